// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cloudbuilder.h"
#include "diagnosis/iamfacts.h"

namespace slipway {
using namespace Qt::StringLiterals;

const QString email = u"reader@shop-one.iam.gserviceaccount.com"_s;
const QString pool = u"shop-one.svc.id.goog"_s;
const QString userRole = u"roles/iam.workloadIdentityUser"_s;
const QString viewer = u"roles/storage.objectViewer"_s;
const QString issuer = u"oidc.eks.eu-west-1.amazonaws.com/id/ABC"_s;
const QString providerArn = u"arn:aws:iam::111122223333:oidc-provider/"_s + issuer;

class TestCloudFacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyAskedIsNeitherThereNorMissing();
    void aRefusalIsNoAnswer();
    void whatIsNotThereIsToldByTheCloudAlone();
    void anAddressMayBeEncodedAndTheHostAnybodys();
    void theLatestAnswerThatSaysSomethingCounts();
    void aPolicyThatIsReadProvesItsAccount();
    void aClusterTellsItsPoolAndItsPoolsModes();
    void ofTwoClustersTheNodesTellWhich();
    void membersAreComparedByTheirParts_data();
    void membersAreComparedByTheirParts();
    void nearMissesAreNamed_data();
    void nearMissesAreNamed();
    void aConditionCannotBeJudged();
    void aCustomRoleCannotBeJudged();
    void aRoleAboveCounts();
    void editorsOfTheProjectAreToldByItsPolicy();
    void readingNeedsTwoPermissions();
    void healthIsCountedOverAllGroups();
    void aGroupThatNobodyAskedAboutLeavesHealthOpen();
    void aHealthCheckTellsWhatItAsks();
    void aRoleOfAwsTellsWhomItTrusts();
    void trustIsTakenApart_data();
    void trustIsTakenApart();
    void aRoleForPodsTellsWhatItLacks();
    void anAssociationIsFoundByItsAccount();
    void aListWithAnotherPageProvesNoAbsence();
    void providersArePartOfTheAccount();
    void targetsTellWhyTheyAreUnhealthy();
};

void TestCloudFacts::whatNobodyAskedIsNeitherThereNorMissing()
{
    const auto snapshot = Cloud().with({});
    const CloudFacts facts(*snapshot);
    QVERIFY(facts.serviceAccount(email).exists() == Truth::Unknown);
    QVERIFY(!facts.serviceAccount(email).why().isEmpty());
    QVERIFY(facts.gkeCluster().hasWorkloadIdentity() == Truth::Unknown);
    QVERIFY(facts.workloadPool().isEmpty());
    QVERIFY(grantIn(facts.bucketPolicy(u"b"_s), objectsGet, IamCaller::google(email)).granted
            == Truth::Unknown);
    QVERIFY(!facts.healthCheck(u"h"_s).fact.isKnown());
    QVERIFY(facts.eksCluster().issuer().isEmpty());
    QVERIFY(!facts.podIdentity(u"a"_s, u"b"_s).fact.isKnown());
    QVERIFY(webIdentityTrust({}, issuer, u"a"_s, u"b"_s).provider == Truth::Unknown);
}

void TestCloudFacts::aRefusalIsNoAnswer()
{
    const auto snapshot =
        Cloud()
            .get(u"v1/projects/-/serviceAccounts/"_s + email, 403, obj(u"{'error':{'code':403}}"_s))
            .iam(u"GetRole"_s, u"RoleName=weights"_s, 403, u"AccessDenied"_s)
            .get(u"storage/v1/b/models/iam"_s, 500, QJsonValue())
            .with({});
    const CloudFacts facts(*snapshot);
    QVERIFY(facts.serviceAccount(email).state == CloudFact::State::Refused);
    QVERIFY(facts.serviceAccount(email).exists() == Truth::Unknown);
    QVERIFY(facts.serviceAccount(email).why().contains("403"_L1));
    QVERIFY(AwsIamFacts(facts).role(u"weights"_s).fact.state == CloudFact::State::Refused);
    QVERIFY(facts.bucketPolicy(u"models"_s).state == CloudFact::State::Failed);
}

