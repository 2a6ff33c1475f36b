// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/fakeawsclient.h"
#include "awsworld.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace slipway;
using namespace slipway::awsworld;
using namespace std::chrono_literals;

/// What single calls make of their answers, and what is built on any client.
class TestAwsCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void clustersAreReadAsTheyAre();
    void nodegroupsAreReadAsTheyAre();
    void aNodegroupThatIsDeletedMeanwhileIsLeftOut();
    void instanceTypesAreReadAsTheyAre();
    void instancesAreCountedByTypeAndLifecycle();
    void quotasWithoutAValueOfTheirOwnHaveTheDefault();
    void pricesAreTextInsideOfJson();
    void imagesAreAskedForByTagOrDigest();
    void trustPoliciesAreDecoded();
    void theTokenIsMadeWithoutAskingAnybody();
    void ensuringAnAddonCreatesOrUpdates();
    void ensuringAnAddonSaysWhyItIsDegraded();
    void ensuringAnAddonEndsWithTheLimit();

private:
    std::unique_ptr<World> m_world;
};

void TestAwsCalls::clustersAreReadAsTheyAre()
{
    m_world->transport.enqueue(ok(
        R"({"cluster":{"name":"prod","arn":"arn:aws:eks:eu-central-1:1:cluster/prod","version":"1.34","status":"ACTIVE","endpoint":"https://abc.eks.amazonaws.com",
        "certificateAuthority":{"data":"UEVN"},"roleArn":"r","resourcesVpcConfig":{"subnetIds":["s1","s2"],"vpcId":"v","endpointPublicAccess":false,"endpointPrivateAccess":true,"publicAccessCidrs":["10.0.0.0/8"]},
        "identity":{"oidc":{"issuer":"https://oidc.eks.eu-central-1.amazonaws.com/id/ABC"}},"accessConfig":{"authenticationMode":"API"},"upgradePolicy":{"supportType":"EXTENDED"},
        "computeConfig":{"enabled":true},"health":{"issues":[{"code":"AccessDenied","message":"m","resourceIds":["x"]}]},"somethingNew":{"a":1}}})"));
    const auto cluster = test::run(m_world->aws->cluster(ref, {}));
    QVERIFY(cluster);
    QCOMPARE(cluster->caCertificatePem, "PEM");
    QVERIFY(!cluster->isPublic && cluster->isPrivate && cluster->isAutoMode);
    QCOMPARE(cluster->subnetIds, (QStringList{u"s1"_s, u"s2"_s}));
    QCOMPARE(cluster->issues.first().code, u"AccessDenied"_s);
    QCOMPARE(oidcProviderArn(u"123456789012"_s, *cluster, region),
             u"arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/ABC"_s);
    QCOMPARE(cluster->supportType, u"EXTENDED"_s);
}

void TestAwsCalls::nodegroupsAreReadAsTheyAre()
{
    m_world->transport.enqueue(ok(R"({"nodegroups":["gpu"]})"));
    m_world->transport.enqueue(ok(
        R"({"nodegroup":{"nodegroupName":"gpu","status":"ACTIVE","capacityType":"SPOT","scalingConfig":{"minSize":0,"maxSize":2,"desiredSize":1},"instanceTypes":["g5.xlarge"],
        "subnets":["s1"],"amiType":"AL2023_x86_64_NVIDIA","diskSize":100,"labels":{"a":"b"},"taints":[{"key":"nvidia.com/gpu","value":"true","effect":"NO_SCHEDULE"}],
        "resources":{"autoScalingGroups":[{"name":"asg"}]},"health":{"issues":[{"code":"AsgInstanceLaunchFailures","message":"Could not launch"}]}}})"));
    const auto groups = test::run(m_world->aws->nodegroups(ref, {}));
    QVERIFY(groups);
    const EksNodegroup &gpu = groups->first();
    QCOMPARE(gpu.amiType, u"AL2023_x86_64_NVIDIA"_s);
    QCOMPARE(gpu.maxSize, 2);
    QCOMPARE(gpu.diskSizeGiB, 100);
    QCOMPARE(gpu.taints.first().effect, u"NO_SCHEDULE"_s);
    QCOMPARE(gpu.autoScalingGroups, QStringList{u"asg"_s});
    QCOMPARE(gpu.issues.first().code, u"AsgInstanceLaunchFailures"_s);
}

void TestAwsCalls::aNodegroupThatIsDeletedMeanwhileIsLeftOut()
{
    m_world->transport.setHandler([](const HttpRequest &request) -> std::optional<Answer> {
        if (request.url.path().endsWith("/gone"_L1))
            return Answer{.status = 404,
                          .headers = {{"x-amzn-ErrorType", "ResourceNotFoundException"}},
                          .chunks = {"{}"}};
        if (request.url.path().endsWith("/gpu"_L1))
            return ok(R"({"nodegroup":{"nodegroupName":"gpu"}})");
        return ok(R"({"nodegroups":["gone","gpu"]})");
    });
    const auto groups = test::run(m_world->aws->nodegroups(ref, {}));
    QVERIFY(groups);
    QCOMPARE(groups->size(), 1);
}

