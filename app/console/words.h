// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The words of the command line, translated.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

} // namespace slipway
