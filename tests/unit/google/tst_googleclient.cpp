// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "google/fakegoogleclient.h"
#include "google/googleerror.h"
#include "google/httpgoogleclient.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class NoCommands : public CommandRunner
{
public:
    Task<CommandResult> run(QString, QStringList, std::chrono::milliseconds, std::stop_token) override
    {
        co_return fail(ErrorKind::NotFound, u"no gcloud here"_s);
    }
};

const auto secretToken = u"ya29.planted-secret-token"_s;
using Answer = FakeTransport::Answer;

Answer ok(const QByteArray &body)
{
    return FakeTransport::json(200, body);
}

} // namespace

/// The client over HTTP, and what is built on any client.
class TestGoogleClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_transport = std::make_unique<FakeTransport>();
        m_identity = std::make_unique<GoogleIdentity>(
            *m_transport, *m_clock, m_commands, GoogleEndpoints(),
            GoogleIdentity::Options{.environment =
                                        [](const char *name) {
                                            return qstrcmp(name, "CLOUDSDK_AUTH_ACCESS_TOKEN") == 0
                                                ? secretToken
                                                : QString();
                                        },
                                    .homeFolder = u"/nowhere"_s});
        m_google = makeGoogleClient(*m_transport, *m_clock, *m_identity, GoogleEndpoints());
    }
    void errorsAreUnderstood_data();
    void errorsAreUnderstood();
    void refusalsNamePermissionResourceAndRole();
    void theTokenIsSentAndNeverSaid();
    void transientFailuresAreRepeated_data();
    void transientFailuresAreRepeated();
    void createsAreNotRepeatedBlindly();
    void aRateLimitInA403IsWaitedOut();
    void listsAreReadPageByPage();
    void pagesThatTurnInCirclesEnd();
    void fault26GapsAreUnreachableNotNone();
    void integersComeAsTextOrNumber();
    void absentFieldsHaveTheirDefaults();
    void namesStayInTheirSegment();
    void aHangEndsWithCancel();
    void aProxysPageIsNoAnswer();
    void bucketListsAreBounded();
    void objectsAreReadInPart();
    void anOperationMayBeDoneAndFailed();
    void operationsArePolledEveryFiveSeconds();
    void waitingEndsWithTheLimit();
    void waitingEndsWithCancel();
    void waitingSurvivesAShortOutage();
    void policiesAreEditedAgainAfterAConflict();
    void editingGivesUpAfterEightRounds();
    void policiesAreWrittenAsVersionThree();
    void policiesWithoutEtagAreNotWritten();

private:
    template <typename T> Error errorOf(Task<T> task)
    {
        auto result = test::run(std::move(task));
        return result ? Error{.kind = ErrorKind::Internal, .detail = u"test: it succeeded"_s}
                      : result.error();
    }

    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    NoCommands m_commands;
    std::unique_ptr<GoogleIdentity> m_identity;
    std::unique_ptr<GoogleClient> m_google;
    const GkeClusterRef m_ref{u"ai-lab"_s, u"europe-west4"_s, u"c1"_s};
};

