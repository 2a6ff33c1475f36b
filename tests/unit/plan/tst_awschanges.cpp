// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"
#include "plan/aws/awsaccountchanges.h"
#include "plan/aws/eksaddonchanges.h"
#include "plan/aws/eksclusterchanges.h"
#include "plan/aws/eksnodegroupchanges.h"
#include "plan/capacity.h"
#include "plan/waits/clusteraccess.h"
#include "planworld.h"
#include "recipe/recipeactions.h"

#include <QProcess>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const EksClusterRef ref{.region = u"eu-central-1"_s, .name = u"ml"_s};

} // namespace

class TestAwsChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_aws = std::make_unique<FakeAwsClient>();
        m_aws->subnetList = {{.id = u"subnet-a"_s, .zone = u"eu-central-1a"_s, .isDefaultForZone = true},
                             {.id = u"subnet-b"_s, .zone = u"eu-central-1b"_s, .isDefaultForZone = true},
                             {.id = u"subnet-x"_s, .zone = u"eu-central-1c"_s}};
        m_aws->roles.insert(u"node"_s, {.name = u"node"_s, .arn = u"arn:aws:iam::123456789012:role/node"_s});
        m_aws->roles.insert(u"eks"_s, {.name = u"eks"_s, .arn = u"arn:aws:iam::123456789012:role/eks"_s});
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_context = {.aws = m_aws.get(), .clock = m_clock.get(), .target = {.provider = u"aws"_s}};
        m_said.clear();
    }
    void aClusterIsMadeInTheDefaultVpcAndDeletedAgain();
    void aClusterThatIsThereIsUsedAndStays();
    void aClusterOfSomebodyElseIsNotDeleted();
    void aClusterWithNodesOfOthersStaysAndIsNamed();
    void aClusterThatFailedSaysWhy();
    void oneZoneIsTooFewForACluster();
    void aNodegroupGetsTheSubnetsOfItsZones();
    void aNodegroupInAZoneWithoutSubnetIsRefusedInWords();
    void aNodegroupAvoidsZonesThatDoNotSellItsType();
    void fault27QuotaAndStockAreToldApart_data();
    void fault27QuotaAndStockAreToldApart();
    void fault27ZonesThatAwsNamesAreProposed();
    void stockThatComesBackIsWaitedFor();
    void amiTypesFollowTheInstanceType_data();
    void amiTypesFollowTheInstanceType();
    void gpuNodesWithoutADriverAreRefusedBeforeAnythingRuns();
    void anAddonIsInstalledWithItsRoleAndRemoved();
    void anAddonWithoutRoleIsUpdatedAndStays();
    void anAddonThatIsAsItShouldBeIsLeftAlone();
    void anAddonWhoseVolumesLiveStays();
    void aRoleIsMadeAndTakenBackWithItsPolicies();
    void aRoleThatIsThereLosesOnlyWhatItWasGiven();
    void aRoleThatTrustsSomebodyElseIsNotBent();
    void anAssociationIsMadeOnceAndRemoved();
    void anotherRolesAssociationIsAConflict();
    void aQuotaIsAskedForOnce();
    void changesSurviveTheJournal_data();
    void changesSurviveTheJournal();
    void recipesCanNameEveryAction();
    void commandsAreSafeToPaste();
    void withoutIdentityNothingRuns();
    void previewsAskAndChangeNothing();
    void cancelledWaitsEnd();

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
    EksNodegroupSpec gpuSpec() const
    {
        return {.name = u"gpu"_s,
                .nodeRoleArn = u"node"_s,
                .instanceTypes = {u"g5.xlarge"_s},
                .capacityType = u"ON_DEMAND"_s,
                .diskSizeGiB = 100,
                .minSize = 1,
                .maxSize = 2,
                .desiredSize = 1,
                .labels = {{u"nvidia.com/gpu.present"_s, u"true"_s}},
                .taints = {{.key = u"nvidia.com/gpu"_s, .value = u"true"_s, .effect = u"NO_SCHEDULE"_s}}};
    }
    void haveCluster()
    {
        m_aws->clusterList = {
            {.name = u"ml"_s, .status = u"ACTIVE"_s, .subnetIds = {u"subnet-a"_s, u"subnet-b"_s}}};
    }

    std::unique_ptr<FakeAwsClient> m_aws;
    std::unique_ptr<FakeClock> m_clock;
    ChangeContext m_context;
    QStringList m_said;
};

