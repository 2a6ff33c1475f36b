// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/completion.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QUuid>

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// A client that reads nothing for this long a text is not there any more.
constexpr qint64 kMaxUnread = 16 * 1024 * 1024;

QByteArray quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.mid(1, array.size() - 2);
}

QByteArray hexId()
{
    return QUuid::createUuid().toByteArray(QUuid::Id128);
}

QString compactText(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

quint64 hashOf(const QByteArray &text)
{
    quint64 seed = 0;
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha1);
    for (int i = 0; i < 8; ++i)
        seed = seed << 8 | quint8(digest.at(i));
    return seed;
}

/// A plausible log probability for a token, the same whenever it is asked for.
double logprobOf(const QString &piece, int position, int rank)
{
    const double unit = double(hashOf(piece.toUtf8() + QByteArray::number(position)) % 10'000) / 10'000.0;
    return rank == 0 ? -unit * unit * 1.5 : -1.5 - rank * 0.7 - unit;
}

} // namespace

Completion::Completion(GenerationRequest request, std::shared_ptr<HttpReply> reply, Engine &engine,
                       Tokenizer &tokenizer, const TextGenerator &generator, qint64 created)
    : m_request(std::move(request))
    , m_reply(std::move(reply))
    , m_engine(engine)
    , m_tokenizer(tokenizer)
    , m_generator(generator)
    , m_id((m_request.chat ? "chatcmpl-" : "cmpl-") + hexId())
    , m_created(created)
{
}

QString Completion::tool(QString *arguments, quint64 seed) const
{
    const QString question = m_request.question();
    const bool answersTool = !m_request.turns.isEmpty() && m_request.turns.last().role == "tool"_L1;
    for (const QJsonValue &tool : m_request.tools) {
        const QJsonValue function = tool["function"_L1];
        const QString name = function["name"_L1].toString();
        bool wanted = m_request.forcedTool.isEmpty() ? m_request.mustCall : name == m_request.forcedTool;
        if (!wanted && m_request.forcedTool.isEmpty() && !answersTool) {
            // "auto": the question speaks of what the tool is called.
            const QStringList words =
                name.split(QRegularExpression(u"[^A-Za-z]+|(?<=[a-z])(?=[A-Z])"_s), Qt::SkipEmptyParts);
            wanted = std::any_of(words.begin(), words.end(), [&](const QString &word) {
                return word.size() > 3 && question.contains(word, Qt::CaseInsensitive);
            });
        }
        if (!wanted)
            continue;
        QJsonObject schema = function["parameters"_L1].toObject();
        schema.insert(u"type"_s, u"object"_s);
        *arguments = compactText(TextGenerator::valueFor(schema, question, seed));
        return name;
    }
    return {};
}

Completion::Choice Completion::write(int promptIndex, quint64 seed) const
{
    Choice choice;
    choice.promptIndex = promptIndex;
    QString whole;
    const int least = m_request.ignoreEos ? m_request.maxTokens : m_request.minTokens;
    choice.toolName = tool(&whole, seed);
    if (!choice.toolName.isEmpty()) {
        choice.toolId = u"chatcmpl-tool-"_s + QString::fromLatin1(hexId());
    } else if (!m_request.choices.isEmpty()) {
        whole = m_request.choices.at(int(seed % quint64(m_request.choices.size())));
    } else if (m_request.schema) {
        whole = compactText(TextGenerator::valueFor(*m_request.schema, m_request.question(), seed));
    } else if (m_request.chat) {
        whole = m_generator.answer(m_request.turns, seed, least);
    } else {
        whole = m_generator.continuation(m_request.prompts.at(promptIndex), seed, least);
    }
    QStringList pieces = m_tokenizer.split(whole);
    bool ends = !m_request.ignoreEos;
    qsizetype stopAt = -1;
    for (const QString &stop : m_request.stop) {
        const qsizetype at = whole.indexOf(stop);
        if (at >= 0 && (stopAt < 0 || at < stopAt)) {
            stopAt = at;
            choice.stopReason = stop;
        }
    }
    qsizetype length = 0;
    choice.finishReason = "length";
    for (const QString &piece : std::as_const(pieces)) {
        if (choice.pieces.size() >= m_request.maxTokens)
            break;
        choice.pieces.append(piece);
        length += piece.size();
        choice.ends.append(stopAt < 0 ? length : std::min(length, stopAt));
        if (stopAt >= 0 && length >= stopAt + choice.stopReason.size()) {
            choice.finishReason = "stop";
            ends = false;
            break;
        }
    }
    if (choice.finishReason != "stop")
        choice.stopReason.clear();
    if (ends && choice.pieces.size() == pieces.size() && choice.pieces.size() < m_request.maxTokens) {
        // The end-of-sequence token: no text, but a token that counts.
        choice.pieces.append(QString());
        choice.ends.append(choice.ends.isEmpty() ? 0 : choice.ends.last());
        choice.finishReason = "stop";
    }
    choice.text = whole.left(choice.ends.isEmpty() ? 0 : choice.ends.last());
    if (!choice.toolName.isEmpty() && choice.finishReason == "stop")
        choice.finishReason = "tool_calls";
    return choice;
}

