// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/waitchanges.h"
#include "planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
QJsonObject deployment(int wanted, int available, const QJsonArray &conditions = {})
{
    return {{u"apiVersion"_s, u"apps/v1"_s},
            {u"kind"_s, u"Deployment"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"vllm-x"_s}, {u"namespace"_s, u"ns"_s}}},
            {u"spec"_s,
             QJsonObject{{u"replicas"_s, wanted},
                         {u"selector"_s, QJsonObject{{u"matchLabels"_s, QJsonObject{{u"app"_s, u"x"_s}}}}}}},
            {u"status"_s,
             QJsonObject{{u"observedGeneration"_s, 1},
                         {u"replicas"_s, wanted},
                         {u"updatedReplicas"_s, wanted},
                         {u"availableReplicas"_s, available},
                         {u"conditions"_s, conditions}}}};
}

QJsonObject pod(const QJsonObject &status)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Pod"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"vllm-x-1"_s},
                         {u"namespace"_s, u"ns"_s},
                         {u"labels"_s, QJsonObject{{u"app"_s, u"x"_s}}}}},
            {u"spec"_s, QJsonObject{{u"nodeName"_s, u"n1"_s}}},
            {u"status"_s, status}};
}

QJsonObject waiting(const QString &reason, const QString &message, const QJsonObject &lastTerminated = {},
                    int restarts = 0)
{
    QJsonObject container{
        {u"name"_s, u"vllm"_s},
        {u"restartCount"_s, restarts},
        {u"state"_s,
         QJsonObject{{u"waiting"_s, QJsonObject{{u"reason"_s, reason}, {u"message"_s, message}}}}}};
    if (!lastTerminated.isEmpty())
        container.insert(u"lastState"_s, QJsonObject{{u"terminated"_s, lastTerminated}});
    return {{u"phase"_s, u"Pending"_s}, {u"containerStatuses"_s, QJsonArray{container}}};
}
} // namespace

class TestWaitChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_kube = std::make_unique<ReadyKube>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_context = {.kube = m_kube.get(), .clock = m_clock.get(), .target = testTarget()};
    }
    void endsWhenAllAreAvailable();
    void hopelessPodsEndItEarly_data();
    void hopelessPodsEndItEarly();
    void expressionsOfASelectorChooseItsPods();
    void quotaRefusalWithoutPodsIsSeen();
    void normalStartIsWaitedFor();
    void whyAPodHasNoNodeIsSaidByTheAutoscaler();
    void aSilentServerIsForgivenForAWhile();
    void theLimitEndsIt();
    void cancelEndsItAtOnce();
    void endpointAnswers();
    void endpointWithAKeyIsReadyToo();
    void endpointOfAnotherModelIsNotOurs();
    void endpointIsAskedAgainWhileItStarts();
    void aRayHeadAnswersWithItsVersionAndServesNoModel();
    void whatIsNoRayHeadIsNotTakenForOne();
    void waitsSurviveTheJournal();

private:
    WaitForRollout rollout() const
    {
        return WaitForRollout(
            u"ns"_s, u"vllm-x"_s,
            {{.id = u"image"_s, .title = u"Pulling the image"_s, .expected = 3min, .late = 10min}}, 60min);
    }
    WaitForEndpoint endpoint() const
    {
        return WaitForEndpoint(u"vllm-x"_s, u"vllm-gcsfuse"_s, u"ns"_s, u"vllm-x"_s, 8000,
                               u"google/gemma-3-1b-it"_s, 10min);
    }
    void putService() const
    {
        m_kube->put({{u"apiVersion"_s, u"v1"_s},
                     {u"kind"_s, u"Service"_s},
                     {u"metadata"_s, QJsonObject{{u"name"_s, u"vllm-x"_s}, {u"namespace"_s, u"ns"_s}}},
                     {u"spec"_s, QJsonObject{{u"type"_s, u"ClusterIP"_s}}}});
    }
    std::unique_ptr<ReadyKube> m_kube;
    std::unique_ptr<FakeClock> m_clock;
    ChangeContext m_context;
};

