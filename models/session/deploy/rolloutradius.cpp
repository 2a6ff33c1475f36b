// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/rolloutradius.h"

#include "kube/labelselector.h"
#include "kube/objectdiff.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct RolloutRadiusWords {
    Q_DECLARE_TR_FUNCTIONS(RolloutRadius)
};

/// A count, or a share of the replicas. Source: Kubernetes docs, "Deployments": maxUnavailable is rounded down, maxSurge up; 25% each
/// when nothing is said; and both cannot be 0, then one may be unavailable (pkg/controller/deployment/util, ResolveFenceposts).
int countOf(const QJsonValue &value, int replicas, bool roundsUp)
{
    if (value.isDouble())
        return value.toInt();
    QString text = value.toString(u"25%"_s);
    if (!text.endsWith(u'%'))
        return text.toInt();
    text.chop(1);
    const double share = text.toDouble() * replicas / 100;
    return int(roundsUp ? std::ceil(share) : std::floor(share));
}

std::pair<QString, int> acceleratorsOf(const QJsonObject &podSpec)
{
    std::pair<QString, int> found;
    const QJsonArray containers = podSpec.value("containers"_L1).toArray();
    for (const QJsonValue container : containers) {
        const QJsonObject limits = container["resources"_L1]["limits"_L1].toObject();
        for (auto it = limits.begin(); it != limits.end(); ++it) {
            const QString &name = it.key();
            if (name != "google.com/tpu"_L1 && name != "nvidia.com/gpu"_L1
                && !name.startsWith("nvidia.com/mig-"_L1) && name != "amd.com/gpu"_L1
                && name != "aws.amazon.com/neuron"_L1 && name != "aws.amazon.com/neuroncore"_L1)
                continue;
            found.first = name;
            found.second += it->isString() ? it->toString().toInt() : it->toInt();
        }
    }
    return found;
}

/// Source: docs of GKE ("Spot VMs", "flex-start"), EKS managed node groups and Karpenter, on the labels of their nodes.
bool isSpot(const QJsonObject &node)
{
    const QJsonObject labels = node.value("metadata"_L1)["labels"_L1].toObject();
    return labels.value("cloud.google.com/gke-spot"_L1) == "true"_L1
        || labels.value("cloud.google.com/gke-preemptible"_L1) == "true"_L1
        || labels.value("cloud.google.com/gke-provisioning"_L1) == "spot"_L1
        || labels.value("cloud.google.com/gke-flex-start"_L1) == "true"_L1
        || labels.value("eks.amazonaws.com/capacityType"_L1) == "SPOT"_L1
        || labels.value("karpenter.sh/capacity-type"_L1) == "spot"_L1;
}

bool isOwnedBy(const QJsonObject &pod, const QJsonObject &workload)
{
    const auto selector = LabelSelector::fromJson(workload.value("spec"_L1)["selector"_L1].toObject());
    return selector && !selector->isEmpty()
        && selector->matches(pod.value("metadata"_L1)["labels"_L1].toObject());
}

bool makesPods(const QString &kind)
{
    static const QStringList kinds{
        u"LLMInferenceService"_s, u"InferenceService"_s, u"RayCluster"_s,
        u"RayService"_s,          u"GemmaOnTPUServer"_s, u"LeaderWorkerSet"_s,
        u"DaemonSet"_s,           u"JobSet"_s,           u"ResourceGraphDefinition"_s};
    return kinds.contains(kind);
}

QString refOf(const QJsonObject &object)
{
    return object.value("kind"_L1).toString() + u'/' + namespaceOf(object) + u'/' + nameOf(object);
}

} // namespace