void TestCloudFacts::whatIsNotThereIsToldByTheCloudAlone()
{
    const auto snapshot =
        Cloud()
            .get(u"v1/projects/shop-one/serviceAccounts/"_s + email, 404, obj(u"{'error':{'code':404}}"_s))
            .get(u"storage/v1/b/models/iam"_s, 404, u"<!DOCTYPE html><html>no such page</html>"_s)
            .iam(u"GetRole"_s, u"RoleName=weights"_s, 404, u"NoSuchEntity"_s)
            .with({});
    const CloudFacts facts(*snapshot);
    QVERIFY(facts.serviceAccount(email).exists() == Truth::No);
    // A page of a gateway says nothing of the bucket.
    QVERIFY(facts.bucketPolicy(u"models"_s).exists() == Truth::Unknown);
    QVERIFY(AwsIamFacts(facts).role(u"arn:aws:iam::1:role/some/path/weights"_s).fact.isAbsent());
}

void TestCloudFacts::anAddressMayBeEncodedAndTheHostAnybodys()
{
    const auto snapshot =
        Cloud()
            .answer(
                u"POST"_s,
                u"https://iam.googleapis.com/v1/projects/-/serviceAccounts/reader%40shop-one.iam.gserviceaccount.com:getIamPolicy?options.requestedPolicyVersion=3"_s,
                200, policyOf(userRole, {u"serviceAccount:"_s + pool + u"[shop/web]"_s}))
            .answer(u"GET"_s, u"http://127.0.0.1:1/google/storage/v1/b/models/iam?x=1"_s, 200,
                    policyOf(viewer, {u"serviceAccount:"_s + email}))
            .with({});
    const CloudFacts facts(*snapshot);
    QVERIFY(facts.serviceAccountPolicy(email).isRead());
    QVERIFY(facts.bucketPolicy(u"models"_s).isRead());
    QVERIFY(!facts.bucketPolicy(u"model"_s).isKnown());
}

void TestCloudFacts::theLatestAnswerThatSaysSomethingCounts()
{
    const QString path = u"v1/projects/-/serviceAccounts/"_s + email;
    const QJsonObject missing = obj(u"{'error':{'code':404}}"_s);
    const auto snapshot = Cloud()
                              .get(path, 404, missing)
                              .get(path, 200, obj(u"{'email':'x'}"_s))
                              .get(path, 403, obj(u"{'error':{'code':403}}"_s))
                              .with({});
    QVERIFY(CloudFacts(*snapshot).serviceAccount(email).exists() == Truth::Yes);
}

void TestCloudFacts::aPolicyThatIsReadProvesItsAccount()
{
    const QString path = u"v1/projects/-/serviceAccounts/%1:getIamPolicy"_s.arg(email);
    const auto there = Cloud().post(path, 200, obj(u"{'etag':'ACAB'}"_s)).with({});
    QVERIFY(CloudFacts(*there).serviceAccount(email).exists() == Truth::Yes);
    const auto missing = Cloud().post(path, 404, obj(u"{'error':{'code':404}}"_s)).with({});
    QVERIFY(CloudFacts(*missing).serviceAccount(email).exists() == Truth::No);
    // A policy without bindings is one: nobody has anything.
    QVERIFY(grantIn(CloudFacts(*there).serviceAccountPolicy(email), getAccessToken,
                    IamCaller::kubernetes(pool, {}, u"shop"_s, u"web"_s))
                .granted
            == Truth::No);
}

namespace {

QJsonObject gke(const QString &poolName, const QString &workloadPool)
{
    return obj(
        u"{'name':'c','workloadIdentityConfig':{'workloadPool':'$2'},'addonsConfig':{'gcsFuseCsiDriverConfig'"
        u":{'enabled':true}},"
        "'nodePools':[{'name':'$1','config':{'workloadMetadataConfig':{'mode':'GKE_METADATA'}}},{'name':'old','config':{}}]}"_s,
        {poolName, workloadPool});
}

} // namespace

