// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/httpkubeclient.h"

#include "kube/discoveryparser.h"
#include "kube/kubestatus.h"
#include "kube/kubestreams.h"
#include "kube/proxytransport.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// The API server ends ordinary requests after 60 s itself (--request-timeout); its own words are better than ours.
constexpr std::chrono::milliseconds requestTimeout{65'000};
// Its version is some hundred bytes and the first thing that is asked: a server that is silent for longer, or that sends
// for longer, is none, and somebody waits in front of it.
constexpr std::chrono::milliseconds versionTimeout{15'000};
constexpr qint64 maxVersionBytes = 1024 * 1024;
constexpr qint64 maxErrorBytes = 1024 * 1024;
// The API server's limit of a body (apiserver, pkg/server/config.go). It closes the connection on longer ones while they are
// still being sent, which looks like a broken network.
constexpr qsizetype maxRequestBytes = 3 * 1024 * 1024;

constexpr auto jsonType = "application/json";
constexpr auto metadataType = "application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1";
constexpr auto metadataListType = "application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1";
// Servers that know no Tables of a kind answer with the plain objects; the rows take both.
constexpr auto tableType = "application/json;as=Table;g=meta.k8s.io;v=v1,application/json";
constexpr auto aggregatedType =
    "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json";

/// "?a=b&c=d" from what is not empty.
class Query
{
public:
    Query &add(const char *key, const QString &value)
    {
        if (!value.isEmpty())
            m_text += QByteArray(m_text.isEmpty() ? "?" : "&") + key + '=' + QUrl::toPercentEncoding(value);
        return *this;
    }
    Query &add(const char *key, bool set) { return set ? add(key, u"true"_s) : *this; }
    Query &addNumber(const char *key, qint64 value) { return add(key, QString::number(value)); }
    operator QByteArray() const { return m_text; }

private:
    QByteArray m_text;
};

Result<QJsonObject> objectOf(const QByteArray &body, const QString &where)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (!document.isObject())
        return fail(
            ErrorKind::Internal,
            u"the answer is not a JSON object (%1 at byte %2)"_s.arg(error.errorString()).arg(error.offset),
            where);
    return document.object();
}

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// What a manager may not or need not send. resourceVersion stays: it is the optimistic lock, when the caller wants one.
QJsonObject applicable(QJsonObject object)
{
    object.remove("status"_L1);
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    for (const auto key :
         {"managedFields"_L1, "creationTimestamp"_L1, "generation"_L1, "selfLink"_L1, "uid"_L1})
        metadata.remove(key);
    object.insert("metadata"_L1, metadata);
    return object;
}

int leadingNumber(const QString &text)
{
    int digits = 0;
    while (digits < text.size() && text.at(digits).isDigit())
        ++digits;
    return text.left(digits).toInt();
}

} // namespace

HttpKubeClient::HttpKubeClient(KubeContext context, std::unique_ptr<KubeCredentialSource> credentials,
                               Clock &clock, TransportFactory factory)
    : m_context(std::move(context))
    , m_sender(m_context, std::move(credentials), clock, std::move(factory))
{
}

HttpRequest HttpKubeClient::request(const QByteArray &method, const QByteArray &pathAndQuery) const
{
    return {.method = method,
            .url = m_sender.url(pathAndQuery),
            .headers = {{"Accept", jsonType}},
            .timeout = requestTimeout};
}