void TestAwsCalls::instanceTypesAreReadAsTheyAre()
{
    m_world->transport.enqueue(xml(
        200,
        "<DescribeInstanceTypesResponse><instanceTypeSet><item><instanceType>g5.xlarge</"
        "instanceType><supportedUsageClasses><item>on-demand</item><item>spot</item></supportedUsageClasses>"
        "<vCpuInfo><defaultVCpus>4</defaultVCpus></vCpuInfo><memoryInfo><sizeInMiB>16384</sizeInMiB></"
        "memoryInfo><processorInfo><supportedArchitectures><item>x86_64</item></supportedArchitectures></"
        "processorInfo>"
        "<networkInfo><maximumNetworkInterfaces>4</maximumNetworkInterfaces><ipv4AddressesPerInterface>15</"
        "ipv4AddressesPerInterface></networkInfo>"
        "<instanceStorageInfo><totalSizeInGB>250</totalSizeInGB></instanceStorageInfo>"
        "<gpuInfo><gpus><item><name>A10G</name><manufacturer>NVIDIA</manufacturer><count>1</"
        "count><memoryInfo><sizeInMiB>22888</sizeInMiB></memoryInfo></item></"
        "gpus><totalGpuMemoryInMiB>22888</totalGpuMemoryInMiB></gpuInfo>"
        "</item></instanceTypeSet></DescribeInstanceTypesResponse>"));
    const auto types = test::run(m_world->aws->instanceTypes(region, {u"g5.xlarge"_s}, {}));
    QVERIFY(types);
    const Ec2InstanceType &g5 = types->first();
    QCOMPARE(g5.vCpus, 4);
    QCOMPARE(g5.maxPods(), 58); // as the EKS AMI's own table has it
    QCOMPARE(g5.accelerators.first().memoryMiB, 22888);
    QCOMPARE(g5.usageClasses, (QStringList{u"on-demand"_s, u"spot"_s}));
    QCOMPARE(Ec2InstanceType().maxPods(), 110);
}

void TestAwsCalls::instancesAreCountedByTypeAndLifecycle()
{
    m_world->transport.enqueue(
        xml(200,
            "<R><reservationSet><item><instancesSet><item><instanceType>g5.xlarge</instanceType></"
            "item><item><instanceType>g5.xlarge</instanceType><instanceLifecycle>spot</instanceLifecycle></"
            "item></instancesSet></item>"
            "<item><instancesSet><item><instanceType>g5.xlarge</instanceType></item></instancesSet></item></"
            "reservationSet></R>"));
    const auto counts = test::run(m_world->aws->runningInstances(region, {}));
    QVERIFY(counts);
    QVERIFY(counts->contains(Ec2InstanceCount{u"g5.xlarge"_s, false, 2}));
    QVERIFY(counts->contains(Ec2InstanceCount{u"g5.xlarge"_s, true, 1}));
}

void TestAwsCalls::quotasWithoutAValueOfTheirOwnHaveTheDefault()
{
    m_world->transport.enqueue(
        FakeTransport::json(400, R"({"__type":"NoSuchResourceException","message":"no"})"));
    m_world->transport.enqueue(ok(
        R"({"Quota":{"QuotaCode":"L-DB2E81BA","QuotaName":"Running On-Demand G and VT instances","Value":0,"Adjustable":true}})"));
    const auto quota = test::run(m_world->aws->serviceQuota(region, u"ec2"_s, u"L-DB2E81BA"_s, {}));
    QVERIFY(quota);
    QVERIFY(quota->isDefault);
    QCOMPARE(quota->value, 0.0);
    QCOMPARE(m_world->transport.requests().at(1).headers.value("X-Amz-Target").value(),
             "ServiceQuotasV20190624.GetAWSDefaultServiceQuota");
}

void TestAwsCalls::pricesAreTextInsideOfJson()
{
    const QJsonObject product{
        {u"terms"_s,
         QJsonObject{
             {u"OnDemand"_s,
              QJsonObject{
                  {u"X"_s,
                   QJsonObject{
                       {u"effectiveDate"_s, u"2026-07-01T00:00:00Z"_s},
                       {u"priceDimensions"_s,
                        QJsonObject{{u"Y"_s,
                                     QJsonObject{{u"unit"_s, u"Hrs"_s},
                                                 {u"pricePerUnit"_s,
                                                  QJsonObject{{u"USD"_s, u"1.0060000000"_s}}}}}}}}}}}}}};
    m_world->transport.enqueue(
        ok(QJsonDocument(
               QJsonObject{{u"PriceList"_s, QJsonArray{QString::fromUtf8(QJsonDocument(product).toJson())}}})
               .toJson()));
    const auto price = test::run(m_world->aws->price(region, u"g5.xlarge"_s, {}));
    QVERIFY(price);
    QCOMPARE(price->usdPerHour, 1.006);
    QCOMPARE(m_world->transport.requests().at(0).url.host(), u"api.pricing.us-east-1.amazonaws.com"_s);
    QVERIFY(m_world->transport.requests()
                .at(0)
                .headers.value("Authorization")
                .value()
                .contains("/us-east-1/pricing/"));
    m_world->transport.enqueue(ok(R"({"PriceList":[]})"));
    QCOMPARE(errorOf(m_world->aws->price(region, u"g9.xlarge"_s, {})).kind, ErrorKind::NotFound);
}

