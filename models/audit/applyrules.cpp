// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The order in which objects reach the cluster: a kind before what defines it, a namespace after what is to be in it, a question about an
// object before it is there; and what may not change once it is. Sources: kubectl apply sends the objects of a file one after the other;
// Kubernetes API validation ("field is immutable after creation"; "updates to statefulset spec for fields other than …").
#include "audit/applied.h"
#include "audit/rules.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

bool isBefore(const Applied &one, const Applied &other)
{
    if (one.command != other.command)
        return one.command->order < other.command->order;
    return !one.isSorted && one.within < other.within;
}

void sayTooEarly(AuditContext &context, const Place &place, const QString &field, const QString &value,
                 const Place &later, const QString &kind, const QString &name)
{
    context.report.add("order.too-early", {{place, field, value}, {later, kind, name}},
                       AuditText::tr("The %1 %2 is used here, but created further down").arg(kind, name),
                       AuditText::tr("At this step it does not exist yet, so the command fails."),
                       AuditText::tr("Move its creation above this step"), {});
}

/// What a graph or a definition makes known: group and kind.
std::optional<std::pair<QString, QString>> definedKind(const AuditWorld &world, const Manifest &manifest)
{
    if (manifest.kind == "CustomResourceDefinition"_L1)
        return std::pair{world.text(manifest, manifest.root.at({u"spec", u"group"})),
                         world.text(manifest, manifest.root.at({u"spec", u"names", u"kind"}))};
    if (manifest.kind == "ResourceGraphDefinition"_L1) {
        const QString group = world.text(manifest, manifest.root.at({u"spec", u"schema", u"group"}));
        return std::pair{group.isEmpty() ? u"kro.run"_s : group,
                         world.text(manifest, manifest.root.at({u"spec", u"schema", u"kind"}))};
    }
    return {};
}

void checkDefinitions(AuditContext &context, const QList<Applied> &all)
{
    for (const Applied &definition : all) {
        const auto kind = definedKind(context.world, *definition.manifest);
        if (!kind || kind->second.isEmpty())
            continue;
        // Defined more than once: whichever comes first counts.
        const bool isFirst = std::ranges::none_of(all, [&](const Applied &other) {
            return definedKind(context.world, *other.manifest) == kind && isBefore(other, definition);
        });
        for (const Applied &use : all) {
            if (!isFirst || use.manifest->group() != kind->first || use.manifest->kind != kind->second
                || use.command->file != definition.command->file || !isBefore(use, definition)
                || isAlternative(*use.command) || isAlternative(*definition.command))
                continue;
            context.report.add(
                "order.too-early",
                {{use.command == definition.command ? use.manifest->place() : use.command->place(), u"kind"_s,
                  use.manifest->label()},
                 {definition.manifest->place(), definition.manifest->kind, definition.manifest->name}},
                AuditText::tr("A %1 is applied here, but what defines it only further down")
                    .arg(use.manifest->kind),
                AuditText::tr("kubectl answers \"no matches for kind\"; ensure CRDs are installed first."),
                AuditText::tr("Apply it before this step"), definition.manifest->label());
        }
    }
}

void checkSpaces(AuditContext &context, const QList<Applied> &all)
{
    const AuditWorld &world = context.world;
    for (const Applied &space : all) {
        if (space.manifest->kind != "Namespace"_L1 || masked(space.manifest->name).contains(anyText))
            continue;
        const QString name = space.manifest->name;
        const bool isMadeOtherwise =
            std::ranges::any_of(world.commands,
                                [&](const Command &command) {
                                    const QString text = command.shell.text();
                                    return command.order < space.command->order
                                        && (text.contains("create n"_L1)
                                            || text.contains("--create-namespace"_L1))
                                        && (text.contains(name) || masked(text).contains(anyText));
                                })
            || std::ranges::any_of(all, [&](const Applied &other) {
                   return other.manifest->kind == "Namespace"_L1 && other.manifest->name == name
                       && isBefore(other, space);
               });
        for (const Applied &use : all) {
            if (isMadeOtherwise || !use.manifest->nameSpaceKnown || use.manifest->nameSpace != name
                || use.manifest->kind == "Namespace"_L1 || use.command->file != space.command->file
                || !isBefore(use, space) || isAlternative(*use.command) || isAlternative(*space.command))
                continue;
            sayTooEarly(context, use.command == space.command ? use.manifest->place() : use.command->place(),
                        u"namespace"_s, use.manifest->label(), space.manifest->place(), u"namespace"_s, name);
            break; // said once a namespace
        }
    }
}

