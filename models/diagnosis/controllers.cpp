// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "Ingress Controllers" and "Ingress", on classes; AWS Load Balancer Controller docs, "IngressClass" and "NLB";
// EKS docs, "Auto Mode" load balancing; GKE docs, "Ingress for Application Load Balancers"; the controllers' own charts.
#include "diagnosis/controllers.h"

#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/podfacts.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

/// What stands in the image or the name of a controller's workload; empty: the cloud runs it.
struct Known {
    QLatin1StringView controller; ///< or the beginning of it
    QLatin1StringView words;
};
constexpr std::array knownControllers = {
    Known{"ingress.k8s.aws/"_L1, "aws-load-balancer-controller"_L1},
    Known{"service.k8s.aws/"_L1, "aws-load-balancer-controller"_L1},
    Known{"gateway.k8s.aws/"_L1, "aws-load-balancer-controller"_L1},
    Known{"eks.amazonaws.com/"_L1, ""_L1},
    Known{"networking.gke.io/"_L1, ""_L1},
    Known{"k8s.io/ingress-gce"_L1, ""_L1},
    Known{"webapprouting.kubernetes.azure.com/"_L1, ""_L1},
    Known{"azure/"_L1, ""_L1},
    Known{"k8s.io/ingress-nginx"_L1, "ingress-nginx"_L1},
    Known{"nginx.org/"_L1, "nginx-ingress"_L1},
    Known{"gateway.nginx.org/"_L1, "nginx-gateway"_L1},
    Known{"istio.io/"_L1, "pilot"_L1},
    Known{"gateway.envoyproxy.io/"_L1, "envoyproxy/gateway"_L1},
    Known{"cilium.io/"_L1, "cilium/operator"_L1},
    Known{"io.cilium/"_L1, "cilium/operator"_L1},
};

// Of a controller that is not known the words of its name that say something: "traefik.io/ingress-controller" is some traefik.
QStringList wordsOf(const QString &controller)
{
    for (const Known &each : knownControllers) {
        if (controller.startsWith(each.controller))
            return each.words.isEmpty() ? QStringList() : QStringList{each.words};
    }
    static const QSet<QString> common{u"ingress"_s,  u"controller"_s,   u"controllers"_s,
                                      u"gateway"_s,  u"gatewayclass"_s, u"github"_s,
                                      u"projects"_s, u"kubernetes"_s,   u"networking"_s};
    QStringList words;
    static const QRegularExpression between(u"[./-]"_s);
    for (const QString &word : controller.split(between, Qt::SkipEmptyParts)) {
        if (word.size() > 3 && !common.contains(word))
            words.append(word);
    }
    return words.isEmpty() ? QStringList{controller} : words;
}

bool isOnGoogle(const Snapshot &snapshot)
{
    return std::ranges::any_of(snapshot.of(u"Node"_s), [](const KubeObject *node) {
        return node->labels().has("cloud.google.com/gke-nodepool")
            || node->spec()["providerID"].text().startsWith("gce:"_L1);
    });
}

bool looksLike(const KubeObject &workload, const QStringList &words)
{
    const auto fits = [&words](const QString &text) {
        return std::ranges::any_of(words, [&text](const QString &word) { return text.contains(word); });
    };
    if (fits(workload.name))
        return true;
    for (const JsonView container : podTemplateOf(workload).spec["containers"].items()) {
        if (fits(container["image"].text()))
            return true;
    }
    return false;
}

