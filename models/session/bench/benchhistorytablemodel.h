// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/benchsession.h"

#include <QAbstractTableModel>

namespace slipway {

/// What has been measured, newest first. A fresh reading is merged by id, so that selection and scroll position stay.
class BenchHistoryTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        EndpointColumn,
        ModelColumn,
        LoadColumn,
        TokensColumn,
        TtftColumn,
        GoodputColumn,
        FailedColumn,
        NoteColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param records newest first
    void show(const QList<BenchRecord> &records);
    const BenchRecord &record(int row) const { return m_rows.at(row); }
    int rowOf(qint64 id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BenchRecord> m_rows;
};

} // namespace slipway
