// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../diagnosis/cloudbuilder.h"
#include "chain/identitychains.h"
#include "chain/prove.h"
#include "chain/usedbuckets.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

const QString email = u"reader@shop-one.iam.gserviceaccount.com"_s;
const QString pool = u"shop-one.svc.id.goog"_s;
const QString member = u"serviceAccount:shop-one.svc.id.goog[shop/web]"_s;
const QString principal =
    u"principal://iam.googleapis.com/projects/4711/locations/global/workloadIdentityPools/shop-one.svc.id.goog/subject/ns/shop/sa/web"_s;
const QString userRole = u"roles/iam.workloadIdentityUser"_s;
const QString viewer = u"roles/storage.objectViewer"_s;
const QString saPath = u"v1/projects/-/serviceAccounts/"_s + email;
const QString issuer = u"oidc.eks.eu-west-1.amazonaws.com/id/ABC"_s;
const QString providerArn = u"arn:aws:iam::111122223333:oidc-provider/"_s + issuer;
const QString roleArn = u"arn:aws:iam::111122223333:role/weights"_s;
const Names shop{.ns = u"shop"_s, .app = u"catalog"_s, .node = u"n-1"_s, .other = u"models"_s};

QJsonObject account(const QString &annotations, const QString &name = u"web"_s)
{
    return obj(
        u"{'apiVersion':'v1','kind':'ServiceAccount','metadata':{'name':'$1','namespace':'shop','annotations':{$2}}}"_s,
        {name, annotations});
}

const QString bucketSpec =
    u"'nodeName':'n-1','serviceAccountName':'web','volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'models'}}}],'containers':[{'name':'main'}]"_s;

/// A pod that mounts the bucket, its account, its node.
Cluster
googleCluster(const QString &annotations, const QString &status = running(),
              const QString &nodeLabels =
                  u"'cloud.google.com/gke-nodepool':'gpu','iam.gke.io/gke-metadata-server-enabled':'true'"_s)
{
    Cluster cluster;
    cluster.listedAll().add(account(annotations)).add(node(shop.node, u"'cpu':'4'"_s, nodeLabels));
    App::make(shop, bucketSpec, status).to(cluster);
    return cluster;
}
const QString annotated = u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(email);

/// Everything as it should be, by a Google service account.
Cloud googleCloud()
{
    return Cloud()
        .get(
            u"v1/projects/shop-one/locations/europe-west4/clusters/c"_s, 200,
            obj(u"{'name':'c','workloadIdentityConfig':{'workloadPool':'$1'},'nodePools':[{'name':'gpu','config':{'workloadMetadataConfig':{'mode':'GKE_METADATA'}}}]}"_s,
                {pool}))
        .get(u"v1/projects/shop-one"_s, 200, obj(u"{'projectNumber':'4711'}"_s))
        .get(saPath, 200, obj(u"{'email':'x'}"_s))
        .post(saPath + u":getIamPolicy"_s, 200, policyOf(userRole, {member}))
        .get(u"storage/v1/b/models/iam"_s, 200, policyOf(viewer, {u"serviceAccount:"_s + email}))
        .post(u"v1/projects/shop-one:getIamPolicy"_s, 200,
              policyOf(u"roles/owner"_s, {u"user:a@example.com"_s}));
}

std::optional<Chain> chainOf(const Snapshot &snapshot, bool isAws = false)
{
    const CloudFacts facts(snapshot);
    const AccountUse use = accountUse(snapshot, u"shop"_s, u"web"_s);
    return isAws ? awsChain(facts, use) : googleChain(facts, use);
}
QString brokenId(const std::optional<Chain> &chain)
{
    return chain && chain->broken() >= 0 ? chain->links.at(chain->broken()).id : QString();
}
const Link &linkOf(const Chain &chain, const QString &id)
{
    const auto found = std::ranges::find(chain.links, id, &Link::id);
    if (found == chain.links.end())
        qFatal("no link %s", qPrintable(id));
    return *found;
}
QByteArray text(const std::optional<Chain> &chain)
{
    return chain ? QJsonDocument(chain->toJson()).toJson() : QByteArray("none");
}

