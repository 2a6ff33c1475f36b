// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/conversationpane.h"

#include "kube/visibletext.h"
#include "session/endpoint/conversationarchive.h"
#include "ui/common/format.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/playground/codedialog.h"
#include "ui/playground/conversationview.h"
#include "ui/playground/endpointchooser.h"
#include "ui/playground/messageview.h"
#include "ui/playground/parameterpanel.h"
#include "ui/playground/tokensview.h"

#include <QCoreApplication>
#include <QEvent>
#include <QJsonDocument>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

ConversationPane::ConversationPane(Session &session, ConversationArchive &archive, EndpointChooser &chooser,
                                   const ParameterPanel &parameters, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_archive(archive)
    , m_chooser(chooser)
    , m_parameters(parameters)
    , m_silence(session.clock(), [&chooser](std::stop_token stop) { return chooser.isAnswering(stop); })
    , m_column(new QVBoxLayout(this))
    , m_banner(new Banner(this))
    , m_view(new ConversationView(this))
    , m_empty(new EmptyState(u"chat"_s, tr("Say something to the model"), {}, this))
    , m_way(secondaryLabel({}, this))
{
    setObjectName(u"conversationPane"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(spacing::s);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_empty, 1);
    m_column->addWidget(m_view, 1);
    m_way->setObjectName(u"paneWay"_s);
    m_way->setWordWrap(true);
    m_way->hide();
    m_column->addWidget(m_way);

    connect(&m_chooser, &EndpointChooser::changed, this, [this] {
        endStream(tr("Stopped: another endpoint was chosen."));
        m_banner->clear();
        Q_EMIT changed();
    });
    connect(&m_chooser, &EndpointChooser::wayLost, this, [this] {
        endStream(tr("Stopped: the connection to the cluster has changed."));
        Q_EMIT changed();
    });
    connect(&m_chooser, &EndpointChooser::wayChanged, this, [this] {
        m_figures.abandon(); // it reads by the former one
        m_silence.forgetServer();
        m_way->setText(wayNote());
        Q_EMIT changed();
    });
    connect(&m_chooser, &EndpointChooser::modelsFetched, this, [this](const Result<> &outcome) {
        if (outcome) {
            m_banner->clear();
        } else if (outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
            m_banner->setAction(tr("Try again"));
        }
        Q_EMIT changed();
    });
    connect(m_banner, &Banner::actionTriggered, &m_chooser, &EndpointChooser::fetchModels);
    connect(m_view, &ConversationView::regenerateRequested, this, [this](int node) {
        // The new answer is a sibling: the former one stays in the conversation's tree.
        if (!m_answer.isRunning())
            ask(m_conversation.node(node).parent);
    });
    connect(m_view, &ConversationView::rawRequested, this, [this](int node) {
        if (const auto raw = m_raw.value(node))
            showRawExchange(*raw, this);
    });
    connect(m_view, &ConversationView::tokensRequested, this, [this](int node) {
        Q_EMIT detailsRequested(tr("Tokens"), new TokensView(m_tokens.value(node)));
    });
    connect(m_view, &ConversationView::toolResultsGiven, this, &ConversationPane::giveToolResults);
    connect(m_view, &ConversationView::editRequested, this, &ConversationPane::edit);
    connect(m_view, &ConversationView::siblingRequested, this, [this](int node) {
        if (node < 0 || m_answer.isRunning())
            return;
        stopEditing();
        m_conversation.show(node);
        showConversation();
    });
    connect(&m_silence, &SilenceWatch::changed, this, &ConversationPane::showSilence);
    connect(&m_answer, &TaskHandle::started, this, &ConversationPane::changed);
    connect(&m_answer, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        m_silence.end();
        if (m_streaming && !outcome) {
            const UserText text = userText(outcome.error());
            m_streaming->fail(text.headline, text.advice);
            m_conversation.setFigures(m_streamingNode, {.problem = text.headline});
        }
        m_streaming = nullptr;
        m_view->setStreaming(-1);
        keep();
        Q_EMIT changed();
        Q_EMIT answered();
    });
    showConversation();
}

