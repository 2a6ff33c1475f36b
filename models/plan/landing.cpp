// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pods of a plan will run, as far as the pools of the cluster tell.
#include "plan/landing.h"

#include "plan/kube/kubechanges.h"
#include "plan/podneed.h"
#include "plan/targetfacts.h"

#include <QJsonArray>

#include <functional>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr auto landingInstanceLabel = "node.kubernetes.io/instance-type"_L1;

/// A pod that asks for accelerators.
struct LandingPod {
    QJsonObject selector = {};
    QJsonArray affinity = {}; ///< terms that nodes have to meet, one of them
    QJsonArray tolerations = {};
    PodNeed need = {};
    int replicas = 0; ///< 0: not said where it stands
};

struct PodSearch {
    bool sawPods = false; ///< of any kind
    std::optional<LandingPod> found = {};
};

std::optional<LandingPod> landingPodIn(const QJsonObject &spec, const QJsonObject &annotations)
{
    LandingPod pod{
        .selector = spec.value("nodeSelector"_L1).toObject(),
        .affinity =
            spec.value("affinity"_L1)["nodeAffinity"_L1]["requiredDuringSchedulingIgnoredDuringExecution"_L1]
                                     ["nodeSelectorTerms"_L1]
                                         .toArray(),
        .tolerations = spec.value("tolerations"_L1).toArray(),
        .need = podNeed(spec, annotations)};
    return pod.need.accelerators > 0 ? std::optional(pod) : std::nullopt;
}

/// Pods stand at other places in every kind: below template.spec, in worker groups, in the templates of an operator's object.
void searchPods(PodSearch &search, const QJsonObject &object, QJsonObject annotations, int replicas)
{
    if (const QJsonValue said = object.value("replicas"_L1); said.isDouble())
        replicas = said.toInt();
    if (object.contains("metadata"_L1))
        annotations = object.value("metadata"_L1)["annotations"_L1].toObject();
    if (object.value("containers"_L1).isArray()) {
        search.sawPods = true;
        auto pod = landingPodIn(object, annotations);
        if (pod && !search.found) {
            pod->replicas = replicas;
            search.found = pod;
        }
        return;
    }
    for (const QJsonValue value : object) {
        if (value.isObject())
            searchPods(search, value.toObject(), annotations, replicas);
        if (!value.isArray())
            continue;
        const QJsonArray list = value.toArray();
        for (const QJsonValue each : list) {
            if (each.isObject())
                searchPods(search, each.toObject(), annotations, replicas);
        }
    }
}

bool isTolerated(const ClusterPool::Taint &taint, const QJsonArray &tolerations)
{
    // GKE's admission lets pods that ask for such a resource tolerate its taint (ExtendedResourceToleration).
    if (!taint.keepsPodsAway || taint.key == "nvidia.com/gpu"_L1 || taint.key == "google.com/tpu"_L1)
        return true;
    return std::ranges::any_of(tolerations, [&taint](const QJsonValue &each) {
        const QString key = each["key"_L1].toString();
        const bool isForAll = each["operator"_L1] == "Exists"_L1;
        return (key == taint.key && (isForAll || each["value"_L1].toString() == taint.value))
            || (key.isEmpty() && isForAll);
    });
}

/// What a pool says of one label of its nodes.
struct NodeLabel {
    bool isTold = false; ///< by the pool, or by the machine's type; else nobody can say
    QStringList values = {}; ///< one of them each node has; told and empty: no node has the label
};

/// @param machine the catalogue's of @p type; null: not known
NodeLabel labelOf(const QString &key, const ClusterPool &pool, const QString &type,
                  const MachineType *machine, const QString &acceleratorId)
{
    if (key == landingInstanceLabel)
        return {.isTold = true, .values = {type}};
    if (key == "cloud.google.com/gke-tpu-topology"_L1 && !pool.labels.contains(key)) {
        // A pool of single hosts names none, and its nodes have the machine's own.
        if (!machine || machine->topologies.isEmpty())
            return {};
        return {.isTold = true, .values = {machine->topologies.first()}};
    }
    if (key == "topology.kubernetes.io/zone"_L1)
        return {.isTold = !pool.zones.isEmpty(), .values = pool.zones};
    if (key == "cloud.google.com/gke-tpu-accelerator"_L1)
        return {.isTold = true, .values = {acceleratorId}};
    if (pool.labels.contains(key))
        return {.isTold = true, .values = {pool.labels.value(key)}};
    // Architecture, system and region every node has, whatever its pool says; all else would stand in its labels. On EKS GPU
    // discovery adds labels that no group's description has.
    const bool isEveryNodes = key.startsWith("kubernetes.io/"_L1) || key.startsWith("node.kubernetes.io/"_L1)
        || key.startsWith("topology.kubernetes.io/"_L1) || key.startsWith("nvidia.com/"_L1);
    return {.isTold = !isEveryNodes};
}

using LabelReader = std::function<NodeLabel(const QString &)>;

