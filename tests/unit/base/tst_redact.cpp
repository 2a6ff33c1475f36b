// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redact.h"
#include "base/secret.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestRedact : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretsVanishFromText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("secret");
        const auto row = [](const char *name, const QString &text, const QString &secret) {
            QTest::newRow(name) << text << secret;
        };
        row("bearer header", u"Authorization: Bearer abc.DEF-123_456"_s, u"abc.DEF-123_456"_s);
        row("JWT alone", u"got eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJrOHMifQ.c2lnbmF0dXJl here"_s,
            u"eyJpc3MiOiJrOHMifQ"_s);
        row("Google access token", u"using ya29.a0AfB_byC-longenoughtoken"_s, u"a0AfB_byC"_s);
        row("Hugging Face token", u"HF_TOKEN=hf_AbCdEfGhIjKlMnOp"_s, u"AbCdEfGhIjKlMnOp"_s);
        row("Hugging Face token in prose", u"the token was hf_AbCdEfGhIjKlMnOp, refused"_s,
            u"AbCdEfGhIjKlMnOp"_s);
        row("AWS key id", u"credential AKIAIOSFODNN7EXAMPLE used"_s, u"AKIAIOSFODNN7EXAMPLE"_s);
        row("EKS token", u"k8s-aws-v1.aHR0cHM6Ly9zdHMuYW1hem9u"_s, u"aHR0cHM6Ly9zdHMuYW1hem9u"_s);
        row("password in a URL", u"proxy http://joe:hunter22@proxy:3128 failed"_s, u"hunter22"_s);
        row("JSON field", uR"({"access_token": "s3cr3t-value", "n": 1})"_s, u"s3cr3t-value"_s);
        row("query item", u"GET https://x/y?access_token=s3cr3tvalue&z=1"_s, u"s3cr3tvalue"_s);
        row("flag", u"vllm serve --api-key=s3cr3tvalue --port 8000"_s, u"s3cr3tvalue"_s);
        row("private key", u"-----BEGIN PRIVATE KEY-----\nMIIEvQIBADAN\n-----END PRIVATE KEY-----"_s,
            u"MIIEvQIBADAN"_s);
        row("private key that was cut", u"-----BEGIN RSA PRIVATE KEY-----\nMIIEvQIBADAN"_s,
            u"MIIEvQIBADAN"_s);
        row("flag and value apart", u"bash -c 'vllm serve --api-key s3cr3tvalue --port 8000'"_s,
            u"s3cr3tvalue"_s);
        row("login of a registry", uR"({"auths":{"r.example":{"auth":"dXNlcjpodW50ZXIy"}}})"_s,
            u"dXNlcjpodW50ZXIy"_s);
        row("token as a URL's user", u"git clone https://0123456789abcdef0123456789@github.com/a/b"_s,
            u"0123456789abcdef0123456789"_s);
        row("NVIDIA key", u"key nvapi-AbCdEfGhIjKlMnOpQrStUvWx given"_s, u"AbCdEfGhIjKlMnOpQrStUvWx"_s);
        row("client key data", u"client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt"_s,
            u"LS0tLS1CRUdJTiBS"_s);
    }
    void secretsVanishFromText()
    {
        QFETCH(QString, text);
        QFETCH(QString, secret);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(secret), qPrintable(clean));
        QVERIFY2(clean.contains("(redacted"_L1), qPrintable(clean));
        QCOMPARE(redacted(clean), clean);
    }

    void ordinaryTextStays_data()
    {
        QTest::addColumn<QString>("text");
        for (const auto &text :
             {u"max_tokens: 128, prompt tokens 12"_s,
              u"0/4 nodes are available: 4 Insufficient nvidia.com/gpu."_s,
              u"secretName: hf-token-secret not found"_s, u"--tokenizer mistralai/Mistral-7B"_s,
              u"--max-num-batched-tokens 2048 --secret-name x"_s,
              u"couldn't find key HF_TOKEN in Secret ns/hf-token"_s,
              u"pods \"x\" is forbidden: User \"joe@example.com\" cannot list resource"_s})
            QTest::newRow(qPrintable(text.left(30))) << text;
    }
    void ordinaryTextStays()
    {
        QFETCH(QString, text);
        QCOMPARE(redacted(text), text);
    }

    void secretObjectsKeepTheirKeysAndLoseTheirValues()
    {
        const QJsonObject secret{{u"kind"_s, u"Secret"_s},
                                 {u"data"_s, QJsonObject{{u"HF_TOKEN"_s, u"aGZfeHl6"_s}}},
                                 {u"metadata"_s, QJsonObject{{u"name"_s, u"hf"_s}}}};
        const QJsonObject clean = redacted(secret);
        QCOMPARE(clean["data"_L1]["HF_TOKEN"_L1].toString(), u"(redacted)"_s);
        QCOMPARE(clean["metadata"_L1]["name"_L1].toString(), u"hf"_s);
    }

    void environmentValuesGoAndReferencesStay()
    {
        const QJsonObject container{
            {u"env"_s,
             QJsonArray{
                 QJsonObject{{u"name"_s, u"HF_TOKEN"_s}, {u"value"_s, u"plain-secret"_s}},
                 QJsonObject{{u"name"_s, u"MODEL"_s}, {u"value"_s, u"gemma"_s}},
                 QJsonObject{{u"name"_s, u"API_KEY"_s},
                             {u"valueFrom"_s,
                              QJsonObject{{u"secretKeyRef"_s,
                                           QJsonObject{{u"name"_s, u"hf"_s}, {u"key"_s, u"k"_s}}}}}}}}};
        const QJsonArray env = redacted(container)["env"_L1].toArray();
        QCOMPARE(env.at(0)["value"_L1].toString(), u"(redacted)"_s);
        QCOMPARE(env.at(1)["value"_L1].toString(), u"gemma"_s);
        QCOMPARE(env.at(2)["valueFrom"_L1]["secretKeyRef"_L1]["name"_L1].toString(), u"hf"_s);
    }

    void urlsLoseCredentialsOnly()
    {
        QCOMPARE(redacted(QUrl(u"https://joe:pw@host/a?token=abcdef&limit=5"_s)),
                 u"https://host/a?token=(redacted)&limit=5"_s);
    }

    void hostileTextIsHandledInLinearTime()
    {
        // Would take minutes if a pattern backtracked.
        QString text = u"token="_s + QString(2'000'000, u'"');
        QVERIFY(!redacted(text + u" password: "_s + QString(1'000'000, u'a')).isEmpty());
        QVERIFY(!redacted(QString(1'000'000, u'e') + u"yJ"_s + QString(1'000'000, u'.')).isEmpty());
    }

    void printingASecretPrintsAMark()
    {
        QString text;
        QDebug(&text) << Secret("hunter2");
        QVERIFY(!text.contains("hunter2"_L1));
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
