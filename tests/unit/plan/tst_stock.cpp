// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What steps and clusters tell of the clouds' stock, and what they do not.
#include "plan/changelog.h"
#include "plan/google/gkenodepoolchanges.h"
#include "plan/stock.h"
#include "planworld.h"

#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime when(QDate(2026, 11, 28), QTime(14, 5), QTimeZone::UTC);

QJsonObject gkePool(const QStringList &zones, int nodes, const QString &provisioning = u"on-demand"_s)
{
    return {{u"kind"_s, u"create-gke-node-pool"_s},
            {u"machineType"_s, u"g2-standard-8"_s},
            {u"accelerator"_s, u"nvidia-l4"_s},
            {u"zones"_s, QJsonArray::fromStringList(zones)},
            {u"nodeCount"_s, nodes},
            {u"provisioning"_s, provisioning}};
}

QJsonObject eksGroup(const QStringList &zones, int nodes)
{
    return {{u"kind"_s, u"create-eks-nodegroup"_s},
            {u"instanceTypes"_s, QJsonArray{u"g5.xlarge"_s}},
            {u"zones"_s, QJsonArray::fromStringList(zones)},
            {u"desiredSize"_s, nodes},
            {u"capacityType"_s, u"SPOT"_s}};
}

Result<QJsonObject> refused(const QString &words, const QString &reason = {})
{
    return std::unexpected(Error{.kind = ErrorKind::Unavailable, .detail = words, .reason = reason});
}

/// "zone capacity ok|out", sorted.
QStringList told(const QList<StockAttempt> &attempts)
{
    QStringList lines;
    for (const StockAttempt &each : attempts)
        lines << u"%1 %2 %3 %4 %5"_s.arg(each.provider, each.zone,
                                         each.accelerator.isEmpty() ? each.machineType : each.accelerator,
                                         each.capacity, each.succeeded ? u"ok"_s : u"out"_s);
    lines.sort();
    return lines;
}

QJsonObject node(const QString &zone, QJsonObject labels)
{
    labels.insert(u"topology.kubernetes.io/zone"_s, zone);
    labels.insert(u"node.kubernetes.io/instance-type"_s, u"g2-standard-8"_s);
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Node"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"n-"_s + zone},
                         {u"uid"_s, u"u-"_s + zone},
                         {u"creationTimestamp"_s, u"2026-11-28T13:59:00Z"_s},
                         {u"labels"_s, labels}}}};
}

QJsonObject pod(const QJsonObject &selector)
{
    return {
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Pod"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"p"_s}, {u"namespace"_s, u"llm"_s}, {u"uid"_s, u"pod-1"_s}}},
        {u"spec"_s, QJsonObject{{u"nodeSelector"_s, selector}}}};
}

QJsonObject eventSaying(const QString &message, const QString &reason = u"FailedScaleUp"_s)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"Event"_s},
            {u"metadata"_s,
             QJsonObject{{u"name"_s, u"e"_s}, {u"namespace"_s, u"llm"_s}, {u"uid"_s, u"event-1"_s}}},
            {u"reason"_s, reason},
            {u"message"_s, message},
            {u"lastTimestamp"_s, u"2026-11-28T14:03:00Z"_s},
            {u"involvedObject"_s,
             QJsonObject{{u"kind"_s, u"Pod"_s},
                         {u"name"_s, u"p"_s},
                         {u"namespace"_s, u"llm"_s},
                         {u"uid"_s, u"pod-1"_s}}}};
}

const QJsonObject wantsL4{{u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s}};
const QString outInB =
    u"Node scale up in zones us-central1-b associated with this pod failed: GCE out of resources. Pod is at risk of not being scheduled."_s;

class RememberingLog : public ChangeLog, public StockLog
{
public:
    QList<StockAttempt> attempts;
    void noted(const QList<StockAttempt> &some) override { attempts += some; }
    qint64 began(const Change &, const QString &, bool, const QString &, const QString &,
                 const ChangeContext &) override
    {
        return 1;
    }
    qint64 began(const QString &, const QString &, const Target &) override { return 1; }
    void ended(qint64, const Result<> &, const QString &) override { }
};

} // namespace

