// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/workloads.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *statefulSets = "apps/statefulsets";
constexpr const char *revisionLabel = "controller-revision-hash";

} // namespace

void StatefulSetController::observe(const StoreEvent &event)
{
    if (event.storage == statefulSets) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "StatefulSet"))
            enqueue(*owner);
    }
}

bool StatefulSetController::createPod(const Json &set, const std::string &podName, int ordinal,
                                      const std::string &revision)
{
    const std::string &ns = set["metadata"]["namespace"].str();
    Json pod = podFromTemplate(set["spec"]["template"], set, ownerReference(set));
    pod["metadata"]["name"] = podName;
    pod["metadata"]["labels"]["statefulset.kubernetes.io/pod-name"] = podName;
    pod["metadata"]["labels"]["apps.kubernetes.io/pod-index"] = std::to_string(ordinal);
    pod["metadata"]["labels"][revisionLabel] = revision;
    pod["spec"]["hostname"] = podName;
    if (!set["spec"]["serviceName"].str().empty())
        pod["spec"]["subdomain"] = set["spec"]["serviceName"];
    for (const Json &claimTemplate : set["spec"]["volumeClaimTemplates"].array()) {
        const std::string &volume = claimTemplate["metadata"]["name"].str();
        const std::string claimName = volume + "-" + podName;
        if (!store().find("/persistentvolumeclaims", ns, claimName)) {
            Json metadata = claimTemplate["metadata"];
            metadata["name"] = claimName;
            metadata["labels"] = set["spec"]["selector"]["matchLabels"];
            (void)create("/persistentvolumeclaims", ns,
                         Json::obj({{"metadata", metadata}, {"spec", claimTemplate["spec"]}}));
        }
        Json::Array &volumes = pod["spec"]["volumes"].arrayRef();
        std::erase_if(volumes, [&](const Json &one) { return one["name"].str() == volume; });
        volumes.push_back(
            Json::obj({{"name", volume}, {"persistentVolumeClaim", Json::obj({{"claimName", claimName}})}}));
    }
    const auto created = create("/pods", ns, std::move(pod));
    if (!created) {
        event(set, "Warning", "FailedCreate",
              "create Pod " + podName + " in StatefulSet " + set["metadata"]["name"].str()
                  + " failed error: " + created.error().message);
        enqueueAfter({ns, set["metadata"]["name"].str()}, std::chrono::seconds(10));
        return false;
    }
    event(set, "Normal", "SuccessfulCreate",
          "create Pod " + podName + " in StatefulSet " + set["metadata"]["name"].str() + " successful");
    return true;
}

void StatefulSetController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(statefulSets, key.first, key.second);
    if (!found)
        return;
    const Json &set = found->value;
    const std::string uid = set["metadata"]["uid"].str();
    const auto replicas = static_cast<int>(set["spec"]["replicas"].integer(1));
    const auto first = static_cast<int>(set["spec"]["ordinals"]["start"].integer());
    const bool parallel = set["spec"]["podManagementPolicy"].str() == "Parallel";
    const std::string revision = key.second + "-" + templateHash(set["spec"]["template"]);
    if (set["metadata"]["deletionTimestamp"].isNull()) {
        bool waiting = false;
        for (int i = first; i < first + replicas && !waiting; ++i) {
            const std::string name = key.second + "-" + std::to_string(i);
            const ObjectPtr pod = store().find("/pods", key.first, name);
            if (!pod) {
                waiting = !createPod(set, name, i, revision) || !parallel;
            } else if (pod->value["status"]["phase"].str() == "Failed"
                       || pod->value["status"]["phase"].str() == "Succeeded") {
                remove("/pods", {key.first, name});
                waiting = !parallel;
            } else {
                waiting = !parallel
                    && (!isPodReady(pod->value) || !pod->value["metadata"]["deletionTimestamp"].isNull());
            }
        }
        std::vector<std::pair<int, ObjectPtr>> pods;
        for (const ObjectPtr &pod : index().ownedBy(uid, "/pods"))
            pods.emplace_back(
                std::atoi(pod->value["metadata"]["name"].str().substr(key.second.size() + 1).c_str()), pod);
        std::ranges::sort(pods, std::greater<>(), &std::pair<int, ObjectPtr>::first);
        for (const auto &[ordinal, pod] : pods) {
            const bool surplus = ordinal >= first + replicas;
            const bool old = pod->value["metadata"]["labels"][revisionLabel].str() != revision
                && set["spec"]["updateStrategy"]["type"].str() != "OnDelete"
                && ordinal >= set["spec"]["updateStrategy"]["rollingUpdate"]["partition"].integer();
            if (!surplus && !(old && (!waiting || !isPodReady(pod->value))))
                continue;
            if (pod->value["metadata"]["deletionTimestamp"].isNull()) {
                remove("/pods", {key.first, pod->value["metadata"]["name"].str()});
                event(set, "Normal", "SuccessfulDelete",
                      "delete Pod " + pod->value["metadata"]["name"].str() + " in StatefulSet " + key.second
                          + " successful");
            }
            if (!parallel)
                break; // from the highest number down, one at a time
        }
    }
    std::int64_t total = 0, ready = 0, current = 0;
    for (const ObjectPtr &pod : index().ownedBy(uid, "/pods")) {
        ++total;
        ready += isPodReady(pod->value) ? 1 : 0;
        current += pod->value["metadata"]["labels"][revisionLabel].str() == revision ? 1 : 0;
    }
    setStatus(statefulSets, key, [&](Json &status) {
        status["observedGeneration"] = set["metadata"]["generation"];
        status["replicas"] = total;
        status["readyReplicas"] = ready;
        status["availableReplicas"] = ready;
        status["updatedReplicas"] = current;
        status["currentReplicas"] = current;
        status["updateRevision"] = revision;
        if (current == replicas || std::as_const(status)["currentRevision"].isNull())
            status["currentRevision"] = revision;
        status["collisionCount"] = 0;
    });
}

} // namespace slipway::sandbox
