// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalog.h"
#include "google/capacityproblem.h"
#include "google/fakegoogleclient.h"
#include "plan/clusterconnector.h"
#include "plan/google/gkeclusterchanges.h"
#include "plan/google/gkenodepoolchanges.h"
#include "plan/targetfacts.h"
#include "plan/waits/clusteraccess.h"
#include "planworld.h"
#include "recipe/recipeactions.h"

#include <QProcess>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const GkeClusterRef ref{.projectId = u"p"_s, .location = u"us-central1"_s, .name = u"fresh"_s};

GkeClusterSpec standardSpec()
{
    return {.machineType = u"e2-standard-4"_s, .addons = {GkeAddon::GcsFuseCsi}, .gatewayApi = true};
}

GkeNodePoolSpec gpuSpec()
{
    return {.name = u"gpu"_s,
            .machineType = u"g2-standard-12"_s,
            .acceleratorType = u"nvidia-l4"_s,
            .acceleratorCount = 1,
            .initialNodeCount = 0,
            .autoscaling = true,
            .maxNodeCount = 2,
            .totalCounts = true,
            .diskSizeGb = 130};
}

GkeNodePoolSpec tpuSpec(const QString &topology, int nodes)
{
    return {.name = u"tpu"_s,
            .machineType = u"ct6e-standard-4t"_s,
            .tpuTopology = topology,
            .locations = {u"us-central1-b"_s},
            .initialNodeCount = nodes};
}

/// A way to a cluster that answers after some tries.
class SlowConnector : public ClusterConnector
{
public:
    QList<Error> refusals = {};
    QList<Target> asked = {};
    KubeClient *kube() const override { return nullptr; }
    Task<> connect(Target target, std::stop_token) override
    {
        asked.append(target);
        if (!refusals.isEmpty())
            co_return std::unexpected(refusals.takeFirst());
        co_return {};
    }
};

} // namespace

class TestGkeChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_google = std::make_unique<FakeGoogleClient>();
        m_google->pollsUntilDone = 2;
        for (const QString &zone : {u"us-central1-a"_s, u"us-central1-b"_s, u"us-central1-f"_s}) {
            m_google->machineTypeList.items.append({.zone = zone, .name = u"n1-standard-8"_s});
            m_google->acceleratorTypeList.items.append({.zone = zone, .name = u"nvidia-tesla-t4"_s});
        }
        for (const QString &zone : {u"us-central1-a"_s, u"us-central1-b"_s, u"us-east4-a"_s}) {
            m_google->machineTypeList.items.append({.zone = zone, .name = u"g2-standard-12"_s});
            m_google->acceleratorTypeList.items.append({.zone = zone, .name = u"nvidia-l4"_s});
        }
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_context = {.google = m_google.get(), .clock = m_clock.get(), .target = {.provider = u"google"_s}};
        m_said.clear();
    }
    void aClusterIsMadeWithItsLabelAndDeletedAgain();
    void anAutopilotClusterHasNoPoolsToMake();
    void aClusterThatIsThereIsUsedAndStays();
    void aClusterOfSomebodyElseIsNotDeleted();
    void aClusterWithPoolsOfOthersStaysAndIsNamed();
    void aRunThatWasKilledWaitsForTheOperationThatRuns();
    void aClusterThatFailedSaysWhy();
    void aBusyClusterIsWaitedFor();
    void impossibleClustersAreRefusedBeforeAnythingRuns_data();
    void impossibleClustersAreRefusedBeforeAnythingRuns();
    void aPoolGoesToTheZonesThatSellItsMachine();
    void aPoolInARegionWithoutItsMachineIsRefusedInWords();
    void aPoolIsTakenBackAndOnesOfOthersStay();
    void fault27QuotaAndStockAreToldApart_data();
    void fault27QuotaAndStockAreToldApart();
    void poolShapesAreJudgedBeforeAnythingRuns_data();
    void poolShapesAreJudgedBeforeAnythingRuns();
    void accessIsWaitedForAndGoesToTheNewCluster();
    void changesSurviveTheJournal_data();
    void changesSurviveTheJournal();
    void recipesCanNameEveryAction();
    void commandsAreSafeToPaste();
    void withoutIdentityNothingRuns();
    void previewsAskAndChangeNothing();
    void aClusterThatIsMeantToBeMadeHasFacts();
    void theMachineFollowsFromWhatThePodAsksFor();

