// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What AWS lists of an endpoint that was destroyed.
#include "remainsworld.h"

using namespace slipway;
using namespace slipway::remainsworld;
using namespace Qt::StringLiterals;

namespace {

/// Of an endpoint on EKS whose plan made a Service, an Ingress, a claim and a StatefulSet.
RemainsQuestion askedOfAws(AwsClient *aws)
{
    Plan plan{.name = u"gone"_s, .target = {.provider = u"aws"_s}};
    plan.steps = {
        applying(
            R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"inference"},"spec":{"type":"LoadBalancer"}})"),
        applying(
            R"({"apiVersion":"networking.k8s.io/v1","kind":"Ingress","metadata":{"name":"web","namespace":"inference"},"spec":{"ingressClassName":"alb"}})"),
        applying(
            R"({"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"cache","namespace":"inference"},
            "spec":{"storageClassName":"gp3","resources":{"requests":{"storage":"73Gi"}}}})"),
        applying(
            R"({"apiVersion":"apps/v1","kind":"StatefulSet","metadata":{"name":"loki","namespace":"inference"},"spec":{"replicas":1,
            "volumeClaimTemplates":[{"metadata":{"name":"data"},"spec":{"storageClassName":"gp3","resources":{"requests":{"storage":"10Gi"}}}}]}})")};
    return {.aws = aws,
            .endpoint = endpointAt("aws", "eu-central-1"),
            .runs = {JournalRun{.plan = plan.toJson()}}};
}

} // namespace