struct KindName {
    QString kind, name;
};

/// "deploy/x" or "deploy x", as kubectl takes it.
std::optional<KindName> namedObject(const ParsedCommand &line, qsizetype at)
{
    static const QHash<QString, QString> kinds{{u"deployment"_s, u"Deployment"_s},
                                               {u"deploy"_s, u"Deployment"_s},
                                               {u"deployments"_s, u"Deployment"_s},
                                               {u"statefulset"_s, u"StatefulSet"_s},
                                               {u"sts"_s, u"StatefulSet"_s},
                                               {u"daemonset"_s, u"DaemonSet"_s},
                                               {u"ds"_s, u"DaemonSet"_s},
                                               {u"job"_s, u"Job"_s},
                                               {u"pod"_s, u"Pod"_s},
                                               {u"po"_s, u"Pod"_s},
                                               {u"svc"_s, u"Service"_s},
                                               {u"service"_s, u"Service"_s},
                                               {u"pvc"_s, u"PersistentVolumeClaim"_s},
                                               {u"persistentvolumeclaim"_s, u"PersistentVolumeClaim"_s},
                                               {u"storageclass"_s, u"StorageClass"_s},
                                               {u"sc"_s, u"StorageClass"_s},
                                               {u"raycluster"_s, u"RayCluster"_s},
                                               {u"rayservice"_s, u"RayService"_s},
                                               {u"rayjob"_s, u"RayJob"_s},
                                               {u"gateway"_s, u"Gateway"_s},
                                               {u"clusterrolebinding"_s, u"ClusterRoleBinding"_s},
                                               {u"rolebinding"_s, u"RoleBinding"_s},
                                               {u"llminferenceservice"_s, u"LLMInferenceService"_s},
                                               {u"rgd"_s, u"ResourceGraphDefinition"_s}};
    const QString word = line.word(at);
    const QString kind = kinds.value(word.section(u'/', 0, 0).section(u'.', 0, 0).toLower());
    const QString name = word.contains(u'/') ? word.section(u'/', 1) : line.word(at + 1);
    if (kind.isEmpty() || name.isEmpty() || masked(name).contains(anyText))
        return {};
    return KindName{kind, name};
}

/// kubectl wait, rollout status and their like for what is not there yet.
void checkQuestions(AuditContext &context, const QList<Applied> &all)
{
    const AuditWorld &world = context.world;
    static const QStringList verbs{u"wait"_s, u"rollout"_s, u"port-forward"_s,
                                   u"exec"_s, u"logs"_s,    u"scale"_s};
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || command.mention || command.shell.conditional
            || !verbs.contains(line.word(0)) || isAlternative(command) || command.shell.followedBy == "||"_L1)
            continue;
        const auto object = namedObject(line, line.word(0) == "rollout"_L1 ? 2 : 1);
        if (!object || line.value({u"--for"}).contains("delete"_L1)
            || line.value({u"--for"}).contains("create"_L1))
            continue;
        const Applied *later = nullptr;
        bool isThere = false;
        for (const Applied &each : all) {
            if (each.manifest->kind != object->kind || each.manifest->name != object->name)
                continue;
            const bool isOther = each.command->file != command.file || each.command->order < command.order
                || isAlternative(*each.command);
            isThere |= isOther;
            if (!isOther && !later)
                later = &each;
        }
        // A chart, or a file that is not here, may have made it before.
        const bool isMadeAbove = std::ranges::any_of(world.commands, [&](const Command &other) {
            if (other.order >= command.order || &other == &command)
                return false;
            const QString text = other.shell.text();
            const bool isRead =
                std::ranges::any_of(all, [&](const Applied &each) { return each.command == &other; });
            return text.contains(object->name) || other.shell.program() == "helm"_L1
                || (!isRead && (text.contains("apply"_L1) || text.contains("create -"_L1)));
        });
        if (later && !isThere && !isMadeAbove)
            sayTooEarly(context, command.place(), u"command"_s, command.shell.text(), later->command->place(),
                        object->kind, object->name);
    }
}