/// One expression of a node affinity, as kubernetes/component-helpers, scheduling/corev1/nodeaffinity, reads it.
bool expressionTakes(const QJsonValue &expression, const LabelReader &read)
{
    QStringList wanted;
    for (const QJsonValue value : expression["values"_L1].toArray()) {
        if (value.toString().contains("${"_L1)) // an operator fills it in later
            return true;
        wanted.append(value.toString());
    }
    const NodeLabel label = read(expression["key"_L1].toString());
    if (!label.isTold)
        return true;
    const QString asked = expression["operator"_L1].toString();
    const auto any = [&label](const auto &holds) { return std::ranges::any_of(label.values, holds); };
    if (asked == "Exists"_L1)
        return !label.values.isEmpty();
    if (asked == "DoesNotExist"_L1)
        return label.values.isEmpty();
    if (asked == "NotIn"_L1)
        return label.values.isEmpty() || any([&](const QString &each) { return !wanted.contains(each); });
    if (asked == "Gt"_L1 || asked == "Lt"_L1) {
        const qint64 bound = wanted.value(0).toLongLong();
        return any([&](const QString &each) {
            return asked == "Gt"_L1 ? each.toLongLong() > bound : each.toLongLong() < bound;
        });
    }
    return any([&](const QString &each) { return wanted.contains(each); });
}

/// What a pod prefers decides nothing: the scheduler may do otherwise.
bool affinityTakes(const QJsonArray &terms, const LabelReader &read)
{
    return terms.isEmpty() || std::ranges::any_of(terms, [&read](const QJsonValue &term) {
               const QJsonArray expressions = term["matchExpressions"_L1].toArray();
               return std::ranges::all_of(expressions, [&read](const QJsonValue &expression) {
                   return expressionTakes(expression, read);
               });
           });
}

bool selectorTakes(const QJsonObject &selector, const LabelReader &read)
{
    for (auto it = selector.begin(); it != selector.end(); ++it) {
        const QString wanted = it->toString();
        if (wanted.contains("${"_L1)) // an operator fills it in later
            continue;
        if (const NodeLabel label = read(it.key()); label.isTold && !label.values.contains(wanted))
            return false;
    }
    return true;
}

/// The machine types that the pod asks for by name.
QStringList namedMachines(const LandingPod &pod)
{
    QStringList names{pod.selector.value(landingInstanceLabel).toString()};
    for (const QJsonValue term : pod.affinity) {
        const QJsonArray expressions = term["matchExpressions"_L1].toArray();
        for (const QJsonValue expression : expressions) {
            if (expression["key"_L1] != landingInstanceLabel || expression["operator"_L1] != "In"_L1)
                continue;
            for (const QJsonValue value : expression["values"_L1].toArray())
                names.append(value.toString());
        }
    }
    return names;
}

/// How many of the pods one node holds; 0: it cannot hold any.
int podsOn(const MachineType *machine, int accelerators, const LandingPod &pod)
{
    int most = pod.need.accelerators > 0 ? accelerators / pod.need.accelerators : 0;
    if (!machine)
        return most;
    const Allocatable room = allocatableOf(*machine);
    if (pod.need.cpuMilli > 0)
        most = std::min<int>(most, int((room.cpuMillis - daemonSetsNeed.cpuMilli) / pod.need.cpuMilli));
    if (pod.need.memoryMiB > 0)
        most = std::min<int>(most, int((room.memoryMiB - daemonSetsNeed.memoryMiB) / pod.need.memoryMiB));
    return std::max(0, most);
}

struct PoolChoice {
    PlannedNodes nodes = {};
    bool fits = false;
};

QList<PoolChoice> choicesAmong(const QList<ClusterPool> &pools, const LandingPod &pod, int replicas,
                               const QString &acceleratorId, const Catalog &catalog)
{
    QList<PoolChoice> choices;
    for (const ClusterPool &pool : pools) {
        if (!std::ranges::all_of(pool.taints, [&pod](const ClusterPool::Taint &taint) {
                return isTolerated(taint, pod.tolerations);
            }))
            continue;
        for (const QString &type : pool.machineTypes) {
            const MachineType *machine = catalog.machineType(type);
            QString carried = machine ? machine->acceleratorId : QString();
            int count =
                machine && !machine->acceleratorCounts.isEmpty() ? machine->acceleratorCounts.last() : 0;
            // N1 takes GPUs and brings none.
            if (machine && machine->acceleratorCounts.size() > 1)
                carried.clear();
            if (!pool.acceleratorType.isEmpty()) {
                const Accelerator *attached = catalog.acceleratorFor(pool.acceleratorType);
                carried = attached ? attached->id : pool.acceleratorType;
                count = pool.accelerators;
            }
            const auto read = [&](const QString &key) { return labelOf(key, pool, type, machine, carried); };
            if (carried != acceleratorId || count < pod.need.accelerators
                || !selectorTakes(pod.selector, read) || !affinityTakes(pod.affinity, read))
                continue;
            const int most = podsOn(machine, count, pod);
            const int each = std::max(1, most);
            choices.append({.nodes = {.group = pool.name,
                                      .machineType = type,
                                      .count = (replicas + each - 1) / each,
                                      .diskGiB = pool.diskGiB,
                                      .diskType = pool.diskType,
                                      .capacity = pool.capacity,
                                      .acceleratorType = pool.acceleratorType,
                                      .accelerators = pool.accelerators},
                            .fits = most > 0});
        }
    }
    // What a node can give is calculated: when the figures say that no pool's can hold the pod, a check says so, and labels decide.
    if (std::ranges::any_of(choices, &PoolChoice::fits))
        choices.removeIf([](const PoolChoice &choice) { return !choice.fits; });
    return choices;
}

