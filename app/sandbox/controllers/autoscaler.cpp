// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: GKE docs, "About GKE cluster autoscaling"; its events as clusters of 2025-2026 show them.
#include "app/sandbox/controllers/scheduler.h"

#include <QHash>

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr std::chrono::minutes groupBackoff{5}; // the autoscaler's initial back-off after a failed scale-up
constexpr std::chrono::minutes unneededTime{10}; // an empty node's time until it is removed

std::string hexOf(size_t value, int digits)
{
    return QString::number(value, 16).rightJustified(digits, u'0').right(digits).toStdString();
}

} // namespace

Autoscaler::Autoscaler(ControllerContext context) : Controller(context, "cluster-autoscaler")
{
    m_timer = server().clock().every(std::chrono::minutes(1), [this] { tidy(); });
}

Autoscaler::~Autoscaler()
{
    // Clusters come and go under one clock and one cloud: what they had is free again.
    server().clock().cancel(m_timer);
    for (const auto &[node, shape] : m_shapes)
        server().cloud().nodeRemoved(shape);
}

std::string Autoscaler::addNode(const NodeShape &shape, const std::string &group)
{
    const bool autoscaled = !group.empty();
    const std::string cluster = server().cloud().clusterName().toStdString();
    const std::string pool = shape.nodePool.toStdString();
    // Machines are named after their instance group.
    const std::string stem = group.ends_with("-grp") ? group.substr(0, group.size() - 4)
                                                     : "gke-" + cluster.substr(0, 19) + "-"
            + pool.substr(0, 19) + "-" + hexOf(qHash(shape.zone + shape.nodePool), 8);
    const std::string name = shape.name.isEmpty() ? stem + "-" + randomSuffix(4) : shape.name.toStdString();
    const int address = ++m_lastAddress;
    const std::string ip = shape.address.isEmpty()
        ? "10.128." + std::to_string(address / 250) + "." + std::to_string(address % 250 + 2)
        : shape.address.toStdString();
    Json node = nodeObject(shape, name, server().cloud().serverVersion().toStdString(),
                           server().cloud().projectId().toStdString(), ip, server().now());
    if (autoscaled)
        node["metadata"]["annotations"]["sandbox.slipway.dev/autoscaled"] = "true";
    node["metadata"]["annotations"]["sandbox.slipway.dev/accelerator-bytes"] =
        std::to_string(shape.acceleratorMemoryBytes);
    if (!shape.name.isEmpty())
        node["metadata"]["annotations"]["sandbox.slipway.dev/named"] = "true";
    if (shape.devicePlugin == NodeShape::DevicePlugin::DaemonSet) {
        node["metadata"]["annotations"]["sandbox.slipway.dev/devices"] =
            shape.acceleratorResource.toStdString() + "=" + std::to_string(shape.acceleratorCount);
        node["metadata"]["annotations"]["sandbox.slipway.dev/driver"] = shape.driver ? "true" : "false";
    }
    const auto created = server().create(*server().resourceOfStorage("/nodes"), {}, node,
                                         {.manager = "kubelet", .trusted = true});
    if (!created)
        return {};
    Json drivers = Json::list();
    if (server().cloud().gcsFuseEnabled())
        drivers.push(Json::obj({{"name", "gcsfuse.csi.storage.gke.io"}, {"nodeID", name}}));
    for (const QString &driver : server().cloud().csiDrivers())
        drivers.push(
            Json::obj({{"name", driver.toStdString()},
                       {"nodeID",
                        !shape.providerId.isEmpty() ? shape.providerId.section(u'/', -1).toStdString()
                                                    : "projects/" + server().cloud().projectId().toStdString()
                                + "/zones/" + shape.zone.toStdString() + "/instances/" + name}}));
    (void)server().create(
        *server().resourceOfStorage("storage.k8s.io/csinodes"), {},
        Json::obj({{"metadata",
                    Json::obj({{"name", name},
                               {"ownerReferences", Json::list({ownerReference((*created)->value)})}})},
                   {"spec", Json::obj({{"drivers", drivers}})}}),
        {.manager = "kubelet", .trusted = true});
    server().recordEvent((*created)->value, "Normal", "RegisteredNode",
                         "Node " + name + " event: Registered Node " + name + " in Controller",
                         "node-controller");
    return name;
}

