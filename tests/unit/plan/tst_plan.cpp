// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "catalog/catalog.h"
#include "plan/finding.h"
#include "plan/google/googlechanges.h"
#include "plan/targetfacts.h"
#include "planworld.h"

#include <QProcess>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
std::shared_ptr<const Recipe> vllm()
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == "vllm-gcsfuse"_L1)
            return recipe;
    }
    return nullptr;
}
const auto basic =
    "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: ai-models\n"_ba;
} // namespace

class TestPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipeBecomesChanges();
    void planSurvivesTheJournal();
    void storedPlansAreChecked();
    void missingFactsStopIt();
    void credentialsInPlainTextStopIt();
    void nothingOfAnHonestPlanLooksLikeACredential();
    void exportIsStableAndRuns();
    void exportLeavesSameFilesAlone();
    void findingsFollowTheContract();
    void urgentFindingsComeFirst();
    void factsComeFromCloudClusterAndCatalog();
    void unknownFactsSayWhy();
};

void TestPlan::recipeBecomesChanges()
{
    const Plan plan = testPlan("volume: persistent\nreplicas: 2\nidentity: service-account\n");
    QStringList kinds;
    for (const PlanStep &step : plan.steps) {
        kinds.append(step.id + u'=' + step.change->kind());
        QVERIFY(!step.title.isEmpty());
        QVERIFY(!step.change->command().isEmpty());
        for (const QString &before : step.after)
            QVERIFY2(plan.step(before), qPrintable(before));
    }
    QCOMPARE(
        kinds,
        (QStringList{u"services=enable-services"_s, u"addon=enable-addon"_s,
                     u"google-service-account=create-service-account"_s, u"impersonation=add-iam-binding"_s,
                     u"bucket-access=add-iam-binding"_s, u"namespace=apply"_s, u"service-account=apply"_s,
                     u"volume-1=apply"_s, u"volume-2=apply"_s, u"service=apply"_s, u"deployment=apply"_s,
                     u"disruption-budget=apply"_s, u"rollout=wait-rollout"_s, u"endpoint=wait-endpoint"_s}));
    QCOMPARE(plan.step(u"volume-2")->after, QStringList{u"volume-1"_s});
    QVERIFY(plan.step(u"deployment")->after.contains(u"volume-2"_s));
    QVERIFY(plan.step(u"addon")->consent);
    QCOMPARE(plan.name, u"vllm-gemma-3-1b-it"_s);
    // Side by side where they may: the whole takes less than the sum.
    std::chrono::seconds sum{0};
    for (const PlanStep &step : plan.steps)
        sum += step.expected;
    QVERIFY(plan.expected() < sum && plan.expected() > std::chrono::minutes(10));
}

void TestPlan::planSurvivesTheJournal()
{
    const Plan plan = testPlan("replicas: 2\n");
    const auto again =
        Plan::fromJson(QJsonDocument::fromJson(QJsonDocument(plan.toJson()).toJson()).object());
    QVERIFY2(again, qPrintable(again.error_or(Error()).toString()));
    QCOMPARE(again->toJson(), plan.toJson());
}

void TestPlan::storedPlansAreChecked()
{
    QJsonObject json = testPlan().toJson();
    QVERIFY(!Plan::fromJson({}));
    QJsonArray steps = json.value("steps"_L1).toArray();
    QJsonObject first = steps.first().toObject();
    first[u"after"_s] = QJsonArray{u"endpoint"_s}; // a cycle
    steps[0] = first;
    json[u"steps"_s] = steps;
    QVERIFY(!Plan::fromJson(json));
    first[u"after"_s] = QJsonArray();
    first[u"change"_s] = QJsonObject{{u"kind"_s, u"of-the-future"_s}};
    steps[0] = first;
    json[u"steps"_s] = steps;
    QVERIFY(!Plan::fromJson(json));
}

void TestPlan::missingFactsStopIt()
{
    const auto rendering = choicesFromYaml(basic, u"v"_s, vllm()).and_then([](const Choices &choices) {
        return render(choices, {});
    });
    QVERIFY(rendering);
    const auto plan = makePlan(*rendering, testTarget());
    QVERIFY(!plan);
    QCOMPARE(plan.error().where, u"project.number"_s);
    QVERIFY(makePlan(*rendering, testTarget(), true)); // for showing
}

