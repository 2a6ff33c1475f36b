// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/computeinventory.h"
#include "google/googleclient.h"
#include "google/googleidentity.h"
#include "google/googlereading.h"
#include "google/googlerest.h"
#include "google/quotapreference.h"

namespace slipway::google {

/// The GoogleClient that makeGoogleClient() gives; each service's calls are in a file of their own. Each call says what it needs, so
/// that a refusal can: permissions and least roles from Google's IAM reference of the API.
class HttpGoogleClient : public GoogleClient,
                         public ComputeInventory,
                         public GoogleReading,
                         public QuotaPreferences
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

    Task<QList<GoogleProject>> projects(std::stop_token stop) override;
    Task<GoogleProject> project(QString projectId, std::stop_token stop) override;
    Task<QStringList> testProjectPermissions(QString projectId, QStringList permissions,
                                             std::stop_token stop) override;
    Task<QList<GoogleService>> services(QString projectId, QStringList names, std::stop_token stop) override;
    Task<GoogleOperation> enableServices(QString projectId, QStringList names, std::stop_token stop) override;

    Task<PartialList<ComputeRegion>> regions(QString projectId, std::stop_token stop) override;
    Task<QList<ComputeSubnetwork>> subnetworks(QString projectId, QString region,
                                               std::stop_token stop) override;
    Task<void> createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork,
                                     std::stop_token stop) override;
    Task<PartialList<ComputeZone>> zones(QString projectId, std::stop_token stop) override;
    Task<PartialList<ComputeAcceleratorType>> acceleratorTypes(QString projectId,
                                                               std::stop_token stop) override;
    Task<PartialList<ComputeMachineType>> machineTypes(QString projectId, QString filter,
                                                       std::stop_token stop) override;
    Task<QList<ComputeQuota>> projectQuotas(QString projectId, std::stop_token stop) override;
    Task<QuotaInfo> quotaInfo(QString projectId, QString quotaId, std::stop_token stop) override;
    Task<QList<BillingSku>> computeSkus(QString currencyCode, std::stop_token stop) override;

    Task<QList<QuotaPreference>> quotaPreferences(QString projectId, std::stop_token stop) override;
    Task<QuotaPreference> createQuotaPreference(QString projectId, QString id, QuotaPreference preference,
                                                std::stop_token stop) override;
    Task<QuotaPreference> updateQuotaPreference(QuotaPreference preference, std::stop_token stop) override;

    Task<PartialList<ComputeResource>> resources(QString projectId, ComputeCollection collection,
                                                 std::stop_token stop) override;

    Task<RecordedAnswer> answer(GoogleQuestion question, std::stop_token stop) override;
    QString describe(const GoogleQuestion &question) const override;

    Task<PartialList<GkeCluster>> clusters(QString projectId, std::stop_token stop) override;
    Task<GkeCluster> cluster(GkeClusterRef ref, std::stop_token stop) override;
    Task<GoogleOperation> createCluster(QString projectId, QString location, GkeClusterSpec spec,
                                        std::stop_token stop) override;
    Task<GoogleOperation> deleteCluster(GkeClusterRef ref, std::stop_token stop) override;
    Task<GoogleOperation> setAddon(GkeClusterRef ref, GkeAddon addon, bool enabled,
                                   std::stop_token stop) override;
    Task<GoogleOperation> setWorkloadPool(GkeClusterRef ref, QString workloadPool,
                                          std::stop_token stop) override;
    Task<GoogleOperation> setGatewayApiChannel(GkeClusterRef ref, QString channel,
                                               std::stop_token stop) override;
    Task<QList<GkeNodePool>> nodePools(GkeClusterRef ref, std::stop_token stop) override;
    Task<GkeNodePool> nodePool(GkeClusterRef ref, QString name, std::stop_token stop) override;
    Task<GoogleOperation> createNodePool(GkeClusterRef ref, GkeNodePoolSpec spec,
                                         std::stop_token stop) override;
    Task<GoogleOperation> deleteNodePool(GkeClusterRef ref, QString name, std::stop_token stop) override;
    Task<GoogleOperation> setNodePoolMetadataMode(GkeClusterRef ref, QString name, QString mode,
                                                  std::stop_token stop) override;
    Task<GoogleOperation> operation(GoogleOperation operation, std::stop_token stop) override;
    Task<QList<GoogleOperation>> operations(QString projectId, QString location,
                                            std::stop_token stop) override;

    Task<GoogleServiceAccount> serviceAccount(QString email, std::stop_token stop) override;
    Task<GoogleServiceAccount> createServiceAccount(QString projectId, QString accountId, QString displayName,
                                                    std::stop_token stop) override;
    Task<void> deleteServiceAccount(QString email, std::stop_token stop) override;
    Task<IamPolicy> policy(IamResource resource, std::stop_token stop) override;
    Task<IamPolicy> setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop) override;

    Task<QList<GcsBucket>> buckets(QString projectId, std::stop_token stop) override;
    Task<GcsBucket> bucket(QString name, std::stop_token stop) override;
    Task<GcsListing> objects(QString bucket, QString prefix, QString delimiter, int limit,
                             std::stop_token stop) override;
    Task<QByteArray> objectBytes(QString bucket, QString object, qint64 maxBytes,
                                 std::stop_token stop) override;
    Task<QStringList> testBucketPermissions(QString bucket, QStringList permissions,
                                            std::stop_token stop) override;

private:
    Task<GoogleOperation> updateCluster(GkeClusterRef ref, QJsonObject update, std::stop_token stop);
    Task<GoogleOperation> operationCall(Call call, QString projectId, QString location, std::stop_token stop);

    GoogleIdentity &m_identity;
    Rest m_rest;
};

GoogleNeed projectNeed(const QString &projectId, const QString &permission, const QString &role);
Call accountCall(const QString &email, const QByteArray &method, const QString &verb,
                 const QString &permission, const QString &role);
/// Asks for version 3, without which conditions are not told.
Call policyReadCall(const IamResource &resource);
Call bucketCall(const QString &bucket, const QString &below, const QString &permission, const QString &role);

} // namespace slipway::google
