// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/http.h"

#include <QJsonObject>

namespace slipway {

/// The Error that an answer of the API server stands for. Takes Status objects and everything else that load balancers,
/// proxies and shutting-down servers put in their place: then detail is the first bytes of the text.
/// @param where the request, as HttpRequest::describe() gives it
Error errorOfAnswer(int httpStatus, const HttpHeaders &headers, const QByteArray &body, const QString &where);

/// A Status object, as an ERROR event of a watch holds it.
Error errorOfStatus(const QJsonObject &status, const QString &where);

/// The texts of Warning headers: 299 - "text", unquoted.
QStringList warningsOf(const HttpHeaders &headers);

/// Apply conflicts as a person reads them: the field and who holds it.
struct FieldConflict {
    QString field = {}; ///< .spec.replicas
    QString manager = {}; ///< kubectl-edit
    bool operator==(const FieldConflict &) const = default;
};
/// From the causes of a Conflict error; empty when it was not an apply conflict.
QList<FieldConflict> fieldConflicts(const Error &error);

} // namespace slipway
