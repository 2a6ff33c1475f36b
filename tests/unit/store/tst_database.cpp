// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database.h"
#include "store/storepaths.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(m_folder->isValid());
        // A connection that is removed while it is in use is a bug of ours.
        QTest::failOnWarning();
    }
    void fileAndFolderAreTheOwnersOnly();
    void migrationsRunOnceAndInOrder();
    void aFailedMigrationLeavesTheOldSchema();
    void newerSchemaIsRefusedAndUntouched();
    void schemasShareAFile();
    void fault28AFullDiskIsSaidAndNothingIsLost();
    void whatIsNoDatabaseIsRefusedAndKept();
    void fault28AReadOnlyFolderIsSaid();
    void aFailedTransactionRollsBack();
    void aHeldFileIsBusyNotBroken();
    void unsetTextIsEmptyTextAndNullIsNull();
    void pathsFollowTheEnvironment_data();
    void pathsFollowTheEnvironment();

private:
    QString path(const QString &name = u"made/here.sqlite"_s) const { return m_folder->filePath(name); }
    static DatabaseOptions notes(int version = 1)
    {
        DatabaseOptions options;
        options.busyTimeout = std::chrono::milliseconds(20);
        const QList<Migration> all = {
            {{u"CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, spare TEXT)"_s}},
            {{u"ALTER TABLE notes ADD COLUMN stars INTEGER NOT NULL DEFAULT 3"_s}},
            {{u"UPDATE notes SET stars = stars + 1"_s, u"THIS IS NOT SQL"_s}}};
        options.migrations = all.first(version);
        return options;
    }
    static QByteArray bytes(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDatabase::fileAndFolderAreTheOwnersOnly()
{
    auto database = Database::open(path(), notes());
    QVERIFY(database);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QVERIFY(!(QFileInfo(path()).permissions() & others));
    QVERIFY(!(QFileInfo(QFileInfo(path()).path()).permissions() & others));
}

void TestDatabase::migrationsRunOnceAndInOrder()
{
    {
        auto database = Database::open(path(), notes(1));
        QVERIFY(database);
        QCOMPARE(*(*database)->execute(u"INSERT INTO notes (text) VALUES (?)"_s, {u"kept"_s}), 1);
        QCOMPARE((*database)->lastInsertId(), 1);
    }
    for (int start = 0; start < 2; ++start) {
        auto database = Database::open(path(), notes(2));
        QVERIFY(database);
        const auto rows = (*database)->query(u"SELECT text, stars FROM notes"_s);
        QVERIFY(rows);
        QCOMPARE(*rows, (QList<QVariantMap>{{{u"text"_s, u"kept"_s}, {u"stars"_s, 3}}}));
    }
}

void TestDatabase::aFailedMigrationLeavesTheOldSchema()
{
    {
        auto database = Database::open(path(), notes(2));
        QVERIFY(database);
        QVERIFY((*database)->execute(u"INSERT INTO notes (text) VALUES ('kept')"_s));
    }
    QCOMPARE(Database::open(path(), notes(3)).error().kind, ErrorKind::Internal);
    auto database = Database::open(path(), notes(2));
    QVERIFY(database);
    QCOMPARE((*database)->query(u"SELECT stars FROM notes"_s)->first().value(u"stars"_s).toInt(), 3);
}

void TestDatabase::newerSchemaIsRefusedAndUntouched()
{
    {
        auto database = Database::open(path(), notes(2));
        QVERIFY(database);
    }
    const QByteArray before = bytes(path());
    QVERIFY(!before.isEmpty());
    const auto refused = Database::open(path(), notes(1));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().reason, u"NewerSchema"_s);
    QCOMPARE(refused.error().where, path());
    QVERIFY(bytes(path()) == before);
    QVERIFY(Database::open(path(), notes(2)));
}

void TestDatabase::schemasShareAFile()
{
    auto one = Database::open(path(), notes(2));
    DatabaseOptions other;
    other.schema = u"journal"_s;
    other.migrations = {{{u"CREATE TABLE steps (id INTEGER PRIMARY KEY)"_s}}};
    auto two = Database::open(path(), other);
    QVERIFY(one && two);
    QVERIFY((*two)->execute(u"INSERT INTO steps DEFAULT VALUES"_s));
    QVERIFY((*one)->execute(u"INSERT INTO notes (text) VALUES ('x')"_s));
    QCOMPARE((*one)->query(u"SELECT name, version FROM schema_version ORDER BY name"_s)->size(), 2);
}

