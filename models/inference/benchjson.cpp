// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadgenerator.h"

#include <QJsonArray>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

QJsonObject Distribution::toJson() const
{
    if (count == 0) {
        // Nothing was measured: null, not a zero that looks like a feat.
        const QJsonValue none;
        return {{u"p50"_s, none}, {u"p90"_s, none},  {u"p95"_s, none},
                {u"p99"_s, none}, {u"mean"_s, none}, {u"count"_s, 0}};
    }
    // Of another tool's file some are not known.
    const auto known = [](double value) { return std::isfinite(value) ? QJsonValue(value) : QJsonValue(); };
    return {{u"p50"_s, known(p50)},   {u"p90"_s, known(p90)}, {u"p95"_s, known(p95)}, {u"p99"_s, known(p99)},
            {u"mean"_s, known(mean)}, {u"min"_s, known(min)}, {u"max"_s, known(max)}, {u"count"_s, count}};
}

QJsonObject BenchConfig::toJson() const
{
    QJsonArray list;
    for (const int concurrency : concurrencies)
        list.append(concurrency);
    QJsonObject levels;
    for (const auto &[key, value] : {std::pair(u"ttftMs"_s, slo.ttftMs), std::pair(u"tpotMs"_s, slo.tpotMs),
                                     std::pair(u"e2eMs"_s, slo.e2eMs)}) {
        if (value)
            levels.insert(key, *value);
    }
    QJsonObject extra;
    sampling.writeTo(extra, chat);
    return {{u"model"_s, modelId},
            {u"requests"_s, requests},
            {u"concurrencies"_s, list},
            {u"promptTokens"_s, promptTokens},
            {u"outputTokens"_s, outputTokens},
            {u"api"_s, chat ? u"chat"_s : u"completions"_s},
            {u"ignoreEos"_s, ignoreEos},
            {u"warmup"_s, warmup},
            {u"seed"_s, qint64(seed)},
            {u"load"_s, toString(shape)},
            {u"rates"_s, QJsonArray::fromVariantList(QVariantList(rates.cbegin(), rates.cend()))},
            {u"mostInFlight"_s, mostInFlight},
            {u"traceEntries"_s, trace.size()},
            {u"traceSpeed"_s, traceSpeed},
            {u"dataset"_s, datasetName},
            {u"sweepTo"_s, sweepTo},
            {u"slo"_s, levels},
            {u"loadPods"_s, loadPods},
            {u"ttft"_s, u"from sending to the first event with output"_s},
            {u"e2e"_s, u"from sending to the last byte"_s},
            {u"fromSchedule"_s, u"the same from the instant at which the request was due"_s},
            {u"percentiles"_s, u"linear interpolation"_s},
            {u"itl"_s, u"all gaps between output events, pooled"_s},
            {u"tpot"_s, u"(e2e - ttft) / (output tokens - 1), one a request"_s},
            {u"sampling"_s, extra}};
}

QJsonObject BenchRun::toJson() const
{
    QJsonObject kinds;
    for (auto it = failures.constBegin(); it != failures.constEnd(); ++it)
        kinds.insert(it.key(),
                     QJsonObject{{u"count"_s, it.value()}, {u"example"_s, failureExamples.value(it.key())}});
    // Pods measure nothing of the kind: unknown, which is not zero.
    const QJsonValue client = loadPods > 0
        ? QJsonValue()
        : QJsonValue(QJsonObject{{u"cpuShare"_s, health.cpuShare},
                                 {u"loopLagP99Ms"_s, health.loopLagP99Ms},
                                 {u"loopLagMaxMs"_s, health.loopLagMaxMs}});
    QJsonObject object{{u"concurrency"_s, concurrency},
                       {u"rate"_s, rate},
                       {u"requests"_s, requests},
                       {u"failed"_s, failed},
                       {u"durationS"_s, durationS},
                       {u"requestsPerS"_s, requestsPerS},
                       {u"outputTokensPerS"_s, outputTokensPerS},
                       {u"totalTokensPerS"_s, totalTokensPerS},
                       {u"ttftMs"_s, ttftMs.toJson()},
                       {u"itlMs"_s, itlMs.toJson()},
                       {u"tpotMs"_s, tpotMs.toJson()},
                       {u"e2eMs"_s, e2eMs.toJson()},
                       {u"ttftFromScheduleMs"_s, ttftFromScheduleMs.toJson()},
                       {u"e2eFromScheduleMs"_s, e2eFromScheduleMs.toJson()},
                       {u"slipMs"_s, slipMs.toJson()},
                       {u"client"_s, client},
                       {u"loadPods"_s, loadPods},
                       {u"clientBound"_s, !clientBound.isEmpty()},
                       {u"clientBoundReasons"_s, QJsonArray::fromStringList(clientBound)},
                       {u"failures"_s, kinds},
                       {u"warning"_s, warning}};
    if (good) {
        object.insert(u"good"_s, *good);
        object.insert(u"goodputPerS"_s, *goodputPerS);
    }
    return object;
}

QJsonObject Calibration::toJson() const
{
    return {{u"requestsPerS"_s, requestsPerS},
            {u"eventsPerS"_s, eventsPerS},
            {u"ttftErrorP99Ms"_s, ttftErrorP99Ms},
            {u"itlErrorP99Ms"_s, itlErrorP99Ms}};
}

QJsonObject BenchResult::toDetailedJson() const
{
    QJsonObject object = toJson();
    QJsonArray list = object.value("runs"_L1).toArray();
    for (qsizetype i = 0; i < runs.size(); ++i) {
        QJsonArray ttft, tpot, e2e;
        for (const LoadSample &sample : runs.at(i).samples) {
            if (sample.error)
                continue;
            if (sample.ttftMs)
                ttft.append(*sample.ttftMs);
            if (sample.tpotMs)
                tpot.append(*sample.tpotMs);
            e2e.append(sample.e2eMs);
        }
        QJsonObject run = list.at(i).toObject();
        run.insert(u"samples"_s, QJsonObject{{u"ttftMs"_s, ttft}, {u"tpotMs"_s, tpot}, {u"e2eMs"_s, e2e}});
        list[i] = run;
    }
    object.insert(u"runs"_s, list);
    return object;
}

QJsonObject BenchResult::toJson() const
{
    QJsonArray list;
    for (const BenchRun &run : runs)
        list.append(run.toJson());
    QJsonObject object{{u"config"_s, config.toJson()}, {u"runs"_s, list}};
    if (calibration)
        object.insert(u"calibration"_s, calibration->toJson());
    if (knee >= 0)
        object.insert(u"knee"_s,
                      QJsonObject{{u"run"_s, knee},
                                  {u"concurrency"_s, runs.at(knee).concurrency},
                                  {u"rate"_s, runs.at(knee).rate}});
    if (cancelled)
        object.insert(u"cancelled"_s, true);
    return object;
}

} // namespace slipway
