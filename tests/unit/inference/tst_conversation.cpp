// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/conversation.h"
#include "inference/conversationtext.h"
#include "inference/inferenceclient.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace slipway;
using namespace Qt::StringLiterals;

class TestConversation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void branchesLoseNothing();
    void isReadElsewhereAsMarkdownAndJson();
    void survivesAJourneyThroughJson();
    void refusesBrokenJson_data();
    void refusesBrokenJson();
    void writesEverySamplingParameter();
    void extraParametersWin();
    void findsValuesOutOfRange_data();
    void findsValuesOutOfRange();
    void messagesForVisionAndTools();
    void curlIsWhatWouldBeSent();
    void curlSurvivesAShell();
    void curlTakesAnImageLongerThanAnArgument();
    void codeShowsWhatTheModelCalls();
    void pythonIsReadable();
    void javaScriptAndCppCarryTheVeryRequest();
    void fault30ExportsNameNoSecret();
};

void TestConversation::isReadElsewhereAsMarkdownAndJson()
{
    Conversation c;
    c.append({.content = u"Weather?"_s, .images = {u"data:image/png;base64,AAAA"_s}});
    c.append(
        {.role = ChatRole::Assistant,
         .reasoning = u"I need\na tool"_s,
         .toolCalls = {{.id = u"1"_s, .name = u"get_weather"_s, .arguments = u"{\"city\":\"Oslo\"}"_s}}});
    c.append({.role = ChatRole::Tool, .content = u"```4 degrees```"_s, .toolCallId = u"1"_s});
    const int answer = c.append({.role = ChatRole::Assistant, .content = u"Cold."_s});
    (void)c.branch(answer, {.role = ChatRole::Assistant, .content = u"Chilly."_s});
    QCOMPARE(conversationMarkdown(c, u"Weather?\n"_s),
             u"# Weather?\n\n## You\n\n(1 image(s))\n\nWeather?\n\n## Model\n\n> I need\n> a tool\n\n"
             "Calls `get_weather`\n\n```\n{\"city\":\"Oslo\"}\n```\n\n"
             "## Result of the call\n\n````\n```4 degrees```\n````\n\n## Model\n\nChilly.\n"_s);
    const QJsonObject json = conversationExport(c, u"t"_s, u"m"_s);
    QCOMPARE(json["messages"_L1].toArray().size(), 4);
    QVERIFY(Conversation::fromJson(json["tree"_L1].toObject()) == c); // with the other answer
    QCOMPARE(questionsOf(c).size(), 1);
    QCOMPARE(questionsOf(c).first().images.size(), 1);
}

void TestConversation::branchesLoseNothing()
{
    Conversation c;
    const int system = c.append({.role = ChatRole::System, .content = u"s"_s});
    const int question = c.append({.content = u"q1"_s});
    const int answer = c.append({.role = ChatRole::Assistant, .content = u"a1"_s});
    const int again = c.branch(answer, {.role = ChatRole::Assistant, .content = u"a2"_s});
    QCOMPARE(c.path(), QList<int>({system, question, again}));
    QCOMPARE(c.siblings(again), QList<int>({answer, again}));
    const int edited = c.branch(question, {.content = u"q2"_s});
    QCOMPARE(c.path(), QList<int>({system, edited}));
    c.show(question);
    QCOMPARE(c.messages().constLast().content, u"a2"_s); // the newest below it
    c.show(answer);
    QCOMPARE(c.messages().constLast().content, u"a1"_s);
    QCOMPARE(c.size(), 5);
}

void TestConversation::survivesAJourneyThroughJson()
{
    Conversation c;
    c.append({.role = ChatRole::System, .content = u"s"_s});
    const int q = c.append({.content = u"look"_s, .images = {u"data:image/png;base64,AA=="_s}});
    c.append({.role = ChatRole::Assistant,
              .reasoning = u"hm"_s,
              .toolCalls = {{.id = u"t"_s, .name = u"f"_s, .arguments = u"{}"_s}}});
    c.append({.role = ChatRole::Tool, .content = u"42"_s, .toolCallId = u"t"_s});
    c.branch(q, {.content = u"other"_s});
    c.setFigures(2,
                 {.firstTokenMs = 11.5,
                  .tokensPerS = 41.25,
                  .outputTokens = 109,
                  .promptTokens = 56,
                  .isCounted = true,
                  .finishReason = u"stop"_s,
                  .wayIn = u"port-forward to pod a"_s,
                  .modelId = u"m"_s,
                  .problem = u"cut"_s});
    c.setFigures(4, {.outputTokens = 0});
    const auto read = Conversation::fromJson(c.toJson());
    QVERIFY(read);
    QCOMPARE(*read, c);
    QCOMPARE(*Conversation::fromJson({}), Conversation());
}

