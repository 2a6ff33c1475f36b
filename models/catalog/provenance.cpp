// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/provenance.h"

#include <QDate>

namespace slipway {
using namespace Qt::StringLiterals;

Provenance provenanceOf(YamlFields &fields)
{
    Provenance provenance;
    provenance.date = fields.text("date");
    if (!QDate::fromString(provenance.date, Qt::ISODate).isValid())
        fields.refuse("date", u"expected a date as 2026-11-21"_s);
    provenance.source = fields.text("source");
    provenance.estimated = fields.flag("estimated", false);
    return provenance;
}

} // namespace slipway
