// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: GKE API v1, projects.locations.clusters.nodePools.create, NodePool and NodeConfig; GKE docs, "Run GPUs in Standard node
// pools" and "Plan TPUs in GKE".
#include "plan/google/gkenodepoolchanges.h"

#include "base/shellwords.h"
#include "catalog/catalog.h"
#include "google/gcloudcommands.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// The machine, if it carries TPUs: their legal topologies are known.
const MachineType *tpuMachine(const QString &machineType)
{
    const MachineType *machine = Catalog::builtIn().machineType(machineType);
    return machine && !machine->topologies.isEmpty() ? machine : nullptr;
}

} // namespace

int tpuHosts(const QString &topology, int chipsPerHost)
{
    int chips = 1;
    for (const QString &side : topology.split(u'x', Qt::SkipEmptyParts))
        chips *= std::max(1, side.toInt());
    return std::max(1, chips / std::max(1, chipsPerHost));
}

CreateGkeNodePool::CreateGkeNodePool(GkeClusterRef cluster, GkeNodePoolSpec spec)
    : m_cluster(std::move(cluster))
    , m_spec(std::move(spec))
{
    // A TPU is named by its machine; as an accelerator GKE would refuse it.
    if (const MachineType *tpu = tpuMachine(m_spec.machineType)) {
        m_spec.acceleratorType.clear();
        m_spec.acceleratorCount = 0;
        // A host by itself has the topology of its machine; GKE takes one for slices of several hosts.
        if (tpu->topologies.contains(m_spec.tpuTopology)
            && tpuHosts(m_spec.tpuTopology, tpu->acceleratorCounts.value(0, 1)) == 1)
            m_spec.tpuTopology.clear();
    }
    if (m_spec.locations.isEmpty() && isZone(m_cluster.location))
        m_spec.locations = {m_cluster.location};
}

QString CreateGkeNodePool::object() const
{
    return u"nodePool/"_s + m_cluster.name + u'/' + m_spec.name;
}

QString CreateGkeNodePool::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Create the node pool %1 of %2"))
        .arg(m_spec.name, m_spec.machineType);
}

QString CreateGkeNodePool::command() const
{
    QString command = gcloudCommandForCreateNodePool(m_cluster, m_spec);
    // The zones that sell it are asked for when it runs, as the Change does.
    if (m_spec.locations.isEmpty())
        command += " --node-locations=\"$("_L1
            + shellCommand({u"gcloud"_s, u"compute"_s, u"machine-types"_s, u"list"_s,
                            u"--project="_s + m_cluster.projectId,
                            u"--filter=name=%1 AND zone~^%2-"_s.arg(m_spec.machineType, m_cluster.location),
                            u"--format=value(zone)"_s})
            + " | paste -s -d, -)\""_L1;
    return command;
}

std::optional<Error> CreateGkeNodePool::refusal() const
{
    const auto invalid = [this](const QString &why, const QString &hint = {}) {
        return std::optional(fail(ErrorKind::Invalid, why, object(), hint).error());
    };
    const int most = m_spec.autoscaling ? m_spec.maxNodeCount : m_spec.initialNodeCount;
    if (most < 1 || m_spec.minNodeCount < 0
        || (m_spec.autoscaling && m_spec.minNodeCount > m_spec.maxNodeCount))
        return invalid(changeWords(QT_TRANSLATE_NOOP(
            "Change", "The sizes of a node pool have to be least ≤ most, and most at least 1.")));
    const int ways = int(m_spec.spot) + int(m_spec.flexStart) + int(!m_spec.reservation.isEmpty());
    if (ways > 1)
        return invalid(changeWords(
            QT_TRANSLATE_NOOP("Change", "Spot, flex-start and a reservation exclude each other.")));
    // GKE docs, "Run GPU or TPU workloads with flex-start": nodes come with the pods, and none is kept.
    if (m_spec.flexStart && (!m_spec.autoscaling || m_spec.minNodeCount > 0 || m_spec.initialNodeCount > 0))
        return invalid(
            changeWords(QT_TRANSLATE_NOOP("Change", "A flex-start pool has to grow from zero by itself.")));
    const MachineType *machine = Catalog::builtIn().machineType(m_spec.machineType);
    const MachineType *tpu = tpuMachine(m_spec.machineType);
    if (tpu) {
        if (m_spec.locations.size() != 1)
            return invalid(
                changeWords(QT_TRANSLATE_NOOP("Change", "A TPU node pool takes exactly one zone.")),
                changeWords(QT_TRANSLATE_NOOP("Change", "Choose the zone.")));
        if (!m_spec.tpuTopology.isEmpty() && !tpu->topologies.contains(m_spec.tpuTopology))
            return invalid(changeWords(QT_TRANSLATE_NOOP("Change", "%1 has no topology %2; it has %3."))
                               .arg(m_spec.machineType, m_spec.tpuTopology, tpu->topologies.join(u", "_s)));
        const int hosts = tpuHosts(m_spec.tpuTopology, tpu->acceleratorCounts.value(0, 1));
        if (hosts > 1 && most != hosts)
            return invalid(
                changeWords(QT_TRANSLATE_NOOP("Change", "A slice %1 of %2 is %3 hosts, no more and no less."))
                    .arg(m_spec.tpuTopology, m_spec.machineType)
                    .arg(hosts));
        return {};
    }
    if (machine && !m_spec.acceleratorType.isEmpty() && !machine->acceleratorId.isEmpty()) {
        const Accelerator *accelerator = Catalog::builtIn().acceleratorFor(m_spec.acceleratorType);
        const bool other = accelerator && accelerator->id != machine->acceleratorId;
        if (other || !machine->acceleratorCounts.contains(m_spec.acceleratorCount))
            return invalid(changeWords(QT_TRANSLATE_NOOP("Change", "A %1 does not have %2 × %3."))
                               .arg(m_spec.machineType)
                               .arg(m_spec.acceleratorCount)
                               .arg(m_spec.acceleratorType));
    }
    return {};
}

