// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/bundle.h"
#include "diagnosis/recording.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {

const QByteArray header =
    R"({"format":"slipway-recording/1","now":"2026-11-28T12:00:00Z","listed":["Pod"],"endpoints":[{"name":"chat","service":"s","port":8000}],"cluster":{"kind":"List","items":[{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n","uid":"1"},"status":{"phase":"Pending"}},{"apiVersion":"v1","kind":"Pod","metadata":{"name":"b","namespace":"n","uid":"2"}}]},"logs":{"n/a/c":"before\n","n/b/c":"other\n"},"logsNotRead":{"n/x/c":"Unasked"}})"
    "\n"_ba;

const QByteArray modified =
    R"({"at":"2026-11-28T12:00:01.500Z","watch":{"type":"MODIFIED","object":{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"n","uid":"1"},"status":{"phase":"Running"}}}})"
    "\n"_ba;
const QByteArray deleted =
    R"({"at":"2026-11-28T12:00:02.000Z","watch":{"type":"DELETED","object":{"apiVersion":"v1","kind":"Pod","metadata":{"name":"b","namespace":"n","uid":"2"}}}})"
    "\n"_ba;
const QByteArray added =
    R"({"at":"2026-11-28T12:00:03.000Z","watch":{"type":"ADDED","object":{"apiVersion":"v1","kind":"Pod","metadata":{"name":"b","namespace":"n","uid":"3"}}}})"
    "\n"_ba;
const QByteArray logged = R"({"at":"2026-11-28T12:00:04.000Z","log":{"container":"n/a/c","text":"later\n"}})"
                          "\n"_ba;
const QByteArray begunAnew =
    R"({"at":"2026-11-28T12:00:05.000Z","log":{"container":"n/a/c","text":"anew\n","whole":true}})"
    "\n"_ba;
const QByteArray readAfterAll =
    R"({"at":"2026-11-28T12:00:05.000Z","log":{"container":"n/x/c","text":"x\n","whole":true}})"
    "\n"_ba;
const QByteArray answered =
    R"({"at":"2026-11-28T12:00:06.000Z","answer":{"path":"/p/metrics","status":200,"type":"text/plain","body":"up 1\n"}})"
    "\n"_ba;
const QByteArray answeredAgain =
    R"({"at":"2026-11-28T12:00:08.000Z","answer":{"path":"/p/metrics","unchanged":true}})"
    "\n"_ba;
const QByteArray failed =
    R"({"at":"2026-11-28T12:00:09.000Z","answer":{"path":"/p/metrics","problem":"connection refused"}})"
    "\n"_ba;
const QByteArray later = R"({"at":"2026-11-28T12:00:10.000Z","somethingNew":{"a":1}})"
                         "\n"_ba;

const QByteArray whole = header + modified + deleted + added + logged + begunAnew + readAfterAll + answered
    + answeredAgain + failed + later;

std::shared_ptr<const Recording> readWell(const QByteArray &bytes)
{
    auto recording = Recording::read(bytes, u"r"_s);
    if (!recording)
        qWarning("%s", qPrintable(recording.error().toString()));
    return recording.value_or(nullptr);
}

qint64 secondsIn(double seconds)
{
    return QDateTime::fromString(u"2026-11-28T12:00:00Z"_s, Qt::ISODate).toMSecsSinceEpoch()
        + qint64(seconds * 1000);
}

} // namespace

