// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random misfortune on the wire and in the server, drawn from a seed that the row's name tells. Whatever happened, the table ends
// equal to a fresh list that another client takes.
#include "follower.h"
#include "support/faultproxy.h"

#include <QTest>

#include <random>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

// A connection that is silent for so long counts as dead. Longer than any pause of this test but the stalls.
constexpr std::chrono::milliseconds silence{80};

class Schedule
{
public:
    explicit Schedule(int seed)
        : m_random(std::mt19937::result_type(seed))
        , proxy(api.port())
        , follower(proxy.port(),
                   {.pageSize = 3,
                    .idleTimeout = silence,
                    .watchList = seed % 2 == 1,
                    .jitterSeed = quint64(seed)})
    {
    }

    void change()
    {
        const QByteArray name = "pod-" + QByteArray::number(draw(10));
        if (draw(4) == 0)
            api.take("pods", name);
        else
            api.put("pods", name, QByteArray::number(++m_step));
    }

    /// One thing that goes wrong; what it was is kept for the person who reads a failure.
    void misfortune()
    {
        switch (draw(9)) {
        case 0:
            said << u"cut the next"_s;
            proxy.faultNext(cut());
            break;
        case 1:
            said << u"cut what is open"_s;
            proxy.faultOpen(cut());
            break;
        case 2:
            said << u"small pieces"_s;
            proxy.faultNext({.piece = 1 + draw(3), .pieces = 400});
            break;
        case 3:
            said << u"slow"_s;
            proxy.faultNext({.piece = 100, .pieces = 20, .latency = std::chrono::milliseconds(1)});
            break;
        case 4:
            said << u"history lost"_s;
            api.server.store().compact();
            proxy.faultOpen({.end = WireFault::End::Close});
            break;
        case 5: {
            static const LiveApi::Refusal refusals[] = {
                {.status = 429, .reason = "TooManyRequests", .retryAfter = 3},
                {.status = 503, .reason = "ServiceUnavailable"},
                {.status = 500, .reason = "InternalError"},
                {.status = 504, .reason = "Timeout"},
                {.status = 410, .reason = "Expired"}};
            said << u"refusals"_s;
            api.refuseNext(refusals[draw(5)], 1 + draw(4));
            proxy.faultOpen({.end = WireFault::End::Reset});
            break;
        }
        case 6:
            said << u"killed"_s;
            api.kill();
            proxy.down();
            down = true;
            break;
        case 7:
            said << u"refusing connections"_s;
            proxy.down();
            down = true;
            break;
        case 8:
            said << u"stalled"_s;
            proxy.faultOpen({.end = WireFault::End::Stall, .after = draw(200)});
            break;
        }
    }
    void mend()
    {
        if (!api.isUp())
            api.start();
        if (down)
            proxy.up();
        down = false;
    }
    void pass() { turn(1 + draw(12)); }

private:
    std::mt19937 m_random;
    int m_step = 0;

public:
    int draw(int below) { return int(m_random() % uint(below)); }
    WireFault cut()
    {
        return {.end = draw(2) ? WireFault::End::Close : WireFault::End::Reset,
                .after = draw(1200),
                .piece = draw(2) ? 0 : 1 + draw(50)};
    }
    LiveApi api;
    FaultProxy proxy;
    Follower follower;
    QStringList said;
    bool down = false;
};

} // namespace

class TestFaultSchedules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableEndsEqualToAFreshList_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 1; seed <= 240; ++seed)
            QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
    }
    void theTableEndsEqualToAFreshList()
    {
        QFETCH(int, seed);
        Schedule schedule(seed);
        for (int i = 0; i < 8; ++i)
            schedule.change();
        // A third of the schedules strikes while the first list is on its way.
        if (seed % 3 != 0)
            QVERIFY(eventually([&] { return schedule.follower.isLive(); }));
        for (int round = 0; round < 3; ++round) {
            schedule.misfortune();
            for (int i = schedule.draw(6); i > 0; --i) {
                schedule.change();
                schedule.pass();
            }
            if (schedule.down) {
                // Nobody answers: that has to be seen before anything answers again.
                QVERIFY(eventually([&] { return !schedule.follower.isLive(); }));
                schedule.change();
                schedule.pass();
                // A list whose last bytes were in this side's socket before still counts; the watch after it finds nobody.
                QVERIFY(eventually([&] { return !schedule.follower.isLive(); }));
                schedule.mend();
            }
        }
        schedule.api.refuseNoMore();
        schedule.proxy.heal();
        const QString story = schedule.said.join(u", "_s);
        const bool equal = eventually([&] {
            return schedule.follower.isLive() && schedule.follower.shown() == schedule.api.stored("pods");
        });
        QVERIFY2(equal, qPrintable(story));
        QVERIFY2(schedule.follower.wrong.isEmpty(),
                 qPrintable(story + u": "_s + schedule.follower.wrong.join(u"; "_s)));
        // Not what the server's store says, but what it tells somebody who asks now.
        FakeClock clock;
        const auto other = clientOf(schedule.api.port(), clock);
        const auto fresh = run(other->list(kinds::pods(), {}, {}));
        QVERIFY(fresh);
        QMap<QString, QString> listed;
        for (const QJsonObject &pod : fresh->items)
            listed.insert(uidOf(pod),
                          pod.value("metadata"_L1)
                              .toObject()
                              .value("labels"_L1)
                              .toObject()
                              .value("step"_L1)
                              .toString());
        QCOMPARE(schedule.follower.shown(), listed);
        QVERIFY(schedule.follower.reflector->isSynced());
        QVERIFY(schedule.follower.finish());
    }
};

QTEST_GUILESS_MAIN(TestFaultSchedules)
#include "tst_faultschedules.moc"
