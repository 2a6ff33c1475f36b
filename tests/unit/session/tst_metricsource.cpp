// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/metricsource.h"
#include "session/resources/podpattern.h"
#include "store/settings.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {
QJsonObject ownedPod(const QString &name, const QString &kind, const QString &owner, const QString &hash = {})
{
    QJsonObject metadata{{u"name"_s, name}};
    if (!kind.isEmpty())
        metadata.insert(
            u"ownerReferences"_s,
            QJsonArray{QJsonObject{{u"kind"_s, kind}, {u"name"_s, owner}, {u"controller"_s, true}}});
    if (!hash.isEmpty())
        metadata.insert(u"labels"_s, QJsonObject{{u"pod-template-hash"_s, hash}});
    return {{u"metadata"_s, metadata}};
}

QJsonObject service(const QString &nameSpace, const QString &name, const QJsonObject &labels,
                    const QJsonArray &ports)
{
    return {
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Service"_s},
        {u"metadata"_s, QJsonObject{{u"namespace"_s, nameSpace}, {u"name"_s, name}, {u"labels"_s, labels}}},
        {u"spec"_s, QJsonObject{{u"ports"_s, ports}}}};
}
} // namespace

class TestMetricSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatAPersonTypes_data();
    void readsWhatAPersonTypes();
    void theGoogleTokenGoesToGoogleAlone();
    void isKeptForAClusterWithoutSecrets();
    void offersWhatItFindsInTheCluster();
    void aServiceIsAskedThroughTheApiServer();
    void theSandboxAsksNobodyOutside();
    void podsOfThePastAreCounted_data();
    void podsOfThePastAreCounted();
    void googlesServerIsAskedForOneCluster();
    void withoutAPodItSaysSo();
};

void TestMetricSource::readsWhatAPersonTypes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("a URL") << u"https://prom.example/prometheus/"_s << u"https://prom.example/prometheus"_s
                           << int(MetricSource::Kind::Url);
    QTest::newRow("a Service") << u"monitoring/prometheus-server:80"_s << u"monitoring/prometheus-server:80"_s
                               << int(MetricSource::Kind::Service);
    QTest::newRow("a Service below a path")
        << u"monitoring/prom:web/prometheus/"_s << u"monitoring/prom:web/prometheus"_s
        << int(MetricSource::Kind::Service);
    QTest::newRow("Google's")
        << u"google"_s << u"https://monitoring.googleapis.com/v1/projects/lab/location/global/prometheus"_s
        << int(MetricSource::Kind::Url);
    QTest::newRow("a Service without a port") << u"monitoring/prometheus"_s << QString() << -1;
    QTest::newRow("a host") << u"prom.example:9090"_s << QString() << -1;
    QTest::newRow("another scheme") << u"ftp://prom"_s << QString() << -1;
    QTest::newRow("nothing") << QString() << QString() << -1;
}

void TestMetricSource::readsWhatAPersonTypes()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QFETCH(int, kind);
    const auto source = MetricSource::parse(typed, u"lab"_s);
    QCOMPARE(source ? int(source->kind) : -1, kind);
    QCOMPARE(source ? source->text() : QString(), text);
    if (source)
        QCOMPARE(MetricSource::fromJson(source->toJson()), *source);
    else
        QVERIFY(!source.error().detail.isEmpty());
}

void TestMetricSource::theGoogleTokenGoesToGoogleAlone()
{
    MetricSource source = *MetricSource::parse(u"google"_s, u"lab"_s);
    QCOMPARE(source.authentication, MetricSource::Authentication::Google);
    QVERIFY(source.problem().isEmpty());
    for (const QString &other : {u"https://prom.example"_s, u"http://monitoring.googleapis.com"_s,
                                 u"https://evilgoogleapis.com"_s}) {
        source.url = QUrl(other);
        QVERIFY2(!source.problem().isEmpty(), qPrintable(other));
    }
    QVERIFY(!MetricSource::parse(u"google"_s, {})); // of which project?
}

