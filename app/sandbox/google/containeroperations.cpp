// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/containeroperations.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

/// What gcloud's own progress line reads while a cluster is made: steps done and steps in all, of three stages.
QJsonArray clusterMetrics(std::chrono::milliseconds elapsed, std::chrono::milliseconds expected)
{
    constexpr int steps = 10;
    const double done = std::clamp(double(elapsed.count()) / double(expected.count()), 0.0, 1.0) * 3;
    QJsonArray metrics;
    int stage = 0;
    for (const QString &name :
         {u"CLUSTER_CONFIGURING"_s, u"CLUSTER_DEPLOYING"_s, u"CLUSTER_HEALTHCHECKING"_s}) {
        const int reached = int(std::clamp(done - stage++, 0.0, 1.0) * steps);
        metrics.append(QJsonObject{{u"name"_s, name}, {u"intValue"_s, QString::number(reached)}});
        metrics.append(QJsonObject{{u"name"_s, name + "_TOTAL"_L1}, {u"intValue"_s, QString::number(steps)}});
    }
    return metrics;
}

} // namespace

QString ContainerOperations::start(const QString &type, const QString &projectId, const QString &clusterName,
                                   const QString &targetTail, const QString &clusterStatus)
{
    ProjectState &project = m_context.projects[projectId];
    ClusterState &cluster = project.clusters[clusterName];
    Operation operation;
    operation.name = m_context.newOperationId();
    operation.type = type;
    operation.project = projectId;
    operation.cluster = clusterName;
    operation.location = cluster.spec.location;
    operation.target = u"https://container.googleapis.com/v1/projects/%1/locations/%2/clusters/%3%4"_s.arg(
        project.spec.number, cluster.spec.location, clusterName, targetTail);
    operation.status = u"RUNNING"_s;
    operation.started = m_context.clock.now();
    operation.began = m_context.clock.elapsed();
    m_operations.insert(operation.name, operation);
    cluster.runningOperation = operation.name;
    cluster.status = clusterStatus;
    ++cluster.revision;
    return operation.name;
}

void ContainerOperations::finish(const QString &name, const std::optional<Failure> &failure)
{
    Operation &operation = m_operations[name];
    if (operation.status == "DONE"_L1)
        return;
    operation.status = u"DONE"_s;
    operation.ended = m_context.clock.now();
    if (failure) {
        operation.error = {{u"code"_s, failure->code}, {u"message"_s, failure->message}};
        operation.detail = failure->message;
        QJsonObject condition{{u"canonicalCode"_s, failure->canonicalCode}, {u"message"_s, failure->message}};
        if (!failure->conditionCode.isEmpty())
            condition.insert(u"code"_s, failure->conditionCode);
        operation.nodepoolConditions = {condition};
    }
    auto &clusters = m_context.projects[operation.project].clusters;
    const auto cluster = clusters.find(operation.cluster);
    if (cluster == clusters.end()) // deleted
        return;
    if (cluster->runningOperation == name) {
        cluster->runningOperation.clear();
        cluster->status = failure && operation.type == "CREATE_CLUSTER"_L1 ? u"ERROR"_s : u"RUNNING"_s;
    }
    ++cluster->revision;
}

void ContainerOperations::finishAfter(const QString &name, std::chrono::milliseconds duration,
                                      std::function<void()> effect)
{
    if (Operation *operation = find(name))
        operation->expected = duration;
    m_context.clock.after(duration, [this, name, effect = std::move(effect)] {
        effect();
        finish(name);
        if (m_context.changed)
            m_context.changed();
    });
}

QJsonObject ContainerOperations::json(const QString &name) const
{
    const Operation operation = m_operations.value(name);
    const QString number = m_context.projects.value(operation.project).spec.number;
    QJsonObject json{{u"name"_s, operation.name},
                     {u"operationType"_s, operation.type},
                     {u"status"_s, operation.status},
                     {u"location"_s, operation.location},
                     {u"zone"_s, operation.location},
                     {u"selfLink"_s,
                      u"https://container.googleapis.com/v1/projects/%1/locations/%2/operations/%3"_s.arg(
                          number, operation.location, operation.name)},
                     {u"targetLink"_s, operation.target},
                     {u"startTime"_s, CloudContext::stamp(operation.started)}};
    if (operation.ended.isValid())
        json.insert(u"endTime"_s, CloudContext::stamp(operation.ended));
    if (!operation.error.isEmpty()) {
        json.insert(u"error"_s, operation.error);
        json.insert(u"statusMessage"_s, operation.detail); // deprecated, and still what gcloud prints
        json.insert(u"nodepoolConditions"_s, operation.nodepoolConditions);
    }
    if (operation.status == "RUNNING"_L1) {
        QJsonObject progress{{u"name"_s, operation.name}, {u"status"_s, operation.status}};
        if (operation.type == "CREATE_CLUSTER"_L1 && operation.expected.count() > 0)
            progress.insert(u"metrics"_s,
                            clusterMetrics(m_context.clock.elapsed() - operation.began, operation.expected));
        json.insert(u"progress"_s, progress);
    }
    return json;
}

ContainerOperations::Operation *ContainerOperations::find(const QString &name)
{
    const auto it = m_operations.find(name);
    return it == m_operations.end() ? nullptr : &*it;
}

bool ContainerOperations::free(const GoogleCall &call, const ClusterState &cluster) const
{
    if (cluster.runningOperation.isEmpty())
        return true;
    call.refuse("FAILED_PRECONDITION",
                u"Cluster is running incompatible operation %1."_s.arg(cluster.runningOperation), {},
                {QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                             {u"reason"_s, u"CLUSTER_ALREADY_HAS_OPERATION"_s},
                             {u"domain"_s, u"container.googleapis.com"_s}}});
    return false;
}

} // namespace slipway::sandbox
