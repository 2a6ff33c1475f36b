// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace slipway::sandbox {

/// What a bucket mount of a pod meets, in the order in which the real driver checks.
struct BucketAccess {
    enum class Problem {
        None,
        BucketMissing, ///< NotFound … storage: bucket doesn't exist
        AccountDenied, ///< PermissionDenied; `account` is the e-mail, empty for a federated identity ("Caller")
        BindingMissing, ///< Unauthenticated: annotated account missing, disabled or without workloadIdentityUser
    };
    Problem problem = Problem::None;
    QString account = {}; ///< who was refused
    QString permission = QStringLiteral("storage.objects.list"); ///< what it lacks
    std::vector<QString> objects = {}; ///< object names in the bucket, so that a model path can be checked
};

/// A machine shape with which nodes come up.
struct NodeShape {
    QString nodePool = {}; ///< `cloud.google.com/gke-nodepool`
    QString machineType = {};
    QString zone = {};
    qint64 cpuMillis = 0; ///< capacity
    qint64 memoryBytes = 0; ///< capacity
    qint64 ephemeralBytes = 100LL * 1024 * 1024 * 1024;
    QString acceleratorResource = {}; ///< `nvidia.com/gpu`, `google.com/tpu` or empty
    int acceleratorCount = 0;
    QString acceleratorType = {}; ///< `nvidia-l4`, `tpu-v6e-slice` or empty
    qint64 acceleratorMemoryBytes = 0; ///< of one device
    QMap<QString, QString> labels = {}; ///< all labels besides hostname
    struct Taint {
        QString key, value, effect;
        bool operator==(const Taint &) const = default;
    };
    std::vector<Taint> taints = {};
    bool metadataServer = true; ///< iam.gke.io/gke-metadata-server-enabled
    // What GKE's own formulas give when these are empty or 0.
    QString name = {}; ///< the node is known by it, and not by its pool and zone
    QString providerId = {};
    QString address = {}; ///< internal IP
    QString osImage = {};
    int maxPods = 0;
    qint64 reservedMemoryBytes = 0;
    /// Who tells the kubelet of the accelerators: the node itself (GKE), or a DaemonSet that the person has to run.
    enum class DevicePlugin { BuiltIn, DaemonSet } devicePlugin = DevicePlugin::BuiltIn;
    bool driver = true; ///< the image has the accelerator's driver; without one a device plugin finds nothing
};

/// A pool that the autoscaler may grow (Standard), or a shape Autopilot would make for a pod.
struct ScalableGroup {
    QString name = {}; ///< instance group's short name, printed in events
    NodeShape shape = {};
    int size = 0;
    int maxSize = 0;
    int poolMax = 0; ///< of all groups of its pool together; 0: no limit but each group's own
};

/// The cloud's answer to one more node of a group.
struct ScaleUpAnswer {
    enum class Outcome { Granted, Stockout, QuotaExceeded } outcome = Outcome::Granted;
    std::chrono::milliseconds delay =
        std::chrono::seconds(90); ///< simulated time until the node is Ready, or refused
    QString detail = {}; ///< GCE's own text when refused
};

/// What the cloud's webhook puts into a new pod, so that its programs find credentials: variables, and a token of the service account.
struct PodCredentials {
    std::vector<std::pair<QString, QString>> environment = {};
    QString volume = {}; ///< the token's
    QString mountPath = {};
    QString tokenPath = {}; ///< below it
    QString audience = {};
};

/// A program's call for a bucket of S3: as whom it comes is decided by what its pod was given when it was created.
struct ObjectStoreCall {
    QString nameSpace = {};
    QString serviceAccount = {};
    QString pod = {};
    QString bucket = {};
    QString folder = {}; ///< what it reads there; empty: the bucket's root
    QString roleArn = {}; ///< AWS_ROLE_ARN, beside a token
    bool knowsAgent = false; ///< AWS_CONTAINER_CREDENTIALS_FULL_URI
    bool agentAnswers = false; ///< there is one on its node, and it is ready
};

/// What Config Connector asks of Google Cloud, its references resolved.
struct CloudRequest {
    enum class Kind { ServiceAccount, Bucket, ServiceAccountBinding, BucketBinding } kind = Kind::Bucket;
    QString name = {}; ///< account id, bucket, or the e-mail or bucket that a binding is on
    QString detail = {}; ///< display name, location, or a binding's role
    QStringList members = {};
    QString actingAccount = {}; ///< the Google service account that ConfigConnector names
};

