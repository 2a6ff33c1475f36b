// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Services that lead nowhere, and those who call them where they are not: selector → pods → ports, URL → Service → port.
#include "base/shellwords.h"
#include "diagnosis/controllers.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/serviceports.h"
#include "diagnosis/textmatch.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

QString labelsText(JsonView labels)
{
    QStringList parts;
    for (auto it = labels.fields().begin(); it != JsonView::Iterator(); ++it)
        parts.append(it.keyText() + u'=' + it.value().text());
    return parts.join(u',');
}

bool matches(JsonView selector, JsonView labels)
{
    for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it) {
        if (!labels.has(it.key()) || labels[it.key()].bytes() != it.value().bytes())
            return false;
    }
    return true;
}

/// Pods and templates of a namespace, with labels: whom a selector may mean.
struct Candidate {
    const KubeObject *object;
    JsonView labels;
};

std::vector<Candidate> candidates(const Snapshot &snapshot, const QString &nameSpace)
{
    std::vector<Candidate> all;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s, nameSpace))
        all.push_back({pod, pod->labels()});
    for (const QString &kind : {u"Deployment"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"ReplicaSet"_s, u"Job"_s,
                                u"CronJob"_s, u"LeaderWorkerSet"_s, u"RayCluster"_s}) {
        for (const KubeObject *workload : snapshot.of(kind, nameSpace)) {
            for (const PodTemplate &each : podTemplatesIn(*workload))
                all.push_back({workload, each.metadata["labels"]});
        }
    }
    return all;
}

// Who relies on the Service: without anybody a Service that leads nowhere hurts nobody.
bool isUsed(const Snapshot &snapshot, const KubeObject &service)
{
    for (const KubeObject *route : snapshot.of(u"HTTPRoute"_s)) {
        for (const JsonView rule : route->spec()["rules"].items()) {
            for (const JsonView backend : rule["backendRefs"].items()) {
                if (backend["name"].text() == service.name
                    && backend["namespace"].text(route->nameSpace) == service.nameSpace
                    && backend["kind"].text(u"Service"_s) == "Service"_L1)
                    return true;
            }
        }
    }
    for (const KubeObject *ingress : snapshot.of(u"Ingress"_s, service.nameSpace)) {
        for (const JsonView rule : ingress->spec()["rules"].items()) {
            for (const JsonView path : rule["http"]["paths"].items()) {
                if (path["backend"]["service"]["name"].text() == service.name)
                    return true;
            }
        }
    }
    return false;
}

