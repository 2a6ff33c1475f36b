// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/clusterchoices.h"
#include "session/deploy/fitchoices.h"
#include "session/deploy/modeltablemodel.h"
#include "session/deploy/parameterplacement.h"
#include "session/deploy/regiondistance.h"
#include "session/resources/manifestedit.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<const Recipe> vllm()
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == "vllm-gcsfuse"_L1)
            return recipe;
    }
    qFatal("no recipe");
}

const QJsonObject pod{{u"apiVersion"_s, u"v1"_s},
                      {u"kind"_s, u"Pod"_s},
                      {u"metadata"_s, QJsonObject{{u"name"_s, u"p"_s}, {u"namespace"_s, u"n"_s}}}};
const QString podText =
    u"apiVersion: v1\nkind: Pod\nmetadata:\n  name: p\n  namespace: n\nspec:\n  containers:\n    - name: a\n      image: x\n    - name: b\n      imagee: y\n"_s;

} // namespace

class TestWizardModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClusterSaysWhatItLacks()
    {
        GkeCluster cluster;
        cluster.status = u"RUNNING"_s;
        const ClusterWish wish{u"europe-west4-a"_s, u"nvidia-l4"_s, 2};
        const auto bare = clusterGaps(cluster, wish, *vllm());
        QCOMPARE(bare.size(), 3); // add-on, Workload Identity, node pool
        QVERIFY(bare.at(0).planCures);
        QVERIFY(!bare.at(1).planCures);
        cluster.isGcsFuseCsiEnabled = true;
        cluster.workloadPool = u"p.svc.id.goog"_s;
        GkeNodePool pool;
        pool.accelerators = {{.type = u"nvidia-l4"_s, .count = 1}};
        cluster.nodePools = {pool};
        QCOMPARE(clusterGaps(cluster, wish, *vllm()).size(), 1); // one GPU a node, two wanted
        cluster.nodePools.first().accelerators.first().count = 2;
        QVERIFY(clusterGaps(cluster, wish, *vllm()).isEmpty());
        cluster.nodePools.first().locations = {u"europe-west4-b"_s};
        QCOMPARE(clusterGaps(cluster, wish, *vllm()).size(), 1); // in another zone
        cluster.isAutopilot = true;
        QVERIFY(clusterGaps(cluster, wish, *vllm()).isEmpty());
    }

    void everyParameterHasItsPlace()
    {
        const auto recipe = vllm();
        QCOMPARE(askedAt(*recipe->parameter(u"project")), AskedAt::Target);
        QCOMPARE(askedAt(*recipe->parameter(u"model")), AskedAt::Model);
        QCOMPARE(askedAt(*recipe->parameter(u"zone")), AskedAt::Accelerator);
        QCOMPARE(askedAt(*recipe->parameter(u"dtype")), AskedAt::Accelerator);
        QCOMPARE(askedAt(*recipe->parameter(u"bucket")), AskedAt::Cluster);
    }

    void aRecipeRefusesWhatItsRulesRefuse()
    {
        const Choices choices(vllm());
        QVERIFY(refusalOf(choices, {}, u"accelerator"_s, u"nvidia-l4"_s).isEmpty());
        QVERIFY(!refusalOf(choices, {}, u"accelerator"_s, u"tpu-v6e-slice"_s).isEmpty());
        QVERIFY(!choices.isChosen(u"accelerator"_s)); // asking chooses nothing
    }

    void aContextNamedByGcloudFillsTheTarget()
    {
        const QJsonObject told = choicesOfKubeContext(u"gke_ai-lab_europe-west4_inference"_s, *vllm());
        QCOMPARE(told["project"_L1].toString(), u"ai-lab"_s);
        QCOMPARE(told["location"_L1].toString(), u"europe-west4"_s);
        QCOMPARE(told["cluster"_L1].toString(), u"inference"_s);
        QVERIFY(choicesOfKubeContext(u"kind-gke_a"_s, *vllm()).isEmpty());
        QVERIFY(choicesOfKubeContext(u"arn:aws:eks:eu-west-1:1:cluster/a_b_c"_s, *vllm()).isEmpty());
    }

    void costCountsMachines()
    {
        QJsonObject values{{u"accelerator"_s, u"nvidia-l4"_s}, {u"acceleratorCount"_s, 1}};
        const auto one = hourlyCost(values, Catalog::builtIn());
        QVERIFY(one);
        values.insert(u"replicas"_s, 3);
        const auto three = hourlyCost(values, Catalog::builtIn());
        QCOMPARE(three->amount, one->amount * 3);
        QVERIFY(!hourlyCost({{u"accelerator"_s, u"no-such"_s}}, Catalog::builtIn()));
    }

    void aSuggestionBecomesChoices()
    {
        const auto now = fitRequestOf({{u"model"_s, u"google/gemma-3-1b-it"_s},
                                       {u"accelerator"_s, u"nvidia-l4"_s},
                                       {u"maxModelLen"_s, 8192}},
                                      Catalog::builtIn());
        QVERIFY(now);
        FitRequest then = *now;
        then.maxModelLen = 4096;
        then.kvCacheDtype = u"fp8"_s;
        const QJsonObject expected{{u"maxModelLen"_s, 4096}, {u"kvCacheDtype"_s, u"fp8"_s}};
        QCOMPARE(choicesBetween(*now, then), expected);
        then.enforceEager = true; // no parameter for it: not half of the suggestion
        QVERIFY(choicesBetween(*now, then).isEmpty());
    }

    void berlinIsNearerToTheNetherlandsThanToIowa()
    {
        const auto here = placeOfTimeZone("Europe/Berlin");
        QVERIFY(here);
        QVERIFY(std::abs(here->longitude - 13.4) < 3
                || std::abs(here->longitude - 15) < 1); // without tzdata's table: by the hour alone
        QVERIFY(kilometresBetween(*here, *placeOfRegion(u"europe-west4"_s))
                < kilometresBetween(*here, *placeOfRegion(u"us-central1"_s)));
        QVERIFY(!placeOfRegion(u"moon-north1"_s));
        QVERIFY(!placeOfTimeZone("No/Where"));
    }

    void modelsSortByNumberAndNameTheirUnits()
    {
        ModelTableModel model(Catalog::builtIn());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int row = model.rowOf(u"google/gemma-3-1b-it"_s);
        QVERIFY(row >= 0);
        const qint64 sixteen =
            model.index(row, ModelTableModel::Memory16).data(ModelTableModel::SortRole).toLongLong();
        const qint64 four =
            model.index(row, ModelTableModel::Memory4).data(ModelTableModel::SortRole).toLongLong();
        QVERIFY(sixteen > 2 * 999'000'000LL && four > 0 && four < sixteen);
        QVERIFY(model.index(row, ModelTableModel::Memory16).data().toString().contains(u"GiB"_s));
        QVERIFY(Catalog::builtIn().model(sensibleModel(Catalog::builtIn())));
    }

    void anEditedManifestKeepsItsIdentity()
    {
        QVERIFY(readManifest(podText, pod));
        QString renamed = podText;
        renamed.replace(u"name: p\n"_s, u"name: q\n"_s);
        const auto refused = readManifest(renamed, pod);
        QVERIFY(!refused);
        QCOMPARE(refused.error().first().line, 4);
    }

    void brokenYamlIsSaidAtItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("line");
        QTest::newRow("tab") << u"kind: Pod\nmetadata:\n\tname: p\n"_s << 3;
        QTest::newRow("key twice") << u"kind: Pod\nkind: Pod\n"_s << 2;
        QTest::newRow("a list") << u"- a\n"_s << 1;
        QTest::newRow("empty") << QString() << 1;
    }
    void brokenYamlIsSaidAtItsLine()
    {
        QFETCH(QString, text);
        QFETCH(int, line);
        const auto result = readManifest(text, pod);
        QVERIFY(!result);
        QCOMPARE(result.error().first().line, line);
        QVERIFY(!result.error().first().message.isEmpty());
    }

    void aServersComplaintIsFoundInTheText_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("line");
        QTest::newRow("plain") << u"metadata.name"_s << 4;
        QTest::newRow("by index") << u"spec.containers[1].imagee"_s << 11;
        QTest::newRow("by name") << u".spec.containers[name=\"b\"].imagee"_s << 11;
        QTest::newRow("deeper than the text") << u"spec.containers[0].resources.limits"_s << 8;
        QTest::newRow("not there at all") << u"status.phase"_s << 1;
    }
    void aServersComplaintIsFoundInTheText()
    {
        QFETCH(QString, field);
        QFETCH(int, line);
        Error error;
        error.causes = {{u"FieldValueInvalid"_s, field, u"bad"_s}};
        const auto problems = locateError(podText, error);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().line, line);
    }

    void strictValidationNamesTheFieldInItsSentence()
    {
        Error error;
        error.detail = u"failed to create typed patch object: unknown field \"spec.containers[1].imagee\""_s;
        QCOMPARE(locateError(podText, error).first().line, 11);
    }
};

QTEST_GUILESS_MAIN(TestWizardModels)
#include "tst_wizardmodels.moc"
