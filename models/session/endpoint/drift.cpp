// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/drift.h"

#include "base/lanes.h"
#include "base/redact.h"
#include "kube/kubeclient.h"
#include "plan/kube/managedpart.h"
#include "plan/kube/objectchange.h"
#include "plan/kube/setback.h"
#include "plan/undo.h"
#include "session/deploy/endpointrollout.h"
#include "session/endpoint/driftways.h"
#include "session/session.h"

#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int objectsAtOnce = 6;

/// A value in a cell: a scalar as it is, all else as JSON.
QString cellOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Undefined:
    case QJsonValue::Null:
        return {};
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return value.toVariant().toString();
    }
}

QString labelOf(const QJsonObject &manifest)
{
    return refText(manifest.value("kind"_L1).toString(), namespaceOf(manifest), nameOf(manifest));
}

/// One object in all versions of its API.
QString keyOf(const QJsonObject &manifest)
{
    const QString apiVersion = manifest.value("apiVersion"_L1).toString();
    return (apiVersion.contains(u'/') ? apiVersion.section(u'/', 0, 0) : QString()) + u' '
        + labelOf(manifest);
}

/// What a run deleted: what earlier ones applied of it is no longer meant to be there.
QStringList deletedObjects(const JournalRun &run)
{
    QStringList objects;
    const auto plan = Plan::fromJson(run.plan);
    for (const JournalStep &step : run.steps) {
        const bool isGone = step.state == StepState::Done || step.state == StepState::Skipped;
        const PlanStep *planned = plan && isGone ? plan->step(step.id) : nullptr;
        if (planned && planned->change->kind() == "delete"_L1)
            objects.append(planned->change->object());
    }
    return objects;
}

/// The manifests that runs applied, the newest of each object.
QList<QJsonObject> lastApplied(const QList<JournalRun> &runs, QDateTime &newest)
{
    QList<QJsonObject> manifests;
    QSet<QString> seen;
    QStringList deleted;
    QList<JournalRun> sorted = runs;
    std::ranges::sort(sorted, std::ranges::greater(), &JournalRun::createdAt);
    for (const JournalRun &run : std::as_const(sorted)) {
        for (const QJsonObject &manifest : appliedManifests(run)) {
            const QString key = keyOf(manifest);
            if (seen.contains(key) || deleted.contains(labelOf(manifest)))
                continue;
            seen.insert(key);
            manifests.append(manifest);
            newest = std::max(newest, run.changedAt);
        }
        deleted += deletedObjects(run);
    }
    return manifests;
}

struct ComparedObject {
    DriftObject object = {};
    QList<DriftRow> rows = {};
    QString unread = {};
};

Presence presenceOf(const std::optional<QJsonObject> &leg)
{
    return leg ? Presence::There : Presence::Absent;
}

std::optional<QJsonObject> forPeople(const std::optional<QJsonObject> &leg)
{
    return leg ? std::optional(redacted(*leg)) : std::nullopt;
}

/// That an object is not in all of the legs; nothing when it is, or when that says nothing.
std::optional<DriftRow> wholeObject(const DriftRow &base)
{
    DriftRow row = base;
    const bool applied = base.wasApplied == Presence::There;
    const bool live = base.isLive == Presence::There;
    if (base.inFiles == Presence::Unknown) {
        if (live || !applied)
            return {};
        row.apart = Apart::Live;
        return row;
    }
    const bool files = base.inFiles == Presence::There;
    if (files == applied && applied == live)
        return {};
    row.apart = files == applied ? Apart::Live : applied == live ? Apart::Files : Apart::Applied;
    return row;
}

Task<ComparedObject> compare(KubeClient *kube, DriftObject object, bool areFilesKnown, std::stop_token stop)
{
    const QJsonObject manifest = object.legs.files ? *object.legs.files : *object.legs.applied;
    const QString kind = manifest.value("kind"_L1).toString();
    auto ref = co_await refOf(kube, manifest.value("apiVersion"_L1).toString(), kind, namespaceOf(manifest),
                              nameOf(manifest), stop);
    std::optional<Error> failed;
    if (ref) {
        // A Secret's values are compared with nobody, and need not travel.
        auto found =
            kind == "Secret"_L1 ? co_await kube->getMetadata(*ref, stop) : co_await kube->get(*ref, stop);
        if (found)
            object.legs.live = *found;
        else
            failed = found.error();
    } else {
        failed = ref.error();
    }
    if (failed && failed->kind == ErrorKind::Cancelled)
        co_return std::unexpected(*failed);
    if (failed && failed->kind != ErrorKind::NotFound)
        co_return ComparedObject{.unread = object.object + u": "_s + failed->detail};
    ComparedObject compared;
    // An apply that the journal does not know was made elsewhere; the server has kept what of it still holds.
    if (!object.legs.applied && object.legs.live) {
        if (const QJsonObject mine = managedPart(*object.legs.live, u"slipway"_s); !mine.isEmpty())
            object.legs.applied = mine;
    }
    const DriftRow base{.object = object.object,
                        .where = object.where,
                        .inFiles = areFilesKnown ? presenceOf(object.legs.files) : Presence::Unknown,
                        .wasApplied = presenceOf(object.legs.applied),
                        .isLive = presenceOf(object.legs.live)};
    if (auto whole = wholeObject(base))
        compared.rows.append(*whole);
    if (kind != "Secret"_L1 && object.legs.live && (object.legs.files || !areFilesKnown)) {
        object.fields = compareLegs({.files = forPeople(object.legs.files),
                                     .applied = forPeople(object.legs.applied),
                                     .live = forPeople(object.legs.live)});
        for (const LegField &field : std::as_const(object.fields)) {
            DriftRow row = base;
            row.path = field.path;
            row.files = cellOf(field.files);
            row.applied = cellOf(field.applied);
            row.now = cellOf(field.live);
            row.apart = field.apart;
            row.managers = ownersOf(*object.legs.live, field.path);
            // What nobody changed comes from nowhere.
            if (field.apart != Apart::Files)
                row.durableWay = durableWay(*object.legs.live, {FieldSince{field.path, row.managers}});
            compared.rows.append(row);
        }
    }
    compared.object = std::move(object);
    co_return compared;
}

