// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recipe/expression.h"
#include "recipe/facts.h"

#include <chrono>
#include <memory>

namespace slipway {

/// How a parameter is asked for and what every value of it must look like.
enum class ParameterType {
    String,
    Integer,
    Number,
    Boolean,
    Enum,
    Quantity,
    ResourceName, ///< a DNS label: what Kubernetes takes as a name everywhere
    Namespace,
    GcpProject,
    Location,
    Zone,
    Cluster,
    Bucket,
    BucketPath, ///< a folder in a bucket, without a leading slash
    Model, ///< a Hugging Face id
    Accelerator,
    Image,
    SecretRef, ///< the name of a Secret in the target's namespace, never its value
    ServiceAccountId,
};
QString toString(ParameterType type);

/// A rule over the choices; the message is shown at the field when it is false.
struct ParameterRule {
    Expression condition;
    QString message = {};
    TextPosition position = {};
};

struct Parameter {
    QString id = {};
    ParameterType type = ParameterType::String;
    QString label = {};
    QString help = {};
    QString group = {}; ///< wizard page: target, model, accelerator, cluster, serving, advanced
    QString unit = {}; ///< shown behind the field: tokens, GiB
    bool advanced = false;
    bool required = false;
    std::optional<YamlNode> defaultValue =
        {}; ///< a literal or one ${expression} over earlier parameters and facts
    QList<QJsonValue> values = {}; ///< allowed values of an Enum; suggestions of other types
    QStringList valueLabels = {}; ///< one a value, or empty
    QString source =
        {}; ///< live source of suggestions: projects, locations, clusters, namespaces, buckets, models, accelerators, secrets, storageClasses, zones
    QString pattern = {}; ///< anchored at both ends
    QString patternMessage = {};
    std::optional<double> minimum = {};
    std::optional<double> maximum = {};
    std::optional<int> maxLength = {};
    std::optional<Expression> requiredWhen = {};
    std::optional<Expression> visibleWhen = {};
    QList<ParameterRule> rules = {};
    TextPosition position = {};
};

/// A fact that the recipe's expressions use.
struct FactDeclaration {
    QString name = {};
    QString help = {};
    QJsonValue assumed = {}; ///< what rendering takes when nobody knows it; said in Rendering::assumptions
    bool neededToDeploy = false; ///< an assumption is not good enough to change a cloud
};

/// One step of the plan, as data. What each action does and takes is models/plan's.
struct RecipeStep {
    enum class Kind { Cloud, Apply, Wait };
    QString id = {};
    QString title = {};
    Kind kind = Kind::Apply;
    QString action =
        {}; ///< cloud: enable-services, …; wait: rollout, endpoint, …; apply: the manifest's file name
    std::optional<YamlNode> arguments = {};
    std::optional<Expression> when = {};
    QStringList after = {}; ///< ids; a step without the key follows the one before it
    bool consent = false; ///< changes what others use too: is asked for by itself
    std::chrono::seconds expected{0}; ///< an honest estimate; 0: a moment
    std::chrono::seconds late{0}; ///< when to say that it takes too long; 0: never
    QList<YamlNode> manifests = {}; ///< the documents of an Apply step
    TextPosition position = {};
};

/// A stage of a starting pod, for the timeline.
struct RecipeStage {
    QString id = {}; ///< scheduled, image, mount, weights, engine, ready
    QString title = {};
    std::chrono::seconds expected{0};
    std::chrono::seconds late{0};
    QString basis = {}; ///< where the expected time comes from, translated, when it is not the recipe's own
};

/// A system that can be deployed, as read from its folder. resources/recipes/README.md explains the format.
struct Recipe {
    QString id = {};
    QString title = {};
    QString summary = {};
    QString needs = {};
    QString typicalTime = {};
    QString costNote = {};
    QString provider = {}; ///< google, aws or any
    QString version = {}; ///< of the recipe's data, a date
    QList<Parameter> parameters = {};
    QList<FactDeclaration> facts = {};
    QList<RecipeStep> steps = {};
    QStringList checks = {}; ///< ids of models/check
    QList<RecipeStage> timeline = {};
    QString folder = {};
    bool builtIn = false;

    const Parameter *parameter(QStringView id) const;
    const FactDeclaration *fact(QStringView name) const;
    /// English text of the recipe in the language of the program.
    QString translated(const QString &text) const;
    /// Every text that translated() may be asked for, each once, sorted.
    QStringList translatableTexts() const;
};

/// Reads recipe.yaml and manifests/ of one folder (":/recipes/…" or of a person's own).
/// Errors: Invalid with where = file:line:column and one sentence that names the key; NotFound.
Result<std::shared_ptr<const Recipe>> loadRecipe(const QString &folder);

/// The recipes that came with the program, in the order in which the wizard shows them. A fault in one is a bug that tests catch.
QList<std::shared_ptr<const Recipe>> builtInRecipes();

/// Every sub-folder of @p folder that holds a recipe.yaml. A recipe that cannot be read is an error beside the others, not instead of them.
struct RecipeFolder {
    QList<std::shared_ptr<const Recipe>> recipes = {};
    QList<Error> errors = {};
};
RecipeFolder loadRecipeFolder(const QString &folder);

} // namespace slipway
