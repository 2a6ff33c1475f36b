// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/playgroundpage.h"

#include "inference/conversationtext.h"
#include "ui/common/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/playground/answerdiff.h"
#include "ui/playground/codedialog.h"
#include "ui/playground/conversationlist.h"
#include "ui/playground/conversationpane.h"
#include "ui/playground/endpointchooser.h"
#include "ui/playground/imagefiles.h"
#include "ui/playground/imagestrip.h"
#include "ui/playground/parameterpanel.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr int mostColumns = 4;
constexpr int sidePanelWidth = 320; // about what the window's panel takes from the page
// A line of some 40 characters, and four beside the rail of a window of 1280; more columns than fit are scrolled.
constexpr int narrowestColumn = 248;
} // namespace

PlaygroundPage::PlaygroundPage(Session &session, ConversationArchive &archive, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_archive(archive)
    , m_wayText(secondaryLabel({}, this))
    , m_editingText(secondaryLabel(tr("You are writing another version of an earlier message. What followed "
                                      "it stays as a branch. Esc leaves it."),
                                   this))
    , m_prompt(new QPlainTextEdit(this))
    , m_images(new ImageStrip(true, this))
    , m_attach(new QToolButton(this))
    , m_send(makeButton(tr("Send"), "primary", u"send"_s, this))
    , m_code(makeButton(tr("Code"), "", u"code"_s, this))
    , m_clear(makeButton(tr("New"), "", u"add"_s, this))
    , m_history(makeButton(tr("History"), "", u"clock"_s, this))
    , m_compare(makeButton(tr("Compare"), "", u"table"_s, this))
    , m_differences(makeButton(tr("Differences"), "", {}, this))
    , m_aside(makeButton(tr("Parameters"), "", u"sidebar"_s, this))
    , m_parameters(new ParameterPanel(this))
{
    setObjectName(u"playgroundPage"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(spacing::l, spacing::l, spacing::l, spacing::l);
    row->setSpacing(spacing::l);

    auto *middle = new QVBoxLayout;
    middle->setSpacing(spacing::s);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"columns"_s);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *columns = new QWidget(area);
    columns->setProperty("scrollContent", true);
    area->setWidget(columns);
    area->viewport()->setAutoFillBackground(false);
    columns->setAutoFillBackground(false);
    m_panes = new QHBoxLayout(columns);
    m_panes->setContentsMargins(0, 0, 0, 0);
    m_panes->setSpacing(spacing::l);
    middle->addWidget(area, 1);
    m_editingText->setObjectName(u"editingText"_s);
    middle->addWidget(m_editingText);
    m_prompt->setObjectName(u"prompt"_s);
    m_prompt->setAccessibleName(tr("Prompt"));
    m_prompt->setPlaceholderText(tr("Your message. Ctrl+Enter sends it."));
    m_prompt->setMaximumHeight(110);
    m_prompt->setTabChangesFocus(true);
    m_prompt->installEventFilter(this);
    middle->addWidget(m_images);
    middle->addWidget(m_prompt);
    auto *buttons = new FlowLayout(spacing::s, spacing::s);
    m_attach->setObjectName(u"attach"_s);
    m_attach->setIcon(icon(u"image"_s, this, ColorRole::TextSecondary));
    m_attach->setToolTip(tr("Send an image with the message, to a model that sees"));
    m_attach->setAccessibleName(tr("Attach an image"));
    m_send->setObjectName(u"send"_s);
    m_code->setObjectName(u"code"_s);
    m_code->setToolTip(tr("The same request as curl, Python, JavaScript and C++"));
    m_clear->setObjectName(u"newConversation"_s);
    m_clear->setToolTip(tr("New conversation"));
    m_clear->setAccessibleName(m_clear->toolTip());
    m_history->setObjectName(u"history"_s);
    m_history->setToolTip(tr("Conversations of before, with search"));
    m_compare->setObjectName(u"compare"_s);
    m_compare->setToolTip(
        tr("Another column: the same prompt and parameters to another endpoint, model or server"));
    m_differences->setObjectName(u"differences"_s);
    m_differences->setToolTip(tr("Where the last answers of two columns part, word by word"));
    m_aside->setObjectName(u"parametersToggle"_s);
    m_aside->setToolTip(tr("Show or hide the parameters"));
    m_aside->setCheckable(true);
    m_aside->setChecked(true);
    for (QPushButton *button : {m_clear, m_history, m_code, m_compare, m_differences, m_aside})
        buttons->addWidget(button);
    auto *bottom = new QHBoxLayout;
    bottom->addLayout(buttons, 1);
    bottom->addWidget(m_attach, 0, Qt::AlignTop);
    bottom->addWidget(m_send, 0, Qt::AlignTop);
    middle->addLayout(bottom);
    m_wayText->setObjectName(u"wayText"_s);
    middle->addWidget(m_wayText);
    row->addLayout(middle, 1);

    auto *side = new QWidget(this);
    side->setFixedWidth(scaledToFont(280, font()));
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(spacing::s);
    m_side->addWidget(horizontalLine(side));
    m_side->addWidget(m_parameters, 1);
    row->addWidget(side);
    connect(m_aside, &QPushButton::toggled, side, &QWidget::setVisible);

    m_columns.append(makeColumn());
    m_side->insertWidget(0, m_columns.first().chooser);

    connect(m_send, &QPushButton::clicked, this, [this] {
        if (isAnswering())
            stop();
        else
            send();
    });
    connect(m_attach, &QToolButton::clicked, this, [this] {
        auto *dialog = new QFileDialog(window(), tr("Send an image"), QString(),
                                       tr("Images (*.png *.jpg *.jpeg *.webp *.gif)"));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &PlaygroundPage::attachImage);
        dialog->open();
    });
    connect(m_code, &QPushButton::clicked, this, &PlaygroundPage::showCode);
    connect(m_history, &QPushButton::clicked, this, &PlaygroundPage::showHistory);
    connect(m_clear, &QPushButton::clicked, this, &PlaygroundPage::clearConversations);
    connect(m_compare, &QPushButton::clicked, this, &PlaygroundPage::addColumn);
    connect(m_differences, &QPushButton::clicked, this, &PlaygroundPage::showDifferences);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &PlaygroundPage::updateButtons);
    m_editingText->hide();
    setEndpoints({});
}

