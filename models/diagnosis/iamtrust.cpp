// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Roles of AWS: whom their trust policies let in. Source: IAM user guide, "Condition operators"; EKS user guide, "Assign IAM roles to
// Kubernetes service accounts" and "EKS Pod Identity".
#include "aws/awsfederation.h"
#include "aws/xmltree.h"
#include "diagnosis/iamfacts.h"
#include "diagnosis/say.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// What may stand alone or in a list.
QStringList textsOrText(const QJsonValue &value)
{
    QStringList texts;
    if (value.isArray()) {
        for (const QJsonValue &each : value.toArray())
            texts << each.toString();
    } else if (value.isString()) {
        texts << value.toString();
    }
    return texts;
}

QList<QJsonObject> statementsOf(const QJsonObject &policy)
{
    const QJsonValue value = policy.value("Statement"_L1);
    QList<QJsonObject> found;
    for (const QJsonValue &each : value.isArray() ? value.toArray() : QJsonArray{value})
        found.append(each.toObject());
    return found;
}

bool wildcardMatches(const QString &pattern, const QString &text, Qt::CaseSensitivity how = Qt::CaseSensitive)
{
    return QRegularExpression::fromWildcard(pattern, how, QRegularExpression::NonPathWildcardConversion)
        .match(text)
        .hasMatch();
}

bool allows(const QJsonObject &statement, const QString &action)
{
    return std::ranges::any_of(textsOrText(statement.value("Action"_L1)), [&action](const QString &each) {
        return wildcardMatches(each, action, Qt::CaseInsensitive);
    });
}

/// What the conditions of a statement say to one key. Keys are compared without regard to case.
struct KeyCondition {
    Truth allowed = Truth::Yes; ///< no condition allows all
    QStringList wanted = {};
};
KeyCondition conditionOn(const QJsonObject &statement, const QString &key, const QString &value)
{
    KeyCondition made;
    const QJsonObject conditions = statement.value("Condition"_L1).toObject();
    for (auto it = conditions.begin(); it != conditions.end(); ++it) {
        QString how = it.key().section(u':', -1);
        if (how.endsWith("IfExists"_L1))
            how.chop(8);
        const QJsonObject keys = it->toObject();
        for (auto each = keys.begin(); each != keys.end(); ++each) {
            if (each.key().compare(key, Qt::CaseInsensitive) != 0)
                continue;
            const QStringList texts = textsOrText(*each);
            made.wanted += texts;
            const bool isLike = how == "StringLike"_L1 || how == "ArnLike"_L1;
            if (!isLike && how != "StringEquals"_L1 && how != "StringEqualsIgnoreCase"_L1
                && how != "ArnEquals"_L1) {
                if (made.allowed == Truth::Yes)
                    made.allowed = Truth::Unknown;
                continue;
            }
            const bool matches = std::ranges::any_of(texts, [&](const QString &text) {
                return isLike                            ? wildcardMatches(text, value)
                    : how == "StringEqualsIgnoreCase"_L1 ? text.compare(value, Qt::CaseInsensitive) == 0
                                                         : text == value;
            });
            if (!matches)
                made.allowed = Truth::No;
        }
    }
    return made;
}

/// Keys of conditions but these.
QStringList otherKeys(const QJsonObject &statement, const QStringList &known)
{
    QStringList keys;
    for (const QJsonValue &each : statement.value("Condition"_L1).toObject()) {
        for (const QString &key : each.toObject().keys()) {
            if (!known.contains(key, Qt::CaseInsensitive))
                keys.append(key);
        }
    }
    return keys;
}

void addNew(QStringList &all, const QStringList &more)
{
    for (const QString &each : more) {
        if (!all.contains(each))
            all.append(each);
    }
}

QString roleNameOf(const QString &arnOrName)
{
    return arnOrName.section(u'/', -1);
}

} // namespace

