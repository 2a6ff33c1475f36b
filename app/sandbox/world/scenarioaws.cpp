// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `aws:` part of a scenario.
#include "app/sandbox/world/scenarioreader.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

QString AwsSpec::servedCluster() const
{
    for (auto it = clusters.cbegin(); it != clusters.cend(); ++it) {
        if (it->served)
            return it.key();
    }
    return {};
}

void ScenarioReader::readAws(const YAML::Node &node, const QString &path)
{
    if (!node.IsDefined())
        return;
    AwsSpec &aws = m_scenario.aws;
    MapReader map(*this, node, path);
    map.read("account", aws.account);
    map.read("region", aws.region);
    map.read("user", aws.user);
    map.entries("regions", aws.regions,
                [this](const YAML::Node &region, const QString &regionPath, AwsRegionSpec &spec) {
                    MapReader m(*this, region, regionPath);
                    m.read("priceFactor", spec.priceFactor);
                    m.entries("zones", spec.zones,
                              [this](const YAML::Node &zone, const QString &zonePath, AwsZoneSpec &zoneSpec) {
                                  MapReader z(*this, zone, zonePath);
                                  z.read("id", zoneSpec.id);
                                  z.read("notOffered", zoneSpec.notOffered);
                                  z.finish();
                              });
                    m.finish();
                });
    map.entries("instanceTypes", aws.instanceTypes,
                [this](const YAML::Node &type, const QString &typePath, AwsInstanceTypeSpec &spec) {
                    MapReader m(*this, type, typePath);
                    m.read("vcpus", spec.vcpus);
                    m.read("memoryMiB", spec.memoryMiB);
                    m.read("maxPods", spec.maxPods);
                    m.read("pricePerHour", spec.pricePerHour);
                    m.finish();
                });
    map.read("quotas", aws.quotas);
    map.entries("addons", aws.addons,
                [this](const YAML::Node &addon, const QString &addonPath, AwsAddonSpec &spec) {
                    MapReader m(*this, addon, addonPath);
                    m.read("versions", spec.versions);
                    m.read("needsPermissions", spec.needsPermissions);
                    m.finish();
                });
    map.entries(
        "roles", aws.roles, [this](const YAML::Node &role, const QString &rolePath, AwsRoleSpec &spec) {
            MapReader m(*this, role, rolePath);
            m.read("service", spec.service);
            m.read("policies", spec.policies);
            m.entries("inlinePolicies", spec.inlinePolicies,
                      [&m](const YAML::Node &policy, const QString &policyPath, QJsonObject &document) {
                          document = m.json(policy, policyPath, 0).toObject();
                      });
            m.finish();
        });
    map.entries("buckets", aws.buckets,
                [this](const YAML::Node &bucket, const QString &bucketPath, AwsBucketSpec &spec) {
                    MapReader m(*this, bucket, bucketPath);
                    m.read("owner", spec.owner);
                    m.read("models", spec.models);
                    m.read("policy", spec.policy);
                    m.finish();
                });
    map.entries("repositories", aws.repositories,
                [this](const YAML::Node &repository, const QString &repositoryPath, QStringList &tags) {
                    MapReader m(*this, repository, repositoryPath);
                    m.read("tags", tags);
                    m.finish();
                });
    map.entries("clusters", aws.clusters,
                [this](const YAML::Node &cluster, const QString &clusterPath, AwsClusterSpec &spec) {
                    readAwsCluster(cluster, clusterPath, spec);
                });
    map.finish();
}

