// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace slipway {

/// (Named apart from the recipes' YamlNode: two types of one name in a program are undefined behaviour.)
/// YAML from strangers as a plain tree with line numbers. Sizes are bounded before they cost memory: aliases are
/// copies and count in full, so that nested anchors cannot multiply.
struct KubeYamlNode {
    enum class Type { Null, Scalar, List, Map };
    Type type = Type::Null;
    int line = 0; ///< 1 is the first
    bool quoted = false; ///< a scalar that is text whatever it looks like
    QString scalar = {};
    std::vector<KubeYamlNode> items = {};
    std::vector<std::pair<QString, KubeYamlNode>> fields = {};

    /// The value of a map's key, or nothing when it is absent or null.
    const KubeYamlNode *field(QStringView key) const;
};

struct KubeYamlLimits {
    int maxNodes = 1'000'000;
    int maxDepth = 64;
};

/// The first document of @p text, Null when there is none. Errors: Invalid, with where = "file:line".
Result<KubeYamlNode> parseYamlTree(const QByteArray &text, const QString &file, KubeYamlLimits limits = {});

} // namespace slipway
