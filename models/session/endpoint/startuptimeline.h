// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/podstages.h"
#include "recipe/recipe.h"

namespace slipway {

/// One stage of a starting replica against what its recipe expects.
struct StartupStage {
    enum class Verdict {
        None, ///< not begun, or nothing to compare with
        Normal, ///< within what is expected, or still on the way there
        Slow, ///< longer than expected, not yet late
        Late, ///< beyond the recipe's limit
    };
    QString id = {}; ///< scheduled, node, volumes, image, init, container, ready
    QString title = {};
    PodStage::State state = PodStage::State::Pending;
    std::optional<std::chrono::milliseconds> elapsed = {}; ///< until now when it runs; nothing when not known
    std::chrono::milliseconds expected{0};
    std::chrono::milliseconds late{0}; ///< 0: no limit
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
    bool isReady = false;
    StartupStage::Verdict verdict = StartupStage::Verdict::None; ///< the worst of the stages
    const StartupStage *running() const;
    bool operator==(const StartupTimeline &) const = default;
};

/// @param recipe null: no expectations, the stages alone
/// @param stages as podStages() gives them
StartupTimeline startupTimeline(const QString &pod, const QList<PodStage> &stages, const Recipe *recipe,
                                const QDateTime &now);

} // namespace slipway