class TestRemainsAws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void whatAwsListsIsKnownByItsTags_data()
    {
        using Tags = QMap<QString, QString>;
        QTest::addColumn<AwsResource>("resource");
        QTest::addColumn<QString>("object");
        QTest::addColumn<QString>("owner");
        QTest::addColumn<QString>("foundBy");
        QTest::addColumn<double>("perHour"); // less than 0: not known
        QTest::addColumn<QString>("command");
        QTest::newRow("a volume of the EBS driver that was told its cluster")
            << AwsResource{.id = u"vol-1"_s,
                           .tags = Tags{{u"ebs.csi.aws.com/cluster"_s, u"true"_s},
                                        {u"KubernetesCluster"_s, u"c1"_s},
                                        {u"kubernetes.io/cluster/c1"_s, u"owned"_s},
                                        {u"kubernetes.io/created-for/pvc/name"_s, u"cache"_s},
                                        {u"kubernetes.io/created-for/pvc/namespace"_s, u"inference"_s}},
                           .type = u"gp3"_s,
                           .status = u"available"_s,
                           .sizeGiB = 73,
                           .iops = 3000,
                           .throughputMiBps = 125}
            << u"volume/vol-1"_s << u"PersistentVolumeClaim/inference/cache"_s
            << u"tag kubernetes.io/created-for/pvc/name"_s << 0.008
            << u"aws ec2 delete-volume --volume-id vol-1 --region eu-central-1"_s;
        QTest::newRow("one of a StatefulSet, with operations that cost besides")
            << AwsResource{.id = u"vol-2"_s,
                           .tags = Tags{{u"eks:eks-cluster-name"_s, u"c1"_s},
                                        {u"kubernetes.io/created-for/pvc/name"_s, u"data-loki-0"_s},
                                        {u"kubernetes.io/created-for/pvc/namespace"_s, u"inference"_s}},
                           .type = u"gp3"_s,
                           .status = u"in-use"_s,
                           .isAttached = true,
                           .sizeGiB = 10,
                           .iops = 6000,
                           .throughputMiBps = 250}
            << u"volume/vol-2"_s << u"PersistentVolumeClaim/inference/data-loki-0"_s
            << u"tag kubernetes.io/created-for/pvc/name"_s << (10 * 0.08 + 3000 * 0.005 + 125 * 0.04) / 730
            << u"aws ec2 delete-volume --volume-id vol-2 --region eu-central-1"_s;
        QTest::newRow("one of a type that nobody has a price of")
            << AwsResource{.id = u"vol-3"_s,
                           .tags = Tags{{u"eks:eks-cluster-name"_s, u"c1"_s},
                                        {u"kubernetes.io/created-for/pvc/name"_s, u"cache"_s},
                                        {u"kubernetes.io/created-for/pvc/namespace"_s, u"inference"_s}},
                           .type = u"standard"_s,
                           .status = u"available"_s,
                           .sizeGiB = 10}
            << u"volume/vol-3"_s << u"PersistentVolumeClaim/inference/cache"_s
            << u"tag kubernetes.io/created-for/pvc/name"_s << -1.0
            << u"aws ec2 delete-volume --volume-id vol-3 --region eu-central-1"_s;
        QTest::newRow("a Network Load Balancer of the AWS Load Balancer Controller, in three zones")
            << AwsResource{.collection = AwsCollection::LoadBalancers,
                           .id = u"arn:nlb"_s,
                           .name = u"k8s-inferenc-front"_s,
                           .tags = Tags{{u"elbv2.k8s.aws/cluster"_s, u"c1"_s},
                                        {u"service.k8s.aws/resource"_s, u"LoadBalancer"_s},
                                        {u"service.k8s.aws/stack"_s, u"inference/front"_s}},
                           .type = u"network"_s,
                           .status = u"active"_s,
                           .address = u"k8s.elb.eu-central-1.amazonaws.com"_s,
                           .isPublic = true,
                           .zones = 3}
            << u"loadBalancer/k8s-inferenc-front"_s << u"Service/inference/front"_s
            << u"tag service.k8s.aws/stack"_s << 0.0225 + 3 * 0.005
            << u"aws elbv2 delete-load-balancer --load-balancer-arn arn:nlb --region eu-central-1"_s;
        QTest::newRow("an Application Load Balancer of an Ingress, not on the internet")
            << AwsResource{.collection = AwsCollection::LoadBalancers,
                           .id = u"arn:alb"_s,
                           .name = u"alb"_s,
                           .tags = Tags{{u"elbv2.k8s.aws/cluster"_s, u"c1"_s},
                                        {u"ingress.k8s.aws/stack"_s, u"inference/web"_s}},
                           .type = u"application"_s,
                           .zones = 2}
            << u"loadBalancer/alb"_s << u"Ingress/inference/web"_s << u"tag ingress.k8s.aws/stack"_s << 0.0225
            << u"aws elbv2 delete-load-balancer --load-balancer-arn arn:alb --region eu-central-1"_s;
        QTest::newRow("a classic one, by EKS without another controller")
            << AwsResource{.collection = AwsCollection::ClassicLoadBalancers,
                           .id = u"a1b2"_s,
                           .name = u"a1b2"_s,
                           .tags = Tags{{u"kubernetes.io/cluster/c1"_s, u"owned"_s},
                                        {u"kubernetes.io/service-name"_s, u"inference/front"_s}},
                           .type = u"classic"_s}
            << u"loadBalancer/a1b2"_s << u"Service/inference/front"_s << u"tag kubernetes.io/service-name"_s
            << 0.025 << u"aws elb delete-load-balancer --load-balancer-name a1b2 --region eu-central-1"_s;
    }
    void whatAwsListsIsKnownByItsTags()
    {
        QFETCH(AwsResource, resource);
        QFETCH(QString, object);
        QFETCH(QString, owner);
        QFETCH(QString, foundBy);
        QFETCH(double, perHour);
        QFETCH(QString, command);
        FakeAwsClient aws;
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        aws.resourceList = {resource};
        const RemainsQuestion question = askedOfAws(&aws);
        const auto one = of(found(question), object);
        QVERIFY(one);
        QCOMPARE(one->owner, owner);
        QCOMPARE(one->foundBy, foundBy);
        QCOMPARE(one->command, command);
        QVERIFY(!one->isFree);
        QCOMPARE(one->perHour.has_value(), perHour >= 0);
        if (one->perHour) {
            QCOMPARE(*one->perHour, perHour);
            QVERIFY(one->isEstimated); // these prices are remembered, and say so
            const QString text = remainsText({.found = {*one}}).join(u' ');
            QVERIFY2(text.contains(u"estimated list price"_s), qPrintable(text));
            QCOMPARE(remainsJson({.found = {*one}}).at(0)["estimated"_L1], QJsonValue(true));
        }

        // It is another cluster's, and as such nobody's here.
        AwsResource anothers = resource;
        for (QString &value : anothers.tags) {
            if (value == "c1"_L1)
                value = u"c2"_s;
        }
        if (anothers.tags.remove(u"kubernetes.io/cluster/c1"_s))
            anothers.tags.insert(u"kubernetes.io/cluster/c2"_s, u"owned"_s);
        aws.resourceList = {anothers};
        QVERIFY(found(question).found.isEmpty());
        aws.clusterList.clear();
        QVERIFY(found(question).found.isEmpty());

        // No plan made it, but the cluster went with the endpoint, and left it.
        aws.resourceList = {resource};
        RemainsQuestion planless = question;
        planless.runs.clear();
        QVERIFY(of(found(planless), object));
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        QVERIFY(found(planless).found.isEmpty());
    }

    void aVolumeThatDoesNotSayItsClusterIsSaidToBeDoubtful()
    {
        FakeAwsClient aws;
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        aws.resourceList = {{.id = u"vol-1"_s,
                             .tags = {{u"ebs.csi.aws.com/cluster"_s, u"true"_s},
                                      {u"kubernetes.io/created-for/pvc/name"_s, u"cache"_s},
                                      {u"kubernetes.io/created-for/pvc/namespace"_s, u"inference"_s}},
                             .type = u"gp2"_s,
                             .status = u"available"_s,
                             .sizeGiB = 20}};
        const auto volume = of(found(askedOfAws(&aws)), u"volume/vol-1"_s);
        QVERIFY(volume);
        QVERIFY2(volume->why.endsWith(u"Its tags do not say of which cluster it is."_s),
                 qPrintable(volume->why));
        // Something uses it, which is no destroyed endpoint.
        aws.resourceList.first().isAttached = true;
        QVERIFY(found(askedOfAws(&aws)).found.isEmpty());
    }

    void whatIsInUseOrOnItsWayOutDoesNotRemain()
    {
        FakeAwsClient aws; // the cluster is gone
        const QMap<QString, QString> ours{{u"kubernetes.io/cluster/c1"_s, u"owned"_s}};
        aws.resourceList = {
            {.collection = AwsCollection::Addresses,
             .id = u"eipalloc-1"_s,
             .tags = ours,
             .address = u"203.0.113.7"_s},
            {.collection = AwsCollection::Addresses, .id = u"eipalloc-2"_s, .tags = ours, .isAttached = true},
            {.id = u"vol-1"_s, .tags = ours, .type = u"io2"_s, .status = u"deleting"_s},
            {.id = u"vol-2"_s,
             .tags = {{u"kubernetes.io/cluster/c1"_s, u"shared"_s}},
             .type = u"gp3"_s,
             .sizeGiB = 1}};
        const Remains remains = found(askedOfAws(&aws));
        QCOMPARE(remains.found.size(), 1);
        const Remain address = remains.found.first();
        QCOMPARE(address.object, u"address/eipalloc-1"_s);
        QCOMPARE(address.perHour, 0.005);
        QVERIFY2(address.why.contains(u"203.0.113.7"_s), qPrintable(address.why));
        QCOMPARE(address.owner, u"cluster c1"_s);
        QCOMPARE(address.command,
                 u"aws ec2 release-address --allocation-id eipalloc-1 --region eu-central-1"_s);
    }

    void machinesThatOutliveTheirClusterRemain()
    {
        FakeAwsClient aws; // the cluster is gone
        const QMap<QString, QString> karpenters{{u"kubernetes.io/cluster/c1"_s, u"owned"_s},
                                                {u"karpenter.sh/nodepool"_s, u"gpu"_s}};
        const auto machine = [](const QString &id, const QMap<QString, QString> &tags,
                                const QString &status) {
            return AwsResource{.collection = AwsCollection::Instances,
                               .id = id,
                               .name = u"ip-10-0-0-7.eu-central-1.compute.internal"_s,
                               .tags = tags,
                               .type = u"g5.xlarge"_s,
                               .status = status};
        };
        aws.resourceList = {machine(u"i-1"_s, karpenters, u"running"_s),
                            machine(u"i-2"_s, {{u"kubernetes.io/cluster/c1"_s, u"owned"_s}}, u"stopped"_s),
                            machine(u"i-3"_s, karpenters, u"terminated"_s),
                            machine(u"i-4"_s, karpenters, u"shutting-down"_s),
                            machine(u"i-5"_s, {{u"kubernetes.io/cluster/c2"_s, u"owned"_s}}, u"running"_s),
                            machine(u"i-6"_s, {{u"kubernetes.io/cluster/c1"_s, u"shared"_s}}, u"running"_s)};
        const Remains remains = found(askedOfAws(&aws));
        QCOMPARE(remains.found.size(), 2);
        const auto running = of(remains, u"instance/i-1"_s);
        QVERIFY(running);
        QCOMPARE(running->owner, u"NodePool/gpu"_s);
        QCOMPARE(running->foundBy, u"tag kubernetes.io/cluster/c1"_s);
        QCOMPARE(running->perHour, Catalog::builtIn().machineType(u"g5.xlarge"_s)->price->amount);
        QVERIFY2(running->why.contains(u"g5.xlarge"_s), qPrintable(running->why));
        QCOMPARE(running->command, u"aws ec2 terminate-instances --instance-ids i-1 --region eu-central-1"_s);
        const auto stopped = of(remains, u"instance/i-2"_s);
        QVERIFY(stopped);
        QVERIFY(stopped->isFree);
        QCOMPARE(stopped->owner, u"cluster c1"_s);

        // As long as the cluster is there, they are its nodes.
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        QVERIFY(found(askedOfAws(&aws)).found.isEmpty());
    }

    void whatStandsInTheClusterHasItsOneLineThere()
    {
        FakeKubeClient kube;
        kube.put(
            json(R"({"apiVersion":"v1","kind":"Service","metadata":{"name":"front","namespace":"inference",
            "labels":{"app.kubernetes.io/managed-by":"slipway","app.kubernetes.io/instance":"gone"}},"spec":{"type":"LoadBalancer"}})"));
        FakeAwsClient aws;
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        aws.resourceList = {{.collection = AwsCollection::ClassicLoadBalancers,
                             .id = u"a1"_s,
                             .name = u"a1"_s,
                             .tags = {{u"kubernetes.io/cluster/c1"_s, u"owned"_s},
                                      {u"kubernetes.io/service-name"_s, u"inference/front"_s}},
                             .type = u"classic"_s}};
        RemainsQuestion question = askedOfAws(&aws);
        question.kube = &kube;
        const Remains remains = found(question);
        QVERIFY(of(remains, u"Service/inference/front"_s));
        QVERIFY(!of(remains, u"loadBalancer/a1"_s));
    }

    void whatAwsDoesNotListIsUnknownAndNamesWhatIsMissing()
    {
        FakeAwsClient aws;
        aws.clusterList = {{.name = u"c1"_s, .status = u"ACTIVE"_s}};
        aws.failures.insert(u"volumes"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        aws.failures.insert(u"loadBalancers"_s, fail(ErrorKind::Forbidden, u"no"_s).error());
        aws.failures.insert(u"addresses"_s, fail(ErrorKind::Timeout, u"late"_s).error());
        const QStringList gaps = found(askedOfAws(&aws)).notRead;
        QVERIFY2(gaps.contains(u"volumes (needs ec2:DescribeVolumes)"_s), qPrintable(gaps.join(u'|')));
        QVERIFY2(
            gaps.contains(
                u"loadBalancers (needs elasticloadbalancing:DescribeLoadBalancers, elasticloadbalancing:DescribeTags)"_s),
            qPrintable(gaps.join(u'|')));
        QVERIFY2(gaps.contains(u"addresses"_s), qPrintable(gaps.join(u'|')));
        aws.failures = {{u"cluster"_s, fail(ErrorKind::Forbidden, u"no"_s).error()}};
        QVERIFY(found(askedOfAws(&aws)).notRead.contains(u"the EKS cluster (needs eks:DescribeCluster)"_s));
    }
};

QTEST_GUILESS_MAIN(TestRemainsAws)
#include "tst_remainsaws.moc"
