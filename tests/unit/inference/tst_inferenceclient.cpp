// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fakeclock.h"
#include "inference/inferenceclient.h"
#include "net/faketransport.h"
#include "support/runtask.h"

#include <QJsonDocument>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
using Answer = FakeTransport::Answer;

Answer stream(const QList<QByteArray> &chunks)
{
    return {
        .status = 200, .headers = {{"Content-Type", "text/event-stream; charset=utf-8"}}, .chunks = chunks};
}

QByteArray content(const QByteArray &text)
{
    return "data: {\"id\":\"c1\",\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text
        + "\"},\"finish_reason\":null}]}\n\n";
}
const QByteArray role =
    "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}\n\n";
const QByteArray stopped = "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n";
const QByteArray usage = "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":3}}\n\n";
const QByteArray done = "data: [DONE]\n\n";

CompletionRequest hello()
{
    return {.modelId = u"m"_s, .messages = {{.content = u"Hi"_s}}};
}
} // namespace

class TestInferenceClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsModels();
    void modelErrors_data();
    void modelErrors();
    void baseUrlWithOrWithoutVersion_data();
    void baseUrlWithOrWithoutVersion();
    void streamsAnAnswer();
    void smallPiecesAreTheSame();
    void answersWithoutStreaming();
    void serverThatIgnoresStreamIsUnderstood();
    void gathersReasoningAndToolCalls();
    void errorsAreTyped_data();
    void errorsAreTyped();
    void refusedWhileLoadingHasAHint();
    void badParametersAreNotSent();
    void stopKeepsThePartialReply();
    void stopBeforeAnyTextIsCancelled();
    void aCutKeepsThePartialReply();
    void anErrorMidStreamKeepsThePartialReply();
    void anEndWithoutDone_data();
    void anEndWithoutDone();
    void aHangAfterDoneEndsAllTheSame();
    void giantDeltaIsRefused();
    void wrongContentTypeIsOneClearError();
    void timesOnTheMonotonicClock();
    void keyIsSentButNeverShown();
    void healthAnswers();

private:
    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<FakeClock> m_clock;
    std::unique_ptr<InferenceClient> m_client;
};

void TestInferenceClient::init()
{
    m_transport = std::make_unique<FakeTransport>();
    m_clock = std::make_unique<FakeClock>();
    m_client = std::make_unique<InferenceClient>(*m_transport, *m_clock, QUrl(u"http://host:8000"_s));
}

void TestInferenceClient::listsModels()
{
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"object":"list","data":[{"id":"m","root":"org/m","owned_by":"vllm","max_model_len":4096},{"id":"lora","parent":"m"},{"noid":1},5,{"id":"gguf","meta":{"n_ctx":512}}]})"));
    const auto models = test::run(m_client->models({}));
    QVERIFY(models);
    QCOMPARE(
        *models,
        (QList<ServedModel>{{.id = u"m"_s, .root = u"org/m"_s, .ownedBy = u"vllm"_s, .maxModelLen = 4096},
                            {.id = u"lora"_s, .parent = u"m"_s},
                            {.id = u"gguf"_s, .maxModelLen = 512}}));
    QCOMPARE(m_transport->requests().constFirst().url, QUrl(u"http://host:8000/v1/models"_s));
}

void TestInferenceClient::modelErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::newRow("401") << 401 << R"({"error":"Unauthorized"})"_ba << int(ErrorKind::Unauthorized);
    QTest::newRow("503") << 503 << "no healthy upstream"_ba << int(ErrorKind::Unavailable);
    QTest::newRow("not JSON") << 200 << "<html>"_ba << int(ErrorKind::Invalid);
    QTest::newRow("no list") << 200 << R"({"data":{}})"_ba << int(ErrorKind::Invalid);
    QTest::newRow("empty") << 200 << ""_ba << int(ErrorKind::Invalid);
}

void TestInferenceClient::modelErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    m_transport->enqueue(FakeTransport::json(status, body));
    const auto models = test::run(m_client->models({}));
    QVERIFY(!models);
    QTEST(int(models.error().kind), "kind");
}

