// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/restapi.h"

#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/protobuf.h"
#include "app/sandbox/kube/watchhub.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

RestApi::RestApi(ApiServer &server, QObject *parent)
    : QObject(parent)
    , m_server(server)
    , m_watches(std::make_unique<WatchHub>(server.store(), server.clock()))
{
}

RestApi::~RestApi() = default;

namespace {

HttpHeaderList standardHeaders()
{
    return {{"Audit-Id", QByteArray::fromStdString(newUid())},
            {"Cache-Control", "no-cache, private"},
            {"X-Kubernetes-Pf-Flowschema-Uid", "5a3c8b0e-7d0f-4b58-9a59-0a6d7c1f3e01"},
            {"X-Kubernetes-Pf-Prioritylevel-Uid", "0f9d2b1c-61f7-4f0a-8a53-2f9d7e4c5b02"}};
}

void sendJson(HttpReply &reply, int code, const Json &value)
{
    reply.send(code, "application/json", QByteArray::fromStdString(value.dump()), standardHeaders());
}

bool isProtobuf(const HttpServerRequest &request)
{
    return request.headers.value("Content-Type").split(';').first().trimmed().toLower()
        == "application/vnd.kubernetes.protobuf";
}

/// The same request with its body as JSON; an error when the body cannot be read.
std::optional<ApiError> toJson(HttpServerRequest &request)
{
    if (!request.body.isEmpty()) {
        const auto read = ProtobufTable::builtin().read(request.body.toStdString());
        if (!read) {
            return read.error().unknownKind
                ? errors::unsupportedMediaType("application/json, application/yaml")
                : errors::badRequest(read.error().detail);
        }
        request.body = QByteArray::fromStdString(read->dump());
    }
    request.headers.remove("Content-Type");
    request.headers.append("Content-Type", "application/json");
    return {};
}

void notFoundPage(HttpReply &reply)
{
    reply.send(404, "text/plain; charset=utf-8", "404 page not found\n", standardHeaders());
}

} // namespace

void RestApi::refuse(HttpReply &reply, const ApiError &error)
{
    HttpHeaderList headers = standardHeaders();
    if (error.details["retryAfterSeconds"].isNumber())
        headers.append(
            "Retry-After",
            QByteArray::number(static_cast<qlonglong>(error.details["retryAfterSeconds"].integer())));
    reply.send(error.code, "application/json", QByteArray::fromStdString(error.toStatus().dump()), headers);
}

void RestApi::refuseTooLarge(const HttpServerRequest &, const std::shared_ptr<HttpReply> &reply)
{
    refuse(*reply,
           {.code = 413,
            .reason = "RequestEntityTooLarge",
            .message = "Request entity too large: limit is 3145728"});
}

void RestApi::handle(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply)
{
    const QString first = request.path.section(u'/', 1, 1);
    std::string user = "system:anonymous";
    if (authenticate) {
        QByteArray token = request.headers.value("Authorization");
        token = token.left(7).toLower() == "bearer " ? token.mid(7).trimmed() : QByteArray();
        const bool open =
            first == "livez"_L1 || first == "readyz"_L1 || first == "healthz"_L1 || first == "version"_L1;
        const auto known = authenticate(token);
        if (!known && (!open || !token.isEmpty())) {
            refuse(*reply, errors::unauthorized());
            return;
        }
        user = known.value_or(user);
    }
    if (const QByteArray other = request.headers.value("Impersonate-User"); !other.isEmpty())
        user = other.toStdString();
    if (isProtobuf(request)) {
        HttpServerRequest readable = request;
        if (const auto refused = toJson(readable))
            refuse(*reply, *refused);
        else
            route(readable, std::move(reply), user);
        return;
    }
    route(request, std::move(reply), user);
}

