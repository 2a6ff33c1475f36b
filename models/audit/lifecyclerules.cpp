// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands about objects that are gone by then, or that were made under another name or with another port. Sources: Kubernetes docs,
// "Namespaces" (deleting one deletes what is in it), "kubectl expose", "kubectl port-forward".
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkAfterDeletion(AuditContext &context)
{
    const AuditWorld &world = context.world;
    struct Gone {
        QString name, file;
        Place place;
        int order = 0;
    };
    QHash<QString, Gone> gone; // by name
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || command.mention || command.shell.conditional)
            continue;
        const bool isSpace =
            line.word(1) == "namespace"_L1 || line.word(1) == "ns"_L1 || line.word(1) == "namespaces"_L1;
        const QString direct = line.word(1).startsWith("ns/"_L1) || line.word(1).startsWith("namespace/"_L1)
            ? line.word(1).section(u'/', 1)
            : QString();
        if (line.word(0) == "create"_L1 && isSpace) {
            gone.remove(line.word(2));
            continue;
        }
        // What is applied may be the namespace.
        if (line.word(0) == "apply"_L1) {
            gone.clear();
            continue;
        }
        if (line.word(0) != "delete"_L1)
            continue;
        if (isSpace || !direct.isEmpty()) {
            const QStringList names = isSpace ? line.words.mid(2) : QStringList{direct};
            for (const QString &name : names) {
                if (masked(name) == name && !name.contains(u'$') && !line.has({u"--dry-run", u"--context"}))
                    gone.insert(name, {name, command.file, command.place(), command.order});
            }
            continue;
        }
        const Flag *space = line.flag({u"-n", u"--namespace"});
        const auto found = gone.constFind(space ? space->value : QString());
        if (found == gone.constEnd() || found->file != command.file || line.has({u"--ignore-not-found"})
            || command.shell.followedBy == "||"_L1)
            continue;
        context.report.add(
            "order.too-late",
            {{{command.file, space->line}, u"command"_s, command.shell.text()},
             {found->place, u"command"_s, u"kubectl delete namespace "_s + found->name}},
            AuditText::tr("The namespace %1 is deleted above, and everything in it").arg(found->name),
            AuditText::tr("The command finds nothing to delete and fails, which ends a script with set -e."),
            AuditText::tr("Remove it, or move it above"), {});
    }
}

/// Objects of a cluster that is deleted above: there is nobody to ask for them.
void checkAfterCluster(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const Command *deletion = nullptr;
    QString name;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (command.mention || command.shell.conditional)
            continue;
        const QString program = line.program;
        const bool isCluster = line.words.contains(u"clusters"_s) || line.words.contains(u"cluster"_s)
            || line.words.contains(u"delete-cluster"_s);
        if ((program == "gcloud"_L1 && line.word(0) == "container"_L1) || program == "eksctl"_L1
            || (program == "aws"_L1 && line.word(0) == "eks"_L1) || program == "kind"_L1) {
            const bool deletes =
                isCluster && (line.words.contains(u"delete"_s) || line.words.contains(u"delete-cluster"_s));
            // Whatever else is done with clusters may bring another one.
            deletion = deletes ? &command : nullptr;
            const QString flagged = line.value({u"--name", u"--cluster"});
            name = flagged.isEmpty() ? line.words.last() : flagged;
            continue;
        }
        if (program == "kubectl"_L1 && line.word(0) == "config"_L1) {
            if (line.word(1).startsWith("use"_L1) || line.word(1).startsWith("set"_L1))
                deletion = nullptr;
            continue;
        }
        const bool removes = (program == "kubectl"_L1 && line.word(0) == "delete"_L1)
            || (program == "helm"_L1 && line.word(0) == "uninstall"_L1);
        if (!deletion || !removes || deletion->file != command.file || command.block != deletion->block
            || line.has({u"--context", u"--kubeconfig", u"--kube-context"})
            || command.shell.followedBy == "||"_L1)
            continue;
        context.report.add(
            "order.too-late",
            {{command.place(), u"command"_s, command.shell.text()},
             {deletion->place(), u"command"_s, deletion->shell.text()}},
            AuditText::tr("The cluster %1 is deleted above, and everything in it").arg(name),
            AuditText::tr("The command finds nothing to delete and fails, which ends a script with set -e."),
            AuditText::tr("Remove it, or move it above"), {});
        deletion = nullptr; // said once
    }
}

