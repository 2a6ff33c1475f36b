// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/conversations.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon({2026, 11, 21}, {12, 0}, QTimeZone::UTC);

ConversationRecord record(const QString &title, const QString &text, int minute = 0)
{
    return {.updated = noon.addSecs(60 * minute),
            .title = title,
            .endpoint = u"gemma-prod"_s,
            .modelId = u"google/gemma-3-4b-it"_s,
            .content = {{u"format"_s, u"slipway-conversation/1"_s}},
            .text = text};
}

} // namespace

class TestConversations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(m_folder->filePath(u"slipway.sqlite"_s), mainDatabaseOptions());
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().toString()));
        m_database = std::move(*opened);
    }
    void cleanup() { m_database.reset(); }

    void conversationsComeBackAndAreSavedOver()
    {
        ConversationStore store(*m_database);
        ConversationRecord wanted = record(u"hello"_s, u"hello\nHi."_s);
        const auto id = store.save(wanted);
        QVERIFY2(id, id ? "" : qPrintable(id.error().toString()));
        wanted.id = *id;
        QCOMPARE(*store.load(*id), wanted);
        wanted.text += u"\nand more"_s;
        wanted.updated = noon.addSecs(5);
        QCOMPARE(*store.save(wanted), *id);
        QCOMPARE(*store.load(*id), wanted);
        QCOMPARE(store.search({}, 10)->size(), 1);
        QVERIFY(store.search({}, 10)->first().content.isEmpty()); // lists stay small
        QVERIFY(store.remove(*id));
        QCOMPARE(store.load(*id).error().kind, ErrorKind::NotFound);
        // Gone on with after it was deleted, it is kept again.
        const auto again = store.save(wanted);
        QVERIFY(again && *again != 0);
        QVERIFY(store.load(*again));
    }

    void everyWordHasToBeThere_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("all, newest first") << QString() << QStringList{u"two"_s, u"one"_s};
        QTest::newRow("in what was said") << u"cache"_s << QStringList{u"one"_s};
        QTest::newRow("whatever the case") << u"CACHE what"_s << QStringList{u"one"_s};
        QTest::newRow("of the model") << u"gemma-3-4b"_s << QStringList{u"two"_s, u"one"_s};
        QTest::newRow("not all of them") << u"cache boats"_s << QStringList();
        QTest::newRow("a percent sign is no pattern") << u"100%"_s << QStringList{u"two"_s};
        QTest::newRow("nor is an underscore") << u"c_che"_s << QStringList();
        QTest::newRow("nor a quote") << u"'; DROP TABLE conversations"_s << QStringList();
    }
    void everyWordHasToBeThere()
    {
        QFETCH(QString, words);
        QFETCH(QStringList, found);
        ConversationStore store(*m_database);
        QVERIFY(store.save(record(u"one"_s, u"What is a KV cache?"_s)));
        QVERIFY(store.save(record(u"two"_s, u"boats, 100% of them"_s, 1)));
        const auto records = store.search(words, 10);
        QVERIFY2(records, records ? "" : qPrintable(records.error().toString()));
        QStringList titles;
        for (const ConversationRecord &each : *records)
            titles << each.title;
        QCOMPARE(titles, found);
    }

    void whatLooksLikeASecretIsNotInTheFile()
    {
        const auto looking = u"hf_AbCdEfGhIjKlMnOpQr"_s;
        ConversationRecord wanted = record(u"my token "_s + looking, u"kept words "_s + looking);
        wanted.content.insert(u"messages"_s, u"use "_s + looking);
        QVERIFY(ConversationStore(*m_database).save(wanted));
        m_database.reset();
        QByteArray all;
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden)) {
            QFile each(m_folder->filePath(name));
            QVERIFY(each.open(QIODevice::ReadOnly));
            all += each.readAll();
        }
        QVERIFY(all.contains("kept words"));
        QVERIFY(!all.contains(looking.toUtf8()));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
