// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/podstages.h"
#include "recipe/recipe.h"

namespace slipway {

/// What former starts took for one stage.
struct PastStage {
    int starts = 0;
    std::chrono::milliseconds least{0};
    std::chrono::milliseconds median{0};
    std::chrono::milliseconds most{0};
    bool operator==(const PastStage &) const = default;
};
/// What was there already when a replica started: starts of one kind compare with one another.
enum class StartKind {
    Unknown, ///< not yet, or the events that tell it are gone
    Warm, ///< the image was on the node
    Cold, ///< the image was pulled, or the node was made
};
/// By StartupStage::id, and wholeStart.
using PastStages = QHash<QString, PastStage>;
inline const QString wholeStart = QStringLiteral("whole");

/// One stage of a starting replica against what former starts of its endpoint took or, where there are none, what its recipe expects.
struct StartupStage {
    enum class Verdict {
        None, ///< not begun, or nothing to compare with
        Normal, ///< within what is expected, or still on the way there
        Slow, ///< longer than usual, not yet late
        Late, ///< beyond the recipe's limit, or twice the longest of several former starts
    };
    QString id = {}; ///< scheduled, node, volumes, image, init, container, ready
    QString title = {};
    PodStage::State state = PodStage::State::Pending;
    std::optional<std::chrono::milliseconds> elapsed = {}; ///< until now when it runs; nothing when not known
    std::chrono::milliseconds expected{0};
    std::chrono::milliseconds late{0}; ///< 0: no limit
    std::chrono::milliseconds usual{0}; ///< up to here it is normal
    int pastStarts = 0; ///< how many former starts @p expected is the median of; 0: it is the recipe's
    std::chrono::milliseconds least{0}; ///< of those
    std::chrono::milliseconds most{0};
    Verdict verdict = Verdict::None;
    QString detail = {}; ///< the cluster's words, untrusted
    bool operator==(const StartupStage &) const = default;
};

/// One replica's way to ready.
struct StartupTimeline {
    QString pod = {};
    QList<StartupStage> stages = {};
    std::chrono::milliseconds elapsed{0}; ///< from the first stage's start to the end or to now
    std::chrono::milliseconds expected{0}; ///< sum over the stages that were not skipped
    StartKind kind = StartKind::Unknown;
    bool isOnNewNode = false; ///< made for it; then it is cold
    PastStage past = {}; ///< former starts as a whole, of the same kind where that is known
    bool isReady = false;
    StartupStage::Verdict verdict = StartupStage::Verdict::None; ///< the worst of the stages
    const StartupStage *running() const;
    bool operator==(const StartupTimeline &) const = default;
};

StartKind startKindOf(const QList<PodStage> &stages);
/// Whether @p stage is that of an image which did not have to be pulled.
bool saysImageWasThere(const PodStage &stage);
/// As in StartupStage::id.
QString stageId(PodStage::Id id);
/// Which of a recipe's stages lie in it; their times add up.
QStringList stagesOfRecipe(PodStage::Id id);

/// @param recipe null: no expectations of its own, the stages alone
/// @param stages as podStages() gives them
/// @param hasEvents false: those of the pod are not known yet, or are gone. What they bound is not judged then: the making of a node is
///                  within the finding of one, and a pull within the mounting.
StartupTimeline startupTimeline(const QString &pod, const QList<PodStage> &stages, const Recipe *recipe,
                                const QDateTime &now, const PastStages &past = {}, bool hasEvents = true);

} // namespace slipway
