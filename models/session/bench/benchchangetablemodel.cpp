// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchchangetablemodel.h"

#include "session/bench/benchwords.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

BenchChangeTableModel::Verdict BenchChangeTableModel::verdictOf(const BenchChange &change)
{
    return !change.isSignificant || change.before == change.after ? Verdict::Same
        : change.isWorse                                          ? Verdict::Worse
                                                                  : Verdict::Better;
}

void BenchChangeTableModel::show(const QList<BenchChange> &changes)
{
    if (changes == m_changes)
        return;
    if (!m_changes.isEmpty()) {
        beginRemoveRows({}, 0, int(m_changes.size()) - 1);
        m_changes.clear();
        endRemoveRows();
    }
    if (!changes.isEmpty()) {
        beginInsertRows({}, 0, int(changes.size()) - 1);
        m_changes = changes;
        endInsertRows();
    }
}

int BenchChangeTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int BenchChangeTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BenchChangeTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_changes.size())
        return {};
    const BenchChange &change = m_changes.at(index.row());
    const int column = index.column();
    if (role == VerdictRole)
        return int(verdictOf(change));
    if (role == Qt::TextAlignmentRole)
        return column >= BeforeColumn && column <= ChanceColumn
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    if (role == SortRole) {
        switch (column) {
        case LevelColumn:
            return index.row();
        case BeforeColumn:
            return change.before;
        case AfterColumn:
            return change.after;
        case ChangeColumn:
            return change.percent;
        case ChanceColumn:
            return change.probability.value_or(2);
        case VerdictColumn:
            return int(verdictOf(change));
        default:
            return data(index, Qt::DisplayRole);
        }
    }
    if (role == Qt::ToolTipRole && column == ChanceColumn)
        return change.probability
            ? tr("Mann-Whitney U test of the single requests, two-sided")
            : tr("One figure a result: there is nothing to test. A change of 5 % or more counts.");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case LevelColumn:
        return benchLevelText(change.level);
    case MetricColumn:
        return benchMetricText(change.metric);
    case BeforeColumn:
        return benchNumber(change.before);
    case AfterColumn:
        return benchNumber(change.after);
    case ChangeColumn:
        return u"%1%2 %"_s.arg(change.percent > 0 ? u"+"_s : QString(),
                               QLocale().toString(change.percent, 'f', 1));
    case ChanceColumn:
        return !change.probability         ? tr("no test")
            : *change.probability < 0.0001 ? tr("below %1").arg(QLocale().toString(0.0001, 'f', 4))
                                           : QLocale().toString(*change.probability, 'f', 4);
    case VerdictColumn:
        switch (verdictOf(change)) {
        case Verdict::Worse:
            return tr("worse");
        case Verdict::Better:
            return tr("better");
        case Verdict::Same:
            break;
        }
        return tr("no significant change");
    default:
        return {};
    }
}

QVariant BenchChangeTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool tip = role == Qt::ToolTipRole;
    switch (section) {
    case LevelColumn:
        return tr("Load");
    case MetricColumn:
        return tip ? tr("Medians of the latencies; single figures of the rest") : tr("Figure");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    case ChangeColumn:
        return tr("Change");
    case ChanceColumn:
        return tip ? tr("Probability that chance alone makes two results differ as much") : tr("By chance");
    case VerdictColumn:
        return tr("Verdict");
    default:
        return {};
    }
}

} // namespace slipway
