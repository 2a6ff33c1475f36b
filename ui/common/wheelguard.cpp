// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/wheelguard.h"

#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QScrollBar>
#include <QTabBar>

namespace slipway {

namespace {

class WheelGuard : public QObject
{
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *object, QEvent *event) override
    {
        if (event->type() != QEvent::Polish && event->type() != QEvent::Wheel)
            return false;
        // Tabs are no field: a page that comes in place of the one that is being scrolled is never meant.
        if (event->type() == QEvent::Wheel && qobject_cast<QTabBar *>(object)) {
            event->ignore();
            return true;
        }
        auto *field = qobject_cast<QWidget *>(object);
        if (!field || !changesByWheel(field))
            return false;
        // Qt gives the focus to what has this policy before the wheel reaches it.
        if (event->type() == QEvent::Polish) {
            if (field->focusPolicy() == Qt::WheelFocus)
                field->setFocusPolicy(Qt::StrongFocus);
            return false;
        }
        const QWidget *focus = QApplication::focusWidget();
        if (focus && (focus == field || field->isAncestorOf(focus)))
            return false;
        event->ignore(); // and so it goes on to what the field lies in
        return true;
    }

private:
    static bool changesByWheel(const QWidget *widget)
    {
        return qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
            || (qobject_cast<const QAbstractSlider *>(widget) && !qobject_cast<const QScrollBar *>(widget));
    }
};

} // namespace

void guardFromWheel(QApplication &app)
{
    app.installEventFilter(new WheelGuard(&app));
}

} // namespace slipway
