// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/servertablemodel.h"

#include "kube/visibletext.h"

namespace slipway {

ServerTableModel::ServerTableModel(const Clock &clock, QObject *parent) : RowTableModel(clock, 0, -1, parent)
{
}

void ServerTableModel::setColumns(const QList<TableColumn> &columns, bool withNamespace)
{
    if (columns == m_serverColumns && withNamespace == m_withNamespace)
        return;
    m_serverColumns = columns;
    m_withNamespace = withNamespace;
    int age = -1;
    for (int i = 0; i < columns.size(); ++i) {
        if (columns.at(i).name.compare(QLatin1StringView("age"), Qt::CaseInsensitive) == 0)
            age = i == 0 ? 0 : i + withNamespace;
    }
    resetColumns(int(columns.size()) + withNamespace, age);
}

void ServerTableModel::clear()
{
    RowBatch<TableRow> batch;
    for (const TableRow &row : rows())
        batch.removed.append(row.uid);
    if (!batch.isEmpty())
        merge(batch);
}

QVariant ServerTableModel::cell(const TableRow &row, int column) const
{
    // The name comes first, as on the command line; the namespace follows it.
    if (m_withNamespace && column == 1)
        return row.nameSpace;
    const int at = m_withNamespace && column > 1 ? column - 1 : column;
    return row.cells.value(at);
}

QVariant ServerTableModel::data(const QModelIndex &index, int role) const
{
    const TableRow *row = rowAt(index);
    if (!row)
        return {};
    if (role == UidRole)
        return row->uid;
    if (role != Qt::DisplayRole && role != SortRole)
        return {};
    if (index.column() == ageColumn() && row->createdSecs > 0)
        return role == SortRole ? ageOrder(row->createdSecs) : QVariant(ageText(ageSecs(row->createdSecs)));
    const QVariant value = cell(*row, index.column());
    if (value.metaType() == QMetaType::fromType<QString>())
        return visibleText(value.toString());
    return role == SortRole ? value : QVariant(value.toString());
}

QVariant ServerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (m_withNamespace && section == 1)
        return role == Qt::DisplayRole ? QVariant(tr("Namespace")) : QVariant();
    const TableColumn column = m_serverColumns.value(m_withNamespace && section > 1 ? section - 1 : section);
    if (role == Qt::DisplayRole)
        return visibleText(column.name);
    if (role == Qt::ToolTipRole && !column.description.isEmpty())
        return visibleText(column.description);
    return {};
}

bool ServerTableModel::isWide(int column) const
{
    if (m_withNamespace && column == 1)
        return false;
    return m_serverColumns.value(m_withNamespace && column > 1 ? column - 1 : column).isWide;
}

} // namespace slipway
