// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EKS' updates and Auto Scaling's activities, as the client reads them.
#include "awsworld.h"
#include "support/loggedtext.h"

#include <QUrlQuery>

using namespace slipway;
using namespace slipway::awsworld;

namespace {

enum class Asked { Updates, Update, Activities };

} // namespace

class TestAwsHistory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

    /// One of the three calls, whatever it answers.
    Task<> ask(Asked what, std::stop_token stop = {})
    {
        Result<> ended;
        if (what == Asked::Updates) {
            if (auto answer = co_await m_world->aws->updates(ref, {}, stop); !answer)
                ended = std::unexpected(std::move(answer.error()));
        } else if (what == Asked::Update) {
            if (auto answer = co_await m_world->aws->update(ref, {}, u"u-1"_s, stop); !answer)
                ended = std::unexpected(std::move(answer.error()));
        } else {
            if (auto answer = co_await m_world->aws->scalingActivities(region, u"asg"_s, stop); !answer)
                ended = std::unexpected(std::move(answer.error()));
        }
        co_return ended;
    }
    static void addCalls()
    {
        QTest::addColumn<Asked>("what");
        QTest::addColumn<QString>("action");
        QTest::newRow("the list of updates") << Asked::Updates << u"eks:ListUpdates"_s;
        QTest::newRow("one update") << Asked::Update << u"eks:DescribeUpdate"_s;
        QTest::newRow("activities") << Asked::Activities << u"autoscaling:DescribeScalingActivities"_s;
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }

    void updatesAreListedPageByPageForEachOwner()
    {
        m_world->transport.enqueue(ok(R"({"updateIds":["a"],"nextToken":"p/2"})"));
        m_world->transport.enqueue(ok(R"({"updateIds":["b"]})"));
        const auto ids = test::run(m_world->aws->updates(ref, {.nodegroup = u"gpu"_s}, {}));
        QVERIFY(ids);
        QCOMPARE(*ids, (QStringList{u"a"_s, u"b"_s}));
        const QUrl first = m_world->transport.requests().at(0).url;
        QCOMPARE(first.path(), u"/clusters/prod/updates"_s);
        QCOMPARE(QUrlQuery(first).queryItemValue(u"nodegroupName"_s), u"gpu"_s);
        const QUrlQuery second(m_world->transport.requests().at(1).url);
        QCOMPARE(second.queryItemValue(u"nodegroupName"_s), u"gpu"_s);
        QCOMPARE(second.queryItemValue(u"nextToken"_s, QUrl::FullyDecoded), u"p/2"_s);
        m_world->transport.enqueue(ok(R"({"updateIds":[]})"));
        QVERIFY(test::run(m_world->aws->updates(ref, {.addon = u"vpc-cni"_s}, {})));
        QCOMPARE(QUrlQuery(m_world->transport.requests().at(2).url).queryItemValue(u"addonName"_s),
                 u"vpc-cni"_s);
    }

    void anUpdateIsReadAsItIs()
    {
        m_world->transport.enqueue(ok(
            R"({"update":{"id":"u-1","status":"Failed","type":"VersionUpdate","createdAt":1.7961E9,"params":[{"type":"Version","value":"1.35"}],
            "errors":[{"errorCode":"SubnetNotFound","errorMessage":"The subnet is gone","resourceIds":["subnet-1"]}],"somethingNew":{}}})"));
        const auto update = test::run(m_world->aws->update(ref, {.nodegroup = u"gpu"_s}, u"u-1"_s, {}));
        QVERIFY(update);
        QCOMPARE(*update,
                 (EksUpdate{.id = u"u-1"_s,
                            .status = u"Failed"_s,
                            .type = u"VersionUpdate"_s,
                            .params = {{u"Version"_s, u"1.35"_s}},
                            .created = QDateTime::fromSecsSinceEpoch(1'796'100'000, QTimeZone::UTC),
                            .errors = {{.code = u"SubnetNotFound"_s,
                                        .message = u"The subnet is gone"_s,
                                        .resourceIds = {u"subnet-1"_s}}}}));
        const QUrl url = m_world->transport.requests().at(0).url;
        QCOMPARE(url.path(), u"/clusters/prod/updates/u-1"_s);
        QCOMPARE(QUrlQuery(url).queryItemValue(u"nodegroupName"_s), u"gpu"_s);
    }

    void activitiesAreReadAsTheyAre()
    {
        m_world->transport.enqueue(
            xml(200,
                "<R><DescribeScalingActivitiesResult><Activities><member><ActivityId>a-1</"
                "ActivityId><Description>Launching a new EC2 instance: i-1</Description>"
                "<StartTime>2026-11-30T09:00:00.123Z</StartTime><EndTime>2026-11-30T09:00:41Z</"
                "EndTime><StatusCode>Successful</StatusCode></member>"
                "<member><ActivityId>a-2</ActivityId><StartTime>2026-11-30T09:00:00Z</"
                "StartTime><StatusCode>InProgress</StatusCode></member></Activities></"
                "DescribeScalingActivitiesResult></R>"));
        const auto all = test::run(m_world->aws->scalingActivities(region, u"asg"_s, {}));
        QVERIFY(all);
        QCOMPARE(all->at(0).id, u"a-1"_s);
        QCOMPARE(all->at(0).description, u"Launching a new EC2 instance: i-1"_s);
        QCOMPARE(all->at(0).started.msecsTo(all->at(0).ended), 40'877);
        QVERIFY(!all->at(1).ended.isValid());
    }

    void aRefusalNamesTheAction_data() { addCalls(); }
    void aRefusalNamesTheAction()
    {
        QFETCH(Asked, what);
        QFETCH(QString, action);
        m_world->transport.enqueue({.status = 403,
                                    .headers = {{"x-amzn-ErrorType", "AccessDeniedException"}},
                                    .chunks = {R"({"message":"no"})"}});
        const Error error = errorOf(ask(what));
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY2(error.hint.contains(action), qPrintable(error.hint));
    }

    void aHangEndsWithCancel_data() { addCalls(); }
    void aHangEndsWithCancel()
    {
        QFETCH(Asked, what);
        m_world->transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(what, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_world->transport.aborted(), 1);
    }

    void aCutAnswerIsANetworkError_data() { addCalls(); }
    void aCutAnswerIsANetworkError()
    {
        QFETCH(Asked, what);
        m_world->transport.setHandler([](const HttpRequest &) {
            return Answer{.chunks = {"{\"update"},
                          .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}};
        });
        QCOMPARE(errorOf(ask(what)).kind, ErrorKind::Network);
        QVERIFY(m_world->transport.requests().size() > 1); // reading is repeated
    }

    void aProxysPageIsNoAnswer_data() { addCalls(); }
    void aProxysPageIsNoAnswer()
    {
        QFETCH(Asked, what);
        m_world->transport.enqueue(
            {.headers = {{"Content-Type", "text/html"}}, .chunks = {"<!DOCTYPE html><html>Log in</html>"}});
        QCOMPARE(errorOf(ask(what)).kind, ErrorKind::Internal);
    }

    void theSecretsAreSentAndNeitherSaidNorLogged_data() { addCalls(); }
    void theSecretsAreSentAndNeitherSaidNorLogged()
    {
        QFETCH(Asked, what);
        m_world->transport.enqueue(
            {.status = 403,
             .headers = {{"x-amzn-ErrorType", "AccessDeniedException"}},
             .chunks = {R"({"message":"X-Amz-Security-Token=planted-session-token may not"})"}});
        const test::LoggedText log;
        const Error error = errorOf(ask(what));
        QCOMPARE(m_world->transport.requests().at(0).headers.value("X-Amz-Security-Token").value(),
                 "planted-session-token");
        QVERIFY2(!error.toString().contains(u"planted"_s), qPrintable(error.toString()));
        QVERIFY2(!log.text().contains(u"planted"_s), qPrintable(log.text()));
    }
};

QTEST_GUILESS_MAIN(TestAwsHistory)
#include "tst_awshistory.moc"
