// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/droppedobjects.h"

#include "plan/kube/kubechanges.h"

#include <QJsonArray>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Whether deleting it loses only what another apply brings back.
bool mayBeDropped(const QJsonObject &manifest)
{
    static const QStringList kept{u"Namespace"_s, u"PersistentVolumeClaim"_s, u"Secret"_s};
    const QString group = manifest.value("apiVersion"_L1).toString().section(u'/', 0, -2);
    // Objects of Config Connector and of the AWS controllers stand for buckets and databases: those go with their objects.
    const bool isOfCloud =
        group.endsWith("cnrm.cloud.google.com"_L1) || group.endsWith("services.k8s.aws"_L1);
    return !namespaceOf(manifest).isEmpty() && !isOfCloud
        && !kept.contains(manifest.value("kind"_L1).toString());
}

Result<QSet<QString>> madeByRuns(const QList<JournalRun> &runs)
{
    QSet<QString> objects;
    for (const JournalRun &run : runs) {
        auto plan = Plan::fromJson(run.plan);
        if (!plan)
            return std::unexpected(std::move(plan.error()));
        for (const JournalStep &step : run.steps) {
            const PlanStep *planned = plan->step(step.id);
            if (planned && step.state == StepState::Done
                && step.captured.value("existed"_L1) == QJsonValue(false))
                objects.insert(planned->change->object());
        }
    }
    return objects;
}

bool isStillOurs(const QJsonObject &live)
{
    const QJsonArray managers = live.value("metadata"_L1)["managedFields"_L1].toArray();
    return std::ranges::any_of(managers, [](const QJsonValue &entry) {
        return entry["manager"_L1] == "slipway"_L1 && entry["operation"_L1] == "Apply"_L1;
    });
}

/// The steps that no other one waits for.
QStringList endsOf(const Plan &plan)
{
    QSet<QString> awaited;
    for (const PlanStep &step : plan.steps)
        awaited.unite({step.after.begin(), step.after.end()});
    QStringList ends;
    for (const PlanStep &step : plan.steps) {
        if (!awaited.contains(step.id))
            ends.append(step.id);
    }
    return ends;
}

} // namespace

Result<QList<QJsonObject>> droppedObjects(const Plan &former, const Plan &present,
                                          const QList<JournalRun> &runs)
{
    auto ours = madeByRuns(runs);
    if (!ours)
        return std::unexpected(std::move(ours.error()));
    QSet<QString> wanted;
    for (const PlanStep &step : present.steps)
        wanted.insert(step.change->object());
    QList<QJsonObject> dropped;
    for (const PlanStep &step : former.steps) {
        const auto *apply = dynamic_cast<const ApplyObject *>(step.change.get());
        if (apply && ours->contains(apply->object()) && !wanted.contains(apply->object())
            && mayBeDropped(apply->manifest()))
            dropped.append(apply->manifest());
    }
    return dropped;
}

Task<QList<PlanStep>> stepsThatDrop(KubeClient &kube, QList<QJsonObject> dropped, Plan plan,
                                    std::stop_token stop)
{
    QList<PlanStep> steps;
    const QStringList ends = endsOf(plan);
    for (const QJsonObject &manifest : std::as_const(dropped)) {
        const QString apiVersion = manifest.value("apiVersion"_L1).toString();
        const QString kind = manifest.value("kind"_L1).toString();
        const ErrorKind aside[]{ErrorKind::NotFound, ErrorKind::Forbidden};
        auto known = co_await kube.kindOf(apiVersion, kind, stop);
        Result<QJsonObject> live = fail(ErrorKind::NotFound, {});
        if (known)
            live = co_await kube.get({*known, namespaceOf(manifest), nameOf(manifest)}, stop);
        else
            live = std::unexpected(std::move(known.error()));
        if (!live && !std::ranges::contains(aside, live.error().kind))
            co_return std::unexpected(std::move(live.error()));
        if (!live || !isStillOurs(*live))
            continue;
        auto change = std::make_shared<DeleteObject>(apiVersion, kind, namespaceOf(manifest),
                                                     nameOf(manifest), uidOf(*live));
        PlanStep step{.id = u"drop-%1"_s.arg(steps.size() + 1), .title = change->title(), .change = change};
        step.after = steps.isEmpty() ? ends : QStringList{steps.constLast().id};
        steps.append(std::move(step));
    }
    co_return steps;
}

} // namespace slipway
