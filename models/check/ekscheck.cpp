// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EKS: the cluster as AWS sees it, and the node group that is to carry the GPU.
#include "aws/eksissues.h"
#include "catalog/serviceprice.h"
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

// vLLM's image alone is 9 GB packed and twice that unpacked; EKS gives 20 GiB unless told otherwise.
constexpr int leastDiskGiB = 60;

QString objectOf(const EksClusterRef &ref)
{
    return u"cluster/%1/%2"_s.arg(ref.region, ref.name);
}

// EKS user guide, "Kubernetes versions": 14 months, then 12 at an extra charge, then AWS upgrades by force.
void judgeVersion(const EksCluster &cluster, const QString &object, QDate today, QList<Finding> &findings)
{
    const EksVersion *found = ServicePrices::builtIn().eksVersion(cluster.version);
    if (!found || today <= found->standardEnd)
        return;
    const bool isOver = today > found->extendedEnd;
    findings.append(problem(
        isOver ? u"eks.version-ended"_s : u"eks.version-extended"_s, Severity::Warning,
        isOver
            ? words(QT_TRANSLATE_NOOP("Check", "AWS supports Kubernetes %1 no longer")).arg(cluster.version)
            : words(QT_TRANSLATE_NOOP(
                        "Check", "Kubernetes %1 is in extended support, which costs extra for each hour"))
                  .arg(cluster.version),
        isOver ? words(QT_TRANSLATE_NOOP("Check",
                                         "Its extended support ended on %1: AWS upgrades such clusters by "
                                         "force, at a time of its own choosing."))
                     .arg(found->extendedEnd.toString(Qt::ISODate))
               : words(QT_TRANSLATE_NOOP("Check",
                                         "Its standard support ended on %1; the extended one ends on %2."))
                     .arg(found->standardEnd.toString(Qt::ISODate), found->extendedEnd.toString(Qt::ISODate)),
        {{object, u"version"_s, cluster.version},
         {object, u"upgradePolicy.supportType"_s, cluster.supportType}},
        {advice(
            words(QT_TRANSLATE_NOOP("Check", "Upgrade the cluster one minor version at a time")),
            u"aws eks update-cluster-version --name %1 --kubernetes-version VERSION"_s.arg(cluster.name))}));
}

Task<QList<Finding>> runEksCluster(CheckContext &context, std::stop_token stop)
{
    auto cluster = co_await context.eksCluster(stop);
    const EksClusterRef ref = context.eksRef();
    const QString object = objectOf(ref);
    if (!cluster) {
        if (cluster.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(cluster.error()));
        if (context.makes(u"create-eks-cluster"_s))
            co_return QList<Finding>{willBeMade(u"eks.cluster"_s, object)};
        co_return QList<Finding>{problem(
            u"eks.cluster-missing"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The cluster %1 was not found in %2")).arg(ref.name, ref.region),
            cluster.error().detail, {{object, u"answer"_s, cluster.error().reason}},
            {advice(words(QT_TRANSLATE_NOOP(
                        "Check", "Choose a cluster that exists: region and account have to be its own")),
                    u"aws eks list-clusters --region %1"_s.arg(ref.region))})};
    }
    QList<Finding> findings;
    if (cluster->status != "ACTIVE"_L1 && cluster->status != "UPDATING"_L1)
        findings.append(
            problem(u"eks.cluster-not-active"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The cluster %1 is not active")).arg(ref.name),
                    words(QT_TRANSLATE_NOOP("Check", "Its status is %1.")).arg(cluster->status),
                    {{object, u"status"_s, cluster->status}}));
    judgeVersion(*cluster, object, context.clock().now().date(), findings);
    if (!cluster->issues.isEmpty())
        findings.append(problem(
            u"eks.cluster-issues"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "EKS reports trouble with the cluster %1")).arg(ref.name),
            eksIssueWords(cluster->issues), {{object, u"health.issues"_s, eksIssueWords(cluster->issues)}}));
    // A private or fenced endpoint does not refuse: packets go nowhere, and credentials get blamed.
    const bool isFenced = !cluster->isPublic
        || (!cluster->publicAccessCidrs.isEmpty() && !cluster->publicAccessCidrs.contains(u"0.0.0.0/0"_s));
    if (isFenced && !context.kube()) {
        findings.append(problem(
            u"eks.endpoint-fenced"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The cluster's API server is not open to this network")),
            cluster->isPublic
                ? words(QT_TRANSLATE_NOOP("Check",
                                          "It takes connections from %1 alone; others get no answer at all."))
                      .arg(cluster->publicAccessCidrs.join(u", "_s))
                : words(QT_TRANSLATE_NOOP("Check",
                                          "Its public endpoint is off: it answers inside of its VPC only.")),
            {{object, u"resourcesVpcConfig.endpointPublicAccess"_s,
              cluster->isPublic ? u"true"_s : u"false"_s},
             {object, u"resourcesVpcConfig.publicAccessCidrs"_s, cluster->publicAccessCidrs.join(u", "_s)}},
            {advice(
                words(QT_TRANSLATE_NOOP("Check",
                                        "Connect through the VPN, or have your network's address added")),
                u"aws eks update-cluster-config --name %1 --region %2 --resources-vpc-config publicAccessCidrs=CIDR"_s
                    .arg(ref.name, ref.region))}));
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"eks.cluster"_s,
                   words(QT_TRANSLATE_NOOP("Check", "EKS says that the cluster is active: Kubernetes %1"))
                       .arg(cluster->version)));
    co_return findings;
}