void TestWaitChanges::endsWhenAllAreAvailable()
{
    m_kube->put(deployment(2, 2));
    QVERIFY(ended(rollout().run(m_context, {}, {}, {})));
    QCOMPARE(m_clock->slept(), 0ms);
}

void TestWaitChanges::hopelessPodsEndItEarly_data()
{
    QTest::addColumn<QJsonObject>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("says");
    QTest::addColumn<int>("withinSeconds");
    QTest::newRow("image name that is none") << waiting(u"InvalidImageName"_s, u"couldn't parse image name"_s)
                                             << u"InvalidImageName"_s << u"couldn't parse"_s << 1;
    QTest::newRow("image that does not exist")
        << waiting(u"ImagePullBackOff"_s, u"Back-off pulling image: not found"_s) << u"ImagePullBackOff"_s
        << u"not found"_s << 95;
    QTest::newRow("secret that does not exist")
        << waiting(u"CreateContainerConfigError"_s, u"secret \"hf\" not found"_s)
        << u"CreateContainerConfigError"_s << u"secret \"hf\""_s << 50;
    QTest::newRow("argument that vLLM does not know")
        << waiting(u"CrashLoopBackOff"_s, u"back-off 10s"_s,
                   {{u"exitCode"_s, 2},
                    {u"reason"_s, u"Error"_s},
                    {u"message"_s, u"usage: vllm\nvllm: error: unrecognized arguments: --x\n"_s}},
                   1)
        << u"CrashLoopBackOff"_s << u"unrecognized arguments: --x"_s << 1;
    QTest::newRow("memory of the host") << waiting(u"CrashLoopBackOff"_s, u"back-off 20s"_s,
                                                   {{u"exitCode"_s, 137}, {u"reason"_s, u"OOMKilled"_s}}, 2)
                                        << u"OOMKilled"_s << u"exit code 137"_s << 1;
}

void TestWaitChanges::hopelessPodsEndItEarly()
{
    QFETCH(QJsonObject, status);
    QFETCH(QString, reason);
    QFETCH(QString, says);
    QFETCH(int, withinSeconds);
    m_kube->put(deployment(1, 0));
    m_kube->put(pod(status));
    const auto result = ended(rollout().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Invalid);
    QCOMPARE(result.error().reason, reason);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    QCOMPARE(result.error().where, u"Pod/ns/vllm-x-1"_s);
    QVERIFY(m_clock->slept() <= std::chrono::seconds(withinSeconds));
}

void TestWaitChanges::expressionsOfASelectorChooseItsPods()
{
    QJsonObject chosen = deployment(1, 0);
    QJsonObject spec = chosen.value("spec"_L1).toObject();
    spec.insert(u"selector"_s,
                QJsonObject{{u"matchExpressions"_s,
                             QJsonArray{QJsonObject{{u"key"_s, u"app"_s},
                                                    {u"operator"_s, u"In"_s},
                                                    {u"values"_s, QJsonArray{u"y"_s}}}}}});
    chosen.insert(u"spec"_s, spec);
    m_kube->put(chosen);
    m_kube->put(pod(waiting(u"InvalidImageName"_s, u"of somebody else"_s))); // its label is app=x
    const auto result = ended(rollout().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind,
             ErrorKind::Timeout); // it waits for its own pod, and does not take another's fault for its own
}

void TestWaitChanges::quotaRefusalWithoutPodsIsSeen()
{
    m_kube->put(deployment(1, 0,
                           {QJsonObject{{u"type"_s, u"ReplicaFailure"_s},
                                        {u"status"_s, u"True"_s},
                                        {u"reason"_s, u"FailedCreate"_s},
                                        {u"message"_s, u"exceeded quota: gpus"_s}}}));
    const auto result = ended(rollout().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().reason, u"FailedCreate"_s);
    QVERIFY(result.error().detail.contains("exceeded quota"_L1));
}

