// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/deploy/parameterplacement.h"

#include "catalog/serviceprice.h"
#include "recipe/parametercheck.h"

namespace slipway {
using namespace Qt::StringLiterals;

AskedAt askedAt(const Parameter &parameter)
{
    // By which way the cluster is reached, and in which region of AWS, comes before all that is asked there.
    if (parameter.source == "regions"_L1
        || (parameter.group == "target"_L1 && parameter.values.contains(QJsonValue(u"kubeconfig"_s))))
        return AskedAt::Target;
    switch (parameter.type) {
    case ParameterType::GcpProject:
        return AskedAt::Target;
    case ParameterType::Model:
        return AskedAt::Model;
    case ParameterType::Accelerator:
    case ParameterType::Zone:
        return AskedAt::Accelerator;
    default:
        return parameter.group == "accelerator"_L1 ? AskedAt::Accelerator : AskedAt::Cluster;
    }
}

const Parameter *parameterOfType(const Recipe &recipe, ParameterType type)
{
    const auto found = std::ranges::find(recipe.parameters, type, &Parameter::type);
    return found == recipe.parameters.end() ? nullptr : &*found;
}

QString sensibleModel(const Catalog &catalog)
{
    constexpr qint64 most = 8'500'000'000; // 16 GiB of weights leave room for a cache on 24 GiB
    const ModelSpec *best = nullptr;
    for (const ModelSpec &model : catalog.models()) {
        if (model.gated == "no"_L1 && !model.quantization && model.parameters <= most
            && (!best || model.parameters > best->parameters))
            best = &model;
    }
    return best ? best->id : QString();
}

QStringList visibleParameters(const Choices &choices, const Facts &facts)
{
    const Recipe &recipe = choices.recipe();
    QJsonObject values = choices.toJson();
    if (auto resolved = choices.resolved(facts))
        values = *resolved;
    QStringList visible;
    for (const Parameter &parameter : recipe.parameters) {
        if (parameter.visibleWhen) {
            const auto answer = parameter.visibleWhen->evaluate(recipeScope(recipe, values, facts));
            if (answer && !Expression::isTrue(*answer))
                continue;
        }
        visible.append(parameter.id);
    }
    return visible;
}

QString refusalOf(const Choices &choices, const Facts &facts, const QString &parameter,
                  const QJsonValue &value)
{
    Choices tried = choices;
    if (const auto problem = tried.set(parameter, value))
        return problem->message;
    for (const ChoiceProblem &problem : tried.problems(facts)) {
        if (problem.parameter == parameter)
            return problem.message;
    }
    return {};
}

QJsonObject choicesOfKubeContext(const QString &contextName, const Recipe &recipe)
{
    // gcloud container clusters get-credentials: "gke_" project "_" location "_" cluster; none of the three can hold an underscore.
    const QStringList parts = contextName.split(u'_');
    if (parts.size() != 4 || parts.first() != "gke"_L1)
        return {};
    QJsonObject found;
    for (const auto &[type, text] :
         {std::pair(ParameterType::GcpProject, parts.at(1)), std::pair(ParameterType::Location, parts.at(2)),
          std::pair(ParameterType::Cluster, parts.at(3))}) {
        if (const Parameter *parameter = parameterOfType(recipe, type))
            found.insert(parameter->id, text);
    }
    return found;
}

std::optional<HourlyCost> hourlyCost(const QJsonObject &values, const Catalog &catalog)
{
    const Accelerator *accelerator = catalog.acceleratorFor(values.value("accelerator"_L1).toString());
    if (!accelerator)
        return {};
    const int count = std::max(1, values.value("acceleratorCount"_L1).toInt(1));
    std::optional<HourlyCost> best;
    for (const MachineType &machine : catalog.machineTypesWith(accelerator->id, count)) {
        const auto price = machinePerHour(machine, count);
        if (price && (!best || price->amount < best->price.amount))
            best = HourlyCost{.machineType = machine.name, .price = *price};
    }
    if (!best)
        return {};
    best->machines = std::max(1, values.value("replicas"_L1).toInt(1));
    best->amount = best->price.amount * best->machines;
    best->spot = values.value("spot"_L1).toBool();
    return best;
}

} // namespace slipway
