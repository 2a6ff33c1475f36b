// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/labelselector.h"
#include "kube/objectdiff.h"
#include "kube/podstages.h"
#include "kube/quantity.h"
#include "kube/resourcekind.h"
#include "kube/rollout.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
QJsonObject parsed(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("bad JSON in the test: %s at %d", qPrintable(error.errorString()), error.offset);
    return object;
}
QJsonObject deployment(const QByteArray &status, const QByteArray &spec = "{\"replicas\":2}",
                       int generation = 3)
{
    return parsed("{\"apiVersion\":\"apps/v1\",\"kind\":\"Deployment\",\"metadata\":{\"generation\":"
                  + QByteArray::number(generation) + "},\"spec\":" + spec + ",\"status\":" + status + "}");
}
QStringList pathsOf(const QList<FieldChange> &changes)
{
    QStringList paths;
    for (const FieldChange &change : changes)
        paths.append(change.path);
    return paths;
}
} // namespace

class TestKubeValues : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreCanonical_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("canonical");
        for (const auto &[text, canonical] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"0", "0"},
                 {"1", "1"},
                 {"0.5", "500m"},
                 {"500m", "500m"},
                 {"1000m", "1"},
                 {"1024Mi", "1Gi"},
                 {"1.5Gi", "1536Mi"},
                 {"0.5Ki", "512"},
                 {"1e3", "1e3"},
                 {"1500e3", "1500e3"},
                 {"12E6", "12e6"},
                 {"1E", "1E"},
                 {"100k", "100k"},
                 {"1000k", "1M"},
                 {"-5", "-5"},
                 {"+7", "7"},
                 {".5", "500m"},
                 {"5.", "5"},
                 {"0.0000000001", "1n"},
                 {"1n", "1n"},
                 {"1u", "1u"},
                 {"8Ei", ""},
                 {"7Ei", "7Ei"},
                 {"9223372036854775807", "9223372036854775807"},
                 {"2Ti", "2Ti"},
                 {"1023", "1023"}})
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(canonical);
    }
    void quantitiesAreCanonical()
    {
        QFETCH(QString, text);
        QFETCH(QString, canonical);
        const auto quantity = Quantity::parse(text);
        QCOMPARE(quantity.has_value(), !canonical.isEmpty());
        if (!quantity)
            return;
        QCOMPARE(quantity->toString(), canonical);
        const auto again = Quantity::parse(canonical);
        QVERIFY(again && (*again == *quantity));
    }

    void nonsenseIsNoQuantity_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "Gi", "1gi", "1KI", "1 Gi", "1Gi ", "1,5", "--1", "1e", "1e99", "1.2.3",
                                 "0x10", "1MiB", "٣", "99999999999999999999999999999999999999999999"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }
    void nonsenseIsNoQuantity()
    {
        QFETCH(QString, text);
        QVERIFY(!Quantity::parse(text));
    }

    void quantitiesCompareByValue()
    {
        QVERIFY(*Quantity::parse(u"1024Mi") == *Quantity::parse(u"1Gi"));
        QVERIFY(*Quantity::parse(u"999m") < *Quantity::parse(u"1"));
        QVERIFY(*Quantity::parse(u"1G") < *Quantity::parse(u"1Gi"));
        QCOMPARE(Quantity::parse(u"128m")->value(), 1);
        QVERIFY(Quantity::parse(u"128m")->isFraction());
        QCOMPARE(Quantity::parse(u"2.5")->milliValue(), 2500);
        QCOMPARE((*Quantity::parse(u"1Gi") + *Quantity::parse(u"512Mi")).toString(), u"1536Mi"_s);
        QCOMPARE((Quantity::fromBytes(3LL << 30) * 2).toString(), u"6Gi"_s);
        QCOMPARE((Quantity::fromInteger(1) - Quantity::fromMilli(250)).toString(), u"750m"_s);
    }

    void selectorsMatch_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("matches");
        QTest::addColumn<QString>("canonical");
        QTest::newRow("empty") << u""_s << true << u""_s;
        QTest::newRow("equal") << u"app=vllm"_s << true << u"app=vllm"_s;
        QTest::newRow("double equal, spaces")
            << u" app == vllm , tier!=cpu "_s << true << u"app=vllm,tier!=cpu"_s;
        QTest::newRow("in") << u"app in (a, vllm)"_s << true << u"app in (a,vllm)"_s;
        QTest::newRow("notin") << u"app notin (a,b)"_s << true << u"app notin (a,b)"_s;
        QTest::newRow("exists and not") << u"app,!gone"_s << true << u"app,!gone"_s;
        QTest::newRow("absent") << u"gone"_s << false << u"gone"_s;
        QTest::newRow("prefix") << u"example.com/role=server"_s << true << u"example.com/role=server"_s;
        QTest::newRow("empty value") << u"blank="_s << true << u"blank="_s;
    }
    void selectorsMatch()
    {
        QFETCH(QString, text);
        QFETCH(bool, matches);
        QFETCH(QString, canonical);
        const QJsonObject labels{{u"app"_s, u"vllm"_s},
                                 {u"tier"_s, u"gpu"_s},
                                 {u"example.com/role"_s, u"server"_s},
                                 {u"blank"_s, u""_s}};
        const auto selector = LabelSelector::parse(text);
        QVERIFY2(selector, selector ? "" : qPrintable(selector.error().toString()));
        QCOMPARE(selector->matches(labels), matches);
        QCOMPARE(selector->matches(Labels::fromJson(labels)), matches);
        QCOMPARE(selector->toString(), canonical);
    }

    void badSelectorsAreRefused()
    {
        for (const QString &text :
             {u"a in ("_s, u"a in b"_s, u",a"_s, u"a=b c"_s, u"a="_s + u"(,"_s, u"="_s, u"a,,b"_s})
            QVERIFY2(!LabelSelector::parse(text), qPrintable(text));
    }

    void expressionsOfObjectsAreRead()
    {
        const auto selector = LabelSelector::fromJson(parsed(
            R"({"matchLabels":{"a":"1"},"matchExpressions":[{"key":"b","operator":"NotIn","values":["2"]},{"key":"c","operator":"DoesNotExist"}]})"));
        QVERIFY(selector);
        QVERIFY(selector->matches(QJsonObject{{u"a"_s, u"1"_s}}));
        QVERIFY(!selector->matches(QJsonObject{{u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}}));
        QVERIFY(!LabelSelector::fromJson(parsed(R"({"matchExpressions":[{"key":"b","operator":"Likes"}]})")));
    }

    void rolloutFollowsKubectlsOrder_data()
    {
        using State = Rollout::State;
        QTest::addColumn<QJsonObject>("object");
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("words");
        QTest::newRow("not observed") << deployment(
            "{\"observedGeneration\":2,\"updatedReplicas\":2,\"replicas\":2,\"availableReplicas\":2}")
                                      << int(State::Progressing) << u"not observed"_s;
        QTest::newRow("deadline") << deployment(
            "{\"observedGeneration\":3,\"conditions\":[{\"type\":\"Progressing\",\"status\":\"False\","
            "\"reason\":\"ProgressDeadlineExceeded\",\"message\":\"timed out\"}]}")
                                  << int(State::Failed) << u"timed out"_s;
        QTest::newRow("old failure of an unobserved spec")
            << deployment("{\"observedGeneration\":2,\"conditions\":[{\"type\":\"Progressing\",\"status\":"
                          "\"False\",\"reason\":\"ProgressDeadlineExceeded\"}]}")
            << int(State::Progressing) << u"not observed"_s;
        QTest::newRow("updating") << deployment(
            "{\"observedGeneration\":3,\"updatedReplicas\":1,\"replicas\":3}")
                                  << int(State::Progressing) << u"1 of 2 new replicas"_s;
        QTest::newRow("old ones left")
            << deployment("{\"observedGeneration\":3,\"updatedReplicas\":2,\"replicas\":3}")
            << int(State::Progressing) << u"1 old replicas"_s;
        QTest::newRow("not available")
            << deployment(
                   "{\"observedGeneration\":3,\"updatedReplicas\":2,\"replicas\":2,\"availableReplicas\":1}")
            << int(State::Progressing) << u"1 of 2 updated replicas are available"_s;
        QTest::newRow("done") << deployment(
            "{\"observedGeneration\":3,\"updatedReplicas\":2,\"replicas\":2,\"availableReplicas\":2}")
                              << int(State::Done) << u""_s;
        QTest::newRow("default is one replica") << deployment(
            "{\"observedGeneration\":3,\"updatedReplicas\":1,\"replicas\":1,\"availableReplicas\":1}", "{}")
                                                << int(State::Done) << u""_s;
        QTest::newRow("quota shows while it progresses")
            << deployment("{\"observedGeneration\":3,\"conditions\":[{\"type\":\"ReplicaFailure\",\"status\":"
                          "\"True\",\"reason\":\"FailedCreate\",\"message\":\"exceeded quota\"}]}")
            << int(State::Progressing) << u"exceeded quota"_s;
        QTest::newRow("stateful set") << parsed(
            R"({"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"generation":1},"spec":{"replicas":3,"updateStrategy":{"type":"RollingUpdate","rollingUpdate":{"partition":1}}},"status":{"observedGeneration":1,"readyReplicas":3,"updatedReplicas":2}})")
                                      << int(State::Done) << u""_s;
        QTest::newRow("failed job") << parsed(
            R"({"apiVersion":"batch/v1","kind":"Job","status":{"conditions":[{"type":"Failed","status":"True","reason":"BackoffLimitExceeded","message":"too often"}]}})")
                                    << int(State::Failed) << u"too often"_s;
        QTest::newRow("custom kind by its condition") << parsed(
            R"({"apiVersion":"serving.kserve.io/v1","kind":"X","status":{"conditions":[{"type":"Ready","status":"False","reason":"R","message":"waiting"}]}})")
                                                      << int(State::Progressing) << u"waiting"_s;
        QTest::newRow("kind without state")
            << parsed(R"({"apiVersion":"v1","kind":"ConfigMap"})") << int(State::Done) << u""_s;
    }
    void rolloutFollowsKubectlsOrder()
    {
        QFETCH(QJsonObject, object);
        QFETCH(int, state);
        QFETCH(QString, words);
        const Rollout rollout = rolloutOf(object);
        QCOMPARE(int(rollout.state), state);
        QVERIFY2(words.isEmpty() ? rollout.message.isEmpty() : rollout.message.contains(words),
                 qPrintable(rollout.message));
    }

    void diffIsSilentAboutNoise()
    {
        const QJsonObject live = parsed(
            R"({"kind":"Deployment","metadata":{"name":"d","uid":"u","resourceVersion":"9","generation":2,"managedFields":[{}],"creationTimestamp":"x",
            "annotations":{"kubectl.kubernetes.io/last-applied-configuration":"{}","deployment.kubernetes.io/revision":"2"}},
            "spec":{"replicas":1,"template":{"spec":{"containers":[{"name":"a","image":"i","resources":{"limits":{"cpu":"500m","memory":"1Gi","nvidia.com/gpu":"1"}}}],"volumes":[]}}},"status":{"replicas":1}})");
        const QJsonObject wanted =
            parsed(R"({"kind":"Deployment","metadata":{"name":"d"},"spec":{"replicas":1,
            "template":{"spec":{"containers":[{"name":"a","image":"i","resources":{"limits":{"cpu":0.5,"memory":"1024Mi","nvidia.com/gpu":1}}}]}}}})");
        QCOMPARE(pathsOf(diffObjects(live, wanted)), QStringList());
        QCOMPARE(pathsOf(diffDesired(live, wanted)), QStringList());
    }

    void diffNamesFieldsAndItems()
    {
        const QJsonObject before = parsed(
            R"({"metadata":{"labels":{"app.kubernetes.io/name":"x"}},"spec":{"replicas":1,"template":{"spec":{"containers":[
            {"name":"a","image":"i:1","args":["--x"],"env":[{"name":"K","value":"1"},{"name":"OLD","value":"1"}]},{"name":"sidecar"}]}}}})");
        const QJsonObject after = parsed(
            R"({"metadata":{"labels":{"app.kubernetes.io/name":"y"}},"spec":{"replicas":2,"template":{"spec":{"containers":[
            {"name":"sidecar"},{"name":"a","image":"i:2","args":["--x","--y"],"env":[{"name":"K","value":"2"}]}]}}}})");
        const QList<FieldChange> changes = diffObjects(before, after);
        const QString a = u".spec.template.spec.containers[name=a]"_s;
        QStringList paths = pathsOf(changes);
        paths.sort();
        QStringList expected{u".metadata.labels[\"app.kubernetes.io/name\"]"_s,
                             u".spec.replicas"_s,
                             a + u".image"_s,
                             a + u".args"_s,
                             a + u".env[name=K].value"_s,
                             a + u".env[name=OLD]"_s};
        expected.sort();
        QCOMPARE(paths, expected);
        // As apply sees it, what the manifest does not name stays.
        QVERIFY(!pathsOf(diffDesired(before, after)).contains(a + u".env[name=OLD]"_s));
    }

    void stagesOfAPodOnItsWay()
    {
        using Id = PodStage::Id;
        using State = PodStage::State;
        const QJsonObject waiting = parsed(
            R"({"metadata":{"creationTimestamp":"2026-11-21T10:00:00Z"},"spec":{"containers":[{"name":"a"}]},
            "status":{"phase":"Pending","conditions":[{"type":"PodScheduled","status":"False","reason":"Unschedulable","message":"0/3 nodes are available","lastTransitionTime":"2026-11-21T10:00:01Z"}]}})");
        const auto event = [](const QString &reason, const QString &message, int minute) {
            const qint64 at = QDateTime({2026, 11, 21}, {10, minute}, QTimeZone::UTC).toSecsSinceEpoch();
            return EventRow{
                .uid = reason, .reason = reason, .message = message, .firstSecs = at, .lastSecs = at};
        };
        auto stages = podStages(waiting, {event(u"TriggeredScaleUp"_s, u"pod triggered scale-up"_s, 1)});
        // It is found that no node has room; from then on one is made.
        QCOMPARE(stages.at(0).state, State::Done);
        QCOMPARE(stages.at(0).started.secsTo(stages.at(0).ended), 60);
        QCOMPARE(stages.at(0).detail, u"0/3 nodes are available"_s);
        QCOMPARE(stages.at(1).id, Id::NodeProvisioned);
        QCOMPARE(stages.at(1).state, State::Running);
        stages = podStages(waiting, {event(u"NotTriggerScaleUp"_s, u"pod didn't trigger scale-up"_s, 1)});
        QCOMPARE(stages.at(1).state, State::Failed);
        QCOMPARE(stages.at(0).state, State::Running);

        const QJsonObject running = parsed(
            R"({"metadata":{"creationTimestamp":"2026-11-21T10:00:00Z"},"spec":{"nodeName":"n1","containers":[{"name":"a"}]},
            "status":{"phase":"Running","conditions":[{"type":"PodScheduled","status":"True","lastTransitionTime":"2026-11-21T10:03:00Z"},{"type":"Ready","status":"False","reason":"ContainersNotReady","lastTransitionTime":"2026-11-21T10:03:00Z"}],
            "containerStatuses":[{"name":"a","state":{"running":{"startedAt":"2026-11-21T10:08:00Z"}}}]}})");
        stages = podStages(running,
                           {event(u"Pulling"_s, u"pulling"_s, 4),
                            event(u"Pulled"_s, u"Successfully pulled image in 4m"_s, 8),
                            event(u"Unhealthy"_s, u"Startup probe failed"_s, 9)});
        QCOMPARE(stages.size(), 7);
        QCOMPARE(stages.at(1).state, State::Skipped);
        QCOMPARE(stages.at(2).state, State::Done);
        QCOMPARE(stages.at(2).started.secsTo(stages.at(2).ended), 60);
        QCOMPARE(stages.at(3).state, State::Done);
        QCOMPARE(stages.at(3).started.secsTo(stages.at(3).ended), 240);
        QCOMPARE(stages.at(5).state, State::Done);
        QCOMPARE(stages.at(6).state, State::Running);
        QCOMPARE(stages.at(6).detail, u"Startup probe failed"_s);
        // An hour later the events are gone; what conditions prove stays done.
        for (const PodStage &stage : podStages(running, {}).first(6))
            QVERIFY(stage.state == State::Done || stage.state == State::Skipped);
    }

    void stagesNameAFailedPullOrMount()
    {
        using State = PodStage::State;
        const QJsonObject pull = parsed(
            R"({"metadata":{},"spec":{"nodeName":"n","containers":[{"name":"a"}]},"status":{"phase":"Pending","containerStatuses":[{"name":"a","state":{"waiting":{"reason":"ImagePullBackOff","message":"no such tag"}}}]}})");
        const auto stages =
            podStages(pull, {EventRow{.uid = u"e"_s, .reason = u"Pulling"_s, .firstSecs = 5, .lastSecs = 5}});
        QCOMPARE(stages.at(3).state, State::Failed);
        QVERIFY(stages.at(3).detail.contains(u"no such tag"_s));
        QCOMPARE(stages.at(5).state, State::Pending);
        const QJsonObject mount = parsed(
            R"({"metadata":{},"spec":{"nodeName":"n","containers":[{"name":"a"}]},"status":{"phase":"Pending","containerStatuses":[{"name":"a","state":{"waiting":{"reason":"ContainerCreating"}}}]}})");
        const auto failed = podStages(mount,
                                      {EventRow{.uid = u"e"_s,
                                                .reason = u"FailedMount"_s,
                                                .message = u"MountVolume.SetUp failed"_s,
                                                .firstSecs = 5,
                                                .lastSecs = 5}});
        QCOMPARE(failed.at(2).state, State::Failed);
        QCOMPARE(failed.at(2).detail, u"MountVolume.SetUp failed"_s);
    }

    void knownKindsHaveTheirPaths()
    {
        QCOMPARE(kinds::pods().path(u"n"_s, u"p"_s, u"log"_s), QByteArray("/api/v1/namespaces/n/pods/p/log"));
        QCOMPARE(kinds::deployments().path(), QByteArray("/apis/apps/v1/deployments"));
        QCOMPARE(kinds::nodes().path(u"ignored"_s, u"x"_s), QByteArray("/api/v1/nodes/x"));
        QVERIFY(!wellKnownKind(u"ray.io/v1"_s, u"RayCluster"_s));
    }
};

QTEST_GUILESS_MAIN(TestKubeValues)
#include "tst_kubevalues.moc"
