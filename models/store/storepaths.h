// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

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

    QString settingsFile() const { return config + QStringLiteral("/settings.json"); }
    QString databaseFile() const { return state + QStringLiteral("/slipway.sqlite"); }
};

/// Makes the folder, readable by the owner only. Errors: Forbidden, Unavailable (the disk is full), Internal; where names it.
Result<> makePrivateFolder(const QString &folder);

} // namespace slipway
