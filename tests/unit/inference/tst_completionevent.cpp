// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/completionevent.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestCompletionEvent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDeltas();
    void readsBothReasoningNames();
    void readsToolCalls();
    void readsUsageAndLogprobs();
    void oddEventsDoNoHarm_data();
    void oddEventsDoNoHarm();
    void errorInsideAStream();
    void errorBodies_data();
    void errorBodies();
    void secretsNeverGetIntoErrors();
    void everyPrefixIsSafe();
};

void TestCompletionEvent::readsDeltas()
{
    const auto delta = parseCompletionEvent(
        R"({"id":"c1","model":"m","choices":[{"index":0,"delta":{"role":"assistant","content":"Grüße 🚢"},"finish_reason":null}]})",
        true);
    QVERIFY(delta);
    QCOMPARE(delta->content, u"Grüße 🚢"_s);
    QCOMPARE(delta->responseId, u"c1"_s);
    QVERIFY(delta->isOutput());
    const auto first =
        parseCompletionEvent(R"({"choices":[{"index":0,"delta":{"role":"assistant","content":""}}]})", true);
    QVERIFY(first && !first->isOutput());
    const auto last =
        parseCompletionEvent(R"({"choices":[{"index":0,"delta":{},"finish_reason":"length"}]})", true);
    QCOMPARE(last->finishReason, u"length"_s);
    const auto text = parseCompletionEvent(R"({"choices":[{"index":0,"text":"abc"}]})", false);
    QCOMPARE(text->content, u"abc"_s);
    const auto whole = parseCompletionEvent(
        R"({"choices":[{"message":{"role":"assistant","content":"all"},"finish_reason":"stop"}]})", true);
    QCOMPARE(whole->content, u"all"_s);
}

void TestCompletionEvent::readsBothReasoningNames()
{
    QCOMPARE(
        parseCompletionEvent(R"({"choices":[{"index":0,"delta":{"reasoning":"new"}}]})", true)->reasoning,
        u"new"_s);
    QCOMPARE(parseCompletionEvent(R"({"choices":[{"index":0,"delta":{"reasoning_content":"old"}}]})", true)
                 ->reasoning,
             u"old"_s);
    // Servers in transition send both: once is enough.
    QCOMPARE(parseCompletionEvent(
                 R"({"choices":[{"index":0,"delta":{"reasoning":"x","reasoning_content":"x"}}]})", true)
                 ->reasoning,
             u"x"_s);
}

void TestCompletionEvent::readsToolCalls()
{
    const auto delta = parseCompletionEvent(
        R"({"choices":[{"index":0,"delta":{"tool_calls":[{"index":1,"id":"t","type":"function","function":{"name":"f","arguments":"{\"a\":"}},{"function":{"arguments":"1}"}}]}}]})",
        true);
    QVERIFY(delta);
    QCOMPARE(delta->toolCalls,
             (QList<ToolCallDelta>{{.index = 1, .id = u"t"_s, .name = u"f"_s, .arguments = u"{\"a\":"_s},
                                   {.index = 1, .arguments = u"1}"_s}}));
}

void TestCompletionEvent::readsUsageAndLogprobs()
{
    const auto delta = parseCompletionEvent(
        R"({"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":11,"total_tokens":18,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":3}}})",
        true);
    QCOMPARE(*delta->usage,
             (TokenUsage{.promptTokens = 7, .outputTokens = 11, .cachedTokens = 4, .reasoningTokens = 3}));
    QVERIFY(!delta->isOutput());
    const auto logprobs = parseCompletionEvent(
        R"({"choices":[{"index":0,"delta":{"content":"x"},"logprobs":{"content":[{"token":"x","logprob":-0.5}]}}]})",
        true);
    QCOMPARE(
        logprobs->logprobs.value("content"_L1).toArray().first().toObject().value("logprob"_L1).toDouble(),
        -0.5);
}

