// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "aws/awsfederation.h"
#include "aws/awsinventory.h"
#include "aws/awspricelist.h"

#include <QSet>

namespace slipway {

/// An AwsClient in memory, for tests of what stands above. The public fields are its world: fill in what the test needs; it is one
/// account, and the region does not matter unless a field says so.
class FakeAwsClient : public AwsClient, public AwsInventory, public AwsFederation, public AwsPriceList
{
public:
    AwsAccount identity = {.kind = AwsCredentialKind::StaticKeys,
                           .region = QStringLiteral("eu-central-1"),
                           .accountId = QStringLiteral("123456789012"),
                           .arn = QStringLiteral("arn:aws:iam::123456789012:user/ann")};
    QList<EksCluster> clusterList = {};
    QMap<QString, QList<EksNodegroup>> nodegroupLists = {}; ///< by cluster
    QMap<QString, QList<EksAddon>> addonLists = {}; ///< by cluster
    QMap<QString, QList<EksPodIdentityAssociation>> associations = {}; ///< by cluster
    QList<Ec2InstanceType> instanceTypeList = {};
    QList<Ec2Offering> offerings = {};
    QList<Ec2Zone> zoneList = {};
    QList<Ec2Subnet> subnetList = {};
    QList<Ec2InstanceCount> running = {};
    QMap<QString, ServiceQuota> quotas = {}; ///< by code
    QMap<QString, QList<EcrImage>> imageLists = {}; ///< by repository
    QMap<QString, AwsIamRole> roles = {};
    QMap<QString, QList<AwsAttachedPolicy>> attached = {}; ///< by role
    QMap<QString, QMap<QString, QJsonObject>> inlinePolicies = {}; ///< by role, by name
    QList<AwsOidcProvider> providers = {};
    QMap<QString, Ec2Price> prices = {}; ///< by instance type
    QMap<QString, QList<QuotaRequest>> requests = {}; ///< by quota code
    QMap<QString, QList<ScalingActivity>> activities = {}; ///< by Auto Scaling group
    QMap<QString, QList<EksUpdate>> updateLists = {}; ///< by node group or addon; of the cluster itself: ""
    QList<AwsResource> resourceList = {}; ///< of all collections
    QList<AwsListPrice> listPrices = {};
    /// What is made or removed says CREATING or DELETING so many times before it is done.
    int describesUntilDone = 2;
    EksCluster clusterOutcome = {.status = QStringLiteral("ACTIVE"), .endpoint = QStringLiteral("https://c")};
    EksNodegroup nodegroupOutcome = {.status = QStringLiteral("ACTIVE")};
    /// What becomes of an addon that is created or updated; ACTIVE unless it says otherwise.
    EksAddon addonOutcome = {.status = QStringLiteral("ACTIVE")};

    /// A call by its name ("nodegroups") fails with this error until it is removed.
    QMap<QString, Error> failures = {};
    /// A call by its name never ends until it is cancelled.
    QSet<QString> hanging = {};
    /// Every call in order: "createAddon aws-ebs-csi-driver".
    QStringList calls = {};
    int count(const QString &callName) const;

