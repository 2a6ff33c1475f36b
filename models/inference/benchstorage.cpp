// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchstorage.h"

#include "base/csv.h"
#include "base/redact.h"
#include "inference/loadwords.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>
#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostGaps = 2'000'000; // some 14 MB of JSON

/// Microseconds are enough: this side's own error is larger.
double rounded(double milliseconds)
{
    return std::round(milliseconds * 1000) / 1000;
}

QJsonValue orNull(const std::optional<double> &value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue();
}

std::optional<double> optionalOf(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// A column for each figure: names are not repeated for each request.
QJsonObject requestsOf(const BenchRun &run, bool withGaps)
{
    QJsonArray due, sent, prompt, output, ttft, tpot, e2e, gaps, errors;
    for (const LoadSample &sample : run.samples) {
        due.append(rounded(double(sample.scheduled.count()) / 1e6));
        sent.append(rounded(double(sample.sent.count()) / 1e6));
        prompt.append(sample.promptTokens);
        output.append(sample.outputTokens);
        ttft.append(orNull(sample.ttftMs));
        tpot.append(orNull(sample.tpotMs));
        e2e.append(rounded(sample.e2eMs));
        if (withGaps) {
            QJsonArray own;
            for (const double gap : sample.gapsMs)
                own.append(rounded(gap));
            gaps.append(own);
        }
        if (sample.error)
            errors.append(QJsonObject{{u"request"_s, due.size() - 1},
                                      {u"class"_s, failureClass(*sample.error)},
                                      {u"message"_s, redacted(sample.error->detail)}});
    }
    QJsonObject object{{u"dueMs"_s, due},           {u"sentMs"_s, sent},  {u"promptTokens"_s, prompt},
                       {u"outputTokens"_s, output}, {u"ttftMs"_s, ttft},  {u"tpotMs"_s, tpot},
                       {u"e2eMs"_s, e2e},           {u"errors"_s, errors}};
    if (withGaps)
        object.insert(u"gapsMs"_s, gaps);
    return object;
}

std::chrono::nanoseconds nanoseconds(const QJsonValue &milliseconds)
{
    return std::chrono::nanoseconds(std::llround(milliseconds.toDouble() * 1e6));
}

/// One that failureClass() puts into that class.
Error errorOf(const QString &failureClass, const QString &message)
{
    struct Kind {
        QLatin1StringView name;
        ErrorKind kind;
        QLatin1StringView reason = {};
    };
    static constexpr Kind kinds[] = {{"cancelled"_L1, ErrorKind::Cancelled},
                                     {"timeout"_L1, ErrorKind::Timeout},
                                     {"refused"_L1, ErrorKind::Network, "ConnectionRefused"_L1},
                                     {"cut"_L1, ErrorKind::Network, "Cut"_L1},
                                     {"network"_L1, ErrorKind::Network},
                                     {"unauthorized"_L1, ErrorKind::Unauthorized},
                                     {"notFound"_L1, ErrorKind::NotFound},
                                     {"overloaded"_L1, ErrorKind::TooManyRequests},
                                     {"unavailable"_L1, ErrorKind::Unavailable},
                                     {"rejected"_L1, ErrorKind::Invalid}};
    Error error{.kind = ErrorKind::Internal, .detail = message};
    for (const Kind &each : kinds) {
        if (each.name == failureClass) {
            error.kind = each.kind;
            error.reason = each.reason;
        }
    }
    return error;
}

QList<LoadSample> samplesOf(const QJsonObject &object)
{
    const auto column = [&object](const char *name) {
        return object.value(QLatin1StringView(name)).toArray();
    };
    const QJsonArray due = column("dueMs"), sent = column("sentMs"), prompt = column("promptTokens"),
                     output = column("outputTokens"), ttft = column("ttftMs"), tpot = column("tpotMs"),
                     e2e = column("e2eMs"), gaps = column("gapsMs"), errors = column("errors");
    QList<LoadSample> samples;
    for (qsizetype i = 0; i < e2e.size(); ++i) {
        LoadSample sample;
        sample.scheduled = nanoseconds(due.at(i));
        sample.sent = nanoseconds(sent.at(i));
        sample.promptTokens = prompt.at(i).toInt();
        sample.outputTokens = output.at(i).toInt();
        sample.ttftMs = optionalOf(ttft.at(i));
        sample.tpotMs = optionalOf(tpot.at(i));
        sample.e2eMs = e2e.at(i).toDouble();
        const QJsonArray own = gaps.at(i).toArray();
        for (const QJsonValue gap : own)
            sample.gapsMs.append(gap.toDouble());
        samples.append(std::move(sample));
    }
    for (const QJsonValue error : errors) {
        const int at = error["request"_L1].toInt(-1);
        if (at >= 0 && at < samples.size())
            samples[at].error = errorOf(error["class"_L1].toString(), error["message"_L1].toString());
    }
    return samples;
}

Distribution distributionOf(const QJsonValue &value)
{
    const bool isEmpty = value["count"_L1].toInt() == 0;
    const auto number = [&](QLatin1StringView name) {
        return value[name].toDouble(isEmpty ? 0 : std::numeric_limits<double>::quiet_NaN());
    };
    return {.count = value["count"_L1].toInteger(),
            .mean = number("mean"_L1),
            .min = number("min"_L1),
            .max = number("max"_L1),
            .p50 = number("p50"_L1),
            .p90 = number("p90"_L1),
            .p95 = number("p95"_L1),
            .p99 = number("p99"_L1)};
}

BenchConfig configOf(const QJsonObject &object)
{
    BenchConfig config{.modelId = object.value("model"_L1).toString(),
                       .requests = object.value("requests"_L1).toInt(),
                       .concurrencies = {},
                       .promptTokens = object.value("promptTokens"_L1).toInt(),
                       .outputTokens = object.value("outputTokens"_L1).toInt(),
                       .chat = object.value("api"_L1) != "completions"_L1,
                       .ignoreEos = object.value("ignoreEos"_L1).toBool(),
                       .warmup = object.value("warmup"_L1).toInt(-1),
                       .seed = quint64(object.value("seed"_L1).toInteger())};
    const QJsonArray concurrencies = object.value("concurrencies"_L1).toArray();
    for (const QJsonValue value : concurrencies)
        config.concurrencies.append(value.toInt());
    const QJsonArray rates = object.value("rates"_L1).toArray();
    for (const QJsonValue value : rates)
        config.rates.append(value.toDouble());
    for (const LoadShape shape :
         {LoadShape::ClosedLoop, LoadShape::Constant, LoadShape::Poisson, LoadShape::Trace}) {
        if (object.value("load"_L1).toString() == toString(shape))
            config.shape = shape;
    }
    config.mostInFlight = object.value("mostInFlight"_L1).toInt();
    config.traceSpeed = object.value("traceSpeed"_L1).toDouble(1);
    config.datasetName = object.value("dataset"_L1).toString();
    config.sweepTo = object.value("sweepTo"_L1).toInt();
    const QJsonValue slo = object.value("slo"_L1);
    config.slo = {.ttftMs = optionalOf(slo["ttftMs"_L1]),
                  .tpotMs = optionalOf(slo["tpotMs"_L1]),
                  .e2eMs = optionalOf(slo["e2eMs"_L1])};
    config.sampling.extra = object.value("sampling"_L1).toObject(); // as they were sent
    config.loadPods = object.value("loadPods"_L1).toInt();
    return config;
}

BenchRun runOf(const QJsonObject &object)
{
    const auto number = [&object](QLatin1StringView name) { return object.value(name).toDouble(); };
    BenchRun run{.concurrency = int(number("concurrency"_L1)),
                 .rate = number("rate"_L1),
                 .requests = int(number("requests"_L1)),
                 .failed = int(number("failed"_L1)),
                 .durationS = number("durationS"_L1),
                 .requestsPerS = number("requestsPerS"_L1),
                 .outputTokensPerS = number("outputTokensPerS"_L1),
                 .totalTokensPerS = number("totalTokensPerS"_L1),
                 .ttftMs = distributionOf(object.value("ttftMs"_L1)),
                 .itlMs = distributionOf(object.value("itlMs"_L1)),
                 .tpotMs = distributionOf(object.value("tpotMs"_L1)),
                 .e2eMs = distributionOf(object.value("e2eMs"_L1)),
                 .ttftFromScheduleMs = distributionOf(object.value("ttftFromScheduleMs"_L1)),
                 .e2eFromScheduleMs = distributionOf(object.value("e2eFromScheduleMs"_L1)),
                 .slipMs = distributionOf(object.value("slipMs"_L1))};
    if (object.contains("good"_L1)) {
        run.good = object.value("good"_L1).toInt();
        run.goodputPerS = number("goodputPerS"_L1);
    }
    const QJsonValue client = object.value("client"_L1);
    run.health.cpuShare = client["cpuShare"_L1].toDouble();
    run.health.loopLagP99Ms = client["loopLagP99Ms"_L1].toDouble();
    run.health.loopLagMaxMs = client["loopLagMaxMs"_L1].toDouble();
    run.loadPods = object.value("loadPods"_L1).toInt();
    const QJsonArray reasons = object.value("clientBoundReasons"_L1).toArray();
    for (const QJsonValue reason : reasons)
        run.clientBound.append(reason.toString());
    const QJsonObject failures = object.value("failures"_L1).toObject();
    for (auto it = failures.begin(); it != failures.end(); ++it) {
        run.failures.insert(it.key(), it.value()["count"_L1].toInt());
        run.failureExamples.insert(it.key(), it.value()["example"_L1].toString());
    }
    run.warning = object.value("warning"_L1).toString();
    run.samples = samplesOf(object.value("requestLog"_L1).toObject());
    return run;
}

QString levelOf(const BenchRun &run)
{
    return run.rate > 0       ? u"rate %1"_s.arg(run.rate)
        : run.concurrency > 0 ? u"concurrency %1"_s.arg(run.concurrency)
                              : u"trace"_s;
}

} // namespace

