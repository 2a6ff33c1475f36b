// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keptfocus.h"

#include <QApplication>
#include <QPointer>
#include <QVariant>
#include <QWidget>

namespace slipway {

namespace {
constexpr const char *heirProperty = "slipwayFocusWentTo";
} // namespace

void enableKeepingFocus(QWidget &widget, bool enabled)
{
    const bool hadFocus = widget.hasFocus();
    widget.setEnabled(enabled);
    if (hadFocus && !enabled) {
        widget.setProperty(heirProperty, QVariant::fromValue(QPointer<QWidget>(QApplication::focusWidget())));
        return;
    }
    const QVariant heir = widget.property(heirProperty);
    if (!enabled || !heir.isValid())
        return;
    widget.setProperty(heirProperty, QVariant());
    // Nowhere is where Qt leaves it when there is no other widget to pass it to.
    if (QApplication::focusWidget() == heir.value<QPointer<QWidget>>().data())
        widget.setFocus(Qt::OtherFocusReason);
}

} // namespace slipway
