// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dyingjournal.h"
#include "plan/google/googlechanges.h"
#include "plan/kube/kubechanges.h"
#include "plan/kube/restoreobject.h"
#include "plan/planrunner.h"
#include "plan/undo.h"
#include "planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("no JSON: %s", text);
    return object;
}

QJsonObject deployment(const QString &image, int replicas)
{
    QJsonObject object =
        json(R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","namespace":"ns"},
        "spec":{"template":{"spec":{"containers":[{"name":"vllm","args":["--a"]},{"name":"side"}]}}}})");
    QJsonObject spec = object.value("spec"_L1).toObject();
    QJsonArray containers = spec["template"_L1]["spec"_L1]["containers"_L1].toArray();
    QJsonObject first = containers.first().toObject();
    first.insert("image"_L1, image);
    containers[0] = first;
    spec.insert("template"_L1, QJsonObject{{u"spec"_s, QJsonObject{{u"containers"_s, containers}}}});
    spec.insert("replicas"_L1, replicas);
    object.insert("spec"_L1, spec);
    return object;
}

QString imageOf(const QJsonObject &object)
{
    return object["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1][0]["image"_L1].toString();
}

} // namespace

class TestUndo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(scratchPattern());
        auto journal = openJournal(m_folder->filePath(u"journal"_s));
        QVERIFY(journal);
        m_journal = std::move(*journal);
        m_kube = std::make_unique<ReadyKube>();
        m_kube->ready = false; // a status would be one more who writes
        m_google = std::make_unique<FakeGoogleClient>();
        fillGoogle(*m_google);
        m_clock.setAutoAdvance(true);
    }

    void aChangeIsTakenBackAndWhatOthersDidStays();
    void itemsOfListsAreToldApartByTheirNames();
    void aFieldThatSomebodyHasSetSinceIsNamedWithItsManager();
    void secretsAreNeitherKeptNorWrittenBackAsMarks();
    void anEditIsUndoneAndTheUndoIsUndone();
    void whatSomebodyChangedSinceIsOverwrittenOnlyOnDemand();
    void whatWasMadeIsDeletedAndTakesTheName();
    void whatWasDeletedIsMadeAgain();
    void aDeletedSecretCannotBeMadeAgain();
    void whatIsImpossibleSaysWhy();
    void aChangeOfTheCloudIsTakenBackByItsOwnUndo();
    void fault11KilledAtAnyWriteTheUndoResumesToTheSameEnd();

private:
    ChangeContext context()
    {
        return {.kube = m_kube.get(), .google = m_google.get(), .clock = &m_clock, .target = testTarget()};
    }
    RunOutcome carryOut(std::shared_ptr<Change> change)
    {
        Plan plan{.name = change->title(), .target = testTarget()};
        plan.steps = {PlanStep{.id = u"fix"_s, .title = change->title(), .change = change}};
        PlanRunner runner(*m_journal, context());
        auto outcome = ended(runner.deploy(plan, {}, {}, {}));
        if (!outcome)
            qFatal("%s", qPrintable(outcome.error().toString()));
        return *outcome;
    }
    Result<std::shared_ptr<Change>> undoOf(const RunOutcome &outcome)
    {
        const auto run = ended(m_journal->run(outcome.runId));
        return slipway::undoOf(*run, run->steps.first().id);
    }
    QJsonObject live() { return m_kube->object(u"Deployment"_s, u"ns"_s, u"d"_s).value_or(QJsonObject()); }
    std::shared_ptr<Change> imageTo(const QString &image)
    {
        return std::make_shared<PatchObject>(u"apps/v1"_s, u"Deployment"_s, u"ns"_s, u"d"_s,
                                             QJsonObject{{u"spec"_s, deployment(image, 1).value("spec"_L1)}});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ReadyKube> m_kube;
    std::unique_ptr<FakeGoogleClient> m_google;
    FakeClock m_clock;
};

void TestUndo::aChangeIsTakenBackAndWhatOthersDidStays()
{
    const TakenBack back = takenBack(json(R"({"metadata":{},"spec":{"a":1,"b":{"c":1}}})"),
                                     json(R"({"metadata":{},"spec":{"a":2,"b":{"c":1},"e":{"f":1}}})"),
                                     json(R"({"metadata":{},"spec":{"a":2,"b":{"c":5},"e":{"f":1},"g":7}})"));
    QCOMPARE(back.object["spec"_L1].toObject(), json(R"({"a":1,"b":{"c":5},"g":7})"));
    QVERIFY(back.clashes.isEmpty());
    QCOMPARE(back.stays, (QList<FieldSince>{{u".spec.b.c"_s, {}}, {u".spec.g"_s, {}}}));
}

