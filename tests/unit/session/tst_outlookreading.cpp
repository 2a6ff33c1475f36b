// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where predicted and measured come from: the replica, its events, its node, its log and its metrics.
#include "session/endpoint/metricarchive.h"
#include "session/outlook/outlookreading.h"
#include "support/runtask.h"
#include "unit/ui_dashboard/fakeworld.h"

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

struct World : FakeWorld {
    MeasurementArchive measurements{u":memory:"_s};

    World()
    {
        connectCluster();
        for (const auto pod : {"gemma-prod-5d8f-7kq2z"_L1, "gemma-prod-5d8f-x9d4c"_L1})
            kube->setLogs(
                u"llm"_s, pod, u"vllm"_s,
                {u"2026-11-21T09:27:20Z (EngineCore_DP0 pid=112) INFO Initializing a V1 LLM engine (v0.11.0) with config: model='m', dtype=torch.bfloat16, max_seq_len=4096, tensor_parallel_size=1"_s,
                 u"2026-11-21T09:28:10Z Model loading took 8.6000 GiB and 41.2 seconds"_s,
                 u"2026-11-21T09:28:20Z GPU KV cache size: 120,000 tokens"_s,
                 u"2026-11-21T09:29:30Z (APIServer pid=1) INFO:     Application startup complete."_s});
    }
    Result<Outlook> read()
    {
        return run(readOutlook(session->kube(), endpoint(), {.measurements = &measurements},
                               Catalog::builtIn(), clock, {}));
    }
};

OutlookRow rowOf(const Outlook &outlook, const char *id)
{
    for (const OutlookRow &row : outlook.rows) {
        if (row.id == QLatin1StringView(id))
            return row;
    }
    qFatal("no row %s", id);
}

} // namespace

