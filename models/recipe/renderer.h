// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/choices.h"

#include <QJsonObject>

namespace slipway {

struct RenderedObject {
    QString file = {}; ///< "deployment.yaml"
    YamlNode tree = {}; ///< ordered, with comments
    QJsonObject object = {}; ///< the same as the API takes it
    QString kind() const { return object.value(QLatin1StringView("kind")).toString(); }
    QString name() const;
    QString nameSpace() const; ///< empty for cluster-scoped kinds
};

struct RenderedStep {
    QString id = {};
    QString title = {};
    RecipeStep::Kind kind = RecipeStep::Kind::Apply;
    QString action = {};
    QJsonObject arguments = {};
    QList<RenderedObject> objects = {};
    QStringList after = {}; ///< steps that are left out are replaced by what they came after
    bool consent = false;
    std::chrono::seconds expected{0};
    std::chrono::seconds late{0};
};

/// A recipe with choices and facts filled in: data that a Plan is made of.
struct Rendering {
    std::shared_ptr<const Recipe> recipe = {};
    QJsonObject values = {}; ///< the resolved choices
    QList<RenderedStep> steps = {};
    /// Facts that were not known and what was taken instead, in words.
    QStringList assumptions = {};
    /// Facts that have to be known before anything is changed, and are not.
    QStringList missingFacts = {};
    QList<RenderedObject> objects() const;
};

/// Errors: Invalid when choices have problems (each one a cause with its parameter as field), or an expression of the recipe fails (where = file:line:column).
Result<Rendering> render(const Choices &choices, const Facts &facts);

struct RenderedFile {
    QString path = {}; ///< relative, with '/'
    QByteArray content = {};
    bool executable = false;
};

/// The manifests, kustomization.yaml and values.yaml: what goes to Git. The commands script is models/plan's, which knows the commands.
QList<RenderedFile> manifestFiles(const Rendering &rendering, const Choices &choices);

} // namespace slipway
