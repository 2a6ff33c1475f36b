// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace slipway {

/// What is said of a recipe's choices.
struct ChoicesWords {
    Q_DECLARE_TR_FUNCTIONS(Choices)
};

} // namespace slipway
