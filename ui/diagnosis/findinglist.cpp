// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/findinglist.h"

#include "ui/common/icons.h"
#include "ui/common/keptfocus.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QVBoxLayout *columnIn(QWidget *box)
{
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    return column;
}

} // namespace

FindingList::FindingList(QWidget *parent)
    : QWidget(parent)
    , m_summary(plainLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_rerunAll(makeButton(tr("Check all &again"), "", u"refresh"_s, this))
    , m_problems(new QVBoxLayout)
    , m_runningRows(new QVBoxLayout)
    , m_empty(new EmptyState(u"check-circle"_s, tr("Nothing found"), {}, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    m_summary->setObjectName(u"findingSummary"_s);
    head->addWidget(m_summary, 1);
    m_rerunAll->setObjectName(u"rerunAll"_s);
    m_rerunAll->hide();
    connect(m_rerunAll, &QPushButton::clicked, this, [this] { Q_EMIT rerunRequested({}); });
    head->addWidget(m_rerunAll);
    column->addLayout(head);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->hide();
    column->addWidget(m_busy);

    auto *body = new QWidget;
    auto *rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, spacing::xs, 0);
    rows->setSpacing(spacing::s);
    for (QVBoxLayout *layout : {m_problems, m_runningRows})
        layout->setSpacing(spacing::s);
    rows->addLayout(m_problems);
    rows->addLayout(m_runningRows);
    const auto group = [body, rows](const QString &name, bool open) {
        auto *toggle = new QToolButton(body);
        toggle->setObjectName(name);
        toggle->setCheckable(true);
        toggle->setChecked(open);
        toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        auto *box = new QWidget(body);
        box->setVisible(open);
        connect(toggle, &QToolButton::toggled, box, &QWidget::setVisible);
        connect(toggle, &QToolButton::toggled, toggle, [toggle](bool on) {
            toggle->setIcon(icon(on ? u"chevron-down"_s : u"chevron-right"_s, toggle));
        });
        toggle->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, toggle));
        rows->addWidget(toggle, 0, Qt::AlignLeft);
        rows->addWidget(box);
        return std::pair(toggle, box);
    };
    std::tie(m_unknownHead, m_unknownBox) = group(u"unknownHead"_s, true);
    m_unknown = columnIn(m_unknownBox);
    std::tie(m_passedHead, m_passedBox) = group(u"passedHead"_s, false);
    m_passed = columnIn(m_passedBox);
    std::tie(m_mutedHead, m_mutedBox) = group(u"mutedHead"_s, false);
    m_muted = columnIn(m_mutedBox);
    rows->addStretch();
    QWidget *area = scrollable(body, this);
    column->addWidget(area, 1);
    column->addWidget(m_empty, 1);
    area->setObjectName(u"findingArea"_s);
    updateHeads();
}

FindingRow *FindingList::addRow(const Finding &finding)
{
    auto *row = new FindingRow(finding);
    row->setRerunVisible(m_rerunVisible);
    row->setMuteVisible(m_muteVisible);
    QVBoxLayout *layout = finding.state == Finding::State::Passed ? m_passed
        : finding.state == Finding::State::CannotTell             ? m_unknown
                                                                  : m_problems;
    layout->addWidget(row);
    row->setExpanded(m_expanded.contains(finding.id));
    connect(row, &FindingRow::rerunRequested, this,
            [this](const QString &check) { Q_EMIT rerunRequested({check}); });
    connect(row, &FindingRow::fixRequested, this, &FindingList::fixRequested);
    connect(row, &FindingRow::muteRequested, this, &FindingList::muteRequested);
    connect(row, &FindingRow::expandedChanged, this, [this, id = finding.id](bool on) {
        if (on)
            m_expanded.insert(id);
        else
            m_expanded.remove(id);
    });
    m_rows.append(row);
    return row;
}

void FindingList::dropRows(const QString &check)
{
    for (qsizetype i = m_rows.size() - 1; i >= 0; --i) {
        if (!check.isNull() && m_rows.at(i)->finding().check != check)
            continue;
        m_rows.at(i)->hide();
        m_rows.takeAt(i)->deleteLater();
    }
}

void FindingList::rebuild()
{
    dropRows({});
    for (const Finding &finding : std::as_const(m_findings))
        addRow(finding);
    updateHeads();
}

