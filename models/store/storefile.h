// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database.h"

namespace slipway {

/// The program's main file as one of its parts uses it: opened by the first use, so that a file which cannot be opened costs nobody the
/// program, and exchanged for another when the world changes. Window and command line share the file; each part has a connection of its
/// own, for a connection belongs to one thread.
class StoreFile
{
public:
    /// @param path see StorePaths::databaseFile(); ":memory:" keeps nothing
    /// @param step names the part in the errors' steps: "activity log"
    StoreFile(QString path, QString step);

    /// A failure is tried again by the next call. Errors: those of Database::open().
    Result<Database *> open();
    const QString &path() const { return m_path; }
    /// Another file, such as that of a sandbox's sitting. Closes the one before; pointers that open() gave are void.
    /// @return whether it is another: what was read of the one before is not true of it
    bool setPath(const QString &path);

private:
    QString m_path;
    QString m_step;
    std::unique_ptr<Database> m_database;
};

} // namespace slipway
