// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundpage.h"

#include "ui/common/icons.h"
#include "ui/common/usertext.h"
#include "ui/common/widgets.h"
#include "ui/playground/messageview.h"
#include "ui/playground/parameterpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

PlaygroundPage::PlaygroundPage(Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_endpoint(new QComboBox(this)), m_url(new QLineEdit(this)), m_apiKey(new QLineEdit(this)),
      m_model(new QComboBox(this)), m_wayText(secondaryLabel({}, this)), m_banner(new Banner(this)), m_scroll(new QScrollArea(this)),
      m_messages(nullptr), m_empty(new EmptyState(u"chat"_s, tr("Say something to the model"), {}, this)), m_prompt(new QPlainTextEdit(this)),
      m_send(makeButton(tr("Send"), "primary", u"send"_s, this)), m_code(makeButton(tr("Code"), "", u"code"_s, this)),
      m_clear(makeButton(tr("New conversation"), "", u"add"_s, this)), m_parameters(new ParameterPanel(this))
{
    setObjectName(u"playgroundPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    row->setSpacing(spacing::l);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(spacing::s);
    middle->addWidget(m_banner);
    auto *content = new QWidget(this);
    m_messages = new QVBoxLayout(content);
    m_messages->setContentsMargins(0, 0, spacing::s, 0);
    m_messages->setSpacing(spacing::s);
    m_messages->addStretch();
    m_scroll->setObjectName(u"conversation"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    content->setProperty("scrollContent", true);
    m_scroll->setWidget(content);
    m_scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_scroll->setAccessibleName(tr("Conversation"));
    middle->addWidget(m_empty, 1);
    middle->addWidget(m_scroll, 1);
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
    m_code->setToolTip(tr("The same request as curl and Python"));
    m_clear->setObjectName(u"newConversation"_s);
    buttons->addWidget(m_clear);
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
    const auto labelled = [&](const QString &text, QWidget *field, const QString &name) {
        auto *label = new QLabel(text, side);
        label->setBuddy(field);
        field->setObjectName(name);
        sideColumn->addWidget(label);
        sideColumn->addWidget(field);
        return label;
    };
    m_endpoint->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    labelled(tr("&Endpoint"), m_endpoint, u"endpointChoice"_s);
    m_url->setPlaceholderText(u"http://127.0.0.1:8000"_s);
    QLabel *urlLabel = labelled(tr("&Address"), m_url, u"endpointUrl"_s);
    m_apiKey->setEchoMode(QLineEdit::Password);
    m_apiKey->setPlaceholderText(tr("kept in memory only"));
    QLabel *keyLabel = labelled(tr("API &key"), m_apiKey, u"apiKey"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    labelled(tr("M&odel"), m_model, u"modelChoice"_s);
    sideColumn->addWidget(horizontalLine(side));
    sideColumn->addWidget(m_parameters, 1);
    row->addWidget(side);

    const auto showAddress = [this, urlLabel, keyLabel] {
        const bool direct = m_endpoint->currentData().toInt() < 0;
        for (QWidget *widget : {static_cast<QWidget *>(urlLabel), static_cast<QWidget *>(m_url), static_cast<QWidget *>(keyLabel), static_cast<QWidget *>(m_apiKey)})
            widget->setVisible(direct);
    };
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, [this, showAddress](int index) {
        showAddress();
        useEndpoint(index);
    });
    connect(m_url, &QLineEdit::editingFinished, this, [this] { fetchModels(); });
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_answer.isRunning())
            stop();
        else
            send();
    });
    connect(m_code, &QPushButton::clicked, this, &PlaygroundPage::showCode);
    connect(m_clear, &QPushButton::clicked, this, &PlaygroundPage::clearConversation);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &PlaygroundPage::updateButtons);
    connect(&m_answer, &TaskHandle::started, this, &PlaygroundPage::updateButtons);
    connect(&m_answer, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (m_streaming && !outcome) {
            const UserText text = userText(outcome.error());
            m_streaming->fail(text.headline, text.advice);
        }
        m_streaming = nullptr;
        updateButtons();
        m_prompt->setFocus();
    });
    connect(&m_models, &TaskHandle::finished, this, [this](const Result<> &outcome) {
        if (outcome) {
            m_banner->clear();
        } else if (outcome.error().kind != ErrorKind::Cancelled) {
            const UserText text = userText(outcome.error());
            m_banner->display(Banner::Kind::Warn, text.headline, text.advice, text.detail);
            m_banner->setAction(tr("Try again"));
        }
        updateButtons();
    });
    connect(m_banner, &Banner::actionTriggered, this, &PlaygroundPage::fetchModels);
    // A way in through a cluster's API server ends with the connection to it.
    connect(&session, &Session::clusterChanged, this, [this] {
        if (m_way && m_way->kind == WayIn::Kind::ServiceProxy) {
            m_answer.abandon();
            m_models.abandon();
            m_way.reset();
            m_wayFor.clear();
            updateButtons();
        }
    });
    // The answer grows at the bottom: follow it, unless the person has scrolled up to read.
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, [this](int, int maximum) {
        QScrollBar *bar = m_scroll->verticalScrollBar();
        if (m_streaming && bar->value() >= maximum - bar->pageStep() - 200)
            bar->setValue(maximum);
    });
    setEndpoints({});
    showAddress();
    rebuild();
    updateButtons();
}