void TestMetricSource::isKeptForAClusterWithoutSecrets()
{
    QTemporaryDir folder;
    Target target{.provider = u"google"_s,
                  .project = u"lab"_s,
                  .location = u"europe-west4"_s,
                  .cluster = u"c"_s,
                  .nameSpace = u"llm"_s};
    MetricSource source = *MetricSource::parse(u"https://prom.example"_s);
    source.authentication = MetricSource::Authentication::BearerFile;
    source.bearerFile = u"/run/secrets/prom"_s;
    {
        Settings settings(folder.filePath(u"settings.json"_s));
        MetricSources sources(settings);
        QCOMPARE(sources.of(target).kind, MetricSource::Kind::None);
        QVERIFY(sources.set(target, source));
    }
    Settings settings(folder.filePath(u"settings.json"_s));
    MetricSources sources(settings);
    target.nameSpace = u"another"_s; // one server scrapes them all
    QCOMPARE(sources.of(target), source);
    target.cluster = u"d"_s;
    QCOMPARE(sources.of(target).kind, MetricSource::Kind::None);
    target.cluster = u"c"_s;
    QVERIFY(sources.set(target, {}));
    QCOMPARE(sources.of(target).kind, MetricSource::Kind::None);
}

void TestMetricSource::offersWhatItFindsInTheCluster()
{
    FakeWorld world;
    world.connectCluster();
    QVERIFY(run(findMetricSources(world.kube, {}))->isEmpty());
    const auto port = [](const QString &name, int number) {
        return QJsonObject{{u"name"_s, name}, {u"port"_s, number}};
    };
    world.kube->put(service(u"monitoring"_s, u"prometheus-operated"_s,
                            {{u"operated-prometheus"_s, u"true"_s}},
                            {port(u"reloader-web"_s, 8080), port(u"web"_s, 9090)}));
    world.kube->put(service(
        u"tools"_s, u"prom-server"_s,
        {{u"app.kubernetes.io/name"_s, u"prometheus"_s}, {u"app.kubernetes.io/component"_s, u"server"_s}},
        {port(u"http"_s, 80)}));
    world.kube->put(service(u"tools"_s, u"prom-pushgateway"_s,
                            {{u"app.kubernetes.io/name"_s, u"prometheus"_s},
                             {u"app.kubernetes.io/component"_s, u"pushgateway"_s}},
                            {port(u"http"_s, 9091)}));
    const auto found = run(findMetricSources(world.kube, {}));
    QVERIFY(found);
    QStringList texts;
    for (const MetricSource &source : *found)
        texts << source.text();
    const QStringList expected{u"tools/prom-server:80"_s, u"monitoring/prometheus-operated:9090"_s};
    QCOMPARE(texts, expected);
    world.kube->failNext(u"list"_s, u"Service"_s, Error{.kind = ErrorKind::Forbidden});
    QCOMPARE(run(findMetricSources(world.kube, {})).error().kind, ErrorKind::Forbidden);
}

void TestMetricSource::aServiceIsAskedThroughTheApiServer()
{
    FakeWorld world;
    MetricSource source = *MetricSource::parse(u"monitoring/prom:9090/sub"_s);
    QCOMPARE(OpenMetricSource::open(*world.session, source).error().kind,
             ErrorKind::Unavailable); // not connected
    world.connectCluster();
    world.kube->proxied().setHandler([](const HttpRequest &) {
        return FakeTransport::json(200, R"({"status":"success","data":{"version":"3.1.0"}})");
    });
    auto open = OpenMetricSource::open(*world.session, source);
    QVERIFY(open);
    QCOMPARE(run((*open)->client().probe({}))->version, u"3.1.0"_s);
    QCOMPARE(world.kube->proxied().requests().last().url.path(), u"/sub/api/v1/status/buildinfo"_s);
    source.authentication = MetricSource::Authentication::BearerFile;
    source.bearerFile = u"/x"_s;
    QCOMPARE(OpenMetricSource::open(*world.session, source).error().kind,
             ErrorKind::Invalid); // the proxy would drop it
}

void TestMetricSource::theSandboxAsksNobodyOutside()
{
    FakeWorld world;
    const auto open = [&](const QString &typed) {
        return OpenMetricSource::open(*world.session, *MetricSource::parse(typed, u"lab"_s)).has_value();
    };
    QVERIFY(open(u"https://prom.example"_s));
    Session::Options options = world.session->options();
    options.environment = [](const char *name) {
        return QLatin1StringView(name) == "SLIPWAY_SANDBOX"_L1 ? u"yes"_s : QString();
    };
    world.session->setOptions(options);
    QVERIFY(!open(u"https://prom.example"_s));
    QVERIFY(!open(u"google"_s));
    QVERIFY(open(u"http://127.0.0.1:9090"_s));
}

