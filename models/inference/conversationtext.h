// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

namespace slipway {

/// A conversation for reading elsewhere: what is shown of it, as Markdown.
QString conversationMarkdown(const Conversation &conversation, const QString &title);
/// The same for programs: {"format","title","model","messages"}, messages as /v1/chat/completions takes them, and under "tree" all branches.
QJsonObject conversationExport(const Conversation &conversation, const QString &title,
                               const QString &modelId);
/// What the person said on the branch that is shown, in order: to be said again.
QList<ChatMessage> questionsOf(const Conversation &conversation);

} // namespace slipway