/// How far it is: `reason` is the one condition's, as Config Connector words it.
struct CloudAnswer {
    bool ready = false;
    QString reason = QStringLiteral("UpdateFailed");
    QString message = {};
    QString email = {}; ///< of a service account
};

enum class ClusterFlavor { Gke, Eks };

/// How the Kubernetes side asks the cloud side. Implemented over the sandbox world; answers may change at any time
/// as the person changes the cloud through the Google APIs.
class CloudHooks
{
public:
    virtual ~CloudHooks() = default;

    virtual ClusterFlavor flavor() const { return ClusterFlavor::Gke; }
    /// Server version as `/version` says it, e.g. `v1.33.4-gke.1134000`.
    virtual QString serverVersion() const = 0;
    virtual QString projectId() const = 0;
    virtual QString clusterName() const = 0;
    virtual QString clusterLocation() const = 0;
    virtual bool isAutopilot() const = 0;
    /// Cluster addon gcsFuseCsiDriverConfig; off: no CSIDriver object, no webhook.
    virtual bool gcsFuseEnabled() const = 0;
    /// The webhook is up; off: pods get no sidecar although the addon is on (fault "sidecar not injected").
    virtual bool gcsFuseWebhookUp() const { return gcsFuseEnabled(); }
    /// Filestore, PD and other CSI drivers whose objects exist.
    virtual QStringList csiDrivers() const { return {QStringLiteral("pd.csi.storage.gke.io")}; }
    /// What watches the cluster besides Kubernetes itself: add-ons that are on, and what the scenario says was installed. Each name is
    /// a file under resources/sandbox/crds: "kuberay", …
    virtual QStringList operators() const { return {}; }
    /// The cluster's region and network have an active subnet for the proxies of regional load balancers.
    virtual bool hasProxyOnlySubnet() const { return true; }
    /// Makes it so, with the rights of the acting account.
    virtual CloudAnswer reconcile(const CloudRequest &) { return {}; }
    /// Takes an account or a bucket away; a bucket with what is in it.
    virtual void release(const CloudRequest &) { }
    virtual BucketAccess bucketAccess(const QString &namespaceName, const QString &serviceAccount,
                                      const QMap<QString, QString> &annotations, const QString &bucket,
                                      bool readOnly) const = 0;

    /// For new pods of a service account; nothing: the cloud gives them none.
    virtual std::optional<PodCredentials> podCredentials(const QString & /*nameSpace*/,
                                                         const QString & /*serviceAccount*/,
                                                         const QMap<QString, QString> & /*annotations*/) const
    {
        return {};
    }
    /// The DaemonSet that hands out credentials on each node is installed.
    virtual bool hasPodIdentityAgent() const { return false; }
    /// What a program's SDK raises when it asks for a bucket's objects; empty: it gets them.
    virtual QString objectStoreProblem(const ObjectStoreCall &) const
    {
        return QStringLiteral("botocore.exceptions.NoCredentialsError: Unable to locate credentials");
    }

    /// Something adds nodes for pods that find no place.
    virtual bool hasAutoscaler() const { return true; }
    /// Why @p driver may not make volumes, in the words of the cloud; empty: it may.
    virtual QString provisionProblem(const QString &) const { return {}; }

    /// Nodes there are at the start (and after a pool was made or resized through the Google APIs).
    virtual std::vector<NodeShape> nodes() const = 0;
    /// Standard: growable pools. Autopilot: empty.
    virtual std::vector<ScalableGroup> scalableGroups() const = 0;
    /// Autopilot: the shape that would be made for such a pod, or nothing with the reason in @p why.
    virtual std::vector<NodeShape> autopilotShapes(const QMap<QString, QString> &nodeSelector,
                                                   qint64 cpuMillis, qint64 memoryBytes,
                                                   const QString &acceleratorResource, int acceleratorCount,
                                                   QString *why) const = 0;
    /// Asks for one node. The cloud books quota when granted; nodeRemoved() gives it back.
    virtual ScaleUpAnswer requestNode(const NodeShape &shape) = 0;
    virtual void nodeRemoved(const NodeShape &shape) = 0;

    /// Does an image exist in its registry? Unknown registries: yes, unless the scenario says no.
    virtual bool imageExists(const QString &image, QString *problem) const = 0;
    /// Compressed size for the `Pulled` event and the pull's duration.
    virtual qint64 imageBytes(const QString &image) const = 0;

    /// Told whenever nodes, addon or groups may have changed.
    std::function<void()> changed;
};

} // namespace slipway::sandbox
