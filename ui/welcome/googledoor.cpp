// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googleidentity.h"
#include "ui/common/usertext.h"
#include "ui/welcome/doors.h"

#include <QButtonGroup>
#include <QRadioButton>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QString kindName(GoogleCredentialKind kind)
{
    switch (kind) {
    case GoogleCredentialKind::AuthorizedUser:
        return GoogleDoor::tr("Application Default Credentials of a person");
    case GoogleCredentialKind::ServiceAccount:
        return GoogleDoor::tr("service account with a key file");
    case GoogleCredentialKind::ImpersonatedServiceAccount:
        return GoogleDoor::tr("impersonated service account");
    case GoogleCredentialKind::EnvironmentToken:
        return GoogleDoor::tr("access token of the environment");
    case GoogleCredentialKind::Gcloud:
        return GoogleDoor::tr("signed in with gcloud");
    case GoogleCredentialKind::GcloudApplicationDefault:
        return GoogleDoor::tr("Application Default Credentials, through gcloud");
    case GoogleCredentialKind::None:
        break;
    }
    return GoogleDoor::tr("no credentials");
}

const QString defaultLogin = u"gcloud auth application-default login"_s;

} // namespace

GoogleDoor::GoogleDoor(Session &session, QWidget *parent)
    : Door(parent)
    , m_session(session)
    , m_list(new QWidget(this))
    , m_rows(new QVBoxLayout(m_list))
    , m_choice(new QButtonGroup(this))
    , m_connect(makeButton(tr("Connect"), "primary", u"cloud"_s, this))
    , m_again(makeButton(tr("Look again"), "", u"refresh"_s, this))
{
    setObjectName(u"googleDoor"_s);
    m_connect->setObjectName(u"googleConnect"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(spacing::s);
    m_column->addWidget(m_list);
    auto *row = new QHBoxLayout;
    row->addWidget(m_connect);
    row->addWidget(m_again);
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addStretch(1);
    connect(m_connect, &QPushButton::clicked, this, &GoogleDoor::connectNow);
    connect(m_again, &QPushButton::clicked, this, &GoogleDoor::look);
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome || outcome.error().kind == ErrorKind::Cancelled)
            return;
        const GoogleAccount candidate = m_candidates.value(m_choice->checkedId());
        if (outcome.error().kind == ErrorKind::Unauthorized && !candidate.loginCommand.isEmpty())
            showCommand(tr("Sign in again in a terminal, then connect:"), candidate.loginCommand);
    });
}

void GoogleDoor::look()
{
    if (isBusy())
        return;
    banner()->clear();
    showCommand({}, {});
    QLayoutItem *item = nullptr;
    while ((item = m_rows->takeAt(0))) {
        delete item->widget();
        delete item;
    }
    auto found = m_session.googleCandidates();
    if (!found) {
        m_candidates.clear();
        showFailure(found.error());
    } else {
        m_candidates = *found;
    }
    for (int i = 0; i < m_candidates.size(); ++i) {
        const GoogleAccount &candidate = m_candidates.at(i);
        auto *box = new QWidget(m_list);
        auto *lines = new QVBoxLayout(box);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        auto *radio =
            new QRadioButton(candidate.account.isEmpty() ? kindName(candidate.kind) : candidate.account, box);
        radio->setChecked(i == 0);
        m_choice->addButton(radio, i);
        QStringList facts;
        if (!candidate.account.isEmpty())
            facts << kindName(candidate.kind);
        facts << candidate.source;
        if (!candidate.project.isEmpty())
            facts << tr("project %1").arg(candidate.project);
        QLabel *detail = secondaryLabel(facts.join(u" · "_s), box);
        detail->setContentsMargins(26, 0, 0, 0);
        radio->setAccessibleDescription(detail->text());
        lines->addWidget(radio);
        lines->addWidget(detail);
        m_rows->addWidget(box);
    }
    m_connect->setVisible(!m_candidates.isEmpty());
    if (m_candidates.isEmpty() && found) {
        showCommand(tr("No Google identity was found on this machine. Sign in with this command in a "
                       "terminal, then look again."),
                    defaultLogin);
    }
}

void GoogleDoor::connectNow()
{
    const int chosen = m_choice->checkedId();
    if (chosen < 0 || chosen >= m_candidates.size())
        return;
    setBusy(tr("Asking Google for a token…"));
    m_task.start([this, candidate = m_candidates.at(chosen)](
                     std::stop_token stop, ProgressSink) { return m_session.connectGoogle(candidate, stop); },
                 [this](const GoogleAccount &account) {
                     if (!m_session.target().project.isEmpty())
                         return;
                     Target target = m_session.target();
                     target.provider = u"google"_s;
                     target.project = account.project.isEmpty() ? account.quotaProject : account.project;
                     m_session.setTarget(target);
                 });
}

void GoogleDoor::busyChanged(bool busy)
{
    m_connect->setEnabled(!busy);
    m_again->setEnabled(!busy);
    m_list->setEnabled(!busy);
}

} // namespace slipway
