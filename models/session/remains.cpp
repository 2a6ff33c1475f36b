// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/remains.h"

#include "plan/gkeclusterchanges.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

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

/// By label, or by the owner that it had.
bool belongsTo(const QJsonObject &object, const QString &name)
{
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    const QJsonObject labels = metadata.value("labels"_L1).toObject();
    if (labels.value("app.kubernetes.io/managed-by"_L1) == "slipway"_L1) {
        for (const auto key : {"app.kubernetes.io/instance"_L1, "app.kubernetes.io/part-of"_L1, "app.kubernetes.io/name"_L1}) {
            if (labels.value(key) == name)
                return true;
        }
    }
    const QJsonArray owners = metadata.value("ownerReferences"_L1).toArray();
    return std::ranges::any_of(owners, [&name](const QJsonValue &owner) { return owner["name"_L1] == name; });
}

void addPrice(Remain &remain, const QString &machineType, const Catalog &catalog)
{
    const MachineType *machine = catalog.machineType(machineType);
    if (!machine || !machine->price)
        return;
    remain.perHour = machine->price->amount;
    remain.currency = machine->price->currency;
}

Task<Remains> lookInCluster(KubeClient &kube, QString name, QStringList nameSpaces, const Catalog &catalog, std::stop_token stop)
{
    Remains remains;
    const QList<ResourceKind> kindsAsked = {kinds::deployments(), kinds::statefulSets(), kinds::daemonSets(), kinds::jobs(),
                                            kinds::pods(), kinds::persistentVolumeClaims(), kinds::services(),
                                            kinds::configMaps(), kinds::secrets()};
    for (qsizetype i = 0; i < kindsAsked.size() * nameSpaces.size(); ++i) {
        const ResourceKind &kind = kindsAsked.at(i % kindsAsked.size());
        const QString &nameSpace = nameSpaces.at(i / kindsAsked.size());
        const ListOptions options{.nameSpace = nameSpace, .metadataOnly = true};
        auto list = co_await kube.list(kind, options, stop);
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
            if (!belongsTo(object, name))
                continue;
            const bool goes = !object.value("metadata"_L1)["deletionTimestamp"_L1].toString().isEmpty();
            Remain remain{.object = u"%1/%2/%3"_s.arg(kind.kind, nameSpace, nameOf(object)),
                          .why = goes ? Words::tr("It is being deleted; a finalizer or a running pod holds it.")
                                      : Words::tr("It carries the endpoint's label or had it as its owner.")};
            // Pods, disks and load balancers cost; their own lines or the nodes' say how much.
            remain.isFree = kind.kind != "PersistentVolumeClaim"_L1 && kind.kind != "Service"_L1;
            remains.found.append(remain);
        }
    }
    if (const auto volumes = wellKnownKind(u"v1"_s, u"PersistentVolume"_s)) {
        auto list = co_await kube.list(*volumes, {}, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list)
            remains.notRead.append(volumes->plural);
        else {
            for (const QJsonObject &volume : std::as_const(list->items)) {
                const QJsonValue claim = volume.value("spec"_L1)["claimRef"_L1];
                if (volume.value("status"_L1)["phase"_L1] == "Released"_L1 && nameSpaces.contains(claim["namespace"_L1].toString()))
                    remains.found.append({.object = u"PersistentVolume/"_s + nameOf(volume),
                                          .why = Words::tr("Its claim %1 is gone, and its reclaim policy keeps the disk with its data.")
                                                     .arg(claim["name"_L1].toString())});
            }
        }
    }
    auto nodes = co_await kube.list(kinds::nodes(), {}, stop);
    auto pods = co_await kube.list(kinds::pods(), {}, stop);
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
        if (!holdsAccelerators(node.value("status"_L1)["capacity"_L1].toObject()) || busy.contains(nameOf(node)))
            continue;
        const QString machine = node.value("metadata"_L1)["labels"_L1]["node.kubernetes.io/instance-type"_L1].toString();
        Remain remain{.object = u"Node/"_s + nameOf(node),
                      .why = Words::tr("No pod uses its accelerators (%1). An autoscaler removes it after a while; without one it stays and costs.")
                                 .arg(machine.isEmpty() ? Words::tr("machine type unknown") : machine)};
        addPrice(remain, machine, catalog);
        remains.found.append(remain);
    }
    remains.notRead.removeDuplicates();
    co_return remains;
}

