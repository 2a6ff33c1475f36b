// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/newcluster.h"

#include "catalog/serviceprice.h"
#include "google/googletypes.h"

namespace slipway {
using namespace Qt::StringLiterals;

bool canMakeGkeCluster(const Recipe &recipe)
{
    return std::ranges::contains(recipe.steps, u"create-gke-cluster"_s, &RecipeStep::action);
}

std::optional<NewClusterCost> newClusterCost(const QJsonObject &values, const Recipe &recipe,
                                             const Catalog &catalog)
{
    if (values.value("clusterFrom"_L1) != "create"_L1 || !canMakeGkeCluster(recipe))
        return {};
    const auto fee = servicePerHour(u"google/cluster"_s);
    if (!fee)
        return {};
    NewClusterCost cost{.fee = fee->amount, .feeDate = fee->price.provenance.date, .currency = fee->currency};
    if (values.value("clusterMode"_L1) == "autopilot"_L1)
        return cost;
    const bool isZonal = isZone(values.value("location"_L1).toString());
    const bool isPinned = !values.value("zone"_L1).toString().isEmpty();
    cost.nodes = isZonal || isPinned ? 1 : 3; // GKE takes three zones of a region by itself
    cost.machineType = values.value("systemMachineType"_L1).toString();
    if (const MachineType *machine = catalog.machineType(cost.machineType))
        cost.price = machine->price;
    return cost;
}

QString freeClusterName(const QStringList &taken)
{
    QString name = u"inference"_s;
    for (int number = 2; taken.contains(name); ++number)
        name = u"inference-%1"_s.arg(number);
    return name;
}

} // namespace slipway