Task<HttpKubeClient::Answer> HttpKubeClient::call(HttpRequest request, RequestSender::Retry retry,
                                                  std::stop_token stop)
{
    if (request.body.size() > maxRequestBytes) {
        Error error = fail(ErrorKind::Invalid,
                           u"the object has %1 MiB; the API server takes at most 3 MiB"_s.arg(
                               double(request.body.size()) / 1048576.0, 0, 'f', 1),
                           request.describe())
                          .error();
        error.reason = u"RequestEntityTooLarge"_s;
        error.httpStatus = 413;
        co_return std::unexpected(std::move(error));
    }
    auto response = co_await m_sender.send(request, retry, stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    if (!response->isSuccess())
        co_return std::unexpected(
            errorOfAnswer(response->status, response->headers, response->body, request.describe()));
    co_return Answer{std::move(response->body), std::move(response->headers), response->status};
}

Task<QJsonObject> HttpKubeClient::callForObject(HttpRequest request, RequestSender::Retry retry,
                                                std::stop_token stop)
{
    auto answer = co_await call(request, retry, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    co_return objectOf(answer->body, request.describe());
}

Task<Written> HttpKubeClient::write(HttpRequest request, RequestSender::Retry retry, std::stop_token stop)
{
    auto answer = co_await call(request, retry, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    auto object = objectOf(answer->body, request.describe());
    if (!object)
        co_return std::unexpected(std::move(object.error()));
    co_return Written{.object = *std::move(object),
                      .warnings = warningsOf(answer->headers),
                      .created = answer->status == 201};
}

Task<std::unique_ptr<HttpStream>> HttpKubeClient::openOk(HttpRequest request, std::shared_ptr<void> *keep,
                                                         std::stop_token stop)
{
    auto opened = co_await m_sender.open(request, stop);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    if (const int status = opened->stream->status(); status != 200) {
        auto body = co_await opened->stream->readAll(maxErrorBytes, stop);
        co_return std::unexpected(errorOfAnswer(status, opened->stream->headers(),
                                                body.value_or(QByteArray()), request.describe()));
    }
    *keep = opened->keep;
    co_return std::move(opened->stream);
}

Task<KubeVersion> HttpKubeClient::version(std::stop_token stop)
{
    HttpRequest question = request("GET", "/version");
    question.timeout = versionTimeout;
    question.maxBodyBytes = maxVersionBytes;
    auto object = co_await callForObject(question, {}, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"version"_s));
    co_return KubeVersion{.gitVersion = object->value("gitVersion"_L1).toString(),
                          .major = leadingNumber(object->value("major"_L1).toString()),
                          .minor =
                              leadingNumber(object->value("minor"_L1).toString()), // EKS and GKE write "33+"
                          .platform = object->value("platform"_L1).toString()};
}

Task<Discovery> HttpKubeClient::discovery(bool fresh, std::stop_token stop)
{
    if (m_discovery && !fresh)
        co_return *m_discovery;
    Discovery found;
    auto core = co_await discoverRoot("/api", &found, stop);
    if (!core)
        co_return std::unexpected(std::move(core.error()).within(u"discovery"_s));
    auto groups = co_await discoverRoot("/apis", &found, stop);
    if (!groups)
        co_return std::unexpected(std::move(groups.error()).within(u"discovery"_s));
    m_discovery = found;
    co_return found;
}

Task<> HttpKubeClient::discoverRoot(QByteArray root, Discovery *into, std::stop_token stop)
{
    HttpRequest ask = request("GET", root);
    ask.headers.set("Accept", aggregatedType);
    auto answer = co_await call(ask, {}, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    const QByteArray type = answer->headers.value("Content-Type").value_or(QByteArray());
    if (type.contains("g=apidiscovery.k8s.io") && type.contains("as=APIGroupDiscoveryList"))
        co_return addAggregated(*into, answer->body);
    // An old or aggregated server: one request for each group and version.
    if (root == "/api")
        co_return co_await discoverVersion(u"v1"_s, into, stop);
    auto versions = groupVersionsOf(answer->body);
    if (!versions)
        co_return std::unexpected(std::move(versions.error()));
    for (const QString &version : *versions) {
        if (auto done = co_await discoverVersion(version, into, stop); !done)
            co_return done;
    }
    co_return {};
}

Task<> HttpKubeClient::discoverVersion(QString groupVersion, Discovery *into, std::stop_token stop)
{
    const QByteArray path =
        groupVersion.contains(u'/') ? "/apis/" + groupVersion.toLatin1() : "/api/" + groupVersion.toLatin1();
    auto answer = co_await call(request("GET", path), {.allowed = false}, stop);
    if (!answer) {
        const ErrorKind kind = answer.error().kind;
        // The backing server of one group being down must not hide the others.
        if (kind != ErrorKind::Unavailable && kind != ErrorKind::NotFound && kind != ErrorKind::Internal)
            co_return std::unexpected(std::move(answer.error()));
        into->staleGroupVersions.append(groupVersion);
        co_return {};
    }
    co_return addResourceList(*into, groupVersion, answer->body);
}

Task<QJsonObject> HttpKubeClient::get(ResourceRef ref, std::stop_token stop)
{
    auto object = co_await callForObject(request("GET", ref.kind.path(ref.nameSpace, ref.name)), {}, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"get %1"_s.arg(ref.toString())));
    co_return object;
}

Task<QJsonObject> HttpKubeClient::getMetadata(ResourceRef ref, std::stop_token stop)
{
    HttpRequest ask = request("GET", ref.kind.path(ref.nameSpace, ref.name));
    ask.headers.set("Accept", metadataType);
    auto object = co_await callForObject(ask, {}, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"get %1"_s.arg(ref.toString())));
    co_return object;
}

Task<QByteArray> HttpKubeClient::listPage(ResourceKind kind, ListOptions options, QString continueToken,
                                          std::stop_token stop)
{
    Query query;
    query.add("labelSelector", options.labelSelector).add("fieldSelector", options.fieldSelector);
    if (options.pageSize > 0)
        query.addNumber("limit", options.pageSize);
    // A continue token carries its version; sending one beside it is refused.
    if (continueToken.isEmpty())
        query.add("resourceVersion", options.resourceVersion)
            .add("resourceVersionMatch", options.resourceVersionMatch);
    else
        query.add("continue", continueToken);
    HttpRequest ask = request("GET", kind.path(options.nameSpace) + query);
    if (options.metadataOnly)
        ask.headers.set("Accept", metadataListType);
    else if (options.asTable)
        ask.headers.set("Accept", tableType);
    auto answer = co_await call(ask, {}, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()).within(u"list %1"_s.arg(kind.plural)));
    co_return std::move(answer->body);
}

