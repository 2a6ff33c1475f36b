// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordingclient.h"

#include "kube/proxytransport.h"

namespace slipway {

namespace {

class ListenedTransport : public HttpTransport
{
public:
    ListenedTransport(std::unique_ptr<HttpTransport> transport, const ProxyTarget &target, AnswerSink sink)
        : m_transport(std::move(transport))
        , m_prefix(proxyPath(target))
        , m_sink(std::move(sink))
    {
    }

    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override
    {
        const bool isAsking = request.method == "GET";
        const QString path = QString::fromLatin1(m_prefix + pathBehindProxy(request.url));
        const AnswerSink sink = m_sink; // this may be gone when the answer comes
        auto answer = co_await m_transport->send(std::move(request), stop);
        if (isAsking && (answer || answer.error().kind != ErrorKind::Cancelled))
            sink(path, answer);
        co_return answer;
    }

    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        return m_transport->open(std::move(request), stop);
    }

private:
    std::unique_ptr<HttpTransport> m_transport;
    QByteArray m_prefix;
    AnswerSink m_sink;
};

class RecordingClient : public ForwardingClient
{
public:
    RecordingClient(KubeClient &client, AnswerSink sink) : ForwardingClient(client), m_sink(std::move(sink))
    {
    }

    std::unique_ptr<HttpTransport> proxyTransport(ProxyTarget target) override
    {
        return std::make_unique<ListenedTransport>(m_client.proxyTransport(target), target, m_sink);
    }

private:
    AnswerSink m_sink;
};

} // namespace

std::unique_ptr<KubeClient> makeRecordingClient(KubeClient &client, AnswerSink sink)
{
    return std::make_unique<RecordingClient>(client, std::move(sink));
}

} // namespace slipway
