// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The words of the load generator and its files, translated.
struct LoadWords {
    Q_DECLARE_TR_FUNCTIONS(Load)
};

} // namespace slipway
