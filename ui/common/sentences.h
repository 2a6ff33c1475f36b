// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace slipway {

// Texts put together from what comes from elsewhere, as the window's language writes them: Chinese ends a sentence with 。 and has no
// space after it.

/// With a full stop at its end, unless it has an end already; its start may be a name.
QString ended(const QString &text);
/// The same with a capital at its start.
QString asSentence(QString text);
/// One after the other; empty ones are left out.
QString joinedSentences(const QStringList &sentences);
/// The parts of one sentence: "Tokens, TTFT p95 310 ms".
QString joinedParts(const QStringList &parts);

} // namespace slipway
