// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/shellwords.h"
#include "kube/kubeclient.h"
#include "plan/changewords.h"
#include "plan/waits/waitchanges.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Probe {
    enum class State { Serving, NeedsKey, NotYet, Broken };
    State state = State::NotYet;
    QString detail = {};
    QStringList models = {};
};

HttpRequest request(const QByteArray &method, const QString &path, const QByteArray &body = {})
{
    HttpRequest out;
    out.method = method;
    out.url = QUrl(u"http://service"_s + path); // only the path counts, see KubeClient::proxyTransport()
    out.timeout = 60s;
    if (!body.isEmpty()) {
        out.headers.set("Content-Type", "application/json");
        out.body = body;
    }
    return out;
}

QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// A refusal by the API server is a Status object; anything else is the model server's own.
bool isStatus(const HttpResponse &response)
{
    return jsonOf(response).value("kind"_L1) == "Status"_L1;
}

QString wordsOf(const HttpResponse &response)
{
    const QJsonObject json = jsonOf(response);
    const QJsonValue error = json.value("error"_L1);
    const QString message = isStatus(response) ? json.value("message"_L1).toString()
        : error.isString()                     ? error.toString()
                                               : error.toObject().value("message"_L1).toString();
    return message.isEmpty() ? u"HTTP %1"_s.arg(response.status) : message.left(300);
}

/// /health, /v1/models, one completion: each proves more than the one before.
Task<Probe> probe(HttpTransport *transport, QString servedModelName, std::stop_token stop)
{
    auto health = co_await transport->send(request("GET", u"/health"_s), stop);
    if (!health)
        co_return std::unexpected(std::move(health.error()));
    if (isStatus(*health) && health->status == 403)
        co_return fail(ErrorKind::Forbidden, wordsOf(*health));
    if (!health->isSuccess())
        co_return Probe{.detail = wordsOf(*health)};
    auto models = co_await transport->send(request("GET", u"/v1/models"_s), stop);
    if (!models)
        co_return std::unexpected(std::move(models.error()));
    if (models->status == 401 && !isStatus(*models))
        co_return Probe{.state = Probe::State::NeedsKey, .models = {servedModelName}};
    if (!models->isSuccess())
        co_return Probe{.detail = wordsOf(*models)};
    Probe found;
    const QJsonArray data = jsonOf(*models).value("data"_L1).toArray();
    for (const QJsonValue model : data)
        found.models.append(model.toObject().value("id"_L1).toString());
    if (!found.models.contains(servedModelName)) {
        found.state = Probe::State::Broken;
        found.detail = changeWords(QT_TRANSLATE_NOOP("Change", "The server serves %1, not %2."))
                           .arg(found.models.join(u", "_s), servedModelName);
        co_return found;
    }
    const QJsonObject chat{
        {u"model"_s, servedModelName},
        {u"max_tokens"_s, 8},
        {u"temperature"_s, 0},
        {u"messages"_s, QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Say hello."_s}}}}};
    auto answer = co_await transport->send(
        request("POST", u"/v1/chat/completions"_s, QJsonDocument(chat).toJson(QJsonDocument::Compact)), stop);
    if (answer && (answer->status == 400 || answer->status == 404)) {
        // A base model has no chat template; it completes text.
        const QJsonObject text{{u"model"_s, servedModelName},
                               {u"max_tokens"_s, 8},
                               {u"temperature"_s, 0},
                               {u"prompt"_s, u"Hello"_s}};
        answer = co_await transport->send(
            request("POST", u"/v1/completions"_s, QJsonDocument(text).toJson(QJsonDocument::Compact)), stop);
    }
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    found.state = answer->isSuccess() ? Probe::State::Serving
        : answer->status >= 500       ? Probe::State::NotYet
                                      : Probe::State::Broken;
    if (!answer->isSuccess())
        found.detail = wordsOf(*answer);
    co_return found;
}

/// Ray's dashboard: its health, then the version that it says it runs.
Task<Probe> probeRay(HttpTransport *transport, QString healthPath, std::stop_token stop)
{
    auto health = co_await transport->send(request("GET", healthPath), stop);
    if (!health)
        co_return std::unexpected(std::move(health.error()));
    if (isStatus(*health) && health->status == 403)
        co_return fail(ErrorKind::Forbidden, wordsOf(*health));
    if (!health->isSuccess())
        co_return Probe{.detail = wordsOf(*health)};
    auto version = co_await transport->send(request("GET", u"/api/version"_s), stop);
    if (!version)
        co_return std::unexpected(std::move(version.error()));
    if (!version->isSuccess())
        co_return Probe{.detail = wordsOf(*version)};
    const QString ray = jsonOf(*version).value("ray_version"_L1).toString();
    if (ray.isEmpty())
        co_return Probe{
            .state = Probe::State::Broken,
            .detail = changeWords(QT_TRANSLATE_NOOP("Change", "What answers there is not Ray's dashboard."))};
    co_return Probe{.state = Probe::State::Serving, .detail = u"Ray "_s + ray};
}

/// The address of a load balancer, once it has one.
Task<QString> addressOf(KubeClient *kube, QString nameSpace, QString service, int port, std::stop_token stop)
{
    const ResourceRef ref{.kind = kinds::services(), .nameSpace = nameSpace, .name = service};
    auto object = co_await kube->get(ref, stop);
    if (!object)
        co_return std::unexpected(std::move(object.error()));
    if (object->value("spec"_L1).toObject().value("type"_L1) != "LoadBalancer"_L1) {
        co_return kube->context().server.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash)
            + u"/api/v1/namespaces/%1/services/http:%2:%3/proxy"_s.arg(nameSpace, service).arg(port);
    }
    const QJsonArray ingress = object->value("status"_L1)
                                   .toObject()
                                   .value("loadBalancer"_L1)
                                   .toObject()
                                   .value("ingress"_L1)
                                   .toArray();
    const QJsonObject first = ingress.at(0).toObject();
    const QString host = first.value("ip"_L1).toString(first.value("hostname"_L1).toString());
    co_return host.isEmpty()
        ? QString()
        : u"http://%1:%2"_s.arg(host.contains(u':') ? u'[' + host + u']' : host).arg(port);
}

} // namespace

