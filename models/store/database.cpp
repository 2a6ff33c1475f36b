// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"

#include "store/storepaths.h"
#include "store/storewords.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QThread>
#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
void bind(QSqlQuery &statement, const QVariantList &values)
{
    for (const QVariant &value : values) {
        // Qt's driver makes NULL of a QString that was never set, which NOT NULL columns refuse. Who means NULL passes QVariant().
        const bool isUnsetText = value.typeId() == QMetaType::QString && value.toString().isNull();
        statement.addBindValue(isUnsetText ? QVariant(u""_s) : value);
    }
}
} // namespace

Database::Database(QString file, QString connection)
    : m_file(std::move(file))
    , m_connection(std::move(connection))
{
}

Database::~Database()
{
    {
        QSqlDatabase database = handle();
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase Database::handle() const
{
    return QSqlDatabase::database(m_connection, false);
}

Error Database::errorOf(const QSqlError &error) const
{
    // SQLite's primary result codes (sqlite.org, "Result and Error Codes"); Qt gives extended ones as text.
    const int code = error.nativeErrorCode().toInt() & 0xff;
    Error result;
    result.where = m_file;
    result.detail = error.databaseText().isEmpty() ? error.text() : error.databaseText();
    switch (code) {
    case 13: // SQLITE_FULL
        result.kind = ErrorKind::Unavailable;
        result.reason = u"DiskFull"_s;
        result.detail = StoreWords::tr("the disk is full");
        result.hint = StoreWords::tr("free some space; nothing was changed");
        break;
    case 8: // SQLITE_READONLY
    case 14: // SQLITE_CANTOPEN
    case 3: // SQLITE_PERM
        result.kind = ErrorKind::Forbidden;
        result.reason = u"ReadOnly"_s;
        result.detail = StoreWords::tr("the file cannot be written");
        result.hint = StoreWords::tr("check its owner and permissions");
        break;
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        result.kind = ErrorKind::Timeout;
        result.reason = u"Busy"_s;
        result.detail = StoreWords::tr("another instance holds the file");
        result.hint = StoreWords::tr("wait for it, or close it");
        break;
    case 26: // SQLITE_NOTADB
    case 11: // SQLITE_CORRUPT
        result.kind = ErrorKind::Invalid;
        result.reason = u"NotADatabase"_s;
        result.detail = StoreWords::tr("the file is damaged, or is something else");
        result.hint = StoreWords::tr("move it away; a new one is made with the next start");
        break;
    case 10: // SQLITE_IOERR: on a full disk as well
        result.kind = ErrorKind::Unavailable;
        result.reason = u"DiskFull"_s;
        result.detail = StoreWords::tr("the disk could not be written: %1").arg(result.detail);
        break;
    case 19: // SQLITE_CONSTRAINT
        result.kind = ErrorKind::Conflict;
        result.reason = u"Constraint"_s;
        break;
    default:
        result.kind = ErrorKind::Internal;
        break;
    }
    return result;
}

Result<std::unique_ptr<Database>> Database::open(const QString &file, const DatabaseOptions &options)
{
    const bool inMemory = file == ":memory:"_L1;
    if (!inMemory) {
        if (auto made = makePrivateFolder(QFileInfo(file).path()); !made)
            return std::unexpected(std::move(made.error()));
    }
    const QString connection = u"slipway-"_s + QUuid::createUuid().toString(QUuid::Id128);
    std::unique_ptr<Database> database(new Database(file, connection));
    {
        // In a scope: Qt complains about a connection that is removed while a handle of it lives.
        QSqlDatabase handle = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        if (!handle.isValid())
            return fail(ErrorKind::Internal, StoreWords::tr("Qt's SQLite driver is not installed"), {},
                        StoreWords::tr("install the package libqt6sql6-sqlite"));
        handle.setDatabaseName(file);
        handle.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(options.busyTimeout.count()));
        if (!handle.open())
            return std::unexpected(database->errorOf(handle.lastError()));
    }
    if (!inMemory)
        QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    for (const QString &pragma :
         {u"PRAGMA journal_mode=WAL"_s,
          options.isDurable ? u"PRAGMA synchronous=FULL"_s : u"PRAGMA synchronous=NORMAL"_s,
          u"PRAGMA foreign_keys=ON"_s}) {
        if (auto done = database->query(pragma); !done)
            return std::unexpected(std::move(done.error()));
    }
    if (auto migrated = database->migrate(options); !migrated)
        return std::unexpected(std::move(migrated.error()));
    return database;
}

Result<> Database::migrate(const DatabaseOptions &options)
{
    if (auto made = execute(
            u"CREATE TABLE IF NOT EXISTS schema_version (name TEXT PRIMARY KEY, version INTEGER NOT NULL)"_s);
        !made)
        return std::unexpected(std::move(made.error()));
    const auto version = [&]() -> Result<int> {
        auto rows = query(u"SELECT version FROM schema_version WHERE name = ?"_s, {options.schema});
        if (!rows)
            return std::unexpected(std::move(rows.error()));
        return rows->isEmpty() ? 0 : rows->first().value(u"version"_s).toInt();
    };
    auto present = version();
    if (!present)
        return std::unexpected(std::move(present.error()));
    if (*present == options.migrations.size())
        return {};
    return transaction([&]() -> Result<> {
        // Read again under the lock: another instance may have migrated meanwhile.
        auto from = version();
        if (!from)
            return std::unexpected(std::move(from.error()));
        if (*from > options.migrations.size()) {
            Error error;
            error.kind = ErrorKind::Invalid;
            error.reason = u"NewerSchema"_s;
            error.where = m_file;
            error.detail =
                StoreWords::tr(
                    "the file was made by a later version of this program (schema %1, this one knows %2)")
                    .arg(*from)
                    .arg(options.migrations.size());
            error.hint = StoreWords::tr("use the later version; the file was not touched");
            return std::unexpected(error);
        }
        for (qsizetype i = *from; i < options.migrations.size(); ++i) {
            for (const QString &statement : options.migrations.at(i).statements) {
                if (auto done = execute(statement); !done)
                    return std::unexpected(std::move(done.error()));
            }
        }
        auto done = execute(
            u"INSERT INTO schema_version (name, version) VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET version = excluded.version"_s,
            {options.schema, int(options.migrations.size())});
        if (!done)
            return std::unexpected(std::move(done.error()));
        return {};
    });
}

Result<int> Database::execute(const QString &sql, const QVariantList &values)
{
    QSqlQuery statement(handle());
    if (!statement.prepare(sql))
        return std::unexpected(errorOf(statement.lastError()));
    bind(statement, values);
    if (!statement.exec())
        return std::unexpected(errorOf(statement.lastError()));
    m_lastInsertId = statement.lastInsertId();
    return std::max(0, statement.numRowsAffected());
}

Result<QList<QVariantMap>> Database::query(const QString &sql, const QVariantList &values)
{
    QSqlQuery statement(handle());
    statement.setForwardOnly(true);
    if (!statement.prepare(sql))
        return std::unexpected(errorOf(statement.lastError()));
    bind(statement, values);
    if (!statement.exec())
        return std::unexpected(errorOf(statement.lastError()));
    QList<QVariantMap> rows;
    while (statement.next()) {
        const QSqlRecord record = statement.record();
        QVariantMap row;
        for (int i = 0; i < record.count(); ++i)
            row.insert(record.fieldName(i), record.value(i));
        rows.append(row);
    }
    if (statement.lastError().isValid())
        return std::unexpected(errorOf(statement.lastError()));
    return rows;
}

Result<> Database::transaction(const std::function<Result<>()> &work)
{
    if (auto begun = execute(u"BEGIN IMMEDIATE"_s); !begun)
        return std::unexpected(std::move(begun.error()));
    Result<> done = work();
    if (done) {
        auto committed = execute(u"COMMIT"_s);
        if (committed)
            return {};
        done = std::unexpected(std::move(committed.error()));
    }
    (void)execute(
        u"ROLLBACK"_s); // its own failure changes nothing: SQLite rolls back when the file is closed
    return done;
}

qint64 Database::lastInsertId() const
{
    return m_lastInsertId.toLongLong();
}

DatabaseOptions mainDatabaseOptions()
{
    DatabaseOptions options;
    options.migrations = {
        {{u"CREATE TABLE drafts (id TEXT PRIMARY KEY, recipe TEXT NOT NULL, title TEXT NOT NULL, page TEXT NOT NULL, choices TEXT NOT NULL, saved TEXT NOT NULL)"_s,
          u"CREATE TABLE endpoints (id TEXT PRIMARY KEY, name TEXT NOT NULL, recipe TEXT NOT NULL, target "
          u"TEXT NOT NULL, urls TEXT NOT NULL, models TEXT NOT NULL, "
          "choices TEXT NOT NULL, plan TEXT NOT NULL, created TEXT NOT NULL, UNIQUE (name, target))"_s,
          u"CREATE TABLE activity (id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT, "
          u"who TEXT NOT NULL, target TEXT NOT NULL, what TEXT NOT NULL, "
          "command TEXT NOT NULL, plan TEXT NOT NULL, outcome TEXT NOT NULL, message TEXT NOT NULL)"_s,
          u"CREATE INDEX activity_plan ON activity (plan)"_s}},
        {{u"CREATE TABLE bench (id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, endpoint TEXT "
          u"NOT NULL, way_in TEXT NOT NULL, config TEXT NOT NULL, summary TEXT NOT NULL, note TEXT NOT NULL, "
          u"detail BLOB NOT NULL)"_s}},
        {{u"CREATE TABLE conversations (id INTEGER PRIMARY KEY AUTOINCREMENT, updated TEXT NOT NULL, title "
          u"TEXT NOT NULL, endpoint TEXT NOT NULL, model TEXT NOT NULL, content TEXT NOT NULL, body TEXT NOT "
          u"NULL)"_s}},
        {{u"CREATE TABLE mutes (id TEXT PRIMARY KEY, finding TEXT NOT NULL, subject TEXT NOT NULL, cluster "
          u"TEXT "
          u"NOT NULL, title TEXT NOT NULL, reason TEXT NOT NULL, owner TEXT NOT NULL, component TEXT NOT "
          u"NULL, "
          "version TEXT NOT NULL, since TEXT NOT NULL, UNIQUE (finding, subject, cluster))"_s}},
        {{u"ALTER TABLE activity ADD COLUMN step TEXT NOT NULL DEFAULT ''"_s}},
        {{u"CREATE TABLE metrics (endpoint TEXT NOT NULL, seconds INTEGER NOT NULL, at INTEGER NOT NULL, "
          u"data BLOB NOT NULL, "
          u"PRIMARY KEY (endpoint, seconds, at)) WITHOUT ROWID"_s}},
        {{u"CREATE TABLE tallies (endpoint TEXT NOT NULL, seconds INTEGER NOT NULL, at INTEGER NOT NULL, "
          u"data BLOB NOT NULL, "
          u"PRIMARY KEY (endpoint, seconds, at)) WITHOUT ROWID"_s,
          u"CREATE TABLE objectives (endpoint TEXT PRIMARY KEY, data TEXT NOT NULL)"_s}},
        {{u"CREATE TABLE measurements (subject TEXT NOT NULL, version TEXT NOT NULL, place TEXT NOT NULL, "
          u"quantity TEXT NOT NULL, "
          u"endpoint TEXT NOT NULL, value REAL NOT NULL, at TEXT NOT NULL, source TEXT NOT NULL, "
          u"PRIMARY KEY (subject, version, place, quantity, endpoint)) WITHOUT ROWID"_s}},
        {{u"CREATE TABLE stock (provider TEXT NOT NULL, zone TEXT NOT NULL, machine TEXT NOT NULL, "
          u"accelerator "
          u"TEXT NOT NULL, capacity TEXT NOT NULL, hour TEXT NOT NULL, succeeded INTEGER NOT NULL, at TEXT "
          u"NOT "
          u"NULL, words TEXT NOT NULL, "
          u"PRIMARY KEY (provider, zone, machine, accelerator, capacity, hour, succeeded)) WITHOUT ROWID"_s,
          u"CREATE INDEX stock_at ON stock (at)"_s}},
        {{u"CREATE TABLE openincidents (endpoint TEXT PRIMARY KEY, data TEXT NOT NULL)"_s}},
    };
    return options;
}

} // namespace slipway