private:
    Result<QJsonObject> tried(Change &change, const QJsonObject &captured)
    {
        return ended(change.run(m_context, captured,
                                ProgressSink([this](const Progress &report) { m_said << report.message; }),
                                {}));
    }
    std::pair<QJsonObject, QJsonObject> runOf(Change &change)
    {
        const auto captured = ended(change.capture(m_context, {}));
        if (!captured)
            qFatal("%s", qPrintable(captured.error().toString()));
        const auto made = tried(change, *captured);
        if (!made)
            qFatal("%s", qPrintable(made.error().toString()));
        return {*captured, *made};
    }
    Result<QString> undone(Change &change, const std::pair<QJsonObject, QJsonObject> &ran)
    {
        return ended(change.undo(m_context, ran.first, ran.second, {}, {}));
    }
    GkeCluster &haveCluster()
    {
        m_google->clusterList.items = {{.name = u"fresh"_s,
                                        .location = u"us-central1"_s,
                                        .nodeLocations = {u"us-central1-a"_s},
                                        .status = u"RUNNING"_s}};
        return m_google->clusterList.items.first();
    }

    std::unique_ptr<FakeGoogleClient> m_google;
    std::unique_ptr<FakeClock> m_clock;
    ChangeContext m_context;
    QStringList m_said;
};

void TestGkeChanges::aClusterIsMadeWithItsLabelAndDeletedAgain()
{
    CreateGkeCluster change(ref, standardSpec());
    const auto ran = runOf(change);
    QCOMPARE(m_google->clusterList.items.size(), 1);
    const GkeCluster made = m_google->clusterList.items.first();
    QVERIFY(made.isGcsFuseCsiEnabled);
    QCOMPARE(made.workloadPool, u"p.svc.id.goog"_s);
    QCOMPARE(made.gatewayApiChannel, u"CHANNEL_STANDARD"_s);
    QCOMPARE(made.resourceLabels.value(slipwayTag), ran.first.value("token"_L1).toString());
    QVERIFY(!made.resourceLabels.value(slipwayTag).isEmpty());
    QVERIFY(m_said.contains(u"RUNNING"_s));
    QVERIFY(*ended(change.alreadyDone(m_context, ran.first, {})));
    QVERIFY(!change.undoText(ran.first).isEmpty());
    const auto remark = undone(change, ran);
    QVERIFY2(remark, qPrintable(remark ? QString() : remark.error().toString()));
    QCOMPARE(*remark, QString());
    QVERIFY(m_google->clusterList.items.isEmpty());
    QVERIFY(undone(change, ran)); // nothing is left to take back
}

void TestGkeChanges::anAutopilotClusterHasNoPoolsToMake()
{
    CreateGkeCluster change(ref, {.autopilot = true, .addons = {GkeAddon::GcsFuseCsi}});
    runOf(change);
    QVERIFY(m_google->clusterList.items.first().isAutopilot);
    QVERIFY(m_google->clusterList.items.first().nodePools.isEmpty());
    QVERIFY(!change.command().contains("--addons"_L1)); // always on there
    QVERIFY(change.command().contains("create-auto"_L1));
}

void TestGkeChanges::aClusterThatIsThereIsUsedAndStays()
{
    haveCluster();
    CreateGkeCluster change(ref, standardSpec());
    const auto ran = runOf(change);
    QCOMPARE(m_google->count(u"createCluster"_s), 0);
    QCOMPARE(change.undoText(ran.first), QString());
    QVERIFY(undone(change, ran));
    QCOMPARE(m_google->clusterList.items.size(), 1);
    QCOMPARE(m_google->count(u"deleteCluster"_s), 0);
}

void TestGkeChanges::aClusterOfSomebodyElseIsNotDeleted()
{
    CreateGkeCluster change(ref, standardSpec());
    const auto ran = runOf(change);
    m_google->clusterList.items.first().resourceLabels = {{slipwayTag, u"another-run"_s}};
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains("somebody else"_L1));
    QCOMPARE(m_google->count(u"deleteCluster"_s), 0);
}