void TestConversation::refusesBrokenJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("no role") << R"({"messages":[{"content":"x"}]})"_ba << u"messages[0].role"_s;
    QTest::newRow("a cycle") << R"({"messages":[{"role":"user","parent":0}]})"_ba << u"messages[0].parent"_s;
    QTest::newRow("a parent to come")
        << R"({"messages":[{"role":"user"},{"role":"user","parent":2}]})"_ba << u"messages[1].parent"_s;
    QTest::newRow("a leaf that is not there") << R"({"messages":[{"role":"user"}],"leaf":1})"_ba << u"leaf"_s;
}

void TestConversation::refusesBrokenJson()
{
    QFETCH(QByteArray, json);
    const auto read = Conversation::fromJson(QJsonDocument::fromJson(json).object());
    QVERIFY(!read);
    QTEST(read.error().where, "where");
}

void TestConversation::writesEverySamplingParameter()
{
    const SamplingParameters all{.temperature = 0.5,
                                 .topP = 0.9,
                                 .topK = 40,
                                 .minP = 0.1,
                                 .presencePenalty = 1,
                                 .frequencyPenalty = -1,
                                 .repetitionPenalty = 1.1,
                                 .seed = 1LL << 40,
                                 .maxTokens = 10,
                                 .minTokens = 5,
                                 .ignoreEos = true,
                                 .logprobs = 3,
                                 .stop = {u"END"_s},
                                 .responseFormat = {{u"type"_s, u"json_object"_s}},
                                 .tools = QJsonArray{QJsonObject{{u"type"_s, u"function"_s}}},
                                 .toolChoice = u"auto"_s};
    QVERIFY(!all.firstProblem());
    QJsonObject chat;
    all.writeTo(chat, true);
    QCOMPARE(
        QString::fromUtf8(QJsonDocument(chat).toJson(QJsonDocument::Compact)),
        uR"({"frequency_penalty":-1,"ignore_eos":true,"logprobs":true,"max_tokens":10,"min_p":0.1,"min_tokens":5,"presence_penalty":1,"repetition_penalty":1.1,)"
        uR"("response_format":{"type":"json_object"},"seed":1099511627776,"stop":["END"],"temperature":0.5,"tool_choice":"auto","tools":[{"type":"function"}],)"
        uR"("top_k":40,"top_logprobs":3,"top_p":0.9})"_s);
    QJsonObject text;
    all.writeTo(text, false);
    QCOMPARE(text.value("logprobs"_L1).toInt(), 3);
    QVERIFY(!text.contains("tools"_L1));
    QJsonObject nothing;
    SamplingParameters().writeTo(nothing, true);
    QVERIFY(nothing.isEmpty());
}

void TestConversation::extraParametersWin()
{
    QJsonObject object;
    SamplingParameters{.temperature = 0.5,
                       .extra = {{u"temperature"_s, 0.7},
                                 {u"chat_template_kwargs"_s, QJsonObject{{u"enable_thinking"_s, false}}}}}
        .writeTo(object, true);
    QCOMPARE(object.value("temperature"_L1).toDouble(), 0.7);
    QCOMPARE(object.value("chat_template_kwargs"_L1).toObject().value("enable_thinking"_L1),
             QJsonValue(false));
}

