// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "plan/operators/installoperator.h"
#include "plan/plan.h"
#include "session/activity/remainsparts.h"
#include "session/deploy/plancost.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

bool isAccelerator(const QString &resource)
{
    return resource == "google.com/tpu"_L1 || resource == "nvidia.com/gpu"_L1 || resource == "amd.com/gpu"_L1
        || resource.startsWith("nvidia.com/mig-"_L1) || resource == "aws.amazon.com/neuron"_L1
        || resource == "aws.amazon.com/neuroncore"_L1;
}

bool holdsAccelerators(const QJsonObject &resources)
{
    for (auto it = resources.begin(); it != resources.end(); ++it) {
        if (isAccelerator(it.key()) && it->toVariant().toString().toInt() > 0)
            return true;
    }
    return false;
}

bool usesAccelerators(const QJsonObject &pod)
{
    const QString phase = pod.value("status"_L1)["phase"_L1].toString();
    if (phase == "Succeeded"_L1 || phase == "Failed"_L1)
        return false;
    const QJsonArray containers = pod.value("spec"_L1)["containers"_L1].toArray();
    return std::ranges::any_of(containers, [](const QJsonValue &container) {
        return holdsAccelerators(container["resources"_L1]["limits"_L1].toObject());
    });
}

/// By which label, or by which owner that it had; empty: it does not belong to it.
QString belongsBy(const QJsonObject &object, const QString &name)
{
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    const QJsonObject labels = metadata.value("labels"_L1).toObject();
    if (labels.value("app.kubernetes.io/managed-by"_L1) == "slipway"_L1) {
        for (const auto key :
             {"app.kubernetes.io/instance"_L1, "app.kubernetes.io/part-of"_L1, "app.kubernetes.io/name"_L1}) {
            if (labels.value(key) == name)
                return u"%1=%2"_s.arg(key, name);
        }
    }
    const QJsonArray owners = metadata.value("ownerReferences"_L1).toArray();
    for (const QJsonValue owner : owners) {
        if (owner["name"_L1] == name)
            return u"ownerReferences: %1/%2"_s.arg(owner["kind"_L1].toString(), name);
    }
    return {};
}

QString addressesOf(const QJsonObject &object)
{
    QStringList addresses;
    const QJsonArray ofService = object.value("status"_L1)["loadBalancer"_L1]["ingress"_L1].toArray();
    for (const QJsonValue each : ofService)
        addresses << each["ip"_L1].toString(each["hostname"_L1].toString());
    const QJsonArray ofGateway = object.value("status"_L1)["addresses"_L1].toArray();
    for (const QJsonValue each : ofGateway)
        addresses << each["value"_L1].toString();
    addresses.removeAll(QString());
    return addresses.join(u", "_s);
}

/// Services and Gateways hold a load balancer and an address as long as they are there, whoever they belong to by label.
Task<Remains> loadBalancers(KubeClient *kube, QString name, QStringList nameSpaces, Target target,
                            std::stop_token stop)
{
    Remains remains;
    QList<ResourceKind> asked{kinds::services()};
    if (auto gateways = co_await kube->kindOf(u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s, stop))
        asked.append(*gateways);
    if (stop.stop_requested())
        co_return cancelled();
    for (qsizetype i = 0; i < asked.size() * nameSpaces.size(); ++i) {
        const ResourceKind &kind = asked.at(i % asked.size());
        const QString &nameSpace = nameSpaces.at(i / asked.size());
        const ListOptions within{.nameSpace = nameSpace};
        auto list = co_await kube->list(kind, within, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list) {
            if (list.error().kind != ErrorKind::NotFound)
                remains.notRead.append(kind.plural);
            continue;
        }
        for (const QJsonObject &object : std::as_const(list->items)) {
            const bool isGateway = kind.kind == "Gateway"_L1;
            if (!isGateway && object.value("spec"_L1)["type"_L1] != "LoadBalancer"_L1)
                continue;
            const QString by = belongsBy(object, name);
            if (by.isEmpty())
                continue;
            const QString addresses = addressesOf(object);
            Remain remain{
                .object = u"%1/%2/%3"_s.arg(kind.kind, nameSpace, nameOf(object)),
                .why = addresses.isEmpty()
                    ? RemainsWords::tr("It asks the cloud for a load balancer.")
                    : RemainsWords::tr("It holds a load balancer with the address %1.").arg(addresses),
                .owner = RemainsWords::tr("endpoint %1").arg(name),
                .foundBy = by,
                .command = kubectlDelete(kind.kind, nameOf(object), nameSpace)};
            if (target.provider == "google"_L1 || target.provider == "aws"_L1) {
                const auto balancer = plannedBalancer(
                    object, target.provider == "aws"_L1 ? CloudProvider::Aws : CloudProvider::Google);
                addPrice(remain, balancer ? balancerPerHour(*balancer) : std::nullopt);
            }
            remains.found.append(remain);
        }
    }
    co_return remains;
}

