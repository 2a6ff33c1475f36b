// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes, load balancers, addresses and machines that AWS lists, known by the tags that EKS and its controllers wrote onto them. They
// outlive their objects when a cluster is deleted before them.
#include "aws/awsinventory.h"
#include "base/shellwords.h"
#include "session/activity/remainsparts.h"
#include "session/deploy/liveprices.h"

#include <QCoreApplication>

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array awsCollections{AwsCollection::LoadBalancers, AwsCollection::ClassicLoadBalancers,
                                    AwsCollection::Addresses, AwsCollection::Volumes,
                                    AwsCollection::Instances};

// Tags whose value is the cluster's name.
constexpr std::array clusterTags{
    "elbv2.k8s.aws/cluster"_L1, // kubernetes-sigs/aws-load-balancer-controller, pkg/deploy/tracking/provider.go
    "ingress.k8s.aws/cluster"_L1, // there, of its first versions
    "eks:eks-cluster-name"_L1, // EKS Auto Mode: AWS' policies AmazonEKSBlockStoragePolicy and AmazonEKSLoadBalancingPolicy
    "eks:cluster-name"_L1, // EKS user guide, "Managed node groups": its machines, and their volumes with them
    "KubernetesCluster"_L1, // kubernetes-sigs/aws-ebs-csi-driver, pkg/driver/constants.go, where it knows its cluster
    "alpha.eksctl.io/cluster-name"_L1, // eksctl-io/eksctl: all that its stacks make
};
// kubernetes/cloud-provider-aws, pkg/providers/v1/tags.go: the name in the key; "shared" is what several clusters use.
constexpr auto ownedPrefix = "kubernetes.io/cluster/"_L1;

struct ObjectTag {
    QLatin1StringView key;
    QLatin1StringView kind;
};
// Tags whose value is "namespace/name".
constexpr std::array objectTags{
    // pkg/deploy/tracking/provider.go, with the prefixes of each of the controller's parts and of EKS Auto Mode's own
    ObjectTag{"service.k8s.aws/stack"_L1, "Service"_L1},
    ObjectTag{"ingress.k8s.aws/stack"_L1, "Ingress"_L1},
    ObjectTag{"gateway.k8s.aws.alb/stack"_L1, "Gateway"_L1},
    ObjectTag{"gateway.k8s.aws.nlb/stack"_L1, "Gateway"_L1},
    ObjectTag{"service.eks.amazonaws.com/stack"_L1, "Service"_L1},
    ObjectTag{"ingress.eks.amazonaws.com/stack"_L1, "Ingress"_L1},
    // kubernetes/cloud-provider-aws, pkg/providers/v1/aws.go: the load balancers that EKS makes without another controller
    ObjectTag{"kubernetes.io/service-name"_L1, "Service"_L1},
};
// aws-ebs-csi-driver, pkg/driver/constants.go, and the in-tree driver before it.
constexpr auto claimNameTag = "kubernetes.io/created-for/pvc/name"_L1;
constexpr auto claimNameSpaceTag = "kubernetes.io/created-for/pvc/namespace"_L1;
// aws/karpenter-provider-aws, pkg/apis/v1/labels.go and pkg/utils: which of its pools asked for the machine, beside the cluster's tag.
constexpr auto nodePoolTag = "karpenter.sh/nodepool"_L1;

QStringList askedTags(const QString &cluster)
{
    QStringList keys{claimNameTag};
    if (!cluster.isEmpty())
        keys.append(ownedPrefix + cluster);
    for (const QLatin1StringView key : clusterTags)
        keys.append(key);
    for (const ObjectTag &tag : objectTags)
        keys.append(tag.key);
    return keys;
}

/// Whose its tags say it is.
struct TaggedOwner {
    QString object = {}; ///< "Service/ns/name", "PersistentVolumeClaim/ns/name"; empty: not said
    QString cluster = {}; ///< empty: not said
    QString tag = {}; ///< the one that says the most
};