void TestInferenceClient::baseUrlWithOrWithoutVersion_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("full");
    QTest::newRow("bare") << u"http://h"_s << u"http://h/v1/models"_s;
    QTest::newRow("slash") << u"http://h/"_s << u"http://h/v1/models"_s;
    QTest::newRow("v1") << u"http://h/v1"_s << u"http://h/v1/models"_s;
    QTest::newRow("v1 slash") << u"http://h/v1/"_s << u"http://h/v1/models"_s;
    QTest::newRow("prefix") << u"https://gw/ns/llm/v1"_s << u"https://gw/ns/llm/v1/models"_s;
}

void TestInferenceClient::baseUrlWithOrWithoutVersion()
{
    QFETCH(QString, base);
    InferenceClient client(*m_transport, *m_clock, QUrl(base));
    (void)test::run(client.models({}));
    QTEST(m_transport->requests().constFirst().url.toString(), "full");
}

void TestInferenceClient::streamsAnAnswer()
{
    m_transport->enqueue(stream({role, content("Hel"), content("lo"), stopped, usage, done}));
    QStringList deltas;
    QList<QByteArray> raw;
    const auto reply = test::run(m_client->complete(
        hello(),
        [&](const CompletionDelta &d) {
            if (!d.content.isEmpty())
                deltas.append(d.content);
        },
        {}, [&](const QByteArray &data) { raw.append(data); }));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"Hello"_s);
    QVERIFY(reply->message.role == ChatRole::Assistant);
    QCOMPARE(deltas, QStringList({u"Hel"_s, u"lo"_s}));
    QCOMPARE(reply->finishReason, u"stop"_s);
    QCOMPARE(*reply->usage, (TokenUsage{.promptTokens = 5, .outputTokens = 3}));
    QVERIFY(reply->sawDone && !reply->interrupted);
    QCOMPARE(raw.size(), 6);
    QCOMPARE(raw.constLast(), "[DONE]"_ba);
    const HttpRequest &sent = m_transport->requests().constFirst();
    QCOMPARE(sent.url, QUrl(u"http://host:8000/v1/chat/completions"_s));
    const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
    QCOMPARE(body.value("stream_options"_L1).toObject().value("include_usage"_L1), QJsonValue(true));
    QCOMPARE(m_transport->aborted(), 0);
}

void TestInferenceClient::smallPiecesAreTheSame()
{
    const QByteArray whole = ": ping\r\n\r\n" + role
        + content("Gr\xC3\xBC\xC3\x9F\x65 \xF0\x9F\x9A\xA2").replace("\n", "\r\n") + stopped + usage + done;
    QList<QByteArray> pieces; // of seven bytes: through CRLF and through characters
    for (qsizetype at = 0; at < whole.size(); at += 7)
        pieces.append(whole.mid(at, 7));
    m_transport->enqueue(stream(pieces));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"Grüße 🚢"_s);
    QVERIFY(reply->sawDone);
}

void TestInferenceClient::answersWithoutStreaming()
{
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"id":"x","choices":[{"index":0,"text":"done","finish_reason":"length"}],"usage":{"prompt_tokens":1,"completion_tokens":1}})"));
    CompletionRequest request{.modelId = u"m"_s, .prompt = u"p"_s, .chat = false, .stream = false};
    const auto reply = test::run(m_client->complete(request, {}, {}));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"done"_s);
    QCOMPARE(reply->finishReason, u"length"_s);
    const HttpRequest &sent = m_transport->requests().constFirst();
    QVERIFY(sent.url.path().endsWith(u"/v1/completions"_s));
    const QJsonObject body = QJsonDocument::fromJson(sent.body).object();
    QVERIFY(!body.contains("stream_options"_L1));
    QCOMPARE(body.value("prompt"_L1).toString(), u"p"_s);
}

void TestInferenceClient::serverThatIgnoresStreamIsUnderstood()
{
    m_transport->enqueue(FakeTransport::json(
        200,
        R"({"choices":[{"index":0,"message":{"role":"assistant","content":"whole"},"finish_reason":"stop"}]})"));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"whole"_s);
}

