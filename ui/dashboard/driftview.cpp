// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/driftview.h"

#include "kube/visibletext.h"
#include "session/deploy/deployment.h"
#include "session/targetconnection.h"
#include "ui/common/datatable.h"
#include "ui/common/sentences.h"
#include "ui/common/usertext.h"

#include <QLocale>
#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;

DriftView::DriftView(Session &session, const Endpoint &endpoint, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_endpoint(endpoint)
    , m_model(new DriftTableModel(this))
    , m_table(new DataTable(u"endpointDrift"_s, tr("Drift"), this))
    , m_state(secondaryLabel({}, this))
    , m_again(makeButton(tr("Compare again"), "", u"refresh"_s, this))
{
    setObjectName(u"driftView"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::s, 0, 0);
    column->setSpacing(spacing::s);
    auto *head = new QHBoxLayout;
    m_state->setObjectName(u"driftState"_s);
    m_state->setWordWrap(true);
    m_again->setObjectName(u"readDrift"_s);
    m_again->setToolTip(
        tr("Reads the endpoint's objects and compares them with what was applied last; changes nothing"));
    head->addWidget(m_state, 1);
    head->addWidget(m_again);
    column->addLayout(head);
    column->addWidget(m_table, 1);
    m_table->setModel(m_model);
    m_table->setColumnWidths({260, 300, 160, 160, 180, 380});
    m_table->setMinimumHeight(360);
    m_table->setEmptyText(
        tr("No drift"),
        tr("Fields that are not as Slipway applied them appear here, with who has changed them."));
    connect(m_again, &QPushButton::clicked, this, &DriftView::read);
    connect(&m_reading, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_again->setEnabled(true);
        if (outcome || outcome.error().kind == ErrorKind::Cancelled)
            return;
        const UserText text = userText(outcome.error());
        setRole(m_state, "bad");
        m_state->setText(joinedSentences({text.headline, text.advice}));
    });
}

void DriftView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read(); // whoever comes here asks how it is now
}

void DriftView::read()
{
    if (m_reading.isRunning() || !m_session.kube() || !isConnectedTo(m_session, m_endpoint.target))
        return;
    m_wasRead = true;
    const auto journal = m_runs ? m_runs->journal() : Result<Journal *>(nullptr);
    if (!journal || !*journal) {
        setRole(m_state, "secondary");
        m_state->setText(tr("The journal of runs could not be opened: what was applied is not known."));
        return;
    }
    m_again->setEnabled(false);
    setRole(m_state, "secondary");
    m_state->setText(tr("Comparing…"));
    m_reading.start(
        [this, journal = *journal](std::stop_token stop, ProgressSink) {
            return readDrift(m_session.kube(), journal, m_endpoint, stop);
        },
        [this](const Drift &drift) { show(drift); });
}

void DriftView::show(const Drift &drift)
{
    m_model->show(drift.rows);
    QStringList sentences;
    if (!drift.isKnown()) {
        sentences.append(tr("It was not applied from here: the journal has nothing to compare with."));
    } else {
        const QString at =
            QLocale().toString(m_session.clock().now().toLocalTime().time(), QLocale::ShortFormat);
        const QString applied = QLocale().toString(drift.appliedAt.toLocalTime(), QLocale::ShortFormat);
        sentences.append(
            drift.rows.isEmpty()
                ? tr("%n object(s) compared at %1: all as applied on %2.", nullptr, drift.compared)
                      .arg(at, applied)
                : tr("%n field(s) are not as applied on %1; read at %2.", nullptr, int(drift.rows.size()))
                      .arg(applied, at));
    }
    for (const QString &each : drift.unread)
        sentences.append(tr("Not read: %1.").arg(visibleText(each)));
    setRole(m_state, drift.rows.isEmpty() && drift.unread.isEmpty() ? "secondary" : "warn");
    m_state->setText(joinedSentences(sentences));
    Q_EMIT counted(int(drift.rows.size()));
}

} // namespace slipway