Task<Remains> lookInGoogle(GoogleClient &google, Target target, std::stop_token stop)
{
    Remains remains;
    const GkeClusterRef ref{.projectId = target.project, .location = target.location, .name = target.cluster};
    auto pools = co_await google.nodePools(ref, stop);
    if (stop.stop_requested())
        co_return cancelled();
    if (!pools) {
        remains.notRead.append(Words::tr("node pools"));
        co_return remains;
    }
    for (const GkeNodePool &pool : std::as_const(*pools)) {
        const bool isHeld = pool.isAutoscaling ? pool.minNodeCount > 0 : pool.initialNodeCount > 0;
        if ((pool.accelerators.isEmpty() && pool.tpuTopology.isEmpty()) || !isHeld)
            continue;
        // The nodes that it has now stand above with their price.
        remains.found.append({.object = u"nodePool/"_s + pool.name,
                              .why = pool.isAutoscaling
                                  ? Words::tr("It keeps at least %n node(s) of %1, used or not.", nullptr, pool.minNodeCount).arg(pool.machineType)
                                  : Words::tr("It does not scale by itself and keeps its nodes of %1, used or not.").arg(pool.machineType),
                              .isFree = true});
    }
    co_return remains;
}

} // namespace

QMap<QString, double> Remains::perHour() const
{
    QMap<QString, double> sums;
    for (const Remain &remain : found) {
        if (remain.perHour)
            sums[remain.currency] += *remain.perHour;
    }
    return sums;
}

Task<Remains> findRemains(KubeClient *kube, GoogleClient *google, Endpoint endpoint, QJsonObject values, const Catalog &catalog,
                          std::stop_token stop)
{
    Remains remains;
    const Target target = endpoint.target;
    // Gone with the endpoint that it was made for: there is nothing in it to be asked for.
    bool isGone = false;
    if (google && target.provider == "google"_L1 && !target.cluster.isEmpty()) {
        const GkeClusterRef ref{.projectId = target.project, .location = target.location, .name = target.cluster};
        auto cluster = co_await google->cluster(ref, stop);
        if (stop.stop_requested())
            co_return cancelled();
        isGone = !cluster && cluster.error().kind == ErrorKind::NotFound;
        // One that was made for it and stays goes on costing.
        if (cluster && values.value("clusterFrom"_L1) == "create"_L1)
            remains.found.append({.object = u"cluster/"_s + target.location + u'/' + target.cluster,
                                  .why = Words::tr("It was made for this endpoint, and holds what others made since."),
                                  .perHour = CreateGkeCluster::feePerHour,
                                  .currency = u"USD"_s});
    }
    if (!isGone && kube) {
        QStringList nameSpaces{endpoint.target.nameSpace};
        if (const QString more = values.value("observabilityNamespace"_L1).toString(); !more.isEmpty() && !nameSpaces.contains(more))
            nameSpaces.append(more);
        auto looked = co_await lookInCluster(*kube, endpoint.name, nameSpaces, catalog, stop);
        if (!looked)
            co_return looked;
        remains.found += looked->found;
        remains.notRead += looked->notRead;
    } else if (!isGone) {
        remains.notRead.append(Words::tr("the cluster"));
    }
    if (target.provider == "google"_L1 && !target.cluster.isEmpty() && !isGone) {
        Result<Remains> looked = Remains{.notRead = {Words::tr("node pools")}};
        if (google)
            looked = co_await lookInGoogle(*google, target, stop);
        if (!looked)
            co_return looked;
        remains.found += looked->found;
        remains.notRead += looked->notRead;
    }
    if (const QString bucket = values.value("bucket"_L1).toString(); !bucket.isEmpty())
        remains.found.append({.object = u"bucket/"_s + bucket, .why = Words::tr("It was there before, with what it holds.")});
    co_return remains;
}

QStringList remainsText(const Remains &remains)
{
    const auto money = [](double amount, const QString &currency) {
        return QLocale().toString(amount, 'f', 2) + u' ' + currency;
    };
    QStringList lines;
    bool unknown = false;
    for (const Remain &remain : remains.found) {
        const QString cost = remain.perHour ? Words::tr("%1 an hour, list price").arg(money(*remain.perHour, remain.currency))
            : remain.isFree                 ? Words::tr("free by itself")
                                            : Words::tr("price not known");
        unknown = unknown || (!remain.perHour && !remain.isFree);
        lines << Words::tr("%1: %2 (%3)").arg(remain.object, remain.why, cost);
    }
    const QMap<QString, double> sums = remains.perHour();
    for (auto it = sums.cbegin(); it != sums.cend(); ++it)
        lines << (unknown ? Words::tr("Together at least %1 an hour.") : Words::tr("Together %1 an hour.")).arg(money(it.value(), it.key()));
    if (!remains.notRead.isEmpty())
        lines << Words::tr("More may remain: %1 could not be read.").arg(remains.notRead.join(u", "_s));
    return lines;
}

QJsonArray remainsJson(const Remains &remains)
{
    QJsonArray list;
    for (const Remain &remain : remains.found)
        list.append(QJsonObject{{u"object"_s, remain.object},
                                {u"why"_s, remain.why},
                                {u"perHour"_s, remain.perHour ? QJsonValue(*remain.perHour) : remain.isFree ? QJsonValue(0) : QJsonValue()},
                                {u"currency"_s, remain.currency}});
    return list;
}

} // namespace slipway
