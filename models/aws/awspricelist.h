// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"

#include <QDateTime>

namespace slipway {

/// One line of AWS' price list: on demand, of the first step of its tiers.
struct AwsListPrice {
    QString family = {}; ///< "Storage", "Load Balancer-Network"
    QString usageType = {}; ///< "EUC1-EBS:VolumeUsage.gp3"; us-east-1's begin with no region
    QString unit = {}; ///< as AWS writes it: "GB-Mo", "IOPS-Mo", "GiBps-mo", "Hrs"
    double usd = 0; ///< for one unit
    QDateTime effective = {};
    bool operator==(const AwsListPrice &) const = default;
};

/// What bills besides machines. Apart from AwsClient, as only costs ask for it.
class AwsPriceList
{
public:
    virtual ~AwsPriceList() = default;
    /// Of EBS, EKS, Elastic Load Balancing and public addresses in a region: some six calls. Errors: those of AwsClient.
    virtual Task<QList<AwsListPrice>> servicePrices(QString region, std::stop_token stop) = 0;
};

class AwsClient;
/// Of a client that can read it; null for one that cannot.
AwsPriceList *priceListOf(AwsClient *client);

} // namespace slipway
