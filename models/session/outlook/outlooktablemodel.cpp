// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/outlook/outlooktablemodel.h"

#include "kube/visibletext.h"

#include <QLocale>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString cellSeconds(double seconds)
{
    const QLocale locale;
    if (seconds < 100)
        return OutlookTableModel::tr("%1 s").arg(
            locale.toString(seconds, 'f', seconds < 10 && seconds != std::floor(seconds) ? 1 : 0));
    const qint64 whole = qRound64(seconds);
    return whole % 60 == 0
        ? OutlookTableModel::tr("%1 min").arg(locale.toString(whole / 60))
        : OutlookTableModel::tr("%1 min %2 s").arg(locale.toString(whole / 60), locale.toString(whole % 60));
}

/// Why one of the two is not known; empty when both are.
QString unknownText(const OutlookRow &row)
{
    if (!row.measured.value)
        return visibleText(row.measured.why);
    return row.predicted.value ? QString() : row.predicted.why;
}

} // namespace

QString outlookNumber(const OutlookRow &row, double value)
{
    const QLocale locale;
    switch (row.unit) {
    case OutlookRow::Unit::Seconds:
        return cellSeconds(value);
    case OutlookRow::Unit::Bytes:
        return gibText(qint64(value));
    case OutlookRow::Unit::Tokens:
        return locale.toString(qRound64(value));
    case OutlookRow::Unit::Requests:
        return locale.toString(value, 'f', value < 1000 && value != std::floor(value) ? 1 : 0);
    case OutlookRow::Unit::Money:
        return locale.toString(value, 'f', value < 10 ? 3 : 2) + u' ' + row.currency;
    }
    return {};
}

QString outlookPrediction(const OutlookRow &row)
{
    const OutlookValue &predicted = row.predicted;
    if (!predicted.value)
        return OutlookTableModel::tr("unknown");
    const QString number = outlookNumber(row, *predicted.value);
    if (!predicted.high)
        return number;
    if (row.unit == OutlookRow::Unit::Seconds)
        return OutlookTableModel::tr("%1, at most %2").arg(number, outlookNumber(row, *predicted.high));
    return u"%1 ± %2"_s.arg(number, outlookNumber(row, *predicted.high - *predicted.value));
}

void OutlookTableModel::show(const QList<OutlookRow> &rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, {}, &OutlookRow::id, &OutlookRow::id);
    if (!isSame) {
        // Another replica has other stages: there is nothing that could stay.
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < int(rows.size()); ++row) {
        if (rows.at(row) == m_rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int OutlookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int OutlookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString OutlookTableModel::text(const OutlookRow &row, int column) const
{
    switch (column) {
    case TitleColumn:
        return row.title;
    case PredictedColumn:
        return outlookPrediction(row);
    case MeasuredColumn:
        return row.measured.value ? outlookNumber(row, *row.measured.value) : tr("unknown");
    case RatioColumn: {
        const auto ratio = row.ratio();
        return ratio && *ratio >= 0.005 ? u"× "_s + QLocale().toString(*ratio, 'f', 2) : QString();
    }
    case RemarkColumn: {
        QString remark = row.assumption.isEmpty() ? unknownText(row) : visibleText(row.assumption);
        if (row.estimate) {
            const QString former = tr("Predicted by what was %1; the estimate was %2.")
                                       .arg(row.predicted.source, outlookNumber(row, *row.estimate));
            remark = remark.isEmpty() ? former : remark + u' ' + former;
        }
        return remark;
    }
    case SourceColumn:
        return visibleText(row.measured.source);
    default:
        return {};
    }
}

QVariant OutlookTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const OutlookRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole: {
        QStringList lines{row.title};
        if (!row.predicted.source.isEmpty())
            lines << tr("Predicted by: %1").arg(visibleText(row.predicted.source));
        if (!row.measured.source.isEmpty())
            lines << tr("Measured by: %1").arg(visibleText(row.measured.source));
        if (row.measured.at.isValid())
            lines << tr("At: %1").arg(
                QLocale().toString(row.measured.at.toLocalTime(), QLocale::ShortFormat));
        if (const QString remark = text(row, RemarkColumn); !remark.isEmpty())
            lines << remark;
        return lines.join(u'\n');
    }
    case Qt::TextAlignmentRole:
        return index.column() == MeasuredColumn || index.column() == PredictedColumn
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case SortRole:
        switch (index.column()) {
        case TitleColumn:
            return index.row();
        case PredictedColumn:
            return row.predicted.value.value_or(-1);
        case MeasuredColumn:
            return row.measured.value.value_or(-1);
        case RatioColumn:
            return row.ratio().value_or(-1);
        default:
            return text(row, index.column());
        }
    case VerdictRole:
        return int(row.verdict);
    default:
        return {};
    }
}

QVariant OutlookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TitleColumn:
        return tr("What");
    case PredictedColumn:
        return tr("Predicted");
    case MeasuredColumn:
        return tr("Measured");
    case RatioColumn:
        return tr("Ratio");
    case RemarkColumn:
        return tr("Wrong assumption, or why unknown");
    case SourceColumn:
        return tr("Measured by");
    default:
        return {};
    }
}

} // namespace slipway
