// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/aws/awschange.h"

#include "base/shellwords.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

std::optional<Error> AwsChange::lacks(const ChangeContext &context) const
{
    if (context.aws)
        return {};
    return fail(ErrorKind::Unavailable,
                changeWords(QT_TRANSLATE_NOOP("Change", "There is no AWS identity; log in first.")))
        .error();
}

QString awsCommand(const QStringList &words, const QString &region)
{
    return shellCommand(QStringList{u"aws"_s} + words + QStringList{u"--region"_s, region});
}

QString roleArnInShell(const QString &role)
{
    if (role.startsWith("arn:"_L1))
        return shellCommand({role});
    return u"\"$("_s
        + shellCommand({u"aws"_s, u"iam"_s, u"get-role"_s, u"--role-name"_s, role, u"--query"_s,
                        u"Role.Arn"_s, u"--output"_s, u"text"_s})
        + u")\""_s;
}

QString roleNameOf(const QString &arnOrName)
{
    return arnOrName.section(u'/', -1);
}

Task<QString> roleArnOf(AwsClient *aws, QString region, QString arnOrName, std::stop_token stop)
{
    if (arnOrName.startsWith("arn:"_L1))
        co_return arnOrName;
    auto role = co_await aws->role(region, arnOrName, stop);
    if (!role)
        co_return std::unexpected(std::move(role.error()).within(u"role %1"_s.arg(arnOrName)));
    co_return role->arn;
}

QString eksAmiTypeFor(const QString &instanceType)
{
    const QString family = instanceType.section(u'.', 0, 0);
    // "g5g": series, generation, then letters of which g is AWS' own ARM processor; "p6e-gb200": Grace is ARM as well.
    static const QRegularExpression form(u"\\A([a-z]+)([0-9]+)([a-z]*)(?:-(.*))?\\z"_s);
    const QRegularExpressionMatch match = form.match(family);
    const QString series = match.captured(1);
    const bool arm = match.captured(3).contains(u'g') || match.captured(4).startsWith("gb"_L1);
    if (series == "inf"_L1 || series == "trn"_L1)
        return u"AL2023_x86_64_NEURON"_s;
    if (series == "g"_L1 || series == "gr"_L1 || series == "p"_L1)
        return arm ? u"AL2023_ARM_64_NVIDIA"_s : u"AL2023_x86_64_NVIDIA"_s;
    return arm ? u"AL2023_ARM_64_STANDARD"_s : u"AL2023_x86_64_STANDARD"_s;
}

} // namespace slipway
