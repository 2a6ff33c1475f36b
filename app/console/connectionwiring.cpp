// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the composition root that is about what the window is connected to, and whether it still answers.
#include "app/console/console.h"
#include "recording/recordedcluster.h"
#include "session/contextconnection.h"
#include "session/protectedcontexts.h"
#include "session/targetconnection.h"
#include "ui/common/usertext.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

void Console::sayPackFaults()
{
    for (const Error &fault : std::as_const(m_options.packFaults)) {
        const int id = m_activities->begin(tr("Read your own recipes and data"), {}, {});
        m_activities->end(id, u"failed"_s, fault.toString());
    }
}

void Console::connectAtStart()
{
    // A sandbox around us, or what the command line names; else nobody is dialled until the person says so.
    const bool sandbox = m_session->isSandbox();
    const bool byContext = !m_options.kubeContext.isEmpty() || !m_options.kubeconfig.isEmpty();
    if (!sandbox && !byContext)
        return;
    connectBy([this, sandbox](std::stop_token stop) { return connectGiven(stop, sandbox); });
}

void Console::connectTo(const QString &context)
{
    connectBy([this, context](std::stop_token stop) { return connectedTo(context, stop); });
}

void Console::connectBy(const std::function<Task<>(std::stop_token)> &way)
{
    m_connecting.abandon();
    connect(&m_connecting, &TaskHandle::finished, this, &Console::noteConnected, Qt::UniqueConnection);
    m_connecting.start([&way](std::stop_token stop, ProgressSink) { return way(stop); });
    m_window->setLink(MainWindow::Link::Connecting, {});
}

void Console::noteConnected(const Result<> &outcome)
{
    if (outcome || outcome.error().kind == ErrorKind::Cancelled)
        return updateLink();
    const UserText text = userText(outcome.error());
    m_window->setLink(MainWindow::Link::Failed, text.headline + u' ' + text.advice);
    const int id = m_activities->begin(tr("Connect"), {}, {});
    m_activities->end(id, u"failed"_s, text.headline);
}

Task<> Console::connectedTo(QString context, std::stop_token stop)
{
    auto version = co_await connectByContext(*m_session, context, stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    co_return {};
}

Task<> Console::connectGiven(std::stop_token stop, bool sandbox)
{
    if (sandbox) {
        if (auto account = co_await signInToSandbox(*m_session, m_options.project, stop); !account)
            co_return account;
        if (m_options.kubeContext.isEmpty() && m_options.kubeconfig.isEmpty())
            co_return {};
    }
    auto version = co_await m_session->connectContext(m_options.kubeContext, stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    co_return {};
}

void Console::updateLink()
{
    if (m_connecting.isRunning())
        return;
    watchConnection();
    if (!m_session->kube()) {
        if (m_session->google())
            m_window->setLink(MainWindow::Link::SignedIn,
                              tr("Signed in to Google Cloud as %1. No cluster is connected.")
                                  .arg(m_session->googleAccount()->account));
        else if (m_session->aws() && m_session->awsAccount())
            m_window->setLink(MainWindow::Link::SignedIn,
                              tr("Signed in to AWS, account %1. No cluster is connected.")
                                  .arg(m_session->awsAccount()->accountId));
        else
            m_window->setLink(MainWindow::Link::None,
                              tr("Choose a cloud, a kubeconfig or the sandbox on the Home page."));
        return;
    }
    if (const RecordedCluster *record = recordOf(m_session->kube())) {
        m_window->setLink(
            MainWindow::Link::Recording,
            record->playback().recording()->isTimed()
                ? tr("What you see is what %1 recorded from %2 on, at the moment where it stands.")
                      .arg(record->path(),
                           QLocale().toString(record->recordedAt().toLocalTime(), QLocale::ShortFormat))
                : tr("What you see is what the bundle %1 says of %2. Ages count to then.")
                      .arg(record->path(),
                           QLocale().toString(record->recordedAt().toLocalTime(), QLocale::ShortFormat)));
        return;
    }
    const QString server = m_session->kube()->context().server.toString();
    const auto error = m_cluster->errorOf(LiveCluster::Pods);
    switch (m_cluster->state()) {
    case LiveCluster::State::Idle:
        if (m_unanswered)
            m_window->setLink(MainWindow::Link::Reconnecting, userText(*m_unanswered).headline);
        else
            m_window->setLink(MainWindow::Link::Live,
                              tr("Connected to %1. Nothing is watched on this page.").arg(server));
        break;
    case LiveCluster::State::Live:
        m_window->setLink(MainWindow::Link::Live, tr("What you see is what %1 holds.").arg(server));
        break;
    case LiveCluster::State::Connecting:
        m_window->setLink(MainWindow::Link::Connecting, server);
        break;
    case LiveCluster::State::Reconnecting:
        m_window->setLink(MainWindow::Link::Reconnecting, error ? error->detail : QString());
        break;
    case LiveCluster::State::Forbidden:
    case LiveCluster::State::Failed:
        m_window->setLink(MainWindow::Link::Failed, error ? error->detail : QString());
        break;
    }
}

void Console::watchConnection()
{
    // Pages that watch learn by themselves when the server is gone. On the others "live" would be a guess, so it is asked.
    if (!m_session->kube() || m_cluster->state() != LiveCluster::State::Idle) {
        m_unanswered.reset();
        m_askAgain.stop();
    } else if (!m_asking.isRunning() && !m_askAgain.isActive()) {
        m_askAgain.start(std::chrono::milliseconds(1000));
    }
}

void Console::updateTarget()
{
    const RecordedCluster *record = recordOf(m_session->kube());
    m_window->setTarget(
        record ? tr("%1, recorded %2")
                     .arg(record->context().name,
                          QLocale().toString(record->recordedAt().toLocalTime(), QLocale::ShortFormat))
               : m_session->target().describe());
    m_window->setSandbox(m_session->isSandbox(),
                         tr("Clouds, cluster and model are stand-ins on this machine: nothing here costs "
                            "money or reaches the internet."));
    m_window->setInsecure(m_session->insecureText());
    const Protection protection = m_session->kube()
        ? protectionOf(protectedContexts(m_settings), m_session->kube()->context().name)
        : Protection::None;
    m_window->setProtected(record ? tr("Recorded cluster: nothing of it can be changed.")
                               : protection == Protection::ReadOnly
                               ? tr("Read-only context: nothing is changed in it.")
                               : protection == Protection::TypedConfirmation
                               ? tr("Protected context: its name is typed before anything is changed.")
                               : QString());
    updateLink();
}

} // namespace slipway
