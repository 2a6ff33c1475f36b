// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// RBAC: resources under a group that does not have them, and bindings of what is called otherwise. Source: Kubernetes docs, "Using RBAC
// Authorization".
#include "audit/nearest.h"
#include "audit/rules.h"

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QStringList> &groups()
{
    static const QHash<QString, QStringList> known{
        {u"pods"_s, {QString(), u"metrics.k8s.io"_s}},
        {u"nodes"_s, {QString(), u"metrics.k8s.io"_s}},
        {u"services"_s, {QString()}},
        {u"configmaps"_s, {QString()}},
        {u"secrets"_s, {QString()}},
        {u"serviceaccounts"_s, {QString()}},
        {u"namespaces"_s, {QString()}},
        {u"persistentvolumeclaims"_s, {QString()}},
        {u"persistentvolumes"_s, {QString()}},
        {u"deployments"_s, {u"apps"_s}},
        {u"statefulsets"_s, {u"apps"_s}},
        {u"daemonsets"_s, {u"apps"_s}},
        {u"replicasets"_s, {u"apps"_s}},
        {u"jobs"_s, {u"batch"_s}},
        {u"cronjobs"_s, {u"batch"_s}},
        {u"horizontalpodautoscalers"_s, {u"autoscaling"_s}},
        {u"poddisruptionbudgets"_s, {u"policy"_s}},
        {u"storageclasses"_s, {u"storage.k8s.io"_s}},
        {u"httproutes"_s, {u"gateway.networking.k8s.io"_s}},
        {u"customresourcedefinitions"_s, {u"apiextensions.k8s.io"_s}},
        {u"rolebindings"_s, {u"rbac.authorization.k8s.io"_s}},
        {u"clusterrolebindings"_s, {u"rbac.authorization.k8s.io"_s}}};
    return known;
}

bool isBuiltInGroup(const QString &group)
{
    static const QStringList named{QString(),        u"apps"_s,   u"batch"_s,
                                   u"autoscaling"_s, u"policy"_s, u"extensions"_s};
    static const QStringList counted{u"custom.metrics.k8s.io"_s, u"external.metrics.k8s.io"_s};
    return named.contains(group) || (group.endsWith(".k8s.io"_L1) && !counted.contains(group));
}

void checkRoleRules(AuditContext &context, const Manifest &role)
{
    const YamlNode *rules = role.root.find(u"rules");
    for (const YamlNode &rule : rules ? rules->items : QList<YamlNode>{}) {
        const YamlNode *groupList = rule.find(u"apiGroups");
        const YamlNode *resources = rule.find(u"resources");
        if (!groupList || !resources)
            continue;
        QStringList given;
        for (const YamlNode &group : groupList->items)
            given << context.world.text(role, &group);
        // Plurals are the groups' own: Knative has services, Volcano has jobs.
        if (!std::ranges::all_of(given, isBuiltInGroup))
            continue;
        for (const YamlNode &resource : resources->items) {
            const QString name = context.world.text(role, &resource).section(u'/', 0, 0);
            const QStringList right = groups().value(name);
            if (right.isEmpty() || given.contains(u"*"_s) || masked(given.join(u' ')).contains(anyText)
                || std::ranges::any_of(right, [&](const QString &each) { return given.contains(each); }))
                continue;
            context.report.add("access.group",
                               {{role.place(resource), u"rules.resources"_s, name},
                                {role.place(*groupList), u"rules.apiGroups"_s, given.join(u", "_s)}},
                               AuditText::tr("%1: no group of this rule has %2").arg(role.label(), name),
                               AuditText::tr("It allows nothing: requests answer 403 Forbidden."),
                               AuditText::tr("Add to apiGroups"), u'"' + right.first() + u'"');
        }
    }
}

