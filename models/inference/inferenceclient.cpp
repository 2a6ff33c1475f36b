// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/inferenceclient.h"

#include "base/deadline.h"
#include "inference/sseparser.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Inference {
    Q_DECLARE_TR_FUNCTIONS(Inference)
};

constexpr qint64 errorBodyLimit = 1024 * 1024;
constexpr qint64 replyLimit = 64LL * 1024 * 1024;
// The list is there as soon as a server listens: one that is silent for so long hangs, and a person waits for that word.
constexpr std::chrono::seconds modelsTimeout{8};

/// The port of a starting server is closed until its model is loaded: say so where a connection is refused.
Error explained(Error error)
{
    if (error.kind == ErrorKind::Network && error.reason == "ConnectionRefused"_L1 && error.hint.isEmpty())
        error.hint = Inference::tr("A model server does not listen before its weights are loaded and its "
                                   "engine is ready: it may still be starting.");
    return error;
}

/// Gathers an answer from its pieces and stamps them.
class ReplyBuilder
{
public:
    ReplyBuilder(CompletionReply &reply, bool chat, const InferenceClient::DeltaHandler &onDelta)
        : m_reply(reply)
        , m_chat(chat)
        , m_onDelta(onDelta)
    {
    }

    /// @param since the time since sending at which the event's bytes came
    Result<> take(const QByteArray &data, std::chrono::nanoseconds since)
    {
        auto delta = parseCompletionEvent(data, m_chat);
        if (!delta)
            return std::unexpected(std::move(delta.error()));
        add(*delta, since);
        return {};
    }

    void add(const CompletionDelta &delta, std::chrono::nanoseconds since)
    {
        CompletionTiming &timing = m_reply.timing;
        if (delta.isOutput()) {
            if (!timing.firstToken)
                timing.firstToken = since;
            else
                timing.gapsNs.append((since - *timing.lastToken).count());
            if (!timing.firstContent && (!delta.content.isEmpty() || !delta.toolCalls.isEmpty()))
                timing.firstContent = since;
            timing.lastToken = since;
            ++timing.outputEvents;
        }
        m_reply.message.content += delta.content;
        m_reply.message.reasoning += delta.reasoning;
        for (const ToolCallDelta &piece : delta.toolCalls)
            addToolCall(piece);
        if (!delta.finishReason.isEmpty())
            m_reply.finishReason = delta.finishReason;
        if (delta.usage)
            m_reply.usage = delta.usage;
        if (!delta.logprobs.isEmpty())
            m_reply.logprobs.append(delta.logprobs);
        if (!delta.responseId.isEmpty())
            m_reply.responseId = delta.responseId;
        if (!delta.modelId.isEmpty())
            m_reply.modelId = delta.modelId;
        if (m_onDelta)
            m_onDelta(delta);
    }

private:
    void addToolCall(const ToolCallDelta &piece)
    {
        constexpr int most = 1024; // an index out of nowhere must not fill the memory
        if (piece.index < 0 || piece.index >= most)
            return;
        QList<ToolCall> &calls = m_reply.message.toolCalls;
        while (calls.size() <= piece.index)
            calls.append(ToolCall());
        ToolCall &call = calls[piece.index];
        if (!piece.id.isEmpty())
            call.id = piece.id;
        call.name += piece.name;
        call.arguments += piece.arguments;
    }

    CompletionReply &m_reply;
    bool m_chat;
    const InferenceClient::DeltaHandler &m_onDelta;
};

bool saidSomething(const CompletionReply &reply)
{
    return reply.timing.outputEvents > 0;
}

QByteArray mediaType(const HttpHeaders &headers)
{
    return headers.value("Content-Type").value_or(QByteArray()).split(';').constFirst().trimmed().toLower();
}
} // namespace

QJsonObject CompletionRequest::toJson() const
{
    QJsonObject object{{u"model"_s, modelId}};
    if (chat) {
        QJsonArray array;
        for (const ChatMessage &message : messages)
            array.append(message.toRequestJson());
        object.insert(u"messages"_s, array);
    } else {
        object.insert(u"prompt"_s, prompt);
    }
    object.insert(u"stream"_s, stream);
    if (stream) // the default inside has changed between releases: always said
        object.insert(u"stream_options"_s, QJsonObject{{u"include_usage"_s, true}});
    sampling.writeTo(object, chat);
    return object;
}

