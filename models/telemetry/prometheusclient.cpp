// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/prometheusclient.h"

#include "base/redact.h"
#include "net/statuskind.h"
#include "telemetry/prometheuswords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 answerLimit = 64LL * 1024 * 1024;
constexpr qsizetype longestUrl = 6000; // proxies refuse lines of 8 KiB
constexpr qint64 longestTokenFile = 64 * 1024;

class FileBearer : public BearerSource
{
public:
    explicit FileBearer(QString fileName) : m_fileName(std::move(fileName)) { }
    Task<Secret> bearer(std::stop_token) override
    {
        QFile file(m_fileName);
        if (!file.open(QIODevice::ReadOnly))
            co_return fail(
                file.error() == QFile::PermissionsError ? ErrorKind::Forbidden : ErrorKind::Invalid,
                Prometheus::tr("the file with the bearer token cannot be read: %1").arg(file.errorString()),
                m_fileName);
        const QByteArray text = file.read(longestTokenFile + 1).trimmed();
        if (text.isEmpty())
            co_return fail(ErrorKind::Invalid, Prometheus::tr("the file with the bearer token is empty"),
                           m_fileName);
        // A header cannot hold it, and a file of several lines is something else than a token.
        if (text.size() > longestTokenFile
            || std::ranges::any_of(text, [](char c) { return c <= ' ' || c > '~'; }))
            co_return fail(ErrorKind::Invalid,
                           Prometheus::tr("the file holds more than one bearer token, or none"), m_fileName);
        co_return Secret(text);
    }

private:
    QString m_fileName;
};

