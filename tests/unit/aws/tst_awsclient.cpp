// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/awserror.h"
#include "awsworld.h"

#include <QDir>

using namespace slipway;
using namespace slipway::awsworld;
using namespace std::chrono_literals;

/// What is the same for every call over HTTP.
class TestAwsClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }
    void errorsAreUnderstood_data();
    void errorsAreUnderstood();
    void refusalsNameActionAndResource();
    void theSecretsAreSentAndNeverSaid();
    void transientFailuresAreRepeated_data();
    void transientFailuresAreRepeated();
    void throttlesOfAnyStatusAreWaitedOut();
    void createsAreNotRepeatedBlindly();
    void expiredCredentialsAreFetchedAnewOnce();
    void fault26AWrongClockIsCorrectedOnce();
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

private:
    std::unique_ptr<World> m_world;
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
    m_world->transport.enqueue({.status = 403,
                                .headers = {{"x-amzn-ErrorType", "AccessDeniedException"}},
                                .chunks = {R"({"message":"no"})"}});
    const Error error = errorOf(m_world->aws->cluster(ref, {}));
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    QVERIFY2(error.hint.contains(u"eks:DescribeCluster"_s) && error.hint.contains(u"prod"_s),
             qPrintable(error.hint));
    QVERIFY(error.where.contains(u"https://eks.eu-central-1.amazonaws.com/clusters/prod"_s));
}

void TestAwsClient::theSecretsAreSentAndNeverSaid()
{
    m_world->transport.enqueue(
        {.status = 403,
         .chunks = {
             R"({"message":"the token planted-session-token and X-Amz-Security-Token=planted-session-token"})"}});
    const Error error = errorOf(m_world->aws->clusters(region, {}));
    const HttpRequest &request = m_world->transport.requests().at(0);
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
    m_world->transport.enqueue({.status = status});
    m_world->transport.enqueue({.status = status});
    m_world->transport.enqueue(ok(R"({"clusters":["a"]})"));
    const auto clusters = test::run(m_world->aws->clusters(region, {}));
    QVERIFY(clusters);
    QCOMPARE(m_world->transport.requests().size(), 3);
    // The SDKs' standard mode gives up after three.
    for (int i = 0; i < 5; ++i)
        m_world->transport.enqueue({.status = status});
    QVERIFY(!test::run(m_world->aws->clusters(region, {})));
    QCOMPARE(m_world->transport.requests().size(), 6);
}

