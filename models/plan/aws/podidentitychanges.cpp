// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/podidentitychanges.h"

#include "base/shellwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr auto podService = "pods.eks.amazonaws.com"_L1;

/// What may stand alone or in a list.
bool holdsText(const QJsonValue &value, QLatin1StringView text)
{
    const auto is = [text](const QJsonValue &each) { return each.toString() == text; };
    return value.isArray() ? std::ranges::any_of(value.toArray(), is) : is(value);
}

QJsonObject podTrust()
{
    return {{"Version"_L1, "2012-10-17"_L1},
            {"Statement"_L1,
             QJsonArray{QJsonObject{{"Effect"_L1, "Allow"_L1},
                                    {"Principal"_L1, QJsonObject{{"Service"_L1, podService}}},
                                    {"Action"_L1, QJsonArray{"sts:AssumeRole"_L1, "sts:TagSession"_L1}}}}}};
}

} // namespace

bool trustsPodIdentity(const QJsonObject &policy)
{
    const QJsonValue value = policy.value("Statement"_L1);
    bool assumes = false;
    bool tags = false;
    for (const QJsonValue each : value.isArray() ? value.toArray() : QJsonArray{value}) {
        if (each["Effect"_L1].toString() != "Allow"_L1
            || !holdsText(each["Principal"_L1]["Service"_L1], podService))
            continue;
        const QJsonValue action = each["Action"_L1];
        const bool all = holdsText(action, "sts:*"_L1) || holdsText(action, "*"_L1);
        assumes = assumes || all || holdsText(action, "sts:AssumeRole"_L1);
        tags = tags || all || holdsText(action, "sts:TagSession"_L1);
    }
    return assumes && tags;
}

QString TrustPodIdentity::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Let EKS Pod Identity take the role %1")).arg(role());
}

QString TrustPodIdentity::command() const
{
    // IAM is global: its commands take no region. The policy is written as a whole, so that what stands there is read first.
    const QByteArray statement =
        QJsonDocument(podTrust().value("Statement"_L1)[0].toObject()).toJson(QJsonDocument::Compact);
    const QString name = shellCommand({role()});
    return u"aws iam update-assume-role-policy --role-name %1 --policy-document \"$(aws iam get-role --role-name %1 --query Role.AssumeRolePolicyDocument --output json | jq -c %2)\""_s
        .arg(name, shellCommand({u".Statement += [%1]"_s.arg(QString::fromUtf8(statement))}));
}

QString TrustPodIdentity::taker() const
{
    return podService;
}

Task<QJsonObject> TrustPodIdentity::trustPolicy(ChangeContext, std::stop_token)
{
    co_return podTrust();
}

bool TrustPodIdentity::isTrusted(const QJsonObject &policy, const QJsonObject &) const
{
    return trustsPodIdentity(policy);
}

QString TrustPodIdentity::trustInShell(QStringList *) const
{
    return shellCommand({QString::fromUtf8(QJsonDocument(podTrust()).toJson(QJsonDocument::Compact))});
}

} // namespace slipway
