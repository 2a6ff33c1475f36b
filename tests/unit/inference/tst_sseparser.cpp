// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/sseparser.h"

#include <QTest>

#include <random>

using namespace slipway;
using namespace Qt::StringLiterals;

namespace {
/// "type|data|id" of each event, the stream cut after each of the given lengths in turn.
QList<QByteArray> read(const QByteArray &stream, qsizetype piece, bool finish = true)
{
    SseParser parser;
    QList<QByteArray> events;
    const auto take = [&](const SseEvent &event) {
        events.append(event.type + '|' + event.data + '|' + event.lastEventId);
    };
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        if (!parser.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)), take))
            events.append("error");
    }
    if (finish && !parser.finish(take))
        events.append("error");
    return events;
}
} // namespace

class TestSseParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsByTheRules_data();
    void readsByTheRules();
    void fault23EveryCutGivesTheSame();
    void fault23UnterminatedEventIsKeptAndMarked();
    void retryIsTaken();
    void tooLargeAnEventEndsIt();
    void randomBytesAreSafe();
};

void TestSseParser::readsByTheRules_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<QByteArray>>("events");
    using List = QList<QByteArray>;
    QTest::newRow("one event") << "data: x\n\n"_ba << List{"message|x|"};
    QTest::newRow("CRLF") << "data: x\r\n\r\ndata: y\r\n\r\n"_ba << List{"message|x|", "message|y|"};
    QTest::newRow("CR alone") << "data: x\r\rdata: y\r\r"_ba << List{"message|x|", "message|y|"};
    QTest::newRow("several data lines")
        << "data: a\ndata: b\ndata\ndata:c\n\n"_ba << List{"message|a\nb\n\nc|"};
    QTest::newRow("no blank after the colon, and two")
        << "data:x\n\ndata:  y\n\n"_ba << List{"message|x|", "message| y|"};
    QTest::newRow("comments") << ": keep-alive\n\ndata: x\n: more\n\n:\n\n"_ba << List{"message|x|"};
    QTest::newRow("type and id") << "event: delta\nid: 7\ndata: x\n\ndata: y\n\n"_ba
                                 << List{"delta|x|7", "message|y|7"};
    QTest::newRow("an id with a NUL is none")
        << QByteArray("id: a\0b\ndata: x\n\n", 17) << List{"message|x|"};
    QTest::newRow("an event without data is none") << "event: ping\n\ndata: x\n\n"_ba << List{"message|x|"};
    QTest::newRow("empty data is an event") << "data:\n\n"_ba << List{"message||"};
    QTest::newRow("unknown fields") << "datum: x\nfoo\ndata: y\n\n"_ba << List{"message|y|"};
    QTest::newRow("a byte order mark") << "\xEF\xBB\xBF"
                                          "data: x\n\n"_ba
                                       << List{"message|x|"};
    QTest::newRow("half a byte order mark") << "\xEF\xBB"
                                               "data: x\n\ndata: y\n\n"_ba
                                            << List{"message|y|"};
    QTest::newRow("colons in the data") << "data: {\"a\":1}\n\n"_ba << List{"message|{\"a\":1}|"};
    QTest::newRow("a tab is not the blank") << "data:\tx\n\n"_ba << List{"message|\tx|"};
    QTest::newRow("nothing") << ""_ba << List{};
    QTest::newRow("many blank lines") << "\n\n\r\n\rdata: x\n\n\n"_ba << List{"message|x|"};
}

void TestSseParser::readsByTheRules()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<QByteArray>, events);
    for (const qsizetype piece : {1, 2, 3, 1000})
        QCOMPARE(read(stream, piece), events);
}

void TestSseParser::fault23EveryCutGivesTheSame()
{
    const QByteArray stream =
        "\xEF\xBB\xBF: hello\r\ndata: {\"t\":\"\xF0\x9F\x9A\xA2 \xE6\xA8\xA1\"}\r\n\r\nevent: x\ndata: 1\ndata: 2\n\nid: 9\rdata: end\r\r"_ba;
    const QList<QByteArray> whole = read(stream, stream.size());
    QCOMPARE(whole.size(), 3);
    QVERIFY(QString::fromUtf8(whole.constFirst()).contains(u"🚢"_s));
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        SseParser parser;
        QList<QByteArray> events;
        const auto take = [&](const SseEvent &event) {
            events.append(event.type + '|' + event.data + '|' + event.lastEventId);
        };
        QVERIFY(parser.feed(QByteArrayView(stream).first(cut), take));
        QVERIFY(parser.feed({}, take));
        QVERIFY(parser.feed(QByteArrayView(stream).sliced(cut), take));
        QVERIFY(parser.finish(take));
        QCOMPARE(events, whole);
    }
}

void TestSseParser::fault23UnterminatedEventIsKeptAndMarked()
{
    for (const QByteArray &stream : {"data: x"_ba, "data: x\n"_ba, "data: x\r"_ba}) {
        SseParser parser;
        QList<QByteArray> data;
        const auto take = [&](const SseEvent &event) { data.append(event.data); };
        QVERIFY(parser.feed(stream, take));
        QVERIFY(data.isEmpty());
        QVERIFY(parser.finish(take));
        QCOMPARE(data, QList<QByteArray>{"x"});
        QVERIFY(parser.wasUnterminated());
    }
}

void TestSseParser::retryIsTaken()
{
    SseParser parser;
    const auto ignore = [](const SseEvent &) { };
    QVERIFY(parser.feed("retry: 1x\nretry: -1\nretry:\nretry: 99999999999\n", ignore));
    QVERIFY(!parser.retry());
    QVERIFY(parser.feed("retry: 2500\n", ignore));
    QCOMPARE(parser.retry(), std::optional(std::chrono::milliseconds(2500)));
}

void TestSseParser::tooLargeAnEventEndsIt()
{
    const auto ignore = [](const SseEvent &) { };
    SseParser oneLine(100);
    QVERIFY(oneLine.feed("data: " + QByteArray(60, 'x'), ignore));
    const auto grown = oneLine.feed(QByteArray(60, 'x'), ignore);
    QCOMPARE(grown.error().kind, ErrorKind::Invalid);
    QVERIFY(!oneLine.feed("\n\ndata: y\n\n", ignore));
    QVERIFY(!oneLine.finish(ignore));
    SseParser manyLines(100);
    bool refused = false;
    for (int i = 0; i < 100 && !refused; ++i)
        refused = !manyLines.feed("data: 12345\n", ignore);
    QVERIFY(refused);
    SseParser honest(100); // the limit is an event's, not the stream's
    for (int i = 0; i < 100; ++i)
        QVERIFY(honest.feed("data: 12345\n\n", ignore));
}

void TestSseParser::randomBytesAreSafe()
{
    std::mt19937 random(3);
    static constexpr char characters[] = "data:eventid retry\n\r\n\xEF\xBB\xBF\0{}[]";
    const QByteArray alphabet(characters, sizeof characters - 1);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray stream(int(random() % 200), Qt::Uninitialized);
        for (char &c : stream)
            c = alphabet.at(qsizetype(random() % std::size_t(alphabet.size())));
        QCOMPARE(read(stream, 1), read(stream, 1000));
    }
}

QTEST_GUILESS_MAIN(TestSseParser)
#include "tst_sseparser.moc"
