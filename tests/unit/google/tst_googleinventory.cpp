// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clusters leave in a project, as the client reads it.
#include "base/fakeclock.h"
#include "google/computeinventory.h"
#include "google/httpgoogleclient.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QUrlQuery>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

class NoCommandsHere : public CommandRunner
{
public:
    Task<CommandResult> run(QString, QStringList, std::chrono::milliseconds, std::stop_token) override
    {
        co_return fail(ErrorKind::NotFound, u"no gcloud here"_s);
    }
};

const auto plantedToken = u"ya29.planted-secret-token"_s;

FakeTransport::Answer ok(const QByteArray &body)
{
    return FakeTransport::json(200, body);
}

} // namespace

class TestGoogleInventory : public QObject
{
    Q_OBJECT

private:
    NoCommandsHere m_commands;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<GoogleIdentity> m_identity;
    std::unique_ptr<GoogleClient> m_google;

    Task<PartialList<ComputeResource>> ask(ComputeCollection collection, std::stop_token stop = {})
    {
        return inventoryOf(m_google.get())->resources(u"ai-lab"_s, collection, std::move(stop));
    }
    Error errorOf(ComputeCollection collection)
    {
        auto result = test::run(ask(collection));
        return result ? Error{.detail = u"test: it succeeded"_s} : result.error();
    }
    static void addCollections()
    {
        QTest::addColumn<int>("collection");
        QTest::addColumn<QString>("member");
        for (const auto each :
             {ComputeCollection::ForwardingRules, ComputeCollection::Addresses, ComputeCollection::Disks,
              ComputeCollection::NetworkEndpointGroups, ComputeCollection::TargetPools})
            QTest::newRow(qPrintable(collectionName(each))) << int(each) << collectionName(each);
    }

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
                                                ? plantedToken
                                                : QString();
                                        },
                                    .homeFolder = u"/nowhere"_s});
        m_google = makeGoogleClient(*m_transport, *m_clock, *m_identity, GoogleEndpoints());
    }

    void pagesAndScopesAreReadTogether()
    {
        m_transport->enqueue(ok(
            R"({"items":{"global":{"forwardingRules":[{"name":"g","IPAddress":"203.0.113.1","loadBalancingScheme":"EXTERNAL_MANAGED"}]},
            "regions/europe-west4":{"warning":{"code":"NO_RESULTS_ON_PAGE"}}},"nextPageToken":"p/2"})"));
        m_transport->enqueue(ok(
            R"({"items":{"regions/europe-west4":{"forwardingRules":[{"name":"r","description":"d","labels":{"a":"b"}}]}}})"));
        const auto list = test::run(ask(ComputeCollection::ForwardingRules));
        QVERIFY(list);
        QCOMPARE(list->items.size(), 2);
        QCOMPARE(list->items.at(0).address, u"203.0.113.1"_s);
        QVERIFY(list->items.at(0).location.isEmpty());
        QCOMPARE(list->items.at(1).location, u"europe-west4"_s);
        QVERIFY(list->isComplete());
        const QUrlQuery second(m_transport->requests().at(1).url);
        QCOMPARE(second.queryItemValue(u"pageToken"_s, QUrl::FullyDecoded), u"p/2"_s);
        QCOMPARE(second.queryItemValue(u"returnPartialSuccess"_s), u"true"_s);
    }

    void scopesThatDidNotAnswerAreGaps()
    {
        m_transport->enqueue(ok(
            R"({"unreachables":["zones/us-east1-b"],"items":{"zones/us-east1-c":{"warning":{"code":"UNREACHABLE"}},
            "zones/us-east1-d":{"disks":[{"name":"d","sizeGb":"100","type":"zones/us-east1-d/diskTypes/pd-ssd"}]}}})"));
        const auto list = test::run(ask(ComputeCollection::Disks));
        QVERIFY(list);
        QCOMPARE(list->unreachable, (QStringList{u"zones/us-east1-b"_s, u"zones/us-east1-c"_s}));
        QCOMPARE(list->items.first().sizeGb, 100);
        QCOMPARE(list->items.first().type, u"pd-ssd"_s);
    }

    void pagesThatTurnInCirclesEnd()
    {
        m_transport->setHandler(
            [](const HttpRequest &) { return ok(R"({"items":{},"nextPageToken":"same"})"); });
        QCOMPARE(errorOf(ComputeCollection::Disks).kind, ErrorKind::Internal);
        QVERIFY(m_transport->requests().size() <= 3);
    }

    void aRefusalNamesThePermission_data() { addCollections(); }
    void aRefusalNamesThePermission()
    {
        QFETCH(int, collection);
        QFETCH(QString, member);
        m_transport->enqueue(FakeTransport::json(
            403, R"({"error":{"code":403,"message":"no","errors":[{"reason":"forbidden"}]}})"));
        const Error error = errorOf(ComputeCollection(collection));
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY2(error.hint.contains(u"compute.%1.list"_s.arg(member)) && error.hint.contains(u"ai-lab"_s),
                 qPrintable(error.hint));
    }

    void aHangEndsWithCancel_data() { addCollections(); }
    void aHangEndsWithCancel()
    {
        QFETCH(int, collection);
        m_transport->enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(ComputeCollection(collection), stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_transport->aborted(), 1);
    }

    void aCancelBetweenPagesEndsIt()
    {
        m_transport->enqueue(ok(R"({"items":{},"nextPageToken":"2"})"));
        m_transport->enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(ComputeCollection::Addresses, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QTRY_COMPARE(m_transport->requests().size(), 2);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void aCutAnswerIsANetworkError_data() { addCollections(); }
    void aCutAnswerIsANetworkError()
    {
        QFETCH(int, collection);
        m_transport->setHandler([](const HttpRequest &) {
            return FakeTransport::Answer{.chunks = {"{\"items\":{"},
                                         .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}};
        });
        const Error error = errorOf(ComputeCollection(collection));
        QCOMPARE(error.kind, ErrorKind::Network);
        QVERIFY(m_transport->requests().size() > 1); // reading is repeated
    }

    void aProxysPageIsNoAnswer()
    {
        m_transport->enqueue(
            {.headers = {{"Content-Type", "text/html"}}, .chunks = {"<html>Please log in</html>"}});
        QCOMPARE(errorOf(ComputeCollection::Disks).kind, ErrorKind::Internal);
    }

    void theTokenIsSentAndNeverSaid()
    {
        m_transport->enqueue(FakeTransport::json(
            403, R"({"error":{"code":403,"message":"the token ya29.planted-secret-token may not"}})"));
        const Error error = errorOf(ComputeCollection::Disks);
        QVERIFY(m_transport->requests().first().headers.value("Authorization").value().contains("planted"));
        QVERIFY2(!error.toString().contains(u"planted"_s), qPrintable(error.toString()));
    }
};

QTEST_GUILESS_MAIN(TestGoogleInventory)
#include "tst_googleinventory.moc"
