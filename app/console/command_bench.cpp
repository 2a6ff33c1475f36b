// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/benchincluster.h"
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "inference/benchanalysis.h"
#include "inference/workloadfile.h"
#include "kube/visibletext.h"
#include "session/bench/bencharchive.h"
#include "session/bench/benchcaveats.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void benchOptions(Cli &cli)
{
    addWayInOptions(cli);
    cli.parser.addOptions({
        {u"requests"_s, Words::tr("requests of each run"), u"N"_s, u"100"_s},
        {u"concurrency"_s,
         Words::tr("requests at the same time; several, separated by commas, make a run each"), u"N,N,…"_s,
         u"1"_s},
        {u"prompt-tokens"_s, Words::tr("length of the synthetic prompts"), u"N"_s, u"128"_s},
        {u"output-tokens"_s, Words::tr("length of the answers"), u"N"_s, u"128"_s},
        {u"api"_s, Words::tr("chat or completions"), u"API"_s, u"chat"_s},
        {u"respect-eos"_s,
         Words::tr("let answers end where the model ends them, instead of at their full length")},
        {u"seed"_s,
         Words::tr(
             "of the synthetic prompts and of Poisson arrivals; when not given, another each time, so that "
             "no prefix cache knows the prompts"),
         u"N"_s, u"0"_s},
        {u"sweep-to"_s,
         Words::tr("double the concurrency to at most this while throughput grows, and find the knee"),
         u"N"_s},
        {u"rate"_s, Words::tr("requests a second, whatever comes back; several make a run each"), u"R,R,…"_s},
        {u"arrivals"_s, Words::tr("of --rate: poisson or constant"), u"KIND"_s, u"poisson"_s},
        {u"max-in-flight"_s, Words::tr("the most at the same time with --rate or --trace; what waits counts"),
         u"N"_s, u"0"_s},
        {u"trace"_s, Words::tr("replay arrivals and lengths of this file (JSON lines or CSV)"), u"FILE"_s},
        {u"trace-speed"_s, Words::tr("how many times faster than recorded"), u"X"_s, u"1"_s},
        {u"dataset"_s,
         Words::tr("prompts of this file instead of synthetic ones (JSON lines, ShareGPT or text)"),
         u"FILE"_s},
        {u"warmup"_s,
         Words::tr("requests before each run that are not counted; as many as run at once when not given"),
         u"N"_s},
        {u"goodput"_s, Words::tr("service levels in ms, such as ttft:200,tpot:50,e2e:5000"), u"LEVELS"_s},
        {u"save"_s, Words::tr("write the result with every request's figures to this file"), u"FILE"_s},
        {u"save-vllm"_s, Words::tr("write the last run in the shape of vLLM's benchmark"), u"FILE"_s},
        {u"save-aiperf"_s, Words::tr("write the last run in the shape of AIPerf's export"), u"FILE"_s},
        {u"no-history"_s, Words::tr("do not keep the result in the history that the window shows")},
        {u"baseline"_s, Words::tr("compare with a saved result; exit status 1 when significantly worse"),
         u"FILE"_s},
        {u"max-regression"_s, Words::tr("how much worse is still fine, in percent"), u"PERCENT"_s, u"5"_s},
        {u"tokenizer"_s,
         Words::tr("of load pods in the cluster, a Hugging Face id or a path there; the server's own when "
                   "not given"),
         u"ID"_s},
    });
    cli.addOptionWithBareValue(
        {u"in-cluster"_s,
         Words::tr(
             "send the load from N pods of the cluster (1 when no number follows), by vllm bench serve"),
         u"N"_s},
        u"1"_s);
}

Result<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, file.errorString(), name);
    constexpr qint64 most = 512LL * 1024 * 1024;
    return file.read(most);
}

Result<> writeJson(const QString &name, const QJsonObject &object)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(QJsonDocument(object).toJson(QJsonDocument::Compact)) < 0 || !file.commit())
        return fail(ErrorKind::Invalid, file.errorString(), name);
    return {};
}

std::optional<ServiceLevels> levelsOf(const QString &text)
{
    ServiceLevels levels;
    for (const QString &part : text.split(u',', Qt::SkipEmptyParts)) {
        bool ok = false;
        const double ms = part.section(u':', 1).toDouble(&ok);
        const QString name = part.section(u':', 0, 0).trimmed();
        std::optional<double> *level = name == "ttft"_L1 ? &levels.ttftMs
            : name == "tpot"_L1                          ? &levels.tpotMs
            : name == "e2e"_L1 || name == "e2el"_L1      ? &levels.e2eMs
                                                         : nullptr;
        if (!ok || ms <= 0 || !level)
            return {};
        *level = ms;
    }
    return levels;
}