void TestAwsChanges::aClusterIsMadeInTheDefaultVpcAndDeletedAgain()
{
    CreateEksCluster change(ref, {.version = u"1.34"_s, .role = u"eks"_s});
    const auto ran = runOf(change);
    QCOMPARE(m_aws->clusterList.size(), 1);
    QCOMPARE(m_aws->clusterList.first().status, u"ACTIVE"_s);
    QCOMPARE(m_aws->clusterList.first().subnetIds, (QStringList{u"subnet-a"_s, u"subnet-b"_s}));
    QCOMPARE(m_aws->clusterList.first().roleArn, u"arn:aws:iam::123456789012:role/eks"_s);
    QVERIFY(m_said.contains(u"CREATING"_s));
    QVERIFY(*ended(change.alreadyDone(m_context, ran.first, {})));
    QVERIFY(!change.undoText(ran.first).isEmpty());
    const auto remark = undone(change, ran);
    QVERIFY2(remark, qPrintable(remark ? QString() : remark.error().toString()));
    QCOMPARE(*remark, QString());
    QVERIFY(m_aws->clusterList.isEmpty());
    QVERIFY(undone(change, ran)); // nothing is left to take back
}

void TestAwsChanges::aClusterThatIsThereIsUsedAndStays()
{
    haveCluster();
    CreateEksCluster change(ref, {.role = u"eks"_s});
    const auto ran = runOf(change);
    QCOMPARE(ran.second.value("unchanged"_L1), QJsonValue(true));
    QCOMPARE(m_aws->count(u"createCluster"_s), 0);
    QVERIFY(change.undoText(ran.first).isEmpty());
    QVERIFY(undone(change, ran));
    QCOMPARE(m_aws->clusterList.size(), 1);
}

void TestAwsChanges::aClusterOfSomebodyElseIsNotDeleted()
{
    CreateEksCluster change(ref, {.role = u"eks"_s});
    const auto ran = runOf(change);
    m_aws->clusterList.first().tags.clear(); // made anew by another tool
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains(u"ml"_s));
    QCOMPARE(m_aws->clusterList.size(), 1);
}

void TestAwsChanges::aClusterWithNodesOfOthersStaysAndIsNamed()
{
    CreateEksCluster change(ref, {.role = u"eks"_s});
    const auto ran = runOf(change);
    m_aws->nodegroupLists.insert(u"ml"_s, {{.name = u"theirs"_s, .status = u"ACTIVE"_s}});
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains(u"theirs"_s));
    QCOMPARE(m_aws->count(u"deleteCluster"_s), 0);
}

void TestAwsChanges::aClusterThatFailedSaysWhy()
{
    m_aws->clusterOutcome = {.status = u"FAILED"_s,
                             .issues = {{.code = u"Ec2SubnetNotFound"_s, .message = u"no subnet-b"_s}}};
    CreateEksCluster change(ref, {.role = u"eks"_s});
    const auto captured = ended(change.capture(m_context, {}));
    const auto made = tried(change, *captured);
    QVERIFY(!made);
    QCOMPARE(made.error().reason, u"Ec2SubnetNotFound"_s);
    QVERIFY2(made.error().detail.contains(u"no subnet-b"_s), qPrintable(made.error().detail));
}

void TestAwsChanges::oneZoneIsTooFewForACluster()
{
    CreateEksCluster change(ref, {.role = u"eks"_s, .zones = {u"eu-central-1a"_s}});
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Invalid);
    QVERIFY(made.error().detail.contains(u"eu-central-1a"_s));
    QCOMPARE(m_aws->count(u"createCluster"_s), 0);
}

