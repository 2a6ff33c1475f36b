// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/openincidents.h"

namespace slipway {
using namespace Qt::StringLiterals;

Result<QByteArray> OpenIncidentStore::read(const QString &endpointId) const
{
    auto rows = m_database.query(u"SELECT data FROM openincidents WHERE endpoint = ?"_s, {endpointId});
    if (!rows)
        return std::unexpected(std::move(rows.error()));
    return rows->isEmpty() ? QByteArray() : rows->first().value(u"data"_s).toString().toUtf8();
}

Result<> OpenIncidentStore::write(const QString &endpointId, const QByteArray &json)
{
    auto done = json.isEmpty()
        ? m_database.execute(u"DELETE FROM openincidents WHERE endpoint = ?"_s, {endpointId})
        : m_database.execute(u"INSERT OR REPLACE INTO openincidents (endpoint, data) VALUES (?, ?)"_s,
                             {endpointId, QString::fromUtf8(json)});
    if (!done)
        return std::unexpected(std::move(done.error()));
    return {};
}

} // namespace slipway
