// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Filters of the scheduler. Source: Kubernetes docs, "Kubernetes Scheduler", "Assigning Pods to Nodes", "Taints and Tolerations".
#include "app/sandbox/controllers/nodefit.h"

#include "app/sandbox/kube/admission.h"
#include "app/sandbox/kube/quantity.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

std::int64_t amount(const std::string &name, const Quantity &quantity)
{
    return name == "cpu" ? quantity.toMillis() : quantity.toUnits();
}

bool matchesTerm(const Json &term, const Json &labels, const std::string &nodeName)
{
    if (term["matchExpressions"].empty() && term["matchFields"].empty())
        return false;
    const LabelSelector expressions =
        LabelSelector::fromObject(Json::obj({{"matchExpressions", term["matchExpressions"]}}));
    const LabelSelector fields =
        LabelSelector::fromObject(Json::obj({{"matchExpressions", term["matchFields"]}}));
    return expressions.matches(labels) && fields.matches(Json::obj({{"metadata.name", nodeName}}));
}

} // namespace

PodNeeds::PodNeeds(const Json &pod)
    : labels(pod["metadata"]["labels"])
    , nodeSelector(pod["spec"]["nodeSelector"])
    , nodeAffinity(pod.at("spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution"))
    , tolerations(pod["spec"]["tolerations"])
    , antiAffinity(pod.at("spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution"))
    , ns(pod["metadata"]["namespace"].str())
{
    for (const auto &[name, value] : podRequests(pod["spec"]))
        requests[name] = amount(name, Quantity::parse(value).value_or(Quantity()));
    for (const Json &container : pod["spec"]["containers"].array()) {
        for (const Json &port : container["ports"].array()) {
            if (port["hostPort"].integer())
                hostPorts.insert(port["hostPort"].integer());
        }
    }
}

bool toleratesTaint(const Json &tolerations, const Json &taint)
{
    return std::ranges::any_of(tolerations.array(), [&](const Json &one) {
        const std::string &effect = one["effect"].str();
        if (!effect.empty() && effect != taint["effect"].str())
            return false;
        const std::string &key = one["key"].str();
        if (one["operator"].str() == "Exists")
            return key.empty() || key == taint["key"].str();
        return key == taint["key"].str() && one["value"].str() == taint["value"].str();
    });
}

bool matchesNodeSelector(const Json &nodeSelector, const Json &labels, const std::string &nodeName)
{
    return std::ranges::any_of(nodeSelector["nodeSelectorTerms"].array(),
                               [&](const Json &term) { return matchesTerm(term, labels, nodeName); });
}

NodeFit NodeFit::of(const Json &node)
{
    NodeFit out;
    out.name = node["metadata"]["name"].str();
    out.labels = node["metadata"]["labels"];
    out.taints = node["spec"]["taints"];
    out.unschedulable = node["spec"]["unschedulable"].boolean();
    for (const auto &[name, value] : node["status"]["allocatable"].object())
        out.allocatable[name] = amount(name, Quantity::of(value).value_or(Quantity()));
    return out;
}

void NodeFit::place(const PodNeeds &pod)
{
    for (const auto &[what, value] : pod.requests)
        used[what] += value;
    ++used["pods"];
    hostPorts.insert(pod.hostPorts.begin(), pod.hostPorts.end());
    podLabels.push_back(Json::obj({{"ns", pod.ns}, {"labels", pod.labels}}));
}

