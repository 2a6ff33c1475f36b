// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"
#include "plan/planrunner.h"
#include "session/endpoint/drifttablemodel.h"
#include "session/endpoint/driftways.h"
#include "unit/plan/planworld.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject deployment(int replicas, const QString &image)
{
    return {{u"apiVersion"_s, u"apps/v1"_s},
            {u"kind"_s, u"Deployment"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"d"_s}, {u"namespace"_s, u"ns"_s}}},
            {u"spec"_s,
             QJsonObject{{u"replicas"_s, replicas},
                         {u"template"_s,
                          QJsonObject{{u"spec"_s,
                                       QJsonObject{{u"containers"_s,
                                                    QJsonArray{QJsonObject{{u"name"_s, u"vllm"_s},
                                                                           {u"image"_s, image}}}}}}}}}}};
}

// One who edited the image, and the autoscaler.
const QByteArray managers =
    "[{\"manager\":\"kubectl-edit\",\"fieldsV1\":{\"f:spec\":{\"f:template\":{\"f:spec\":{\"f:containers\":{"
    "\"k:{\\\"name\\\":\\\"vllm\\\"}\":{\".\":{},\"f:image\":{}}}}}}}},"
    "{\"manager\":\"kube-controller-manager\",\"subresource\":\"scale\","
    "\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}}}]";

const QByteArray ours =
    "[{\"manager\":\"slipway\",\"operation\":\"Apply\",\"fieldsV1\":{\"f:spec\":{\"f:replicas\":{}}}}]";

QJsonObject secret()
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Secret"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"hf"_s}, {u"namespace"_s, u"ns"_s}}}};
}

} // namespace

