// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"
#include "base/deadline.h"
#include "base/fakeclock.h"
#include "base/lanes.h"
#include "base/latenotice.h"
#include "base/singleflight.h"
#include "base/taskhandle.h"
#include "base/worker.h"
#include "support/runtask.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {
Task<int> value(int v)
{
    co_return v;
}

Task<int> failing()
{
    co_return fail(ErrorKind::NotFound, u"gone"_s);
}

Task<int> throwing()
{
    throw std::runtime_error("library");
    co_return 0;
}

Task<int> sumOfMany(int count)
{
    int sum = 0;
    for (int i = 0; i < count; ++i) {
        auto one = co_await value(1);
        if (!one)
            co_return one;
        sum += *one;
    }
    co_return sum;
}

Task<int> afterEvent(OneShot event, int v)
{
    co_await event;
    co_return v;
}

Task<> sleeping(Clock &clock, std::chrono::milliseconds duration, std::stop_token stop)
{
    co_return co_await clock.sleepFor(duration, stop);
}

struct Counted {
    int &alive;
    explicit Counted(int &counter) : alive(counter) { ++alive; }
    Counted(const Counted &other) : alive(other.alive) { ++alive; }
    ~Counted() { --alive; }
};

Task<> holding(int &alive, OneShot event)
{
    Counted counted(alive);
    co_await event;
    co_return {};
}
} // namespace

