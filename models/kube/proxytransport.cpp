// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/proxytransport.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// The stream and the transport below it, which must outlive it.
class KeptStream : public HttpStream
{
public:
    explicit KeptStream(RequestSender::Opened opened) : m_opened(std::move(opened)) { }
    ~KeptStream() override { m_opened.stream.reset(); }
    int status() const override { return m_opened.stream->status(); }
    const HttpHeaders &headers() const override { return m_opened.stream->headers(); }
    Task<QByteArray> read(std::stop_token stop) override { return m_opened.stream->read(stop); }

private:
    RequestSender::Opened m_opened;
};

class ProxyTransport : public HttpTransport
{
public:
    ProxyTransport(RequestSender &sender, const ProxyTarget &target)
        : m_sender(sender)
        , m_prefix(proxyPath(target))
    {
    }

    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override
    {
        // The callers of a backend know best what may be repeated.
        return m_sender.send(rewritten(std::move(request)), {.allowed = false}, stop);
    }

    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        auto opened = co_await m_sender.open(rewritten(std::move(request)), stop);
        if (!opened)
            co_return std::unexpected(std::move(opened.error()));
        co_return std::unique_ptr<HttpStream>(std::make_unique<KeptStream>(*std::move(opened)));
    }

private:
    HttpRequest rewritten(HttpRequest request) const
    {
        request.url = m_sender.url(m_prefix + pathBehindProxy(request.url));
        // The API server would take it for ours, and remove it before the backend.
        HttpHeaders headers;
        for (const auto &[name, value] : request.headers.fields()) {
            if (name.compare("Authorization", Qt::CaseInsensitive) != 0)
                headers.append(name, value);
        }
        request.headers = headers;
        return request;
    }

    RequestSender &m_sender;
    QByteArray m_prefix;
};

} // namespace

QByteArray proxyPath(const ProxyTarget &target)
{
    QString name = target.name;
    if (!target.scheme.isEmpty())
        name = target.scheme + u':' + name;
    if (!target.port.isEmpty())
        name += u':' + target.port;
    else if (!target.scheme.isEmpty())
        name += u':'; // "https:name:" is how a scheme without a port is written
    return (target.isPod ? kinds::pods() : kinds::services()).path(target.nameSpace, name, u"proxy"_s);
}

QByteArray pathBehindProxy(const QUrl &url)
{
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (!path.startsWith('/'))
        path.prepend('/');
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return path;
}

std::unique_ptr<HttpTransport> makeProxyTransport(RequestSender &sender, ProxyTarget target)
{
    return std::make_unique<ProxyTransport>(sender, target);
}

} // namespace slipway
