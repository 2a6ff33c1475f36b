// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/nodefit.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

bool hasValue(JsonView values, std::string_view value)
{
    for (const JsonView each : values.items()) {
        if (each.bytes() == value)
            return true;
    }
    return false;
}

bool matchesExpression(JsonView expression, JsonView value)
{
    const std::string_view op = expression["operator"].bytes();
    const JsonView values = expression["values"];
    if (op == "Exists")
        return bool(value);
    if (op == "DoesNotExist")
        return !value;
    if (op == "In")
        return value && hasValue(values, value.bytes());
    if (op == "NotIn")
        return !value || !hasValue(values, value.bytes());
    if (op == "Gt" || op == "Lt") {
        if (!value)
            return false;
        const qint64 bound = values.at(0).integer();
        const qint64 own = value.integer(std::numeric_limits<qint64>::min());
        return op == "Gt" ? own > bound : own != std::numeric_limits<qint64>::min() && own < bound;
    }
    return true; // an operator that is not known here cannot be held against the node
}

// Taints of a node that is not able, or not yet able, to take pods: they go by themselves or with the node's trouble.
bool isStateTaint(const QString &key)
{
    return key.startsWith("node.kubernetes.io/"_L1) || key.startsWith("node.cloudprovider.kubernetes.io/"_L1)
        || key.endsWith("agent-not-ready"_L1) || key.endsWith("/not-ready"_L1) || key.endsWith("/startup"_L1)
        || key == "karpenter.sh/unregistered"_L1 || key == "karpenter.sh/disrupted"_L1
        || key == "ToBeDeletedByClusterAutoscaler"_L1 || key == "DeletionCandidateOfClusterAutoscaler"_L1;
}

int costOf(const Obstacle &obstacle, bool isOfferedElsewhere)
{
    using Kind = Obstacle::Kind;
    switch (obstacle.kind) {
    case Kind::NoSuchResource:
        return isOfferedElsewhere ? 20 : 5;
    case Kind::Selector:
        return obstacle.other.isEmpty() ? 4 : 3;
    case Kind::Affinity:
        return 4;
    case Kind::TooLarge:
        return 3;
    case Kind::VolumeZone:
        return 3;
    case Kind::Taint:
        return 2;
    case Kind::Cordoned:
        return 2;
    case Kind::NotReady:
        return 2;
    case Kind::Full:
    case Kind::PodLimit:
    case Kind::HostPort:
    case Kind::AntiAffinity:
        break;
    }
    return 1;
}

} // namespace

bool tolerates(JsonView tolerations, JsonView taint)
{
    for (const JsonView toleration : tolerations.items()) {
        const std::string_view effect = toleration["effect"].bytes();
        if (!effect.empty() && effect != taint["effect"].bytes())
            continue;
        const bool exists = toleration["operator"].is("Exists");
        if (!toleration.has("key") || toleration["key"].bytes().empty()) {
            if (exists)
                return true;
            continue;
        }
        if (toleration["key"].bytes() == taint["key"].bytes()
            && (exists || toleration["value"].bytes() == taint["value"].bytes()))
            return true;
    }
    return false;
}

QString taintText(JsonView taint)
{
    const QString value = taint["value"].text();
    return taint["key"].text() + (value.isEmpty() ? QString() : u'=' + value) + u':' + taint["effect"].text();
}

bool matchesNodeSelector(JsonView nodeSelector, const KubeObject &node)
{
    const JsonView labels = node.labels();
    for (const JsonView term : nodeSelector["nodeSelectorTerms"].items()) {
        bool all = true;
        bool any = false;
        for (const JsonView expression : term["matchExpressions"].items()) {
            any = true;
            // A storage driver's own name for the zone is put on nodes by its plugin, and means the same.
            JsonView own = labels[expression["key"].bytes()];
            if (!own && expression["key"].bytes().ends_with("/zone"))
                own = labels["topology.kubernetes.io/zone"];
            all = all && matchesExpression(expression, own);
        }
        for (const JsonView expression : term["matchFields"].items()) {
            any = true;
            all = all
                && (!expression["key"].is("metadata.name")
                    || matchesExpression(expression, node.metadata()["name"]));
        }
        if (any && all)
            return true;
    }
    return false;
}

NodeFits::NodeFits(const Snapshot &snapshot) : m_snapshot(snapshot)
{
    for (const KubeObject *node : snapshot.of(u"Node"_s))
        m_use[node].allocatable = quantitiesOf(node->status()["allocatable"] ? node->status()["allocatable"]
                                                                             : node->status()["capacity"]);
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        const JsonView phase = pod->status()["phase"];
        const KubeObject *node = phase.is("Succeeded") || phase.is("Failed")
            ? nullptr
            : snapshot.find(u"Node"_s, {}, pod->spec()["nodeName"].text());
        if (!node)
            continue;
        Use &use = m_use[node];
        const QMap<QString, qint64> requests = requestsOf(pod->spec());
        for (auto it = requests.begin(); it != requests.end(); ++it)
            use.used[it.key()] += it.value();
        ++use.pods;
        use.who.push_back(pod);
    }
}

