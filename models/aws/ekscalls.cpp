// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// STS and EKS. Sources: EKS API reference; STS API reference, GetCallerIdentity.
#include "aws/awscalls.h"
#include "aws/awswords.h"
#include "aws/httpawsclient.h"
#include "base/whenall.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

Need clusterNeed(const QString &action, const EksClusterRef &ref)
{
    return {.action = action,
            .resource = AwsClientWords::tr("the cluster %1 in %2").arg(ref.name, ref.region)};
}

QString clusterPath(const EksClusterRef &ref)
{
    return u"/clusters/"_s + segment(ref.name);
}

Parameters updateQuery(const EksUpdateOf &of)
{
    if (!of.nodegroup.isEmpty())
        return {{u"nodegroupName"_s, of.nodegroup}};
    if (!of.addon.isEmpty())
        return {{u"addonName"_s, of.addon}};
    return {};
}

Call withBody(Call call, const QJsonObject &body)
{
    call.headers.append("Content-Type", "application/json");
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return call;
}

} // namespace

Task<AwsAccount> HttpAwsClient::account(QString region, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Sts, region, u"GetCallerIdentity"_s, {},
                                              {.action = u"sts:GetCallerIdentity"_s}),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    const XmlNode &result = root->at(u"GetCallerIdentityResult");
    const QString accountId = result.textAt(u"Account");
    if (accountId.isEmpty())
        co_return fail(ErrorKind::Internal, AwsClientWords::tr("STS answered without an account."),
                       u"sts:GetCallerIdentity"_s);
    m_rest.identity().setCaller(accountId, result.textAt(u"Arn"));
    co_return m_rest.identity().account();
}

Task<EksToken> HttpAwsClient::clusterToken(EksClusterRef ref, std::stop_token stop)
{
    if (!isAwsRegion(ref.region) || ref.name.isEmpty())
        co_return fail(ErrorKind::Invalid,
                       AwsClientWords::tr("A token needs a region and a cluster's name."));
    auto credentials = co_await m_rest.identity().credentials(stop);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    Wire &wire = m_rest.wire();
    EksToken token = eksToken(*credentials, ref.region, ref.name,
                              wire.endpoints().url(AwsService::Sts, ref.region), wire.signingTime());
    // Whoever renews it looks at this machine's clock.
    token.expires = token.expires.addSecs(wire.signingTime().secsTo(wire.clock().now()));
    co_return token;
}