void TestConversation::findsValuesOutOfRange_data()
{
    QTest::addColumn<SamplingParameters>("parameters");
    QTest::addColumn<QString>("names");
    QTest::newRow("temperature") << SamplingParameters{.temperature = -0.1} << u"temperature"_s;
    QTest::newRow("NaN") << SamplingParameters{.temperature = qQNaN()} << u"temperature"_s;
    QTest::newRow("top_p of 0") << SamplingParameters{.topP = 0} << u"top_p"_s;
    QTest::newRow("top_k") << SamplingParameters{.topK = -2} << u"top_k"_s;
    QTest::newRow("min_p") << SamplingParameters{.minP = 1.5} << u"min_p"_s;
    QTest::newRow("penalty") << SamplingParameters{.presencePenalty = 3} << u"presence_penalty"_s;
    QTest::newRow("repetition") << SamplingParameters{.repetitionPenalty = 0} << u"repetition_penalty"_s;
    QTest::newRow("max_tokens") << SamplingParameters{.maxTokens = 0} << u"max_tokens"_s;
    QTest::newRow("min above max") << SamplingParameters{.maxTokens = 5, .minTokens = 6} << u"min_tokens"_s;
    QTest::newRow("logprobs") << SamplingParameters{.logprobs = 21} << u"top_logprobs"_s;
}

void TestConversation::findsValuesOutOfRange()
{
    QFETCH(SamplingParameters, parameters);
    QFETCH(QString, names);
    QVERIFY(parameters.firstProblem());
    QVERIFY(parameters.firstProblem()->startsWith(names));
}

void TestConversation::messagesForVisionAndTools()
{
    const QJsonObject vision = ChatMessage{.content = u"what?"_s, .images = {u"data:x"_s}}.toRequestJson();
    QCOMPARE(vision.value("content"_L1)
                 .toArray()
                 .at(1)
                 .toObject()
                 .value("image_url"_L1)
                 .toObject()
                 .value("url"_L1)
                 .toString(),
             u"data:x"_s);
    const QJsonObject calls = ChatMessage{.role = ChatRole::Assistant,
                                          .reasoning = u"secret thoughts"_s,
                                          .toolCalls = {{.id = u"t"_s, .name = u"f"_s, .arguments = u"{}"_s}}}
                                  .toRequestJson();
    QVERIFY(calls.value("content"_L1).isNull());
    QVERIFY(!QJsonDocument(calls).toJson().contains("secret thoughts"));
}

void TestConversation::curlIsWhatWouldBeSent()
{
    CompletionRequest request{.modelId = u"m"_s, .messages = {{.content = u"Hi"_s}}};
    const QString curl = toCurl(request, QUrl(u"http://localhost:8000/"_s));
    QVERIFY2(curl.startsWith(u"curl --no-buffer 'http://localhost:8000/v1/chat/completions'"_s),
             qPrintable(curl));
    QVERIFY(curl.contains(u"$OPENAI_API_KEY"_s));
    request.chat = false;
    request.stream = false;
    QVERIFY(
        toCurl(request, QUrl(u"http://h/base/v1"_s)).startsWith(u"curl 'http://h/base/v1/completions'"_s));
}

void TestConversation::curlSurvivesAShell()
{
    const QString hostile = u"it's `id` $(id) $HOME \"x\" \\ ; rm\n'; echo pwned; '"_s;
    const CompletionRequest request{.modelId = u"m"_s, .messages = {{.content = hostile}}};
    QString script = toCurl(request, QUrl(u"http://h"_s), u"KEY; echo pwned"_s);
    QVERIFY(!script.contains(u"$KEY; echo"_s));
    // A function in curl's place prints its last argument: the body as the shell understood it.
    script = u"curl() { for last; do :; done; printf %s \"$last\"; }\n"_s + script;
    QProcess shell;
    shell.start(u"/bin/sh"_s, {u"-c"_s, script});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QJsonDocument::fromJson(shell.readAllStandardOutput()).object(), request.toJson());
}

