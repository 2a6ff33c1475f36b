// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "awsbench.h"

#include <QTest>

using namespace slipway;
using namespace slipway::sandbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAwsEks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNodegroupComesUpWithItsMachines()
    {
        AwsBench aws;
        CloudHooks *hooks = aws.played.value(u"inference"_s);
        const std::size_t before = hooks->nodes().size();
        const auto made = aws.eks("POST", u"/clusters/inference/node-groups"_s, aws.nodegroup(u"more"_s, 3));
        QCOMPARE(made.status, 200);
        QCOMPARE(made.json().value("nodegroup"_L1).toObject().value("status"_L1).toString(), u"CREATING"_s);
        aws.clock.advance(60s);
        QCOMPARE(hooks->nodes().size(), before); // its machines boot
        QCOMPARE(aws.group(u"more"_s).value("status"_L1).toString(), u"CREATING"_s);
        aws.clock.advance(5min);
        QCOMPARE(aws.group(u"more"_s).value("status"_L1).toString(), u"ACTIVE"_s);
        QCOMPARE(hooks->nodes().size(), before + 3);
        QSet<QString> zones;
        for (const NodeShape &node : hooks->nodes()) {
            if (node.nodePool != "more"_L1)
                continue;
            zones.insert(node.zone);
            QCOMPARE(node.labels.value(u"eks.amazonaws.com/nodegroup"_s), u"more"_s);
            QVERIFY(node.devicePlugin == NodeShape::DevicePlugin::DaemonSet);
            QVERIFY(node.driver);
            QVERIFY(node.providerId.startsWith("aws:///us-west-2"_L1));
            QVERIFY(node.name.endsWith(".us-west-2.compute.internal"_L1));
        }
        QCOMPARE(zones.size(), 3);
        QCOMPARE(aws.eks("DELETE", u"/clusters/inference/node-groups/more"_s).status, 200);
        aws.clock.advance(5min);
        QCOMPARE(aws.eks("GET", u"/clusters/inference/node-groups/more"_s).status, 404);
        QCOMPARE(hooks->nodes().size(), before);
    }

    void whatEksRefuses_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QString invalid = u"InvalidParameterException"_s;
        QTest::newRow("an image of AL2 for 1.33")
            << QJsonObject{{u"amiType"_s, u"AL2_x86_64_GPU"_s}} << 400 << invalid << u"1.32 or earlier"_s;
        QTest::newRow("an image type that there is not")
            << QJsonObject{{u"amiType"_s, u"AL3"_s}} << 400 << invalid << u"AL3"_s;
        QTest::newRow("an instance type that there is not")
            << QJsonObject{{u"instanceTypes"_s, QJsonArray{u"g9.xlarge"_s}}} << 400 << invalid
            << u"The following supplied instance types do not exist: [g9.xlarge]"_s;
        QTest::newRow("a subnet that there is not")
            << QJsonObject{{u"subnets"_s, QJsonArray{u"subnet-1"_s}}} << 400 << invalid << u"subnet-1"_s;
        QTest::newRow("a role that there is not")
            << QJsonObject{{u"nodeRole"_s, u"arn:aws:iam::111122223333:role/nobody"_s}} << 400 << invalid
            << u"nobody"_s;
        QTest::newRow("a role of another service")
            << QJsonObject{{u"nodeRole"_s, u"arn:aws:iam::111122223333:role/ebs-csi"_s}} << 400 << invalid
            << u"ec2.amazonaws.com"_s;
        QTest::newRow("more than the maximum")
            << QJsonObject{{u"scalingConfig"_s,
                            QJsonObject{{u"minSize"_s, 0}, {u"maxSize"_s, 1}, {u"desiredSize"_s, 2}}}}
            << 400 << invalid << u"Desired capacity 2 can't be greater than max size 1"_s;
        QTest::newRow("a name that is taken")
            << QJsonObject{{u"nodegroupName"_s, u"gpu"_s}} << 409 << u"ResourceInUseException"_s
            << u"NodeGroup already exists with name gpu"_s;
    }
    void whatEksRefuses()
    {
        QFETCH(QJsonObject, change);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, words);
        AwsBench aws;
        QJsonObject body = aws.nodegroup(u"more"_s, 1);
        for (auto it = change.begin(); it != change.end(); ++it)
            body.insert(it.key(), it.value());
        const auto answer = aws.eks("POST", u"/clusters/inference/node-groups"_s, body);
        QCOMPARE(answer.status, status);
        QCOMPARE(QString::fromLatin1(answer.errorType), code);
        QVERIFY2(answer.json().value("message"_L1).toString().contains(words), answer.body.constData());
    }

    void theSameRequestTwiceIsOneGroup()
    {
        AwsBench aws;
        QJsonObject body = aws.nodegroup(u"more"_s, 1);
        body.insert(u"clientRequestToken"_s, u"4e7c1f60-2b9e-4a3d-8b71-0d8f2c5a9e11"_s);
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, body).status, 200);
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, body).status, 200);
        body.insert(u"clientRequestToken"_s, u"another"_s);
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, body).status, 409);
    }

    void withoutQuotaAGroupKeepsSilentAndThenFails()
    {
        AwsBench aws(
            "format: slipway-scenario/1\nextends: eks-everything-fine\naws: {quotas: {L-DB2E81BA: 4}}\n");
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, aws.nodegroup(u"more"_s, 1)).status,
                 200);
        aws.clock.advance(20min);
        QCOMPARE(aws.group(u"more"_s).value("status"_L1).toString(), u"CREATING"_s);
        QVERIFY(aws.group(u"more"_s).value("health"_L1).toObject().value("issues"_L1).toArray().isEmpty());
        const QString scaling = aws.group(u"more"_s)
                                    .value("resources"_L1)
                                    .toObject()
                                    .value("autoScalingGroups"_L1)
                                    .toArray()
                                    .first()
                                    .toObject()
                                    .value("name"_L1)
                                    .toString();
        const auto activities = aws.form(
            u"autoscaling"_s, "Action=DescribeScalingActivities&AutoScalingGroupName=" + scaling.toLatin1());
        QVERIFY2(activities.xml("StatusMessage")
                     .startsWith("Could not launch On-Demand Instances. VcpuLimitExceeded - You have "
                                 "requested more vCPU capacity than your current vCPU limit of 4 "_L1),
                 activities.body.left(900).constData());
        aws.clock.advance(10min);
        const QJsonObject failed = aws.group(u"more"_s);
        QCOMPARE(failed.value("status"_L1).toString(), u"CREATE_FAILED"_s);
        QCOMPARE(failed.value("health"_L1)
                     .toObject()
                     .value("issues"_L1)
                     .toArray()
                     .first()
                     .toObject()
                     .value("code"_L1)
                     .toString(),
                 u"AsgInstanceLaunchFailures"_s);
    }

    void aZoneWithoutCapacitySendsTheMachinesToTheOthers()
    {
        AwsBench aws("format: slipway-scenario/1\nextends: eks-everything-fine\nfaults:\n  - {kind: "
                     "stockout, zone: us-west-2a, "
                     "accelerator: g5.*}\n");
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, aws.nodegroup(u"more"_s, 2)).status,
                 200);
        aws.clock.advance(6min);
        QCOMPARE(aws.group(u"more"_s).value("status"_L1).toString(), u"ACTIVE"_s);
        for (const NodeShape &node : aws.played.value(u"inference"_s)->nodes())
            QVERIFY(node.nodePool != "more"_L1 || node.zone != "us-west-2a"_L1);
        // Alone in that zone a group waits, and Auto Scaling says why.
        QJsonObject alone = aws.nodegroup(u"alone"_s, 1);
        const auto zones = aws.form(
            u"ec2"_s, "Action=DescribeSubnets&Filter.1.Name=availability-zone&Filter.1.Value.1=us-west-2a");
        alone.insert(u"subnets"_s, QJsonArray{zones.xml("subnetId")});
        QCOMPARE(aws.eks("POST", u"/clusters/inference/node-groups"_s, alone).status, 200);
        aws.clock.advance(6min);
        QCOMPARE(aws.group(u"alone"_s).value("status"_L1).toString(), u"CREATING"_s);
        QVERIFY(
            aws.form(u"autoscaling"_s, "Action=DescribeScalingActivities")
                .body.contains(
                    "InsufficientInstanceCapacity - We currently do not have sufficient g5.xlarge capacity"));
    }

    void aGroupGrowsAndShrinksByItsNumbers()
    {
        AwsBench aws;
        const auto count = [&] {
            const auto nodes = aws.played.value(u"inference"_s)->nodes();
            return std::ranges::count(nodes, u"general"_s, &NodeShape::nodePool);
        };
        const auto scale = [&](int desired) {
            return aws.eks("POST", u"/clusters/inference/node-groups/general/update-config"_s,
                           {{u"scalingConfig"_s, QJsonObject{{u"desiredSize"_s, desired}}}});
        };
        QCOMPARE(count(), 2);
        const auto update = scale(4);
        QCOMPARE(update.status, 200);
        QCOMPARE(scale(3).errorType, "ResourceInUseException"); // one at a time
        aws.clock.advance(5min);
        QCOMPARE(count(), 4);
        const QString id = update.json().value("update"_L1).toObject().value("id"_L1).toString();
        QCOMPARE(aws.eks("GET", u"/clusters/inference/updates/%1?nodegroupName=general"_s.arg(id))
                     .json()
                     .value("update"_L1)
                     .toObject()
                     .value("status"_L1)
                     .toString(),
                 u"Successful"_s);
        QCOMPARE(scale(6).errorType, "InvalidParameterException");
        QCOMPARE(scale(2).status, 200);
        aws.clock.advance(1min);
        QCOMPARE(count(), 2);
    }

    void updatesAreListedWithWhatTheyAreOf()
    {
        AwsBench aws;
        const auto listed = [&aws](const QString &query) {
            return aws.eks("GET", u"/clusters/inference/updates"_s + query)
                .json()
                .value("updateIds"_L1)
                .toArray();
        };
        const auto grown = aws.eks("POST", u"/clusters/inference/node-groups/general/update-config"_s,
                                   {{u"scalingConfig"_s, QJsonObject{{u"desiredSize"_s, 3}}}});
        const auto updated = aws.eks("POST", u"/clusters/inference/addons/coredns/update"_s,
                                     {{u"addonVersion"_s, u"v1.12.3-eksbuild.1"_s}});
        const QString ofGroup = grown.json()["update"_L1]["id"_L1].toString();
        const QString ofAddon = updated.json()["update"_L1]["id"_L1].toString();
        QVERIFY(!ofGroup.isEmpty() && !ofAddon.isEmpty());
        QVERIFY(listed({}).isEmpty()); // the cluster itself is not updated
        QCOMPARE(listed(u"?nodegroupName=general"_s), QJsonArray{ofGroup});
        QCOMPARE(listed(u"?addonName=coredns"_s), QJsonArray{ofAddon});
        QVERIFY(listed(u"?nodegroupName=gpu"_s).isEmpty());
        QCOMPARE(aws.eks("GET", u"/clusters/inference/updates?nodegroupName=nobody"_s).errorType,
                 "ResourceNotFoundException");
        // EKS has to be told what an update is of.
        const QString path = u"/clusters/inference/updates/"_s + ofAddon;
        QCOMPARE(aws.eks("GET", path).errorType, "ResourceNotFoundException");
        const QJsonObject update =
            aws.eks("GET", path + u"?addonName=coredns"_s).json()["update"_L1].toObject();
        QCOMPARE(update["type"_L1].toString(), u"AddonUpdate"_s);
        QCOMPARE(update["status"_L1].toString(), u"InProgress"_s);
        QVERIFY(update["createdAt"_L1].toDouble() > 0);
        QVERIFY(!update.contains("addonName"_L1));
        aws.clock.advance(10min);
        QCOMPARE(aws.eks("GET", path + u"?addonName=coredns"_s).json()["update"_L1]["status"_L1].toString(),
                 u"Successful"_s);
    }

    void anAddonBringsItsDriverAndGoesWithIt()
    {
        AwsBench aws(
            "format: slipway-scenario/1\nextends: eks-everything-fine\naws: {clusters: {inference: {addons: "
            "{aws-ebs-csi-driver: null}}}}\n");
        CloudHooks *hooks = aws.played.value(u"inference"_s);
        QVERIFY(hooks->csiDrivers().isEmpty());
        const QString path = u"/clusters/inference/addons"_s;
        const QJsonObject body{{u"addonName"_s, u"aws-ebs-csi-driver"_s}};
        QCOMPARE(aws.eks("POST", path, body).status, 200);
        QVERIFY(hooks->csiDrivers().isEmpty());
        const auto again = aws.eks("POST", path, body);
        QCOMPARE(again.status, 409);
        QCOMPARE(again.json().value("message"_L1).toString(), u"Addon already exists."_s);
        aws.clock.advance(1min);
        QCOMPARE(hooks->csiDrivers(), QStringList{u"ebs.csi.aws.com"_s});
        QCOMPARE(aws.eks("DELETE", path + u"/aws-ebs-csi-driver"_s).status, 200);
        aws.clock.advance(1min);
        QVERIFY(hooks->csiDrivers().isEmpty());
    }

    void theDriverMakesVolumesWithARoleOnly()
    {
        AwsBench aws;
        CloudHooks *hooks = aws.played.value(u"inference"_s);
        QVERIFY(hooks->provisionProblem(u"ebs.csi.aws.com"_s).isEmpty());
        const auto list = aws.eks("GET", u"/clusters/inference/pod-identity-associations"_s).json();
        const QJsonObject association = list.value("associations"_L1).toArray().first().toObject();
        QVERIFY(!association.contains("roleArn"_L1));
        QCOMPARE(aws.eks("DELETE",
                         u"/clusters/inference/pod-identity-associations/"_s
                             + association.value("associationId"_L1).toString())
                     .status,
                 200);
        QVERIFY(hooks->provisionProblem(u"ebs.csi.aws.com"_s).contains("ec2:CreateVolume"_L1));
        QCOMPARE(
            aws.eks("POST", u"/clusters/inference/addons/aws-ebs-csi-driver/update"_s,
                    {{u"podIdentityAssociations"_s,
                      QJsonArray{QJsonObject{{u"serviceAccount"_s, u"ebs-csi-controller-sa"_s},
                                             {u"roleArn"_s, u"arn:aws:iam::111122223333:role/ebs-csi"_s}}}}})
                .status,
            200);
        QVERIFY(hooks->provisionProblem(u"ebs.csi.aws.com"_s).isEmpty());
    }

    void aRoleByTheProviderHasToLetTheDriverIn()
    {
        AwsBench aws;
        CloudHooks *hooks = aws.played.value(u"inference"_s);
        const auto problem = [&] { return hooks->provisionProblem(u"ebs.csi.aws.com"_s); };
        const QString role = u"arn:aws:iam::111122223333:role/ebs-csi"_s;
        QCOMPARE(aws.eks("POST", u"/clusters/inference/addons/aws-ebs-csi-driver/update"_s,
                         {{u"serviceAccountRoleArn"_s, role}})
                     .status,
                 200);
        // It trusts Pod Identity alone; the association that is there does not help a service account that names a role.
        QVERIFY2(problem().contains(u"AssumeRoleWithWebIdentity"_s), qPrintable(problem()));
        const QString issuer = aws.eks("GET", u"/clusters/inference"_s)
                                   .json()["cluster"_L1]["identity"_L1]["oidc"_L1]["issuer"_L1]
                                   .toString();
        const QString provider = u"arn:aws:iam::111122223333:oidc-provider/"_s + issuer.mid(8);
        const auto trust = [&](const QString &account) {
            const QByteArray policy =
                QJsonDocument(
                    QJsonObject{{u"Version"_s, u"2012-10-17"_s},
                                {u"Statement"_s,
                                 QJsonArray{QJsonObject{
                                     {u"Effect"_s, u"Allow"_s},
                                     {u"Principal"_s, QJsonObject{{u"Federated"_s, provider}}},
                                     {u"Action"_s, u"sts:AssumeRoleWithWebIdentity"_s},
                                     {u"Condition"_s,
                                      QJsonObject{{u"StringEquals"_s,
                                                   QJsonObject{{issuer.mid(8) + ":sub"_L1,
                                                                u"system:serviceaccount:kube-system:"_s
                                                                    + account}}}}}}}}})
                    .toJson(QJsonDocument::Compact)
                    .toPercentEncoding();
            return aws
                .form(u"iam"_s, "Action=UpdateAssumeRolePolicy&RoleName=ebs-csi&PolicyDocument=" + policy)
                .status;
        };
        QCOMPARE(trust(u"somebody"_s), 200);
        QVERIFY(problem().contains(u"AssumeRoleWithWebIdentity"_s));
        QCOMPARE(trust(u"ebs-csi-controller-sa"_s), 200);
        QCOMPARE(problem(), QString());
        const QByteArray named = "OpenIDConnectProviderArn=" + provider.toUtf8().toPercentEncoding();
        QCOMPARE(aws.form(u"iam"_s, "Action=DeleteOpenIDConnectProvider&" + named).status, 200);
        QVERIFY(problem().contains(u"AssumeRoleWithWebIdentity"_s));
        QCOMPARE(aws.form(u"iam"_s,
                          "Action=CreateOpenIDConnectProvider&ClientIDList.member.1=vault&Url="
                              + issuer.toUtf8().toPercentEncoding())
                     .status,
                 200);
        QVERIFY(problem().contains(u"AssumeRoleWithWebIdentity"_s));
        QCOMPARE(aws.form(u"iam"_s,
                          "Action=AddClientIDToOpenIDConnectProvider&ClientID=sts.amazonaws.com&" + named)
                     .status,
                 200);
        QCOMPARE(problem(), QString());
    }

    void aClusterIsMadePlayedAndTakenAway()
    {
        AwsBench aws;
        const QStringList subnets = aws.subnets();
        QJsonObject body{
            {u"name"_s, u"second"_s},
            {u"version"_s, u"1.34"_s},
            {u"roleArn"_s, u"arn:aws:iam::111122223333:role/eks-cluster"_s},
            {u"resourcesVpcConfig"_s, QJsonObject{{u"subnetIds"_s, QJsonArray{subnets.first()}}}}};
        QVERIFY(aws.eks("POST", u"/clusters"_s, body).body.contains("at least two different AZs"));
        body.insert(u"resourcesVpcConfig"_s,
                    QJsonObject{{u"subnetIds"_s, QJsonArray{subnets.at(0), subnets.at(1)}}});
        QCOMPARE(aws.eks("POST", u"/clusters"_s, body).status, 200);
        QCOMPARE(aws.eks("POST", u"/clusters"_s, body).errorType, "ResourceInUseException");
        const auto described = [&] {
            return aws.eks("GET", u"/clusters/second"_s).json().value("cluster"_L1).toObject();
        };
        QCOMPARE(described().value("status"_L1).toString(), u"CREATING"_s);
        QVERIFY(!described().contains("endpoint"_L1));
        QCOMPARE(aws.eks("POST", u"/clusters/second/node-groups"_s, aws.nodegroup(u"gpu"_s, 0)).errorType,
                 "InvalidRequestException");
        aws.clock.advance(9min);
        QCOMPARE(described().value("status"_L1).toString(), u"ACTIVE"_s);
        QCOMPARE(described().value("endpoint"_L1).toString(), u"https://127.0.0.1:6443"_s);
        QVERIFY(aws.played.contains(u"second"_s));
        QVERIFY(aws.cloud.userOf(u"second"_s, aws.cloud.lastingToken()));
        QCOMPARE(aws.eks("POST", u"/clusters/second/node-groups"_s, aws.nodegroup(u"gpu"_s, 0)).status, 200);
        QVERIFY(aws.eks("DELETE", u"/clusters/second"_s).body.contains("Cluster has nodegroups attached"));
        aws.clock.advance(3min);
        aws.eks("DELETE", u"/clusters/second/node-groups/gpu"_s);
        aws.clock.advance(3min);
        QCOMPARE(aws.eks("DELETE", u"/clusters/second"_s).status, 200);
        QCOMPARE(described().value("status"_L1).toString(), u"DELETING"_s);
        aws.clock.advance(5min);
        QCOMPARE(aws.eks("GET", u"/clusters/second"_s).status, 404);
        QVERIFY(!aws.played.contains(u"second"_s));
    }

    void versionsOfAddonsFollowTheClusters()
    {
        AwsBench aws;
        const auto answer = aws.eks(
            "GET", u"/addons/supported-versions?addonName=aws-ebs-csi-driver&kubernetesVersion=1.33"_s);
        const QJsonObject addon = answer.json().value("addons"_L1).toArray().first().toObject();
        QCOMPARE(addon.value("addonVersions"_L1).toArray().size(), 2);
        const QJsonObject first = addon.value("addonVersions"_L1).toArray().first().toObject();
        QVERIFY(first.value("requiresIamPermissions"_L1).toBool());
        QVERIFY(first.value("compatibilities"_L1)
                    .toArray()
                    .first()
                    .toObject()
                    .value("defaultVersion"_L1)
                    .toBool());
    }
};

QTEST_GUILESS_MAIN(TestAwsEks)
#include "tst_awseks.moc"
