// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace slipway::audit {

/// The candidate that @p text was probably meant to be: at most a letter in four differs, never more than three. Empty: none.
/// What differs in case, '-' or '_' alone counts as one letter.
QString nearest(const QString &text, const QStringList &candidates);

/// Whether two names are probably the same thing spelt twice: nearest() in either direction, or all words of one within the other.
bool resembles(const QString &one, const QString &other);

} // namespace slipway::audit
