// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/conversation.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString toString(ChatRole role)
{
    switch (role) {
    case ChatRole::System:
        return u"system"_s;
    case ChatRole::User:
        return u"user"_s;
    case ChatRole::Assistant:
        return u"assistant"_s;
    case ChatRole::Tool:
        return u"tool"_s;
    }
    return {};
}

namespace {
std::optional<ChatRole> roleNamed(const QString &name)
{
    for (const ChatRole role : {ChatRole::System, ChatRole::User, ChatRole::Assistant, ChatRole::Tool}) {
        if (toString(role) == name)
            return role;
    }
    return {};
}

QJsonArray toolCallsJson(const QList<ToolCall> &calls)
{
    QJsonArray array;
    for (const ToolCall &call : calls)
        array.append(QJsonObject{
            {u"id"_s, call.id},
            {u"type"_s, u"function"_s},
            {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, call.arguments}}}});
    return array;
}

template <typename T> void set(QJsonObject &object, const QString &key, const std::optional<T> &value)
{
    if (value)
        object.insert(key, QJsonValue(*value));
}
} // namespace

QJsonObject ChatMessage::toRequestJson() const
{
    QJsonObject object{{u"role"_s, toString(role)}};
    if (images.isEmpty()) {
        // An assistant's turn of tool calls alone has no content; empty text in its place makes some templates stumble.
        object.insert(u"content"_s,
                      content.isEmpty() && !toolCalls.isEmpty() ? QJsonValue() : QJsonValue(content));
    } else {
        QJsonArray parts;
        if (!content.isEmpty())
            parts.append(QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, content}});
        for (const QString &image : images)
            parts.append(
                QJsonObject{{u"type"_s, u"image_url"_s}, {u"image_url"_s, QJsonObject{{u"url"_s, image}}}});
        object.insert(u"content"_s, parts);
    }
    if (!toolCalls.isEmpty())
        object.insert(u"tool_calls"_s, toolCallsJson(toolCalls));
    if (!toolCallId.isEmpty())
        object.insert(u"tool_call_id"_s, toolCallId);
    return object;
}

void SamplingParameters::writeTo(QJsonObject &request, bool chat) const
{
    set(request, u"temperature"_s, temperature);
    set(request, u"top_p"_s, topP);
    set(request, u"top_k"_s, topK);
    set(request, u"min_p"_s, minP);
    set(request, u"presence_penalty"_s, presencePenalty);
    set(request, u"frequency_penalty"_s, frequencyPenalty);
    set(request, u"repetition_penalty"_s, repetitionPenalty);
    set(request, u"seed"_s, seed);
    // max_completion_tokens is the newer name for chats; max_tokens is what every server still takes.
    set(request, u"max_tokens"_s, maxTokens);
    set(request, u"min_tokens"_s, minTokens);
    set(request, u"ignore_eos"_s, ignoreEos);
    if (logprobs) {
        if (chat) {
            request.insert(u"logprobs"_s, true);
            request.insert(u"top_logprobs"_s, *logprobs);
        } else {
            request.insert(u"logprobs"_s, *logprobs);
        }
    }
    if (!stop.isEmpty())
        request.insert(u"stop"_s, QJsonArray::fromStringList(stop));
    if (!responseFormat.isEmpty())
        request.insert(u"response_format"_s, responseFormat);
    if (!tools.isEmpty() && chat) {
        request.insert(u"tools"_s, tools);
        if (!toolChoice.isUndefined())
            request.insert(u"tool_choice"_s, toolChoice);
    }
    for (auto it = extra.constBegin(); it != extra.constEnd(); ++it)
        request.insert(it.key(), it.value());
}

std::optional<QString> SamplingParameters::firstProblem() const
{
    // The ranges are those of vLLM's SamplingParams and OpenAI's reference; the wider of the two where they differ.
    const auto outside = [](const std::optional<double> &value, double low, double high) {
        return value && !(*value >= low && *value <= high);
    };
    if (outside(temperature, 0, 100))
        return u"temperature must be 0 or more"_s;
    if (topP && !(*topP > 0 && *topP <= 1))
        return u"top_p must be above 0 and at most 1"_s;
    if (topK && *topK < -1)
        return u"top_k must be -1 or 0 (all) or a number of tokens"_s;
    if (outside(minP, 0, 1))
        return u"min_p must be between 0 and 1"_s;
    if (outside(presencePenalty, -2, 2))
        return u"presence_penalty must be between -2 and 2"_s;
    if (outside(frequencyPenalty, -2, 2))
        return u"frequency_penalty must be between -2 and 2"_s;
    if (repetitionPenalty && !(*repetitionPenalty > 0))
        return u"repetition_penalty must be above 0"_s;
    if (maxTokens && *maxTokens < 1)
        return u"max_tokens must be 1 or more"_s;
    if (minTokens && (*minTokens < 0 || (maxTokens && *minTokens > *maxTokens)))
        return u"min_tokens must be 0 or more, and not above max_tokens"_s;
    if (logprobs && (*logprobs < 0 || *logprobs > 20))
        return u"top_logprobs must be between 0 and 20"_s;
    return {};
}

