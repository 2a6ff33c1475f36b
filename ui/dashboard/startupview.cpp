// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/startupview.h"

#include "kube/visibletext.h"
#include "ui/common/format.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace slipway {
using namespace Qt::StringLiterals;
using State = PodStage::State;
using Verdict = StartupStage::Verdict;

namespace {

struct StartupViewWords {
    Q_DECLARE_TR_FUNCTIONS(StartupView)
};

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Normal:
        return StartupViewWords::tr("normal");
    case Verdict::Slow:
        return StartupViewWords::tr("slower than usual");
    case Verdict::Late:
        return StartupViewWords::tr("late");
    case Verdict::None:
        break;
    }
    return {};
}

QString stageLine(const StartupStage &stage)
{
    switch (stage.state) {
    case State::Pending:
        return StartupViewWords::tr("%1: not begun").arg(stage.title);
    case State::Skipped:
        return StartupViewWords::tr("%1: not needed").arg(stage.title);
    case State::Failed:
        return StartupViewWords::tr("%1: failed").arg(stage.title)
            + (stage.detail.isEmpty() ? QString() : u". "_s + visibleText(stage.detail));
    case State::Running:
    case State::Done:
        break;
    }
    QString line = stage.elapsed
        ? StartupViewWords::tr("%1: %2").arg(stage.title, formatDuration(*stage.elapsed))
        : StartupViewWords::tr("%1: done").arg(stage.title);
    if (stage.elapsed && stage.expected.count() > 0)
        line +=
            StartupViewWords::tr(" of about %1", "after an elapsed time").arg(formatDuration(stage.expected));
    if (const QString verdict = verdictName(stage.verdict); !verdict.isEmpty())
        line += u", "_s + verdict;
    return line;
}

/// "3 past starts: 30 s to 42 s"; empty when there are none.
/// @param kind  of all of them; Unknown: any
QString pastText(int starts, std::chrono::milliseconds least, std::chrono::milliseconds most,
                 StartKind kind = StartKind::Unknown)
{
    if (starts == 0)
        return {};
    const QString from = formatDuration(least);
    const QString to = formatDuration(most);
    const QString range = from == to ? from : StartupViewWords::tr("%1 to %2", "durations").arg(from, to);
    if (kind == StartKind::Cold)
        return StartupViewWords::tr("%n past cold start(s) of this endpoint: %1", nullptr, starts).arg(range);
    if (kind == StartKind::Warm)
        return StartupViewWords::tr("%n past warm start(s) of this endpoint: %1", nullptr, starts).arg(range);
    return from == to
        ? StartupViewWords::tr("%n past start(s) of this endpoint: %1", nullptr, starts).arg(from)
        : StartupViewWords::tr("%n past start(s) of this endpoint: %1 to %2", nullptr, starts).arg(from, to);
}

QString kindText(const StartupTimeline &timeline)
{
    switch (timeline.kind) {
    case StartKind::Cold:
        return timeline.isOnNewNode ? StartupViewWords::tr("A cold start: its node was made for it.")
                                    : StartupViewWords::tr("A cold start: the image was pulled.");
    case StartKind::Warm:
        return StartupViewWords::tr("A warm start: the image was on the node.");
    case StartKind::Unknown:
        break;
    }
    return {};
}

} // namespace

QString startupSentence(const StartupTimeline &timeline)
{
    if (timeline.isReady) {
        if (timeline.elapsed.count() <= 0)
            return StartupViewWords::tr("Ready.");
        const QString took = formatDuration(timeline.elapsed);
        const QString kind = kindText(timeline);
        if (const PastStage &past = timeline.past; past.starts > 0)
            return joinedSentences({StartupViewWords::tr("Ready after %1.").arg(took), kind,
                                    ended(pastText(past.starts, past.least, past.most, timeline.kind))});
        return joinedSentences({timeline.expected.count() > 0
                                    ? StartupViewWords::tr("Ready after %1, expected about %2.")
                                          .arg(took, formatDuration(timeline.expected))
                                    : StartupViewWords::tr("Ready after %1.").arg(took),
                                kind});
    }
    const StartupStage *running = timeline.running();
    if (!running)
        return StartupViewWords::tr("Not begun.");
    const bool isLate =
        running->state == State::Running && running->verdict >= Verdict::Slow && !running->detail.isEmpty();
    return joinedSentences({ended(stageLine(*running)),
                            ended(pastText(running->pastStarts, running->least, running->most)),
                            isLate ? visibleText(running->detail) : QString()});
}

