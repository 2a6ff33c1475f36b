// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/waits/waitchanges.h"

#include "base/shellwords.h"
#include "kube/conditions.h"
#include "kube/eventtablemodel.h"
#include "kube/kubeclient.h"
#include "kube/labelselector.h"
#include "plan/changewords.h"
#include "plan/waits/podtrouble.h"

#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Keeps count of how long each trouble has lasted and of how long the server has been silent.
struct Watching {
    std::chrono::nanoseconds began{0};
    std::optional<std::chrono::nanoseconds> silentSince = {};
    QHash<QString, std::chrono::nanoseconds> troubleSince = {};
};

struct Seen {
    QJsonObject deployment = {};
    QList<QJsonObject> pods = {};
};

Task<Seen> look(KubeClient *kube, QString nameSpace, QString name, std::stop_token stop)
{
    Seen seen;
    const ResourceRef ref{.kind = kinds::deployments(), .nameSpace = nameSpace, .name = name};
    auto deployment = co_await kube->get(ref, stop);
    if (!deployment)
        co_return std::unexpected(std::move(deployment.error()));
    seen.deployment = *deployment;
    const auto selector =
        LabelSelector::fromJson(deployment->value("spec"_L1).toObject().value("selector"_L1).toObject());
    if (!selector)
        co_return std::unexpected(selector.error());
    const ListOptions options{.nameSpace = nameSpace, .labelSelector = selector->toString()};
    auto pods = co_await kube->list(kinds::pods(), options, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        if (!pod.value("metadata"_L1).toObject().contains("deletionTimestamp"_L1))
            seen.pods.append(pod);
    }
    co_return seen;
}

/// Why a pod has no node or no volumes yet: what the autoscaler, the attach controller or the kubelet said last, for the
/// scheduler only counts nodes that do not fit. Empty if they said nothing, or if nobody may be asked.
Task<QString> lastEventOf(KubeClient *kube, QJsonObject pod, QString stage, std::stop_token stop)
{
    static const QHash<QString, QStringList> telling = {
        {u"scheduled"_s, {u"FailedScaleUp"_s, u"NotTriggerScaleUp"_s, u"TriggeredScaleUp"_s}},
        {u"volumes"_s, {u"FailedMount"_s, u"FailedAttachVolume"_s, u"FailedCreatePodSandBox"_s}},
    };
    const QStringList reasons = telling.value(stage);
    if (reasons.isEmpty())
        co_return QString();
    const ListOptions options{.nameSpace = namespaceOf(pod),
                              .fieldSelector = u"involvedObject.uid="_s + uidOf(pod)};
    const auto events = co_await kube->list(kinds::events(), options, stop);
    if (!events)
        co_return QString(); // a help, and no reason to stop waiting
    EventRow last;
    for (const QJsonObject &one : events->items) {
        const EventRow row = eventRowOf(one);
        if (row.objectUid == uidOf(pod) && reasons.contains(row.reason) && row.lastSecs >= last.lastSecs)
            last = row;
    }
    co_return last.reason.isEmpty() ? QString() : u"%1: %2"_s.arg(last.reason, last.message.simplified());
}

/// The rules and their order are those of `kubectl rollout status` (kubectl, pkg/polymorphichelpers/rollout_status.go).
bool isRolledOut(const QJsonObject &deployment)
{
    const QJsonObject status = deployment.value("status"_L1).toObject();
    const int wanted = deployment.value("spec"_L1).toObject().value("replicas"_L1).toInt(1);
    return deployment.value("metadata"_L1).toObject().value("generation"_L1).toInteger()
        <= status.value("observedGeneration"_L1).toInteger()
        && status.value("updatedReplicas"_L1).toInt() >= wanted
        && status.value("replicas"_L1).toInt() <= status.value("updatedReplicas"_L1).toInt()
        && status.value("availableReplicas"_L1).toInt() >= status.value("updatedReplicas"_L1).toInt();
}

Error failure(const QString &reason, const QString &detail, const QString &where)
{
    Error error;
    error.kind = ErrorKind::Invalid;
    error.reason = reason;
    error.detail = detail;
    error.where = where;
    return error;
}

/// What more waiting does not cure, if it has lasted long enough.
std::optional<Error> hopeless(const Seen &seen, Watching &watching, std::chrono::nanoseconds now)
{
    const QString where = u"Deployment/"_s + namespaceOf(seen.deployment) + u'/' + nameOf(seen.deployment);
    const QJsonObject progressing = conditionOf(seen.deployment, "Progressing"_L1);
    if (progressing.value("reason"_L1) == "ProgressDeadlineExceeded"_L1)
        return failure(u"ProgressDeadlineExceeded"_s, progressing.value("message"_L1).toString(), where);
    QSet<QString> present;
    const auto lasting = [&](const QString &key, std::chrono::seconds patience) {
        present.insert(key);
        const auto since = watching.troubleSince.constFind(key);
        if (since == watching.troubleSince.constEnd()) {
            watching.troubleSince.insert(key, now);
            return patience == 0s;
        }
        return now - *since >= patience;
    };
    std::optional<Error> found;
    const QJsonObject replicaFailure = conditionOf(seen.deployment, "ReplicaFailure"_L1);
    // Quota and admission: no pod exists, so no pod could say it.
    if (replicaFailure.value("status"_L1) == "True"_L1 && lasting(u"ReplicaFailure"_s, 60s))
        found = failure(replicaFailure.value("reason"_L1).toString(),
                        replicaFailure.value("message"_L1).toString(), where);
    for (const QJsonObject &pod : seen.pods) {
        const auto trouble = podTrouble(pod);
        if (!trouble || !lasting(uidOf(pod) + trouble->reason, trouble->patience) || found)
            continue;
        found =
            failure(trouble->reason,
                    trouble->detail.isEmpty() ? trouble->reason : trouble->reason + ": "_L1 + trouble->detail,
                    u"Pod/"_s + namespaceOf(pod) + u'/' + nameOf(pod));
    }
    watching.troubleSince.removeIf([&present](const auto &entry) { return !present.contains(entry.key()); });
    return found;
}

