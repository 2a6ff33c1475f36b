// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recipe/expressionnode.h"
#include "recipe/recipe.h"
#include "recipe/recipeactions.h"

#include <QDir>
#include <QFile>
#include <QLoggingCategory>
#include <QRegularExpression>

// A static library's resources are not linked by themselves, and the macro has to stand outside any namespace.
static void initResources()
{
    Q_INIT_RESOURCE(slipway_recipes);
}

namespace slipway {
namespace {
using namespace Qt::StringLiterals;

Q_LOGGING_CATEGORY(lcRecipe, "slipway.recipe")

/// The keys of one map, each asked for once; what nobody asked for is an error. Keeps the first thing that is wrong.
class Fields
{
public:
    Fields(const YamlNode &map, std::optional<Error> &error) : m_map(map), m_error(error)
    {
        if (!map.isMap())
            refuse(map.position, u"a map of keys and values is expected here"_s);
    }

    void refuse(const TextPosition &position, const QString &sentence)
    {
        if (!m_error)
            m_error = fail(ErrorKind::Invalid, sentence, position.toString()).error();
    }

    const YamlNode *node(QStringView key, bool required = false)
    {
        m_known.append(key.toString());
        const YamlNode *found = m_map.find(key);
        if (!found && required)
            refuse(m_map.position, u"the key \"%1\" is missing"_s.arg(key));
        return found;
    }

    QString text(QStringView key, bool required = false)
    {
        const YamlNode *found = node(key, required);
        if (!found || found->kind == YamlNode::Kind::Null)
            return {};
        if (found->kind != YamlNode::Kind::String) {
            refuse(found->position, u"\"%1\" has to be a text"_s.arg(key));
            return {};
        }
        if (required && found->text().isEmpty())
            refuse(found->position, u"\"%1\" must not be empty"_s.arg(key));
        return found->text().trimmed();
    }

    bool flag(QStringView key)
    {
        const YamlNode *found = node(key);
        if (found && found->kind != YamlNode::Kind::Bool)
            refuse(found->position, u"\"%1\" has to be true or false"_s.arg(key));
        return found && found->scalar.toBool();
    }

    std::optional<double> number(QStringView key)
    {
        const YamlNode *found = node(key);
        if (!found)
            return {};
        if (!found->scalar.isDouble()) {
            refuse(found->position, u"\"%1\" has to be a number"_s.arg(key));
            return {};
        }
        return found->scalar.toDouble();
    }

    std::chrono::seconds duration(QStringView key)
    {
        const YamlNode *found = node(key);
        if (!found)
            return std::chrono::seconds(0);
        static const QRegularExpression form(u"^([0-9]{1,6})(s|m|h)$"_s);
        const auto match = form.match(found->text());
        if (!match.hasMatch()) {
            refuse(found->position, u"\"%1\" has to be a time such as 90s, 15m or 1h"_s.arg(key));
            return std::chrono::seconds(0);
        }
        const int count = match.captured(1).toInt();
        return std::chrono::seconds(match.captured(2) == "s"_L1       ? count
                                        : match.captured(2) == "m"_L1 ? count * 60
                                                                      : count * 3600);
    }

    std::optional<Expression> expression(QStringView key)
    {
        const YamlNode *found = node(key);
        if (!found)
            return {};
        if (!found->isScalar() || found->kind == YamlNode::Kind::Null) {
            refuse(found->position, u"\"%1\" has to be an expression"_s.arg(key));
            return {};
        }
        auto parsed = Expression::parse(found->kind == YamlNode::Kind::String ? found->text()
                                                                              : yamlScalar(found->scalar),
                                        found->position);
        if (!parsed) {
            if (!m_error)
                m_error = parsed.error();
            return {};
        }
        return std::move(*parsed);
    }

    QList<YamlNode> list(QStringView key, bool required = false)
    {
        const YamlNode *found = node(key, required);
        if (!found || found->kind == YamlNode::Kind::Null)
            return {};
        if (!found->isList()) {
            refuse(found->position, u"\"%1\" has to be a list"_s.arg(key));
            return {};
        }
        return found->items;
    }