StartupBar::StartupBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void StartupBar::setTimeline(const StartupTimeline &timeline)
{
    m_timeline = timeline;
    QStringList lines;
    for (const StartupStage &stage : timeline.stages)
        lines << stageLine(stage);
    setAccessibleName(StartupViewWords::tr("Start-up of %1").arg(timeline.pod));
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

QList<QRectF> StartupBar::segments() const
{
    // A stage takes as much room as it took or is expected to take, and never less than can be seen.
    QList<double> weights;
    double sum = 0;
    for (const StartupStage &stage : m_timeline.stages) {
        const double ms = stage.state == State::Skipped
            ? 0
            : double(std::max(stage.elapsed.value_or(std::chrono::milliseconds(0)),
                              stage.state == State::Done && stage.elapsed ? std::chrono::milliseconds(0)
                                                                          : stage.expected)
                         .count());
        weights.append(ms);
        sum += ms;
    }
    QList<QRectF> rects;
    qsizetype shown = 0;
    for (const StartupStage &stage : m_timeline.stages)
        shown += stage.state != State::Skipped;
    const double least = 10;
    const double room = std::max(0.0, width() - double(shown) * (least + 2));
    double x = 0;
    for (qsizetype i = 0; i < weights.size(); ++i) {
        const bool skipped = m_timeline.stages.at(i).state == State::Skipped;
        const double wide =
            skipped ? 0 : least + (sum > 0 ? room * weights.at(i) / sum : room / double(shown));
        rects.append({x, 1, wide, double(height()) - 2});
        x += wide + (skipped ? 0 : 2);
    }
    return rects;
}

void StartupBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<QRectF> rects = segments();
    for (qsizetype i = 0; i < rects.size(); ++i) {
        const StartupStage &stage = m_timeline.stages.at(i);
        if (stage.state == State::Skipped)
            continue;
        const QRectF rect = rects.at(i);
        const ColorRole role = !isEnabled()                                  ? ColorRole::TextSecondary
            : stage.state == State::Failed || stage.verdict == Verdict::Late ? ColorRole::Bad
            : stage.verdict == Verdict::Slow                                 ? ColorRole::Warn
            : stage.state == State::Done                                     ? ColorRole::Good
                                                                             : ColorRole::Accent;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(ColorRole::Border, this));
        painter.drawRoundedRect(rect, 3, 3);
        double filled = stage.state == State::Done || stage.state == State::Failed ? 1 : 0;
        if (stage.state == State::Running && stage.elapsed && stage.expected.count() > 0)
            filled = std::min(1.0, double(stage.elapsed->count()) / double(stage.expected.count()));
        if (stage.state == State::Running)
            filled = std::max(filled, std::min(1.0, 4 / rect.width()));
        if (filled > 0) {
            painter.setBrush(color(role, this));
            painter.drawRoundedRect(QRectF(rect.left(), rect.top(), rect.width() * filled, rect.height()), 3,
                                    3);
        }
        // Running is outlined and late is hatched: the bar can be read without its colours.
        if (stage.state == State::Running) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(color(role, this), 1));
            painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
        }
        if (stage.state == State::Failed || stage.verdict == Verdict::Late) {
            QColor hatch = color(ColorRole::Surface, this);
            hatch.setAlphaF(0.55F);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QBrush(hatch, Qt::BDiagPattern));
            painter.drawRoundedRect(rect, 3, 3);
        }
    }
}

