// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"

#include <memory>

namespace slipway::test {

/// An API server whose every byte the test chooses.
class RawApi
{
public:
    using Request = sandbox::HttpServerRequest;
    using Reply = std::shared_ptr<sandbox::HttpReply>;

    RawApi()
        : m_server([this](const Request &request, const Reply &reply) {
            const bool isWatch = request.hasParam(QStringLiteral("watch"));
            targets.append(request.target);
            m_replies.append(reply); // one that nobody keeps would end
            if (isWatch)
                ++watches;
            (isWatch ? watch : other)(request, reply);
        })
    {
        if (!m_server.listen(0))
            qFatal("no port");
    }
    quint16 port() const { return m_server.port(); }

    static QByteArray pod(const QByteArray &name, const QByteArray &step, const QByteArray &version)
    {
        return R"({"kind":"Pod","metadata":{"uid":"uid-)" + name + R"(","name":")" + name
            + R"(","namespace":"n","resourceVersion":")" + version + R"(","labels":{"step":")" + step
            + R"("}}})";
    }
    static QByteArray list(const QByteArrayList &pods, const QByteArray &version)
    {
        return R"({"kind":"PodList","metadata":{"resourceVersion":")" + version + R"("},"items":[)"
            + pods.join(',') + "]}";
    }
    static QByteArray event(const QByteArray &type, const QByteArray &object)
    {
        return R"({"type":")" + type + R"(","object":)" + object + "}\n";
    }
    /// A watch that says nothing and stays.
    static void silence(const Request &, const Reply &reply) { reply->begin(200, "application/json"); }

    std::function<void(const Request &, const Reply &)> watch = silence;
    std::function<void(const Request &, const Reply &)> other = [](const Request &, const Reply &reply) {
        reply->send(200, "application/json", list({}, "1"));
    };
    int watches = 0;
    QByteArrayList targets;

private:
    QList<Reply> m_replies;
    sandbox::HttpServer m_server;
};

} // namespace slipway::test
