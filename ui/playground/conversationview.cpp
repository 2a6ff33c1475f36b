// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/conversationview.h"

#include "ui/common/theme.h"
#include "ui/playground/messageview.h"

#include <QCoreApplication>
#include <QScrollBar>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ConversationView::ConversationView(QWidget *parent) : QScrollArea(parent), m_settling(this)
{
    auto *content = new QWidget(this);
    m_messages = new QVBoxLayout(content);
    m_messages->setContentsMargins(0, 0, spacing::s, 0);
    m_messages->setSpacing(spacing::s);
    m_messages->addStretch(1); // the room that is left: messages stand close, however few
    setObjectName(u"conversation"_s);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    content->setProperty("scrollContent", true);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    setAccessibleName(tr("Conversation"));
    m_settling.setObjectName(u"settling"_s);
    m_settling.setSingleShot(true);
    m_settling.setInterval(3000);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        QScrollBar *bar = verticalScrollBar();
        // Where the end was, for an answer that is laid out anew grows by a page at once.
        const int before = std::exchange(m_end, maximum);
        constexpr int near = 200; // who is that close to the end reads along
        if ((m_streaming >= 0 || m_settling.isActive()) && bar->value() >= before - near)
            bar->setValue(maximum);
    });
}

MessageView *ConversationView::makeView(int node, const Conversation::Node &made)
{
    const ChatMessage &message = made.message;
    auto *view = new MessageView(message.role, message.content, widget());
    view->setImages(message.images);
    if (made.figures || !message.reasoning.isEmpty())
        view->setFormer(message.reasoning, made.figures.value_or(AnswerFigures()));
    connect(view, &MessageView::regenerateRequested, this,
            [this, node] { Q_EMIT regenerateRequested(node); });
    connect(view, &MessageView::editRequested, this, [this, node] { Q_EMIT editRequested(node); });
    connect(view, &MessageView::rawRequested, this, [this, node] { Q_EMIT rawRequested(node); });
    connect(view, &MessageView::tokensRequested, this, [this, node] { Q_EMIT tokensRequested(node); });
    connect(view, &MessageView::toolResultsGiven, this,
            [this, node](const QList<ChatMessage> &results) { Q_EMIT toolResultsGiven(node, results); });
    connect(view, &MessageView::siblingRequested, this, &ConversationView::siblingRequested);
    return view;
}

void ConversationView::show(const Conversation &conversation)
{
    const QList<int> path = conversation.path();
    for (auto it = m_views.cbegin(); it != m_views.cend(); ++it) {
        // Hidden, not gone: another branch comes back with its measurements, and one that still streams goes on.
        if (!path.contains(it.key())) {
            m_messages->removeWidget(it.value());
            it.value()->hide();
        }
    }
    for (int at = 0; at < path.size(); ++at) {
        const int node = path.at(at);
        MessageView *&view = m_views[node];
        if (!view)
            view = makeView(node, conversation.node(node));
        if (m_messages->indexOf(view) != at) {
            m_messages->removeWidget(view);
            m_messages->insertWidget(at, view);
        }
        view->setSiblings(conversation.siblings(node), node);
        view->setToolCalls(conversation.node(node).message.toolCalls);
        view->setToolCallsAnswered(at + 1 < path.size());
        view->show();
    }
}

void ConversationView::clear()
{
    for (MessageView *view : std::as_const(m_views)) {
        m_messages->removeWidget(view);
        view->hide();
        view->deleteLater();
    }
    m_views.clear();
    m_streaming = -1;
}

void ConversationView::setStreaming(int node)
{
    // The measurements, and what the server says of the request, come under an answer that has ended: who read along sees them too.
    if (m_streaming >= 0 && node < 0)
        m_settling.start();
    m_streaming = node;
}

void ConversationView::scrollToEnd()
{
    // What was added just now has no place yet.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    verticalScrollBar()->setValue(verticalScrollBar()->maximum());
    // Long answers are laid out bit by bit, and their measurements come under them.
    m_settling.start();
}

void ConversationView::resizeEvent(QResizeEvent *event)
{
    // Details that open beside it make all of it longer: who was at the end stays there.
    if (verticalScrollBar()->value() >= m_end - 2)
        m_settling.start();
    QScrollArea::resizeEvent(event);
}

} // namespace slipway