void checkRoleRef(AuditContext &context, const Manifest &binding)
{
    const AuditWorld &world = context.world;
    const YamlNode *kind = binding.root.at({u"roleRef", u"kind"});
    const YamlNode *node = binding.root.at({u"roleRef", u"name"});
    const QString name = world.text(binding, node);
    if (!kind || !node || masked(name).contains(anyText) || name.contains(u'$'))
        return;
    QStringList names;
    for (const Manifest *role : world.ofKind(kind->text())) {
        if (role->name == name || masked(role->name).contains(anyText) || role->name.contains(u'$'))
            return;
        names << role->name;
    }
    static const QStringList everywhere{u"admin"_s, u"edit"_s, u"view"_s, u"cluster-admin"_s};
    const QString wanted = nearest(name, names);
    if (wanted.isEmpty() || (kind->text() == "ClusterRole"_L1 && everywhere.contains(name)))
        return;
    context.report.add("reference.name", {{binding.place(*node), u"roleRef.name"_s, name}},
                       AuditText::tr("%1 %2 is used, but %3 is created").arg(kind->text(), name, wanted),
                       AuditText::tr("Nothing creates what is used, and nothing uses what is created."),
                       AuditText::tr("Use one name in both places"), wanted);
}

void checkSubjects(AuditContext &context, const Manifest &binding, const QList<KubernetesAccount> &accounts)
{
    const AuditWorld &world = context.world;
    const YamlNode *subjects = binding.root.find(u"subjects");
    for (const YamlNode &subject : subjects ? subjects->items : QList<YamlNode>{}) {
        const YamlNode *kind = subject.find(u"kind");
        const YamlNode *nameNode = subject.find(u"name");
        const YamlNode *space = subject.find(u"namespace");
        if (!kind || kind->text() != "ServiceAccount"_L1 || !nameNode)
            continue;
        const QString name = world.text(binding, nameNode), nameSpace = world.text(binding, space);
        // A kustomization with a namespace fills it in.
        if (!space) {
            if (world.ofKind(u"Kustomization").isEmpty())
                context.report.add(
                    "manifest.missing-field", {{binding.place(*nameNode), u"subjects.namespace"_s, name}},
                    AuditText::tr("%1 lacks the field %2").arg(binding.label(), u"subjects.namespace"_s),
                    AuditText::tr("The API server refuses the object."), AuditText::tr("Add it"),
                    u"namespace: "_s + (binding.nameSpace.isEmpty() ? u"NAMESPACE"_s : binding.nameSpace));
            continue;
        }
        if (masked(name + nameSpace).contains(anyText) || (name + nameSpace).contains(u'$'))
            continue;
        const KubernetesAccount *meant = nullptr;
        bool found = name == "default"_L1;
        for (const KubernetesAccount &account : accounts) {
            const bool isHere = !account.nameSpaceKnown || account.nameSpace == nameSpace;
            found |= masked(account.name + account.nameSpace).contains(anyText)
                || (account.name == name && isHere);
            if (account.name == name || (isHere && !nearest(name, {account.name}).isEmpty()))
                meant = &account;
        }
        if (found || !meant)
            continue;
        const bool isName = meant->name != name;
        context.report.add(
            isName ? "reference.name" : "reference.namespace",
            {{binding.place(isName ? *nameNode : *space), u"subjects"_s, nameSpace + u'/' + name},
             {meant->place, u"ServiceAccount"_s, meant->nameSpace + u'/' + meant->name}},
            AuditText::tr(
                "The binding is for %1/%2, but the Kubernetes service account that is created is %3/%4")
                .arg(nameSpace, name, meant->nameSpaceKnown ? meant->nameSpace : nameSpace, meant->name),
            AuditText::tr("A pod of another account or namespace cannot act through this binding."),
            AuditText::tr("Bind"), isName ? meant->name : u"namespace: "_s + meant->nameSpace);
    }
}

} // namespace

void accessRules(AuditContext &context)
{
    const QList<KubernetesAccount> accounts = createdAccounts(context.world);
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.group() != "rbac.authorization.k8s.io"_L1 || manifest.patch || manifest.templated)
            continue;
        if (manifest.kind.endsWith("Binding"_L1)) {
            checkRoleRef(context, manifest);
            checkSubjects(context, manifest, accounts);
        } else {
            checkRoleRules(context, manifest);
        }
    }
}

} // namespace slipway::audit
