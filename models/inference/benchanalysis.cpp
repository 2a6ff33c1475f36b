// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchanalysis.h"

#include "inference/loadwords.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonDocument>

#include <cmath>
#include <numeric>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastForRankSum = 8; // below it the normal approximation is no good

QList<double> numbers(const QJsonValue &value)
{
    QList<double> list;
    for (const QJsonValue &each : value.toArray())
        list.append(each.toDouble());
    return list;
}

double median(QList<double> values)
{
    std::ranges::sort(values);
    return percentile(values, 0.5);
}

QString levelOf(const QJsonObject &run)
{
    const double rate = run.value("rate"_L1).toDouble();
    return rate > 0 ? u"rate %1"_s.arg(rate) : u"concurrency %1"_s.arg(run.value("concurrency"_L1).toInt());
}

double percentOf(double before, double after)
{
    return before != 0 ? (after - before) / std::abs(before) * 100 : after == 0 ? 0 : 100;
}

double deviation(const QList<double> &values, double mean)
{
    double sum = 0;
    for (const double value : values)
        sum += (value - mean) * (value - mean);
    return values.isEmpty() ? 0 : std::sqrt(sum / double(values.size()));
}

struct RunValues {
    QList<double> ttft, tpot, e2e, gaps;
    QJsonArray ttftS, gapsS, e2eS, startS, inputs, outputs;
    qint64 inputTokens = 0, outputTokens = 0;
};

RunValues valuesOf(const BenchRun &run)
{
    RunValues values;
    for (const LoadSample &sample : run.samples) {
        // The tool's columns have a line for every request; one that failed has zeros there and a text in "errors".
        values.inputs.append(sample.promptTokens);
        values.outputs.append(sample.error ? 0 : sample.outputTokens);
        values.ttftS.append(sample.error ? 0 : sample.ttftMs.value_or(0) / 1000);
        values.e2eS.append(sample.error ? 0 : sample.e2eMs / 1000);
        values.startS.append(double(sample.sent.count()) / 1e9);
        QJsonArray gaps;
        for (const double gap : sample.error ? QList<double>() : sample.gapsMs)
            gaps.append(gap / 1000);
        values.gapsS.append(gaps);
        if (sample.error)
            continue;
        values.inputTokens += sample.promptTokens;
        values.outputTokens += sample.outputTokens;
        values.e2e.append(sample.e2eMs);
        values.gaps.append(sample.gapsMs);
        if (sample.ttftMs)
            values.ttft.append(*sample.ttftMs);
        if (sample.tpotMs)
            values.tpot.append(*sample.tpotMs);
    }
    return values;
}

} // namespace

int kneeOf(const QList<BenchRun> &runs)
{
    QList<int> order;
    for (int i = 0; i < runs.size(); ++i) {
        if (runs.at(i).requests > 0)
            order.append(i);
    }
    if (order.size() < 3)
        return -1;
    const auto latency = [&runs](int i) { return runs.at(i).e2eFromScheduleMs.p50; };
    std::ranges::stable_sort(order, {}, latency);
    const double low = latency(order.constFirst()), high = latency(order.constLast());
    const auto [least, most] =
        std::ranges::minmax(order, {}, [&runs](int i) { return runs.at(i).outputTokensPerS; });
    const double small = runs.at(least).outputTokensPerS, large = runs.at(most).outputTokensPerS;
    if (high <= low || large <= small)
        return -1;
    int best = -1;
    double bestDistance = 0.05; // nearer to the line than this is no knee
    for (const int i : std::as_const(order)) {
        const double distance =
            (runs.at(i).outputTokensPerS - small) / (large - small) - (latency(i) - low) / (high - low);
        if (distance > bestDistance) {
            bestDistance = distance;
            best = i;
        }
    }
    return best;
}

bool throughputStillGrows(const QList<BenchRun> &runs)
{
    if (runs.isEmpty())
        return false;
    const BenchRun &last = runs.constLast();
    if (last.requests == 0 || last.failed * 10 > last.requests)
        return false;
    constexpr double worthwhile = 1.05;
    return runs.size() < 2 || last.outputTokensPerS > runs.at(runs.size() - 2).outputTokensPerS * worthwhile;
}