void TestWaitChanges::normalStartIsWaitedFor()
{
    // One restart and a slow pull are no reason to give up; the person reads where it stands.
    m_kube->put(deployment(1, 0));
    m_kube->put(pod(waiting(u"ContainerCreating"_s, {})));
    QStringList messages;
    std::optional<std::chrono::milliseconds> expected;
    int looks = 0;
    const ProgressSink sink([&](const Progress &progress) {
        messages.append(progress.message);
        expected = progress.expected;
        if (++looks == 5)
            m_kube->put(pod({{u"phase"_s, u"Pending"_s},
                             {u"conditions"_s,
                              QJsonArray{QJsonObject{{u"type"_s, u"PodReadyToStartContainers"_s},
                                                     {u"status"_s, u"True"_s}}}},
                             {u"containerStatuses"_s, QJsonArray{}}}));
        if (looks == 700)
            m_kube->put(deployment(1, 1));
    });
    QVERIFY(ended(rollout().run(m_context, {}, sink, {})));
    QVERIFY(messages.last().contains("0 of 1 ready. Pulling the image"_L1));
    QCOMPARE(expected, std::optional<std::chrono::milliseconds>(3min));
    QVERIFY(m_clock->slept() >= 690s);
}

void TestWaitChanges::whyAPodHasNoNodeIsSaidByTheAutoscaler()
{
    m_kube->put(deployment(1, 0));
    QJsonObject pending = pod({{u"phase"_s, u"Pending"_s},
                               {u"conditions"_s,
                                QJsonArray{QJsonObject{{u"type"_s, u"PodScheduled"_s},
                                                       {u"status"_s, u"False"_s},
                                                       {u"message"_s, u"0/3 nodes are available"_s}}}}});
    QJsonObject metadata = pending["metadata"_L1].toObject();
    metadata.insert(u"uid"_s, u"pod-1"_s);
    pending["metadata"_L1] = metadata;
    pending["spec"_L1] = QJsonObject();
    m_kube->put(pending);
    const auto event = [](const QString &name, const QString &uid, const QString &reason,
                          const QString &message, const QString &time) {
        return QJsonObject{{u"apiVersion"_s, u"v1"_s},
                           {u"kind"_s, u"Event"_s},
                           {u"metadata"_s, QJsonObject{{u"name"_s, name}, {u"namespace"_s, u"ns"_s}}},
                           {u"involvedObject"_s,
                            QJsonObject{{u"kind"_s, u"Pod"_s}, {u"name"_s, u"vllm-x-1"_s}, {u"uid"_s, uid}}},
                           {u"reason"_s, reason},
                           {u"message"_s, message},
                           {u"lastTimestamp"_s, time}};
    };
    QStringList messages;
    int looks = 0;
    const ProgressSink sink([&](const Progress &progress) {
        messages.append(progress.message);
        switch (++looks) {
        case 1:
            // One that went before under the same name does not speak for it, and the scheduler only counts.
            m_kube->put(event(u"a"_s, u"pod-0"_s, u"FailedScaleUp"_s, u"of the former pod"_s,
                              u"2026-11-21T10:05:00Z"_s));
            m_kube->put(event(u"b"_s, u"pod-1"_s, u"FailedScheduling"_s, u"0/3 nodes are available"_s,
                              u"2026-11-21T10:05:00Z"_s));
            break;
        case 2:
            m_kube->put(event(u"c"_s, u"pod-1"_s, u"FailedScaleUp"_s, u"GCE out of resources"_s,
                              u"2026-11-21T10:01:00Z"_s));
            break;
        case 3:
            m_kube->put(event(u"d"_s, u"pod-1"_s, u"TriggeredScaleUp"_s, u"pod triggered scale-up"_s,
                              u"2026-11-21T10:02:00Z"_s));
            break;
        default:
            m_kube->put(deployment(1, 1));
        }
    });
    QVERIFY(ended(rollout().run(m_context, {}, sink, {})));
    QCOMPARE(messages.size(), 4);
    QVERIFY2(messages.at(1).contains("0/3 nodes"_L1), qPrintable(messages.at(1)));
    QVERIFY2(messages.at(2).contains("FailedScaleUp: GCE out of resources"_L1), qPrintable(messages.at(2)));
    QVERIFY2(messages.at(3).contains("TriggeredScaleUp"_L1), qPrintable(messages.at(3)));
}

