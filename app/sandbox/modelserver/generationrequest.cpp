// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/modelserver/generationrequest.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

ModelServerError badParameter(const QString &message, const QString &param)
{
    return {400, message, u"BadRequestError"_s, param};
}

/// The input is too long, in vLLM's words; what clients look for is "maximum context length is N tokens".
ModelServerError contextError(qsizetype input, int asked, int maxModelLen, bool chat)
{
    if (input >= maxModelLen) {
        return badParameter(
            u"This model's maximum context length is %1 tokens. However, your request has %2 input tokens. "
            "Please reduce the length of the input %3."_s.arg(maxModelLen)
                .arg(input)
                .arg(chat ? u"messages"_s : u"prompt"_s),
            u"input_tokens"_s);
    }
    return badParameter(u"'max_tokens' or 'max_completion_tokens' is too large: %1. This model's maximum "
                        u"context length is %2 tokens and "
                        "your request has %3 input tokens (%1 > %2 - %3)."_s.arg(asked)
                            .arg(maxModelLen)
                            .arg(input),
                        u"max_tokens"_s);
}

/// A number field; nothing when absent or null.
std::expected<std::optional<double>, ModelServerError> number(const QJsonObject &body, const QString &key,
                                                              bool whole)
{
    const QJsonValue value = body.value(key);
    if (value.isUndefined() || value.isNull())
        return std::optional<double>();
    if (!value.isDouble()) {
        return std::unexpected(
            whole
                ? validationError(u"int_parsing"_s, key,
                                  u"Input should be a valid integer, unable to parse string as an integer"_s)
                : validationError(u"float_parsing"_s, key,
                                  u"Input should be a valid number, unable to parse string as a number"_s));
    }
    if (whole && value.toDouble() != double(value.toInteger()))
        return std::unexpected(
            validationError(u"int_from_float"_s, key,
                            u"Input should be a valid integer, got a number with a fractional part"_s));
    return std::optional<double>(value.toDouble());
}

std::optional<ModelServerError> readSampling(const QJsonObject &body, GenerationRequest &request)
{
    const auto take = [&body](const QString &key, bool whole,
                              auto &&apply) -> std::optional<ModelServerError> {
        const auto read = number(body, key, whole);
        if (!read)
            return read.error();
        if (*read)
            return apply(**read);
        return {};
    };
    using Fault = std::optional<ModelServerError>;
    Fault fault = take(u"temperature"_s, false, [&](double value) -> Fault {
        if (value < 0)
            return badParameter(u"temperature must be non-negative, got %1."_s.arg(value), u"temperature"_s);
        request.temperature = value;
        return {};
    });
    if (!fault) {
        fault = take(u"top_p"_s, false, [](double value) -> Fault {
            if (value <= 0 || value > 1)
                return badParameter(u"top_p must be in (0, 1], got %1."_s.arg(value), u"top_p"_s);
            return {};
        });
    }
    for (const QString &key : {u"presence_penalty"_s, u"frequency_penalty"_s}) {
        if (!fault) {
            fault = take(key, false, [&](double value) -> Fault {
                if (value < -2 || value > 2)
                    return badParameter(u"%1 must be in [-2, 2], got %2."_s.arg(key).arg(value), key);
                return {};
            });
        }
    }
    if (!fault) {
        fault = take(u"n"_s, true, [&](double value) -> Fault {
            if (value < 1 || value > 128)
                return badParameter(u"n must be at least 1, got %1."_s.arg(value), u"n"_s);
            request.n = int(value);
            if (request.n > 1 && request.temperature == 0)
                return badParameter(u"n must be 1 when using greedy sampling, got %1."_s.arg(value), u"n"_s);
            return {};
        });
    }
    if (!fault) {
        fault = take(u"seed"_s, true, [&](double value) -> Fault {
            request.seed = qint64(value);
            return {};
        });
    }
    if (!fault) {
        fault = take(u"min_tokens"_s, true, [&](double value) -> Fault {
            if (value < 0)
                return badParameter(u"min_tokens must be greater than or equal to 0, got %1."_s.arg(value),
                                    u"min_tokens"_s);
            request.minTokens = int(value);
            return {};
        });
    }
    if (fault)
        return fault;
    const QJsonValue stop = body.value("stop"_L1);
    if (stop.isString())
        request.stop = {stop.toString()};
    const QJsonArray stops = stop.toArray();
    for (const QJsonValue &item : stops) {
        if (!item.isString())
            return validationError(u"string_type"_s, u"stop"_s, u"Input should be a valid string"_s);
        request.stop.append(item.toString());
    }
    if (request.stop.contains(QString()))
        return badParameter(u"stop cannot contain an empty string."_s, u"stop"_s);
    request.ignoreEos = body.value("ignore_eos"_L1).toBool();
    return {};
}

