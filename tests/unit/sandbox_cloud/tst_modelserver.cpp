// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/modelserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace slipway::sandbox;

namespace {

/// A reply whose client can go away.
class GoneReply : public RecordedReply
{
public:
    void onGone(std::function<void()> told) override { m_told = std::move(told); }
    void leave() { m_told(); }

private:
    std::function<void()> m_told;
};

struct Bench {
    explicit Bench(ModelServerSettings given = {})
        : clock(1, SimClock::Mode::Manual)
        , server(defaults(std::move(given)), clock)
    {
        server.setState(ModelServer::State::Ready);
    }
    static ModelServerSettings defaults(ModelServerSettings settings)
    {
        if (settings.modelIds.isEmpty())
            settings.modelIds = {u"google/gemma-3-1b-it"_s};
        return settings;
    }
    std::shared_ptr<RecordedReply> send(const QByteArray &method, const QString &path,
                                        const QByteArray &body = {}, const QByteArray &key = {})
    {
        const auto reply = std::make_shared<RecordedReply>();
        HttpServerRequest request{.method = method, .path = path, .body = body};
        if (!key.isEmpty())
            request.headers.append("Authorization", "Bearer " + key);
        server.handle(request, reply);
        return reply;
    }
    std::shared_ptr<RecordedReply> chat(QJsonObject body)
    {
        if (!body.contains(u"messages"_s))
            body.insert(
                u"messages"_s,
                QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Why is my pod pending?"_s}}});
        body.insert(u"model"_s, u"google/gemma-3-1b-it"_s);
        const auto reply = send("POST", u"/v1/chat/completions"_s, QJsonDocument(body).toJson());
        clock.advance(300s);
        return reply;
    }
    double metric(const QByteArray &start) const
    {
        for (const QByteArray &line : server.metricsText().split('\n')) {
            if (line.startsWith(start))
                return line.mid(line.lastIndexOf(' ') + 1).toDouble();
        }
        return -1;
    }
    SimClock clock;
    ModelServer server;
};

QList<QJsonObject> events(const QByteArray &body)
{
    QList<QJsonObject> list;
    const auto parts = QString::fromUtf8(body).split(u"\n\n"_s, Qt::SkipEmptyParts);
    for (const QString &part : parts)
        list.append(QJsonDocument::fromJson(part.mid(6).toUtf8()).object());
    return list;
}

QJsonObject json(const std::shared_ptr<RecordedReply> &reply)
{
    return QJsonDocument::fromJson(reply->body()).object();
}

} // namespace

class TestModelServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStreamHasVllmsShape()
    {
        Bench bench;
        const auto reply = bench.chat({{u"stream"_s, true},
                                       {u"max_tokens"_s, 12},
                                       {u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}}}});
        QCOMPARE(reply->status(), 200);
        QCOMPARE(reply->contentType(), QByteArray("text/event-stream; charset=utf-8"));
        QVERIFY(reply->body().startsWith("data: {\"id\":\"chatcmpl-"));
        QVERIFY(reply->body().endsWith("data: [DONE]\n\n"));
        QList<QJsonObject> list = events(reply->body());
        list.removeLast(); // [DONE]
        QCOMPARE(list.first()["choices"_L1][0]["delta"_L1]["role"_L1].toString(), u"assistant"_s);
        QCOMPARE(list.first()["choices"_L1][0]["delta"_L1]["content"_L1].toString(), QString());
        const QJsonObject usage = list.last()["usage"_L1].toObject();
        QVERIFY(list.last()["choices"_L1].toArray().isEmpty());
        QCOMPARE(usage["completion_tokens"_L1].toInt(), 12);
        QCOMPARE(usage["total_tokens"_L1].toInt(), usage["prompt_tokens"_L1].toInt() + 12);
        const QJsonObject end = list.at(list.size() - 2);
        QCOMPARE(end["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
        QCOMPARE(list.size(), 1 + 12 + 1); // role, a chunk a token, usage
        for (const QJsonObject &chunk : list) {
            QCOMPARE(chunk["id"_L1], list.first()["id"_L1]);
            QCOMPARE(chunk["object"_L1].toString(), u"chat.completion.chunk"_s);
        }
    }

    void theStreamSaysWhatTheWholeAnswerSays()
    {
        Bench bench;
        const QJsonObject body{{u"temperature"_s, 0}, {u"max_tokens"_s, 400}};
        const QJsonObject whole = json(bench.chat(body));
        QJsonObject streaming = body;
        streaming.insert(u"stream"_s, true);
        QString text;
        const auto list = events(bench.chat(streaming)->body());
        for (const QJsonObject &chunk : list)
            text += chunk["choices"_L1][0]["delta"_L1]["content"_L1].toString();
        QCOMPARE(text, whole["choices"_L1][0]["message"_L1]["content"_L1].toString());
        QVERIFY(text.size() > 100);
        QCOMPARE(whole["choices"_L1][0]["finish_reason"_L1].toString(), u"stop"_s);
        QVERIFY(whole["usage"_L1]["completion_tokens"_L1].toInt() > 20);
    }

    void seedsRepeatAndTemperatureVaries()
    {
        Bench bench;
        const auto text = [&](const QJsonObject &body) {
            return json(bench.chat(body))["choices"_L1][0]["message"_L1]["content"_L1].toString();
        };
        QCOMPARE(text({{u"seed"_s, 7}}), text({{u"seed"_s, 7}}));
        QSet<QString> different;
        for (int i = 0; i < 6; ++i)
            different.insert(text({}));
        QVERIFY(different.size() > 1);
        const QJsonArray choices = json(bench.chat({{u"n"_s, 3}}))["choices"_L1].toArray();
        QCOMPARE(choices.size(), 3);
        QCOMPARE(choices.at(2)["index"_L1].toInt(), 2);
    }

    void stopSequencesAreCutOff()
    {
        Bench bench;
        for (const bool stream : {false, true}) {
            const auto reply = bench.chat(
                {{u"stream"_s, stream},
                 {u"stop"_s, QJsonArray{u"5"_s}},
                 {u"messages"_s,
                  QJsonArray{QJsonObject{{u"role"_s, u"user"_s}, {u"content"_s, u"Please count to 9"_s}}}}});
            QString text;
            QJsonValue last;
            if (stream) {
                const auto list = events(reply->body());
                for (const QJsonObject &chunk : list) {
                    text += chunk["choices"_L1][0]["delta"_L1]["content"_L1].toString();
                    if (chunk["choices"_L1][0]["finish_reason"_L1].isString())
                        last = chunk["choices"_L1][0];
                }
            } else {
                last = json(reply)["choices"_L1][0];
                text = last["message"_L1]["content"_L1].toString();
            }
            QCOMPARE(text, u"1, 2, 3, 4, "_s);
            QCOMPARE(last["finish_reason"_L1].toString(), u"stop"_s);
            QCOMPARE(last["stop_reason"_L1].toString(), u"5"_s);
        }
    }

    void aFixedLengthIsKept()
    {
        Bench bench;
        const QJsonObject answer = json(bench.chat({{u"ignore_eos"_s, true}, {u"max_tokens"_s, 1500}}));
        QCOMPARE(answer["usage"_L1]["completion_tokens"_L1].toInt(), 1500);
        QCOMPARE(answer["choices"_L1][0]["finish_reason"_L1].toString(), u"length"_s);
    }

    void structuredOutputFollowsItsSchema()
    {
        Bench bench;
        const QJsonObject schema{
            {u"type"_s, u"object"_s},
            {u"required"_s, QJsonArray{u"city"_s, u"level"_s, u"tags"_s}},
            {u"properties"_s,
             QJsonObject{
                 {u"city"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"maxLength"_s, 12}}},
                 {u"level"_s, QJsonObject{{u"type"_s, u"integer"_s}, {u"minimum"_s, 3}, {u"maximum"_s, 5}}},
                 {u"kind"_s, QJsonObject{{u"enum"_s, QJsonArray{u"pod"_s, u"node"_s}}}},
                 {u"tags"_s,
                  QJsonObject{{u"type"_s, u"array"_s},
                              {u"minItems"_s, 2},
                              {u"items"_s, QJsonObject{{u"type"_s, u"boolean"_s}}}}}}}};
        const QJsonObject format{{u"type"_s, u"json_schema"_s},
                                 {u"json_schema"_s, QJsonObject{{u"name"_s, u"x"_s}, {u"schema"_s, schema}}}};
        for (int i = 0; i < 8; ++i) {
            const QString text = json(bench.chat(
                {{u"response_format"_s, format}}))["choices"_L1][0]["message"_L1]["content"_L1]
                                     .toString();
            const QJsonObject value = QJsonDocument::fromJson(text.toUtf8()).object();
            QVERIFY2(value["city"_L1].toString().size() <= 12 && value["level"_L1].toInt() >= 3
                         && value["level"_L1].toInt() <= 5,
                     qPrintable(text));
            QVERIFY(value["tags"_L1].toArray().size() >= 2 && value["tags"_L1][0].isBool());
        }
        const QJsonObject recursive{
            {u"$ref"_s, u"#/$defs/n"_s},
            {u"$defs"_s, QJsonObject{{u"n"_s, QJsonObject{{u"$ref"_s, u"#/$defs/n"_s}}}}}};
        QCOMPARE(bench
                     .chat({{u"response_format"_s,
                             QJsonObject{{u"type"_s, u"json_schema"_s},
                                         {u"json_schema"_s, QJsonObject{{u"schema"_s, recursive}}}}}})
                     ->status(),
                 200);
    }

    void toolsAreCalledWhenDemanded()
    {
        Bench bench;
        const QJsonArray tools{QJsonObject{
            {u"type"_s, u"function"_s},
            {u"function"_s,
             QJsonObject{{u"name"_s, u"get_weather"_s},
                         {u"parameters"_s,
                          QJsonObject{{u"properties"_s,
                                       QJsonObject{{u"city"_s, QJsonObject{{u"type"_s, u"string"_s}}}}},
                                      {u"required"_s, QJsonArray{u"city"_s}}}}}}}};
        const QJsonArray messages{QJsonObject{{u"role"_s, u"user"_s},
                                              {u"content"_s, u"What is the temperature in Paris today?"_s}}};
        const QJsonValue choice = json(bench.chat({{u"messages"_s, messages},
                                                   {u"tools"_s, tools},
                                                   {u"tool_choice"_s, u"required"_s}}))["choices"_L1][0];
        QCOMPARE(choice["finish_reason"_L1].toString(), u"tool_calls"_s);
        const QJsonValue function = choice["message"_L1]["tool_calls"_L1][0]["function"_L1];
        QCOMPARE(function["name"_L1].toString(), u"get_weather"_s);
        QCOMPARE(QJsonDocument::fromJson(function["arguments"_L1].toString().toUtf8())["city"_L1].toString(),
                 u"Paris"_s);
        QString arguments;
        const auto list = events(bench
                                     .chat({{u"stream"_s, true},
                                            {u"messages"_s, messages},
                                            {u"tools"_s, tools},
                                            {u"tool_choice"_s, u"required"_s}})
                                     ->body());
        for (const QJsonObject &chunk : list)
            arguments += chunk["choices"_L1][0]["delta"_L1]["tool_calls"_L1][0]["function"_L1]["arguments"_L1]
                             .toString();
        QCOMPARE(QJsonDocument::fromJson(arguments.toUtf8())["city"_L1].toString(), u"Paris"_s);
        QCOMPARE(bench.chat({{u"tool_choice"_s, u"required"_s}})->status(), 400);
    }

    void refusalsHaveVllmsBodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("says");
        const QByteArray hello = R"("messages":[{"role":"user","content":"Hi"}])";
        QTest::newRow("not JSON") << QByteArray("{") << 400 << u"BadRequestError"_s << u"JSON decode error"_s;
        QTest::newRow("no messages") << QByteArray("{}") << 400 << u"BadRequestError"_s
                                     << u"Field required"_s;
        QTest::newRow("unknown model") << "{\"model\":\"x\"," + hello + "}" << 404 << u"NotFoundError"_s
                                       << u"The model `x` does not exist."_s;
        QTest::newRow("temperature") << "{\"temperature\":-1," + hello + "}" << 400 << u"BadRequestError"_s
                                     << u"temperature must be non-negative, got -1"_s;
        QTest::newRow("limit is text")
            << "{\"max_tokens\":\"many\"," + hello + "}" << 400 << u"BadRequestError"_s << u"valid integer"_s;
        QTest::newRow("limit is zero") << "{\"max_tokens\":0," + hello + "}" << 400 << u"BadRequestError"_s
                                       << u"max_tokens must be at least 1"_s;
        QTest::newRow("limit beyond the context")
            << "{\"max_tokens\":5000," + hello + "}" << 400 << u"BadRequestError"_s
            << u"maximum context length is 4096 tokens"_s;
        QTest::newRow("prompt beyond the context")
            << "{\"messages\":[{\"role\":\"user\",\"content\":\"" + QByteArray("word ").repeated(5000)
                + "\"}]}"
            << 400 << u"BadRequestError"_s
            << u"maximum context length is 4096 tokens. However, your request has 50"_s;
        QTest::newRow("options without a stream")
            << "{\"stream_options\":{}," + hello + "}" << 400 << u"BadRequestError"_s << u"`stream=True`"_s;
        QTest::newRow("huge n") << "{\"n\":100000," + hello + "}" << 400 << u"BadRequestError"_s
                                << u"n must be"_s;
    }
    void refusalsHaveVllmsBodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, type);
        QFETCH(QString, says);
        Bench bench;
        const auto reply = bench.send("POST", u"/v1/chat/completions"_s, body);
        QCOMPARE(reply->status(), status);
        const QJsonValue error = json(reply)["error"_L1];
        QCOMPARE(error["type"_L1].toString(), type);
        QCOMPARE(error["code"_L1].toInt(), status);
        QVERIFY2(error["message"_L1].toString().contains(says), qPrintable(error["message"_L1].toString()));
    }

    void theKeyGuardsOnlyTheApi()
    {
        Bench bench({.apiKey = u"secret"_s});
        const auto refused = bench.send("GET", u"/v1/models"_s);
        QCOMPARE(refused->status(), 401);
        QCOMPARE(refused->body(), QByteArray("{\"error\":\"Unauthorized\"}"));
        QCOMPARE(bench.send("GET", u"/v1/models"_s, {}, "secret")->status(), 200);
        for (const QString &open : {u"/health"_s, u"/metrics"_s, u"/version"_s})
            QCOMPARE(bench.send("GET", open)->status(), 200);
        QCOMPARE(bench.send("GET", u"/nothing"_s)->body(), QByteArray("{\"detail\":\"Not Found\"}"));
        QCOMPARE(bench.send("GET", u"/v1/chat/completions"_s, {}, "secret")->status(), 405);
    }

    void statesAnswerAsTheyShould()
    {
        Bench bench;
        bench.server.setState(ModelServer::State::Loading);
        const auto early = bench.send("GET", u"/health"_s);
        QCOMPARE(early->status(), 0);
        QVERIFY(early->isDone()); // cut
        bench.server.setState(ModelServer::State::Ready);
        const auto reply = std::make_shared<RecordedReply>();
        bench.server.handle(
            {.method = "POST",
             .path = u"/v1/completions"_s,
             .body = R"({"prompt":"A pod","max_tokens":200,"ignore_eos":true,"stream":true})"},
            reply);
        bench.clock.advance(1s);
        QVERIFY(!reply->isDone());
        bench.server.setState(ModelServer::State::Dead);
        QVERIFY(reply->isDone());
        QVERIFY(reply->body().contains("data: {\"error\":{"));
        QCOMPARE(bench.send("GET", u"/health"_s)->status(), 503);
        QCOMPARE(bench.send("POST", u"/v1/completions"_s, R"({"prompt":"x"})")->status(), 500);
    }

    void aDisconnectAbortsTheSequence()
    {
        Bench bench;
        const auto reply = std::make_shared<GoneReply>();
        bench.server.handle(
            {.method = "POST",
             .path = u"/v1/completions"_s,
             .body = R"({"prompt":"A pod","max_tokens":2000,"ignore_eos":true,"stream":true,"n":2})"},
            reply);
        bench.clock.advance(1s);
        QCOMPARE(bench.server.running(), 2);
        reply->leave();
        QCOMPARE(bench.server.running(), 0);
        QCOMPARE(bench.metric("vllm:request_success_total{engine=\"0\",model_name=\"google/"
                              "gemma-3-1b-it\",finished_reason=\"abort\"}"),
                 2.0);
        const qsizetype size = reply->body().size();
        bench.clock.advance(5s);
        QCOMPARE(reply->body().size(), size);
    }

    void aClosedSocketAbortsWithinATenthOfASecond()
    {
        SimClock clock(1);
        ModelServer server({.modelIds = {u"m"_s}}, clock);
        server.setState(ModelServer::State::Ready);
        HttpServer http([&](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
            server.handle(request, std::move(reply));
        });
        QVERIFY(http.listen(0));
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, http.port());
        const QByteArray body = R"({"prompt":"A pod","max_tokens":2000,"ignore_eos":true,"stream":true})";
        socket.write("POST /v1/completions HTTP/1.1\r\nHost: x\r\nContent-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        QTRY_COMPARE(server.running(), 1);
        QTRY_VERIFY(socket.bytesAvailable() > 200);
        socket.abort();
        QTRY_COMPARE_WITH_TIMEOUT(server.running(), 0, 1000);
    }

    void metricsMoveWithTheLoad()
    {
        Bench bench;
        const QByteArray labels = "{engine=\"0\",model_name=\"google/gemma-3-1b-it\"}";
        QCOMPARE(bench.metric("vllm:generation_tokens_total" + labels), 0.0);
        const auto reply = std::make_shared<RecordedReply>();
        bench.server.handle(
            {.method = "POST",
             .path = u"/v1/chat/completions"_s,
             .body = R"({"messages":[{"role":"user","content":"Hi"}],"max_tokens":100,"ignore_eos":true})"},
            reply);
        bench.clock.advance(1s);
        QCOMPARE(bench.metric("vllm:num_requests_running" + labels), 1.0);
        QVERIFY(bench.metric("vllm:kv_cache_usage_perc" + labels) > 0);
        bench.clock.advance(10s);
        QCOMPARE(bench.metric("vllm:num_requests_running" + labels), 0.0);
        QCOMPARE(bench.metric("vllm:generation_tokens_total" + labels), 100.0);
        QVERIFY(bench.metric("vllm:prompt_tokens_total" + labels) > 5);
        QCOMPARE(bench.metric("vllm:time_to_first_token_seconds_count" + labels), 1.0);
        QCOMPARE(bench.metric("vllm:inter_token_latency_seconds_count" + labels), 99.0);
        QCOMPARE(bench.metric("vllm:inter_token_latency_seconds_bucket{engine=\"0\",model_name=\"google/"
                              "gemma-3-1b-it\",le=\"+Inf\"}"),
                 99.0);
        const double sum = bench.metric("vllm:inter_token_latency_seconds_sum" + labels);
        QVERIFY(sum / 99 > 0.02 && sum / 99 < 0.03); // 42 tokens a second
        QVERIFY(bench.server.metricsText().contains("num_gpu_blocks=\"4096\""));
        QVERIFY(bench.server.takeLogLines().filter(u"Avg generation throughput"_s).size() >= 1);
    }

    void expositionIsWellFormed()
    {
        Bench bench({.modelIds = {u"odd\"name\\with\nlines"_s}});
        QSet<QByteArray> typed, series;
        for (const QByteArray &line : bench.server.metricsText().split('\n')) {
            if (line.isEmpty())
                continue;
            if (line.startsWith("# TYPE ")) {
                const QByteArray name = line.split(' ').at(2);
                QVERIFY2(!typed.contains(name), name.constData());
                typed.insert(name);
            } else if (!line.startsWith('#')) {
                const QByteArray key = line.left(line.lastIndexOf(' '));
                QVERIFY2(!series.contains(key), key.constData());
                series.insert(key);
                bool ok = false;
                line.mid(line.lastIndexOf(' ') + 1).toDouble(&ok);
                QVERIFY2(ok, line.constData());
            }
        }
        QVERIFY(series.size() > 200);
        QVERIFY(bench.server.metricsText().contains(R"(odd\"name\\with\nlines)"));
    }

    void tokensComeBackAsTheyWere()
    {
        Bench bench;
        const QString text = u"Größe 12.5 GiB\n\n  für 模型 🚀 don't  stop"_s;
        const QJsonObject answer = json(
            bench.send("POST", u"/tokenize"_s, QJsonDocument(QJsonObject{{u"prompt"_s, text}}).toJson()));
        QCOMPARE(answer["count"_L1].toInt(), answer["tokens"_L1].toArray().size());
        QCOMPARE(answer["max_model_len"_L1].toInt(), 4096);
        const QJsonObject back =
            json(bench.send("POST", u"/detokenize"_s,
                            QJsonDocument(QJsonObject{{u"tokens"_s, answer["tokens"_L1]}}).toJson()));
        QCOMPARE(back["prompt"_L1].toString(), text);
    }

    void textCompletionEchoesAndGivesLogprobs()
    {
        Bench bench;
        const auto reply =
            bench.send("POST", u"/v1/completions"_s,
                       R"({"prompt":["The KV cache","A probe"],"echo":true,"logprobs":2,"max_tokens":5})");
        bench.clock.advance(30s);
        const QJsonArray choices = json(reply)["choices"_L1].toArray();
        QCOMPARE(choices.size(), 2);
        QVERIFY(choices.at(1)["text"_L1].toString().startsWith("A probe"_L1));
        QCOMPARE(choices.at(0)["logprobs"_L1]["tokens"_L1].toArray().size(), 5);
        QVERIFY(choices.at(0)["logprobs"_L1]["token_logprobs"_L1][0].toDouble() <= 0);
        QCOMPARE(json(reply)["object"_L1].toString(), u"text_completion"_s);
    }

    void forwardedBytesAreUnchangedAndMeasured()
    {
        SimClock clock(1);
        ModelServer upstream({.modelIds = {u"real/model"_s}, .tokensPerSecond = 500}, clock);
        upstream.setState(ModelServer::State::Ready);
        QByteArray lastBody;
        HttpServer http([&](const HttpServerRequest &request, std::shared_ptr<HttpReply> reply) {
            lastBody = request.body;
            upstream.handle(request, std::move(reply));
        });
        QVERIFY(http.listen(0));
        ModelServer front(
            {.modelIds = {u"served"_s}, .upstream = QUrl(u"http://127.0.0.1:%1/v1"_s.arg(http.port()))},
            clock);
        front.setState(ModelServer::State::Ready);
        const auto reply = std::make_shared<RecordedReply>();
        front.handle(
            {.method = "POST",
             .path = u"/v1/chat/completions"_s,
             .body =
                 R"({"model":"served","stream":true,"max_tokens":20,"ignore_eos":true,"messages":[{"role":"user","content":"Hi"}]})"},
            reply);
        QTRY_VERIFY(reply->isDone());
        QCOMPARE(reply->status(), 200);
        QCOMPARE(QJsonDocument::fromJson(lastBody)["model"_L1].toString(), u"real/model"_s);
        QVERIFY(reply->body().endsWith("data: [DONE]\n\n"));
        QVERIFY(front.metricsText().contains(
            "vllm:time_to_first_token_seconds_count{engine=\"0\",model_name=\"served\"} 1.0"));
        // Its refusals pass too, and an absent one is named.
        const auto refused = std::make_shared<RecordedReply>();
        front.handle({.method = "POST",
                      .path = u"/v1/chat/completions"_s,
                      .body = R"({"messages":[{"role":"user","content":"Hi"}],"temperature":-1})"},
                     refused);
        QTRY_VERIFY(refused->isDone());
        QCOMPARE(refused->status(), 400);
        http.close();
        ModelServer lost({.modelIds = {u"served"_s}, .upstream = QUrl(u"http://127.0.0.1:9"_s)}, clock);
        lost.setState(ModelServer::State::Ready);
        const auto nothing = std::make_shared<RecordedReply>();
        lost.handle({.method = "POST", .path = u"/v1/completions"_s, .body = R"({"prompt":"x"})"}, nothing);
        QTRY_VERIFY(nothing->isDone());
        QCOMPARE(nothing->status(), 502);
    }
};

QTEST_GUILESS_MAIN(TestModelServer)
#include "tst_modelserver.moc"
