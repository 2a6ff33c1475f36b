// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/toolcallspanel.h"

#include "kube/visibletext.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QJsonDocument>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
// Arguments are JSON that the model wrote: laid out when it is JSON, as it stands when it is not.
QString laidOut(const QString &arguments)
{
    const QJsonDocument document = QJsonDocument::fromJson(arguments.toUtf8());
    return document.isNull() ? arguments
                             : QString::fromUtf8(document.toJson(QJsonDocument::Indented)).trimmed();
}
} // namespace

ToolCallsPanel::ToolCallsPanel(const QList<ToolCall> &calls, QWidget *parent)
    : QWidget(parent)
    , m_calls(calls)
    , m_send(makeButton(tr("Send the results"), "", u"send"_s, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, spacing::xs, 0, spacing::xs);
    column->setSpacing(spacing::xs);
    for (const ToolCall &call : calls) {
        auto *name = plainLabel(tr("Calls %1").arg(visibleText(call.name)), this);
        name->setObjectName(u"toolName"_s);
        column->addWidget(name);
        auto *arguments = plainLabel(visibleText(laidOut(call.arguments), true), this);
        arguments->setObjectName(u"toolArguments"_s);
        arguments->setFont(monospaceFont(arguments->font()));
        arguments->setWordWrap(true);
        arguments->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(arguments);
        auto *result = new QPlainTextEdit(this);
        result->setObjectName(u"toolResult"_s);
        result->setAccessibleName(tr("Result of %1").arg(visibleText(call.name)));
        result->setPlaceholderText(tr("What %1 gave").arg(visibleText(call.name)));
        result->setMaximumHeight(fontMetrics().height() * 4);
        result->setTabChangesFocus(true);
        column->addWidget(result);
        m_results.append(result);
        connect(result, &QPlainTextEdit::textChanged, this, [this] {
            m_send->setEnabled(std::ranges::all_of(
                m_results, [](const QPlainTextEdit *edit) { return !edit->document()->isEmpty(); }));
        });
    }
    m_send->setObjectName(u"sendResults"_s);
    m_send->setEnabled(false);
    m_send->setToolTip(tr("Goes back to the model as what its calls gave; each call needs a result."));
    column->addWidget(m_send, 0, Qt::AlignLeft);
    connect(m_send, &QPushButton::clicked, this, [this] {
        QList<ChatMessage> results;
        for (qsizetype i = 0; i < m_calls.size(); ++i)
            results.append({.role = ChatRole::Tool,
                            .content = m_results.at(i)->toPlainText(),
                            .toolCallId = m_calls.at(i).id});
        Q_EMIT resultsGiven(results);
    });
}

QString ToolCallsPanel::text() const
{
    QStringList lines;
    for (const ToolCall &call : m_calls)
        lines << u"%1 %2"_s.arg(call.name, call.arguments);
    return lines.join(u'\n');
}

void ToolCallsPanel::setAnswered(bool answered)
{
    for (QPlainTextEdit *result : std::as_const(m_results))
        result->setVisible(!answered);
    m_send->setVisible(!answered);
}

} // namespace slipway
