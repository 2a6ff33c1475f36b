// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/changewords.h"

namespace slipway {

QString changeWords(const char *text)
{
    return QCoreApplication::translate("Change", text);
}

} // namespace slipway
