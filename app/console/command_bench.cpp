// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"

#include "inference/loadgenerator.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Cli)
};

void options(Cli &cli)
{
    addWayInOptions(cli);
    cli.parser.addOptions({
        {u"requests"_s, Words::tr("requests of each run"), u"N"_s, u"100"_s},
        {u"concurrency"_s, Words::tr("requests at the same time; several, separated by commas, make a run each"), u"N,N,…"_s, u"1"_s},
        {u"prompt-tokens"_s, Words::tr("length of the synthetic prompts"), u"N"_s, u"128"_s},
        {u"output-tokens"_s, Words::tr("length of the answers"), u"N"_s, u"128"_s},
        {u"seed"_s, Words::tr("of the synthetic prompts"), u"N"_s, u"1"_s},
    });
}

Task<ExitStatus> run(Cli &cli, std::stop_token stop)
{
    BenchConfig config;
    std::optional<QString> problem;
    const auto number = [&](const QString &option, qint64 low, qint64 high, const QString &text) -> qint64 {
        bool ok = false;
        const qint64 value = text.trimmed().toLongLong(&ok);
        if ((!ok || value < low || value > high) && !problem)
            problem = Words::tr("--%1 takes a whole number from %2 to %3, not \"%4\"").arg(option).arg(low).arg(high).arg(text);
        return value;
    };
    config.requests = int(number(u"requests"_s, 1, 1'000'000, cli.parser.value(u"requests"_s)));
    config.concurrencies.clear();
    for (const QString &part : cli.parser.value(u"concurrency"_s).split(u','))
        config.concurrencies.append(int(number(u"concurrency"_s, 1, 4096, part)));
    config.promptTokens = int(number(u"prompt-tokens"_s, 1, 1'000'000, cli.parser.value(u"prompt-tokens"_s)));
    config.outputTokens = int(number(u"output-tokens"_s, 1, 1'000'000, cli.parser.value(u"output-tokens"_s)));
    config.seed = quint64(number(u"seed"_s, 0, std::numeric_limits<qint64>::max(), cli.parser.value(u"seed"_s)));
    if (problem)
        co_return cli.usage(*problem);
    auto opened = co_await openWayIn(cli, stop);
    if (!opened)
        co_return cli.report(opened.error());
    const WayIn &way = opened->way;
    config.modelId = opened->modelId;
    if (!way.hasExactTimings())
        cli.say(Words::tr("Measured %1, which flushes every 200 ms: token timings hold that. Use --url on a forwarded port for exact ones.").arg(way.description()));
    InferenceClient client(*way.transport, cli.clock, way.baseUrl, opened->apiKey);
    LoadGenerator generator(client, cli.clock);
    const ProgressSink progress([&cli](const Progress &now) {
        cli.sayProgress(now.message + (now.fraction ? u" %1 %"_s.arg(qRound(*now.fraction * 100)) : QString()));
    });
    auto result = co_await generator.run(config, progress, stop);
    if (!result)
        co_return cli.report(result.error());
    cli.endProgress();
    if (!cli.isText()) {
        cli.printJson(result->toJson());
    } else {
        cli.print(cli.styled(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(Words::tr("CONCURRENCY"), 11).arg(Words::tr("REQ/S"), 9).arg(Words::tr("TOKENS/S"), 10).arg(Words::tr("TTFT p50/p99 ms"), 18)
                                 .arg(Words::tr("ITL p50/p99 ms"), 18).arg(Words::tr("E2E p50 ms"), 12).arg(Words::tr("FAILED"), 8), "bold"));
        for (const BenchRun &each : std::as_const(result->runs)) {
            const auto pair = [](const Distribution &d) { return u"%1/%2"_s.arg(d.p50, 0, 'f', 1).arg(d.p99, 0, 'f', 1); };
            cli.print(u"%1 %2 %3 %4 %5 %6 %7"_s.arg(each.concurrency, 11).arg(each.requestsPerS, 9, 'f', 2).arg(each.outputTokensPerS, 10, 'f', 1)
                          .arg(pair(each.ttftMs), 18).arg(pair(each.itlMs), 18).arg(each.e2eMs.p50, 12, 'f', 1).arg(each.failed, 8));
            for (auto it = each.failures.begin(); it != each.failures.end(); ++it)
                cli.print(u"    "_s + cli.styled(u"%1 × %2: %3"_s.arg(it.value()).arg(it.key(), each.failureExamples.value(it.key())), "bad"));
            if (!each.warning.isEmpty())
                cli.print(u"    "_s + cli.styled(each.warning, "warn"));
        }
    }
    if (result->cancelled)
        co_return cli.report(Error{.kind = ErrorKind::Cancelled});
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine benchCommand{"bench", QT_TRANSLATE_NOOP("Cli", "load an endpoint and measure latency and throughput"), options, run};

} // namespace slipway
