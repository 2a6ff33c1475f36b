// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/awsquotaremedy.h"

#include "base/shellwords.h"
#include "check/families.h"
#include "plan/aws/awsaccountchanges.h"

#include <QLocale>

namespace slipway::check {
using namespace Qt::StringLiterals;

Task<Remedy> ec2QuotaRequest(CheckContext *context, QString region, QString quotaCode, double value,
                             std::stop_token stop)
{
    // Who may not read what was asked for may still ask.
    auto requests = co_await context->aws()->quotaRequests(region, u"ec2"_s, quotaCode, stop);
    if (!requests && requests.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(requests.error()));
    for (const QuotaRequest &request : requests.value_or(QList<QuotaRequest>())) {
        if (!request.isOpen())
            continue;
        const QString command =
            shellCommand({u"aws"_s, u"service-quotas"_s, u"get-requested-service-quota-change"_s,
                          u"--request-id"_s, request.id, u"--region"_s, region});
        QString text = pendingText(QString::number(request.desiredValue), request.created);
        if (request.desiredValue < value)
            text += u' '
                + words(QT_TRANSLATE_NOOP(
                            "Check", "The plan needs %1; a second request is taken only once it is decided."))
                      .arg(value);
        co_return advice(text, command);
    }
    co_return remedyBy(std::make_shared<RequestServiceQuota>(region, u"ec2"_s, quotaCode, value));
}

} // namespace slipway::check
