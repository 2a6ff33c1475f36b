// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/podneed.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestPodNeed : public QObject
{
    Q_OBJECT

    static PodNeed of(const char *spec, const QJsonObject &annotations = {})
    {
        return podNeed(QJsonDocument::fromJson(spec).object(), annotations);
    }

private Q_SLOTS:
    void containersAddUp()
    {
        const PodNeed need = of(R"({"containers":[
            {"resources":{"requests":{"cpu":"4","memory":"16Gi","ephemeral-storage":"10Gi"},"limits":{"nvidia.com/gpu":"2","cpu":"8"}}},
            {"resources":{"requests":{"cpu":"250m","memory":"256Mi"}}}]})");
        QCOMPARE(need.cpuMilli, 4250);
        QCOMPARE(need.memoryMiB, 16 * 1024 + 256);
        QCOMPARE(need.diskMiB, 10 * 1024);
        QCOMPARE(need.accelerators, 2);
    }
    void aLimitAloneIsARequestToo()
    {
        QCOMPARE(of(R"({"containers":[{"resources":{"limits":{"cpu":2,"memory":"1Gi"}}}]})").cpuMilli, 2000);
    }
    void whatRunsBeforeAndEndsCountsWhereItIsLarger()
    {
        // As the scheduler counts: the largest of those that end, beside the sidecars that began before it.
        const char *spec = R"({"initContainers":[
            {"resources":{"requests":{"cpu":"1","memory":"64Gi"}}},
            {"restartPolicy":"Always","resources":{"requests":{"cpu":"500m","memory":"1Gi"}}},
            {"resources":{"requests":{"cpu":"6","memory":"2Gi"}}}],
            "containers":[{"resources":{"requests":{"cpu":"2","memory":"8Gi"}}}]})";
        QCOMPARE(of(spec).cpuMilli, 6500);
        QCOMPARE(of(spec).memoryMiB, 64 * 1024);
    }
    void theBucketsSidecarCounts()
    {
        const char *spec = R"({"containers":[{"resources":{"requests":{"cpu":"1","memory":"1Gi"}}}]})";
        QCOMPARE(of(spec, {{u"gke-gcsfuse/volumes"_s, u"true"_s}}).cpuMilli, 1250);
        const PodNeed said = of(spec,
                                {{u"gke-gcsfuse/volumes"_s, u"true"_s},
                                 {u"gke-gcsfuse/memory-request"_s, u"2Gi"_s},
                                 {u"gke-gcsfuse/ephemeral-storage-request"_s, u"0"_s}});
        QCOMPARE(said.memoryMiB, 3 * 1024);
        QCOMPARE(said.diskMiB, 0);
        QCOMPARE(of(spec, {{u"gke-gcsfuse/volumes"_s, u"false"_s}}).cpuMilli, 1000);
    }
    void whatIsNoQuantityAsksForNothing()
    {
        QCOMPARE(
            of(R"({"containers":[{"resources":{"requests":{"cpu":"much","memory":[]}}},7,{}],"initContainers":"none"})")
                .cpuMilli,
            0);
    }
};

QTEST_GUILESS_MAIN(TestPodNeed)
#include "tst_podneed.moc"
