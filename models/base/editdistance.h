// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace slipway {

/// How many letters have to be inserted, removed, replaced or swapped with their neighbour to get from one to the other: a swap, the
/// commonest slip of the fingers, counts once (optimal string alignment). Case counts. For names, not for books.
/// @param most gives up beyond this and returns most + 1
int editDistance(QStringView from, QStringView to, int most = 1000);

} // namespace slipway
