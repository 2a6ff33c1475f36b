// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointmonitor.h"

#include "base/latenotice.h"
#include "base/whenall.h"
#include "kube/labelselector.h"
#include "kube/podtablemodel.h"
#include "recording/recordedcluster.h"
#include "session/endpoint/monitorparts.h"
#include "session/endpoint/readinessgates.h"
#include "session/endpoint/replicacheck.h"
#include "session/endpoint/targetwords.h"
#include "session/targetconnection.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 replicaKeptMs = std::chrono::milliseconds(6h).count();
constexpr auto shortestInterval = 2s;
constexpr auto doorsAgainAfter = 14s; // gateways and routes change seldom, and are three more questions
// What says nothing for so long is not there for whoever looks now, though the answer is waited for: an API server itself gives up after 60 s.
constexpr auto silenceIsNews = 5s;

/// Whether it is what was read before, again.
bool isOneOf(const MetricsSnapshot &snapshot, const QList<MetricsSnapshot> &before)
{
    return std::ranges::any_of(before, [&](const MetricsSnapshot &each) {
        return each.replica == snapshot.replica && each.at == snapshot.at;
    });
}

} // namespace

EndpointMonitor::EndpointMonitor(Session &session, Endpoint endpoint, QObject *parent)
    : QObject(parent)
    , m_session(&session)
    , m_endpoint(std::move(endpoint))
    , d(std::make_unique<Private>(session.clusterClock()))
{
    follow(session);
}

void EndpointMonitor::useSession(Session &session)
{
    if (&session == m_session)
        return;
    disconnect(m_session, &Session::clusterChanged, this, nullptr);
    disconnect(&m_session->clusterClock(), nullptr, this, nullptr);
    m_session = &session;
    follow(session);
    beginAnew();
}

void EndpointMonitor::follow(Session &session)
{
    connect(&session, &Session::clusterChanged, this, &EndpointMonitor::beginAnew);
    connect(&session.clusterClock(), &ClusterClock::wentBack, this, &EndpointMonitor::forgetLines);
}

bool EndpointMonitor::isConnected() const
{
    return isConnectedTo(*m_session, m_endpoint.target);
}

void EndpointMonitor::beginAnew()
{
    // The client that a running poll uses goes with the connection.
    const bool wasRunning = isRunning();
    m_handle.abandon();
    m_isReached = false;
    d->doorsRead = {};
    d->balancer.clear();
    feelPulse();
    d->accelerators.forget();
    if (wasRunning)
        run(m_every);
}

void EndpointMonitor::feelPulse()
{
    const std::shared_ptr<ServerPulse> pulse = isConnected() ? m_session->pulse() : nullptr;
    if (pulse != d->pulse) {
        d->listener.reset();
        if (d->pulse)
            d->pulse->disconnect(this);
        d->pulse = pulse;
        if (pulse) {
            connect(pulse.get(), &ServerPulse::fellSilent, this, [this](const Error &error) {
                d->silence = error;
                if (isRunning())
                    noteSilence(error, ServerPulse::quiet + ServerPulse::patience);
            });
            // Queued: it may be this monitor's own question that was answered.
            connect(
                pulse.get(), &ServerPulse::answeredAgain, this,
                [this] {
                    if (isRunning() && !m_isReached)
                        run(m_every);
                },
                Qt::QueuedConnection);
        }
    }
    if (!isAttended() || !pulse)
        d->listener.reset();
    else if (!d->listener)
        d->listener = std::make_unique<ServerPulse::Listener>(pulse);
}

void EndpointMonitor::noteContact()
{
    m_lastContact = m_session->clusterClock().now();
    m_isReached = true;
    if (d->pulse)
        d->pulse->heard();
}

void EndpointMonitor::noteSilence(const Error &error, std::chrono::milliseconds since)
{
    if (m_isReached || !d->silentSince.isValid())
        d->silentSince = m_session->clusterClock().now().addMSecs(-since.count());
    m_isReached = false;
    m_health = Health::Unreachable;
    m_why = error.kind != ErrorKind::Timeout ? error.detail
        : m_lastContact.isValid()            ? tr("the API server has not answered since %1")
                                        .arg(d->silentSince.toLocalTime().time().toString(u"HH:mm:ss"_s))
                                  : tr("the API server does not answer");
    Q_EMIT updated();
}

EndpointMonitor::~EndpointMonitor()
{
    keepMinute();
}