void FindingList::setFindings(const QList<Finding> &findings)
{
    QList<Finding> sorted = findings;
    sortByUrgency(sorted);
    m_streaming = false;
    for (const Running &running : std::as_const(m_running))
        running.row->deleteLater();
    m_running.clear();
    if (sorted == m_findings && m_rows.size() == sorted.size()) {
        updateHeads();
        return; // the same again must not close what somebody reads
    }
    m_findings = sorted;
    rebuild();
}

void FindingList::clear()
{
    m_expanded.clear();
    setFindings({});
}

void FindingList::begin(const QStringList &checks)
{
    m_streaming = true;
    if (checks.isEmpty()) {
        m_findings.clear();
        dropRows({});
    }
    for (FindingRow *row : std::as_const(m_rows))
        row->setRerunning(true);
    updateHeads();
}

void FindingList::showRunning(const QString &check, const QString &title)
{
    for (const Running &running : std::as_const(m_running)) {
        if (running.check == check)
            return;
    }
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(spacing::m, 0, 0, 0);
    auto *picture = new IconLabel(row);
    picture->setIcon(u"pending"_s, ColorRole::TextSecondary, 18);
    line->addWidget(picture);
    QLabel *text = plainLabel(tr("Checking: %1").arg(title), row);
    setRole(text, "secondary");
    line->addWidget(text, 1);
    m_runningRows->addWidget(row);
    m_running.append({check, title, row});
    updateHeads();
}

void FindingList::merge(const QString &check, const QList<Finding> &findings)
{
    m_running.removeIf([&check](const Running &running) {
        if (running.check != check)
            return false;
        running.row->hide();
        running.row->deleteLater();
        return true;
    });
    m_findings.removeIf([&check](const Finding &finding) { return finding.check == check; });
    dropRows(check);
    QList<Finding> sorted = findings;
    sortByUrgency(sorted);
    for (Finding finding : std::as_const(sorted)) {
        finding.check = check;
        m_findings.append(finding);
        addRow(finding)->setRerunning(m_streaming);
    }
    updateHeads();
}

void FindingList::finish()
{
    m_streaming = false;
    for (const Running &running : std::as_const(m_running)) {
        running.row->hide();
        running.row->deleteLater();
    }
    m_running.clear();
    QList<Finding> sorted = m_findings;
    sortByUrgency(sorted);
    m_findings = sorted;
    rebuild();
}

void FindingList::setRerunVisible(bool visible)
{
    m_rerunVisible = visible;
    m_rerunAll->setVisible(visible);
    for (FindingRow *row : std::as_const(m_rows))
        row->setRerunVisible(visible);
}

void FindingList::setMuteVisible(bool visible)
{
    m_muteVisible = visible;
    for (FindingRow *row : std::as_const(m_rows))
        row->setMuteVisible(visible);
}

void FindingList::setMuted(const QList<MutedFinding> &muted)
{
    if (muted == m_mutedFindings)
        return;
    m_mutedFindings = muted;
    rebuildMuted();
    updateHeads();
}

void FindingList::rebuildMuted()
{
    while (QLayoutItem *item = m_muted->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const MutedFinding &each : std::as_const(m_mutedFindings))
        addMutedRow(each);
}

void FindingList::addMutedRow(const MutedFinding &muted)
{
    auto *box = new QWidget;
    QVBoxLayout *column = columnIn(box);
    column->addWidget(new FindingRow(muted.finding));
    auto *line = new QHBoxLayout;
    line->setContentsMargins(spacing::m, 0, 0, 0);
    const QString until = untilText(muted.mute);
    QLabel *why = secondaryLabel(
        until.isEmpty() ? tr("Accepted by %1: %2").arg(muted.mute.owner, muted.mute.reason)
                        : tr("Accepted by %1 until %3: %2").arg(muted.mute.owner, muted.mute.reason, until),
        box);
    why->setObjectName(u"mutedWhy"_s);
    line->addWidget(why, 1);
    QPushButton *again = makeButton(tr("Show it again"), "quiet", {}, box);
    again->setObjectName(u"unmute:"_s + muted.finding.id);
    again->setAccessibleName(tr("Show it again: %1").arg(muted.finding.title));
    connect(again, &QPushButton::clicked, this, [this, id = muted.mute.id] { Q_EMIT unmuteRequested(id); });
    line->addWidget(again, 0, Qt::AlignTop);
    column->addLayout(line);
    m_muted->addWidget(box);
}

