// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/answerdiff.h"

#include "base/linediff.h"
#include "kube/visibletext.h"
#include "ui/common/sentences.h"
#include "ui/common/widgets.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QRegularExpression>
#include <QTextCursor>
#include <QTextEdit>
#include <QVBoxLayout>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr QChar lineEnd(0x21B5); // ↵ stands for a line end within a word of the comparison

/// A word with the white space after it, one a line, for a comparison by lines.
QString wordPerLine(const QString &text)
{
    static const QRegularExpression word(u"\\s*\\S+\\s*?(?=\\s|$)"_s);
    QStringList words;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        QString one = it.next().captured();
        one.replace(u'\n', lineEnd);
        words.append(one);
    }
    return words.join(u'\n');
}

QTextCharFormat formatFor(DiffLine::Kind kind, const QWidget *widget)
{
    QTextCharFormat format;
    if (kind == DiffLine::Kind::Removed) {
        format.setForeground(color(ColorRole::Bad, widget));
        format.setFontStrikeOut(true);
    } else if (kind == DiffLine::Kind::Added) {
        format.setForeground(color(ColorRole::Good, widget));
        format.setFontUnderline(true);
    }
    return format;
}

} // namespace

AnswerDiff::AnswerDiff(const QList<NamedAnswer> &answers, QWidget *parent)
    : QWidget(parent)
    , m_answers(answers)
    , m_left(new QComboBox(this))
    , m_right(new QComboBox(this))
    , m_summary(new QLabel(this))
    , m_text(new QTextEdit(this))
{
    Q_ASSERT(answers.size() > 1);
    setObjectName(u"answerDiff"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(spacing::s);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const auto add = [this, form](QComboBox *box, const QString &label, const QString &name) {
        box->setObjectName(name);
        box->setAccessibleName(label);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        for (const NamedAnswer &answer : std::as_const(m_answers))
            box->addItem(answer.title);
        form->addRow(label, box);
        connect(box, &QComboBox::currentIndexChanged, this, &AnswerDiff::compare);
    };
    add(m_left, tr("Only here, struck through"), u"diffLeft"_s);
    add(m_right, tr("Only here, underlined"), u"diffRight"_s);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    column->addLayout(form);
    m_summary->setObjectName(u"diffSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    m_text->setObjectName(u"diffText"_s);
    m_text->setAccessibleName(tr("Both answers in one"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    column->addWidget(m_text, 1);
    m_right->setCurrentIndex(1);
}

void AnswerDiff::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_right->currentIndex() >= 0)
        compare();
}

void AnswerDiff::compare()
{
    // The answers come from models: what could turn the text around is shown and not obeyed.
    const QString left = visibleText(m_answers.at(m_left->currentIndex()).text, true);
    const QString right = visibleText(m_answers.at(m_right->currentIndex()).text, true);
    const QList<DiffLine> words = diffLines(wordPerLine(left), wordPerLine(right), -1);
    qsizetype alike = 0;
    while (alike < words.size() && words.at(alike).kind == DiffLine::Kind::Same)
        ++alike;
    const auto count = [&words](DiffLine::Kind kind) {
        return int(std::ranges::count(words, kind, &DiffLine::kind));
    };
    if (alike == words.size())
        m_summary->setText(tr("Both say the same, word for word."));
    else
        m_summary->setText(
            joinedSentences({alike > 0 ? tr("The first %n word(s) are the same.", nullptr, int(alike))
                                       : tr("They part with the first word."),
                             tr("Words in both: %1. Only in the first: %2. Only in the second: %3.")
                                 .arg(count(DiffLine::Kind::Same))
                                 .arg(count(DiffLine::Kind::Removed))
                                 .arg(count(DiffLine::Kind::Added))}));
    m_text->clear();
    QTextCursor cursor(m_text->document());
    cursor.beginEditBlock();
    for (const DiffLine &word : words)
        cursor.insertText(QString(word.text).replace(lineEnd, u'\n'), formatFor(word.kind, this));
    cursor.endEditBlock();
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace slipway
