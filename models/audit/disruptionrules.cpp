// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Autoscaling by a share of what nobody requests, and budgets that never let a pod go. Sources: Kubernetes docs, "Horizontal Pod
// Autoscaling" (without a request the utilization is not defined and the autoscaler takes no action), "Specifying a Disruption Budget".
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Workloads whose number of pods something changes.
struct Scaled {
    QSet<QString> names = {};
    bool byHand = false; ///< any of them
};

Scaled scaledWorkloads(const AuditWorld &world)
{
    static const QRegularExpression byHand(u"\\bkubectl\\b.*\\b(?:scale|autoscale)\\b"_s);
    Scaled scaled{.byHand = world.mentions(byHand)};
    for (const Manifest &manifest : world.manifests) {
        if (const YamlNode *target = manifest.root.at({u"spec", u"scaleTargetRef", u"name"}))
            scaled.names.insert(world.text(manifest, target));
    }
    return scaled;
}

void checkBudget(AuditContext &context, const Manifest &budget, const QList<PodShape> &shapes,
                 const Scaled &scaled)
{
    const AuditWorld &world = context.world;
    const YamlNode *spec = budget.root.find(u"spec");
    const YamlNode *least = spec ? spec->find(u"minAvailable") : nullptr;
    const auto selector = textMap(world, budget, spec ? spec->at({u"selector", u"matchLabels"}) : nullptr);
    if (!least || selector.isEmpty())
        return;
    const QString text = world.text(budget, least);
    bool isNumber = false;
    const qint64 wanted = text.toLongLong(&isNumber);
    if (!isNumber && text != "100%"_L1)
        return;
    qint64 pods = 0;
    const Manifest *workload = nullptr;
    for (const PodShape &shape : shapes) {
        if (!AuditWorld::sameNamespace(*shape.manifest, budget) || !selects(selector, shape.labels))
            continue;
        static const QStringList counted{u"Deployment"_s, u"StatefulSet"_s, u"ReplicaSet"_s};
        const YamlNode *replicas = shape.manifest->root.at({u"spec", u"replicas"});
        bool isKnown = true;
        pods += replicas ? world.text(*shape.manifest, replicas).toLongLong(&isKnown) : 1;
        if (!counted.contains(shape.manifest->kind) || !isKnown || scaled.byHand
            || scaled.names.contains(shape.manifest->name))
            return;
        workload = shape.manifest;
    }
    // A text that speaks of drains has thought of it.
    static const QRegularExpression deliberate(u"\\b(?:drain|evict|disruption)"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    const bool isMeant = std::ranges::any_of(world.prose, [](const auto &page) {
        return std::ranges::any_of(page.second,
                                   [](const QString &line) { return deliberate.match(line).hasMatch(); });
    });
    if (!workload || isMeant || pods == 0 || (isNumber && wanted < pods))
        return;
    context.report.add("scaling.disruption",
                       {{budget.place(*least), u"minAvailable"_s, text},
                        {workload->place(), u"spec.replicas"_s, QString::number(pods)}},
                       AuditText::tr("%1 never lets a pod go: there are %2").arg(budget.label()).arg(pods),
                       AuditText::tr("Node upgrades and drains wait for it, until they are ended by force."),
                       AuditText::tr("Raise the number of replicas, or use"), u"maxUnavailable: 1"_s);
}

void checkUtilization(AuditContext &context, const Manifest &scaler, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    const QString name = world.text(scaler, scaler.root.at({u"spec", u"scaleTargetRef", u"name"}));
    const YamlNode *metrics = scaler.root.at({u"spec", u"metrics"});
    if (!world.ofKind(u"LimitRange").isEmpty())
        return;
    for (const YamlNode &metric : metrics ? metrics->items : QList<YamlNode>{}) {
        const YamlNode *target = metric.at({u"resource", u"target", u"averageUtilization"});
        const QString resource = world.text(scaler, metric.at({u"resource", u"name"}));
        if (!target || resource.isEmpty() || masked(name + resource).contains(anyText))
            continue;
        for (const PodShape &shape : shapes) {
            if (shape.manifest->name != name || !AuditWorld::sameNamespace(*shape.manifest, scaler)
                || world.text(scaler, scaler.root.at({u"spec", u"scaleTargetRef", u"kind"}))
                    != shape.manifest->kind)
                continue;
            const auto asksFor = [&](const PodContainer &container) {
                const YamlNode *requests = container.node->at({u"resources", u"requests"});
                const YamlNode *limits = container.node->at({u"resources", u"limits"});
                return container.init || (requests && requests->find(resource))
                    || (limits && limits->find(resource));
            };
            const auto without = std::ranges::find_if_not(shape.containers, asksFor);
            if (without == shape.containers.end())
                continue;
            context.report.add(
                "scaling.request",
                {{scaler.place(*target), u"averageUtilization"_s, resource},
                 {shape.manifest->place(*without->node), u"resources.requests"_s, without->name()}},
                AuditText::tr("%1 goes by a share of the requested %2, but container %3 requests none")
                    .arg(scaler.label(), resource, without->name()),
                AuditText::tr("The share is not defined: FailedGetResourceMetric, and nothing is scaled."),
                AuditText::tr("Add to its requests"), resource + u": …"_s);
        }
    }
}

} // namespace

void disruptionRules(AuditContext &context)
{
    const QList<const Manifest *> budgets = context.world.ofKind(u"PodDisruptionBudget");
    const QList<const Manifest *> scalers = context.world.ofKind(u"HorizontalPodAutoscaler");
    if (budgets.isEmpty() && scalers.isEmpty())
        return;
    const QList<PodShape> shapes = podShapes(context.world);
    const Scaled scaled = budgets.isEmpty() ? Scaled{} : scaledWorkloads(context.world);
    for (const Manifest *budget : budgets) {
        if (!budget->patch)
            checkBudget(context, *budget, shapes, scaled);
    }
    for (const Manifest *scaler : scalers) {
        if (!scaler->patch)
            checkUtilization(context, *scaler, shapes);
    }
}

} // namespace slipway::audit
