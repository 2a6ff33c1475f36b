// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace slipway {

/// Colours the fenced code that QTextDocument::setMarkdown() left in @p document, from the block that holds @p position to the end, in the
/// language that each fence names ("python", "yaml", "c++", a file's extension). A fence without a language, or with one that is not
/// known, stays plain. The text and its formats stay as they are: what is copied carries no colours.
void colourFencedCode(QTextDocument *document, int position, bool dark);

} // namespace slipway
