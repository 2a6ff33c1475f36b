// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "telemetry/endpointmetrics.h"
#include "telemetry/prometheusclient.h"

namespace slipway {

/// Which series of a server are one endpoint's.
struct PromScope {
    QString nameSpace = {};
    /// A regular expression for whole pod names (RE2): pods of the past have other names than those of today.
    QString podPattern = {};
    /// Where several clusters share a server, as at Google: label and value.
    QList<std::pair<QString, QString>> others = {};
    /// What the server calls a scraped pod's namespace and name: its configuration decides.
    QString nameSpaceLabel = QStringLiteral("namespace");
    QString podLabel = QStringLiteral("pod");
    bool operator==(const PromScope &) const = default;

    /// namespace="llm",pod=~"vllm-[0-9]+"
    QString matchers() const;
    /// Of what an exporter's page says of the pods: it calls them namespace and pod itself.
    /// @param prefix  "exported_" where the server keeps its own pod's labels beside those of the page
    QString exporterMatchers(const QString &prefix) const;
};

/// For when a server has nothing by "namespace" and "pod", as PodMonitor and PodMonitoring name them: @p scope with the labels by which it
/// has metrics of these pods at @p atMs. "kubernetes_pod_name" is of Prometheus' example configuration, "k8s_pod_name" of the OpenTelemetry
/// Collector, "exported_pod" of a scrape that has a pod of its own. Nothing where it has none by any. Errors: those of PrometheusClient.
/// @param client  outlives the task
Task<std::optional<PromScope>> otherwiseLabelled(PrometheusClient *client, PromScope scope, qint64 atMs,
                                                 std::stop_token stop);

/// The vocabulary's ideas as PromQL: over an endpoint's pods, for one engine or, where that is not known, for whichever is there.
/// A metric that was renamed is asked for under all its names, the best that has values at a time wins; counters and buckets are rated
/// before they are added up, so that each replica's restarts count, and a quantile is that of all replicas' buckets together. Names are never
/// matched by a pattern: Google's PromQL refuses that.
class PromQueries
{
public:
    PromQueries(PromScope scope, QString engine, const MetricAliases &aliases = MetricAliases::builtIn());

    // All empty where the engine has no such metric.
    /// The mean over @p window of what the replicas have together.
    QString gaugeSum(const QString &id, std::chrono::seconds window) const;
    QString gaugeMean(const QString &id, std::chrono::seconds window) const;
    QString gaugeMax(const QString &id, std::chrono::seconds window) const;
    QString rate(const QString &id, std::chrono::seconds window) const; ///< a second
    QString increase(const QString &id, std::chrono::seconds window) const;
    QString quantile(const QString &id, double q, std::chrono::seconds window) const;
    QString prefixCacheHitRate(std::chrono::seconds window) const;
    // Of the accelerators that the pods hold, by the DCGM exporter or GKE's TPU device plugin, as acceleratorsOn() reads them.
    QString acceleratorUse(std::chrono::seconds window) const; ///< 0…1
    QString acceleratorMemoryUse(std::chrono::seconds window) const; ///< 0…1
    QString acceleratorPower(std::chrono::seconds window) const; ///< watts

    /// By engine, pod and model_name, those that are there.
    QString whoIsThere() const;
    /// One alias' buckets, by le, and its sum and its count, of what happened in @p window.
    QString buckets(const MetricAlias &alias, std::chrono::seconds window) const;
    QString bucketSum(const MetricAlias &alias, std::chrono::seconds window) const;
    QList<MetricAlias> aliasesOf(const QString &id) const;

private:
    QString selector(const MetricAlias &alias, const QString &suffix) const;
    QString counter(const MetricAlias &alias) const;
    QString exported(const QString &fold, const QString &metric, std::chrono::seconds window) const;
    QString anyOf(const QString &id, const QString &before, std::chrono::seconds window,
                  const QString &after) const;
    PromScope m_scope;
    QString m_engine;
    const MetricAliases &m_aliases;
};

/// What an endpoint did in @p window before @p atMs, asked of a server: the same picture as two scrapes give, its histograms included.
/// Errors: those of PrometheusClient; NotFound where the server has no engine's metrics of these pods.
/// @param client    outlives the task
/// @param warnings  of the server, added to; null: they are not wanted
Task<EndpointMetrics> metricsFrom(PrometheusClient *client, PromScope scope, qint64 atMs,
                                  std::chrono::seconds window, QStringList *warnings, std::stop_token stop);

} // namespace slipway
