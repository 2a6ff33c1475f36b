// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "google/googleclient.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace slipway {

/// The words of both clouds' matrices, translated.
struct ZoneMatrixWords {
    Q_DECLARE_TR_FUNCTIONS(ZoneMatrix)
};

/// What came of real attempts to get such machines in a zone: no cloud tells its stock before. Of one way to buy them.
struct StockRecord {
    QString capacity = {}; ///< "on-demand", "spot"
    int tries = 0; ///< in the last 30 days; hours, not machines
    int stockouts = 0;
    QDateTime lastTry = {};
    bool isOut = false; ///< what the last try found
    bool operator==(const StockRecord &) const = default;
};

/// Where an accelerator is offered, how much quota is left, and what it costs: the wizard's matrix and `slipway zones`.
struct ZoneCell {
    enum class Offer { No, Yes, Unknown };
    QString zone = {};
    QString region = {};
    QString accelerator = {}; ///< GKE accelerator type, or the AWS instance type that was asked for
    Offer offer = Offer::Unknown;
    QString why = {}; ///< of No and Unknown, translated
    QStringList machineTypes = {}; ///< those of the zone that carry it
    struct Quota {
        QString metric = {};
        double limit = 0;
        double used = 0;
        double each = 1; ///< what one more counts: AWS' quotas are in vCPUs
        double free() const { return limit - used; }
    };
    std::optional<Quota> quota = {}; ///< nothing: could not be read
    QString quotaWhy = {}; ///< why there is no quota figure
    std::optional<Price> price = {}; ///< of one machine with one accelerator, list price, on demand
    QList<StockRecord> stock = {}; ///< none: never tried, which says nothing
    bool ranOut =
        false; ///< out of stock on demand when last tried, some days ago at most: others are better bets
    /// Offered, and quota for @p count more, as far as anybody can know before trying.
    bool usable(int count) const
    {
        return offer == Offer::Yes && quota && quota->free() >= count * quota->each;
    }
};

struct ZoneMatrix {
    QStringList zones = {}; ///< by region, near to far is the view's business
    QStringList accelerators = {};
    QList<ZoneCell> cells = {}; ///< zones × accelerators, row by row
    QStringList gaps = {}; ///< scopes that did not answer: unknown, not absent
    QDateTime read = {};
    const ZoneCell *cell(const QString &zone, const QString &accelerator) const;
    /// DESIGN.md's `zones`
    QJsonObject toJson(const QString &accelerator) const;
};

/// @param accelerators empty: all that the project's zones offer and the catalogue knows
/// @param region empty: all
Task<ZoneMatrix> readZoneMatrix(GoogleClient &google, Clock &clock, const Catalog &catalog, QString projectId,
                                QStringList accelerators, QString region, std::stop_token stop);

} // namespace slipway