Task<ObjectList> HttpKubeClient::list(ResourceKind kind, ListOptions options, std::stop_token stop)
{
    ObjectList list;
    QString token;
    bool startedAgain = false;
    for (;;) {
        auto page = co_await listPage(kind, options, token, stop);
        if (!page && page.error().kind == ErrorKind::Expired && !token.isEmpty()) {
            // Five minutes passed (etcd compaction). The token that the error may carry continues in a newer state, which is
            // no state that ever was; so once more from the start, and after that all in one page.
            token.clear();
            list = {};
            if (startedAgain)
                options.pageSize = 0;
            startedAgain = true;
            continue;
        }
        if (!page)
            co_return std::unexpected(std::move(page.error()));
        auto object = objectOf(*page, u"list %1"_s.arg(kind.plural));
        if (!object)
            co_return std::unexpected(std::move(object.error()));
        const QString itemKind = kind.kind;
        const QJsonArray items = object->value("items"_L1).toArray();
        for (const QJsonValue &value : items) {
            QJsonObject item = value.toObject();
            if (!item.contains("kind"_L1)) {
                item.insert("kind"_L1, itemKind);
                item.insert("apiVersion"_L1, kind.apiVersion());
            }
            list.items.append(std::move(item));
        }
        const QJsonObject metadata = object->value("metadata"_L1).toObject();
        if (list.resourceVersion.isEmpty())
            list.resourceVersion = metadata.value("resourceVersion"_L1).toString();
        token = metadata.value("continue"_L1).toString();
        if (token.isEmpty())
            co_return list;
    }
}

