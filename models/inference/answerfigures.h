// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace slipway {

struct CompletionReply;

/// What was measured of one answer, to be read under it later too. What is not known is not there.
struct AnswerFigures {
    std::optional<double> firstTokenMs = {};
    std::optional<double> tokensPerS = {};
    std::optional<int> outputTokens = {};
    std::optional<int> promptTokens = {};
    bool isCounted = false; ///< the server counted the tokens; else they are the events that came
    QString finishReason = {}; ///< empty when it did not finish
    QString wayIn = {};
    QString modelId = {};
    QString problem = {}; ///< why it is not whole, in words
    bool operator==(const AnswerFigures &) const = default;

    QJsonObject toJson() const;
    static AnswerFigures fromJson(const QJsonObject &object);
};

AnswerFigures figuresOf(const CompletionReply &reply);

} // namespace slipway
