// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/googlerest.h"

#include "base/backoff.h"
#include "base/redact.h"
#include "base/worker.h"
#include "net/urlpath.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::google {
using namespace Qt::StringLiterals;

namespace {

// Below this a parse takes well under a frame; a page of machine types is megabytes.
constexpr qsizetype parseHereBytes = 128 * 1024;
// compute answers 403 rateLimitExceeded where others say 429, which sendWithRetry() knows.
constexpr int rateLimitAttempts = 4;
constexpr int maxPages = 2'000;

} // namespace

QString segment(const QString &value)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(value, "@:"));
}

QUrl Rest::urlOf(const Call &call) const
{
    QUrl url = m_endpoints.url(call.api, call.path);
    if (!call.query.isEmpty()) {
        QByteArray text;
        for (const auto &[name, value] : call.query) {
            if (!text.isEmpty())
                text += '&';
            text += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
        }
        url.setQuery(QString::fromLatin1(text), QUrl::StrictMode);
    }
    return url;
}

HttpRequest Rest::signedRequest(const Call &call, const Secret &token) const
{
    HttpRequest request{
        .method = call.method,
        .url = urlOf(call),
        .headers = {{"Authorization", "Bearer " + token.reveal()}, {"Accept", "application/json"}},
        .timeout = call.timeout,
        .maxBodyBytes = call.maxBodyBytes};
    if (call.body) {
        request.headers.append("Content-Type", "application/json");
        request.body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
    }
    if (!call.range.isEmpty())
        request.headers.append("Range", call.range);
    const GoogleAccount account = m_identity.account();
    QString quotaProject = account.quotaProject;
    // These three refuse a person's own credentials without a project to count against.
    const bool needsQuotaProject = call.api == GoogleApi::CloudQuotas || call.api == GoogleApi::ServiceUsage
        || call.api == GoogleApi::Billing;
    if (quotaProject.isEmpty() && needsQuotaProject && account.kind != GoogleCredentialKind::ServiceAccount)
        quotaProject = call.need.projectId.isEmpty() ? account.project : call.need.projectId;
    if (!quotaProject.isEmpty())
        request.headers.append("x-goog-user-project", quotaProject.toUtf8());
    return request;
}

Task<Rest::Exchange> Rest::exchange(Call call, std::stop_token stop)
{
    if (!isSegmentSafe(call.path))
        co_return fail(
            ErrorKind::Invalid,
            QCoreApplication::translate("GoogleClient", "A name in the request is empty or not a name."),
            redacted(call.path));
    call.need.service = GoogleEndpoints::serviceName(call.api);
    auto token = co_await m_identity.accessToken(stop);
    if (!token)
        co_return std::unexpected(std::move(token.error()));
    bool isRenewed = false;
    Backoff backoff(
        {.first = std::chrono::milliseconds(1'000), .factor = 2.0, .cap = std::chrono::milliseconds(32'000)});
    for (int attempt = 1;; ++attempt) {
        HttpRequest request = signedRequest(call, *token);
        auto response =
            co_await sendWithRetry(m_transport, m_clock, request, {.idempotent = call.idempotent}, stop);
        if (!response) {
            if (response.error().where.isEmpty())
                response.error().where = request.describe();
            co_return std::unexpected(std::move(response.error()));
        }
        if (response->isSuccess())
            co_return Exchange{std::move(request), std::move(*response)};
        if (response->status == 401 && !isRenewed) {
            isRenewed = true;
            auto renewed = co_await m_identity.renewedToken(*token, stop);
            if (!renewed)
                co_return std::unexpected(std::move(renewed.error()));
            token = std::move(renewed);
            continue;
        }
        const bool isRateLimit = response->status == 403
            && googleError(request, *response, call.need).kind == ErrorKind::TooManyRequests;
        if (!isRateLimit || attempt >= rateLimitAttempts)
            co_return Exchange{std::move(request), std::move(*response)};
        auto slept = co_await m_clock.sleepFor(backoff.next(m_clock.monotonic()), stop);
        if (!slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

Task<HttpResponse> Rest::send(Call call, std::stop_token stop)
{
    call.need.service = GoogleEndpoints::serviceName(call.api);
    const GoogleNeed need = call.need;
    auto ended = co_await exchange(std::move(call), stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    if (ended->response.isSuccess())
        co_return std::move(ended->response);
    Error error = googleError(ended->request, ended->response, need);
    if (error.kind == ErrorKind::Unauthorized && error.hint.isEmpty()) {
        const QString login = m_identity.account().loginCommand;
        if (!login.isEmpty())
            error.hint = QCoreApplication::translate("GoogleClient", "Log in again: %1").arg(login);
    }
    co_return std::unexpected(std::move(error));
}

Task<RecordedAnswer> Rest::answer(Call call, std::stop_token stop)
{
    auto ended = co_await exchange(std::move(call), stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return RecordedAnswer{.method = QString::fromLatin1(ended->request.method),
                             .url = ended->request.url.toString(QUrl::FullyEncoded),
                             .requestBody = QString::fromUtf8(ended->request.body),
                             .status = ended->response.status,
                             .body = std::move(ended->response.body)};
}

Task<QJsonObject> Rest::json(Call call, std::stop_token stop)
{
    const QString where =
        QString::fromLatin1(call.method) + u' ' + redacted(m_endpoints.url(call.api, call.path));
    auto response = co_await send(std::move(call), stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    if (response->body.trimmed().isEmpty())
        co_return QJsonObject(); // 204, or a delete
    const auto parse = [body = response->body]() -> Result<QJsonObject> {
        const QJsonDocument document = QJsonDocument::fromJson(body);
        if (!document.isObject())
            return fail(ErrorKind::Internal, u"the answer is not a JSON object"_s);
        return document.object();
    };
    // Not one conditional expression: GCC 14 destroys the operand of co_await in one too early.
    Result<QJsonObject> object;
    if (response->body.size() > parseHereBytes)
        object = co_await onWorker(parse);
    else
        object = parse();
    if (!object && object.error().where.isEmpty()) {
        object.error().where = where;
        object.error().detail = QCoreApplication::translate(
            "GoogleClient", "The answer is not what Google sends; a proxy may have answered instead.");
    }
    co_return object;
}

Task<> Rest::pages(Call call, std::function<void(const QJsonObject &)> page, std::function<bool()> enough,
                   std::stop_token stop)
{
    QSet<QString> seen;
    const auto query = call.query;
    for (int count = 0; count < maxPages; ++count) {
        auto object = co_await json(call, stop);
        if (!object)
            co_return std::unexpected(std::move(object.error()));
        page(*object);
        const QString next = object->value("nextPageToken"_L1).toString();
        if (next.isEmpty() || (enough && enough()))
            co_return {};
        if (seen.contains(next))
            break;
        seen.insert(next);
        call.query = query;
        call.query.append({u"pageToken"_s, next});
    }
    co_return fail(ErrorKind::Internal,
                   QCoreApplication::translate("GoogleClient", "The list's pages do not end."),
                   redacted(m_endpoints.url(call.api, call.path)));
}

} // namespace slipway::google