/// Whether the API server refuses to change the field of an object that exists.
bool isImmutable(const QString &kind, const QString &path)
{
    static const QHash<QString, QStringList> fields{
        {u"Deployment"_s, {u"spec.selector"_s}},
        {u"DaemonSet"_s, {u"spec.selector"_s}},
        {u"Job"_s, {u"spec.selector"_s, u"spec.template"_s, u"spec.completionMode"_s}},
        {u"Service"_s, {u"spec.clusterIP"_s}},
        {u"StorageClass"_s, {u"parameters"_s, u"provisioner"_s, u"reclaimPolicy"_s, u"volumeBindingMode"_s}},
        {u"RoleBinding"_s, {u"roleRef"_s}},
        {u"ClusterRoleBinding"_s, {u"roleRef"_s}},
        {u"PersistentVolumeClaim"_s,
         {u"spec.accessModes"_s, u"spec.storageClassName"_s, u"spec.volumeName"_s, u"spec.volumeMode"_s,
          u"spec.selector"_s}}};
    // Of a StatefulSet, these alone may change.
    static const QStringList open{u"spec.replicas"_s,
                                  u"spec.ordinals"_s,
                                  u"spec.template"_s,
                                  u"spec.updateStrategy"_s,
                                  u"spec.minReadySeconds"_s,
                                  u"spec.revisionHistoryLimit"_s,
                                  u"spec.persistentVolumeClaimRetentionPolicy"_s};
    const auto covers = [&path](const QString &each) { return path == each || path.startsWith(each + u'.'); };
    if (kind == "StatefulSet"_L1)
        return path.startsWith("spec."_L1) && std::ranges::none_of(open, covers);
    return std::ranges::any_of(fields.value(kind), covers);
}

QStringList leafPaths(const QJsonValue &value, const QString &path)
{
    if (!value.isObject())
        return {path};
    QStringList paths;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        paths += leafPaths(*it, path.isEmpty() ? it.key() : path + u'.' + it.key());
    return paths;
}

void sayImmutable(AuditContext &context, const Place &place, const QString &object, const QString &field,
                  const QList<Seen> &more)
{
    context.report.add("manifest.immutable", QList<Seen>{{place, field, object}} + more,
                       AuditText::tr("%1: %2 cannot be changed").arg(object, field),
                       AuditText::tr("The API server refuses it: the field is immutable."),
                       AuditText::tr("Delete the object and create it anew, or make a second one"), {});
}

void checkPatches(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || line.word(0) != "patch"_L1 || command.mention)
            continue;
        // For other commands -p stands alone, so the words are looked through as they are.
        const QList<ShellWord> &words = command.shell.words;
        const ShellWord *patch = nullptr;
        for (qsizetype i = 1; i + 1 < words.size(); ++i) {
            if (words.at(i).text == "-p"_L1 || words.at(i).text == "--patch"_L1)
                patch = &words.at(i + 1);
        }
        if (!patch)
            continue;
        const auto object = namedObject(line, 1);
        if (!object)
            continue;
        QString text = patch->text;
        text.replace(literalDollar, u'$');
        const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
        QStringList paths;
        if (document.isObject())
            paths = leafPaths(document.object(), {});
        for (const QJsonValue &each : document.array()) {
            const QJsonObject operation = each.toObject();
            if (operation[u"op"_s] != "test"_L1)
                paths << operation[u"path"_s].toString().mid(1).replace(u'/', u'.');
        }
        for (const QString &path : std::as_const(paths)) {
            // An empty volume name may be filled, once.
            const bool isFilled = object->kind == "PersistentVolumeClaim"_L1 && path == "spec.volumeName"_L1;
            if (!isFilled && isImmutable(object->kind, path)) {
                sayImmutable(context, {command.file, patch->line}, object->kind + u'/' + object->name, path,
                             {});
                break;
            }
        }
    }
}

