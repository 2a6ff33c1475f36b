// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/conversation.h"
#include "session/wayin.h"
#include "ui/shell/page.h"

#include <QPointer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace slipway {

class Banner;
class EmptyState;
class MessageView;
class ParameterPanel;

/// A conversation with an endpoint: streamed, stoppable, measured.
class PlaygroundPage : public QWidget, public PageEvents
{
    Q_OBJECT

public:
    /// @p session outlives the page.
    explicit PlaygroundPage(Session &session, QWidget *parent = nullptr);
    ~PlaygroundPage() override;

    /// What can be talked to, besides an address typed by hand.
    void setEndpoints(const QList<Endpoint> &endpoints);
    void choose(const Endpoint &endpoint);
    void pageShown() override;

Q_SIGNALS:
    void deployRequested();

private:
    void send();
    void ask();
    void stop();
    void regenerate(MessageView *view);
    void edit(MessageView *view);
    void clearConversation();
    void showCode();
    void rebuild();
    void updateButtons();
    void useEndpoint(int index);
    void fetchModels();
    CompletionRequest request() const;
    Task<CompletionReply> run(CompletionRequest request, QPointer<MessageView> view, std::stop_token stop);
    Task<QList<ServedModel>> listModels(std::stop_token stop);
    Task<> openWay(std::stop_token stop);
    MessageView *addView(int node);
    bool eventFilter(QObject *watched, QEvent *event) override;

    Session &m_session;
    QList<Endpoint> m_endpoints;
    Conversation m_conversation;
    QHash<MessageView *, int> m_nodeOf;
    std::optional<WayIn> m_way;
    QString m_wayFor;       // what m_way leads to
    TaskHandle m_answer;
    TaskHandle m_models;
    QPointer<MessageView> m_streaming;
    int m_streamingNode = -1;

    QComboBox *m_endpoint;
    QLineEdit *m_url;
    QLineEdit *m_apiKey;
    QComboBox *m_model;
    QLabel *m_wayText;
    Banner *m_banner;
    QScrollArea *m_scroll;
    QVBoxLayout *m_messages;
    EmptyState *m_empty;
    QPlainTextEdit *m_prompt;
    QPushButton *m_send;
    QPushButton *m_code;
    QPushButton *m_clear;
    ParameterPanel *m_parameters;
};

} // namespace slipway
