// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/google/googlecloud.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway::sandbox {

/// The sandbox's Google Cloud with a clock that the test moves.
struct GoogleBench {
    explicit GoogleBench(const QString &name, const QByteArray &yaml = {})
        : scenario(yaml.isEmpty() ? *loadScenario(name) : *parseScenario(yaml, name))
        , clock(1, SimClock::Mode::Manual)
        , cloud(scenario, clock)
    {
        cloud.setBaseUrl(QStringLiteral("http://127.0.0.1:1"));
        cloud.setKubernetesEndpoint(QStringLiteral("127.0.0.1:6443"), "PEM");
        token = cloud.accessToken();
        cloud.play = [this](const QString &cluster, CloudHooks &hooks) {
            played.insert(cluster, &hooks);
            return QStringLiteral("127.0.0.1:6444");
        };
        cloud.stop = [this](const QString &cluster) { played.remove(cluster); };
    }

    struct Answer {
        int status;
        QJsonObject json;
        QByteArray body;
    };
    Answer call(const QByteArray &method, const QString &target, const QJsonObject &body = {},
                const QByteArray &raw = {})
    {
        HttpServerRequest request;
        request.method = method;
        request.path = QUrl::fromPercentEncoding(target.section(QLatin1Char('?'), 0, 0).toUtf8());
        request.query = QUrlQuery(target.section(QLatin1Char('?'), 1));
        if (!token.isEmpty())
            request.headers.append("Authorization", "Bearer " + token.toLatin1());
        request.body = !raw.isNull() ? raw : body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
        const auto reply = std::make_shared<RecordedReply>();
        cloud.handle(request, reply);
        return {reply->status(), QJsonDocument::fromJson(reply->body()).object(), reply->body()};
    }

    Scenario scenario;
    SimClock clock;
    GoogleCloud cloud;
    QString token;
    QMap<QString, CloudHooks *> played;
};

} // namespace slipway::sandbox
