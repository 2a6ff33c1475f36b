// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Load balancers, addresses, disks and endpoint groups that Google lists, known by what GKE's controllers wrote into them. They
// outlive their objects when a cluster is deleted before them. Sources: GKE docs, "Deleting a cluster"; kubernetes/ingress-gce and
// the Persistent Disk CSI driver for the descriptions.
#include "base/shellwords.h"
#include "google/computeinventory.h"
#include "session/activity/remainsparts.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array collections{ComputeCollection::ForwardingRules, ComputeCollection::Addresses,
                                 ComputeCollection::Disks, ComputeCollection::NetworkEndpointGroups,
                                 ComputeCollection::TargetPools};

/// Whose it says it is: the object in the cluster, and the cluster where that is said too.
struct Owner {
    QString object = {}; ///< "Gateway/ns/name", "PersistentVolumeClaim/ns/name"
    QString cluster = {}; ///< "projects/P/locations/L/clusters/C"; empty: not said
};

Owner ownerOf(const ComputeResource &resource)
{
    const QJsonObject said = QJsonDocument::fromJson(resource.description.toUtf8()).object();
    Owner owner;
    if (const QStringList parts = said.value("k8sResource"_L1).toString().split(u'/', Qt::SkipEmptyParts);
        parts.size() == 4 && parts.at(0) == "namespaces"_L1 && parts.at(2) == "gateways"_L1) {
        owner.object = u"Gateway/%1/%2"_s.arg(parts.at(1), parts.at(3));
        owner.cluster = said.value("k8sCluster"_L1).toString();
        while (owner.cluster.startsWith(u'/'))
            owner.cluster.removeFirst();
    }
    for (const auto key : {"kubernetes.io/service-name"_L1, "networking.gke.io/service-name"_L1}) {
        if (const QString service = said.value(key).toString(); service.contains(u'/'))
            owner.object = "Service/"_L1 + service;
    }
    if (const QString service = said.value("service-name"_L1).toString(); !service.isEmpty())
        owner.object = u"Service/%1/%2"_s.arg(said.value("namespace"_L1).toString(), service);
    if (const QString claim = said.value("kubernetes.io/created-for/pvc/name"_L1).toString();
        !claim.isEmpty())
        owner.object = u"PersistentVolumeClaim/%1/%2"_s.arg(
            said.value("kubernetes.io/created-for/pvc/namespace"_L1).toString(), claim);
    return owner;
}

QString commandFor(const ComputeResource &resource, const QString &project)
{
    const QString noun = resource.collection == ComputeCollection::ForwardingRules ? u"forwarding-rules"_s
        : resource.collection == ComputeCollection::Addresses                      ? u"addresses"_s
        : resource.collection == ComputeCollection::Disks                          ? u"disks"_s
        : resource.collection == ComputeCollection::TargetPools                    ? u"target-pools"_s
                                                                : u"network-endpoint-groups"_s;
    QStringList words{u"gcloud"_s, u"compute"_s, noun, u"delete"_s, resource.name, u"--project"_s, project};
    if (resource.location.isEmpty())
        words << u"--global"_s;
    else
        words << (isZone(resource.location) ? u"--zone"_s : u"--region"_s) << resource.location;
    return shellCommand(words);
}

QString whyOf(const ComputeResource &resource, const QString &object)
{
    switch (resource.collection) {
    case ComputeCollection::ForwardingRules:
        return RemainsWords::tr("The load balancer of %1 still listens on %2.").arg(object, resource.address);
    case ComputeCollection::Addresses:
        return resource.status == "IN_USE"_L1
            ? RemainsWords::tr("The address %1 of %2 is still in use.").arg(resource.address, object)
            : RemainsWords::tr("The address %1 of %2 is still reserved, and nothing uses it.")
                  .arg(resource.address, object);
    case ComputeCollection::Disks:
        return RemainsWords::tr("The disk of %1 GiB of %2, with its data.").arg(resource.sizeGb).arg(object);
    case ComputeCollection::NetworkEndpointGroups:
        return RemainsWords::tr("The endpoint group of %1. It counts against a quota.").arg(object);
    case ComputeCollection::TargetPools:
        return RemainsWords::tr("The target pool of %1. It counts against a quota.").arg(object);
    }
    return {};
}

