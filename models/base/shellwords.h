// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

/// The text in single quotes, as any POSIX shell reads it back to the letter: for files that a shell will source.
/// Source: POSIX.1-2024, Shell Command Language, 2.2.2 "Single-Quotes".
QString shellQuoted(const QString &text);

/// The same where the text needs it, the bare text where no shell would change it: for command lines that people read and paste.
QString shellWord(const QString &text);

/// Joins the words so that a POSIX shell splits them again as they are. Shown and exported; never run by us.
QString shellCommand(const QStringList &words);

} // namespace slipway
