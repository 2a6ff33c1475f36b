// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/krocontroller.h"

#include "app/sandbox/kube/crdfiles.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr const char *definitions = "kro.run/resourcegraphdefinitions";
constexpr const char *crds = "apiextensions.k8s.io/customresourcedefinitions";
constexpr const char *kroFinalizer = "kro.run/finalizer";

/// Calls @p visit for every text of a tree.
void eachText(const Json &value, const std::function<void(const std::string &)> &visit)
{
    if (value.isString())
        visit(value.str());
    for (const Json &item : value.array())
        eachText(item, visit);
    for (const auto &[key, item] : value.object())
        eachText(item, visit);
}

/// The expressions between ${ and } of a text, with where they stand.
struct Span {
    qsizetype from, length;
    QString expression;
};
QList<Span> spansOf(const QString &text)
{
    QList<Span> spans;
    for (qsizetype at = text.indexOf("${"_L1); at >= 0; at = text.indexOf("${"_L1, at)) {
        const qsizetype end = text.indexOf(u'}', at);
        if (end < 0)
            break;
        spans.append({at, end - at + 1, text.mid(at + 2, end - at - 2)});
        at = end;
    }
    return spans;
}

/// The ids at the beginning of the dotted names of an expression.
QStringList rootsOf(const QString &expression)
{
    static const QRegularExpression quoted(u"'[^']*'|\"[^\"]*\""_s);
    static const QRegularExpression name(uR"((?<![A-Za-z0-9_.])([A-Za-z_][A-Za-z0-9_]*)\.)"_s);
    QString bare = expression;
    bare.remove(quoted);
    // The variable of exists(c, …) is none of the graph's.
    static const QRegularExpression bound(uR"(\.exists\(\s*([A-Za-z_]\w*)\s*,)"_s);
    const QString own = bound.match(bare).captured(1);
    QStringList roots;
    for (auto it = name.globalMatch(bare); it.hasNext();) {
        const QString root = it.next().captured(1);
        if (root != own && !roots.contains(root))
            roots.append(root);
    }
    return roots;
}

std::string textOfValue(const Json &value)
{
    return value.isString() ? value.str() : value.dump();
}

/// The tree with its expressions filled in; nothing while one of them cannot be.
std::optional<Json> filled(const Json &tree, const std::map<std::string, Json> &objects)
{
    if (tree.isArray()) {
        Json out = Json::list();
        for (const Json &item : tree.array()) {
            auto value = filled(item, objects);
            if (!value)
                return {};
            out.push(std::move(*value));
        }
        return out;
    }
    if (tree.isObject()) {
        Json out = Json::obj();
        for (const auto &[key, item] : tree.object()) {
            auto value = filled(item, objects);
            if (!value)
                return {};
            out[key] = std::move(*value);
        }
        return out;
    }
    if (!tree.isString())
        return tree;
    QString text = QString::fromStdString(tree.str());
    const QList<Span> spans = spansOf(text);
    if (spans.size() == 1 && spans.first().length == text.size())
        return kroValue(spans.first().expression.toStdString(), objects);
    for (auto span = spans.crbegin(); span != spans.crend(); ++span) {
        const auto value = kroValue(span->expression.toStdString(), objects);
        if (!value)
            return {};
        text.replace(span->from, span->length, QString::fromStdString(textOfValue(*value)));
    }
    return Json(text.toStdString());
}

/// SimpleSchema: "integer | default=1 minimum=1" as a structural schema.
Json schemaOfField(const Json &field, std::string &problem)
{
    if (field.isObject()) {
        Json out = Json::obj({{"type", "object"}, {"properties", Json::obj()}});
        for (const auto &[key, inner] : field.object())
            out["properties"][key] = schemaOfField(inner, problem);
        return out;
    }
    const QString text = QString::fromStdString(field.str());
    const QString type = text.section(u'|', 0, 0).trimmed();
    Json out = Json::obj();
    if (type.startsWith("[]"_L1))
        out = Json::obj({{"type", "array"}, {"items", Json::obj({{"type", type.mid(2).toStdString()}})}});
    else if (type == "string"_L1 || type == "integer"_L1 || type == "boolean"_L1 || type == "number"_L1)
        out["type"] = type.toStdString();
    else
        problem = "unknown type \"" + type.toStdString() + "\"";
    static const QRegularExpression marker(uR"(([a-z]+)=("[^"]*"|\S+))"_s);
    for (auto it = marker.globalMatch(text.section(u'|', 1)); it.hasNext();) {
        const auto match = it.next();
        QString value = match.captured(2);
        if (value.startsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        if (match.captured(1) == "default"_L1) {
            const auto parsed = type == "string"_L1 ? Json::ParseResult{} : Json::parse(value.toStdString());
            out["default"] = parsed.ok ? parsed.value : Json(value.toStdString());
        } else if (match.captured(1) == "minimum"_L1 || match.captured(1) == "maximum"_L1) {
            out[match.captured(1).toStdString()] = std::int64_t(value.toLongLong());
        } else if (match.captured(1) == "description"_L1) {
            out["description"] = value.toStdString();
        }
    }
    return out;
}

bool isTrue(const Json &value)
{
    return value.isBool() && value.boolean();
}

} // namespace

