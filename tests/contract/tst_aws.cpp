// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The AWS client over a real socket, against two stand-ins alike: moto, which others made and which checks signatures with AWS' own
// botocore (with-moto starts it), and the sandbox (with-sandbox). It never runs against AWS.
#include "aws/awspricelist.h"
#include "awscontract.h"

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

std::unique_ptr<AwsIdentity> TestAws::identityWith(const QMap<QByteArray, QString> &environment)
{
    auto settings = AwsSettings::read(
        [environment](const char *name) {
            return environment.contains(name) ? environment.value(name) : qEnvironmentVariable(name);
        },
        u"/nowhere"_s);
    if (!settings)
        qFatal("%s", qPrintable(settings.error().toString()));
    return std::make_unique<AwsIdentity>(*m_transport, m_clock, nullptr, *settings);
}

QJsonObject TestAws::rpc(AwsService service, const QByteArray &method, const QString &path,
                         const QJsonObject &body)
{
    aws::Call call = service == AwsService::Eks ? aws::restCall(service, m_region, method, path, {})
                                                : aws::jsonCall(service, m_region, path, body, {});
    if (service == AwsService::Eks)
        call.headers.append("Content-Type", "application/json");
    call.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    auto peer = rest(*m_identity);
    auto answer = test::run(peer.json(std::move(call), {}));
    if (!answer)
        qWarning("%s", qPrintable(answer.error().toString()));
    return answer ? *answer : QJsonObject();
}

aws::XmlNode TestAws::query(AwsService service, const QString &action, const aws::Parameters &parameters)
{
    auto peer = rest(*m_identity);
    auto answer = test::run(peer.xml(aws::queryCall(service, m_region, action, parameters, {}), {}));
    if (!answer)
        qWarning("%s", qPrintable(answer.error().toString()));
    return answer ? *answer : aws::XmlNode();
}

void TestAws::initTestCase()
{
    if (qEnvironmentVariableIsEmpty("AWS_ENDPOINT_URL"))
        QSKIP("no stand-in for AWS is there; with-moto and with-sandbox start one");
    m_isMoto = qEnvironmentVariableIsSet("SLIPWAY_MOTO");
    m_region = qEnvironmentVariable("AWS_REGION");
    auto transport = makeHttpTransport({});
    QVERIFY(transport);
    m_transport = std::move(*transport);
    m_identity = identityWith({});
    QVERIFY(m_identity->settings().endpoints.isOverridden());
    m_client = makeAwsClient(*m_transport, m_clock, *m_identity);
}

void TestAws::theCallerIsKnown()
{
    const auto account = test::run(m_client->account(m_region, {}));
    QVERIFY2(account, qPrintable(why(account)));
    m_account = account->accountId;
    QCOMPARE(m_account, m_isMoto ? u"123456789012"_s : u"111122223333"_s); // AWS' own examples
    QVERIFY(account->arn.startsWith("arn:aws:"_L1));
    QVERIFY(account->kind == AwsCredentialKind::Environment);
}

