// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/csv.h"

namespace slipway {
using namespace Qt::StringLiterals;

QString csvField(const QString &text)
{
    QString field = text;
    if (!field.isEmpty() && u"=+-@\t\r"_s.contains(field.front()))
        field.prepend(u'\'');
    if (field.contains(u'"') || field.contains(u',') || field.contains(u'\n') || field.contains(u'\r'))
        return u'"' + field.replace(u'"', u"\"\""_s) + u'"';
    return field;
}

QString csvRow(const QStringList &fields)
{
    QStringList row;
    for (const QString &field : fields)
        row << csvField(field);
    return row.join(u',');
}

} // namespace slipway
