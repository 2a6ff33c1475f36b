// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/progress.h"
#include "google/googleidentity.h"
#include "google/googletypes.h"
#include "google/iampolicy.h"

namespace slipway {

/// Google Cloud, as far as Slipway asks. An interface: everything above works on it, and tests use FakeGoogleClient.
///
/// Every call may fail with: Unauthorized (no or refused credentials; hint has the login command), Forbidden (hint names permission,
/// resource and a role; reason SERVICE_DISABLED comes with the command that enables the API), NotFound (Google may answer 403
/// instead), QuotaExceeded, TooManyRequests, Invalid, Unavailable, Network, Timeout, Cancelled, Internal.
/// Reads are repeated as Google documents; creates only when it is certain that nothing was made.
class GoogleClient
{
public:
    virtual ~GoogleClient() = default;

    // --- Who
    virtual Task<GoogleAccount> account(std::stop_token stop) = 0;
    /// For `Authorization: Bearer` at a GKE API server: what gke-gcloud-auth-plugin would have given.
    virtual Task<Secret> accessToken(std::stop_token stop) = 0;
    virtual Task<Secret> renewedToken(Secret rejected, std::stop_token stop) = 0;

    // --- Projects and services
    virtual Task<QList<GoogleProject>> projects(std::stop_token stop) = 0;
    virtual Task<GoogleProject> project(QString projectId, std::stop_token stop) = 0;
    /// @return those of @p permissions that the caller holds on the project
    virtual Task<QStringList> testProjectPermissions(QString projectId, QStringList permissions,
                                                     std::stop_token stop) = 0;
    /// @param names such as "container.googleapis.com"; asked for in batches of 30
    virtual Task<QList<GoogleService>> services(QString projectId, QStringList names,
                                                std::stop_token stop) = 0;
    virtual Task<GoogleOperation> enableServices(QString projectId, QStringList names,
                                                 std::stop_token stop) = 0;

    // --- Catalogue and quota
    virtual Task<PartialList<ComputeRegion>> regions(QString projectId,
                                                     std::stop_token stop) = 0; ///< with quotas
    virtual Task<QList<ComputeSubnetwork>> subnetworks(QString projectId, QString region,
                                                       std::stop_token stop) = 0;
    /// Begins to make one; it is there once subnetworks() lists it. Regional load balancers need one in their region and network.
    /// @param ipCidrRange free in that network, /26 or larger
    virtual Task<void> createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork,
                                             std::stop_token stop) = 0;
    virtual Task<PartialList<ComputeZone>> zones(QString projectId, std::stop_token stop) = 0;
    virtual Task<PartialList<ComputeAcceleratorType>> acceleratorTypes(QString projectId,
                                                                       std::stop_token stop) = 0;
    /// @param filter compute's filter expression, e.g. `name eq "g2-.*"`; empty lists thousands
    virtual Task<PartialList<ComputeMachineType>> machineTypes(QString projectId, QString filter,
                                                               std::stop_token stop) = 0;
    virtual Task<QList<ComputeQuota>> projectQuotas(QString projectId,
                                                    std::stop_token stop) = 0; ///< the global ones
    /// Cloud Quotas' entry of Compute Engine. NotFound: no such id for this project.
    virtual Task<QuotaInfo> quotaInfo(QString projectId, QString quotaId, std::stop_token stop) = 0;
    /// List prices of Compute Engine: thousands, takes seconds; keep them for a day.
    virtual Task<QList<BillingSku>> computeSkus(QString currencyCode, std::stop_token stop) = 0;