double rankSumProbability(const QList<double> &a, const QList<double> &b)
{
    if (a.size() < leastForRankSum || b.size() < leastForRankSum)
        return 1;
    struct Value {
        double value;
        bool first;
    };
    QList<Value> all;
    for (const double value : a)
        all.append({value, true});
    for (const double value : b)
        all.append({value, false});
    std::ranges::sort(all, {}, &Value::value);
    double rankSum = 0, ties = 0;
    for (qsizetype i = 0; i < all.size();) {
        qsizetype end = i;
        while (end < all.size() && all.at(end).value == all.at(i).value)
            ++end;
        const double rank = double(i + end + 1) / 2; // the mean of i+1 … end
        for (qsizetype k = i; k < end; ++k)
            rankSum += all.at(k).first ? rank : 0;
        const double count = double(end - i);
        ties += count * count * count - count;
        i = end;
    }
    const double n = double(a.size()), m = double(b.size()), total = n + m;
    const double u = rankSum - n * (n + 1) / 2;
    const double variance = n * m / 12 * ((total + 1) - ties / (total * (total - 1)));
    if (variance <= 0)
        return 1;
    const double z = (std::abs(u - n * m / 2) - 0.5) / std::sqrt(variance);
    return std::min(1.0, std::erfc(std::max(0.0, z) / std::sqrt(2.0)));
}

Result<QJsonObject> baselineFrom(const QByteArray &text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (document.isNull())
        return fail(ErrorKind::Invalid,
                    LoadWords::tr("the baseline is no JSON, from character %1 on: %2")
                        .arg(error.offset + 1)
                        .arg(error.errorString()));
    const QJsonObject object = document.object();
    if (object.value("runs"_L1).toArray().isEmpty())
        return fail(ErrorKind::Invalid,
                    LoadWords::tr("the baseline is no result with runs, as \"slipway bench --save\" and the "
                                  "window's export \"All runs as JSON\" write it"));
    return object;
}

QStringList notCompared(const QJsonObject &before, const QJsonObject &after)
{
    const auto levelsOf = [](const QJsonObject &result) {
        QMap<QString, QJsonObject> levels;
        for (const QJsonValue &value : result.value("runs"_L1).toArray())
            levels.insert(levelOf(value.toObject()), value.toObject());
        return levels;
    };
    const auto then = levelsOf(before), now = levelsOf(after);
    QStringList missing, fresh, few;
    for (auto it = then.cbegin(); it != then.cend(); ++it) {
        if (!now.contains(it.key())) {
            missing << it.key();
            continue;
        }
        const auto requests = [](const QJsonObject &run) { return run.value("requests"_L1).toInteger(); };
        if (std::min(requests(*it), requests(now.value(it.key()))) < leastForRankSum)
            few << it.key();
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        if (!then.contains(it.key()))
            fresh << it.key();
    }
    QStringList texts;
    if (!missing.isEmpty())
        texts << LoadWords::tr("Measured only before, so not compared: %1").arg(missing.join(u", "_s));
    if (!fresh.isEmpty())
        texts << LoadWords::tr("Measured only after, so not compared: %1").arg(fresh.join(u", "_s));
    if (!few.isEmpty())
        texts << LoadWords::tr("Too few answers to judge latencies by, of which each result needs %1: %2")
                     .arg(leastForRankSum)
                     .arg(few.join(u", "_s));
    return texts;
}