void TestGkeChanges::aClusterWithPoolsOfOthersStaysAndIsNamed()
{
    CreateGkeCluster change(ref, standardSpec());
    const auto ran = runOf(change);
    m_google->clusterList.items.first().nodePools.append({.name = u"theirs"_s});
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains("nodePool/theirs"_L1));
    QCOMPARE(m_google->clusterList.items.size(), 1);
}

void TestGkeChanges::aRunThatWasKilledWaitsForTheOperationThatRuns()
{
    CreateGkeCluster change(ref, standardSpec());
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    // The process died after the request was sent: the cluster is on its way, its operation runs.
    GkeClusterSpec sent = standardSpec();
    sent.name = ref.name;
    sent.resourceLabels = {{slipwayTag, captured->value("token"_L1).toString()}};
    m_google->pollsUntilDone = 5;
    QVERIFY(ended(m_google->createCluster(ref.projectId, ref.location, sent, {})));
    m_google->clusterList.items = {{.name = u"fresh"_s,
                                    .location = u"us-central1"_s,
                                    .status = u"PROVISIONING"_s,
                                    .resourceLabels = sent.resourceLabels}};
    QVERIFY(!*ended(change.alreadyDone(m_context, *captured, {})));
    m_google->calls.clear();
    // When the operation ends, the fake lists the cluster that it made; the placeholder goes then.
    const auto made =
        ended(change.run(m_context, *captured, ProgressSink([this](const Progress &) {
                             if (!m_google->clusterList.items.isEmpty()
                                 && m_google->clusterList.items.first().status == "PROVISIONING"_L1
                                 && m_google->count(u"operation"_s) >= 4)
                                 m_google->clusterList.items.removeFirst();
                         }),
                         {}));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toString()));
    QCOMPARE(m_google->count(u"createCluster"_s), 0);
    QVERIFY(made->value("created"_L1).toBool());
    const auto remark = undone(change, {*captured, *made});
    QVERIFY(remark && remark->isEmpty());
    QVERIFY(m_google->clusterList.items.isEmpty());
}

void TestGkeChanges::aClusterThatFailedSaysWhy()
{
    GkeCluster &cluster = haveCluster();
    cluster.status = u"ERROR"_s;
    cluster.conditions = {{.code = u"GCE_QUOTA_EXCEEDED"_s, .message = u"Quota 'CPUS' exceeded."_s}};
    CreateGkeCluster change(ref, standardSpec());
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(captured);
    const auto made = tried(change, *captured);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::QuotaExceeded);
    QVERIFY(made.error().detail.contains("Quota 'CPUS' exceeded"_L1));
    QVERIFY(!made.error().hint.isEmpty());
}

void TestGkeChanges::aBusyClusterIsWaitedFor()
{
    haveCluster();
    m_google->failOnce[u"createNodePool"_s] = {
        {.kind = ErrorKind::Conflict,
         .detail = u"Cluster is running incompatible operation op-1."_s,
         .reason = u"CLUSTER_ALREADY_HAS_OPERATION"_s}};
    CreateGkeNodePool change(ref, gpuSpec());
    runOf(change);
    QCOMPARE(m_google->count(u"createNodePool"_s), 2);
    QCOMPARE(m_google->clusterList.items.first().nodePools.size(), 1);
}

void TestGkeChanges::impossibleClustersAreRefusedBeforeAnythingRuns_data()
{
    QTest::addColumn<GkeClusterRef>("cluster");
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("words");
    GkeClusterRef zonal = ref;
    zonal.location = u"us-central1-a"_s;
    GkeClusterRef named = ref;
    named.name = u"Fresh_Cluster"_s;
    QTest::newRow("Autopilot in a zone") << zonal << u"autopilot"_s << u"takes a region"_s;
    QTest::newRow("a name that GKE does not take") << named << u"standard"_s << u"small letters"_s;
    QTest::newRow("Config Connector's add-on on Autopilot") << ref << u"connector"_s << u"Config Connector"_s;
    QTest::newRow("nodes outside the region") << ref << u"elsewhere"_s << u"outside the cluster's region"_s;
}

