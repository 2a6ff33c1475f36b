// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/regiondistance.h"
#include "session/deploy/zonematrix.h"

#include <QAbstractTableModel>

namespace slipway {

/// The ZoneMatrix as a table: rows are zones, a region's together, columns are accelerators.
class ZoneMatrixModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// What a cell means for somebody who wants to deploy there.
    enum class CellState {
        Usable, ///< offered, and quota is left
        QuotaUnknown, ///< offered; nobody says whether quota is left
        NoQuota, ///< offered, and too little quota is left
        NotOffered,
        Unknown, ///< nobody answered for that zone
        Refused, ///< the recipe does not run on it
    };
    Q_ENUM(CellState)

    enum class Order { Nearest, Soonest, Cheapest };
    Q_ENUM(Order)

    enum Role {
        StateRole = Qt::UserRole + 1, ///< CellState
        FreeRole, ///< quota left, a number, or invalid
        LimitRole,
        PriceRole, ///< an hour, a number, or invalid
        CurrencyRole,
        WhyRole, ///< one sentence: why it cannot be chosen, or what is known of it
        ZoneRole,
        RegionRole,
        AcceleratorRole,
        FirstOfRegionRole, ///< whether the row begins a region
        FitsRole, ///< header: whether the model fits, or invalid
    };

    explicit ZoneMatrixModel(const Catalog &catalog, QObject *parent = nullptr);

    void setMatrix(const ZoneMatrix &matrix);
    const ZoneMatrix &matrix() const { return m_matrix; }
    /// Accelerators that are wanted in one zone: each replica's times the replicas.
    void setWanted(int accelerators);
    /// By accelerator: why the recipe does not run on it. Those columns go last.
    void setRefusals(const QHash<QString, QString> &refusals);
    /// By accelerator: whether the model fits.
    void setFits(const QHash<QString, bool> &fits);
    /// Where the person is; nothing keeps the names' order.
    void setHere(std::optional<GeoPoint> here);
    void setOrder(Order order);
    Order order() const { return m_order; }

    QModelIndex indexOf(const QString &zone, const QString &accelerator) const;
    /// The best cell of the present order that can be chosen; invalid when there is none.
    /// @param places zones and regions; not empty: only there, e.g. where clusters are
    QModelIndex best(const QString &accelerator = {}, const QStringList &places = {}) const;
    /// Whether a person may choose it. What is not known may be tried.
    static bool isChoosable(CellState state);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const ZoneCell *cellAt(const QModelIndex &index) const;
    CellState stateOf(const ZoneCell &cell) const;
    QString whyOf(const ZoneCell &cell, CellState state) const;
    /// whyOf(), after that the model does not fit there, if so.
    QString sentenceOf(const ZoneCell &cell, CellState state) const;
    void arrange();

    const Catalog &m_catalog;
    ZoneMatrix m_matrix;
    QStringList m_zones; // as shown
    QStringList m_accelerators; // as shown
    QHash<QString, QString> m_refusals;
    QHash<QString, bool> m_fits;
    std::optional<GeoPoint> m_here;
    int m_wanted = 1;
    Order m_order = Order::Nearest;
};

} // namespace slipway