std::optional<Json> kroValue(const std::string &expression, const std::map<std::string, Json> &objects)
{
    const QString text = QString::fromStdString(expression).trimmed();
    // The widest operators first.
    for (const auto &[symbol, both] : {std::pair{u" && "_s, true}, std::pair{u" || "_s, false}}) {
        qsizetype depth = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            depth += text.at(i) == u'(' ? 1 : text.at(i) == u')' ? -1 : 0;
            if (depth != 0 || !QStringView(text).mid(i).startsWith(symbol))
                continue;
            const auto left = kroValue(text.left(i).toStdString(), objects);
            const auto right = kroValue(text.mid(i + symbol.size()).toStdString(), objects);
            if (!left || !right)
                return {};
            return Json(both ? isTrue(*left) && isTrue(*right) : isTrue(*left) || isTrue(*right));
        }
    }
    static const QRegularExpression exists(
        uR"(^([A-Za-z_][\w.]*)\.exists\(\s*(\w+)\s*,\s*\2\.(\w+)\s*==\s*'([^']*)'\s*&&\s*\2\.(\w+)\s*==\s*'([^']*)'\s*\)$)"_s);
    if (const auto match = exists.match(text); match.hasMatch()) {
        const auto list = kroValue(match.captured(1).toStdString(), objects);
        if (!list)
            return {};
        return Json(std::ranges::any_of(list->array(), [&](const Json &one) {
            return one[match.captured(3).toStdString()].str() == match.captured(4).toStdString()
                && one[match.captured(5).toStdString()].str() == match.captured(6).toStdString();
        }));
    }
    static const QRegularExpression comparison(uR"(^(.+?)\s*(==|!=|>=|<=|>|<)\s*(.+)$)"_s);
    if (const auto match = comparison.match(text); match.hasMatch() && !text.startsWith(u'\'')) {
        const auto left = kroValue(match.captured(1).toStdString(), objects);
        const auto right = kroValue(match.captured(3).toStdString(), objects);
        if (!left || !right)
            return {};
        const QString symbol = match.captured(2);
        if (symbol == "=="_L1)
            return Json(*left == *right);
        if (symbol == "!="_L1)
            return Json(!(*left == *right));
        const double a = left->number(double(left->integer()));
        const double b = right->number(double(right->integer()));
        return Json(symbol == ">"_L1        ? a > b
                        : symbol == "<"_L1  ? a < b
                        : symbol == ">="_L1 ? a >= b
                                            : a <= b);
    }
    if (text.size() >= 2 && (text.startsWith(u'\'') || text.startsWith(u'"')))
        return Json(text.mid(1, text.size() - 2).toStdString());
    if (text == "true"_L1 || text == "false"_L1)
        return Json(text == "true"_L1);
    if (text == "null"_L1)
        return Json();
    bool number = false;
    if (const qlonglong value = text.toLongLong(&number); number)
        return Json(std::int64_t(value));
    const QStringList path = text.split(u'.');
    const auto root = objects.find(path.first().toStdString());
    if (root == objects.end())
        return {};
    Json value = root->second;
    for (const QString &part : path.sliced(1)) {
        const std::string key = QString(part).remove(u'?').toStdString();
        if (!value.contains(key))
            return {};
        value = Json(std::as_const(value)[key]);
    }
    return value;
}

