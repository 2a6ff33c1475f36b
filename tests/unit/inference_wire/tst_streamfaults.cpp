// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a stream of tokens can do to us, over a real socket: the client, the transport and the parser together.
#include "base/clock.h"
#include "inference/inferenceclient.h"
#include "inference/sseparser.h"
#include "support/runtask.h"
#include "support/scriptedserver.h"

#include <QTest>

#include <zlib.h>

using namespace slipway;
using namespace slipway::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Pieces = QList<QByteArray>;
const QByteArray head =
    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream; charset=utf-8\r\nConnection: close\r\n\r\n";

QByteArray token(const QByteArray &text)
{
    return R"({"id":"c","choices":[{"index":0,"delta":{"content":")" + text + R"("},"finish_reason":null}]})";
}
QByteArray sse(const QByteArray &data)
{
    return "data: " + data + "\n\n";
}
const QByteArray finish = R"({"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]})";
const QByteArray usage = R"({"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":4}})";
// Two, three and four bytes to a character, and one beyond the basic plane.
const QByteArray words = "Gr\u00fc\u00dfe, \u4e16\u754c \U0001F680!";

QByteArray wholeStream(const QByteArray &newline)
{
    QByteArray body = ": ping\n\nretry: 1500\nid: 7\nevent: message\n" + sse(token("")) + sse(token(words))
        + ": keep-alive\n"
        + sse(token(" second"))
        // One event over two data lines: JSON takes the line break between them for a blank.
        + "data: {\"choices\":[{\"index\":0,\ndata: \"delta\":{\"content\":\" third\"}}]}\n\n" + sse(finish)
        + sse(usage) + sse("[DONE]");
    return body.replace("\n", newline);
}
const QString wholeText = QString::fromUtf8(words) + u" second third"_s;

QByteArray gzip(const QByteArray &plain)
{
    z_stream z{};
    deflateInit2(&z, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(plain.size() + 1024, Qt::Uninitialized);
    z.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(plain.constData()));
    z.avail_in = uInt(plain.size());
    z.next_out = reinterpret_cast<Bytef *>(out.data());
    z.avail_out = uInt(out.size());
    deflate(&z, Z_FINISH);
    out.resize(qsizetype(z.total_out));
    deflateEnd(&z);
    return out;
}

QList<QByteArray> cutInto(const QByteArray &bytes, qsizetype size)
{
    QList<QByteArray> pieces;
    for (qsizetype at = 0; at < bytes.size(); at += size)
        pieces.append(bytes.mid(at, size));
    return pieces;
}

} // namespace

class TestStreamFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theTextIsTheSame_data();
    void theTextIsTheSame();
    void aPartialReplyIsKeptAndMarked_data();
    void aPartialReplyIsKeptAndMarked();
    void refusalsAreSaidInWords_data();
    void refusalsAreSaidInWords();
    void aClosedPortMayBeAModelThatLoads();
    void silenceEndsAStream();
    void fault24TheServerSeesAStopAtOnce();
    void fault24ALongReplyArrivesWhole();

private:
    Result<CompletionReply> ask(InferenceClient::DeltaHandler onDelta = {}, std::stop_token stop = {});
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<HttpTransport> m_transport;
    SystemClock m_clock;
    CompletionRequest m_request;
};

void TestStreamFaults::init()
{
    m_server = std::make_unique<ScriptedServer>();
    m_transport = *makeHttpTransport({});
    m_request = {.modelId = u"m"_s, .messages = {{.content = u"Hi"_s}}};
}

Result<CompletionReply> TestStreamFaults::ask(InferenceClient::DeltaHandler onDelta, std::stop_token stop)
{
    InferenceClient client(*m_transport, m_clock, m_server->url());
    return run(client.complete(m_request, std::move(onDelta), stop));
}

