// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/histogram.h"
#include "telemetry/metricaliases.h"
#include "telemetry/prometheustext.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <chrono>

namespace slipway {

/// One scrape of one server, boiled down to the vocabulary: small enough to keep. Series of several models or engines
/// (data-parallel ranks) on one page are kept apart by their labels, because each can restart by itself.
struct MetricsSnapshot {
    struct Series {
        QByteArray labels = {}; ///< canonical, to match the same series in the next scrape
        double value = 0; ///< gauge or counter
        Histogram histogram = {};
        bool operator==(const Series &) const = default;
    };
    struct Idea {
        QByteArray metric = {}; ///< the name that was found
        QString kind = {};
        QList<Series> series = {};
        bool operator==(const Idea &) const = default;
    };
    QString replica = {}; ///< pod or address; equal names are the same process over time
    std::chrono::nanoseconds at{0}; ///< monotonic, of the scrape
    QString engine = {}; ///< empty when the page is no engine's
    QStringList models = {};
    QHash<QString, Idea> ideas = {};
    double processStart = 0; ///< process_start_time_seconds, 0 when not exposed
    qsizetype samples = 0;
    qsizetype errors = 0;

    static MetricsSnapshot from(const MetricsPage &page, std::chrono::nanoseconds at,
                                const QString &replica = {},
                                const MetricAliases &aliases = MetricAliases::builtIn());
};

/// A number, or the reason why there is none.
struct MetricValue {
    std::optional<double> value = {};
    QString whyEmpty = {};
    QByteArray metric = {}; ///< where it came from
};

struct LatencySummary {
    std::optional<QuantileEstimate> p50 = {};
    std::optional<QuantileEstimate> p90 = {};
    std::optional<QuantileEstimate> p95 = {};
    std::optional<QuantileEstimate> p99 = {};
    std::optional<double> mean = {}; ///< seconds
    double observations = 0;
    QString whyEmpty = {};
    QByteArray metric = {};
    Histogram histogram = {}; ///< what they were read from: of the window, replicas added up
};

/// What an endpoint does, from two scrapes of each replica (or one: then totals since the start of the process).
/// Counts and buckets are added over replicas, ratios averaged with their maximum kept; a quantile is never averaged.
struct EndpointMetrics {
    QString engine = {};
    QStringList models = {};
    int replicas = 0;
    std::optional<double> windowSeconds = {}; ///< none with a single scrape
    MetricValue requestsRunning = {};
    MetricValue requestsWaiting = {};
    MetricValue kvCacheUse = {}; ///< 0…1, mean over replicas
    MetricValue kvCacheUseMax = {};
    MetricValue promptTokensPerSecond = {};
    MetricValue outputTokensPerSecond = {};
    MetricValue requestsPerSecond = {}; ///< finished ones
    MetricValue prefixCacheHitRate = {};
    MetricValue preemptionsPerSecond = {};
    MetricValue requestsServed = {}; ///< in the window: finished without an error
    MetricValue requestsFailed = {}; ///< in the window: given up with an error
    LatencySummary timeToFirstToken = {};
    LatencySummary interTokenLatency = {};
    LatencySummary endToEnd = {};
    LatencySummary queueTime = {};
    LatencySummary prefillTime = {};
    LatencySummary decodeTime = {};
    bool restarted = false; ///< a replica's process is not the one of the earlier scrape
};

/// @param earlier may lack replicas (new pods) or be empty
EndpointMetrics summarize(const QList<MetricsSnapshot> &later, const QList<MetricsSnapshot> &earlier,
                          const MetricAliases &aliases = MetricAliases::builtIn());

/// DESIGN.md's `metrics` object.
QJsonObject toJson(const EndpointMetrics &metrics);

} // namespace slipway
