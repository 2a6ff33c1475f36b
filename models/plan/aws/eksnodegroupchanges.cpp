// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/eksnodegroupchanges.h"

#include "aws/eksissues.h"
#include "base/shellwords.h"
#include "plan/capacity.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The SDK's waiter: 80 times 30 seconds.
constexpr auto nodegroupLimit = 40min;

QJsonArray taintsJson(const QList<EksTaint> &taints)
{
    QJsonArray list;
    for (const EksTaint &taint : taints)
        list.append(
            QJsonObject{{"key"_L1, taint.key}, {"value"_L1, taint.value}, {"effect"_L1, taint.effect}});
    return list;
}

QJsonObject labelsJson(const QMap<QString, QString> &labels)
{
    QJsonObject object;
    for (const auto &[key, value] : labels.asKeyValueRange())
        object.insert(key, value);
    return object;
}

/// Why a group gets no nodes, in AWS' words, with what is to be done about it: out of stock is not the same as out of quota.
Error capacityError(const CapacityFinding &finding, const QString &code, const QString &words,
                    const QString &object)
{
    Error error;
    error.detail = words;
    error.where = object;
    error.reason = code;
    switch (finding.problem) {
    case CapacityProblem::Quota:
        error.kind = ErrorKind::QuotaExceeded;
        error.reason = u"VcpuLimitExceeded"_s;
        error.hint = changeWords(QT_TRANSLATE_NOOP(
            "Change",
            "Ask for a higher vCPU quota in Service Quotas; until then AWS starts no such instance."));
        break;
    case CapacityProblem::Stockout:
        error.kind = ErrorKind::Unavailable;
        error.reason = u"InsufficientInstanceCapacity"_s;
        error.hint = changeWords(QT_TRANSLATE_NOOP(
            "Change",
            "AWS has none in these zones at the moment; a quota does not help. Try other zones, "
            "another instance type, or later."));
        if (const QStringList zones = zonesWithStock(words); !zones.isEmpty())
            error.hint =
                changeWords(QT_TRANSLATE_NOOP("Change",
                                              "AWS has none in these zones at the moment, and says that it "
                                              "has some in %1; a quota does not help."))
                    .arg(zones.join(u", "_s));
        break;
    default:
        error.kind = ErrorKind::Unavailable;
        break;
    }
    return error;
}

} // namespace

QString eksTaintEffect(const QString &effect)
{
    static const QHash<QString, QString> names{{u"NoSchedule"_s, u"NO_SCHEDULE"_s},
                                               {u"NoExecute"_s, u"NO_EXECUTE"_s},
                                               {u"PreferNoSchedule"_s, u"PREFER_NO_SCHEDULE"_s}};
    return names.values().contains(effect) ? effect : names.value(effect);
}

CreateEksNodegroup::CreateEksNodegroup(EksClusterRef cluster, EksNodegroupSpec spec, QStringList zones)
    : m_cluster(std::move(cluster))
    , m_spec(std::move(spec))
    , m_zones(std::move(zones))
{
    if (m_spec.amiType.isEmpty())
        m_spec.amiType = eksAmiTypeFor(m_spec.instanceTypes.value(0));
}

QString CreateEksNodegroup::object() const
{
    return u"nodegroup/%1/%2"_s.arg(m_cluster.name, m_spec.name);
}

QString CreateEksNodegroup::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Create the node group %1 of %2"))
        .arg(m_spec.name, m_spec.instanceTypes.join(u", "_s));
}