WebIdentityTrust webIdentityTrust(const QJsonObject &policy, const QString &issuer, const QString &nameSpace,
                                  const QString &serviceAccount)
{
    WebIdentityTrust trust;
    if (policy.isEmpty()) {
        trust.why = Say::tr("The trust policy is not known.");
        return trust;
    }
    const QString subject = serviceAccountSubject(nameSpace, serviceAccount);
    int best = -1;
    bool isDenied = false;
    for (const QJsonObject &statement : statementsOf(policy)) {
        if (!allows(statement, u"sts:AssumeRoleWithWebIdentity"_s))
            continue;
        if (statement.value("Effect"_L1) != "Allow"_L1) {
            isDenied = true;
            continue;
        }
        const QStringList federated = textsOrText(statement["Principal"_L1]["Federated"_L1]);
        addNew(trust.providers, federated);
        for (const QString &arn : federated) {
            const QString own = arn.section(u":oidc-provider/"_s, 1);
            if (own.isEmpty())
                continue;
            const Truth provider = issuer.isEmpty() ? Truth::Unknown : own == issuer ? Truth::Yes : Truth::No;
            const KeyCondition aud = conditionOn(statement, own + ":aud"_L1, stsAudience);
            const KeyCondition sub = conditionOn(statement, own + ":sub"_L1, subject);
            const QStringList others = otherKeys(statement, {own + ":aud"_L1, own + ":sub"_L1});
            const int score = provider == Truth::No
                ? 0
                : (sub.allowed == Truth::No ? 1 : 2) * 2 + (aud.allowed == Truth::No ? 0 : 1);
            if (score <= best)
                continue;
            best = score;
            trust.provider = provider;
            trust.audience = aud.allowed;
            trust.subject = sub.allowed;
            trust.audiences = aud.wanted;
            trust.subjects = sub.wanted;
            trust.why = issuer.isEmpty() ? Say::tr("The cluster's issuer is not known.") : QString();
            if (!others.isEmpty()) {
                trust.why = Say::tr("The statement has a condition on %1; whether it is met cannot be told.")
                                .arg(others.join(u", "_s));
                if (trust.subject == Truth::Yes)
                    trust.subject = Truth::Unknown;
            } else if (trust.subject == Truth::Unknown || trust.audience == Truth::Unknown) {
                trust.why = Say::tr("The statement compares in a way that is not judged here.");
            }
        }
    }
    if (best < 0)
        trust.provider = Truth::No;
    if (isDenied && trust.subject == Truth::Yes) {
        trust.subject = Truth::Unknown;
        trust.why = Say::tr("The policy also denies something; whether that is this account cannot be told.");
    }
    return trust;
}

PodIdentityTrust podIdentityTrust(const QJsonObject &policy, const QString &nameSpace,
                                  const QString &serviceAccount)
{
    PodIdentityTrust trust;
    if (policy.isEmpty()) {
        trust.why = Say::tr("The trust policy is not known.");
        return trust;
    }
    const QString service = u"pods.eks.amazonaws.com"_s;
    trust.service = Truth::No;
    bool assume = false;
    bool tag = false;
    Truth conditions = Truth::Yes;
    for (const QJsonObject &statement : statementsOf(policy)) {
        if (statement.value("Effect"_L1) != "Allow"_L1)
            continue;
        const QStringList services = textsOrText(statement["Principal"_L1]["Service"_L1]);
        addNew(trust.services, services);
        if (!services.contains(service))
            continue;
        trust.service = Truth::Yes;
        addNew(trust.actionNames, textsOrText(statement.value("Action"_L1)));
        assume = assume || allows(statement, u"sts:AssumeRole"_s);
        tag = tag || allows(statement, u"sts:TagSession"_s);
        const QString space = u"aws:RequestTag/kubernetes-namespace"_s;
        const QString account = u"aws:RequestTag/kubernetes-service-account"_s;
        const Truth spaceAllowed = conditionOn(statement, space, nameSpace).allowed;
        const Truth accountAllowed = conditionOn(statement, account, serviceAccount).allowed;
        const QStringList others = otherKeys(statement, {space, account});
        if (spaceAllowed == Truth::No || accountAllowed == Truth::No) {
            conditions = Truth::No;
        } else if (conditions == Truth::Yes
                   && (spaceAllowed == Truth::Unknown || accountAllowed == Truth::Unknown
                       || !others.isEmpty())) {
            conditions = Truth::Unknown;
            trust.why = Say::tr("The statement has a condition on %1; whether it is met cannot be told.")
                            .arg(others.isEmpty() ? space : others.join(u", "_s));
        }
    }
    if (trust.service == Truth::Yes) {
        trust.actions = assume && tag ? Truth::Yes : Truth::No;
        trust.conditions = conditions;
    }
    return trust;
}

AwsIamFacts::AwsIamFacts(const CloudFacts &facts) : m_facts(facts) { }

