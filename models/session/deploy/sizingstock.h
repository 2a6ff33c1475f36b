// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sizing.h"
#include "store/stockattempts.h"

namespace slipway {

/// What real tries of the last days to get an option's machines on demand came to, in whichever zones they were. None: never tried,
/// which says nothing.
struct OptionStock {
    QStringList outIn = {}; ///< zones that were out of stock when last tried
    QStringList hadIn = {};
    QDateTime lastTry = {};
    int tries = 0;
    int stockouts = 0;

    explicit operator bool() const { return tries > 0; }
    /// In every zone that was tried.
    bool ranOut() const { return !outIn.isEmpty() && hadIn.isEmpty(); }
};

struct WeighedOption {
    SizingOption option;
    OptionStock stock = {};
};

/// @param attempts those that archives have; what is older than some days or of other machines does not count
OptionStock stockOf(const SizingOption &option, const QList<StockAttempt> &attempts, const Catalog &catalog,
                    const QDateTime &now);

/// sizingOptions() with what is remembered of stock: of those that meet the target, the ones that ran out come after all others. Where
/// the machine that stands for others of AWS ran out, the best of the others stands beside it.
QList<WeighedOption> weighedOptions(const ModelSpec &model, const SizingTarget &target,
                                    const Catalog &catalog, const QList<MeasuredSpeed> &measured,
                                    const QList<StockAttempt> &attempts, const QDateTime &now);

/// "Out of stock on demand in us-central1-a when last tried, on 28 Nov at 14 h UTC; 2 of 3 tries in 7 days failed." Empty: never tried.
QString stockText(const OptionStock &stock);

/// That of `size`, with what is remembered in each option's "stock"; null where it was never tried.
QJsonObject toJson(const SizingTarget &target, const QList<WeighedOption> &options);

} // namespace slipway
