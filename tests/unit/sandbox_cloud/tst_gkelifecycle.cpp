// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "googlebench.h"

#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString kLocation = u"/container/v1/projects/ai-lab-demo/locations/us-central1"_s;
const QString kClusters = kLocation + u"/clusters"_s;

QJsonObject standard(const QString &name)
{
    return {{u"cluster"_s,
             QJsonObject{{u"name"_s, name},
                         {u"initialNodeCount"_s, 1},
                         {u"nodeConfig"_s, QJsonObject{{u"machineType"_s, u"e2-standard-4"_s}}},
                         {u"releaseChannel"_s, QJsonObject{{u"channel"_s, u"REGULAR"_s}}},
                         {u"workloadIdentityConfig"_s,
                          QJsonObject{{u"workloadPool"_s, u"ai-lab-demo.svc.id.goog"_s}}},
                         {u"addonsConfig"_s,
                          QJsonObject{{u"gcsFuseCsiDriverConfig"_s, QJsonObject{{u"enabled"_s, true}}}}}}}};
}

QJsonObject tpuPool(const QString &machine, const QString &topology, int nodes)
{
    return {{u"nodePool"_s,
             QJsonObject{{u"name"_s, u"slice"_s},
                         {u"config"_s, QJsonObject{{u"machineType"_s, machine}}},
                         {u"placementPolicy"_s, QJsonObject{{u"tpuTopology"_s, topology}}},
                         {u"locations"_s, QJsonArray{u"us-central1-b"_s}},
                         {u"initialNodeCount"_s, nodes}}}};
}

} // namespace

