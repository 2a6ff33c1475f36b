// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/metrics.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const std::vector<double> kFirstToken{0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75,
                                      1,     2.5,   5,    7.5,  10,   20,   40,   80,  160,  640, 2560};
const std::vector<double> kPerToken{0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5,
                                    0.75, 1,     2.5,  5,     7.5, 10,   20,  40,  80};
const std::vector<double> kRequest{0.3, 0.5, 0.8, 1,  1.5, 2,   2.5, 5,   10,   15,  20,
                                   30,  40,  50,  60, 120, 240, 480, 960, 1920, 7680};
const std::vector<double> kIteration{1, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384};

/// 1, 2, 5, 10, … up to the model's length.
std::vector<double> oneTwoFive(int limit)
{
    std::vector<double> bounds;
    for (double power = 1; power <= limit; power *= 10) {
        for (const double factor : {1.0, 2.0, 5.0}) {
            if (power * factor <= limit)
                bounds.push_back(power * factor);
        }
    }
    return bounds;
}

} // namespace

EngineMetrics::EngineMetrics(int maxModelLen)
    : timeToFirstToken(kFirstToken)
    , interTokenLatency(kPerToken)
    , timePerOutputToken(kPerToken)
    , endToEnd(kRequest)
    , queueTime(kRequest)
    , prefillTime(kRequest)
    , decodeTime(kRequest)
    , inferenceTime(kRequest)
    , requestPromptTokens(oneTwoFive(maxModelLen))
    , requestGenerationTokens(oneTwoFive(maxModelLen))
    , requestMaxTokens(oneTwoFive(maxModelLen))
    , requestN({1, 2, 5, 10, 20})
    , iterationTokens(kIteration)
{
    for (const char *reason : {"stop", "length", "abort", "error", "repetition"})
        finished.insert(reason, 0);
}

void Histogram::observe(double value, quint64 times)
{
    const auto bucket = std::lower_bound(m_bounds.begin(), m_bounds.end(), value);
    m_counts[size_t(bucket - m_bounds.begin())] += times;
    m_count += times;
    m_sum += value * double(times);
}

QByteArray MetricsPage::number(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    QByteArray text = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    if (!text.contains('.') && !text.contains('e'))
        text += ".0";
    return text;
}

QByteArray MetricsPage::escaped(const QString &labelValue)
{
    QByteArray text = labelValue.toUtf8();
    return text.replace('\\', "\\\\").replace('"', "\\\"").replace('\n', "\\n");
}

void MetricsPage::head(const QByteArray &name, const char *type, const char *help)
{
    m_text += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}

QByteArray MetricsPage::labels(const QByteArray &more, const QByteArray &last) const
{
    QByteArray all = m_labels;
    for (const QByteArray &part : {more, last}) {
        if (!part.isEmpty())
            all += (all.isEmpty() ? "" : ",") + part;
    }
    return all.isEmpty() ? QByteArray() : '{' + all + '}';
}

void MetricsPage::gauge(const char *name, const char *help, double value, const QByteArray &moreLabels)
{
    family(name, "gauge", help, {{moreLabels, value}});
}

void MetricsPage::family(const char *name, const char *type, const char *help,
                         const QList<std::pair<QByteArray, double>> &series, const char *suffix)
{
    const QByteArray full = QByteArray(name) + suffix;
    head(full, type, help);
    for (const auto &[more, value] : series)
        m_text += full + labels(more) + ' ' + number(value) + '\n';
}

void MetricsPage::counter(const char *name, const char *help, double value, double created,
                          const QByteArray &moreLabels)
{
    family(name, "counter", help, {{moreLabels, value}}, "_total");
    family(name, "gauge", help, {{moreLabels, created}}, "_created");
}

void MetricsPage::histogram(const char *name, const char *help, const Histogram &histogram, double created)
{
    head(name, "histogram", help);
    quint64 cumulative = 0;
    for (size_t i = 0; i < histogram.m_counts.size(); ++i) {
        cumulative += histogram.m_counts[i];
        const QByteArray bound =
            i < histogram.m_bounds.size() ? number(histogram.m_bounds[i]) : QByteArray("+Inf");
        m_text += QByteArray(name) + "_bucket" + labels({}, "le=\"" + bound + '"') + ' '
            + number(double(cumulative)) + '\n';
    }
    m_text += QByteArray(name) + "_count" + labels({}) + ' ' + number(double(histogram.m_count)) + '\n';
    m_text += QByteArray(name) + "_sum" + labels({}) + ' ' + number(histogram.m_sum) + '\n';
    head(QByteArray(name) + "_created", "gauge", help);
    m_text += QByteArray(name) + "_created" + labels({}) + ' ' + number(created) + '\n';
}

} // namespace slipway::sandbox
