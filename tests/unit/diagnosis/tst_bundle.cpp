// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clusterbuilder.h"

#include <zlib.h>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QByteArray zipped(const QByteArray &plain)
{
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(plain.size() + 1000, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    stream.avail_in = uInt(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

} // namespace

class TestBundle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void needsNothingButTheCluster();
    void refusesWhatIsNoBundleAndSaysWhere_data();
    void refusesWhatIsNoBundleAndSaysWhere();
    void readsAGzippedFile();
    void aCutGzipFileIsAnError();
    void findsObjectsByNameOwnerAndLabel();
    void absenceCountsOnlyForKindsThatWereListed();
    void takesTheLatestInstantForNowWhereNoneIsGiven();
    void keepsLogsOfBothInstancesApart();
    void knowsWhyALogWasNotRead();
    void survivesHostileShapes_data();
    void survivesHostileShapes();
};

void TestBundle::needsNothingButTheCluster()
{
    const auto read = readBundle("{\"cluster\":{\"kind\":\"List\",\"items\":[]}}", u"b"_s);
    QVERIFY(read);
    QVERIFY((*read)->isEmpty());
    QVERIFY(diagnose(**read).isEmpty());
}

void TestBundle::refusesWhatIsNoBundleAndSaysWhere_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("where");
    QTest::newRow("no cluster") << "{\"format\":\"slipway-bundle/1\"}"_ba << u"f.json: cluster"_s;
    QTest::newRow("another format") << "{\"format\":\"slipway-bundle/9\",\"cluster\":{\"items\":[]}}"_ba
                                    << u"f.json: format"_s;
    QTest::newRow("cluster is text") << "{\"cluster\":\"x\"}"_ba << u"f.json: cluster"_s;
    QTest::newRow("an item is a number")
        << "{\"cluster\":{\"items\":[{\"kind\":\"Pod\",\"metadata\":{}},7]}}"_ba
        << u"f.json: cluster.items[1]"_s;
    QTest::newRow("listed is an object")
        << "{\"cluster\":{\"items\":[]},\"listed\":{}}"_ba << u"f.json: listed"_s;
    QTest::newRow("listed holds a number")
        << "{\"cluster\":{\"items\":[]},\"listed\":[\"Pod\",3]}"_ba << u"f.json: listed[1]"_s;
    QTest::newRow("logs is a list") << "{\"cluster\":{\"items\":[]},\"logs\":[]}"_ba << u"f.json: logs"_s;
    QTest::newRow("cloud is an object")
        << "{\"cluster\":{\"items\":[]},\"cloud\":{}}"_ba << u"f.json: cloud"_s;
    QTest::newRow("now is no time") << "{\"cluster\":{\"items\":[]},\"now\":\"yesterday\"}"_ba
                                    << u"f.json: now"_s;
    QTest::newRow("cut off") << "{\"cluster\":\n{\"items\":["_ba << u"f.json: byte 22 (line 2, column 11)"_s;
    QTest::newRow("a list") << "[]"_ba << u"f.json: (top)"_s;
    QTest::newRow("empty") << ""_ba << u"f.json: byte 0 (line 1, column 1)"_s;
}

void TestBundle::refusesWhatIsNoBundleAndSaysWhere()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, where);
    const auto read = readBundle(text, u"f.json"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QCOMPARE(read.error().where, where);
    QVERIFY(!read.error().detail.isEmpty());
}

void TestBundle::readsAGzippedFile()
{
    const auto read = readBundle(zipped(Cluster().add(node(u"n1"_s)).bundle()), u"b"_s);
    QVERIFY(read);
    QVERIFY((*read)->find(u"Node"_s, {}, u"n1"_s));
}