/// Deployments and Services that commands make and name.
struct MadeByHand {
    QString kind = {}, name = {};
    QString port = {}; ///< of a Service
    Place place = {};
};

QList<MadeByHand> madeByHand(const AuditWorld &world)
{
    QList<MadeByHand> made;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1)
            continue;
        if (line.word(0) == "create"_L1 && (line.word(1) == "deployment"_L1 || line.word(1) == "deploy"_L1)) {
            made.append({u"deployment"_s, line.word(2), {}, command.place()});
        } else if (line.word(0) == "expose"_L1) {
            const QString own = line.word(1).contains(u'/') ? line.word(1).section(u'/', 1) : line.word(2);
            const QString name = line.value({u"--name"});
            made.append(
                {u"service"_s, name.isEmpty() ? own : name, line.value({u"--port"}), command.place()});
        }
    }
    return made;
}

/// Names of workloads that commands wait for, in a world that makes all of its workloads itself.
void checkNamesByHand(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QHash<QString, QString> kinds{
        {u"deployment"_s, u"deployment"_s}, {u"deployments"_s, u"deployment"_s},
        {u"deploy"_s, u"deployment"_s},     {u"statefulset"_s, u"statefulset"_s},
        {u"sts"_s, u"statefulset"_s},       {u"svc"_s, u"service"_s},
        {u"service"_s, u"service"_s},       {u"services"_s, u"service"_s}};
    QList<MadeByHand> made = madeByHand(world);
    for (const Manifest &manifest : world.manifests) {
        if (const QString kind = kinds.value(manifest.kind.toLower()); !kind.isEmpty() && !manifest.patch)
            made.append({kind, manifest.name, {}, manifest.place()});
    }
    if (made.isEmpty())
        return;
    struct KindNames {
        QSet<QString> names = {};
        bool isOpen = false; ///< one is filled in later
    };
    QHash<QString, KindNames> namesOf;
    for (const MadeByHand &each : std::as_const(made)) {
        KindNames &own = namesOf[each.kind];
        own.names.insert(each.name);
        own.isOpen |= masked(each.name).contains(anyText) || each.name.contains(u'$');
    }
    // Charts, operators and what is fetched make more.
    static const QRegularExpression others(
        u"\\bhelm (?:install|upgrade)|kubectl (?:apply|create) .*(?:https?://|-k\\b|--kustomize)|operator|argocd|kustomize"_s);
    static const QStringList ownKinds{u"Namespace"_s,
                                      u"Deployment"_s,
                                      u"StatefulSet"_s,
                                      u"DaemonSet"_s,
                                      u"Service"_s,
                                      u"ConfigMap"_s,
                                      u"Secret"_s,
                                      u"ServiceAccount"_s,
                                      u"Ingress"_s,
                                      u"Job"_s,
                                      u"CronJob"_s,
                                      u"Pod"_s,
                                      u"StorageClass"_s,
                                      u"PersistentVolume"_s,
                                      u"Role"_s,
                                      u"RoleBinding"_s,
                                      u"ClusterRole"_s,
                                      u"ClusterRoleBinding"_s,
                                      u"PersistentVolumeClaim"_s,
                                      u"PodDisruptionBudget"_s,
                                      u"HorizontalPodAutoscaler"_s};
    const bool isClosed = !world.mentions(others)
        && std::ranges::all_of(world.manifests,
                               [](const Manifest &each) { return ownKinds.contains(each.kind); });
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        static const QStringList verbs{u"rollout"_s, u"port-forward"_s, u"logs"_s, u"exec"_s,
                                       u"scale"_s,   u"set"_s,          u"wait"_s, u"expose"_s,
                                       u"patch"_s,   u"describe"_s,     u"edit"_s, u"autoscale"_s};
        if (line.program != "kubectl"_L1 || command.mention || !verbs.contains(line.word(0)))
            continue;
        for (qsizetype i = 1; i < std::min<qsizetype>(line.words.size(), 4); ++i) {
            const QString word = line.word(i);
            const QString kind = kinds.value(word.section(u'/', 0, 0));
            QString name = word.contains(u'/') ? word.section(u'/', 1) : line.word(i + 1);
            if (kind.isEmpty() || name.isEmpty() || masked(name).contains(anyText) || name.startsWith(u'-'))
                continue;
            const KindNames &own = namesOf[kind];
            const bool isMade = own.isOpen || own.names.contains(name);
            QStringList names = isMade ? QStringList{} : QStringList(own.names.begin(), own.names.end());
            names.sort();
            QString meant = isMade ? QString() : nearest(name, names);
            if (!isMade && meant.isEmpty() && isClosed && names.size() == 1 && resembles(name, names.first()))
                meant = names.first();
            if (!meant.isEmpty()) {
                const auto other = std::ranges::find(made, meant, &MadeByHand::name);
                context.report.add("reference.name",
                                   {{{command.file, line.line(i)}, kind, name}, {other->place, kind, meant}},
                                   AuditText::tr("%1 %2 is used, but %3 is created").arg(kind, name, meant),
                                   AuditText::tr("kubectl answers that there is none of this name."),
                                   AuditText::tr("Use one name in both places"), kind + u'/' + meant);
            }
            break;
        }
    }
}

