// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/targetfacts.h"

#include "catalog/catalog.h"
#include "kube/quantity.h"

#include <cmath>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// Bytes that a checkpoint's files take: what its own precision and quantisation say.
double weightsBytes(const ModelSpec &model, const QString &quantization)
{
    double bits = model.dtype == "float32"_L1 ? 32 : 16;
    if (model.quantization)
        bits = model.quantization->bits;
    else if (quantization.startsWith("awq"_L1) || quantization.startsWith("gptq"_L1)
             || quantization == "mxfp4"_L1)
        bits =
            4.5; // with scales and the parts that stay in 16 bit; the calculator itemises them, a default need not
    else if (quantization == "fp8"_L1 || quantization == "compressed-tensors"_L1)
        bits = 8.5;
    return double(model.parameters) * bits / 8;
}

/// Whether a parameter of the recipe is about StorageClasses: the others spare the question.
bool recipeAsksForStorage(const QJsonObject &values)
{
    return values.contains("storageClass"_L1);
}

/// What GKE's DaemonSets take of a node, and the sidecar that mounts a bucket; the allocatable check has the sources.
constexpr qint64 systemCpuMilli = 450 + 250;
constexpr qint64 systemMemoryMiB = 768 + 512;

qint64 amount(const QJsonValue &value, bool cpu)
{
    const auto quantity = Quantity::parse(value.toVariant().toString());
    if (!quantity)
        return 0;
    return cpu ? quantity->milliValue() : quantity->value() / (1024 * 1024);
}

bool isCancelled(const Error &error)
{
    return error.kind == ErrorKind::Cancelled;
}

} // namespace

Facts catalogFacts(const QJsonObject &values, const Catalog &catalog)
{
    Facts facts;
    const ModelSpec *model = catalog.model(values.value("model"_L1).toString());
    facts.set(u"model.known"_s, model != nullptr);
    if (model) {
        facts.set(u"model.weightsGiB"_s,
                  std::ceil(weightsBytes(*model, values.value("quantization"_L1).toString()) / (1 << 30) * 10)
                      / 10);
        if (model->maxPositions > 0)
            facts.set(u"model.maxPositions"_s, model->maxPositions);
        facts.set(u"model.dtype"_s, model->dtype);
        if (!model->gated.isEmpty() && model->gated != "unknown"_L1)
            facts.set(u"model.gated"_s, model->gated != "no"_L1);
    }
    const Accelerator *accelerator = catalog.accelerator(values.value("accelerator"_L1).toString());
    facts.set(u"accelerator.known"_s, accelerator != nullptr);
    if (accelerator) {
        facts.set(u"accelerator.memoryGiB"_s, double(accelerator->visibleBytes) / (1 << 30));
        facts.set(u"accelerator.bfloat16"_s, accelerator->supports(u"bfloat16"_s));
    }
    return facts;
}

Facts plannedFacts(const QJsonObject &values)
{
    Facts facts;
    if (values.value("clusterFrom"_L1) != "create"_L1)
        return facts;
    const bool autopilot = values.value("clusterMode"_L1) == "autopilot"_L1;
    facts.set(u"cluster.autopilot"_s, autopilot);
    for (const auto name : {"cluster.gcsFuse"_L1, "cluster.gatewayApi"_L1, "cluster.rayOperator"_L1})
        facts.set(name, true);
    facts.set(u"cluster.configConnector"_s, !autopilot);
    if (const QString network = values.value("network"_L1).toString(); !network.isEmpty())
        facts.set(u"cluster.network"_s, network.section(u'/', -1));
    return facts;
}

Facts machineFacts(const QJsonObject &values, const Catalog &catalog)
{
    Facts facts;
    const Accelerator *accelerator = catalog.acceleratorFor(values.value("accelerator"_L1).toString());
    if (!accelerator)
        return facts;
    // A Ray cluster's pods with accelerators are its workers.
    const auto asked = [&values](QLatin1StringView plain, QLatin1StringView ofWorker) {
        return values.contains(plain) ? values.value(plain) : values.value(ofWorker);
    };
    const qint64 cpu = amount(asked("cpu"_L1, "workerCpu"_L1), true) + systemCpuMilli;
    const qint64 memory = amount(asked("memory"_L1, "workerMemory"_L1), false) + systemMemoryMiB;
    QList<MachineType> machines =
        catalog.machineTypesWith(accelerator->id, std::max(1, values.value("acceleratorCount"_L1).toInt(1)));
    machines.removeIf([](const MachineType &machine) { return machine.provider != CloudProvider::Google; });
    std::ranges::stable_sort(
        machines, {}, [](const MachineType &machine) { return std::pair(machine.vCpus, machine.memoryMiB); });
    for (const MachineType &machine : std::as_const(machines)) {
        const Allocatable room = allocatableOf(machine);
        facts.set(u"accelerator.machineType"_s, machine.name);
        if (room.cpuMillis >= cpu && room.memoryMiB >= memory)
            break;
    }
    return facts;
}

Target targetOf(const QJsonObject &values, const Recipe &recipe)
{
    return {.provider = recipe.provider == "any"_L1 ? QString() : recipe.provider,
            .project = values.value("project"_L1).toString(),
            .location = values.value("location"_L1).toString(),
            .cluster = values.value("cluster"_L1).toString(),
            .nameSpace = values.value("namespace"_L1).toString()};
}

