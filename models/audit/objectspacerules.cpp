// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// kubectl logs, exec, port-forward and their like, which look for an object in another namespace than it is made in.
#include "audit/podmatch.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// "deploy", "deployments.apps", "Deployment" → "deployment"; what kubectl calls "all" and lists is no kind.
QString kindOf(const QString &written)
{
    static const QHash<QString, QString> shorts{{u"deploy"_s, u"deployment"_s},
                                                {u"svc"_s, u"service"_s},
                                                {u"sts"_s, u"statefulset"_s},
                                                {u"ds"_s, u"daemonset"_s},
                                                {u"rs"_s, u"replicaset"_s},
                                                {u"po"_s, u"pod"_s},
                                                {u"cj"_s, u"cronjob"_s},
                                                {u"cm"_s, u"configmap"_s},
                                                {u"sa"_s, u"serviceaccount"_s},
                                                {u"pvc"_s, u"persistentvolumeclaim"_s},
                                                {u"ing"_s, u"ingress"_s},
                                                {u"hpa"_s, u"horizontalpodautoscaler"_s},
                                                {u"gtw"_s, u"gateway"_s},
                                                {u"lws"_s, u"leaderworkerset"_s},
                                                {u"isvc"_s, u"inferenceservice"_s},
                                                {u"llmisvc"_s, u"llminferenceservice"_s}};
    QString kind = written.section(u'.', 0, 0).toLower();
    if (kind.contains(u','))
        return {};
    if (const QString full = shorts.value(kind); !full.isEmpty())
        return full;
    if (kind.endsWith("sses"_L1) || kind.endsWith("xes"_L1))
        return kind.chopped(2);
    if (kind.endsWith("ies"_L1))
        return kind.chopped(3) + u'y';
    return kind.endsWith(u's') && !kind.endsWith("ss"_L1) ? kind.chopped(1) : kind;
}

struct Made {
    QString kind = {};
    QString name = {};
    QString nameSpace = {};
    bool nameSpaceKnown = false;
    Place place = {};
};

QList<Made> madeObjects(const AuditWorld &world, bool contextSet)
{
    QList<Made> made;
    for (const Manifest &manifest : world.manifests) {
        if (!manifest.name.isEmpty() && !manifest.templated)
            made.append({kindOf(manifest.kind), manifest.name, manifest.nameSpace,
                         manifest.nameSpaceKnown && !manifest.patch, manifest.place()});
    }
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || (line.word(0) != "create"_L1 && line.word(0) != "expose"_L1))
            continue;
        const QString space = line.value({u"-n", u"--namespace"});
        Made object{.nameSpace = space.isEmpty() ? u"default"_s : space,
                    .nameSpaceKnown = !space.isEmpty() || !contextSet,
                    .place = command.place()};
        if (line.word(0) == "expose"_L1) {
            object.kind = u"service"_s;
            object.name = line.value({u"--name"});
            if (object.name.isEmpty())
                object.name = line.word(1).contains(u'/') ? line.word(1).section(u'/', 1) : line.word(2);
        } else {
            object.kind = kindOf(line.word(1));
            object.name = line.word(object.kind == "secret"_L1 || object.kind == "service"_L1 ? 3 : 2);
        }
        if (!object.name.isEmpty())
            made.append(object);
    }
    return made;
}

/// What a command is about.
struct Target {
    QString kind = {};
    QString name = {};
    QMap<QString, QString> labels = {}; ///< of -l, instead of a name
};

