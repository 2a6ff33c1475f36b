// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dyingjournal.h"
#include "kube/contextguard.h"
#include "plan/kube/kubechanges.h"
#include "plan/planrunner.h"
#include "planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// Everything outside that a run can change.
struct World {
    ReadyKube kube;
    FakeGoogleClient google;
    FakeClock clock;
    World()
    {
        fillGoogle(google);
        clock.setAutoAdvance(true);
    }
    ChangeContext context()
    {
        return {.kube = &kube, .google = &google, .clock = &clock, .target = testTarget()};
    }
    /// What is there, without what counts up with every write.
    QByteArray state() const
    {
        QJsonArray objects;
        for (QJsonObject object : kube.objects()) {
            QJsonObject metadata = object.value("metadata"_L1).toObject();
            for (const QString &key : {u"uid"_s, u"resourceVersion"_s, u"creationTimestamp"_s,
                                       u"generation"_s, u"managedFields"_s})
                metadata.remove(key);
            object.insert(u"metadata"_s, metadata);
            objects.append(object);
        }
        QByteArray text = QJsonDocument(objects).toJson();
        for (const GoogleServiceAccount &account : google.serviceAccounts)
            text += account.email.toUtf8() + '\n';
        for (auto it = google.policies.begin(); it != google.policies.end(); ++it) {
            for (const IamBinding &binding : it->bindings)
                text += it.key().toUtf8() + ' ' + binding.role.toUtf8() + ' '
                    + binding.members.join(u',').toUtf8() + '\n';
        }
        for (const GkeCluster &cluster : google.clusterList.items)
            text += cluster.isGcsFuseCsiEnabled ? "addon on\n" : "addon off\n";
        return text;
    }
};

Task<bool> answered(int *asked, bool answer)
{
    ++*asked;
    co_return answer;
}

const auto everything = "identity: service-account\nvolume: persistent\nreplicas: 2\nmonitoring: true\n"_ba;

} // namespace

class TestPlanRunner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deploysToAnEndpoint();
    void aProtectedContextIsAskedForOnceARun();
    void aReadOnlyContextRefusesTheRunBeforeItsFirstStep();
    void aCredentialInAnEditedManifestReachesNoJournal();
    void fault11KilledAtAnyWriteItResumesToTheSameEnd();
    void fault11KilledAtAnyWriteItRollsBackToWhatWasThere();
    void killedWhileRollingBackItGoesOnRollingBack();
    void cancelLeavesWhatWasThereBefore();
    void cancelCanLeaveItResumable();
    void failureStopsWhatFollowsAndCanBeResumed();
    void failureCanRollBack();
    void fullDiskStopsBeforeTheStep();
    void refusedConsentChangesNothingMore();
    void destroyRemovesWhatTheRunMade();
    void aFailedRollBackStaysOpen();
    void independentStepsRunSideBySide();
    void eventsTellTheStory();

private:
    std::unique_ptr<Journal> open(const QTemporaryDir &folder)
    {
        auto journal = openJournal(folder.filePath(u"journal"_s));
        if (!journal)
            qFatal("%s", qPrintable(journal.error().toString()));
        return std::move(*journal);
    }
};

void TestPlanRunner::aProtectedContextIsAskedForOnceARun()
{
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    World world;
    int asked = 0;
    bool answer = false;
    const auto guarded = guardedClient(
        std::make_unique<ReadyKube>(),
        {.protection = [](const QString &) { return Protection::TypedConfirmation; },
         .confirm = [&](const QString &, std::stop_token) { return answered(&asked, answer); }});
    ChangeContext context = world.context();
    context.kube = guarded.get();
    PlanRunner runner(*journal, context);
    const auto refused = ended(runner.deploy(testPlan(everything), {}, {}, {}));
    QCOMPARE(refused.error().reason, u"ContextNotConfirmed"_s);
    QCOMPARE(asked, 1);
    answer = true;
    const auto outcome = ended(runner.deploy(testPlan(everything), {}, {}, {}));
    QVERIFY2(outcome && outcome->succeeded(), qPrintable(outcome.error_or(Error()).toString()));
    QCOMPARE(asked, 2);
    QVERIFY(ended(runner.rollBack(outcome->runId, {}, {})));
    QCOMPARE(asked, 3);
}

