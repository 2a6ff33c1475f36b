// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/http.h"

#include "base/redact.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace slipway {
using namespace Qt::StringLiterals;

void HttpHeaders::set(const QByteArray &name, const QByteArray &value)
{
    m_fields.removeIf([&](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
    append(name, value);
}

std::optional<QByteArray> HttpHeaders::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QList<QByteArray> HttpHeaders::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            found.append(value);
    }
    return found;
}

QString HttpRequest::describe() const
{
    return QString::fromLatin1(method) + u' ' + redacted(url);
}

std::optional<std::chrono::seconds> HttpResponse::retryAfter() const
{
    const auto text = headers.value("Retry-After");
    if (!text)
        return {};
    bool isNumber = false;
    const qint64 seconds = text->trimmed().toLongLong(&isNumber);
    if (isNumber)
        return std::chrono::seconds(qBound(qint64(0), seconds, qint64(3600)));
    // RFC 9110: an HTTP date, always in English and GMT.
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text->trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    const qint64 left =
        QDateTime::currentDateTimeUtc().secsTo(QDateTime(date.date(), date.time(), QTimeZone::UTC));
    return std::chrono::seconds(qBound(qint64(0), left, qint64(3600)));
}

Task<QByteArray> HttpStream::readAll(qint64 maxBytes, std::stop_token stop)
{
    QByteArray all;
    for (;;) {
        auto chunk = co_await read(stop);
        if (!chunk)
            co_return std::unexpected(std::move(chunk.error()));
        if (chunk->isEmpty())
            co_return all;
        if (all.size() + chunk->size() > maxBytes)
            co_return fail(ErrorKind::Invalid, u"the answer is longer than %1 bytes"_s.arg(maxBytes));
        all += *chunk;
    }
}

} // namespace slipway
