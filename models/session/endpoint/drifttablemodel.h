// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/drift.h"

#include <QAbstractTableModel>

namespace slipway {

/// What stands apart, in a sentence without its end, translated: "changed in the cluster".
QString apartText(const DriftRow &row);
/// What would bring the legs together, a sentence each, translated.
QStringList waysText(const DriftRow &row);

/// A line a field.
class DriftTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ObjectColumn,
        FieldColumn,
        ApartColumn,
        FilesColumn,
        AppliedColumn,
        NowColumn,
        ManagerColumn,
        WayColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole };
    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<DriftRow> &rows);
    const QList<DriftRow> &rows() const { return m_rows; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<DriftRow> m_rows;
};

} // namespace slipway
