// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "google/googletypes.h"
#include "google/iampolicy.h"

namespace slipway {

/// As gcloud and the Console name it: "GcsFuseCsiDriver".
QString gkeAddonName(GkeAddon addon);
std::optional<GkeAddon> gkeAddonNamed(const QString &name);

/// The command line that does the same as a call of GoogleClient, quoted for a POSIX shell. Shown in previews, exported in
/// scripts and kept in the activity log; never run by us.
QString gcloudCommandForEnableServices(const QString &projectId, const QStringList &names);
QString gcloudCommandForCreateCluster(const QString &projectId, const QString &location,
                                      const GkeClusterSpec &spec);
QString gcloudCommandForDeleteCluster(const GkeClusterRef &ref);
QString gcloudCommandForSetAddon(const GkeClusterRef &ref, GkeAddon addon, bool enabled);
QString gcloudCommandForSetWorkloadPool(const GkeClusterRef &ref, const QString &workloadPool);
QString gcloudCommandForSetGatewayApiChannel(const GkeClusterRef &ref, const QString &channel);
QString gcloudCommandForCreateNodePool(const GkeClusterRef &ref, const GkeNodePoolSpec &spec);
QString gcloudCommandForDeleteNodePool(const GkeClusterRef &ref, const QString &name);
QString gcloudCommandForSetNodePoolMetadataMode(const GkeClusterRef &ref, const QString &name,
                                                const QString &mode);
QString gcloudCommandForCreateServiceAccount(const QString &projectId, const QString &accountId,
                                             const QString &displayName);
QString gcloudCommandForDeleteServiceAccount(const QString &email);
QString gcloudCommandForAddMember(const IamResource &resource, const QString &role, const QString &member);
QString gcloudCommandForRemoveMember(const IamResource &resource, const QString &role, const QString &member);
QString gcloudCommandForGetCredentials(const GkeClusterRef &ref, bool dnsEndpoint);

} // namespace slipway
