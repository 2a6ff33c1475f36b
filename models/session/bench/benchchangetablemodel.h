// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/benchanalysis.h"

#include <QAbstractTableModel>

namespace slipway {

/// What differs between two results.
class BenchChangeTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        LevelColumn,
        MetricColumn,
        BeforeColumn,
        AfterColumn,
        ChangeColumn,
        ChanceColumn,
        VerdictColumn,
        ColumnCount
    };
    enum class Verdict { Same, Better, Worse };
    enum Role { SortRole = Qt::UserRole, VerdictRole /**< Verdict as int */ };

    using QAbstractTableModel::QAbstractTableModel;
    void show(const QList<BenchChange> &changes);
    const QList<BenchChange> &changes() const { return m_changes; }
    static Verdict verdictOf(const BenchChange &change);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<BenchChange> m_changes;
};

} // namespace slipway
