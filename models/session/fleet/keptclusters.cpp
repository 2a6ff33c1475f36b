// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleet/keptclusters.h"

#include "session/endpoint/endpointregistry.h"
#include "session/targetconnection.h"
#include "store/settings.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
bool isIn(const QList<Target> &targets, const Target &target)
{
    return std::ranges::any_of(targets,
                               [&](const Target &each) { return each.clusterKey() == target.clusterKey(); });
}
} // namespace

KeptClusters::KeptClusters(Settings &settings, const Session &home, ClusterFleet &fleet,
                           const EndpointRegistry &registry, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_home(home)
    , m_fleet(fleet)
    , m_registry(registry)
{
    connect(&fleet, &ClusterFleet::stateChanged, this, &KeptClusters::note);
    connect(&registry, &EndpointRegistry::changed, this, &KeptClusters::note);
    connect(&home, &Session::worldChanged, this, [this] { m_hasConnected = false; });
}

QString KeptClusters::key() const
{
    return m_home.isSandbox() ? u"clusters/sandbox"_s : u"clusters/endpoints"_s;
}

QList<Target> KeptClusters::all() const
{
    QList<Target> targets;
    const QJsonArray kept = m_settings.value(key()).toArray();
    for (const QJsonValue &each : kept)
        targets.append(Target::fromJson(each.toObject()));
    return targets;
}

void KeptClusters::write(const QList<Target> &targets)
{
    QJsonArray kept;
    for (Target each : targets) {
        each.nameSpace.clear(); // one connection is for all of them
        kept.append(each.toJson());
    }
    if (kept != m_settings.value(key()).toArray())
        m_settings.set(key(), targets.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(kept));
}

void KeptClusters::note()
{
    QList<Target> targets = all();
    const qsizetype before = targets.size();
    for (const EndpointRegistry::Known &known : m_registry.all()) {
        const Target &target = known.endpoint.target;
        if (!isIn(targets, target) && isConnectedTo(m_fleet.sessionFor(target), target))
            targets.append(target);
    }
    if (targets.size() != before)
        write(targets);
}

void KeptClusters::connectAgain()
{
    if (m_registry.all().isEmpty() || std::exchange(m_hasConnected, true))
        return; // what could not be read may be there the next time
    QList<Target> endpoints;
    for (const EndpointRegistry::Known &known : m_registry.all())
        endpoints.append(known.endpoint.target);
    QList<Target> targets = all();
    targets.removeIf([&](const Target &target) { return !isIn(endpoints, target); });
    write(targets);
    for (const Target &target : std::as_const(targets)) {
        if (!isConnectedTo(m_fleet.sessionFor(target), target) && !m_fleet.wayTo(target))
            m_fleet.reach(target);
    }
}

void KeptClusters::letGo(const Target &target)
{
    QList<Target> targets = all();
    targets.removeIf([&](const Target &each) { return each.clusterKey() == target.clusterKey(); });
    m_fleet.letGo(target);
    write(targets);
}

} // namespace slipway