void TestPlanRunner::aReadOnlyContextRefusesTheRunBeforeItsFirstStep()
{
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    World world;
    const QByteArray before = world.state();
    const auto guarded = guardedClient(std::make_unique<ReadyKube>(),
                                       {.protection = [](const QString &) { return Protection::ReadOnly; }});
    ChangeContext context = world.context();
    context.kube = guarded.get();
    PlanRunner runner(*journal, context);
    const auto refused = ended(runner.deploy(testPlan(everything), {}, {}, {}));
    QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
    QCOMPARE(refused.error().reason, u"ContextReadOnly"_s);
    QCOMPARE(world.state(), before); // nothing in the cloud either
    QVERIFY(ended(journal->runs(false))->isEmpty());
}

void TestPlanRunner::deploysToAnEndpoint()
{
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    World world;
    PlanRunner runner(*journal, world.context());
    const auto outcome = ended(runner.deploy(testPlan(everything), {}, {}, {}));
    QVERIFY2(outcome, qPrintable(outcome.error_or(Error()).toString()));
    QVERIFY2(outcome->succeeded(), qPrintable(outcome->error.value_or(Error()).toString()));
    QVERIFY(outcome->endpoint && outcome->endpoint->ready);
    QCOMPARE(outcome->endpoint->runId, outcome->runId);
    QCOMPARE(toString(ended(journal->run(outcome->runId))->state), toString(RunState::Succeeded));
    QVERIFY(world.kube.object(u"Deployment"_s, u"inference"_s, u"vllm-gemma-3-1b-it"_s));
    QVERIFY(world.google.clusterList.items.first().isGcsFuseCsiEnabled);
}

void TestPlanRunner::aCredentialInAnEditedManifestReachesNoJournal()
{
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    World world;
    // Not by makePlan(): a fix, or a manifest that was edited on the review page.
    Plan plan{.name = u"edit"_s, .target = testTarget()};
    plan.steps.append({.id = u"edit"_s,
                       .change = std::make_shared<ApplyObject>(QJsonObject{
                           {u"apiVersion"_s, u"v1"_s},
                           {u"kind"_s, u"ConfigMap"_s},
                           {u"metadata"_s, QJsonObject{{u"name"_s, u"c"_s}, {u"namespace"_s, u"llm"_s}}},
                           {u"data"_s, QJsonObject{{u"key"_s, u"sk-abcdefghijklmnop1234567890"_s}}}})});
    PlanRunner runner(*journal, world.context());
    const auto outcome = ended(runner.deploy(plan, {}, {}, {}));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Invalid);
    QVERIFY2(outcome.error().where.contains("key"_L1), qPrintable(outcome.error().where));
    const auto runs = ended(journal->runs(false));
    QVERIFY(runs && runs->isEmpty());
}

void TestPlanRunner::fault11KilledAtAnyWriteItResumesToTheSameEnd()
{
    World undisturbed;
    int writes = 0;
    {
        QTemporaryDir folder(scratchPattern());
        const auto real = open(folder);
        DyingJournal journal(*real);
        PlanRunner runner(journal, undisturbed.context());
        const auto outcome = ended(runner.deploy(testPlan(everything), {}, {}, {}));
        QVERIFY(outcome && outcome->succeeded());
        writes = journal.writes;
    }
    QVERIFY(writes > 25);
    for (int dieAt = 1; dieAt <= writes; ++dieAt) {
        for (const bool afterWriting : {false, true}) {
            QTemporaryDir folder(scratchPattern());
            World world;
            {
                const auto real = open(folder);
                DyingJournal journal(*real);
                journal.dieAt = dieAt;
                journal.afterWriting = afterWriting;
                PlanRunner runner(journal, world.context());
                const auto outcome = finished(runner.deploy(testPlan(everything), {}, {}, {}),
                                              [&journal] { return journal.dead; });
                QVERIFY2(!outcome, qPrintable(QString::number(dieAt)));
            }
            const auto journal = open(folder);
            const auto runs = ended(journal->runs(true));
            QVERIFY(runs);
            // Dying right after the last write, there is nothing left to do.
            if (runs->isEmpty()) {
                QVERIFY(dieAt == writes && afterWriting);
                QCOMPARE(world.state(), undisturbed.state());
                continue;
            }
            PlanRunner runner(*journal, world.context());
            const auto outcome = ended(runner.resume(runs->first().id, {}, {}, {}));
            QVERIFY2(
                outcome && outcome->succeeded(),
                qPrintable(u"%1 %2"_s.arg(dieAt).arg(outcome ? outcome->error.value_or(Error()).toString()
                                                             : outcome.error().toString())));
            QVERIFY(outcome->endpoint && outcome->endpoint->ready);
            QCOMPARE(world.state(), undisturbed.state());
            // Nothing was made twice.
            QCOMPARE(world.google.count(u"createServiceAccount"_s), 1);
            QVERIFY(world.google.count(u"setAddon"_s) <= 1);
            QVERIFY(world.google.count(u"enableServices"_s) <= 1);
        }
    }
}

