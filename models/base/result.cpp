// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace slipway {
using namespace Qt::StringLiterals;

Error Error::within(const QString &step) &&
{
    steps.prepend(step);
    return std::move(*this);
}

Error Error::within(const QString &step) const &
{
    Error copy = *this;
    copy.steps.prepend(step);
    return copy;
}

QString Error::toString() const
{
    QString text = errorKindName(kind);
    if (!steps.isEmpty())
        text += u" in "_s + steps.join(u" > "_s);
    if (!where.isEmpty())
        text += u" at "_s + where;
    if (!detail.isEmpty())
        text += u": "_s + detail;
    if (!hint.isEmpty())
        text += u" ("_s + hint + u')';
    return text;
}

QString errorKindName(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Cancelled:
        return u"Cancelled"_s;
    case ErrorKind::Timeout:
        return u"Timeout"_s;
    case ErrorKind::Network:
        return u"Network"_s;
    case ErrorKind::Unauthorized:
        return u"Unauthorized"_s;
    case ErrorKind::Forbidden:
        return u"Forbidden"_s;
    case ErrorKind::NotFound:
        return u"NotFound"_s;
    case ErrorKind::AlreadyExists:
        return u"AlreadyExists"_s;
    case ErrorKind::Conflict:
        return u"Conflict"_s;
    case ErrorKind::Expired:
        return u"Expired"_s;
    case ErrorKind::TooManyRequests:
        return u"TooManyRequests"_s;
    case ErrorKind::QuotaExceeded:
        return u"QuotaExceeded"_s;
    case ErrorKind::Unavailable:
        return u"Unavailable"_s;
    case ErrorKind::Invalid:
        return u"Invalid"_s;
    case ErrorKind::Internal:
        return u"Internal"_s;
    }
    return u"Internal"_s;
}

} // namespace slipway
