// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http.h"

#include <QJsonObject>

namespace slipway {

/// What a call needs, so that a refusal can say it.
struct GoogleNeed {
    QString permission = {}; ///< "container.clusters.list"
    QString resource = {}; ///< "project ai-lab"
    QString role = {}; ///< the least role that has it: "roles/container.viewer"
    QString projectId = {}; ///< for the grant command; may be empty
    QString service = {}; ///< "container.googleapis.com", for when it is switched off
};

/// Any of Google's error bodies (google.rpc, compute, storage, OAuth) as an Error: kind, reason, detail and a hint with the
/// next step. Never parses the message to decide; it is passed on redacted.
/// Source: Google API design guide, "Errors"; Compute Engine and Cloud Storage JSON API error references.
Error googleError(const HttpRequest &request, const HttpResponse &response, const GoogleNeed &need);

/// The error inside an operation or a partial answer: a google.rpc.Status.
Error googleStatusError(const QJsonObject &status, const QString &where, const GoogleNeed &need);

} // namespace slipway