Task<TargetFacts> gatherFacts(Target target, QJsonObject values, KubeClient *kube, GoogleClient *google,
                              const Catalog &catalog, std::stop_token stop)
{
    TargetFacts result{.facts = catalogFacts(values, catalog)};
    if (google && !target.project.isEmpty()) {
        auto project = co_await google->project(target.project, stop);
        if (project) {
            result.facts.set(u"project.number"_s, project->number);
        } else {
            if (isCancelled(project.error()))
                co_return std::unexpected(std::move(project.error()));
            result.unknown.insert(u"project.number"_s, project.error());
        }
    }
    if (google && !target.cluster.isEmpty()) {
        const GkeClusterRef ref{
            .projectId = target.project, .location = target.location, .name = target.cluster};
        auto cluster = co_await google->cluster(ref, stop);
        if (cluster) {
            result.pools = poolsOf(*cluster);
            result.facts.set(u"cluster.known"_s, true);
            result.facts.set(u"cluster.path"_s, QString(target.location + u'/' + target.cluster));
            result.facts.set(u"cluster.autopilot"_s, cluster->isAutopilot);
            result.facts.set(u"cluster.version"_s, cluster->currentMasterVersion);
            result.facts.set(u"cluster.workloadPool"_s, cluster->workloadPool);
            result.facts.set(u"cluster.gcsFuse"_s, cluster->isGcsFuseCsiEnabled);
            result.facts.set(u"cluster.rayOperator"_s, cluster->isRayOperatorEnabled);
            // Autopilot has it on from the beginning (GKE 1.26).
            result.facts.set(u"cluster.configConnector"_s, cluster->isConfigConnectorEnabled);
            result.facts.set(u"cluster.gatewayApi"_s,
                             cluster->isAutopilot || cluster->gatewayApiChannel == "CHANNEL_STANDARD"_L1);
            if (!cluster->network.isEmpty())
                result.facts.set(u"cluster.network"_s, cluster->network.section(u'/', -1));
        } else {
            if (isCancelled(cluster.error()))
                co_return std::unexpected(std::move(cluster.error()));
            if (cluster.error().kind != ErrorKind::NotFound || values.value("clusterFrom"_L1) != "create"_L1)
                result.unknown.insert(u"cluster.autopilot"_s, cluster.error());
        }
    }
    if (const QString bucket = values.value("bucket"_L1).toString(); google && !bucket.isEmpty()) {
        auto found = co_await google->bucket(bucket, stop);
        if (found) {
            result.facts.set(u"bucket.location"_s, found->location);
        } else {
            if (isCancelled(found.error()))
                co_return std::unexpected(std::move(found.error()));
            result.unknown.insert(u"bucket.location"_s, found.error());
        }
    }
    if (!kube)
        co_return result;
    auto discovery = co_await kube->discovery(false, stop);
    if (discovery) {
        const auto presence = discovery->presence(u"monitoring.googleapis.com/v1"_s, u"PodMonitoring"_s);
        if (presence != Discovery::Presence::Unknown)
            result.facts.set(u"cluster.podMonitoring"_s, presence == Discovery::Presence::Served);
    } else {
        if (isCancelled(discovery.error()))
            co_return std::unexpected(std::move(discovery.error()));
        result.unknown.insert(u"cluster.podMonitoring"_s, discovery.error());
    }
    if (recipeAsksForStorage(values)) {
        auto classes =
            co_await kube->list(*wellKnownKind(u"storage.k8s.io/v1"_s, u"StorageClass"_s), {}, stop);
        if (classes) {
            for (const QJsonObject &one : std::as_const(classes->items)) {
                const QJsonObject annotations =
                    one.value("metadata"_L1).toObject().value("annotations"_L1).toObject();
                if (annotations.value("storageclass.kubernetes.io/is-default-class"_L1).toString()
                    == "true"_L1)
                    result.facts.set(u"cluster.defaultStorageClass"_s, nameOf(one));
            }
        } else {
            if (isCancelled(classes.error()))
                co_return std::unexpected(std::move(classes.error()));
            result.unknown.insert(u"cluster.defaultStorageClass"_s, classes.error());
        }
    }
    if (!target.nameSpace.isEmpty()) {
        const ResourceRef ref{.kind = kinds::namespaces(), .name = target.nameSpace};
        auto found = co_await kube->get(ref, stop);
        if (found || found.error().kind == ErrorKind::NotFound) {
            // One that is ours is applied again, so that a plan that is run a second time is the same plan.
            const bool ours = found
                && found->value("metadata"_L1)
                        .toObject()
                        .value("labels"_L1)
                        .toObject()
                        .value("app.kubernetes.io/managed-by"_L1)
                    == "slipway"_L1;
            result.facts.set(u"namespace.exists"_s, found.has_value() && !ours);
        } else {
            if (isCancelled(found.error()))
                co_return std::unexpected(std::move(found.error()));
            result.unknown.insert(u"namespace.exists"_s, found.error());
        }
    }
    co_return result;
}

} // namespace slipway
