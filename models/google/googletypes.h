// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <optional>

/// Google Cloud's resources as values. Enums stay the strings that the API sends: new values appear over time and
/// must survive. A field that the API left out has its proto3 default; what can be unknown is an std::optional.
namespace slipway {

/// A list that may have gaps. What lies in an unreachable scope is unknown; it must never be read as "none".
template <typename T> struct PartialList {
    QList<T> items = {};
    QStringList unreachable =
        {}; ///< scopes that did not answer, as "zones/us-east1-b", "us-east1-b" or "regions/R"
    bool isComplete() const { return unreachable.isEmpty(); }
    /// Whether an absence in that zone or region proves anything.
    bool covers(const QString &zoneOrRegion) const
    {
        for (const QString &scope : unreachable) {
            if (scope == QLatin1StringView("*") || scope.section(u'/', -1) == zoneOrRegion)
                return false;
        }
        return true;
    }
};

struct GoogleProject {
    QString id = {};
    QString number = {}; ///< needed for principal:// members
    QString name = {};
    QString state = {}; ///< ACTIVE, DELETE_REQUESTED, …
    bool operator==(const GoogleProject &) const = default;
};

struct GoogleService {
    QString name = {}; ///< "container.googleapis.com"
    QString state = {}; ///< ENABLED, DISABLED
    bool isEnabled() const { return state == QLatin1StringView("ENABLED"); }
    bool operator==(const GoogleService &) const = default;
};

// --- Compute Engine ---------------------------------------------------------------------------------------------

struct ComputeQuota {
    QString metric = {}; ///< "NVIDIA_L4_GPUS"
    double limit = 0;
    double usage = 0;
    bool operator==(const ComputeQuota &) const = default;
};

struct ComputeRegion {
    QString name = {};
    QString status = {}; ///< UP, DOWN
    QStringList zones = {};
    QList<ComputeQuota> quotas = {};
    bool operator==(const ComputeRegion &) const = default;
};

struct ComputeZone {
    QString name = {};
    QString region = {};
    QString status = {};
    bool operator==(const ComputeZone &) const = default;
};

struct ComputeAcceleratorType {
    QString zone = {};
    QString name = {}; ///< "nvidia-l4": the same as GKE's label value for GPUs, not for TPUs
    QString description = {};
    int maximumCardsPerInstance = 0;
    bool isDeprecated = false;
    bool operator==(const ComputeAcceleratorType &) const = default;
};

struct ComputeMachineType {
    QString zone = {};
    QString name = {};
    int guestCpus = 0;
    qint64 memoryMiB = 0;
    QString acceleratorType = {}; ///< what is part of the shape; empty for N1, which takes any
    int acceleratorCount = 0;
    QString architecture = {}; ///< X86_64, ARM64
    bool isDeprecated = false;
    bool operator==(const ComputeMachineType &) const = default;
};

/// Cloud Quotas' view of one limit: newer accelerators have no other. It holds limits only, never usage.
struct QuotaInfo {
    struct Value {
        QMap<QString, QString> dimensions =
            {}; ///< {"region": "europe-west4", "gpu_family": "NVIDIA_H100"}; empty: the default
        std::optional<qint64> value = {}; ///< -1 is unlimited
        QStringList applicableLocations = {};
        bool operator==(const Value &) const = default;
    };
    QString quotaId = {}; ///< "GPUS-PER-GPU-FAMILY-per-project-region"
    QString metric = {};
    QStringList dimensions = {};
    bool isPrecise = false;
    bool isIncreaseEligible = false;
    QString ineligibilityReason = {};
    QList<Value> values = {};
    bool operator==(const QuotaInfo &) const = default;