bool carriesDriver(const QString &amiType)
{
    return amiType.contains("NVIDIA"_L1) || amiType.contains("NEURON"_L1) || amiType == "CUSTOM"_L1
        || amiType == "AL2_x86_64_GPU"_L1;
}

QString createCommand(const EksClusterRef &ref, const QString &instanceType)
{
    return u"aws eks create-nodegroup --cluster-name %1 --region %2 --nodegroup-name gpu --instance-types %3 --ami-type %4 --disk-size 100 --scaling-config minSize=0,maxSize=1,desiredSize=1 --node-role ROLE_ARN --subnets SUBNET"_s
        .arg(ref.name, ref.region, instanceType,
             instanceType.startsWith("inf"_L1) || instanceType.startsWith("trn"_L1)
                 ? u"AL2023_x86_64_NEURON"_s
                 : u"AL2023_x86_64_NVIDIA"_s);
}

void judgeNodegroup(const EksNodegroup &group, const EksClusterRef &ref, const QString &instanceType,
                    QList<Finding> &findings)
{
    const QString object = u"nodegroup/%1/%2"_s.arg(ref.name, group.name);
    if (!group.amiType.isEmpty() && !carriesDriver(group.amiType)) {
        // EKS takes the pair, the node joins and is healthy, and has no GPU.
        findings.append(problem(
            u"eks.ami-without-driver"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check",
                                    "The node group %1 has GPU machines and an image without their driver"))
                .arg(group.name),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Nodes of the AMI type %1 never show a GPU to Kubernetes, and the AMI "
                                    "type of a group cannot be changed."))
                .arg(group.amiType),
            {{object, u"amiType"_s, group.amiType},
             {object, u"instanceTypes"_s, group.instanceTypes.join(u", "_s)}},
            {advice(words(QT_TRANSLATE_NOOP("Check",
                                            "Make a new group with the right image, then delete this one")),
                    createCommand(ref, instanceType))}));
    } else if (group.amiType == "AL2_x86_64_GPU"_L1) {
        findings.append(problem(
            u"eks.ami-ended"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP(
                      "Check", "The node group %1 uses Amazon Linux 2, for which there are no new images"))
                .arg(group.name),
            words(QT_TRANSLATE_NOOP("Check",
                                    "AWS published the last AL2 image for EKS on 2025-11-26, and none for "
                                    "Kubernetes 1.33 and later.")),
            {{object, u"amiType"_s, group.amiType}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Make a new group with AL2023_x86_64_NVIDIA")),
                    createCommand(ref, instanceType))}));
    }
    if (group.diskSizeGiB > 0 && group.diskSizeGiB < leastDiskGiB)
        findings.append(problem(
            u"eks.disk-small"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The nodes' disk of %1 GiB is too small for the engine's image"))
                .arg(group.diskSizeGiB),
            words(QT_TRANSLATE_NOOP("Check",
                                    "vLLM's image takes some 20 GB unpacked; a pod on such a node is evicted "
                                    "for want of disk. The size of a group's disks cannot be changed.")),
            {{object, u"diskSize"_s, QString::number(group.diskSizeGiB)}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Make a new group with 100 GiB or more")),
                    createCommand(ref, instanceType))}));
    if (group.maxSize < 1)
        findings.append(problem(
            u"eks.nodegroup-closed"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The node group %1 may have no nodes")).arg(group.name),
            words(QT_TRANSLATE_NOOP("Check", "Its largest size is 0.")),
            {{object, u"scalingConfig.maxSize"_s, QString::number(group.maxSize)}},
            {advice(
                words(QT_TRANSLATE_NOOP("Check", "Let it grow")),
                u"aws eks update-nodegroup-config --cluster-name %1 --nodegroup-name %2 --region %3 --scaling-config minSize=0,maxSize=1,desiredSize=1"_s
                    .arg(ref.name, group.name, ref.region))}));
    if (!group.issues.isEmpty() || group.status == "DEGRADED"_L1 || group.status.endsWith("_FAILED"_L1))
        findings.append(problem(
            u"eks.nodegroup-issues"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "EKS reports trouble with the node group %1")).arg(group.name),
            group.issues.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "Its status is %1.")).arg(group.status)
                                   : eksIssueWords(group.issues),
            {{object, u"status"_s, group.status},
             {object, u"health.issues"_s, eksIssueWords(group.issues)}}));
}