    QStringList texts(QStringView key)
    {
        QStringList out;
        for (const YamlNode &item : list(key)) {
            if (item.kind != YamlNode::Kind::String)
                refuse(item.position, u"\"%1\" has to be a list of texts"_s.arg(key));
            out.append(item.text());
        }
        return out;
    }

    void done()
    {
        for (const YamlNode::Entry &entry : m_map.entries) {
            if (m_known.contains(entry.key))
                continue;
            const QString near = nearestName(entry.key, m_known);
            refuse(entry.position,
                   near.isEmpty()
                       ? u"the key \"%1\" is not known here"_s.arg(entry.key)
                       : u"the key \"%1\" is not known here; did you mean \"%2\"?"_s.arg(entry.key, near));
        }
    }

private:
    const YamlNode &m_map;
    std::optional<Error> &m_error;
    QStringList m_known;
};

const QList<std::pair<QString, ParameterType>> &typeNames()
{
    static const QList<std::pair<QString, ParameterType>> names = {
        {u"string"_s, ParameterType::String},
        {u"integer"_s, ParameterType::Integer},
        {u"number"_s, ParameterType::Number},
        {u"boolean"_s, ParameterType::Boolean},
        {u"enum"_s, ParameterType::Enum},
        {u"quantity"_s, ParameterType::Quantity},
        {u"resource-name"_s, ParameterType::ResourceName},
        {u"namespace"_s, ParameterType::Namespace},
        {u"gcp-project"_s, ParameterType::GcpProject},
        {u"location"_s, ParameterType::Location},
        {u"zone"_s, ParameterType::Zone},
        {u"cluster"_s, ParameterType::Cluster},
        {u"bucket"_s, ParameterType::Bucket},
        {u"bucket-path"_s, ParameterType::BucketPath},
        {u"model"_s, ParameterType::Model},
        {u"accelerator"_s, ParameterType::Accelerator},
        {u"image"_s, ParameterType::Image},
        {u"secret-ref"_s, ParameterType::SecretRef},
        {u"service-account-id"_s, ParameterType::ServiceAccountId}};
    return names;
}

class Reader
{
public:
    Reader(QString folder) : m_folder(std::move(folder)) { }

    Result<std::shared_ptr<const Recipe>> read()
    {
        auto document = file(u"recipe.yaml"_s);
        if (!document)
            return std::unexpected(std::move(document.error()));
        if (document->size() != 1)
            return fail(ErrorKind::Invalid, u"the file has to hold exactly one document"_s,
                        m_folder + "/recipe.yaml"_L1);
        readRecipe(document->first());
        if (m_error)
            return std::unexpected(std::move(*m_error));
        return std::make_shared<const Recipe>(std::move(m_recipe));
    }

private:
    Result<QList<YamlNode>> file(const QString &name)
    {
        QFile in(m_folder + u'/' + name);
        if (!in.open(QIODevice::ReadOnly))
            return fail(in.exists() ? ErrorKind::Invalid : ErrorKind::NotFound,
                        u"the file cannot be read: %1"_s.arg(in.errorString()), in.fileName());
        // One byte more than is taken, so that the limit is noticed without reading all of it.
        return parseYaml(in.read(YamlLimits().bytes + 1),
                         m_folder.startsWith(u':') ? m_folder.section(u'/', -1) + u'/' + name
                                                   : in.fileName());
    }

    void refuse(const TextPosition &position, const QString &sentence)
    {
        if (!m_error)
            m_error = fail(ErrorKind::Invalid, sentence, position.toString()).error();
    }

