// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/acceleratorreader.h"
#include "session/endpoint/endpointmonitor.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QJsonArray>
#include <QTest>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject holder(const QString &name, const QString &node, const QString &resource, int count)
{
    return {
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Pod"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"llm"_s}}},
        {u"spec"_s,
         QJsonObject{{u"nodeName"_s, node},
                     {u"containers"_s,
                      QJsonArray{QJsonObject{
                          {u"name"_s, u"vllm"_s},
                          {u"resources"_s,
                           QJsonObject{{u"limits"_s, QJsonObject{{resource, QString::number(count)}}}}}}}}}},
        {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}};
}

QJsonObject exporter(const QString &name, const QString &node, const QString &image, int port)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Pod"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"gke-managed-system"_s}}},
            {u"spec"_s,
             QJsonObject{{u"nodeName"_s, node},
                         {u"containers"_s,
                          QJsonArray{QJsonObject{{u"name"_s, u"main"_s},
                                                 {u"image"_s, image},
                                                 {u"ports"_s,
                                                  QJsonArray{QJsonObject{{u"name"_s, u"metrics"_s},
                                                                         {u"containerPort"_s, port}}}}}}}}},
            {u"status"_s, QJsonObject{{u"phase"_s, u"Running"_s}}}};
}

QByteArray gpu(const QByteArray &uuid, const QByteArray &pod, int use)
{
    const QByteArray labels = "{UUID=\"" + uuid + '"'
        + (pod.isEmpty() ? QByteArray() : ",namespace=\"llm\",pod=\"" + pod + '"') + "} ";
    return "DCGM_FI_DEV_GPU_UTIL" + labels + QByteArray::number(use) + "\nDCGM_FI_DEV_POWER_USAGE" + labels
        + "60\n";
}

} // namespace

class TestAcceleratorReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheExporterOfEachNodeForOurPodsAlone();
    void withoutAnExporterItSaysWhatToInstall();
    void namelessReadingsAreOursWhereWeHoldAll();
    void aTpuIsReadFromTheDevicePlugin();
    void podsWithoutAcceleratorsAskNobody();
    void whatFailsIsSaid();
    void anExporterThatIsInstalledLaterIsFound();
    void theMonitorHasLinesOfThem();
};

void TestAcceleratorReader::readsTheExporterOfEachNodeForOurPodsAlone()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->put(exporter(u"dcgm-exporter-a"_s, u"n1"_s, u"gke.gcr.io/gke-dcgm-exporter:4.4.1"_s, 9400));
    world.kube->put(
        exporter(u"nvidia-dcgm-exporter-b"_s, u"n2"_s, u"nvcr.io/nvidia/k8s/dcgm-exporter:4.4.1"_s, 9401));
    world.kube->put(exporter(u"dcgm-exporter-c"_s, u"n3"_s, u"nvcr.io/nvidia/k8s/dcgm-exporter:4.4.1"_s,
                             9400)); // none of ours there
    QStringList asked;
    world.kube->proxied().setHandler([&](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
        asked << u"%1:%2%3"_s.arg(request.url.host()).arg(request.url.port()).arg(request.url.path());
        if (request.url.host().startsWith("dcgm-exporter-a"_L1))
            return FakeTransport::Answer{.chunks = {gpu("GPU-1", "a", 90) + gpu("GPU-2", "stranger", 10)}};
        return FakeTransport::Answer{.chunks = {gpu("GPU-3", "b", 50)}};
    });
    AcceleratorReader reader(world.clock);
    const QList<QJsonObject> pods{holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1),
                                  holder(u"b"_s, u"n2"_s, u"nvidia.com/gpu"_s, 1)};
    const auto answer = run(reader.read(world.kube, pods, {}));
    QVERIFY(answer);
    QVERIFY2(answer->why.isEmpty(), qPrintable(answer->why));
    QCOMPARE(answer->readings.size(), 2);
    QCOMPARE(answer->readings.at(0).pod, u"a"_s);
    QCOMPARE(*answer->readings.at(1).use, 0.5);
    asked.sort();
    const QStringList expected{u"dcgm-exporter-a.gke-managed-system:9400/metrics"_s,
                               u"nvidia-dcgm-exporter-b.gke-managed-system:9401/metrics"_s};
    QCOMPARE(asked, expected);
    // Where they are is not asked each time.
    world.kube->clearCalls();
    QVERIFY(run(reader.read(world.kube, pods, {})));
    QVERIFY2(world.kube->calls().isEmpty(), qPrintable(world.kube->calls().join(u'\n')));
}