Task<QJsonObject> CreateGkeNodePool::look(ChangeContext context, std::stop_token stop)
{
    auto pool = co_await context.google->nodePool(m_cluster, m_spec.name, stop);
    // Of the pool or of the cluster that a step before makes.
    if (!pool && (pool.error().kind == ErrorKind::NotFound || pool.error().reason == "SERVICE_DISABLED"_L1))
        co_return QJsonObject{{"existed"_L1, false}};
    if (!pool)
        co_return std::unexpected(std::move(pool.error()));
    co_return QJsonObject{{"existed"_L1, true},
                          {"status"_L1, pool->status},
                          {"done"_L1, pool->status == "RUNNING"_L1 || pool->status == "RECONCILING"_L1}};
}

QString CreateGkeNodePool::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The node pool %1 exists and is used as it is."))
        .arg(m_spec.name);
}

QStringList CreateGkeNodePool::details(const QJsonObject &) const
{
    QStringList lines;
    const MachineType *machine = Catalog::builtIn().machineType(m_spec.machineType);
    if (machine && machine->price && !m_spec.spot && !m_spec.flexStart && m_spec.reservation.isEmpty())
        lines << changeWords(
                     QT_TRANSLATE_NOOP("Change",
                                       "Each node costs %1 %2 an hour while it is there, list price of %3 in "
                                       "%4."))
                     .arg(machine->price->amount, 0, 'f', 2)
                     .arg(machine->price->currency, machine->price->provenance.date, machine->price->region);
    if (m_spec.autoscaling)
        lines << (m_spec.minNodeCount == 0
                      ? changeWords(
                            QT_TRANSLATE_NOOP("Change",
                                              "Nodes come when pods need them, %1 at most, and go some ten "
                                              "minutes after the last pod."))
                            .arg(m_spec.maxNodeCount)
                      : changeWords(QT_TRANSLATE_NOOP("Change", "It keeps %1 to %2 nodes."))
                            .arg(m_spec.minNodeCount)
                            .arg(m_spec.maxNodeCount));
    if (m_spec.spot)
        lines << changeWords(QT_TRANSLATE_NOOP(
            "Change", "Spot nodes are taken away with 30 seconds' notice; their price changes."));
    if (m_spec.flexStart)
        lines << changeWords(QT_TRANSLATE_NOOP(
            "Change", "Flex-start nodes come when Google has them, and are taken away after seven days."));
    if (!m_spec.reservation.isEmpty())
        lines << changeWords(QT_TRANSLATE_NOOP("Change", "Nodes come from the reservation %1 alone."))
                     .arg(m_spec.reservation);
    return lines;
}

/// Those that were named, else the region's zones that sell the machine.
Task<QStringList> CreateGkeNodePool::zones(GoogleClient *google, std::stop_token stop) const
{
    if (!m_spec.locations.isEmpty())
        co_return m_spec.locations;
    auto machines =
        co_await google->machineTypes(m_cluster.projectId, u"name = \"%1\""_s.arg(m_spec.machineType), stop);
    if (!machines)
        co_return std::unexpected(std::move(machines.error()));
    QStringList selling;
    for (const ComputeMachineType &machine : std::as_const(machines->items)) {
        if (machine.name == m_spec.machineType && regionOf(machine.zone) == m_cluster.location)
            selling << machine.zone;
    }
    // N1 takes GPUs that its zones need not have.
    if (!m_spec.acceleratorType.isEmpty() && !selling.isEmpty()) {
        auto types = co_await google->acceleratorTypes(m_cluster.projectId, stop);
        if (!types)
            co_return std::unexpected(std::move(types.error()));
        selling.removeIf([&](const QString &zone) {
            return types->covers(zone)
                && std::ranges::none_of(types->items, [&](const ComputeAcceleratorType &type) {
                       return type.zone == zone && type.name == m_spec.acceleratorType;
                   });
        });
    }
    if (selling.isEmpty()) {
        co_return fail(ErrorKind::Invalid,
                       changeWords(QT_TRANSLATE_NOOP("Change", "No zone of %1 has machines of the type %2."))
                           .arg(m_cluster.location, m_spec.machineType),
                       object(),
                       changeWords(QT_TRANSLATE_NOOP("Change", "Choose another region or accelerator.")));
    }
    selling.removeDuplicates();
    selling.sort();
    co_return selling;
}

