// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"
#include "check/check.h"
#include "unit/plan/planworld.h"

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const auto values =
    "model: Qwen/Qwen2.5-3B-Instruct\naccelerator: g5.xlarge\ngatewayImage: 123456789012.dkr.ecr.us-west-2.amazonaws.com/llm/gateway:v1\nquantImage: 123456789012.dkr.ecr.us-west-2.amazonaws.com/llm/quant:v1\nfinetuneImage: 123456789012.dkr.ecr.us-west-2.amazonaws.com/llm/finetune:v1\nevalImage: 123456789012.dkr.ecr.us-west-2.amazonaws.com/llm/eval:v1\n"_ba;
const QStringList awsChecks{u"aws-identity"_s,  u"eks-cluster"_s, u"ebs-csi"_s,    u"pod-identity"_s,
                            u"eks-nodegroup"_s, u"ec2-zones"_s,   u"vcpu-quota"_s, u"ecr-images"_s};
const auto issuer = u"oidc.eks.us-west-2.amazonaws.com/id/ABC"_s;
const auto providerArn = u"arn:aws:iam::123456789012:oidc-provider/oidc.eks.us-west-2.amazonaws.com/id/ABC"_s;

QJsonObject trust(const QString &subject)
{
    return {{u"Statement"_s,
             QJsonArray{
                 QJsonObject{{u"Effect"_s, u"Allow"_s},
                             {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
                             {u"Principal"_s, QJsonObject{{u"Federated"_s, providerArn}}},
                             {u"Condition"_s,
                              QJsonObject{{u"StringEquals"_s,
                                           QJsonObject{{issuer + u":sub"_s, subject},
                                                       {issuer + u":aud"_s, u"sts.amazonaws.com"_s}}}}}}}}};
}

/// An AWS in which nothing is wrong. Tests spoil one thing in it.
struct World {
    FakeAwsClient aws;
    ReadyKube kube;
    FakeClock clock;
    Target target{.provider = u"aws"_s,
                  .project = u"123456789012"_s,
                  .location = u"us-west-2"_s,
                  .cluster = u"prod"_s,
                  .nameSpace = u"llm"_s};
    QByteArray more = {}; ///< choices
    bool withAws = true;
    bool withKube = true;

    EksCluster &cluster() { return aws.clusterList.first(); }
    EksNodegroup &gpu() { return aws.nodegroupLists[u"prod"_s].first(); }
    EksAddon &driver() { return aws.addonLists[u"prod"_s].first(); }

    World()
    {
        aws.clusterList = {{.name = u"prod"_s,
                            .version = u"1.34"_s,
                            .status = u"ACTIVE"_s,
                            .subnetIds = {u"subnet-a"_s, u"subnet-b"_s},
                            .isPublic = true,
                            .publicAccessCidrs = {u"0.0.0.0/0"_s},
                            .oidcIssuer = u"https://"_s + issuer}};
        aws.nodegroupLists = {{u"prod"_s,
                               {{.name = u"gpu"_s,
                                 .status = u"ACTIVE"_s,
                                 .capacityType = u"ON_DEMAND"_s,
                                 .maxSize = 2,
                                 .instanceTypes = {u"g5.xlarge"_s},
                                 .subnetIds = {u"subnet-a"_s},
                                 .amiType = u"AL2023_x86_64_NVIDIA"_s,
                                 .diskSizeGiB = 100}}}};
        aws.addonLists = {{u"prod"_s,
                           {{.name = u"aws-ebs-csi-driver"_s,
                             .status = u"ACTIVE"_s,
                             .version = u"v1.56.0-eksbuild.1"_s,
                             .serviceAccountRoleArn = u"arn:aws:iam::123456789012:role/ebs-csi"_s}}}};
        aws.providers = {{.arn = providerArn, .url = issuer, .clientIds = {u"sts.amazonaws.com"_s}}};
        aws.roles = {{u"ebs-csi"_s,
                      {.name = u"ebs-csi"_s,
                       .trustPolicy = trust(u"system:serviceaccount:kube-system:ebs-csi-controller-sa"_s)}}};
        aws.offerings = {{u"g5.xlarge"_s, u"us-west-2a"_s}};
        aws.subnetList = {{.id = u"subnet-a"_s, .zone = u"us-west-2a"_s, .availableIpAddresses = 200},
                          {.id = u"subnet-b"_s, .zone = u"us-west-2b"_s, .availableIpAddresses = 200}};
        aws.instanceTypeList = {{.name = u"g5.xlarge"_s, .vCpus = 4}};
        for (const QString &name : {u"gateway"_s, u"quant"_s, u"finetune"_s, u"eval"_s})
            aws.imageLists.insert(u"llm/"_s + name, {{.digest = u"sha256:"_s + name, .tags = {u"v1"_s}}});
        aws.quotas = {
            {u"L-DB2E81BA"_s,
             {.code = u"L-DB2E81BA"_s, .name = u"Running On-Demand G and VT instances"_s, .value = 8}},
            {u"L-3819A6DF"_s,
             {.code = u"L-3819A6DF"_s, .name = u"All G and VT Spot Instance Requests"_s, .value = 8}}};
    }

    QList<Finding> run(const QStringList &only = awsChecks)
    {
        std::shared_ptr<const Recipe> recipe;
        for (const auto &each : builtInRecipes()) {
            if (each->id == "eks-llm-platform"_L1)
                recipe = each;
        }
        const auto choices = choicesFromYaml(values + more, u"v"_s, recipe);
        if (!choices)
            qFatal("%s", qPrintable(choices.error().toString()));
        Facts facts;
        for (const QString &name : {u"namespace.exists"_s, u"model.gated"_s})
            facts.set(name, false);
        facts.set(u"cluster.defaultStorageClass"_s, u"gp3"_s);
        facts.set(u"model.weightsGiB"_s, 6);
        facts.set(u"model.maxPositions"_s, 32768);
        CheckContext context(target, *choices, facts, Catalog::builtIn(), withKube ? &kube : nullptr, nullptr,
                             clock);
        if (!context.rendering())
            qFatal("%s", qPrintable(context.problem()->toString()));
        context.setAws(withAws ? &aws : nullptr,
                       withAws ? std::nullopt
                               : std::optional(fail(ErrorKind::Unauthorized,
                                                    u"There are no AWS credentials. environment: …"_s)
                                                   .error()));
        const auto findings = ended(runChecks(context, only, {}, {}));
        if (!findings)
            qFatal("%s", qPrintable(findings.error().toString()));
        return *findings;
    }
};

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

using Spoil = void (*)(World &);

} // namespace

