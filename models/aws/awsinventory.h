// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"
#include "base/task.h"

namespace slipway {

/// What clusters make in an account besides nodes, and do not always take along when they go.
enum class AwsCollection {
    Volumes, ///< of EBS
    LoadBalancers, ///< Application, Network and Gateway Load Balancers
    ClassicLoadBalancers,
    Addresses, ///< Elastic IPs
    Instances ///< of EC2: whatever starts machines for a cluster, Karpenter above all, may not live to end them
};

/// One of them, as far as its owner, its place and its price go.
struct AwsResource {
    AwsCollection collection = AwsCollection::Volumes;
    QString id =
        {}; ///< what AWS takes to remove it: "vol-…", an ARN, a classic load balancer's name, "eipalloc-…"
    QString name = {}; ///< a load balancer's, an instance's private DNS name
    QMap<QString, QString> tags = {}; ///< where the cluster's controllers write whose it is
    QString type = {}; ///< a volume's ("gp3"), a load balancer's (application, network, gateway, classic), an
        ///< instance's ("g5.xlarge")
    QString status =
        {}; ///< a volume's: available, in-use, deleting, …; a load balancer's: active, provisioning, …; an
    ///< instance's: pending, running, stopping, stopped, shutting-down, terminated
    QString address = {}; ///< DNS name or IPv4
    bool isAttached = false; ///< a volume to an instance, an address to a network interface
    bool isPublic = false; ///< a load balancer that faces the internet
    int zones = 0; ///< that a load balancer stands in
    qint64 sizeGiB = 0; ///< of a volume
    int iops = 0; ///< of a volume
    int throughputMiBps = 0; ///< of a volume; 0: its type has none of its own
    bool operator==(const AwsResource &) const = default;
};

/// What stands in a region. Apart from AwsClient, as only cleaning up asks for it.
class AwsInventory
{
public:
    virtual ~AwsInventory() = default;
    /// Those that carry a tag of any of these keys, with all their tags. Errors: those of AwsClient.
    virtual Task<QList<AwsResource>> resources(QString region, AwsCollection collection, QStringList tagKeys,
                                               std::stop_token stop) = 0;
};

class AwsClient;
/// Of a client that can list; null for one that cannot.
AwsInventory *inventoryOf(AwsClient *client);

/// "volumes", "loadBalancers", …
QString collectionName(AwsCollection collection);
/// The IAM actions that its listing takes.
QStringList actionsFor(AwsCollection collection);

} // namespace slipway
