// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/objecttext.h"

#include "base/redact.h"
#include "kube/visibletext.h"
#include "recipe/yamlnode.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString objectYaml(const QJsonObject &object)
{
    QJsonObject shown = object;
    QJsonObject metadata = shown.value("metadata"_L1).toObject();
    metadata.remove("managedFields"_L1);
    shown.insert("metadata"_L1, metadata);
    return visibleText(QString::fromUtf8(toYaml(YamlNode::fromJson(redacted(shown)))), true);
}

} // namespace slipway