Task<std::unique_ptr<WatchStream>> HttpKubeClient::watch(ResourceKind kind, WatchOptions options,
                                                         std::stop_token stop)
{
    Query query;
    query.add("watch", true).add("allowWatchBookmarks", true);
    query.add("labelSelector", options.labelSelector).add("fieldSelector", options.fieldSelector);
    query.add("resourceVersion", options.resourceVersion);
    if (options.sendInitialEvents)
        query.add("sendInitialEvents", true).add("resourceVersionMatch", u"NotOlderThan"_s);
    if (options.serverTimeout.count() > 0)
        query.addNumber("timeoutSeconds", options.serverTimeout.count());
    HttpRequest ask = request("GET", kind.path(options.nameSpace) + query);
    ask.idleTimeout = options.idleTimeout;
    // A server that ends its watches in order often ends itself. Qt (6.8) can lose a request that goes out on a kept connection in the
    // very moment in which the peer closes it: no answer and no error, until the deadline of a minute. So a watch's connection is
    // not used again.
    ask.headers.set("Connection", "close");
    if (options.metadataOnly)
        ask.headers.set("Accept", metadataType);
    else if (options.asTable)
        ask.headers.set("Accept", tableType);
    std::shared_ptr<void> keep;
    auto stream = co_await openOk(ask, &keep, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()).within(u"watch %1"_s.arg(kind.plural)));
    co_return makeWatchStream(*std::move(stream), std::move(keep));
}

Task<Written> HttpKubeClient::create(QJsonObject object, ApplyMode mode, std::stop_token stop)
{
    const QString label = u"create %1"_s.arg(objectLabel(object));
    auto kind =
        co_await kindOf(object.value("apiVersion"_L1).toString(), object.value("kind"_L1).toString(), stop);
    if (!kind)
        co_return std::unexpected(std::move(kind.error()).within(label));
    const QString nameSpace =
        namespaceOf(object).isEmpty() && kind->namespaced ? m_context.nameSpace : namespaceOf(object);
    Query query;
    query.add("fieldManager", u"slipway"_s).add("fieldValidation", u"Strict"_s);
    if (mode == ApplyMode::DryRun)
        query.add("dryRun", u"All"_s);
    HttpRequest ask = request("POST", kind->path(nameSpace) + query);
    ask.headers.append("Content-Type", jsonType);
    ask.body = bytesOf(object);
    auto written = co_await write(ask, {.idempotent = mode == ApplyMode::DryRun}, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(label));
    co_return written;
}

Task<Written> HttpKubeClient::apply(QJsonObject object, ApplyOptions options, std::stop_token stop)
{
    const QString label = u"apply %1"_s.arg(objectLabel(object));
    if (nameOf(object).isEmpty())
        co_return fail(ErrorKind::Invalid, u"an object without metadata.name cannot be applied"_s, label);
    auto kind =
        co_await kindOf(object.value("apiVersion"_L1).toString(), object.value("kind"_L1).toString(), stop);
    if (!kind)
        co_return std::unexpected(std::move(kind.error()).within(label));
    const QString nameSpace =
        namespaceOf(object).isEmpty() && kind->namespaced ? m_context.nameSpace : namespaceOf(object);
    Query query;
    query.add("fieldManager", options.fieldManager)
        .add("fieldValidation", options.fieldValidation)
        .add("force", options.force);
    if (options.mode == ApplyMode::DryRun)
        query.add("dryRun", u"All"_s);
    HttpRequest ask = request("PATCH", kind->path(nameSpace, nameOf(object)) + query);
    ask.headers.append("Content-Type", "application/apply-patch+yaml"); // JSON is YAML
    ask.body = bytesOf(applicable(object));
    auto written = co_await write(ask, {}, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(label));
    co_return written;
}

