// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/starthistory.h"

#include "kube/resourcekind.h"

#include <QJsonArray>
#include <QLoggingCategory>

namespace slipway {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

Q_LOGGING_CATEGORY(lcStartHistory, "slipway.starts")

// Older ones were of other versions and machines more often than not.
constexpr qsizetype mostStarts = 10;
constexpr qsizetype mostKept = 30;
// Beside the stages: of a start that the kubelet said it of.
const QString imageWasThere = u"imageWasThere"_s;

bool hasRestarted(const QJsonObject &pod)
{
    const QJsonArray containers = pod.value("status"_L1)["containerStatuses"_L1].toArray();
    return std::ranges::any_of(
        containers, [](const QJsonValue &container) { return container["restartCount"_L1].toInt() > 0; });
}

/// Beyond it a pod that was ready when it was seen first may as well have lost its readiness and got it back.
milliseconds latestReady(const Recipe *recipe)
{
    milliseconds late{0};
    for (const QString &id : stagesOfRecipe(PodStage::Id::Ready)) {
        for (const RecipeStage &stage : recipe ? recipe->timeline : QList<RecipeStage>()) {
            if (stage.id == id)
                late += stage.late;
        }
    }
    return late;
}

} // namespace

StartHistory::StartHistory(MeasurementArchive *archive, const Endpoint &endpoint)
    : m_archive(archive)
    , m_endpoint(endpoint.name)
    , m_subject(u"starts endpoint=%1 namespace=%2 cluster=%3"_s.arg(endpoint.name, endpoint.target.nameSpace,
                                                                    endpoint.target.clusterKey()))
{
}

void StartHistory::load()
{
    if (std::exchange(m_isLoaded, true) || !m_archive)
        return;
    const auto all = m_archive->all(m_subject);
    if (!all) {
        qCWarning(lcStartHistory, "%s", qPrintable(all.error().toString()));
        return;
    }
    for (const Measurement &each : *all) {
        auto start = std::ranges::find(m_starts, each.place, &Start::pod);
        if (start == m_starts.end()) {
            m_done.insert(each.place);
            m_starts.append({.pod = each.place, .ready = each.at});
            start = m_starts.end() - 1;
        }
        start->stages.insert(each.quantity, milliseconds(qRound64(each.value * 1000)));
    }
}

StartKind StartHistory::Start::kind() const
{
    if (stages.contains(stageId(PodStage::Id::NodeProvisioned))
        || stages.contains(stageId(PodStage::Id::ImagesPulled)))
        return StartKind::Cold;
    return stages.contains(imageWasThere) ? StartKind::Warm : StartKind::Unknown;
}

PastStages StartHistory::pastOf(const QString &podUid, StartKind kind) const
{
    using Times = QHash<QString, QList<milliseconds>>;
    const auto timesOf = [&](bool ofAnyKind) {
        Times times;
        qsizetype taken = 0;
        for (const Start &start : m_starts) {
            if (start.pod == podUid || (!ofAnyKind && start.kind() != kind))
                continue; // it is no prediction of itself
            if (++taken > mostStarts)
                break;
            for (const auto &[id, time] : start.stages.asKeyValueRange())
                times[id].append(time);
        }
        return times;
    };
    Times times = timesOf(true);
    if (kind != StartKind::Unknown) {
        // A stage that no start of this kind has gone through is expected as in the others. The whole is not: a pull may be most of it.
        times.remove(wholeStart);
        times.insert(timesOf(false));
    }
    PastStages past;
    for (auto it = times.begin(); it != times.end(); ++it) {
        QList<milliseconds> &each = it.value();
        std::ranges::sort(each);
        past.insert(it.key(),
                    {.starts = int(each.size()),
                     .least = each.first(),
                     .median = each.at(each.size() / 2),
                     .most = each.last()});
    }
    return past;
}

void StartHistory::keep(const QJsonObject &pod, const QList<PodStage> &stages, const Recipe *recipe)
{
    const QString uid = uidOf(pod);
    const auto ready = std::ranges::find(stages, PodStage::Id::Ready, &PodStage::id);
    if (uid.isEmpty() || ready == stages.cend())
        return;
    if (ready->state != PodStage::State::Done) {
        m_seenStarting.insert(uid);
        return;
    }
    if (m_done.contains(uid) || !ready->ended.isValid())
        return;
    m_done.insert(uid);
    // The times of a container that was started again are not those of a start.
    if (hasRestarted(pod))
        return;
    const bool wasSeen = m_seenStarting.contains(uid);
    const milliseconds latest = latestReady(recipe);
    Start start{.pod = uid, .ready = ready->ended};
    QDateTime began;
    for (const PodStage &stage : stages) {
        if (stage.state != PodStage::State::Done || !stage.started.isValid() || !stage.ended.isValid())
            continue;
        if (!began.isValid() || stage.started < began)
            began = stage.started;
        const milliseconds took(std::max<qint64>(0, stage.started.msecsTo(stage.ended)));
        if (stage.id == PodStage::Id::Ready && !wasSeen && took > latest)
            return;
        // A pull that was none says nothing of one; without its events there is none that is known.
        if (saysImageWasThere(stage))
            start.stages.insert(imageWasThere, milliseconds(0));
        if (stage.id == PodStage::Id::ImagesPulled && (stage.detail.isEmpty() || saysImageWasThere(stage)))
            continue;
        start.stages.insert(stageId(stage.id), took);
    }
    // Where the events between mounting and pulling are gone, mounting has the time of both.
    if (!start.stages.contains(stageId(PodStage::Id::ImagesPulled)) && !wasSeen)
        start.stages.remove(stageId(PodStage::Id::VolumesMounted));
    start.stages.insert(wholeStart, milliseconds(std::max<qint64>(0, began.msecsTo(start.ready))));
    QList<Measurement> measurements;
    for (const auto &[id, took] : start.stages.asKeyValueRange())
        measurements.append({.subject = m_subject,
                             .place = uid,
                             .quantity = id,
                             .value = double(took.count()) / 1000,
                             .at = start.ready,
                             .endpoint = m_endpoint,
                             .source = u"conditions and events of the pod"_s});
    const auto newer =
        std::ranges::find_if(m_starts, [&](const Start &each) { return each.ready < start.ready; });
    m_starts.insert(newer, start);
    auto kept = m_archive->keep(measurements);
    if (kept && m_starts.size() > mostKept) {
        kept = m_archive->forget(m_subject, m_starts.at(mostKept - 1).ready);
        m_starts.resize(mostKept);
    }
    if (!kept)
        qCWarning(lcStartHistory, "%s", qPrintable(kept.error().toString()));
}

QList<StartupTimeline> StartHistory::timelines(const QList<QJsonObject> &pods,
                                               const std::optional<QList<EventRow>> &events,
                                               const Recipe *recipe, const QDateTime &now)
{
    load();
    QList<StartupTimeline> timelines;
    for (const QJsonObject &pod : pods) {
        QList<EventRow> own;
        for (const EventRow &event : events.value_or(QList<EventRow>())) {
            if (event.objectUid.isEmpty()
                    ? event.objectName == nameOf(pod) && event.objectNamespace == namespaceOf(pod)
                    : event.objectUid == uidOf(pod))
                own.append(event);
        }
        const QList<PodStage> stages = podStages(pod, own);
        if (m_archive && events)
            keep(pod, stages, recipe);
        timelines.append(startupTimeline(nameOf(pod), stages, recipe, now,
                                         pastOf(uidOf(pod), startKindOf(stages)), !own.isEmpty()));
    }
    return timelines;
}

} // namespace slipway
