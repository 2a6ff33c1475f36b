// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/conversationtext.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ConversationWords {
    Q_DECLARE_TR_FUNCTIONS(Conversation)
};

QString roleName(ChatRole role)
{
    switch (role) {
    case ChatRole::User:
        return ConversationWords::tr("You");
    case ChatRole::Assistant:
        return ConversationWords::tr("Model");
    case ChatRole::System:
        return ConversationWords::tr("System");
    case ChatRole::Tool:
        break;
    }
    return ConversationWords::tr("Result of the call");
}

QString quoted(const QString &text)
{
    return u"> "_s + QString(text.trimmed()).replace(u'\n', u"\n> "_s);
}

/// In a fence that is longer than any in @p text.
QString fenced(const QString &text)
{
    QString fence = u"```"_s;
    while (text.contains(fence))
        fence += u'`';
    return fence + u'\n' + text + u'\n' + fence;
}

} // namespace

QString conversationMarkdown(const Conversation &conversation, const QString &title)
{
    QStringList parts{u"# "_s + title.simplified()};
    const QList<ChatMessage> messages = conversation.messages();
    for (const ChatMessage &message : messages) {
        parts << u"## "_s + roleName(message.role);
        if (!message.reasoning.isEmpty())
            parts << quoted(message.reasoning);
        if (!message.images.isEmpty())
            parts << ConversationWords::tr("(%n image(s))", nullptr, int(message.images.size()));
        if (message.role == ChatRole::Tool)
            parts << fenced(message.content);
        else if (!message.content.isEmpty())
            parts << message.content.trimmed();
        for (const ToolCall &call : message.toolCalls)
            parts << ConversationWords::tr("Calls %1").arg(u'`' + call.name + u'`') << fenced(call.arguments);
    }
    return parts.join(u"\n\n"_s) + u'\n';
}

QJsonObject conversationExport(const Conversation &conversation, const QString &title, const QString &modelId)
{
    QJsonArray array;
    const QList<ChatMessage> messages = conversation.messages();
    for (const ChatMessage &message : messages)
        array.append(message.toRequestJson());
    return {{u"format"_s, u"slipway-conversation/1"_s},
            {u"title"_s, title},
            {u"model"_s, modelId},
            {u"messages"_s, array},
            {u"tree"_s, conversation.toJson()}};
}

QList<ChatMessage> questionsOf(const Conversation &conversation)
{
    QList<ChatMessage> questions = conversation.messages();
    questions.removeIf([](const ChatMessage &message) { return message.role != ChatRole::User; });
    return questions;
}

} // namespace slipway
