// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointalerts.h"

#include "session/endpoint/endpointregistry.h"
#include "session/endpoint/keptincident.h"
#include "session/endpoint/metricarchive.h"
#include "session/fleet/clusterfleet.h"
#include "session/targetconnection.h"

#include <QLoggingCategory>

namespace slipway {
using namespace std::chrono_literals;

namespace {
Q_LOGGING_CATEGORY(lcAlerts, "slipway.alerts")

// The longest window of the rules and what the first look may come late: more is read when somebody opens the charts.
constexpr std::chrono::hours pastForRules{7};

bool isSame(const Endpoint &a, const Endpoint &b)
{
    return a.name == b.name && a.target == b.target;
}
} // namespace

struct EndpointAlerts::Watch {
    Endpoint endpoint;
    std::shared_ptr<EndpointMonitor> monitor;
    IncidentRules rules;
    QList<Objective> objectives;
    QList<KeptIncident> kept;
};

EndpointAlerts::EndpointAlerts(Session &session, EndpointRegistry &registry, MetricArchive &archive,
                               QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_registry(registry)
    , m_archive(archive)
{
    connect(&registry, &EndpointRegistry::changed, this, &EndpointAlerts::arrange);
    connect(&session, &Session::clusterChanged, this, &EndpointAlerts::arrange);
    connect(&archive, &MetricArchive::objectivesChanged, this, [this](const Endpoint &endpoint) {
        for (const auto &watch : m_watches) {
            if (isSame(watch->endpoint, endpoint))
                watch->objectives = m_archive.objectives(endpoint).value_or(QList<Objective>());
        }
    });
}

EndpointAlerts::~EndpointAlerts() = default;

void EndpointAlerts::lookThrough(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    connect(&fleet, &ClusterFleet::stateChanged, this, &EndpointAlerts::arrange);
    arrange();
}

Session &EndpointAlerts::sessionFor(const Endpoint &endpoint) const
{
    return m_fleet ? m_fleet->sessionFor(endpoint.target) : m_session;
}

void EndpointAlerts::setOn(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    if (!on) {
        for (const auto &watch : m_watches) {
            watch->rules = {};
            readKept(*watch);
        }
        m_incidents.clear();
        Q_EMIT changed();
    }
    arrange();
}

void EndpointAlerts::reset()
{
    for (const auto &watch : m_watches)
        watch->monitor->setBackground({});
    m_watches.clear();
    if (m_incidents.isEmpty())
        return;
    m_incidents.clear();
    Q_EMIT changed();
}

std::shared_ptr<EndpointMonitor> EndpointAlerts::monitor(const Endpoint &endpoint)
{
    return watchOf(endpoint).monitor;
}

EndpointAlerts::Watch &EndpointAlerts::watchOf(const Endpoint &endpoint)
{
    const auto found =
        std::ranges::find_if(m_watches, [&](const auto &watch) { return isSame(watch->endpoint, endpoint); });
    // Another run of the same name may serve by another port or path.
    if (found != m_watches.end() && (*found)->endpoint == endpoint)
        return **found;
    if (found != m_watches.end()) {
        (*found)->monitor->setBackground({}); // who shows it still holds it
        m_watches.erase(found);
    }
    auto watch = std::make_unique<Watch>(
        Watch{.endpoint = endpoint,
              .monitor = std::make_shared<EndpointMonitor>(sessionFor(endpoint), endpoint),
              .rules = {},
              .objectives = {},
              .kept = {}});
    readKept(*watch);
    watch->monitor->keepIn(m_archive, pastForRules);
    if (const auto objectives = m_archive.objectives(endpoint))
        watch->objectives = *objectives;
    else
        qCWarning(lcAlerts, "%s", qPrintable(objectives.error().toString()));
    Watch *raw = watch.get();
    connect(watch->monitor.get(), &EndpointMonitor::updated, this, [this, raw, at = watch->monitor.get()] {
        // The monitor may live on with who shows it when it is no longer watched.
        if (std::ranges::any_of(m_watches, [&](const auto &known) {
                return known.get() == raw && known->monitor.get() == at;
            }))
            judge(*raw);
    });
    m_watches.push_back(std::move(watch));
    return *m_watches.back();
}

void EndpointAlerts::arrange()
{
    for (const auto &watch : m_watches)
        watch->monitor->useSession(sessionFor(watch->endpoint));
    const QList<EndpointRegistry::Known> known = m_registry.all();
    for (const EndpointRegistry::Known &one : known) {
        const bool isWatched = m_on && isConnectedTo(sessionFor(one.endpoint), one.endpoint.target);
        const bool isThere = std::ranges::any_of(
            m_watches, [&](const auto &watch) { return isSame(watch->endpoint, one.endpoint); });
        if (isWatched || isThere)
            watchOf(one.endpoint)
                .monitor->setBackground(isWatched ? std::optional<std::chrono::milliseconds>(every)
                                                  : std::nullopt);
    }
    // Whether what was wrong goes on cannot be known from here; what is wrong when it is connected again is noticed anew, and began when
    // it did.
    bool isForgotten = false;
    for (const auto &watch : m_watches) {
        if (watch->monitor->isConnected())
            continue;
        watch->rules = {};
        readKept(*watch);
        isForgotten |= m_incidents.removeIf([&](const Incident &incident) {
            return incident.isOpen() && isSame(incident.endpoint, watch->endpoint);
        }) > 0;
    }
    if (isForgotten)
        Q_EMIT changed();
    // What is forgotten is watched no longer, and nothing is wrong with it any more.
    QList<Endpoint> gone;
    for (const auto &watch : m_watches) {
        const bool isKnown = std::ranges::any_of(
            known, [&](const EndpointRegistry::Known &one) { return isSame(one.endpoint, watch->endpoint); });
        if (!isKnown && watch->monitor.use_count() == 1)
            gone.append(watch->endpoint);
        else if (!isKnown)
            watch->monitor->setBackground({});
    }
    for (const Endpoint &endpoint : std::as_const(gone))
        drop(endpoint);
}

void EndpointAlerts::readKept(Watch &watch)
{
    const auto json = m_archive.openIncidents(watch.endpoint);
    if (!json) {
        qCWarning(lcAlerts, "%s", qPrintable(json.error().toString()));
        return;
    }
    watch.kept = keptIncidentsFromJson(*json, watch.endpoint.runId);
    if (std::ranges::contains(watch.kept, Incident::Kind::NotReady, &KeptIncident::kind))
        watch.rules.setWasServing();
}

void EndpointAlerts::keepOpen(Watch &watch, const IncidentRules::Look &look)
{
    QList<KeptIncident> kept;
    for (const Incident &open : openOf(watch.endpoint))
        kept.append({.kind = open.kind, .objective = open.objective, .since = open.since, .seen = look.now});
    // Of an earlier sitting, and not noticed again yet: that takes some looks.
    for (const KeptIncident &former : std::as_const(watch.kept)) {
        const bool isNoticed = std::ranges::any_of(kept, [&](const KeptIncident &each) {
            return each.kind == former.kind && each.objective == former.objective;
        });
        if (!isNoticed && former.seen < look.now && !former.isOver(look))
            kept.append(former);
    }
    if (kept == watch.kept)
        return;
    watch.kept = kept;
    const QByteArray json = kept.isEmpty() ? QByteArray() : toJson(kept, watch.endpoint.runId);
    if (auto written = m_archive.setOpenIncidents(watch.endpoint, json); !written)
        qCWarning(lcAlerts, "%s", qPrintable(written.error().toString()));
}

void EndpointAlerts::drop(const Endpoint &endpoint)
{
    (void)m_archive.setOpenIncidents(endpoint, {}); // what cannot be written now was written by nobody
    std::erase_if(m_watches, [&](const auto &watch) { return isSame(watch->endpoint, endpoint); });
    if (m_incidents.removeIf([&](const Incident &incident) { return isSame(incident.endpoint, endpoint); })
        > 0)
        Q_EMIT changed();
}

void EndpointAlerts::judge(Watch &watch)
{
    const bool isKnown = std::ranges::any_of(m_registry.all(), [&](const EndpointRegistry::Known &one) {
        return isSame(one.endpoint, watch.endpoint);
    });
    if (!m_on || !isKnown)
        return;
    const EndpointMonitor &monitor = *watch.monitor;
    IncidentRules::Look look{.now = m_session.clock().now(),
                             .isConnected = monitor.isConnected(),
                             .health = monitor.health(),
                             .why = monitor.why(),
                             .lastMetrics = monitor.lastMetrics(),
                             .period = monitor.longestPeriod()};
    for (const Objective &objective : std::as_const(watch.objectives))
        look.reports.append(reportOn(objective, monitor.tallies(), look.now.toMSecsSinceEpoch(), 60min));
    // Numbers that stopped in an earlier sitting have not come since.
    const auto stale = std::ranges::find(watch.kept, Incident::Kind::Stale, &KeptIncident::kind);
    if (stale != watch.kept.cend() && !look.lastMetrics.isValid())
        look.lastMetrics = stale->since;
    QList<Incident> changes = watch.rules.judge(look);
    for (Incident &change : changes) {
        const auto former = std::ranges::find_if(
            watch.kept, [&](const KeptIncident &each) { return change.isOpen() && each.isOf(change); });
        if (former == watch.kept.cend())
            continue;
        change.since = std::min(change.since, former->since);
        change.unwatched = former->seen;
    }
    const Endpoint endpoint = watch.endpoint;
    for (const Incident &change : std::as_const(changes))
        note(endpoint, change);
    // Who hears of it may have changed what is watched.
    for (const auto &known : m_watches) {
        if (isSame(known->endpoint, endpoint) && look.isConnected)
            keepOpen(*known, look);
    }
}

void EndpointAlerts::note(const Endpoint &endpoint, Incident change)
{
    change.endpoint = endpoint;
    if (!change.isOpen()) {
        const auto found = std::ranges::find_if(m_incidents, [&](const Incident &incident) {
            return incident.isOpen() && incident.kind == change.kind && isSame(incident.endpoint, endpoint)
                && (change.kind != Incident::Kind::Burning || incident.objective == change.objective);
        });
        if (found == m_incidents.end())
            return;
        found->ended = change.ended;
        const Incident over = *found;
        Q_EMIT changed();
        Q_EMIT ended(over);
        return;
    }
    change.id = ++m_lastId;
    m_incidents.prepend(change);
    // Those that go on stay, however many: they are what one looks for.
    for (qsizetype i = m_incidents.size() - 1; i >= 0 && m_incidents.size() > mostKept; --i) {
        if (!m_incidents.at(i).isOpen())
            m_incidents.removeAt(i);
    }
    Q_EMIT changed();
    Q_EMIT raised(change);
}

QList<Incident> EndpointAlerts::openOf(const Endpoint &endpoint) const
{
    QList<Incident> open;
    for (const Incident &incident : m_incidents) {
        if (incident.isOpen() && isSame(incident.endpoint, endpoint))
            open.append(incident);
    }
    return open;
}

int EndpointAlerts::openCount() const
{
    return int(std::ranges::count_if(m_incidents, &Incident::isOpen));
}

void EndpointAlerts::forgetEnded()
{
    if (m_incidents.removeIf([](const Incident &incident) { return !incident.isOpen(); }) > 0)
        Q_EMIT changed();
}

} // namespace slipway
