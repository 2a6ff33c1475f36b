// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/courses.h"

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

// Jobs try again by themselves until their limit; the job says when it gave up.
bool isGivenUp(const PodFacts &pod)
{
    for (const JsonView condition : pod.owner.status()["conditions"].items()) {
        if (condition["type"].is("Failed") && condition["status"].is("True"))
            return true;
    }
    return false;
}

// Workflow engines try again what failed, by pods of other names: their object says how it went.
// Source: Argo Workflows, pkg/apis/workflow/v1alpha1 WorkflowPhase; Tekton docs, "Monitoring execution status".
Course courseOf(const KubeObject &owner)
{
    const QString phase = owner.status()["phase"].text();
    if (owner.kind == "Workflow"_L1)
        return phase == "Succeeded"_L1 ? Course::Succeeded
            : phase == "Running"_L1    ? Course::Goes
                                       : Course::NotSaid;
    if (owner.kind != "TaskRun"_L1 && owner.kind != "PipelineRun"_L1)
        return Course::NotSaid;
    for (const JsonView condition : owner.status()["conditions"].items()) {
        if (condition["type"].is("Succeeded"))
            return condition["status"].is("True") ? Course::Succeeded
                : condition["status"].is("False") ? Course::NotSaid
                                                  : Course::Goes;
    }
    return Course::NotSaid;
}

// A failed try of a job that has since succeeded is history.
bool hasSucceeded(const PodFacts &pod)
{
    if (courseOf(pod.owner) == Course::Succeeded)
        return true;
    for (const QString &label : pod.lineage()) {
        const QString kind = label.section(u'/', 0, 0);
        const KubeObject *owner = kind == "Job"_L1 || kind == "CronJob"_L1
            ? pod.snapshot.find(kind, pod.pod.nameSpace, label.section(u'/', 2))
            : nullptr;
        if (!owner)
            continue;
        for (const JsonView condition : owner->status()["conditions"].items()) {
            if ((condition["type"].is("Complete") || condition["type"].is("SuccessCriteriaMet"))
                && condition["status"].is("True"))
                return true;
        }
        if (owner->status()["succeeded"].integer() > 0
            || secondsOf(owner->status()["lastSuccessfulTime"]) > pod.pod.created())
            return true;
    }
    return false;
}

} // namespace slipway::diagnosis