void TestPlanRunner::fault11KilledAtAnyWriteItRollsBackToWhatWasThere()
{
    const QByteArray before = World().state();
    for (const bool resumeFirst : {false, true}) {
        bool died = true;
        for (int dieAt = 1; died; ++dieAt) {
            QTemporaryDir folder(scratchPattern());
            World world;
            {
                const auto real = open(folder);
                DyingJournal journal(*real);
                journal.dieAt = dieAt;
                PlanRunner runner(journal, world.context());
                finished(runner.deploy(testPlan(everything), {}, {}, {}),
                         [&journal] { return journal.dead; });
                died = journal.dead;
            }
            const auto journal = open(folder);
            PlanRunner runner(*journal, world.context());
            const QString id = ended(journal->runs(false))->first().id;
            // What the first life captured counts: what it made must not look like something that was there.
            if (resumeFirst)
                QVERIFY(ended(runner.resume(id, {}, {}, {}))->succeeded());
            const auto outcome = ended(runner.rollBack(id, {}, {}));
            QVERIFY2(outcome && !outcome->error, qPrintable(QString::number(dieAt)));
            QVERIFY2(outcome->remarks.isEmpty(), qPrintable(outcome->remarks.join(u' ')));
            QCOMPARE(world.state(), before);
        }
    }
}

void TestPlanRunner::killedWhileRollingBackItGoesOnRollingBack()
{
    const QByteArray before = World().state();
    int writes = 0;
    for (int dieAt = 0; dieAt <= writes; ++dieAt) {
        QTemporaryDir folder(scratchPattern());
        World world;
        QString id;
        {
            const auto real = open(folder);
            PlanRunner first(*real, world.context());
            const auto deployed = ended(first.deploy(testPlan(everything), {}, {}, {}));
            QVERIFY(deployed && deployed->succeeded());
            id = deployed->runId;
            DyingJournal journal(*real);
            journal.dieAt = dieAt == 0 ? -1 : dieAt;
            PlanRunner runner(journal, world.context());
            finished(runner.rollBack(id, {}, {}), [&journal] { return journal.dead; });
            if (dieAt == 0)
                writes = journal.writes;
        }
        const auto journal = open(folder);
        PlanRunner runner(*journal, world.context());
        const auto outcome = ended(runner.rollBack(id, {}, {}));
        QVERIFY2(outcome && !outcome->error, qPrintable(QString::number(dieAt)));
        QCOMPARE(world.state(), before);
    }
    QVERIFY(writes > 15);
}

void TestPlanRunner::cancelLeavesWhatWasThereBefore()
{
    World world;
    // A namespace and an account that were there stay as they were.
    world.kube.put({{u"apiVersion"_s, u"v1"_s},
                    {u"kind"_s, u"ServiceAccount"_s},
                    {u"metadata"_s,
                     QJsonObject{{u"name"_s, u"vllm-gemma-3-1b-it"_s},
                                 {u"namespace"_s, u"inference"_s},
                                 {u"labels"_s, QJsonObject{{u"team"_s, u"a"_s}}}}}});
    const QByteArray before = world.state();
    world.kube.ready = false; // the rollout never ends by itself
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    std::stop_source stop;
    const StepEvents events = [&stop](const StepEvent &event) {
        if (event.step == "rollout"_L1 && event.state == "running"_L1 && !event.message.isEmpty())
            stop.request_stop();
    };
    const auto outcome = ended(runner.deploy(testPlan(everything), {}, events, stop.get_token()));
    QVERIFY(outcome);
    QCOMPARE(toString(outcome->state), toString(RunState::RolledBack));
    QCOMPARE(outcome->error.value_or(Error()).kind, ErrorKind::Cancelled);
    QCOMPARE(world.state(), before);
    QVERIFY(ended(journal->runs(true))->isEmpty());
}

