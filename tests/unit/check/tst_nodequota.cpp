// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan makes besides accelerators, against what is left of every quota that it counts against.
#include "aws/fakeawsclient.h"
#include "check/check.h"
#include "google/quotapreference.h"
#include "unit/plan/planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

/// A new regional cluster of three e2-standard-4 with disks and addresses, and a pool of one g2-standard-8.
const auto newGkeCluster =
    "project: ai-lab\nlocation: europe-west4\ncluster: c9\nclusterFrom: create\nclusterMode: standard\n"
    "systemMachineType: e2-standard-4\nmachineType: g2-standard-8\nmodel: google/gemma-3-1b-it\nbucket: ai-models\n"_ba;
/// Two t3.large (4 vCPUs) and one g5.xlarge (4 vCPUs).
const auto newEksCluster =
    "clusterFrom: create\nlocation: us-west-2\ncluster: ml\nmodel: Qwen/Qwen2.5-3B-Instruct\naccelerator: g5.xlarge\n"_ba;

struct World {
    FakeGoogleClient google;
    FakeAwsClient aws;
    FakeClock clock;
    QByteArray values = newGkeCluster;

    World()
    {
        google.regionList.items = {{.name = u"europe-west4"_s,
                                    .status = u"UP"_s,
                                    .zones = {u"europe-west4-a"_s},
                                    .quotas = {{.metric = u"CPUS"_s, .limit = 72, .usage = 0},
                                               {.metric = u"SSD_TOTAL_GB"_s, .limit = 1000, .usage = 0},
                                               {.metric = u"INSTANCES"_s, .limit = 100, .usage = 0},
                                               {.metric = u"PREEMPTIBLE_CPUS"_s, .limit = 0, .usage = 0},
                                               {.metric = u"IN_USE_ADDRESSES"_s, .limit = 8, .usage = 0}}}};
        google.globalQuotas = {{.metric = u"CPUS_ALL_REGIONS"_s, .limit = 72, .usage = 0}};
        aws.instanceTypeList = {{.name = u"g5.xlarge"_s, .vCpus = 4}, {.name = u"t3.large"_s, .vCpus = 2}};
        aws.quotas = {
            {u"L-DB2E81BA"_s,
             {.code = u"L-DB2E81BA"_s, .name = u"Running On-Demand G and VT instances"_s, .value = 8}},
            {u"L-1216C47A"_s,
             {.code = u"L-1216C47A"_s, .name = u"Running On-Demand Standard instances"_s, .value = 16}}};
    }

    ComputeQuota &quota(const QString &metric)
    {
        for (ComputeQuota &each : google.regionList.items.first().quotas) {
            if (each.metric == metric)
                return each;
        }
        qFatal("no %s", qPrintable(metric));
    }

    QList<Finding> run()
    {
        const bool isAws = values == newEksCluster;
        std::shared_ptr<const Recipe> recipe;
        for (const auto &each : builtInRecipes()) {
            if (each->id == (isAws ? u"eks-llm-platform"_s : u"vllm-gcsfuse"_s))
                recipe = each;
        }
        const auto choices = choicesFromYaml(values, u"v"_s, recipe);
        if (!choices)
            qFatal("%s", qPrintable(choices.error().toString()));
        Facts facts;
        facts.set(u"project.number"_s, u"123456789012"_s);
        for (const QString &name : {u"namespace.exists"_s, u"model.gated"_s, u"cluster.gcsFuse"_s,
                                    u"cluster.podMonitoring"_s, u"cluster.autopilot"_s})
            facts.set(name, false);
        facts.set(u"cluster.defaultStorageClass"_s, u"gp3"_s);
        facts.set(u"model.weightsGiB"_s, 2);
        facts.set(u"model.maxPositions"_s, 32768);
        const Target target = isAws
            ? Target{.provider = u"aws"_s, .location = u"us-west-2"_s, .cluster = u"ml"_s}
            : Target{.provider = u"google"_s,
                     .project = u"ai-lab"_s,
                     .location = u"europe-west4"_s,
                     .cluster = u"c9"_s};
        CheckContext context(target, *choices, facts, Catalog::builtIn(), nullptr, isAws ? nullptr : &google,
                             clock);
        if (!context.plan())
            qFatal("%s", qPrintable(context.problem()->toString()));
        if (isAws)
            context.setAws(&aws, std::nullopt);
        const auto findings = ended(runChecks(context, {u"node-quota"_s}, {}, {}));
        if (!findings)
            qFatal("%s", qPrintable(findings.error().toString()));
        return *findings;
    }
};

QString evidenceOf(const Finding &finding)
{
    QStringList lines;
    for (const Evidence &each : finding.evidence)
        lines << u"%1 %2: %3"_s.arg(each.object, each.field, each.value);
    return lines.join(u'\n');
}

} // namespace

