// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/check.h"
#include "check/operatorcheck.h"
#include "google/fakequotaclient.h"
#include "plan/clusterconnector.h"
#include "plan/operators/installoperator.h"
#include "unit/plan/planworld.h"

#include <QTemporaryFile>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const auto basic =
    "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: ai-models\nzone: europe-west4-a\n"_ba;

/// A world in which nothing is wrong. Tests spoil one thing in it.
struct World {
    ReadyKube kube;
    FakeQuotaClient google;
    FakeClock clock;
    Facts facts;
    QByteArray values = basic;
    QList<StockAttempt> stock = {};
    bool withKube = true;
    bool withGoogle = true;

    World()
    {
        fillGoogle(google);
        for (const QString &service :
             {u"container"_s, u"compute"_s, u"storage"_s, u"iam"_s, u"iamcredentials"_s})
            google.serviceStates.insert(service + ".googleapis.com"_L1, u"ENABLED"_s);
        google.permissions = {u"container.clusters.get"_s, u"container.clusters.update"_s,
                              u"serviceusage.services.enable"_s, u"iam.serviceAccounts.create"_s};
        google.bucketPermissions = {u"storage.buckets.getIamPolicy"_s, u"storage.buckets.setIamPolicy"_s,
                                    u"storage.objects.list"_s, u"storage.objects.get"_s};
        GkeCluster &cluster = google.clusterList.items.first();
        cluster.isGcsFuseCsiEnabled = true;
        GkeNodePool pool;
        pool.name = u"gpu"_s;
        pool.status = u"RUNNING"_s;
        pool.machineType = u"g2-standard-8"_s;
        pool.accelerators = {{.type = u"nvidia-l4"_s, .count = 1}};
        pool.isAutoscaling = true;
        pool.maxNodeCount = 3;
        pool.metadataMode = u"GKE_METADATA"_s;
        pool.diskSizeGb = 100;
        cluster.nodePools = {pool};
        google.acceleratorTypeList.items = {
            {.zone = u"europe-west4-a"_s, .name = u"nvidia-l4"_s, .maximumCardsPerInstance = 8}};
        google.regionList.items = {
            {.name = u"europe-west4"_s,
             .status = u"UP"_s,
             .zones = {u"europe-west4-a"_s},
             .quotas = {{.metric = u"NVIDIA_L4_GPUS"_s, .limit = 8, .usage = 1},
                        {.metric = u"PREEMPTIBLE_NVIDIA_L4_GPUS"_s, .limit = 8, .usage = 0}}}};
        google.globalQuotas = {{.metric = u"GPUS_ALL_REGIONS"_s, .limit = 8, .usage = 1}};
        const QString folder = u"google/gemma-3-1b-it/"_s;
        // The shape of google/gemma-3-1b-it, from its model card.
        google.objectData[u"ai-models"_s] = {
            {folder + u"config.json"_s,
             "{\"architectures\":[\"Gemma3ForCausalLM\"],\"model_type\":\"gemma3_text\",\"hidden_size\":1152,"
             "\"intermediate_size\":6912,"
             "\"num_hidden_layers\":26,\"num_attention_heads\":4,\"num_key_value_heads\":1,\"head_dim\":256,"
             "\"vocab_size\":262144,"
             "\"max_position_embeddings\":32768,\"sliding_window\":512,\"sliding_window_pattern\":6,\"torch_"
             "dtype\":\"bfloat16\"}"},
            {folder + u"model.safetensors"_s, "x"},
            {folder + u"tokenizer.json"_s, "{}"}};
        google.objectSizes.insert(u"ai-models/"_s + folder + u"model.safetensors"_s, 1'999'811'208);
        kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                  {u"kind"_s, u"CSIDriver"_s},
                  {u"metadata"_s, QJsonObject{{u"name"_s, u"gcsfuse.csi.storage.gke.io"_s}}}});
        facts.set(u"project.number"_s, u"123456789012"_s);
        facts.set(u"cluster.autopilot"_s, false);
        facts.set(u"cluster.gcsFuse"_s, true);
        facts.set(u"cluster.podMonitoring"_s, false);
        facts.set(u"namespace.exists"_s, false);
        facts.set(u"model.weightsGiB"_s, 1.9);
        facts.set(u"model.maxPositions"_s, 32768);
        facts.set(u"model.gated"_s, true);
    }

    void putNamespace()
    {
        kube.put({{u"apiVersion"_s, u"v1"_s},
                  {u"kind"_s, u"Namespace"_s},
                  {u"metadata"_s, QJsonObject{{u"name"_s, u"inference"_s}}}});
    }

    QList<Finding> run(const QStringList &only = {}, const CheckEvents &events = {})
    {
        std::shared_ptr<const Recipe> recipe;
        for (const auto &each : builtInRecipes()) {
            if (each->id == "vllm-gcsfuse"_L1)
                recipe = each;
        }
        const auto choices = choicesFromYaml(values, u"v"_s, recipe);
        if (!choices)
            qFatal("%s", qPrintable(choices.error().toString()));
        CheckContext context(testTarget(), *choices, facts, Catalog::builtIn(), withKube ? &kube : nullptr,
                             withGoogle ? &google : nullptr, clock);
        context.setStock(stock);
        const auto findings = ended(runChecks(context, only, events, {}));
        if (!findings)
            qFatal("%s", qPrintable(findings.error().toString()));
        return *findings;
    }
};

