// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/usertext.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
QString tr(const char *text)
{
    return QCoreApplication::translate("UserText", text);
}
} // namespace

UserText userText(const Error &error)
{
    UserText text;
    switch (error.kind) {
    case ErrorKind::Cancelled:
        text.headline = tr("Cancelled.");
        break;
    case ErrorKind::Timeout:
        text.headline = tr("No answer in time.");
        text.advice = tr("Check the network and try again. Whether the request was carried out is unknown.");
        break;
    case ErrorKind::Network:
        text.headline = tr("Could not connect.");
        text.advice = tr("Check that the address is right, that the network or VPN is up, and try again.");
        break;
    case ErrorKind::Unauthorized:
        text.headline = tr("You are not signed in, or your credentials have expired.");
        text.advice = tr("Sign in again and retry.");
        break;
    case ErrorKind::Forbidden:
        text.headline = tr("You do not have the permission for this.");
        text.advice = tr("Ask an administrator for the permission that the message names.");
        break;
    case ErrorKind::NotFound:
        text.headline = tr("It does not exist.");
        break;
    case ErrorKind::AlreadyExists:
        text.headline = tr("Something of this name exists already.");
        text.advice = tr("Choose another name, or look at what is there.");
        break;
    case ErrorKind::Conflict:
        text.headline = tr("Somebody else has changed or owns this.");
        text.advice = tr("Look at the owner and the field below, then decide who keeps it.");
        break;
    case ErrorKind::Expired:
        text.headline = tr("The version asked for is no longer kept by the server.");
        text.advice = tr("Load it again.");
        break;
    case ErrorKind::TooManyRequests:
        text.headline = tr("The server asks to slow down.");
        text.advice = tr("Wait a moment and try again.");
        break;
    case ErrorKind::QuotaExceeded:
        text.headline = tr("A quota is used up.");
        text.advice = tr("Choose another location or accelerator, or request more quota.");
        break;
    case ErrorKind::Unavailable:
        text.headline = tr("The service cannot answer now.");
        text.advice = tr("Try again in a moment.");
        break;
    case ErrorKind::Invalid:
        text.headline = tr("This was refused as invalid.");
        break;
    case ErrorKind::Internal:
        text.headline = tr("Something went wrong.");
        break;
    }
    if (!error.detail.isEmpty())
        text.headline = error.kind == ErrorKind::Cancelled ? text.headline : text.headline.chopped(1) + u": "_s + error.detail;
    if (!error.hint.isEmpty())
        text.advice = error.hint;
    QStringList lines;
    if (!error.steps.isEmpty())
        lines << tr("In: %1").arg(error.steps.join(u" › "_s));
    if (!error.where.isEmpty())
        lines << tr("Where: %1").arg(error.where);
    if (error.httpStatus != 0)
        lines << tr("HTTP status: %1").arg(error.httpStatus);
    if (!error.reason.isEmpty())
        lines << tr("Reason: %1").arg(error.reason);
    if (!error.detail.isEmpty())
        lines << error.detail;
    for (const ErrorCause &cause : error.causes)
        lines << u"• "_s + (cause.field.isEmpty() ? QString() : cause.field + u": "_s) + cause.message;
    text.detail = lines.join(u'\n');
    return text;
}

} // namespace slipway