/// The checks of eks-llm-platform that AWS answers.
class TestAwsChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyWorldPassesThemAll();
    void everyFrictionIsFound_data();
    void everyFrictionIsFound();
    void whatMayNotBeReadIsUnknownAndNamesItsAction();
    void withoutAwsNothingPassesAndNothingFails();
    void aKubeconfigThatNamesNoClusterIsSaid();
    void aNodeThatIsThereNeedsNoGroupInEks();
    void autoModeNeedsNeitherGroupNorDriver();
    void podIdentityNeedsItsAgent();
    void whatIrsaLacksTheRemedyMends_data();
    void whatIrsaLacksTheRemedyMends();
    void spotIsHeldAgainstItsOwnQuota();
    void aRequestForQuotaThatIsOpenIsNotOfferedAgain();
    void subnetsOfANewClusterAreJudged_data();
    void subnetsOfANewClusterAreJudged();
    void subnetsOfAClusterThatIsThereAreLeftAlone();
};

void TestAwsChecks::aHealthyWorldPassesThemAll()
{
    World world;
    const auto findings = world.run();
    QVERIFY(findings.size() >= awsChecks.size());
    for (const Finding &finding : findings)
        QVERIFY2(finding.state == Finding::State::Passed, qPrintable(idsOf(findings)));
}

