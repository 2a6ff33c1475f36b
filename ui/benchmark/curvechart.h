// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

namespace slipway {

/// One measured load on the latency-throughput curve.
struct CurvePoint {
    double throughput = 0; ///< output tokens a second
    double latencyMs = 0;
    QString label = {}; ///< "8 at once"
    bool isKnee = false;
    bool isClientBound = false; ///< drawn hollow: it may not be the server's
    bool operator==(const CurvePoint &) const = default;
};

/// Latency over throughput, a point a run in the order of their loads, the knee marked. What each point is can be reached by mouse and by
/// arrow keys; the table beside it has the same numbers.
class CurveChart : public QWidget
{
    Q_OBJECT

public:
    explicit CurveChart(QWidget *parent = nullptr);

    void setPoints(const QList<CurvePoint> &points);
    const QList<CurvePoint> &points() const { return m_points; }
    void setLatencyName(const QString &name);
    void setEmptyText(const QString &headline, const QString &explanation);
    /// Shown with a ring; -1 for none.
    void setCurrent(int point);
    int current() const { return m_current; }

    QSize sizeHint() const override { return {460, 240}; }
    QSize minimumSizeHint() const override { return {260, 160}; }

Q_SIGNALS:
    void currentChanged(int point);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Axes;
    Axes axes() const;
    void paintLabels(QPainter &painter, const Axes &at) const;
    int pointAt(QPointF position) const;
    QString textOf(const CurvePoint &point) const;
    void describe();

    QList<CurvePoint> m_points;
    QString m_latencyName;
    QString m_emptyHeadline;
    QString m_emptyExplanation;
    int m_current = -1;
};

} // namespace slipway