void checkExposedPorts(AuditContext &context)
{
    const AuditWorld &world = context.world;
    QList<MadeByHand> exposed = madeByHand(world);
    exposed.removeIf([](const MadeByHand &each) { return each.kind != "service"_L1 || each.port.isEmpty(); });
    if (exposed.isEmpty())
        return;
    static const QRegularExpression pair(u"^(?:(\\d*):)?(\\d+)$"_s);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const QString target = line.word(1);
        if (line.program != "kubectl"_L1 || line.word(0) != "port-forward"_L1 || command.mention
            || !(target.startsWith("svc/"_L1) || target.startsWith("service/"_L1)))
            continue;
        QStringList ports;
        Place place;
        for (const MadeByHand &each : std::as_const(exposed)) {
            if (each.name != target.section(u'/', 1))
                continue;
            ports << each.port.split(u',');
            place = each.place;
        }
        const bool isMore = std::ranges::any_of(world.ofKind(u"Service"), [&](const Manifest *service) {
            return service->name == target.section(u'/', 1);
        });
        for (qsizetype i = 2; i < line.words.size() && !ports.isEmpty() && !isMore; ++i) {
            const auto match = pair.match(line.word(i));
            if (!match.hasMatch() || ports.contains(match.captured(2))
                || masked(ports.join(u' ')).contains(anyText))
                continue;
            context.report.add(
                "service.port",
                {{{command.file, line.line(i)}, u"port-forward"_s, line.word(i)},
                 {place, u"--port"_s, ports.join(u", "_s)}},
                AuditText::tr("Port %1 of Service %2 is forwarded, but it has %3")
                    .arg(match.captured(2), target.section(u'/', 1), ports.join(u", "_s)),
                AuditText::tr("kubectl answers that the Service does not have that port."),
                AuditText::tr("Forward"),
                u"%1:%2"_s.arg(match.captured(1).isEmpty() ? match.captured(2) : match.captured(1),
                               ports.first()));
        }
    }
}