void EndpointMonitor::start(std::chrono::milliseconds every)
{
    if (!isAttended())
        m_attendedSince = m_session->clusterClock().now();
    feelPulse();
    run(every);
}

void EndpointMonitor::run(std::chrono::milliseconds every)
{
    // Rates over the time in which nobody looked would be drawn as if they were of now.
    if (!isRunning())
        d->previous.clear();
    m_every = every;
    m_handle.start([this](std::stop_token token, ProgressSink) { return loop(token); });
}

void EndpointMonitor::stop()
{
    m_attendedSince = {};
    feelPulse();
    if (m_background) {
        run(*m_background);
        return;
    }
    m_handle.abandon();
    keepMinute();
}

void EndpointMonitor::setBackground(std::optional<std::chrono::milliseconds> every)
{
    if (every == m_background)
        return;
    m_background = every;
    if (!isAttended())
        stop();
}

const TimeSeries &EndpointMonitor::series(EndpointSeries which) const
{
    return d->lines.of(which);
}

QStringList EndpointMonitor::seriesPods() const
{
    QStringList pods;
    for (const auto &[pod, lines] : d->replicas)
        pods.append(pod);
    return pods;
}

const TimeSeries *EndpointMonitor::series(EndpointSeries which, const QString &pod) const
{
    const auto found = d->replicas.find(pod);
    return found == d->replicas.end() ? nullptr : &std::as_const(*found->second).of(which);
}

int EndpointMonitor::podIndex(const QString &pod) const
{
    return d->podIndex.value(pod);
}

const TallyBook &EndpointMonitor::tallies() const
{
    return d->tallies;
}

QString EndpointMonitor::whyNotCounted(ObjectiveKind kind) const
{
    return d->whyNotCounted.value(kind);
}

QString EndpointMonitor::whyEmpty(EndpointSeries which) const
{
    return series(which).isEmpty() ? d->lines.whyEmpty(which) : QString();
}

Task<> EndpointMonitor::loop(std::stop_token stop)
{
    for (;;) {
        auto polled = co_await poll(stop);
        if (!polled) {
            if (polled.error().kind == ErrorKind::Cancelled)
                co_return polled;
            const ErrorKind kind = polled.error().kind;
            // The API server that says "not found" or "you may not" was reached: what is wrong lies behind it.
            m_health = kind == ErrorKind::NotFound                                ? Health::Unhealthy
                : kind == ErrorKind::Forbidden || kind == ErrorKind::Unauthorized ? Health::Unknown
                                                                                  : Health::Unreachable;
            m_why = kind == ErrorKind::NotFound ? tr("there is no Service %1 in the namespace %2")
                                                      .arg(m_endpoint.service, m_endpoint.target.nameSpace)
                                                : polled.error().detail;
            if (kind == ErrorKind::Timeout)
                noteSilence(polled.error(), silenceIsNews);
            m_isReached = false;
            if (kind == ErrorKind::NotFound) {
                noteContact();
                m_replicas.clear();
                m_doors.clear();
                m_pods.clear();
                m_selector = {};
            }
        }
        // What a look that was under way brought back is not of now.
        if (d->pulse && d->pulse->isSilent())
            noteSilence(d->silence, silenceIsNews);
        Q_EMIT updated();
        auto slept =
            co_await m_session->clusterClock().sleepFor(m_session->clusterClock().pace(m_every), stop);
        if (!slept)
            co_return slept;
    }
}