void Autoscaler::syncNodes()
{
    // Fixed nodes are told apart by pool and zone; what is too many goes, what is missing comes.
    // Those with a name of their own are known by it.
    std::map<std::pair<QString, QString>, std::vector<NodeShape>> wanted;
    std::set<std::string> named;
    for (const NodeShape &shape : server().cloud().nodes()) {
        if (shape.name.isEmpty()) {
            wanted[{shape.nodePool, shape.zone}].push_back(shape);
        } else {
            named.insert(shape.name.toStdString());
            if (!store().find("/nodes", {}, shape.name.toStdString()))
                addNode(shape, {});
        }
    }
    std::vector<std::string> gone;
    std::map<std::pair<QString, QString>, std::vector<std::string>> there;
    for (const auto &[key, node] : store().objects("/nodes")) {
        const Json &labels = node->value["metadata"]["labels"];
        if (node->value["metadata"]["annotations"]["sandbox.slipway.dev/named"].str() == "true") {
            if (!named.contains(key.second))
                gone.push_back(key.second);
        } else if (node->value["metadata"]["annotations"]["sandbox.slipway.dev/autoscaled"].str() != "true")
            there[{QString::fromStdString(labels["cloud.google.com/gke-nodepool"].str()),
                   QString::fromStdString(labels["topology.kubernetes.io/zone"].str())}]
                .push_back(key.second);
    }
    for (const std::string &name : gone)
        remove("/nodes", {{}, name});
    for (const auto &[place, shapes] : wanted) {
        for (std::size_t i = there[place].size(); i < shapes.size(); ++i)
            addNode(shapes[i], {});
    }
    for (const auto &[place, names] : there) {
        const auto found = wanted.find(place);
        for (std::size_t i = found == wanted.end() ? 0 : found->second.size(); i < names.size(); ++i)
            remove("/nodes", {{}, names[i]});
    }
}

bool Autoscaler::isPoolFull(const ScalableGroup &group, const std::vector<ScalableGroup> &groups)
{
    if (group.poolMax <= 0)
        return false;
    int size = 0;
    for (const ScalableGroup &each : groups) {
        if (each.shape.nodePool == group.shape.nodePool)
            size += each.size + m_grown[each.name.toStdString()];
    }
    return size >= group.poolMax;
}

void Autoscaler::consider(const std::vector<ObjectPtr> &pods)
{
    if (!server().cloud().hasAutoscaler())
        return;
    const auto now = server().clock().elapsed();
    const std::vector<ScalableGroup> groups = server().cloud().scalableGroups();
    std::map<std::string, NodeFit> templates; // what an empty node of each group is like
    for (const ObjectPtr &pod : pods) {
        const std::string uid = pod->value["metadata"]["uid"].str();
        const PodNeeds needs(pod->value);
        if (std::ranges::any_of(m_coming, [&](const auto &node) { return node->pods.contains(uid); }))
            continue;
        const auto room = std::ranges::find_if(
            m_coming, [&](const auto &node) { return node->fit.refusals(needs).empty(); });
        if (room != m_coming.end()) {
            (*room)->pods.insert(uid);
            (*room)->fit.place(needs);
            continue;
        }
        std::map<std::string, int> reasons;
        QString why;
        std::vector<ScalableGroup> candidates = groups;
        if (server().cloud().isAutopilot()) {
            candidates.clear();
            QMap<QString, QString> selector;
            for (const auto &[key, value] : needs.nodeSelector.object())
                selector.insert(QString::fromStdString(key), QString::fromStdString(value.str()));
            const auto amount = [&](const char *what) {
                const auto found = needs.requests.find(what);
                return found == needs.requests.end() ? std::int64_t(0) : found->second;
            };
            const bool tpu = amount("google.com/tpu") > 0;
            const auto count = amount(tpu ? "google.com/tpu" : "nvidia.com/gpu");
            const auto shapes = server().cloud().autopilotShapes(
                selector, amount("cpu"), amount("memory"),
                count ? QString::fromLatin1(tpu ? "google.com/tpu" : "nvidia.com/gpu") : QString(),
                static_cast<int>(count), &why);
            for (const NodeShape &shape : shapes)
                candidates.push_back(
                    {QStringLiteral("gk3-%1-%2-%3-grp")
                         .arg(server().cloud().clusterName().left(19), shape.nodePool.left(24), shape.zone),
                     shape, 0, 1000});
        }
        const ScalableGroup *chosen = nullptr;
        for (const ScalableGroup &group : candidates) {
            const std::string name = group.name.toStdString();
            auto fit = templates.find(name);
            if (fit == templates.end())
                fit = templates
                          .emplace(name,
                                   NodeFit::of(
                                       nodeObject(group.shape, "template-node-for-" + name, "", "", "", "")))
                          .first;
            const std::vector<std::string> refusals = fit->second.refusals(needs);
            const auto blocked = m_backoff.find(name);
            if (!refusals.empty())
                ++reasons[refusals.front()];
            else if (group.size + m_grown[name] >= group.maxSize || isPoolFull(group, candidates))
                ++reasons["max node group size reached"];
            else if (blocked != m_backoff.end() && blocked->second > now)
                ++reasons["in backoff after failed scale-up"];
            else if (!chosen)
                chosen = &group;
        }
        if (chosen) {
            scaleUp(pod, *chosen, needs);
            continue;
        }
        std::string text = "pod didn't trigger scale-up:";
        if (reasons.empty())
            text +=
                " " + (why.isEmpty() ? std::string("no node groups can be scaled up") : why.toStdString());
        bool first = true;
        for (const auto &[reason, count] : reasons)
            text += (std::exchange(first, false) ? " " : ", ") + std::to_string(count) + " " + reason;
        if (m_told[uid] != text) {
            m_told[uid] = text;
            event(pod->value, "Normal", "NotTriggerScaleUp", text);
        }
    }
}