void TestAwsChanges::aNodegroupGetsTheSubnetsOfItsZones()
{
    haveCluster();
    CreateEksNodegroup change(ref, gpuSpec(), {u"eu-central-1b"_s});
    const auto ran = runOf(change);
    const EksNodegroup group = m_aws->nodegroupLists.value(u"ml"_s).first();
    QCOMPARE(group.subnetIds, QStringList{u"subnet-b"_s});
    QCOMPARE(group.amiType, u"AL2023_x86_64_NVIDIA"_s);
    QCOMPARE(group.diskSizeGiB, 100);
    QCOMPARE(group.nodeRole, u"arn:aws:iam::123456789012:role/node"_s);
    QCOMPARE(group.taints.first().effect, u"NO_SCHEDULE"_s);
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->isEmpty());
    QVERIFY(m_aws->nodegroupLists.value(u"ml"_s).isEmpty());
}

void TestAwsChanges::aNodegroupInAZoneWithoutSubnetIsRefusedInWords()
{
    haveCluster();
    CreateEksNodegroup change(ref, gpuSpec(), {u"eu-central-1c"_s});
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Invalid);
    QVERIFY(made.error().detail.contains(u"eu-central-1c"_s)
            && made.error().detail.contains(u"eu-central-1a"_s));
}

void TestAwsChanges::aNodegroupAvoidsZonesThatDoNotSellItsType()
{
    haveCluster();
    m_aws->offerings = {{.instanceType = u"g5.xlarge"_s, .location = u"eu-central-1a"_s}};
    CreateEksNodegroup change(ref, gpuSpec(), {});
    runOf(change);
    QCOMPARE(m_aws->nodegroupLists.value(u"ml"_s).first().subnetIds, QStringList{u"subnet-a"_s});
}

void TestAwsChanges::fault27QuotaAndStockAreToldApart_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("fromActivity");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    const QString quota =
        u"Could not launch On-Demand Instances. VcpuLimitExceeded - You have requested more vCPU capacity than your current vCPU limit of 0 allows"_s;
    const QString stock =
        u"Could not launch On-Demand Instances. InsufficientInstanceCapacity - We currently do not have sufficient g5.xlarge capacity"_s;
    QTest::newRow("health says quota")
        << u"CREATE_FAILED"_s << quota << false << ErrorKind::QuotaExceeded << u"VcpuLimitExceeded"_s;
    QTest::newRow("Auto Scaling says quota while EKS still creates")
        << u"CREATING"_s << quota << true << ErrorKind::QuotaExceeded << u"VcpuLimitExceeded"_s;
    QTest::newRow("health says stock") << u"CREATE_FAILED"_s << stock << false << ErrorKind::Unavailable
                                       << u"InsufficientInstanceCapacity"_s;
    QTest::newRow("no stock until the limit")
        << u"CREATING"_s << stock << true << ErrorKind::Timeout << QString();
}

void TestAwsChanges::fault27QuotaAndStockAreToldApart()
{
    QFETCH(const QString, status);
    QFETCH(const QString, message);
    QFETCH(const bool, fromActivity);
    haveCluster();
    m_aws->nodegroupOutcome.status = status;
    if (fromActivity)
        m_aws->activities.insert(u"eks-gpu"_s, {{.status = u"Failed"_s, .message = message}});
    else
        m_aws->nodegroupOutcome.issues = {{.code = u"AsgInstanceLaunchFailures"_s, .message = message}};
    CreateEksNodegroup change(ref, gpuSpec(), {});
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QTEST(made.error().kind, "kind");
    QTEST(made.error().reason, "reason");
    const QString words = made.error().kind == ErrorKind::Timeout ? m_said.last() : made.error().detail;
    QVERIFY2(words.contains(message), qPrintable(words)); // AWS' own words
    QVERIFY(!made.error().hint.isEmpty());
}

