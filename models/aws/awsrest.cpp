// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awsrest.h"

#include "aws/awswords.h"
#include "base/worker.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

// Below this a parse takes well under a frame; a page of instance types is megabytes.
constexpr qsizetype parseHereBytes = 128 * 1024;
constexpr int maxPages = 1'000;

Error notFromAws(const QString &where)
{
    return fail(ErrorKind::Internal,
                AwsClientWords::tr("The answer is not what AWS sends; a proxy may have answered instead."),
                where)
        .error();
}

Error endless(const QString &where)
{
    return fail(ErrorKind::Internal, AwsClientWords::tr("The list's pages do not end."), where).error();
}

/// What a person reads as the place of a fault: "eks:ListClusters".
QString placeOf(const Call &call)
{
    return call.need.action;
}

} // namespace

Task<Wire::Exchange> Rest::exchange(Call call, std::stop_token stop)
{
    auto credentials = co_await m_identity.credentials(stop);
    if (!credentials)
        co_return std::unexpected(std::move(credentials.error()));
    auto ended = co_await m_wire.exchange(call, *credentials, stop);
    if (ended && ended->refusal && isExpired(ended->refusal->reason)) {
        auto renewed = co_await m_identity.renewed(*credentials, stop);
        if (!renewed)
            co_return std::unexpected(std::move(renewed.error()));
        // The same ones again: their source has no newer, and AWS' answer stands.
        if (*renewed != *credentials)
            ended = co_await m_wire.exchange(call, *renewed, stop);
    }
    co_return ended;
}

Task<HttpResponse> Rest::send(Call call, std::stop_token stop)
{
    auto ended = co_await exchange(std::move(call), stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    if (!ended->refusal)
        co_return std::move(ended->response);
    Error error = std::move(*ended->refusal);
    if (error.kind == ErrorKind::Unauthorized) {
        const QString login = m_identity.account().loginCommand;
        if (!login.isEmpty())
            error.hint = AwsClientWords::tr("Log in again: %1").arg(login);
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
    const QString place = placeOf(call);
    auto response = co_await send(std::move(call), stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    const QJsonDocument document = QJsonDocument::fromJson(response->body);
    if (!document.isObject())
        co_return std::unexpected(notFromAws(place));
    co_return document.object();
}

Task<XmlNode> Rest::xml(Call call, std::stop_token stop)
{
    const QString place = placeOf(call);
    auto response = co_await send(std::move(call), stop);
    if (!response)
        co_return std::unexpected(std::move(response.error()));
    const auto parse = [body = response->body] { return parseXml(body); };
    // Not one conditional expression: GCC 14 destroys the operand of co_await in one too early.
    Result<XmlNode> root;
    if (response->body.size() > parseHereBytes)
        root = co_await onWorker(parse);
    else
        root = parse();
    if (!root)
        co_return std::unexpected(notFromAws(place));
    co_return root;
}

Task<> Rest::jsonPages(std::function<Call(const QString &)> make,
                       std::function<QString(const QJsonObject &)> page, std::stop_token stop)
{
    QSet<QString> seen;
    QString token;
    QString place;
    for (int count = 0; count < maxPages; ++count) {
        Call call = make(token);
        place = placeOf(call);
        auto object = co_await json(std::move(call), stop);
        if (!object)
            co_return std::unexpected(std::move(object.error()));
        token = page(*object);
        if (token.isEmpty())
            co_return {};
        if (seen.contains(token))
            break;
        seen.insert(token);
    }
    co_return std::unexpected(endless(place));
}

Task<> Rest::xmlPages(std::function<Call(const QString &)> make, std::function<QString(const XmlNode &)> page,
                      std::stop_token stop)
{
    QSet<QString> seen;
    QString token;
    QString place;
    for (int count = 0; count < maxPages; ++count) {
        Call call = make(token);
        place = placeOf(call);
        auto root = co_await xml(std::move(call), stop);
        if (!root)
            co_return std::unexpected(std::move(root.error()));
        token = page(*root);
        if (token.isEmpty())
            co_return {};
        if (seen.contains(token))
            break;
        seen.insert(token);
    }
    co_return std::unexpected(endless(place));
}

} // namespace slipway::aws
