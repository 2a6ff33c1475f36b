// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awserror.h"
#include "aws/fakeawsclient.h"
#include "aws/httpawsclient.h"
#include "base/fakeclock.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Answer = FakeTransport::Answer;
const auto region = u"eu-central-1"_s;
const EksClusterRef ref{u"eu-central-1"_s, u"prod"_s};

Answer ok(const QByteArray &body)
{
    return FakeTransport::json(200, body);
}

Answer xml(int status, const QByteArray &body)
{
    return {.status = status, .headers = {{"Content-Type", "text/xml"}}, .chunks = {body}};
}

} // namespace

/// The client over HTTP, and what is built on any client.
class TestAwsClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_environment = {{"AWS_ACCESS_KEY_ID", u"AKIDEXAMPLE"_s},
                         {"AWS_SECRET_ACCESS_KEY", u"planted-secret-key"_s},
                         {"AWS_SESSION_TOKEN", u"planted-session-token"_s}};
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_transport = std::make_unique<FakeTransport>();
        make();
    }
    void errorsAreUnderstood_data();
    void errorsAreUnderstood();
    void refusalsNameActionAndResource();
    void theSecretsAreSentAndNeverSaid();
    void transientFailuresAreRepeated_data();
    void transientFailuresAreRepeated();
    void throttlesOfAnyStatusAreWaitedOut();
    void createsAreNotRepeatedBlindly();
    void expiredCredentialsAreFetchedAnewOnce();
    void aWrongClockIsCorrectedOnce();
    void aWrongSecretIsNotTakenForAWrongClock();
    void listsAreReadPageByPage();
    void pagesThatTurnInCirclesEnd();
    void namesStayInTheirSegment();
    void dottedNamesAddressNothing();
    void aStrangeRegionReachesNobody();
    void aHangEndsWithCancel();
    void aCutAnswerIsANetworkError();
    void aProxysPageIsNoAnswer();
    void theCallerIsKnownAfterAsking();
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
    void make()
    {
        auto settings = AwsSettings::read(
            [this](const char *name) { return m_environment.value(QByteArray(name)); }, m_home->path());
        if (!settings)
            qFatal("settings");
        m_identity = std::make_unique<AwsIdentity>(*m_transport, *m_clock, nullptr, *settings);
        m_aws = makeAwsClient(*m_transport, *m_clock, *m_identity);
    }
    template <typename T> Error errorOf(Task<T> task)
    {
        auto result = test::run(std::move(task));
        return result ? Error{.kind = ErrorKind::Internal, .detail = u"test: it succeeded"_s}
                      : result.error();
    }

    std::unique_ptr<QTemporaryDir> m_home;
    QMap<QByteArray, QString> m_environment;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<AwsIdentity> m_identity;
    std::unique_ptr<AwsClient> m_aws;
};