void TestAwsChanges::fault27ZonesThatAwsNamesAreProposed()
{
    haveCluster();
    m_aws->nodegroupOutcome.status = u"CREATE_FAILED"_s;
    m_aws->nodegroupOutcome.issues = {
        {.code = u"AsgInstanceLaunchFailures"_s,
         .message =
             u"Could not launch On-Demand Instances. InsufficientInstanceCapacity - We currently do not have sufficient g5.xlarge capacity in the Availability Zone you requested (us-west-2a). Our system will be working on provisioning additional capacity. You can currently get g5.xlarge capacity by not specifying an Availability Zone in your request or choosing us-west-2b, us-west-2c. Launching EC2 instance failed."_s}};
    CreateEksNodegroup change(ref, gpuSpec(), {});
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QVERIFY2(made.error().hint.contains(u"us-west-2b, us-west-2c"_s), qPrintable(made.error().hint));
    QVERIFY(!made.error().hint.contains(u"us-west-2a"_s));
    // Some that only look like an offer.
    QCOMPARE(zonesWithStock(u"while choosing a zone"_s), QStringList());
    QCOMPARE(zonesWithStock(u"or choosing eu-central-1a."_s), QStringList{u"eu-central-1a"_s});
}

void TestAwsChanges::stockThatComesBackIsWaitedFor()
{
    haveCluster();
    m_aws->describesUntilDone = 8;
    m_aws->activities.insert(
        u"eks-gpu"_s,
        {{.status = u"Failed"_s, .message = u"We currently do not have sufficient g5.xlarge capacity"_s}});
    CreateEksNodegroup change(ref, gpuSpec(), {});
    QVERIFY(tried(change, *ended(change.capture(m_context, {}))));
    QVERIFY(m_said.filter(u"do not have sufficient"_s).size() >= 3);
}

void TestAwsChanges::amiTypesFollowTheInstanceType_data()
{
    QTest::addColumn<QString>("ami");
    for (const auto &[type, ami] : std::initializer_list<std::pair<const char *, const char *>>{
             {"g4dn.xlarge", "AL2023_x86_64_NVIDIA"},
             {"g5.xlarge", "AL2023_x86_64_NVIDIA"},
             {"g5g.xlarge", "AL2023_ARM_64_NVIDIA"},
             {"gr6.4xlarge", "AL2023_x86_64_NVIDIA"},
             {"p5en.48xlarge", "AL2023_x86_64_NVIDIA"},
             {"p6e-gb200.36xlarge", "AL2023_ARM_64_NVIDIA"},
             {"p6-b200.48xlarge", "AL2023_x86_64_NVIDIA"},
             {"inf2.xlarge", "AL2023_x86_64_NEURON"},
             {"trn1.32xlarge", "AL2023_x86_64_NEURON"},
             {"t3.large", "AL2023_x86_64_STANDARD"},
             {"m7g.large", "AL2023_ARM_64_STANDARD"},
             {"c7gn.large", "AL2023_ARM_64_STANDARD"}})
        QTest::newRow(type) << QString::fromLatin1(ami);
}

void TestAwsChanges::amiTypesFollowTheInstanceType()
{
    QTEST(eksAmiTypeFor(QString::fromLatin1(QTest::currentDataTag())), "ami");
}

void TestAwsChanges::gpuNodesWithoutADriverAreRefusedBeforeAnythingRuns()
{
    haveCluster();
    EksNodegroupSpec spec = gpuSpec();
    spec.amiType = u"AL2023_x86_64_STANDARD"_s;
    CreateEksNodegroup change(ref, spec, {});
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Impossible);
    QCOMPARE(tried(change, *ended(change.capture(m_context, {}))).error().kind, ErrorKind::Invalid);
    QCOMPARE(m_aws->count(u"createNodegroup"_s), 0);
}