class TestStock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStepTellsOnlyWhatIsCertain_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<Result<QJsonObject>>("ran");
        QTest::addColumn<QStringList>("expected");
        const auto row = [](const char *name, const QJsonObject &change, const Result<QJsonObject> &ran,
                            const QStringList &expected) {
            QTest::newRow(name) << change << ran << expected;
        };
        const QString stockout =
            u"The zone 'projects/p/zones/us-central1-b' does not have enough resources available to fulfill the request."_s;
        row("a pool with a node had it", gkePool({u"us-central1-a"_s}, 1), QJsonObject{},
            {u"google us-central1-a nvidia-l4 on-demand ok"_s});
        row("the zones that GKE chose", gkePool({}, 1),
            QJsonObject{{u"locations"_s, QJsonArray{u"us-central1-c"_s}}},
            {u"google us-central1-c nvidia-l4 on-demand ok"_s});
        row("a pool from zero tried nothing", gkePool({u"us-central1-a"_s}, 0), QJsonObject{}, {});
        row("one that was there tried nothing", gkePool({u"us-central1-a"_s}, 1),
            QJsonObject{{u"unchanged"_s, true}}, {});
        row("the zone that the words name", gkePool({u"us-central1-a"_s, u"us-central1-b"_s}, 1, u"spot"_s),
            refused(stockout), {u"google us-central1-b nvidia-l4 spot out"_s});
        row("the only zone there is", gkePool({u"us-central1-a"_s}, 1),
            refused(u"Its status is ERROR."_s, u"GCE_STOCKOUT"_s),
            {u"google us-central1-a nvidia-l4 on-demand out"_s});
        row("which of two zones is not known", gkePool({u"us-central1-a"_s, u"us-central1-b"_s}, 1),
            refused(u"Its status is ERROR."_s, u"GCE_STOCKOUT"_s), {});
        row("quota is not stock", gkePool({u"us-central1-a"_s}, 1),
            refused(u"Quota 'NVIDIA_L4_GPUS' exceeded. Limit: 0.0 in region us-central1."_s), {});
        row("a cancelled step tells nothing", gkePool({u"us-central1-a"_s}, 1), cancelled(), {});
        row("flex-start is a queue", gkePool({u"us-central1-a"_s}, 1, u"flex-start"_s), refused(stockout),
            {});
        row("EKS tries all its zones", eksGroup({u"us-east-1a"_s, u"us-east-1b"_s}, 1),
            refused(u"Could not launch On-Demand Instances. InsufficientInstanceCapacity"_s),
            {u"aws us-east-1a g5.xlarge spot out"_s, u"aws us-east-1b g5.xlarge spot out"_s});
        row("zones that have some are not out", eksGroup({u"us-east-1a"_s, u"us-east-1b"_s}, 1),
            refused(
                u"We currently do not have sufficient g5.xlarge capacity in the Availability Zone you requested (us-east-1a). You can currently get g5.xlarge capacity by not specifying an Availability Zone in your request or choosing us-east-1b."_s),
            {u"aws us-east-1a g5.xlarge spot out"_s});
        row("where one node of two zones went is not known", eksGroup({u"us-east-1a"_s, u"us-east-1b"_s}, 1),
            QJsonObject{}, {});
        row("other steps know nothing of it", {{u"kind"_s, u"apply"_s}}, refused(stockout), {});
    }
    void aStepTellsOnlyWhatIsCertain()
    {
        QFETCH(QJsonObject, change);
        QFETCH(Result<QJsonObject>, ran);
        QFETCH(QStringList, expected);
        const auto attempts = stockOfChange(change, ran, when);
        QCOMPARE(told(attempts), expected);
        for (const StockAttempt &each : attempts)
            QCOMPARE(each.at, when);
    }

    void theChangesOwnFormIsRead()
    {
        const CreateGkeNodePool change({u"ai-lab"_s, u"us-central1"_s, u"c1"_s},
                                       {.name = u"gpu"_s,
                                        .machineType = u"g2-standard-8"_s,
                                        .acceleratorType = u"nvidia-l4"_s,
                                        .acceleratorCount = 1,
                                        .locations = {u"us-central1-a"_s},
                                        .initialNodeCount = 2,
                                        .spot = true});
        QCOMPARE(told(stockOfChange(change.toJson(), QJsonObject(), when)),
                 QStringList{u"google us-central1-a nvidia-l4 spot ok"_s});
    }

    void nodesAndRefusedScaleUpsOfAClusterAreRead()
    {
        QJsonObject spot = wantsL4;
        spot.insert(u"cloud.google.com/gke-spot"_s, u"true"_s);
        const auto attempts =
            stockOfCluster({node(u"us-central1-a"_s, wantsL4), node(u"us-central1-c"_s, spot)},
                           {eventSaying(outInB)}, {pod(wantsL4)});
        QCOMPARE(told(attempts),
                 (QStringList{u"google us-central1-a nvidia-l4 on-demand ok"_s,
                              u"google us-central1-b nvidia-l4 on-demand out"_s,
                              u"google us-central1-c nvidia-l4 spot ok"_s}));
        QCOMPARE(attempts.last().at.time().minute(), 3); // the event's own time, not that of reading
    }

    void otherEventsSayNothingOfStock_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QJsonObject>("selector");
        QTest::newRow("quota")
            << u"Node scale up in zones us-central1-b associated with this pod failed: GCE quota exceeded."_s
            << u"FailedScaleUp"_s << wantsL4;
        QTest::newRow("on its way") << outInB << u"TriggeredScaleUp"_s << wantsL4;
        QTest::newRow("no zone named") << u"GCE out of resources"_s << u"FailedScaleUp"_s << wantsL4;
        QTest::newRow("any machine would have done") << outInB << u"FailedScaleUp"_s << QJsonObject();
    }
    void otherEventsSayNothingOfStock()
    {
        QFETCH(QString, message);
        QFETCH(QString, reason);
        QFETCH(QJsonObject, selector);
        QVERIFY(stockOfCluster({}, {eventSaying(message, reason)}, {pod(selector)}).isEmpty());
    }

    void aWaitAsksTheClusterAndOthersDoNot()
    {
        FakeClock clock;
        ReadyKube kube;
        kube.put(node(u"us-central1-a"_s, wantsL4));
        kube.put(pod(wantsL4));
        kube.put(eventSaying(outInB));
        RememberingLog log;
        const ChangeContext context{.kube = &kube, .clock = &clock, .target = testTarget(), .log = &log};
        QVERIFY(ended(noteStock(context, {{u"kind"_s, u"apply"_s}}, false, QJsonObject())));
        QVERIFY(log.attempts.isEmpty());
        // Cancelled by who saw that it hangs: what the cluster says of it is learned all the same.
        QVERIFY(ended(noteStock(context, {{u"kind"_s, u"wait-rollout"_s}}, true, cancelled())));
        QVERIFY2(told(log.attempts).contains(u"google us-central1-b nvidia-l4 on-demand out"_s),
                 qPrintable(told(log.attempts).join(u'\n')));
        QVERIFY(told(log.attempts).contains(u"google us-central1-a nvidia-l4 on-demand ok"_s));
    }
};

Q_DECLARE_METATYPE(slipway::Result<QJsonObject>)

QTEST_GUILESS_MAIN(TestStock)
#include "tst_stock.moc"
