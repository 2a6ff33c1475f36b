// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "plan/operators/installoperator.h"
#include "plan/plan.h"
#include "session/activity/remainsparts.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Remains)
};

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

QString kubectlDelete(const QString &kind, const QString &name, const QString &nameSpace = {})
{
    QStringList words{u"kubectl"_s, u"delete"_s, kind.toLower(), name};
    if (!nameSpace.isEmpty())
        words << u"--namespace"_s << nameSpace;
    return shellCommand(words);
}

/// A disk in a cloud behind a volume: what it is called there, and the command that deletes it.
struct Disk {
    QString object = {};
    QString command = {};
};

std::optional<Disk> diskOf(const QJsonObject &volume, const Target &target)
{
    const QJsonObject spec = volume.value("spec"_L1).toObject();
    const QString driver = spec.value("csi"_L1)["driver"_L1].toString();
    const QString handle = spec.value("csi"_L1)["volumeHandle"_L1].toString();
    QString ebs = driver == "ebs.csi.aws.com"_L1
        ? handle
        : spec.value("awsElasticBlockStore"_L1)["volumeID"_L1].toString().section(u'/', -1);
    if (!ebs.isEmpty())
        return Disk{.object = u"volume/"_s + ebs,
                    .command = shellCommand({u"aws"_s, u"ec2"_s, u"delete-volume"_s, u"--volume-id"_s, ebs,
                                             u"--region"_s, target.location})};
    QString project = target.project;
    QString zone;
    QString name;
    if (driver == "pd.csi.storage.gke.io"_L1) {
        // projects/P/zones/Z/disks/D, or regions/R for a disk in two zones.
        const QStringList parts = handle.split(u'/');
        if (parts.size() != 6)
            return {};
        project = parts.at(1);
        zone = u"--%1=%2"_s.arg(parts.at(2) == "regions"_L1 ? u"region"_s : u"zone"_s, parts.at(3));
        name = parts.at(5);
    } else if (spec.contains("gcePersistentDisk"_L1)) {
        name = spec.value("gcePersistentDisk"_L1)["pdName"_L1].toString();
        const QString label =
            volume.value("metadata"_L1)["labels"_L1]["topology.kubernetes.io/zone"_L1].toString();
        if (!label.isEmpty())
            zone = u"--zone="_s + label;
    }
    if (name.isEmpty())
        return {};
    QStringList words{u"gcloud"_s, u"compute"_s, u"disks"_s, u"delete"_s, name, u"--project"_s, project};
    if (!zone.isEmpty())
        words << zone;
    return Disk{.object = u"disk/"_s + name, .command = shellCommand(words)};
}

