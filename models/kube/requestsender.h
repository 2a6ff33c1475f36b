// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "net/retry.h"

#include <memory>

namespace slipway {

/// The way of every request of one client: the throttle, the credential, the transport that fits it, retries, and one repeat after a 401.
class RequestSender
{
public:
    RequestSender(const KubeContext &context, std::unique_ptr<KubeCredentialSource> credentials, Clock &clock,
                  TransportFactory factory);

    /// Makes the first transport, so that unusable certificates are said before the first request.
    Result<> prepare();

    struct Retry {
        bool allowed = true; ///< false: for requests whose caller retries itself
        bool idempotent = true;
    };
    /// @return the answer of whatever status
    Task<HttpResponse> send(HttpRequest request, Retry retry, std::stop_token stop);

    struct Opened {
        std::unique_ptr<HttpStream> stream;
        std::shared_ptr<void> keep; ///< the transport: to be destroyed after the stream
    };
    /// Errors: those of open(), and that of a 401 whose body was a Status, when fresh credentials did not help either.
    Task<Opened> open(HttpRequest request, std::stop_token stop);

    Task<SocketAccess> socketAccess(QByteArray pathAndQuery, std::stop_token stop);

    /// server + path and query; @p pathAndQuery is encoded and begins with a slash.
    QUrl url(const QByteArray &pathAndQuery) const;

private:
    Task<> takeTurn(std::stop_token stop);
    Result<std::shared_ptr<HttpTransport>> transportFor(const KubeCredential &credential);
    void authorise(HttpRequest &request, const KubeCredential &credential) const;

    const KubeContext &m_context;
    std::unique_ptr<KubeCredentialSource> m_credentials;
    Clock &m_clock;
    TransportFactory m_factory;
    std::shared_ptr<HttpTransport> m_transport;
    QByteArray m_transportCertificate; // of the credential that m_transport was made for
    bool m_isFair = false; ///< the server shares itself out among its clients (API priority and fairness)
    double m_turns;
    std::chrono::nanoseconds m_turnsAt{0};
};

} // namespace slipway
