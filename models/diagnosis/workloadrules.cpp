// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Workloads whose pods cannot be made, and the symptoms that are left when no cause is known.
#include "base/shellwords.h"
#include "diagnosis/controllers.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"
#include "diagnosis/volumes.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// What keeps a controller from making pods: no pod shows it, so a view of pods shows nothing at all.
struct PodRefusal {
    QLatin1StringView words;
    const char *id;
    const char *title;
    const char *remedy;
};
constexpr std::array refusals = {
    PodRefusal{"exceeded quota"_L1, "workload.quota",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's quota has no room for the pods of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Raise the ResourceQuota, or ask for less")},
    PodRefusal{"failed quota"_L1, "workload.quota-needs-requests",
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "The namespace's quota wants requests and limits that %1 does not give"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Give every container the requests and limits that the message names")},
    PodRefusal{"per Container is"_L1, "workload.limit-range",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's LimitRange forbids the resources of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Keep within it, or change the LimitRange")},
    PodRefusal{"per Pod is"_L1, "workload.limit-range",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's LimitRange forbids the resources of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Keep within it, or change the LimitRange")},
    PodRefusal{"violates PodSecurity"_L1, "workload.pod-security",
               QT_TRANSLATE_NOOP("Diagnosis", "The namespace's Pod Security level forbids the pods of %1"),
               QT_TRANSLATE_NOOP("Diagnosis",
                                 "Give the containers the security context that the message names, or the "
                                 "namespace another level")},
    PodRefusal{
        "security context constraint"_L1, "workload.pod-security",
        QT_TRANSLATE_NOOP("Diagnosis", "No security context constraint of OpenShift lets the pods of %1 in"),
        QT_TRANSLATE_NOOP(
            "Diagnosis",
            "Let the containers run as a user of the namespace's own range, or bind a constraint that "
            "fits to their service account")},
    PodRefusal{"failed calling webhook"_L1, "workload.webhook-down",
               QT_TRANSLATE_NOOP("Diagnosis", "A webhook that has to pass the pods of %1 does not answer"),
               QT_TRANSLATE_NOOP("Diagnosis", "Bring the webhook's Service back")},
    PodRefusal{"denied the request"_L1, "workload.webhook-denied",
               QT_TRANSLATE_NOOP("Diagnosis", "An admission webhook forbids the pods of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Do as its message says")},
    PodRefusal{"denied request"_L1, "workload.policy-denied",
               QT_TRANSLATE_NOOP("Diagnosis", "An admission policy forbids the pods of %1"),
               QT_TRANSLATE_NOOP("Diagnosis", "Do as its message says")},
    PodRefusal{"no PriorityClass"_L1, "workload.priority-class-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The PriorityClass that %1 names does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Create it, or name one that exists")},
    PodRefusal{"RuntimeClass"_L1, "workload.runtime-class-missing",
               QT_TRANSLATE_NOOP("Diagnosis", "The RuntimeClass that %1 names does not exist"),
               QT_TRANSLATE_NOOP("Diagnosis", "Create it, or name one that exists")},
};

// Source: GKE docs, "Add firewall rules for specific use cases": a private cluster lets its control plane reach 443 and 10250 of nodes
// alone; EKS docs, "Security group requirements"; Kubernetes docs on timeouts of webhooks.
void unreachable(const KubeObject &service, Diagnosis &made)
{
    QString port;
    for (const JsonView each : service.spec()["ports"].items())
        port = each["targetPort"] ? each["targetPort"].scalar() : each["port"].scalar();
    made.id = u"workload.webhook-unreachable"_s;
    made.title =
        Say::tr("The control plane does not reach the webhook %1, whose pods are ready").arg(made.key);
    made.cause = Say::tr("A firewall between control plane and nodes drops what goes to port %1, or the "
                         "webhook takes longer than its timeout.")
                     .arg(port);
    made.evidence.append(seen(service, u"spec.ports[].targetPort"_s, port));
    made.remedies = {
        todo(
            Say::tr("On GKE let the control plane in on that port"),
            u"gcloud compute firewall-rules create allow-webhooks --network NETWORK --source-ranges CONTROL_PLANE_CIDR --target-tags NODE_TAG --allow tcp:%1"_s
                .arg(shellWord(port))),
        todo(
            Say::tr("On EKS let the cluster's security group in on it"),
            u"aws ec2 authorize-security-group-ingress --group-id NODE_GROUP_ID --source-group CLUSTER_GROUP_ID --protocol tcp --port %1"_s
                .arg(shellWord(port)))};
}

void cannotCreate(const Snapshot &snapshot, const KubeObject &maker, Report &report)
{
    QString said;
    qint64 when = 0;
    for (const JsonView condition : maker.status()["conditions"].items()) {
        if (condition["type"].is("ReplicaFailure") && condition["status"].is("True"))
            said = condition["message"].text();
    }
    if (said.isEmpty()) {
        for (const ObjectEvent &event : snapshot.events(maker)) {
            if (event.reason == "FailedCreate"_L1 && event.isWarning) {
                said = event.message;
                when = event.last;
            }
        }
        // An old refusal that was got over: the pods are there.
        const qint64 have = maker.status()["replicas"].integer(
            maker.status()["currentNumberScheduled"].integer(maker.status()["active"].integer()));
        if (said.isEmpty() || have >= wantedReplicas(maker) || (when && snapshot.now() - when > 1200))
            return;
    }
    const KubeObject &owner = snapshot.topOwner(maker);
    // The references know of accounts that are not there, where the workload names one.
    const bool ofAccount = said.contains("not found"_L1)
        && (said.contains("serviceaccount"_L1) || said.contains("service account"_L1));
    if (said.isEmpty()
        || (ofAccount && (report.isExplained(owner.label()) || report.isExplained(maker.label()))))
        return;
    Diagnosis made{.id = u"workload.cannot-create-pods"_s,
                   .severity = snapshot.now() - maker.created() < 120 ? Severity::Info : Severity::Error,
                   .title = Say::tr("The pods of %1 cannot be created").arg(owner.label()),
                   .cause = said,
                   .key = owner.label(),
                   .about = {maker.label(), owner.label()}};
    made.remedies = {todo(Say::tr("Do as the message says"),
                          u"kubectl describe %1 %2%3"_s.arg(maker.kind.toLower(), shellWord(maker.name),
                                                            inNamespace(maker.nameSpace)))};
    for (const PodRefusal &each : refusals) {
        if (!said.contains(each.words))
            continue;
        made.id = QLatin1StringView(each.id);
        made.title = Say::tr(each.title).arg(owner.label());
        made.remedies = {todo(Say::tr(each.remedy),
                              u"kubectl describe %1 %2%3"_s.arg(maker.kind.toLower(), shellWord(maker.name),
                                                                inNamespace(maker.nameSpace)))};
        explainPolicy(said, made);
        break;
    }
    made.evidence = {seen(maker, u"FailedCreate"_s, said)};
    if (ofAccount) {
        static const QRegularExpression named(u"serviceaccounts? \"([^\"]{1,253})\" not found"_s);
        const QString account = named.match(said).captured(1);
        made.id = u"config.serviceaccount-missing"_s;
        made.title =
            Say::tr("The service account %1 does not exist in namespace %2").arg(account, maker.nameSpace);
        made.key = objectLabel(u"ServiceAccount"_s, maker.nameSpace, account);
        made.about.append(made.key);
        made.remedies = {
            todo(Say::tr("Create it"),
                 u"kubectl create serviceaccount %1%2"_s.arg(
                     account.isEmpty() ? u"NAME"_s : shellWord(account), inNamespace(maker.nameSpace)))};
    }
    if (said.contains("is being terminated"_L1)) {
        made.isSymptom = true;
        made.from = {objectLabel(u"Namespace"_s, {}, maker.nameSpace)};
    }
    if (made.id == "workload.webhook-down"_L1) {
        // Whoever serves the webhook may have a fault of its own; then nothing is wrong here.
        static const QRegularExpression served(u"https://([a-z0-9-]{1,63})\\.([a-z0-9-]{1,63})\\.svc"_s);
        static const QRegularExpression called(u"failed calling webhook \"([^\"]{1,253})\""_s);
        // One webhook keeps many from making pods: that is one fault.
        if (const QString hook = called.match(said).captured(1); !hook.isEmpty()) {
            made.key = hook;
            made.title = Say::tr("The webhook %1 does not answer, and no pods are made without it").arg(hook);
        }
        if (said.contains("x509:"_L1)) {
            made.id = u"workload.webhook-certificate"_s;
            made.title = Say::tr("The API server does not trust the webhook %1").arg(made.key);
            made.remedies = {
                todo(Say::tr("Let its operator renew the certificate, and put its authority "
                             "into the configuration's caBundle"),
                     u"kubectl get validatingwebhookconfigurations,mutatingwebhookconfigurations"_s)};
            report.add(std::move(made));
            return;
        }
        if (const auto match = served.match(said); match.hasMatch()) {
            made.isSymptom = true;
            made.from.append(objectLabel(u"Service"_s, match.captured(2), match.captured(1)));
            if (const KubeObject *service =
                    snapshot.find(u"Service"_s, match.captured(2), match.captured(1))) {
                made.evidence.append(seen(*service, u"spec.selector"_s, service->label()));
                bool anyReady = false;
                for (const KubeObject *pod :
                     snapshot.podsWith(service->nameSpace, service->spec()["selector"])) {
                    const PodFacts server(snapshot, *pod);
                    anyReady = anyReady || (server.isReady && !pod->isGoing());
                    made.from += server.lineage();
                }
                // Its pods are well, and who is kept from them is the control plane, which is outside of the cluster's network.
                if (anyReady
                    && (said.contains("context deadline exceeded"_L1) || said.contains("i/o timeout"_L1)
                        || said.contains("Client.Timeout"_L1)))
                    unreachable(*service, made);
                addStopped(snapshot, *service, made);
            }
        }
    }
    if (made.id == "workload.quota"_L1) {
        for (const KubeObject *quota : snapshot.of(u"ResourceQuota"_s, maker.nameSpace)) {
            if (!said.contains(quota->name))
                continue;
            for (auto it = quota->status()["hard"].fields().begin(); it != JsonView::Iterator(); ++it)
                made.evidence.append(
                    seen(*quota, u"status.used of hard, %1"_s.arg(it.keyText()),
                         quota->status()["used"][it.key()].scalar() + u" / "_s + it.value().scalar()));
        }
    }
    report.add(std::move(made));
}

// Multus looks for further networks by name, in the pod's namespace unless the annotation gives another.
bool attachmentMissing(const PodFacts &pod, const ObjectEvent &event, Report &report)
{
    static const QRegularExpression pattern(
        u"cannot find a network-attachment-definition \\(([\\w.-]{1,253})\\) in namespace \\(([\\w-]{1,63})\\)"_s);
    const auto match = pattern.match(event.message);
    if (!match.hasMatch())
        return false;
    const QString name = match.captured(1);
    const QString ns = match.captured(2);
    const QString label = objectLabel(u"NetworkAttachmentDefinition"_s, ns, name);
    Diagnosis made{
        .id = u"network.attachment-missing"_s,
        .severity = Severity::Error,
        .title = Say::tr("The NetworkAttachmentDefinition %1 does not exist in namespace %2").arg(name, ns),
        .cause =
            Say::tr("%1 asks for that network by an annotation, and its pods get none at all without it.")
                .arg(pod.owner.label()),
        .evidence = {seen(pod.pod, u"event "_s + event.reason, event.message),
                     seen(pod.pod, u"metadata.annotations[k8s.v1.cni.cncf.io/networks]"_s,
                          pod.pod.annotations()["k8s.v1.cni.cncf.io/networks"])},
        .key = label,
        .about = pod.lineage() << label};
    for (const KubeObject *each : pod.snapshot.of(u"NetworkAttachmentDefinition"_s)) {
        if (each->name != name || each->nameSpace == ns)
            continue;
        made.cause += u' ' + Say::tr("There is one of that name in %1.").arg(each->nameSpace);
        made.evidence.append(seen(*each, u"metadata.namespace"_s, each->nameSpace));
    }
    made.remedies = {todo(Say::tr("Create it there, or name it with its namespace: NAMESPACE/NAME"),
                          editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace))};
    report.add(std::move(made));
    return true;
}

void sandbox(const PodFacts &pod, Report &report)
{
    const ObjectEvent *event = pod.lastEvent({"FailedCreatePodSandBox"_L1});
    if (!event || pod.sinceScheduled < 180 || pod.condition("PodReadyToStartContainers")["status"].is("True"))
        return;
    if (attachmentMissing(pod, *event, report))
        return;
    // VPC CNI, GKE, host-local, Cilium, Calico and whereabouts, in their own words.
    static const QRegularExpression usedUp(
        u"(?i)assign an IP address|no (?:more )?(?:available )?IP(?: addresse)?s? (?:are )?available|no available IP|IP_SPACE|failed to allocate for range|postIpamFailure|range is full|no more free affine blocks|could not allocate IP in range"_s);
    const bool addresses = usedUp.match(event->message).hasMatch();
    if (event->message.contains("no runtime for"_L1) || event->message.contains("RuntimeHandler"_L1)) {
        const QString runtimeClass = pod.pod.spec()["runtimeClassName"].text();
        Diagnosis handler{
            .id = u"pod.runtime-handler"_s,
            .severity = Severity::Error,
            .title = Say::tr("The node %1 has no container runtime for the RuntimeClass %2")
                         .arg(pod.pod.spec()["nodeName"].text(), runtimeClass),
            .cause = Say::tr("Its containerd was not configured for that handler: for GPUs the container "
                             "toolkit does that, or the GPU operator."),
            .evidence = {seen(pod.pod, u"event FailedCreatePodSandBox"_s, event->message),
                         seen(pod.pod, u"spec.runtimeClassName"_s, runtimeClass)},
            .remedies = {todo(Say::tr("Use nodes that have it, or take runtimeClassName out"),
                              editCommand(pod.owner.kind, pod.owner.name, pod.pod.nameSpace))},
            .key = pod.owner.label(),
            .about = pod.lineage()};
        if (const KubeObject *known = pod.snapshot.find(u"RuntimeClass"_s, {}, runtimeClass))
            handler.evidence.append(seen(*known, u"handler"_s, (*known)["handler"]));
        report.add(std::move(handler));
        return;
    }
    Diagnosis made{
        .id = addresses ? u"pod.no-address"_s : u"pod.sandbox-failed"_s,
        .severity = Severity::Error,
        .title = addresses
            ? Say::tr("There are no addresses left for pods on %1").arg(pod.pod.spec()["nodeName"].text())
            : Say::tr("The network of the pods of %1 cannot be set up").arg(pod.owner.label()),
        .cause = addresses ? Say::tr("The subnet, or what the node may take of it, is used up.")
                           : Say::tr("The network plugin's words say why."),
        .evidence = {seen(pod.pod, u"event FailedCreatePodSandBox"_s, event->message)},
        .key = addresses ? pod.pod.spec()["nodeName"].text() : pod.owner.label(),
        .about = pod.lineage()};
    made.remedies = {todo(addresses ? Say::tr("Use nodes in a larger subnet, or fewer pods a node")
                                    : Say::tr("Look at the network plugin's own pods"),
                          u"kubectl get pods -n kube-system -o wide"_s)};
    // The plugin's own pod on the node may have a fault of its own; then this is what comes of it.
    static const QRegularExpression plugin(
        u"aws-node|aws-cni|calico|cilium|flannel|canal|weave|antrea|kindnet|netd|ovn|multus"_s);
    made.isSymptom = !addresses;
    for (const QString &ns : {u"kube-system"_s, u"calico-system"_s, u"kube-flannel"_s, u"cilium"_s,
                              u"openshift-ovn-kubernetes"_s}) {
        for (const KubeObject *other : pod.snapshot.of(u"Pod"_s, ns)) {
            if (other->spec()["nodeName"].bytes() != pod.pod.spec()["nodeName"].bytes()
                || !plugin.match(other->name).hasMatch())
                continue;
            made.isSymptom = made.isSymptom || !PodFacts(pod.snapshot, *other).isReady;
            made.from.append(other->label());
        }
    }
    report.add(std::move(made));
}

// What is seen when nothing above knows why.
void symptoms(const PodFacts &pod, Report &report)
{
    const QString phase = pod.pod.status()["phase"].text();
    Diagnosis made{.severity = Severity::Warning,
                   .key = pod.owner.label(),
                   .about = pod.lineage(),
                   .isSymptom = true,
                   .from = pod.upstream()};
    if (!pod.isScheduled && phase == "Pending"_L1 && pod.age > 300
        && pod.pod.spec()["schedulingGates"].size() == 0) {
        const QString said = pod.condition("PodScheduled")["message"].text();
        made.id = u"pod.pending"_s;
        made.from += pod.lineage(); // what else is said of it says more
        // Karpenter makes nothing for pools that are not ready, nor says so of the pod.
        for (const KubeObject *pool : pod.snapshot.of(u"NodePool"_s)) {
            for (const JsonView condition : pool->status()["conditions"].items()) {
                if (condition["type"].is("Ready") && condition["status"].is("False"))
                    made.from.append(pool->label());
            }
        }
        made.severity = Severity::Error;
        made.title = Say::tr("The pods of %1 get no node").arg(pod.owner.label());
        made.cause = said.isEmpty() ? Say::tr("No scheduler has looked at them: is there one named %1?")
                                          .arg(pod.pod.spec()["schedulerName"].text(u"default-scheduler"_s))
                                    : said;
        made.evidence = {seen(pod.pod, u"status.conditions[PodScheduled]"_s, said)};
        made.remedies = {todo(
            Say::tr("See the events"),
            u"kubectl describe pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))};
        report.add(std::move(made));
        return;
    }
    if (phase != "Pending"_L1 || !pod.isScheduled || pod.sinceScheduled < 600)
        return;
    for (const ContainerFacts &container : pod.containers) {
        const QString reason = container.waitingReason();
        if (reason != "ContainerCreating"_L1 && reason != "PodInitializing"_L1
            && reason != "CreateContainerConfigError"_L1)
            continue;
        // An image of 10 to 30 GB takes its time: Pulling without Pulled is work going on.
        const ObjectEvent *pulling = pod.lastEvent({"Pulling"_L1});
        const ObjectEvent *pulled = pod.lastEvent({"Pulled"_L1});
        if (pulling && (!pulled || pulled->last < pulling->last) && pod.snapshot.now() - pulling->last < 1800)
            return;
        if (reason == "PodInitializing"_L1
            && std::ranges::any_of(pod.containers, [](const ContainerFacts &each) {
                   return each.isInit && !each.isSidecar && each.running();
               }))
            return; // an init container is at work
        const ObjectEvent *mount = pod.lastEvent({"FailedMount"_L1, "FailedAttachVolume"_L1, "Failed"_L1});
        made.id = u"pod.stuck-creating"_s;
        made.from += pod.lineage(); // what else is said of it says more
        // So does what keeps a storage driver's own pods from running.
        for (const QString &driver : driversOf(pod))
            made.from += unwellPodsOf(pod.snapshot, driver);
        made.severity = Severity::Error;
        made.title = Say::tr("The containers of %1 are not started").arg(pod.owner.label());
        const QString said = mount ? mount->message : container.waiting()["message"].text();
        made.cause = said.isEmpty()
            ? Say::tr("Why is not in the snapshot: events that say so live for an hour.")
            : said;
        made.evidence = {
            seen(pod.pod, u"status.containerStatuses[%1].state.waiting"_s.arg(container.name), reason)};
        if (mount)
            made.evidence.append(seen(pod.pod, u"event %1"_s.arg(mount->reason), mount->message));
        made.remedies = {todo(
            Say::tr("See the events"),
            u"kubectl describe pod %1%2"_s.arg(shellWord(pod.pod.name), inNamespace(pod.pod.nameSpace)))};
        report.add(std::move(made));
        return;
    }
}

void lateRollout(const Snapshot &snapshot, const KubeObject &deployment, Report &report)
{
    if (wantedReplicas(deployment) == 0)
        return; // what is scaled to nothing rolls out nothing
    for (const JsonView condition : deployment.status()["conditions"].items()) {
        if (!condition["type"].is("Progressing") || !condition["reason"].is("ProgressDeadlineExceeded"))
            continue;
        Diagnosis made{
            .id = u"workload.rollout-late"_s,
            .severity = Severity::Warning,
            .title = Say::tr("The rollout of %1 is past its deadline").arg(deployment.label()),
            .cause = condition["message"].text(),
            .evidence = {seen(deployment, u"status.conditions[Progressing]"_s, condition["reason"])},
            .key = deployment.label(),
            .about = {deployment.label()},
            .isSymptom = true};
        made.remedies = {todo(Say::tr("See what keeps its new pods from being ready"),
                              u"kubectl describe deployment %1%2"_s.arg(shellWord(deployment.name),
                                                                        inNamespace(deployment.nameSpace)))};
        for (const KubeObject *set : snapshot.ownedBy(deployment)) {
            made.from.append(set->label());
            for (const KubeObject *pod : snapshot.ownedBy(*set)) {
                made.from.append(pod->label());
                for (const JsonView volume : pod->spec()["volumes"].items()) {
                    if (const QString claim = volume["persistentVolumeClaim"]["claimName"].text();
                        !claim.isEmpty())
                        made.from.append(objectLabel(u"PersistentVolumeClaim"_s, pod->nameSpace, claim));
                }
            }
        }
        report.add(std::move(made));
    }
}

} // namespace

// What should serve is there and was scaled to nothing.
void addStopped(const Snapshot &snapshot, const KubeObject &service, Diagnosis &made)
{
    const JsonView selector = service.spec()["selector"];
    for (const KubeObject *deployment : snapshot.of(u"Deployment"_s, service.nameSpace)) {
        const JsonView labels = podTemplateOf(*deployment).metadata["labels"];
        bool serves = selector.size() > 0;
        for (auto it = selector.fields().begin(); it != JsonView::Iterator(); ++it)
            serves = serves && labels[it.key()].bytes() == it.value().bytes();
        if (!serves || wantedReplicas(*deployment) > 0)
            continue;
        made.cause =
            Say::tr("Nothing runs behind its Service: %1 is scaled to nothing.").arg(deployment->label());
        made.evidence.append(seen(*deployment, u"spec.replicas"_s, deployment->spec()["replicas"]));
        made.remedies = {todo(Say::tr("Start it again"),
                              u"kubectl scale deployment %1%2 --replicas=1"_s.arg(
                                  shellWord(deployment->name), inNamespace(deployment->nameSpace)))};
    }
}

void workloadRules(const Snapshot &snapshot, Report &report)
{
    for (const QString &kind :
         {u"ReplicaSet"_s, u"StatefulSet"_s, u"DaemonSet"_s, u"Job"_s, u"Deployment"_s}) {
        for (const KubeObject *maker : snapshot.of(kind))
            cannotCreate(snapshot, *maker, report);
    }
    for (const KubeObject *deployment : snapshot.of(u"Deployment"_s))
        lateRollout(snapshot, *deployment, report);
    for (const KubeObject *pod : snapshot.unwellPods()) {
        if (pod->isGoing() || pod->status()["phase"].is("Failed"))
            continue;
        const PodFacts facts(snapshot, *pod);
        sandbox(facts, report);
        symptoms(facts, report);
    }
}

} // namespace slipway::diagnosis
