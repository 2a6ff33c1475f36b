// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: IAM API reference, version 2010-05-08.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

Need roleNeed(const QString &action, const QString &role)
{
    return {.action = action, .resource = AwsClientWords::tr("the role %1").arg(role)};
}

AwsIamRole roleFrom(const XmlNode &node)
{
    // The policy is JSON, percent-encoded.
    const QByteArray policy =
        QByteArray::fromPercentEncoding(node.textAt(u"AssumeRolePolicyDocument").trimmed().toUtf8());
    return {.name = node.textAt(u"RoleName"),
            .arn = node.textAt(u"Arn"),
            .trustPolicy = QJsonDocument::fromJson(policy).object()};
}

} // namespace

Task<AwsIamRole> HttpAwsClient::role(QString region, QString name, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"GetRole"_s, {{u"RoleName"_s, name}},
                                              roleNeed(u"iam:GetRole"_s, name)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return roleFrom(root->at(u"GetRoleResult/Role"));
}

Task<AwsIamRole> HttpAwsClient::createRole(QString region, QString name, QJsonObject trustPolicy,
                                           QString description, std::stop_token stop)
{
    Parameters parameters{{u"RoleName"_s, name},
                          {u"AssumeRolePolicyDocument"_s,
                           QString::fromUtf8(QJsonDocument(trustPolicy).toJson(QJsonDocument::Compact))}};
    if (!description.isEmpty())
        parameters.append({u"Description"_s, description});
    Call call =
        queryCall(AwsService::Iam, region, u"CreateRole"_s, parameters, roleNeed(u"iam:CreateRole"_s, name));
    call.idempotent = false;
    auto root = co_await m_rest.xml(std::move(call), stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return roleFrom(root->at(u"CreateRoleResult/Role"));
}

Task<QList<AwsAttachedPolicy>> HttpAwsClient::attachedRolePolicies(QString region, QString role,
                                                                   std::stop_token stop)
{
    QList<AwsAttachedPolicy> all;
    auto ended = co_await m_rest.xmlPages(
        [region, role](const QString &token) {
            Parameters parameters{{u"RoleName"_s, role}};
            if (!token.isEmpty())
                parameters.append({u"Marker"_s, token});
            return queryCall(AwsService::Iam, region, u"ListAttachedRolePolicies"_s, parameters,
                             roleNeed(u"iam:ListAttachedRolePolicies"_s, role));
        },
        [&all](const XmlNode &root) {
            const XmlNode &result = root.at(u"ListAttachedRolePoliciesResult");
            for (const XmlNode &node : result.items(u"AttachedPolicies"))
                all.append({.name = node.textAt(u"PolicyName"), .arn = node.textAt(u"PolicyArn")});
            return result.textAt(u"IsTruncated") == "true"_L1 ? result.textAt(u"Marker") : QString();
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<> HttpAwsClient::attachRolePolicy(QString region, QString role, QString policyArn, std::stop_token stop)
{
    // Attaching what is attached is a success: it may be repeated.
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"AttachRolePolicy"_s,
                                              {{u"RoleName"_s, role}, {u"PolicyArn"_s, policyArn}},
                                              roleNeed(u"iam:AttachRolePolicy"_s, role)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<> HttpAwsClient::detachRolePolicy(QString region, QString role, QString policyArn, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"DetachRolePolicy"_s,
                                              {{u"RoleName"_s, role}, {u"PolicyArn"_s, policyArn}},
                                              roleNeed(u"iam:DetachRolePolicy"_s, role)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<> HttpAwsClient::deleteRole(QString region, QString name, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"DeleteRole"_s,
                                              {{u"RoleName"_s, name}}, roleNeed(u"iam:DeleteRole"_s, name)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<QStringList> HttpAwsClient::oidcProviders(QString region, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"ListOpenIDConnectProviders"_s, {},
                                              {.action = u"iam:ListOpenIDConnectProviders"_s,
                                               .resource = AwsClientWords::tr("the account")}),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    QStringList arns;
    for (const XmlNode &node : root->items(u"ListOpenIDConnectProvidersResult/OpenIDConnectProviderList"))
        arns << node.textAt(u"Arn");
    co_return arns;
}

Task<AwsOidcProvider> HttpAwsClient::oidcProvider(QString region, QString arn, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"GetOpenIDConnectProvider"_s,
                                              {{u"OpenIDConnectProviderArn"_s, arn}},
                                              {.action = u"iam:GetOpenIDConnectProvider"_s, .resource = arn}),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    const XmlNode &result = root->at(u"GetOpenIDConnectProviderResult");
    AwsOidcProvider provider{.arn = arn, .url = result.textAt(u"Url")};
    if (provider.url.startsWith("https://"_L1))
        provider.url.remove(0, 8);
    for (const XmlNode &node : result.items(u"ClientIDList"))
        provider.clientIds << node.text.trimmed();
    co_return provider;
}

} // namespace slipway::aws
