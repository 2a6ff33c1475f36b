// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "identityworld.h"

namespace slipway {
using namespace identityworld;
using namespace Qt::StringLiterals;

namespace {

const QString agentName = u"eks-pod-identity-agent"_s;
QJsonObject agent(int ready)
{
    return obj(
        u"{'apiVersion':'apps/v1','kind':'DaemonSet','metadata':{'name':'$1','namespace':'kube-system','uid':'ds'},'status':{'desiredNumberScheduled':1,'numberReady':$2}}"_s,
        {agentName, QString::number(ready)});
}
Cloud podsCloud(const QString &actions)
{
    const QString list = u"clusters/prod/pod-identity-associations"_s;
    return Cloud()
        .get(u"clusters/prod"_s, 200, obj(u"{'cluster':{'name':'prod'}}"_s))
        .get(list + u"?namespace=shop&serviceAccount=web"_s, 200,
             obj(u"{'associations':[{'namespace':'shop','serviceAccount':'web','associationId':'a-1'}]}"_s))
        .get(
            list + u"/a-1"_s, 200,
            obj(u"{'association':{'namespace':'shop','serviceAccount':'web','associationId':'a-1','roleArn':'$1'}}"_s,
                {roleArn}))
        .role(
            u"weights"_s,
            obj(u"{'Statement':[{'Effect':'Allow','Principal':{'Service':'pods.eks.amazonaws.com'},'Action':$1}]}"_s,
                {actions}))
        .iam(
            u"ListAttachedRolePolicies"_s, u"RoleName=weights"_s, 200,
            u"<AttachedPolicies><member><PolicyArn>arn:aws:iam::aws:policy/R</PolicyArn></member></AttachedPolicies>"_s);
}
const QString both = u"['sts:AssumeRole','sts:TagSession']"_s;
const QString agentAddress =
    u"{'name':'AWS_CONTAINER_CREDENTIALS_FULL_URI','value':'http://169.254.170.23/v1/credentials'}"_s;

const QString s3Pod =
    u"{'name':'AWS_ROLE_ARN','value':'%1'},{'name':'MODEL','value':'s3://models/qwen'}"_s.arg(roleArn);
const QString objectArn = u"arn:aws:s3:::models/qwen/config.json"_s;

/// IAM's own word on s3:GetObject, and what the bucket answers to the question for its policy.
Cloud readCloud(const QString &decision, int status, const QJsonValue &bucket, const QString &missing = {},
                const QString &more = {})
{
    const QString form = u"PolicySourceArn=%1&ActionNames.member.1=s3%3AGetObject&ResourceArns.member.1=%2"_s;
    return awsCloud()
        .iam(
            u"SimulatePrincipalPolicy"_s, QString(form).replace(u"%1"_s, roleArn).replace(u"%2"_s, objectArn),
            decision.isEmpty() ? 403 : 200,
            decision.isEmpty()
                ? u"AccessDenied"_s
                : u"<EvaluationResults><member><EvalActionName>s3:GetObject</EvalActionName><EvalDecision>%1</EvalDecision>%3<ResourceSpecificResults><member><MissingContextValues>%2</MissingContextValues></member></ResourceSpecificResults></member></EvaluationResults>"_s
                      .arg(decision, missing, more))
        .get(u"models?policy="_s, status, bucket);
}
QString s3Error(const QString &code)
{
    return u"<?xml version=\"1.0\"?><Error><Code>%1</Code></Error>"_s.arg(code);
}
QJsonObject bucketPolicy(const QString &effect, const QString &named, const QString &more = {})
{
    return obj(
        u"{'Statement':[{'Effect':'$1','Principal':{'AWS':'$2'},'Action':'s3:*','Resource':'arn:aws:s3:::models/*'$3}]}"_s,
        {effect, named, more});
}

} // namespace

class TestAwsIdentityChains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRoleThatTrustsHolds();
    void oneLinkOfAwsIsNamed_data();
    void oneLinkOfAwsIsNamed();
    void aPodWithoutTheVariablesIsNotCalledBroken();
    void inlinePoliciesAreNotRead();
    void podIdentityHolds();
    void podIdentityWithoutItsAgentIsBroken();
    void aSessionThatCannotBeTaggedIsBroken();
    void whatThePodWasGivenDecides();
    void aPodThatIsOlderThanItsAssociationIsBroken();
    void aPodThatIsOlderThanItsAnnotationIsBroken();
    void whatARoleMayReadIsJudgedByBothSides_data();
    void whatARoleMayReadIsJudgedByBothSides();
    void theCloudsOwnWordOnTheBucketCounts();
    void remediesAreChanges();
};