void TestInferenceClient::gathersReasoningAndToolCalls()
{
    m_transport->enqueue(stream(
        {"data: {\"choices\":[{\"index\":0,\"delta\":{\"reasoning_content\":\"let me \"}}]}\n\ndata: "
         "{\"choices\":[{\"index\":0,\"delta\":{\"reasoning\":\"see\"}}]}\n\n",
         "data: "
         "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"a\",\"function\":{"
         "\"name\":\"f\",\"arguments\":\"{\\\"x\\\":\"}}]}}]}\n\n",
         "data: "
         "{\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[{\"index\":1,\"id\":\"b\",\"function\":{"
         "\"name\":\"g\",\"arguments\":\"{}\"}},{\"index\":0,\"function\":{\"arguments\":\"1}\"}},{\"index\":"
         "999999999,\"id\":\"no\"},{\"index\":-1,\"id\":\"no\"}]}}]}\n\n",
         "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\n", done}));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply);
    QCOMPARE(reply->message.reasoning, u"let me see"_s);
    QVERIFY(reply->message.content.isEmpty());
    QCOMPARE(reply->message.toolCalls,
             (QList<ToolCall>{{.id = u"a"_s, .name = u"f"_s, .arguments = u"{\"x\":1}"_s},
                              {.id = u"b"_s, .name = u"g"_s, .arguments = u"{}"_s}}));
    QCOMPARE(reply->finishReason, u"tool_calls"_s);
}

void TestInferenceClient::errorsAreTyped_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::newRow("context")
        << 400
        << R"({"error":{"message":"This model's maximum context length is 10 tokens","type":"BadRequestError","param":null,"code":400}})"_ba
        << int(ErrorKind::Invalid) << u"context_length_exceeded"_s;
    QTest::newRow("401 text") << 401 << R"({"error":"Unauthorized"})"_ba << int(ErrorKind::Unauthorized)
                              << u"unauthorized"_s;
    QTest::newRow("401 object") << 401
                                << R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})"_ba
                                << int(ErrorKind::Unauthorized) << u"unauthorized"_s;
    QTest::newRow("404 model")
        << 404
        << R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError","code":404}})"_ba
        << int(ErrorKind::NotFound) << u"model_not_found"_s;
    QTest::newRow("429") << 429 << R"({"error":{"message":"slow down"}})"_ba
                         << int(ErrorKind::TooManyRequests) << u"overloaded"_s;
    QTest::newRow("503") << 503 << "upstream connect error"_ba << int(ErrorKind::Unavailable)
                         << u"unavailable"_s;
    QTest::newRow("500") << 500
                         << R"({"error":{"message":"dead","type":"InternalServerError","code":500}})"_ba
                         << int(ErrorKind::Internal) << u"InternalServerError"_s;
}

void TestInferenceClient::errorsAreTyped()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    Answer answer = FakeTransport::json(status, body);
    answer.headers.append("Retry-After", "3");
    m_transport->enqueue(answer);
    bool called = false;
    const auto reply =
        test::run(m_client->complete(hello(), [&](const CompletionDelta &) { called = true; }, {}));
    QVERIFY(!reply);
    QVERIFY(!called);
    QTEST(int(reply.error().kind), "kind");
    QTEST(reply.error().reason, "reason");
    QCOMPARE(reply.error().retryAfter, std::optional(3s));
    QCOMPARE(reply.error().httpStatus, status);
    QVERIFY(reply.error().where.contains(u"/v1/chat/completions"_s));
}

void TestInferenceClient::refusedWhileLoadingHasAHint()
{
    const Error refused{.kind = ErrorKind::Network,
                        .detail = u"host:8000 refused the connection"_s,
                        .reason = u"ConnectionRefused"_s};
    m_transport->enqueue({.error = refused});
    m_transport->enqueue({.error = refused});
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY(reply.error().hint.contains(u"starting"_s));
    QVERIFY(test::run(m_client->models({})).error().hint.contains(u"starting"_s));
}

void TestInferenceClient::badParametersAreNotSent()
{
    CompletionRequest request = hello();
    request.sampling.topP = 2;
    QCOMPARE(test::run(m_client->complete(request, {}, {})).error().kind, ErrorKind::Invalid);
    QVERIFY(m_transport->requests().isEmpty());
}

