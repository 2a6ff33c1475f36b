// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "kube/requestsender.h"

namespace slipway {

/// The KubeClient that makeKubeClient() gives.
class HttpKubeClient : public KubeClient
{
public:
    HttpKubeClient(KubeContext context, std::unique_ptr<KubeCredentialSource> credentials, Clock &clock,
                   TransportFactory factory);

    Result<> prepare() { return m_sender.prepare(); }

    const KubeContext &context() const override { return m_context; }
    Task<KubeVersion> version(std::stop_token stop) override;
    Task<Discovery> discovery(bool fresh, std::stop_token stop) override;
    Task<QJsonObject> get(ResourceRef ref, std::stop_token stop) override;
    Task<QJsonObject> getMetadata(ResourceRef ref, std::stop_token stop) override;
    Task<ObjectList> list(ResourceKind kind, ListOptions options, std::stop_token stop) override;
    Task<QByteArray> listPage(ResourceKind kind, ListOptions options, QString continueToken,
                              std::stop_token stop) override;
    Task<std::unique_ptr<WatchStream>> watch(ResourceKind kind, WatchOptions options,
                                             std::stop_token stop) override;
    Task<Written> create(QJsonObject object, ApplyMode mode, std::stop_token stop) override;
    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override;
    Task<Written> patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                        std::stop_token stop, QString subresource = {}) override;
    Task<QJsonObject> remove(ResourceRef ref, DeleteOptions options, std::stop_token stop) override;
    Task<std::unique_ptr<LogStream>> logs(QString nameSpace, QString pod, LogOptions options,
                                          std::stop_token stop) override;
    std::unique_ptr<HttpTransport> proxyTransport(ProxyTarget target) override;
    Task<HttpResponse> raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                           std::stop_token stop) override;
    Task<SocketAccess> socketAccess(QByteArray pathAndQuery, std::stop_token stop) override
    {
        return m_sender.socketAccess(std::move(pathAndQuery), stop);
    }
    Task<AccessAnswer> selfSubjectAccessReview(AccessQuestion question, std::stop_token stop) override;
    Task<KubeIdentity> whoAmI(std::stop_token stop) override;

private:
    struct Answer {
        QByteArray body;
        HttpHeaders headers;
        int status = 0;
    };
    /// send(), with every status but 2xx as an Error.
    Task<Answer> call(HttpRequest request, RequestSender::Retry retry, std::stop_token stop);
    Task<QJsonObject> callForObject(HttpRequest request, RequestSender::Retry retry, std::stop_token stop);
    Task<Written> write(HttpRequest request, RequestSender::Retry retry, std::stop_token stop);
    Task<std::unique_ptr<HttpStream>> openOk(HttpRequest request, std::shared_ptr<void> *keep,
                                             std::stop_token stop);
    HttpRequest request(const QByteArray &method, const QByteArray &pathAndQuery) const;
    Task<> discoverRoot(QByteArray root, Discovery *into, std::stop_token stop);
    Task<> discoverVersion(QString groupVersion, Discovery *into, std::stop_token stop);

    KubeContext m_context;
    RequestSender m_sender;
    std::optional<Discovery> m_discovery;
};

} // namespace slipway