const Finding *find(const QList<Finding> &findings, const QString &id)
{
    const auto found = std::ranges::find(findings, id, &Finding::id);
    return found == findings.end() ? nullptr : &*found;
}

QString idsOf(const QList<Finding> &findings)
{
    QStringList ids;
    for (const Finding &finding : findings)
        ids.append(finding.id
                   + (finding.state == Finding::State::Passed           ? u" passed"_s
                          : finding.state == Finding::State::CannotTell ? u" cannot tell: "_s + finding.cause
                                                                        : u": "_s + finding.title));
    return ids.join(u'\n');
}

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
    void nodesThatAreThereNeedNoQuota();
    void aRequestForQuotaThatIsOpenIsNotOfferedAgain();
    void rememberedStockoutsWeigh_data();
    void rememberedStockoutsWeigh();
    void aStockoutNamesWhereItWasToBeHad();
    void autopilotNeedsNoNodePool();
    void answersStreamIn();
    void aCheckThatHangsIsGivenUp();
    void oneCheckCanRunAgain();
    void cancelEndsThemAll();
    void fault14KindsThatNobodyServesAreErrorsThatNameTheirInstaller();
    void anOperatorThatIsMissingIsOfferedFromItsRelease();
    void whatWillBeInstalledIsComparedBeforeAnythingIsMade();
    void aTpuNodePoolHasToGiveAllChipsOfAHost();
    void volumesNeedAClassThatIsThere();
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

void TestChecks::nodesThatAreThereNeedNoQuota()
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

// Google takes one request for a quota and place: what is open is told with its date, and not offered again.
void TestChecks::aRequestForQuotaThatIsOpenIsNotOfferedAgain()
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

void TestChecks::rememberedStockoutsWeigh_data()
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
void TestChecks::rememberedStockoutsWeigh()
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

void TestChecks::aStockoutNamesWhereItWasToBeHad()
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

void TestChecks::autopilotNeedsNoNodePool()
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

void TestChecks::answersStreamIn()
{
    World world;
    QStringList running;
    QStringList answered;
    world.run({}, [&](const CheckEvent &event) {
        (event.running ? running : answered).append(event.check);
        if (!event.running) {
            for (const Finding &finding : event.findings)
                QCOMPARE(finding.check, event.check);
        }
    });
    std::ranges::sort(running);
    std::ranges::sort(answered);
    QCOMPARE(answered, running);
    QVERIFY(answered.size() >= 15);
}

void TestChecks::aCheckThatHangsIsGivenUp()
{
    World world;
    world.google.hanging.insert(u"acceleratorTypes"_s);
    QTimer later;
    connect(&later, &QTimer::timeout, &later, [&world] { world.clock.advance(std::chrono::seconds(30)); });
    later.start(5);
    const QList<Finding> findings = world.run({u"accelerator-zone"_s});
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().state == Finding::State::CannotTell);
    QVERIFY2(findings.first().cause.contains("60"_L1), qPrintable(findings.first().cause));
}

