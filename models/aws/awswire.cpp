// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awswire.h"

#include "aws/awswords.h"
#include "base/backoff.h"
#include "base/redact.h"
#include "net/peerclock.h"
#include "net/retry.h"
#include "net/urlpath.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int attempts = 3;
constexpr std::chrono::milliseconds firstPause = 1s;
constexpr std::chrono::milliseconds longestPause = 20s;
// AWS refuses signatures that are more than five minutes off; what is less off was refused for another reason.
constexpr std::chrono::seconds leastSkew = 4min;

QLatin1StringView versionOf(AwsService service)
{
    switch (service) {
    case AwsService::Ec2:
        return "2016-11-15"_L1;
    case AwsService::Iam:
        return "2010-05-08"_L1;
    case AwsService::AutoScaling:
        return "2011-01-01"_L1;
    case AwsService::ElasticLoadBalancing:
        return "2012-06-01"_L1;
    case AwsService::ElasticLoadBalancingV2:
        return "2015-12-01"_L1;
    default:
        return "2011-06-15"_L1; // STS
    }
}

QLatin1StringView targetOf(AwsService service)
{
    switch (service) {
    case AwsService::ServiceQuotas:
        return "ServiceQuotasV20190624"_L1;
    case AwsService::Ecr:
        return "AmazonEC2ContainerRegistry_V20150921"_L1;
    default:
        return "AWSPriceListService"_L1;
    }
}

QByteArray formOf(const Parameters &parameters)
{
    QByteArray text;
    for (const auto &[name, value] : parameters) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return text;
}

} // namespace

QString segment(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value));
}

Call queryCall(AwsService service, const QString &region, const QString &action, const Parameters &parameters,
               Need need)
{
    Parameters form{{u"Action"_s, action}, {u"Version"_s, versionOf(service)}};
    form += parameters;
    return {.service = service,
            .region = region,
            .headers = {{"Content-Type", "application/x-www-form-urlencoded; charset=utf-8"}},
            .body = formOf(form),
            .need = std::move(need)};
}

Call jsonCall(AwsService service, const QString &region, const QString &operation, const QJsonObject &body,
              Need need)
{
    return {.service = service,
            .region = region,
            .headers = {{"Content-Type", "application/x-amz-json-1.1"},
                        {"X-Amz-Target", QString(targetOf(service) + u'.' + operation).toLatin1()}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .need = std::move(need)};
}

Call restCall(AwsService service, const QString &region, const QByteArray &method, const QString &path,
              Need need)
{
    return {.service = service, .region = region, .method = method, .path = path, .need = std::move(need)};
}

QUrl Wire::urlOf(const Call &call) const
{
    QUrl url = m_endpoints.url(call.service, call.region, call.path);
    if (!call.query.isEmpty())
        url.setQuery(QString::fromLatin1(formOf(call.query)), QUrl::StrictMode);
    return url;
}

HttpRequest Wire::request(const Call &call, const std::optional<AwsCredentials> &credentials) const
{
    HttpRequest request{.method = call.method,
                        .url = urlOf(call),
                        .headers = call.headers,
                        .body = call.body,
                        .timeout = call.timeout,
                        .maxBodyBytes = 64LL * 1024 * 1024};
    if (credentials) {
        sigv4::sign(request, *credentials,
                    {.region = AwsEndpoints::signingRegion(call.service, call.region),
                     .service = AwsEndpoints::signingName(call.service),
                     .time = signingTime()});
    }
    return request;
}

Task<HttpResponse> Wire::send(Call call, std::optional<AwsCredentials> credentials, std::stop_token stop)
{
    auto ended = co_await exchange(std::move(call), std::move(credentials), stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    if (ended->refusal)
        co_return std::unexpected(std::move(*ended->refusal));
    co_return std::move(ended->response);
}

Task<Wire::Exchange> Wire::exchange(Call call, std::optional<AwsCredentials> credentials,
                                    std::stop_token stop)
{
    if (!isAwsRegion(call.region))
        co_return fail(ErrorKind::Invalid,
                       call.region.isEmpty()
                           ? AwsClientWords::tr("No AWS region is chosen.")
                           : AwsClientWords::tr("“%1” is not the name of an AWS region.").arg(call.region),
                       AwsEndpoints::signingName(call.service),
                       AwsClientWords::tr("Set AWS_REGION, or region in the profile, e.g. eu-central-1."));
    if (!isSegmentSafe(call.path))
        co_return fail(ErrorKind::Invalid,
                       AwsClientWords::tr("A name in the request is empty or not a name."),
                       redacted(call.path));
    Backoff backoff({.first = firstPause, .factor = 2.0, .cap = longestPause});
    bool isCorrected = false;
    for (int attempt = 1;; ++attempt) {
        HttpRequest signedRequest = request(call, credentials);
        auto response = co_await sendWithRetry(
            m_transport, m_clock, signedRequest,
            {.attempts = attempts, .first = firstPause, .cap = longestPause, .idempotent = call.idempotent},
            stop);
        if (!response) {
            if (response.error().where.isEmpty())
                response.error().where = signedRequest.describe();
            co_return std::unexpected(std::move(response.error()));
        }
        if (response->isSuccess())
            co_return Exchange{std::move(signedRequest), std::move(*response), {}};
        Error error = awsError(signedRequest, *response, call.need);
        // Also SignatureDoesNotMatch: STS says so of a request that is too old.
        const bool mayBeSkew = isClockSkew(error.reason) || error.reason.contains("Signature"_L1);
        if (mayBeSkew && credentials && !isCorrected) {
            isCorrected = true;
            const auto skew = clockDifference(*response, m_clock.now());
            const bool isNews = skew && std::chrono::abs(*skew - m_skew) >= leastSkew;
            if (isNews) {
                m_skew = *skew;
                continue;
            }
        }
        // Of other statuses sendWithRetry() has had its tries.
        const bool isThrottled = error.kind == ErrorKind::TooManyRequests && response->status < 429;
        if (!isThrottled || attempt >= attempts)
            co_return Exchange{std::move(signedRequest), std::move(*response), std::move(error)};
        auto slept = co_await m_clock.sleepFor(backoff.next(m_clock.monotonic()), stop);
        if (!slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

} // namespace slipway::aws