QJsonObject trust(const QString &provider, const QString &sub, const QString &aud = u"sts.amazonaws.com"_s)
{
    const QString name = provider.section(u":oidc-provider/"_s, 1);
    return {{u"Statement"_s,
             QJsonArray{QJsonObject{
                 {u"Effect"_s, u"Allow"_s},
                 {u"Principal"_s, QJsonObject{{u"Federated"_s, provider}}},
                 {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
                 {u"Condition"_s,
                  QJsonObject{{u"StringEquals"_s,
                               QJsonObject{{name + u":sub"_s, sub}, {name + u":aud"_s, aud}}}}}}}}};
}
const QString subject = u"system:serviceaccount:shop:web"_s;

Cluster awsCluster(const QString &env = u"{'name':'AWS_ROLE_ARN','value':'%1'}"_s.arg(roleArn),
                   const QString &status = running(), const QString &annotation = roleArn)
{
    Cluster cluster;
    cluster.listedAll()
        .add(account(annotation.isEmpty() ? QString()
                                          : u"'eks.amazonaws.com/role-arn':'%1'"_s.arg(annotation)))
        .add(node(shop.node));
    App::make(
        shop,
        u"'nodeName':'n-1','serviceAccountName':'web','containers':[{'name':'main','env':[%1]}]"_s.arg(env),
        status)
        .to(cluster);
    return cluster;
}
Cloud awsCloud(const QJsonObject &policy = trust(providerArn, subject))
{
    return Cloud()
        .get(u"clusters/prod"_s, 200,
             obj(u"{'cluster':{'name':'prod','identity':{'oidc':{'issuer':'https://$1'}}}}"_s, {issuer}))
        .role(u"weights"_s, policy)
        .iam(u"ListOpenIDConnectProviders"_s, {}, 200,
             u"<OpenIDConnectProviderList><member><Arn>%1</Arn></member></OpenIDConnectProviderList>"_s.arg(
                 providerArn))
        .iam(
            u"ListAttachedRolePolicies"_s, u"RoleName=weights"_s, 200,
            u"<AttachedPolicies><member><PolicyName>R</PolicyName><PolicyArn>arn:aws:iam::aws:policy/R</PolicyArn></member></AttachedPolicies>"_s);
}

} // namespace

class TestIdentityChains : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeChainHolds();
    void aWholeChainByThePrincipalHolds();
    void oneLinkIsNamed_data();
    void oneLinkIsNamed();
    void aMisspeltMemberIsNamedAsObserved();
    void whatComesAfterIsNotJudged();
    void withoutTheCloudsAnswersNothingIsClaimed();
    void aRefusedAnswerIsNoNo();
    void whatTheCloudToldThePodCounts();
    void beingRefusedAsTheAccountProvesTheLinksBefore();
    void aPodInTheNodesNetworkHasTheNodesIdentity();
    void aNodeOfBeforeTheSwitchIsNamed();
    void anAnnotationUnderAnotherKeyIsBroken();
    void whoHasNothingToDoWithAGoogleHasNoChain();
    void bucketsAreThoseThatPodsMountOrName_data();
    void bucketsAreThoseThatPodsMountOrName();
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
    void jsonIsStable();
};

void TestIdentityChains::aWholeChainHolds()
{
    const auto snapshot = googleCloud().with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    QCOMPARE(linkOf(*chain, u"google.binding"_s).observed, member);
    QVERIFY(!chain->finding());
}

void TestIdentityChains::aWholeChainByThePrincipalHolds()
{
    const auto snapshot = googleCloud()
                              .get(u"storage/v1/b/models/iam"_s, 200, policyOf(viewer, {principal}))
                              .with(googleCluster({}));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    QVERIFY(
        std::ranges::none_of(chain->links, [](const Link &link) { return link.id == u"google.binding"_s; }));
}