Task<Written> HttpKubeClient::patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                                    std::stop_token stop, QString subresource)
{
    Query query;
    query.add("fieldManager", u"slipway"_s);
    if (type != PatchType::Json)
        query.add("fieldValidation", u"Strict"_s);
    if (mode == ApplyMode::DryRun)
        query.add("dryRun", u"All"_s);
    HttpRequest ask = request("PATCH", ref.kind.path(ref.nameSpace, ref.name, subresource) + query);
    ask.headers.append("Content-Type",
                       type == PatchType::Merge      ? "application/merge-patch+json"
                           : type == PatchType::Json ? "application/json-patch+json"
                                                     : "application/strategic-merge-patch+json");
    ask.body = body.isArray() ? QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact)
                              : bytesOf(body.toObject());
    // A JSON patch that appends is not safe to repeat when its answer got lost.
    auto written =
        co_await write(ask, {.idempotent = type != PatchType::Json || mode == ApplyMode::DryRun}, stop);
    if (!written)
        co_return std::unexpected(std::move(written.error()).within(u"patch %1"_s.arg(ref.toString())));
    co_return written;
}

Task<QJsonObject> HttpKubeClient::remove(ResourceRef ref, DeleteOptions options, std::stop_token stop)
{
    QJsonObject body{{u"kind"_s, u"DeleteOptions"_s}, {u"apiVersion"_s, u"v1"_s}};
    switch (options.propagation) {
    case Propagation::Default:
        break;
    case Propagation::Background:
        body.insert("propagationPolicy"_L1, u"Background"_s);
        break;
    case Propagation::Foreground:
        body.insert("propagationPolicy"_L1, u"Foreground"_s);
        break;
    case Propagation::Orphan:
        body.insert("propagationPolicy"_L1, u"Orphan"_s);
        break;
    }
    if (options.gracePeriodSeconds >= 0)
        body.insert("gracePeriodSeconds"_L1, options.gracePeriodSeconds);
    if (options.mode == ApplyMode::DryRun)
        body.insert("dryRun"_L1, QJsonArray{u"All"_s});
    QJsonObject preconditions;
    if (!options.uid.isEmpty())
        preconditions.insert("uid"_L1, options.uid);
    if (!options.resourceVersion.isEmpty())
        preconditions.insert("resourceVersion"_L1, options.resourceVersion);
    if (!preconditions.isEmpty())
        body.insert("preconditions"_L1, preconditions);
    HttpRequest ask = request("DELETE", ref.kind.path(ref.nameSpace, ref.name));
    ask.headers.append("Content-Type", jsonType);
    ask.body = bytesOf(body);
    // With a uid a repeat cannot hit another object of that name.
    auto object = co_await callForObject(ask, {.idempotent = !options.uid.isEmpty()}, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"delete %1"_s.arg(ref.toString())));
    if (object->value("kind"_L1) == "Status"_L1)
        co_return QJsonObject();
    // Background deletion of an unprotected object answers with its last state, which has no deletionTimestamp: it is gone.
    if (!object->value("metadata"_L1).toObject().contains("deletionTimestamp"_L1))
        co_return QJsonObject();
    co_return object;
}

Task<std::unique_ptr<LogStream>> HttpKubeClient::logs(QString nameSpace, QString pod, LogOptions options,
                                                      std::stop_token stop)
{
    Query query;
    query.add("container", options.container)
        .add("follow", options.follow)
        .add("previous", options.previous)
        .add("timestamps", options.timestamps);
    if (options.tailLines >= 0)
        query.addNumber("tailLines", options.tailLines);
    if (options.sinceTime.isValid())
        query.add("sinceTime", options.sinceTime.toUTC().toString(Qt::ISODateWithMs));
    else if (options.since.count() > 0)
        query.addNumber("sinceSeconds", options.since.count());
    if (options.limitBytes > 0)
        query.addNumber("limitBytes", options.limitBytes);
    HttpRequest ask = request("GET", kinds::pods().path(nameSpace, pod, u"log"_s) + query);
    ask.headers.set("Accept", "text/plain, application/json, */*");
    ask.idleTimeout = options.idleTimeout;
    std::shared_ptr<void> keep;
    auto stream = co_await openOk(ask, &keep, stop);
    if (!stream)
        co_return std::unexpected(std::move(stream.error()).within(u"logs of %1/%2"_s.arg(nameSpace, pod)));
    co_return makeLogStream(*std::move(stream), options.timestamps, options.follow, std::move(keep));
}

