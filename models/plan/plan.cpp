// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plan.h"

#include "base/redact.h"
#include "plan/kube/kubechanges.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {

using namespace Qt::StringLiterals;

namespace {

/// The first text in it that looks like a credential, by its place; empty when there is none.
QString credentialIn(const QJsonValue &value, const QString &path)
{
    if (value.isString())
        return redacted(value.toString()) == value.toString() ? QString() : path;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (const QString found = credentialIn(it.value(), path + u'.' + it.key()); !found.isEmpty())
                return found;
        }
    }
    qsizetype index = 0;
    for (const QJsonValue item : value.toArray()) {
        if (const QString found = credentialIn(item, path + u"[%1]"_s.arg(index++)); !found.isEmpty())
            return found;
    }
    return {};
}

QJsonObject waitArguments(const Rendering &rendering, const RenderedStep &step)
{
    QJsonObject arguments = step.arguments;
    arguments.insert(u"kind"_s, u"wait-"_s + step.action);
    arguments.insert(u"recipe"_s, rendering.recipe->id);
    QJsonArray stages;
    for (const RecipeStage &stage : rendering.recipe->timeline) {
        stages.append(QJsonObject{{u"id"_s, stage.id},
                                  {u"title"_s, rendering.recipe->translated(stage.title)},
                                  {u"expected"_s, qint64(stage.expected.count())},
                                  {u"late"_s, qint64(stage.late.count())}});
        if (!stage.basis.isEmpty()) {
            QJsonObject last = stages.last().toObject();
            last.insert(u"basis"_s, stage.basis);
            stages.last() = last;
        }
    }
    arguments.insert(u"stages"_s, stages);
    return arguments;
}

Result<QList<std::shared_ptr<Change>>> changesOf(const Rendering &rendering, const RenderedStep &step)
{
    QList<std::shared_ptr<Change>> changes;
    if (step.kind == RecipeStep::Kind::Apply) {
        for (const RenderedObject &object : step.objects)
            changes.append(std::make_shared<ApplyObject>(object.object));
        return changes;
    }
    QJsonObject description = step.arguments;
    description.insert(u"kind"_s, step.action);
    auto change =
        changeFromJson(step.kind == RecipeStep::Kind::Wait ? waitArguments(rendering, step) : description);
    if (!change) {
        Error error = change.error();
        error.where = u"%1: %2"_s.arg(rendering.recipe->id, step.id);
        return std::unexpected(std::move(error));
    }
    changes.append(std::move(*change));
    return changes;
}

} // namespace

const PlanStep *Plan::step(QStringView id) const
{
    const auto found = std::ranges::find(steps, id, &PlanStep::id);
    return found == steps.end() ? nullptr : &*found;
}

std::chrono::seconds Plan::expected() const
{
    QHash<QString, std::chrono::seconds> ends;
    std::chrono::seconds last{0};
    for (const PlanStep &step : steps) {
        std::chrono::seconds begins{0};
        for (const QString &before : step.after)
            begins = std::max(begins, ends.value(before));
        ends.insert(step.id, begins + step.expected);
        last = std::max(last, begins + step.expected);
    }
    return last;
}

QJsonObject Plan::toJson() const
{
    QJsonArray list;
    for (const PlanStep &step : steps) {
        list.append(QJsonObject{{u"id"_s, step.id},
                                {u"title"_s, step.title},
                                {u"change"_s, step.change->toJson()},
                                {u"after"_s, QJsonArray::fromStringList(step.after)},
                                {u"consent"_s, step.consent},
                                {u"expected"_s, qint64(step.expected.count())},
                                {u"late"_s, qint64(step.late.count())}});
    }
    return {{u"format"_s, u"slipway-plan/1"_s}, {u"name"_s, name},     {u"recipe"_s, recipeId},
            {u"target"_s, target.toJson()},     {u"values"_s, values}, {u"steps"_s, list}};
}

