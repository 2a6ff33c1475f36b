// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googlejson.h"

#include "google/capacityproblem.h"
#include "google/googleerror.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString lastSegment(const QString &resourceUrl)
{
    return resourceUrl.section(u'/', -1);
}

bool isZone(const QString &location)
{
    // Zones are region-suffix, and AI zones have suffixes such as ai1b: only the count of dashes tells.
    return location.count(u'-') >= 2;
}

QString regionOf(const QString &zoneOrRegion)
{
    return isZone(zoneOrRegion) ? zoneOrRegion.section(u'-', 0, -2) : zoneOrRegion;
}

std::optional<qint64> QuotaInfo::valueFor(const QMap<QString, QString> &wanted) const
{
    const Value *best = nullptr;
    for (const Value &candidate : values) {
        bool fits = true;
        for (auto it = candidate.dimensions.begin(); it != candidate.dimensions.end(); ++it)
            fits = fits && wanted.value(it.key()) == it.value();
        if (fits && (!best || candidate.dimensions.size() > best->dimensions.size()))
            best = &candidate;
    }
    return best ? best->value : std::nullopt;
}

} // namespace slipway

namespace slipway::google {
using namespace Qt::StringLiterals;

qint64 int64From(const QJsonValue &value, qint64 fallback)
{
    if (value.isString()) {
        bool isNumber = false;
        const qint64 number = value.toString().toLongLong(&isNumber);
        return isNumber ? number : fallback;
    }
    return value.toInteger(fallback);
}

QStringList stringsFrom(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue &entry : value.toArray()) {
        if (entry.isString())
            strings.append(entry.toString());
    }
    return strings;
}

QMap<QString, QString> stringMapFrom(const QJsonValue &value)
{
    QMap<QString, QString> map;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(), it->toString());
    return map;
}

namespace {

bool isDeprecated(const QJsonObject &json)
{
    return !json.value("deprecated"_L1).toObject().isEmpty();
}

QList<GkeCondition> conditionsFrom(const QJsonValue &value)
{
    QList<GkeCondition> conditions;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject json = entry.toObject();
        conditions.append({.code = json.value("code"_L1).toString(),
                           .canonicalCode = json.value("canonicalCode"_L1).toString(),
                           .message = json.value("message"_L1).toString()});
    }
    return conditions;
}

/// "https://container.googleapis.com/v1/projects/…" → "projects/…"
QString pathOf(const QString &link)
{
    const qsizetype at = link.indexOf("projects/"_L1);
    return at < 0 ? link : link.mid(at);
}

} // namespace

GoogleProject projectFrom(const QJsonObject &json)
{
    // v1 and v3 differ in where number, name and state are.
    QString number = json.value("projectNumber"_L1).toString();
    if (number.isEmpty() && json.value("projectNumber"_L1).isDouble())
        number = QString::number(json.value("projectNumber"_L1).toInteger());
    QString name = json.value("name"_L1).toString();
    if (number.isEmpty() && name.startsWith("projects/"_L1)) {
        number = lastSegment(name);
        name.clear();
    }
    return {.id = json.value("projectId"_L1).toString(),
            .number = number,
            .name = json.contains("displayName"_L1) ? json.value("displayName"_L1).toString() : name,
            .state = json.contains("lifecycleState"_L1) ? json.value("lifecycleState"_L1).toString()
                                                        : json.value("state"_L1).toString()};
}

GoogleService serviceFrom(const QJsonObject &json)
{
    const QString configName = json.value("config"_L1).toObject().value("name"_L1).toString();
    return {.name = configName.isEmpty() ? lastSegment(json.value("name"_L1).toString()) : configName,
            .state = json.value("state"_L1).toString()};
}

QList<ComputeQuota> quotasFrom(const QJsonValue &value)
{
    QList<ComputeQuota> quotas;
    for (const QJsonValue &entry : value.toArray()) {
        const QJsonObject json = entry.toObject();
        quotas.append({.metric = json.value("metric"_L1).toString(),
                       .limit = json.value("limit"_L1).toDouble(),
                       .usage = json.value("usage"_L1).toDouble()});
    }
    return quotas;
}

ComputeRegion regionFrom(const QJsonObject &json)
{
    ComputeRegion region{.name = json.value("name"_L1).toString(),
                         .status = json.value("status"_L1).toString(),
                         .quotas = quotasFrom(json.value("quotas"_L1))};
    for (const QString &zone : stringsFrom(json.value("zones"_L1)))
        region.zones.append(lastSegment(zone));
    return region;
}

