// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is typed about objects, against the objects: the namespace that they are in, labels that select them, their containers, the file
// they are saved in. Source: kubectl's reference (without -n it looks in the context's namespace, which is "default" until it is set).
#include "audit/nearest.h"
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QString> &kindNames()
{
    static const QHash<QString, QString> kinds{{u"deployment"_s, u"Deployment"_s},
                                               {u"deployments"_s, u"Deployment"_s},
                                               {u"deploy"_s, u"Deployment"_s},
                                               {u"statefulset"_s, u"StatefulSet"_s},
                                               {u"sts"_s, u"StatefulSet"_s},
                                               {u"service"_s, u"Service"_s},
                                               {u"svc"_s, u"Service"_s},
                                               {u"services"_s, u"Service"_s},
                                               {u"job"_s, u"Job"_s},
                                               {u"pvc"_s, u"PersistentVolumeClaim"_s}};
    return kinds;
}

bool setsContext(const AuditWorld &world)
{
    static const QRegularExpression sets(
        u"set-context.*--namespace|kubens\\b|--namespace.*set-context|KUBE_NAMESPACE|helm_namespace|alias k"_s,
        QRegularExpression::CaseInsensitiveOption);
    return world.mentions(sets);
}

struct TypedName {
    QString kind = {}, name = {};
    const Command *command = nullptr;
    int line = 0;
    const Flag *space = nullptr;
    ParsedCommand parsed = {};
};

QList<TypedName> typedNames(const AuditWorld &world)
{
    static const QStringList verbs{u"rollout"_s, u"port-forward"_s, u"logs"_s,  u"exec"_s,   u"scale"_s,
                                   u"set"_s,     u"wait"_s,         u"patch"_s, u"expose"_s, u"autoscale"_s,
                                   u"delete"_s,  u"annotate"_s,     u"label"_s, u"get"_s,    u"describe"_s};
    QList<TypedName> found;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || command.mention || !verbs.contains(line.word(0))
            || line.has({u"-A", u"--all-namespaces", u"--context", u"--kubeconfig", u"-f", u"--filename"}))
            continue;
        for (qsizetype i = 1; i < std::min<qsizetype>(line.words.size(), 4); ++i) {
            const QString kind = kindNames().value(line.word(i).section(u'/', 0, 0).toLower());
            const QString name =
                line.word(i).contains(u'/') ? line.word(i).section(u'/', 1) : line.word(i + 1);
            if (kind.isEmpty() || name.isEmpty() || masked(name).contains(anyText))
                continue;
            TypedName typed{kind, name, &command, line.line(i), nullptr, line};
            found.append(typed);
            break;
        }
    }
    return found;
}

/// An object that everything else looks for in a namespace, and one command without saying which.
void checkMissingSpaces(AuditContext &context)
{
    const AuditWorld &world = context.world;
    if (setsContext(world))
        return;
    const QList<TypedName> all = typedNames(world);
    for (const TypedName &typed : all) {
        if (typed.parsed.has({u"-n", u"--namespace"}))
            continue;
        QSet<QString> spaces;
        Place place;
        // What is made here is looked after by the rule about objects and their namespaces.
        bool isOpen = std::ranges::any_of(world.manifests, [&](const Manifest &manifest) {
            return manifest.kind == typed.kind && manifest.name == typed.name;
        });
        for (const Command &command : world.commands) {
            const QString text = command.shell.text();
            isOpen |= text.startsWith("kubectl"_L1) && text.contains(typed.name)
                && (text.contains(" create "_L1) || text.contains(" expose "_L1));
        }
        for (const TypedName &other : all) {
            const Flag *space = other.parsed.flag({u"-n", u"--namespace"});
            if (other.kind != typed.kind || other.name != typed.name || !space
                || other.command->file != typed.command->file)
                continue;
            isOpen |= masked(space->value).contains(anyText);
            spaces.insert(space->value);
            place = other.command->place();
        }
        if (isOpen || spaces.size() != 1 || *spaces.begin() == "default"_L1)
            continue;
        context.report.add("reference.namespace",
                           {{{typed.command->file, typed.line}, u"kubectl"_s, typed.kind + u'/' + typed.name},
                            {place, u"namespace"_s, *spaces.begin()}},
                           AuditText::tr("%1 is looked for in namespace %2, but it is in %3")
                               .arg(typed.kind + u'/' + typed.name, u"default"_s, *spaces.begin()),
                           AuditText::tr("kubectl answers that there is none of this name."),
                           AuditText::tr("Add"), u"-n "_s + *spaces.begin());
    }
}