std::optional<ModelServerError> readOutputShape(const QJsonObject &body, GenerationRequest &request)
{
    request.stream = body.value("stream"_L1).toBool();
    const QJsonValue options = body.value("stream_options"_L1);
    if (options.isObject()) {
        if (!request.stream)
            return badParameter(u"Stream options can only be defined when `stream=True`."_s,
                                u"stream_options"_s);
        request.includeUsage = options["include_usage"_L1].toBool();
        request.continuousUsage = request.includeUsage && options["continuous_usage_stats"_L1].toBool();
    }
    const QJsonValue logprobs = body.value("logprobs"_L1);
    if (request.chat) {
        request.logprobs = logprobs.toBool();
        request.topLogprobs = body.value("top_logprobs"_L1).toInt();
        if (request.topLogprobs > 0 && !request.logprobs)
            return badParameter(u"when using `top_logprobs`, `logprobs` must be set to true."_s,
                                u"top_logprobs"_s);
    } else if (logprobs.isDouble()) {
        request.logprobs = true;
        request.topLogprobs = logprobs.toInt();
    }
    if (request.topLogprobs < 0 || request.topLogprobs > 20) {
        return badParameter(u"Requested sample logprobs of %1, which is greater than max allowed: 20"_s.arg(
                                request.topLogprobs),
                            request.chat ? u"top_logprobs"_s : u"logprobs"_s);
    }
    const QJsonObject format = body.value("response_format"_L1).toObject();
    const QString type = format.value("type"_L1).toString();
    if (type == "json_object"_L1) {
        request.schema = QJsonObject{
            {u"type"_s, u"object"_s},
            {u"properties"_s,
             QJsonObject{{u"answer"_s, QJsonObject{{u"type"_s, u"string"_s}}},
                         {u"confidence"_s,
                          QJsonObject{{u"type"_s, u"number"_s}, {u"minimum"_s, 0}, {u"maximum"_s, 1}}}}},
            {u"required"_s, QJsonArray{u"answer"_s, u"confidence"_s}}};
    } else if (type == "json_schema"_L1) {
        const QJsonValue schema = format.value("json_schema"_L1)["schema"_L1];
        if (!schema.isObject())
            return validationError(u"missing"_s, u"response_format', 'json_schema"_s, u"Field required"_s);
        request.schema = schema.toObject();
    } else if (!type.isEmpty() && type != "text"_L1) {
        return validationError(u"literal_error"_s, u"response_format', 'type"_s,
                               u"Input should be 'text', 'json_object', 'json_schema' or 'structural_tag'"_s);
    }
    const QJsonObject structured = body.value("structured_outputs"_L1).toObject();
    const QJsonArray choices = structured.value("choice"_L1).toArray();
    for (const QJsonValue &choice : choices)
        request.choices.append(choice.toString());
    if (structured.value("json"_L1).isObject())
        request.schema = structured.value("json"_L1).toObject();
    return {};
}

