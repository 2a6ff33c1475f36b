// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/google/googleworld.h"

#include "google/jwt.h"

#include <QUrlQuery>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Key {
    QByteArray privatePem;
    EVP_PKEY *key = EVP_PKEY_Q_keygen(nullptr, nullptr, "RSA", size_t(2048));
    explicit Key(bool encrypted = false)
    {
        BIO *bio = BIO_new(BIO_s_mem());
        PEM_write_bio_PKCS8PrivateKey(bio, key, encrypted ? EVP_aes_128_cbc() : nullptr, encrypted ? "secret" : nullptr, encrypted ? 6 : 0, nullptr, nullptr);
        char *data = nullptr;
        const long size = BIO_get_mem_data(bio, &data);
        privatePem = QByteArray(data, size);
        BIO_free(bio);
    }
    ~Key() { EVP_PKEY_free(key); }
    Q_DISABLE_COPY_MOVE(Key)

    bool verifies(const QByteArray &jwt) const
    {
        const qsizetype dot = jwt.lastIndexOf('.');
        const QByteArray input = jwt.left(dot);
        const QByteArray signature = QByteArray::fromBase64(jwt.mid(dot + 1), QByteArray::Base64UrlEncoding);
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        const bool isGood = EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
            && EVP_DigestVerify(context, reinterpret_cast<const unsigned char *>(signature.constData()), size_t(signature.size()),
                                reinterpret_cast<const unsigned char *>(input.constData()), size_t(input.size())) == 1;
        EVP_MD_CTX_free(context);
        return isGood;
    }
};

/// Making one takes a second on a busy machine: all tests share it.
const Key &sharedKey()
{
    static const Key key;
    return key;
}

QMap<QString, QString> formOf(const HttpRequest &request)
{
    QMap<QString, QString> form;
    for (const QByteArray &pair : request.body.split('&')) {
        const qsizetype at = pair.indexOf('=');
        form.insert(QUrl::fromPercentEncoding(pair.left(at)), QUrl::fromPercentEncoding(pair.mid(at + 1)));
    }
    return form;
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " GMT";
}

} // namespace

class TestGoogleIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namedFileComesFirst()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"named.json"_s, authorizedUser());
        world.environment["CLOUDSDK_AUTH_ACCESS_TOKEN"] = u"environment-token"_s;
        world.write(u".config/gcloud/application_default_credentials.json"_s, authorizedUser());
        const auto found = world.make().candidates();
        QCOMPARE(found.size(), 4);
        QCOMPARE(found.at(0).source, world.home.filePath(u"named.json"_s));
        QCOMPARE(found.at(0).account, u"ann@example.com"_s);
        QCOMPARE(found.at(0).quotaProject, u"quota-project"_s);
        QVERIFY(found.at(1).kind == GoogleCredentialKind::EnvironmentToken);
        QVERIFY(found.at(2).kind == GoogleCredentialKind::AuthorizedUser);
        QVERIFY(found.at(3).kind == GoogleCredentialKind::Gcloud);
    }

    void realCredentialsDoNotReachAStandIn()
    {
        IdentityWorld world;
        world.endpoints = *GoogleEndpoints::fromBase(u"http://127.0.0.1:4000"_s);
        world.write(u".config/gcloud/application_default_credentials.json"_s, authorizedUser());
        QVERIFY(world.make().candidates().isEmpty());
        auto token = test::run(world.identity->accessToken({}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(token.error().reason, u"NoCredentials"_s);
        QVERIFY(world.transport.requests().isEmpty());
        QVERIFY(world.commands.lines.isEmpty());
    }

    void refreshGrantIsWhatGoogleDocuments()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser(u"1//with+plus&and=equals"_s));
        world.transport.enqueue(tokenAnswer(u"t1"_s));
        auto token = test::run(world.make().accessToken({}));
        QVERIFY(token);
        QCOMPARE(token->reveal(), "t1"_ba);
        const HttpRequest request = world.transport.requests().at(0);
        QCOMPARE(request.method, "POST"_ba);
        QCOMPARE(request.url, QUrl(u"https://oauth2.googleapis.com/token"_s));
        const auto form = formOf(request);
        QCOMPARE(form.value(u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(form.value(u"refresh_token"_s), u"1//with+plus&and=equals"_s);
        QCOMPARE(form.value(u"client_secret"_s), u"planted-client-secret"_s);
        QCOMPARE(world.identity->account().expiry, world.clock.now().addSecs(3599));
    }

    void tokenIsRefreshed225SecondsAhead()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.transport.enqueue(tokenAnswer(u"t1"_s, 3600));
        world.transport.enqueue(tokenAnswer(u"t2"_s, 3600));
        world.make();
        QCOMPARE(test::run(world.identity->accessToken({}))->reveal(), "t1"_ba);
        world.clock.advance(3374s);
        QCOMPARE(test::run(world.identity->accessToken({}))->reveal(), "t1"_ba);
        world.clock.advance(1s);
        QCOMPARE(test::run(world.identity->accessToken({}))->reveal(), "t2"_ba);
        QCOMPARE(world.transport.requests().size(), 2);
    }

    void manyCallersShareOneRefresh()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.transport.enqueue(tokenAnswer(u"t1"_s));
        world.make();
        std::vector<Task<Secret>> tasks;
        for (int i = 0; i < 5; ++i)
            tasks.push_back(world.identity->accessToken({}));
        int done = 0;
        for (auto &task : tasks)
            task.start([&done] { ++done; });
        QTRY_COMPARE(done, 5);
        for (auto &task : tasks)
            QCOMPARE(task.takeResult()->reveal(), "t1"_ba);
        QCOMPARE(world.transport.requests().size(), 1);
    }

    void renewalAfterARefusalHappensOnce()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.transport.enqueue(tokenAnswer(u"t1"_s));
        world.transport.enqueue(tokenAnswer(u"t2"_s));
        world.make();
        const Secret first = *test::run(world.identity->accessToken({}));
        QCOMPARE(test::run(world.identity->renewedToken(first, {}))->reveal(), "t2"_ba);
        // Another caller whose 401 came late gets the new one without asking again.
        QCOMPARE(test::run(world.identity->renewedToken(first, {}))->reveal(), "t2"_ba);
        QCOMPARE(world.transport.requests().size(), 2);
    }

    void refusedLoginSaysHowToLogIn_data()
    {
        QTest::addColumn<QString>("subtype");
        QTest::addColumn<QString>("reason");
        QTest::newRow("revoked") << QString() << u"invalid_grant"_s;
        QTest::newRow("the organisation asks for re-authentication") << u"invalid_rapt"_s << u"invalid_rapt"_s;
    }
    void refusedLoginSaysHowToLogIn()
    {
        QFETCH(QString, subtype);
        QFETCH(QString, reason);
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        QJsonObject body{{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, u"Token has been expired or revoked."_s}};
        if (!subtype.isEmpty())
            body[u"error_subtype"_s] = subtype;
        world.transport.enqueue(json(400, body));
        const auto token = test::run(world.make().accessToken({}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(token.error().reason, reason);
        QVERIFY(token.error().hint.contains(u"gcloud auth application-default login"_s));
        QVERIFY(token.error().detail.contains(u"expired or revoked"_s));
    }

    void jwtIsSignedWithTheAccountsKey()
    {
        const Key &key = sharedKey();
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(
            u"sa.json"_s, {{u"type"_s, u"service_account"_s}, {u"client_email"_s, u"robot@p.iam.gserviceaccount.com"_s},
                           {u"private_key"_s, QString::fromLatin1(key.privatePem)}, {u"private_key_id"_s, u"kid-1"_s},
                           {u"token_uri"_s, u"https://oauth2.googleapis.com/token"_s}});
        world.transport.enqueue(tokenAnswer(u"sa-token"_s));
        QCOMPARE(test::run(world.make().accessToken({}))->reveal(), "sa-token"_ba);
        const auto form = formOf(world.transport.requests().at(0));
        QCOMPARE(form.value(u"grant_type"_s), u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s);
        const QByteArray jwt = form.value(u"assertion"_s).toLatin1();
        QVERIFY(key.verifies(jwt));
        QVERIFY(!Key().verifies(jwt));
        const QJsonObject header = QJsonDocument::fromJson(QByteArray::fromBase64(jwt.split('.').at(0), QByteArray::Base64UrlEncoding)).object();
        QCOMPARE(header.value(u"alg"_s).toString(), u"RS256"_s);
        QCOMPARE(header.value(u"kid"_s).toString(), u"kid-1"_s);
        const QJsonObject claims = claimsOfTrustedJwt(jwt);
        QCOMPARE(claims.value(u"iss"_s).toString(), u"robot@p.iam.gserviceaccount.com"_s);
        QCOMPARE(claims.value(u"aud"_s).toString(), u"https://oauth2.googleapis.com/token"_s);
        QCOMPARE(claims.value(u"iat"_s).toInteger(), world.clock.now().toSecsSinceEpoch());
        QCOMPARE(claims.value(u"exp"_s).toInteger() - claims.value(u"iat"_s).toInteger(), 3600);
        QVERIFY(claims.value(u"scope"_s).toString().contains(u"cloud-platform"_s));
        QVERIFY(claims.value(u"scope"_s).toString().contains(u"userinfo.email"_s));
        QCOMPARE(world.identity->account().account, u"robot@p.iam.gserviceaccount.com"_s);
    }

    void wrongClockIsCorrectedByGooglesOwn()
    {
        const Key &key = sharedKey();
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(
            u"sa.json"_s, {{u"type"_s, u"service_account"_s}, {u"client_email"_s, u"r@p.iam.gserviceaccount.com"_s},
                           {u"private_key"_s, QString::fromLatin1(key.privatePem)}});
        const QDateTime right = world.clock.now().addSecs(600);
        FakeTransport::Answer refusal = json(400, {{u"error"_s, u"invalid_grant"_s}, {u"error_description"_s, u"Invalid JWT: must be a short-lived token"_s}});
        refusal.headers.append("Date", httpDate(right));
        world.transport.enqueue(refusal);
        world.transport.enqueue(tokenAnswer(u"t"_s));
        QVERIFY(test::run(world.make().accessToken({})));
        const QJsonObject claims = claimsOfTrustedJwt(formOf(world.transport.requests().at(1)).value(u"assertion"_s).toLatin1());
        QCOMPARE(claims.value(u"iat"_s).toInteger(), right.toSecsSinceEpoch());

        // Refused with the right time too: the clock is told, and nothing loops.
        world.identity->use(world.identity->candidates().at(0));
        world.transport.enqueue(refusal);
        world.transport.enqueue(refusal);
        const auto refused = test::run(world.identity->accessToken({}));
        QCOMPARE(refused.error().kind, ErrorKind::Unauthorized);
        QVERIFY2(refused.error().hint.contains(u"600"_s), qPrintable(refused.error().hint));
        QCOMPARE(world.transport.requests().size(), 4);
    }

    void unusableKeyIsRefusedWithoutAskingForAPassphrase()
    {
        QVERIFY(!signedJwt({}, {}, Secret(Key(true).privatePem)));
        QVERIFY(!signedJwt({}, {}, Secret("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n")));
        QVERIFY(!signedJwt({}, {}, Secret()));
    }

    void impersonationBorrowsByName()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(
            u"imp.json"_s, {{u"type"_s, u"impersonated_service_account"_s},
                            {u"service_account_impersonation_url"_s,
                             u"https://evil.example/v1/projects/-/serviceAccounts/robot@p.iam.gserviceaccount.com:generateAccessToken"_s},
                            {u"source_credentials"_s, authorizedUser()}});
        world.transport.enqueue(tokenAnswer(u"source"_s));
        world.transport.enqueue(json(200, {{u"accessToken"_s, u"borrowed"_s}, {u"expireTime"_s, world.clock.now().addSecs(3600).toString(Qt::ISODate)}}));
        QCOMPARE(test::run(world.make().accessToken({}))->reveal(), "borrowed"_ba);
        const HttpRequest request = world.transport.requests().at(1);
        QCOMPARE(request.url.host(), u"iamcredentials.googleapis.com"_s);
        QCOMPARE(request.headers.value("Authorization").value(), "Bearer source"_ba);
        QCOMPARE(world.identity->account().account, u"robot@p.iam.gserviceaccount.com"_s);
    }

    void gcloudIsAskedWhenNothingElseIsThere()
    {
        IdentityWorld world;
        world.commands.answers = {CommandResult{.standardOutput = QJsonDocument(QJsonObject{
            {u"credential"_s, QJsonObject{{u"access_token"_s, u"from-gcloud"_s}, {u"token_expiry"_s, world.clock.now().addSecs(3000).toString(Qt::ISODate)}}},
            {u"configuration"_s, QJsonObject{{u"properties"_s, QJsonObject{{u"core"_s, QJsonObject{{u"account"_s, u"bob@example.com"_s}, {u"project"_s, u"p1"_s}}}}}}}}).toJson()}};
        QCOMPARE(test::run(world.make().accessToken({}))->reveal(), "from-gcloud"_ba);
        QVERIFY(world.commands.lines.at(0).startsWith(u"gcloud config config-helper --format=json"_s));
        QCOMPARE(world.identity->account().account, u"bob@example.com"_s);
        QCOMPARE(world.identity->account().project, u"p1"_s);
        QCOMPARE(world.identity->account().expiry, world.clock.now().addSecs(3000));
    }

    void gcloudFailureNeverShowsAToken()
    {
        IdentityWorld world;
        world.commands.answers = {CommandResult{.exitCode = 1, .standardError = "ERROR: reauth needed, token ya29.planted-access-token-value"}};
        const auto token = test::run(world.make().accessToken({}));
        QCOMPARE(token.error().kind, ErrorKind::Unauthorized);
        QVERIFY(token.error().hint.contains(u"gcloud auth login"_s));
        QVERIFY(!token.error().toString().contains(u"planted"_s));
    }

    void withoutAnythingItSaysWhatToDo()
    {
        IdentityWorld world; // gcloud is not installed either
        const auto token = test::run(world.make().accessToken({}));
        QCOMPARE(token.error().kind, ErrorKind::Unauthorized);
        QCOMPARE(token.error().reason, u"NoCredentials"_s);
        QVERIFY(token.error().hint.contains(u"gcloud auth application-default login"_s));
    }

    void brokenFilesAreNamedAndNotQuoted_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("not JSON") << "planted-secret"_ba;
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no type") << R"({"refresh_token":"planted-secret"})"_ba;
        QTest::newRow("unknown type") << R"({"type":"gremlin","refresh_token":"planted-secret"})"_ba;
        QTest::newRow("no refresh token") << R"({"type":"authorized_user","client_id":"x","client_secret":"planted-secret"})"_ba;
        QTest::newRow("plain http token_uri") << R"({"type":"authorized_user","client_id":"x","refresh_token":"planted-secret","token_uri":"http://evil.example/t"})"_ba;
        QTest::newRow("key that is none") << R"({"type":"service_account","client_email":"a@b.iam.gserviceaccount.com","private_key":"planted-secret"})"_ba;
        QTest::newRow("impersonation of itself") << R"({"type":"impersonated_service_account","service_account_impersonation_url":"https://x/y:generateAccessToken","source_credentials":{"type":"impersonated_service_account","service_account_impersonation_url":"https://x/y:generateAccessToken"}})"_ba;
    }
    void brokenFilesAreNamedAndNotQuoted()
    {
        QFETCH(QByteArray, content);
        IdentityWorld world;
        QFile file(world.home.filePath(u"bad.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = file.fileName();
        const auto token = test::run(world.make().accessToken({}));
        QVERIFY(!token);
        QCOMPARE(token.error().kind, ErrorKind::Invalid);
        QCOMPARE(token.error().where, file.fileName());
        QVERIFY(!token.error().toString().contains(u"planted"_s));
        QVERIFY(world.transport.requests().isEmpty());
    }

    void hungTokenEndpointCanBeCancelled()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.transport.enqueue({.hang = true});
        world.make();
        std::stop_source stop;
        auto task = world.identity->accessToken(stop.get_token());
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

    void anotherIdentityStartsAnew()
    {
        IdentityWorld world;
        world.environment["GOOGLE_APPLICATION_CREDENTIALS"] = world.write(u"a.json"_s, authorizedUser());
        world.environment["CLOUDSDK_AUTH_ACCESS_TOKEN"] = u"environment-token"_s;
        world.transport.enqueue(tokenAnswer(u"t1"_s));
        world.make();
        QCOMPARE(test::run(world.identity->accessToken({}))->reveal(), "t1"_ba);
        world.identity->use(world.identity->candidates().at(1));
        QCOMPARE(test::run(world.identity->accessToken({}))->reveal(), "environment-token"_ba);
        const auto renewed = test::run(world.identity->renewedToken(Secret("environment-token"), {}));
        QCOMPARE(renewed.error().kind, ErrorKind::Unauthorized);
        QVERIFY(!renewed.error().toString().contains(u"environment-token"_s));
    }

    void emailIsAskedForWhenTheFileDoesNotSay()
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

QTEST_GUILESS_MAIN(TestGoogleIdentity)
#include "tst_googleidentity.moc"
