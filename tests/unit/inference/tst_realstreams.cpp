// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The streams and refusals of real servers, as tests/fixtures has them.
#include "inference/completionevent.h"
#include "inference/sseparser.h"
#include "inference/tokenlogprobs.h"
#include "support/fixture.h"

#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;
using slipway::test::fixture;

namespace {

struct Answer {
    QString content = {};
    QString finishReason = {};
    std::optional<TokenUsage> usage = {};
    qsizetype logprobs = 0; ///< tokens that came with their probability
    int faults = 0;
    bool done = false;
};

Answer read(const QString &name, bool chat)
{
    Answer answer;
    SseParser parser;
    const auto take = [&](const SseEvent &event) {
        if (event.data == "[DONE]") {
            answer.done = true;
            return;
        }
        const auto delta = parseCompletionEvent(event.data, chat);
        if (!delta) {
            ++answer.faults;
            return;
        }
        answer.content += delta->content;
        if (!delta->logprobs.isEmpty())
            answer.logprobs += tokenChoices({delta->logprobs}).size();
        if (!delta->finishReason.isEmpty())
            answer.finishReason = delta->finishReason;
        if (delta->usage)
            answer.usage = delta->usage;
    };
    if (!parser.feed(fixture(name), take) || !parser.finish(take))
        ++answer.faults;
    return answer;
}

} // namespace

class TestRealStreams : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void streamsAreReadWhole_data();
    void streamsAreReadWhole();
    void refusalsAreUnderstood_data();
    void refusalsAreUnderstood();
};

void TestRealStreams::streamsAreReadWhole_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("chat");
    QTest::addColumn<QString>("finishReason");
    QTest::addColumn<int>("outputTokens"); // as the server counts, -1 where it was not asked
    QTest::addColumn<qsizetype>("logprobs");
    QTest::newRow("vLLM, chat") << u"vllm-0.32.0/chat.sse"_s << true << u"length"_s << 12 << qsizetype(12);
    QTest::newRow("vLLM, text") << u"vllm-0.32.0/completion.sse"_s << false << u"length"_s << -1
                                << qsizetype(0);
    QTest::newRow("llama.cpp, chat") << u"llamacpp-b11549/chat.sse"_s << true << u"stop"_s << -1
                                     << qsizetype(0);
    QTest::newRow("llama.cpp, chat with probabilities")
        << u"llamacpp-b11549/chat-logprobs.sse"_s << true << u"stop"_s << 4 << qsizetype(1);
}

void TestRealStreams::streamsAreReadWhole()
{
    QFETCH(const QString, name);
    QFETCH(const bool, chat);
    QFETCH(const int, outputTokens);
    const Answer answer = read(name, chat);
    QCOMPARE(answer.faults, 0);
    QVERIFY(answer.done);
    QVERIFY(!answer.content.isEmpty());
    QTEST(answer.finishReason, "finishReason");
    QTEST(answer.logprobs, "logprobs");
    QCOMPARE(answer.usage ? answer.usage->outputTokens : -1, outputTokens);
}

void TestRealStreams::refusalsAreUnderstood_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words"); // of the server's own, which a person reads
    const auto row = [](const char *title, const char *name, int status, const char *reason,
                        const char *words) {
        QTest::newRow(title) << QString::fromLatin1(name) << status << QString::fromLatin1(reason)
                             << QString::fromLatin1(words);
    };
    row("vLLM, a prompt that is too long", "vllm-0.32.0/error-context.json", 400, "context_length_exceeded",
        "512 tokens");
    row("vLLM, no such model", "vllm-0.32.0/error-model.json", 404, "model_not_found", "Valid aliases: tiny");
    row("vLLM, a temperature below zero", "vllm-0.32.0/error-temp.json", 400, "BadRequestError",
        "must be non-negative");
    row("vLLM, more output than fits", "vllm-0.32.0/error-max.json", 400, "BadRequestError",
        "max_model_len=512");
    row("vLLM, no JSON", "vllm-0.32.0/error-json.json", 400, "Bad Request", "JSON decode error");
    row("llama.cpp, a prompt that is too long", "llamacpp-b11549/error-context.json", 400,
        "context_length_exceeded", "2048 tokens");
    row("llama.cpp, no JSON", "llamacpp-b11549/error-json.json", 400, "invalid_request_error", "parse error");
}

void TestRealStreams::refusalsAreUnderstood()
{
    QFETCH(const QString, name);
    QFETCH(const int, status);
    QFETCH(const QString, words);
    const Error error = errorFromBody(status, fixture(name));
    QTEST(error.reason, "reason");
    QVERIFY2(error.detail.contains(words), qPrintable(error.detail));
}

QTEST_GUILESS_MAIN(TestRealStreams)
#include "tst_realstreams.moc"