    Task<AwsAccount> account(QString region, std::stop_token stop) override;
    QString region() const override { return identity.region; }
    Task<EksToken> clusterToken(EksClusterRef ref, std::stop_token stop) override;
    Task<QStringList> clusters(QString region, std::stop_token stop) override;
    Task<EksCluster> cluster(EksClusterRef ref, std::stop_token stop) override;
    Task<QList<EksNodegroup>> nodegroups(EksClusterRef ref, std::stop_token stop) override;
    Task<EksNodegroup> nodegroup(EksClusterRef ref, QString name, std::stop_token stop) override;
    Task<QStringList> addons(EksClusterRef ref, std::stop_token stop) override;
    Task<EksAddon> addon(EksClusterRef ref, QString name, std::stop_token stop) override;
    Task<EksAddon> createAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop) override;
    Task<EksUpdate> updateAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop) override;
    Task<QList<EksPodIdentityAssociation>> podIdentityAssociations(EksClusterRef ref, QString nameSpace,
                                                                   QString serviceAccount,
                                                                   std::stop_token stop) override;
    Task<EksCluster> createCluster(EksClusterRef ref, EksClusterSpec spec, std::stop_token stop) override;
    Task<> deleteCluster(EksClusterRef ref, std::stop_token stop) override;
    Task<EksNodegroup> createNodegroup(EksClusterRef ref, EksNodegroupSpec spec,
                                       std::stop_token stop) override;
    Task<> deleteNodegroup(EksClusterRef ref, QString name, std::stop_token stop) override;
    Task<> deleteAddon(EksClusterRef ref, QString name, std::stop_token stop) override;
    Task<EksPodIdentityAssociation> createPodIdentityAssociation(EksClusterRef ref,
                                                                 EksPodIdentityAssociation spec,
                                                                 QString clientRequestToken,
                                                                 std::stop_token stop) override;
    Task<> deletePodIdentityAssociation(EksClusterRef ref, QString id, std::stop_token stop) override;
    Task<QStringList> updates(EksClusterRef ref, EksUpdateOf of, std::stop_token stop) override;
    Task<EksUpdate> update(EksClusterRef ref, EksUpdateOf of, QString id, std::stop_token stop) override;
    /// A call by its collection's name ("volumes").
    Task<QList<AwsResource>> resources(QString region, AwsCollection collection, QStringList tagKeys,
                                       std::stop_token stop) override;
    Task<QList<Ec2InstanceType>> instanceTypes(QString region, QStringList names,
                                               std::stop_token stop) override;
    Task<QList<Ec2Offering>> instanceTypeOfferings(QString region, QStringList types,
                                                   std::stop_token stop) override;
    Task<QList<Ec2Zone>> zones(QString region, std::stop_token stop) override;
    Task<QList<Ec2Subnet>> subnets(QString region, QStringList ids, std::stop_token stop) override;
    Task<QList<Ec2InstanceCount>> runningInstances(QString region, std::stop_token stop) override;
    Task<ServiceQuota> serviceQuota(QString region, QString serviceCode, QString quotaCode,
                                    std::stop_token stop) override;
    Task<QList<ServiceQuota>> serviceQuotas(QString region, QString serviceCode,
                                            std::stop_token stop) override;
    Task<QuotaRequest> requestQuotaIncrease(QString region, QString serviceCode, QString quotaCode,
                                            double value, std::stop_token stop) override;
    Task<QList<QuotaRequest>> quotaRequests(QString region, QString serviceCode, QString quotaCode,
                                            std::stop_token stop) override;
    Task<QList<ScalingActivity>> scalingActivities(QString region, QString group,
                                                   std::stop_token stop) override;
    Task<QList<EcrRepository>> repositories(QString region, std::stop_token stop) override;
    Task<QList<EcrImage>> images(QString region, QString registryId, QString repository, QStringList tags,
                                 std::stop_token stop) override;
    Task<AwsIamRole> role(QString region, QString name, std::stop_token stop) override;
    Task<AwsIamRole> createRole(QString region, QString name, QJsonObject trustPolicy, QString description,
                                std::stop_token stop) override;
    Task<QList<AwsAttachedPolicy>> attachedRolePolicies(QString region, QString role,
                                                        std::stop_token stop) override;
    Task<> attachRolePolicy(QString region, QString role, QString policyArn, std::stop_token stop) override;
    Task<> detachRolePolicy(QString region, QString role, QString policyArn, std::stop_token stop) override;
    Task<> deleteRole(QString region, QString name, std::stop_token stop) override;
    Task<QStringList> oidcProviders(QString region, std::stop_token stop) override;
    Task<AwsOidcProvider> oidcProvider(QString region, QString arn, std::stop_token stop) override;
    Task<QString> createOidcProvider(QString region, QString url, QStringList clientIds,
                                     std::stop_token stop) override;
    Task<> addOidcClientId(QString region, QString arn, QString clientId, std::stop_token stop) override;
    Task<> deleteOidcProvider(QString region, QString arn, std::stop_token stop) override;
    Task<QList<AwsListPrice>> servicePrices(QString region, std::stop_token stop) override;
    Task<> setTrustPolicy(QString region, QString role, QJsonObject policy, std::stop_token stop) override;
    Task<QJsonObject> rolePolicy(QString region, QString role, QString policy, std::stop_token stop) override;
    Task<> putRolePolicy(QString region, QString role, QString policy, QJsonObject document,
                         std::stop_token stop) override;
    Task<> deleteRolePolicy(QString region, QString role, QString policy, std::stop_token stop) override;
    Task<Ec2Price> price(QString region, QString instanceType, std::stop_token stop) override;

private:
    QMap<QString, int> m_pending; // "cluster/c", "nodegroup/c/n" → describes left
    bool isSettled(const QString &what);
    void associate(const EksClusterRef &ref, const EksAddonSpec &spec);
    static std::unexpected<Error> absent(const QString &what, const QString &code);
    Task<> enter(QString name, QString argument, std::stop_token stop);
};

} // namespace slipway
