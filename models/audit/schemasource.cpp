// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/auditreport.h"
#include "audit/schema.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

// At namespace scope, as the macro asks; a static library's resources are not linked by themselves.
static void initAuditResources()
{
    Q_INIT_RESOURCE(slipway_audit);
}

namespace slipway::audit {

using namespace Qt::StringLiterals;

const SchemaSet &SchemaSet::builtIn()
{
    static const SchemaSet set = [] {
        initAuditResources();
        SchemaSet all;
        for (const QString &name : {u":/audit/schema.txt"_s, u":/audit/schema-more.txt"_s}) {
            QFile file(name);
            if (file.open(QIODevice::ReadOnly))
                all.addText(file.readAll());
        }
        return all;
    }();
    return set;
}

namespace {

bool flag(const YamlNode &node, QStringView key)
{
    const YamlNode *found = node.find(key);
    return found && found->kind == YamlNode::Kind::Bool && found->scalar.toBool();
}

} // namespace

/// The same reduction as in resources/audit/make-schema.
QString SchemaSet::typeOf(const YamlNode &openApi, const QString &name, int depth)
{
    const YamlNode *properties = openApi.find(u"properties");
    const QString kind = openApi.find(u"type") ? openApi.find(u"type")->text() : QString();
    if (flag(openApi, u"x-kubernetes-int-or-string"))
        return openApi.find(u"pattern") ? u"q"_s : u"p"_s;
    if (kind == "array"_L1) {
        const YamlNode *items = openApi.find(u"items");
        return u'[' + (items ? typeOf(*items, name, depth) : u"*"_s) + u']';
    }
    if (kind == "object"_L1 || properties) {
        if (!properties) {
            const YamlNode *extra = openApi.find(u"additionalProperties");
            return extra && extra->isMap() ? u'{' + typeOf(*extra, name, depth) + u'}' : u"*"_s;
        }
        if (flag(openApi, u"x-kubernetes-preserve-unknown-fields")
            || flag(openApi, u"x-kubernetes-embedded-resource"))
            return u"*"_s;
        if (depth > 12)
            return u"*"_s;
        Fields fields;
        QStringList required;
        if (const YamlNode *list = openApi.find(u"required")) {
            for (const YamlNode &item : list->items)
                required << item.text();
        }
        for (const YamlNode::Entry &entry : properties->entries) {
            QString type = typeOf(entry.value, name + u'.' + entry.key, depth + 1);
            if (depth == 0 && entry.key == "metadata"_L1)
                type = u"ObjectMeta"_s;
            if (depth == 0 && entry.key == "status"_L1)
                type = u"*"_s;
            fields.insert(
                entry.key,
                type + (required.contains(entry.key) && !entry.value.find(u"default") ? u"!"_s : QString()));
        }
        if (depth == 0) {
            // The schema of a definition may leave out what every object has.
            for (const QString &key : {u"apiVersion"_s, u"kind"_s}) {
                if (!fields.contains(key))
                    fields.insert(key, u"s"_s);
            }
            if (!fields.contains(u"metadata"_s))
                fields.insert(u"metadata"_s, u"ObjectMeta"_s);
        }
        m_types.insert(name, fields);
        return name;
    }
    if (kind == "string"_L1) {
        QStringList values;
        if (const YamlNode *list = openApi.find(u"enum")) {
            for (const YamlNode &item : list->items)
                values << item.text();
        }
        return values.isEmpty() || values.contains(QString()) ? u"s"_s : u"s="_s + values.join(u'|');
    }
    return kind == "integer"_L1 ? u"i"_s
        : kind == "number"_L1   ? u"n"_s
        : kind == "boolean"_L1  ? u"b"_s
                                : u"*"_s;
}

void SchemaSet::addDefinition(const YamlNode &definition)
{
    const YamlNode *group = definition.at({u"spec", u"group"});
    const YamlNode *kind = definition.at({u"spec", u"names", u"kind"});
    const YamlNode *versions = definition.at({u"spec", u"versions"});
    if (!group || !kind || !versions)
        return;
    for (const YamlNode &version : versions->items) {
        const YamlNode *name = version.find(u"name");
        const YamlNode *openApi = version.at({u"schema", u"openAPIV3Schema"});
        if (!name || !openApi)
            continue;
        const QString apiVersion = group->text() + u'/' + name->text();
        m_kinds.insert({apiVersion, kind->text()},
                       typeOf(*openApi, u"definition:%1@%2"_s.arg(kind->text(), apiVersion), 0));
    }
}

/// kro's SimpleSchema: "integer | default=1", "[]string", "map[string]string", or a map of such.
QString SchemaSet::simpleType(const YamlNode &node, const QString &name)
{
    if (node.isMap()) {
        Fields fields;
        for (const YamlNode::Entry &entry : node.entries) {
            QString type = simpleType(entry.value, name + u'.' + entry.key);
            if (entry.value.isScalar() && entry.value.text().contains("required=true"_L1)
                && !entry.value.text().contains("default="_L1))
                type += u'!';
            fields.insert(entry.key, type);
        }
        m_types.insert(name, fields);
        return name;
    }
    const QString type = node.text().section(u'|', 0, 0).trimmed();
    if (type == "string"_L1)
        return u"s"_s;
    if (type == "integer"_L1)
        return u"i"_s;
    if (type == "boolean"_L1)
        return u"b"_s;
    if (type == "float"_L1 || type == "number"_L1)
        return u"n"_s;
    if (type == "[]string"_L1)
        return u"[s]"_s;
    if (type == "map[string]string"_L1)
        return u"{s}"_s;
    return u"*"_s;
}

void SchemaSet::addGraph(const YamlNode &graph)
{
    const YamlNode *schema = graph.at({u"spec", u"schema"});
    if (!schema)
        return;
    const YamlNode *kind = schema->find(u"kind");
    const YamlNode *version = schema->find(u"apiVersion");
    const YamlNode *group = schema->find(u"group");
    const YamlNode *spec = schema->find(u"spec");
    if (!kind || !version || !spec || !spec->isMap())
        return;
    const QString apiVersion = (group ? group->text() : u"kro.run"_s) + u'/' + version->text();
    const QString name = u"graph:"_s + kind->text();
    m_types.insert(name,
                   {{u"apiVersion"_s, u"s"_s},
                    {u"kind"_s, u"s"_s},
                    {u"metadata"_s, u"ObjectMeta"_s},
                    {u"status"_s, u"*"_s},
                    {u"spec"_s, simpleType(*spec, name + u".spec"_s)}});
    m_kinds.insert({apiVersion, kind->text()}, name);
}

Result<> SchemaSet::addFolder(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() || !info.isDir())
        return fail(ErrorKind::NotFound, AuditText::tr("there is no such folder of definitions"), path);
    int count = 0;
    for (QDirIterator it(path, {u"*.yaml"_s, u"*.yml"_s, u"*.json"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // The largest definition that is known, LLMInferenceService, has 2.2 MB and 60,000 nodes.
        constexpr YamlLimits limits{.bytes = 16 * 1024 * 1024, .nodes = 2'000'000, .depth = 128};
        auto documents = parseYaml(file.readAll(), file.fileName(), limits);
        if (!documents)
            return std::unexpected(std::move(documents.error()));
        for (const YamlNode &document : std::as_const(*documents)) {
            if (document.isMap() && document.find(u"kind")
                && document.find(u"kind")->text() == "CustomResourceDefinition"_L1) {
                addDefinition(document);
                ++count;
            }
        }
    }
    if (count == 0)
        return fail(ErrorKind::Invalid, AuditText::tr("the folder holds no CustomResourceDefinition"), path);
    return {};
}

} // namespace slipway::audit
