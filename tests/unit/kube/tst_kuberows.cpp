// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "kube/eventtablemodel.h"
#include "kube/nodetablemodel.h"
#include "kube/objecttablemodel.h"
#include "kube/podtablemodel.h"

#include <QAbstractItemModelTester>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (object.isEmpty())
        qFatal("bad JSON in the test: %s at %d", qPrintable(error.errorString()), error.offset);
    return object;
}

PodRow pod(const QByteArray &spec, const QByteArray &status, const QByteArray &metadata = "")
{
    return podRowOf(parsed("{\"metadata\":{\"uid\":\"u\",\"name\":\"p\",\"namespace\":\"n\"" + metadata
                           + "},\"spec\":" + spec + ",\"status\":" + status + "}"));
}

PodRow named(const QString &uid, int restarts = 0)
{
    return {.uid = uid, .name = uid, .nameSpace = u"n"_s, .status = u"Running"_s, .restarts = restarts};
}

const QByteArray one = "{\"containers\":[{\"name\":\"a\"}]}";
const QByteArray ready = "\"conditions\":[{\"type\":\"Ready\",\"status\":\"True\",\"lastTransitionTime\":"
                         "\"2026-11-21T10:00:00Z\"}]";

} // namespace

class TestKubeRows : public QObject
{
    Q_OBJECT

private:
    FakeClock m_clock;

private Q_SLOTS:
    void statusIsWhatKubectlPrints_data()
    {
        QTest::addColumn<PodRow>("row");
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("readyText");
        QTest::newRow("running") << pod(
            one,
            "{\"phase\":\"Running\"," + ready
                + ",\"containerStatuses\":[{\"name\":\"a\",\"ready\":true,\"state\":{\"running\":{}}}]}")
                                 << u"Running"_s << u"1/1"_s;
        QTest::newRow("pending") << pod(one, "{\"phase\":\"Pending\"}") << u"Pending"_s << u"0/1"_s;
        QTest::newRow("creating") << pod(one,
                                         "{\"phase\":\"Pending\",\"containerStatuses\":[{\"name\":\"a\","
                                         "\"state\":{\"waiting\":{\"reason\":\"ContainerCreating\"}}}]}")
                                  << u"ContainerCreating"_s << u"0/1"_s;
        QTest::newRow("crash loop is Running by phase")
            << pod(one,
                   "{\"phase\":\"Running\",\"containerStatuses\":[{\"name\":\"a\",\"restartCount\":4,"
                   "\"state\":{\"waiting\":{\"reason\":\"CrashLoopBackOff\",\"message\":\"back-off\"}}}]}")
            << u"CrashLoopBackOff"_s << u"0/1"_s;
        QTest::newRow("killed without a reason")
            << pod(one,
                   "{\"phase\":\"Running\",\"containerStatuses\":[{\"name\":\"a\",\"state\":{\"terminated\":{"
                   "\"exitCode\":137,\"signal\":9}}}]}")
            << u"Signal:9"_s << u"0/1"_s;
        QTest::newRow("exit code") << pod(one,
                                          "{\"phase\":\"Failed\",\"containerStatuses\":[{\"name\":\"a\","
                                          "\"state\":{\"terminated\":{\"exitCode\":3}}}]}")
                                   << u"ExitCode:3"_s << u"0/1"_s;
        QTest::newRow("evicted") << pod(one, "{\"phase\":\"Failed\",\"reason\":\"Evicted\"}") << u"Evicted"_s
                                 << u"0/1"_s;
        QTest::newRow("completed") << pod(
            one,
            "{\"phase\":\"Succeeded\",\"containerStatuses\":[{\"name\":\"a\",\"state\":{\"terminated\":{"
            "\"reason\":\"Completed\",\"exitCode\":0}}}]}")
                                   << u"Completed"_s << u"0/1"_s;
        QTest::newRow("terminating") << pod(one, "{\"phase\":\"Running\"}",
                                            ",\"deletionTimestamp\":\"2026-11-21T10:00:00Z\"")
                                     << u"Terminating"_s << u"0/1"_s;
        QTest::newRow("gated") << pod(one,
                                      "{\"phase\":\"Pending\",\"conditions\":[{\"type\":\"PodScheduled\","
                                      "\"status\":\"False\",\"reason\":\"SchedulingGated\"}]}")
                               << u"SchedulingGated"_s << u"0/1"_s;
        const QByteArray init =
            "{\"initContainers\":[{\"name\":\"i\"},{\"name\":\"j\"}],\"containers\":[{\"name\":\"a\"}]}";
        QTest::newRow("second of two init containers")
            << pod(init,
                   "{\"phase\":\"Pending\",\"initContainerStatuses\":[{\"name\":\"i\",\"state\":{"
                   "\"terminated\":{\"exitCode\":0}}},{\"name\":\"j\",\"state\":{\"running\":{}}}]}")
            << u"Init:1/2"_s << u"0/1"_s;
        QTest::newRow("init crash") << pod(
            init,
            "{\"phase\":\"Pending\",\"initContainerStatuses\":[{\"name\":\"i\",\"state\":{\"waiting\":{"
            "\"reason\":\"CrashLoopBackOff\"}}}]}")
                                    << u"Init:CrashLoopBackOff"_s << u"0/1"_s;
        const QByteArray sidecar = "{\"initContainers\":[{\"name\":\"s\",\"restartPolicy\":\"Always\"}],"
                                   "\"containers\":[{\"name\":\"a\"}]}";
        QTest::newRow("sidecar counts")
            << pod(sidecar,
                   "{\"phase\":\"Running\"," + ready
                       + ",\"initContainerStatuses\":[{\"name\":\"s\",\"ready\":true,\"started\":true,"
                         "\"state\":{\"running\":{}}}],\"containerStatuses\":[{\"name\":\"a\",\"ready\":true,"
                         "\"state\":{\"running\":{}}}]}")
            << u"Running"_s << u"2/2"_s;
        QTest::newRow("nothing known") << pod("{}", "{}") << u""_s << u"0/0"_s;
    }
    void statusIsWhatKubectlPrints()
    {
        QFETCH(PodRow, row);
        QFETCH(QString, status);
        QFETCH(QString, readyText);
        QCOMPARE(row.status, status);
        QCOMPARE(u"%1/%2"_s.arg(row.ready).arg(row.containers), readyText);
    }

