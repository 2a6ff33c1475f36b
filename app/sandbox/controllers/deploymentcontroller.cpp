// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/workloads.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *deployments = "apps/deployments";
constexpr const char *revisionKey = "deployment.kubernetes.io/revision";
constexpr const char *hashLabel = "pod-template-hash";

Json withoutHash(Json podTemplate)
{
    if (podTemplate.contains("metadata") && podTemplate["metadata"].contains("labels"))
        podTemplate["metadata"]["labels"].erase(hashLabel);
    return podTemplate;
}

std::int64_t revisionOf(const Json &object)
{
    return std::atoll(object["metadata"]["annotations"][revisionKey].str().c_str());
}

std::int64_t wanted(const ObjectPtr &set)
{
    return set->value["spec"]["replicas"].integer();
}

std::int64_t field(const ObjectPtr &set, const char *name)
{
    return set->value["status"][name].integer();
}

} // namespace

void DeploymentController::observe(const StoreEvent &event)
{
    if (event.storage == deployments) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == replicaSets) {
        if (const auto owner = ownerKey(event.object->value, "Deployment"))
            enqueue(*owner);
    }
}

ObjectPtr DeploymentController::ensureReplicaSet(const Json &deployment, const std::vector<ObjectPtr> &sets)
{
    const Json &podTemplate = deployment["spec"]["template"];
    std::int64_t newest = 0;
    ObjectPtr found;
    for (const ObjectPtr &set : sets) {
        newest = std::max(newest, revisionOf(set->value));
        if (withoutHash(set->value["spec"]["template"]) == podTemplate)
            found = set;
    }
    const std::string &ns = deployment["metadata"]["namespace"].str();
    const std::string &name = deployment["metadata"]["name"].str();
    if (!found) {
        const std::string hash = templateHash(podTemplate);
        Json labels = podTemplate["metadata"]["labels"];
        labels[hashLabel] = hash;
        Json selector = deployment["spec"]["selector"];
        selector["matchLabels"][hashLabel] = hash;
        Json annotations = deployment["metadata"]["annotations"];
        annotations.erase("kubectl.kubernetes.io/last-applied-configuration");
        annotations[revisionKey] = std::to_string(newest + 1);
        annotations["deployment.kubernetes.io/desired-replicas"] =
            std::to_string(deployment["spec"]["replicas"].integer());
        Json set =
            Json::obj({{"metadata",
                        Json::obj({{"name", name + "-" + hash},
                                   {"namespace", ns},
                                   {"labels", labels},
                                   {"annotations", annotations},
                                   {"ownerReferences", Json::list({ownerReference(deployment)})}})},
                       {"spec",
                        Json::obj({{"replicas", 0},
                                   {"selector", selector},
                                   {"template", podTemplate},
                                   {"minReadySeconds", deployment["spec"]["minReadySeconds"].integer()}})}});
        set["spec"]["template"]["metadata"]["labels"][hashLabel] = hash;
        auto created = create(replicaSets, ns, std::move(set));
        if (!created)
            return nullptr;
        found = *created;
        newest = revisionOf(found->value) - 1;
    } else if (revisionOf(found->value) < newest) { // rolled back to an older template
        auto changed = server().mutate(
            replicaSets, ns, found->value["metadata"]["name"].str(), "kube-controller-manager", {},
            [&](Json &set) { set["metadata"]["annotations"][revisionKey] = std::to_string(newest + 1); });
        if (changed)
            found = *changed;
    }
    const std::string revision = std::to_string(revisionOf(found->value));
    if (deployment["metadata"]["annotations"][revisionKey].str() != revision)
        (void)server().mutate(deployments, ns, name, "kube-controller-manager", {}, [&](Json &object) {
            object["metadata"]["annotations"][revisionKey] = revision;
        });
    return found;
}

bool DeploymentController::scale(const Json &deployment, const ObjectPtr &set, std::int64_t replicas)
{
    const std::int64_t before = wanted(set);
    if (before == replicas)
        return false;
    const std::string &name = set->value["metadata"]["name"].str();
    const auto scaled = server().mutate(replicaSets, set->value["metadata"]["namespace"].str(), name,
                                        "kube-controller-manager", {},
                                        [&](Json &object) { object["spec"]["replicas"] = replicas; });
    if (scaled)
        event(deployment, "Normal", "ScalingReplicaSet",
              std::string("Scaled ") + (replicas > before ? "up" : "down") + " replica set " + name + " from "
                  + std::to_string(before) + " to " + std::to_string(replicas));
    return scaled.has_value();
}