/// A manifest of a folder may leave its namespace to kubectl's option; here that is the endpoint's.
Task<QJsonObject> placed(KubeClient *kube, QJsonObject manifest, QString nameSpace, std::stop_token stop)
{
    if (!namespaceOf(manifest).isEmpty())
        co_return manifest;
    auto kind = co_await kube->kindOf(manifest.value("apiVersion"_L1).toString(),
                                      manifest.value("kind"_L1).toString(), stop);
    if (!kind && kind.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(kind.error()));
    if (kind && kind->namespaced) {
        QJsonObject metadata = manifest.value("metadata"_L1).toObject();
        metadata.insert("namespace"_L1, nameSpace);
        manifest.insert("metadata"_L1, metadata);
    }
    co_return manifest;
}

} // namespace

bool DriftObject::operator==(const DriftObject &other) const
{
    return object == other.object && where == other.where && fields == other.fields
        && legs.files == other.legs.files && legs.applied == other.legs.applied
        && legs.live == other.legs.live;
}

const DriftObject *Drift::object(const QString &label) const
{
    const auto found = std::ranges::find(objects, label, &DriftObject::object);
    return found == objects.end() ? nullptr : &*found;
}

Task<Drift> readDrift(KubeClient *kube, Journal *journal, Endpoint endpoint, std::optional<DriftFiles> files,
                      std::stop_token stop)
{
    auto runs = co_await runsOf(*journal, endpoint, stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    Drift drift{.files = std::move(files)};
    if (const auto latest = std::ranges::find(*runs, RunState::Succeeded, &JournalRun::state);
        latest != runs->end())
        drift.recordedValues = latest->plan.value("values"_L1).toObject();
    QList<DriftObject> objects;
    QHash<QString, qsizetype> place;
    for (const QJsonObject &manifest : lastApplied(*runs, drift.appliedAt)) {
        place.insert(keyOf(manifest), objects.size());
        objects.append({.object = labelOf(manifest), .legs = {.applied = manifest}});
    }
    if (drift.areFilesKnown()) {
        for (FileObject &each : drift.files->objects) {
            auto manifest = co_await placed(kube, each.manifest, endpoint.target.nameSpace, stop);
            if (!manifest)
                co_return std::unexpected(std::move(manifest.error()));
            each.manifest = *manifest;
            const QString key = keyOf(each.manifest);
            if (!place.contains(key)) {
                place.insert(key, objects.size());
                objects.append({.object = labelOf(each.manifest)});
            }
            DriftObject &object = objects[place.value(key)];
            object.where = each.where;
            object.legs.files = each.manifest;
        }
    }
    std::vector<Task<ComparedObject>> reading;
    for (const DriftObject &object : std::as_const(objects))
        reading.push_back(compare(kube, object, drift.areFilesKnown(), stop));
    drift.compared = int(reading.size());
    auto all = co_await whenAllInLanes(std::move(reading), objectsAtOnce);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    for (auto &each : *all) {
        if (!each)
            co_return std::unexpected(std::move(each.error()));
        drift.rows += each->rows;
        if (each->unread.isEmpty())
            drift.objects.append(each->object);
        else
            drift.unread.append(each->unread);
    }
    for (DriftRow &row : drift.rows) {
        row.isRendered = drift.files && drift.files->deployment;
        row.keep = valuesThatKeep(drift, row);
        if (!drift.areFilesKnown() || row.isRendered)
            continue;
        for (const FileObject &each : std::as_const(drift.files->objects)) {
            if (labelOf(each.manifest) == row.object)
                row.where = placeOf(each, row.path);
        }
    }
    co_return drift;
}

Task<Drift> readDrift(Session *session, const Catalog *catalog, Journal *journal, Endpoint endpoint,
                      FilesSource source, std::stop_token stop)
{
    auto runs = co_await runsOf(*journal, endpoint, stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    auto files = co_await driftFiles(session, catalog, endpoint, *runs, source, stop);
    if (!files)
        co_return std::unexpected(std::move(files.error()));
    if (!session->kube())
        co_return noCluster();
    co_return co_await readDrift(session->kube(), journal, endpoint, std::move(*files), stop);
}

} // namespace slipway