void TestAwsIdentityChains::aRoleThatTrustsHolds()
{
    const auto snapshot = awsCloud().with(awsCluster());
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
}

void TestAwsIdentityChains::oneLinkOfAwsIsNamed_data()
{
    QTest::addColumn<QJsonObject>("policy");
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("observed");
    const QString other =
        u"arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/OLD"_s;
    QTest::newRow("another cluster's issuer") << trust(other, subject) << u"aws.trust-provider"_s << other;
    QTest::newRow("another audience")
        << trust(providerArn, subject, u"sts"_s) << u"aws.trust-audience"_s << u"sts"_s;
    QTest::newRow("another namespace") << trust(providerArn, u"system:serviceaccount:default:web"_s)
                                       << u"aws.trust-subject"_s << u"system:serviceaccount:default:web"_s;
}

void TestAwsIdentityChains::oneLinkOfAwsIsNamed()
{
    QFETCH(QJsonObject, policy);
    QFETCH(QString, broken);
    QFETCH(QString, observed);
    const auto snapshot = awsCloud(policy).with(awsCluster());
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(brokenId(chain) == broken, text(chain));
    QCOMPARE(chain->links.at(chain->broken()).observed, observed);
}

void TestAwsIdentityChains::aPodWithoutTheVariablesIsNotCalledBroken()
{
    const auto snapshot = awsCloud().with(awsCluster({}));
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(chain->broken() < 0 && !chain->holds(), text(chain));
    // Another role than the annotation's is.
    const auto other = awsCloud().with(
        awsCluster(u"{'name':'AWS_ROLE_ARN','value':'arn:aws:iam::111122223333:role/old'}"_s));
    QCOMPARE(brokenId(chainOf(*other, true)), u"aws.token"_s);
    const auto placeholder =
        awsCloud().with(awsCluster({}, running(), u"arn:aws:iam::ACCOUNT_ID:role/weights"_s));
    QCOMPARE(brokenId(chainOf(*placeholder, true)), u"aws.annotation"_s);
}

void TestAwsIdentityChains::inlinePoliciesAreNotRead()
{
    const auto snapshot =
        awsCloud()
            .iam(u"ListAttachedRolePolicies"_s, u"RoleName=other"_s, 200, u"<AttachedPolicies/>"_s)
            .role(u"other"_s, trust(providerArn, subject))
            .with(awsCluster(u"{'name':'AWS_ROLE_ARN','value':'arn:aws:iam::111122223333:role/other'}"_s,
                             running(), u"arn:aws:iam::111122223333:role/other"_s));
    const auto chain = chainOf(*snapshot, true);
    // The answer of that role names the ARN of "other".
    QVERIFY2(chain->broken() < 0, text(chain));
    QVERIFY(linkOf(*chain, u"aws.policies"_s).state == Link::State::Unknown);
}

void TestAwsIdentityChains::podIdentityHolds()
{
    const auto snapshot = podsCloud(both).with(awsCluster(agentAddress, running(), {}).add(agent(1)));
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    // A pod that is well without the address may need no role at all.
    const auto without = podsCloud(both).with(awsCluster({}, running(), {}).add(agent(1)));
    QVERIFY2(chainOf(*without, true)->holds() == std::nullopt, text(chainOf(*without, true)));
}

void TestAwsIdentityChains::podIdentityWithoutItsAgentIsBroken()
{
    const auto missing = podsCloud(both).with(awsCluster({}, running(), {}));
    QCOMPARE(brokenId(chainOf(*missing, true)), u"aws.agent"_s);
    const auto unready = podsCloud(both).with(awsCluster({}, running(), {}).add(agent(0)));
    QCOMPARE(linkOf(*chainOf(*unready, true), u"aws.agent"_s).observed, u"0 of 1 ready"_s);
    QCOMPARE(brokenId(chainOf(*unready, true)), u"aws.agent"_s);
}

void TestAwsIdentityChains::aSessionThatCannotBeTaggedIsBroken()
{
    const auto snapshot = podsCloud(u"'sts:AssumeRole'"_s).with(awsCluster({}, running(), {}).add(agent(1)));
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(brokenId(chain) == "aws.trust-pods"_L1, text(chain));
    QCOMPARE(chain->links.at(chain->broken()).observed, u"pods.eks.amazonaws.com: sts:AssumeRole"_s);
}

void TestAwsIdentityChains::whatThePodWasGivenDecides()
{
    // Both are there: the webhook gives new pods the agent's address, an older one keeps its token.
    const auto byAgent = podsCloud(both).with(awsCluster(agentAddress).add(agent(1)));
    QVERIFY2(linkOf(*chainOf(*byAgent, true), u"aws.address"_s).state == Link::State::Holds,
             text(chainOf(*byAgent, true)));
    const auto byToken = podsCloud(both).with(awsCluster().add(agent(1)));
    QVERIFY2(linkOf(*chainOf(*byToken, true), u"aws.token"_s).state == Link::State::Holds,
             text(chainOf(*byToken, true)));
}

