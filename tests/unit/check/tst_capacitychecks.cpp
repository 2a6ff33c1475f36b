// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/check/checkworld.h"

using namespace slipway;
using namespace slipway::checkworld;
using namespace Qt::StringLiterals;

class TestCapacityChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nodesThatAreThereNeedNoQuota();
    void aRequestForQuotaThatIsOpenIsNotOfferedAgain();
    void rememberedStockoutsWeigh_data();
    void rememberedStockoutsWeigh();
    void aStockoutNamesWhereItWasToBeHad();
    void autopilotNeedsNoNodePool();
    void aTpuNodePoolHasToGiveAllChipsOfAHost();
};

void TestCapacityChecks::nodesThatAreThereNeedNoQuota()
{
    World world;
    world.google.regionList.items.first().quotas.first() = {
        .metric = u"NVIDIA_L4_GPUS"_s, .limit = 1, .usage = 1};
    const QList<Finding> small = world.run({u"quota"_s});
    QVERIFY(find(small, u"quota.too-small"_s));
    const QJsonObject request = find(small, u"quota.too-small"_s)->remedies.first().change->toJson();
    QCOMPARE(request["quota"_L1].toString(), u"NVIDIA-L4-GPUS-per-project-region"_s);
    QCOMPARE(request["value"_L1].toInt(), 2);
    world.kube.put(
        {{u"apiVersion"_s, u"v1"_s},
         {u"kind"_s, u"Node"_s},
         {u"metadata"_s,
          QJsonObject{{u"name"_s, u"n1"_s},
                      {u"labels"_s, QJsonObject{{u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s}}}}},
         {u"status"_s, QJsonObject{{u"allocatable"_s, QJsonObject{{u"nvidia.com/gpu"_s, u"1"_s}}}}}});
    const QList<Finding> findings = world.run({u"quota"_s});
    QVERIFY2(find(findings, u"quota.nodes-present"_s), qPrintable(idsOf(findings)));
    QVERIFY(!find(findings, u"quota.too-small"_s));
}

void TestCapacityChecks::aRequestForQuotaThatIsOpenIsNotOfferedAgain()
{
    World world;
    world.google.regionList.items.first().quotas.first() = {
        .metric = u"NVIDIA_L4_GPUS"_s, .limit = 1, .usage = 1};
    QuotaPreference asked{.name = u"projects/1/locations/global/quotaPreferences/p1"_s,
                          .quotaId = u"NVIDIA-L4-GPUS-per-project-region"_s,
                          .dimensions = {{u"region"_s, u"europe-west4"_s}},
                          .preferredValue = 4,
                          .isReconciling = true,
                          .askedAt = QDateTime(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::UTC)};
    world.google.preferences = {asked};
    const QList<Finding> pending = world.run({u"quota"_s});
    const Remedy told = find(pending, u"quota.too-small"_s)->remedies.first();
    QVERIFY(!told.change);
    QVERIFY2(told.description.contains(u"28"_s) && told.description.contains(u"4"_s),
             qPrintable(told.description));
    QVERIFY2(told.command.contains(u"describe p1"_s), qPrintable(told.command));
    const auto isOffered = [&world] {
        return find(world.run({u"quota"_s}), u"quota.too-small"_s)->remedies.first().change != nullptr;
    };
    world.google.preferences.first().preferredValue = 1; // too little
    QVERIFY(isOffered());
    world.google.preferences = {asked};
    world.google.preferences.first().isReconciling = false; // decided
    QVERIFY(isOffered());
    world.google.preferences = {asked};
    world.google.preferences.first().dimensions = {{u"region"_s, u"us-central1"_s}};
    QVERIFY(isOffered());
    world.google.preferences = {asked};
    world.google.failures.insert(u"quotaPreferences"_s, Error{.kind = ErrorKind::Forbidden});
    QVERIFY(isOffered()); // who may not read may still ask
}

void TestCapacityChecks::rememberedStockoutsWeigh_data()
{
    QTest::addColumn<QStringList>("tries"); // zone, capacity, days ago, whether there was any
    QTest::addColumn<QString>("id"); // empty: nothing is said
    QTest::newRow("nobody tried") << QStringList() << QString();
    QTest::newRow("the last try found none")
        << QStringList{u"a on-demand 1 no"_s, u"a on-demand 2 yes"_s} << u"stock.ran-out"_s;
    QTest::newRow("the last try found some")
        << QStringList{u"a on-demand 1 yes"_s, u"a on-demand 2 no"_s} << u"stock.had"_s;
    QTest::newRow("that was long ago") << QStringList{u"a on-demand 9 no"_s} << QString();
    QTest::newRow("those were spot machines") << QStringList{u"a spot 1 no"_s} << QString();
    QTest::newRow("that was another zone") << QStringList{u"b on-demand 1 no"_s} << QString();
}

