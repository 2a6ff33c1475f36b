// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Roles, and the identity providers whose tokens they trust (IRSA).
#include "aws/awsfederation.h"
#include "aws/awsreading.h"
#include "awscontract.h"

#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

void TestAws::makeRole(const QString &name, const QJsonObject &principal)
{
    const QJsonObject statement{
        {u"Effect"_s, u"Allow"_s}, {u"Action"_s, u"sts:AssumeRole"_s}, {u"Principal"_s, principal}};
    const auto made = test::run(m_client->createRole(
        m_region, name, {{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray{statement}}}, {}, {}));
    QVERIFY2(made, qPrintable(why(made)));
}

void TestAws::aRoleOfAProfileIsAssumed()
{
    makeRole(u"gpu"_s, {{u"AWS"_s, u"arn:aws:iam::%1:root"_s.arg(m_account)}});
    QTemporaryDir home;
    QFile file(home.filePath(u"config"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("[profile gpu]\nrole_arn = arn:aws:iam::" + m_account.toLatin1()
               + ":role/gpu\ncredential_source = Environment\nrole_session_name = ann\n");
    file.close();
    // The environment's keys come first, so the profile is asked for by name.
    auto settings = AwsSettings::read(
        [&](const char *name) {
            return qstrcmp(name, "AWS_CONFIG_FILE") == 0 ? file.fileName() : qEnvironmentVariable(name);
        },
        u"/nowhere"_s, u"gpu"_s);
    QVERIFY(settings);
    AwsIdentity assumed(*m_transport, m_clock, nullptr, *settings);
    const auto credentials = test::run(assumed.credentials({}));
    QVERIFY2(credentials, qPrintable(why(credentials)));
    QVERIFY(!credentials->sessionToken.isEmpty());
    QVERIFY(credentials->expiry && *credentials->expiry > m_clock.now());
    auto client = makeAwsClient(*m_transport, m_clock, assumed);
    const auto account = test::run(client->account(m_region, {}));
    QVERIFY2(account, qPrintable(why(account)));
    QVERIFY2(account->arn.contains("assumed-role/gpu/ann"_L1), qPrintable(account->arn));
}

void TestAws::rolesAreMadeAndReadAgain()
{
    const QJsonObject trust{
        {u"Version"_s, u"2012-10-17"_s},
        {u"Statement"_s,
         QJsonArray{
             QJsonObject{{u"Effect"_s, u"Allow"_s},
                         {u"Action"_s, u"sts:AssumeRole"_s},
                         {u"Principal"_s, QJsonObject{{u"Service"_s, u"pods.eks.amazonaws.com"_s}}}}}}};
    const auto made = test::run(m_client->createRole(m_region, u"volumes"_s, trust, u"EBS CSI & more"_s, {}));
    QVERIFY2(made, qPrintable(why(made)));
    const auto again = test::run(m_client->createRole(m_region, u"volumes"_s, trust, {}, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    const QJsonObject policy{
        {u"Version"_s, u"2012-10-17"_s},
        {u"Statement"_s,
         QJsonArray{QJsonObject{
             {u"Effect"_s, u"Allow"_s}, {u"Action"_s, u"ec2:CreateVolume"_s}, {u"Resource"_s, u"*"_s}}}}};
    query(AwsService::Iam, u"CreatePolicy"_s,
          {{u"PolicyName"_s, u"volumes"_s},
           {u"PolicyDocument"_s, QString::fromUtf8(QJsonDocument(policy).toJson())}});
    const QString arn = u"arn:aws:iam::%1:policy/volumes"_s.arg(m_account);
    const auto attached = test::run(m_client->attachRolePolicy(m_region, u"volumes"_s, arn, {}));
    QVERIFY2(attached, qPrintable(why(attached)));
    const auto policies = test::run(m_client->attachedRolePolicies(m_region, u"volumes"_s, {}));
    QVERIFY2(policies, qPrintable(why(policies)));
    QCOMPARE(*policies, (QList<AwsAttachedPolicy>{{u"volumes"_s, arn}}));
    const auto role = test::run(m_client->role(m_region, u"volumes"_s, {}));
    QVERIFY2(role, qPrintable(why(role)));
    QCOMPARE(role->trustPolicy, trust);
}

void TestAws::rolesAreTakenBack()
{
    const QJsonObject trust{{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray()}};
    QVERIFY(test::run(m_client->createRole(m_region, u"passing"_s, trust, {}, {})));
    const QString arn = u"arn:aws:iam::%1:policy/volumes"_s.arg(m_account); // made by the test before
    QVERIFY(test::run(m_client->attachRolePolicy(m_region, u"passing"_s, arn, {})));
    const auto early = test::run(m_client->deleteRole(m_region, u"passing"_s, {}));
    QVERIFY(!early);
    QCOMPARE(early.error().kind, ErrorKind::Conflict);
    QCOMPARE(early.error().reason, u"DeleteConflict"_s);
    const auto detached = test::run(m_client->detachRolePolicy(m_region, u"passing"_s, arn, {}));
    QVERIFY2(detached, qPrintable(why(detached)));
    QCOMPARE(test::run(m_client->detachRolePolicy(m_region, u"passing"_s, arn, {})).error().kind,
             ErrorKind::NotFound);
    const auto deleted = test::run(m_client->deleteRole(m_region, u"passing"_s, {}));
    QVERIFY2(deleted, qPrintable(why(deleted)));
    QCOMPARE(test::run(m_client->role(m_region, u"passing"_s, {})).error().kind, ErrorKind::NotFound);
}

void TestAws::aRolesOwnPolicyIsPutReadAndDeleted()
{
    const QJsonObject trust{{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray()}};
    QVERIFY(test::run(m_client->createRole(m_region, u"reading"_s, trust, {}, {})));
    AwsFederation *federation = federationOf(m_client.get());
    const auto missing = test::run(federation->rolePolicy(m_region, u"reading"_s, u"weights"_s, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    const QJsonObject document{
        {u"Version"_s, u"2012-10-17"_s},
        {u"Statement"_s,
         QJsonArray{QJsonObject{{u"Effect"_s, u"Allow"_s},
                                {u"Action"_s, u"s3:GetObject"_s},
                                {u"Resource"_s, QString(u"arn:aws:s3:::weights/qwen 2+5/"_s + u'*')}}}}};
    for (int i = 0; i < 2; ++i) { // twice is once
        const auto put =
            test::run(federation->putRolePolicy(m_region, u"reading"_s, u"weights"_s, document, {}));
        QVERIFY2(put, qPrintable(why(put)));
    }
    const auto read = test::run(federation->rolePolicy(m_region, u"reading"_s, u"weights"_s, {}));
    QVERIFY2(read, qPrintable(why(read)));
    QCOMPARE(*read, document);
    const auto names =
        test::run(awsReadingOf(m_client.get())
                      ->answer(AwsQuestion::inlinePolicies({.region = m_region}, u"reading"_s), {}));
    QVERIFY2(names, qPrintable(why(names)));
    QVERIFY2(names->body.contains("<member>weights</member>"), names->body.constData());
    const auto gone = test::run(federation->deleteRolePolicy(m_region, u"reading"_s, u"weights"_s, {}));
    QVERIFY2(gone, qPrintable(why(gone)));
    QCOMPARE(test::run(federation->deleteRolePolicy(m_region, u"reading"_s, u"weights"_s, {})).error().kind,
             ErrorKind::NotFound);
    QVERIFY(test::run(m_client->deleteRole(m_region, u"reading"_s, {})));
}

void TestAws::aBucketThatIsNotThereSaysSo()
{
    const auto answer =
        test::run(awsReadingOf(m_client.get())
                      ->answer(AwsQuestion::bucketPolicy({.region = m_region}, u"slipway-nobodys"_s), {}));
    QVERIFY2(answer, qPrintable(why(answer)));
    QCOMPARE(answer->status, 404);
    QVERIFY2(answer->body.contains("NoSuchBucket"), answer->body.constData());
}

void TestAws::oidcProvidersAreRead()
{
    query(AwsService::Iam, u"CreateOpenIDConnectProvider"_s,
          {{u"Url"_s, u"https://oidc.eks.us-west-2.amazonaws.com/id/ABC"_s},
           {u"ThumbprintList.member.1"_s, QString(40, u'a')},
           {u"ClientIDList.member.1"_s, u"sts.amazonaws.com"_s}});
    const auto arns = test::run(m_client->oidcProviders(m_region, {}));
    QVERIFY2(arns, qPrintable(why(arns)));
    const QString arn = oidcProviderArn(
        m_account, {.oidcIssuer = u"https://oidc.eks.us-west-2.amazonaws.com/id/ABC"_s}, m_region);
    QVERIFY(arns->contains(arn));
    const auto provider = test::run(m_client->oidcProvider(m_region, arn, {}));
    QVERIFY2(provider, qPrintable(why(provider)));
    QCOMPARE(provider->clientIds, QStringList{u"sts.amazonaws.com"_s});
    QCOMPARE(provider->url, u"oidc.eks.us-west-2.amazonaws.com/id/ABC"_s);
}

void TestAws::oidcProvidersAreMadeAndTrusted()
{
    AwsFederation *federation = federationOf(m_client.get());
    const QString url = u"https://oidc.eks.us-west-2.amazonaws.com/id/DEF"_s;
    // moto has no AddClientIDToOpenIDConnectProvider.
    const QStringList both{u"vault"_s, stsAudience};
    const auto arn =
        test::run(federation->createOidcProvider(m_region, url, m_isMoto ? both : both.first(1), {}));
    QVERIFY2(arn, qPrintable(why(arn)));
    QCOMPARE(*arn, oidcProviderArn(m_account, {.oidcIssuer = url}, m_region));
    const auto again = test::run(federation->createOidcProvider(m_region, url, {stsAudience}, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::AlreadyExists);
    // Twice is once.
    for (int i = 0; i < 2 && !m_isMoto; ++i) {
        const auto added = test::run(federation->addOidcClientId(m_region, *arn, stsAudience, {}));
        QVERIFY2(added, qPrintable(why(added)));
    }
    const auto provider = test::run(m_client->oidcProvider(m_region, *arn, {}));
    QVERIFY2(provider, qPrintable(why(provider)));
    QCOMPARE(provider->clientIds, both);

    const QJsonObject nobody{{u"Version"_s, u"2012-10-17"_s}, {u"Statement"_s, QJsonArray()}};
    QVERIFY(test::run(m_client->createRole(m_region, u"irsa"_s, nobody, {}, {})));
    const QString subject = serviceAccountSubject(u"llm"_s, u"vllm"_s);
    const QJsonObject trust{{u"Version"_s, u"2012-10-17"_s},
                            {u"Statement"_s, QJsonArray{serviceAccountTrust(*arn, subject)}}};
    const auto set = test::run(federation->setTrustPolicy(m_region, u"irsa"_s, trust, {}));
    QVERIFY2(set, qPrintable(why(set)));
    const auto role = test::run(m_client->role(m_region, u"irsa"_s, {}));
    QVERIFY2(role, qPrintable(why(role)));
    QCOMPARE(role->trustPolicy, trust);
    QVERIFY(trustsServiceAccount(role->trustPolicy, arn->section(u'/', 1), subject));

    const auto deleted = test::run(federation->deleteOidcProvider(m_region, *arn, {}));
    QVERIFY2(deleted, qPrintable(why(deleted)));
    QCOMPARE(test::run(m_client->oidcProvider(m_region, *arn, {})).error().kind, ErrorKind::NotFound);
}
