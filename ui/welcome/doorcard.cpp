// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/welcome/doorcard.h"

#include "ui/common/icons.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace slipway {
using namespace Qt::StringLiterals;

DoorCard::DoorCard(const QString &iconName, const QString &heading, const QString &text, QWidget *parent)
    : Card(parent)
    , m_iconName(iconName)
    , m_picture(new QLabel(this))
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(heading);
    setAccessibleDescription(text);
    content()->setContentsMargins(spacing::xl, spacing::l, spacing::xl, spacing::l);
    content()->addWidget(m_picture);
    content()->addWidget(titleLabel(heading, this));
    QLabel *words = plainLabel(text, this);
    setRole(words, "secondary");
    content()->addWidget(words);
    content()->addStretch(1);
    m_picture->setPixmap(iconPixmap(m_iconName, color(ColorRole::Accent, this), 36, devicePixelRatioF()));
}

void DoorCard::setChosen(bool chosen)
{
    m_chosen = chosen;
    setSelected(chosen);
}

void DoorCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT chosen();
}

void DoorCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT chosen();
    else
        Card::keyPressEvent(event);
}

void DoorCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::Accent, this), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), cornerRadius - 2, cornerRadius - 2);
}

void DoorCard::focusInEvent(QFocusEvent *)
{
    update();
}

void DoorCard::focusOutEvent(QFocusEvent *)
{
    update();
}

void DoorCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        m_picture->setPixmap(iconPixmap(m_iconName, color(ColorRole::Accent, this), 36, devicePixelRatioF()));
    Card::changeEvent(event);
}

} // namespace slipway
