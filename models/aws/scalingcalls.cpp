// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Amazon EC2 Auto Scaling API reference, version 2011-01-01.
#include "aws/awscalls.h"

namespace slipway::aws {
using namespace Qt::StringLiterals;

namespace {

QDateTime instantFrom(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

} // namespace

Task<QList<ScalingActivity>> HttpAwsClient::scalingActivities(QString region, QString group,
                                                              std::stop_token stop)
{
    // The latest tell what is wrong now; the first page is newest first.
    auto root = co_await m_rest.xml(
        queryCall(AwsService::AutoScaling, region, u"DescribeScalingActivities"_s,
                  {{u"AutoScalingGroupName"_s, group}, {u"MaxRecords"_s, u"10"_s}},
                  {.action = u"autoscaling:DescribeScalingActivities"_s, .resource = group}),
        stop);
    if (!root)
        co_return std::unexpected(std::move(root.error()));
    QList<ScalingActivity> all;
    for (const XmlNode &node : root->items(u"DescribeScalingActivitiesResult/Activities")) {
        all.append({.status = node.textAt(u"StatusCode"),
                    .message = node.textAt(u"StatusMessage").trimmed(),
                    .started = instantFrom(node.textAt(u"StartTime")),
                    .ended = instantFrom(node.textAt(u"EndTime")),
                    .id = node.textAt(u"ActivityId"),
                    .description = node.textAt(u"Description").trimmed()});
    }
    co_return all;
}

} // namespace slipway::aws
