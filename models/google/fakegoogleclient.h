// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/computeinventory.h"
#include "google/googleclient.h"

#include <QSet>

#include <functional>

namespace slipway {

/// A GoogleClient in memory, for tests of what stands above. The public fields are its world: fill in what the test needs;
/// mutations change them, and their operations are done at once unless told otherwise.
class FakeGoogleClient : public GoogleClient, public ComputeInventory
{
public:
    GoogleAccount identity = {.kind = GoogleCredentialKind::AuthorizedUser,
                              .account = QStringLiteral("someone@example.com")};
    QList<GoogleProject> projectList = {};
    QSet<QString> permissions = {}; ///< held on every project
    QSet<QString> bucketPermissions = {}; ///< held on every bucket
    QMap<QString, QString> serviceStates = {}; ///< "container.googleapis.com" → ENABLED
    PartialList<ComputeRegion> regionList = {};
    QList<ComputeSubnetwork> subnetworkList = {};
    PartialList<ComputeZone> zoneList = {};
    PartialList<ComputeAcceleratorType> acceleratorTypeList = {};
    PartialList<ComputeMachineType> machineTypeList = {};
    QList<ComputeQuota> globalQuotas = {};
    QMap<QString, QuotaInfo> quotaInfos = {};
    PartialList<ComputeResource> resourceList = {}; ///< of all collections
    QList<BillingSku> skus = {};
    PartialList<GkeCluster> clusterList = {};
    QList<GoogleServiceAccount> serviceAccounts = {};
    QMap<QString, IamPolicy> policies = {}; ///< by resource name
    QList<GcsBucket> bucketList = {};
    QMap<QString, QMap<QString, QByteArray>> objectData = {}; ///< bucket → object → bytes
    QMap<QString, qint64> objectSizes = {}; ///< "bucket/object" → bytes, instead of the length of objectData

    /// A call by its name ("createNodePool") fails with this error until it is removed.
    QMap<QString, Error> failures = {};
    /// The same, but only the next time.
    QMap<QString, QList<Error>> failOnce = {};
    /// A call by its name never ends until it is cancelled.
    QSet<QString> hanging = {};
    /// Operations answer RUNNING so many times before they are done.
    int pollsUntilDone = 0;
    /// Operations of a type ("CREATE_NODE_POOL") end with this failure, and their effect is not made.
    QMap<QString, Error> operationFailures = {};
    /// setPolicy answers Conflict so many times, as if somebody else had written first.
    int policyConflicts = 0;

    /// Every call in order: "createNodePool gpu", "policy b".
    QStringList calls = {};
    int count(const QString &callName) const;

    Task<GoogleAccount> account(std::stop_token stop) override;
    Task<Secret> accessToken(std::stop_token stop) override;
    Task<Secret> renewedToken(Secret rejected, std::stop_token stop) override;
    Task<QList<GoogleProject>> projects(std::stop_token stop) override;
    Task<GoogleProject> project(QString projectId, std::stop_token stop) override;
    Task<QStringList> testProjectPermissions(QString projectId, QStringList wanted,
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
    Task<PartialList<ComputeResource>> resources(QString projectId, ComputeCollection collection,
                                                 std::stop_token stop) override;
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
    Task<QStringList> testBucketPermissions(QString bucket, QStringList wanted,
                                            std::stop_token stop) override;

private:
    struct Running {
        GoogleOperation operation = {};
        int pollsLeft = 0;
        std::function<void()> effect = {};
    };
    Task<> enter(QString name, QString argument, std::stop_token stop);
    static std::unexpected<Error> missing(const QString &what);
    static std::unexpected<Error> existing(const QString &what);
    static GoogleOperation operationOn(const GkeClusterRef &ref, const QString &type);
    GoogleOperation begin(GoogleOperation operation, std::function<void()> effect);
    void end(Running &running);
    Task<GoogleOperation> updateCluster(GkeClusterRef ref, QString type,
                                        std::function<void(GkeCluster &)> edit);
    GkeCluster *find(const GkeClusterRef &ref);
    bool hasPool(const GkeClusterRef &ref, const QString &name);
    bool exists(const IamResource &resource) const;

    QMap<QString, Running> m_operations;
    int m_nextOperation = 1;
    int m_nextEtag = 1;
    int m_nextAccount = 1;
    int m_tokens = 1;
};

} // namespace slipway
