// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/startuptimeline.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

struct StartupTimelineWords {
    Q_DECLARE_TR_FUNCTIONS(StartupTimeline)
};

struct StageWords {
    QString id;
    QString title; // where the recipe has none
    QStringList recipeStages; // which of the recipe's stages lie in it; their times add up
};

// A pod's conditions cannot tell loading weights from starting the engine: both lie between the container's start and Ready.
StageWords wordsOf(PodStage::Id id)
{
    switch (id) {
    case PodStage::Id::Scheduled:
        return {u"scheduled"_s, StartupTimelineWords::tr("Finding a node"), {u"scheduled"_s}};
    case PodStage::Id::NodeProvisioned:
        return {u"node"_s, StartupTimelineWords::tr("Making a node"), {u"node"_s}};
    case PodStage::Id::VolumesMounted:
        return {u"volumes"_s, StartupTimelineWords::tr("Mounting the volumes"), {u"volumes"_s}};
    case PodStage::Id::ImagesPulled:
        return {u"image"_s, StartupTimelineWords::tr("Pulling the image"), {u"image"_s}};
    case PodStage::Id::InitContainers:
        return {u"init"_s, StartupTimelineWords::tr("Running the init containers"), {u"init"_s}};
    case PodStage::Id::Started:
        return {u"container"_s, StartupTimelineWords::tr("Starting the container"), {u"container"_s}};
    case PodStage::Id::Ready:
        return {u"ready"_s,
                StartupTimelineWords::tr("Loading weights and starting the engine"),
                {u"started"_s, u"weights"_s, u"engine"_s, u"ready"_s}};
    }
    return {};
}

/// Events that told the end of mounting from the beginning of pulling are gone after an hour. Then the first stage has the
/// time of both, and is judged by what both may take.
void shareWhatIsUnknown(QList<StartupStage> &stages)
{
    for (qsizetype i = 0; i + 1 < stages.size(); ++i) {
        StartupStage &volumes = stages[i];
        StartupStage &image = stages[i + 1];
        if (volumes.id != "volumes"_L1 || image.id != "image"_L1 || volumes.state != PodStage::State::Done
            || image.state != PodStage::State::Done)
            continue;
        if (!volumes.elapsed || volumes.elapsed->count() == 0
            || image.elapsed.value_or(milliseconds(0)).count() > 0)
            continue;
        volumes.title = StartupTimelineWords::tr("Mounting the volumes and pulling the image");
        volumes.expected += std::exchange(image.expected, {});
        volumes.late += std::exchange(image.late, {});
        volumes.usual += std::exchange(image.usual, {});
        volumes.least += std::exchange(image.least, {});
        volumes.most += std::exchange(image.most, {});
        volumes.pastStarts = std::min(volumes.pastStarts, std::exchange(image.pastStarts, 0));
    }
}

/// Whether one cannot know how long @p stage took without the pod's events.
bool isBoundByEvents(const StartupStage &stage, const QList<StartupStage> &stages)
{
    if (stage.id == "scheduled"_L1 || stage.id == "image"_L1)
        return true;
    if (stage.id != "volumes"_L1)
        return false;
    // Where the two were put together their whole is known.
    const auto image = std::ranges::find(stages, u"image"_s, &StartupStage::id);
    return image != stages.cend() && image->expected.count() > 0;
}

// Conditions are whole seconds, and no two starts take the same time.
milliseconds upToUsual(milliseconds expected)
{
    return expected + expected / 4 + std::chrono::seconds(2);
}

StartupStage::Verdict judge(const StartupStage &stage)
{
    using Verdict = StartupStage::Verdict;
    if (!stage.elapsed || stage.expected.count() <= 0 || stage.state == PodStage::State::Pending
        || stage.state == PodStage::State::Skipped)
        return Verdict::None;
    if (stage.late.count() > 0 && *stage.elapsed > stage.late)
        return Verdict::Late;
    return *stage.elapsed > stage.usual ? Verdict::Slow : Verdict::Normal;
}

