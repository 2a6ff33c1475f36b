// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "recipe/choices.h"

namespace slipway {

/// Where a person is asked for a parameter. Any recipe's parameters find their place by type first, then by group.
enum class AskedAt {
    Target, ///< with the identity: the project
    Model, ///< the table of models
    Accelerator, ///< the matrix, and what moves the memory bar
    Cluster, ///< everything else
};
AskedAt askedAt(const Parameter &parameter);

/// The first parameter of that type; null when the recipe has none.
const Parameter *parameterOfType(const Recipe &recipe, ParameterType type);

/// A model to begin with: the largest that is not gated and that one common GPU of 24 GiB holds in 16 bit. Empty when there is none.
QString sensibleModel(const Catalog &catalog);

/// Ids of the parameters that count under the present choices, in the recipe's order.
QStringList visibleParameters(const Choices &choices, const Facts &facts);

/// Why the recipe does not take that value there, whatever else is chosen; empty when it does.
QString refusalOf(const Choices &choices, const Facts &facts, const QString &parameter,
                  const QJsonValue &value);

/// What the name of a kubeconfig context tells about a recipe's choices: gke_PROJECT_LOCATION_CLUSTER, as gcloud writes it.
QJsonObject choicesOfKubeContext(const QString &contextName, const Recipe &recipe);

/// What the accelerator machines cost by list price.
struct HourlyCost {
    QString machineType = {};
    int machines = 0;
    double amount = 0; ///< of all of them
    Price price = {}; ///< of one, with region, date and source
    bool spot = false; ///< asked for spot: the price is for on demand, an upper bound
};
/// Nothing while accelerator or its price is not known.
/// @param values the resolved choices (accelerator, acceleratorCount, replicas, spot)
std::optional<HourlyCost> hourlyCost(const QJsonObject &values, const Catalog &catalog);

} // namespace slipway
