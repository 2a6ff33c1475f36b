// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Volumes, load balancers and addresses of the sandbox's AWS account.
#include "awsbench.h"

#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAwsStanding : public QObject
{
    Q_OBJECT

    static AwsStanding volumeOf(const QString &cluster)
    {
        return {.id = u"vol-0claim"_s,
                .region = u"us-west-2"_s,
                .zones = {u"us-west-2a"_s},
                .tags = {{u"KubernetesCluster"_s, cluster}},
                .type = u"gp3"_s,
                .sizeGiB = 20,
                .attachedTo = u"i-0pod"_s};
    }
    static AwsStanding balancerOf(const QString &cluster)
    {
        return {.kind = AwsStanding::Kind::ClassicLoadBalancer,
                .id = u"a1"_s,
                .name = u"a1"_s,
                .region = u"us-west-2"_s,
                .zones = {u"us-west-2a"_s},
                .tags = {{u"kubernetes.io/cluster/"_s + cluster, u"owned"_s}},
                .type = u"classic"_s};
    }
    static AwsBench::Answer classic(AwsBench &aws, const QByteArray &text)
    {
        return aws.form(u"elasticloadbalancing"_s, "Version=2012-06-01&Action=" + text);
    }
    static AwsBench::Answer balancers(AwsBench &aws, const QByteArray &text)
    {
        return aws.form(u"elasticloadbalancing"_s, "Version=2015-12-01&Action=" + text);
    }

private Q_SLOTS:
    void machinesHaveADiskThatIsInUse()
    {
        AwsBench aws;
        const auto all = aws.form(u"ec2"_s, "Action=DescribeVolumes");
        QCOMPARE(all.status, 200);
        QCOMPARE(all.body.count("<status>in-use</status>"), 3); // two general machines and one with a GPU
        const auto gpu = aws.form(
            u"ec2"_s,
            "Action=DescribeVolumes&Filter.1.Name=tag:eks:nodegroup-name&Filter.1.Value.1=gpu&MaxResults=5");
        QCOMPARE(gpu.xml("size"), u"100"_s);
        const auto refused =
            aws.form(u"ec2"_s, "Action=DeleteVolume&VolumeId=" + gpu.xml("volumeId").toLatin1());
        QCOMPARE(refused.xml("Code"), u"VolumeInUse"_s);
    }

    void aVolumeIsMadeFoundAndRemoved()
    {
        AwsBench aws;
        const auto made =
            aws.form(u"ec2"_s,
                     "Action=CreateVolume&AvailabilityZone=us-west-2b&Size=8&VolumeType=gp3"
                     "&TagSpecification.1.ResourceType=volume&TagSpecification.1.Tag.1.Key=owner"
                     "&TagSpecification.1.Tag.1.Value=ann");
        const QByteArray id = made.xml("volumeId").toLatin1();
        QVERIFY(id.startsWith("vol-"));
        const auto found =
            aws.form(u"ec2"_s, "Action=DescribeVolumes&Filter.1.Name=tag-key&Filter.1.Value.1=own*");
        QCOMPARE(found.xml("volumeId").toLatin1(), id);
        QCOMPARE(found.xml("value"), u"ann"_s);
        QCOMPARE(found.xml("status"), u"available"_s);
        QCOMPARE(aws.form(u"ec2"_s, "Action=DeleteVolume&VolumeId=" + id).status, 200);
        QCOMPARE(aws.form(u"ec2"_s, "Action=DescribeVolumes&VolumeId.1=" + id).xml("Code"),
                 u"InvalidVolume.NotFound"_s);
    }

    void anAddressIsReservedAndReleased()
    {
        AwsBench aws;
        const QByteArray id =
            aws.form(u"ec2"_s, "Action=AllocateAddress&Domain=vpc").xml("allocationId").toLatin1();
        QCOMPARE(aws.form(u"ec2"_s, "Action=DescribeAddresses").xml("allocationId").toLatin1(), id);
        // As EC2, whose DescribeAddresses has no pages.
        QCOMPARE(aws.form(u"ec2"_s, "Action=DescribeAddresses&MaxResults=5").xml("Code"),
                 u"UnknownParameter"_s);
        QCOMPARE(aws.form(u"ec2"_s, "Action=ReleaseAddress&AllocationId=" + id).status, 200);
        QCOMPARE(aws.form(u"ec2"_s, "Action=ReleaseAddress&AllocationId=" + id).xml("Code"),
                 u"InvalidAllocationID.NotFound"_s);
    }

    void theTwoGenerationsOfLoadBalancersAreApart()
    {
        AwsBench aws;
        const QStringList subnets = aws.subnets();
        const auto made =
            balancers(aws,
                      "CreateLoadBalancer&Name=net&Type=network&Subnets.member.1="
                          + subnets.first().toLatin1() + "&Tags.member.1.Key=team&Tags.member.1.Value=web");
        const QByteArray arn = made.xml("LoadBalancerArn").toLatin1();
        QVERIFY2(arn.contains(":loadbalancer/net/net/"), made.body.constData());
        QCOMPARE(classic(aws, "CreateLoadBalancer&LoadBalancerName=old&AvailabilityZones.member.1=us-west-2a")
                     .status,
                 200);
        QCOMPARE(balancers(aws, "DescribeLoadBalancers").body.count("<member><LoadBalancerArn>"), 1);
        QCOMPARE(classic(aws, "DescribeLoadBalancers").xml("LoadBalancerName"), u"old"_s);
        const auto tags = balancers(
            aws, "DescribeTags&ResourceArns.member.1=" + QUrl::toPercentEncoding(QString::fromLatin1(arn)));
        QCOMPARE(tags.xml("Key"), u"team"_s);
        QCOMPARE(classic(aws, "DescribeTags&LoadBalancerNames.member.1=net").xml("Code"),
                 u"LoadBalancerNotFound"_s);
        const QByteArray removal =
            "DeleteLoadBalancer&LoadBalancerArn=" + QUrl::toPercentEncoding(QString::fromLatin1(arn));
        QCOMPARE(balancers(aws, removal).status, 200);
        QCOMPARE(balancers(aws, removal).xml("Code"), u"LoadBalancerNotFound"_s);
        // The classic API deletes what is not there with success.
        QCOMPARE(classic(aws, "DeleteLoadBalancer&LoadBalancerName=nobody").status, 200);
    }

    void loadBalancersArePaged()
    {
        AwsBench aws;
        for (const QByteArray name : {"one", "two", "three"})
            classic(aws, "CreateLoadBalancer&AvailabilityZones.member.1=us-west-2a&LoadBalancerName=" + name);
        const auto first = classic(aws, "DescribeLoadBalancers&PageSize=2");
        QCOMPARE(first.body.count("<DNSName>"), 2);
        const auto rest = classic(aws,
                                  "DescribeLoadBalancers&PageSize=2&Marker="
                                      + QUrl::toPercentEncoding(first.xml("NextMarker")));
        QCOMPARE(rest.body.count("<DNSName>"), 1);
        QVERIFY(!rest.body.contains("NextMarker"));
    }

    void aDeletedClusterLeavesWhatStoodForItsObjects()
    {
        AwsBench aws;
        aws.cloud.standing = [&aws](const QString &cluster) {
            return cluster == "fresh"_L1 && aws.played.contains(cluster)
                ? QList<AwsStanding>{volumeOf(cluster), balancerOf(cluster)}
                : QList<AwsStanding>();
        };
        const QByteArray mine =
            "Action=DescribeVolumes&Filter.1.Name=tag:KubernetesCluster&Filter.1.Value.1=fresh";
        const QStringList subnets = aws.subnets();
        aws.eks("POST", u"/clusters"_s,
                {{u"name"_s, u"fresh"_s},
                 {u"roleArn"_s, u"arn:aws:iam::111122223333:role/eks-cluster"_s},
                 {u"resourcesVpcConfig"_s,
                  QJsonObject{{u"subnetIds"_s, QJsonArray{subnets.at(0), subnets.at(1)}}}}});
        aws.clock.advance(15min);
        QVERIFY(aws.played.contains(u"fresh"_s));
        QCOMPARE(aws.form(u"ec2"_s, mine).xml("status"), u"in-use"_s);
        QCOMPARE(aws.form(u"ec2"_s, "Action=DeleteVolume&VolumeId=vol-0claim").xml("Code"), u"VolumeInUse"_s);
        aws.eks("DELETE", u"/clusters/fresh"_s);
        aws.clock.advance(15min);
        QVERIFY(!aws.played.contains(u"fresh"_s));
        QCOMPARE(aws.form(u"ec2"_s, mine).xml("status"), u"available"_s); // its machine went
        QCOMPARE(classic(aws, "DescribeLoadBalancers").xml("LoadBalancerName"), u"a1"_s);
        QCOMPARE(classic(aws, "DeleteLoadBalancer&LoadBalancerName=a1").status, 200);
        QVERIFY(!classic(aws, "DescribeLoadBalancers").body.contains("<LoadBalancerName>"));
        QCOMPARE(aws.form(u"ec2"_s, "Action=DeleteVolume&VolumeId=vol-0claim").status, 200);
        QVERIFY(!aws.form(u"ec2"_s, mine).body.contains("vol-0claim"));
    }

    void whoMayNotListIsRefusedInTheWordsOfTheService()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-everything-fine\nfaults:\n  - {kind: "
                     "permission-denied, permissions: "
                     "['ec2:DescribeVolumes', 'elasticloadbalancing:DescribeTags']}\n");
        QCOMPARE(aws.form(u"ec2"_s, "Action=DescribeVolumes").xml("Code"), u"UnauthorizedOperation"_s);
        const auto refused = balancers(aws, "DescribeTags&ResourceArns.member.1=a");
        QCOMPARE(refused.status, 403);
        QCOMPARE(refused.xml("Code"), u"AccessDenied"_s);
    }
};

QTEST_GUILESS_MAIN(TestAwsStanding)
#include "tst_awsstanding.moc"
