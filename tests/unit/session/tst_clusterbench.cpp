// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/clusterbench.h"
#include "unit/ui_dashboard/fakeworld.h"

#include <QCryptographicHash>
#include <QJsonDocument>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// From an endpoint to a Job's manifest, and from its pods to a result. Pods are played by hand: nothing runs in this cluster.
class TestClusterBench : public QObject
{
    Q_OBJECT

    static QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }
    static QJsonObject serverPod()
    {
        return json(
            R"({"metadata":{"name":"server","annotations":{"gke-gcsfuse/volumes":"true","other":"x"}},"spec":{
            "serviceAccountName":"vllm","nodeSelector":{"iam.gke.io/gke-metadata-server-enabled":"true","cloud.google.com/gke-accelerator":"nvidia-l4"},
            "tolerations":[{"key":"nvidia.com/gpu","operator":"Exists"},{"key":"node.kubernetes.io/not-ready","operator":"Exists"}],
            "containers":[{"name":"vllm","image":"vllm/vllm-openai:v0.27.1","command":["vllm","serve"],"args":["/model","--served-model-name=m"],
              "env":[{"name":"VLLM_API_KEY","valueFrom":{"secretKeyRef":{"name":"k","key":"api"}}},{"name":"HF_HUB_OFFLINE","value":"1"},{"name":"HF_TOKEN","value":"hf_abc"},{"name":"SECRET","value":"s"}],
              "volumeMounts":[{"name":"shm","mountPath":"/dev/shm"},{"name":"weights","mountPath":"/model"}]}],
            "volumes":[{"name":"weights","csi":{"driver":"gcsfuse.csi.storage.gke.io"}},{"name":"shm","emptyDir":{}}]}})");
    }
    static QJsonObject changed(QJsonObject pod, const QString &key, const QJsonValue &value)
    {
        QJsonObject spec = pod.value("spec"_L1).toObject();
        QJsonArray containers = spec.value("containers"_L1).toArray();
        QJsonObject container = containers.at(0).toObject();
        container.insert(key, value);
        containers.replace(0, container);
        spec.insert(u"containers"_s, containers);
        pod.insert(u"spec"_s, spec);
        return pod;
    }

    /// An image whose tool takes the options.
    static void renewImages(FakeKubeClient &kube)
    {
        for (QJsonObject pod : kube.objects(u"Pod"_s)) {
            QJsonObject spec = pod.value("spec"_L1).toObject();
            QJsonArray containers = spec.value("containers"_L1).toArray();
            QJsonObject container = containers.at(0).toObject();
            container.insert(u"image"_s, u"vllm/vllm-openai:v0.27.1"_s);
            containers.replace(0, container);
            spec.insert(u"containers"_s, containers);
            pod.insert(u"spec"_s, spec);
            kube.put(pod);
        }
    }

    /// What a load pod prints.
    static QStringList resultLog(double ttft)
    {
        const QByteArray text =
            QJsonDocument(QJsonObject{{u"duration"_s, 10},
                                      {u"completed"_s, 2},
                                      {u"failed"_s, 0},
                                      {u"request_throughput"_s, 0.2},
                                      {u"output_throughput"_s, 0.6},
                                      {u"total_token_throughput"_s, 1},
                                      {u"ttfts"_s, QJsonArray{ttft, ttft}},
                                      {u"itls"_s, QJsonArray{QJsonArray{0.01}, QJsonArray{0.01}}},
                                      {u"latencies"_s, QJsonArray{1, 1}},
                                      {u"start_times"_s, QJsonArray{5, 6}},
                                      {u"input_lens"_s, QJsonArray{9, 9}},
                                      {u"output_lens"_s, QJsonArray{2, 2}},
                                      {u"errors"_s, QJsonArray{u""_s, u""_s}},
                                      {u"slipway_ended"_s, 100}})
                .toJson(QJsonDocument::Compact);
        const QByteArray packed = qCompress(text).sliced(4).toBase64();
        return {u"============ Serving Benchmark Result ============"_s,
                u"slipway-bench-result 1 %1 %2"_s.arg(text.size())
                    .arg(QString::fromLatin1(
                        QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex())),
                QString::fromLatin1(packed), u"slipway-bench-result end"_s};
    }

    struct World : FakeWorld {
        RunStore runs{folder.filePath(u"journal.sqlite"_s)};
        std::unique_ptr<ClusterBench> bench;
        TaskHandle handle;
        std::optional<BenchResult> result;
        std::optional<Result<>> outcome;
        QStringList seen;

        World()
        {
            connectCluster();
            renewImages(*kube);
            bench = std::make_unique<ClusterBench>(*session, runs);
            bench->setObserver({.podsChanged = [this](const LoadPods &pods) {
                seen << loadPodsText(pods) + u'|' + pods.detail;
            }});
            QObject::connect(&handle, &TaskHandle::finished, &handle,
                             [this](const Result<> &ended) { outcome = ended; });
        }
        Result<> prepare(QList<int> concurrencies = {4}, int pods = 2)
        {
            return test::run(bench->prepare(endpoint(),
                                            {.requests = 4, .concurrencies = concurrencies, .loadPods = pods},
                                            u"google/gemma-3-4b-it"_s, {}));
        }
        void start()
        {
            handle.start([this](std::stop_token stop, ProgressSink) { return bench->run(stop); },
                         [this](const BenchResult &value) { result = value; });
        }
        std::optional<QJsonObject> job(int number = 1)
        {
            for (const QJsonObject &each : kube->objects(u"Job"_s)) {
                if (nameOf(each).endsWith(u"-%1"_s.arg(number)))
                    return each;
            }
            return {};
        }
        bool waitForJob(int number = 1)
        {
            return eventually([&] {
                       clock.advance(1s);
                       return job(number).has_value() || outcome;
                   })
                && job(number);
        }
        bool waitForEnd()
        {
            return eventually([this] {
                clock.advance(1s);
                return outcome.has_value();
            });
        }
        bool waitFor(const QString &text)
        {
            return eventually([&] {
                       clock.advance(1s);
                       return outcome || std::ranges::any_of(seen, [&](const QString &each) {
                                  return each.contains(text);
                              });
                   })
                && !outcome;
        }
        /// A pod of the Job, in a phase.
        void play(const QString &name, const QJsonObject &status, const QStringList &log = {}, int number = 1)
        {
            const QJsonObject live = job(number).value_or(QJsonObject());
            kube->put(
                {{u"apiVersion"_s, u"v1"_s},
                 {u"kind"_s, u"Pod"_s},
                 {u"metadata"_s,
                  QJsonObject{{u"name"_s, name},
                              {u"namespace"_s, u"llm"_s},
                              {u"labels"_s, live["spec"_L1]["template"_L1]["metadata"_L1]["labels"_L1]}}},
                 {u"spec"_s, QJsonObject()},
                 {u"status"_s, status}});
            if (!log.isEmpty())
                kube->setLogs(u"llm"_s, name, loadContainer, log);
        }
        void succeed(const QString &name, double ttft, int number = 1)
        {
            play(name, {{u"phase"_s, u"Succeeded"_s}}, resultLog(ttft), number);
        }
    };