void TestAwsChecks::everyFrictionIsFound_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("severity");
    const auto row = [](const char *name, Spoil spoil, const QString &id,
                        Severity severity = Severity::Error) {
        QTest::newRow(name) << spoil << id << int(severity);
    };
    row(
        "another account", [](World &w) { w.aws.identity.accountId = u"999999999999"_s; },
        u"aws.account-differs"_s, Severity::Warning);
    row(
        "credentials that end soon", [](World &w) { w.aws.identity.expiry = w.clock.now().addSecs(600); },
        u"aws.credentials-ending"_s, Severity::Info);
    row("no such cluster", [](World &w) { w.aws.clusterList.clear(); }, u"eks.cluster-missing"_s);
    row(
        "a cluster that is being deleted", [](World &w) { w.cluster().status = u"DELETING"_s; },
        u"eks.cluster-not-active"_s);
    row(
        "extended support", [](World &w) { w.cluster().version = u"1.33"_s; }, u"eks.version-extended"_s,
        Severity::Warning);
    row(
        "no support any more", [](World &w) { w.cluster().version = u"1.29"_s; }, u"eks.version-ended"_s,
        Severity::Warning);
    row(
        "a private endpoint and no way in",
        [](World &w) {
            w.cluster().isPublic = false;
            w.withKube = false;
        },
        u"eks.endpoint-fenced"_s);
    row(
        "a fenced endpoint and no way in",
        [](World &w) {
            w.cluster().publicAccessCidrs = {u"10.0.0.0/8"_s};
            w.withKube = false;
        },
        u"eks.endpoint-fenced"_s);
    row(
        "trouble that EKS reports",
        [](World &w) { w.cluster().issues = {{.code = u"Ec2SubnetNotFound"_s, .message = u"gone"_s}}; },
        u"eks.cluster-issues"_s, Severity::Warning);
    row(
        "no group with the type", [](World &w) { w.gpu().instanceTypes = {u"t3.medium"_s}; },
        u"eks.nodegroup-missing"_s);
    row(
        "a group by launch template", [](World &w) { w.gpu().instanceTypes = {}; },
        u"eks.nodegroup-missing"_s, Severity::Warning);
    row(
        "an image without driver", [](World &w) { w.gpu().amiType = u"AL2023_x86_64_STANDARD"_s; },
        u"eks.ami-without-driver"_s);
    row(
        "the image of fix 9", [](World &w) { w.gpu().amiType = u"AL2_x86_64"_s; },
        u"eks.ami-without-driver"_s);
    row(
        "an image that is made no more", [](World &w) { w.gpu().amiType = u"AL2_x86_64_GPU"_s; },
        u"eks.ami-ended"_s, Severity::Warning);
    row("the default disk", [](World &w) { w.gpu().diskSizeGiB = 20; }, u"eks.disk-small"_s);
    row("a group that may not grow", [](World &w) { w.gpu().maxSize = 0; }, u"eks.nodegroup-closed"_s);
    row(
        "launches that fail",
        [](World &w) {
            w.gpu().issues = {{.code = u"AsgInstanceLaunchFailures"_s,
                               .message = u"Could not launch On-Demand Instances. VcpuLimitExceeded"_s}};
        },
        u"eks.nodegroup-issues"_s);
    row(
        "a type that the region does not sell", [](World &w) { w.aws.offerings.clear(); },
        u"ec2.not-offered"_s);
    row(
        "a type of another zone", [](World &w) { w.aws.offerings = {{u"g5.xlarge"_s, u"us-west-2b"_s}}; },
        u"ec2.zones-apart"_s);
    row(
        "a subnet without addresses", [](World &w) { w.aws.subnetList.first().availableIpAddresses = 3; },
        u"ec2.addresses-few"_s, Severity::Warning);
    row("a quota of zero", [](World &w) { w.aws.quotas[u"L-DB2E81BA"_s].value = 0; }, u"ec2.quota-short"_s);
    row(
        "a quota that is used up", [](World &w) { w.aws.running = {{u"g5.xlarge"_s, false, 2}}; },
        u"ec2.quota-short"_s);
    row("no EBS driver", [](World &w) { w.aws.addonLists.clear(); }, u"ebs.driver-missing"_s);
    row(
        "a driver that is degraded",
        [](World &w) {
            w.driver().status = u"DEGRADED"_s;
            w.driver().issues = {{.code = u"InsufficientNumberOfReplicas"_s, .message = u"no node"_s}};
        },
        u"ebs.driver-not-active"_s);
    row("no OIDC provider", [](World &w) { w.aws.providers.clear(); }, u"irsa.provider-missing"_s);
    row(
        "a provider without STS", [](World &w) { w.aws.providers.first().clientIds.clear(); },
        u"irsa.audience-missing"_s);
    row(
        "a role that trusts another account",
        [](World &w) {
            w.aws.roles[u"ebs-csi"_s].trustPolicy = trust(u"system:serviceaccount:kube-system:other"_s);
        },
        u"irsa.role-not-trusting"_s);
    row("a role that is gone", [](World &w) { w.aws.roles.clear(); }, u"irsa.role-not-trusting"_s);
    row(
        "no role at all", [](World &w) { w.driver().serviceAccountRoleArn.clear(); }, u"ebs.role-missing"_s,
        Severity::Warning);
    row(
        "a tag that nobody pushed",
        [](World &w) { w.aws.imageLists[u"llm/gateway"_s].first().tags = {u"v0"_s}; },
        u"ecr.image-missing"_s);
    row(
        "a repository that is not there", [](World &w) { w.aws.imageLists.remove(u"llm/eval"_s); },
        u"ecr.repository-missing"_s);
}

