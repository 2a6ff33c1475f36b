// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/record/sessionrecorder.h"

#include "recording/clusterrecorder.h"
#include "recording/recordedcluster.h"
#include "session/endpoint/endpointmonitor.h"
#include "session/targetconnection.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// As a dashboard that somebody looks at.
constexpr auto askedEvery = 5s;

} // namespace

/// A session of its own, whose client is listened to, and what looks through it.
struct SessionRecorder::Listening {
    Listening(Session &listenedTo, std::unique_ptr<KubeClient> listener)
        : session(listenedTo.clock(), consent, listenedTo.options())
        , client(std::move(listener))
    {
    }
    ListedExecConsent consent; ///< to nothing: the client is there already
    Session session;
    std::unique_ptr<KubeClient> client; ///< until it is connected
    TaskHandle connecting;
    std::vector<std::unique_ptr<EndpointMonitor>> monitors;
};

SessionRecorder::SessionRecorder(Session &session, std::function<QList<Endpoint>()> endpoints,
                                 QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_endpoints(std::move(endpoints))
{
    // The client goes with the connection, and what is in the file is worth keeping.
    connect(&session, &Session::clusterChanged, this, [this] {
        if (!m_running.isRunning())
            return;
        const Result<> written = m_recorder ? m_recorder->end() : Result<>();
        letGo();
        m_running.abandon();
        Q_EMIT ended(written);
        Q_EMIT changed();
    });
    connect(&m_running, &TaskHandle::progressed, this, [this](const Progress &progress) {
        m_progress = progress.message;
        Q_EMIT changed();
    });
    connect(&m_running, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        Q_EMIT ended(outcome);
        Q_EMIT changed();
    });
}

SessionRecorder::~SessionRecorder() = default;

bool SessionRecorder::canRecord() const
{
    return m_session.kube() && !recordOf(m_session.kube()) && !isRunning();
}

void SessionRecorder::start(const QString &path)
{
    if (!canRecord())
        return;
    m_running.start(
        [this, path](std::stop_token stop, ProgressSink progress) { return run(path, {}, progress, stop); });
    Q_EMIT changed();
}

void SessionRecorder::stop()
{
    m_running.cancel();
}

Task<> SessionRecorder::run(QString path, QString nameSpace, ProgressSink progress, std::stop_token stop)
{
    if (!m_session.kube() || recordOf(m_session.kube()))
        co_return fail(ErrorKind::Unavailable, tr("no live cluster is connected"));
    m_path = path;
    m_progress.clear();
    letGo();
    m_recorder = std::make_unique<ClusterRecorder>(*m_session.kube(), m_session.clock());
    ClusterRecorder::Options options;
    options.capture.nameSpace = nameSpace;
    for (const Endpoint &endpoint : m_endpoints()) {
        if (isConnectedTo(m_session, endpoint.target))
            options.endpoints.append(endpoint);
    }
    connect(m_recorder.get(), &ClusterRecorder::began, this, &SessionRecorder::listen);
    connect(m_recorder.get(), &ClusterRecorder::grew, this, &SessionRecorder::changed);
    m_listening = std::make_unique<Listening>(
        m_session, makeRecordingClient(*m_session.kube(), m_recorder->answerSink()));
    for (const Endpoint &endpoint : std::as_const(options.endpoints))
        m_listening->monitors.push_back(std::make_unique<EndpointMonitor>(m_listening->session, endpoint));
    auto ended = co_await m_recorder->run(path, options, progress, stop);
    m_listening.reset();
    co_return ended;
}

void SessionRecorder::listen()
{
    if (!m_listening || !m_listening->client)
        return;
    Listening *listening = m_listening.get();
    connect(&listening->connecting, &TaskHandle::finished, this, [this, listening](const Result<> &outcome) {
        if (!outcome || listening != m_listening.get())
            return;
        listening->session.setTarget(m_session.target());
        for (const auto &monitor : listening->monitors)
            monitor->start(askedEvery);
    });
    listening->connecting.start([listening](std::stop_token stop, ProgressSink) {
        return listening->session.connectRecord(std::move(listening->client), stop);
    });
}

void SessionRecorder::letGo()
{
    m_listening.reset();
    m_recorder.reset();
}

QDateTime SessionRecorder::since() const
{
    return m_recorder ? m_recorder->since() : QDateTime();
}

qsizetype SessionRecorder::entries() const
{
    return m_recorder ? m_recorder->entries() : 0;
}

qint64 SessionRecorder::bytes() const
{
    return m_recorder ? m_recorder->bytes() : 0;
}

} // namespace slipway
