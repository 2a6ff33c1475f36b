// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/benchmark/curvechart.h"

#include "ui/common/chartscale.h"
#include "ui/common/emptychart.h"
#include "ui/common/sentences.h"
#include "ui/common/theme.h"
#include "ui/common/usertext.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;

struct CurveChart::Axes {
    QRectF area;
    QList<double> x, y; // ticks from 0
    QPointF at(const CurvePoint &point) const
    {
        return {area.left() + area.width() * point.throughput / x.last(),
                area.bottom() - area.height() * point.latencyMs / y.last()};
    }
};

CurveChart::CurveChart(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"benchCurve"_s);
    setAccessibleName(tr("Latency over throughput"));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void CurveChart::setPoints(const QList<CurvePoint> &points)
{
    if (points == m_points)
        return;
    m_points = points;
    if (m_current >= m_points.size())
        m_current = -1;
    describe();
    update();
}

void CurveChart::setLatencyName(const QString &name)
{
    m_latencyName = name;
    describe();
    update();
}

void CurveChart::setEmptyText(const QString &headline, const QString &explanation)
{
    m_emptyHeadline = headline;
    m_emptyExplanation = explanation;
    describe();
    update();
}

void CurveChart::setCurrent(int point)
{
    if (point >= m_points.size())
        point = -1;
    if (point == m_current)
        return;
    m_current = point;
    update();
}

QString CurveChart::textOf(const CurvePoint &point) const
{
    QString text = tr("%1: %2, %3 %4")
                       .arg(point.label, formatChartValue(point.throughput, ChartUnit::TokensPerSecond),
                            m_latencyName, formatChartValue(point.latencyMs, ChartUnit::Milliseconds));
    if (point.isKnee)
        text = tr("%1 (knee)").arg(text);
    if (point.isClientBound)
        text = tr("%1, client-bound").arg(text);
    return text;
}

void CurveChart::describe()
{
    QStringList texts;
    for (const CurvePoint &point : std::as_const(m_points))
        texts << textOf(point);
    setAccessibleDescription(texts.isEmpty()
                                 ? joinedSentences({asSentence(m_emptyHeadline), m_emptyExplanation})
                                 : texts.join(u"; "_s));
}

CurveChart::Axes CurveChart::axes() const
{
    double mostX = 0, mostY = 0;
    for (const CurvePoint &point : m_points) {
        mostX = std::max(mostX, point.throughput);
        mostY = std::max(mostY, point.latencyMs);
    }
    const QFontMetrics metrics(numberFont(secondaryFont(font())));
    Axes axes;
    axes.y = niceTicks(mostY, std::clamp(height() / 45, 3, 6), ChartUnit::Milliseconds);
    int wide = 0;
    for (const double tick : std::as_const(axes.y))
        wide = std::max(wide, metrics.horizontalAdvance(formatChartValue(tick, ChartUnit::Milliseconds)));
    const int line = metrics.height();
    axes.area = QRectF(rect()).adjusted(wide + spacing::m, line * 1.6 + spacing::s, -spacing::xl,
                                        -(2 * line + spacing::m));
    axes.x = niceTicks(mostX, std::clamp(int(axes.area.width()) / 90, 2, 7), ChartUnit::TokensPerSecond);
    return axes;
}

int CurveChart::pointAt(QPointF position) const
{
    if (m_points.isEmpty())
        return -1;
    const Axes at = axes();
    int best = -1;
    double nearest = 14; // pixels around a point that are still meant for it
    for (int i = 0; i < m_points.size(); ++i) {
        const QPointF off = at.at(m_points.at(i)) - position;
        if (const double distance = std::hypot(off.x(), off.y()); distance < nearest) {
            nearest = distance;
            best = i;
        }
    }
    return best;
}

void CurveChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_points.isEmpty()) {
        paintEmptyChart(painter, *this, m_emptyHeadline, m_emptyExplanation);
        return;
    }
    const Axes at = axes();
    const QRectF area = at.area;
    const QFont small = numberFont(secondaryFont(font()));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const QColor grid = color(ColorRole::Border, this);
    const QColor words = color(ColorRole::TextSecondary, this);
    for (const double tick : at.y) {
        const double y = std::round(area.bottom() - area.height() * tick / at.y.last()) + 0.5;
        painter.setPen(QPen(grid, tick == 0 ? 1 : 0.5));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(words);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, area.left() - spacing::xs, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, formatChartValue(tick, ChartUnit::Milliseconds));
    }
    for (const double tick : at.x) {
        const double x = std::round(area.left() + area.width() * tick / at.x.last()) + 0.5;
        painter.setPen(QPen(grid, tick == 0 ? 1 : 0.5));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 3));
        const QString text = QLocale().toString(tick, 'g', 6);
        const int half = metrics.horizontalAdvance(text) / 2 + 2;
        painter.setPen(words);
        painter.drawText(QRectF(x - half, area.bottom() + 4, 2 * half, metrics.height()), Qt::AlignCenter,
                         text);
    }
    painter.setPen(words);
    painter.drawText(
        QRectF(area.left(), area.bottom() + 4 + metrics.height(), area.width(), metrics.height() + 2),
        Qt::AlignRight | Qt::AlignVCenter, tr("output tokens/s"));
    painter.drawText(QRectF(spacing::xs, 0, width() - spacing::s, metrics.height() + 2),
                     Qt::AlignLeft | Qt::AlignVCenter, m_latencyName);

    const QColor ink = chartColors(isDark(palette())).first();
    QPolygonF line;
    for (const CurvePoint &point : std::as_const(m_points))
        line << at.at(point);
    painter.setPen(QPen(ink, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
    for (int i = 0; i < m_points.size(); ++i) {
        const CurvePoint &point = m_points.at(i);
        const QPointF center = at.at(point);
        if (point.isKnee) {
            painter.setPen(QPen(color(ColorRole::Accent, this), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(center, 10, 10);
        }
        if (i == m_current) {
            painter.setPen(QPen(color(ColorRole::Text, this), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawEllipse(center, 14, 14);
        }
        painter.setPen(
            QPen(point.isClientBound ? color(ColorRole::Warn, this) : color(ColorRole::Surface, this),
                 point.isClientBound ? 2 : 1));
        painter.setBrush(point.isClientBound ? color(ColorRole::Surface, this) : ink);
        // Shape as well as colour: a hollow square may be this side's limit, a disc is the server's figure.
        if (point.isClientBound)
            painter.drawRect(QRectF(center.x() - 4.5, center.y() - 4.5, 9, 9));
        else
            painter.drawEllipse(center, 5, 5);
    }
    paintLabels(painter, at);
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent, this), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void CurveChart::paintLabels(QPainter &painter, const Axes &at) const
{
    const QFontMetrics metrics(painter.font());
    // The knee and the chosen point have their labels for certain; the others where there is room. They have a tool tip, and a row.
    QList<int> order(m_points.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_partition(order, [this](int i) { return m_points.at(i).isKnee || i == m_current; });
    QList<QRectF> taken;
    for (const int i : std::as_const(order)) {
        const CurvePoint &point = m_points.at(i);
        const QPointF center = at.at(point);
        const QString text = point.isKnee ? tr("knee: %1").arg(point.label) : point.label;
        QRectF box(center.x() + 9, center.y() - metrics.height() - 4, metrics.horizontalAdvance(text) + 2,
                   metrics.height());
        if (box.right() > width())
            box.moveRight(center.x() - 9);
        const auto isClear = [&](const QRectF &place) {
            if (std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(place); }))
                return false;
            // Nor on another point and what is drawn around it.
            for (qsizetype other = 0; other < m_points.size(); ++other) {
                const QPointF there = at.at(m_points.at(other));
                if (other != i && QRectF(there.x() - 8, there.y() - 8, 16, 16).intersects(place))
                    return false;
            }
            return true;
        };
        if (!isClear(box)) {
            QRectF below = box;
            below.moveTop(center.y() + 9);
            if (isClear(below))
                box = below;
        }
        const bool isFree = isClear(box);
        if (!isFree && !point.isKnee && i != m_current)
            continue;
        taken.append(box);
        painter.setPen(color(point.isKnee ? ColorRole::Text : ColorRole::TextSecondary, this));
        painter.drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
}

void CurveChart::mousePressEvent(QMouseEvent *event)
{
    if (const int point = pointAt(event->position()); point >= 0) {
        setCurrent(point);
        Q_EMIT currentChanged(point);
    }
}

void CurveChart::keyPressEvent(QKeyEvent *event)
{
    const bool left = event->key() == Qt::Key_Left;
    if ((left || event->key() == Qt::Key_Right) && !m_points.isEmpty()) {
        const int last = int(m_points.size()) - 1;
        const int next = m_current < 0 ? (left ? last : 0) : std::clamp(m_current + (left ? -1 : 1), 0, last);
        setCurrent(next);
        Q_EMIT currentChanged(next);
        return;
    }
    QWidget::keyPressEvent(event);
}

bool CurveChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int point = pointAt(help->pos()); point >= 0)
            QToolTip::showText(help->globalPos(), plainToolTip(textOf(m_points.at(point))), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace slipway