void TestChecks::oneCheckCanRunAgain()
{
    World world;
    world.google.calls.clear();
    const QList<Finding> findings = world.run({u"addon"_s});
    QCOMPARE(findings.size(), 1);
    QCOMPARE(findings.first().check, u"addon"_s);
    QCOMPARE(world.google.count(u"regions"_s), 0);
}

void TestChecks::cancelEndsThemAll()
{
    World world;
    world.google.hanging.insert(u"cluster"_s);
    const auto choices = choicesFromYaml(basic, u"v"_s, builtInRecipes().first());
    CheckContext context(testTarget(), *choices, world.facts, Catalog::builtIn(), &world.kube, &world.google,
                         world.clock);
    std::stop_source stop;
    QTimer::singleShot(10, this, [&stop] { stop.request_stop(); });
    const auto result = ended(runChecks(context, {}, {}, stop.get_token()));
    QVERIFY(!result);
    QVERIFY(result.error().kind == ErrorKind::Cancelled);
}

namespace {

QList<Finding> findingsOf(World &world, const QString &recipeId, const QByteArray &values,
                          const QString &check)
{
    std::shared_ptr<const Recipe> recipe;
    for (const auto &each : builtInRecipes()) {
        if (each->id == recipeId)
            recipe = each;
    }
    const auto choices = choicesFromYaml(values, u"v"_s, recipe);
    if (!choices)
        qFatal("%s", qPrintable(choices.error().toString()));
    CheckContext context(testTarget(), *choices, world.facts, Catalog::builtIn(), &world.kube, &world.google,
                         world.clock);
    auto findings = ended(runChecks(context, {check}, {}, {}));
    return findings ? *findings : QList<Finding>();
}

QString firstId(const QList<Finding> &findings)
{
    return findings.isEmpty() ? QString() : findings.first().id;
}

} // namespace

void TestChecks::fault14KindsThatNobodyServesAreErrorsThatNameTheirInstaller()
{
    World world;
    const auto values = "project: ai-lab\nlocation: europe-west4\ncluster: c1\nbucket: ai-models\n"_ba;
    // The add-on that the plan turns on will bring it ...
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values, u"apis"_s)), u"api.comes"_s);
    // ... and nobody does when it is said to be there: a command that installs it is offered.
    const auto missing = findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s);
    QCOMPARE(firstId(missing), u"api.missing"_s);
    QVERIFY(missing.first().severity == Severity::Error);
    QVERIFY(missing.first().remedies.last().command.contains("kuberay"_L1));
    DiscoveredKind ray;
    ray.kind = {u"ray.io"_s, u"v1alpha1"_s, u"RayCluster"_s, u"rayclusters"_s, true};
    world.kube.addKind(ray);
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s)),
             u"api.other-version"_s);
    ray.kind.version = u"v1"_s;
    world.kube.addKind(ray);
    QCOMPARE(firstId(findingsOf(world, u"kuberay-gcs"_s, values + "operator: present\n", u"apis"_s)),
             u"api.served"_s);
}

void TestChecks::anOperatorThatIsMissingIsOfferedFromItsRelease()
{
    World world;
    const auto values =
        "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: Qwen/Qwen2.5-3B-Instruct\nzone: europe-west4-a\nhuggingFaceSecret: hf\n"_ba;
    const auto ofKServe = [](const QList<Finding> &findings) {
        for (const Finding &finding : findings) {
            if (finding.title.contains("LLMInferenceService"_L1))
                return finding;
        }
        return Finding();
    };
    const Finding missing = ofKServe(findingsOf(world, u"llmd-tpu-gateway"_s, values, u"apis"_s));
    QCOMPARE(missing.id, u"api.missing"_s);
    QStringList installs;
    for (const Remedy &remedy : missing.remedies) {
        if (remedy.change)
            installs.append(remedy.change->object());
    }
    QCOMPARE(installs, QStringList({u"operator/cert-manager"_s, u"operator/kserve"_s}));
    QVERIFY(missing.remedies.last().command.contains("kserve-llmisvc"_L1));
    // Where the plan installs it, it is on its way.
    QCOMPARE(
        ofKServe(findingsOf(world, u"llmd-tpu-gateway"_s, values + "installOperators: true\n", u"apis"_s)).id,
        u"api.comes"_s);
    // What is not pinned is offered by its commands alone.
    for (const Finding &finding : findingsOf(
             world, u"gemma-tpu-kro"_s,
             "project: ai-lab\nlocation: europe-west4\ncluster: c1\nzone: europe-west4-a\n"_ba, u"apis"_s)) {
        if (!finding.title.contains("ResourceGraphDefinition"_L1))
            continue;
        QCOMPARE(finding.id, u"api.missing"_s);
        QVERIFY(std::ranges::none_of(finding.remedies,
                                     [](const Remedy &remedy) { return remedy.change != nullptr; }));
        QVERIFY(finding.remedies.last().command.contains("helm install kro"_L1));
    }
}

