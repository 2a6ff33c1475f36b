// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What mends something of the cloud's: a Change where the cloud told which cluster it is, else a command, with the cluster's own names.
#include "cloudbuilder.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/placenames.h"

using namespace slipway;
using namespace slipway::diagnosis;
using namespace Qt::StringLiterals;

namespace {

const auto gkePath = u"container/v1/projects/lab-7/locations/europe-west4-b/clusters/big"_s;

std::shared_ptr<const Snapshot> onGke()
{
    return Cloud()
        .get(gkePath, 200, obj(u"{'name':'big','location':'europe-west4-b'}"_s))
        .get(u"cloudresourcemanager/v1/projects/lab-7"_s, 200,
             obj(u"{'projectId':'lab-7','projectNumber':'4711'}"_s))
        .with(Cluster());
}

std::shared_ptr<const Snapshot> onEks()
{
    return Cloud()
        .get(u"clusters/prod"_s, 200,
             obj(u"{'cluster':{'name':'prod','arn':'arn:aws:eks:eu-west-3:111122223333:cluster/prod'}}"_s))
        .with(Cluster());
}

std::shared_ptr<const Snapshot> nowhere()
{
    return Cloud().with(Cluster());
}

QString filled(const QString &command, const std::shared_ptr<const Snapshot> &snapshot)
{
    QList<Finding> findings{{.id = u"x"_s, .remedies = {{.description = u"do"_s, .command = command}}}};
    namePlaces(findings, *snapshot);
    return findings.first().remedies.first().command;
}

} // namespace