void FindingList::setEmptyText(const QString &headline, const QString &explanation)
{
    m_empty->setTexts(headline, explanation);
}

void FindingList::expand(const QString &findingId)
{
    m_expanded.insert(findingId);
    for (FindingRow *row : std::as_const(m_rows)) {
        if (row->finding().id == findingId)
            row->setExpanded(true);
    }
}

QStringList FindingList::shownTitles() const
{
    QStringList titles;
    for (const QVBoxLayout *layout : {m_problems, m_unknown, m_passed}) {
        if ((layout == m_passed && !m_passedHead->isChecked())
            || (layout == m_unknown && !m_unknownHead->isChecked()))
            continue;
        for (int i = 0; i < layout->count(); ++i) {
            const auto *row = qobject_cast<FindingRow *>(layout->itemAt(i)->widget());
            if (row && m_rows.contains(row))
                titles << row->finding().title;
        }
    }
    return titles;
}

QString FindingList::summaryText() const
{
    int errors = 0;
    int warnings = 0;
    int notes = 0;
    int passed = 0;
    int unknown = 0;
    for (const Finding &finding : m_findings) {
        if (finding.state == Finding::State::Passed)
            ++passed;
        else if (finding.state == Finding::State::CannotTell)
            ++unknown;
        else
            ++(finding.severity == Severity::Error         ? errors
                   : finding.severity == Severity::Warning ? warnings
                                                           : notes);
    }
    QStringList parts;
    if (errors > 0)
        parts << tr("Blocking: %1").arg(errors);
    if (warnings > 0)
        parts << tr("Warnings: %1").arg(warnings);
    if (notes > 0)
        parts << tr("Notes: %1").arg(notes);
    if (unknown > 0)
        parts << tr("Cannot be told: %1").arg(unknown);
    if (passed > 0)
        parts << tr("Passed: %1").arg(passed);
    if (!m_mutedFindings.isEmpty())
        parts << tr("Accepted: %1").arg(m_mutedFindings.size());
    return parts.join(u" · "_s);
}

void FindingList::updateHeads()
{
    int passed = 0;
    int unknown = 0;
    for (const Finding &finding : std::as_const(m_findings)) {
        passed += finding.state == Finding::State::Passed ? 1 : 0;
        unknown += finding.state == Finding::State::CannotTell ? 1 : 0;
    }
    m_passedHead->setText(tr("Passed (%1)").arg(passed));
    m_passedHead->setVisible(passed > 0);
    m_passedBox->setVisible(passed > 0 && m_passedHead->isChecked());
    m_unknownHead->setText(tr("Cannot be told (%1)").arg(unknown));
    m_unknownHead->setVisible(unknown > 0);
    m_unknownBox->setVisible(unknown > 0 && m_unknownHead->isChecked());
    m_mutedHead->setText(tr("Known and accepted (%1)").arg(m_mutedFindings.size()));
    m_mutedHead->setVisible(!m_mutedFindings.isEmpty());
    m_mutedBox->setVisible(!m_mutedFindings.isEmpty() && m_mutedHead->isChecked());
    const qsizetype done = m_findings.size();
    m_summary->setText(m_streaming
                           ? (done == 0 ? tr("Checking…") : tr("Checking… so far: %1").arg(summaryText()))
                           : summaryText());
    m_busy->setVisible(m_streaming);
    enableKeepingFocus(*m_rerunAll, !m_streaming);
    const bool empty =
        m_findings.isEmpty() && m_running.isEmpty() && !m_streaming && m_mutedFindings.isEmpty();
    m_empty->setVisible(empty);
    findChild<QScrollArea *>(u"findingArea"_s)->setVisible(!empty);
    m_summary->setVisible(!empty);
}

void FindingList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    // The marks are pictures in the theme's colours.
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::StyleChange)
        return;
    if (!m_rows.isEmpty())
        rebuild();
    if (!m_mutedFindings.isEmpty())
        rebuildMuted();
}

} // namespace slipway
