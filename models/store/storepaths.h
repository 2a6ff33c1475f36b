// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>

#include <functional>

namespace slipway {

/// Where this program keeps its files, by the XDG base directory specification: relative values of its variables are ignored.
struct StorePaths {
    QString config = {}; ///< $XDG_CONFIG_HOME/slipway: settings
    QString state = {}; ///< $XDG_STATE_HOME/slipway: database, drafts, activity, journals
    QString cache = {}; ///< $XDG_CACHE_HOME/slipway: what can be fetched again

    static StorePaths fromEnvironment(const std::function<QString(const char *)> &environment,
                                      const QString &homeFolder);
    static StorePaths ofThisUser();
    /// The same person's, for one sandbox: what is made there ends with it and must not stand beside what is real.
    /// @param id the sandbox's own, from SLIPWAY_SANDBOX
    StorePaths forSandbox(const QString &id) const;

    QString settingsFile() const { return config + QStringLiteral("/settings.json"); }
    QString journalFile() const { return state + QStringLiteral("/journal.sqlite"); }
    QString databaseFile() const { return state + QStringLiteral("/slipway.sqlite"); }
};

/// Removes what sandboxes left behind that nobody has used for a day. @p paths as of ofThisUser()
void forgetOldSandboxes(const StorePaths &paths, const QDateTime &now);

/// Makes the folder, readable by the owner only. Errors: Forbidden, Unavailable (the disk is full), Internal; where names it.
Result<> makePrivateFolder(const QString &folder);

} // namespace slipway