    /// The entry that fits best: every dimension it names equals @p wanted's; the most dimensions win.
    std::optional<qint64> valueFor(const QMap<QString, QString> &wanted) const;
};

// --- GKE --------------------------------------------------------------------------------------------------------

struct GkeClusterRef {
    QString projectId = {};
    QString location = {}; ///< zone or region
    QString name = {};
    bool operator==(const GkeClusterRef &) const = default;
};

struct GkeCondition {
    QString code = {}; ///< deprecated by Google, and the only field that tells stockout from quota
    QString canonicalCode = {};
    QString message = {};
    bool operator==(const GkeCondition &) const = default;
};

struct GkeAccelerator {
    QString type = {}; ///< "nvidia-l4"
    qint64 count = 0;
    QString gpuDriverVersion = {}; ///< INSTALLATION_DISABLED, DEFAULT, LATEST; empty: not set
    bool operator==(const GkeAccelerator &) const = default;
};

struct GkeTaint {
    QString key = {};
    QString value = {};
    QString effect = {}; ///< NO_SCHEDULE, PREFER_NO_SCHEDULE, NO_EXECUTE
    bool operator==(const GkeTaint &) const = default;
};

/// A subnet, as far as load balancers need it.
struct ComputeSubnetwork {
    QString name = {};
    QString region = {};
    QString network = {}; ///< its name, without path
    QString purpose = {}; ///< PRIVATE, REGIONAL_MANAGED_PROXY, …
    QString role = {}; ///< ACTIVE or BACKUP, of proxy-only subnets
    QString ipCidrRange = {};
    bool isActiveProxyOnly() const
    {
        return purpose == QLatin1StringView("REGIONAL_MANAGED_PROXY") && role == QLatin1StringView("ACTIVE");
    }
    bool operator==(const ComputeSubnetwork &) const = default;
};

struct GkeNodePool {
    QString name = {};
    QString status = {}; ///< PROVISIONING, RUNNING, RUNNING_WITH_ERROR, RECONCILING, STOPPING, ERROR
    QList<GkeCondition> conditions = {};
    QString version = {};
    QString machineType = {};
    QList<GkeAccelerator> accelerators = {};
    QString tpuTopology = {};
    QStringList locations = {};
    int initialNodeCount = 0;
    bool isAutoscaling = false;
    int minNodeCount = 0; ///< per zone; with a total set, the total
    int maxNodeCount = 0;
    bool isMaxTotal = false; ///< min and max are for all zones together
    bool isSpot = false;
    bool isFlexStart = false;
    QString metadataMode =
        {}; ///< GKE_METADATA is what Workload Identity needs; GCE_METADATA gives the node's identity
    QString serviceAccount = {};
    int diskSizeGb = 0;
    QString diskType = {};
    QMap<QString, QString> labels = {};
    QMap<QString, QString> resourceLabels = {}; ///< of the machines, in bills and inventories
    QList<GkeTaint> taints = {};
    bool operator==(const GkeNodePool &) const = default;
};

struct GkeCluster {
    QString name = {};
    QString location = {};
    QStringList nodeLocations = {};
    QString status = {}; ///< PROVISIONING, RUNNING, RECONCILING, STOPPING, ERROR, DEGRADED
    QList<GkeCondition> conditions = {};
    QString currentMasterVersion = {};
    QString releaseChannel = {};
    bool isAutopilot = false;
    QString workloadPool = {}; ///< "P.svc.id.goog"; empty: Workload Identity is off
    bool isGcsFuseCsiEnabled = false;
    bool isHttpLoadBalancingEnabled = true; ///< the field says "disabled", and its absence means on
    bool isRayOperatorEnabled = false;
    bool isConfigConnectorEnabled = false;
    QString gatewayApiChannel = {}; ///< CHANNEL_STANDARD is on; CHANNEL_DISABLED and empty are off
    bool isIpAliasEnabled = false; ///< VPC-native
    QString network = {};
    QString subnetwork = {};
    QString endpoint = {}; ///< bare address; empty while the control plane is made
    QString privateEndpoint = {};
    QString dnsEndpoint = {};
    bool isDnsEndpointExternal = false;
    bool isIpEndpointEnabled = true;
    QByteArray caCertificatePem = {};
    bool hasPrivateNodes = false;
    bool hasAuthorizedNetworks = false;
    QList<GkeNodePool> nodePools = {};
    QMap<QString, QString> resourceLabels = {};
    QString etag = {};
    bool operator==(const GkeCluster &) const = default;

