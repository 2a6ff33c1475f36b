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

constexpr const char *indexKey = "batch.kubernetes.io/job-completion-index";

std::int64_t indexOf(const Json &pod)
{
    const std::string &text = pod["metadata"]["annotations"][indexKey].str();
    return text.empty() ? -1 : std::stoll(text);
}

/// Name, label, annotation, host name and variable of an index, as the real controller gives them.
void giveIndex(Json &pod, const std::string &job, std::int64_t index)
{
    const std::string text = std::to_string(index);
    pod["metadata"]["generateName"] = job + "-" + text + "-";
    pod["metadata"]["annotations"][indexKey] = text;
    pod["metadata"]["labels"][indexKey] = text;
    pod["spec"]["hostname"] = job + "-" + text;
    for (const char *list : {"initContainers", "containers"}) {
        if (!std::as_const(pod)["spec"].contains(list))
            continue;
        for (Json &container : pod["spec"][list].arrayRef())
            container["env"].push(Json::obj(
                {{"name", "JOB_COMPLETION_INDEX"},
                 {"valueFrom",
                  Json::obj(
                      {{"fieldRef",
                        Json::obj({{"apiVersion", "v1"},
                                   {"fieldPath", std::string("metadata.labels['") + indexKey + "']"}})}})}}));
    }
}

/// "0,2-4"
std::string intervals(const std::set<std::int64_t> &indexes)
{
    std::string text;
    for (auto it = indexes.begin(); it != indexes.end();) {
        const std::int64_t first = *it;
        std::int64_t last = first;
        while (++it != indexes.end() && *it == last + 1)
            last = *it;
        text += (text.empty() ? "" : ",") + std::to_string(first)
            + (last == first ? "" : "-" + std::to_string(last));
    }
    return text;
}

} // namespace

std::string JobController::deadlinePassed(const Json &job, const Store::Key &key)
{
    const Json &limit = job["spec"]["activeDeadlineSeconds"];
    const std::string &started = job["status"]["startTime"].str();
    if (!limit.isNumber() || started.empty())
        return {};
    // By the real time that has passed, not by the hastened one: what a Job of the sandbox does may be real, as a load is.
    const std::int64_t left = limit.integer() - (secondsOf(server().now()) - secondsOf(started));
    if (left <= 0)
        return "Job was active longer than specified deadline";
    enqueueAfter(key,
                 std::chrono::milliseconds(
                     static_cast<std::int64_t>(static_cast<double>(left) * 1000 * server().clock().speed())));
    return {};
}

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
    const bool indexed = job["spec"]["completionMode"].str() == "Indexed";
    std::int64_t active = 0, succeeded = 0, failed = 0, ready = 0;
    std::set<std::int64_t> taken, done; // indexes
    for (const ObjectPtr &pod : index().ownedBy(job["metadata"]["uid"].str(), "/pods")) {
        const std::int64_t at = indexOf(pod->value);
        if (pod->value["status"]["phase"].str() == "Succeeded" && indexed && !done.insert(at).second)
            continue; // one that ended twice counts once
        if (isPodActive(pod->value))
            taken.insert(at);
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
    const std::string deadline = deadlinePassed(job, key);
    const bool exhausted = failed > job["spec"]["backoffLimit"].integer(6) || !deadline.empty();
    const std::string failureReason = deadline.empty() ? "BackoffLimitExceeded" : "DeadlineExceeded";
    const std::string failureMessage =
        deadline.empty() ? "Job has reached the specified backoff limit" : deadline;
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
                if (indexed) {
                    std::int64_t next = 0;
                    while (taken.contains(next) || done.contains(next))
                        ++next;
                    taken.insert(next);
                    giveIndex(pod, key.second, next);
                }
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
        event(job, complete ? "Normal" : "Warning", complete ? "Completed" : failureReason.c_str(),
              complete ? "Job completed" : failureMessage);
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
        if (indexed)
            status["completedIndexes"] = intervals(done);
        if (complete) {
            status["completionTime"] = now;
            setCondition(status, "SuccessCriteriaMet", true, "CompletionsReached",
                         "Reached expected number of succeeded pods", now);
            setCondition(status, "Complete", true, "CompletionsReached",
                         "Reached expected number of succeeded pods", now);
        } else if (exhausted) {
            setCondition(status, "FailureTarget", true, failureReason, failureMessage, now);
            setCondition(status, "Failed", true, failureReason, failureMessage, now);
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