void TestAwsIdentityChains::aPodThatIsOlderThanItsAssociationIsBroken()
{
    const auto cloud = [](qint64 created) {
        return podsCloud(both).get(
            u"clusters/prod/pod-identity-associations/a-1"_s, 200,
            obj(u"{'association':{'namespace':'shop','serviceAccount':'web','associationId':'a-1','roleArn':'$1','createdAt':$2}}"_s,
                {roleArn, QString::number(created)}));
    };
    const qint64 made = QDateTime::fromString(Cluster::ago(29), Qt::ISODate).toSecsSinceEpoch();
    const auto older = cloud(made + 600).with(awsCluster({}, crashing(), {}).add(agent(1)));
    const auto chain = chainOf(*older, true);
    QVERIFY2(brokenId(chain) == "aws.address"_L1, text(chain));
    QVERIFY(chain->links.at(chain->broken()).remedies.constFirst().change);
    // One that was made after it lacks the variables for some other reason.
    const auto newer = cloud(made - 600).with(awsCluster({}, crashing(), {}).add(agent(1)));
    QVERIFY2(chainOf(*newer, true)->broken() < 0, text(chainOf(*newer, true)));
    const auto well = cloud(made + 600).with(awsCluster({}, running(), {}).add(agent(1)));
    QVERIFY2(chainOf(*well, true)->broken() < 0, text(chainOf(*well, true)));
}

void TestAwsIdentityChains::aPodThatIsOlderThanItsAnnotationIsBroken()
{
    const auto cluster = [](int minutesAgo, const QString &status) {
        Cluster made;
        made.listedAll().add(node(shop.node));
        App::make(shop, u"'nodeName':'n-1','serviceAccountName':'web','containers':[{'name':'main'}]"_s,
                  status)
            .to(made);
        made.add(obj(
            u"{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'web','namespace':'shop','annotations':{'eks.amazonaws.com/role-arn':'$1'},'managedFields':[{'time':'$2','fieldsV1':{'f:metadata':{'f:annotations':{'f:eks.amazonaws.com/role-arn':{}}}}}]}}"_s,
            {roleArn, Cluster::ago(minutesAgo)}));
        return made;
    };
    const auto older = awsCloud().with(cluster(5, crashing()));
    const auto chain = chainOf(*older, true);
    QVERIFY2(brokenId(chain) == "aws.token"_L1, text(chain));
    QVERIFY(chain->links.at(chain->broken()).remedies.constFirst().change);
    const auto newer = awsCloud().with(cluster(2000, crashing()));
    QVERIFY2(chainOf(*newer, true)->broken() < 0, text(chainOf(*newer, true)));
}