QString WaitForEndpoint::object() const
{
    return u"Service/"_s + m_namespace + u'/' + m_service;
}

QString WaitForEndpoint::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Ask %1 a first question")).arg(m_name);
}

QString WaitForEndpoint::command() const
{
    return shellCommand({u"kubectl"_s, u"get"_s, u"--raw"_s,
                         u"/api/v1/namespaces/%1/services/http:%2:%3/proxy%4"_s.arg(m_namespace, m_service)
                             .arg(m_port)
                             .arg(m_protocol == "ray"_L1 ? u"/api/version"_s : u"/v1/models"_s)});
}

QString WaitForEndpoint::waitText() const
{
    return m_protocol == "ray"_L1
        ? changeWords(
              QT_TRANSLATE_NOOP("Change", "Asks %1 for its health and its version, through the API server."))
              .arg(m_service)
        : changeWords(
              QT_TRANSLATE_NOOP(
                  "Change", "Asks %1 for its health, its models and a first answer, through the API server."))
              .arg(m_service);
}

Task<QJsonObject> WaitForEndpoint::run(ChangeContext context, QJsonObject, ProgressSink progress,
                                       std::stop_token stop)
{
    if (!context.kube)
        co_return fail(ErrorKind::Unavailable,
                       changeWords(QT_TRANSLATE_NOOP("Change", "There is no connection to a cluster.")));
    const std::unique_ptr<HttpTransport> transport =
        context.kube->serviceProxyTransport(m_namespace, m_service, QString::number(m_port));
    const std::chrono::nanoseconds began = context.clock->monotonic();
    for (;;) {
        auto probed =
            co_await (m_protocol == "ray"_L1
                          ? probeRay(transport.get(), Endpoint{.protocol = m_protocol}.healthPath(), stop)
                          : probe(transport.get(), m_servedModelName, stop));
        QString detail;
        if (!probed) {
            const ErrorKind kind = probed.error().kind;
            if (kind == ErrorKind::Cancelled || kind == ErrorKind::Forbidden
                || kind == ErrorKind::Unauthorized)
                co_return std::unexpected(std::move(probed.error()).within(u"endpoint"_s));
            detail = probed.error().detail;
        } else if (probed->state == Probe::State::Broken) {
            co_return fail(ErrorKind::Invalid, probed->detail, object());
        } else if (probed->state == Probe::State::NotYet) {
            detail = probed->detail;
        } else {
            auto url = co_await addressOf(context.kube, m_namespace, m_service, m_port, stop);
            if (!url)
                co_return std::unexpected(std::move(url.error()).within(u"endpoint"_s));
            if (!url->isEmpty()) {
                Endpoint endpoint{.name = m_name,
                                  .recipeId = m_recipeId,
                                  .target = context.target,
                                  .service = m_service,
                                  .port = m_port,
                                  .protocol = m_protocol,
                                  .url = *url,
                                  .modelIds = probed->models,
                                  .ready = true,
                                  .needsApiKey = probed->state == Probe::State::NeedsKey};
                endpoint.target.nameSpace = m_namespace;
                co_return QJsonObject{{u"endpoint"_s, endpoint.toStored()}};
            }
            detail = changeWords(
                QT_TRANSLATE_NOOP("Change", "The model answers; the load balancer has no address yet."));
        }
        if (context.clock->monotonic() - began > m_limit)
            co_return fail(
                ErrorKind::Timeout,
                changeWords(QT_TRANSLATE_NOOP("Change", "No answer after %1 minutes. Last heard: %2"))
                    .arg(m_limit.count() / 60)
                    .arg(detail),
                object());
        progress({.step = u"endpoint"_s, .message = detail});
        if (auto slept = co_await context.clock->sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

QJsonObject WaitForEndpoint::fields() const
{
    return {{u"name"_s, m_name},
            {u"recipe"_s, m_recipeId},
            {u"namespace"_s, m_namespace},
            {u"service"_s, m_service},
            {u"port"_s, m_port},
            {u"protocol"_s, m_protocol},
            {u"servedModelName"_s, m_servedModelName},
            {u"limitMinutes"_s, qint64(m_limit.count() / 60)}};
}

} // namespace slipway
