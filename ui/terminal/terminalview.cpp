// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalview.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int margin = spacing::xs;

// xterm's sixteen, moved until each can be read on our surfaces, light and dark.
constexpr std::array<QRgb, 16> darkColors{
    0xff3b4048, 0xffff7b72, 0xff56d364, 0xffe3b341, 0xff79b8ff, 0xffd2a8ff, 0xff56d4dd, 0xffc9d1d9,
    0xff8b949e, 0xffffa198, 0xff7ee787, 0xfff2cc60, 0xffa5d6ff, 0xffe2c5ff, 0xff9be9f0, 0xffffffff};
constexpr std::array<QRgb, 16> lightColors{
    0xff24292f, 0xffb3202c, 0xff136c2e, 0xff7d5200, 0xff0a58b5, 0xff7f3fbf, 0xff0f6b75, 0xff57606a,
    0xff4b535d, 0xff9a1020, 0xff0d5a25, 0xff6b4500, 0xff064a9c, 0xff6a2fa6, 0xff0b5760, 0xff1f2328};

QRgb cubeColor(int index)
{
    if (index >= 232) {
        const int grey = 8 + (index - 232) * 10;
        return qRgb(grey, grey, grey);
    }
    const auto step = [](int value) { return value == 0 ? 0 : 55 + value * 40; };
    const int cube = index - 16;
    return qRgb(step(cube / 36), step(cube / 6 % 6), step(cube % 6));
}

} // namespace

TerminalView::TerminalView(TerminalScreen &screen, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_screen(screen)
{
    setObjectName(u"terminalView"_s);
    setAccessibleName(tr("Terminal"));
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled);
    setFrameShape(QFrame::NoFrame);
    setFont(monospaceFont(font()));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setMinimumHeight(120);
    viewport()->setCursor(Qt::IBeamCursor);
    // A program may write far more often than anybody can look.
    m_frame.setSingleShot(true);
    m_frame.setInterval(16ms);
    m_frame.callOnTimeout(this, &TerminalView::showChange);
    connect(&screen, &TerminalScreen::changed, this, [this] {
        if (!m_frame.isActive())
            m_frame.start();
    });
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
        m_following = verticalScrollBar()->sliderPosition() >= verticalScrollBar()->maximum();
    });
    measure();
}

void TerminalView::setTyping(bool typing)
{
    m_typing = typing;
    setAttribute(Qt::WA_InputMethodEnabled, typing);
    viewport()->update();
}

void TerminalView::measure()
{
    const QFontMetricsF metrics(font());
    m_cellWidth = std::max(1.0, std::ceil(metrics.horizontalAdvance(u'M')));
    m_cellHeight = std::max(1, int(std::ceil(metrics.height())));
    m_ascent = int(std::ceil(metrics.ascent()));
}

QSize TerminalView::cells() const
{
    return {std::max(2, int((viewport()->width() - 2 * margin) / m_cellWidth)),
            std::max(2, (viewport()->height() - 2 * margin) / m_cellHeight)};
}

void TerminalView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    Q_EMIT cellsChanged(cells());
    updateBar();
}

void TerminalView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        measure();
        Q_EMIT cellsChanged(cells());
    }
    viewport()->update();
}

void TerminalView::showChange()
{
    updateBar();
    viewport()->update();
}

void TerminalView::updateBar()
{
    QScrollBar *bar = verticalScrollBar();
    bar->setPageStep(m_screen.rows());
    bar->setSingleStep(3);
    bar->setRange(0, m_screen.historyLines());
    if (m_following)
        bar->setValue(bar->maximum());
}

void TerminalView::scrollContentsBy(int, int)
{
    viewport()->update();
}

QColor TerminalView::colorOf(const TerminalColor &from, bool isBackground) const
{
    switch (from.kind) {
    case TerminalColor::Kind::Default:
        return color(isBackground ? ColorRole::Surface : ColorRole::Text, this);
    case TerminalColor::Kind::Indexed:
        if (from.red < 16)
            return QColor::fromRgb((isDark(palette()) ? darkColors : lightColors)[from.red]);
        return QColor::fromRgb(cubeColor(from.red));
    case TerminalColor::Kind::Rgb:
        break;
    }
    return {from.red, from.green, from.blue};
}

void TerminalView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), color(ColorRole::Surface, this));
    const int top = verticalScrollBar()->value();
    for (int row = 0; row < m_screen.rows(); ++row)
        drawLine(painter, top + row, margin + row * m_cellHeight);
    if (m_typing && m_screen.isCursorVisible())
        drawCursor(painter);
    if (hasFocus()) {
        painter.setPen(color(ColorRole::Accent, this));
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
}

