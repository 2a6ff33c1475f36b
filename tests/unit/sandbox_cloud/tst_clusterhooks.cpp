// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/cloudcontext.h"
#include "app/sandbox/google/clusterhooks.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway::sandbox;
using Problem = BucketAccess::Problem;

namespace {

const QString kAnnotation = u"iam.gke.io/gcp-service-account"_s;

struct World {
    explicit World(const QString &name)
        : scenario(*loadScenario(name))
        , clock(1, SimClock::Mode::Manual)
        , context(scenario, clock)
        , hooks(context)
    {
    }
    ProjectState &project() { return context.projects[u"ai-lab-demo"_s]; }
    void grantBucket(const QString &member, const QString &role = u"roles/storage.objectViewer"_s)
    {
        project().buckets[u"ai-llm-models"_s].effective.append({role, {member}, {}});
    }
    Problem access(const QMap<QString, QString> &annotations = {}, const QString &bucket = u"ai-llm-models"_s,
                   bool readOnly = true)
    {
        return hooks.bucketAccess(u"inference"_s, u"vllm"_s, annotations, bucket, readOnly).problem;
    }
    Scenario scenario;
    SimClock clock;
    CloudContext context;
    ClusterHooks hooks;
};

} // namespace

class TestClusterHooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void directFederationNeedsTheVeryPrincipal()
    {
        World world(u"everything-fine"_s);
        const QString pool =
            u"principal://iam.googleapis.com/projects/418257930164/locations/global/workloadIdentityPools/ai-lab-demo.svc.id.goog/subject/ns/%1/sa/vllm"_s;
        QCOMPARE(world.access(), Problem::AccountDenied);
        world.grantBucket(pool.arg(u"default"_s));
        QCOMPARE(world.access(), Problem::AccountDenied);
        world.grantBucket(pool.arg(u"inference"_s));
        QCOMPARE(world.access(), Problem::None);
        QCOMPARE(world.access({}, u"ai-llm-models"_s, false),
                 Problem::AccountDenied); // a viewer does not write
        QCOMPARE(world.access({}, u"no-such-bucket"_s), Problem::BucketMissing);
        QVERIFY(!world.hooks.bucketAccess(u"inference"_s, u"vllm"_s, {}, u"ai-llm-models"_s, true)
                     .objects.empty());
    }

    void theAnnotationSendsEverythingThroughTheGoogleAccount()
    {
        World world(u"wrong-iam-member"_s);
        const QString email = u"vllm-gcs-reader@ai-lab-demo.iam.gserviceaccount.com"_s;
        const QMap<QString, QString> annotations{{kAnnotation, email}};
        QCOMPARE(world.access(annotations), Problem::BindingMissing);
        world.project().serviceAccounts[email].effective = {
            {u"roles/iam.workloadIdentityUser"_s,
             {u"serviceAccount:ai-lab-demo.svc.id.goog[inference/vllm]"_s},
             {}}};
        QCOMPARE(world.access(annotations), Problem::None);
        world.project().serviceAccounts[email].spec.disabled = true;
        QCOMPARE(world.access(annotations), Problem::BindingMissing);
        QCOMPARE(world.access({{kAnnotation, u"vllm-gcs-reader@ai-lab-demo.gserviceaccount.com"_s}}),
                 Problem::BindingMissing);
        // A broken identity hides a missing bucket.
        QCOMPARE(world.access(annotations, u"no-such-bucket"_s), Problem::BindingMissing);
    }

    void quotaIsBookedAndGivenBack()
    {
        World world(u"everything-fine"_s);
        world.project().spec.regionQuotas[u"us-central1"_s][u"NVIDIA_L4_GPUS"_s] = {2, 0};
        const NodeShape shape = world.hooks.groups().front().shape;
        QCOMPARE(shape.acceleratorType, u"nvidia-l4"_s);
        QCOMPARE(world.hooks.requestNode(shape).outcome, ScaleUpAnswer::Outcome::Granted);
        QCOMPARE(world.hooks.requestNode(shape).outcome, ScaleUpAnswer::Outcome::Granted);
        const ScaleUpAnswer third = world.hooks.requestNode(shape);
        QCOMPARE(third.outcome, ScaleUpAnswer::Outcome::QuotaExceeded);
        QVERIFY(third.detail.contains("NVIDIA_L4_GPUS"_L1));
        world.hooks.nodeRemoved(shape);
        QCOMPARE(world.hooks.requestNode(shape).outcome, ScaleUpAnswer::Outcome::Granted);
    }

    void aStockoutEnds()
    {
        World world(u"stockout-then-recovery"_s);
        world.clock.advance(1h); // whoever walks the wizard slowly meets it all the same
        const NodeShape shape = world.hooks.groups().front().shape;
        QCOMPARE(world.hooks.requestNode(shape).outcome, ScaleUpAnswer::Outcome::Stockout);
        world.clock.advance(4min);
        QCOMPARE(world.hooks.requestNode(shape).outcome, ScaleUpAnswer::Outcome::Granted);
    }

    void theWebhookComesBack()
    {
        World world(u"sidecar-not-injected"_s);
        world.clock.advance(1h);
        QVERIFY(!world.hooks.webhookUp());
        world.clock.advance(3min);
        QVERIFY(world.hooks.webhookUp());
        QVERIFY(!World(u"addon-off"_s).hooks.webhookUp());
    }

    void autopilotMakesTheSmallestFittingMachine()
    {
        World world(u"everything-fine"_s);
        world.hooks.cluster().spec.autopilot = true;
        QString why;
        const auto shapes =
            world.hooks.autopilotShapes({{u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s}}, 6000,
                                        20LL << 30, u"nvidia.com/gpu"_s, 1, &why);
        QVERIFY(!shapes.empty());
        QCOMPARE(shapes.front().machineType, u"g2-standard-8"_s);
        QVERIFY(world.hooks.autopilotShapes({}, 1000, 1 << 30, u"nvidia.com/gpu"_s, 1, &why).empty());
        QVERIFY(why.contains("gke-accelerator"_L1));
        QVERIFY(world.hooks
                    .autopilotShapes({{u"cloud.google.com/gke-accelerator"_s, u"nvidia-l4"_s}}, 900'000,
                                     1 << 30, u"nvidia.com/gpu"_s, 1, &why)
                    .empty());
        QVERIFY(!why.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestClusterHooks)
#include "tst_clusterhooks.moc"
