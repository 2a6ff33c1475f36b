// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/cloudtimeline.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace slipway::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class TestCloudTimeline : public QObject
{
    Q_OBJECT

    const Target m_target{
        .provider = u"google"_s, .project = u"p"_s, .location = u"europe-west4"_s, .cluster = u"inference"_s};
    const GkeClusterRef m_ref{u"p"_s, u"europe-west4"_s, u"inference"_s};

    static GoogleOperation done(const QString &below)
    {
        const QDateTime at({2026, 11, 30}, {9, 0}, QTimeZone::UTC);
        return {.name = u"operation-1"_s,
                .type = u"UPGRADE_NODES"_s,
                .status = u"DONE"_s,
                .target = u"/v1/projects/7/locations/europe-west4/clusters/"_s + below,
                .started = at,
                .ended = at.addSecs(615)};
    }

private Q_SLOTS:
    void anOperationIsARowLikeAnEvent()
    {
        const auto row = operationRow(done(u"inference/nodePools/l4"_s), m_target);
        QVERIFY(row);
        QCOMPARE(row->reason, u"UPGRADE_NODES"_s);
        QCOMPARE(row->objectKind, u"NodePool"_s);
        QCOMPARE(row->objectName, u"l4"_s);
        QCOMPARE(row->type, u"Normal"_s);
        QCOMPARE(row->message, u"Done after 10 min 15 s"_s);
        QCOMPARE(row->lastSecs - row->firstSecs, 615);
        QVERIFY(isCloudOperation(*row));
        GoogleOperation runs = done(u"inference"_s);
        runs.status = u"RUNNING"_s;
        runs.ended = {};
        runs.fraction = 0.25;
        QCOMPARE(operationRow(runs, m_target)->message, u"Running, 25% done"_s);
        QCOMPARE(operationRow(runs, m_target)->objectKind, u"Cluster"_s);
        GoogleOperation failed = done(u"inference/nodePools/l4"_s);
        failed.failure = Error{.kind = ErrorKind::Unavailable, .detail = u"the zone has no GPUs left"_s};
        QCOMPARE(operationRow(failed, m_target)->type, u"Warning"_s);
        QCOMPARE(operationRow(failed, m_target)->message, u"Failed: the zone has no GPUs left"_s);
    }
    void anotherClustersOperationIsNone()
    {
        QVERIFY(!operationRow(done(u"inference-2"_s), m_target));
        QVERIFY(!operationRow(done(u"other/nodePools/inference"_s), m_target));
        QVERIFY(!operationRow({.name = u"operation-9"_s}, m_target));
    }

    void itAsksOnceAMinuteWhileSomebodyLooks()
    {
        FakeWorld world;
        QVERIFY(run(world.session->connectGoogle(GoogleAccount{}, {})));
        world.google->clusterList.items.append({.name = m_ref.name, .location = m_ref.location});
        CloudTimeline timeline(*world.session, m_target);
        turn();
        QCOMPARE(world.google->count(u"operations"_s), 0);
        timeline.start();
        turn();
        QCOMPARE(world.google->count(u"operations"_s), 1);
        QCOMPARE(timeline.rows()->rowCount(), 0);
        QVERIFY(run(world.google->createNodePool(m_ref, {.name = u"l4"_s}, {})));
        world.clock.advance(60s);
        turn();
        QCOMPARE(timeline.rows()->rowCount(), 1);
        QCOMPARE(timeline.rows()->row(0).reason, u"CREATE_NODE_POOL"_s);
        timeline.stop();
        world.clock.advance(300s);
        turn();
        QCOMPARE(world.google->count(u"operations"_s), 2);
    }
    void whatCannotBeReadIsSaidAndTheRowsStay()
    {
        FakeWorld world;
        QVERIFY(run(world.session->connectGoogle(GoogleAccount{}, {})));
        world.google->clusterList.items.append({.name = m_ref.name, .location = m_ref.location});
        QVERIFY(run(world.google->createNodePool(m_ref, {.name = u"l4"_s}, {})));
        CloudTimeline timeline(*world.session, m_target);
        timeline.start();
        turn();
        QCOMPARE(timeline.rows()->rowCount(), 1);
        world.google->failures.insert(
            u"operations"_s,
            {.kind = ErrorKind::Forbidden, .detail = u"container.operations.list is missing"_s});
        world.clock.advance(60s);
        turn();
        QCOMPARE(timeline.rows()->rowCount(), 1);
        QVERIFY(timeline.problem().contains(u"container.operations.list"_s));
        world.google->failures.clear();
        world.clock.advance(60s);
        turn();
        QVERIFY(timeline.problem().isEmpty());
    }
    void anotherCloudsClusterIsNotAskedFor()
    {
        FakeWorld world;
        QVERIFY(run(world.session->connectGoogle(GoogleAccount{}, {})));
        CloudTimeline timeline(*world.session, {.provider = u"aws"_s, .cluster = u"inference"_s});
        timeline.start();
        turn();
        QCOMPARE(world.google->count(u"operations"_s), 0);
    }
};

QTEST_GUILESS_MAIN(TestCloudTimeline)
#include "tst_cloudtimeline.moc"