void TestPlan::credentialsInPlainTextStopIt()
{
    Facts facts;
    facts.set(u"project.number"_s, u"1"_s);
    const auto rendering =
        choicesFromYaml(basic + "extraArguments: --api-key=sk-abcdefghijklmnop1234567890\n", u"v"_s, vllm())
            .and_then([&](const Choices &choices) { return render(choices, facts); });
    QVERIFY2(rendering, qPrintable(rendering.error_or(Error()).toString()));
    const auto plan = makePlan(*rendering, testTarget());
    QVERIFY(!plan);
    QVERIFY(plan.error().where.contains("args"_L1));
    QVERIFY(!plan.error().toString().contains("sk-abc"_L1));
}

void TestPlan::nothingOfAnHonestPlanLooksLikeACredential()
{
    const Plan plan = testPlan(
        "apiKeySecret: vllm-key\nserviceType: LoadBalancer\noffline: false\nhuggingFaceSecret: hf-token\n");
    const QByteArray stored = QJsonDocument(plan.toJson()).toJson();
    QVERIFY(stored.contains("vllm-key") && stored.contains("hf-token"));
}

void TestPlan::exportIsStableAndRuns()
{
    const auto choices = choicesFromYaml(basic + "volume: persistent\n", u"v"_s, vllm());
    Facts facts;
    facts.set(u"project.number"_s, u"123456789012"_s);
    const auto rendering = render(*choices, facts);
    const auto plan = makePlan(*rendering, testTarget());
    const auto files = exportFiles(*plan, *rendering, *choices);
    const auto again =
        exportFiles(*makePlan(*render(*choices, facts), testTarget()), *render(*choices, facts), *choices);
    QCOMPARE(files.size(), again.size());
    QString script;
    for (qsizetype i = 0; i < files.size(); ++i) {
        QCOMPARE(files.at(i).content, again.at(i).content);
        if (files.at(i).path == "commands.sh"_L1)
            script = QString::fromUtf8(files.at(i).content);
    }
    QVERIFY(script.contains("gcloud storage buckets add-iam-policy-binding"_L1)
            || script.contains("add-iam-policy-binding"_L1));
    QVERIFY(script.contains("kubectl apply --server-side --field-manager=slipway -f deployment.yaml"_L1));
    QCOMPARE(script.count("-f volume.yaml"_L1), 1); // two objects, one file
    QVERIFY(script.indexOf("namespace.yaml"_L1) < script.indexOf("deployment.yaml"_L1));
    // The shell takes every line of it.
    QTemporaryDir folder;
    QVERIFY(writeExport(folder.path(), files));
    QProcess shell;
    shell.start(u"sh"_s, {u"-n"_s, folder.filePath(u"commands.sh"_s)});
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QVERIFY(QFileInfo(folder.filePath(u"commands.sh"_s)).isExecutable());
}