class TestRecording : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBundleIsARecordingOfAnInstant()
    {
        const auto recording = readWell(header);
        QVERIFY(recording);
        QVERIFY(!recording->isTimed());
        QCOMPARE(recording->beginsAt(), secondsIn(0));
        QCOMPARE(recording->endsAt(), secondsIn(0));
        QCOMPARE(recording->objectsAfter(0, {}, u"Pod"_s).size(), 2U);
    }

    void objectsAreAsTheyWereAtEachMoment()
    {
        const auto recording = readWell(whole);
        QVERIFY(recording);
        QCOMPARE(recording->endsAt(), secondsIn(10));
        const auto phase = [&](double seconds) {
            const auto pod = recording->objectAfter(recording->countAt(secondsIn(seconds)), u"/Pod/n/a"_s);
            return pod ? pod->object.status()["phase"].text() : QString();
        };
        QCOMPARE(phase(1), u"Pending"_s);
        QCOMPARE(phase(1.5), u"Running"_s);
        QCOMPARE(phase(10), u"Running"_s);
        const auto uid = [&](double seconds) {
            const auto pod = recording->objectAfter(recording->countAt(secondsIn(seconds)), u"/Pod/n/b"_s);
            return pod ? pod->object.uid : QString();
        };
        QCOMPARE(uid(1.9), u"2"_s);
        QCOMPARE(uid(2), QString());
        QCOMPARE(uid(3), u"3"_s); // made again under its name
        QCOMPARE(recording->objectsAfter(recording->countAt(secondsIn(2)), {}, u"Pod"_s).size(), 1U);
        QCOMPARE(recording->objectsAfter(recording->countAt(secondsIn(3)), {}, u"Pod"_s).size(), 2U);
    }

    void rulesSeeTheClusterOfThatMoment()
    {
        const auto recording = readWell(whole);
        QVERIFY(recording);
        const auto at = [&](double seconds) {
            return recording->snapshotAfter(recording->countAt(secondsIn(seconds)), secondsIn(seconds));
        };
        QCOMPARE(at(0)->of(u"Pod"_s).size(), 2U);
        QCOMPARE(at(2)->of(u"Pod"_s).size(), 1U);
        QCOMPARE(at(4)->now() * 1000, secondsIn(4));
        QCOMPARE(QByteArray(at(4)->log(u"n"_s, u"a"_s, u"c"_s)->data()).left(13), "before\nlater\n"_ba);
        QVERIFY(at(4)->isListed(u"Pod"_s));
        QVERIFY(!at(4)->isListed(u"Secret"_s));
        // A log that was not read at first is there when it was.
        QVERIFY(at(4)->whyUnread(u"n"_s, u"x"_s, u"c"_s));
        QVERIFY(!at(5)->whyUnread(u"n"_s, u"x"_s, u"c"_s));
        // What reads bundles reads it as of its end.
        const auto snapshot = readBundle(whole, u"r"_s);
        QVERIFY(snapshot);
        QCOMPARE((*snapshot)->find(u"Pod"_s, u"n"_s, u"b"_s)->uid, u"3"_s);
    }

    void aLogGrowsAndBeginsAnew()
    {
        const auto recording = readWell(whole);
        QVERIFY(recording);
        const auto log = [&](double seconds, const QString &key = u"n/a/c"_s) {
            return recording->logAfter(recording->countAt(secondsIn(seconds)), key).value_or("none"_ba);
        };
        QCOMPARE(log(0), "before\n"_ba);
        QCOMPARE(log(4), "before\nlater\n"_ba);
        QCOMPARE(log(5), "anew\n"_ba);
        QCOMPARE(log(9, u"n/b/c"_s), "other\n"_ba);
        QCOMPARE(log(9, u"n/b/d"_s), "none"_ba);
    }

    void anAnswerHasItsTime()
    {
        const auto recording = readWell(whole);
        QVERIFY(recording);
        const auto answer = [&](double seconds) {
            return recording->answerAfter(recording->countAt(secondsIn(seconds)), u"/p/metrics"_s);
        };
        QVERIFY(!answer(5));
        QCOMPARE(answer(7)->at, secondsIn(6));
        QCOMPARE(answer(7)->body, "up 1\n"_ba);
        // The same words, said later.
        QCOMPARE(answer(8)->at, secondsIn(8));
        QCOMPARE(answer(8)->body, "up 1\n"_ba);
        QCOMPARE(answer(9)->status, 0);
        QCOMPARE(answer(9)->problem, u"connection refused"_s);
    }

    void whatWasCutOffIsGoodToItsLastLine()
    {
        const auto recording = readWell(header + modified + deleted.chopped(20));
        QVERIFY(recording);
        QVERIFY(recording->isCutOff());
        QCOMPARE(recording->entries().size(), 1U);
        QVERIFY(!readWell(whole)->isCutOff());
    }

    void aClockThatWasSetBackDoesNotTurnTimeRound()
    {
        const auto recording = readWell(header + deleted + modified);
        QVERIFY(recording);
        QCOMPARE(recording->entries().at(1).at, recording->entries().at(0).at);
    }

    void badLinesAreNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("where");
        QTest::newRow("no JSON") << header + modified + "{\"at\":\n" + deleted << u"r: line 3: byte 6"_s;
        QTest::newRow("no time") << header + "{\"watch\":{}}\n" << u"r: line 2: at"_s;
        QTest::newRow("no object") << header + R"({"at":"2026-11-28T12:00:01.500Z","watch":{"type":"ADDED"}})"
                + "\n" << u"r: line 2: watch.object"_s;
        QTest::newRow("another format")
            << QByteArray(header).replace("recording/1", "recording/9") + modified << u"r: format"_s;
    }
    void badLinesAreNamed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, where);
        const auto recording = Recording::read(bytes, u"r"_s);
        QVERIFY(!recording);
        QCOMPARE(recording.error().kind, ErrorKind::Invalid);
        QVERIFY2(recording.error().where.startsWith(where), qPrintable(recording.error().where));
    }

    void endpointsAreInIt()
    {
        const auto recording = readWell(whole);
        QVERIFY(recording);
        QCOMPARE(recording->endpoints().size(), 1);
        QCOMPARE(recording->endpoints().first().name, u"chat"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
