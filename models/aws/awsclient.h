// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsidentity.h"
#include "aws/awstypes.h"
#include "aws/ekstoken.h"
#include "base/progress.h"

namespace slipway {

/// AWS as Slipway uses it: identity, EKS, EC2, Service Quotas, ECR, IAM, prices.
///
/// All calls end in these errors besides their own: Unauthorized (no credentials, or AWS takes them no longer; hint says what to do),
/// Forbidden (hint names the IAM action and the resource), NotFound, Invalid, QuotaExceeded, TooManyRequests, Unavailable, Network,
/// Timeout, Cancelled, Internal. `reason` is AWS' own code. Regions are names such as "eu-central-1".
/// Sources: the API references of the services, and their models in AWS' SDKs.
class AwsClient
{
public:
    virtual ~AwsClient() = default;

    // --- Identity
    /// Who asks, with account and ARN: STS GetCallerIdentity, which nobody is refused.
    virtual Task<AwsAccount> account(QString region, std::stop_token stop) = 0;
    /// The preset region; empty: none.
    virtual QString region() const = 0;
    /// A bearer token for the cluster's API server. Asks nobody but the credentials' own source.
    virtual Task<EksToken> clusterToken(EksClusterRef ref, std::stop_token stop) = 0;

    // --- EKS
    virtual Task<QStringList> clusters(QString region, std::stop_token stop) = 0;
    virtual Task<EksCluster> cluster(EksClusterRef ref, std::stop_token stop) = 0;
    /// All of them, described.
    virtual Task<QList<EksNodegroup>> nodegroups(EksClusterRef ref, std::stop_token stop) = 0;
    virtual Task<EksNodegroup> nodegroup(EksClusterRef ref, QString name, std::stop_token stop) = 0;
    virtual Task<QStringList> addons(EksClusterRef ref, std::stop_token stop) = 0;
    virtual Task<EksAddon> addon(EksClusterRef ref, QString name, std::stop_token stop) = 0;
    /// Errors besides: Conflict (reason ResourceInUseException: it exists; see ensureAddon()).
    virtual Task<EksAddon> createAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop) = 0;
    virtual Task<EksUpdate> updateAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop) = 0;
    /// Those of one service account, or of the whole cluster when @p nameSpace is empty; roles are filled in.
    virtual Task<QList<EksPodIdentityAssociation>> podIdentityAssociations(EksClusterRef ref,
                                                                           QString nameSpace,
                                                                           QString serviceAccount,
                                                                           std::stop_token stop) = 0;
    // Each begins what goes on for minutes: describe it to learn how far it is.
    /// Errors besides: Conflict (reason ResourceInUseException: there is one of that name), QuotaExceeded.
    virtual Task<EksCluster> createCluster(EksClusterRef ref, EksClusterSpec spec, std::stop_token stop) = 0;
    /// Errors besides: Conflict (it still has node groups).
    virtual Task<> deleteCluster(EksClusterRef ref, std::stop_token stop) = 0;
    virtual Task<EksNodegroup> createNodegroup(EksClusterRef ref, EksNodegroupSpec spec,
                                               std::stop_token stop) = 0;
    virtual Task<> deleteNodegroup(EksClusterRef ref, QString name, std::stop_token stop) = 0;
    virtual Task<> deleteAddon(EksClusterRef ref, QString name, std::stop_token stop) = 0;
    /// @param clientRequestToken a UUID for each user action
    virtual Task<EksPodIdentityAssociation> createPodIdentityAssociation(EksClusterRef ref,
                                                                         EksPodIdentityAssociation spec,
                                                                         QString clientRequestToken,
                                                                         std::stop_token stop) = 0;
    virtual Task<> deletePodIdentityAssociation(EksClusterRef ref, QString id, std::stop_token stop) = 0;
    /// Ids of what was changed and is being changed, in no order that EKS would promise.
    virtual Task<QStringList> updates(EksClusterRef ref, EksUpdateOf of, std::stop_token stop) = 0;
    virtual Task<EksUpdate> update(EksClusterRef ref, EksUpdateOf of, QString id, std::stop_token stop) = 0;

    // --- EC2
    /// @param names empty: all types of the current generation that carry an accelerator
    virtual Task<QList<Ec2InstanceType>> instanceTypes(QString region, QStringList names,
                                                       std::stop_token stop) = 0;
    /// By zone. @param types may have '*'; empty: all
    virtual Task<QList<Ec2Offering>> instanceTypeOfferings(QString region, QStringList types,
                                                           std::stop_token stop) = 0;
    virtual Task<QList<Ec2Zone>> zones(QString region, std::stop_token stop) = 0;
    virtual Task<QList<Ec2Subnet>> subnets(QString region, QStringList ids, std::stop_token stop) = 0;
    /// What runs or is about to, for counting against a quota.
    virtual Task<QList<Ec2InstanceCount>> runningInstances(QString region, std::stop_token stop) = 0;

    // --- Service Quotas
    /// The account's value; AWS' default (isDefault) when there is none of its own.
    virtual Task<ServiceQuota> serviceQuota(QString region, QString serviceCode, QString quotaCode,
                                            std::stop_token stop) = 0;
    virtual Task<QList<ServiceQuota>> serviceQuotas(QString region, QString serviceCode,
                                                    std::stop_token stop) = 0;

    /// Errors besides: Conflict (reason ResourceAlreadyExistsException: one is open), Invalid (not above the present value).
    virtual Task<QuotaRequest> requestQuotaIncrease(QString region, QString serviceCode, QString quotaCode,
                                                    double value, std::stop_token stop) = 0;
    /// Of the last 90 days, newest first.
    virtual Task<QList<QuotaRequest>> quotaRequests(QString region, QString serviceCode, QString quotaCode,
                                                    std::stop_token stop) = 0;

    // --- EC2 Auto Scaling
    /// The latest of a group, newest first: says why a node group gets no nodes long before its health does.
    virtual Task<QList<ScalingActivity>> scalingActivities(QString region, QString group,
                                                           std::stop_token stop) = 0;

    // --- ECR
    virtual Task<QList<EcrRepository>> repositories(QString region, std::stop_token stop) = 0;
    /// @param registryId the account's id; empty: one's own. @param tags empty: all images
    /// Errors besides: NotFound (reason RepositoryNotFoundException or ImageNotFoundException).
    virtual Task<QList<EcrImage>> images(QString region, QString registryId, QString repository,
                                         QStringList tags, std::stop_token stop) = 0;

    // --- IAM. @param region decides the partition
    virtual Task<AwsIamRole> role(QString region, QString name, std::stop_token stop) = 0;
    virtual Task<AwsIamRole> createRole(QString region, QString name, QJsonObject trustPolicy,
                                        QString description, std::stop_token stop) = 0;
    virtual Task<QList<AwsAttachedPolicy>> attachedRolePolicies(QString region, QString role,
                                                                std::stop_token stop) = 0;
    virtual Task<> attachRolePolicy(QString region, QString role, QString policyArn,
                                    std::stop_token stop) = 0;
    virtual Task<> detachRolePolicy(QString region, QString role, QString policyArn,
                                    std::stop_token stop) = 0;
    /// Errors besides: Conflict (reason DeleteConflict: something is still attached).
    virtual Task<> deleteRole(QString region, QString name, std::stop_token stop) = 0;
    /// The ARNs of the account's OIDC providers.
    virtual Task<QStringList> oidcProviders(QString region, std::stop_token stop) = 0;
    virtual Task<AwsOidcProvider> oidcProvider(QString region, QString arn, std::stop_token stop) = 0;

    // --- Price list
    /// On demand, Linux, shared tenancy. Errors besides: NotFound (AWS has no price for it there).
    virtual Task<Ec2Price> price(QString region, QString instanceType, std::stop_token stop) = 0;
};

/// Creates the addon, or updates the one that is there, and waits until it is ACTIVE: CreateAddon refuses an existing one with
/// "Addon already exists.", which is how a second run of a script ends.
///
/// @param limit the SDK's own waiter takes ten minutes
/// @return the addon. Errors: those of the calls, Timeout, and Unavailable when it ends DEGRADED or failed (detail has its issues).
Task<EksAddon> ensureAddon(AwsClient &client, Clock &clock, EksClusterRef ref, EksAddonSpec spec,
                           std::chrono::minutes limit, ProgressSink progress, std::stop_token stop);

/// "arn:aws:iam::123:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/ABC", which IRSA needs in IAM.
QString oidcProviderArn(const QString &accountId, const EksCluster &cluster, const QString &region);

} // namespace slipway