void TestGkeChanges::impossibleClustersAreRefusedBeforeAnythingRuns()
{
    QFETCH(GkeClusterRef, cluster);
    QFETCH(QString, mode);
    QFETCH(QString, words);
    GkeClusterSpec spec = standardSpec();
    spec.autopilot = mode == "autopilot"_L1 || mode == "connector"_L1;
    if (mode == "connector"_L1)
        spec.addons.append(GkeAddon::ConfigConnector);
    if (mode == "elsewhere"_L1)
        spec.nodeLocations = {u"us-east4-a"_s};
    CreateGkeCluster change(cluster, spec);
    const auto preview = ended(change.preview(m_context, {}));
    QVERIFY(preview);
    QCOMPARE(preview->effect, ChangePreview::Effect::Impossible);
    QVERIFY2(preview->summary.contains(words), qPrintable(preview->summary));
    QVERIFY(!tried(change, {{"existed"_L1, false}}));
    QVERIFY(m_google->calls.isEmpty());
}

void TestGkeChanges::aPoolGoesToTheZonesThatSellItsMachine()
{
    haveCluster();
    CreateGkeNodePool change(ref, gpuSpec());
    const auto ran = runOf(change);
    const GkeNodePool pool = m_google->clusterList.items.first().nodePools.value(0);
    QCOMPARE(pool.locations, (QStringList{u"us-central1-a"_s, u"us-central1-b"_s}));
    QVERIFY(pool.isAutoscaling && pool.isMaxTotal);
    QCOMPARE(pool.maxNodeCount, 2);
    QCOMPARE(pool.metadataMode, u"GKE_METADATA"_s);
    QCOMPARE(pool.diskSizeGb, 130);
    QCOMPARE(pool.accelerators.value(0).gpuDriverVersion, u"DEFAULT"_s);
    QCOMPARE(pool.resourceLabels.value(slipwayTag), ran.first.value("token"_L1).toString());
}

void TestGkeChanges::aPoolInARegionWithoutItsMachineIsRefusedInWords()
{
    haveCluster();
    GkeNodePoolSpec spec = gpuSpec();
    spec.machineType = u"a2-highgpu-1g"_s;
    spec.acceleratorType = u"nvidia-tesla-a100"_s;
    CreateGkeNodePool change(ref, spec);
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = tried(change, *captured);
    QVERIFY(!made && made.error().kind == ErrorKind::Invalid);
    QVERIFY(made.error().detail.contains("us-central1"_L1));
    QCOMPARE(m_google->count(u"createNodePool"_s), 0);
}

void TestGkeChanges::aPoolIsTakenBackAndOnesOfOthersStay()
{
    haveCluster();
    CreateGkeNodePool change(ref, gpuSpec());
    const auto ran = runOf(change);
    m_google->clusterList.items.first().nodePools.first().resourceLabels = {{slipwayTag, u"another-run"_s}};
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains("somebody else"_L1));
    m_google->clusterList.items.first().nodePools.first().resourceLabels = {
        {slipwayTag, ran.first.value("token"_L1).toString()}};
    const auto gone = undone(change, ran);
    QVERIFY(gone && gone->isEmpty());
    QVERIFY(m_google->clusterList.items.first().nodePools.isEmpty());
    m_google->clusterList.items.clear(); // its cluster went as well
    QVERIFY(undone(change, ran));
}

void TestGkeChanges::fault27QuotaAndStockAreToldApart_data()
{
    QTest::addColumn<CapacityProblem>("problem");
    QTest::addColumn<QString>("advice");
    QTest::newRow("out of quota") << CapacityProblem::Quota << u"higher quota"_s;
    QTest::newRow("out of stock") << CapacityProblem::Stockout << u"another zone"_s;
}

