// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <vector>

namespace slipway::aws {

/// One element of an answer of the query protocol, without its attributes and namespaces.
struct XmlNode {
    QString name = {};
    QString text = {};
    std::vector<XmlNode> children = {};

    /// The first child of that name, down a path such as "memoryInfo/sizeInMiB"; an empty node when there is none.
    const XmlNode &at(QStringView path) const;
    QString textAt(QStringView path) const { return at(path).text; }
    /// The children of the list at @p path: EC2 calls them item, the others member.
    const std::vector<XmlNode> &items(QStringView path) const { return at(path).children; }
};

/// Errors: Invalid (no well-formed XML, a DTD, nested too deep).
Result<XmlNode> parseXml(const QByteArray &bytes);

} // namespace slipway::aws