ComputeZone zoneFrom(const QJsonObject &json)
{
    const QString name = json.value("name"_L1).toString();
    const QString region = lastSegment(json.value("region"_L1).toString());
    return {.name = name,
            .region = region.isEmpty() ? regionOf(name) : region,
            .status = json.value("status"_L1).toString()};
}

ComputeAcceleratorType acceleratorTypeFrom(const QJsonObject &json, const QString &zone)
{
    return {.zone = zone,
            .name = json.value("name"_L1).toString(),
            .description = json.value("description"_L1).toString(),
            .maximumCardsPerInstance = json.value("maximumCardsPerInstance"_L1).toInt(),
            .isDeprecated = isDeprecated(json)};
}

ComputeMachineType machineTypeFrom(const QJsonObject &json, const QString &zone)
{
    const QJsonObject accelerator = json.value("accelerators"_L1).toArray().at(0).toObject();
    return {.zone = zone,
            .name = json.value("name"_L1).toString(),
            .guestCpus = json.value("guestCpus"_L1).toInt(),
            .memoryMiB = int64From(json.value("memoryMb"_L1)), // the API's "Mb" are MiB
            .acceleratorType = accelerator.value("guestAcceleratorType"_L1).toString(),
            .acceleratorCount = accelerator.value("guestAcceleratorCount"_L1).toInt(),
            .architecture = json.value("architecture"_L1).toString(),
            .isDeprecated = isDeprecated(json)};
}

QuotaInfo quotaInfoFrom(const QJsonObject &json)
{
    const QJsonObject eligibility = json.value("quotaIncreaseEligibility"_L1).toObject();
    QuotaInfo info{.quotaId = json.value("quotaId"_L1).toString(),
                   .metric = json.value("metric"_L1).toString(),
                   .dimensions = stringsFrom(json.value("dimensions"_L1)),
                   .isPrecise = json.value("isPrecise"_L1).toBool(),
                   .isIncreaseEligible = eligibility.value("isEligible"_L1).toBool(),
                   .ineligibilityReason = eligibility.value("ineligibilityReason"_L1).toString()};
    for (const QJsonValue &entry : json.value("dimensionsInfos"_L1).toArray()) {
        const QJsonObject dimensionsInfo = entry.toObject();
        const QJsonValue details = dimensionsInfo.value("details"_L1);
        QuotaInfo::Value value{.dimensions = stringMapFrom(dimensionsInfo.value("dimensions"_L1)),
                               .applicableLocations =
                                   stringsFrom(dimensionsInfo.value("applicableLocations"_L1))};
        // details there and value left out is proto3's zero; no details at all is unknown.
        if (details.isObject())
            value.value = int64From(details.toObject().value("value"_L1));
        info.values.append(value);
    }
    return info;
}

BillingSku skuFrom(const QJsonObject &json)
{
    const QJsonObject category = json.value("category"_L1).toObject();
    BillingSku sku{.id = json.value("skuId"_L1).toString(),
                   .description = json.value("description"_L1).toString(),
                   .resourceGroup = category.value("resourceGroup"_L1).toString(),
                   .usageType = category.value("usageType"_L1).toString(),
                   .regions = stringsFrom(json.value("serviceRegions"_L1))};
    // The newest entry counts; the list is not promised to be in order.
    QJsonObject newest;
    for (const QJsonValue &entry : json.value("pricingInfo"_L1).toArray()) {
        const QJsonObject info = entry.toObject();
        if (newest.isEmpty()
            || info.value("effectiveTime"_L1).toString() > newest.value("effectiveTime"_L1).toString())
            newest = info;
    }
    const QJsonObject expression = newest.value("pricingExpression"_L1).toObject();
    sku.usageUnit = expression.value("usageUnit"_L1).toString();
    const QJsonArray tiers = expression.value("tieredRates"_L1).toArray();
    if (!tiers.isEmpty()) {
        const QJsonObject price = tiers.last().toObject().value("unitPrice"_L1).toObject();
        sku.currency = price.value("currencyCode"_L1).toString();
        sku.unitPrice = double(int64From(price.value("units"_L1))) + price.value("nanos"_L1).toDouble() / 1e9;
    }
    return sku;
}

