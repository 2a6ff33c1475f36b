// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/webhooks.h"

#include "app/sandbox/kube/patch.h"
#include "app/sandbox/kube/selector.h"

#include <QDeadlineTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr qsizetype largestAnswer = 4 * 1024 * 1024;
constexpr std::int64_t defaultSeconds = 10; // of timeoutSeconds, by the API's reference

bool names(const Json &list, const std::string &value)
{
    return std::ranges::any_of(list.array(),
                               [&](const Json &one) { return one.str() == "*" || one.str() == value; });
}

bool ruleFits(const Json &rule, const AdmissionCase &write)
{
    const std::string &scope = rule["scope"].str();
    const bool inScope =
        scope.empty() || scope == "*" || (scope == "Namespaced") == write.resource.namespaced;
    const bool resource = names(rule["resources"], write.resource.plural) || names(rule["resources"], "*/*");
    return inScope && resource && names(rule["operations"], write.operation)
        && names(rule["apiGroups"], write.resource.group)
        && names(rule["apiVersions"], write.resource.version);
}

bool selected(const Json &selector, const Json &labels)
{
    return selector.isNull() || LabelSelector::fromObject(selector).matches(labels);
}

bool isAsked(const Json &webhook, const AdmissionCase &write, const Json &object, const ApiServer &server)
{
    if (webhook.at("clientConfig.url").str().empty()
        || std::ranges::none_of(webhook["rules"].array(),
                                [&](const Json &rule) { return ruleFits(rule, write); }))
        return false;
    const Json &newest = object.isNull() ? *write.before : object;
    if (write.resource.namespaced) {
        const ObjectPtr space = server.store().find("/namespaces", {}, newest.at("metadata.namespace").str());
        if (!selected(webhook["namespaceSelector"], space ? space->value.at("metadata.labels") : Json::obj()))
            return false;
    }
    const auto fits = [&](const Json &one) {
        return !one.isNull() && selected(webhook["objectSelector"], one.at("metadata.labels"));
    };
    return fits(object) || (write.before && fits(*write.before));
}

Json review(const AdmissionCase &write, const Json &object, const std::string &uid)
{
    const Json &newest = object.isNull() ? *write.before : object;
    const ResourceInfo &resource = write.resource;
    const Json kind =
        Json::obj({{"group", resource.group}, {"version", resource.version}, {"kind", resource.kind}});
    const Json plural =
        Json::obj({{"group", resource.group}, {"version", resource.version}, {"resource", resource.plural}});
    Json request = Json::obj({{"uid", uid},
                              {"kind", kind},
                              {"resource", plural},
                              {"requestKind", kind},
                              {"requestResource", plural},
                              {"name", newest.at("metadata.name").str()},
                              {"operation", write.operation},
                              {"userInfo", Json::obj({{"username", write.user}})},
                              {"object", object},
                              {"oldObject", write.before ? *write.before : Json()},
                              {"dryRun", write.dryRun}});
    if (resource.namespaced)
        request["namespace"] = newest.at("metadata.namespace").str();
    return Json::obj(
        {{"apiVersion", "admission.k8s.io/v1"}, {"kind", "AdmissionReview"}, {"request", request}});
}

/// Go's words for a connection that failed, which the real server passes on.
std::string failureOf(const QSslSocket &socket, const QUrl &url)
{
    const std::string address = (url.host() + u':' + QString::number(url.port(443))).toStdString();
    switch (socket.error()) {
    case QAbstractSocket::ConnectionRefusedError:
        return "dial tcp " + address + ": connect: connection refused";
    case QAbstractSocket::HostNotFoundError:
        return "dial tcp: lookup " + url.host().toStdString() + ": no such host";
    case QAbstractSocket::SslHandshakeFailedError:
        return "tls: failed to verify certificate: " + socket.errorString().toStdString();
    case QAbstractSocket::RemoteHostClosedError:
        return "EOF";
    default:
        return "context deadline exceeded";
    }
}

/// POSTs @p body and waits. The text of the answer, or what Go would say went wrong.
std::expected<QByteArray, std::string> posted(const QUrl &url, const QByteArray &authority,
                                              const QByteArray &body, QDeadlineTimer until)
{
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (!authority.isEmpty())
        tls.setCaCertificates(QSslCertificate::fromData(authority));
    socket.setSslConfiguration(tls);
    socket.connectToHostEncrypted(url.host(), quint16(url.port(443)));
    if (!socket.waitForEncrypted(int(until.remainingTime())))
        return std::unexpected(failureOf(socket, url));
    const QByteArray target = url.path(QUrl::FullyEncoded).toUtf8();
    // HTTP/1.0: an answer ends where its connection ends, and never comes in chunks.
    socket.write("POST " + (target.isEmpty() ? "/" : target) + "?" + url.query(QUrl::FullyEncoded).toUtf8()
                 + " HTTP/1.0\r\nHost: " + url.host().toUtf8()
                 + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState || socket.bytesAvailable() > 0) {
        if (until.hasExpired() || answer.size() > largestAnswer)
            return std::unexpected(std::string("context deadline exceeded"));
        if (socket.bytesAvailable() == 0)
            socket.waitForReadyRead(int(until.remainingTime()));
        answer += socket.readAll();
    }
    const qsizetype head = answer.indexOf("\r\n\r\n");
    if (head < 0)
        return std::unexpected(std::string("EOF"));
    const int status = answer.sliced(answer.indexOf(' ') + 1).left(3).toInt();
    if (status != 200)
        return std::unexpected("the server responded with status " + std::to_string(status));
    return answer.sliced(head + 4);
}

