// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "net/faketransport.h"
#include "net/retry.h"
#include "support/runtask.h"

#include <QTest>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestRetry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void transientAnswersAreRepeatedUntilOneIsGood()
    {
        FakeTransport net;
        net.enqueue({.status = 503});
        net.enqueue({.status = 429});
        net.enqueue(FakeTransport::json(200, "{}"));
        FakeClock clock;
        clock.setAutoAdvance(true);
        const auto response = test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {}, {}));
        QCOMPARE(response->status, 200);
        QCOMPARE(net.requests().size(), 3);
        QVERIFY(clock.slept() > 0ms);
    }

    void retryAfterIsObeyedToTheSecond()
    {
        FakeTransport net;
        net.enqueue({.status = 429, .headers = {{"Retry-After", "17"}}});
        net.enqueue({.status = 200});
        FakeClock clock;
        clock.setAutoAdvance(true);
        QVERIFY(test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {}, {})));
        QCOMPARE(clock.slept(), 17s);
    }

    void whatIsNotTransientIsAnsweredAtOnce_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 400, 401, 403, 404, 409, 410, 422})
            QTest::addRow("%d", status) << status;
    }
    void whatIsNotTransientIsAnsweredAtOnce()
    {
        QFETCH(int, status);
        FakeTransport net;
        net.enqueue({.status = status});
        FakeClock clock;
        QCOMPARE(test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {}, {}))->status, status);
        QCOMPARE(net.requests().size(), 1);
    }

    void aWriteThatMayHaveHappenedIsNotRepeated()
    {
        FakeTransport net;
        net.enqueue({.error = Error{.kind = ErrorKind::Network, .reason = u"ConnectionClosed"_s}});
        net.enqueue({.status = 200});
        FakeClock clock;
        clock.setAutoAdvance(true);
        const auto response = test::run(sendWithRetry(
            net, clock, {.method = "POST", .url = QUrl(u"https://a"_s)}, {.idempotent = false}, {}));
        QVERIFY(!response);
        QCOMPARE(net.requests().size(), 1);
    }

    void aWriteThatWasRefusedAtTheDoorIsRepeated()
    {
        FakeTransport net;
        net.enqueue({.error = Error{.kind = ErrorKind::Network, .reason = u"ConnectionRefused"_s}});
        net.enqueue({.status = 200});
        FakeClock clock;
        clock.setAutoAdvance(true);
        QVERIFY(test::run(sendWithRetry(net, clock, {.method = "POST", .url = QUrl(u"https://a"_s)},
                                        {.idempotent = false}, {})));
        QCOMPARE(net.requests().size(), 2);
    }

    void theLastAnswerIsGivenWhenTriesRunOut()
    {
        FakeTransport net;
        net.setHandler([](const HttpRequest &) { return FakeTransport::Answer{.status = 503}; });
        FakeClock clock;
        clock.setAutoAdvance(true);
        QCOMPARE(
            test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {.attempts = 3}, {}))->status,
            503);
        QCOMPARE(net.requests().size(), 3);
    }

    void aPeerThatRefusesIsAskedThreeTimesAtMost()
    {
        FakeTransport net;
        net.setHandler([](const HttpRequest &) {
            return FakeTransport::Answer{
                .error = Error{.kind = ErrorKind::Network, .reason = u"ConnectionRefused"_s}};
        });
        FakeClock clock;
        clock.setAutoAdvance(true);
        const auto response =
            test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {.attempts = 10}, {}));
        QVERIFY(!response);
        QCOMPARE(net.requests().size(), 3);
        QVERIFY(clock.slept() <= 3s);
    }

    void aPeerThatAsksForHoursIsNotWaitedFor()
    {
        FakeTransport net;
        net.enqueue({.status = 429, .headers = {{"Retry-After", "3600"}}});
        FakeClock clock;
        clock.setAutoAdvance(true);
        QCOMPARE(test::run(sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {}, {}))->status, 429);
        QCOMPARE(clock.slept(), 0s);
    }

    void aStopDuringThePauseEndsAsCancelled()
    {
        FakeTransport net;
        net.enqueue({.status = 503});
        FakeClock clock;
        std::stop_source source;
        auto task = sendWithRetry(net, clock, {.url = QUrl(u"https://a"_s)}, {}, source.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QCOMPARE(clock.sleepers(), 1);
        source.request_stop();
        test::turn();
        QVERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRetry)
#include "tst_retry.moc"
