// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/replybrowser.h"

#include <QAbstractTextDocumentLayout>
#include <QScrollBar>
#include <QTextCursor>
#include <QWheelEvent>

#include <cmath>

namespace slipway {

ReplyBrowser::ReplyBrowser(QWidget *parent) : QTextBrowser(parent)
{
    setProperty("bare", true); // no box within the message's own
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setUndoRedoEnabled(false);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            [this] { fitHeight(); });
}

void ReplyBrowser::appendPlain(const QString &text)
{
    QTextCursor end(document());
    end.movePosition(QTextCursor::End);
    end.insertText(text);
}

QVariant ReplyBrowser::loadResource(int, const QUrl &)
{
    return {};
}

void ReplyBrowser::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

void ReplyBrowser::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    fitHeight();
}

void ReplyBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void ReplyBrowser::fitHeight()
{
    const QSizeF size = document()->size();
    // Code that is too wide is scrolled, by a bar that must not stand on the last line.
    const int bar = size.width() > viewport()->width() ? horizontalScrollBar()->sizeHint().height() : 0;
    const int height = int(std::ceil(size.height())) + 4 + bar;
    if (this->height() != height || minimumHeight() != height)
        setFixedHeight(std::max(height, fontMetrics().height() + 4));
}

} // namespace slipway