QString seconds(qint64 ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

QByteArray mediaTypeOf(const HttpResponse &response)
{
    return response.headers.value("Content-Type")
        .value_or(QByteArray())
        .split(';')
        .constFirst()
        .trimmed()
        .toLower();
}

bool isPage(const HttpResponse &response)
{
    const QByteArray start = response.body.left(256).trimmed().toLower();
    return mediaTypeOf(response) == "text/html" || start.startsWith("<!doctype") || start.startsWith("<html");
}

// One line of what somebody else wrote.
QString shortened(const QString &text)
{
    const QString line = redacted(text.simplified());
    return line.size() > 300 ? line.left(299) + u'…' : line;
}

ErrorKind kindOf(const QString &errorType, int status)
{
    if (errorType == "bad_data"_L1 || errorType == "execution"_L1)
        return ErrorKind::Invalid;
    if (errorType == "timeout"_L1)
        return ErrorKind::Timeout;
    if (errorType == "canceled"_L1 || errorType == "unavailable"_L1)
        return ErrorKind::Unavailable;
    if (errorType == "not_found"_L1)
        return ErrorKind::NotFound;
    return status >= 400 ? kindOfStatus(status) : ErrorKind::Internal;
}

Error errorOf(const HttpResponse &response, const QString &where)
{
    Error error{.kind = kindOfStatus(response.status),
                .retryAfter = response.retryAfter(),
                .where = where,
                .httpStatus = response.status};
    const QJsonObject json = QJsonDocument::fromJson(response.body).object();
    if (response.status >= 300 && response.status < 400) {
        const QUrl to(QString::fromUtf8(response.headers.value("Location").value_or(QByteArray())));
        error.kind = ErrorKind::Unauthorized;
        error.detail =
            Prometheus::tr("the server sends to another address, as a login does: %1").arg(redacted(to));
    } else if (json["status"_L1].toString() == "error"_L1) {
        error.reason = json["errorType"_L1].toString();
        error.kind = kindOf(error.reason, response.status);
        error.detail = shortened(json["error"_L1].toString());
    } else if (json["error"_L1].isObject()) { // Google's own
        error.reason = json["error"_L1]["status"_L1].toString();
        error.detail = shortened(json["error"_L1]["message"_L1].toString());
    } else if (json["kind"_L1].toString() == "Status"_L1) { // the API server's, on the way through its proxy
        error.reason = json["reason"_L1].toString();
        error.detail = shortened(json["message"_L1].toString());
    } else if (!isPage(response)) {
        error.detail = shortened(QString::fromUtf8(response.body.left(1000)));
    }
    if (error.detail.isEmpty())
        error.detail = isPage(response)
            ? Prometheus::tr("the server answers %1 with a web page").arg(response.status)
            : Prometheus::tr("the server answers %1").arg(response.status);
    switch (error.kind) {
    case ErrorKind::Unauthorized:
        error.hint =
            Prometheus::tr("say how to authenticate: a bearer token from a file, or the Google identity");
        break;
    case ErrorKind::Forbidden:
        error.hint =
            Prometheus::tr("the account needs to read metrics; at Google that is roles/monitoring.viewer");
        break;
    case ErrorKind::NotFound:
        error.hint = Prometheus::tr(
            "the address must be the one below which /api/v1 is; a path such as /prometheus may be missing");
        break;
    case ErrorKind::TooManyRequests:
        error.hint = Prometheus::tr("ask again later, or for a shorter range");
        break;
    default:
        break;
    }
    return error;
}

// "12.5", "NaN", "+Inf": a string, because JSON has no such numbers.
std::optional<double> valueOf(const QJsonValue &json)
{
    const QString text = json.toString();
    if (text == "NaN"_L1)
        return std::numeric_limits<double>::quiet_NaN();
    if (text == "+Inf"_L1 || text == "Inf"_L1)
        return std::numeric_limits<double>::infinity();
    if (text == "-Inf"_L1)
        return -std::numeric_limits<double>::infinity();
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

bool takePoint(const QJsonValue &json, PromSeries &series)
{
    const QJsonArray pair = json.toArray();
    const auto value = valueOf(pair.at(1));
    if (pair.size() != 2 || !pair.at(0).isDouble() || !value)
        return false;
    series.values.append({qRound64(pair.at(0).toDouble() * 1000), *value});
    return true;
}

Result<QList<PromSeries>> seriesOf(const QJsonObject &data, const QString &where)
{
    const QString type = data["resultType"_L1].toString();
    QList<PromSeries> all;
    if (type == "scalar"_L1) {
        PromSeries one;
        if (takePoint(data["result"_L1], one))
            return QList<PromSeries>{one};
    } else if (type == "vector"_L1 || type == "matrix"_L1) {
        const QJsonArray result = data["result"_L1].toArray();
        all.reserve(result.size());
        bool isGood = data["result"_L1].isArray();
        for (const QJsonValue &entry : result) {
            PromSeries series;
            const QJsonObject labels = entry["metric"_L1].toObject();
            for (auto it = labels.begin(); it != labels.end(); ++it)
                series.labels.insert(it.key(), it->toString());
            if (type == "vector"_L1) {
                // A native histogram has "histogram" in place of "value"; what we ask for are numbers.
                if (!entry["value"_L1].isUndefined())
                    isGood = isGood && takePoint(entry["value"_L1], series);
            } else {
                const QJsonArray points = entry["values"_L1].toArray();
                series.values.reserve(points.size());
                for (const QJsonValue &point : points)
                    isGood = isGood && takePoint(point, series);
            }
            all.append(std::move(series));
        }
        if (isGood)
            return all;
    }
    return fail(
        ErrorKind::Invalid,
        Prometheus::tr(
            "the server's answer holds no numbers where the Prometheus API has them (resultType \"%1\")")
            .arg(shortened(type)),
        where);
}
} // namespace

std::unique_ptr<BearerSource> bearerFromFile(const QString &fileName)
{
    return std::make_unique<FileBearer>(fileName);
}

Result<QUrl> prometheusBaseUrl(const QString &typed)
{
    QUrl url(typed.trimmed(), QUrl::StrictMode);
    const bool isHttp = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    if (!url.isValid() || !isHttp || url.host().isEmpty())
        return fail(
            ErrorKind::Invalid,
            Prometheus::tr(
                "the address of a Prometheus server looks like http://prometheus.example:9090, not \"%1\"")
                .arg(redacted(typed.trimmed())));
    if (!url.userInfo().isEmpty())
        return fail(ErrorKind::Invalid,
                    Prometheus::tr("an address with a name and a password in it is not kept; authenticate by "
                                   "a bearer token from a file"));
    url.setQuery(QString());
    url.setFragment({});
    QString path = url.path();
    for (const QLatin1StringView tail :
         {"/api/v1/query_range"_L1, "/api/v1/query"_L1, "/api/v1"_L1, "/graph"_L1, "/"_L1}) {
        while (path.endsWith(tail))
            path.chop(tail.size());
    }
    url.setPath(path);
    return url;
}

QUrl googlePrometheusUrl(const QString &project)
{
    return QUrl(
        u"https://monitoring.googleapis.com/v1/projects/%1/location/global/prometheus"_s.arg(project));
}

PrometheusClient::PrometheusClient(HttpTransport &transport, QUrl baseUrl, BearerSource *bearer)
    : m_transport(transport)
    , m_baseUrl(std::move(baseUrl))
    , m_bearer(bearer)
{
}

Task<PrometheusClient::Reply> PrometheusClient::ask(QString path, QList<std::pair<QString, QString>> items,
                                                    std::stop_token stop)
{
    // By hand: QUrlQuery leaves '+' alone, which servers read as a space.
    QByteArray query;
    for (const auto &[name, value] : std::as_const(items))
        query += (query.isEmpty() ? "" : "&") + name.toUtf8() + '=' + QUrl::toPercentEncoding(value);
    HttpRequest request{
        .url = m_baseUrl, .headers = {{"Accept", "application/json"}}, .maxBodyBytes = answerLimit};
    request.url.setPath(m_baseUrl.path() + u"/api/v1/"_s + path);
    if (query.size() > longestUrl)
        request.method = "POST";
    const QString where = request.describe(); // without the query, which may be long
    if (query.size() > longestUrl) {
        request.body = query;
        request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    } else if (!query.isEmpty()) {
        request.url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    }
    if (m_bearer) {
        auto token = co_await m_bearer->bearer(stop);
        if (!token)
            co_return std::unexpected(std::move(token.error()));
        request.headers.set("Authorization", "Bearer " + token->reveal());
    }
    auto response = co_await m_transport.send(std::move(request), stop);
    if (!response) {
        Error error = std::move(response.error());
        if (error.where.isEmpty())
            error.where = where;
        co_return std::unexpected(std::move(error));
    }
    if (!response->isSuccess())
        co_return std::unexpected(errorOf(*response, where));
    if (isPage(*response))
        co_return fail(
            ErrorKind::Unauthorized,
            Prometheus::tr("the server answers with a web page, as a login does, and not with JSON"), where,
            Prometheus::tr("say how to authenticate, or the address below which /api/v1 is"));
    QJsonParseError parsed;
    const QJsonObject json = QJsonDocument::fromJson(response->body, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        co_return fail(ErrorKind::Invalid,
                       Prometheus::tr("the server's answer (%1) is not JSON: %2")
                           .arg(mediaTypeOf(*response).isEmpty()
                                    ? Prometheus::tr("of no type")
                                    : QString::fromLatin1(mediaTypeOf(*response)),
                                parsed.errorString()),
                       where);
    if (json["status"_L1].toString() == "error"_L1)
        co_return std::unexpected(errorOf(*response, where));
    if (json["status"_L1].toString() != "success"_L1 || !json["data"_L1].isObject())
        co_return fail(ErrorKind::Invalid, Prometheus::tr("what answers there is not the Prometheus API"),
                       where,
                       Prometheus::tr("the address must be the one below which /api/v1 is; a path such as "
                                      "/prometheus may be missing"));
    Reply reply{.data = json["data"_L1].toObject(), .warnings = {}};
    for (const QJsonValue &text : json["warnings"_L1].toArray())
        reply.warnings.append(shortened(text.toString()));
    co_return reply;
}

Task<PromServer> PrometheusClient::probe(std::stop_token stop)
{
    auto info = co_await ask(u"status/buildinfo"_s, {}, stop);
    if (info)
        co_return PromServer{.version = info->data["version"_L1].toString()};
    const ErrorKind kind = info.error().kind;
    if (kind != ErrorKind::NotFound && kind != ErrorKind::Forbidden && kind != ErrorKind::Invalid)
        co_return std::unexpected(std::move(info.error()));
    // Google serves queries only, and gateways in front of others let those through alone.
    auto answer = co_await ask(u"query"_s, {{u"query"_s, u"vector(1)"_s}}, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    co_return PromServer();
}

Task<PromAnswer> PrometheusClient::query(QString promql, qint64 atMs, std::stop_token stop)
{
    auto reply = co_await ask(u"query"_s, {{u"query"_s, promql}, {u"time"_s, seconds(atMs)}}, stop);
    if (!reply)
        co_return std::unexpected(std::move(reply.error()));
    auto series = seriesOf(reply->data, HttpRequest{.url = m_baseUrl}.describe() + u"/api/v1/query"_s);
    if (!series)
        co_return std::unexpected(std::move(series.error()));
    co_return PromAnswer{.series = std::move(*series), .warnings = reply->warnings};
}

Task<PromAnswer> PrometheusClient::queryRange(QString promql, qint64 fromMs, qint64 toMs,
                                              std::chrono::seconds step, std::stop_token stop)
{
    auto reply = co_await ask(u"query_range"_s,
                              {{u"query"_s, promql},
                               {u"start"_s, seconds(fromMs)},
                               {u"end"_s, seconds(toMs)},
                               {u"step"_s, QString::number(std::max<qint64>(1, step.count()))}},
                              stop);
    if (!reply)
        co_return std::unexpected(std::move(reply.error()));
    auto series = seriesOf(reply->data, HttpRequest{.url = m_baseUrl}.describe() + u"/api/v1/query_range"_s);
    if (!series)
        co_return std::unexpected(std::move(series.error()));
    co_return PromAnswer{.series = std::move(*series), .warnings = reply->warnings};
}

} // namespace slipway
