// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/startuptimeline.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("StartupTimeline", text);
}

struct StageWords {
    QString id;
    QString title;              // where the recipe has none
    QStringList recipeStages;   // which of the recipe's stages lie in it; their times add up
};

// A pod's conditions cannot tell loading weights from starting the engine: both lie between the container's start and Ready.
StageWords wordsOf(PodStage::Id id)
{
    switch (id) {
    case PodStage::Id::Scheduled: return {u"scheduled"_s, tr("Finding a node"), {u"scheduled"_s}};
    case PodStage::Id::NodeProvisioned: return {u"node"_s, tr("Making a node"), {u"node"_s}};
    case PodStage::Id::VolumesMounted: return {u"volumes"_s, tr("Mounting the volumes"), {u"volumes"_s}};
    case PodStage::Id::ImagesPulled: return {u"image"_s, tr("Pulling the image"), {u"image"_s}};
    case PodStage::Id::InitContainers: return {u"init"_s, tr("Running the init containers"), {u"init"_s}};
    case PodStage::Id::Started: return {u"container"_s, tr("Starting the container"), {u"container"_s}};
    case PodStage::Id::Ready: return {u"ready"_s, tr("Loading weights and starting the engine"), {u"started"_s, u"weights"_s, u"engine"_s, u"ready"_s}};
    }
    return {};
}

StartupStage::Verdict judge(const StartupStage &stage)
{
    using Verdict = StartupStage::Verdict;
    if (!stage.elapsed || stage.expected.count() <= 0 || stage.state == PodStage::State::Pending || stage.state == PodStage::State::Skipped)
        return Verdict::None;
    if (stage.late.count() > 0 && *stage.elapsed > stage.late)
        return Verdict::Late;
    return *stage.elapsed > stage.expected ? Verdict::Slow : Verdict::Normal;
}

} // namespace

const StartupStage *StartupTimeline::running() const
{
    const auto found = std::ranges::find_if(stages, [](const StartupStage &stage) { return stage.state == PodStage::State::Running || stage.state == PodStage::State::Failed; });
    return found == stages.cend() ? nullptr : &*found;
}

StartupTimeline startupTimeline(const QString &pod, const QList<PodStage> &stages, const Recipe *recipe, const QDateTime &now)
{
    StartupTimeline timeline;
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
        if (stage.started.isValid() && stage.state != PodStage::State::Pending && stage.state != PodStage::State::Skipped) {
            const QDateTime end = stage.ended.isValid() ? stage.ended : stage.state == PodStage::State::Done ? QDateTime() : now;
            // The node's clock is not ours: a stage that seems to end before it began took no time.
            if (end.isValid())
                entry.elapsed = milliseconds(std::max<qint64>(0, stage.started.msecsTo(end)));
            if (!first.isValid() || stage.started < first)
                first = stage.started;
            if (end.isValid() && (!last.isValid() || end > last))
                last = end;
        }
        entry.verdict = judge(entry);
        if (stage.state != PodStage::State::Skipped)
            timeline.expected += entry.expected;
        timeline.verdict = std::max(timeline.verdict, entry.verdict);
        if (stage.id == PodStage::Id::Ready)
            timeline.isReady = stage.state == PodStage::State::Done;
        timeline.stages.append(entry);
    }
    if (first.isValid() && last.isValid())
        timeline.elapsed = milliseconds(std::max<qint64>(0, first.msecsTo(last)));
    return timeline;
}

} // namespace slipway
