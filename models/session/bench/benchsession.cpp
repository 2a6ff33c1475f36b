// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/benchsession.h"

#include "base/redact.h"
#include "session/fleet/clusterfleet.h"

#include <QLocale>

namespace slipway {
using namespace Qt::StringLiterals;

QString BenchSubject::title() const
{
    return endpoint ? endpoint->name : redacted(QUrl(address));
}

void BenchSession::Live::take(const LoadTick &now)
{
    if (now.finished != tick.finished || now.elapsed < tick.elapsed)
        lastEnd = now.elapsed;
    tick = now;
}

std::optional<std::chrono::seconds> BenchSession::Live::silence() const
{
    using namespace std::chrono_literals;
    const auto silent = std::chrono::floor<std::chrono::seconds>(tick.elapsed - lastEnd);
    const auto usual = std::chrono::duration<double, std::milli>(3 * tick.meanE2eMs);
    // With few requests a second the next one may simply not be due.
    const auto due = rate > 0 ? std::chrono::duration<double>(3 / rate) : 0s;
    if (tick.finished >= tick.requests || silent < 10s || silent <= usual || silent <= due)
        return {};
    return silent;
}

BenchSession::BenchSession(Session &session, BenchArchive &archive, RunStore &runs, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_archive(archive)
    , m_runs(runs)
{
    connect(&m_handle, &TaskHandle::finished, this, &BenchSession::finish);
    connect(&session, &Session::clusterChanged, this, &BenchSession::connectionChanged);
}

void BenchSession::reachThrough(ClusterFleet &fleet)
{
    m_fleet = &fleet;
}

bool BenchSession::isConnectedTo(const Target &target) const
{
    return slipway::isConnectedTo(m_fleet ? m_fleet->sessionFor(target) : m_session, target);
}

Task<Session *> BenchSession::sessionTo(Target target, std::stop_token stop)
{
    Session *session = &m_session;
    if (m_fleet) {
        auto reached = co_await m_fleet->sessionTo(std::move(target), stop);
        if (!reached)
            co_return reached;
        session = *reached;
    }
    disconnect(m_ofSession);
    m_ofSession = connect(session, &Session::clusterChanged, this, &BenchSession::loseConnection);
    co_return session;
}

void BenchSession::loseConnection()
{
    // A port-forward ends with the connection to its cluster; an address of its own does not mind.
    if (m_cluster && isRunning() && m_stage != Stage::Connecting && m_stage != Stage::Keeping) {
        // Its client is about to go, and nobody can remove the Job but the cluster.
        m_handle.abandon();
        m_lostConnection = true;
        if (m_stage == Stage::Loading)
            m_remark = tr("The Job in the cluster may still be there; the cluster removes it 15 minutes "
                          "after its end.");
        finish(cancelled());
        return;
    }
    if (m_stage == Stage::Connecting || !m_way || !m_way->forward)
        return;
    m_lostConnection = isRunning();
    m_handle.cancel();
    m_way->forward.reset();
}

void BenchSession::finish(const Result<> &outcome)
{
    m_lag.stop();
    m_way.reset();
    m_live = {};
    if (!outcome && outcome.error().kind != ErrorKind::Cancelled)
        m_problem = outcome.error();
    else if (m_lostConnection)
        m_problem =
            Error{.kind = ErrorKind::Unavailable,
                  .detail = m_cluster
                      ? tr("the connection to the cluster was given up")
                      : tr("the connection to the cluster was given up, and the port-forward with it")};
    if (m_cluster && !m_cluster->remark().isEmpty())
        m_remark = m_cluster->remark();
    m_cluster.reset();
    m_cancelling = m_lostConnection = false;
    enter(Stage::Idle);
    Q_EMIT ended();
}

BenchSession::~BenchSession() = default;

void BenchSession::start(BenchSubject subject, BenchConfig config)
{
    if (isRunning())
        return;
    config.drawSeed();
    m_result = {.config = config};
    m_about = {.started = m_session.clock().now(), .title = subject.title()};
    m_live = {};
    m_problem.reset();
    m_notKept.reset();
    m_remark.clear();
    m_handle.start([&](std::stop_token stop, ProgressSink) {
        return config.loadPods > 0 ? runInCluster(std::move(subject), std::move(config), stop)
                                   : run(std::move(subject), std::move(config), stop);
    });
    Q_EMIT changed();
}

void BenchSession::cancel()
{
    // What has been measured is safe on its way into the history; stopping that would lose it.
    if (!isRunning() || m_cancelling || m_stage == Stage::Keeping)
        return;
    m_cancelling = true;
    m_handle.cancel();
    Q_EMIT changed();
}

void BenchSession::enter(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

BenchOutlook BenchSession::outlook() const
{
    return benchOutlook(m_result.config, std::max(0, m_live.run), m_live.level(), m_live.tick);
}

void BenchSession::noteWay(BenchRun &run)
{
    if (!m_way || m_way->kind != WayIn::Kind::PortForward)
        return;
    QStringList words;
    if (!run.warning.isEmpty())
        words.append(run.warning);
    words.append(
        m_way->replicas > 1
            ? tr("Measured at one pod of %n ready ones, through a port-forward: its way is in every latency.",
                 nullptr, m_way->replicas)
            : tr("Measured through a port-forward: its way is in every latency."));
    run.warning = words.join(u' ');
    // The same bound as for the sending thread: what passes through this loop is late by as much.
    constexpr double mostLagMs = 5;
    if (const double lag = m_lag.p99(); lag > mostLagMs)
        run.clientBound.append(
            tr("The port-forward passes through this window, which was up to %1 ms late (p99).")
                .arg(QLocale().toString(lag, 'f', 1)));
}

BenchObserver BenchSession::observer()
{
    return {.runBegan =
                [this](int run, int concurrency, double rate, bool isWarmup) {
                    m_live = {.run = run, .concurrency = concurrency, .rate = rate};
                    m_lag.start();
                    enter(isWarmup ? Stage::WarmingUp : Stage::Measuring);
                },
            .ticked =
                [this](const LoadTick &tick) {
                    m_live.take(tick);
                    Q_EMIT changed();
                },
            .runEnded =
                [this](BenchRun &run) {
                    noteWay(run);
                    m_result.runs.append(run);
                    m_live.tick = {};
                    Q_EMIT runEnded();
                },
            .calibrated = [this](const Calibration &calibration) { m_result.calibration = calibration; }};
}

Task<> BenchSession::run(BenchSubject subject, BenchConfig config, std::stop_token stop)
{
    enter(Stage::Connecting);
    Result<WayIn> way = WayIn();
    if (subject.address.isEmpty() && subject.endpoint) {
        auto session = co_await sessionTo(subject.endpoint->target, stop);
        if (!session)
            co_return std::unexpected(std::move(session.error()));
        way = co_await forwardedWayInTo(**session, *subject.endpoint, stop);
    } else {
        way = wayInTo(subject.address);
    }
    if (!way)
        co_return std::unexpected(std::move(way.error()));
    m_way = std::move(*way);
    m_about.wayIn = m_way->description();
    InferenceClient client(*m_way->transport, m_session.clock(), m_way->baseUrl, subject.apiKey);
    if (config.modelId.isEmpty()) {
        auto models = co_await client.models(stop);
        if (!models)
            co_return std::unexpected(std::move(models.error()));
        if (models->isEmpty())
            co_return fail(ErrorKind::NotFound, tr("the server names no model"));
        config.modelId = models->first().id;
        m_result.config.modelId = config.modelId;
    }
    auto roundTrip = co_await roundTripOf(m_way->transport.get(), m_way->baseUrl, &m_session.clock(), stop);
    if (!roundTrip)
        co_return std::unexpected(std::move(roundTrip.error()));
    m_about.roundTripMs = *roundTrip;
    enter(Stage::Calibrating);
    LoadGenerator generator(client, m_session.clock());
    generator.setWire({.baseUrl = m_way->baseUrl, .apiKey = subject.apiKey});
    generator.setObserver(observer());
    auto result = co_await generator.run(config, {}, stop);
    if (!result)
        co_return std::unexpected(std::move(result.error()));
    m_result = std::move(*result);
    co_return co_await keep();
}

Task<> BenchSession::keep()
{
    if (m_result.runs.isEmpty())
        co_return {};
    enter(Stage::Keeping);
    auto kept = co_await m_archive.keep(
        {.started = m_about.started, .endpoint = m_about.title, .wayIn = m_about.wayIn}, m_result);
    if (kept)
        m_about.recordId = *kept;
    else
        m_notKept = std::move(kept.error());
    co_return {};
}

void BenchSession::agree()
{
    if (m_stage == Stage::Agreeing)
        m_agreed.complete();
}

Task<> BenchSession::runInCluster(BenchSubject subject, BenchConfig config, std::stop_token stop)
{
    enter(Stage::Connecting);
    if (!subject.endpoint)
        co_return fail(ErrorKind::Invalid,
                       tr("pods in the cluster load an endpoint of that cluster, not an address"));
    auto session = co_await sessionTo(subject.endpoint->target, stop);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    auto offered = std::make_unique<ClusterBench>(**session, m_runs);
    if (auto prepared = co_await offered->prepare(*subject.endpoint, config, subject.tokenizer, stop);
        !prepared)
        co_return prepared;
    if (const ChangePreview &preview = offered->preview(); preview.problem)
        co_return std::unexpected(*preview.problem);
    m_cluster = std::move(offered);
    m_result.config = m_cluster->config();
    m_about.wayIn = m_cluster->description();
    m_agreed = OneShot();
    enter(Stage::Agreeing);
    {
        const OneShot agreed = m_agreed;
        const std::stop_callback stopped(stop, [agreed] { agreed.complete(); });
        co_await agreed;
    }
    if (stop.stop_requested())
        co_return cancelled();
    m_cluster->setObserver({.runBegan =
                                [this](int run, LoadLevel level) {
                                    m_live = {
                                        .run = run, .concurrency = level.concurrency, .rate = level.rate};
                                    enter(Stage::Loading);
                                },
                            .podsChanged =
                                [this](const LoadPods &pods) {
                                    m_live.pods = pods;
                                    Q_EMIT changed();
                                },
                            .runEnded =
                                [this](BenchRun &run) {
                                    m_result.runs.append(run);
                                    Q_EMIT runEnded();
                                }});
    auto result = co_await m_cluster->run(stop);
    if (!result)
        co_return std::unexpected(std::move(result.error()));
    m_result = std::move(*result);
    m_problem = m_cluster->problem(); // of a later load: what was measured before it stays
    co_return co_await keep();
}

} // namespace slipway