bool StartupBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QList<QRectF> rects = segments();
        for (qsizetype i = 0; i < rects.size(); ++i) {
            if (rects.at(i).contains(help->pos())) {
                const StartupStage &stage = m_timeline.stages.at(i);
                QString text = stageLine(stage);
                if (const QString past = pastText(stage.pastStarts, stage.least, stage.most); !past.isEmpty())
                    text += u'\n' + past;
                if (!stage.detail.isEmpty() && stage.state != State::Failed)
                    text += u'\n' + visibleText(stage.detail);
                QToolTip::showText(help->globalPos(), plainToolTip(text), this);
                return true;
            }
        }
    }
    return QWidget::event(event);
}

StartupView::StartupView(QWidget *parent) : QWidget(parent), m_none(secondaryLabel({}, this))
{
    m_none->setText(StartupView::tr("No replica has been seen yet."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::m);
    column->addWidget(m_none);
    column->addStretch(1);
}

void StartupView::setTimelines(const QList<StartupTimeline> &timelines, const QDateTime &asOf)
{
    if (timelines == m_timelines && asOf == m_asOf)
        return;
    m_timelines = timelines;
    m_asOf = asOf;
    m_none->setVisible(timelines.isEmpty());
    auto *column = static_cast<QVBoxLayout *>(layout());
    while (m_rows.size() > timelines.size()) {
        m_rows.last().box->deleteLater();
        m_rows.removeLast();
    }
    while (m_rows.size() < timelines.size()) {
        Row row;
        row.box = new QWidget(this);
        auto *rows = new QVBoxLayout(row.box);
        rows->setContentsMargins(0, 0, 0, 0);
        rows->setSpacing(2);
        auto *head = new QHBoxLayout;
        row.name = makeButton({}, "link", {}, row.box);
        row.pill = new StatusPill(row.box);
        head->addWidget(row.name);
        head->addStretch(1);
        head->addWidget(row.pill);
        row.bar = new StartupBar(row.box);
        row.sentence = secondaryLabel({}, row.box);
        rows->addLayout(head);
        rows->addWidget(row.bar);
        rows->addWidget(row.sentence);
        column->insertWidget(column->count() - 1, row.box);
        const qsizetype index = m_rows.size();
        connect(row.name, &QPushButton::clicked, this,
                [this, index] { Q_EMIT podActivated(m_timelines.value(index).pod); });
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < timelines.size(); ++i) {
        const StartupTimeline &timeline = timelines.at(i);
        const Row &row = m_rows.at(i);
        row.name->setText(timeline.pod);
        row.name->setToolTip(StartupView::tr("Details and logs of %1").arg(timeline.pod));
        row.bar->setTimeline(timeline);
        row.sentence->setText(startupSentence(timeline));
        const StartupStage *running = timeline.running();
        if (timeline.isReady)
            row.pill->set(StatusPill::State::Good, StartupView::tr("ready"));
        else if (running && running->state == State::Failed)
            row.pill->set(StatusPill::State::Bad, StartupView::tr("failed"));
        else if (running && running->verdict >= Verdict::Slow)
            row.pill->set(running->verdict == Verdict::Late ? StatusPill::State::Bad
                                                            : StatusPill::State::Warn,
                          verdictName(running->verdict));
        else
            row.pill->set(StatusPill::State::Working,
                          running ? StartupView::tr("starting, normal") : StartupView::tr("waiting"));
        // What was seen of it by somebody who is not reached any more is no state of now.
        if (asOf.isValid())
            row.pill->set(StatusPill::State::Unknown,
                          StartupView::tr("%1 at %2", "state and time")
                              .arg(row.pill->text(), asOf.toLocalTime().time().toString(u"HH:mm:ss"_s)));
        row.bar->setEnabled(!asOf.isValid());
    }
}

} // namespace slipway
