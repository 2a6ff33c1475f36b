// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/benchhistory.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);

BenchRecord record(const QString &endpoint)
{
    return {.started = noon,
            .endpoint = endpoint,
            .wayIn = u"direct"_s,
            .config = {{u"model"_s, u"google/gemma-3-1b-it"_s},
                       {u"promptTokens"_s, 128},
                       {u"outputTokens"_s, 64}},
            .summary = {{u"outputTokensPerS"_s, 812.5}, {u"failed"_s, 0}},
            .note = u"before the new image"_s};
}

QJsonObject result(int runs)
{
    QJsonArray list;
    for (int i = 0; i < runs; ++i)
        list.append(QJsonObject{{u"concurrency"_s, i + 1}, {u"ttftMs"_s, QJsonArray{1.5, 2.25}}});
    return {{u"runs"_s, list}};
}

} // namespace

class TestBenchHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        reopen();
    }
    void cleanup() { m_database.reset(); }

    void resultsComeBackWhole()
    {
        BenchRecord wanted = record(u"gemma-prod"_s);
        const auto id = BenchHistory(*m_database).add(wanted, BenchHistory::packed(result(3)));
        QVERIFY2(id, id ? "" : qPrintable(id.error().toString()));
        wanted.id = *id;
        reopen();
        const BenchHistory history(*m_database);
        QCOMPARE(*history.latest(10), QList<BenchRecord>{wanted});
        const auto detail = history.detail(*id);
        QVERIFY(detail);
        QCOMPARE(*BenchHistory::unpacked(*detail), result(3));
    }

    void newestComeFirstAndInPages()
    {
        BenchHistory history(*m_database);
        for (int i = 0; i < 25; ++i)
            QVERIFY(history.add(record(QString::number(i)), BenchHistory::packed(result(1))));
        QStringList seen;
        for (qint64 before = 0;;) {
            const auto page = history.latest(10, before);
            QVERIFY(page);
            if (page->isEmpty())
                break;
            for (const BenchRecord &each : *page)
                seen.append(each.endpoint);
            before = page->last().id;
        }
        QCOMPARE(seen.size(), 25);
        QCOMPARE(seen.first(), u"24"_s);
        QCOMPARE(seen.last(), u"0"_s);
    }

    void notesChangeAndResultsGo()
    {
        BenchHistory history(*m_database);
        const auto id = history.add(record(u"a"_s), BenchHistory::packed(result(1)));
        const auto other = history.add(record(u"b"_s), BenchHistory::packed(result(1)));
        QVERIFY(id && other);
        QVERIFY(history.setNote(*id, u"two replicas"_s));
        QCOMPARE(history.latest(2)->last().note, u"two replicas"_s);
        QVERIFY(history.remove(*id));
        QCOMPARE(history.latest(2)->size(), 1);
        QCOMPARE(history.latest(2)->first().id, *other);
        QCOMPARE(history.detail(*id).error().kind, ErrorKind::NotFound);
        QCOMPARE(history.setNote(*id, u"x"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(history.remove(*id)); // gone is gone
        // An id is never given twice: who holds the old one must not open another's result.
        QVERIFY(*history.add(record(u"c"_s), BenchHistory::packed(result(1))) > *other);
    }

    void aDamagedResultIsAnErrorAndNoResult()
    {
        QByteArray detail = BenchHistory::packed(result(2));
        detail.chop(8);
        QCOMPARE(BenchHistory::unpacked(detail).error().kind, ErrorKind::Invalid);
        QCOMPARE(BenchHistory::unpacked({}).error().kind, ErrorKind::Invalid);
    }

    void aFileOfTheFirstVersionGainsTheTable()
    {
        m_database.reset();
        QFile::remove(file());
        DatabaseOptions first = mainDatabaseOptions();
        first.migrations = first.migrations.first(1);
        {
            auto old = Database::open(file(), first);
            QVERIFY(old);
            QVERIFY((*old)->execute(
                u"INSERT INTO drafts VALUES ('d', 'r', 'kept', 'p', '{}', '2026-11-21T12:00:00.000Z')"_s));
        }
        reopen();
        QCOMPARE(m_database->query(u"SELECT title FROM drafts"_s)->first().value(u"title"_s).toString(),
                 u"kept"_s);
        QVERIFY(BenchHistory(*m_database).latest(1)->isEmpty());
    }

    void secretsAreNotInTheFile()
    {
        const auto named = u"correct-horse-battery"_s;
        const auto looking = u"hf_AbCdEfGhIjKlMnOpQr"_s;
        BenchRecord wanted = record(u"https://me:%1@kept-host/?token=%1"_s.arg(named));
        wanted.config.insert(u"sampling"_s, QJsonObject{{u"api_key"_s, named}});
        wanted.summary.insert(u"example"_s, u"Bearer "_s + looking);
        wanted.note = u"with "_s + looking;
        QJsonObject whole = result(1);
        whole.insert(u"failures"_s, QJsonArray{u"401: Authorization: Bearer "_s + looking});
        const QByteArray detail = BenchHistory::packed(whole);
        const QJsonObject back = *BenchHistory::unpacked(detail);
        QVERIFY(!QJsonDocument(back).toJson().contains(looking.toUtf8()));
        BenchHistory history(*m_database);
        const auto id = history.add(wanted, detail);
        QVERIFY(id);
        m_database.reset(); // the write-ahead log goes into the file
        QByteArray all;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile each(m_folder->filePath(name));
            QVERIFY(each.open(QIODevice::ReadOnly));
            all += each.readAll();
        }
        QVERIFY(all.contains("kept-host")); // else this test looks in the wrong place
        QVERIFY(!all.contains(named.toUtf8()));
        QVERIFY(!all.contains(looking.toUtf8()));
        // What is counted in tokens is no secret.
        reopen();
        QCOMPARE(BenchHistory(*m_database).latest(1)->first().config.value("promptTokens"_L1).toInt(), 128);
    }

private:
    void reopen()
    {
        m_database.reset();
        auto opened = Database::open(file(), mainDatabaseOptions());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        m_database = std::move(*opened);
    }
    QString file() const { return m_folder->filePath(u"slipway.sqlite"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestBenchHistory)
#include "tst_benchhistory.moc"
