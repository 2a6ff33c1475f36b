// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/sizingtablemodel.h"

#include <QLocale>

#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

const QString unknown = u"–"_s;

QString millisecondsText(double value)
{
    return QLocale().toString(value, 'f', value < 10 ? 1 : 0) + u"\u00a0ms"_s;
}

QString money(double amount, const QString &currency, bool estimated)
{
    return (estimated ? u"~"_s : QString()) + QLocale().toString(amount, 'f', 2) + u'\u00a0' + currency;
}

} // namespace

std::optional<QJsonObject> choicesOf(const SizingOption &option, const Recipe &recipe)
{
    QJsonObject choices;
    // On AWS the instance type is what people choose; it brings its accelerators.
    choices.insert(u"accelerator"_s,
                   option.provider == CloudProvider::Aws ? option.machineType
                                                         : option.request.accelerator.id);
    choices.insert(u"acceleratorCount"_s, option.request.count);
    choices.insert(u"replicas"_s, option.replicas);
    choices.insert(u"maxModelLen"_s, option.request.maxModelLen);
    choices.insert(u"quantization"_s,
                   option.request.quantization.isEmpty() ? u"auto"_s : option.request.quantization);
    for (const QString &id : choices.keys()) {
        if (recipe.parameter(id))
            continue;
        // What it does not ask for is as the recipe has it: one replica, the checkpoint's own weights.
        const bool isUsual = (id == "replicas"_L1 && option.replicas == 1)
            || (id == "quantization"_L1 && option.request.quantization.isEmpty()) || id == "maxModelLen"_L1;
        if (!isUsual)
            return {};
        choices.remove(id);
    }
    return choices;
}

void SizingTableModel::setOptions(QList<WeighedOption> options, QStringList refusals)
{
    beginResetModel();
    m_rows.clear();
    for (qsizetype i = 0; i < options.size(); ++i) {
        const SizingOption &option = options.at(i).option;
        const QString note = option.meetsIt() ? refusals.value(i) : option.whyNot;
        m_rows.append({option, options.at(i).stock, note});
    }
    std::ranges::stable_partition(m_rows, [](const Row &row) { return row.note.isEmpty(); });
    endResetModel();
}

int SizingTableModel::usableCount() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return row.note.isEmpty(); }));
}

int SizingTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SizingTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SizingTableModel::sortValue(const Row &row, int column) const
{
    const SizingOption &option = row.option;
    if (column == Hardware || column == Note)
        return text(row, column);
    // What cannot be taken comes after what can, and that after what has a price.
    constexpr double unusable = std::numeric_limits<double>::max();
    constexpr double unpriced = 1e9; // above any price an hour
    // What ran out lately comes after all others when prices are compared; times are compared as they are.
    const double ranOut = row.stock.ranOut() ? 1e12 : 0;
    if (!row.note.isEmpty())
        return unusable;
    switch (column) {
    case Replicas:
        return double(option.replicas);
    case Machines:
        return double(option.machines);
    case FirstToken:
        return option.each.ttftP95Ms;
    case NextToken:
        return option.each.itlMs;
    case PerHour:
        return ranOut + (option.perHour ? option.perHour->amount : unpriced);
    default:
        return ranOut + option.perMillionTokens.value_or(unpriced);
    }
}

QString SizingTableModel::text(const Row &row, int column) const
{
    const SizingOption &option = row.option;
    if (column == Hardware) {
        const QString hardware = u"%1 × %2"_s.arg(option.request.count).arg(option.request.accelerator.name);
        return option.request.quantization.isEmpty() ? hardware
                                                     : hardware + u", "_s + option.request.quantization;
    }
    if (column == Note)
        return row.note.isEmpty() && row.stock.ranOut() ? tr("Out of stock lately") : row.note;
    if (!option.meetsIt())
        return unknown;
    switch (column) {
    case Replicas:
        return QLocale().toString(option.replicas);
    case Machines:
        return u"%1 × %2"_s.arg(QLocale().toString(option.machines), option.machineType);
    case FirstToken:
        return millisecondsText(option.each.ttftP95Ms);
    case NextToken:
        return millisecondsText(option.each.itlMs);
    case PerHour:
        return option.perHour
            ? money(option.perHour->amount, option.perHour->currency, option.perHour->provenance.estimated)
            : tr("unknown");
    case PerMillion:
        return option.perMillionTokens
            ? money(*option.perMillionTokens, option.perHour->currency, option.perHour->provenance.estimated)
            : unknown;
    default:
        return {};
    }
}

QVariant SizingTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case SortRole:
        return sortValue(row, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == Replicas || (index.column() >= FirstToken && index.column() <= PerMillion)
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant();
    case Qt::ToolTipRole:
        if (index.column() == Note || !row.option.meetsIt())
            return row.note.isEmpty() ? stockText(row.stock) : row.note;
        if ((index.column() == PerHour || index.column() == PerMillion) && row.option.perHour)
            return tr("List price on demand in %1, as of %2: %3")
                .arg(row.option.perHour->region, row.option.perHour->provenance.date,
                     row.option.perHour->provenance.source);
        return tr("Some %1 requests under way in a replica, of whose time %2 % goes into reading prompts")
            .arg(QLocale().toString(row.option.each.underWay, 'f', 1),
                 QLocale().toString(row.option.each.prefillShare * 100, 'f', 0));
    default:
        return {};
    }
}

QVariant SizingTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Replicas || (section >= FirstToken && section <= PerMillion)
            ? QVariant(int(Qt::AlignRight | Qt::AlignVCenter))
            : QVariant(int(Qt::AlignLeft | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Hardware:
        return tr("A replica");
    case Replicas:
        return tr("Replicas");
    case Machines:
        return tr("Machines");
    case FirstToken:
        return tr("First token");
    case NextToken:
        return tr("Next token");
    case PerHour:
        return tr("An hour");
    case PerMillion:
        return tr("1M tokens");
    case Note:
        return tr("Why not");
    default:
        return {};
    }
}

} // namespace slipway
