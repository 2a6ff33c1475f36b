// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/catalog.h"
#include "recipe/renderer.h"

#include <QDir>
#include <QRandomGenerator>

/// Choices at random that a recipe takes, for tests that let a server judge what comes of them.
namespace slipway::test {
using namespace Qt::StringLiterals;

constexpr int choicesForEachRecipe = 20;

/// What kro makes of the offer of gemma-tpu-kro; that recipe's own test holds the two together.
constexpr auto offeredDefinition = R"(
apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: gemmaontpuservers.kro.run}
spec:
  group: kro.run
  scope: Namespaced
  names: {kind: GemmaOnTPUServer, plural: gemmaontpuservers}
  versions:
    - name: v1alpha1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec: {type: object, properties: {replicas: {type: integer, minimum: 1}, kaggleSecret: {type: string}}}
)";

/// What each recipe cannot do without.
inline const QHash<QString, QByteArray> &bases()
{
    static const QHash<QString, QByteArray> all{
        {u"vllm-gcsfuse"_s,
         "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: google/gemma-3-1b-it\nbucket: "
         "ai-models\n"},
        {u"kuberay-gcs"_s, "project: ai-lab\nlocation: europe-west4\ncluster: c1\nbucket: ai-data\n"},
        {u"llmd-tpu-gateway"_s,
         "project: ai-lab\nlocation: europe-west4\ncluster: c1\nmodel: Qwen/Qwen2.5-3B-Instruct\n"},
        {u"gemma-tpu-kro"_s, "project: ai-lab\nlocation: europe-west4\ncluster: c1\n"},
        {u"eks-llm-platform"_s, "model: Qwen/Qwen2.5-3B-Instruct\n"},
    };
    return all;
}

/// The folder of the real CustomResourceDefinitions, where somebody has them: SLIPWAY_CRDS, or shared/crds beside the source tree.
inline QString realDefinitions()
{
    const QString named = qEnvironmentVariable("SLIPWAY_CRDS");
    for (const QString &folder : {named, QStringLiteral(SLIPWAY_SOURCE_DIR "/../shared/crds"),
                                  QStringLiteral(SLIPWAY_SOURCE_DIR "/../../shared/crds")}) {
        if (!folder.isEmpty() && QDir(folder).exists())
            return folder;
    }
    return {};
}

template <typename T> T oneOf(QRandomGenerator &random, const QList<T> &list)
{
    return list.at(random.bounded(list.size()));
}

/// A value that the parameter might take; undefined leaves it to the recipe.
inline QJsonValue randomValue(const Parameter &parameter, QRandomGenerator &random)
{
    const int low = int(parameter.minimum.value_or(0));
    switch (parameter.type) {
    case ParameterType::Boolean:
        return random.bounded(2) == 1;
    case ParameterType::Enum:
        return oneOf(random, parameter.values);
    case ParameterType::Integer:
        return low + random.bounded(std::min(6, int(parameter.maximum.value_or(low + 5)) - low + 1));
    case ParameterType::Number:
        return parameter.minimum && parameter.maximum ? (*parameter.minimum + *parameter.maximum) / 2
                                                      : QJsonValue(QJsonValue::Undefined);
    case ParameterType::Quantity:
        return oneOf<QString>(random, {u"8Gi"_s, u"12Gi"_s, u"6"_s, u"2500m"_s});
    case ParameterType::ResourceName:
        return u"name-%1"_s.arg(random.bounded(1000));
    case ParameterType::Namespace:
        return oneOf<QString>(random, {u"default"_s, u"models"_s});
    case ParameterType::Zone:
        return u"europe-west4-a"_s;
    case ParameterType::SecretRef:
        return u"some-secret"_s;
    case ParameterType::ServiceAccountId:
        return u"account-%1"_s.arg(random.bounded(1000));
    case ParameterType::Accelerator:
        return oneOf(random, Catalog::builtIn().accelerators()).id;
    case ParameterType::Model:
        return oneOf(random, Catalog::builtIn().models()).id;
    case ParameterType::Image:
        return u"registry.example.com/team/image:1.%1.0"_s.arg(random.bounded(20));
    default:
        return QJsonValue(QJsonValue::Undefined);
    }
}

inline Facts randomFacts(const Recipe &recipe, QRandomGenerator &random)
{
    Facts facts;
    facts.set(u"project.number"_s, u"123456789012"_s);
    for (const FactDeclaration &fact : recipe.facts) {
        if (fact.assumed.isBool() && random.bounded(2))
            facts.set(fact.name, random.bounded(2) == 1);
    }
    // A gated model asks for a Secret, which only some choices name.
    if (facts.isKnown(u"model.gated"_s))
        facts.set(u"model.gated"_s, false);
    return facts;
}

inline Choices randomChoices(const std::shared_ptr<const Recipe> &recipe, const Facts &facts,
                             QRandomGenerator &random)
{
    Choices choices = *choicesFromYaml(bases().value(recipe->id), recipe->id, recipe);
    for (const Parameter &parameter : recipe->parameters) {
        if (random.bounded(2) == 0
            || (choices.isChosen(parameter.id) && parameter.type != ParameterType::Namespace))
            continue;
        const QJsonValue value = randomValue(parameter, random);
        if (value.isUndefined())
            continue;
        const Choices before = choices;
        if (choices.set(parameter.id, value) || !choices.problems(facts).isEmpty())
            choices = before; // the recipe has a reason against it, which is not what is asked here
    }
    return choices;
}

} // namespace slipway::test