/// Operators that plans of the endpoint installed and that are still there: taking them back leaves those that others use.
Task<Remains> operatorsLeft(KubeClient *kube, QList<JournalRun> runs, std::stop_token stop)
{
    Remains remains;
    QSet<QString> seen;
    for (const JournalRun &run : std::as_const(runs)) {
        const auto plan = Plan::fromJson(run.plan);
        if (!plan)
            continue;
        for (const PlanStep &step : plan->steps) {
            const auto done = std::ranges::find(run.steps, step.id, &JournalStep::id);
            const auto installed = std::dynamic_pointer_cast<const InstallOperator>(step.change);
            if (!installed || seen.contains(installed->pin().id) || done == run.steps.end()
                || (done->state != StepState::Done && done->state != StepState::Undone
                    && done->state != StepState::Undoing))
                continue;
            const OperatorPin pin = installed->pin();
            seen.insert(pin.id);
            bool isThere = false;
            for (const QString &deployment : pin.deployments) {
                auto object = co_await kube->get(
                    {kinds::deployments(), deployment.section(u'/', 0, 0), deployment.section(u'/', 1)},
                    stop);
                if (stop.stop_requested())
                    co_return cancelled();
                if (!object && object.error().kind != ErrorKind::NotFound)
                    remains.notRead.append(u"Deployment/"_s + deployment);
                isThere = isThere || object.has_value();
            }
            if (!isThere)
                continue;
            QStringList commands;
            for (const OperatorFile &file : pin.files)
                commands << shellCommand({u"kubectl"_s, u"delete"_s, u"-f"_s, file.url});
            remains.found.append(
                {.object = u"operator/"_s + pin.id,
                 .why = RemainsWords::tr(
                            "%1 was asked for by its plan, and stays as long as anybody has objects of "
                            "its kinds.")
                            .arg(pin.title()),
                 .owner = RemainsWords::tr("run of %1")
                              .arg(QLocale().toString(run.createdAt.toLocalTime(), QLocale::ShortFormat)),
                 .foundBy = u"Deployment/"_s + pin.deployments.join(u", Deployment/"_s),
                 .isFree = true, // its pods run on nodes that have their own lines
                 .command = commands.join(u" && "_s)});
        }
    }
    co_return remains;
}

QString emptyNodeCommand(const QJsonObject &labels, const Target &target)
{
    const QString pool = labels.value("cloud.google.com/gke-nodepool"_L1).toString();
    if (!pool.isEmpty() && !target.cluster.isEmpty())
        return shellCommand({u"gcloud"_s, u"container"_s, u"clusters"_s, u"resize"_s, target.cluster,
                             u"--node-pool"_s, pool, u"--num-nodes"_s, u"0"_s, u"--location"_s,
                             target.location, u"--project"_s, target.project});
    const QString group = labels.value("eks.amazonaws.com/nodegroup"_L1).toString();
    if (!group.isEmpty() && !target.cluster.isEmpty())
        return shellCommand({u"aws"_s, u"eks"_s, u"update-nodegroup-config"_s, u"--cluster-name"_s,
                             target.cluster, u"--nodegroup-name"_s, group, u"--scaling-config"_s,
                             u"minSize=0,desiredSize=0"_s, u"--region"_s, target.location});
    return {};
}

Task<Remains> idleNodes(KubeClient *kube, Target target, const Catalog &catalog, std::stop_token stop)
{
    Remains remains;
    auto nodes = co_await kube->list(kinds::nodes(), {}, stop);
    auto pods = co_await kube->list(kinds::pods(), {}, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!nodes || !pods) {
        remains.notRead.append(nodes ? u"pods"_s : u"nodes"_s);
        co_return remains;
    }
    QSet<QString> busy;
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        if (usesAccelerators(pod))
            busy.insert(pod.value("spec"_L1)["nodeName"_L1].toString());
    }
    for (const QJsonObject &node : std::as_const(nodes->items)) {
        if (!holdsAccelerators(node.value("status"_L1)["capacity"_L1].toObject())
            || busy.contains(nameOf(node)))
            continue;
        const QJsonObject labels = node.value("metadata"_L1)["labels"_L1].toObject();
        const QString machine = labels.value("node.kubernetes.io/instance-type"_L1).toString();
        QString pool = labels.value("cloud.google.com/gke-nodepool"_L1).toString();
        if (pool.isEmpty())
            pool = labels.value("eks.amazonaws.com/nodegroup"_L1).toString();
        Remain remain{
            .object = u"Node/"_s + nameOf(node),
            .why = RemainsWords::tr("No pod uses its accelerators (%1). An autoscaler removes it after a "
                                    "while; without one it stays and costs.")
                       .arg(machine.isEmpty() ? RemainsWords::tr("machine type unknown") : machine),
            .owner = pool.isEmpty() ? QString() : RemainsWords::tr("node pool %1").arg(pool),
            .foundBy = u"status.capacity"_s,
            .command = emptyNodeCommand(labels, target)};
        addPrice(remain, machine, 1, catalog);
        remains.found.append(remain);
    }
    co_return remains;
}

} // namespace

