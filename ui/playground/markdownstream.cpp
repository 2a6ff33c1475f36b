// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/playground/markdownstream.h"

#include "ui/manifest/fencedcode.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextDocumentFragment>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// A paragraph that never ends must not grow without bound in its plain form: past this it is formatted as it stands.
constexpr qsizetype longestTail = 8000;

bool isFence(QStringView line)
{
    const QStringView trimmed = line.trimmed();
    return trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1);
}

// Without resources: Markdown images and links to files end in nothing.
class ClosedDocument : public QTextDocument
{
public:
    using QTextDocument::QTextDocument;

protected:
    QVariant loadResource(int, const QUrl &) override { return {}; }
};

} // namespace

MarkdownStream::MarkdownStream(QTextDocument *document) : m_document(document)
{
    m_document->setUndoRedoEnabled(false);
    m_tailStart = m_document->characterCount() - 1;
}

void MarkdownStream::append(const QString &text)
{
    m_source += text;
    for (qsizetype from = 0; from < text.size();) {
        qsizetype end = text.indexOf(u'\n', from);
        const bool isLine = end >= 0;
        end = isLine ? end + 1 : text.size();
        m_tail += QStringView(text).sliced(from, end - from);
        from = end;
        if (!isLine)
            break;
        const QStringView line = QStringView(m_tail).sliced(m_lineStart).chopped(1);
        const bool fence = isFence(line);
        if (fence && m_inFence) {
            m_inFence = false;
            completeBlock(std::exchange(m_tail, {}));
        } else if (fence) {
            // What stood before the fence is a block of its own.
            if (m_lineStart > 0) {
                const QString code = m_tail.mid(m_lineStart);
                completeBlock(m_tail.left(m_lineStart));
                m_tail = code;
            }
            m_inFence = true;
            m_lineStart = m_tail.size();
        } else if (!m_inFence && line.trimmed().isEmpty()) {
            completeBlock(std::exchange(m_tail, {}));
        } else {
            m_lineStart = m_tail.size();
        }
        if (!m_inFence && m_tail.size() > longestTail)
            completeBlock(std::exchange(m_tail, {}));
    }
    showTail();
}

void MarkdownStream::setDark(bool dark)
{
    if (std::exchange(m_dark, dark) != dark)
        colourFencedCode(m_document, 0, dark);
}

void MarkdownStream::finish()
{
    if (!m_tail.isEmpty())
        completeBlock(std::exchange(m_tail, {}));
}

void MarkdownStream::showTail()
{
    if (m_tailShown >= m_tail.size())
        return;
    QTextCursor cursor(m_document);
    cursor.movePosition(QTextCursor::End);
    // On a line of its own, in the format of a plain paragraph; with the block's formatting it is taken out again.
    if (m_tailShown == 0 && m_tailStart > 0)
        cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
    QTextCharFormat format;
    if (m_inFence)
        format.setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    cursor.insertText(m_tail.mid(m_tailShown), format);
    m_tailShown = m_tail.size();
}

void MarkdownStream::completeBlock(const QString &markdown)
{
    m_lineStart = 0;
    QTextCursor cursor(m_document);
    cursor.beginEditBlock();
    // Only what grew since the last block is taken out again.
    cursor.setPosition(m_tailStart);
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    m_tailShown = 0;
    if (!markdown.trimmed().isEmpty()) {
        ClosedDocument block;
        block.setDefaultFont(m_document->defaultFont());
        block.setMarkdown(markdown,
                          QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                              | QTextDocument::MarkdownNoHTML);
        // The first block of a fragment goes into the block that the cursor stands in, and takes that one's format; a list begins with a block of
        // its own.
        const QTextBlockFormat first = block.begin().blockFormat();
        const bool isList = block.begin().textList() != nullptr;
        if (m_tailStart > 0 && !isList)
            cursor.insertBlock(first, QTextCharFormat());
        else if (!isList)
            cursor.setBlockFormat(first);
        cursor.insertFragment(QTextDocumentFragment(&block));
    }
    for (QTextBlock each = m_document->findBlock(m_tailStart); each.isValid(); each = each.next()) {
        if (!each.blockFormat().hasProperty(QTextFormat::BlockCodeFence))
            continue;
        // On a ground of its own, which is seen in both themes: code without a language has nothing else to be told by.
        constexpr QColor ground(128, 128, 128, 36);
        QTextBlockFormat code;
        code.setBackground(ground);
        QTextCursor(each).mergeBlockFormat(code);
    }
    cursor.endEditBlock();
    colourFencedCode(m_document, m_tailStart, m_dark);
    m_tailStart = m_document->characterCount() - 1;
}

} // namespace slipway