QStringList scalarsBelow(const AuditWorld &world, const Manifest &manifest, const YamlNode *node)
{
    if (!node)
        return {};
    if (node->isScalar())
        return {world.text(manifest, node)};
    QStringList all;
    for (const YamlNode &item : node->items)
        all += scalarsBelow(world, manifest, &item);
    for (const YamlNode::Entry &entry : node->entries) {
        for (const QString &each : scalarsBelow(world, manifest, &entry.value))
            all << entry.key + u'=' + each;
    }
    all.sort();
    return all;
}

/// The same object applied a second time with another value where none may be.
void checkSecondApply(AuditContext &context, const QList<Applied> &all)
{
    static const QHash<QString, QList<QStringList>> fields{
        {u"Deployment"_s, {{u"spec"_s, u"selector"_s}}},
        {u"StatefulSet"_s, {{u"spec"_s, u"selector"_s}, {u"spec"_s, u"serviceName"_s}}},
        {u"PersistentVolumeClaim"_s, {{u"spec"_s, u"storageClassName"_s}, {u"spec"_s, u"accessModes"_s}}},
        {u"StorageClass"_s, {{u"parameters"_s}, {u"provisioner"_s}}},
        {u"RoleBinding"_s, {{u"roleRef"_s}}},
        {u"ClusterRoleBinding"_s, {{u"roleRef"_s}}}};
    const AuditWorld &world = context.world;
    for (const Applied &second : all) {
        for (const Applied &first : all) {
            const Manifest &one = *first.manifest, &other = *second.manifest;
            if (first.command->order >= second.command->order || first.command->file != second.command->file
                || one.kind != other.kind || one.name != other.name || &one == &other || one.patch
                || other.patch || !one.nameSpaceKnown != !other.nameSpaceKnown
                || one.nameSpace != other.nameSpace || masked(one.name).contains(anyText)
                || isAlternative(*first.command) || isAlternative(*second.command))
                continue;
            const bool isDeleted = std::ranges::any_of(world.commands, [&](const Command &command) {
                static const QRegularExpression removes(u"\\b(?:delete|uninstall|--force|destroy)\\b"_s);
                return command.order > first.command->order && command.order <= second.command->order
                    && removes.match(command.shell.text()).hasMatch();
            });
            if (isDeleted)
                continue;
            for (const QStringList &keys : fields.value(one.kind)) {
                const YamlNode *before = &one.root, *after = &other.root;
                for (const QString &key : keys) {
                    before = before ? before->find(key) : nullptr;
                    after = after ? after->find(key) : nullptr;
                }
                const QString was = scalarsBelow(world, one, before).join(u' '),
                              is = scalarsBelow(world, other, after).join(u' ');
                if (!before || !after || was == is || masked(was + is).contains(anyText))
                    continue;
                sayImmutable(context, other.place(*after), other.label(), keys.join(u'.'),
                             {{one.place(*before), keys.join(u'.'), was}});
                break;
            }
        }
    }
}

} // namespace

void applyRules(AuditContext &context)
{
    const QList<Applied> all = appliedObjects(context.world);
    checkDefinitions(context, all);
    checkSpaces(context, all);
    checkQuestions(context, all);
    checkPatches(context);
    checkSecondApply(context, all);
}

} // namespace slipway::audit
