// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The load engine against real sockets: an echo that stamps what it sends, and servers that fail.
#include "base/clock.h"
#include "inference/echoserver.h"
#include "inference/loadgenerator.h"
#include "support/runtask.h"
#include "support/scriptedserver.h"

#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LoadJob jobFor(quint16 port, int requests, std::shared_ptr<LoadSchedule> schedule)
{
    LoadJob job{.url = QUrl(u"http://127.0.0.1:%1/v1/chat/completions"_s.arg(port)),
                .timeout = 10s,
                .schedule = std::move(schedule),
                .requests = requests,
                .readStamps = true};
    job.body = [](int) { return QByteArray(R"({"stream":true,"max_tokens":8})"); };
    return job;
}

} // namespace

class TestLoadEngine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresWhatTheEchoDoes();
    void openLoopsKeepTheirInstants();
    void failuresStayApart();
    void cancellingEndsAtOnce();
    void calibrationFindsALimit();
    void capacityIsMeasuredWithManyStreamsHoweverFewARunHas();

private:
    SystemClock m_clock;
};

void TestLoadEngine::measuresWhatTheEchoDoes()
{
    auto echo = *EchoServer::start({.firstToken = 30ms, .gap = 10ms});
    auto outcome = run(runLoad(jobFor(echo->port(), 20, std::make_shared<ClosedLoop>(5)), m_clock, {}, {}));
    QVERIFY(outcome);
    QCOMPARE(outcome->samples.size(), 20);
    for (const LoadSample &sample : std::as_const(outcome->samples)) {
        QVERIFY2(!sample.error, sample.error ? qPrintable(sample.error->toString()) : "");
        QCOMPARE(sample.outputTokens, 8);
        QCOMPARE(sample.gapsMs.size(), 7);
        QVERIFY(*sample.ttftMs >= 30);
        QVERIFY(sample.e2eMs >= 30 + 7 * 10);
    }
    QCOMPARE(outcome->health.ttftErrorMs.size(), 20);
    QCOMPARE(outcome->health.itlErrorMs.size(), 20 * 7);
}

void TestLoadEngine::openLoopsKeepTheirInstants()
{
    auto echo = *EchoServer::start({.firstToken = 200ms});
    auto outcome =
        run(runLoad(jobFor(echo->port(), 40, std::make_shared<ConstantRate>(200)), m_clock, {}, {}));
    QVERIFY(outcome);
    QCOMPARE(outcome->samples.size(), 40);
    for (const LoadSample &sample : std::as_const(outcome->samples))
        QVERIFY(sample.sent >= sample.scheduled); // never early
    // Answers take 200 ms each and arrivals come every 5 ms: one after the other they would take the sum.
    double sumMs = 0;
    for (const LoadSample &sample : std::as_const(outcome->samples))
        sumMs += sample.e2eMs;
    QVERIFY(double(outcome->lastEnd.count()) / 1e6 < sumMs / 2);

    auto limited =
        run(runLoad(jobFor(echo->port(), 8, std::make_shared<ConstantRate>(1000, 2)), m_clock, {}, {}));
    QVERIFY(limited);
    double worst = 0;
    for (const LoadSample &sample : std::as_const(limited->samples))
        worst = std::max(worst, sample.slipMs());
    QVERIFY2(worst > 300,
             "with two at a time the last of eight waits for three answers, and that has to show");
}

void TestLoadEngine::failuresStayApart()
{
    ScriptedServer server;
    server.script = {.pieces = {"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 3\r\nContent-Length: "
                                "0\r\nConnection: close\r\n\r\n"}};
    auto refused = run(
        runLoad(jobFor(quint16(server.url().port()), 2, std::make_shared<ClosedLoop>(1)), m_clock, {}, {}));
    QCOMPARE(failureClass(*refused->samples.constFirst().error), u"overloaded"_s);
    QCOMPARE(refused->samples.constFirst().error->retryAfter, std::optional(3s));

    server.script = {
        .pieces = {"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
                   "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"a\"}}]}\n\n"}};
    auto cut = run(
        runLoad(jobFor(quint16(server.url().port()), 1, std::make_shared<ClosedLoop>(1)), m_clock, {}, {}));
    QCOMPARE(failureClass(*cut->samples.constFirst().error), u"cut"_s);

    const quint16 gone = [] { return quint16(ScriptedServer().url().port()); }();
    auto closed = run(runLoad(jobFor(gone, 1, std::make_shared<ClosedLoop>(1)), m_clock, {}, {}));
    QCOMPARE(failureClass(*closed->samples.constFirst().error), u"refused"_s);
}

void TestLoadEngine::cancellingEndsAtOnce()
{
    auto echo = *EchoServer::start({.firstToken = 60s});
    std::stop_source source;
    QTimer::singleShot(100ms, this, [&source] { source.request_stop(); });
    QElapsedTimer timer;
    timer.start();
    auto outcome = run(runLoad(jobFor(echo->port(), 100, std::make_shared<ClosedLoop>(10)), m_clock, {},
                               source.get_token()));
    QVERIFY(outcome);
    QVERIFY(outcome->samples.isEmpty());
    QVERIFY2(timer.elapsed() < 50'000, "it waited for the first token");
}

void TestLoadEngine::capacityIsMeasuredWithManyStreamsHoweverFewARunHas()
{
    QCOMPARE(LoadGenerator::streamsForCapacity(1), 32);
    QCOMPARE(LoadGenerator::streamsForCapacity(64), 64);
    QCOMPARE(LoadGenerator::streamsForCapacity(5000), 500);
    auto calibration = run(LoadGenerator::calibrate(1, m_clock, {}));
    QVERIFY(calibration && calibration->requestsPerS > 0);
    QCOMPARE(calibration->eventsPerS, 16 * calibration->requestsPerS);
}

void TestLoadEngine::calibrationFindsALimit()
{
    auto calibration = run(LoadGenerator::calibrate(8, m_clock, {}));
    QVERIFY(calibration);
    QVERIFY(calibration->requestsPerS > 0);
    QVERIFY(calibration->ttftErrorP99Ms > 0);
    qInfo("echo: %.0f requests/s, %.0f events/s, error p99 TTFT %.3f ms, ITL %.3f ms",
          calibration->requestsPerS, calibration->eventsPerS, calibration->ttftErrorP99Ms,
          calibration->itlErrorP99Ms);
}

QTEST_GUILESS_MAIN(TestLoadEngine)
#include "tst_loadengine.moc"
