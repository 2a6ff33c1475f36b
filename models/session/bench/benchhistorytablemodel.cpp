// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchhistorytablemodel.h"

#include "session/bench/benchwords.h"

#include <QHash>
#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

void BenchHistoryTableModel::show(const QList<BenchRecord> &records)
{
    QHash<qint64, int> wanted;
    for (int i = 0; i < records.size(); ++i)
        wanted.insert(records.at(i).id, i);
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    // Ids only grow and both lists run from new to old: what is left is there in the same order.
    for (int row = 0; row < records.size(); ++row) {
        if (row < m_rows.size() && m_rows.at(row).id == records.at(row).id) {
            if (m_rows.at(row) != records.at(row)) {
                m_rows[row] = records.at(row);
                Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
            }
            continue;
        }
        beginInsertRows({}, row, row);
        m_rows.insert(row, records.at(row));
        endInsertRows();
    }
}

int BenchHistoryTableModel::rowOf(qint64 id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            return row;
    }
    return -1;
}

int BenchHistoryTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int BenchHistoryTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchHistoryTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const BenchRecord &record = m_rows.at(index.row());
    const auto figure = [&record](QLatin1StringView name) { return record.summary.value(name); };
    const int column = index.column();
    if (role == SortRole) {
        switch (column) {
        case WhenColumn:
            return record.id; // written in order, however the clock may have jumped
        case TokensColumn:
            return figure("outputTokensPerS"_L1).toDouble(-1);
        case TtftColumn:
            return figure("ttftP95Ms"_L1).toDouble(-1);
        case GoodputColumn:
            return figure("goodputPerS"_L1).toDouble(-1);
        case FailedColumn:
            return figure("failed"_L1).toInt();
        default:
            return data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::TextAlignmentRole)
        return column >= TokensColumn && column <= FailedColumn
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    if (role == Qt::ToolTipRole) {
        if (column == WhenColumn)
            return record.started.toLocalTime().toString(Qt::ISODate);
        if (column == EndpointColumn)
            return tr("Way in: %1").arg(record.wayIn);
        return data(index, Qt::DisplayRole);
    }
    if (role != Qt::DisplayRole)
        return {};
    const auto number = [&figure](QLatin1StringView name) {
        const QJsonValue value = figure(name);
        return value.isDouble() ? benchNumber(value.toDouble()) : BenchHistoryTableModel::tr("none");
    };
    switch (column) {
    case WhenColumn:
        return QLocale().toString(record.started.toLocalTime(), QLocale::ShortFormat);
    case EndpointColumn:
        return record.endpoint;
    case ModelColumn:
        return record.config.value("model"_L1).toString();
    case LoadColumn: {
        QString load = benchLoadText(record.config);
        if (figure("cancelled"_L1).toBool())
            load = tr("%1, cancelled").arg(load);
        if (figure("clientBound"_L1).toBool())
            load = tr("%1, client-bound").arg(load);
        return load;
    }
    case TokensColumn:
        return number("outputTokensPerS"_L1);
    case TtftColumn:
        return number("ttftP95Ms"_L1);
    case GoodputColumn:
        return number("goodputPerS"_L1);
    case FailedColumn:
        return QLocale().toString(figure("failed"_L1).toInt());
    case NoteColumn:
        return record.note;
    default:
        return {};
    }
}

QVariant BenchHistoryTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case WhenColumn:
        return tr("When");
    case EndpointColumn:
        return tr("Endpoint");
    case ModelColumn:
        return tr("Model");
    case LoadColumn:
        return tr("Load");
    case TokensColumn:
        return tip ? tr("Generated tokens a second of the best run") : tr("Best tokens/s");
    case TtftColumn:
        return tip ? tr("95th percentile of the time to first token at the lightest load, ms")
                   : tr("TTFT p95");
    case GoodputColumn:
        return tip ? tr("Requests a second that kept every service level, of the best run") : tr("Goodput");
    case FailedColumn:
        return tr("Failed");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace slipway
