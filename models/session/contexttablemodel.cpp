// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/contexttablemodel.h"

#include "kube/visibletext.h"

#include <QHash>

namespace slipway {

void ContextTableModel::setKubeconfig(const Kubeconfig &config)
{
    beginResetModel();
    m_config = config;
    QHash<QString, QString> servers;
    for (const KubeconfigCluster &cluster : std::as_const(m_config.clusters))
        servers.insert(cluster.name, cluster.server);
    m_servers.clear();
    for (const KubeconfigContext &context : std::as_const(m_config.contexts))
        m_servers.append(servers.value(context.cluster));
    endResetModel();
}

int ContextTableModel::currentRow() const
{
    for (int row = 0; row < m_config.contexts.size(); ++row) {
        if (m_config.contexts.at(row).name == m_config.currentContext)
            return row;
    }
    return -1;
}

int ContextTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_config.contexts.size());
}

int ContextTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ContextTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const KubeconfigContext &context = m_config.contexts.at(index.row());
    const bool isCurrent = context.name == m_config.currentContext;
    if (role == IsCurrentRole)
        return isCurrent;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return role == Qt::DisplayRole && isCurrent ? tr("%1 (current)").arg(visibleText(context.name))
                                                    : visibleText(context.name);
    case ClusterColumn:
        return visibleText(context.cluster);
    case ServerColumn:
        return visibleText(m_servers.at(index.row()));
    case UserColumn:
        return visibleText(context.user);
    case NamespaceColumn:
        return visibleText(context.nameSpace);
    default:
        return {};
    }
}

QVariant ContextTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Context");
    case ClusterColumn:
        return tr("Cluster");
    case ServerColumn:
        return tr("Server");
    case UserColumn:
        return tr("User");
    case NamespaceColumn:
        return tr("Namespace");
    default:
        return {};
    }
}

} // namespace slipway
