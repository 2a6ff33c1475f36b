// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs and DaemonSets.
#include "app/sandbox/controllers/nodefit.h"
#include "app/sandbox/controllers/workloads.h"
#include "app/sandbox/kube/presentation.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr const char *jobs = "batch/jobs";
constexpr const char *daemonSets = "apps/daemonsets";

bool finished(const Json &job)
{
    return std::ranges::any_of(job["status"]["conditions"].array(), [](const Json &one) {
        return one["status"].str() == "True"
            && (one["type"].str() == "Complete" || one["type"].str() == "Failed");
    });
}

} // namespace

void JobController::observe(const StoreEvent &event)
{
    if (event.storage == jobs) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "Job"))
            enqueue(*owner);
    }
}

void JobController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(jobs, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &job = found->value;
    if (finished(job)) {
        if (const Json &ttl = job["spec"]["ttlSecondsAfterFinished"]; ttl.isNumber()) {
            const std::string uid = job["metadata"]["uid"].str();
            server().clock().after(std::chrono::seconds(ttl.integer()), this, [this, key, uid] {
                const ObjectPtr still = store().find(jobs, key.first, key.second);
                if (still && still->value["metadata"]["uid"].str() == uid)
                    remove(jobs, key, {.propagation = "Background"});
            });
        }
        return;
    }
    std::int64_t active = 0, succeeded = 0, failed = 0, ready = 0;
    for (const ObjectPtr &pod : index().ownedBy(job["metadata"]["uid"].str(), "/pods")) {
        const std::string &phase = pod->value["status"]["phase"].str();
        succeeded += phase == "Succeeded" ? 1 : 0;
        failed += phase == "Failed" ? 1 : 0;
        active += isPodActive(pod->value) ? 1 : 0;
        ready += isPodActive(pod->value) && isPodReady(pod->value) ? 1 : 0;
    }
    const std::int64_t completions = job["spec"]["completions"].integer(1);
    const std::int64_t wanted = job["spec"]["suspend"].boolean()
        ? 0
        : std::min(job["spec"]["parallelism"].integer(1), completions - succeeded);
    const bool complete = succeeded >= completions;
    const bool exhausted = failed > job["spec"]["backoffLimit"].integer(6);
    std::string failure;
    if (!complete && !exhausted) {
        // A retry waits, longer each time, as the real controller's back-off does.
        const auto since = [&] {
            std::int64_t last = 0;
            for (const ObjectPtr &pod : index().ownedBy(job["metadata"]["uid"].str(), "/pods")) {
                if (pod->value["status"]["phase"].str() == "Failed")
                    last = std::max(last,
                                    secondsOf(pod->value["status"]["containerStatuses"][std::size_t(0)]
                                                        ["state"]["terminated"]["finishedAt"]
                                                            .str()));
            }
            return secondsOf(server().now()) - last;
        };
        const std::int64_t pause = failed ? 10LL << std::min<std::int64_t>(failed - 1, 5) : 0;
        const auto scaled = static_cast<std::int64_t>(static_cast<double>(pause) / server().clock().speed());
        if (failed && active == 0 && since() < scaled) {
            enqueueAfter(key, std::chrono::seconds(2));
        } else {
            for (; active < wanted; ++active) {
                Json pod = podFromTemplate(job["spec"]["template"], job, ownerReference(job));
                pod["metadata"]["generateName"] = key.second + "-";
                const auto created = create("/pods", key.first, std::move(pod));
                if (!created) {
                    event(job, "Warning", "FailedCreate", "Error creating: " + created.error().message);
                    enqueueAfter(key, std::chrono::seconds(10));
                    break;
                }
                event(job, "Normal", "SuccessfulCreate",
                      "Created pod: " + (*created)->value["metadata"]["name"].str());
            }
        }
    } else {
        for (const ObjectPtr &pod : index().ownedBy(job["metadata"]["uid"].str(), "/pods")) {
            if (isPodActive(pod->value))
                remove("/pods", {key.first, pod->value["metadata"]["name"].str()});
        }
        event(job, complete ? "Normal" : "Warning", complete ? "Completed" : "BackoffLimitExceeded",
              complete ? "Job completed" : "Job has reached the specified backoff limit");
    }
    setStatus(jobs, key, [&](Json &status) {
        const std::string now = server().now();
        if (std::as_const(status)["startTime"].isNull())
            status["startTime"] = now;
        for (const auto &[name, value] : {std::pair{"active", complete || exhausted ? 0 : active},
                                          std::pair{"succeeded", succeeded}, std::pair{"failed", failed}}) {
            if (value)
                status[name] = value;
            else
                status.erase(name);
        }
        status["ready"] = complete || exhausted ? 0 : ready;
        if (complete) {
            status["completionTime"] = now;
            setCondition(status, "SuccessCriteriaMet", true, "CompletionsReached",
                         "Reached expected number of succeeded pods", now);
            setCondition(status, "Complete", true, "CompletionsReached",
                         "Reached expected number of succeeded pods", now);
        } else if (exhausted) {
            setCondition(status, "FailureTarget", true, "BackoffLimitExceeded",
                         "Job has reached the specified backoff limit", now);
            setCondition(status, "Failed", true, "BackoffLimitExceeded",
                         "Job has reached the specified backoff limit", now);
        }
    });
}

