// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/drift.h"

#include "base/lanes.h"
#include "kube/kubeclient.h"
#include "kube/visibletext.h"
#include "plan/kube/objectchange.h"
#include "plan/kube/setback.h"
#include "plan/undo.h"
#include "session/deploy/endpointrollout.h"

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

/// The manifests that runs applied, the newest of each object.
QList<QJsonObject> lastApplied(const QList<JournalRun> &runs, QDateTime &newest)
{
    QList<QJsonObject> manifests;
    QSet<QString> seen;
    QList<JournalRun> sorted = runs;
    std::ranges::sort(sorted, std::ranges::greater(), &JournalRun::createdAt);
    for (const JournalRun &run : std::as_const(sorted)) {
        for (const QJsonObject &manifest : appliedManifests(run)) {
            const QString key =
                refText(manifest.value("kind"_L1).toString(), namespaceOf(manifest), nameOf(manifest));
            if (seen.contains(key))
                continue;
            seen.insert(key);
            manifests.append(manifest);
            newest = std::max(newest, run.changedAt);
        }
    }
    return manifests;
}

struct ComparedObject {
    QList<DriftRow> rows = {};
    QString unread = {};
};

Task<ComparedObject> compare(KubeClient *kube, QJsonObject manifest, std::stop_token stop)
{
    const QString kind = manifest.value("kind"_L1).toString();
    const QString label = refText(kind, namespaceOf(manifest), nameOf(manifest));
    auto ref = co_await refOf(kube, manifest.value("apiVersion"_L1).toString(), kind, namespaceOf(manifest),
                              nameOf(manifest), stop);
    std::optional<Error> failed;
    QJsonObject live;
    if (ref) {
        // A Secret's values are compared with nobody, and need not travel.
        auto found =
            kind == "Secret"_L1 ? co_await kube->getMetadata(*ref, stop) : co_await kube->get(*ref, stop);
        if (found)
            live = *found;
        else
            failed = found.error();
    } else {
        failed = ref.error();
    }
    if (failed && failed->kind == ErrorKind::Cancelled)
        co_return std::unexpected(*failed);
    if (failed && failed->kind == ErrorKind::NotFound)
        co_return ComparedObject{.rows = {DriftRow{.object = label}}};
    if (failed)
        co_return ComparedObject{.unread = label + u": "_s + failed->detail};
    ComparedObject compared;
    if (kind == "Secret"_L1)
        co_return compared;
    for (const FieldChange &change : diffDesired(live, manifest)) {
        const QStringList managers = ownersOf(live, change.path);
        compared.rows.append({.object = label,
                              .path = change.path,
                              .applied = cellOf(change.after),
                              .now = cellOf(change.before),
                              .managers = managers,
                              .durableWay = durableWay(live, {FieldSince{change.path, managers}})});
    }
    co_return compared;
}

} // namespace

Task<Drift> readDrift(KubeClient *kube, Journal *journal, Endpoint endpoint, std::stop_token stop)
{
    auto runs = co_await runsOf(*journal, std::move(endpoint), stop);
    if (!runs)
        co_return std::unexpected(std::move(runs.error()));
    Drift drift;
    std::vector<Task<ComparedObject>> reading;
    for (const QJsonObject &manifest : lastApplied(*runs, drift.appliedAt))
        reading.push_back(compare(kube, manifest, stop));
    drift.compared = int(reading.size());
    auto all = co_await whenAllInLanes(std::move(reading), objectsAtOnce);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    for (auto &each : *all) {
        if (!each)
            co_return std::unexpected(std::move(each.error()));
        drift.rows += each->rows;
        if (!each->unread.isEmpty())
            drift.unread.append(each->unread);
    }
    co_return drift;
}

void DriftTableModel::show(const QList<DriftRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int DriftTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DriftTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DriftTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size()
        || (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != SortRole))
        return {};
    const DriftRow &row = m_rows.at(index.row());
    switch (index.column()) {
    case ObjectColumn:
        return visibleText(row.object);
    case FieldColumn:
        return row.path.isEmpty() ? tr("the whole object") : visibleText(row.path);
    case AppliedColumn:
        return row.path.isEmpty() ? tr("there") : visibleText(row.applied);
    case NowColumn:
        return row.path.isEmpty() ? tr("gone") : row.now.isEmpty() ? tr("not set") : visibleText(row.now);
    case ManagerColumn:
        return row.managers.isEmpty() && row.path.isEmpty() ? QString()
                                                            : visibleText(row.managers.join(u", "_s));
    case WayColumn:
        return visibleText(row.durableWay);
    }
    return {};
}

QVariant DriftTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ObjectColumn:
        return tr("Object");
    case FieldColumn:
        return tr("Field");
    case AppliedColumn:
        return tr("As applied");
    case NowColumn:
        return tr("Now");
    case ManagerColumn:
        return tr("Set by");
    case WayColumn:
        return tr("Where it would last");
    }
    return {};
}

} // namespace slipway