std::optional<RolloutEffect> rolloutEffectOf(const QJsonObject &before, const QJsonObject &after)
{
    const QString kind = after.value("kind"_L1).toString();
    if (before.isEmpty() || (kind != "Deployment"_L1 && kind != "StatefulSet"_L1))
        return {};
    const QJsonObject was = before.value("spec"_L1).toObject();
    const QJsonObject spec = after.value("spec"_L1).toObject();
    RolloutEffect effect{.object = refOf(after),
                         .replicasBefore = was.value("replicas"_L1).toInt(1),
                         .replicasAfter = spec.value("replicas"_L1).toInt(1)};
    const auto changes = diffObjects(before, after);
    for (const FieldChange &change : changes) {
        if (!change.path.startsWith(".spec.template"_L1))
            continue;
        effect.restarts = true;
        effect.asksOtherNodes = effect.asksOtherNodes || change.path.contains("nodeSelector"_L1)
            || change.path.contains("affinity"_L1);
    }
    const QJsonObject podSpec = spec["template"_L1]["spec"_L1].toObject();
    const auto formerly = acceleratorsOf(was["template"_L1]["spec"_L1].toObject());
    const auto accelerators = acceleratorsOf(podSpec);
    effect.asksOtherNodes = effect.asksOtherNodes || accelerators != formerly;
    effect.acceleratorResource = formerly.first.isEmpty() ? accelerators.first : formerly.first;
    effect.acceleratorsPerPod = formerly.second;
    if (!effect.restarts && effect.replicasBefore == effect.replicasAfter)
        return {};

    const int replicas = std::min(effect.replicasBefore, effect.replicasAfter);
    effect.staysReady = replicas;
    effect.releasedPods = std::max(0, effect.replicasBefore - effect.replicasAfter);
    if (effect.restarts) {
        const QJsonObject strategy = spec.value("strategy"_L1).toObject();
        const QJsonObject rolling = strategy.value("rollingUpdate"_L1).toObject();
        int down = 1; // a StatefulSet replaces one pod after the other
        if (kind == "Deployment"_L1 && strategy.value("type"_L1) == "Recreate"_L1) {
            down = effect.replicasBefore;
        } else if (kind == "Deployment"_L1) {
            effect.extraPods = countOf(rolling.value("maxSurge"_L1), effect.replicasAfter, true);
            down = countOf(rolling.value("maxUnavailable"_L1), effect.replicasAfter, false);
            if (down == 0 && effect.extraPods == 0)
                down = 1;
        }
        effect.staysReady = std::max(0, replicas - down);
        effect.releasedPods = std::max(effect.releasedPods, std::min(down, effect.replicasBefore));
    }
    return effect;
}

Task<RolloutRadius> findRolloutRadius(KubeClient &client, GoogleClient *google, Plan plan,
                                      std::vector<ChangePreview> previews, std::stop_token stop)
{
    RolloutRadius radius;
    QHash<QString, GkeNodePool> pools;
    if (const Target &target = plan.target;
        google && target.provider == "google"_L1 && !target.cluster.isEmpty()) {
        const GkeClusterRef ref{
            .projectId = target.project, .location = target.location, .name = target.cluster};
        auto listed = co_await google->nodePools(ref, stop);
        if (stop.stop_requested())
            co_return cancelled();
        for (const GkeNodePool &pool : listed.value_or(QList<GkeNodePool>()))
            pools.insert(pool.name, pool);
    }
    for (std::size_t i = 0; i < previews.size() && qsizetype(i) < plan.steps.size(); ++i) {
        const ChangePreview &preview = previews.at(i);
        if (preview.effect != ChangePreview::Effect::Update)
            continue;
        if (makesPods(preview.after.value("kind"_L1).toString()))
            radius.byController.append(refOf(preview.after));
        auto effect = rolloutEffectOf(preview.before, preview.after);
        if (!effect)
            continue;
        auto pods = co_await client.list(kinds::pods(), {.nameSpace = namespaceOf(preview.after)}, stop);
        if (stop.stop_requested())
            co_return cancelled();
        if (!pods) {
            if (!radius.notRead.contains(u"pods"_s))
                radius.notRead.append(u"pods"_s);
        } else {
            QStringList nodes;
            for (const QJsonObject &pod : std::as_const(pods->items)) {
                const QString phase = pod.value("status"_L1)["phase"_L1].toString();
                if (!isOwnedBy(pod, preview.before) || phase == "Succeeded"_L1 || phase == "Failed"_L1)
                    continue;
                effect->pods.append(nameOf(pod));
                if (const QString node = pod.value("spec"_L1)["nodeName"_L1].toString(); !node.isEmpty())
                    nodes.append(node);
            }
            nodes.removeDuplicates();
            for (const QString &name : std::as_const(nodes)) {
                auto node = co_await client.get({*wellKnownKind(u"v1"_s, u"Node"_s), {}, name}, stop);
                if (!node) {
                    if (!radius.notRead.contains(u"nodes"_s))
                        radius.notRead.append(u"nodes"_s);
                    continue;
                }
                const QJsonObject labels = node->value("metadata"_L1)["labels"_L1].toObject();
                const auto pool =
                    pools.constFind(labels.value("cloud.google.com/gke-nodepool"_L1).toString());
                const bool isKnown = pool != pools.constEnd();
                if (isSpot(*node) || (isKnown && (pool->isSpot || pool->isFlexStart)))
                    effect->spotNodes.append(name);
                if (labels.contains("karpenter.sh/nodepool"_L1))
                    effect->isAutoscaled = true;
                else if (isKnown)
                    effect->isAutoscaled = effect->isAutoscaled.value_or(false) || pool->isAutoscaling;
            }
            // Where cluster-autoscaler runs it keeps this record; GKE's shows it too.
            auto scaler = co_await client.getMetadata(
                {*wellKnownKind(u"v1"_s, u"ConfigMap"_s), u"kube-system"_s, u"cluster-autoscaler-status"_s},
                stop);
            if (scaler)
                effect->isAutoscaled = true;
        }
        for (const PlanStep &step : std::as_const(plan.steps)) {
            if (step.change->isWait() && step.change->object() == effect->object && step.expected > 0s)
                effect->expected = step.expected;
        }
        radius.effects.append(*effect);
    }
    co_return radius;
}