PlaygroundPage::~PlaygroundPage() = default;

void PlaygroundPage::setEndpoints(const QList<Endpoint> &endpoints)
{
    // The address by hand is what stands there before there are endpoints: it counts as chosen only with an address in it.
    const bool byHand = m_endpoint->currentData().toInt() < 0;
    const QString chosen = byHand && m_url->text().trimmed().isEmpty() ? QString() : m_endpoint->currentText();
    QSignalBlocker quiet(m_endpoint);
    m_endpoints = endpoints;
    m_endpoint->clear();
    for (int i = 0; i < endpoints.size(); ++i) {
        m_endpoint->addItem(icon(u"server"_s, this, ColorRole::TextSecondary), endpoints.at(i).name, i);
        m_endpoint->setItemData(i, endpoints.at(i).target.describe(), Qt::ToolTipRole);
    }
    m_endpoint->addItem(icon(u"network"_s, this, ColorRole::TextSecondary), tr("Another server by its address"), -1);
    const int index = m_endpoint->findText(chosen);
    m_endpoint->setCurrentIndex(std::max(0, index));
    m_empty->setTexts(endpoints.isEmpty() ? tr("No endpoint yet") : tr("Say something to the model"),
                      endpoints.isEmpty() ? tr("Deploy one, or give the address of any OpenAI-compatible server at the right.")
                                          : tr("The answer streams in, with its time to first token and its speed below it."));
    quiet.unblock();
    Q_EMIT m_endpoint->currentIndexChanged(m_endpoint->currentIndex());
    updateButtons();
}

void PlaygroundPage::choose(const Endpoint &endpoint)
{
    for (int i = 0; i < m_endpoints.size(); ++i) {
        if (m_endpoints.at(i).name == endpoint.name && m_endpoints.at(i).target == endpoint.target)
            m_endpoint->setCurrentIndex(i);
    }
}

void PlaygroundPage::pageShown()
{
    m_prompt->setFocus();
    if (m_model->count() == 0)
        fetchModels();
}

void PlaygroundPage::useEndpoint(int)
{
    // Both use the way in that goes now.
    m_models.abandon();
    if (m_answer.isRunning()) {
        m_answer.abandon();
        if (m_streaming)
            m_streaming->fail(tr("Stopped: another endpoint was chosen."), {});
        m_streaming = nullptr;
    }
    m_banner->clear();
    m_model->clear();
    m_way.reset();
    m_wayFor.clear();
    m_wayText->clear();
    const int index = m_endpoint->currentData().toInt();
    if (index >= 0 && index < m_endpoints.size()) {
        for (const QString &id : m_endpoints.at(index).modelIds)
            m_model->addItem(id);
    }
    if (isVisible())
        fetchModels();
    updateButtons();
}

void PlaygroundPage::fetchModels()
{
    if (m_endpoint->currentData().toInt() < 0 && m_url->text().trimmed().isEmpty())
        return;
    m_models.start([this](std::stop_token stop, ProgressSink) { return listModels(stop); }, [this](const QList<ServedModel> &models) {
        const QString chosen = m_model->currentText();
        m_model->clear();
        for (const ServedModel &model : models)
            m_model->addItem(model.id);
        if (const int index = m_model->findText(chosen); index >= 0)
            m_model->setCurrentIndex(index);
    });
    updateButtons();
}

Task<> PlaygroundPage::openWay(std::stop_token stop)
{
    const int index = m_endpoint->currentData().toInt();
    const QString wanted = index >= 0 ? u"endpoint/"_s + m_endpoints.at(index).name : m_url->text().trimmed();
    if (m_way && m_wayFor == wanted)
        co_return {};
    Result<WayIn> way = index >= 0 ? co_await wayInTo(m_session, m_endpoints.at(index), stop) : wayInTo(wanted);
    if (!way)
        co_return std::unexpected(std::move(way.error()));
    m_way = std::move(*way);
    m_wayFor = wanted;
    m_wayText->setText(m_way->hasExactTimings() ? tr("Way in: %1").arg(m_way->description())
                                                : tr("Way in: %1. It flushes every 200 ms, which the token timings show.").arg(m_way->description()));
    co_return {};
}