std::optional<double> CompletionTiming::timePerOutputTokenMs(int outputTokens) const
{
    if (!firstToken || outputTokens < 2)
        return {};
    return std::chrono::duration<double, std::milli>(end - *firstToken).count() / (outputTokens - 1);
}

std::optional<double> CompletionTiming::tokensPerSecond(int outputTokens) const
{
    if (!firstToken || !lastToken || outputTokens < 2 || *lastToken <= *firstToken)
        return {};
    return (outputTokens - 1) / std::chrono::duration<double>(*lastToken - *firstToken).count();
}

std::optional<double> CompletionTiming::meanGapMs() const
{
    if (gapsNs.isEmpty())
        return {};
    double sum = 0;
    for (const qint64 gap : gapsNs)
        sum += double(gap);
    return sum / double(gapsNs.size()) / 1e6;
}

InferenceClient::InferenceClient(HttpTransport &transport, Clock &clock, QUrl baseUrl, Secret apiKey,
                                 HttpHeaders extraHeaders)
    : m_transport(transport)
    , m_clock(clock)
    , m_baseUrl(std::move(baseUrl))
    , m_apiKey(std::move(apiKey))
    , m_extraHeaders(std::move(extraHeaders))
{
    QString path = m_baseUrl.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/v1"_L1))
        path.chop(3);
    m_baseUrl.setPath(path);
}

QUrl InferenceClient::url(const QString &path) const
{
    QUrl full = m_baseUrl;
    full.setPath(m_baseUrl.path() + path);
    return full;
}

HttpRequest InferenceClient::httpRequest(const QByteArray &method, const QString &path,
                                         const QByteArray &body) const
{
    HttpRequest request{.method = method,
                        .url = url(path),
                        .headers = m_extraHeaders,
                        .body = body,
                        .maxBodyBytes = replyLimit};
    if (!body.isEmpty())
        request.headers.set("Content-Type", "application/json");
    if (!m_apiKey.isEmpty())
        request.headers.set("Authorization", "Bearer " + m_apiKey.reveal());
    return request;
}

Task<QList<ServedModel>> InferenceClient::models(std::stop_token stop)
{
    HttpRequest request = httpRequest("GET", u"/v1/models"_s, {});
    request.timeout = modelsTimeout;
    auto response = co_await m_transport.send(request, stop);
    if (!response)
        co_return std::unexpected(explained(std::move(response.error())).within(u"list models"_s));
    if (!response->isSuccess()) {
        Error error = errorFromBody(response->status, response->body, response->retryAfter());
        error.where = request.describe();
        co_return std::unexpected(std::move(error).within(u"list models"_s));
    }
    const QJsonObject object = QJsonDocument::fromJson(response->body).object();
    if (!object.value("data"_L1).isArray())
        co_return fail(
            ErrorKind::Invalid,
            u"the answer is no list of models: is this the address of an OpenAI-compatible server?"_s,
            request.describe());
    QList<ServedModel> models;
    for (const QJsonValue &value : object.value("data"_L1).toArray()) {
        const QJsonObject entry = value.toObject();
        const QString id = entry.value("id"_L1).toString();
        if (id.isEmpty())
            continue;
        // llama.cpp says its context under meta.
        const int length = entry.value("max_model_len"_L1)
                               .toInt(entry.value("meta"_L1).toObject().value("n_ctx"_L1).toInt(0));
        models.append({.id = id,
                       .root = entry.value("root"_L1).toString(),
                       .parent = entry.value("parent"_L1).toString(),
                       .ownedBy = entry.value("owned_by"_L1).toString(),
                       .maxModelLen = std::max(0, length)});
    }
    co_return models;
}

Task<bool> InferenceClient::healthy(std::stop_token stop)
{
    HttpRequest request = httpRequest("GET", u"/health"_s, {});
    request.timeout = std::chrono::seconds(10);
    auto response = co_await m_transport.send(request, stop);
    if (!response)
        co_return std::unexpected(explained(std::move(response.error())).within(u"health"_s));
    if (response->status == 404 || response->status == 405) {
        // A server without that path, or a gateway that routes /v1 alone: who lists models, or asks for a key first, is up.
        auto listed = co_await models(stop);
        co_return listed || listed.error().kind == ErrorKind::Unauthorized;
    }
    co_return response->isSuccess();
}