void TestAwsChanges::anAddonIsInstalledWithItsRoleAndRemoved()
{
    haveCluster();
    InstallEksAddon change(ref, u"aws-ebs-csi-driver"_s, u"ebs-csi-controller-sa"_s, u"node"_s);
    const auto ran = runOf(change);
    QCOMPARE(m_aws->addonLists.value(u"ml"_s).size(), 1);
    QCOMPARE(m_aws->associations.value(u"ml"_s).first().roleArn, u"arn:aws:iam::123456789012:role/node"_s);
    QVERIFY(*ended(change.alreadyDone(m_context, ran.first, {})));
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->isEmpty());
    QVERIFY(m_aws->addonLists.value(u"ml"_s).isEmpty());
}

void TestAwsChanges::anAddonWithoutRoleIsUpdatedAndStays()
{
    haveCluster();
    m_aws->addonLists.insert(u"ml"_s, {{.name = u"aws-ebs-csi-driver"_s, .status = u"ACTIVE"_s}});
    InstallEksAddon change(ref, u"aws-ebs-csi-driver"_s, u"ebs-csi-controller-sa"_s, u"node"_s);
    const auto preview = ended(change.preview(m_context, {}));
    QCOMPARE(preview->effect, ChangePreview::Effect::Update);
    const auto ran = runOf(change);
    QCOMPARE(m_aws->count(u"updateAddon"_s), 1);
    QCOMPARE(m_aws->count(u"createAddon"_s), 0);
    QCOMPARE(m_aws->associations.value(u"ml"_s).size(), 1);
    QVERIFY(undone(change, ran));
    QCOMPARE(m_aws->addonLists.value(u"ml"_s).size(), 1);
}

void TestAwsChanges::anAddonThatIsAsItShouldBeIsLeftAlone()
{
    haveCluster();
    m_aws->addonLists.insert(u"ml"_s, {{.name = u"eks-pod-identity-agent"_s, .status = u"ACTIVE"_s}});
    InstallEksAddon change(ref, u"eks-pod-identity-agent"_s, {}, {});
    QCOMPARE(runOf(change).second.value("unchanged"_L1), QJsonValue(true));
    QCOMPARE(m_aws->count(u"updateAddon"_s), 0);
}

void TestAwsChanges::anAddonWhoseVolumesLiveStays()
{
    haveCluster();
    ReadyKube kube;
    m_context.kube = &kube;
    kube.put({{"apiVersion"_L1, "v1"_L1},
              {"kind"_L1, "PersistentVolume"_L1},
              {"metadata"_L1, QJsonObject{{"name"_L1, "pvc-1"_L1}}},
              {"spec"_L1, QJsonObject{{"csi"_L1, QJsonObject{{"driver"_L1, "ebs.csi.aws.com"_L1}}}}}});
    InstallEksAddon change(ref, u"aws-ebs-csi-driver"_s, u"ebs-csi-controller-sa"_s, u"node"_s);
    const auto ran = runOf(change);
    const auto remark = undone(change, ran);
    QVERIFY(remark && remark->contains(u"1"_s));
    QCOMPARE(m_aws->count(u"deleteAddon"_s), 0);
}

void TestAwsChanges::aRoleIsMadeAndTakenBackWithItsPolicies()
{
    CreateIamRole change(ref.region, u"ml-ebs"_s, u"pods.eks.amazonaws.com"_s,
                         {u"service-role/AmazonEBSCSIDriverPolicy"_s});
    const auto ran = runOf(change);
    QCOMPARE(m_aws->attached.value(u"ml-ebs"_s).first().arn,
             u"arn:aws:iam::aws:policy/service-role/AmazonEBSCSIDriverPolicy"_s);
    const QJsonObject statement =
        m_aws->roles.value(u"ml-ebs"_s).trustPolicy.value("Statement"_L1).toArray().first().toObject();
    QCOMPARE(statement["Principal"_L1]["Service"_L1], "pods.eks.amazonaws.com"_L1);
    QVERIFY(statement.value("Action"_L1).toArray().contains(u"sts:TagSession"_s));
    QVERIFY(undone(change, ran));
    QVERIFY(!m_aws->roles.contains(u"ml-ebs"_s));
}