void TestIdentityChains::oneLinkIsNamed_data()
{
    QTest::addColumn<QString>("annotations");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("broken");
    QTest::addColumn<QString>("observed");
    const QJsonObject missing = obj(u"{'error':{'code':404}}"_s);
    QTest::newRow("the Google account does not exist")
        << annotated << saPath << 404 << missing << u"google.account"_s << u"404"_s;
    QTest::newRow("the Google account is disabled")
        << annotated << saPath << 200 << obj(u"{'disabled':true}"_s) << u"google.account"_s
        << u"disabled: true"_s;
    QTest::newRow("nobody may act as it") << annotated << QString(saPath + u":getIamPolicy"_s) << 200
                                          << obj(u"{'etag':'x'}"_s) << u"google.binding"_s << u"(nobody)"_s;
    QTest::newRow("the binding is for another namespace")
        << annotated << QString(saPath + u":getIamPolicy"_s) << 200
        << policyOf(userRole, {u"serviceAccount:shop-one.svc.id.goog[default/web]"_s}) << u"google.binding"_s
        << u"serviceAccount:shop-one.svc.id.goog[default/web]"_s;
    QTest::newRow("the cluster has no Workload Identity")
        << annotated << u"v1/projects/shop-one/locations/europe-west4/clusters/c"_s << 200
        << obj(u"{'name':'c','nodePools':[{'name':'gpu'}]}"_s) << u"google.binding"_s << QString();
    QTest::newRow("the bucket grants to another account")
        << annotated << u"storage/v1/b/models/iam"_s << 200
        << over(policyOf(viewer, {u"serviceAccount:reader@shop-one.gserviceaccount.com"_s}), {})
        << u"google.role"_s << u"serviceAccount:reader@shop-one.gserviceaccount.com"_s;
    QTest::newRow("the bucket does not exist")
        << annotated << u"storage/v1/b/models/iam"_s << 404 << missing << u"google.role"_s << u"404"_s;
    QTest::newRow("an address without .iam")
        << u"'iam.gke.io/gcp-service-account':'reader@shop-one.gserviceaccount.com'"_s << u"x"_s << 200
        << QJsonObject() << u"google.annotation"_s << u"reader@shop-one.gserviceaccount.com"_s;
}

void TestIdentityChains::oneLinkIsNamed()
{
    QFETCH(QString, annotations);
    QFETCH(QString, path);
    QFETCH(int, status);
    QFETCH(QJsonObject, body);
    QFETCH(QString, broken);
    QFETCH(QString, observed);
    if (path.endsWith("clusters/c"_L1)) {
        // Without a pool nobody can be named by it: what is seen first is the cluster itself.
        Cloud cloud = googleCloud().get(path, status, body);
        const auto snapshot =
            cloud.with(googleCluster(annotated, running(), u"'cloud.google.com/gke-nodepool':'gpu'"_s));
        const auto chain = chainOf(*snapshot);
        QVERIFY2(brokenId(chain) == "google.cluster"_L1 || brokenId(chain) == broken, text(chain));
        return;
    }
    // A bucket tells its project by its conveniences; then the project's policy counts.
    if (broken == "google.role"_L1 && status == 200) {
        QJsonArray bindings = body.value("bindings"_L1).toArray();
        bindings.append(policyOf(u"roles/storage.legacyBucketOwner"_s, {u"projectOwner:shop-one"_s})
                            .value("bindings"_L1)
                            .toArray()
                            .first());
        body.insert(u"bindings"_s, bindings);
    }
    const QString method = path.endsWith("getIamPolicy"_L1) ? u"POST"_s : u"GET"_s;
    const auto snapshot = googleCloud()
                              .answer(method, u"http://127.0.0.1:9/"_s + path, status, body)
                              .with(googleCluster(annotations));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == broken, text(chain));
    QCOMPARE(chain->links.at(chain->broken()).observed, observed);
    QVERIFY(!chain->links.at(chain->broken()).remedies.isEmpty());
}

void TestIdentityChains::aMisspeltMemberIsNamedAsObserved()
{
    const QString near = u"serviceAccount:shop-one.svc.id.goog[shop/wb]"_s;
    const auto snapshot =
        googleCloud()
            .post(saPath + u":getIamPolicy"_s, 200,
                  policyOf(userRole, {u"serviceAccount:shop-one.svc.id.goog[other/batch]"_s, near}))
            .with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QCOMPARE(brokenId(chain), u"google.binding"_s);
    const Link &link = chain->links.at(chain->broken());
    QCOMPARE(link.observed, near);
    QCOMPARE(link.expected, member);
    QVERIFY(chain->finding()->title.contains(near));
}

