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

PlanCost costOf(const Plan &plan, QDate today = QDate(2026, 11, 29))
{
    return planCost(plan, Catalog::builtIn(), today);
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

    void spotIsAnUpperBound()
    {
        const PlanCost cost =
            costOf(planOf("aws", {making(QByteArray(eksGroup).replace("ON_DEMAND", "SPOT"))}));
        QVERIFY(cost.isAtMost());
        QVERIFY2(costText(cost).startsWith(u"at most"_s), qPrintable(costText(cost)));
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
        QCOMPARE(*line(u"3 disks of 100 GiB (pd-balanced)"_s).perHour * hoursPerMonth, 30.0);
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
