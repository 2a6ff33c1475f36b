// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/benchanalysis.h"
#include "inference/benchstorage.h"
#include "inference/clusterload.h"
#include "inference/vllmbenchfile.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace slipway;
using namespace Qt::StringLiterals;

/// From a workload to the tool's arguments, and from its files to a result.
class TestClusterLoad : public QObject
{
    Q_OBJECT

    static BenchConfig closed(QList<int> concurrencies)
    {
        return {.modelId = u"served"_s,
                .requests = 100,
                .concurrencies = concurrencies,
                .promptTokens = 64,
                .outputTokens = 32,
                .loadPods = 2};
    }
    static ClusterLoad load(int pods)
    {
        return {.pods = pods, .baseUrl = u"http://svc.ns.svc:8000"_s, .tokenizer = u"org/model"_s};
    }
    static QString after(const QStringList &words, const QString &name)
    {
        const qsizetype at = words.indexOf(name);
        return at < 0 ? QString() : words.value(at + 1);
    }

    /// As the tool writes it: seconds in arrays, a line for every request.
    static QJsonObject file(const QList<double> &ttfts, double duration, double ended)
    {
        QJsonArray ttft, itl, latency, start, in, out, queue, error;
        for (qsizetype i = 0; i < ttfts.size(); ++i) {
            ttft.append(ttfts.at(i));
            itl.append(QJsonArray{0.01, 0.02});
            latency.append(ttfts.at(i) + 0.03);
            start.append(1000 + double(i));
            in.append(64);
            out.append(3);
            queue.append(0.5);
            error.append(QString());
        }
        const double n = double(ttfts.size());
        return {{u"backend"_s, u"openai-chat"_s},
                {u"num_prompts"_s, n},
                {u"duration"_s, duration},
                {u"completed"_s, n},
                {u"failed"_s, 0},
                {u"request_throughput"_s, n / duration},
                {u"output_throughput"_s, 3 * n / duration},
                {u"total_token_throughput"_s, 67 * n / duration},
                {u"ttfts"_s, ttft},
                {u"itls"_s, itl},
                {u"latencies"_s, latency},
                {u"start_times"_s, start},
                {u"input_lens"_s, in},
                {u"output_lens"_s, out},
                {u"queue_times"_s, queue},
                {u"errors"_s, error},
                {u"mean_ttft_ms"_s, 1.0},
                {u"median_ttft_ms"_s, 2.0},
                {u"p90_ttft_ms"_s, 3.0},
                {u"p95_ttft_ms"_s, 4.0},
                {u"p99_ttft_ms"_s, 5.0},
                {u"mean_itl_ms"_s, 1.5},
                {u"median_itl_ms"_s, 1.6},
                {u"p99_itl_ms"_s, 1.7},
                {u"slipway_ended"_s, ended}};
    }
    static QJsonObject without(QJsonObject object, const QStringList &keys)
    {
        for (const QString &key : keys)
            object.remove(key);
        return object;
    }
    static BenchPart part(const QJsonObject &object, bool isClosed = true)
    {
        return readVllmBench(object, isClosed).value_or(BenchPart());
    }
    static const QStringList &perRequest()
    {
        static const QStringList keys{u"ttfts"_s,      u"itls"_s,        u"latencies"_s,   u"start_times"_s,
                                      u"input_lens"_s, u"output_lens"_s, u"queue_times"_s, u"errors"_s};
        return keys;
    }

private Q_SLOTS:
    void aLoadIsSharedOutAmongThePods()
    {
        BenchConfig config = closed({8});
        config.requests = 101;
        const QStringList words = vllmBenchArguments(config, {.concurrency = 8}, load(2));
        QCOMPARE(after(words, u"--max-concurrency"_s), u"4"_s);
        QCOMPARE(after(words, u"--num-prompts"_s), u"51"_s);
        QCOMPARE(after(words, u"--num-warmups"_s), u"4"_s);
        QCOMPARE(after(words, u"--backend"_s), u"openai-chat"_s);
        QCOMPARE(after(words, u"--endpoint"_s), u"/v1/chat/completions"_s);
        QCOMPARE(after(words, u"--model"_s), u"served"_s);
        QCOMPARE(after(words, u"--tokenizer"_s), u"org/model"_s);
        QCOMPARE(after(words, u"--random-input-len"_s), u"64"_s);
        QVERIFY(!words.contains(u"--request-rate"_s));
        QVERIFY(!words.contains(u"--seed"_s)); // each pod's own
    }