PlaygroundPage::~PlaygroundPage() = default;

void PlaygroundPage::showAlso(ClusterFleet &fleet)
{
    m_fleet = &fleet;
    for (const Column &column : std::as_const(m_columns))
        column.chooser->reachThrough(fleet);
}

PlaygroundPage::Column PlaygroundPage::makeColumn()
{
    Column column{.chooser = new EndpointChooser(m_session, this)};
    if (m_fleet)
        column.chooser->reachThrough(*m_fleet);
    column.pane = new ConversationPane(m_session, m_archive, *column.chooser, *m_parameters, this);
    column.pane->setMinimumWidth(scaledToFont(narrowestColumn, font()));
    m_panes->addWidget(column.pane, 1);
    column.chooser->setEndpoints(m_endpoints);
    connect(column.pane, &ConversationPane::changed, this, &PlaygroundPage::updateButtons);
    connect(column.pane, &ConversationPane::answered, this, [this] {
        if (!isAnswering())
            m_prompt->setFocus();
        askNext();
    });
    connect(column.pane, &ConversationPane::editStarted, this,
            [this, pane = column.pane](const QString &text, const QStringList &images) {
                for (const Column &other : std::as_const(m_columns)) {
                    if (other.pane != pane)
                        other.pane->stopEditing();
                }
                m_editingText->show();
                m_prompt->setPlainText(text);
                m_images->setImages(images);
                m_prompt->setFocus();
            });
    connect(column.pane, &ConversationPane::detailsRequested, this, &PlaygroundPage::detailsRequested);
    connect(column.pane, &ConversationPane::editEnded, m_editingText, &QWidget::hide);
    return column;
}

QWidget *PlaygroundPage::makeHeader(const Column &column, bool isFirst)
{
    auto *header = new QWidget(column.pane);
    auto *row = new QHBoxLayout(header);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing::xs);
    row->addWidget(column.chooser, 1);
    column.chooser->setCompact(true);
    column.chooser->show();
    // The first column stays: it is what is left when comparing ends.
    if (!isFirst) {
        auto *close = new QToolButton(header);
        close->setObjectName(u"closeColumn"_s);
        close->setAutoRaise(true);
        close->setIcon(icon(u"cross"_s, this, ColorRole::TextSecondary));
        close->setAccessibleName(tr("Close this column"));
        close->setToolTip(tr("Close this column. Its conversation stays in the history."));
        connect(close, &QToolButton::clicked, this, [this, pane = column.pane] { removeColumn(pane); });
        row->addWidget(close, 0, Qt::AlignTop);
    }
    return header;
}

