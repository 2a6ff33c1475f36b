// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextCursor>
#include <QTextDocument>

namespace slipway {

/// Writes Markdown into a document while it arrives. A block (paragraph, list, fenced code) is shown as plain text as it grows and
/// is formatted once, when it is complete, code in the colours of its language: the cost of a token does not grow with the length of the reply.
///
/// Safe for text of models: no HTML, no images, nothing is loaded.
class MarkdownStream
{
public:
    explicit MarkdownStream(QTextDocument *document);

    void append(const QString &text);
    /// The colours of code, now and from here on: those of a dark theme, or of a light one.
    void setDark(bool dark);
    /// Formats what is left; the reply is complete, or will not go on.
    void finish();
    /// All that was appended, as it came: for copying.
    const QString &source() const { return m_source; }

private:
    void completeBlock(const QString &markdown);
    void showTail();
    QTextDocument *m_document;
    QString m_source;
    QString m_tail; // the block that is growing
    int m_tailStart = 0; // its position in the document
    qsizetype m_tailShown = 0; // characters of it that are in the document
    bool m_inFence = false;
    bool m_dark = false;
    qsizetype m_lineStart = 0; // of m_tail's last line
};

} // namespace slipway
