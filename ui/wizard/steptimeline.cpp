// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizard/steptimeline.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QEvent>
#include <QProgressBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct StateLook {
    QString word;
    const char *iconName;
    ColorRole role;
};

StateLook lookOf(const QString &state)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("StepTimeline", text); };
    if (state == "running"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "running")), "clock", ColorRole::Accent};
    if (state == "done"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "done")), "check-circle", ColorRole::Good};
    if (state == "failed"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "failed")), "cross-circle", ColorRole::Bad};
    if (state == "stopped"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "stopped")), "stop", ColorRole::TextSecondary};
    if (state == "skipped"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "was so already")), "skip", ColorRole::TextSecondary};
    if (state == "undoing"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "taking back")), "undo", ColorRole::Warn};
    if (state == "undone"_L1)
        return {say(QT_TRANSLATE_NOOP("StepTimeline", "taken back")), "undo", ColorRole::TextSecondary};
    return {say(QT_TRANSLATE_NOOP("StepTimeline", "to come")), "pending", ColorRole::TextSecondary};
}

bool isActive(const QString &state)
{
    return state == "running"_L1 || state == "undoing"_L1;
}

} // namespace

StepTimeline::StepTimeline(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
    , m_column(new QVBoxLayout(this))
{
    setObjectName(u"stepTimeline"_s);
    setAccessibleName(tr("Steps"));
    m_column->setContentsMargins(0, 0, spacing::xs, 0);
    m_column->setSpacing(spacing::xs);
    m_column->addStretch();
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        bool any = false;
        for (Row &row : m_rows) {
            if (isActive(row.state)) {
                drawTime(row);
                any = true;
            }
        }
        if (!any)
            m_tick.stop();
    });
}

void StepTimeline::setSteps(const QList<PlanStep> &steps)
{
    for (const Row &row : m_rows)
        delete row.widget;
    m_rows.clear();
    m_rows.reserve(std::size_t(steps.size()));
    for (const PlanStep &step : steps) {
        Row row{.id = step.id, .title = step.title, .state = u"pending"_s, .expected = step.expected};
        row.widget = new QWidget(this);
        row.widget->setObjectName(u"step:"_s + step.id);
        auto *column = new QVBoxLayout(row.widget);
        column->setContentsMargins(0, 2, 0, 2);
        column->setSpacing(2);
        auto *line = new QHBoxLayout;
        line->setSpacing(spacing::s);
        row.picture = new QLabel(row.widget);
        row.name = plainLabel(step.title, row.widget);
        row.time = secondaryLabel({}, row.widget);
        row.time->setWordWrap(false);
        row.time->setFont(numberFont(row.time->font()));
        row.why = new QToolButton(row.widget);
        row.why->setCheckable(true);
        row.why->setText(tr("Why"));
        row.why->hide();
        line->addWidget(row.picture);
        line->addWidget(row.name, 1);
        line->addWidget(row.why);
        line->addWidget(row.time);
        column->addLayout(line);
        row.bar = new QProgressBar(row.widget);
        row.bar->setTextVisible(false);
        row.bar->hide();
        row.message = secondaryLabel({}, row.widget);
        row.message->setContentsMargins(26, 0, 0, 0);
        row.message->hide();
        column->addWidget(row.message);
        auto *indented = new QHBoxLayout;
        indented->setContentsMargins(26, 0, 0, 0);
        indented->addWidget(row.bar);
        column->addLayout(indented);
        row.banner = new Banner(row.widget);
        column->addWidget(row.banner);
        connect(row.why, &QToolButton::toggled, row.banner, &QWidget::setVisible);
        m_column->insertWidget(m_column->count() - 1, row.widget);
        m_rows.push_back(row);
        draw(m_rows.back(), false);
    }
}

StepTimeline::Row *StepTimeline::find(const QString &step)
{
    const auto found = std::ranges::find(m_rows, step, &Row::id);
    return found == m_rows.end() ? nullptr : &*found;
}

const StepTimeline::Row *StepTimeline::find(const QString &step) const
{
    const auto found = std::ranges::find(m_rows, step, &Row::id);
    return found == m_rows.end() ? nullptr : &*found;
}

