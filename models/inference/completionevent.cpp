// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/completionevent.h"

#include "base/redact.h"
#include "net/statuskind.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <simdjson.h>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct InferenceErrors {
    Q_DECLARE_TR_FUNCTIONS(InferenceErrors)
};

QString textOf(simdjson::dom::element element)
{
    std::string_view view;
    if (element.get_string().get(view) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString textAt(simdjson::dom::object object, std::string_view key)
{
    simdjson::dom::element element;
    return object[key].get(element) == simdjson::SUCCESS ? textOf(element) : QString();
}

int intAt(simdjson::dom::object object, std::string_view key, int fallback = 0)
{
    std::int64_t value = 0;
    return object[key].get_int64().get(value) == simdjson::SUCCESS
        ? int(std::clamp<std::int64_t>(value, INT_MIN, INT_MAX))
        : fallback;
}

std::optional<int> optionalIntAt(simdjson::dom::object object, std::string_view key)
{
    std::int64_t value = 0;
    if (object[key].get_int64().get(value) != simdjson::SUCCESS)
        return {};
    return int(std::clamp<std::int64_t>(value, INT_MIN, INT_MAX));
}

QJsonObject jsonOf(simdjson::dom::element element)
{
    const std::string text = simdjson::minify(element);
    return QJsonDocument::fromJson(QByteArray::fromRawData(text.data(), qsizetype(text.size()))).object();
}

TokenUsage usageOf(simdjson::dom::object usage)
{
    TokenUsage result{.promptTokens = intAt(usage, "prompt_tokens"),
                      .outputTokens = intAt(usage, "completion_tokens")};
    simdjson::dom::object details;
    if (usage["prompt_tokens_details"].get_object().get(details) == simdjson::SUCCESS)
        result.cachedTokens = optionalIntAt(details, "cached_tokens");
    if (usage["completion_tokens_details"].get_object().get(details) == simdjson::SUCCESS)
        result.reasoningTokens = optionalIntAt(details, "reasoning_tokens");
    return result;
}

void readMessage(simdjson::dom::object message, CompletionDelta &delta)
{
    delta.content = textAt(message, "content");
    // vLLM's present name and the one that older releases and most other servers use.
    delta.reasoning = textAt(message, "reasoning");
    if (delta.reasoning.isEmpty())
        delta.reasoning = textAt(message, "reasoning_content");
    simdjson::dom::array calls;
    if (message["tool_calls"].get_array().get(calls) != simdjson::SUCCESS)
        return;
    int position = 0;
    for (const simdjson::dom::element element : calls) {
        simdjson::dom::object call;
        if (element.get_object().get(call) != simdjson::SUCCESS)
            continue;
        ToolCallDelta piece{.index = intAt(call, "index", position), .id = textAt(call, "id")};
        simdjson::dom::object function;
        if (call["function"].get_object().get(function) == simdjson::SUCCESS) {
            piece.name = textAt(function, "name");
            piece.arguments = textAt(function, "arguments");
        }
        delta.toolCalls.append(piece);
        ++position;
    }
}

QString titleOf(const QByteArray &html)
{
    const QString text = QString::fromUtf8(html.first(std::min<qsizetype>(html.size(), 4096)));
    const qsizetype begin = text.indexOf("<title>"_L1, 0, Qt::CaseInsensitive);
    const qsizetype end = text.indexOf("</title>"_L1, 0, Qt::CaseInsensitive);
    return begin >= 0 && end > begin ? text.mid(begin + 7, end - begin - 7).simplified() : QString();
}

/// FastAPI: {"detail":"Not Found"} or {"detail":[{"loc":["body","messages"],"msg":"…"}]}
QString fastApiDetail(const QJsonValue &detail)
{
    if (detail.isString())
        return detail.toString();
    QStringList parts;
    for (const QJsonValue &entry : detail.toArray()) {
        QStringList place;
        for (const QJsonValue &step : entry.toObject().value("loc"_L1).toArray())
            place.append(step.isDouble() ? QString::number(step.toInt()) : step.toString());
        parts.append(place.isEmpty()
                         ? entry.toObject().value("msg"_L1).toString()
                         : u"%1: %2"_s.arg(place.join(u'.'), entry.toObject().value("msg"_L1).toString()));
    }
    return parts.join(u"; "_s);
}

void addReasonAndHint(Error &error, const QString &type, const QString &code)
{
    // vLLM gives no code for a context that is too long, only the sentence; OpenAI and llama.cpp do.
    const bool tooLong = code == "context_length_exceeded"_L1 || type == "exceed_context_size_error"_L1
        || (error.kind == ErrorKind::Invalid
            && (error.detail.contains("maximum context length"_L1)
                || error.detail.contains("maximum model length"_L1)
                || error.detail.contains("context size"_L1)));
    if (tooLong) {
        error.reason = u"context_length_exceeded"_s;
        error.hint = InferenceErrors::tr("Shorten the conversation or lower max_tokens; a longer context is "
                                         "a matter of the server's --max-model-len.");
    } else if (error.detail.contains("At most 0 image"_L1) // vLLM, of a model without a tower for them
               || error.detail.contains("not a multimodal model"_L1)
               || error.detail.contains("image input is not supported"_L1)) { // llama.cpp, with status 500
        error.reason = u"images_not_supported"_s;
        error.hint = InferenceErrors::tr("This model sees no images: edit the message to remove them, or "
                                         "choose a model that does.");
    } else if (error.kind == ErrorKind::Unauthorized) {
        error.reason = u"unauthorized"_s;
        error.hint = InferenceErrors::tr(
            "The server asks for an API key, and the one that was sent, if any, is not it.");
    } else if (error.kind == ErrorKind::NotFound) {
        const bool model = type == "NotFoundError"_L1 || code == "model_not_found"_L1
            || error.detail.contains("model"_L1, Qt::CaseInsensitive);
        error.reason = model ? u"model_not_found"_s : u"route_not_found"_s;
        error.hint = model
            ? InferenceErrors::tr(
                  "Use one of the ids that /v1/models lists, or the name given by --served-model-name.")
            : InferenceErrors::tr("The server has no such path: its model may be of another task, or the "
                                  "address may lack a part.");
    } else if (error.kind == ErrorKind::TooManyRequests) {
        error.reason = u"overloaded"_s;
        error.hint = InferenceErrors::tr("Too many requests at once: wait, or add replicas.");
    } else if (error.kind == ErrorKind::Unavailable) {
        error.reason =
            error.detail.contains("loading"_L1, Qt::CaseInsensitive) ? u"loading"_s : u"unavailable"_s;
        error.hint = InferenceErrors::tr("No replica can answer now: the model may still be loading, or the "
                                         "gateway sees no healthy backend.");
    } else {
        error.reason = code.isEmpty() ? type : code;
    }
}
} // namespace

Error errorFromBody(int status, const QByteArray &body, std::optional<std::chrono::seconds> retryAfter)
{
    Error error;
    error.kind = kindOfStatus(status);
    error.httpStatus = status;
    error.retryAfter = retryAfter;
    QString type, code;
    const QJsonObject object =
        QJsonDocument::fromJson(body.first(std::min<qsizetype>(body.size(), 1024 * 1024))).object();
    const QJsonValue inner = object.value("error"_L1);
    if (inner.isObject() || object.value("object"_L1).toString() == "error"_L1) {
        const QJsonObject shape = inner.isObject() ? inner.toObject() : object;
        error.detail = shape.value("message"_L1).toString();
        type = shape.value("type"_L1).toString();
        code =
            shape.value("code"_L1).toString(); // vLLM's is a number and says nothing that the status does not
        const QString parameter = shape.value("param"_L1).toString();
        if (!parameter.isEmpty())
            error.causes.append({.reason = type, .field = parameter, .message = redacted(error.detail)});
    } else if (inner.isString()) { // vLLM's 401, TGI
        error.detail = inner.toString();
        type = object.value("error_type"_L1).toString();
    } else if (object.contains("detail"_L1)) {
        error.detail = fastApiDetail(object.value("detail"_L1));
    } else if (object.contains("message"_L1)) {
        error.detail = object.value("message"_L1).toString();
    } else if (const QString title = titleOf(body); !title.isEmpty()) {
        error.detail = title;
    } else {
        constexpr qsizetype most = 300;
        error.detail = QString::fromUtf8(body.first(std::min(body.size(), most))).simplified();
    }
    if (error.detail.isEmpty())
        error.detail = u"HTTP status %1"_s.arg(status);
    constexpr qsizetype longest = 2000;
    error.detail = redacted(error.detail.left(longest));
    addReasonAndHint(error, type, code);
    return error;
}

Result<CompletionDelta> parseCompletionEvent(const QByteArray &data, bool chat)
{
    // simdjson reads past the end and wants room there; both buffers live as long as the thread and are used again.
    thread_local simdjson::dom::parser parser;
    thread_local std::vector<char> padded;
    padded.resize(std::max(padded.size(), std::size_t(data.size()) + simdjson::SIMDJSON_PADDING));
    std::memcpy(padded.data(), data.constData(), std::size_t(data.size()));
    simdjson::dom::element document;
    simdjson::dom::object object;
    if (const auto fault = parser.parse(padded.data(), std::size_t(data.size()), false).get(document);
        fault != simdjson::SUCCESS)
        return fail(ErrorKind::Invalid,
                    u"the server sent an event that is no JSON: %1"_s.arg(
                        QString::fromLatin1(simdjson::error_message(fault))));
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return fail(ErrorKind::Invalid, u"the server sent an event that is no JSON object"_s);
    simdjson::dom::element element;
    if (object["error"].get(element) == simdjson::SUCCESS && !element.is_null()) {
        simdjson::dom::object inner;
        const int code =
            element.get_object().get(inner) == simdjson::SUCCESS ? intAt(inner, "code", 500) : 500;
        return std::unexpected(errorFromBody(code >= 400 && code < 600 ? code : 500, data));
    }
    if (textAt(object, "object") == "error"_L1)
        return std::unexpected(errorFromBody(intAt(object, "code", 500), data));

    CompletionDelta delta;
    delta.responseId = textAt(object, "id");
    delta.modelId = textAt(object, "model");
    simdjson::dom::object usage;
    if (object["usage"].get_object().get(usage) == simdjson::SUCCESS)
        delta.usage = usageOf(usage);
    simdjson::dom::array choices;
    if (object["choices"].get_array().get(choices) != simdjson::SUCCESS)
        return delta;
    for (const simdjson::dom::element choiceElement : choices) {
        simdjson::dom::object choice;
        if (choiceElement.get_object().get(choice) != simdjson::SUCCESS || intAt(choice, "index") != 0)
            continue; // one answer is asked for; others would be of a request that is not ours
        if (chat) {
            simdjson::dom::object message;
            if (choice["delta"].get_object().get(message) == simdjson::SUCCESS
                || choice["message"].get_object().get(message) == simdjson::SUCCESS)
                readMessage(message, delta);
        } else {
            delta.content = textAt(choice, "text");
        }
        delta.finishReason = textAt(choice, "finish_reason");
        if (choice["logprobs"].get(element) == simdjson::SUCCESS && element.is_object())
            delta.logprobs = jsonOf(element);
    }
    return delta;
}

} // namespace slipway
