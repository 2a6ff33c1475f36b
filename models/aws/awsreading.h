// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awstypes.h"
#include "base/task.h"
#include "net/recordedanswer.h"

namespace slipway {

class AwsClient;

/// One thing that a diagnosis asks AWS; made by the functions below.
struct AwsQuestion {
    enum class What {
        Cluster,
        Nodegroups,
        Nodegroup,
        Addons,
        Addon,
        PodIdentities,
        PodIdentity,
        ScalingActivities,
        Role,
        RolePolicies,
        OidcProviders,
        TargetHealth,
        InlinePolicies,
        RoleAccess,
        BucketPolicy,
        TargetGroup
    };
    What what = What::Cluster;
    EksClusterRef ref = {}; ///< of IAM's the region alone, which decides the partition
    QString name =
        {}; ///< node group, add-on, association id, Auto Scaling group, role, target group's ARN, bucket
    QString nameSpace = {}; ///< of PodIdentities
    QString serviceAccount = {}; ///< of PodIdentities
    QString action = {}; ///< of RoleAccess: "s3:GetObject"
    QString resource = {}; ///< of RoleAccess, an ARN
    QString prefix = {}; ///< of RoleAccess: s3:prefix, for s3:ListBucket
    bool operator==(const AwsQuestion &) const = default;

    static AwsQuestion cluster(const EksClusterRef &ref);
    static AwsQuestion nodegroups(const EksClusterRef &ref);
    static AwsQuestion nodegroup(const EksClusterRef &ref, const QString &name);
    static AwsQuestion addons(const EksClusterRef &ref);
    static AwsQuestion addon(const EksClusterRef &ref, const QString &name);
    /// Which roles a service account has, or all of the cluster's where both are empty; its answer has ids, podIdentity() the role.
    static AwsQuestion podIdentities(const EksClusterRef &ref, const QString &nameSpace,
                                     const QString &serviceAccount);
    static AwsQuestion podIdentity(const EksClusterRef &ref, const QString &id);
    static AwsQuestion scalingActivities(const EksClusterRef &ref, const QString &group);
    static AwsQuestion role(const EksClusterRef &ref, const QString &name);
    static AwsQuestion rolePolicies(const EksClusterRef &ref, const QString &role);
    static AwsQuestion oidcProviders(const EksClusterRef &ref);
    static AwsQuestion targetHealth(const EksClusterRef &ref, const QString &targetGroupArn);
    /// What its load balancer asks of the targets.
    static AwsQuestion targetGroup(const EksClusterRef &ref, const QString &targetGroupArn);
    static AwsQuestion inlinePolicies(const EksClusterRef &ref, const QString &role);
    /// Whether a role's policies, its boundary and the organisation's allow something, as IAM itself evaluates them. What the resource's own
    /// policy says is not in it.
    /// Source: IAM API reference, "SimulatePrincipalPolicy".
    static AwsQuestion roleAccess(const EksClusterRef &ref, const QString &roleArn, const QString &action,
                                  const QString &resource, const QString &prefix = {});
    static AwsQuestion bucketPolicy(const EksClusterRef &ref, const QString &bucket);
};

/// AWS' own answers, as they came: what rules and provers judge, live as in a bundle. Apart from AwsClient, which gives success as values
/// and turns the rest into errors. One page of each list: a look is no inventory.
class AwsReading
{
public:
    virtual ~AwsReading() = default;
    /// Errors: only where nothing answered or nobody could ask (Unauthorized, Network, Timeout, Cancelled, Unavailable, Invalid).
    virtual Task<RecordedAnswer> answer(AwsQuestion question, std::stop_token stop) = 0;
    /// "GET https://…", for what could not be asked; IAM's with what was wanted: "POST https://iam.amazonaws.com/ GetRole".
    virtual QString describe(const AwsQuestion &question) const = 0;
};

/// Of a client that records; null for one that does not.
AwsReading *awsReadingOf(AwsClient *client);

} // namespace slipway