void TestAcceleratorReader::withoutAnExporterItSaysWhatToInstall()
{
    FakeWorld world;
    world.connectCluster();
    AcceleratorReader reader(world.clock);
    const auto answer = run(reader.read(world.kube, {holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1)}, {}));
    QVERIFY(answer->readings.isEmpty());
    QVERIFY2(answer->why.contains("no DCGM exporter runs on n1"_L1)
                 && answer->why.contains("--monitoring=SYSTEM,DCGM"_L1),
             qPrintable(answer->why));
    const auto tpu = run(reader.read(world.kube, {holder(u"a"_s, u"n2"_s, u"google.com/tpu"_s, 4)}, {}));
    QVERIFY2(tpu->why.contains("TPU device plugin"_L1), qPrintable(tpu->why));
}

void TestAcceleratorReader::namelessReadingsAreOursWhereWeHoldAll()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->put(exporter(u"dcgm-exporter-a"_s, u"n1"_s, u"dcgm-exporter"_s, 9400));
    world.kube->proxied().setHandler([](const HttpRequest &) {
        return std::optional(FakeTransport::Answer{.chunks = {gpu("GPU-1", {}, 90) + gpu("GPU-2", {}, 70)}});
    });
    AcceleratorReader reader(world.clock);
    const auto all = run(reader.read(world.kube, {holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 2)}, {}));
    QCOMPARE(all->readings.size(), 2);
    QCOMPARE(all->readings.first().pod, u"a"_s);
    const auto half = run(reader.read(world.kube, {holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1)}, {}));
    QVERIFY(half->readings.isEmpty()); // which of the two?
    QVERIFY2(half->why.contains("which pod holds"_L1), qPrintable(half->why));
}

void TestAcceleratorReader::aTpuIsReadFromTheDevicePlugin()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->put(exporter(u"tpu-device-plugin-x"_s, u"n1"_s, u"gke.gcr.io/tpu-device-plugin:v1"_s, 2112));
    world.kube->proxied().setHandler([](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
        if (request.url.port() != 2112)
            return FakeTransport::Answer{.status = 404};
        return FakeTransport::Answer{.chunks = {"duty_cycle{accelerator_id=\"1-0\",namespace=\"llm\",pod="
                                                "\"a\",model=\"tpu-v6e-slice\"} 75\n"}};
    });
    AcceleratorReader reader(world.clock);
    const auto answer = run(reader.read(world.kube, {holder(u"a"_s, u"n1"_s, u"google.com/tpu"_s, 1)}, {}));
    QCOMPARE(answer->readings.size(), 1);
    QCOMPARE(*answer->readings.first().use, 0.75);
}

void TestAcceleratorReader::podsWithoutAcceleratorsAskNobody()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->clearCalls();
    AcceleratorReader reader(world.clock);
    const auto answer = run(reader.read(world.kube, {FakeWorld::pod(u"a"_s, true)}, {}));
    QVERIFY(answer->readings.isEmpty() && !answer->why.isEmpty());
    QVERIFY(world.kube->calls().isEmpty());
}

