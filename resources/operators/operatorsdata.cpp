// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Carries slipway_operators.qrc; the reader is models/plan/operatorpins.