    // --- GKE
    virtual Task<PartialList<GkeCluster>> clusters(QString projectId, std::stop_token stop) = 0;
    virtual Task<GkeCluster> cluster(GkeClusterRef ref, std::stop_token stop) = 0;
    virtual Task<GoogleOperation> createCluster(QString projectId, QString location, GkeClusterSpec spec,
                                                std::stop_token stop) = 0;
    virtual Task<GoogleOperation> deleteCluster(GkeClusterRef ref, std::stop_token stop) = 0;
    virtual Task<GoogleOperation> setAddon(GkeClusterRef ref, GkeAddon addon, bool enabled,
                                           std::stop_token stop) = 0;
    /// @param workloadPool "P.svc.id.goog"; old node pools need setNodePoolMetadataMode() besides
    virtual Task<GoogleOperation> setWorkloadPool(GkeClusterRef ref, QString workloadPool,
                                                  std::stop_token stop) = 0;
    /// @param channel CHANNEL_STANDARD or CHANNEL_DISABLED
    virtual Task<GoogleOperation> setGatewayApiChannel(GkeClusterRef ref, QString channel,
                                                       std::stop_token stop) = 0;
    virtual Task<QList<GkeNodePool>> nodePools(GkeClusterRef ref, std::stop_token stop) = 0;
    virtual Task<GkeNodePool> nodePool(GkeClusterRef ref, QString name, std::stop_token stop) = 0;
    virtual Task<GoogleOperation> createNodePool(GkeClusterRef ref, GkeNodePoolSpec spec,
                                                 std::stop_token stop) = 0;
    virtual Task<GoogleOperation> deleteNodePool(GkeClusterRef ref, QString name, std::stop_token stop) = 0;
    /// Recreates the pool's nodes. @param mode GKE_METADATA or GCE_METADATA
    virtual Task<GoogleOperation> setNodePoolMetadataMode(GkeClusterRef ref, QString name, QString mode,
                                                          std::stop_token stop) = 0;

    /// The operation as it stands now. Its failure, if any, is in it; an Error is that of asking.
    virtual Task<GoogleOperation> operation(GoogleOperation operation, std::stop_token stop) = 0;
    /// Operations that run on a location, e.g. to find what an interrupted run had started.
    virtual Task<QList<GoogleOperation>> operations(QString projectId, QString location,
                                                    std::stop_token stop) = 0;

    // --- IAM
    virtual Task<GoogleServiceAccount> serviceAccount(QString email, std::stop_token stop) = 0;
    /// @param accountId 6 to 30 characters, [a-z]([-a-z0-9]*[a-z0-9])
    virtual Task<GoogleServiceAccount> createServiceAccount(QString projectId, QString accountId,
                                                            QString displayName, std::stop_token stop) = 0;
    virtual Task<void> deleteServiceAccount(QString email, std::stop_token stop) = 0;
    virtual Task<IamPolicy> policy(IamResource resource, std::stop_token stop) = 0;
    /// Errors besides: Conflict (somebody wrote since @p policy was read), Invalid (no etag, or a member that does not exist).
    /// People and Changes use editPolicy().
    virtual Task<IamPolicy> setPolicy(IamResource resource, IamPolicy policy, std::stop_token stop) = 0;

    // --- Cloud Storage
    virtual Task<QList<GcsBucket>> buckets(QString projectId, std::stop_token stop) = 0;
    virtual Task<GcsBucket> bucket(QString name, std::stop_token stop) = 0;
    /// @param delimiter "/" groups into prefixes; empty lists all below @p prefix
    /// @param limit at most so many objects and prefixes; more are said by isTruncated
    virtual Task<GcsListing> objects(QString bucket, QString prefix, QString delimiter, int limit,
                                     std::stop_token stop) = 0;
    /// The first @p maxBytes bytes of the object.
    virtual Task<QByteArray> objectBytes(QString bucket, QString object, qint64 maxBytes,
                                         std::stop_token stop) = 0;
    /// @return those that the caller holds; says nothing about a pod
    virtual Task<QStringList> testBucketPermissions(QString bucket, QStringList permissions,
                                                    std::stop_token stop) = 0;
};

/// Asks every 5 s (gcloud's own interval) until the operation is done.
///
/// @param limit a node pool in a stockout takes about 35 minutes to fail; gcloud's 20 minutes give up before
/// @return the finished operation. Errors: those of asking, Timeout (it still runs at Google's; name in where), Cancelled (the same),
/// and the operation's own failure, whose reason is a CapacityProblem's name where it is one.
Task<GoogleOperation> waitForOperation(GoogleClient &client, Clock &clock, GoogleOperation operation,
                                       std::chrono::minutes limit, ProgressSink progress,
                                       std::stop_token stop);

/// Reads the policy, lets @p edit change it and writes it back; does it all again when somebody else wrote in between.
///
/// @param edit pure, returns whether there is something to write; may be called several times
/// @return whether a write was needed. Errors: those of policy() and setPolicy(); Conflict after eight rounds.
Task<bool> editPolicy(GoogleClient &client, Clock &clock, IamResource resource,
                      std::function<bool(IamPolicy &)> edit, std::stop_token stop);

} // namespace slipway
