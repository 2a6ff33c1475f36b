// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/fit.h"

namespace slipway {

/// What the memory calculator needs of a recipe's resolved choices; nothing while model or accelerator are not chosen or not known.
std::optional<FitRequest> fitRequestOf(const QJsonObject &values, const Catalog &catalog);

/// The choices that turn @p now into @p then, by the parameters' usual ids. Empty when one of the differences has no parameter.
QJsonObject choicesBetween(const FitRequest &now, const FitRequest &then);

/// One stretch of an accelerator's memory. Those of a report add up to what the engine can see, or to more when it is too little.
struct MemoryShare {
    enum class Use { Weights, KvCache, Activations, Other, Free };
    Use use = Use::Free;
    qint64 bytes = 0;
    QString formula = {};
};
struct MemoryShares {
    QList<MemoryShare> shares = {};
    qint64 visibleBytes = 0;
    qint64 missingBytes = 0; ///< what the shares want beyond visibleBytes
};
MemoryShares memoryShares(const FitReport &report);

} // namespace slipway
