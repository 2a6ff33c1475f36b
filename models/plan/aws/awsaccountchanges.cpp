// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/awsaccountchanges.h"

#include "base/shellwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// --- CreateIamRole

QString CreateIamRole::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Create the IAM role %1")).arg(m_role);
}

QStringList CreateIamRole::policyArns() const
{
    QStringList arns;
    for (const QString &policy : m_policies)
        arns << (policy.startsWith("arn:"_L1)
                     ? policy
                     : u"arn:%1:iam::aws:policy/%2"_s.arg(awsPartition(m_region), policy));
    return arns;
}

Task<QJsonObject> CreateIamRole::trustPolicy(ChangeContext, std::stop_token)
{
    co_return serviceTrust();
}

bool CreateIamRole::isTrusted(const QJsonObject &policy, const QJsonObject &) const
{
    // Whatever else its trust policy says: the service has to be named in it.
    return QJsonDocument(policy).toJson(QJsonDocument::Compact).contains('"' + m_service.toUtf8() + '"');
}

QString CreateIamRole::trustInShell(QStringList *) const
{
    return shellCommand({QString::fromUtf8(QJsonDocument(serviceTrust()).toJson(QJsonDocument::Compact))});
}

QJsonObject CreateIamRole::serviceTrust() const
{
    // Pod Identity tags its sessions, which needs an action of its own (EKS user guide, "EKS Pod Identity role").
    QJsonArray actions{u"sts:AssumeRole"_s};
    if (m_service == "pods.eks.amazonaws.com"_L1 || m_service == "eks.amazonaws.com"_L1)
        actions.append(u"sts:TagSession"_s);
    return {{"Version"_L1, "2012-10-17"_L1},
            {"Statement"_L1,
             QJsonArray{QJsonObject{{"Effect"_L1, "Allow"_L1},
                                    {"Principal"_L1, QJsonObject{{"Service"_L1, m_service}}},
                                    {"Action"_L1, actions}}}}};
}

QString CreateIamRole::command() const
{
    const QStringList role{u"--role-name"_s, m_role};
    // IAM is global: its commands take no region.
    QStringList lines;
    const QString trust = trustInShell(&lines);
    lines << shellCommand(QStringList{u"aws"_s, u"iam"_s, u"get-role"_s} + role) + " >/dev/null 2>&1 || "_L1
            + shellCommand(QStringList{u"aws"_s, u"iam"_s, u"create-role"_s} + role
                           + QStringList{u"--assume-role-policy-document"_s})
            + u' ' + trust;
    for (const QString &arn : policyArns())
        lines << shellCommand(QStringList{u"aws"_s, u"iam"_s, u"attach-role-policy"_s} + role
                              + QStringList{u"--policy-arn"_s, arn});
    return lines.join(u'\n');
}

Task<QJsonObject> CreateIamRole::look(ChangeContext context, std::stop_token stop)
{
    auto wanted = co_await trustPolicy(context, stop);
    if (!wanted)
        co_return std::unexpected(std::move(wanted.error()));
    auto role = co_await context.aws->role(m_region, m_role, stop);
    if (!role && role.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!role)
        co_return std::unexpected(std::move(role.error()));
    auto attached = co_await context.aws->attachedRolePolicies(m_region, m_role, stop);
    if (!attached)
        co_return std::unexpected(std::move(attached.error()));
    QJsonArray missing;
    for (const QString &arn : policyArns()) {
        if (!std::ranges::contains(*attached, arn, &AwsAttachedPolicy::arn))
            missing.append(arn);
    }
    const bool trusted = isTrusted(role->trustPolicy, *wanted);
    co_return QJsonObject{{"existed"_L1, true},
                          {"trust"_L1, role->trustPolicy},
                          {"missing"_L1, missing},
                          {"trusted"_L1, trusted},
                          {"done"_L1, missing.isEmpty() && trusted}};
}

QString CreateIamRole::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The role %1 exists and has what it needs.")).arg(m_role);
}

ChangePreview::Effect CreateIamRole::effect(const QJsonObject &seen) const
{
    return seen.value("existed"_L1).toBool() ? ChangePreview::Effect::Update : ChangePreview::Effect::Create;
}

QStringList CreateIamRole::details(const QJsonObject &seen) const
{
    QStringList lines{changeWords(QT_TRANSLATE_NOOP("Change", "%1 may take it, with %2."))
                          .arg(taker(), m_policies.join(u", "_s))};
    if (seen.value("existed"_L1).toBool() && !seen.value("trusted"_L1).toBool())
        lines << changeWords(QT_TRANSLATE_NOOP(
                                 "Change", "The role is there and does not trust %1: this step would fail."))
                     .arg(taker());
    return lines;
}

