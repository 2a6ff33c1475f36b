// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/scenarioreader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

void ScenarioReader::complain(const QString &path, const QString &message) const
{
    // The closest key that was really said: an entry may be missing altogether.
    QString said = path;
    while (!said.isEmpty() && !m_places.contains(said))
        said = said.left(qMax(said.lastIndexOf(u'.'), qsizetype(0)));
    const Place place = m_places.value(said, Place{m_file, 0});
    throw ScenarioFault{place.file, place.line, path, message};
}

void ScenarioReader::apply(const YAML::Node &document, const QString &file)
{
    m_file = file;
    Scenario &s = m_scenario;
    MapReader map(*this, document, {});
    QString format, parent;
    map.read("format", format);
    if (format != "slipway-scenario/1"_L1) {
        map.complain(map.child("format").IsDefined() ? map.child("format") : document, u"format"_s,
                     u"the file must say format: slipway-scenario/1"_s);
    }
    map.read("extends", parent); // followed by the caller
    map.read("name", s.name);
    map.read("title", s.title);
    map.read("description", s.description);
    map.read("speed", s.speed);
    if (s.speed <= 0 || s.speed > 10'000)
        complain(u"speed"_s, u"the speed must be above 0 and at most 10000"_s);
    map.read("account", s.account);
    map.read("validVersions", s.validVersions);
    map.entries("accelerators", s.accelerators,
                [this](const YAML::Node &node, const QString &path, AcceleratorSpec &accelerator) {
                    MapReader m(*this, node, path);
                    m.read("description", accelerator.description);
                    m.read("maximumCards", accelerator.maximumCards);
                    m.read("memoryMiB", accelerator.memoryMiB);
                    m.read("quotaMetric", accelerator.quotaMetric);
                    m.read("spotQuotaMetric", accelerator.spotQuotaMetric);
                    m.read("gpuFamily", accelerator.gpuFamily);
                    m.read("tpu", accelerator.tpu);
                    m.read("pricePerHour", accelerator.pricePerHour);
                    m.read("spotPricePerHour", accelerator.spotPricePerHour);
                    m.finish();
                });
    map.entries("machineTypes", s.machineTypes,
                [this](const YAML::Node &node, const QString &path, MachineTypeSpec &type) {
                    MapReader m(*this, node, path);
                    int memoryGb = 0;
                    m.read("vcpus", type.vcpus);
                    m.read("memoryGb", memoryGb);
                    m.read("memoryMb", type.memoryMb);
                    m.read("accelerator", type.accelerator);
                    m.read("acceleratorCount", type.acceleratorCount);
                    m.read("attachable", type.attachable);
                    m.finish();
                    if (memoryGb > 0)
                        type.memoryMb = memoryGb * 1024;
                });
    readRegions(map.child("regions"), u"regions"_s);
    map.read("prices", s.prices);
    map.entries("models", s.models, [this](const YAML::Node &node, const QString &path, ModelSpec &model) {
        MapReader m(*this, node, path);
        m.read("config", model.config);
        m.read("shards", model.shards);
        m.read("gated", model.gated);
        m.finish();
        model.id = path.mid(qsizetype(sizeof("models.") - 1));
    });
    map.entries("projects", s.projects,
                [this](const YAML::Node &node, const QString &path, ProjectSpec &project) {
                    readProject(node, path, project);
                });
    readAws(map.child("aws"), u"aws"_s);
    readTimeline(map.child("timeline"), u"timeline"_s);
    if (const YAML::Node node = map.child("modelServer"); node.IsDefined()) {
        MapReader m(*this, node, u"modelServer"_s);
        ModelServerSpec &server = s.modelServer;
        m.read("tokensPerSecond", server.tokensPerSecond);
        m.read("slowdownPerSequence", server.slowdownPerSequence);
        m.read("prefillTokensPerSecond", server.prefillTokensPerSecond);
        m.read("maxRunningRequests", server.maxRunningRequests);
        m.read("kvCacheTokens", server.kvCacheTokens);
        m.read("blockSize", server.blockSize);
        m.read("version", server.version);
        m.finish();
        if (server.tokensPerSecond <= 0 || server.prefillTokensPerSecond <= 0 || server.blockSize <= 0
            || server.maxRunningRequests <= 0)
            complain(u"modelServer"_s,
                     u"rates, block size and the number of running requests must be above 0"_s);
    }
    readFaults(map.child("faults"), u"faults"_s);
    map.finish();
}

void ScenarioReader::readRegions(const YAML::Node &node, const QString &path)
{
    if (!node.IsDefined())
        return;
    MapReader outer(*this, node, path);
    for (const auto &entry : node) {
        const QString name = outer.keyOf(entry.first, path);
        const QString regionPath = path + u'.' + name;
        if (entry.second.IsNull()) {
            m_scenario.regions.remove(name);
            continue;
        }
        RegionSpec &region = m_scenario.regions[name];
        MapReader map(*this, entry.second, regionPath);
        map.read("up", region.up);
        map.read("priceFactor", region.priceFactor);
        map.entries("zones", region.zones,
                    [this, &name](const YAML::Node &zoneNode, const QString &zonePath, ZoneSpec &zone) {
                        MapReader m(*this, zoneNode, zonePath);
                        m.read("up", zone.up);
                        m.read("accelerators", zone.accelerators);
                        m.read("machineTypes", zone.machineTypes);
                        m.finish();
                        if (regionOf(zonePath.section(u'.', -1)) != name)
                            complain(zonePath, u"the zone's name does not begin with its region's"_s);
                    });
        map.finish();
    }
}

void ScenarioReader::readProject(const YAML::Node &node, const QString &path, ProjectSpec &project)
{
    MapReader map(*this, node, path);
    map.read("number", project.number);
    map.read("displayName", project.displayName);
    map.read("parent", project.parent);
    map.read("services", project.services);
    map.read("iam", project.iam);
    map.read("quotas", project.quotas);
    map.entries("regionQuotas", project.regionQuotas,
                [&map](const YAML::Node &region, const QString &regionPath, QMap<QString, Quota> &quotas) {
                    map.quotas(region, regionPath, quotas);
                });
    map.entries("gpuFamilyQuotas", project.gpuFamilyQuotas,
                [this](const YAML::Node &family, const QString &familyPath, QMap<QString, qint64> &limits) {
                    MapReader m(*this, family, familyPath);
                    for (const auto &entry : family)
                        limits[m.keyOf(entry.first, familyPath)] = m.size(entry.second, familyPath);
                });
    map.entries("serviceAccounts", project.serviceAccounts,
                [this](const YAML::Node &account, const QString &accountPath, ServiceAccountSpec &spec) {
                    MapReader m(*this, account, accountPath);
                    m.read("displayName", spec.displayName);
                    m.read("disabled", spec.disabled);
                    m.read("iam", spec.iam);
                    m.finish();
                });
    map.entries("buckets", project.buckets,
                [this](const YAML::Node &bucket, const QString &bucketPath, BucketSpec &spec) {
                    readBucket(bucket, bucketPath, spec);
                });
    map.entries("clusters", project.clusters,
                [this](const YAML::Node &cluster, const QString &clusterPath, ClusterSpec &spec) {
                    readCluster(cluster, clusterPath, spec);
                });
    map.finish();
}

void ScenarioReader::readBucket(const YAML::Node &node, const QString &path, BucketSpec &bucket)
{
    MapReader map(*this, node, path);
    map.read("location", bucket.location);
    map.read("locationType", bucket.locationType);
    map.read("storageClass", bucket.storageClass);
    map.read("uniformBucketLevelAccess", bucket.uniformBucketLevelAccess);
    map.read("publicAccessPrevention", bucket.publicAccessPrevention);
    map.read("hierarchicalNamespace", bucket.hierarchicalNamespace);
    map.read("iam", bucket.iam);
    map.read("models", bucket.models);
    map.entries("objects", bucket.objects,
                [this](const YAML::Node &object, const QString &objectPath, ObjectSpec &spec) {
                    MapReader m(*this, object, objectPath);
                    QString text;
                    m.read("text", text);
                    spec.content = text.toUtf8();
                    spec.size = spec.content.size();
                    m.read("size", spec.size);
                    m.read("contentType", spec.contentType);
                    m.finish();
                });
    map.finish();
}

void ScenarioReader::readCluster(const YAML::Node &node, const QString &path, ClusterSpec &cluster)
{
    MapReader map(*this, node, path);
    map.read("location", cluster.location);
    map.read("nodeLocations", cluster.nodeLocations);
    map.read("autopilot", cluster.autopilot);
    map.read("version", cluster.version);
    map.read("releaseChannel", cluster.releaseChannel);
    map.read("workloadPool", cluster.workloadPool);
    map.read("gcsFuseCsiDriver", cluster.gcsFuseCsiDriver);
    map.read("httpLoadBalancing", cluster.httpLoadBalancing);
    map.read("rayOperator", cluster.rayOperator);
    map.read("configConnector", cluster.configConnector);
    map.read("operators", cluster.operators);
    map.read("gatewayApiChannel", cluster.gatewayApiChannel);
    map.read("manifests", cluster.manifests);
    map.read("served", cluster.served);
    map.entries("nodePools", cluster.nodePools,
                [this](const YAML::Node &pool, const QString &poolPath, NodePoolSpec &spec) {
                    readNodePool(pool, poolPath, spec);
                });
    map.finish();
}

void ScenarioReader::readNodePool(const YAML::Node &node, const QString &path, NodePoolSpec &pool)
{
    MapReader map(*this, node, path);
    map.read("machineType", pool.machineType);
    map.read("accelerator", pool.accelerator);
    map.read("acceleratorCount", pool.acceleratorCount);
    map.read("tpuTopology", pool.tpuTopology);
    map.read("nodeCount", pool.nodeCount);
    map.read("autoscaling", pool.autoscaling);
    map.read("minNodeCount", pool.minNodeCount);
    map.read("maxNodeCount", pool.maxNodeCount);
    map.read("spot", pool.spot);
    map.read("metadataMode", pool.metadataMode);
    map.read("diskType", pool.diskType);
    map.read("diskSizeGb", pool.diskSizeGb);
    map.read("locations", pool.locations);
    map.read("labels", pool.labels);
    map.read("taints", pool.taints);
    map.finish();
}

void ScenarioReader::readTimeline(const YAML::Node &node, const QString &path)
{
    if (!node.IsDefined())
        return;
    MapReader map(*this, node, path);
    Timeline &t = m_scenario.timeline;
    map.read("nodeProvision", t.nodeProvision);
    map.read("nodeDelete", t.nodeDelete);
    map.read("nodePoolCreate", t.nodePoolCreate);
    map.read("clusterCreate", t.clusterCreate);
    map.read("clusterDelete", t.clusterDelete);
    map.read("clusterUpdate", t.clusterUpdate);
    map.read("addonUpdate", t.addonUpdate);
    map.read("launchGivesUp", t.launchGivesUp);
    map.read("serviceEnable", t.serviceEnable);
    map.read("stockoutGivesUp", t.stockoutGivesUp);
    map.read("quotaRefusal", t.quotaRefusal);
    map.read("iamPropagation", t.iamPropagation);
    map.read("imagePullSmall", t.imagePullSmall);
    map.read("imagePullVllm", t.imagePullVllm);
    map.read("containerStart", t.containerStart);
    map.read("fuseMount", t.fuseMount);
    map.read("weightsLoadPerGiB", t.weightsLoadPerGiB);
    map.read("engineInit", t.engineInit);
    map.read("podSchedule", t.podSchedule);
    map.read("podTerminate", t.podTerminate);
    map.finish();
}

void ScenarioReader::readFaults(const YAML::Node &node, const QString &path)
{
    if (!node.IsDefined())
        return;
    static const QMap<QString, FaultKind> kinds{
        {u"stockout"_s, FaultKind::Stockout},
        {u"sidecar-not-injected"_s, FaultKind::SidecarNotInjected},
        {u"iam-policy-restored"_s, FaultKind::IamPolicyRestored},
        {u"http-error"_s, FaultKind::HttpError},
        {u"permission-denied"_s, FaultKind::PermissionDenied},
        {u"token-revoked"_s, FaultKind::TokenRevoked},
        {u"pod-fault"_s, FaultKind::PodFault},
        {u"object-changed"_s, FaultKind::ObjectChanged},
    };
    if (!node.IsSequence())
        complain(path, u"a list of faults is expected here"_s);
    m_scenario.faults.clear();
    for (const YAML::Node &item : node) {
        MapReader map(*this, item, path);
        QString kind;
        Fault fault;
        map.read("kind", kind);
        if (!kinds.contains(kind)) {
            map.complain(item, path + ".kind"_L1,
                         u"\"%1\" is no kind of fault; known are: %2"_s.arg(
                             kind.left(60), QStringList(kinds.keys()).join(u", "_s)));
        }
        fault.kind = kinds.value(kind);
        map.read("zone", fault.zone);
        map.read("accelerator", fault.accelerator);
        map.read("bucket", fault.bucket);
        map.read("service", fault.service);
        map.read("path", fault.path);
        map.read("resource", fault.resource);
        map.read("name", fault.name);
        map.read("permissions", fault.permissions);
        map.read("status", fault.status);
        map.read("times", fault.times);
        map.read("lasts", fault.lasts);
        map.read("after", fault.after);
        map.read("args", fault.args);
        map.finish();
        m_scenario.faults.append(fault);
    }
}

void ScenarioReader::finish()
{
    Scenario &s = m_scenario;
    if (s.projects.isEmpty())
        complain(u"projects"_s, u"a scenario needs at least one project"_s);
    for (auto it = s.machineTypes.cbegin(); it != s.machineTypes.cend(); ++it) {
        const QString path = u"machineTypes."_s + it.key();
        if (it->vcpus <= 0 || it->memoryMb <= 0)
            complain(path, u"vcpus and memoryGb must be above 0"_s);
        if (!it->accelerator.isEmpty() && !s.accelerators.contains(it->accelerator))
            complain(path + ".accelerator"_L1,
                     u"\"%1\" is not among the accelerators"_s.arg(it->accelerator));
    }
    for (auto region = s.regions.cbegin(); region != s.regions.cend(); ++region) {
        for (auto zone = region->zones.cbegin(); zone != region->zones.cend(); ++zone) {
            const QString path = u"regions.%1.zones.%2"_s.arg(region.key(), zone.key());
            for (const QString &accelerator : zone->accelerators) {
                if (!s.accelerators.contains(accelerator))
                    complain(path + ".accelerators"_L1,
                             u"\"%1\" is not among the accelerators"_s.arg(accelerator));
            }
            for (const QString &type : zone->machineTypes) {
                if (!s.machineTypes.contains(type))
                    complain(path + ".machineTypes"_L1, u"\"%1\" is not among the machine types"_s.arg(type));
            }
        }
    }
    int served = 0;
    for (auto project = s.projects.begin(); project != s.projects.end(); ++project) {
        const QString path = u"projects."_s + project.key();
        static const QRegularExpression number(u"^[0-9]{6,19}$"_s);
        if (!number.match(project->number).hasMatch())
            complain(path + ".number"_L1, u"a project number is 6 to 19 digits"_s);
        for (auto bucket = project->buckets.begin(); bucket != project->buckets.end(); ++bucket)
            expandModels(path + ".buckets."_L1 + bucket.key(), *bucket);
        for (auto cluster = project->clusters.cbegin(); cluster != project->clusters.cend(); ++cluster) {
            checkCluster(path + ".clusters."_L1 + cluster.key(), *cluster);
            served += cluster->served ? 1 : 0;
        }
    }
    checkAws();
    served += int(std::ranges::count_if(s.aws.clusters, &AwsClusterSpec::served));
    if (served != 1) {
        complain(
            u"projects"_s,
            u"exactly one cluster must say served: true (the one that the sandbox's Kubernetes API plays), not %1"_s
                .arg(served));
    }
}

void ScenarioReader::checkCluster(const QString &path, const ClusterSpec &cluster) const
{
    const Scenario &s = m_scenario;
    const bool known = s.regions.contains(cluster.location) || s.zone(cluster.location);
    if (!known)
        complain(path + ".location"_L1,
                 u"\"%1\" is neither a region nor a zone of this scenario"_s.arg(cluster.location));
    for (const QString &zone : cluster.nodeLocations) {
        if (!s.zone(zone))
            complain(path + ".nodeLocations"_L1, u"\"%1\" is not a zone of this scenario"_s.arg(zone));
    }
    if (cluster.nodeLocations.isEmpty())
        complain(path + ".nodeLocations"_L1, u"a cluster needs at least one zone for its nodes"_s);
    if (cluster.version.isEmpty())
        complain(path + ".version"_L1, u"a cluster needs a version"_s);
    for (auto pool = cluster.nodePools.cbegin(); pool != cluster.nodePools.cend(); ++pool) {
        const QString poolPath = path + ".nodePools."_L1 + pool.key();
        if (!s.machineTypes.contains(pool->machineType))
            complain(poolPath + ".machineType"_L1,
                     u"\"%1\" is not among the machine types"_s.arg(pool->machineType));
        if (!pool->accelerator.isEmpty() && !s.accelerators.contains(pool->accelerator))
            complain(poolPath + ".accelerator"_L1,
                     u"\"%1\" is not among the accelerators"_s.arg(pool->accelerator));
        for (const QString &zone : pool->locations) {
            if (!s.zone(zone))
                complain(poolPath + ".locations"_L1, u"\"%1\" is not a zone of this scenario"_s.arg(zone));
        }
    }
}

void ScenarioReader::expandModels(const QString &path, BucketSpec &bucket)
{
    for (auto it = bucket.models.cbegin(); it != bucket.models.cend(); ++it) {
        const auto model = m_scenario.models.constFind(it.value());
        if (model == m_scenario.models.cend())
            complain(path + ".models."_L1 + it.key(), u"\"%1\" is not among the models"_s.arg(it.value()));
        QString folder = it.key();
        if (!folder.isEmpty() && !folder.endsWith(u'/'))
            folder += u'/';
        const auto put = [&](const QString &name, const QByteArray &content, qint64 size,
                             const QString &type) {
            // What the file says itself under objects: wins.
            if (!bucket.objects.contains(folder + name))
                bucket.objects.insert(folder + name, {size, content, type});
        };
        const QString json = u"application/json"_s;
        const QByteArray config = QJsonDocument(model->config).toJson();
        put(u"config.json"_s, config, config.size(), json);
        QJsonObject generation;
        generation[u"do_sample"_s] = true;
        generation[u"temperature"_s] = 0.7;
        generation[u"top_p"_s] = 0.95;
        const QByteArray generationText = QJsonDocument(generation).toJson();
        put(u"generation_config.json"_s, generationText, generationText.size(), json);
        // Sizes only: nobody in the sandbox reads a tokenizer.
        put(u"tokenizer.json"_s, {}, 9'085'657, json);
        put(u"tokenizer_config.json"_s, {}, 54'528, json);
        put(u"special_tokens_map.json"_s, {}, 662, json);
        if (model->shards.size() == 1) {
            put(u"model.safetensors"_s, {}, model->shards.first(), u"application/octet-stream"_s);
            continue;
        }
        for (qsizetype i = 0; i < model->shards.size(); ++i) {
            put(u"model-%1-of-%2.safetensors"_s.arg(i + 1, 5, 10, QChar(u'0'))
                    .arg(model->shards.size(), 5, 10, QChar(u'0')),
                {}, model->shards.at(i), u"application/octet-stream"_s);
        }
        QJsonObject metadata{{u"total_size"_s, model->weightsBytes()}};
        const QByteArray index =
            QJsonDocument(QJsonObject{{u"metadata"_s, metadata}, {u"weight_map"_s, QJsonObject()}}).toJson();
        put(u"model.safetensors.index.json"_s, index, index.size(), json);
    }
}

} // namespace slipway::sandbox