QStringList rolloutRadiusText(const RolloutRadius &radius)
{
    QStringList lines;
    for (const RolloutEffect &effect : radius.effects) {
        const QString name = effect.object.section(u'/', -1);
        if (effect.restarts) {
            const int count = effect.pods.isEmpty() ? effect.replicasBefore : int(effect.pods.size());
            lines << (effect.pods.isEmpty()
                          ? RolloutRadiusWords::tr("%n pod(s) of %1 restart.", nullptr, count).arg(name)
                          : RolloutRadiusWords::tr("%n pod(s) of %1 restart: %2.", nullptr, count)
                                .arg(
                                    name,
                                    effect.pods.first(qMin(qsizetype(4), effect.pods.size())).join(u", "_s)));
        } else {
            lines << RolloutRadiusWords::tr("No pod of %1 restarts.").arg(name);
        }
        if (effect.replicasAfter > effect.replicasBefore)
            lines << RolloutRadiusWords::tr("%n more pod(s) of %1 start, each where there is room for it.",
                                            nullptr, effect.replicasAfter - effect.replicasBefore)
                         .arg(name);
        if (effect.replicasAfter < effect.replicasBefore)
            lines << RolloutRadiusWords::tr(
                         "%n pod(s) of %1 end; what they answer just then is finished or cut off.", nullptr,
                         effect.replicasBefore - effect.replicasAfter)
                         .arg(name);
        if (effect.replicasAfter == 0)
            lines << RolloutRadiusWords::tr("Nothing answers afterwards: no replica is left.");
        else if (effect.restarts && effect.staysReady == 0)
            lines
                << (effect.expected
                        ? RolloutRadiusWords::tr(
                              "Nothing answers from the end of the former pods until the new ones are ready: "
                              "usually %1 min.")
                              .arg(std::max<qint64>(1, effect.expected->count() / 60))
                        : RolloutRadiusWords::tr(
                              "Nothing answers from the end of the former pods until the new ones are ready; "
                              "how long that takes is not known."));
        else if (effect.restarts)
            lines << RolloutRadiusWords::tr("At least %n replica(s) answer throughout.", nullptr,
                                            effect.staysReady);
        if (effect.acceleratorResource.isEmpty())
            continue;
        if (effect.restarts && effect.extraPods > 0)
            lines << RolloutRadiusWords::tr(
                         "Meanwhile %1 more × %2 are needed. Where none is free, the rollout stands still.")
                         .arg(effect.extraPods * std::max(1, effect.acceleratorsPerPod))
                         .arg(effect.acceleratorResource);
        if (effect.asksOtherNodes && effect.restarts)
            lines << RolloutRadiusWords::tr(
                "Other accelerators or nodes than now are asked for. The present ones are given up, and "
                "whether the new ones can be had is up to capacity and quota.");
        if (effect.releasedPods > 0 && effect.acceleratorsPerPod > 0) {
            QString line = RolloutRadiusWords::tr("%1 × %2 are released first.")
                               .arg(effect.releasedPods * effect.acceleratorsPerPod)
                               .arg(effect.acceleratorResource);
            if (!effect.spotNodes.isEmpty())
                line += u' '
                    + RolloutRadiusWords::tr("They are on spot capacity (%1) and may not come back.")
                          .arg(effect.spotNodes.first(qMin(qsizetype(3), effect.spotNodes.size()))
                                   .join(u", "_s));
            else if (effect.isAutoscaled.value_or(false))
                line += u' '
                    + RolloutRadiusWords::tr(
                            "An autoscaler removes nodes that stay idle; then they may not come back.");
            else if (effect.isAutoscaled)
                line += u' ' + RolloutRadiusWords::tr("Their nodes do not scale by themselves, and stay.");
            else
                line += u' '
                    + RolloutRadiusWords::tr("Whether their nodes stay while they are idle is not known.");
            lines << line;
        }
    }
    for (const QString &object : radius.byController)
        lines << RolloutRadiusWords::tr(
                     "The controller of %1 decides what restarts: it may be all pods of it.")
                     .arg(object);
    if (!radius.notRead.isEmpty())
        lines << RolloutRadiusWords::tr("Not all of it is known: %1 could not be read.")
                     .arg(radius.notRead.join(u", "_s));
    return lines;
}

} // namespace slipway
