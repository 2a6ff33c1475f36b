// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Graphs of kro: inputs that nothing reads, expressions that read what is not there, instances of another version. Source: kro docs,
// "ResourceGraphDefinitions", "CEL expressions".
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const YamlNode &node)
{
    QString text = node.kind == YamlNode::Kind::String ? node.text() + u'\n' : QString();
    for (const YamlNode &item : node.items)
        text += textOf(item);
    for (const YamlNode::Entry &entry : node.entries)
        text += entry.key + u'\n' + textOf(entry.value);
    return text;
}

/// An input of a graph that none of its templates reads.
void checkInputs(AuditContext &context, const Manifest &graph, const YamlNode &inputs,
                 const YamlNode &resources)
{
    const QString text = textOf(resources);
    for (const YamlNode::Entry &input : inputs.entries) {
        const QRegularExpression use(
            u"schema\\.spec\\.\\??%1\\b"_s.arg(QRegularExpression::escape(input.key)));
        if (!use.match(text).hasMatch())
            context.report.add(
                "manifest.unused-input",
                {{{graph.file, input.position.line}, u"spec.schema.spec"_s, input.key}},
                AuditText::tr("The graph offers the input %1, but nothing reads it").arg(input.key),
                AuditText::tr("Setting it has no effect."), AuditText::tr("Use it, or remove it"),
                u"${schema.spec.%1}"_s.arg(input.key));
    }
}

/// What an expression reads has to be an input or another resource of the graph.
void checkExpressions(AuditContext &context, const Manifest &graph, const YamlNode &node,
                      const QStringList &inputs, const QStringList &ids)
{
    static const QRegularExpression input(u"\\bschema\\.spec\\.[?]?([A-Za-z_]\\w*)"_s);
    static const QRegularExpression head(u"\\$\\{\\s*([A-Za-z_]\\w*)\\.\\??[A-Za-z_]"_s);
    const auto say = [&](const QString &written, const QStringList &known, const QString &title) {
        const QString near = nearest(written, known);
        context.report.add(
            "graph.reference", {{graph.place(node), u"spec.resources"_s, written}}, title,
            AuditText::tr("kro refuses the graph: it stays Inactive, and its kind is never served."),
            AuditText::tr("Write it as"), near.isEmpty() ? known.join(u", "_s) : near);
    };
    if (node.kind == YamlNode::Kind::String) {
        const QString text = node.text();
        for (auto it = input.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured(1);
            if (!inputs.contains(name))
                say(name, inputs,
                    AuditText::tr("The graph reads the input %1, which it does not offer").arg(name));
        }
        for (auto it = head.globalMatch(text); it.hasNext();) {
            const QString name = it.next().captured(1);
            if (!ids.contains(name))
                say(name, ids,
                    AuditText::tr("The graph reads the resource %1, which it does not have").arg(name));
        }
    }
    for (const YamlNode &item : node.items)
        checkExpressions(context, graph, item, inputs, ids);
    for (const YamlNode::Entry &entry : node.entries)
        checkExpressions(context, graph, entry.value, inputs, ids);
}

void checkInstances(AuditContext &context, const Manifest &graph, const YamlNode &schema)
{
    const YamlNode *kind = schema.find(u"kind");
    const YamlNode *version = schema.find(u"apiVersion");
    const YamlNode *group = schema.find(u"group");
    if (!kind || !version || version->text().contains(u'/'))
        return;
    const QString right = (group ? group->text() : u"kro.run"_s) + u'/' + version->text();
    for (const Manifest *instance : context.world.ofKind(kind->text())) {
        const YamlNode *own = instance->root.find(u"apiVersion");
        if (!own || instance->apiVersion == right || instance->group() != right.section(u'/', 0, 0))
            continue;
        context.report.add(
            "api.unknown",
            {{instance->place(*own), u"apiVersion"_s, instance->apiVersion},
             {graph.place(*version), u"spec.schema.apiVersion"_s, version->text()}},
            AuditText::tr("%1: the graph makes this kind in version %2").arg(instance->label(), right),
            AuditText::tr("The API server knows no other version of it."), AuditText::tr("Write it as"),
            right);
    }
}

} // namespace

void graphRules(AuditContext &context)
{
    for (const Manifest *graph : context.world.ofKind(u"ResourceGraphDefinition")) {
        const YamlNode *schema = graph->root.at({u"spec", u"schema"});
        const YamlNode *inputs = schema ? schema->find(u"spec") : nullptr;
        const YamlNode *resources = graph->root.at({u"spec", u"resources"});
        if (schema)
            checkInstances(context, *graph, *schema);
        if (!inputs || !inputs->isMap() || !resources || graph->patch)
            continue;
        checkInputs(context, *graph, *inputs, *resources);
        QStringList names, ids{u"schema"_s};
        for (const YamlNode::Entry &input : inputs->entries)
            names << input.key;
        bool hasLoop = false; // whose variables are names, too
        for (const YamlNode &resource : resources->items) {
            if (const YamlNode *id = resource.find(u"id"))
                ids << id->text();
            hasLoop |= resource.find(u"forEach") != nullptr;
        }
        if (!hasLoop)
            checkExpressions(context, *graph, *resources, names, ids);
    }
}

} // namespace slipway::audit