void RestApi::route(const HttpServerRequest &request, std::shared_ptr<HttpReply> reply,
                    const std::string &user)
{
    QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    const QString first = path.value(0);
    if (first == "version"_L1) {
        const std::string version = m_server.cloud().serverVersion().toStdString();
        const QStringList parts = m_server.cloud().serverVersion().split(u'.');
        sendJson(*reply, 200,
                 Json::obj({{"major", "1"},
                            {"minor", parts.value(1).toStdString()},
                            {"gitVersion", version},
                            {"gitCommit", "0000000000000000000000000000000000000000"},
                            {"gitTreeState", "clean"},
                            {"buildDate", "2026-10-01T00:00:00Z"},
                            {"goVersion", "go1.24.6"},
                            {"compiler", "gc"},
                            {"platform", "linux/amd64"}}));
    } else if (first == "livez"_L1 || first == "readyz"_L1 || first == "healthz"_L1) {
        const bool verbose = request.hasParam(u"verbose"_s);
        reply->send(200, "text/plain; charset=utf-8",
                    verbose ? "[+]ping ok\n[+]log ok\n[+]etcd ok\n" + first.toUtf8() + " check passed\n"
                            : QByteArray("ok"));
    } else if (first == "openapi"_L1) {
        openApi(request, *reply);
    } else if (first == "sandbox"_L1) {
        control(request, *reply);
    } else if (first == "api"_L1 || first == "apis"_L1) {
        const bool core = first == "api"_L1;
        if (path.size() == 1) {
            discoveryRoot(request, *reply, core);
            return;
        }
        const std::string group = core ? std::string() : path.value(1).toStdString();
        const std::string version = path.value(core ? 1 : 2).toStdString();
        const qsizetype used = core ? 2 : 3;
        if (path.size() <= used) {
            if (version.empty()
                    ? std::ranges::none_of(m_server.resources(),
                                           [&](const ResourcePtr &one) { return one->group == group; })
                    : !m_server.hasGroupVersion(group, version) && group != "authorization.k8s.io"
                        && group != "authentication.k8s.io") {
                notFoundPage(*reply);
                return;
            }
            discoveryGroup(*reply, group, version);
            return;
        }
        if (reviews(request, *reply, path, user))
            return;
        path = path.mid(used);
        RestRequest rest{.http = request,
                         .reply = reply,
                         .resource = {},
                         .ns = {},
                         .name = {},
                         .subresource = {},
                         .rest = {},
                         .user = user};
        bool watchPrefix = false;
        if (path.value(0) == "watch"_L1) { // the old spelling of ?watch=1
            path.removeFirst();
            watchPrefix = true;
        }
        if (path.value(0) == "namespaces"_L1 && path.size() >= 3 && path.value(2) != "status"_L1
            && path.value(2) != "finalize"_L1) {
            rest.ns = path.value(1).toStdString();
            path = path.mid(2);
        }
        rest.resource = m_server.resource(group, version, path.value(0).toStdString());
        rest.name = path.value(1).toStdString();
        rest.subresource = path.value(2).toStdString();
        rest.rest = path.mid(3).join(u'/');
        if (rest.resource && rest.resource->storage == "/namespaces" && rest.ns.empty())
            rest.ns = {};
        if (!rest.resource || (!rest.ns.empty() && !rest.resource->namespaced) || watchPrefix) {
            notFoundPage(*reply);
            return;
        }
        resourceRequest(std::move(rest));
    } else if (path.isEmpty()) {
        sendJson(*reply, 200,
                 Json::obj({{"paths",
                             Json::list({"/api", "/api/v1", "/apis", "/healthz", "/livez", "/openapi/v2",
                                         "/openapi/v3", "/readyz", "/version"})}}));
    } else {
        notFoundPage(*reply);
    }
}

/// What tests may ask of the sandbox itself, below /sandbox/v1/.
void RestApi::control(const HttpServerRequest &request, HttpReply &reply)
{
    if (request.method == "POST" && request.path == "/sandbox/v1/compact"_L1) {
        m_server.store().compact();
        reply.send(200, "text/plain", "compacted\n");
    } else if (request.method == "POST" && request.path == "/sandbox/v1/expired-watch"_L1) {
        expiredAsHttp = request.param(u"as"_s) == "http"_L1;
        reply.send(200, "text/plain", "ok\n");
    } else if (request.method == "POST" && request.path == "/sandbox/v1/end-watches"_L1) {
        m_watches->endAll();
        reply.send(200, "text/plain", "ended\n");
    } else {
        notFoundPage(reply);
    }
}

bool RestApi::permitted(const RestRequest &request, const std::string &verb)
{
    if (!authorize || authorize(request.user, verb, *request.resource, request.subresource, request.ns))
        return true;
    const ResourceInfo &resource = *request.resource;
    std::string why = "User " + inQuotes(request.user) + " cannot " + verb + " resource "
        + inQuotes(resource.plural + (request.subresource.empty() ? "" : "/" + request.subresource))
        + " in API group " + inQuotes(resource.group);
    why += request.ns.empty() ? " at the cluster scope" : " in the namespace " + inQuotes(request.ns);
    refuse(*request.reply, errors::forbidden(resource.qualified(), request.name, why));
    return false;
}