std::optional<ModelServerError> readTools(const QJsonObject &body, GenerationRequest &request)
{
    const QJsonArray tools = body.value("tools"_L1).toArray();
    const QJsonValue choice = body.value("tool_choice"_L1);
    if (tools.isEmpty()) {
        if (choice.isObject() || choice.toString() == "required"_L1)
            return badParameter(u"When using `tool_choice`, `tools` must be set."_s, u"tool_choice"_s);
        return {};
    }
    if (choice.isString() && !QStringList{u"none"_s, u"auto"_s, u"required"_s}.contains(choice.toString()))
        return badParameter(
            u"Invalid value for `tool_choice`: %1! Only named tools, \"none\", \"auto\" or \"required\" are supported."_s
                .arg(choice.toString()),
            u"tool_choice"_s);
    if (choice.toString() == "none"_L1)
        return {};
    request.tools = tools;
    request.mustCall = choice.toString() == "required"_L1;
    if (choice.isObject()) {
        request.forcedTool = choice["function"_L1]["name"_L1].toString();
        const bool known = std::any_of(tools.begin(), tools.end(), [&](const QJsonValue &tool) {
            return tool["function"_L1]["name"_L1].toString() == request.forcedTool;
        });
        if (!known)
            return badParameter(
                u"The tool specified in `tool_choice` does not match any of the specified `tools`"_s,
                u"tool_choice"_s);
    }
    return {};
}

std::optional<ModelServerError> readPrompts(const QJsonObject &body, GenerationRequest &request,
                                            Tokenizer &tokenizer)
{
    const QJsonValue prompt = body.value("prompt"_L1);
    const auto tokensOf = [](const QJsonArray &array) {
        QList<int> ids;
        for (const QJsonValue &id : array)
            ids.append(id.toInt());
        return ids;
    };
    const auto addTokens = [&](const QList<int> &ids) {
        request.prompts.append(tokenizer.decode(ids));
        request.promptTokens.append(ids);
    };
    if (prompt.isString()) {
        request.prompts.append(prompt.toString());
        request.promptTokens.append(tokenizer.encode(prompt.toString()));
    } else if (const QJsonArray array = prompt.toArray(); !array.isEmpty() && array.first().isDouble()) {
        addTokens(tokensOf(array));
    } else {
        for (const QJsonValue &item : array) {
            if (item.isArray()) {
                addTokens(tokensOf(item.toArray()));
            } else {
                request.prompts.append(item.toString());
                request.promptTokens.append(tokenizer.encode(item.toString()));
            }
        }
    }
    if (request.prompts.isEmpty())
        return badParameter(u"Either prompt or prompt_embeds must be provided and non-empty."_s, u"prompt"_s);
    for (const QList<int> &ids : std::as_const(request.promptTokens)) {
        if (ids.isEmpty())
            return badParameter(u"The decoder prompt cannot be empty"_s, u"prompt"_s);
    }
    return {};
}

} // namespace

QByteArray ModelServerError::body() const
{
    const QJsonObject error{{u"message"_s, message},
                            {u"type"_s, type},
                            {u"param"_s, param.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(param)},
                            {u"code"_s, status}};
    return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson(QJsonDocument::Compact);
}

void ModelServerError::send(HttpReply &reply) const
{
    reply.send(status, "application/json", body());
}

ModelServerError validationError(const QString &type, const QString &field, const QString &message)
{
    return {400,
            u"1 validation error:\n  {'type': '%1', 'loc': ('body', '%2'), 'msg': '%3'}"_s.arg(type, field,
                                                                                               message),
            u"BadRequestError"_s, field.section(u'\'', 0, 0)};
}

ModelServerError unknownModel(const QString &model)
{
    return {404, u"The model `%1` does not exist."_s.arg(model.left(200)), u"NotFoundError"_s, u"model"_s};
}

QString chatTemplate(const QList<ChatTurn> &turns, bool addGenerationPrompt)
{
    QString text;
    for (const ChatTurn &turn : turns)
        text += u"<|im_start|>%1\n%2<|im_end|>\n"_s.arg(turn.role, turn.text);
    if (addGenerationPrompt)
        text += u"<|im_start|>assistant\n"_s;
    return text;
}