Task<QJsonObject> CreateIamRole::make(ChangeContext context, QJsonObject captured, ProgressSink progress,
                                      std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool() && !captured.value("trusted"_L1).toBool()) {
        co_return fail(
            ErrorKind::Conflict,
            changeWords(QT_TRANSLATE_NOOP("Change", "The role %1 is there and does not trust %2."))
                .arg(m_role, taker()),
            object(),
            changeWords(QT_TRANSLATE_NOOP("Change", "Choose another name, or change its trust policy.")));
    }
    bool created = false;
    if (!captured.value("existed"_L1).toBool()) {
        auto trust = co_await trustPolicy(context, stop);
        if (!trust)
            co_return std::unexpected(std::move(trust.error()));
        auto made = co_await context.aws->createRole(m_region, m_role, *trust, u"Made by Slipway"_s, stop);
        // Nobody else makes one of this name in the moment since it was looked for: a lost answer came true.
        if (!made && made.error().kind != ErrorKind::AlreadyExists)
            co_return std::unexpected(std::move(made.error()).within(u"CreateRole"_s));
        created = made.has_value();
    }
    for (const QString &arn : policyArns()) {
        auto attached = co_await context.aws->attachRolePolicy(m_region, m_role, arn, stop);
        if (!attached)
            co_return std::unexpected(std::move(attached.error()).within(u"AttachRolePolicy"_s));
    }
    if (created) {
        // IAM is eventually consistent: services refuse a role that they have not heard of yet (IAM user guide, "Troubleshooting").
        progress({.step = u"role"_s, .message = title()});
        if (auto slept = co_await context.clock->sleepFor(10s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
    co_return QJsonObject{{"created"_L1, !captured.value("existed"_L1).toBool()}};
}

QString CreateIamRole::takeBackText(const QJsonObject &captured) const
{
    if (!captured.value("existed"_L1).toBool())
        return changeWords(QT_TRANSLATE_NOOP("Change", "Deletes the role %1.")).arg(m_role);
    return captured.value("missing"_L1).toArray().isEmpty()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Takes from the role %1 the policies that it was given."))
              .arg(m_role);
}

Task<QString> CreateIamRole::takeBack(ChangeContext context, QJsonObject captured, QJsonObject, ProgressSink,
                                      std::stop_token stop)
{
    const bool existed = captured.value("existed"_L1).toBool();
    QStringList arns;
    for (const QJsonValue &value : captured.value("missing"_L1).toArray())
        arns << value.toString();
    for (const QString &arn : existed ? arns : policyArns()) {
        auto detached = co_await context.aws->detachRolePolicy(m_region, m_role, arn, stop);
        if (!detached && detached.error().kind != ErrorKind::NotFound)
            co_return std::unexpected(std::move(detached.error()).within(u"DetachRolePolicy"_s));
    }
    if (existed)
        co_return QString();
    auto deleted = co_await context.aws->deleteRole(m_region, m_role, stop);
    if (!deleted && deleted.error().kind == ErrorKind::Conflict)
        co_return changeWords(
            QT_TRANSLATE_NOOP("Change", "The role %1 stays: somebody has given it more since."))
            .arg(m_role);
    if (!deleted && deleted.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(deleted.error()).within(u"DeleteRole"_s));
    co_return QString();
}

QJsonObject CreateIamRole::fields() const
{
    return {{"region"_L1, m_region},
            {"role"_L1, m_role},
            {"service"_L1, m_service},
            {"policies"_L1, QJsonArray::fromStringList(m_policies)}};
}

// --- RequestServiceQuota

QString RequestServiceQuota::object() const
{
    return u"quota/%1/%2"_s.arg(m_service, m_code);
}

QString RequestServiceQuota::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Ask AWS to raise the quota %1 in %2 to %3"))
        .arg(m_code, m_region)
        .arg(m_value);
}

QString RequestServiceQuota::command() const
{
    return awsCommand({u"service-quotas"_s, u"request-service-quota-increase"_s, u"--service-code"_s,
                       m_service, u"--quota-code"_s, m_code, u"--desired-value"_s, QString::number(m_value)},
                      m_region);
}

Task<QJsonObject> RequestServiceQuota::look(ChangeContext context, std::stop_token stop)
{
    auto quota = co_await context.aws->serviceQuota(m_region, m_service, m_code, stop);
    if (!quota)
        co_return std::unexpected(std::move(quota.error()));
    QJsonObject seen{{"value"_L1, quota->value}, {"name"_L1, quota->name}};
    bool done = quota->value >= m_value;
    if (!done) {
        auto requests = co_await context.aws->quotaRequests(m_region, m_service, m_code, stop);
        if (!requests)
            co_return std::unexpected(std::move(requests.error()));
        for (const QuotaRequest &request : std::as_const(*requests))
            done = done || (request.isOpen() && request.desiredValue >= m_value);
    }
    seen.insert("done"_L1, done);
    co_return seen;
}

QString RequestServiceQuota::doneText() const
{
    return changeWords(
        QT_TRANSLATE_NOOP("Change", "The quota is high enough, or was asked for and is not decided yet."));
}

QStringList RequestServiceQuota::details(const QJsonObject &seen) const
{
    return {
        changeWords(QT_TRANSLATE_NOOP("Change", "%1: %2 now."))
            .arg(seen.value("name"_L1).toString())
            .arg(seen.value("value"_L1).toDouble()),
        changeWords(QT_TRANSLATE_NOOP(
            "Change",
            "AWS decides, often within minutes for a few vCPUs, in days for many. Asking costs nothing and "
            "cannot be taken back."))};
}

Task<QJsonObject> RequestServiceQuota::make(ChangeContext context, QJsonObject, ProgressSink,
                                            std::stop_token stop)
{
    auto request = co_await context.aws->requestQuotaIncrease(m_region, m_service, m_code, m_value, stop);
    // One is open, for less: AWS takes no second one.
    if (!request && request.error().kind == ErrorKind::Conflict)
        request.error().hint = changeWords(
            QT_TRANSLATE_NOOP("Change", "A request for this quota is open; wait until AWS has decided it."));
    if (!request)
        co_return std::unexpected(std::move(request.error()).within(u"RequestServiceQuotaIncrease"_s));
    co_return QJsonObject{{"request"_L1, request->id}, {"status"_L1, request->status}};
}

QJsonObject RequestServiceQuota::fields() const
{
    return {{"region"_L1, m_region}, {"service"_L1, m_service}, {"quota"_L1, m_code}, {"value"_L1, m_value}};
}

} // namespace slipway