void RestApi::resourceRequest(RestRequest request)
{
    const QByteArray &method = request.http.method;
    const ResourceInfo &resource = *request.resource;
    const bool named = !request.name.empty();
    if (named && resource.namespaced && request.ns.empty()) {
        notFoundPage(*request.reply);
        return;
    }
    const QString watch = request.http.param(u"watch"_s);
    const bool watching = watch == "1"_L1 || watch == "true"_L1;
    const std::string verb = method == "GET" ? (!named || watching ? (watching ? "watch" : "list") : "get")
        : method == "POST"                   ? "create"
        : method == "PUT"                    ? "update"
        : method == "PATCH"                  ? "patch"
        : method == "DELETE"                 ? (named ? "delete" : "deletecollection")
                                             : "get";
    if (!permitted(request, verb))
        return;
    if (!request.subresource.empty()) {
        if (!resource.hasSubresource(request.subresource)) {
            notFoundPage(*request.reply);
            return;
        }
        if (request.subresource == "scale")
            return scale(request);
        if (request.subresource == "eviction")
            return evict(request);
        if (request.subresource == "binding")
            return bind(request);
        if (request.subresource == "token")
            return createToken(request);
        if (request.subresource == "finalize")
            return finalizeNamespace(request);
        if (request.subresource != "status" && request.subresource != "resize"
            && request.subresource != "ephemeralcontainers") {
            if (!connectSubresource || !connectSubresource(request))
                refuse(*request.reply, errors::methodNotAllowed());
            return;
        }
    }
    if (method == "GET" || method == "HEAD") {
        if (requestedFormat(request.http.headers.value("Accept")) == Format::NotAcceptable) {
            refuse(*request.reply,
                   {.code = 406,
                    .reason = "NotAcceptable",
                    .message =
                        "only the following media types are accepted: application/json, application/yaml"});
        } else if (!named || (watching && request.subresource.empty())) {
            list(request);
        } else {
            get(request);
        }
    } else if (method == "POST" && !named && (request.ns.empty() != resource.namespaced)) {
        create(request);
    } else if (method == "PUT" && named) {
        update(request);
    } else if (method == "PATCH" && named) {
        patch(request);
    } else if (method == "DELETE" && named && request.subresource.empty()) {
        remove(request);
    } else if (method == "DELETE" && !named) {
        removeCollection(request);
    } else {
        refuse(*request.reply, errors::methodNotAllowed());
    }
}

Presenter RestApi::presenter(const RestRequest &request) const
{
    const QString include = request.http.param(u"includeObject"_s);
    return Presenter(request.resource, requestedFormat(request.http.headers.value("Accept")),
                     include == "Object"_L1     ? IncludeObject::Object
                         : include == "None"_L1 ? IncludeObject::None
                                                : IncludeObject::Metadata,
                     m_server.now());
}

void RestApi::warnOfDeprecation(const RestRequest &request, HttpHeaderList &headers) const
{
    // Source: kubernetes, api/core/v1 Endpoints, APILifecycleDeprecated 1.33; the words are kube-apiserver's.
    const int minor = m_server.cloud().serverVersion().section(u'.', 1, 1).toInt();
    if (request.resource->storage == "/endpoints" && minor >= 33)
        headers.append(
            "Warning",
            "299 - \"v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\"");
}

void RestApi::answer(const RestRequest &request, const ApiResult<ObjectPtr> &result, int code,
                     const std::vector<std::string> &warnings) const
{
    if (!result) {
        refuse(*request.reply, result.error());
        return;
    }
    HttpHeaderList headers = standardHeaders();
    warnOfDeprecation(request, headers);
    for (const std::string &warning : warnings) {
        std::string text;
        for (const char c : warning) {
            if (c == '"' || c == '\\')
                text += '\\';
            text += c;
        }
        headers.append("Warning", QByteArray::fromStdString("299 - \"" + text + "\""));
    }
    request.reply->send(code, "application/json",
                        QByteArray::fromStdString(presenter(request).object(*result)), headers);
}

void RestApi::get(const RestRequest &request)
{
    answer(request, m_server.get(*request.resource, request.ns, request.name), 200);
}

} // namespace slipway::sandbox