Task<Remains> remainsInCluster(RemainsQuestion question, const Catalog &catalog, std::stop_token stop)
{
    Remains remains;
    KubeClient *kube = question.kube;
    const Target target = question.endpoint.target;
    const QString name = question.endpoint.name;
    QStringList nameSpaces{target.nameSpace};
    if (const QString more = question.values().value("observabilityNamespace"_L1).toString();
        !more.isEmpty() && !nameSpaces.contains(more))
        nameSpaces.append(more);
    auto balancers = co_await loadBalancers(kube, name, nameSpaces, target, stop);
    if (!balancers)
        co_return balancers;
    auto classes = co_await storageClassesOf(kube, stop);
    if (!classes)
        co_return std::unexpected(std::move(classes.error()));
    const QList<ResourceKind> kindsAsked = {
        kinds::deployments(), kinds::statefulSets(), kinds::daemonSets(),
        kinds::jobs(),        kinds::pods(),         kinds::persistentVolumeClaims(),
        kinds::services(),    kinds::configMaps(),   kinds::secrets()};
    for (qsizetype i = 0; i < kindsAsked.size() * nameSpaces.size(); ++i) {
        const ResourceKind &kind = kindsAsked.at(i % kindsAsked.size());
        const QString &nameSpace = nameSpaces.at(i / kindsAsked.size());
        const bool isClaim = kind.kind == "PersistentVolumeClaim"_L1;
        const ListOptions options{.nameSpace = nameSpace, .metadataOnly = !isClaim};
        auto list = co_await kube->list(kind, options, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list) {
            // Perhaps the cluster went with the endpoint: nobody is asked eight times more.
            const ErrorKind why = list.error().kind;
            if (why == ErrorKind::Network || why == ErrorKind::Timeout || why == ErrorKind::Unavailable)
                co_return Remains{.notRead = {RemainsWords::tr("the cluster")}};
            remains.notRead.append(kind.plural);
            continue;
        }
        for (const QJsonObject &object : std::as_const(list->items)) {
            const QString by = belongsBy(object, name);
            const QString id = u"%1/%2/%3"_s.arg(kind.kind, nameSpace, nameOf(object));
            if (by.isEmpty() || std::ranges::contains(balancers->found, id, &Remain::object))
                continue;
            const bool goes = !object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty();
            // Pods cost, and the nodes' lines say how much.
            Remain remain{
                .object = id,
                .why = goes ? RemainsWords::tr("It is being deleted; a finalizer or a running pod holds it.")
                            : RemainsWords::tr("It carries the endpoint's label or had it as its owner."),
                .owner = RemainsWords::tr("endpoint %1").arg(name),
                .foundBy = by,
                .isFree = !isClaim,
                .command = kubectlDelete(kind.kind, nameOf(object), nameSpace)};
            if (isClaim)
                addPrice(remain, claimPerHour(object, *classes, target));
            remains.found.append(remain);
        }
    }
    remains.found += balancers->found;
    remains.notRead += balancers->notRead;
    if (const auto volumes = wellKnownKind(u"v1"_s, u"PersistentVolume"_s)) {
        auto list = co_await kube->list(*volumes, {}, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list)
            remains.notRead.append(volumes->plural);
        else
            remains.found += releasedVolumes(list->items, nameSpaces, target, *classes);
    }
    auto operators = co_await operatorsLeft(kube, question.runs, stop);
    if (!operators)
        co_return operators;
    auto nodes = co_await idleNodes(kube, target, catalog, stop);
    if (!nodes)
        co_return nodes;
    remains.found += operators->found + nodes->found;
    remains.notRead += operators->notRead + nodes->notRead;
    remains.notRead.removeDuplicates();
    co_return remains;
}

} // namespace slipway