Task<QList<Finding>> runNodegroups(CheckContext &context, std::stop_token stop)
{
    auto cluster = co_await context.eksCluster(stop);
    if (isToBeMade(context, cluster))
        co_return QList<Finding>{}; // said by the check of the cluster
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    const EksClusterRef ref = context.eksRef();
    const QString instanceType = context.value(u"accelerator"_s).toString();
    if (instanceType.isEmpty())
        co_return QList<Finding>{};
    if (cluster->isAutoMode)
        co_return QList<Finding>{
            passed(u"eks.nodegroup"_s,
                   words(QT_TRANSLATE_NOOP(
                       "Check", "EKS Auto Mode makes nodes with driver and device plugin by itself")))};
    auto groups = co_await context.nodegroups(stop);
    if (!groups)
        co_return std::unexpected(std::move(groups.error()));
    QList<Finding> findings;
    bool isThere = false;
    for (const EksNodegroup &group : std::as_const(*groups)) {
        if (!group.instanceTypes.contains(instanceType))
            continue;
        isThere = true;
        judgeNodegroup(group, ref, instanceType, findings);
    }
    if (!isThere && context.makes(u"create-eks-nodegroup"_s))
        co_return QList<Finding>{
            willBeMade(u"eks.nodegroup"_s,
                       words(QT_TRANSLATE_NOOP("Check", "The node group for %1")).arg(instanceType))};
    if (!isThere) {
        // Karpenter and groups of one's own are not in EKS' list; their nodes are in the cluster's.
        bool hasNode = false;
        if (context.kube()) {
            auto nodes = co_await context.nodes(stop);
            if (!nodes && nodes.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(nodes.error()));
            hasNode =
                nodes && std::ranges::any_of(*nodes, [&instanceType](const QJsonObject &node) {
                    return node["metadata"_L1]["labels"_L1]["node.kubernetes.io/instance-type"_L1].toString()
                        == instanceType;
                });
        }
        const bool isByTemplate = std::ranges::any_of(
            *groups, [](const EksNodegroup &group) { return group.instanceTypes.isEmpty(); });
        if (hasNode)
            co_return QList<Finding>{passed(
                u"eks.nodegroup"_s,
                words(QT_TRANSLATE_NOOP("Check", "A %1 is among the cluster's nodes")).arg(instanceType))};
        findings.append(problem(
            u"eks.nodegroup-missing"_s, isByTemplate ? Severity::Warning : Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "No node group of the cluster has %1")).arg(instanceType),
            isByTemplate
                ? words(QT_TRANSLATE_NOOP("Check",
                                          "One of its groups takes its machines from a launch template, "
                                          "which may be it; Karpenter would make its own."))
                : words(QT_TRANSLATE_NOOP(
                      "Check", "Unless Karpenter makes such nodes, the model's pod stays Pending.")),
            {{objectOf(ref), u"nodegroups"_s, QString::number(groups->size())}},
            {advice(words(QT_TRANSLATE_NOOP(
                        "Check", "Make a group, or choose an instance type that one of the groups has")),
                    createCommand(ref, instanceType))}));
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"eks.nodegroup"_s,
                   words(QT_TRANSLATE_NOOP("Check", "The node group for %1 has driver, disk and room"))
                       .arg(instanceType)));
    co_return findings;
}

} // namespace

Check eksClusterCheck()
{
    return {u"eks-cluster"_s, words(QT_TRANSLATE_NOOP("Check", "Cluster in EKS")), runEksCluster};
}
Check eksNodegroupCheck()
{
    return {u"eks-nodegroup"_s, words(QT_TRANSLATE_NOOP("Check", "GPU node group")), runNodegroups};
}

} // namespace slipway
