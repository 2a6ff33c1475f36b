// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsendpoints.h"
#include "aws/awserror.h"
#include "aws/sigv4.h"
#include "aws/xmltree.h"
#include "base/clock.h"
#include "net/recordedanswer.h"

#include <QJsonObject>

namespace slipway::aws {

using Parameters = QList<std::pair<QString, QString>>;

/// One call of an AWS service, before it is signed.
struct Call {
    AwsService service = AwsService::Sts;
    QString region = {};
    QByteArray method = "POST";
    QString path = QStringLiteral("/"); ///< segments already through segment()
    Parameters query = {};
    HttpHeaders headers = {};
    QByteArray body = {};
    Need need = {};
    bool idempotent = true; ///< false: not repeated when the answer is lost
    std::chrono::milliseconds timeout{30'000};
};

/// A value as one segment of a path: a slash in it stays in it.
QString segment(const QString &value);
/// EC2, STS, IAM, Auto Scaling, load balancers: Action and Version in a form; the answer is XML.
Call queryCall(AwsService service, const QString &region, const QString &action, const Parameters &parameters,
               Need need);
/// Service Quotas, ECR, Pricing: JSON 1.1, the operation in X-Amz-Target.
Call jsonCall(AwsService service, const QString &region, const QString &operation, const QJsonObject &body,
              Need need);
/// EKS: REST with JSON.
Call restCall(AwsService service, const QString &region, const QByteArray &method, const QString &path,
              Need need);

/// Sends one call: signs it, repeats it as AWS' SDKs do in standard mode (three attempts, 429, 5xx and throttling codes of any status),
/// corrects the clock once when AWS says that it is wrong, and turns refusals into Errors.
/// Source: AWS SDKs and Tools Reference Guide, "Retry behavior".
class Wire
{
public:
    Wire(HttpTransport &transport, Clock &clock, AwsEndpoints endpoints)
        : m_transport(transport)
        , m_clock(clock)
        , m_endpoints(std::move(endpoints))
    {
    }

    /// @param credentials nothing: the call is not signed
    /// Errors: those of awsError(), Network, Timeout, Cancelled, Invalid (the region is no region's name).
    Task<HttpResponse> send(Call call, std::optional<AwsCredentials> credentials, std::stop_token stop);

    /// What came of a call after all tries, of whatever status.
    struct Exchange {
        HttpRequest request = {};
        HttpResponse response = {};
        std::optional<Error> refusal = {}; ///< what send() would end with; nothing of a success
    };
    /// Errors: that nobody answered or nobody could ask.
    Task<Exchange> exchange(Call call, std::optional<AwsCredentials> credentials, std::stop_token stop);
    QUrl urlOf(const Call &call) const;

    HttpTransport &transport() const { return m_transport; }
    Clock &clock() const { return m_clock; }
    const AwsEndpoints &endpoints() const { return m_endpoints; }
    /// Now, by the peer's clock once it has corrected ours.
    QDateTime signingTime() const { return m_clock.now().addSecs(m_skew.count()); }

private:
    HttpRequest request(const Call &call, const std::optional<AwsCredentials> &credentials) const;

    HttpTransport &m_transport;
    Clock &m_clock;
    AwsEndpoints m_endpoints;
    std::chrono::seconds m_skew{0};
};

} // namespace slipway::aws