void TestGoogleClient::errorsAreUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("hint"); // a part of it
    const auto row = [](const char *name, int status, const QByteArray &body, ErrorKind kind,
                        const QString &reason, const QString &hint = {}) {
        QTest::newRow(name) << status << body << int(kind) << reason << hint;
    };
    row("google.rpc: service off", 403,
        R"({"error":{"code":403,"message":"off","status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"SERVICE_DISABLED","domain":"googleapis.com","metadata":{"service":"container.googleapis.com","consumer":"projects/42"}}]}})",
        ErrorKind::Forbidden, u"SERVICE_DISABLED"_s,
        u"gcloud services enable container.googleapis.com --project=42"_s);
    row("compute: service off", 403,
        R"({"error":{"code":403,"message":"off","errors":[{"reason":"accessNotConfigured","domain":"usageLimits"}]}})",
        ErrorKind::Forbidden, u"SERVICE_DISABLED"_s,
        u"gcloud services enable svc.googleapis.com --project=ai-lab"_s);
    row("google.rpc: forbidden", 403, R"({"error":{"code":403,"message":"no","status":"PERMISSION_DENIED"}})",
        ErrorKind::Forbidden, u"PERMISSION_DENIED"_s, u"container.clusters.list"_s);
    row("google.rpc: IAM names another permission", 403,
        R"({"error":{"code":403,"message":"no","status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"IAM_PERMISSION_DENIED","metadata":{"permission":"iam.roles.get","resource":"projects/x"}}]}})",
        ErrorKind::Forbidden, u"IAM_PERMISSION_DENIED"_s, u"iam.roles.get on projects/x"_s);
    row("google.rpc: scope", 403,
        R"({"error":{"code":403,"status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT"}]}})",
        ErrorKind::Forbidden, u"ACCESS_TOKEN_SCOPE_INSUFFICIENT"_s,
        u"gcloud auth application-default login"_s);
    row("google.rpc: quota project", 403,
        R"({"error":{"code":403,"status":"PERMISSION_DENIED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"USER_PROJECT_DENIED"}]}})",
        ErrorKind::Forbidden, u"USER_PROJECT_DENIED"_s, u"set-quota-project"_s);
    row("google.rpc: missing", 404, R"({"error":{"code":404,"message":"Not found","status":"NOT_FOUND"}})",
        ErrorKind::NotFound, u"NOT_FOUND"_s);
    row("google.rpc: there already", 409, R"({"error":{"code":409,"status":"ALREADY_EXISTS"}})",
        ErrorKind::AlreadyExists, u"ALREADY_EXISTS"_s);
    row("google.rpc: changed meanwhile", 409, R"({"error":{"code":409,"status":"ABORTED"}})",
        ErrorKind::Conflict, u"ABORTED"_s);
    row("GKE: another operation runs", 400,
        R"({"error":{"code":400,"message":"running incompatible operation","status":"FAILED_PRECONDITION"}})",
        ErrorKind::Conflict, u"FAILED_PRECONDITION"_s, u"Another operation"_s);
    row("google.rpc: bad argument", 400, R"({"error":{"code":400,"status":"INVALID_ARGUMENT"}})",
        ErrorKind::Invalid, u"INVALID_ARGUMENT"_s);
    row("google.rpc: too fast", 429,
        R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED"}]}})",
        ErrorKind::TooManyRequests, u"RATE_LIMIT_EXCEEDED"_s, u"minute"_s);
    row("google.rpc: resource quota", 429,
        R"({"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{"@type":"type.googleapis.com/google.rpc.QuotaFailure","violations":[]}]}})",
        ErrorKind::QuotaExceeded, u"RESOURCE_EXHAUSTED"_s, u"higher quota"_s);
    row("compute: quota", 403,
        R"({"error":{"code":403,"message":"Quota 'X' exceeded","errors":[{"reason":"quotaExceeded","message":"m"}]}})",
        ErrorKind::QuotaExceeded, u"quotaExceeded"_s);
    row("compute: missing", 404,
        R"({"error":{"code":404,"message":"m","errors":[{"message":"m","domain":"global","reason":"notFound"}]}})",
        ErrorKind::NotFound, u"notFound"_s);
    row("compute: in use", 400,
        R"({"error":{"code":400,"errors":[{"reason":"resourceInUseByAnotherResource"}]}})",
        ErrorKind::Conflict, u"resourceInUseByAnotherResource"_s);
    row("storage: forbidden", 403,
        R"({"error":{"code":403,"message":"m","errors":[{"reason":"forbidden","domain":"global"}]}})",
        ErrorKind::Forbidden, u"forbidden"_s, u"project ai-lab"_s);
    row("storage: etag", 412,
        R"({"error":{"code":412,"message":"m","errors":[{"reason":"conditionNotMet"}]}})",
        ErrorKind::Conflict, u"conditionNotMet"_s);
    row("storage: bad argument", 400, R"({"error":{"code":400,"errors":[{"reason":"invalid"}]}})",
        ErrorKind::Invalid, u"invalid"_s);
    row("storage: no length", 411, "<html>", ErrorKind::Invalid, {});
    row("401", 401, R"({"error":{"code":401,"status":"UNAUTHENTICATED"}})", ErrorKind::Unauthorized,
        u"UNAUTHENTICATED"_s);
    row("an HTML page", 503, "<html>Squid</html>", ErrorKind::Unavailable, {});
    row("empty", 500, "", ErrorKind::Internal, {});
    row("error of another type", 400, R"({"error":["x"]})", ErrorKind::Invalid, {});
    row("wrong types within", 403,
        R"({"error":{"code":"x","message":{},"status":7,"details":{"a":1},"errors":"y"}})",
        ErrorKind::Forbidden, {});
}