const std::vector<const KubeObject *> &NodeFits::nodes() const
{
    return m_snapshot.of(u"Node"_s);
}

bool NodeFits::anyOffers(const QString &resource) const
{
    return std::ranges::any_of(
        m_use, [&resource](const auto &entry) { return entry.second.allocatable.value(resource) > 0; });
}

QStringList NodeFits::offered() const
{
    QStringList all;
    for (const auto &[node, use] : m_use) {
        for (auto it = use.allocatable.begin(); it != use.allocatable.end(); ++it) {
            if (it.value() > 0 && !all.contains(it.key()))
                all.append(it.key());
        }
    }
    return all;
}

std::vector<const KubeObject *> NodeFits::holders(const KubeObject &node, const QString &resource) const
{
    std::vector<std::pair<qint64, const KubeObject *>> found;
    if (const auto use = m_use.find(&node); use != m_use.end()) {
        for (const KubeObject *pod : use->second.who) {
            if (const qint64 held = requestsOf(pod->spec()).value(resource); held > 0)
                found.emplace_back(held, pod);
        }
    }
    std::ranges::stable_sort(found, std::greater(), &std::pair<qint64, const KubeObject *>::first);
    std::vector<const KubeObject *> pods;
    for (const auto &[held, pod] : found)
        pods.push_back(pod);
    return pods;
}

std::vector<Obstacle> NodeFits::obstacles(const PodFacts &pod, const KubeObject &node) const
{
    using Kind = Obstacle::Kind;
    std::vector<Obstacle> found;
    const JsonView spec = pod.pod.spec();
    const JsonView labels = node.labels();
    const Use &use = m_use.at(&node);
    if (node.spec()["unschedulable"].flag())
        found.push_back({.kind = Kind::Cordoned});
    bool ready = true;
    for (const JsonView condition : node.status()["conditions"].items()) {
        if (condition["type"].is("Ready"))
            ready = condition["status"].is("True");
    }
    if (!ready)
        found.push_back({.kind = Kind::NotReady, .what = u"Ready"_s});
    for (const JsonView taint : node.spec()["taints"].items()) {
        const std::string_view effect = taint["effect"].bytes();
        if ((effect != "NoSchedule" && effect != "NoExecute") || tolerates(spec["tolerations"], taint))
            continue;
        const QString key = taint["key"].text();
        if (key == "node.kubernetes.io/unschedulable"_L1) {
            if (!node.spec()["unschedulable"].flag())
                found.push_back({.kind = Kind::Cordoned});
        } else if (isStateTaint(key)) {
            if (ready || !key.startsWith("node.kubernetes.io/"_L1))
                found.push_back({.kind = Kind::NotReady, .what = taintText(taint)});
        } else {
            found.push_back({.kind = Kind::Taint, .what = taintText(taint)});
        }
    }
    for (auto it = spec["nodeSelector"].fields().begin(); it != JsonView::Iterator(); ++it) {
        const JsonView own = labels[it.key()];
        if (!own || own.bytes() != it.value().bytes())
            found.push_back({.kind = Kind::Selector,
                             .what = it.keyText() + u'=' + it.value().text(),
                             .other = own ? own.text() : QString()});
    }
    const JsonView required =
        spec["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"];
    if (required && !matchesNodeSelector(required, node)) {
        QStringList wants;
        for (const JsonView term : required["nodeSelectorTerms"].items()) {
            for (const JsonView expression : term["matchExpressions"].items()) {
                QStringList values;
                for (const JsonView value : expression["values"].items())
                    values.append(value.text());
                wants.append(expression["key"].text() + u' ' + expression["operator"].text()
                             + (values.isEmpty() ? QString() : u" ("_s + values.join(u", "_s) + u')'));
            }
        }
        found.push_back({.kind = Kind::Affinity, .what = wants.join(u"; "_s)});
    }
    const QMap<QString, qint64> requests = requestsOf(spec);
    for (auto it = requests.begin(); it != requests.end(); ++it) {
        if (it.value() <= 0)
            continue;
        // Nodes that say nothing of local storage are not counted against by the scheduler either.
        if (!use.allocatable.contains(it.key()) && !isExtendedResource(it.key())
            && !it.key().startsWith("hugepages-"_L1))
            continue;
        const qint64 whole = use.allocatable.value(it.key());
        const qint64 left = whole - use.used.value(it.key());
        if (whole <= 0)
            found.push_back({.kind = Kind::NoSuchResource, .what = it.key(), .wanted = it.value()});
        else if (it.value() > whole)
            found.push_back(
                {.kind = Kind::TooLarge, .what = it.key(), .wanted = it.value(), .has = whole, .left = left});
        else if (it.value() > left)
            found.push_back(
                {.kind = Kind::Full, .what = it.key(), .wanted = it.value(), .has = whole, .left = left});
    }
    if (const qint64 limit = use.allocatable.value(u"pods"_s); limit > 0 && use.pods >= limit)
        found.push_back({.kind = Kind::PodLimit, .what = u"pods"_s, .wanted = 1, .has = limit});
    for (const JsonView volume : spec["volumes"].items()) {
        const KubeObject *claim = m_snapshot.find(u"PersistentVolumeClaim"_s, pod.pod.nameSpace,
                                                  volume["persistentVolumeClaim"]["claimName"].text());
        const KubeObject *bound =
            claim ? m_snapshot.find(u"PersistentVolume"_s, {}, claim->spec()["volumeName"].text()) : nullptr;
        if (bound && bound->spec()["nodeAffinity"].has("required")
            && !matchesNodeSelector(bound->spec()["nodeAffinity"]["required"], node))
            found.push_back({.kind = Kind::VolumeZone,
                             .what = bound->name,
                             .other = labels["topology.kubernetes.io/zone"].text()});
    }
    for (const JsonView container : spec["containers"].items()) {
        for (const JsonView port : container["ports"].items()) {
            const qint64 wanted = port["hostPort"].integer();
            if (wanted <= 0)
                continue;
            for (const KubeObject *other : use.who) {
                for (const JsonView theirs : other->spec()["containers"].items()) {
                    for (const JsonView theirPort : theirs["ports"].items()) {
                        if (theirPort["hostPort"].integer() == wanted) {
                            found.push_back({.kind = Kind::HostPort,
                                             .what = QString::number(wanted),
                                             .other = other->label()});
                            goto next;
                        }
                    }
                }
            }
        next:;
        }
    }
    for (const JsonView term :
         spec["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"].items()) {
        // Other namespaces are left to the scheduler's own words.
        const JsonView selector = term["labelSelector"];
        const JsonView key = term["topologyKey"];
        if (selector.size() == 0 || term.has("namespaceSelector") || term.has("namespaces"))
            continue;
        const auto isKept = [&](const KubeObject *other) {
            return other->nameSpace == pod.pod.nameSpace && other != &pod.pod
                && selectsLabels(selector, other->labels());
        };
        const KubeObject *kept = nullptr;
        if (key.is("kubernetes.io/hostname")) {
            const auto other = std::ranges::find_if(use.who, isKept);
            kept = other == use.who.end() ? nullptr : *other;
        } else if (const JsonView domain = labels[key.bytes()]) {
            // All nodes of the zone count as one place.
            for (const KubeObject *each : nodes()) {
                if (kept || each->labels()[key.bytes()].bytes() != domain.bytes())
                    continue;
                const std::vector<const KubeObject *> &who = m_use.at(each).who;
                const auto other = std::ranges::find_if(who, isKept);
                kept = other == who.end() ? nullptr : *other;
            }
        }
        if (kept)
            found.push_back({.kind = Kind::AntiAffinity, .what = kept->label(), .other = key.text()});
    }
    return found;
}