Result<QList<BenchChange>> compareBench(const QJsonObject &before, const QJsonObject &after)
{
    QList<BenchChange> changes;
    bool anyCommon = false;
    for (const QJsonValue &value : after.value("runs"_L1).toArray()) {
        const QJsonObject now = value.toObject();
        QJsonObject then;
        for (const QJsonValue &each : before.value("runs"_L1).toArray()) {
            if (levelOf(each.toObject()) == levelOf(now))
                then = each.toObject();
        }
        if (then.isEmpty())
            continue;
        anyCommon = true;
        for (const QString &metric : {u"ttftMs"_s, u"tpotMs"_s, u"e2eMs"_s}) {
            const QList<double> old = numbers(then.value("samples"_L1).toObject().value(metric));
            const QList<double> fresh = numbers(now.value("samples"_L1).toObject().value(metric));
            BenchChange change{.metric = metric, .level = levelOf(now)};
            if (!old.isEmpty() && !fresh.isEmpty()) {
                change.before = median(old);
                change.after = median(fresh);
                change.probability = rankSumProbability(old, fresh);
            } else {
                const QJsonValue p50Then = then.value(metric).toObject().value("p50"_L1);
                const QJsonValue p50Now = now.value(metric).toObject().value("p50"_L1);
                if (!p50Then.isDouble() || !p50Now.isDouble())
                    continue;
                change.before = p50Then.toDouble();
                change.after = p50Now.toDouble();
            }
            change.percent = percentOf(change.before, change.after);
            change.isWorse = change.after > change.before;
            change.isSignificant =
                change.probability ? *change.probability < 0.01 : std::abs(change.percent) >= 5;
            changes.append(change);
        }
        const auto plain = [&](const QString &metric, double old, double fresh, bool moreIsWorse) {
            BenchChange change{.metric = metric, .level = levelOf(now), .before = old, .after = fresh};
            change.percent = percentOf(old, fresh);
            change.isWorse = moreIsWorse ? fresh > old : fresh < old;
            change.isSignificant = std::abs(change.percent) >= 5;
            changes.append(change);
        };
        // In an open loop the throughput is what was asked for, unless the server falls behind: then it tells.
        plain(u"outputTokensPerS"_s, then.value("outputTokensPerS"_L1).toDouble(),
              now.value("outputTokensPerS"_L1).toDouble(), false);
        const auto failedShare = [](const QJsonObject &run) {
            const double failed = run.value("failed"_L1).toDouble();
            const double all = failed + run.value("requests"_L1).toDouble();
            return all > 0 ? failed / all * 100 : 0;
        };
        plain(u"failedShare"_s, failedShare(then), failedShare(now), true);
    }
    if (!anyCommon)
        return fail(ErrorKind::Invalid, LoadWords::tr("the two results have no run of equal load in common"));
    return changes;
}

QList<BenchChange> regressions(const QList<BenchChange> &changes, double percent)
{
    QList<BenchChange> worse;
    std::ranges::copy_if(changes, std::back_inserter(worse), [percent](const BenchChange &change) {
        return change.isWorse && change.isSignificant && std::abs(change.percent) > percent;
    });
    return worse;
}

QJsonObject toJson(const BenchChange &change)
{
    return {{u"metric"_s, change.metric},
            {u"level"_s, change.level},
            {u"before"_s, change.before},
            {u"after"_s, change.after},
            {u"percent"_s, change.percent},
            {u"p"_s, change.probability ? QJsonValue(*change.probability) : QJsonValue()},
            {u"worse"_s, change.isWorse},
            {u"significant"_s, change.isSignificant}};
}