void TestGoogleClient::errorsAreUnderstood()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(int, kind);
    QFETCH(QString, reason);
    QFETCH(QString, hint);
    const HttpRequest request{.method = "GET",
                              .url = QUrl(u"https://x.googleapis.com/v1/y?access_token=planted-secret"_s)};
    const Error error =
        googleError(request, {.status = status, .headers = {{"Retry-After", "7"}}, .body = body},
                    {.permission = u"container.clusters.list"_s,
                     .resource = u"project ai-lab"_s,
                     .role = u"roles/container.viewer"_s,
                     .projectId = u"ai-lab"_s,
                     .service = u"svc.googleapis.com"_s});
    QCOMPARE(errorKindName(error.kind), errorKindName(ErrorKind(kind)));
    QCOMPARE(error.reason, reason);
    QVERIFY2(error.hint.contains(hint), qPrintable(error.hint));
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.retryAfter, std::optional(7s));
    QVERIFY(error.where.startsWith(u"GET https://x.googleapis.com/v1/y"_s));
    QVERIFY(!error.toString().contains(u"planted-secret"_s));
}

void TestGoogleClient::refusalsNamePermissionResourceAndRole()
{
    m_transport->enqueue(FakeTransport::json(
        403, R"({"error":{"code":403,"message":"Permission denied","status":"PERMISSION_DENIED"}})"));
    const Error error = errorOf(m_google->clusters(u"ai-lab"_s, {}));
    QCOMPARE(error.kind, ErrorKind::Forbidden);
    for (const QString &word :
         {u"container.clusters.list"_s, u"project ai-lab"_s, u"roles/container.clusterViewer"_s})
        QVERIFY2(error.hint.contains(word), qPrintable(error.hint));
}

void TestGoogleClient::theTokenIsSentAndNeverSaid()
{
    m_transport->setHandler([](const HttpRequest &) {
        return FakeTransport::json(401,
                                   "{\"error\":{\"code\":401,\"message\":\"bad token Bearer "
                                       + secretToken.toUtf8() + "\",\"status\":\"UNAUTHENTICATED\"}}");
    });
    const Error error = errorOf(m_google->cluster(m_ref, {}));
    QCOMPARE(error.kind, ErrorKind::Unauthorized);
    QCOMPARE(m_transport->requests().first().headers.value("Authorization"),
             std::optional("Bearer " + secretToken.toUtf8()));
    QVERIFY(!error.toString().contains(u"planted"_s));
    QVERIFY(!error.hint.isEmpty());
}

void TestGoogleClient::transientFailuresAreRepeated_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("atLeast"); // ms slept for two failures
    QTest::addColumn<int>("atMost");
    QTest::newRow("503 backs off") << 503 << QByteArray() << 0 << 3'000;
    QTest::newRow("503 obeys Retry-After") << 503 << QByteArray("20") << 40'000 << 40'000;
    QTest::newRow("429 obeys Retry-After") << 429 << QByteArray("3") << 6'000 << 6'000;
    QTest::newRow("500 backs off") << 500 << QByteArray() << 0 << 3'000;
}

