// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace slipway {

/// One label of a sample. Views point into the page, or into the page's store of unescaped values.
struct MetricLabel {
    QByteArrayView name;
    QByteArrayView value;
};

/// One line of a Prometheus page.
struct MetricSample {
    QByteArrayView name;
    std::span<const MetricLabel> labels;
    double value = 0;
    std::optional<qint64> timestampMs;

    /// The label's value, or nothing. Linear: a series has a handful.
    std::optional<QByteArrayView> label(QByteArrayView labelName) const;
};

enum class MetricType : quint8 {
    Untyped,
    Counter,
    Gauge,
    Histogram,
    Summary,
    Info,
    StateSet,
    GaugeHistogram
};

/// A line that is no metric; its neighbours are read all the same.
struct MetricError {
    qsizetype line = 0; ///< from 1
    QString message;
};

/// What a page is read into; made for one page and used again for the next without allocating.
class PrometheusSink
{
public:
    virtual ~PrometheusSink() = default;
    /// Views are valid inside the call only.
    virtual void sample(const MetricSample &sample) = 0;
    virtual void type(QByteArrayView /*family*/, MetricType /*type*/) { }
    virtual void help(QByteArrayView /*family*/, QByteArrayView /*escapedText*/) { }
    virtual void error(const MetricError & /*error*/) { }
};

/// Reads Prometheus text 0.0.4 and OpenMetrics 1.0 in one pass over the bytes, by hand: no copies but of escaped label values.
/// Exemplars are cut off. Both dialects' timestamps arrive in milliseconds.
/// @param openMetrics as the Content-Type said; when not said, a final `# EOF` decides what timestamps mean
/// @return the number of samples
/// Source: prometheus/docs, exposition_formats.md; OpenMetrics 1.0.
qsizetype parsePrometheusText(QByteArrayView page, PrometheusSink &sink,
                              std::optional<bool> openMetrics = {});

/// A page that keeps its samples. Owns the bytes that the views point to; it is not copied, so that views stay good.
class MetricsPage
{
public:
    explicit MetricsPage(QByteArray text, std::optional<bool> openMetrics = {});
    MetricsPage(MetricsPage &&) noexcept = default;
    MetricsPage &operator=(MetricsPage &&) noexcept = default;
    MetricsPage(const MetricsPage &) = delete;
    MetricsPage &operator=(const MetricsPage &) = delete;

    const std::vector<MetricSample> &samples() const { return m_samples; }
    const std::vector<MetricError> &errors() const { return m_errors; } ///< the first thousand
    qsizetype errorCount() const { return m_errorCount; }
    MetricType typeOf(QByteArrayView family) const;
    /// Samples of that very name, e.g. vllm:num_requests_running.
    std::vector<const MetricSample *> named(QByteArrayView name) const;
    bool has(QByteArrayView name) const;

private:
    class Collector;
    QByteArray m_text;
    std::vector<MetricSample> m_samples;
    std::vector<std::unique_ptr<std::vector<MetricLabel>>> m_labels; // in slabs, so that spans stay good
    std::vector<std::unique_ptr<QByteArray>> m_unescaped;
    std::vector<std::pair<QByteArrayView, MetricType>> m_types;
    std::vector<MetricError> m_errors;
    qsizetype m_errorCount = 0;
};

} // namespace slipway