GkeNodePool nodePoolFrom(const QJsonObject &json)
{
    const QJsonObject config = json.value("config"_L1).toObject();
    const QJsonObject autoscaling = json.value("autoscaling"_L1).toObject();
    const bool hasTotal = autoscaling.contains("totalMaxNodeCount"_L1);
    GkeNodePool pool{
        .name = json.value("name"_L1).toString(),
        .status = json.value("status"_L1).toString(),
        .conditions = conditionsFrom(json.value("conditions"_L1)),
        .version = json.value("version"_L1).toString(),
        .machineType = config.value("machineType"_L1).toString(),
        .tpuTopology = json.value("placementPolicy"_L1).toObject().value("tpuTopology"_L1).toString(),
        .locations = stringsFrom(json.value("locations"_L1)),
        .initialNodeCount = json.value("initialNodeCount"_L1).toInt(),
        .isAutoscaling = autoscaling.value("enabled"_L1).toBool(),
        .minNodeCount = autoscaling.value(hasTotal ? "totalMinNodeCount"_L1 : "minNodeCount"_L1).toInt(),
        .maxNodeCount = autoscaling.value(hasTotal ? "totalMaxNodeCount"_L1 : "maxNodeCount"_L1).toInt(),
        .isMaxTotal = hasTotal,
        .isSpot = config.value("spot"_L1).toBool() || config.value("preemptible"_L1).toBool(),
        .isFlexStart = config.value("flexStart"_L1).toBool(),
        .metadataMode = config.value("workloadMetadataConfig"_L1).toObject().value("mode"_L1).toString(),
        .serviceAccount = config.value("serviceAccount"_L1).toString(),
        .diskSizeGb = config.value("diskSizeGb"_L1).toInt(),
        .diskType = config.value("diskType"_L1).toString(),
        .labels = stringMapFrom(config.value("labels"_L1)),
        .resourceLabels = stringMapFrom(config.value("resourceLabels"_L1))};
    for (const QJsonValue &entry : config.value("accelerators"_L1).toArray()) {
        const QJsonObject accelerator = entry.toObject();
        pool.accelerators.append({.type = accelerator.value("acceleratorType"_L1).toString(),
                                  .count = int64From(accelerator.value("acceleratorCount"_L1)),
                                  .gpuDriverVersion = accelerator.value("gpuDriverInstallationConfig"_L1)
                                                          .toObject()
                                                          .value("gpuDriverVersion"_L1)
                                                          .toString()});
    }
    for (const QJsonValue &entry : config.value("taints"_L1).toArray()) {
        const QJsonObject taint = entry.toObject();
        pool.taints.append({.key = taint.value("key"_L1).toString(),
                            .value = taint.value("value"_L1).toString(),
                            .effect = taint.value("effect"_L1).toString()});
    }
    return pool;
}

