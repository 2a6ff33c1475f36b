// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "kube/rowsource.h"

#include <QAbstractTableModel>
#include <QHash>

#include <algorithm>
#include <limits>

namespace slipway {

/// What the tables of rows have in common: rows by uid, merged in batches, never reset. Row has a uid and operator==.
template <typename Row> class RowTableModel : public QAbstractTableModel
{
public:
    RowTableModel(const Clock &clock, int columns, int ageColumn, QObject *parent)
        : QAbstractTableModel(parent)
        , m_clock(clock)
        , m_columns(columns)
        , m_ageColumn(ageColumn)
    {
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : m_columns;
    }

    /// At most one a frame. Selection and scroll position belong to the person watching, so rows change in place.
    void merge(const RowBatch<Row> &batch)
    {
        removeRowsOf(batch.removed);
        QList<Row> added;
        QList<int> changed;
        for (const Row &row : batch.upserted) {
            const int at = m_rowOf.value(row.uid, -1);
            if (at < 0) {
                added.append(row);
            } else if (m_rows.at(at) != row) {
                m_rows[at] = row;
                changed.append(at);
            }
        }
        tellChanged(changed);
        if (added.isEmpty())
            return;
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + added.size()) - 1);
        m_rowOf.reserve(m_rows.size() + added.size());
        for (const Row &row : std::as_const(added)) {
            m_rowOf.insert(row.uid, int(m_rows.size()));
            m_rows.append(row);
        }
        endInsertRows();
    }

    /// Repaints the ages; call about once a second, and only while visible.
    void refreshAges()
    {
        if (!m_rows.isEmpty() && m_ageColumn >= 0)
            Q_EMIT dataChanged(index(0, m_ageColumn), index(int(m_rows.size()) - 1, m_ageColumn),
                               {Qt::DisplayRole});
    }

    const Row &row(int at) const { return m_rows.at(at); }
    const QList<Row> &rows() const { return m_rows; }
    /// -1 when there is none.
    int rowOf(const QString &uid) const { return m_rowOf.value(uid, -1); }

protected:
    /// Other columns for the same rows: views lay out anew.
    void resetColumns(int columns, int ageColumn)
    {
        beginResetModel();
        m_columns = columns;
        m_ageColumn = ageColumn;
        endResetModel();
    }
    int ageColumn() const { return m_ageColumn; }
    const Row *rowAt(const QModelIndex &at) const
    {
        return at.isValid() && at.row() < m_rows.size() ? &m_rows.at(at.row()) : nullptr;
    }
    /// What ages are sorted by: the same order, and it does not change with the time. What has no age comes first, as ageSecs()' -1 would.
    static QVariant ageOrder(qint64 sinceSecs)
    {
        return sinceSecs > 0 ? -sinceSecs : std::numeric_limits<qint64>::min();
    }
    qint64 ageSecs(qint64 sinceSecs) const
    {
        return sinceSecs > 0 ? qMax(qint64(0), m_clock.now().toSecsSinceEpoch() - sinceSecs) : -1;
    }

private:
    void removeRowsOf(const QList<QString> &uids)
    {
        QList<int> gone;
        for (const QString &uid : uids) {
            if (const int at = m_rowOf.value(uid, -1); at >= 0)
                gone.append(at);
        }
        if (gone.isEmpty())
            return;
        std::ranges::sort(gone, std::greater());
        for (qsizetype i = 0; i < gone.size();) {
            qsizetype end = i + 1; // [gone[end-1], gone[i]] are neighbours
            while (end < gone.size() && gone.at(end) == gone.at(end - 1) - 1)
                ++end;
            const int first = gone.at(end - 1);
            const int last = gone.at(i);
            beginRemoveRows({}, first, last);
            for (int row = first; row <= last; ++row)
                m_rowOf.remove(m_rows.at(row).uid);
            m_rows.remove(first, last - first + 1);
            for (int row = first; row < m_rows.size(); ++row)
                m_rowOf[m_rows.at(row).uid] = row;
            endRemoveRows();
            i = end;
        }
    }

    void tellChanged(QList<int> &changed)
    {
        std::ranges::sort(changed);
        // Views repaint what is visible anyway; hundreds of separate signals cost proxies more than one wide one.
        if (changed.size() > 500) {
            Q_EMIT dataChanged(index(changed.first(), 0), index(changed.last(), m_columns - 1));
            return;
        }
        for (qsizetype i = 0; i < changed.size();) {
            qsizetype end = i + 1;
            while (end < changed.size() && changed.at(end) == changed.at(end - 1) + 1)
                ++end;
            Q_EMIT dataChanged(index(changed.at(i), 0), index(changed.at(end - 1), m_columns - 1));
            i = end;
        }
    }

    const Clock &m_clock;
    int m_columns;
    int m_ageColumn;
    QList<Row> m_rows;
    QHash<QString, int> m_rowOf;
};

/// "5s", "3m12s", "4h", "12d", as kubectl writes ages; empty below zero.
QString ageText(qint64 seconds);

} // namespace slipway
