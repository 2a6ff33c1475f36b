// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of what clusters leave behind. Sources: EC2 API reference, version 2016-11-15; Elastic Load Balancing API references,
// versions 2012-06-01 (classic) and 2015-12-01.
#include "aws/awscalls.h"
#include "aws/awswords.h"

namespace slipway {
using namespace Qt::StringLiterals;

AwsInventory *inventoryOf(AwsClient *client)
{
    return dynamic_cast<AwsInventory *>(client);
}

QString collectionName(AwsCollection collection)
{
    switch (collection) {
    case AwsCollection::Volumes:
        return u"volumes"_s;
    case AwsCollection::LoadBalancers:
        return u"loadBalancers"_s;
    case AwsCollection::ClassicLoadBalancers:
        return u"classicLoadBalancers"_s;
    case AwsCollection::Addresses:
        return u"addresses"_s;
    case AwsCollection::Instances:
        return u"instances"_s;
    }
    return {};
}

QStringList actionsFor(AwsCollection collection)
{
    switch (collection) {
    case AwsCollection::Volumes:
        return {u"ec2:DescribeVolumes"_s};
    case AwsCollection::LoadBalancers:
    case AwsCollection::ClassicLoadBalancers:
        return {u"elasticloadbalancing:DescribeLoadBalancers"_s, u"elasticloadbalancing:DescribeTags"_s};
    case AwsCollection::Addresses:
        return {u"ec2:DescribeAddresses"_s};
    case AwsCollection::Instances:
        return {u"ec2:DescribeInstances"_s};
    }
    return {};
}

namespace aws {
namespace {

// What both versions of DescribeTags take in one call.
constexpr qsizetype mostTagged = 20;

Need listNeed(const QString &action, const QString &region)
{
    return {.action = action,
            .resource = action.startsWith("ec2:"_L1)
                ? AwsClientWords::tr("EC2 in %1").arg(region)
                : AwsClientWords::tr("load balancers in %1").arg(region)};
}

/// EC2 spells a tag's members small, load balancers with capitals.
QMap<QString, QString> tagsFrom(const std::vector<XmlNode> &nodes, QStringView key, QStringView value)
{
    QMap<QString, QString> tags;
    for (const XmlNode &node : nodes)
        tags.insert(node.textAt(key), node.textAt(value));
    return tags;
}

AwsResource volumeFrom(const XmlNode &node)
{
    return {.collection = AwsCollection::Volumes,
            .id = node.textAt(u"volumeId"),
            .tags = tagsFrom(node.items(u"tagSet"), u"key", u"value"),
            .type = node.textAt(u"volumeType"),
            .status = node.textAt(u"status"),
            .isAttached = !node.items(u"attachmentSet").empty(),
            .sizeGiB = node.textAt(u"size").toLongLong(),
            .iops = node.textAt(u"iops").toInt(),
            .throughputMiBps = node.textAt(u"throughput").toInt()};
}

AwsResource addressFrom(const XmlNode &node)
{
    return {.collection = AwsCollection::Addresses,
            .id = node.textAt(u"allocationId"),
            .tags = tagsFrom(node.items(u"tagSet"), u"key", u"value"),
            .address = node.textAt(u"publicIp"),
            .isAttached = !node.textAt(u"associationId").isEmpty()};
}

AwsResource instanceFrom(const XmlNode &node)
{
    return {.collection = AwsCollection::Instances,
            .id = node.textAt(u"instanceId"),
            .name = node.textAt(u"privateDnsName"),
            .tags = tagsFrom(node.items(u"tagSet"), u"key", u"value"),
            .type = node.textAt(u"instanceType"),
            .status = node.textAt(u"instanceState/name"),
            .address = node.textAt(u"privateIpAddress")};
}

/// What one page of an EC2 list holds of a collection.
void addPage(QList<AwsResource> &all, const XmlNode &root, AwsCollection collection)
{
    if (collection == AwsCollection::Volumes) {
        for (const XmlNode &node : root.items(u"volumeSet"))
            all.append(volumeFrom(node));
    } else if (collection == AwsCollection::Addresses) {
        for (const XmlNode &node : root.items(u"addressesSet"))
            all.append(addressFrom(node));
    } else {
        for (const XmlNode &reservation : root.items(u"reservationSet")) {
            for (const XmlNode &node : reservation.items(u"instancesSet"))
                all.append(instanceFrom(node));
        }
    }
}

AwsResource loadBalancerFrom(const XmlNode &node)
{
    return {.collection = AwsCollection::LoadBalancers,
            .id = node.textAt(u"LoadBalancerArn"),
            .name = node.textAt(u"LoadBalancerName"),
            .type = node.textAt(u"Type"),
            .status = node.textAt(u"State/Code"),
            .address = node.textAt(u"DNSName"),
            .isPublic = node.textAt(u"Scheme") == "internet-facing"_L1,
            .zones = int(node.items(u"AvailabilityZones").size())};
}

AwsResource classicFrom(const XmlNode &node)
{
    const QString name = node.textAt(u"LoadBalancerName");
    return {.collection = AwsCollection::ClassicLoadBalancers,
            .id = name,
            .name = name,
            .type = u"classic"_s,
            .address = node.textAt(u"DNSName"),
            .isPublic = node.textAt(u"Scheme") == "internet-facing"_L1,
            .zones = int(node.items(u"AvailabilityZones").size())};
}

} // namespace

Task<QList<AwsResource>> HttpAwsClient::resources(QString region, AwsCollection collection,
                                                  QStringList tagKeys, std::stop_token stop)
{
    if (collection == AwsCollection::LoadBalancers || collection == AwsCollection::ClassicLoadBalancers) {
        const AwsService service = collection == AwsCollection::LoadBalancers
            ? AwsService::ElasticLoadBalancingV2
            : AwsService::ElasticLoadBalancing;
        auto all = co_await loadBalancers(region, service, stop);
        if (!all)
            co_return all;
        auto tagged = co_await withTags(region, service, std::move(*all), stop);
        if (!tagged)
            co_return tagged;
        tagged->removeIf([&tagKeys](const AwsResource &each) {
            return std::ranges::none_of(tagKeys,
                                        [&each](const QString &key) { return each.tags.contains(key); });
        });
        co_return tagged;
    }
    const QString action = collection == AwsCollection::Volumes ? u"DescribeVolumes"_s
        : collection == AwsCollection::Instances                ? u"DescribeInstances"_s
                                                                : u"DescribeAddresses"_s;
    QList<AwsResource> all;
    auto ended = co_await m_rest.xmlPages(
        [region, tagKeys, action, collection](const QString &token) {
            Parameters parameters;
            addFilter(parameters, 1, u"tag-key"_s, tagKeys);
            // DescribeAddresses knows no pages, and refuses to be asked for some.
            if (collection != AwsCollection::Addresses)
                parameters.append({u"MaxResults"_s, u"500"_s});
            return queryCall(AwsService::Ec2, region, action, withToken(parameters, token),
                             listNeed("ec2:"_L1 + action, region));
        },
        [&all, collection](const XmlNode &root) {
            addPage(all, root, collection);
            return root.textAt(u"nextToken");
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QList<AwsResource>> HttpAwsClient::loadBalancers(QString region, AwsService service,
                                                      std::stop_token stop)
{
    const bool isClassic = service == AwsService::ElasticLoadBalancing;
    QList<AwsResource> all;
    auto ended = co_await m_rest.xmlPages(
        [region, service](const QString &marker) {
            Parameters parameters{{u"PageSize"_s, u"400"_s}};
            if (!marker.isEmpty())
                parameters.append({u"Marker"_s, marker});
            return queryCall(service, region, u"DescribeLoadBalancers"_s, parameters,
                             listNeed(u"elasticloadbalancing:DescribeLoadBalancers"_s, region));
        },
        [&all, isClassic](const XmlNode &root) {
            const XmlNode &result = root.at(u"DescribeLoadBalancersResult");
            for (const XmlNode &node :
                 result.items(isClassic ? u"LoadBalancerDescriptions" : u"LoadBalancers"))
                all.append(isClassic ? classicFrom(node) : loadBalancerFrom(node));
            return result.textAt(u"NextMarker");
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QList<AwsResource>> HttpAwsClient::withTags(QString region, AwsService service, QList<AwsResource> all,
                                                 std::stop_token stop)
{
    const bool isClassic = service == AwsService::ElasticLoadBalancing;
    QList<QStringList> batches;
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (i % mostTagged == 0)
            batches.append(QStringList());
        batches.last().append(all.at(i).id);
    }
    QHash<QString, QMap<QString, QString>> tagsOf;
    while (!batches.isEmpty()) {
        const QStringList batch = batches.takeFirst();
        Parameters parameters;
        for (qsizetype i = 0; i < batch.size(); ++i)
            parameters.append(
                {(isClassic ? u"LoadBalancerNames.member.%1"_s : u"ResourceArns.member.%1"_s).arg(i + 1),
                 batch.at(i)});
        auto root = co_await m_rest.xml(queryCall(service, region, u"DescribeTags"_s, parameters,
                                                  listNeed(u"elasticloadbalancing:DescribeTags"_s, region)),
                                        stop);
        // One that has gone since it was listed fails all that are asked for with it.
        if (!root && root.error().reason == "LoadBalancerNotFound"_L1) {
            for (const QString &id : batch) {
                if (batch.size() > 1)
                    batches.append(QStringList{id});
            }
            continue;
        }
        if (!root)
            co_return std::unexpected(std::move(root.error()));
        for (const XmlNode &node : root->items(u"DescribeTagsResult/TagDescriptions"))
            tagsOf.insert(node.textAt(isClassic ? u"LoadBalancerName" : u"ResourceArn"),
                          tagsFrom(node.items(u"Tags"), u"Key", u"Value"));
    }
    for (AwsResource &each : all)
        each.tags = tagsOf.value(each.id);
    co_return all;
}

} // namespace aws
} // namespace slipway
