// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/usedbuckets.h"
#include "identityworld.h"

namespace slipway {
using namespace identityworld;
using namespace Qt::StringLiterals;

namespace {

Cluster refusedCluster(const QString &words)
{
    Cluster cluster = googleCluster(annotated, creating());
    const App app = App::make(shop, bucketSpec, creating());
    cluster.event(app.pod, u"FailedMount"_s, words);
    return cluster;
}

} // namespace

class TestGoogleIdentityChains : public QObject
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
    void jsonIsStable();
};

void TestGoogleIdentityChains::aWholeChainHolds()
{
    const auto snapshot = googleCloud().with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    QCOMPARE(linkOf(*chain, u"google.binding"_s).observed, member);
    QVERIFY(!chain->finding());
}

void TestGoogleIdentityChains::aWholeChainByThePrincipalHolds()
{
    const auto snapshot = googleCloud()
                              .get(u"storage/v1/b/models/iam"_s, 200, policyOf(viewer, {principal}))
                              .with(googleCluster({}));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain && chain->holds() == std::optional(true), text(chain));
    QVERIFY(
        std::ranges::none_of(chain->links, [](const Link &link) { return link.id == u"google.binding"_s; }));
}

void TestGoogleIdentityChains::oneLinkIsNamed_data()
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

void TestGoogleIdentityChains::oneLinkIsNamed()
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

void TestGoogleIdentityChains::aMisspeltMemberIsNamedAsObserved()
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

void TestGoogleIdentityChains::whatComesAfterIsNotJudged()
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

void TestGoogleIdentityChains::withoutTheCloudsAnswersNothingIsClaimed()
{
    const auto snapshot = Cloud().with(googleCluster(annotated));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(chain->broken() < 0 && !chain->holds(), text(chain));
    QVERIFY(linkOf(*chain, u"google.account"_s).state == Link::State::Unknown);
    QVERIFY(!linkOf(*chain, u"google.binding"_s).why.isEmpty());
}

void TestGoogleIdentityChains::aRefusedAnswerIsNoNo()
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

void TestGoogleIdentityChains::whatTheCloudToldThePodCounts()
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

void TestGoogleIdentityChains::beingRefusedAsTheAccountProvesTheLinksBefore()
{
    const auto snapshot = Cloud().with(refusedCluster(
        u"rpc error: code = PermissionDenied desc = failed to get GCS bucket 'models': googleapi: Error 403: %1 does not have storage.objects.list access"_s
            .arg(email)));
    const auto chain = chainOf(*snapshot);
    QVERIFY2(brokenId(chain) == "google.role"_L1, text(chain));
    QVERIFY(linkOf(*chain, u"google.account"_s).state == Link::State::Holds);
    QVERIFY(linkOf(*chain, u"google.binding"_s).state == Link::State::Holds);
}

void TestGoogleIdentityChains::aPodInTheNodesNetworkHasTheNodesIdentity()
{
    Cluster cluster;
    cluster.listedAll().add(account(annotated)).add(node(shop.node));
    App::make(shop, u"'hostNetwork':true,"_s + bucketSpec, running()).to(cluster);
    const auto snapshot = googleCloud().with(cluster);
    QCOMPARE(brokenId(chainOf(*snapshot)), u"google.node-pool"_s);
    QCOMPARE(linkOf(*chainOf(*snapshot), u"google.node-pool"_s).observed, u"hostNetwork: true"_s);
}

void TestGoogleIdentityChains::aNodeOfBeforeTheSwitchIsNamed()
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

void TestGoogleIdentityChains::anAnnotationUnderAnotherKeyIsBroken()
{
    const auto snapshot =
        googleCloud().with(googleCluster(u"'iam.gke.io/service-account':'%1'"_s.arg(email)));
    QCOMPARE(brokenId(chainOf(*snapshot)), u"google.annotation"_s);
    QVERIFY(linkOf(*chainOf(*snapshot), u"google.annotation"_s).remedies.constFirst().change);
}

void TestGoogleIdentityChains::whoHasNothingToDoWithAGoogleHasNoChain()
{
    Cluster cluster;
    cluster.listedAll().add(account({}));
    App::make(shop, u"'serviceAccountName':'web','containers':[{'name':'main'}]"_s, running()).to(cluster);
    const auto snapshot = cluster.snapshot();
    QVERIFY(!chainOf(*snapshot));
    QVERIFY(!chainOf(*snapshot, true));
    QVERIFY(prove(*snapshot, ProofSubject::parse(u"sa/web"_s, u"shop"_s)).isEmpty());
}

void TestGoogleIdentityChains::bucketsAreThoseThatPodsMountOrName_data()
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

void TestGoogleIdentityChains::bucketsAreThoseThatPodsMountOrName()
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

void TestGoogleIdentityChains::jsonIsStable()
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

QTEST_GUILESS_MAIN(slipway::TestGoogleIdentityChains)
#include "tst_googleidentitychains.moc"
