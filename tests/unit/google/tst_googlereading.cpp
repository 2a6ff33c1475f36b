// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Google's own answers, as a diagnosis records them.
#include "google/googlereading.h"
#include "googleworld.h"
#include "support/loggedtext.h"

#include <QTimer>

using namespace slipway;
using namespace slipway::test;

namespace {

const GkeClusterRef ref{u"ai-lab"_s, u"europe-west4-a"_s, u"models"_s};
const auto email = u"vlm@ai-lab.iam.gserviceaccount.com"_s;

} // namespace

class TestGoogleReading : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<IdentityWorld> m_world;
    std::unique_ptr<GoogleClient> m_google;

    GoogleReading &reading() { return *readingOf(m_google.get()); }
    Result<RecordedAnswer> ask(const GoogleQuestion &question, std::stop_token stop = {})
    {
        return run(reading().answer(question, std::move(stop)));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<IdentityWorld>();
        m_world->clock.setAutoAdvance(true);
        m_world->environment["CLOUDSDK_AUTH_ACCESS_TOKEN"] = u"ya29.planted-secret-token"_s;
        m_google = makeGoogleClient(m_world->transport, m_world->clock, m_world->make(), m_world->endpoints);
        QVERIFY(readingOf(m_google.get()));
    }

    void everyQuestionGoesWhereGoogleAnswersIt_data()
    {
        QTest::addColumn<GoogleQuestion>("question");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QString>("path");
        QTest::newRow("a cluster") << GoogleQuestion::cluster(ref) << QByteArray("GET")
                                   << u"/v1/projects/ai-lab/locations/europe-west4-a/clusters/models"_s;
        QTest::newRow("operations") << GoogleQuestion::operations(u"ai-lab"_s, u"europe-west4-a"_s)
                                    << QByteArray("GET")
                                    << u"/v1/projects/ai-lab/locations/europe-west4-a/operations"_s;
        QTest::newRow("a service account") << GoogleQuestion::serviceAccount(email) << QByteArray("GET")
                                           << u"/v1/projects/-/serviceAccounts/"_s + email;
        QTest::newRow("who may act as it")
            << GoogleQuestion::policy({IamResource::Kind::ServiceAccount, email}) << QByteArray("POST")
            << u"/v1/projects/-/serviceAccounts/"_s + email + u":getIamPolicy"_s;
        QTest::newRow("who may read a bucket")
            << GoogleQuestion::policy({IamResource::Kind::Bucket, u"weights"_s}) << QByteArray("GET")
            << u"/storage/v1/b/weights/iam"_s;
        QTest::newRow("who may what in the project")
            << GoogleQuestion::policy({IamResource::Kind::Project, u"ai-lab"_s}) << QByteArray("POST")
            << u"/v1/projects/ai-lab:getIamPolicy"_s;
        QTest::newRow("a regional backend service")
            << GoogleQuestion::backendService(u"ai-lab"_s, u"europe-west4"_s, u"gkegw1-x"_s)
            << QByteArray("GET")
            << u"/compute/v1/projects/ai-lab/regions/europe-west4/backendServices/gkegw1-x"_s;
        QTest::newRow("a global one")
            << GoogleQuestion::backendService(u"ai-lab"_s, {}, u"gkegw1-x"_s) << QByteArray("GET")
            << u"/compute/v1/projects/ai-lab/global/backendServices/gkegw1-x"_s;
        QTest::newRow("its health")
            << GoogleQuestion::backendHealth(u"ai-lab"_s, u"europe-west4"_s, u"gkegw1-x"_s, u"neg"_s)
            << QByteArray("POST")
            << u"/compute/v1/projects/ai-lab/regions/europe-west4/backendServices/gkegw1-x/getHealth"_s;
        QTest::newRow("its health check")
            << GoogleQuestion::healthCheck(u"ai-lab"_s, u"europe-west4"_s, u"gkegw1-x"_s) << QByteArray("GET")
            << u"/compute/v1/projects/ai-lab/regions/europe-west4/healthChecks/gkegw1-x"_s;
        QTest::newRow("the project") << GoogleQuestion::project(u"ai-lab"_s) << QByteArray("GET")
                                     << u"/v1/projects/ai-lab"_s;
        QTest::newRow("subnets") << GoogleQuestion::subnetworks(u"ai-lab"_s, u"europe-west4"_s)
                                 << QByteArray("GET")
                                 << u"/compute/v1/projects/ai-lab/regions/europe-west4/subnetworks"_s;
    }
    void everyQuestionGoesWhereGoogleAnswersIt()
    {
        QFETCH(GoogleQuestion, question);
        m_world->transport.enqueue(json(200, {{u"name"_s, u"it"_s}}));
        const auto answer = ask(question);
        QVERIFY(answer);
        QCOMPARE(answer->status, 200);
        QTEST(answer->method.toLatin1(), "method");
        QTEST(QUrl(answer->url).path(), "path");
        QVERIFY(answer->body.contains("\"it\""));
        QVERIFY2(reading().describe(question).startsWith(answer->method + u' '), "as it will be named");
        if (question.what == GoogleQuestion::What::BackendHealth)
            QCOMPARE(answer->requestBody, u"{\"group\":\"neg\"}"_s);
    }

    void policiesAreAskedForWithTheirConditions()
    {
        m_world->transport.enqueue(json(200, {}));
        const auto answer = ask(GoogleQuestion::policy({IamResource::Kind::Bucket, u"weights"_s}));
        QVERIFY(answer);
        QCOMPARE(QUrl(answer->url).query(), u"optionsRequestedPolicyVersion=3"_s);
    }

    void refusalsAreAnswersToo_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {400, 403, 404, 409})
            QTest::newRow(qPrintable(QString::number(status))) << status;
    }
    void refusalsAreAnswersToo()
    {
        QFETCH(int, status);
        m_world->transport.enqueue(rpcError(status, u"SOME"_s, u"no, in Google's words"_s));
        const auto answer = ask(GoogleQuestion::serviceAccount(email));
        QVERIFY(answer);
        QCOMPARE(answer->status, status);
        QVERIFY(answer->body.contains("in Google's words"));
    }

    void aTokenThatCannotBeRenewedIsNoAnswerOfGoogles()
    {
        m_world->transport.enqueue(rpcError(401, u"UNAUTHENTICATED"_s, u"expired"_s));
        const auto answer = ask(GoogleQuestion::cluster(ref));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unauthorized);
    }

    void silenceIsAnError()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue({.error = Error{.kind = ErrorKind::Network, .detail = u"refused"_s}});
        const auto answer = ask(GoogleQuestion::cluster(ref));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
    }

    void cancellingEndsIt()
    {
        std::stop_source source;
        source.request_stop();
        const auto answer = ask(GoogleQuestion::cluster(ref), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    void aServerThatHangsIsATimeOutThatSaysWhere()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue(
                {.error = Error{.kind = ErrorKind::Timeout, .detail = u"no answer"_s}});
        const auto answer = ask(GoogleQuestion::cluster(ref));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Timeout);
        QVERIFY2(answer.error().where.contains(u"/clusters/models"_s), qPrintable(answer.error().toString()));
        QVERIFY(!m_world->transport.requests().isEmpty());
        for (const HttpRequest &sent : m_world->transport.requests())
            QCOMPARE(sent.timeout, std::chrono::milliseconds(10'000));
    }

    void cancellingEndsAHangingRequest()
    {
        m_world->transport.enqueue({.hang = true});
        std::stop_source source;
        QTimer::singleShot(0, this, [&source] { source.request_stop(); });
        const auto answer = ask(GoogleQuestion::cluster(ref), source.get_token());
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
    }

    // Half an answer is none: a policy cut in the middle would be read as one that grants less.
    void anAnswerThatIsCutIsOneErrorAndNoAnswer()
    {
        for (int i = 0; i < 10; ++i)
            m_world->transport.enqueue(
                {.chunks = {"{\"bindings\":[{\"ro"},
                 .cut = Error{.kind = ErrorKind::Network, .detail = u"the connection was closed"_s}});
        const auto answer = ask(GoogleQuestion::policy({IamResource::Kind::Bucket, u"weights"_s}));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Network);
        QCOMPARE(answer.error().detail, u"the connection was closed"_s);
    }

    void noTokenIsInWhatIsRecorded()
    {
        m_world->transport.enqueue(json(200, {}));
        const auto answer = ask(GoogleQuestion::cluster(ref));
        QVERIFY(answer);
        for (const QString &text : {answer->url, answer->requestBody, QString::fromUtf8(answer->body),
                                    reading().describe(GoogleQuestion::cluster(ref))})
            QVERIFY(!text.contains(u"planted"_s));
    }
};

QTEST_GUILESS_MAIN(TestGoogleReading)
#include "tst_googlereading.moc"
