// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "kube/rowsource.h"

#include <QAbstractTableModel>
#include <QHash>

namespace slipway {

/// Objects of any kind: name, namespace, a state in a few words, age. For workloads the state is the rollout's.
class ObjectTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, NamespaceColumn, KindColumn, StateColumn, AgeColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, UidRole, ObjectRole };

    explicit ObjectTableModel(const Clock &clock, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void merge(const RowBatch<ObjectRow> &batch);
    void refreshAges();
    const QList<ObjectRow> &rows() const { return m_rows; }

private:
    const Clock &m_clock;
    QList<ObjectRow> m_rows;
    QHash<QString, int> m_rowOf;
};

/// "2/3 ready", "Bound", "Active": what the object says of itself, from replicas, phase or its Ready-like condition.
QString stateText(const QJsonObject &object);

} // namespace slipway
