// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <vector>

namespace slipway::sandbox {

/// One Prometheus histogram: cumulative only when written.
class Histogram
{
public:
    explicit Histogram(std::vector<double> bounds = {})
        : m_bounds(std::move(bounds))
        , m_counts(m_bounds.size() + 1)
    {
    }
    void observe(double value, quint64 times = 1);
    quint64 count() const { return m_count; }
    double sum() const { return m_sum; }

private:
    friend class MetricsPage;
    std::vector<double> m_bounds;
    std::vector<quint64> m_counts;
    quint64 m_count = 0;
    double m_sum = 0;
};

/// Writes the text exposition format 0.0.4.
class MetricsPage
{
public:
    explicit MetricsPage(QByteArray labels) : m_labels(std::move(labels)) { }
    void gauge(const char *name, const char *help, double value, const QByteArray &moreLabels = {});
    /// @p name without `_total`; also writes the `_created` gauge.
    void counter(const char *name, const char *help, double value, double created,
                 const QByteArray &moreLabels = {});
    void histogram(const char *name, const char *help, const Histogram &histogram, double created);
    /// A family with several label sets.
    void family(const char *name, const char *type, const char *help,
                const QList<std::pair<QByteArray, double>> &series, const char *suffix = "");
    void raw(const QByteArray &text) { m_text += text; }
    QByteArray text() const { return m_text; }

    static QByteArray number(double value); ///< as Go and Python print floats
    static QByteArray escaped(const QString &labelValue);

private:
    void head(const QByteArray &name, const char *type, const char *help);
    QByteArray labels(const QByteArray &more, const QByteArray &last = {}) const;

    QByteArray m_labels;
    QByteArray m_text;
};

/// What a vLLM V1 engine counts. Names and bounds: vllm/v1/metrics/loggers.py of v0.26.0.
struct EngineMetrics {
    explicit EngineMetrics(int maxModelLen);

    quint64 promptTokens = 0, promptTokensCached = 0, generationTokens = 0;
    quint64 prefixQueries = 0, prefixHits = 0, preemptions = 0;
    QMap<QByteArray, quint64> finished; ///< by reason
    Histogram timeToFirstToken, interTokenLatency, timePerOutputToken, endToEnd;
    Histogram queueTime, prefillTime, decodeTime, inferenceTime;
    Histogram requestPromptTokens, requestGenerationTokens, requestMaxTokens, requestN, iterationTokens;
};

} // namespace slipway::sandbox
