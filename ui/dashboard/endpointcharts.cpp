// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/endpointcharts.h"

#include "ui/common/sentences.h"
#include "ui/common/usertext.h"
#include "ui/endpoints/endpointwords.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QToolButton>

#include <ranges>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 leastStretchMs = 10'000; // two looks
constexpr qint64 mostStretchMs = std::chrono::milliseconds(MetricHistory::kept).count();
}

EndpointCharts::EndpointCharts(const EndpointMonitor &monitor, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_monitor(monitor)
    , m_clock(clock)
    , m_stretch(new ElidedLabel({}, Qt::ElideRight, this))
    , m_whole(makeButton(tr("Back to now"), "link", {}, this))
    , m_sourceButton(new QToolButton(this))
    , m_origin(secondaryLabel({}, this))
    , m_ranges(new QButtonGroup(this))
    , m_grid(new QGridLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    head->setSpacing(spacing::xs);
    head->addWidget(titleLabel(tr("Metrics"), this));
    head->addSpacing(spacing::s);
    setRole(m_stretch, "secondary");
    m_stretch->setObjectName(u"chartStretch"_s);
    head->addWidget(m_stretch, 1);
    m_whole->setObjectName(u"chartWhole"_s);
    m_whole->setToolTip(tr("Follows the time again (double click or Esc in a chart)"));
    connect(m_whole, &QPushButton::clicked, this, &EndpointCharts::showRange);
    head->addWidget(m_whole);
    m_sourceButton->setText(tr("Source…"));
    m_sourceButton->setObjectName(u"metricSource"_s);
    m_sourceButton->setToolTip(
        tr("A Prometheus server that knows what happened while nobody looked from here"));
    m_sourceButton->setAccessibleName(tr("Source of the past"));
    m_sourceButton->hide();
    connect(m_sourceButton, &QToolButton::clicked, this, &EndpointCharts::sourceRequested);
    head->addWidget(m_sourceButton);
    const std::pair<std::chrono::minutes, QString> ranges[] = {
        {5min, tr("5 min")}, {15min, tr("15 min")},   {60min, tr("1 h")},       {360min, tr("6 h")},
        {24h, tr("24 h")},   {7 * 24h, tr("7 days")}, {30 * 24h, tr("30 days")}};
    for (const auto &[length, text] : ranges) {
        auto *button = new QToolButton(this);
        button->setText(text);
        button->setCheckable(true);
        button->setAccessibleName(tr("Show the last %1").arg(text));
        button->setToolTip(button->accessibleName());
        m_ranges->addButton(button, int(length.count()));
        head->addWidget(button);
    }
    m_ranges->button(int(m_range.count()))->setChecked(true);
    connect(m_ranges, &QButtonGroup::idClicked, this,
            [this](int minutes) { setRange(std::chrono::minutes(minutes)); });
    column->addLayout(head);
    m_origin->setObjectName(u"metricOrigin"_s);
    m_origin->hide();
    column->addWidget(m_origin);
    m_grid->setSpacing(spacing::m);
    column->addLayout(m_grid);

    add(tr("Time to first token"), ChartUnit::Milliseconds,
        {{EndpointSeries::TtftP50, tr("p50")},
         {EndpointSeries::TtftP95, tr("p95")},
         {EndpointSeries::TtftP99, tr("p99")}});
    add(tr("Output tokens"), ChartUnit::TokensPerSecond,
        {{EndpointSeries::OutputTokensPerSecond, tr("output")},
         {EndpointSeries::PromptTokensPerSecond, tr("prompt")}});
    add(tr("Requests"), ChartUnit::Requests,
        {{EndpointSeries::Running, tr("running")}, {EndpointSeries::Waiting, tr("waiting")}});
    add(tr("KV cache"), ChartUnit::Percent,
        {{EndpointSeries::KvCacheUse, tr("used")}, {EndpointSeries::PrefixCacheHitRate, tr("prefix hits")}});
    add(tr("Requests a second"), ChartUnit::PerSecond,
        {{EndpointSeries::RequestsPerSecond, tr("finished")},
         {EndpointSeries::PreemptionsPerSecond, tr("preempted")}});
    add(tr("Time between tokens"), ChartUnit::Milliseconds,
        {{EndpointSeries::ItlP50, tr("p50")},
         {EndpointSeries::ItlP95, tr("p95")},
         {EndpointSeries::ItlP99, tr("p99")}});
    add(tr("Whole answer"), ChartUnit::Milliseconds,
        {{EndpointSeries::E2eP50, tr("p50")},
         {EndpointSeries::E2eP95, tr("p95")},
         {EndpointSeries::E2eP99, tr("p99")}});
    add(tr("Accelerators"), ChartUnit::Percent,
        {{EndpointSeries::AcceleratorUse, tr("busy")}, {EndpointSeries::AcceleratorMemoryUse, tr("memory")}});
    add(tr("Accelerators' power"), ChartUnit::Watts, {{EndpointSeries::AcceleratorPower, tr("power")}});
    arrange();
    showZoom();
    refresh();
}

void EndpointCharts::add(const QString &title, ChartUnit unit,
                         const QList<std::pair<EndpointSeries, QString>> &lines)
{
    Entry entry{.lines = lines};
    entry.card = new ChartCard(title, unit, {}, this);
    entry.card->setSubject(m_monitor.endpoint().name);
    QStringList views{tr("all replicas together")};
    for (const auto &[series, name] : lines)
        views.append(tr("%1 by replica").arg(name));
    entry.card->setViews(views);
    connect(entry.card, &ChartCard::viewChanged, this, &EndpointCharts::refresh);
    // The cursor of one is the cursor of all: what happened at the same moment stands on one line.
    connect(entry.card->chart(), &LineChart::cursorMoved, this, [this](std::optional<qint64> at) {
        for (ChartCard *card : std::as_const(m_cards))
            card->chart()->setCursor(at);
    });
    connect(entry.card->chart(), &LineChart::stretchRequested, this, &EndpointCharts::zoomTo);
    connect(entry.card->chart(), &LineChart::wholeRangeRequested, this, &EndpointCharts::showRange);
    m_entries.append(entry);
    m_cards.append(entry.card);
}

QList<ChartLine> EndpointCharts::linesOf(const Entry &entry) const
{
    QList<ChartLine> lines;
    const int view = entry.card->view();
    if (view == 0) {
        for (int i = 0; i < entry.lines.size(); ++i) {
            const auto &[series, name] = entry.lines.at(i);
            lines.append({.name = name, .series = &m_monitor.series(series), .color = i});
            if (m_past && !m_past->series(series).isEmpty())
                lines.append(
                    {.name = tr("%1 (Prometheus)").arg(name),
                     .series = &m_past->series(series),
                     .color = i,
                     .fullName =
                         tr("%1, from %2", "line of a chart, server").arg(name, m_past->source().describe()),
                     .isPast = true,
                     .paceMs =
                         std::chrono::milliseconds(std::max(m_past->step(), m_past->window())).count()});
        }
        return lines;
    }
    const QStringList pods = m_monitor.seriesPods();
    const QStringList names = distinctNames(pods);
    for (qsizetype i = 0; i < pods.size(); ++i)
        lines.append({.name = names.at(i),
                      .series = m_monitor.series(entry.lines.at(view - 1).first, pods.at(i)),
                      .color = m_monitor.podIndex(pods.at(i)),
                      .fullName = pods.at(i)});
    return lines;
}

void EndpointCharts::setObjectives(const QList<Objective> &objectives)
{
    m_objectives = objectives;
    for (const Entry &entry : std::as_const(m_entries))
        showObjective(entry);
}

void EndpointCharts::showObjective(const Entry &entry)
{
    const auto kindOf = [](EndpointSeries series) -> std::optional<ObjectiveKind> {
        switch (series) {
        case EndpointSeries::TtftP95:
            return ObjectiveKind::TimeToFirstToken;
        case EndpointSeries::ItlP95:
            return ObjectiveKind::InterToken;
        case EndpointSeries::E2eP95:
            return ObjectiveKind::EndToEnd;
        default:
            return {};
        }
    };
    std::optional<double> limit;
    for (qsizetype i = 0; i < entry.lines.size(); ++i) {
        const auto kind = kindOf(entry.lines.at(i).first);
        if (!kind || (entry.card->view() != 0 && entry.card->view() != i + 1))
            continue; // medians by replica have nothing to do with it
        for (const Objective &objective : std::as_const(m_objectives)) {
            if (objective.kind == *kind)
                limit = objective.threshold * 1000;
        }
    }
    entry.card->chart()->setObjective(limit);
}

void EndpointCharts::setPast(MetricPast &past)
{
    m_past = &past;
    past.setRange(m_range);
    m_sourceButton->show();
    connect(this, &EndpointCharts::rangeChanged, &past, [this] { m_past->setRange(m_range); });
    connect(&past, &MetricPast::changed, this, [this] {
        showOrigin();
        // The lines are the same objects with other values.
        for (const Entry &entry : std::as_const(m_entries))
            entry.card->chart()->setLines({});
        refresh();
    });
    showOrigin();
    refresh();
}

void EndpointCharts::showOrigin()
{
    const QString name = m_past->source().describe();
    const auto length = [](std::chrono::seconds time) {
        return time < 60s ? tr("%n second(s)", nullptr, int(time.count()))
                          : tr("%n minute(s)", nullptr, int(time.count() / 60));
    };
    QString text;
    switch (m_past->state()) {
    case MetricPast::State::Off:
        break;
    case MetricPast::State::Waiting:
        text = tr("%1 is asked for the past once the endpoint's pods are known.").arg(name);
        break;
    case MetricPast::State::Asking:
        text = tr("Asking %1 for the past…").arg(name);
        break;
    case MetricPast::State::Known:
        text =
            tr("Strong lines are measured here. Thin ones are from %1, in steps of %2, each value over %3.")
                .arg(name, length(m_past->step()), length(m_past->window()));
        if (std::ranges::all_of(std::views::iota(0, endpointSeriesCount),
                                [this](int i) { return m_past->series(EndpointSeries(i)).isEmpty(); }))
            text = tr("%1 has no values of the endpoint's pods from the times when nobody looked from here.")
                       .arg(name);
        if (!m_past->warnings().isEmpty())
            text += u' ' + tr("It warns: %1").arg(m_past->warnings().join(u"; "_s));
        break;
    case MetricPast::State::Failed: {
        const UserText said = userText(m_past->error());
        text = tr("%1 could not be asked for the past: %2")
                   .arg(name, m_past->error().detail.isEmpty() ? said.headline : m_past->error().toString());
        break;
    }
    }
    m_origin->setText(text);
    m_origin->setVisible(!text.isEmpty());
    setRole(m_origin,
            m_past->state() == MetricPast::State::Failed || !m_past->warnings().isEmpty() ? "warn"
                                                                                          : "secondary");
}

void EndpointCharts::arrange()
{
    const int columns = width() < 700 ? 1 : width() < 1500 ? 2 : 3;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < 3; ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    for (int i = 0; i < m_cards.size(); ++i)
        m_grid->addWidget(m_cards.at(i), i / columns, i % columns);
}

void EndpointCharts::resizeEvent(QResizeEvent *)
{
    arrange();
}

void EndpointCharts::zoomTo(qint64 fromMs, qint64 toMs)
{
    const qint64 now = m_clock.now().toMSecsSinceEpoch() + 1;
    const qint64 whole = std::chrono::milliseconds(m_range).count();
    const qint64 wanted = toMs - fromMs;
    const qint64 length = std::clamp(wanted, leastStretchMs, mostStretchMs);
    if (!m_zoom && wanted <= 0)
        return;
    // Out of what follows the time there is only more of the same: the next longer range.
    if (toMs >= now && length >= whole) {
        const bool isWider = wanted > whole;
        if (!m_zoom && isWider) {
            for (QAbstractButton *button : m_ranges->buttons()) {
                if (const std::chrono::minutes next(m_ranges->id(button)); next > m_range) {
                    setRange(next);
                    return;
                }
            }
        }
        showRange();
        return;
    }
    qint64 from = fromMs + (wanted - length) / 2;
    from = std::clamp(from, now - mostStretchMs, now - length);
    m_zoom = {from, from + length};
    // The server of the past has to reach back as far.
    if (m_past)
        m_past->setRange(reachedBack(now));
    showZoom();
    refresh();
}

std::chrono::minutes EndpointCharts::reachedBack(qint64 now) const
{
    if (!m_zoom)
        return m_range;
    for (QAbstractButton *button : m_ranges->buttons()) {
        const std::chrono::minutes each(m_ranges->id(button));
        if (each >= m_range && std::chrono::milliseconds(each).count() >= now - m_zoom->first)
            return each;
    }
    return std::chrono::duration_cast<std::chrono::minutes>(MetricHistory::kept);
}

void EndpointCharts::showRange()
{
    if (!std::exchange(m_zoom, {}))
        return;
    if (m_past)
        m_past->setRange(m_range);
    showZoom();
    refresh();
}

void EndpointCharts::showZoom()
{
    m_whole->setVisible(m_zoom.has_value());
    m_stretch->setToolTip(tr(
        "Drag over a chart to zoom, with Shift to move; Ctrl and the wheel zoom, Shift and the wheel move. "
        "Keys: +, −, Shift with ← and →. A double click shows the whole range.\n"
        "Where a single value is missing a line goes on in dots; where several are, it breaks."));
    if (!m_zoom) {
        m_stretch->setFullText(tr("drag over a chart to zoom"));
        return;
    }
    const QLocale locale;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(m_zoom->first);
    const QDateTime to = QDateTime::fromMSecsSinceEpoch(m_zoom->second);
    const QString full = u"d MMM HH:mm:ss"_s;
    const QDate today = m_clock.now().toLocalTime().date();
    const bool isToday = from.date() == today && to.date() == today;
    m_stretch->setFullText(tr("%1 to %2", "times of the stretch that charts show")
                               .arg(locale.toString(from, isToday ? u"HH:mm:ss"_s : full),
                                    locale.toString(to, from.date() == to.date() ? u"HH:mm:ss"_s : full)));
}

bool EndpointCharts::event(QEvent *event)
{
    // Esc leaves the page otherwise, which is the window's to do. The type first: children come before m_zoom is made.
    if ((event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && m_zoom) {
        if (event->type() == QEvent::KeyPress)
            showRange();
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void EndpointCharts::setRange(std::chrono::minutes range)
{
    m_range = range;
    m_zoom.reset();
    showZoom();
    if (auto *button = m_ranges->button(int(range.count())))
        button->setChecked(true);
    refresh();
    Q_EMIT rangeChanged();
}

QString EndpointCharts::rangeName() const
{
    const QAbstractButton *button = m_ranges->button(int(m_range.count()));
    return button ? button->text() : QString();
}

void EndpointCharts::setMarks(const QList<ChartMark> &marks)
{
    for (ChartCard *card : std::as_const(m_cards))
        card->chart()->setMarks(marks);
}

QString EndpointCharts::emptyText(const QString &why, bool isFilledByRequests) const
{
    if (why.isEmpty())
        return tr("The first numbers come once a replica answers.");
    const bool isServing = m_monitor.health() == EndpointMonitor::Health::Serving;
    return joinedSentences({asSentence(why),
                            isFilledByRequests && isServing
                                ? tr("Requests fill it, for example from the playground.")
                                : QString()});
}

void EndpointCharts::refresh()
{
    const QDateTime now = m_clock.now();
    // Stretches end before their end: a value of this very moment belongs into the picture.
    const qint64 to = m_zoom ? m_zoom->second : now.toMSecsSinceEpoch() + 1;
    const qint64 from = m_zoom ? m_zoom->first : to - std::chrono::milliseconds(m_range).count();
    // Values came as often as somebody looked then; the history has one a minute, and one a quarter of an hour from before.
    const auto ms = [](std::chrono::milliseconds length) -> qint64 { return length.count(); };
    const QDateTime attended = m_monitor.attendedSince();
    const qint64 live = ms(attended.isValid() ? m_monitor.period() : m_monitor.longestPeriod());
    const QList<ChartPace> sitting{
        {attended.isValid() ? attended.toMSecsSinceEpoch() : 0, ms(m_monitor.longestPeriod())}};
    QList<ChartPace> former = sitting;
    if (const qint64 kept = m_monitor.keptUntil(); kept > 0)
        former << ChartPace{kept, ms(MetricHistory::fine)}
               << ChartPace{std::min(kept, now.toMSecsSinceEpoch() - ms(MetricHistory::keptFine)),
                            ms(MetricHistory::coarse)};
    const Staleness age = staleness(m_monitor.lastMetrics(), now, m_monitor.period(), m_monitor.isReached());
    for (const Entry &entry : std::as_const(m_entries)) {
        LineChart *chart = entry.card->chart();
        if (const QList<ChartLine> lines = linesOf(entry); lines != chart->lines()) {
            chart->setLines(lines);
            showObjective(entry);
        }
        const bool isSummed = entry.card->view() == 0;
        QString why;
        for (const auto &[series, name] : entry.lines) {
            if (why.isEmpty())
                why = m_monitor.whyEmpty(series);
        }
        const bool any = std::ranges::any_of(
            chart->lines(), [](const ChartLine &line) { return line.series && !line.series->isEmpty(); });
        if (any)
            chart->setEmptyText(tr("No values in this range"),
                                m_zoom ? tr("Show another stretch of time, or go back to now.")
                                       : tr("Choose a longer range, or send a request to the endpoint."));
        else
            chart->setEmptyText(tr("No values yet"),
                                emptyText(why, entry.lines.first().first < EndpointSeries::AcceleratorUse));
        entry.card->setRange(from, to, live, isSummed ? former : sitting);
        entry.card->setAge(any ? age.text : QString(), any && age.isStale);
    }
}

} // namespace slipway