void ScenarioReader::readAwsCluster(const YAML::Node &node, const QString &path, AwsClusterSpec &cluster)
{
    MapReader map(*this, node, path);
    map.read("version", cluster.version);
    map.read("zones", cluster.zones);
    map.read("oidcProvider", cluster.oidcProvider);
    map.read("addons", cluster.addons);
    map.read("podIdentity", cluster.podIdentity);
    map.read("irsa", cluster.irsa);
    map.read("operators", cluster.operators);
    map.read("manifests", cluster.manifests);
    map.read("served", cluster.served);
    map.entries("nodegroups", cluster.nodegroups,
                [this](const YAML::Node &group, const QString &groupPath, AwsNodegroupSpec &spec) {
                    MapReader m(*this, group, groupPath);
                    m.read("instanceTypes", spec.instanceTypes);
                    m.read("amiType", spec.amiType);
                    m.read("capacityType", spec.capacityType);
                    m.read("minSize", spec.minSize);
                    m.read("maxSize", spec.maxSize);
                    m.read("desiredSize", spec.desiredSize);
                    m.read("diskSize", spec.diskSize);
                    m.read("zones", spec.zones);
                    m.read("labels", spec.labels);
                    m.read("taints", spec.taints);
                    m.finish();
                });
    map.finish();
}

void ScenarioReader::checkAws() const
{
    const AwsSpec &aws = m_scenario.aws;
    if (!aws.exists()) {
        if (!aws.clusters.isEmpty() || !aws.regions.isEmpty())
            complain(u"aws.account"_s, u"an AWS account needs its 12 digits"_s);
        return;
    }
    static const QRegularExpression digits(u"^[0-9]{12}$"_s);
    if (!digits.match(aws.account).hasMatch())
        complain(u"aws.account"_s, u"an AWS account is 12 digits"_s);
    const auto region = aws.regions.constFind(aws.region);
    if (region == aws.regions.cend())
        complain(u"aws.region"_s, u"\"%1\" is not among the regions"_s.arg(aws.region));
    for (auto it = aws.regions.cbegin(); it != aws.regions.cend(); ++it) {
        for (auto zone = it->zones.cbegin(); zone != it->zones.cend(); ++zone) {
            if (zone.key().chopped(1) != it.key())
                complain(u"aws.regions.%1.zones.%2"_s.arg(it.key(), zone.key()),
                         u"the zone's name does not begin with its region's"_s);
        }
    }
    const auto checkZones = [&](const QString &path, const QStringList &zones) {
        for (const QString &zone : zones) {
            if (!region->zones.contains(zone))
                complain(path, u"\"%1\" is not a zone of %2"_s.arg(zone, aws.region));
        }
    };
    for (auto it = aws.clusters.cbegin(); it != aws.clusters.cend(); ++it) {
        const QString path = u"aws.clusters."_s + it.key();
        if (it->version.isEmpty())
            complain(path + ".version"_L1, u"a cluster needs a version"_s);
        if (it->zones.size() < 2)
            complain(path + ".zones"_L1, u"EKS wants subnets in at least two zones"_s);
        checkZones(path + ".zones"_L1, it->zones);
        for (auto addon = it->addons.cbegin(); addon != it->addons.cend(); ++addon) {
            if (!aws.addons.contains(addon.key()))
                complain(path + ".addons."_L1 + addon.key(), u"this is not among the addons"_s);
        }
        for (const auto &[key, accounts] :
             {std::pair("podIdentity"_L1, it->podIdentity), std::pair("irsa"_L1, it->irsa)}) {
            for (auto role = accounts.cbegin(); role != accounts.cend(); ++role) {
                if (!aws.roles.contains(*role) || role.key().count(u'/') != 1)
                    complain(path + u'.' + key + u'.' + role.key(),
                             u"\"namespace/service account\" and one of the roles are expected here"_s);
            }
        }
        for (auto group = it->nodegroups.cbegin(); group != it->nodegroups.cend(); ++group) {
            const QString groupPath = path + ".nodegroups."_L1 + group.key();
            if (group->instanceTypes.isEmpty() || group->amiType.isEmpty())
                complain(groupPath, u"a node group needs instanceTypes and an amiType"_s);
            if (group->minSize > group->desiredSize || group->desiredSize > group->maxSize
                || group->maxSize < 1)
                complain(groupPath,
                         u"minSize, desiredSize and maxSize must ascend, and maxSize be above 0"_s);
            checkZones(groupPath + ".zones"_L1, group->zones);
        }
    }
}

} // namespace slipway::sandbox
