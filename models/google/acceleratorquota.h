// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"

namespace slipway {

/// Which quotas a family of accelerators counts against. Data, with its sources, in acceleratorquota.cpp.
struct AcceleratorQuotaKey {
    QString accelerator = {}; ///< GKE's name: "nvidia-l4", "tpu-v6e-slice"
    QString regionMetric = {}; ///< in regions.get; empty: there is none
    QString spotRegionMetric = {};
    QString quotaId = {}; ///< Cloud Quotas; empty: none
    QMap<QString, QString> dimensions = {}; ///< besides region
    QString spotQuotaId = {};
    QMap<QString, QString> spotDimensions = {};
    bool isGpu = true; ///< GPUs count against GPUS_ALL_REGIONS too
    bool isUnverified = false;
    bool operator==(const AcceleratorQuotaKey &) const = default;
};
std::optional<AcceleratorQuotaKey> acceleratorQuotaKey(const QString &accelerator);
QList<AcceleratorQuotaKey> allAcceleratorQuotaKeys();

/// One limit and what is left of it. Nothing means unknown, because …: never zero.
struct QuotaReading {
    QString metric = {}; ///< metric or quota id
    std::optional<double> limit = {}; ///< infinity: unlimited
    std::optional<double> used = {};
    QString unknownBecause = {}; ///< when limit or used is missing
    bool isPrecise = true; ///< false: Cloud Quotas gave a limit, and nobody gives the usage
    std::optional<double> free() const;
    bool operator==(const QuotaReading &) const = default;
};

struct AcceleratorQuota {
    QString accelerator = {};
    QString region = {};
    bool spot = false;
    QList<QuotaReading> readings = {}; ///< the family's first, then GPUS_ALL_REGIONS for GPUs

    enum class Answer { Enough, NotEnough, Unknown };
    /// Whether @p count more fit under every reading; one that is certainly too small decides, else one unknown makes it unknown.
    Answer allows(int count) const;
    /// The reading with the least left; the one to show.
    QuotaReading tightest() const;
};

/// Everything that quota decisions read, fetched once for all cells of the matrix. A part that could not be read keeps its error.
struct QuotaFacts {
    PartialList<ComputeRegion> regions = {};
    QList<ComputeQuota> project = {};
    QMap<QString, QuotaInfo> infos = {}; ///< by quota id
    std::optional<Error> regionsError = {};
    std::optional<Error> projectError = {};
    QMap<QString, Error> infoErrors = {}; ///< by quota id; Cloud Quotas off is an Error here, not a zero
};

/// Pure: merges regions.get, projects.get and Cloud Quotas into one answer.
AcceleratorQuota acceleratorQuota(const QuotaFacts &facts, const QString &accelerator, const QString &region,
                                  bool spot);

/// Fetches all of it side by side. It fails only when cancelled; what is missing is in the facts.
/// @param accelerators decides which Cloud Quotas entries are asked for
Task<QuotaFacts> readQuotaFacts(GoogleClient &client, QString projectId, QStringList accelerators,
                                std::stop_token stop);

} // namespace slipway