void TestCloudFacts::aClusterTellsItsPoolAndItsPoolsModes()
{
    const auto snapshot =
        Cloud()
            .get(u"v1/projects/shop-one/locations/europe-west4/clusters/c"_s, 200, gke(u"gpu"_s, pool))
            .get(u"v1/projects/shop-one"_s, 200, obj(u"{'projectNumber':'4711'}"_s))
            .with({});
    const CloudFacts facts(*snapshot);
    const GkeFacts cluster = facts.gkeCluster();
    QCOMPARE(cluster.location, u"europe-west4"_s);
    QVERIFY(cluster.hasWorkloadIdentity() == Truth::Yes);
    QVERIFY(cluster.isAddonOn("gcsFuseCsiDriverConfig") == Truth::Yes);
    QVERIFY(cluster.isAddonOn("gcePersistentDiskCsiDriverConfig") == Truth::No);
    QVERIFY(cluster.isAddonOn("httpLoadBalancing") == Truth::Yes);
    QCOMPARE(cluster.metadataMode(u"gpu"_s), u"GKE_METADATA"_s);
    QCOMPARE(cluster.metadataMode(u"old"_s), QString());
    QCOMPARE(facts.workloadPool(), pool);
    QCOMPARE(facts.projectNumber(u"shop-one"_s), u"4711"_s);
    const auto off =
        Cloud().get(u"v1/projects/p/locations/l/clusters/c"_s, 200, obj(u"{'name':'c'}"_s)).with({});
    QVERIFY(CloudFacts(*off).gkeCluster().hasWorkloadIdentity() == Truth::No);
}

void TestCloudFacts::ofTwoClustersTheNodesTellWhich()
{
    Cluster cluster;
    cluster.add(node(u"n1"_s, u"'cpu':'4'"_s, u"'cloud.google.com/gke-nodepool':'gpu'"_s));
    Cloud cloud;
    cloud.get(u"v1/projects/a-one/locations/l/clusters/a"_s, 200, gke(u"cpu"_s, u"a-one.svc.id.goog"_s))
        .get(u"v1/projects/b-one/locations/l/clusters/b"_s, 200, gke(u"gpu"_s, u"b-one.svc.id.goog"_s));
    const auto snapshot = cloud.with(cluster);
    QCOMPARE(CloudFacts(*snapshot).gkeCluster().name, u"b"_s);
    QCOMPARE(CloudFacts(*snapshot).workloadPool(), u"b-one.svc.id.goog"_s);
    const auto bare = cloud.with({});
    QVERIFY(!CloudFacts(*bare).gkeCluster().fact.isKnown());
    QVERIFY(CloudFacts(*bare).workloadPool().isEmpty());
}

void TestCloudFacts::membersAreComparedByTheirParts_data()
{
    QTest::addColumn<bool>("isKubernetes");
    QTest::addColumn<QString>("member");
    QTest::addColumn<Truth>("isNamed");
    const QString principal =
        u"principal://iam.googleapis.com/projects/%1/locations/global/workloadIdentityPools/%2/subject/ns/%3/sa/%4"_s;
    const QString set =
        u"principalSet://iam.googleapis.com/projects/4711/locations/global/workloadIdentityPools/%1/%2"_s;
    QTest::newRow("the very address") << false << u"serviceAccount:"_s + email << Truth::Yes;
    QTest::newRow("an address without .iam")
        << false << u"serviceAccount:reader@shop-one.gserviceaccount.com"_s << Truth::No;
    QTest::newRow("everybody") << false << u"allUsers"_s << Truth::Yes;
    QTest::newRow("a group") << false << u"group:all@example.com"_s << Truth::Unknown;
    QTest::newRow("a deleted account of the name")
        << false << u"deleted:serviceAccount:%1?uid=1"_s.arg(email) << Truth::No;
    QTest::newRow("whoever edits the project") << false << u"projectEditor:shop-one"_s << Truth::Unknown;
    QTest::newRow("the older form") << true << u"serviceAccount:%1[shop/web]"_s.arg(pool) << Truth::Yes;
    QTest::newRow("the older form of another namespace")
        << true << u"serviceAccount:%1[other/web]"_s.arg(pool) << Truth::No;
    QTest::newRow("the older form of another cluster's project")
        << true << u"serviceAccount:other-one.svc.id.goog[shop/web]"_s << Truth::No;
    QTest::newRow("the principal") << true << principal.arg(u"4711"_s, pool, u"shop"_s, u"web"_s)
                                   << Truth::Yes;
    QTest::newRow("the principal with another number")
        << true << principal.arg(u"4712"_s, pool, u"shop"_s, u"web"_s) << Truth::No;
    QTest::newRow("the principal of another account")
        << true << principal.arg(u"4711"_s, pool, u"shop"_s, u"webs"_s) << Truth::No;
    QTest::newRow("its whole namespace") << true << set.arg(pool, u"namespace/shop"_s) << Truth::Yes;
    QTest::newRow("another namespace") << true << set.arg(pool, u"namespace/other"_s) << Truth::No;
    QTest::newRow("its whole pool") << true << set.arg(pool, u"*"_s) << Truth::Yes;
    QTest::newRow("one of the pool's clusters")
        << true << set.arg(pool, u"kubernetes.cluster/https://x"_s) << Truth::Unknown;
    QTest::newRow("another pool") << true << set.arg(u"other-one.svc.id.goog"_s, u"*"_s) << Truth::No;
}