/// A namespace that is named once, and is one that is made here but for a letter lost or one too many in its middle.
void checkSpelling(AuditContext &context)
{
    const AuditWorld &world = context.world;
    QSet<QString> made;
    QHash<QString, int> named;
    for (const Manifest &manifest : world.manifests) {
        if (manifest.kind == "Namespace"_L1)
            made.insert(manifest.name);
        if (manifest.nameSpaceKnown)
            ++named[manifest.nameSpace];
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *space = line.flag({u"-n", u"--namespace"});
        if (line.program == "kubectl"_L1 && line.word(0) == "create"_L1
            && (line.word(1) == "namespace"_L1 || line.word(1) == "ns"_L1))
            made.insert(line.word(2));
        if (space)
            ++named[space->value];
        if (space && line.has({u"--create-namespace"}))
            made.insert(space->value);
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const bool isAbout = line.program == "kubectl"_L1
            && (line.word(0) == "annotate"_L1 || line.word(0) == "label"_L1)
            && (line.word(1) == "namespace"_L1 || line.word(1) == "ns"_L1);
        const QString own = isAbout ? line.word(2) : QString();
        if (own.isEmpty() || made.size() != 1 || made.contains(own) || masked(own).contains(anyText))
            continue;
        const QString meant = nearest(own, {*made.begin()});
        if (!meant.isEmpty() && named.value(own) == 0)
            context.report.add(
                "reference.name", {{{command.file, line.line(2)}, u"namespace"_s, own}},
                AuditText::tr("%1 %2 is used, but %3 is created").arg(u"namespace"_s, own, meant),
                AuditText::tr("kubectl answers that there is none of this name."),
                AuditText::tr("Use one name in both places"), meant);
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *space = line.flag({u"-n", u"--namespace"});
        if (line.program != "kubectl"_L1 || command.mention || !space || made.contains(space->value)
            || named.value(space->value) != 1 || masked(space->value).contains(anyText))
            continue;
        for (const QString &each : std::as_const(made)) {
            const QString &own = space->value;
            const QString &longer = own.size() > each.size() ? own : each;
            const QString &shorter = own.size() > each.size() ? each : own;
            bool isSlip = false;
            for (qsizetype i = 1;
                 longer.size() == shorter.size() + 1 && shorter.size() >= 3 && i < shorter.size(); ++i)
                isSlip |= QString(longer).remove(i, 1) == shorter && !longer.at(i).isDigit()
                    && longer.at(i) != u'-';
            if (isSlip)
                context.report.add(
                    "reference.name", {{{command.file, space->line}, space->name, own}},
                    AuditText::tr("%1 %2 is used, but %3 is created").arg(u"namespace"_s, own, each),
                    AuditText::tr("kubectl answers that there is none of this name."),
                    AuditText::tr("Use one name in both places"), u"-n "_s + each);
        }
    }
}

/// Labels that are typed behind -l, against those of the pods that are made here.
void checkSelectors(AuditContext &context, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression pair(u"^([\\w./-]+)==?([\\w.-]+)$"_s);
    const bool fromCharts = world.mentions(QRegularExpression(u"\\bhelm (?:install|upgrade)"_s));
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *selector = line.flag({u"-l", u"--selector"});
        static const QStringList verbs{u"get"_s, u"logs"_s, u"wait"_s, u"delete"_s, u"exec"_s, u"top"_s};
        if (line.program != "kubectl"_L1 || command.mention || !selector || !verbs.contains(line.word(0)))
            continue;
        const QString kind = line.word(1).section(u'/', 0, 0).toLower();
        if (line.word(0) != "logs"_L1 && kind != "pod"_L1 && kind != "pods"_L1 && kind != "po"_L1)
            continue;
        for (const QString &each : selector->value.split(u',', Qt::SkipEmptyParts)) {
            const auto match = pair.match(each);
            const QString key = match.captured(1), value = match.captured(2);
            if (!match.hasMatch() || masked(each).contains(anyText))
                continue;
            QStringList values;
            bool isMet = false;
            Place place;
            if (key == "ray.io/cluster"_L1) {
                for (const Manifest *cluster : world.ofKind(u"RayCluster")) {
                    values << cluster->name;
                    place = cluster->place();
                }
                // Those of services and jobs get a name with letters at its end.
                isMet = !world.ofKind(u"RayService").isEmpty() || !world.ofKind(u"RayJob").isEmpty()
                    || fromCharts;
            }
            for (const PodShape &shape : shapes) {
                if (!shape.labels.contains(key))
                    continue;
                values << shape.labels.value(key);
                place = shape.manifest->place();
            }
            isMet |= values.isEmpty() || std::ranges::any_of(values, [&](const QString &own) {
                         return own == value || masked(own).contains(anyText);
                     });
            values.removeDuplicates();
            QString meant = isMet ? QString() : nearest(value, values);
            if (!isMet && meant.isEmpty() && values.size() == 1
                && (resembles(value, values.first()) || key == "ray.io/cluster"_L1) && !fromCharts)
                meant = values.first();
            if (meant.isEmpty())
                continue;
            context.report.add("service.selector",
                               {{{command.file, selector->line}, selector->name, each},
                                {place, u"labels"_s, key + u'=' + meant}},
                               AuditText::tr("%1 selects no pod: they have %2").arg(each, key + u'=' + meant),
                               AuditText::tr("kubectl finds no resources."), AuditText::tr("Write it as"),
                               u"-l "_s + key + u'=' + meant);
        }
    }
}

