// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/statedelegate.h"

#include "ui/common/icons.h"
#include "ui/common/stalerole.h"
#include "ui/common/usertext.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace slipway {

namespace {
constexpr int iconSize = 15;
}

void StateDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    QStyleOptionViewItem filled = option;
    initStyleOption(&filled, index);
    const QString text = filled.text;
    filled.text.clear();
    const QWidget *widget = option.widget;
    QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &filled, painter, widget);
    const StatusPill::State state = m_stateOf(index);
    // What is no longer live is not shown in the colours of what is.
    const bool stale = isStale(option, index);
    const QColor ink = color(stale ? ColorRole::TextSecondary : StatusPill::roleFor(state), option.palette);
    const QRect area = option.rect.adjusted(8, 0, -6, 0);
    painter->drawPixmap(
        QRect(area.left(), area.center().y() - iconSize / 2, iconSize, iconSize),
        iconPixmap(StatusPill::iconFor(state), ink, iconSize, widget ? widget->devicePixelRatioF() : 1));
    painter->save();
    painter->setFont(filled.font);
    painter->setPen(!stale
                            && (state == StatusPill::State::Good || state == StatusPill::State::Info
                                || state == StatusPill::State::Unknown)
                        ? color(ColorRole::Text, option.palette)
                        : ink);
    const QRect words = area.adjusted(iconSize + 6, 0, 0, 0);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(filled.font).elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

bool StateDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const QString text =
        event && event->type() == QEvent::ToolTip ? index.data(Qt::ToolTipRole).toString() : QString();
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), plainToolTip(text), view);
    return true;
}

QSize StateDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(iconSize + 8, 0);
}

} // namespace slipway
