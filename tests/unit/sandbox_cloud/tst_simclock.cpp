// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/world/simclock.h"

#include <QTest>

using namespace std::chrono_literals;
using slipway::sandbox::SimClock;

class TestSimClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsInOrderOfDueTime()
    {
        SimClock clock(1, SimClock::Mode::Manual);
        QList<int> order;
        clock.after(300ms, [&] { order << 3; });
        clock.after(100ms, [&] { order << 1; });
        clock.after(100ms, [&] { order << 2; });
        clock.advance(99ms);
        QVERIFY(order.isEmpty());
        clock.advance(201ms);
        QCOMPARE(order, (QList<int>{1, 2, 3}));
        QCOMPARE(clock.elapsed(), 300ms);
    }

    void runsWhatACallbackSchedulesWithinTheSpan()
    {
        SimClock clock(1, SimClock::Mode::Manual);
        SimClock::Duration inner{};
        clock.after(100ms, [&] { clock.after(50ms, [&] { inner = clock.elapsed(); }); });
        clock.advance(1s);
        QCOMPARE(inner, 150ms);
        QCOMPARE(clock.elapsed(), 1s);
    }

    void repeatsUntilCancelled()
    {
        SimClock clock(1, SimClock::Mode::Manual);
        int beats = 0;
        const SimClock::Id id = clock.every(10ms, [&] { ++beats; });
        clock.advance(55ms);
        QCOMPARE(beats, 5);
        clock.cancel(id);
        clock.advance(1s);
        QCOMPARE(beats, 5);
        QCOMPARE(clock.pending(), 0);
    }

    void aCallbackMayCancelAnotherDueOne()
    {
        SimClock clock(1, SimClock::Mode::Manual);
        bool ran = false;
        SimClock::Id second = 0;
        clock.after(10ms, [&] { clock.cancel(second); });
        second = clock.after(10ms, [&] { ran = true; });
        clock.advance(20ms);
        QVERIFY(!ran);
    }

    void dropsCallbacksOfDeadContexts()
    {
        SimClock clock(1, SimClock::Mode::Manual);
        bool ran = false;
        auto context = std::make_unique<QObject>();
        clock.after(10ms, context.get(), [&] { ran = true; });
        context.reset();
        clock.advance(20ms);
        QVERIFY(!ran);
    }

    void realTimeIsScaledButStampsAreNot()
    {
        SimClock clock(1000);
        bool done = false;
        clock.after(20s, [&] { done = true; }); // 20 ms on the wall
        QTRY_VERIFY_WITH_TIMEOUT(done, 5000);
        QVERIFY(clock.elapsed() >= 20s);
        QVERIFY(qAbs(clock.now().msecsTo(QDateTime::currentDateTimeUtc())) < 2000);
    }
};

QTEST_GUILESS_MAIN(TestSimClock)
#include "tst_simclock.moc"
