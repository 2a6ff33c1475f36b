// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/diagnosis/proofpanel.h"

#include "ui/common/format.h"
#include "ui/common/usertext.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ProofPanel::ProofPanel(FixContext context, FixProof &proof, ChangeWatch &change, QWidget *parent)
    : Card(parent)
    , m_context(std::move(context))
    , m_proof(proof)
    , m_change(change)
    , m_pill(new StatusPill(this))
    , m_text(plainLabel({}, this))
    , m_setBack(plainLabel({}, this))
    , m_detail(secondaryLabel({}, this))
    , m_back(makeButton(tr("&Take the change back"), "", u"undo"_s, this))
    , m_close(makeButton(tr("Close"), "quiet", {}, this))
{
    setObjectName(u"proofPanel"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(spacing::m);
    row->addWidget(m_pill, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    m_text->setObjectName(u"proofText"_s);
    texts->addWidget(m_text);
    m_setBack->setObjectName(u"proofSetBack"_s);
    m_setBack->hide();
    texts->addWidget(m_setBack);
    texts->addWidget(m_detail);
    row->addLayout(texts, 1);
    m_back->setObjectName(u"proofTakeBack"_s);
    m_back->setToolTip(tr("Puts back what the journal kept of the state before the change"));
    m_close->setObjectName(u"proofClose"_s);
    m_close->setToolTip(tr("The change stays; the activity log has it"));
    row->addWidget(m_back, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    content()->addLayout(row);
    hide();

    m_ticks.setInterval(1s);
    m_ticks.callOnTimeout(this, &ProofPanel::update);
    connect(&m_proof, &FixProof::changed, this, &ProofPanel::update);
    connect(&m_change, &ChangeWatch::changed, this, [this] {
        update();
        if (m_change.isSetBack() && m_proof.state() == FixProof::State::Resolved)
            Q_EMIT setBack();
    });
    connect(m_back, &QPushButton::clicked, this, &ProofPanel::takeBack);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_proof.stop();
        m_change.stop();
        hide();
    });
    connect(&m_undo, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (!outcome)
            m_undoProblem = outcome.error();
        update();
    });
}

void ProofPanel::begin(const QString &runId, const QString &title, const Finding &finding)
{
    m_runId = runId;
    m_fix = title;
    m_undone.clear();
    m_undoProblem.reset();
    show();
    m_close->setFocus(); // what had it, the panel of the fix, is gone
    m_ticks.start();
    m_proof.begin(finding);
    if (const auto journal = m_context.runs.journal())
        m_change.begin(**journal, runId);
}

void ProofPanel::update()
{
    // The first look may take less than a second, which nobody measures.
    const QString took = formatDuration(std::max(m_proof.elapsed(), std::chrono::seconds(1)));
    QString detail = tr("Change: %1").arg(m_fix);
    bool mayGoBack = !m_runId.isEmpty() && m_undone.isEmpty() && !m_undo.isRunning();
    if (m_undo.isRunning()) {
        m_pill->set(StatusPill::State::Working, tr("Taking back"));
        m_text->setText(tr("What was there before is put back…"));
    } else if (!m_undone.isEmpty()) {
        m_ticks.stop();
        m_pill->set(StatusPill::State::Info, tr("Taken back"));
        m_text->setText(m_undone);
    } else if (m_undoProblem) {
        m_ticks.stop();
        const UserText text = userText(*m_undoProblem);
        m_pill->set(StatusPill::State::Bad, tr("Not taken back"));
        m_text->setText(text.headline);
        detail = text.advice;
    } else {
        switch (m_proof.state()) {
        case FixProof::State::Idle: // another cluster, or closed
            m_ticks.stop();
            hide();
            break;
        case FixProof::State::Waiting:
            m_pill->set(StatusPill::State::Working, tr("Applied"));
            m_text->setText(
                tr("Whether it helped is being watched: %1 of at most %2. It is still found, which is "
                   "normal for a while.")
                    .arg(took, formatDuration(m_proof.expected())));
            break;
        case FixProof::State::Resolved:
            m_ticks.stop();
            m_pill->set(StatusPill::State::Good, tr("Resolved"));
            m_text->setText(tr("After %1 it is no longer found: %2").arg(took, m_proof.finding().title));
            break;
        case FixProof::State::StillThere:
            m_ticks.stop();
            m_pill->set(StatusPill::State::Warn, tr("Not resolved"));
            m_text->setText(tr("After %1 it is still found: %2. Take the change back, unless it is right for "
                               "another reason.")
                                .arg(took, m_proof.finding().title));
            break;
        case FixProof::State::CannotTell:
            m_ticks.stop();
            m_pill->set(StatusPill::State::Unknown, tr("Cannot be told"));
            m_text->setText(tr("The cluster could not be read for %1.").arg(took));
            if (m_proof.problem())
                detail = userText(*m_proof.problem()).headline;
            break;
        }
    }
    updateSetBack();
    m_detail->setText(detail);
    m_back->setEnabled(mayGoBack);
    m_close->setEnabled(!m_undo.isRunning());
}

