// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace slipway {

/// What was wrong with endpoints when they were last watched, as text by endpoint: for the sitting that comes after.
class OpenIncidentStore
{
public:
    explicit OpenIncidentStore(Database &database) : m_database(database) { }
    Result<QByteArray> read(const QString &endpointId) const; ///< empty: nothing was
    Result<> write(const QString &endpointId, const QByteArray &json); ///< empty: forgets it

private:
    Database &m_database;
};

} // namespace slipway