void TestDatabase::fault28AFullDiskIsSaidAndNothingIsLost()
{
    auto database = Database::open(path(), notes());
    QVERIFY(database);
    QVERIFY((*database)->execute(u"INSERT INTO notes (text) VALUES ('first')"_s));
    const int pages = (*database)->query(u"PRAGMA page_count"_s)->first().first().toInt();
    QVERIFY((*database)->query(u"PRAGMA max_page_count=%1"_s.arg(pages + 1)));
    const auto full = (*database)->transaction([&]() -> Result<> {
        for (int i = 0; i < 100; ++i) {
            if (auto done = (*database)->execute(u"INSERT INTO notes (text) VALUES (?)"_s,
                                                 {QString::number(i).leftJustified(5'000, u'x')});
                !done)
                return std::unexpected(done.error());
        }
        return {};
    });
    QVERIFY(!full);
    QCOMPARE(full.error().kind, ErrorKind::Unavailable);
    QCOMPARE(full.error().reason, u"DiskFull"_s);
    QVERIFY(!full.error().hint.isEmpty());
    QCOMPARE((*database)->query(u"SELECT * FROM notes"_s)->size(), 1);
    // Once there is space again the same connection goes on.
    QVERIFY((*database)->query(u"PRAGMA max_page_count=100000"_s));
    QVERIFY((*database)->transaction([&]() -> Result<> {
        auto done = (*database)->execute(u"INSERT INTO notes (text) VALUES ('second')"_s);
        return done ? Result<>() : std::unexpected(done.error());
    }));
    QCOMPARE((*database)->query(u"SELECT * FROM notes"_s)->size(), 2);
}

void TestDatabase::whatIsNoDatabaseIsRefusedAndKept()
{
    const QByteArray letter = QByteArray("Dear reader, ").repeated(1'000);
    QFile file(path(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(letter);
    file.close();
    const auto refused = Database::open(file.fileName(), notes());
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(refused.error().reason, u"NotADatabase"_s);
    QCOMPARE(refused.error().where, file.fileName());
    QVERIFY(bytes(file.fileName()) == letter);
}

void TestDatabase::fault28AReadOnlyFolderIsSaid()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto inside = Database::open(path(u"x.sqlite"_s), notes());
    const auto below = Database::open(path(), notes());
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QCOMPARE(inside.error().kind, ErrorKind::Forbidden);
    QCOMPARE(inside.error().reason, u"ReadOnly"_s);
    QCOMPARE(below.error().kind, ErrorKind::Forbidden);
}

void TestDatabase::aFailedTransactionRollsBack()
{
    auto database = Database::open(u":memory:"_s, notes());
    QVERIFY(database);
    const auto failed = (*database)->transaction([&]() -> Result<> {
        if (auto done = (*database)->execute(u"INSERT INTO notes (text) VALUES ('half')"_s); !done)
            return std::unexpected(done.error());
        return fail(ErrorKind::Cancelled, u"changed my mind"_s);
    });
    QCOMPARE(failed.error().kind, ErrorKind::Cancelled);
    QVERIFY((*database)->query(u"SELECT * FROM notes"_s)->isEmpty());
    const auto twice = (*database)->transaction([&]() -> Result<> {
        for (int i = 0; i < 2; ++i) {
            if (auto done = (*database)->execute(u"INSERT INTO notes (text) VALUES ('same')"_s); !done)
                return std::unexpected(done.error());
        }
        return {};
    });
    QCOMPARE(twice.error().kind, ErrorKind::Conflict);
    QCOMPARE(twice.error().reason, u"Constraint"_s);
    QVERIFY((*database)->query(u"SELECT * FROM notes"_s)->isEmpty());
}

void TestDatabase::aHeldFileIsBusyNotBroken()
{
    auto one = Database::open(path(), notes());
    auto two = Database::open(path(), notes());
    QVERIFY(one && two);
    const auto ended = (*one)->transaction([&]() -> Result<> {
        const auto blocked = (*two)->execute(u"INSERT INTO notes (text) VALUES ('two')"_s);
        if (blocked)
            return fail(ErrorKind::Internal, u"two writers at once"_s);
        return std::unexpected(blocked.error());
    });
    QCOMPARE(ended.error().kind, ErrorKind::Timeout);
    QCOMPARE(ended.error().reason, u"Busy"_s);
    QVERIFY((*two)->execute(u"INSERT INTO notes (text) VALUES ('two')"_s));
}

void TestDatabase::unsetTextIsEmptyTextAndNullIsNull()
{
    auto database = Database::open(u":memory:"_s, notes());
    QVERIFY(database);
    QVERIFY(
        (*database)->execute(u"INSERT INTO notes (text, spare) VALUES (?, ?)"_s, {QString(), QVariant()}));
    QCOMPARE((*database)->query(u"SELECT * FROM notes WHERE text = '' AND spare IS NULL"_s)->size(), 1);
    QCOMPARE((*database)->query(u"SELECT * FROM notes WHERE text = ?"_s, {QString()})->size(), 1);
}

void TestDatabase::pathsFollowTheEnvironment_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("state");
    QTest::newRow("unset: the home folder") << QString() << u"/home/me/.local/state/slipway"_s;
    QTest::newRow("absolute: as given") << u"/data"_s << u"/data/slipway"_s;
    QTest::newRow("relative: ignored, as the specification asks")
        << u"data"_s << u"/home/me/.local/state/slipway"_s;
}

void TestDatabase::pathsFollowTheEnvironment()
{
    QFETCH(QString, value);
    QFETCH(QString, state);
    const StorePaths paths = StorePaths::fromEnvironment(
        [&value](const char *name) { return qstrcmp(name, "XDG_STATE_HOME") == 0 ? value : QString(); },
        u"/home/me"_s);
    QCOMPARE(paths.state, state);
    QCOMPARE(paths.databaseFile(), state + u"/slipway.sqlite"_s);
    QCOMPARE(paths.settingsFile(), u"/home/me/.config/slipway/settings.json"_s);
    QCOMPARE(paths.cache, u"/home/me/.cache/slipway"_s);
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