void TestUndo::itemsOfListsAreToldApartByTheirNames()
{
    QJsonObject now = deployment(u"new"_s, 1);
    QJsonObject spec = now["spec"_L1].toObject();
    QJsonArray containers = spec["template"_L1]["spec"_L1]["containers"_L1].toArray();
    containers.append(QJsonObject{{u"name"_s, u"injected"_s}});
    spec.insert("template"_L1, QJsonObject{{u"spec"_s, QJsonObject{{u"containers"_s, containers}}}});
    now.insert("spec"_L1, spec);
    const TakenBack back = takenBack(deployment(u"old"_s, 1), deployment(u"new"_s, 1), now);
    const QJsonArray result = back.object["spec"_L1]["template"_L1]["spec"_L1]["containers"_L1].toArray();
    QCOMPARE(result.size(), 3); // a sidecar that another has put in stays
    QCOMPARE(imageOf(back.object), u"old"_s);
    QVERIFY(back.clashes.isEmpty());
    QCOMPARE(back.stays.first().path, u".spec.template.spec.containers[name=injected]"_s);
}

void TestUndo::aFieldThatSomebodyHasSetSinceIsNamedWithItsManager()
{
    QJsonObject now = deployment(u"third"_s, 4);
    now.insert("metadata"_L1, json(R"({"name":"d","namespace":"ns","managedFields":[
        {"manager":"slipway","fieldsV1":{"f:spec":{"f:template":{}}}},
        {"manager":"kubectl-edit","fieldsV1":{"f:spec":{"f:template":{"f:spec":{"f:containers":{"k:{\"name\":\"vllm\"}":{".":{},"f:image":{}}}}}}}},
        {"manager":"autoscaler","subresource":"scale","fieldsV1":{"f:spec":{"f:replicas":{}}}}]})"));
    const TakenBack back = takenBack(deployment(u"old"_s, 1), deployment(u"new"_s, 1), now);
    QCOMPARE(back.clashes,
             (QList<FieldSince>{
                 {u".spec.template.spec.containers[name=vllm].image"_s, {u"slipway"_s, u"kubectl-edit"_s}}}));
    QCOMPARE(back.stays, (QList<FieldSince>{{u".spec.replicas"_s, {u"autoscaler"_s}}}));
    QVERIFY(fieldsSinceText(back.stays).first().contains(u"autoscaler"_s));
    QCOMPARE(back.object["spec"_L1]["replicas"_L1].toInt(), 4);
    // Where nobody noted what the change had made, all of it is somebody's.
    QCOMPARE(takenBack(deployment(u"old"_s, 1), {}, now).clashes.size(), 2);
}

void TestUndo::secretsAreNeitherKeptNorWrittenBackAsMarks()
{
    const QJsonObject before = json(R"j({"env":[{"name":"HF_TOKEN","value":"(redacted)"}],"x":"1"})j");
    const QJsonObject now =
        json(R"j({"env":[{"name":"HF_TOKEN","value":"hf_abcdefghijklmnopqrst"}],"x":"2"})j");
    TakenBack back =
        takenBack(before, json(R"j({"env":[{"name":"HF_TOKEN","value":"(redacted)"}],"x":"2"})j"), now);
    QCOMPARE(back.object["env"_L1][0]["value"_L1].toString(), u"hf_abcdefghijklmnopqrst"_s);
    QCOMPARE(back.object["x"_L1].toString(), u"1"_s);
    QVERIFY(back.lost.isEmpty());
    back = takenBack(before, json(R"j({"env":[],"x":"1"})j"), json(R"j({"env":[],"x":"1"})j"));
    QCOMPARE(back.lost, QStringList{u".env[name=HF_TOKEN]"_s});
    QVERIFY(!QJsonDocument(back.object).toJson().contains("redacted"));
}