TaggedOwner ownerBy(const QMap<QString, QString> &tags)
{
    TaggedOwner owner;
    for (auto it = tags.cbegin(); it != tags.cend() && owner.cluster.isEmpty(); ++it) {
        if (it.key().startsWith(ownedPrefix) && *it == "owned"_L1)
            owner = {.cluster = it.key().sliced(ownedPrefix.size()), .tag = it.key()};
    }
    for (const QLatin1StringView key : clusterTags) {
        if (const QString cluster = tags.value(key); owner.cluster.isEmpty() && !cluster.isEmpty())
            owner = {.cluster = cluster, .tag = key};
    }
    for (const ObjectTag &tag : objectTags) {
        if (const QString value = tags.value(tag.key); owner.object.isEmpty() && !value.isEmpty()) {
            owner.object = u"%1/%2"_s.arg(tag.kind, value); // without a namespace: a group of Ingresses
            owner.tag = tag.key;
        }
    }
    if (const QString claim = tags.value(claimNameTag); !claim.isEmpty()) {
        owner.object = u"PersistentVolumeClaim/%1/%2"_s.arg(tags.value(claimNameSpaceTag), claim);
        owner.tag = claimNameTag;
    }
    if (const QString pool = tags.value(nodePoolTag); owner.object.isEmpty() && !pool.isEmpty())
        owner.object = u"NodePool/"_s + pool;
    return owner;
}

QString idOf(const AwsResource &resource)
{
    switch (resource.collection) {
    case AwsCollection::Volumes:
        return u"volume/"_s + resource.id;
    case AwsCollection::LoadBalancers:
    case AwsCollection::ClassicLoadBalancers:
        return u"loadBalancer/"_s + resource.name;
    case AwsCollection::Addresses:
        return u"address/"_s + resource.id;
    case AwsCollection::Instances:
        return u"instance/"_s + resource.id;
    }
    return {};
}

QString removalOf(const AwsResource &resource, const QString &region)
{
    QStringList words{u"aws"_s};
    switch (resource.collection) {
    case AwsCollection::Volumes:
        words << u"ec2"_s << u"delete-volume"_s << u"--volume-id"_s;
        break;
    case AwsCollection::LoadBalancers:
        words << u"elbv2"_s << u"delete-load-balancer"_s << u"--load-balancer-arn"_s;
        break;
    case AwsCollection::ClassicLoadBalancers:
        words << u"elb"_s << u"delete-load-balancer"_s << u"--load-balancer-name"_s;
        break;
    case AwsCollection::Addresses:
        words << u"ec2"_s << u"release-address"_s << u"--allocation-id"_s;
        break;
    case AwsCollection::Instances:
        words << u"ec2"_s << u"terminate-instances"_s << u"--instance-ids"_s;
        break;
    }
    words << resource.id << u"--region"_s << region;
    return shellCommand(words);
}

QString sentenceOf(const AwsResource &resource, const QString &object)
{
    switch (resource.collection) {
    case AwsCollection::Volumes:
        return resource.isAttached
            ? RemainsWords::tr("The disk of %1 GiB of %2, with its data, is attached to a machine.")
                  .arg(resource.sizeGiB)
                  .arg(object)
            : RemainsWords::tr("The disk of %1 GiB of %2, with its data.").arg(resource.sizeGiB).arg(object);
    case AwsCollection::LoadBalancers:
    case AwsCollection::ClassicLoadBalancers:
        return RemainsWords::tr("The load balancer of %1 still listens on %2.").arg(object, resource.address);
    case AwsCollection::Addresses:
        return RemainsWords::tr("The address %1 of %2 is still reserved, and nothing uses it.")
            .arg(resource.address, object);
    case AwsCollection::Instances:
        return resource.status == "stopped"_L1
            ? RemainsWords::tr("The machine %1 (%2) of %3 is stopped; its disks go on costing.")
                  .arg(resource.name.isEmpty() ? resource.id : resource.name, resource.type, object)
            : RemainsWords::tr("The machine %1 (%2) of %3 still runs.")
                  .arg(resource.name.isEmpty() ? resource.id : resource.name, resource.type, object);
    }
    return {};
}

