// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QVariantList>
#include <QVariantMap>

#include <functional>
#include <memory>

class QSqlDatabase;
class QSqlError;

namespace slipway {

/// One step of the schema, from version n-1 to n, where n is its place in the list counted from 1. Never edited once released.
struct Migration {
    QStringList statements = {};
};

struct DatabaseOptions {
    /// Which lists of migrations share the file: each name has a version of its own.
    QString schema = QStringLiteral("slipway");
    QList<Migration> migrations = {};
    std::chrono::milliseconds busyTimeout{5'000};
    /// FULL instead of NORMAL: a commit survives loss of power. For the journal.
    bool isDurable = false;
};

/// An SQLite file: WAL, a busy timeout, migrations. Used on the thread that opened it.
///
/// Errors of every call: Unavailable with reason DiskFull, Forbidden with reason ReadOnly, Timeout with reason Busy (another instance holds
/// it), Invalid with reason NotADatabase (the file is damaged or something else), Conflict with reason Constraint, Internal.
/// detail is one sentence that a person can act on; where is the file.
class Database
{
public:
    /// Opens or makes the file, its folder too, both readable by the owner only, and brings the schema up to date in one transaction.
    /// @param file ":memory:" keeps it in memory
    /// Errors besides: Invalid with reason NewerSchema (made by a later version of this program; it is not touched).
    static Result<std::unique_ptr<Database>> open(const QString &file, const DatabaseOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    /// Runs one statement. @return rows changed
    Result<int> execute(const QString &sql, const QVariantList &values = {});
    Result<QList<QVariantMap>> query(const QString &sql, const QVariantList &values = {});
    /// Runs @p work between BEGIN IMMEDIATE and COMMIT; rolls back when it fails. Does not nest.
    Result<> transaction(const std::function<Result<>()> &work);
    qint64 lastInsertId() const;
    QString file() const { return m_file; }

private:
    Database(QString file, QString connection);
    Result<> migrate(const DatabaseOptions &options);
    Error errorOf(const QSqlError &error) const;
    QSqlDatabase handle() const;

    QString m_file;
    QString m_connection;
    QVariant m_lastInsertId;
};

/// The migrations of this program's main file (drafts, activity, endpoints, history).
DatabaseOptions mainDatabaseOptions();

} // namespace slipway
