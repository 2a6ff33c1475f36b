// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

/// Untrusted text with what would be obeyed made visible: control characters (ESC as ␛, others alike or as ⟨U+009B⟩) and
/// the marks that turn the reading direction. Line breaks and tabs stay when @p keepLines.
/// Source: CVE-2021-25743 (escape sequences in events), Unicode UAX #9.
QString visibleText(QStringView text, bool keepLines = false);

} // namespace slipway
