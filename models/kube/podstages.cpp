// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/podstages.h"

#include "kube/conditions.h"

#include <QJsonArray>
#include <QSet>
#include <QTimeZone>

#include <algorithm>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

QDateTime timeOf(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).toUTC();
}

QDateTime timeOf(qint64 seconds)
{
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, QTimeZone::UTC) : QDateTime();
}

struct PodCondition {
    bool isThere = false;
    bool isTrue = false;
    QDateTime since;
    QString text;
};

PodCondition podCondition(const QJsonObject &status, QLatin1StringView type)
{
    const QJsonObject condition = conditionIn(status, type);
    if (condition.isEmpty())
        return {};
    const QString message = condition.value("message"_L1).toString();
    return {.isThere = true,
            .isTrue = condition.value("status"_L1) == "True"_L1,
            .since = timeOf(condition.value("lastTransitionTime"_L1)),
            .text = message.isEmpty() ? condition.value("reason"_L1).toString() : message};
}

/// Events of one pod by reason: first and last time, the last message.
class EventBook
{
public:
    explicit EventBook(const QList<EventRow> &events) : m_events(events)
    {
        std::ranges::stable_sort(m_events, {}, &EventRow::order);
    }
    const EventRow *first(const QSet<QString> &reasons) const
    {
        const auto found = std::ranges::min_element(m_events, {}, [&](const EventRow &event) {
            return reasons.contains(event.reason) ? event.firstSecs : std::numeric_limits<qint64>::max();
        });
        return found != m_events.end() && reasons.contains(found->reason) ? &*found : nullptr;
    }
    const EventRow *last(const QSet<QString> &reasons) const
    {
        for (auto it = m_events.crbegin(); it != m_events.crend(); ++it) {
            if (reasons.contains(it->reason))
                return &*it;
        }
        return nullptr;
    }

private:
    QList<EventRow> m_events;
};

PodStage make(PodStage::Id id, QDateTime started, QDateTime ended, bool done, QString detail = {})
{
    PodStage stage{.id = id, .started = std::move(started), .detail = std::move(detail)};
    stage.state = done            ? PodStage::State::Done
        : stage.started.isValid() ? PodStage::State::Running
                                  : PodStage::State::Pending;
    if (done)
        stage.ended = std::move(ended);
    return stage;
}

void failWith(PodStage &stage, const EventRow *event, const QDateTime &after)
{
    // An old failure that was got over is history, not state.
    if (!event || stage.state == PodStage::State::Done
        || (after.isValid() && timeOf(event->lastSecs) < after))
        return;
    stage.state = PodStage::State::Failed;
    stage.detail = event->message;
}

} // namespace