/// " Pulling the image: 42 s, measured on …; …" of the stages whose time is not the recipe's.
QString measuredText(const QList<StageExpectation> &stages)
{
    QString text;
    for (const StageExpectation &stage : stages) {
        if (!stage.basis.isEmpty())
            text += u' ' + stage.basis;
    }
    return text;
}

} // namespace

// --- WaitForRollout

QString WaitForRollout::object() const
{
    return u"Deployment/"_s + m_namespace + u'/' + m_deployment;
}

QString WaitForRollout::title() const
{
    return changeWords(QT_TRANSLATE_NOOP("Change", "Wait until %1 is ready")).arg(m_deployment);
}

QString WaitForRollout::command() const
{
    return shellCommand({u"kubectl"_s, u"rollout"_s, u"status"_s, u"deployment/"_s + m_deployment,
                         u"--namespace"_s, m_namespace, u"--timeout=%1s"_s.arg(m_limit.count())});
}

QString WaitForRollout::waitText() const
{
    return changeWords(
               QT_TRANSLATE_NOOP("Change", "Waits until every replica of %1 is ready, at most %2 minutes."))
               .arg(m_deployment)
               .arg(m_limit.count() / 60)
        + measuredText(m_stages);
}

Task<QJsonObject> WaitForRollout::run(ChangeContext context, QJsonObject, ProgressSink progress,
                                      std::stop_token stop)
{
    if (!context.kube)
        co_return fail(ErrorKind::Unavailable,
                       changeWords(QT_TRANSLATE_NOOP("Change", "There is no connection to a cluster.")));
    Watching watching{.began = context.clock->monotonic()};
    QString lastSeen;
    for (;;) {
        auto seen = co_await look(context.kube, m_namespace, m_deployment, stop);
        const std::chrono::nanoseconds now = context.clock->monotonic();
        if (!seen) {
            if (!isTransient(seen.error()))
                co_return std::unexpected(std::move(seen.error()).within(u"rollout"_s));
            // A control plane that restarts or a network that comes back: the pods go on without us.
            if (!watching.silentSince)
                watching.silentSince = now;
            if (now - *watching.silentSince > 3min)
                co_return std::unexpected(std::move(seen.error()).within(u"rollout"_s));
            progress({.step = u"rollout"_s, .message = seen.error().detail});
        } else {
            watching.silentSince.reset();
            if (isRolledOut(seen->deployment))
                co_return QJsonObject();
            if (auto error = hopeless(*seen, watching, now))
                co_return std::unexpected(std::move(*error).within(u"rollout"_s));
            const int wanted = seen->deployment.value("spec"_L1).toObject().value("replicas"_L1).toInt(1);
            int ready = 0;
            PodPosition slowest{.stage = u"ready"_s};
            QJsonObject slowestPod;
            const QStringList order{u"scheduled"_s, u"volumes"_s, u"image"_s, u"started"_s, u"ready"_s};
            for (const QJsonObject &pod : std::as_const(seen->pods)) {
                const PodPosition position = podPosition(pod);
                ready += position.ready ? 1 : 0;
                if (order.indexOf(position.stage) < order.indexOf(slowest.stage)) {
                    slowest = position;
                    slowestPod = pod;
                }
            }
            if (seen->pods.isEmpty())
                slowest = {.stage = u"scheduled"_s};
            else if (const auto said = co_await lastEventOf(context.kube, slowestPod, slowest.stage, stop);
                     said && !said->isEmpty())
                slowest.detail = *said;
            Progress report{.step = slowest.stage, .fraction = wanted > 0 ? double(ready) / wanted : 1.0};
            QString title = slowest.stage;
            for (const StageExpectation &stage : std::as_const(m_stages)) {
                if (stage.id == slowest.stage) {
                    title = stage.title;
                    report.expected = stage.expected;
                }
            }
            lastSeen = slowest.detail.isEmpty() ? title : title + ": "_L1 + slowest.detail;
            report.message = changeWords(QT_TRANSLATE_NOOP("Change", "%1 of %2 ready. %3"))
                                 .arg(ready)
                                 .arg(wanted)
                                 .arg(lastSeen);
            progress(report);
        }
        if (now - watching.began > m_limit) {
            co_return fail(
                ErrorKind::Timeout,
                changeWords(QT_TRANSLATE_NOOP("Change", "It is not ready after %1 minutes. Last seen: %2"))
                    .arg(m_limit.count() / 60)
                    .arg(lastSeen),
                object());
        }
        if (auto slept = co_await context.clock->sleepFor(1s, stop); !slept)
            co_return std::unexpected(std::move(slept.error()));
    }
}

QJsonObject WaitForRollout::fields() const
{
    QJsonArray stages;
    for (const StageExpectation &stage : m_stages) {
        QJsonObject fields{{u"id"_s, stage.id},
                           {u"title"_s, stage.title},
                           {u"expected"_s, qint64(stage.expected.count())},
                           {u"late"_s, qint64(stage.late.count())}};
        if (!stage.basis.isEmpty())
            fields.insert(u"basis"_s, stage.basis);
        stages.append(fields);
    }
    return {{u"namespace"_s, m_namespace},
            {u"deployment"_s, m_deployment},
            {u"stages"_s, stages},
            {u"limitMinutes"_s, qint64(m_limit.count() / 60)}};
}

} // namespace slipway