void TestAwsClient::errorsAreUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("errorType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("hint"); // a part of it
    const auto row = [](const char *name, int status, const QByteArray &type, const QByteArray &body,
                        ErrorKind kind, const QString &reason, const QString &hint = {}) {
        QTest::newRow(name) << status << type << body << int(kind) << reason << hint;
    };
    row("REST-JSON: in use", 409, "ResourceInUseException:http://internal.amazon.com/",
        R"({"message":"Addon already exists.","clusterName":"c"})", ErrorKind::Conflict,
        u"ResourceInUseException"_s, u"exists already"_s);
    row("REST-JSON: not found", 404, "ResourceNotFoundException",
        R"({"message":"No cluster found for name: x."})", ErrorKind::NotFound,
        u"ResourceNotFoundException"_s);
    row("REST-JSON: limit", 400, "ResourceLimitExceededException", R"({"message":"limit"})",
        ErrorKind::QuotaExceeded, u"ResourceLimitExceededException"_s, u"Service Quotas"_s);
    row("REST-JSON: unknown key", 403, "UnrecognizedClientException",
        R"({"message":"The security token included in the request is invalid."})", ErrorKind::Unauthorized,
        u"UnrecognizedClientException"_s, u"access key"_s);
    row("REST-JSON: denied", 403, "AccessDeniedException",
        R"({"message":"User: arn:aws:iam::1:user/ann is not authorized"})", ErrorKind::Forbidden,
        u"AccessDeniedException"_s, u"x:DoIt on the thing"_s);
    row("JSON 1.1: prefix in the type", 400, {},
        R"({"__type":"com.amazonaws.ecr#ImageNotFoundException","message":"The image does not exist"})",
        ErrorKind::NotFound, u"ImageNotFoundException"_s);
    row("JSON 1.1: capital Message", 400, {}, R"({"__type":"AccessDeniedException","Message":"no"})",
        ErrorKind::Forbidden, u"AccessDeniedException"_s);
    row("EC2: not authorised", 403, {},
        "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>You are not "
        "authorized</Message></Error></Errors><RequestID>r</RequestID></Response>",
        ErrorKind::Forbidden, u"UnauthorizedOperation"_s, u"x:DoIt"_s);
    row("EC2: unknown key", 401, {},
        "<Response><Errors><Error><Code>AuthFailure</Code><Message>AWS was not able to validate the provided "
        "access credentials</Message></Error></Errors></Response>",
        ErrorKind::Unauthorized, u"AuthFailure"_s);
    row("EC2: region not enabled", 400, {},
        "<Response><Errors><Error><Code>OptInRequired</Code><Message>m</Message></Error></Errors></Response>",
        ErrorKind::Forbidden, u"OptInRequired"_s, u"not enabled"_s);
    row("EC2: no such subnet", 400, {},
        "<Response><Errors><Error><Code>InvalidSubnetID.NotFound</Code><Message>m</Message></Error></"
        "Errors></Response>",
        ErrorKind::NotFound, u"InvalidSubnetID.NotFound"_s);
    row("EC2: a vCPU limit", 400, {},
        "<Response><Errors><Error><Code>VcpuLimitExceeded</Code><Message>m</Message></Error></Errors></"
        "Response>",
        ErrorKind::QuotaExceeded, u"VcpuLimitExceeded"_s);
    row("STS: wrong secret", 403, {},
        "<ErrorResponse><Error><Type>Sender</Type><Code>SignatureDoesNotMatch</Code><Message>m</Message></"
        "Error></ErrorResponse>",
        ErrorKind::Unauthorized, u"SignatureDoesNotMatch"_s, u"secret access key"_s);
    row("IAM: no such role", 404, {},
        "<ErrorResponse "
        "xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\"><Error><Code>NoSuchEntity</Code><Message>m</"
        "Message></Error></ErrorResponse>",
        ErrorKind::NotFound, u"NoSuchEntity"_s);
    row("IAM: role exists", 409, {},
        "<ErrorResponse><Error><Code>EntityAlreadyExists</Code><Message>m</Message></Error></ErrorResponse>",
        ErrorKind::AlreadyExists, u"EntityAlreadyExists"_s);
    row("a body that says nothing", 418, {}, "", ErrorKind::Invalid, {});
    row("a page of a proxy", 403, {}, "<!DOCTYPE html><html>Log in</html>", ErrorKind::Forbidden, {});
}

void TestAwsClient::errorsAreUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, errorType);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, reason);
    QFETCH(QString, hint);
    HttpResponse response{.status = status, .body = body};
    if (!errorType.isEmpty())
        response.headers.append("x-amzn-ErrorType", errorType);
    const Error error = aws::awsError({.url = QUrl(u"https://x.amazonaws.com/"_s)}, response,
                                      {.action = u"x:DoIt"_s, .resource = u"the thing"_s});
    QCOMPARE(int(error.kind), kind);
    QCOMPARE(error.reason, reason);
    QCOMPARE(error.httpStatus, status);
    QVERIFY(!error.detail.isEmpty());
    QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
}