Task<QList<ServedModel>> PlaygroundPage::listModels(std::stop_token stop)
{
    auto opened = co_await openWay(stop);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    InferenceClient client(*m_way->transport, m_session.clock(), m_way->baseUrl, Secret(m_apiKey->text().toUtf8()));
    co_return co_await client.models(stop);
}

CompletionRequest PlaygroundPage::request() const
{
    CompletionRequest request;
    request.modelId = m_model->currentText();
    if (const QString system = m_parameters->systemPrompt(); !system.isEmpty())
        request.messages.append({.role = ChatRole::System, .content = system});
    request.messages += m_conversation.messages();
    request.sampling = m_parameters->sampling();
    return request;
}

void PlaygroundPage::send()
{
    const QString text = m_prompt->toPlainText().trimmed();
    if (text.isEmpty() || m_answer.isRunning())
        return;
    if (m_endpoint->currentData().toInt() < 0 && m_url->text().trimmed().isEmpty()) {
        m_banner->display(Banner::Kind::Info, tr("Choose an endpoint at the right, or give the address of a server."));
        m_url->setFocus();
        return;
    }
    if (const auto problem = m_parameters->sampling().firstProblem()) {
        m_banner->display(Banner::Kind::Warn, *problem);
        return;
    }
    m_banner->clear();
    addView(m_conversation.append({.role = ChatRole::User, .content = text}));
    m_prompt->clear();
    ask();
}

void PlaygroundPage::ask()
{
    const CompletionRequest asked = request();
    m_streamingNode = m_conversation.append({.role = ChatRole::Assistant});
    m_streaming = addView(m_streamingNode);
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
    m_answer.start([this, asked](std::stop_token stop, ProgressSink) { return run(asked, m_streaming, stop); }, [this](const CompletionReply &reply) {
        m_conversation.setMessage(m_streamingNode, reply.message);
        if (!m_streaming)
            return;
        m_streaming->finish(reply, m_way ? m_way->description() : QString());
        if (reply.interrupted && reply.interrupted->kind != ErrorKind::Cancelled) {
            const UserText text = userText(*reply.interrupted);
            m_banner->display(Banner::Kind::Warn, tr("The answer is not complete. %1").arg(text.headline), text.advice, text.detail);
        }
    });
}

Task<CompletionReply> PlaygroundPage::run(CompletionRequest request, QPointer<MessageView> view, std::stop_token stop)
{
    auto opened = co_await openWay(stop);
    if (!opened)
        co_return std::unexpected(std::move(opened.error()));
    InferenceClient client(*m_way->transport, m_session.clock(), m_way->baseUrl, Secret(m_apiKey->text().toUtf8()));
    if (request.modelId.isEmpty()) {
        auto models = co_await client.models(stop);
        if (!models)
            co_return std::unexpected(std::move(models.error()));
        if (models->isEmpty())
            co_return slipway::fail(ErrorKind::NotFound, tr("the server names no model"));
        request.modelId = models->first().id;
    }
    auto deliver = [view](const CompletionDelta &delta) {
        if (view)
            view->append(delta.content, delta.reasoning);
    };
    co_return co_await client.complete(std::move(request), std::move(deliver), stop);
}

void PlaygroundPage::stop()
{
    m_answer.cancel();
}

void PlaygroundPage::regenerate(MessageView *view)
{
    const int node = m_nodeOf.value(view, -1);
    if (node < 0 || m_answer.isRunning())
        return;
    // The new answer is a sibling: the former one stays in the conversation's tree.
    m_conversation.show(m_conversation.node(node).parent);
    const int question = m_conversation.node(node).parent;
    const CompletionRequest asked = [this, question] {
        CompletionRequest request;
        request.modelId = m_model->currentText();
        if (const QString system = m_parameters->systemPrompt(); !system.isEmpty())
            request.messages.append({.role = ChatRole::System, .content = system});
        for (const int each : m_conversation.pathTo(question))
            request.messages.append(m_conversation.node(each).message);
        request.sampling = m_parameters->sampling();
        return request;
    }();
    m_streamingNode = m_conversation.branch(node, {.role = ChatRole::Assistant});
    rebuild();
    m_streaming = m_nodeOf.key(m_streamingNode);
    m_answer.start([this, asked](std::stop_token stop, ProgressSink) { return run(asked, m_streaming, stop); }, [this](const CompletionReply &reply) {
        m_conversation.setMessage(m_streamingNode, reply.message);
        if (m_streaming)
            m_streaming->finish(reply, m_way ? m_way->description() : QString());
    });
}

