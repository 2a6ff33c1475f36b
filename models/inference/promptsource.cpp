// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/promptsource.h"

#include "inference/loadwords.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

quint64 mix(quint64 x) // splitmix64
{
    x += 0x9E3779B97F4A7C15ULL;
    x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
    x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
    return x ^ (x >> 31);
}

std::optional<LoadPrompt> promptOf(const QJsonObject &object)
{
    LoadPrompt prompt;
    for (const QLatin1StringView key : {"output_tokens"_L1, "output_length"_L1, "max_tokens"_L1})
        prompt.outputTokens = std::max(prompt.outputTokens, object.value(key).toInt());
    for (const QJsonValue &value : object.value("messages"_L1).toArray()) {
        const QString role = value.toObject().value("role"_L1).toString();
        const QString content = value.toObject().value("content"_L1).toString();
        const ChatRole known = role == "system"_L1 ? ChatRole::System
            : role == "assistant"_L1               ? ChatRole::Assistant
                                                   : ChatRole::User;
        if (!content.isEmpty())
            prompt.messages.append({.role = known, .content = content});
    }
    // ShareGPT: the first turn of a person.
    for (const QJsonValue &value : object.value("conversations"_L1).toArray()) {
        const QString from = value.toObject().value("from"_L1).toString();
        if (prompt.messages.isEmpty() && (from == "human"_L1 || from == "user"_L1))
            prompt.messages.append({.content = value.toObject().value("value"_L1).toString()});
    }
    for (const QLatin1StringView key : {"prompt"_L1, "text"_L1, "question"_L1, "input"_L1}) {
        if (prompt.messages.isEmpty() && !object.value(key).toString().isEmpty())
            prompt.messages.append({.content = object.value(key).toString()});
    }
    if (prompt.messages.isEmpty())
        return {};
    return prompt;
}

} // namespace

QString SyntheticPrompts::text(int index, int tokens) const
{
    // Common short words, one token each in the usual vocabularies, with the blank before them.
    static const char *const words[] = {
        "the",  "of",    "and",  "to",   "in",    "is",    "that",  "for",   "on",   "with",  "as",
        "this", "was",   "at",   "by",   "from",  "or",    "have",  "an",    "they", "which", "one",
        "you",  "were",  "her",  "all",  "there", "would", "their", "we",    "him",  "been",  "has",
        "when", "who",   "will", "more", "no",    "if",    "out",   "so",    "said", "what",  "up",
        "its",  "about", "into", "than", "them",  "can",   "only",  "other", "new",  "some",  "could",
        "time", "these", "two",  "may",  "then",  "do",    "first", "any",   "my"};
    static_assert(std::size(words) == 64);
    QString text;
    text.reserve(qsizetype(tokens) * 5);
    quint64 state = mix(m_seed) ^ mix(quint64(index) + 1);
    for (int i = 0; i < tokens; ++i) {
        // Ten words of six bits from each state; the first ones already differ between indices, so no prefix is shared.
        if (i % 10 == 0)
            state = mix(state);
        if (i > 0)
            text += u' ';
        text += QLatin1StringView(words[(state >> (6 * (i % 10))) & 63]);
    }
    return text;
}

LoadPrompt SyntheticPrompts::prompt(int index) const
{
    return {.messages = {{.content = text(index)}}};
}

LoadPrompt TracePrompts::prompt(int index) const
{
    const Lengths &lengths = m_lengths.at(index % m_lengths.size());
    return {.messages = {{.content = m_words.text(index, lengths.promptTokens)}},
            .outputTokens = lengths.outputTokens};
}

DatasetPrompts::DatasetPrompts(QList<LoadPrompt> prompts, quint64 seed) : m_prompts(std::move(prompts))
{
    Q_ASSERT(!m_prompts.isEmpty());
    quint64 state = mix(seed);
    for (qsizetype i = m_prompts.size() - 1; i > 0; --i) {
        state = mix(state);
        m_prompts.swapItemsAt(i, qsizetype(state % quint64(i + 1)));
    }
}

Result<QList<LoadPrompt>> DatasetPrompts::read(const QByteArray &text)
{
    QList<LoadPrompt> prompts;
    if (const QJsonDocument whole = QJsonDocument::fromJson(text); whole.isArray()) {
        for (const QJsonValue &value : whole.array()) {
            if (auto prompt = promptOf(value.toObject()))
                prompts.append(std::move(*prompt));
            else if (value.isString() && !value.toString().isEmpty())
                prompts.append({.messages = {{.content = value.toString()}}});
        }
    } else {
        qsizetype number = 0;
        for (const QByteArray &raw : text.split('\n')) {
            ++number;
            const QByteArray line = raw.trimmed();
            if (line.isEmpty())
                continue;
            if (!line.startsWith('{')) {
                prompts.append({.messages = {{.content = QString::fromUtf8(line)}}});
                continue;
            }
            auto prompt = promptOf(QJsonDocument::fromJson(line).object());
            if (!prompt)
                return fail(ErrorKind::Invalid,
                            LoadWords::tr("the line is no JSON object with a prompt, a text or messages"),
                            u"line %1"_s.arg(number));
            prompts.append(std::move(*prompt));
        }
    }
    if (prompts.isEmpty())
        return fail(ErrorKind::Invalid, LoadWords::tr("there is no prompt in the file"));
    return prompts;
}

} // namespace slipway
