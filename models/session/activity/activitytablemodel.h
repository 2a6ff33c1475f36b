// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/activitylog.h"

#include <QAbstractTableModel>

namespace slipway {

/// The activity log as a table, newest first. A fresh reading is merged by id, so that selection and scroll position stay.
class ActivityTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        WhenColumn,
        WhatColumn,
        OutcomeColumn,
        WhoColumn,
        WhereColumn,
        TookColumn,
        CommandColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole, OutcomeRole /**< Activity::Outcome as int */ };

    using QAbstractTableModel::QAbstractTableModel;

    /// @param activities newest first
    void show(const QList<Activity> &activities);
    const Activity &activity(int row) const { return m_rows.at(row); }
    const QList<Activity> &activities() const { return m_rows; }
    static QString outcomeText(Activity::Outcome outcome);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<Activity> m_rows;
};

/// RFC 4180, with times as RFC 3339; a field that a spreadsheet would run as a formula is disarmed.
QByteArray activitiesAsCsv(const QList<Activity> &activities);
QByteArray activitiesAsJson(const QList<Activity> &activities);

} // namespace slipway
