// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"
#include "aws/awspricelist.h"
#include "catalog/serviceprice.h"

namespace slipway {

/// The built-in prices, with those of AWS' list in place of what it has. @param today when it was read
ServicePrices withListPrices(const QList<AwsListPrice> &list, const QString &region, QDate today);

/// The same, read from AWS. Where it cannot be read the built-in ones stay, each with its own date and region.
/// Errors: Cancelled alone.
Task<ServicePrices> livePrices(AwsClient *aws, QString region, QDate today, std::stop_token stop);

} // namespace slipway