void TestGkeChanges::fault27QuotaAndStockAreToldApart()
{
    QFETCH(CapacityProblem, problem);
    QFETCH(QString, advice);
    haveCluster();
    m_google->operationFailures[u"CREATE_NODE_POOL"_s] = {
        .kind = ErrorKind::Unavailable, .detail = u"no"_s, .reason = toString(problem)};
    CreateGkeNodePool change(ref, gpuSpec());
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = tried(change, *captured);
    QVERIFY(!made);
    QCOMPARE(made.error().reason, toString(problem));
    QVERIFY2(made.error().hint.contains(advice), qPrintable(made.error().hint));
}

void TestGkeChanges::poolShapesAreJudgedBeforeAnythingRuns_data()
{
    QTest::addColumn<GkeNodePoolSpec>("spec");
    QTest::addColumn<QString>("words"); // empty: it is right
    QTest::newRow("one TPU host") << tpuSpec(u"2x2"_s, 1) << QString();
    QTest::newRow("a slice of four hosts") << tpuSpec(u"4x4"_s, 4) << QString();
    QTest::newRow("a slice with a host too few") << tpuSpec(u"4x4"_s, 3) << u"4 hosts"_s;
    QTest::newRow("a topology that the machine does not have")
        << tpuSpec(u"3x3"_s, 1) << u"no topology 3x3"_s;
    GkeNodePoolSpec twoZones = tpuSpec(u"2x2"_s, 1);
    twoZones.locations.append(u"us-central1-a"_s);
    QTest::newRow("a TPU in two zones") << twoZones << u"exactly one zone"_s;
    QTest::newRow("GPUs as the machine has them") << gpuSpec() << QString();
    GkeNodePoolSpec two = gpuSpec();
    two.acceleratorCount = 2;
    QTest::newRow("more GPUs than the machine has") << two << u"does not have 2"_s;
    GkeNodePoolSpec other = gpuSpec();
    other.acceleratorType = u"nvidia-tesla-t4"_s;
    QTest::newRow("another GPU than the machine's") << other << u"does not have 1"_s;
    GkeNodePoolSpec both = gpuSpec();
    both.spot = true;
    both.reservation = u"mine"_s;
    QTest::newRow("spot from a reservation") << both << u"exclude each other"_s;
    GkeNodePoolSpec flex = gpuSpec();
    flex.flexStart = true;
    QTest::newRow("flex-start from zero") << flex << QString();
    flex.initialNodeCount = 1;
    QTest::newRow("flex-start with a node to begin with") << flex << u"grow from zero"_s;
    GkeNodePoolSpec none = gpuSpec();
    none.maxNodeCount = 0;
    QTest::newRow("a pool that may have no nodes") << none << u"at least 1"_s;
}

void TestGkeChanges::poolShapesAreJudgedBeforeAnythingRuns()
{
    QFETCH(GkeNodePoolSpec, spec);
    QFETCH(QString, words);
    haveCluster();
    CreateGkeNodePool change(ref, spec);
    const auto preview = ended(change.preview(m_context, {}));
    QVERIFY(preview);
    QCOMPARE(preview->effect,
             words.isEmpty() ? ChangePreview::Effect::Create : ChangePreview::Effect::Impossible);
    QVERIFY2(preview->summary.contains(words), qPrintable(preview->summary));
}

void TestGkeChanges::accessIsWaitedForAndGoesToTheNewCluster()
{
    SlowConnector connector;
    connector.refusals = {{.kind = ErrorKind::Unavailable, .detail = u"no address yet"_s},
                          {.kind = ErrorKind::Network, .detail = u"refused"_s}};
    m_context.clusters = &connector;
    WaitForGkeAccess change(ref, 5min);
    QVERIFY(tried(change, {}));
    QCOMPARE(connector.asked.size(), 3);
    QCOMPARE(connector.asked.last().cluster, u"fresh"_s);
    QCOMPARE(connector.asked.last().location, u"us-central1"_s);
    QVERIFY(m_said.contains(u"no address yet"_s));
    connector.refusals = {{.kind = ErrorKind::Forbidden}};
    QVERIFY(!tried(change, {}));
}

