// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/objectdiff.h"
#include "plan/journal.h"
#include "plan/target.h"

#include <QAbstractTableModel>

namespace slipway {

class KubeClient;

/// A field of an endpoint's object that is not as it was last applied.
struct DriftRow {
    QString object = {}; ///< "Deployment/ns/name"
    QString path = {}; ///< empty: the whole object is gone
    QString applied = {}; ///< untrusted; empty where the value may be a secret
    QString now = {}; ///< untrusted; likewise
    QStringList managers = {}; ///< who owns it now, by the live object's managedFields
    QString durableWay = {}; ///< where whoever changed it takes it from; see durableWay()
    bool operator==(const DriftRow &) const = default;
};

/// What of an endpoint is not as Slipway last applied it.
struct Drift {
    QList<DriftRow> rows = {};
    QDateTime appliedAt = {}; ///< the newest of the runs that applied something
    int compared = 0; ///< objects
    QStringList unread = {}; ///< objects that could not be read, with the reason
    /// The journal has no run of it: there is nothing to compare with, which is not the same as no drift.
    bool isKnown() const { return appliedAt.isValid(); }
    bool operator==(const Drift &) const = default;
};

/// Compares the live objects with the manifests that the endpoint's runs applied last; fields that a manifest does not set are left alone,
/// as server-side apply leaves them. Only reads. Errors: Cancelled, and what keeps the journal or the cluster from being read at all.
/// @param kube of the endpoint's cluster. Both outlive the task
Task<Drift> readDrift(KubeClient *kube, Journal *journal, Endpoint endpoint, std::stop_token stop);

/// A line a field.
class DriftTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ObjectColumn,
        FieldColumn,
        AppliedColumn,
        NowColumn,
        ManagerColumn,
        WayColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<DriftRow> &rows);
    const QList<DriftRow> &rows() const { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DriftRow> m_rows;
};

} // namespace slipway