void selectsNothing(const Snapshot &snapshot, const KubeObject &service, Report &report)
{
    const JsonView selector = service.spec()["selector"];
    if (!snapshot.isListed(u"Pod"_s) && snapshot.of(u"Pod"_s, service.nameSpace).empty())
        return;
    const std::vector<Candidate> all = candidates(snapshot, service.nameSpace);
    if (std::ranges::any_of(all, [&](const Candidate &each) { return matches(selector, each.labels); }))
        return; // it selects something, if scaled to nothing for now
    // Whose labels come nearest: some of the selector's keys with the same or a similar value.
    const Candidate *nearestOne = nullptr;
    double best = 0;
    QString differs;
    bool onPurpose = false; // blue and green, leader and replica: one label differs, and not by a slip
    for (const Candidate &each : all) {
        double score = 0;
        bool other = false;
        QString difference;
        int keys = 0;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it) {
            ++keys;
            // A revision's hash is put there by what rolls out, and its pods come and go: no slip of the pen.
            if (it.keyText().endsWith("-template-hash"_L1) || it.keyText().endsWith("/revision"_L1)) {
                other = true;
                continue;
            }
            const QString wanted = it.value().text();
            const QString own = each.labels[it.key()].text();
            if (own == wanted) {
                score += 1;
                continue;
            }
            difference = own.isEmpty() ? it.keyText() : u"%1=%2"_s.arg(it.keyText(), own);
            if (!own.isEmpty() && !nearest(wanted, {own}).isEmpty()) {
                score += 0.7;
            } else if (own.isEmpty()) {
                for (auto label = each.labels.fields().begin(); label != JsonView::Iterator(); ++label) {
                    if (label.value().text() == wanted) {
                        score += 0.7;
                        difference = u"%1=%2"_s.arg(label.keyText(), wanted);
                        break;
                    }
                }
            } else {
                other = true;
            }
        }
        // A workload of the Service's own name is meant, whatever its labels are.
        const QString base = each.object->name;
        if (base == service.name || service.name.startsWith(base + u'-')
            || base.startsWith(service.name + u'-'))
            score += 0.5;
        score /= std::max(1, keys);
        if (score > best) {
            best = score;
            nearestOne = &each;
            differs = difference;
            onPurpose = other && keys > 1;
        }
    }
    const bool used = isUsed(snapshot, service);
    const bool near = nearestOne && best >= 0.49 && !onPurpose;
    // What a controller made for something that rests is no left-over: the controller sees to it.
    if (!near && !used && service.metadata()["ownerReferences"].size() > 0)
        return;
    Diagnosis made{.id = u"config.selector-matches-nothing"_s,
                   .severity = near ? Severity::Error
                       : used       ? Severity::Warning
                                    : Severity::Info,
                   .title = Say::tr("The selector of %1 matches no pod").arg(service.label()),
                   .key = service.label(),
                   .about = {service.label()}};
    if (snapshot.now() - service.created() < 120)
        made.severity = Severity::Info;
    made.evidence = {seen(service, u"spec.selector"_s, labelsText(selector))};
    if (near) {
        const KubeObject &meant = snapshot.topOwner(*nearestOne->object);
        made.cause = Say::tr("%1 is probably meant; it has %2.")
                         .arg(meant.label(), differs.isEmpty() ? labelsText(nearestOne->labels) : differs);
        made.evidence.append(seen(*nearestOne->object,
                                  nearestOne->object->kind == "Pod"_L1 ? u"metadata.labels"_s
                                                                       : u"spec.template.metadata.labels"_s,
                                  labelsText(nearestOne->labels)));
        QJsonObject right;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it) {
            const QString own = nearestOne->labels[it.key()].text();
            right.insert(it.keyText(), own.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(own));
        }
        if (std::ranges::all_of(right, [](const QJsonValue &value) { return value.isNull(); })
            && differs.contains(u'='))
            right.insert(differs.section(u'=', 0, 0), differs.section(u'=', 1));
        made.remedies = {patchOf(Say::tr("Select by the labels that the pods have"), service,
                                 QJsonObject{{u"spec"_s, QJsonObject{{u"selector"_s, right}}}})};
    } else {
        made.cause = Say::tr("No pod and no workload of the namespace has these labels: a left-over, or what "
                             "it is for was not deployed.");
        made.remedies = {todo(
            Say::tr("Delete it, or deploy what it is for"),
            u"kubectl delete service %1%2"_s.arg(shellWord(service.name), inNamespace(service.nameSpace)))};
    }
    report.add(std::move(made));
}

void noneReady(const Snapshot &snapshot, const KubeObject &service,
               const std::vector<const KubeObject *> &pods, Report &report)
{
    Diagnosis made{.id = u"service.no-ready-pods"_s,
                   .severity = Severity::Warning,
                   .title = Say::tr("%1 has no pod that is ready").arg(service.label()),
                   .cause = Say::tr("Whoever calls it gets no answer."),
                   .key = service.label(),
                   .about = {service.label()},
                   .isSymptom = true};
    qint64 youngest = std::numeric_limits<qint64>::max();
    bool any = false;
    for (const KubeObject *pod : pods) {
        // What has done its work, or is on its way out, was not to be called any more.
        if (pod->isGoing() || pod->status()["phase"].is("Succeeded") || pod->status()["phase"].is("Failed"))
            continue;
        any = true;
        const PodFacts facts(snapshot, *pod);
        if (facts.isReady)
            return;
        youngest = std::min(youngest, facts.age);
        made.from.append(pod->label());
        made.from += facts.lineage();
        made.from += facts.upstream();
    }
    // A start takes its time; what is wrong with a pod is said of the pod.
    if (!any || youngest < 900 || service.spec()["publishNotReadyAddresses"].flag())
        return;
    made.evidence = {seen(service, u"spec.selector"_s, labelsText(service.spec()["selector"])),
                     seen(*pods.front(), u"status.phase"_s, pods.front()->status()["phase"])};
    made.remedies = {
        todo(Say::tr("See what is the matter with its pods"),
             u"kubectl get pods%1 -l %2"_s.arg(inNamespace(service.nameSpace),
                                               shellWord(labelsText(service.spec()["selector"]))))};
    report.add(std::move(made));
}