void PlaygroundPage::edit(MessageView *view)
{
    const int node = m_nodeOf.value(view, -1);
    if (node < 0 || m_answer.isRunning())
        return;
    m_prompt->setPlainText(m_conversation.node(node).message.content);
    m_prompt->setFocus();
    // What follows the edited message stays a branch; sending continues from before it.
    const int parent = m_conversation.node(node).parent;
    Conversation shortened;
    if (parent >= 0) {
        for (const int each : m_conversation.pathTo(parent))
            shortened.append(m_conversation.node(each).message);
    }
    m_conversation = shortened;
    rebuild();
}

void PlaygroundPage::clearConversation()
{
    m_answer.abandon();
    m_conversation = {};
    rebuild();
    updateButtons();
    m_prompt->setFocus();
}

MessageView *PlaygroundPage::addView(int node)
{
    const ChatMessage &message = m_conversation.node(node).message;
    auto *view = new MessageView(message.role, message.content, m_scroll->widget());
    m_nodeOf.insert(view, node);
    connect(view, &MessageView::regenerateRequested, this, [this, view] { regenerate(view); });
    connect(view, &MessageView::editRequested, this, [this, view] { edit(view); });
    connect(view, &QObject::destroyed, this, [this, view] { m_nodeOf.remove(view); });
    m_messages->insertWidget(m_messages->count() - 1, view);
    m_empty->hide();
    m_scroll->show();
    return view;
}

void PlaygroundPage::rebuild()
{
    for (MessageView *view : m_nodeOf.keys()) {
        m_messages->removeWidget(view);
        view->hide();
        view->deleteLater();
    }
    m_nodeOf.clear();
    for (const int node : m_conversation.path())
        addView(node);
    const bool empty = m_conversation.size() == 0;
    m_empty->setVisible(empty);
    m_scroll->setVisible(!empty);
}

void PlaygroundPage::showCode()
{
    CompletionRequest shown = request();
    if (const QString pending = m_prompt->toPlainText().trimmed(); !pending.isEmpty())
        shown.messages.append({.role = ChatRole::User, .content = pending});
    const QUrl base = m_way ? m_way->baseUrl : QUrl(m_url->text().trimmed());
    auto *dialog = new QDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(u"codeDialog"_s);
    dialog->setWindowTitle(tr("The request as code"));
    dialog->resize(720, 480);
    auto *column = new QVBoxLayout(dialog);
    if (m_way && m_way->kind == WayIn::Kind::ServiceProxy)
        column->addWidget(secondaryLabel(tr("The address is the Service's inside the cluster. From here, forward its port first: kubectl port-forward service/%1 %2")
                                             .arg(base.host()).arg(base.port()), dialog));
    auto *tabs = new QTabWidget(dialog);
    const auto add = [tabs](const QString &title, const QString &code) {
        auto *edit = new QPlainTextEdit(code, tabs);
        edit->setReadOnly(true);
        edit->setFont(monospaceFont(edit->font()));
        edit->setLineWrapMode(QPlainTextEdit::NoWrap);
        edit->setAccessibleName(title);
        tabs->addTab(edit, title);
    };
    add(u"curl"_s, toCurl(shown, base));
    add(u"Python"_s, toPython(shown, base));
    column->addWidget(tabs);
    auto *row = new QHBoxLayout;
    auto *copy = makeButton(tr("Copy"), "primary", u"copy"_s, dialog);
    auto *close = makeButton(tr("Close"), "", {}, dialog);
    connect(copy, &QPushButton::clicked, dialog, [tabs] {
        QApplication::clipboard()->setText(static_cast<QPlainTextEdit *>(tabs->currentWidget())->toPlainText());
    });
    connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    row->addStretch();
    row->addWidget(copy);
    row->addWidget(close);
    column->addLayout(row);
    dialog->show();
}

void PlaygroundPage::updateButtons()
{
    const bool answering = m_answer.isRunning();
    m_send->setText(answering ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(answering ? u"stop"_s : u"send"_s, this, ColorRole::AccentText));
    m_send->setToolTip(answering ? tr("Stop the answer") : tr("Send (Ctrl+Enter)"));
    const bool hasWay = m_endpoint->currentData().toInt() >= 0 || !m_url->text().trimmed().isEmpty();
    m_send->setEnabled(answering || (hasWay && !m_prompt->toPlainText().trimmed().isEmpty()));
    m_clear->setEnabled(m_conversation.size() > 0);
}

bool PlaygroundPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_prompt && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && key->modifiers().testFlag(Qt::ControlModifier)) {
            send();
            return true;
        }
        if (key->key() == Qt::Key_Escape && m_answer.isRunning()) {
            stop();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