class TestDrift : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(scratchPattern());
        auto journal = openJournal(m_folder->filePath(u"journal"_s));
        QVERIFY(journal);
        m_journal = std::move(*journal);
        m_kube = std::make_unique<ReadyKube>();
        m_kube->ready = false;
        m_clock.setAutoAdvance(true);
    }

    void whatNobodyAppliedHasNothingToCompareWith()
    {
        const Drift drift = read();
        QVERIFY(!drift.isKnown());
        QVERIFY(drift.rows.isEmpty());
    }

    void allIsAsItWasApplied()
    {
        apply({deployment(1, u"a:1"_s), secret()});
        const Drift drift = read();
        QVERIFY(drift.isKnown());
        QCOMPARE(drift.compared, 2);
        QVERIFY(drift.rows.isEmpty());
        QVERIFY(drift.unread.isEmpty());
    }

    void aFieldThatSomebodyChangedNamesHim()
    {
        apply({deployment(1, u"a:1"_s)});
        QJsonObject live = deployment(4, u"a:2"_s);
        live.insert("metadata"_L1,
                    QJsonObject{{u"name"_s, u"d"_s},
                                {u"namespace"_s, u"ns"_s},
                                {u"annotations"_s, QJsonObject{{u"meta.helm.sh/release-name"_s, u"shop"_s}}},
                                {u"managedFields"_s, QJsonDocument::fromJson(managers).array()}});
        m_kube->put(live);
        const Drift drift = read();
        QCOMPARE(drift.rows.size(), 2);
        const DriftRow &replicas = drift.rows.at(drift.rows.first().path == ".spec.replicas"_L1 ? 0 : 1);
        const DriftRow &image = drift.rows.at(drift.rows.first().path == ".spec.replicas"_L1 ? 1 : 0);
        QCOMPARE(replicas.object, u"Deployment/ns/d"_s);
        QCOMPARE(replicas.applied, u"1"_s);
        QCOMPARE(replicas.now, u"4"_s);
        QCOMPARE(replicas.managers, QStringList{u"kube-controller-manager"_s});
        QVERIFY2(replicas.durableWay.contains(u"autoscaler"_s), qPrintable(replicas.durableWay));
        QCOMPARE(image.path, u".spec.template.spec.containers[name=vllm].image"_s);
        QCOMPARE(image.managers, QStringList{u"kubectl-edit"_s});
        QVERIFY2(image.durableWay.contains(u"shop"_s), qPrintable(image.durableWay));
    }

    // What Slipway does not set is somebody else's business: defaults, an injected annotation.
    void fieldsThatWereNotAppliedAreLeftAlone()
    {
        apply({deployment(1, u"a:1"_s)});
        QJsonObject live = deployment(1, u"a:1"_s);
        QJsonObject spec = live["spec"_L1].toObject();
        spec.insert("progressDeadlineSeconds"_L1, 600);
        live.insert("spec"_L1, spec);
        m_kube->put(live);
        QVERIFY(read().rows.isEmpty());
    }

    void theLastRunCounts()
    {
        apply({deployment(1, u"a:1"_s)});
        apply({deployment(3, u"a:2"_s)});
        QVERIFY(read().rows.isEmpty());
        m_kube->put(deployment(1, u"a:1"_s));
        QCOMPARE(read().rows.size(), 2);
    }

    void anObjectThatIsGoneIsALine()
    {
        apply({deployment(1, u"a:1"_s), secret()});
        m_kube->take(u"Secret"_s, u"ns"_s, u"hf"_s);
        const Drift drift = read();
        QCOMPARE(drift.rows.size(), 1);
        QCOMPARE(drift.rows.first().object, u"Secret/ns/hf"_s);
        QVERIFY(drift.rows.first().path.isEmpty());
        DriftTableModel model;
        model.show(drift.rows);
        QCOMPARE(model.index(0, DriftTableModel::NowColumn).data().toString(), u"gone"_s);
    }

    void whatMayNotBeReadIsSaidAndNoDrift()
    {
        apply({deployment(1, u"a:1"_s)});
        m_kube->failNext(u"get"_s, u"Deployment"_s, Error{.kind = ErrorKind::Forbidden, .detail = u"no"_s});
        const Drift drift = read();
        QVERIFY(drift.rows.isEmpty());
        QCOMPARE(drift.unread, QStringList{u"Deployment/ns/d: no"_s});
    }

    void filesThatSayWhatWasAppliedMakeNoDifference()
    {
        apply({deployment(1, u"a:1"_s), secret()});
        QVERIFY(read(files({deployment(1, u"a:1"_s), secret()})).rows.isEmpty());
    }

    void aChangeOfTheFilesIsToldFromOneOfTheCluster()
    {
        apply({deployment(1, u"a:1"_s)});
        m_kube->put(deployment(4, u"a:1"_s));
        const Drift drift = read(files({deployment(1, u"a:2"_s)}));
        QCOMPARE(drift.rows.size(), 2);
        const auto replicas = std::ranges::find(drift.rows, u".spec.replicas"_s, &DriftRow::path);
        QVERIFY(replicas != drift.rows.end());
        QCOMPARE(replicas->apart, Apart::Live);
        const auto image = std::ranges::find(drift.rows, Apart::Files, &DriftRow::apart);
        QVERIFY(image != drift.rows.end());
        QCOMPARE(image->files, u"a:2"_s);
        QCOMPARE(image->applied, u"a:1"_s);
        QCOMPARE(image->now, u"a:1"_s);
        QCOMPARE(image->durableWay, QString()); // nobody changed it
    }

    void objectsThatAreNotEverywhereAreNamed_data()
    {
        QTest::addColumn<bool>("inFiles");
        QTest::addColumn<bool>("applied");
        QTest::addColumn<bool>("live");
        QTest::addColumn<QString>("text"); // empty: no line
        QTest::newRow("everywhere") << true << true << true << QString();
        QTest::newRow("never applied") << true << false << false << u"in the files, never applied"_s;
        QTest::newRow("somebody else made it")
            << true << false << true << u"in the files; made by others, never applied"_s;
        QTest::newRow("gone") << true << true << false << u"gone from the cluster"_s;
        QTest::newRow("left out of the files")
            << false << true << true << u"applied, no longer in the files"_s;
        QTest::newRow("left out and gone")
            << false << true << false << u"applied; gone, and no longer in the files"_s;
    }
    void objectsThatAreNotEverywhereAreNamed()
    {
        QFETCH(bool, inFiles);
        QFETCH(bool, applied);
        QFETCH(bool, live);
        QFETCH(QString, text);
        QList<QJsonObject> manifests{secret()};
        apply(applied ? QList<QJsonObject>{secret(), deployment(1, u"a:1"_s)} : manifests);
        if (inFiles)
            manifests.append(deployment(1, u"a:1"_s));
        if (live)
            m_kube->put(deployment(1, u"a:1"_s));
        else
            m_kube->take(u"Deployment"_s, u"ns"_s, u"d"_s);
        const Drift drift = read(files(manifests));
        QCOMPARE(drift.rows.size(), text.isEmpty() ? 0 : 1);
        if (!text.isEmpty()) {
            QCOMPARE(drift.rows.first().object, u"Deployment/ns/d"_s);
            QCOMPARE(apartText(drift.rows.first()), text);
        }
    }

    void whatSlipwayAppliedElsewhereIsToldByItsManagedFields()
    {
        QJsonObject live = deployment(2, u"a:1"_s);
        QJsonObject metadata = live.value("metadata"_L1).toObject();
        metadata.insert("managedFields"_L1, QJsonDocument::fromJson(ours).array());
        live.insert("metadata"_L1, metadata);
        m_kube->put(live);
        const Drift drift = read(files({deployment(3, u"a:1"_s)}));
        QVERIFY(!drift.isKnown());
        const auto replicas = std::ranges::find(drift.rows, u".spec.replicas"_s, &DriftRow::path);
        QVERIFY(replicas != drift.rows.end());
        QCOMPARE(replicas->apart, Apart::Files);
        QCOMPARE(replicas->applied, u"2"_s);
    }

    void aFolderLeavesTheNamespaceToTheEndpoint()
    {
        QJsonObject bare = deployment(1, u"a:1"_s);
        bare.insert("metadata"_L1, QJsonObject{{u"name"_s, u"d"_s}});
        const Drift drift = read(files({bare}));
        QCOMPARE(drift.rows.size(), 1);
        QCOMPARE(drift.rows.first().object, u"Deployment/inference/d"_s);
    }

    void theFilesValueIsAppliedAndTheRestStays()
    {
        apply({deployment(1, u"a:1"_s)});
        QJsonObject live = deployment(4, u"a:9"_s);
        QJsonObject metadata = live.value("metadata"_L1).toObject();
        metadata.insert("managedFields"_L1, QJsonDocument::fromJson(managers).array());
        live.insert("metadata"_L1, metadata);
        m_kube->put(live);
        const Drift drift = read(files({deployment(1, u"a:2"_s)}));
        QList<DriftRow> image = drift.rows;
        image.removeIf([](const DriftRow &row) { return row.path == ".spec.replicas"_L1; });
        const auto plan = planTowardsFiles(drift, image, endpoint());
        QVERIFY(plan);
        QCOMPARE(plan->steps.size(), 1);
        const QJsonObject change = plan->steps.first().change->toJson();
        QCOMPARE(change.value("manifest"_L1).toObject(), deployment(4, u"a:2"_s));
        QCOMPARE(change.value("force"_L1).toBool(), true); // kubectl-edit holds it
        run(*plan);
        const Drift after = read(files({deployment(1, u"a:2"_s)}));
        QCOMPARE(after.rows.size(), 1);
        QCOMPARE(after.rows.first().path, u".spec.replicas"_s);
        QCOMPARE(after.rows.first().apart, Apart::Files); // four is what was applied now
    }

    void whatTheFilesNoLongerHaveIsDeletedAndThenForgotten()
    {
        apply({deployment(1, u"a:1"_s), secret()});
        const Drift drift = read(files({secret()}));
        const auto plan = planTowardsFiles(drift, drift.rows, endpoint());
        QVERIFY(plan);
        QVERIFY(plan->steps.first().change->isDestructive());
        m_kube->take(u"Deployment"_s, u"ns"_s, u"d"_s);
        run(*plan);
        QVERIFY(read(files({secret()})).rows.isEmpty());
    }

    void aSecretOfAFolderIsTheirsToApply()
    {
        apply({deployment(1, u"a:1"_s)});
        const Drift drift = read(files({deployment(1, u"a:1"_s), secret()}));
        QCOMPARE(drift.rows.size(), 1);
        const auto plan = planTowardsFiles(drift, drift.rows, endpoint());
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::NotFound);
    }

