// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awscredentials.h"
#include "net/http.h"

namespace slipway::sigv4 {

// AWS Signature Version 4, as pure functions over bytes.
// Source: AWS IAM user guide, "Create a signed AWS API request"; held against the vectors of awslabs/aws-c-auth.

/// Where and when a signature counts.
struct Scope {
    QString region = {};
    QString service = {}; ///< signing name: "eks", "sts"
    QDateTime time = {};

    QByteArray date() const; ///< 20150830
    QByteArray timestamp() const; ///< 20150830T123600Z
    QByteArray text() const; ///< 20150830/us-east-1/service/aws4_request
};

/// A request as it goes over the wire.
struct Request {
    QByteArray method = "GET";
    QByteArray path = "/"; ///< percent-encoded as sent
    QByteArray query = {}; ///< percent-encoded as sent, without '?'
    HttpHeaders headers = {}; ///< those to sign; host has to be one of them
    QByteArray payloadHash = {}; ///< hex(sha256(body))

    /// All services but S3 encode the path of the wire a second time.
    bool encodePathTwice = true;
    /// All services but S3 resolve '.', '..' and empty segments.
    bool normalizePath = true;
};

QByteArray sha256Hex(const QByteArray &bytes);
QByteArray canonicalRequest(const Request &request);
QByteArray stringToSign(const Request &request, const Scope &scope);
QByteArray signature(const Request &request, const Scope &scope, const Secret &secretAccessKey);

/// Adds X-Amz-Date, X-Amz-Security-Token and Authorization. Signs Host and Content-Type (where there is one) and every X-Amz-
/// header; the others a proxy may change. What an earlier call added is replaced.
void sign(HttpRequest &request, const AwsCredentials &credentials, const Scope &scope);

/// @p url with the signature in its query, for a GET that sends @p headers too (host is added).
QUrl presigned(const QUrl &url, const HttpHeaders &headers, const AwsCredentials &credentials,
               const Scope &scope, std::chrono::seconds validFor);

/// The query that presigned() signs, without X-Amz-Signature: @p query with the X-Amz- parameters.
QByteArray presignQuery(const QByteArray &query, const QByteArray &signedHeaders,
                        const AwsCredentials &credentials, const Scope &scope, std::chrono::seconds validFor);
/// "host;x-amz-date"
QByteArray signedHeaderNames(const HttpHeaders &headers);

} // namespace slipway::sigv4