    bool isRunning() const
    {
        return status == QLatin1StringView("RUNNING") || status == QLatin1StringView("RECONCILING");
    }
};

/// The add-ons that recipes need and Slipway can turn on.
enum class GkeAddon { GcsFuseCsi, HttpLoadBalancing, RayOperator, ConfigConnector };

/// What to create. Names and values as in Google's API; anything else that a cluster can have stays at Google's default.
struct GkeClusterSpec {
    QString name = {};
    bool autopilot = false;
    QString releaseChannel = QStringLiteral("REGULAR");
    QStringList nodeLocations = {};
    int initialNodeCount = 1;
    QString machineType = {};
    bool workloadIdentity = true;
    QList<GkeAddon> addons = {};
    bool gatewayApi = false;
    QString network = {}; ///< empty: "default"
    QString subnetwork = {}; ///< empty: the network's of the region, where there is one
    bool privateNodes =
        false; ///< nodes without addresses of the internet; what they pull needs Cloud NAT or Private Google Access
    QMap<QString, QString> resourceLabels = {};
    QJsonObject toJson(const QString &projectId) const;
};

struct GkeNodePoolSpec {
    QString name = {};
    QString machineType = {};
    QString acceleratorType = {}; ///< GPUs only; a TPU is named by its machine type
    int acceleratorCount = 0;
    QString tpuTopology = {};
    QStringList locations = {}; ///< exactly one zone for TPUs
    int initialNodeCount = 1;
    bool autoscaling = false;
    int minNodeCount = 0;
    int maxNodeCount = 0;
    bool totalCounts = false; ///< min and max are for all zones together, not for each
    bool spot = false;
    bool flexStart = false;
    QString reservation = {};
    QString serviceAccount = {}; ///< of the nodes; empty: Compute Engine's default one
    int diskSizeGb = 0; ///< 0: Google's default
    QString diskType = {};
    QMap<QString, QString> labels = {};
    QMap<QString, QString> resourceLabels = {};
    QList<GkeTaint> taints = {};
    QJsonObject toJson() const;
};

/// A long-running operation of container or serviceusage. Done does not mean success: see @c failure.
struct GoogleOperation {
    enum class Api { Container, ServiceUsage };
    Api api = Api::Container;
    QString name = {}; ///< as the get call takes it: "operation-1-2", "operations/acf.p2-…"
    QString projectId = {};
    QString location = {}; ///< container only
    QString type = {}; ///< CREATE_NODE_POOL, UPDATE_CLUSTER, …
    QString status = {}; ///< PENDING, RUNNING, DONE, ABORTING
    QString target = {}; ///< what it works on, as a path without host
    QDateTime started = {}; ///< container only
    QDateTime ended = {}; ///< the same; invalid while it runs
    std::optional<Error> failure = {};
    QList<GkeCondition> conditions = {}; ///< the cluster's and the node pool's together
    std::optional<double> fraction = {}; ///< where stages are reported
    QString stage = {};
    bool isDone() const { return status == QLatin1StringView("DONE"); }
    bool operator==(const GoogleOperation &) const = default;
};

// --- IAM and Storage --------------------------------------------------------------------------------------------

struct GoogleServiceAccount {
    QString email = {};
    QString displayName = {};
    QString uniqueId = {};
    QString projectId = {};
    bool isDisabled = false;
    bool operator==(const GoogleServiceAccount &) const = default;
};

struct GcsBucket {
    QString name = {};
    QString location = {}; ///< as sent, upper case: "EUROPE-WEST4", "US"
    QString locationType = {}; ///< region, dual-region, multi-region
    QString storageClass = {};
    QString projectNumber = {};
    bool isUniformBucketLevelAccess = false;
    QString publicAccessPrevention = {};
    bool isHierarchical = false;
    bool isRequesterPays = false;
    QString ipFilterMode = {};
    bool operator==(const GcsBucket &) const = default;
};

struct GcsObject {
    QString name = {};
    qint64 sizeBytes = 0;
    QString md5Hash = {};
    QDateTime updated = {};
    bool operator==(const GcsObject &) const = default;
};

struct GcsListing {
    QList<GcsObject> objects = {};
    QStringList prefixes = {}; ///< "folders", when a delimiter was given
    bool isTruncated = false; ///< there is more than was asked for
    bool operator==(const GcsListing &) const = default;
};

/// One price from the public catalogue: list prices, without anybody's discounts.
struct BillingSku {
    QString id = {};
    QString description = {}; ///< "Nvidia L4 GPU running in Frankfurt"
    QString resourceGroup = {}; ///< GPU, CPU, RAM, TPU, …
    QString usageType = {}; ///< OnDemand, Preemptible, Commit1Yr, …
    QStringList regions = {};
    QString usageUnit = {}; ///< h, GiBy.h, …
    QString currency = {};
    double unitPrice = 0; ///< of the last tier
    bool operator==(const BillingSku &) const = default;
};

/// "projects/p/zones/us-east1-b" or a whole URL → "us-east1-b".
QString lastSegment(const QString &resourceUrl);
/// Whether a location is a zone and not a region: "us-central1-a", "us-south1-ai1b".
bool isZone(const QString &location);
/// "us-central1-a" → "us-central1", "us-south1-ai1b" → "us-south1"; a region is itself.
QString regionOf(const QString &zoneOrRegion);

} // namespace slipway