// A load balancer of the cloud that does not come. Without a word of its controller it may be that there is none, as on a
// machine of one's own: that is no fault.
void loadBalancer(const Snapshot &snapshot, const KubeObject &service, Report &report)
{
    const qint64 age = snapshot.now() - service.created();
    if (!service.spec()["type"].is("LoadBalancer") || service.status()["loadBalancer"]["ingress"].size() > 0
        || age < 300)
        return;
    const ObjectEvent *failed = nullptr;
    for (const ObjectEvent &event : snapshot.events(service)) {
        if (event.isWarning
            && (event.reason.contains("LoadBalancer"_L1) || event.reason.contains("FailedDeployModel"_L1)
                || event.reason.contains("FailedBuildModel"_L1)))
            failed = &event;
    }
    Diagnosis made{.id = u"service.no-load-balancer"_s,
                   .severity = failed ? Severity::Error : Severity::Info,
                   .title = Say::tr("%1 has got no load balancer for %2").arg(service.label(), duration(age)),
                   .cause = failed
                       ? failed->message
                       : Say::tr("Its controller has not said why: a cluster without one never gets any."),
                   .key = service.label(),
                   .about = {service.label()}};
    made.evidence = {seen(service, u"status.loadBalancer.ingress"_s, Say::tr("(empty)"))};
    // A class of load balancers is one controller's, and nobody else touches the Service.
    if (const QString name = service.spec()["loadBalancerClass"].text(); !failed && !name.isEmpty()) {
        made.evidence.append(seen(service, u"spec.loadBalancerClass"_s, name));
        if (const Controller controller = controllerNamed(snapshot, name); controller.isMissing()) {
            made.severity = Severity::Error;
            controller.explain(made);
        }
    }
    if (failed)
        made.evidence.append(seen(service, u"event "_s + failed->reason, failed->message));
    made.remedies = {todo(
        Say::tr("Do as its words say"),
        u"kubectl describe service %1%2"_s.arg(shellWord(service.name), inNamespace(service.nameSpace)))};
    if (failed)
        explainRefusal(failed->message, made);
    report.add(std::move(made));
}

/// A URL in a pod's environment, arguments or ConfigMap that names a Service of the cluster.
void lookAtUrls(const Snapshot &snapshot, const QString &text, const QString &ownNamespace,
                const Evidence &where, const KubeObject &caller, bool callerIsWell, Report &report)
{
    static const QRegularExpression pattern(
        u"\\b(https?|grpc|redis|postgres(?:ql)?)://(?:[^/\\s@\"']{1,200}@)?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?:\\.([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?))?(\\.svc(?:\\.[a-z0-9.-]{1,60})?)?(?::(\\d{1,5}))?(?=[/\\s\"',;?}\\]]|$)"_s);
    auto all = pattern.globalMatch(text);
    while (all.hasNext()) {
        const auto match = all.next();
        // What stands behind a comment's mark is an example.
        const qsizetype from =
            match.capturedStart() > 0 ? text.lastIndexOf(u'\n', match.capturedStart() - 1) + 1 : 0;
        const QString before = text.sliced(from, match.capturedStart() - from).trimmed();
        if (before.startsWith(u'#') || before.startsWith("//"_L1) || before.startsWith(u';'))
            continue;
        const QString scheme = match.captured(1);
        const QString ns = match.captured(3).isEmpty() ? ownNamespace : match.captured(3);
        const KubeObject *service = snapshot.find(u"Service"_s, ns, match.captured(2));
        const bool isExplicit = !match.captured(4).isEmpty();
        if (!service) {
            if (!isExplicit
                || snapshot.presence(u"Service"_s, ns, match.captured(2)) != Snapshot::Presence::Absent)
                continue;
            // Optional things, such as tracing, may be named and not be there.
            Diagnosis made{.id = u"config.service-missing"_s,
                           .severity = callerIsWell ? Severity::Info : Severity::Warning,
                           .title = Say::tr("%1 calls a Service %2 in namespace %3 that does not exist")
                                        .arg(caller.label(), match.captured(2), ns),
                           .cause = Say::tr("The name does not resolve."),
                           .evidence = {where,
                                        {objectLabel(u"Service"_s, ns, match.captured(2)), u"answer"_s,
                                         Say::tr("(not among those listed)")}},
                           .key = caller.label() + ns + match.captured(2),
                           .about = {objectLabel(u"Service"_s, ns, match.captured(2))}};
            QStringList names;
            for (const KubeObject *each : snapshot.of(u"Service"_s, ns))
                names.append(each->name);
            if (const QString meant = nearest(match.captured(2), names); !meant.isEmpty()) {
                made.severity = Severity::Error;
                made.cause += u' ' + Say::tr("There is one of the name %1, which may be meant.").arg(meant);
            }
            made.remedies = {todo(Say::tr("Correct the address, or deploy the Service"),
                                  u"kubectl get services%1"_s.arg(inNamespace(ns)))};
            report.add(std::move(made));
            continue;
        }
        // A headless Service leads to the pods' own ports, an ExternalName out of the cluster.
        if (service->spec()["clusterIP"].is("None") || service->spec()["type"].is("ExternalName")
            || service->spec()["ports"].size() == 0)
            continue;
        qint64 port = match.captured(5).toLongLong();
        if (!port)
            port = scheme == "https"_L1 ? 443 : scheme == "http"_L1 ? 80 : 0;
        if (!port)
            continue;
        QStringList open;
        bool found = false;
        for (const JsonView each : service->spec()["ports"].items()) {
            found = found || each["port"].integer() == port;
            open.append(each["port"].scalar());
        }
        if (found)
            continue;
        Diagnosis made{
            .id = u"config.service-port"_s,
            .severity = Severity::Error,
            .title = Say::tr("%1 calls %2 on port %3, which it does not have")
                         .arg(caller.label(), service->label())
                         .arg(port),
            .cause = match.captured(5).isEmpty()
                ? Say::tr("The address names no port, so %1 is meant; the Service listens on %2. The call "
                          "hangs or is refused, and looks like a timeout.")
                      .arg(port)
                      .arg(open.join(u", "_s))
                : Say::tr(
                      "The Service listens on %1. The call hangs or is refused, and looks like a timeout.")
                      .arg(open.join(u", "_s)),
            .key = caller.label() + service->label() + QString::number(port),
            // Of this call alone: caller and Service may have other troubles.
            .about = {caller.label() + service->label() + QString::number(port)}};
        made.evidence = {{where.object, where.field, match.captured(0)},
                         seen(*service, u"spec.ports[].port"_s, open.join(u", "_s))};
        made.remedies = {todo(
            Say::tr("Call it on %1, and restart the callers: a changed ConfigMap restarts nothing by itself")
                .arg(open.join(u", "_s)),
            editCommand(where.object.section(u'/', 0, 0), where.object.section(u'/', -1), caller.nameSpace))};
        report.add(std::move(made));
    }
}

