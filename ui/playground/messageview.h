// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"
#include "ui/playground/markdownstream.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QToolButton;

namespace slipway {

class ReplyBrowser;

/// One message of the conversation: who, the text, and under an answer its measurements and actions.
class MessageView : public QFrame
{
    Q_OBJECT

public:
    MessageView(ChatRole role, const QString &text, QWidget *parent = nullptr);

    ChatRole role() const { return m_role; }
    /// Text of an answer that is being streamed; drawn at most once a frame.
    void append(const QString &content, const QString &reasoning);
    void finish(const CompletionReply &reply, const QString &wayIn);
    void fail(const QString &headline, const QString &advice);
    /// Shows which of @p siblings this is, and ways to the others; nothing when it is the only one.
    void setSiblings(const QList<int> &siblings, int node);
    QString text() const;
    QString measurements() const;

Q_SIGNALS:
    void regenerateRequested();
    void editRequested();
    void siblingRequested(int node);
    void rawRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void flush();
    ChatRole m_role;
    ReplyBrowser *m_browser;
    ReplyBrowser *m_reasoning;
    QToolButton *m_reasoningToggle;
    QLabel *m_measurements;
    QToolButton *m_copy;
    QToolButton *m_again;
    QToolButton *m_raw;
    QToolButton *m_before;
    QToolButton *m_after;
    QLabel *m_place;
    QList<int> m_siblings;
    qsizetype m_siblingAt = 0;
    std::unique_ptr<MarkdownStream> m_stream;
    QString m_pending;
    QString m_pendingReasoning;
    QTimer m_frame;
};

} // namespace slipway
