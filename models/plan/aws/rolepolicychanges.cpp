// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/rolepolicychanges.h"

#include "aws/awsfederation.h"
#include "base/shellwords.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

QString AllowBucketRead::policyName() const
{
    // At most 128 characters (IAM API reference, "PutRolePolicy"); bucket names have 63 at most.
    return u"slipway-read-"_s + m_bucket;
}

QJsonObject AllowBucketRead::document() const
{
    const QString arn = u"arn:%1:s3:::%2"_s.arg(awsPartition(m_region), m_bucket);
    const QString objects = m_folder.isEmpty() ? u"/*"_s : u'/' + m_folder + u"/*"_s;
    return {
        {"Version"_L1, "2012-10-17"_L1},
        {"Statement"_L1,
         QJsonArray{
             QJsonObject{{"Effect"_L1, "Allow"_L1}, {"Action"_L1, "s3:ListBucket"_L1}, {"Resource"_L1, arn}},
             QJsonObject{{"Effect"_L1, "Allow"_L1},
                         {"Action"_L1, "s3:GetObject"_L1},
                         {"Resource"_L1, arn + objects}}}}};
}

QString AllowBucketRead::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Let the role %1 read the bucket %2"))
        .arg(m_role, m_bucket);
}

QString AllowBucketRead::command() const
{
    return shellCommand({u"aws"_s, u"iam"_s, u"put-role-policy"_s, u"--role-name"_s, m_role,
                         u"--policy-name"_s, policyName(), u"--policy-document"_s,
                         QString::fromUtf8(QJsonDocument(document()).toJson(QJsonDocument::Compact))});
}

std::optional<Error> AllowBucketRead::lacks(const ChangeContext &context) const
{
    if (auto missing = AwsChange::lacks(context))
        return missing;
    if (!federationOf(context.aws))
        return fail(ErrorKind::Unauthorized,
                    changeWords(QT_TRANSLATE_NOOP("Change", "This client writes no policies of roles.")),
                    object())
            .error();
    return {};
}

Task<QJsonObject> AllowBucketRead::look(ChangeContext context, std::stop_token stop)
{
    auto role = co_await context.aws->role(m_region, m_role, stop);
    if (!role)
        co_return std::unexpected(std::move(role.error()));
    auto policy = co_await federationOf(context.aws)->rolePolicy(m_region, m_role, policyName(), stop);
    if (!policy && policy.error().kind == ErrorKind::NotFound)
        co_return QJsonObject{{"existed"_L1, false}};
    if (!policy)
        co_return std::unexpected(std::move(policy.error()));
    co_return QJsonObject{{"existed"_L1, true}, {"done"_L1, *policy == document()}};
}

QString AllowBucketRead::doneText() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "The role %1 may read the bucket %2."))
        .arg(m_role, m_bucket);
}

QStringList AllowBucketRead::details(const QJsonObject &seen) const
{
    QStringList lines{
        changeWords(QT_TRANSLATE_NOOP("Change", "The role gets the policy %1; what it has stays."))
            .arg(policyName())};
    for (const QJsonValue statement : document().value("Statement"_L1).toArray())
        lines << u"%1: %2"_s.arg(statement["Action"_L1].toString(), statement["Resource"_L1].toString());
    if (seen.value("existed"_L1).toBool() && !seen.value("done"_L1).toBool())
        lines << changeWords(QT_TRANSLATE_NOOP(
            "Change", "A policy of that name is there and says something else: this step would fail."));
    return lines;
}

Task<QJsonObject> AllowBucketRead::make(ChangeContext context, QJsonObject captured, ProgressSink,
                                        std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool()) {
        co_return fail(
            ErrorKind::Conflict,
            changeWords(QT_TRANSLATE_NOOP("Change", "The role %1 has a policy %2 that says something else."))
                .arg(m_role, policyName()),
            object());
    }
    auto put =
        co_await federationOf(context.aws)->putRolePolicy(m_region, m_role, policyName(), document(), stop);
    if (!put)
        co_return std::unexpected(std::move(put.error()).within(u"PutRolePolicy"_s));
    co_return QJsonObject{{"created"_L1, true}};
}

QString AllowBucketRead::takeBackText(const QJsonObject &captured) const
{
    return captured.value("existed"_L1).toBool()
        ? QString()
        : changeWords(QT_TRANSLATE_NOOP("Change", "Takes the policy %1 from the role %2."))
              .arg(policyName(), m_role);
}

Task<QString> AllowBucketRead::takeBack(ChangeContext context, QJsonObject captured, QJsonObject,
                                        ProgressSink, std::stop_token stop)
{
    if (captured.value("existed"_L1).toBool())
        co_return QString();
    auto now = co_await federationOf(context.aws)->rolePolicy(m_region, m_role, policyName(), stop);
    if (!now && now.error().kind == ErrorKind::NotFound)
        co_return QString();
    if (!now)
        co_return std::unexpected(std::move(now.error()));
    if (*now != document())
        co_return changeWords(
            QT_TRANSLATE_NOOP("Change", "The policy %1 stays: somebody has changed it since."))
            .arg(policyName());
    auto gone = co_await federationOf(context.aws)->deleteRolePolicy(m_region, m_role, policyName(), stop);
    if (!gone && gone.error().kind != ErrorKind::NotFound)
        co_return std::unexpected(std::move(gone.error()).within(u"DeleteRolePolicy"_s));
    co_return QString();
}

QJsonObject AllowBucketRead::fields() const
{
    return {{"region"_L1, m_region}, {"role"_L1, m_role}, {"bucket"_L1, m_bucket}, {"folder"_L1, m_folder}};
}

} // namespace slipway
