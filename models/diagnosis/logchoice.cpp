// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/logchoice.h"

#include "kube/resourcekind.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <QMultiMap>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Restarts and warnings of so long ago may have to do with what is wrong now.
constexpr qint64 lately = 2 * 3600;

/// Ranks of pods that are ready; below Silent they are asked.
enum Rank { Tells, Controls, Stumbled, Serves, Silent };

/// What stands in the image or the name of those who take care of others' objects. Their own state is fine while they cannot do it.
constexpr std::array controllerWords = {"gateway"_L1,
                                        "endpoint-picker"_L1,
                                        "inference-scheduler"_L1,
                                        "/epp"_L1,
                                        "kserve"_L1,
                                        "llmisvc"_L1,
                                        "kuberay"_L1,
                                        "ray-operator"_L1,
                                        "kro"_L1,
                                        "cnrm"_L1,
                                        "configconnector"_L1,
                                        "karpenter"_L1,
                                        "autoscaler"_L1,
                                        "keda"_L1,
                                        "load-balancer-controller"_L1,
                                        "ingress"_L1,
                                        "external-dns"_L1,
                                        "cert-manager"_L1,
                                        "external-secrets"_L1,
                                        "metrics-server"_L1,
                                        "gpu-operator"_L1,
                                        "mig-manager"_L1,
                                        "kueue"_L1,
                                        "jobset"_L1,
                                        "lws"_L1,
                                        "prometheus-operator"_L1,
                                        "aws-node"_L1,
                                        "vpc-cni"_L1,
                                        "k8s-cni"_L1,
                                        "istiod"_L1,
                                        "pilot"_L1,
                                        "opentelemetry"_L1,
                                        "otel"_L1,
                                        "prometheus"_L1,
                                        "grafana"_L1,
                                        "loki"_L1,
                                        "tempo"_L1,
                                        "controller-manager"_L1,
                                        "operator"_L1,
                                        "coredns"_L1,
                                        "webhook"_L1,
                                        "argocd"_L1,
                                        "fluxcd"_L1};

constexpr std::array engineWords = {
    "vllm"_L1,   "sglang"_L1,    "text-generation-inference"_L1, "llama.cpp"_L1, "triton"_L1,
    "ollama"_L1, "jetstream"_L1, "huggingfaceserver"_L1,         "lmdeploy"_L1,  "llm-d"_L1,
    "ray-llm"_L1};

/// A mesh's proxies stand beside everything and say nothing of it.
constexpr std::array bystanders = {"istio-proxy"_L1, "linkerd-proxy"_L1};

qint64 secondsAt(const QJsonValue &time)
{
    const QDateTime read = QDateTime::fromString(time.toString(), Qt::ISODate);
    return read.isValid() ? read.toSecsSinceEpoch() : 0;
}

template <std::size_t N> bool holdsOneOf(const QString &text, const std::array<QLatin1StringView, N> &words)
{
    return std::ranges::any_of(words, [&text](QLatin1StringView word) { return text.contains(word); });
}

bool isReady(const QJsonObject &status)
{
    if (status.value("phase"_L1) == "Succeeded"_L1)
        return true;
    for (const QJsonValue condition : status.value("conditions"_L1).toArray()) {
        if (condition["type"_L1] == "Ready"_L1 && condition["status"_L1] == "True"_L1)
            return true;
    }
    return false;
}

QList<LogWanted> allOf(const QJsonObject &pod)
{
    QList<LogWanted> wanted;
    for (const QLatin1StringView list : {"initContainerStatuses"_L1, "containerStatuses"_L1}) {
        for (const QJsonValue container : pod.value("status"_L1)[list].toArray()) {
            const QJsonObject state = container["state"_L1].toObject();
            const QString own = container["name"_L1].toString();
            const bool again = container["restartCount"_L1].toInt() > 0;
            if (state.contains("running"_L1) || state.contains("terminated"_L1) || again)
                wanted.append({namespaceOf(pod), nameOf(pod), own, false});
            if (again)
                wanted.append({namespaceOf(pod), nameOf(pod), own, true});
        }
    }
    return wanted;
}