class TestOutlookReading : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReplicaTellsItsOwnStart()
    {
        World world;
        const auto outlook = world.read();
        QVERIFY2(outlook, qPrintable(outlook.error_or(Error()).toString()));
        QVERIFY(outlook->replica.startsWith(u"gemma-prod-5d8f-"_s));
        QCOMPARE(*rowOf(*outlook, "kvCacheTokens").measured.value, 120'000.0);
        QCOMPARE(*rowOf(*outlook, "weights").measured.value, 8.6 * 1024 * 1024 * 1024);
        QCOMPARE(*rowOf(*outlook, "started").measured.value, 140.0); // 09:27:10 to 09:29:30
        QCOMPARE(*rowOf(*outlook, "probe").measured.value, 10.0);
        // It was not deployed from here.
        QVERIFY(rowOf(*outlook, "weights").predicted.why.contains(u"journal"_s));
    }

    void itsEventsTellOfThePull()
    {
        World world;
        // The other one is gone: this one has its events.
        world.kube->take(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-x9d4c"_s);
        const QString name = u"gemma-prod-5d8f-7kq2z"_s;
        for (QJsonObject event : {FakeWorld::event(u"p1"_s, name, u"Normal"_s, u"Pulling"_s,
                                                   u"Pulling image"_s, u"2026-11-21T09:24:20Z"_s),
                                  FakeWorld::event(u"p2"_s, name, u"Normal"_s, u"Pulled"_s, u"Pulled image"_s,
                                                   u"2026-11-21T09:27:05Z"_s)}) {
            QJsonObject about = event["involvedObject"_L1].toObject();
            about.insert("uid"_L1, uidOf(*world.kube->object(u"Pod"_s, u"llm"_s, name)));
            event.insert("involvedObject"_L1, about);
            world.kube->put(event);
        }
        const auto outlook = world.read();
        QVERIFY(outlook);
        QVERIFY2(rowOf(*outlook, "image").measured.value, qPrintable(rowOf(*outlook, "image").measured.why));
        QCOMPARE(*rowOf(*outlook, "image").measured.value, 165.0);
        // Kept for the next plan, by image and node pool.
        const auto kept = world.measurements.find(
            {.subject = subjects::image(u"vllm/vllm-openai:v0.11.0"_s), .quantity = u"image"_s});
        QVERIFY(kept && *kept);
        QCOMPARE((*kept)->value, 165.0);
        QVERIFY2((*kept)->place.endsWith(u"/l4"_s), qPrintable((*kept)->place));
    }

    void aLogThatMayNotBeReadIsAReasonAndNoFailure()
    {
        World world;
        world.kube->failNext(u"logs"_s, {}, fail(ErrorKind::Forbidden, u"pods/log is forbidden"_s).error());
        const auto outlook = world.read();
        QVERIFY(outlook);
        QVERIFY2(rowOf(*outlook, "weights").measured.why.contains(u"pods/log is forbidden"_s),
                 qPrintable(rowOf(*outlook, "weights").measured.why));
        QVERIFY(rowOf(*outlook, "started").measured.value); // conditions say both together
    }

    void aLogWithoutItsBeginningIsNotTakenForAnother()
    {
        World world;
        for (const auto pod : {"gemma-prod-5d8f-7kq2z"_L1, "gemma-prod-5d8f-x9d4c"_L1})
            world.kube->setLogs(
                u"llm"_s, pod, u"vllm"_s,
                {u"2026-11-21T12:00:00Z INFO: 10.0.0.1 - \"POST /v1/chat/completions\" 200 OK"_s});
        const auto outlook = world.read();
        QVERIFY(outlook);
        QVERIFY2(rowOf(*outlook, "kvCache").measured.why.contains(u"no longer holds"_s),
                 qPrintable(rowOf(*outlook, "kvCache").measured.why));
    }

    void anEndpointWithoutAServiceIsNotFound()
    {
        World world;
        world.kube->take(u"Service"_s, u"llm"_s, u"gemma-prod"_s);
        QCOMPARE(world.read().error_or(Error()).kind, ErrorKind::NotFound);
    }

    void anEndpointWithoutReplicasSaysSo()
    {
        World world;
        world.kube->take(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-7kq2z"_s);
        world.kube->take(u"Pod"_s, u"llm"_s, u"gemma-prod-5d8f-x9d4c"_s);
        const auto outlook = world.read();
        QVERIFY(outlook);
        QVERIFY(outlook->replica.isEmpty());
        QCOMPARE(rowOf(*outlook, "weights").measured.why, u"No replica is there."_s);
    }

    void aCancelEndsIt()
    {
        World world;
        world.kube->hangNext(u"logs"_s, {});
        std::stop_source stop;
        auto task = readOutlook(world.session->kube(), world.endpoint(), {}, Catalog::builtIn(), world.clock,
                                stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        turn();
        QVERIFY(!done);
        stop.request_stop();
        QVERIFY(eventually([&done] { return done; }));
        QCOMPARE(task.takeResult().error_or(Error()).kind, ErrorKind::Cancelled);
    }

    void theMostThatRanIsThatOfTheKeptHistory()
    {
        World world;
        MetricArchive metrics(u":memory:"_s, world.clock);
        const qint64 minute = world.clock.now().toMSecsSinceEpoch() / 60'000 * 60'000;
        MetricStretch stretch{.at = minute - 600'000, .seconds = 60};
        stretch.values[7].add(3); // EndpointSeries::Running
        stretch.values[7].add(11);
        QVERIFY(metrics.add(world.endpoint(), stretch));
        const auto outlook = run(readOutlook(world.session->kube(), world.endpoint(), {.metrics = &metrics},
                                             Catalog::builtIn(), world.clock, {}));
        QVERIFY(outlook);
        QCOMPARE(*rowOf(*outlook, "mostRunning").measured.value, 11.0);
    }
};

QTEST_GUILESS_MAIN(TestOutlookReading)
#include "tst_outlookreading.moc"
