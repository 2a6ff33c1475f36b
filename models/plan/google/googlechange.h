// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googleclient.h"
#include "plan/ensurechange.h"

namespace slipway {

/// What all Changes of Google Cloud share.
class GoogleChange : public EnsureChange
{
protected:
    std::optional<Error> lacks(const ChangeContext &context) const override;

    /// Waits for the end of what was begun. @return {"operation": its name}
    static Task<QJsonObject> finish(ChangeContext context, GoogleOperation started, ProgressSink progress,
                                    std::stop_token stop);
};

/// "cluster/LOCATION/NAME", as Findings name it.
QString gkeClusterText(const GkeClusterRef &cluster);
/// "project", "location" and "cluster", as StoredChange::cluster() reads them.
QJsonObject gkeClusterFields(const GkeClusterRef &cluster);

} // namespace slipway
