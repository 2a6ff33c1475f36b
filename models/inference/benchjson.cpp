// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/loadgenerator.h"

#include <QJsonArray>

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
    return {{u"p50"_s, p50},   {u"p90"_s, p90}, {u"p95"_s, p95}, {u"p99"_s, p99},
            {u"mean"_s, mean}, {u"min"_s, min}, {u"max"_s, max}, {u"count"_s, count}};
}

QJsonObject BenchConfig::toJson() const
{
    QJsonArray list;
    for (const int concurrency : concurrencies)
        list.append(concurrency);
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
            {u"load"_s, u"closed loop"_s},
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
    return {{u"concurrency"_s, concurrency},
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
            {u"failures"_s, kinds},
            {u"warning"_s, warning}};
}

QJsonObject BenchResult::toJson() const
{
    QJsonArray list;
    for (const BenchRun &run : runs)
        list.append(run.toJson());
    QJsonObject object{{u"config"_s, config.toJson()}, {u"runs"_s, list}};
    if (cancelled)
        object.insert(u"cancelled"_s, true);
    return object;
}

} // namespace slipway