void Completion::start(std::function<void()> over)
{
    m_over = std::move(over);
    for (int prompt = 0; prompt < m_request.promptTokens.size(); ++prompt) {
        QByteArray key;
        for (const int token : m_request.promptTokens.at(prompt))
            key += QByteArray::number(token) + ',';
        const quint64 base = hashOf(key);
        for (int i = 0; i < m_request.n; ++i) {
            quint64 seed = base + quint64(i) * 7919;
            if (m_request.seed)
                seed ^= quint64(*m_request.seed) * 0x9e3779b97f4a7c15ULL;
            else if (m_request.temperature > 0)
                seed ^= QRandomGenerator::global()->generate64();
            m_choices.push_back(write(prompt, seed));
        }
    }
    m_left = int(m_choices.size());
    const std::weak_ptr<Completion> weak = weak_from_this();
    m_reply->onGone([weak] {
        if (const auto self = weak.lock())
            self->gone();
    });
    if (m_request.stream) {
        m_reply->begin(200, "text/event-stream; charset=utf-8",
                       {{"Cache-Control", "no-cache"}, {"X-Accel-Buffering", "no"}});
        for (int i = 0; i < int(m_choices.size()); ++i) {
            if (m_request.chat)
                sendChunk(chunkChoice(i, "\"role\":\"assistant\",\"content\":\"\"", "null", -1),
                          m_request.continuousUsage);
            else if (m_request.echo)
                sendChunk("{\"index\":" + QByteArray::number(i)
                              + ",\"text\":" + quoted(m_request.prompts.at(m_choices[size_t(i)].promptIndex))
                              + ",\"logprobs\":null,\"finish_reason\":null,\"stop_reason\":null}",
                          m_request.continuousUsage);
        }
    }
    // The engine holds this alive until each sequence has ended.
    const auto self = shared_from_this();
    for (int i = 0; i < int(m_choices.size()); ++i) {
        Choice &choice = m_choices[size_t(i)];
        Engine::Sequence sequence;
        sequence.prompt = m_request.promptTokens.at(choice.promptIndex);
        sequence.outputTokens = std::max(1, int(choice.pieces.size()));
        sequence.finishReason =
            choice.finishReason == "tool_calls" ? QByteArray("stop") : choice.finishReason;
        sequence.maxTokens = m_request.maxTokens;
        sequence.n = m_request.n;
        sequence.progressed = [self, i](int upTo) { self->progressed(i, upTo); };
        sequence.ended = [self, i](const QByteArray &reason) { self->ended(i, reason); };
        choice.sequence = m_engine.submit(std::move(sequence));
    }
}

void Completion::gone()
{
    for (Choice &choice : m_choices) {
        if (!std::exchange(choice.done, true))
            m_engine.abort(choice.sequence);
    }
    if (std::exchange(m_left, 0) > 0)
        m_over();
}