void TestPlan::exportLeavesSameFilesAlone()
{
    QTemporaryDir folder;
    const QList<RenderedFile> files = {{.path = u"a.yaml"_s, .content = "a: 1\n"}};
    QVERIFY(writeExport(folder.filePath(u"new/deep"_s), files));
    const QString path = folder.filePath(u"new/deep/a.yaml"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime old = QDateTime::currentDateTimeUtc().addDays(-1);
    QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(writeExport(folder.filePath(u"new/deep"_s), files));
    QCOMPARE(QFileInfo(path).lastModified().toSecsSinceEpoch(), old.toSecsSinceEpoch());
    QVERIFY(QDir(folder.path()).mkpath(u"other/a.yaml"_s));
    const auto refused = writeExport(folder.filePath(u"other"_s), files);
    QVERIFY(!refused);
    QVERIFY(refused.error().where.endsWith("a.yaml"_L1));
}

void TestPlan::findingsFollowTheContract()
{
    const GkeClusterRef ref{.projectId = u"p"_s, .location = u"l"_s, .name = u"c"_s};
    const Finding finding{.id = u"addon.off"_s,
                          .severity = Severity::Error,
                          .title = u"T"_s,
                          .cause = u"C"_s,
                          .evidence = {{.object = u"cluster/l/c"_s,
                                        .field = u"f"_s,
                                        .value = u"Authorization: Bearer abcdefghijklmnop"_s}},
                          .remedies = {{.description = u"D"_s,
                                        .change = std::make_shared<EnableAddon>(ref, GkeAddon::GcsFuseCsi)},
                                       {.description = u"E"_s, .command = u"x"_s}}};
    const QJsonObject json = finding.toJson();
    QCOMPARE(json.keys(),
             (QStringList{u"cause"_s, u"evidence"_s, u"id"_s, u"remedy"_s, u"severity"_s, u"title"_s}));
    QCOMPARE(json.value("severity"_L1), QJsonValue(u"error"_s));
    QVERIFY(!QJsonDocument(json).toJson().contains("abcdefghijklmnop"));
    const QJsonObject remedy = json.value("remedy"_L1).toArray().at(0).toObject();
    QVERIFY(remedy.value("command"_L1).toString().startsWith("gcloud container clusters update"_L1));
    QCOMPARE(remedy.value("change"_L1).toObject().value("kind"_L1), QJsonValue(u"enable-addon"_s));
    QVERIFY(json.value("remedy"_L1).toArray().at(1).toObject().value("change"_L1).isNull());
    QVERIFY(findingsJson({finding}, false).value("findings"_L1).toArray().size() == 1);
    QVERIFY(
        findingsJson({{.state = Finding::State::Passed}}, false).value("findings"_L1).toArray().isEmpty());
}

void TestPlan::urgentFindingsComeFirst()
{
    QList<Finding> findings = {{.id = u"passed"_s, .state = Finding::State::Passed},
                               {.id = u"info"_s},
                               {.id = u"unknown"_s, .state = Finding::State::CannotTell},
                               {.id = u"warning"_s, .severity = Severity::Warning},
                               {.id = u"error"_s, .severity = Severity::Error}};
    sortByUrgency(findings);
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id);
    QCOMPARE(ids, (QStringList{u"error"_s, u"warning"_s, u"unknown"_s, u"info"_s, u"passed"_s}));
    QVERIFY(hasErrors(findings));
    QVERIFY(!hasErrors({{.severity = Severity::Error, .state = Finding::State::CannotTell}}));
}

void TestPlan::factsComeFromCloudClusterAndCatalog()
{
    FakeGoogleClient google;
    fillGoogle(google);
    ReadyKube kube;
    const QJsonObject values{{u"model"_s, u"google/gemma-3-1b-it"_s},
                             {u"accelerator"_s, u"nvidia-l4"_s},
                             {u"bucket"_s, u"ai-models"_s}};
    const auto facts = ended(gatherFacts(testTarget(), values, &kube, &google, Catalog::builtIn(), {}));
    QVERIFY(facts);
    QCOMPARE(facts->facts.value(u"project.number"_s), std::optional<QJsonValue>(u"123456789012"_s));
    QCOMPARE(facts->facts.value(u"cluster.autopilot"_s), std::optional<QJsonValue>(false));
    QCOMPARE(facts->facts.value(u"cluster.podMonitoring"_s), std::optional<QJsonValue>(true));
    QCOMPARE(facts->facts.value(u"namespace.exists"_s), std::optional<QJsonValue>(false));
    const double weights = facts->facts.value(u"model.weightsGiB"_s)->toDouble();
    QVERIFY2(weights > 1.5 && weights < 2.5, qPrintable(QString::number(weights)));
    QVERIFY(facts->unknown.isEmpty());
}

void TestPlan::unknownFactsSayWhy()
{
    FakeGoogleClient google;
    fillGoogle(google);
    google.failures.insert(u"cluster"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    const auto facts = ended(gatherFacts(testTarget(), {}, nullptr, &google, Catalog::builtIn(), {}));
    QVERIFY(facts);
    QVERIFY(!facts->facts.isKnown(u"cluster.autopilot"_s));
    QCOMPARE(facts->unknown.value(u"cluster.autopilot"_s).kind, ErrorKind::Forbidden);
    google.failures.insert(u"project"_s, fail(ErrorKind::Cancelled, {}).error());
    QCOMPARE(ended(gatherFacts(testTarget(), {}, nullptr, &google, Catalog::builtIn(), {})).error().kind,
             ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestPlan)
#include "tst_plan.moc"