void TestAwsClient::refusalsNameActionAndResource()
{
    m_transport->enqueue({.status = 403,
                          .headers = {{"x-amzn-ErrorType", "AccessDeniedException"}},
                          .chunks = {R"({"message":"no"})"}});
    const Error error = errorOf(m_aws->cluster(ref, {}));
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY2(error.hint.contains(u"eks:DescribeCluster"_s) && error.hint.contains(u"prod"_s),
             qPrintable(error.hint));
    QVERIFY(error.where.contains(u"https://eks.eu-central-1.amazonaws.com/clusters/prod"_s));
}

void TestAwsClient::theSecretsAreSentAndNeverSaid()
{
    m_transport->enqueue(
        {.status = 403,
         .chunks = {
             R"({"message":"the token planted-session-token and X-Amz-Security-Token=planted-session-token"})"}});
    const Error error = errorOf(m_aws->clusters(region, {}));
    const HttpRequest &request = m_transport->requests().at(0);
    QCOMPARE(request.headers.value("X-Amz-Security-Token").value(), "planted-session-token");
    QVERIFY(!error.toString().contains(u"planted-secret-key"_s));
    QVERIFY(!error.where.contains(u"planted"_s));
    QVERIFY(!request.describe().contains(u"planted"_s));
    for (const auto &[name, value] : request.headers.fields())
        QVERIFY(!value.contains("planted-secret-key"));
}

void TestAwsClient::transientFailuresAreRepeated_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 502, 503, 504})
        QTest::newRow(qPrintable(QString::number(status))) << status;
}

void TestAwsClient::transientFailuresAreRepeated()
{
    QFETCH(int, status);
    m_transport->enqueue({.status = status});
    m_transport->enqueue({.status = status});
    m_transport->enqueue(ok(R"({"clusters":["a"]})"));
    const auto clusters = test::run(m_aws->clusters(region, {}));
    QVERIFY(clusters);
    QCOMPARE(m_transport->requests().size(), 3);
    // The SDKs' standard mode gives up after three.
    for (int i = 0; i < 5; ++i)
        m_transport->enqueue({.status = status});
    QVERIFY(!test::run(m_aws->clusters(region, {})));
    QCOMPARE(m_transport->requests().size(), 6);
}