void TestAwsChecks::everyFrictionIsFound()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, id);
    QFETCH(int, severity);
    World world;
    spoil(world);
    const auto findings = world.run();
    const auto found = std::ranges::find(findings, id, &Finding::id);
    QVERIFY2(found != findings.end(), qPrintable(idsOf(findings)));
    QVERIFY(found->state == Finding::State::Problem);
    QCOMPARE(int(found->severity), severity);
    QVERIFY(!found->title.isEmpty() && !found->cause.isEmpty());
    QVERIFY(!found->evidence.isEmpty());
}

void TestAwsChecks::whatMayNotBeReadIsUnknownAndNamesItsAction()
{
    for (const auto &[call, action, check] :
         {std::tuple(u"nodegroups"_s, u"eks:ListNodegroups"_s, u"eks-nodegroup"_s),
          std::tuple(u"serviceQuota"_s, u"servicequotas:GetServiceQuota"_s, u"vcpu-quota"_s),
          std::tuple(u"instanceTypeOfferings"_s, u"ec2:DescribeInstanceTypeOfferings"_s, u"ec2-zones"_s),
          std::tuple(u"addon"_s, u"eks:DescribeAddon"_s, u"ebs-csi"_s),
          std::tuple(u"oidcProvider"_s, u"iam:GetOpenIDConnectProvider"_s, u"pod-identity"_s)}) {
        World world;
        world.aws.failures.insert(call,
                                  Error{.kind = ErrorKind::Forbidden,
                                        .detail = u"no"_s,
                                        .reason = u"AccessDeniedException"_s,
                                        .hint = u"This needs the IAM action %1."_s.arg(action),
                                        .httpStatus = 403});
        const auto findings = world.run({check});
        QCOMPARE(findings.size(), 1);
        QVERIFY2(findings.first().state == Finding::State::CannotTell, qPrintable(idsOf(findings)));
        QString text = findings.first().cause;
        for (const Remedy &remedy : findings.first().remedies)
            text += remedy.description;
        QVERIFY2(text.contains(action), qPrintable(text));
    }
}

void TestAwsChecks::withoutAwsNothingPassesAndNothingFails()
{
    World world;
    world.withAws = false;
    const auto findings = world.run();
    QCOMPARE(findings.size(), awsChecks.size());
    for (const Finding &finding : findings) {
        QVERIFY(finding.state == Finding::State::CannotTell);
        QVERIFY(finding.cause.contains(u"no AWS credentials"_s));
    }
}

void TestAwsChecks::aKubeconfigThatNamesNoClusterIsSaid()
{
    World world;
    world.target.cluster.clear();
    const auto findings = world.run({u"eks-nodegroup"_s});
    QCOMPARE(findings.size(), 1);
    QVERIFY(findings.first().state == Finding::State::CannotTell);
    QVERIFY(findings.first().remedies.first().description.contains(u"update-kubeconfig"_s));
}

void TestAwsChecks::aNodeThatIsThereNeedsNoGroupInEks()
{
    World world;
    world.aws.nodegroupLists.clear(); // Karpenter's nodes belong to no group
    world.kube.put(
        {{u"apiVersion"_s, u"v1"_s},
         {u"kind"_s, u"Node"_s},
         {u"metadata"_s,
          QJsonObject{{u"name"_s, u"n"_s},
                      {u"labels"_s, QJsonObject{{u"node.kubernetes.io/instance-type"_s, u"g5.xlarge"_s}}}}}});
    const auto findings = world.run({u"eks-nodegroup"_s});
    QVERIFY2(findings.first().state == Finding::State::Passed, qPrintable(idsOf(findings)));
}