std::vector<std::string> NodeFit::refusals(const PodNeeds &pod) const
{
    // The first failing plugin speaks, in the scheduler's order; resources alone may give several reasons.
    const Json unschedulableTaint =
        Json::obj({{"key", "node.kubernetes.io/unschedulable"}, {"effect", "NoSchedule"}});
    if (unschedulable && !toleratesTaint(pod.tolerations, unschedulableTaint))
        return {"node(s) were unschedulable"};
    for (const Json &taint : taints.array()) {
        if (taint["effect"].str() != "PreferNoSchedule" && !toleratesTaint(pod.tolerations, taint))
            return {"node(s) had untolerated taint {" + taint["key"].str() + ": " + taint["value"].str()
                    + "}"};
    }
    for (const auto &[key, value] : pod.nodeSelector.object()) {
        if (labels[key].str() != value.str() || !labels.contains(key))
            return {"node(s) didn't match Pod's node affinity/selector"};
    }
    if (pod.nodeAffinity.isObject() && !matchesNodeSelector(pod.nodeAffinity, labels, name))
        return {"node(s) didn't match Pod's node affinity/selector"};
    if (std::ranges::any_of(pod.hostPorts, [&](std::int64_t port) { return hostPorts.contains(port); }))
        return {"node(s) didn't have free ports for the requested pod ports"};
    std::vector<std::string> out;
    const auto left = [&](const std::string &what) {
        const auto has = allocatable.find(what);
        const auto taken = used.find(what);
        return (has == allocatable.end() ? 0 : has->second) - (taken == used.end() ? 0 : taken->second);
    };
    if (left("pods") < 1)
        out.emplace_back("Too many pods");
    for (const auto &[what, wanted] : pod.requests) {
        if (wanted > 0 && wanted > left(what))
            out.push_back("Insufficient " + what);
    }
    if (!out.empty())
        return out;
    for (const Json &affinity : pod.volumeAffinities) {
        if (!matchesNodeSelector(affinity, labels, name))
            return {"node(s) had volume node affinity conflict"};
    }
    for (const Json &term : pod.antiAffinity.array()) {
        if (term["topologyKey"].str() != "kubernetes.io/hostname")
            continue;
        const LabelSelector selector = LabelSelector::fromObject(term["labelSelector"]);
        if (std::ranges::any_of(podLabels, [&](const Json &other) {
                return other["ns"].str() == pod.ns && selector.matches(other["labels"]);
            }))
            return {"node(s) didn't match pod anti-affinity rules"};
    }
    return {};
}

double NodeFit::score(const PodNeeds &pod) const
{
    double sum = 0;
    for (const char *what : {"cpu", "memory"}) {
        const auto has = allocatable.find(what);
        if (has == allocatable.end() || has->second == 0)
            continue;
        const auto taken = used.find(what);
        const auto wanted = pod.requests.find(what);
        const std::int64_t after =
            (taken == used.end() ? 0 : taken->second) + (wanted == pod.requests.end() ? 0 : wanted->second);
        sum += 50.0 * (1.0 - static_cast<double>(after) / static_cast<double>(has->second));
    }
    const auto pods = used.find("pods");
    return sum - (pods == used.end() ? 0 : static_cast<double>(pods->second) * 0.01);
}

std::int64_t allocatableMemory(std::int64_t capacityBytes)
{
    constexpr std::int64_t mib = 1024 * 1024;
    const double m = static_cast<double>(capacityBytes) / mib;
    const std::int64_t kernel = static_cast<std::int64_t>(m / 64) + 16 + (m > 3072 ? 64 : 0);
    double reserved = 255;
    if (m > 1000) {
        reserved = 0;
        double rest = m;
        for (const auto &[width, share] :
             {std::pair{4000.0, 0.25}, std::pair{4000.0, 0.20}, std::pair{8000.0, 0.10},
              std::pair{112000.0, 0.06}, std::pair{1e12, 0.02}}) {
            const double part = std::min(rest, width);
            reserved += part * share;
            rest -= part;
        }
    }
    return capacityBytes - (kernel + static_cast<std::int64_t>(reserved) + 100) * mib;
}

std::int64_t allocatableCpuMillis(std::int64_t capacity)
{
    double reserved = 0;
    double rest = static_cast<double>(capacity);
    for (const auto &[width, share] : {std::pair{1000.0, 0.06}, std::pair{1000.0, 0.01},
                                       std::pair{2000.0, 0.005}, std::pair{1e12, 0.0025}}) {
        const double part = std::min(rest, width);
        reserved += part * share;
        rest -= part;
    }
    return capacity - static_cast<std::int64_t>(reserved);
}

