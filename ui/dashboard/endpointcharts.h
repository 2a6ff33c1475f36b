// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/endpoint/endpointmonitor.h"
#include "session/endpoint/metricpast.h"
#include "ui/dashboard/chartcard.h"

class QButtonGroup;
class QGridLayout;
class QToolButton;

namespace slipway {

/// The charts of one endpoint: one range, one cursor.
class EndpointCharts : public QWidget
{
    Q_OBJECT

public:
    /// Both outlive it.
    EndpointCharts(const EndpointMonitor &monitor, const Clock &clock, QWidget *parent = nullptr);

    /// Draws before the monitor's values what @p past has, says where it is from, and offers to name a source. It outlives the charts.
    void setPast(MetricPast &past);
    /// Draws what the monitor holds now.
    void refresh();
    void setMarks(const QList<ChartMark> &marks);
    /// Draws them as lines of the charts that they are about.
    void setObjectives(const QList<Objective> &objectives);
    std::chrono::minutes range() const { return m_range; }
    void setRange(std::chrono::minutes range);
    /// As its button says it: "7 days".
    QString rangeName() const;
    /// One stretch of time in all charts, which stands still until showRange(). Cut to the 30 days that are kept, and to ten seconds at least;
    /// zooming out of the range that follows the time gives that again.
    void zoomTo(qint64 fromMs, qint64 toMs);
    /// The range up to now again.
    void showRange();
    /// What was zoomed to.
    std::optional<std::pair<qint64, qint64>> zoom() const { return m_zoom; }
    const QList<ChartCard *> &cards() const { return m_cards; }

Q_SIGNALS:
    void rangeChanged();
    void sourceRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Entry {
        ChartCard *card;
        QList<std::pair<EndpointSeries, QString>> lines;
    };
    QList<ChartLine> linesOf(const Entry &entry) const;
    void showObjective(const Entry &entry);
    void add(const QString &title, ChartUnit unit, const QList<std::pair<EndpointSeries, QString>> &lines);
    void arrange();
    QString emptyText(const QString &why, bool isFilledByRequests) const;
    void showOrigin();
    void showZoom();
    /// How far back what is shown reaches, as one of the ranges.
    std::chrono::minutes reachedBack(qint64 now) const;
    const EndpointMonitor &m_monitor;
    const Clock &m_clock;
    MetricPast *m_past = nullptr;
    ElidedLabel *m_stretch; ///< what is zoomed to, or how one zooms
    QPushButton *m_whole;
    QToolButton *m_sourceButton;
    QLabel *m_origin;
    QButtonGroup *m_ranges;
    QGridLayout *m_grid;
    QList<Entry> m_entries;
    QList<ChartCard *> m_cards;
    QList<Objective> m_objectives;
    std::chrono::minutes m_range{15};
    std::optional<std::pair<qint64, qint64>> m_zoom;
    int m_columns = 0;
};

} // namespace slipway
