// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundpage.h"

#include "session/conversationarchive.h"
#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/playground/codedialog.h"
#include "ui/playground/conversationlist.h"
#include "ui/playground/conversationview.h"
#include "ui/playground/endpointchooser.h"
#include "ui/playground/messageview.h"
#include "ui/playground/parameterpanel.h"

#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

PlaygroundPage::PlaygroundPage(Session &session, ConversationArchive &archive, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_archive(archive)
    , m_chooser(new EndpointChooser(session, this))
    , m_wayText(secondaryLabel({}, this))
    , m_banner(new Banner(this))
    , m_view(new ConversationView(this))
    , m_empty(new EmptyState(u"chat"_s, tr("Say something to the model"), {}, this))
    , m_editingText(secondaryLabel(tr("You are writing another version of an earlier message. What followed "
                                      "it stays as a branch. Esc leaves it."),
                                   this))
    , m_prompt(new QPlainTextEdit(this))
    , m_send(makeButton(tr("Send"), "primary", u"send"_s, this))
    , m_code(makeButton(tr("Code"), "", u"code"_s, this))
    , m_clear(makeButton(tr("New conversation"), "", u"add"_s, this))
    , m_history(makeButton(tr("History"), "", u"clock"_s, this))
    , m_parameters(new ParameterPanel(this))
{
    setObjectName(u"playgroundPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    row->setSpacing(spacing::l);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(spacing::s);
    middle->addWidget(m_banner);
    middle->addWidget(m_empty, 1);
    middle->addWidget(m_view, 1);
    m_editingText->setObjectName(u"editingText"_s);
    middle->addWidget(m_editingText);
    m_prompt->setObjectName(u"prompt"_s);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("Your message. Ctrl+Enter sends it."));
    m_prompt->setMaximumHeight(110);
    m_prompt->setTabChangesFocus(true);
    m_prompt->installEventFilter(this);
    middle->addWidget(m_prompt);
    auto *buttons = new QHBoxLayout;
    m_send->setObjectName(u"send"_s);
    m_send->setToolTip(tr("Send (Ctrl+Enter)"));
    m_code->setObjectName(u"code"_s);
    m_code->setToolTip(tr("The same request as curl, Python, JavaScript and C++"));
    m_clear->setObjectName(u"newConversation"_s);
    buttons->addWidget(m_clear);
    m_history->setObjectName(u"history"_s);
    m_history->setToolTip(tr("Conversations of before, with search"));
    buttons->addWidget(m_history);
    buttons->addWidget(m_code);
    buttons->addWidget(m_wayText, 1);
    buttons->addWidget(m_send);
    middle->addLayout(buttons);
    row->addLayout(middle, 1);

    auto *side = new QWidget(this);
    side->setFixedWidth(scaledToFont(280, font()));
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(0, 0, 0, 0);
    sideColumn->setSpacing(spacing::s);
    sideColumn->addWidget(m_chooser);
    sideColumn->addWidget(horizontalLine(side));
    sideColumn->addWidget(m_parameters, 1);
    row->addWidget(side);

    connect(m_chooser, &EndpointChooser::changed, this, [this] {
        if (m_answer.isRunning()) {
            m_answer.abandon();
            if (m_streaming)
                m_streaming->fail(tr("Stopped: another endpoint was chosen."), {});
            m_streaming = nullptr;
            m_view->setStreaming(-1);
        }
        m_banner->clear();
        updateButtons();
    });
    connect(m_chooser, &EndpointChooser::wayLost, this, [this] {
        if (m_answer.isRunning() && m_streaming)
            m_streaming->fail(tr("Stopped: the connection to the cluster has changed."), {});
        m_answer.abandon();
        m_streaming = nullptr;
        m_view->setStreaming(-1);
        updateButtons();
    });
    connect(m_chooser, &EndpointChooser::wayChanged, this, &PlaygroundPage::updateWay);
    connect(m_chooser, &EndpointChooser::modelsFetched, this, [this](const Result<> &outcome) {
        if (outcome) {
            m_banner->clear();
        } else if (outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
            m_banner->setAction(tr("Try again"));
        }
        updateButtons();
    });
    connect(m_banner, &Banner::actionTriggered, m_chooser, &EndpointChooser::fetchModels);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_answer.isRunning())
            stop();
        else
            send();
    });
    connect(m_code, &QPushButton::clicked, this, &PlaygroundPage::showCode);
    connect(m_history, &QPushButton::clicked, this, &PlaygroundPage::showHistory);
    connect(m_clear, &QPushButton::clicked, this, &PlaygroundPage::clearConversation);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &PlaygroundPage::updateButtons);
    connect(m_view, &ConversationView::regenerateRequested, this, [this](int node) {
        // The new answer is a sibling: the former one stays in the conversation's tree.
        if (!m_answer.isRunning())
            ask(m_conversation.node(node).parent);
    });
    connect(m_view, &ConversationView::rawRequested, this, [this](int node) {
        if (const auto raw = m_raw.value(node))
            showRawExchange(*raw, this);
    });
    connect(m_view, &ConversationView::editRequested, this, &PlaygroundPage::edit);
    connect(m_view, &ConversationView::siblingRequested, this, [this](int node) {
        if (node < 0 || m_answer.isRunning())
            return;
        stopEditing();
        m_conversation.show(node);
        showConversation();
    });
    connect(&m_answer, &TaskHandle::started, this, &PlaygroundPage::updateButtons);
    connect(&m_answer, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (m_streaming && !outcome) {
            const UserText text = userText(outcome.error());
            m_streaming->fail(text.headline, text.advice);
        }
        m_streaming = nullptr;
        m_view->setStreaming(-1);
        updateButtons();
        keep();
        m_prompt->setFocus();
    });
    m_editingText->hide();
    setEndpoints({});
    showConversation();
}

