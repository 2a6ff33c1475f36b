// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is left after an endpoint was destroyed: whose it is, how it was found, what it costs and how it goes.
#include "plan/operators/installoperator.h"
#include "remainsworld.h"

using namespace slipway;
using namespace slipway::remainsworld;
using namespace Qt::StringLiterals;

namespace {

const QByteArray pdVolume =
    R"({"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"pvc-1"},"spec":{"capacity":{"storage":"100Gi"},
    "persistentVolumeReclaimPolicy":"Retain","claimRef":{"namespace":"inference","name":"data-0"},
    "csi":{"driver":"pd.csi.storage.gke.io","volumeHandle":"projects/ai-lab/zones/europe-west4-a/disks/pvc-1"}},"status":{"phase":"Released"}})";

} // namespace

class TestRemains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void aRetainedDiskIsNamedInItsCloud_data()
    {
        QTest::addColumn<QByteArray>("volume");
        QTest::addColumn<QString>("disk");
        QTest::addColumn<QString>("command");
        QTest::newRow("a zonal disk of GKE")
            << pdVolume << u"disk/pvc-1"_s
            << u"gcloud compute disks delete pvc-1 --project ai-lab --zone=europe-west4-a"_s;
        QTest::newRow("a regional one")
            << QByteArray(pdVolume).replace("zones/europe-west4-a", "regions/europe-west4") << u"disk/pvc-1"_s
            << u"gcloud compute disks delete pvc-1 --project ai-lab --region=europe-west4"_s;
        QTest::newRow("EBS by CSI") << QByteArray(pdVolume)
                                           .replace("pd.csi.storage.gke.io", "ebs.csi.aws.com")
                                           .replace("projects/ai-lab/zones/europe-west4-a/disks/pvc-1",
                                                    "vol-0abc")
                                    << u"volume/vol-0abc"_s
                                    << u"aws ec2 delete-volume --volume-id vol-0abc --region europe-west4"_s;
        QTest::newRow("EBS in tree") << QByteArray(
            R"({"apiVersion":"v1","kind":"PersistentVolume","metadata":{"name":"pvc-1"},"spec":{"persistentVolumeReclaimPolicy":"Retain",
                "claimRef":{"namespace":"inference","name":"data-0"},"awsElasticBlockStore":{"volumeID":"aws:\/\/eu-central-1a/vol-9"}},"status":{"phase":"Released"}})")
                                     << u"volume/vol-9"_s
                                     << u"aws ec2 delete-volume --volume-id vol-9 --region europe-west4"_s;
    }
    void aRetainedDiskIsNamedInItsCloud()
    {
        QFETCH(QByteArray, volume);
        QFETCH(QString, disk);
        QFETCH(QString, command);
        FakeKubeClient kube;
        kube.put(json(volume));
        const Remains remains = found({.kube = &kube, .endpoint = endpointAt("", "europe-west4")});
        const auto claimed = of(remains, u"PersistentVolume/pvc-1"_s);
        QVERIFY(claimed);
        QCOMPARE(claimed->owner, u"claim inference/data-0"_s);
        QCOMPARE(claimed->foundBy, u"spec.claimRef"_s);
        QCOMPARE(claimed->command, u"kubectl delete persistentvolume pvc-1"_s);
        const auto found = of(remains, disk);
        QVERIFY(found);
        QCOMPARE(found->command, command);
        // It costs, and nobody here knows how much.
        QVERIFY(!found->perHour && !found->isFree);
        QVERIFY(remainsJson(remains).at(1)["perHour"_L1].isNull());
    }

    void aDisksPriceComesFromItsClass_data()
    {
        QTest::addColumn<QByteArray>("storageClass");
        QTest::addColumn<QString>("handle");
        QTest::addColumn<double>("perMonth");
        const QByteArray custom =
            R"({"apiVersion":"storage.k8s.io/v1","kind":"StorageClass","metadata":{"name":"fast"},"parameters":{"type":"pd-ssd"}})";
        QTest::newRow("a class of the cluster's own")
            << custom << u"projects/ai-lab/zones/europe-west4-a/disks/pvc-1"_s << 100 * 0.17;
        QTest::newRow("a regional disk costs as two")
            << custom << u"projects/ai-lab/regions/europe-west4/disks/pvc-1"_s << 100 * 0.34;
        QTest::newRow("GKE's own class")
            << QByteArray("standard-rwo") << u"projects/ai-lab/zones/europe-west4-a/disks/pvc-1"_s << 10.0;
        QTest::newRow("a class that nobody knows")
            << QByteArray("other") << u"projects/ai-lab/zones/europe-west4-a/disks/pvc-1"_s << -1.0;
    }
    void aDisksPriceComesFromItsClass()
    {
        QFETCH(QByteArray, storageClass);
        QFETCH(QString, handle);
        QFETCH(double, perMonth);
        FakeKubeClient kube;
        QJsonObject volume = json(pdVolume);
        QJsonObject spec = volume["spec"_L1].toObject();
        const bool isOwn = storageClass.startsWith('{');
        if (isOwn)
            kube.put(json(storageClass));
        spec["storageClassName"_L1] = isOwn ? u"fast"_s : QString::fromUtf8(storageClass);
        spec["csi"_L1] = QJsonObject{{"driver"_L1, "pd.csi.storage.gke.io"_L1}, {"volumeHandle"_L1, handle}};
        volume["spec"_L1] = spec;
        kube.put(volume);
        const Remains remains = found({.kube = &kube, .endpoint = endpointAt("google", "europe-west4")});
        const auto disk = of(remains, u"disk/pvc-1"_s);
        QVERIFY(disk);
        QCOMPARE(disk->perHour.has_value(), perMonth >= 0);
        if (disk->perHour) {
            QCOMPARE(*disk->perHour * hoursPerMonth, perMonth);
            QVERIFY2(remainsText(remains).join(u' ').contains(u"%1 USD a month"_s.arg(perMonth, 0, 'f', 2)),
                     qPrintable(remainsText(remains).join(u' ')));
        } else {
            QVERIFY(!disk->isFree);
        }
    }

    void aClaimThatStaysCostsItsDisk()
    {
        FakeKubeClient kube;
        kube.put(json(
            R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"cache","namespace":"inference",
            "labels":{"app.kubernetes.io/managed-by":"slipway","app.kubernetes.io/instance":"gone"}},
            "spec":{"storageClassName":"gp3","resources":{"requests":{"storage":"73Gi"}}}})"));
        const auto claim = of(found({.kube = &kube, .endpoint = endpointAt("aws", "eu-central-1")}),
                              u"PersistentVolumeClaim/inference/cache"_s);
        QVERIFY(claim && claim->perHour);
        QCOMPARE(*claim->perHour, 0.008); // 73 GiB at 0.08 a month of 730 hours
        QCOMPARE(claim->currency, u"USD"_s);
    }

    void anothersVolumeIsNotTheEndpoints()
    {
        FakeKubeClient kube;
        kube.put(
            json(QByteArray(pdVolume).replace("\"namespace\":\"inference\"", "\"namespace\":\"other\"")));
        kube.put(json(QByteArray(pdVolume).replace("pvc-1", "pvc-2").replace("Released", "Bound")));
        QVERIFY(found({.kube = &kube, .endpoint = endpointAt("", "x")}).found.isEmpty());
    }

    void aServiceWithALoadBalancerSaysItsAddress()
    {
        FakeKubeClient kube;
        kube.put(
            json(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"inference",
            "labels":{"app.kubernetes.io/managed-by":"slipway","app.kubernetes.io/instance":"gone"}},"spec":{"type":"LoadBalancer"},
            "status":{"loadBalancer":{"ingress":[{"ip":"203.0.113.7"}]}}})"));
        kube.put(json(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"anothers","namespace":"inference"},"spec":{"type":"LoadBalancer"}})"));
        const Remains remains = found({.kube = &kube, .endpoint = endpointAt("", "x")});
        QCOMPARE(remains.found.size(), 1); // once, though Services are looked at twice
        const Remain service = remains.found.first();
        QVERIFY2(service.why.contains(u"203.0.113.7"_s), qPrintable(service.why));
        QCOMPARE(service.foundBy, u"app.kubernetes.io/instance=gone"_s);
        QCOMPARE(service.command, u"kubectl delete service front --namespace inference"_s);
        QVERIFY(!service.isFree && !service.perHour); // in which cloud is not known
        QCOMPARE(of(found({.kube = &kube, .endpoint = endpointAt("google", "x")}), service.object)->perHour,
                 0.025);
        QCOMPARE(of(found({.kube = &kube, .endpoint = endpointAt("aws", "x")}), service.object)->perHour,
                 0.025);
    }

    void aGatewayHoldsALoadBalancerToo()
    {
        FakeKubeClient kube;
        DiscoveredKind gateways;
        gateways.kind = {u"gateway.networking.k8s.io"_s, u"v1"_s, u"Gateway"_s, u"gateways"_s, true};
        kube.addKind(gateways);
        kube.put(json(
            R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway","metadata":{"name":"g","namespace":"inference",
            "labels":{"app.kubernetes.io/managed-by":"slipway","app.kubernetes.io/instance":"gone"}},"status":{"addresses":[{"value":"203.0.113.9"}]}})"));
        const auto gateway =
            of(found({.kube = &kube, .endpoint = endpointAt("", "x")}), u"Gateway/inference/g"_s);
        QVERIFY(gateway);
        QVERIFY2(gateway->why.contains(u"203.0.113.9"_s), qPrintable(gateway->why));
    }

    void anOperatorThatAPlanInstalledAndThatStaysIsNamed()
    {
        const OperatorPin *pin = nullptr;
        for (const OperatorPin &each : builtInOperatorPins()) {
            if (!each.deployments.isEmpty() && !each.files.isEmpty())
                pin = &each;
        }
        QVERIFY(pin);
        Plan plan{.name = u"gone"_s, .recipeId = u"llmd-tpu-gateway"_s};
        plan.steps = {
            PlanStep{.id = u"operator"_s, .change = std::make_shared<InstallOperator>(*pin, QString())}};
        JournalRun run{.createdAt = QDateTime(QDate(2026, 11, 29), QTime(9, 0), QTimeZone::UTC),
                       .plan = plan.toJson()};
        run.steps = {JournalStep{.id = u"operator"_s, .state = StepState::Undone}};
        FakeKubeClient kube;
        const RemainsQuestion question{.kube = &kube, .endpoint = endpointAt("", "x"), .runs = {run}};
        QVERIFY(found(question).found.isEmpty()); // it went
        const QString deployment = pin->deployments.first();
        kube.put({{u"apiVersion"_s, u"apps/v1"_s},
                  {u"kind"_s, u"Deployment"_s},
                  {u"metadata"_s,
                   QJsonObject{{u"namespace"_s, deployment.section(u'/', 0, 0)},
                               {u"name"_s, deployment.section(u'/', 1)}}}});
        const auto left = of(found(question), u"operator/"_s + pin->id);
        QVERIFY(left);
        QVERIFY2(left->owner.startsWith(u"run of"_s), qPrintable(left->owner));
        QVERIFY2(left->command.startsWith(u"kubectl delete -f https://"_s), qPrintable(left->command));
        // One that was there before the plan is not its remainder.
        RemainsQuestion skipped = question;
        skipped.runs.first().steps.first().state = StepState::Skipped;
        QVERIFY(!of(found(skipped), u"operator/"_s + pin->id));
    }

    void whatGoogleListsIsKnownByItsDescription()
    {
        Plan plan{.name = u"gone"_s, .target = {.provider = u"google"_s}};
        plan.steps = {
            applying(
                R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"inference"},"spec":{"type":"LoadBalancer"}})"),
            applying(
                R"({"apiVersion":"gateway.networking.k8s.io/v1","kind":"Gateway","metadata":{"name":"g","namespace":"inference"},
                "spec":{"gatewayClassName":"gke-l7-regional-external-managed","listeners":[{"port":80}]}})"),
            applying(
                R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"cache","namespace":"inference"},
                "spec":{"storageClassName":"standard-rwo","resources":{"requests":{"storage":"100Gi"}}}})")};
        FakeGoogleClient google;
        using Collection = ComputeCollection;
        const QString ofGateway =
            u"{\"k8sResource\":\"/namespaces/inference/gateways/g\",\"k8sCluster\":\"/projects/ai-lab/locations/europe-west4/clusters/%1\"}"_s;
        const QString ofService = u"{\"kubernetes.io/service-name\":\"inference/%1\"}"_s;
        const QString ofClaim =
            u"{\"kubernetes.io/created-for/pvc/name\":\"%1\",\"kubernetes.io/created-for/pvc/namespace\":\"inference\"}"_s;
        const QMap<QString, QString> ours{{u"goog-k8s-cluster-name"_s, u"c1"_s},
                                          {u"goog-k8s-cluster-location"_s, u"europe-west4"_s}};
        google.resourceList.items = {
            {.name = u"gkegw1-a"_s,
             .location = u"europe-west4"_s,
             .description = ofGateway.arg(u"c1"_s),
             .type = u"EXTERNAL_MANAGED"_s,
             .address = u"203.0.113.9"_s},
            {.name = u"gkegw1-b"_s, .location = u"europe-west4"_s, .description = ofGateway.arg(u"c2"_s)},
            {.name = u"a123"_s,
             .location = u"europe-west4"_s,
             .description = ofService.arg(u"front"_s),
             .type = u"EXTERNAL"_s,
             .address = u"203.0.113.7"_s},
            {.name = u"a456"_s, .location = u"europe-west4"_s, .description = ofService.arg(u"anothers"_s)},
            {.collection = Collection::Addresses,
             .name = u"gkegw1-ip"_s,
             .description = ofGateway.arg(u"c1"_s),
             .type = u"EXTERNAL"_s,
             .status = u"RESERVED"_s},
            {.collection = Collection::Disks,
             .name = u"pvc-1"_s,
             .location = u"europe-west4-a"_s,
             .description = ofClaim.arg(u"cache"_s),
             .labels = ours,
             .type = u"pd-balanced"_s,
             .sizeGb = 100},
            {.collection = Collection::Disks,
             .name = u"pvc-2"_s,
             .location = u"europe-west4-a"_s,
             .description = ofClaim.arg(u"anothers"_s),
             .labels = ours,
             .type = u"pd-ssd"_s,
             .sizeGb = 10},
            {.collection = Collection::NetworkEndpointGroups,
             .name = u"k8s1-neg"_s,
             .location = u"europe-west4-a"_s,
             .description =
                 u"{\"cluster-uid\":\"u\",\"namespace\":\"inference\",\"service-name\":\"front\",\"port\":\"80\"}"_s}};
        FakeKubeClient kube;
        GkeCluster there{.name = u"c1"_s, .location = u"europe-west4"_s, .status = u"RUNNING"_s};
        google.clusterList.items = {there};
        RemainsQuestion question{.kube = &kube,
                                 .google = &google,
                                 .endpoint = endpointAt("google", "europe-west4"),
                                 .runs = {JournalRun{.plan = plan.toJson()}}};
        const auto listed = [](const Remains &remains) {
            QStringList objects;
            for (const Remain &each : remains.found)
                objects << each.object;
            return objects;
        };
        const QStringList own{u"forwardingRules/gkegw1-a"_s, u"forwardingRules/a123"_s,
                              u"addresses/gkegw1-ip"_s, u"disk/pvc-1"_s, u"networkEndpointGroups/k8s1-neg"_s};
        const Remains remains = found(question);
        QCOMPARE(listed(remains), own);
        const auto rule = of(remains, own.at(0));
        QCOMPARE(rule->perHour, 0.025);
        QCOMPARE(rule->owner, u"Gateway/inference/g"_s);
        QCOMPARE(rule->command,
                 u"gcloud compute forwarding-rules delete gkegw1-a --project ai-lab --region europe-west4"_s);
        QCOMPARE(of(remains, own.at(2))->perHour, 0.01);
        QCOMPARE(of(remains, own.at(2))->command,
                 u"gcloud compute addresses delete gkegw1-ip --project ai-lab --global"_s);
        QCOMPARE(*of(remains, own.at(3))->perHour * hoursPerMonth, 10.0);
        QVERIFY(of(remains, own.at(4))->isFree);

        // Where the cluster went with its endpoint, everything that names it was left by it.
        google.clusterList.items.clear();
        QStringList all = own;
        all.insert(4, u"disk/pvc-2"_s);
        QCOMPARE(listed(found(question)), all);

        // What still stands in the cluster has its line there.
        google.clusterList.items = {there};
        kube.put(
            json(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"inference",
            "labels":{"app.kubernetes.io/managed-by":"slipway","app.kubernetes.io/instance":"gone"}},"spec":{"type":"LoadBalancer"}})"));
        const Remains half = found(question);
        QVERIFY(of(half, u"Service/inference/front"_s));
        QVERIFY(!of(half, own.at(1)));

        google.failures.insert(u"forwardingRules"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        google.resourceList.unreachable = {u"regions/europe-west4"_s};
        const QStringList gaps = found(question).notRead;
        QVERIFY2(gaps.contains(u"forwardingRules"_s), qPrintable(gaps.join(u'|')));
        QVERIFY2(gaps.contains(u"disks of regions/europe-west4"_s), qPrintable(gaps.join(u'|')));
    }

    void nodeGroupsOfEksSayWhoseTheyAre()
    {
        FakeKubeClient kube;
        FakeAwsClient aws;
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s, .tags = {{slipwayTag, u"t"_s}}}};
        EksNodegroup made{.name = u"gpu"_s,
                          .status = u"ACTIVE"_s,
                          .minSize = 0,
                          .maxSize = 2,
                          .desiredSize = 1,
                          .instanceTypes = {u"g5.xlarge"_s},
                          .tags = {{slipwayTag, u"t"_s}}};
        EksNodegroup system{.name = u"system"_s,
                            .status = u"ACTIVE"_s,
                            .minSize = 1,
                            .maxSize = 3,
                            .desiredSize = 2,
                            .instanceTypes = {u"t3.medium"_s},
                            .tags = {{slipwayTag, u"t"_s}}};
        EksNodegroup anothers{.name = u"web"_s,
                              .status = u"ACTIVE"_s,
                              .minSize = 3,
                              .maxSize = 3,
                              .desiredSize = 3,
                              .instanceTypes = {u"m5.large"_s}};
        aws.nodegroupLists.insert(u"c1"_s, {made, system, anothers});
        JournalRun run{.plan = {{u"values"_s, QJsonObject{{u"clusterFrom"_s, u"create"_s}}}}};
        const Remains remains =
            found({.kube = &kube, .aws = &aws, .endpoint = endpointAt("aws", "eu-central-1"), .runs = {run}});
        const auto gpu = of(remains, u"nodegroup/c1/gpu"_s);
        QVERIFY(gpu);
        QCOMPARE(gpu->owner, u"made by Slipway"_s);
        QVERIFY(gpu->isFree); // its node has a line of its own
        QCOMPARE(gpu->command,
                 u"aws eks delete-nodegroup --cluster-name c1 --nodegroup-name gpu --region eu-central-1"_s);
        const auto nodes = of(remains, u"nodegroup/c1/system"_s);
        QVERIFY(nodes);
        const MachineType *machine = Catalog::builtIn().machineType(u"t3.medium"_s);
        if (machine && machine->price)
            QCOMPARE(*nodes->perHour, 2 * machine->price->amount);
        else
            QVERIFY(!nodes->perHour && !nodes->isFree);
        QVERIFY(!of(remains, u"nodegroup/c1/web"_s));
        const auto cluster = of(remains, u"cluster/eu-central-1/c1"_s);
        QVERIFY(cluster);
        QCOMPARE(cluster->command, u"aws eks delete-cluster --name c1 --region eu-central-1"_s);
        QVERIFY(!cluster->perHour); // a version that the calendar does not have
        const auto costOf = [&](const QString &version, QDate today) {
            aws.clusterList.first().version = version;
            return of(found({.kube = &kube,
                             .aws = &aws,
                             .endpoint = endpointAt("aws", "eu-central-1"),
                             .today = today,
                             .runs = {run}}),
                      u"cluster/eu-central-1/c1"_s)
                ->perHour;
        };
        QCOMPARE(costOf(u"1.34"_s, QDate(2026, 12, 2)), 0.10); // the last day of its standard support
        QCOMPARE(costOf(u"1.34"_s, QDate(2026, 12, 3)), 0.60);
        // Without an identity nobody knows, and it says so.
        QVERIFY(found({.kube = &kube, .endpoint = endpointAt("aws", "eu-central-1")})
                    .notRead.contains(u"node groups"_s));
        aws.failures.insert(u"nodegroups"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        QVERIFY(found({.kube = &kube, .aws = &aws, .endpoint = endpointAt("aws", "eu-central-1")})
                    .notRead.contains(u"node groups (needs eks:ListNodegroups, eks:DescribeNodegroup)"_s));
        aws.failures.insert(u"nodegroups"_s, fail(ErrorKind::Network, u"cut"_s).error());
        QVERIFY(found({.kube = &kube, .aws = &aws, .endpoint = endpointAt("aws", "eu-central-1")})
                    .notRead.contains(u"node groups"_s));
    }

    void anEksClusterThatWentIsNotAskedFor()
    {
        FakeKubeClient kube; // of a cluster that is no longer there
        kube.put(json(pdVolume));
        FakeAwsClient aws;
        const Remains remains =
            found({.kube = &kube, .aws = &aws, .endpoint = endpointAt("aws", "eu-central-1")});
        QVERIFY(remains.found.isEmpty());
        QVERIFY(remains.notRead.isEmpty());
    }

    void aCancelEndsIt()
    {
        FakeKubeClient kube;
        kube.hangNext(u"list"_s, u"Service"_s);
        std::stop_source stop;
        auto task = findRemains({.kube = &kube, .endpoint = endpointAt("", "x")}, Catalog::builtIn(),
                                stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error_or(Error()).kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestRemains)
#include "tst_remains.moc"
