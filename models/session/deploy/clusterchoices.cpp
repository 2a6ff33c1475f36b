// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/clusterchoices.h"

#include <QCoreApplication>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ClusterChoicesWords {
    Q_DECLARE_TR_FUNCTIONS(ClusterChoices)
};

bool planTurnsOn(const Recipe &recipe, const QString &addon)
{
    return std::ranges::any_of(recipe.steps, [&addon](const RecipeStep &step) {
        if (step.kind != RecipeStep::Kind::Cloud || step.action != "enable-addon"_L1 || !step.arguments)
            return false;
        const YamlNode *named = step.arguments->find(u"addon"_s);
        return named && named->text() == addon;
    });
}

bool hasPoolFor(const GkeCluster &cluster, const ClusterWish &wish)
{
    return std::ranges::any_of(cluster.nodePools, [&wish](const GkeNodePool &pool) {
        const bool carries = std::ranges::any_of(pool.accelerators, [&wish](const GkeAccelerator &a) {
            return a.type == wish.accelerator && a.count >= wish.count;
        });
        const bool inZone =
            !isZone(wish.zone) || pool.locations.isEmpty() || pool.locations.contains(wish.zone);
        return carries && inZone;
    });
}

} // namespace

QList<ClusterChoice::Gap> clusterGaps(const GkeCluster &cluster, const ClusterWish &wish,
                                      const Recipe &recipe)
{
    QList<ClusterChoice::Gap> gaps;
    if (!cluster.isRunning())
        gaps.append({ClusterChoicesWords::tr("its state is %1").arg(cluster.status), false});
    if (recipe.checks.contains(u"addon"_s) && !cluster.isGcsFuseCsiEnabled && !cluster.isAutopilot)
        gaps.append({ClusterChoicesWords::tr("the Cloud Storage FUSE driver is off"),
                     planTurnsOn(recipe, u"GcsFuseCsiDriver"_s)});
    if (recipe.checks.contains(u"workload-identity"_s) && cluster.workloadPool.isEmpty())
        gaps.append({ClusterChoicesWords::tr("Workload Identity is off"), false});
    // Autopilot makes nodes as pods ask for them; TPU slices are pools of their own that recipes for TPUs look at.
    if (!cluster.isAutopilot && wish.accelerator.startsWith("nvidia-"_L1) && !hasPoolFor(cluster, wish))
        gaps.append(
            {ClusterChoicesWords::tr("no node pool with %1 × %2").arg(wish.count).arg(wish.accelerator),
             false});
    return gaps;
}

Task<PartialList<ClusterChoice>> readClusterChoices(GoogleClient &google, QString projectId, ClusterWish wish,
                                                    std::shared_ptr<const Recipe> recipe,
                                                    std::stop_token stop)
{
    auto clusters = co_await google.clusters(projectId, stop);
    if (!clusters)
        co_return std::unexpected(std::move(clusters.error()).within(u"list clusters"_s));
    PartialList<ClusterChoice> choices;
    choices.unreachable = clusters->unreachable;
    for (const GkeCluster &cluster : std::as_const(clusters->items)) {
        ClusterChoice choice{.cluster = cluster, .gaps = clusterGaps(cluster, wish, *recipe)};
        choice.isNear =
            wish.zone.isEmpty() || cluster.location == wish.zone || cluster.location == regionOf(wish.zone);
        choices.items.append(choice);
    }
    std::ranges::stable_sort(choices.items, {}, [](const ClusterChoice &choice) {
        return std::tuple(!choice.isNear, !choice.isReady(), choice.gaps.size(), choice.cluster.name);
    });
    co_return choices;
}

} // namespace slipway
