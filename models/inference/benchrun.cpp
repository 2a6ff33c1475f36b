// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From single requests to the figures of a run.
#include "base/redact.h"
#include "inference/loadgenerator.h"

#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;

double percentile(const QList<double> &sorted, double q)
{
    if (sorted.isEmpty())
        return std::nan("");
    const double place = std::clamp(q, 0.0, 1.0) * double(sorted.size() - 1);
    const auto below = qsizetype(std::floor(place));
    const auto above = std::min(below + 1, sorted.size() - 1);
    return sorted.at(below) + (sorted.at(above) - sorted.at(below)) * (place - double(below));
}

Distribution Distribution::of(QList<double> values)
{
    Distribution result;
    result.count = values.size();
    if (values.isEmpty())
        return result;
    std::ranges::sort(values);
    result.mean = std::accumulate(values.constBegin(), values.constEnd(), 0.0) / double(values.size());
    result.min = values.constFirst();
    result.max = values.constLast();
    result.p50 = percentile(values, 0.50);
    result.p90 = percentile(values, 0.90);
    result.p95 = percentile(values, 0.95);
    result.p99 = percentile(values, 0.99);
    return result;
}

QString failureClass(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return u"cancelled"_s;
    case ErrorKind::Timeout:
        return u"timeout"_s;
    case ErrorKind::Network:
        return error.reason == "ConnectionRefused"_L1                           ? u"refused"_s
            : error.reason == "Cut"_L1 || error.reason == "ConnectionClosed"_L1 ? u"cut"_s
                                                                                : u"network"_s;
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
        return u"unauthorized"_s;
    case ErrorKind::NotFound:
        return u"notFound"_s;
    case ErrorKind::TooManyRequests:
    case ErrorKind::QuotaExceeded:
        return u"overloaded"_s;
    case ErrorKind::Unavailable:
        return u"unavailable"_s;
    case ErrorKind::Invalid:
        return u"rejected"_s;
    default:
        return u"server"_s;
    }
}

BenchRun benchRunOf(QList<LoadSample> samples, double durationS, const ServiceLevels &slo)
{
    BenchRun run;
    QList<double> ttft, gaps, tpot, e2e, slip, ttftDue, e2eDue;
    qint64 promptTokens = 0, outputTokens = 0;
    int good = 0;
    for (const LoadSample &sample : std::as_const(samples)) {
        slip.append(sample.slipMs());
        if (sample.error) {
            ++run.failed;
            const QString kind = failureClass(*sample.error);
            ++run.failures[kind];
            if (!run.failureExamples.contains(kind))
                run.failureExamples.insert(kind, redacted(sample.error->detail));
            continue;
        }
        ++run.requests;
        promptTokens += sample.promptTokens;
        outputTokens += sample.outputTokens;
        e2e.append(sample.e2eMs);
        e2eDue.append(sample.e2eMs + sample.slipMs());
        if (sample.ttftMs) {
            ttft.append(*sample.ttftMs);
            ttftDue.append(*sample.ttftMs + sample.slipMs());
        }
        if (sample.tpotMs)
            tpot.append(*sample.tpotMs);
        gaps.append(sample.gapsMs);
        // Judged by what a person waited, not by what was left once the request had got its turn.
        good += int((!slo.ttftMs || (sample.ttftMs && *sample.ttftMs + sample.slipMs() <= *slo.ttftMs))
                    && (!slo.tpotMs || !sample.tpotMs || *sample.tpotMs <= *slo.tpotMs)
                    && (!slo.e2eMs || sample.e2eMs + sample.slipMs() <= *slo.e2eMs));
    }
    run.durationS = durationS;
    if (run.durationS > 0) {
        run.requestsPerS = run.requests / run.durationS;
        run.outputTokensPerS = double(outputTokens) / run.durationS;
        run.totalTokensPerS = double(promptTokens + outputTokens) / run.durationS;
    }
    if (!slo.isEmpty()) {
        run.good = good;
        run.goodputPerS = run.durationS > 0 ? good / run.durationS : 0;
    }
    run.ttftMs = Distribution::of(ttft);
    run.itlMs = Distribution::of(gaps);
    run.tpotMs = Distribution::of(tpot);
    run.e2eMs = Distribution::of(e2e);
    run.ttftFromScheduleMs = Distribution::of(ttftDue);
    run.e2eFromScheduleMs = Distribution::of(e2eDue);
    run.slipMs = Distribution::of(slip);
    run.samples = std::move(samples);
    return run;
}

} // namespace slipway