class TestNodeQuota : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyQuotaThatBindsIsReckoned()
    {
        World world;
        const QList<Finding> findings = world.run();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().state, Finding::State::Passed);
        const QString said = evidenceOf(findings.first());
        // 3 × 4 and 8 vCPUs, in the region and in all; 3 and 1 machines with their disks; an address for each system node.
        for (const QString &line :
             {u"regions/europe-west4 quota CPUS: limit 72, used 0, needed 20"_s,
              u"projects/ai-lab quota CPUS_ALL_REGIONS: limit 72, used 0, needed 20"_s,
              u"regions/europe-west4 quota INSTANCES: limit 100, used 0, needed 4"_s,
              u"regions/europe-west4 quota IN_USE_ADDRESSES: limit 8, used 0, needed 3"_s})
            QVERIFY2(said.contains(line), qPrintable(said));
        QVERIFY2(said.contains(u"SSD_TOTAL_GB: limit 1000, used 0, needed 4"_s), qPrintable(said));
    }

    void theQuotaThatIsTooSmallIsNamed_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<double>("used");
        QTest::newRow("the region's vCPUs") << u"CPUS"_s << 53.0;
        QTest::newRow("disks") << u"SSD_TOTAL_GB"_s << 650.0;
        QTest::newRow("addresses") << u"IN_USE_ADDRESSES"_s << 6.0;
        QTest::newRow("machines") << u"INSTANCES"_s << 97.0;
        QTest::newRow("vCPUs of all regions") << u"CPUS_ALL_REGIONS"_s << 53.0;
    }
    void theQuotaThatIsTooSmallIsNamed()
    {
        QFETCH(QString, metric);
        QFETCH(double, used);
        World world;
        if (metric == "CPUS_ALL_REGIONS"_L1)
            world.google.globalQuotas.first().usage = used;
        else
            world.quota(metric).usage = used;
        const QList<Finding> findings = world.run();
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().id, u"node-quota.too-small"_s);
        QVERIFY(findings.first().severity == Severity::Error);
        QVERIFY2(findings.first().title.contains(metric), qPrintable(findings.first().title));
        // The request is drafted: which quota where, the limit that the plan needs, who asks and what for.
        const auto request = findings.first().remedies.first().change;
        QVERIFY(request);
        const QJsonObject json = request->toJson();
        QCOMPARE(json["kind"_L1].toString(), u"request-google-quota"_s);
        QCOMPARE(json["quota"_L1].toString(), quotaIdOfMetric(metric));
        QCOMPARE(json["dimensions"_L1]["region"_L1].toString(),
                 metric == "CPUS_ALL_REGIONS"_L1 ? QString() : u"europe-west4"_s);
        QVERIFY2(findings.first().title.contains(
                     QString::number(json["value"_L1].toDouble() - used)), // the need, as the title says
                 qPrintable(findings.first().title));
        QCOMPARE(json["contactEmail"_L1].toString(), u"someone@example.com"_s);
        QVERIFY(json["justification"_L1].toString().contains(u"google/gemma-3-1b-it"_s));
    }

    void aSeriesCountsAgainstItsOwnQuota()
    {
        World world;
        world.values.replace("e2-standard-4", "n2-standard-4");
        world.google.regionList.items.first().quotas.append({.metric = u"N2_CPUS"_s, .limit = 8, .usage = 0});
        const QList<Finding> findings = world.run();
        QCOMPARE(findings.first().id, u"node-quota.too-small"_s);
        QVERIFY2(findings.first().title.contains(u"takes 12 of the quota N2_CPUS"_s),
                 qPrintable(findings.first().title));
    }

    void spotCountsAsPreemptibleWhereThereIsSuchAQuota()
    {
        World world;
        world.values += "spot: true\n";
        QVERIFY2(evidenceOf(world.run().first()).contains(u"quota CPUS: limit 72, used 0, needed 20"_s),
                 qPrintable(evidenceOf(world.run().first())));
        world.quota(u"PREEMPTIBLE_CPUS"_s).limit = 24;
        const QString said = evidenceOf(world.run().first());
        QVERIFY2(said.contains(u"PREEMPTIBLE_CPUS: limit 24, used 0, needed 8"_s), qPrintable(said));
        QVERIFY2(said.contains(u"quota CPUS: limit 72, used 0, needed 12"_s), qPrintable(said));
    }

    void privateNodesTakeNoAddress()
    {
        World world;
        world.values += "privateNodes: true\n";
        world.quota(u"IN_USE_ADDRESSES"_s).usage = 8;
        QCOMPARE(world.run().first().state, Finding::State::Passed);
    }

    void whatCannotBeReadIsUnknown()
    {
        World world;
        world.google.failures.insert(u"projectQuotas"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        QCOMPARE(world.run().first().state, Finding::State::CannotTell);
        world.google.failures.clear();
        world.google.regionList.items.first().quotas.clear(); // could not be fetched: no region has none
        QCOMPARE(world.run().first().state, Finding::State::CannotTell);
        world.google.failures.insert(u"regions"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        QCOMPARE(world.run().first().state, Finding::State::CannotTell);
    }

    void aPlanThatMakesNoMachinesNeedsNoQuota()
    {
        World world;
        world.values = "project: ai-lab\nlocation: europe-west4\ncluster: c9\nmodel: "
                       "google/gemma-3-1b-it\nbucket: ai-models\n";
        QVERIFY(world.run().isEmpty());
    }

    void allNodeGroupsOfAPlanCountTogether()
    {
        World world;
        world.values = newEksCluster;
        const QList<Finding> enough = world.run();
        QCOMPARE(enough.size(), 1);
        QCOMPARE(enough.first().state, Finding::State::Passed);
        QVERIFY2(evidenceOf(enough.first()).contains(u"limit 16, used 0, needed 4"_s),
                 qPrintable(evidenceOf(enough.first())));
        QVERIFY2(evidenceOf(enough.first()).contains(u"limit 8, used 0, needed 4"_s),
                 qPrintable(evidenceOf(enough.first())));
        world.aws.quotas[u"L-1216C47A"_s].value = 3;
        const QList<Finding> tooFew = world.run();
        QCOMPARE(tooFew.size(), 1);
        QCOMPARE(tooFew.first().id, u"node-quota.too-small"_s);
        QVERIFY(tooFew.first().remedies.first().change);
        QCOMPARE(tooFew.first().remedies.first().change->kind(), u"request-service-quota"_s);
        QCOMPARE(tooFew.first().remedies.first().change->toJson()["value"_L1].toDouble(), 4.0);
    }
};

QTEST_GUILESS_MAIN(TestNodeQuota)
#include "tst_nodequota.moc"
