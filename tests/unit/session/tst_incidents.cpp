// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/endpointalerts.h"
#include "session/endpoint/keptincident.h"
#include "session/endpoint/metricarchive.h"
#include "session/fleet/clusterfleet.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Health = EndpointMonitor::Health;
using Kind = Incident::Kind;

namespace {
const QDateTime start({2026, 11, 21}, {10, 0}, QTimeZone::UTC);

/// Looks every 30 s; what changed is kept with its second.
struct Watcher {
    IncidentRules rules;
    int second = 0;
    QStringList said;
    IncidentRules::Look look{.isConnected = true, .health = Health::Serving};
    bool numbers = true;

    void go(int looks)
    {
        for (int i = 0; i < looks; ++i, second += 30) {
            look.now = start.addSecs(second);
            if (numbers)
                look.lastMetrics = look.now;
            const auto changes = rules.judge(look);
            for (const Incident &change : changes)
                said << u"%1 %2 %3"_s.arg(change.isOpen() ? u"begins"_s : u"ends"_s)
                            .arg(int(change.kind))
                            .arg(second);
        }
    }
};

ObjectiveReport report(bool fast, double threshold = 0.5)
{
    ObjectiveReport r{
        .objective = {.kind = ObjectiveKind::TimeToFirstToken, .goal = 0.95, .threshold = threshold}};
    r.burns[0] = {
        .rule = burnRules[0], .longBurn = fast ? 18 : 1, .shortBurn = fast ? 20 : 0, .isBurning = fast};
    r.burns[1] = {.rule = burnRules[1], .longBurn = 1, .shortBurn = 1};
    return r;
}
} // namespace

