// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outlook/outlook.h"

#include <QAbstractTableModel>

namespace slipway {

/// Of the row's unit, with it: "15.54 GiB", "1,492,188", "3 min 5 s", "0.471 USD".
QString outlookNumber(const OutlookRow &row, double value);
/// With its error: "15.54 GiB ± 0.37 GiB", "180 s, at most 600 s"; "unknown".
QString outlookPrediction(const OutlookRow &row);

/// Predicted and measured, a line a row, in the order in which an endpoint comes to be.
class OutlookTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TitleColumn,
        PredictedColumn,
        MeasuredColumn,
        RatioColumn,
        RemarkColumn,
        SourceColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, VerdictRole /**< OutlookRow::Verdict as int */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// Rows keep their place by what they are about.
    void show(const QList<OutlookRow> &rows);
    const QList<OutlookRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const OutlookRow &row, int column) const;
    QList<OutlookRow> m_rows;
};

} // namespace slipway
