// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"
#include "plan/kube/objectchange.h"
#include "plan/planrunner.h"
#include "session/deploy/droppedobjects.h"
#include "session/deploy/endpointrollout.h"
#include "unit/plan/planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QJsonObject workload(const QByteArray &strategy, int replicas, const QString &image,
                     const QByteArray &selector = "{}")
{
    const QByteArray text =
        R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","namespace":"ns"},"spec":{"strategy":)"
        + strategy + R"(,"selector":{"matchLabels":{"app":"d"}},"replicas":)" + QByteArray::number(replicas)
        + R"(,"template":{"spec":{"nodeSelector":)" + selector + R"(,"containers":[{"name":"c","image":")"
        + image.toUtf8() + R"(","resources":{"limits":{"nvidia.com/gpu":"2"}}}]}}}})";
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("%s", text.constData());
    return object;
}

const QByteArray recreate = R"({"type":"Recreate"})";
const QByteArray rolling = R"({"type":"RollingUpdate","rollingUpdate":{"maxSurge":1,"maxUnavailable":0}})";
const QByteArray inPlace = R"({"type":"RollingUpdate","rollingUpdate":{"maxSurge":0,"maxUnavailable":1}})";
const QByteArray byDefault = R"({"type":"RollingUpdate"})";

} // namespace

