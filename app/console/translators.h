// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLocale;

namespace slipway {

/// Has this program and Qt's own dialogs speak @p locale's language; English where there are no words for it, which takes a
/// translation, too: "1 pod(s)" has a plural of its own.
void installTranslators(const QLocale &locale);

} // namespace slipway