class TestTask : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resultsAndErrorsPassThroughAwait()
    {
        QCOMPARE(test::run(value(7)).value(), 7);
        QCOMPARE(test::run(failing()).error().kind, ErrorKind::NotFound);
    }

    void anEscapedExceptionBecomesAnInternalError()
    {
        const auto result = test::run(throwing());
        QCOMPARE(result.error().kind, ErrorKind::Internal);
        QCOMPARE(result.error().detail, u"library"_s);
    }

    void aMillionChildrenThatEndAtOnceDoNotOverflowTheStack()
    {
        QCOMPARE(test::run(sumOfMany(1'000'000)).value(), 1'000'000);
    }

    void completeNeverResumesInsideItself()
    {
        OneShot event;
        auto task = afterEvent(event, 3);
        bool done = false;
        task.start([&done] { done = true; });
        event.complete();
        QVERIFY(!done);
        test::turn();
        QVERIFY(done);
    }

    void destroyingARunningTaskDestroysItsFrameAndNothingWakesLater()
    {
        int alive = 0;
        OneShot event;
        {
            auto task = holding(alive, event);
            task.start([] { QFAIL("a destroyed task must not end"); });
            QCOMPARE(alive, 1);
        }
        QCOMPARE(alive, 0);
        event.complete();
        test::turn();
        QCOMPARE(alive, 0);
    }

    void whenAllKeepsTheOrderAndWaitsForTheSlowest()
    {
        OneShot slow;
        std::vector<Task<int>> tasks;
        tasks.push_back(afterEvent(slow, 1));
        tasks.push_back(value(2));
        tasks.push_back(failing());
        auto all = whenAll(std::move(tasks));
        bool done = false;
        all.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        slow.complete();
        test::turn();
        QVERIFY(done);
        const auto results = all.takeResult();
        QCOMPARE(results->size(), 3U);
        QCOMPARE(results->at(0).value(), 1);
        QCOMPARE(results->at(1).value(), 2);
        QVERIFY(!results->at(2));
    }

    void lanesKeepTheOrderAndNoMoreAreUnderWay()
    {
        FakeClock clock;
        int underWay = 0;
        int most = 0;
        const auto work = [](FakeClock *time, int *now, int *highest, int i) -> Task<int> {
            *highest = std::max(*highest, ++*now);
            (void)co_await time->sleepFor(std::chrono::milliseconds(10 * (10 - i)), {});
            --*now;
            if (i == 4)
                co_return fail(ErrorKind::Invalid, u"the fourth"_s);
            co_return i;
        };
        std::vector<Task<int>> tasks;
        for (int i = 0; i < 10; ++i)
            tasks.push_back(work(&clock, &underWay, &most, i));
        auto all = whenAllInLanes(std::move(tasks), 3);
        bool ended = false;
        all.start([&ended] { ended = true; });
        QCOMPARE(underWay, 3);
        for (int turn = 0; turn < 100 && !ended; ++turn) {
            clock.advance(10ms);
            QCoreApplication::processEvents();
        }
        QVERIFY(ended);
        QCOMPARE(most, 3);
        const auto results = all.takeResult().value();
        for (int i = 0; i < 10; ++i) {
            if (i == 4)
                QCOMPARE(results.at(4).error().detail, u"the fourth"_s); // and takes no other along
            else
                QCOMPARE(results.at(std::size_t(i)).value(), i);
        }
    }

    void whenAllOfNothingEndsAtOnce()
    {
        QCOMPARE(test::run(whenAll(std::vector<Task<int>>())).value().size(), 0U);
    }

    void sleepEndsWhenTheClockSaysSo()
    {
        FakeClock clock;
        auto task = clock.sleepFor(500ms, {});
        bool done = false;
        task.start([&done] { done = true; });
        clock.advance(499ms);
        test::turn();
        QVERIFY(!done);
        clock.advance(1ms);
        test::turn();
        QVERIFY(done);
        QCOMPARE(clock.slept(), 500ms);
        QCOMPARE(clock.sleepers(), 0);
    }

    void aStopEndsASleepAsCancelled_data()
    {
        QTest::addColumn<bool>("before");
        QTest::newRow("asked before it began") << true;
        QTest::newRow("asked while it sleeps") << false;
    }
    void aStopEndsASleepAsCancelled()
    {
        QFETCH(bool, before);
        FakeClock clock;
        std::stop_source source;
        if (before)
            source.request_stop();
        auto task = clock.sleepFor(1h, source.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        if (!before) {
            QVERIFY(!done);
            source.request_stop();
        }
        test::turn();
        QVERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void aDeadlineTurnsIntoTimeoutAndAnOuterStopIntoCancelled()
    {
        FakeClock clock;
        std::stop_source outer;
        const auto make = [&clock](std::stop_token stop) { return sleeping(clock, 1h, stop); };
        auto late = withDeadline(clock, 10s, u"no answer"_s, outer.get_token(), make);
        bool done = false;
        late.start([&done] { done = true; });
        clock.advance(10s);
        test::turn();
        QVERIFY(done);
        QCOMPARE(late.takeResult().error().kind, ErrorKind::Timeout);

        auto stopped = withDeadline(clock, 10s, u"no answer"_s, outer.get_token(), make);
        done = false;
        stopped.start([&done] { done = true; });
        outer.request_stop();
        test::turn();
        QVERIFY(done);
        QCOMPARE(stopped.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void whoIsLateIsToldOfAndGoesOn()
    {
        FakeClock clock;
        int told = 0;
        const auto notice = [&told] { ++told; };
        auto work = withLateNotice(clock, 5s, notice, sleeping(clock, 8s, {}));
        bool done = false;
        work.start([&done] { done = true; });
        clock.advance(4s);
        test::turn();
        QCOMPARE(told, 0);
        clock.advance(2s);
        test::turn();
        QCOMPARE(told, 1);
        QVERIFY(!done);
        clock.advance(2s);
        test::turn();
        QVERIFY(done && work.takeResult());
        auto quick = withLateNotice(clock, 5s, notice, sleeping(clock, 1s, {}));
        quick.start([] { });
        for (const auto step : {1s, 9s}) {
            clock.advance(step);
            test::turn();
        }
        QCOMPARE(told, 1);
    }

    void aHandleEmitsFinishedOnceAndNeverInsideStart()
    {
        TaskHandle handle;
        QSignalSpy finished(&handle, &TaskHandle::finished);
        int got = 0;
        handle.start([](std::stop_token, ProgressSink) { return value(5); }, [&got](int v) { got = v; });
        QCOMPARE(finished.size(), 0);
        QVERIFY(finished.wait());
        QCOMPARE(finished.size(), 1);
        QCOMPARE(got, 5);
        QVERIFY(!handle.isRunning());
    }

    void cancellingAHandleEndsAsCancelled()
    {
        FakeClock clock;
        TaskHandle handle;
        QSignalSpy finished(&handle, &TaskHandle::finished);
        handle.start([&clock](std::stop_token stop, ProgressSink) { return sleeping(clock, 1h, stop); });
        QVERIFY(handle.isRunning());
        handle.cancel();
        QVERIFY(finished.wait());
        QCOMPARE(finished.first().first().value<Result<>>().error().kind, ErrorKind::Cancelled);
    }

    void deletingAHandleInItsOwnSignalsIsSafe()
    {
        auto *handle = new TaskHandle;
        connect(handle, &TaskHandle::progressed, this, [handle] { delete handle; });
        handle->start([](std::stop_token, ProgressSink progress) {
            progress({.step = u"a"_s});
            return value(1);
        });
        const QPointer<TaskHandle> guard(handle);
        test::turn();
        QVERIFY(!guard);
    }

    void startingAgainReplacesTheTaskThatRuns()
    {
        FakeClock clock;
        TaskHandle handle;
        QSignalSpy finished(&handle, &TaskHandle::finished);
        handle.start([&clock](std::stop_token stop, ProgressSink) { return sleeping(clock, 1h, stop); });
        handle.start([](std::stop_token, ProgressSink) { return value(1); });
        QVERIFY(finished.wait());
        test::turn();
        QCOMPARE(finished.size(), 1);
        QVERIFY(finished.first().first().value<Result<>>().has_value());
    }

    void aSingleFlightRunsOnceForManyAndAgainAfterwards()
    {
        SingleFlight<int> flight;
        int runs = 0;
        OneShot event;
        const std::function<Task<int>(std::stop_token)> make = [&](std::stop_token) {
            ++runs;
            return afterEvent(event, 9);
        };
        auto a = flight.run(make, {});
        auto b = flight.run(make, {});
        int done = 0;
        a.start([&done] { ++done; });
        b.start([&done] { ++done; });
        QCOMPARE(runs, 1);
        event.complete();
        test::turn();
        QCOMPARE(done, 2);
        QCOMPARE(a.takeResult().value(), 9);
        QCOMPARE(b.takeResult().value(), 9);
        QCOMPARE(test::run(flight.run(
                               [&runs](std::stop_token) {
                                   ++runs;
                                   return value(1);
                               },
                               {}))
                     .value(),
                 1);
        QCOMPARE(runs, 2);
    }

    void oneWaiterOfASingleFlightMayLeaveWithoutFailingTheOthers()
    {
        SingleFlight<int> flight;
        OneShot event;
        std::stop_source leaver;
        const std::function<Task<int>(std::stop_token)> make = [&](std::stop_token) {
            return afterEvent(event, 9);
        };
        auto a = flight.run(make, leaver.get_token());
        auto b = flight.run(make, {});
        bool aDone = false;
        bool bDone = false;
        a.start([&aDone] { aDone = true; });
        b.start([&bDone] { bDone = true; });
        leaver.request_stop();
        test::turn();
        QVERIFY(aDone && !bDone);
        QCOMPARE(a.takeResult().error().kind, ErrorKind::Cancelled);
        event.complete();
        test::turn();
        QCOMPARE(b.takeResult().value(), 9);
    }

    void workRunsOnAnotherThreadAndEndsOnThisOne()
    {
        QThread *here = QThread::currentThread();
        const auto elsewhere =
            test::run(onWorker([here]() -> Result<bool> { return QThread::currentThread() != here; }));
        QVERIFY(elsewhere.value());
    }

    void backoffGrowsToItsCapAndForgetsAfterAQuietStretch()
    {
        Backoff backoff({.first = 1s, .factor = 2, .cap = 8s, .resetAfter = 60s}, 1);
        std::chrono::nanoseconds now{0};
        for (const auto ceiling : {1s, 2s, 4s, 8s, 8s}) {
            const auto pause = backoff.next(now);
            QVERIFY2(pause >= ceiling / 2 && pause <= ceiling, qPrintable(QString::number(pause.count())));
            now += 10s;
        }
        QVERIFY(backoff.next(now + 10min) <= 1s);
    }
};

QTEST_GUILESS_MAIN(TestTask)
#include "tst_task.moc"