    void readRecipe(const YamlNode &root)
    {
        static const QRegularExpression idForm(u"^[a-z][a-z0-9-]{0,39}$"_s);
        Fields fields(root, m_error);
        m_recipe.id = fields.text(u"recipe", true);
        if (!m_error && !idForm.match(m_recipe.id).hasMatch())
            refuse(root.position,
                   u"the recipe's id \"%1\" has to be small letters, digits and dashes, at most 40"_s.arg(
                       m_recipe.id));
        m_recipe.version = fields.text(u"version");
        m_recipe.provider = fields.text(u"provider", true);
        if (!m_error && !QStringList{u"google"_s, u"aws"_s, u"any"_s}.contains(m_recipe.provider))
            refuse(root.find(u"provider")->position, u"\"provider\" has to be google, aws or any"_s);
        m_recipe.title = fields.text(u"title", true);
        m_recipe.summary = fields.text(u"summary", true);
        m_recipe.needs = fields.text(u"needs");
        m_recipe.typicalTime = fields.text(u"typicalTime");
        m_recipe.costNote = fields.text(u"costNote");
        m_recipe.checks = fields.texts(u"checks");
        m_recipe.folder = m_folder;
        m_recipe.builtIn = m_folder.startsWith(u':');
        for (const YamlNode &node : fields.list(u"facts"))
            readFact(node);
        for (const YamlNode &node : fields.list(u"parameters", true))
            readParameter(node);
        for (const YamlNode &node : fields.list(u"steps", true))
            readStep(node);
        for (const YamlNode &node : fields.list(u"timeline"))
            readStage(node);
        fields.done();
        if (!m_error)
            checkLinks();
    }

    void readFact(const YamlNode &node)
    {
        Fields fields(node, m_error);
        FactDeclaration fact;
        fact.name = fields.text(u"name", true);
        fact.help = fields.text(u"help");
        fact.neededToDeploy = fields.flag(u"neededToDeploy");
        if (const YamlNode *assumed = fields.node(u"assumed"))
            fact.assumed = assumed->toJson();
        else
            fact.assumed = QJsonValue(QJsonValue::Null);
        fields.done();
        if (m_recipe.fact(fact.name))
            refuse(node.position, u"the fact %1 is declared twice"_s.arg(fact.name));
        m_recipe.facts.append(std::move(fact));
    }

    void readParameter(const YamlNode &node)
    {
        static const QRegularExpression idForm(u"^[a-z][A-Za-z0-9]{0,39}$"_s);
        Fields fields(node, m_error);
        Parameter parameter;
        parameter.position = node.position;
        parameter.id = fields.text(u"id", true);
        if (!m_error && !idForm.match(parameter.id).hasMatch())
            refuse(node.position,
                   u"the parameter's id \"%1\" has to be letters and digits and begin with a small one"_s.arg(
                       parameter.id));
        readType(fields, parameter);
        parameter.label = fields.text(u"label", true);
        parameter.help = fields.text(u"help");
        parameter.group = fields.text(u"group", true);
        parameter.unit = fields.text(u"unit");
        parameter.advanced = fields.flag(u"advanced");
        parameter.required = fields.flag(u"required");
        parameter.source = fields.text(u"source");
        parameter.minimum = fields.number(u"minimum");
        parameter.maximum = fields.number(u"maximum");
        if (const auto length = fields.number(u"maxLength"))
            parameter.maxLength = int(*length);
        parameter.requiredWhen = fields.expression(u"requiredWhen");
        parameter.visibleWhen = fields.expression(u"visibleWhen");
        parameter.pattern = fields.text(u"pattern");
        parameter.patternMessage = fields.text(u"patternMessage");
        if (!parameter.pattern.isEmpty() && !QRegularExpression(parameter.pattern).isValid())
            refuse(node.position, u"the pattern of \"%1\" is no regular expression"_s.arg(parameter.id));
        if (!parameter.pattern.isEmpty() && parameter.patternMessage.isEmpty())
            refuse(node.position,
                   u"the pattern of \"%1\" needs a patternMessage that says what is expected"_s.arg(
                       parameter.id));
        if (const YamlNode *value = fields.node(u"default"))
            parameter.defaultValue = *value;
        for (const YamlNode &value : fields.list(u"values")) {
            if (value.isMap()) {
                Fields pair(value, m_error);
                if (const YamlNode *inner = pair.node(u"value", true))
                    parameter.values.append(inner->toJson());
                parameter.valueLabels.append(pair.text(u"label", true));
                pair.done();
            } else {
                parameter.values.append(value.toJson());
            }
        }
        if (!parameter.valueLabels.isEmpty() && parameter.valueLabels.size() != parameter.values.size())
            refuse(node.position, u"either every value of \"%1\" has a label or none"_s.arg(parameter.id));
        if (parameter.type == ParameterType::Enum && parameter.values.isEmpty())
            refuse(node.position, u"\"%1\" is an enum without values"_s.arg(parameter.id));
        for (const YamlNode &rule : fields.list(u"rules")) {
            Fields inner(rule, m_error);
            auto condition = inner.expression(u"condition");
            const QString message = inner.text(u"message", true);
            inner.done();
            if (condition)
                parameter.rules.append(
                    {.condition = std::move(*condition), .message = message, .position = rule.position});
        }
        fields.done();
        if (m_recipe.parameter(parameter.id))
            refuse(node.position, u"the parameter \"%1\" is declared twice"_s.arg(parameter.id));
        checkDefault(parameter);
        checkNames(parameter.requiredWhen, node.position, parameter.id);
        checkNames(parameter.visibleWhen, node.position, {});
        m_recipe.parameters.append(std::move(parameter));
    }