void addListPrice(Remain &remain, const AwsResource &resource, const Catalog &catalog,
                  const ServicePrices &prices)
{
    switch (resource.collection) {
    case AwsCollection::Volumes:
        addPrice(remain,
                 diskPerHour(CloudProvider::Aws, resource.type, double(resource.sizeGiB), false,
                             {.iops = resource.iops, .throughputMiBps = resource.throughputMiBps}, prices));
        break;
    case AwsCollection::Instances:
        // One that is stopped keeps its volumes, which are listed by themselves, and costs nothing by itself.
        if (resource.status == "stopped"_L1)
            remain.isFree = true;
        else
            addPrice(remain, resource.type, 1, catalog);
        break;
    case AwsCollection::LoadBalancers:
    case AwsCollection::ClassicLoadBalancers: {
        addPrice(remain, servicePerHour(u"aws/load-balancer/"_s + resource.type, 1, prices));
        // One that faces the internet holds an address in each of its zones.
        const auto addresses =
            servicePerHour(u"aws/address"_s, resource.isPublic ? resource.zones : 0, prices);
        if (remain.perHour && addresses)
            *remain.perHour += addresses->amount;
        break;
    }
    case AwsCollection::Addresses:
        addPrice(remain, servicePerHour(u"aws/address"_s, 1, prices));
        break;
    }
}

/// It is on its way out, or in use by what somebody else has.
bool isNoRemain(const AwsResource &resource)
{
    return resource.status.startsWith("delet"_L1) || resource.status == "shutting-down"_L1
        || resource.status == "terminated"_L1
        || (resource.collection == AwsCollection::Addresses && resource.isAttached);
}

} // namespace

Task<Remains> remainsListedByAws(RemainsQuestion question, const Catalog &catalog, QStringList known,
                                 bool isGone, std::stop_token stop)
{
    Remains remains;
    const Target target = question.endpoint.target;
    AwsInventory *inventory = inventoryOf(question.aws);
    if (!inventory || target.location.isEmpty())
        co_return remains;
    const OwnedByPlans owned = ownedByPlans(question.runs);
    std::optional<ServicePrices> prices;
    for (const AwsCollection collection : awsCollections) {
        auto list =
            co_await inventory->resources(target.location, collection, askedTags(target.cluster), stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!list) {
            remains.notRead.append(gapText(collectionName(collection), list.error(), actionsFor(collection)));
            continue;
        }
        for (const AwsResource &resource : std::as_const(*list)) {
            const TaggedOwner owner = ownerBy(resource.tags);
            const bool isSaid = !owner.cluster.isEmpty();
            // Its whole cluster went with the endpoint: then whatever names that cluster was left behind by it.
            const bool isClusters = isGone && isSaid && owner.cluster == target.cluster;
            const QString &object = owner.object;
            const bool isOwned = owned.balancers.contains(object)
                || (object.startsWith("PersistentVolumeClaim/"_L1)
                    && owned.hasClaim(object.section(u'/', 1)));
            const QString id = idOf(resource);
            // The EBS driver knows its cluster's name only where it was told: a claim of that name may be another cluster's, and is
            // where something uses it.
            const bool isAnothers =
                isSaid ? owner.cluster != target.cluster : resource.isAttached || object.isEmpty();
            // What still stands in the cluster says it there, with its price.
            if (isNoRemain(resource) || isAnothers || (!isClusters && !isOwned) || known.contains(object)
                || known.contains(id))
                continue;
            Remain remain{
                .object = id,
                .why = sentenceOf(resource, object.isEmpty() ? RemainsWords::tr("the cluster") : object),
                .owner = object.isEmpty() ? RemainsWords::tr("cluster %1").arg(target.cluster) : object,
                .foundBy = RemainsWords::tr("tag %1").arg(owner.tag),
                .command = removalOf(resource, target.location)};
            if (!isSaid)
                remain.why += u' ' + RemainsWords::tr("Its tags do not say of which cluster it is.");
            if (!prices) { // where nothing remains nobody is asked what it costs
                auto live = co_await livePrices(question.aws, target.location, question.today, stop);
                if (!live)
                    co_return std::unexpected(std::move(live.error()));
                prices = std::move(*live);
            }
            addListPrice(remain, resource, catalog, *prices);
            remains.found.append(remain);
        }
    }
    co_return remains;
}

} // namespace slipway