void Completion::progressed(int index, int upTo)
{
    Choice &choice = m_choices[size_t(index)];
    choice.made = std::min(upTo, int(choice.pieces.size()));
    if (!m_request.stream || choice.done)
        return;
    if (m_reply->bytesToWrite() > kMaxUnread) {
        m_reply->abort();
        gone();
        return;
    }
    if (choice.made >= int(choice.pieces.size()))
        return; // the last token goes out with the finish reason
    const qsizetype end = choice.ends.at(choice.made - 1);
    const QString text = choice.text.mid(choice.sent, end - choice.sent);
    if (text.isEmpty() && !m_request.logprobs)
        return; // part of a stop sequence that is held back
    const int from = choice.sentPieces;
    choice.sentPieces = choice.made;
    QByteArray delta;
    if (!choice.toolName.isEmpty()) {
        delta = "\"tool_calls\":[{\"index\":0,";
        if (choice.sent == 0)
            delta += "\"id\":" + quoted(choice.toolId) + ",\"type\":\"function\",\"function\":{\"name\":"
                + quoted(choice.toolName) + ",\"arguments\":";
        else
            delta += "\"function\":{\"arguments\":";
        delta += quoted(text) + "}}]";
    } else {
        delta = (m_request.chat ? "\"content\":" : "\"text\":") + quoted(text);
    }
    choice.sent = end;
    sendChunk(chunkChoice(index, delta, "null", from), m_request.continuousUsage);
}

void Completion::ended(int index, const QByteArray &reason)
{
    Choice &choice = m_choices[size_t(index)];
    if (std::exchange(choice.done, true))
        return;
    const bool failed = reason == "error" || reason == "abort";
    m_failed = m_failed || failed;
    if (m_request.stream && !failed) {
        const QString rest = choice.text.mid(choice.sent);
        QByteArray delta;
        if (choice.toolName.isEmpty())
            delta = (m_request.chat ? "\"content\":" : "\"text\":") + quoted(rest);
        else
            delta = rest.isEmpty()
                ? QByteArray()
                : "\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":" + quoted(rest) + "}}]";
        sendChunk(chunkChoice(index, delta, '"' + choice.finishReason + '"', choice.sentPieces),
                  m_request.continuousUsage);
    }
    if (--m_left > 0)
        return;
    if (m_failed) {
        const ModelServerError error{
            500,
            u"EngineCore encountered an issue. See stack trace (above) for the root cause."_s,
            u"InternalServerError"_s,
            {}};
        if (m_request.stream) {
            // The status went out long ago, so the failure comes as an event.
            m_reply->write("data: " + error.body() + "\n\ndata: [DONE]\n\n");
            m_reply->end();
        } else {
            error.send(*m_reply);
        }
    } else if (m_request.stream) {
        if (m_request.includeUsage)
            sendChunk({}, true);
        m_reply->write("data: [DONE]\n\n");
        m_reply->end();
    } else {
        sendWhole();
    }
    m_over();
}

QByteArray Completion::usage() const
{
    qsizetype prompt = 0;
    int made = 0;
    for (const QList<int> &tokens : m_request.promptTokens)
        prompt += tokens.size();
    for (const Choice &choice : m_choices)
        made += choice.made;
    return "{\"prompt_tokens\":" + QByteArray::number(prompt)
        + ",\"total_tokens\":" + QByteArray::number(prompt + made)
        + ",\"completion_tokens\":" + QByteArray::number(made) + ",\"prompt_tokens_details\":null}";
}

