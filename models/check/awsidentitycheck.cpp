// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AWS: who asks, and whether it is the account that the cluster belongs to.
#include "check/families.h"

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runAwsIdentity(CheckContext &context, std::stop_token stop)
{
    if (!context.aws())
        co_return std::unexpected(context.noAws());
    auto account = co_await context.awsAccount(stop);
    if (!account)
        co_return std::unexpected(std::move(account.error()));
    const QString object = u"account/"_s + account->accountId;
    const QString &expected = context.target().project;
    if (!expected.isEmpty() && expected != account->accountId) {
        co_return QList<Finding>{problem(
            u"aws.account-differs"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "The AWS identity belongs to another account than the cluster")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "The cluster is in the account %1, the credentials are of %2: what AWS "
                                    "says here is about the wrong account."))
                .arg(expected, account->accountId),
            {{object, u"arn"_s, account->arn}, {object, u"source"_s, account->source}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Choose the profile of the cluster's account")),
                    u"export AWS_PROFILE=NAME"_s)})};
    }
    if (account->expiry && context.clock().now().secsTo(*account->expiry) < 30 * 60) {
        co_return QList<Finding>{problem(
            u"aws.credentials-ending"_s, Severity::Info,
            words(QT_TRANSLATE_NOOP("Check", "The AWS credentials end within half an hour")),
            words(QT_TRANSLATE_NOOP("Check", "They end at %1 UTC; a long deployment may outlive them."))
                .arg(account->expiry->toString(u"yyyy-MM-dd HH:mm"_s)),
            {{object, u"expiration"_s, account->expiry->toString(Qt::ISODate)}},
            {advice(words(QT_TRANSLATE_NOOP("Check", "Log in again before you begin")),
                    account->loginCommand)})};
    }
    co_return QList<Finding>{
        passed(u"aws.identity"_s,
               words(QT_TRANSLATE_NOOP("Check", "AWS knows you: account %1")).arg(account->accountId),
               {{object, u"arn"_s, account->arn}})};
}

} // namespace

Check awsIdentityCheck()
{
    return {u"aws-identity"_s, words(QT_TRANSLATE_NOOP("Check", "AWS identity")), runAwsIdentity};
}

} // namespace slipway
