// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/diagnosis/frictions.h"

#include <array>

namespace slipway {

namespace {

// clang-format off
constexpr std::array fuse{
    Friction{"FUSE-1", "The pod's annotation is one that nobody reads: no sidecar is put in", "", "volume.fuse-annotation", "metadata.missing metadata.misspelt", "", ""},
    Friction{"FUSE-2", "A container gcsfuse-proxy is looked for; the sidecar is called gke-gcsfuse-sidecar", "", "volume.fuse-annotation", "metadata.missing", "", ""},
    Friction{"FUSE-3", "The Google account's address lacks .iam", "bucket.malformed-member", "identity.annotation-malformed", "iam.service-account-email", "wrong-iam-member", ""},
    Friction{"FUSE-4", "The role is granted on the project, and not on the bucket", "bucket.access-missing", "identity.bucket-role", "iam.too-wide", "wrong-iam-member", ""},
    Friction{"FUSE-5", "A StorageClass names a provisioner that does not exist", "storage.driver-missing", "volume.driver-name", "storage.driver", "", ""},
    Friction{"FUSE-6", "Attaching waits for an attacher that cannot come: the driver is not installed", "addon.gcsfuse-off addon.driver-missing", "volume.driver-missing", "", "addon-off", ""},
    Friction{"FUSE-7", "The webhook was away when the pod was made, and said nothing", "", "volume.fuse-not-injected", "", "sidecar-not-injected", ""},
    Friction{"FUSE-8", "The nodes' account is given access; the pod's own identity is what counts", "", "identity.node-fallback", "iam.too-wide", "", ""},
    Friction{"FUSE-9", "A token is taken for a proof of access to the bucket", "bucket.access-missing", "identity.bucket-role", "", "", ""},
    Friction{"FUSE-10", "The node pool does not run the GKE metadata server", "identity.node-pool-metadata identity.workload-pool-off", "identity.node-metadata", "", "", ""},
    Friction{"FUSE-11", "The image's tag is latest; there are no probes and no requests", "image.floating", "", "", "", ""},
    Friction{"FUSE-12", "The Service has port 80, callers use the container's 8000", "", "config.service-port", "service.port", "", ""},
    Friction{"FUSE-13", "The image does not find the GPU", "", "engine.no-accelerator", "", "", ""},
    Friction{"FUSE-14", "An image's entry script refuses the arguments of another image", "", "engine.unknown-arguments", "engine.argument", "", ""},
    Friction{"FUSE-15", "The Kubernetes account may not act as the Google account (workloadIdentityUser)", "", "identity.impersonation", "iam.member-mismatch iam.member-malformed", "", ""},
    Friction{"FUSE-16", "The bucket does not exist, or has gs:// in its name", "bucket.missing", "volume.bucket-missing", "storage.bucket", "", ""},
    Friction{"FUSE-17", "The driver's DaemonSet has no pod on the node", "", "volume.node-plugin", "", "", ""},
    Friction{"FUSE-18", "A mount option that the driver does not know", "", "volume.mount-options", "", "", ""},
    Friction{"FUSE-19", "The sidecar is killed for its memory; the mount is gone until the pod is made anew", "", "volume.fuse-sidecar-memory", "", "", ""},
    Friction{"FUSE-20", "Too many pods ask for tokens at once", "", "identity.token-rate", "", "", ""},
    Friction{"FUSE-21", "The bucket has no uniform bucket-level access", "", "volume.bucket-uniform-access", "", "", ""},
};

constexpr std::array gateway{
    Friction{"TPU-2", "A zone has TPUs and none for node pools, or has none left", "accelerator.not-offered tpu.zone tpu.no-pool", "accelerator.stockout accelerator.zone-without-it", "", "stockout-then-recovery", ""},
    Friction{"TPU-4", "Timeouts in the route, put there by the controller's preset: GKE refuses the whole route", "gateway.route-refused", "gateway.timeouts-not-supported", "gateway.route", "", ""},
    Friction{"TPU-5", "The load balancer asks / for health, and the engine answers elsewhere", "", "gateway.health-policy-missing", "gateway.health", "health-check-on-root", ""},
    Friction{"TPU-6", "The Service says https, the server speaks http", "gateway.backend-tls", "gateway.protocol", "", "", ""},
    Friction{"TPU-7", "LeaderWorkerSet's definitions are missing, and too large for a client-side apply", "api.missing", "config.too-large operator.crd-missing", "command.server-side", "", ""},
    Friction{"TPU-8", "The first start takes minutes of compilation, and a probe ends it", "", "probe.ends-slow-start", "", "", ""},
    Friction{"TPU-12", "A flag that the engine does not have on this hardware or in this version", "", "engine.unknown-arguments", "engine.tpu engine.argument", "", ""},
    Friction{"TPU-13", "The health check of a pool is aimed at the Service that GKE makes behind it", "", "gateway.policy-target", "gateway.policy", "", ""},
    Friction{"TPU-14", "The scorers' weights in the guide are not those of the scheduler", "", "", "", "", "An error of a document about a default; nothing in a cluster is at fault"},
    Friction{"TPU-15", "/health and /v1/models fail through the gateway (WRONG_VERSION_NUMBER)", "gateway.backend-tls", "gateway.protocol", "", "", ""},
    Friction{"TPU-quota", "The quota of chips is zero", "quota.too-small", "accelerator.quota", "", "quota-zero", ""},
    Friction{"TPU-gateway-off", "The Gateway API is off, or its classes are still being installed", "gateway.api-off gateway.load-balancing-off", "gateway.class-missing", "", "", ""},
    Friction{"TPU-class", "A global GatewayClass does not serve pools", "gateway.class-without-pools", "gateway.class-not-regional", "gateway.class", "", ""},
    Friction{"TPU-subnet", "The region has no proxy-only subnet", "gateway.no-proxy-subnet", "gateway.proxy-subnet-missing", "gateway.subnet", "", ""},
    Friction{"TPU-pull-secret", "The pull secret was copied to one namespace only", "secret.missing", "image.pull-secret-missing", "reference.namespace", "", ""},
    Friction{"TPU-digest", "A chart names digests that the registry does not have", "", "image.not-found", "", "", ""},
    Friction{"TPU-chips", "Chips and topology do not go together: all chips of a host have to be asked for", "tpu.no-pool", "accelerator.topology", "accelerator.topology", "", ""},
    Friction{"TPU-labels", "A selector uses labels that this controller does not set", "", "config.selector-matches-nothing", "service.selector", "", ""},
    Friction{"TPU-log-requests", "A flag that newer engines refuse", "", "engine.unknown-arguments", "engine.deprecated", "", ""},
    Friction{"TPU-reverted", "A change by hand is reverted by the controller that owns the object", "", "operator.two-managers", "", "", ""},
    Friction{"TPU-app-protocols", "An annotation that only Ingress reads is put on a Gateway's Service", "", "", "metadata.misplaced metadata.misspelt", "", ""},
    Friction{"TPU-region", "A zone is passed where a region is wanted", "", "", "place.region", "", ""},
    Friction{"TPU-model-name", "Requests name the model by its hub id; the server serves /mnt/models", "", "", "", "", "Seen only by the caller, as 404; the playground asks /v1/models and uses what it finds"},
    Friction{"TPU-ca", "The controller reads RSA keys alone", "", "", "", "", "What its certificate was made of is not in the API; the controller's log says it, and the crash rule quotes that line"},
};

constexpr std::array kro{
    Friction{"KRO-1", "kaggelSecret for kaggleSecret in the instance", "choices.invalid", "config.unknown-field", "manifest.unknown-field", "", ""},
    Friction{"KRO-2", "The Secret is made under one name and used under another", "secret.missing", "config.secret-missing", "reference.name", "", ""},
    Friction{"KRO-3", "The Secret lacks the file kaggle.json", "secret.missing", "config.secret-key-missing", "reference.key", "", ""},
    Friction{"KRO-4", "externalRef with name and namespace one level too high", "", "operator.graph-not-accepted", "manifest.misplaced-field", "", ""},
    Friction{"KRO-5", "An input of the graph that no template reads", "", "", "manifest.unused-input", "", ""},
    Friction{"KRO-6", "A chart and repository that have moved", "", "image.not-found", "command.gone", "", ""},
    Friction{"KRO-7", "A shell variable that is not set everywhere", "", "", "variable.never-set", "", ""},
    Friction{"KRO-8", "The operator is installed by hand and as an add-on", "", "", "command.repeated", "", ""},
    Friction{"KRO-9", "roles/owner for the operator, or too little for it", "google.permission", "operator.permission", "iam.too-wide", "", ""},
    Friction{"KRO-10", "The graph takes over the namespace's default account", "", "", "", "", "Harm is done only when the instance is deleted; our own recipe makes an account of its own"},
    Friction{"KRO-11", "Two instances make the same bucket", "collision.exists", "operator.two-managers", "", "", ""},
    Friction{"KRO-12", "An API group with a slip in it", "api.missing", "operator.crd-missing", "api.unknown", "", ""},
    Friction{"KRO-13", "Deleting hangs on a bucket with content", "", "workload.namespace-stuck", "", "", ""},
    Friction{"KRO-14", "Where templates without a namespace go is not said", "", "", "", "", "A gap of a document; previews name every object with its namespace"},
};

constexpr std::array eks{
    Friction{"EKS-1", "No EBS CSI driver: claims stay Pending", "storage.driver-missing", "volume.driver-missing", "", "", ""},
    Friction{"EKS-2", "Claims name a StorageClass that does not exist", "storage.class-missing", "volume.storage-class-missing", "reference.name", "", ""},
    Friction{"EKS-3", "Prometheus may not write to its new volume", "", "volume.fs-group", "storage.owner", "", ""},
    Friction{"EKS-4", "Loki's configuration has a key that was removed", "", "config.key-not-accepted", "config.removed-key", "", ""},
    Friction{"EKS-5", "Loki may not write to its new volume", "", "volume.fs-group", "storage.owner", "", ""},
    Friction{"EKS-6", "Grafana mounts ConfigMaps that do not exist", "", "config.configmap-missing", "reference.name", "", ""},
    Friction{"EKS-7", "The collector's exporter does not know a key", "", "config.key-not-accepted", "", "", ""},
    Friction{"EKS-8", "A ServiceMonitor without its definition", "api.missing", "operator.crd-missing", "order.no-operator", "", ""},
    Friction{"EKS-9", "The GPU node group has an image without driver", "", "accelerator.driver-missing", "accelerator.image", "", ""},
    Friction{"EKS-10", "No device plugin: no node offers the GPU", "capacity.no-nodes", "accelerator.device-plugin-missing", "", "", ""},
    Friction{"EKS-11", "Requests above what the node can give", "allocatable.too-large", "pod.unschedulable-too-large", "", "", ""},
    Friction{"EKS-12", "The nodes are full; claims wait as a consequence", "capacity.no-nodes", "pod.unschedulable-full", "", "", ""},
    Friction{"EKS-13", "kustomize merges into a ConfigMap that is none of its own", "", "", "", "", "Fails while it is built, before anything of Kubernetes is there"},
    Friction{"EKS-14", "commonLabels was migrated, and selectors changed", "", "", "workload.selector", "", ""},
    Friction{"EKS-15", "A selector of a live Deployment cannot be changed", "collision.exists", "config.immutable-field", "", "", ""},
    Friction{"EKS-16", "16 bit weights of a 7B model on 16 GB", "fit.too-large fit.tight", "engine.model-too-large", "", "model-too-large", ""},
    Friction{"EKS-17", "A left-over Service selects nothing", "", "config.selector-matches-nothing", "service.selector", "", ""},
    Friction{"EKS-18", "A kustomization lists files that are gone", "", "", "order.no-file", "", ""},
    Friction{"EKS-19", "ACCOUNT_ID was never replaced", "image.placeholder", "config.placeholder-image", "placeholder.not-filled", "", ""},
    Friction{"EKS-20", "The image's tag was never pushed", "", "image.not-found", "", "", ""},
    Friction{"EKS-21", "A Dockerfile copies from outside its context", "", "", "", "", "Fails while the image is built"},
    Friction{"EKS-22", "A Python module is not on the path", "", "app.module-missing", "", "", ""},
    Friction{"EKS-23", "A wrong import", "", "app.import-error", "", "", ""},
    Friction{"EKS-24", "The startup probe asks a path that is missing, or that depends on what is absent", "", "probe.path probe.kills", "probe.path", "", ""},
    Friction{"EKS-25", "A port-forward to a port that the Service does not have", "", "", "service.port", "", ""},
    Friction{"EKS-26", "Callers still use the Service's old port, and see timeouts", "", "config.service-port", "service.port", "", ""},
    Friction{"EKS-27", "The client object is None in development", "", "", "", "", "An error of the application behind a healthy endpoint; a request after the deployment shows it, no object does"},
    Friction{"EKS-28", "The add-on exists already", "", "cloud.addon-exists", "command.not-repeatable command.repeated", "", ""},
    Friction{"EKS-29", "Grafana's password Secret was never made", "secret.missing", "config.secret-missing", "reference.name secret.default-password", "", ""},
    Friction{"EKS-30", "Observability asks for more than the nodes have left", "capacity.no-nodes", "pod.unschedulable-full", "", "", ""},
    Friction{"EKS-37", "A rolling update starts a second pod on one database", "", "volume.locked", "workload.rollout", "", ""},
};

constexpr std::array ray{
    Friction{"RAY-1", "ray.io/v1alpha1 is deprecated, and one day gone", "api.other-version", "config.api-version-removed", "api.deprecated", "", ""},
    Friction{"RAY-2", "No operator is installed", "api.missing", "operator.no-controller", "order.no-operator", "", ""},
    Friction{"RAY-3", "Objects may be read and the bucket itself not: storage.buckets.get", "bucket.access-missing", "identity.bucket-permission", "iam.too-wide", "", ""},
    Friction{"RAY-4", "The head needs more memory than its limit", "", "crash.out-of-memory", "", "", ""},
    Friction{"RAY-5", "Left-over labels", "", "", "", "", "Harmless"},
    Friction{"RAY-6", "Workers lack the account and the node selector", "", "identity.node-fallback", "", "", ""},
    Friction{"RAY-7", "The only pool may shrink to nothing", "capacity.no-nodes", "", "", "", ""},
    Friction{"RAY-8", "A selector for nodes with the metadata server, and no pool has it", "identity.node-pool-metadata", "pod.unschedulable-selector", "", "", ""},
    Friction{"RAY-9", "Packages are installed into a running pod", "", "", "", "", "A habit; what is installed by hand is gone with the pod"},
    Friction{"RAY-10", "gsutil is deprecated", "", "", "", "", "It still works; the auditor reads its grants as it reads gcloud's"},
};

constexpr std::array logs{
    FrictionLog{"vLLM with weights from a bucket (Cloud Storage FUSE)", "FUSE", fuse},
    FrictionLog{"KServe on TPU behind the GKE inference gateway", "TPU", gateway},
    FrictionLog{"Gemma on TPU through kro and Config Connector", "KRO", kro},
    FrictionLog{"The LLM platform on EKS", "EKS", eks},
    FrictionLog{"KubeRay with a bucket", "RAY", ray},
};
// clang-format on

} // namespace

std::span<const FrictionLog> frictionLogs()
{
    return logs;
}

} // namespace slipway