QString CreateEksNodegroup::command() const
{
    const QString &region = m_cluster.region;
    QString subnets = shellCommand(m_spec.subnetIds);
    if (m_spec.subnetIds.isEmpty()) {
        subnets = u"$("_s
            + awsCommand({u"eks"_s, u"describe-cluster"_s, u"--name"_s, m_cluster.name, u"--query"_s,
                          u"cluster.resourcesVpcConfig.subnetIds"_s, u"--output"_s, u"text"_s},
                         region)
            + u')';
        if (!m_zones.isEmpty()) {
            subnets = u"$("_s
                + awsCommand({u"ec2"_s, u"describe-subnets"_s, u"--filters"_s,
                              u"Name=availability-zone,Values="_s + m_zones.join(u','), u"--query"_s,
                              u"Subnets[].SubnetId"_s, u"--output"_s, u"text"_s},
                             region)
                + " --subnet-ids "_L1 + subnets + u')';
        }
    }
    QStringList create{
        u"eks"_s,    u"create-nodegroup"_s, u"--cluster-name"_s, m_cluster.name, u"--nodegroup-name"_s,
        m_spec.name, u"--instance-types"_s};
    create += m_spec.instanceTypes;
    create += QStringList{u"--ami-type"_s,
                          m_spec.amiType,
                          u"--capacity-type"_s,
                          m_spec.capacityType,
                          u"--disk-size"_s,
                          QString::number(m_spec.diskSizeGiB),
                          u"--scaling-config"_s,
                          u"minSize=%1,maxSize=%2,desiredSize=%3"_s.arg(m_spec.minSize)
                              .arg(m_spec.maxSize)
                              .arg(m_spec.desiredSize)};
    if (!m_spec.labels.isEmpty())
        create += QStringList{
            u"--labels"_s,
            QString::fromUtf8(QJsonDocument(labelsJson(m_spec.labels)).toJson(QJsonDocument::Compact))};
    if (!m_spec.taints.isEmpty())
        create += QStringList{
            u"--taints"_s,
            QString::fromUtf8(QJsonDocument(taintsJson(m_spec.taints)).toJson(QJsonDocument::Compact))};
    return awsCommand(create, region) + " --node-role "_L1 + roleArnInShell(m_spec.nodeRoleArn)
        + " --subnets "_L1 + subnets + u'\n'
        + awsCommand({u"eks"_s, u"wait"_s, u"nodegroup-active"_s, u"--cluster-name"_s, m_cluster.name,
                      u"--nodegroup-name"_s, m_spec.name},
                     region);
}

std::optional<Error> CreateEksNodegroup::refusal() const
{
    const bool sizes = m_spec.minSize >= 0 && m_spec.minSize <= m_spec.desiredSize
        && m_spec.desiredSize <= m_spec.maxSize && m_spec.maxSize >= 1;
    if (!sizes)
        return fail(ErrorKind::Invalid,
                    changeWords(QT_TRANSLATE_NOOP(
                        "Change",
                        "The sizes of a node group have to be least ≤ wanted ≤ most, and most at least 1.")),
                    object())
            .error();
    if (eksAmiTypeFor(m_spec.instanceTypes.value(0)).endsWith("_NVIDIA"_L1)
        && m_spec.amiType.endsWith("_STANDARD"_L1)) {
        return fail(ErrorKind::Invalid,
                    changeWords(QT_TRANSLATE_NOOP(
                                    "Change",
                                    "%1 has no NVIDIA driver: the nodes would be healthy and without GPUs."))
                        .arg(m_spec.amiType),
                    object())
            .error();
    }
    return {};
}

Task<QJsonObject> CreateEksNodegroup::look(ChangeContext context, std::stop_token stop)
{
    auto group = co_await context.aws->nodegroup(m_cluster, m_spec.name, stop);
    // With the cluster that an earlier step makes, its groups are not there either.
    if (!group && group.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!group)
        co_return std::unexpected(std::move(group.error()));
    co_return QJsonObject{{"existed"_L1, true},
                          {"status"_L1, group->status},
                          {"done"_L1, group->status == "ACTIVE"_L1 || group->status == "UPDATING"_L1}};
}

QString CreateEksNodegroup::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The node group %1 exists and is used as it is."))
        .arg(m_spec.name);
}

QStringList CreateEksNodegroup::details(const QJsonObject &) const
{
    return {changeWords(QT_TRANSLATE_NOOP("Change", "AMI type %1, %2 GiB disk, %3, %4 to %5 nodes."))
                .arg(m_spec.amiType)
                .arg(m_spec.diskSizeGiB)
                .arg(m_spec.capacityType)
                .arg(m_spec.minSize)
                .arg(m_spec.maxSize),
            changeWords(QT_TRANSLATE_NOOP("Change", "The nodes bill from the moment they start."))};
}

