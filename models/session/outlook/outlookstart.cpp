// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The start of a replica, phase by phase: what the recipe expects against conditions, events and the engine's log.
#include "session/outlook/outlookparts.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;
using Unit = OutlookRow::Unit;
using Verdict = OutlookRow::Verdict;

namespace {

double secondsOf(std::chrono::milliseconds time)
{
    return double(time.count()) / 1000;
}

QString sourceOf(PodStage::Id id)
{
    switch (id) {
    case PodStage::Id::Scheduled:
        return OutlookWords::tr("condition PodScheduled");
    case PodStage::Id::NodeProvisioned:
        return OutlookWords::tr("events of the autoscaler and condition PodScheduled");
    case PodStage::Id::VolumesMounted:
        return OutlookWords::tr("condition PodScheduled and event Pulling");
    case PodStage::Id::ImagesPulled:
        return OutlookWords::tr("events Pulling and Pulled");
    case PodStage::Id::InitContainers:
        return OutlookWords::tr("condition Initialized");
    case PodStage::Id::Started:
        return OutlookWords::tr("start time of the containers");
    case PodStage::Id::Ready:
        return OutlookWords::tr("start time of the containers and condition Ready");
    }
    return {};
}

/// The recipe's stages of these ids together.
OutlookValue expectedOf(const OutlookInput &input, const QStringList &ids)
{
    OutlookValue predicted;
    if (!input.recipe) {
        predicted.why = OutlookWords::tr("There is no recipe that gives a time for it.");
        return predicted;
    }
    double expected = 0;
    double late = 0;
    for (const RecipeStage &stage : input.recipe->timeline) {
        if (ids.contains(stage.id)) {
            expected += double(stage.expected.count());
            late += double(stage.late.count());
        }
    }
    if (expected <= 0) {
        predicted.why = OutlookWords::tr("The recipe gives no time for it.");
        return predicted;
    }
    predicted.value = expected;
    predicted.low = 0;
    if (late > 0)
        predicted.high = late;
    predicted.source = OutlookWords::tr("expected time of the recipe");
    return predicted;
}

OutlookRow rowOf(const QString &id, const QString &title, OutlookValue predicted)
{
    return {.id = id,
            .group = OutlookRow::Group::Start,
            .title = title,
            .unit = Unit::Seconds,
            .predicted = std::move(predicted)};
}

/// Long enough to ask why, also where it is still within the recipe's limit.
bool isLong(const OutlookRow &row)
{
    const auto ratio = row.ratio();
    return row.verdict == Verdict::Outside
        || (ratio && *ratio >= 2 && *row.measured.value - *row.predicted.value >= 10);
}

/// The kubelet says it since Kubernetes 1.31: "Image size: 10123456789 bytes."
double imageBytesIn(const QString &message)
{
    static const QRegularExpression size(uR"(Image size: (\d+) bytes)"_s);
    return size.match(message).captured(1).toDouble();
}

QString whyPulledLong(const OutlookRow &row, const OutlookInput &input, const QString &message)
{
    const QString times = timesText(row.ratio().value_or(0));
    const double bytes = imageBytesIn(message);
    const QString rate = bytes > 0 && row.measured.value.value_or(0) > 0
        ? u' ' + OutlookWords::tr("It came at %1 a second.").arg(gibText(qint64(bytes / *row.measured.value)))
        : QString();
    const bool isGke = !labelOf(input.node, "cloud.google.com/gke-nodepool"_L1).isEmpty();
    if (isGke && labelOf(input.node, "cloud.google.com/gke-image-streaming"_L1) != "true"_L1)
        return OutlookWords::tr("The pull took %1 times as long as assumed: the node has no image streaming.")
                   .arg(times)
            + rate;
    return OutlookWords::tr(
               "The pull took %1 times as long as assumed: the registry or the node's disk was slower.")
               .arg(times)
        + rate;
}

void addStageRow(const StartupStage &stage, PodStage::Id id, const OutlookInput &input,
                 const OutlookSubject &subject, Outlook &outlook)
{
    OutlookRow row = rowOf(stage.id, stage.title, expectedOf(input, {stage.id}));
    if (stage.expected.count() > 0) {
        // With its neighbour's time where the events between the two are gone.
        row.predicted.value = secondsOf(stage.expected);
        row.predicted.high = stage.late.count() > 0 ? std::optional(secondsOf(stage.late)) : std::nullopt;
    } else if (stage.id == "container"_L1 && row.predicted.why.isEmpty()) {
        row.predicted = {};
    }
    const auto podStage = podStages(input.pod, input.events);
    const auto found = std::ranges::find(podStage, id, &PodStage::id);
    const bool wasThere = stage.id == "image"_L1 && stage.detail.contains("already present"_L1);
    QString keptUnder;
    QString place;
    if (stage.id == "image"_L1) {
        keptUnder = subjects::image(subject.image);
        place = subject.pool;
    } else if (stage.id == "node"_L1 && !subject.machineType.isEmpty()) {
        keptUnder = subjects::node(subject.machineType);
        place = subject.pool;
    }
    if (!keptUnder.isEmpty() && !place.isEmpty())
        subject.predictBy(row, subject.former(keptUnder, row.id, {}, place), 0);
    if (stage.state == PodStage::State::Skipped)
        row.measured.why = stage.id == "node"_L1 ? OutlookWords::tr("A node was there already.")
                                                 : OutlookWords::tr("It was not needed.");
    else if (wasThere)
        row.measured.why = OutlookWords::tr("The image was on the node already.");
    else if (stage.state != PodStage::State::Done)
        row.measured.why = OutlookWords::tr("It has not ended yet.");
    else if (!stage.elapsed
             || (stage.expected.count() == 0 && stage.elapsed->count() == 0 && stage.id == "image"_L1))
        row.measured.why = OutlookWords::tr(
            "Its events are gone: Kubernetes keeps them for an hour. The row before holds both.");
    else {
        row.measured.value = secondsOf(*stage.elapsed);
        row.measured.source = sourceOf(id);
        if (found != podStage.cend())
            row.measured.at = found->ended;
    }
    judge(row);
    if (isLong(row)) {
        const QString times = timesText(row.ratio().value_or(0));
        row.assumption = stage.id == "image"_L1 ? whyPulledLong(row, input, stage.detail)
            : stage.id == "node"_L1
            ? OutlookWords::tr(
                  "Assumed was a cloud that makes a node of this kind at once; it took %1 times as long.")
                  .arg(times)
            : stage.id == "scheduled"_L1
            ? OutlookWords::tr("Assumed was a node with room; finding one took %1 times as long.").arg(times)
            : stage.id == "volumes"_L1
            ? OutlookWords::tr("Volumes were attached and mounted %1 times slower than assumed.").arg(times)
            : OutlookWords::tr("It took %1 times as long as assumed.").arg(times);
    }
    // A pull that was none, or that is mixed with mounting, says nothing of the next one.
    const bool isWhole = stage.id != "image"_L1 || (stage.expected.count() > 0 || !input.recipe);
    if (!keptUnder.isEmpty() && !place.isEmpty() && isWhole)
        subject.keep(outlook, row, keptUnder, {}, place);
    outlook.rows.append(row);
}

QDateTime startOfContainers(const QList<PodStage> &stages)
{
    const auto found = std::ranges::find(stages, PodStage::Id::Ready, &PodStage::id);
    return found == stages.cend() ? QDateTime() : found->started;
}

/// What the engine's log tells apart between the container's start and Ready.
void addEngineRows(const StartupStage &whole, const QList<PodStage> &stages, const OutlookInput &input,
                   const OutlookSubject &subject, Outlook &outlook)
{
    const EngineStart &start = input.start;
    const QString startKey = subject.request ? subjects::start(*subject.request, subject.fit) : QString();
    const QString noLine = !input.whyNoLog.isEmpty() ? input.whyNoLog
        : start.isKnown()                            ? OutlookWords::tr("No log line of this engine says it.")
                          : OutlookWords::tr("This engine's log is not understood here.");
    const QDateTime began = startOfContainers(stages);
    const QString tillServing =
        whole.title.isEmpty() ? OutlookWords::tr("Loading weights and starting the engine") : whole.title;
    const bool isSplit = start.serving.isValid() && began.isValid() && start.serving >= began;
    OutlookRow row =
        rowOf(u"started"_s, tillServing,
              expectedOf(input,
                         isSplit ? QStringList{u"started"_s, u"weights"_s, u"engine"_s}
                                 : QStringList{u"started"_s, u"weights"_s, u"engine"_s, u"ready"_s}));
    if (!subject.machineType.isEmpty())
        subject.predictBy(row, subject.former(startKey, row.id, subject.version, subject.machineType), 0);
    if (isSplit) {
        row.measured = {.value = double(began.msecsTo(start.serving)) / 1000,
                        .source = OutlookWords::tr("start time of the container and the engine's log"),
                        .at = start.serving};
    } else if (whole.state == PodStage::State::Done && whole.elapsed) {
        const auto ready = std::ranges::find(stages, PodStage::Id::Ready, &PodStage::id);
        row.measured = {
            .value = secondsOf(*whole.elapsed), .source = sourceOf(PodStage::Id::Ready), .at = ready->ended};
    } else {
        row.measured.why =
            whole.state == PodStage::State::Done ? noLine : OutlookWords::tr("It has not ended yet.");
    }
    judge(row);
    const auto share = [&row](const std::optional<EngineFigure> &figure) {
        return figure && row.measured.value.value_or(0) > 0 ? figure->value / *row.measured.value : 0.0;
    };
    if (isLong(row)) {
        const QString times = timesText(row.ratio().value_or(0));
        if (share(start.weightsSeconds) > 0.5 && start.weightsBytes)
            row.assumption =
                OutlookWords::tr(
                    "It took %1 times as long as assumed, most of it reading weights, at %2 a second.")
                    .arg(times,
                         gibText(qint64(start.weightsBytes->value
                                        / std::max(0.001, start.weightsSeconds->value))));
        else if (share(start.engineSeconds) > 0.5)
            row.assumption =
                OutlookWords::tr(
                    "It took %1 times as long as assumed, most of it compiling and capturing graphs.")
                    .arg(times);
        else
            row.assumption = OutlookWords::tr("It took %1 times as long as assumed.").arg(times);
    }
    subject.keep(outlook, row, startKey, subject.version, subject.machineType);
    outlook.rows.append(row);

    const auto part = [&](const QString &id, const QString &title,
                          const std::optional<EngineFigure> &figure) {
        OutlookRow each = rowOf(id, title, {});
        each.predicted.why = OutlookWords::tr("The recipe gives one time for loading and starting together.");
        if (!subject.machineType.isEmpty())
            subject.predictBy(each, subject.former(startKey, id, subject.version, subject.machineType), 0.5);
        if (figure)
            each.measured = {.value = figure->value, .source = figure->line, .at = figure->at};
        else
            each.measured.why = noLine;
        judge(each);
        if (isLong(each))
            each.assumption = OutlookWords::tr("It took %1 times as long as the last time.")
                                  .arg(timesText(each.ratio().value_or(0)));
        subject.keep(outlook, each, startKey, subject.version, subject.machineType);
        outlook.rows.append(each);
    };
    part(u"weightsLoading"_s, OutlookWords::tr("… of it loading weights"), start.weightsSeconds);
    part(u"engine"_s, OutlookWords::tr("… of it starting the engine"), start.engineSeconds);
    part(u"compile"_s, OutlookWords::tr("… and of that compiling"), start.compileSeconds);

    OutlookRow probe =
        rowOf(u"probe"_s, OutlookWords::tr("Probe, from serving to ready"), expectedOf(input, {u"ready"_s}));
    const auto ready = std::ranges::find(stages, PodStage::Id::Ready, &PodStage::id);
    if (isSplit && ready != stages.cend() && ready->state == PodStage::State::Done && ready->ended.isValid())
        // Conditions are whole seconds: one that seems to be earlier came within the same.
        probe.measured = {.value = std::max(0.0, double(start.serving.msecsTo(ready->ended)) / 1000),
                          .source = OutlookWords::tr("the engine's log and condition Ready"),
                          .at = ready->ended};
    else
        probe.measured.why = isSplit ? OutlookWords::tr("It has not ended yet.") : noLine;
    judge(probe);
    if (isLong(probe))
        probe.assumption =
            OutlookWords::tr("The probe asks at longer intervals, or failed longer, than assumed.");
    outlook.rows.append(probe);
}

} // namespace

void addStartRows(const OutlookInput &input, const OutlookSubject &subject, Outlook &outlook)
{
    if (input.pod.isEmpty())
        return;
    const QList<PodStage> stages = podStages(input.pod, input.events);
    const StartupTimeline timeline = startupTimeline(nameOf(input.pod), stages, input.recipe, input.now);
    for (qsizetype i = 0; i < timeline.stages.size(); ++i) {
        const StartupStage &stage = timeline.stages.at(i);
        const PodStage::Id id = stages.at(i).id;
        if (id == PodStage::Id::Ready)
            addEngineRows(stage, stages, input, subject, outlook);
        else if (id != PodStage::Id::Started) // a second or two that no recipe expects
            addStageRow(stage, id, input, subject, outlook);
    }
}

} // namespace slipway
