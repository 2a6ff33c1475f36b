// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/peerclock.h"

#include <QLocale>
#include <QTimeZone>

namespace slipway {
using namespace Qt::StringLiterals;

std::optional<std::chrono::seconds> clockDifference(const HttpResponse &response, const QDateTime &now)
{
    const auto text = response.headers.value("Date");
    if (!text)
        return {};
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(text->trimmed()), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    return std::chrono::seconds(now.secsTo(QDateTime(date.date(), date.time(), QTimeZone::UTC)));
}

} // namespace slipway
