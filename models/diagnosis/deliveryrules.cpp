// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a delivery tool could not apply: Argo CD keeps it beside the conditions, in the outcome of its last operation.
// Source: Argo CD, pkg/apis/application/v1alpha1 OperationState (phases Running, Terminating, Failed, Error, Succeeded).
#include "base/shellwords.h"
#include "diagnosis/families.h"
#include "diagnosis/refusalwords.h"
#include "diagnosis/say.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

namespace {

bool lastOperation(const KubeObject &application, Report &report)
{
    const JsonView operation = application.status()["operationState"];
    const QString phase = operation["phase"].text();
    // A failure of which the outcome is there by now was got over by another way.
    if ((phase != "Failed"_L1 && phase != "Error"_L1) || application.status()["sync"]["status"].is("Synced"))
        return false;
    const QString said = operation["message"].text();
    Diagnosis made{
        .id = u"operator.delivery-failed"_s,
        .severity = Severity::Error,
        .title = Say::tr("Argo CD could not apply %1").arg(application.label()),
        .cause = said,
        .evidence = {seen(application, u"status.operationState.phase"_s, phase),
                     seen(application, u"status.operationState.message"_s, said),
                     seen(application, u"status.sync.status"_s, application.status()["sync"]["status"])},
        .key = application.label(),
        .about = {application.label()}};
    made.remedies = {todo(Say::tr("Do as the message says"),
                          u"kubectl describe application.argoproj.io %1%2"_s.arg(
                              shellWord(application.name), inNamespace(application.nameSpace)))};
    if (!refusedByServer(said, made))
        explainRefusal(said, made);
    report.add(std::move(made));
    return true;
}

// It does not even know what should be there: the repository, the chart or the project refuses.
// Source: Argo CD, pkg/apis/application/v1alpha1, ApplicationConditionType; such conditions have no status.
void notCompared(const Snapshot &snapshot, const KubeObject &application, Report &report)
{
    for (const JsonView condition : application.status()["conditions"].items()) {
        if ((!condition["type"].is("ComparisonError") && !condition["type"].is("InvalidSpecError"))
            || snapshot.now() - secondsOf(condition["lastTransitionTime"]) < 300)
            continue;
        const QString said = condition["message"].text();
        Diagnosis made{
            .id = u"operator.delivery-failed"_s,
            .severity = Severity::Error,
            .title = Say::tr("Argo CD cannot tell what %1 should be").arg(application.label()),
            .cause = said,
            .evidence = {seen(application, u"status.conditions[%1]"_s.arg(condition["type"].text()), said),
                         seen(application, u"spec.source.repoURL"_s,
                              application.spec()["source"]["repoURL"])},
            .key = application.label(),
            .about = {application.label()}};
        made.remedies = {todo(Say::tr("Do as the message says"),
                              u"kubectl describe application.argoproj.io %1%2"_s.arg(
                                  shellWord(application.name), inNamespace(application.nameSpace)))};
        explainRefusal(said, made);
        report.add(std::move(made));
        return;
    }
}

} // namespace

void deliveryRules(const Snapshot &snapshot, Report &report)
{
    for (const KubeObject *application : snapshot.of(u"Application"_s)) {
        if (application->group() == "argoproj.io"_L1 && !application->isGoing()
            && !lastOperation(*application, report))
            notCompared(snapshot, *application, report);
    }
}

} // namespace slipway::diagnosis
