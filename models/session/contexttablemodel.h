// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeconfig.h"

#include <QAbstractTableModel>

namespace slipway {

/// The contexts of a kubeconfig. Nothing is dialled and no file of a context is read for it.
class ContextTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, ClusterColumn, ServerColumn, UserColumn, NamespaceColumn, ColumnCount };
    enum Role { SortRole = Qt::UserRole, IsCurrentRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setKubeconfig(const Kubeconfig &config);
    const Kubeconfig &kubeconfig() const { return m_config; }
    QString contextName(int row) const { return m_config.contexts.value(row).name; }
    int currentRow() const; ///< of the current context; -1: none

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Kubeconfig m_config;
    QStringList m_servers; // by row: looking a cluster up by name for every cell would be quadratic
};

} // namespace slipway