void TestInferenceClient::stopKeepsThePartialReply()
{
    Answer answer = stream({role, content("Hal"), content("f")});
    answer.hang = true;
    m_transport->enqueue(answer);
    std::stop_source stop;
    const auto reply = test::run(m_client->complete(
        hello(),
        [&](const CompletionDelta &d) {
            if (d.content == u"f"_s)
                stop.request_stop();
        },
        stop.get_token()));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"Half"_s);
    QVERIFY(reply->interrupted);
    QCOMPARE(reply->interrupted->kind, ErrorKind::Cancelled);
    QCOMPARE(m_transport->aborted(), 1); // the connection is closed: the server learns of it
}

void TestInferenceClient::stopBeforeAnyTextIsCancelled()
{
    m_transport->enqueue({.hang = true});
    std::stop_source stop;
    bool ended = false;
    auto task = m_client->complete(hello(), {}, stop.get_token());
    task.start([&] { ended = true; });
    stop.request_stop();
    QVERIFY(QTest::qWaitFor([&] { return ended; }));
    QCOMPARE(task.takeResult().error().kind, ErrorKind::Cancelled);
}

void TestInferenceClient::aCutKeepsThePartialReply()
{
    const Error cut{.kind = ErrorKind::Network, .detail = u"reset"_s, .reason = u"ConnectionClosed"_s};
    Answer answer = stream({role, content("Hal")});
    answer.cut = cut;
    m_transport->enqueue(answer);
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply && reply->interrupted);
    QCOMPARE(reply->message.content, u"Hal"_s);
    QCOMPARE(reply->interrupted->kind, ErrorKind::Network);
    answer = stream({role});
    answer.cut = cut;
    m_transport->enqueue(answer);
    QCOMPARE(test::run(m_client->complete(hello(), {}, {})).error().kind, ErrorKind::Network);
}

void TestInferenceClient::anErrorMidStreamKeepsThePartialReply()
{
    const QByteArray error = "data: {\"error\":{\"message\":\"EngineCore "
                             "died\",\"type\":\"InternalServerError\",\"code\":500}}\n\n";
    m_transport->enqueue(stream({role, content("Hal"), error + done}));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply && reply->interrupted);
    QCOMPARE(reply->interrupted->detail, u"EngineCore died"_s);
    QCOMPARE(reply->message.content, u"Hal"_s);
    m_transport->enqueue(stream({error + done}));
    QCOMPARE(test::run(m_client->complete(hello(), {}, {})).error().detail, u"EngineCore died"_s);
    m_transport->enqueue(stream({content("a"), "data: {broken\n\n"}));
    const auto broken = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(broken && broken->interrupted);
    QCOMPARE(broken->interrupted->kind, ErrorKind::Invalid);
}

void TestInferenceClient::anEndWithoutDone_data()
{
    QTest::addColumn<QList<QByteArray>>("chunks");
    QTest::addColumn<bool>("whole");
    QTest::newRow("finish reason and no [DONE]") << QList<QByteArray>{role, content("x"), stopped} << true;
    QTest::newRow("no finish reason") << QList<QByteArray>{role, content("x")} << false;
    QTest::newRow("the last event lacks its blank line")
        << QList<QByteArray>{content("x"), stopped.trimmed()} << true;
}

void TestInferenceClient::anEndWithoutDone()
{
    QFETCH(QList<QByteArray>, chunks);
    QFETCH(bool, whole);
    m_transport->enqueue(stream(chunks));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply);
    QCOMPARE(reply->message.content, u"x"_s);
    QCOMPARE(!reply->interrupted, whole);
    QVERIFY(!reply->sawDone);
    m_transport->enqueue(stream({}));
    QCOMPARE(test::run(m_client->complete(hello(), {}, {})).error().reason, u"Cut"_s);
}

void TestInferenceClient::aHangAfterDoneEndsAllTheSame()
{
    Answer answer = stream({content("x"), stopped, done});
    answer.hang = true;
    m_transport->enqueue(answer);
    m_clock->setAutoAdvance(true);
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply && reply->sawDone && !reply->interrupted);
    QCOMPARE(reply->timing.end, 0ns); // what came after the answer is not its time
}

void TestInferenceClient::giantDeltaIsRefused()
{
    QList<QByteArray> chunks{content("x"), "data: "};
    for (int i = 0; i < 20; ++i)
        chunks.append(QByteArray(1024 * 1024, 'x'));
    m_transport->enqueue(stream(chunks));
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QVERIFY(reply && reply->interrupted);
    QCOMPARE(reply->interrupted->kind, ErrorKind::Invalid);
    QCOMPARE(reply->message.content, u"x"_s);
}

