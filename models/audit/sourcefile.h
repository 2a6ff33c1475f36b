// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QStringList>

namespace slipway::audit {

enum class SourceKind { Markdown, Shell, Yaml, Terraform };

/// One text file, its line ends made "\n".
struct SourceFile {
    QString path = {}; ///< as shown: what was given, or relative to the folder that was given
    QString absolute = {}; ///< canonical
    SourceKind kind = SourceKind::Markdown;
    QStringList lines = {};
};

struct SourceTree {
    bool isFolder = false;
    QString root = {}; ///< canonical path of the folder, or of the file's folder
    QList<SourceFile> files = {}; ///< in the order of their paths
    QStringList paths = {}; ///< of every file in the folder, also of those that are not read
};

/// What reading may cost: far above any runbook, far below what would make the machine suffer.
struct SourceLimits {
    qint64 fileBytes = 4 * 1024 * 1024;
    qint64 totalBytes = 64 * 1024 * 1024;
    int files = 5000;
    int depth = 24;
};

/// Errors: NotFound, Forbidden, Invalid (binary, not UTF-8, too large, nothing to read). In a folder, files that are no text of ours are
/// left out; folders behind symbolic links are not entered, so that loops end.
Result<SourceTree> readSources(const QString &path, const SourceLimits &limits = {});

} // namespace slipway::audit