ConversationPane::~ConversationPane() = default;

QString ConversationPane::wayNote() const
{
    const auto &way = m_chooser.way();
    if (!way)
        return {};
    return way->hasExactTimings()
        ? tr("Way in: %1").arg(way->description())
        : tr("Way in: %1. It flushes every 200 ms, which the token timings show.").arg(way->description())
            + (way->whyNotBetter.isEmpty()
                   ? QString()
                   : u' ' + tr("No port-forward: %1.").arg(visibleText(way->whyNotBetter)));
}

QString ConversationPane::lastAnswer() const
{
    const int leaf = m_conversation.leaf();
    if (leaf < 0 || m_conversation.node(leaf).message.role != ChatRole::Assistant)
        return {};
    return m_conversation.node(leaf).message.content;
}

CompletionRequest ConversationPane::requestUpTo(int leaf) const
{
    CompletionRequest request;
    request.modelId = m_chooser.modelId();
    request.chat = m_parameters.isChat();
    if (const QString system = m_parameters.systemPrompt(); !system.isEmpty() && request.chat)
        request.messages.append({.role = ChatRole::System, .content = system});
    const QList<int> path = m_conversation.pathTo(leaf);
    for (const int node : path) {
        const ChatMessage &message = m_conversation.node(node).message;
        // An answer that failed before its first word was never said.
        if (message.role != ChatRole::Assistant || !message.content.isEmpty() || !message.toolCalls.isEmpty())
            request.messages.append(message);
        request.prompt += message.content;
    }
    request.sampling = m_parameters.sampling();
    return request;
}

CompletionRequest ConversationPane::request(const QString &pending, const QStringList &images) const
{
    int last = m_editing >= 0 ? m_conversation.node(m_editing).parent : m_conversation.leaf();
    // With nothing typed, the request that the last answer answers: one that ends with an answer is sent by nobody.
    while (pending.isEmpty() && last >= 0 && m_conversation.node(last).message.role == ChatRole::Assistant)
        last = m_conversation.node(last).parent;
    CompletionRequest shown = requestUpTo(last);
    if (!pending.isEmpty())
        shown.messages.append({.role = ChatRole::User, .content = pending, .images = images});
    shown.prompt += pending;
    return shown;
}

bool ConversationPane::send(const QString &text, const QStringList &images)
{
    if (text.isEmpty() || m_answer.isRunning())
        return false;
    if (!m_chooser.isChosen()) {
        m_banner->display(Banner::Kind::Info, tr("Choose an endpoint, or give the address of a server."));
        m_chooser.focusAddress();
        return false;
    }
    if (const auto problem = m_parameters.firstProblem()) {
        m_banner->display(Banner::Kind::Warn, *problem);
        return false;
    }
    if (!m_parameters.isChat() && !images.isEmpty()) {
        m_banner->display(Banner::Kind::Warn,
                          tr("A text completion takes no images: remove them, or choose the API \"Chat\"."));
        return false;
    }
    ChatMessage message{.role = ChatRole::User, .content = text, .images = images};
    const int question = m_editing >= 0 ? m_conversation.branch(m_editing, std::move(message))
                                        : m_conversation.append(std::move(message));
    stopEditing();
    ask(question);
    return true;
}

