// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/inferenceclient.h"
#include "session/endpoint/answerwatch.h"
#include "ui/playground/markdownstream.h"

#include <QFrame>
#include <QTimer>

class QLabel;
class QBoxLayout;
class QToolButton;

namespace slipway {

class ImageStrip;
class ReplyBrowser;
class ToolCallsPanel;

/// One message of the conversation: who, the text, and under an answer its measurements and actions.
class MessageView : public QFrame
{
    Q_OBJECT

public:
    MessageView(ChatRole role, const QString &text, QWidget *parent = nullptr);

    ChatRole role() const { return m_role; }
    /// Text of an answer that is being streamed; drawn at most once a frame.
    void append(const QString &content, const QString &reasoning);
    /// What is said while nothing comes; empty: nothing.
    void setWaiting(const QString &text, bool isIll);
    void finish(const AnswerFigures &figures);
    /// Of an answer of before, under which what was measured then stands again.
    void setFormer(const QString &reasoning, const AnswerFigures &figures);
    /// What the server counted for this answer, apart from what was measured here.
    void setServerFigures(const ServerFigures &figures);
    void fail(const QString &headline, const QString &advice);
    /// What was sent with the text.
    void setImages(const QStringList &images);
    /// The tokens of this answer can be asked for.
    void setHasTokens(bool has);
    /// What this answer calls; its text, if there is none, takes no room.
    void setToolCalls(const QList<ToolCall> &calls);
    /// Whether something follows these calls, so that they want no results any more.
    void setToolCallsAnswered(bool answered);
    /// Shows which of @p siblings this is, and ways to the others; nothing when it is the only one.
    void setSiblings(const QList<int> &siblings, int node);
    QString text() const;
    QString measurements() const;
    /// As setServerFigures() has it shown; empty before.
    QString serverView() const;

Q_SIGNALS:
    void regenerateRequested();
    void editRequested();
    void siblingRequested(int node);
    void rawRequested();
    void tokensRequested();
    void toolResultsGiven(const QList<ChatMessage> &results);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void flush();
    void showIfData();
    void showFigures(const AnswerFigures &figures);
    ChatRole m_role;
    ReplyBrowser *m_browser;
    ReplyBrowser *m_reasoning;
    QBoxLayout *m_head;
    QToolButton *m_reasoningToggle;
    QLabel *m_measurements;
    QLabel *m_server;
    QToolButton *m_copy;
    QToolButton *m_again;
    QToolButton *m_raw;
    QToolButton *m_tokens;
    ToolCallsPanel *m_toolCalls = nullptr; ///< where there are any
    ImageStrip *m_images = nullptr; ///< the same
    QToolButton *m_before;
    QToolButton *m_after;
    QLabel *m_place;
    QList<int> m_siblings;
    qsizetype m_siblingAt = 0;
    std::unique_ptr<MarkdownStream> m_stream;
    QString m_data; ///< an answer that is JSON as a whole, as it came
    QString m_pending;
    QString m_pendingReasoning;
    QTimer m_frame;
};

} // namespace slipway
