// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/rowtablemodel.h"

#include <QHash>

namespace slipway {

/// Objects of any kind: name, namespace, a state in a few words, age. For workloads the state is the rollout's.
class ObjectTableModel : public RowTableModel<ObjectRow>
{
    Q_OBJECT

public:
    enum Column { NameColumn, NamespaceColumn, KindColumn, StateColumn, AgeColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, UidRole, ObjectRole };

    explicit ObjectTableModel(const Clock &clock, QObject *parent = nullptr);

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

/// "2/3 ready", "Bound", "Active": what the object says of itself, from replicas, phase or its Ready-like condition.
QString stateText(const QJsonObject &object);

} // namespace slipway