void TestCloudFacts::membersAreComparedByTheirParts()
{
    QFETCH(bool, isKubernetes);
    QFETCH(QString, member);
    QFETCH(Truth, isNamed);
    const IamCaller caller =
        isKubernetes ? IamCaller::kubernetes(pool, u"4711"_s, u"shop"_s, u"web"_s) : IamCaller::google(email);
    QVERIFY(caller.isNamedBy(member) == isNamed);
}

void TestCloudFacts::nearMissesAreNamed_data()
{
    QTest::addColumn<bool>("isKubernetes");
    QTest::addColumn<QStringList>("members");
    QTest::addColumn<QString>("meant");
    const QString other = u"serviceAccount:%1[batch/nightly]"_s.arg(pool);
    QTest::newRow("a letter is missing")
        << true << QStringList{other, u"serviceAccount:%1[shop/weeb]"_s.arg(pool)}
        << u"serviceAccount:%1[shop/weeb]"_s.arg(pool);
    QTest::newRow("another namespace")
        << true << QStringList{other, u"serviceAccount:%1[default/frontend]"_s.arg(pool)}
        << u"serviceAccount:%1[default/frontend]"_s.arg(pool);
    QTest::newRow("the number for the project")
        << true << QStringList{u"serviceAccount:4711.svc.id.goog[shop/frontend]"_s}
        << u"serviceAccount:4711.svc.id.goog[shop/frontend]"_s;
    QTest::newRow("nobody is near") << true << QStringList{other} << QString();
    QTest::newRow("an address without .iam")
        << false << QStringList{u"serviceAccount:reader@shop-one.gserviceaccount.com"_s, other}
        << u"serviceAccount:reader@shop-one.gserviceaccount.com"_s;
    QTest::newRow("written as a person") << false << QStringList{u"user:"_s + email} << u"user:"_s + email;
}

void TestCloudFacts::nearMissesAreNamed()
{
    QFETCH(bool, isKubernetes);
    QFETCH(QStringList, members);
    QFETCH(QString, meant);
    const bool isShort = members.join(u' ').contains("weeb"_L1);
    const IamCaller caller = isKubernetes
        ? IamCaller::kubernetes(pool, {}, u"shop"_s, isShort ? u"web"_s : u"frontend"_s)
        : IamCaller::google(email);
    QCOMPARE(caller.nearMiss(members), meant);
}

void TestCloudFacts::aConditionCannotBeJudged()
{
    const auto snapshot = Cloud()
                              .get(u"storage/v1/b/models/iam"_s, 200,
                                   policyOf(viewer, {u"serviceAccount:"_s + email}, u"until Friday"_s))
                              .with({});
    const IamGrant grant =
        grantIn(CloudFacts(*snapshot).bucketPolicy(u"models"_s), objectsGet, IamCaller::google(email));
    QVERIFY(grant.granted == Truth::Unknown);
    QVERIFY(grant.why.contains("until Friday"_L1));
}

void TestCloudFacts::aCustomRoleCannotBeJudged()
{
    const auto snapshot =
        Cloud()
            .get(u"storage/v1/b/models/iam"_s, 200,
                 policyOf(u"projects/shop-one/roles/weights"_s, {u"serviceAccount:"_s + email}))
            .with({});
    const CloudFacts facts(*snapshot);
    QVERIFY(grantIn(facts.bucketPolicy(u"models"_s), objectsGet, IamCaller::google(email)).granted
            == Truth::Unknown);
    // To another account the custom role is nothing.
    QVERIFY(grantIn(facts.bucketPolicy(u"models"_s), objectsGet, IamCaller::google(u"x"_s + email)).granted
            == Truth::No);
}

