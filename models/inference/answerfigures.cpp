// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/answerfigures.h"

#include "inference/inferenceclient.h"

namespace slipway {
using namespace Qt::StringLiterals;

AnswerFigures figuresOf(const CompletionReply &reply)
{
    const int tokens = reply.outputTokens();
    AnswerFigures figures{.tokensPerS = reply.timing.tokensPerSecond(tokens),
                          .outputTokens = tokens,
                          .isCounted = reply.usage.has_value(),
                          .finishReason = reply.finishReason,
                          .modelId = reply.modelId};
    if (reply.timing.firstToken)
        figures.firstTokenMs = double(reply.timing.firstToken->count()) / 1e6;
    if (reply.usage)
        figures.promptTokens = reply.usage->promptTokens;
    return figures;
}

QJsonObject AnswerFigures::toJson() const
{
    QJsonObject object;
    const auto set = [&object](const QString &key, const auto &value) {
        if (value)
            object.insert(key, *value);
    };
    set(u"firstTokenMs"_s, firstTokenMs);
    set(u"tokensPerS"_s, tokensPerS);
    set(u"outputTokens"_s, outputTokens);
    set(u"promptTokens"_s, promptTokens);
    if (isCounted)
        object.insert(u"counted"_s, true);
    for (const auto &[key, text] : {std::pair(u"finishReason"_s, finishReason), std::pair(u"wayIn"_s, wayIn),
                                    std::pair(u"model"_s, modelId), std::pair(u"problem"_s, problem)}) {
        if (!text.isEmpty())
            object.insert(key, text);
    }
    return object;
}

AnswerFigures AnswerFigures::fromJson(const QJsonObject &object)
{
    const auto number = [&object](QLatin1StringView key) {
        const QJsonValue value = object.value(key);
        return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    };
    const auto whole = [&object](QLatin1StringView key) {
        const QJsonValue value = object.value(key);
        return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
    };
    return {.firstTokenMs = number("firstTokenMs"_L1),
            .tokensPerS = number("tokensPerS"_L1),
            .outputTokens = whole("outputTokens"_L1),
            .promptTokens = whole("promptTokens"_L1),
            .isCounted = object.value("counted"_L1).toBool(),
            .finishReason = object.value("finishReason"_L1).toString(),
            .wayIn = object.value("wayIn"_L1).toString(),
            .modelId = object.value("model"_L1).toString(),
            .problem = object.value("problem"_L1).toString()};
}

} // namespace slipway
