// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AWS' own answers, as a diagnosis records them.
#include "aws/awsreading.h"
#include "awsworld.h"

using namespace slipway;
using namespace slipway::awsworld;

class TestAwsReading : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

    AwsReading &reading() { return *awsReadingOf(m_world->aws.get()); }
    Result<RecordedAnswer> ask(const AwsQuestion &question, std::stop_token stop = {})
    {
        return test::run(reading().answer(question, std::move(stop)));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QVERIFY(awsReadingOf(m_world->aws.get()));
    }

    void everyQuestionGoesWhereAwsAnswersIt_data()
    {
        QTest::addColumn<AwsQuestion>("question");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("where"); // the path, or the action of a form
        const auto get = u"GET"_s;
        const auto post = u"POST"_s;
        QTest::newRow("a cluster") << AwsQuestion::cluster(ref) << get << u"/clusters/prod"_s;
        QTest::newRow("node groups") << AwsQuestion::nodegroups(ref) << get
                                     << u"/clusters/prod/node-groups"_s;
        QTest::newRow("a node group")
            << AwsQuestion::nodegroup(ref, u"gpu"_s) << get << u"/clusters/prod/node-groups/gpu"_s;
        QTest::newRow("add-ons") << AwsQuestion::addons(ref) << get << u"/clusters/prod/addons"_s;
        QTest::newRow("an add-on") << AwsQuestion::addon(ref, u"vpc-cni"_s) << get
                                   << u"/clusters/prod/addons/vpc-cni"_s;
        QTest::newRow("roles of an account") << AwsQuestion::podIdentities(ref, u"ns"_s, u"app"_s) << get
                                             << u"/clusters/prod/pod-identity-associations"_s;
        QTest::newRow("one association") << AwsQuestion::podIdentity(ref, u"a-1"_s) << get
                                         << u"/clusters/prod/pod-identity-associations/a-1"_s;
        QTest::newRow("what scaling did")
            << AwsQuestion::scalingActivities(ref, u"eks-gpu"_s) << post << u"DescribeScalingActivities"_s;
        QTest::newRow("a role") << AwsQuestion::role(ref, u"app"_s) << post << u"GetRole"_s;
        QTest::newRow("its policies")
            << AwsQuestion::rolePolicies(ref, u"app"_s) << post << u"ListAttachedRolePolicies"_s;
        QTest::newRow("providers") << AwsQuestion::oidcProviders(ref) << post
                                   << u"ListOpenIDConnectProviders"_s;
        QTest::newRow("what a load balancer finds")
            << AwsQuestion::targetHealth(ref, u"arn:tg"_s) << post << u"DescribeTargetHealth"_s;
    }
    void everyQuestionGoesWhereAwsAnswersIt()
    {
        QFETCH(AwsQuestion, question);
        QFETCH(QString, where);
        m_world->transport.enqueue(ok("{\"it\":1}"));
        const auto answer = ask(question);
        QVERIFY(answer);
        QTEST(answer->method, "method");
        QCOMPARE(answer->status, 200);
        if (where.startsWith(u'/'))
            QCOMPARE(QUrl(answer->url).path(), where);
        else
            QVERIFY2(answer->requestBody.startsWith(u"Action="_s + where + u'&'),
                     qPrintable(answer->requestBody));
        const QString named = reading().describe(question);
        QVERIFY2(named.startsWith(answer->method + u' ' + answer->url), qPrintable(named));
        QVERIFY2(where.startsWith(u'/') || named.endsWith(where), qPrintable(named));
    }

    void refusalsAreAnswersToo()
    {
        m_world->transport.enqueue(
            xml(404, "<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>"));
        const auto answer = ask(AwsQuestion::role(ref, u"gone"_s));
        QVERIFY(answer);
        QCOMPARE(answer->status, 404);
        QVERIFY(answer->body.contains("NoSuchEntity"));
    }

    void aRegionThatIsNoneAsksNobody()
    {
        const auto answer = ask(AwsQuestion::cluster({u"nowhere"_s, u"prod"_s}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Invalid);
        QCOMPARE(m_world->transport.requests().size(), 0);
    }

    void silenceIsAnError()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue({.error = Error{.kind = ErrorKind::Network, .detail = u"refused"_s}});
        const auto answer = ask(AwsQuestion::cluster(ref));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }

    void cancellingEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const auto answer = ask(AwsQuestion::cluster(ref), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    void noCredentialIsInWhatIsRecorded()
    {
        m_world->transport.enqueue(ok("{}"));
        const auto answer = ask(AwsQuestion::role(ref, u"app"_s));
        QVERIFY(answer);
        for (const QString &text :
             {answer->url, answer->requestBody, reading().describe(AwsQuestion::role(ref, u"app"_s))}) {
            QVERIFY(!text.contains(u"planted"_s));
            QVERIFY(!text.contains(u"AKID"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestAwsReading)
#include "tst_awsreading.moc"