void TestGkeChanges::changesSurviveTheJournal_data()
{
    QTest::addColumn<std::shared_ptr<Change>>("change");
    const auto row = [](const char *name, std::shared_ptr<Change> change) { QTest::newRow(name) << change; };
    GkeClusterSpec all = standardSpec();
    all.releaseChannel = u"RAPID"_s;
    all.nodeLocations = {u"us-central1-a"_s};
    all.addons += {GkeAddon::RayOperator, GkeAddon::ConfigConnector};
    all.network = u"vpc"_s;
    all.subnetwork = u"nodes"_s;
    all.privateNodes = true;
    row("a Standard cluster", std::make_shared<CreateGkeCluster>(ref, all));
    row("an Autopilot cluster", std::make_shared<CreateGkeCluster>(ref, GkeClusterSpec{.autopilot = true}));
    GkeNodePoolSpec pool = gpuSpec();
    pool.reservation = u"mine"_s;
    pool.serviceAccount = u"nodes@p.iam.gserviceaccount.com"_s;
    pool.labels = {{u"team"_s, u"ml"_s}};
    pool.taints = {{.key = u"only"_s, .value = u"ml"_s, .effect = u"NO_SCHEDULE"_s}};
    row("a GPU pool", std::make_shared<CreateGkeNodePool>(ref, pool));
    GkeNodePoolSpec flex = gpuSpec();
    flex.flexStart = true;
    row("a flex-start pool", std::make_shared<CreateGkeNodePool>(ref, flex));
    GkeNodePoolSpec tpu = tpuSpec(u"4x4"_s, 4);
    tpu.spot = true;
    tpu.totalCounts = true;
    row("a TPU pool", std::make_shared<CreateGkeNodePool>(ref, tpu));
    row("access", std::make_shared<WaitForGkeAccess>(ref, 10min));
}

void TestGkeChanges::changesSurviveTheJournal()
{
    QFETCH(std::shared_ptr<Change>, change);
    const auto again = changeFromJson(change->toJson());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
    QCOMPARE((*again)->toJson(), change->toJson());
    QCOMPARE((*again)->command(), change->command());
    QCOMPARE((*again)->object(), change->object());
    QCOMPARE((*again)->title(), change->title());
}

void TestGkeChanges::recipesCanNameEveryAction()
{
    for (const auto &[kind, name] : {std::pair(RecipeStep::Kind::Cloud, u"create-gke-cluster"_s),
                                     std::pair(RecipeStep::Kind::Cloud, u"create-gke-node-pool"_s),
                                     std::pair(RecipeStep::Kind::Wait, u"gke-access"_s)}) {
        const RecipeAction *action = recipeAction(kind, name);
        QVERIFY(action);
        QJsonObject arguments{{"kind"_L1, (kind == RecipeStep::Kind::Wait ? u"wait-"_s : QString()) + name}};
        for (const QString &key : action->required) {
            static const QSet<QString> numbers{u"nodeCount"_s, u"diskGb"_s, u"limitMinutes"_s};
            arguments.insert(key,
                             numbers.contains(key)          ? QJsonValue(1)
                                 : key == "mode"_L1         ? QJsonValue(u"autopilot"_s)
                                 : key == "provisioning"_L1 ? QJsonValue(u"spot"_s)
                                                            : QJsonValue(u"x"_s));
        }
        const auto change = changeFromJson(arguments);
        QVERIFY2(change, qPrintable(change ? QString() : change.error().toString()));
        // Whatever the Change keeps, a recipe may say.
        const QJsonObject stored = (*change)->toJson();
        const QStringList known = action->required + action->optional + QStringList{u"kind"_s, u"object"_s};
        for (const QString &key : stored.keys())
            QVERIFY2(known.contains(key), qPrintable(key));
    }
    QVERIFY(makesCluster(u"create-gke-cluster"_s));
    QVERIFY(!makesCluster(u"create-gke-node-pool"_s));
}