// The environment of workloads, and the ConfigMaps that they really use.
void callers(const Snapshot &snapshot, Report &report)
{
    QSet<QString> done;
    for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
        if (pod->isGoing() || pod->status()["phase"].is("Succeeded") || pod->status()["phase"].is("Failed"))
            continue;
        const KubeObject &owner = snapshot.topOwner(*pod);
        if (done.contains(owner.label()))
            continue;
        done.insert(owner.label());
        bool well = pod->status()["phase"].is("Running");
        for (const JsonView condition : pod->status()["conditions"].items())
            well = well && (!condition["type"].is("Ready") || condition["status"].is("True"));
        QSet<QString> maps;
        for (const JsonView volume : pod->spec()["volumes"].items())
            maps.insert(volume["configMap"]["name"].text());
        for (const JsonView container : pod->spec()["containers"].items()) {
            const QString field = u"spec.containers[%1]"_s.arg(container["name"].text());
            for (const JsonView variable : container["env"].items()) {
                if (const QString value = variable["value"].text(); value.contains("://"_L1))
                    lookAtUrls(snapshot, value, pod->nameSpace,
                               seen(owner, field + u".env[%1]"_s.arg(variable["name"].text()), value), owner,
                               well, report);
                maps.insert(variable["valueFrom"]["configMapKeyRef"]["name"].text());
            }
            for (const JsonView from : container["envFrom"].items())
                maps.insert(from["configMapRef"]["name"].text());
            for (const JsonView word : container["args"].items()) {
                if (const QString value = word.text(); value.contains("://"_L1))
                    lookAtUrls(snapshot, value, pod->nameSpace, seen(owner, field + u".args"_s, value), owner,
                               well, report);
            }
        }
        for (const QString &name : std::as_const(maps)) {
            const KubeObject *map =
                name.isEmpty() ? nullptr : snapshot.find(u"ConfigMap"_s, pod->nameSpace, name);
            for (auto it = map ? (*map)["data"].fields().begin() : JsonView::Iterator();
                 it != JsonView::Iterator(); ++it) {
                if (it.value().bytes().size() < 200'000
                    && it.value().bytes().find("://") != std::string_view::npos)
                    lookAtUrls(snapshot, it.value().text(), pod->nameSpace,
                               seen(*map, u"data[%1]"_s.arg(it.keyText()), it.value().text()), owner, well,
                               report);
            }
        }
    }
}

} // namespace

void serviceRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *service : snapshot.of(u"Service"_s)) {
        const JsonView selector = service->spec()["selector"];
        if (!service->isGoing())
            loadBalancer(snapshot, *service, report);
        if (service->isGoing() || selector.size() == 0 || service->spec()["type"].is("ExternalName"))
            continue;
        const auto pods = snapshot.podsWith(service->nameSpace, selector);
        if (pods.empty()) {
            selectsNothing(snapshot, *service, report);
            continue;
        }
        servicePorts(snapshot, *service, pods, report);
        noneReady(snapshot, *service, pods, report);
    }
    callers(snapshot, report);
}

} // namespace slipway::diagnosis