/// The `response` of the review, or why there is none.
std::expected<Json, std::string> responseOf(const Json &webhook, const AdmissionCase &write,
                                            const Json &object)
{
    const std::int64_t seconds = webhook["timeoutSeconds"].integer(defaultSeconds);
    QUrl url(QString::fromStdString(webhook.at("clientConfig.url").str()));
    const QByteArray authority =
        QByteArray::fromBase64(QByteArray::fromStdString(webhook.at("clientConfig.caBundle").str()));
    const std::string uid = newUid();
    url.setQuery(u"timeout=%1s"_s.arg(seconds));
    const auto answer = posted(url, authority, QByteArray::fromStdString(review(write, object, uid).dump()),
                               QDeadlineTimer(seconds * 1000));
    if (!answer)
        return std::unexpected("failed to call webhook: Post \""
                               + url.toString(QUrl::FullyEncoded).toStdString() + "\": " + answer.error());
    const auto parsed = Json::parse(answer->toStdString());
    if (!parsed.ok || !parsed.value["response"].isObject())
        return std::unexpected(std::string("received invalid webhook response: webhook response was absent"));
    if (parsed.value.at("response.uid").str() != uid)
        return std::unexpected("received invalid webhook response: expected response.uid=" + inQuotes(uid)
                               + ", got " + inQuotes(parsed.value.at("response.uid").str()));
    return parsed.value["response"];
}

ApiError denied(const std::string &name, const Json &status)
{
    const std::string &message = status["message"].str(), &reason = status["reason"].str();
    const std::string why = !message.empty() ? ": " + message
        : !reason.empty()                    ? ": " + reason
                                             : " without explanation";
    const std::int64_t code = status["code"].integer();
    return {.code = code < 400 ? 400 : int(code),
            .reason = reason,
            .message = "admission webhook " + inQuotes(name) + " denied the request" + why};
}

/// Asks every webhook of the configurations under @p storage about @p object; @p taken gets each response that allows.
template <typename Taken>
ApiResult<void> ask(const std::string &storage, const AdmissionCase &write, const Json &object,
                    const ApiServer &server, const Taken &taken)
{
    // Configurations are not asked about themselves: one that is wrong could never be mended.
    if (write.isTrusted || write.resource.group == "admissionregistration.k8s.io")
        return {};
    for (const auto &[key, configuration] : server.store().objects(storage)) {
        for (const Json &webhook : configuration->value["webhooks"].array()) {
            if (!isAsked(webhook, write, object, server))
                continue;
            const std::string &name = webhook["name"].str();
            const auto response = responseOf(webhook, write, object);
            if (!response) {
                if (webhook["failurePolicy"].str() == "Ignore")
                    continue;
                return std::unexpected(
                    errors::internal("failed calling webhook " + inQuotes(name) + ": " + response.error()));
            }
            if (!(*response)["allowed"].boolean())
                return std::unexpected(denied(name, (*response)["status"]));
            if (auto done = taken(*response); !done)
                return done;
        }
    }
    return {};
}

} // namespace

ApiResult<void> askMutatingWebhooks(const AdmissionCase &write, Json &object, const ApiServer &server)
{
    return ask(
        "admissionregistration.k8s.io/mutatingwebhookconfigurations", write, object, server,
        [&object](const Json &response) -> ApiResult<void> {
            if (response["patch"].str().empty())
                return {};
            const auto patch = Json::parse(
                QByteArray::fromBase64(QByteArray::fromStdString(response["patch"].str())).toStdString());
            if (!patch.ok || response["patchType"].str() != "JSONPatch")
                return std::unexpected(errors::internal("the webhook's patch is no JSON patch"));
            return jsonPatch(object, patch.value);
        });
}

ApiResult<void> askValidatingWebhooks(const AdmissionCase &write, const Json &object, const ApiServer &server)
{
    return ask("admissionregistration.k8s.io/validatingwebhookconfigurations", write, object, server,
               [](const Json &) -> ApiResult<void> { return {}; });
}

} // namespace slipway::sandbox
