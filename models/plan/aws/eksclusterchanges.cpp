// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/eksclusterchanges.h"

#include "aws/eksissues.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The SDK's waiter: 40 times 30 seconds.
constexpr auto clusterLimit = 20min;

} // namespace

QString CreateEksCluster::object() const
{
    return u"cluster/%1/%2"_s.arg(m_cluster.region, m_cluster.name);
}

QString CreateEksCluster::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Create the EKS cluster %1 in %2"))
        .arg(m_cluster.name, m_cluster.region);
}

QString CreateEksCluster::command() const
{
    QString subnets = m_spec.subnetIds.join(u',');
    if (subnets.isEmpty()) {
        QStringList filters{u"Name=default-for-az,Values=true"_s};
        if (!m_spec.zones.isEmpty())
            filters << u"Name=availability-zone,Values="_s + m_spec.zones.join(u',');
        subnets = u"\"$("_s
            + awsCommand(QStringList{u"ec2"_s, u"describe-subnets"_s, u"--filters"_s} + filters
                             + QStringList{u"--query"_s, u"Subnets[].SubnetId"_s, u"--output"_s, u"text"_s},
                         m_cluster.region)
            + u" | tr '\\t' ',')\""_s;
    }
    QStringList create{u"eks"_s, u"create-cluster"_s, u"--name"_s, m_cluster.name};
    if (!m_spec.version.isEmpty())
        create += QStringList{u"--kubernetes-version"_s, m_spec.version};
    return awsCommand(create, m_cluster.region) + " --role-arn "_L1 + roleArnInShell(m_spec.role)
        + " --resources-vpc-config endpointPublicAccess=true,endpointPrivateAccess=true,subnetIds="_L1
        + subnets
        + " --access-config authenticationMode=API_AND_CONFIG_MAP,bootstrapClusterCreatorAdminPermissions=true\n"_L1
        + awsCommand({u"eks"_s, u"wait"_s, u"cluster-active"_s, u"--name"_s, m_cluster.name},
                     m_cluster.region);
}

Task<QJsonObject> CreateEksCluster::look(ChangeContext context, std::stop_token stop)
{
    auto cluster = co_await context.aws->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    co_return QJsonObject{{"existed"_L1, true},
                          {"status"_L1, cluster->status},
                          {"done"_L1, cluster->status == "ACTIVE"_L1 || cluster->status == "UPDATING"_L1}};
}

QString CreateEksCluster::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The cluster %1 exists and is used as it is."))
        .arg(m_cluster.name);
}

QStringList CreateEksCluster::details(const QJsonObject &) const
{
    QStringList lines{
        changeWords(QT_TRANSLATE_NOOP("Change",
                                      "EKS takes about ten minutes, and charges for the control "
                                      "plane by the hour from then on.")),
        changeWords(QT_TRANSLATE_NOOP("Change",
                                      "Whoever makes it becomes its administrator; its API server can be "
                                      "reached from the internet, by those who have a valid identity."))};
    if (m_spec.subnetIds.isEmpty())
        lines << changeWords(QT_TRANSLATE_NOOP("Change", "It uses the subnets of the default VPC."));
    return lines;
}

/// Those that were named, else the default VPC's. EKS wants two zones at least (EKS user guide, "VPC and subnet requirements").
Task<QStringList> CreateEksCluster::subnets(AwsClient *aws, std::stop_token stop) const
{
    if (!m_spec.subnetIds.isEmpty())
        co_return m_spec.subnetIds;
    auto all = co_await aws->subnets(m_cluster.region, {}, stop);
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    QStringList ids;
    QStringList zones;
    for (const Ec2Subnet &subnet : std::as_const(*all)) {
        if (!subnet.isDefaultForZone || (!m_spec.zones.isEmpty() && !m_spec.zones.contains(subnet.zone)))
            continue;
        ids << subnet.id;
        zones << subnet.zone;
    }
    zones.removeDuplicates();
    if (zones.size() < 2) {
        co_return fail(
            ErrorKind::Invalid,
            changeWords(QT_TRANSLATE_NOOP("Change",
                                          "EKS needs subnets in two zones, and the default VPC has "
                                          "them in %1."))
                .arg(zones.isEmpty() ? changeWords(QT_TRANSLATE_NOOP("Change", "none"))
                                     : zones.join(u", "_s)),
            object(), changeWords(QT_TRANSLATE_NOOP("Change", "Name the subnets of another VPC.")));
    }
    co_return ids;
}

Task<Waited> CreateEksCluster::activity(AwsClient *aws, ProgressSink progress, std::stop_token stop) const
{
    auto cluster = co_await aws->cluster(m_cluster, stop);
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    progress({.step = u"cluster"_s, .message = cluster->status});
    if (cluster->status != "FAILED"_L1 && cluster->status != "DELETING"_L1)
        co_return Waited{.isOver = cluster->status == "ACTIVE"_L1 || cluster->status == "UPDATING"_L1};
    Error error =
        fail(ErrorKind::Unavailable,
             changeWords(QT_TRANSLATE_NOOP("Change", "The cluster %1 is %2. %3"))
                 .arg(m_cluster.name, cluster->status, eksIssueWords(cluster->issues))
                 .trimmed(),
             object(), changeWords(QT_TRANSLATE_NOOP("Change", "Delete it, or choose another name.")))
            .error();
    error.reason = cluster->issues.isEmpty() ? cluster->status : cluster->issues.first().code;
    co_return Waited{.isOver = true, .failure = std::move(error)};
}