void TestIdentityChains::whatComesAfterIsNotJudged()
{
    const auto snapshot = googleCloud()
                              .get(saPath, 404, obj(u"{'error':{'code':404}}"_s))
                              .get(u"storage/v1/b/models/iam"_s, 404, obj(u"{'error':{'code':404}}"_s))
                              .with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QCOMPARE(brokenId(chain), u"google.account"_s);
    QVERIFY(linkOf(*chain, u"google.role"_s).state == Link::State::NotJudged);
    QVERIFY(linkOf(*chain, u"google.role"_s).remedies.isEmpty());
    QVERIFY(linkOf(*chain, u"account.exists"_s).state == Link::State::Holds);
}

void TestIdentityChains::withoutTheCloudsAnswersNothingIsClaimed()
{
    const auto snapshot = Cloud().with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain->broken() < 0 && !chain->holds(), text(chain));
    QVERIFY(linkOf(*chain, u"google.account"_s).state == Link::State::Unknown);
    QVERIFY(!linkOf(*chain, u"google.binding"_s).why.isEmpty());
}

void TestIdentityChains::aRefusedAnswerIsNoNo()
{
    const QJsonObject refused = obj(u"{'error':{'code':403}}"_s);
    const auto snapshot = Cloud()
                              .get(saPath, 403, refused)
                              .post(saPath + u":getIamPolicy"_s, 403, refused)
                              .get(u"storage/v1/b/models/iam"_s, 403, refused)
                              .with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain->broken() < 0, text(chain));
    QVERIFY(linkOf(*chain, u"google.role"_s).why.contains("403"_L1));
}

namespace {

Cluster refusedCluster(const QString &words)
{
    Cluster cluster = googleCluster(annotated, creating());
    const App app = App::make(shop, bucketSpec, creating());
    cluster.event(app.pod, u"FailedMount"_s, words);
    return cluster;
}

} // namespace

void TestIdentityChains::whatTheCloudToldThePodCounts()
{
    // The project's policy was not read, so that the account's own proves nothing by itself.
    Cloud cloud;
    cloud.post(saPath + u":getIamPolicy"_s, 200, obj(u"{'etag':'x'}"_s));
    const auto silent = cloud.with(googleCluster(annotated));
    QVERIFY2(chainOf(*silent)->broken() < 0, text(chainOf(*silent)));
    const auto told = cloud.with(refusedCluster(
        u"rpc error: code = Unauthenticated desc = failed to prepare storage service: storage service manager failed to setup service: context deadline exceeded"_s));
    QVERIFY2(brokenId(chainOf(*told)) == "google.binding"_L1, text(chainOf(*told)));
}

void TestIdentityChains::beingRefusedAsTheAccountProvesTheLinksBefore()
{
    const auto snapshot = Cloud().with(refusedCluster(
        u"rpc error: code = PermissionDenied desc = failed to get GCS bucket 'models': googleapi: Error 403: %1 does not have storage.objects.list access"_s
            .arg(email)));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == "google.role"_L1, text(chain));
    QVERIFY(linkOf(*chain, u"google.account"_s).state == Link::State::Holds);
    QVERIFY(linkOf(*chain, u"google.binding"_s).state == Link::State::Holds);
}

void TestIdentityChains::aPodInTheNodesNetworkHasTheNodesIdentity()
{
    Cluster cluster;
    cluster.listedAll().add(account(annotated)).add(node(shop.node));
    App::make(shop, u"'hostNetwork':true,"_s + bucketSpec, running()).to(cluster);
    const auto snapshot = googleCloud().with(cluster);
    QCOMPARE(brokenId(chainOf(*snapshot)), u"google.node-pool"_s);
    QCOMPARE(linkOf(*chainOf(*snapshot), u"google.node-pool"_s).observed, u"hostNetwork: true"_s);
}

