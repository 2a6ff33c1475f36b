// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/scheduler.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

const Store::Key everything{"", ""};

} // namespace

Scheduler::Scheduler(ControllerContext context, std::chrono::milliseconds podDelay)
    : Controller(context, "default-scheduler")
    , m_podDelay(podDelay)
{
}

void Scheduler::observe(const StoreEvent &event)
{
    const auto wake = [this] {
        if (std::exchange(m_pending, true))
            return;
        server().clock().after(m_podDelay, this, [this] { round(); });
    };
    if (event.storage == "/nodes") {
        m_nodes.erase(event.object->value["metadata"]["name"].str());
        if (event.type == StoreEvent::Type::Added
            || (event.previous
                && (event.previous->value["spec"] != event.object->value["spec"]
                    || event.previous->value["metadata"]["labels"]
                        != event.object->value["metadata"]["labels"]
                    // A device plugin that comes after the pods makes room for them.
                    || event.previous->value["status"]["allocatable"]
                        != event.object->value["status"]["allocatable"])))
            wake();
    } else if (event.storage == "/pods") {
        const Json &pod = event.object->value;
        const std::string &node = pod["spec"]["nodeName"].str();
        const bool ended = event.type == StoreEvent::Type::Deleted
            || pod["status"]["phase"].str() == "Succeeded" || pod["status"]["phase"].str() == "Failed";
        if (!node.empty() && ended) {
            m_nodes.erase(node); // counted anew when next looked at
            wake();
        } else if (node.empty()
                   && (event.type == StoreEvent::Type::Added
                       || (event.previous && event.previous->value["spec"] != pod["spec"]))) {
            wake();
        }
    } else if (event.storage == "/persistentvolumeclaims" || event.storage == "/persistentvolumes"
               || event.storage == "storage.k8s.io/storageclasses") {
        wake();
    }
}

void Scheduler::sync(const Store::Key &) { }

NodeFit &Scheduler::fitOf(const std::string &node)
{
    const auto known = m_nodes.find(node);
    if (known != m_nodes.end())
        return known->second;
    const ObjectPtr object = store().find("/nodes", {}, node);
    NodeFit fit = NodeFit::of(object->value);
    for (const Store::Key &key : index().podsOnNode(node)) {
        const ObjectPtr pod = store().find("/pods", key.first, key.second);
        if (pod && pod->value["status"]["phase"].str() != "Succeeded"
            && pod->value["status"]["phase"].str() != "Failed")
            fit.place(PodNeeds(pod->value));
    }
    return m_nodes.emplace(node, std::move(fit)).first->second;
}

void Scheduler::round()
{
    m_pending = false;
    // A wake-up is for all that wait; what came in while a round was under way is added to it.
    m_queue.insert(index().unscheduledPods().begin(), index().unscheduledPods().end());
    turn();
}

void Scheduler::turn()
{
    constexpr std::size_t podsATurn = 50; // clients are answered in between
    std::vector<ObjectPtr> pods;
    for (auto it = m_queue.begin(); it != m_queue.end() && pods.size() < podsATurn; it = m_queue.erase(it)) {
        const ObjectPtr pod = store().find("/pods", it->first, it->second);
        if (pod && pod->value["spec"]["nodeName"].str().empty() && isPodActive(pod->value)
            && pod->value["spec"]["schedulingGates"].empty()
            && pod->value["spec"]["schedulerName"].str() == "default-scheduler")
            pods.push_back(pod);
    }
    std::ranges::stable_sort(pods, {}, [](const ObjectPtr &pod) {
        return std::pair{-pod->value["spec"]["priority"].integer(),
                         pod->value["metadata"]["creationTimestamp"].str()};
    });
    std::vector<ObjectPtr> left;
    for (const ObjectPtr &pod : pods)
        schedule(pod, left);
    if (!left.empty() && unschedulable)
        unschedulable(left);
    if (!m_queue.empty() && !m_pending && !std::exchange(m_turning, true))
        server().clock().after(std::chrono::milliseconds(1), this, [this] {
            m_turning = false;
            turn();
        });
}

std::string Scheduler::volumeProblem(const Json &pod, PodNeeds &needs, std::vector<Store::Key> &toSelect)
{
    const std::string &ns = pod["metadata"]["namespace"].str();
    for (const Json &volume : pod["spec"]["volumes"].array()) {
        std::string name = volume["persistentVolumeClaim"]["claimName"].str();
        if (volume.contains("ephemeral"))
            name = pod["metadata"]["name"].str() + "-" + volume["name"].str();
        if (name.empty())
            continue;
        const ObjectPtr claim = store().find("/persistentvolumeclaims", ns, name);
        if (!claim)
            return "persistentvolumeclaim " + inQuotes(name) + " not found";
        if (!claim->value["metadata"]["deletionTimestamp"].isNull())
            return "persistentvolumeclaim " + inQuotes(name) + " is being deleted";
        const std::string &volumeName = claim->value["spec"]["volumeName"].str();
        if (claim->value["status"]["phase"].str() == "Bound" && !volumeName.empty()) {
            if (const ObjectPtr bound = store().find("/persistentvolumes", {}, volumeName);
                bound && bound->value.at("spec.nodeAffinity.required").isObject())
                needs.volumeAffinities.push_back(bound->value.at("spec.nodeAffinity.required"));
            continue;
        }
        const ObjectPtr storageClass =
            store().find("storage.k8s.io/storageclasses", {}, claim->value["spec"]["storageClassName"].str());
        if (!storageClass || storageClass->value["volumeBindingMode"].str() != "WaitForFirstConsumer")
            return "pod has unbound immediate PersistentVolumeClaims";
        toSelect.push_back({ns, name});
    }
    return {};
}