Result<Plan> Plan::fromJson(const QJsonObject &object)
{
    if (object.value("format"_L1) != "slipway-plan/1"_L1)
        return fail(ErrorKind::Invalid,
                    QCoreApplication::translate("Plan", "This plan was made by another version of Slipway."));
    Plan plan{.name = object.value("name"_L1).toString(),
              .recipeId = object.value("recipe"_L1).toString(),
              .target = Target::fromJson(object.value("target"_L1).toObject()),
              .values = object.value("values"_L1).toObject()};
    for (const QJsonValue each : object.value("steps"_L1).toArray()) {
        const QJsonObject stored = each.toObject();
        auto change = changeFromJson(stored.value("change"_L1).toObject());
        if (!change)
            return std::unexpected(std::move(change.error()));
        PlanStep step{.id = stored.value("id"_L1).toString(),
                      .title = stored.value("title"_L1).toString(),
                      .change = std::move(*change),
                      .consent = stored.value("consent"_L1).toBool(),
                      .expected = std::chrono::seconds(stored.value("expected"_L1).toInteger()),
                      .late = std::chrono::seconds(stored.value("late"_L1).toInteger())};
        for (const QJsonValue before : stored.value("after"_L1).toArray()) {
            // Steps stand in their order, so that a step can only come after one above it, and no cycle can exist.
            if (!plan.step(before.toString()))
                return fail(ErrorKind::Invalid,
                            u"the step \"%1\" comes after \"%2\", which is not above it"_s.arg(
                                step.id, before.toString()));
            step.after.append(before.toString());
        }
        if (plan.step(step.id))
            return fail(ErrorKind::Invalid, u"the step \"%1\" is there twice"_s.arg(step.id));
        plan.steps.append(std::move(step));
    }
    return plan;
}

Result<Plan> makePlan(const Rendering &rendering, const Target &target, bool allowMissingFacts)
{
    if (!allowMissingFacts && !rendering.missingFacts.isEmpty()) {
        const FactDeclaration *fact = rendering.recipe->fact(rendering.missingFacts.first());
        return fail(
            ErrorKind::Invalid,
            QCoreApplication::translate("Plan", "This has to be known before anything is changed: %1.")
                .arg(fact && !fact->help.isEmpty() ? rendering.recipe->translated(fact->help)
                                                   : rendering.missingFacts.first()),
            rendering.missingFacts.join(u", "_s));
    }
    Plan plan{.name = rendering.values.value("name"_L1).toString(rendering.recipe->id),
              .recipeId = rendering.recipe->id,
              .target = target,
              .values = rendering.values};
    QHash<QString, QString> lastOf; // recipe step → the plan's step that ends it
    for (const RenderedStep &step : rendering.steps) {
        auto changes = changesOf(rendering, step);
        if (!changes)
            return std::unexpected(std::move(changes.error()));
        QStringList after;
        for (const QString &before : step.after)
            after.append(lastOf.value(before));
        for (qsizetype i = 0; i < changes->size(); ++i) {
            const std::shared_ptr<Change> &change = changes->at(i);
            const QString id = changes->size() == 1 ? step.id : step.id + u'-' + QString::number(i + 1);
            plan.steps.append({.id = id,
                               .title = step.title.isEmpty() ? change->title() : step.title,
                               .change = change,
                               .after = after,
                               .consent = step.consent,
                               .expected = i + 1 == changes->size() ? step.expected : std::chrono::seconds(0),
                               .late = step.late});
            after = {id}; // documents of one file one after the other
        }
        lastOf.insert(step.id, after.value(0));
    }
    if (auto clean = withoutCredentials(plan); !clean)
        return std::unexpected(std::move(clean.error()));
    return plan;
}

Result<> withoutCredentials(const Plan &plan)
{
    const QString where = credentialIn(plan.toJson().value("steps"_L1), u"steps"_s);
    if (where.isEmpty())
        return {};
    return fail(
        ErrorKind::Invalid,
        QCoreApplication::translate(
            "Plan",
            "A value looks like a credential in plain text. Put it into a Secret and name that instead."),
        where);
}

} // namespace slipway