void TestIdentityChains::aNodeOfBeforeTheSwitchIsNamed()
{
    const QString labels = u"'cloud.google.com/gke-nodepool':'gpu'"_s;
    const auto snapshot = googleCloud().with(googleCluster(annotated, running(), labels));
    const auto chain = chainOf(*snapshot);
    QCOMPARE(brokenId(chain), u"google.node-pool"_s);
    QCOMPARE(linkOf(*chain, u"google.node-pool"_s).object, u"Node/n-1"_s);
    const auto off =
        googleCloud()
            .get(
                u"v1/projects/shop-one/locations/europe-west4/clusters/c"_s, 200,
                obj(u"{'name':'c','workloadIdentityConfig':{'workloadPool':'$1'},'nodePools':[{'name':'gpu','config':{'workloadMetadataConfig':{'mode':'GCE_METADATA'}}}]}"_s,
                    {pool}))
            .with(googleCluster(annotated, running(), labels));
    QCOMPARE(linkOf(*chainOf(*off), u"google.node-pool"_s).observed, u"GCE_METADATA"_s);
}

void TestIdentityChains::anAnnotationUnderAnotherKeyIsBroken()
{
    const auto snapshot =
        googleCloud().with(googleCluster(u"'iam.gke.io/service-account':'%1'"_s.arg(email)));
    QCOMPARE(brokenId(chainOf(*snapshot)), u"google.annotation"_s);
    QVERIFY(linkOf(*chainOf(*snapshot), u"google.annotation"_s).remedies.constFirst().change);
}

