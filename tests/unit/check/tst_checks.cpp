// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/check/checkworld.h"

using namespace slipway;
using namespace slipway::checkworld;
using namespace Qt::StringLiterals;

namespace {

QJsonObject quota(const QString &hard, const QString &used)
{
    return {{u"apiVersion"_s, u"v1"_s},
            {u"kind"_s, u"ResourceQuota"_s},
            {u"metadata"_s, QJsonObject{{u"name"_s, u"gpus"_s}, {u"namespace"_s, u"inference"_s}}},
            {u"spec"_s, QJsonObject()},
            {u"status"_s,
             QJsonObject{{u"hard"_s, QJsonObject{{u"requests.nvidia.com/gpu"_s, hard}}},
                         {u"used"_s, QJsonObject{{u"requests.nvidia.com/gpu"_s, used}}}}}};
}

using Spoil = void (*)(World &);

} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recipesNameChecksThatExist();
    void nothingIsReportedOnAHealthyWorld();
    void everyFrictionIsFound_data();
    void everyFrictionIsFound();
    void remediesCureWhatTheyAreFor();
    void whatCannotBeAskedIsNeitherPassedNorFailed();
    void whatThePlanMakesIsNoFault();
};

void TestChecks::recipesNameChecksThatExist()
{
    for (const auto &recipe : builtInRecipes()) {
        for (const QString &id : recipe->checks)
            QVERIFY2(findCheck(id), qPrintable(recipe->id + u": "_s + id));
    }
    QSet<QString> ids;
    for (const Check &check : allChecks()) {
        QVERIFY(!ids.contains(check.id));
        ids.insert(check.id);
        QVERIFY(!check.title.isEmpty());
    }
}

void TestChecks::nothingIsReportedOnAHealthyWorld()
{
    World world;
    const QList<Finding> findings = world.run();
    for (const Finding &finding : findings)
        QVERIFY2(finding.state == Finding::State::Passed || finding.severity == Severity::Info,
                 qPrintable(idsOf(findings)));
    for (const Finding &finding : findings)
        QVERIFY2(finding.state != Finding::State::CannotTell, qPrintable(idsOf(findings)));
    QVERIFY(findings.size() >= 14);
    // Checking changes nothing.
    for (const QString &call :
         {u"setPolicy"_s, u"setAddon"_s, u"enableServices"_s, u"createServiceAccount"_s})
        QCOMPARE(world.google.count(call), 0);
    QVERIFY(!world.kube.calls().join(u' ').contains("apply"_L1));
}

