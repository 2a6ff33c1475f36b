// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awscloud.h"
#include "aws/sigv4.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace slipway::sandbox {

/// The sandbox's AWS with a clock that the test moves, called as a client calls it: signed bytes in, bytes out.
struct AwsBench {
    explicit AwsBench(const QByteArray &yaml = "format: slipway-scenario/1\nextends: eks-everything-fine\n")
        : scenario(*parseScenario(yaml, QStringLiteral("test.yaml")))
        , clock(1, SimClock::Mode::Manual)
        , cloud(scenario, clock)
    {
        cloud.play = [this](const QString &name, CloudHooks &hooks) {
            played.insert(name, &hooks);
            return std::pair(QStringLiteral("127.0.0.1:6443"), QByteArray("PEM"));
        };
        cloud.stop = [this](const QString &name) { played.remove(name); };
        cloud.start(QStringLiteral("http://127.0.0.1:4566"));
        const QList<QByteArray> lines = cloud.environment(QStringLiteral("/none")).split('\n');
        for (const QByteArray &line : lines) {
            const QByteArray value = line.mid(line.indexOf('\'') + 1).split('\'').first();
            if (line.startsWith("export AWS_ACCESS_KEY_ID"))
                keys.accessKeyId = QString::fromLatin1(value);
            else if (line.startsWith("export AWS_SECRET_ACCESS_KEY"))
                keys.secretAccessKey = Secret(value);
        }
    }

    struct Answer {
        int status = 0;
        QByteArray body = {};
        QByteArray errorType = {};
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
        /// The first element of that name.
        QString xml(const QByteArray &name) const
        {
            const qsizetype at = body.indexOf('<' + name + '>');
            return at < 0
                ? QString()
                : QString::fromUtf8(body.sliced(at + name.size() + 2)).section(QLatin1Char('<'), 0, 0);
        }
    };

    Answer send(const QString &service, const QByteArray &method, const QString &path, const QByteArray &body,
                const HttpHeaders &headers, const QString &region = QStringLiteral("us-west-2"))
    {
        HttpRequest request{.method = method,
                            .url = QUrl(QStringLiteral("http://127.0.0.1:4566") + path, QUrl::StrictMode),
                            .headers = headers,
                            .body = body};
        sigv4::sign(request, keys, {.region = region, .service = service, .time = clock.now().addSecs(skew)});
        HttpServerRequest asked{.method = method,
                                .path = request.url.path(QUrl::FullyDecoded),
                                .query = QUrlQuery(request.url),
                                .headers = {{"Host", "127.0.0.1:4566"}},
                                .body = body,
                                .target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)};
        for (const auto &[name, value] : request.headers.fields())
            asked.headers.append(name, value);
        auto reply = std::make_shared<RecordedReply>();
        cloud.handle(asked, reply);
        return {reply->status(), reply->body(), reply->headers().value("x-amzn-ErrorType")};
    }
    Answer eks(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        return send(QStringLiteral("eks"), method, path,
                    method == "POST" ? QJsonDocument(body).toJson() : QByteArray(),
                    {{"Content-Type", "application/json"}});
    }
    Answer form(const QString &service, const QByteArray &text)
    {
        return send(service, "POST", QStringLiteral("/"), text,
                    {{"Content-Type", "application/x-www-form-urlencoded"}});
    }
    Answer json(const QString &service, const QByteArray &target, const QJsonObject &body,
                const QString &region = QStringLiteral("us-west-2"))
    {
        return send(service, "POST", QStringLiteral("/"), QJsonDocument(body).toJson(),
                    {{"Content-Type", "application/x-amz-json-1.1"}, {"X-Amz-Target", "Service." + target}},
                    region);
    }
    QStringList subnets()
    {
        QStringList ids;
        const QStringList parts =
            QString::fromUtf8(form(QStringLiteral("ec2"), "Action=DescribeSubnets").body)
                .split(QStringLiteral("<subnetId>"));
        for (const QString &part : parts.mid(1))
            ids.append(part.section(QLatin1Char('<'), 0, 0));
        return ids;
    }
    /// A body for CreateNodegroup that nothing is wrong with.
    QJsonObject nodegroup(const QString &name, int desired)
    {
        return {{QStringLiteral("nodegroupName"), name},
                {QStringLiteral("nodeRole"), QStringLiteral("arn:aws:iam::111122223333:role/eks-node")},
                {QStringLiteral("subnets"), QJsonArray::fromStringList(subnets().mid(0, 3))},
                {QStringLiteral("instanceTypes"), QJsonArray{QStringLiteral("g5.xlarge")}},
                {QStringLiteral("amiType"), QStringLiteral("AL2023_x86_64_NVIDIA")},
                {QStringLiteral("scalingConfig"),
                 QJsonObject{{QStringLiteral("minSize"), 0},
                             {QStringLiteral("maxSize"), 4},
                             {QStringLiteral("desiredSize"), desired}}}};
    }
    QJsonObject group(const QString &name)
    {
        return eks("GET", QStringLiteral("/clusters/inference/node-groups/") + name)
            .json()
            .value(QStringLiteral("nodegroup"))
            .toObject();
    }

    const Scenario scenario;
    SimClock clock;
    AwsCloud cloud;
    QMap<QString, CloudHooks *> played;
    AwsCredentials keys;
    int skew = 0; ///< seconds that the client's clock is off
};

} // namespace slipway::sandbox