    void aPoissonRateIsTheSumOfThePods()
    {
        BenchConfig config = closed({});
        config.shape = LoadShape::Poisson;
        config.rates = {5};
        config.mostInFlight = 6;
        config.chat = false;
        config.slo = {.ttftMs = 200, .e2eMs = 2500.5};
        config.sampling.temperature = 0.7;
        const QStringList words = vllmBenchArguments(config, {.rate = 5}, load(2));
        QCOMPARE(after(words, u"--request-rate"_s), u"2.5"_s);
        QCOMPARE(after(words, u"--max-concurrency"_s), u"3"_s);
        QCOMPARE(after(words, u"--backend"_s), u"openai"_s);
        QCOMPARE(after(words, u"--endpoint"_s), u"/v1/completions"_s);
        QCOMPARE(after(words, u"--temperature"_s), u"0.7"_s);
        QCOMPARE(words.sliced(words.indexOf(u"--goodput"_s) + 1, 2),
                 (QStringList{u"ttft:200"_s, u"e2el:2500.5"_s}));
    }

    void whatTheToolCannotSayIsRefusedByName_data()
    {
        QTest::addColumn<BenchConfig>("config");
        QTest::addColumn<int>("pods");
        QTest::addColumn<QString>("option");
        const auto row = [](const char *name, const QString &option, int pods, auto change) {
            BenchConfig config = closed({8});
            change(config);
            QTest::newRow(name) << config << pods << option;
        };
        row("a trace", u"--trace"_s, 1, [](BenchConfig &c) { c.shape = LoadShape::Trace; });
        row("constant arrivals", u"--arrivals"_s, 1, [](BenchConfig &c) { c.shape = LoadShape::Constant; });
        row("a dataset", u"--dataset"_s, 1, [](BenchConfig &c) { c.dataset = {LoadPrompt{}}; });
        row("answers that end by themselves", u"--respect-eos"_s, 1,
            [](BenchConfig &c) { c.ignoreEos = false; });
        row("a concurrency that leaves a rest", u"--concurrency"_s, 3, [](BenchConfig &) { });
        row("a limit that leaves a rest", u"--max-in-flight"_s, 2,
            [](BenchConfig &c) { c.mostInFlight = 3; });
        row("a warm-up that leaves a rest", u"--warmup"_s, 2, [](BenchConfig &c) { c.warmup = 3; });
        row("too many pods", u"--in-cluster"_s, 101, [](BenchConfig &) { });
        row("no pod", u"--in-cluster"_s, 0, [](BenchConfig &) { });
        row("a seed beyond numpy's", u"--seed"_s, 1, [](BenchConfig &c) { c.seed = 0xffff'ffffULL; });
        row("a stop sequence", u"stop"_s, 1, [](BenchConfig &c) { c.sampling.stop = {u"x"_s}; });
        row("a parameter of the server's own", u"guided"_s, 1,
            [](BenchConfig &c) { c.sampling.extra = {{u"guided"_s, 1}}; });
    }
    void whatTheToolCannotSayIsRefusedByName()
    {
        QFETCH(BenchConfig, config);
        QFETCH(int, pods);
        QFETCH(QString, option);
        const auto problem = clusterLoadProblem(config, pods);
        QVERIFY(problem);
        QVERIFY2(problem->contains(option), qPrintable(*problem));
    }
    void whatItCanSayIsNotRefused()
    {
        QVERIFY(!clusterLoadProblem(closed({2, 4, 8}), 2));
        BenchConfig config = closed({1});
        config.sweepTo = 64;
        config.warmup = 0;
        QVERIFY(!clusterLoadProblem(config, 1));
    }

    void aFileBecomesRequests()
    {
        QJsonObject object = file({0.1, 0.2}, 10, 100);
        const BenchPart read = part(object);
        QCOMPARE(read.samples.size(), 2);
        QCOMPARE(*read.samples.at(1).ttftMs, 200.0);
        QCOMPARE(read.samples.at(1).e2eMs, 230.0);
        QCOMPARE(*read.samples.at(0).tpotMs, 15.0); // (130 − 100) / 2
        QCOMPARE(read.samples.at(0).gapsMs, (QList<double>{10, 20}));
        QCOMPARE(read.samples.at(1).sent.count(), 1'000'000'000);
        QCOMPARE(read.samples.at(1).slipMs(), 0.0); // a closed loop is never late
        QCOMPARE(part(object, false).samples.at(1).slipMs(), 500.0);
        // Releases before 0.14 have no latencies.
        QCOMPARE(part(without(object, {u"latencies"_s})).samples.at(1).e2eMs, 230.0);
    }

    void failedRequestsAreApartAndClassed()
    {
        QJsonObject object = file({0.1, 0, 0, 0}, 10, 100);
        object.insert(
            u"errors"_s,
            QJsonArray{u""_s, u"Not Found"_s,
                       u"Traceback:\n  x\naiohttp.client_exceptions.ServerDisconnectedError: gone"_s,
                       u"odd"_s});
        object.insert(u"output_lens"_s, QJsonArray{3, 0, 0, 0});
        object.insert(u"completed"_s, 1);
        const BenchRun run = mergedRun({part(object)}, {});
        QCOMPARE(run.requests, 1);
        QCOMPARE(run.failed, 3);
        QCOMPARE(run.failures, (QMap<QString, int>{{u"cut"_s, 1}, {u"notFound"_s, 1}, {u"server"_s, 1}}));
        QCOMPARE(run.ttftMs.count, 1);
        QCOMPARE(run.failureExamples.value(u"cut"_s),
                 u"aiohttp.client_exceptions.ServerDisconnectedError: gone"_s);
    }

    void ratesAreSummedAndPercentilesComeFromAllRequests()
    {
        const BenchRun run =
            mergedRun({part(file({0.1, 0.1, 0.1}, 10, 100)), part(file({0.9}, 5, 100))}, {.ttftMs = 500});
        QCOMPARE(run.loadPods, 2);
        QCOMPARE(run.requests, 4);
        QCOMPARE(run.requestsPerS, 0.3 + 0.2);
        QCOMPARE(run.outputTokensPerS, 0.9 + 0.6);
        QCOMPARE(run.ttftMs.p50, 100.0); // the mean of the medians would be 500
        QCOMPARE(run.ttftMs.max, 900.0);
        QCOMPARE(run.itlMs.count, 8);
        QCOMPARE(*run.good, 3);
        QVERIFY(std::abs(*run.goodputPerS - 0.5 * 3 / 4) < 1e-9);
        // They did not begin together, which is said: 5 of 10 seconds.
        QVERIFY2(run.warning.contains(u"50 %"_s), qPrintable(run.warning));
        // On the clock of the run that they share.
        QCOMPARE(run.samples.at(3).sent.count(), 5'000'000'000);
        QVERIFY(!mergedRun({part(file({0.1}, 10, 100)), part(file({0.1}, 10, 100.2))}, {})
                     .warning.contains(u"% of the time"_s));
    }

    void percentilesOfSeveralPodsAreNeverMerged()
    {
        const QJsonObject summary = without(file({0.1, 0.2}, 10, 100), perRequest());
        const BenchRun two = mergedRun({part(summary), part(summary)}, {.ttftMs = 1});
        QCOMPARE(two.requests, 4);
        QCOMPARE(two.ttftMs.count, 0);
        QVERIFY(!two.good);
        QVERIFY2(two.warning.contains(u"cannot be merged"_s), qPrintable(two.warning));
        const BenchRun one = mergedRun({part(summary)}, {});
        QCOMPARE(one.ttftMs.p99, 5.0);
        QVERIFY(std::isnan(one.ttftMs.max)); // unknown, and null in JSON
        QVERIFY(one.toJson().value("ttftMs"_L1)["max"_L1].isNull());
        QVERIFY(one.toJson().value("client"_L1).isNull());
    }

    void leftOutGapsLeaveTheRest()
    {
        const QJsonObject object = without(file({0.1, 0.2}, 10, 100), {u"itls"_s});
        const BenchRun two = mergedRun({part(object), part(object)}, {});
        QCOMPARE(two.ttftMs.count, 4);
        QCOMPARE(two.itlMs.count, 0);
        QVERIFY2(two.warning.contains(u"too large"_s), qPrintable(two.warning));
        QCOMPARE(mergedRun({part(object)}, {}).itlMs.p99, 1.7); // the tool's own, of one pod
    }

    void whatIsNoSuchFileIsRefused()
    {
        QCOMPARE(readVllmBench({}, true).error().kind, ErrorKind::Invalid);
        QVERIFY(readVllmBench({{u"duration"_s, 1}, {u"completed"_s, u"x"_s}}, true)
                    .error()
                    .detail.contains(u"completed"_s));
    }

    void ourOwnExportReadsAsTheToolsFile()
    {
        const BenchRun run = mergedRun({part(file({0.1, 0.2}, 10, 100))}, {});
        const BenchRun again = mergedRun(
            {part(toVllmBenchJson({.config = closed({2})}, run, QDateTime::fromSecsSinceEpoch(0)))}, {});
        QCOMPARE(again.ttftMs.p50, run.ttftMs.p50);
        QCOMPARE(again.e2eMs.max, run.e2eMs.max);
        QCOMPARE(again.requestsPerS, run.requestsPerS);
        QJsonObject stored = toStoredJson({.config = closed({2}), .runs = {run}});
        QCOMPARE(benchFromStored(stored)->runs.constFirst().loadPods, 1);
        QCOMPARE(benchFromStored(stored)->config.loadPods, 2);
    }

    void theJobsScriptPrintsWhatIsRead_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QStringList>("leftOut");
        QTest::newRow("all of it") << u"9000000"_s << QStringList();
        QTest::newRow("gaps go first") << u"2000"_s << QStringList{u"itls"_s};
        QTest::newRow("then single requests") << u"100"_s << QStringList{u"itls"_s, u"ttfts"_s, u"errors"_s};
    }
    void theJobsScriptPrintsWhatIsRead()
    {
        QFETCH(QString, limit);
        QFETCH(QStringList, leftOut);
        if (QStandardPaths::findExecutable(u"python3"_s).isEmpty())
            QSKIP("the script needs python3, as vLLM's image has it");
        QTemporaryDir folder;
        QList<double> ttfts;
        for (int i = 0; i < 200; ++i)
            ttfts.append(0.1 + 0.0001234567 * i);
        QJsonObject object = file(ttfts, 10, 0);
        QJsonArray gaps;
        for (int i = 0; i < 200; ++i)
            gaps.append(QJsonArray{0.01 + 0.00000731 * i * i, 0.0203 + 0.0000177 * i});
        object.insert(u"itls"_s, gaps);
        object.insert(u"generated_texts"_s, QJsonArray{u"secret of a user"_s});
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QFile out(folder.filePath(name));
            return out.open(QIODevice::WriteOnly) && out.write(text) == text.size()
                && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        };
        QVERIFY(write(u"answer.json"_s, QJsonDocument(object).toJson()));
        // Stands in for the tool: notes its arguments and puts the file where it is told to.
        QVERIFY(write(u"vllm"_s,
                      "#!/bin/sh\necho \"$@\" > \"$WORK/arguments\"\necho noise\ncp \"$WORK/answer.json\" "
                      "\"$WORK/slipway-bench.json\"\n"));
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        environment.insert(u"WORK"_s, folder.path());
        environment.insert(u"SLIPWAY_SEED"_s, u"40"_s);
        environment.insert(u"JOB_COMPLETION_INDEX"_s, u"2"_s);
        environment.insert(u"SLIPWAY_LOG_BYTES"_s, limit);
        shell.setProcessEnvironment(environment);
        // In a folder of its own: tests run beside each other.
        shell.start(u"/bin/sh"_s,
                    {u"-c"_s, vllmBenchScript().replace(u"/tmp"_s, folder.path()), u"slipway-bench"_s,
                     u"--model"_s, u"a b"_s});
        QVERIFY(shell.waitForFinished(60'000));
        const QByteArray log = shell.readAllStandardOutput();
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
        QFile arguments(folder.filePath(u"arguments"_s));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QVERIFY(arguments.readAll().startsWith(
            "bench serve --model a b --seed 42 --save-result --save-detailed"));
        QVERIFY(log.startsWith("noise\n"));
        const auto found = benchResultIn(log);
        QVERIFY2(found, found ? "" : qPrintable(found.error().toString()));
        QVERIFY(!found->contains(u"generated_texts"_s));
        for (const QString &key : leftOut)
            QVERIFY(!found->contains(key) && found->value("slipway_left_out"_L1).toArray().contains(key));
        const BenchRun run = mergedRun({part(*found)}, {});
        QCOMPARE(run.requests, 200);
        QVERIFY(found->value("slipway_ended"_L1).toDouble() > 1e9);
        if (leftOut.isEmpty()) {
            QVERIFY(std::abs(run.ttftMs.max - (100 + 0.1234567 * 199)) < 0.001); // microseconds are kept
            QCOMPARE(run.itlMs.count, 400);
        }
        // Cut at any line, or damaged, it is not taken.
        const qsizetype begin = log.indexOf("slipway-bench-result");
        for (qsizetype at = log.indexOf('\n', begin); at > 0 && at + 1 < log.size();
             at = log.indexOf('\n', at + 1))
            QVERIFY(!benchResultIn(log.first(at)));
        QByteArray damaged = log;
        damaged[log.size() - 60] = log.at(log.size() - 60) == 'A' ? 'B' : 'A';
        QCOMPARE(benchResultIn(damaged).error().kind, ErrorKind::Invalid);
        QCOMPARE(benchResultIn("no such thing\n").error().kind, ErrorKind::NotFound);
    }

    void theScriptEndsAsTheToolDid()
    {
        QTemporaryDir folder;
        QFile tool(folder.filePath(u"vllm"_s));
        QVERIFY(tool.open(QIODevice::WriteOnly));
        tool.write("#!/bin/sh\necho 'vllm bench serve: error: unrecognized arguments: --x' >&2\nexit 2\n");
        tool.close();
        tool.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QProcess shell;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
        environment.insert(u"SLIPWAY_SEED"_s, u"0"_s);
        environment.insert(u"JOB_COMPLETION_INDEX"_s, u"0"_s);
        shell.setProcessEnvironment(environment);
        shell.start(u"/bin/sh"_s, {u"-c"_s, vllmBenchScript(), u"slipway-bench"_s, u"--x"_s});
        QVERIFY(shell.waitForFinished(60'000));
        QCOMPARE(shell.exitCode(), 2);
        QCOMPARE(lastWordsOf(shell.readAllStandardError()),
                 u"vllm bench serve: error: unrecognized arguments: --x"_s);
    }
};

QTEST_GUILESS_MAIN(TestClusterLoad)
#include "tst_clusterload.moc"
