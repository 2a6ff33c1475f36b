// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "DNS for Services and Pods".
#include "app/sandbox/nodes/podnetwork.h"

#include "app/sandbox/nodes/kubelet.h"
#include "base/oneshot.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// What a program answers, until it is read. Shared by the program, which may outlive the reader, and the reader.
class PipedReply : public HttpReply
{
public:
    void send(int status, const QByteArray &contentType, const QByteArray &body,
              const HttpHeaderList &headers) override
    {
        begin(status, contentType, headers);
        write(body);
        end();
    }
    void begin(int status, const QByteArray &contentType, const HttpHeaderList &headers) override
    {
        m_status = status;
        m_headers.append("Content-Type", contentType);
        for (const auto &[name, value] : headers.fields())
            m_headers.append(name, value);
        wake();
    }
    void write(const QByteArray &data) override
    {
        m_waiting += data;
        wake();
    }
    void end() override
    {
        m_isOver = true;
        wake();
    }
    void abort() override
    {
        m_isCut = true;
        end();
    }
    bool isOpen() const override { return !m_isOver && !m_isGone; }
    qint64 bytesToWrite() const override { return m_waiting.size(); }
    void onGone(std::function<void()> told) override { m_gone = std::move(told); }
    void onDrained(std::function<void()> told) override { m_drained = std::move(told); }

    /// The reader leaves.
    void leave()
    {
        if (m_isOver || std::exchange(m_isGone, true))
            return;
        if (auto told = std::exchange(m_gone, {}))
            told();
    }
    QByteArray take()
    {
        QByteArray bytes = std::exchange(m_waiting, {});
        if (!bytes.isEmpty() && m_drained)
            m_drained();
        return bytes;
    }
    /// Completes when something has come since the last take().
    OneShot &news()
    {
        m_news = OneShot();
        return m_news;
    }
    void wake() { m_news.complete(); }
    int status() const { return m_status; }
    bool isOver() const { return m_isOver; }
    bool isCut() const { return m_isCut; }
    bool hasBytes() const { return !m_waiting.isEmpty(); }
    const HttpHeaders &headers() const { return m_headers; }

private:
    OneShot m_news;
    QByteArray m_waiting;
    HttpHeaders m_headers;
    std::function<void()> m_gone, m_drained;
    int m_status = 0;
    bool m_isOver = false, m_isCut = false, m_isGone = false;
};

std::unexpected<Error> cut()
{
    Error error{.kind = ErrorKind::Network, .detail = u"Server disconnected"_s};
    error.reason = u"Cut"_s;
    return std::unexpected(std::move(error));
}

class PipedStream : public HttpStream
{
public:
    explicit PipedStream(std::shared_ptr<PipedReply> reply) : m_reply(std::move(reply)) { }
    ~PipedStream() override { m_reply->leave(); }
    int status() const override { return m_reply->status(); }
    const HttpHeaders &headers() const override { return m_reply->headers(); }
    Task<QByteArray> read(std::stop_token stop) override
    {
        while (!m_reply->hasBytes() && !m_reply->isOver() && !stop.stop_requested()) {
            const OneShot news = m_reply->news();
            const std::stop_callback stopped(stop, [news] { news.complete(); });
            co_await news;
        }
        if (stop.stop_requested())
            co_return cancelled();
        if (!m_reply->hasBytes() && m_reply->isCut())
            co_return cut();
        co_return m_reply->take();
    }

private:
    std::shared_ptr<PipedReply> m_reply;
};

} // namespace

Task<std::unique_ptr<HttpStream>> PodTransport::open(HttpRequest request, std::stop_token stop)
{
    QString problem;
    const HttpHandler handler = m_dial(request.url.host(), request.url.port(80), &problem);
    if (!handler) {
        Error error{.kind = ErrorKind::Network, .detail = problem};
        error.reason = u"ConnectionRefused"_s;
        co_return std::unexpected(std::move(error));
    }
    HttpServerRequest served{.method = request.method,
                             .path = request.url.path(QUrl::FullyDecoded),
                             .query = QUrlQuery(request.url),
                             .headers = {},
                             .body = request.body,
                             .target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)};
    for (const auto &[name, value] : request.headers.fields())
        served.headers.append(name, value);
    const auto reply = std::make_shared<PipedReply>();
    auto stream = std::make_unique<PipedStream>(reply);
    handler(served, reply);
    while (reply->status() == 0 && !reply->isOver() && !stop.stop_requested()) {
        const OneShot news = reply->news();
        const std::stop_callback stopped(stop, [news] { news.complete(); });
        co_await news;
    }
    if (stop.stop_requested())
        co_return cancelled();
    if (reply->status() == 0)
        co_return cut();
    co_return stream;
}

Task<HttpResponse> PodTransport::send(HttpRequest request, std::stop_token stop)
{
    auto stream = co_await open(request, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()));
    auto body = co_await (*stream)->readAll(request.maxBodyBytes, stop);
    if (!body)
        co_return std::unexpected(std::move(body.error()));
    co_return HttpResponse{
        .status = (*stream)->status(), .headers = (*stream)->headers(), .body = std::move(*body)};
}

HttpHandler Kubelet::dial(const std::string &from, const QString &host, int port, QString *problem)
{
    const auto answering = [](PodWorker *worker, int at) -> HttpHandler {
        Program *program = worker ? worker->listener(at) : nullptr;
        if (!program)
            return {};
        return [program](const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) {
            program->handle(request, reply);
        };
    };
    const QString refused = u"Connect call failed ('%1', %2)"_s;
    for (const auto &[uid, worker] : m_workers) {
        if (QString::fromStdString(worker->ip()) != host || worker->ip().empty())
            continue;
        const HttpHandler handler = answering(worker.get(), port);
        if (!handler)
            *problem = refused.arg(host).arg(port);
        return handler;
    }
    // service, service.namespace, service.namespace.svc and what the cluster's domain makes of it
    const QStringList labels = host.split(u'.');
    const bool isName = labels.size() <= 2 || labels.at(2) == "svc"_L1;
    const std::string ns = labels.size() > 1 ? labels.at(1).toStdString() : from;
    const ObjectPtr service = isName ? store().find("/services", ns, labels.first().toStdString()) : nullptr;
    if (!service) {
        *problem = u"Name or service not known"_s;
        return {};
    }
    const QString address = QString::fromStdString(service->value["spec"]["clusterIP"].str());
    std::string portName;
    bool known = false;
    for (const Json &one : service->value["spec"]["ports"].array()) {
        if (one["port"].integer() == port && !std::exchange(known, true))
            portName = one["name"].str();
    }
    std::vector<HttpHandler> ready;
    const ObjectPtr endpoints = store().find("/endpoints", ns, labels.first().toStdString());
    for (const Json &subset : endpoints &&known ? endpoints->value["subsets"].array() : Json::Array()) {
        for (const Json &one : subset["ports"].array()) {
            if (one["name"].str() != portName)
                continue;
            for (const Json &each : subset["addresses"].array()) {
                const auto handler = answering(worker(ns, each["targetRef"]["name"].str()),
                                               static_cast<int>(one["port"].integer()));
                if (handler)
                    ready.push_back(handler);
            }
        }
    }
    if (ready.empty()) {
        *problem = refused.arg(address).arg(port);
        return {};
    }
    return ready[m_lastBackend++ % ready.size()]; // each connection another one
}

} // namespace slipway::sandbox