void TestGoogleClient::transientFailuresAreRepeated()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, atLeast);
    QFETCH(int, atMost);
    for (int i = 0; i < 2; ++i) {
        Answer busy = FakeTransport::json(status, R"({"error":{"message":"busy"}})");
        if (!retryAfter.isEmpty())
            busy.headers.append("Retry-After", retryAfter);
        m_transport->enqueue(busy);
    }
    m_transport->enqueue(ok(R"({"name":"c1"})"));
    const auto cluster = test::run(m_google->cluster(m_ref, {}));
    QVERIFY2(cluster, cluster ? "" : qPrintable(cluster.error().toString()));
    QCOMPARE(cluster->name, u"c1"_s);
    QCOMPARE(m_transport->requests().size(), 3);
    QVERIFY(m_clock->slept() >= std::chrono::milliseconds(atLeast));
    QVERIFY(m_clock->slept() <= std::chrono::milliseconds(atMost));
}

void TestGoogleClient::createsAreNotRepeatedBlindly()
{
    m_transport->enqueue({.error = fail(ErrorKind::Network, u"cut"_s).error()});
    QCOMPARE(errorOf(m_google->createNodePool(m_ref, {.name = u"gpu"_s}, {})).kind, ErrorKind::Network);
    m_transport->enqueue(FakeTransport::json(500, "{}"));
    QCOMPARE(errorOf(m_google->createServiceAccount(u"ai-lab"_s, u"vllm"_s, u"vLLM"_s, {})).kind,
             ErrorKind::Internal);
    QCOMPARE(m_transport->requests().size(), 2);
    // 429 was certainly not carried out.
    m_transport->enqueue(FakeTransport::json(429, R"({"error":{"status":"RESOURCE_EXHAUSTED"}})"));
    m_transport->enqueue(ok(R"({"name":"op","operationType":"CREATE_NODE_POOL","status":"RUNNING"})"));
    QVERIFY(test::run(m_google->createNodePool(m_ref, {.name = u"gpu"_s}, {})));
}

void TestGoogleClient::aRateLimitInA403IsWaitedOut()
{
    m_transport->enqueue(
        FakeTransport::json(403, R"({"error":{"code":403,"errors":[{"reason":"rateLimitExceeded"}]}})"));
    m_transport->enqueue(ok(R"({"items":[{"name":"europe-west4"}]})"));
    QCOMPARE(test::run(m_google->regions(u"ai-lab"_s, {}))->items.size(), 1);
    QVERIFY(m_clock->slept() > 0ms);
}