PlaygroundPage::~PlaygroundPage() = default;

void PlaygroundPage::setEndpoints(const QList<Endpoint> &endpoints)
{
    m_chooser->setEndpoints(endpoints);
    m_empty->setTexts(
        endpoints.isEmpty() ? tr("No endpoint yet") : tr("Say something to the model"),
        endpoints.isEmpty()
            ? tr("Deploy one, or give the address of any OpenAI-compatible server at the right.")
            : tr("The answer streams in, with its time to first token and its speed below it."));
    updateButtons();
}

void PlaygroundPage::choose(const Endpoint &endpoint)
{
    m_chooser->choose(endpoint);
}

void PlaygroundPage::pageShown()
{
    m_prompt->setFocus();
    if (!m_chooser->hasModels())
        m_chooser->fetchModels();
}

void PlaygroundPage::updateWay()
{
    const auto &way = m_chooser->way();
    m_wayText->setText(!way ? QString()
                           : way->hasExactTimings()
                           ? tr("Way in: %1").arg(way->description())
                           : tr("Way in: %1. It flushes every 200 ms, which the token timings show.")
                                 .arg(way->description()));
    updateButtons();
}

CompletionRequest PlaygroundPage::requestUpTo(int leaf) const
{
    CompletionRequest request;
    request.modelId = m_chooser->modelId();
    if (const QString system = m_parameters->systemPrompt(); !system.isEmpty())
        request.messages.append({.role = ChatRole::System, .content = system});
    const QList<int> path = m_conversation.pathTo(leaf);
    for (const int node : path) {
        const ChatMessage &message = m_conversation.node(node).message;
        // An answer that failed before its first word was never said.
        if (message.role != ChatRole::Assistant || !message.content.isEmpty() || !message.toolCalls.isEmpty())
            request.messages.append(message);
    }
    request.sampling = m_parameters->sampling();
    return request;
}

void PlaygroundPage::send()
{
    const QString text = m_prompt->toPlainText().trimmed();
    if (text.isEmpty() || m_answer.isRunning())
        return;
    if (!m_chooser->isChosen()) {
        m_banner->display(Banner::Kind::Info,
                          tr("Choose an endpoint at the right, or give the address of a server."));
        m_chooser->focusAddress();
        return;
    }
    if (const auto problem = m_parameters->firstProblem()) {
        m_banner->display(Banner::Kind::Warn, *problem);
        return;
    }
    ChatMessage message{.role = ChatRole::User, .content = text};
    const int question = m_editing >= 0 ? m_conversation.branch(m_editing, std::move(message))
                                        : m_conversation.append(std::move(message));
    stopEditing();
    m_prompt->clear();
    ask(question);
}