void DeploymentController::rollOut(const Json &deployment, const ObjectPtr &current,
                                   const std::vector<ObjectPtr> &old)
{
    const auto replicas = static_cast<int>(deployment["spec"]["replicas"].integer(1));
    if (deployment["spec"]["strategy"]["type"].str() == "Recreate") {
        bool left = false;
        for (const ObjectPtr &set : old) {
            scale(deployment, set, 0);
            // The old ones must be gone, not only asked to go: they hold the accelerator.
            left = left || wanted(set) > 0
                || !index().ownedBy(set->value["metadata"]["uid"].str(), "/pods").empty();
        }
        if (left)
            enqueueAfter({deployment["metadata"]["namespace"].str(), deployment["metadata"]["name"].str()},
                         std::chrono::milliseconds(500));
        else
            scale(deployment, current, replicas);
        return;
    }
    const Json &rolling = deployment["spec"]["strategy"]["rollingUpdate"];
    int surge = scaledValue(rolling["maxSurge"], replicas, true);
    int unavailable = scaledValue(rolling["maxUnavailable"], replicas, false);
    if (surge == 0 && unavailable == 0)
        unavailable = 1;
    std::int64_t total = wanted(current);
    std::int64_t available = field(current, "availableReplicas");
    for (const ObjectPtr &set : old) {
        total += wanted(set);
        available += field(set, "availableReplicas");
    }
    const bool others = total > wanted(current);
    if (!others || wanted(current) > replicas) {
        scale(deployment, current, replicas);
        return;
    }
    if (wanted(current) < replicas) {
        const std::int64_t room = replicas + surge - total;
        if (room > 0 && scale(deployment, current, std::min<std::int64_t>(replicas, wanted(current) + room)))
            return;
    }
    // Scale the old down: what is not available first, then as far as enough stay available.
    const std::int64_t unready = wanted(current) - field(current, "availableReplicas");
    std::int64_t mayGo = total - (replicas - unavailable) - unready;
    if (mayGo <= 0)
        return;
    for (const ObjectPtr &set : old) {
        const std::int64_t sick = wanted(set) - field(set, "availableReplicas");
        const std::int64_t go = std::min({sick, wanted(set), mayGo});
        if (go > 0 && scale(deployment, set, wanted(set) - go))
            return;
    }
    std::int64_t healthy = available - (replicas - unavailable);
    for (const ObjectPtr &set : old) {
        const std::int64_t go = std::min(healthy, wanted(set));
        if (go > 0 && scale(deployment, set, wanted(set) - go))
            return;
    }
}

void DeploymentController::cleanUp(const Json &deployment, std::vector<ObjectPtr> old)
{
    const auto limit = static_cast<std::size_t>(
        std::max<std::int64_t>(0, deployment["spec"]["revisionHistoryLimit"].integer(10)));
    std::erase_if(old, [](const ObjectPtr &set) { return wanted(set) > 0 || field(set, "replicas") > 0; });
    std::ranges::sort(old, {}, [](const ObjectPtr &set) { return revisionOf(set->value); });
    for (std::size_t i = 0; i + limit < old.size(); ++i)
        remove(replicaSets,
               {old[i]->value["metadata"]["namespace"].str(), old[i]->value["metadata"]["name"].str()});
}