    void readType(Fields &fields, Parameter &parameter)
    {
        const QString type = fields.text(u"type", true);
        for (const auto &[name, value] : typeNames()) {
            if (name == type) {
                parameter.type = value;
                return;
            }
        }
        QStringList names;
        for (const auto &[name, value] : typeNames())
            names.append(name);
        const QString near = nearestName(type, names);
        refuse(parameter.position,
               near.isEmpty() ? u"there is no parameter type \"%1\""_s.arg(type)
                              : u"there is no parameter type \"%1\"; did you mean \"%2\"?"_s.arg(type, near));
    }

    /// A default sees what stands above it, so that no two can wait for each other.
    void checkDefault(const Parameter &parameter)
    {
        if (!parameter.defaultValue || m_error)
            return;
        QStringList used;
        if (auto sound = checkTree(*parameter.defaultValue, &used); !sound) {
            m_error = sound.error();
            return;
        }
        for (const QString &name : used)
            checkName(name, parameter.defaultValue->position, {});
    }

    void checkNames(const std::optional<Expression> &expression, const TextPosition &position,
                    const QString &self)
    {
        if (!expression)
            return;
        for (const QString &name : expression->names())
            checkName(name, position, self);
    }

    void checkName(const QString &name, const TextPosition &position, const QString &self)
    {
        if (name == self || m_recipe.parameter(name) || m_recipe.fact(name))
            return;
        QStringList names;
        for (const Parameter &parameter : std::as_const(m_recipe.parameters))
            names.append(parameter.id);
        for (const FactDeclaration &fact : std::as_const(m_recipe.facts))
            names.append(fact.name);
        const QString near = nearestName(name, names);
        refuse(position,
               near.isEmpty()
                   ? u"\"%1\" is neither a fact nor a parameter declared before this"_s.arg(name)
                   : u"\"%1\" is neither a fact nor a parameter declared before this; did you mean \"%2\"?"_s
                         .arg(name, near));
    }

    void readStep(const YamlNode &node)
    {
        Fields fields(node, m_error);
        RecipeStep step;
        step.position = node.position;
        step.id = fields.text(u"id", true);
        step.title = fields.text(u"title");
        const QString cloud = fields.text(u"cloud");
        const QString apply = fields.text(u"apply");
        const QString wait = fields.text(u"wait");
        if (int(!cloud.isEmpty()) + int(!apply.isEmpty()) + int(!wait.isEmpty()) != 1)
            refuse(node.position, u"a step has exactly one of cloud, apply and wait"_s);
        step.kind = !cloud.isEmpty() ? RecipeStep::Kind::Cloud
            : !wait.isEmpty()        ? RecipeStep::Kind::Wait
                                     : RecipeStep::Kind::Apply;
        step.action = cloud + apply + wait;
        if (const YamlNode *arguments = fields.node(u"with")) {
            if (!arguments->isMap())
                refuse(arguments->position, u"\"with\" has to be a map"_s);
            step.arguments = *arguments;
            checkStepTree(*arguments);
        }
        if (step.kind != RecipeStep::Kind::Apply && !m_error) {
            const YamlNode *arguments = step.arguments ? &*step.arguments : nullptr;
            if (auto wrong = actionProblem(step.kind, step.action, arguments, step.position))
                m_error = std::move(*wrong);
        }
        step.when = fields.expression(u"when");
        checkNames(step.when, node.position, {});
        step.consent = fields.flag(u"consent");
        step.expected = fields.duration(u"expected");
        step.late = fields.duration(u"late");
        if (fields.node(u"after"))
            step.after = fields.texts(u"after");
        else if (!m_recipe.steps.isEmpty())
            step.after = {m_recipe.steps.last().id};
        fields.done();
        for (const RecipeStep &other : std::as_const(m_recipe.steps)) {
            if (other.id == step.id)
                refuse(node.position, u"the step \"%1\" is declared twice"_s.arg(step.id));
        }
        // Only steps above can be named, which keeps the graph free of cycles.
        for (const QString &before : std::as_const(step.after)) {
            if (std::ranges::find(m_recipe.steps, before, &RecipeStep::id) == m_recipe.steps.end())
                refuse(node.position,
                       u"the step \"%1\" comes after \"%2\", which no step above it is called"_s.arg(step.id,
                                                                                                     before));
        }
        if (step.kind == RecipeStep::Kind::Apply && !m_error)
            readManifests(step, node.position);
        m_recipe.steps.append(std::move(step));
    }