/// The options beyond the plain closed loop. Errors: Invalid, in words for the person.
Task<> readLoad(Cli &cli, BenchConfig &config)
{
    const auto decimal = [&cli](const QString &option, const QString &text) -> Result<double> {
        bool ok = false;
        const double value = text.trimmed().toDouble(&ok);
        if (!ok || !(value > 0 && value <= 1e6))
            return fail(ErrorKind::Invalid,
                        Words::tr("--%1 takes a number above 0, not \"%2\"").arg(option, text));
        return value;
    };
    if (cli.parser.isSet(u"trace"_s) && cli.parser.isSet(u"rate"_s))
        co_return fail(ErrorKind::Invalid, Words::tr("--rate and --trace exclude each other"));
    if (cli.parser.isSet(u"rate"_s)) {
        const QString kind = cli.parser.value(u"arrivals"_s);
        if (kind != "poisson"_L1 && kind != "constant"_L1)
            co_return fail(ErrorKind::Invalid,
                           Words::tr("--arrivals takes poisson or constant, not \"%1\"").arg(kind));
        config.shape = kind == "poisson"_L1 ? LoadShape::Poisson : LoadShape::Constant;
        for (const QString &part : cli.parser.value(u"rate"_s).split(u',')) {
            auto rate = decimal(u"rate"_s, part);
            if (!rate)
                co_return std::unexpected(std::move(rate.error()));
            config.rates.append(*rate);
        }
    }
    if (cli.parser.isSet(u"trace"_s)) {
        auto trace = co_await traceFromFile(cli.parser.value(u"trace"_s));
        if (!trace)
            co_return std::unexpected(std::move(trace.error()));
        config.shape = LoadShape::Trace;
        config.trace = std::move(*trace);
        if (!cli.parser.isSet(u"requests"_s))
            config.requests = int(config.trace.size());
        auto speed = decimal(u"trace-speed"_s, cli.parser.value(u"trace-speed"_s));
        if (!speed)
            co_return std::unexpected(std::move(speed.error()));
        config.traceSpeed = *speed;
    }
    if (cli.parser.isSet(u"dataset"_s)) {
        auto prompts = co_await promptsFromFile(cli.parser.value(u"dataset"_s));
        if (!prompts)
            co_return std::unexpected(std::move(prompts.error()));
        config.dataset = std::move(*prompts);
        config.datasetName = cli.parser.value(u"dataset"_s).section(u'/', -1);
    }
    if (cli.parser.isSet(u"goodput"_s)) {
        const auto levels = levelsOf(cli.parser.value(u"goodput"_s));
        if (!levels)
            co_return fail(
                ErrorKind::Invalid,
                Words::tr("--goodput takes levels in ms such as ttft:200,tpot:50,e2e:5000, not \"%1\"")
                    .arg(cli.parser.value(u"goodput"_s)));
        config.slo = *levels;
    }
    co_return {};
}

/// By our own load generator. @return or the status to end with, when the person has been told why
Task<std::expected<MeasuredBench, ExitStatus>> benchFromHere(Cli &cli, BenchConfig config,
                                                             std::stop_token stop)
{
    using Answer = std::expected<MeasuredBench, ExitStatus>;
    auto opened = co_await openWayIn(cli, stop);
    if (!opened)
        co_return Answer(std::unexpected(cli.report(opened.error())));
    const WayIn &way = opened->way;
    config.modelId = opened->modelId;
    if (!way.hasExactTimings())
        cli.say(
            Words::tr(
                "Measured by %1, which flushes every 200 ms: token timings hold that. No port-forward: %2.")
                .arg(way.description(), visibleText(way.whyNotBetter)));
    InferenceClient client(*way.transport, cli.clock, way.baseUrl, opened->apiKey);
    LoadGenerator generator(client, cli.clock);
    if (way.hasExactTimings())
        generator.setWire({.baseUrl = way.baseUrl, .apiKey = opened->apiKey});
    const ProgressSink progress([&cli](const Progress &now) {
        cli.sayProgress(now.message
                        + (now.fraction ? u" %1 %"_s.arg(qRound(*now.fraction * 100)) : QString()));
    });
    auto result = co_await generator.run(config, progress, stop);
    if (!result)
        co_return Answer(std::unexpected(cli.report(result.error())));
    cli.endProgress();
    co_return Answer(
        MeasuredBench{.result = std::move(*result), .title = opened->title, .wayIn = way.description()});
}

