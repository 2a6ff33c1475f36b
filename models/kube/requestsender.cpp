// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/requestsender.h"

#include "kube/kubestatus.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// What is kept of a throttle where the server has none of its own: what kubectl takes.
constexpr double turnsPerSecond = 50;
constexpr double turnsAtOnce = 100;
// Of a server that does, by priority and fairness, only a program that runs wild is to be held; kubectl then takes no throttle at all.
constexpr double fairTurnsPerSecond = 200;
constexpr double fairTurnsAtOnce = 400;

} // namespace

RequestSender::RequestSender(const KubeContext &context, std::unique_ptr<KubeCredentialSource> credentials,
                             Clock &clock, TransportFactory factory)
    : m_context(context)
    , m_credentials(std::move(credentials))
    , m_clock(clock)
    , m_factory(std::move(factory))
    , m_turns(turnsAtOnce)
{
}

Result<> RequestSender::prepare()
{
    auto transport = transportFor({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    return {};
}

QUrl RequestSender::url(const QByteArray &pathAndQuery) const
{
    return QUrl::fromEncoded(m_context.server.toEncoded() + pathAndQuery, QUrl::StrictMode);
}

Task<> RequestSender::takeTurn(std::stop_token stop)
{
    for (;;) {
        const auto now = m_clock.monotonic();
        const double perSecond = m_isFair ? fairTurnsPerSecond : turnsPerSecond;
        m_turns = qMin(m_isFair ? fairTurnsAtOnce : turnsAtOnce,
                       m_turns + std::chrono::duration<double>(now - m_turnsAt).count() * perSecond);
        m_turnsAt = now;
        if (m_turns >= 1) {
            m_turns -= 1;
            co_return {};
        }
        auto slept = co_await m_clock.sleepFor(std::chrono::milliseconds(20), stop);
        if (!slept)
            co_return slept;
    }
}

Result<std::shared_ptr<HttpTransport>> RequestSender::transportFor(const KubeCredential &credential)
{
    if (m_transport && m_transportCertificate == credential.clientCertificatePem)
        return m_transport;
    TransportOptions options{.tls = m_context.tls, .proxy = m_context.proxy};
    if (!credential.clientCertificatePem.isEmpty()) {
        options.tls.clientCertificatePem = credential.clientCertificatePem;
        options.tls.clientKeyPem = credential.clientKeyPem;
    }
    auto made = m_factory(options);
    if (!made) {
        Error error = std::move(made.error());
        if (error.where.isEmpty())
            error.where = u"context \"%1\" of %2"_s.arg(m_context.name, m_context.file);
        return std::unexpected(std::move(error));
    }
    // A new certificate needs new connections. Streams on the old ones keep their transport.
    m_transport = std::move(*made);
    m_transportCertificate = credential.clientCertificatePem;
    return m_transport;
}

void RequestSender::authorise(HttpRequest &request, const KubeCredential &credential) const
{
    // Never in the clear, whatever the source gave.
    if (request.url.scheme() == "https"_L1) {
        if (!credential.bearerToken.isEmpty())
            request.headers.set("Authorization", "Bearer " + credential.bearerToken.reveal());
        else if (!credential.basic.isEmpty())
            request.headers.set("Authorization", "Basic " + credential.basic.reveal());
    }
    const KubeconfigUser &user = m_context.user;
    if (!user.impersonateUser.isEmpty()) {
        request.headers.set("Impersonate-User", user.impersonateUser.toUtf8());
        if (!user.impersonateUid.isEmpty())
            request.headers.set("Impersonate-Uid", user.impersonateUid.toUtf8());
        for (const QString &group : user.impersonateGroups)
            request.headers.append("Impersonate-Group", group.toUtf8());
        for (const auto &[key, values] : user.impersonateExtra.asKeyValueRange()) {
            for (const QString &value : values)
                request.headers.append("Impersonate-Extra-" + QUrl::toPercentEncoding(key), value.toUtf8());
        }
    }
    if (m_context.disableCompression)
        request.headers.set("Accept-Encoding", "identity");
}

Task<SocketAccess> RequestSender::socketAccess(QByteArray pathAndQuery, std::stop_token stop)
{
    auto credential = co_await m_credentials->current(stop);
    if (!credential)
        co_return std::unexpected(std::move(credential.error()).within(u"credentials"_s));
    HttpRequest request{.url = url(pathAndQuery)};
    authorise(request, *credential);
    SocketAccess access{
        .url = request.url, .headers = request.headers, .tls = m_context.tls, .proxy = m_context.proxy};
    access.url.setScheme(access.url.scheme() == "https"_L1 ? u"wss"_s : u"ws"_s);
    if (!credential->clientCertificatePem.isEmpty()) {
        access.tls.clientCertificatePem = credential->clientCertificatePem;
        access.tls.clientKeyPem = credential->clientKeyPem;
    }
    co_return access;
}

Task<HttpResponse> RequestSender::send(HttpRequest request, Retry retry, std::stop_token stop)
{
    for (bool repeated = false;; repeated = true) {
        if (auto turn = co_await takeTurn(stop); !turn)
            co_return std::unexpected(std::move(turn.error()));
        auto credential = co_await m_credentials->current(stop);
        if (!credential)
            co_return std::unexpected(std::move(credential.error()).within(u"credentials"_s));
        auto transport = transportFor(*credential);
        if (!transport)
            co_return std::unexpected(std::move(transport.error()).within(u"credentials"_s));
        const std::shared_ptr<HttpTransport> keep = *transport;
        HttpRequest authorised = request;
        authorise(authorised, *credential);
        // client-go's rules: at most ten tries, and only where the server names a time (rest/with_retry.go).
        const RetryPolicy policy{
            .attempts = retry.allowed ? 10 : 1, .onlyWithRetryAfter = true, .idempotent = retry.idempotent};
        auto response = co_await sendWithRetry(*keep, m_clock, authorised, policy, stop);
        if (response && !m_isFair && response->headers.value("X-Kubernetes-PF-FlowSchema-UID")) {
            m_isFair = true;
            m_turns += fairTurnsAtOnce - turnsAtOnce;
        }
        if (!response || response->status != 401 || repeated)
            co_return response;
        // A backend behind the proxy may answer 401 too; only a Status is the API server's.
        if (!response->body.contains("\"Status\"") || !m_credentials->rejected(*credential))
            co_return response;
    }
}

Task<RequestSender::Opened> RequestSender::open(HttpRequest request, std::stop_token stop)
{
    for (bool repeated = false;; repeated = true) {
        if (auto turn = co_await takeTurn(stop); !turn)
            co_return std::unexpected(std::move(turn.error()));
        auto credential = co_await m_credentials->current(stop);
        if (!credential)
            co_return std::unexpected(std::move(credential.error()).within(u"credentials"_s));
        auto transport = transportFor(*credential);
        if (!transport)
            co_return std::unexpected(std::move(transport.error()).within(u"credentials"_s));
        const std::shared_ptr<HttpTransport> keep = *transport;
        HttpRequest authorised = request;
        authorise(authorised, *credential);
        auto stream = co_await keep->open(authorised, stop);
        if (!stream)
            co_return std::unexpected(std::move(stream.error()));
        const QByteArray type = (*stream)->headers().value("Content-Type").value_or(QByteArray());
        if ((*stream)->status() != 401 || repeated || !type.startsWith("application/json"))
            co_return Opened{*std::move(stream), keep};
        // The body has to be read to know whose 401 this is. A backend's is then given as the Error that it stands for.
        auto body = co_await (*stream)->readAll(64 * 1024, stop);
        if (!body)
            co_return std::unexpected(std::move(body.error()));
        if (!body->contains("\"Status\"") || !m_credentials->rejected(*credential))
            co_return std::unexpected(errorOfAnswer(401, (*stream)->headers(), *body, request.describe()));
    }
}

} // namespace slipway
