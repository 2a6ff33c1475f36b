// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that pods ask for and no node offers: the name, the device plugin, the driver, the node's image. The lowest layer that is
// broken is the cause.
#include "base/shellwords.h"
#include "diagnosis/say.h"
#include "diagnosis/scheduling.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

using Kind = Obstacle::Kind;

bool looksLikeAccelerator(const KubeObject &node, const QString &resource)
{
    const JsonView labels = node.labels();
    if (resource == "google.com/tpu"_L1)
        return labels.has("cloud.google.com/gke-tpu-accelerator");
    const QString type =
        labels["node.kubernetes.io/instance-type"].text(labels["beta.kubernetes.io/instance-type"].text());
    // Machines of AWS with its own chips and with Gaudi, and what node feature discovery says of vendors' cards.
    // Source: AWS docs, "Amazon EC2 accelerated computing instances"; PCI IDs 1002 (AMD), 1da3 (Habana), 8086 (Intel).
    const auto startsWithAny = [&type](std::initializer_list<QLatin1StringView> families) {
        return std::ranges::any_of(families,
                                   [&type](QLatin1StringView each) { return type.startsWith(each); });
    };
    const auto hasCard = [&labels](const QString &vendor) {
        for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it) {
            const QString key = it.keyText();
            if (key.startsWith("feature.node.kubernetes.io/pci-"_L1) && key.contains(vendor)
                && it.value().is("true"))
                return true;
        }
        return false;
    };
    if (resource.startsWith("aws.amazon.com/neuron"_L1))
        return startsWithAny({"inf1"_L1, "inf2"_L1, "trn1"_L1, "trn2"_L1});
    // Source: AWS docs, "Elastic Fabric Adapter", supported instance types: of smaller families the largest sizes.
    if (resource == "vpc.amazonaws.com/efa"_L1)
        return startsWithAny(
                   {"p4d"_L1, "p4de"_L1, "p5"_L1, "p6"_L1, "trn1"_L1, "trn2"_L1, "hpc"_L1, "dl1"_L1})
            || ((type.startsWith("g5."_L1) || type.startsWith("g6"_L1))
                && (type.endsWith(".24xlarge"_L1) || type.endsWith(".48xlarge"_L1)));
    if (resource.startsWith("habana.ai/"_L1))
        return startsWithAny({"dl1"_L1, "dl2"_L1}) || hasCard(u"1da3"_s);
    if (resource.startsWith("amd.com/"_L1)) {
        for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it) {
            if (it.keyText().startsWith("amd.com/gpu."_L1))
                return true;
        }
        return hasCard(u"1002"_s);
    }
    if (!resource.startsWith("nvidia.com/"_L1))
        return false;
    // GPU families: AWS g and p, Google g2, g4, a2, a3, a4.
    static const QStringList families{u"g3"_s,  u"g4"_s,  u"g5"_s,  u"g6"_s, u"g7"_s, u"gr6"_s,
                                      u"p2"_s,  u"p3"_s,  u"p4"_s,  u"p5"_s, u"p6"_s, u"a2-"_s,
                                      u"a3-"_s, u"a4-"_s, u"g2-"_s, u"g4-"_s};
    return labels.has("cloud.google.com/gke-accelerator") || labels["nvidia.com/gpu.present"].is("true")
        || labels.has("nvidia.com/gpu.product")
        || labels["k8s.amazonaws.com/accelerator"].text().contains("nvidia"_L1)
        || std::ranges::any_of(families, [&type](const QString &family) {
               return type.startsWith(family) && (!family.endsWith(u'-') || type.contains(u'-'));
           });
}

// Something runs that offers devices: its DaemonSet, by what it is called or does.
const KubeObject *devicePlugin(const Snapshot &snapshot, const QString &resource)
{
    for (const KubeObject *set : snapshot.of(u"DaemonSet"_s)) {
        QString words = set->name;
        for (const JsonView container : set->spec()["template"]["spec"]["containers"].items())
            words += u' ' + container["image"].text() + u' ' + container["name"].text();
        const QString vendor = resource.startsWith("google.com/tpu"_L1) ? u"tpu"_s
            : resource.startsWith("aws.amazon.com/neuron"_L1)           ? u"neuron"_s
            : resource == "vpc.amazonaws.com/efa"_L1                    ? u"efa"_s
                                                                        : resource.section(u'.', 0, 0);
        if ((words.contains("device-plugin"_L1) || words.contains("gpu-operator"_L1)
             || words.contains("nvidia-driver"_L1))
            && words.contains(vendor))
            return set;
    }
    return nullptr;
}