void Autoscaler::scaleUp(const ObjectPtr &pod, const ScalableGroup &group, const PodNeeds &needs)
{
    const std::string name = group.name.toStdString();
    const int before = group.size + m_grown[name];
    const ScaleUpAnswer answer = server().cloud().requestNode(group.shape);
    const std::string url = "https://www.googleapis.com/compute/v1/projects/"
        + server().cloud().projectId().toStdString() + "/zones/" + group.shape.zone.toStdString()
        + "/instanceGroups/" + name;
    event(pod->value, "Normal", "TriggeredScaleUp",
          "pod triggered scale-up: [{" + url + " " + std::to_string(before) + "->"
              + std::to_string(before + 1) + " (max: " + std::to_string(group.maxSize) + ")}]");
    ++m_grown[name];
    auto coming =
        std::make_shared<Coming>(Coming{group.shape,
                                        name,
                                        NodeFit::of(nodeObject(group.shape, "upcoming", "", "", "", "")),
                                        {pod->value["metadata"]["uid"].str()}});
    coming->fit.place(needs);
    m_coming.push_back(coming);
    server().clock().after(answer.delay, this, [this, coming, answer] {
        std::erase(m_coming, coming);
        if (answer.outcome == ScaleUpAnswer::Outcome::Granted) {
            const std::string node = addNode(coming->shape, coming->group);
            m_shapes[node] = coming->shape;
            m_groupOf[node] = coming->group;
            return;
        }
        --m_grown[coming->group];
        m_backoff[coming->group] = server().clock().elapsed() + groupBackoff;
        const std::string cause = answer.outcome == ScaleUpAnswer::Outcome::Stockout ? "GCE out of resources"
                                                                                     : "GCE quota exceeded";
        std::vector<ObjectPtr> waiting;
        for (const std::string &uid : coming->pods) {
            if (const ObjectPtr one = store().findUid(uid)) {
                event(one->value, "Warning", "FailedScaleUp",
                      "Node scale up in zones " + coming->shape.zone.toStdString()
                          + " associated with this pod failed: " + cause
                          + ". Pod is at risk of not being scheduled.");
                waiting.push_back(one);
            }
        }
        const auto again = [this] {
            std::vector<ObjectPtr> pods;
            for (const Store::Key &key : index().unscheduledPods()) {
                if (const ObjectPtr one = store().find("/pods", key.first, key.second);
                    one && isPodActive(one->value))
                    pods.push_back(one);
            }
            if (!pods.empty())
                consider(pods);
        };
        again(); // another group may do
        server().clock().after(groupBackoff + std::chrono::seconds(1), this, again);
    });
}

void Autoscaler::tidy()
{
    const auto now = server().clock().elapsed();
    for (auto it = m_shapes.begin(); it != m_shapes.end();) {
        const std::string node = it->first;
        const bool there = store().find("/nodes", {}, node) != nullptr;
        const auto &pods = index().podsOnNode(node);
        const bool idle = std::ranges::all_of(pods, [&](const Store::Key &key) {
            const ObjectPtr pod = store().find("/pods", key.first, key.second);
            return !pod || ownerKey(pod->value, "DaemonSet");
        });
        if (!idle) {
            m_emptySince.erase(node);
        } else if (!m_emptySince.contains(node)) {
            m_emptySince[node] = now;
        }
        if (!there || (idle && now - m_emptySince[node] >= unneededTime)) {
            server().cloud().nodeRemoved(it->second);
            --m_grown[m_groupOf[node]];
            if (there)
                remove("/nodes", {{}, node});
            m_emptySince.erase(node);
            it = m_shapes.erase(it);
        } else {
            ++it;
        }
    }
}

} // namespace slipway::sandbox
