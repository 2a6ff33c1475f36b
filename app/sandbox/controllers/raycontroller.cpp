// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/raycontroller.h"

#include "app/sandbox/controllers/workloads.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *rayClusters = "ray.io/rayclusters";
constexpr const char *headGroup = "headgroup";

Json clusterIdentity(const std::string &cluster)
{
    return Json::obj({{"app.kubernetes.io/created-by", "kuberay-operator"},
                      {"app.kubernetes.io/name", "kuberay"},
                      {"ray.io/cluster", cluster},
                      {"ray.io/identifier", cluster + "-head"},
                      {"ray.io/node-type", "head"}});
}

} // namespace

void RayClusterController::observe(const StoreEvent &event)
{
    if (event.storage == rayClusters) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "RayCluster"))
            enqueue(*owner);
    }
}

void RayClusterController::ensureService(const Json &cluster)
{
    const std::string &ns = cluster["metadata"]["namespace"].str();
    const std::string &name = cluster["metadata"]["name"].str();
    const std::string service = name + "-head-svc";
    if (store().find("/services", ns, service))
        return;
    Json ports = Json::list();
    for (const auto &[port, number] :
         {std::pair{"gcs-server", 6379}, std::pair{"dashboard", 8265}, std::pair{"client", 10001},
          std::pair{"metrics", 8080}, std::pair{"serve", 8000}})
        ports.push(Json::obj({{"name", port},
                              {"port", number},
                              {"targetPort", number},
                              {"protocol", "TCP"},
                              {"appProtocol", "tcp"}}));
    // Headless, as KubeRay makes it since v1.2: the workers want the head's own address.
    Json object = Json::obj(
        {{"metadata",
          Json::obj({{"name", service},
                     {"labels", clusterIdentity(name)},
                     {"ownerReferences", Json::list({ownerReference(cluster)})}})},
         {"spec",
          Json::obj({{"clusterIP", "None"}, {"selector", clusterIdentity(name)}, {"ports", ports}})}});
    if (create("/services", ns, std::move(object)))
        event(cluster, "Normal", "CreatedService", "Created service " + ns + "/" + service);
}

std::vector<ObjectPtr> RayClusterController::ensurePods(const Json &cluster, const std::string &group,
                                                        const Json &spec, std::int64_t wanted)
{
    const std::string &ns = cluster["metadata"]["namespace"].str();
    const std::string &name = cluster["metadata"]["name"].str();
    const std::string &uid = cluster["metadata"]["uid"].str();
    const bool head = group == headGroup;
    std::vector<ObjectPtr> pods = index().ownedBy(uid, "/pods");
    std::erase_if(pods, [&](const ObjectPtr &pod) {
        return !isPodActive(pod->value) || pod->value["metadata"]["labels"]["ray.io/group"].str() != group;
    });
    while (std::cmp_less(pods.size(), wanted)) {
        Json pod = podFromTemplate(spec["template"], cluster, ownerReference(cluster));
        Json labels = clusterIdentity(name);
        labels["ray.io/group"] = group;
        labels["ray.io/is-ray-node"] = "yes";
        labels["ray.io/node-type"] = head ? "head" : "worker";
        labels["ray.io/identifier"] = name + (head ? "-head" : "-worker");
        for (const auto &[key, value] : labels.object())
            pod["metadata"]["labels"][key] = value;
        pod["metadata"]["generateName"] = head ? name + "-head-" : name + "-" + group + "-worker-";
        auto made = create("/pods", ns, std::move(pod));
        if (!made) {
            m_failure[uid] = made.error().message;
            event(cluster, "Warning", head ? "FailedToCreateHeadPod" : "FailedToCreateWorkerPod",
                  "Failed to create pod for RayCluster " + ns + "/" + name + ": " + made.error().message);
            enqueueAfter({ns, name}, std::chrono::seconds(10));
            break;
        }
        m_failure.erase(uid);
        event(cluster, "Normal", head ? "CreatedHeadPod" : "CreatedWorkerPod",
              "Created pod " + ns + "/" + (*made)->value["metadata"]["name"].str());
        pods.push_back(*made);
    }
    while (std::cmp_greater(pods.size(), wanted)) {
        remove("/pods", {ns, pods.back()->value["metadata"]["name"].str()});
        pods.pop_back();
    }
    return pods;
}

void RayClusterController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(rayClusters, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &cluster = found->value;
    const bool suspended = cluster["spec"]["suspend"].boolean();
    ensureService(cluster);
    const std::vector<ObjectPtr> heads =
        ensurePods(cluster, headGroup, cluster["spec"]["headGroupSpec"], suspended ? 0 : 1);
    const ObjectPtr head = heads.empty() ? nullptr : heads.front();
    const bool headReady = head && isPodReady(head->value);
    std::int64_t desired = 0, ready = 0, available = 0;
    for (const Json &group : cluster["spec"]["workerGroupSpecs"].array()) {
        const std::int64_t wanted = suspended || group["suspend"].boolean()
            ? 0
            : group["replicas"].integer() * group["numOfHosts"].integer(1);
        desired += wanted;
        // Workers join the head, so KubeRay's init container holds them until it answers; here they are made then.
        if (!headReady && wanted > 0)
            continue;
        for (const ObjectPtr &pod : ensurePods(cluster, group["groupName"].str(), group, wanted)) {
            ready += isPodReady(pod->value) ? 1 : 0;
            available += pod->value["status"]["phase"].str() == "Running" ? 1 : 0;
        }
    }
    const auto failed = m_failure.find(cluster["metadata"]["uid"].str());
    const std::string failure = failed == m_failure.end() ? std::string() : failed->second;
    const bool all = headReady && ready >= desired && !suspended;
    setStatus(rayClusters, key, [&](Json &status) {
        const std::string now = server().now();
        status["observedGeneration"] = cluster["metadata"]["generation"];
        status["desiredWorkerReplicas"] = desired;
        status["readyWorkerReplicas"] = ready;
        status["availableWorkerReplicas"] = available;
        status["head"] = Json::obj({{"serviceName", key.second + "-head-svc"}});
        if (head) {
            status["head"]["podName"] = head->value["metadata"]["name"];
            status["head"]["podIP"] = head->value["status"]["podIP"].str();
            status["head"]["serviceIP"] = head->value["status"]["podIP"].str();
        }
        setCondition(status, "HeadPodReady", headReady,
                     headReady  ? "HeadPodRunningAndReady"
                         : head ? "ContainersNotReady"
                                : "HeadPodNotFound",
                     headReady  ? ""
                         : head ? "The head pod is " + head->value["status"]["phase"].str("Pending")
                                : "Head Pod not found",
                     now);
        const bool before =
            std::ranges::any_of(std::as_const(status)["conditions"].array(), [](const Json &one) {
                return one["type"].str() == "RayClusterProvisioned" && one["status"].str() == "True";
            });
        // Sticky, as the real one: it tells that all pods have been ready once.
        setCondition(status, "RayClusterProvisioned", all || before,
                     all || before ? "AllPodRunningAndReadyFirstTime" : "RayClusterPodsProvisioning",
                     all || before ? "All Ray Pods are ready for the first time"
                                   : "RayCluster Pods are being provisioned for first time",
                     now);
        setCondition(status, "RayClusterSuspended", suspended && heads.empty(),
                     suspended ? "RayClusterSuspended" : "NotSuspended", {}, now);
        if (!failure.empty())
            setCondition(status, "ReplicaFailure", true, "FailedCreatePod", failure, now);
        if (all)
            status["state"] = "ready";
        else if (suspended)
            status["state"] = "suspended";
    });
}

} // namespace slipway::sandbox