void TestWaitChanges::aSilentServerIsForgivenForAWhile()
{
    m_kube->put(deployment(1, 1));
    m_kube->failNext(u"get"_s, u"Deployment"_s, fail(ErrorKind::Network, u"connection refused"_s).error(),
                     30);
    QVERIFY(ended(rollout().run(m_context, {}, {}, {})));
    m_kube->failNext(u"get"_s, u"Deployment"_s, fail(ErrorKind::Network, u"connection refused"_s).error(),
                     300);
    QCOMPARE(ended(rollout().run(m_context, {}, {}, {})).error().kind, ErrorKind::Network);
    m_kube = std::make_unique<ReadyKube>();
    m_context.kube = m_kube.get();
    QCOMPARE(ended(rollout().run(m_context, {}, {}, {})).error().kind, ErrorKind::NotFound);
}

void TestWaitChanges::theLimitEndsIt()
{
    m_kube->put(deployment(1, 0));
    const auto result = ended(rollout().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QVERIFY(m_clock->slept() > 59min && m_clock->slept() < 62min);
}

void TestWaitChanges::cancelEndsItAtOnce()
{
    m_clock->setAutoAdvance(false);
    m_kube->put(deployment(1, 0));
    std::stop_source stop;
    const ProgressSink sink([&stop](const Progress &) { stop.request_stop(); });
    QCOMPARE(ended(rollout().run(m_context, {}, sink, stop.get_token())).error().kind, ErrorKind::Cancelled);
}

void TestWaitChanges::endpointAnswers()
{
    putService();
    const auto made = ended(endpoint().run(m_context, {}, {}, {}));
    QVERIFY2(made, qPrintable(made.error_or(Error()).toString()));
    const Endpoint found = Endpoint::fromStored(made->value("endpoint"_L1).toObject());
    QVERIFY(found.ready);
    QCOMPARE(found.modelIds, QStringList{u"google/gemma-3-1b-it"_s});
    QCOMPARE(found.url, u"https://cluster.test/api/v1/namespaces/ns/services/http:vllm-x:8000/proxy"_s);
    QCOMPARE(found.toJson(),
             (QJsonObject{{u"name"_s, u"vllm-x"_s},
                          {u"url"_s, found.url},
                          {u"model"_s, u"google/gemma-3-1b-it"_s},
                          {u"ready"_s, true}}));
    QCOMPARE(Endpoint::fromStored(found.toStored()), found);
    QCOMPARE(m_kube->proxied().requests().size(), 3); // health, models, a question
}

void TestWaitChanges::endpointWithAKeyIsReadyToo()
{
    putService();
    m_kube->proxied().setHandler([](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
        return request.url.path() == "/health"_L1 ? FakeTransport::json(200, "")
                                                  : FakeTransport::json(401, "{\"error\":\"Unauthorized\"}");
    });
    const auto made = ended(endpoint().run(m_context, {}, {}, {}));
    QVERIFY(made);
    QVERIFY(Endpoint::fromStored(made->value("endpoint"_L1).toObject()).needsApiKey);
    // The API server's own refusal is another matter.
    m_kube->proxied().setHandler([](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
        return FakeTransport::json(403,
                                   "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"services is "
                                   "forbidden\",\"reason\":\"Forbidden\"}");
    });
    QCOMPARE(ended(endpoint().run(m_context, {}, {}, {})).error().kind, ErrorKind::Forbidden);
}

void TestWaitChanges::endpointOfAnotherModelIsNotOurs()
{
    putService();
    m_kube->model = u"somebody/else"_s;
    const auto result = ended(endpoint().run(m_context, {}, {}, {}));
    QVERIFY(!result);
    QVERIFY(result.error().detail.contains("somebody/else"_L1));
}

void TestWaitChanges::aRayHeadAnswersWithItsVersionAndServesNoModel()
{
    putService();
    QStringList paths;
    m_kube->proxied().setHandler(
        [&paths](const HttpRequest &request) -> std::optional<FakeTransport::Answer> {
            paths << request.url.path();
            return request.url.path() == "/api/version"_L1
                ? FakeTransport::json(200, "{\"ray_version\":\"2.52.0\"}")
                : FakeTransport::json(200, "success");
        });
    WaitForEndpoint ray(u"ray"_s, u"kuberay-gcs"_s, u"ns"_s, u"vllm-x"_s, 8265, {}, 10min, u"ray"_s);
    const auto made = ended(ray.run(m_context, {}, {}, {}));
    QVERIFY2(made, qPrintable(made.error_or(Error()).toString()));
    const Endpoint found = Endpoint::fromStored(made->value("endpoint"_L1).toObject());
    QVERIFY(found.ready && found.modelIds.isEmpty());
    QCOMPARE(found.protocol, u"ray"_s);
    QCOMPARE(Endpoint::fromStored(found.toStored()), found);
    QCOMPARE(paths, (QStringList{u"/api/gcs_healthz"_s, u"/api/version"_s}));
    const auto again = changeFromJson(ray.toJson());
    QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
    QCOMPARE((*again)->toJson(), ray.toJson());
    // A protocol that this version does not know is refused, and a model server still has to name its model.
    QJsonObject stored = ray.toJson();
    stored.insert(u"protocol"_s, u"gopher"_s);
    QVERIFY(!changeFromJson(stored));
    stored.insert(u"protocol"_s, QString());
    QVERIFY(!changeFromJson(stored));
}

void TestWaitChanges::whatIsNoRayHeadIsNotTakenForOne()
{
    putService();
    m_kube->proxied().setHandler([](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
        return FakeTransport::json(200, "{}");
    });
    WaitForEndpoint ray(u"ray"_s, u"kuberay-gcs"_s, u"ns"_s, u"vllm-x"_s, 8265, {}, 10min, u"ray"_s);
    QCOMPARE(ended(ray.run(m_context, {}, {}, {})).error().kind, ErrorKind::Invalid);
}

void TestWaitChanges::endpointIsAskedAgainWhileItStarts()
{
    putService();
    int asked = 0;
    m_kube->proxied().setHandler([&asked](const HttpRequest &) -> std::optional<FakeTransport::Answer> {
        ++asked;
        return FakeTransport::json(503,
                                   "{\"kind\":\"Status\",\"status\":\"Failure\",\"message\":\"no endpoints "
                                   "available for service\",\"reason\":\"ServiceUnavailable\"}");
    });
    const auto result = ended(endpoint().run(m_context, {}, {}, {}));
    QCOMPARE(result.error().kind, ErrorKind::Timeout);
    QVERIFY(result.error().detail.contains("no endpoints"_L1));
    QVERIFY(asked > 500);
}

void TestWaitChanges::waitsSurviveTheJournal()
{
    for (const QJsonObject &json : {rollout().toJson(), endpoint().toJson()}) {
        const auto again = changeFromJson(json);
        QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
        QCOMPARE((*again)->toJson(), json);
        QVERIFY((*again)->isWait());
    }
}

QTEST_GUILESS_MAIN(TestWaitChanges)
#include "tst_waitchanges.moc"
