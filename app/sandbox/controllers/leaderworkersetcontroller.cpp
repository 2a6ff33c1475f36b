// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/llmservicecontroller.h"
#include "app/sandbox/controllers/workloads.h"

namespace slipway::sandbox {

namespace {

} // namespace

void LeaderWorkerSetController::observe(const StoreEvent &event)
{
    if (event.storage == workerSets) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "LeaderWorkerSet"))
            enqueue(*owner);
    }
}

void LeaderWorkerSetController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(workerSets, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &set = found->value;
    const Json &groupTemplate = set["spec"]["leaderWorkerTemplate"];
    const std::int64_t groups = set["spec"]["replicas"].integer(1);
    const std::int64_t size = groupTemplate["size"].integer(1);
    std::int64_t readyGroups = 0;
    std::set<std::string> wanted;
    for (std::int64_t group = 0; group < groups; ++group) {
        std::int64_t ready = 0;
        for (std::int64_t worker = 0; worker < size; ++worker) {
            const std::string leader = key.second + "-" + std::to_string(group);
            const std::string name = worker == 0 ? leader : leader + "-" + std::to_string(worker);
            wanted.insert(name);
            if (const ObjectPtr there = store().find("/pods", key.first, name)) {
                ready += isPodReady(there->value) ? 1 : 0;
                continue;
            }
            const Json &podTemplate = worker == 0 && groupTemplate["leaderTemplate"].isObject()
                ? groupTemplate["leaderTemplate"]
                : groupTemplate["workerTemplate"];
            Json pod = podFromTemplate(podTemplate, set, ownerReference(set));
            pod["metadata"]["name"] = name;
            pod["metadata"]["labels"]["leaderworkerset.sigs.k8s.io/name"] = key.second;
            pod["metadata"]["labels"]["leaderworkerset.sigs.k8s.io/group-index"] = std::to_string(group);
            pod["metadata"]["labels"]["leaderworkerset.sigs.k8s.io/worker-index"] = std::to_string(worker);
            if (const auto made = create("/pods", key.first, std::move(pod)); !made) {
                event(set, "Warning", "FailedCreate", made.error().message);
                enqueueAfter(key, std::chrono::seconds(10));
            }
        }
        readyGroups += ready == size ? 1 : 0;
    }
    for (const ObjectPtr &pod : index().ownedBy(set["metadata"]["uid"].str(), "/pods")) {
        if (!wanted.contains(pod->value["metadata"]["name"].str()) && isPodActive(pod->value))
            remove("/pods", {key.first, pod->value["metadata"]["name"].str()});
    }
    setStatus(workerSets, key, [&](Json &status) {
        status["observedGeneration"] = set["metadata"]["generation"];
        status["replicas"] = groups;
        status["readyReplicas"] = readyGroups;
        status["updatedReplicas"] = groups;
        const bool all = readyGroups >= groups;
        setCondition(status, "Available", all, all ? "AllGroupsReady" : "GroupsProgressing",
                     all ? "All replicas are ready" : "Replicas are progressing", server().now());
    });
}

} // namespace slipway::sandbox