/// The container that logs and exec are told to take.
void checkContainers(AuditContext &context, const QList<PodShape> &shapes)
{
    const AuditWorld &world = context.world;
    static const QStringList injected{u"gke-gcsfuse-sidecar"_s, u"istio-proxy"_s, u"istio-init"_s,
                                      u"storage-initializer"_s, u"autoscaler"_s,  u"kserve-container"_s};
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *container = line.flag({u"-c", u"--container"});
        if (line.program != "kubectl"_L1 || command.mention || !container
            || (line.word(0) != "logs"_L1 && line.word(0) != "exec"_L1) || injected.contains(container->value)
            || masked(container->value).contains(anyText))
            continue;
        const QString kind = kindNames().value(line.word(1).section(u'/', 0, 0).toLower());
        const QString name = line.word(1).section(u'/', 1);
        const QString selector = line.value({u"-l", u"--selector"});
        QStringList names;
        Place place;
        bool isOpen = false;
        for (const PodShape &shape : shapes) {
            const bool isNamed =
                !kind.isEmpty() && shape.manifest->kind == kind && shape.manifest->name == name;
            const bool isSelected = selector.contains(u'=') && !selector.contains(u',')
                && shape.labels.value(selector.section(u'=', 0, 0)) == selector.section(u'=', -1);
            if (!isNamed && !isSelected)
                continue;
            for (const PodContainer &each : shape.containers) {
                isOpen |= masked(each.name()).contains(anyText);
                names << each.name();
            }
            place = shape.manifest->place();
        }
        if (names.isEmpty() || isOpen || names.contains(container->value))
            continue;
        context.report.add("reference.name",
                           {{{command.file, container->line}, container->name, container->value},
                            {place, u"containers"_s, names.join(u", "_s)}},
                           AuditText::tr("The pod has no container %1").arg(container->value),
                           AuditText::tr("kubectl answers that the container is not valid for the pod."),
                           AuditText::tr("Write it as"), u"-c "_s + names.first());
    }
}

/// Services that operators make are called after their object, with an ending that is theirs.
void checkGeneratedNames(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QHash<QString, QStringList> endings{
        {u"RayCluster"_s, {u"head-svc"_s}},
        {u"RayService"_s, {u"head-svc"_s, u"serve-svc"_s}},
        {u"LLMInferenceService"_s, {u"kserve-workload-svc"_s, u"epp-service"_s, u"inference-pool"_s}}};
    QStringList services;
    for (const Manifest *service : world.ofKind(u"Service"))
        services << service->name;
    for (const TypedName &typed : typedNames(world)) {
        if (typed.kind != "Service"_L1 || services.contains(typed.name))
            continue;
        for (const Manifest &manifest : world.manifests) {
            const QStringList own = endings.value(manifest.kind);
            if (own.isEmpty() || manifest.patch || !typed.name.startsWith(manifest.name + u'-'))
                continue;
            const QString ending = typed.name.mid(manifest.name.size() + 1);
            QString meant;
            for (const QString &each : own) {
                if (resembles(ending, each))
                    meant = each;
            }
            if (own.contains(ending) || meant.isEmpty())
                continue;
            context.report.add("service.unknown",
                               {{{typed.command->file, typed.line}, u"kubectl"_s, typed.name},
                                {manifest.place(), manifest.kind, manifest.name}},
                               AuditText::tr("Service %1 is called, which nothing creates").arg(typed.name),
                               AuditText::tr("The operator calls it after the %1.").arg(manifest.kind),
                               AuditText::tr("Write it as"), manifest.name + u'-' + meant);
        }
    }
}