std::optional<Target> targetOf(const ParsedCommand &line)
{
    // Those that take a bare name mean a pod.
    static const QStringList podVerbs{u"logs"_s, u"exec"_s, u"port-forward"_s, u"attach"_s};
    static const QStringList verbs{u"describe"_s, u"get"_s,      u"rollout"_s, u"scale"_s,
                                   u"wait"_s,     u"annotate"_s, u"label"_s,   u"patch"_s,
                                   u"edit"_s,     u"set"_s,      u"delete"_s,  u"autoscale"_s};
    const bool pods = podVerbs.contains(line.word(0));
    if (!pods && !verbs.contains(line.word(0)))
        return {};
    if (const Flag *selector = line.flag({u"-l", u"--selector"})) {
        Target target{.kind = pods ? u"pod"_s : kindOf(line.word(1))};
        static const QRegularExpression pair(u"^([^=!,\\s]+)==?([^=!,\\s]+)$"_s);
        for (const QString &each : selector->value.split(u',')) {
            const auto match = pair.match(each);
            if (!match.hasMatch() || masked(each).contains(anyText))
                return {};
            target.labels.insert(match.captured(1), match.captured(2));
        }
        return target.kind == "pod"_L1 ? std::optional(target) : std::nullopt;
    }
    const qsizetype at = line.word(0) == "rollout"_L1 || line.word(0) == "set"_L1 ? 2 : 1;
    const QString word = line.word(at);
    if (word.contains(u'/'))
        return Target{kindOf(word.section(u'/', 0, 0)), word.section(u'/', 1), {}};
    if (pods)
        return Target{u"pod"_s, word, {}};
    return line.word(at + 1).contains(u'/') || line.word(at + 1).contains(u'=')
        ? std::nullopt
        : std::optional(Target{kindOf(word), line.word(at + 1), {}});
}

/// Whether something else than manifests may bring an object of that name into that namespace.
bool mayBeElsewhere(const AuditWorld &world, const QString &name, const QString &nameSpace)
{
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const QString space = line.value({u"-n", u"--namespace"});
        if (line.program == "helm"_L1 && (space == nameSpace || masked(space).contains(anyText)))
            return true;
        // A copy: kubectl get secret x -o yaml | … | kubectl apply -n other -f -
        if (line.program == "kubectl"_L1 && line.word(0) == "get"_L1 && line.words.contains(name)
            && command.shell.followedBy == "|"_L1)
            return true;
        // A loop over namespaces, or a folder that is applied into that one.
        if (line.program == "kubectl"_L1 && (line.word(0) == "apply"_L1 || line.word(0) == "create"_L1)
            && line.has({u"-f", u"-k", u"--filename", u"--kustomize"})
            && (space == nameSpace || masked(space).contains(anyText)))
            return true;
    }
    return false;
}

} // namespace

void objectSpaceRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression contextWords(
        u"set-context|use-context|kubens\\b|kubectx\\b|kubectl ns\\b|oc project\\b|--context"_s);
    const bool contextSet = world.mentions(contextWords);
    const QList<Made> made = madeObjects(world, contextSet);
    const QList<PodShape> shapes = podShapes(world);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        if (line.program != "kubectl"_L1 || command.mention || line.has({u"-A", u"--all-namespaces", u"-f"}))
            continue;
        const Flag *flag = line.flag({u"-n", u"--namespace"});
        if (!flag && contextSet)
            continue;
        const QString space = flag ? flag->value : u"default"_s;
        const auto target = targetOf(line);
        if (!target || masked(space + target->name).contains(anyText) || space.isEmpty()
            || (target->name.isEmpty() && target->labels.isEmpty()))
            continue;
        const Made *elsewhere = nullptr;
        Made pod;
        bool found = false;
        const auto judge = [&](const Made &each) {
            if (!each.nameSpaceKnown || masked(each.nameSpace).contains(anyText) || each.nameSpace == space)
                found = true;
            else
                elsewhere = &each;
        };
        if (target->labels.isEmpty()) {
            for (const Made &each : made) {
                if (each.kind == target->kind && each.name == target->name)
                    judge(each);
            }
        } else {
            for (const PodShape &shape : shapes) {
                if (!selects(target->labels, shape.labels))
                    continue;
                pod = {shape.manifest->kind.toLower(), shape.manifest->name, shape.manifest->nameSpace,
                       shape.manifest->nameSpaceKnown, shape.manifest->place()};
                judge(pod);
            }
        }
        if (found || !elsewhere || mayBeElsewhere(world, elsewhere->name, space))
            continue;
        context.report.add(
            "reference.namespace",
            {{flag ? Place{command.file, flag->line} : command.place(), u"command"_s, command.shell.text()},
             {elsewhere->place, elsewhere->kind, elsewhere->nameSpace + u'/' + elsewhere->name}},
            AuditText::tr("%1 is looked for in namespace %2, but it is made in %3")
                .arg(elsewhere->kind + u'/' + elsewhere->name, space, elsewhere->nameSpace),
            AuditText::tr("kubectl finds nothing there."), AuditText::tr("Use"),
            u"-n "_s + elsewhere->nameSpace);
    }
}

} // namespace slipway::audit