GkeCluster clusterFrom(const QJsonObject &json)
{
    const QJsonObject addons = json.value("addonsConfig"_L1).toObject();
    const QJsonObject network = json.value("networkConfig"_L1).toObject();
    const QJsonObject privateCluster = json.value("privateClusterConfig"_L1).toObject();
    const QJsonObject controlPlane = json.value("controlPlaneEndpointsConfig"_L1).toObject();
    const QJsonObject dns = controlPlane.value("dnsEndpointConfig"_L1).toObject();
    const QJsonObject ip = controlPlane.value("ipEndpointsConfig"_L1).toObject();
    const auto isEnabled = [&addons](QLatin1StringView name) {
        return addons.value(name).toObject().value("enabled"_L1).toBool();
    };

    GkeCluster cluster{
        .name = json.value("name"_L1).toString(),
        .location = json.value("location"_L1).toString(json.value("zone"_L1).toString()),
        .nodeLocations = stringsFrom(json.value("locations"_L1)),
        .status = json.value("status"_L1).toString(),
        .conditions = conditionsFrom(json.value("conditions"_L1)),
        .currentMasterVersion = json.value("currentMasterVersion"_L1).toString(),
        .releaseChannel = json.value("releaseChannel"_L1).toObject().value("channel"_L1).toString(),
        .isAutopilot = json.value("autopilot"_L1).toObject().value("enabled"_L1).toBool(),
        .workloadPool =
            json.value("workloadIdentityConfig"_L1).toObject().value("workloadPool"_L1).toString(),
        .isGcsFuseCsiEnabled = isEnabled("gcsFuseCsiDriverConfig"_L1),
        .isHttpLoadBalancingEnabled =
            !addons.value("httpLoadBalancing"_L1).toObject().value("disabled"_L1).toBool(),
        .isRayOperatorEnabled = isEnabled("rayOperatorConfig"_L1),
        .isConfigConnectorEnabled = isEnabled("configConnectorConfig"_L1),
        .gatewayApiChannel = network.value("gatewayApiConfig"_L1).toObject().value("channel"_L1).toString(),
        .isIpAliasEnabled = json.value("ipAllocationPolicy"_L1).toObject().value("useIpAliases"_L1).toBool(),
        .network = network.value("network"_L1).toString(json.value("network"_L1).toString()),
        .subnetwork = network.value("subnetwork"_L1).toString(json.value("subnetwork"_L1).toString()),
        .endpoint = json.value("endpoint"_L1).toString(),
        .privateEndpoint = privateCluster.value("privateEndpoint"_L1).toString(),
        .dnsEndpoint = dns.value("endpoint"_L1).toString(),
        .isDnsEndpointExternal = dns.value("allowExternalTraffic"_L1).toBool(),
        .caCertificatePem = QByteArray::fromBase64(
            json.value("masterAuth"_L1).toObject().value("clusterCaCertificate"_L1).toString().toLatin1()),
        .hasPrivateNodes = privateCluster.value("enablePrivateNodes"_L1).toBool()
            || network.value("defaultEnablePrivateNodes"_L1).toBool(),
        .hasAuthorizedNetworks =
            json.value("masterAuthorizedNetworksConfig"_L1).toObject().value("enabled"_L1).toBool(),
        .resourceLabels = stringMapFrom(json.value("resourceLabels"_L1)),
        .etag = json.value("etag"_L1).toString()};
    // Left out, it may be a false that proto3 dropped, or a cluster older than the field; an address decides.
    cluster.isIpEndpointEnabled = ip.value("enabled"_L1).toBool(ip.isEmpty() || !cluster.endpoint.isEmpty());
    for (const QJsonValue &pool : json.value("nodePools"_L1).toArray())
        cluster.nodePools.append(nodePoolFrom(pool.toObject()));
    return cluster;
}

namespace {

/// A cluster's creation counts steps in three metrics, each with its own total; gcloud's progress line is made of them.
/// Source: Google Cloud SDK, api_lib/container/api_adapter.py.
void readMetrics(const QJsonArray &metrics, GoogleOperation &operation)
{
    QHash<QString, double> values;
    for (const QJsonValue &entry : metrics)
        values.insert(entry["name"_L1].toString(), double(int64From(entry["intValue"_L1])));
    double done = 0;
    double all = 0;
    for (const auto &stage :
         {u"CLUSTER_CONFIGURING"_s, u"CLUSTER_DEPLOYING"_s, u"CLUSTER_HEALTHCHECKING"_s}) {
        const double total = values.value(stage + "_TOTAL"_L1);
        const double reached = std::min(values.value(stage), total);
        done += reached;
        all += total;
        if (operation.stage.isEmpty() && total > 0 && reached < total)
            operation.stage = stage;
    }
    if (all > 0)
        operation.fraction = done / all;
}

} // namespace

