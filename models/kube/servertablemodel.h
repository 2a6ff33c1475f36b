// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/rowtablemodel.h"
#include "kube/tablerows.h"

namespace slipway {

/// Objects of one kind in the server's own columns, with ages that go on. Texts are made visible, never obeyed.
class ServerTableModel : public RowTableModel<TableRow>
{
    Q_OBJECT

public:
    enum Role { SortRole = Qt::UserRole, UidRole };

    explicit ServerTableModel(const Clock &clock, QObject *parent = nullptr);

    /// A no-op when they are the same. @p withNamespace puts the namespace in front, for lists of all of them.
    void setColumns(const QList<TableColumn> &columns, bool withNamespace);
    /// Empties it: rows of another kind or namespace must not be taken for this one's.
    void clear();

    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Whether the server prints the column in wide output alone.
    bool isWide(int column) const;

private:
    QVariant cell(const TableRow &row, int column) const;
    QList<TableColumn> m_serverColumns;
    bool m_withNamespace = false;
};

} // namespace slipway
