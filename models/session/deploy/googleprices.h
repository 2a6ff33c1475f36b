// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/serviceprice.h"
#include "google/googleclient.h"

namespace slipway {

// Google's own list prices of one region: of machines on demand ("google/machine/g2-standard-8") and as spot ("google/spot-machine/…"),
// of GPUs that bill apart ("google/gpu/…", "google/spot-gpu/…"), and of disks.

/// A machine has no price of its own in Google's catalogue: it is the sum of its cores, its memory and its GPUs. Left out is every
/// machine of which a part is not listed, or listed twice, or which brings local disks, because those bill apart.
/// @param skus  of Compute Engine
/// @param today when they were read
QList<ServicePrice> googlePricesOf(const QList<BillingSku> &skus, const QString &region,
                                   const Catalog &catalog, QDate today);

/// What was read before and kept in @p folder; nothing when it is older than a day, of another region, or cannot be read.
/// The catalogue is some ten thousand entries long and is not read again for each plan.
std::optional<QList<ServicePrice>> keptGooglePrices(const QString &folder, const QString &region,
                                                    QDate today);
/// Where it cannot be written it is read again the next time.
void keepGooglePrices(const QString &folder, const QString &region, QDate today,
                      const QList<ServicePrice> &prices);

/// Reads and keeps them. Errors: those of the client (Forbidden: the Billing API is off or refused; Cancelled, Network, Timeout).
Task<QList<ServicePrice>> readGooglePrices(GoogleClient *google, QString folder, QString region,
                                           const Catalog &catalog, QDate today, std::stop_token stop);

} // namespace slipway