void TestGoogleClient::listsAreReadPageByPage()
{
    m_transport->enqueue(ok(
        R"({"items":[{"name":"europe-west4-a","region":"https://x/regions/europe-west4"}],"nextPageToken":"a&b=c"})"));
    m_transport->enqueue(ok(R"({"nextPageToken":"2"})")); // an empty page in between is normal
    m_transport->enqueue(ok(R"({"items":[{"name":"us-east1-b"}]})"));
    const auto zones = test::run(m_google->zones(u"ai-lab"_s, {}));
    QVERIFY(zones);
    QCOMPARE(zones->items.size(), 2);
    QCOMPARE(zones->items.at(0).region, u"europe-west4"_s);
    QCOMPARE(zones->items.at(1).region, u"us-east1"_s);
    QCOMPARE(QUrlQuery(m_transport->requests().at(1).url).queryItemValue(u"pageToken"_s, QUrl::FullyDecoded),
             u"a&b=c"_s);
    QCOMPARE(QUrlQuery(m_transport->requests().at(2).url).allQueryItemValues(u"pageToken"_s),
             QStringList{u"2"_s});
}

void TestGoogleClient::pagesThatTurnInCirclesEnd()
{
    m_transport->setHandler([](const HttpRequest &) { return ok(R"({"items":[],"nextPageToken":"same"})"); });
    QCOMPARE(errorOf(m_google->buckets(u"ai-lab"_s, {})).kind, ErrorKind::Internal);
    QVERIFY(m_transport->requests().size() < 5);
}

void TestGoogleClient::fault26GapsAreUnreachableNotNone()
{
    m_transport->enqueue(ok(
        R"({"items":{"zones/us-east1-b":{"warning":{"code":"UNREACHABLE"}},"zones/us-east1-c":{"warning":{"code":"NO_RESULTS_ON_PAGE"}},)"
        R"("zones/us-east1-d":{"acceleratorTypes":[{"name":"nvidia-l4","maximumCardsPerInstance":8}]}},"unreachables":["zones/us-west1-a"]})"));
    const auto types = test::run(m_google->acceleratorTypes(u"ai-lab"_s, {}));
    QVERIFY(types);
    QVERIFY(!types->isComplete());
    QVERIFY(!types->covers(u"us-east1-b"_s));
    QVERIFY(types->covers(u"us-east1-c"_s));
    QVERIFY(!types->covers(u"us-west1-a"_s));
    QCOMPARE(types->items.first().zone, u"us-east1-d"_s);
    m_transport->enqueue(ok(R"({"clusters":[],"missingZones":["us-east1-b"]})"));
    QVERIFY(!test::run(m_google->clusters(u"ai-lab"_s, {}))->covers(u"us-east1-b"_s));
    m_transport->enqueue(ok(R"({"items":[{"name":"us-east1","quotaStatusWarning":{"code":"X"}}]})"));
    QVERIFY(!test::run(m_google->regions(u"ai-lab"_s, {}))->covers(u"us-east1"_s));
}

void TestGoogleClient::integersComeAsTextOrNumber()
{
    m_transport->enqueue(ok(
        R"({"nodePools":[{"name":"a","config":{"accelerators":[{"acceleratorCount":"8","acceleratorType":"nvidia-l4"}]}},)"
        R"({"name":"b","config":{"accelerators":[{"acceleratorCount":4,"acceleratorType":"nvidia-l4"}]}},{"name":"c","config":{"accelerators":[{"acceleratorCount":"many"}]}}]})"));
    const auto pools = test::run(m_google->nodePools(m_ref, {}));
    QVERIFY(pools);
    QCOMPARE(pools->at(0).accelerators.first().count, 8);
    QCOMPARE(pools->at(1).accelerators.first().count, 4);
    QCOMPARE(pools->at(2).accelerators.first().count, 0);
    // Above 2^53 a double would lose the last digits.
    m_transport->enqueue(ok(R"({"items":[{"name":"x","size":"9007199254740993"}]})"));
    QCOMPARE(test::run(m_google->objects(u"b"_s, {}, {}, 10, {}))->objects.first().sizeBytes,
             9007199254740993);
    m_transport->enqueue(ok(
        R"({"quotaId":"q","dimensionsInfos":[{"details":{"value":"-1"}},{"dimensions":{"region":"r"},"details":{}},{"dimensions":{"region":"s"}}]})"));
    const auto info = test::run(m_google->quotaInfo(u"ai-lab"_s, u"q"_s, {}));
    QVERIFY(info);
    QCOMPARE(info->valueFor({{u"region"_s, u"t"_s}}), std::optional<qint64>(-1));
    QCOMPARE(info->valueFor({{u"region"_s, u"r"_s}}), std::optional<qint64>(0)); // left out is proto3's zero
    QCOMPARE(info->valueFor({{u"region"_s, u"s"_s}}), std::optional<qint64>()); // no details is unknown
}

void TestGoogleClient::absentFieldsHaveTheirDefaults()
{
    m_transport->enqueue(ok(R"({"name":"c1","location":"europe-west4"})"));
    const auto bare = test::run(m_google->cluster(m_ref, {}));
    QVERIFY(bare);
    QVERIFY(!bare->isGcsFuseCsiEnabled && !bare->isAutopilot && bare->isHttpLoadBalancingEnabled
            && bare->isIpEndpointEnabled);
    QVERIFY(bare->workloadPool.isEmpty());
    m_transport->enqueue(ok(
        R"({"addonsConfig":{"gcsFuseCsiDriverConfig":{"enabled":true},"httpLoadBalancing":{"disabled":true}},"workloadIdentityConfig":{"workloadPool":"p.svc.id.goog"},)"
        R"("masterAuth":{"clusterCaCertificate":"UEVN"},"networkConfig":{"gatewayApiConfig":{"channel":"CHANNEL_STANDARD"}},"status":"A_STATUS_OF_TOMORROW"})"));
    const auto full = test::run(m_google->cluster(m_ref, {}));
    QVERIFY(full->isGcsFuseCsiEnabled && !full->isHttpLoadBalancingEnabled);
    QCOMPARE(full->caCertificatePem, "PEM"_ba);
    QCOMPARE(full->status, u"A_STATUS_OF_TOMORROW"_s);
}

void TestGoogleClient::namesStayInTheirSegment()
{
    m_transport->enqueue(ok("x"));
    QVERIFY(test::run(m_google->objectBytes(u"b"_s, u"models/a b/config.json"_s, 10, {})));
    QCOMPARE(m_transport->requests().last().url.path(QUrl::FullyEncoded),
             u"/storage/v1/b/b/o/models%2Fa%20b%2Fconfig.json"_s);
    for (const QString &name : {QString(), u"."_s, u".."_s})
        QCOMPARE(errorOf(m_google->cluster({u"ai-lab"_s, u"europe-west4"_s, name}, {})).kind,
                 ErrorKind::Invalid);
    QCOMPARE(m_transport->requests().size(), 1);
}

void TestGoogleClient::aHangEndsWithCancel()
{
    m_transport->enqueue({.hang = true});
    std::stop_source stop;
    auto task = m_google->cluster(m_ref, stop.get_token());
    bool done = false;
    task.start([&done] { done = true; });
    test::turn();
    QVERIFY(!done);
    stop.request_stop();
    QTRY_VERIFY(done);
    QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    QCOMPARE(m_transport->aborted(), 1);
}

void TestGoogleClient::aProxysPageIsNoAnswer()
{
    m_transport->enqueue({.headers = {{"Content-Type", "text/html"}},
                          .chunks = {"<html>Please log in to the hotel's network</html>"}});
    const Error error = errorOf(m_google->cluster(m_ref, {}));
    QCOMPARE(error.kind, ErrorKind::Internal);
    QVERIFY(error.where.contains(u"clusters/c1"_s));
    QVERIFY(error.detail.contains(u"proxy"_s));
}

void TestGoogleClient::bucketListsAreBounded()
{
    m_transport->enqueue(ok(R"({"prefixes":["a/","b/","c/"],"items":[{"name":"x","size":"1"}]})"));
    const auto few = test::run(m_google->objects(u"b"_s, {}, u"/"_s, 2, {}));
    QVERIFY(few);
    QCOMPARE(few->prefixes.size() + few->objects.size(), 2);
    QVERIFY(few->isTruncated);
    m_transport->enqueue(ok(R"({"items":[{"name":"x"}],"nextPageToken":"2"})"));
    const auto exact = test::run(m_google->objects(u"b"_s, {}, {}, 1, {}));
    QCOMPARE(exact->objects.size(), 1);
    QVERIFY(exact->isTruncated); // there is more, and it was not fetched
    QCOMPARE(m_transport->requests().size(), 2);
}

void TestGoogleClient::objectsAreReadInPart()
{
    m_transport->enqueue({.status = 206, .chunks = {"0123456789"}});
    QCOMPARE(*test::run(m_google->objectBytes(u"b"_s, u"o"_s, 4, {})),
             "0123"_ba); // a server that ignores Range
    QCOMPARE(m_transport->requests().last().headers.value("Range"), std::optional("bytes=0-3"_ba));
    m_transport->enqueue(FakeTransport::json(416, "{}"));
    QCOMPARE(*test::run(m_google->objectBytes(u"b"_s, u"empty"_s, 4, {})), QByteArray());
}

void TestGoogleClient::anOperationMayBeDoneAndFailed()
{
    m_transport->enqueue(ok(
        R"({"name":"operation-1","operationType":"CREATE_NODE_POOL","status":"DONE","targetLink":"https://container.googleapis.com/v1/projects/1/zones/z/clusters/c",)"
        R"("error":{"code":13,"message":"Google Compute Engine: [ZONE_RESOURCE_POOL_EXHAUSTED] no capacity"},"nodepoolConditions":[{"code":"GCE_STOCKOUT","message":"m"}]})"));
    const auto operation = test::run(m_google->operation(
        {.name = u"operation-1"_s, .projectId = u"ai-lab"_s, .location = u"europe-west4"_s}, {}));
    QVERIFY(operation);
    QVERIFY(operation->isDone() && operation->failure);
    QCOMPARE(operation->failure->reason, u"Stockout"_s);
    const Error error = errorOf(waitForOperation(*m_google, *m_clock, *operation, 45min, {}, {}));
    QCOMPARE(error.reason, u"Stockout"_s);
    QCOMPARE(error.kind, ErrorKind::Unavailable);
    QVERIFY(error.detail.contains(u"no capacity"_s));
    QVERIFY(error.where.contains(u"operation-1"_s));
}

void TestGoogleClient::operationsArePolledEveryFiveSeconds()
{
    FakeGoogleClient google;
    google.clusterList.items = {{.name = u"c1"_s, .location = u"europe-west4"_s}};
    google.pollsUntilDone = 3;
    const auto begun = test::run(google.createNodePool(m_ref, {.name = u"gpu"_s}, {}));
    QVERIFY(begun && !begun->isDone());
    QVERIFY(google.clusterList.items.first().nodePools.isEmpty());
    int reports = 0;
    const auto ended = test::run(waitForOperation(
        google, *m_clock, *begun, 45min, ProgressSink([&reports](const Progress &) { ++reports; }), {}));
    QVERIFY(ended && ended->isDone());
    QCOMPARE(google.count(u"operation"_s), 4);
    QCOMPARE(m_clock->slept(), 20s);
    QCOMPARE(reports, 4);
    QCOMPARE(google.clusterList.items.first().nodePools.size(), 1);
}

void TestGoogleClient::waitingEndsWithTheLimit()
{
    FakeGoogleClient google;
    google.clusterList.items = {{.name = u"c1"_s, .location = u"europe-west4"_s}};
    google.pollsUntilDone = 1'000'000;
    const auto begun = test::run(google.setAddon(m_ref, GkeAddon::GcsFuseCsi, true, {}));
    QVERIFY(begun);
    const Error error = errorOf(waitForOperation(google, *m_clock, *begun, 10min, {}, {}));
    QCOMPARE(error.kind, ErrorKind::Timeout);
    QVERIFY(error.where.contains(begun->name));
    QCOMPARE(m_clock->slept(), 10min);
}

void TestGoogleClient::waitingEndsWithCancel()
{
    m_clock->setAutoAdvance(false);
    FakeGoogleClient google;
    google.clusterList.items = {{.name = u"c1"_s, .location = u"europe-west4"_s}};
    google.pollsUntilDone = 10;
    const auto begun = test::run(google.setAddon(m_ref, GkeAddon::GcsFuseCsi, true, {}));
    std::stop_source stop;
    auto task = waitForOperation(google, *m_clock, *begun, 10min, {}, stop.get_token());
    bool done = false;
    task.start([&done] { done = true; });
    test::turn();
    QCOMPARE(m_clock->sleepers(), 1);
    m_clock->advance(4'999ms);
    test::turn();
    QCOMPARE(google.count(u"operation"_s), 0);
    m_clock->advance(1ms);
    QTRY_COMPARE(google.count(u"operation"_s), 1);
    stop.request_stop();
    QTRY_VERIFY(done);
    QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
}

void TestGoogleClient::waitingSurvivesAShortOutage()
{
    FakeGoogleClient google;
    google.clusterList.items = {{.name = u"c1"_s, .location = u"europe-west4"_s}};
    google.pollsUntilDone = 1;
    const auto begun = test::run(google.setAddon(m_ref, GkeAddon::GcsFuseCsi, true, {}));
    google.failOnce[u"operation"_s] = QList<Error>(5, fail(ErrorKind::Network, u"no route"_s).error());
    QVERIFY(test::run(waitForOperation(google, *m_clock, *begun, 10min, {}, {})));
    google.failures.insert(u"operation"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
    const auto second = test::run(google.setAddon(m_ref, GkeAddon::GcsFuseCsi, false, {}));
    QCOMPARE(errorOf(waitForOperation(google, *m_clock, *second, 10min, {}, {})).kind, ErrorKind::Forbidden);
}

void TestGoogleClient::policiesAreEditedAgainAfterAConflict()
{
    FakeGoogleClient google;
    google.bucketList = {{.name = u"b"_s}};
    const IamBinding conditional{
        .role = u"roles/x"_s, .members = {u"user:c@d.e"_s}, .condition = {{u"expression"_s, u"true"_s}}};
    google.policies.insert(u"b"_s, {.version = 3, .etag = u"e"_s, .bindings = {conditional}});
    google.policyConflicts = 3;
    const auto edit = [](IamPolicy &policy) { return addMember(policy, u"roles/x"_s, u"user:a@b.c"_s); };
    QCOMPARE(*test::run(editPolicy(google, *m_clock, {IamResource::Kind::Bucket, u"b"_s}, edit, {})), true);
    QCOMPARE(google.count(u"policy"_s), 4);
    QCOMPARE(google.count(u"setPolicy"_s), 4);
    QVERIFY(google.policies.value(u"b"_s).bindings.contains(conditional));
    QCOMPARE(hasMember(google.policies.value(u"b"_s), u"roles/x"_s, u"user:a@b.c"_s), MemberState::Present);
    // Nothing to do writes nothing.
    QCOMPARE(*test::run(editPolicy(google, *m_clock, {IamResource::Kind::Bucket, u"b"_s}, edit, {})), false);
    QCOMPARE(google.count(u"setPolicy"_s), 4);
}

void TestGoogleClient::editingGivesUpAfterEightRounds()
{
    FakeGoogleClient google;
    google.bucketList = {{.name = u"b"_s}};
    google.policyConflicts = 100;
    const Error error =
        errorOf(editPolicy(google, *m_clock, {IamResource::Kind::Bucket, u"b"_s},
                           [](IamPolicy &policy) { return addMember(policy, u"r"_s, u"m"_s); }, {}));
    QCOMPARE(error.kind, ErrorKind::Conflict);
    QCOMPARE(google.count(u"setPolicy"_s), 8);
}

void TestGoogleClient::policiesAreWrittenAsVersionThree()
{
    const QByteArray body =
        R"({"version":1,"etag":"E1","kind":"storage#policy","bindings":[{"role":"roles/x","members":["user:c@d.e"],"condition":{"title":"t","expression":"true"}}]})";
    m_transport->enqueue(ok(body));
    m_transport->enqueue(
        FakeTransport::json(412, R"({"error":{"code":412,"errors":[{"reason":"conditionNotMet"}]}})"));
    m_transport->enqueue(ok(QByteArray(body).replace("E1", "E2")));
    m_transport->enqueue(ok(body));
    QVERIFY(test::run(
        editPolicy(*m_google, *m_clock, {IamResource::Kind::Bucket, u"b"_s},
                   [](IamPolicy &policy) { return addMember(policy, u"roles/x"_s, u"user:a@b.c"_s); }, {})));
    QCOMPARE(m_transport->requests().size(), 4);
    QCOMPARE(QUrlQuery(m_transport->requests().at(0).url).queryItemValue(u"optionsRequestedPolicyVersion"_s),
             u"3"_s);
    const HttpRequest written = m_transport->requests().last();
    QCOMPARE(written.method, "PUT"_ba);
    const QJsonObject json = QJsonDocument::fromJson(written.body).object();
    QCOMPARE(json.value(u"version"_s).toInt(), 3);
    QCOMPARE(json.value(u"etag"_s).toString(), u"E2"_s);
    QCOMPARE(json.value(u"bindings"_s).toArray().size(), 2);
    QCOMPARE(json.value(u"bindings"_s).toArray().first(),
             QJsonDocument::fromJson(body).object().value(u"bindings"_s).toArray().first());
}

void TestGoogleClient::policiesWithoutEtagAreNotWritten()
{
    QCOMPARE(errorOf(m_google->setPolicy({IamResource::Kind::Project, u"ai-lab"_s}, IamPolicy(), {})).kind,
             ErrorKind::Invalid);
    QVERIFY(m_transport->requests().isEmpty());
}

QTEST_GUILESS_MAIN(TestGoogleClient)
#include "tst_googleclient.moc"
