// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/yamlnode.h"

#include <QStringList>

namespace slipway::audit {

/// Moves every position of a node that was read apart from its file.
void shift(YamlNode &node, const QString &file, int lines);

/// Whether lines at the margin name an apiVersion and a kind.
bool looksLikeManifest(const QStringList &lines);

/// A line of a here-document as the shell passes it on: it takes the backslash away before "$", "`" and itself. The dollar sign that is
/// left is marked, for nothing fills it in any more.
QString afterShell(const QString &line);

/// As parseYaml(), also where "${NAME}" stands unquoted in a map or list in one line: {name: ${NAME}} is YAML once it is filled in.
Result<QList<YamlNode>> parseFilledLater(const QString &text, const QString &fileName, YamlLimits limits);

/// Whether a map below has a key such as "$if", which no object of Kubernetes has.
bool isTemplate(const YamlNode &node);

} // namespace slipway::audit