void TestAcceleratorReader::whatFailsIsSaid()
{
    FakeWorld world;
    world.connectCluster();
    AcceleratorReader reader(world.clock);
    const QList<QJsonObject> pods{holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1)};
    world.kube->failNext(u"list"_s, u"Pod"_s, Error{.kind = ErrorKind::Forbidden});
    QVERIFY(run(reader.read(world.kube, pods, {}))->why.contains("may not be listed"_L1));
    reader.forget();
    world.kube->put(exporter(u"dcgm-exporter-a"_s, u"n1"_s, u"dcgm-exporter"_s, 9400));
    world.kube->proxied().setHandler(
        [](const HttpRequest &) { return std::optional(FakeTransport::Answer{.status = 503}); });
    QVERIFY(run(reader.read(world.kube, pods, {}))->why.contains("503"_L1));
    world.kube->proxied().setHandler([](const HttpRequest &) {
        return std::optional(
            FakeTransport::Answer{.error = Error{.kind = ErrorKind::Timeout, .detail = u"too slow"_s}});
    });
    QVERIFY(run(reader.read(world.kube, pods, {}))->why.contains("too slow"_L1));
    world.kube->proxied().setHandler(
        [](const HttpRequest &) { return std::optional(FakeTransport::Answer{.chunks = {"<html>"}}); });
    QVERIFY(run(reader.read(world.kube, pods, {}))->why.contains("tells of no accelerator"_L1));
    std::stop_source stop;
    world.kube->proxied().setHandler(
        [](const HttpRequest &) { return std::optional(FakeTransport::Answer{.hang = true}); });
    QTimer::singleShot(0, this, [&] { stop.request_stop(); });
    QCOMPARE(run(reader.read(world.kube, pods, stop.get_token())).error().kind, ErrorKind::Cancelled);
}

void TestAcceleratorReader::anExporterThatIsInstalledLaterIsFound()
{
    FakeWorld world;
    world.connectCluster();
    world.kube->proxied().setHandler([](const HttpRequest &) {
        return std::optional(FakeTransport::Answer{.chunks = {gpu("GPU-1", "a", 90)}});
    });
    AcceleratorReader reader(world.clock);
    const QList<QJsonObject> pods{holder(u"a"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1)};
    QVERIFY(run(reader.read(world.kube, pods, {}))->readings.isEmpty());
    world.kube->put(exporter(u"dcgm-exporter-a"_s, u"n1"_s, u"dcgm-exporter"_s, 9400));
    world.clock.advance(61s);
    QCOMPARE(run(reader.read(world.kube, pods, {}))->readings.size(), 1);
}

void TestAcceleratorReader::theMonitorHasLinesOfThem()
{
    FakeWorld world;
    world.connectCluster();
    EndpointMonitor monitor(*world.session, world.endpoint());
    monitor.start();
    turn();
    QVERIFY(monitor.series(EndpointSeries::AcceleratorUse).isEmpty());
    QVERIFY2(monitor.whyEmpty(EndpointSeries::AcceleratorUse).contains("holds an accelerator"_L1),
             qPrintable(monitor.whyEmpty(EndpointSeries::AcceleratorUse)));
    // The same endpoint on GPUs, with an exporter.
    QJsonObject gpuPod = holder(u"gemma-prod-5d8f-7kq2z"_s, u"n1"_s, u"nvidia.com/gpu"_s, 1);
    QJsonObject metadata = gpuPod["metadata"_L1].toObject();
    metadata.insert(u"labels"_s, QJsonObject{{u"app"_s, u"gemma-prod"_s}});
    gpuPod.insert(u"metadata"_s, metadata);
    world.kube->put(gpuPod);
    world.kube->put(exporter(u"dcgm-exporter-a"_s, u"n1"_s, u"dcgm-exporter"_s, 9400));
    world.kube->proxied().setHandler([](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
        if (request.url.host().startsWith("dcgm"_L1))
            return FakeTransport::Answer{.chunks = {gpu("GPU-1", "gemma-prod-5d8f-7kq2z", 88)}};
        return FakeTransport::Answer{.chunks = {"vllm:num_requests_running{model_name=\"m\"} 1\n"}};
    });
    world.clock.advance(5s);
    turn();
    QVERIFY(!monitor.series(EndpointSeries::AcceleratorUse).isEmpty());
    QCOMPARE(monitor.series(EndpointSeries::AcceleratorUse).last()->second, 0.88);
    QCOMPARE(monitor.series(EndpointSeries::AcceleratorPower).last()->second, 60.0);
    QVERIFY(!monitor.whyEmpty(EndpointSeries::AcceleratorMemoryUse).isEmpty()); // this exporter tells none
    QCOMPARE(monitor.series(EndpointSeries::AcceleratorUse, u"gemma-prod-5d8f-7kq2z"_s)->last()->second,
             0.88);
    QCOMPARE(monitor.accelerators().size(), 1);
}

QTEST_GUILESS_MAIN(TestAcceleratorReader)
#include "tst_acceleratorreader.moc"