QByteArray Completion::logprobs(const Choice &choice, int from, int to) const
{
    if (!m_request.logprobs || from < 0)
        return "null";
    static const QStringList others{u" the"_s, u" a"_s,  u" this"_s, u" it"_s,   u" and"_s,
                                    u" of"_s,  u" to"_s, u" that"_s, u" in"_s,   u"."_s,
                                    u","_s,    u" is"_s, u" for"_s,  u" with"_s, u" on"_s,
                                    u" as"_s,  u" an"_s, u" its"_s,  u" by"_s,   u" or"_s};
    QJsonArray content, tokens, values, offsets, tops;
    for (int i = from; i < to; ++i) {
        const QString piece = choice.pieces.at(i).isEmpty() ? u"<|im_end|>"_s : choice.pieces.at(i);
        QJsonArray top;
        QJsonObject topMap;
        const auto entry = [](const QString &token, double value) {
            QJsonArray bytes;
            const QByteArray utf8 = token.toUtf8();
            for (const char byte : utf8)
                bytes.append(int(quint8(byte)));
            return QJsonObject{{u"token"_s, token}, {u"logprob"_s, value}, {u"bytes"_s, bytes}};
        };
        for (int rank = 0; rank < m_request.topLogprobs; ++rank) {
            const QString token = rank == 0 ? piece : others.at((i + rank) % others.size());
            top.append(entry(token, logprobOf(piece, i, rank)));
            topMap.insert(token, logprobOf(piece, i, rank));
        }
        QJsonObject object = entry(piece, logprobOf(piece, i, 0));
        object.insert(u"top_logprobs"_s, top);
        content.append(object);
        tokens.append(piece);
        values.append(logprobOf(piece, i, 0));
        offsets.append(i == 0 ? 0 : choice.ends.at(i - 1));
        tops.append(topMap);
    }
    const QJsonObject object = m_request.chat ? QJsonObject{{u"content"_s, content}}
                                              : QJsonObject{{u"tokens"_s, tokens},
                                                            {u"token_logprobs"_s, values},
                                                            {u"text_offset"_s, offsets},
                                                            {u"top_logprobs"_s, tops}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray Completion::chunkChoice(int index, const QByteArray &delta, const QByteArray &finish,
                                   int fromPiece) const
{
    const Choice &choice = m_choices[size_t(index)];
    const QByteArray body = m_request.chat ? "\"delta\":{" + delta + '}' : delta;
    QByteArray text = "{\"index\":" + QByteArray::number(index) + ',' + body
        + ",\"logprobs\":" + logprobs(choice, fromPiece, choice.made) + ",\"finish_reason\":" + finish;
    if (finish != "null" || !m_request.chat)
        text += ",\"stop_reason\":"
            + (choice.stopReason.isEmpty() || finish == "null" ? QByteArray("null")
                                                               : quoted(choice.stopReason));
    return text + '}';
}

void Completion::sendChunk(const QByteArray &choices, bool withUsage)
{
    QByteArray text = "data: {\"id\":\"" + m_id
        + "\",\"object\":" + (m_request.chat ? "\"chat.completion.chunk\"" : "\"text_completion\"")
        + ",\"created\":" + QByteArray::number(m_created) + ",\"model\":" + quoted(m_request.model)
        + ",\"choices\":[" + choices + ']';
    if (withUsage)
        text += ",\"usage\":" + usage();
    m_reply->write(text + "}\n\n");
}

void Completion::sendWhole()
{
    QByteArray choices;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (i > 0)
            choices += ',';
        choices += "{\"index\":" + QByteArray::number(i) + ',';
        if (m_request.chat) {
            choices += "\"message\":{\"role\":\"assistant\",\"content\":"
                + (choice.toolName.isEmpty() ? quoted(choice.text) : QByteArray("null"))
                + ",\"refusal\":null,\"annotations\":null,\"audio\":null,\"function_call\":null,\"tool_"
                  "calls\":[";
            if (!choice.toolName.isEmpty())
                choices += "{\"id\":" + quoted(choice.toolId)
                    + ",\"type\":\"function\",\"function\":{\"name\":" + quoted(choice.toolName)
                    + ",\"arguments\":" + quoted(choice.text) + "}}";
            choices += "],\"reasoning\":null}";
        } else {
            choices += "\"text\":"
                + quoted((m_request.echo ? m_request.prompts.at(choice.promptIndex) : QString())
                         + choice.text);
        }
        choices += ",\"logprobs\":" + logprobs(choice, 0, choice.made) + ",\"finish_reason\":\""
            + choice.finishReason + "\",\"stop_reason\":"
            + (choice.stopReason.isEmpty() ? QByteArray("null") : quoted(choice.stopReason)) + '}';
    }
    m_reply->send(200, "application/json",
                  "{\"id\":\"" + m_id
                      + "\",\"object\":" + (m_request.chat ? "\"chat.completion\"" : "\"text_completion\"")
                      + ",\"created\":" + QByteArray::number(m_created)
                      + ",\"model\":" + quoted(m_request.model) + ",\"choices\":[" + choices
                      + "],\"service_tier\":null,\"system_fingerprint\":null,\"usage\":" + usage()
                      + ",\"prompt_logprobs\":null,\"kv_transfer_params\":null}");
}

} // namespace slipway::sandbox