Task<QStringList> CreateEksNodegroup::subnets(AwsClient *aws, std::stop_token stop) const
{
    if (!m_spec.subnetIds.isEmpty())
        co_return m_spec.subnetIds;
    auto cluster = co_await aws->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    QStringList wanted = m_zones;
    if (wanted.isEmpty()) {
        // EKS makes no group over a zone that does not sell the type. Who may not read the offerings finds out by trying.
        auto offerings = co_await aws->instanceTypeOfferings(m_cluster.region, m_spec.instanceTypes, stop);
        if (!offerings && offerings.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(offerings.error()));
        if (!offerings || offerings->isEmpty())
            co_return cluster->subnetIds;
        for (const Ec2Offering &offering : std::as_const(*offerings))
            wanted << offering.location;
        wanted.removeDuplicates();
    }
    auto all = co_await aws->subnets(m_cluster.region, cluster->subnetIds, stop);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    QStringList ids;
    QStringList zones;
    for (const Ec2Subnet &subnet : std::as_const(*all)) {
        zones << subnet.zone;
        if (wanted.contains(subnet.zone))
            ids << subnet.id;
    }
    zones.removeDuplicates();
    if (ids.isEmpty()) {
        co_return fail(
            ErrorKind::Invalid,
            changeWords(QT_TRANSLATE_NOOP("Change", "The cluster has no subnet in %1; it has them in %2."))
                .arg(wanted.join(u", "_s), zones.join(u", "_s)),
            object(), changeWords(QT_TRANSLATE_NOOP("Change", "Choose one of its zones.")));
    }
    co_return ids;
}

Task<> CreateEksNodegroup::create(ChangeContext context, QString token, std::stop_token stop) const
{
    EksNodegroupSpec spec = m_spec;
    auto role = co_await roleArnOf(context.aws, m_cluster.region, m_spec.nodeRoleArn, stop);
    if (!role)
        co_return std::unexpected(std::move(role.error()));
    spec.nodeRoleArn = *role;
    auto ids = co_await subnets(context.aws, stop);
    if (!ids)
        co_return std::unexpected(std::move(ids.error()));
    spec.subnetIds = *ids;
    spec.tags.insert(slipwayTag, token);
    spec.clientRequestToken = token;
    auto created = co_await context.aws->createNodegroup(m_cluster, spec, stop);
    // A lost answer came true: nobody else makes one of this name in the moment since it was looked for.
    if (!created && created.error().reason != "ResourceInUseException"_L1)
        co_return std::unexpected(std::move(created.error()).within(u"CreateNodegroup"_s));
    co_return {};
}

/// While it is CREATING its health may say nothing for twenty minutes, as Auto Scaling tries and fails: its activities tell at once.
Task<Waited> CreateEksNodegroup::activity(AwsClient *aws, ProgressSink progress, std::stop_token stop) const
{
    auto group = co_await aws->nodegroup(m_cluster, m_spec.name, stop);
    if (!group)
        co_return std::unexpected(std::move(group.error()));
    if (group->status == "ACTIVE"_L1 || group->status == "UPDATING"_L1)
        co_return Waited{.isOver = true};
    QList<EksIssue> issues = group->issues;
    if (issues.isEmpty() && !group->autoScalingGroups.isEmpty()) {
        auto tries =
            co_await aws->scalingActivities(m_cluster.region, group->autoScalingGroups.first(), stop);
        // Who may not read them waits without the reason.
        if (!tries && tries.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(tries.error()));
        if (tries && !tries->isEmpty() && tries->first().status == "Failed"_L1)
            issues = {{.code = u"AsgInstanceLaunchFailures"_s, .message = tries->first().message}};
    }
    const QString words = eksIssueWords(issues);
    const QString code = issues.isEmpty() ? group->status : issues.first().code;
    const CapacityFinding finding =
        issues.isEmpty() ? CapacityFinding{} : capacityOf(issues.first().code, issues.first().message);
    const bool ended = group->status.endsWith("_FAILED"_L1) || group->status == "DEGRADED"_L1
        || group->status == "DELETING"_L1;
    // A quota does not grow by waiting; stock may come back, and AWS goes on trying.
    if (ended || finding.problem == CapacityProblem::Quota) {
        Error error = capacityError(finding, code,
                                    changeWords(QT_TRANSLATE_NOOP("Change", "The node group %1 is %2. %3"))
                                        .arg(m_spec.name, group->status, words)
                                        .trimmed(),
                                    object());
        co_return Waited{.isOver = true, .failure = std::move(error)};
    }
    progress({.step = u"nodegroup"_s, .message = words.isEmpty() ? group->status : words});
    co_return Waited{};
}

