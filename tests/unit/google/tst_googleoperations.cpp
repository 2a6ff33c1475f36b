// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of GKE's operations, as the client reads it.
#include "support/loggedtext.h"
#include "unit/google/googleworld.h"

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;

namespace {

const auto plantedToken = u"ya29.planted-secret-token"_s;

} // namespace

class TestGoogleOperations : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<IdentityWorld> m_world;
    std::unique_ptr<GoogleClient> m_google;

    Task<QList<GoogleOperation>> ask(std::stop_token stop = {})
    {
        return m_google->operations(u"ai-lab"_s, u"europe-west4"_s, std::move(stop));
    }
    Error refused()
    {
        auto answer = test::run(ask());
        return answer ? Error{.detail = u"test: it succeeded"_s} : answer.error();
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<IdentityWorld>();
        m_world->environment["CLOUDSDK_AUTH_ACCESS_TOKEN"] = plantedToken;
        m_world->clock.setAutoAdvance(true);
        m_google = makeGoogleClient(m_world->transport, m_world->clock, m_world->make(), m_world->endpoints);
    }

    void theyAreReadAsTheyAre()
    {
        m_world->transport.enqueue(FakeTransport::json(
            200,
            R"({"operations":[{"name":"operation-1","operationType":"UPGRADE_NODES","status":"DONE","startTime":"2026-11-30T09:00:00.5Z",
            "endTime":"2026-11-30T09:10:00Z","targetLink":"https:\/\/container.googleapis.com/v1/projects/7/locations/europe-west4/clusters/c1/nodePools/l4"},
            {"name":"operation-2","operationType":"CREATE_NODE_POOL","status":"RUNNING","somethingNew":1}]})"));
        const auto all = test::run(ask());
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0).type, u"UPGRADE_NODES"_s);
        QCOMPARE(all->at(0).started.secsTo(all->at(0).ended), 599);
        QVERIFY(all->at(0).target.endsWith("/clusters/c1/nodePools/l4"_L1));
        QVERIFY(!all->at(1).isDone() && !all->at(1).ended.isValid());
        QVERIFY(m_world->transport.requests().first().url.path().endsWith(
            "/v1/projects/ai-lab/locations/europe-west4/operations"_L1));
    }

    void aRefusalNamesThePermission()
    {
        m_world->transport.enqueue(rpcError(403, u"PERMISSION_DENIED"_s, u"no"_s));
        const Error error = refused();
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY2(error.hint.contains(u"container.operations.list"_s) && error.hint.contains(u"ai-lab"_s),
                 qPrintable(error.hint));
    }

    void aHangEndsWithCancel()
    {
        m_world->transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_world->transport.aborted(), 1);
    }

    void aCutAnswerIsANetworkError()
    {
        m_world->transport.setHandler([](const HttpRequest &) {
            return FakeTransport::Answer{.chunks = {"{\"operations\":["},
                                         .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}};
        });
        QCOMPARE(refused().kind, ErrorKind::Network);
        QVERIFY(m_world->transport.requests().size() > 1); // reading is repeated
    }

    void aProxysPageIsNoAnswer()
    {
        m_world->transport.enqueue(
            {.headers = {{"Content-Type", "text/html"}}, .chunks = {"<html>Please log in</html>"}});
        QCOMPARE(refused().kind, ErrorKind::Internal);
    }

    void theTokenIsSentAndNeitherSaidNorLogged_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a refusal that repeats it")
            << 403
            << R"({"error":{"code":403,"status":"PERMISSION_DENIED","message":"the token ya29.planted-secret-token may not"}})"_ba;
        QTest::newRow("an answer that is none") << 200 << "ya29.planted-secret-token"_ba;
        QTest::newRow("an operation that failed with it")
            << 200
            << R"({"operations":[{"name":"o","status":"DONE","error":{"code":7,"message":"Bearer ya29.planted-secret-token"}}]})"_ba;
    }
    void theTokenIsSentAndNeitherSaidNorLogged()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        m_world->transport.enqueue(FakeTransport::json(status, body));
        const LoggedText log;
        const auto answer = test::run(ask());
        QCOMPARE(m_world->transport.requests().first().headers.value("Authorization"),
                 std::optional("Bearer " + plantedToken.toUtf8()));
        const Error error = answer ? answer->first().failure.value_or(Error()) : answer.error();
        QVERIFY2(!error.toString().contains(u"planted"_s), qPrintable(error.toString()));
        QVERIFY2(!log.text().contains(u"planted"_s), qPrintable(log.text()));
    }
};

QTEST_GUILESS_MAIN(TestGoogleOperations)
#include "tst_googleoperations.moc"