/// Former starts of this very endpoint know better than the recipe, which is written for any model on any machine.
void expectAsBefore(StartupStage &stage, const PastStage &past)
{
    if (past.starts == 0)
        return;
    stage.expected = past.median;
    stage.pastStarts = past.starts;
    stage.least = past.least;
    stage.most = past.most;
    stage.usual = upToUsual(past.most);
    const milliseconds twice = 2 * past.most + std::chrono::seconds(10);
    // One or two may have been lucky.
    stage.late = past.starts >= 3 ? twice : std::max(stage.late, twice);
}

} // namespace

QString stageId(PodStage::Id id)
{
    return wordsOf(id).id;
}

StartKind startKindOf(const QList<PodStage> &stages)
{
    StartKind kind = StartKind::Unknown;
    for (const PodStage &stage : stages) {
        const bool isHappening =
            stage.state != PodStage::State::Pending && stage.state != PodStage::State::Skipped;
        if (stage.id == PodStage::Id::NodeProvisioned && isHappening)
            return StartKind::Cold;
        // Without its events nobody knows whether there was a pull.
        if (stage.id == PodStage::Id::ImagesPulled && isHappening && !stage.detail.isEmpty())
            kind = saysImageWasThere(stage) ? StartKind::Warm : StartKind::Cold;
    }
    return kind;
}

bool saysImageWasThere(const PodStage &stage)
{
    return stage.id == PodStage::Id::ImagesPulled && stage.detail.contains("already present"_L1);
}

QStringList stagesOfRecipe(PodStage::Id id)
{
    return wordsOf(id).recipeStages;
}

const StartupStage *StartupTimeline::running() const
{
    const auto found = std::ranges::find_if(stages, [](const StartupStage &stage) {
        return stage.state == PodStage::State::Running || stage.state == PodStage::State::Failed;
    });
    return found == stages.cend() ? nullptr : &*found;
}

StartupTimeline startupTimeline(const QString &pod, const QList<PodStage> &stages, const Recipe *recipe,
                                const QDateTime &now, const PastStages &past, bool hasEvents)
{
    StartupTimeline timeline;
    timeline.past = past.value(wholeStart);
    timeline.kind = startKindOf(stages);
    timeline.pod = pod;
    QDateTime first;
    QDateTime last;
    for (const PodStage &stage : stages) {
        StartupStage entry;
        const StageWords words = wordsOf(stage.id);
        entry.id = words.id;
        entry.title = words.title;
        entry.state = stage.state;
        entry.detail = stage.detail;
        if (recipe) {
            bool named = false;
            for (const RecipeStage &known : recipe->timeline) {
                if (!words.recipeStages.contains(known.id))
                    continue;
                if (!std::exchange(named, true))
                    entry.title = recipe->translated(known.title);
                entry.expected += known.expected;
                entry.late += known.late;
            }
        }
        if (entry.expected.count() > 0)
            entry.usual = upToUsual(entry.expected);
        expectAsBefore(entry, past.value(entry.id));
        if (stage.started.isValid() && stage.state != PodStage::State::Pending
            && stage.state != PodStage::State::Skipped) {
            const QDateTime end = stage.ended.isValid() ? stage.ended
                : stage.state == PodStage::State::Done  ? QDateTime()
                                                        : now;
            // The node's clock is not ours: a stage that seems to end before it began took no time.
            if (end.isValid())
                entry.elapsed = milliseconds(std::max<qint64>(0, stage.started.msecsTo(end)));
            if (!first.isValid() || stage.started < first)
                first = stage.started;
            if (end.isValid() && (!last.isValid() || end > last))
                last = end;
        }
        if (stage.state != PodStage::State::Skipped)
            timeline.expected += entry.expected;
        if (stage.id == PodStage::Id::NodeProvisioned)
            timeline.isOnNewNode = stage.state == PodStage::State::Done;
        if (stage.id == PodStage::Id::Ready)
            timeline.isReady = stage.state == PodStage::State::Done;
        timeline.stages.append(entry);
    }
    shareWhatIsUnknown(timeline.stages);
    for (StartupStage &stage : timeline.stages) {
        if (hasEvents || !isBoundByEvents(stage, timeline.stages))
            stage.verdict = judge(stage);
        timeline.verdict = std::max(timeline.verdict, stage.verdict);
    }
    if (first.isValid() && last.isValid())
        timeline.elapsed = milliseconds(std::max<qint64>(0, first.msecsTo(last)));
    return timeline;
}

} // namespace slipway
