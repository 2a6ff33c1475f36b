// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "plan/operators/operatorsource.h"

#include <QJsonObject>

#include <optional>

namespace slipway {

/// One manifest as it will be applied.
struct OperatorManifest {
    QString from = {}; ///< its address, or the path of a person's file
    QString sha256 = {};
    bool pinned = false; ///< the sum is the one that data has for it
    QList<QJsonObject> objects =
        {}; ///< in the order of applying: definitions, namespaces, all else, webhooks
};

/// A person's file as it was read.
struct SuppliedFile {
    QString path = {};
    QByteArray bytes = {};
    QString sha256 = {};
    std::optional<OperatorFile> pin =
        {}; ///< of that name, among the operator's; whether the sum is the same is another matter
    bool pinned() const { return pin && pin->sha256 == sha256; }
};

/// Reads what a person names in place of the network: one file, or a folder with the files of the operator under their names. Where an
/// operator has several files, naming one of them stands for its folder.
/// Errors: NotFound (no such file; a file of the operator is not in the folder: detail names it), Forbidden, Invalid (too large).
Result<QList<SuppliedFile>> suppliedFiles(const OperatorPin &pin, const QString &path);

/// Fetches or reads, compares, parses. The work is done beside the event loop.
/// @param path a person's file or folder; empty: by @p source
/// Errors: of OperatorSource::fetch() and suppliedFiles(); Invalid (no YAML, no object of Kubernetes); Unavailable (nothing is pinned for it).
Task<QList<OperatorManifest>> loadManifests(OperatorPin pin, QString path, OperatorSource *source,
                                            ProgressSink progress, std::stop_token stop);

/// The objects of one manifest: those that @p file takes, with the operator's replacements, in the order of applying.
Result<QList<QJsonObject>> manifestObjects(const QByteArray &yaml, const QString &name,
                                           const OperatorPin &pin, const OperatorFile *file);

} // namespace slipway
