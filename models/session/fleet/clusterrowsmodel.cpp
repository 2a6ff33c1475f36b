// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/clusterrowsmodel.h"

#include "kube/visibletext.h"

namespace slipway {

ClusterRowsModel::Columns ClusterRowsModel::columnsOf(const QAbstractItemModel &rows)
{
    Columns columns;
    QHash<QString, int> seen;
    for (int column = 0; column < rows.columnCount(); ++column) {
        const QString name = rows.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        columns.append({name, seen[name]++});
    }
    return columns;
}

ClusterRowsModel::Columns ClusterRowsModel::together() const
{
    Columns all;
    for (const Source &source : m_sources) {
        for (const auto &column : columnsOf(*source.rows)) {
            if (!all.contains(column))
                all.append(column);
        }
    }
    return all;
}

void ClusterRowsModel::mapColumns()
{
    for (Source &source : m_sources) {
        const Columns own = columnsOf(*source.rows);
        source.columnOf.clear();
        for (const auto &column : std::as_const(m_columns))
            source.columnOf.push_back(int(own.indexOf(column)));
    }
}

void ClusterRowsModel::add(const QString &cluster, QAbstractItemModel *rows)
{
    const bool isFirst = m_sources.empty();
    const int count = rows->rowCount();
    m_sources.push_back({.cluster = cluster, .rows = rows});
    connect(rows, &QAbstractItemModel::dataChanged, this,
            [this, rows](const QModelIndex &from, const QModelIndex &to, const QList<int> &roles) {
                changed(indexOf(rows), from, to, roles);
            });
    // Between the two signals of a source nobody asks us, so ours are both told in the second one; rows that go are still readable in the first.
    connect(rows, &QAbstractItemModel::rowsInserted, this,
            [this, rows](const QModelIndex &, int first, int last) {
                const int at = indexOf(rows);
                const int offset = offsetOf(at);
                beginInsertRows({}, offset + first, offset + last);
                m_sources[std::size_t(at)].count += last - first + 1;
                endInsertRows();
            });
    connect(rows, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this, rows](const QModelIndex &, int first, int last) {
                const int offset = offsetOf(indexOf(rows));
                beginRemoveRows({}, offset + first, offset + last);
            });
    connect(rows, &QAbstractItemModel::rowsRemoved, this,
            [this, rows](const QModelIndex &, int first, int last) {
                m_sources[std::size_t(indexOf(rows))].count -= last - first + 1;
                endRemoveRows();
            });
    connect(rows, &QAbstractItemModel::modelReset, this, [this, rows] { wasReset(indexOf(rows)); });
    if (const Columns all = together(); isFirst || all != m_columns) {
        beginResetModel();
        m_columns = all;
        mapColumns();
        m_sources.back().count = count;
        endResetModel();
        return;
    }
    mapColumns();
    if (count == 0)
        return;
    const int offset = rowCount();
    beginInsertRows({}, offset, offset + count - 1);
    m_sources.back().count = count;
    endInsertRows();
}

void ClusterRowsModel::remove(int cluster)
{
    Source &source = m_sources[std::size_t(cluster)];
    disconnect(source.rows, nullptr, this, nullptr);
    const int offset = offsetOf(cluster);
    const bool hasRows = source.count > 0;
    if (hasRows)
        beginRemoveRows({}, offset, offset + source.count - 1);
    m_sources.erase(m_sources.begin() + cluster);
    if (hasRows)
        endRemoveRows();
    // Its columns stay until the next reset: a table that is looked at does not change its shape because a cluster is taken out.
}

void ClusterRowsModel::rename(int cluster, const QString &name)
{
    Source &source = m_sources[std::size_t(cluster)];
    if (std::exchange(source.cluster, name) != name && source.count > 0)
        Q_EMIT dataChanged(index(offsetOf(cluster), clusterColumn()),
                           index(offsetOf(cluster) + source.count - 1, clusterColumn()));
}

void ClusterRowsModel::setStale(int cluster, bool stale, const QDateTime &asOf)
{
    Source &source = m_sources[std::size_t(cluster)];
    if (source.isStale == stale && (!stale || source.asOf == asOf))
        return;
    source.isStale = stale;
    source.asOf = asOf;
    if (source.count > 0)
        Q_EMIT dataChanged(index(offsetOf(cluster), 0),
                           index(offsetOf(cluster) + source.count - 1, clusterColumn()));
}