class TestCloudRemedies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKnownClusterIsMendedByAChange()
    {
        const auto snapshot = onGke();
        for (const Remedy &remedy : {giveMetadataServer(u"do"_s, *snapshot, u"gpu"_s),
                                     enableGkeAddon(u"do"_s, *snapshot, GkeAddon::GcsFuseCsi, u"gcloud …"_s),
                                     enableGatewayApi(u"do"_s, *snapshot)}) {
            QVERIFY(remedy.change);
            const QString command = remedy.change->command();
            QVERIFY2(command.contains(u"big"_s) && command.contains(u"europe-west4-b"_s),
                     qPrintable(command));
        }
        const Remedy agent = installEksAddon(u"do"_s, *onEks(), u"eks-pod-identity-agent"_s);
        QVERIFY(agent.change);
        QVERIFY2(agent.change->command().contains(u"prod"_s), qPrintable(agent.change->command()));
    }

    void rolesOfTheClustersAccountAreChanged()
    {
        const QString own = u"arn:aws:iam::111122223333:role/weights"_s;
        const S3Use place{.bucket = u"models"_s, .folder = u"qwen"_s, .object = u"qwen/config.json"_s};
        const auto snapshot = onEks();
        const Remedy trust = letTakeRole(u"do"_s, *snapshot, own, u"ns"_s, u"app"_s);
        QVERIFY(trust.change);
        QCOMPARE(trust.change->kind(), u"create-irsa-role"_s);
        const Remedy pods = letPodsTakeRole(u"do"_s, *onEks(), u"arn:aws:iam::111122223333:role/weights"_s,
                                            u"llm"_s, u"vllm"_s);
        QVERIFY(pods.change);
        QCOMPARE(pods.change->kind(), u"trust-pod-identity"_s);
        QVERIFY(!letPodsTakeRole(u"do"_s, *nowhere(), u"arn:aws:iam::111122223333:role/weights"_s, u"llm"_s,
                                 u"vllm"_s)
                     .change);
        const Remedy nodes = letNodesDo(u"do"_s, *onEks(), u"nodes"_s, u"AmazonEKS_CNI_Policy"_s);
        QVERIFY(nodes.change);
        QCOMPARE(nodes.change->kind(), u"create-iam-role"_s);
        const Remedy read = letReadBucket(u"do"_s, *snapshot, own, place);
        QVERIFY(read.change);
        QVERIFY2(read.change->command().contains(u"arn:aws:s3:::models/qwen/*"_s),
                 qPrintable(read.change->command()));
        QVERIFY(makeIssuerKnown(u"do"_s, *snapshot).change);
        // With the keys of one account nothing of another's can be changed.
        const QString foreign = u"arn:aws:iam::444455556666:role/weights"_s;
        QVERIFY(!letTakeRole(u"do"_s, *snapshot, foreign, u"ns"_s, u"app"_s).change);
        QVERIFY(!letReadBucket(u"do"_s, *snapshot, foreign, place).change);
        QVERIFY(!makeIssuerKnown(u"do"_s, *nowhere()).change);
    }

    void podsAreMadeAnewByTheirOwner()
    {
        Cluster cluster;
        App::make(Names(), u"'containers':[{'name':'main'}]"_s, running()).to(cluster);
        const auto snapshot = Cloud().with(cluster);
        const KubeObject *pod = snapshot->of(u"Pod"_s, Names().ns).front();
        const Remedy remedy = createPodsAnew(u"do"_s, *snapshot, *pod);
        QVERIFY(remedy.change);
        QCOMPARE(remedy.change->object(), snapshot->topOwner(*pod).label());
        QVERIFY(
            QJsonDocument(remedy.change->toJson()).toJson().contains("kubectl.kubernetes.io/restartedAt"));
    }

    void anUnknownClusterIsLeftToThePerson()
    {
        const auto snapshot = nowhere();
        for (const Remedy &remedy :
             {giveMetadataServer(u"do"_s, *snapshot, u"gpu"_s), enableGatewayApi(u"do"_s, *snapshot),
              installEksAddon(u"do"_s, *snapshot, u"eks-pod-identity-agent"_s)}) {
            QVERIFY(!remedy.change);
            QVERIFY2(remedy.command.contains(u"CLUSTER"_s), qPrintable(remedy.command));
        }
    }

    // The nodes of a pool that is not known cannot be made anew by a Change.
    void aPoolThatIsNotKnownIsLeftToThePerson()
    {
        const Remedy remedy = giveMetadataServer(u"do"_s, *onGke(), {});
        QVERIFY(!remedy.change);
        QVERIFY(remedy.command.contains(u"POOL"_s));
    }

    void onlyAWholeMemberIsGranted()
    {
        const auto email = u"vlm@lab-7.iam.gserviceaccount.com"_s;
        QVERIFY(letActAs(u"do"_s, email, u"serviceAccount:lab-7.svc.id.goog[ns/ksa]"_s).change);
        QVERIFY(!letActAs(u"do"_s, email, u"serviceAccount:PROJECT.svc.id.goog[ns/ksa]"_s).change);
        QVERIFY(grantOnBucket(u"do"_s, u"weights"_s, u"serviceAccount:"_s + email).change);
        QVERIFY(!grantOnBucket(u"do"_s, {}, u"serviceAccount:"_s + email).change);
    }

    void googlesOwnAccountsAreNotMade()
    {
        QVERIFY(createGoogleAccount(u"do"_s, u"vlm@lab-7.iam.gserviceaccount.com"_s).change);
        QVERIFY(!createGoogleAccount(u"do"_s, u"4711-compute@developer.gserviceaccount.com"_s).change);
    }

    void commandsCarryTheClustersNames_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("expected");
        QTest::newRow("cluster and place")
            << u"gcloud container clusters update CLUSTER --location LOCATION --gateway-api=standard"_s
            << u"gcloud container clusters update big --location europe-west4-b --gateway-api=standard"_s;
        QTest::newRow("the region of a zone") << u"gcloud compute regions describe REGION"_s
                                              << u"gcloud compute regions describe europe-west4"_s;
        QTest::newRow("within a word of IAM's") << u"--member serviceAccount:PROJECT.svc.id.goog[a/b]"_s
                                                << u"--member serviceAccount:lab-7.svc.id.goog[a/b]"_s;
        QTest::newRow("a project's number")
            << u"principal://iam.googleapis.com/projects/PROJECT_NUMBER/locations/global"_s
            << u"principal://iam.googleapis.com/projects/4711/locations/global"_s;
        QTest::newRow("what is somebody's own")
            << u"echo $CLUSTER MY_CLUSTER CLUSTER_NAME --set=x-REGION-y"_s
            << u"echo $CLUSTER MY_CLUSTER CLUSTER_NAME --set=x-REGION-y"_s;
        QTest::newRow("what no answer tells")
            << u"node-pools update POOL --role ROLE_ARN"_s << u"node-pools update POOL --role ROLE_ARN"_s;
    }
    void commandsCarryTheClustersNames()
    {
        QFETCH(QString, command);
        QTEST(filled(command, onGke()), "expected");
        QCOMPARE(filled(command, nowhere()), command);
    }

    void awsNamesAreAwsOwn()
    {
        QCOMPARE(filled(u"aws eks list-addons --cluster-name CLUSTER --region REGION"_s, onEks()),
                 u"aws eks list-addons --cluster-name prod --region eu-west-3"_s);
    }

    // Events are gone after an hour; the cloud's list stays, and has no "items" where there are none.
    void aRegionWithoutAProxySubnetIsMendedByItsOwnNames_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<bool>("isMissing");
        QTest::newRow("no subnet at all") << u"{'kind':'compute#subnetworkList'}"_s << true;
        QTest::newRow("others alone") << u"{'items':[{'name':'default','purpose':'PRIVATE'}]}"_s << true;
        QTest::newRow("one")
            << u"{'items':[{'name':'p','purpose':'REGIONAL_MANAGED_PROXY','role':'ACTIVE'}]}"_s << false;
        QTest::newRow("more pages than were read")
            << u"{'items':[{'name':'default','purpose':'PRIVATE'}],'nextPageToken':'x'}"_s << false;
    }
    void aRegionWithoutAProxySubnetIsMendedByItsOwnNames()
    {
        QFETCH(QString, list);
        QFETCH(bool, isMissing);
        Cluster cluster;
        cluster.listedAll()
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/v1','kind':'GatewayClass','metadata':{'name':'gke-l7-rilb'}}"_s))
            .add(obj(
                u"{'apiVersion':'gateway.networking.k8s.io/"
                u"v1','kind':'Gateway','metadata':{'name':'g','namespace':'chat','creationTimestamp':'$1'},"
                "'spec':{'gatewayClassName':'gke-l7-rilb','listeners':[{'name':'h','port':80,'protocol':'"
                "HTTP'}]},"
                "'status':{'conditions':[{'type':'Programmed','status':'False','reason':'Pending'}]}}"_s,
                {Cluster::ago(4)}));
        const auto snapshot =
            Cloud()
                .get(gkePath, 200, obj(u"{'name':'big','location':'europe-west4-b','network':'prod-net'}"_s))
                .get(u"compute/v1/projects/lab-7/regions/europe-west4/subnetworks"_s, 200, obj(list))
                .with(cluster);
        QList<Finding> findings = diagnose(*snapshot);
        namePlaces(findings, *snapshot);
        const auto found = std::ranges::find(findings, u"gateway.proxy-subnet-missing"_s,
                                             [](const Finding &each) { return each.id; });
        QCOMPARE(found != findings.end(), isMissing);
        if (isMissing)
            QVERIFY2(found->remedies.first().command.contains(u"--region europe-west4 --network prod-net "_s),
                     qPrintable(found->remedies.first().command));
    }

    void aNodeGroupIsMadeAnewAsItWas()
    {
        const auto snapshot =
            Cloud()
                .get(
                    u"clusters/prod/node-groups/gpu"_s, 200,
                    obj(u"{'nodegroup':{'nodegroupName':'gpu','amiType':'AL2023_x86_64_STANDARD','"
                        u"instanceTypes':['g6.xlarge'],"
                        "'subnets':['subnet-a','subnet-b'],'nodeRole':'arn:aws:iam::111122223333:role/nodes'}}"_s))
                .with(Cluster());
        const QList<Finding> findings = diagnose(*snapshot);
        QCOMPARE(findings.size(), 1);
        const QString command = findings.first().remedies.first().command;
        QVERIFY2(command.contains(
                     u"--subnets subnet-a subnet-b --node-role arn:aws:iam::111122223333:role/nodes"_s),
                 qPrintable(command));
    }
};

QTEST_GUILESS_MAIN(TestCloudRemedies)
#include "tst_cloudremedies.moc"