Task<QJsonObject> CreateGkeNodePool::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                          std::stop_token stop)
{
    GoogleClient *google = context.google;
    auto there = co_await google->nodePool(m_cluster, m_spec.name, stop);
    if (!there && there.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(there.error()));
    std::optional<Error> failure;
    bool begun = there.has_value();
    if (!there) {
        auto places = co_await zones(google, stop);
        if (!places)
            co_return std::unexpected(std::move(places.error()));
        GkeNodePoolSpec spec = m_spec;
        spec.locations = *places;
        spec.resourceLabels.insert(slipwayTag, captured.value("token"_L1).toString());
        auto made = co_await carryOut(
            context, m_cluster,
            [google, ref = m_cluster, spec](std::stop_token inner) {
                return google->createNodePool(ref, spec, inner);
            },
            progress, stop);
        // Nobody else makes one of this name in the moment since it was looked for: a lost answer came true.
        begun = !made && made.error().kind == ErrorKind::AlreadyExists;
        if (!made && !begun)
            co_return std::unexpected(std::move(made.error()).within(u"nodePools.create"_s));
    }
    if (begun) {
        // What an interrupted run began goes on at Google: it is waited for, and not begun again.
        auto settled = co_await settle(context, m_cluster, progress, stop);
        if (!settled)
            co_return std::unexpected(std::move(settled.error()));
        failure = std::move(*settled);
    }
    auto now = co_await google->nodePool(m_cluster, m_spec.name, stop);
    if (!now)
        co_return std::unexpected(failure ? std::move(*failure) : std::move(now.error()));
    if (now->status != "RUNNING"_L1 && now->status != "RECONCILING"_L1)
        co_return std::unexpected(failure ? std::move(*failure)
                                          : gkeFailure(now->conditions, now->status, object()));
    co_return QJsonObject{{"created"_L1, !captured.value("existed"_L1).toBool()},
                          {"locations"_L1, QJsonArray::fromStringList(now->locations)}};
}

QString CreateGkeNodePool::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Deletes the node pool %1 with its nodes."))
              .arg(m_spec.name);
}

Task<QString> CreateGkeNodePool::takeBack(ChangeContext context, QJsonObject captured, QJsonObject,
                                          ProgressSink progress, std::stop_token stop)
{
    GoogleClient *google = context.google;
    auto pool = co_await google->nodePool(m_cluster, m_spec.name, stop);
    if (!pool && pool.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!pool)
        co_return std::unexpected(std::move(pool.error()));
    if (pool->resourceLabels.value(slipwayTag) != captured.value("token"_L1).toString()) {
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made by somebody else and stays."))
            .arg(object());
    }
    if (pool->status == "STOPPING"_L1) {
        auto settled = co_await settle(context, m_cluster, progress, stop);
        if (!settled)
            co_return std::unexpected(std::move(settled.error()));
        co_return QString();
    }
    auto deleted = co_await carryOut(
        context, m_cluster,
        [google, ref = m_cluster, name = m_spec.name](std::stop_token inner) {
            return google->deleteNodePool(ref, name, inner);
        },
        progress, stop);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()).within(u"nodePools.delete"_s));
    co_return QString();
}

QJsonObject CreateGkeNodePool::fields() const
{
    QJsonObject labels;
    for (const auto &[key, value] : m_spec.labels.asKeyValueRange())
        labels.insert(key, value);
    QJsonArray taints;
    for (const GkeTaint &taint : m_spec.taints)
        taints.append(
            QJsonObject{{"key"_L1, taint.key}, {"value"_L1, taint.value}, {"effect"_L1, taint.effect}});
    return {{"project"_L1, m_cluster.projectId},
            {"location"_L1, m_cluster.location},
            {"cluster"_L1, m_cluster.name},
            {"name"_L1, m_spec.name},
            {"machineType"_L1, m_spec.machineType},
            {"accelerator"_L1, m_spec.acceleratorType},
            {"acceleratorCount"_L1, m_spec.acceleratorCount},
            {"topology"_L1, m_spec.tpuTopology},
            {"zones"_L1, QJsonArray::fromStringList(m_spec.locations)},
            {"nodeCount"_L1, m_spec.initialNodeCount},
            {"autoscaling"_L1, m_spec.autoscaling},
            {"minNodes"_L1, m_spec.minNodeCount},
            {"maxNodes"_L1, m_spec.maxNodeCount},
            {"provisioning"_L1,
             m_spec.spot                        ? u"spot"_s
                 : m_spec.flexStart             ? u"flex-start"_s
                 : m_spec.reservation.isEmpty() ? u"on-demand"_s
                                                : u"reservation"_s},
            {"reservation"_L1, m_spec.reservation},
            {"serviceAccount"_L1, m_spec.serviceAccount},
            {"diskGb"_L1, m_spec.diskSizeGb},
            {"diskType"_L1, m_spec.diskType},
            {"labels"_L1, labels},
            {"taints"_L1, taints}};
}

} // namespace slipway
