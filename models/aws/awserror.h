// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "net/http.h"

namespace slipway::aws {

/// What a call needs, so that a refusal can say it.
struct Need {
    QString action = {}; ///< "eks:DescribeCluster"
    QString resource = {}; ///< "cluster prod in eu-central-1"
    bool operator==(const Need &) const = default;
};

/// Any of AWS' error bodies (REST-JSON, JSON 1.1, EC2's and the query protocol's XML) as an Error: kind, reason (the code), detail
/// (AWS' own words, redacted) and a hint with the next step. The code decides, never the message.
/// Source: common errors of the services' API references; EKS API reference, "Errors".
Error awsError(const HttpRequest &request, const HttpResponse &response, const Need &need);

/// Codes that ask the caller to slow down, whatever the status. Source: AWS SDKs, "Retry behavior", standard mode.
bool isThrottle(const QString &code);
/// Temporary credentials are over: a fresh set is worth one repeat.
bool isExpired(const QString &code);
/// The signature's time is not the server's: with the right one it would be taken.
bool isClockSkew(const QString &code);

} // namespace slipway::aws
