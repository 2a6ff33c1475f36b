// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/rowtablemodel.h"

#include <QHash>

namespace slipway {

/// An Event of either API: core's and events.k8s.io's fields for the same thing are one field here.
struct EventRow {
    QString uid = {};
    QString nameSpace = {};
    QString type = {}; ///< Normal or Warning
    QString reason = {};
    QString message = {}; ///< untrusted
    QString objectKind = {};
    QString objectName = {};
    QString objectNamespace = {};
    QString objectUid = {};
    QString container = {}; ///< from fieldPath spec.containers{name}
    QString source = {}; ///< reportingController or source.component
    int count = 1;
    qint64 firstSecs = 0; ///< since 1970
    qint64 lastSecs =
        0; ///< series.lastObservedTime, lastTimestamp, eventTime, creationTimestamp: the first that is there
    qint32 lastNanos = 0; ///< the rest of that second, of what happened once and where its name tells; else 0
    /// By which events are ordered: several of a second are the rule while a pod starts.
    qint64 order() const { return lastSecs * 1'000'000'000 + lastNanos; }
    bool operator==(const EventRow &) const = default;
};

class EventTableModel : public RowTableModel<EventRow>
{
    Q_OBJECT

public:
    enum Column {
        LastSeenColumn,
        TypeColumn,
        ReasonColumn,
        ObjectColumn,
        CountColumn,
        MessageColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, UidRole, IsWarningRole, ObjectUidRole, RowRole };

    explicit EventTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

EventRow eventRowOf(const QJsonObject &event);

} // namespace slipway

Q_DECLARE_METATYPE(slipway::EventRow)