class TestEndpointRollout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatARolloutDoesToPods_data()
    {
        QTest::addColumn<QByteArray>("strategy");
        QTest::addColumn<int>("before");
        QTest::addColumn<int>("after");
        QTest::addColumn<bool>("newImage");
        QTest::addColumn<bool>("restarts");
        QTest::addColumn<int>("staysReady");
        QTest::addColumn<int>("extra");
        QTest::addColumn<int>("released");
        QTest::newRow("more replicas alone restart nothing")
            << recreate << 1 << 3 << false << false << 1 << 0 << 0;
        QTest::newRow("fewer replicas release theirs") << rolling << 3 << 1 << false << false << 1 << 0 << 2;
        QTest::newRow("Recreate has a time without answer")
            << recreate << 2 << 2 << true << true << 0 << 0 << 2;
        QTest::newRow("a surge answers throughout and needs one more")
            << rolling << 2 << 2 << true << true << 2 << 1 << 0;
        QTest::newRow("one replica in place has a time without answer")
            << inPlace << 1 << 1 << true << true << 0 << 0 << 1;
        QTest::newRow("three in place keep two") << inPlace << 3 << 3 << true << true << 2 << 0 << 1;
        // 25% of 4 is one each; of one replica the surge is rounded up and what may be missing down.
        QTest::newRow("a quarter when nothing is said") << byDefault << 4 << 4 << true << true << 3 << 1 << 1;
        QTest::newRow("a quarter of one is a surge of one")
            << byDefault << 1 << 1 << true << true << 1 << 1 << 0;
    }
    void whatARolloutDoesToPods()
    {
        QFETCH(QByteArray, strategy);
        QFETCH(int, before);
        QFETCH(int, after);
        QFETCH(bool, newImage);
        const auto effect = rolloutEffectOf(workload(strategy, before, u"a"_s),
                                            workload(strategy, after, newImage ? u"b"_s : u"a"_s));
        QVERIFY(effect);
        QTEST(effect->restarts, "restarts");
        QTEST(effect->staysReady, "staysReady");
        QTEST(effect->extraPods, "extra");
        QTEST(effect->releasedPods, "released");
        QCOMPARE(effect->acceleratorResource, u"nvidia.com/gpu"_s);
        QCOMPARE(effect->acceleratorsPerPod, 2);
        QVERIFY(!effect->asksOtherNodes);
    }

    void nothingThatTouchesPodsHasNoEffect()
    {
        QJsonObject labelled = workload(recreate, 1, u"a"_s);
        QJsonObject metadata = labelled["metadata"_L1].toObject();
        metadata.insert("labels"_L1, QJsonObject{{u"x"_s, u"y"_s}});
        labelled.insert("metadata"_L1, metadata);
        QVERIFY(!rolloutEffectOf(workload(recreate, 1, u"a"_s), labelled));
        QVERIFY(!rolloutEffectOf({}, workload(recreate, 1, u"a"_s))); // it is made: nothing runs yet
    }

    void acceleratorsOnSpotNodesMayNotComeBack()
    {
        ReadyKube kube;
        const auto put = [&kube](const char *text) { kube.put(QJsonDocument::fromJson(text).object()); };
        put(R"({"apiVersion":"v1","kind":"Node","metadata":{"name":"n1","labels":{"cloud.google.com/gke-spot":"true"}}})");
        put(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"d-1","namespace":"ns","labels":{"app":"d"}},"spec":{"nodeName":"n1"},"status":{"phase":"Running"}})");
        put(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"other","namespace":"ns","labels":{"app":"e"}},"spec":{"nodeName":"n1"},"status":{"phase":"Running"}})");
        const QByteArray selector = R"({"cloud.google.com/gke-accelerator":"nvidia-h100-80gb"})";
        Plan plan;
        plan.steps = {
            PlanStep{.id = u"apply"_s,
                     .change = std::make_shared<ApplyObject>(workload(recreate, 1, u"a"_s, selector))}};
        const std::vector<ChangePreview> previews{{.effect = ChangePreview::Effect::Update,
                                                   .before = workload(recreate, 1, u"a"_s),
                                                   .after = workload(recreate, 1, u"a"_s, selector)}};
        const auto radius = ended(findRolloutRadius(kube, nullptr, plan, previews, {}));
        QVERIFY(radius);
        QCOMPARE(radius->effects.size(), 1);
        QCOMPARE(radius->effects.first().pods, QStringList{u"d-1"_s});
        QCOMPARE(radius->effects.first().spotNodes, QStringList{u"n1"_s});
        QVERIFY(radius->effects.first().asksOtherNodes);
        const QString text = rolloutRadiusText(*radius).join(u'\n');
        QVERIFY2(text.contains(u"2 × nvidia.com/gpu are released"_s) && text.contains(u"may not come back"_s),
                 qPrintable(text));
        QVERIFY2(text.contains(u"Nothing answers"_s), qPrintable(text));
        kube.failNext(u"list"_s, u"Pod"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        QCOMPARE(ended(findRolloutRadius(kube, nullptr, plan, previews, {}))->notRead,
                 QStringList{u"pods"_s});
    }

    void expressionsOfASelectorChooseItsPods()
    {
        ReadyKube kube;
        const auto put = [&kube](const char *text) { kube.put(QJsonDocument::fromJson(text).object()); };
        put(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"d-1","namespace":"ns","labels":{"app":"d"}},"status":{"phase":"Running"}})");
        put(R"({"apiVersion":"v1","kind":"Pod","metadata":{"name":"other","namespace":"ns","labels":{"app":"e"}},"status":{"phase":"Running"}})");
        const auto byExpressions = [](QJsonObject object) {
            QJsonObject spec = object["spec"_L1].toObject();
            spec.insert("selector"_L1,
                        QJsonDocument::fromJson(
                            R"({"matchExpressions":[{"key":"app","operator":"In","values":["d"]}]})")
                            .object());
            object.insert("spec"_L1, spec);
            return object;
        };
        const QJsonObject after = byExpressions(workload(recreate, 1, u"b"_s));
        Plan plan;
        plan.steps = {PlanStep{.id = u"apply"_s, .change = std::make_shared<ApplyObject>(after)}};
        const std::vector<ChangePreview> previews{{.effect = ChangePreview::Effect::Update,
                                                   .before = byExpressions(workload(recreate, 1, u"a"_s)),
                                                   .after = after}};
        const auto radius = ended(findRolloutRadius(kube, nullptr, plan, previews, {}));
        QVERIFY(radius);
        QCOMPARE(radius->effects.first().pods, QStringList{u"d-1"_s});
    }

    void stepsThatChangeNothingAreLeftOut()
    {
        Plan plan = testPlan("replicas: 2\n");
        std::vector<ChangePreview> previews;
        QString kept;
        for (const PlanStep &step : std::as_const(plan.steps)) {
            const bool isDeployment =
                step.change->object().startsWith(u"Deployment/"_s) && !step.change->isWait();
            if (isDeployment)
                kept = step.id;
            previews.push_back({.effect = step.change->isWait() ? ChangePreview::Effect::Wait
                                    : isDeployment              ? ChangePreview::Effect::Update
                                                                : ChangePreview::Effect::Nothing});
        }
        const Plan left = withoutNeedless(plan, previews);
        QCOMPARE(previews.size(), std::size_t(left.steps.size()));
        QVERIFY(left.steps.size() < plan.steps.size());
        QVERIFY(left.step(kept));
        QVERIFY(Plan::fromJson(left.toJson())); // nobody comes after what is gone
        bool waits = false;
        for (const PlanStep &step : left.steps)
            waits = waits || (step.change->isWait() && step.after.contains(kept));
        QVERIFY(waits); // the rollout is still waited for after the change
    }

    void aRestartTouchesTheDeploymentAlone()
    {
        const QDateTime now(QDate(2026, 11, 29), QTime(9, 0), QTimeZone::UTC);
        const auto plan = restartPlan(testPlan(), now);
        QVERIFY(plan);
        int changes = 0;
        for (const PlanStep &step : plan->steps) {
            if (step.change->isWait())
                continue;
            ++changes;
            QVERIFY2(step.change->command().contains(
                         u"\"kubectl.kubernetes.io/restartedAt\":\"2026-11-29T09:00:00Z\""_s),
                     qPrintable(step.change->command()));
        }
        QCOMPARE(changes, 1);
        Plan none;
        QCOMPARE(restartPlan(none, now).error_or(Error()).kind, ErrorKind::NotFound);
    }

    void theChoicesOfARunAreThoseThatItWasMadeWith()
    {
        JournalRun run{.recipeId = u"vllm-gcsfuse"_s, .plan = testPlan("replicas: 3\n").toJson()};
        const auto choices = choicesOf(run);
        QVERIFY2(choices, qPrintable(choices.error_or(Error()).toString()));
        QCOMPARE(choices->chosen(u"replicas"_s).toInt(), 3);
        QCOMPARE(choices->chosen(u"bucket"_s).toString(), u"ai-models"_s);
        run.recipeId = u"of-another-version"_s;
        QCOMPARE(choicesOf(run).error_or(Error()).kind, ErrorKind::Invalid);
    }

    void destroyingTakesChangesOfItsChoicesAlong()
    {
        QTemporaryDir folder(scratchPattern());
        auto journal = openJournal(folder.filePath(u"journal"_s));
        QVERIFY(journal);
        ReadyKube kube;
        FakeGoogleClient google;
        FakeClock clock;
        fillGoogle(google);
        clock.setAutoAdvance(true);
        const ChangeContext context{
            .kube = &kube, .google = &google, .clock = &clock, .target = testTarget()};
        PlanRunner runner(**journal, context);
        const auto first = ended(runner.deploy(testPlan(), {}, {}, {}));
        QVERIFY(first && first->succeeded());
        const auto second = ended(runner.deploy(testPlan("replicas: 2\nmonitoring: true\n"), {}, {}, {}));
        QVERIFY(second && second->succeeded());
        const Endpoint endpoint = *second->endpoint;
        QCOMPARE(ended(runsOf(**journal, endpoint, {}))->size(), 2);
        const auto lines = destroyText(*ended(runsOf(**journal, endpoint, {})));
        QVERIFY(lines && !lines->isEmpty());
        kube.clearCalls();

        const auto gone = ended(destroyEndpoint(**journal, context, endpoint, {}, {}));
        QVERIFY2(gone && !gone->error,
                 qPrintable(gone ? gone->error.value_or(Error()).toString() : gone.error().toString()));
        QVERIFY2(kube.objects().isEmpty(), QJsonDocument(QJsonArray{kube.objects().value(0)}).toJson());
        QVERIFY(!google.clusterList.items.first().isGcsFuseCsiEnabled);
        // The Deployment was not rolled back to one replica first, only to be deleted.
        QVERIFY(std::ranges::none_of(kube.calls(),
                                     [](const QString &call) { return call.startsWith(u"patch"_s); }));
        QVERIFY(ended(runsOf(**journal, endpoint, {}))->isEmpty());
    }

    void whatFormerChoicesAppliedGoesWithThem()
    {
        const Plan two = testPlan("replicas: 2\nmonitoring: true\n");
        const Plan one = testPlan("monitoring: false\n");
        const auto namesOf = [](const QList<QJsonObject> &manifests) {
            QStringList names;
            for (const QJsonObject &manifest : manifests)
                names.append(
                    refText(manifest.value("kind"_L1).toString(), namespaceOf(manifest), nameOf(manifest)));
            return names;
        };
        JournalRun run{.id = u"r1"_s, .plan = two.toJson()};
        for (const PlanStep &step : two.steps)
            run.steps.append({.id = step.id, .state = StepState::Done, .captured = {{u"existed"_s, false}}});
        const auto dropped = droppedObjects(two, one, {run});
        QVERIFY(dropped);
        QStringList names = namesOf(*dropped);
        names.sort();
        QCOMPARE(names,
                 (QStringList{u"PodDisruptionBudget/inference/vllm-gemma-3-1b-it"_s,
                              u"PodMonitoring/inference/vllm-gemma-3-1b-it"_s}));
        QVERIFY(droppedObjects(two, two, {run})->isEmpty());

        // What was there before the endpoint's runs is not theirs.
        for (JournalStep &step : run.steps)
            step.captured = {{u"existed"_s, true}};
        QVERIFY(droppedObjects(two, one, {run})->isEmpty());
    }

    void nothingWithDataOrCredentialsGoes()
    {
        const auto planOf = [](const QList<QJsonObject> &manifests) {
            Plan plan;
            for (const QJsonObject &manifest : manifests)
                plan.steps.append({.id = u"s%1"_s.arg(plan.steps.size()),
                                   .change = std::make_shared<ApplyObject>(manifest)});
            return plan;
        };
        const auto object = [](const QString &apiVersion, const QString &kind, const QString &nameSpace) {
            return QJsonObject{
                {u"apiVersion"_s, apiVersion},
                {u"kind"_s, kind},
                {u"metadata"_s, QJsonObject{{u"name"_s, u"x"_s}, {u"namespace"_s, nameSpace}}}};
        };
        const Plan former = planOf(
            {object(u"v1"_s, u"Secret"_s, u"ns"_s), object(u"v1"_s, u"PersistentVolumeClaim"_s, u"ns"_s),
             object(u"v1"_s, u"Namespace"_s, {}), object(u"v1"_s, u"PersistentVolume"_s, {}),
             object(u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, u"ns"_s),
             object(u"s3.services.k8s.aws/v1alpha1"_s, u"Bucket"_s, u"ns"_s),
             object(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, u"ns"_s)});
        JournalRun run{.id = u"r1"_s, .plan = former.toJson()};
        for (const PlanStep &step : former.steps)
            run.steps.append({.id = step.id, .state = StepState::Done, .captured = {{u"existed"_s, false}}});
        const auto dropped = droppedObjects(former, Plan(), {run});
        QVERIFY(dropped);
        QCOMPARE(dropped->size(), 1);
        QCOMPARE(dropped->constFirst().value("kind"_L1).toString(), u"HorizontalPodAutoscaler"_s);
    }

    void whatSomebodyMadeAnewUnderItsNameStays()
    {
        FakeKubeClient kube;
        const auto budget = [](const QString &name, const QString &manager) {
            const QJsonObject managed{{u"manager"_s, manager}, {u"operation"_s, u"Apply"_s}};
            return QJsonObject{{u"apiVersion"_s, u"policy/v1"_s},
                               {u"kind"_s, u"PodDisruptionBudget"_s},
                               {u"metadata"_s,
                                QJsonObject{{u"name"_s, name},
                                            {u"namespace"_s, u"ns"_s},
                                            {u"uid"_s, u"uid-"_s + name},
                                            {u"managedFields"_s, QJsonArray{managed}}}}};
        };
        kube.put(budget(u"ours"_s, u"slipway"_s));
        kube.put(budget(u"theirs"_s, u"argocd"_s));
        const Plan plan{
            .steps = {{.id = u"a"_s, .change = std::make_shared<ApplyObject>(budget(u"a"_s, {}))},
                      {.id = u"b"_s,
                       .change = std::make_shared<ApplyObject>(budget(u"b"_s, {})),
                       .after = {u"a"_s}},
                      {.id = u"c"_s, .change = std::make_shared<ApplyObject>(budget(u"c"_s, {}))}}};
        const auto steps = ended(stepsThatDrop(
            kube, {budget(u"ours"_s, {}), budget(u"theirs"_s, {}), budget(u"gone"_s, {})}, plan, {}));
        QVERIFY2(steps, qPrintable(steps ? QString() : steps.error().toString()));
        QCOMPARE(steps->size(), 1);
        QCOMPARE(steps->constFirst().change->object(), u"PodDisruptionBudget/ns/ours"_s);
        QCOMPARE(steps->constFirst().after, (QStringList{u"b"_s, u"c"_s}));
        QCOMPARE(steps->constFirst().change->toJson().value("uid"_L1).toString(), u"uid-ours"_s);
    }
};

QTEST_GUILESS_MAIN(TestEndpointRollout)
#include "tst_endpointrollout.moc"
