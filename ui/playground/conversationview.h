// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"

#include <QHash>
#include <QScrollArea>
#include <QTimer>

class QVBoxLayout;

namespace slipway {

class MessageView;

/// The branch of a conversation that is shown, a view a message. Follows what grows at its end, unless the person reads further up.
class ConversationView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConversationView(QWidget *parent = nullptr);

    /// Shows the path and hides the other branches, which keep their measurements.
    void show(const Conversation &conversation);
    /// For another conversation, whose nodes are others.
    void clear();
    /// Null when the node was never shown.
    MessageView *view(int node) const { return m_views.value(node); }
    /// The node whose answer is streamed: the end is followed while it is.
    void setStreaming(int node);
    void scrollToEnd();

Q_SIGNALS:
    void regenerateRequested(int node);
    void editRequested(int node);
    /// Another answer to the same question, or another question in its place.
    void siblingRequested(int node);
    void rawRequested(int node);
    void tokensRequested(int node);
    void toolResultsGiven(int node, const QList<ChatMessage> &results);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    MessageView *makeView(int node, const Conversation::Node &made);
    QVBoxLayout *m_messages;
    QHash<int, MessageView *> m_views;
    QTimer m_settling; ///< what is at the end has just come, or is laid out anew
    int m_streaming = -1;
    int m_end = 0; ///< of the scroll bar, before it moved
};

} // namespace slipway
