// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries slipway_catalog.qrc; the readers are models/catalog and models/telemetry.
