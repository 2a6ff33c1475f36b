// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/usertext.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct UserTextWords {
    Q_DECLARE_TR_FUNCTIONS(UserText)
};
} // namespace

UserText userText(const Error &error)
{
    UserText text;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        text.headline = UserTextWords::tr("Cancelled.");
        break;
    case ErrorKind::Timeout:
        text.headline = UserTextWords::tr("No answer in time.");
        text.advice = UserTextWords::tr(
            "Check the network and try again. Whether the request was carried out is unknown.");
        break;
    case ErrorKind::Network:
        text.headline = UserTextWords::tr("Could not connect.");
        text.advice = UserTextWords::tr(
            "Check that the address is right, that the network or VPN is up, and try again.");
        break;
    case ErrorKind::Unauthorized:
        if (error.reason == "OtherCloudsSandbox"_L1) {
            text.headline = UserTextWords::tr("A sandbox plays one cloud at a time.");
            break;
        }
        text.headline = UserTextWords::tr("You are not signed in, or your credentials have expired.");
        text.advice = UserTextWords::tr("Sign in again and retry.");
        break;
    case ErrorKind::Forbidden:
        if (error.reason == "ContextReadOnly"_L1) {
            text.headline =
                UserTextWords::tr("This context is read-only by your settings: nothing was changed.");
            text.advice = UserTextWords::tr(
                "Take it from the protected contexts on the Settings page, if it is to be changed.");
            break;
        }
        if (error.reason == "ContextNotConfirmed"_L1) {
            text.headline =
                UserTextWords::tr("The name of the protected context was not typed: nothing was changed.");
            text.advice = UserTextWords::tr("Try again and type it, if it is to be changed.");
            break;
        }
        text.headline = UserTextWords::tr("You do not have the permission for this.");
        text.advice = UserTextWords::tr("Ask an administrator for the permission that the message names.");
        break;
    case ErrorKind::NotFound:
        text.headline = UserTextWords::tr("It does not exist.");
        break;
    case ErrorKind::AlreadyExists:
        text.headline = UserTextWords::tr("Something of this name exists already.");
        text.advice = UserTextWords::tr("Choose another name, or look at what is there.");
        break;
    case ErrorKind::Conflict:
        text.headline = UserTextWords::tr("Somebody else has changed or owns this.");
        text.advice = UserTextWords::tr("Look at the owner and the field below, then decide who keeps it.");
        break;
    case ErrorKind::Expired:
        text.headline = UserTextWords::tr("The version asked for is no longer kept by the server.");
        text.advice = UserTextWords::tr("Load it again.");
        break;
    case ErrorKind::TooManyRequests:
        text.headline = UserTextWords::tr("The server asks to slow down.");
        text.advice = UserTextWords::tr("Wait a moment and try again.");
        break;
    case ErrorKind::QuotaExceeded:
        text.headline = UserTextWords::tr("A quota is used up.");
        text.advice = UserTextWords::tr("Choose another location or accelerator, or request more quota.");
        break;
    case ErrorKind::Unavailable:
        text.headline = UserTextWords::tr("The service cannot answer now.");
        text.advice = UserTextWords::tr("Try again in a moment.");
        break;
    case ErrorKind::Invalid:
        text.headline = UserTextWords::tr("This was refused as invalid.");
        break;
    case ErrorKind::Internal:
        text.headline = UserTextWords::tr("Something went wrong.");
        break;
    }
    if (!error.detail.isEmpty())
        text.headline = error.kind == ErrorKind::Cancelled
            ? text.headline
            : text.headline.chopped(1) + u": "_s + error.detail;
    if (error.reason == "NotRecorded"_L1)
        text.headline = error.detail; // nobody refused anything: the recording does not have it
    if (!error.hint.isEmpty())
        text.advice = error.hint;
    QStringList lines;
    if (!error.steps.isEmpty())
        lines << UserTextWords::tr("In: %1").arg(error.steps.join(u" › "_s));
    if (!error.where.isEmpty())
        lines << UserTextWords::tr("Where: %1").arg(error.where);
    if (error.httpStatus != 0)
        lines << UserTextWords::tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.reason.isEmpty())
        lines << UserTextWords::tr("Reason: %1").arg(error.reason);
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
    // Nobody reads more than a screen of it, and laying a mebibyte out stops the window.
    constexpr qsizetype longest = 4'000;
    const QString shown = text.size() > longest ? text.first(longest) + u'…' : text;
    return u"<p style='white-space:pre-wrap'>"_s + shown.toHtmlEscaped() + u"</p>"_s;
}

} // namespace slipway