Controller lookFor(const Snapshot &snapshot, const QString &name, const QStringList &words)
{
    Controller found{.name = name};
    for (const QString &kind : {u"Deployment"_s, u"DaemonSet"_s, u"StatefulSet"_s}) {
        for (const KubeObject *workload : snapshot.of(kind)) {
            if (!looksLike(*workload, words))
                continue;
            const JsonView status = workload->status();
            const bool isStopped = kind != "DaemonSet"_L1 && wantedReplicas(*workload) == 0;
            const bool isReady =
                status["readyReplicas"].integer(status["numberReady"].integer()) > 0
                || std::ranges::any_of(
                    snapshot.podsWith(workload->nameSpace, workload->spec()["selector"]["matchLabels"]),
                    [&snapshot](const KubeObject *pod) { return PodFacts(snapshot, *pod).isReady; });
            found.workload = workload;
            found.state = isReady ? Controller::State::Runs
                : isStopped       ? Controller::State::Stopped
                                  : Controller::State::Unwell;
            if (isReady)
                return found;
        }
    }
    // Pods of other makers count too: a static pod, a custom resource's.
    if (!found.workload) {
        for (const KubeObject *pod : snapshot.of(u"Pod"_s)) {
            if (looksLike(*pod, words)) {
                found.state = Controller::State::Runs;
                return found;
            }
        }
        found.state = snapshot.isListed(u"Deployment"_s) && snapshot.isListed(u"Pod"_s)
            ? Controller::State::Absent
            : Controller::State::Unknown;
    }
    return found;
}

} // namespace

Controller controllerNamed(const Snapshot &snapshot, const QString &name)
{
    const QStringList words = wordsOf(name);
    return words.isEmpty() ? Controller{.state = Controller::State::Managed, .name = name}
                           : lookFor(snapshot, name, words);
}

Controller controllerOf(const Snapshot &snapshot, const KubeObject &ingress)
{
    QString name = ingress.spec()["ingressClassName"].text();
    const KubeObject *ingressClass = snapshot.find(u"IngressClass"_s, {}, name);
    if (name.isEmpty()) {
        name = ingress.annotations()["kubernetes.io/ingress.class"].text();
        static const QHash<QString, QString> old{{u"alb"_s, u"ingress.k8s.aws/alb"_s},
                                                 {u"nginx"_s, u"k8s.io/ingress-nginx"_s},
                                                 {u"gce"_s, u"networking.gke.io/ingress"_s},
                                                 {u"gce-internal"_s, u"networking.gke.io/ingress"_s}};
        if (!name.isEmpty())
            return controllerNamed(snapshot, old.value(name, name));
        for (const KubeObject *each : snapshot.of(u"IngressClass"_s)) {
            if (each->annotations()["ingressclass.kubernetes.io/is-default-class"].is("true"))
                ingressClass = each;
        }
        if (!ingressClass) {
            // GKE takes those without a class, and so do some controllers when they are told to.
            if (isOnGoogle(snapshot))
                return {.state = Controller::State::Managed};
            const Controller any = lookFor(snapshot, {},
                                           {u"ingress"_s, u"traefik"_s, u"haproxy"_s, u"kong"_s, u"contour"_s,
                                            u"load-balancer"_s, u"cilium"_s, u"pilot"_s});
            return {.state = any.state == Controller::State::Absent && snapshot.isListed(u"IngressClass"_s)
                        ? Controller::State::Absent
                        : Controller::State::Unknown};
        }
    }
    return ingressClass ? controllerNamed(snapshot, ingressClass->spec()["controller"].text())
                        : Controller{.state = Controller::State::Unknown, .name = name};
}

