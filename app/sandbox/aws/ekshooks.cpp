// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/aws/ekshooks.h"

#include "catalog/catalog.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qint64 kMiB = 1024 * 1024;
const QString kEbsDriver = u"ebs.csi.aws.com"_s;
const QString kEbsAddon = u"aws-ebs-csi-driver"_s;

/// Image names in ECR: account, region, repository, tag.
std::optional<QStringList> ecrImage(const QString &image)
{
    static const QRegularExpression form(
        u"^([0-9]{12})\\.dkr\\.ecr\\.([a-z0-9-]+)\\.amazonaws\\.com/([^:@]+)(?::([^@]+))?"_s);
    const auto match = form.match(image);
    if (!match.hasMatch())
        return {};
    return QStringList{match.captured(1), match.captured(2), match.captured(3),
                       match.captured(4).isEmpty() ? u"latest"_s : match.captured(4)};
}

} // namespace

EksHooks::EksHooks(AwsWorld &world, QString region, QString name)
    : m_world(world)
    , m_region(std::move(region))
    , m_name(std::move(name))
{
}

const EksClusterState *EksHooks::cluster() const
{
    const auto found = m_world.clusters.find({m_region, m_name});
    return found == m_world.clusters.end() ? nullptr : &found->second;
}

QString EksHooks::serverVersion() const
{
    const EksClusterState *live = cluster();
    return live ? u"v%1.5-eks-113cf36"_s.arg(live->json.value("version"_L1).toString())
                : u"v1.33.5-eks-113cf36"_s;
}

QStringList EksHooks::csiDrivers() const
{
    const EksClusterState *live = cluster();
    return live && live->addonActive(kEbsAddon) ? QStringList{kEbsDriver} : QStringList();
}

QStringList EksHooks::operators() const
{
    const EksClusterState *live = cluster();
    return live ? live->spec.operators : QStringList();
}

QString EksHooks::provisionProblem(const QString &driver) const
{
    const EksClusterState *live = cluster();
    if (driver != kEbsDriver || !live)
        return {};
    const auto mayCreate = [this](const QString &roleArn) {
        const AwsPrincipalState *role = m_world.roleOf(roleArn);
        return role
            && m_world.allowed({.arn = role->arn, .principal = "role/"_L1 + role->name},
                               u"ec2:CreateVolume"_s, u"*"_s);
    };
    // IRSA first, then pod identity (which needs its agent), then the node's own role.
    if (const QString irsa = live->addons.value(kEbsAddon).json.value("serviceAccountRoleArn"_L1).toString();
        !irsa.isEmpty()) {
        const AwsPrincipalState *role = m_world.roleOf(irsa);
        // A service account that names a role gets that one or none: the SDK falls back to nothing else.
        if (!role
            || !tokenProblem(*live, irsa, u"system:serviceaccount:kube-system:ebs-csi-controller-sa"_s)
                    .isEmpty())
            return u"failed to refresh cached credentials, failed to retrieve credentials, operation error "
                   u"STS: "
                   "AssumeRoleWithWebIdentity, https response error StatusCode: 403, api error AccessDenied: "
                   "Not "
                   "authorized to perform sts:AssumeRoleWithWebIdentity"_s;
        if (mayCreate(irsa))
            return {};
    }
    for (const QJsonObject &association : live->associations) {
        if (association.value("namespace"_L1).toString() == "kube-system"_L1
            && association.value("serviceAccount"_L1).toString() == "ebs-csi-controller-sa"_L1
            && live->addonActive(u"eks-pod-identity-agent"_s)
            && mayCreate(association.value("roleArn"_L1).toString()))
            return {};
    }
    for (const AwsNodegroupState &group : live->nodegroups) {
        if (mayCreate(group.json.value("nodeRole"_L1).toString()))
            return {};
    }
    return u"operation error EC2: CreateVolume, https response error StatusCode: 403, api error "
           u"UnauthorizedOperation: You are not "
           "authorized to perform this operation. User: arn:aws:sts::%1:assumed-role/%2 is not authorized to "
           "perform: ec2:CreateVolume "
           "on resource: arn:aws:ec2:%3:%1:volume/* because no identity-based policy allows the ec2:CreateVolume action"_s
               .arg(m_world.spec.account,
                    live->nodegroups.isEmpty()
                        ? u"node"_s
                        : live->nodegroups.first().json.value("nodeRole"_L1).toString().section(u'/', -1),
                    m_region);
}

BucketAccess EksHooks::bucketAccess(const QString &, const QString &, const QMap<QString, QString> &,
                                    const QString &, bool) const
{
    return {.problem = BucketAccess::Problem::BindingMissing}; // nobody here is known to Google
}