void DaemonSetController::observe(const StoreEvent &event)
{
    if (event.storage == daemonSets) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.object->value["metadata"]["namespace"].str(),
                     event.object->value["metadata"]["name"].str()});
    } else if (event.storage == "/pods") {
        if (const auto owner = ownerKey(event.object->value, "DaemonSet"))
            enqueue(*owner);
    } else if (event.storage == "/nodes" && event.type != StoreEvent::Type::Modified) {
        for (const auto &[key, set] : store().objects(daemonSets))
            enqueue(key);
    }
}

void DaemonSetController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(daemonSets, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &set = found->value;
    const std::string hash = templateHash(set["spec"]["template"]);
    std::map<std::string, ObjectPtr> byNode;
    for (const ObjectPtr &pod : index().ownedBy(set["metadata"]["uid"].str(), "/pods")) {
        const Json &terms = pod->value.at(
            "spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms");
        byNode[terms[std::size_t(0)]["matchFields"][std::size_t(0)]["values"][std::size_t(0)].str()] = pod;
    }
    Json tolerations = set["spec"]["template"]["spec"]["tolerations"];
    for (const auto &[name, effect] :
         {std::pair{"not-ready", "NoExecute"}, std::pair{"unreachable", "NoExecute"},
          std::pair{"disk-pressure", "NoSchedule"}, std::pair{"memory-pressure", "NoSchedule"},
          std::pair{"pid-pressure", "NoSchedule"}, std::pair{"unschedulable", "NoSchedule"}})
        tolerations.push(Json::obj({{"key", std::string("node.kubernetes.io/") + name},
                                    {"operator", "Exists"},
                                    {"effect", effect}}));
    std::int64_t desired = 0, current = 0, ready = 0, updated = 0;
    for (const auto &[nodeKey, node] : store().objects("/nodes")) {
        NodeFit fit = NodeFit::of(node->value);
        Json pod = podFromTemplate(set["spec"]["template"], set, ownerReference(set));
        pod["spec"]["tolerations"] = tolerations;
        PodNeeds needs(pod);
        needs.requests.clear();
        if (!fit.refusals(needs).empty())
            continue;
        ++desired;
        const ObjectPtr there = byNode[nodeKey.second];
        byNode.erase(nodeKey.second);
        if (!there) {
            const Json term =
                Json::obj({{"matchFields",
                            Json::list({Json::obj({{"key", "metadata.name"},
                                                   {"operator", "In"},
                                                   {"values", Json::list({nodeKey.second})}})})}});
            pod["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
               ["nodeSelectorTerms"] = Json::list({term});
            pod["metadata"]["generateName"] = key.second + "-";
            pod["metadata"]["labels"]["controller-revision-hash"] = hash;
            if (const auto created = create("/pods", key.first, std::move(pod)); !created)
                event(set, "Warning", "FailedCreate", "Error creating: " + created.error().message);
            else
                event(set, "Normal", "SuccessfulCreate",
                      "Created pod: " + (*created)->value["metadata"]["name"].str());
            continue;
        }
        ++current;
        ready += isPodReady(there->value) ? 1 : 0;
        const bool isNew = there->value["metadata"]["labels"]["controller-revision-hash"].str() == hash;
        updated += isNew ? 1 : 0;
        if (!isNew && isPodActive(there->value) && set["spec"]["updateStrategy"]["type"].str() != "OnDelete")
            remove("/pods", {key.first, there->value["metadata"]["name"].str()});
    }
    for (const auto &[node, pod] : byNode) {
        if (pod && isPodActive(pod->value))
            remove("/pods", {key.first, pod->value["metadata"]["name"].str()});
    }
    setStatus(daemonSets, key, [&](Json &status) {
        status["observedGeneration"] = set["metadata"]["generation"];
        status["desiredNumberScheduled"] = desired;
        status["currentNumberScheduled"] = current;
        status["updatedNumberScheduled"] = updated;
        status["numberReady"] = ready;
        status["numberAvailable"] = ready;
        status["numberMisscheduled"] = 0;
        if (desired > ready)
            status["numberUnavailable"] = desired - ready;
        else
            status.erase("numberUnavailable");
    });
}

} // namespace slipway::sandbox
