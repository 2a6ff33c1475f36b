// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/conversation.h"
#include "plan/target.h"
#include "ui/shell/page.h"

#include <QPointer>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace slipway {

class ClusterFleet;
class ConversationArchive;
class ConversationPane;
class EndpointChooser;
class ImageStrip;
class ParameterPanel;
class Session;

/// Talks to an endpoint, or asks two to four side by side the same: one prompt, one set of parameters, a conversation each.
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
    /// Endpoints of several clusters can be compared: each is reached by its own. @p fleet outlives the page.
    void showAlso(ClusterFleet &fleet);
    void pageShown() override;
    /// One that was held before, to be read and gone on with.
    void replay(qint64 id); ///< says again what the person said in it
    void askNext();
    void openConversation(qint64 id);
    /// Sends @p file with the next message, or says why it cannot.
    void attachImage(const QString &file);
    ParameterPanel *parameters() const { return m_parameters; }
    /// Of the first column.
    const Conversation &conversation() const;

Q_SIGNALS:
    void deployRequested();
    void detailsRequested(const QString &title, QWidget *content);

private:
    /// A conversation and whom it is held with.
    struct Column {
        EndpointChooser *chooser = nullptr;
        ConversationPane *pane = nullptr;
        QWidget *header = nullptr; ///< null while it is alone
    };
    Column makeColumn();
    QWidget *makeHeader(const Column &column, bool isFirst);
    void addColumn();
    void makeRoom(int taken); ///< for the columns, beside what takes @p taken of the width
    void removeColumn(ConversationPane *pane);
    bool isComparing() const { return m_columns.size() > 1; }
    bool isAnswering() const;
    ConversationPane *editingPane() const;

    QString written() const; ///< what stands in the prompt, as it is sent
    void send();
    void stop();
    void stopEditing();
    void clearConversations();
    void showCode();
    void showHistory();
    void showDifferences();
    void updateEmptyTexts();
    void updateButtons();
    bool eventFilter(QObject *watched, QEvent *event) override;

    Session &m_session;
    ClusterFleet *m_fleet = nullptr; ///< null: one cluster at a time
    ConversationArchive &m_archive;
    QList<Endpoint> m_endpoints;
    QList<Column> m_columns;

    QHBoxLayout *m_panes;
    QVBoxLayout *m_side;
    QLabel *m_wayText;
    QLabel *m_editingText;
    QList<ChatMessage> m_toAsk; ///< of a conversation that is held again
    QPlainTextEdit *m_prompt;
    ImageStrip *m_images; ///< of the message that is being written
    QToolButton *m_attach;
    QPushButton *m_send;
    QPushButton *m_code;
    QPushButton *m_clear;
    QPushButton *m_history;
    QPushButton *m_compare;
    QPushButton *m_differences;
    QPushButton *m_aside; ///< shows and hides the parameters
    ParameterPanel *m_parameters;
};

} // namespace slipway
