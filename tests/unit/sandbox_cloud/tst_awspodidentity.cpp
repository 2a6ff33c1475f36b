// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who the pods of an EKS cluster are: what the webhook puts in, and what S3 says to them.
#include "app/sandbox/kube/cloudhooks.h"
#include "awsbench.h"

#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;

namespace {

const QByteArray base = "format: slipway-scenario/1\nextends: eks-weights-from-s3\n";
const QString roleArn = u"arn:aws:iam::111122223333:role/weights-reader"_s;
const QString object = u"arn:aws:s3:::llm-weights/qwen2.5-3b-instruct/config.json"_s;

QString valueOf(const PodCredentials &given, const QString &name)
{
    for (const auto &[key, value] : given.environment) {
        if (key == name)
            return value;
    }
    return {};
}

ObjectStoreCall asVllm(const QString &role = roleArn)
{
    return {.nameSpace = u"llm"_s,
            .serviceAccount = u"vllm"_s,
            .pod = u"vllm-1"_s,
            .bucket = u"llm-weights"_s,
            .folder = u"qwen2.5-3b-instruct"_s,
            .roleArn = role};
}

ObjectStoreCall byAgent(bool answers)
{
    ObjectStoreCall call = asVllm({});
    call.knowsAgent = true;
    call.agentAnswers = answers;
    return call;
}

QByteArray simulation(const QString &action, const QString &resource)
{
    return "Action=SimulatePrincipalPolicy&Version=2010-05-08&PolicySourceArn="
        + QUrl::toPercentEncoding(roleArn) + "&ActionNames.member.1=" + action.toLatin1()
        + "&ResourceArns.member.1=" + QUrl::toPercentEncoding(resource);
}

} // namespace

class TestAwsPodIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAnnotationGivesAToken()
    {
        AwsBench aws(base);
        const auto given =
            aws.played.value(u"inference"_s)
                ->podCredentials(u"llm"_s, u"vllm"_s, {{u"eks.amazonaws.com/role-arn"_s, roleArn}});
        QVERIFY(given);
        QCOMPARE(valueOf(*given, u"AWS_ROLE_ARN"_s), roleArn);
        QCOMPARE(valueOf(*given, u"AWS_WEB_IDENTITY_TOKEN_FILE"_s),
                 u"/var/run/secrets/eks.amazonaws.com/serviceaccount/token"_s);
        QCOMPARE(given->audience, u"sts.amazonaws.com"_s);
        QVERIFY(!aws.played.value(u"inference"_s)->podCredentials(u"llm"_s, u"vllm"_s, {}));
    }

    void anAssociationComesBeforeTheAnnotation()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-no-identity-agent\n");
        CloudHooks *hooks = aws.played.value(u"inference"_s);
        const auto given =
            hooks->podCredentials(u"llm"_s, u"vllm"_s, {{u"eks.amazonaws.com/role-arn"_s, roleArn}});
        QVERIFY(given);
        QCOMPARE(valueOf(*given, u"AWS_ROLE_ARN"_s), QString());
        QCOMPARE(valueOf(*given, u"AWS_CONTAINER_CREDENTIALS_FULL_URI"_s),
                 u"http://169.254.170.23/v1/credentials"_s);
        QCOMPARE(given->audience, u"pods.eks.amazonaws.com"_s);
        // The webhook is EKS' own; only the agent is an add-on.
        QVERIFY(!hooks->hasPodIdentityAgent());
        QCOMPARE(
            aws.eks("POST", u"/clusters/inference/addons"_s, {{u"addonName"_s, u"eks-pod-identity-agent"_s}})
                .status,
            200);
        aws.clock.advance(std::chrono::minutes(5));
        QVERIFY(hooks->hasPodIdentityAgent());
    }

    void whatS3SaysDependsOnWhoComes_data()
    {
        QTest::addColumn<QByteArray>("scenario");
        QTest::addColumn<bool>("isAgent");
        QTest::addColumn<QString>("words"); // empty: it is let in
        const QByteArray head = "format: slipway-scenario/1\nextends: ";
        QTest::newRow("a role that may") << base << false << QString();
        QTest::newRow("the role trusts another account")
            << QByteArray(head + "eks-role-trusts-another\n") << false
            << u"(AccessDenied) when calling the AssumeRoleWithWebIdentity operation"_s;
        QTest::newRow("IAM does not know the issuer")
            << QByteArray(base + "aws: {clusters: {inference: {oidcProvider: false}}}\n") << false
            << u"No OpenIDConnect provider found in your account"_s;
        QTest::newRow("the role may read another bucket")
            << QByteArray(head + "eks-role-without-bucket\n") << false
            << u"is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::llm-weights\""_s;
        QTest::newRow("there is no such bucket")
            << QByteArray(base + "aws: {buckets: {llm-weights: null}}\n") << false << u"NoSuchBucket"_s;
        QTest::newRow("nobody answers")
            << QByteArray(head + "eks-no-identity-agent\n") << true << u"169.254.170.23"_s;
        QTest::newRow("the bucket lets the role in by itself") << QByteArray(
            head
            + "eks-role-without-bucket\naws: {buckets: {llm-weights: {policy: {Statement: "
              "[{Effect: Allow, Principal: {AWS: \"arn:aws:iam::111122223333:role/weights-reader\"}, "
              "Action: \"s3:*\", Resource: \"*\"}]}}}}\n") << false
                                                               << QString();
        QTest::newRow("the bucket is another account's")
            << QByteArray(base + "aws: {buckets: {llm-weights: {owner: \"444455556666\"}}}\n") << false
            << u"AccessDenied"_s;
    }
    void whatS3SaysDependsOnWhoComes()
    {
        QFETCH(QByteArray, scenario);
        QFETCH(bool, isAgent);
        QFETCH(QString, words);
        AwsBench aws(scenario);
        const QString said =
            aws.played.value(u"inference"_s)->objectStoreProblem(isAgent ? byAgent(false) : asVllm());
        QVERIFY2(words.isEmpty() ? said.isEmpty() : said.contains(words), qPrintable(said));
    }

    void anAgentThatAnswersGivesTheRole()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-no-identity-agent\n");
        QCOMPARE(aws.played.value(u"inference"_s)->objectStoreProblem(byAgent(true)), QString());
        QVERIFY(aws.played.value(u"inference"_s)
                    ->objectStoreProblem(asVllm({}))
                    .contains(u"Unable to locate credentials"_s));
    }

    void simulationSaysWhatS3Does()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-role-without-bucket\n");
        QCOMPARE(aws.form(u"iam"_s, simulation(u"s3:GetObject"_s, object)).xml("EvalDecision"),
                 u"implicitDeny"_s);
        const QByteArray document = QUrl::toPercentEncoding(QString::fromLatin1(
            "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"s3:ListBucket\",\"s3:GetObject\"],"
            "\"Resource\":[\"arn:aws:s3:::llm-weights\",\"arn:aws:s3:::llm-weights/qwen2.5-3b-instruct/"
            "*\"]}]}"));
        QCOMPARE(aws.form(u"iam"_s,
                          "Action=PutRolePolicy&Version=2010-05-08&RoleName=weights-reader&PolicyName=more&"
                          "PolicyDocument="
                              + document)
                     .status,
                 200);
        QCOMPARE(aws.form(u"iam"_s, simulation(u"s3:GetObject"_s, object)).xml("EvalDecision"), u"allowed"_s);
        QCOMPARE(aws.played.value(u"inference"_s)->objectStoreProblem(asVllm()), QString());
        const auto nobody = aws.form(
            u"iam"_s, QByteArray(simulation(u"s3:GetObject"_s, object)).replace("weights-reader", "nobody"));
        QCOMPARE(nobody.status, 404);
    }

    void aBucketsPolicyIsReadByItsOwner_data()
    {
        QTest::addColumn<QByteArray>("buckets");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::newRow("it has none") << QByteArray("{}") << 404 << u"NoSuchBucketPolicy"_s;
        QTest::newRow("it has one") << QByteArray("{llm-weights: {policy: {Statement: []}}}") << 200
                                    << QString();
        QTest::newRow("there is no bucket") << QByteArray("{llm-weights: null}") << 404 << u"NoSuchBucket"_s;
        QTest::newRow("another account's")
            << QByteArray("{llm-weights: {owner: \"444455556666\"}}") << 405 << u"MethodNotAllowed"_s;
    }
    void aBucketsPolicyIsReadByItsOwner()
    {
        QFETCH(QByteArray, buckets);
        AwsBench aws(base + "aws: {buckets: " + buckets + "}\n");
        const auto answer = aws.send(u"s3"_s, "GET", u"/llm-weights?policy="_s, {},
                                     {{"x-amz-content-sha256", sigv4::sha256Hex({})}});
        QTEST(answer.status, "status");
        QTEST(answer.xml("Code"), "code");
    }
};

QTEST_GUILESS_MAIN(TestAwsPodIdentity)
#include "tst_awspodidentity.moc"