struct Candidate {
    Rank rank = Silent;
    QStringList containers = {};
    QStringList before = {}; ///< those of which the instance before the restart is asked, too
};

Candidate lookAt(const QJsonObject &pod, const QSet<QString> &warnedOf, qint64 now)
{
    Candidate found;
    const QString name = nameOf(pod);
    QStringList all;
    QStringList ended;
    QStringList again;
    QStringList engines;
    bool controls = false;
    const QJsonArray containers = pod.value("spec"_L1)["containers"_L1].toArray();
    for (const QJsonValue container : containers) {
        const QString own = container["name"_L1].toString();
        const QString image = container["image"_L1].toString();
        if (holdsOneOf(own, bystanders))
            continue;
        all.append(own);
        controls = controls || holdsOneOf(image + u' ' + name, controllerWords);
        if (holdsOneOf(image, engineWords))
            engines.append(own);
    }
    for (const QJsonValue container : pod.value("status"_L1)["containerStatuses"_L1].toArray()) {
        if (container["restartCount"_L1].toInt() > 0)
            ended.append(container["name"_L1].toString());
        if (container["restartCount"_L1].toInt() > 0
            && now - secondsAt(container["lastState"_L1]["terminated"_L1]["finishedAt"_L1]) < lately)
            again.append(container["name"_L1].toString());
    }
    if (name.contains("device-plugin"_L1) || name.contains("csi"_L1))
        found = {Tells, all, ended};
    else if (controls && engines.isEmpty())
        found = {Controls, all};
    else if (!again.isEmpty())
        found = {Stumbled, again};
    else if (warnedOf.contains(namespaceOf(pod) + u'/' + name))
        found = {Stumbled, engines.isEmpty() ? all : engines};
    else if (!engines.isEmpty())
        found = {Serves, engines};
    return found;
}

/// Of many pods of one workload so many are asked. A plugin's word is its own node's; the replicas of others say much the same.
int mostOf(Rank rank)
{
    return rank == Tells ? 12 : rank == Stumbled ? 4 : 2;
}

} // namespace

LogChoice chooseLogs(const QList<QJsonObject> &pods, const QList<QJsonObject> &events, qint64 now)
{
    QSet<QString> warnedOf;
    for (const QJsonObject &event : events) {
        const QJsonObject about = event.value("involvedObject"_L1).toObject();
        const qint64 at =
            std::max(secondsAt(event.value("lastTimestamp"_L1)), secondsAt(event.value("eventTime"_L1)));
        if (event.value("type"_L1) == "Warning"_L1 && about.value("kind"_L1) == "Pod"_L1 && now - at < lately)
            warnedOf.insert(about.value("namespace"_L1).toString() + u'/'
                            + about.value("name"_L1).toString());
    }
    LogChoice choice;
    QMultiMap<int, LogWanted> ranked;
    QHash<QString, int> taken;
    for (const QJsonObject &pod : pods) {
        const QJsonObject status = pod.value("status"_L1).toObject();
        if (!isReady(status)) {
            choice.unwell += allOf(pod);
            continue;
        }
        if (status.value("phase"_L1) == "Succeeded"_L1)
            continue;
        const Candidate found = lookAt(pod, warnedOf, now);
        const QString owner =
            pod.value("metadata"_L1)["ownerReferences"_L1].toArray().first()["uid"_L1].toString();
        if (found.rank == Silent || (!owner.isEmpty() && ++taken[owner] > mostOf(found.rank)))
            continue;
        for (const QString &container : found.before)
            ranked.insert(found.rank, {namespaceOf(pod), nameOf(pod), container, true});
        for (const QString &container : found.containers)
            ranked.insert(found.rank, {namespaceOf(pod), nameOf(pod), container, false, found.rank != Tells});
    }
    // A multimap gives the last one of a rank first; which of them is asked first does not matter.
    choice.ready = ranked.values();
    return choice;
}

} // namespace slipway