void Scheduler::schedule(const ObjectPtr &pod, std::vector<ObjectPtr> &left)
{
    PodNeeds needs(pod->value);
    const auto &nodes = store().objects("/nodes");
    std::vector<Store::Key> toSelect;
    const std::string available = "0/" + std::to_string(nodes.size()) + " nodes are available: ";
    const std::string unhelpful = " preemption: 0/" + std::to_string(nodes.size()) + " nodes are available: "
        + std::to_string(nodes.size()) + " Preemption is not helpful for scheduling.";
    if (const std::string problem = volumeProblem(pod->value, needs, toSelect); !problem.empty()) {
        reject(pod,
               nodes.empty() ? "no nodes available to schedule pods" : available + problem + "." + unhelpful);
        return;
    }
    if (nodes.empty()) {
        reject(pod, "no nodes available to schedule pods");
        left.push_back(pod);
        return;
    }
    std::map<std::string, int> reasons;
    NodeFit *best = nullptr;
    double bestScore = 0;
    int lackOfResources = 0;
    for (const auto &[key, node] : nodes) {
        NodeFit &fit = fitOf(key.second);
        const std::vector<std::string> refusals = fit.refusals(needs);
        if (refusals.empty()) {
            const double score = fit.score(needs);
            if (!best || score > bestScore) {
                best = &fit;
                bestScore = score;
            }
            continue;
        }
        lackOfResources +=
            refusals.front().starts_with("Insufficient") || refusals.front() == "Too many pods" ? 1 : 0;
        for (const std::string &reason : refusals)
            ++reasons[reason];
    }
    if (!best) {
        std::vector<std::string> texts;
        for (const auto &[reason, count] : reasons)
            texts.push_back(std::to_string(count) + " " + reason);
        std::ranges::sort(texts);
        std::string message = available;
        for (std::size_t i = 0; i < texts.size(); ++i)
            message += (i ? ", " : "") + texts[i];
        const int rest = static_cast<int>(nodes.size()) - lackOfResources;
        message += ". preemption: 0/" + std::to_string(nodes.size()) + " nodes are available: ";
        if (lackOfResources)
            message += std::to_string(lackOfResources) + " No preemption victims found for incoming pod"
                + (rest ? ", " : "");
        if (rest)
            message += std::to_string(rest) + " Preemption is not helpful for scheduling";
        reject(pod, message + ".");
        left.push_back(pod);
        return;
    }
    const std::string node = best->name;
    const std::string &ns = pod->value["metadata"]["namespace"].str();
    const std::string &podName = pod->value["metadata"]["name"].str();
    if (!toSelect.empty()) {
        // Tell the provisioner where; the pod is placed when the volumes are there.
        for (const Store::Key &claim : toSelect)
            (void)server().mutate(
                "/persistentvolumeclaims", claim.first, claim.second, name(), {}, [&](Json &object) {
                    object["metadata"]["annotations"]["volume.kubernetes.io/selected-node"] = node;
                });
        return;
    }
    best->place(needs);
    const auto bound = server().mutate("/pods", ns, podName, "kube-scheduler", {},
                                       [&](Json &object) { object["spec"]["nodeName"] = node; });
    if (!bound)
        return;
    (void)server().mutate("/pods", ns, podName, "kube-scheduler", "status", [&](Json &object) {
        setCondition(object["status"], "PodScheduled", true, {}, {}, server().now());
    });
    event(pod->value, "Normal", "Scheduled", "Successfully assigned " + ns + "/" + podName + " to " + node);
}

void Scheduler::reject(const ObjectPtr &pod, const std::string &message)
{
    const std::string &ns = pod->value["metadata"]["namespace"].str();
    const std::string &podName = pod->value["metadata"]["name"].str();
    bool news = false;
    (void)server().mutate("/pods", ns, podName, "kube-scheduler", "status", [&](Json &object) {
        const Json before = object;
        setCondition(object["status"], "PodScheduled", false, "Unschedulable", message, server().now());
        news = before != object;
    });
    if (news)
        event(pod->value, "Warning", "FailedScheduling", message);
}

} // namespace slipway::sandbox