void TestCapacityChecks::rememberedStockoutsWeigh()
{
    QFETCH(QStringList, tries);
    QFETCH(QString, id);
    World world;
    for (const QString &each : tries) {
        const QStringList parts = each.split(u' ');
        world.stock.append({.provider = u"google"_s,
                            .zone = u"europe-west4-"_s + parts.at(0),
                            .accelerator = u"nvidia-l4"_s,
                            .capacity = parts.at(1),
                            .at = world.clock.now().addDays(-parts.at(2).toInt()),
                            .succeeded = parts.at(3) == u"yes"_s});
    }
    QList<Finding> findings = world.run({u"accelerator-zone"_s});
    findings.removeIf([](const Finding &finding) { return !finding.id.startsWith(u"stock."_s); });
    QCOMPARE(findings.size(), id.isEmpty() ? 0 : 1);
    if (id.isEmpty())
        return;
    QCOMPARE(findings.first().id, id);
    QCOMPARE(findings.first().state == Finding::State::Problem, id == u"stock.ran-out"_s);
    QCOMPARE(findings.first().evidence.size(), 1);
}

void TestCapacityChecks::aStockoutNamesWhereItWasToBeHad()
{
    World world;
    const auto tried = [&world](const char *zone, bool had) {
        world.stock.append({.provider = u"google"_s,
                            .zone = QLatin1StringView(zone),
                            .accelerator = u"nvidia-l4"_s,
                            .capacity = u"on-demand"_s,
                            .at = world.clock.now().addDays(-1),
                            .succeeded = had});
    };
    tried("europe-west4-a", false);
    tried("us-central1-a", true);
    tried("us-east4-a", false);
    const QList<Finding> findings = world.run({u"accelerator-zone"_s});
    const Finding *ran = find(findings, u"stock.ran-out"_s);
    QVERIFY(ran);
    QVERIFY(ran->severity == Severity::Warning);
    QVERIFY(ran->remedies.first().description.contains(u"us-central1-a"_s));
    QVERIFY(!ran->remedies.first().description.contains(u"us-east4-a"_s));
}

void TestCapacityChecks::autopilotNeedsNoNodePool()
{
    World world;
    world.google.clusterList.items.first().isAutopilot = true;
    world.google.clusterList.items.first().nodePools.clear();
    world.facts.set(u"cluster.autopilot"_s, true);
    const QList<Finding> findings = world.run();
    for (const Finding &finding : findings)
        QVERIFY2(finding.state != Finding::State::Problem || finding.severity == Severity::Info,
                 qPrintable(idsOf(findings)));
}

void TestCapacityChecks::aTpuNodePoolHasToGiveAllChipsOfAHost()
{
    World world;
    const auto values =
        "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: Qwen/Qwen2.5-3B-Instruct\nzone: europe-west4-a\n"_ba;
    const auto none = findingsOf(world, u"llmd-tpu-gateway"_s, values, u"tpu"_s);
    QCOMPARE(firstId(none), u"tpu.no-pool"_s);
    QVERIFY(none.first().remedies.first().command.contains("--machine-type=ct6e-standard-4t"_L1));
    GkeNodePool pool;
    pool.name = u"tpu"_s;
    pool.machineType = u"ct6e-standard-4t"_s;
    pool.isAutoscaling = true;
    pool.maxNodeCount = 1;
    pool.locations = {u"europe-west4-a"_s};
    world.google.clusterList.items.first().nodePools.append(pool);
    QCOMPARE(firstId(findingsOf(world, u"llmd-tpu-gateway"_s, values, u"tpu"_s)), u"tpu.pool"_s);
    QCOMPARE(firstId(findingsOf(world, u"llmd-tpu-gateway"_s, values + "pattern: prefix-cache\n", u"tpu"_s)),
             u"tpu.pool-too-small"_s);
    QCOMPARE(firstId(findingsOf(world, u"llmd-tpu-gateway"_s, values + "acceleratorCount: 8\n", u"tpu"_s)),
             u"tpu.no-pool"_s);
}

QTEST_GUILESS_MAIN(TestCapacityChecks)
#include "tst_capacitychecks.moc"
