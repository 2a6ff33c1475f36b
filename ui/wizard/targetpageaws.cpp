// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the page that is AWS' alone: profiles in place of accounts.
#include "ui/common/usertext.h"
#include "ui/wizard/parameterform.h"
#include "ui/wizard/targetpage.h"

#include <QMenu>
#include <QPushButton>

namespace slipway {
using namespace Qt::StringLiterals;

bool TargetPage::isAws() const
{
    return m_context.deployment.recipe().provider == "aws"_L1;
}

void TargetPage::showAwsIdentity()
{
    const auto &account = m_context.session.awsAccount();
    if (m_aws.isRunning()) {
        m_accountState->set(StatusPill::State::Working, tr("logging in"));
    } else if (account && m_context.session.aws()) {
        m_account->setText(account->arn);
        const QString where = account->region.isEmpty() ? tr("no region is preset") : account->region;
        m_accountSource->setText(
            account->profile.isEmpty()
                ? tr("Account %1 · %2 · %3").arg(account->accountId, where, account->source)
                : tr("Account %1 · %2 · profile %3 · %4")
                      .arg(account->accountId, where, account->profile, account->source));
        m_accountState->set(StatusPill::State::Good, tr("logged in"));
        m_problem->clear();
        Deployment &deployment = m_context.deployment;
        if (!m_context.session.kube() && !deployment.choices().isChosen(u"clusterFrom"_s))
            deployment.choose(u"clusterFrom"_s, u"existing"_s);
        // The region that the identity suggests, as long as nobody chose another one.
        if (!account->region.isEmpty() && !deployment.choices().isChosen(u"location"_s))
            deployment.choose(u"location"_s, account->region);
    } else {
        const bool byKubeconfig = m_context.session.kube() != nullptr;
        m_account->setText(tr("No AWS identity in use"));
        m_accountSource->setText(
            byKubeconfig ? tr("The cluster is reached through the kubeconfig; nothing is asked of AWS.")
                         : tr("Log in, or reach the cluster through a kubeconfig context."));
        m_accountState->set(byKubeconfig ? StatusPill::State::Info : StatusPill::State::Warn,
                            byKubeconfig ? tr("kubeconfig only") : tr("not logged in"));
    }
    m_accountSource->setVisible(!m_accountSource->text().isEmpty());
}

void TargetPage::connectAws(const QString &profile)
{
    m_triedAws = true;
    m_problem->clear();
    m_busy->begin(tr("Looking for AWS credentials and proving them…"));
    m_aws.start([this, profile](std::stop_token stop, ProgressSink) {
        return m_context.session.connectAws(profile, stop);
    });
    showIdentity();
}

void TargetPage::openProfileMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto profiles = m_context.session.awsProfiles();
    if (!profiles)
        menu->addAction(userText(profiles.error()).headline)->setEnabled(false);
    menu->addAction(tr("As the environment says"), this, [this] { connectAws({}); });
    for (const QString &profile : profiles.value_or(QStringList()))
        menu->addAction(tr("Profile %1").arg(profile).replace(u'&', u"&&"_s), this,
                        [this, profile] { connectAws(profile); });
    menu->popup(m_change->mapToGlobal(QPoint(0, m_change->height())));
}

} // namespace slipway
