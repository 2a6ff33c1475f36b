// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/messageview.h"

#include "ui/common/format.h"
#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/playground/imagestrip.h"
#include "ui/playground/replybrowser.h"
#include "ui/playground/toolcallspanel.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

MessageView::MessageView(ChatRole role, const QString &text, QWidget *parent)
    : QFrame(parent)
    , m_role(role)
    , m_browser(new ReplyBrowser(this))
    , m_reasoning(new ReplyBrowser(this))
    , m_head(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_reasoningToggle(new QToolButton(this))
    , m_measurements(secondaryLabel({}, this))
    , m_server(secondaryLabel({}, this))
    , m_copy(new QToolButton(this))
    , m_again(new QToolButton(this))
    , m_raw(new QToolButton(this))
    , m_tokens(new QToolButton(this))
    , m_before(new QToolButton(this))
    , m_after(new QToolButton(this))
    , m_place(secondaryLabel({}, this))
{
    setProperty("card",
                role == ChatRole::User || role == ChatRole::Tool ? QVariant(u"quiet"_s) : QVariant(true));
    // Not Maximum: that is the height of unwrapped lines, and in a narrow column they wrap. The stretch below all takes what is left over.
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(spacing::m, spacing::s, spacing::m, spacing::s);
    column->setSpacing(spacing::xs);
    m_head->setSpacing(0);
    auto *whose = new QHBoxLayout;
    whose->setSpacing(spacing::xs);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    const bool user = role == ChatRole::User;
    const bool typed = user || role == ChatRole::Tool;
    auto *picture = new IconLabel(this);
    picture->setIcon(user ? u"user"_s : u"model"_s, user ? ColorRole::TextSecondary : ColorRole::Accent, 16);
    auto *who = secondaryLabel(user                           ? tr("You")
                                   : role == ChatRole::System ? tr("System")
                                   : role == ChatRole::Tool   ? tr("Result of the call")
                                                              : tr("Model"),
                               this);
    whose->addWidget(picture);
    whose->addWidget(who, 1);
    m_copy->setIcon(icon(u"copy"_s, this, ColorRole::TextSecondary));
    m_copy->setToolTip(tr("Copy the text"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_again->setVisible(role != ChatRole::Tool);
    m_again->setIcon(icon(user ? u"edit"_s : u"refresh"_s, this, ColorRole::TextSecondary));
    m_again->setToolTip(user ? tr("Edit and ask anew") : tr("Answer again"));
    m_again->setAccessibleName(m_again->toolTip());
    for (const auto &[button, name, tip, step] :
         {std::tuple(m_before, u"chevron-left"_s, tr("The former one"), -1),
          std::tuple(m_after, u"chevron-right"_s, tr("The next one"), 1)}) {
        button->setIcon(icon(name, this, ColorRole::TextSecondary));
        button->setToolTip(tip);
        button->setAccessibleName(tip);
        connect(button, &QToolButton::clicked, this,
                [this, step] { Q_EMIT siblingRequested(m_siblings.value(m_siblingAt + step, -1)); });
    }
    m_before->setObjectName(u"siblingBefore"_s);
    m_after->setObjectName(u"siblingAfter"_s);
    m_place->setObjectName(u"siblingPlace"_s);
    m_place->setWordWrap(false);
    buttons->addStretch(1);
    buttons->addWidget(m_before);
    buttons->addWidget(m_place);
    buttons->addWidget(m_after);
    setSiblings({}, -1);
    m_raw->setObjectName(u"raw"_s);
    m_raw->setIcon(icon(u"code"_s, this, ColorRole::TextSecondary));
    m_raw->setToolTip(tr("What went over the wire"));
    m_raw->setAccessibleName(m_raw->toolTip());
    m_raw->hide(); // until something went over the wire
    connect(m_raw, &QToolButton::clicked, this, &MessageView::rawRequested);
    m_tokens->setObjectName(u"tokensButton"_s);
    m_tokens->setIcon(icon(u"table"_s, this, ColorRole::TextSecondary));
    m_tokens->setToolTip(tr("How sure the model was of each token"));
    m_tokens->setAccessibleName(m_tokens->toolTip());
    m_tokens->hide();
    connect(m_tokens, &QToolButton::clicked, this, &MessageView::tokensRequested);
    buttons->addWidget(m_tokens);
    buttons->addWidget(m_raw);
    buttons->addWidget(m_again);
    buttons->addWidget(m_copy);
    m_head->addLayout(whose, 1);
    m_head->addLayout(buttons);
    column->addLayout(m_head);
    m_reasoningToggle->setText(tr("Reasoning"));
    m_reasoningToggle->setCheckable(true);
    m_reasoningToggle->hide();
    m_reasoning->hide();
    m_reasoning->setAccessibleName(tr("Reasoning"));
    m_reasoning->setFont(secondaryFont(m_reasoning->font()));
    setRole(m_reasoning, "secondary");
    column->addWidget(m_reasoningToggle, 0, Qt::AlignLeft);
    column->addWidget(m_reasoning);
    column->addWidget(m_browser);
    m_measurements->setFont(numberFont(m_measurements->font()));
    m_measurements->hide();
    m_measurements->setObjectName(u"measurements"_s);
    column->addWidget(m_measurements);
    m_server->setFont(numberFont(m_server->font()));
    m_server->hide();
    m_server->setObjectName(u"serverView"_s);
    m_server->setToolTip(tr("What the server's own histograms rose by between a reading before the answer "
                            "and one after it: its clock, "
                            "without the way in between"));
    column->addWidget(m_server);
    m_browser->setAccessibleName(user ? tr("Your message") : tr("Answer"));

    connect(m_reasoningToggle, &QToolButton::toggled, m_reasoning, &QWidget::setVisible);
    m_copy->setObjectName(u"copy"_s);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QStringList parts{this->text(), m_toolCalls ? m_toolCalls->text() : QString()};
        parts.removeAll(QString());
        QApplication::clipboard()->setText(parts.join(u"\n\n"_s));
    });
    connect(m_again, &QToolButton::clicked, this, [this] {
        if (m_role == ChatRole::User)
            Q_EMIT editRequested();
        else
            Q_EMIT regenerateRequested();
    });
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    m_frame.callOnTimeout(this, [this] { flush(); });
    m_stream = std::make_unique<MarkdownStream>(m_browser->document());
    m_stream->setDark(isDark(palette()));
    if (typed) {
        // A person's own text is shown as typed.
        m_browser->setPlainText(text);
        setProperty("source", text);
    } else if (!text.isEmpty()) {
        m_stream->append(text);
        m_stream->finish();
        showIfData();
    }
}

void MessageView::append(const QString &content, const QString &reasoning)
{
    m_raw->show();
    m_pending += content;
    if (!reasoning.isEmpty()) {
        m_pendingReasoning += reasoning;
        m_reasoningToggle->show();
    }
    if (!m_frame.isActive())
        m_frame.start();
}

void MessageView::flush()
{
    if (!m_pending.isEmpty())
        m_stream->append(std::exchange(m_pending, {}));
    if (!m_pendingReasoning.isEmpty())
        m_reasoning->appendPlain(std::exchange(m_pendingReasoning, {}));
}

void MessageView::setWaiting(const QString &text, bool isIll)
{
    // Without words there is no room for them, unless they are about to come.
    m_browser->setVisible(!this->text().isEmpty() || (text.isEmpty() && !m_toolCalls));
    m_measurements->setText(text);
    setRole(m_measurements, isIll ? "warn" : "secondary");
    m_measurements->setVisible(!text.isEmpty());
}

void MessageView::showIfData()
{
    // An answer that is held to a schema is no Markdown: asterisks in it are its own. It has no line of backticks alone, which no JSON
    // text can have.
    const QString whole = m_stream->source();
    const QString trimmed = whole.trimmed();
    if ((!trimmed.startsWith(u'{') && !trimmed.startsWith(u'['))
        || QJsonDocument::fromJson(trimmed.toUtf8()).isNull())
        return;
    m_data = whole;
    m_browser->document()->clear();
    m_stream = std::make_unique<MarkdownStream>(m_browser->document());
    m_stream->setDark(isDark(palette()));
    m_stream->append(u"```json\n%1\n```\n"_s.arg(trimmed));
    m_stream->finish();
}

void MessageView::finish(const AnswerFigures &figures)
{
    m_raw->show();
    m_frame.stop();
    flush();
    m_stream->finish();
    showIfData();
    setWaiting({}, false);
    showFigures(figures);
}

void MessageView::setFormer(const QString &reasoning, const AnswerFigures &figures)
{
    if (!reasoning.isEmpty()) {
        m_reasoning->appendPlain(reasoning);
        m_reasoningToggle->show();
    }
    m_browser->setVisible(!text().isEmpty());
    showFigures(figures);
}

void MessageView::showFigures(const AnswerFigures &figures)
{
    QStringList parts;
    if (figures.firstTokenMs)
        parts << tr("first token %1")
                     .arg(formatDuration(std::chrono::milliseconds(qint64(*figures.firstTokenMs))));
    if (figures.tokensPerS)
        parts << formatRate(*figures.tokensPerS, tr("tokens"));
    if (figures.outputTokens)
        parts << (figures.isCounted ? tr("%n tokens", nullptr, *figures.outputTokens)
                                    : tr("about %n tokens", nullptr, *figures.outputTokens));
    if (figures.promptTokens)
        parts << tr("prompt %1").arg(*figures.promptTokens);
    if (!parts.isEmpty()) // of an answer that never began there is nothing to say but why
        parts << (figures.finishReason.isEmpty() ? tr("not finished") : figures.finishReason)
              << figures.wayIn;
    parts.removeAll(QString());
    QStringList lines{parts.join(u" · "_s), figures.problem};
    lines.removeAll(QString());
    m_measurements->setText(lines.join(u'\n'));
    setRole(m_measurements, figures.problem.isEmpty() ? "secondary" : "bad");
    m_measurements->setVisible(!lines.isEmpty());
}

void MessageView::setServerFigures(const ServerFigures &figures)
{
    m_server->setText(serverFiguresText(figures));
    m_server->show();
}

QString MessageView::serverView() const
{
    return m_server->text();
}

void MessageView::fail(const QString &headline, const QString &advice)
{
    m_raw->show();
    m_frame.stop();
    flush();
    m_stream->finish();
    m_browser->setVisible(!text().isEmpty());
    m_measurements->setText(advice.isEmpty() ? headline : headline + u'\n' + advice);
    setRole(m_measurements, "bad");
    m_measurements->show();
}

void MessageView::setImages(const QStringList &images)
{
    if (images.isEmpty() || m_images)
        return;
    m_images = new ImageStrip(false, this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_browser), m_images);
    m_images->setImages(images);
}