void TestMetricSource::podsOfThePastAreCounted_data()
{
    QTest::addColumn<QList<QJsonObject>>("pods");
    QTest::addColumn<QStringList>("matching");
    QTest::addColumn<QStringList>("others");
    QTest::newRow("a Deployment") << QList<QJsonObject>{ownedPod(u"vllm-5d8f-abcde"_s, u"ReplicaSet"_s,
                                                                 u"vllm-5d8f"_s, u"5d8f"_s)}
                                  << QStringList{u"vllm-5d8f-abcde"_s, u"vllm-77c9-zzzzz"_s}
                                  << QStringList{u"vllm-big-77c9-zzzzz"_s, u"vllm-0"_s,
                                                 u"xvllm-5d8f-abcde"_s};
    QTest::newRow("a StatefulSet") << QList<QJsonObject>{ownedPod(u"vllm-1"_s, u"StatefulSet"_s, u"vllm"_s)}
                                   << QStringList{u"vllm-0"_s, u"vllm-12"_s}
                                   << QStringList{u"vllm-a"_s, u"vllm-0-1"_s};
    QTest::newRow("another controller")
        << QList<QJsonObject>{ownedPod(u"ray-head-abcde"_s, u"RayCluster"_s, u"ray"_s)}
        << QStringList{u"ray-worker-1"_s} << QStringList{u"xray-worker"_s};
    QTest::newRow("a pod alone") << QList<QJsonObject>{ownedPod(u"one.two"_s, {}, {})}
                                 << QStringList{u"one.two"_s} << QStringList{u"one-two"_s};
    QTest::newRow("two workloads") << QList<QJsonObject>{ownedPod(u"a-0"_s, u"StatefulSet"_s, u"a"_s),
                                                         ownedPod(u"b-0"_s, u"StatefulSet"_s, u"b"_s),
                                                         ownedPod(u"a-1"_s, u"StatefulSet"_s, u"a"_s)}
                                   << QStringList{u"a-9"_s, u"b-3"_s} << QStringList{u"c-0"_s};
}

void TestMetricSource::podsOfThePastAreCounted()
{
    QFETCH(QList<QJsonObject>, pods);
    QFETCH(QStringList, matching);
    QFETCH(QStringList, others);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(podPattern(pods)));
    for (const QString &name : matching)
        QVERIFY2(pattern.match(name).hasMatch(), qPrintable(name));
    for (const QString &name : others)
        QVERIFY2(!pattern.match(name).hasMatch(), qPrintable(name));
}

void TestMetricSource::googlesServerIsAskedForOneCluster()
{
    const Target target{.provider = u"google"_s,
                        .project = u"lab"_s,
                        .location = u"europe-west4"_s,
                        .cluster = u"c"_s,
                        .nameSpace = u"llm"_s};
    const QList<QJsonObject> pods{ownedPod(u"a-0"_s, u"StatefulSet"_s, u"a"_s)};
    QCOMPARE(promScope(target, pods, googlePrometheusUrl(u"lab"_s)).matchers(),
             u"namespace=\"llm\",pod=~\"a-[0-9]+\",cluster=\"c\",location=\"europe-west4\""_s);
    QCOMPARE(promScope(target, pods, QUrl(u"http://prom:9090"_s)).matchers(),
             u"namespace=\"llm\",pod=~\"a-[0-9]+\""_s);
}

void TestMetricSource::withoutAPodItSaysSo()
{
    FakeWorld world;
    world.connectCluster();
    QVERIFY(!run(podsOf(world.kube, world.endpoint(), {}))->isEmpty());
    const QList<QJsonObject> pods = world.kube->objects(u"Pod"_s);
    for (const QJsonObject &pod : pods)
        world.kube->take(u"Pod"_s, pod["metadata"_L1]["namespace"_L1].toString(),
                         pod["metadata"_L1]["name"_L1].toString());
    const auto none = run(podsOf(world.kube, world.endpoint(), {}));
    QCOMPARE(none.error().kind, ErrorKind::NotFound);
    QVERIFY(none.error().detail.contains(world.endpoint().service));
}

QTEST_GUILESS_MAIN(TestMetricSource)
#include "tst_metricsource.moc"
