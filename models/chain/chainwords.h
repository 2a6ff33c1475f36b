// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The words of all chains, translated.
struct ChainWords {
    Q_DECLARE_TR_FUNCTIONS(Chain)
};

} // namespace slipway
