// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/linechart.h"

#include "ui/common/emptychart.h"
#include "ui/common/sentences.h"
#include "ui/common/theme.h"

#include <QPainter>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// More do not fit beside the cursor of a chart of the usual height.
constexpr int mostCursorRows = 7;
} // namespace

LineChart::LineChart(const QString &title, ChartUnit unit, QWidget *parent) : QWidget(parent), m_unit(unit)
{
    setAccessibleName(title);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void LineChart::setObjective(std::optional<double> value)
{
    if (value == m_objective)
        return;
    m_objective = value;
    rebuild();
}

void LineChart::setLines(const QList<ChartLine> &lines)
{
    m_lines = lines;
    rebuild();
}

void LineChart::setRange(qint64 fromMs, qint64 toMs, qint64 paceMs, const QList<ChartPace> &former)
{
    m_from = fromMs;
    m_to = std::max(toMs, fromMs + 1);
    m_pace = paceMs;
    m_former = former;
    rebuild();
}

void LineChart::setMarks(const QList<ChartMark> &marks)
{
    if (marks == m_marks)
        return;
    m_marks = marks;
    update();
}

void LineChart::setEmptyText(const QString &headline, const QString &explanation)
{
    if (headline == m_emptyHeadline && explanation == m_emptyExplanation)
        return;
    m_emptyHeadline = headline;
    m_emptyExplanation = explanation;
    update();
}

void LineChart::setCursor(std::optional<qint64> at)
{
    if (at == m_cursor)
        return;
    m_cursor = at;
    update();
}

bool LineChart::hasValues() const
{
    return std::ranges::any_of(m_shapes, [](const Shape &shape) { return shape.end.has_value(); });
}

QColor LineChart::lineColor(int line) const
{
    const QList<QColor> colors = chartColors(isDark(palette()));
    return colors.at(m_lines.value(line).color % colors.size());
}

QRectF LineChart::plot() const
{
    const int text = QFontMetrics(secondaryFont(font())).height();
    return QRectF(rect()).adjusted(m_axisWidth + spacing::s, text / 2.0 + 2, -spacing::m,
                                   -(text + spacing::s));
}

double LineChart::xOf(qint64 at) const
{
    const QRectF area = plot();
    return area.left() + area.width() * double(at - m_from) / double(m_to - m_from);
}

double LineChart::yOf(double value) const
{
    const QRectF area = plot();
    const double top = m_ticks.isEmpty() ? 1 : m_ticks.last();
    return area.bottom() - area.height() * std::clamp(value / top, 0.0, 1.0);
}

qint64 LineChart::paceOf(const ChartLine &line, qint64 at) const
{
    return line.paceMs > 0 ? line.paceMs : paceAt(m_former, at, m_pace);
}

LineChart::Pieces LineChart::piecesOf(int line) const
{
    return std::size_t(line) < m_shapes.size() ? m_shapes[std::size_t(line)].pieces : Pieces();
}

void LineChart::rebuild()
{
    // One stretch a pixel: more cannot be seen, and less would hide a spike.
    const int stretches = std::max(1, width() - m_axisWidth - 24);
    std::vector<std::vector<SeriesPoint>> points;
    double maximum = 0;
    for (const ChartLine &line : std::as_const(m_lines)) {
        points.push_back(line.series ? line.series->downsampled(m_from, m_to, stretches)
                                     : std::vector<SeriesPoint>());
        for (const SeriesPoint &point : points.back()) {
            if (point.count > 0 && std::isfinite(point.max))
                maximum = std::max(maximum, point.max);
        }
    }
    // A little above it, so that its line is not the frame; three times the values leave them a third of the height.
    if (m_objective && *m_objective <= 3 * maximum)
        maximum = std::max(maximum, *m_objective * 1.05);
    m_ticks = niceTicks(maximum, std::clamp(height() / 40, 3, 6), m_unit);
    const QFontMetrics metrics(secondaryFont(font()));
    m_axisWidth = 0;
    for (const double tick : std::as_const(m_ticks))
        m_axisWidth = std::max(m_axisWidth, metrics.horizontalAdvance(formatChartValue(tick, m_unit)));
    m_axisWidth += spacing::xs;

    m_shapes.clear();
    const qint64 stretch = (m_to - m_from) / stretches;
    for (std::size_t index = 0; index < points.size(); ++index) {
        Shape shape;
        const ChartLine &line = m_lines.at(qsizetype(index));
        for (const auto &segment :
             segmentsOf(points[index], [&](qint64 at) { return std::max(gapOf(line, at), 2 * stretch); })) {
            ++shape.pieces.whole;
            int joined = 0; // values since the last one that was missing
            for (std::size_t i = 0; i < segment.size(); ++i) {
                const SeriesPoint &point = segment[i];
                const double x = xOf(point.at);
                const QPointF last(x, yOf(point.last));
                const QPointF first(x, yOf(point.count > 1 ? point.min : point.last));
                if (i == 0)
                    shape.path.moveTo(first);
                else if (const qint64 before = segment[i - 1].at, pace = paceOf(line, before);
                         // Looks take a while, and a stretch is known by its beginning alone.
                         point.at - before > std::max(pace * 7 / 4, pace + stretch)) {
                    if (joined == 1)
                        shape.dots.push_back(*shape.end);
                    joined = 0;
                    shape.bridges.moveTo(*shape.end);
                    shape.bridges.lineTo(first);
                    shape.path.moveTo(first);
                    ++shape.pieces.bridged;
                }
                if (point.count > 1) {
                    shape.path.lineTo(x, yOf(point.min));
                    shape.path.lineTo(x, yOf(point.max));
                }
                shape.path.lineTo(last);
                shape.end = last;
                ++joined;
            }
            if (joined == 1)
                shape.dots.push_back(*shape.end);
        }
        shape.pieces.alone = int(shape.dots.size());
        m_shapes.push_back(std::move(shape));
    }
    setAccessibleDescription(description());
    update();
}

QString LineChart::description() const
{
    if (!hasValues())
        return joinedSentences({asSentence(m_emptyHeadline), m_emptyExplanation});
    QStringList parts;
    for (const ChartLine &line : m_lines) {
        if (line.isPast)
            continue;
        if (const auto last = line.series ? line.series->last() : std::nullopt;
            last && !std::isnan(last->second))
            parts << tr("%1: %2", "line, last value").arg(line.name, formatChartValue(last->second, m_unit));
    }
    if (m_objective)
        parts
            << tr("%1: %2", "line, last value").arg(tr("objective"), formatChartValue(*m_objective, m_unit));
    return joinedParts(parts);
}

void LineChart::drawMark(QPainter &painter, QPointF center, int line) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color(ColorRole::Surface, this), 1));
    painter.setBrush(lineColor(line));
    const double r = 4;
    switch (m_lines.value(line).color % 4) {
    case 0:
        painter.drawEllipse(center, r, r);
        break;
    case 1:
        painter.drawRect(QRectF(center.x() - r, center.y() - r, 2 * r, 2 * r));
        break;
    case 2:
        painter.drawPolygon(QPolygonF({{center.x(), center.y() - r - 1},
                                       {center.x() + r, center.y() + r},
                                       {center.x() - r, center.y() + r}}));
        break;
    default:
        painter.drawPolygon(QPolygonF({{center.x(), center.y() - r - 1},
                                       {center.x() + r + 1, center.y()},
                                       {center.x(), center.y() + r + 1},
                                       {center.x() - r - 1, center.y()}}));
        break;
    }
    painter.restore();
}

void LineChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!hasValues()) {
        paintEmptyChart(painter, *this, m_emptyHeadline, m_emptyExplanation);
        return;
    }
    const QRectF area = plot();
    const QFont small = numberFont(secondaryFont(font()));
    const QFontMetrics metrics(small);
    painter.setFont(small);
    const QColor grid = color(ColorRole::Border, this);
    const QColor words = color(ColorRole::TextSecondary, this);
    for (const double tick : std::as_const(m_ticks)) {
        const double y = std::round(yOf(tick)) + 0.5;
        painter.setPen(QPen(grid, tick == 0 ? 1 : 0.5));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(words);
        painter.drawText(QRectF(0, y - metrics.height() / 2.0, m_axisWidth, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, formatChartValue(tick, m_unit));
    }
    const int widest = metrics.horizontalAdvance(u"00:00:00"_s) + spacing::l;
    for (const TimeTick &tick : timeTicks(m_from, m_to, std::max(2, int(area.width()) / widest))) {
        const double x = std::round(xOf(tick.at)) + 0.5;
        painter.setPen(QPen(grid, 0.5));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom() + 3));
        const int half = metrics.horizontalAdvance(tick.text) / 2;
        if (x - half < area.left() - m_axisWidth || x + half > width())
            continue;
        painter.setPen(words);
        painter.drawText(QRectF(x - half - 2, area.bottom() + 4, 2 * half + 4, metrics.height()),
                         Qt::AlignCenter, tick.text);
    }
    for (const ChartMark &mark : std::as_const(m_marks)) {
        if (mark.at < m_from || mark.at > m_to)
            continue;
        const double x = xOf(mark.at);
        const QColor ink = color(mark.isWarning ? ColorRole::Warn : ColorRole::Info, this);
        painter.setPen(QPen(ink, 1, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        // A triangle warns, a diamond tells.
        if (mark.isWarning)
            painter.drawPolygon(
                QPolygonF({{x, area.top() - 5}, {x + 5, area.top() + 4}, {x - 5, area.top() + 4}}));
        else
            painter.drawPolygon(QPolygonF(
                {{x, area.top() - 5}, {x + 4, area.top()}, {x, area.top() + 5}, {x - 4, area.top()}}));
    }
    painter.save();
    painter.setClipRect(area.adjusted(-1, -3, 6, 3));
    for (std::size_t i = 0; i < m_shapes.size(); ++i) {
        const bool isPast = m_lines.at(qsizetype(i)).isPast;
        painter.setPen(
            QPen(lineColor(int(i)), isPast ? 0.8 : 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(m_shapes[i].path);
        if (!m_shapes[i].bridges.isEmpty()) {
            QPen pen = painter.pen();
            pen.setDashPattern({0.5, 3});
            painter.strokePath(m_shapes[i].bridges, pen);
        }
        painter.setBrush(lineColor(int(i)));
        for (const QPointF &dot : m_shapes[i].dots)
            painter.drawEllipse(dot, 1.6, 1.6);
        if (m_shapes[i].end && !isPast)
            drawMark(painter, *m_shapes[i].end, int(i));
    }
    painter.restore();
    paintObjective(painter);
    paintChosen(painter);
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(color(ColorRole::Accent, this), 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
}

void LineChart::paintObjective(QPainter &painter) const
{
    if (!m_objective)
        return;
    const QRectF area = plot();
    const bool isBeyond = !m_ticks.isEmpty() && *m_objective > m_ticks.last();
    const double y = isBeyond ? area.top() : std::round(yOf(*m_objective)) + 0.5;
    const QColor ink = color(ColorRole::Warn, this);
    if (!isBeyond) {
        painter.setPen(QPen(ink, 1.2, Qt::DashLine));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    }
    const QString text = (isBeyond ? u"\u2191 "_s : QString())
        + tr("objective %1").arg(formatChartValue(*m_objective, m_unit));
    const QFontMetrics metrics(painter.font());
    QRectF box(area.left() + spacing::xs, y - metrics.height() - 1, metrics.horizontalAdvance(text) + 6,
               metrics.height());
    if (box.top() < area.top() - metrics.height() / 2.0)
        box.moveTop(y + 2);
    QColor ground = color(ColorRole::Surface, this);
    ground.setAlphaF(0.8F); // the values' lines run behind it
    painter.fillRect(box, ground);
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter, text);
}

void LineChart::paintChosen(QPainter &painter) const
{
    if (!m_drag || m_drag->isPan)
        return;
    const QRectF area = plot();
    const double left = std::clamp(std::min(m_drag->begin, m_drag->end), area.left(), area.right());
    const double right = std::clamp(std::max(m_drag->begin, m_drag->end), area.left(), area.right());
    QColor band = color(ColorRole::Accent, this);
    painter.setPen(QPen(band, 1));
    band.setAlphaF(0.15F);
    painter.setBrush(band);
    painter.drawRect(QRectF(left, area.top(), right - left, area.height()));
}

void LineChart::paintCursor(QPainter &painter) const
{
    if (!m_cursor || *m_cursor < m_from || *m_cursor > m_to)
        return;
    const QRectF area = plot();
    const double x = xOf(*m_cursor);
    painter.setPen(QPen(color(ColorRole::TextSecondary, this), 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    struct Row {
        QString text;
        int line = -1;
    };
    QList<Row> rows{{momentText(*m_cursor, m_from, m_to), -1}};
    const qint64 stretch = qint64(double(m_to - m_from) / std::max(1.0, area.width()));
    const auto valueOf = [&](const ChartLine &line) {
        return line.series ? valueAt(*line.series, *m_cursor, std::max(gapOf(line, *m_cursor), 2 * stretch))
                           : std::nullopt;
    };
    for (int i = 0; i < m_lines.size(); ++i) {
        const ChartLine &line = m_lines.at(i);
        if (i == mostCursorRows) {
            rows.append({tr("and %n more", nullptr, int(m_lines.size()) - i), -1});
            break;
        }
        const auto value = valueOf(line);
        // Of a line and its past the one that has a value then.
        if (line.isPast
                ? !value
                : !value && i + 1 < m_lines.size() && m_lines.at(i + 1).isPast && valueOf(m_lines.at(i + 1)))
            continue;
        rows.append(
            {u"%1  %2"_s.arg(line.name, value ? formatChartValue(value->second, m_unit) : tr("no value")),
             i});
        if (value)
            drawMark(painter, {xOf(value->first), yOf(value->second)}, i);
    }
    for (const ChartMark &mark : m_marks) {
        if (std::abs(xOf(mark.at) - x) < 5 && rows.size() <= mostCursorRows)
            rows.append({mark.text.left(60), -1});
    }
    const QFontMetrics metrics(painter.font());
    int wide = 0;
    for (const Row &row : std::as_const(rows))
        wide = std::max(wide, metrics.horizontalAdvance(row.text));
    QRectF box(x + spacing::m, area.top() + 2, wide + 36, rows.size() * (metrics.height() + 2) + spacing::s);
    if (box.right() > width())
        box.moveRight(x - spacing::m);
    painter.setPen(QPen(color(ColorRole::Border, this), 1));
    painter.setBrush(color(ColorRole::SurfaceRaised, this));
    painter.drawRoundedRect(box, 4, 4);
    double y = box.top() + spacing::xs;
    for (const Row &row : std::as_const(rows)) {
        if (row.line >= 0)
            drawMark(painter, {box.left() + 13, y + metrics.height() / 2.0}, row.line);
        painter.setPen(color(row.line < 0 ? ColorRole::TextSecondary : ColorRole::Text, this));
        painter.drawText(QRectF(box.left() + (row.line < 0 ? 8 : 24), y, wide + 4, metrics.height()),
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, row.text);
        y += metrics.height() + 2;
    }
}

void LineChart::resizeEvent(QResizeEvent *)
{
    rebuild();
}

void LineChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        rebuild();
    QWidget::changeEvent(event);
}

} // namespace slipway
