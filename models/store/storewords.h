// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// The words of the SQLite file, translated.
struct StoreWords {
    Q_DECLARE_TR_FUNCTIONS(Store)
};

} // namespace slipway
