// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace slipway {

/// A manifest as a person edits it before it is applied: the text of one Change of a plan.
struct ManifestText {
    QString step = {};
    QString object = {}; ///< "Deployment/ns/name"
    QString text = {};
};

struct LineProblem {
    int line = 1;
    QString message = {};
    bool operator==(const LineProblem &) const = default;
};

/// The manifests that a plan applies, in its order, as the rendering wrote them (with comments and its order of keys).
QList<ManifestText> manifestTexts(const Plan &plan, const Rendering &rendering);

/// Reads an edited manifest. What it is and how it is called may not change: other steps rely on it.
/// @return the object, or what is wrong and where
std::expected<QJsonObject, QList<LineProblem>> readManifest(const QString &text, const QJsonObject &original);

/// Where in the text a server's complaints belong: by the causes' fields, else all at the first line.
QList<LineProblem> locateError(const QString &text, const Error &error);

/// The plan with that step's object replaced.
Plan withManifest(Plan plan, const QString &step, const QJsonObject &object);
/// The object that the step applies; empty when it applies none.
QJsonObject manifestOf(const PlanStep &step);

} // namespace slipway
