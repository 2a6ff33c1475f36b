// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/endpointaccess.h"
#include "app/console/words.h"
#include "session/endpoint/answerwatch.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

void chatOptions(Cli &cli)
{
    addWayInOptions(cli);
    cli.parser.addOptions({
        {{u"m"_s, u"message"_s},
         Words::tr("what to say; read from standard input when not given"),
         u"TEXT"_s},
        {u"system"_s, Words::tr("system prompt"), u"TEXT"_s},
        {u"max-tokens"_s, Words::tr("longest answer"), u"N"_s},
        {u"temperature"_s, Words::tr("0 to 2"), u"T"_s},
        {u"seed"_s, Words::tr("for the same answer twice"), u"N"_s},
    });
}

void writeOut(const QString &text)
{
    // A model's answer is text from outside: escapes are shown, not obeyed.
    QString clean;
    for (const QChar c : text) {
        const char16_t u = c.unicode();
        clean +=
            (u < 0x20 && u != '\n' && u != '\t') || u == 0x7f || (u >= 0x80 && u < 0xa0) ? QChar(0xfffd) : c;
    }
    const QByteArray bytes = clean.toUtf8();
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
    std::fflush(stdout);
}

Task<ExitStatus> runChat(Cli &cli, std::stop_token stop)
{
    QString message = cli.parser.value(u"message"_s);
    if (message.isEmpty()) {
        if (::isatty(STDIN_FILENO) != 0)
            cli.say(Words::tr("Type the prompt, end it with Ctrl+D."));
        QFile in;
        if (in.open(STDIN_FILENO, QIODevice::ReadOnly))
            message = QString::fromUtf8(in.read(4 * 1024 * 1024)).trimmed();
    }
    if (message.isEmpty())
        co_return cli.usage(Words::tr("nothing to say: pass --message TEXT"));
    CompletionRequest request;
    if (cli.parser.isSet(u"system"_s))
        request.messages.append({.role = ChatRole::System, .content = cli.parser.value(u"system"_s)});
    request.messages.append({.role = ChatRole::User, .content = message});
    const auto number = [&cli](const QString &option) -> std::optional<double> {
        if (!cli.parser.isSet(option))
            return {};
        bool ok = false;
        const double value = cli.parser.value(option).toDouble(&ok);
        return ok ? std::optional(value) : std::optional(std::nan(""));
    };
    for (const QString &option : {u"max-tokens"_s, u"temperature"_s, u"seed"_s}) {
        if (const auto value = number(option); value && std::isnan(*value))
            co_return cli.usage(
                Words::tr("--%1 takes a number, not \"%2\"").arg(option, cli.parser.value(option)));
    }
    if (const auto value = number(u"max-tokens"_s))
        request.sampling.maxTokens = int(*value);
    request.sampling.temperature = number(u"temperature"_s);
    if (const auto value = number(u"seed"_s))
        request.sampling.seed = qint64(*value);
    if (const auto problem = request.sampling.firstProblem())
        co_return cli.usage(*problem);
    auto opened = co_await openWayIn(cli, stop);
    if (!opened)
        co_return cli.report(opened.error());
    const WayIn &way = opened->way;
    request.modelId = opened->modelId;
    InferenceClient client(*way.transport, cli.clock, way.baseUrl, opened->apiKey);
    const bool text = cli.isText();
    AnswerWatch watch(cli.session(), way, opened->endpoint ? &*opened->endpoint : nullptr);
    if (auto read = co_await watch.before(stop); !read)
        co_return cli.report(read.error());
    auto reply = co_await client.complete(
        request,
        [text](const CompletionDelta &delta) {
            if (text)
                writeOut(delta.content);
        },
        stop);
    if (!reply)
        co_return cli.report(reply.error());
    const auto figures = co_await watch.after(stop);
    const int tokens = reply->outputTokens();
    const auto ttft = reply->timing.firstToken;
    const auto rate = reply->timing.tokensPerSecond(tokens);
    if (!text) {
        QJsonObject timing{{u"e2eMs"_s, double(reply->timing.end.count()) / 1e6},
                           {u"wayIn"_s, way.description()}};
        if (ttft)
            timing.insert(u"ttftMs"_s, double(ttft->count()) / 1e6);
        if (rate)
            timing.insert(u"tokensPerS"_s, *rate);
        cli.printJson(
            {{u"model"_s, opened->modelId},
             {u"content"_s, reply->message.content},
             {u"reasoning"_s, reply->message.reasoning},
             {u"finishReason"_s, reply->finishReason},
             {u"outputTokens"_s, tokens},
             {u"promptTokens"_s, reply->usage ? QJsonValue(reply->usage->promptTokens) : QJsonValue()},
             {u"timing"_s, timing},
             {u"server"_s, figures ? QJsonValue(figures->toJson()) : QJsonValue()}});
    } else {
        writeOut(u"\n"_s);
        QStringList parts;
        if (ttft)
            parts << Words::tr("first token %1 ms").arg(qRound64(double(ttft->count()) / 1e6));
        if (rate)
            parts << Words::tr("%1 tokens/s").arg(*rate, 0, 'f', 1);
        parts << Words::tr("%1 tokens").arg(tokens)
              << (reply->finishReason.isEmpty() ? Words::tr("not finished") : reply->finishReason)
              << way.description();
        cli.say(parts.join(u" · "_s));
        if (figures)
            cli.say(serverFiguresText(*figures));
    }
    if (reply->interrupted)
        co_return cli.report(*reply->interrupted);
    co_return ExitStatus::Fine;
}

} // namespace

const CommandLine chatCommand{
    "chat", QT_TRANSLATE_NOOP("Cli", "say something to an endpoint and see the answer as it comes"),
    chatOptions, runChat};

} // namespace slipway
