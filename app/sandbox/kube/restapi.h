// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/http/httpserver.h"
#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/presentation.h"
#include "app/sandbox/kube/selector.h"

#include <QObject>

#include <functional>
#include <memory>

namespace slipway::sandbox {

class WatchHub;

/// One request, understood.
struct RestRequest {
    const HttpServerRequest &http;
    std::shared_ptr<HttpReply> reply;
    ResourcePtr resource;
    std::string ns, name, subresource;
    QString rest; ///< what follows `proxy/`
    std::string user;
};

/// The Kubernetes API over HTTP. Source: Kubernetes docs, "API Concepts".
class RestApi : public QObject
{
    Q_OBJECT
public:
    explicit RestApi(ApiServer &server, QObject *parent = nullptr);
    ~RestApi() override;

    void handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply);
    /// Answers a body above the server's limit.
    static void refuseTooLarge(const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply);

    /// Who a bearer token belongs to; nothing: 401.
    std::function<std::optional<std::string>(const QByteArray &token)> authenticate;
    /// Log, exec, port-forward, proxy of pods and services; false when it does not serve that subresource.
    std::function<bool(RestRequest &)> connectSubresource;
    /// May the user do it? Empty: everything is allowed.
    std::function<bool(const std::string &user, const std::string &verb, const ResourceInfo &resource,
                       const std::string &subresource, const std::string &ns)>
        authorize;
    /// Tests: a watch from a version that the history has lost answers HTTP 410 instead of an ERROR event.
    bool expiredAsHttp = false;

    static void refuse(HttpReply &reply, const ApiError &error);

private:
    void route(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply, const std::string &user);
    void discoveryRoot(const HttpServerRequest &request, HttpReply &reply, bool core);
    void discoveryGroup(HttpReply &reply, const std::string &group, const std::string &version);
    void openApi(const HttpServerRequest &request, HttpReply &reply);
    void resourceRequest(RestRequest request);
    bool reviews(const HttpServerRequest &request, HttpReply &reply, const QStringList &path,
                 const std::string &user);
    void control(const HttpServerRequest &request, HttpReply &reply);
    bool permitted(const RestRequest &request, const std::string &verb);

    void get(const RestRequest &request);
    void list(const RestRequest &request);
    void create(const RestRequest &request);
    void update(const RestRequest &request);
    void patch(const RestRequest &request);
    void remove(const RestRequest &request);
    /// Deletes one, once the webhooks have agreed.
    ApiResult<DeleteOutcome> removed(const RestRequest &request, const std::string &name,
                                     const DeleteOptions &options);
    void removeCollection(const RestRequest &request);
    void scale(const RestRequest &request);
    void evict(const RestRequest &request);
    void bind(const RestRequest &request);
    void createToken(const RestRequest &request);
    void finalizeNamespace(const RestRequest &request);

    ApiResult<WriteOptions> writeOptions(const RestRequest &request,
                                         std::vector<std::string> *warnings) const;
    ApiResult<Json> body(const RestRequest &request, std::vector<std::string> *duplicates,
                         bool yaml = false) const;
    void warnOfDeprecation(const RestRequest &request, HttpHeaderList &headers) const;
    void answer(const RestRequest &request, const ApiResult<ObjectPtr> &result, int code,
                const std::vector<std::string> &warnings = {}) const;
    ApiResult<ObjectPtr> patched(const RestRequest &request, const WriteOptions &options, bool *created);
    std::vector<ObjectPtr> selected(const RestRequest &request, const LabelSelector &labels,
                                    const FieldSelector &fields) const;
    ApiResult<std::pair<LabelSelector, FieldSelector>> selectors(const RestRequest &request) const;
    Presenter presenter(const RestRequest &request) const;

    ApiServer &m_server;
    std::unique_ptr<WatchHub> m_watches;
};

} // namespace slipway::sandbox
