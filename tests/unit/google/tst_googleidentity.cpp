// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "google/adcfile.h"
#include "google/googleidentity.h"
#include "google/httpgoogleclient.h"
#include "google/jwt.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QUrlQuery>

#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto refreshSecret = "1//planted-refresh-token-of-a-person"_ba;
const auto clientSecret = "planted-client-secret"_ba;

class Gcloud : public CommandRunner
{
public:
    Result<CommandResult> answer = fail(ErrorKind::NotFound, u"no gcloud here"_s);
    QList<QStringList> calls;
    Task<CommandResult> run(QString program, QStringList arguments, std::chrono::milliseconds,
                            std::stop_token) override
    {
        calls.append(QStringList{program} + arguments);
        co_return answer;
    }
};

QByteArray userFile()
{
    return "{\"type\":\"authorized_user\",\"client_id\":\"cid\",\"client_secret\":\"" + clientSecret
        + "\",\"refresh_token\":\"" + refreshSecret + "\",\"quota_project_id\":\"billing\"}";
}

QByteArray pemOf(EVP_PKEY *key)
{
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    const QByteArray pem(data, qsizetype(size));
    BIO_free(bio);
    return pem;
}

bool verifies(EVP_PKEY *key, const QByteArray &jwt)
{
    const QList<QByteArray> parts = jwt.split('.');
    if (parts.size() != 3)
        return false;
    const QByteArray signature = QByteArray::fromBase64(parts.at(2), QByteArray::Base64UrlEncoding);
    const QByteArray input = parts.at(0) + '.' + parts.at(1);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    const bool isGood = EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context, reinterpret_cast<const unsigned char *>(signature.constData()),
                            size_t(signature.size()),
                            reinterpret_cast<const unsigned char *>(input.constData()), size_t(input.size()))
            == 1;
    EVP_MD_CTX_free(context);
    return isGood;
}

QUrlQuery form(const HttpRequest &request)
{
    return QUrlQuery(QString::fromLatin1(request.body));
}

FakeTransport::Answer token(const QByteArray &value, int seconds = 3600)
{
    return FakeTransport::json(
        200, "{\"access_token\":\"" + value + "\",\"expires_in\":" + QByteArray::number(seconds) + "}");
}

} // namespace

class TestGoogleIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_key = EVP_RSA_gen(2048);
        QVERIFY(m_key);
    }
    void cleanupTestCase() { EVP_PKEY_free(m_key); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<FakeClock>();
        m_clock->setAutoAdvance(true);
        m_transport = std::make_unique<FakeTransport>();
        m_gcloud = Gcloud();
        m_variables.clear();
        make();
    }
    void candidatesComeInGooglesOrder();
    void aStandInGetsOnlyWhatTheEnvironmentNames();
    void filesAreReadInTheirForms_data();
    void filesAreReadInTheirForms();
    void aRefreshTokenBecomesAnAccessToken();
    void aKeyBecomesASignedAssertion();
    void keysThatCannotSignAreRefused_data();
    void keysThatCannotSignAreRefused();
    void fault26AWrongClockIsCorrectedByGooglesOwn();
    void impersonationAsksWithTheSourcesToken();
    void aRefusedGrantSaysHowToLogIn();
    void nothingSaysHowToLogIn();
    void gcloudIsAskedLast();
    void oneRefreshServesAll();
    void tokensAreRefreshedEarly();
    void a401RenewsOnce();
    void anotherIdentityIsNotServedTheOldOnesToken();
    void secretsAreInNoError_data();
    void secretsAreInNoError();