bool explainFinalizers(const Snapshot &snapshot, const KubeObject &object, Diagnosis &made)
{
    /// What a finalizer holds, and a word of the workload whose controller takes it away.
    struct Holder {
        QLatin1StringView part;
        QLatin1StringView words;
    };
    static constexpr std::array holders{
        Holder{"service.k8s.aws"_L1, "aws-load-balancer-controller"_L1},
        Holder{"ingress.k8s.aws"_L1, "aws-load-balancer-controller"_L1},
        Holder{"elbv2.k8s.aws"_L1, "aws-load-balancer-controller"_L1},
        Holder{"gateway.k8s.aws"_L1, "aws-load-balancer-controller"_L1},
        Holder{"cnrm.cloud.google.com"_L1, "cnrm-controller-manager"_L1},
        Holder{"kro.run"_L1, "kro"_L1},
        Holder{"ray.io"_L1, "kuberay-operator"_L1},
        Holder{"argocd.argoproj.io"_L1, "argocd-application-controller"_L1},
        Holder{"inferenceservice.finalizers"_L1, "kserve-controller-manager"_L1},
        Holder{"serving.kserve.io"_L1, "kserve"_L1},
        Holder{"keda.sh"_L1, "keda-operator"_L1},
        Holder{"cert-manager.io"_L1, "cert-manager"_L1},
        Holder{"external-secrets"_L1, "external-secrets"_L1},
        Holder{"kueue.x-k8s.io"_L1, "kueue-controller-manager"_L1},
        Holder{"karpenter.sh"_L1, "karpenter"_L1},
        Holder{"karpenter.k8s.aws"_L1, "karpenter"_L1},
        Holder{"strimzi.io"_L1, "strimzi-cluster-operator"_L1},
        Holder{"rabbitmq.com"_L1, "rabbitmq-cluster-operator"_L1},
        Holder{"nvidia.com"_L1, "gpu-operator"_L1},
        Holder{"istio.io"_L1, "istio-operator"_L1},
        Holder{"crossplane.io"_L1, "crossplane"_L1},
    };
    for (const JsonView each : object.metadata()["finalizers"].items()) {
        const QString finalizer = each.text();
        const auto holder = std::ranges::find_if(
            holders, [&finalizer](const Holder &one) { return finalizer.contains(one.part); });
        if (holder == holders.end())
            continue;
        const Controller found = lookFor(snapshot, finalizer, {QString(holder->words)});
        if (!found.isMissing())
            continue;
        made.evidence.append(found.workload ? seen(*found.workload, u"status.readyReplicas"_s, u"0"_s)
                                            : Evidence{u"Deployment"_s, u"metadata.name"_s,
                                                       Say::tr("(none is named %1)").arg(holder->words)});
        switch (found.state) {
        case Controller::State::Absent:
            made.cause =
                Say::tr("The finalizer %1 of %2 holds it, and the controller that takes it away (%3) "
                        "does not run in the cluster.")
                    .arg(finalizer, object.label(), holder->words);
            made.remedies = {todo(Say::tr("Install that controller again until the object is gone; take the "
                                          "finalizer away by hand only when nothing is left to clear up"),
                                  u"kubectl get deployments --all-namespaces"_s)};
            break;
        case Controller::State::Stopped:
            made.cause = Say::tr("The finalizer %1 of %2 holds it, and the controller that takes it away is "
                                 "scaled to nothing: %3.")
                             .arg(finalizer, object.label(), found.workload->label());
            made.remedies = {todo(Say::tr("Start it again"),
                                  u"kubectl scale %1 %2%3 --replicas=1"_s.arg(
                                      found.workload->kind.toLower(), shellWord(found.workload->name),
                                      inNamespace(found.workload->nameSpace)))};
            break;
        default:
            made.cause =
                Say::tr("The finalizer %1 of %2 holds it, and no pod of the controller that takes it "
                        "away is ready: %3.")
                    .arg(finalizer, object.label(), found.workload->label());
            made.isSymptom = true;
            made.from.append(found.workload->label());
            for (const KubeObject *pod : snapshot.podsWith(found.workload->nameSpace,
                                                           found.workload->spec()["selector"]["matchLabels"]))
                made.from.append(pod->label());
        }
        return true;
    }
    return false;
}

void Controller::explain(Diagnosis &made) const
{
    switch (state) {
    case State::Absent:
        made.cause = name.isEmpty()
            ? Say::tr("It names no class, none is the default, and no controller runs that takes such.")
            : Say::tr("Its class is %1's, and nothing of that name runs in the cluster.").arg(name);
        break;
    case State::Stopped:
        made.cause = Say::tr("Its class is %1's, and %2 is scaled to nothing.").arg(name, workload->label());
        made.evidence.append(seen(*workload, u"spec.replicas"_s, workload->spec()["replicas"]));
        break;
    case State::Unwell:
        made.cause = Say::tr("Its class is %1's, and no pod of %2 is ready.").arg(name, workload->label());
        made.evidence.append(seen(*workload, u"status.readyReplicas"_s, u"0"_s));
        made.isSymptom = true;
        made.from.append(workload->label());
        break;
    case State::Unknown:
    case State::Managed:
    case State::Runs:
        break;
    }
}

} // namespace slipway::diagnosis