void PlaygroundPage::ask(int question)
{
    m_banner->clear();
    stopEditing();
    const CompletionRequest asked = requestUpTo(question);
    m_streamingNode = m_conversation.add({.role = ChatRole::Assistant}, question);
    showConversation();
    m_streaming = m_view->view(m_streamingNode);
    m_view->setStreaming(m_streamingNode);
    m_view->scrollToEnd();
    auto deliver = [view = m_streaming](const CompletionDelta &delta) {
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
        [&](std::stop_token stop, ProgressSink) { return m_chooser->complete(asked, deliver, stop, note); },
        [this](const CompletionReply &reply) {
            m_conversation.setMessage(m_streamingNode, reply.message);
            if (!m_streaming)
                return;
            m_streaming->finish(reply, m_chooser->way() ? m_chooser->way()->description() : QString());
            if (reply.interrupted && reply.interrupted->kind != ErrorKind::Cancelled) {
                const UserText text = userText(*reply.interrupted);
                m_banner->display(Banner::Kind::Warn, tr("The answer is not complete. %1").arg(text.headline),
                                  text.advice, text.detail);
            }
        });
}

void PlaygroundPage::stop()
{
    m_answer.cancel();
}

void PlaygroundPage::edit(int node)
{
    if (m_answer.isRunning())
        return;
    m_editing = node;
    m_editingText->show();
    m_prompt->setPlainText(m_conversation.node(node).message.content);
    m_prompt->setFocus();
}

void PlaygroundPage::stopEditing()
{
    m_editing = -1;
    m_editingText->hide();
}

void PlaygroundPage::clearConversation()
{
    m_answer.abandon();
    m_streaming = nullptr;
    stopEditing();
    m_conversation = {};
    m_recordId = 0;
    m_raw.clear();
    m_view->clear();
    showConversation();
    m_prompt->setFocus();
}

void PlaygroundPage::keep()
{
    auto kept = m_archive.save(m_recordId, m_conversation, m_chooser->title(), m_chooser->modelId(),
                               m_session.clock().now());
    if (kept) {
        m_recordId = *kept;
        return;
    }
    const UserText text = userText(kept.error());
    m_banner->display(Banner::Kind::Warn, tr("The conversation is not in the history: %1").arg(text.headline),
                      text.advice, text.detail);
}

void PlaygroundPage::showHistory()
{
    auto *list = new ConversationList(m_archive);
    connect(list, &ConversationList::openRequested, this, &PlaygroundPage::openConversation);
    Q_EMIT detailsRequested(tr("Conversations"), list);
}

void PlaygroundPage::openConversation(qint64 id)
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
    clearConversation();
    m_conversation = std::move(*opened);
    m_recordId = id;
    showConversation();
    m_view->scrollToEnd();
}

void PlaygroundPage::showConversation()
{
    m_view->show(m_conversation);
    const bool empty = m_conversation.size() == 0;
    m_empty->setVisible(empty);
    m_view->setVisible(!empty);
    updateButtons();
}

void PlaygroundPage::showCode()
{
    const int before = m_editing >= 0 ? m_conversation.node(m_editing).parent : m_conversation.leaf();
    CompletionRequest shown = requestUpTo(before);
    if (const QString pending = m_prompt->toPlainText().trimmed(); !pending.isEmpty())
        shown.messages.append({.role = ChatRole::User, .content = pending});
    const auto &way = m_chooser->way();
    showRequestAsCode(shown, m_chooser->baseUrl(), way && way->kind == WayIn::Kind::ServiceProxy, this);
}

void PlaygroundPage::updateButtons()
{
    const bool answering = m_answer.isRunning();
    m_send->setText(answering ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(answering ? u"stop"_s : u"send"_s, this, ColorRole::AccentText));
    m_send->setToolTip(answering ? tr("Stop the answer") : tr("Send (Ctrl+Enter)"));
    m_send->setEnabled(answering || (m_chooser->isChosen() && !m_prompt->toPlainText().trimmed().isEmpty()));
    m_clear->setEnabled(m_conversation.size() > 0);
}

bool PlaygroundPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_prompt && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_answer.isRunning()) {
            stop();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_editing >= 0) {
            stopEditing();
            m_prompt->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
