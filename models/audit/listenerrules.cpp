// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Routes and the listeners that are to take them, across namespaces. Source: Gateway API, "Cross-Namespace routing": a parentRef without
// namespace means the route's own, and allowedRoutes is Same unless it says more.
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// Labels of a namespace as manifests and commands of the world put them; nothing when somebody else makes it.
std::optional<QMap<QString, QString>> namespaceLabels(const AuditWorld &world, const QString &name)
{
    std::optional<QMap<QString, QString>> labels;
    for (const Manifest *each : world.ofKind(u"Namespace")) {
        if (each->name == name)
            labels = textMap(world, *each, each->root.at({u"metadata", u"labels"}));
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1)
            continue;
        const bool space = line.word(1) == "namespace"_L1 || line.word(1) == "ns"_L1;
        if (line.word(0) == "create"_L1 && space && line.word(2) == name && !labels)
            labels.emplace();
        // A label by hand of any namespace may be this one, when it is called by a variable or a path.
        if (line.word(0) == "label"_L1) {
            const bool isThis = space && line.word(2) == name;
            const bool isOther = space && masked(line.word(2)) == line.word(2) && !isThis;
            if (isOther
                || (!space && !line.word(1).contains("ns/"_L1) && !line.word(1).contains("space/"_L1)))
                continue;
            if (!isThis)
                return {};
            for (qsizetype i = 3; i < line.words.size(); ++i) {
                if (!labels)
                    labels.emplace();
                labels->insert(line.word(i).section(u'=', 0, 0), line.word(i).section(u'=', 1));
            }
        }
    }
    return labels;
}

/// Whether a listener takes routes of that namespace; nothing when it cannot be told.
std::optional<bool> takes(const AuditWorld &world, const Manifest &gateway, const YamlNode &listener,
                          const QString &nameSpace)
{
    const YamlNode *spaces = listener.at({u"allowedRoutes", u"namespaces"});
    const QString from = spaces ? world.text(gateway, spaces->find(u"from")) : QString();
    if (from == "All"_L1)
        return true;
    if (from.isEmpty() || from == "Same"_L1 || from == "None"_L1)
        return gateway.nameSpace == nameSpace && from != "None"_L1;
    const YamlNode *selector = spaces->find(u"selector");
    const YamlNode *labels = selector ? selector->find(u"matchLabels") : nullptr;
    if (from != "Selector"_L1 || !labels || selector->find(u"matchExpressions"))
        return {};
    QMap<QString, QString> wanted = textMap(world, gateway, labels);
    // The API server puts this one on every namespace.
    const QString own = wanted.take(u"kubernetes.io/metadata.name"_s);
    if (!own.isEmpty() && masked(own) == own && own != nameSpace)
        return false;
    if (wanted.isEmpty())
        return true;
    const auto has = namespaceLabels(world, nameSpace);
    return has ? std::optional(selects(wanted, *has)) : std::nullopt;
}

void checkParent(AuditContext &context, const Manifest &route, const YamlNode &parent)
{
    const AuditWorld &world = context.world;
    const YamlNode *kind = parent.find(u"kind");
    const YamlNode *nameNode = parent.find(u"name");
    const YamlNode *where = parent.find(u"namespace");
    const QString name = world.text(route, nameNode);
    const QString nameSpace = where ? world.text(route, where) : route.nameSpace;
    if (!nameNode || (kind && world.text(route, kind) != "Gateway"_L1) || !route.nameSpaceKnown
        || masked(nameSpace + route.nameSpace + name).contains(anyText) || name.contains(u'$'))
        return;
    const Manifest *gateway = nullptr;
    const Manifest *elsewhere = nullptr;
    for (const Manifest *each : world.ofKind(u"Gateway")) {
        if (each->name != name || !each->group().startsWith("gateway.networking"_L1))
            continue;
        if (!each->nameSpaceKnown || masked(each->nameSpace).contains(anyText) || each->patch)
            return;
        (each->nameSpace == nameSpace ? gateway : elsewhere) = each;
    }
    if (!gateway) {
        if (!elsewhere)
            return;
        const YamlNode &node = where ? *where : *nameNode;
        context.report.add(
            "gateway.namespace",
            {{route.place(node), u"spec.parentRefs"_s, nameSpace + u'/' + name},
             {elsewhere->place(), u"Gateway"_s, elsewhere->nameSpace + u'/' + name}},
            AuditText::tr("%1 looks for %2 in namespace %3, but it is in %4")
                .arg(route.label(), elsewhere->label(), nameSpace, elsewhere->nameSpace),
            AuditText::tr("Without a namespace a parentRef means the route's own; the route is attached to "
                          "nothing and has no status."),
            AuditText::tr("Add to the parentRef"), u"namespace: "_s + elsewhere->nameSpace);
        gateway = elsewhere;
    }
    const YamlNode *listeners = gateway->root.at({u"spec", u"listeners"});
    if (!listeners || listeners->items.isEmpty())
        return;
    const YamlNode *section = parent.find(u"sectionName");
    const QString wanted = world.text(route, section);
    QStringList names;
    bool open = false;
    const YamlNode *first = nullptr;
    for (const YamlNode &listener : listeners->items) {
        const QString own = world.text(*gateway, listener.find(u"name"));
        names << own;
        if (section && own != wanted && masked(own + wanted) == own + wanted)
            continue;
        if (!first)
            first = &listener;
        open |= takes(world, *gateway, listener, route.nameSpace).value_or(true);
    }
    if (!first) {
        const QString near = nearest(wanted, names);
        context.report.add(
            "gateway.listener",
            {{route.place(*section), u"spec.parentRefs.sectionName"_s, wanted},
             {gateway->place(*listeners), u"spec.listeners"_s, names.join(u", "_s)}},
            AuditText::tr("%1: %2 has no listener %3").arg(route.label(), gateway->label(), wanted),
            AuditText::tr("The route is not accepted: NoMatchingParent."), AuditText::tr("Write it as"),
            near.isEmpty() ? names.join(u", "_s) : near);
        return;
    }
    if (!open)
        context.report.add(
            "gateway.listener",
            {{route.place(where ? *where : *nameNode), u"spec.parentRefs"_s,
              gateway->nameSpace + u'/' + name},
             {gateway->place(*first), u"spec.listeners"_s, gateway->name}},
            AuditText::tr("%1 is in another namespace, and no listener of %2 takes routes from there")
                .arg(route.label(), gateway->label()),
            AuditText::tr("Without allowedRoutes a listener takes those of its own namespace: "
                          "NotAllowedByListeners."),
            AuditText::tr("Add to the listener"), u"allowedRoutes: {namespaces: {from: All}}"_s);
}

} // namespace

void listenerRules(AuditContext &context)
{
    for (const Manifest &route : context.world.manifests) {
        if (!route.kind.endsWith("Route"_L1) || !route.group().startsWith("gateway.networking"_L1)
            || route.patch)
            continue;
        const YamlNode *parents = route.root.at({u"spec", u"parentRefs"});
        for (const YamlNode &parent : parents ? parents->items : QList<YamlNode>{})
            checkParent(context, route, parent);
    }
}

} // namespace slipway::audit
