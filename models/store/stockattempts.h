// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace slipway {

/// One real attempt to get machines in one zone, and whether there were any. No cloud tells its stock beforehand; this is what is known.
struct StockAttempt {
    QString provider = {}; ///< "google", "aws"
    QString zone = {};
    QString machineType = {}; ///< empty: not known
    QString accelerator = {}; ///< GKE's name; empty: not known, or the machine type says it
    QString capacity = {}; ///< "on-demand", "spot"
    QDateTime at = {}; ///< UTC
    bool succeeded = false;
    QString words = {}; ///< the cloud's, of a failure; redacted on the way in
    bool operator==(const StockAttempt &) const = default;
};

/// Attempts of all runs, successes too, so that a rate can be said.
class StockAttempts
{
public:
    explicit StockAttempts(Database &database) : m_database(database) { }

    /// All or none. What came of the same machines in the same zone is kept once an hour, however many nodes or events told it: the
    /// latest. Those older than half a year go.
    Result<> keep(const QList<StockAttempt> &attempts);
    /// Newest first.
    Result<QList<StockAttempt>> since(const QDateTime &from) const;

private:
    Database &m_database;
};

} // namespace slipway