void TestCloudFacts::aRoleAboveCounts()
{
    Cloud cloud;
    cloud.get(u"storage/v1/b/models/iam"_s, 200, policyOf(viewer, {u"user:a@example.com"_s}));
    const auto unknown = cloud.with({});
    const auto grantOf = [](const Snapshot &snapshot) {
        const CloudFacts facts(snapshot);
        return grantInEither(facts.bucketPolicy(u"models"_s), facts.projectPolicy(u"shop-one"_s), objectsGet,
                             IamCaller::google(email))
            .granted;
    };
    QVERIFY(grantOf(*unknown) == Truth::Unknown); // the project's policy was not read
    cloud.post(u"v1/projects/shop-one:getIamPolicy"_s, 200,
               policyOf(u"roles/storage.admin"_s, {u"user:a@example.com"_s}));
    QVERIFY(grantOf(*cloud.with({})) == Truth::No);
    cloud.post(u"v1/projects/shop-one:getIamPolicy"_s, 200,
               policyOf(u"roles/storage.admin"_s, {u"serviceAccount:"_s + email}));
    QVERIFY(grantOf(*cloud.with({})) == Truth::Yes);
}

void TestCloudFacts::editorsOfTheProjectAreToldByItsPolicy()
{
    Cloud cloud;
    cloud.get(u"storage/v1/b/models/iam"_s, 200,
              policyOf(u"roles/storage.legacyObjectOwner"_s, {u"projectEditor:shop-one"_s}));
    const auto grantOf = [&cloud] {
        const auto snapshot = cloud.with({});
        const CloudFacts facts(*snapshot);
        return grantInEither(facts.bucketPolicy(u"models"_s), facts.projectPolicy(u"shop-one"_s), objectsGet,
                             IamCaller::google(email))
            .granted;
    };
    QVERIFY(grantOf() == Truth::Unknown);
    const QString path = u"v1/projects/shop-one:getIamPolicy"_s;
    cloud.post(path, 200, policyOf(u"roles/editor"_s, {u"user:a@example.com"_s}));
    QVERIFY(grantOf() == Truth::No);
    cloud.post(path, 200, policyOf(u"roles/editor"_s, {u"serviceAccount:"_s + email}));
    QVERIFY(grantOf() == Truth::Yes);
}

void TestCloudFacts::readingNeedsTwoPermissions()
{
    QVERIFY(roleHolds(viewer, objectsGet) == Truth::Yes);
    QVERIFY(roleHolds(viewer, objectsList) == Truth::Yes);
    QVERIFY(roleHolds(viewer, objectsCreate) == Truth::No);
    QVERIFY(roleHolds(u"roles/storage.legacyBucketReader"_s, objectsGet) == Truth::No);
    QVERIFY(roleHolds(u"roles/storage.legacyBucketReader"_s, objectsList) == Truth::Yes);
    QVERIFY(roleHolds(u"roles/editor"_s, objectsGet) == Truth::No);
    QVERIFY(roleHolds(u"roles/aiplatform.user"_s, objectsGet) == Truth::Unknown);
    QVERIFY(roleHolds(userRole, getAccessToken) == Truth::Yes);
}

namespace {

Cloud twoGroups()
{
    const QString service = u"compute/v1/projects/p/regions/r/backendServices/be"_s;
    return Cloud()
        .get(
            service, 200,
            obj(u"{'protocol':'HTTP','healthChecks':['https://x/healthChecks/hc'],'backends':[{'group':'https://x/zones/a/networkEndpointGroups/neg-a'},{'group':'https://x/zones/b/networkEndpointGroups/neg-b'}]}"_s))
        .post(
            service + u"/getHealth"_s, 200,
            obj(u"{'healthStatus':[{'healthState':'HEALTHY','port':8000},{'healthState':'UNHEALTHY','port':8000}]}"_s),
            u"{\"group\":\"https://other/zones/a/networkEndpointGroups/neg-a\"}"_s);
}

} // namespace

