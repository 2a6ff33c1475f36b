// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "inference/answerfigures.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <chrono>
#include <optional>

namespace slipway {

enum class ChatRole { System, User, Assistant, Tool };
QString toString(ChatRole role);

struct ToolCall {
    QString id = {};
    QString name = {};
    QString arguments = {}; ///< JSON text, as the model wrote it
    bool operator==(const ToolCall &) const = default;
};

/// An image for vision models: a data: or https: URL.
struct ChatMessage {
    ChatRole role = ChatRole::User;
    QString content = {};
    QString reasoning = {}; ///< shown apart, never sent back
    QStringList images = {};
    QList<ToolCall> toolCalls = {};
    QString toolCallId = {}; ///< of the call that a Tool message answers
    bool operator==(const ChatMessage &) const = default;

    QJsonObject toRequestJson() const;
};

/// Everything that shapes an answer. What is not set is left to the server.
struct SamplingParameters {
    std::optional<double> temperature = {};
    std::optional<double> topP = {};
    std::optional<int> topK = {};
    std::optional<double> minP = {};
    std::optional<double> presencePenalty = {};
    std::optional<double> frequencyPenalty = {};
    std::optional<double> repetitionPenalty = {};
    std::optional<qint64> seed = {};
    std::optional<int> maxTokens = {};
    std::optional<int> minTokens = {};
    std::optional<bool> ignoreEos = {};
    std::optional<int> logprobs = {}; ///< how many alternatives a token
    QStringList stop = {};
    QJsonObject responseFormat = {};
    QJsonArray tools = {};
    QJsonValue toolChoice = QJsonValue::Undefined;
    QJsonObject extra = {}; ///< sent as they are and win over all else, e.g. chat_template_kwargs
    bool operator==(const SamplingParameters &) const = default;

    void writeTo(QJsonObject &request, bool chat) const;
    /// The first value that no server takes, in words; nothing when all are in range.
    std::optional<QString> firstProblem() const;
};

/// A conversation with branches: a tree of messages and the path through it that is shown. Editing or regenerating adds a
/// sibling; nothing is ever lost.
class Conversation
{
public:
    struct Node {
        ChatMessage message = {};
        int parent = -1;
        QList<int> children = {};
        std::optional<AnswerFigures> figures = {}; ///< of an answer
        bool operator==(const Node &) const = default;
    };
    /// Adds below @p parent (-1: a new root), and shows that branch. @return the node's index
    int add(ChatMessage message, int parent);
    /// Below the end of what is shown.
    int append(ChatMessage message) { return add(std::move(message), m_leaf); }
    /// The same question anew: a sibling of @p node with another text.
    int branch(int node, ChatMessage message) { return add(std::move(message), m_nodes.at(node).parent); }
    void setMessage(int node, ChatMessage message) { m_nodes[node].message = std::move(message); }
    void setFigures(int node, AnswerFigures figures) { m_nodes[node].figures = std::move(figures); }

    /// From the root to the end of what is shown.
    QList<int> path() const;
    QList<int> pathTo(int node) const;
    QList<ChatMessage> messages() const;
    /// Shows the branch through @p node, down to the newest leaf below it.
    void show(int node);
    QList<int> siblings(int node) const;
    const Node &node(int index) const { return m_nodes.at(index); }
    int leaf() const { return m_leaf; }
    int size() const { return int(m_nodes.size()); }
    bool operator==(const Conversation &) const = default;

    QJsonObject toJson() const;
    /// Errors: Invalid (a cycle, a parent that is not there, an unknown role).
    static Result<Conversation> fromJson(const QJsonObject &object);

private:
    QList<Node> m_nodes;
    QList<int> m_roots;
    int m_leaf = -1;
};

} // namespace slipway
