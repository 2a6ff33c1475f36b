// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/podfacts.h"

#include "kube/quantity.h"

namespace slipway {
using namespace Qt::StringLiterals;

QStringList ContainerFacts::words() const
{
    QStringList all;
    for (const char *key : {"command", "args"}) {
        for (const JsonView word : spec[key].items())
            all.append(word.text());
    }
    return all;
}

QString ContainerFacts::field() const
{
    return (isInit || isSidecar ? u"spec.initContainers[%1]"_s : u"spec.containers[%1]"_s).arg(name);
}

PodFacts::PodFacts(const Snapshot &theSnapshot, const KubeObject &thePod)
    : snapshot(theSnapshot)
    , pod(thePod)
    , owner(theSnapshot.topOwner(thePod))
{
    const JsonView spec = pod.spec();
    const JsonView status = pod.status();
    for (const bool init : {true, false}) {
        for (const JsonView container : spec[init ? "initContainers" : "containers"].items()) {
            ContainerFacts facts{.name = container["name"].text(), .isInit = init, .spec = container};
            facts.isSidecar = init && container["restartPolicy"].is("Always");
            for (const JsonView state :
                 status[init ? "initContainerStatuses" : "containerStatuses"].items()) {
                if (state["name"].bytes() == container["name"].bytes())
                    facts.status = state;
            }
            containers.push_back(std::move(facts));
        }
    }
    const qint64 now = snapshot.now();
    const qint64 created = pod.created();
    age = created && now > created ? now - created : 0;
    const JsonView scheduled = condition("PodScheduled");
    isScheduled = spec.has("nodeName") || scheduled["status"].is("True");
    const qint64 at = std::max(secondsOf(scheduled["lastTransitionTime"]), secondsOf(status["startTime"]));
    sinceScheduled = isScheduled && at && now > at ? now - at : (isScheduled && !at ? age : 0);
    isReady = condition("Ready")["status"].is("True");
}

const ContainerFacts *PodFacts::container(const QString &name) const
{
    const auto found = std::ranges::find(containers, name, &ContainerFacts::name);
    return found == containers.end() ? nullptr : &*found;
}

JsonView PodFacts::condition(std::string_view type) const
{
    for (const JsonView each : pod.status()["conditions"].items()) {
        if (each["type"].is(type))
            return each;
    }
    return {};
}

const ObjectEvent *PodFacts::lastEvent(std::initializer_list<QLatin1StringView> reasons) const
{
    const auto &events = snapshot.events(pod);
    for (auto it = events.rbegin(); it != events.rend(); ++it) {
        if (std::ranges::any_of(reasons, [&](QLatin1StringView reason) { return it->reason == reason; }))
            return &*it;
    }
    return nullptr;
}

QString PodFacts::serviceAccount() const
{
    return pod.spec()["serviceAccountName"].text(pod.spec()["serviceAccount"].text(u"default"_s));
}

QStringList PodFacts::gang() const
{
    QStringList others;
    for (const char *label :
         {"leaderworkerset.sigs.k8s.io/name", "ray.io/cluster", "jobset.sigs.k8s.io/jobset-name"}) {
        const QString own = pod.labels()[label].text();
        if (own.isEmpty())
            continue;
        for (const KubeObject *other : snapshot.unwellPods()) {
            if (other != &pod && other->nameSpace == pod.nameSpace && other->labels()[label].text() == own)
                others.append(other->label());
        }
    }
    return others;
}

QStringList PodFacts::upstream() const
{
    QStringList all;
    const QString &ns = pod.nameSpace;
    const auto add = [&](const QString &kind, const QString &nameSpace, const QString &name) {
        if (!name.isEmpty())
            all.append(objectLabel(kind, nameSpace, name));
    };
    for (const JsonView volume : pod.spec()["volumes"].items()) {
        add(u"ConfigMap"_s, ns, volume["configMap"]["name"].text());
        add(u"Secret"_s, ns, volume["secret"]["secretName"].text());
        QString claim = volume["persistentVolumeClaim"]["claimName"].text();
        if (volume.has("ephemeral"))
            claim = pod.name + u'-' + volume["name"].text();
        add(u"PersistentVolumeClaim"_s, ns, claim);
        if (const KubeObject *pvc = snapshot.find(u"PersistentVolumeClaim"_s, ns, claim)) {
            add(u"PersistentVolume"_s, {}, pvc->spec()["volumeName"].text());
            add(u"StorageClass"_s, {}, pvc->spec()["storageClassName"].text());
        }
        add(u"CSIDriver"_s, {}, volume["csi"]["driver"].text());
    }
    add(u"Node"_s, {}, pod.spec()["nodeName"].text());
    add(u"ServiceAccount"_s, ns, serviceAccount());
    return all;
}

QStringList PodFacts::lineage() const
{
    QStringList all{pod.label()};
    const KubeObject *current = &pod;
    for (int depth = 0; depth < 8; ++depth) {
        const KubeObject *next = nullptr;
        for (const JsonView reference : current->metadata()["ownerReferences"].items()) {
            next = snapshot.byUid(reference["uid"].text());
            if (!next)
                next = snapshot.find(reference["kind"].text(), current->nameSpace, reference["name"].text());
            if (!next)
                all.append(
                    objectLabel(reference["kind"].text(), current->nameSpace, reference["name"].text()));
        }
        if (!next || next == current)
            break;
        current = next;
        all.append(current->label());
    }
    return all;
}

std::optional<std::string_view> PodFacts::failedLog(const ContainerFacts &container) const
{
    auto previous = snapshot.log(pod.nameSpace, pod.name, container.name, true);
    if (previous && previous->find_first_not_of(" \r\n\t") != std::string_view::npos)
        return previous;
    // While a new instance runs its own log tells of its start, not of the end before; a container that waits has the last one's.
    return currentLog(container);
}

std::optional<std::string_view> PodFacts::currentLog(const ContainerFacts &container) const
{
    return snapshot.log(pod.nameSpace, pod.name, container.name);
}

PodTemplate podTemplateOf(const KubeObject &object)
{
    if (object.kind == "Pod"_L1)
        return {object.metadata(), object.spec(), {}};
    JsonView found = object.spec()["template"];
    QString path = u"spec.template"_s;
    if (object.kind == "CronJob"_L1) {
        found = object.spec()["jobTemplate"]["spec"]["template"];
        path = u"spec.jobTemplate.spec.template"_s;
    }
    if (!found["spec"]["containers"].isArray())
        return {};
    return {found["metadata"], found["spec"], path};
}

namespace {

void findTemplates(JsonView value, const QString &path, int depth, std::vector<PodTemplate> &found)
{
    if (depth > 8 || found.size() > 32)
        return;
    if (value.isObject()) {
        const JsonView spec = value["spec"];
        if (spec["containers"].isArray()) {
            found.push_back({value["metadata"], spec, path});
            return;
        }
        // KServe's template is a pod spec itself, with no metadata beside it.
        if (value["containers"].isArray() && value["containers"].at(0)["name"].isString()) {
            found.push_back({{}, value, path});
            return;
        }
        for (auto it = value.fields().begin(); it != JsonView::Iterator(); ++it) {
            if (it.value().isObject() || it.value().isArray())
                findTemplates(it.value(), path + u'.' + it.keyText(), depth + 1, found);
        }
    } else if (value.isArray()) {
        int index = 0;
        for (const JsonView item : value.items())
            findTemplates(item, path + u"[%1]"_s.arg(index++), depth + 1, found);
    }
}

bool holdsExpression(JsonView labels, JsonView expression)
{
    const QByteArray key = expression["key"].text().toUtf8();
    const QString value = labels[key.constData()].text();
    const bool there = labels.has(key.constData());
    bool listed = false;
    for (const JsonView each : expression["values"].items())
        listed = listed || each.text() == value;
    const QString op = expression["operator"].text();
    return op == "In"_L1          ? there && listed
        : op == "NotIn"_L1        ? !there || !listed
        : op == "Exists"_L1       ? there
        : op == "DoesNotExist"_L1 ? !there
                                  : false;
}

} // namespace

bool selectsLabels(JsonView selector, JsonView labels)
{
    for (auto it = selector["matchLabels"].fields().begin(); it != JsonView::Iterator(); ++it) {
        if (!labels.has(it.key()) || labels[it.key()].bytes() != it.value().bytes())
            return false;
    }
    for (const JsonView expression : selector["matchExpressions"].items()) {
        if (!holdsExpression(labels, expression))
            return false;
    }
    return true; // an empty selector is everybody
}

std::vector<PodTemplate> podTemplatesIn(const KubeObject &object)
{
    if (const PodTemplate usual = podTemplateOf(object))
        return {usual};
    std::vector<PodTemplate> found;
    findTemplates(object.spec(), u"spec"_s, 0, found);
    return found;
}

qint64 wantedReplicas(const KubeObject &workload)
{
    if (workload.kind == "DaemonSet"_L1)
        return workload.status()["desiredNumberScheduled"].integer(1);
    if (workload.kind == "CronJob"_L1)
        return 0;
    if (workload.kind == "Job"_L1)
        return workload.spec()["suspend"].flag() ? 0 : workload.spec()["parallelism"].integer(1);
    return workload.spec()["replicas"].integer(1);
}

qint64 quantityOf(const QString &resource, JsonView value)
{
    const auto parsed = Quantity::parse(value.scalar());
    return !parsed ? 0 : resource == "cpu"_L1 ? parsed->milliValue() : parsed->value();
}

QMap<QString, qint64> quantitiesOf(JsonView quantities)
{
    QMap<QString, qint64> all;
    for (auto it = quantities.fields().begin(); it != JsonView::Iterator(); ++it) {
        const QString resource = it.keyText();
        all.insert(resource, quantityOf(resource, it.value()));
    }
    return all;
}

namespace {

QMap<QString, qint64> containerRequests(JsonView container)
{
    QMap<QString, qint64> all = quantitiesOf(container["resources"]["requests"]);
    // A limit without a request is the request.
    const QMap<QString, qint64> limits = quantitiesOf(container["resources"]["limits"]);
    for (auto it = limits.begin(); it != limits.end(); ++it) {
        if (!all.contains(it.key()))
            all.insert(it.key(), it.value());
    }
    return all;
}

void add(QMap<QString, qint64> &to, const QMap<QString, qint64> &what)
{
    for (auto it = what.begin(); it != what.end(); ++it)
        to[it.key()] += it.value();
}

} // namespace

QMap<QString, qint64> requestsOf(JsonView podSpec)
{
    QMap<QString, qint64> sum;
    for (const JsonView container : podSpec["containers"].items())
        add(sum, containerRequests(container));
    QMap<QString, qint64> sidecars;
    QMap<QString, qint64> peak; // of init containers, each with the sidecars before it
    for (const JsonView container : podSpec["initContainers"].items()) {
        const QMap<QString, qint64> own = containerRequests(container);
        if (container["restartPolicy"].is("Always"))
            add(sidecars, own);
        QMap<QString, qint64> at = sidecars;
        if (!container["restartPolicy"].is("Always"))
            add(at, own);
        for (auto it = at.begin(); it != at.end(); ++it)
            peak[it.key()] = std::max(peak.value(it.key()), it.value());
    }
    add(sum, sidecars);
    for (auto it = peak.begin(); it != peak.end(); ++it)
        sum[it.key()] = std::max(sum.value(it.key()), it.value());
    add(sum, quantitiesOf(podSpec["overhead"]));
    // Pod-level resources, where given, count instead.
    const QMap<QString, qint64> whole = quantitiesOf(podSpec["resources"]["requests"]);
    for (auto it = whole.begin(); it != whole.end(); ++it)
        sum[it.key()] = it.value();
    return sum;
}

QString quantityText(const QString &resource, qint64 value)
{
    if (resource == "cpu"_L1)
        return Quantity::fromMilli(value).toString();
    if (resource == "memory"_L1 || resource.contains("storage"_L1) || resource.startsWith("hugepages-"_L1)) {
        if (value >= 1LL << 30)
            return u"%1Gi"_s.arg(double(value) / double(1LL << 30), 0, 'f', value % (1LL << 30) ? 1 : 0);
        if (value >= 1LL << 20)
            return u"%1Mi"_s.arg(value >> 20);
    }
    return QString::number(value);
}

bool isExtendedResource(const QString &resource)
{
    const QString domain = resource.section(u'/', 0, 0);
    return resource.contains(u'/') && !domain.endsWith("kubernetes.io"_L1);
}

} // namespace slipway
