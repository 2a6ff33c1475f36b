// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/change.h"
#include "recipe/renderer.h"

namespace slipway {

struct PlanStep {
    QString id = {}; ///< unique in the plan, stable for the same recipe and choices
    QString title = {}; ///< the recipe's words where it has some, else the Change's; translated
    std::shared_ptr<Change> change = {};
    QStringList after = {};
    bool consent = false; ///< the person agrees to this one by itself
    std::chrono::seconds expected{0};
    std::chrono::seconds late{0};
};

/// An ordered graph of Changes made from recipe + choices + facts of the target. Steps stand in an order that respects `after`.
struct Plan {
    QString name = {}; ///< of the endpoint
    QString recipeId = {};
    Target target = {};
    QJsonObject values = {}; ///< the resolved choices, for the record and for reproducing
    QList<PlanStep> steps = {};

    const PlanStep *step(QStringView id) const;
    /// Along the slowest path.
    std::chrono::seconds expected() const;
    QJsonObject toJson() const;
    /// Errors: Invalid (a Change that this version does not know, a step after one that is not there, a cycle).
    static Result<Plan> fromJson(const QJsonObject &object);
};

/// Errors: Invalid (a fact that is needed to deploy is not known: detail names it; a recipe's step with an action that does not exist or
/// with arguments that it does not take: where = the step; a text that looks like a credential, which belongs into a Secret).
/// @param allowMissingFacts for showing and exporting a plan that is not run
Result<Plan> makePlan(const Rendering &rendering, const Target &target, bool allowMissingFacts = false);

/// Plans are kept in journals and shown on screens; a credential belongs into a Secret, which manifests only name.
/// Errors: Invalid, when a text of a step looks like a credential in plain text; where = its place.
Result<> withoutCredentials(const Plan &plan);

/// The equivalent commands as a POSIX shell script that applies the manifests beside it.
RenderedFile commandsScript(const Plan &plan, const Rendering &rendering);

/// manifestFiles() and the script.
QList<RenderedFile> exportFiles(const Plan &plan, const Rendering &rendering, const Choices &choices);
/// Writes them below @p folder, each atomically; files that are the same are left alone. @return the paths, relative.
/// Errors: Invalid (something that is no file is in the way), Internal (disk; detail says why).
Result<QStringList> writeExport(const QString &folder, const QList<RenderedFile> &files);

} // namespace slipway
