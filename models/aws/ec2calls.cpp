// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: EC2 API reference, version 2016-11-15.
#include "aws/awscalls.h"
#include "aws/awswords.h"

#include <QCoreApplication>

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

// What DescribeInstanceTypes takes in one call.
constexpr qsizetype mostNames = 100;

Need need(const QString &action, const QString &region)
{
    return {.action = action, .resource = AwsClientWords::tr("EC2 in %1").arg(region)};
}

QStringList textsOf(const std::vector<XmlNode> &nodes)
{
    QStringList texts;
    for (const XmlNode &node : nodes)
        texts << node.text.trimmed();
    return texts;
}

Ec2InstanceType instanceTypeFrom(const XmlNode &node)
{
    Ec2InstanceType type{.name = node.textAt(u"instanceType"),
                         .vCpus = node.textAt(u"vCpuInfo/defaultVCpus").toInt(),
                         .memoryMiB = node.textAt(u"memoryInfo/sizeInMiB").toLongLong(),
                         .architectures = textsOf(node.items(u"processorInfo/supportedArchitectures")),
                         .usageClasses = textsOf(node.items(u"supportedUsageClasses")),
                         .networkInterfaces = node.textAt(u"networkInfo/maximumNetworkInterfaces").toInt(),
                         .ipv4PerInterface = node.textAt(u"networkInfo/ipv4AddressesPerInterface").toInt(),
                         .localStorageGB = node.textAt(u"instanceStorageInfo/totalSizeInGB").toLongLong()};
    for (const XmlNode &gpu : node.items(u"gpuInfo/gpus")) {
        type.accelerators.append({.name = gpu.textAt(u"name"),
                                  .manufacturer = gpu.textAt(u"manufacturer"),
                                  .count = gpu.textAt(u"count").toInt(),
                                  .memoryMiB = gpu.textAt(u"memoryInfo/sizeInMiB").toLongLong()});
    }
    for (const XmlNode &device : node.items(u"neuronInfo/neuronDevices")) {
        type.accelerators.append({.name = device.textAt(u"name"),
                                  .manufacturer = u"AWS"_s,
                                  .count = device.textAt(u"count").toInt(),
                                  .memoryMiB = device.textAt(u"memoryInfo/sizeInMiB").toLongLong(),
                                  .isNeuron = true});
    }
    // Several network cards: pods get addresses of the default one's interfaces only.
    for (const XmlNode &card : node.items(u"networkInfo/networkCards")) {
        if (card.textAt(u"networkCardIndex") == node.textAt(u"networkInfo/defaultNetworkCardIndex")) {
            if (const int interfaces = card.textAt(u"maximumNetworkInterfaces").toInt(); interfaces > 0)
                type.networkInterfaces = interfaces;
        }
    }
    return type;
}

} // namespace

void addList(Parameters &parameters, const QString &name, const QStringList &values)
{
    for (qsizetype i = 0; i < values.size(); ++i)
        parameters.append({u"%1.%2"_s.arg(name).arg(i + 1), values.at(i)});
}

void addFilter(Parameters &parameters, int number, const QString &name, const QStringList &values)
{
    const QString prefix = u"Filter.%1."_s.arg(number);
    parameters.append({prefix + "Name"_L1, name});
    addList(parameters, prefix + "Value"_L1, values);
}

Parameters withToken(Parameters parameters, const QString &token)
{
    if (!token.isEmpty())
        parameters.append({u"NextToken"_s, token});
    return parameters;
}

Task<QList<Ec2InstanceType>> HttpAwsClient::instanceTypes(QString region, QStringList names,
                                                          std::stop_token stop)
{
    QList<Ec2InstanceType> all;
    const auto takeIn = [&all](const XmlNode &root) {
        for (const XmlNode &node : root.items(u"instanceTypeSet"))
            all.append(instanceTypeFrom(node));
        return root.textAt(u"nextToken");
    };
    qsizetype at = 0;
    do {
        const QStringList some = names.mid(at, mostNames);
        auto ended = co_await m_rest.xmlPages(
            [region, some](const QString &token) {
                Parameters parameters;
                if (some.isEmpty()) {
                    addFilter(parameters, 1, u"current-generation"_s, {u"true"_s});
                    addFilter(parameters, 2, u"instance-type"_s, {u"g*"_s, u"p*"_s, u"inf*"_s, u"trn*"_s});
                    parameters.append({u"MaxResults"_s, u"100"_s});
                } else {
                    // A filter, not InstanceType.N: a type that the region does not know would fail the whole call.
                    addFilter(parameters, 1, u"instance-type"_s, some);
                }
                return queryCall(AwsService::Ec2, region, u"DescribeInstanceTypes"_s,
                                 withToken(parameters, token), need(u"ec2:DescribeInstanceTypes"_s, region));
            },
            takeIn, stop);
        if (!ended)
            co_return std::unexpected(std::move(ended.error()));
        at += mostNames;
    } while (at < names.size());
    co_return all;
}