/// What becomes an incident, once; and when it is over.
class TestIncidents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNeverServedIsNoIncident()
    {
        Watcher watcher;
        watcher.look.health = Health::Loading;
        watcher.numbers = false;
        watcher.go(100);
        QCOMPARE(watcher.said, QStringList());
    }

    void notServingIsToldOnceAndItsEndToo()
    {
        Watcher watcher;
        watcher.go(4);
        watcher.numbers = false;
        watcher.look.health = Health::Unhealthy;
        watcher.go(40); // for so long that its numbers are old as well: that is no second incident
        watcher.numbers = true;
        watcher.look.health = Health::Serving;
        watcher.go(10);
        QCOMPARE(watcher.said, (QStringList{u"begins 1 150"_s, u"ends 1 1380"_s}));
    }

    void flappingIsOneIncident()
    {
        Watcher watcher;
        watcher.go(2);
        for (int i = 0; i < 20; ++i) {
            watcher.look.health = i % 2 ? Health::Serving : Health::Unhealthy;
            watcher.go(2); // 30 s of each
        }
        QCOMPARE(watcher.said, QStringList{u"begins 1 90"_s});
        watcher.go(3);
        QCOMPARE(watcher.said.size(), 2);
        // A single bad look is a restart, or chance.
        for (int i = 0; i < 20; ++i) {
            watcher.look.health = i % 2 ? Health::Serving : Health::Unhealthy;
            watcher.go(1);
        }
        QCOMPARE(watcher.said.size(), 2);
    }

    void whatCannotBeReachedIsNotCalledDown()
    {
        Watcher watcher;
        watcher.go(2);
        watcher.look.health = Health::Unreachable;
        watcher.numbers = false;
        watcher.go(6);
        QCOMPARE(watcher.said, QStringList());
        watcher.go(4);
        // The last numbers were those of second 30.
        QCOMPARE(watcher.said, QStringList{u"begins 2 240"_s});
        watcher.look.health = Health::Serving;
        watcher.numbers = true;
        watcher.go(4);
        QCOMPARE(watcher.said, (QStringList{u"begins 2 240"_s, u"ends 2 390"_s}));
    }

    void afterASleepWaitingBeginsAnew()
    {
        Watcher watcher;
        watcher.go(2);
        watcher.numbers = false;
        watcher.look.health = Health::Unreachable;
        watcher.second += 8 * 3600; // the lid was closed
        watcher.go(1);
        QCOMPARE(watcher.said, QStringList());
        watcher.look.health = Health::Serving;
        watcher.numbers = true;
        watcher.go(10);
        QCOMPARE(watcher.said, QStringList());
        // The clock goes back an hour: nothing is older than it is.
        watcher.second -= 3600;
        watcher.go(4);
        QCOMPARE(watcher.said, QStringList());
    }

    void withoutAConnectionNothingIsDecided()
    {
        Watcher watcher;
        watcher.go(2);
        watcher.look.isConnected = false;
        watcher.look.health = Health::Unknown;
        watcher.numbers = false;
        watcher.look.reports = {report(true)};
        watcher.go(100);
        QCOMPARE(watcher.said, QStringList());
    }

    void aBurningBudgetIsToldOnceAndOverAfterFiveCalmMinutes()
    {
        Watcher watcher;
        watcher.look.reports = {report(false)};
        watcher.go(2);
        watcher.look.reports = {report(true)};
        watcher.go(20);
        QCOMPARE(watcher.said, QStringList{u"begins 0 60"_s});
        // It stops for less than that, again and again.
        for (int i = 0; i < 5; ++i) {
            watcher.look.reports = {report(false)};
            watcher.go(9);
            watcher.look.reports = {report(true)};
            watcher.go(1);
        }
        QCOMPARE(watcher.said.size(), 1);
        watcher.look.reports = {report(false)};
        const int calm = watcher.second;
        watcher.go(12);
        QCOMPARE(watcher.said, (QStringList{u"begins 0 60"_s, u"ends 0 %1"_s.arg(calm + 300)}));
    }

    void oldNumbersNeitherRaiseNorEnd()
    {
        Watcher watcher;
        watcher.go(2);
        watcher.numbers = false;
        watcher.look.health = Health::Unreachable;
        watcher.go(3); // the numbers are older than two looks from here on
        watcher.look.reports = {report(true)};
        watcher.go(40);
        QVERIFY2(!watcher.said.join(u',').contains(u"begins 0"_s), qPrintable(watcher.said.join(u',')));
        watcher.numbers = true;
        watcher.look.health = Health::Serving;
        watcher.go(1);
        QVERIFY(watcher.said.last().startsWith(u"begins 0"_s));
        watcher.numbers = false;
        watcher.go(3);
        watcher.look.reports = {report(false)};
        watcher.go(40);
        QVERIFY2(!watcher.said.join(u',').contains(u"ends 0"_s), qPrintable(watcher.said.join(u',')));
    }

    void anotherObjectiveIsAnotherQuestion()
    {
        Watcher watcher;
        watcher.look.reports = {report(true)};
        watcher.go(1);
        watcher.look.reports = {report(false, 2)};
        watcher.go(1);
        QCOMPARE(watcher.said, (QStringList{u"begins 0 0"_s, u"ends 0 30"_s}));
        watcher.look.reports = {report(true, 2)};
        watcher.go(1);
        watcher.look.reports = {};
        watcher.go(1);
        QCOMPARE(watcher.said.mid(2), (QStringList{u"begins 0 60"_s, u"ends 0 90"_s}));
    }

    void anEndpointThatGoesIsToldWithNobodyLooking()
    {
        FakeWorld world;
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointRegistry registry(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointAlerts alerts(*world.session, registry, archive);
        QSignalSpy raised(&alerts, &EndpointAlerts::raised);
        QSignalSpy ended(&alerts, &EndpointAlerts::ended);
        QVERIFY(registry.load());
        QVERIFY(registry.remember(world.endpoint()));
        const auto looks = [&](int count) {
            for (int i = 0; i < count; ++i) {
                world.clock.advance(30s);
                turn();
            }
        };
        alerts.setOn(true);
        looks(4); // nothing is connected
        world.connectCluster();
        turn();
        looks(2);
        const QSet<QString> pods{u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s};
        world.ill = pods;
        looks(6);
        QCOMPARE(raised.count(), 1);
        QCOMPARE(alerts.openCount(), 1);
        QCOMPARE(alerts.openOf(world.endpoint()).first().kind, Kind::NotReady);
        QVERIFY(alerts.openOf(world.endpoint()).first().why.contains(u"503"_s));
        world.ill.clear();
        looks(4);
        QCOMPARE(ended.count(), 1);
        QCOMPARE(alerts.openCount(), 0);
        QCOMPARE(alerts.incidents().size(), 1); // that it was is still to be seen
        alerts.forgetEnded();
        QVERIFY(alerts.incidents().isEmpty());
        // Off: nothing is asked, and nothing is told.
        world.ill = pods;
        looks(4);
        alerts.setOn(false);
        QVERIFY(alerts.incidents().isEmpty());
        const auto asked = world.kube->proxied().requests().size();
        looks(10);
        QCOMPARE(world.kube->proxied().requests().size(), asked);
        QCOMPARE(raised.count(), 2);
    }

    void anEndpointOfAnotherClusterIsWatchedThroughItsOwn()
    {
        FakeWorld home;
        FakeWorld other(u"other"_s);
        home.connectCluster();
        LiveCluster live(*home.session);
        ClusterFleet fleet(*home.session, live,
                           [&](const Session::Options &) { return other.makeSession(); });
        MetricArchive archive(home.folder.filePath(u"slipway.sqlite"_s), home.clock);
        EndpointRegistry registry(home.folder.filePath(u"slipway.sqlite"_s), home.clock);
        EndpointAlerts alerts(*home.session, registry, archive);
        alerts.lookThrough(fleet);
        QVERIFY(registry.load());
        QVERIFY(registry.remember(other.endpoint()));
        alerts.setOn(true);
        const auto looks = [&](int count) {
            for (int i = 0; i < count; ++i) {
                for (FakeWorld *world : {&home, &other}) {
                    world->clock.advance(30s);
                    turn();
                }
            }
        };
        looks(4);
        QVERIFY(!other.kube); // nobody dials for the sake of alerts
        fleet.reach(other.endpoint().target);
        looks(3);
        other.ill = {u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s};
        looks(6);
        QCOMPARE(alerts.openCount(), 1);
        QCOMPARE(alerts.openOf(other.endpoint()).first().kind, Kind::NotReady);
        // Gone with the connection: whether it goes on cannot be known.
        fleet.reach(other.endpoint().target).disconnectNow();
        turn();
        QCOMPARE(alerts.openCount(), 0);
    }

    void aBudgetThatBurnsIsTold()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointRegistry registry(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QVERIFY(registry.load());
        QVERIFY(registry.remember(world.endpoint()));
        EndpointAlerts alerts(*world.session, registry, archive);
        QSignalSpy raised(&alerts, &EndpointAlerts::raised);
        alerts.setOn(true);
        const auto serve = [&](int looks, double ttft) {
            for (int i = 0; i < looks; ++i) {
                world.serve(20, ttft);
                world.clock.advance(30s);
                turn();
            }
        };
        serve(30, 0.9); // slow, but nobody asked for more
        QCOMPARE(raised.count(), 0);
        QVERIFY(archive.setObjectives(
            world.endpoint(), {{.kind = ObjectiveKind::TimeToFirstToken, .goal = 0.95, .threshold = 0.5}}));
        serve(1, 0.9);
        QCOMPARE(raised.count(), 1); // what was counted before counts
        const Incident incident = alerts.incidents().first();
        QCOMPARE(incident.kind, Kind::Burning);
        QVERIFY(incident.burn && *incident.burn->longBurn > 14.4);
        serve(10, 0.9);
        QCOMPARE(raised.count(), 1);
        serve(60, 0.1);
        QCOMPARE(alerts.openCount(), 0);
        // What is forgotten is wrong no more.
        serve(200, 0.9);
        QCOMPARE(alerts.openCount(), 1);
        QVERIFY(registry.forget(registry.all().first().id));
        QVERIFY(alerts.incidents().isEmpty());
    }

    void sinceWhenSurvivesTheWindow_data()
    {
        QTest::addColumn<bool>("isMended");
        QTest::addColumn<bool>("isAnotherRun");
        QTest::newRow("it went on while nobody watched") << false << false;
        QTest::newRow("it was mended while nobody watched") << true << false;
        QTest::newRow("it was deployed anew while nobody watched") << false << true;
    }

    void sinceWhenSurvivesTheWindow()
    {
        QFETCH(bool, isMended);
        QFETCH(bool, isAnotherRun);
        FakeWorld world;
        world.connectCluster();
        const QString file = world.folder.filePath(u"slipway.sqlite"_s);
        const QSet<QString> pods{u"gemma-prod-5d8f-7kq2z"_s, u"gemma-prod-5d8f-x9d4c"_s};
        Endpoint endpoint = world.endpoint();
        endpoint.runId = u"run-1"_s;
        const auto looks = [&](int count) {
            for (int i = 0; i < count; ++i) {
                world.clock.advance(30s);
                turn();
            }
        };
        QDateTime since;
        QDateTime left;
        {
            MetricArchive archive(file, world.clock);
            EndpointRegistry registry(file, world.clock);
            QVERIFY(registry.load());
            QVERIFY(registry.remember(endpoint));
            EndpointAlerts alerts(*world.session, registry, archive);
            alerts.setOn(true);
            looks(3);
            world.ill = pods;
            looks(6);
            QCOMPARE(alerts.openCount(), 1);
            since = alerts.incidents().first().since;
            QVERIFY(!alerts.incidents().first().unwatched.isValid());
            left = world.clock.now();
        }
        world.clock.advance(std::chrono::hours(26));
        if (isMended)
            world.ill.clear();
        MetricArchive archive(file, world.clock);
        EndpointRegistry registry(file, world.clock);
        QVERIFY(registry.load());
        if (isAnotherRun) {
            endpoint.runId = u"run-2"_s;
            QVERIFY(registry.remember(endpoint));
        }
        EndpointAlerts alerts(*world.session, registry, archive);
        alerts.setOn(true);
        looks(6);
        if (isMended || isAnotherRun) {
            QCOMPARE(alerts.openCount(),
                     0); // one that never served in this sitting is starting, and not down
            world.ill.clear();
            looks(4);
            world.ill = pods;
            looks(6);
            QCOMPARE(alerts.openCount(), 1);
            QVERIFY(alerts.incidents().first().since > left.addSecs(3600));
            QVERIFY(!alerts.incidents().first().unwatched.isValid());
            return;
        }
        QCOMPARE(alerts.openCount(), 1);
        const Incident goesOn = alerts.incidents().first();
        QCOMPARE(goesOn.since, since);
        // That nobody watched is said: it may have served in between.
        QVERIFY(goesOn.unwatched > since && goesOn.unwatched <= left);
        QVERIFY(goesOn.noticed > left.addSecs(3600));
        world.ill.clear();
        looks(5);
        QCOMPARE(alerts.openCount(), 0);
        QCOMPARE(alerts.incidents().first().since, since);
        QCOMPARE(*archive.openIncidents(endpoint), QByteArray());
    }

    void whatIsKeptOfAnIncidentComesBackAndNonsenseDoesNot()
    {
        const Objective objective{.kind = ObjectiveKind::TimeToFirstToken, .goal = 0.95, .threshold = 0.5};
        const QList<KeptIncident> kept{
            {.kind = Kind::Burning, .objective = objective, .since = start, .seen = start.addSecs(90)},
            {.kind = Kind::Stale, .since = start, .seen = start}};
        const QByteArray json = toJson(kept, u"r"_s);
        QCOMPARE(keptIncidentsFromJson(json, u"r"_s), kept);
        QVERIFY(keptIncidentsFromJson(json, u"another"_s).isEmpty());
        for (
            const char *bad :
            {"", "[]", R"({"run":"r","open":[{"kind":"stale"}]})",
             R"({"run":"r","open":[{"kind":"burning","since":"2026-11-21T10:00:00Z","seen":"2026-11-21T10:00:00Z"}]})",
             R"({"run":"r","open":[{"kind":"stale","since":"2026-11-21T10:00:00Z","seen":"2026-11-21T09:00:00Z"}]})"})
            QVERIFY2(keptIncidentsFromJson(bad, u"r"_s).isEmpty(), bad);
    }

    void whoShowsAnEndpointSharesItsMonitor()
    {
        FakeWorld world;
        world.connectCluster();
        MetricArchive archive(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        EndpointRegistry registry(world.folder.filePath(u"slipway.sqlite"_s), world.clock);
        QVERIFY(registry.load());
        QVERIFY(registry.remember(world.endpoint()));
        EndpointAlerts alerts(*world.session, registry, archive);
        alerts.setOn(true);
        const auto first = alerts.monitor(world.endpoint());
        QVERIFY(alerts.monitor(world.endpoint()) == first);
        QVERIFY(first->isRunning() && !first->isAttended());
        // Another run of the same name: another port, another monitor; the former one stops when its page does.
        Endpoint changed = world.endpoint();
        changed.port = 8001;
        QVERIFY(alerts.monitor(changed) != first);
        QVERIFY(!first->isRunning());
    }
};

QTEST_MAIN(TestIncidents)
#include "tst_incidents.moc"
