// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a plan costs by the hour: every part with its price, or with the reason why there is none.
#include "catalog/serviceprice.h"
#include "plan/kube/kubechanges.h"
#include "session/deploy/plancost.h"

#include <QJsonDocument>
#include <QLocale>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        qFatal("%s", text.constData());
    return object;
}

PlanStep applying(const QByteArray &manifest)
{
    return {.id = QString::number(qHash(manifest)), .change = std::make_shared<ApplyObject>(json(manifest))};
}

PlanStep making(const QByteArray &change)
{
    auto made = changeFromJson(json(change));
    if (!made)
        qFatal("%s", qPrintable(made.error().toString()));
    return {.id = QString::number(qHash(change)), .change = *made};
}

Plan planOf(const char *provider, const QList<PlanStep> &steps, const QJsonObject &values = {})
{
    Plan plan{.name = u"demo"_s,
              .target = {.provider = QLatin1StringView(provider), .location = u"eu-central-1"_s},
              .values = values};
    plan.steps = steps;
    return plan;
}

PlanCost costOf(const Plan &plan, QDate today = QDate(2026, 11, 29), const ClusterPools &pools = {})
{
    return planCost(plan, pools, Catalog::builtIn(), today);
}

/// One pod with an L4, as the recipe of vLLM on GKE has it, in an existing cluster.
/// @param more fields of the pod's spec, each with a comma behind
Plan planOnL4(const QByteArray &replicas = "1", const QByteArray &more = {})
{
    const QByteArray deployment =
        R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d","namespace":"n"},"spec":{"replicas":REPLICAS,"template":{
        "metadata":{"annotations":{"gke-gcsfuse/volumes":"true"}},"spec":{
        "nodeSelector":{"cloud.google.com/gke-accelerator":"nvidia-l4","iam.gke.io/gke-metadata-server-enabled":"true"},
        MORE"containers":[{"name":"vllm","resources":{"requests":{"cpu":"2","memory":"13Gi","nvidia.com/gpu":1},"limits":{"nvidia.com/gpu":1}}}]}}}})";
    return planOf("google",
                  {applying(QByteArray(deployment).replace("REPLICAS", replicas).replace("MORE", more))},
                  {{u"accelerator"_s, u"nvidia-l4"_s},
                   {u"acceleratorCount"_s, 1},
                   {u"cpu"_s, 2},
                   {u"memory"_s, u"13Gi"_s}});
}

PlanCost costOnL4(const ClusterPools &pools, const QByteArray &replicas = "1")
{
    return costOf(planOnL4(replicas), QDate(2026, 11, 29), pools);
}

GkeNodePool l4Pool(const QString &name, const QString &machineType, int gpus = 1)
{
    return {.name = name,
            .status = u"RUNNING"_s,
            .machineType = machineType,
            .accelerators = {{.type = u"nvidia-l4"_s, .count = gpus}},
            .metadataMode = u"GKE_METADATA"_s,
            .diskSizeGb = 100,
            .diskType = u"pd-balanced"_s};
}

ClusterPools gkeWith(const QList<GkeNodePool> &pools)
{
    return poolsOf({.name = u"c"_s, .location = u"europe-west4"_s, .nodePools = pools});
}

double machinePrice(const char *type)
{
    return Catalog::builtIn().machineType(QLatin1StringView(type))->price->amount;
}

const QByteArray eksCluster =
    R"({"kind":"create-eks-cluster","region":"eu-central-1","cluster":"ml","role":"r","version":"VERSION"})";
const QByteArray claim =
    R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"c","namespace":"n"},"spec":{FIELDS,"resources":{"requests":{"storage":"10Gi"}}}})";
const QByteArray eksGroup =
    R"({"kind":"create-eks-nodegroup","region":"eu-central-1","cluster":"ml","name":"system","role":"r","instanceTypes":["t3.medium"],
    "capacityType":"ON_DEMAND","diskGiB":73,"minSize":1,"maxSize":3,"desiredSize":2})";

} // namespace