void TestStreamFaults::theTextIsTheSame_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    const QByteArray lf = wholeStream("\n");
    QTest::newRow("in one piece") << Pieces{head + lf};
    QTest::newRow("byte by byte") << Pieces{head} + cutInto(lf, 1);
    QTest::newRow("three bytes at a time, CRLF") << Pieces{head} + cutInto(wholeStream("\r\n"), 3);
    QTest::newRow("lone CR") << Pieces{head} + cutInto(wholeStream("\r"), 7);
    QTest::newRow("a byte order mark first") << Pieces{head, QByteArray("\xEF\xBB"), "\xBF" + lf};
    QTest::newRow("no [DONE]") << Pieces{head + QByteArray(lf).replace("data: [DONE]\n\n", "")};
    QTest::newRow("no blank line at the end") << Pieces{head + lf.chopped(1)};
    QTest::newRow("HTTP/1.0, ended by closing")
        << Pieces{QByteArray("HTTP/1.0 200 OK\r\nContent-Type: text/event-stream\r\n\r\n") + lf};
    QByteArray chunked =
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";
    for (const QByteArray &piece : cutInto(lf, 11))
        chunked += QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n";
    QTest::newRow("chunked, cut anywhere") << cutInto(chunked + "0\r\n\r\n", 5);
    const QByteArray zipped = gzip(lf);
    QTest::newRow("gzip")
        << Pieces{QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Encoding: "
                             "gzip\r\nContent-Length: ")
                  + QByteArray::number(zipped.size()) + "\r\n\r\n"}
            + cutInto(zipped, 9);
}

void TestStreamFaults::theTextIsTheSame()
{
    QFETCH(QList<QByteArray>, pieces);
    m_server->script = {.pieces = pieces};
    QString seen;
    auto reply = ask([&seen](const CompletionDelta &delta) { seen += delta.content; });
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QVERIFY2(!reply->interrupted, reply->interrupted ? qPrintable(reply->interrupted->toString()) : "");
    QCOMPARE(reply->message.content, wholeText);
    QCOMPARE(seen, wholeText);
    QCOMPARE(reply->finishReason, u"stop"_s);
    QCOMPARE(reply->usage->outputTokens, 4);
    QVERIFY(reply->timing.firstToken);
}

void TestStreamFaults::aPartialReplyIsKeptAndMarked_data()
{
    QTest::addColumn<QList<QByteArray>>("pieces");
    QTest::addColumn<int>("end");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    const QByteArray two = head + sse(token("one")) + sse(token(" two"));
    const int closes = int(ScriptedServer::End::Close);
    const int resets = int(ScriptedServer::End::Reset);
    QTest::newRow("closed before its end") << Pieces{two} << closes << ErrorKind::Network << u"Cut"_s;
    QTest::newRow("reset") << Pieces{two, ": x\n"} << resets << ErrorKind::Network << QString();
    QTest::newRow("closed inside a character")
        << Pieces{two + "data: {\"choices\":[{\"delta\":{\"content\":\"\xE4\xB8"} << closes
        << ErrorKind::Invalid << QString();
    QTest::newRow("error object in mid stream")
        << Pieces{two
                  + sse(
                      R"({"error":{"message":"CUDA out of memory","type":"InternalServerError","code":500}})")
                  + sse("[DONE]")}
        << closes << ErrorKind::Internal << QString();
    QTest::newRow("a load balancer's page in mid stream")
        << Pieces{two + "data: <html>502 Bad Gateway</html>\n\n"} << closes << ErrorKind::Invalid
        << QString();
    QTest::newRow("chunked without its last chunk")
        << Pieces{QByteArray("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: "
                             "chunked\r\n\r\n")
                  + "200\r\n" + two.mid(head.size())}
        << closes << ErrorKind::Network << QString();
    QTest::newRow("an event larger than any honest one")
        << Pieces{two + "data: {\"choices\":[{\"delta\":{\"content\":\"" + QByteArray(20 * 1024 * 1024, 'x')}
        << closes << ErrorKind::Invalid << QString();
}

void TestStreamFaults::aPartialReplyIsKeptAndMarked()
{
    QFETCH(QList<QByteArray>, pieces);
    QFETCH(int, end);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    m_server->script = {.pieces = pieces, .between = 20ms, .end = ScriptedServer::End(end)};
    auto reply = ask();
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toString()));
    QCOMPARE(reply->message.content, u"one two"_s);
    QVERIFY(reply->interrupted);
    QCOMPARE(errorKindName(reply->interrupted->kind), errorKindName(kind));
    if (!reason.isEmpty())
        QCOMPARE(reply->interrupted->reason, reason);
    QVERIFY(reply->finishReason.isEmpty());
    QVERIFY(!reply->interrupted->detail.isEmpty());
}

