// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/google/googleworld.h"

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A client whose token is there already, so that requests() holds its own calls only.
struct ClientWorld : IdentityWorld {
    std::unique_ptr<GoogleClient> client;
    ClientWorld()
    {
        environment["CLOUDSDK_AUTH_ACCESS_TOKEN"] = u"planted-bearer-token"_s;
        clock.setAutoAdvance(true);
        make();
        client = makeGoogleClient(transport, clock, *identity, endpoints);
    }
    HttpRequest request(int at) const { return transport.requests().at(at); }
    QJsonObject body(int at) const { return QJsonDocument::fromJson(request(at).body).object(); }
};

const GkeClusterRef c1{.projectId = u"ai-lab"_s, .location = u"europe-west4"_s, .name = u"c1"_s};

} // namespace

class TestGoogleCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void disabledApiSaysHowToEnableItWhereItCounts()
    {
        ClientWorld world;
        // The consumer is the quota project, not the one that was asked about.
        world.transport.enqueue(
            rpcError(403, u"PERMISSION_DENIED"_s, u"off"_s, u"SERVICE_DISABLED"_s,
                     {{u"service"_s, u"container.googleapis.com"_s}, {u"consumer"_s, u"projects/4711"_s}}));
        const auto list = test::run(world.client->clusters(u"ai-lab"_s, {}));
        QVERIFY2(
            list.error().hint.contains(u"gcloud services enable container.googleapis.com --project=4711"_s),
            qPrintable(list.error().hint));
    }

    void expiredTokenIsRenewedOnce()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        auto client = makeGoogleClient(world.transport, world.clock, world.make(), world.endpoints);
        world.transport.enqueue(tokenAnswer(u"old"_s));
        world.transport.enqueue(rpcError(401, u"UNAUTHENTICATED"_s, u"expired"_s));
        world.transport.enqueue(tokenAnswer(u"new"_s));
        world.transport.enqueue(
            json(200, {{u"projectId"_s, u"ai-lab"_s}, {u"projectNumber"_s, u"123456789012"_s}}));
        const auto project = test::run(client->project(u"ai-lab"_s, {}));
        QVERIFY(project);
        QCOMPARE(project->number, u"123456789012"_s);
        QCOMPARE(world.transport.requests().at(3).headers.value("Authorization").value(), "Bearer new"_ba);
        QCOMPARE(world.transport.requests().at(3).headers.value("x-goog-user-project").value(),
                 "quota-project"_ba);

        world.transport.enqueue(rpcError(401, u"UNAUTHENTICATED"_s, u"expired"_s));
        world.transport.enqueue(tokenAnswer(u"newer"_s));
        world.transport.enqueue(rpcError(401, u"UNAUTHENTICATED"_s, u"expired"_s));
        const auto refused = test::run(client->project(u"ai-lab"_s, {}));
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        QVERIFY(refused.error().hint.contains(u"gcloud auth application-default login"_s));
        QCOMPARE(world.transport.requests().size(), 7);
    }

    void mutationsSendWhatGoogleExpects()
    {
        ClientWorld world;
        world.transport.setHandler([](const HttpRequest &) {
            return json(
                200,
                {{u"name"_s, u"operation-1"_s}, {u"status"_s, u"RUNNING"_s}, {u"operationType"_s, u"X"_s}});
        });
        QVERIFY(test::run(world.client->setAddon(c1, GkeAddon::GcsFuseCsi, true, {})));
        QCOMPARE(world.request(0).method, "PUT"_ba);
        QCOMPARE(world.body(0),
                 QJsonDocument::fromJson(
                     R"({"update":{"desiredAddonsConfig":{"gcsFuseCsiDriverConfig":{"enabled":true}}}})")
                     .object());
        QVERIFY(test::run(world.client->setAddon(c1, GkeAddon::HttpLoadBalancing, true, {})));
        QCOMPARE(world.body(1),
                 QJsonDocument::fromJson(
                     R"({"update":{"desiredAddonsConfig":{"httpLoadBalancing":{"disabled":false}}}})")
                     .object());
        QVERIFY(test::run(world.client->createNodePool(c1,
                                                       {.name = u"gpu"_s,
                                                        .machineType = u"g2-standard-12"_s,
                                                        .acceleratorType = u"nvidia-l4"_s,
                                                        .acceleratorCount = 1,
                                                        .locations = {u"europe-west4-a"_s},
                                                        .autoscaling = true,
                                                        .maxNodeCount = 2,
                                                        .spot = true},
                                                       {})));
        const QJsonObject pool = world.body(2).value(u"nodePool"_s).toObject();
        const QJsonObject config = pool.value(u"config"_s).toObject();
        QCOMPARE(config.value(u"accelerators"_s).toArray().at(0).toObject().value(u"acceleratorCount"_s),
                 QJsonValue(u"1"_s)); // int64: text
        QCOMPARE(config.value(u"workloadMetadataConfig"_s).toObject().value(u"mode"_s).toString(),
                 u"GKE_METADATA"_s);
        QCOMPARE(config.value(u"spot"_s).toBool(), true);
        QCOMPARE(pool.value(u"autoscaling"_s).toObject().value(u"maxNodeCount"_s).toInt(), 2);
        QVERIFY(test::run(world.client->setWorkloadPool(c1, u"ai-lab.svc.id.goog"_s, {})));
        QCOMPARE(world.body(3),
                 QJsonDocument::fromJson(
                     R"({"update":{"desiredWorkloadIdentityConfig":{"workloadPool":"ai-lab.svc.id.goog"}}})")
                     .object());
        const auto operation = test::run(world.client->deleteNodePool(c1, u"gpu"_s, {}));
        QCOMPARE(world.request(4).method, "DELETE"_ba);
        QVERIFY(world.request(4).url.path().endsWith(u"/clusters/c1/nodePools/gpu"_s));
        QCOMPARE(operation->name, u"operation-1"_s);
        QCOMPARE(operation->location, u"europe-west4"_s);
    }

    void policiesAreReadAndWrittenAsVersion3_data()
    {
        QTest::addColumn<IamResource::Kind>("kind");
        QTest::addColumn<QByteArray>("writeMethod");
        QTest::addColumn<bool>("isWrapped");
        QTest::newRow("bucket") << IamResource::Kind::Bucket << "PUT"_ba << false;
        QTest::newRow("service account") << IamResource::Kind::ServiceAccount << "POST"_ba << true;
        QTest::newRow("project") << IamResource::Kind::Project << "POST"_ba << true;
    }
    void policiesAreReadAndWrittenAsVersion3()
    {
        QFETCH(IamResource::Kind, kind);
        QFETCH(QByteArray, writeMethod);
        QFETCH(bool, isWrapped);
        ClientWorld world;
        world.transport.setHandler([](const HttpRequest &) {
            return json(200,
                        {{u"etag"_s, u"e1"_s},
                         {u"version"_s, 3},
                         {u"auditConfigs"_s, QJsonArray{1}},
                         {u"bindings"_s, QJsonArray{}}});
        });
        const IamResource resource{.kind = kind, .name = u"thing@x"_s};
        auto policy = test::run(world.client->policy(resource, {}));
        QVERIFY(policy);
        const HttpRequest read = world.request(0);
        QVERIFY(read.url.query().contains(u"equestedPolicyVersion=3"_s)
                || read.body.contains(R"("requestedPolicyVersion":3)"));
        QVERIFY(test::run(world.client->setPolicy(resource, *policy, {})));
        QCOMPARE(world.request(1).method, writeMethod);
        const QJsonObject written = isWrapped ? world.body(1).value(u"policy"_s).toObject() : world.body(1);
        QCOMPARE(written.value(u"version"_s).toInt(), 3);
        QCOMPARE(written.value(u"etag"_s).toString(), u"e1"_s);
        QCOMPARE(written.value(u"auditConfigs"_s).toArray().size(), 1);

        policy->etag.clear();
        QCOMPARE(test::run(world.client->setPolicy(resource, *policy, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(world.transport.requests().size(), 2);
    }

    void hostileNamesDoNotLeaveTheirPlace_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("empty") << QString();
        QTest::newRow("up") << u".."_s;
        QTest::newRow("here") << u"."_s;
    }
    void hostileNamesDoNotLeaveTheirPlace()
    {
        QFETCH(QString, name);
        ClientWorld world;
        QCOMPARE(test::run(world.client->deleteNodePool(c1, name, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(test::run(world.client->project(name, {})).error().kind, ErrorKind::Invalid);
        QVERIFY(world.transport.requests().isEmpty());
    }
    void batchesStayWithinGooglesLimits()
    {
        ClientWorld world;
        world.transport.setHandler([](const HttpRequest &) {
            return json(200, {{u"done"_s, true}, {u"name"_s, u"operations/noop.DONE_OPERATION"_s}});
        });
        QStringList names;
        for (int i = 0; i < 45; ++i)
            names.append(u"s%1.googleapis.com"_s.arg(i));
        QVERIFY(test::run(world.client->services(u"p1"_s, names, {})));
        QCOMPARE(world.transport.requests().size(), 2); // 30 a call
        const auto operation = test::run(world.client->enableServices(u"p1"_s, names, {}));
        QCOMPARE(world.transport.requests().size(), 5); // 20 a call
        QVERIFY(operation->isDone());
        // gcloud's no-op operation cannot be asked for: nothing is.
        QVERIFY(test::run(world.client->operation(*operation, {})));
        QCOMPARE(world.transport.requests().size(), 5);
    }

    void largePagesAreParsedElsewhere()
    {
        ClientWorld world;
        QJsonArray types;
        for (int i = 0; i < 4'000; ++i)
            types.append(QJsonObject{
                {u"name"_s, u"g2-standard-%1"_s.arg(i)}, {u"guestCpus"_s, 4}, {u"memoryMb"_s, 16384}});
        world.transport.enqueue(json(
            200, {{u"items"_s, QJsonObject{{u"zones/a-b1-a"_s, QJsonObject{{u"machineTypes"_s, types}}}}}}));
        const auto list = test::run(world.client->machineTypes(u"p1"_s, u"name eq \"g2-.*\""_s, {}));
        QVERIFY(list);
        QCOMPARE(list->items.size(), 4'000);
        QVERIFY(
            world.request(0).url.query(QUrl::FullyEncoded).contains(u"filter=name%20eq%20%22g2-.%2A%22"_s));
    }

    void aHungTokenEndpointCanBeCancelled()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = world.make().accessToken(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        // The shared refresh goes on for others, and ends with its owner: nothing wakes later.
        QCOMPARE(world.transport.aborted(), 0);
        world.identity.reset();
        turn();
    }

    void theEmailIsAskedForWhenTheFileDoesNotSay()
    {
        IdentityWorld world;
        QJsonObject user = authorizedUser();
        user.remove(u"account"_s);
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, user);
        world.transport.enqueue(tokenAnswer(u"t1"_s));
        world.transport.enqueue(json(200, {{u"email"_s, u"carol@example.com"_s}}));
        const auto account = test::run(world.make().describe({}));
        QVERIFY(account);
        QCOMPARE(account->account, u"carol@example.com"_s);
    }
};

QTEST_GUILESS_MAIN(TestGoogleCalls)
#include "tst_googlecalls.moc"
