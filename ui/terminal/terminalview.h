// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/terminal/terminalscreen.h"

#include <QAbstractScrollArea>
#include <QTimer>

namespace slipway {

/// Draws a TerminalScreen and types into it. Keys go to the program, but for those that copy, paste, scroll and leave.
class TerminalView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    /// @p screen outlives it.
    explicit TerminalView(TerminalScreen &screen, QWidget *parent = nullptr);

    /// Without a program keys do what they do everywhere else, and there is no cursor.
    void setTyping(bool typing);
    QString selectedText() const;
    void selectAll();
    void copy();
    /// How many cells fit.
    QSize cells() const;
    QColor colorOf(const TerminalColor &color, bool isBackground) const;

    QSize sizeHint() const override { return {640, 320}; }

Q_SIGNALS:
    void cellsChanged(const QSize &cells);
    /// Somebody wants this typed. Whoever owns the view asks first, where that is wise.
    void pasteRequested(const QString &text);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool isOurs(const QKeyEvent &event) const;
    bool doOurs(const QKeyEvent &event);
    void measure();
    void showChange();
    void updateBar();
    void drawLine(QPainter &painter, int line, int y);
    void drawCursor(QPainter &painter);
    QPoint placeAt(QPoint position) const;
    void setSelection(QPoint anchor, QPoint end);
    void pasteFrom(bool selection);
    std::pair<QPoint, QPoint> selection() const;
    bool isSelected(QPoint place) const;

    TerminalScreen &m_screen;
    QTimer m_frame;
    qreal m_cellWidth = 8;
    int m_cellHeight = 16;
    int m_ascent = 12;
    bool m_typing = false;
    bool m_following = true;
    bool m_hasSelection = false;
    QPoint
        m_anchor; ///< column and line, counted from the first line ever: the history's loss does not move it
    QPoint m_end;
};

} // namespace slipway
