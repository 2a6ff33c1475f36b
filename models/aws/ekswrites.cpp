// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What makes and removes clusters, node groups, addons and associations. Source: EKS API reference.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

QString pathOf(const EksClusterRef &ref, QLatin1StringView list = {}, const QString &name = {})
{
    QString path = u"/clusters/"_s + segment(ref.name);
    if (!list.isEmpty())
        path += u'/' + list;
    if (!name.isEmpty())
        path += u'/' + segment(name);
    return path;
}

} // namespace

Task<QJsonObject> HttpAwsClient::eksWrite(EksClusterRef ref, QByteArray method, QString path,
                                          QJsonObject body, QString action, std::stop_token stop)
{
    Call call = restCall(
        AwsService::Eks, ref.region, method, path,
        {.action = action, .resource = AwsClientWords::tr("the cluster %1 in %2").arg(ref.name, ref.region)});
    // A deletion that is repeated finds nothing, which its callers take for what it is.
    call.idempotent = method == "DELETE" || body.contains("clientRequestToken"_L1);
    if (!body.isEmpty()) {
        call.headers.append("Content-Type", "application/json");
        call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    co_return co_await m_rest.json(std::move(call), stop);
}

Task<EksCluster> HttpAwsClient::createCluster(EksClusterRef ref, EksClusterSpec spec, std::stop_token stop)
{
    auto json = co_await eksWrite(ref, "POST", u"/clusters"_s, clusterJson(ref.name, spec),
                                  u"eks:CreateCluster"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksClusterFrom(json->value("cluster"_L1).toObject());
}

Task<> HttpAwsClient::deleteCluster(EksClusterRef ref, std::stop_token stop)
{
    auto json = co_await eksWrite(ref, "DELETE", pathOf(ref), {}, u"eks:DeleteCluster"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

Task<EksNodegroup> HttpAwsClient::createNodegroup(EksClusterRef ref, EksNodegroupSpec spec,
                                                  std::stop_token stop)
{
    auto json = co_await eksWrite(ref, "POST", pathOf(ref, "node-groups"_L1), nodegroupJson(spec),
                                  u"eks:CreateNodegroup"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return eksNodegroupFrom(json->value("nodegroup"_L1).toObject());
}

Task<> HttpAwsClient::deleteNodegroup(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto json = co_await eksWrite(ref, "DELETE", pathOf(ref, "node-groups"_L1, name), {},
                                  u"eks:DeleteNodegroup"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

Task<> HttpAwsClient::deleteAddon(EksClusterRef ref, QString name, std::stop_token stop)
{
    auto json =
        co_await eksWrite(ref, "DELETE", pathOf(ref, "addons"_L1, name), {}, u"eks:DeleteAddon"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

Task<EksPodIdentityAssociation> HttpAwsClient::createPodIdentityAssociation(EksClusterRef ref,
                                                                            EksPodIdentityAssociation spec,
                                                                            QString clientRequestToken,
                                                                            std::stop_token stop)
{
    QJsonObject body{{"namespace"_L1, spec.nameSpace},
                     {"serviceAccount"_L1, spec.serviceAccount},
                     {"roleArn"_L1, spec.roleArn}};
    if (!clientRequestToken.isEmpty())
        body.insert("clientRequestToken"_L1, clientRequestToken);
    auto json = co_await eksWrite(ref, "POST", pathOf(ref, "pod-identity-associations"_L1), body,
                                  u"eks:CreatePodIdentityAssociation"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    spec.id = json->value("association"_L1).toObject().value("associationId"_L1).toString();
    co_return spec;
}

Task<> HttpAwsClient::deletePodIdentityAssociation(EksClusterRef ref, QString id, std::stop_token stop)
{
    auto json = co_await eksWrite(ref, "DELETE", pathOf(ref, "pod-identity-associations"_L1, id), {},
                                  u"eks:DeletePodIdentityAssociation"_s, stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

} // namespace slipway::aws
