// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain/prove.h"

#include "chain/identitychains.h"
#include "chain/requestways.h"

#include <QHash>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// A gateway may lead to hundreds of backends; who asks for so many wants one of them.
constexpr qsizetype mostChains = 40;
constexpr qsizetype mostProbes = 24;

/// Kinds of which something can be proven, by what people type.
QString kindOf(const QString &typed)
{
    static const QHash<QString, QString> kinds{
        {u"pod"_s, u"Pod"_s},
        {u"po"_s, u"Pod"_s},
        {u"serviceaccount"_s, u"ServiceAccount"_s},
        {u"sa"_s, u"ServiceAccount"_s},
        {u"service"_s, u"Service"_s},
        {u"svc"_s, u"Service"_s},
        {u"gateway"_s, u"Gateway"_s},
        {u"gtw"_s, u"Gateway"_s},
        {u"httproute"_s, u"HTTPRoute"_s},
        {u"grpcroute"_s, u"GRPCRoute"_s},
        {u"ingress"_s, u"Ingress"_s},
        {u"ing"_s, u"Ingress"_s},
        {u"inferencepool"_s, u"InferencePool"_s},
        {u"deployment"_s, u"Deployment"_s},
        {u"deploy"_s, u"Deployment"_s},
        {u"statefulset"_s, u"StatefulSet"_s},
        {u"sts"_s, u"StatefulSet"_s},
        {u"daemonset"_s, u"DaemonSet"_s},
        {u"ds"_s, u"DaemonSet"_s},
        {u"replicaset"_s, u"ReplicaSet"_s},
        {u"rs"_s, u"ReplicaSet"_s},
    };
    const QString lower = typed.toLower();
    if (const auto found = kinds.find(lower); found != kinds.end())
        return *found;
    // Plurals: pods, services, ingresses.
    for (const qsizetype cut : {1, 2}) {
        if (lower.size() > cut && lower.endsWith(u's')) {
            if (const auto found = kinds.find(lower.chopped(cut)); found != kinds.end())
                return *found;
        }
    }
    return {};
}

bool isEntry(const KubeObject &object)
{
    static const QStringList kinds{u"Gateway"_s, u"HTTPRoute"_s, u"GRPCRoute"_s,
                                   u"Ingress"_s, u"Service"_s,   u"InferencePool"_s};
    return kinds.contains(object.kind);
}

/// Pods of a workload or of a custom resource, whoever made them in between; and what else it made.
void addOwned(const Snapshot &snapshot, const KubeObject &object, std::vector<const KubeObject *> &all,
              int depth = 0)
{
    for (const KubeObject *owned : snapshot.ownedBy(object)) {
        if (std::ranges::contains(all, owned) || depth > 6)
            continue;
        all.push_back(owned);
        addOwned(snapshot, *owned, all, depth + 1);
    }
}

/// What has to be proven of a subject.
struct ProofPlan {
    QList<RequestWay> ways;
    QList<AccountUse> accounts;

    void addWay(const RequestWay &way)
    {
        const auto same = [&way](const RequestWay &each) {
            return each.gateway == way.gateway && each.route == way.route && each.ingress == way.ingress
                && each.missingGateway == way.missingGateway && each.backendLabel() == way.backendLabel()
                && each.backendPort.scalar() == way.backendPort.scalar();
        };
        if (std::ranges::none_of(ways, same))
            ways.append(way);
    }
    void addAccount(const Snapshot &snapshot, const QString &nameSpace, const QString &name)
    {
        const AccountUse use = accountUse(snapshot, nameSpace, name);
        if (std::ranges::none_of(accounts,
                                 [&](const AccountUse &each) { return each.label() == use.label(); }))
            accounts.append(use);
    }
    void addWaysTo(const Snapshot &snapshot, const KubeObject &pod)
    {
        for (const QString &kind : {u"Service"_s, u"InferencePool"_s}) {
            for (const KubeObject *each : snapshot.of(kind, pod.nameSpace)) {
                const RequestWay plain{
                    .backendKind = kind, .backendNamespace = each->nameSpace, .backendName = each->name};
                if (std::ranges::contains(backendOf(snapshot, plain).pods, &pod)) {
                    for (const RequestWay &way : waysThrough(snapshot, *each))
                        addWay(way);
                }
            }
        }
    }
};