Task<> EndpointMonitor::poll(std::stop_token stop)
{
    KubeClient *kube = m_session->kube();
    // Another cluster may well have a Service of the same name.
    if (!kube || !isConnected()) {
        m_health = Health::Unknown;
        m_isReached = false;
        m_replicas.clear();
        m_doors.clear();
        m_pods.clear();
        m_why = tr("not connected to its cluster");
        co_return {};
    }
    const QString nameSpace = m_endpoint.target.nameSpace;
    const auto silent = [this] { noteSilence(fail(ErrorKind::Timeout, {}).error(), silenceIsNews); };
    Clock &clock = m_session->clusterClock();
    auto service = co_await withLateNotice(
        clock, silenceIsNews, silent,
        kube->get({*wellKnownKind(u"v1"_s, u"Service"_s), nameSpace, m_endpoint.service}, stop));
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const QJsonObject labels = (*service)["spec"_L1]["selector"_L1].toObject();
    m_selector = Labels::fromJson(labels);
    if (labels.isEmpty()) {
        // An empty selector would list every pod of the namespace.
        noteContact();
        m_replicas.clear();
        m_doors.clear();
        m_pods.clear();
        m_health = Health::Unhealthy;
        m_why = tr("the Service has no selector");
        co_return {};
    }
    ListOptions options{.nameSpace = nameSpace, .labelSelector = LabelSelector::fromMap(labels).toString()};
    auto pods = co_await withLateNotice(clock, silenceIsNews, silent,
                                        kube->list(*wellKnownKind(u"v1"_s, u"Pod"_s), options, stop));
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    noteContact();
    // The pods listen on the Service's targetPort, which may be a name; the recipes keep both numbers equal.
    int port = m_endpoint.port;
    for (const QJsonValue &entry : (*service)["spec"_L1]["ports"_L1].toArray()) {
        if (entry["port"_L1].toInt() == m_endpoint.port && entry["targetPort"_L1].isDouble())
            port = entry["targetPort"_L1].toInt();
    }
    m_targetPort = port;
    m_pods = pods->items;
    std::ranges::sort(m_pods, {}, [](const QJsonObject &pod) { return nameOf(pod); });
    std::vector<Task<ReplicaAnswer>> asked;
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        const PodRow row = podRowOf(pod);
        if (!row.isDeleting && row.phase != "Succeeded"_L1 && row.phase != "Failed"_L1)
            asked.push_back(
                askReplica(kube, m_endpoint, row, gateWordOf(pod, clock.now()), port, &clock, stop));
    }
    auto answers = co_await whenAll(std::move(asked));
    if (stop.stop_requested())
        co_return cancelled();
    QList<Replica> replicas;
    QList<MetricsSnapshot> snapshots;
    for (auto &answer : *answers) {
        if (!answer)
            continue;
        if (answer->snapshot) {
            const EndpointMetrics metrics = summarize({*answer->snapshot}, d->previous);
            const auto before = std::ranges::find(m_replicas, answer->replica.pod, &Replica::pod);
            if (metrics.windowSeconds)
                answer->replica.metrics = metrics;
            else if (before != m_replicas.end() && isOneOf(*answer->snapshot, d->previous))
                answer->replica.metrics = before->metrics; // a recording has said nothing since
            snapshots.append(std::move(*answer->snapshot));
        }
        replicas.append(answer->replica);
    }
    std::ranges::sort(replicas, {}, &Replica::pod);
    for (Replica &replica : replicas) {
        const auto pod =
            std::ranges::find(m_pods, replica.pod, [](const QJsonObject &each) { return nameOf(each); });
        if (replica.health == Health::Serving && pod != m_pods.end())
            replica.passedOver = passedOverBy(*pod, d->balancer, clock.now());
    }
    m_replicas = replicas;
    const auto count = [&replicas](Health health) {
        return std::ranges::count(replicas, health, &Replica::health);
    };
    m_why.clear();
    if (replicas.isEmpty()) {
        m_health = Health::Unhealthy;
        m_why = tr("the Service selects no running pod");
    } else if (const auto answering = std::ranges::find(replicas, Health::Serving, &Replica::health);
               answering != replicas.end()) {
        // Who answers us by way of the API server and is not Ready gets no request from its Service.
        const bool isAnyReady = (*service)["spec"_L1]["publishNotReadyAddresses"_L1].toBool()
            || std::ranges::any_of(replicas, [](const Replica &replica) {
                                    return replica.health == Health::Serving && replica.podReady;
                                });
        m_health = isAnyReady ? Health::Serving : Health::Loading;
        if (!isAnyReady)
            m_why = tr("%1 answers and is not Ready, so the Service sends it no request").arg(answering->pod);
    } else {
        m_health = count(Health::Unhealthy) > 0 ? Health::Unhealthy
            : count(Health::Loading) > 0        ? Health::Loading
            : count(Health::Unknown) > 0        ? Health::Unknown
                                                : Health::Unreachable;
        m_why = std::ranges::find(replicas, m_health, &Replica::health)->why;
    }
    if (playbackOf(kube) && d->lines.lastAt() == 0) {
        if (auto read = co_await recordPast(stop); !read)
            co_return read;
    }
    record(snapshots, clock.now());
    auto accelerators = co_await d->accelerators.read(kube, m_pods, stop);
    if (!accelerators)
        co_return std::unexpected(std::move(accelerators.error()));
    recordAccelerators(accelerators->readings, accelerators->why);
    const auto elapsed = clock.monotonic() - d->doorsRead;
    if (d->doorsRead.count() > 0 && elapsed < doorsAgainAfter)
        co_return {};
    auto objects = co_await readFrontObjects(kube, nameSpace, stop);
    if (!objects)
        co_return std::unexpected(std::move(objects.error()));
    // Only where somebody is logged in already: a picture asks nobody for credentials.
    GoogleReading *google =
        m_endpoint.target.provider == "google"_L1 ? readingOf(m_session->google()) : nullptr;
    if (google) {
        auto words = co_await readBalancerWords(google, objects->gateways, stop);
        if (!words)
            co_return std::unexpected(std::move(words.error()));
        d->balancer = std::move(*words);
    } else if (AwsReading *aws =
                   m_endpoint.target.provider == "aws"_L1 ? awsReadingOf(m_session->aws()) : nullptr) {
        auto words = co_await readTargetWords(kube, aws, nameSpace,
                                              service->value("metadata"_L1)["name"_L1].toString(), stop);
        if (!words)
            co_return std::unexpected(std::move(words.error()));
        d->balancer = std::move(*words);
    }
    d->doorsRead = clock.monotonic();
    m_doors = doorsTo(*service, m_pods, *objects);
    judgeDoors(m_doors, d->balancer, m_pods, clock.now());
    co_return {};
}

