// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/tallyhistory.h"

#include <QTest>
#include <QTimeZone>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
// A quarter of an hour begins here.
const QDateTime now({2026, 11, 21}, {12, 0}, QTimeZone::UTC);
const qint64 nowMs = now.toMSecsSinceEpoch();

QByteArray joined(const QByteArray &a, const QByteArray &b, int seconds)
{
    return a + '+' + b + '@' + QByteArray::number(seconds);
}
} // namespace

class TestTallyHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        auto opened = Database::open(u":memory:"_s, mainDatabaseOptions());
        QVERIFY(opened);
        m_database = std::move(*opened);
    }

    void aMinuteThatIsWrittenTwiceIsMerged()
    {
        TallyHistory history(*m_database, joined);
        QVERIFY(history.add(u"a"_s, {.at = nowMs, .seconds = 60, .data = "1"}));
        QVERIFY(history.add(u"other"_s, {.at = nowMs, .seconds = 60, .data = "9"}));
        QVERIFY(history.add(u"a"_s, {.at = nowMs, .seconds = 60, .data = "2"}));
        QCOMPARE(*history.read(u"a"_s, 0),
                 (QList<TallyRecord>{{.at = nowMs, .seconds = 60, .data = "1+2@60"}}));
        QVERIFY(history.read(u"a"_s, nowMs + 1)->isEmpty());
    }

    void oldMinutesBecomeQuartersOnceAndVeryOldOnesGo()
    {
        TallyHistory history(*m_database, joined);
        const qint64 old = nowMs - 2 * day - hour;
        for (const auto &[at, data] :
             {std::pair(old, "1"), std::pair(old + minute, "2"), std::pair(old + 15 * minute, "3"),
              std::pair(nowMs - hour, "4"), std::pair(nowMs - 31 * day, "5")})
            QVERIFY(history.add(u"a"_s, {.at = at, .seconds = 60, .data = data}));
        const QList<TallyRecord> thin{{.at = old, .seconds = 900, .data = "1+2@900"},
                                      {.at = old + 15 * minute, .seconds = 900, .data = "3"},
                                      {.at = nowMs - hour, .seconds = 60, .data = "4"}};
        for (int again = 0; again < 2; ++again) {
            QVERIFY(history.thin(u"a"_s, now));
            QCOMPARE(*history.read(u"a"_s, 0), thin);
        }
        QVERIFY(history.forget(u"a"_s));
        QVERIFY(history.read(u"a"_s, 0)->isEmpty());
    }

    void objectivesAreKeptByEndpoint()
    {
        ObjectiveStore store(*m_database);
        QVERIFY(store.read(u"a"_s)->isEmpty());
        QVERIFY(store.write(u"a"_s, "{\"ttft\":1}"));
        QVERIFY(store.write(u"a"_s, "{\"ttft\":2}"));
        QCOMPARE(*store.read(u"a"_s), QByteArray("{\"ttft\":2}"));
        QVERIFY(store.read(u"b"_s)->isEmpty());
        QVERIFY(store.write(u"a"_s, {}));
        QVERIFY(store.read(u"a"_s)->isEmpty());
    }

private:
    std::unique_ptr<Database> m_database;
};

QTEST_GUILESS_MAIN(TestTallyHistory)
#include "tst_tallyhistory.moc"