void MessageView::setHasTokens(bool has)
{
    m_tokens->setVisible(has);
}

void MessageView::setToolCalls(const QList<ToolCall> &calls)
{
    if (calls.isEmpty() || m_toolCalls)
        return;
    m_toolCalls = new ToolCallsPanel(calls, this);
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_measurements), m_toolCalls);
    connect(m_toolCalls, &ToolCallsPanel::resultsGiven, this, &MessageView::toolResultsGiven);
    m_browser->setVisible(!text().isEmpty());
}

void MessageView::setToolCallsAnswered(bool answered)
{
    if (m_toolCalls)
        m_toolCalls->setAnswered(answered);
}

void MessageView::setSiblings(const QList<int> &siblings, int node)
{
    m_siblings = siblings;
    m_siblingAt = siblings.indexOf(node);
    const bool several = siblings.size() > 1;
    m_place->setText(several ? tr("%1 of %2").arg(m_siblingAt + 1).arg(siblings.size()) : QString());
    for (QWidget *widget :
         {static_cast<QWidget *>(m_before), static_cast<QWidget *>(m_after), static_cast<QWidget *>(m_place)})
        widget->setVisible(several);
    m_before->setEnabled(m_siblingAt > 0);
    m_after->setEnabled(m_siblingAt + 1 < siblings.size());
}

QString MessageView::text() const
{
    return m_role == ChatRole::User || m_role == ChatRole::Tool ? property("source").toString()
        : !m_data.isEmpty()                                     ? m_data
                                                                : m_stream->source() + m_pending;
}

QString MessageView::measurements() const
{
    return m_measurements->text();
}

void MessageView::resizeEvent(QResizeEvent *event)
{
    // One of four columns has no room for who spoke and all that can be done with it on one line.
    constexpr int roomy = 340;
    m_head->setDirection(width() < scaledToFont(roomy, font()) ? QBoxLayout::TopToBottom
                                                               : QBoxLayout::LeftToRight);
    QFrame::resizeEvent(event);
}

void MessageView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_stream->setDark(isDark(palette()));
}

} // namespace slipway