void KroController::observe(const StoreEvent &event)
{
    const Json &metadata = event.object->value["metadata"];
    if (event.storage == definitions) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({definitions, metadata["name"].str()});
        return;
    }
    if (m_definitionOf.contains(event.storage)) {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({event.storage, metadata["namespace"].str() + "/" + metadata["name"].str()});
        return;
    }
    if (event.storage == crds) {
        for (const auto &[key, definition] : store().objects(definitions))
            enqueue({definitions, key.second});
        return;
    }
    const std::string &instance = metadata["labels"]["kro.run/instance-name"].str();
    if (instance.empty())
        return;
    for (const auto &[storage, name] : m_definitionOf)
        enqueue({storage, metadata["labels"]["kro.run/instance-namespace"].str() + "/" + instance});
}

void KroController::sync(const Store::Key &key)
{
    if (key.first == definitions) {
        if (const ObjectPtr definition = store().find(definitions, {}, key.second);
            definition && definition->value["metadata"]["deletionTimestamp"].isNull()) {
            if (operatorRuns(server(), u"kro"_s, "resourcegraphdefinitions.kro.run", "kro-system", "kro"))
                syncDefinition(definition);
            else
                enqueueAfter(key, std::chrono::seconds(1));
        }
        return;
    }
    const std::size_t slash = key.second.find('/');
    const ObjectPtr instance =
        store().find(key.first, key.second.substr(0, slash), key.second.substr(slash + 1));
    const auto name = m_definitionOf.find(key.first);
    const ObjectPtr definition =
        name == m_definitionOf.end() ? nullptr : store().find(definitions, {}, name->second);
    if (instance && definition)
        syncInstance(key.first, instance, definition->value);
}

std::string KroController::graphProblem(const Json &definition, std::vector<std::string> &order)
{
    std::map<std::string, std::set<std::string>> needs;
    std::set<std::string> ids;
    for (const Json &resource : definition["spec"]["resources"].array()) {
        const std::string &id = resource["id"].str();
        if (!ids.insert(id).second)
            return "found duplicate resource IDs " + id;
        const Json &described =
            resource["template"].isObject() ? resource["template"] : resource["externalRef"];
        const std::string &apiVersion = described["apiVersion"].str();
        const std::size_t at = apiVersion.find('/');
        if (!server().resourceOfKind(at == std::string::npos ? "" : apiVersion.substr(0, at),
                                     described["kind"].str()))
            return "failed to build resource \"" + id + "\": cannot resolve group version kind " + apiVersion
                + ", Kind=" + described["kind"].str();
    }
    for (const Json &resource : definition["spec"]["resources"].array()) {
        const std::string &id = resource["id"].str();
        std::string unknown;
        const auto visit = [&](bool own) {
            return [&, own](const std::string &text) {
                for (const Span &span : spansOf(QString::fromStdString(text))) {
                    for (const QString &root : rootsOf(span.expression)) {
                        const std::string name = root.toStdString();
                        if (name == "schema" || (own && name == id))
                            continue;
                        if (!ids.contains(name))
                            unknown = name;
                        else
                            needs[id].insert(name);
                    }
                }
            };
        };
        eachText(resource["template"], visit(false));
        eachText(resource["readyWhen"], visit(true));
        if (!unknown.empty())
            return "resource \"" + id + "\": undeclared reference to '" + unknown + "'";
    }
    while (order.size() < ids.size()) {
        const std::size_t before = order.size();
        for (const Json &resource : definition["spec"]["resources"].array()) {
            const std::string &id = resource["id"].str();
            const auto placed = [&](const std::string &each) {
                return std::ranges::find(order, each) != order.end();
            };
            if (!placed(id) && std::ranges::all_of(needs[id], placed))
                order.push_back(id);
        }
        if (order.size() == before)
            return "graph contains a cycle";
    }
    return {};
}