void TestCompletionEvent::oddEventsDoNoHarm_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("no choices") << "{}"_ba << true;
    QTest::newRow("choices of another kind") << R"({"choices":5})"_ba << true;
    QTest::newRow("a choice of another kind") << R"({"choices":[5,null,"x"]})"_ba << true;
    QTest::newRow("content of another kind")
        << R"({"choices":[{"index":0,"delta":{"content":{"a":1}}}]})"_ba << true;
    QTest::newRow("null everywhere")
        << R"({"id":null,"choices":[{"index":null,"delta":null,"finish_reason":null,"logprobs":null}],"usage":null,"error":null})"_ba
        << true;
    QTest::newRow("numbers beyond all bounds")
        << R"({"choices":[],"usage":{"prompt_tokens":9223372036854775807,"completion_tokens":-9223372036854775808}})"_ba
        << true;
    QTest::newRow("another choice only")
        << R"({"choices":[{"index":1,"delta":{"content":"not ours"}}]})"_ba << true;
    QTest::newRow("not JSON") << "hello"_ba << false;
    QTest::newRow("a list") << "[]"_ba << false;
    QTest::newRow("empty") << ""_ba << false;
    QTest::newRow("cut UTF-8") << QByteArray(
        "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"\xF0\x9F\"}}]}")
                               << false;
    QTest::newRow("nested without end") << QByteArray(100'000, '[') << false;
}

void TestCompletionEvent::oddEventsDoNoHarm()
{
    QFETCH(QByteArray, data);
    QFETCH(bool, accepted);
    const auto delta = parseCompletionEvent(data, true);
    QCOMPARE(delta.has_value(), accepted);
    if (delta)
        QVERIFY(!delta->isOutput());
    else
        QCOMPARE(delta.error().kind, ErrorKind::Invalid);
}

void TestCompletionEvent::errorInsideAStream()
{
    const auto dead = parseCompletionEvent(
        R"({"error":{"message":"EngineCore encountered an issue","type":"InternalServerError","param":null,"code":500}})",
        true);
    QVERIFY(!dead);
    QCOMPARE(dead.error().kind, ErrorKind::Internal);
    QCOMPARE(dead.error().detail, u"EngineCore encountered an issue"_s);
    const auto old = parseCompletionEvent(
        R"({"object":"error","message":"too long","type":"BadRequestError","code":400})", true);
    QCOMPARE(old.error().kind, ErrorKind::Invalid);
    const auto text = parseCompletionEvent(R"({"error":"Unauthorized"})", true);
    QCOMPARE(text.error().detail, u"Unauthorized"_s);
}

void TestCompletionEvent::errorBodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("detail");
    const auto row = [](const char *name, int status, const char *body, ErrorKind kind, const char *reason,
                        const char *detail) {
        QTest::newRow(name) << status << QByteArray(body) << int(kind) << QString::fromLatin1(reason)
                            << QString::fromLatin1(detail);
    };
    row("vLLM, context", 400,
        R"({"error":{"message":"This model's maximum context length is 4096 tokens.","type":"BadRequestError","param":null,"code":400}})",
        ErrorKind::Invalid, "context_length_exceeded", "This model's maximum context length is 4096 tokens.");
    row("OpenAI, context", 400,
        R"({"error":{"message":"too many","type":"invalid_request_error","param":"messages","code":"context_length_exceeded"}})",
        ErrorKind::Invalid, "context_length_exceeded", "too many");
    row("llama.cpp, context", 400,
        R"({"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}})",
        ErrorKind::Invalid, "context_length_exceeded", "the request exceeds the available context size");
    row("vLLM, an image to a model that sees none", 400,
        R"({"error":{"message":"At most 0 image(s) may be provided in one prompt.","type":"BadRequestError","param":null,"code":400}})",
        ErrorKind::Invalid, "images_not_supported", "At most 0 image(s) may be provided in one prompt.");
    row("llama.cpp, an image to a model that sees none", 500,
        R"({"error":{"code":500,"message":"image input is not supported - hint: if this is unexpected, you may need to provide the mmproj","type":"server_error"}})",
        ErrorKind::Internal, "images_not_supported",
        "image input is not supported - hint: if this is unexpected, you may need to provide the mmproj");
    row("vLLM, 401", 401, R"({"error":"Unauthorized"})", ErrorKind::Unauthorized, "unauthorized",
        "Unauthorized");
    row("OpenAI, 401", 401,
        R"({"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}})",
        ErrorKind::Unauthorized, "unauthorized", "Incorrect API key provided");
    row("no such model", 404,
        R"({"error":{"message":"The model `x` does not exist.","type":"NotFoundError","param":null,"code":404}})",
        ErrorKind::NotFound, "model_not_found", "The model `x` does not exist.");
    row("no such route", 404, R"({"detail":"Not Found"})", ErrorKind::NotFound, "route_not_found",
        "Not Found");
    row("old vLLM", 400,
        R"({"object":"error","message":"bad temperature","type":"BadRequestError","param":null,"code":400})",
        ErrorKind::Invalid, "BadRequestError", "bad temperature");
    row("FastAPI's list", 422,
        R"({"detail":[{"loc":["body","messages",0,"role"],"msg":"Field required","type":"missing"}]})",
        ErrorKind::Invalid, "", "body.messages.0.role: Field required");
    row("too many", 429, R"({"error":{"message":"Rate limit","type":"rate_limit_error"}})",
        ErrorKind::TooManyRequests, "overloaded", "Rate limit");
    row("TGI overloaded", 429, R"({"error":"Model is overloaded","error_type":"overloaded"})",
        ErrorKind::TooManyRequests, "overloaded", "Model is overloaded");
    row("llama.cpp loading", 503,
        R"({"error":{"code":503,"message":"Loading model","type":"unavailable_error"}})",
        ErrorKind::Unavailable, "loading", "Loading model");
    row("a load balancer's page", 503,
        "<html><head><title>503 Service\n Temporarily Unavailable</title></head></html>",
        ErrorKind::Unavailable, "unavailable", "503 Service Temporarily Unavailable");
    row("a gateway's text", 503, "no healthy upstream", ErrorKind::Unavailable, "unavailable",
        "no healthy upstream");
    row("nothing", 502, "", ErrorKind::Unavailable, "unavailable", "HTTP status 502");
    row("engine dead", 500, R"({"error":{"message":"","type":"InternalServerError","code":500}})",
        ErrorKind::Internal, "InternalServerError", "HTTP status 500");
    row("garbage", 418, "\xFF\xFE{", ErrorKind::Invalid, "", "");
}