void TestAwsChanges::aRoleThatIsThereLosesOnlyWhatItWasGiven()
{
    CreateIamRole first(ref.region, u"shared"_s, u"ec2.amazonaws.com"_s, {u"AmazonEKSWorkerNodePolicy"_s});
    runOf(first);
    CreateIamRole change(ref.region, u"shared"_s, u"ec2.amazonaws.com"_s,
                         {u"AmazonEKSWorkerNodePolicy"_s, u"AmazonEKS_CNI_Policy"_s});
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Update);
    const auto ran = runOf(change);
    QCOMPARE(m_aws->count(u"createRole"_s), 1);
    QVERIFY(undone(change, ran));
    QCOMPARE(m_aws->attached.value(u"shared"_s).size(), 1);
    QCOMPARE(m_aws->attached.value(u"shared"_s).first().name, u"AmazonEKSWorkerNodePolicy"_s);
    QVERIFY(m_aws->roles.contains(u"shared"_s));
}

void TestAwsChanges::aRoleThatTrustsSomebodyElseIsNotBent()
{
    CreateIamRole change(ref.region, u"node"_s, u"ec2.amazonaws.com"_s, {u"AmazonEKS_CNI_Policy"_s});
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QCOMPARE(m_aws->count(u"attachRolePolicy"_s), 0);
}

void TestAwsChanges::anAssociationIsMadeOnceAndRemoved()
{
    haveCluster();
    AssociatePodIdentity change(ref, u"llm"_s, u"vllm"_s, u"node"_s);
    const auto ran = runOf(change);
    QCOMPARE(runOf(change).second.value("unchanged"_L1), QJsonValue(true));
    QCOMPARE(m_aws->associations.value(u"ml"_s).size(), 1);
    QVERIFY(undone(change, ran));
    QVERIFY(m_aws->associations.value(u"ml"_s).isEmpty());
}

void TestAwsChanges::anotherRolesAssociationIsAConflict()
{
    haveCluster();
    m_aws->associations.insert(u"ml"_s,
                               {{.id = u"a-9"_s,
                                 .nameSpace = u"llm"_s,
                                 .serviceAccount = u"vllm"_s,
                                 .roleArn = u"arn:aws:iam::123456789012:role/other"_s}});
    AssociatePodIdentity change(ref, u"llm"_s, u"vllm"_s, u"node"_s);
    const auto made = tried(change, *ended(change.capture(m_context, {})));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Conflict);
    QVERIFY(made.error().detail.contains(u"other"_s));
}

void TestAwsChanges::aQuotaIsAskedForOnce()
{
    m_aws->quotas.insert(
        u"L-DB2E81BA"_s,
        {.serviceCode = u"ec2"_s, .code = u"L-DB2E81BA"_s, .name = u"G and VT"_s, .value = 0});
    RequestServiceQuota change(ref.region, u"ec2"_s, u"L-DB2E81BA"_s, 8);
    const auto ran = runOf(change);
    QCOMPARE(m_aws->requests.value(u"L-DB2E81BA"_s).first().desiredValue, 8.0);
    QCOMPARE(runOf(change).second.value("unchanged"_L1), QJsonValue(true));
    QCOMPARE(m_aws->count(u"requestQuotaIncrease"_s), 1);
    QVERIFY(change.undoText(ran.first).isEmpty());
    m_aws->requests.clear();
    m_aws->quotas[u"L-DB2E81BA"_s].value = 8;
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Nothing);
}