QList<PodStage> podStages(const QJsonObject &pod, const QList<EventRow> &events)
{
    using Id = PodStage::Id;
    using State = PodStage::State;
    const QJsonObject metadata = pod.value("metadata"_L1).toObject();
    const QJsonObject spec = pod.value("spec"_L1).toObject();
    const QJsonObject status = pod.value("status"_L1).toObject();
    const EventBook book(events);
    const QDateTime created = timeOf(metadata.value("creationTimestamp"_L1));
    QList<PodStage> stages;

    const PodCondition scheduled = podCondition(status, "PodScheduled"_L1);
    const bool hasNode = !spec.value("nodeName"_L1).toString().isEmpty() || scheduled.isTrue;
    const EventRow *unscheduled = book.last({u"FailedScheduling"_s});
    PodStage schedule = make(Id::Scheduled, created, scheduled.since, hasNode,
                             hasNode ? spec.value("nodeName"_L1).toString() : scheduled.text);
    if (!hasNode && schedule.detail.isEmpty() && unscheduled)
        schedule.detail = unscheduled->message;

    // A node that had to be made first, by whichever autoscaler.
    const EventRow *scaleUp = book.first({u"TriggeredScaleUp"_s, u"Nominated"_s});
    PodStage node = make(Id::NodeProvisioned, scaleUp ? timeOf(scaleUp->firstSecs) : QDateTime(),
                         scheduled.since, scaleUp && hasNode, scaleUp ? scaleUp->message : QString());
    if (!scaleUp) {
        node.state = hasNode ? State::Skipped : State::Pending;
    } else {
        // Looking for one was over when it was found that there is none: what follows is the new node's time, and is not counted twice.
        schedule.state = State::Done;
        schedule.ended = std::max(
            created,
            scheduled.since.isValid() && hasNode ? std::min(node.started, scheduled.since) : node.started);
    }
    const QSet<QString> scaleFailures = {u"NotTriggerScaleUp"_s, u"FailedScaleUp"_s};
    failWith(node, book.last(scaleFailures), scaleUp ? timeOf(scaleUp->lastSecs) : QDateTime());
    stages.append(schedule);
    stages.append(node);

    const QDateTime onNode =
        scheduled.since.isValid() ? scheduled.since : timeOf(status.value("startTime"_L1));
    const EventRow *pulling = book.first({u"Pulling"_s});
    const EventRow *pulled = book.last({u"Pulled"_s});
    const PodCondition sandbox = podCondition(status, "PodReadyToStartContainers"_L1);
    const QJsonArray containerStates = status.value("containerStatuses"_L1).toArray();
    const QJsonArray initStates = status.value("initContainerStatuses"_L1).toArray();
    QDateTime firstStart;
    QDateTime lastStart;
    int started = 0;
    QString waiting;
    for (const QJsonValue &value : containerStates) {
        const QJsonObject state = value.toObject().value("state"_L1).toObject();
        QDateTime at = timeOf(state.value("running"_L1).toObject().value("startedAt"_L1));
        if (!at.isValid())
            at = timeOf(state.value("terminated"_L1).toObject().value("startedAt"_L1));
        if (!at.isValid())
            at = timeOf(value.toObject()
                            .value("lastState"_L1)
                            .toObject()
                            .value("terminated"_L1)
                            .toObject()
                            .value("startedAt"_L1));
        if (at.isValid()) {
            ++started;
            firstStart = firstStart.isValid() ? qMin(firstStart, at) : at;
            lastStart = lastStart.isValid() ? qMax(lastStart, at) : at;
        }
        const QJsonObject wait = state.value("waiting"_L1).toObject();
        if (waiting.isEmpty() && !wait.isEmpty())
            waiting = wait.value("reason"_L1).toString()
                + (wait.contains("message"_L1) ? u": "_s + wait.value("message"_L1).toString() : QString());
    }
    const bool allStarted = started > 0 && started == spec.value("containers"_L1).toArray().size();
    const bool anyImage = pulling || pulled || started > 0 || !initStates.isEmpty();

    // Volumes are mounted before the first image is asked for; nothing else marks the moment.
    const EventRow *attached = book.last({u"SuccessfulAttachVolume"_s});
    const bool mounted = pulling || pulled || started > 0 || sandbox.isTrue;
    const QDateTime mountedAt = pulling ? timeOf(pulling->firstSecs)
        : pulled                        ? timeOf(pulled->firstSecs)
        : sandbox.isTrue                ? sandbox.since
                                        : firstStart;
    PodStage volumes = make(Id::VolumesMounted, hasNode ? onNode : QDateTime(), mountedAt, mounted,
                            attached ? attached->message : QString());
    failWith(volumes, book.last({u"FailedMount"_s, u"FailedAttachVolume"_s, u"FailedMapVolume"_s}),
             attached ? timeOf(attached->lastSecs) : QDateTime());
    stages.append(volumes);

    PodStage images = make(Id::ImagesPulled,
                           pulling       ? timeOf(pulling->firstSecs)
                               : mounted ? mountedAt
                                         : QDateTime(),
                           pulled ? timeOf(pulled->lastSecs) : firstStart,
                           allStarted || (pulled && anyImage && !waiting.contains("Image"_L1)),
                           pulled        ? pulled->message
                               : pulling ? pulling->message
                                         : QString());
    if (waiting.startsWith("ImagePullBackOff"_L1) || waiting.startsWith("ErrImage"_L1)
        || waiting.startsWith("InvalidImageName"_L1)) {
        images.state = State::Failed;
        images.detail = waiting;
    }
    stages.append(images);

    const PodCondition initialized = podCondition(status, "Initialized"_L1);
    PodStage init = make(Id::InitContainers, mounted ? mountedAt : QDateTime(), initialized.since,
                         initialized.isTrue, initialized.isTrue ? QString() : initialized.text);
    if (spec.value("initContainers"_L1).toArray().isEmpty())
        init = {.id = Id::InitContainers, .state = State::Skipped};
    stages.append(init);

    PodStage start = make(Id::Started, images.state == State::Done ? images.ended : QDateTime(), firstStart,
                          allStarted, allStarted ? QString() : waiting);
    if (!allStarted)
        failWith(start, book.last({u"Failed"_s, u"FailedCreatePodSandBox"_s}),
                 images.state == State::Done ? images.ended : QDateTime());
    if (images.state == State::Failed)
        start.state = State::Pending;
    stages.append(start);

    const PodCondition ready = podCondition(status, "Ready"_L1);
    PodStage serving = make(Id::Ready, allStarted ? lastStart : QDateTime(), ready.since, ready.isTrue,
                            ready.isTrue ? QString() : ready.text);
    if (status.value("phase"_L1) == "Failed"_L1 || waiting.startsWith("CrashLoopBackOff"_L1)) {
        serving.state = State::Failed;
        serving.detail = waiting.isEmpty() ? status.value("message"_L1).toString() : waiting;
    } else if (serving.state == State::Running) {
        if (const EventRow *unhealthy = book.last({u"Unhealthy"_s}))
            serving.detail = unhealthy->message;
    }
    stages.append(serving);
    return stages;
}

QString stageName(PodStage::Id id)
{
    switch (id) {
    case PodStage::Id::Scheduled:
        return u"scheduled"_s;
    case PodStage::Id::NodeProvisioned:
        return u"nodeProvisioned"_s;
    case PodStage::Id::VolumesMounted:
        return u"volumesMounted"_s;
    case PodStage::Id::ImagesPulled:
        return u"imagesPulled"_s;
    case PodStage::Id::InitContainers:
        return u"initContainers"_s;
    case PodStage::Id::Started:
        return u"started"_s;
    case PodStage::Id::Ready:
        return u"ready"_s;
    }
    return {};
}

} // namespace slipway
