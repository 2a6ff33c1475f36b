// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"

#include <QAbstractTableModel>

namespace slipway {

/// The catalogue's models as a table, for choosing one.
class ModelTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Id, Parameters, Context, Memory16, Memory8, Memory4, Licence, Gated, ColumnCount };
    /// The raw value, for sorting.
    static constexpr int SortRole = Qt::UserRole;

    explicit ModelTableModel(const Catalog &catalog, QObject *parent = nullptr);
    /// Reads the catalogue again, after a model was added.
    void reload();
    const ModelSpec &modelAt(int row) const { return m_rows.at(row).spec; }
    int rowOf(const QString &modelId) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    struct Row {
        ModelSpec spec;
        qint64 bytes16 = 0; // of the weights; 0: this checkpoint has no such form
        qint64 bytes8 = 0;
        qint64 bytes4 = 0;
    };
    const Catalog &m_catalog;
    QList<Row> m_rows;
};

} // namespace slipway