Task<QJsonObject> CreateEksCluster::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                         std::stop_token stop)
{
    auto there = co_await context.aws->cluster(m_cluster, stop);
    if (!there && there.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(there.error()));
    if (!there) {
        auto role = co_await roleArnOf(context.aws, m_cluster.region, m_spec.role, stop);
        if (!role)
            co_return std::unexpected(std::move(role.error()));
        auto ids = co_await subnets(context.aws, stop);
        if (!ids)
            co_return std::unexpected(std::move(ids.error()));
        const QString token = captured.value("token"_L1).toString();
        const EksClusterSpec spec{.version = m_spec.version,
                                  .roleArn = *role,
                                  .subnetIds = *ids,
                                  .tags = {{slipwayTag, token}},
                                  .clientRequestToken = token};
        auto created = co_await context.aws->createCluster(m_cluster, spec, stop);
        // A role that was made a moment ago may not be known to EKS yet, which it calls an invalid parameter.
        for (int attempt = 0; !created && created.error().kind == ErrorKind::Invalid && attempt < 2;
             ++attempt) {
            if (auto slept = co_await context.clock->sleepFor(10s, stop); !slept)
                co_return std::unexpected(std::move(slept.error()));
            created = co_await context.aws->createCluster(m_cluster, spec, stop);
        }
        // Nobody else makes one of this name in the moment since it was looked for: a lost answer came true.
        if (!created && created.error().reason != "ResourceInUseException"_L1)
            co_return std::unexpected(std::move(created.error()).within(u"CreateCluster"_s));
    }
    AwsClient *aws = context.aws;
    const Error late =
        fail(ErrorKind::Timeout,
             changeWords(QT_TRANSLATE_NOOP("Change", "The cluster is not ACTIVE after %1 minutes."))
                 .arg(clusterLimit.count()),
             object(), changeWords(QT_TRANSLATE_NOOP("Change", "AWS goes on with it; resume later.")))
            .error();
    auto waited = co_await waitUntil(
        *context.clock, clusterLimit, 15s,
        [this, aws, progress](std::stop_token inner) { return activity(aws, progress, inner); }, late, stop);
    if (!waited)
        co_return std::unexpected(std::move(waited.error()));
    co_return QJsonObject{{"created"_L1, !captured.value("existed"_L1).toBool()}};
}

QString CreateEksCluster::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Deletes the cluster %1 and all that is in it."))
              .arg(m_cluster.name);
}

Task<Waited> CreateEksCluster::absence(AwsClient *aws, ProgressSink progress, std::stop_token stop) const
{
    auto cluster = co_await aws->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return Waited{.isOver = true};
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    progress({.step = u"cluster"_s, .message = cluster->status});
    co_return Waited{};
}

Task<QString> CreateEksCluster::takeBack(ChangeContext context, QJsonObject captured, QJsonObject,
                                         ProgressSink progress, std::stop_token stop)
{
    AwsClient *aws = context.aws;
    auto cluster = co_await aws->cluster(m_cluster, stop);
    if (!cluster && cluster.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    if (cluster->tags.value(slipwayTag) != captured.value("token"_L1).toString()) {
        co_return changeWords(QT_TRANSLATE_NOOP("Change", "%1 was made by somebody else and stays."))
            .arg(object());
    }
    if (cluster->status != "DELETING"_L1) {
        auto groups = co_await aws->nodegroups(m_cluster, stop);
        if (!groups)
            co_return std::unexpected(std::move(groups.error()));
        QStringList names;
        for (const EksNodegroup &group : std::as_const(*groups))
            names << group.name;
        if (!names.isEmpty()) {
            co_return changeWords(QT_TRANSLATE_NOOP("Change",
                                                    "The cluster %1 stays and goes on costing: node "
                                                    "groups of others are in it (%2)."))
                .arg(m_cluster.name, names.join(u", "_s));
        }
        auto deleted = co_await aws->deleteCluster(m_cluster, stop);
        if (!deleted && deleted.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(deleted.error()).within(u"DeleteCluster"_s));
    }
    const Error late =
        fail(ErrorKind::Timeout,
             changeWords(QT_TRANSLATE_NOOP("Change", "The cluster is not gone after %1 minutes."))
                 .arg(clusterLimit.count()),
             object(), changeWords(QT_TRANSLATE_NOOP("Change", "AWS goes on with it; look again later.")))
            .error();
    auto gone = co_await waitUntil(
        *context.clock, clusterLimit, 15s,
        [this, aws, progress](std::stop_token inner) { return absence(aws, progress, inner); }, late, stop);
    if (!gone)
        co_return std::unexpected(std::move(gone.error()));
    co_return QString();
}

QJsonObject CreateEksCluster::fields() const
{
    return {{"region"_L1, m_cluster.region},
            {"cluster"_L1, m_cluster.name},
            {"version"_L1, m_spec.version},
            {"role"_L1, m_spec.role},
            {"subnets"_L1, QJsonArray::fromStringList(m_spec.subnetIds)},
            {"zones"_L1, QJsonArray::fromStringList(m_spec.zones)}};
}

} // namespace slipway