private:
    void make(const GoogleEndpoints &endpoints = {})
    {
        m_identity = std::make_unique<GoogleIdentity>(
            *m_transport, *m_clock, m_gcloud, endpoints,
            GoogleIdentity::Options{
                .environment = [this](const char *name) { return m_variables.value(name); },
                .homeFolder = m_folder->path()});
    }
    QString put(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(name);
        QDir().mkpath(path.section(u'/', 0, -2));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    QString putWellKnown(const QByteArray &bytes)
    {
        return put(u".config/gcloud/application_default_credentials.json"_s, bytes);
    }
    static QByteArray keyFile(const QByteArray &pem)
    {
        const QJsonObject json{{u"type"_s, u"service_account"_s},
                               {u"client_email"_s, u"robot@ai-lab.iam.gserviceaccount.com"_s},
                               {u"private_key_id"_s, u"kid1"_s},
                               {u"project_id"_s, u"ai-lab"_s},
                               {u"private_key"_s, QString::fromLatin1(pem)}};
        return QJsonDocument(json).toJson();
    }
    Result<Secret> accessToken() { return test::run(m_identity->accessToken({})); }

    EVP_PKEY *m_key = nullptr;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<FakeTransport> m_transport;
    Gcloud m_gcloud;
    QMap<QByteArray, QString> m_variables;
    std::unique_ptr<GoogleIdentity> m_identity;
};

void TestGoogleIdentity::candidatesComeInGooglesOrder()
{
    const auto kinds = [this] {
        QStringList names;
        for (const GoogleAccount &account : m_identity->candidates())
            names.append(toString(account.kind));
        return names;
    };
    QCOMPARE(kinds(), QStringList{u"Gcloud"_s});
    putWellKnown(userFile());
    QCOMPARE(kinds(), (QStringList{u"AuthorizedUser"_s, u"Gcloud"_s}));
    m_variables.insert("CLOUDSDK_AUTH_ACCESS_TOKEN", u"ya29.x"_s);
    QCOMPARE(kinds(), (QStringList{u"EnvironmentToken"_s, u"AuthorizedUser"_s, u"Gcloud"_s}));
    m_variables.insert("GOOGLE_APPLICATION_CREDENTIALS", put(u"key.json"_s, keyFile(pemOf(m_key))));
    QCOMPARE(kinds(),
             (QStringList{u"ServiceAccount"_s, u"EnvironmentToken"_s, u"AuthorizedUser"_s, u"Gcloud"_s}));
    QCOMPARE(m_identity->account().account, u"robot@ai-lab.iam.gserviceaccount.com"_s);
    // Another configuration folder replaces the home folder's.
    m_variables.insert("CLOUDSDK_CONFIG", m_folder->filePath(u"elsewhere"_s));
    QCOMPARE(kinds(), (QStringList{u"ServiceAccount"_s, u"EnvironmentToken"_s, u"Gcloud"_s}));
}

void TestGoogleIdentity::aStandInGetsOnlyWhatTheEnvironmentNames()
{
    putWellKnown(userFile());
    make(*GoogleEndpoints::fromBase(u"http://127.0.0.1:9"_s));
    QVERIFY(m_identity->candidates().isEmpty());
    const auto none = accessToken();
    QCOMPARE(none.error().kind, ErrorKind::Unauthorized);
    QVERIFY(m_transport->requests().isEmpty());
    QVERIFY(m_gcloud.calls.isEmpty());
}

void TestGoogleIdentity::filesAreReadInTheirForms_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("kind"); // empty: refused
    QTest::newRow("a person's") << userFile() << u"AuthorizedUser"_s;
    QTest::newRow("a person's without its refresh token")
        << "{\"type\":\"authorized_user\",\"client_id\":\"c\"}"_ba << QString();
    QTest::newRow("a key's")
        << "{\"type\":\"service_account\",\"client_email\":\"a@b\",\"private_key\":\"x\"}"_ba
        << u"ServiceAccount"_s;
    QTest::newRow("a key's without its key")
        << "{\"type\":\"service_account\",\"client_email\":\"a@b\"}"_ba << QString();
    QTest::newRow("impersonation")
        << "{\"type\":\"impersonated_service_account\",\"service_account_impersonation_url\":\"https://"
           "iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/"
           "a@b:generateAccessToken\",\"source_credentials\":"
            + userFile() + "}"
        << u"ImpersonatedServiceAccount"_s;
    QTest::newRow("workload identity federation")
        << "{\"type\":\"external_account\"}"_ba << u"GcloudApplicationDefault"_s;
    QTest::newRow("a token endpoint without TLS")
        << "{\"type\":\"authorized_user\",\"client_id\":\"c\",\"refresh_token\":\"r\",\"token_uri\":\"http://evil.example/token\"}"_ba
        << QString();
    QTest::newRow("a token endpoint with a name like loopback")
        << "{\"type\":\"authorized_user\",\"client_id\":\"c\",\"refresh_token\":\"r\",\"token_uri\":\"http://127.0.0.1.evil.example/token\"}"_ba
        << QString();
    QTest::newRow("a type of tomorrow") << "{\"type\":\"quantum\"}"_ba << QString();
    QTest::newRow("no type") << "{}"_ba << QString();
    QTest::newRow("not JSON") << "hello"_ba << QString();
    QTest::newRow("empty") << QByteArray() << QString();
}

