// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "catalog/serviceprice.h"
#include "plan/clusterpools.h"
#include "plan/planresources.h"

#include <QJsonArray>

namespace slipway {

/// One thing that costs as long as it is there.
struct CostLine {
    QString what = {}; ///< "2 × t3.large (system)", translated
    std::optional<double> perHour = {}; ///< nothing: not known, see why
    QString currency = {};
    QString source = {}; ///< of the price: list price, region, date; translated
    bool isEstimated =
        false; ///< remembered, read with somebody else than the cloud, or of a machine that is a guess
    bool isAtMost =
        false; ///< the price on demand of what is asked for as spot, or of the dearest of several pools
    QString why = {}; ///< the price is not known
    bool operator==(const CostLine &) const = default;
};

/// What an endpoint costs by list prices while it runs: machines, control planes, disks, load balancers and addresses that its
/// plan makes or takes. Traffic, requests and storage by use are not in it.
struct PlanCost {
    QList<CostLine> lines = {};
    QMap<QString, double> perHour() const; ///< of what is known, by currency
    bool isWhole() const; ///< nothing is unknown
    bool isAtMost() const;
    bool operator==(const PlanCost &) const = default;
};

/// @param pools of the cluster that the plan is for, as far as they are known
/// @param today of which an EKS version's support is counted
PlanCost planCost(const Plan &plan, const ClusterPools &pools, const Catalog &catalog, QDate today,
                  const ServicePrices &prices = ServicePrices::builtIn());

/// Of the load balancer itself; addresses and traffic come on top. Nothing: not known.
std::optional<HourlyPrice> balancerPerHour(const PlannedBalancer &balancer,
                                           const ServicePrices &prices = ServicePrices::builtIn());

/// "1.21 USD an hour, 883 USD a month", with "at least" and "at most" where they belong; empty when no price is known. Translated.
QString costText(const PlanCost &cost);
/// A sentence for each line, translated.
QStringList costLines(const PlanCost &cost);
/// {"perHour":{"USD":1.2}, "perMonth":{"USD":876}, "complete":bool, "lines":[{"what","perHour":number|null,"currency","source",
/// "estimated":bool,"atMost":bool,"why"}]}
QJsonObject costJson(const PlanCost &cost);

/// Three digits that count: "0.0225 USD", "12.30 USD".
QString moneyText(double amount, const QString &currency);

} // namespace slipway
