// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/fleetcluster.h"

#include "session/targetconnection.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Whether it may well be another answer next time, with nobody having done anything.
bool mayPass(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Network:
    case ErrorKind::Timeout:
    case ErrorKind::Unavailable:
    case ErrorKind::TooManyRequests:
    case ErrorKind::Internal:
        return true;
    default:
        // A plugin that is run each minute with an expired login may open a browser each minute.
        return false;
    }
}

} // namespace

FleetCluster::FleetCluster(Session &session, LiveCluster &live, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_live(live)
    , m_kindWatch(session)
{
    prepare();
}

FleetCluster::FleetCluster(QString contextName, std::unique_ptr<Session> session, QObject *parent)
    : QObject(parent)
    , m_ownSession(std::move(session))
    , m_ownLive(std::make_unique<LiveCluster>(*m_ownSession))
    , m_own(true)
    , m_contextName(std::move(contextName))
    , m_session(*m_ownSession)
    , m_live(*m_ownLive)
    , m_kindWatch(m_session)
{
    prepare();
}

FleetCluster::FleetCluster(Target target, std::unique_ptr<Session> session, QObject *parent)
    : FleetCluster(target.describe(), std::move(session), parent)
{
    m_target = std::move(target);
}

FleetCluster::~FleetCluster() = default;

void FleetCluster::prepare()
{
    m_since = m_session.clock().now();
    connect(&m_live, &LiveCluster::stateChanged, this, &FleetCluster::update);
    connect(&m_kindWatch, &KindWatch::stateChanged, this, &FleetCluster::update, Qt::QueuedConnection);
    connect(&m_session, &Session::clusterChanged, this, [this] {
        m_lastContact = {};
        // A watch of any kind ends with its client; the new one's begins when the session is done with telling.
        QMetaObject::invokeMethod(this, &FleetCluster::applyView, Qt::QueuedConnection);
    });
    connect(&m_connecting, &TaskHandle::finished, this, &FleetCluster::update);
}

QString FleetCluster::name() const
{
    if (m_own)
        return m_contextName;
    return m_session.kube() ? m_session.kube()->context().name : QString();
}

void FleetCluster::connectNow()
{
    if (!m_own || isConnected() || m_connecting.isRunning())
        return;
    m_refused.reset();
    m_connecting.start([this](std::stop_token stop, ProgressSink) { return connectLoop(stop); });
    update();
}

Task<> FleetCluster::dial(std::stop_token stop)
{
    if (m_target) {
        auto connected = co_await connectTarget(m_session, *m_target, stop);
        co_return connected;
    }
    auto version = co_await m_session.connectContext(m_contextName, stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    co_return {};
}

Task<> FleetCluster::connectLoop(std::stop_token stop)
{
    m_backoff.reset();
    for (;;) {
        auto dialled = co_await dial(stop);
        if (dialled) {
            m_refused.reset();
            co_return {};
        }
        if (dialled.error().kind == ErrorKind::Cancelled)
            co_return dialled;
        m_refused = dialled.error();
        if (!mayPass(m_refused->kind))
            co_return dialled;
        update();
        if (auto slept =
                co_await m_session.clock().sleepFor(m_backoff.next(m_session.clock().monotonic()), stop);
            !slept)
            co_return slept;
    }
}

void FleetCluster::disconnectNow()
{
    if (!m_own)
        return;
    m_connecting.abandon();
    m_refused.reset();
    watch({});
    m_session.disconnectCluster();
    update();
}

void FleetCluster::retry()
{
    // What the connection was made with is no good any more: another credential, another authority. Else the rows stay while it is tried.
    const bool isOutdated = error() && (!mayPass(error()->kind) || error()->reason == "TlsFailed"_L1);
    if (m_own && (!isConnected() || isOutdated)) {
        m_connecting.abandon();
        m_session.disconnectCluster();
        connectNow();
        return;
    }
    if (m_view && m_view->other)
        m_kindWatch.refresh();
    else
        m_live.refresh();
}

void FleetCluster::watch(const std::optional<View> &view)
{
    if (view == m_view)
        return;
    m_view = view;
    m_lastContact = {};
    applyView();
}

void FleetCluster::applyView()
{
    const bool isTable = m_view && !m_view->other;
    if (m_own && isConnected() && m_view)
        m_live.setNamespace(m_view->nameSpace);
    // Not before there is a connection: what is leased then would begin in the context's namespace, and again in the one that is wanted.
    if (isTable && isConnected()) {
        if (m_leased != m_view->kind) {
            auto lease = m_live.watch(m_view->kind);
            m_lease = std::move(lease);
            m_leased = m_view->kind;
        }
    } else {
        m_lease.reset();
        m_leased.reset();
    }
    if (m_view && m_view->other && isConnected())
        m_kindWatch.start(*m_view->other, m_view->nameSpace);
    else if (m_kindWatch.kind())
        m_kindWatch.stop();
    update();
}

void FleetCluster::update()
{
    using State = LiveCluster::State;
    State now = State::Idle;
    if (!isConnected()) {
        if (m_refused)
            now = m_refused->kind == ErrorKind::Forbidden ? State::Forbidden : State::Failed;
        else if (m_connecting.isRunning())
            now = State::Connecting;
    } else if (m_view) {
        now = m_view->other ? m_kindWatch.state() : m_live.stateOf(m_view->kind);
        if (now == State::Idle)
            now = State::Connecting; // about to begin
    } else {
        now = State::Live;
    }
    if (std::exchange(m_state, now) != now)
        m_since = m_session.clock().now();
    Q_EMIT stateChanged();
}

std::optional<Error> FleetCluster::error() const
{
    if (!isConnected())
        return m_refused;
    if (!m_view)
        return {};
    return m_view->other ? m_kindWatch.error() : m_live.errorOf(m_view->kind);
}

QDateTime FleetCluster::lastContact() const
{
    if (!isConnected() || !m_view)
        return {};
    const QDateTime now = m_view->other ? m_kindWatch.lastContact() : m_live.lastContact(m_view->kind);
    if (now.isValid())
        m_lastContact = now;
    return m_lastContact;
}

bool FleetCluster::isSynced() const
{
    if (!isConnected() || !m_view)
        return false;
    return m_view->other ? m_kindWatch.isSynced() : m_live.isSynced(m_view->kind);
}

} // namespace slipway