QJsonObject toVllmBenchJson(const BenchResult &result, const BenchRun &run, const QDateTime &date)
{
    const RunValues values = valuesOf(run);
    QJsonArray errors;
    for (const LoadSample &sample : run.samples)
        errors.append(sample.error ? sample.error->detail : QString());
    QJsonObject object{
        {u"date"_s, date.toUTC().toString(u"yyyyMMdd-HHmmss"_s)},
        {u"endpoint_type"_s, result.config.chat ? u"openai-chat"_s : u"openai"_s},
        {u"backend"_s, result.config.chat ? u"openai-chat"_s : u"openai"_s},
        {u"label"_s, u"slipway"_s},
        {u"model_id"_s, result.config.modelId},
        {u"tokenizer_id"_s, QJsonValue()},
        {u"num_prompts"_s, run.requests + run.failed},
        {u"request_rate"_s, run.rate > 0 ? QJsonValue(run.rate) : QJsonValue(u"inf"_s)},
        {u"burstiness"_s, 1.0},
        {u"max_concurrency"_s, run.concurrency > 0 ? QJsonValue(run.concurrency) : QJsonValue()},
        {u"duration"_s, run.durationS},
        {u"completed"_s, run.requests},
        {u"failed"_s, run.failed},
        {u"total_input_tokens"_s, values.inputTokens},
        {u"total_output_tokens"_s, values.outputTokens},
        {u"request_throughput"_s, run.requestsPerS},
        {u"request_goodput"_s, run.goodputPerS ? QJsonValue(*run.goodputPerS) : QJsonValue()},
        {u"output_throughput"_s, run.outputTokensPerS},
        {u"total_token_throughput"_s, run.totalTokensPerS},
        {u"input_lens"_s, values.inputs},
        {u"output_lens"_s, values.outputs},
        {u"ttfts"_s, values.ttftS},
        {u"itls"_s, values.gapsS},
        {u"latencies"_s, values.e2eS},
        {u"start_times"_s, values.startS},
        {u"errors"_s, errors}};
    const auto summary = [&object](const QString &name, const Distribution &d, const QList<double> &all) {
        if (d.count == 0)
            return;
        object.insert(u"mean_%1_ms"_s.arg(name), d.mean);
        object.insert(u"median_%1_ms"_s.arg(name), d.p50);
        object.insert(u"std_%1_ms"_s.arg(name), deviation(all, d.mean));
        object.insert(u"p90_%1_ms"_s.arg(name), d.p90);
        object.insert(u"p95_%1_ms"_s.arg(name), d.p95);
        object.insert(u"p99_%1_ms"_s.arg(name), d.p99);
    };
    summary(u"ttft"_s, run.ttftMs, values.ttft);
    summary(u"tpot"_s, run.tpotMs, values.tpot);
    summary(u"itl"_s, run.itlMs, values.gaps);
    summary(u"e2el"_s, run.e2eMs, values.e2e);
    return object;
}

QJsonObject toAiperfJson(const BenchResult &result, const BenchRun &run, const QDateTime &start)
{
    const RunValues values = valuesOf(run);
    const auto metric = [](const QString &unit, QList<double> all) {
        std::ranges::sort(all);
        const double mean =
            all.isEmpty() ? 0 : std::accumulate(all.cbegin(), all.cend(), 0.0) / double(all.size());
        QJsonObject object{{u"unit"_s, unit}, {u"avg"_s, mean}, {u"std"_s, deviation(all, mean)}};
        if (!all.isEmpty()) {
            object.insert(u"min"_s, all.constFirst());
            object.insert(u"max"_s, all.constLast());
            for (const int p : {1, 5, 10, 25, 50, 75, 90, 95, 99})
                object.insert(u"p%1"_s.arg(p), percentile(all, p / 100.0));
        }
        return object;
    };
    const auto single = [](const QString &unit, double value) {
        return QJsonObject{{u"unit"_s, unit}, {u"avg"_s, value}};
    };
    QJsonArray errors;
    for (auto it = run.failures.cbegin(); it != run.failures.cend(); ++it)
        errors.append(QJsonObject{
            {u"error_details"_s,
             QJsonObject{{u"type"_s, it.key()}, {u"message"_s, run.failureExamples.value(it.key())}}},
            {u"count"_s, it.value()}});
    QJsonObject object{
        {u"input_config"_s, result.config.toJson()},
        {u"was_cancelled"_s, result.cancelled},
        {u"error_summary"_s, errors},
        {u"start_time"_s, start.toUTC().toString(Qt::ISODateWithMs)},
        {u"end_time"_s, start.addMSecs(qint64(run.durationS * 1000)).toUTC().toString(Qt::ISODateWithMs)},
        {u"time_to_first_token"_s, metric(u"ms"_s, values.ttft)},
        {u"inter_token_latency"_s, metric(u"ms"_s, values.tpot)},
        {u"inter_chunk_latency"_s, metric(u"ms"_s, values.gaps)},
        {u"request_latency"_s, metric(u"ms"_s, values.e2e)},
        {u"request_throughput"_s, single(u"requests/sec"_s, run.requestsPerS)},
        {u"output_token_throughput"_s, single(u"tokens/sec"_s, run.outputTokensPerS)},
        {u"request_count"_s, single(u"requests"_s, run.requests)},
        {u"error_request_count"_s, single(u"requests"_s, run.failed)},
        {u"benchmark_duration"_s, single(u"sec"_s, run.durationS)}};
    if (run.goodputPerS)
        object.insert(u"goodput"_s, single(u"requests/sec"_s, *run.goodputPerS));
    return object;
}

} // namespace slipway