Json nodeObject(const NodeShape &shape, const std::string &name, const std::string &version,
                const std::string &projectId, const std::string &address, const std::string &now)
{
    Json labels = Json::obj({{"kubernetes.io/hostname", name},
                             {"kubernetes.io/arch", "amd64"},
                             {"kubernetes.io/os", "linux"},
                             {"node.kubernetes.io/instance-type", shape.machineType.toStdString()},
                             {"topology.kubernetes.io/zone", shape.zone.toStdString()}});
    for (auto it = shape.labels.cbegin(); it != shape.labels.cend(); ++it)
        labels[it.key().toStdString()] = it.value().toStdString();
    if (shape.metadataServer)
        labels["iam.gke.io/gke-metadata-server-enabled"] = "true";
    Json spec = Json::obj(
        {{"providerID",
          shape.providerId.isEmpty() ? "gce://" + projectId + "/" + shape.zone.toStdString() + "/" + name
                                     : shape.providerId.toStdString()}});
    for (const NodeShape::Taint &taint : shape.taints)
        spec["taints"].push(Json::obj({{"key", taint.key.toStdString()},
                                       {"value", taint.value.toStdString()},
                                       {"effect", taint.effect.toStdString()}}));
    const auto amounts = [&](std::int64_t cpu, std::int64_t memory) {
        Json out = Json::obj({{"cpu", Quantity::millis(cpu).canonical()},
                              {"memory", std::to_string(memory / 1024) + "Ki"},
                              {"ephemeral-storage", Quantity::units(shape.ephemeralBytes).canonical()},
                              {"pods", std::to_string(shape.maxPods > 0 ? shape.maxPods : 110)},
                              {"hugepages-2Mi", "0"}});
        if (!shape.acceleratorResource.isEmpty() && shape.devicePlugin == NodeShape::DevicePlugin::BuiltIn)
            out[shape.acceleratorResource.toStdString()] = std::to_string(shape.acceleratorCount);
        return out;
    };
    Json conditions = Json::list();
    for (const auto &[type, value, reason, message] :
         {std::tuple{"MemoryPressure", "False", "KubeletHasSufficientMemory",
                     "kubelet has sufficient memory available"},
          std::tuple{"DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"},
          std::tuple{"PIDPressure", "False", "KubeletHasSufficientPID",
                     "kubelet has sufficient PID available"},
          std::tuple{"Ready", "True", "KubeletReady", "kubelet is posting ready status"}})
        conditions.push(Json::obj({{"type", type},
                                   {"status", value},
                                   {"reason", reason},
                                   {"message", message},
                                   {"lastHeartbeatTime", now},
                                   {"lastTransitionTime", now}}));
    const Json status =
        Json::obj({{"capacity", amounts(shape.cpuMillis, shape.memoryBytes)},
                   {"allocatable",
                    amounts(allocatableCpuMillis(shape.cpuMillis),
                            shape.reservedMemoryBytes > 0 ? shape.memoryBytes - shape.reservedMemoryBytes
                                                          : allocatableMemory(shape.memoryBytes))},
                   {"conditions", conditions},
                   {"addresses",
                    Json::list({Json::obj({{"type", "InternalIP"}, {"address", address}}),
                                Json::obj({{"type", "Hostname"}, {"address", name}})})},
                   {"nodeInfo",
                    Json::obj({{"kubeletVersion", version},
                               {"kubeProxyVersion", version},
                               {"osImage",
                                shape.osImage.isEmpty() ? std::string("Container-Optimized OS from Google")
                                                        : shape.osImage.toStdString()},
                               {"kernelVersion", "6.6.97+"},
                               {"containerRuntimeVersion", "containerd://2.0.6"},
                               {"architecture", "amd64"},
                               {"operatingSystem", "linux"},
                               {"machineID", newUid()},
                               {"systemUUID", newUid()},
                               {"bootID", newUid()}})}});
    return Json::obj(
        {{"metadata", Json::obj({{"name", name}, {"labels", labels}})}, {"spec", spec}, {"status", status}});
}

} // namespace slipway::sandbox
