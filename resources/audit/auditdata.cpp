// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries slipway_audit.qrc; the reader is models/audit.
