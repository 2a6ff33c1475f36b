// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

#include <vector>

namespace slipway {

/// The rows of several clusters' tables as one table, with the cluster as its last column. Holds no rows of its own: a batch of one
/// cluster is one batch here, and what the others show stays as it is. The same uid in two clusters is two rows.
///
/// Tables whose columns differ, as the servers' own do, share those of the same name; what a cluster does not print is empty.
class ClusterRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole,
        ClusterRole = Qt::UserRole + 100, ///< the cluster's name, of any column
        IsStaleRole, ///< the row is as old as its cluster's last word
    };
    struct Place {
        int cluster = -1; ///< -1: there is no such row
        int row = -1; ///< in that cluster's own table
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// Its rows come after those that are there. @p rows outlives its place here.
    void add(const QString &cluster, QAbstractItemModel *rows);
    void remove(int cluster);
    void rename(int cluster, const QString &name);
    int clusters() const { return int(m_sources.size()); }
    int countOf(int cluster) const { return m_sources[std::size_t(cluster)].count; }
    /// Greys a cluster's rows, and says since when nothing was heard of it; an invalid time is not said.
    void setStale(int cluster, bool stale, const QDateTime &asOf);

    Place placeOf(int row) const;
    /// -1 when there is none.
    int rowOf(const Place &place) const;
    int clusterColumn() const { return int(m_columns.size()); }
    /// Whose column it is: the first cluster's that has it, and its number there. Null for the cluster's name.
    std::pair<const QAbstractItemModel *, int> originOf(int column) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct Source {
        QString cluster;
        QAbstractItemModel *rows;
        int count = 0;
        std::vector<int> columnOf = {}; ///< its column by ours; -1: it has none such
        bool isStale = false;
        QDateTime asOf = {};
    };
    using Columns = QList<std::pair<QString, int>>; ///< name, and which of that name
    static Columns columnsOf(const QAbstractItemModel &rows);
    int offsetOf(int cluster) const;
    int indexOf(const QObject *rows) const;
    /// What all of them have together, ours first, so that columns keep their places.
    Columns together() const;
    void mapColumns();
    void wasReset(int cluster);
    void changed(int cluster, const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    QVariant clusterData(const Source &source, int role) const;

    std::vector<Source> m_sources;
    Columns m_columns;
};

} // namespace slipway