/// What is bound to no claim any more, of the namespaces that were the endpoint's.
QList<Remain> releasedVolumes(const QList<QJsonObject> &volumes, const QStringList &nameSpaces,
                              const Target &target)
{
    QList<Remain> found;
    for (const QJsonObject &volume : volumes) {
        const QJsonValue claim = volume.value("spec"_L1)["claimRef"_L1];
        if (volume.value("status"_L1)["phase"_L1] != "Released"_L1
            || !nameSpaces.contains(claim["namespace"_L1].toString()))
            continue;
        const QString name = nameOf(volume);
        const QString claimName = claim["namespace"_L1].toString() + u'/' + claim["name"_L1].toString();
        const bool keeps = volume.value("spec"_L1)["persistentVolumeReclaimPolicy"_L1] != "Delete"_L1;
        const auto disk = diskOf(volume, target);
        const QString size = volume.value("spec"_L1)["capacity"_L1]["storage"_L1].toString();
        // With the reclaim policy Retain the disk outlives its volume object, so both have to go.
        const QString kubectl = kubectlDelete(u"persistentvolume"_s, name);
        found.append(
            {.object = u"PersistentVolume/"_s + name,
             .why = keeps
                 ? Words::tr("Its claim %1 is gone, and its reclaim policy keeps the disk with its data.")
                       .arg(claim["name"_L1].toString())
                 : Words::tr("Its claim %1 is gone, and its disk is still being deleted.")
                       .arg(claim["name"_L1].toString()),
             .owner = Words::tr("claim %1").arg(claimName),
             .foundBy = u"spec.claimRef"_s,
             .isFree = disk.has_value(), // its disk costs
             .command = kubectl});
        if (disk)
            found.append({.object = disk->object,
                          .why = size.isEmpty()
                              ? Words::tr("The disk behind %1, with its data.").arg(name)
                              : Words::tr("The disk of %1 behind %2, with its data.").arg(size, name),
                          .owner = Words::tr("claim %1").arg(claimName),
                          .foundBy = u"PersistentVolume/%1"_s.arg(name),
                          .command = disk->command});
    }
    return found;
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
Task<Remains> loadBalancers(KubeClient *kube, QString name, QStringList nameSpaces, std::stop_token stop)
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
            remains.found.append(
                {.object = u"%1/%2/%3"_s.arg(kind.kind, nameSpace, nameOf(object)),
                 .why = addresses.isEmpty()
                     ? Words::tr("It asks the cloud for a load balancer.")
                     : Words::tr("It holds a load balancer with the address %1.").arg(addresses),
                 .owner = Words::tr("endpoint %1").arg(name),
                 .foundBy = by,
                 .command = kubectlDelete(kind.kind, nameOf(object), nameSpace)});
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
                 .why = Words::tr("%1 was asked for by its plan, and stays as long as anybody has objects of "
                                  "its kinds.")
                            .arg(pin.title()),
                 .owner = Words::tr("run of %1")
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
        Remain remain{.object = u"Node/"_s + nameOf(node),
                      .why = Words::tr("No pod uses its accelerators (%1). An autoscaler removes it after a "
                                       "while; without one it stays and costs.")
                                 .arg(machine.isEmpty() ? Words::tr("machine type unknown") : machine),
                      .owner = pool.isEmpty() ? QString() : Words::tr("node pool %1").arg(pool),
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
    auto balancers = co_await loadBalancers(kube, name, nameSpaces, stop);
    if (!balancers)
        co_return balancers;
    const QList<ResourceKind> kindsAsked = {
        kinds::deployments(), kinds::statefulSets(), kinds::daemonSets(),
        kinds::jobs(),        kinds::pods(),         kinds::persistentVolumeClaims(),
        kinds::services(),    kinds::configMaps(),   kinds::secrets()};
    for (qsizetype i = 0; i < kindsAsked.size() * nameSpaces.size(); ++i) {
        const ResourceKind &kind = kindsAsked.at(i % kindsAsked.size());
        const QString &nameSpace = nameSpaces.at(i / kindsAsked.size());
        const ListOptions options{.nameSpace = nameSpace, .metadataOnly = true};
        auto list = co_await kube->list(kind, options, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list) {
            // Perhaps the cluster went with the endpoint: nobody is asked eight times more.
            const ErrorKind why = list.error().kind;
            if (why == ErrorKind::Network || why == ErrorKind::Timeout || why == ErrorKind::Unavailable)
                co_return Remains{.notRead = {Words::tr("the cluster")}};
            remains.notRead.append(kind.plural);
            continue;
        }
        for (const QJsonObject &object : std::as_const(list->items)) {
            const QString by = belongsBy(object, name);
            const QString id = u"%1/%2/%3"_s.arg(kind.kind, nameSpace, nameOf(object));
            if (by.isEmpty() || std::ranges::contains(balancers->found, id, &Remain::object))
                continue;
            const bool goes = !object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty();
            // Pods and disks cost; their own lines or the nodes' say how much.
            remains.found.append(
                {.object = id,
                 .why = goes ? Words::tr("It is being deleted; a finalizer or a running pod holds it.")
                             : Words::tr("It carries the endpoint's label or had it as its owner."),
                 .owner = Words::tr("endpoint %1").arg(name),
                 .foundBy = by,
                 .isFree = kind.kind != "PersistentVolumeClaim"_L1,
                 .command = kubectlDelete(kind.kind, nameOf(object), nameSpace)});
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
            remains.found += releasedVolumes(list->items, nameSpaces, target);
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
