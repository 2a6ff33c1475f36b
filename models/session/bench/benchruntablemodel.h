// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/bench/benchsession.h"

#include <QAbstractTableModel>

namespace slipway {

/// The runs of one result, and the one that goes on, a row each.
class BenchRunTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LoadColumn,
        WorthColumn,
        RequestsColumn,
        FailedColumn,
        RateColumn,
        TokensColumn,
        TtftColumn,
        ItlColumn,
        TpotColumn,
        E2eColumn,
        GoodputColumn,
        ColumnCount
    };
    enum class Worth { Good, Limited /**< see its warning */, ClientBound, Running };
    enum Role { SortRole = Qt::UserRole, WorthRole /**< Worth as int */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// A result that only grew keeps its rows; another one takes their place.
    void show(const BenchResult &result, const std::optional<BenchSession::Live> &live);
    const QList<BenchRun> &runs() const { return m_runs; }
    static Worth worthOf(const BenchRun &run);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QVariant liveData(int column, int role) const;
    QString text(const BenchRun &run, int row, int column) const;
    QString toolTip(const BenchRun &run, int column) const;
    double sortValue(const BenchRun &run, int column) const;

    QList<BenchRun> m_runs; // without their samples
    int m_knee = -1;
    std::optional<BenchSession::Live> m_live;
};

} // namespace slipway