void TestAwsClient::throttlesOfAnyStatusAreWaitedOut()
{
    m_transport->enqueue(
        FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    m_transport->enqueue(
        FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    m_transport->enqueue(ok(R"({"Quota":{"QuotaCode":"L-1","Value":8}})"));
    const auto quota = test::run(m_aws->serviceQuota(region, u"ec2"_s, u"L-1"_s, {}));
    QVERIFY(quota);
    QCOMPARE(quota->value, 8.0);
    QVERIFY(m_clock->slept() > 0ms);
    for (int i = 0; i < 3; ++i)
        m_transport->enqueue(
            FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    QCOMPARE(errorOf(m_aws->serviceQuota(region, u"ec2"_s, u"L-1"_s, {})).kind, ErrorKind::TooManyRequests);
    QCOMPARE(m_transport->requests().size(), 6);
}

void TestAwsClient::createsAreNotRepeatedBlindly()
{
    m_transport->enqueue({.status = 500});
    QVERIFY(!test::run(m_aws->createRole(region, u"r"_s, {}, {}, {})));
    QCOMPARE(m_transport->requests().size(), 1);
    // With a token that makes the repeat harmless they are.
    m_transport->enqueue({.status = 500});
    m_transport->enqueue(ok(R"({"addon":{"addonName":"a","status":"CREATING"}})"));
    QVERIFY(test::run(m_aws->createAddon(ref, {.name = u"a"_s, .clientRequestToken = u"t"_s}, {})));
}

void TestAwsClient::expiredCredentialsAreFetchedAnewOnce()
{
    QDir(m_home->path()).mkpath(u".aws"_s);
    m_environment.clear();
    const auto write = [this](const QByteArray &id) {
        QFile file(m_home->filePath(u".aws/credentials"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[default]\naws_access_key_id=" + id + "\naws_secret_access_key=s\naws_session_token=t\n");
    };
    write("OLD");
    make();
    QVERIFY(test::run(m_identity->credentials({})));
    write("NEW"); // somebody logged in again
    m_transport->enqueue({.status = 403,
                          .headers = {{"x-amzn-ErrorType", "ExpiredTokenException"}},
                          .chunks = {R"({"message":"expired"})"}});
    m_transport->enqueue(ok(R"({"clusters":["a"]})"));
    QVERIFY(test::run(m_aws->clusters(region, {})));
    QVERIFY(m_transport->requests().at(1).headers.value("Authorization").value().contains("Credential=NEW/"));
    // Nothing newer is there: the answer stands, with what to do.
    m_transport->enqueue({.status = 403,
                          .headers = {{"x-amzn-ErrorType", "ExpiredTokenException"}},
                          .chunks = {R"({"message":"expired"})"}});
    const Error error = errorOf(m_aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY(error.hint.contains(u"Log in again"_s));
    QCOMPARE(m_transport->requests().size(), 3);
}

void TestAwsClient::aWrongClockIsCorrectedOnce()
{
    // Ours says 10:00, AWS says 10:30.
    const Answer skewed{.status = 403,
                        .headers = {{"Date", "Sat, 21 Nov 2026 10:30:00 GMT"},
                                    {"x-amzn-ErrorType", "InvalidSignatureException"}},
                        .chunks = {R"({"message":"Signature expired"})"}};
    m_transport->enqueue(skewed);
    m_transport->enqueue(ok(R"({"clusters":["a"]})"));
    QVERIFY(test::run(m_aws->clusters(region, {})));
    QCOMPARE(m_transport->requests().at(0).headers.value("X-Amz-Date").value(), "20261121T100000Z");
    QCOMPARE(m_transport->requests().at(1).headers.value("X-Amz-Date").value(), "20261121T103000Z");
    // It is remembered, and tokens are made by it too.
    const auto token = test::run(m_aws->clusterToken(ref, {}));
    QVERIFY(token);
    QVERIFY(QByteArray::fromBase64(token->bearerToken.reveal().sliced(11), QByteArray::Base64UrlEncoding)
                .contains("X-Amz-Date=20261121T103000Z"));
    QCOMPARE(token->expires, m_clock->now().addSecs(14 * 60));
    m_transport->enqueue(skewed);
    QCOMPARE(errorOf(m_aws->clusters(region, {})).kind, ErrorKind::Unauthorized);
    QCOMPARE(m_transport->requests().size(), 3);
}

void TestAwsClient::aWrongSecretIsNotTakenForAWrongClock()
{
    m_transport->enqueue({.status = 403,
                          .headers = {{"Date", "Sat, 21 Nov 2026 10:00:10 GMT"},
                                      {"x-amzn-ErrorType", "InvalidSignatureException"}},
                          .chunks = {R"({"message":"no match"})"}});
    QCOMPARE(errorOf(m_aws->clusters(region, {})).reason, u"InvalidSignatureException"_s);
    QCOMPARE(m_transport->requests().size(), 1);
}

void TestAwsClient::listsAreReadPageByPage()
{
    m_transport->enqueue(ok(R"({"clusters":["a","b"],"nextToken":"t+/="})"));
    m_transport->enqueue(ok(R"({"clusters":["c"]})"));
    const auto clusters = test::run(m_aws->clusters(region, {}));
    QVERIFY(clusters);
    QCOMPARE(*clusters, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_transport->requests().at(1).url.query(QUrl::FullyEncoded),
             u"maxResults=100&nextToken=t%2B%2F%3D"_s);
    m_transport->enqueue(
        xml(200,
            "<R><instanceTypeOfferingSet><item><instanceType>g5.xlarge</instanceType><location>a</location></"
            "item></instanceTypeOfferingSet><nextToken>n</nextToken></R>"));
    m_transport->enqueue(xml(200,
                             "<R><instanceTypeOfferingSet><item><instanceType>g5.xlarge</"
                             "instanceType><location>b</location></item></instanceTypeOfferingSet></R>"));
    const auto offerings = test::run(m_aws->instanceTypeOfferings(region, {u"g5.xlarge"_s}, {}));
    QVERIFY(offerings);
    QCOMPARE(offerings->size(), 2);
    QCOMPARE(m_transport->requests().at(3).body,
             "Action=DescribeInstanceTypeOfferings&Version=2016-11-15&LocationType=availability-zone&Filter."
             "1.Name=instance-type&Filter.1.Value.1=g5.xlarge&NextToken=n");
}

void TestAwsClient::pagesThatTurnInCirclesEnd()
{
    m_transport->setHandler(
        [](const HttpRequest &) { return ok(R"({"clusters":["a"],"nextToken":"same"})"); });
    QCOMPARE(errorOf(m_aws->clusters(region, {})).kind, ErrorKind::Internal);
    QVERIFY(m_transport->requests().size() <= 3);
}

void TestAwsClient::namesStayInTheirSegment()
{
    m_transport->enqueue(ok(R"({"addon":{"addonName":"x"}})"));
    QVERIFY(test::run(m_aws->addon({region, u"a/b?c#d"_s}, u"e f"_s, {})));
    QCOMPARE(m_transport->requests().at(0).url.toString(QUrl::FullyEncoded),
             u"https://eks.eu-central-1.amazonaws.com/clusters/a%2Fb%3Fc%23d/addons/e%20f"_s);
}

void TestAwsClient::dottedNamesAddressNothing()
{
    for (const QString &name : {u".."_s, u"."_s, QString()})
        QCOMPARE(errorOf(m_aws->cluster({region, name}, {})).kind, ErrorKind::Invalid);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsClient::aStrangeRegionReachesNobody()
{
    for (const QString &name : {u"evil.example.com/"_s, QString(), u"us-central1"_s}) {
        const Error error = errorOf(m_aws->clusters(name, {}));
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY(error.hint.contains(u"AWS_REGION"_s));
        QCOMPARE(errorOf(m_aws->clusterToken({name, u"c"_s}, {})).kind, ErrorKind::Invalid);
    }
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsClient::aHangEndsWithCancel()
{
    m_transport->enqueue({.hang = true});
    std::stop_source stop;
    auto task = m_aws->zones(region, stop.get_token());
    bool done = false;
    task.start([&done] { done = true; });
    test::turn();
    QVERIFY(!done);
    stop.request_stop();
    test::turn();
    QVERIFY(done);
    QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_transport->aborted(), 1);
}

void TestAwsClient::aCutAnswerIsANetworkError()
{
    for (int i = 0; i < 3; ++i)
        m_transport->enqueue({.status = 200,
                              .chunks = {"{\"clus"},
                              .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}});
    const Error error = errorOf(m_aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Network);
    QVERIFY(error.where.contains(u"eks.eu-central-1"_s));
}

void TestAwsClient::aProxysPageIsNoAnswer()
{
    m_transport->enqueue(
        {.status = 200, .headers = {{"Content-Type", "text/html"}}, .chunks = {"<html>Log in</html>"}});
    const Error error = errorOf(m_aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Internal);
    QVERIFY(error.detail.contains(u"proxy"_s));
    m_transport->enqueue({.status = 200, .chunks = {"<!DOCTYPE html><html>Log in</html>"}});
    QCOMPARE(errorOf(m_aws->zones(region, {})).kind, ErrorKind::Internal);
}

void TestAwsClient::theCallerIsKnownAfterAsking()
{
    m_transport->enqueue(xml(200,
                             "<GetCallerIdentityResponse "
                             "xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/"
                             "\"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ann</Arn>"
                             "<UserId>AIDA</UserId><Account>123456789012</Account></"
                             "GetCallerIdentityResult></GetCallerIdentityResponse>"));
    const auto account = test::run(m_aws->account(region, {}));
    QVERIFY(account);
    QCOMPARE(account->accountId, u"123456789012"_s);
    QCOMPARE(m_identity->account().arn, u"arn:aws:iam::123456789012:user/ann"_s);
}

void TestAwsClient::clustersAreReadAsTheyAre()
{
    m_transport->enqueue(ok(
        R"({"cluster":{"name":"prod","arn":"arn:aws:eks:eu-central-1:1:cluster/prod","version":"1.34","status":"ACTIVE","endpoint":"https://abc.eks.amazonaws.com",
        "certificateAuthority":{"data":"UEVN"},"roleArn":"r","resourcesVpcConfig":{"subnetIds":["s1","s2"],"vpcId":"v","endpointPublicAccess":false,"endpointPrivateAccess":true,"publicAccessCidrs":["10.0.0.0/8"]},
        "identity":{"oidc":{"issuer":"https://oidc.eks.eu-central-1.amazonaws.com/id/ABC"}},"accessConfig":{"authenticationMode":"API"},"upgradePolicy":{"supportType":"EXTENDED"},
        "computeConfig":{"enabled":true},"health":{"issues":[{"code":"AccessDenied","message":"m","resourceIds":["x"]}]},"somethingNew":{"a":1}}})"));
    const auto cluster = test::run(m_aws->cluster(ref, {}));
    QVERIFY(cluster);
    QCOMPARE(cluster->caCertificatePem, "PEM");
    QVERIFY(!cluster->isPublic && cluster->isPrivate && cluster->isAutoMode);
    QCOMPARE(cluster->subnetIds, (QStringList{u"s1"_s, u"s2"_s}));
    QCOMPARE(cluster->issues.first().code, u"AccessDenied"_s);
    QCOMPARE(oidcProviderArn(u"123456789012"_s, *cluster, region),
             u"arn:aws:iam::123456789012:oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/ABC"_s);
    QCOMPARE(cluster->supportType, u"EXTENDED"_s);
}

void TestAwsClient::nodegroupsAreReadAsTheyAre()
{
    m_transport->enqueue(ok(R"({"nodegroups":["gpu"]})"));
    m_transport->enqueue(ok(
        R"({"nodegroup":{"nodegroupName":"gpu","status":"ACTIVE","capacityType":"SPOT","scalingConfig":{"minSize":0,"maxSize":2,"desiredSize":1},"instanceTypes":["g5.xlarge"],
        "subnets":["s1"],"amiType":"AL2023_x86_64_NVIDIA","diskSize":100,"labels":{"a":"b"},"taints":[{"key":"nvidia.com/gpu","value":"true","effect":"NO_SCHEDULE"}],
        "resources":{"autoScalingGroups":[{"name":"asg"}]},"health":{"issues":[{"code":"AsgInstanceLaunchFailures","message":"Could not launch"}]}}})"));
    const auto groups = test::run(m_aws->nodegroups(ref, {}));
    QVERIFY(groups);
    const EksNodegroup &gpu = groups->first();
    QCOMPARE(gpu.amiType, u"AL2023_x86_64_NVIDIA"_s);
    QCOMPARE(gpu.maxSize, 2);
    QCOMPARE(gpu.diskSizeGiB, 100);
    QCOMPARE(gpu.taints.first().effect, u"NO_SCHEDULE"_s);
    QCOMPARE(gpu.autoScalingGroups, QStringList{u"asg"_s});
    QCOMPARE(gpu.issues.first().code, u"AsgInstanceLaunchFailures"_s);
}

void TestAwsClient::aNodegroupThatIsDeletedMeanwhileIsLeftOut()
{
    m_transport->setHandler([](const HttpRequest &request) -> std::optional<Answer> {
        if (request.url.path().endsWith("/gone"_L1))
            return Answer{.status = 404,
                          .headers = {{"x-amzn-ErrorType", "ResourceNotFoundException"}},
                          .chunks = {"{}"}};
        if (request.url.path().endsWith("/gpu"_L1))
            return ok(R"({"nodegroup":{"nodegroupName":"gpu"}})");
        return ok(R"({"nodegroups":["gone","gpu"]})");
    });
    const auto groups = test::run(m_aws->nodegroups(ref, {}));
    QVERIFY(groups);
    QCOMPARE(groups->size(), 1);
}

void TestAwsClient::instanceTypesAreReadAsTheyAre()
{
    m_transport->enqueue(xml(
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
    const auto types = test::run(m_aws->instanceTypes(region, {u"g5.xlarge"_s}, {}));
    QVERIFY(types);
    const Ec2InstanceType &g5 = types->first();
    QCOMPARE(g5.vCpus, 4);
    QCOMPARE(g5.maxPods(), 58); // as the EKS AMI's own table has it
    QCOMPARE(g5.accelerators.first().memoryMiB, 22888);
    QCOMPARE(g5.usageClasses, (QStringList{u"on-demand"_s, u"spot"_s}));
    QCOMPARE(Ec2InstanceType().maxPods(), 110);
}

void TestAwsClient::instancesAreCountedByTypeAndLifecycle()
{
    m_transport->enqueue(
        xml(200,
            "<R><reservationSet><item><instancesSet><item><instanceType>g5.xlarge</instanceType></"
            "item><item><instanceType>g5.xlarge</instanceType><instanceLifecycle>spot</instanceLifecycle></"
            "item></instancesSet></item>"
            "<item><instancesSet><item><instanceType>g5.xlarge</instanceType></item></instancesSet></item></"
            "reservationSet></R>"));
    const auto counts = test::run(m_aws->runningInstances(region, {}));
    QVERIFY(counts);
    QVERIFY(counts->contains(Ec2InstanceCount{u"g5.xlarge"_s, false, 2}));
    QVERIFY(counts->contains(Ec2InstanceCount{u"g5.xlarge"_s, true, 1}));
}

void TestAwsClient::quotasWithoutAValueOfTheirOwnHaveTheDefault()
{
    m_transport->enqueue(FakeTransport::json(400, R"({"__type":"NoSuchResourceException","message":"no"})"));
    m_transport->enqueue(ok(
        R"({"Quota":{"QuotaCode":"L-DB2E81BA","QuotaName":"Running On-Demand G and VT instances","Value":0,"Adjustable":true}})"));
    const auto quota = test::run(m_aws->serviceQuota(region, u"ec2"_s, u"L-DB2E81BA"_s, {}));
    QVERIFY(quota);
    QVERIFY(quota->isDefault);
    QCOMPARE(quota->value, 0.0);
    QCOMPARE(m_transport->requests().at(1).headers.value("X-Amz-Target").value(),
             "ServiceQuotasV20190624.GetAWSDefaultServiceQuota");
}

void TestAwsClient::pricesAreTextInsideOfJson()
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
    m_transport->enqueue(
        ok(QJsonDocument(
               QJsonObject{{u"PriceList"_s, QJsonArray{QString::fromUtf8(QJsonDocument(product).toJson())}}})
               .toJson()));
    const auto price = test::run(m_aws->price(region, u"g5.xlarge"_s, {}));
    QVERIFY(price);
    QCOMPARE(price->usdPerHour, 1.006);
    QCOMPARE(m_transport->requests().at(0).url.host(), u"api.pricing.us-east-1.amazonaws.com"_s);
    QVERIFY(
        m_transport->requests().at(0).headers.value("Authorization").value().contains("/us-east-1/pricing/"));
    m_transport->enqueue(ok(R"({"PriceList":[]})"));
    QCOMPARE(errorOf(m_aws->price(region, u"g9.xlarge"_s, {})).kind, ErrorKind::NotFound);
}

void TestAwsClient::imagesAreAskedForByTagOrDigest()
{
    m_transport->enqueue(ok(
        R"({"imageDetails":[{"imageDigest":"sha256:a","imageTags":["v1"],"imageSizeInBytes":9100000000,"imagePushedAt":1.7E9}]})"));
    const auto images =
        test::run(m_aws->images(region, u"123456789012"_s, u"llm/gateway"_s, {u"v1"_s, u"sha256:a"_s}, {}));
    QVERIFY(images);
    QCOMPARE(images->first().sizeBytes, 9'100'000'000);
    const QJsonObject body = QJsonDocument::fromJson(m_transport->requests().at(0).body).object();
    QCOMPARE(
        body.value("imageIds"_L1).toArray(),
        (QJsonArray{QJsonObject{{u"imageTag"_s, u"v1"_s}}, QJsonObject{{u"imageDigest"_s, u"sha256:a"_s}}}));
    QVERIFY(!body.contains("maxResults"_L1));
    QVERIFY(
        m_transport->requests().at(0).headers.value("Authorization").value().contains("/ecr/aws4_request"));
}

void TestAwsClient::trustPoliciesAreDecoded()
{
    m_transport->enqueue(xml(200,
                             "<GetRoleResponse><GetRoleResult><Role><RoleName>r</RoleName><Arn>a</"
                             "Arn><AssumeRolePolicyDocument>%7B%22Version%22%3A%222012-10-17%22%7D</"
                             "AssumeRolePolicyDocument></Role></GetRoleResult></GetRoleResponse>"));
    const auto role = test::run(m_aws->role(region, u"r"_s, {}));
    QVERIFY(role);
    QCOMPARE(role->trustPolicy.value("Version"_L1).toString(), u"2012-10-17"_s);
    QCOMPARE(m_transport->requests().at(0).url.host(), u"iam.amazonaws.com"_s);
}

void TestAwsClient::theTokenIsMadeWithoutAskingAnybody()
{
    const auto token = test::run(m_aws->clusterToken(ref, {}));
    QVERIFY(token);
    QVERIFY(token->bearerToken.reveal().startsWith("k8s-aws-v1."));
    QVERIFY(m_transport->requests().isEmpty());
}

void TestAwsClient::ensuringAnAddonCreatesOrUpdates()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    const EksAddonSpec spec{.name = u"aws-ebs-csi-driver"_s, .serviceAccountRoleArn = u"role"_s};
    const auto created = test::run(ensureAddon(aws, *m_clock, ref, spec, 10min, {}, {}));
    QVERIFY2(created, created ? "" : qPrintable(created.error().toString()));
    QCOMPARE(aws.count(u"createAddon"_s), 1);
    const auto updated = test::run(ensureAddon(
        aws, *m_clock, ref, {.name = spec.name, .serviceAccountRoleArn = u"other"_s}, 10min, {}, {}));
    QVERIFY(updated);
    QCOMPARE(aws.count(u"createAddon"_s), 1);
    QCOMPARE(aws.count(u"updateAddon"_s), 1);
    QCOMPARE(updated->serviceAccountRoleArn, u"other"_s);
}

void TestAwsClient::ensuringAnAddonSaysWhyItIsDegraded()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    aws.addonOutcome = {.status = u"DEGRADED"_s,
                        .issues = {{.code = u"InsufficientNumberOfReplicas"_s, .message = u"no node"_s}}};
    const Error error =
        errorOf(ensureAddon(aws, *m_clock, ref, {.name = u"aws-ebs-csi-driver"_s}, 10min, {}, {}));
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QCOMPARE(error.reason, u"InsufficientNumberOfReplicas"_s);
    QVERIFY(error.detail.contains(u"no node"_s));
}

void TestAwsClient::ensuringAnAddonEndsWithTheLimit()
{
    FakeAwsClient aws;
    aws.clusterList = {{.name = u"prod"_s, .status = u"ACTIVE"_s}};
    aws.addonOutcome = {.status = u"CREATING"_s};
    QCOMPARE(errorOf(ensureAddon(aws, *m_clock, ref, {.name = u"x"_s}, 2min, {}, {})).kind,
             ErrorKind::Timeout);
    QVERIFY(m_clock->slept() >= 2min);
}

QTEST_GUILESS_MAIN(TestAwsClient)
#include "tst_awsclient.moc"