void addNotOffered(const PodFacts &pod, const QString &resource, const KubeObject &node, Report &report)
{
    const Snapshot &snapshot = pod.snapshot;
    const KubeObject *plugin = devicePlugin(snapshot, resource);
    const qint64 nodeAge = snapshot.now() - node.created();
    Diagnosis made = unscheduled(pod, u"accelerator.not-offered"_s, resource);
    made.key = resource;
    // A node group's image without driver is the layer below: then all this comes from it.
    // So is a GPU that could not be cut as its label says.
    made.isSymptom =
        report.isExplained(node.label()) || node.labels()["nvidia.com/mig.config.state"].is("failed");
    made.from = {node.label()};
    // So is a driver that an operator installs there and that does not get ready: the device plugin waits for it.
    for (const KubeObject *each : snapshot.unwellPods()) {
        if (!each->spec()["nodeName"].is(node.name.toUtf8().constData()) || !each->name.contains("driver"_L1))
            continue;
        const PodFacts driver(snapshot, *each);
        if (std::ranges::any_of(driver.containers, [](const ContainerFacts &container) {
                return container.waitingReason() == "CrashLoopBackOff"_L1
                    && container.image().contains("driver"_L1);
            })) {
            made.isSymptom = true;
            made.from += driver.lineage();
        }
    }
    made.about.append(node.label());
    const JsonView offered = node.status()["allocatable"][resource.toUtf8().constData()];
    made.evidence.append(seen(node, u"status.allocatable[%1]"_s.arg(resource),
                              offered ? offered.scalar() : Say::tr("(not there)")));
    made.evidence.append(seen(node, u"metadata.labels[node.kubernetes.io/instance-type]"_s,
                              node.labels()["node.kubernetes.io/instance-type"]));
    made.title = Say::tr("The node %1 has accelerators and offers none").arg(node.name);
    if (nodeAge > 0 && nodeAge < 600) {
        made.severity = Severity::Info;
        made.title = Say::tr("The node %1 is still being set up").arg(node.name);
        made.cause = Say::tr("It joined %1 ago; drivers and device plugin take some minutes. This is normal.")
                         .arg(duration(nodeAge));
        report.add(std::move(made));
        return;
    }
    // The kubelet knows them and offers none: the plugin was there and has called them ill.
    if (const qint64 known = node.status()["capacity"][resource.toUtf8().constData()].integer(); known > 0) {
        made.id = u"accelerator.unhealthy"_s;
        made.title = Say::tr("The accelerators of node %1 are marked as unhealthy").arg(node.name);
        made.cause = Say::tr("It has %1 of %2 and offers none: its device plugin has found a fault (an Xid "
                             "error, or a driver that no longer answers).")
                         .arg(known)
                         .arg(resource);
        made.evidence.append(seen(node, u"status.capacity[%1]"_s.arg(resource), QString::number(known)));
        made.remedies = {
            todo(Say::tr("Empty the node and have it replaced"),
                 u"kubectl drain %1 --ignore-daemonsets --delete-emptydir-data"_s.arg(shellWord(node.name)))};
        report.add(std::move(made));
        return;
    }
    // GKE brings the device plugin itself, and the driver where the pool says so.
    // Source: GKE docs, "Run GPUs in GKE Standard node pools", gpu-driver-version.
    const JsonView driver = node.labels()["cloud.google.com/gke-gpu-driver-version"];
    if (node.labels().has("cloud.google.com/gke-accelerator") && resource == "nvidia.com/gpu"_L1
        && (!driver || driver.is("disabled"))
        && std::ranges::none_of(snapshot.of(u"DaemonSet"_s), [](const KubeObject *set) {
               return set->name.contains("driver-installer"_L1) || set->name.contains("nvidia-driver"_L1);
           })) {
        const QString pool = node.labels()["cloud.google.com/gke-nodepool"].text();
        made.id = u"accelerator.driver-not-installed"_s;
        made.key = pool.isEmpty() ? node.name : pool;
        made.cause = Say::tr("Its node pool was made without GKE's installation of the driver, and nothing "
                             "else in the cluster installs one: until then the node offers no GPU.");
        made.evidence.append(seen(node, u"metadata.labels[cloud.google.com/gke-gpu-driver-version]"_s,
                                  driver ? driver.text() : Say::tr("(not set)")));
        const QString type = node.labels()["cloud.google.com/gke-accelerator"].text();
        const QString count = node.labels()["cloud.google.com/gke-accelerator-count"].text(u"COUNT"_s);
        made.remedies = {
            todo(
                Say::tr("Let GKE install the driver; the pool's nodes are made anew"),
                u"gcloud container node-pools update %1 --cluster CLUSTER --location LOCATION --accelerator type=%2,count=%3,gpu-driver-version=default"_s
                    .arg(shellWord(pool.isEmpty() ? u"POOL"_s : pool), shellWord(type), count)),
            todo(
                Say::tr("Or install it by Google's DaemonSet"),
                u"kubectl apply -f https://raw.githubusercontent.com/GoogleCloudPlatform/container-engine-accelerators/master/nvidia-driver-installer/cos/daemonset-preloaded.yaml"_s)};
        report.add(std::move(made));
        return;
    }
    if (plugin) {
        made.evidence.append(seen(*plugin, u"status.numberReady"_s, plugin->status()["numberReady"]));
        QString line;
        const KubeObject *onNode = nullptr;
        for (const KubeObject *each : snapshot.ownedBy(*plugin)) {
            if (each->kind != "Pod"_L1 || !each->spec()["nodeName"].is(node.name.toUtf8().constData()))
                continue;
            onNode = each;
            for (const JsonView container : each->spec()["containers"].items()) {
                // A plugin that ends for it has said so before it was started again.
                auto log = snapshot.log(each->nameSpace, each->name, container["name"].text(), true);
                if (!log)
                    log = snapshot.log(each->nameSpace, each->name, container["name"].text());
                for (const QString &raw :
                     QString::fromUtf8(log ? log->substr(0, 200'000) : std::string_view()).split(u'\n')) {
                    if (line.isEmpty()
                        && (raw.contains("libnvidia-ml"_L1) || raw.contains("NVML"_L1)
                            || raw.contains("Incompatible"_L1) || raw.contains("No devices found"_L1)
                            || raw.contains("NVIDIA Container Toolkit"_L1)))
                        line = raw.trimmed();
                }
                if (!line.isEmpty())
                    made.evidence.append(seen(*each, u"log %1"_s.arg(container["name"].text()), line));
            }
        }
        if (!line.isEmpty()) {
            made.id = u"accelerator.driver-missing"_s;
            made.cause =
                Say::tr("The device plugin runs there and finds no driver: the node's image (AMI) is one "
                        "without it, or the driver is not installed. Restarting the plugin does not help.");
            made.remedies = {
                todo(
                    Say::tr("Make a node group with an accelerated image (AL2023_x86_64_NVIDIA, Bottlerocket "
                            "NVIDIA) and delete this one: the image type of a group cannot be changed"),
                    u"aws eks create-nodegroup --cluster-name CLUSTER --nodegroup-name gpu --ami-type AL2023_x86_64_NVIDIA --instance-types %1 --subnets SUBNETS --node-role ROLE"_s
                        .arg(shellWord(
                            node.labels()["node.kubernetes.io/instance-type"].text(u"g5.xlarge"_s)))),
                todo(
                    Say::tr("On GKE let it install the driver"),
                    u"gcloud container node-pools update POOL --cluster CLUSTER --location LOCATION --accelerator type=TYPE,count=1,gpu-driver-version=default"_s)};
        } else if (!onNode && snapshot.isListed(u"Pod"_s)) {
            made.id = u"accelerator.plugin-not-on-node"_s;
            made.cause = Say::tr("%1 offers such devices, and has no pod on this node: its selector or its "
                                 "tolerations keep it away.")
                             .arg(plugin->label());
            for (const JsonView taint : node.spec()["taints"].items()) {
                if (!tolerates(plugin->spec()["template"]["spec"]["tolerations"], taint))
                    made.evidence.append(seen(node, u"spec.taints"_s, taintText(taint)));
            }
            // Its selector wants labels that the node does not bear.
            QStringList lacking;
            const JsonView wanted = plugin->spec()["template"]["spec"]["nodeSelector"];
            for (auto it = wanted.fields().begin(); it != JsonView::Iterator(); ++it) {
                if (node.labels()[it.key()].bytes() != it.value().bytes())
                    lacking.append(it.keyText() + u'=' + it.value().text());
            }
            if (!lacking.isEmpty()) {
                made.evidence.append(
                    seen(*plugin, u"spec.template.spec.nodeSelector"_s, lacking.join(u", "_s)));
                made.cause = Say::tr("%1 offers such devices, and has no pod on this node, which does not "
                                     "bear the label %2.")
                                 .arg(plugin->label(), lacking.join(u", "_s));
                made.remedies = {todo(
                    Say::tr(
                        "Label the node so, by its pool or group, or take the selector out of the DaemonSet"),
                    u"kubectl label node %1 %2"_s.arg(shellWord(node.name),
                                                      shellWord(lacking.constFirst())))};
                report.add(std::move(made));
                return;
            }
            made.remedies = {todo(Say::tr("Let the DaemonSet tolerate the node's taints"),
                                  u"kubectl edit daemonset %1%2"_s.arg(shellWord(plugin->name),
                                                                       inNamespace(plugin->nameSpace)))};
        } else {
            // Its pod there may have a fault of its own; then this is what comes of it.
            if (onNode && !PodFacts(snapshot, *onNode).isReady) {
                made.isSymptom = true;
                made.from += PodFacts(snapshot, *onNode).lineage();
            }
            made.cause = Say::tr("A device plugin is there, and the node offers nothing all the same. Its "
                                 "log would tell why: a driver that is missing is the commonest.");
            made.remedies = {todo(Say::tr("Read it"),
                                  u"kubectl logs daemonset/%1%2 --tail 50"_s.arg(
                                      shellWord(plugin->name), inNamespace(plugin->nameSpace)))};
        }
    } else if (snapshot.isListed(u"DaemonSet"_s)) {
        made.id = u"accelerator.device-plugin-missing"_s;
        made.cause =
            Say::tr("No device plugin for %1 runs in the cluster: nothing tells Kubernetes of the devices.")
                .arg(resource);
        made.evidence.append({u"DaemonSet"_s, u"answer"_s, Say::tr("(no device plugin among those listed)")});
        if (resource.startsWith("nvidia.com/"_L1))
            made.remedies = {todo(
                Say::tr("Install NVIDIA's device plugin; the node's image needs the driver besides"),
                u"kubectl apply -f https://raw.githubusercontent.com/NVIDIA/k8s-device-plugin/main/deployments/static/nvidia-device-plugin.yml"_s)};
        else
            made.remedies = {todo(
                Say::tr("Install the maker's device plugin for %1; the node's image needs the driver besides")
                    .arg(resource),
                u"kubectl get daemonsets --all-namespaces"_s)};
    } else {
        made.cause = Say::tr("Its device plugin or driver is missing. Which of them cannot be told: "
                             "DaemonSets were not listed.");
        made.remedies = {
            todo(Say::tr("Look for the device plugin"), u"kubectl get daemonsets --all-namespaces"_s)};
    }
    report.add(std::move(made));
}

} // namespace

namespace {

// What nodes have by a setting of theirs, and not by a device: memory in huge pages, interfaces for security groups of pods.
// Source: Kubernetes docs, "Manage HugePages"; GKE docs, "Customize node system configuration" (hugepageConfig); EKS docs, "Assign security
// groups to individual Pods" (ENABLE_POD_ENI; not on t machines).
bool addNodeSetting(const PodFacts &pod, const Obstacle &lacking, Report &report)
{
    const bool isPages = lacking.what.startsWith("hugepages-"_L1);
    const bool isInterface = lacking.what == "vpc.amazonaws.com/pod-eni"_L1;
    if (!isPages && !isInterface)
        return false;
    Diagnosis made =
        unscheduled(pod, isPages ? u"node.no-huge-pages"_s : u"network.no-pod-interfaces"_s, lacking.what);
    made.evidence.append(
        seen(pod.pod, u"requests[%1]"_s.arg(lacking.what), quantityText(lacking.what, lacking.wanted)));
    if (isPages) {
        made.title = Say::tr("No node has set memory aside as huge pages (%1), which %2 asks for")
                         .arg(lacking.what, pod.owner.label());
        made.cause =
            Say::tr("They are a setting of the node's kernel that has to be there when its kubelet starts; "
                    "more or larger nodes of the same kind have none either.");
        made.remedies = {todo(
            Say::tr("Make a node pool that sets them aside, or do without"),
            u"gcloud container node-pools create POOL --cluster CLUSTER --location LOCATION --system-config-from-file=FILE"_s)};
        report.add(std::move(made));
        return true;
    }
    made.title =
        Say::tr("No node hands out network interfaces for pods, which %1 gets its security groups by")
            .arg(pod.owner.label());
    made.cause =
        Say::tr(
            "A SecurityGroupPolicy selects the pod, so that it asks for %1. Nodes offer it where aws-node "
            "has ENABLE_POD_ENI and the machine can bear such interfaces (t machines cannot).")
            .arg(lacking.what);
    for (const KubeObject *policy : pod.snapshot.of(u"SecurityGroupPolicy"_s, pod.pod.nameSpace)) {
        if (selectsLabels(policy->spec()["podSelector"], pod.pod.labels()))
            made.evidence.append(seen(*policy, u"spec.podSelector"_s, policy->name));
    }
    if (const KubeObject *plugin = pod.snapshot.find(u"DaemonSet"_s, u"kube-system"_s, u"aws-node"_s)) {
        QString set;
        for (const JsonView container : podTemplateOf(*plugin).spec["containers"].items()) {
            for (const JsonView variable : container["env"].items()) {
                if (variable["name"].is("ENABLE_POD_ENI"))
                    set = variable["value"].text();
            }
        }
        made.evidence.append(
            seen(*plugin, u"env[ENABLE_POD_ENI]"_s, set.isEmpty() ? Say::tr("(not set)") : set));
        if (set != "true"_L1)
            made.cause += u' ' + Say::tr("It is not set there.");
    }
    made.remedies = {todo(Say::tr("Switch it on, on nodes whose machine type can"),
                          u"kubectl set env daemonset aws-node -n kube-system ENABLE_POD_ENI=true"_s)};
    report.add(std::move(made));
    return true;
}

} // namespace

qint64 provisioningBudget(const PodFacts &pod)
{
    const QMap<QString, qint64> requests = requestsOf(pod.pod.spec());
    for (auto it = requests.begin(); it != requests.end(); ++it) {
        if (it.key() == "google.com/tpu"_L1)
            return 25 * 60;
        if (isExtendedResource(it.key()))
            return 15 * 60;
    }
    return 10 * 60;
}

Diagnosis unscheduled(const PodFacts &pod, const QString &id, const QString &key)
{
    Diagnosis made{.id = id,
                   .severity = Severity::Error,
                   .key = pod.owner.label() + u'\n' + key,
                   .about = pod.lineage()};
    const QString said = pod.condition("PodScheduled")["message"].text();
    made.evidence.append(seen(pod.pod, u"status.conditions[PodScheduled]"_s,
                              said.isEmpty() ? Say::tr("(no node yet)") : said));
    return made;
}

Remedy editOwner(const QString &description, const PodFacts &pod)
{
    return todo(description, editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace));
}

