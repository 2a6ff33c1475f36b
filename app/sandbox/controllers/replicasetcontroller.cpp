// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/workloads.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

/// Whom to let go first: not placed, then not running, then not ready, then the youngest.
std::tuple<bool, bool, bool, std::string> worth(const ObjectPtr &pod)
{
    return {!pod->value["spec"]["nodeName"].str().empty(), pod->value["status"]["phase"].str() == "Running",
            isPodReady(pod->value), pod->value["metadata"]["creationTimestamp"].str()};
}

} // namespace

Json podFromTemplate(const Json &podTemplate, const Json &owner, const Json &reference)
{
    Json metadata = podTemplate["metadata"];
    metadata.objectRef();
    metadata.erase("creationTimestamp");
    metadata["namespace"] = owner["metadata"]["namespace"];
    metadata["ownerReferences"] = Json::list({reference});
    return Json::obj({{"metadata", std::move(metadata)}, {"spec", podTemplate["spec"]}});
}

void ReplicaSetController::observe(const StoreEvent &event)
{
    if (event.storage == replicaSets) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "ReplicaSet"))
            enqueue(*owner);
    }
}

void ReplicaSetController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(replicaSets, key.first, key.second);
    if (!found)
        return;
    const Json &set = found->value;
    const std::string uid = set["metadata"]["uid"].str();
    std::vector<ObjectPtr> pods = index().ownedBy(uid, "/pods");
    std::erase_if(pods, [](const ObjectPtr &pod) { return !isPodActive(pod->value); });
    const std::int64_t replicas = set["spec"]["replicas"].integer(1);
    std::string failure;
    if (set["metadata"]["deletionTimestamp"].isNull()) {
        const auto blocked = m_retryAt.find(uid);
        const bool waits = blocked != m_retryAt.end() && server().clock().elapsed() < blocked->second;
        if (waits)
            failure = m_failure[uid];
        int burst = 50; // a turn; the real controller starts with one and doubles
        for (auto missing = replicas - static_cast<std::int64_t>(pods.size()); missing > 0 && !waits;
             --missing) {
            if (burst-- == 0) {
                enqueue(key);
                break;
            }
            Json pod = podFromTemplate(set["spec"]["template"], set, ownerReference(set));
            pod["metadata"]["generateName"] = key.second + "-";
            const auto created = create("/pods", key.first, std::move(pod));
            if (!created) {
                failure = created.error().message;
                event(set, "Warning", "FailedCreate", "Error creating: " + failure);
                // Not at once: the refusal changes our own status, and that would bring us right back here.
                m_failure[uid] = failure;
                m_retryAt[uid] = server().clock().elapsed() + std::chrono::seconds(10);
                enqueueAfter(key, std::chrono::seconds(10) + std::chrono::milliseconds(10));
                break;
            }
            event(set, "Normal", "SuccessfulCreate",
                  "Created pod: " + (*created)->value["metadata"]["name"].str());
        }
        if (std::cmp_greater(pods.size(), replicas)) {
            std::ranges::sort(pods, {}, worth);
            const std::size_t surplus = pods.size() - static_cast<std::size_t>(replicas);
            for (std::size_t i = 0; i < surplus; ++i) {
                const std::string &name = pods[i]->value["metadata"]["name"].str();
                remove("/pods", {key.first, name});
                event(set, "Normal", "SuccessfulDelete", "Deleted pod: " + name);
            }
        }
    }
    pods = index().ownedBy(uid, "/pods");
    std::erase_if(pods, [](const ObjectPtr &pod) { return !isPodActive(pod->value); });
    const std::string now = server().now();
    const std::int64_t minReady = set["spec"]["minReadySeconds"].integer();
    std::int64_t ready = 0, available = 0;
    for (const ObjectPtr &pod : pods) {
        ready += isPodReady(pod->value) ? 1 : 0;
        available += isPodAvailable(pod->value, minReady, now) ? 1 : 0;
    }
    if (available < ready)
        enqueueAfter(key, std::chrono::seconds(1));
    setStatus(replicaSets, key, [&](Json &status) {
        status["observedGeneration"] = set["metadata"]["generation"];
        status["replicas"] = static_cast<std::int64_t>(pods.size());
        for (const auto &[name, value] :
             {std::pair{"fullyLabeledReplicas", static_cast<std::int64_t>(pods.size())},
              std::pair{"readyReplicas", ready}, std::pair{"availableReplicas", available}}) {
            if (value)
                status[name] = value;
            else
                status.erase(name);
        }
        if (!failure.empty()) {
            setCondition(status, "ReplicaFailure", true, "FailedCreate", failure, now);
        } else if (status.contains("conditions") && std::cmp_greater_equal(pods.size(), replicas)) {
            status.erase("conditions");
        }
    });
}

} // namespace slipway::sandbox
