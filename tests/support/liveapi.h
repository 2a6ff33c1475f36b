// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/fixedcloud.h"
#include "app/sandbox/kube/restapi.h"
#include "kube/kubeclient.h"

#include <deque>

namespace slipway::test {

/// The sandbox's API server on a port of this process: it keeps the contract that tests/contract holds the real one to, and here
/// it can be killed, emptied of its history and made to refuse.
class LiveApi
{
public:
    struct Refusal {
        int status = 503;
        QByteArray reason = "ServiceUnavailable";
        int retryAfter = 0; ///< seconds; 0 sends none
        QByteArray onlyWith = {}; ///< only requests whose target has this in it
    };

    LiveApi() { start(); }
    ~LiveApi() { kill(); }

    /// The process dies: connections end without a word, what is stored stays.
    void kill()
    {
        m_http.reset();
        m_rest.reset();
    }
    /// @param port 0 takes a free one; after a kill the same again
    void start()
    {
        m_rest = std::make_unique<sandbox::RestApi>(server);
        m_rest->expiredAsHttp = expiredAsHttp;
        m_rest->connectSubresource = connectSubresource;
        m_http = std::make_unique<sandbox::HttpServer>(
            [this](const sandbox::HttpServerRequest &request,
                   const std::shared_ptr<sandbox::HttpReply> &reply) { handle(request, reply); });
        if (!m_http->listen(m_port))
            qFatal("no port: %s", qPrintable(m_http->errorString()));
        m_port = m_http->port();
    }
    bool isUp() const { return m_http != nullptr; }
    quint16 port() const { return m_port; }

    /// The next requests are refused so, one for each.
    void refuseNext(const Refusal &refusal, int times = 1)
    {
        m_refusals.insert(m_refusals.end(), times, refusal);
    }
    void refuseNoMore() { m_refusals.clear(); }

    void put(const char *plural, const QByteArray &name, const QByteArray &label)
    {
        const auto kind = resource(plural);
        sandbox::Store &store = server.store();
        const auto existing = store.find(kind->storage, "n", name.toStdString());
        sandbox::Json json = existing ? existing->value : object(plural, name.toStdString());
        json["metadata"]["labels"] = sandbox::Json::obj({{"step", label.toStdString()}});
        (void)store.put(kind->storage, std::move(json));
    }
    void take(const char *plural, const QByteArray &name)
    {
        server.store().remove(resource(plural)->storage, "n", name.toStdString());
    }
    /// uid → label of everything that is stored.
    QMap<QString, QString> stored(const char *plural) const
    {
        QMap<QString, QString> out;
        for (const auto &[key, one] : server.store().objects(resource(plural)->storage))
            out.insert(QString::fromStdString(one->value["metadata"]["uid"].str()),
                       QString::fromStdString(one->value["metadata"]["labels"]["step"].str()));
        return out;
    }

    /// A context over plain HTTP: faults then strike the very bytes of the answers.
    static KubeContext context(quint16 port)
    {
        KubeContext context;
        context.name = QStringLiteral("faulty");
        context.server = QUrl(QStringLiteral("http://127.0.0.1:%1").arg(port));
        return context;
    }

    sandbox::SimClock clock{1, sandbox::SimClock::Mode::Manual};
    sandbox::FixedCloud cloud;
    sandbox::ApiServer server{clock, cloud};
    bool expiredAsHttp = false; ///< read by start()
    std::function<bool(sandbox::RestRequest &)> connectSubresource = {}; ///< read by start()
    std::function<void(const sandbox::HttpServerRequest &)> seen = {};
    QByteArray answerReviews = {}; ///< of access; empty: the API's own answer
    int requests = 0;

private:
    sandbox::ResourcePtr resource(const char *plural) const { return server.resource({}, "v1", plural); }
    sandbox::Json object(const char *plural, const std::string &name) const
    {
        const auto kind = resource(plural);
        return sandbox::Json::obj({{"apiVersion", "v1"},
                                   {"kind", kind->kind},
                                   {"metadata",
                                    sandbox::Json::obj({{"name", name},
                                                        {"namespace", "n"},
                                                        {"uid", sandbox::newUid()},
                                                        {"creationTimestamp", "2026-11-21T10:00:00Z"}})}});
    }
    void handle(const sandbox::HttpServerRequest &request, const std::shared_ptr<sandbox::HttpReply> &reply)
    {
        ++requests;
        if (seen)
            seen(request);
        for (auto it = m_refusals.begin(); it != m_refusals.end(); ++it) {
            if (!request.target.contains(it->onlyWith))
                continue;
            const Refusal refusal = *it;
            m_refusals.erase(it);
            sandbox::HttpHeaderList headers;
            if (refusal.retryAfter > 0)
                headers.append("Retry-After", QByteArray::number(refusal.retryAfter));
            reply->send(
                refusal.status, "application/json",
                R"({"kind":"Status","apiVersion":"v1","status":"Failure","message":"the test says no","reason":")"
                    + refusal.reason + R"(","code":)" + QByteArray::number(refusal.status) + "}",
                headers);
            return;
        }
        if (!answerReviews.isEmpty() && request.target.contains("accessreviews"))
            return reply->send(201, "application/json", answerReviews);
        m_rest->handle(request, reply);
    }

    std::unique_ptr<sandbox::RestApi> m_rest;
    std::unique_ptr<sandbox::HttpServer> m_http;
    quint16 m_port = 0;
    std::deque<Refusal> m_refusals;
};

} // namespace slipway::test