void PlaygroundPage::addColumn()
{
    if (m_columns.size() >= mostColumns)
        return;
    stopEditing();
    if (!isComparing()) {
        Column &first = m_columns.first();
        first.header = makeHeader(first, true);
        first.pane->setColumn(first.header);
    }
    Column column = makeColumn();
    column.header = makeHeader(column, false);
    column.pane->setColumn(column.header);
    m_columns.append(column);
    // Another endpoint than the ones that are there already, if there is one.
    for (const Endpoint &endpoint : std::as_const(m_endpoints)) {
        const bool used =
            std::ranges::any_of(m_columns.first(m_columns.size() - 1),
                                [&](const Column &other) { return other.chooser->isChosen(endpoint); });
        if (!used) {
            column.chooser->choose(endpoint);
            break;
        }
    }
    makeRoom(0);
    updateEmptyTexts();
    updateButtons();
    column.chooser->fetchModels();
}

void PlaygroundPage::makeRoom(int taken)
{
    // More columns than fit beside the parameters: these are a click away.
    const int needed = int(m_columns.size()) * (scaledToFont(narrowestColumn, font()) + spacing::l);
    if (needed > m_panes->parentWidget()->width() - taken)
        m_aside->setChecked(false);
}

void PlaygroundPage::removeColumn(ConversationPane *pane)
{
    const auto at = std::ranges::find(m_columns, pane, &Column::pane);
    if (at == m_columns.end())
        return;
    const Column gone = *at;
    m_columns.erase(at);
    // The chooser's way in is given back as it goes, which may tell the pane: the pane goes first.
    gone.pane->disconnect(this);
    m_panes->removeWidget(gone.pane);
    gone.chooser->setParent(this);
    gone.chooser->hide();
    delete gone.pane;
    delete gone.chooser;
    if (!isComparing()) {
        Column &first = m_columns.first();
        first.pane->setAlone();
        first.chooser->setCompact(false);
        m_side->insertWidget(0, first.chooser);
        first.chooser->show();
        delete first.header;
        first.header = nullptr;
    }
    updateEmptyTexts();
    updateButtons();
    m_prompt->setFocus();
}

const Conversation &PlaygroundPage::conversation() const
{
    return m_columns.first().pane->conversation();
}

bool PlaygroundPage::isAnswering() const
{
    return std::ranges::any_of(m_columns, [](const Column &column) { return column.pane->isAnswering(); });
}

ConversationPane *PlaygroundPage::editingPane() const
{
    for (const Column &column : m_columns) {
        if (column.pane->isEditing())
            return column.pane;
    }
    return nullptr;
}

void PlaygroundPage::setEndpoints(const QList<Endpoint> &endpoints)
{
    m_endpoints = endpoints;
    m_endpoints.removeIf([](const Endpoint &each) { return !each.protocol.isEmpty(); }); // it serves no model
    for (const Column &column : std::as_const(m_columns))
        column.chooser->setEndpoints(m_endpoints);
    updateEmptyTexts();
    updateButtons();
}

void PlaygroundPage::updateEmptyTexts()
{
    for (const Column &column : std::as_const(m_columns)) {
        if (isComparing())
            column.pane->setEmptyTexts(tr("Nothing was asked yet"), {}); // a column has room for no more
        else if (m_endpoints.isEmpty())
            column.pane->setEmptyTexts(
                tr("No endpoint yet"),
                tr("Deploy one, or give the address of any OpenAI-compatible server at the right."));
        else
            column.pane->setEmptyTexts(
                tr("Say something to the model"),
                tr("The answer streams in, with its time to first token and its speed below it."));
    }
}

void PlaygroundPage::choose(const Endpoint &endpoint)
{
    m_columns.first().chooser->choose(endpoint);
}

void PlaygroundPage::pageShown()
{
    m_prompt->setFocus();
    for (const Column &column : std::as_const(m_columns)) {
        if (!column.chooser->hasModels())
            column.chooser->fetchModels();
    }
}

QString PlaygroundPage::written() const
{
    const QString text = m_prompt->toPlainText();
    // Where a text is gone on with, the blank or the line break at its end says how.
    return m_parameters->isChat() || text.trimmed().isEmpty() ? text.trimmed() : text;
}

void PlaygroundPage::send()
{
    const QString text = written();
    if (text.isEmpty() || isAnswering())
        return;
    bool sent = false;
    if (ConversationPane *editing = editingPane()) {
        sent = editing->send(
            text, m_images->images()); // another version of one column's message is that column's own
    } else {
        for (const Column &column : std::as_const(m_columns))
            sent = column.pane->send(text, m_images->images()) || sent;
    }
    if (sent) {
        m_prompt->clear();
        m_images->setImages({});
    }
}

void PlaygroundPage::attachImage(const QString &file)
{
    if (const auto image = imageDataUrl(file))
        m_images->add(*image);
    else
        m_columns.first().pane->say(image.error());
}

void PlaygroundPage::stop()
{
    m_toAsk.clear();
    for (const Column &column : std::as_const(m_columns))
        column.pane->stop();
}