void TestConversation::curlTakesAnImageLongerThanAnArgument()
{
    const QString image = u"data:image/png;base64,"_s + QString(400'000, u'A');
    const CompletionRequest request{.modelId = u"m"_s,
                                    .messages = {{.content = u"it's\nREQUEST\n$HOME"_s, .images = {image}}}};
    // Linux starts no program with an argument of 128 KiB: a real one, so that the shell has to start it.
    QTemporaryDir folder;
    QFile program(folder.filePath(u"curl"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write("#!/bin/sh\nexec cat\n");
    program.close();
    QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s, folder.path() + u':' + environment.value(u"PATH"_s));
    shell.setProcessEnvironment(environment);
    shell.start(u"/bin/sh"_s, {});
    shell.write(toCurl(request, QUrl(u"http://h"_s)).toUtf8());
    shell.closeWriteChannel();
    QVERIFY(shell.waitForFinished());
    QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError().constData());
    QCOMPARE(QJsonDocument::fromJson(shell.readAllStandardOutput()).object(), request.toJson());
}

void TestConversation::codeShowsWhatTheModelCalls()
{
    CompletionRequest request{.modelId = u"m"_s, .messages = {{.content = u"Hi"_s}}};
    const QUrl url(u"http://h"_s);
    for (const QString &code : {toPython(request, url), toJavaScript(request, url)})
        QVERIFY(!code.contains("tool_calls"_L1));
    request.sampling.tools = {QJsonObject{{u"type"_s, u"function"_s}}};
    for (const bool stream : {true, false}) {
        request.stream = stream;
        QVERIFY(toPython(request, url).contains("tool_calls"_L1));
        QVERIFY(toJavaScript(request, url).contains(stream ? u"tool_calls"_s : u"choices[0].message)"_s));
    }
}

void TestConversation::pythonIsReadable()
{
    CompletionRequest request{.modelId = u"m"_s, .messages = {{.content = u"say \"hi\"\n\\ 🚢"_s}}};
    request.sampling.temperature = 0.5;
    request.sampling.topK = 5;
    const QString python = toPython(request, QUrl(u"http://h:1/v1/"_s));
    QVERIFY2(python.contains(u"base_url=\"http://h:1/v1\""_s), qPrintable(python));
    QVERIFY(python.contains(u"\"say \\\"hi\\\"\\n\\\\ 🚢\""_s));
    QVERIFY(python.contains(u"stream=True"_s));
    QVERIFY(python.contains(u"temperature=0.5"_s));
    QVERIFY(python.contains(u"extra_body={\n        \"top_k\": 5,\n    },"_s));
    QVERIFY(python.contains(u"os.environ.get(\"OPENAI_API_KEY\""_s));
    request.chat = false;
    request.stream = false;
    QVERIFY(toPython(request, QUrl(u"http://h"_s)).endsWith(u"print(answer.choices[0].text)\n"_s));
}

void TestConversation::javaScriptAndCppCarryTheVeryRequest()
{
    CompletionRequest request{.modelId = u"m"_s,
                              .messages = {{.content = u"say \"hi\" %1 %2 ${x}\n\\ )json"_s}}};
    request.sampling.topK = 5;
    const QUrl url(u"http://h:1/v1/"_s);
    const QString script = toJavaScript(request, url);
    QVERIFY2(script.contains(u"baseURL: \"http://h:1/v1\""_s), qPrintable(script));
    QVERIFY(script.contains(u"process.env.OPENAI_API_KEY"_s));
    const QString begin = u"client.chat.completions.create("_s;
    const qsizetype from = script.indexOf(begin) + begin.size();
    QCOMPARE(QJsonDocument::fromJson(script.mid(from, script.indexOf(u");\nfor await"_s) - from).toUtf8())
                 .object(),
             request.toJson());
    const QString cpp = toCpp(request, url);
    // The literal ends where its own delimiter stands; the usual one stands in the text, before the quote of its end.
    const qsizetype open = cpp.indexOf(u"R\"json1("_s) + 8;
    const qsizetype close = cpp.indexOf(u")json1\""_s);
    QVERIFY2(open > 8 && close > open, qPrintable(cpp));
    QCOMPARE(QJsonDocument::fromJson(cpp.mid(open, close - open).toUtf8()).object(), request.toJson());
    QVERIFY2(cpp.contains(u"CURLOPT_URL, \"http://h:1/v1/chat/completions\""_s), qPrintable(cpp));
    QVERIFY(cpp.contains(u"std::getenv(\"OPENAI_API_KEY\")"_s));
}

void TestConversation::fault30ExportsNameNoSecret()
{
    const CompletionRequest request{.modelId = u"m"_s, .messages = {{.content = u"Hi"_s}}};
    const QUrl url(u"http://me:hunter2@h/?token=hunter3"_s);
    for (const QString &text :
         {toCurl(request, url), toPython(request, url), toJavaScript(request, url), toCpp(request, url)}) {
        QVERIFY2(!text.contains(u"hunter2"_s), qPrintable(text));
        QVERIFY2(!text.contains(u"hunter3"_s), qPrintable(text));
    }
}

QTEST_GUILESS_MAIN(TestConversation)
#include "tst_conversation.moc"
