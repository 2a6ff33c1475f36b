// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

#include <QDateTime>
#include <QJsonObject>

namespace slipway {

/// One result of a load test, as lists show it. The whole result is asked for by its id.
struct BenchRecord {
    qint64 id = 0;
    QDateTime started = {};
    QString endpoint = {}; ///< its name, or the address that was given
    QString wayIn = {}; ///< how it was reached, in words
    QJsonObject config = {};
    QJsonObject summary = {}; ///< the figures that a list shows; see benchSummary()
    QString note = {}; ///< the person's own
    bool operator==(const BenchRecord &) const = default;
};

/// The results of load tests. All texts are redacted on the way in; prompts and answers never get here.
class BenchHistory
{
public:
    explicit BenchHistory(Database &database) : m_database(database) { }

    /// @param detail what packed() made of the whole result
    /// @return its id
    Result<qint64> add(const BenchRecord &record, const QByteArray &detail);
    /// Newest first. @param before 0, or the id of the last one seen, for paging
    Result<QList<BenchRecord>> latest(int count, qint64 before = 0) const;
    /// For unpacked(). Errors besides: NotFound.
    Result<QByteArray> detail(qint64 id) const;
    /// Errors besides: NotFound.
    Result<> setNote(qint64 id, const QString &note);
    Result<> remove(qint64 id);

    /// A result as it is kept: redacted and compressed, for one of 100,000 requests with their gaps is tens of megabytes of JSON. Both take
    /// as long as that takes and share nothing: for a worker.
    static QByteArray packed(const QJsonObject &result);
    /// Errors: Invalid (damaged).
    static Result<QJsonObject> unpacked(const QByteArray &detail);

private:
    Database &m_database;
};

} // namespace slipway
