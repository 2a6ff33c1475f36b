// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/inferenceclient.h"
#include "plan/target.h"
#include "ui/shell/page.h"

#include <QPointer>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace slipway {

class Banner;
class ConversationArchive;
class ConversationView;
class EmptyState;
class EndpointChooser;
class MessageView;
class ParameterPanel;
class Session;
struct RawExchange;

/// A conversation with an endpoint: streamed, stoppable, measured, and with branches: what was asked or answered before is never lost.
class PlaygroundPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// Both outlive the page.
    PlaygroundPage(Session &session, ConversationArchive &archive, QWidget *parent = nullptr);
    ~PlaygroundPage() override;

    /// What can be talked to, besides an address typed by hand.
    void setEndpoints(const QList<Endpoint> &endpoints);
    void choose(const Endpoint &endpoint);
    void pageShown() override;
    /// One that was held before, to be read and gone on with.
    void openConversation(qint64 id);
    ParameterPanel *parameters() const { return m_parameters; }
    const Conversation &conversation() const { return m_conversation; }

Q_SIGNALS:
    void deployRequested();
    void detailsRequested(const QString &title, QWidget *content);

private:
    void send();
    /// Asks for an answer to what ends with @p question.
    void ask(int question);
    void stop();
    void edit(int node);
    void stopEditing();
    void clearConversation();
    void showCode();
    void showHistory();
    void keep();
    void showConversation();
    void updateButtons();
    void updateWay();
    /// Of the conversation up to @p leaf; -1: nothing was said yet.
    CompletionRequest requestUpTo(int leaf) const;
    bool eventFilter(QObject *watched, QEvent *event) override;

    Session &m_session;
    ConversationArchive &m_archive;
    qint64 m_recordId = 0; ///< of the conversation in the archive; 0: not there yet
    Conversation m_conversation;
    QHash<int, std::shared_ptr<RawExchange>> m_raw; ///< by the answer's node
    TaskHandle m_answer;
    QPointer<MessageView> m_streaming;
    int m_streamingNode = -1;
    int m_editing = -1; ///< the message that what is typed will stand beside

    EndpointChooser *m_chooser;
    QLabel *m_wayText;
    Banner *m_banner;
    ConversationView *m_view;
    EmptyState *m_empty;
    QLabel *m_editingText;
    QPlainTextEdit *m_prompt;
    QPushButton *m_send;
    QPushButton *m_code;
    QPushButton *m_clear;
    QPushButton *m_history;
    ParameterPanel *m_parameters;
};

} // namespace slipway
