// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/task.h"
#include "google/googletypes.h"

namespace slipway {

/// What GKE makes in a project besides nodes, and does not always take along when a cluster goes.
enum class ComputeCollection { ForwardingRules, Addresses, Disks, NetworkEndpointGroups, TargetPools };

/// One of them, as far as its owner, its place and its price go.
struct ComputeResource {
    ComputeCollection collection = ComputeCollection::ForwardingRules;
    QString name = {};
    QString location = {}; ///< region or zone; empty: global
    QString description = {}; ///< where GKE's controllers write whose it is
    QMap<QString, QString> labels = {};
    QString type =
        {}; ///< a disk's ("pd-balanced"), an address' (EXTERNAL, INTERNAL), a rule's load balancing scheme
    QString status = {}; ///< an address': RESERVED, IN_USE
    QString address = {}; ///< of rules and addresses
    qint64 sizeGb = 0; ///< of a disk: binary gigabytes
    QStringList users = {}; ///< names of what uses it
    bool operator==(const ComputeResource &) const = default;
};

/// What stands in a project, by Compute Engine's aggregated lists. Apart from GoogleClient, as only cleaning up asks for it.
class ComputeInventory
{
public:
    virtual ~ComputeInventory() = default;
    /// All of them in the project. Errors: those of GoogleClient.
    virtual Task<PartialList<ComputeResource>> resources(QString projectId, ComputeCollection collection,
                                                         std::stop_token stop) = 0;
};

class GoogleClient;
/// Of a client that can list; null for one that cannot.
ComputeInventory *inventoryOf(GoogleClient *client);

/// "forwardingRules", as in the API's paths.
QString collectionName(ComputeCollection collection);

} // namespace slipway