void PlaygroundPage::stopEditing()
{
    if (ConversationPane *editing = editingPane())
        editing->stopEditing();
}

void PlaygroundPage::clearConversations()
{
    m_toAsk.clear();
    for (const Column &column : std::as_const(m_columns))
        column.pane->clear();
    m_prompt->setFocus();
}

void PlaygroundPage::showHistory()
{
    auto *list = new ConversationList(m_archive);
    connect(list, &ConversationList::openRequested, this, &PlaygroundPage::openConversation);
    connect(list, &ConversationList::replayRequested, this, &PlaygroundPage::replay);
    Q_EMIT detailsRequested(tr("Conversations"), list);
}

void PlaygroundPage::replay(qint64 id)
{
    ConversationPane *first = m_columns.first().pane;
    if (isAnswering()) {
        first->say(Error{.kind = ErrorKind::Conflict,
                         .detail = tr("an answer is on its way: stop it first, or wait for its end")});
        return;
    }
    auto former = m_archive.open(id);
    if (!former) {
        first->say(former.error());
        return;
    }
    stopEditing();
    clearConversations();
    m_toAsk = questionsOf(*former);
    askNext();
}

void PlaygroundPage::askNext()
{
    if (m_toAsk.isEmpty() || isAnswering())
        return;
    const auto isSpent = [](const Column &column) {
        const Conversation &held = column.pane->conversation();
        // An answer that failed, or one that waits for what a call gave: the next question was not meant for it.
        return held.size() > 0 && column.pane->lastAnswer().isEmpty();
    };
    if (std::ranges::any_of(m_columns, isSpent)) {
        m_toAsk.clear();
        return;
    }
    const ChatMessage question = m_toAsk.takeFirst();
    bool sent = false;
    for (const Column &column : std::as_const(m_columns))
        sent = column.pane->send(question.content, question.images) || sent;
    if (!sent)
        m_toAsk.clear();
}

void PlaygroundPage::openConversation(qint64 id)
{
    m_toAsk.clear();
    m_columns.first().pane->open(id);
}

void PlaygroundPage::showCode()
{
    const Column &first = m_columns.first();
    using Kind = CallerPlace::Kind;
    const auto &way = first.chooser->way();
    // Not by the way in that this window has made for itself: it ends with the window.
    showRequestAsCode(first.pane->request(written(), m_images->images()), first.chooser->callerPlaces(),
                      way && way->kind != WayIn::Kind::Direct ? Kind::Forwarded : Kind::Own, this);
}

void PlaygroundPage::showDifferences()
{
    QList<NamedAnswer> answers;
    for (const Column &column : std::as_const(m_columns)) {
        if (const QString text = column.pane->lastAnswer(); !text.isEmpty())
            answers.append({.title = column.chooser->modelId().isEmpty()
                                ? column.chooser->title()
                                : tr("%1 · %2", "endpoint, model")
                                      .arg(column.chooser->title(), column.chooser->modelId()),
                            .text = text});
    }
    makeRoom(scaledToFont(sidePanelWidth, font()));
    Q_EMIT detailsRequested(tr("Differences"), new AnswerDiff(answers));
}

void PlaygroundPage::updateButtons()
{
    if (m_columns.isEmpty())
        return; // the first column is being made
    const bool answering = isAnswering();
    m_send->setText(answering ? tr("Stop") : tr("Send"));
    m_send->setIcon(icon(answering ? u"stop"_s : u"send"_s, this, ColorRole::AccentText));
    m_send->setToolTip(answering ? tr("Stop the answer") : tr("Send (Ctrl+Enter)"));
    const bool canAsk =
        std::ranges::any_of(m_columns, [](const Column &column) { return column.chooser->isChosen(); });
    m_send->setEnabled(answering || (canAsk && !m_prompt->toPlainText().trimmed().isEmpty()));
    m_clear->setEnabled(std::ranges::any_of(
        m_columns, [](const Column &column) { return column.pane->conversation().size() > 0; }));
    m_code->setVisible(!isComparing());
    m_compare->setText(isComparing() ? tr("Add a column") : tr("Compare"));
    m_compare->setEnabled(m_columns.size() < mostColumns);
    m_differences->setVisible(isComparing());
    const auto answers = std::ranges::count_if(
        m_columns, [](const Column &column) { return !column.pane->lastAnswer().isEmpty(); });
    m_differences->setEnabled(!answering && answers > 1);
    m_wayText->setText(isComparing() ? QString() : m_columns.first().pane->wayNote());
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
        if (key->key() == Qt::Key_Escape && isAnswering()) {
            stop();
            return true;
        }
        if (key->key() == Qt::Key_Escape && editingPane()) {
            stopEditing();
            m_prompt->clear();
            m_images->setImages({});
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