void TestGoogleIdentity::filesAreReadInTheirForms()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, kind);
    const auto file = AdcFile::parse(bytes, u"/path/of.json"_s);
    QCOMPARE(file.has_value(), !kind.isEmpty());
    if (file) {
        QCOMPARE(toString(file->kind), kind);
        return;
    }
    QCOMPARE(file.error().kind, ErrorKind::Invalid);
    QCOMPARE(file.error().where, u"/path/of.json"_s);
}

void TestGoogleIdentity::aRefreshTokenBecomesAnAccessToken()
{
    putWellKnown(userFile());
    m_transport->enqueue(token("ya29.fresh"));
    const auto fresh = accessToken();
    QVERIFY2(fresh, fresh ? "" : qPrintable(fresh.error().toString()));
    QCOMPARE(fresh->reveal(), "ya29.fresh"_ba);
    const HttpRequest request = m_transport->requests().first();
    QCOMPARE(request.url, QUrl(u"https://oauth2.googleapis.com/token"_s));
    QCOMPARE(request.method, "POST"_ba);
    QCOMPARE(form(request).queryItemValue(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(form(request).queryItemValue(u"refresh_token"_s, QUrl::FullyDecoded).toUtf8(), refreshSecret);
    QCOMPARE(form(request).queryItemValue(u"client_id"_s), u"cid"_s);
    QCOMPARE(m_identity->quotaProject(), u"billing"_s);
    QVERIFY(accessToken());
    QCOMPARE(m_transport->requests().size(), 1);
}

void TestGoogleIdentity::aKeyBecomesASignedAssertion()
{
    m_variables.insert("GOOGLE_APPLICATION_CREDENTIALS", put(u"key.json"_s, keyFile(pemOf(m_key))));
    m_transport->enqueue(token("ya29.robot"));
    QVERIFY(accessToken());
    const QUrlQuery sent = form(m_transport->requests().first());
    QCOMPARE(sent.queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
             u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s);
    const QByteArray assertion = sent.queryItemValue(u"assertion"_s, QUrl::FullyDecoded).toLatin1();
    QVERIFY(verifies(m_key, assertion));
    QByteArray forged = assertion;
    forged[assertion.indexOf('.') + 5] = forged.at(assertion.indexOf('.') + 5) == 'A' ? 'B' : 'A';
    QVERIFY(!verifies(m_key, forged)); // else the check above proves nothing
    const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(assertion.split('.').first(),
                                                                              QByteArray::Base64UrlEncoding))
                                   .object();
    QCOMPARE(header, (QJsonObject{{u"alg"_s, u"RS256"_s}, {u"typ"_s, u"JWT"_s}, {u"kid"_s, u"kid1"_s}}));
    const QJsonObject claims = claimsOfTrustedJwt(assertion);
    QCOMPARE(claims.value(u"iss"_s).toString(), u"robot@ai-lab.iam.gserviceaccount.com"_s);
    QCOMPARE(claims.value(u"aud"_s).toString(), u"https://oauth2.googleapis.com/token"_s);
    QCOMPARE(claims.value(u"iat"_s).toInteger(), m_clock->now().toSecsSinceEpoch());
    QCOMPARE(claims.value(u"exp"_s).toInteger() - claims.value(u"iat"_s).toInteger(), 3600);
    QVERIFY(claims.value(u"scope"_s).toString().contains(u"cloud-platform"_s));
}

void TestGoogleIdentity::keysThatCannotSignAreRefused_data()
{
    QTest::addColumn<QByteArray>("pem");
    EVP_PKEY *curve = EVP_EC_gen("P-256");
    QTest::newRow("a curve's key") << pemOf(curve);
    EVP_PKEY_free(curve);
    BIO *bio = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(bio, m_key, EVP_aes_128_cbc(), reinterpret_cast<const unsigned char *>("pass"),
                             4, nullptr, nullptr);
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    QTest::newRow("behind a passphrase") << QByteArray(data, qsizetype(size));
    BIO_free(bio);
    QTest::newRow("cut off") << pemOf(m_key).left(400);
    QTest::newRow("not a key") << "planted-key-words"_ba;
}

void TestGoogleIdentity::keysThatCannotSignAreRefused()
{
    QFETCH(QByteArray, pem);
    m_variables.insert("GOOGLE_APPLICATION_CREDENTIALS", put(u"key.json"_s, keyFile(pem)));
    const auto refused = accessToken();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(refused.error().where.endsWith(u"key.json"_s));
    QVERIFY(!refused.error().toString().contains(QString::fromLatin1(pem.mid(pem.size() / 2, 30).trimmed())));
    QVERIFY(m_transport->requests().isEmpty());
}

void TestGoogleIdentity::fault26AWrongClockIsCorrectedByGooglesOwn()
{
    m_variables.insert("GOOGLE_APPLICATION_CREDENTIALS", put(u"key.json"_s, keyFile(pemOf(m_key))));
    FakeTransport::Answer refused = FakeTransport::json(
        400,
        R"({"error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token"})");
    refused.headers.append("Date", "Sat, 21 Nov 2026 12:00:00 GMT"); // two hours ahead of ours
    m_transport->enqueue(refused);
    m_transport->enqueue(token("ya29.robot"));
    QVERIFY(accessToken());
    const QByteArray second =
        form(m_transport->requests().last()).queryItemValue(u"assertion"_s, QUrl::FullyDecoded).toLatin1();
    QCOMPARE(claimsOfTrustedJwt(second).value(u"iat"_s).toInteger(),
             m_clock->now().toSecsSinceEpoch() + 7'200);
    m_transport->enqueue(refused);
    m_transport->enqueue(refused);
    make();
    const auto failed = accessToken();
    QCOMPARE(failed.error().kind, ErrorKind::Unauthorized);
    QVERIFY(failed.error().hint.contains(u"7200 s"_s));
}

void TestGoogleIdentity::impersonationAsksWithTheSourcesToken()
{
    putWellKnown("{\"type\":\"impersonated_service_account\",\"service_account_impersonation_url\":\"https://"
                 "evil.example/v1/projects/-/serviceAccounts/"
                 "a@b.iam.gserviceaccount.com:generateAccessToken\",\"source_credentials\":"
                 + userFile() + "}");
    m_transport->enqueue(token("ya29.source"));
    m_transport->enqueue(
        FakeTransport::json(200, R"({"accessToken":"ya29.borrowed","expireTime":"2026-11-21T11:00:00Z"})"));
    const auto borrowed = accessToken();
    QVERIFY(borrowed);
    QCOMPARE(borrowed->reveal(), "ya29.borrowed"_ba);
    QCOMPARE(m_transport->requests().last().url.host(),
             u"iamcredentials.googleapis.com"_s); // not where the file says
    QCOMPARE(m_transport->requests().last().headers.value("Authorization"),
             std::optional("Bearer ya29.source"_ba));
    make();
    m_transport->enqueue(token("ya29.source"));
    m_transport->enqueue(
        FakeTransport::json(403, R"({"error":{"code":403,"status":"PERMISSION_DENIED","message":"no"}})"));
    QVERIFY(accessToken().error().hint.contains(u"iam.serviceAccounts.getAccessToken"_s));
}

void TestGoogleIdentity::aRefusedGrantSaysHowToLogIn()
{
    const QString path = putWellKnown(userFile());
    m_transport->enqueue(FakeTransport::json(
        400, R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})"));
    const auto refused = accessToken();
    QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(refused.error().reason, u"invalid_grant"_s);
    QCOMPARE(refused.error().where, path);
    QVERIFY(refused.error().hint.contains(u"gcloud auth application-default login"_s));
    QVERIFY(refused.error().detail.contains(u"expired or revoked"_s));
    m_transport->enqueue(FakeTransport::json(
        400,
        R"({"error":"invalid_grant","error_subtype":"invalid_rapt","error_description":"reauth related error"})"));
    QCOMPARE(accessToken().error().reason, u"invalid_rapt"_s);
    m_transport->enqueue({.error = fail(ErrorKind::Network, u"no route"_s).error()});
    for (int i = 0; i < 4; ++i)
        m_transport->enqueue({.error = fail(ErrorKind::Network, u"no route"_s).error()});
    QCOMPARE(accessToken().error().kind, ErrorKind::Network); // not a reason to log in again
}

void TestGoogleIdentity::nothingSaysHowToLogIn()
{
    const auto none = accessToken();
    QCOMPARE(none.error().kind, ErrorKind::Unauthorized);
    QCOMPARE(none.error().reason, u"NoCredentials"_s);
    QVERIFY(none.error().hint.contains(u"gcloud auth application-default login"_s));
    m_variables.insert("GOOGLE_APPLICATION_CREDENTIALS", u"/no/such/file.json"_s);
    QCOMPARE(accessToken().error().kind,
             ErrorKind::Invalid); // named and missing: not silently another identity
    QCOMPARE(accessToken().error().where, u"/no/such/file.json"_s);
}

void TestGoogleIdentity::gcloudIsAskedLast()
{
    m_gcloud.answer = CommandResult{
        .standardOutput =
            R"({"configuration":{"properties":{"core":{"account":"me@example.com","project":"ai-lab"}}},"credential":{"access_token":"ya29.gcloud","token_expiry":"2026-11-21T10:30:00Z"}})"};
    const auto described = test::run(m_identity->describe({}));
    QVERIFY(described);
    QCOMPARE(described->account, u"me@example.com"_s);
    QCOMPARE(described->project, u"ai-lab"_s);
    QCOMPARE(described->expiry, std::optional(QDateTime({2026, 11, 21}, {10, 30}, QTimeZone::UTC)));
    QCOMPARE(accessToken()->reveal(), "ya29.gcloud"_ba);
    QCOMPARE(m_gcloud.calls.size(), 1);
    QVERIFY(m_transport->requests().isEmpty());
    m_gcloud.answer = CommandResult{
        .exitCode = 1, .standardError = "ERROR: Reauthentication failed. token ya29.planted-in-stderr-words"};
    make();
    const auto refused = accessToken();
    QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
    QVERIFY(refused.error().hint.contains(u"gcloud auth login"_s));
    QVERIFY(!refused.error().toString().contains(u"planted"_s));
}

void TestGoogleIdentity::oneRefreshServesAll()
{
    putWellKnown(userFile());
    m_transport->enqueue(token("ya29.one"));
    std::stop_source impatient;
    auto a = m_identity->accessToken({});
    auto b = m_identity->accessToken(impatient.get_token());
    auto c = m_identity->accessToken({});
    int done = 0;
    for (Task<Secret> *task : {&a, &b, &c})
        task->start([&done] { ++done; });
    impatient.request_stop(); // one who leaves does not take the others' token along
    QTRY_COMPARE(done, 3);
    QCOMPARE(a.takeResult()->reveal(), "ya29.one"_ba);
    QCOMPARE(c.takeResult()->reveal(), "ya29.one"_ba);
    QCOMPARE(m_transport->requests().size(), 1);
}

void TestGoogleIdentity::tokensAreRefreshedEarly()
{
    putWellKnown(userFile());
    m_transport->enqueue(token("ya29.one", 1000));
    m_transport->enqueue(token("ya29.two", 1000));
    QCOMPARE(accessToken()->reveal(), "ya29.one"_ba);
    m_clock->advance(774s);
    QCOMPARE(accessToken()->reveal(), "ya29.one"_ba);
    m_clock->advance(1s); // 225 s are left: no longer enough for a call that takes its time
    QCOMPARE(accessToken()->reveal(), "ya29.two"_ba);
}

void TestGoogleIdentity::a401RenewsOnce()
{
    putWellKnown(userFile());
    auto google = makeGoogleClient(*m_transport, *m_clock, *m_identity, GoogleEndpoints());
    m_transport->enqueue(token("ya29.stale"));
    m_transport->enqueue(FakeTransport::json(401, R"({"error":{"code":401,"status":"UNAUTHENTICATED"}})"));
    m_transport->enqueue(token("ya29.fresh"));
    m_transport->enqueue(FakeTransport::json(200, R"({"projectId":"ai-lab","projectNumber":"42"})"));
    const auto project = test::run(google->project(u"ai-lab"_s, {}));
    QVERIFY2(project, project ? "" : qPrintable(project.error().toString()));
    QCOMPARE(project->number, u"42"_s);
    QCOMPARE(m_transport->requests().last().headers.value("Authorization"),
             std::optional("Bearer ya29.fresh"_ba));
    // A second refusal is the answer.
    m_transport->enqueue(FakeTransport::json(401, "{}"));
    m_transport->enqueue(token("ya29.third"));
    m_transport->enqueue(FakeTransport::json(401, "{}"));
    const auto refused = test::run(google->project(u"ai-lab"_s, {}));
    QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
    QVERIFY(refused.error().hint.contains(u"gcloud auth application-default login"_s));
    QCOMPARE(m_transport->requests().size(), 7);
    // Who was refused an older token gets the newer one without asking.
    QCOMPARE(test::run(m_identity->renewedToken(Secret("ya29.stale"), {}))->reveal(), "ya29.third"_ba);
    QCOMPARE(m_transport->requests().size(), 7);
}

void TestGoogleIdentity::anotherIdentityIsNotServedTheOldOnesToken()
{
    putWellKnown(userFile());
    m_variables.insert("CLOUDSDK_AUTH_ACCESS_TOKEN", u"ya29.environment"_s);
    const QList<GoogleAccount> candidates = m_identity->candidates();
    m_identity->use(candidates.at(1));
    m_transport->enqueue(token("ya29.person"));
    auto old = m_identity->accessToken({});
    bool done = false;
    old.start([&done] { done = true; });
    m_identity->use(candidates.at(0)); // while the refresh is under way
    const auto now = accessToken();
    QVERIFY2(now, now ? "" : qPrintable(now.error().toString()));
    QCOMPARE(now->reveal(), "ya29.environment"_ba);
    QTRY_VERIFY(done);
    QCOMPARE(accessToken()->reveal(), "ya29.environment"_ba);
}

void TestGoogleIdentity::secretsAreInNoError_data()
{
    QTest::addColumn<FakeTransport::Answer>("answer");
    const auto echo = "refresh_token=" + refreshSecret + "&client_secret=" + clientSecret;
    QTest::newRow("echoed in the description") << FakeTransport::json(
        400, "{\"error\":\"invalid_grant\",\"error_description\":\"bad request " + echo + "\"}");
    QTest::newRow("echoed as text") << FakeTransport::Answer{
        .status = 400, .headers = {{"Content-Type", "text/plain"}}, .chunks = {echo}};
    QTest::newRow("a success without a token") << FakeTransport::json(200, "{\"echo\":\"" + echo + "\"}");
    QTest::newRow("not JSON") << FakeTransport::json(200, echo);
}

void TestGoogleIdentity::secretsAreInNoError()
{
    QFETCH(FakeTransport::Answer, answer);
    putWellKnown(userFile());
    m_transport->enqueue(answer);
    const auto refused = accessToken();
    QVERIFY(!refused);
    const QString text = refused.error().toString() + refused.error().reason;
    QVERIFY2(!text.contains(u"planted"_s), qPrintable(text));
}

QTEST_GUILESS_MAIN(TestGoogleIdentity)
#include "tst_googleidentity.moc"