void ConversationPane::ask(int question)
{
    m_figures.abandon(); // its watch is about to be another's
    m_banner->clear();
    stopEditing();
    const CompletionRequest asked = requestUpTo(question);
    m_streamingNode = m_conversation.add({.role = ChatRole::Assistant}, question);
    showConversation();
    m_streaming = m_view->view(m_streamingNode);
    m_view->setStreaming(m_streamingNode);
    m_view->scrollToEnd();
    m_silence.begin();
    auto deliver = [view = m_streaming, silence = &m_silence](const CompletionDelta &delta) {
        if (delta.isOutput()) // whose turn it is, is no token yet
            silence->heard();
        if (view)
            view->append(delta.content, delta.reasoning);
    };
    const auto raw = std::make_shared<RawExchange>();
    raw->request = QString::fromUtf8(QJsonDocument(asked.toJson()).toJson(QJsonDocument::Indented));
    m_raw.insert(m_streamingNode, raw);
    auto note = [raw, clock = &m_session.clock(),
                 began = m_session.clock().monotonic()](const QByteArray &bytes) {
        constexpr qsizetype most = 2'000'000; // characters; more is read with other tools
        raw->cut |= raw->frames.size() >= most;
        if (!raw->cut)
            raw->frames +=
                u"+%1 s  %2\n"_s
                    .arg(std::chrono::duration<double>(clock->monotonic() - began).count(), 0, 'f', 3)
                    .arg(QString::fromUtf8(bytes));
    };
    m_answer.start(
        [&](std::stop_token stop, ProgressSink) { return m_chooser.complete(asked, deliver, stop, note); },
        [this](const CompletionReply &reply) {
            m_silence.end();
            m_conversation.setMessage(m_streamingNode, reply.message);
            AnswerFigures figures = figuresOf(reply);
            if (const auto &way = m_chooser.way())
                figures.wayIn = way->description();
            if (reply.interrupted && reply.interrupted->kind != ErrorKind::Cancelled)
                figures.problem =
                    tr("The answer is not complete. %1").arg(userText(*reply.interrupted).headline);
            m_conversation.setFigures(m_streamingNode, figures);
            if (!m_streaming)
                return;
            if (QList<TokenChoice> tokens = tokenChoices(reply.logprobs); !tokens.isEmpty()) {
                m_tokens.insert(m_streamingNode, std::move(tokens));
                m_streaming->setHasTokens(true);
            }
            m_streaming->setToolCalls(reply.message.toolCalls);
            m_streaming->finish(figures);
            askServer(m_streaming);
            if (!reply.message.toolCalls.isEmpty())
                m_view->scrollToEnd(); // the place for the results is below what was streamed
            if (reply.interrupted && reply.interrupted->kind != ErrorKind::Cancelled) {
                const UserText text = userText(*reply.interrupted);
                m_banner->display(Banner::Kind::Warn, tr("The answer is not complete. %1").arg(text.headline),
                                  text.advice, text.detail);
            }
        });
}

void ConversationPane::askServer(MessageView *view)
{
    m_figures.start([this](std::stop_token stop, ProgressSink) { return m_chooser.serverFigures(stop); },
                    [shown = QPointer(view)](const ServerFigures &figures) {
                        if (shown)
                            shown->setServerFigures(figures);
                    });
}

void ConversationPane::showSilence()
{
    if (!m_streaming)
        return;
    using namespace std::chrono_literals;
    constexpr auto shortest = 3s; // between two tokens; an overloaded server pauses
    const auto silence = m_silence.silence();
    if (silence == 0s || (m_silence.hasHeard() && silence < shortest)) {
        m_streaming->setWaiting({}, false);
        return;
    }
    // Whole seconds: it is counted, not measured.
    const QString time = silence < 60s ? tr("%1 s").arg(silence.count()) : formatDuration(silence);
    QString text = !m_chooser.way() ? tr("Finding the way in: %1").arg(time)
        : m_silence.hasHeard()      ? tr("No further token for %1").arg(time)
                                    : tr("Waiting for the first token: %1").arg(time);
    const bool isLost = !m_chooser.way() && silence >= SilenceWatch::askAfter;
    const bool isIll = isLost || m_silence.server() == SilenceWatch::Server::Silent;
    if (isLost)
        text += u'\n'
            + tr("The cluster, or the cloud that knows it, has not answered so far: stop, or go on waiting.");
    else if (isIll)
        text += u'\n'
            + tr("The server does not answer anything else either, not even its health check. It seems to "
                 "hang: "
                 "stop, or go on waiting.");
    else if (m_silence.server() == SilenceWatch::Server::Answers)
        text += u'\n'
            + tr("The server is there and answers its health check: requests before this one, or a long "
                 "prompt, may take this time.");
    m_streaming->setWaiting(text, isIll);
}

