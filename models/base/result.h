// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <expected>
#include <optional>

namespace slipway {

/// What code branches on. Kinds follow Kubernetes' status reasons where there is one.
enum class ErrorKind {
    Cancelled, ///< the person, or the owner of the task, asked for it
    Timeout, ///< a deadline passed; whether the peer acted is unknown
    Network, ///< no connection, TLS refused, stream cut
    Unauthorized, ///< 401: who are you
    Forbidden, ///< 403: you may not
    NotFound, ///< 404
    AlreadyExists, ///< 409 AlreadyExists
    Conflict, ///< 409 Conflict, 412: somebody else owns or changed it
    Expired, ///< 410: the version asked for has left the server's history
    TooManyRequests, ///< 429: slow down; not a resource quota
    QuotaExceeded, ///< a resource quota is used up; waiting does not help
    Unavailable, ///< 502, 503, 504: the peer is there and cannot serve now
    Invalid, ///< 400, 422, unusable input: repeating it changes nothing
    Internal, ///< 500 and all that breaks a promise of the peer or of ours
};

/// One of the causes that a peer lists, as in a Kubernetes Status' details.causes.
struct ErrorCause {
    QString reason = {}; ///< such as FieldManagerConflict or FieldValueInvalid
    QString field = {}; ///< such as .spec.replicas; empty when the cause names none
    QString message = {}; ///< the peer's words
    bool operator==(const ErrorCause &) const = default;
};

/// A failure as a value. It never carries a secret: whoever fills it passes peers' text through redacted().
struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString detail = {}; ///< one sentence in the peer's own words, untranslated
    QStringList steps = {}; ///< where, outermost first: "deploy", "apply"
    std::optional<std::chrono::seconds> retryAfter = {};
    QString where = {}; ///< the request, or file:line:field, that was refused
    QString reason = {}; ///< the peer's machine-readable reason, e.g. SERVICE_DISABLED
    QString hint = {}; ///< what to do, where the layer that failed knows it
    int httpStatus = 0; ///< 0 when there was no HTTP answer
    QList<ErrorCause> causes = {};

    bool operator==(const Error &) const = default; // a Result in a signal needs it

    /// The same error seen from one layer further out.
    Error within(const QString &step) &&;
    Error within(const QString &step) const &;

    /// "where: detail (hint)" for logs and tests; people read userText() of the layers above.
    QString toString() const;
};

QString errorKindName(ErrorKind kind);

template <typename T = void> using Result = std::expected<T, Error>;

/// Shortens `return std::unexpected(Error{…})`.
inline std::unexpected<Error> fail(ErrorKind kind, QString detail, QString where = {}, QString hint = {})
{
    Error error;
    error.kind = kind;
    error.detail = std::move(detail);
    error.where = std::move(where);
    error.hint = std::move(hint);
    return std::unexpected(std::move(error));
}

} // namespace slipway