std::string KroController::defineKind(const Json &definition)
{
    const Json &schema = definition["spec"]["schema"];
    const std::string group = schema["group"].str("kro.run");
    const std::string &kind = schema["kind"].str();
    std::string plural = kind + "s";
    std::ranges::transform(plural, plural.begin(), [](unsigned char c) { return std::tolower(c); });
    m_definitionOf[group + "/" + plural] = definition["metadata"]["name"].str();
    const std::string name = plural + "." + group;
    if (store().find(crds, {}, name))
        return {};
    std::string problem;
    const Json spec = schemaOfField(schema["spec"].isNull() ? Json::obj() : schema["spec"], problem);
    if (!problem.empty())
        return problem;
    const Json version = Json::obj(
        {{"name", schema["apiVersion"]},
         {"served", true},
         {"storage", true},
         {"subresources", Json::obj({{"status", Json::obj()}})},
         {"additionalPrinterColumns",
          Json::list(
              {Json::obj({{"name", "STATE"}, {"type", "string"}, {"jsonPath", ".status.state"}}),
               Json::obj({{"name", "READY"},
                          {"type", "string"},
                          {"jsonPath", ".status.conditions[?(@.type==\"Ready\")].status"}}),
               Json::obj({{"name", "AGE"}, {"type", "date"}, {"jsonPath", ".metadata.creationTimestamp"}})})},
         {"schema",
          Json::obj(
              {{"openAPIV3Schema",
                Json::obj(
                    {{"type", "object"},
                     {"properties",
                      Json::obj({{"spec", spec},
                                 {"status",
                                  Json::obj({{"type", "object"},
                                             {"x-kubernetes-preserve-unknown-fields", true}})}})}})}})}});
    const auto made =
        create(crds, {},
               Json::obj({{"metadata",
                           Json::obj({{"name", name}, {"labels", Json::obj({{"kro.run/owned", "true"}})}})},
                          {"spec",
                           Json::obj({{"group", group},
                                      {"scope", schema["scope"].str("Namespaced")},
                                      {"names",
                                       Json::obj({{"kind", kind},
                                                  {"listKind", kind + "List"},
                                                  {"plural", plural},
                                                  {"singular", plural.substr(0, plural.size() - 1)}})},
                                      {"versions", Json::list({version})}})}}));
    return made ? std::string() : made.error().message;
}

void KroController::syncDefinition(const ObjectPtr &definition)
{
    std::vector<std::string> order;
    std::string problem = graphProblem(definition->value, order);
    if (problem.empty())
        problem = defineKind(definition->value);
    setStatus(definitions, {{}, definition->value["metadata"]["name"].str()}, [&](Json &status) {
        const std::string now = server().now();
        const bool ok = problem.empty();
        status["state"] = ok ? "Active" : "Inactive";
        Json list = Json::list();
        for (const std::string &id : order)
            list.push(id);
        status["topologicalOrder"] = list;
        setCondition(status, "GraphAccepted", ok, ok ? "Valid" : "InvalidResourceGraph", problem, now);
        setCondition(status, "KindReady", ok, ok ? "Ready" : "AwaitingReconciliation", {}, now);
        setCondition(status, "ControllerReady", ok, ok ? "Running" : "AwaitingReconciliation", {}, now);
        setCondition(status, "Ready", ok, ok ? "Ready" : "InvalidResourceGraph", problem, now);
    });
}

void KroController::removeChildren(const std::string &storage, const ObjectPtr &instance,
                                   const std::vector<std::string> &order, const Json &definition)
{
    const std::string &ns = instance->value["metadata"]["namespace"].str();
    const std::string &name = instance->value["metadata"]["name"].str();
    // What came last goes first, and each waits until the one before it is gone.
    for (auto id = order.rbegin(); id != order.rend(); ++id) {
        for (const Json &resource : definition["spec"]["resources"].array()) {
            const Json &described = resource["template"];
            if (resource["id"].str() != *id || !described.isObject())
                continue;
            const std::string &apiVersion = described["apiVersion"].str();
            const std::size_t at = apiVersion.find('/');
            const ResourcePtr kind = server().resourceOfKind(
                at == std::string::npos ? "" : apiVersion.substr(0, at), described["kind"].str());
            if (!kind)
                continue;
            bool left = false;
            std::vector<Store::Key> mine;
            for (const auto &[key, object] : store().objects(kind->storage)) {
                const Json &labels = object->value["metadata"]["labels"];
                if (labels["kro.run/instance-name"].str() == name
                    && labels["kro.run/instance-namespace"].str() == ns
                    && labels["kro.run/node-id"].str() == *id)
                    mine.push_back(key);
            }
            for (const Store::Key &key : mine) {
                remove(kind->storage.c_str(), key, {.propagation = "Background"});
                left = left || store().find(kind->storage, key.first, key.second);
            }
            if (left) {
                enqueueAfter({storage, ns + "/" + name}, std::chrono::seconds(2));
                return;
            }
        }
    }
    (void)server().mutate(storage, ns, name, "kro", {}, [](Json &object) {
        std::erase_if(object["metadata"]["finalizers"].arrayRef(),
                      [](const Json &one) { return one.str() == kroFinalizer; });
    });
}