private Q_SLOTS:
    void whatTheTokenizerNeedsIsTaken()
    {
        const auto origin = loadPodOriginOf(serverPod(), {});
        QVERIFY(origin);
        QCOMPARE(origin->tokenizer, u"/model"_s);
        QCOMPARE(origin->volume.value("name"_L1), u"weights"_s);
        QCOMPARE(origin->volumeMount.value("readOnly"_L1), true);
        QCOMPARE(origin->annotations.keys(), QStringList{u"gke-gcsfuse/volumes"_s});
        QCOMPARE(origin->serviceAccount, u"vllm"_s);
        QCOMPARE(origin->nodeSelector.keys(),
                 QStringList{u"iam.gke.io/gke-metadata-server-enabled"_s}); // no accelerator
        QCOMPARE(origin->tolerations.size(), 1);
        QStringList names;
        for (const QJsonValue variable : origin->env)
            names << variable["name"_L1].toString();
        QCOMPARE(names, (QStringList{u"OPENAI_API_KEY"_s, u"HF_HUB_OFFLINE"_s})); // no secret in plain text
        // By an id it comes from the Hub, and needs neither volume nor account.
        const auto named = loadPodOriginOf(serverPod(), u"org/m"_s);
        QVERIFY(named && named->volume.isEmpty() && named->serviceAccount.isEmpty());
        QCOMPARE(named->env.size(), 1);
    }

    void whatLoadPodsCannotHaveIsSaid_data()
    {
        QTest::addColumn<QJsonObject>("pod");
        QTest::addColumn<QString>("says");
        QTest::newRow("another engine") << changed(
            changed(changed(serverPod(), u"image"_s, u"ghcr.io/tgi:3"_s), u"command"_s, QJsonArray{}),
            u"args"_s, QJsonArray{}) << u"no vLLM"_s;
        QTest::newRow("a tool of before")
            << changed(serverPod(), u"image"_s, u"vllm/vllm-openai:v0.11.0"_s) << u"too old"_s;
        QTest::newRow("a volume of its own")
            << changed(serverPod(), u"args"_s, QJsonArray{u"/dev/shm/m"_s}) << u"--tokenizer"_s;
        QTest::newRow("no model named")
            << changed(serverPod(), u"args"_s, QJsonArray{u"--port"_s, u"1"_s}) << u"--tokenizer"_s;
        QTest::newRow("a key in plain text")
            << changed(serverPod(), u"args"_s, QJsonArray{u"/model"_s, u"--api-key=x"_s}) << u"API key"_s;
    }
    void whatLoadPodsCannotHaveIsSaid()
    {
        QFETCH(QJsonObject, pod);
        QFETCH(QString, says);
        const auto origin = loadPodOriginOf(pod, {});
        QVERIFY(!origin);
        QCOMPARE(origin.error().kind, ErrorKind::Invalid);
        QVERIFY2(origin.error().detail.contains(says), qPrintable(origin.error().detail));
    }

    void whatKServeFetchedIsNamedByItsId()
    {
        QJsonObject pod = changed(serverPod(), u"args"_s, QJsonArray{u"/mnt/models"_s});
        QJsonObject spec = pod.value("spec"_L1).toObject();
        spec.insert(u"initContainers"_s,
                    QJsonArray{QJsonObject{{u"name"_s, u"storage-initializer"_s},
                                           {u"args"_s, QJsonArray{u"hf://org/m"_s, u"/mnt/models"_s}}}});
        pod.insert(u"spec"_s, spec);
        const auto origin = loadPodOriginOf(pod, {});
        QVERIFY(origin);
        QCOMPARE(origin->tokenizer, u"org/m"_s);
    }

    void theJobIsIndexedBoundedAndNotBehindTheService()
    {
        BenchJobSpec spec{.name = u"slipway-bench-1"_s,
                          .endpoint = u"e"_s,
                          .nameSpace = u"ns"_s,
                          .origin = *loadPodOriginOf(serverPod(), {}),
                          .config = {.modelId = u"m"_s, .requests = 10, .seed = 7, .loadPods = 3},
                          .level = {.concurrency = 6},
                          .baseUrl = u"http://s.ns.svc:8000"_s};
        const QJsonValue job = benchJobOf(spec);
        QCOMPARE(job["spec"_L1]["completionMode"_L1].toString(), u"Indexed"_s);
        QCOMPARE(job["spec"_L1]["completions"_L1].toInt(), 3);
        QCOMPARE(job["spec"_L1]["parallelism"_L1].toInt(), 3);
        QCOMPARE(job["spec"_L1]["backoffLimit"_L1].toInt(-1), 0);
        QVERIFY(job["spec"_L1]["activeDeadlineSeconds"_L1].toInt() > 1800);
        QVERIFY(job["spec"_L1]["ttlSecondsAfterFinished"_L1].toInt() > 0);
        const QJsonValue pod = job["spec"_L1]["template"_L1];
        QCOMPARE(pod["spec"_L1]["restartPolicy"_L1].toString(), u"Never"_s);
        QVERIFY(pod["spec"_L1]["tolerations"_L1].isUndefined());
        const QJsonValue container = pod["spec"_L1]["containers"_L1][0];
        QVERIFY(!container["resources"_L1]["limits"_L1].toObject().contains("nvidia.com/gpu"_L1));
        QCOMPARE(container["command"_L1][2].toString(), vllmBenchScript());
        QVERIFY(container["args"_L1].toArray().contains(u"http://s.ns.svc:8000"_s));
        QCOMPARE(container["env"_L1].toArray().last()["value"_L1].toString(), u"7"_s);
        // Else the load would be sent to itself.
        QVERIFY(pod["metadata"_L1]["labels"_L1]["app.kubernetes.io/name"_L1].toString() != u"vllm"_s);
        spec.toleratesTaints = true;
        QCOMPARE(QJsonValue(benchJobOf(spec))["spec"_L1]["template"_L1]["spec"_L1]["tolerations"_L1]
                     .toArray()
                     .size(),
                 1);
    }

    void onlyAClusterWithoutAPlainNodeNeedsTolerations()
    {
        QVERIFY(!allNodesTainted({}));
        QVERIFY(allNodesTainted({FakeWorld::node(u"a"_s, true)}));
        QVERIFY(!allNodesTainted({FakeWorld::node(u"a"_s, true), FakeWorld::node(u"b"_s, false)}));
    }

    void resultsOfAllPodsAreMergedAndTheJobGoes()
    {
        World world;
        QVERIFY(world.prepare());
        QCOMPARE(world.bench->preview().effect, ChangePreview::Effect::Create);
        QVERIFY(world.bench->change()->command().contains(u"completionMode: Indexed"_s));
        QVERIFY(!world.job()); // it was only looked at
        world.start();
        QVERIFY(world.waitForJob());
        QVERIFY(world.waitFor(u"2 wait"_s));
        world.play(
            u"a"_s,
            json(
                R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","message":"0/2 nodes"}]})"));
        QVERIFY(world.waitFor(u"0/2 nodes"_s));
        world.succeed(u"a"_s, 0.1);
        QVERIFY(world.waitFor(u"1 result"_s));
        world.succeed(u"b"_s, 0.3);
        QVERIFY(world.waitForEnd());
        QVERIFY(world.result);
        const BenchRun &run = world.result->runs.constFirst();
        QCOMPARE(run.requests, 4);
        QCOMPARE(run.concurrency, 4);
        QCOMPARE(run.requestsPerS, 0.4);
        QCOMPARE(run.ttftMs.p50, 200.0);
        QVERIFY(!world.job());
        QVERIFY(world.bench->remark().isEmpty());
    }

    void eachLoadIsAJobOfItsOwn()
    {
        World world;
        QVERIFY(world.prepare({1, 2}, 1));
        world.start();
        QVERIFY(world.waitForJob(1));
        world.succeed(u"a"_s, 0.1, 1);
        QVERIFY(world.waitForJob(2));
        QVERIFY(!world.job(1));
        world.succeed(u"b"_s, 0.2, 2);
        QVERIFY(world.waitForEnd());
        QCOMPARE(world.result->runs.size(), 2);
        QCOMPARE(world.result->runs.at(1).concurrency, 2);
        QVERIFY(!world.job(2));
    }

    void aFailedPodSaysItsLastWordsAndTheJobGoes()
    {
        World world;
        QVERIFY(world.prepare());
        world.start();
        QVERIFY(world.waitForJob());
        const auto ended = [](int code) {
            return json(
                R"({"phase":"Failed","containerStatuses":[{"name":"load","state":{"terminated":{"reason":"Error","exitCode":%}}}]})"_ba
                    .replace("%", QByteArray::number(code))
                    .constData());
        };
        world.play(u"b"_s, ended(2),
                   {u"usage: vllm bench serve [options]"_s,
                    u"vllm bench serve: error: unrecognized arguments: --x"_s});
        QVERIFY(world.waitForEnd());
        QVERIFY(!world.result);
        const Error error = world.outcome->error();
        QVERIFY2(error.detail.contains(u"exit code 2"_s)
                     && error.detail.contains(u"unrecognized arguments: --x"_s),
                 qPrintable(error.detail));
        QVERIFY(!world.job());
    }

    void aLaterLoadThatFailsLeavesWhatWasMeasured()
    {
        World world;
        QVERIFY(world.prepare({1, 2}, 1));
        world.start();
        QVERIFY(world.waitForJob(1));
        world.succeed(u"a"_s, 0.1, 1);
        QVERIFY(world.waitForJob(2));
        world.play(
            u"b"_s,
            {{u"phase"_s, u"Failed"_s}, {u"reason"_s, u"Evicted"_s}, {u"message"_s, u"low on memory"_s}}, {},
            2);
        QVERIFY(world.waitForEnd());
        QCOMPARE(world.result->runs.size(), 1);
        QVERIFY(world.bench->problem() && world.bench->problem()->detail.contains(u"Evicted"_s));
        QVERIFY(!world.job(2));
    }

    void cancellingRemovesTheJob()
    {
        World world;
        QVERIFY(world.prepare());
        world.start();
        QVERIFY(world.waitForJob());
        world.handle.cancel();
        QVERIFY(world.waitForEnd());
        QCOMPARE(world.outcome->error().kind, ErrorKind::Cancelled);
        QVERIFY(!world.job());
    }

    void aLogThatIsLateIsReadAgainAndADamagedOneIsNotTaken()
    {
        World world;
        QVERIFY(world.prepare({1}, 1));
        world.start();
        QVERIFY(world.waitForJob());
        world.play(u"a"_s, {{u"phase"_s, u"Succeeded"_s}}, resultLog(0.1).first(2));
        QVERIFY(world.waitForEnd());
        QVERIFY2(world.outcome->error().detail.contains(u"cut or damaged"_s),
                 qPrintable(world.outcome->error().detail));
        QCOMPARE(world.kube->calls().count(u"logs llm/a"_s), 5);
        QVERIFY(!world.job());
    }

    void anImageThatCannotBePulledEndsIt()
    {
        World world;
        QVERIFY(world.prepare({1}, 1));
        world.start();
        QVERIFY(world.waitForJob());
        world.play(
            u"a"_s,
            json(
                R"({"phase":"Pending","conditions":[{"type":"PodScheduled","status":"True"}],"containerStatuses":[{"name":"load","state":{"waiting":{"reason":"ImagePullBackOff","message":"not found"}}}]})"));
        QVERIFY(world.waitForEnd());
        QVERIFY2(world.outcome->error().detail.contains(u"ImagePullBackOff"_s),
                 qPrintable(world.outcome->error().detail));
    }

    void aJobThatGetsNoPodsSaysWhy()
    {
        World world;
        QVERIFY(world.prepare({1}, 1));
        world.start();
        QVERIFY(world.waitForJob());
        QJsonObject event = FakeWorld::event(u"q"_s, nameOf(*world.job()), u"Warning"_s, u"FailedCreate"_s,
                                             u"exceeded quota: small"_s, u"2026-11-21T10:00:00Z"_s);
        world.kube->put(event);
        QVERIFY(world.waitForEnd());
        QVERIFY2(world.outcome->error().detail.contains(u"exceeded quota: small"_s),
                 qPrintable(world.outcome->error().detail));
    }

    void aJobThatSomebodyRemovedIsSaid()
    {
        World world;
        QVERIFY(world.prepare({1}, 1));
        world.start();
        QVERIFY(world.waitForJob());
        world.kube->take(u"Job"_s, u"llm"_s, nameOf(*world.job()));
        QVERIFY(world.waitForEnd());
        QCOMPARE(world.outcome->error().kind, ErrorKind::NotFound);
    }

    void aShortSilenceOfTheServerIsWaitedOut()
    {
        World world;
        QVERIFY(world.prepare({1}, 1));
        world.start();
        QVERIFY(world.waitForJob());
        world.kube->failNext(u"list"_s, u"Pod"_s, Error{.kind = ErrorKind::Unavailable}, 3);
        world.succeed(u"a"_s, 0.1);
        QVERIFY(world.waitForEnd());
        QVERIFY(world.result);
    }

    void aProtectedContextIsNotWrittenTo()
    {
        World world;
        world.protection = Protection::ReadOnly;
        QVERIFY(world.prepare()); // looking is allowed
        world.start();
        QVERIFY(world.waitForEnd());
        QCOMPARE(world.outcome->error().kind, ErrorKind::Forbidden);
        QVERIFY(!world.job());
    }
};

QTEST_GUILESS_MAIN(TestClusterBench)
#include "tst_clusterbench.moc"
