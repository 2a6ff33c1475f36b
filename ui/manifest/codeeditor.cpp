// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/codeeditor.h"

#include "ui/common/icons.h"
#include "ui/common/widgets.h"
#include "ui/manifest/codeedit.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QShortcut>
#include <QTextBlock>
#include <QToolButton>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

CodeEditor::CodeEditor(CodeLanguage language, QWidget *parent)
    : QWidget(parent)
    , m_edit(new CodeEdit(language, this))
    , m_findBar(new QWidget(this))
    , m_findEdit(new QLineEdit(m_findBar))
    , m_findLabel(secondaryLabel({}, m_findBar))
{
    m_edit->setObjectName(u"codeEdit"_s);
    m_edit->setAccessibleName(tr("Code"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::xs);
    column->addWidget(m_edit, 1);
    column->addWidget(m_findBar);

    auto *row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(0, 0, 0, 0);
    m_findEdit->setObjectName(u"codeFind"_s);
    m_findEdit->setPlaceholderText(tr("Find"));
    m_findEdit->setAccessibleName(tr("Find in the text"));
    m_findEdit->installEventFilter(this);
    m_findLabel->setWordWrap(false);
    const auto button = [this, row](const QString &iconName, const QString &name, auto action) {
        auto *tool = new QToolButton(m_findBar);
        tool->setIcon(icon(iconName, tool));
        tool->setToolTip(name);
        tool->setAccessibleName(name);
        connect(tool, &QToolButton::clicked, this, action);
        row->addWidget(tool);
    };
    row->addWidget(m_findEdit, 1);
    row->addWidget(m_findLabel);
    button(u"chevron-up"_s, tr("Previous match (Shift+Enter)"), [this] { find(true); });
    button(u"chevron-down"_s, tr("Next match (Enter)"), [this] { find(false); });
    button(u"cross"_s, tr("Close (Esc)"), [this] {
        m_findEdit->clear();
        m_findBar->hide();
        m_edit->setFocus();
    });
    m_findBar->hide();

    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, &CodeEditor::openFind);
    connect(m_findEdit, &QLineEdit::textChanged, this, [this] {
        updateMatches();
        if (m_findCount > 0)
            find(false);
    });
    connect(m_edit->document(), &QTextDocument::contentsChange, this, [this](int, int removed, int added) {
        // Highlighting reports changes of format as changes of nothing.
        if (m_setting || (removed == 0 && added == 0) || m_edit->isReadOnly())
            return;
        updateMatches();
        Q_EMIT textEdited();
    });
}

CodeEditor::~CodeEditor() = default;

QPlainTextEdit *CodeEditor::edit() const
{
    return m_edit;
}

void CodeEditor::setText(const QString &text)
{
    if (m_edit->toPlainText() == text)
        return;
    m_setting = true;
    const int vertical = m_edit->verticalScrollBar()->value();
    const int line = m_edit->textCursor().blockNumber();
    m_edit->marks.clear();
    m_edit->problems.clear();
    m_edit->matches.clear();
    m_edit->setPlainText(text);
    QTextCursor cursor(m_edit->document()->findBlockByNumber(std::min(line, m_edit->blockCount() - 1)));
    m_edit->setTextCursor(cursor);
    m_edit->verticalScrollBar()->setValue(vertical);
    m_setting = false;
    updateMatches();
}

QString CodeEditor::text() const
{
    return m_edit->toPlainText();
}

void CodeEditor::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
    // Read-only text is still read with the keyboard.
    m_edit->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
}

bool CodeEditor::isReadOnly() const
{
    return m_edit->isReadOnly();
}

void CodeEditor::setProblems(const QList<TextProblem> &problems)
{
    m_edit->problems = problems;
    m_edit->showMarks();
    QStringList said;
    for (const TextProblem &problem : problems)
        said << tr("Line %1: %2").arg(problem.line).arg(problem.message);
    m_edit->setAccessibleDescription(said.join(u'\n'));
}

const QList<TextProblem> &CodeEditor::problems() const
{
    return m_edit->problems;
}

void CodeEditor::setLineMarks(const QList<LineMark> &marks)
{
    m_edit->marks = marks;
    m_edit->showMarks();
}

void CodeEditor::goToLine(int line)
{
    QTextCursor cursor(
        m_edit->document()->findBlockByNumber(std::clamp(line - 1, 0, m_edit->blockCount() - 1)));
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
}

void CodeEditor::openFind()
{
    m_findBar->show();
    const QString selected = m_edit->textCursor().selectedText();
    if (!selected.isEmpty() && !selected.contains(QChar::ParagraphSeparator))
        m_findEdit->setText(selected);
    m_findEdit->setFocus(Qt::ShortcutFocusReason);
    m_findEdit->selectAll();
}

void CodeEditor::updateMatches()
{
    constexpr int most = 2000; // more marks help nobody and cost a frame
    m_edit->matches.clear();
    const QString wanted = m_findEdit->text();
    if (!wanted.isEmpty()) {
        for (QTextCursor at = m_edit->document()->find(wanted); !at.isNull() && m_edit->matches.size() < most;
             at = m_edit->document()->find(wanted, at))
            m_edit->matches.append(at);
    }
    m_findCount = int(m_edit->matches.size());
    m_findLabel->setText(wanted.isEmpty() ? QString() : tr("Matches: %1").arg(m_findCount));
    m_edit->showMarks();
}

void CodeEditor::find(bool backwards)
{
    const QString wanted = m_findEdit->text();
    if (wanted.isEmpty())
        return;
    const QTextDocument::FindFlags flags =
        backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
    if (m_edit->find(wanted, flags))
        return;
    m_edit->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start); // around the end
    m_edit->find(wanted, flags);
}

bool CodeEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_findEdit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape) {
            m_findEdit->clear();
            m_findBar->hide();
            m_edit->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace slipway