void TestChecks::whatWillBeInstalledIsComparedBeforeAnythingIsMade()
{
    World world;
    class NoNetwork : public OperatorSource
    {
    public:
        Task<OperatorPin> pin(QString id, std::stop_token) override { co_return *operatorPin(id); }
        Task<QByteArray> fetch(OperatorFile, ProgressSink, std::stop_token) override
        {
            co_return fail(ErrorKind::Network, u"Host not found"_s);
        }
    };
    class Way : public ClusterConnector
    {
    public:
        KubeClient *kube() const override { return nullptr; }
        Task<> connect(Target, std::stop_token) override { co_return {}; }
        OperatorSource *operators() override { return &source; }
        NoNetwork source;
    };
    Way way;
    const ChangeContext context{.kube = &world.kube, .clusters = &way, .clock = &world.clock};
    Plan plan;
    plan.steps.append({.id = u"kserve"_s,
                       .change = std::make_shared<InstallOperator>(*operatorPin(u"kserve"_s), QString())});
    QVERIFY(installsOperators(plan));
    QStringList said;
    const CheckEvents events = [&said](const CheckEvent &event) {
        said.append(event.running ? u"begun"_s : u"ended"_s);
    };
    auto findings = ended(checkOperators(plan, context, events, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.cannot-install"_s);
    QVERIFY(findings->first().severity == Severity::Error
            && findings->first().state == Finding::State::Problem);
    QVERIFY(findings->first().cause.contains(operatorPin(u"kserve"_s)->files.first().url));
    QCOMPARE(said, QStringList({u"begun"_s, u"ended"_s}));
    // kro without a file, and with one that nobody has compared with anything.
    plan.steps.first().change = std::make_shared<InstallOperator>(*operatorPin(u"kro"_s), QString());
    findings = ended(checkOperators(plan, context, {}, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.cannot-install"_s);
    QVERIFY(findings->first().remedies.first().command.contains("helm install kro"_L1));
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    file.close();
    plan.steps.first().change = std::make_shared<InstallOperator>(*operatorPin(u"kro"_s), file.fileName());
    findings = ended(checkOperators(plan, context, {}, {}));
    QVERIFY(findings);
    QCOMPARE(firstId(*findings), u"operator.unpinned"_s);
    QVERIFY(findings->first().severity == Severity::Warning);
    QVERIFY(
        findings->first().cause.contains(sha256Of("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n")));
}

void TestChecks::aTpuNodePoolHasToGiveAllChipsOfAHost()
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

void TestChecks::volumesNeedAClassThatIsThere()
{
    World world;
    const auto values = "model: Qwen/Qwen2.5-3B-Instruct\nstorageClass: gp3\n"_ba;
    world.facts.set(u"model.gated"_s, false);
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)),
             u"storage.class-missing"_s);
    world.kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                    {u"kind"_s, u"StorageClass"_s},
                    {u"metadata"_s, QJsonObject{{u"name"_s, u"gp3"_s}}},
                    {u"provisioner"_s, u"ebs.csi.aws.com"_s}});
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)),
             u"storage.driver-missing"_s);
    world.kube.put({{u"apiVersion"_s, u"storage.k8s.io/v1"_s},
                    {u"kind"_s, u"CSIDriver"_s},
                    {u"metadata"_s, QJsonObject{{u"name"_s, u"ebs.csi.aws.com"_s}}}});
    QCOMPARE(firstId(findingsOf(world, u"eks-llm-platform"_s, values, u"storage"_s)), u"storage.classes"_s);
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