void TestUndo::anEditIsUndoneAndTheUndoIsUndone()
{
    m_kube->put(deployment(u"old"_s, 1));
    const RunOutcome edit = carryOut(imageTo(u"new"_s));
    QVERIFY(edit.succeeded());
    QCOMPARE(imageOf(live()), u"new"_s);

    auto undo = undoOf(edit);
    QVERIFY2(undo, qPrintable(undo.error_or(Error()).toString()));
    QVERIFY(!(*undo)->isDestructive());
    const auto preview = ended((*undo)->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Update);
    QCOMPARE(imageOf(preview->after), u"old"_s);
    QCOMPARE(imageOf(live()), u"new"_s); // a preview changes nothing
    const RunOutcome undone = carryOut(*undo);
    QVERIFY(undone.succeeded());
    QCOMPARE(imageOf(live()), u"old"_s);
    // Once more: it is so already.
    QCOMPARE(ended((*undo)->preview(context(), {}))->effect, ChangePreview::Effect::Nothing);

    auto redo = undoOf(undone);
    QVERIFY2(redo, qPrintable(redo.error_or(Error()).toString()));
    QVERIFY(carryOut(*redo).succeeded());
    QCOMPARE(imageOf(live()), u"new"_s);
}

void TestUndo::whatSomebodyChangedSinceIsOverwrittenOnlyOnDemand()
{
    m_kube->put(deployment(u"old"_s, 1));
    const RunOutcome edit = carryOut(imageTo(u"new"_s));
    m_kube->put(deployment(u"third"_s, 1));
    const auto undo = std::dynamic_pointer_cast<RestoreObject>(*undoOf(edit));
    QVERIFY(undo);
    auto preview = ended(undo->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY2(preview->summary.contains(u"containers[name=vllm].image"_s), qPrintable(preview->summary));
    QCOMPARE(undo->clashes().size(), 1);
    const RunOutcome refused = carryOut(undo);
    QCOMPARE(refused.error.value_or(Error()).kind, ErrorKind::Conflict);
    QCOMPARE(imageOf(live()), u"third"_s);

    const auto anyway = undo->overwriting();
    preview = ended(anyway->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Update);
    QVERIFY(!preview->warnings.isEmpty());
    QVERIFY(carryOut(anyway).succeeded());
    QCOMPARE(imageOf(live()), u"old"_s);
}

void TestUndo::whatWasMadeIsDeletedAndTakesTheName()
{
    const RunOutcome made = carryOut(std::make_shared<ApplyObject>(deployment(u"new"_s, 1)));
    const auto undo = *undoOf(made);
    QVERIFY(undo->isDestructive());
    QCOMPARE(ended(undo->preview(context(), {}))->effect, ChangePreview::Effect::Delete);
    const RunOutcome undone = carryOut(undo);
    QVERIFY(undone.succeeded());
    QVERIFY(live().isEmpty());
    const auto again = *undoOf(undone);
    QVERIFY(!again->isDestructive());
    QCOMPARE(ended(again->preview(context(), {}))->effect, ChangePreview::Effect::Create);
    QVERIFY(carryOut(again).succeeded());
    QCOMPARE(imageOf(live()), u"new"_s);
    // What somebody else has made of that name since is not what the run made.
    QCOMPARE(ended(undo->preview(context(), {}))->effect, ChangePreview::Effect::Impossible);
}

void TestUndo::whatWasDeletedIsMadeAgain()
{
    m_kube->put(deployment(u"old"_s, 2));
    const RunOutcome gone =
        carryOut(std::make_shared<DeleteObject>(u"apps/v1"_s, u"Deployment"_s, u"ns"_s, u"d"_s));
    QVERIFY(live().isEmpty());
    const auto undo = *undoOf(gone);
    QCOMPARE(ended(undo->preview(context(), {}))->effect, ChangePreview::Effect::Create);
    const RunOutcome undone = carryOut(undo);
    QVERIFY(undone.succeeded());
    QCOMPARE(imageOf(live()), u"old"_s);
    const auto again = *undoOf(undone);
    QVERIFY(again->isDestructive());
    QVERIFY(carryOut(again).succeeded());
    QVERIFY(live().isEmpty());
    // Made anew by somebody, and another: it stays.
    m_kube->put(deployment(u"other"_s, 2));
    QCOMPARE(ended(undo->preview(context(), {}))->effect, ChangePreview::Effect::Impossible);
}

void TestUndo::aDeletedSecretCannotBeMadeAgain()
{
    m_kube->put(json(
        R"({"apiVersion":"v1","kind":"Secret","metadata":{"name":"s","namespace":"ns"},"data":{"k":"c2VjcmV0LWNhbmFyeQ=="}})"));
    const RunOutcome gone = carryOut(std::make_shared<DeleteObject>(u"v1"_s, u"Secret"_s, u"ns"_s, u"s"_s));
    const auto undo = *undoOf(gone);
    const auto preview = ended(undo->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY2(preview->summary.contains(u"secret"_s), qPrintable(preview->summary));
    QVERIFY(!carryOut(undo).succeeded());
    QVERIFY(!m_kube->object(u"Secret"_s, u"ns"_s, u"s"_s));
    QVERIFY(!QJsonDocument(undo->toJson()).toJson().contains("c2VjcmV0"));
}

void TestUndo::whatIsImpossibleSaysWhy()
{
    m_kube->put(deployment(u"old"_s, 1));
    const RunOutcome edit = carryOut(imageTo(u"new"_s));
    m_kube->take(u"Deployment"_s, u"ns"_s, u"d"_s);
    const auto undo = *undoOf(edit);
    auto preview = ended(undo->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY(preview->summary.contains(u"deleted since"_s));
    m_kube->put(deployment(u"new"_s, 1));
    preview = ended(undo->preview(context(), {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY(preview->summary.contains(u"made anew"_s));
    // A run that was taken back as a whole has nothing left to undo.
    PlanRunner runner(*m_journal, context());
    const RunOutcome second = carryOut(imageTo(u"newer"_s));
    QVERIFY(ended(runner.rollBack(second.runId, {}, {})));
    QCOMPARE(undoOf(second).error_or(Error()).kind, ErrorKind::Invalid);
    const auto run = ended(m_journal->run(edit.runId));
    QCOMPARE(slipway::undoOf(*run, u"none"_s).error_or(Error()).kind, ErrorKind::NotFound);
}

void TestUndo::aChangeOfTheCloudIsTakenBackByItsOwnUndo()
{
    const GkeClusterRef cluster{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};
    const RunOutcome on = carryOut(std::make_shared<EnableAddon>(cluster, GkeAddon::GcsFuseCsi));
    QVERIFY(on.succeeded());
    QVERIFY(m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    const auto undo = undoOf(on);
    QVERIFY2(undo, qPrintable(undo.error_or(Error()).toString()));
    QCOMPARE(ended((*undo)->preview(context(), {}))->effect, ChangePreview::Effect::Update);
    const RunOutcome off = carryOut(*undo);
    QVERIFY(off.succeeded());
    QVERIFY(!m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    QCOMPARE(ended((*undo)->preview(context(), {}))->effect, ChangePreview::Effect::Nothing);
    QVERIFY(carryOut(*undoOf(off)).succeeded());
    QVERIFY(m_google->clusterList.items.first().isGcsFuseCsiEnabled);
    // An API that was enabled stays: others may have begun to use it.
    const RunOutcome api =
        carryOut(std::make_shared<EnableServices>(u"ai-lab"_s, QStringList{u"x.googleapis.com"_s}));
    QVERIFY(api.succeeded());
    QCOMPARE(undoOf(api).error_or(Error()).kind, ErrorKind::Invalid);
}

void TestUndo::fault11KilledAtAnyWriteTheUndoResumesToTheSameEnd()
{
    for (const bool deletes : {false, true}) {
        bool died = true;
        for (int dieAt = 1; died; ++dieAt) {
            init();
            if (!deletes)
                m_kube->put(deployment(u"old"_s, 1));
            const RunOutcome first = deletes
                ? carryOut(std::make_shared<ApplyObject>(deployment(u"new"_s, 1)))
                : carryOut(imageTo(u"new"_s));
            const Plan plan = undoPlan(*ended(m_journal->run(first.runId)), *undoOf(first));
            {
                DyingJournal journal(*m_journal);
                journal.dieAt = dieAt;
                PlanRunner runner(journal, context());
                finished(runner.deploy(plan, {}, {}, {}), [&journal] { return journal.dead; });
                died = journal.dead;
            }
            const auto runs = ended(m_journal->runs(false));
            const QString id = runs->first().id;
            PlanRunner runner(*m_journal, context());
            const auto outcome = ended(runner.resume(id, {}, {}, {}));
            QVERIFY2(outcome && outcome->succeeded(),
                     qPrintable(outcome ? outcome->error.value_or(Error()).toString()
                                        : outcome.error().toString()));
            QCOMPARE(imageOf(live()), deletes ? QString() : u"old"_s);
            QCOMPARE(live().isEmpty(), deletes);
            // And it is still known what it did: it can be undone, whenever it was killed.
            const auto redo = undoOf(*outcome);
            QVERIFY2(redo, qPrintable(redo.error_or(Error()).toString()));
            QVERIFY(carryOut(*redo).succeeded());
            QCOMPARE(imageOf(live()), u"new"_s);
        }
    }
}

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