std::unique_ptr<HttpTransport> HttpKubeClient::proxyTransport(ProxyTarget target)
{
    return makeProxyTransport(m_sender, std::move(target));
}

Task<HttpResponse> HttpKubeClient::raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                                       std::stop_token stop)
{
    HttpRequest ask = request(method, pathAndQuery);
    if (!body.isEmpty())
        ask.headers.append("Content-Type", jsonType);
    ask.body = body;
    co_return co_await m_sender.send(ask, {.idempotent = method == "GET"}, stop);
}

Task<AccessAnswer> HttpKubeClient::selfSubjectAccessReview(AccessQuestion question, std::stop_token stop)
{
    QJsonObject attributes;
    const auto put = [&attributes](QLatin1StringView key, const QString &value) {
        if (!value.isEmpty())
            attributes.insert(key, value);
    };
    put("verb"_L1, question.verb);
    const bool isPath = !question.nonResourcePath.isEmpty();
    if (isPath) {
        put("path"_L1, question.nonResourcePath);
    } else {
        put("namespace"_L1, question.nameSpace);
        put("group"_L1, question.group);
        put("resource"_L1, question.resource);
        put("subresource"_L1, question.subresource);
        put("name"_L1, question.name);
    }
    HttpRequest ask = request("POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews");
    ask.headers.append("Content-Type", jsonType);
    ask.body =
        bytesOf({{u"apiVersion"_s, u"authorization.k8s.io/v1"_s},
                 {u"kind"_s, u"SelfSubjectAccessReview"_s},
                 {u"spec"_s,
                  QJsonObject{{isPath ? u"nonResourceAttributes"_s : u"resourceAttributes"_s, attributes}}}});
    auto object = co_await callForObject(ask, {}, stop); // a review stores nothing
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"access review"_s));
    const QJsonObject status = object->value("status"_L1).toObject();
    co_return AccessAnswer{.allowed = status.value("allowed"_L1).toBool(),
                           .denied = status.value("denied"_L1).toBool(),
                           .reason = status.value("reason"_L1).toString(),
                           .evaluationError = status.value("evaluationError"_L1).toString()};
}

Task<KubeIdentity> HttpKubeClient::whoAmI(std::stop_token stop)
{
    HttpRequest ask = request("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews");
    ask.headers.append("Content-Type", jsonType);
    ask.body = R"({"apiVersion":"authentication.k8s.io/v1","kind":"SelfSubjectReview"})";
    auto object = co_await callForObject(ask, {}, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()).within(u"who am I"_s));
    const QJsonObject user = object->value("status"_L1).toObject().value("userInfo"_L1).toObject();
    KubeIdentity identity{.username = user.value("username"_L1).toString(),
                          .uid = user.value("uid"_L1).toString()};
    const QJsonArray groups = user.value("groups"_L1).toArray();
    for (const QJsonValue &group : groups)
        identity.groups.append(group.toString());
    co_return identity;
}

Result<std::unique_ptr<KubeClient>> makeKubeClient(KubeContext context,
                                                   std::unique_ptr<KubeCredentialSource> credentials,
                                                   Clock &clock, TransportFactory factory)
{
    auto client = std::make_unique<HttpKubeClient>(std::move(context), std::move(credentials), clock,
                                                   std::move(factory));
    if (auto prepared = client->prepare(); !prepared)
        return std::unexpected(std::move(prepared.error()));
    return std::unique_ptr<KubeClient>(std::move(client));
}

} // namespace slipway