/// The machine that the pod asks for by name, the one that was chosen (AWS), or the smallest that it fits.
QString likelyMachine(const Plan &plan, const LandingPod &pod, const Accelerator &accelerator,
                      const Catalog &catalog)
{
    for (const QString &named : namedMachines(pod)) {
        if (catalog.machineType(named))
            return named;
    }
    const MachineType *chosen = catalog.machineType(plan.values.value("accelerator"_L1).toString());
    if (chosen && !chosen->acceleratorCounts.isEmpty()
        && chosen->acceleratorCounts.last() >= pod.need.accelerators)
        return chosen->name;
    if (plan.target.provider != "aws"_L1) {
        const auto fact = machineFacts(plan.values, catalog).value(u"accelerator.machineType"_s);
        return fact ? fact->toString() : QString();
    }
    QList<MachineType> machines = catalog.machineTypesWith(accelerator.id, pod.need.accelerators);
    machines.removeIf([](const MachineType &machine) { return machine.provider != CloudProvider::Aws; });
    const auto smallest = std::ranges::min_element(
        machines, {}, [](const MachineType &machine) { return std::pair(machine.vCpus, machine.memoryMiB); });
    return smallest == machines.end() ? QString() : smallest->name;
}

} // namespace

std::optional<TakenNodes> takenNodes(const Plan &plan, const ClusterPools &pools,
                                     const PlannedResources &made, const Catalog &catalog)
{
    const Accelerator *accelerator = catalog.acceleratorFor(plan.values.value("accelerator"_L1).toString());
    if (!accelerator)
        return {};
    const bool isMade = std::ranges::any_of(made.nodes, [&](const PlannedNodes &nodes) {
        const MachineType *machine = catalog.machineType(nodes.machineType);
        return nodes.count > 0
            && (nodes.acceleratorType == accelerator->id
                || (machine && machine->acceleratorId == accelerator->id));
    });
    if (isMade)
        return {};
    PodSearch search;
    for (const PlanStep &step : plan.steps) {
        if (const auto applied = std::dynamic_pointer_cast<const ApplyObject>(step.change))
            searchPods(search, applied->manifest(), {}, 0);
    }
    if (search.sawPods && !search.found)
        return {};
    // An operator makes the pods of an object that has none in it: the choices say what they will ask for.
    LandingPod pod = search.found.value_or(
        LandingPod{.need = {.accelerators = std::max(1, plan.values.value("acceleratorCount"_L1).toInt(1))}});
    const int replicas =
        pod.replicas > 0 ? pod.replicas : std::max(1, plan.values.value("replicas"_L1).toInt(1));
    const bool isAutomatic = pools.known == ClusterPools::Known::Automatic
        || std::ranges::any_of(made.clusters, &PlannedCluster::isAutopilot);

    TakenNodes taken;
    const QList<PoolChoice> choices = choicesAmong(pools.pools, pod, replicas, accelerator->id, catalog);
    for (const PoolChoice &choice : choices) {
        // Pools that differ by name alone cost the same.
        const auto same = std::ranges::find_if(taken.alternatives, [&choice](const PlannedNodes &each) {
            PlannedNodes named = each;
            named.group = choice.nodes.group;
            return named == choice.nodes;
        });
        if (same == taken.alternatives.end())
            taken.alternatives.append(choice.nodes);
        else
            same->group += u", "_s + choice.nodes.group;
    }
    if (!taken.alternatives.isEmpty()) {
        taken.because =
            taken.alternatives.size() == 1 ? TakenNodes::Because::Pool : TakenNodes::Because::SeveralPools;
        return taken;
    }
    taken.because = isAutomatic                      ? TakenNodes::Because::Automatic
        : pools.known == ClusterPools::Known::Listed ? TakenNodes::Because::NoPool
                                                     : TakenNodes::Because::Unknown;
    const QString machine = likelyMachine(plan, pod, *accelerator, catalog);
    taken.alternatives.append({.machineType = machine.isEmpty() ? accelerator->name : machine,
                               .count = replicas,
                               .capacity = plan.values.value("spot"_L1).toBool()
                                       || plan.values.value("capacityType"_L1) == "SPOT"_L1
                                   ? u"spot"_s
                                   : u"on-demand"_s,
                               .acceleratorType = accelerator->id,
                               .accelerators = pod.need.accelerators});
    return taken;
}

} // namespace slipway