QJsonObject toStoredJson(const BenchResult &result)
{
    qsizetype gaps = 0;
    for (const BenchRun &run : result.runs) {
        for (const LoadSample &sample : run.samples)
            gaps += sample.gapsMs.size();
    }
    QJsonObject object = result.toDetailedJson();
    QJsonArray list = object.value("runs"_L1).toArray();
    for (qsizetype i = 0; i < result.runs.size(); ++i) {
        QJsonObject run = list.at(i).toObject();
        run.insert(u"requestLog"_s, requestsOf(result.runs.at(i), gaps <= mostGaps));
        list[i] = run;
    }
    object.insert(u"runs"_s, list);
    return object;
}

Result<BenchResult> benchFromStored(const QJsonObject &object)
{
    if (!object.value("runs"_L1).isArray() || !object.value("config"_L1).isObject())
        return fail(ErrorKind::Invalid, LoadWords::tr("this is no result of a benchmark"));
    BenchResult result{.config = configOf(object.value("config"_L1).toObject())};
    const QJsonArray runs = object.value("runs"_L1).toArray();
    for (const QJsonValue run : runs)
        result.runs.append(runOf(run.toObject()));
    if (const QJsonValue own = object.value("calibration"_L1); own.isObject())
        result.calibration = Calibration{.requestsPerS = own["requestsPerS"_L1].toDouble(),
                                         .eventsPerS = own["eventsPerS"_L1].toDouble(),
                                         .ttftErrorP99Ms = own["ttftErrorP99Ms"_L1].toDouble(),
                                         .itlErrorP99Ms = own["itlErrorP99Ms"_L1].toDouble()};
    const int knee = object.value("knee"_L1)["run"_L1].toInt(-1);
    result.knee = knee < result.runs.size() ? knee : -1;
    result.cancelled = object.value("cancelled"_L1).toBool();
    return result;
}

