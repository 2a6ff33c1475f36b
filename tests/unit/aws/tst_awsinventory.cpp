// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clusters leave in an account, as the client reads it.
#include "aws/awsinventory.h"
#include "awsworld.h"
#include "support/loggedtext.h"

#include <QUrlQuery>

using namespace slipway;
using namespace slipway::awsworld;

namespace {

using Collection = AwsCollection;

/// A form's field, decoded.
QString field(const HttpRequest &request, const QString &name)
{
    return QUrlQuery(QString::fromUtf8(request.body)).queryItemValue(name, QUrl::FullyDecoded);
}

QByteArray refusal(const QByteArray &code)
{
    return "<ErrorResponse><Error><Code>" + code + "</Code><Message>no</Message></Error></ErrorResponse>";
}

QByteArray balancers(const QByteArray &names, const QByteArray &marker = {})
{
    QByteArray members;
    for (const QByteArray &name : names.split(' '))
        members += "<member><LoadBalancerArn>arn:" + name + "</LoadBalancerArn><LoadBalancerName>" + name
            + "</LoadBalancerName><DNSName>" + name
            + ".elb.amazonaws.com</DNSName><Scheme>internet-facing</Scheme><State><Code>active</Code></State>"
              "<Type>network</Type><AvailabilityZones><member/><member/></AvailabilityZones></member>";
    return "<DescribeLoadBalancersResponse><DescribeLoadBalancersResult><LoadBalancers>" + members
        + "</LoadBalancers>" + (marker.isEmpty() ? marker : "<NextMarker>" + marker + "</NextMarker>")
        + "</DescribeLoadBalancersResult></DescribeLoadBalancersResponse>";
}

QByteArray tagged(const QByteArray &id, const QByteArray &key, const QByteArray &value)
{
    return "<member>" + id + "<Tags><member><Key>" + key + "</Key><Value>" + value
        + "</Value></member></Tags></member>";
}

QByteArray tags(const QByteArray &members)
{
    return "<DescribeTagsResponse><DescribeTagsResult><TagDescriptions>" + members
        + "</TagDescriptions></DescribeTagsResult></DescribeTagsResponse>";
}

const auto clusterTag = u"elbv2.k8s.aws/cluster"_s;

} // namespace

class TestAwsInventory : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<World> m_world;

    Task<QList<AwsResource>> ask(Collection collection, std::stop_token stop = {})
    {
        return inventoryOf(m_world->aws.get())
            ->resources(region, collection, {clusterTag, u"KubernetesCluster"_s}, std::move(stop));
    }
    static void addCollections()
    {
        QTest::addColumn<int>("collection");
        for (const auto each :
             {Collection::Volumes, Collection::LoadBalancers, Collection::ClassicLoadBalancers,
              Collection::Addresses, Collection::Instances})
            QTest::newRow(qPrintable(collectionName(each))) << int(each);
    }

