// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a role may do, by IAM's own evaluation and by the policies of buckets. Sources: IAM API reference, "SimulatePrincipalPolicy" and
// "EvaluationResult"; IAM user guide, "Policy evaluation logic"; S3 API reference, "GetBucketPolicy".
#include "aws/xmltree.h"
#include "diagnosis/iamfacts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QStringList textsAt(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray list = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const QJsonValue each : list) {
        if (each.isString())
            texts << each.toString();
    }
    return texts;
}

bool anyMatches(const QJsonValue &patterns, const QString &text, Qt::CaseSensitivity how)
{
    return std::ranges::any_of(textsAt(patterns), [&](const QString &pattern) {
        return QRegularExpression::fromWildcard(pattern, how, QRegularExpression::NonPathWildcardConversion)
            .match(text)
            .hasMatch();
    });
}

/// Whether a statement's principal is this role: for certain, or perhaps.
Truth isPrincipal(const QJsonObject &statement, const QString &roleArn)
{
    if (statement.contains("NotPrincipal"_L1))
        return Truth::Unknown;
    const QJsonValue principal = statement.value("Principal"_L1);
    const QStringList named = principal.isString() ? textsAt(principal) : textsAt(principal["AWS"_L1]);
    const QString account = roleArn.section(u':', 4, 4);
    Truth found = Truth::No;
    for (const QString &each : named) {
        if (each == roleArn || each == "*"_L1)
            return Truth::Yes;
        // The account itself leaves it to the policies of its identities; a session is one of the role's.
        if (each == account || each == u"arn:%1:iam::%2:root"_s.arg(roleArn.section(u':', 1, 1), account)
            || each.contains(u":assumed-role/"_s + roleArn.section(u'/', -1) + u'/'))
            found = Truth::Unknown;
    }
    return found;
}

RoleAccess::Decision decisionOf(const QString &text)
{
    if (text == "allowed"_L1)
        return RoleAccess::Decision::Allowed;
    if (text == "implicitDeny"_L1)
        return RoleAccess::Decision::NotAllowed;
    return text == "explicitDeny"_L1 ? RoleAccess::Decision::Denied : RoleAccess::Decision::Unknown;
}

} // namespace

PolicyWord resourcePolicyWord(const QJsonObject &policy, const QString &roleArn, const QString &action,
                              const QString &resource)
{
    PolicyWord word = PolicyWord::Silent;
    const QJsonValue statements = policy.value("Statement"_L1);
    const QJsonArray list = statements.isArray() ? statements.toArray() : QJsonArray{statements};
    for (const QJsonValue value : list) {
        const QJsonObject statement = value.toObject();
        const bool isOfAction = statement.contains("NotAction"_L1)
            ? !anyMatches(statement.value("NotAction"_L1), action, Qt::CaseInsensitive)
            : anyMatches(statement.value("Action"_L1), action, Qt::CaseInsensitive);
        const bool isOfResource = statement.contains("NotResource"_L1)
            ? !anyMatches(statement.value("NotResource"_L1), resource, Qt::CaseSensitive)
            : anyMatches(statement.value("Resource"_L1), resource, Qt::CaseSensitive);
        const Truth isNamed = isPrincipal(statement, roleArn);
        if (!isOfAction || !isOfResource || isNamed == Truth::No)
            continue;
        if (statement.value("Effect"_L1) == "Deny"_L1)
            return PolicyWord::MayDeny; // whether its conditions are met depends on the request
        const bool isPlain = isNamed == Truth::Yes && statement.value("Condition"_L1).toObject().isEmpty();
        if (isPlain)
            word = PolicyWord::Allows;
        else if (word == PolicyWord::Silent)
            word = PolicyWord::MayAllow;
    }
    return word;
}