void TestChecks::everyFrictionIsFound_data()
{
    QTest::addColumn<void *>("spoil");
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isError");
    const auto row = [](const char *name, Spoil spoil, const char *id, bool isError = true) {
        QTest::newRow(name) << reinterpret_cast<void *>(spoil) << QString::fromLatin1(id) << isError;
    };
    row("not signed in", [](World &w) { w.withGoogle = false; }, "google.credentials");
    row(
        "token refused",
        [](World &w) {
            w.google.failures.insert(u"accessToken"_s,
                                     fail(ErrorKind::Unauthorized, u"invalid_grant"_s).error());
        },
        "google.credentials");
    row("project of another spelling", [](World &w) { w.google.projectList.clear(); }, "google.project");
    row(
        "APIs off and nobody to enable them",
        [](World &w) {
            w.google.serviceStates.insert(u"storage.googleapis.com"_s, u"DISABLED"_s);
            w.values += "prepareCloud: false\n";
        },
        "google.services-off");
    row(
        "permission missing", [](World &w) { w.google.permissions.remove(u"container.clusters.get"_s); },
        "google.permission");
    row(
        "bucket's policy not ours to change",
        [](World &w) { w.google.bucketPermissions.remove(u"storage.buckets.setIamPolicy"_s); },
        "google.bucket-permission");
    row("no such cluster", [](World &w) { w.google.clusterList.items.clear(); }, "cluster.missing");
    row(
        "cluster in trouble", [](World &w) { w.google.clusterList.items.first().status = u"ERROR"_s; },
        "cluster.not-running");
    row(
        "API server unreachable",
        [](World &w) {
            w.kube.failNext(u"version"_s, {}, fail(ErrorKind::Network, u"connection refused"_s).error(), 9);
        },
        "cluster.unreachable");
    row(
        "old Kubernetes", [](World &w) { w.kube.setVersion({u"v1.27.3"_s, 1, 27, {}}); }, "cluster.old",
        false);
    row(
        "no right to patch Deployments", [](World &w) { w.kube.deny(u"patch apps/deployments"_s); },
        "kube.permission");
    row(
        "add-on off", [](World &w) { w.google.clusterList.items.first().isGcsFuseCsiEnabled = false; },
        "addon.gcsfuse-off", false);
    row(
        "driver not there yet",
        [](World &w) { w.kube.take(u"CSIDriver"_s, {}, u"gcsfuse.csi.storage.gke.io"_s); },
        "addon.driver-missing", false);
    row(
        "Workload Identity off", [](World &w) { w.google.clusterList.items.first().workloadPool.clear(); },
        "identity.workload-pool-off");
    row(
        "node pool with the node's identity",
        [](World &w) {
            w.google.clusterList.items.first().nodePools.first().metadataMode = u"GCE_METADATA"_s;
        },
        "identity.node-pool-metadata");
    row(
        "annotation in the way",
        [](World &w) {
            w.kube.put({{u"apiVersion"_s, u"v1"_s},
                        {u"kind"_s, u"ServiceAccount"_s},
                        {u"metadata"_s,
                         QJsonObject{{u"name"_s, u"vllm-gemma-3-1b-it"_s},
                                     {u"namespace"_s, u"inference"_s},
                                     {u"annotations"_s,
                                      QJsonObject{{u"iam.gke.io/gcp-service-account"_s,
                                                   u"x@ai-lab.iam.gserviceaccount.com"_s}}}}}});
        },
        "identity.annotation-in-the-way");
    row("no such bucket", [](World &w) { w.google.bucketList.clear(); }, "bucket.missing");
    row(
        "bucket on another continent", [](World &w) { w.google.bucketList.first().location = u"US"_s; },
        "bucket.far", false);
    row("empty folder", [](World &w) { w.google.objectData.clear(); }, "bucket.path-empty");
    row(
        "no config.json",
        [](World &w) { w.google.objectData[u"ai-models"_s].remove(u"google/gemma-3-1b-it/config.json"_s); },
        "bucket.config-missing");
    row(
        "no weights",
        [](World &w) {
            w.google.objectData[u"ai-models"_s].remove(u"google/gemma-3-1b-it/model.safetensors"_s);
        },
        "bucket.weights-missing");
    row(
        "a shard missing",
        [](World &w) {
            w.google.objectData[u"ai-models"_s].insert(
                u"google/gemma-3-1b-it/model.safetensors.index.json"_s,
                "{\"weight_map\":{\"a\":\"model.safetensors\",\"b\":\"model-00002-of-00002.safetensors\"}}");
        },
        "bucket.shards-missing");
    row(
        "weights of another model",
        [](World &w) {
            w.google.objectSizes.insert(u"ai-models/google/gemma-3-1b-it/model.safetensors"_s,
                                        16'000'000'000);
        },
        "bucket.weights-size", false);
    row(
        "pods may not read the bucket", [](World &w) { w.values += "prepareCloud: false\n"; },
        "bucket.access-missing");
    row(
        "malformed member in the bucket's policy",
        [](World &w) {
            w.google.policies[u"ai-models"_s].bindings.append(
                {.role = u"roles/storage.objectViewer"_s,
                 .members = {u"serviceAccount:reader@ai-lab.gserviceaccount.com"_s}});
        },
        "bucket.malformed-member", false);
    row(
        "accelerator not offered",
        [](World &w) { w.google.acceleratorTypeList.items.first().zone = u"us-central1-a"_s; },
        "accelerator.not-offered");
    row(
        "quota used up", [](World &w) { w.google.regionList.items.first().quotas.first().usage = 8; },
        "quota.too-small");
    row(
        "global quota of zero",
        [](World &w) {
            w.google.globalQuotas.first() = {.metric = u"GPUS_ALL_REGIONS"_s, .limit = 0, .usage = 0};
        },
        "quota.too-small");
    row(
        "no node pool with the accelerator",
        [](World &w) { w.google.clusterList.items.first().nodePools.clear(); }, "capacity.no-node-pool");
    row("node pool too small", [](World &w) { w.values += "replicas: 5\n"; }, "capacity.pool-too-small");
    row(
        "requests larger than the node", [](World &w) { w.values += "memory: 200Gi\n"; },
        "allocatable.too-large");
    row(
        "file cache larger than the disk", [](World &w) { w.values += "fileCacheSize: 300Gi\n"; },
        "allocatable.disk");
    row(
        "model too large", [](World &w) { w.values += "gpuMemoryUtilization: 0.1\nmaxModelLen: 32768\n"; },
        "fit.too-large");
    row(
        "quota of the namespace",
        [](World &w) {
            w.putNamespace();
            w.kube.put(quota(u"2"_s, u"2"_s));
        },
        "namespace.quota");
    row(
        "name taken by somebody else",
        [](World &w) {
            w.kube.put(
                {{u"apiVersion"_s, u"v1"_s},
                 {u"kind"_s, u"Service"_s},
                 {u"metadata"_s,
                  QJsonObject{{u"name"_s, u"vllm-gemma-3-1b-it"_s}, {u"namespace"_s, u"inference"_s}}}});
        },
        "collision.exists");
    row(
        "Secret that is not there", [](World &w) { w.values += "apiKeySecret: vllm-key\n"; },
        "secret.missing");
    row("old image", [](World &w) { w.values += "image: vllm/vllm-openai:v0.6.3\n"; }, "image.old", false);
    row("floating tag", [](World &w) { w.values += "image: vllm/vllm-openai:latest\n"; }, "choices.invalid");
    row(
        "argument that vLLM does not know",
        [](World &w) { w.values += "extraArguments: --disable-log-requests\n"; }, "choices.unknown-flag");
}

void TestChecks::everyFrictionIsFound()
{
    QFETCH(void *, spoil);
    QFETCH(QString, id);
    QFETCH(bool, isError);
    World world;
    reinterpret_cast<Spoil>(spoil)(world);
    const QList<Finding> findings = world.run();
    const Finding *finding = find(findings, id);
    if (!finding && id == "choices.unknown-flag"_L1) { // the catalogue's own name for it
        for (const Finding &each : findings) {
            if (each.id.startsWith("choices."_L1) && each.state == Finding::State::Problem)
                finding = &each;
        }
    }
    QVERIFY2(finding, qPrintable(idsOf(findings)));
    QVERIFY2(finding->state == Finding::State::Problem, qPrintable(idsOf(findings)));
    QCOMPARE(finding->severity == Severity::Error, isError);
    QVERIFY(!finding->title.isEmpty());
    QVERIFY(!finding->check.isEmpty());
    // Evidence is an object and what it says; a bare claim helps nobody.
    for (const Evidence &evidence : finding->evidence)
        QVERIFY2(!evidence.field.isEmpty(), qPrintable(id));
}

void TestChecks::remediesCureWhatTheyAreFor()
{
    const QList<std::pair<Spoil, QString>> cases = {
        {[](World &w) { w.google.clusterList.items.first().isGcsFuseCsiEnabled = false; },
         u"addon.gcsfuse-off"_s},
        {[](World &w) { w.google.clusterList.items.first().workloadPool.clear(); },
         u"identity.workload-pool-off"_s},
        {[](World &w) { w.values += "prepareCloud: false\n"; }, u"bucket.access-missing"_s},
        {[](World &w) {
             w.google.serviceStates.insert(u"storage.googleapis.com"_s, u"DISABLED"_s);
             w.values += "prepareCloud: false\n";
         },
         u"google.services-off"_s},
    };
    for (const auto &[spoil, id] : cases) {
        World world;
        spoil(world);
        const QList<Finding> before = world.run();
        const Finding *finding = find(before, id);
        QVERIFY2(finding, qPrintable(idsOf(before)));
        QVERIFY2(!finding->remedies.isEmpty() && finding->remedies.first().change, qPrintable(id));
        FakeClock clock;
        clock.setAutoAdvance(true);
        const ChangeContext context{
            .kube = &world.kube, .google = &world.google, .clock = &clock, .target = testTarget()};
        const auto change = finding->remedies.first().change;
        const auto captured = ended(change->capture(context, {}));
        QVERIFY(captured);
        QVERIFY(ended(change->run(context, *captured, {}, {})));
        const QList<Finding> after = world.run();
        QVERIFY2(!find(after, id), qPrintable(idsOf(after)));
    }
}

void TestChecks::whatCannotBeAskedIsNeitherPassedNorFailed()
{
    World world;
    for (const QString &call : {u"regions"_s, u"projectQuotas"_s, u"acceleratorTypes"_s, u"objects"_s,
                                u"policy"_s, u"testProjectPermissions"_s})
        world.google.failures.insert(call, fail(ErrorKind::Unavailable, u"backend error"_s).error());
    const QList<Finding> findings = world.run();
    int unknown = 0;
    for (const Finding &finding : findings) {
        QVERIFY2(finding.state != Finding::State::Problem || finding.severity == Severity::Info,
                 qPrintable(idsOf(findings)));
        if (finding.state == Finding::State::CannotTell) {
            ++unknown;
            QVERIFY2(!finding.cause.isEmpty(), qPrintable(finding.id));
        }
    }
    QVERIFY2(unknown >= 4, qPrintable(idsOf(findings)));
    QVERIFY(!hasErrors(findings));
}

void TestChecks::whatThePlanMakesIsNoFault()
{
    const auto spoiled = [](const QByteArray &mode, const Spoil &spoil) {
        World world;
        world.withKube = false;
        world.google.clusterList.items.clear();
        world.google.permissions += QSet<QString>{
            u"container.clusters.create"_s, u"container.clusters.delete"_s, u"iam.serviceAccounts.actAs"_s};
        world.values = basic + "clusterFrom: create\nclusterMode: " + mode + '\n';
        world.facts.set(u"cluster.autopilot"_s, mode == "autopilot");
        world.facts.set(u"accelerator.machineType"_s, u"g2-standard-8"_s);
        if (spoil)
            spoil(world);
        return world.run();
    };
    const auto errors = [](const QList<Finding> &findings) {
        return std::ranges::count_if(findings, [](const Finding &each) {
            return each.state == Finding::State::Problem && each.severity == Severity::Error;
        });
    };
    const QList<Finding> standard = spoiled("standard", nullptr);
    QVERIFY2(errors(standard) == 0, qPrintable(idsOf(standard)));
    for (const QString &id : {u"cluster.made"_s, u"capacity.pool-made"_s, u"accelerator.offered"_s,
                              u"quota.enough"_s, u"allocatable.fits"_s})
        QVERIFY2(find(standard, id), qPrintable(id + u" is not among\n"_s + idsOf(standard)));
    // Of a cluster that is not there nobody is asked, and nobody is said not to answer.
    QVERIFY2(std::ranges::none_of(standard,
                                  [](const Finding &each) {
                                      return each.id.startsWith("cluster.un"_L1)
                                          || each.id.startsWith("kube."_L1);
                                  }),
             qPrintable(idsOf(standard)));
    const QList<Finding> autopilot = spoiled("autopilot", nullptr);
    QVERIFY2(errors(autopilot) == 0 && find(autopilot, u"capacity.autopilot"_s),
             qPrintable(idsOf(autopilot)));
    // What will be made has to be permitted, and there has to be quota for it.
    const QList<Finding> forbidden = spoiled(
        "standard", [](World &world) { world.google.permissions.remove(u"container.clusters.create"_s); });
    QVERIFY2(find(forbidden, u"google.permission"_s), qPrintable(idsOf(forbidden)));
    const QList<Finding> poor = spoiled(
        "standard", [](World &world) { world.google.regionList.items.first().quotas.first().limit = 0; });
    QVERIFY2(find(poor, u"quota.too-small"_s), qPrintable(idsOf(poor)));
    // The cluster's nodes are too small for the pod by the machine that was chosen.
    const QList<Finding> small = spoiled(
        "standard", [](World &world) { world.values += "machineType: g2-standard-4\nmemory: 24Gi\n"; });
    QVERIFY2(find(small, u"allocatable.too-large"_s), qPrintable(idsOf(small)));
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
