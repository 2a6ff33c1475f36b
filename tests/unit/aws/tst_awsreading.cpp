// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AWS' own answers, as a diagnosis records them.
#include "aws/awsreading.h"
#include "aws/sigv4.h"
#include "awsworld.h"

#include <QTimer>
#include <QUrlQuery>

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
        QTest::newRow("what a load balancer asks")
            << AwsQuestion::targetGroup(ref, u"arn:tg"_s) << post << u"DescribeTargetGroups"_s;
        QTest::newRow("a role's own policies")
            << AwsQuestion::inlinePolicies(ref, u"app"_s) << post << u"ListRolePolicies"_s;
        QTest::newRow("what a role may do")
            << AwsQuestion::roleAccess(ref, u"arn:r"_s, u"s3:GetObject"_s, u"arn:o"_s) << post
            << u"SimulatePrincipalPolicy"_s;
        QTest::newRow("who a bucket lets in")
            << AwsQuestion::bucketPolicy(ref, u"weights"_s) << get << u"/weights"_s;
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

    void whatARoleMayDoIsAskedForOneThingAtATime()
    {
        m_world->transport.enqueue(xml(200, "<SimulatePrincipalPolicyResponse/>"));
        const auto answer = ask(AwsQuestion::roleAccess(ref, u"arn:aws:iam::1:role/app"_s, u"s3:ListBucket"_s,
                                                        u"arn:aws:s3:::weights"_s, u"qwen/"_s));
        QVERIFY(answer);
        const QUrlQuery form(answer->requestBody);
        const auto value = [&form](const QString &name) {
            return form.queryItemValue(name, QUrl::FullyDecoded);
        };
        QCOMPARE(value(u"PolicySourceArn"_s), u"arn:aws:iam::1:role/app"_s);
        QCOMPARE(value(u"ActionNames.member.1"_s), u"s3:ListBucket"_s);
        QCOMPARE(value(u"ResourceArns.member.1"_s), u"arn:aws:s3:::weights"_s);
        QCOMPARE(value(u"ContextEntries.member.1.ContextKeyName"_s), u"s3:prefix"_s);
        QCOMPARE(value(u"ContextEntries.member.1.ContextKeyValues.member.1"_s), u"qwen/"_s);
    }

    // S3 refuses what does not carry its body's hash in a signed header.
    void aBucketIsAskedForByPathWithTheBodysHash()
    {
        m_world->transport.enqueue(ok("{}"));
        const auto answer = ask(AwsQuestion::bucketPolicy(ref, u"weights"_s));
        QVERIFY(answer);
        QCOMPARE(answer->url, u"https://s3.eu-central-1.amazonaws.com/weights?policy="_s);
        const HttpRequest &sent = m_world->transport.requests().constFirst();
        QCOMPARE(sent.headers.value("x-amz-content-sha256"), std::optional(sigv4::sha256Hex({})));
        QVERIFY(sent.headers.value("Authorization")->contains("x-amz-content-sha256"));
        QVERIFY(sent.headers.value("Authorization")->contains("/eu-central-1/s3/aws4_request"));
    }

    // A look asks dozens of things: one that hangs must not hold it up for a minute.
    void aServerThatHangsIsATimeOutThatSaysWhere()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue(
                {.error = Error{.kind = ErrorKind::Timeout, .detail = u"no answer"_s}});
        const auto answer = ask(AwsQuestion::role(ref, u"app"_s));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY2(answer.error().where.contains(u"iam.amazonaws.com"_s),
                 qPrintable(answer.error().toString()));
        QVERIFY(!m_world->transport.requests().isEmpty());
        for (const HttpRequest &sent : m_world->transport.requests())
            QCOMPARE(sent.timeout, std::chrono::milliseconds(10'000));
    }

    void cancellingEndsAHangingRequest()
    {
        m_world->transport.enqueue({.hang = true});
        std::stop_source source;
        QTimer::singleShot(0, this, [&source] { source.request_stop(); });
        const auto answer = ask(AwsQuestion::cluster(ref), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_world->transport.requests().size(), 1);
    }

    // Half an answer is none: a cluster cut in the middle would be read as one without add-ons.
    void anAnswerThatIsCutIsOneErrorAndNoAnswer()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue(
                {.chunks = {"{\"cluster\":{\"na"},
                 .cut = Error{.kind = ErrorKind::Network, .detail = u"the connection was closed"_s}});
        const auto answer = ask(AwsQuestion::cluster(ref));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QCOMPARE(answer.error().detail, u"the connection was closed"_s);
        QVERIFY2(answer.error().where.contains(u"/clusters/prod"_s), qPrintable(answer.error().toString()));
    }

    void aCutAnswerIsAskedForAgain()
    {
        m_world->transport.enqueue({.chunks = {"{\"clus"}, .cut = Error{.kind = ErrorKind::Network}});
        m_world->transport.enqueue(ok("{\"cluster\":{}}"));
        const auto answer = ask(AwsQuestion::cluster(ref));
        QVERIFY2(answer, qPrintable(answer ? QString() : answer.error().toString()));
        QCOMPARE(answer->body, QByteArray("{\"cluster\":{}}"));
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
