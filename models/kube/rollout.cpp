// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/rollout.h"

#include "kube/conditions.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct WorkloadCondition {
    QString status;
    QString reason;
    QString message;
};

std::optional<WorkloadCondition> workloadCondition(const QJsonObject &status, QLatin1StringView type)
{
    const QJsonObject condition = conditionIn(status, type);
    if (condition.isEmpty())
        return {};
    return WorkloadCondition{condition.value("status"_L1).toString(), condition.value("reason"_L1).toString(),
                             condition.value("message"_L1).toString()};
}

bool isObserved(const QJsonObject &object, const QJsonObject &status)
{
    const qint64 generation = object.value("metadata"_L1).toObject().value("generation"_L1).toInteger();
    return generation <= status.value("observedGeneration"_L1).toInteger();
}

Rollout deploymentRollout(const QJsonObject &object)
{
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const QJsonObject status = object.value("status"_L1).toObject();
    Rollout rollout{.wanted = spec.value("replicas"_L1).toInt(1),
                    .updated = status.value("updatedReplicas"_L1).toInt(),
                    .available = status.value("availableReplicas"_L1).toInt()};
    if (const auto failure = workloadCondition(status, "ReplicaFailure"_L1);
        failure && failure->status == "True"_L1) {
        rollout.reason = failure->reason;
        rollout.message = failure->message;
    }
    const auto waitFor = [&rollout](const QString &sentence) {
        if (rollout.message.isEmpty())
            rollout.message = sentence;
        return rollout;
    };
    // The order is kubectl's: each test presumes the ones before.
    if (!isObserved(object, status))
        return waitFor(u"the new spec was not observed yet"_s);
    if (const auto progressing = workloadCondition(status, "Progressing"_L1);
        progressing && progressing->reason == "ProgressDeadlineExceeded"_L1) {
        rollout.state = Rollout::State::Failed;
        if (rollout.reason.isEmpty()) {
            rollout.reason = progressing->reason;
            rollout.message = progressing->message;
        }
        return rollout;
    }
    const int replicas = status.value("replicas"_L1).toInt();
    if (rollout.updated < rollout.wanted)
        return waitFor(u"%1 of %2 new replicas have been updated"_s.arg(rollout.updated).arg(rollout.wanted));
    if (replicas > rollout.updated)
        return waitFor(u"%1 old replicas are to end"_s.arg(replicas - rollout.updated));
    if (rollout.available < rollout.updated)
        return waitFor(
            u"%1 of %2 updated replicas are available"_s.arg(rollout.available).arg(rollout.updated));
    rollout.state = Rollout::State::Done;
    rollout.reason.clear();
    rollout.message.clear();
    return rollout;
}

Rollout statefulSetRollout(const QJsonObject &object)
{
    const QJsonObject spec = object.value("spec"_L1).toObject();
    const QJsonObject status = object.value("status"_L1).toObject();
    Rollout rollout{.wanted = spec.value("replicas"_L1).toInt(1),
                    .updated = status.value("updatedReplicas"_L1).toInt(),
                    .available = status.value("readyReplicas"_L1).toInt()};
    const QJsonObject strategy = spec.value("updateStrategy"_L1).toObject();
    const int partition = strategy.value("rollingUpdate"_L1).toObject().value("partition"_L1).toInt();
    if (!isObserved(object, status))
        rollout.message = u"the new spec was not observed yet"_s;
    else if (rollout.available < rollout.wanted)
        rollout.message = u"%1 of %2 replicas are ready"_s.arg(rollout.available).arg(rollout.wanted);
    else if (strategy.value("type"_L1) != "OnDelete"_L1 && rollout.updated < rollout.wanted - partition)
        rollout.message =
            u"%1 of %2 replicas have been updated"_s.arg(rollout.updated).arg(rollout.wanted - partition);
    else
        rollout.state = Rollout::State::Done;
    return rollout;
}

Rollout daemonSetRollout(const QJsonObject &object)
{
    const QJsonObject status = object.value("status"_L1).toObject();
    Rollout rollout{.wanted = status.value("desiredNumberScheduled"_L1).toInt(),
                    .updated = status.value("updatedNumberScheduled"_L1).toInt(),
                    .available = status.value("numberAvailable"_L1).toInt()};
    if (!isObserved(object, status))
        rollout.message = u"the new spec was not observed yet"_s;
    else if (rollout.updated < rollout.wanted)
        rollout.message = u"%1 of %2 pods have been updated"_s.arg(rollout.updated).arg(rollout.wanted);
    else if (rollout.available < rollout.wanted)
        rollout.message = u"%1 of %2 pods are available"_s.arg(rollout.available).arg(rollout.wanted);
    else
        rollout.state = Rollout::State::Done;
    return rollout;
}

Rollout jobRollout(const QJsonObject &object)
{
    const QJsonObject status = object.value("status"_L1).toObject();
    Rollout rollout{.wanted = object.value("spec"_L1).toObject().value("completions"_L1).toInt(1),
                    .updated = status.value("succeeded"_L1).toInt(),
                    .available = status.value("succeeded"_L1).toInt()};
    if (const auto failed = workloadCondition(status, "Failed"_L1); failed && failed->status == "True"_L1) {
        rollout.state = Rollout::State::Failed;
        rollout.reason = failed->reason;
        rollout.message = failed->message;
    } else if (const auto complete = workloadCondition(status, "Complete"_L1);
               complete && complete->status == "True"_L1) {
        rollout.state = Rollout::State::Done;
    } else {
        rollout.message = u"%1 of %2 pods have succeeded"_s.arg(rollout.available).arg(rollout.wanted);
    }
    return rollout;
}

Rollout conditionRollout(const QJsonObject &object)
{
    const QJsonObject status = object.value("status"_L1).toObject();
    for (const auto type : {"Ready"_L1, "Available"_L1, "Established"_L1, "Programmed"_L1, "Accepted"_L1}) {
        const auto condition = workloadCondition(status, type);
        if (!condition)
            continue;
        Rollout rollout{.wanted = 1, .reason = condition->reason, .message = condition->message};
        if (condition->status == "True"_L1)
            rollout = {.state = Rollout::State::Done, .wanted = 1, .updated = 1, .available = 1};
        return rollout;
    }
    return {.state = Rollout::State::Done};
}

} // namespace

Rollout rolloutOf(const QJsonObject &workload)
{
    const QString kind = workload.value("kind"_L1).toString();
    const bool isApps = workload.value("apiVersion"_L1).toString().startsWith("apps/"_L1);
    if (isApps && kind == "Deployment"_L1)
        return deploymentRollout(workload);
    if (isApps && kind == "StatefulSet"_L1)
        return statefulSetRollout(workload);
    if (isApps && kind == "DaemonSet"_L1)
        return daemonSetRollout(workload);
    if (kind == "Job"_L1 && workload.value("apiVersion"_L1).toString().startsWith("batch/"_L1))
        return jobRollout(workload);
    return conditionRollout(workload);
}

} // namespace slipway