void EndpointMonitor::record(const QList<MetricsSnapshot> &snapshots, const QDateTime &when)
{
    // A page that opens looks at once, however short ago the last look was: four requests that begin within a quarter of a second would be a
    // rate that nothing was ever served at. The next look then compares with the one before.
    const bool isTooSoon = std::ranges::any_of(snapshots, [this](const MetricsSnapshot &snapshot) {
        const auto before = std::ranges::find(d->previous, snapshot.replica, &MetricsSnapshot::replica);
        return before != d->previous.end() && snapshot.at - before->at < shortestInterval;
    });
    if (isTooSoon && m_metrics)
        return;
    const QList<MetricsSnapshot> previous = std::exchange(d->previous, snapshots);
    if (snapshots.isEmpty()) {
        d->lines.setAllEmpty(tr("no replica gives metrics yet"));
        return;
    }
    m_lastMetrics = when;
    const EndpointMetrics now = summarize(snapshots, previous);
    // Without a replica that was read before there is no window, and totals since a start long ago are not what happens now.
    m_metrics = now.windowSeconds ? std::optional(now) : std::nullopt;
    const qint64 at = m_lastMetrics.toMSecsSinceEpoch();
    d->lines.add(now, at, [this, at](EndpointSeries which, double value) { note(which, at, value); });
    if (m_metrics)
        countRequests(now, at);
    recordReplicas(snapshots, previous, at);
}

void EndpointMonitor::recordAccelerators(const QList<AcceleratorReading> &readings, const QString &why)
{
    m_accelerators = readings;
    const qint64 at = m_session->clusterClock().now().toMSecsSinceEpoch();
    d->lines.add(together(readings), why, at,
                 [this, at](EndpointSeries which, double value) { note(which, at, value); });
    for (const auto &[pod, lines] : d->replicas) {
        QList<AcceleratorReading> own;
        std::ranges::copy_if(readings, std::back_inserter(own),
                             [&](const AcceleratorReading &reading) { return reading.pod == pod; });
        if (!own.isEmpty())
            lines->add(together(own), why, at);
    }
}

void EndpointMonitor::recordReplicas(const QList<MetricsSnapshot> &snapshots,
                                     const QList<MetricsSnapshot> &previous, qint64 at)
{
    d->retired.clear();
    for (const MetricsSnapshot &snapshot : snapshots) {
        auto &lines = d->replicas[snapshot.replica];
        if (!lines) {
            lines = std::make_unique<EndpointLines>(replicaCapacity);
            if (!d->podIndex.contains(snapshot.replica))
                d->podIndex.insert(snapshot.replica, int(d->podIndex.size()));
        }
        lines->add(summarize({snapshot}, previous), at);
    }
    for (auto it = d->replicas.begin(); it != d->replicas.end();) {
        if (it->second->lastAt() >= at - replicaKeptMs) {
            ++it;
            continue;
        }
        d->retired.push_back(std::move(it->second));
        it = d->replicas.erase(it);
    }
}

} // namespace slipway
