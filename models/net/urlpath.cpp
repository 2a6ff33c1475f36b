// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/urlpath.h"

#include <QStringList>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

bool isSegmentSafe(const QString &path)
{
    if (path == "/"_L1)
        return true;
    const QStringList parts = path.mid(1).split(u'/');
    return std::ranges::none_of(
        parts, [](const QString &part) { return part.isEmpty() || part == "."_L1 || part == ".."_L1; });
}

} // namespace slipway
