// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace slipway {

// Under what the parts of a snapshot are kept: for who makes one and who reads it.

inline std::size_t labelHash(const QString &nameSpace, std::string_view key, std::string_view value)
{
    const std::size_t seed = qHash(nameSpace, 17);
    return std::hash<std::string_view>()(key) * 1'000'003U ^ std::hash<std::string_view>()(value)
        ^ (seed << 1);
}

/// "Pod", "pods", "v1/Pod", "apps/v1/Deployment", "deployments.apps": the kind or plural in lower case.
inline QString plainKind(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return last.section(u'.', 0, 0).toLower();
}

} // namespace slipway