class TestGkeLifecycle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStandardClusterIsMadeStepByStep()
    {
        GoogleBench gke(u"everything-fine"_s);
        const auto operation = gke.call("POST", kClusters, standard(u"fresh"_s));
        QCOMPARE(operation.status, 200);
        QCOMPARE(operation.json["operationType"_L1].toString(), u"CREATE_CLUSTER"_s);
        const QString name = operation.json["name"_L1].toString();
        const auto cluster = [&] { return gke.call("GET", kClusters + u"/fresh"_s).json; };
        QCOMPARE(cluster()["status"_L1].toString(), u"PROVISIONING"_s);
        QVERIFY(cluster()["endpoint"_L1].toString().isEmpty());
        const auto steps = [&] {
            const QJsonObject now = gke.call("GET", kLocation + "/operations/"_L1 + name).json;
            int sum = 0;
            for (const QJsonValue &metric : now["progress"_L1]["metrics"_L1].toArray())
                sum += metric["name"_L1].toString().endsWith("_TOTAL"_L1)
                    ? 0
                    : metric["intValue"_L1].toString().toInt();
            return sum;
        };
        QCOMPARE(steps(), 0);
        gke.clock.advance(4min);
        QCOMPARE(steps(), 15);
        // Nothing else may touch it meanwhile.
        QCOMPARE(gke.call("DELETE", kClusters + u"/fresh"_s).status, 400);
        gke.clock.advance(4min);
        QCOMPARE(cluster()["status"_L1].toString(), u"RUNNING"_s);
        QCOMPARE(cluster()["endpoint"_L1].toString(), u"127.0.0.1:6444"_s);
        CloudHooks *hooks = gke.played.value(u"fresh"_s);
        QVERIFY(hooks);
        QCOMPARE(hooks->nodes().size(), std::size_t(3)); // a node in each of three zones
        QVERIFY(hooks->gcsFuseEnabled());
        QVERIFY(!hooks->isAutopilot());
        QCOMPARE(hooks->clusterName(), u"fresh"_s);
        QCOMPARE(gke.call("POST", kClusters, standard(u"fresh"_s)).status, 409);
    }

    void aDeletedClusterLeavesWhatStoodForItsObjects()
    {
        GoogleBench gke(u"everything-fine"_s);
        gke.cloud.standing = [&gke](const QString &cluster) {
            if (cluster != "fresh"_L1 || !gke.played.contains(cluster))
                return QList<StandingObject>();
            return QList<StandingObject>{
                {u"forwardingRules"_s,
                 u"regions/us-central1"_s,
                 {{u"name"_s, u"gkegw1-a"_s}, {u"IPAddress"_s, u"203.0.113.9"_s}}},
                {u"disks"_s, u"zones/us-central1-a"_s, {{u"name"_s, u"pvc-1"_s}, {u"sizeGb"_s, u"100"_s}}}};
        };
        const QString compute = u"/compute/compute/v1/projects/ai-lab-demo/"_s;
        const auto rules = [&] {
            return gke.call("GET", compute + "aggregated/forwardingRules"_L1)
                .json["items"_L1]["regions/us-central1"_L1]["forwardingRules"_L1]
                .toArray();
        };
        const QString rule = compute + "regions/us-central1/forwardingRules/gkegw1-a"_L1;
        QVERIFY(rules().isEmpty());
        gke.call("POST", kClusters, standard(u"fresh"_s));
        gke.clock.advance(8min);
        QCOMPARE(rules().size(), 1);
        QVERIFY(rules().at(0)["selfLink"_L1].toString().endsWith(
            "regions/us-central1/forwardingRules/gkegw1-a"_L1));
        QCOMPARE(gke.call("DELETE", rule).status, 400); // its cluster holds it
        gke.call("DELETE", kClusters + u"/fresh"_s);
        gke.clock.advance(10min);
        QVERIFY(!gke.played.contains(u"fresh"_s));
        QCOMPARE(rules().size(), 1);
        const QJsonObject disks = gke.call("GET", compute + "aggregated/disks"_L1).json;
        QCOMPARE(disks["items"_L1]["zones/us-central1-a"_L1]["disks"_L1][0]["sizeGb"_L1].toString(),
                 u"100"_s);
        QCOMPARE(disks["items"_L1]["regions/us-central1"_L1]["warning"_L1]["code"_L1].toString(),
                 u"NO_RESULTS_ON_PAGE"_s);
        QCOMPARE(gke.call("DELETE", rule).status, 200);
        QCOMPARE(gke.call("DELETE", rule).status, 404);
        QVERIFY(rules().isEmpty());
    }

    void aDeletedClusterGivesItsQuotaBack()
    {
        GoogleBench gke(u"everything-fine"_s);
        const auto cpus = [&] {
            const QJsonObject region =
                gke.call("GET", u"/compute/compute/v1/projects/ai-lab-demo/regions/us-central1"_s).json;
            for (const QJsonValue &quota : region["quotas"_L1].toArray()) {
                if (quota["metric"_L1].toString() == "CPUS"_L1)
                    return quota["usage"_L1].toInt();
            }
            return -1;
        };
        const int before = cpus();
        gke.call("POST", kClusters, standard(u"fresh"_s));
        QCOMPARE(cpus(), before + 12);
        gke.clock.advance(8min);
        const auto operation = gke.call("DELETE", kClusters + u"/fresh"_s);
        QCOMPARE(operation.json["operationType"_L1].toString(), u"DELETE_CLUSTER"_s);
        QCOMPARE(gke.call("GET", kClusters + u"/fresh"_s).json["status"_L1].toString(), u"STOPPING"_s);
        gke.clock.advance(5min);
        QCOMPARE(gke.call("GET", kClusters + u"/fresh"_s).status, 404);
        QVERIFY(!gke.played.contains(u"fresh"_s));
        QCOMPARE(cpus(), before);
        const QString name = operation.json["name"_L1].toString();
        QCOMPARE(gke.call("GET", kLocation + "/operations/"_L1 + name).json["status"_L1].toString(),
                 u"DONE"_s);
        QCOMPARE(gke.call("POST", kClusters, standard(u"fresh"_s)).status, 200); // the name is free again
    }

    void anAutopilotClusterHasWhatAutopilotAlwaysHas()
    {
        GoogleBench gke(u"everything-fine"_s);
        const QJsonObject body{
            {u"cluster"_s,
             QJsonObject{{u"name"_s, u"auto"_s}, {u"autopilot"_s, QJsonObject{{u"enabled"_s, true}}}}}};
        QCOMPARE(gke.call("POST", kClusters, body).status, 200);
        gke.clock.advance(8min);
        CloudHooks *hooks = gke.played.value(u"auto"_s);
        QVERIFY(hooks && hooks->isAutopilot() && hooks->gcsFuseEnabled());
        QCOMPARE(gke.call("GET", kClusters + u"/auto"_s)
                     .json["workloadIdentityConfig"_L1]["workloadPool"_L1]
                     .toString(),
                 u"ai-lab-demo.svc.id.goog"_s);
        QString why;
        QVERIFY(!hooks
                     ->autopilotShapes({{u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s}}, 4000,
                                       8LL << 30, u"nvidia.com/gpu"_s, 1, &why)
                     .empty());
    }

    void whatGkeRefuses_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<QJsonObject>("cluster");
        QTest::addColumn<QString>("words");
        const QString region = u"us-central1"_s;
        QTest::newRow("a name in capitals")
            << region << QJsonObject{{u"name"_s, u"Fresh"_s}, {u"initialNodeCount"_s, 1}}
            << u"cluster.name"_s;
        QTest::newRow("a location that there is not")
            << u"us-central9"_s << QJsonObject{{u"name"_s, u"fresh"_s}, {u"initialNodeCount"_s, 1}}
            << u"does not exist"_s;
        QTest::newRow("Autopilot in a zone")
            << u"us-central1-a"_s
            << QJsonObject{{u"name"_s, u"fresh"_s}, {u"autopilot"_s, QJsonObject{{u"enabled"_s, true}}}}
            << u"must be regional"_s;
        QTest::newRow("Autopilot with a pool of one's own")
            << region
            << QJsonObject{{u"name"_s, u"fresh"_s},
                           {u"autopilot"_s, QJsonObject{{u"enabled"_s, true}}},
                           {u"nodePools"_s, QJsonArray{QJsonObject{{u"name"_s, u"gpu"_s}}}}}
            << u"do not support mutating node pools"_s;
        QTest::newRow("a version of long ago") << region
                                               << QJsonObject{{u"name"_s, u"fresh"_s},
                                                              {u"initialNodeCount"_s, 1},
                                                              {u"initialClusterVersion"_s, u"1.19"_s}}
                                               << u"unsupported"_s;
        QTest::newRow("no nodes") << region << QJsonObject{{u"name"_s, u"fresh"_s}} << u"greater than zero"_s;
        QTest::newRow("zones of another region") << region
                                                 << QJsonObject{{u"name"_s, u"fresh"_s},
                                                                {u"initialNodeCount"_s, 1},
                                                                {u"locations"_s, QJsonArray{u"us-west1-a"_s}}}
                                                 << u"not in the cluster's region"_s;
        QTest::newRow("a machine that there is not")
            << region
            << QJsonObject{{u"name"_s, u"fresh"_s},
                           {u"initialNodeCount"_s, 1},
                           {u"nodeConfig"_s, QJsonObject{{u"machineType"_s, u"abacus-4"_s}}}}
            << u"abacus-4"_s;
        QTest::newRow("another project's workload pool")
            << region
            << QJsonObject{{u"name"_s, u"fresh"_s},
                           {u"initialNodeCount"_s, 1},
                           {u"workloadIdentityConfig"_s,
                            QJsonObject{{u"workloadPool"_s, u"other.svc.id.goog"_s}}}}
            << u"ai-lab-demo.svc.id.goog"_s;
    }
    void whatGkeRefuses()
    {
        QFETCH(QString, where);
        QFETCH(QJsonObject, cluster);
        QFETCH(QString, words);
        GoogleBench gke(u"everything-fine"_s);
        const auto answer =
            gke.call("POST", u"/container/v1/projects/ai-lab-demo/locations/%1/clusters"_s.arg(where),
                     {{u"cluster"_s, cluster}});
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.json["error"_L1]["message"_L1].toString().contains(words), answer.body.constData());
        QCOMPARE(gke.call("GET", kClusters + u"/fresh"_s).status, 404);
    }

    void withoutQuotaAClusterEndsInError()
    {
        GoogleBench gke(u"everything-fine"_s);
        QJsonObject body = standard(u"fresh"_s);
        QJsonObject cluster = body["cluster"_L1].toObject();
        cluster.insert(u"initialNodeCount"_s, 60); // 240 vCPUs in the first zone alone, of 200
        const auto operation = gke.call("POST", kClusters, {{u"cluster"_s, cluster}});
        QCOMPARE(operation.status, 200);
        gke.clock.advance(1min);
        const QJsonObject failed =
            gke.call("GET", kLocation + "/operations/"_L1 + operation.json["name"_L1].toString()).json;
        QCOMPARE(failed["status"_L1].toString(), u"DONE"_s);
        QVERIFY(failed["error"_L1]["message"_L1].toString().contains("Quota 'CPUS' exceeded"_L1));
        QCOMPARE(gke.call("GET", kClusters + u"/fresh"_s).json["status"_L1].toString(), u"ERROR"_s);
        QCOMPARE(gke.call("DELETE", kClusters + u"/fresh"_s).status, 200);
    }

    void onlyLegalTopologiesMakeASlice_data()
    {
        QTest::addColumn<QString>("machine");
        QTest::addColumn<QString>("topology");
        QTest::addColumn<int>("nodes");
        QTest::addColumn<QString>("words");
        QTest::newRow("one host") << u"ct6e-standard-4t"_s << u"2x2"_s << 3 << QString();
        QTest::newRow("two hosts") << u"ct6e-standard-4t"_s << u"2x4"_s << 2 << QString();
        QTest::newRow("two hosts, one asked for")
            << u"ct6e-standard-4t"_s << u"2x4"_s << 1 << u"exactly 2 nodes"_s;
        QTest::newRow("a shape that there is not")
            << u"ct6e-standard-4t"_s << u"3x3"_s << 1 << u"not supported"_s;
        QTest::newRow("of another machine") << u"ct6e-standard-8t"_s << u"4x4"_s << 2 << u"not supported"_s;
    }
    void onlyLegalTopologiesMakeASlice()
    {
        QFETCH(QString, machine);
        QFETCH(QString, topology);
        QFETCH(int, nodes);
        QFETCH(QString, words);
        GoogleBench gke(u"everything-fine"_s);
        const QString pools = kClusters + u"/inference-std/nodePools"_s;
        const auto answer = gke.call("POST", pools, tpuPool(machine, topology, nodes));
        if (!words.isEmpty()) {
            QCOMPARE(answer.status, 400);
            QVERIFY2(answer.json["error"_L1]["message"_L1].toString().contains(words),
                     answer.body.constData());
            return;
        }
        QCOMPARE(answer.status, 200);
        gke.clock.advance(5min);
        const QJsonObject pool = gke.call("GET", pools + u"/slice"_s).json;
        QCOMPARE(pool["status"_L1].toString(), u"RUNNING"_s);
        QCOMPARE(pool["placementPolicy"_L1]["tpuTopology"_L1].toString(), topology);
        for (const NodeShape &node : gke.cloud.nodes()) {
            if (node.nodePool == "slice"_L1)
                QCOMPARE(node.labels.value(u"cloud.google.com/gke-tpu-topology"_s), topology);
        }
    }

    void aSliceLiesInOneZone()
    {
        GoogleBench gke(u"everything-fine"_s);
        QJsonObject body = tpuPool(u"ct5lp-hightpu-4t"_s, u"2x2"_s, 1);
        QJsonObject pool = body["nodePool"_L1].toObject();
        pool.insert(u"locations"_s, QJsonArray{u"us-central1-a"_s, u"us-central1-b"_s});
        const auto answer =
            gke.call("POST", kClusters + u"/inference-std/nodePools"_s, {{u"nodePool"_s, pool}});
        QCOMPARE(answer.status, 400);
    }
};

QTEST_GUILESS_MAIN(TestGkeLifecycle)
#include "tst_gkelifecycle.moc"
