// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

namespace slipway {

/// The definitions of all languages. Reading them takes some 20 ms: once a program, and not before somebody looks at code.
KSyntaxHighlighting::Repository &syntaxRepository();

/// Our own theme, or the library's where ours cannot be read.
KSyntaxHighlighting::Theme syntaxTheme(bool dark);

} // namespace slipway
