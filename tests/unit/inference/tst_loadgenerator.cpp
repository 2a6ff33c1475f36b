// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "inference/loadgenerator.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
/// A server in model time: first token after 100 ms, then one each 10 ms, the last with the usage. Some requests can fail.
class ModelServer : public HttpTransport
{
public:
    explicit ModelServer(FakeClock &clock) : m_clock(clock) { }
    int outputTokens = 5;
    int failEvery = 0; ///< each n-th request answers 429
    int cutEvery = 0; ///< each n-th stream is cut after two tokens
    bool withUsage = true;
    int inFlight = 0;
    int mostInFlight = 0;
    QList<QJsonObject> bodies;

    Task<HttpResponse> send(HttpRequest, std::stop_token) override
    {
        co_return fail(ErrorKind::Internal, u"not used"_s);
    }
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        bodies.append(QJsonDocument::fromJson(request.body).object());
        const qsizetype number = bodies.size();
        if (auto slept = co_await m_clock.sleepFor(1ms, stop); !slept)
            co_return std::unexpected(slept.error());
        const bool failing = failEvery > 0 && number % failEvery == 0;
        const bool cut = cutEvery > 0 && number % cutEvery == 0;
        co_return std::unique_ptr<HttpStream>(std::make_unique<Stream>(*this, failing, cut));
    }

private:
    class Stream : public HttpStream
    {
    public:
        Stream(ModelServer &server, bool failing, bool cut)
            : m_server(server)
            , m_status(failing ? 429 : 200)
            , m_cut(cut)
        {
            m_server.mostInFlight = std::max(m_server.mostInFlight, ++m_server.inFlight);
            m_headers = {{"Content-Type", failing ? "application/json" : "text/event-stream"}};
        }
        ~Stream() override { --m_server.inFlight; }
        int status() const override { return m_status; }
        const HttpHeaders &headers() const override { return m_headers; }
        Task<QByteArray> read(std::stop_token stop) override
        {
            if (m_status != 200)
                co_return m_sent++ == 0 ? QByteArray(R"({"error":{"message":"slow down"}})") : QByteArray();
            if (m_sent < m_server.outputTokens) {
                if (auto slept = co_await m_server.m_clock.sleepFor(m_sent == 0 ? 99ms : 10ms, stop); !slept)
                    co_return std::unexpected(slept.error());
            }
            if (m_cut && m_sent == 2)
                co_return fail(ErrorKind::Network, u"reset"_s);
            const int number = m_sent++;
            if (number < m_server.outputTokens)
                co_return QByteArray("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"x\"}}]}\n\n");
            if (number > m_server.outputTokens)
                co_return QByteArray();
            QByteArray last =
                "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\n";
            if (m_server.withUsage)
                last += "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":16,\"completion_tokens\":"
                    + QByteArray::number(m_server.outputTokens) + "}}\n\n";
            co_return last + "data: [DONE]\n\n";
        }

    private:
        ModelServer &m_server;
        int m_status;
        bool m_cut;
        int m_sent = 0;
        HttpHeaders m_headers;
    };
    FakeClock &m_clock;
};

BenchConfig config(int requests, QList<int> concurrencies)
{
    return {.modelId = u"m"_s,
            .requests = requests,
            .concurrencies = concurrencies,
            .promptTokens = 16,
            .outputTokens = 5};
}

/// Moves time on, a millisecond a turn of the event loop, until the task has ended.
template <typename T> Result<T> runInModelTime(FakeClock &clock, Task<T> task)
{
    bool done = false;
    task.start([&done] { done = true; });
    for (int turns = 0; !done && turns < 200'000; ++turns) {
        // Settle first: what is queued belongs to this instant.
        for (int i = 0; i < 8 && !done; ++i)
            QCoreApplication::sendPostedEvents(nullptr, 0), QCoreApplication::processEvents();
        if (!done)
            clock.advance(1ms);
    }
    if (!done)
        return fail(ErrorKind::Internal, u"never ended"_s);
    return task.takeResult();
}
} // namespace

class TestLoadGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void measuresWhatTheServerDoes();
    void neverMoreInFlightThanAsked();
    void failuresStayApart();
    void warmUpIsNotMeasuredAndPromptsDiffer();
    void aSecondMeasurementSendsWhatNoPrefixCacheKnows();
    void aServerThatOnlyFailsIsAnError();
    void cancelKeepsWhatWasMeasured();
    void whoWatchesIsToldOfEachRunAsItGoes();
    void missingUsageIsSaid();
    void moreThanTheTransportsConnectionsIsSaid();
    void openSchedulesNeverSendEarly();
    void badConfigurationsAreRefused_data();
    void badConfigurationsAreRefused();
    void percentilesAreNumpys();
    void jsonHoldsTheContract();

private:
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<ModelServer> m_server;
    std::unique_ptr<InferenceClient> m_client;
    std::unique_ptr<LoadGenerator> m_generator;
};

void TestLoadGenerator::init()
{
    m_generator.reset();
    m_client.reset();
    m_clock = std::make_unique<FakeClock>();
    m_server = std::make_unique<ModelServer>(*m_clock);
    m_client = std::make_unique<InferenceClient>(*m_server, *m_clock, QUrl(u"http://h"_s));
    m_generator = std::make_unique<LoadGenerator>(*m_client, *m_clock);
}

void TestLoadGenerator::measuresWhatTheServerDoes()
{
    BenchConfig c = config(4, {1});
    c.warmup = 0;
    const auto result = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    QVERIFY(result);
    QCOMPARE(result->runs.size(), 1);
    const BenchRun &run = result->runs.constFirst();
    QCOMPARE(run.requests, 4);
    QCOMPARE(run.failed, 0);
    QCOMPARE(run.ttftMs.p50, 100.0);
    QCOMPARE(run.ttftMs.p99, 100.0);
    QCOMPARE(run.itlMs.p50, 10.0);
    QCOMPARE(run.itlMs.count, 16);
    QCOMPARE(run.tpotMs.mean, 10.0);
    QCOMPARE(run.e2eMs.mean, 140.0);
    QCOMPARE(run.samples.constFirst().outputTokens, 5);
    QVERIFY2(std::abs(run.durationS - 0.56) < 0.02, qPrintable(QString::number(run.durationS)));
    QVERIFY(std::abs(run.outputTokensPerS - 20 / run.durationS) < 1e-9);
    QVERIFY(run.warning.contains(u"99th"_s));
}

void TestLoadGenerator::neverMoreInFlightThanAsked()
{
    const auto result = runInModelTime(*m_clock, m_generator->run(config(20, {1, 7}), {}, {}));
    QVERIFY(result);
    QCOMPARE(m_server->mostInFlight, 7);
    QCOMPARE(result->runs.at(1).concurrency, 7);
    QCOMPARE(result->runs.at(1).requests, 20);
    QVERIFY(result->runs.at(1).requestsPerS > 4 * result->runs.at(0).requestsPerS);
    QCOMPARE(m_server->inFlight, 0);
}

void TestLoadGenerator::failuresStayApart()
{
    m_server->failEvery = 5;
    m_server->cutEvery = 7;
    BenchConfig c = config(30, {2});
    c.warmup = 0;
    const auto result = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    const BenchRun &run = result->runs.constFirst();
    QCOMPARE(run.failures.value(u"overloaded"_s), 6);
    QCOMPARE(run.failures.value(u"network"_s), 4); // 7, 14, 21, 28
    QCOMPARE(run.failed, 10);
    QCOMPARE(run.requests, 20);
    QCOMPARE(run.e2eMs.count, 20);
    QCOMPARE(run.e2eMs.min, 140.0); // the quick refusals did not get in
    QCOMPARE(run.failureExamples.value(u"overloaded"_s), u"slow down"_s);
}

void TestLoadGenerator::warmUpIsNotMeasuredAndPromptsDiffer()
{
    const auto result = runInModelTime(*m_clock, m_generator->run(config(6, {3}), {}, {}));
    QVERIFY(result);
    QCOMPARE(m_server->bodies.size(), 9);
    QCOMPARE(result->runs.constFirst().requests, 6);
    QSet<QString> prompts, beginnings;
    for (const QJsonObject &body : m_server->bodies) {
        const QString prompt =
            body.value("messages"_L1).toArray().first().toObject().value("content"_L1).toString();
        QCOMPARE(prompt.count(u' ') + 1, 16);
        prompts.insert(prompt);
        beginnings.insert(prompt.section(u' ', 0, 3));
        QCOMPARE(body.value("ignore_eos"_L1), QJsonValue(true));
        QCOMPARE(body.value("max_tokens"_L1).toInt(), 5);
    }
    QCOMPARE(prompts.size(), 9);
    QCOMPARE(beginnings.size(), 9); // no prefix to share
    QCOMPARE(SyntheticPrompts(16, 1).text(3), SyntheticPrompts(16, 1).text(3));
    QVERIFY(SyntheticPrompts(16, 1).text(3) != SyntheticPrompts(16, 2).text(3));
}

