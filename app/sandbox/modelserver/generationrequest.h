// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/modelserver/generator.h"
#include "app/sandbox/modelserver/modelserver.h"
#include "app/sandbox/modelserver/tokenizer.h"

#include <QJsonArray>

#include <expected>
#include <optional>

namespace slipway::sandbox {

/// An error as vLLM's OpenAI server answers it: {"error": {message, type, param, code}}.
struct ModelServerError {
    int status = 400;
    QString message;
    QString type = QStringLiteral("BadRequestError");
    QString param; ///< empty: null
    QByteArray body() const;
    void send(HttpReply &reply) const;
};

/// A chat or text completion request, checked.
struct GenerationRequest {
    bool chat = true;
    QString model;
    QList<ChatTurn> turns; ///< chat
    QStringList prompts; ///< text completion; one choice set each
    QList<QList<int>> promptTokens; ///< one a prompt (chat: one)
    int maxTokens = 0; ///< resolved: never beyond the context
    int minTokens = 0;
    int n = 1;
    double temperature = 1;
    std::optional<qint64> seed;
    QStringList stop;
    bool stream = false;
    bool includeUsage = false;
    bool continuousUsage = false;
    bool logprobs = false;
    int topLogprobs = 0;
    bool echo = false;
    bool ignoreEos = false;
    QJsonArray tools; ///< of those, the ones that may be called
    QString forcedTool; ///< a named tool_choice
    bool mustCall = false; ///< tool_choice required
    std::optional<QJsonObject> schema; ///< structured output
    QStringList choices; ///< structured_outputs.choice

    QString question() const; ///< the last user turn or the prompt

    static std::expected<GenerationRequest, ModelServerError>
    parse(const QByteArray &body, bool chat, const ModelServerSettings &settings, Tokenizer &tokenizer);
};

/// The text that a chat template makes of the turns, as /tokenize counts it.
QString chatTemplate(const QList<ChatTurn> &turns, bool addGenerationPrompt);
/// Turns of a `messages` array; contents may be text or lists of parts.
std::expected<QList<ChatTurn>, ModelServerError> turnsFromJson(const QJsonValue &messages);
/// pydantic's sentence for one field.
ModelServerError validationError(const QString &type, const QString &field, const QString &message);
/// 404 for a model that is not served.
ModelServerError unknownModel(const QString &model);

} // namespace slipway::sandbox
