// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/storefile.h"

namespace slipway {

StoreFile::StoreFile(QString path, QString step) : m_path(std::move(path)), m_step(std::move(step)) { }

Result<Database *> StoreFile::open()
{
    if (!m_database) {
        auto opened = Database::open(m_path, mainDatabaseOptions());
        if (!opened)
            return std::unexpected(std::move(opened.error()).within(m_step));
        m_database = std::move(*opened);
    }
    return m_database.get();
}

bool StoreFile::setPath(const QString &path)
{
    if (path == m_path)
        return false;
    m_path = path;
    m_database.reset();
    return true;
}

} // namespace slipway