void TestPlanRunner::cancelCanLeaveItResumable()
{
    World world;
    world.kube.ready = false;
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    std::stop_source stop;
    const StepEvents events = [&stop](const StepEvent &event) {
        if (event.step == "rollout"_L1 && event.state == "running"_L1)
            stop.request_stop();
    };
    const auto outcome =
        ended(runner.deploy(testPlan(), {.rollBackOnCancel = false}, events, stop.get_token()));
    QVERIFY(outcome);
    QCOMPARE(toString(outcome->state), toString(RunState::Running));
    QVERIFY(world.kube.object(u"Deployment"_s, u"inference"_s, u"vllm-gemma-3-1b-it"_s));
    world.kube.ready = true;
    ended(world.kube.apply(*world.kube.object(u"Deployment"_s, u"inference"_s, u"vllm-gemma-3-1b-it"_s), {},
                           {}));
    const auto resumed = ended(runner.resume(outcome->runId, {}, {}, {}));
    QVERIFY(resumed && resumed->succeeded());
}

void TestPlanRunner::failureStopsWhatFollowsAndCanBeResumed()
{
    World world;
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    world.google.failures.insert(u"setPolicy"_s,
                                 fail(ErrorKind::Forbidden, u"no right to set the policy"_s).error());
    const auto outcome = ended(runner.deploy(testPlan(), {}, {}, {}));
    QVERIFY(outcome);
    QCOMPARE(toString(outcome->state), toString(RunState::Failed));
    QCOMPARE(outcome->failedStep, u"bucket-access"_s);
    QCOMPARE(outcome->error->kind, ErrorKind::Forbidden);
    QCOMPARE(outcome->error->steps.first(), u"bucket-access"_s);
    QVERIFY(!world.kube.object(u"Deployment"_s, u"inference"_s, u"vllm-gemma-3-1b-it"_s));
    const auto stored = ended(journal->run(outcome->runId));
    QVERIFY(stored->isOpen());
    world.google.failures.clear();
    const auto resumed = ended(runner.resume(outcome->runId, {}, {}, {}));
    QVERIFY2(resumed && resumed->succeeded(),
             qPrintable(resumed ? resumed->error.value_or(Error()).toString() : resumed.error().toString()));
}

void TestPlanRunner::failureCanRollBack()
{
    World world;
    const QByteArray before = world.state();
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    world.kube.failNext(u"apply"_s, u"Deployment"_s,
                        fail(ErrorKind::Invalid, u"spec.selector: field is immutable"_s).error());
    const auto outcome = ended(runner.deploy(testPlan(everything), {.rollBackOnFailure = true}, {}, {}));
    QVERIFY(outcome);
    QCOMPARE(toString(outcome->state), toString(RunState::RolledBack));
    QCOMPARE(outcome->error->kind, ErrorKind::Invalid);
    QCOMPARE(world.state(), before);
}

void TestPlanRunner::fullDiskStopsBeforeTheStep()
{
    QTemporaryDir folder(scratchPattern());
    const auto real = open(folder);
    for (int failAt = 0; failAt < 12; ++failAt) {
        World world;
        DyingJournal journal(*real);
        journal.failAt = failAt;
        PlanRunner runner(journal, world.context());
        QSet<QString> started;
        const auto outcome = ended(runner.deploy(testPlan(), {.parallel = 1}, {}, {}));
        const std::optional<Error> error = outcome ? outcome->error : std::optional(outcome.error());
        QVERIFY(error);
        QCOMPARE(error->reason, u"DiskFull"_s);
        QVERIFY(error->detail.contains("no space left"_L1));
        if (failAt <= 2) // not even the first step could be written down
            QCOMPARE(world.state(), World().state());
        if (!outcome)
            continue;
        // Every change that happened has its line in the journal.
        const auto run = ended(real->run(outcome->runId));
        for (const JournalStep &step : run->steps) {
            if (step.id == "namespace"_L1 && step.state == StepState::Pending)
                QVERIFY(!world.kube.object(u"Namespace"_s, {}, u"inference"_s));
        }
    }
}

