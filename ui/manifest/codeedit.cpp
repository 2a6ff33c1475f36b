// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/manifest/codeedit.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QHelpEvent>
#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QToolTip>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 14;

class Margin : public QWidget
{
public:
    explicit Margin(CodeEdit *edit) : QWidget(edit), m_edit(edit) { }
    QSize sizeHint() const override { return {m_edit->marginWidth(), 0}; }

protected:
    void paintEvent(QPaintEvent *event) override { m_edit->paintMargin(event); }
    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            const auto *help = static_cast<QHelpEvent *>(event);
            QToolTip::showText(help->globalPos(),
                               m_edit->problemTextAt(help->y()).toHtmlEscaped().replace(u'\n', u"<br>"_s),
                               this);
            return true;
        }
        return QWidget::event(event);
    }

private:
    CodeEdit *m_edit;
};

ColorRole roleOf(Severity severity)
{
    return severity == Severity::Error  ? ColorRole::Bad
        : severity == Severity::Warning ? ColorRole::Warn
                                        : ColorRole::Info;
}

QString iconOf(Severity severity)
{
    return severity == Severity::Error  ? u"cross-circle"_s
        : severity == Severity::Warning ? u"warning"_s
                                        : u"info"_s;
}

} // namespace

CodeEdit::CodeEdit(CodeLanguage language, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_highlighting(document(), language)
    , m_margin(new Margin(this))
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setTabChangesFocus(true); // YAML forbids tabs, and Tab is how a person without a mouse leaves the text
    setFont(monospaceFont(font()));
    document()->setDocumentMargin(4);
    connect(this, &QPlainTextEdit::blockCountChanged, this, &CodeEdit::placeMargin);
    connect(this, &QPlainTextEdit::updateRequest, m_margin, [this](const QRect &rect, int dy) {
        if (dy != 0)
            m_margin->scroll(0, dy);
        else
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
    });
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_margin->update(); });
    applyColors();
    placeMargin();
}

CodeEdit::~CodeEdit() = default;

void CodeEdit::applyColors()
{
    m_highlighting.setDark(isDark(palette()));
    showMarks();
}

int CodeEdit::marginWidth() const
{
    const int digits = std::max<int>(3, int(QString::number(blockCount()).size()));
    return fontMetrics().horizontalAdvance(u'9') * digits + markSize + 16;
}

void CodeEdit::placeMargin()
{
    setViewportMargins(marginWidth(), 0, 0, 0);
    // Beside the viewport, wherever the style sheet's border and padding put it.
    const QRect area = viewport()->geometry();
    m_margin->setGeometry(area.left() - marginWidth(), area.top(), marginWidth(), area.height());
}

void CodeEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void CodeEdit::focusInEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusInEvent(event);
    placeMargin();
}

void CodeEdit::focusOutEvent(QFocusEvent *event)
{
    QPlainTextEdit::focusOutEvent(event);
    placeMargin();
}

void CodeEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        applyColors();
    else if (event->type() == QEvent::FontChange)
        placeMargin();
}

void CodeEdit::paintMargin(QPaintEvent *event)
{
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), color(ColorRole::Surface, this));
    painter.setFont(font());
    const QColor faint = color(ColorRole::TextSecondary, this);
    const QColor strong = color(ColorRole::Text, this);
    const int current = textCursor().blockNumber();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const QRectF area = blockBoundingGeometry(block).translated(contentOffset());
        if (area.top() > event->rect().bottom())
            break;
        painter.setPen(block.blockNumber() == current ? strong : faint);
        painter.drawText(QRectF(0, area.top(), m_margin->width() - 8, area.height()),
                         int(Qt::AlignRight | Qt::AlignVCenter), QString::number(block.blockNumber() + 1));
        const TextProblem *worst = nullptr;
        for (const TextProblem &problem : std::as_const(problems)) {
            if (problem.line == block.blockNumber() + 1 && (!worst || problem.severity > worst->severity))
                worst = &problem;
        }
        if (worst) {
            const QPixmap mark = iconPixmap(iconOf(worst->severity), color(roleOf(worst->severity), this),
                                            markSize, devicePixelRatioF());
            painter.drawPixmap(QRectF(2, area.top() + (area.height() - markSize) / 2, markSize, markSize),
                               mark, QRectF(mark.rect()));
        }
    }
}

QString CodeEdit::problemTextAt(int y) const
{
    const int line = cursorForPosition(QPoint(0, y)).blockNumber() + 1;
    QStringList texts;
    for (const TextProblem &problem : problems) {
        if (problem.line == line)
            texts << problem.message;
    }
    return texts.join(u'\n');
}

void CodeEdit::showMarks()
{
    QList<QTextEdit::ExtraSelection> selections;
    const auto wholeLine = [this, &selections](int line, const QColor &fill) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(document()->findBlockByNumber(line));
        selection.format.setBackground(fill);
        selection.format.setProperty(QTextFormat::FullWidthSelection, true);
        selections.append(selection);
    };
    for (qsizetype i = 0; i < marks.size(); ++i) {
        if (marks.at(i) == LineMark::None)
            continue;
        QColor fill = color(marks.at(i) == LineMark::Added         ? ColorRole::Good
                                : marks.at(i) == LineMark::Removed ? ColorRole::Bad
                                                                   : ColorRole::Info,
                            this);
        fill.setAlphaF(0.16F);
        wholeLine(int(i), fill);
    }
    for (const TextProblem &problem : std::as_const(problems)) {
        const QTextBlock block = document()->findBlockByNumber(problem.line - 1);
        if (!block.isValid())
            continue;
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(block);
        const QString text = block.text();
        const qsizetype begin =
            std::ranges::find_if_not(text, [](QChar c) { return c.isSpace(); }) - text.begin();
        selection.cursor.setPosition(block.position() + int(begin));
        selection.cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        selection.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        selection.format.setUnderlineColor(color(roleOf(problem.severity), this));
        selections.append(selection);
    }
    for (const QTextCursor &match : std::as_const(matches)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = match;
        QColor fill = color(ColorRole::Warn, this);
        fill.setAlphaF(0.30F);
        selection.format.setBackground(fill);
        selections.append(selection);
    }
    setExtraSelections(selections);
    m_margin->update();
}

bool CodeEdit::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = problemTextAt(help->y());
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text.toHtmlEscaped().replace(u'\n', u"<br>"_s), this);
        return true;
    }
    return QPlainTextEdit::viewportEvent(event);
}

} // namespace slipway