void TestAwsChecks::autoModeNeedsNeitherGroupNorDriver()
{
    World world;
    world.cluster().isAutoMode = true;
    world.aws.nodegroupLists.clear();
    world.aws.addonLists.clear();
    for (const Finding &finding : world.run({u"eks-nodegroup"_s, u"ebs-csi"_s, u"pod-identity"_s}))
        QVERIFY2(finding.state == Finding::State::Passed, qPrintable(finding.id));
}

void TestAwsChecks::podIdentityNeedsItsAgent()
{
    World world;
    world.driver().serviceAccountRoleArn.clear();
    world.aws.associations = {{u"prod"_s,
                               {{.id = u"a-1"_s,
                                 .nameSpace = u"kube-system"_s,
                                 .serviceAccount = u"ebs-csi-controller-sa"_s,
                                 .roleArn = u"r"_s}}}};
    QCOMPARE(world.run({u"pod-identity"_s}).first().id, u"podidentity.agent-missing"_s);
    world.aws.addonLists[u"prod"_s].append({.name = u"eks-pod-identity-agent"_s, .status = u"ACTIVE"_s});
    QVERIFY(world.run({u"pod-identity"_s}).first().state == Finding::State::Passed);
}

void TestAwsChecks::whatIrsaLacksTheRemedyMends_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("id");
    const auto row = [](const char *name, Spoil spoil, const QString &id) {
        QTest::newRow(name) << spoil << id;
    };
    row("no provider", [](World &w) { w.aws.providers.clear(); }, u"irsa.provider-missing"_s);
    row(
        "no audience", [](World &w) { w.aws.providers.first().clientIds.clear(); },
        u"irsa.audience-missing"_s);
    row(
        "no trust",
        [](World &w) {
            w.aws.roles[u"ebs-csi"_s].trustPolicy = trust(u"system:serviceaccount:kube-system:other"_s);
        },
        u"irsa.role-not-trusting"_s);
    row("no role", [](World &w) { w.aws.roles.clear(); }, u"irsa.role-not-trusting"_s);
}

void TestAwsChecks::whatIrsaLacksTheRemedyMends()
{
    QFETCH(Spoil, spoil);
    QFETCH(QString, id);
    World world;
    spoil(world);
    const auto findings = world.run();
    const auto found = std::ranges::find(findings, id, &Finding::id);
    QVERIFY2(found != findings.end(), qPrintable(idsOf(findings)));
    QCOMPARE(found->remedies.size(), 1);
    const auto change = found->remedies.first().change;
    QVERIFY(change);
    FakeClock clock;
    clock.setAutoAdvance(true);
    const ChangeContext context{.aws = &world.aws, .clock = &clock, .target = {.provider = u"aws"_s}};
    const auto captured = ended(change->capture(context, {}));
    QVERIFY2(captured, qPrintable(captured ? QString() : captured.error().toString()));
    const auto made = ended(change->run(context, *captured, ProgressSink([](const Progress &) { }), {}));
    QVERIFY2(made, qPrintable(made ? QString() : made.error().toString()));
    const auto after = world.run();
    const auto ready = std::ranges::find(after, u"irsa.ready"_s, &Finding::id);
    QVERIFY2(ready != after.end(), qPrintable(idsOf(after)));
}

void TestAwsChecks::spotIsHeldAgainstItsOwnQuota()
{
    World world;
    world.gpu().capacityType = u"SPOT"_s;
    world.aws.quotas[u"L-DB2E81BA"_s].value = 0;
    QVERIFY(world.run({u"vcpu-quota"_s}).first().state == Finding::State::Passed);
    world.aws.quotas[u"L-3819A6DF"_s].value = 0;
    QCOMPARE(world.run({u"vcpu-quota"_s}).first().id, u"ec2.quota-short"_s);
}

// AWS takes one open request for a quota.
void TestAwsChecks::aRequestForQuotaThatIsOpenIsNotOfferedAgain()
{
    World world;
    world.aws.quotas[u"L-DB2E81BA"_s].value = 0;
    QVERIFY(world.run({u"vcpu-quota"_s}).first().remedies.first().change);
    world.aws.requests[u"L-DB2E81BA"_s] = {
        {.id = u"r-7"_s,
         .status = u"CASE_OPENED"_s,
         .desiredValue = 1,
         .created = QDateTime(QDate(2026, 11, 28), QTime(9, 0), QTimeZone::UTC)}};
    const Remedy told = world.run({u"vcpu-quota"_s}).first().remedies.first();
    QVERIFY(!told.change);
    QVERIFY2(told.description.contains(u"28"_s) && told.description.contains(u"The plan needs"_s),
             qPrintable(told.description));
    QVERIFY2(told.command.contains(u"r-7"_s), qPrintable(told.command));
    world.aws.requests[u"L-DB2E81BA"_s].first().status = u"DENIED"_s;
    QVERIFY(world.run({u"vcpu-quota"_s}).first().remedies.first().change);
}

