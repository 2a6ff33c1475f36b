// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/objecttablemodel.h"

#include "kube/rollout.h"
#include "kube/visibletext.h"

#include <QDateTime>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

ObjectTableModel::ObjectTableModel(const Clock &clock, QObject *parent)
    : RowTableModel(clock, ColumnCount, AgeColumn, parent)
{
}

QVariant ObjectTableModel::data(const QModelIndex &index, int role) const
{
    const ObjectRow *row = rowAt(index);
    if (!row)
        return {};
    if (role == UidRole)
        return row->uid;
    if (role == ObjectRole)
        return row->object;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return visibleText(nameOf(row->object));
    case NamespaceColumn:
        return namespaceOf(row->object);
    case KindColumn:
        return visibleText(row->object.value("kind"_L1).toString());
    case StateColumn:
        return visibleText(stateText(row->object));
    case AgeColumn: {
        const QDateTime created = QDateTime::fromString(
            row->object.value("metadata"_L1).toObject().value("creationTimestamp"_L1).toString(),
            Qt::ISODate);
        const qint64 since = created.isValid() ? created.toSecsSinceEpoch() : 0;
        return role == SortRole ? ageOrder(since) : QVariant(ageText(ageSecs(since)));
    }
    default:
        return {};
    }
}

QVariant ObjectTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case NamespaceColumn:
        return tr("Namespace");
    case KindColumn:
        return tr("Kind");
    case StateColumn:
        return tr("State");
    case AgeColumn:
        return tr("Age");
    default:
        return {};
    }
}

QString stateText(const QJsonObject &object)
{
    if (object.value("metadata"_L1).toObject().contains("deletionTimestamp"_L1))
        return u"Terminating"_s;
    const QJsonObject status = object.value("status"_L1).toObject();
    if (const QString phase = status.value("phase"_L1).toString(); !phase.isEmpty())
        return phase;
    const Rollout rollout = rolloutOf(object);
    if (object.value("spec"_L1).toObject().contains("replicas"_L1)
        || status.contains("desiredNumberScheduled"_L1))
        return u"%1/%2 ready"_s.arg(rollout.available).arg(rollout.wanted);
    if (rollout.state != Rollout::State::Done)
        return rollout.reason.isEmpty() ? rollout.message : rollout.reason;
    const QJsonArray conditions = status.value("conditions"_L1).toArray();
    return conditions.isEmpty() ? QString() : u"Ready"_s;
}

} // namespace slipway