Task<QList<Ec2Offering>> HttpAwsClient::instanceTypeOfferings(QString region, QStringList types,
                                                              std::stop_token stop)
{
    QList<Ec2Offering> all;
    auto ended = co_await m_rest.xmlPages(
        [region, types](const QString &token) {
            Parameters parameters{{u"LocationType"_s, u"availability-zone"_s}};
            if (!types.isEmpty())
                addFilter(parameters, 1, u"instance-type"_s, types);
            return queryCall(AwsService::Ec2, region, u"DescribeInstanceTypeOfferings"_s,
                             withToken(parameters, token),
                             need(u"ec2:DescribeInstanceTypeOfferings"_s, region));
        },
        [&all](const XmlNode &root) {
            for (const XmlNode &node : root.items(u"instanceTypeOfferingSet"))
                all.append(
                    {.instanceType = node.textAt(u"instanceType"), .location = node.textAt(u"location")});
            return root.textAt(u"nextToken");
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QList<Ec2Zone>> HttpAwsClient::zones(QString region, std::stop_token stop)
{
    auto root = co_await m_rest.xml(queryCall(AwsService::Ec2, region, u"DescribeAvailabilityZones"_s, {},
                                              need(u"ec2:DescribeAvailabilityZones"_s, region)),
                                    stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    QList<Ec2Zone> all;
    for (const XmlNode &node : root->items(u"availabilityZoneInfo")) {
        all.append({.name = node.textAt(u"zoneName"),
                    .id = node.textAt(u"zoneId"),
                    .state = node.textAt(u"zoneState"),
                    .optInStatus = node.textAt(u"optInStatus"),
                    .type = node.textAt(u"zoneType")});
    }
    co_return all;
}

Task<QList<Ec2Subnet>> HttpAwsClient::subnets(QString region, QStringList ids, std::stop_token stop)
{
    QList<Ec2Subnet> all;
    auto ended = co_await m_rest.xmlPages(
        [region, ids](const QString &token) {
            Parameters parameters;
            addList(parameters, u"SubnetId"_s, ids);
            return queryCall(AwsService::Ec2, region, u"DescribeSubnets"_s, withToken(parameters, token),
                             need(u"ec2:DescribeSubnets"_s, region));
        },
        [&all](const XmlNode &root) {
            for (const XmlNode &node : root.items(u"subnetSet")) {
                all.append({.id = node.textAt(u"subnetId"),
                            .vpcId = node.textAt(u"vpcId"),
                            .zone = node.textAt(u"availabilityZone"),
                            .availableIpAddresses = node.textAt(u"availableIpAddressCount").toInt(),
                            .cidr = node.textAt(u"cidrBlock"),
                            .isDefaultForZone = node.textAt(u"defaultForAz") == "true"_L1});
            }
            return root.textAt(u"nextToken");
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return all;
}

Task<QList<Ec2InstanceCount>> HttpAwsClient::runningInstances(QString region, std::stop_token stop)
{
    QMap<std::pair<QString, bool>, int> counts;
    auto ended = co_await m_rest.xmlPages(
        [region](const QString &token) {
            Parameters parameters;
            addFilter(parameters, 1, u"instance-state-name"_s, {u"pending"_s, u"running"_s});
            parameters.append({u"MaxResults"_s, u"1000"_s});
            return queryCall(AwsService::Ec2, region, u"DescribeInstances"_s, withToken(parameters, token),
                             need(u"ec2:DescribeInstances"_s, region));
        },
        [&counts](const XmlNode &root) {
            for (const XmlNode &reservation : root.items(u"reservationSet")) {
                for (const XmlNode &instance : reservation.items(u"instancesSet"))
                    ++counts[{instance.textAt(u"instanceType"),
                              instance.textAt(u"instanceLifecycle") == "spot"_L1}];
            }
            return root.textAt(u"nextToken");
        },
        stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    QList<Ec2InstanceCount> all;
    for (const auto &[key, count] : counts.asKeyValueRange())
        all.append({.instanceType = key.first, .isSpot = key.second, .count = count});
    co_return all;
}

} // namespace slipway::aws