void TestCloudFacts::healthIsCountedOverAllGroups()
{
    const auto snapshot = twoGroups()
                              .post(u"compute/v1/projects/p/regions/r/backendServices/be/getHealth"_s, 200,
                                    obj(u"{'healthStatus':[{'healthState':'UNHEALTHY','port':8000}]}"_s),
                                    u"{\"group\":\"https://other/zones/b/networkEndpointGroups/neg-b\"}"_s)
                              .with({});
    const CloudFacts facts(*snapshot);
    const BackendHealth health = facts.backendHealth(u"be"_s);
    QVERIFY(health.fact.isRead());
    QCOMPARE(health.counts.healthy, 1);
    QCOMPARE(health.counts.unhealthy, 2);
    QCOMPARE(facts.backendService(u"be"_s).healthChecks, QStringList{u"hc"_s});
    QCOMPARE(facts.backendService(u"be"_s).groupNames(), (QStringList{u"neg-a"_s, u"neg-b"_s}));
    QCOMPARE(facts.healthAnswers().size(), 2);
}

void TestCloudFacts::aGroupThatNobodyAskedAboutLeavesHealthOpen()
{
    const auto snapshot = twoGroups().with({});
    QVERIFY(!CloudFacts(*snapshot).backendHealth(u"be"_s).fact.isKnown());
    QCOMPARE(CloudFacts(*snapshot).backendHealth(u"be"_s).counts.healthy, 1);
}

void TestCloudFacts::aHealthCheckTellsWhatItAsks()
{
    const QString path = u"compute/v1/projects/p/global/healthChecks/"_s;
    const auto snapshot =
        Cloud()
            .get(
                path + u"a"_s, 200,
                obj(u"{'type':'HTTP','httpHealthCheck':{'port':15020,'portSpecification':'USE_FIXED_PORT','requestPath':'/healthz'}}"_s))
            .get(
                path + u"b"_s, 200,
                obj(u"{'type':'HTTPS','httpsHealthCheck':{'port':443,'portSpecification':'USE_SERVING_PORT'}}"_s))
            .get(path + u"c"_s, 200, obj(u"{'type':'TCP','tcpHealthCheck':{'port':80}}"_s))
            .with({});
    const CloudFacts facts(*snapshot);
    QCOMPARE(facts.healthCheck(u"a"_s).path, u"/healthz"_s);
    QCOMPARE(facts.healthCheck(u"a"_s).port, 15020);
    QCOMPARE(facts.healthCheck(u"b"_s).path, u"/"_s);
    QCOMPARE(facts.healthCheck(u"b"_s).port, 0);
    QVERIFY(!facts.healthCheck(u"c"_s).asksPath());
    QVERIFY(facts.healthCheck(u"c"_s).path.isEmpty());
}

