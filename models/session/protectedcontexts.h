// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/contextguard.h"
#include "store/settings.h"

namespace slipway {

/// Where the settings keep them: a list of {pattern, protection}, which the command line reads too.
inline constexpr QLatin1StringView protectedContextsKey{"safety/protectedContexts"};

/// In the order in which they were laid down. What is not understood counts as read-only: a typing error must not unprotect.
QList<ProtectedContext> protectedContexts(const Settings &settings);
void setProtectedContexts(Settings &settings, const QList<ProtectedContext> &rules);

} // namespace slipway