Task<QJsonObject> CreateEksNodegroup::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                           std::stop_token stop)
{
    AwsClient *aws = context.aws;
    auto there = co_await aws->nodegroup(m_cluster, m_spec.name, stop);
    if (!there && there.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(there.error()));
    if (!there) {
        auto created = co_await create(context, captured.value("token"_L1).toString(), stop);
        if (!created)
            co_return std::unexpected(std::move(created.error()));
    }
    const Error late =
        fail(ErrorKind::Timeout,
             changeWords(QT_TRANSLATE_NOOP("Change", "The node group has no nodes after %1 minutes."))
                 .arg(nodegroupLimit.count()),
             object(), changeWords(QT_TRANSLATE_NOOP("Change", "AWS goes on with it; resume later.")))
            .error();
    auto waited = co_await waitUntil(
        *context.clock, nodegroupLimit, 15s,
        [this, aws, progress](std::stop_token inner) { return activity(aws, progress, inner); }, late, stop);
    if (!waited)
        co_return std::unexpected(std::move(waited.error()));
    co_return QJsonObject{{"created"_L1, !captured.value("existed"_L1).toBool()}};
}

QString CreateEksNodegroup::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Deletes the node group %1 and its nodes."))
              .arg(m_spec.name);
}

Task<Waited> CreateEksNodegroup::absence(AwsClient *aws, ProgressSink progress, std::stop_token stop) const
{
    auto group = co_await aws->nodegroup(m_cluster, m_spec.name, stop);
    if (!group && group.error().kind == ErrorKind::NotFound)
        co_return Waited{.isOver = true};
    if (!group)
        co_return std::unexpected(std::move(group.error()));
    progress({.step = u"nodegroup"_s, .message = group->status});
    if (group->status != "DELETE_FAILED"_L1)
        co_return Waited{};
    Error error = fail(ErrorKind::Unavailable,
                       changeWords(QT_TRANSLATE_NOOP("Change", "The node group %1 is %2. %3"))
                           .arg(m_spec.name, group->status, eksIssueWords(group->issues))
                           .trimmed(),
                       object())
                      .error();
    co_return Waited{.isOver = true, .failure = std::move(error)};
}

Task<QString> CreateEksNodegroup::takeBack(ChangeContext context, QJsonObject captured, QJsonObject,
                                           ProgressSink progress, std::stop_token stop)
{
    AwsClient *aws = context.aws;
    auto group = co_await aws->nodegroup(m_cluster, m_spec.name, stop);
    if (!group && group.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!group)
        co_return std::unexpected(std::move(group.error()));
    if (group->tags.value(slipwayTag) != captured.value("token"_L1).toString()) {
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made by somebody else and stays."))
            .arg(object());
    }
    if (group->status != "DELETING"_L1) {
        auto deleted = co_await aws->deleteNodegroup(m_cluster, m_spec.name, stop);
        if (!deleted && deleted.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(deleted.error()).within(u"DeleteNodegroup"_s));
    }
    const Error late =
        fail(ErrorKind::Timeout,
             changeWords(QT_TRANSLATE_NOOP("Change", "The node group is not gone after %1 minutes."))
                 .arg(nodegroupLimit.count()),
             object(), changeWords(QT_TRANSLATE_NOOP("Change", "AWS goes on with it; look again later.")))
            .error();
    auto gone = co_await waitUntil(
        *context.clock, nodegroupLimit, 15s,
        [this, aws, progress](std::stop_token inner) { return absence(aws, progress, inner); }, late, stop);
    if (!gone)
        co_return std::unexpected(std::move(gone.error()));
    co_return QString();
}

QJsonObject CreateEksNodegroup::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"name"_L1, m_spec.name},
            {"role"_L1, m_spec.nodeRoleArn},
            {"instanceTypes"_L1, QJsonArray::fromStringList(m_spec.instanceTypes)},
            {"amiType"_L1, m_spec.amiType},
            {"capacityType"_L1, m_spec.capacityType},
            {"diskGiB"_L1, m_spec.diskSizeGiB},
            {"minSize"_L1, m_spec.minSize},
            {"maxSize"_L1, m_spec.maxSize},
            {"desiredSize"_L1, m_spec.desiredSize},
            {"subnets"_L1, QJsonArray::fromStringList(m_spec.subnetIds)},
            {"zones"_L1, QJsonArray::fromStringList(m_zones)},
            {"labels"_L1, labelsJson(m_spec.labels)},
            {"taints"_L1, taintsJson(m_spec.taints)}};
}

} // namespace slipway
