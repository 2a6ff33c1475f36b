// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

namespace slipway {

/// A client that asks another one: for those that change a little of what a client does.
class ForwardingClient : public KubeClient
{
public:
    const KubeContext &context() const override { return m_client.context(); }
    Task<KubeVersion> version(std::stop_token stop) override { return m_client.version(stop); }
    Task<Discovery> discovery(bool fresh, std::stop_token stop) override
    {
        return m_client.discovery(fresh, stop);
    }
    Task<QJsonObject> get(ResourceRef ref, std::stop_token stop) override
    {
        return m_client.get(std::move(ref), stop);
    }
    Task<QJsonObject> getMetadata(ResourceRef ref, std::stop_token stop) override
    {
        return m_client.getMetadata(std::move(ref), stop);
    }
    Task<ObjectList> list(ResourceKind kind, ListOptions options, std::stop_token stop) override
    {
        return m_client.list(std::move(kind), std::move(options), stop);
    }
    Task<QByteArray> listPage(ResourceKind kind, ListOptions options, QString continueToken,
                              std::stop_token stop) override
    {
        return m_client.listPage(std::move(kind), std::move(options), std::move(continueToken), stop);
    }
    Task<std::unique_ptr<WatchStream>> watch(ResourceKind kind, WatchOptions options,
                                             std::stop_token stop) override
    {
        return m_client.watch(std::move(kind), std::move(options), stop);
    }
    Task<std::unique_ptr<LogStream>> logs(QString nameSpace, QString pod, LogOptions options,
                                          std::stop_token stop) override
    {
        return m_client.logs(std::move(nameSpace), std::move(pod), std::move(options), stop);
    }
    std::unique_ptr<HttpTransport> proxyTransport(ProxyTarget target) override
    {
        return m_client.proxyTransport(std::move(target));
    }
    Task<SocketAccess> socketAccess(QByteArray pathAndQuery, std::stop_token stop) override
    {
        return m_client.socketAccess(std::move(pathAndQuery), stop);
    }
    Task<AccessAnswer> selfSubjectAccessReview(AccessQuestion question, std::stop_token stop) override
    {
        return m_client.selfSubjectAccessReview(std::move(question), stop);
    }
    Task<KubeIdentity> whoAmI(std::stop_token stop) override { return m_client.whoAmI(stop); }
    Task<Written> create(QJsonObject object, ApplyMode mode, std::stop_token stop) override
    {
        return m_client.create(std::move(object), mode, stop);
    }
    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override
    {
        return m_client.apply(std::move(object), std::move(options), stop);
    }
    Task<Written> patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                        std::stop_token stop, QString subresource) override
    {
        return m_client.patch(std::move(ref), type, std::move(body), mode, stop, std::move(subresource));
    }
    Task<QJsonObject> remove(ResourceRef ref, DeleteOptions options, std::stop_token stop) override
    {
        return m_client.remove(std::move(ref), std::move(options), stop);
    }
    Task<HttpResponse> raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                           std::stop_token stop) override
    {
        return m_client.raw(std::move(method), std::move(pathAndQuery), std::move(body), stop);
    }

protected:
    /// @p client outlives this one.
    explicit ForwardingClient(KubeClient &client) : m_client(client) { }
    KubeClient &m_client;
};

} // namespace slipway
