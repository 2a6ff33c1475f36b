// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsidentity.h"
#include "ui/common/usertext.h"
#include "ui/welcome/doors.h"

#include <QComboBox>

namespace slipway {
using namespace Qt::StringLiterals;

AwsDoor::AwsDoor(Session &session, QWidget *parent)
    : Door(parent)
    , m_session(session)
    , m_profile(new QComboBox(this))
    , m_connect(makeButton(tr("Connect"), "primary", u"cloud"_s, this))
    , m_again(makeButton(tr("Look again"), "", u"refresh"_s, this))
{
    setObjectName(u"awsDoor"_s);
    m_profile->setObjectName(u"awsProfile"_s);
    m_profile->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_connect->setObjectName(u"awsConnect"_s);
    auto *label = plainLabel(tr("&Profile"), this);
    label->setTextFormat(Qt::PlainText);
    label->setBuddy(m_profile);
    auto *choice = new QHBoxLayout;
    choice->addWidget(label);
    choice->addWidget(m_profile);
    choice->addStretch(1);
    m_column->addLayout(choice);
    m_column->addWidget(
        secondaryLabel(tr("Credentials are found as AWS' own programs find them: the environment, the "
                          "profile's keys, its single "
                          "sign-on or its program, then the machine's role. STS is asked who they are."),
                       this));
    auto *row = new QHBoxLayout;
    row->addWidget(m_connect);
    row->addWidget(m_again);
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addStretch(1);
    connect(m_connect, &QPushButton::clicked, this, &AwsDoor::connectNow);
    connect(m_again, &QPushButton::clicked, this, &AwsDoor::look);
    connect(&m_task, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome)
            return;
        if (outcome.error().reason == "SsoLoginNeeded"_L1)
            showCommand(tr("Log in with this command in a terminal, then connect:"),
                        u"aws sso login --profile %1"_s.arg(profile()));
        else if (outcome.error().reason == "NoCredentials"_L1)
            showCommand(tr("Set up a profile with this command in a terminal, then look again:"),
                        u"aws configure sso"_s);
    });
}

QString AwsDoor::profile() const
{
    return m_profile->currentData().toString();
}

void AwsDoor::look()
{
    if (isBusy())
        return;
    banner()->clear();
    showCommand({}, {});
    const QString before = profile();
    m_profile->clear();
    m_profile->addItem(tr("As the environment says"), QString());
    const auto profiles = m_session.awsProfiles();
    if (!profiles)
        showFailure(profiles.error());
    for (const QString &name : profiles.value_or(QStringList()))
        m_profile->addItem(name, name);
    m_profile->setCurrentIndex(std::max(0, m_profile->findData(before)));
}

void AwsDoor::connectNow()
{
    setBusy(tr("Asking AWS who these credentials are…"));
    m_task.start([this, chosen = profile()](std::stop_token stop,
                                            ProgressSink) { return m_session.connectAws(chosen, stop); },
                 [this](const AwsAccount &account) {
                     if (!m_session.target().project.isEmpty())
                         return;
                     Target target = m_session.target();
                     target.provider = u"aws"_s;
                     target.project = account.accountId;
                     if (target.location.isEmpty())
                         target.location = account.region;
                     m_session.setTarget(target);
                 });
}

void AwsDoor::busyChanged(bool busy)
{
    m_connect->setEnabled(!busy);
    m_again->setEnabled(!busy);
    m_profile->setEnabled(!busy);
}

} // namespace slipway