std::expected<QList<ChatTurn>, ModelServerError> turnsFromJson(const QJsonValue &messages)
{
    if (!messages.isArray())
        return std::unexpected(validationError(
            messages.isUndefined() ? u"missing"_s : u"list_type"_s, u"messages"_s,
            messages.isUndefined() ? u"Field required"_s : u"Input should be a valid list"_s));
    QList<ChatTurn> turns;
    const QJsonArray array = messages.toArray();
    for (const QJsonValue &message : array) {
        ChatTurn turn{message["role"_L1].toString(), {}};
        if (turn.role.isEmpty())
            return std::unexpected(validationError(u"missing"_s, u"messages', %1, 'role"_s.arg(turns.size()),
                                                   u"Field required"_s));
        const QJsonValue content = message["content"_L1];
        turn.text = content.toString();
        const QJsonArray parts = content.toArray();
        for (const QJsonValue &part : parts) {
            const QString type = part["type"_L1].toString();
            if (type != "text"_L1 && type != "input_text"_L1)
                return std::unexpected(badParameter(
                    u"At most 0 %1(s) may be provided in one prompt."_s.arg(type.section(u'_', 0, 0)),
                    u"messages"_s));
            turn.text += part["text"_L1].toString();
        }
        turns.append(turn);
    }
    if (turns.isEmpty())
        return std::unexpected(badParameter(u"You need to provide at least one message."_s, u"messages"_s));
    return turns;
}

QString GenerationRequest::question() const
{
    for (auto it = turns.crbegin(); it != turns.crend(); ++it) {
        if (it->role == "user"_L1)
            return it->text;
    }
    return prompts.value(0);
}

std::expected<GenerationRequest, ModelServerError>
GenerationRequest::parse(const QByteArray &text, bool chat, const ModelServerSettings &settings,
                         Tokenizer &tokenizer)
{
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (parsed.error != QJsonParseError::NoError)
        return std::unexpected(
            validationError(u"json_invalid"_s, QString::number(parsed.offset), u"JSON decode error"_s));
    if (!document.isObject())
        return std::unexpected(
            validationError(u"model_attributes_type"_s, u"body"_s,
                            u"Input should be a valid dictionary or object to extract fields from"_s));
    const QJsonObject body = document.object();
    GenerationRequest request;
    request.chat = chat;
    request.model = body.value("model"_L1)
                        .toString(settings.modelIds.value(0)); // vLLM serves its one model without a name too
    if (!settings.modelIds.contains(request.model))
        return std::unexpected(unknownModel(request.model));
    if (chat) {
        const auto turns = turnsFromJson(body.value("messages"_L1));
        if (!turns)
            return std::unexpected(turns.error());
        request.turns = *turns;
        QString prompt = chatTemplate(request.turns, true);
        if (const QJsonArray tools = body.value("tools"_L1).toArray(); !tools.isEmpty())
            prompt.prepend(QString::fromUtf8(QJsonDocument(tools).toJson(QJsonDocument::Compact)));
        request.promptTokens.append(tokenizer.encode(prompt));
    } else if (const auto fault = readPrompts(body, request, tokenizer)) {
        return std::unexpected(*fault);
    }
    request.echo = !chat && body.value("echo"_L1).toBool();
    for (const auto step : {readSampling, readOutputShape, readTools}) {
        if (const auto fault = step(body, request))
            return std::unexpected(*fault);
    }
    const QString limitKey =
        body.contains("max_completion_tokens"_L1) && chat ? u"max_completion_tokens"_s : u"max_tokens"_s;
    const auto limit = number(body, limitKey, true);
    if (!limit)
        return std::unexpected(limit.error());
    qsizetype longest = 0;
    for (const QList<int> &ids : std::as_const(request.promptTokens))
        longest = std::max(longest, ids.size());
    const int room = settings.maxModelLen - int(longest);
    // A text completion without a limit makes 16 tokens (OpenAI's default), a chat fills the context.
    const double asked =
        limit->value_or(chat ? double(std::max(1, room)) : std::min(16.0, double(std::max(1, room))));
    if (asked < 1 && !(asked == 0 && request.echo))
        return std::unexpected(
            badParameter(u"max_tokens must be at least 1, got %1."_s.arg(asked), u"max_tokens"_s));
    if (room <= 0 || asked > room)
        return std::unexpected(contextError(longest, int(std::min(asked, 2e9)), settings.maxModelLen, chat));
    request.maxTokens = int(asked);
    if (request.minTokens > request.maxTokens)
        return std::unexpected(badParameter(
            u"min_tokens must be less than or equal to max_tokens=%1, got %2."_s.arg(request.maxTokens)
                .arg(request.minTokens),
            u"min_tokens"_s));
    return request;
}

} // namespace slipway::sandbox