/// kubectl rollout knows the workloads of Kubernetes itself.
void checkRollouts(AuditContext &context)
{
    static const QStringList others{
        u"raycluster"_s,     u"rayservice"_s, u"rayjob"_s, u"job"_s,
        u"cronjob"_s,        u"pod"_s,        u"pods"_s,   u"svc"_s,
        u"service"_s,        u"gateway"_s,    u"rgd"_s,    u"inferenceservice"_s,
        u"isvc"_s,           u"lws"_s,        u"pvc"_s,    u"llminferenceservice"_s,
        u"leaderworkerset"_s};
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        const QString kind = line.word(2).section(u'/', 0, 0).section(u'.', 0, 0).toLower();
        if (line.program != "kubectl"_L1 || line.word(0) != "rollout"_L1 || command.mention
            || !others.contains(kind))
            continue;
        context.report.add("command.value",
                           {{{command.file, line.line(2)}, u"kubectl rollout"_s, line.word(2)}},
                           AuditText::tr("kubectl rollout does not know the kind %1").arg(kind),
                           AuditText::tr("It is for Deployments, StatefulSets and DaemonSets."),
                           AuditText::tr("Use"), u"kubectl wait --for=condition=Ready "_s + line.word(2));
    }
}

/// A file that is applied under another name than the page saves it.
void checkAppliedFiles(AuditContext &context)
{
    const AuditWorld &world = context.world;
    if (world.tree.isFolder)
        return; // what is missing there is told by the folder itself
    QStringList saved;
    for (const auto &block : world.blocks) {
        if (!block->fileName.isEmpty() && !block->wholeFile)
            saved << block->fileName.section(u'/', -1);
    }
    QStringList written;
    for (const Command &command : world.commands) {
        for (const QString &path : command.shell.writesTo)
            written << path.section(u'/', -1);
    }
    saved += written;
    if (saved.isEmpty())
        return;
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        static const QStringList verbs{u"apply"_s, u"create"_s, u"replace"_s};
        if (line.program != "kubectl"_L1 || command.mention || !verbs.contains(line.word(0)))
            continue;
        for (const Flag &flag : line.flags) {
            const QString name = flag.value.section(u'/', -1);
            if ((flag.name != "-f"_L1 && flag.name != "--filename"_L1) || flag.value.contains("://"_L1)
                || !name.contains(u'.') || saved.contains(name) || masked(name).contains(anyText)
                || name.contains(u','))
                continue;
            // Fetched, copied or rendered by another command of the page.
            const bool isMade = std::ranges::any_of(world.commands, [&](const Command &other) {
                return &other != &command && other.shell.program() != "kubectl"_L1
                    && other.shell.text().contains(name);
            });
            QString meant;
            for (const QString &each : std::as_const(saved)) {
                const bool isSameStem = each.section(u'.', 0, 0) == name.section(u'.', 0, 0)
                    && each.section(u'.', -1).startsWith(u'y') && name.section(u'.', -1).startsWith(u'y')
                    && each.count(u'.') == name.count(u'.');
                const bool isUsed = std::ranges::any_of(
                    world.commands, [&](const Command &other) { return other.shell.text().contains(each); });
                if (isSameStem || (!isUsed && !nearest(name, {each}).isEmpty()))
                    meant = each;
            }
            if (isMade || meant.isEmpty())
                continue;
            context.report.add("order.no-file", {{{command.file, flag.line}, flag.name, flag.value}},
                               AuditText::tr("%1 is applied, but the page saves %2").arg(name, meant),
                               AuditText::tr("kubectl answers that the path does not exist."),
                               AuditText::tr("Use one name in both places"), meant);
        }
    }
}

} // namespace

void typedRules(AuditContext &context)
{
    const QList<PodShape> shapes = podShapes(context.world);
    checkMissingSpaces(context);
    checkSpelling(context);
    checkSelectors(context, shapes);
    checkContainers(context, shapes);
    checkGeneratedNames(context);
    checkRollouts(context);
    checkAppliedFiles(context);
}

} // namespace slipway::audit