namespace {

QJsonObject trustOf(const QString &provider, const QString &sub, const QString &aud,
                    const QString &how = u"StringEquals"_s)
{
    const QString name = provider.section(u":oidc-provider/"_s, 1);
    return {{u"Statement"_s,
             QJsonArray{QJsonObject{
                 {u"Effect"_s, u"Allow"_s},
                 {u"Principal"_s, QJsonObject{{u"Federated"_s, provider}}},
                 {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
                 {u"Condition"_s,
                  QJsonObject{{how, QJsonObject{{name + u":sub"_s, sub}, {name + u":aud"_s, aud}}}}}}}}};
}
const QString subject = u"system:serviceaccount:shop:web"_s;

} // namespace

void TestCloudFacts::aRoleOfAwsTellsWhomItTrusts()
{
    const auto snapshot =
        Cloud()
            .role(u"weights"_s, trustOf(providerArn, subject, u"sts.amazonaws.com"_s))
            .iam(
                u"ListAttachedRolePolicies"_s, u"RoleName=weights"_s, 200,
                u"<AttachedPolicies><member><PolicyName>R</PolicyName><PolicyArn>arn:aws:iam::aws:policy/R</PolicyArn></member></AttachedPolicies>"_s)
            .get(u"clusters/prod"_s, 200,
                 obj(u"{'cluster':{'name':'prod','identity':{'oidc':{'issuer':'https://$1'}}}}"_s, {issuer}))
            .with({});
    const CloudFacts facts(*snapshot);
    const AwsIamFacts iam(facts);
    const AwsRole role = iam.role(u"arn:aws:iam::111122223333:role/weights"_s);
    QVERIFY(role.fact.isRead());
    QCOMPARE(role.arn, u"arn:aws:iam::111122223333:role/weights"_s);
    QCOMPARE(facts.eksCluster().issuer(), issuer);
    const WebIdentityTrust trust = webIdentityTrust(role.trust, issuer, u"shop"_s, u"web"_s);
    QVERIFY(trust.provider == Truth::Yes);
    QVERIFY(trust.subject == Truth::Yes);
    QVERIFY(trust.audience == Truth::Yes);
    QCOMPARE(iam.attachedPolicies(u"weights"_s).arns, QStringList{u"arn:aws:iam::aws:policy/R"_s});
    QVERIFY(!iam.attachedPolicies(u"other"_s).fact.isKnown());
    // A capture without the requests' bodies still names the role in its answer.
    const auto bare =
        Cloud()
            .post(
                {}, 200,
                u"<GetRoleResponse><GetRoleResult><Role><RoleName>weights</RoleName></Role></GetRoleResult></GetRoleResponse>"_s)
            .with({});
    QVERIFY(AwsIamFacts(CloudFacts(*bare)).role(u"weights"_s).fact.isRead());
    QVERIFY(!AwsIamFacts(CloudFacts(*bare)).role(u"other"_s).fact.isKnown());
}

void TestCloudFacts::trustIsTakenApart_data()
{
    QTest::addColumn<QJsonObject>("policy");
    QTest::addColumn<Truth>("provider");
    QTest::addColumn<Truth>("audience");
    QTest::addColumn<Truth>("asSubject");
    const QString sts = u"sts.amazonaws.com"_s;
    QTest::newRow("another namespace") << trustOf(providerArn, u"system:serviceaccount:default:web"_s, sts)
                                       << Truth::Yes << Truth::Yes << Truth::No;
    QTest::newRow("another audience")
        << trustOf(providerArn, subject, u"sts"_s) << Truth::Yes << Truth::No << Truth::Yes;
    QTest::newRow("another cluster's provider") << trustOf(
        u"arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/OLD"_s, subject, sts)
                                                << Truth::No << Truth::Yes << Truth::Yes;
    QTest::newRow("a pattern that fits")
        << trustOf(providerArn, u"system:serviceaccount:shop:*"_s, sts, u"StringLike"_s) << Truth::Yes
        << Truth::Yes << Truth::Yes;
    QTest::newRow("a pattern taken literally") << trustOf(providerArn, u"system:serviceaccount:shop:*"_s, sts)
                                               << Truth::Yes << Truth::Yes << Truth::No;
    QTest::newRow("a comparison that is not judged")
        << trustOf(providerArn, u"system:serviceaccount:x:*"_s, sts, u"StringNotLike"_s) << Truth::Yes
        << Truth::Unknown << Truth::Unknown;
    QTest::newRow("a role for machines") << obj(
        u"{'Statement':[{'Effect':'Allow','Principal':{'Service':'ec2.amazonaws.com'},'Action':'sts:AssumeRole'}]}"_s)
                                         << Truth::No << Truth::Unknown << Truth::Unknown;
}

void TestCloudFacts::trustIsTakenApart()
{
    QFETCH(QJsonObject, policy);
    QFETCH(Truth, provider);
    QFETCH(Truth, audience);
    QFETCH(Truth, asSubject);
    const WebIdentityTrust trust = webIdentityTrust(policy, issuer, u"shop"_s, u"web"_s);
    QVERIFY(trust.provider == provider);
    QVERIFY(trust.audience == audience);
    QVERIFY(trust.subject == asSubject);
}

void TestCloudFacts::aRoleForPodsTellsWhatItLacks()
{
    const QString statement =
        u"{'Statement':{'Effect':'Allow','Principal':{'Service':'$1'},'Action':$2,'Condition':$3}}"_s;
    const auto trustOfPods = [&](const QString &service, const QString &actions, const QString &condition) {
        return podIdentityTrust(obj(statement, {service, actions, condition}), u"shop"_s, u"web"_s);
    };
    const QString pods = u"pods.eks.amazonaws.com"_s;
    const QString both = u"['sts:AssumeRole','sts:TagSession']"_s;
    QVERIFY(trustOfPods(pods, both, u"{}"_s).actions == Truth::Yes);
    QVERIFY(trustOfPods(pods, both, u"{}"_s).conditions == Truth::Yes);
    QVERIFY(trustOfPods(pods, u"'sts:AssumeRole'"_s, u"{}"_s).actions == Truth::No);
    QVERIFY(trustOfPods(u"eks.amazonaws.com"_s, both, u"{}"_s).service == Truth::No);
    QVERIFY(trustOfPods(pods, both, u"{'StringEquals':{'aws:RequestTag/kubernetes-namespace':'other'}}"_s)
                .conditions
            == Truth::No);
    QVERIFY(trustOfPods(pods, both, u"{'StringEquals':{'aws:SourceAccount':'1'}}"_s).conditions
            == Truth::Unknown);
}

void TestCloudFacts::anAssociationIsFoundByItsAccount()
{
    const QString list = u"clusters/prod/pod-identity-associations"_s;
    const auto snapshot =
        Cloud()
            .get(
                list + u"?namespace=shop&serviceAccount=web"_s, 200,
                obj(u"{'associations':[{'namespace':'shop','serviceAccount':'web','associationId':'a-1'}]}"_s))
            .get(list + u"?namespace=shop&serviceAccount=api"_s, 200, obj(u"{'associations':[]}"_s))
            .get(
                list + u"/a-1"_s, 200,
                obj(u"{'association':{'namespace':'shop','serviceAccount':'web','associationId':'a-1','roleArn':'arn:aws:iam::1:role/w'}}"_s))
            .with({});
    const CloudFacts facts(*snapshot);
    QCOMPARE(facts.podIdentity(u"shop"_s, u"web"_s).roleArn, u"arn:aws:iam::1:role/w"_s);
    QVERIFY(facts.podIdentity(u"shop"_s, u"api"_s).fact.isAbsent());
    QVERIFY(!facts.podIdentity(u"shop"_s, u"other"_s).fact.isKnown());
}

void TestCloudFacts::aListWithAnotherPageProvesNoAbsence()
{
    const auto snapshot =
        Cloud()
            .get(
                u"clusters/prod/pod-identity-associations"_s, 200,
                obj(u"{'associations':[{'namespace':'a','serviceAccount':'b','associationId':'x'}],'nextToken':'n'}"_s))
            .with({});
    QVERIFY(!CloudFacts(*snapshot).podIdentity(u"shop"_s, u"web"_s).fact.isAbsent());
}

void TestCloudFacts::providersArePartOfTheAccount()
{
    const QString members =
        u"<OpenIDConnectProviderList><member><Arn>%1</Arn></member></OpenIDConnectProviderList>"_s;
    const auto snapshot =
        Cloud()
            .iam(u"ListOpenIDConnectProviders"_s, {}, 200, members.arg(providerArn))
            .iam(u"GetOpenIDConnectProvider"_s,
                 u"OpenIDConnectProviderArn="_s + QString::fromLatin1(QUrl::toPercentEncoding(providerArn)),
                 200, u"<Url>x</Url><ClientIDList><member>sts.amazonaws.com</member></ClientIDList>"_s)
            .with({});
    const CloudFacts facts(*snapshot);
    const AwsIamFacts iam(facts);
    QVERIFY(iam.oidcProvider(issuer).fact.isRead());
    QCOMPARE(iam.oidcProvider(issuer).clientIds, QStringList{u"sts.amazonaws.com"_s});
    QVERIFY(iam.oidcProvider(issuer + u"D"_s).fact.isAbsent());
    QVERIFY(!iam.oidcProvider({}).fact.isKnown());
}

void TestCloudFacts::targetsTellWhyTheyAreUnhealthy()
{
    const auto snapshot =
        Cloud()
            .post(
                {}, 200,
                u"<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions><member><Target><Id>10.0.0.1</Id><Port>8000</Port></Target><TargetHealth><State>unhealthy</State><Reason>Target.ResponseCodeMismatch</Reason></TargetHealth></member></TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"_s,
                u"Action=DescribeTargetHealth&TargetGroupArn=arn%3Aaws%3Atg%2F1"_s)
            .with({});
    const TargetGroupHealth health = CloudFacts(*snapshot).targetHealth(u"arn:aws:tg/1"_s);
    QCOMPARE(health.targets.size(), 1);
    QCOMPARE(health.targets.constFirst().reason, u"Target.ResponseCodeMismatch"_s);
    QVERIFY(!CloudFacts(*snapshot).targetHealth(u"arn:aws:tg/2"_s).fact.isKnown());
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::TestCloudFacts)
#include "tst_cloudfacts.moc"
