// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/usertext.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(UserText)
};
} // namespace

UserText userText(const Error &error)
{
    UserText text;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        text.headline = Words::tr("Cancelled.");
        break;
    case ErrorKind::Timeout:
        text.headline = Words::tr("No answer in time.");
        text.advice = Words::tr("Check the network and try again. Whether the request was carried out is unknown.");
        break;
    case ErrorKind::Network:
        text.headline = Words::tr("Could not connect.");
        text.advice = Words::tr("Check that the address is right, that the network or VPN is up, and try again.");
        break;
    case ErrorKind::Unauthorized:
        text.headline = Words::tr("You are not signed in, or your credentials have expired.");
        text.advice = Words::tr("Sign in again and retry.");
        break;
    case ErrorKind::Forbidden:
        if (error.reason == "ContextReadOnly"_L1) {
            text.headline = Words::tr("This context is read-only by your settings: nothing was changed.");
            text.advice = Words::tr("Take it from the protected contexts on the Settings page, if it is to be changed.");
            break;
        }
        if (error.reason == "ContextNotConfirmed"_L1) {
            text.headline = Words::tr("The name of the protected context was not typed: nothing was changed.");
            text.advice = Words::tr("Try again and type it, if it is to be changed.");
            break;
        }
        text.headline = Words::tr("You do not have the permission for this.");
        text.advice = Words::tr("Ask an administrator for the permission that the message names.");
        break;
    case ErrorKind::NotFound:
        text.headline = Words::tr("It does not exist.");
        break;
    case ErrorKind::AlreadyExists:
        text.headline = Words::tr("Something of this name exists already.");
        text.advice = Words::tr("Choose another name, or look at what is there.");
        break;
    case ErrorKind::Conflict:
        text.headline = Words::tr("Somebody else has changed or owns this.");
        text.advice = Words::tr("Look at the owner and the field below, then decide who keeps it.");
        break;
    case ErrorKind::Expired:
        text.headline = Words::tr("The version asked for is no longer kept by the server.");
        text.advice = Words::tr("Load it again.");
        break;
    case ErrorKind::TooManyRequests:
        text.headline = Words::tr("The server asks to slow down.");
        text.advice = Words::tr("Wait a moment and try again.");
        break;
    case ErrorKind::QuotaExceeded:
        text.headline = Words::tr("A quota is used up.");
        text.advice = Words::tr("Choose another location or accelerator, or request more quota.");
        break;
    case ErrorKind::Unavailable:
        text.headline = Words::tr("The service cannot answer now.");
        text.advice = Words::tr("Try again in a moment.");
        break;
    case ErrorKind::Invalid:
        text.headline = Words::tr("This was refused as invalid.");
        break;
    case ErrorKind::Internal:
        text.headline = Words::tr("Something went wrong.");
        break;
    }
    if (!error.detail.isEmpty())
        text.headline = error.kind == ErrorKind::Cancelled ? text.headline : text.headline.chopped(1) + u": "_s + error.detail;
    if (!error.hint.isEmpty())
        text.advice = error.hint;
    QStringList lines;
    if (!error.steps.isEmpty())
        lines << Words::tr("In: %1").arg(error.steps.join(u" › "_s));
    if (!error.where.isEmpty())
        lines << Words::tr("Where: %1").arg(error.where);
    if (error.httpStatus != 0)
        lines << Words::tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.reason.isEmpty())
        lines << Words::tr("Reason: %1").arg(error.reason);
    if (!error.detail.isEmpty())
        lines << error.detail;
    for (const ErrorCause &cause : error.causes)
        lines << u"• "_s + (cause.field.isEmpty() ? QString() : cause.field + u": "_s) + cause.message;
    text.detail = lines.join(u'\n');
    return text;
}

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    return u"<p style='white-space:pre-wrap'>"_s + text.toHtmlEscaped() + u"</p>"_s;
}

} // namespace slipway