void TestCompletionEvent::errorBodies()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, detail);
    const Error error = errorFromBody(status, body, std::chrono::seconds(7));
    QTEST(int(error.kind), "kind");
    QTEST(error.reason, "reason");
    if (!detail.isEmpty())
        QCOMPARE(error.detail, detail);
    QVERIFY(!error.detail.isEmpty());
    QCOMPARE(error.httpStatus, status);
    QCOMPARE(error.retryAfter, std::optional(std::chrono::seconds(7)));
}

void TestCompletionEvent::secretsNeverGetIntoErrors()
{
    const Error error = errorFromBody(
        401,
        R"({"error":{"message":"Incorrect API key provided: sk-abcdefghijklmnopqrstuvwxyz0123456789ABCD"}})");
    QVERIFY2(!error.detail.contains(u"abcdefghijklmnop"_s), qPrintable(error.detail));
    QVERIFY(errorFromBody(500, QByteArray(3'000'000, 'x')).detail.size() <= 2000);
}

void TestCompletionEvent::everyPrefixIsSafe()
{
    const QByteArray event =
        R"({"id":"c","choices":[{"index":0,"delta":{"content":"aé🚢","tool_calls":[{"index":0,"function":{"arguments":"{}"}}]},"logprobs":{"content":[]}}],"usage":{"prompt_tokens":1}})";
    for (qsizetype length = 0; length < event.size(); ++length)
        QVERIFY(!parseCompletionEvent(event.first(length), true));
    QVERIFY(parseCompletionEvent(event, true));
}

QTEST_GUILESS_MAIN(TestCompletionEvent)
#include "tst_completionevent.moc"