AwsRole AwsIamFacts::role(const QString &arnOrName) const
{
    AwsRole found{.name = roleNameOf(arnOrName)};
    const auto policyFrom = [](const QString &text) {
        // The policy is JSON, percent-encoded.
        return QJsonDocument::fromJson(QByteArray::fromPercentEncoding(text.trimmed().toUtf8())).object();
    };
    const auto take = [&](const CloudAnswer &answer, const QString &asked) {
        const CloudFact fact = CloudFacts::factOf(answer);
        AwsRole made{.fact = fact, .name = asked};
        if (fact.isRead() && answer.body.isString()) {
            const auto root = aws::parseXml(answer.body.text().toUtf8());
            if (!root)
                return;
            const aws::XmlNode &role = root->at(u"GetRoleResult/Role");
            made.name = role.textAt(u"RoleName");
            made.arn = role.textAt(u"Arn");
            made.trust = policyFrom(role.textAt(u"AssumeRolePolicyDocument"));
        } else if (fact.isRead()) {
            const JsonView role = answer.body["Role"];
            if (!role)
                return;
            made.name = role["RoleName"].text(asked);
            made.arn = role["Arn"].text();
            made.trust = role["AssumeRolePolicyDocument"].isString()
                ? policyFrom(role["AssumeRolePolicyDocument"].text())
                : role["AssumeRolePolicyDocument"].toJson().toObject();
        }
        if (made.name == found.name && CloudFacts::better(found.fact, fact).answer == &answer)
            found = made;
    };
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"GetRole"_s))
        take(*each.answer, each.parameter(u"RoleName"_s));
    // What others captured may lack the request's body; the answer names the role.
    for (const CloudAnswer &answer : m_facts.snapshot().cloud()) {
        const bool isRole = answer.body.isString() ? answer.body.bytes().contains("<GetRoleResult>")
                                                   : answer.body["Role"].isObject();
        if (isRole && answer.requestBody.isEmpty())
            take(answer, {});
    }
    return found;
}

AttachedPolicies AwsIamFacts::attachedPolicies(const QString &arnOrName) const
{
    AttachedPolicies found;
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"ListAttachedRolePolicies"_s)) {
        if (each.parameter(u"RoleName"_s) != roleNameOf(arnOrName))
            continue;
        const CloudFact fact = CloudFacts::factOf(*each.answer);
        found.fact = CloudFacts::better(found.fact, fact);
        if (!fact.isRead())
            continue;
        const auto root = aws::parseXml(fact.body().text().toUtf8());
        if (!root) {
            found.fact.state = CloudFact::State::Failed;
            continue;
        }
        for (const aws::XmlNode &policy : root->items(u"ListAttachedRolePoliciesResult/AttachedPolicies"))
            addNew(found.arns, {policy.textAt(u"PolicyArn")});
    }
    return found;
}

OidcProvider AwsIamFacts::oidcProvider(const QString &issuer) const
{
    OidcProvider found;
    if (issuer.isEmpty())
        return found;
    const QString ending = ":oidc-provider/"_L1 + issuer;
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"ListOpenIDConnectProviders"_s)) {
        const CloudFact fact = CloudFacts::factOf(*each.answer);
        const auto root =
            fact.isRead() ? aws::parseXml(fact.body().text().toUtf8()) : Result<aws::XmlNode>(aws::XmlNode());
        if (!fact.isRead() || !root) {
            found.fact = CloudFacts::better(found.fact, fact);
            if (!root)
                found.fact.state = CloudFact::State::Failed;
            continue;
        }
        found.arn.clear();
        for (const aws::XmlNode &node :
             root->items(u"ListOpenIDConnectProvidersResult/OpenIDConnectProviderList")) {
            if (node.textAt(u"Arn").endsWith(ending))
                found.arn = node.textAt(u"Arn");
        }
        found.fact = fact;
        if (found.arn.isEmpty())
            found.fact.state = CloudFact::State::Absent;
    }
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"GetOpenIDConnectProvider"_s)) {
        const QString arn = each.parameter(u"OpenIDConnectProviderArn"_s);
        const CloudFact fact = CloudFacts::factOf(*each.answer);
        if (!arn.endsWith(ending))
            continue;
        const auto root =
            fact.isRead() ? aws::parseXml(fact.body().text().toUtf8()) : Result<aws::XmlNode>(aws::XmlNode());
        if (fact.isRead() && root) {
            found = {.fact = fact, .arn = arn, .knowsClientIds = true};
            for (const aws::XmlNode &node : root->items(u"GetOpenIDConnectProviderResult/ClientIDList"))
                found.clientIds << node.text.trimmed();
        } else if (!found.fact.isKnown()) {
            found.fact = fact;
            found.arn = arn;
        }
    }
    return found;
}

} // namespace slipway
