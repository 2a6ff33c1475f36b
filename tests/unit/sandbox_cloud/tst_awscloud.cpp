// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "aws/ekstoken.h"
#include "awsbench.h"

#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAwsCloud : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theCallerIsNamed()
    {
        AwsBench aws;
        const auto answer = aws.form(u"sts"_s, "Action=GetCallerIdentity&Version=2011-06-15");
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.xml("Account"), u"111122223333"_s);
        QCOMPARE(answer.xml("Arn"), u"arn:aws:iam::111122223333:user/alex"_s);
    }

    void aWrongSecretIsRefusedInTheWordsOfEachProtocol_data()
    {
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("STS, a form") << u"sts"_s << 403 << u"SignatureDoesNotMatch"_s;
        QTest::newRow("EC2, a form of its own") << u"ec2"_s << 401 << u"AuthFailure"_s;
        QTest::newRow("ECR, JSON") << u"ecr"_s << 400 << u"InvalidSignatureException"_s;
        QTest::newRow("EKS, paths") << u"eks"_s << 403 << u"InvalidSignatureException"_s;
    }
    void aWrongSecretIsRefusedInTheWordsOfEachProtocol()
    {
        QFETCH(QString, service);
        QFETCH(int, status);
        QFETCH(QString, code);
        AwsBench aws;
        aws.keys.secretAccessKey = Secret("wrong");
        const auto answer = ask(aws, service);
        QCOMPARE(answer.status, status);
        QCOMPARE(codeOf(answer), code);
    }

    void anUnknownKeyIsRefused()
    {
        AwsBench aws;
        aws.keys.accessKeyId = u"AKIANOBODY"_s;
        QCOMPARE(codeOf(ask(aws, u"sts"_s)), u"InvalidClientTokenId"_s);
        QCOMPARE(codeOf(ask(aws, u"eks"_s)), u"UnrecognizedClientException"_s);
    }

    void aChangedBodyIsAnotherSignature()
    {
        AwsBench aws;
        HttpServerRequest asked{.method = "POST",
                                .path = u"/"_s,
                                .headers = {{"Host", "127.0.0.1:4566"}},
                                .body = "Action=TerminateInstances",
                                .target = "/"};
        HttpRequest request{
            .method = "POST", .url = QUrl(u"http://127.0.0.1:4566/"_s), .body = "Action=DescribeRegions"};
        sigv4::sign(request, aws.keys,
                    {.region = u"us-west-2"_s, .service = u"ec2"_s, .time = aws.clock.now()});
        for (const auto &[name, value] : request.headers.fields())
            asked.headers.append(name, value);
        auto reply = std::make_shared<RecordedReply>();
        aws.cloud.handle(asked, reply);
        QCOMPARE(reply->status(), 401);
    }

    void anOldSignatureIsRefusedAndAFewMinutesAreNot()
    {
        AwsBench aws;
        aws.skew = -240;
        QCOMPARE(ask(aws, u"sts"_s).status, 200);
        aws.skew = -360;
        QCOMPARE(codeOf(ask(aws, u"ec2"_s)), u"RequestExpired"_s);
        const auto old = ask(aws, u"sts"_s);
        QCOMPARE(codeOf(old), u"SignatureDoesNotMatch"_s);
        QVERIFY(old.xml("Message").startsWith("Signature expired: "_L1));
        aws.skew = 360;
        QVERIFY(ask(aws, u"sts"_s).xml("Message").startsWith("Signature not yet current: "_L1));
    }

    void temporaryKeysNeedTheirTokenAndEnd()
    {
        AwsBench aws;
        const auto given = aws.form(u"sts"_s, "Action=GetSessionToken&Version=2011-06-15");
        QCOMPARE(given.status, 200);
        aws.keys = {.accessKeyId = given.xml("AccessKeyId"),
                    .secretAccessKey = Secret(given.xml("SecretAccessKey").toUtf8())};
        QCOMPARE(codeOf(ask(aws, u"sts"_s)), u"InvalidClientTokenId"_s);
        aws.keys.sessionToken = Secret(given.xml("SessionToken").toUtf8());
        QCOMPARE(ask(aws, u"sts"_s).status, 200);
        aws.clock.advance(12h + 1min);
        QCOMPARE(codeOf(ask(aws, u"sts"_s)), u"ExpiredToken"_s);
        QCOMPARE(codeOf(ask(aws, u"eks"_s)), u"ExpiredTokenException"_s);
    }

    void aRoleIsAssumedByThoseWhomItTrusts()
    {
        AwsBench aws;
        const QByteArray assume =
            "Action=AssumeRole&RoleSessionName=ann&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2F";
        QCOMPARE(codeOf(aws.form(u"sts"_s, assume + "eks-node")), u"AccessDenied"_s);
        const QByteArray trust =
            QByteArray("{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"sts:AssumeRole\",\"Principal\":{"
                       "\"AWS\":\"arn:aws:iam::111122223333:root\"}}]}")
                .toPercentEncoding();
        QCOMPARE(
            aws.form(u"iam"_s, "Action=CreateRole&RoleName=gpu&AssumeRolePolicyDocument=" + trust).status,
            200);
        const auto given = aws.form(u"sts"_s, assume + "gpu");
        QCOMPARE(given.xml("Arn"), u"arn:aws:sts::111122223333:assumed-role/gpu/ann"_s);
        aws.keys = {.accessKeyId = given.xml("AccessKeyId"),
                    .secretAccessKey = Secret(given.xml("SecretAccessKey").toUtf8()),
                    .sessionToken = Secret(given.xml("SessionToken").toUtf8())};
        // A role without policies may say who it is, and nothing else.
        QCOMPARE(ask(aws, u"sts"_s).status, 200);
        QCOMPARE(ask(aws, u"eks"_s).errorType, "AccessDeniedException");
        QCOMPARE(codeOf(ask(aws, u"ec2"_s)), u"UnauthorizedOperation"_s);
    }

    void aDenyWinsOverAnAllow()
    {
        AwsBench aws;
        const auto put = [&](const QByteArray &name, const QByteArray &policy) {
            QCOMPARE(aws.form(u"iam"_s,
                              "Action=PutUserPolicy&UserName=alex&PolicyName=" + name
                                  + "&PolicyDocument=" + policy.toPercentEncoding())
                         .status,
                     200);
        };
        put("no",
            "{\"Statement\":{\"Effect\":\"Deny\",\"Action\":\"eks:Delete*\",\"Resource\":\"arn:aws:eks:us-"
            "west-2:111122223333:cluster/*\"}}");
        QCOMPARE(aws.eks("DELETE", u"/clusters/inference"_s).errorType, "AccessDeniedException");
        QCOMPARE(aws.eks("GET", u"/clusters/inference"_s).status, 200);
    }

    void thePermissionFaultTakesAnActionAway()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-everything-fine\nfaults:\n  - {kind: "
                     "permission-denied, "
                     "permissions: [eks:CreateNodegroup]}\n");
        const auto answer =
            aws.eks("POST", u"/clusters/inference/node-groups"_s, aws.nodegroup(u"more"_s, 1));
        QCOMPARE(answer.status, 403);
        QVERIFY(answer.json().value("message"_L1).toString().contains("eks:CreateNodegroup"_L1));
    }

    void pagesFollowTheirTokens()
    {
        AwsBench aws;
        QStringList seen;
        QByteArray token;
        do {
            const auto page =
                aws.form(u"ec2"_s,
                         "Action=DescribeInstanceTypeOfferings&LocationType=availability-zone&MaxResults=7"
                         "&Filter.1.Name=instance-type&Filter.1.Value.1=g5.%2A&NextToken="
                             + token.toPercentEncoding());
            QCOMPARE(page.status, 200);
            const QStringList items = QString::fromUtf8(page.body).split(u"<location>"_s);
            QVERIFY(items.size() - 1 <= 7);
            for (const QString &item : items.mid(1))
                seen.append(item.section(u'<', 0, 0));
            token = page.xml("nextToken").toLatin1();
        } while (!token.isEmpty());
        QCOMPARE(seen.size(), 8 * 3); // eight sizes in three of the four zones
        QVERIFY(!seen.contains(u"us-west-2d"_s));
        QCOMPARE(aws.form(u"ec2"_s, "Action=DescribeInstances&NextToken=nonsense").xml("Code"),
                 u"InvalidNextToken"_s);
    }

    void instanceTypesGiveThePodsOfTheCatalogue()
    {
        AwsBench aws;
        for (const auto &[type, pods] :
             {std::pair("g5.xlarge", 58), std::pair("g4dn.xlarge", 29), std::pair("t3.medium", 17),
              std::pair("p5.48xlarge", 100), std::pair("g7e.2xlarge", 254), std::pair("m6i.2xlarge", 58)}) {
            const QByteArray region = QByteArray(type).startsWith("g7e") ? "us-east-1" : "us-west-2";
            const auto answer = aws.send(
                u"ec2"_s, "POST", u"/"_s, QByteArray("Action=DescribeInstanceTypes&InstanceType.1=") + type,
                {{"Content-Type", "application/x-www-form-urlencoded"}}, QString::fromLatin1(region));
            QCOMPARE(answer.status, 200);
            const int interfaces = answer.xml("maximumNetworkInterfaces").toInt();
            QCOMPARE(interfaces * (answer.xml("ipv4AddressesPerInterface").toInt() - 1) + 2, pods);
        }
    }

    void anAccountWithoutAnAppliedQuotaHasADefault()
    {
        AwsBench aws;
        const QJsonObject g{{u"ServiceCode"_s, u"ec2"_s}, {u"QuotaCode"_s, u"L-DB2E81BA"_s}};
        const auto own = aws.json(u"servicequotas"_s, "GetServiceQuota", g);
        QCOMPARE(own.json().value("Quota"_L1).toObject().value("Value"_L1).toInt(), 32);
        const auto none = aws.json(u"servicequotas"_s, "GetServiceQuota", g, u"us-east-1"_s);
        QCOMPARE(none.json().value("__type"_L1).toString(), u"NoSuchResourceException"_s);
        const auto standard = aws.json(u"servicequotas"_s, "GetAWSDefaultServiceQuota", g, u"us-east-1"_s);
        QCOMPARE(standard.json().value("Quota"_L1).toObject().value("Value"_L1).toInt(), 0);
    }

    void oneRequestForMoreIsOpenAtATime()
    {
        AwsBench aws;
        QJsonObject more{
            {u"ServiceCode"_s, u"ec2"_s}, {u"QuotaCode"_s, u"L-DB2E81BA"_s}, {u"DesiredValue"_s, 16}};
        QCOMPARE(aws.json(u"servicequotas"_s, "RequestServiceQuotaIncrease", more)
                     .json()
                     .value("__type"_L1)
                     .toString(),
                 u"IllegalArgumentException"_s);
        more.insert(u"DesiredValue"_s, 64);
        QCOMPARE(aws.json(u"servicequotas"_s, "RequestServiceQuotaIncrease", more).status, 200);
        QCOMPARE(aws.json(u"servicequotas"_s, "RequestServiceQuotaIncrease", more)
                     .json()
                     .value("__type"_L1)
                     .toString(),
                 u"ResourceAlreadyExistsException"_s);
    }

    void tokensOfThoseWhoAreLetInAreTaken()
    {
        AwsBench aws;
        const auto token = [&](const AwsCredentials &keys, const QString &cluster) {
            return eksToken(keys, u"us-west-2"_s, cluster, QUrl(u"http://127.0.0.1:4566/"_s), aws.clock.now())
                .bearerToken.reveal();
        };
        const QByteArray good = token(aws.keys, u"inference"_s);
        QCOMPARE(aws.cloud.userOf(u"inference"_s, good), std::string("arn:aws:iam::111122223333:user/alex"));
        QVERIFY(!aws.cloud.userOf(u"inference"_s, token(aws.keys, u"other"_s))); // signed for another cluster
        AwsCredentials wrong = aws.keys;
        wrong.secretAccessKey = Secret("wrong");
        QVERIFY(!aws.cloud.userOf(u"inference"_s, token(wrong, u"inference"_s)));
        aws.clock.advance(14min);
        QVERIFY(aws.cloud.userOf(u"inference"_s, good));
        aws.clock.advance(2min);
        QVERIFY(!aws.cloud.userOf(u"inference"_s, good));
        // Somebody whom IAM knows and the cluster does not.
        aws.form(u"iam"_s, "Action=CreateUser&UserName=bob");
        const auto key = aws.form(u"iam"_s, "Action=CreateAccessKey&UserName=bob");
        const AwsCredentials bob{.accessKeyId = key.xml("AccessKeyId"),
                                 .secretAccessKey = Secret(key.xml("SecretAccessKey").toUtf8())};
        QVERIFY(!aws.cloud.userOf(u"inference"_s, token(bob, u"inference"_s)));
        QCOMPARE(aws.eks("POST", u"/clusters/inference/access-entries"_s,
                         {{u"principalArn"_s, u"arn:aws:iam::111122223333:user/bob"_s}})
                     .status,
                 200);
        QVERIFY(aws.cloud.userOf(u"inference"_s, token(bob, u"inference"_s)));
    }

    void imagesAreThoseThatWerePushed()
    {
        AwsBench aws;
        const QJsonObject ask{{u"repositoryName"_s, u"llmplatform/gateway"_s},
                              {u"imageIds"_s, QJsonArray{QJsonObject{{u"imageTag"_s, u"v2"_s}}}}};
        QCOMPARE(aws.json(u"ecr"_s, "DescribeImages", ask).json().value("__type"_L1).toString(),
                 u"ImageNotFoundException"_s);
        const QString image = u"111122223333.dkr.ecr.us-west-2.amazonaws.com/llmplatform/gateway:"_s;
        QString problem;
        QVERIFY(aws.played.value(u"inference"_s)->imageExists(image + u"v1"_s, &problem));
        QVERIFY(!aws.played.value(u"inference"_s)->imageExists(image + u"v2"_s, &problem));
        QVERIFY(problem.endsWith(": not found"_L1));
        QCOMPARE(aws.json(u"ecr"_s, "PutImage",
                          {{u"repositoryName"_s, u"llmplatform/gateway"_s},
                           {u"imageTag"_s, u"v2"_s},
                           {u"imageManifest"_s, u"{\"schemaVersion\":2}"_s}})
                     .status,
                 200);
        QCOMPARE(aws.json(u"ecr"_s, "DescribeImages", ask).status, 200);
        QVERIFY(aws.played.value(u"inference"_s)->imageExists(image + u"v2"_s, &problem));
    }

private:
    static AwsBench::Answer ask(AwsBench &aws, const QString &service)
    {
        if (service == "eks"_L1)
            return aws.eks("GET", u"/clusters"_s);
        if (service == "ecr"_L1)
            return aws.json(service, "DescribeRepositories", {});
        return aws.form(service, service == "ec2"_L1 ? "Action=DescribeRegions" : "Action=GetCallerIdentity");
    }
    static QString codeOf(const AwsBench::Answer &answer)
    {
        if (!answer.errorType.isEmpty())
            return QString::fromLatin1(answer.errorType);
        return answer.xml("Code");
    }
};

QTEST_GUILESS_MAIN(TestAwsCloud)
#include "tst_awscloud.moc"