GoogleOperation containerOperationFrom(const QJsonObject &json, const QString &projectId,
                                       const QString &location)
{
    GoogleOperation operation{
        .api = GoogleOperation::Api::Container,
        .name = json.value("name"_L1).toString(),
        .projectId = projectId,
        .location = json.value("location"_L1).toString(json.value("zone"_L1).toString(location)),
        .type = json.value("operationType"_L1).toString(),
        .status = json.value("status"_L1).toString(),
        .target = pathOf(json.value("targetLink"_L1).toString()),
        .started = QDateTime::fromString(json.value("startTime"_L1).toString(), Qt::ISODateWithMs),
        .ended = QDateTime::fromString(json.value("endTime"_L1).toString(), Qt::ISODateWithMs),
        .conditions = conditionsFrom(json.value("clusterConditions"_L1))
            + conditionsFrom(json.value("nodepoolConditions"_L1))};
    const QJsonObject progress = json.value("progress"_L1).toObject();
    const QJsonArray stages = progress.value("stages"_L1).toArray();
    int done = 0;
    for (const QJsonValue &entry : stages) {
        const QString status = entry.toObject().value("status"_L1).toString();
        if (status == "DONE"_L1)
            ++done;
        else if (status == "RUNNING"_L1 && operation.stage.isEmpty())
            operation.stage = entry.toObject().value("name"_L1).toString();
    }
    if (!stages.isEmpty())
        operation.fraction = double(done) / double(stages.size());
    else
        readMetrics(progress.value("metrics"_L1).toArray(), operation);

    if (operation.isDone()) {
        QJsonObject error = json.value("error"_L1).toObject();
        // Before `error` existed a failure was in statusMessage, with conditions beside it.
        if (error.isEmpty() && !operation.conditions.isEmpty()) {
            const QString text =
                json.value("statusMessage"_L1).toString(operation.conditions.first().message);
            error = {{"message"_L1, text}};
        }
        if (!error.isEmpty()) {
            operation.failure = googleStatusError(error, operation.target, {});
            operation.failure->where = u"%1 %2"_s.arg(operation.type, operation.name);
            const CapacityFinding capacity = classifyCapacity(operation);
            if (capacity.problem != CapacityProblem::None) {
                operation.failure->reason = toString(capacity.problem);
                if (capacity.problem == CapacityProblem::Quota)
                    operation.failure->kind = ErrorKind::QuotaExceeded;
                else if (capacity.problem == CapacityProblem::Stockout)
                    operation.failure->kind = ErrorKind::Unavailable;
                else if (capacity.problem == CapacityProblem::Permission
                         || capacity.problem == CapacityProblem::OrgPolicy)
                    operation.failure->kind = ErrorKind::Forbidden;
                else
                    operation.failure->kind = ErrorKind::Invalid;
            }
        }
    }
    return operation;
}

GoogleOperation serviceUsageOperationFrom(const QJsonObject &json, const QString &projectId)
{
    GoogleOperation operation{.api = GoogleOperation::Api::ServiceUsage,
                              .name = json.value("name"_L1).toString(),
                              .projectId = projectId,
                              .type = u"ENABLE_SERVICES"_s,
                              .status = json.value("done"_L1).toBool() ? u"DONE"_s : u"RUNNING"_s};
    const QJsonObject error = json.value("error"_L1).toObject();
    if (operation.isDone() && !error.isEmpty())
        operation.failure = googleStatusError(error, operation.name, {});
    return operation;
}

GoogleServiceAccount serviceAccountFrom(const QJsonObject &json)
{
    return {.email = json.value("email"_L1).toString(),
            .displayName = json.value("displayName"_L1).toString(),
            .uniqueId = json.value("uniqueId"_L1).toString(),
            .projectId = json.value("projectId"_L1).toString(),
            .isDisabled = json.value("disabled"_L1).toBool()};
}

GcsBucket bucketFrom(const QJsonObject &json)
{
    const QJsonObject iam = json.value("iamConfiguration"_L1).toObject();
    QString number = json.value("projectNumber"_L1).toString();
    if (number.isEmpty() && json.value("projectNumber"_L1).isDouble())
        number = QString::number(json.value("projectNumber"_L1).toInteger());
    return {.name = json.value("name"_L1).toString(),
            .location = json.value("location"_L1).toString(),
            .locationType = json.value("locationType"_L1).toString(),
            .storageClass = json.value("storageClass"_L1).toString(),
            .projectNumber = number,
            .isUniformBucketLevelAccess =
                iam.value("uniformBucketLevelAccess"_L1).toObject().value("enabled"_L1).toBool(),
            .publicAccessPrevention = iam.value("publicAccessPrevention"_L1).toString(),
            .isHierarchical = json.value("hierarchicalNamespace"_L1).toObject().value("enabled"_L1).toBool(),
            .isRequesterPays = json.value("billing"_L1).toObject().value("requesterPays"_L1).toBool(),
            .ipFilterMode = json.value("ipFilter"_L1).toObject().value("mode"_L1).toString()};
}

GcsObject objectFrom(const QJsonObject &json)
{
    return {.name = json.value("name"_L1).toString(),
            .sizeBytes = int64From(json.value("size"_L1)),
            .md5Hash = json.value("md5Hash"_L1).toString(),
            .updated = QDateTime::fromString(json.value("updated"_L1).toString(), Qt::ISODateWithMs)};
}

} // namespace slipway::google