class TestPlanCost : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void everyPriceIsDatedAndHasASource()
    {
        const QList<ServicePrice> &all = ServicePrices::builtIn().all();
        QVERIFY(all.size() >= 15);
        for (const ServicePrice &each : all)
            QVERIFY2(each.price.amount > 0 && !each.price.region.isEmpty()
                         && !each.price.provenance.source.isEmpty(),
                     qPrintable(each.id));
    }

    void aFaultyFileChangesNothing()
    {
        ServicePrices prices;
        const auto added = prices.addYaml("services:\n  - id: x/y\n    price: {amount: 1, currency: USD, "
                                          "per: fortnight, region: r, date: 2026-11-29, source: s}\n",
                                          u"mine.yaml"_s);
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::Invalid);
        QVERIFY2(added.error().where.contains(u"mine.yaml:3"_s), qPrintable(added.error().where));
        QVERIFY(prices.all().isEmpty());
    }

    void eksBillsItsControlPlaneByTheVersionsSupport_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<double>("perHour");
        QTest::newRow("the default is in standard support") << QString() << QDate(2030, 1, 1) << 0.10;
        QTest::newRow("the last day of standard support") << u"1.33"_s << QDate(2026, 7, 29) << 0.10;
        QTest::newRow("the first day of extended support") << u"1.33"_s << QDate(2026, 7, 30) << 0.60;
        QTest::newRow("a version without dates is not known") << u"1.99"_s << QDate(2026, 7, 30) << -1.0;
    }
    void eksBillsItsControlPlaneByTheVersionsSupport()
    {
        QFETCH(QString, version);
        QFETCH(QDate, today);
        QFETCH(double, perHour);
        const PlanCost cost = costOf(
            planOf("aws", {making(QByteArray(eksCluster).replace("VERSION", version.toUtf8()))}), today);
        QCOMPARE(cost.lines.size(), 1);
        QCOMPARE(cost.lines.first().perHour.value_or(-1), perHour);
        QCOMPARE(cost.isWhole(), perHour > 0);
        QCOMPARE(cost.lines.first().why.isEmpty(), perHour > 0);
    }

    void aNodeGroupCostsItsMachinesAndTheirDisks()
    {
        const PlanCost cost = costOf(planOf("aws", {making(eksGroup)}));
        QCOMPARE(cost.lines.size(), 2);
        QCOMPARE(*cost.lines.at(0).perHour, 2 * 0.0416);
        QCOMPARE(*cost.lines.at(1).perHour, 2 * 0.008);
        QVERIFY(cost.lines.at(1).isEstimated);
        QVERIFY2(costLines(cost).at(1).contains(u"an estimate"_s), qPrintable(costLines(cost).at(1)));
        QCOMPARE(costText(cost), u"0.0992 USD an hour, 72.42 USD a month"_s);
    }

    void pricesThatWereReadTakeThePlaceOfTheBuiltInOnes()
    {
        ServicePrices prices = ServicePrices::builtIn();
        const auto read = [&prices](const QString &id, const QString &per, double amount) {
            prices.set({.id = id,
                        .price = {.amount = amount,
                                  .currency = u"USD"_s,
                                  .per = per,
                                  .region = u"eu-central-1"_s,
                                  .provenance = {.date = u"2026-11-29"_s,
                                                 .source = u"AWS price list, read live"_s}}});
        };
        read(u"aws/machine/t3.medium"_s, u"hour"_s, 0.048);
        read(u"aws/volume/gp3"_s, u"GiB-month"_s, 0.0952);
        const PlanCost cost =
            planCost(planOf("aws", {making(eksGroup)}), {}, Catalog::builtIn(), QDate(2026, 11, 29), prices);
        QCOMPARE(cost.lines.size(), 2);
        QCOMPARE(*cost.lines.at(0).perHour, 2 * 0.048);
        QCOMPARE(*cost.lines.at(1).perHour * hoursPerMonth, 2 * 73 * 0.0952);
        for (const CostLine &line : cost.lines) {
            QVERIFY2(line.source.contains(u"2026-11-29 in eu-central-1"_s), qPrintable(line.source));
            QVERIFY(!line.isEstimated);
        }
    }

    void spotIsAnUpperBound()
    {
        const PlanCost cost =
            costOf(planOf("aws", {making(QByteArray(eksGroup).replace("ON_DEMAND", "SPOT"))}));
        QVERIFY(cost.isAtMost());
        QVERIFY2(costText(cost).startsWith(u"at most"_s), qPrintable(costText(cost)));
    }

    void spotThatGoogleTellsIsThePrice()
    {
        const QByteArray pool =
            R"({"kind":"create-gke-node-pool","project":"p","location":"us-central1","cluster":"c","name":"gpu","machineType":"n1-standard-4","accelerator":"nvidia-tesla-t4","acceleratorCount":1,"nodeCount":2,"autoscaling":false,"diskGb":100,"provisioning":"spot"})";
        ServicePrices prices = ServicePrices::builtIn();
        const auto read = [&prices](const QString &id, double amount) {
            prices.set({.id = id,
                        .price = {.amount = amount,
                                  .currency = u"USD"_s,
                                  .per = u"hour"_s,
                                  .region = u"us-central1"_s,
                                  .provenance = {.date = u"2026-11-30"_s}}});
        };
        read(u"google/machine/n1-standard-4"_s, 0.19);
        read(u"google/spot-machine/n1-standard-4"_s, 0.04);
        read(u"google/gpu/nvidia-tesla-t4"_s, 0.35);
        read(u"google/spot-gpu/nvidia-tesla-t4"_s, 0.11);
        const auto costWith = [&](const QByteArray &change) {
            return planCost(planOf("google", {making(change)}), {}, Catalog::builtIn(), QDate(2026, 11, 30),
                            prices);
        };
        const PlanCost spot = costWith(pool);
        QVERIFY2(spot.lines.size() >= 2, qPrintable(costText(spot)));
        QCOMPARE(*spot.lines.at(0).perHour, 2 * 0.04);
        QCOMPARE(*spot.lines.at(1).perHour, 2 * 0.11);
        QVERIFY(!spot.isAtMost());
        const PlanCost onDemand = costWith(QByteArray(pool).replace("\"spot\"", "\"on-demand\""));
        QCOMPARE(*onDemand.lines.at(0).perHour, 2 * 0.19);
        QCOMPARE(*onDemand.lines.at(1).perHour, 2 * 0.35);
    }

    void aNewGkeClusterCostsItsPartsInEveryZone()
    {
        const QByteArray change =
            R"({"kind":"create-gke-cluster","project":"p","location":"europe-west4","cluster":"c","mode":"standard","machineType":"e2-standard-4","nodeCount":1})";
        const PlanCost cost = costOf(planOf("google", {making(change)}));
        const auto line = [&cost](const QString &beginning) {
            return *std::ranges::find_if(
                cost.lines, [&](const CostLine &each) { return each.what.startsWith(beginning); });
        };
        QCOMPARE(*line(u"Control plane"_s).perHour, 0.10);
        QCOMPARE(*line(u"3 × e2-standard-4"_s).perHour, 3 * 0.134);
        QCOMPARE(*line(u"3 × disk of 100 GiB (pd-balanced)"_s).perHour * hoursPerMonth, 30.0);
        QCOMPARE(*line(u"3 addresses"_s).perHour, 0.015);
        // Autopilot bills pods, and who asks for private nodes has no addresses.
        QCOMPARE(costOf(planOf("google", {making(QByteArray(change).replace("standard\"", "autopilot\""))}))
                     .lines.size(),
                 1);
        QCOMPARE(costOf(planOf("google",
                               {making(QByteArray(change).replace("\"nodeCount\"",
                                                                  "\"privateNodes\":true,\"nodeCount\""))}))
                     .lines.size(),
                 3);
    }

    void attachedGpusBillApartFromTheirMachine()
    {
        const PlanCost cost = costOf(planOf(
            "google",
            {making(
                R"({"kind":"create-gke-node-pool","project":"p","location":"europe-west4","cluster":"c","name":"gpu","machineType":"n1-standard-4",
                "accelerator":"nvidia-tesla-t4","acceleratorCount":2,"nodeCount":0,"autoscaling":true,"minNodes":0,"maxNodes":3,"diskGb":100,"provisioning":"on-demand"})")},
            {{u"accelerator"_s, u"nvidia-tesla-t4"_s}}));
        QCOMPARE(cost.lines.size(), 3); // and not once more for the endpoint's accelerators
        QCOMPARE(*cost.lines.at(0).perHour, 3 * 0.19);
        QCOMPARE(*cost.lines.at(1).perHour, 6 * 0.35);
    }

    void machinesThatThePlanDoesNotMakeCostToo()
    {
        const PlanCost cost = costOf(planOf(
            "aws", {}, {{u"accelerator"_s, u"g5.xlarge"_s}, {u"acceleratorCount"_s, 1}, {u"replicas"_s, 2}}));
        QCOMPARE(cost.lines.size(), 1);
        QCOMPARE(*cost.lines.first().perHour,
                 2 * Catalog::builtIn().machineType(u"g5.xlarge"_s)->price->amount);
    }

    void thePoolThatIsThereSaysTheMachine()
    {
        GkeNodePool system = l4Pool(u"system"_s, u"e2-standard-4"_s);
        system.accelerators.clear();
        const PlanCost cost = costOnL4(gkeWith({system, l4Pool(u"gpu"_s, u"g2-standard-12"_s)}));
        QCOMPARE(cost.lines.size(), 2);
        QCOMPARE(cost.lines.at(0).what, u"1 × g2-standard-12 (gpu)"_s);
        QCOMPARE(*cost.lines.at(0).perHour, machinePrice("g2-standard-12"));
        QVERIFY(!cost.isAtMost());
        // Its boot disk comes with it.
        QCOMPARE(*cost.lines.at(1).perHour * hoursPerMonth, 10.0);
        QVERIFY2(!cost.lines.at(0).source.contains(u"smallest"_s), qPrintable(cost.lines.at(0).source));
    }

    void whatTheMachineIsIsNoEstimateWhereThePoolIsKnown()
    {
        const auto estimatedWith = [](const ClusterPools &pools) {
            Plan plan = planOnL4();
            plan.values.insert(u"accelerator"_s, u"g5.xlarge"_s);
            plan.target.provider = u"aws"_s;
            plan.steps = {};
            return costOf(plan, QDate(2026, 11, 29), pools).lines.first();
        };
        // EKS' prices are read from AWS: what is estimated is the machine alone.
        QVERIFY(!Catalog::builtIn().machineType(u"g5.2xlarge"_s)->price->provenance.estimated);
        const ClusterPools known = poolsOf(
            u"eu-central-1"_s, {.name = u"ml"_s},
            {{.name = u"gpu"_s, .status = u"ACTIVE"_s, .maxSize = 2, .instanceTypes = {u"g5.2xlarge"_s}}});
        QCOMPARE(estimatedWith(known).what, u"1 × g5.2xlarge (gpu)"_s);
        QVERIFY(!estimatedWith(known).isEstimated);
        QCOMPARE(estimatedWith({}).what, u"1 × g5.xlarge"_s);
        QVERIFY(estimatedWith({}).isEstimated);
    }

    void severalPoolsThatCouldTakeItAreAnUpperBound()
    {
        const PlanCost cost = costOnL4(
            gkeWith({l4Pool(u"small"_s, u"g2-standard-8"_s), l4Pool(u"large"_s, u"g2-standard-12"_s)}));
        QCOMPARE(cost.lines.first().what, u"1 × g2-standard-12 (large), or 1 × g2-standard-8 (small)"_s);
        QCOMPARE(*cost.lines.first().perHour, machinePrice("g2-standard-12"));
        QVERIFY(cost.isAtMost());
    }

    void severalPoolsOfOneMachineAreOnePrice()
    {
        const PlanCost cost =
            costOnL4(gkeWith({l4Pool(u"a"_s, u"g2-standard-12"_s), l4Pool(u"b"_s, u"g2-standard-12"_s)}));
        QCOMPARE(cost.lines.first().what, u"1 × g2-standard-12 (a, b)"_s);
        QVERIFY(!cost.isAtMost());
    }

    void fault26APoolWithoutAPriceLeavesThePriceUnknown()
    {
        const PlanCost cost =
            costOnL4(gkeWith({l4Pool(u"a"_s, u"g2-standard-12"_s), l4Pool(u"b"_s, u"g2-custom-99"_s)}));
        QVERIFY(!cost.lines.first().perHour);
        QVERIFY2(cost.lines.first().why.contains(u"g2-custom-99"_s), qPrintable(cost.lines.first().why));
    }

    void poolsThatCannotTakeThePodDoNotCount_data()
    {
        QTest::addColumn<GkeNodePool>("other");
        GkeNodePool tainted = l4Pool(u"other"_s, u"g2-standard-8"_s);
        tainted.taints = {{u"team"_s, u"research"_s, u"NO_SCHEDULE"_s}};
        QTest::newRow("a taint that it does not tolerate") << tainted;
        GkeNodePool plain = l4Pool(u"other"_s, u"g2-standard-8"_s);
        plain.metadataMode = u"GCE_METADATA"_s;
        QTest::newRow("a label that its nodes do not have") << plain;
        GkeNodePool ill = l4Pool(u"other"_s, u"g2-standard-8"_s);
        ill.status = u"ERROR"_s;
        QTest::newRow("a pool that is broken") << ill;
        QTest::newRow("a machine too small for its requests") << l4Pool(u"other"_s, u"g2-standard-4"_s);
        GkeNodePool another = l4Pool(u"other"_s, u"n1-standard-8"_s);
        another.accelerators = {{.type = u"nvidia-tesla-t4"_s, .count = 1}};
        QTest::newRow("another accelerator") << another;
    }
    void poolsThatCannotTakeThePodDoNotCount()
    {
        QFETCH(GkeNodePool, other);
        const PlanCost cost = costOnL4(gkeWith({l4Pool(u"gpu"_s, u"g2-standard-12"_s), other}));
        QCOMPARE(cost.lines.first().what, u"1 × g2-standard-12 (gpu)"_s);
        // By itself it is no answer either.
        const CostLine alone = costOnL4(gkeWith({other})).lines.first();
        if (other.machineType == "g2-standard-4"_L1) {
            // By its labels the pod would go there and not fit, which a check says.
            QCOMPARE(alone.what, u"1 × g2-standard-4 (other)"_s);
            return;
        }
        QVERIFY2(alone.source.contains(u"no pool of the cluster"_s), qPrintable(alone.source));
        QVERIFY(alone.isEstimated);
    }

    void nodeAffinityDecidesAmongPools_data()
    {
        QTest::addColumn<QByteArray>("expressions"); // of the one term
        QTest::addColumn<QString>("what");
        const QString either = u"1 × g2-standard-12 (large), or 1 × g2-standard-8 (small)"_s;
        const QString large = u"1 × g2-standard-12 (large)"_s;
        const QString small = u"1 × g2-standard-8 (small)"_s;
        const auto row = [](const char *name, const QByteArray &expressions, const QString &what) {
            QTest::newRow(name) << expressions << what;
        };
        row("a machine type among others",
            R"({"key":"node.kubernetes.io/instance-type","operator":"In","values":["a2-highgpu-1g","g2-standard-12"]})",
            large);
        row("not a machine type",
            R"({"key":"node.kubernetes.io/instance-type","operator":"NotIn","values":["g2-standard-12"]})",
            small);
        row("a label that one of them has", R"({"key":"team","operator":"Exists"})", large);
        row("a label that one of them does not have", R"({"key":"team","operator":"DoesNotExist"})", small);
        row("a label that has another value is not missing",
            R"({"key":"team","operator":"NotIn","values":["search"]})", small);
        row("a number above", R"({"key":"generation","operator":"Gt","values":["2"]})", large);
        row("a number below", R"({"key":"generation","operator":"Lt","values":["3"]})", small);
        row("a zone that one of them has, among two",
            R"({"key":"topology.kubernetes.io/zone","operator":"In","values":["europe-west4-c","europe-west4-z"]})",
            small);
        row("zones that both have beside others",
            R"({"key":"topology.kubernetes.io/zone","operator":"NotIn","values":["europe-west4-c"]})",
            either);
        row("what every node has", R"({"key":"kubernetes.io/arch","operator":"In","values":["amd64"]})",
            either);
        row("two that have to hold together",
            R"({"key":"team","operator":"DoesNotExist"},{"key":"generation","operator":"Lt","values":["3"]})",
            small);
        row("what an operator fills in later", R"({"key":"team","operator":"In","values":["${team}"]})",
            either);
    }
    void nodeAffinityDecidesAmongPools()
    {
        QFETCH(QByteArray, expressions);
        QFETCH(QString, what);
        GkeNodePool small = l4Pool(u"small"_s, u"g2-standard-8"_s);
        small.labels = {{u"generation"_s, u"2"_s}};
        small.locations = {u"europe-west4-b"_s, u"europe-west4-c"_s};
        GkeNodePool large = l4Pool(u"large"_s, u"g2-standard-12"_s);
        large.labels = {{u"generation"_s, u"3"_s}, {u"team"_s, u"search"_s}};
        large.locations = {u"europe-west4-b"_s};
        const ClusterPools pools = gkeWith({small, large});
        const auto whatOf = [&pools](const QByteArray &terms) {
            return costOf(
                       planOnL4(
                           "1",
                           R"("affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":)"
                           R"({"nodeSelectorTerms":[)"
                               + terms + "]}}},"),
                       QDate(2026, 11, 29), pools)
                .lines.first()
                .what;
        };
        const QByteArray term = R"({"matchExpressions":[)" + expressions + "]}";
        QCOMPARE(whatOf(term), what);
        // Terms are alternatives.
        const QByteArray never = R"({"matchExpressions":[{"key":"nobody","operator":"Exists"}]})";
        QCOMPARE(whatOf(never + ',' + term), what);
        QVERIFY(!whatOf(never).contains(u'('));
    }

    void whatAPodPrefersDecidesNothing()
    {
        const Plan plan = planOnL4(
            "1",
            R"("affinity":{"nodeAffinity":{"preferredDuringSchedulingIgnoredDuringExecution":[{"weight":1,"preference":)"
            R"({"matchExpressions":[{"key":"node.kubernetes.io/instance-type","operator":"In","values":["g2-standard-8"]}]}}]}},)");
        const PlanCost cost = costOf(
            plan, QDate(2026, 11, 29),
            gkeWith({l4Pool(u"small"_s, u"g2-standard-8"_s), l4Pool(u"large"_s, u"g2-standard-12"_s)}));
        QVERIFY(cost.isAtMost());
    }

    void aMachineThatAffinityNamesIsTheLikelyOne()
    {
        const Plan plan = planOnL4(
            "1",
            R"("affinity":{"nodeAffinity":{"requiredDuringSchedulingIgnoredDuringExecution":{"nodeSelectorTerms":[)"
            R"({"matchExpressions":[{"key":"node.kubernetes.io/instance-type","operator":"In","values":["g2-standard-24"]}]}]}}},)");
        QCOMPARE(costOf(plan).lines.first().what, u"1 × g2-standard-24"_s);
    }

    void podsShareANodeThatHasRoomForSeveral()
    {
        const PlanCost cost = costOnL4(gkeWith({l4Pool(u"gpu"_s, u"g2-standard-24"_s, 2)}), "3");
        QCOMPARE(cost.lines.first().what, u"2 × g2-standard-24 (gpu)"_s);
    }

    void whereThePoolIsNotKnownTheSmallestThatFitsIsAnEstimate_data()
    {
        QTest::addColumn<ClusterPools>("pools");
        QTest::addColumn<QString>("because");
        QTest::newRow("nothing is known of the cluster") << ClusterPools{} << u"are not known"_s;
        QTest::newRow("Autopilot") << poolsOf(GkeCluster{.name = u"c"_s, .isAutopilot = true})
                                   << u"chooses machines"_s;
        QTest::newRow("EKS Auto Mode")
            << poolsOf(u"r"_s, {.name = u"ml"_s, .isAutoMode = true}, {}) << u"chooses machines"_s;
    }
    void whereThePoolIsNotKnownTheSmallestThatFitsIsAnEstimate()
    {
        QFETCH(ClusterPools, pools);
        QFETCH(QString, because);
        const PlanCost cost = costOnL4(pools);
        QCOMPARE(cost.lines.size(), 1);
        // 2 CPUs and 13 GiB with the sidecar do not fit beside the system on g2-standard-4.
        QCOMPARE(cost.lines.first().what, u"1 × g2-standard-8"_s);
        QVERIFY(cost.lines.first().isEstimated);
        QVERIFY2(cost.lines.first().source.contains(because), qPrintable(cost.lines.first().source));
    }

    void aPlanWhosePodsAskForNoAcceleratorTakesNone()
    {
        Plan plan = planOnL4();
        plan.steps = {applying(
            R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"d"},"spec":{"template":{"spec":{"containers":[{"name":"c"}]}}}})")};
        QVERIFY(costOf(plan).lines.isEmpty());
    }

    void aClaimCostsWhatItsClassMakes_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<double>("perMonth");
        QTest::newRow("a class of the plan's own") << QByteArray(R"("storageClassName":"mine")") << 0.17 * 10;
        QTest::newRow("one of the cloud's")
            << QByteArray(R"("storageClassName":"standard-rwo")") << 0.10 * 10;
        QTest::newRow("one that nobody knows") << QByteArray(R"("storageClassName":"other")") << -1.0;
        QTest::newRow("a volume that is there") << QByteArray(R"("storageClassName":"")") << 0.0;
    }
    void aClaimCostsWhatItsClassMakes()
    {
        QFETCH(QByteArray, fields);
        QFETCH(double, perMonth);
        const PlanCost cost = costOf(planOf(
            "google",
            {applying(
                 R"({"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"mine"},"parameters":{"type":"pd-ssd"}})"),
             applying(QByteArray(claim).replace("FIELDS", fields))}));
        if (perMonth == 0) {
            QVERIFY(cost.lines.isEmpty());
            return;
        }
        QCOMPARE(cost.lines.size(), 1);
        QCOMPARE(cost.lines.first().perHour.value_or(-1 / hoursPerMonth) * hoursPerMonth, perMonth);
        QCOMPARE(costJson(cost)["complete"_L1].toBool(), perMonth > 0);
        QCOMPARE(costJson(cost)["lines"_L1][0]["perHour"_L1].isNull(), perMonth < 0);
        QVERIFY(costText(cost).isEmpty() == (perMonth < 0)); // unknown is not nothing
    }

    void aLoadBalancerCostsByItsKind_data()
    {
        QTest::addColumn<QByteArray>("provider");
        QTest::addColumn<QByteArray>("object");
        QTest::addColumn<double>("perHour");
        const QByteArray service =
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"s","namespace":"n"NOTE},"spec":{"type":"LoadBalancer","ports":[{"port":80},{"port":443}]}})";
        const QByteArray gateway =
            R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway","metadata":{"name":"g","namespace":"n"},
            "spec":{"gatewayClassName":"CLASS","listeners":[{"port":80},{"port":443},{"port":443}]}})";
        const auto noted = [&](const char *note) { return QByteArray(service).replace("NOTE", note); };
        QTest::newRow("a Service of GKE has one rule") << QByteArray("google") << noted("") << 0.025;
        QTest::newRow("a Gateway has one for each port")
            << QByteArray("google")
            << QByteArray(gateway).replace("CLASS", "gke-l7-regional-external-managed") << 0.05;
        QTest::newRow("an internal one bills otherwise")
            << QByteArray("google") << QByteArray(gateway).replace("CLASS", "gke-l7-rilb") << -1.0;
        QTest::newRow("a Service of EKS is a Classic Load Balancer")
            << QByteArray("aws")
            << noted(R"(,"annotations":{"service.beta.kubernetes.io/aws-load-balancer-internal":"true"})")
            << 0.025;
        QTest::newRow("or a Network Load Balancer")
            << QByteArray("aws")
            << noted(
                   R"(,"annotations":{"service.beta.kubernetes.io/aws-load-balancer-type":"external","service.beta.kubernetes.io/aws-load-balancer-scheme":"internal"})")
            << 0.0225;
    }
    void aLoadBalancerCostsByItsKind()
    {
        QFETCH(QByteArray, provider);
        QFETCH(QByteArray, object);
        QFETCH(double, perHour);
        const PlanCost cost = costOf(planOf(provider.constData(), {applying(object)}));
        QCOMPARE(cost.lines.size(), 1);
        QCOMPARE(cost.lines.first().perHour.value_or(-1), perHour);
    }

    void whatIsNotKnownMakesTheSumALowerBound()
    {
        const PlanCost cost =
            costOf(planOf("aws",
                          {making(eksGroup),
                           applying(QByteArray(claim).replace("FIELDS", "\"storageClassName\":\"other\""))}));
        QVERIFY2(costText(cost).startsWith(u"at least"_s), qPrintable(costText(cost)));
        QVERIFY2(costLines(cost).last().contains(u"price not known"_s), qPrintable(costLines(cost).last()));
    }
};

QTEST_GUILESS_MAIN(TestPlanCost)
#include "tst_plancost.moc"