QJsonObject benchSummary(const BenchResult &result)
{
    int requests = 0, failed = 0;
    bool clientBound = false;
    const BenchRun *best = nullptr, *lightest = nullptr;
    double goodput = -1;
    for (const BenchRun &run : result.runs) {
        requests += run.requests;
        failed += run.failed;
        clientBound |= !run.clientBound.isEmpty();
        if (run.goodputPerS)
            goodput = std::max(goodput, *run.goodputPerS);
        if (run.requests == 0)
            continue;
        if (!best || run.outputTokensPerS > best->outputTokensPerS)
            best = &run;
        const auto load = [](const BenchRun &each) {
            return each.rate > 0 ? each.rate : double(each.concurrency);
        };
        if (!lightest || load(run) < load(*lightest))
            lightest = &run;
    }
    QJsonObject object{{u"runs"_s, result.runs.size()},
                       {u"requests"_s, requests},
                       {u"failed"_s, failed},
                       {u"clientBound"_s, clientBound},
                       {u"cancelled"_s, result.cancelled}};
    if (best) {
        object.insert(u"outputTokensPerS"_s, best->outputTokensPerS);
        object.insert(u"requestsPerS"_s, best->requestsPerS);
        object.insert(u"bestLevel"_s, levelOf(*best));
    }
    if (lightest && lightest->ttftMs.count > 0)
        object.insert(u"ttftP95Ms"_s, lightest->ttftMs.p95);
    if (goodput >= 0)
        object.insert(u"goodputPerS"_s, goodput);
    return object;
}

