// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>
#include <QStyleOptionViewItem>
#include <QWidget>

namespace slipway {

/// True of a row whose cluster is not live while its table is: IsStaleRole of the models whose rows come from several clusters.
inline constexpr int staleRole = Qt::UserRole + 101;

/// Of a view, a property: nothing in it is live.
inline constexpr char staleProperty[] = "slipwayIsStale";

/// Whether a cell is to be painted as what it was and not as what it is.
inline bool isStale(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    return (option.widget && option.widget->property(staleProperty).toBool())
        || index.data(staleRole).toBool();
}

} // namespace slipway