NodeFits::Nearest NodeFits::nearest(const PodFacts &pod) const
{
    Nearest best;
    int least = std::numeric_limits<int>::max();
    const QMap<QString, qint64> wanted = requestsOf(pod.pod.spec());
    const bool wantsDevice = std::ranges::any_of(wanted.keys(), isExtendedResource);
    for (const KubeObject *node : nodes()) {
        std::vector<Obstacle> found = obstacles(pod, *node);
        int cost = 0;
        for (const Obstacle &each : found)
            cost += costOf(each, each.kind == Obstacle::Kind::NoSuchResource && anyOffers(each.what));
        // A node that is kept for accelerators is not the one that a pod without any is meant for.
        for (const Obstacle &each : found)
            cost += each.kind == Obstacle::Kind::Taint && !wantsDevice
                    && isExtendedResource(each.what.section(u'=', 0, 0).section(u':', 0, 0))
                    && quantityOf(
                           {},
                           node->status()
                               ["allocatable"]
                               [each.what.section(u'=', 0, 0).section(u':', 0, 0).toUtf8().constData()])
                        > 0
                ? 1
                : 0;
        if (!found.empty() && std::ranges::all_of(found, [](const Obstacle &each) {
                return each.kind == Obstacle::Kind::Taint;
            })) {
            if (best.tainted.empty())
                best.taints = found;
            best.tainted.push_back(node);
        }
        if (cost < least) {
            least = cost;
            best.nodes = {node};
            best.obstacles = std::move(found);
        } else if (cost == least) {
            best.nodes.push_back(node);
        }
    }
    return best;
}

} // namespace slipway