void TestAwsCalls::imagesAreAskedForByTagOrDigest()
{
    m_world->transport.enqueue(ok(
        R"({"imageDetails":[{"imageDigest":"sha256:a","imageTags":["v1"],"imageSizeInBytes":9100000000,"imagePushedAt":1.7E9}]})"));
    const auto images = test::run(
        m_world->aws->images(region, u"123456789012"_s, u"llm/gateway"_s, {u"v1"_s, u"sha256:a"_s}, {}));
    QVERIFY(images);
    QCOMPARE(images->first().sizeBytes, 9'100'000'000);
    const QJsonObject body = QJsonDocument::fromJson(m_world->transport.requests().at(0).body).object();
    QCOMPARE(
        body.value("imageIds"_L1).toArray(),
        (QJsonArray{QJsonObject{{u"imageTag"_s, u"v1"_s}}, QJsonObject{{u"imageDigest"_s, u"sha256:a"_s}}}));
    QVERIFY(!body.contains("maxResults"_L1));
    QVERIFY(m_world->transport.requests()
                .at(0)
                .headers.value("Authorization")
                .value()
                .contains("/ecr/aws4_request"));
}

void TestAwsCalls::trustPoliciesAreDecoded()
{
    m_world->transport.enqueue(xml(200,
                                   "<GetRoleResponse><GetRoleResult><Role><RoleName>r</RoleName><Arn>a</"
                                   "Arn><AssumeRolePolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D</"
                                   "AssumeRolePolicyDocument></Role></GetRoleResult></GetRoleResponse>"));
    const auto role = test::run(m_world->aws->role(region, u"r"_s, {}));
    QVERIFY(role);
    QCOMPARE(role->trustPolicy.value("Version"_L1).toString(), u"2012-10-17"_s);
    QCOMPARE(m_world->transport.requests().at(0).url.host(), u"iam.amazonaws.com"_s);
}

void TestAwsCalls::theTokenIsMadeWithoutAskingAnybody()
{
    const auto token = test::run(m_world->aws->clusterToken(ref, {}));
    QVERIFY(token);
    QVERIFY(token->bearerToken.reveal().startsWith("k8s-aws-v1."));
    QVERIFY(m_world->transport.requests().isEmpty());
}

void TestAwsCalls::ensuringAnAddonCreatesOrUpdates()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    const EksAddonSpec spec{.name = u"aws-ebs-csi-driver"_s, .serviceAccountRoleArn = u"role"_s};
    const auto created = test::run(ensureAddon(aws, m_world->clock, ref, spec, 10min, {}, {}));
    QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
    QCOMPARE(aws.count(u"createAddon"_s), 1);
    const auto updated = test::run(ensureAddon(
        aws, m_world->clock, ref, {.name = spec.name, .serviceAccountRoleArn = u"other"_s}, 10min, {}, {}));
    QVERIFY(updated);
    QCOMPARE(aws.count(u"createAddon"_s), 1);
    QCOMPARE(aws.count(u"updateAddon"_s), 1);
    QCOMPARE(updated->serviceAccountRoleArn, u"other"_s);
}

void TestAwsCalls::ensuringAnAddonSaysWhyItIsDegraded()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    aws.addonOutcome = {.status = u"DEGRADED"_s,
                        .issues = {{.code = u"InsufficientNumberOfReplicas"_s, .message = u"no node"_s}}};
    const Error error =
        errorOf(ensureAddon(aws, m_world->clock, ref, {.name = u"aws-ebs-csi-driver"_s}, 10min, {}, {}));
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QCOMPARE(error.reason, u"InsufficientNumberOfReplicas"_s);
    QVERIFY(error.detail.contains(u"no node"_s));
}

void TestAwsCalls::ensuringAnAddonEndsWithTheLimit()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    aws.addonOutcome = {.status = u"CREATING"_s};
    QCOMPARE(errorOf(ensureAddon(aws, m_world->clock, ref, {.name = u"x"_s}, 2min, {}, {})).kind,
             ErrorKind::Timeout);
    QVERIFY(m_world->clock.slept() >= 2min);
}

QTEST_GUILESS_MAIN(TestAwsCalls)
#include "tst_awscalls.moc"