void TerminalView::drawLine(QPainter &painter, int line, int y)
{
    const int columns = m_screen.columns();
    // Cells of one look are drawn at once where every glyph surely has the width of a cell; others each in their own place, so that
    // neither a font nor the writing direction moves what follows.
    for (int column = 0; column < columns;) {
        const TerminalCell first = m_screen.cell(line, column);
        const bool selected = isSelected({column, line});
        const auto isPlain = [](const TerminalCell &cell) {
            return cell.width == 1 && cell.characters[0] < 0x7f && cell.characters[1] == 0;
        };
        QString text = first.characters[0] == 0 ? u" "_s : first.text();
        bool hides = first.hidesSomething();
        int end = column + std::max<int>(1, first.width);
        while (isPlain(first) && end < columns) {
            const TerminalCell next = m_screen.cell(line, end);
            if (!isPlain(next) || next.style != first.style || isSelected({end, line}) != selected)
                break;
            text += next.characters[0] == 0 ? u" "_s : next.text();
            hides = hides || next.hidesSomething();
            ++end;
        }
        const TerminalStyle &style = first.style;
        QColor ink = colorOf(style.reversed ? style.background : style.foreground, style.reversed);
        QColor paper = colorOf(style.reversed ? style.foreground : style.background, !style.reversed);
        if (selected) {
            paper = color(ColorRole::Selection, this);
            ink = color(ColorRole::Text, this);
        }
        const QRectF place(margin + column * m_cellWidth, y, (end - column) * m_cellWidth, m_cellHeight);
        if (selected || style.reversed || style.background != TerminalColor())
            painter.fillRect(place, paper);
        if (!style.concealed && !text.trimmed().isEmpty()) {
            QFont look = font();
            look.setBold(style.bold);
            look.setItalic(style.italic);
            look.setUnderline(style.underlined);
            look.setStrikeOut(style.struck);
            look.setLetterSpacing(QFont::AbsoluteSpacing,
                                  m_cellWidth - QFontMetricsF(look).horizontalAdvance(u'M'));
            painter.setFont(look);
            painter.setPen(ink);
            painter.drawText(QPointF(place.x(), y + m_ascent), text);
        }
        // Concealed text is not drawn, and it is copied: that there is some is seen.
        if (hides || (style.concealed && !text.trimmed().isEmpty())) {
            painter.setPen(QPen(color(ColorRole::Warn, this), 2));
            painter.drawLine(place.bottomLeft(), place.bottomRight());
        }
        column = end;
    }
}

void TerminalView::drawCursor(QPainter &painter)
{
    const QPoint at = m_screen.cursor();
    const int row = m_screen.historyLines() + at.y() - verticalScrollBar()->value();
    if (row < 0 || row >= m_screen.rows())
        return;
    const TerminalCell under = m_screen.cell(m_screen.historyLines() + at.y(), at.x());
    const QRectF place(margin + at.x() * m_cellWidth, margin + row * m_cellHeight,
                       std::max<int>(1, under.width) * m_cellWidth, m_cellHeight);
    const QColor ink = color(ColorRole::Text, this);
    if (!hasFocus()) {
        painter.setPen(ink);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place.adjusted(0, 0, -1, -1));
        return;
    }
    painter.fillRect(place, ink);
    if (under.characters[0] != 0) {
        painter.setFont(font());
        painter.setPen(color(ColorRole::Surface, this));
        painter.drawText(QPointF(place.x(), place.y() + m_ascent), under.text());
    }
}

// --- keys

bool TerminalView::isOurs(const QKeyEvent &event) const
{
    const auto held = event.modifiers() & ~Qt::KeypadModifier;
    const int key = event.key();
    if (held == (Qt::ControlModifier | Qt::ShiftModifier))
        return key == Qt::Key_C || key == Qt::Key_V || key == Qt::Key_A || key == Qt::Key_Tab
            || key == Qt::Key_Backtab;
    if (held == Qt::ShiftModifier)
        return key == Qt::Key_Insert || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
    return false;
}

bool TerminalView::doOurs(const QKeyEvent &event)
{
    if (!isOurs(event))
        return false;
    switch (event.key()) {
    case Qt::Key_C:
        copy();
        break;
    case Qt::Key_A:
        selectAll();
        break;
    case Qt::Key_V:
    case Qt::Key_Insert:
        pasteFrom(false);
        break;
    case Qt::Key_PageUp:
        m_following = false;
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepSub);
        break;
    case Qt::Key_PageDown:
        verticalScrollBar()->triggerAction(QAbstractSlider::SliderPageStepAdd);
        break;
    default: // out of here: every other key is the program's
        focusNextPrevChild(false);
        break;
    }
    return true;
}

bool TerminalView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto &key = static_cast<QKeyEvent &>(*event);
        if (isOurs(key) || m_typing) {
            event->accept();
            return true;
        }
    }
    // Before Qt takes Tab for moving the focus.
    if (event->type() == QEvent::KeyPress) {
        auto &key = static_cast<QKeyEvent &>(*event);
        if (doOurs(key)) {
            event->accept();
            return true;
        }
        if (m_typing && (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab)) {
            keyPressEvent(&key);
            return true;
        }
    }
    return QAbstractScrollArea::event(event);
}