int ClusterRowsModel::offsetOf(int cluster) const
{
    int offset = 0;
    for (int at = 0; at < cluster; ++at)
        offset += m_sources[std::size_t(at)].count;
    return offset;
}

int ClusterRowsModel::indexOf(const QObject *rows) const
{
    const auto found = std::ranges::find(m_sources, rows, &Source::rows);
    Q_ASSERT(found != m_sources.end());
    return int(found - m_sources.begin());
}

ClusterRowsModel::Place ClusterRowsModel::placeOf(int row) const
{
    // A few dozen clusters at most: walking them costs less than a search would.
    for (int at = 0; row >= 0 && at < clusters(); ++at) {
        const int count = m_sources[std::size_t(at)].count;
        if (row < count)
            return {at, row};
        row -= count;
    }
    return {};
}

int ClusterRowsModel::rowOf(const Place &place) const
{
    if (place.cluster < 0 || place.cluster >= clusters() || place.row < 0
        || place.row >= m_sources[std::size_t(place.cluster)].count)
        return -1;
    return offsetOf(place.cluster) + place.row;
}

std::pair<const QAbstractItemModel *, int> ClusterRowsModel::originOf(int column) const
{
    for (const Source &source : m_sources) {
        if (column >= 0 && std::size_t(column) < source.columnOf.size()
            && source.columnOf[std::size_t(column)] >= 0)
            return {source.rows, source.columnOf[std::size_t(column)]};
    }
    return {nullptr, -1};
}

void ClusterRowsModel::wasReset(int cluster)
{
    const Columns all = together();
    Source &source = m_sources[std::size_t(cluster)];
    if (all == m_columns && source.rows->rowCount() == source.count) {
        // A cluster whose columns came later than the others': they are known already, and nothing that is shown moves.
        mapColumns();
        if (source.count > 0)
            Q_EMIT dataChanged(index(offsetOf(cluster), 0),
                               index(offsetOf(cluster) + source.count - 1, clusterColumn()));
        return;
    }
    beginResetModel();
    m_columns = all;
    mapColumns();
    source.count = source.rows->rowCount();
    endResetModel();
}

void ClusterRowsModel::changed(int cluster, const QModelIndex &from, const QModelIndex &to,
                               const QList<int> &roles)
{
    const Source &source = m_sources[std::size_t(cluster)];
    int first = -1;
    int last = -1;
    for (int column = 0; std::size_t(column) < source.columnOf.size(); ++column) {
        const int own = source.columnOf[std::size_t(column)];
        if (own < from.column() || own > to.column())
            continue;
        first = first < 0 ? column : first;
        last = column;
    }
    if (first >= 0)
        Q_EMIT dataChanged(index(offsetOf(cluster) + from.row(), first),
                           index(offsetOf(cluster) + to.row(), last), roles);
}

int ClusterRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : offsetOf(clusters());
}

int ClusterRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_columns.isEmpty() ? 0 : int(m_columns.size()) + 1;
}

QVariant ClusterRowsModel::clusterData(const Source &source, int role) const
{
    const QString name = visibleText(source.cluster);
    switch (role) {
    case Qt::DisplayRole:
        return source.isStale && source.asOf.isValid()
            ? tr("%1 (as of %2)")
                  .arg(name, source.asOf.toLocalTime().time().toString(QStringLiteral("HH:mm:ss")))
            : name;
    case SortRole:
        return name;
    default:
        return {};
    }
}

QVariant ClusterRowsModel::data(const QModelIndex &index, int role) const
{
    const Place place = index.isValid() ? placeOf(index.row()) : Place();
    if (place.cluster < 0)
        return {};
    const Source &source = m_sources[std::size_t(place.cluster)];
    if (role == ClusterRole)
        return source.cluster;
    if (role == IsStaleRole)
        return source.isStale;
    if (index.column() == clusterColumn())
        return clusterData(source, role);
    const int column = std::size_t(index.column()) < source.columnOf.size()
        ? source.columnOf[std::size_t(index.column())]
        : -1;
    return column < 0 ? QVariant() : source.rows->index(place.row, column).data(role);
}

QVariant ClusterRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section == clusterColumn())
        return role == Qt::DisplayRole ? QVariant(tr("Cluster")) : QVariant();
    const auto [rows, column] = originOf(section);
    if (rows)
        return rows->headerData(column, orientation, role);
    return role == Qt::DisplayRole ? QVariant(m_columns.at(section).first) : QVariant();
}

} // namespace slipway
