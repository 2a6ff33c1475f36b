// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

namespace slipway {

/// What happened, where, and what to try, in the person's language. The peer's own words stay as they are.
struct UserText {
    QString headline; ///< what happened, one sentence
    QString advice; ///< what to try; may be empty
    QString detail; ///< the technical text, for the fold-out and for copying
};
UserText userText(const Error &error);

/// A tool tip that shows @p text as it is: Qt takes tool tips that look like markup for markup, and text from clusters may.
QString plainToolTip(const QString &text);

} // namespace slipway
