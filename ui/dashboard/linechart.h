// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/chartscale.h"

#include <QPainterPath>
#include <QWidget>

namespace slipway {

/// One line of a chart. The series outlives the chart.
struct ChartLine {
    QString name = {};
    const TimeSeries *series = nullptr;
    int color = 0; ///< index into chartColors(); the shape of the mark at its end follows it
    QString fullName = {}; ///< for files and tables, where it is longer
    /// The past of the line before it, from elsewhere: thinner, in no legend, told by the cursor where it has a value.
    bool isPast = false;
    qint64 paceMs = 0; ///< how often values come in it; 0: as the chart says
    bool operator==(const ChartLine &) const = default;
    QString wholeName() const { return fullName.isEmpty() ? name : fullName; }
};

/// Something that happened, marked on the time axis.
struct ChartMark {
    qint64 at = 0;
    QString text = {}; ///< untrusted
    bool isWarning = false;
    bool operator==(const ChartMark &) const = default;
};

/// Lines over time: spikes stay seen at any zoom, gaps stay gaps, a cursor that charts share. Paints only what changed.
///
/// Which stretch of time it shows is its owner's to say, for charts share that too: it asks for another one by dragging over it, the wheel
/// with Ctrl and the keys + and -, for its neighbourhood by dragging with Shift or the middle button, the wheel with Shift and the arrows with
/// Shift, and for the whole range by a double click or Esc.
class LineChart : public QWidget
{
    Q_OBJECT

public:
    explicit LineChart(const QString &title, ChartUnit unit, QWidget *parent = nullptr);

    void setLines(const QList<ChartLine> &lines);
    const QList<ChartLine> &lines() const { return m_lines; }
    ChartUnit unit() const { return m_unit; }
    /// Time shown, how often values come, and how often they came before that. Two missed values are a gap; over a single one the line goes
    /// on in dots, for nobody knows what was there. Draws anew: call it when values have come.
    void setRange(qint64 fromMs, qint64 toMs, qint64 paceMs, const QList<ChartPace> &former = {});
    qint64 from() const { return m_from; }
    qint64 to() const { return m_to; }
    /// How long without a value is a gap in what comes now.
    qint64 gap() const { return m_pace * 5 / 2; }
    /// In how many unbroken pieces a line is drawn, over how many missed values it goes on in dots, and how many values have none beside them.
    struct Pieces {
        int whole = 0;
        int bridged = 0;
        int alone = 0;
        bool operator==(const Pieces &) const = default;
    };
    Pieces piecesOf(int line) const;
    void setMarks(const QList<ChartMark> &marks);
    /// What the values should not be above. Where it is far above all of them it is told at the top, and does not press them to the ground.
    void setObjective(std::optional<double> value);
    std::optional<double> objective() const { return m_objective; }
    /// Instead of lines while there are none.
    void setEmptyText(const QString &headline, const QString &explanation);
    /// The time that is pointed at, in any of the linked charts.
    void setCursor(std::optional<qint64> at);
    std::optional<qint64> cursorTime() const { return m_cursor; }
    bool hasValues() const;
    /// In words, for those who do not see the lines.
    QString description() const;
    QColor lineColor(int line) const;
    /// The mark that stands for a line in legends.
    void drawMark(QPainter &painter, QPointF center, int line) const;

    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

Q_SIGNALS:
    void cursorMoved(std::optional<qint64> at);
    /// The person wants to see this stretch; it may reach beyond what there is.
    void stretchRequested(qint64 fromMs, qint64 toMs);
    void wholeRangeRequested();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shape {
        QPainterPath path;
        QPainterPath bridges; // over single values that are missing
        std::vector<QPointF> dots; // values that stand alone
        Pieces pieces;
        std::optional<QPointF> end; // the newest value
    };
    /// The mouse with a button held down.
    struct Drag {
        double begin = 0; // x where it was pressed
        double end = 0;
        bool isPan = false;
        qint64 from = 0; // what was shown then
        qint64 to = 0;
    };
    void rebuild();
    qint64 timeAt(double x) const;
    /// @p factor below 1 shows less time; @p at stays where it is.
    void zoomAround(qint64 at, double factor);
    void panBy(qint64 ms);
    qint64 paceOf(const ChartLine &line, qint64 at) const;
    qint64 gapOf(const ChartLine &line, qint64 at) const { return paceOf(line, at) * 5 / 2; }
    QRectF plot() const;
    double xOf(qint64 at) const;
    double yOf(double value) const;
    void paintObjective(QPainter &painter) const;
    void paintChosen(QPainter &painter) const;
    void paintCursor(QPainter &painter) const;

    ChartUnit m_unit;
    QList<ChartLine> m_lines;
    QList<ChartMark> m_marks;
    std::optional<double> m_objective;
    QString m_emptyHeadline;
    QString m_emptyExplanation;
    qint64 m_from = 0;
    qint64 m_to = 1;
    qint64 m_pace = 5'000;
    QList<ChartPace> m_former;
    QList<double> m_ticks;
    int m_axisWidth = 0;
    std::vector<Shape> m_shapes;
    std::optional<qint64> m_cursor;
    bool m_isCursorByKeys = false;
    std::optional<Drag> m_drag;
};

} // namespace slipway