void TestGkeChanges::commandsAreSafeToPaste()
{
    GkeClusterSpec spec = standardSpec();
    spec.network = u"vpc'; rm -rf /"_s;
    GkeNodePoolSpec pool = gpuSpec();
    const QStringList commands{CreateGkeCluster(ref, spec).command(), CreateGkeNodePool(ref, pool).command(),
                               WaitForGkeAccess(ref, 5min).command()};
    for (const QString &command : commands) {
        QProcess shell;
        shell.start(u"sh"_s, {u"-n"_s, u"-c"_s, command});
        QVERIFY(shell.waitForFinished());
        QVERIFY2(shell.exitCode() == 0, qPrintable(command));
    }
    QVERIFY(commands.at(1).contains("--total-max-nodes=2"_L1));
    QVERIFY(commands.at(1).contains("gpu-driver-version=default"_L1));
    QVERIFY(commands.at(1).contains("--disk-size=130"_L1));
    QVERIFY(commands.at(1).contains("zone~^us-central1-"_L1));
    // A single host has its machine's topology; only a slice of several is told its own.
    QVERIFY(!CreateGkeNodePool(ref, tpuSpec(u"2x2"_s, 1)).command().contains("--tpu-topology"_L1));
    QVERIFY(CreateGkeNodePool(ref, tpuSpec(u"4x4"_s, 4)).command().contains("--tpu-topology=4x4"_L1));
}

void TestGkeChanges::withoutIdentityNothingRuns()
{
    m_context.google = nullptr;
    CreateGkeCluster change(ref, standardSpec());
    const auto captured = ended(change.capture(m_context, {}));
    QVERIFY(!captured && captured.error().kind == ErrorKind::Unavailable);
}

void TestGkeChanges::previewsAskAndChangeNothing()
{
    CreateGkeCluster cluster(ref, standardSpec());
    CreateGkeNodePool pool(ref, gpuSpec());
    for (Change *change : std::initializer_list<Change *>{&cluster, &pool}) {
        const auto preview = ended(change->preview(m_context, {}));
        QVERIFY(preview);
        QCOMPARE(preview->effect, ChangePreview::Effect::Create);
        // A price, with its currency.
        QVERIFY2(preview->details.join(u' ').contains("USD"_L1), qPrintable(preview->details.join(u' ')));
    }
    QVERIFY(m_google->clusterList.items.isEmpty());
    QCOMPARE(m_google->count(u"createCluster"_s) + m_google->count(u"createNodePool"_s), 0);
}

void TestGkeChanges::aClusterThatIsMeantToBeMadeHasFacts()
{
    const Facts none = plannedFacts({{"clusterFrom"_L1, "existing"_L1}});
    QVERIFY(!none.isKnown(u"cluster.autopilot"_s));
    const Facts autopilot =
        plannedFacts({{"clusterFrom"_L1, "create"_L1}, {"clusterMode"_L1, "autopilot"_L1}});
    QCOMPARE(autopilot.value(u"cluster.autopilot"_s), QJsonValue(true));
    QCOMPARE(autopilot.value(u"cluster.gcsFuse"_s), QJsonValue(true));
    QCOMPARE(autopilot.value(u"cluster.configConnector"_s), QJsonValue(false));
    const Facts standard = plannedFacts({{"clusterFrom"_L1, "create"_L1}, {"clusterMode"_L1, "standard"_L1}});
    QCOMPARE(standard.value(u"cluster.autopilot"_s), QJsonValue(false));
}

void TestGkeChanges::theMachineFollowsFromWhatThePodAsksFor()
{
    const auto machine = [](const QString &memory) {
        return machineFacts({{"accelerator"_L1, "nvidia-l4"_L1},
                             {"acceleratorCount"_L1, 1},
                             {"cpu"_L1, "3"_L1},
                             {"memory"_L1, memory}},
                            Catalog::builtIn())
            .value(u"accelerator.machineType"_s)
            .value_or(QJsonValue())
            .toString();
    };
    // Three CPUs fit on the smallest beside the system's pods; its memory holds some 13 GiB of pods.
    QCOMPARE(machine(u"8Gi"_s), u"g2-standard-4"_s);
    QCOMPARE(machine(u"13Gi"_s), u"g2-standard-8"_s);
    QCOMPARE(machine(u"32Gi"_s), u"g2-standard-12"_s);
    QCOMPARE(machine(u"48Gi"_s), u"g2-standard-16"_s);
}

QTEST_GUILESS_MAIN(TestGkeChanges)
#include "tst_gkechanges.moc"
