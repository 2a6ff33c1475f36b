// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>

namespace slipway {

/// One quantity that was measured once at an endpoint, under what it depends on.
struct Measurement {
    QString subject =
        {}; ///< what it depends on, in words that mean the same for ever: "memory model=… dtype=… accelerator=…"
    QString version = {}; ///< of the engine; empty: it does not depend on it
    QString place = {}; ///< machine type, or node pool; empty: it does not depend on it
    QString quantity = {}; ///< weights, kvCacheTokens, image, …
    double value = 0; ///< in bytes, tokens, requests or seconds
    QDateTime at = {};
    QString endpoint = {}; ///< its name
    QString source = {}; ///< the log line, condition or metric, redacted on the way in
    bool operator==(const Measurement &) const = default;
};

/// What was measured, the latest of each endpoint for each subject.
class MeasurementStore
{
public:
    explicit MeasurementStore(Database &database) : m_database(database) { }

    /// All or none. A later measurement of the same endpoint replaces the former; an earlier one is left out.
    Result<> keep(const QList<Measurement> &measurements);
    /// Newest first.
    Result<QList<Measurement>> of(const QString &subject) const;
    Result<> forget(const QString &subject, const QDateTime &before);

private:
    Database &m_database;
};

} // namespace slipway