void TestAwsClient::throttlesOfAnyStatusAreWaitedOut()
{
    m_world->transport.enqueue(
        FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    m_world->transport.enqueue(
        FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    m_world->transport.enqueue(ok(R"({"Quota":{"QuotaCode":"L-1","Value":8}})"));
    const auto quota = test::run(m_world->aws->serviceQuota(region, u"ec2"_s, u"L-1"_s, {}));
    QVERIFY(quota);
    QCOMPARE(quota->value, 8.0);
    QVERIFY(m_world->clock.slept() > 0ms);
    for (int i = 0; i < 3; ++i)
        m_world->transport.enqueue(
            FakeTransport::json(400, R"({"__type":"ThrottlingException","message":"Rate exceeded"})"));
    QCOMPARE(errorOf(m_world->aws->serviceQuota(region, u"ec2"_s, u"L-1"_s, {})).kind,
             ErrorKind::TooManyRequests);
    QCOMPARE(m_world->transport.requests().size(), 6);
}

void TestAwsClient::createsAreNotRepeatedBlindly()
{
    m_world->transport.enqueue({.status = 500});
    QVERIFY(!test::run(m_world->aws->createRole(region, u"r"_s, {}, {}, {})));
    QCOMPARE(m_world->transport.requests().size(), 1);
    // With a token that makes the repeat harmless they are.
    m_world->transport.enqueue({.status = 500});
    m_world->transport.enqueue(ok(R"({"addon":{"addonName":"a","status":"CREATING"}})"));
    QVERIFY(test::run(m_world->aws->createAddon(ref, {.name = u"a"_s, .clientRequestToken = u"t"_s}, {})));
}

void TestAwsClient::expiredCredentialsAreFetchedAnewOnce()
{
    QDir(m_world->home.path()).mkpath(u".aws"_s);
    m_world->environment.clear();
    const auto write = [this](const QByteArray &id) {
        QFile file(m_world->home.filePath(u".aws/credentials"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[default]\naws_access_key_id=" + id + "\naws_secret_access_key=s\naws_session_token=t\n");
    };
    write("OLD");
    m_world->make();
    QVERIFY(test::run(m_world->identity->credentials({})));
    write("NEW"); // somebody logged in again
    m_world->transport.enqueue({.status = 403,
                                .headers = {{"x-amzn-ErrorType", "ExpiredTokenException"}},
                                .chunks = {R"({"message":"expired"})"}});
    m_world->transport.enqueue(ok(R"({"clusters":["a"]})"));
    QVERIFY(test::run(m_world->aws->clusters(region, {})));
    QVERIFY(m_world->transport.requests()
                .at(1)
                .headers.value("Authorization")
                .value()
                .contains("Credential=NEW/"));
    // Nothing newer is there: the answer stands, with what to do.
    m_world->transport.enqueue({.status = 403,
                                .headers = {{"x-amzn-ErrorType", "ExpiredTokenException"}},
                                .chunks = {R"({"message":"expired"})"}});
    const Error error = errorOf(m_world->aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QVERIFY(error.hint.contains(u"Log in again"_s));
    QCOMPARE(m_world->transport.requests().size(), 3);
}

void TestAwsClient::fault26AWrongClockIsCorrectedOnce()
{
    // Ours says 10:00, AWS says 10:30.
    const Answer skewed{.status = 403,
                        .headers = {{"Date", "Sat, 21 Nov 2026 10:30:00 GMT"},
                                    {"x-amzn-ErrorType", "InvalidSignatureException"}},
                        .chunks = {R"({"message":"Signature expired"})"}};
    m_world->transport.enqueue(skewed);
    m_world->transport.enqueue(ok(R"({"clusters":["a"]})"));
    QVERIFY(test::run(m_world->aws->clusters(region, {})));
    QCOMPARE(m_world->transport.requests().at(0).headers.value("X-Amz-Date").value(), "20261121T100000Z");
    QCOMPARE(m_world->transport.requests().at(1).headers.value("X-Amz-Date").value(), "20261121T103000Z");
    // It is remembered, and tokens are made by it too.
    const auto token = test::run(m_world->aws->clusterToken(ref, {}));
    QVERIFY(token);
    QVERIFY(QByteArray::fromBase64(token->bearerToken.reveal().sliced(11), QByteArray::Base64UrlEncoding)
                .contains("X-Amz-Date=20261121T103000Z"));
    QCOMPARE(token->expires, m_world->clock.now().addSecs(14 * 60));
    m_world->transport.enqueue(skewed);
    QCOMPARE(errorOf(m_world->aws->clusters(region, {})).kind, ErrorKind::Unauthorized);
    QCOMPARE(m_world->transport.requests().size(), 3);
}

void TestAwsClient::aWrongSecretIsNotTakenForAWrongClock()
{
    m_world->transport.enqueue({.status = 403,
                                .headers = {{"Date", "Sat, 21 Nov 2026 10:00:10 GMT"},
                                            {"x-amzn-ErrorType", "InvalidSignatureException"}},
                                .chunks = {R"({"message":"no match"})"}});
    QCOMPARE(errorOf(m_world->aws->clusters(region, {})).reason, u"InvalidSignatureException"_s);
    QCOMPARE(m_world->transport.requests().size(), 1);
}

void TestAwsClient::listsAreReadPageByPage()
{
    m_world->transport.enqueue(ok(R"({"clusters":["a","b"],"nextToken":"t+/="})"));
    m_world->transport.enqueue(ok(R"({"clusters":["c"]})"));
    const auto clusters = test::run(m_world->aws->clusters(region, {}));
    QVERIFY(clusters);
    QCOMPARE(*clusters, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(m_world->transport.requests().at(1).url.query(QUrl::FullyEncoded),
             u"maxResults=100&nextToken=t%2B%2F%3D"_s);
    m_world->transport.enqueue(
        xml(200,
            "<R><instanceTypeOfferingSet><item><instanceType>g5.xlarge</instanceType><location>a</location></"
            "item></instanceTypeOfferingSet><nextToken>n</nextToken></R>"));
    m_world->transport.enqueue(
        xml(200,
            "<R><instanceTypeOfferingSet><item><instanceType>g5.xlarge</"
            "instanceType><location>b</location></item></instanceTypeOfferingSet></R>"));
    const auto offerings = test::run(m_world->aws->instanceTypeOfferings(region, {u"g5.xlarge"_s}, {}));
    QVERIFY(offerings);
    QCOMPARE(offerings->size(), 2);
    QCOMPARE(m_world->transport.requests().at(3).body,
             "Action=DescribeInstanceTypeOfferings&Version=2016-11-15&LocationType=availability-zone&Filter."
             "1.Name=instance-type&Filter.1.Value.1=g5.xlarge&NextToken=n");
}

void TestAwsClient::pagesThatTurnInCirclesEnd()
{
    m_world->transport.setHandler(
        [](const HttpRequest &) { return ok(R"({"clusters":["a"],"nextToken":"same"})"); });
    QCOMPARE(errorOf(m_world->aws->clusters(region, {})).kind, ErrorKind::Internal);
    QVERIFY(m_world->transport.requests().size() <= 3);
}

void TestAwsClient::namesStayInTheirSegment()
{
    m_world->transport.enqueue(ok(R"({"addon":{"addonName":"x"}})"));
    QVERIFY(test::run(m_world->aws->addon({region, u"a/b?c#d"_s}, u"e f"_s, {})));
    QCOMPARE(m_world->transport.requests().at(0).url.toString(QUrl::FullyEncoded),
             u"https://eks.eu-central-1.amazonaws.com/clusters/a%2Fb%3Fc%23d/addons/e%20f"_s);
}

void TestAwsClient::dottedNamesAddressNothing()
{
    for (const QString &name : {u".."_s, u"."_s, QString()})
        QCOMPARE(errorOf(m_world->aws->cluster({region, name}, {})).kind, ErrorKind::Invalid);
    QVERIFY(m_world->transport.requests().isEmpty());
}

void TestAwsClient::aStrangeRegionReachesNobody()
{
    for (const QString &name : {u"evil.example.com/"_s, QString(), u"us-central1"_s}) {
        const Error error = errorOf(m_world->aws->clusters(name, {}));
        QCOMPARE(error.kind, ErrorKind::Invalid);
        QVERIFY(error.hint.contains(u"AWS_REGION"_s));
        QCOMPARE(errorOf(m_world->aws->clusterToken({name, u"c"_s}, {})).kind, ErrorKind::Invalid);
    }
    QVERIFY(m_world->transport.requests().isEmpty());
}

void TestAwsClient::aHangEndsWithCancel()
{
    m_world->transport.enqueue({.hang = true});
    std::stop_source stop;
    auto task = m_world->aws->zones(region, stop.get_token());
    bool done = false;
    task.start([&done] { done = true; });
    test::turn();
    QVERIFY(!done);
    stop.request_stop();
    test::turn();
    QVERIFY(done);
    QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_world->transport.aborted(), 1);
}

void TestAwsClient::aCutAnswerIsANetworkError()
{
    for (int i = 0; i < 3; ++i)
        m_world->transport.enqueue({.status = 200,
                                    .chunks = {"{\"clus"},
                                    .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}});
    const Error error = errorOf(m_world->aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Network);
    QVERIFY(error.where.contains(u"eks.eu-central-1"_s));
}

void TestAwsClient::aProxysPageIsNoAnswer()
{
    m_world->transport.enqueue(
        {.status = 200, .headers = {{"Content-Type", "text/html"}}, .chunks = {"<html>Log in</html>"}});
    const Error error = errorOf(m_world->aws->clusters(region, {}));
    QCOMPARE(error.kind, ErrorKind::Internal);
    QVERIFY(error.detail.contains(u"proxy"_s));
    m_world->transport.enqueue({.status = 200, .chunks = {"<!DOCTYPE html><html>Log in</html>"}});
    QCOMPARE(errorOf(m_world->aws->zones(region, {})).kind, ErrorKind::Internal);
}

void TestAwsClient::theCallerIsKnownAfterAsking()
{
    m_world->transport.enqueue(xml(200,
                                   "<GetCallerIdentityResponse "
                                   "xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/"
                                   "\"><GetCallerIdentityResult><Arn>arn:aws:iam::123456789012:user/ann</Arn>"
                                   "<UserId>AIDA</UserId><Account>123456789012</Account></"
                                   "GetCallerIdentityResult></GetCallerIdentityResponse>"));
    const auto account = test::run(m_world->aws->account(region, {}));
    QVERIFY(account);
    QCOMPARE(account->accountId, u"123456789012"_s);
    QCOMPARE(m_world->identity->account().arn, u"arn:aws:iam::123456789012:user/ann"_s);
}

QTEST_GUILESS_MAIN(TestAwsClient)
#include "tst_awsclient.moc"
