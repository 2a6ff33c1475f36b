// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/throughput.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// What people want of an endpoint, from which the hardware follows.
struct SizingTarget {
    ServingLoad load = {};
    double mostTtftMs = 0; ///< 95th percentile; 0: any
    double mostItlMs = 0; ///< typical; 0: any
    /// Prompt and answer at the longest; 0 takes the load's lengths. The engine's --max-model-len.
    int maxModelLen = 0;
    std::optional<CloudProvider> provider = {};
    QString accelerator = {}; ///< this one alone, by any of its names; empty: all
};

/// What one run of a benchmark of one's own said of one replica.
struct MeasuredSpeed {
    FitRequest request = {};
    ServingLoad load = {}; ///< of the replica
    double ttftMs = 0; ///< typical
    double itlMs = 0; ///< typical
    QDateTime at = {}; ///< of the benchmark, all of whose runs have it
    QString endpoint = {};
};

/// By whose measurements an estimate was corrected.
struct MeasuredBy {
    QString endpoint = {}; ///< empty: by nobody's
    QDateTime at = {};
    SpeedCorrection factors = {};
    bool isSameModel = false;
    bool isSameCount = false; ///< of accelerators a replica
    explicit operator bool() const { return !endpoint.isEmpty(); }
};

/// One way to meet it, or why it does not.
struct SizingOption {
    FitRequest request = {}; ///< of one replica
    QString machineType = {};
    CloudProvider provider = CloudProvider::Google;
    int replicas = 0;
    int machines = 0; ///< that hold them
    ThroughputEstimate each = {}; ///< of one replica under its part of the load
    std::optional<Price> perHour = {}; ///< of all machines; nothing where no list price is known
    std::optional<double> perMillionTokens = {}; ///< output tokens at this load, in perHour's currency
    QString whyNot = {}; ///< one sentence; empty: it meets the target
    MeasuredBy measured = {};

    bool meetsIt() const { return whyNot.isEmpty(); }
};

/// Every accelerator and number of them that one machine of the catalogue has, the model as it is and in fp8 where chip and model allow,
/// with as few replicas as do. AWS' own chips only where they are asked for: their engine is another one, which no recipe deploys. Best first: those that meet it by their price, then those without a price, then the others.
/// Of the machines of one cloud that carry the same accelerators the best one stands for all.
/// @param measured on such accelerators: of the same model and number of them before others, the newest before older ones. What they
/// were slower or faster than estimated, the estimate is corrected by.
QList<SizingOption> sizingOptions(const ModelSpec &model, const SizingTarget &target, const Catalog &catalog,
                                  const QList<MeasuredSpeed> &measured = {});

/// "measured at chat on 29 Nov 2026, with the same model on as many"; empty where nobody has.
QString measuredText(const MeasuredBy &measured);

/// For `size`: {"target":{…},"errorShare","options":[{"accelerator","count",…}]}
QJsonObject toJson(const SizingTarget &target, const QList<SizingOption> &options);

} // namespace slipway