void addPriceOf(Remain &remain, const ComputeResource &resource)
{
    switch (resource.collection) {
    case ComputeCollection::ForwardingRules:
        // An internal Application Load Balancer bills by its proxies.
        if (resource.type != "INTERNAL_MANAGED"_L1)
            addPrice(remain, servicePerHour(u"google/forwarding-rule"_s));
        break;
    case ComputeCollection::Addresses:
        remain.isFree = resource.type == "INTERNAL"_L1 || resource.status == "IN_USE"_L1;
        if (!remain.isFree)
            addPrice(remain, servicePerHour(u"google/address/unused"_s));
        break;
    case ComputeCollection::Disks:
        addPrice(remain,
                 diskPerHour(CloudProvider::Google, resource.type, double(resource.sizeGb),
                             !isZone(resource.location)));
        break;
    case ComputeCollection::NetworkEndpointGroups:
    case ComputeCollection::TargetPools:
        remain.isFree = true;
        break;
    }
}

} // namespace

Task<Remains> remainsListedByGoogle(RemainsQuestion question, QStringList known, bool isGone,
                                    std::stop_token stop)
{
    Remains remains;
    const Target target = question.endpoint.target;
    ComputeInventory *inventory = inventoryOf(question.google);
    if (!inventory || target.project.isEmpty())
        co_return remains;
    const OwnedByPlans owned = ownedByPlans(question.runs);
    const QString cluster =
        u"projects/%1/locations/%2/clusters/%3"_s.arg(target.project, target.location, target.cluster);
    for (const ComputeCollection collection : collections) {
        auto list = co_await inventory->resources(target.project, collection, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list || !list->isComplete()) {
            const QString name = collectionName(collection);
            remains.notRead.append(
                list ? RemainsWords::tr("%1 of %2").arg(name, list->unreachable.join(u", "_s)) : name);
            if (!list)
                continue;
        }
        for (const ComputeResource &resource : std::as_const(list->items)) {
            const Owner owner = ownerOf(resource);
            const QString said = resource.labels.value(u"goog-k8s-cluster-name"_s);
            const bool isAnothers = (!owner.cluster.isEmpty() && owner.cluster != cluster)
                || (!said.isEmpty()
                    && (said != target.cluster
                        || resource.labels.value(u"goog-k8s-cluster-location"_s, target.location)
                            != target.location));
            // Its whole cluster went with the endpoint: then whatever names that cluster was left behind by it.
            const bool isClusters = isGone && (owner.cluster == cluster || said == target.cluster);
            const QString object = owner.object;
            const bool isOwned = owned.balancers.contains(object)
                || (object.startsWith("PersistentVolumeClaim/"_L1)
                    && owned.hasClaim(object.section(u'/', 1)));
            const QString id = collection == ComputeCollection::Disks
                ? u"disk/"_s + resource.name
                : u"%1/%2"_s.arg(collectionName(collection), resource.name);
            // What still stands in the cluster says it there, with its price.
            if (isAnothers || (!isClusters && !isOwned) || known.contains(object) || known.contains(id))
                continue;
            Remain remain{.object = id,
                          .why = whyOf(resource, object.isEmpty() ? RemainsWords::tr("the cluster") : object),
                          .owner =
                              object.isEmpty() ? RemainsWords::tr("cluster %1").arg(target.cluster) : object,
                          .foundBy = object.isEmpty() ? u"goog-k8s-cluster-name=%1"_s.arg(said)
                                                      : RemainsWords::tr("its description in Google's list"),
                          .command = commandFor(resource, target.project)};
            addPriceOf(remain, resource);
            remains.found.append(remain);
        }
    }
    co_return remains;
}

} // namespace slipway