void TestAws::clustersAndNodegroupsAreRead()
{
    const QString role = "arn:aws:iam::"_L1 + m_account + ":role/"_L1;
    makeRole(u"eks"_s, {{u"Service"_s, u"eks.amazonaws.com"_s}});
    makeRole(u"node"_s, {{u"Service"_s, u"ec2.amazonaws.com"_s}});
    if (!m_isMoto) { // which has none of AWS' own policies, and wants none
        const auto attached = test::run(m_client->attachRolePolicy(
            m_region, u"node"_s, u"arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy"_s, {}));
        QVERIFY2(attached, qPrintable(why(attached)));
    }
    const auto subnets = test::run(m_client->subnets(m_region, {}, {}));
    QVERIFY(subnets && subnets->size() >= 2);
    // Both refuse what EKS refuses: one subnet is too few, and a role's ARN has to be one.
    const QJsonObject made =
        rpc(AwsService::Eks, "POST", u"/clusters"_s,
            {{u"name"_s, u"prod"_s},
             {u"roleArn"_s, role + "eks"_L1},
             {u"version"_s, u"1.33"_s},
             {u"resourcesVpcConfig"_s,
              QJsonObject{{u"subnetIds"_s, QJsonArray{subnets->at(0).id, subnets->at(1).id}}}}});
    QVERIFY(!made.isEmpty());
    const EksClusterRef ref{m_region, u"prod"_s};
    // Ten minutes in life, a few seconds here.
    QTRY_VERIFY_WITH_TIMEOUT(test::run(m_client->cluster(ref, {}))->status == "ACTIVE"_L1, 60'000);
    rpc(AwsService::Eks, "POST", u"/clusters/prod/node-groups"_s,
        {{u"nodegroupName"_s, u"gpu"_s},
         {u"nodeRole"_s, role + "node"_L1},
         {u"subnets"_s, QJsonArray{subnets->at(0).id}},
         {u"diskSize"_s, 100},
         {u"amiType"_s, u"AL2023_x86_64_NVIDIA"_s},
         {u"instanceTypes"_s, QJsonArray{u"g5.xlarge"_s}},
         {u"scalingConfig"_s, QJsonObject{{u"minSize"_s, 0}, {u"maxSize"_s, 2}, {u"desiredSize"_s, 1}}}});
    const auto clusters = test::run(m_client->clusters(m_region, {}));
    QVERIFY2(clusters, qPrintable(why(clusters)));
    QVERIFY(clusters->contains(u"prod"_s));
    const auto cluster = test::run(m_client->cluster(ref, {}));
    QVERIFY2(cluster, qPrintable(why(cluster)));
    QCOMPARE(cluster->status, u"ACTIVE"_s);
    QVERIFY(cluster->endpoint.startsWith("https://"_L1));
    QVERIFY(!cluster->caCertificatePem.isEmpty());
    QVERIFY(cluster->oidcIssuer.startsWith("https://oidc.eks.us-west-2"_L1));
    const auto groups = test::run(m_client->nodegroups(ref, {}));
    QVERIFY2(groups, qPrintable(why(groups)));
    QCOMPARE(groups->size(), 1);
    QCOMPARE(groups->first().amiType, u"AL2023_x86_64_NVIDIA"_s);
    QCOMPARE(groups->first().instanceTypes, QStringList{u"g5.xlarge"_s});
    QCOMPARE(groups->first().maxSize, 2);
    QCOMPARE(groups->first().diskSizeGiB, 100);
}

void TestAws::clustersAndNodegroupsAreMadeAndRemoved()
{
    const EksClusterRef ref{m_region, u"made"_s};
    const QString role = "arn:aws:iam::"_L1 + m_account + ":role/"_L1; // those of the test before
    const auto known = test::run(m_client->subnets(m_region, {}, {}));
    QVERIFY(known && known->size() >= 2);
    const QStringList subnets{known->at(0).id, known->at(1).id};
    const auto cluster = test::run(m_client->createCluster(ref,
                                                           {.version = u"1.34"_s,
                                                            .roleArn = role + "eks"_L1,
                                                            .subnetIds = subnets,
                                                            .tags = {{u"slipway-request"_s, u"t-1"_s}},
                                                            .clientRequestToken = u"t-1"_s},
                                                           {}));
    QVERIFY2(cluster, qPrintable(why(cluster)));
    QCOMPARE(cluster->name, u"made"_s);
    QCOMPARE(cluster->version, u"1.34"_s);
    QCOMPARE(cluster->tags.value(u"slipway-request"_s), u"t-1"_s);
    const auto again =
        test::run(m_client->createCluster(ref, {.roleArn = role + "eks"_L1, .subnetIds = subnets}, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().reason, u"ResourceInUseException"_s);
    QTRY_VERIFY_WITH_TIMEOUT(test::run(m_client->cluster(ref, {}))->status == "ACTIVE"_L1, 60'000);
    const EksNodegroupSpec spec{
        .name = u"gpu"_s,
        .nodeRoleArn = role + "node"_L1,
        .subnetIds = {subnets.first()},
        .instanceTypes = {u"g5.xlarge"_s},
        // moto 5.2.5 knows no AL2023 type, and EKS takes no AL2 any more
        .amiType = m_isMoto ? u"AL2_x86_64_GPU"_s : u"AL2023_x86_64_NVIDIA"_s,
        .capacityType = u"SPOT"_s,
        .diskSizeGiB = 120,
        .minSize = 0,
        .maxSize = 3,
        .desiredSize = 2,
        .labels = {{u"nvidia.com/gpu.present"_s, u"true"_s}},
        .taints = {{.key = u"nvidia.com/gpu"_s, .value = u"true"_s, .effect = u"NO_SCHEDULE"_s}},
        .tags = {{u"slipway-request"_s, u"t-2"_s}}};
    const auto made = test::run(m_client->createNodegroup(ref, spec, {}));
    QVERIFY2(made, qPrintable(why(made)));
    const auto group = test::run(m_client->nodegroup(ref, u"gpu"_s, {}));
    QVERIFY2(group, qPrintable(why(group)));
    QCOMPARE(group->capacityType, u"SPOT"_s);
    QCOMPARE(group->desiredSize, 2);
    QCOMPARE(group->diskSizeGiB, 120);
    QCOMPARE(group->labels.value(u"nvidia.com/gpu.present"_s), u"true"_s);
    QCOMPARE(group->taints, spec.taints);
    QCOMPARE(group->tags.value(u"slipway-request"_s), u"t-2"_s);
    QVERIFY(!group->autoScalingGroups.isEmpty());
    const auto early = test::run(m_client->deleteCluster(ref, {}));
    QVERIFY(!early);
    QCOMPARE(early.error().reason, u"ResourceInUseException"_s);
    const auto removed = test::run(m_client->deleteNodegroup(ref, u"gpu"_s, {}));
    QVERIFY2(removed, qPrintable(why(removed)));
    const auto isGone = [](const auto &answer) {
        return !answer && answer.error().kind == ErrorKind::NotFound;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isGone(test::run(m_client->nodegroup(ref, u"gpu"_s, {}))), 60'000);
    const auto deleted = test::run(m_client->deleteCluster(ref, {}));
    QVERIFY2(deleted, qPrintable(why(deleted)));
    QTRY_VERIFY_WITH_TIMEOUT(isGone(test::run(m_client->cluster(ref, {}))), 60'000);
}

void TestAws::whatIsNotThereIsNotFound()
{
    const auto cluster = test::run(m_client->cluster({m_region, u"nobody"_s}, {}));
    QVERIFY(!cluster);
    QCOMPARE(cluster.error().kind, ErrorKind::NotFound);
    QCOMPARE(cluster.error().reason, u"ResourceNotFoundException"_s);
    const auto role = test::run(m_client->role(m_region, u"nobody"_s, {}));
    QVERIFY(!role);
    QCOMPARE(role.error().kind, ErrorKind::NotFound);
    QCOMPARE(role.error().reason, u"NoSuchEntity"_s);
    const auto images = test::run(m_client->images(m_region, {}, u"nobody"_s, {}, {}));
    QVERIFY(!images);
    QCOMPARE(images.error().reason, u"RepositoryNotFoundException"_s);
    const auto subnets = test::run(m_client->subnets(m_region, {u"subnet-0123456789abcdef0"_s}, {}));
    QVERIFY(!subnets);
    QCOMPARE(subnets.error().reason, u"InvalidSubnetID.NotFound"_s);
}

void TestAws::instanceTypesAreThoseOfAws()
{
    const auto types = test::run(m_client->instanceTypes(
        m_region, {u"g5.xlarge"_s, u"inf2.xlarge"_s, u"p5.48xlarge"_s, u"g9.xlarge"_s}, {}));
    QVERIFY2(types, qPrintable(why(types)));
    QCOMPARE(types->size(), 3);
    const auto of = [&](const QString &name) {
        return *std::ranges::find(*types, name, &Ec2InstanceType::name);
    };
    QCOMPARE(of(u"g5.xlarge"_s).vCpus, 4);
    QCOMPARE(of(u"g5.xlarge"_s).memoryMiB, 16384);
    QCOMPARE(of(u"g5.xlarge"_s).maxPods(), 58);
    QCOMPARE(of(u"g5.xlarge"_s).accelerators.first().name, u"A10G"_s);
    QCOMPARE(of(u"p5.48xlarge"_s).accelerators.first().count, 8);
    QCOMPARE(of(u"p5.48xlarge"_s).maxPods(), 100); // of its first network card alone
    QVERIFY(of(u"inf2.xlarge"_s).accelerators.first().isNeuron);
    const auto all = test::run(m_client->instanceTypes(m_region, {}, {}));
    QVERIFY2(all, qPrintable(why(all)));
    QVERIFY(all->size() > 30);
}

void TestAws::offeringsAreByZone()
{
    const auto offerings = test::run(m_client->instanceTypeOfferings(m_region, {u"g5.xlarge"_s}, {}));
    QVERIFY2(offerings, qPrintable(why(offerings)));
    QVERIFY(!offerings->isEmpty());
    for (const Ec2Offering &offering : *offerings) {
        QCOMPARE(offering.instanceType, u"g5.xlarge"_s);
        QVERIFY(offering.location.startsWith(m_region));
    }
    const auto none = test::run(m_client->instanceTypeOfferings(m_region, {u"g9.xlarge"_s}, {}));
    QVERIFY2(none, qPrintable(why(none)));
    QVERIFY(none->isEmpty());
}

void TestAws::addonsAndPricesAreRead()
{
    if (m_isMoto)
        QSKIP("moto has neither addons nor the price list");
    const EksClusterRef ref{m_region, u"prod"_s};
    auto ensured =
        test::run(ensureAddon(*m_client, m_clock, ref, {.name = u"coredns"_s}, 2min, {}, {}), 120s);
    // No node runs its replicas yet.
    QVERIFY(ensured || ensured.error().detail.contains("InsufficientNumberOfReplicas"_L1));
    const auto again = test::run(m_client->createAddon(ref, {.name = u"coredns"_s}, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
    QCOMPARE(again.error().detail, u"Addon already exists."_s);
    const auto addons = test::run(m_client->addons(ref, {}));
    QVERIFY2(addons, qPrintable(why(addons)));
    QCOMPARE(*addons, QStringList{u"coredns"_s});
    const auto price = test::run(m_client->price(m_region, u"g5.xlarge"_s, {}));
    QVERIFY2(price, qPrintable(why(price)));
    QVERIFY(price->usdPerHour > 0.5 && price->usdPerHour < 2);
    QVERIFY(!test::run(m_client->price(m_region, u"g9.xlarge"_s, {})));
}

void TestAws::updatesAndActivitiesAreRead()
{
    const EksClusterRef ref{m_region, u"prod"_s}; // made by a test before
    const auto of = EksUpdateOf{.nodegroup = u"gpu"_s};
    if (m_isMoto) {
        // moto 5.2.5 has no updates: it says so, and that is no empty list.
        const auto none = test::run(m_client->updates(ref, of, {}));
        QVERIFY(!none);
        QVERIFY(!none.error().detail.isEmpty());
        return;
    }
    const auto before = test::run(m_client->updates(ref, of, {}));
    QVERIFY2(before, qPrintable(why(before)));
    QTRY_COMPARE_WITH_TIMEOUT(test::run(m_client->nodegroup(ref, u"gpu"_s, {}))->status, u"ACTIVE"_s, 60'000);
    rpc(AwsService::Eks, "POST", u"/clusters/prod/node-groups/gpu/update-config"_s,
        {{u"scalingConfig"_s, QJsonObject{{u"maxSize"_s, 3}}}});
    const auto after = test::run(m_client->updates(ref, of, {}));
    QVERIFY2(after, qPrintable(why(after)));
    QCOMPARE(after->size(), before->size() + 1);
    const auto isNew = [&before](const QString &id) { return !before->contains(id); };
    const QString id = *std::ranges::find_if(*after, isNew);
    const auto update = test::run(m_client->update(ref, of, id, {}));
    QVERIFY2(update, qPrintable(why(update)));
    QCOMPARE(update->type, u"ConfigUpdate"_s);
    QCOMPARE(update->params.value(u"MaxSize"_s), u"3"_s);
    QVERIFY(update->created.isValid());
    QTRY_COMPARE_WITH_TIMEOUT(test::run(m_client->update(ref, of, id, {}))->status, u"Successful"_s, 60'000);
    const auto group = test::run(m_client->nodegroup(ref, u"gpu"_s, {}));
    const auto activities =
        test::run(m_client->scalingActivities(m_region, group->autoScalingGroups.value(0), {}));
    QVERIFY2(activities, qPrintable(why(activities)));
    QVERIFY(!activities->isEmpty());
    QVERIFY(!activities->first().id.isEmpty() && activities->first().ended.isValid());
    QVERIFY(activities->first().description.startsWith("Launching a new EC2 instance"_L1));
}

void TestAws::zonesAndSubnetsAreRead()
{
    const auto zones = test::run(m_client->zones(m_region, {}));
    QVERIFY2(zones, qPrintable(why(zones)));
    QVERIFY(zones->size() >= 3);
    QCOMPARE(zones->first().state, u"available"_s);
    QVERIFY(!zones->first().id.isEmpty());
    const auto subnets = test::run(m_client->subnets(m_region, {}, {}));
    QVERIFY2(subnets, qPrintable(why(subnets)));
    QVERIFY(!subnets->isEmpty());
    QVERIFY(subnets->first().availableIpAddresses > 0);
    const auto one = test::run(m_client->subnets(m_region, {subnets->first().id}, {}));
    QVERIFY(one && one->size() == 1);
}

void TestAws::runningInstancesAreCounted()
{
    const auto root = query(AwsService::Ec2, u"DescribeImages"_s, {{u"Owner.1"_s, u"amazon"_s}});
    QVERIFY(!root.items(u"imagesSet").empty());
    const QString image = root.items(u"imagesSet").front().textAt(u"imageId");
    query(AwsService::Ec2, u"RunInstances"_s,
          {{u"ImageId"_s, image},
           {u"InstanceType"_s, u"g5.xlarge"_s},
           {u"MinCount"_s, u"2"_s},
           {u"MaxCount"_s, u"2"_s}});
    const auto counts = test::run(m_client->runningInstances(m_region, {}));
    QVERIFY2(counts, qPrintable(why(counts)));
    const auto g5 = std::ranges::find(*counts, u"g5.xlarge"_s, &Ec2InstanceCount::instanceType);
    QVERIFY(g5 != counts->end());
    QVERIFY(g5->count >= 2);
}

void TestAws::volumesAndAddressesAreListed()
{
    AwsInventory *inventory = inventoryOf(m_client.get());
    const auto zones = test::run(m_client->zones(m_region, {}));
    QVERIFY(zones && !zones->isEmpty());
    const auto tagged = [](const QString &type, const QString &key) {
        return aws::Parameters{{u"TagSpecification.1.ResourceType"_s, type},
                               {u"TagSpecification.1.Tag.1.Key"_s, key},
                               {u"TagSpecification.1.Tag.1.Value"_s, u"prod"_s}};
    };
    const aws::Parameters size{
        {u"AvailabilityZone"_s, zones->first().name}, {u"Size"_s, u"8"_s}, {u"VolumeType"_s, u"gp3"_s}};
    const QString key = u"KubernetesCluster"_s;
    const auto made =
        query(AwsService::Ec2, u"CreateVolume"_s, aws::Parameters(size) += tagged(u"volume"_s, key));
    query(AwsService::Ec2, u"CreateVolume"_s, aws::Parameters(size) += tagged(u"volume"_s, u"other"_s));
    const auto volumes = test::run(inventory->resources(m_region, AwsCollection::Volumes, {key}, {}));
    QVERIFY2(volumes, qPrintable(why(volumes)));
    QCOMPARE(volumes->size(), 1);
    QCOMPARE(volumes->first().id, made.textAt(u"volumeId"));
    QCOMPARE(volumes->first().sizeGiB, 8);
    QCOMPARE(volumes->first().type, u"gp3"_s);
    QCOMPARE(volumes->first().status, u"available"_s);
    QCOMPARE(volumes->first().iops, 3000);
    QVERIFY(!volumes->first().isAttached);
    QCOMPARE(volumes->first().tags.value(key), u"prod"_s);
    const auto reserved = query(AwsService::Ec2, u"AllocateAddress"_s,
                                aws::Parameters{{u"Domain"_s, u"vpc"_s}} += tagged(u"elastic-ip"_s, key));
    const auto addresses = test::run(inventory->resources(m_region, AwsCollection::Addresses, {key}, {}));
    QVERIFY2(addresses, qPrintable(why(addresses)));
    QCOMPARE(addresses->size(), 1);
    QCOMPARE(addresses->first().id, reserved.textAt(u"allocationId"));
    QCOMPARE(addresses->first().address, reserved.textAt(u"publicIp"));
    QVERIFY(!addresses->first().isAttached);
}

void TestAws::machinesAreListedByTheirTags()
{
    AwsInventory *inventory = inventoryOf(m_client.get());
    const auto root = query(AwsService::Ec2, u"DescribeImages"_s, {{u"Owner.1"_s, u"amazon"_s}});
    const QString key = u"kubernetes.io/cluster/contract"_s;
    const auto made = query(AwsService::Ec2, u"RunInstances"_s,
                            {{u"ImageId"_s, root.items(u"imagesSet").front().textAt(u"imageId")},
                             {u"InstanceType"_s, u"g5.xlarge"_s},
                             {u"MinCount"_s, u"1"_s},
                             {u"MaxCount"_s, u"1"_s},
                             {u"TagSpecification.1.ResourceType"_s, u"instance"_s},
                             {u"TagSpecification.1.Tag.1.Key"_s, key},
                             {u"TagSpecification.1.Tag.1.Value"_s, u"owned"_s},
                             {u"TagSpecification.1.Tag.2.Key"_s, u"karpenter.sh/nodepool"_s},
                             {u"TagSpecification.1.Tag.2.Value"_s, u"gpu"_s}});
    const auto machines = test::run(inventory->resources(m_region, AwsCollection::Instances, {key}, {}));
    QVERIFY2(machines, qPrintable(why(machines)));
    QCOMPARE(machines->size(), 1);
    QCOMPARE(machines->first().id, made.items(u"instancesSet").front().textAt(u"instanceId"));
    QCOMPARE(machines->first().type, u"g5.xlarge"_s);
    QVERIFY(QStringList({u"pending"_s, u"running"_s}).contains(machines->first().status));
    QCOMPARE(machines->first().tags.value(u"karpenter.sh/nodepool"_s), u"gpu"_s);
}

void TestAws::loadBalancersAreListedWithTheirTags()
{
    AwsInventory *inventory = inventoryOf(m_client.get());
    const auto subnets = test::run(m_client->subnets(m_region, {}, {}));
    QVERIFY(subnets && subnets->size() >= 2);
    const QString key = u"kubernetes.io/service-name"_s;
    const aws::Parameters tag{{u"Tags.member.1.Key"_s, key}, {u"Tags.member.1.Value"_s, u"llm/front"_s}};
    const auto made = query(AwsService::ElasticLoadBalancingV2, u"CreateLoadBalancer"_s,
                            aws::Parameters{{u"Name"_s, u"front"_s},
                                            {u"Type"_s, u"network"_s},
                                            {u"Scheme"_s, u"internet-facing"_s}, // AWS' default, not moto's
                                            {u"Subnets.member.1"_s, subnets->at(0).id},
                                            {u"Subnets.member.2"_s, subnets->at(1).id}} += tag);
    const auto found = test::run(inventory->resources(m_region, AwsCollection::LoadBalancers, {key}, {}));
    QVERIFY2(found, qPrintable(why(found)));
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().id,
             made.at(u"CreateLoadBalancerResult/LoadBalancers/member").textAt(u"LoadBalancerArn"));
    QCOMPARE(found->first().type, u"network"_s);
    QCOMPARE(found->first().zones, 2);
    QVERIFY(found->first().isPublic);
    QVERIFY(!found->first().address.isEmpty());
    QCOMPARE(found->first().tags.value(key), u"llm/front"_s);
    query(AwsService::ElasticLoadBalancing, u"CreateLoadBalancer"_s,
          aws::Parameters{{u"LoadBalancerName"_s, u"a0123456789"_s},
                          {u"AvailabilityZones.member.1"_s, subnets->at(0).zone},
                          {u"Listeners.member.1.Protocol"_s, u"tcp"_s},
                          {u"Listeners.member.1.LoadBalancerPort"_s, u"80"_s},
                          {u"Listeners.member.1.InstancePort"_s, u"30080"_s}} += tag);
    const auto classic =
        test::run(inventory->resources(m_region, AwsCollection::ClassicLoadBalancers, {key}, {}));
    QVERIFY2(classic, qPrintable(why(classic)));
    QCOMPARE(classic->size(), 1);
    QCOMPARE(classic->first().id, u"a0123456789"_s);
    QCOMPARE(classic->first().zones, 1);
    QCOMPARE(classic->first().tags.value(key), u"llm/front"_s);
    const auto none = test::run(inventory->resources(m_region, AwsCollection::LoadBalancers, {u"x"_s}, {}));
    QVERIFY(none && none->isEmpty());
}

void TestAws::quotasAreRead()
{
    // moto knows those of vpc alone, the sandbox those of ec2.
    const QString service = m_isMoto ? u"vpc"_s : u"ec2"_s;
    const QString code = m_isMoto ? u"L-F678F1CE"_s : u"L-DB2E81BA"_s;
    const auto quota = test::run(m_client->serviceQuota(m_region, service, code, {}));
    QVERIFY2(quota, qPrintable(why(quota)));
    QCOMPARE(quota->code, code);
    QVERIFY(quota->value > 0);
    const auto unknown = test::run(m_client->serviceQuota(m_region, service, u"L-00000000"_s, {}));
    QVERIFY(!unknown);
}

void TestAws::imagesAreFoundByTag()
{
    rpc(AwsService::Ecr, "POST", u"CreateRepository"_s, {{u"repositoryName"_s, u"llm/gateway"_s}});
    rpc(AwsService::Ecr, "POST", u"PutImage"_s,
        {{u"repositoryName"_s, u"llm/gateway"_s},
         {u"imageTag"_s, u"v1"_s},
         {u"imageManifest"_s,
          QString::fromUtf8(
              QJsonDocument(
                  QJsonObject{
                      {u"schemaVersion"_s, 2},
                      {u"mediaType"_s, u"application/vnd.docker.distribution.manifest.v2+json"_s},
                      {u"config"_s,
                       QJsonObject{{u"mediaType"_s, u"application/vnd.docker.container.image.v1+json"_s},
                                   {u"size"_s, 100},
                                   {u"digest"_s, u"sha256:a"_s}}},
                      {u"layers"_s, QJsonArray()}})
                  .toJson())}});
    const auto repositories = test::run(m_client->repositories(m_region, {}));
    QVERIFY2(repositories, qPrintable(why(repositories)));
    QCOMPARE(std::ranges::count(*repositories, u"llm/gateway"_s, &EcrRepository::name), 1);
    const auto images = test::run(m_client->images(m_region, {}, u"llm/gateway"_s, {u"v1"_s}, {}));
    QVERIFY2(images, qPrintable(why(images)));
    QCOMPARE(images->first().tags, QStringList{u"v1"_s});
    const auto missing = test::run(m_client->images(m_region, m_account, u"llm/gateway"_s, {u"v2"_s}, {}));
    QVERIFY(!missing);
    QCOMPARE(missing.error().kind, ErrorKind::NotFound);
    QCOMPARE(missing.error().reason, u"ImageNotFoundException"_s);
}

void TestAws::whatBillsBesidesMachinesIsListed()
{
    if (m_isMoto)
        QSKIP("moto has no price list");
    const auto prices = test::run(priceListOf(m_client.get())->servicePrices(m_region, {}));
    QVERIFY2(prices, qPrintable(why(prices)));
    const auto priceOf = [&](const QString &usage, const QString &family = {}) {
        const auto found = std::ranges::find_if(*prices, [&](const AwsListPrice &each) {
            return each.usageType.endsWith(usage) && (family.isEmpty() || each.family == family);
        });
        return found == prices->end() ? AwsListPrice() : *found;
    };
    QCOMPARE(priceOf(u"EBS:VolumeUsage.gp3"_s).unit, u"GB-Mo"_s);
    QCOMPARE(priceOf(u"EBS:VolumeP-Throughput.gp3"_s).unit, u"GiBps-mo"_s);
    QVERIFY(priceOf(u"AmazonEKS-Hours:perCluster"_s).usd > 0);
    QVERIFY(priceOf(u"LoadBalancerUsage"_s, u"Load Balancer-Network"_s).usd > 0);
    QVERIFY(priceOf(u"PublicIPv4:InUseAddress"_s).effective.isValid());
    // Machines are asked for by type.
    QVERIFY(std::ranges::none_of(*prices, [](const AwsListPrice &each) { return each.usageType.isEmpty(); }));
}

void TestAws::whatTheServerDoesNotKnowIsAnErrorInWords()
{
    if (!m_isMoto)
        QSKIP("the sandbox has addons and prices");
    // moto has neither addons nor the price list.
    const auto addons = test::run(m_client->addons({m_region, u"prod"_s}, {}));
    QVERIFY(!addons);
    QVERIFY(!addons.error().detail.isEmpty());
    const auto price = test::run(m_client->price(m_region, u"g5.xlarge"_s, {}));
    QVERIFY(!price);
    QVERIFY(!price.error().detail.isEmpty());
}

void TestAws::signaturesAreCheckedAndTaken()
{
    query(AwsService::Iam, u"CreateUser"_s, {{u"UserName"_s, u"ann"_s}});
    const auto key = query(AwsService::Iam, u"CreateAccessKey"_s, {{u"UserName"_s, u"ann"_s}})
                         .at(u"CreateAccessKeyResult/AccessKey");
    const QJsonObject policy{
        {u"Version"_s, u"2012-10-17"_s},
        {u"Statement"_s,
         QJsonArray{QJsonObject{{u"Effect"_s, u"Allow"_s},
                                {u"Action"_s, QJsonArray{u"ec2:Describe*"_s, u"ecr:*"_s, u"iam:GetRole"_s}},
                                {u"Resource"_s, u"*"_s}}}}};
    query(AwsService::Iam, u"PutUserPolicy"_s,
          {{u"UserName"_s, u"ann"_s},
           {u"PolicyName"_s, u"p"_s},
           {u"PolicyDocument"_s, QString::fromUtf8(QJsonDocument(policy).toJson())}});
    m_someone = {{"AWS_ACCESS_KEY_ID", key.textAt(u"AccessKeyId")},
                 {"AWS_SECRET_ACCESS_KEY", key.textAt(u"SecretAccessKey")}};
    QVERIFY(!m_someone.value("AWS_SECRET_ACCESS_KEY").isEmpty());
    if (m_isMoto) {
        // From now on moto calculates each request's signature with botocore and looks at policies; the sandbox always does.
        const auto switched = test::run(m_transport->send(
            {.method = "POST",
             .url = QUrl(qEnvironmentVariable("AWS_ENDPOINT_URL") + "/moto-api/reset-auth"_L1),
             .headers = {{"Content-Type", "text/plain"}},
             .body = "0"},
            {}));
        QVERIFY(switched && switched->isSuccess());
    }
    auto identity = identityWith(m_someone);
    auto client = makeAwsClient(*m_transport, m_clock, *identity);
    // Of REST-JSON moto 5.2.5 takes no signature, botocore's neither: it hashes the query as if it were the body.
    const auto zones = test::run(client->zones(m_region, {}));
    QVERIFY2(zones, qPrintable(why(zones)));
    const auto repositories = test::run(client->repositories(m_region, {}));
    QVERIFY2(repositories, qPrintable(why(repositories)));
    const auto role = test::run(client->role(m_region, u"volumes"_s, {}));
    QVERIFY2(role, qPrintable(why(role)));
}

void TestAws::aWrongSecretIsUnauthorized()
{
    auto environment = m_someone;
    environment["AWS_SECRET_ACCESS_KEY"] += u'x';
    auto identity = identityWith(environment);
    auto client = makeAwsClient(*m_transport, m_clock, *identity);
    const auto zones = test::run(client->zones(m_region, {}));
    QVERIFY(!zones);
    QCOMPARE(zones.error().kind, ErrorKind::Unauthorized);
    QVERIFY(!zones.error().hint.isEmpty());
}

void TestAws::aMissingPermissionNamesItsAction()
{
    auto identity = identityWith(m_someone);
    auto client = makeAwsClient(*m_transport, m_clock, *identity);
    const auto policies = test::run(client->attachedRolePolicies(m_region, u"volumes"_s, {}));
    QVERIFY(!policies);
    QCOMPARE(policies.error().kind, ErrorKind::Forbidden);
    QVERIFY2(policies.error().hint.contains(u"iam:ListAttachedRolePolicies"_s),
             qPrintable(policies.error().toString()));
}

QTEST_GUILESS_MAIN(TestAws)