void TestLoadGenerator::aSecondMeasurementSendsWhatNoPrefixCacheKnows()
{
    // Of the same prompts a server's prefix cache answers the second measurement: 53 ms to the first token in place of 1,457.
    BenchConfig c = config(3, {1});
    c.seed = 0;
    c.warmup = 0;
    const auto first = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    const auto second = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    QVERIFY(first && second);
    QVERIFY(first->config.seed > 0);
    QVERIFY(first->config.seed != second->config.seed);
    // Who wants the same again says the seed that the result names.
    c.seed = first->config.seed;
    const auto third = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    QVERIFY(third);
    QStringList prompts;
    for (const QJsonObject &body : m_server->bodies)
        prompts << body.value("messages"_L1).toArray().first().toObject().value("content"_L1).toString();
    QCOMPARE(prompts.size(), 9);
    QCOMPARE(QSet<QString>(prompts.begin(), prompts.begin() + 6).size(), 6);
    QCOMPARE(prompts.mid(6), prompts.mid(0, 3));
}

void TestLoadGenerator::aServerThatOnlyFailsIsAnError()
{
    m_server->failEvery = 1;
    const auto result = runInModelTime(*m_clock, m_generator->run(config(5, {2}), {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::TooManyRequests);
    QCOMPARE(m_server->bodies.size(), 2); // the warm-up only
}

void TestLoadGenerator::cancelKeepsWhatWasMeasured()
{
    std::stop_source stop;
    int reports = 0;
    const ProgressSink progress([&](const Progress &p) {
        if (p.step != u"warm-up"_s && ++reports == 3)
            stop.request_stop();
    });
    BenchConfig c = config(100, {1, 2});
    c.warmup = 0;
    const auto result = runInModelTime(*m_clock, m_generator->run(c, progress, stop.get_token()));
    QVERIFY(result);
    QVERIFY(result->cancelled);
    QCOMPARE(result->runs.size(), 1);
    QCOMPARE(result->runs.constFirst().requests, 3);
    QCOMPARE(result->runs.constFirst().failed, 0);
    QCOMPARE(m_server->inFlight, 0);
    init();
    std::stop_source before;
    before.request_stop();
    QCOMPARE(runInModelTime(*m_clock, m_generator->run(c, {}, before.get_token())).error().kind,
             ErrorKind::Cancelled);
}

void TestLoadGenerator::whoWatchesIsToldOfEachRunAsItGoes()
{
    m_server->failEvery = 5;
    QStringList told;
    QList<LoadTick> ticks;
    m_generator->setObserver({.runBegan =
                                  [&](int run, int concurrency, double rate, bool isWarmup) {
                                      told.append(
                                          u"%1 %2 %3 %4"_s.arg(run).arg(concurrency).arg(rate).arg(isWarmup));
                                      ticks.clear();
                                  },
                              .ticked = [&](const LoadTick &tick) { ticks.append(tick); },
                              .runEnded =
                                  [&](BenchRun &run) {
                                      told.append(u"ended %1"_s.arg(run.concurrency));
                                      run.warning = u"watched"_s;
                                  }});
    const auto result = runInModelTime(*m_clock, m_generator->run(config(10, {1, 2}), {}, {}));
    QVERIFY(result);
    QCOMPARE(
        told,
        QStringList({u"0 1 0 1"_s, u"0 1 0 0"_s, u"ended 1"_s, u"1 2 0 1"_s, u"1 2 0 0"_s, u"ended 2"_s}));
    QCOMPARE(result->runs.last().warning, u"watched"_s);
    QCOMPARE(ticks.size(), 10);
    const LoadTick last = ticks.last();
    QCOMPARE(last.finished, 10);
    QCOMPARE(last.failed, result->runs.last().failed);
    QVERIFY(last.failed > 0);
    QCOMPARE(last.outputTokens, qint64(result->runs.last().requests) * 5);
    QCOMPARE(last.meanTtftMs, result->runs.last().ttftMs.mean);
}

void TestLoadGenerator::missingUsageIsSaid()
{
    m_server->withUsage = false;
    const auto result = runInModelTime(*m_clock, m_generator->run(config(2, {1}), {}, {}));
    QCOMPARE(result->runs.constFirst().samples.constFirst().outputTokens, 5);
    QVERIFY(result->runs.constFirst().warning.contains(u"usage"_s));
}

void TestLoadGenerator::moreThanTheTransportsConnectionsIsSaid()
{
    BenchConfig c = config(200, {128, 129});
    c.warmup = 0;
    const auto result = runInModelTime(*m_clock, m_generator->run(c, {}, {}));
    QVERIFY(!result->runs.at(0).warning.contains(u"connection"_s));
    QVERIFY(result->runs.at(1).warning.contains(u"connection"_s));
}

void TestLoadGenerator::openSchedulesNeverSendEarly()
{
    class Every20 : public LoadSchedule
    {
    public:
        std::optional<std::chrono::nanoseconds> due(int index) override
        {
            return std::chrono::milliseconds(20 * index);
        }
        int concurrency() const override { return 0; }
    };
    const auto run = runInModelTime(
        *m_clock, m_generator->runSchedule(config(10, {1}), std::make_shared<Every20>(), 10, 0, {}, {}));
    QVERIFY(run);
    QCOMPARE(run->requests, 10);
    QVERIFY(m_server->mostInFlight > 4);
    for (const LoadSample &sample : run->samples) {
        QVERIFY(sample.sent >= sample.scheduled);
        QVERIFY(sample.sent - sample.scheduled <= 2ms);
    }
}

void TestLoadGenerator::badConfigurationsAreRefused_data()
{
    QTest::addColumn<BenchConfig>("bad");
    BenchConfig c = config(0, {1});
    QTest::newRow("no requests") << c;
    QTest::newRow("no concurrency") << config(1, {});
    QTest::newRow("a concurrency of 0") << config(1, {1, 0});
    c = config(1, {1});
    c.modelId.clear();
    QTest::newRow("no model") << c;
    c = config(1, {1});
    c.promptTokens = -1;
    QTest::newRow("negative prompts") << c;
    c = config(1, {1});
    c.sampling.topP = 7;
    QTest::newRow("sampling") << c;
}

void TestLoadGenerator::badConfigurationsAreRefused()
{
    QFETCH(BenchConfig, bad);
    const auto result = runInModelTime(*m_clock, m_generator->run(bad, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QVERIFY(m_server->bodies.isEmpty());
}

void TestLoadGenerator::percentilesAreNumpys()
{
    const QList<double> values{1, 2, 3, 4, 10};
    QCOMPARE(percentile(values, 0.5), 3.0);
    QCOMPARE(percentile(values, 0.9), 7.6);
    QCOMPARE(percentile(values, 0), 1.0);
    QCOMPARE(percentile(values, 1), 10.0);
    QVERIFY(std::isnan(percentile({}, 0.5)));
    QCOMPARE(percentile({7}, 0.99), 7.0);
}

void TestLoadGenerator::jsonHoldsTheContract()
{
    const auto result = runInModelTime(*m_clock, m_generator->run(config(3, {1}), {}, {}));
    const QJsonObject json = result->toJson();
    QVERIFY(json.value("config"_L1).isObject());
    const QJsonObject run = json.value("runs"_L1).toArray().first().toObject();
    for (const auto key : {"concurrency"_L1, "requests"_L1, "failed"_L1, "durationS"_L1, "requestsPerS"_L1,
                           "outputTokensPerS"_L1})
        QVERIFY2(run.value(key).isDouble(), key.data());
    for (const auto key : {"ttftMs"_L1, "itlMs"_L1, "tpotMs"_L1, "e2eMs"_L1}) {
        for (const auto quantile : {"p50"_L1, "p90"_L1, "p95"_L1, "p99"_L1, "mean"_L1})
            QVERIFY2(run.value(key).toObject().value(quantile).isDouble(), key.data());
    }
    QVERIFY(BenchRun().toJson().value("ttftMs"_L1).toObject().value("p50"_L1).isNull());
}

QTEST_GUILESS_MAIN(TestLoadGenerator)
#include "tst_loadgenerator.moc"
