// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/ekstoken.h"
#include "aws/sigv4.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QUrlQuery>

using namespace slipway;
using namespace Qt::StringLiterals;

/// Against AWS' own vectors: sigv4-vectors.json, whose head says where they come from and under which licence.
class TestSigV4 : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void headersMatchTheVectors_data() { vectors(); }
    void headersMatchTheVectors();
    void queriesMatchTheVectors_data() { vectors(); }
    void queriesMatchTheVectors();
    void aRequestIsSignedAsItIsSent();
    void signingAgainReplacesTheFormerSignature();
    void onlyWhatProxiesLeaveAloneIsSigned();
    void aPortOfItsOwnIsPartOfTheHost();
    void theTokenIsTheOneThatTheCommandLineMakes();
    void theTokenEndsWithItsCredentials();
    void theTokensFormIsWhatTheAuthenticatorTakes();

private:
    void vectors() const;
    struct Vector {
        sigv4::Request request;
        sigv4::Scope scope;
        AwsCredentials credentials;
        bool signsBody = false;
        bool omitsToken = false;
        std::chrono::seconds expires{0};
    };
    static Vector read(const QJsonObject &vector);
    QJsonArray m_vectors;
};

void TestSigV4::initTestCase()
{
    QFile file(QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/unit/aws/sigv4-vectors.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_vectors = QJsonDocument::fromJson(file.readAll()).object().value("vectors"_L1).toArray();
    QVERIFY(m_vectors.size() >= 40);
}

void TestSigV4::vectors() const
{
    QTest::addColumn<QJsonObject>("vector");
    for (const QJsonValue &value : m_vectors) {
        const QJsonObject vector = value.toObject();
        QTest::newRow(qPrintable(vector.value("name"_L1).toString())) << vector;
    }
}

TestSigV4::Vector TestSigV4::read(const QJsonObject &vector)
{
    Vector out;
    QJsonObject context = vector.value("context"_L1).toObject();
    // The two of the older suite come without one; theirs is the default, with the date of their expectation.
    const bool isOlder = context.isEmpty();
    const QJsonObject credentials = context.value("credentials"_L1).toObject();
    out.credentials = {.accessKeyId = credentials.value("access_key_id"_L1).toString(),
                       .secretAccessKey =
                           Secret(credentials.value("secret_access_key"_L1).toString().toUtf8()),
                       .sessionToken = Secret(credentials.value("token"_L1).toString().toUtf8())};
    out.scope = {.region = context.value("region"_L1).toString(u"us-east-1"_s),
                 .service = context.value("service"_L1).toString(u"service"_s),
                 .time = QDateTime::fromString(
                     context.value("timestamp"_L1).toString(u"2021-05-11T15:40:45Z"_s), Qt::ISODate)};
    out.signsBody = context.value("sign_body"_L1).toBool();
    out.omitsToken = context.value("omit_session_token"_L1).toBool();
    out.expires = std::chrono::seconds(context.value("expiration_in_seconds"_L1).toInt());
    out.request.normalizePath = context.value("normalize"_L1).toBool(true);
    // The vectors of aws-c-auth are made with use_double_uri_encode = false, the older ones for a service that encodes twice.
    out.request.encodePathTwice = isOlder;

    const QByteArray text = vector.value("request"_L1).toString().toUtf8();
    const qsizetype headEnd = text.indexOf("\n\n");
    const QByteArray body = headEnd < 0 ? QByteArray() : text.sliced(headEnd + 2);
    const QList<QByteArray> lines = (headEnd < 0 ? text : text.first(headEnd)).split('\n');
    const QByteArray first = lines.first();
    const qsizetype targetStart = first.indexOf(' ') + 1;
    const QByteArray target = first.sliced(targetStart, first.lastIndexOf(' ') - targetStart);
    out.request.method = first.first(targetStart - 1);
    const qsizetype question = target.indexOf('?');
    out.request.path = question < 0 ? target : target.first(question);
    out.request.query = question < 0 ? QByteArray() : target.sliced(question + 1);
    for (const QByteArray &line : lines.sliced(1)) {
        if (line.isEmpty())
            continue;
        if (line.front() == ' ') { // a header that goes on
            const auto fields = out.request.headers.fields();
            HttpHeaders joined;
            for (qsizetype i = 0; i + 1 < fields.size(); ++i)
                joined.append(fields.at(i).first, fields.at(i).second);
            joined.append(fields.last().first, fields.last().second + ' ' + line.trimmed());
            out.request.headers = joined;
            continue;
        }
        const qsizetype colon = line.indexOf(':');
        out.request.headers.append(line.first(colon), line.sliced(colon + 1));
    }
    out.request.payloadHash = sigv4::sha256Hex(body);
    return out;
}

void TestSigV4::headersMatchTheVectors()
{
    QFETCH(QJsonObject, vector);
    Vector v = read(vector);
    v.request.headers.set("X-Amz-Date", v.scope.timestamp());
    if (!v.credentials.sessionToken.isEmpty() && !v.omitsToken)
        v.request.headers.append("X-Amz-Security-Token", v.credentials.sessionToken.reveal());
    if (v.signsBody)
        v.request.headers.append("x-amz-content-sha256", v.request.payloadHash);
    QCOMPARE(sigv4::canonicalRequest(v.request),
             vector.value("header-canonical-request"_L1).toString().toUtf8());
    // The two of the older suite have no string to sign of this scope.
    if (!vector.contains("header-signature"_L1))
        return;
    QCOMPARE(sigv4::stringToSign(v.request, v.scope),
             vector.value("header-string-to-sign"_L1).toString().toUtf8());
    QCOMPARE(sigv4::signature(v.request, v.scope, v.credentials.secretAccessKey),
             vector.value("header-signature"_L1).toString().toUtf8());
}

void TestSigV4::queriesMatchTheVectors()
{
    QFETCH(QJsonObject, vector);
    if (!vector.contains("query-signature"_L1))
        QSKIP("the older suite has no presigned form");
    Vector v = read(vector);
    if (v.omitsToken)
        v.credentials.sessionToken = {};
    v.request.query = sigv4::presignQuery(v.request.query, sigv4::signedHeaderNames(v.request.headers),
                                          v.credentials, v.scope, v.expires);
    QCOMPARE(sigv4::canonicalRequest(v.request),
             vector.value("query-canonical-request"_L1).toString().toUtf8());
    QCOMPARE(sigv4::stringToSign(v.request, v.scope),
             vector.value("query-string-to-sign"_L1).toString().toUtf8());
    QCOMPARE(sigv4::signature(v.request, v.scope, v.credentials.secretAccessKey),
             vector.value("query-signature"_L1).toString().toUtf8());
}

namespace {

const AwsCredentials example{.accessKeyId = u"AKIDEXAMPLE"_s,
                             .secretAccessKey = Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
                             .sessionToken = {},
                             .expiry = {}};
const sigv4::Scope scope{.region = u"us-east-1"_s,
                         .service = u"service"_s,
                         .time = QDateTime({2015, 8, 30}, {12, 36}, QTimeZone::UTC)};

QByteArray authorization(const HttpRequest &request)
{
    return request.headers.value("Authorization").value_or(QByteArray());
}

} // namespace

void TestSigV4::aRequestIsSignedAsItIsSent()
{
    // get-vanilla of the vectors, through the function that the client uses.
    HttpRequest request{.url = QUrl(u"https://example.amazonaws.com/"_s)};
    sigv4::sign(request, example, scope);
    QCOMPARE(authorization(request),
             "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, "
             "SignedHeaders=host;x-amz-date, "
             "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
}

void TestSigV4::signingAgainReplacesTheFormerSignature()
{
    AwsCredentials temporary = example;
    temporary.sessionToken = Secret("token-1");
    HttpRequest request{.url = QUrl(u"https://example.amazonaws.com/"_s)};
    sigv4::sign(request, temporary, scope);
    sigv4::sign(request, example, scope);
    QCOMPARE(request.headers.values("Authorization").size(), 1);
    QCOMPARE(request.headers.values("X-Amz-Date").size(), 1);
    QVERIFY(!request.headers.value("X-Amz-Security-Token"));
    QVERIFY(
        authorization(request).endsWith("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"));
}

void TestSigV4::onlyWhatProxiesLeaveAloneIsSigned()
{
    HttpRequest request{.method = "POST",
                        .url = QUrl(u"https://example.amazonaws.com/"_s),
                        .headers = {{"Content-Type", "application/json"},
                                    {"User-Agent", "slipway"},
                                    {"Accept", "*/*"},
                                    {"X-Amz-Target", "A.B"}}};
    sigv4::sign(request, example, scope);
    QVERIFY(authorization(request).contains("SignedHeaders=content-type;host;x-amz-date;x-amz-target,"));
    QCOMPARE(request.headers.value("User-Agent").value_or(QByteArray()), "slipway");
}

void TestSigV4::aPortOfItsOwnIsPartOfTheHost()
{
    HttpRequest plain{.url = QUrl(u"http://127.0.0.1:5000/"_s)};
    HttpRequest standard{.url = QUrl(u"http://127.0.0.1/"_s)};
    HttpRequest named{.url = QUrl(u"http://127.0.0.1:80/"_s)};
    sigv4::sign(plain, example, scope);
    sigv4::sign(standard, example, scope);
    sigv4::sign(named, example, scope);
    QVERIFY(authorization(plain) != authorization(standard));
    QCOMPARE(authorization(named), authorization(standard));
}

void TestSigV4::theTokenIsTheOneThatTheCommandLineMakes()
{
    // What awscli 1.46.3 (awscli/customizations/eks/get_token.py) made of these credentials with its clock stopped at this time.
    const QDateTime now({2026, 11, 21}, {10, 0}, QTimeZone::UTC);
    const QUrl sts(u"https://sts.eu-central-1.amazonaws.com/"_s);
    const EksToken token = eksToken(example, u"eu-central-1"_s, u"prod-llm"_s, sts, now);
    QCOMPARE(
        token.bearerToken.reveal(),
        "k8s-aws-v1.aHR0cHM6Ly9zdHMuZXUtY2VudHJhbC0xLmFtYXpvbmF3cy5jb20vP0FjdGlvbj1HZXRDYWxsZXJJZGVudGl0eSZWZ"
        "XJzaW9uPTIwMTEtMDYtMTUmWC1BbXotQWxnb3JpdGhtPUFXUzQtSE1BQy1TSEEyNTYmWC1BbXotQ3JlZGVudGlhbD1BS0lERVhBT"
        "VBMRSUyRjIwMjYxMTIxJTJGZXUtY2VudHJhbC0xJTJGc3RzJTJGYXdzNF9yZXF1ZXN0JlgtQW16LURhdGU9MjAyNjExMjFUMTAwM"
        "DAwWiZYLUFtei1FeHBpcmVzPTYwJlgtQW16LVNpZ25lZEhlYWRlcnM9aG9zdCUzQngtazhzLWF3cy1pZCZYLUFtei1TaWduYXR1c"
        "mU9YzQyYmRiNDgyMGIyODNjZTBjOTUyNzA3ZmZmNzc1YzkyNGUxYjAxOTM0MzZlMWIzNjFkZmQ0OTY5ZjdiNGVmYw");
    QCOMPARE(token.expires, now.addSecs(14 * 60));
    AwsCredentials temporary = example;
    temporary.sessionToken = Secret("planted/session+token==");
    QCOMPARE(
        eksToken(temporary, u"eu-central-1"_s, u"prod-llm"_s, sts, now).bearerToken.reveal(),
        "k8s-aws-v1.aHR0cHM6Ly9zdHMuZXUtY2VudHJhbC0xLmFtYXpvbmF3cy5jb20vP0FjdGlvbj1HZXRDYWxsZXJJZGVudGl0eSZWZ"
        "XJzaW9uPTIwMTEtMDYtMTUmWC1BbXotQWxnb3JpdGhtPUFXUzQtSE1BQy1TSEEyNTYmWC1BbXotQ3JlZGVudGlhbD1BS0lERVhBT"
        "VBMRSUyRjIwMjYxMTIxJTJGZXUtY2VudHJhbC0xJTJGc3RzJTJGYXdzNF9yZXF1ZXN0JlgtQW16LURhdGU9MjAyNjExMjFUMTAwM"
        "DAwWiZYLUFtei1FeHBpcmVzPTYwJlgtQW16LVNpZ25lZEhlYWRlcnM9aG9zdCUzQngtazhzLWF3cy1pZCZYLUFtei1TZWN1cml0e"
        "S1Ub2tlbj1wbGFudGVkJTJGc2Vzc2lvbiUyQnRva2VuJTNEJTNEJlgtQW16LVNpZ25hdHVyZT05NDU3ZmZkZjIxOTRiOTk5ZmRmM"
        "WJlODcyN2I3OGFjYzlkZTZhZDA3NWQwZGRmNzk5MWUyN2M3NGIyZDAyZjM5");
}

void TestSigV4::theTokenEndsWithItsCredentials()
{
    const QDateTime now({2026, 11, 21}, {10, 0}, QTimeZone::UTC);
    AwsCredentials temporary = example;
    temporary.expiry = now.addSecs(120);
    QCOMPARE(eksToken(temporary, u"eu-central-1"_s, u"c"_s,
                      QUrl(u"https://sts.eu-central-1.amazonaws.com/"_s), now)
                 .expires,
             now.addSecs(120));
}

void TestSigV4::theTokensFormIsWhatTheAuthenticatorTakes()
{
    // aws-iam-authenticator, pkg/token/token.go: these parameters, each once, a known host, path "/", at most 4096 bytes.
    AwsCredentials temporary = example;
    temporary.sessionToken = Secret(QByteArray(1200, 't'));
    const EksToken token = eksToken(temporary, u"eu-central-1"_s, u"prod-llm"_s,
                                    QUrl(u"https://sts.eu-central-1.amazonaws.com/"_s),
                                    QDateTime({2026, 11, 21}, {10, 0}, QTimeZone::UTC));
    const QByteArray text = token.bearerToken.reveal();
    QVERIFY(text.startsWith("k8s-aws-v1."));
    QVERIFY(text.size() <= 4096);
    QVERIFY(!text.contains('='));
    const QUrl url(
        QString::fromLatin1(QByteArray::fromBase64(text.sliced(11), QByteArray::Base64UrlEncoding)));
    QCOMPARE(url.path(), u"/"_s);
    static const QStringList allowed{u"action"_s,
                                     u"version"_s,
                                     u"x-amz-algorithm"_s,
                                     u"x-amz-credential"_s,
                                     u"x-amz-date"_s,
                                     u"x-amz-expires"_s,
                                     u"x-amz-security-token"_s,
                                     u"x-amz-signature"_s,
                                     u"x-amz-signedheaders"_s};
    QStringList seen;
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        QVERIFY2(allowed.contains(name.toLower()), qPrintable(name));
        QVERIFY(!seen.contains(name.toLower()));
        seen << name.toLower();
    }
    QCOMPARE(seen.size(), allowed.size());
    QCOMPARE(QUrlQuery(url).queryItemValue(u"X-Amz-SignedHeaders"_s, QUrl::FullyDecoded),
             u"host;x-k8s-aws-id"_s);
}

QTEST_GUILESS_MAIN(TestSigV4)
#include "tst_sigv4.moc"
