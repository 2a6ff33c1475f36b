// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"

#include <QStyledItemDelegate>

namespace slipway {

/// A cell whose text is a state: with the state's icon and colour before it.
class StateDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using StateOf = std::function<StatusPill::State(const QModelIndex &index)>;
    StateDelegate(StateOf stateOf, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_stateOf(std::move(stateOf))
    {
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    StateOf m_stateOf;
};

} // namespace slipway