void ConversationPane::endStream(const QString &why)
{
    m_figures.abandon();
    m_silence.end();
    if (!m_answer.isRunning())
        return;
    m_answer.abandon();
    if (m_streaming) {
        m_streaming->fail(why, {});
        // What came until then stays part of the conversation.
        m_conversation.setMessage(m_streamingNode,
                                  {.role = ChatRole::Assistant, .content = m_streaming->text()});
        m_conversation.setFigures(m_streamingNode, {.problem = why});
    }
    m_streaming = nullptr;
    m_view->setStreaming(-1);
}

void ConversationPane::say(const Error &error)
{
    const UserText text = userText(error);
    m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
}

void ConversationPane::stop()
{
    m_answer.cancel();
}

void ConversationPane::edit(int node)
{
    if (m_answer.isRunning())
        return;
    m_editing = node;
    const ChatMessage &message = m_conversation.node(node).message;
    Q_EMIT editStarted(message.content, message.images);
}

void ConversationPane::giveToolResults(int node, const QList<ChatMessage> &results)
{
    if (m_answer.isRunning() || results.isEmpty())
        return;
    int last = node;
    for (const ChatMessage &result : results)
        last = m_conversation.add(result, last);
    ask(last);
}

void ConversationPane::stopEditing()
{
    if (m_editing < 0)
        return;
    m_editing = -1;
    Q_EMIT editEnded();
}

void ConversationPane::clear()
{
    m_answer.abandon();
    m_figures.abandon();
    m_silence.end();
    m_streaming = nullptr;
    stopEditing();
    m_conversation = {};
    m_recordId = 0;
    m_raw.clear();
    m_tokens.clear();
    m_view->clear();
    showConversation();
}

void ConversationPane::keep()
{
    auto kept = m_archive.save(m_recordId, m_conversation, m_chooser.title(), m_chooser.modelId(),
                               m_session.clock().now());
    if (kept) {
        m_recordId = *kept;
        return;
    }
    const UserText text = userText(kept.error());
    m_banner->display(Banner::Kind::Warn, tr("The conversation is not in the history: %1").arg(text.headline),
                      text.advice, text.detail);
}

void ConversationPane::open(qint64 id)
{
    if (m_answer.isRunning()) {
        m_banner->display(Banner::Kind::Info,
                          tr("An answer is on its way. Stop it first, or wait for its end."));
        return;
    }
    auto opened = m_archive.open(id);
    if (!opened) {
        const UserText text = userText(opened.error());
        m_banner->display(Banner::Kind::Bad,
                          tr("The conversation could not be opened: %1").arg(text.headline), text.advice,
                          text.detail);
        return;
    }
    clear();
    m_conversation = std::move(*opened);
    m_recordId = id;
    showConversation();
    m_view->scrollToEnd();
}

void ConversationPane::showConversation()
{
    m_view->show(m_conversation);
    const bool empty = m_conversation.size() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    Q_EMIT changed();
}

bool ConversationPane::event(QEvent *event)
{
    // What is said above and below the conversation wraps, and is never cut off.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize)
        setMinimumHeight(std::max(0, m_column->minimumHeightForWidth(width())));
    return QWidget::event(event);
}

void ConversationPane::setEmptyTexts(const QString &headline, const QString &explanation)
{
    m_empty->setTexts(headline, explanation);
}

void ConversationPane::setColumn(QWidget *header)
{
    m_header = header;
    m_column->insertWidget(0, header);
    header->show();
    m_way->show();
}

void ConversationPane::setAlone()
{
    if (m_header)
        m_column->removeWidget(m_header);
    m_header = nullptr;
    m_way->hide();
}

} // namespace slipway
