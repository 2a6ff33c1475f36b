// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/world/awsspec.h"
#include "base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>

#include <chrono>

/// The sandbox's world as a scenario file describes it: plain values, no behaviour. Maps are keyed by name
/// so that a scenario can `extends:` another one and change single entries.
namespace slipway::sandbox {

/// One IAM policy, as every Google service holds it.
struct IamBinding {
    QString role;
    QStringList members;
    QJsonObject condition; ///< empty: unconditional
    bool operator==(const IamBinding &) const = default;
};
using IamBindings = QList<IamBinding>;

struct AcceleratorSpec {
    QString description; ///< "NVIDIA L4"
    int maximumCards = 0; ///< most cards that one instance can take
    int memoryMiB = 0; ///< the figure of the device's API, e.g. 22888 for an L4
    QString quotaMetric; ///< regions.get metric; empty: only Cloud Quotas knows it
    QString spotQuotaMetric;
    bool tpu = false; ///< chips of a TPU: other resource, labels and taint than GPUs
    QString gpuFamily; ///< Cloud Quotas dimension, e.g. NVIDIA_H100; empty: none
    double pricePerHour = 0; ///< USD list price of one card, us-central1
    double spotPricePerHour = 0;
};

struct MachineTypeSpec {
    int vcpus = 0;
    int memoryMb = 0; ///< MiB, as compute's memoryMb
    QString accelerator; ///< empty: none is part of the shape
    int acceleratorCount = 0;
    bool attachable = false; ///< N1: accelerators are attached freely
};

struct ZoneSpec {
    bool up = true;
    QStringList accelerators; ///< GKE accelerator types offered here
    QStringList machineTypes; ///< besides those that the accelerators bring along
};

struct RegionSpec {
    bool up = true;
    double priceFactor = 1; ///< list prices here, relative to us-central1
    QMap<QString, ZoneSpec> zones; ///< full zone names
};

struct Quota {
    double limit = 0;
    double usage = 0;
};

struct NodePoolSpec {
    QString machineType;
    QString accelerator; ///< empty: no accelerator
    int acceleratorCount = 0;
    QString tpuTopology; ///< 2x2; empty: what the number of chips on one host has
    int nodeCount = 0; ///< a zone
    bool autoscaling = false;
    int minNodeCount = 0;
    int maxNodeCount = 0;
    bool totalCounts = false; ///< min and max are for all zones together
    bool spot = false;
    bool flexStart = false;
    QString serviceAccount; ///< of the nodes; empty: the default one
    QString metadataMode; ///< GKE_METADATA or GCE_METADATA
    QString diskType = QStringLiteral("pd-balanced");
    int diskSizeGb = 100;
    QStringList locations; ///< empty: the cluster's
    QMap<QString, QString> labels;
    QMap<QString, QString> resourceLabels;
    QList<QJsonObject> taints; ///< {key, value, effect: NO_SCHEDULE}
};

struct ClusterSpec {
    QString location; ///< region or zone
    QStringList nodeLocations; ///< zones of nodes
    bool autopilot = false;
    QString version; ///< 1.33.5-gke.1201000
    QString releaseChannel; ///< RAPID, REGULAR, STABLE, …
    QString workloadPool; ///< empty: Workload Identity is off
    bool gcsFuseCsiDriver = false;
    bool httpLoadBalancing = true;
    bool rayOperator = false;
    bool configConnector = false;
    /// What somebody installed besides: names of files under resources/sandbox/crds, such as kuberay.
    QStringList operators;
    QString gatewayApiChannel; ///< CHANNEL_STANDARD, or empty
    bool privateNodes = false;
    QMap<QString, QString> resourceLabels;
    QMap<QString, NodePoolSpec> nodePools;
    QList<QJsonObject> manifests; ///< objects that exist in the cluster at the start
    /// The one cluster that the sandbox's Kubernetes API plays; exactly one cluster of a scenario has it.
    bool served = false;
};

/// A Google service account of a project; the map's key is the account id (before the @).
struct ServiceAccountSpec {
    QString displayName;
    bool disabled = false;
    IamBindings iam;
};

struct ObjectSpec {
    qint64 size = 0;
    QByteArray content; ///< may be shorter than size: weights have a size only
    QString contentType;
};

struct BucketSpec {
    QString location; ///< US-CENTRAL1, EU, …
    QString locationType; ///< region, dual-region, multi-region
    QString storageClass = QStringLiteral("STANDARD");
    bool uniformBucketLevelAccess = true;
    QString publicAccessPrevention = QStringLiteral("enforced");
    bool hierarchicalNamespace = false;
    IamBindings iam;
    QMap<QString, QString> models; ///< folder in the bucket → model id
    QMap<QString, ObjectSpec> objects; ///< the models' files are expanded into it by the loader
};

struct ProjectSpec {
    QString number; ///< 12 digits
    QString displayName;
    QString parent; ///< folders/… or organizations/…
    QStringList services; ///< enabled APIs
    IamBindings iam;
    QMap<QString, Quota> quotas; ///< global metrics
    QMap<QString, QMap<QString, Quota>> regionQuotas; ///< region → metric → quota
    /// Cloud Quotas by GPU family: family → region → limit; the region "*" is the default.
    QMap<QString, QMap<QString, qint64>> gpuFamilyQuotas;
    QMap<QString, ServiceAccountSpec> serviceAccounts;
    QMap<QString, BucketSpec> buckets;
    QMap<QString, ClusterSpec> clusters;
};

/// A model as it lies in a bucket or on the Hugging Face Hub: what is needed to size and to serve it.
struct ModelSpec {
    QString id; ///< Qwen/Qwen2.5-7B-Instruct
    QJsonObject config; ///< config.json
    QList<qint64> shards; ///< bytes of each safetensors file
    bool gated = false;
    qint64 weightsBytes() const;
    /// Bytes of K and V that one token takes at 16 bit in all layers.
    qint64 kvBytesPerToken() const;
    int maxPositionEmbeddings() const;
};

/// How long things take at speed 1, in the sandbox's time.
struct Timeline {
    using Ms = std::chrono::milliseconds;
    Ms nodeProvision{150'000}; ///< from scale-up to a Ready node, driver included
    Ms nodeDelete{90'000};
    Ms nodePoolCreate{110'000};
    Ms clusterCreate{480'000}; ///< EKS takes 7-10 minutes, GKE 5-8 (field reports)
    Ms clusterDelete{240'000};
    Ms clusterUpdate{180'000}; ///< an addon or a channel
    Ms addonUpdate{45'000}; ///< of EKS
    Ms launchGivesUp{
        1'500'000}; ///< EKS' own limit for a node group whose machines do not come (field reports: 20-30 min)
    Ms serviceEnable{12'000};
    Ms stockoutGivesUp{2'100'000}; ///< 35 minutes: GKE's own limit (field reports)
    Ms quotaRefusal{30'000}; ///< 25-40 s (field reports)
    Ms iamPropagation{0}; ///< a grant works only after this
    Ms imagePullSmall{4'000};
    Ms imagePullVllm{75'000};
    Ms containerStart{800};
    Ms fuseMount{2'500};
    Ms weightsLoadPerGiB{3'000};
    Ms engineInit{38'000}; ///< profile, KV cache, graphs
    Ms podSchedule{150};
    Ms podTerminate{2'000};
};

enum class FaultKind {
    Stockout, ///< zone + accelerator (AWS: instance types, with '*'): no capacity until `lasts` has passed since the first attempt (0: never comes)
    SidecarNotInjected, ///< the FUSE webhook is down until `lasts` has passed since the first pod that wants it
    IamPolicyRestored, ///< `bucket`: some automation puts the policy back `after` a write
    HttpError, ///< `service` (and `path` prefix): the next `times` calls answer `status`
    PermissionDenied, ///< `permissions`: the caller lacks them (on `resource`, or everywhere)
    TokenRevoked, ///< the refresh grant answers invalid_grant
    PodFault, ///< `name` and `args`: for the Kubernetes side, see its own documentation
    ObjectChanged, ///< `args`: apiVersion, kind, metadata and more of an object of the served cluster, merged into it `after` the start
};

struct Fault {
    FaultKind kind = FaultKind::HttpError;
    QString zone, accelerator, bucket, service, path, resource, name;
    QStringList permissions;
    int status = 0;
    int times = 1;
    std::chrono::milliseconds lasts{0};
    std::chrono::milliseconds after{0};
    QJsonObject args;
};

struct ModelServerSpec {
    double tokensPerSecond = 42; ///< decode rate of one lone sequence
    double slowdownPerSequence = 0.012; ///< the step takes this share longer for each further sequence
    double prefillTokensPerSecond = 7000;
    int maxRunningRequests = 256;
    int kvCacheTokens = 0; ///< 0: from the model and the accelerator's memory
    int blockSize = 16;
    QString version = QStringLiteral("0.27.1");
};

struct Scenario {
    QString name, title, description;
    double speed = 1;
    /// Who the sandbox's tokens belong to.
    QString account = QStringLiteral("alex@example.com");
    QMap<QString, ProjectSpec> projects;
    AwsSpec aws;
    QMap<QString, RegionSpec> regions;
    QMap<QString, AcceleratorSpec> accelerators;
    QMap<QString, MachineTypeSpec> machineTypes;
    QMap<QString, double> prices; ///< USD an hour, by SKU group: "g2-core", "g2-ram", …
    QMap<QString, ModelSpec> models; ///< by id
    QStringList validVersions; ///< GKE versions, newest first
    Timeline timeline;
    ModelServerSpec modelServer;
    QList<Fault> faults;

    /// The project that a person lands in: the first one by name.
    QString defaultProject() const;
    /// Project and name of the served cluster; both empty when it is one of AWS'.
    std::pair<QString, QString> servedCluster() const;
    /// Every fault of @p kind.
    QList<Fault> faultsOf(FaultKind kind) const;
    /// Machine types in @p zone: those of its accelerators and those it lists.
    QStringList machineTypesIn(const QString &zone) const;
    const ZoneSpec *zone(const QString &name) const;
};

/// A region of a zone: us-central1-a → us-central1.
QString regionOf(const QString &zone);

/// The scenarios that the program carries, by name.
QStringList builtInScenarios();

/// Reads a built-in scenario by name, or a file by path. A scenario may say `extends: NAME`.
/// Errors: NotFound (neither a name nor a file), Invalid (`where` is file:line:key; one sentence).
Result<Scenario> loadScenario(const QString &nameOrFile);

/// For tests: parses @p yaml; @p fileName is only for messages.
Result<Scenario> parseScenario(const QByteArray &yaml, const QString &fileName);

} // namespace slipway::sandbox
