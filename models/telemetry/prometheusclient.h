// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "net/http.h"

#include <QMap>
#include <QStringList>

namespace slipway {

/// One series of an answer: of an instant query it holds one value.
struct PromSeries {
    QMap<QString, QString> labels = {};
    QList<std::pair<qint64, double>> values =
        {}; ///< milliseconds since 1970, oldest first; NaN and ±Inf are values
    bool operator==(const PromSeries &) const = default;
};

struct PromAnswer {
    QList<PromSeries> series = {};
    QStringList warnings =
        {}; ///< the server's words: what is missing or was guessed, as by Thanos with a store that is off
};

/// What answers there.
struct PromServer {
    QString version = {}; ///< empty where it does not tell, as at Google
};

/// Where a bearer token comes from: asked before each request, so that one that is renewed is used.
class BearerSource
{
public:
    virtual ~BearerSource() = default;
    virtual Task<Secret> bearer(std::stop_token stop) = 0;
};

/// The token in a file, read each time: those of Kubernetes and of sidecars are replaced while one works.
/// Errors: Invalid, Forbidden with the file's name; never with what is in it.
std::unique_ptr<BearerSource> bearerFromFile(const QString &fileName);

/// The address below which a server has /api/v1, from what a person typed: "…/graph", "…/api/v1" and "…/api/v1/query" are cut off.
/// Errors: Invalid, in one sentence (no http, a password in it).
Result<QUrl> prometheusBaseUrl(const QString &typed);

/// Google Managed Prometheus of a project.
/// Source: Cloud Monitoring API, "projects.location.prometheus.api.v1.query": location has to be "global".
QUrl googlePrometheusUrl(const QString &project);

/// The HTTP API that Prometheus, Thanos, Mimir and Google Managed Prometheus have in common. Reads only.
///
/// Every error names the request. Kinds: Invalid (bad_data, 422 execution, no JSON, an HTML page), Unauthorized, Forbidden, NotFound (no such
/// API below that address), Timeout (the server's own included), TooManyRequests with retryAfter, Unavailable, Internal, Network, Cancelled.
/// Source: prometheus.io/docs, "HTTP API"; thanos.io, "Query"; Cloud Monitoring API.
class PrometheusClient
{
public:
    /// @param transport and @p bearer outlive the client; no @p bearer, no Authorization
    PrometheusClient(HttpTransport &transport, QUrl baseUrl, BearerSource *bearer = nullptr);

    /// Whether a server of this API answers: status/buildinfo, and the cheapest query where that is not served.
    Task<PromServer> probe(std::stop_token stop);
    /// @param atMs milliseconds since 1970
    Task<PromAnswer> query(QString promql, qint64 atMs, std::stop_token stop);
    /// One value a @p step in [fromMs, toMs], both included. Servers refuse more than 11,000 values a series.
    Task<PromAnswer> queryRange(QString promql, qint64 fromMs, qint64 toMs, std::chrono::seconds step,
                                std::stop_token stop);

    const QUrl &baseUrl() const { return m_baseUrl; }

private:
    struct Reply {
        QJsonObject data;
        QStringList warnings;
    };
    Task<Reply> ask(QString path, QList<std::pair<QString, QString>> items, std::stop_token stop);
    HttpTransport &m_transport;
    QUrl m_baseUrl;
    BearerSource *m_bearer;
};

} // namespace slipway