ProofPlan planOf(const Snapshot &snapshot, const ProofSubject &subject)
{
    ProofPlan plan;
    const auto addPod = [&](const KubeObject &pod) {
        plan.addAccount(snapshot, pod.nameSpace, PodFacts(snapshot, pod).serviceAccount());
    };
    for (const KubeObject *object : objectsOf(snapshot, subject)) {
        if (object->kind == "ServiceAccount"_L1) {
            plan.addAccount(snapshot, object->nameSpace, object->name);
            continue;
        }
        std::vector<const KubeObject *> all{object};
        if (!isEntry(*object))
            addOwned(snapshot, *object, all);
        for (const KubeObject *each : all) {
            if (isEntry(*each)) {
                for (const RequestWay &way : waysThrough(snapshot, *each)) {
                    plan.addWay(way);
                    if (subject.isEndpoint || each != object) {
                        for (const KubeObject *pod : backendOf(snapshot, way).pods)
                            addPod(*pod);
                    }
                }
            } else if (each->kind == "Pod"_L1 && !each->isGoing()) {
                addPod(*each);
                plan.addWaysTo(snapshot, *each);
            }
        }
    }
    return plan;
}

} // namespace

ProofSubject ProofSubject::parse(const QString &text, const QString &nameSpace)
{
    const QStringList parts = text.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() >= 3)
        return {.kind = parts.at(0), .nameSpace = parts.at(1), .name = parts.at(2)};
    if (parts.size() == 2)
        return {.kind = parts.at(0), .nameSpace = nameSpace, .name = parts.at(1)};
    return {.nameSpace = nameSpace, .name = text.trimmed()};
}

QString ProofSubject::text() const
{
    return kind.isEmpty() ? name : kind + u'/' + name;
}

std::vector<const KubeObject *> objectsOf(const Snapshot &snapshot, const ProofSubject &subject)
{
    std::vector<const KubeObject *> found;
    const auto add = [&found](const KubeObject *object) {
        if (object && !std::ranges::contains(found, object))
            found.push_back(object);
    };
    const QString kind = kindOf(subject.kind);
    for (const KubeObject &each : snapshot.objects()) {
        const bool isNamed = each.name == subject.name
            || (subject.isEndpoint && each.kind == "Service"_L1 && !subject.service.isEmpty()
                && each.name == subject.service);
        if (!isNamed || each.isGoing()
            || (!subject.nameSpace.isEmpty() && each.nameSpace != subject.nameSpace))
            continue;
        if (!kind.isEmpty()) {
            if (each.kind == kind && snapshot.find(kind, each.nameSpace, each.name) == &each)
                add(&each);
            continue;
        }
        // A kind of somebody's own, by its name or plural.
        if (!subject.kind.isEmpty()) {
            const QString own = each.kind.toLower();
            const QString typed = subject.kind.toLower().section(u'.', 0, 0);
            if (typed == own || typed == own + u's' || typed == own + u"es"_s)
                add(&each);
            continue;
        }
        if (each.kind == "Event"_L1 || each.kind == "Endpoints"_L1 || each.kind == "EndpointSlice"_L1
            || each.kind == "Secret"_L1 || each.kind == "ConfigMap"_L1 || each.kind == "Namespace"_L1
            || each.kind == "Node"_L1)
            continue;
        add(&each);
    }
    return found;
}

QList<Chain> prove(const Snapshot &snapshot, const ProofSubject &subject, const ProbeAnswers &probes)
{
    const CloudFacts facts(snapshot);
    const ProofPlan plan = planOf(snapshot, subject);
    QList<Chain> chains;
    for (const RequestWay &way : plan.ways) {
        if (chains.size() < mostChains)
            chains.append(requestChain(facts, way, probes));
    }
    for (const AccountUse &use : plan.accounts) {
        if (const auto chain = googleChain(facts, use))
            chains.append(*chain);
        if (const auto chain = awsChain(facts, use))
            chains.append(*chain);
    }
    std::ranges::stable_partition(chains, [](const Chain &chain) { return chain.broken() >= 0; });
    return chains;
}

QList<ProbeRequest> probesToProve(const Snapshot &snapshot, const ProofSubject &subject)
{
    const CloudFacts facts(snapshot);
    QList<ProbeRequest> probes;
    for (const RequestWay &way : planOf(snapshot, subject).ways) {
        for (const ProbeRequest &each : probesFor(facts, way)) {
            if (!probes.contains(each) && probes.size() < mostProbes)
                probes.append(each);
        }
    }
    return probes;
}

} // namespace slipway