void TestPlanRunner::refusedConsentChangesNothingMore()
{
    World world;
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    QStringList asked;
    RunOptions options;
    options.consent = [&asked](const PlanStep &step) {
        asked.append(step.id);
        return false;
    };
    const auto outcome = ended(runner.deploy(testPlan(), options, {}, {}));
    QVERIFY(outcome);
    QCOMPARE(asked, QStringList{u"addon"_s});
    QCOMPARE(outcome->error->kind, ErrorKind::Forbidden);
    QCOMPARE(world.google.count(u"setAddon"_s), 0);
    // With the add-on on already there is nothing to agree to.
    World ready;
    ready.google.clusterList.items.first().isGcsFuseCsiEnabled = true;
    PlanRunner again(*journal, ready.context());
    QVERIFY(ended(again.deploy(testPlan(), options, {}, {}))->succeeded());
}

void TestPlanRunner::destroyRemovesWhatTheRunMade()
{
    World world;
    const QByteArray before = world.state();
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    const auto deployed = ended(runner.deploy(testPlan(everything), {}, {}, {}));
    QVERIFY(deployed && deployed->succeeded());
    const auto destroyed = ended(runner.rollBack(deployed->runId, {}, {}));
    QVERIFY(destroyed);
    QCOMPARE(toString(destroyed->state), toString(RunState::Destroyed));
    QCOMPARE(world.state(), before);
    // Again is no failure.
    QCOMPARE(toString(ended(runner.rollBack(deployed->runId, {}, {}))->state), toString(RunState::Destroyed));
}

void TestPlanRunner::aFailedRollBackStaysOpen()
{
    World world;
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    const auto deployed = ended(runner.deploy(testPlan(), {}, {}, {}));
    QVERIFY(deployed && deployed->succeeded());
    world.kube.failNext(u"remove"_s, u"Service"_s, fail(ErrorKind::Network, u"connection refused"_s).error());
    const auto broken = ended(runner.rollBack(deployed->runId, {}, {}));
    QVERIFY(broken);
    QCOMPARE(toString(broken->state), toString(RunState::RollingBack));
    QCOMPARE(broken->failedStep, u"service"_s);
    QCOMPARE(ended(journal->runs(true))->size(), 1);
    const auto finishedAtLast = ended(runner.resume(deployed->runId, {}, {}, {}));
    QVERIFY(finishedAtLast && !finishedAtLast->error);
    QCOMPARE(world.state(), World().state());
}

void TestPlanRunner::independentStepsRunSideBySide()
{
    World world;
    world.google.hanging.insert(u"services"_s); // the cloud does not answer
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    std::stop_source stop;
    bool namespaceDone = false;
    const StepEvents events = [&](const StepEvent &event) {
        if (event.step == "service"_L1 && event.state == "done"_L1) {
            namespaceDone = true;
            stop.request_stop();
        }
    };
    const auto outcome =
        ended(runner.deploy(testPlan(), {.rollBackOnCancel = false}, events, stop.get_token()));
    QVERIFY(outcome);
    QVERIFY(namespaceDone);
    QVERIFY(!world.kube.object(u"Deployment"_s, u"inference"_s, u"vllm-gemma-3-1b-it"_s));
}

void TestPlanRunner::eventsTellTheStory()
{
    World world;
    QTemporaryDir folder(scratchPattern());
    const auto journal = open(folder);
    PlanRunner runner(*journal, world.context());
    QStringList story;
    const StepEvents events = [&story](const StepEvent &event) {
        if (event.step == "deployment"_L1)
            story.append(event.state);
        const QStringList states{u"pending"_s, u"running"_s, u"done"_s, u"failed"_s, u"skipped"_s};
        if (!states.contains(event.state)
            || event.toJson().keys() != QStringList{u"elapsedMs"_s, u"message"_s, u"state"_s, u"step"_s})
            story.append(u"unexpected "_s + event.state);
    };
    QVERIFY(ended(runner.deploy(testPlan(), {}, events, {}))->succeeded());
    QCOMPARE(story, (QStringList{u"pending"_s, u"running"_s, u"done"_s}));
}

QTEST_GUILESS_MAIN(TestPlanRunner)
#include "tst_planrunner.moc"
