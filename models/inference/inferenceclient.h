// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/secret.h"
#include "inference/completionevent.h"
#include "net/http.h"

namespace slipway {

struct ServedModel {
    QString id = {};
    QString root = {};
    QString parent = {}; ///< set on LoRA adapters
    QString ownedBy = {};
    int maxModelLen = 0; ///< 0: not said
    bool operator==(const ServedModel &) const = default;
};

struct CompletionRequest {
    QString modelId = {};
    QList<ChatMessage> messages = {}; ///< chat completions
    QString prompt = {}; ///< text completions, when @ref chat is false
    bool chat = true;
    bool stream = true;
    SamplingParameters sampling = {};
    std::chrono::milliseconds timeout{
        600'000}; ///< to the first byte of a stream, to the last of a whole answer
    std::chrono::milliseconds idleTimeout{300'000}; ///< longest silence inside a stream

    QJsonObject toJson() const;
};

/// When what happened, on the monotonic clock.
struct CompletionTiming {
    std::chrono::nanoseconds sent{0};
    std::optional<std::chrono::nanoseconds> headers = {}; ///< durations since @ref sent from here on
    std::optional<std::chrono::nanoseconds> firstByte = {};
    std::optional<std::chrono::nanoseconds> firstToken =
        {}; ///< first non-empty content, reasoning or tool call
    std::optional<std::chrono::nanoseconds> firstContent = {}; ///< first that is no reasoning
    std::optional<std::chrono::nanoseconds> lastToken = {};
    std::chrono::nanoseconds end{0};
    QList<qint64> gapsNs = {}; ///< between output events; one event may carry several tokens
    int outputEvents = 0;

    /// (E2E − TTFT) / (output tokens − 1) in ms, for more than one token.
    std::optional<double> timePerOutputTokenMs(int outputTokens) const;
    /// Output tokens per second while they came.
    std::optional<double> tokensPerSecond(int outputTokens) const;
    std::optional<double> meanGapMs() const;
};

/// An answer, whole or as far as it came.
struct CompletionReply {
    ChatMessage message = {};
    QString finishReason = {}; ///< stop, length, tool_calls, …; empty when it did not finish
    std::optional<TokenUsage> usage = {};
    QString responseId = {};
    QString modelId = {};
    QJsonArray logprobs = {};
    CompletionTiming timing = {};
    /// Why it stopped early: Cancelled by the person, a cut stream, an error object inside it. The text so far is kept.
    std::optional<Error> interrupted = {};
    bool sawDone = false; ///< the stream said [DONE]

    int outputTokens() const { return usage ? usage->outputTokens : timing.outputEvents; }
};

/// Speaks the OpenAI protocol to one server (vLLM, SGLang, TGI, llama.cpp, the sandbox).
class InferenceClient
{
public:
    using DeltaHandler = std::function<void(const CompletionDelta &)>;
    /// Sees the exact bytes: each event's data, for the raw view.
    using RawHandler = std::function<void(const QByteArray &)>;

    /// @param baseUrl with or without /v1
    InferenceClient(HttpTransport &transport, Clock &clock, QUrl baseUrl, Secret apiKey = {},
                    HttpHeaders extraHeaders = {});

    const QUrl &baseUrl() const { return m_baseUrl; }

    /// GET /v1/models. Errors: Unauthorized, Unavailable (loading; also "connection refused", as Network with a hint), Network, Timeout, Invalid.
    Task<QList<ServedModel>> models(std::stop_token stop);
    /// Whether GET /health answers 200 or, where there is no such path, /v1/models does. False while it loads or its
    /// engine is dead; errors: Network, Timeout, Cancelled.
    Task<bool> healthy(std::stop_token stop);

    /// An answer, streamed to @p onDelta when the request says so.
    ///
    /// It fails only when nothing was said: once text has come, a stop, a cut or an error in mid stream gives a reply
    /// with `interrupted` set. Stopping closes the connection, which is how servers learn of it.
    /// Errors: Invalid (reason context_length_exceeded among others), Unauthorized, NotFound (model), TooManyRequests with retryAfter,
    /// Unavailable, Network, Timeout, Cancelled, Internal.
    Task<CompletionReply> complete(CompletionRequest request, DeltaHandler onDelta, std::stop_token stop,
                                   RawHandler onRaw = {});

private:
    HttpRequest httpRequest(const QByteArray &method, const QString &path, const QByteArray &body) const;
    QUrl url(const QString &path) const;
    HttpTransport &m_transport;
    Clock &m_clock;
    QUrl m_baseUrl;
    Secret m_apiKey;
    HttpHeaders m_extraHeaders;
};

/// The request as a person would type it. The key is named by an environment variable, never shown.
QString toCurl(const CompletionRequest &request, const QUrl &baseUrl,
               const QString &keyVariable = QStringLiteral("OPENAI_API_KEY"));
QString toPython(const CompletionRequest &request, const QUrl &baseUrl,
                 const QString &keyVariable = QStringLiteral("OPENAI_API_KEY"));
/// By the openai package, for Node.js.
QString toJavaScript(const CompletionRequest &request, const QUrl &baseUrl,
                     const QString &keyVariable = QStringLiteral("OPENAI_API_KEY"));
/// By libcurl; the answer is shown as it comes over the wire.
QString toCpp(const CompletionRequest &request, const QUrl &baseUrl,
              const QString &keyVariable = QStringLiteral("OPENAI_API_KEY"));

} // namespace slipway
