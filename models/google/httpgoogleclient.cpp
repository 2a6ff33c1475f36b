// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/httpgoogleclient.h"

#include "google/googlejson.h"
#include "google/googlerest.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace google;

namespace {

/// Each call says what it needs, so that a refusal can: permissions and least roles from Google's IAM reference of the API.
class HttpGoogleClient : public GoogleClient
{
public:
    HttpGoogleClient(HttpTransport &transport, Clock &clock, GoogleIdentity &identity,
                     GoogleEndpoints endpoints)
        : m_identity(identity)
        , m_rest(transport, clock, identity, std::move(endpoints))
    {
    }

    Task<GoogleAccount> account(std::stop_token stop) override { return m_identity.describe(stop); }
    Task<Secret> accessToken(std::stop_token stop) override { return m_identity.accessToken(stop); }
    Task<Secret> renewedToken(Secret rejected, std::stop_token stop) override
    {
        return m_identity.renewedToken(std::move(rejected), stop);
    }

    // --- Projects and services

    Task<QList<GoogleProject>> projects(std::stop_token stop) override
    {
        QList<GoogleProject> found;
        auto ended = co_await m_rest.pages(
            {.api = GoogleApi::ResourceManager,
             .path = u"/v1/projects"_s,
             .query = {{u"filter"_s, u"lifecycleState:ACTIVE"_s}, {u"pageSize"_s, u"500"_s}},
             .need = {.permission = u"resourcemanager.projects.get"_s,
                      .resource = u"your projects"_s,
                      .role = u"roles/browser"_s}},
            [&found](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("projects"_L1).toArray())
                    found.append(projectFrom(entry.toObject()));
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return found;
    }

    Task<GoogleProject> project(QString projectId, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::ResourceManager,
             .path = u"/v1/projects/"_s + segment(projectId),
             .need = projectNeed(projectId, u"resourcemanager.projects.get"_s, u"roles/browser"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return projectFrom(*json);
    }

    Task<QStringList> testProjectPermissions(QString projectId, QStringList permissions,
                                             std::stop_token stop) override
    {
        QStringList held;
        // The method takes at most 100 permissions.
        for (qsizetype at = 0; at < permissions.size(); at += 100) {
            auto json = co_await m_rest.json(
                {.api = GoogleApi::ResourceManager,
                 .method = "POST",
                 .path = u"/v1/projects/%1:testIamPermissions"_s.arg(segment(projectId)),
                 .body =
                     QJsonObject{{"permissions"_L1, QJsonArray::fromStringList(permissions.mid(at, 100))}},
                 .need = projectNeed(projectId, u"resourcemanager.projects.get"_s, u"roles/browser"_s)},
                stop);
            if (!json)
                co_return std::unexpected(std::move(json.error()));
            held += stringsFrom(json->value("permissions"_L1));
        }
        co_return held;
    }

    Task<QList<GoogleService>> services(QString projectId, QStringList names, std::stop_token stop) override
    {
        QList<GoogleService> found;
        for (qsizetype at = 0; at < names.size(); at += 30) {
            Call call{.api = GoogleApi::ServiceUsage,
                      .path = u"/v1/projects/%1/services:batchGet"_s.arg(segment(projectId)),
                      .need = projectNeed(projectId, u"serviceusage.services.get"_s,
                                          u"roles/serviceusage.serviceUsageViewer"_s)};
            for (const QString &name : names.mid(at, 30))
                call.query.append({u"names"_s, u"projects/%1/services/%2"_s.arg(projectId, name)});
            auto json = co_await m_rest.json(std::move(call), stop);
            if (!json)
                co_return std::unexpected(std::move(json.error()));
            for (const QJsonValue &entry : json->value("services"_L1).toArray())
                found.append(serviceFrom(entry.toObject()));
        }
        co_return found;
    }

    Task<GoogleOperation> enableServices(QString projectId, QStringList names, std::stop_token stop) override
    {
        // Enabling what is enabled is a success: it may be repeated. At most 20 at a time.
        GoogleOperation last{.api = GoogleOperation::Api::ServiceUsage,
                             .projectId = projectId,
                             .type = u"ENABLE_SERVICES"_s,
                             .status = u"DONE"_s};
        for (qsizetype at = 0; at < names.size(); at += 20) {
            auto json = co_await m_rest.json(
                {.api = GoogleApi::ServiceUsage,
                 .method = "POST",
                 .path = u"/v1/projects/%1/services:batchEnable"_s.arg(segment(projectId)),
                 .body = QJsonObject{{"serviceIds"_L1, QJsonArray::fromStringList(names.mid(at, 20))}},
                 .need = projectNeed(projectId, u"serviceusage.services.enable"_s,
                                     u"roles/serviceusage.serviceUsageAdmin"_s)},
                stop);
            if (!json)
                co_return std::unexpected(std::move(json.error()));
            last = serviceUsageOperationFrom(*json, projectId);
        }
        co_return last;
    }

    // --- Catalogue and quota

    Task<PartialList<ComputeRegion>> regions(QString projectId, std::stop_token stop) override
    {
        PartialList<ComputeRegion> list;
        auto ended = co_await m_rest.pages(
            computeList(projectId, u"regions"_s, u"compute.regions.list"_s),
            [&list](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("items"_L1).toArray()) {
                    const QJsonObject json = entry.toObject();
                    list.items.append(regionFrom(json));
                    // Set where the quotas of that region could not be fetched: unknown, not none.
                    if (!json.value("quotaStatusWarning"_L1).toObject().isEmpty()
                        && list.items.last().quotas.isEmpty())
                        list.unreachable.append("regions/"_L1 + list.items.last().name);
                }
                noteWarning(page, u"*"_s, list.unreachable);
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return list;
    }

    Task<QList<ComputeSubnetwork>> subnetworks(QString projectId, QString region, std::stop_token stop) override
    {
        QList<ComputeSubnetwork> list;
        auto ended = co_await m_rest.pages(
            computeList(projectId, u"regions/%1/subnetworks"_s.arg(region), u"compute.subnetworks.list"_s),
            [&list, &region](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("items"_L1).toArray()) {
                    const QJsonObject json = entry.toObject();
                    list.append({.name = json.value("name"_L1).toString(),
                                 .region = region,
                                 .network = json.value("network"_L1).toString().section(u'/', -1),
                                 .purpose = json.value("purpose"_L1).toString(),
                                 .role = json.value("role"_L1).toString(),
                                 .ipCidrRange = json.value("ipCidrRange"_L1).toString()});
                }
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return list;
    }

    Task<void> createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::Compute,
             .method = "POST",
             .path = u"/compute/v1/projects/%1/regions/%2/subnetworks"_s.arg(segment(projectId), segment(subnetwork.region)),
             .body = QJsonObject{{"name"_L1, subnetwork.name},
                                 {"network"_L1, u"projects/%1/global/networks/%2"_s.arg(projectId, subnetwork.network)},
                                 {"ipCidrRange"_L1, subnetwork.ipCidrRange},
                                 {"purpose"_L1, u"REGIONAL_MANAGED_PROXY"_s},
                                 {"role"_L1, u"ACTIVE"_s}},
             .need = projectNeed(projectId, u"compute.subnetworks.create"_s, u"roles/compute.networkAdmin"_s),
             .idempotent = false},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return {};
    }

    Task<PartialList<ComputeZone>> zones(QString projectId, std::stop_token stop) override
    {
        PartialList<ComputeZone> list;
        auto ended = co_await m_rest.pages(
            computeList(projectId, u"zones"_s, u"compute.zones.list"_s),
            [&list](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("items"_L1).toArray())
                    list.items.append(zoneFrom(entry.toObject()));
                noteWarning(page, u"*"_s, list.unreachable);
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return list;
    }

    Task<PartialList<ComputeAcceleratorType>> acceleratorTypes(QString projectId,
                                                               std::stop_token stop) override
    {
        PartialList<ComputeAcceleratorType> list;
        auto ended = co_await m_rest.pages(
            computeList(projectId, u"aggregated/acceleratorTypes"_s, u"compute.acceleratorTypes.list"_s),
            [&list](const QJsonObject &page) {
                eachScope(page, u"acceleratorTypes"_s, list.unreachable,
                          [&list](const QJsonObject &json, const QString &zone) {
                              list.items.append(acceleratorTypeFrom(json, zone));
                          });
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return list;
    }

    Task<PartialList<ComputeMachineType>> machineTypes(QString projectId, QString filter,
                                                       std::stop_token stop) override
    {
        PartialList<ComputeMachineType> list;
        Call call = computeList(projectId, u"aggregated/machineTypes"_s, u"compute.machineTypes.list"_s);
        if (!filter.isEmpty())
            call.query.append({u"filter"_s, filter});
        auto ended = co_await m_rest.pages(
            std::move(call),
            [&list](const QJsonObject &page) {
                eachScope(page, u"machineTypes"_s, list.unreachable,
                          [&list](const QJsonObject &json, const QString &zone) {
                              list.items.append(machineTypeFrom(json, zone));
                          });
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return list;
    }

    Task<QList<ComputeQuota>> projectQuotas(QString projectId, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::Compute,
             .path = u"/compute/v1/projects/"_s + segment(projectId),
             .need = projectNeed(projectId, u"compute.projects.get"_s, u"roles/compute.viewer"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return quotasFrom(json->value("quotas"_L1));
    }

    Task<QuotaInfo> quotaInfo(QString projectId, QString quotaId, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::CloudQuotas,
             .path = u"/v1/projects/%1/locations/global/services/compute.googleapis.com/quotaInfos/%2"_s.arg(
                 segment(projectId), segment(quotaId)),
             .need = projectNeed(projectId, u"cloudquotas.quotas.get"_s, u"roles/cloudquotas.viewer"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return quotaInfoFrom(*json);
    }

    Task<QList<BillingSku>> computeSkus(QString currencyCode, std::stop_token stop) override
    {
        // 6F81-5844-456A is Compute Engine in the catalogue (unverified).
        QList<BillingSku> skus;
        auto ended = co_await m_rest.pages(
            {.api = GoogleApi::Billing,
             .path = u"/v1/services/6F81-5844-456A/skus"_s,
             .query = {{u"currencyCode"_s, currencyCode.isEmpty() ? u"USD"_s : currencyCode},
                       {u"pageSize"_s, u"5000"_s}},
             .timeout = std::chrono::seconds(120)},
            [&skus](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("skus"_L1).toArray())
                    skus.append(skuFrom(entry.toObject()));
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return skus;
    }

    // --- GKE

    Task<PartialList<GkeCluster>> clusters(QString projectId, std::stop_token stop) override
    {
        auto json =
            co_await m_rest.json({.api = GoogleApi::Container,
                                  .path = u"/v1/projects/%1/locations/-/clusters"_s.arg(segment(projectId)),
                                  .need = projectNeed(projectId, u"container.clusters.list"_s,
                                                      u"roles/container.clusterViewer"_s)},
                                 stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        PartialList<GkeCluster> list{.unreachable = stringsFrom(json->value("missingZones"_L1))};
        for (const QJsonValue &entry : json->value("clusters"_L1).toArray())
            list.items.append(clusterFrom(entry.toObject()));
        co_return list;
    }

    Task<GkeCluster> cluster(GkeClusterRef ref, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            clusterCall(ref, "GET", {}, u"container.clusters.get"_s, u"roles/container.clusterViewer"_s),
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return clusterFrom(*json);
    }

    Task<GoogleOperation> createCluster(QString projectId, QString location, GkeClusterSpec spec,
                                        std::stop_token stop) override
    {
        Call call{
            .api = GoogleApi::Container,
            .method = "POST",
            .path = u"/v1/projects/%1/locations/%2/clusters"_s.arg(segment(projectId), segment(location)),
            .body = QJsonObject{{"cluster"_L1, spec.toJson(projectId)}},
            .need = projectNeed(projectId, u"container.clusters.create"_s, u"roles/container.clusterAdmin"_s),
            .idempotent = false};
        return operationCall(std::move(call), projectId, location, stop);
    }

    Task<GoogleOperation> deleteCluster(GkeClusterRef ref, std::stop_token stop) override
    {
        return operationCall(
            clusterCall(ref, "DELETE", {}, u"container.clusters.delete"_s, u"roles/container.clusterAdmin"_s),
            ref.projectId, ref.location, stop);
    }

    Task<GoogleOperation> setAddon(GkeClusterRef ref, GkeAddon addon, bool enabled,
                                   std::stop_token stop) override
    {
        return updateCluster(ref, addonUpdate(addon, enabled), stop);
    }

    Task<GoogleOperation> setWorkloadPool(GkeClusterRef ref, QString workloadPool,
                                          std::stop_token stop) override
    {
        return updateCluster(
            ref, {{"desiredWorkloadIdentityConfig"_L1, QJsonObject{{"workloadPool"_L1, workloadPool}}}},
            stop);
    }

    Task<GoogleOperation> setGatewayApiChannel(GkeClusterRef ref, QString channel,
                                               std::stop_token stop) override
    {
        return updateCluster(ref, {{"desiredGatewayApiConfig"_L1, QJsonObject{{"channel"_L1, channel}}}},
                             stop);
    }

    Task<QList<GkeNodePool>> nodePools(GkeClusterRef ref, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(clusterCall(ref, "GET", u"/nodePools"_s, u"container.clusters.get"_s,
                                                     u"roles/container.clusterViewer"_s),
                                         stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        QList<GkeNodePool> pools;
        for (const QJsonValue &entry : json->value("nodePools"_L1).toArray())
            pools.append(nodePoolFrom(entry.toObject()));
        co_return pools;
    }

    Task<GkeNodePool> nodePool(GkeClusterRef ref, QString name, std::stop_token stop) override
    {
        auto json =
            co_await m_rest.json(clusterCall(ref, "GET", u"/nodePools/"_s + segment(name),
                                             u"container.clusters.get"_s, u"roles/container.clusterViewer"_s),
                                 stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return nodePoolFrom(*json);
    }

    Task<GoogleOperation> createNodePool(GkeClusterRef ref, GkeNodePoolSpec spec,
                                         std::stop_token stop) override
    {
        Call call = clusterCall(ref, "POST", u"/nodePools"_s, u"container.clusters.update"_s,
                                u"roles/container.clusterAdmin"_s);
        call.body = QJsonObject{{"nodePool"_L1, spec.toJson()}};
        call.idempotent = false;
        return operationCall(std::move(call), ref.projectId, ref.location, stop);
    }

    Task<GoogleOperation> deleteNodePool(GkeClusterRef ref, QString name, std::stop_token stop) override
    {
        return operationCall(clusterCall(ref, "DELETE", u"/nodePools/"_s + segment(name),
                                         u"container.clusters.update"_s, u"roles/container.clusterAdmin"_s),
                             ref.projectId, ref.location, stop);
    }

    Task<GoogleOperation> setNodePoolMetadataMode(GkeClusterRef ref, QString name, QString mode,
                                                  std::stop_token stop) override
    {
        Call call = clusterCall(ref, "PUT", u"/nodePools/"_s + segment(name), u"container.clusters.update"_s,
                                u"roles/container.clusterAdmin"_s);
        call.body = QJsonObject{{"workloadMetadataConfig"_L1, QJsonObject{{"mode"_L1, mode}}}};
        return operationCall(std::move(call), ref.projectId, ref.location, stop);
    }

    Task<GoogleOperation> operation(GoogleOperation operation, std::stop_token stop) override
    {
        if (operation.api == GoogleOperation::Api::ServiceUsage) {
            // Enabling what is enabled already ends at once, under a name that cannot be asked for.
            if (operation.isDone())
                co_return operation;
            const QString id =
                operation.name.startsWith("operations/"_L1) ? operation.name.mid(11) : operation.name;
            auto json = co_await m_rest.json(
                {.api = GoogleApi::ServiceUsage,
                 .path = u"/v1/operations/"_s + segment(id),
                 .need = projectNeed(operation.projectId, u"serviceusage.operations.get"_s,
                                     u"roles/serviceusage.serviceUsageViewer"_s)},
                stop);
            if (!json)
                co_return std::unexpected(std::move(json.error()));
            GoogleOperation now = serviceUsageOperationFrom(*json, operation.projectId);
            now.name = operation.name;
            co_return now;
        }
        auto json = co_await m_rest.json(
            {.api = GoogleApi::Container,
             .path = u"/v1/projects/%1/locations/%2/operations/%3"_s.arg(
                 segment(operation.projectId), segment(operation.location), segment(operation.name)),
             .need = projectNeed(operation.projectId, u"container.operations.get"_s,
                                 u"roles/container.clusterViewer"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return containerOperationFrom(*json, operation.projectId, operation.location);
    }

    Task<QList<GoogleOperation>> operations(QString projectId, QString location,
                                            std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::Container,
             .path = u"/v1/projects/%1/locations/%2/operations"_s.arg(segment(projectId), segment(location)),
             .need =
                 projectNeed(projectId, u"container.operations.list"_s, u"roles/container.clusterViewer"_s)},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        QList<GoogleOperation> found;
        for (const QJsonValue &entry : json->value("operations"_L1).toArray())
            found.append(containerOperationFrom(entry.toObject(), projectId, location));
        co_return found;
    }

    // --- IAM

    Task<GoogleServiceAccount> serviceAccount(QString email, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            accountCall(email, "GET", {}, u"iam.serviceAccounts.get"_s, u"roles/iam.serviceAccountViewer"_s),
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return serviceAccountFrom(*json);
    }

    Task<GoogleServiceAccount> createServiceAccount(QString projectId, QString accountId, QString displayName,
                                                    std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            {.api = GoogleApi::Iam,
             .method = "POST",
             .path = u"/v1/projects/%1/serviceAccounts"_s.arg(segment(projectId)),
             .body = QJsonObject{{"accountId"_L1, accountId},
                                 {"serviceAccount"_L1, QJsonObject{{"displayName"_L1, displayName}}}},
             .need = projectNeed(projectId, u"iam.serviceAccounts.create"_s,
                                 u"roles/iam.serviceAccountCreator"_s),
             .idempotent = false},
            stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return serviceAccountFrom(*json);
    }

    Task<void> deleteServiceAccount(QString email, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(accountCall(email, "DELETE", {}, u"iam.serviceAccounts.delete"_s,
                                                     u"roles/iam.serviceAccountAdmin"_s),
                                         stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return {};
    }

    Task<IamPolicy> policy(IamResource resource, std::stop_token stop) override
    {
        Call call = policyCall(resource, false);
        switch (resource.kind) {
        case IamResource::Kind::Bucket:
            call.query = {{u"optionsRequestedPolicyVersion"_s, u"3"_s}};
            break;
        case IamResource::Kind::ServiceAccount:
            call.method = "POST";
            call.query = {{u"options.requestedPolicyVersion"_s, u"3"_s}};
            break;
        case IamResource::Kind::Project:
            call.method = "POST";
            call.body = QJsonObject{{"options"_L1, QJsonObject{{"requestedPolicyVersion"_L1, 3}}}};
            break;
        }
        auto json = co_await m_rest.json(std::move(call), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return IamPolicy::fromJson(*json);
    }

    Task<IamPolicy> setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop) override
    {
        if (policy.etag.isEmpty()) {
            co_return fail(
                ErrorKind::Invalid,
                QCoreApplication::translate(
                    "GoogleClient",
                    "A policy without its etag is not written: it would erase what others changed."),
                resource.name);
        }
        Call call = policyCall(resource, true);
        call.idempotent =
            false; // a lost answer may have been a success, after which our etag is old: the caller reads again
        if (resource.kind == IamResource::Kind::Bucket) {
            call.method = "PUT";
            call.body = policy.toJson();
        } else {
            call.method = "POST";
            call.body = QJsonObject{{"policy"_L1, policy.toJson()}};
        }
        auto json = co_await m_rest.json(std::move(call), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return IamPolicy::fromJson(*json);
    }

    // --- Cloud Storage

    Task<QList<GcsBucket>> buckets(QString projectId, std::stop_token stop) override
    {
        QList<GcsBucket> found;
        auto ended = co_await m_rest.pages(
            {.api = GoogleApi::Storage,
             .path = u"/storage/v1/b"_s,
             .query = {{u"project"_s, projectId},
                       {u"projection"_s, u"noAcl"_s},
                       {u"maxResults"_s, u"1000"_s}},
             .need = projectNeed(projectId, u"storage.buckets.list"_s, u"roles/storage.bucketViewer"_s)},
            [&found](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("items"_L1).toArray())
                    found.append(bucketFrom(entry.toObject()));
            },
            {}, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        co_return found;
    }

    Task<GcsBucket> bucket(QString name, std::stop_token stop) override
    {
        auto json = co_await m_rest.json(
            bucketCall(name, {}, u"storage.buckets.get"_s, u"roles/storage.bucketViewer"_s), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return bucketFrom(*json);
    }

    Task<GcsListing> objects(QString bucket, QString prefix, QString delimiter, int limit,
                             std::stop_token stop) override
    {
        GcsListing listing;
        Call call = bucketCall(bucket, u"/o"_s, u"storage.objects.list"_s, u"roles/storage.objectViewer"_s);
        call.query = {{u"maxResults"_s, QString::number(qBound(1, limit, 1000))}};
        if (!prefix.isEmpty())
            call.query.append({u"prefix"_s, prefix});
        if (!delimiter.isEmpty())
            call.query.append({u"delimiter"_s, delimiter});
        const auto count = [&listing] { return listing.objects.size() + listing.prefixes.size(); };
        auto ended = co_await m_rest.pages(
            std::move(call),
            [&](const QJsonObject &page) {
                for (const QJsonValue &entry : page.value("items"_L1).toArray())
                    listing.objects.append(objectFrom(entry.toObject()));
                listing.prefixes += stringsFrom(page.value("prefixes"_L1));
                listing.isTruncated = !page.value("nextPageToken"_L1).toString().isEmpty();
            },
            [&] { return count() >= limit; }, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        if (count() > limit) {
            listing.isTruncated = true;
            listing.prefixes.resize(std::min<qsizetype>(listing.prefixes.size(), std::max(0, limit)));
            listing.objects.resize(std::min<qsizetype>(
                listing.objects.size(), std::max<qsizetype>(0, limit - listing.prefixes.size())));
        }
        co_return listing;
    }

    Task<QByteArray> objectBytes(QString bucket, QString object, qint64 maxBytes,
                                 std::stop_token stop) override
    {
        Call call = bucketCall(bucket, u"/o/"_s + segment(object), u"storage.objects.get"_s,
                               u"roles/storage.objectViewer"_s);
        call.query = {{u"alt"_s, u"media"_s}};
        call.range = "bytes=0-" + QByteArray::number(std::max<qint64>(0, maxBytes - 1));
        call.maxBodyBytes =
            maxBytes + 1024 * 1024; // an error body, or a server that ignores Range for a small object
        auto response = co_await m_rest.send(std::move(call), stop);
        if (!response) {
            // An empty object has no byte 0.
            if (response.error().httpStatus == 416)
                co_return QByteArray();
            co_return std::unexpected(std::move(response.error()));
        }
        co_return response->body.left(maxBytes);
    }

    Task<QStringList> testBucketPermissions(QString bucket, QStringList permissions,
                                            std::stop_token stop) override
    {
        Call call = bucketCall(bucket, u"/iam/testPermissions"_s, u"storage.buckets.get"_s,
                               u"roles/storage.bucketViewer"_s);
        for (const QString &permission : permissions)
            call.query.append({u"permissions"_s, permission});
        auto json = co_await m_rest.json(std::move(call), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return stringsFrom(json->value("permissions"_L1));
    }

private:
    static GoogleNeed projectNeed(const QString &projectId, const QString &permission, const QString &role)
    {
        return {.permission = permission,
                .resource = u"project "_s + projectId,
                .role = role,
                .projectId = projectId};
    }

    static Call computeList(const QString &projectId, const QString &collection, const QString &permission)
    {
        return {.api = GoogleApi::Compute,
                .path = u"/compute/v1/projects/%1/%2"_s.arg(segment(projectId), collection),
                .query = {{u"maxResults"_s, u"500"_s}, {u"returnPartialSuccess"_s, u"true"_s}},
                .need = projectNeed(projectId, permission, u"roles/compute.viewer"_s),
                .timeout = std::chrono::seconds(60)};
    }

    static Call clusterCall(const GkeClusterRef &ref, const QByteArray &method, const QString &below,
                            const QString &permission, const QString &role)
    {
        return {.api = GoogleApi::Container,
                .method = method,
                .path = u"/v1/projects/%1/locations/%2/clusters/%3"_s.arg(
                            segment(ref.projectId), segment(ref.location), segment(ref.name))
                    + below,
                .need = {.permission = permission,
                         .resource = u"cluster %1 in %2"_s.arg(ref.name, ref.location),
                         .role = role,
                         .projectId = ref.projectId}};
    }

    static Call accountCall(const QString &email, const QByteArray &method, const QString &verb,
                            const QString &permission, const QString &role)
    {
        return {.api = GoogleApi::Iam,
                .method = method,
                .path = u"/v1/projects/-/serviceAccounts/"_s + segment(email) + verb,
                .need = {.permission = permission, .resource = u"service account "_s + email, .role = role}};
    }

    static Call bucketCall(const QString &bucket, const QString &below, const QString &permission,
                           const QString &role)
    {
        return {.api = GoogleApi::Storage,
                .path = u"/storage/v1/b/"_s + segment(bucket) + below,
                .need = {.permission = permission, .resource = u"bucket gs://"_s + bucket, .role = role}};
    }

    static Call policyCall(const IamResource &resource, bool write)
    {
        switch (resource.kind) {
        case IamResource::Kind::Bucket:
            return bucketCall(resource.name, u"/iam"_s,
                              write ? u"storage.buckets.setIamPolicy"_s : u"storage.buckets.getIamPolicy"_s,
                              u"roles/storage.admin"_s);
        case IamResource::Kind::ServiceAccount:
            return accountCall(resource.name, "POST", write ? u":setIamPolicy"_s : u":getIamPolicy"_s,
                               write ? u"iam.serviceAccounts.setIamPolicy"_s
                                     : u"iam.serviceAccounts.getIamPolicy"_s,
                               write ? u"roles/iam.serviceAccountAdmin"_s : u"roles/iam.securityReviewer"_s);
        case IamResource::Kind::Project:
            break;
        }
        return {.api = GoogleApi::ResourceManager,
                .method = "POST",
                .path = u"/v1/projects/"_s + segment(resource.name)
                    + (write ? u":setIamPolicy"_s : u":getIamPolicy"_s),
                .need = projectNeed(resource.name,
                                    write ? u"resourcemanager.projects.setIamPolicy"_s
                                          : u"resourcemanager.projects.getIamPolicy"_s,
                                    write ? u"roles/resourcemanager.projectIamAdmin"_s
                                          : u"roles/iam.securityReviewer"_s)};
    }

    Task<GoogleOperation> updateCluster(GkeClusterRef ref, QJsonObject update, std::stop_token stop)
    {
        Call call =
            clusterCall(ref, "PUT", {}, u"container.clusters.update"_s, u"roles/container.clusterAdmin"_s);
        call.body = QJsonObject{{"update"_L1, update}};
        return operationCall(std::move(call), ref.projectId, ref.location, stop);
    }

    Task<GoogleOperation> operationCall(Call call, QString projectId, QString location, std::stop_token stop)
    {
        auto json = co_await m_rest.json(std::move(call), stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        co_return containerOperationFrom(*json, projectId, location);
    }

    /// `warning.code` UNREACHABLE (or any but the one that is normal) leaves a gap.
    static void noteWarning(const QJsonObject &json, const QString &scope, QStringList &unreachable)
    {
        const QString code = json.value("warning"_L1).toObject().value("code"_L1).toString();
        const QStringList named = stringsFrom(json.value("unreachables"_L1));
        if (!code.isEmpty() && code != "NO_RESULTS_ON_PAGE"_L1 && named.isEmpty()
            && !unreachable.contains(scope))
            unreachable.append(scope);
        for (const QString &missing : named) {
            if (!unreachable.contains(missing))
                unreachable.append(missing);
        }
    }

    static void eachScope(const QJsonObject &page, const QString &member, QStringList &unreachable,
                          const std::function<void(const QJsonObject &, const QString &)> &take)
    {
        noteWarning(page, u"*"_s, unreachable);
        const QJsonObject items = page.value("items"_L1).toObject();
        for (auto it = items.begin(); it != items.end(); ++it) {
            const QJsonObject scope = it->toObject();
            noteWarning(scope, it.key(), unreachable);
            for (const QJsonValue &entry : scope.value(member).toArray())
                take(entry.toObject(), lastSegment(it.key()));
        }
    }

    GoogleIdentity &m_identity;
    Rest m_rest;
};

} // namespace

std::unique_ptr<GoogleClient> makeGoogleClient(HttpTransport &transport, Clock &clock,
                                               GoogleIdentity &identity, GoogleEndpoints endpoints)
{
    return std::make_unique<HttpGoogleClient>(transport, clock, identity, std::move(endpoints));
}

} // namespace slipway