Task<ExitStatus> runBench(Cli &cli, std::stop_token stop)
{
    BenchConfig config;
    std::optional<QString> problem;
    const auto number = [&](const QString &option, qint64 low, qint64 high, const QString &text) -> qint64 {
        bool ok = false;
        const qint64 value = text.trimmed().toLongLong(&ok);
        if ((!ok || value < low || value > high) && !problem)
            problem = Words::tr("--%1 takes a whole number from %2 to %3, not \"%4\"")
                          .arg(option)
                          .arg(low)
                          .arg(high)
                          .arg(text);
        return value;
    };
    config.requests = int(number(u"requests"_s, 1, 1'000'000, cli.parser.value(u"requests"_s)));
    config.concurrencies.clear();
    for (const QString &part : cli.parser.value(u"concurrency"_s).split(u','))
        config.concurrencies.append(int(number(u"concurrency"_s, 1, 4096, part)));
    config.promptTokens = int(number(u"prompt-tokens"_s, 1, 1'000'000, cli.parser.value(u"prompt-tokens"_s)));
    config.outputTokens = int(number(u"output-tokens"_s, 1, 1'000'000, cli.parser.value(u"output-tokens"_s)));
    config.seed =
        quint64(number(u"seed"_s, 0, std::numeric_limits<qint64>::max(), cli.parser.value(u"seed"_s)));
    if (cli.parser.isSet(u"sweep-to"_s))
        config.sweepTo = int(number(u"sweep-to"_s, 1, 4096, cli.parser.value(u"sweep-to"_s)));
    if (cli.parser.isSet(u"warmup"_s))
        config.warmup = int(number(u"warmup"_s, 0, 1'000'000, cli.parser.value(u"warmup"_s)));
    config.mostInFlight = int(number(u"max-in-flight"_s, 0, 100'000, cli.parser.value(u"max-in-flight"_s)));
    const int maxRegression =
        int(number(u"max-regression"_s, 0, 10'000, cli.parser.value(u"max-regression"_s)));
    const QString api = cli.parser.value(u"api"_s);
    config.chat = api != "completions"_L1;
    if (config.chat && api != "chat"_L1 && !problem)
        problem = Words::tr("--api takes chat or completions, not \"%1\"").arg(api);
    config.ignoreEos = !cli.parser.isSet(u"respect-eos"_s);
    if (cli.parser.isSet(u"in-cluster"_s))
        config.loadPods = int(number(u"in-cluster"_s, 1, 100, cli.parser.value(u"in-cluster"_s)));
    else if (cli.parser.isSet(u"tokenizer"_s) && !problem)
        problem = Words::tr("--tokenizer is for load pods; it needs --in-cluster");
    if (problem)
        co_return cli.usage(*problem);
    if (auto read = co_await readLoad(cli, config); !read)
        co_return cli.usage(read.error().toString());
    QJsonObject baseline;
    if (cli.parser.isSet(u"baseline"_s)) {
        auto text = readFile(cli.parser.value(u"baseline"_s));
        if (!text)
            co_return cli.usage(text.error().toString());
        auto read = baselineFrom(*text); // before anything is sent: a run of minutes would end in this
        if (!read)
            co_return cli.usage(read.error().toString());
        baseline = std::move(*read);
    }
    const QDateTime started = cli.clock.now();
    auto task = config.loadPods > 0 ? benchInCluster(cli, config, stop) : benchFromHere(cli, config, stop);
    auto ran = co_await std::move(task);
    if (!ran)
        co_return cli.report(ran.error());
    if (!ran->has_value())
        co_return ran->error();
    const MeasuredBench measured = std::move(**ran);
    const BenchResult *result = &measured.result;
    if (!cli.parser.isSet(u"no-history"_s) && !result->runs.isEmpty()) {
        BenchArchive archive(cli.paths().databaseFile());
        auto kept = co_await archive.keep(
            {.started = started, .endpoint = measured.title, .wayIn = measured.wayIn}, *result);
        if (!kept) // the figures are there all the same
            cli.say(Words::tr("The result is not in the history: %1").arg(kept.error().toString()));
    }
    for (const auto &[option, object] :
         {std::pair(u"save"_s, 0), std::pair(u"save-vllm"_s, 1), std::pair(u"save-aiperf"_s, 2)}) {
        if (!cli.parser.isSet(option) || result->runs.isEmpty())
            continue;
        const QJsonObject json = object == 0 ? result->toDetailedJson()
            : object == 1                    ? toVllmBenchJson(*result, result->runs.constLast(), started)
                                             : toAiperfJson(*result, result->runs.constLast(), started);
        if (auto written = writeJson(cli.parser.value(option), json); !written)
            co_return cli.report(written.error());
    }
    QList<BenchChange> worse;
    QJsonObject json = result->toJson();
    if (!baseline.isEmpty()) {
        const QJsonObject now = result->toDetailedJson();
        auto changes = compareBench(baseline, now);
        if (!changes)
            co_return cli.report(changes.error());
        for (const QString &text : notCompared(baseline, now) + benchCaveats(baseline, now))
            cli.say(text);
        worse = regressions(*changes, maxRegression);
        QJsonArray list;
        for (const BenchChange &change : std::as_const(*changes)) {
            list.append(toJson(change));
            cli.say(u"%1 %2: %3 → %4 (%5 %)%6"_s.arg(change.level, change.metric)
                        .arg(change.before, 0, 'f', 2)
                        .arg(change.after, 0, 'f', 2)
                        .arg(change.percent, 0, 'f', 1)
                        .arg(change.isSignificant ? QString() : u" "_s + Words::tr("not significant")));
        }
        json.insert(u"comparison"_s, list);
    }
    if (measured.problem)
        json.insert(u"problem"_s, measured.problem->detail);
    if (!cli.isText()) {
        cli.printJson(json);
    } else {
        cli.print(cli.styled(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(Words::tr("CONCURRENCY"), 11)
                                 .arg(Words::tr("REQ/S"), 9)
                                 .arg(Words::tr("TOKENS/S"), 10)
                                 .arg(Words::tr("TTFT p50/p99 ms"), 18)
                                 .arg(Words::tr("ITL p50/p99 ms"), 18)
                                 .arg(Words::tr("E2E p50 ms"), 12)
                                 .arg(Words::tr("FAILED"), 8),
                             "bold"));
        for (const BenchRun &each : std::as_const(result->runs)) {
            const auto pair = [](const Distribution &d) {
                return u"%1/%2"_s.arg(d.p50, 0, 'f', 1).arg(d.p99, 0, 'f', 1);
            };
            cli.print(u"%1 %2 %3 %4 %5 %6 %7"_s
                          .arg(each.rate > 0              ? u"%1/s"_s.arg(each.rate)
                                   : each.concurrency > 0 ? QString::number(each.concurrency)
                                                          : Words::tr("trace"),
                               11)
                          .arg(each.requestsPerS, 9, 'f', 2)
                          .arg(each.outputTokensPerS, 10, 'f', 1)
                          .arg(pair(each.ttftMs), 18)
                          .arg(pair(each.itlMs), 18)
                          .arg(each.e2eMs.p50, 12, 'f', 1)
                          .arg(each.failed, 8));
            for (auto it = each.failures.begin(); it != each.failures.end(); ++it)
                cli.print(
                    u"    "_s
                    + cli.styled(
                        u"%1 × %2: %3"_s.arg(it.value()).arg(it.key(), each.failureExamples.value(it.key())),
                        "bad"));
            if (each.goodputPerS)
                cli.print(u"    "_s
                          + Words::tr("goodput %1 requests/s: %2 of %3 kept every level")
                                .arg(*each.goodputPerS, 0, 'f', 2)
                                .arg(*each.good)
                                .arg(each.requests + each.failed));
            if (each.slipMs.count > 0 && each.slipMs.p99 > 0)
                cli.print(
                    u"    "_s
                    + Words::tr("from the scheduled instant: TTFT p50/p99 %1 ms; sent late by %2 ms (p99)")
                          .arg(pair(each.ttftFromScheduleMs))
                          .arg(each.slipMs.p99, 0, 'f', 2));
            for (const QString &reason : each.clientBound)
                cli.print(u"    "_s + cli.styled(Words::tr("bound by this side: %1").arg(reason), "warn"));
            if (!each.warning.isEmpty())
                cli.print(u"    "_s + cli.styled(each.warning, "warn"));
        }
    }
    if (cli.isText() && result->calibration)
        cli.say(Words::tr("This side alone: %1 requests/s, %2 events/s; its error at this load: TTFT %3 ms, "
                          "ITL %4 ms (p99)")
                    .arg(result->calibration->requestsPerS, 0, 'f', 0)
                    .arg(result->calibration->eventsPerS, 0, 'f', 0)
                    .arg(result->calibration->ttftErrorP99Ms, 0, 'f', 2)
                    .arg(result->calibration->itlErrorP99Ms, 0, 'f', 2));
    if (cli.isText())
        cli.say(Words::tr("The same prompts again: --seed %1").arg(result->config.seed));
    if (cli.isText() && result->knee >= 0)
        cli.say(Words::tr("Knee of the curve: %1")
                    .arg(result->runs.at(result->knee).rate > 0 ? result->runs.at(result->knee).rate
                                                                : result->runs.at(result->knee).concurrency));
    if (measured.problem) {
        cli.say(u"slipway: "_s + visibleText(measured.problem->toString()));
        co_return exitStatusOf(*measured.problem);
    }
    if (result->cancelled)
        co_return cli.report(Error{.kind = ErrorKind::Cancelled});
    if (!worse.isEmpty()) {
        cli.say(Words::tr("Significantly worse than the baseline by more than %1 %: %n figure(s).", nullptr,
                          int(worse.size()))
                    .arg(maxRegression));
        co_return ExitStatus::FindingsStand;
    }
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine benchCommand{
    "bench", QT_TRANSLATE_NOOP("Cli", "load an endpoint and measure latency and throughput"), benchOptions,
    runBench};

} // namespace slipway
