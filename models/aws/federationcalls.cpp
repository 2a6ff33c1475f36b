// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Identity providers and trust policies. Source: IAM API reference, version 2010-05-08.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

AwsFederation *federationOf(AwsClient *client)
{
    return dynamic_cast<AwsFederation *>(client);
}

QString serviceAccountSubject(const QString &nameSpace, const QString &serviceAccount)
{
    return u"system:serviceaccount:%1:%2"_s.arg(nameSpace, serviceAccount);
}

QJsonObject serviceAccountTrust(const QString &providerArn, const QString &subject)
{
    const QString issuer = providerArn.section(u'/', 1);
    return {{"Effect"_L1, "Allow"_L1},
            {"Principal"_L1, QJsonObject{{"Federated"_L1, providerArn}}},
            {"Action"_L1, "sts:AssumeRoleWithWebIdentity"_L1},
            {"Condition"_L1,
             QJsonObject{{"StringEquals"_L1,
                          QJsonObject{{issuer + ":sub"_L1, subject}, {issuer + ":aud"_L1, stsAudience}}}}}};
}

namespace {

/// What may stand alone or in a list.
QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue &each : list)
        texts << each.toString();
    return texts;
}

bool matchesWildcards(const QString &pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(
                                  pattern, QRegularExpression::NonPathWildcardConversion))
        .match(text)
        .hasMatch();
}

/// Every condition has to hold. Of those on other keys, or with operators that compare no equality, nothing is said.
bool conditionsAllow(const QJsonObject &conditions, const QString &key, const QString &value)
{
    for (auto it = conditions.begin(); it != conditions.end(); ++it) {
        // "ForAnyValue:StringLike", "StringEqualsIfExists" (IAM user guide, "Condition operators").
        QString how = it.key().section(u':', -1);
        if (how.endsWith("IfExists"_L1))
            how.chop(8);
        const bool isLike = how == "StringLike"_L1;
        const QJsonValue wanted = it->toObject().value(key);
        if (wanted.isUndefined() || (!isLike && how != "StringEquals"_L1))
            continue;
        const QStringList texts = textsOf(wanted);
        if (std::ranges::none_of(texts, [&](const QString &each) {
                return isLike ? matchesWildcards(each, value) : each == value;
            }))
            return false;
    }
    return true;
}

} // namespace

bool trustsServiceAccount(const QJsonObject &policy, const QString &issuer, const QString &subject)
{
    const QJsonValue statements = policy.value("Statement"_L1);
    const QJsonArray list = statements.isArray() ? statements.toArray() : QJsonArray{statements};
    return std::ranges::any_of(list, [&](const QJsonValue &value) {
        const QJsonObject statement = value.toObject();
        const QStringList federated = textsOf(statement["Principal"_L1]["Federated"_L1]);
        const QStringList actions = textsOf(statement.value("Action"_L1));
        const QJsonObject conditions = statement.value("Condition"_L1).toObject();
        return statement.value("Effect"_L1) == "Allow"_L1
            && std::ranges::any_of(
                   federated, [&](const QString &arn) { return arn.endsWith(u"oidc-provider/"_s + issuer); })
            && std::ranges::any_of(actions,
                                   [](const QString &action) {
                                       return matchesWildcards(action, u"sts:AssumeRoleWithWebIdentity"_s);
                                   })
            && conditionsAllow(conditions, issuer + ":sub"_L1, subject)
            && conditionsAllow(conditions, issuer + ":aud"_L1, stsAudience);
    });
}

namespace aws {
namespace {

Need providerNeed(const QString &action, const QString &arn)
{
    return {.action = action, .resource = arn};
}

} // namespace

Task<QString> HttpAwsClient::createOidcProvider(QString region, QString url, QStringList clientIds,
                                                std::stop_token stop)
{
    Parameters parameters{{u"Url"_s, url}};
    addList(parameters, u"ClientIDList.member"_s, clientIds);
    Call call = queryCall(AwsService::Iam, region, u"CreateOpenIDConnectProvider"_s, parameters,
                          providerNeed(u"iam:CreateOpenIDConnectProvider"_s, url));
    call.idempotent = false;
    auto root = co_await m_rest.xml(std::move(call), stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return root->textAt(u"CreateOpenIDConnectProviderResult/OpenIDConnectProviderArn");
}

Task<> HttpAwsClient::addOidcClientId(QString region, QString arn, QString clientId, std::stop_token stop)
{
    auto root =
        co_await m_rest.xml(queryCall(AwsService::Iam, region, u"AddClientIDToOpenIDConnectProvider"_s,
                                      {{u"OpenIDConnectProviderArn"_s, arn}, {u"ClientID"_s, clientId}},
                                      providerNeed(u"iam:AddClientIDToOpenIDConnectProvider"_s, arn)),
                            stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<> HttpAwsClient::deleteOidcProvider(QString region, QString arn, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Iam, region, u"DeleteOpenIDConnectProvider"_s,
                                              {{u"OpenIDConnectProviderArn"_s, arn}},
                                              providerNeed(u"iam:DeleteOpenIDConnectProvider"_s, arn)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<> HttpAwsClient::setTrustPolicy(QString region, QString role, QJsonObject policy, std::stop_token stop)
{
    auto root = co_await m_rest.xml(
        queryCall(
            AwsService::Iam, region, u"UpdateAssumeRolePolicy"_s,
            {{u"RoleName"_s, role},
             {u"PolicyDocument"_s, QString::fromUtf8(QJsonDocument(policy).toJson(QJsonDocument::Compact))}},
            {.action = u"iam:UpdateAssumeRolePolicy"_s,
             .resource = AwsClientWords::tr("the role %1").arg(role)}),
        stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

namespace {

Call ofRolePolicy(const QString &region, const QString &action, const QString &role, const QString &policy,
                  const Parameters &more = {})
{
    return queryCall(AwsService::Iam, region, action,
                     Parameters{{u"RoleName"_s, role}, {u"PolicyName"_s, policy}} + more,
                     {.action = u"iam:"_s + action, .resource = AwsClientWords::tr("the role %1").arg(role)});
}

} // namespace

Task<QJsonObject> HttpAwsClient::rolePolicy(QString region, QString role, QString policy,
                                            std::stop_token stop)
{
    auto root = co_await m_rest.xml(ofRolePolicy(region, u"GetRolePolicy"_s, role, policy), stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    // JSON, percent-encoded.
    co_return QJsonDocument::fromJson(
        QByteArray::fromPercentEncoding(
            root->textAt(u"GetRolePolicyResult/PolicyDocument").trimmed().toUtf8()))
        .object();
}

Task<> HttpAwsClient::putRolePolicy(QString region, QString role, QString policy, QJsonObject document,
                                    std::stop_token stop)
{
    auto root = co_await m_rest.xml(
        ofRolePolicy(region, u"PutRolePolicy"_s, role, policy,
                     {{u"PolicyDocument"_s,
                       QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact))}}),
        stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

Task<> HttpAwsClient::deleteRolePolicy(QString region, QString role, QString policy, std::stop_token stop)
{
    auto root = co_await m_rest.xml(ofRolePolicy(region, u"DeleteRolePolicy"_s, role, policy), stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    co_return {};
}

} // namespace aws
} // namespace slipway