private:
    void run(const Plan &plan)
    {
        PlanRunner runner(*m_journal, {.kube = m_kube.get(), .clock = &m_clock, .target = testTarget()});
        const auto outcome = ended(runner.deploy(plan, {}, {}, {}));
        QVERIFY2(outcome && outcome->succeeded(), qPrintable(outcome.error_or(Error()).toString()));
        m_clock.advance(std::chrono::seconds(60));
    }
    void apply(const QList<QJsonObject> &manifests)
    {
        Plan plan{.name = u"endpoint"_s,
                  .recipeId = u"vllm-gcsfuse"_s,
                  .target = testTarget(),
                  .values = {{u"name"_s, u"endpoint"_s}}};
        int step = 0;
        for (const QJsonObject &each : manifests)
            plan.steps.append(PlanStep{.id = QString::number(++step),
                                       .title = nameOf(each),
                                       .change = std::make_shared<ApplyObject>(each)});
        run(plan);
    }
    Endpoint endpoint() const
    {
        return {.name = u"endpoint"_s, .recipeId = u"vllm-gcsfuse"_s, .target = testTarget()};
    }
    static DriftFiles files(const QList<QJsonObject> &manifests)
    {
        DriftFiles files{.source = {.kind = FilesSource::Kind::Manifests}};
        for (const QJsonObject &each : manifests)
            files.objects.append({.manifest = each, .where = u"a.yaml:1"_s});
        return files;
    }
    Drift read(const std::optional<DriftFiles> &files = {})
    {
        auto drift = ended(readDrift(m_kube.get(), m_journal.get(), endpoint(), files, {}));
        if (!drift)
            qFatal("%s", qPrintable(drift.error().toString()));
        return *drift;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<ReadyKube> m_kube;
    FakeClock m_clock;
};

QTEST_GUILESS_MAIN(TestDrift)
#include "tst_drift.moc"
