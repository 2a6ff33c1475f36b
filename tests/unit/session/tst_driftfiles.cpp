// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the files say, where a value file's or the record's choices come in, and which of them keep what the cluster has.
#include "session/endpoint/drifttablemodel.h"
#include "unit/session/driftworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QStringList keptTexts(const Drift &drift)
{
    QStringList texts;
    for (const DriftRow &row : drift.rows) {
        for (const KeptValue &kept : row.keep)
            texts.append(kept.parameter + u'=' + kept.value.toVariant().toString());
    }
    texts.sort();
    return texts;
}

} // namespace

class TestDriftFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void todaysRecipeWithTheRecordedChoicesAgreesWithItself()
    {
        DriftWorld world;
        const Drift drift = world.read();
        QVERIFY2(!drift.files->problem, qPrintable(drift.files->problem.value_or(Error()).toString()));
        QVERIFY(drift.compared > 2);
        QVERIFY2(drift.rows.isEmpty(),
                 qPrintable(drift.rows.isEmpty() ? QString()
                                                 : drift.rows.first().object + drift.rows.first().path));
    }

    void aParameterKeepsWhatTheClusterHas_data()
    {
        QTest::addColumn<QByteArray>("was");
        QTest::addColumn<QByteArray>("is");
        QTest::addColumn<QStringList>("kept");
        QTest::newRow("a number") << QByteArray("\"replicas\":1") << QByteArray("\"replicas\":3")
                                  << QStringList{u"replicas=3"_s};
        QTest::newRow("an argument of the engine")
            << QByteArray("--gpu-memory-utilization=0.9") << QByteArray("--gpu-memory-utilization=0.85")
            << QStringList{u"gpuMemoryUtilization=0.85"_s};
        QTest::newRow("what no parameter makes")
            << QByteArray("VLLM_NO_USAGE_STATS") << QByteArray("OTHER_NAME") << QStringList();
    }
    void aParameterKeepsWhatTheClusterHas()
    {
        QFETCH(QByteArray, was);
        QFETCH(QByteArray, is);
        DriftWorld world;
        world.edit(was, is);
        const Drift drift = world.read();
        QVERIFY(!drift.rows.isEmpty());
        QTEST(keptTexts(drift), "kept");
    }

    // Proven by rendering: the record has it afterwards, and nothing differs.
    void keepingWritesItIntoTheRecord()
    {
        DriftWorld world;
        world.edit("--gpu-memory-utilization=0.9", "--gpu-memory-utilization=0.85");
        const Drift drift = world.read();
        const auto plan = planKeepingLive(drift, drift.rows, world.endpoint);
        QVERIFY2(plan, qPrintable(plan.error_or(Error()).toString()));
        QCOMPARE(plan->values.value("gpuMemoryUtilization"_L1).toDouble(), 0.85);
        QCOMPARE(plan->steps.size(), 1);
        // The comparison's own deployment is left as it was.
        QCOMPARE(drift.files->deployment->values().value("gpuMemoryUtilization"_L1).toDouble(), 0.9);
        world.runPlan(*plan);
        QVERIFY(world.read().rows.isEmpty());
    }

    // Two replicas have a disruption budget; the one that the cluster was scaled to has none.
    void keepingTakesAwayWhatTheValueLeavesOut()
    {
        DriftWorld world;
        world.edit("\"replicas\":1", "\"replicas\":2");
        auto plan = planKeepingLive(world.read(), world.read().rows, world.endpoint);
        QVERIFY(plan);
        world.runPlan(*plan);
        QVERIFY(world.read().rows.isEmpty());
        world.edit("\"replicas\":2", "\"replicas\":1");
        const Drift drift = world.read();
        plan = planKeepingLive(drift, drift.rows, world.endpoint);
        QVERIFY(plan);
        const auto gone = std::ranges::find_if(
            plan->steps, [](const PlanStep &step) { return step.change->isDestructive(); });
        QVERIFY(gone != plan->steps.end());
        QVERIFY(gone->change->object().startsWith("PodDisruptionBudget/"_L1));
        world.runPlan(*plan);
        QVERIFY(world.read().rows.isEmpty());
    }

    void aValuesFileIsComparedAndNamesNoOtherEndpoint()
    {
        DriftWorld world;
        const Drift recorded = world.read();
        Choices choices = recorded.files->deployment->choices();
        QVERIFY(!choices.set(u"gpuMemoryUtilization"_s, 0.8));
        world.write(u"values.yaml"_s, choices.toYaml());
        const Drift drift = world.read({FilesSource::Kind::Values, world.path(u"values.yaml"_s)});
        QCOMPARE(drift.rows.size(), 1);
        QCOMPARE(drift.rows.first().apart, Apart::Files);
        QVERIFY(drift.rows.first().files.contains("0.8"_L1));
        QByteArray other = choices.toYaml();
        other.replace("namespace: inference", "namespace: elsewhere");
        world.write(u"other.yaml"_s, other);
        const Drift refused = world.read({FilesSource::Kind::Values, world.path(u"other.yaml"_s)});
        QVERIFY(refused.files->problem);
        QVERIFY2(refused.files->problem->detail.contains("another endpoint"_L1),
                 qPrintable(refused.files->problem->detail));
        QVERIFY(refused.rows.isEmpty()); // last applied and live are compared nonetheless, and agree
    }

    void anEndpointThatTheJournalDoesNotKnowHasNoRecordedFiles()
    {
        DriftWorld world;
        world.endpoint.name = u"elsewhere"_s;
        world.endpoint.runId.clear();
        const Drift drift = world.read();
        QVERIFY(!drift.areFilesKnown());
        QCOMPARE(drift.files->problem->kind, ErrorKind::NotFound);
    }

    void aFolderIsReadByDocumentsAndLists()
    {
        const DriftWorld world;
        world.write(
            u"git/a.yaml"_s,
            "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n---\napiVersion: v1\nkind: List\n"
            "items:\n- apiVersion: apps/v1\n  kind: Deployment\n  metadata:\n    name: two\n  spec:\n    "
            "replicas: 2\n");
        world.write(
            u"git/sub/b.json"_s,
            "{\"apiVersion\":\"v1\",\"kind\":\"Secret\",\"metadata\":{\"name\":\"s\"},\"stringData\":{\"k\":"
            "\"hidden\"}}");
        world.write(u"git/values.yaml"_s, "model: x\n");
        const auto files = readManifests(world.path(u"git"_s));
        QVERIFY2(files, qPrintable(files.error_or(Error()).toString()));
        QCOMPARE(files->objects.size(), 3);
        QCOMPARE(files->objects.at(0).where, u"a.yaml:1"_s);
        QCOMPARE(placeOf(files->objects.at(1), u".spec.replicas"_s), u"a.yaml:14"_s);
        QVERIFY(!files->objects.at(2).manifest.contains("stringData"_L1));
        QVERIFY(files->remarks.isEmpty());
    }

    void aKustomizationListsWhatIsRead()
    {
        const DriftWorld world;
        world.write(u"git/kustomization.yaml"_s,
                    "resources: [a.yaml, base, https://example.com/x]\nnamePrefix: x-\n");
        world.write(u"git/a.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: one\n");
        world.write(u"git/ignored.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: two\n");
        world.write(u"git/base/b.yaml"_s, "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: three\n");
        const auto files = readManifests(world.path(u"git"_s));
        QVERIFY(files);
        QCOMPARE(files->objects.size(), 2);
        QCOMPARE(files->objects.at(1).where, u"base/b.yaml:1"_s);
        QCOMPARE(files->remarks.size(), 2);
        QVERIFY(files->remarks.join(u' ').contains("namePrefix"_L1));
    }

    void whatCannotBeReadSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("says");
        QTest::newRow("no YAML") << QByteArray("a: [\n") << u"a.yaml"_s;
        QTest::newRow("no manifest") << QByteArray("a: 1\n") << u"no manifest"_s;
        QTest::newRow("an object that stands twice") << QByteArray(
            "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: one}\n---\napiVersion: v1\nkind: "
            "ConfigMap\nmetadata: {name: one}\n") << u"twice"_s;
    }
    void whatCannotBeReadSaysWhere()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const DriftWorld world;
        world.write(u"git/a.yaml"_s, text);
        const auto files = readManifests(world.path(u"git"_s));
        QVERIFY(!files);
        QCOMPARE(files.error().kind, ErrorKind::Invalid);
        QVERIFY2(files.error().toString().contains(says), qPrintable(files.error().toString()));
    }
};

QTEST_GUILESS_MAIN(TestDriftFiles)
#include "tst_driftfiles.moc"