void TerminalView::keyPressEvent(QKeyEvent *event)
{
    if (!m_typing) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
    if (!m_screen.pressKey(event->key(), event->modifiers(), event->text()))
        return;
    m_hasSelection = false;
    m_following = true;
    showChange();
}

void TerminalView::inputMethodEvent(QInputMethodEvent *event)
{
    if (m_typing && !event->commitString().isEmpty())
        m_screen.pressKey(0, {}, event->commitString());
    event->accept();
}

QVariant TerminalView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    if (query == Qt::ImCursorRectangle) {
        const QPoint at = m_screen.cursor();
        return QRectF(margin + at.x() * m_cellWidth, margin + at.y() * m_cellHeight, m_cellWidth,
                      m_cellHeight)
            .toRect();
    }
    return QAbstractScrollArea::inputMethodQuery(query);
}

void TerminalView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TerminalView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

// --- mouse and selection

QPoint TerminalView::placeAt(QPoint position) const
{
    const int column = std::clamp(int((position.x() - margin) / m_cellWidth), 0, m_screen.columns() - 1);
    const int row = std::clamp((position.y() - margin) / m_cellHeight, 0, m_screen.rows() - 1);
    return {column, verticalScrollBar()->value() + row};
}

void TerminalView::setSelection(QPoint anchor, QPoint end)
{
    const int dropped = int(m_screen.droppedLines());
    m_anchor = anchor + QPoint(0, dropped);
    m_end = end + QPoint(0, dropped);
    m_hasSelection = true;
    viewport()->update();
}

std::pair<QPoint, QPoint> TerminalView::selection() const
{
    const QPoint dropped(0, int(m_screen.droppedLines()));
    QPoint from = m_anchor - dropped;
    QPoint to = m_end - dropped;
    if (from.y() > to.y() || (from.y() == to.y() && from.x() > to.x()))
        std::swap(from, to);
    return {from, to};
}

bool TerminalView::isSelected(QPoint place) const
{
    if (!m_hasSelection)
        return false;
    const auto [from, to] = selection();
    const bool afterStart = place.y() > from.y() || (place.y() == from.y() && place.x() >= from.x());
    const bool beforeEnd = place.y() < to.y() || (place.y() == to.y() && place.x() <= to.x());
    return afterStart && beforeEnd;
}

QString TerminalView::selectedText() const
{
    if (!m_hasSelection)
        return {};
    const auto [from, to] = selection();
    return m_screen.text(from, to);
}

void TerminalView::selectAll()
{
    setSelection({0, 0}, {m_screen.columns() - 1, m_screen.historyLines() + m_screen.rows() - 1});
}

void TerminalView::copy()
{
    if (const QString text = selectedText(); !text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void TerminalView::pasteFrom(bool selection)
{
    const QString text =
        QApplication::clipboard()->text(selection ? QClipboard::Selection : QClipboard::Clipboard);
    if (m_typing && !text.isEmpty())
        Q_EMIT pasteRequested(text);
}

void TerminalView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton) {
        const QPoint place = placeAt(event->position().toPoint());
        if ((event->modifiers() & Qt::ShiftModifier) && m_hasSelection)
            setSelection(m_anchor - QPoint(0, int(m_screen.droppedLines())), place);
        else
            m_anchor = place + QPoint(0, int(m_screen.droppedLines()));
        m_hasSelection = m_hasSelection && (event->modifiers() & Qt::ShiftModifier);
        viewport()->update();
    } else if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection()) {
        pasteFrom(true);
    }
}

void TerminalView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton))
        return;
    setSelection(m_anchor - QPoint(0, int(m_screen.droppedLines())), placeAt(event->position().toPoint()));
}

void TerminalView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint place = placeAt(event->position().toPoint());
    const auto [first, last] = m_screen.wordAt(place.y(), place.x());
    setSelection({first, place.y()}, {last, place.y()});
}

void TerminalView::wheelEvent(QWheelEvent *event)
{
    // Pagers and editors have no history here: the wheel moves them as the arrow keys would.
    if (m_typing && m_screen.isAlternate()) {
        const int steps = event->angleDelta().y() / 40;
        for (int i = 0; i < std::abs(steps); ++i)
            m_screen.pressKey(steps > 0 ? Qt::Key_Up : Qt::Key_Down, {}, {});
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
    m_following = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

void TerminalView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copying = menu->addAction(tr("Copy"), this, &TerminalView::copy);
    copying->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    copying->setEnabled(m_hasSelection);
    QAction *pasting = menu->addAction(tr("Paste"), this, [this] { pasteFrom(false); });
    pasting->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V));
    pasting->setEnabled(m_typing);
    menu->addSeparator();
    menu->addAction(tr("Select all"), this, &TerminalView::selectAll)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A));
    menu->popup(event->globalPos());
}

} // namespace slipway
