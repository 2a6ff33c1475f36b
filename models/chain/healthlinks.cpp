// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the backend to its pods: who is listed as an endpoint, what the load balancer asks and finds, whether the pods are ready and what
// they answer. Each link is judged by whether it does its own part: a load balancer that finds a pod unhealthy which is not ready is right.
#include "base/shellwords.h"
#include "chain/chainwords.h"
#include "chain/requestlinks.h"
#include "diagnosis/cloudremedies.h"
#include "diagnosis/gatewaychain.h"
#include "diagnosis/podshealth.h"

namespace slipway {
using namespace Qt::StringLiterals;
using diagnosis::seen;

namespace {

/// Images are pulled and engines load their models: so long a pod that is not ready may be on its way.
constexpr qint64 startBudget = 10 * 60;
/// Slices follow a pod's readiness within seconds.
constexpr qint64 sliceBudget = 60;

QString notReadyText(const PodFacts &pod)
{
    for (const ContainerFacts &container : pod.containers) {
        if (const QString reason = container.waitingReason(); !reason.isEmpty())
            return u"%1: %2"_s.arg(container.name, reason);
        if (const JsonView end = container.terminated(); end && !container.isInit)
            return u"%1: %2"_s.arg(container.name, end["reason"].text());
    }
    const JsonView scheduled = pod.condition("PodScheduled");
    if (scheduled["status"].is("False"))
        return scheduled["reason"].text();
    const JsonView ready = pod.condition("Ready");
    return ready["reason"].text(pod.pod.status()["phase"].text());
}

} // namespace

std::vector<const KubeObject *> RequestLinks::readyPods() const
{
    std::vector<const KubeObject *> ready;
    for (const KubeObject *pod : backend.pods) {
        if (PodFacts(snapshot, *pod).isReady)
            ready.push_back(pod);
    }
    return ready;
}

bool RequestLinks::isComing(const std::vector<const KubeObject *> &all) const
{
    return std::ranges::any_of(all, [this](const KubeObject *each) {
        const PodFacts pod(snapshot, *each);
        if (each->isGoing() || pod.isReady)
            return false;
        const bool isFailing = std::ranges::any_of(pod.containers, [](const ContainerFacts &container) {
            const QString reason = container.waitingReason();
            return container.restarts() > 0 || reason.endsWith("BackOff"_L1) || reason.startsWith("Err"_L1)
                || reason.contains("Error"_L1) || reason == "InvalidImageName"_L1;
        });
        // One of this very second has an age of nothing, as has one of which it is not known.
        return !isFailing && each->created() > 0 && ageOf(*each) < startBudget;
    });
}

void RequestLinks::endpoints()
{
    if (way.backendKind != "Service"_L1)
        return;
    const KubeObject &service = *backend.object;
    Link &link = forge.add(u"request.endpoints"_s, ChainWords::tr("Endpoints are listed"), service.label());
    int listed = 0;
    int ready = 0;
    QStringList names;
    bool isFound = false;
    for (const KubeObject *slice : snapshot.of(u"EndpointSlice"_s, service.nameSpace)) {
        if (slice->labels()["kubernetes.io/service-name"].text() != service.name)
            continue;
        isFound = true;
        for (const JsonView endpoint : slice->json["endpoints"].items()) {
            ++listed;
            if (endpoint["conditions"]["ready"].flag(true)) {
                ++ready;
                names.append(endpoint["targetRef"]["name"].text());
            }
        }
        link.evidence.append(seen(*slice, u"endpoints[].conditions.ready"_s,
                                  ChainWords::tr("%1 of %2").arg(ready).arg(listed)));
    }
    if (!isFound && !snapshot.isListed(u"EndpointSlice"_s)) {
        link.why = ChainWords::tr("The kind %1 was not listed.").arg(u"EndpointSlice"_s);
        return;
    }
    link.observed = ChainWords::tr("%1 of %2 ready").arg(ready).arg(listed);
    link.expected = ChainWords::tr("at least one ready");
    if (ready > 0) {
        link.state = Link::State::Holds;
        return;
    }
    const std::vector<const KubeObject *> well = readyPods();
    if (well.empty()) {
        // The slices say what is so: the pods are the matter.
        if (backend.pods.empty() && service.spec()["selector"].size() == 0) {
            link.state = listed == 0 ? Link::State::Broken : Link::State::Unknown;
            link.why = ChainWords::tr("Nobody lists endpoints for a Service without a selector.");
            return;
        }
        link.state = Link::State::Holds;
        link.observed = ChainWords::tr("none, as no pod is ready");
        link.expected.clear();
        return;
    }
    const KubeObject &pod = *well.front();
    const JsonView became = PodFacts(snapshot, pod).condition("Ready")["lastTransitionTime"];
    if (secondsOf(became) > 0 && snapshot.now() - secondsOf(became) < sliceBudget) {
        link.why = ChainWords::tr("The pods became ready just now.");
        return;
    }
    // A target port that the pods do not name has no address either.
    const JsonView target = backend.port["targetPort"];
    link.state = Link::State::Broken;
    if (target.isString() && backend.targetPort(pod) == 0) {
        link.observed = u"targetPort: %1"_s.arg(target.text());
        QStringList ports;
        for (const JsonView container : pod.spec()["containers"].items()) {
            for (const JsonView each : container["ports"].items()) {
                if (const QString name = each["name"].text(); !name.isEmpty())
                    ports.append(name);
            }
        }
        link.expected =
            ports.isEmpty() ? ChainWords::tr("a number: the pods name no port") : ports.join(u", "_s);
        link.why = ChainWords::tr("The pods have no port of that name.");
        link.evidence.append(seen(service, u"spec.ports[].targetPort"_s, target));
        link.remedies = {
            diagnosis::todo(ChainWords::tr("Name a port that they have"),
                            diagnosis::editCommand(service.kind, service.name, service.nameSpace))};
        return;
    }
    link.why = ChainWords::tr("Pods are ready, and no slice lists them as ready.");
    link.evidence.append(seen(pod, u"status.conditions[Ready]"_s, u"True"_s));
    link.remedies = {
        diagnosis::todo(ChainWords::tr("See its events"),
                        u"kubectl get endpointslices%1 -l kubernetes.io/service-name=%2"_s.arg(
                            diagnosis::inNamespace(service.nameSpace), shellWord(service.name)))};
}

namespace {

/// What a pod itself says where it is to be asked, of the container that serves where one does.
std::optional<ProbeRequest> ownProbe(const KubeObject &pod, qint64 served)
{
    std::optional<ProbeRequest> own;
    for (const JsonView container : pod.spec()["containers"].items()) {
        const auto probe = probeOf(pod, container, "readinessProbe");
        if (probe && (!own || probe->port == served))
            own = probe;
    }
    return own;
}

} // namespace

// Target groups of AWS' load balancers, where their bindings are in the cluster.
void RequestLinks::targets()
{
    if (way.backendKind != "Service"_L1)
        return;
    for (const KubeObject *binding : snapshot.of(u"TargetGroupBinding"_s, way.backendNamespace)) {
        if (binding->spec()["serviceRef"]["name"].text() != way.backendName)
            continue;
        const QString arn = binding->spec()["targetGroupARN"].text();
        const TargetGroupHealth health = facts.targetHealth(arn);
        Link &link = forge.add(u"request.targets"_s, ChainWords::tr("Load balancer finds them healthy"),
                               u"targetGroup/"_s + arn.section(u'/', 1, 1));
        link.expected = u"healthy"_s;
        if (!health.fact.isRead()) {
            link.why = health.fact.why();
            continue;
        }
        int healthy = 0;
        const TargetHealth *worst = nullptr;
        for (const TargetHealth &each : health.targets) {
            healthy += each.state == "healthy"_L1 ? 1 : 0;
            if (each.state == "unhealthy"_L1)
                worst = &each;
            link.evidence.append({link.object, each.target + u':' + each.port,
                                  each.reason.isEmpty() ? each.state : each.state + u": "_s + each.reason});
        }
        link.observed = ChainWords::tr("%1 of %2 healthy").arg(healthy).arg(health.targets.size());
        if (healthy > 0) {
            link.state = Link::State::Holds;
        } else if (const auto well = readyPods();
                   worst && !std::ranges::all_of(well, [this](const KubeObject *each) {
                       return isWarmingUp(snapshot, *each);
                   })) {
            link.state = Link::State::Broken;
            link.observed = worst->reason.isEmpty() ? worst->state : worst->state + u": "_s + worst->reason;
            link.why = worst->description.isEmpty()
                ? ChainWords::tr("The pods are ready; what the load balancer asks for is answered otherwise.")
                : worst->description;
            const TargetGroupCheck check = facts.targetGroupCheck(arn);
            const KubeObject &pod = *readyPods().front();
            const std::optional<ProbeRequest> own = ownProbe(pod, backend.targetPort(pod));
            if (!check.text().isEmpty()) {
                link.observed += u", "_s + check.text();
                link.evidence.append({link.object, u"HealthCheck"_s, check.text()});
            }
            const bool isOther =
                own && !check.path.isEmpty() && (check.path != own->path || check.protocol != own->scheme);
            if (isOther) {
                link.expected = own->url();
                link.why = ChainWords::tr(
                               "The pods are ready and answer %1; the load balancer asks otherwise and finds "
                               "them unhealthy. With none healthy it sends to all, also to one that is ill.")
                               .arg(own->url());
                link.evidence.append({pod.label(), u"readinessProbe"_s, own->url()});
            }
            // Of a Service the controller takes the check from its annotations; of an Ingress from others.
            const QString prefix = u"service.beta.kubernetes.io/aws-load-balancer-healthcheck-"_s;
            const KubeObject *service = snapshot.find(u"Service"_s, way.backendNamespace, way.backendName);
            if (isOther && service && service->spec()["type"].is("LoadBalancer"))
                link.remedies = {diagnosis::patchOf(
                    ChainWords::tr("Let it ask %1").arg(own->url()), *service,
                    QJsonObject{{u"metadata"_s,
                                 QJsonObject{{u"annotations"_s,
                                              QJsonObject{{prefix + u"protocol"_s, own->scheme.toLower()},
                                                          {prefix + u"path"_s, own->path}}}}}})};
            else
                link.remedies = {diagnosis::todo(
                    ChainWords::tr(
                        "Compare its health check with the pods' own probes: path, port and protocol"),
                    u"aws elbv2 describe-target-health --target-group-arn %1"_s.arg(shellWord(arn)))};
        } else {
            link.why = ChainWords::tr("No pod is ready, or targets are still registered.");
        }
    }
}

void RequestLinks::healthCheck()
{
    if (!balanced.isBalanced)
        return;
    const AskedOfPods &asked = balanced.asked;
    const QString balancer =
        balanced.name.isEmpty() ? ChainWords::tr("the load balancer") : u"backendService/"_s + balanced.name;
    const std::vector<const KubeObject *> well = readyPods();
    const KubeObject *pod =
        well.empty() ? (backend.pods.empty() ? nullptr : backend.pods.front()) : well.front();
    const qint64 served = pod ? backend.targetPort(*pod) : 0;

    const std::optional<ProbeRequest> own = pod ? ownProbe(*pod, served) : std::nullopt;
    const BackendHealth health = facts.backendHealth(balanced.name);
    const bool isHealthy =
        (health.fact.isRead() && health.counts.healthy > 0) || balanced.annotated == "HEALTHY"_L1;
    const bool isUnhealthy =
        (health.fact.isRead() && health.counts.healthy == 0 && health.counts.unhealthy > 0)
        || balanced.annotated == "UNHEALTHY"_L1;
    ProbeAnswer answer;
    std::optional<ProbeRequest> request;
    if (pod && asked.source != AskedOfPods::Source::None)
        request = asked.request(*pod, served);
    if (const auto found = request ? probes.find(*request) : probes.end(); found != probes.end())
        answer = found->second;

    Link &link = forge.add(u"request.health-check"_s, ChainWords::tr("Load balancer's check is answered"),
                           asked.object.isEmpty() ? balancer : asked.object);
    if (asked.source != AskedOfPods::Source::None)
        link.observed = asked.text(served);
    link.expected = own ? own->url() : QString();
    const auto add = [&link](const QString &object, const QString &field, const QString &value) {
        link.evidence.append({object, field, value});
    };
    if (asked.source != AskedOfPods::Source::None)
        add(asked.object,
            asked.source == AskedOfPods::Source::Default ? u"spec.targetRef"_s : ChainWords::tr("asks"),
            asked.source == AskedOfPods::Source::Default
                ? ChainWords::tr("(none is for %1: GKE asks for /)").arg(way.backendLabel())
                : asked.text(served));
    if (own && pod)
        add(pod->label(), u"readinessProbe"_s, own->url());
    if (health.fact.isRead())
        add(balancer, u"healthStatus[].healthState"_s,
            ChainWords::tr("%1 healthy, %2 unhealthy")
                .arg(health.counts.healthy)
                .arg(health.counts.unhealthy));
    else if (!balanced.annotated.isEmpty() && way.ingress)
        add(way.ingress->label(), u"metadata.annotations[ingress.kubernetes.io/backends]"_s,
            balanced.annotated);
    if (!answer.observed().isEmpty())
        add(pod->label(), request->url(), answer.observed());

    if (isHealthy) {
        link.state = Link::State::Holds;
        link.observed = health.fact.isRead()
            ? ChainWords::tr("%1 healthy").arg(health.counts.healthy) + u", "_s + asked.text(served)
            : balanced.annotated;
        if (asked.source == AskedOfPods::Source::None)
            link.observed = health.fact.isRead() ? ChainWords::tr("%1 healthy").arg(health.counts.healthy)
                                                 : balanced.annotated;
        return;
    }
    if (well.empty()) {
        link.why =
            ChainWords::tr("No pod is ready: that the load balancer finds none healthy would be right.");
        return;
    }
    // GKE's load balancers take 200 alone for healthy.
    const bool isAnswered = answer.kind == ProbeAnswer::Kind::Answered && answer.status == 200;
    const bool isRefused = !isAnswered
        && (answer.isSuccess() == std::optional(false) || answer.kind == ProbeAnswer::Kind::Answered);
    if (!isUnhealthy && isAnswered) {
        link.state = Link::State::Holds;
        link.observed = u"%1 → 200"_s.arg(asked.text(served));
        link.expected.clear();
        return;
    }
    if (!isUnhealthy && !isRefused) {
        link.why = asked.source == AskedOfPods::Source::None
            ? (health.fact.isRead() ? ChainWords::tr("What it asks is not known.") : health.fact.why())
            : answer.why();
        if (health.fact.isRead() && health.counts.all() == 0)
            link.why = ChainWords::tr("The load balancer has no endpoint in its groups yet.");
        return;
    }
    if (!isRefused && std::ranges::all_of(well, [this](const KubeObject *each) {
            return isWarmingUp(snapshot, *each);
        })) {
        link.why = ChainWords::tr(
            "The pods are ready for less than two minutes: the load balancer's probes take their time.");
        return;
    }
    link.state = Link::State::Broken;
    if (isRefused)
        link.observed = u"%1 → %2"_s.arg(asked.text(served), answer.observed());
    else if (asked.source == AskedOfPods::Source::None)
        link.observed = u"UNHEALTHY"_s;
    if (isRefused && link.expected.isEmpty())
        link.expected = u"200"_s;
    const bool isOther = own && asked.source != AskedOfPods::Source::None
        && (asked.path != own->path || (asked.port > 0 && asked.port != own->port)
            || asked.type != own->scheme);
    link.why = isOther
        ? ChainWords::tr("The pods are ready and answer %1; the load balancer asks otherwise, finds them "
                         "unhealthy and sends them nothing (503).")
              .arg(own->url())
        : isRefused
        ? ChainWords::tr("The pods are ready, and do not answer what the load balancer asks with 200.")
        : isAnswered
        ? ChainWords::tr("The pods answer its check by way of the API server: what is between them and the "
                         "load balancer, a firewall rule or network policy, is the matter.")
        : ChainWords::tr("The pods are ready, and the load balancer finds none of them healthy.");
    if (!own || isAnswered) {
        // Of a class that is not regional it is a global one.
        const CloudAnswer *described = facts.backendService(balanced.name).fact.answer;
        const bool isGlobal = described && described->url.contains("/global/"_L1);
        link.remedies = {diagnosis::todo(
            isAnswered ? ChainWords::tr("Let the load balancer's ranges reach the pods' port")
                       : ChainWords::tr(
                             "Compare its health check with the pods' own probes: path, port and protocol"),
            balanced.name.isEmpty()
                ? u"kubectl get healthcheckpolicies%1"_s.arg(diagnosis::inNamespace(way.backendNamespace))
                : u"gcloud compute backend-services get-health %1 %2"_s.arg(
                      shellWord(balanced.name), isGlobal ? u"--global"_s : u"--region REGION"_s))};
        return;
    }
    const QString words = ChainWords::tr("Let it ask %1").arg(own->url());
    const diagnosis::HealthQuestion question{own->scheme, own->path, own->port};
    if (asked.policy) {
        link.remedies = {diagnosis::patchOf(
            words, *asked.policy,
            QJsonObject{{u"spec"_s, QJsonObject{{u"default"_s, diagnosis::healthDefaults(question)}}}})};
    } else if (way.gateway) {
        link.remedies = {diagnosis::createHealthPolicy(words, *backend.object, question)};
    } else {
        link.remedies = {
            diagnosis::todo(words,
                            u"kubectl edit service %1%2"_s.arg(
                                shellWord(way.backendName), diagnosis::inNamespace(way.backendNamespace)))};
    }
}

void RequestLinks::pods()
{
    if (backend.object->spec()["selector"].size() == 0)
        return;
    const std::vector<const KubeObject *> well = readyPods();
    const KubeObject *unwell = nullptr;
    for (const KubeObject *pod : backend.pods) {
        if (!PodFacts(snapshot, *pod).isReady)
            unwell = pod;
    }
    Link &link = forge.add(u"request.pods"_s, ChainWords::tr("Pods are ready"),
                           unwell && well.empty() ? unwell->label() : way.backendLabel());
    link.expected = ChainWords::tr("at least one ready");
    link.observed = ChainWords::tr("%1 of %2 ready").arg(well.size()).arg(backend.pods.size());
    for (const KubeObject *pod : backend.pods) {
        const PodFacts each(snapshot, *pod);
        if (link.evidence.size() < 5)
            link.evidence.append(seen(*pod, u"status.conditions[Ready]"_s,
                                      each.isReady ? u"True"_s : u"False, "_s + notReadyText(each)));
    }
    if (!well.empty()) {
        link.state = Link::State::Holds;
        return;
    }
    if (backend.pods.empty() && !snapshot.isListed(u"Pod"_s)) {
        link.why = ChainWords::tr("The kind %1 was not listed.").arg(u"Pod"_s);
        return;
    }
    if (isComing(backend.pods)) {
        link.why = ChainWords::tr("They are still starting.");
        return;
    }
    link.state = Link::State::Broken;
    if (!unwell) {
        link.observed = ChainWords::tr("no pod");
        link.why =
            ChainWords::tr("Nothing runs that could answer: the workload is scaled to nothing, or its pods "
                           "cannot be made.");
        link.remedies = {diagnosis::todo(ChainWords::tr("See what the workload says"),
                                         u"kubectl get deployments,statefulsets,replicasets%1"_s.arg(
                                             diagnosis::inNamespace(way.backendNamespace)))};
        return;
    }
    link.observed = notReadyText(PodFacts(snapshot, *unwell));
    link.why = ChainWords::tr("None of its pods is ready: %1.")
                   .arg(ChainWords::tr("%1 of %2 ready").arg(well.size()).arg(backend.pods.size()));
    link.remedies = {
        diagnosis::todo(ChainWords::tr("See why: slipway diagnose names the cause"),
                        u"kubectl describe pod %1%2"_s.arg(shellWord(unwell->name),
                                                           diagnosis::inNamespace(unwell->nameSpace)))};
}

// What the pods answer to their own probe and, where it is not that one's, on the port that requests are sent to.
void RequestLinks::answers()
{
    const std::vector<const KubeObject *> well = readyPods();
    for (const KubeObject *pod : well) {
        for (const JsonView container : pod->spec()["containers"].items()) {
            const auto probe = probeOf(*pod, container, "readinessProbe");
            const auto found = probe ? probes.find(*probe) : probes.end();
            if (found == probes.end())
                continue;
            const ProbeAnswer &answer = found->second;
            Link &link =
                forge.add(u"request.answer"_s, ChainWords::tr("Pod answers its own probe"), pod->label());
            link.expected = u"%1 → 200"_s.arg(probe->url());
            link.observed =
                answer.observed().isEmpty() ? QString() : u"%1 → %2"_s.arg(probe->url(), answer.observed());
            if (!answer.observed().isEmpty())
                link.evidence = {seen(*pod, probe->url(), answer.observed())};
            const std::optional<bool> success = answer.isSuccess();
            const qint64 served = backend.targetPort(*pod);
            if (success == std::optional(true)) {
                link.state = Link::State::Holds;
            } else if (!success) {
                link.why = answer.why();
            } else {
                link.state = Link::State::Broken;
                link.why = served > 0 && served != probe->port
                    ? ChainWords::tr("Kubernetes still counts it as ready; requests go to port %1.")
                          .arg(served)
                    : ChainWords::tr("Kubernetes still counts it as ready: it has just stopped to answer.");
                link.remedies = {
                    diagnosis::todo(ChainWords::tr("Read its log"),
                                    u"kubectl logs %1%2 -c %3"_s.arg(shellWord(pod->name),
                                                                     diagnosis::inNamespace(pod->nameSpace),
                                                                     shellWord(container["name"].text())))};
            }
        }
    }
}

} // namespace slipway