QByteArray benchAsCsv(const BenchResult &result)
{
    QStringList head{u"model"_s,
                     u"load"_s,
                     u"concurrency"_s,
                     u"rate"_s,
                     u"requests"_s,
                     u"failed"_s,
                     u"durationS"_s,
                     u"requestsPerS"_s,
                     u"outputTokensPerS"_s,
                     u"totalTokensPerS"_s,
                     u"goodputPerS"_s,
                     u"clientBound"_s,
                     u"knee"_s};
    using Figure = std::pair<QString, Distribution BenchRun::*>;
    const QList<Figure> figures{{u"ttftMs"_s, &BenchRun::ttftMs},
                                {u"itlMs"_s, &BenchRun::itlMs},
                                {u"tpotMs"_s, &BenchRun::tpotMs},
                                {u"e2eMs"_s, &BenchRun::e2eMs},
                                {u"ttftFromScheduleMs"_s, &BenchRun::ttftFromScheduleMs},
                                {u"e2eFromScheduleMs"_s, &BenchRun::e2eFromScheduleMs},
                                {u"slipMs"_s, &BenchRun::slipMs}};
    using Quantile = std::pair<QString, double Distribution::*>;
    const QList<Quantile> quantiles{{u"mean"_s, &Distribution::mean}, {u"p50"_s, &Distribution::p50},
                                    {u"p90"_s, &Distribution::p90},   {u"p95"_s, &Distribution::p95},
                                    {u"p99"_s, &Distribution::p99},   {u"max"_s, &Distribution::max}};
    for (const Figure &figure : figures) {
        for (const Quantile &quantile : quantiles)
            head.append(figure.first + u'_' + quantile.first);
    }
    QByteArray text = head.join(u',').toUtf8() + "\r\n";
    for (qsizetype i = 0; i < result.runs.size(); ++i) {
        const BenchRun &run = result.runs.at(i);
        const auto number = [](double value) { return QString::number(value, 'g', 9); };
        QStringList fields{csvField(result.config.modelId),
                           toString(result.config.shape),
                           QString::number(run.concurrency),
                           number(run.rate),
                           QString::number(run.requests),
                           QString::number(run.failed),
                           number(run.durationS),
                           number(run.requestsPerS),
                           number(run.outputTokensPerS),
                           number(run.totalTokensPerS),
                           run.goodputPerS ? number(*run.goodputPerS) : QString(),
                           run.clientBound.isEmpty() ? u"no"_s : u"yes"_s,
                           i == result.knee ? u"yes"_s : u"no"_s};
        for (const Figure &figure : figures) {
            const Distribution &values = run.*figure.second;
            for (const Quantile &quantile : quantiles)
                fields.append(values.count > 0 ? number(values.*quantile.second) : QString());
        }
        text += fields.join(u',').toUtf8() + "\r\n";
    }
    return text;
}

} // namespace slipway
