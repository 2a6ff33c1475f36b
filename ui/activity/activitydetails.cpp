// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitydetails.h"

#include "plan/kube/restoreobject.h"
#include "session/activity/activitytablemodel.h"
#include "session/targetconnection.h"
#include "ui/common/busyrow.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ActivityDetails::ActivityDetails(const Activity &activity, QWidget *parent)
    : QWidget(parent)
    , m_activity(activity)
    , m_undo(makeButton(tr("&Undo…"), "", u"undo"_s, this))
    , m_whyNot(secondaryLabel({}, this))
    , m_busy(new BusyRow(this))
    , m_banner(new Banner(this))
    , m_overwrite(new QCheckBox(tr("&Overwrite what others have changed since"), this))
{
    setObjectName(u"activityDetails"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    m_undo->setObjectName(u"undoActivity"_s);
    m_undo->setToolTip(tr("Shows first what it would do, by the server's dry run"));
    m_whyNot->setObjectName(u"whyNotUndone"_s);
    m_overwrite->setObjectName(u"overwriteOthers"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_undo, 0, Qt::AlignLeft | Qt::AlignTop);
    row->addWidget(m_whyNot, 1);
    column->addLayout(row);
    column->addWidget(m_busy);
    column->addWidget(m_banner);
    column->addWidget(m_overwrite);
    m_undo->hide();
    m_whyNot->hide();
    m_overwrite->hide();

    const auto add = [&](const QString &name, const QString &value, bool isCommand = false) {
        if (value.isEmpty())
            return;
        column->addWidget(secondaryLabel(name, this));
        auto *line = new QHBoxLayout;
        QLabel *text = plainLabel(value, this);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        line->addWidget(text, 1);
        if (isCommand) {
            text->setFont(monospaceFont(text->font()));
            auto *copy = new QToolButton(this);
            copy->setIcon(icon(u"copy"_s, copy));
            copy->setToolTip(tr("Copy the command"));
            copy->setAccessibleName(copy->toolTip());
            connect(copy, &QToolButton::clicked, this,
                    [value] { QGuiApplication::clipboard()->setText(value); });
            line->addWidget(copy, 0, Qt::AlignTop);
        }
        column->addLayout(line);
    };
    const auto time = [](const QDateTime &at) {
        return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::LongFormat) : QString();
    };
    add(tr("Outcome"), ActivityTableModel::outcomeText(activity.outcome));
    add(tr("What it said"), activity.message);
    add(tr("Equivalent command"), activity.command, true);
    add(tr("Who"), activity.who);
    add(tr("Where"), activity.target);
    add(tr("Began"), time(activity.started));
    add(tr("Ended"), time(activity.ended));
    add(tr("Run"), activity.planId);
    column->addStretch();

    connect(m_undo, &QPushButton::clicked, this, &ActivityDetails::open);
    connect(m_overwrite, &QCheckBox::toggled, this, &ActivityDetails::preview);
    connect(&m_reaching, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_busy->end();
        m_undo->setEnabled(true);
        if (outcome) {
            preview();
        } else if (outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_banner->display(Banner::Kind::Bad, text.headline, text.advice, text.detail);
        }
    });
    connect(&m_looking, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_undo->setVisible(outcome.has_value());
        m_whyNot->setVisible(!outcome);
        if (!outcome)
            m_whyNot->setText(tr("Cannot be undone: %1").arg(outcome.error().detail));
    });
}

void ActivityDetails::allowUndo(Session &session, const FixContext &changes)
{
    m_session = &session;
    FixContext here = changes;
    here.changes = [this] { return m_session->changeContext(m_offer.run.target); };
    m_fix = new FixPanel(here, this);
    m_fix->setNarrow();
    m_fix->setApplyText(tr("&Undo it"));
    static_cast<QVBoxLayout *>(layout())->insertWidget(4, m_fix);
    connect(m_fix, &FixPanel::closed, this, [this] {
        m_overwrite->hide();
        m_undo->show();
    });
    connect(m_fix, &FixPanel::previewed, this, [this] {
        const auto *restore = dynamic_cast<const RestoreObject *>(m_shown.get());
        m_overwrite->setVisible(restore && !restore->clashes().isEmpty());
    });
    connect(m_fix, &FixPanel::fixed, this, [this] {
        m_overwrite->hide();
        m_undo->show();
        m_undo->setEnabled(false); // another try begins with another look at the log
        m_banner->display(Banner::Kind::Good,
                          tr("Undone. The undo is the newest entry of this list, and can "
                             "itself be undone."));
    });
    // What reads through the client must end before the client does.
    connect(&session, &Session::clusterChanged, this, [this] { m_fix->close(); });
    look(changes.runs);
}

void ActivityDetails::look(RunStore &runs)
{
    const auto journal = runs.journal();
    if (!journal) {
        m_whyNot->setText(tr("Cannot be undone: %1").arg(userText(journal.error()).headline));
        m_whyNot->show();
        return;
    }
    m_looking.start([journal = *journal, activity = m_activity](
                        std::stop_token stop, ProgressSink) { return findUndo(*journal, activity, stop); },
                    [this](const OfferedUndo &offer) { m_offer = offer; });
}

void ActivityDetails::open()
{
    m_banner->clear();
    m_overwrite->setChecked(false);
    m_undo->setEnabled(false);
    m_busy->begin(tr("Connecting to %1…").arg(m_offer.run.target.describe()));
    m_reaching.start([session = m_session, target = m_offer.run.target](std::stop_token stop, ProgressSink) {
        return connectForRun(*session, target, stop);
    });
}

void ActivityDetails::preview()
{
    if (!m_offer.change || m_reaching.isRunning())
        return;
    m_shown = m_offer.change;
    if (const auto *restore = dynamic_cast<const RestoreObject *>(m_shown.get());
        restore && m_overwrite->isChecked())
        m_shown = restore->overwriting();
    m_undo->hide();
    m_fix->open({.description = m_shown->title(), .change = m_shown}, {});
}

} // namespace slipway