Task<QStringList> HttpAwsClient::clusters(QString region, std::stop_token stop)
{
    QStringList names;
    auto ended = co_await m_rest.jsonPages(
        [region](const QString &token) {
            Call call = restCall(AwsService::Eks, region, "GET", u"/clusters"_s,
                                 {.action = u"eks:ListClusters"_s,
                                  .resource = AwsClientWords::tr("the clusters in %1").arg(region)});
            call.query = {{u"maxResults"_s, u"100"_s}};
            if (!token.isEmpty())
                call.query.append({u"nextToken"_s, token});
            return call;
        },
        [&names](const QJsonObject &page) {
            names += stringsFrom(page.value("clusters"_L1));
            return page.value("nextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return names;
}

Task<EksCluster> HttpAwsClient::cluster(EksClusterRef ref, std::stop_token stop)
{
    auto json = co_await m_rest.json(restCall(AwsService::Eks, ref.region, "GET", clusterPath(ref),
                                              clusterNeed(u"eks:DescribeCluster"_s, ref)),
                                     stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksClusterFrom(json->value("cluster"_L1).toObject());
}

Task<QStringList> HttpAwsClient::eksNames(EksClusterRef ref, QString path, QString list, Need need,
                                          Parameters query, std::stop_token stop)
{
    QStringList names;
    query.append({u"maxResults"_s, u"100"_s});
    auto ended = co_await m_rest.jsonPages(
        [ref, path, need, query](const QString &token) {
            Call call = restCall(AwsService::Eks, ref.region, "GET", path, need);
            call.query = query;
            if (!token.isEmpty())
                call.query.append({u"nextToken"_s, token});
            return call;
        },
        [&names, list](const QJsonObject &page) {
            names += stringsFrom(page.value(list));
            return page.value("nextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return names;
}

Task<QList<EksNodegroup>> HttpAwsClient::nodegroups(EksClusterRef ref, std::stop_token stop)
{
    auto names = co_await eksNames(ref, clusterPath(ref) + "/node-groups"_L1, u"nodegroups"_s,
                                   clusterNeed(u"eks:ListNodegroups"_s, ref), {}, stop);
    if (!names)
        co_return std::unexpected(std::move(names.error()));
    std::vector<Task<EksNodegroup>> tasks;
    for (const QString &name : std::as_const(*names))
        tasks.push_back(nodegroup(ref, name, stop));
    auto answers = co_await whenAll(std::move(tasks));
    QList<EksNodegroup> all;
    for (Result<EksNodegroup> &answer : *answers) {
        if (answer)
            all.append(std::move(*answer));
        else if (answer.error().kind != ErrorKind::NotFound) // deleted since it was listed
            co_return std::unexpected(std::move(answer.error()));
    }
    co_return all;
}

Task<EksNodegroup> HttpAwsClient::nodegroup(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto json = co_await m_rest.json(restCall(AwsService::Eks, ref.region, "GET",
                                              clusterPath(ref) + "/node-groups/"_L1 + segment(name),
                                              clusterNeed(u"eks:DescribeNodegroup"_s, ref)),
                                     stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksNodegroupFrom(json->value("nodegroup"_L1).toObject());
}

Task<QStringList> HttpAwsClient::addons(EksClusterRef ref, std::stop_token stop)
{
    return eksNames(ref, clusterPath(ref) + "/addons"_L1, u"addons"_s, clusterNeed(u"eks:ListAddons"_s, ref),
                    {}, stop);
}

Task<EksAddon> HttpAwsClient::addon(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto json = co_await m_rest.json(restCall(AwsService::Eks, ref.region, "GET",
                                              clusterPath(ref) + "/addons/"_L1 + segment(name),
                                              clusterNeed(u"eks:DescribeAddon"_s, ref)),
                                     stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksAddonFrom(json->value("addon"_L1).toObject());
}

Task<EksAddon> HttpAwsClient::createAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop)
{
    Call call = withBody(restCall(AwsService::Eks, ref.region, "POST", clusterPath(ref) + "/addons"_L1,
                                  clusterNeed(u"eks:CreateAddon"_s, ref)),
                         addonJson(spec, true));
    call.idempotent = !spec.clientRequestToken.isEmpty();
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksAddonFrom(json->value("addon"_L1).toObject());
}

Task<EksUpdate> HttpAwsClient::updateAddon(EksClusterRef ref, EksAddonSpec spec, std::stop_token stop)
{
    Call call = withBody(restCall(AwsService::Eks, ref.region, "POST",
                                  clusterPath(ref) + "/addons/"_L1 + segment(spec.name) + "/update"_L1,
                                  clusterNeed(u"eks:UpdateAddon"_s, ref)),
                         addonJson(spec, false));
    call.idempotent = !spec.clientRequestToken.isEmpty();
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksUpdateFrom(json->value("update"_L1).toObject());
}

Task<QStringList> HttpAwsClient::updates(EksClusterRef ref, EksUpdateOf of, std::stop_token stop)
{
    return eksNames(ref, clusterPath(ref) + "/updates"_L1, u"updateIds"_s,
                    clusterNeed(u"eks:ListUpdates"_s, ref), updateQuery(of), stop);
}

Task<EksUpdate> HttpAwsClient::update(EksClusterRef ref, EksUpdateOf of, QString id, std::stop_token stop)
{
    Call call = restCall(AwsService::Eks, ref.region, "GET", clusterPath(ref) + "/updates/"_L1 + segment(id),
                         clusterNeed(u"eks:DescribeUpdate"_s, ref));
    call.query = updateQuery(of);
    auto json = co_await m_rest.json(std::move(call), stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksUpdateFrom(json->value("update"_L1).toObject());
}

Task<QList<EksPodIdentityAssociation>> HttpAwsClient::podIdentityAssociations(EksClusterRef ref,
                                                                              QString nameSpace,
                                                                              QString serviceAccount,
                                                                              std::stop_token stop)
{
    const QString path = clusterPath(ref) + "/pod-identity-associations"_L1;
    QList<EksPodIdentityAssociation> all;
    auto ended = co_await m_rest.jsonPages(
        [ref, path, nameSpace, serviceAccount](const QString &token) {
            Call call = restCall(AwsService::Eks, ref.region, "GET", path,
                                 clusterNeed(u"eks:ListPodIdentityAssociations"_s, ref));
            if (!nameSpace.isEmpty())
                call.query = {{u"namespace"_s, nameSpace}, {u"serviceAccount"_s, serviceAccount}};
            if (!token.isEmpty())
                call.query.append({u"nextToken"_s, token});
            return call;
        },
        [&all](const QJsonObject &page) {
            for (const QJsonValue &value : page.value("associations"_L1).toArray()) {
                const QJsonObject association = value.toObject();
                all.append({.id = association.value("associationId"_L1).toString(),
                            .nameSpace = association.value("namespace"_L1).toString(),
                            .serviceAccount = association.value("serviceAccount"_L1).toString()});
            }
            return page.value("nextToken"_L1).toString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    // The list leaves the role out.
    for (EksPodIdentityAssociation &association : all) {
        auto json = co_await m_rest.json(restCall(AwsService::Eks, ref.region, "GET",
                                                  path + u'/' + segment(association.id),
                                                  clusterNeed(u"eks:DescribePodIdentityAssociation"_s, ref)),
                                         stop);
        if (!json)
            co_return std::unexpected(std::move(json.error()));
        association.roleArn = json->value("association"_L1).toObject().value("roleArn"_L1).toString();
    }
    co_return all;
}

} // namespace slipway::aws

namespace slipway {

std::unique_ptr<AwsClient> makeAwsClient(HttpTransport &transport, Clock &clock, AwsIdentity &identity)
{
    return std::make_unique<aws::HttpAwsClient>(transport, clock, identity);
}

} // namespace slipway