void TestInferenceClient::wrongContentTypeIsOneClearError()
{
    m_transport->enqueue(
        {.status = 200, .headers = {{"Content-Type", "text/html"}}, .chunks = {"<html>login</html>"}});
    const auto reply = test::run(m_client->complete(hello(), {}, {}));
    QCOMPARE(reply.error().kind, ErrorKind::Invalid);
    QVERIFY(reply.error().hint.contains(u"text/html"_s));
}

void TestInferenceClient::timesOnTheMonotonicClock()
{
    // The clock moves with each event that is delivered: 100 ms until the first, then 20 and 40.
    m_transport->enqueue(stream({role, content("a"), content("b"), content("c"), stopped, usage, done}));
    m_transport->setHandler([this](const HttpRequest &) -> std::optional<Answer> {
        m_clock->advance(30ms);
        return {};
    });
    int seen = 0;
    const auto reply = test::run(m_client->complete(hello(),
                                                    [&](const CompletionDelta &d) {
                                                        ++seen;
                                                        if (seen == 1)
                                                            m_clock->advance(70ms);
                                                        else if (d.content == u"a"_s)
                                                            m_clock->advance(20ms);
                                                        else if (d.content == u"b"_s)
                                                            m_clock->advance(40ms);
                                                    },
                                                    {}));
    QVERIFY(reply);
    const CompletionTiming &timing = reply->timing;
    QCOMPARE(*timing.headers, 30ms);
    QCOMPARE(*timing.firstByte, 30ms);
    QCOMPARE(*timing.firstToken, 100ms); // the empty role delta is no token
    QCOMPARE(timing.gapsNs, QList<qint64>({20'000'000, 40'000'000}));
    QCOMPARE(timing.end, 160ms);
    QCOMPARE(*timing.meanGapMs(), 30.0);
    QCOMPARE(*timing.timePerOutputTokenMs(3), 30.0);
    QVERIFY(std::abs(*timing.tokensPerSecond(3) - 2 / 0.06) < 1e-9);
    QVERIFY(!timing.timePerOutputTokenMs(1));
    QVERIFY(!CompletionTiming().tokensPerSecond(10));
}

void TestInferenceClient::keyIsSentButNeverShown()
{
    InferenceClient client(*m_transport, *m_clock, QUrl(u"http://h"_s),
                           Secret("sk-very-secret-key-0123456789abcdef"), {{"X-Tenant", "a"}});
    m_transport->enqueue(
        FakeTransport::json(401, R"({"error":{"message":"Bad key sk-very-secret-key-0123456789abcdef"}})"));
    const auto reply = test::run(client.complete(hello(), {}, {}));
    QCOMPARE(*m_transport->requests().constFirst().headers.value("authorization"),
             "Bearer sk-very-secret-key-0123456789abcdef"_ba);
    QCOMPARE(*m_transport->requests().constFirst().headers.value("x-tenant"), "a"_ba);
    QVERIFY2(!reply.error().toString().contains(u"very-secret"_s), qPrintable(reply.error().toString()));
}

void TestInferenceClient::healthAnswers()
{
    m_transport->enqueue({.status = 200});
    QCOMPARE(test::run(m_client->healthy({})), Result<bool>(true));
    QCOMPARE(m_transport->requests().constFirst().url, QUrl(u"http://host:8000/health"_s));
    m_transport->enqueue({.status = 503});
    QCOMPARE(test::run(m_client->healthy({})), Result<bool>(false));
    for (const auto &[status, up] : {std::pair(200, true), std::pair(401, true), std::pair(503, false)}) {
        m_transport->enqueue({.status = 404});
        m_transport->enqueue(FakeTransport::json(status, R"({"data":[]})"));
        QCOMPARE(test::run(m_client->healthy({})), Result<bool>(up));
    }
    m_transport->enqueue({.error = Error{.kind = ErrorKind::Timeout}});
    QCOMPARE(test::run(m_client->healthy({})).error().kind, ErrorKind::Timeout);
}

QTEST_GUILESS_MAIN(TestInferenceClient)
#include "tst_inferenceclient.moc"
