// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/renderer.h"

#include "recipe/parametercheck.h"

#include <QCoreApplication>
#include <QSet>

namespace slipway {

using namespace Qt::StringLiterals;

QString RenderedObject::name() const
{
    return object.value("metadata"_L1).toObject().value("name"_L1).toString();
}

QString RenderedObject::nameSpace() const
{
    return object.value("metadata"_L1).toObject().value("namespace"_L1).toString();
}

QList<RenderedObject> Rendering::objects() const
{
    QList<RenderedObject> all;
    for (const RenderedStep &step : steps)
        all.append(step.objects);
    return all;
}

namespace {

Result<bool> wanted(const RecipeStep &step, const ExpressionScope &scope)
{
    if (!step.when)
        return true;
    return step.when->evaluate(scope).transform(
        [](const QJsonValue &value) { return Expression::isTrue(value); });
}

Result<RenderedStep> renderStep(const Recipe &recipe, const RecipeStep &step, const ExpressionScope &scope)
{
    RenderedStep out{.id = step.id,
                     .title = recipe.translated(step.title),
                     .kind = step.kind,
                     .action = step.action,
                     .consent = step.consent,
                     .expected = step.expected,
                     .late = step.late};
    if (step.arguments) {
        auto tree = evaluateTree(*step.arguments, scope);
        if (!tree)
            return std::unexpected(std::move(tree.error()));
        if (*tree)
            out.arguments = (*tree)->toJson().toObject();
    }
    for (const YamlNode &manifest : step.manifests) {
        auto tree = evaluateTree(manifest, scope);
        if (!tree)
            return std::unexpected(std::move(tree.error()));
        if (!*tree)
            continue;
        RenderedObject object{.file = step.action, .tree = std::move(**tree)};
        object.object = object.tree.toJson().toObject();
        out.objects.append(std::move(object));
    }
    return out;
}

} // namespace

Result<Rendering> render(const Choices &choices, const Facts &facts)
{
    if (const QList<ChoiceProblem> problems = choices.problems(facts); !problems.isEmpty()) {
        Error error;
        error.kind = ErrorKind::Invalid;
        error.detail = problems.first().message;
        error.where = problems.first().parameter;
        for (const ChoiceProblem &problem : problems)
            error.causes.append(
                {.reason = u"FieldValueInvalid"_s, .field = problem.parameter, .message = problem.message});
        return std::unexpected(std::move(error));
    }
    const Recipe &recipe = choices.recipe();
    Rendering rendering{.recipe = choices.recipePointer()};
    QStringList assumed;
    auto values = choices.resolved(facts, &assumed);
    if (!values)
        return std::unexpected(std::move(values.error()));
    rendering.values = std::move(*values);
    const ExpressionScope scope = recipeScope(recipe, rendering.values, facts, &assumed);
    QHash<QString, QStringList> leftOut; // step → what those after it come after instead
    for (const RecipeStep &step : recipe.steps) {
        QStringList after;
        for (const QString &before : step.after) {
            for (const QString &real :
                 leftOut.contains(before) ? leftOut.value(before) : QStringList{before}) {
                if (!after.contains(real))
                    after.append(real);
            }
        }
        const auto include = wanted(step, scope);
        if (!include)
            return std::unexpected(include.error());
        std::optional<RenderedStep> rendered;
        if (*include) {
            auto made = renderStep(recipe, step, scope);
            if (!made)
                return std::unexpected(std::move(made.error()));
            rendered = std::move(*made);
        }
        // A manifest whose documents all went away is a step that is not there.
        if (!rendered || (step.kind == RecipeStep::Kind::Apply && rendered->objects.isEmpty())) {
            leftOut.insert(step.id, after);
            continue;
        }
        rendered->after = after;
        rendering.steps.append(std::move(*rendered));
    }
    for (const FactDeclaration &fact : recipe.facts) {
        if (!assumed.contains(fact.name))
            continue;
        rendering.assumptions.append(
            QCoreApplication::translate("Renderer", "%1 is not known; %2 is assumed.")
                .arg(fact.help.isEmpty() ? fact.name : recipe.translated(fact.help),
                     yamlScalar(fact.assumed)));
        if (fact.neededToDeploy)
            rendering.missingFacts.append(fact.name);
    }
    return rendering;
}

QList<RenderedFile> manifestFiles(const Rendering &rendering, const Choices &choices)
{
    QList<RenderedFile> files;
    QStringList resources;
    for (const RenderedStep &step : rendering.steps) {
        for (const RenderedObject &object : step.objects) {
            const QByteArray text = toYaml(object.tree);
            if (!resources.contains(object.file)) {
                resources.append(object.file);
                files.append({.path = object.file, .content = text});
                continue;
            }
            for (RenderedFile &file : files) {
                if (file.path == object.file)
                    file.content += "---\n" + text;
            }
        }
    }
    QList<YamlNode> names;
    for (const QString &resource : std::as_const(resources))
        names.append(YamlNode::string(resource));
    YamlNode kustomization = YamlNode::map(
        {{.key = u"apiVersion"_s, .value = YamlNode::string(u"kustomize.config.k8s.io/v1beta1"_s)},
         {.key = u"kind"_s, .value = YamlNode::string(u"Kustomization"_s)},
         {.key = u"resources"_s,
          .value = YamlNode::list(names),
          .comment = u"In the order in which they are applied."_s}});
    files.append({.path = u"kustomization.yaml"_s, .content = toYaml(kustomization)});
    files.append({.path = u"values.yaml"_s, .content = choices.toYaml()});
    return files;
}

} // namespace slipway
