// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "Persistent Volumes" and "Storage Classes".
#include "app/sandbox/controllers/housekeeping.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/quantity.h"
#include "app/sandbox/kube/selector.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *claims = "/persistentvolumeclaims";
constexpr const char *volumes = "/persistentvolumes";
constexpr std::chrono::seconds provisionTime{4};

std::string driverOf(const std::string &provisioner)
{
    // In-tree names are migrated to their CSI drivers.
    return provisioner == "kubernetes.io/gce-pd" ? "pd.csi.storage.gke.io"
        : provisioner == "kubernetes.io/aws-ebs" ? "ebs.csi.aws.com"
                                                 : provisioner;
}

bool suits(const Json &claim, const Json &volume)
{
    const Json &wants = claim["spec"];
    const Json &has = volume["spec"];
    const Json &reference = has["claimRef"];
    if (reference.isObject()) {
        if (reference["namespace"] != claim["metadata"]["namespace"]
            || reference["name"] != claim["metadata"]["name"]
            || (!reference["uid"].str().empty() && reference["uid"] != claim["metadata"]["uid"]))
            return false;
    }
    const std::string &name = wants["volumeName"].str();
    if (!name.empty() && name != volume["metadata"]["name"].str())
        return false;
    if (wants["storageClassName"].str() != has["storageClassName"].str()
        || !volume["metadata"]["deletionTimestamp"].isNull())
        return false;
    if (wants["volumeMode"].str("Filesystem") != has["volumeMode"].str("Filesystem"))
        return false;
    for (const Json &mode : wants["accessModes"].array()) {
        if (std::ranges::find(has["accessModes"].array(), mode) == has["accessModes"].array().end())
            return false;
    }
    const auto size = Quantity::of(has["capacity"]["storage"]);
    const auto wanted = Quantity::of(wants.at("resources.requests.storage"));
    if (!size || !wanted || *size < *wanted)
        return false;
    return wants["selector"].isNull()
        || LabelSelector::fromObject(wants["selector"]).matches(volume["metadata"]["labels"]);
}

} // namespace

void VolumeController::observe(const StoreEvent &event)
{
    const Json &object = event.object->value;
    if (event.storage == claims) {
        enqueue({object["metadata"]["namespace"].str(), object["metadata"]["name"].str()});
        if (const std::string &volume = object["spec"]["volumeName"].str(); !volume.empty())
            enqueue({{}, volume});
    } else if (event.storage == volumes) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({{}, object["metadata"]["name"].str()});
        for (const auto &[key, claim] : store().objects(claims)) {
            if (claim->value["status"]["phase"].str() != "Bound"
                || claim->value["spec"]["volumeName"].str() == object["metadata"]["name"].str())
                enqueue(key);
        }
    } else if (event.storage == "/pods") {
        const bool over = event.type == StoreEvent::Type::Deleted || !isPodActive(object);
        for (const Json &volume : object["spec"]["volumes"].array()) {
            if (const std::string &name = volume["persistentVolumeClaim"]["claimName"].str();
                !name.empty() && (over || event.type == StoreEvent::Type::Added))
                enqueue({object["metadata"]["namespace"].str(), name});
        }
    } else if (event.storage == "storage.k8s.io/storageclasses"
               || event.storage == "storage.k8s.io/csidrivers") {
        for (const auto &[key, claim] : store().objects(claims)) {
            if (claim->value["status"]["phase"].str() == "Pending")
                enqueue(key);
        }
    }
}

void VolumeController::sync(const Store::Key &key)
{
    if (key.first.empty()) {
        if (const ObjectPtr volume = store().find(volumes, {}, key.second))
            syncVolume(volume);
    } else if (const ObjectPtr claim = store().find(claims, key.first, key.second)) {
        syncClaim(claim);
    }
}

bool VolumeController::isUsed(const Json &claim) const
{
    const std::string &ns = claim["metadata"]["namespace"].str();
    const auto &pods = const_cast<VolumeController *>(this)->store().objects("/pods");
    for (auto it = pods.lower_bound({ns, {}}); it != pods.end() && it->first.first == ns; ++it) {
        const std::string &phase = it->second->value["status"]["phase"].str();
        if (phase == "Succeeded" || phase == "Failed")
            continue;
        for (const Json &volume : it->second->value["spec"]["volumes"].array()) {
            if (volume["persistentVolumeClaim"]["claimName"] == claim["metadata"]["name"])
                return true;
        }
    }
    return false;
}

