// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "recipe/recipe.h"

#include <QJsonObject>

namespace slipway {

/// What a cluster that the plan makes costs while it is there, accelerators apart.
struct NewClusterCost {
    double fee = 0; ///< of the control plane, an hour
    QString feeDate = {}; ///< of the list price
    int nodes = 0; ///< of a Standard cluster, for all that needs no accelerator; Autopilot bills pods instead
    QString machineType = {};
    std::optional<Price> price = {}; ///< of one of the nodes
    QString currency = {};
    /// Fee and nodes; the fee alone while the nodes' price is not known.
    double amount() const { return fee + (price ? price->amount * nodes : 0); }
};

/// Whether the recipe can make a cluster of GKE.
bool canMakeGkeCluster(const Recipe &recipe);
/// Nothing when the choices make no cluster of GKE, or the catalogue has no price of its control plane. @param values the resolved choices
std::optional<NewClusterCost> newClusterCost(const QJsonObject &values, const Recipe &recipe,
                                             const Catalog &catalog);
/// A name that none of @p taken has.
QString freeClusterName(const QStringList &taken);

} // namespace slipway
