// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

namespace slipway {

// What AWS' services answer, in their own words; enumerations stay the text that was sent, as AWS adds values.

struct EksClusterRef {
    QString region = {};
    QString name = {};
    bool operator==(const EksClusterRef &) const = default;
};

/// One of the health issues of a cluster, node group or addon: "AsgInstanceLaunchFailures", …
struct EksIssue {
    QString code = {};
    QString message = {};
    QStringList resourceIds = {};
    bool operator==(const EksIssue &) const = default;
};

struct EksCluster {
    QString name = {};
    QString arn = {};
    QString version = {}; ///< "1.33"
    QString platformVersion = {};
    QString status = {}; ///< CREATING ACTIVE DELETING FAILED UPDATING PENDING
    QString endpoint = {}; ///< https URL; empty while it is being made
    QByteArray caCertificatePem = {};
    QString roleArn = {};
    QString vpcId = {};
    QStringList subnetIds = {};
    bool isPublic = false; ///< endpointPublicAccess
    bool isPrivate = false;
    QStringList publicAccessCidrs = {};
    QString oidcIssuer = {};
    QString authenticationMode = {}; ///< API, API_AND_CONFIG_MAP, CONFIG_MAP
    QString supportType = {}; ///< STANDARD, EXTENDED
    bool isAutoMode = false;
    QMap<QString, QString> tags = {};
    QList<EksIssue> issues = {};
    bool operator==(const EksCluster &) const = default;
};

/// What CreateCluster takes. Whoever makes it becomes its administrator, and IAM principals get in by access entries.
struct EksClusterSpec {
    QString version = {}; ///< empty: EKS' default
    QString roleArn = {};
    QStringList subnetIds = {}; ///< of at least two zones
    QMap<QString, QString> tags = {};
    QString clientRequestToken = {};
    bool operator==(const EksClusterSpec &) const = default;
};

struct EksTaint {
    QString key = {};
    QString value = {};
    QString effect = {}; ///< NO_SCHEDULE, NO_EXECUTE, PREFER_NO_SCHEDULE: not Kubernetes' spelling
    bool operator==(const EksTaint &) const = default;
};

struct EksNodegroup {
    QString name = {};
    QString status = {}; ///< CREATING ACTIVE UPDATING DELETING CREATE_FAILED DELETE_FAILED DEGRADED
    QString version = {};
    QString releaseVersion = {};
    QString capacityType = {}; ///< ON_DEMAND, SPOT, CAPACITY_BLOCK
    int minSize = 0;
    int maxSize = 0;
    int desiredSize = 0;
    QStringList instanceTypes = {}; ///< empty: a launch template says
    QStringList subnetIds = {};
    QString amiType = {};
    QString nodeRole = {};
    QMap<QString, QString> labels = {};
    QList<EksTaint> taints = {};
    int diskSizeGiB = 0; ///< 0: a launch template says
    QString launchTemplate = {};
    QStringList autoScalingGroups = {};
    QMap<QString, QString> tags = {};
    QList<EksIssue> issues = {};
    bool operator==(const EksNodegroup &) const = default;
};

/// What CreateNodegroup takes. Nothing of it but sizes, labels and taints can be changed later.
struct EksNodegroupSpec {
    QString name = {};
    QString nodeRoleArn = {};
    QStringList subnetIds = {};
    QStringList instanceTypes = {};
    QString amiType = {};
    QString capacityType = {}; ///< ON_DEMAND, SPOT
    int diskSizeGiB = 0;
    int minSize = 0;
    int maxSize = 1;
    int desiredSize = 1;
    QMap<QString, QString> labels = {};
    QList<EksTaint> taints = {};
    QMap<QString, QString> tags = {};
    QString clientRequestToken = {};
    bool operator==(const EksNodegroupSpec &) const = default;
};

struct EksPodIdentityAssociation {
    QString id = {};
    QString nameSpace = {};
    QString serviceAccount = {};
    QString roleArn = {}; ///< empty in a list: only describing one tells
    bool operator==(const EksPodIdentityAssociation &) const = default;
};

struct EksAddon {
    QString name = {};
    QString status =
        {}; ///< CREATING ACTIVE CREATE_FAILED UPDATING DELETING DELETE_FAILED DEGRADED UPDATE_FAILED
    QString version = {};
    QString serviceAccountRoleArn = {};
    QStringList podIdentityAssociations = {}; ///< ARNs
    QString configurationValues = {};
    QList<EksIssue> issues = {};
    bool operator==(const EksAddon &) const = default;
};

/// What CreateAddon and UpdateAddon take.
struct EksAddonSpec {
    QString name = {};
    QString version = {}; ///< empty: the default of the cluster's version
    QString serviceAccountRoleArn = {}; ///< IRSA
    QList<EksPodIdentityAssociation> podIdentity = {}; ///< serviceAccount and roleArn
    QString resolveConflicts = {}; ///< NONE, OVERWRITE, PRESERVE; empty: AWS' default
    QString configurationValues = {};
    QString clientRequestToken = {}; ///< a UUID for each user action makes a repeat harmless
    bool operator==(const EksAddonSpec &) const = default;
};

/// Whose updates are asked for: each has a list of its own. Both empty: the cluster itself.
struct EksUpdateOf {
    QString nodegroup = {};
    QString addon = {};
    bool operator==(const EksUpdateOf &) const = default;
};

struct EksUpdate {
    QString id = {};
    QString status = {}; ///< InProgress Failed Cancelled Successful
    QString type = {}; ///< VersionUpdate, ConfigUpdate, AddonUpdate, …
    QMap<QString, QString> params = {}; ///< "Version" → "1.35", …
    QDateTime created = {}; ///< EKS does not say when it ended
    QList<EksIssue> errors = {};
    bool operator==(const EksUpdate &) const = default;
};

struct Ec2Accelerator {
    QString name = {}; ///< "A10G", "Inferentia2"
    QString manufacturer = {};
    int count = 0; ///< 0 for fractions of a GPU: never divide by it
    qint64 memoryMiB = 0; ///< of one, as AWS gives it: a T4's 16384, of which CUDA sees 14.6 GiB
    bool isNeuron = false;
    bool operator==(const Ec2Accelerator &) const = default;
};

struct Ec2InstanceType {
    QString name = {};
    int vCpus = 0;
    qint64 memoryMiB = 0;
    QStringList architectures = {}; ///< x86_64, arm64
    QStringList usageClasses = {}; ///< on-demand, spot, capacity-block
    QList<Ec2Accelerator> accelerators = {};
    int networkInterfaces = 0;
    int ipv4PerInterface = 0;
    qint64 localStorageGB = 0;
    bool operator==(const Ec2InstanceType &) const = default;
    /// Source: awslabs/amazon-eks-ami, nodeadm/internal/kubelet/eni_max_pods.go.
    int maxPods() const
    {
        return networkInterfaces > 0 ? networkInterfaces * (ipv4PerInterface - 1) + 2 : 110;
    }
};

struct Ec2Offering {
    QString instanceType = {};
    QString location = {}; ///< zone; "sold here", not "in stock now"
    bool operator==(const Ec2Offering &) const = default;
};

struct Ec2Zone {
    QString name = {}; ///< "eu-central-1a"
    QString id = {}; ///< "euc1-az2": the same place for all accounts
    QString state = {};
    QString optInStatus = {};
    QString type = {}; ///< availability-zone, local-zone, wavelength-zone
    bool operator==(const Ec2Zone &) const = default;
};

struct Ec2Subnet {
    QString id = {};
    QString vpcId = {};
    QString zone = {};
    int availableIpAddresses = 0;
    QString cidr = {};
    bool isDefaultForZone = false; ///< of the account's default VPC
    bool operator==(const Ec2Subnet &) const = default;
};

/// Instances of one type that count against a vCPU quota: pending or running.
struct Ec2InstanceCount {
    QString instanceType = {};
    bool isSpot = false;
    int count = 0;
    bool operator==(const Ec2InstanceCount &) const = default;
};

struct ServiceQuota {
    QString serviceCode = {};
    QString code = {}; ///< "L-DB2E81BA"
    QString name = {};
    double value = 0;
    QString unit = {};
    bool isAdjustable = false;
    bool isDefault = false; ///< AWS' default, as no value of the account's own is there
    bool operator==(const ServiceQuota &) const = default;
};

/// An increase that somebody asked for.
struct QuotaRequest {
    QString id = {};
    QString status = {}; ///< PENDING CASE_OPENED APPROVED DENIED CASE_CLOSED NOT_APPROVED INVALID_REQUEST
    double desiredValue = 0;
    QDateTime created = {};
    bool operator==(const QuotaRequest &) const = default;
    bool isOpen() const
    {
        return status == QLatin1StringView("PENDING") || status == QLatin1StringView("CASE_OPENED");
    }
};

/// One try of an Auto Scaling group to start or end instances.
struct ScalingActivity {
    QString status = {}; ///< Successful, Failed, InProgress, …
    QString message = {}; ///< the true reason, in AWS' words
    QDateTime started = {};
    QDateTime ended = {}; ///< invalid: it goes on
    QString id = {};
    QString description = {}; ///< "Launching a new EC2 instance: i-…"
    bool operator==(const ScalingActivity &) const = default;
};

struct EcrRepository {
    QString name = {};
    QString uri = {};
    QString registryId = {};
    bool operator==(const EcrRepository &) const = default;
};

struct EcrImage {
    QString digest = {};
    QStringList tags = {};
    qint64 sizeBytes = 0;
    QDateTime pushed = {};
    QString mediaType = {};
    bool operator==(const EcrImage &) const = default;
};

struct AwsIamRole {
    QString name = {};
    QString arn = {};
    QJsonObject trustPolicy = {};
    bool operator==(const AwsIamRole &) const = default;
};

struct AwsAttachedPolicy {
    QString name = {};
    QString arn = {};
    bool operator==(const AwsAttachedPolicy &) const = default;
};

struct AwsOidcProvider {
    QString arn = {};
    QString url = {}; ///< without https://
    QStringList clientIds = {};
    bool operator==(const AwsOidcProvider &) const = default;
};

/// An on-demand list price, without anybody's discounts.
struct Ec2Price {
    QString instanceType = {};
    QString region = {};
    double usdPerHour = 0;
    QDateTime effective = {};
    bool operator==(const Ec2Price &) const = default;
};

} // namespace slipway