void TestAwsChanges::changesSurviveTheJournal_data()
{
    QTest::addColumn<std::shared_ptr<Change>>("change");
    const auto row = [](std::shared_ptr<Change> change) {
        QTest::newRow(qPrintable(change->kind())) << change;
    };
    row(std::make_shared<CreateEksCluster>(
        ref,
        CreateEksCluster::Spec{
            .version = u"1.34"_s, .role = u"eks"_s, .subnetIds = {u"s-1"_s}, .zones = {u"eu-central-1a"_s}}));
    row(std::make_shared<WaitForClusterAccess>(ref, 5min));
    row(std::make_shared<CreateEksNodegroup>(ref, gpuSpec(), QStringList{u"eu-central-1a"_s}));
    row(std::make_shared<InstallEksAddon>(ref, u"aws-ebs-csi-driver"_s, u"ebs-csi-controller-sa"_s,
                                          u"ebs"_s));
    row(std::make_shared<AssociatePodIdentity>(ref, u"llm"_s, u"vllm"_s, u"r"_s));
    row(std::make_shared<CreateIamRole>(ref.region, u"r"_s, u"ec2.amazonaws.com"_s, QStringList{u"P"_s}));
    row(std::make_shared<RequestServiceQuota>(ref.region, u"ec2"_s, u"L-DB2E81BA"_s, 8));
}

void TestAwsChanges::changesSurviveTheJournal()
{
    QFETCH(const std::shared_ptr<Change>, change);
    const auto again = changeFromJson(change->toJson());
    QVERIFY2(again, qPrintable(again ? QString() : again.error().toString()));
    QCOMPARE((*again)->toJson(), change->toJson());
    QCOMPARE((*again)->command(), change->command());
    // Each field that is not optional is missed by its name.
    const QJsonObject json = change->toJson();
    for (const QString &key :
         {u"region"_s, u"cluster"_s, u"quota"_s, u"service"_s, u"instanceTypes"_s, u"limitMinutes"_s}) {
        if (!json.contains(key))
            continue;
        QJsonObject less = json;
        less.remove(key);
        const auto broken = changeFromJson(less);
        QVERIFY2(!broken, qPrintable(key));
        QVERIFY2(broken.error().detail.contains(key), qPrintable(broken.error().detail));
    }
}

void TestAwsChanges::recipesCanNameEveryAction()
{
    // The recipe's reader knows what each action takes; the Changes say which of it they miss. Both have to agree.
    for (const RecipeAction &action : recipeActions()) {
        const QString kind = action.kind == RecipeStep::Kind::Wait ? u"wait-"_s + action.name : action.name;
        QJsonObject json{{u"kind"_s, kind}};
        if (action.required.contains(u"addon"_s))
            json.insert(u"addon"_s, u"GcsFuseCsiDriver"_s); // of GKE's there are but a few
        if (action.required.contains(u"mode"_s))
            json.insert(u"mode"_s, u"autopilot"_s);
        if (action.required.contains(u"provisioning"_s))
            json.insert(u"provisioning"_s, u"spot"_s);
        if (action.optional.contains(u"condition"_s))
            json.insert(u"condition"_s, u"Ready"_s); // one of two ways to say what is awaited
        QStringList missed;
        for (int i = 0; i < 20; ++i) {
            const auto change = changeFromJson(json);
            if (change)
                break;
            const QString detail = change.error().detail;
            const QString key = detail.section(u'"', 3, 3); // the change "KIND" lacks "KEY"
            if (!detail.contains(u"lacks"_s))
                break;
            QVERIFY2(action.required.contains(key) || action.optional.contains(key) || key == "recipe"_L1
                         || key == "stages"_L1,
                     qPrintable(kind + u": "_s + detail));
            missed << key;
            const bool isNumber = key.endsWith(u"Minutes"_s) || key.endsWith(u"GiB"_s)
                || key.endsWith(u"Size"_s) || key.endsWith(u"Count"_s) || key.endsWith(u"Gb"_s)
                || key == "port"_L1 || key == "value"_L1;
            const bool isList = key == "services"_L1 || key == "policies"_L1 || key == "instanceTypes"_L1
                || key == "stages"_L1;
            json.insert(key,
                        isNumber     ? QJsonValue(1)
                            : isList ? QJsonValue(QJsonArray{u"x"_s})
                                     : QJsonValue(u"ON_DEMAND"_s));
        }
        for (const QString &key : action.required)
            QVERIFY2(missed.contains(key) || changeFromJson(json).has_value() || json.contains(key)
                         || key == "addon"_L1,
                     qPrintable(kind + u" does not miss "_s + key));
        QVERIFY2(!missed.isEmpty(), qPrintable(kind));
    }
}