void TestStreamFaults::refusalsAreSaidInWords_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<int>("retryAfter");
    const auto json = [](const QByteArray &status, const QByteArray &body, const QByteArray &extra = {}) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n" + extra + "\r\n" + body;
    };
    QTest::newRow("context exceeded") << json(
        "400 Bad Request",
        R"({"error":{"message":"This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.","type":"BadRequestError","param":null,"code":400}})")
                                      << ErrorKind::Invalid << u"context_length_exceeded"_s << 0;
    QTest::newRow("401 of vLLM") << json("401 Unauthorized", R"({"error":"Unauthorized"})")
                                 << ErrorKind::Unauthorized << u"unauthorized"_s << 0;
    QTest::newRow("401 of OpenAI") << json(
        "401 Unauthorized",
        R"({"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}})")
                                   << ErrorKind::Unauthorized << u"unauthorized"_s << 0;
    QTest::newRow("429 before any body") << json("429 Too Many Requests", {}, "Retry-After: 7\r\n")
                                         << ErrorKind::TooManyRequests << u"overloaded"_s << 7;
    QTest::newRow("503 cold start") << json(
        "503 Service Unavailable",
        R"({"error":{"message":"Loading model","type":"unavailable_error","code":503}})")
                                    << ErrorKind::Unavailable << u"loading"_s << 0;
}

void TestStreamFaults::refusalsAreSaidInWords()
{
    QFETCH(QByteArray, answer);
    QFETCH(ErrorKind, kind);
    QFETCH(QString, reason);
    QFETCH(int, retryAfter);
    m_server->script = {.pieces = {answer}};
    auto reply = ask();
    QVERIFY(!reply);
    QCOMPARE(errorKindName(reply.error().kind), errorKindName(kind));
    QCOMPARE(reply.error().reason, reason);
    QVERIFY(!reply.error().hint.isEmpty());
    QCOMPARE(int(reply.error().retryAfter.value_or(0s).count()), retryAfter);
}

void TestStreamFaults::aClosedPortMayBeAModelThatLoads()
{
    const QUrl gone = m_server->url();
    m_server.reset();
    InferenceClient client(*m_transport, m_clock, gone);
    auto reply = run(client.complete(m_request, {}, {}));
    QVERIFY(!reply);
    QCOMPARE(reply.error().reason, u"ConnectionRefused"_s);
    QVERIFY(reply.error().hint.contains(u"starting"_s));
}

void TestStreamFaults::silenceEndsAStream()
{
    m_server->script = {.pieces = {head + sse(token("one"))}, .end = ScriptedServer::End::Hold};
    m_request.idleTimeout = 200ms;
    auto reply = ask();
    QVERIFY(reply && reply->interrupted);
    QCOMPARE(errorKindName(reply->interrupted->kind), errorKindName(ErrorKind::Timeout));
    QCOMPARE(reply->message.content, u"one"_s);
}

void TestStreamFaults::fault24TheServerSeesAStopAtOnce()
{
    // 5,000 tokens a second, for ever.
    const QByteArray token5 = sse(token("word ")).repeated(5);
    m_server->script = {.pieces = {head}, .between = 1ms, .more = [token5] { return token5; }};
    std::stop_source source;
    int tokens = 0;
    auto reply = ask(
        [&](const CompletionDelta &) {
            if (++tokens == 1000)
                source.request_stop();
        },
        source.get_token());
    QVERIFY(reply && reply->interrupted);
    QCOMPARE(errorKindName(reply->interrupted->kind), errorKindName(ErrorKind::Cancelled));
    QCOMPARE(tokens, 1000); // not one more, though the same chunk held up to four
    QCOMPARE(reply->message.content.size(), 5000);
    // Nothing but the closed connection tells this server; what it wrote until then is what it had queued.
    QTRY_VERIFY(m_server->clientLeft);
}

void TestStreamFaults::fault24ALongReplyArrivesWhole()
{
    constexpr int total = 50'000;
    int written = 0;
    m_server->script = {.pieces = {head}, .more = [&written] {
                            QByteArray piece;
                            for (int i = 0; i < 200 && written < total; ++i, ++written)
                                piece += sse(token("word "));
                            if (piece.isEmpty() && written == total) {
                                ++written;
                                piece = sse(finish) + sse("[DONE]");
                            }
                            return piece;
                        }};
    auto reply = ask();
    QVERIFY(reply && !reply->interrupted);
    QCOMPARE(reply->message.content.size(), total * 5);
    QCOMPARE(reply->timing.outputEvents, total);
}

QTEST_GUILESS_MAIN(TestStreamFaults)
#include "tst_streamfaults.moc"
