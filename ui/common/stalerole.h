// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qnamespace.h>

namespace slipway {

/// True of a row whose cluster is not live while its table is: IsStaleRole of the models whose rows come from several clusters.
inline constexpr int staleRole = Qt::UserRole + 101;

} // namespace slipway