void TestAwsChanges::commandsAreSafeToPaste()
{
    const EksClusterRef evil{.region = u"eu-central-1"_s, .name = u"a'; rm -rf /"_s};
    const QStringList commands{CreateEksCluster(evil, {.role = u"r$(x)"_s}).command(),
                               CreateEksNodegroup(evil, gpuSpec(), {u"z;y"_s}).command(),
                               InstallEksAddon(evil, u"x`y`"_s, u"s a"_s, u"r"_s).command(),
                               CreateIamRole(ref.region, u"r;q"_s, u"s"_s, {u"p&p"_s}).command()};
    for (const QString &command : commands) {
        QProcess shell;
        // Each word of the line as the shell takes it apart, with aws in the way of none.
        shell.start(u"/bin/sh"_s, {u"-c"_s, u"aws() { printf '%s\\n' \"$@\"; }; "_s + command});
        QVERIFY(shell.waitForFinished(10'000));
        QCOMPARE(shell.exitCode(), 0);
        const QString output = QString::fromUtf8(shell.readAllStandardOutput());
        QVERIFY2(shell.readAllStandardError().isEmpty(), qPrintable(command));
        QVERIFY2(output.contains(u"a'; rm -rf /"_s) || output.contains(u"p&p"_s), qPrintable(output));
    }
}

void TestAwsChanges::withoutIdentityNothingRuns()
{
    m_context.aws = nullptr;
    CreateIamRole change(ref.region, u"r"_s, u"ec2.amazonaws.com"_s, {u"P"_s});
    QCOMPARE(ended(change.capture(m_context, {})).error().kind, ErrorKind::Unavailable);
    QCOMPARE(ended(change.run(m_context, {}, {}, {})).error().kind, ErrorKind::Unavailable);
    QCOMPARE(ended(change.preview(m_context, {}))->effect, ChangePreview::Effect::Unknown);
}

void TestAwsChanges::previewsAskAndChangeNothing()
{
    // Of a cluster that an earlier step makes: nothing is there, and that is no error.
    for (const std::shared_ptr<Change> &change :
         {std::shared_ptr<Change>(
              std::make_shared<CreateEksCluster>(ref, CreateEksCluster::Spec{.role = u"eks"_s})),
          std::shared_ptr<Change>(std::make_shared<CreateEksNodegroup>(ref, gpuSpec(), QStringList())),
          std::shared_ptr<Change>(std::make_shared<InstallEksAddon>(ref, u"a"_s, u"s"_s, u"r"_s)),
          std::shared_ptr<Change>(std::make_shared<CreateIamRole>(ref.region, u"r"_s, u"ec2.amazonaws.com"_s,
                                                                  QStringList{u"P"_s}))}) {
        const auto preview = ended(change->preview(m_context, {}));
        QVERIFY(preview);
        QCOMPARE(preview->effect, ChangePreview::Effect::Create);
        QVERIFY(!preview->details.isEmpty());
    }
    for (const QString &call : std::as_const(m_aws->calls))
        QVERIFY2(!call.startsWith(u"create"_s) && !call.startsWith(u"attach"_s), qPrintable(call));
}

void TestAwsChanges::cancelledWaitsEnd()
{
    haveCluster();
    m_aws->describesUntilDone = 1'000'000;
    m_clock->setAutoAdvance(false);
    CreateEksNodegroup change(ref, gpuSpec(), {});
    const auto captured = ended(change.capture(m_context, {}));
    std::stop_source stop;
    ProgressSink cancels([&stop](const Progress &) { stop.request_stop(); });
    const auto made = ended(change.run(m_context, *captured, cancels, stop.get_token()));
    QVERIFY(!made);
    QCOMPARE(made.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestAwsChanges)
#include "tst_awschanges.moc"