void TestIdentityChains::whoHasNothingToDoWithAGoogleHasNoChain()
{
    Cluster cluster;
    cluster.listedAll().add(account({}));
    App::make(shop, u"'serviceAccountName':'web','containers':[{'name':'main'}]"_s, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    QVERIFY(!chainOf(*snapshot));
    QVERIFY(!chainOf(*snapshot, true));
    QVERIFY(prove(*snapshot, ProofSubject::parse(u"sa/web"_s, u"shop"_s)).isEmpty());
}

void TestIdentityChains::bucketsAreThoseThatPodsMountOrName_data()
{
    QTest::addColumn<QString>("podSpec");
    QTest::addColumn<QStringList>("buckets");
    const QString volume =
        u"'volumes':[{'name':'w','csi':{'driver':'gcsfuse.csi.storage.gke.io','volumeAttributes':{'bucketName':'%1'}}}],'containers':[{'name':'main'}]"_s;
    QTest::newRow("a volume") << volume.arg(u"models"_s) << QStringList{u"models"_s};
    QTest::newRow("all buckets") << volume.arg(u"_"_s) << QStringList();
    QTest::newRow("a URL for a name") << volume.arg(u"gs://models"_s) << QStringList();
    QTest::newRow("an argument and a variable")
        << u"'containers':[{'name':'main','args':['--weights=gs://shop-weights/a/b'],'env':[{'name':'OUT','value':'gs://shop-out'}]}]"_s
        << QStringList{u"shop-weights"_s, u"shop-out"_s};
    QTest::newRow("none") << u"'containers':[{'name':'main'}]"_s << QStringList();
}

void TestIdentityChains::bucketsAreThoseThatPodsMountOrName()
{
    QFETCH(QString, podSpec);
    QFETCH(QStringList, buckets);
    Cluster cluster;
    cluster.listedAll().add(account({}));
    App::make(shop, u"'serviceAccountName':'web',"_s + podSpec, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    QStringList found;
    for (const UsedBucket &each : bucketsOf(*snapshot, accountUse(*snapshot, u"shop"_s, u"web"_s)))
        found.append(each.name);
    QCOMPARE(found, buckets);
}

void TestIdentityChains::aRoleThatTrustsHolds()
{
    const auto snapshot = awsCloud().with(awsCluster());
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
}

void TestIdentityChains::oneLinkOfAwsIsNamed_data()
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

void TestIdentityChains::oneLinkOfAwsIsNamed()
{
    QFETCH(QJsonObject, policy);
    QFETCH(QString, broken);
    QFETCH(QString, observed);
    const auto snapshot = awsCloud(policy).with(awsCluster());
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(brokenId(chain) == broken, text(chain));
    QCOMPARE(chain->links.at(chain->broken()).observed, observed);
}

void TestIdentityChains::aPodWithoutTheVariablesIsNotCalledBroken()
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

void TestIdentityChains::inlinePoliciesAreNotRead()
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

} // namespace

void TestIdentityChains::podIdentityHolds()
{
    const auto snapshot = podsCloud(both).with(awsCluster(agentAddress, running(), {}).add(agent(1)));
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    // A pod that is well without the address may need no role at all.
    const auto without = podsCloud(both).with(awsCluster({}, running(), {}).add(agent(1)));
    QVERIFY2(chainOf(*without, true)->holds() == std::nullopt, text(chainOf(*without, true)));
}

void TestIdentityChains::podIdentityWithoutItsAgentIsBroken()
{
    const auto missing = podsCloud(both).with(awsCluster({}, running(), {}));
    QCOMPARE(brokenId(chainOf(*missing, true)), u"aws.agent"_s);
    const auto unready = podsCloud(both).with(awsCluster({}, running(), {}).add(agent(0)));
    QCOMPARE(linkOf(*chainOf(*unready, true), u"aws.agent"_s).observed, u"0 of 1 ready"_s);
    QCOMPARE(brokenId(chainOf(*unready, true)), u"aws.agent"_s);
}

void TestIdentityChains::aSessionThatCannotBeTaggedIsBroken()
{
    const auto snapshot = podsCloud(u"'sts:AssumeRole'"_s).with(awsCluster({}, running(), {}).add(agent(1)));
    const auto chain = chainOf(*snapshot, true);
    QVERIFY2(brokenId(chain) == "aws.trust-pods"_L1, text(chain));
    QCOMPARE(chain->links.at(chain->broken()).observed, u"pods.eks.amazonaws.com: sts:AssumeRole"_s);
}

void TestIdentityChains::whatThePodWasGivenDecides()
{
    // Both are there: the webhook gives new pods the agent's address, an older one keeps its token.
    const auto byAgent = podsCloud(both).with(awsCluster(agentAddress).add(agent(1)));
    QVERIFY2(linkOf(*chainOf(*byAgent, true), u"aws.address"_s).state == Link::State::Holds,
             text(chainOf(*byAgent, true)));
    const auto byToken = podsCloud(both).with(awsCluster().add(agent(1)));
    QVERIFY2(linkOf(*chainOf(*byToken, true), u"aws.token"_s).state == Link::State::Holds,
             text(chainOf(*byToken, true)));
}

void TestIdentityChains::aPodThatIsOlderThanItsAssociationIsBroken()
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

void TestIdentityChains::aPodThatIsOlderThanItsAnnotationIsBroken()
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

namespace {

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

void TestIdentityChains::whatARoleMayReadIsJudgedByBothSides_data()
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

void TestIdentityChains::whatARoleMayReadIsJudgedByBothSides()
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

void TestIdentityChains::theCloudsOwnWordOnTheBucketCounts()
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

void TestIdentityChains::remediesAreChanges()
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

void TestIdentityChains::jsonIsStable()
{
    const auto snapshot = googleCloud().with(googleCluster(annotated));
    const QJsonObject json =
        chainsJson(prove(*snapshot, ProofSubject::parse(u"serviceaccount/web"_s, u"shop"_s)));
    const QJsonObject chain = json.value("chains"_L1).toArray().first().toObject();
    QCOMPARE(chain.keys(), (QStringList{u"broken"_s, u"holds"_s, u"kind"_s, u"links"_s, u"subject"_s}));
    QCOMPARE(chain.value("kind"_L1).toString(), u"google-identity"_s);
    QCOMPARE(chain.value("holds"_L1), QJsonValue(true));
    QVERIFY(chain.value("broken"_L1).isNull());
    const QJsonObject link = chain.value("links"_L1).toArray().first().toObject();
    QCOMPARE(link.keys(),
             (QStringList{u"evidence"_s, u"expected"_s, u"id"_s, u"object"_s, u"observed"_s, u"remedy"_s,
                          u"state"_s, u"what"_s, u"why"_s}));
    QCOMPARE(link.value("state"_L1).toString(), u"holds"_s);
}

} // namespace slipway

QTEST_GUILESS_MAIN(slipway::TestIdentityChains)
#include "tst_identitychains.moc"
