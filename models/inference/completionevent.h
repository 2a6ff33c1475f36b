// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

namespace slipway {

struct TokenUsage {
    int promptTokens = 0;
    int outputTokens = 0;
    std::optional<int> cachedTokens = {};
    std::optional<int> reasoningTokens = {};
    bool operator==(const TokenUsage &) const = default;
};

/// A piece of a tool call: name and id come first, the arguments in fragments to join by index.
struct ToolCallDelta {
    int index = 0;
    QString id = {};
    QString name = {};
    QString arguments = {};
    bool operator==(const ToolCallDelta &) const = default;
};

/// What one event of the stream brought.
struct CompletionDelta {
    QString content = {};
    QString reasoning = {};
    QList<ToolCallDelta> toolCalls = {};
    QString finishReason = {};
    std::optional<TokenUsage> usage = {};
    QJsonObject logprobs = {};
    QString responseId = {};
    QString modelId = {};
    bool isOutput() const { return !content.isEmpty() || !reasoning.isEmpty() || !toolCalls.isEmpty(); }
    bool operator==(const CompletionDelta &) const = default;
};

/// One event's JSON. @p chat tells chat completions from text completions.
/// Errors: Invalid (no JSON object), or what an error object inside the stream says (errorFromBody()).
Result<CompletionDelta> parseCompletionEvent(const QByteArray &data, bool chat);

/// An error answer in all the shapes that servers give: {"error":{…}}, {"error":"Unauthorized"}, vLLM's old top-level
/// {"object":"error"…}, FastAPI's {"detail":…}, HTML of a load balancer. The detail is the server's own sentence, redacted.
/// reason: context_length_exceeded, model_not_found, unauthorized, loading, overloaded, or the server's type.
Error errorFromBody(int status, const QByteArray &body, std::optional<std::chrono::seconds> retryAfter = {});

} // namespace slipway