void TestBundle::aCutGzipFileIsAnError()
{
    const QByteArray whole = zipped(Cluster().add(node(u"n1"_s)).bundle());
    const auto read = readBundle(whole.first(whole.size() / 2), u"b"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QVERIFY(read.error().where.startsWith("b: byte "_L1));
}

void TestBundle::findsObjectsByNameOwnerAndLabel()
{
    Cluster cluster;
    const App app = App::make({.ns = u"a"_s, .app = u"x"_s}, u"'containers':[{'name':'main'}]"_s, running());
    app.to(cluster);
    App::make({.ns = u"b"_s, .app = u"x"_s}, u"'containers':[{'name':'main'}]"_s, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    const KubeObject *pod = snapshot->find(u"Pod"_s, u"a"_s, u"x-5d4-x1"_s);
    QVERIFY(pod);
    QCOMPARE(snapshot->topOwner(*pod).label(), u"Deployment/a/x"_s);
    const KubeObject *deployment = snapshot->find(u"Deployment"_s, u"a"_s, u"x"_s);
    QVERIFY((snapshot->podsWith(u"a"_s, deployment->spec()["selector"]["matchLabels"])
             == std::vector<const KubeObject *>{pod}));
    QCOMPARE(snapshot->of(u"Pod"_s).size(), 2U);
    QCOMPARE(snapshot->of(u"Pod"_s, u"b"_s).size(), 1U);
    QVERIFY(snapshot->podsWith(u"c"_s, deployment->spec()["selector"]["matchLabels"]).empty());
}

void TestBundle::absenceCountsOnlyForKindsThatWereListed()
{
    const auto snapshot =
        Cluster().listed({u"v1/Secret"_s, u"storageclasses.storage.k8s.io"_s, u"GatewayClass"_s}).snapshot();

    QCOMPARE(snapshot->presence(u"Secret"_s, u"a"_s, u"b"_s), Snapshot::Presence::Absent);
    QCOMPARE(snapshot->presence(u"StorageClass"_s, {}, u"b"_s), Snapshot::Presence::Absent);
    QCOMPARE(snapshot->presence(u"GatewayClass"_s, {}, u"b"_s), Snapshot::Presence::Absent);
    QCOMPARE(snapshot->presence(u"ConfigMap"_s, u"a"_s, u"b"_s), Snapshot::Presence::Unknown);
    QCOMPARE(Cluster().snapshot()->presence(u"Secret"_s, u"a"_s, u"b"_s), Snapshot::Presence::Unknown);
}

void TestBundle::takesTheLatestInstantForNowWhereNoneIsGiven()
{
    const auto read = readBundle("{\"cluster\":{\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\","
                                 "\"namespace\":\"b\",\"creationTimestamp\":\"2026-01-01T00:00:00Z\"},"
                                 "\"status\":{\"conditions\":[{\"type\":\"Ready\",\"lastTransitionTime\":"
                                 "\"2026-01-01T01:00:00Z\"}]}}]}}",
                                 u"b"_s);
    QVERIFY(read);
    QCOMPARE((*read)->now(), QDateTime(QDate(2026, 1, 1), QTime(1, 0), QTimeZone::UTC).toSecsSinceEpoch());
}

void TestBundle::keepsLogsOfBothInstancesApart()
{
    const App app = App::make({}, u"'containers':[{'name':'main'}]"_s, running());
    const auto snapshot =
        Cluster().log(app.pod, u"main"_s, u"now"_s).log(app.pod, u"main"_s, u"before"_s, true).snapshot();
    QVERIFY(*snapshot->log(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s) == "now");
    QVERIFY(*snapshot->log(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"main"_s, true) == "before");
    QVERIFY(!snapshot->log(u"serving"_s, u"vllm-gemma-5d4-x1"_s, u"other"_s));
}

void TestBundle::knowsWhyALogWasNotRead()
{
    const auto read = readBundle("{\"cluster\":{\"items\":[]},\"logs\":{\"n/p/there\":\"\"},"
                                 "\"logsNotRead\":{\"n/p/c\":\"Forbidden\",\"n/p/c?previous=true\":\"Gone\","
                                 "\"n/p/new\":\"AReasonOfALaterVersion\",\"n/p/odd\":7}}",
                                 u"b"_s);
    QVERIFY(read);
    const Snapshot &snapshot = **read;
    QVERIFY(snapshot.whyUnread(u"n"_s, u"p"_s, u"c"_s) == LogAbsence::Forbidden);
    QVERIFY(snapshot.whyUnread(u"n"_s, u"p"_s, u"c"_s, true) == LogAbsence::Gone);
    QVERIFY(snapshot.whyUnread(u"n"_s, u"p"_s, u"new"_s) == LogAbsence::Failed);
    QVERIFY(!snapshot.whyUnread(u"n"_s, u"p"_s, u"odd"_s));
    QVERIFY(!snapshot.whyUnread(u"n"_s, u"p"_s, u"there"_s));
    QVERIFY(snapshot.log(u"n"_s, u"p"_s, u"there"_s) == "");
    QVERIFY(!readBundle("{\"cluster\":{\"items\":[]},\"logsNotRead\":[]}", u"b"_s));
}

void TestBundle::survivesHostileShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("fields of the wrong type everywhere")
        << R"({"now":"2026-01-01T00:00:00Z","listed":["Pod"],"cluster":{"items":[{"kind":"Pod","apiVersion":3,"metadata":{"name":5,"namespace":[],"labels":[1],"ownerReferences":{"a":1}},
        "spec":{"containers":{"a":1},"volumes":"x","nodeSelector":[2],"tolerations":{}},"status":{"phase":{},"conditions":[null,3,"x",{"type":1}],"containerStatuses":[[],7]}},
        {"kind":"Node","metadata":{"name":"n"},"status":{"allocatable":{"cpu":{},"memory":[],"x/y":"NaN"}},"spec":{"taints":[5,{"key":1}]}},
        {"kind":"Event","metadata":{},"involvedObject":7},{"kind":"Service","metadata":{"name":"s"},"spec":{"selector":"x","ports":{}}}]}})"_ba;
    QTest::newRow("an owner that owns itself")
        << R"({"cluster":{"items":[{"kind":"Pod","metadata":{"name":"a","namespace":"b","uid":"u","ownerReferences":[{"kind":"Pod","name":"a","uid":"u","controller":true}]},"status":{"phase":"Pending"}}]}})"_ba;
    QTest::newRow("owners in a circle")
        << R"({"cluster":{"items":[{"kind":"Job","metadata":{"name":"a","namespace":"b","uid":"1","ownerReferences":[{"kind":"Job","name":"c","uid":"2"}]}},
        {"kind":"Job","metadata":{"name":"c","namespace":"b","uid":"2","ownerReferences":[{"kind":"Job","name":"a","uid":"1"}]}},
        {"kind":"Pod","metadata":{"name":"p","namespace":"b","ownerReferences":[{"kind":"Job","name":"a","uid":"1"}]},"status":{"phase":"Failed","reason":"Evicted"}}]}})"_ba;
    QByteArray deep = "{\"cluster\":{\"items\":[{\"kind\":\"Pod\",\"metadata\":{\"name\":\"a\"},\"spec\":";
    for (int i = 0; i < 400; ++i)
        deep += "{\"a\":";
    deep += "1";
    deep += QByteArray(400, '}') + "}]}}";
    QTest::newRow("deep") << deep;
    QTest::newRow("lists in lists")
        << R"({"cluster":{"kind":"List","items":[{"kind":"PodList","items":[{"metadata":{"name":"a","namespace":"b"}},{"kind":"PodList","items":[]}]}]}})"_ba;
}

void TestBundle::survivesHostileShapes()
{
    QFETCH(QByteArray, text);
    const auto read = readBundle(text, u"b"_s);
    QVERIFY2(read, read ? "" : qPrintable(read.error().toString()));
    diagnose(**read);
}

QTEST_GUILESS_MAIN(TestBundle)
#include "tst_bundle.moc"