void TestAwsIdentityChains::whatARoleMayReadIsJudgedByBothSides_data()
{
    QTest::addColumn<QString>("decision"); // empty: whoever asked was refused
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonValue>("bucket");
    QTest::addColumn<QString>("missing");
    QTest::addColumn<QString>("state");
    const QJsonValue none = s3Error(u"NoSuchBucketPolicy"_s);
    const QString yes = u"allowed"_s, no = u"implicitDeny"_s, never = u"explicitDeny"_s;
    const QString holds = u"holds"_s, broken = u"broken"_s, unknown = u"unknown"_s;
    const QString root = u"arn:aws:iam::111122223333:root"_s;
    const QString condition = u",'Condition':{'StringEquals':{'aws:SourceVpc':'vpc-1'}}"_s;
    const QString key = u"<member>aws:SourceVpc</member>"_s;
    QTest::newRow("the role may") << yes << 404 << none << QString() << holds;
    QTest::newRow("nothing lets it") << no << 404 << none << QString() << broken;
    QTest::newRow("a policy forbids it") << never << 404 << none << QString() << broken;
    QTest::newRow("the bucket lets the role in")
        << no << 200 << QJsonValue(bucketPolicy(u"Allow"_s, roleArn)) << QString() << holds;
    QTest::newRow("the bucket lets another role in")
        << no << 200 << QJsonValue(bucketPolicy(u"Allow"_s, roleArn + u"-2"_s)) << QString() << broken;
    QTest::newRow("the bucket leaves it to the account")
        << no << 200 << QJsonValue(bucketPolicy(u"Allow"_s, root)) << QString() << unknown;
    QTest::newRow("the bucket lets it in on a condition")
        << no << 200 << QJsonValue(bucketPolicy(u"Allow"_s, roleArn, condition)) << QString() << unknown;
    QTest::newRow("the bucket keeps some out")
        << yes << 200 << QJsonValue(bucketPolicy(u"Deny"_s, u"*"_s, condition)) << QString() << unknown;
    QTest::newRow("the bucket keeps another role out")
        << yes << 200 << QJsonValue(bucketPolicy(u"Deny"_s, roleArn + u"-2"_s)) << QString() << holds;
    QTest::newRow("a value was missing") << no << 404 << none << key << unknown;
    QTest::newRow("a value was missing, and it may anyway") << yes << 404 << none << key << holds;
    QTest::newRow("who asked may not simulate") << QString() << 404 << none << QString() << unknown;
    QTest::newRow("who asked may not read the bucket's policy")
        << yes << 403 << QJsonValue(s3Error(u"AccessDenied"_s)) << QString() << unknown;
    QTest::newRow("neither its policies nor a bucket's that was withheld")
        << no << 403 << QJsonValue(s3Error(u"AccessDenied"_s)) << QString() << unknown;
    QTest::newRow("another account's bucket")
        << yes << 405 << QJsonValue(s3Error(u"MethodNotAllowed"_s)) << QString() << unknown;
    QTest::newRow("another account's bucket, and the role may not")
        << no << 405 << QJsonValue(s3Error(u"MethodNotAllowed"_s)) << QString() << broken;
    QTest::newRow("there is no such bucket")
        << yes << 404 << QJsonValue(s3Error(u"NoSuchBucket"_s)) << QString() << broken;
    QTest::newRow("the bucket lives in another region")
        << no << 301 << QJsonValue(s3Error(u"PermanentRedirect"_s)) << QString() << unknown;
}

void TestAwsIdentityChains::whatARoleMayReadIsJudgedByBothSides()
{
    QFETCH(QString, decision);
    QFETCH(int, status);
    QFETCH(QJsonValue, bucket);
    QFETCH(QString, missing);
    QFETCH(QString, state);
    const auto snapshot = readCloud(decision, status, bucket, missing).with(awsCluster(s3Pod));
    const auto chain = chainOf(*snapshot, true);
    const auto link = std::ranges::find(chain->links, u"aws.bucket"_s, &Link::id);
    if (link == chain->links.end()) { // nobody could tell: the role's policies stand in its place
        QCOMPARE(state, u"unknown"_s);
        QVERIFY2(chain->broken() < 0, text(chain));
        return;
    }
    QVERIFY2(nameOf(link->state) == state, text(chain));
    QVERIFY2(link->state == Link::State::Holds || !link->why.isEmpty(), text(chain));
    QVERIFY2(chain->holds()
                 == (state == "holds"_L1        ? std::optional(true)
                         : state == "broken"_L1 ? std::optional(false)
                                                : std::nullopt),
             text(chain));
}

void TestAwsIdentityChains::theCloudsOwnWordOnTheBucketCounts()
{
    const QString said =
        u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: User: arn:aws:sts::111122223333:assumed-role/weights/botocore-session-1 is not authorized to perform: s3:ListBucket on resource: \"arn:aws:s3:::models\" because no identity-based policy allows the s3:ListBucket action"_s;
    Cluster cluster = awsCluster(s3Pod, crashing());
    cluster.log(obj(u"{'metadata':{'name':'catalog-5d4-x1','namespace':'shop'}}"_s), u"main"_s, said);
    const auto snapshot = awsCloud().with(cluster);
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(brokenId(chain) == "aws.bucket"_L1, text(chain));
    const Link &link = chain->links.at(chain->broken());
    QCOMPARE(link.expected, u"s3:ListBucket"_s);
    for (const Link &each : chain->links)
        QVERIFY2(each.state != Link::State::Broken || &each == &link, text(chain));
}

void TestAwsIdentityChains::remediesAreChanges()
{
    const auto binding = googleCloud()
                             .post(saPath + u":getIamPolicy"_s, 200, obj(u"{'etag':'x'}"_s))
                             .with(googleCluster(annotated));
    const Remedy remedy = linkOf(*chainOf(*binding), u"google.binding"_s).remedies.constFirst();
    QVERIFY(remedy.change);
    QVERIFY(remedy.change->command().contains(u"shop/web"_s));
    const auto aws = awsCloud(trust(providerArn, u"system:serviceaccount:default:web"_s)).with(awsCluster());
    QVERIFY(linkOf(*chainOf(*aws, true), u"aws.trust-subject"_s).remedies.constFirst().change);
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::TestAwsIdentityChains)
#include "tst_awsidentitychains.moc"