NodeShape EksHooks::shapeOf(const AwsInstanceState &instance, const AwsNodegroupState &group) const
{
    const AwsWorld::Type type = m_world.types().value(instance.type);
    const QString amiType = group.json.value("amiType"_L1).toString();
    NodeShape shape;
    shape.nodePool = instance.nodegroup;
    shape.machineType = instance.type;
    shape.zone = instance.zone;
    shape.name = instance.privateDnsName();
    shape.providerId = u"aws:///%1/%2"_s.arg(instance.zone, instance.id);
    shape.address = instance.address;
    shape.metadataServer = false;
    shape.cpuMillis = qint64(type.vCpus) * 1000;
    // Firmware and kernel take some 7.5 % before the kubelet counts (Karpenter's vmMemoryOverheadPercent).
    shape.memoryBytes = qint64(double(type.memoryMiB) * 0.925) * kMiB;
    // nodeadm's kube-reserved and the eviction threshold.
    shape.reservedMemoryBytes = (255 + 11 * qint64(type.maxPods) + 100) * kMiB;
    shape.maxPods = type.maxPods;
    shape.ephemeralBytes = qint64(group.json.value("diskSize"_L1).toInt(20)) * 1024 * kMiB;
    const bool bottlerocket = amiType.startsWith("BOTTLEROCKET"_L1);
    shape.osImage = bottlerocket        ? u"Bottlerocket OS 1.49.0 (aws-k8s)"_s
        : amiType.startsWith("AL2_"_L1) ? u"Amazon Linux 2"_s
                                        : u"Amazon Linux 2023.9.20261110"_s;
    shape.labels = {
        {u"beta.kubernetes.io/instance-type"_s, instance.type},
        {u"eks.amazonaws.com/nodegroup"_s, instance.nodegroup},
        {u"eks.amazonaws.com/nodegroup-image"_s, u"ami-0a1b2c3d4e5f60718"_s},
        {u"eks.amazonaws.com/capacityType"_s, group.json.value("capacityType"_L1).toString()},
        {u"failure-domain.beta.kubernetes.io/region"_s, m_region},
        {u"failure-domain.beta.kubernetes.io/zone"_s, instance.zone},
        {u"topology.kubernetes.io/region"_s, m_region},
        {u"topology.k8s.aws/zone-id"_s, m_world.spec.regions.value(m_region).zones.value(instance.zone).id},
        {u"k8s.io/cloud-provider-aws"_s, u"f0c7c1a3e0b0a2e7c9b1d4a5e6f70812"_s}};
    const QJsonObject labels = group.json.value("labels"_L1).toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        shape.labels.insert(it.key(), it.value().toString());
    for (const QJsonValue &value : group.json.value("taints"_L1).toArray()) {
        static const QMap<QString, QString> effects{{u"NO_SCHEDULE"_s, u"NoSchedule"_s},
                                                    {u"PREFER_NO_SCHEDULE"_s, u"PreferNoSchedule"_s},
                                                    {u"NO_EXECUTE"_s, u"NoExecute"_s}};
        const QJsonObject taint = value.toObject();
        const QString effect = taint.value("effect"_L1).toString();
        shape.taints.push_back({taint.value("key"_L1).toString(), taint.value("value"_L1).toString(),
                                effects.value(effect, effect)});
    }
    if (const Accelerator *chip = Catalog::builtIn().accelerator(type.acceleratorId)) {
        const bool nvidia = chip->vendor == AcceleratorVendor::Nvidia;
        shape.acceleratorResource = nvidia ? u"nvidia.com/gpu"_s : u"aws.amazon.com/neuron"_s;
        shape.acceleratorCount = type.accelerators;
        shape.acceleratorType = type.acceleratorId;
        shape.acceleratorMemoryBytes = chip->advertisedBytes;
        // Bottlerocket brings its own device plugin; the others have the driver at most.
        shape.driver =
            amiType.endsWith(nvidia ? "_NVIDIA"_L1 : "_NEURON"_L1) || amiType == "AL2_x86_64_GPU"_L1;
        shape.devicePlugin = bottlerocket && shape.driver ? NodeShape::DevicePlugin::BuiltIn
                                                          : NodeShape::DevicePlugin::DaemonSet;
    }
    return shape;
}

std::vector<NodeShape> EksHooks::nodes() const
{
    std::vector<NodeShape> shapes;
    const EksClusterState *live = cluster();
    if (!live)
        return shapes;
    for (const AwsInstanceState &instance : std::as_const(m_world.instances)) {
        const auto group = live->nodegroups.constFind(instance.nodegroup);
        if (instance.cluster == m_name && instance.region() == m_region && instance.state == "running"_L1
            && group != live->nodegroups.cend())
            shapes.push_back(shapeOf(instance, *group));
    }
    return shapes;
}

ScaleUpAnswer EksHooks::requestNode(const NodeShape &)
{
    return {.outcome = ScaleUpAnswer::Outcome::Stockout,
            .detail = QStringLiteral("node groups grow by their own numbers")};
}

bool EksHooks::imageExists(const QString &image, QString *problem) const
{
    const auto parts = ecrImage(image);
    // Of other accounts nothing is known; like every other registry, theirs have what is asked for.
    if (!parts || parts->at(0) != m_world.spec.account)
        return true;
    const auto found = m_world.repositories.find({parts->at(1), parts->at(2)});
    if (found != m_world.repositories.end()
        && std::ranges::any_of(found->second.images, [&](const QJsonObject &one) {
               return one.value("imageTags"_L1).toArray().contains(parts->at(3));
           }))
        return true;
    if (problem)
        *problem = u"failed to resolve reference \"%1\": %1: not found"_s.arg(image);
    return false;
}

qint64 EksHooks::imageBytes(const QString &image) const
{
    // Compressed: vllm/vllm-openai v0.27.1 is 9.11 GB on amd64; the rest are typical sizes.
    return image.contains("vllm"_L1) ? 9'110'000'000 : 48'000'000;
}

std::optional<std::string> EksHooks::userOf(const QByteArray &token, const QByteArray &awsHost) const
{
    const EksClusterState *live = cluster();
    const auto caller = m_world.keys.callerOfEksToken(token, m_name, awsHost);
    if (!live || !caller)
        return {};
    // A session is known by its role.
    const QString principal =
        caller->principal.startsWith("role/"_L1) ? m_world.arn(u"iam"_s, {}, caller->principal) : caller->arn;
    if (!live->accessEntries.contains(principal))
        return {};
    return caller->arn.toStdString();
}

} // namespace slipway::sandbox
