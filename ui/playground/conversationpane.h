// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "inference/inferenceclient.h"
#include "inference/tokenlogprobs.h"
#include "session/endpoint/silencewatch.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QVBoxLayout;

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

/// One conversation with one endpoint: streamed, stoppable, measured, kept in the history, and with branches: what was asked or
/// answered before is never lost. The page has one, or several side by side.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// All outlive the pane.
    ConversationPane(Session &session, ConversationArchive &archive, EndpointChooser &chooser,
                     const ParameterPanel &parameters, QWidget *parent = nullptr);
    ~ConversationPane() override;

    EndpointChooser &chooser() const { return m_chooser; }
    const Conversation &conversation() const { return m_conversation; }
    /// One that was held before, to be read and gone on with.
    void open(qint64 id);
    void clear();

    /// Asks, with @p images (data: URLs) beside the text, or asks the message that is edited anew. A refusal is shown here.
    /// @return whether it was sent
    bool send(const QString &text, const QStringList &images = {});
    void stop();
    /// Something went wrong that concerns what is about to be asked.
    void say(const Error &error);
    bool isAnswering() const { return m_answer.isRunning(); }
    bool isEditing() const { return m_editing >= 0; }
    void stopEditing();

    /// The next request, with @p pending as its last message; for showing.
    CompletionRequest request(const QString &pending, const QStringList &images = {}) const;
    /// How the requests get there, and what that does to the timings; empty before the first.
    QString wayNote() const;
    /// The text of the answer that is shown last; empty when there is none.
    QString lastAnswer() const;

    /// No: the conversation scrolls within whatever height there is. By the wrapped line below it the layout would ask for all of it, and the
    /// page's own scrolling would take choice and way in out of sight.
    bool hasHeightForWidth() const override { return false; }
    bool event(QEvent *event) override;

    void setEmptyTexts(const QString &headline, const QString &explanation);
    /// A column of several: with @p header above it and its way in below.
    void setColumn(QWidget *header);
    /// Alone again; the header is its owner's.
    void setAlone();

Q_SIGNALS:
    /// Another choice, way in or state of the answer.
    void changed();
    void answered();
    /// What is typed next stands beside an earlier message, which has @p text and @p images.
    void editStarted(const QString &text, const QStringList &images);
    void editEnded();
    /// @p content wants to be shown beside the page; whoever shows it owns it.
    void detailsRequested(const QString &title, QWidget *content);

private:
    /// Asks for an answer to what ends with @p question.
    void ask(int question);
    void endStream(const QString &why);
    void showSilence();
    void askServer(MessageView *view);
    void edit(int node);
    /// Puts @p results below the calls of @p node and asks on.
    void giveToolResults(int node, const QList<ChatMessage> &results);
    void keep();
    void showConversation();
    /// Of the conversation up to @p leaf; -1: nothing was said yet.
    CompletionRequest requestUpTo(int leaf) const;

    Session &m_session;
    ConversationArchive &m_archive;
    EndpointChooser &m_chooser;
    const ParameterPanel &m_parameters;
    qint64 m_recordId = 0; ///< of the conversation in the archive; 0: not there yet
    Conversation m_conversation;
    QHash<int, std::shared_ptr<RawExchange>> m_raw; ///< by the answer's node
    QHash<int, QList<TokenChoice>> m_tokens; ///< the same, where the server told them
    TaskHandle m_answer;
    TaskHandle m_figures; ///< the server's view of the last answer
    SilenceWatch m_silence;
    QPointer<MessageView> m_streaming;
    int m_streamingNode = -1;
    int m_editing = -1; ///< the message that what is typed will stand beside

    QVBoxLayout *m_column;
    QPointer<QWidget> m_header;
    Banner *m_banner;
    ConversationView *m_view;
    EmptyState *m_empty;
    QLabel *m_way;
};

} // namespace slipway
