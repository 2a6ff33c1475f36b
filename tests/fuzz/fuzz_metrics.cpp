// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of metrics: cut at any line it has the same samples, and what is made of two of them is never negative nor beyond all bounds
// where it counts something.
#include "telemetry/acceleratormetrics.h"
#include "telemetry/endpointmetrics.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace slipway;
using namespace std::chrono_literals;

namespace {

[[noreturn]] void complain(const char *what)
{
    std::fprintf(stderr, "%s\n", what);
    std::abort();
}

/// The samples as text; NaN equals NaN there.
class Heard : public PrometheusSink
{
public:
    QByteArrayList samples;
    qsizetype errors = 0;
    void sample(const MetricSample &sample) override
    {
        QByteArray text = sample.name.toByteArray();
        for (const MetricLabel &label : sample.labels)
            text += '{' + label.name.toByteArray() + '=' + label.value.toByteArray() + '}';
        text += ' ' + QByteArray::number(sample.value, 'g', 17);
        if (sample.timestampMs)
            text += '@' + QByteArray::number(*sample.timestampMs);
        samples.append(text);
    }
    void error(const MetricError &error) override
    {
        if (error.message.isEmpty() || error.line < 1)
            complain("an error without words or line");
        ++errors;
    }
};

void checkRate(const MetricValue &rate)
{
    if (rate.value && !(*rate.value >= 0))
        complain("a negative rate");
    if (!rate.value && rate.whyEmpty.isEmpty())
        complain("an empty panel that does not say why");
}

void checkLatency(const LatencySummary &latency)
{
    std::optional<double> least;
    for (const auto &each : {latency.p50, latency.p90, latency.p95, latency.p99}) {
        if (!each)
            continue;
        if (std::isnan(each->value) || (least && each->value < *least))
            complain("quantiles out of order");
        least = each->value;
    }
    if (!latency.p50 && latency.whyEmpty.isEmpty())
        complain("an empty quantile that does not say why");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray page(reinterpret_cast<const char *>(data), qsizetype(size));
    Heard whole;
    if (parsePrometheusText(page, whole, false) != whole.samples.size())
        complain("not as many samples as were counted");
    // Each line stands for itself.
    const qsizetype cut = page.indexOf('\n', page.size() / 2) + 1;
    Heard parts;
    parsePrometheusText(QByteArrayView(page).first(cut), parts, false);
    parsePrometheusText(QByteArrayView(page).sliced(cut), parts, false);
    // A byte order mark is one at the beginning only.
    const bool beginsAnew = QByteArrayView(page).sliced(cut).startsWith("\xEF\xBB\xBF");
    if (!beginsAnew && (parts.samples != whole.samples || parts.errors != whole.errors))
        complain("the cut changed what was read");

    const auto snapshot = [](const QByteArray &text, std::chrono::nanoseconds at) {
        const MetricsPage read(text);
        (void)together(acceleratorsOn(read));
        return MetricsSnapshot::from(read, at);
    };
    const MetricsSnapshot earlier = snapshot(page.first(cut), 10s);
    const MetricsSnapshot later = snapshot(page, 20s);
    for (const auto &[now, before] : {std::pair(&later, &earlier), std::pair(&earlier, &later)}) {
        MetricsSnapshot last = *now;
        last.at = 30s;
        const EndpointMetrics metrics = summarize({last}, {*before});
        for (const MetricValue *rate :
             {&metrics.promptTokensPerSecond, &metrics.outputTokensPerSecond, &metrics.requestsPerSecond,
              &metrics.preemptionsPerSecond, &metrics.requestsServed, &metrics.requestsFailed})
            checkRate(*rate);
        for (const LatencySummary *latency :
             {&metrics.timeToFirstToken, &metrics.interTokenLatency, &metrics.endToEnd, &metrics.queueTime})
            checkLatency(*latency);
        (void)toJson(metrics);
    }
    return 0;
}