void KroController::syncInstance(const std::string &storage, const ObjectPtr &instance,
                                 const Json &definition)
{
    const std::string &ns = instance->value["metadata"]["namespace"].str();
    const std::string &name = instance->value["metadata"]["name"].str();
    std::vector<std::string> order;
    const std::string graph = graphProblem(definition, order);
    const bool guarded = std::ranges::any_of(instance->value["metadata"]["finalizers"].array(),
                                             [](const Json &one) { return one.str() == kroFinalizer; });
    if (!instance->value["metadata"]["deletionTimestamp"].isNull()) {
        if (guarded)
            removeChildren(storage, instance, order, definition);
        return;
    }
    if (!guarded) {
        (void)server().mutate(storage, ns, name, "kro", {},
                              [](Json &object) { object["metadata"]["finalizers"].push(kroFinalizer); });
        return;
    }
    std::map<std::string, Json> objects{{"schema", instance->value}};
    std::string waiting = graph, refused;
    for (const std::string &id : order) {
        if (!waiting.empty())
            break;
        for (const Json &resource : definition["spec"]["resources"].array()) {
            if (resource["id"].str() != id || !waiting.empty())
                continue;
            auto wanted = filled(resource["template"], objects);
            if (!wanted) {
                waiting = id;
                break;
            }
            const std::string &apiVersion = std::as_const(*wanted)["apiVersion"].str();
            const std::size_t at = apiVersion.find('/');
            const ResourcePtr kind =
                server().resourceOfKind(at == std::string::npos ? "" : apiVersion.substr(0, at),
                                        std::as_const(*wanted)["kind"].str());
            for (const auto &[label, value] : {std::pair<const char *, std::string>{"kro.run/owned", "true"},
                                               {"kro.run/instance-name", name},
                                               {"kro.run/instance-namespace", ns},
                                               {"kro.run/instance-kind", instance->value["kind"].str()},
                                               {"kro.run/node-id", id},
                                               {"app.kubernetes.io/managed-by", "kro"}})
                (*wanted)["metadata"]["labels"][label] = value;
            const std::string objectName = std::as_const(*wanted)["metadata"]["name"].str();
            const std::string objectNs =
                kind->namespaced ? std::as_const(*wanted)["metadata"]["namespace"].str(ns) : std::string();
            const auto applied = server().apply(*kind, objectNs, objectName, *wanted, true,
                                                {.manager = "kro", .validation = FieldValidation::Strict});
            if (!applied) {
                waiting = id;
                refused = applied.error().message;
                break;
            }
            objects[id] = (*applied)->value;
            for (const Json &condition : resource["readyWhen"].array()) {
                const QList<Span> spans = spansOf(QString::fromStdString(condition.str()));
                const auto ready = spans.isEmpty()
                    ? std::nullopt
                    : kroValue(spans.first().expression.toStdString(), objects);
                if (!ready || !isTrue(*ready))
                    waiting = id;
            }
        }
    }
    setStatus(storage.c_str(), {ns, name}, [&](Json &status) {
        const std::string now = server().now();
        const bool all = waiting.empty();
        status["state"] = all ? "ACTIVE" : refused.empty() ? "IN_PROGRESS" : "ERROR";
        status["observedGeneration"] = instance->value["metadata"]["generation"];
        setCondition(status, "InstanceManaged", true, "Managed", {}, now);
        setCondition(status, "GraphResolved", graph.empty(), graph.empty() ? "Resolved" : "ResolutionFailed",
                     graph, now);
        const std::string why = all ? std::string()
            : refused.empty()       ? "awaiting resource readiness: " + waiting
                                    : "resource " + waiting + ": " + refused;
        setCondition(status, "ResourcesReady", all, all ? "AllResourcesReady" : "NotReady", why, now);
        setCondition(status, "Ready", all, all ? "Ready" : "NotReady", why, now);
        for (const auto &[field, expression] : definition["spec"]["schema"]["status"].object()) {
            if (auto value = filled(expression, objects))
                status[field] = *value;
        }
    });
    if (!refused.empty())
        enqueueAfter({storage, ns + "/" + name}, std::chrono::seconds(10));
}

} // namespace slipway::sandbox
