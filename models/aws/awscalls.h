// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "aws/awsfederation.h"
#include "aws/awsinventory.h"
#include "aws/awspricelist.h"
#include "aws/awsreading.h"
#include "aws/awsrest.h"

#include <QJsonArray>

namespace slipway::aws {

/// The AwsClient that makeAwsClient() gives; each service's calls are in a file of their own. Each call says what it needs, so that a
/// refusal can: actions and resources from the Service Authorization Reference.
class HttpAwsClient : public AwsClient,
                      public AwsInventory,
                      public AwsFederation,
                      public AwsPriceList,
                      public AwsReading
{
public:
    HttpAwsClient(HttpTransport &transport, Clock &clock, AwsIdentity &identity)
        : m_rest(Wire(transport, clock, identity.settings().endpoints), identity)
    {
    }

    Task<AwsAccount> account(QString region, std::stop_token stop) override;
    QString region() const override { return m_rest.identity().settings().region; }
    Task<EksToken> clusterToken(EksClusterRef ref, std::stop_token stop) override;

    Task<RecordedAnswer> answer(AwsQuestion question, std::stop_token stop) override;
    QString describe(const AwsQuestion &question) const override;

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

    Task<QList<AwsResource>> resources(QString region, AwsCollection collection, QStringList tagKeys,
                                       std::stop_token stop) override;

private:
    Task<QStringList> eksNames(EksClusterRef ref, QString path, QString list, Need need, Parameters query,
                               std::stop_token stop);
    Task<QList<AwsResource>> loadBalancers(QString region, AwsService service, std::stop_token stop);
    Task<QList<AwsResource>> withTags(QString region, AwsService service, QList<AwsResource> all,
                                      std::stop_token stop);

    /// A write with a JSON body, repeated only when a token makes that harmless.
    Task<QJsonObject> eksWrite(EksClusterRef ref, QByteArray method, QString path, QJsonObject body,
                               QString action, std::stop_token stop);

    mutable Rest m_rest;
};

/// Strings of a JSON array; what is none is left out.
QStringList stringsFrom(const QJsonValue &value);
/// A time in seconds since 1970, with a fraction, as REST-JSON and JSON 1.1 send it.
QDateTime timeFrom(const QJsonValue &value);

// Parameters of EC2's calls.
void addList(Parameters &parameters, const QString &name, const QStringList &values);
void addFilter(Parameters &parameters, int number, const QString &name, const QStringList &values);
Parameters withToken(Parameters parameters, const QString &token);

// Pure readers of EKS' answers.
EksCluster eksClusterFrom(const QJsonObject &cluster);
EksNodegroup eksNodegroupFrom(const QJsonObject &nodegroup);
EksAddon eksAddonFrom(const QJsonObject &addon);
EksUpdate eksUpdateFrom(const QJsonObject &update);
QJsonObject addonJson(const EksAddonSpec &spec, bool isCreate);
QJsonObject clusterJson(const QString &name, const EksClusterSpec &spec);
QJsonObject nodegroupJson(const EksNodegroupSpec &spec);

} // namespace slipway::aws