void addNoSuchResource(const PodFacts &pod, const NodeFits &fits, const NodeFits::Nearest &near, bool mayGrow,
                       Report &report)
{
    for (const Obstacle &each : near.obstacles) {
        if (each.kind != Kind::NoSuchResource)
            continue;
        const auto candidate = std::ranges::find_if(
            fits.nodes(), [&](const KubeObject *node) { return looksLikeAccelerator(*node, each.what); });
        // Another resource of the vendor is offered there (whole GPUs and not slices): then it is the name that is asked for.
        const QString domain = each.what.section(u'/', 0, 0) + u'/';
        const bool offersOther = candidate != fits.nodes().end()
            && std::ranges::any_of(quantitiesOf((*candidate)->status()["allocatable"]).asKeyValueRange(),
                                   [&domain](const auto &pair) {
                                       return pair.first.startsWith(domain) && pair.second > 0;
                                   });
        if (candidate != fits.nodes().end() && !offersOther && !fits.anyOffers(each.what)) {
            addNotOffered(pod, each.what, **candidate, report);
            continue;
        }
        if (addNodeSetting(pod, each, report))
            continue;
        Diagnosis made = unscheduled(pod, u"accelerator.no-node"_s, each.what);
        made.evidence.append(seen(pod.pod, u"requests[%1]"_s.arg(each.what), QString::number(each.wanted)));
        QStringList others;
        for (const QString &offered : fits.offered()) {
            if (isExtendedResource(offered))
                others.append(offered);
        }
        // A vendor's other name: nvidia.com/gpus, cloud-tpus.google.com/v5, nvidia/gpu.
        QString meant = nearest(each.what, others);
        for (const QString &other : std::as_const(others)) {
            const QString vendor = other.section(u'.', 0, 0);
            if (meant.isEmpty()
                && (each.what.contains(vendor) || (each.what.contains("tpu"_L1) && other.contains("tpu"_L1))
                    || (each.what.contains("gpu"_L1) && other.contains("gpu"_L1))))
                meant = other;
        }
        static const QStringList wellKnown{u"nvidia.com/gpu"_s,
                                           u"google.com/tpu"_s,
                                           u"amd.com/gpu"_s,
                                           u"aws.amazon.com/neuron"_s,
                                           u"aws.amazon.com/neuroncore"_s,
                                           u"habana.ai/gaudi"_s,
                                           u"nvidia.com/gpu.shared"_s};
        if (meant.isEmpty() && !wellKnown.contains(each.what) && !each.what.startsWith("nvidia.com/mig-"_L1))
            meant = nearest(each.what, wellKnown);
        // Slices of a GPU come in sizes: another one is no slip of the pen.
        const bool isOtherSlice =
            each.what.startsWith("nvidia.com/mig-"_L1) && meant.startsWith("nvidia.com/mig-"_L1);
        if (!meant.isEmpty() && meant != each.what && !isOtherSlice) {
            made.id = u"accelerator.resource-name"_s;
            made.title = Say::tr("%1 asks for %2, which nothing offers; nodes offer %3")
                             .arg(pod.owner.label(), each.what, meant);
            made.cause = Say::tr("The name of the resource is not the one that the device plugin uses.");
            if (const auto node = std::ranges::find_if(fits.nodes(),
                                                       [&](const KubeObject *n) {
                                                           return n->status()["allocatable"].has(
                                                               meant.toUtf8().constData());
                                                       });
                node != fits.nodes().end())
                made.evidence.append(seen(**node, u"status.allocatable[%1]"_s.arg(meant),
                                          (*node)->status()["allocatable"][meant.toUtf8().constData()]));
            made.remedies = {editOwner(Say::tr("Ask for %1, in limits").arg(meant), pod)};
        } else {
            if (mayGrow && pod.age < provisioningBudget(pod))
                made.severity = Severity::Info;
            made.isSymptom = report.isExplained(QLatin1StringView(capacityLabel));
            made.from = {QLatin1StringView(capacityLabel)};
            // Karpenter's pools make nothing while they, or the class that they name, are not ready.
            for (const KubeObject *pool : pod.snapshot.of(u"NodePool"_s)) {
                for (const JsonView condition : pool->status()["conditions"].items()) {
                    if (!condition["type"].is("Ready") || !condition["status"].is("False"))
                        continue;
                    made.isSymptom = true;
                    made.from.append(pool->label());
                }
            }
            // Nor does an autoscaler that has a fault of its own.
            for (const KubeObject *maker : pod.snapshot.unwellPods()) {
                if (!maker->name.startsWith("cluster-autoscaler"_L1)
                    && !maker->name.startsWith("karpenter-"_L1))
                    continue;
                made.isSymptom = true;
                made.from += PodFacts(pod.snapshot, *maker).lineage();
            }
            // One that runs and is refused the machines says so in its log alone.
            for (const KubeObject *maker : pod.snapshot.of(u"Pod"_s)) {
                if (!maker->name.startsWith("cluster-autoscaler"_L1))
                    continue;
                for (const JsonView container : maker->spec()["containers"].items()) {
                    const auto log =
                        pod.snapshot.log(maker->nameSpace, maker->name, container["name"].text());
                    if (!log || !log->contains("is not authorized to perform"))
                        continue;
                    made.isSymptom = true;
                    made.from += PodFacts(pod.snapshot, *maker).lineage();
                }
            }
            // Slices that a node was to be cut into, and was not.
            for (const KubeObject *node : fits.nodes()) {
                if (!each.what.startsWith("nvidia.com/mig-"_L1)
                    || !node->labels()["nvidia.com/mig.config.state"].is("failed"))
                    continue;
                made.isSymptom = true;
                made.from.append(node->label());
            }
            made.title = Say::tr("No node offers the %1 that %2 asks for").arg(each.what, pod.owner.label());
            made.cause = mayGrow
                ? Say::tr("A node with such devices may still be made; the cluster has an autoscaler.")
                : Say::tr("There is no node with such devices, and nothing is making one.");
            if (!others.isEmpty())
                made.evidence.append({u"Node"_s, u"status.allocatable"_s, others.join(u", "_s)});
            made.remedies = {
                todo(Say::tr("Add a node pool with such devices, or let the existing one grow from zero"))};
        }
        report.add(std::move(made));
    }
}

} // namespace slipway::diagnosis
