// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/zonematrixmodel.h"

#include "google/googletypes.h"
#include "session/deploy/stockmemory.h"

#include <QLocale>

#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr double never = std::numeric_limits<double>::infinity();
}

ZoneMatrixModel::ZoneMatrixModel(const Catalog &catalog, QObject *parent)
    : QAbstractTableModel(parent)
    , m_catalog(catalog)
{
}

void ZoneMatrixModel::setMatrix(const ZoneMatrix &matrix)
{
    m_matrix = matrix;
    arrange();
}

void ZoneMatrixModel::setWanted(int accelerators)
{
    if (m_wanted == accelerators)
        return;
    m_wanted = accelerators;
    arrange();
}

void ZoneMatrixModel::setRefusals(const QHash<QString, QString> &refusals)
{
    if (m_refusals == refusals)
        return;
    m_refusals = refusals;
    arrange();
}

void ZoneMatrixModel::setFits(const QHash<QString, bool> &fits)
{
    if (m_fits == fits)
        return;
    m_fits = fits;
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

void ZoneMatrixModel::setHere(std::optional<GeoPoint> here)
{
    m_here = here;
    arrange();
}

void ZoneMatrixModel::setOrder(Order order)
{
    if (m_order == order)
        return;
    m_order = order;
    arrange();
}

// Sorts regions by their best zone, then the zones within: a region stays together, whatever the order.
void ZoneMatrixModel::arrange()
{
    beginResetModel(); // a few hundred cells, at a person's click or a new answer; the view finds its cell again by zone and accelerator
    QHash<QString, double> score; // by zone, small is good
    QHash<QString, double> regionScore;
    QHash<QString, QString> regionOfZone;
    for (const QString &zone : std::as_const(m_matrix.zones)) {
        double best = never;
        for (const QString &accelerator : std::as_const(m_matrix.accelerators)) {
            const ZoneCell *cell = m_matrix.cell(zone, accelerator);
            if (!cell)
                continue;
            regionOfZone.insert(zone, cell->region);
            const CellState state = stateOf(*cell);
            if (m_order == Order::Soonest) {
                // Plain quota first, and the more of it the less somebody else's use gets in the way; then what may be tried.
                // Where a machine could not be had lately comes after all that have not said so.
                const double lately = cell->ranOut ? 20.0 : 0.0;
                if (state == CellState::Usable)
                    best = std::min(best, lately + 1.0 / (1.0 + std::max(0.0, cell->quota->free())));
                else if (isChoosable(state))
                    best = std::min(best, lately + 10.0);
            } else if (m_order == Order::Cheapest && isChoosable(state) && cell->price) {
                best = std::min(best, cell->price->amount);
            }
        }
        score.insert(zone, best);
        const QString region = regionOfZone.value(zone);
        double byRegion = best;
        if (m_order == Order::Nearest) {
            const auto place = placeOfRegion(region);
            byRegion = m_here && place ? kilometresBetween(*m_here, *place) : never;
        }
        regionScore.insert(region, std::min(byRegion, regionScore.value(region, never)));
    }
    m_zones = m_matrix.zones;
    std::ranges::stable_sort(m_zones, [&](const QString &a, const QString &b) {
        const QString regionA = regionOfZone.value(a);
        const QString regionB = regionOfZone.value(b);
        if (regionA != regionB) {
            const double left = regionScore.value(regionA, never);
            const double right = regionScore.value(regionB, never);
            return left != right ? left < right : regionA < regionB;
        }
        const double left = score.value(a, never);
        const double right = score.value(b, never);
        return left != right ? left < right : a < b;
    });
    m_accelerators = m_matrix.accelerators;
    std::ranges::stable_sort(m_accelerators, {},
                             [this](const QString &id) { return m_refusals.contains(id); });
    endResetModel();
}

const ZoneCell *ZoneMatrixModel::cellAt(const QModelIndex &index) const
{
    return index.isValid() ? m_matrix.cell(m_zones.at(index.row()), m_accelerators.at(index.column()))
                           : nullptr;
}

ZoneMatrixModel::CellState ZoneMatrixModel::stateOf(const ZoneCell &cell) const
{
    if (m_refusals.contains(cell.accelerator))
        return CellState::Refused;
    if (cell.offer == ZoneCell::Offer::No)
        return CellState::NotOffered;
    if (cell.offer == ZoneCell::Offer::Unknown)
        return CellState::Unknown;
    if (!cell.quota)
        return CellState::QuotaUnknown;
    return cell.usable(m_wanted) ? CellState::Usable : CellState::NoQuota;
}

bool ZoneMatrixModel::isChoosable(CellState state)
{
    return state == CellState::Usable || state == CellState::QuotaUnknown || state == CellState::Unknown;
}

QString ZoneMatrixModel::sentenceOf(const ZoneCell &cell, CellState state) const
{
    QString why = whyOf(cell, state);
    if (const QString stock = stockText(cell.stock); !stock.isEmpty() && state != CellState::NotOffered)
        why += u' ' + stock;
    if (m_fits.value(cell.accelerator, true))
        return why;
    const Accelerator *accelerator = m_catalog.accelerator(cell.accelerator);
    return tr("The model does not fit on %1.").arg(accelerator ? accelerator->name : cell.accelerator) + u' '
        + why;
}

QString ZoneMatrixModel::whyOf(const ZoneCell &cell, CellState state) const
{
    const Accelerator *accelerator = m_catalog.accelerator(cell.accelerator);
    const QString name = accelerator ? accelerator->name : cell.accelerator;
    const QLocale locale;
    switch (state) {
    case CellState::Refused:
        return m_refusals.value(cell.accelerator);
    case CellState::NotOffered:
        return tr("%1 in %2: %3.").arg(name, cell.zone, cell.why.isEmpty() ? tr("not offered") : cell.why);
    case CellState::Unknown:
        return tr("%1 in %2: unknown, because %3.").arg(name, cell.zone, cell.why);
    case CellState::NoQuota:
        return tr("%1 in %2: %3 wanted, and %4 of the quota %5 is left (limit %6, in use %7). Ask for more "
                  "quota or choose another region.")
            .arg(name, cell.zone, locale.toString(m_wanted), locale.toString(cell.quota->free()),
                 cell.quota->metric, locale.toString(cell.quota->limit), locale.toString(cell.quota->used));
    case CellState::QuotaUnknown:
        return tr("%1 in %2: offered; how much quota is left is unknown, because %3.")
            .arg(name, cell.zone, cell.quotaWhy);
    case CellState::Usable:
        break;
    }
    return tr("%1 in %2: offered, %3 of %4 free (%5). Whether a machine can be had right now, nobody knows "
              "before trying.")
        .arg(name, cell.zone, locale.toString(cell.quota->free()), locale.toString(cell.quota->limit),
             cell.quota->metric);
}

QModelIndex ZoneMatrixModel::indexOf(const QString &zone, const QString &accelerator) const
{
    const qsizetype row = m_zones.indexOf(zone);
    const qsizetype column = m_accelerators.indexOf(accelerator);
    return row < 0 || column < 0 ? QModelIndex() : index(int(row), int(column));
}

QModelIndex ZoneMatrixModel::best(const QString &accelerator, const QStringList &places) const
{
    // Of what can be chosen, zones that were not out of stock lately first: a quota is of no use where there is no machine.
    for (const auto &[wanted, ranOut] :
         {std::pair(CellState::Usable, false), std::pair(CellState::QuotaUnknown, false),
          std::pair(CellState::Usable, true), std::pair(CellState::QuotaUnknown, true)}) {
        for (int row = 0; row < rowCount(); ++row) {
            for (int column = 0; column < columnCount(); ++column) {
                const QModelIndex at = index(row, column);
                const ZoneCell *cell = cellAt(at);
                if (cell && !places.isEmpty() && !places.contains(cell->zone)
                    && !places.contains(cell->region))
                    continue;
                if (cell && (accelerator.isEmpty() || cell->accelerator == accelerator)
                    && stateOf(*cell) == wanted && cell->ranOut == ranOut)
                    return at;
            }
        }
    }
    return {};
}

int ZoneMatrixModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_zones.size());
}

int ZoneMatrixModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_accelerators.size());
}

QVariant ZoneMatrixModel::data(const QModelIndex &index, int role) const
{
    const ZoneCell *cell = cellAt(index);
    if (!cell)
        return {};
    const CellState state = stateOf(*cell);
    switch (role) {
    case Qt::DisplayRole:
        switch (state) {
        case CellState::Usable:
            return tr("%1 free", "quota").arg(QLocale().toString(cell->quota->free()));
        case CellState::QuotaUnknown:
            return tr("quota unknown");
        case CellState::NoQuota:
            return tr("no quota");
        case CellState::NotOffered:
            return tr("not offered");
        case CellState::Unknown:
            return tr("unknown");
        case CellState::Refused:
            return cell->offer == ZoneCell::Offer::Yes ? tr("not for this system") : tr("not offered");
        }
        return {};
    case Qt::ToolTipRole:
        return sentenceOf(*cell, state).toHtmlEscaped();
    case Qt::AccessibleTextRole:
    case WhyRole:
        return sentenceOf(*cell, state);
    case StateRole:
        return QVariant::fromValue(state);
    case FreeRole:
        return cell->quota ? QVariant(cell->quota->free()) : QVariant();
    case LimitRole:
        return cell->quota ? QVariant(cell->quota->limit) : QVariant();
    case PriceRole:
        return cell->price ? QVariant(cell->price->amount) : QVariant();
    case CurrencyRole:
        return cell->price ? QVariant(cell->price->currency) : QVariant();
    case ZoneRole:
        return cell->zone;
    case RegionRole:
        return cell->region;
    case AcceleratorRole:
        return cell->accelerator;
    case FirstOfRegionRole: {
        if (index.row() == 0)
            return true;
        const ZoneCell *above = cellAt(this->index(index.row() - 1, index.column()));
        return !above || above->region != cell->region;
    }
    default:
        return {};
    }
}

QVariant ZoneMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= m_zones.size())
            return {};
        return role == Qt::DisplayRole ? QVariant(m_zones.at(section)) : QVariant();
    }
    if (section < 0 || section >= m_accelerators.size())
        return {};
    const QString &id = m_accelerators.at(section);
    const Accelerator *accelerator = m_catalog.accelerator(id);
    if (role == Qt::DisplayRole)
        return accelerator ? accelerator->name : id;
    if (role == FitsRole)
        return m_fits.contains(id) ? QVariant(m_fits.value(id)) : QVariant();
    if (role == AcceleratorRole)
        return id;
    if (role == Qt::ToolTipRole && accelerator) {
        const QString memory =
            tr("%1 · %2 GiB that the engine sees")
                .arg(accelerator->name)
                .arg(QLocale().toString(double(accelerator->visibleBytes) / (1024.0 * 1024 * 1024), 'f', 1));
        return (m_refusals.contains(id) ? memory + u'\n' + m_refusals.value(id) : memory)
            .toHtmlEscaped()
            .replace(u'\n', u"<br>"_s);
    }
    return {};
}

Qt::ItemFlags ZoneMatrixModel::flags(const QModelIndex &index) const
{
    // Cells that cannot be chosen stay within reach of the arrow keys: the status line says why.
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace slipway
