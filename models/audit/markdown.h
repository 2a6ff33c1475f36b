// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/sourcefile.h"

namespace slipway::audit {

enum class BlockLanguage { Shell, Yaml, Json, Terraform, Other };

/// A piece of code, wherever it came from. Lines keep their place: line i of the text is line firstLine + i of the file.
struct CodeBlock {
    BlockLanguage language = BlockLanguage::Other;
    QString file = {}; ///< that it stands in
    int firstLine = 1;
    QStringList lines = {};
    QString heading = {}; ///< the nearest heading above
    int section = 0; ///< number of that heading in the file
    QString lead = {}; ///< the prose right above
    QString fileName = {}; ///< what the block is said to be saved as
    bool wholeFile = false; ///< the file itself rather than a block in it
    QString text() const { return lines.join(u'\n'); }
};

struct MarkdownText {
    QList<CodeBlock> blocks = {};
    QStringList prose =
        {}; ///< every line outside blocks; inside them empty, so that indices are line numbers - 1
};

/// Fenced blocks (``` and ~~~, also inside lists and quotes) and indented ones, without those that are shown as how not to do it:
/// blocks announced as "before", "wrong", "do not" and the like, and such parts inside of blocks.
MarkdownText readMarkdown(const QStringList &lines);

/// Blanks the lines of a block that follow a comment such as "# Before" or "# Wrong", up to "# After", "# Correct" or the block's end.
void blankCounterExamples(QStringList &lines);

} // namespace slipway::audit
