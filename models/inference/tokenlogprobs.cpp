// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/tokenlogprobs.h"

#include <QJsonObject>
#include <QStringDecoder>

#include <algorithm>
#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Joins the bytes of tokens, so that a character that is cut between two of them is written whole with the second.
class TokenText
{
public:
    QString next(const QJsonObject &token)
    {
        const QJsonValue bytes = token.value("bytes"_L1);
        if (!bytes.isArray())
            return token.value("token"_L1).toString();
        QByteArray utf8;
        for (const QJsonValue &byte : bytes.toArray())
            utf8 += char(byte.toInt());
        return m_decoder.decode(utf8);
    }

private:
    QStringDecoder m_decoder{QStringDecoder::Utf8};
};

TokenAlternative alternativeOf(const QJsonObject &token)
{
    return {.text = token.value("token"_L1).toString(), .logprob = token.value("logprob"_L1).toDouble()};
}

void readChat(const QJsonArray &content, TokenText &text, QList<TokenChoice> &choices)
{
    for (const QJsonValue &value : content) {
        const QJsonObject token = value.toObject();
        if (!token.value("token"_L1).isString() || !token.value("logprob"_L1).isDouble())
            continue;
        TokenChoice choice{.said = alternativeOf(token)};
        const QString name = choice.said.text;
        choice.said.text = text.next(token);
        for (const QJsonValue &other : token.value("top_logprobs"_L1).toArray()) {
            TokenAlternative alternative = alternativeOf(other.toObject());
            if (alternative.text == name)
                alternative.text = choice.said.text; // the same token, by the same name
            choice.alternatives.append(std::move(alternative));
        }
        choices.append(std::move(choice));
    }
}

void readText(const QJsonObject &object, QList<TokenChoice> &choices)
{
    const QJsonArray tokens = object.value("tokens"_L1).toArray();
    const QJsonArray values = object.value("token_logprobs"_L1).toArray();
    const QJsonArray tops = object.value("top_logprobs"_L1).toArray();
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (!tokens.at(i).isString()
            || !values.at(i).isDouble()) // the first token of an echoed prompt has null
            continue;
        TokenChoice choice{.said = {.text = tokens.at(i).toString(), .logprob = values.at(i).toDouble()}};
        const QJsonObject top = tops.at(i).toObject();
        for (auto it = top.begin(); it != top.end(); ++it)
            choice.alternatives.append({.text = it.key(), .logprob = it.value().toDouble()});
        choices.append(std::move(choice));
    }
}

} // namespace

double TokenAlternative::probability() const
{
    return logprob <= -9999 ? 0 : std::min(1.0, std::exp(logprob));
}

int TokenChoice::rank() const
{
    const auto found = std::ranges::find(alternatives, said.text, &TokenAlternative::text);
    return found == alternatives.end() ? 0 : int(found - alternatives.begin()) + 1;
}

QList<TokenChoice> tokenChoices(const QJsonArray &logprobs)
{
    QList<TokenChoice> choices;
    TokenText text;
    for (const QJsonValue &value : logprobs) {
        const QJsonObject object = value.toObject();
        readChat(object.value("content"_L1).toArray(), text, choices);
        readText(object, choices);
    }
    for (TokenChoice &choice : choices)
        std::ranges::stable_sort(choice.alternatives, std::ranges::greater(), &TokenAlternative::logprob);
    return choices;
}

} // namespace slipway