private Q_SLOTS:
    void init() { m_world = std::make_unique<World>(); }

    void machinesAreReadOutOfTheirReservations()
    {
        m_world->transport.enqueue(
            xml(200,
                "<DescribeInstancesResponse><reservationSet><item><instancesSet><item><instanceId>i-1</"
                "instanceId>"
                "<instanceState><code>16</code><name>running</name></instanceState><instanceType>g5.xlarge</"
                "instanceType>"
                "<privateDnsName>ip-10-0-0-7.internal</privateDnsName><privateIpAddress>10.0.0.7</"
                "privateIpAddress>"
                "<tagSet><item><key>karpenter.sh/nodepool</key><value>gpu</value></item></tagSet></item></"
                "instancesSet></item>"
                "</reservationSet><nextToken>p2</nextToken></DescribeInstancesResponse>"));
        m_world->transport.enqueue(xml(200,
                                       "<DescribeInstancesResponse><reservationSet><item><instancesSet><item>"
                                       "<instanceId>i-2</instanceId></item>"
                                       "<item><instanceId>i-3</instanceId></item></instancesSet></item></"
                                       "reservationSet></DescribeInstancesResponse>"));
        auto list = test::run(ask(Collection::Instances));
        QVERIFY2(list, qPrintable(list ? QString() : list.error().toString()));
        QCOMPARE(list->size(), 3);
        const AwsResource expected{.collection = Collection::Instances,
                                   .id = u"i-1"_s,
                                   .name = u"ip-10-0-0-7.internal"_s,
                                   .tags = {{u"karpenter.sh/nodepool"_s, u"gpu"_s}},
                                   .type = u"g5.xlarge"_s,
                                   .status = u"running"_s,
                                   .address = u"10.0.0.7"_s};
        QCOMPARE(list->first(), expected);
        const auto requests = m_world->transport.requests();
        QCOMPARE(field(requests.first(), u"Action"_s), u"DescribeInstances"_s);
        QCOMPARE(field(requests.first(), u"Filter.1.Name"_s), u"tag-key"_s);
        QCOMPARE(field(requests.first(), u"MaxResults"_s), u"500"_s);
        QCOMPARE(field(requests.at(1), u"NextToken"_s), u"p2"_s);
    }

    void volumesAreReadPageByPage()
    {
        m_world->transport.enqueue(
            xml(200,
                "<DescribeVolumesResponse><volumeSet><item><volumeId>vol-1</volumeId><size>50</"
                "size><status>in-use</status>"
                "<volumeType>gp3</volumeType><iops>3000</iops><throughput>125</"
                "throughput><attachmentSet><item><instanceId>i-1</instanceId></item></attachmentSet>"
                "<tagSet><item><key>KubernetesCluster</key><value>prod</value></item></tagSet></item></"
                "volumeSet><nextToken>p/2</nextToken></DescribeVolumesResponse>"));
        m_world->transport.enqueue(
            xml(200,
                "<DescribeVolumesResponse><volumeSet><item><volumeId>vol-2</volumeId><size>9</"
                "size><status>available</status><volumeType>gp2</volumeType><iops>100</iops><attachmentSet/>"
                "</item></volumeSet></DescribeVolumesResponse>"));
        const auto all = test::run(ask(Collection::Volumes));
        QVERIFY(all);
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->at(0),
                 (AwsResource{.id = u"vol-1"_s,
                              .tags = {{u"KubernetesCluster"_s, u"prod"_s}},
                              .type = u"gp3"_s,
                              .status = u"in-use"_s,
                              .isAttached = true,
                              .sizeGiB = 50,
                              .iops = 3000,
                              .throughputMiBps = 125}));
        QVERIFY(!all->at(1).isAttached);
        QCOMPARE(all->at(1).throughputMiBps, 0);
        const auto requests = m_world->transport.requests();
        QCOMPARE(field(requests.at(0), u"Filter.1.Name"_s), u"tag-key"_s);
        QCOMPARE(field(requests.at(0), u"Filter.1.Value.1"_s), clusterTag);
        QCOMPARE(field(requests.at(1), u"NextToken"_s), u"p/2"_s);
    }

    void addressesAreAskedForWithoutPages()
    {
        m_world->transport.enqueue(
            xml(200,
                "<DescribeAddressesResponse><addressesSet><item><publicIp>203.0.113.7</"
                "publicIp><allocationId>eipalloc-1</allocationId>"
                "</item><item><publicIp>203.0.113.8</publicIp><allocationId>eipalloc-2</"
                "allocationId><associationId>eipassoc-1</associationId></item></addressesSet></"
                "DescribeAddressesResponse>"));
        const auto all = test::run(ask(Collection::Addresses));
        QVERIFY(all);
        QCOMPARE(all->at(0).address, u"203.0.113.7"_s);
        QVERIFY(!all->at(0).isAttached);
        QVERIFY(all->at(1).isAttached);
        // EC2 refuses the call with them.
        QVERIFY(!m_world->transport.requests().at(0).body.contains("MaxResults"));
    }

    void loadBalancersAreReadWithTheirTags()
    {
        m_world->transport.enqueue(xml(200, balancers("a", "m 2")));
        m_world->transport.enqueue(xml(200, balancers("b")));
        m_world->transport.enqueue(
            xml(200,
                tags(tagged("<ResourceArn>arn:b</ResourceArn>", "elbv2.k8s.aws/cluster", "prod")
                     + tagged("<ResourceArn>arn:a</ResourceArn>", "team", "web"))));
        const auto all = test::run(ask(Collection::LoadBalancers));
        QVERIFY(all);
        QCOMPARE(all->size(), 1); // the other has no tag that was asked for
        QCOMPARE(all->at(0),
                 (AwsResource{.collection = Collection::LoadBalancers,
                              .id = u"arn:b"_s,
                              .name = u"b"_s,
                              .tags = {{clusterTag, u"prod"_s}},
                              .type = u"network"_s,
                              .status = u"active"_s,
                              .address = u"b.elb.amazonaws.com"_s,
                              .isPublic = true,
                              .zones = 2}));
        const auto requests = m_world->transport.requests();
        QCOMPARE(requests.at(0).url.host(), u"elasticloadbalancing.eu-central-1.amazonaws.com"_s);
        QCOMPARE(field(requests.at(0), u"Version"_s), u"2015-12-01"_s);
        QCOMPARE(field(requests.at(1), u"Marker"_s), u"m 2"_s);
        QCOMPARE(field(requests.at(2), u"ResourceArns.member.2"_s), u"arn:b"_s);
        QVERIFY(requests.at(0).headers.value("Authorization").value().contains("/elasticloadbalancing/"));
    }

    void classicOnesAreAskedForByTheirOwnVersion()
    {
        m_world->transport.enqueue(
            xml(200,
                "<R><DescribeLoadBalancersResult><LoadBalancerDescriptions><member><LoadBalancerName>a1</"
                "LoadBalancerName><DNSName>a1.elb</DNSName>"
                "<Scheme>internal</Scheme><AvailabilityZones><member>eu-central-1a</member></"
                "AvailabilityZones></member></LoadBalancerDescriptions></DescribeLoadBalancersResult></R>"));
        m_world->transport.enqueue(
            xml(200, tags(tagged("<LoadBalancerName>a1</LoadBalancerName>", "KubernetesCluster", "prod"))));
        const auto all = test::run(ask(Collection::ClassicLoadBalancers));
        QVERIFY(all);
        QCOMPARE(all->at(0).id, u"a1"_s);
        QCOMPARE(all->at(0).type, u"classic"_s);
        QVERIFY(!all->at(0).isPublic);
        QCOMPARE(field(m_world->transport.requests().at(0), u"Version"_s), u"2012-06-01"_s);
        QCOMPARE(field(m_world->transport.requests().at(1), u"LoadBalancerNames.member.1"_s), u"a1"_s);
    }

    void tagsAreAskedForTwentyAtATime()
    {
        QByteArray names = "n0";
        for (int i = 1; i < 45; ++i)
            names += " n" + QByteArray::number(i);
        m_world->transport.enqueue(xml(200, balancers(names)));
        for (int i = 0; i < 3; ++i)
            m_world->transport.enqueue(xml(200, tags({})));
        QVERIFY(test::run(ask(Collection::LoadBalancers)));
        const auto requests = m_world->transport.requests();
        QCOMPARE(requests.size(), 4);
        QCOMPARE(field(requests.at(1), u"ResourceArns.member.20"_s), u"arn:n19"_s);
        QVERIFY(!requests.at(1).body.contains("member.21"));
        QCOMPARE(field(requests.at(3), u"ResourceArns.member.5"_s), u"arn:n44"_s);
    }

    void oneThatGoesMeanwhileHidesNoOther()
    {
        m_world->transport.setHandler([](const HttpRequest &request) -> std::optional<Answer> {
            if (field(request, u"Action"_s) == "DescribeLoadBalancers"_L1)
                return xml(200, balancers("gone stays"));
            if (request.body.contains("gone"))
                return xml(400, refusal("LoadBalancerNotFound"));
            return xml(200,
                       tags(tagged("<ResourceArn>arn:stays</ResourceArn>", "elbv2.k8s.aws/cluster", "prod")));
        });
        const auto all = test::run(ask(Collection::LoadBalancers));
        QVERIFY(all);
        QCOMPARE(all->size(), 1);
        QCOMPARE(all->at(0).name, u"stays"_s);
        QCOMPARE(m_world->transport.requests().size(), 4);
    }

    void pagesThatTurnInCirclesEnd()
    {
        m_world->transport.setHandler([](const HttpRequest &) {
            return xml(200, "<DescribeVolumesResponse><nextToken>same</nextToken></DescribeVolumesResponse>");
        });
        QCOMPARE(errorOf(ask(Collection::Volumes)).kind, ErrorKind::Internal);
        QVERIFY(m_world->transport.requests().size() <= 3);
    }

    void aRefusalNamesTheAction_data() { addCollections(); }
    void aRefusalNamesTheAction()
    {
        QFETCH(int, collection);
        m_world->transport.enqueue(xml(403, refusal("AccessDenied")));
        const Error error = errorOf(ask(Collection(collection)));
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY2(error.hint.contains(actionsFor(Collection(collection)).first())
                     && error.hint.contains(region),
                 qPrintable(error.hint));
    }

    void aRefusalOfTagsIsNoEmptyList()
    {
        m_world->transport.enqueue(xml(200, balancers("a")));
        m_world->transport.enqueue(xml(403, refusal("AccessDenied")));
        const Error error = errorOf(ask(Collection::LoadBalancers));
        QCOMPARE(error.kind, ErrorKind::Forbidden);
        QVERIFY2(error.hint.contains(u"elasticloadbalancing:DescribeTags"_s), qPrintable(error.hint));
    }

    void aHangEndsWithCancel_data() { addCollections(); }
    void aHangEndsWithCancel()
    {
        QFETCH(int, collection);
        m_world->transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(Collection(collection), stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        test::turn();
        QVERIFY(!done);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
        QCOMPARE(m_world->transport.aborted(), 1);
    }

    void aCancelBetweenListAndTagsEndsIt()
    {
        m_world->transport.enqueue(xml(200, balancers("a")));
        m_world->transport.enqueue({.hang = true});
        std::stop_source stop;
        auto task = ask(Collection::LoadBalancers, stop.get_token());
        bool done = false;
        task.start([&done] { done = true; });
        QTRY_COMPARE(m_world->transport.requests().size(), 2);
        stop.request_stop();
        QTRY_VERIFY(done);
        QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
    }

    void aCutAnswerIsANetworkError_data() { addCollections(); }
    void aCutAnswerIsANetworkError()
    {
        QFETCH(int, collection);
        m_world->transport.setHandler([](const HttpRequest &) {
            return Answer{.chunks = {"<Describe"},
                          .cut = Error{.kind = ErrorKind::Network, .detail = u"cut"_s}};
        });
        QCOMPARE(errorOf(ask(Collection(collection))).kind, ErrorKind::Network);
        QVERIFY(m_world->transport.requests().size() > 1); // reading is repeated
    }

    void aProxysPageIsNoAnswer()
    {
        m_world->transport.enqueue(
            {.headers = {{"Content-Type", "text/html"}}, .chunks = {"<!DOCTYPE html><html>Log in</html>"}});
        QCOMPARE(errorOf(ask(Collection::Volumes)).kind, ErrorKind::Internal);
    }

    void theSecretsAreSentAndNeitherSaidNorLogged_data() { addCollections(); }
    void theSecretsAreSentAndNeitherSaidNorLogged()
    {
        QFETCH(int, collection);
        m_world->transport.enqueue(
            xml(403,
                "<ErrorResponse><Error><Code>AccessDenied</Code><Message>X-Amz-Security-Token="
                "planted-session-token may not</Message></Error></ErrorResponse>"));
        const test::LoggedText log;
        const Error error = errorOf(ask(Collection(collection)));
        QCOMPARE(m_world->transport.requests().at(0).headers.value("X-Amz-Security-Token").value(),
                 "planted-session-token");
        QVERIFY2(!error.toString().contains(u"planted"_s), qPrintable(error.toString()));
        QVERIFY2(!log.text().contains(u"planted"_s), qPrintable(log.text()));
    }
};

QTEST_GUILESS_MAIN(TestAwsInventory)
#include "tst_awsinventory.moc"
