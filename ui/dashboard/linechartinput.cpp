// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse, wheel and keys do with a chart: the cursor, and asking for another stretch of time.
#include "ui/dashboard/linechart.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>

namespace slipway {

namespace {
constexpr double zoomStep = 0.8; // of what is shown, for one notch of the wheel or one key
constexpr double leastDrag = 4; // pixels: less is a click with an unsteady hand
} // namespace

qint64 LineChart::timeAt(double x) const
{
    const QRectF area = plot();
    return m_from + qint64(double(m_to - m_from) * (x - area.left()) / std::max(1.0, area.width()));
}

void LineChart::zoomAround(qint64 at, double factor)
{
    const auto stays = std::clamp(at, m_from, m_to);
    Q_EMIT stretchRequested(stays - qint64(double(stays - m_from) * factor),
                            stays + qint64(double(m_to - stays) * factor));
}

void LineChart::panBy(qint64 ms)
{
    Q_EMIT stretchRequested(m_from + ms, m_to + ms);
}

void LineChart::mousePressEvent(QMouseEvent *event)
{
    const bool isPan = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier));
    if ((event->button() != Qt::LeftButton && !isPan) || !plot().contains(event->position())) {
        QWidget::mousePressEvent(event);
        return;
    }
    setFocus(Qt::MouseFocusReason); // keys go on from there, and Esc takes the zoom away
    const double x = event->position().x();
    m_drag = Drag{.begin = x, .end = x, .isPan = isPan, .from = m_from, .to = m_to};
}

void LineChart::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF area = plot();
    const double x = event->position().x();
    if (m_drag) {
        m_drag->end = x;
        if (m_drag->isPan) {
            // From where it began: what is shown moves along under the mouse.
            const auto ms =
                qint64(double(m_drag->to - m_drag->from) * (m_drag->begin - x) / std::max(1.0, area.width()));
            Q_EMIT stretchRequested(m_drag->from + ms, m_drag->to + ms);
            return;
        }
        update();
    }
    if (!hasValues() || x < area.left() || x > area.right()) {
        Q_EMIT cursorMoved({});
        return;
    }
    m_isCursorByKeys = false;
    Q_EMIT cursorMoved(timeAt(x));
}

void LineChart::mouseReleaseEvent(QMouseEvent *)
{
    const auto drag = std::exchange(m_drag, {});
    if (!drag || drag->isPan)
        return;
    update();
    if (std::abs(drag->end - drag->begin) < leastDrag)
        return;
    const QRectF area = plot();
    Q_EMIT stretchRequested(timeAt(std::clamp(std::min(drag->begin, drag->end), area.left(), area.right())),
                            timeAt(std::clamp(std::max(drag->begin, drag->end), area.left(), area.right())));
}

void LineChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_drag.reset();
    if (event->button() == Qt::LeftButton && plot().contains(event->position()))
        Q_EMIT wholeRangeRequested();
}

void LineChart::wheelEvent(QWheelEvent *event)
{
    const QPoint turned = event->angleDelta();
    const double notches = (turned.y() != 0 ? turned.y() : turned.x()) / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAround(timeAt(event->position().x()), std::pow(zoomStep, notches));
    } else if (event->modifiers().testFlag(Qt::ShiftModifier)
               || std::abs(turned.x()) > std::abs(turned.y())) {
        panBy(qint64(-notches * double(m_to - m_from) / 10));
    } else {
        event->ignore(); // the page scrolls
        return;
    }
    event->accept();
}

bool LineChart::event(QEvent *event)
{
    // Esc leaves the page otherwise, which is the window's to do.
    if (event->type() == QEvent::ShortcutOverride && (m_drag || (m_cursor && m_isCursorByKeys))
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void LineChart::leaveEvent(QEvent *)
{
    Q_EMIT cursorMoved({});
}

void LineChart::keyPressEvent(QKeyEvent *event)
{
    const bool left = event->key() == Qt::Key_Left;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        if (event->modifiers().testFlag(Qt::ShiftModifier)) {
            panBy((left ? -1 : 1) * (m_to - m_from) / 10);
            return;
        }
        m_isCursorByKeys = true;
        const qint64 step = (m_to - m_from) / 60;
        const qint64 at = m_cursor.value_or(m_to) + (left ? -step : step);
        Q_EMIT cursorMoved(std::clamp(at, m_from, m_to));
        return;
    }
    case Qt::Key_Plus:
    case Qt::Key_Equal: // the same key without Shift
        zoomAround(m_cursor.value_or(m_from + (m_to - m_from) / 2), zoomStep);
        return;
    case Qt::Key_Minus:
        zoomAround(m_cursor.value_or(m_from + (m_to - m_from) / 2), 1 / zoomStep);
        return;
    case Qt::Key_Escape:
        if (std::exchange(m_drag, {})) {
            update();
            return;
        }
        // One that the mouse points at comes again with its next move.
        if (m_cursor && m_isCursorByKeys) {
            Q_EMIT cursorMoved({});
            return;
        }
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

} // namespace slipway
