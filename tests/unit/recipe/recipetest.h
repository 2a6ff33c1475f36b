// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/renderer.h"

#include <QJsonArray>

/// What the tests of single recipes share: render one from values, and look into what came out.
namespace slipway::recipetest {

inline std::shared_ptr<const Recipe> recipeNamed(QStringView id)
{
    for (const auto &recipe : builtInRecipes()) {
        if (recipe->id == id)
            return recipe;
    }
    return nullptr;
}

inline Result<Rendering> rendered(QStringView id, const QByteArray &values, const Facts &facts = {})
{
    return choicesFromYaml(values, QStringLiteral("values"), recipeNamed(id))
        .and_then([&](const Choices &choices) { return render(choices, facts); });
}

/// A field by a path such as spec/template/0/name.
inline QJsonValue at(const QJsonValue &from, const QString &path)
{
    QJsonValue value = from;
    for (const QString &part : path.split(u'/')) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        value = isIndex && value.isArray() ? value.toArray().at(index) : value.toObject().value(part);
    }
    return value;
}

inline QList<QJsonObject> objectsOf(const Rendering &rendering, QStringView kind)
{
    QList<QJsonObject> found;
    for (const RenderedObject &each : rendering.objects()) {
        if (each.kind() == kind)
            found.append(each.object);
    }
    return found;
}

inline QJsonObject objectNamed(const Rendering &rendering, QStringView kind, QStringView name)
{
    for (const RenderedObject &each : rendering.objects()) {
        if (each.kind() == kind && each.name() == name)
            return each.object;
    }
    return {};
}

inline const RenderedStep *stepOf(const Rendering &rendering, QStringView id)
{
    const auto found = std::ranges::find(rendering.steps, id, &RenderedStep::id);
    return found == rendering.steps.end() ? nullptr : &*found;
}

/// Whether @p step comes after @p before, directly or not.
inline bool comesAfter(const Rendering &rendering, const QString &step, const QString &before)
{
    const RenderedStep *found = stepOf(rendering, step);
    return found && std::ranges::any_of(found->after, [&](const QString &each) {
               return each == before || comesAfter(rendering, each, before);
           });
}

/// Every pod template of a rendering, wherever it stands: {"path": template}.
inline QList<QJsonObject> podTemplates(const QJsonValue &value)
{
    QList<QJsonObject> found;
    if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            found += podTemplates(item);
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it->toObject()
                .value(QLatin1StringView("spec"))
                .toObject()
                .contains(QLatin1StringView("containers")))
            found.append(it->toObject());
        else
            found += podTemplates(*it);
    }
    return found;
}

} // namespace slipway::recipetest