    void reasonSaysWhy()
    {
        const PodRow row =
            pod(one,
                "{\"phase\":\"Pending\",\"conditions\":[{\"type\":\"PodScheduled\",\"status\":\"False\","
                "\"reason\":\"Unschedulable\",\"message\":\"0/3 nodes are available\"}]}");
        QCOMPARE(row.reason, u"Unschedulable"_s);
        QCOMPARE(row.message, u"0/3 nodes are available"_s);
        QCOMPARE(severityOf(row), PodTableModel::Severity::Trouble);
        const PodRow fine = pod(one, "{\"phase\":\"Running\"," + ready + "}");
        QVERIFY(fine.reason.isEmpty());
        QCOMPARE(fine.readySecs, QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC).toSecsSinceEpoch());
        QCOMPARE(severityOf(fine), PodTableModel::Severity::Fine);
    }

    void oddTypesDoNotHideTheRow()
    {
        const PodRow row = podRowOf(parsed(
            R"({"metadata":{"uid":"u","name":7,"labels":{"a":1,"b":"x"},"ownerReferences":"no"},"spec":{"containers":{}},
            "status":{"phase":["x"],"containerStatuses":[3,null,{"restartCount":1e30,"state":"x"}],"conditions":[[]]}})"));
        QCOMPARE(row.uid, u"u"_s);
        QCOMPARE(row.labels.value(u"b"), u"x"_s);
        QCOMPARE(row.labels.value(u"a"), u""_s);
    }

    void ownerAndLabelsAreKept()
    {
        const PodRow row = pod(
            one, "{}",
            R"(,"labels":{"z":"1","app":"vllm"},"ownerReferences":[{"kind":"Other","name":"x"},{"kind":"ReplicaSet","name":"vllm-5","controller":true}])");
        QCOMPARE(row.owner, u"ReplicaSet/vllm-5"_s);
        QCOMPARE(row.labels.value(u"app"), u"vllm"_s);
        QVERIFY(!row.labels.contains(u"nothing"));
    }

    void eventsOfBothApisReadAlike()
    {
        const EventRow core = eventRowOf(parsed(
            R"({"metadata":{"uid":"u","namespace":"n"},"type":"Warning","reason":"BackOff","message":"m","count":4,
            "involvedObject":{"kind":"Pod","name":"p","namespace":"n","uid":"pu","fieldPath":"spec.containers{main}"},"source":{"component":"kubelet"},
            "firstTimestamp":"2026-11-21T10:00:00Z","lastTimestamp":"2026-11-21T10:05:00Z","eventTime":null})"));
        const EventRow modern = eventRowOf(parsed(
            R"({"metadata":{"uid":"u","namespace":"n"},"type":"Warning","reason":"BackOff","note":"m","deprecatedCount":4,
            "regarding":{"kind":"Pod","name":"p","namespace":"n","uid":"pu","fieldPath":"spec.containers{main}"},"deprecatedSource":{"component":"kubelet"},
            "deprecatedFirstTimestamp":"2026-11-21T10:00:00Z","deprecatedLastTimestamp":"2026-11-21T10:05:00Z"})"));
        QCOMPARE(core, modern);
        QCOMPARE(core.container, u"main"_s);
        QCOMPARE(core.lastSecs - core.firstSecs, 300);
    }

    void seriesWinsOverOldFields()
    {
        const EventRow row = eventRowOf(parsed(
            R"({"metadata":{"uid":"u","creationTimestamp":"2026-11-21T09:00:00Z"},"eventTime":"2026-11-21T10:00:00.123456Z",
            "series":{"count":9,"lastObservedTime":"2026-11-21T10:30:00.5Z"},"reportingController":"karpenter","regarding":{}})"));
        QCOMPARE(row.count, 9);
        QCOMPARE(row.lastSecs - row.firstSecs, 1800);
        QCOMPARE(row.source, u"karpenter"_s);
        const EventRow bare =
            eventRowOf(parsed(R"({"metadata":{"uid":"u","creationTimestamp":"2026-11-21T09:00:00Z"}})"));
        QCOMPARE(bare.count, 1);
        QVERIFY(bare.lastSecs > 0);
    }

    void eventsOfOneSecondAreInTheirOrder()
    {
        const auto at = [](const QByteArray &name, const QByteArray &more) {
            return eventRowOf(parsed(R"({"metadata":{"uid":"u","name":")" + name
                                     + R"("},"lastTimestamp":"2026-11-30T17:27:50Z")" + more + "}"));
        };
        const EventRow first = at("p.18ece2c130d7cd80", {});
        const EventRow second = at("p.18ece2c131706400", {});
        QCOMPARE(first.lastSecs, second.lastSecs);
        QCOMPARE(first.lastNanos, 790000000);
        QVERIFY(first.order() < second.order());
        // What came again came at another moment than the one of its name; other names tell none.
        QCOMPARE(at("p.18ece2c130d7cd80", R"(,"count":2)").lastNanos, 0);
        QCOMPARE(at("p.17ece2c130d7cd80", {}).lastNanos, 0);
        QCOMPARE(at("p.web", {}).lastNanos, 0);
        QCOMPARE(at("", {}).lastNanos, 0);
    }

    void nodesShowAcceleratorsAndTaints()
    {
        const NodeRow row = nodeRowOf(parsed(
            R"({"metadata":{"uid":"u","name":"gpu-1","labels":{"cloud.google.com/gke-accelerator":"nvidia-l4","topology.kubernetes.io/zone":"us-central1-a",
            "node.kubernetes.io/instance-type":"g2-standard-8","cloud.google.com/gke-nodepool":"gpu"}},"spec":{"unschedulable":true,"taints":[{"key":"nvidia.com/gpu","value":"present","effect":"NoSchedule"}]},
            "status":{"allocatable":{"cpu":"7910m","memory":"28348Mi","pods":"110","nvidia.com/gpu":"1","hugepages-1Gi":"0"},"nodeInfo":{"kubeletVersion":"v1.33.1"},
            "conditions":[{"type":"Ready","status":"True"},{"type":"MemoryPressure","status":"True"},{"type":"DiskPressure","status":"False"}]}})"));
        QCOMPARE(row.accelerators, (QMap<QString, qint64>{{u"nvidia.com/gpu"_s, 1}}));
        QCOMPARE(row.acceleratorType, u"nvidia-l4"_s);
        QCOMPARE(row.cpuMilli, 7910);
        QCOMPARE(row.memoryBytes, 28348LL << 20);
        QCOMPARE(row.taints, (QList<NodeTaint>{{u"nvidia.com/gpu"_s, u"present"_s, u"NoSchedule"_s}}));
        QCOMPARE(row.troubles, QStringList{u"MemoryPressure"_s});
        QVERIFY(row.isReady && row.isCordoned);
        QCOMPARE(nodeRowOf(parsed(R"({"metadata":{"uid":"u"}})")).troubles, QStringList{u"NotReady"_s});
    }

    void objectRowsAreCompletedAndLightened()
    {
        auto rows = makeObjectRows(kinds::deployments());
        rows->beginList();
        QVERIFY(rows->addPage(
            R"({"metadata":{"resourceVersion":"7"},"items":[{"metadata":{"uid":"u","name":"d","managedFields":[{"x":1}]},"spec":{"replicas":2}}]})"));
        rows->endList();
        const auto batch = rows->takeBatch();
        QCOMPARE(batch.upserted.size(), 1);
        const QJsonObject object = batch.upserted.first().object;
        QCOMPARE(object.value("kind"_L1).toString(), u"Deployment"_s);
        QVERIFY(!object.value("metadata"_L1).toObject().contains("managedFields"_L1));
    }

    void badPageKeepsNothing()
    {
        auto rows = makePodRows();
        rows->beginList();
        for (const QByteArray &page :
             {QByteArray("{\"items\":[{\"metadata\":{\"uid\":\"a\"}},{\"metadata\":{\"uid\":\"b"),
              QByteArray("[]"), QByteArray(""), QByteArray("null"), QByteArray(R"({"kind":"Status"})"),
              QByteArray(R"({"items":[]} trailing)"), QByteArray(R"({"items":[3]})")}) {
            const auto read = rows->addPage(page);
            QVERIFY2(!read, page.constData());
            QCOMPARE(read.error().kind, ErrorKind::Invalid);
        }
        QVERIFY(!rows->hasChanges());
        QVERIFY(rows->addPage(R"({"items":null,"metadata":{}})"));
    }

    void laterStateOfABatchWins()
    {
        auto rows = makePodRows();
        const auto line = [](const QByteArray &type, const QByteArray &phase) {
            return "{\"type\":\"" + type
                + "\",\"object\":{\"metadata\":{\"uid\":\"u\",\"name\":\"p\"},\"status\":{\"phase\":\""
                + phase + "\"}}}";
        };
        QVERIFY(rows->applyEvent(line("ADDED", "Pending")));
        QVERIFY(rows->applyEvent(line("MODIFIED", "Running")));
        auto batch = rows->takeBatch();
        QCOMPARE(batch.upserted.size(), 1);
        QCOMPARE(batch.upserted.first().phase, u"Running"_s);
        QVERIFY(rows->applyEvent(line("MODIFIED", "Failed")));
        QVERIFY(rows->applyEvent(line("DELETED", "Failed")));
        batch = rows->takeBatch();
        QVERIFY(batch.upserted.isEmpty());
        QCOMPARE(batch.removed, QStringList{u"u"_s});
        QVERIFY(rows->applyEvent(line("DELETED", "Failed")));
        QVERIFY(rows->applyEvent(line("ADDED", "Pending")));
        batch = rows->takeBatch();
        QCOMPARE(batch.upserted.size(), 1);
        QVERIFY(batch.removed.isEmpty());
    }

    void mergeKeepsPlacesAndTellsOnlyOfChanges()
    {
        PodTableModel model(m_clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.merge(
            {.upserted = {named(u"a"_s), named(u"b"_s), named(u"c"_s), named(u"d"_s), named(u"e"_s)}});
        QCOMPARE(inserted.size(), 1);
        const QPersistentModelIndex selected = model.index(4, 0);
        model.merge(
            {.upserted = {named(u"a"_s), named(u"e"_s, 3)}, .removed = {u"b"_s, u"c"_s, u"unknown"_s}});
        QCOMPARE(removed.size(), 1); // neighbours in one go
        QCOMPARE(changed.size(), 1); // a is as it was
        QCOMPARE(selected.row(), 2);
        QCOMPARE(selected.data(PodTableModel::UidRole).toString(), u"e"_s);
        QCOMPARE(model.rowOf(u"e"_s), 2);
        QCOMPARE(model.index(2, PodTableModel::RestartsColumn).data(PodTableModel::SortRole).toInt(), 3);
        model.merge({.upserted = {named(u"f"_s)}, .removed = {u"a"_s, u"d"_s, u"e"_s}});
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(!selected.isValid());
        QCOMPARE(resets.size(), 0);
    }

    void everyModelPassesTheTester()
    {
        PodTableModel pods(m_clock);
        EventTableModel events(m_clock);
        NodeTableModel nodes(m_clock);
        ObjectTableModel objects(m_clock);
        const auto check = [](auto &model, auto a, auto b) {
            QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
            a.uid = u"a"_s;
            b.uid = u"b"_s;
            model.merge({.upserted = {a, b}, .removed = {}});
            model.refreshAges();
            for (int column = 0; column < model.columnCount(); ++column) {
                QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
                (void)model.index(0, column).data(Qt::DisplayRole);
            }
            model.merge({.upserted = {}, .removed = {u"a"_s}});
            QCOMPARE(model.rowCount(), 1);
        };
        check(pods, PodRow(), PodRow{.isReady = true});
        check(events, EventRow(), EventRow{.count = 3});
        check(nodes, NodeRow(), NodeRow{.accelerators = {{u"google.com/tpu"_s, 4}}});
        check(objects, ObjectRow(), ObjectRow{.object = {{u"kind"_s, u"X"_s}}});
    }

    void fault20HostileTextIsShownNotObeyed()
    {
        EventTableModel model(m_clock);
        model.merge({.upserted = {EventRow{.uid = u"u"_s,
                                           .reason = u"a\u202eb"_s,
                                           .message = u"x\u001b]52;c;AAAA\u0007\u009b31m<b>"_s}}});
        QCOMPARE(model.index(0, EventTableModel::MessageColumn).data().toString(),
                 u"x␛]52;c;AAAA␇⟨U+009B⟩31m<b>"_s);
        QCOMPARE(model.index(0, EventTableModel::ReasonColumn).data().toString(), u"a⟨U+202E⟩b"_s);
    }

    void agesReadLikeKubectls_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        for (const auto &[seconds, text] :
             std::initializer_list<std::pair<qint64, const char *>>{{-1, ""},
                                                                    {0, "0s"},
                                                                    {119, "119s"},
                                                                    {120, "2m"},
                                                                    {185, "3m5s"},
                                                                    {600, "10m"},
                                                                    {10'800, "3h"},
                                                                    {11'100, "3h5m"},
                                                                    {28'800, "8h"},
                                                                    {172'800, "2d"},
                                                                    {180'000, "2d2h"},
                                                                    {691'200, "8d"},
                                                                    {63'072'000, "2y"}})
            QTest::newRow(text) << seconds << QString::fromLatin1(text);
    }
    void agesReadLikeKubectls()
    {
        QFETCH(qint64, seconds);
        QFETCH(QString, text);
        QCOMPARE(ageText(seconds), text);
    }
};

QTEST_GUILESS_MAIN(TestKubeRows)
#include "tst_kuberows.moc"
