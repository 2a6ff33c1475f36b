// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/plural.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString pluralOf(const QString &lowerKind)
{
    if (lowerKind.endsWith(u'y') && !lowerKind.endsWith("ay"_L1) && !lowerKind.endsWith("ey"_L1))
        return lowerKind.chopped(1) + u"ies"_s;
    if (lowerKind.endsWith(u's') && !lowerKind.endsWith("ss"_L1))
        return lowerKind; // Endpoints
    if (lowerKind.endsWith(u's') || lowerKind.endsWith(u'x') || lowerKind.endsWith("ch"_L1))
        return lowerKind + u"es"_s;
    return lowerKind + u's';
}

} // namespace slipway