AttachedPolicies AwsIamFacts::inlinePolicies(const QString &arnOrName) const
{
    AttachedPolicies found;
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"ListRolePolicies"_s)) {
        if (each.parameter(u"RoleName"_s) != arnOrName.section(u'/', -1))
            continue;
        const CloudFact fact = CloudFacts::factOf(*each.answer);
        found.fact = CloudFacts::better(found.fact, fact);
        const auto root =
            fact.isRead() ? aws::parseXml(fact.body().text().toUtf8()) : Result<aws::XmlNode>(aws::XmlNode());
        if (!root) {
            found.fact.state = CloudFact::State::Failed;
            continue;
        }
        for (const aws::XmlNode &name : root->items(u"ListRolePoliciesResult/PolicyNames"))
            found.arns.append(name.text.trimmed());
    }
    found.arns.removeDuplicates();
    return found;
}

RoleAccess AwsIamFacts::access(const QString &roleArn, const QString &action, const QString &resource) const
{
    RoleAccess found;
    for (const CloudFacts::QueryAnswer &each : m_facts.queryAnswers(u"SimulatePrincipalPolicy"_s)) {
        if (each.parameter(u"PolicySourceArn"_s) != roleArn
            || each.parameter(u"ActionNames.member.1"_s) != action
            || each.parameter(u"ResourceArns.member.1"_s) != resource)
            continue;
        const CloudFact fact = CloudFacts::factOf(*each.answer);
        if (CloudFacts::better(found.fact, fact).answer != each.answer)
            continue;
        found = {.fact = fact};
        if (!fact.isRead())
            continue;
        const auto root = aws::parseXml(fact.body().text().toUtf8());
        const auto *results =
            root ? &root->items(u"SimulatePrincipalPolicyResult/EvaluationResults") : nullptr;
        if (!results || results->size() != 1) {
            found.fact.state = CloudFact::State::Failed;
            continue;
        }
        const aws::XmlNode &result = results->front();
        found.decision = decisionOf(result.textAt(u"EvalDecision").trimmed());
        // Of a resource that was named, the missing values stand with the resource.
        for (const aws::XmlNode &key : result.items(u"MissingContextValues"))
            found.missing.append(key.text.trimmed());
        for (const aws::XmlNode &one : result.items(u"ResourceSpecificResults")) {
            for (const aws::XmlNode &key : one.items(u"MissingContextValues"))
                found.missing.append(key.text.trimmed());
        }
        found.missing.removeDuplicates();
        found.isOrganizations =
            result.textAt(u"OrganizationsDecisionDetail/AllowedByOrganizations").trimmed() == "false"_L1;
        found.isBoundary =
            result.textAt(u"PermissionsBoundaryDecisionDetail/AllowedByPermissionsBoundary").trimmed()
            == "false"_L1;
    }
    return found;
}

BucketWord AwsIamFacts::bucket(const QString &name) const
{
    BucketWord found;
    for (const CloudAnswer &answer : m_facts.snapshot().cloud()) {
        // By path: "https://s3.REGION.amazonaws.com/BUCKET?policy="
        if (answer.method != "GET"_L1 || !answer.url.section(u'?', 1).startsWith("policy"_L1)
            || answer.url.section(u'?', 0, 0).section(u'/', 3) != name)
            continue;
        found.fact = CloudFacts::factOf(answer);
        const QByteArray bytes = answer.body.isString() ? answer.body.text().toUtf8() : QByteArray();
        const auto error = bytes.trimmed().startsWith('<') ? aws::parseXml(bytes.trimmed())
                                                           : Result<aws::XmlNode>(aws::XmlNode());
        const QString code = error ? error->textAt(u"Code").trimmed() : QString();
        if (answer.status == 200) {
            found.policy = answer.body.isString() ? QJsonDocument::fromJson(bytes).object()
                                                  : answer.body.toJson().toObject();
            found.state = found.policy.isEmpty() ? BucketWord::State::Unknown : BucketWord::State::Read;
        } else if (code == "NoSuchBucketPolicy"_L1) {
            found.state = BucketWord::State::Silent;
        } else if (code == "NoSuchBucket"_L1) {
            found.state = BucketWord::State::Missing;
        } else if (answer.status == 403) {
            found.state = BucketWord::State::Withheld;
        } else if (answer.status == 405) { // S3: whoever may, but is not the owner, gets MethodNotAllowed
            found.state = BucketWord::State::Foreign;
        }
    }
    return found;
}

} // namespace slipway
