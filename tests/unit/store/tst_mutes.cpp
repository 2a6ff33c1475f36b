// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/mutes.h"
#include "support/runtask.h"

#include <QFile>
#include <QTemporaryDir>

using namespace slipway;
using namespace Qt::StringLiterals;

/// What is known and accepted, as it is kept.
class TestMutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Database::open(file(), mainDatabaseOptions());
        QVERIFY(opened);
        m_database = std::move(*opened);
    }
    void cleanup() { m_database.reset(); }

    void comesBackWithAllThatWasSaid()
    {
        MuteStore store(*m_database);
        const auto saved = store.save(good(), noon);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().toString()));
        QVERIFY(!saved->id.isEmpty());
        const auto kept = store.of(u"prod"_s);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first(), *saved);
        QCOMPARE(kept->first().since, noon);
    }

    void isOfOneClusterOnly()
    {
        MuteStore store(*m_database);
        QVERIFY(store.save(good(), noon));
        QCOMPARE(store.of(u"staging"_s)->size(), 0);
    }

    void theSameFindingAgainReplacesTheTerms()
    {
        MuteStore store(*m_database);
        const auto first = store.save(good(), noon);
        Mute second = good();
        second.reason = u"another reason"_s;
        second.version = u"0.21"_s;
        QVERIFY(store.save(second, noon.addDays(1)));
        const auto kept = store.of(u"prod"_s);
        QCOMPARE(kept->size(), 1);
        QCOMPARE(kept->first().id, first->id);
        QCOMPARE(kept->first().reason, u"another reason"_s);
        QCOMPARE(kept->first().version, u"0.21"_s);
    }

    void isGoneOnceTakenBack()
    {
        MuteStore store(*m_database);
        const auto saved = store.save(good(), noon);
        QVERIFY(store.remove(saved->id));
        QCOMPARE(store.of(u"prod"_s)->size(), 0);
    }

    void wantsAReasonAnOwnerAndAVersionThatIsOne_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addRow("no reason") << u"reason"_s << u"  "_s;
        QTest::addRow("no owner") << u"owner"_s << QString();
        QTest::addRow("a version of nothing") << u"component"_s << QString();
        QTest::addRow("a version without a number") << u"version"_s << u"next"_s;
    }
    void wantsAReasonAnOwnerAndAVersionThatIsOne()
    {
        QFETCH(const QString, field);
        QFETCH(const QString, value);
        Mute mute = good();
        (field == "reason"_L1          ? mute.reason
             : field == "owner"_L1     ? mute.owner
             : field == "component"_L1 ? mute.component
                                       : mute.version) = value;
        const auto saved = MuteStore(*m_database).save(mute, noon);
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, ErrorKind::Invalid);
        QCOMPARE(saved.error().where, field);
        QCOMPARE(MuteStore(*m_database).of(u"prod"_s)->size(), 0);
    }

    void secretsInTheReasonAreNotInTheFile()
    {
        Mute mute = good();
        mute.reason = u"works with token hf_AbCdEfGhIjKlMnOpQr"_s;
        QVERIFY(MuteStore(*m_database).save(mute, noon));
        m_database.reset();
        QFile kept(file());
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!kept.readAll().contains("hf_AbCdEfGhIjKlMnOpQr"));
    }

private:
    QString file() const { return m_folder->filePath(u"slipway.sqlite"_s); }
    static Mute good()
    {
        return {.finding = u"gateway.protocol"_s,
                .subject = u"Service/llm/chat"_s,
                .cluster = u"prod"_s,
                .title = u"The load balancer speaks HTTPS"_s,
                .reason = u"known limitation"_s,
                .owner = u"serving team"_s,
                .component = u"kserve-controller"_s,
                .version = u"0.19"_s};
    }
    const QDateTime noon{{2026, 11, 29}, {12, 0}, QTimeZone::UTC};
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestMutes)
#include "tst_mutes.moc"