    void checkStepTree(const YamlNode &tree)
    {
        QStringList used;
        if (auto sound = checkTree(tree, &used); !sound) {
            if (!m_error)
                m_error = sound.error();
            return;
        }
        for (const QString &name : used)
            checkName(name, tree.position, {});
    }

    void readManifests(RecipeStep &step, const TextPosition &position)
    {
        static const QRegularExpression fileForm(u"^[a-z0-9][a-z0-9.-]{0,59}\\.yaml$"_s);
        if (!fileForm.match(step.action).hasMatch())
            return refuse(
                position,
                u"\"%1\" is no name of a manifest file: small letters, digits, dots and dashes, ending in .yaml"_s
                    .arg(step.action));
        auto documents = file("manifests/"_L1 + step.action);
        if (!documents) {
            m_error = documents.error();
            return;
        }
        for (const YamlNode &document : *documents) {
            if (!document.isMap() || !document.find(u"apiVersion") || !document.find(u"kind")
                || !document.at({u"metadata", u"name"}))
                refuse(document.position, u"a manifest needs apiVersion, kind and metadata.name"_s);
            checkStepTree(document);
        }
        step.manifests = std::move(*documents);
    }

    void readStage(const YamlNode &node)
    {
        Fields fields(node, m_error);
        RecipeStage stage{.id = fields.text(u"stage", true),
                          .title = fields.text(u"title", true),
                          .expected = fields.duration(u"expected"),
                          .late = fields.duration(u"late")};
        fields.done();
        m_recipe.timeline.append(std::move(stage));
    }

    /// Rules may look at any parameter; they are checked once all are known.
    void checkLinks()
    {
        for (const Parameter &parameter : std::as_const(m_recipe.parameters)) {
            for (const ParameterRule &rule : parameter.rules)
                checkNames(rule.condition, rule.position, {});
        }
    }

    QString m_folder;
    Recipe m_recipe;
    std::optional<Error> m_error;
};

} // namespace

QString toString(ParameterType type)
{
    for (const auto &[name, value] : typeNames()) {
        if (value == type)
            return name;
    }
    return {};
}

Result<std::shared_ptr<const Recipe>> loadRecipe(const QString &folder)
{
    return Reader(folder).read();
}

QList<std::shared_ptr<const Recipe>> builtInRecipes()
{
    static const QList<std::shared_ptr<const Recipe>> recipes = [] {
        // The order of the wizard's cards; what is not listed here follows by name.
        const QStringList order = {u"vllm-gcsfuse"_s, u"llmd-tpu-gateway"_s, u"gemma-tpu-kro"_s,
                                   u"eks-llm-platform"_s, u"kuberay-gcs"_s};
        initResources();
        RecipeFolder folder = loadRecipeFolder(u":/recipes"_s);
        for (const Error &error : folder.errors)
            qCCritical(lcRecipe) << "a built-in recipe cannot be read:" << error.toString();
        std::ranges::stable_sort(folder.recipes, {}, [&order](const auto &recipe) {
            const qsizetype at = order.indexOf(recipe->id);
            return at < 0 ? order.size() : at;
        });
        return folder.recipes;
    }();
    return recipes;
}

} // namespace slipway
