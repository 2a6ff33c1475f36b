// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QMap>
#include <QStringList>

namespace slipway::sandbox {

/// An instance type that the catalogue does not have: plain machines.
struct AwsInstanceTypeSpec {
    int vcpus = 0;
    int memoryMiB = 0;
    int maxPods = 0;
    double pricePerHour = 0; ///< USD on demand, us-east-1
};

struct AwsZoneSpec {
    QString id; ///< usw2-az1: the same place for all accounts
    QStringList notOffered; ///< instance types, with '*'
};

struct AwsRegionSpec {
    double priceFactor = 1; ///< list prices here, relative to us-east-1
    QMap<QString, AwsZoneSpec> zones; ///< us-west-2a
};

struct AwsNodegroupSpec {
    QStringList instanceTypes;
    QString amiType;
    QString capacityType = QStringLiteral("ON_DEMAND");
    int minSize = 0;
    int maxSize = 1;
    int desiredSize = 0;
    int diskSize = 20;
    QStringList zones; ///< of its subnets; empty: the cluster's
    QMap<QString, QString> labels;
    QList<QJsonObject> taints; ///< {key, value, effect: NO_SCHEDULE}
};

struct AwsClusterSpec {
    QString version; ///< 1.33
    QStringList zones; ///< of its subnets
    bool oidcProvider = false; ///< IAM knows the issuer
    QMap<QString, QString> addons; ///< name → version; empty: the default one
    /// Pod identity: "namespace/service account" → role
    QMap<QString, QString> podIdentity;
    /// IRSA: "namespace/service account" that a role's trust policy names → role
    QMap<QString, QString> irsa;
    QMap<QString, AwsNodegroupSpec> nodegroups;
    QStringList operators; ///< as ClusterSpec::operators
    QList<QJsonObject> manifests;
    bool served = false;
};

struct AwsRoleSpec {
    QString
        service; ///< who may assume it: ec2.amazonaws.com, eks.amazonaws.com, pods.eks.amazonaws.com; empty: no service
    QStringList policies; ///< managed policies of AWS, e.g. service-role/AmazonEBSCSIDriverPolicy
    QMap<QString, QJsonObject> inlinePolicies; ///< its own, by name
};

/// A bucket of S3.
struct AwsBucketSpec {
    QString owner; ///< 12 digits; empty: this account
    QMap<QString, QString> models; ///< folder in the bucket → model id
    QJsonObject policy; ///< the bucket's own; empty: it has none
};

struct AwsAddonSpec {
    QStringList versions; ///< the default one first
    bool needsPermissions = false; ///< requiresIamPermissions
};

/// An AWS account as a scenario describes it. Without an account id there is no AWS in the world.
struct AwsSpec {
    QString account; ///< 12 digits
    QString region; ///< where clusters and repositories are, and what the environment presets
    QString user = QStringLiteral("alex");
    QMap<QString, AwsRegionSpec> regions;
    QMap<QString, AwsInstanceTypeSpec> instanceTypes;
    QMap<QString, double> quotas; ///< applied values in the home region, by code
    QMap<QString, AwsAddonSpec> addons; ///< what EKS offers
    QMap<QString, AwsRoleSpec> roles;
    QMap<QString, QStringList> repositories; ///< ECR: name → tags
    QMap<QString, AwsBucketSpec> buckets; ///< S3
    QMap<QString, AwsClusterSpec> clusters;

    bool exists() const { return !account.isEmpty(); }
    /// The cluster that the sandbox's Kubernetes API plays; empty: it plays one of Google's.
    QString servedCluster() const;
};

} // namespace slipway::sandbox
