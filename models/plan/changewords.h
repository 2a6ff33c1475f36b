// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication> // QT_TRANSLATE_NOOP
#include <QString>

namespace slipway {

/// Words of all Changes, translated. @p text through QT_TRANSLATE_NOOP("Change", …).
QString changeWords(const char *text);

} // namespace slipway