void TestAwsChecks::subnetsOfANewClusterAreJudged_data()
{
    QTest::addColumn<QByteArray>("named");
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("says");
    const Spoil nothing = [](World &) { };
    const auto named = "subnets: subnet-0000000a, subnet-0000000b\n"_ba;
    QTest::newRow("named and well") << named << nothing << u"subnets.fit"_s << u"us-west-2a, us-west-2b"_s;
    QTest::newRow("the default VPC's") << QByteArray() << nothing << u"subnets.fit"_s << u"us-west-2c"_s;
    QTest::newRow("the default VPC has one zone")
        << QByteArray() << Spoil([](World &w) { w.aws.subnetList.removeLast(); }) << u"subnets.zones"_s
        << u"default VPC"_s;
    QTest::newRow("there is no default VPC")
        << QByteArray() << Spoil([](World &w) { w.aws.subnetList.resize(2); }) << u"subnets.zones"_s
        << u"no zone"_s;
    QTest::newRow("one is not there") << "subnets: subnet-0000000a,subnet-0000ffff\n"_ba << nothing
                                      << u"subnets.missing"_s << u"subnet-0000ffff"_s;
    QTest::newRow("of two VPCs") << named << Spoil([](World &w) { w.aws.subnetList[1].vpcId = u"vpc-2"_s; })
                                 << u"subnets.vpcs"_s << u"vpc-1, vpc-2"_s;
    QTest::newRow("of one zone") << named
                                 << Spoil([](World &w) { w.aws.subnetList[1].zone = u"us-west-2a"_s; })
                                 << u"subnets.zones"_s << u"us-west-2a"_s;
    QTest::newRow("without free addresses")
        << named << Spoil([](World &w) { w.aws.subnetList[1].availableIpAddresses = 5; }) << u"subnets.full"_s
        << u"subnet-0000000b"_s;
}

void TestAwsChecks::subnetsOfANewClusterAreJudged()
{
    QFETCH(QByteArray, named);
    QFETCH(Spoil, spoil);
    QFETCH(QString, id);
    QFETCH(QString, says);
    World world;
    world.withKube = false;
    world.more = "clusterFrom: create\nlocation: us-west-2\ncluster: prod\n" + named;
    world.aws.clusterList.clear();
    const auto subnet = [](const QString &name, const QString &vpc, const QString &zone, bool isDefault) {
        return Ec2Subnet{.id = u"subnet-0000000"_s + name,
                         .vpcId = vpc,
                         .zone = zone,
                         .availableIpAddresses = 200,
                         .isDefaultForZone = isDefault};
    };
    world.aws.subnetList = {subnet(u"a"_s, u"vpc-1"_s, u"us-west-2a"_s, false),
                            subnet(u"b"_s, u"vpc-1"_s, u"us-west-2b"_s, false),
                            subnet(u"c"_s, u"vpc-0"_s, u"us-west-2c"_s, true),
                            subnet(u"d"_s, u"vpc-0"_s, u"us-west-2d"_s, true)};
    spoil(world);
    const auto findings = world.run({u"eks-subnets"_s});
    QCOMPARE(findings.size(), 1);
    QVERIFY2(findings.first().id == id, qPrintable(idsOf(findings)));
    const QString text = findings.first().title + findings.first().cause;
    QVERIFY2(text.contains(says), qPrintable(text));
    QVERIFY(findings.first().state == Finding::State::Passed || !findings.first().remedies.isEmpty());
}

void TestAwsChecks::subnetsOfAClusterThatIsThereAreLeftAlone()
{
    World world;
    QVERIFY(world.run({u"eks-subnets"_s}).isEmpty());
}

QTEST_GUILESS_MAIN(TestAwsChecks)
#include "tst_awschecks.moc"