void StepTimeline::apply(const StepEvent &event)
{
    Row *row = find(event.step);
    if (!row)
        return;
    // What a person stopped has not failed, and they know why.
    const bool wasStopped = event.error && event.error->kind == ErrorKind::Cancelled;
    row->state = wasStopped ? u"stopped"_s : event.state;
    row->elapsedMs = event.elapsedMs;
    row->since = isActive(event.state) ? std::optional(m_clock.monotonic()) : std::nullopt;
    if (event.expected)
        row->expected = *event.expected;
    row->message->setText(event.message);
    row->message->setVisible(!event.message.isEmpty() && event.state != "pending"_L1);
    if (event.error && !wasStopped) {
        const UserText text = userText(*event.error);
        row->banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        row->why->show();
        row->why->setChecked(true);
        row->message->hide(); // the banner says the same in full
    } else if (event.state == "running"_L1) {
        row->why->setChecked(false);
        row->why->hide();
        row->banner->clear();
    }
    draw(*row, event.isLate);
    if (row->since && !m_tick.isActive())
        m_tick.start();
}

void StepTimeline::stop()
{
    m_tick.stop();
    for (Row &row : m_rows) {
        if (row.since) {
            row.elapsedMs +=
                std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - *row.since)
                    .count();
            row.since.reset();
        }
        row.bar->hide();
    }
}

void StepTimeline::draw(Row &row, bool late)
{
    const StateLook look = lookOf(row.state);
    row.picture->setPixmap(
        iconPixmap(QLatin1StringView(look.iconName), color(look.role, this), 18, devicePixelRatioF()));
    setRole(row.name, row.state == "pending"_L1 ? "secondary" : "");
    QFont font = row.name->font();
    font.setWeight(isActive(row.state) || row.state == "failed"_L1 ? QFont::DemiBold : QFont::Normal);
    row.name->setFont(font);
    setRole(row.time, late ? "warn" : "secondary");
    row.bar->setVisible(isActive(row.state));
    drawTime(row);
    row.widget->setAccessibleName(tr("%1: %2", "a step and its state").arg(row.title, look.word));
}

void StepTimeline::drawTime(Row &row)
{
    std::chrono::milliseconds elapsed(row.elapsedMs);
    if (row.since)
        elapsed += std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.monotonic() - *row.since);
    const bool known = row.expected.count() > 0;
    if (isActive(row.state)) {
        row.time->setText(known ? tr("%1 of ~%2").arg(formatClock(elapsed), formatClock(row.expected))
                                : formatClock(elapsed));
        row.bar->setRange(0, known ? 1000 : 0);
        if (known)
            row.bar->setValue(
                std::min(1000, int(elapsed.count() * 1000 / std::max<qint64>(1, row.expected.count()))));
    } else if (row.state == "pending"_L1) {
        row.time->setText(known ? tr("~%1").arg(formatClock(row.expected)) : QString());
    } else {
        const QString word = lookOf(row.state).word;
        row.time->setText(elapsed.count() > 0
                              ? tr("%1 · %2", "state and time of a step").arg(word, formatDuration(elapsed))
                              : word);
    }
}

QString StepTimeline::stateOf(const QString &step) const
{
    const Row *row = find(step);
    return row ? row->state : QString();
}

bool StepTimeline::isOpen(const QString &step) const
{
    const Row *row = find(step);
    return row && !row->banner->isHidden();
}

int StepTimeline::doneCount() const
{
    return int(std::ranges::count_if(
        m_rows, [](const Row &row) { return row.state == "done"_L1 || row.state == "skipped"_L1; }));
}

QString StepTimeline::headline() const
{
    for (const Row &row : m_rows) {
        if (isActive(row.state))
            return row.title;
    }
    return {};
}

void StepTimeline::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        // Queued: the palette is the new one only when the whole change has gone through.
        QMetaObject::invokeMethod(
            this,
            [this] {
                for (Row &row : m_rows)
                    draw(row, false);
            },
            Qt::QueuedConnection);
    }
}

} // namespace slipway