void ProofPanel::updateSetBack()
{
    const bool isSaid = m_change.isSetBack() && m_undone.isEmpty() && !m_undo.isRunning();
    m_setBack->setVisible(isSaid);
    if (!isSaid)
        return;
    constexpr qsizetype mostNamed = 3;
    QStringList fields;
    for (const FieldSince &each : m_change.away().first(std::min(mostNamed, m_change.away().size())))
        fields.append(each.path);
    if (m_change.away().size() > mostNamed)
        fields.append(u"…"_s);
    QStringList others = m_change.managers();
    others.removeAll(u"slipway"_s);
    const QString who = others.isEmpty() ? tr("Somebody") : others.join(u", "_s);
    const QString after = formatDuration(std::max(m_change.after(), std::chrono::seconds(1)));
    // Whoever makes the object from something else wins in the end: what is said is where the change lasts.
    const QString what = m_change.times() > 1
        ? tr("%1 has set back what Slipway set, %n times, for the first time after %2: %3.", nullptr,
             m_change.times())
        : tr("%1 has set back what Slipway set, after %2: %3.");
    m_setBack->setText(what.arg(who, after, fields.join(u", "_s)) + u' ' + m_change.durableWay());
    // Also where it had helped: it did for a while.
    if (m_proof.state() != FixProof::State::CannotTell)
        m_pill->set(StatusPill::State::Warn, tr("Set back"));
}

void ProofPanel::takeBack()
{
    const auto journal = m_context.runs.journal();
    if (!journal) {
        m_undoProblem = journal.error();
        update();
        return;
    }
    m_proof.stop();
    m_change.stop();
    show(); // stopping hides it
    m_undoProblem.reset();
    m_runner = std::make_unique<PlanRunner>(**journal, m_context.changes());
    const QString title = tr("Take back: %1").arg(m_fix);
    const int activity =
        m_context.activities.begin(title, std::chrono::milliseconds(0), [this] { m_undo.cancel(); });
    m_undo.start([this](std::stop_token stop, ProgressSink) { return m_runner->rollBack(m_runId, {}, stop); },
                 [this, activity](const RunOutcome &outcome) {
                     // What was undone ends as rolled back; anything else left something.
                     const bool done =
                         outcome.state == RunState::RolledBack || outcome.state == RunState::Destroyed;
                     m_context.activities.end(activity, done ? u"done"_s : u"failed"_s,
                                              outcome.error ? outcome.error->detail : QString());
                     if (!done) {
                         m_undoProblem = outcome.error.value_or(Error{});
                         return;
                     }
                     m_undone = outcome.remarks.isEmpty() ? tr("The cluster is as it was before the change.")
                                                          : outcome.remarks.join(u' ');
                     Q_EMIT takenBack();
                 });
    update();
}

} // namespace slipway