void VolumeController::bind(const Json &claim, const Json &volume)
{
    const std::string ns = claim["metadata"]["namespace"].str();
    const std::string name = claim["metadata"]["name"].str();
    const std::string volumeName = volume["metadata"]["name"].str();
    (void)server().mutate(volumes, {}, volumeName, "kube-controller-manager", {}, [&](Json &object) {
        object["spec"]["claimRef"] = Json::obj({{"apiVersion", "v1"},
                                                {"kind", "PersistentVolumeClaim"},
                                                {"namespace", ns},
                                                {"name", name},
                                                {"uid", claim["metadata"]["uid"]},
                                                {"resourceVersion", claim["metadata"]["resourceVersion"]}});
        object["metadata"]["annotations"]["pv.kubernetes.io/bound-by-controller"] = "yes";
    });
    (void)server().mutate(volumes, {}, volumeName, "kube-controller-manager", "status", [&](Json &object) {
        object["status"]["phase"] = "Bound";
        object["status"]["lastPhaseTransitionTime"] = server().now();
    });
    (void)server().mutate(claims, ns, name, "kube-controller-manager", {}, [&](Json &object) {
        object["spec"]["volumeName"] = volumeName;
        object["metadata"]["annotations"]["pv.kubernetes.io/bind-completed"] = "yes";
        object["metadata"]["annotations"]["pv.kubernetes.io/bound-by-controller"] = "yes";
    });
    (void)server().mutate(claims, ns, name, "kube-controller-manager", "status", [&](Json &object) {
        object["status"]["phase"] = "Bound";
        object["status"]["accessModes"] = volume["spec"]["accessModes"];
        object["status"]["capacity"] = volume["spec"]["capacity"];
    });
}

void VolumeController::provision(const ObjectPtr &claim, const Json &storageClass)
{
    const std::string uid = claim->value["metadata"]["uid"].str();
    if (!m_provisioning.insert(uid).second)
        return;
    const std::string driver = driverOf(storageClass["provisioner"].str());
    event(claim->value, "Normal", "ExternalProvisioning",
          "Waiting for a volume to be created either by the external provisioner '" + driver
              + "' or manually by the system administrator. If volume creation is delayed, please verify "
                "that the provisioner is running and correctly registered.");
    if (!store().find("storage.k8s.io/csidrivers", {}, driver) || driver == "gcsfuse.csi.storage.gke.io") {
        m_provisioning.erase(uid); // nobody will ever make it
        return;
    }
    if (const QString problem = server().cloud().provisionProblem(QString::fromStdString(driver));
        !problem.isEmpty()) {
        server().recordEvent(claim->value, "Warning", "ProvisioningFailed",
                             "failed to provision volume with StorageClass "
                                 + inQuotes(claim->value["spec"]["storageClassName"].str())
                                 + ": rpc error: code = Internal desc = Could not create volume \"pvc-" + uid
                                 + "\": could not create volume in EC2: " + problem.toStdString(),
                             driver);
        m_provisioning.erase(uid);
        // The provisioner tries again by itself, ever more slowly.
        enqueueAfter({claim->value["metadata"]["namespace"].str(), claim->value["metadata"]["name"].str()},
                     std::chrono::minutes(1));
        return;
    }
    server().recordEvent(claim->value, "Normal", "Provisioning",
                         "External provisioner is provisioning volume for claim \""
                             + claim->value["metadata"]["namespace"].str() + "/"
                             + claim->value["metadata"]["name"].str() + "\"",
                         driver);
    server().clock().after(provisionTime, this, [this, uid, driver, storageClass] {
        m_provisioning.erase(uid);
        const ObjectPtr now = store().findUid(uid);
        if (!now || !now->value["spec"]["volumeName"].str().empty())
            return;
        const Json &spec = now->value["spec"];
        const std::string name = "pvc-" + uid;
        std::string zone = server().cloud().nodes().empty()
            ? std::string()
            : server().cloud().nodes().front().zone.toStdString();
        if (const ObjectPtr node = store().find(
                "/nodes", {},
                now->value["metadata"]["annotations"]["volume.kubernetes.io/selected-node"].str()))
            zone = node->value["metadata"]["labels"]["topology.kubernetes.io/zone"].str();
        const bool isEbs = driver == "ebs.csi.aws.com";
        const Json term = Json::obj(
            {{"matchExpressions",
              Json::list({Json::obj({{"key", isEbs ? "topology.kubernetes.io/zone" : "topology.gke.io/zone"},
                                     {"operator", "In"},
                                     {"values", Json::list({zone})}})})}});
        Json volume = Json::obj(
            {{"metadata",
              Json::obj({{"name", name},
                         {"annotations", Json::obj({{"pv.kubernetes.io/provisioned-by", driver}})}})},
             {"spec",
              Json::obj(
                  {{"capacity", spec["resources"]["requests"]},
                   {"accessModes", spec["accessModes"]},
                   {"storageClassName", spec["storageClassName"]},
                   {"persistentVolumeReclaimPolicy", storageClass["reclaimPolicy"].str("Delete")},
                   {"volumeMode", spec["volumeMode"].str("Filesystem")},
                   {"csi",
                    Json::obj({{"driver", driver},
                               {"fsType", "ext4"},
                               {"volumeHandle",
                                isEbs ? "vol-0" + uid.substr(0, 8) + uid.substr(9, 4) + uid.substr(14, 4)
                                      : "projects/" + server().cloud().projectId().toStdString() + "/zones/"
                                        + zone + "/disks/" + name}})}})}});
        if (driver == "pd.csi.storage.gke.io" || isEbs)
            volume["spec"]["nodeAffinity"]["required"]["nodeSelectorTerms"] = Json::list({term});
        const auto created = create(volumes, {}, std::move(volume));
        if (!created)
            return;
        server().recordEvent(now->value, "Normal", "ProvisioningSucceeded",
                             "Successfully provisioned volume " + name, driver);
        bind(now->value, (*created)->value);
    });
}

