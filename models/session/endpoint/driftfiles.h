// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/journal.h"
#include "plan/target.h"
#include "recipe/choices.h"

namespace slipway {

class Catalog;
class Deployment;
class Session;

/// One object as files have it.
struct FileObject {
    QJsonObject manifest = {};
    QString where = {}; ///< "deployment.yaml", of a folder "sub/deployment.yaml:12"
    YamlNode tree = {}; ///< with the lines, of a file that was read
};

/// Where what an endpoint ought to be is taken from.
struct FilesSource {
    enum class Kind {
        Recorded, ///< today's recipe with the choices that the endpoint was deployed with
        Values, ///< a recipe with a values file
        Manifests ///< a folder, or one file, of manifests
    };
    Kind kind = Kind::Recorded;
    QString path = {}; ///< of the values file, folder or file
    bool operator==(const FilesSource &) const = default;
};

/// What the files say. Values never leave it that a manifest of a Secret holds.
struct DriftFiles {
    FilesSource source = {};
    QList<FileObject> objects = {};
    QStringList remarks = {}; ///< translated: facts that were assumed, parts that were not read
    /// What they were rendered with, where they were; kept for rendering again with other choices.
    std::shared_ptr<Deployment> deployment = {};
    /// Why nobody knows what the files say.
    std::optional<Error> problem = {};
    bool isKnown() const { return !problem; }
};

/// The manifests below a folder or in one file, YAML or JSON, each document and each item of a List. Where a kustomization.yaml lists
/// resources, those alone are read; what else it does to them is said in remarks, and not done.
/// Errors: NotFound, Forbidden, Invalid (where = file:line:column; also when there is no manifest, or an object stands twice).
Result<DriftFiles> readManifests(const QString &path);

/// Where a field stands, or the last that there is on the way to it: "sub/deployment.yaml:38". @p path as diffObjects() writes it
QString placeOf(const FileObject &object, const QString &path);

/// Renders, asking the target what the recipe wants to know. A recipe that cannot be rendered is problem, and no error.
/// @param runs of the endpoint, newest first
/// Errors: Cancelled. Session and catalog outlive what is returned.
Task<DriftFiles> driftFiles(Session *session, const Catalog *catalog, Endpoint endpoint,
                            QList<JournalRun> runs, FilesSource source, std::stop_token stop);

/// The objects of the deployment's present choices. Errors: Invalid (those of render()).
Result<QList<FileObject>> renderedObjects(const Deployment &deployment, QStringList *remarks = nullptr);

} // namespace slipway
