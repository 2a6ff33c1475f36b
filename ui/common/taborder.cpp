// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/taborder.h"

#include <QLayout>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QWidget>

namespace slipway {

namespace {

void collect(QWidget *widget, QList<QWidget *> &order);

void collect(QLayout *layout, QList<QWidget *> &order)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (QWidget *widget = item->widget())
            collect(widget, order);
        else if (QLayout *inner = item->layout())
            collect(inner, order);
    }
}

void collect(QWidget *widget, QList<QWidget *> &order)
{
    if (!widget || widget->isWindow())
        return;
    if (widget->focusPolicy() & Qt::TabFocus)
        order.append(widget);
    // These three keep their parts outside of layouts.
    if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        collect(area->widget(), order);
    } else if (const auto *tabs = qobject_cast<QTabWidget *>(widget)) {
        collect(tabs->tabBar(), order);
        for (int i = 0; i < tabs->count(); ++i)
            collect(tabs->widget(i), order);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            collect(splitter->widget(i), order);
    } else if (QLayout *layout = widget->layout()) {
        collect(layout, order);
    }
}

} // namespace

void orderTabs(QWidget &root)
{
    QList<QWidget *> order;
    if (root.layout())
        collect(root.layout(), order);
    for (qsizetype i = 1; i < order.size(); ++i)
        QWidget::setTabOrder(order.at(i - 1), order.at(i));
}

} // namespace slipway