void VolumeController::syncClaim(const ObjectPtr &claim)
{
    const Json &metadata = claim->value["metadata"];
    const std::string ns = metadata["namespace"].str();
    const std::string name = metadata["name"].str();
    if (!metadata["deletionTimestamp"].isNull()) {
        if (!isUsed(claim->value))
            (void)server().mutate(claims, ns, name, "kube-controller-manager", {}, [](Json &object) {
                std::erase(object["metadata"]["finalizers"].arrayRef(), Json("kubernetes.io/pvc-protection"));
            });
        return;
    }
    if (claim->value["status"]["phase"].str() == "Bound") {
        if (!store().find(volumes, {}, claim->value["spec"]["volumeName"].str())) {
            (void)server().mutate(claims, ns, name, "kube-controller-manager", "status",
                                  [](Json &object) { object["status"]["phase"] = "Lost"; });
            event(claim->value, "Warning", "ClaimLost",
                  "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
        }
        return;
    }
    ObjectPtr best;
    for (const auto &[key, volume] : store().objects(volumes)) {
        const bool reserved = volume->value["spec"]["claimRef"].isObject();
        if (volume->value["status"]["phase"].str() == "Released" || !suits(claim->value, volume->value))
            continue;
        if (reserved || !best
            || *Quantity::of(volume->value["spec"]["capacity"]["storage"])
                < *Quantity::of(best->value["spec"]["capacity"]["storage"]))
            best = volume;
        if (reserved)
            break;
    }
    const std::string &className = claim->value["spec"]["storageClassName"].str();
    const ObjectPtr storageClass = store().find("storage.k8s.io/storageclasses", {}, className);
    const bool waits = storageClass
        && storageClass->value["volumeBindingMode"].str() == "WaitForFirstConsumer"
        && metadata["annotations"]["volume.kubernetes.io/selected-node"].str().empty()
        && claim->value["spec"]["volumeName"].str().empty();
    if (waits) {
        event(claim->value, "Normal", "WaitForFirstConsumer",
              "waiting for first consumer to be created before binding");
    } else if (best) {
        bind(claim->value, best->value);
    } else if (!claim->value["spec"]["volumeName"].str().empty()) {
        if (!store().find(volumes, {}, claim->value["spec"]["volumeName"].str()))
            event(claim->value, "Warning", "FailedBinding",
                  "volume " + inQuotes(claim->value["spec"]["volumeName"].str()) + " not found");
        else
            event(claim->value, "Warning", "VolumeMismatch",
                  "Cannot bind to requested volume " + inQuotes(claim->value["spec"]["volumeName"].str())
                      + ": the volume's class, access modes or size do not match");
    } else if (className.empty()) {
        event(claim->value, "Normal", "FailedBinding",
              "no persistent volumes available for this claim and no storage class is set");
    } else if (!storageClass) {
        event(claim->value, "Warning", "ProvisioningFailed",
              "storageclass.storage.k8s.io " + inQuotes(className) + " not found");
    } else {
        provision(claim, storageClass->value);
    }
}

void VolumeController::syncVolume(const ObjectPtr &volume)
{
    const Json &reference = volume->value["spec"]["claimRef"];
    const std::string name = volume->value["metadata"]["name"].str();
    const ObjectPtr claim = reference.isObject()
        ? store().find(claims, reference["namespace"].str(), reference["name"].str())
        : nullptr;
    const bool bound =
        claim && (reference["uid"].str().empty() || claim->value["metadata"]["uid"] == reference["uid"]);
    const std::string &phase = volume->value["status"]["phase"].str();
    if (!volume->value["metadata"]["deletionTimestamp"].isNull() && !(bound && phase == "Bound")) {
        (void)server().mutate(volumes, {}, name, "kube-controller-manager", {}, [](Json &object) {
            std::erase(object["metadata"]["finalizers"].arrayRef(), Json("kubernetes.io/pv-protection"));
        });
        return;
    }
    const bool released = reference.isObject() && !reference["uid"].str().empty() && !bound;
    if (released && volume->value["spec"]["persistentVolumeReclaimPolicy"].str() == "Delete") {
        remove(volumes, {{}, name});
        return;
    }
    const std::string next = released ? "Released" : phase == "Bound" && bound ? "Bound" : "Available";
    if (next != phase)
        (void)server().mutate(volumes, {}, name, "kube-controller-manager", "status", [&](Json &object) {
            object["status"]["phase"] = next;
            object["status"]["lastPhaseTransitionTime"] = server().now();
        });
}

} // namespace slipway::sandbox