void DeploymentController::sync(const Store::Key &key)
{
    ObjectPtr found = store().find(deployments, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const std::string uid = found->value["metadata"]["uid"].str();
    std::vector<ObjectPtr> sets = index().ownedBy(uid, replicaSets);
    ObjectPtr current;
    if (found->value["spec"]["paused"].boolean()) {
        for (const ObjectPtr &set : sets) {
            if (withoutHash(set->value["spec"]["template"]) == found->value["spec"]["template"])
                current = set;
        }
        if (current && sets.size() == 1)
            scale(found->value, current, found->value["spec"]["replicas"].integer(1));
    } else {
        current = ensureReplicaSet(found->value, sets);
        if (!current)
            return;
        found = store().find(deployments, key.first, key.second);
        std::vector<ObjectPtr> old = sets;
        std::erase_if(old, [&](const ObjectPtr &set) {
            return set->value["metadata"]["uid"] == current->value["metadata"]["uid"];
        });
        rollOut(found->value, current, old);
        cleanUp(found->value, old);
    }
    sets = index().ownedBy(uid, replicaSets);
    if (current)
        current = store().find(replicaSets, key.first, current->value["metadata"]["name"].str());
    updateStatus(key, current, sets);
}

void DeploymentController::updateStatus(const Store::Key &key, const ObjectPtr &current,
                                        const std::vector<ObjectPtr> &sets)
{
    const ObjectPtr found = store().find(deployments, key.first, key.second);
    if (!found)
        return;
    const Json &deployment = found->value;
    std::int64_t total = 0, ready = 0, available = 0;
    std::string failure;
    for (const ObjectPtr &set : sets) {
        total += field(set, "replicas");
        ready += field(set, "readyReplicas");
        available += field(set, "availableReplicas");
        for (const Json &condition : set->value["status"]["conditions"].array()) {
            if (condition["type"].str() == "ReplicaFailure" && condition["status"].str() == "True")
                failure = condition["message"].str();
        }
    }
    const std::int64_t replicas = deployment["spec"]["replicas"].integer(1);
    const std::int64_t updated = current ? field(current, "replicas") : 0;
    const std::int64_t missing = std::max<std::int64_t>(0, std::max(total, replicas) - available);
    const bool rolling = deployment["spec"]["strategy"]["type"].str() == "RollingUpdate";
    const int unavailable = rolling
        ? scaledValue(deployment["spec"]["strategy"]["rollingUpdate"]["maxUnavailable"],
                      static_cast<int>(replicas), false)
        : 0;
    const bool enough = available >= replicas - unavailable;
    const bool complete = updated == replicas && total == replicas && available == replicas
        && (!current || wanted(current) == replicas);
    const std::string uid = deployment["metadata"]["uid"].str();
    const std::string currentName = current ? current->value["metadata"]["name"].str() : std::string();
    const std::string picture = currentName + ' ' + std::to_string(updated) + ' ' + std::to_string(ready)
        + ' ' + std::to_string(available) + ' ' + std::to_string(total - updated);
    const auto time = server().clock().elapsed();
    const bool progressed = m_lastProgress[uid] != picture;
    if (progressed) {
        m_lastProgress[uid] = picture;
        m_progressAt[uid] = time;
    }
    const auto deadline = std::chrono::seconds(deployment["spec"]["progressDeadlineSeconds"].integer(600));
    const bool late = !complete && time - m_progressAt[uid] >= deadline;
    if (!complete && !late && progressed)
        enqueueAfter(key, deadline + std::chrono::milliseconds(100));
    setStatus(deployments, key, [&](Json &status) {
        const auto put = [&](const char *name, std::int64_t value) {
            if (value)
                status[name] = value;
            else
                status.erase(name);
        };
        status["observedGeneration"] = deployment["metadata"]["generation"];
        put("replicas", total);
        put("updatedReplicas", updated);
        put("readyReplicas", ready);
        put("availableReplicas", available);
        put("unavailableReplicas", missing);
        const std::string now = server().now();
        const auto condition = [&](const char *type, bool value, const char *reason,
                                   const std::string &message) {
            const Json before = std::as_const(status)["conditions"];
            setCondition(status, type, value, reason, message, now);
            for (Json &one : status["conditions"].arrayRef()) {
                if (std::as_const(one)["type"].str() == type
                    && (progressed || std::as_const(one)["lastUpdateTime"].isNull()))
                    one["lastUpdateTime"] = now;
            }
        };
        condition("Available", enough, enough ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                  enough ? "Deployment has minimum availability."
                         : "Deployment does not have minimum availability.");
        const std::string name = "ReplicaSet " + inQuotes(currentName);
        if (deployment["spec"]["paused"].boolean())
            setCondition(status, "Progressing", false, "DeploymentPaused", "Deployment is paused", now);
        else if (complete)
            condition("Progressing", true, "NewReplicaSetAvailable", name + " has successfully progressed.");
        else if (late)
            condition("Progressing", false, "ProgressDeadlineExceeded", name + " has timed out progressing.");
        else if (total == 0 && updated == 0)
            condition("Progressing", true, "NewReplicaSetCreated",
                      "Created new replica set " + inQuotes(currentName));
        else
            condition("Progressing", true, "ReplicaSetUpdated", name + " is progressing.");
        if (!failure.empty())
            condition("ReplicaFailure", true, "FailedCreate", failure);
        else
            std::erase_if(status["conditions"].arrayRef(),
                          [](const Json &one) { return one["type"].str() == "ReplicaFailure"; });
    });
}

} // namespace slipway::sandbox