int Conversation::add(ChatMessage message, int parent)
{
    Q_ASSERT(parent >= -1 && parent < m_nodes.size());
    const int index = int(m_nodes.size());
    m_nodes.append(Node{.message = std::move(message), .parent = parent});
    (parent < 0 ? m_roots : m_nodes[parent].children).append(index);
    m_leaf = index;
    return index;
}

QList<int> Conversation::pathTo(int node) const
{
    QList<int> indices;
    for (; node >= 0; node = m_nodes.at(node).parent)
        indices.prepend(node);
    return indices;
}

QList<int> Conversation::path() const
{
    return pathTo(m_leaf);
}

QList<ChatMessage> Conversation::messages() const
{
    QList<ChatMessage> list;
    for (const int index : path())
        list.append(m_nodes.at(index).message);
    return list;
}

void Conversation::show(int node)
{
    Q_ASSERT(node >= 0 && node < m_nodes.size());
    while (!m_nodes.at(node).children.isEmpty())
        node = m_nodes.at(node).children.constLast();
    m_leaf = node;
}

QList<int> Conversation::siblings(int node) const
{
    const int parent = m_nodes.at(node).parent;
    return parent < 0 ? m_roots : m_nodes.at(parent).children;
}

QJsonObject Conversation::toJson() const
{
    QJsonArray nodes;
    for (const Node &node : m_nodes) {
        QJsonObject object{{u"role"_s, toString(node.message.role)},
                           {u"content"_s, node.message.content},
                           {u"parent"_s, node.parent}};
        if (!node.message.reasoning.isEmpty())
            object.insert(u"reasoning"_s, node.message.reasoning);
        if (!node.message.images.isEmpty())
            object.insert(u"images"_s, QJsonArray::fromStringList(node.message.images));
        if (!node.message.toolCalls.isEmpty())
            object.insert(u"tool_calls"_s, toolCallsJson(node.message.toolCalls));
        if (!node.message.toolCallId.isEmpty())
            object.insert(u"tool_call_id"_s, node.message.toolCallId);
        if (node.figures)
            object.insert(u"figures"_s, node.figures->toJson());
        nodes.append(object);
    }
    return {{u"format"_s, u"slipway-conversation/1"_s}, {u"leaf"_s, m_leaf}, {u"messages"_s, nodes}};
}

Result<Conversation> Conversation::fromJson(const QJsonObject &object)
{
    Conversation conversation;
    const QJsonArray nodes = object.value("messages"_L1).toArray();
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const QJsonObject entry = nodes.at(i).toObject();
        const QString where = u"messages[%1]"_s.arg(i);
        const auto role = roleNamed(entry.value("role"_L1).toString());
        if (!role)
            return fail(ErrorKind::Invalid, u"\"%1\" is no role"_s.arg(entry.value("role"_L1).toString()),
                        where + u".role"_s);
        const int parent = entry.value("parent"_L1).toInt(-1);
        // A parent stands before its children: that alone rules out cycles.
        if (parent < -1 || parent >= i)
            return fail(ErrorKind::Invalid, u"%1 is no earlier message"_s.arg(parent), where + u".parent"_s);
        ChatMessage message{.role = *role,
                            .content = entry.value("content"_L1).toString(),
                            .reasoning = entry.value("reasoning"_L1).toString(),
                            .toolCallId = entry.value("tool_call_id"_L1).toString()};
        for (const QJsonValue &image : entry.value("images"_L1).toArray())
            message.images.append(image.toString());
        for (const QJsonValue &value : entry.value("tool_calls"_L1).toArray()) {
            const QJsonObject function = value.toObject().value("function"_L1).toObject();
            message.toolCalls.append({.id = value.toObject().value("id"_L1).toString(),
                                      .name = function.value("name"_L1).toString(),
                                      .arguments = function.value("arguments"_L1).toString()});
        }
        const int added = conversation.add(std::move(message), parent);
        if (const QJsonValue figures = entry.value("figures"_L1); figures.isObject())
            conversation.setFigures(added, AnswerFigures::fromJson(figures.toObject()));
    }
    const int leaf = object.value("leaf"_L1).toInt(conversation.m_leaf);
    if (leaf < -1 || leaf >= conversation.size())
        return fail(ErrorKind::Invalid, u"%1 is no message"_s.arg(leaf), u"leaf"_s);
    conversation.m_leaf = leaf;
    return conversation;
}

} // namespace slipway