Task<CompletionReply> InferenceClient::complete(CompletionRequest request, DeltaHandler onDelta,
                                                std::stop_token stop, RawHandler onRaw)
{
    if (const auto problem = request.sampling.firstProblem())
        co_return fail(ErrorKind::Invalid, *problem);
    const QString path = request.chat ? u"/v1/chat/completions"_s : u"/v1/completions"_s;
    HttpRequest http =
        httpRequest("POST", path, QJsonDocument(request.toJson()).toJson(QJsonDocument::Compact));
    http.headers.set("Accept", request.stream ? "text/event-stream" : "application/json");
    http.timeout = request.timeout;
    http.idleTimeout = request.idleTimeout;
    const QString where = http.describe();
    const QString step = u"complete"_s;

    CompletionReply reply;
    reply.message.role = ChatRole::Assistant;
    ReplyBuilder builder(reply, request.chat, onDelta);
    CompletionTiming &timing = reply.timing;
    timing.sent = m_clock.monotonic();

    auto opened = co_await m_transport.open(http, stop);
    if (!opened)
        co_return std::unexpected(explained(std::move(opened.error())).within(step));
    const std::unique_ptr<HttpStream> stream = std::move(*opened);
    timing.headers = m_clock.monotonic() - timing.sent;
    const int status = stream->status();
    const bool success = status >= 200 && status < 300;
    const bool events = success && mediaType(stream->headers()) == "text/event-stream";

    if (!events) {
        // An error, an answer that was not to be streamed, or a server that does not stream.
        auto body = co_await stream->readAll(success ? replyLimit : errorBodyLimit, stop);
        timing.end = m_clock.monotonic() - timing.sent;
        if (!body)
            co_return std::unexpected(std::move(body.error()).within(step));
        if (onRaw)
            onRaw(*body);
        if (!success) {
            Error error = errorFromBody(
                status, *body, HttpResponse{.status = status, .headers = stream->headers()}.retryAfter());
            error.where = where;
            co_return std::unexpected(std::move(error).within(step));
        }
        timing.firstByte = timing.end;
        if (auto taken = builder.take(*body, timing.end); !taken) {
            Error error = std::move(taken.error());
            error.where = where;
            if (error.httpStatus == 0)
                error.hint =
                    Inference::tr(
                        "The answer has the type \"%1\": is this the address of an OpenAI-compatible server?")
                        .arg(QString::fromLatin1(mediaType(stream->headers())));
            co_return std::unexpected(std::move(error).within(step));
        }
        co_return reply;
    }

    SseParser parser;
    std::chrono::nanoseconds since{0};
    std::optional<Error> broken;
    const auto onEvent = [&](const SseEvent &event) {
        if (broken || reply.sawDone)
            return;
        if (onRaw)
            onRaw(event.data);
        if (event.data.trimmed() == "[DONE]") {
            reply.sawDone = true;
            return;
        }
        if (auto taken = builder.take(event.data, since); !taken)
            broken = std::move(taken.error());
    };
    for (;;) {
        auto chunk = co_await stream->read(stop);
        since = m_clock.monotonic() - timing.sent;
        if (!chunk) {
            broken = std::move(chunk.error());
            break;
        }
        const bool ended = chunk->isEmpty();
        if (!ended && !timing.firstByte)
            timing.firstByte = since;
        const auto fed = ended ? parser.finish(onEvent) : parser.feed(*chunk, onEvent);
        if (!fed && !broken)
            broken = fed.error();
        if (broken || ended || reply.sawDone)
            break;
    }
    timing.end = since;
    if (reply.sawDone) {
        // The body's own end follows at once; waiting for it lets the connection be used again.
        (void)co_await withDeadline(m_clock, std::chrono::milliseconds(500), {}, stop,
                                    [&stream](std::stop_token inner) { return stream->read(inner); });
    } else if (!broken && reply.finishReason.isEmpty()) {
        broken = Error{.kind = ErrorKind::Network,
                       .detail = u"the stream ended before the answer did"_s,
                       .where = where,
                       .reason = u"Cut"_s};
    }
    if (broken) {
        if (broken->where.isEmpty())
            broken->where = where;
        if (!saidSomething(reply))
            co_return std::unexpected(std::move(*broken).within(step));
        reply.interrupted = std::move(*broken).within(step);
    }
    co_return reply;
}

} // namespace slipway
