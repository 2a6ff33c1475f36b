// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/kube/kubechanges.h"
#include "plan/planrunner.h"
#include "session/endpoint/drift.h"
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

private:
    void apply(const QList<QJsonObject> &manifests)
    {
        Plan plan{.name = u"endpoint"_s, .recipeId = u"vllm-gcsfuse"_s, .target = testTarget()};
        int step = 0;
        for (const QJsonObject &each : manifests)
            plan.steps.append(PlanStep{.id = QString::number(++step),
                                       .title = nameOf(each),
                                       .change = std::make_shared<ApplyObject>(each)});
        PlanRunner runner(*m_journal, {.kube = m_kube.get(), .clock = &m_clock, .target = testTarget()});
        const auto outcome = ended(runner.deploy(plan, {}, {}, {}));
        QVERIFY2(outcome && outcome->succeeded(), qPrintable(outcome.error_or(Error()).toString()));
        m_clock.advance(std::chrono::seconds(60));
    }
    Drift read()
    {
        auto drift = ended(
            readDrift(m_kube.get(), m_journal.get(),
                      {.name = u"endpoint"_s, .recipeId = u"vllm-gcsfuse"_s, .target = testTarget()}, {}));
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