/// Services that an operator makes are called after the object that they are of.
void checkGeneratedServices(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QList<std::pair<QString, QStringList>> suffixes{
        {u"-head-svc"_s, {u"RayCluster"_s, u"RayService"_s, u"RayJob"_s}},
        {u"-serve-svc"_s, {u"RayService"_s}},
        {u"-predictor"_s, {u"InferenceService"_s}}};
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const QString target = line.word(1);
        if (line.program != "kubectl"_L1 || line.word(0) != "port-forward"_L1 || command.mention
            || !(target.startsWith("svc/"_L1) || target.startsWith("service/"_L1)))
            continue;
        for (const auto &[suffix, kinds] : suffixes) {
            const QString name = target.section(u'/', 1);
            if (!name.endsWith(suffix) || masked(name) != name || name.contains(u'$'))
                continue;
            const Manifest *owner = nullptr;
            int owners = 0;
            for (const Manifest &manifest : world.manifests) {
                if (!kinds.contains(manifest.kind) || manifest.patch)
                    continue;
                owner = &manifest;
                ++owners;
            }
            // Those of a job have a name that nobody knows before.
            if (owners != 1 || owner->kind == "RayJob"_L1 || owner->name + suffix == name
                || masked(owner->name) != owner->name || owner->name.contains(u'$')
                || owner->kind != kinds.first())
                continue;
            context.report.add("service.unknown",
                               {{{command.file, line.line(1)}, u"port-forward"_s, name},
                                {owner->place(), owner->kind, owner->name}},
                               AuditText::tr("Service %1 is called, which nothing creates").arg(name),
                               AuditText::tr("The operator calls it after the %1.").arg(owner->kind),
                               AuditText::tr("Write it as"), owner->name + suffix);
        }
    }
}

/// Conditions that an object of a kind has; waiting for another one waits until the end.
void checkWaits(AuditContext &context)
{
    struct Conditions {
        QStringList kinds, conditions;
        QString instead;
    };
    static const QList<Conditions> known{
        {{u"deployment"_s, u"deployments"_s, u"deploy"_s},
         {u"available"_s, u"progressing"_s, u"replicafailure"_s},
         u"--for=condition=Available"_s},
        {{u"pod"_s, u"pods"_s, u"po"_s},
         {u"ready"_s, u"containersready"_s, u"initialized"_s, u"podscheduled"_s,
          u"podreadytostartcontainers"_s, u"disruptiontarget"_s},
         u"--for=condition=Ready"_s},
        {{u"job"_s, u"jobs"_s},
         {u"complete"_s, u"failed"_s, u"suspended"_s, u"successcriteriamet"_s, u"failuretarget"_s},
         u"--for=condition=Complete"_s},
        {{u"node"_s, u"nodes"_s},
         {u"ready"_s, u"memorypressure"_s, u"diskpressure"_s, u"pidpressure"_s, u"networkunavailable"_s},
         u"--for=condition=Ready"_s},
        {{u"crd"_s, u"crds"_s, u"customresourcedefinition"_s},
         {u"established"_s, u"namesaccepted"_s, u"terminating"_s, u"nonstructuralschema"_s},
         u"--for=condition=Established"_s}};
    static const QRegularExpression form(u"^condition=(\\w+)"_s);
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        const Flag *wanted = line.flag({u"--for"});
        if (line.program != "kubectl"_L1 || line.word(0) != "wait"_L1 || !wanted || command.mention)
            continue;
        const auto match = form.match(wanted->value);
        const QString kind = line.word(1).section(u'/', 0, 0).section(u'.', 0, 0).toLower();
        for (const Conditions &each : known) {
            if (!match.hasMatch() || !each.kinds.contains(kind)
                || each.conditions.contains(match.captured(1).toLower()))
                continue;
            context.report.add("command.value", {{{command.file, wanted->line}, wanted->name, wanted->value}},
                               AuditText::tr("A %1 has no condition %2").arg(kind, match.captured(1)),
                               AuditText::tr("kubectl waits until its time is up, and fails."),
                               AuditText::tr("Use"), each.instead);
        }
    }
}

} // namespace

void lifecycleRules(AuditContext &context)
{
    checkWaits(context);
    checkGeneratedServices(context);
    checkAfterDeletion(context);
    checkAfterCluster(context);
    checkNamesByHand(context);
    checkExposedPorts(context);
}

} // namespace slipway::audit
