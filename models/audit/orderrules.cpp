// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is created twice or created too late.
#include "audit/applied.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// What a command creates: "namespace models", "secret models/hf-token", "cluster c1".
struct Deed {
    QString what = {};
    QString kind = {};
    QString name = {};
    Place place = {};
    int order = 0;
    const Command *command = nullptr;
    bool repeatable = false;
};

bool isRepeatable(const AuditWorld &world, const Command &command, const ParsedCommand &line)
{
    if (line.has({u"--dry-run", u"--ignore-not-found"}) || command.shell.conditional
        || command.shell.substituted || !command.shell.joinedBy.isEmpty()
        || command.shell.followedBy == "||"_L1)
        return true;
    // … -o yaml | kubectl apply -f -
    for (const Command &other : world.commands) {
        if (&other != &command && other.file == command.file && other.shell.pipeline == command.shell.pipeline
            && other.shell.text().contains("apply"_L1))
            return true;
    }
    return false;
}

QList<Deed> deeds(const AuditWorld &world)
{
    QList<Deed> list;
    QHash<QString, bool> unordered;
    for (const Command &command : world.commands) {
        if (!unordered.contains(command.file))
            unordered.insert(command.file, hasFunctions(world, command.file));
        if (command.mention || unordered.value(command.file))
            continue;
        const ParsedCommand line = parsed(command, &world);
        Deed deed{.place = command.place(), .order = command.order, .command = &command};
        const QString space = line.value({u"-n", u"--namespace"});
        if (line.program == "kubectl"_L1 && line.word(0) == "create"_L1 && !line.word(2).isEmpty()) {
            QString kind = line.word(1);
            if (kind == "ns"_L1)
                kind = u"namespace"_s;
            if (kind == "sa"_L1)
                kind = u"serviceaccount"_s;
            if (kind == "cm"_L1)
                kind = u"configmap"_s;
            const bool typed = kind == "secret"_L1 || (kind == "service"_L1 && line.words.size() > 3);
            deed.kind = kind;
            deed.name = line.word(typed ? 3 : 2);
            deed.what = kind + u' ' + (kind == "namespace"_L1 ? QString() : space + u'/') + deed.name;
        } else if (line.program == "gcloud"_L1 && line.startsWith({u"iam", u"service-accounts", u"create"})) {
            deed.kind = u"service account"_s;
            deed.name = line.word(3);
            deed.what = u"gsa "_s + deed.name + u' ' + line.value({u"--project"});
        } else if (line.program == "gcloud"_L1 && line.startsWith({u"storage", u"buckets", u"create"})) {
            deed.kind = u"bucket"_s;
            deed.name = line.word(3);
            deed.what = u"bucket "_s + deed.name;
        } else if (line.program == "gcloud"_L1 && line.startsWith({u"container", u"clusters"})
                   && line.word(2).startsWith("create"_L1)) {
            deed.kind = u"cluster"_s;
            deed.name = line.word(3);
            deed.what = u"cluster "_s + deed.name;
        } else if (line.program == "gcloud"_L1 && line.startsWith({u"container", u"node-pools", u"create"})) {
            deed.kind = u"node pool"_s;
            deed.name = line.word(3);
            deed.what = u"node pool "_s + line.value({u"--cluster"}) + u'/' + deed.name;
        } else if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"cluster"})) {
            deed.kind = u"cluster"_s;
            deed.name = line.value({u"--name", u"-n"});
            deed.what = u"cluster "_s + deed.name;
        } else if (line.program == "aws"_L1 && line.startsWith({u"eks", u"create-addon"})) {
            deed.kind = u"add-on"_s;
            deed.name = line.value({u"--addon-name"});
            deed.what = u"add-on "_s + deed.name;
        } else if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"addon"})) {
            deed.kind = u"add-on"_s;
            deed.name = line.value({u"--name"});
            deed.what = u"add-on "_s + deed.name;
        } else if (line.program == "aws"_L1 && line.startsWith({u"iam", u"create-role"})) {
            deed.kind = u"role"_s;
            deed.name = line.value({u"--role-name"});
            deed.what = u"role "_s + deed.name;
        } else if (line.program == "helm"_L1 && line.word(0) == "install"_L1) {
            deed.kind = u"release"_s;
            deed.name = line.word(1);
            deed.what = u"release "_s + space + u'/' + deed.name;
        }
        if (deed.name.isEmpty() || masked(deed.name).contains(anyText))
            continue;
        deed.repeatable = isRepeatable(world, command, line);
        list.append(deed);
    }
    return list;
}

bool isDeletedBetween(const AuditWorld &world, const Deed &first, const Deed &second)
{
    for (const Command &command : world.commands) {
        if (command.order <= first.order || command.order >= second.order)
            continue;
        const QString text = command.shell.text();
        static const QRegularExpression removes(
            u"\\b(?:delete|uninstall|remove|destroy|rm|delete-addon)\\b"_s);
        if (removes.match(text).hasMatch())
            return true;
    }
    return false;
}

/// A step that deletes what it then creates may be repeated.
bool isDeletedBefore(const AuditWorld &world, const Deed &deed)
{
    return std::ranges::any_of(world.commands, [&](const Command &command) {
        if (command.order >= deed.order || command.file != deed.place.file || command.mention)
            return false;
        const QStringList words = command.shell.arguments();
        return words.contains(u"delete"_s)
            && (words.contains(deed.name) || std::ranges::any_of(words, [&](const QString &word) {
                    return word.endsWith(u'/' + deed.name);
                }));
    });
}

QString idempotent(const Deed &deed, const ParsedCommand &line)
{
    if (line.program == "kubectl"_L1) {
        // Without its namespace and what it is made of, the line would put an empty one elsewhere. The values may be secret.
        const QString space = line.value({u"-n", u"--namespace"});
        const bool hasMore = std::ranges::any_of(line.flags, [](const Flag &flag) {
            return flag.name != "-n"_L1 && flag.name != "--namespace"_L1;
        });
        return u"kubectl create %1%2%3 --dry-run=client -o yaml | kubectl apply -f -"_s.arg(
            line.words.mid(1, 3).join(u' '), space.isEmpty() ? QString() : u" -n "_s + space,
            hasMore ? u" …"_s : QString());
    }
    if (line.program == "helm"_L1)
        return u"helm upgrade --install "_s + deed.name;
    if (deed.kind == "add-on"_L1)
        return u"aws eks update-addon --addon-name %1 --resolve-conflicts OVERWRITE"_s.arg(deed.name);
    return u"%1 describe … || %1 create …"_s.arg(line.program + u' ' + line.words.mid(0, 2).join(u' '));
}

} // namespace

void repeatRules(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const QList<Deed> all = deeds(world);
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Deed &deed = all.at(i);
        if (deed.repeatable)
            continue;
        for (qsizetype j = 0; j < i; ++j) {
            const Deed &earlier = all.at(j);
            if (earlier.what != deed.what || earlier.place.file != deed.place.file
                || isAlternative(*deed.command) || isAlternative(*earlier.command)
                || isDeletedBetween(world, earlier, deed))
                continue;
            context.report.add("command.repeated",
                               {{deed.place, u"command"_s, deed.command->shell.text()},
                                {earlier.place, u"command"_s, earlier.command->shell.text()}},
                               AuditText::tr("The %1 %2 is created a second time").arg(deed.kind, deed.name),
                               AuditText::tr("It exists by then, so the command fails."),
                               AuditText::tr("Use"), idempotent(deed, parsed(*deed.command, &world)));
            break;
        }
    }
    // An add-on that the cluster's own configuration brings.
    for (const Manifest *config : world.ofKind(u"ClusterConfig")) {
        const YamlNode *addons = config->root.find(u"addons");
        if (!addons)
            continue;
        for (const YamlNode &addon : addons->items) {
            const QString name = world.text(*config, addon.find(u"name"));
            for (const Deed &deed : all) {
                if (deed.kind == "add-on"_L1 && deed.name == name && !deed.repeatable)
                    context.report.add(
                        "command.repeated",
                        {{deed.place, u"command"_s, deed.command->shell.text()},
                         {config->place(addon), u"addons"_s, name}},
                        AuditText::tr("The add-on %1 is already in the cluster's configuration").arg(name),
                        AuditText::tr(
                            "CreateAddon answers ResourceInUseException: \"Addon already exists.\""),
                        AuditText::tr("Use"), idempotent(deed, {}));
            }
        }
    }
    // "Run it again after every change": then each create has to bear it.
    static const QRegularExpression again(
        u"\\b(?:safe to (?:re-?run|run again|repeat)|can be (?:re-?run|run again|repeated)|(?:re-?run|run) (?:this|these|the|it|all)(?: \\w+){0,3} (?:again|at any time|as often|whenever|after (?:each|every)|on every|for every|for each)|run (?:this|these)(?: (?:script|steps?|commands?|runbook|page|block|section))? every (?:\\d+ )?(?:days?|weeks?|months?|quarters?)|re-?run (?:this|these|the) (?:script|steps?|commands?|runbook|block|section)|idempotent)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const SourceFile &file : world.tree.files) {
        bool says = false;
        if (file.kind == SourceKind::Shell) {
            says = std::ranges::any_of(file.lines, [](const QString &line) {
                return line.trimmed().startsWith(u'#') && again.match(line).hasMatch();
            });
        } else {
            for (const auto &[name, lines] : world.prose)
                says |= name == file.path && std::ranges::any_of(lines, [](const QString &line) {
                            return again.match(line).hasMatch() && !line.contains("not "_L1);
                        });
        }
        if (!says)
            continue;
        for (const Deed &deed : all) {
            if (deed.place.file == file.path && !deed.repeatable && !isDeletedBefore(world, deed))
                context.report.add("command.not-repeatable",
                                   {{deed.place, u"command"_s, deed.command->shell.text()}},
                                   AuditText::tr("This is to be run again, but fails once the %1 %2 exists")
                                       .arg(deed.kind, deed.name),
                                   AuditText::tr("It answers that it already exists."), AuditText::tr("Use"),
                                   idempotent(deed, parsed(*deed.command, &world)));
        }
    }
}

namespace {

void checkUseBeforeCreation(AuditContext &context, const QList<Deed> &all)
{
    const AuditWorld &world = context.world;
    const auto createdLater = [&](const QString &kind, const QString &name,
                                  const Command &command) -> const Deed * {
        const Deed *later = nullptr;
        for (const Deed &deed : all) {
            if (deed.kind != kind || deed.name != name || deed.place.file != command.file)
                continue;
            if (deed.order <= command.order)
                return nullptr;
            if (!later)
                later = &deed;
        }
        return later && !isAlternative(command) && !isAlternative(*later->command) ? later : nullptr;
    };
    const auto say = [&](const Command &command, const Place &place, const QString &value,
                         const Deed &later) {
        context.report.add(
            "order.too-early",
            {{place, u"command"_s, value}, {later.place, u"command"_s, later.command->shell.text()}},
            AuditText::tr("The %1 %2 is used here, but created further down").arg(later.kind, later.name),
            AuditText::tr("At this step it does not exist yet, so the command fails."),
            AuditText::tr("Move its creation above this step"), later.command->shell.text());
        Q_UNUSED(command);
    };
    for (const Command &command : world.commands) {
        if (command.mention || command.shell.conditional)
            continue;
        const ParsedCommand line = parsed(command, &world);
        if (line.program == "kubectl"_L1) {
            static const QStringList writes{
                u"apply"_s, u"create"_s, u"annotate"_s,     u"label"_s, u"patch"_s, u"rollout"_s, u"wait"_s,
                u"scale"_s, u"exec"_s,   u"port-forward"_s, u"set"_s,   u"run"_s,   u"expose"_s};
            const Flag *space = line.flag({u"-n", u"--namespace"});
            if (space && writes.contains(line.word(0)) && !line.has({u"--dry-run"})) {
                if (const Deed *later = createdLater(u"namespace"_s, space->value, command))
                    say(command, {command.file, space->line}, space->value, *later);
                // The namespace's manifest stands further down.
                for (const Manifest *manifest : world.ofKind(u"Namespace")) {
                    const bool made = std::ranges::any_of(all, [&](const Deed &deed) {
                        return deed.kind == "namespace"_L1 && deed.name == space->value;
                    });
                    if (manifest->hereDocument && manifest->name == space->value
                        && manifest->file == command.file && manifest->order > command.order && !made)
                        context.report.add(
                            "order.too-early",
                            {{{command.file, space->line}, u"command"_s, space->value},
                             {manifest->place(), u"Namespace"_s, manifest->name}},
                            AuditText::tr("The %1 %2 is used here, but created further down")
                                .arg(u"namespace"_s, manifest->name),
                            AuditText::tr("At this step it does not exist yet, so the command fails."),
                            AuditText::tr("Move its creation above this step"), {});
                }
            }
            if (line.word(0) == "annotate"_L1 || line.word(0) == "label"_L1) {
                const QString kind = line.word(1).section(u'/', 0, 0),
                              name =
                                  line.word(1).contains(u'/') ? line.word(1).section(u'/', 1) : line.word(2);
                if (kind == "serviceaccount"_L1 || kind == "sa"_L1) {
                    if (const Deed *later = createdLater(u"serviceaccount"_s, name, command))
                        say(command, command.place(), name, *later);
                }
            }
        } else if (line.program == "helm"_L1 && !line.has({u"--create-namespace"})
                   && (line.word(0) == "install"_L1 || line.word(0) == "upgrade"_L1)) {
            if (const Flag *space = line.flag({u"-n", u"--namespace"})) {
                if (const Deed *later = createdLater(u"namespace"_s, space->value, command))
                    say(command, {command.file, space->line}, space->value, *later);
            }
        } else if (line.program == "gcloud"_L1) {
            if (line.startsWith({u"container", u"clusters", u"get-credentials"})
                || line.startsWith({u"container", u"clusters", u"update"})) {
                if (const Deed *later = createdLater(u"cluster"_s, line.word(3), command))
                    say(command, command.place(), line.word(3), *later);
            } else if (line.startsWith({u"container", u"node-pools", u"create"})) {
                if (const Deed *later = createdLater(u"cluster"_s, line.value({u"--cluster"}), command))
                    say(command, command.place(), line.value({u"--cluster"}), *later);
            } else if (line.startsWith({u"iam", u"service-accounts", u"add-iam-policy-binding"})) {
                if (const Deed *later =
                        createdLater(u"service account"_s, line.word(3).section(u'@', 0, 0), command))
                    say(command, command.place(), line.word(3), *later);
            } else if (line.startsWith({u"storage", u"buckets", u"add-iam-policy-binding"})) {
                if (const Deed *later = createdLater(u"bucket"_s, line.word(3), command))
                    say(command, command.place(), line.word(3), *later);
            } else if (line.startsWith({u"storage", u"cp"}) || line.startsWith({u"storage", u"rsync"})) {
                const QString target = line.words.last();
                if (const Deed *later = createdLater(u"bucket"_s, target.section(u'/', 0, 2), command))
                    say(command, command.place(), target, *later);
            }
            const QString member = line.value({u"--member"});
            if (member.startsWith("serviceAccount:"_L1) && member.contains(u'@')) {
                if (const Deed *later =
                        createdLater(u"service account"_s, member.mid(15).section(u'@', 0, 0), command))
                    say(command, command.place(), member, *later);
            }
            // The pool comes into being with the project's first cluster that has Workload Identity.
            if (member.contains("svc.id.goog"_L1)) {
                const Deed *cluster = nullptr;
                bool before = false;
                for (const Deed &deed : all) {
                    if (deed.kind != "cluster"_L1 || deed.place.file != command.file)
                        continue;
                    before |= deed.order < command.order;
                    if (deed.order > command.order && !cluster)
                        cluster = &deed;
                }
                if (cluster && !before)
                    context.report.add("order.too-early",
                                       {{command.place(), u"member"_s, member},
                                        {cluster->place, u"command"_s, cluster->command->shell.text()}},
                                       AuditText::tr("The workload pool is used here, but the cluster that "
                                                     "brings it is created further down"),
                                       AuditText::tr("Before the first cluster with Workload Identity IAM "
                                                     "answers \"Identity Pool does not exist\"."),
                                       AuditText::tr("Create the cluster first"), {});
            }
        } else if (line.program == "aws"_L1 && line.startsWith({u"eks", u"update-kubeconfig"})) {
            if (const Deed *later = createdLater(u"cluster"_s, line.value({u"--name"}), command))
                say(command, command.place(), line.value({u"--name"}), *later);
        }
    }
}

struct Operator {
    QStringList groups;
    QRegularExpression installed;
    QString name;
    QString install;
};

const QList<Operator> &operators()
{
    const auto i = QRegularExpression::CaseInsensitiveOption;
    static const QList<Operator> list{
        {{u"ray.io"_s},
         QRegularExpression(u"kuberay|ray-operator|RayOperator|rayOperatorConfig"_s, i),
         u"KubeRay"_s,
         u"helm install kuberay-operator kuberay/kuberay-operator"_s},
        {{u"kro.run"_s},
         QRegularExpression(u"charts/kro|kro-run|kubernetes-sigs/kro|install(?:ing)? kro|kro/kro"_s, i),
         u"kro"_s,
         u"helm install kro oci://registry.k8s.io/kro/charts/kro --namespace kro-system --create-namespace"_s},
        {{u"iam.cnrm.cloud.google.com"_s, u"storage.cnrm.cloud.google.com"_s,
          u"resourcemanager.cnrm.cloud.google.com"_s, u"core.cnrm.cloud.google.com"_s},
         QRegularExpression(
             u"configconnector-operator|ConfigConnector=ENABLED|addons[= ].*ConfigConnector|config-connector.*(?:install|bundle)|operator-system"_s,
             i),
         u"Config Connector"_s,
         u"gcloud container clusters update CLUSTER --update-addons ConfigConnector=ENABLED"_s},
        {{u"cert-manager.io"_s},
         QRegularExpression(
             u"cert-manager(?:/cert-manager|\\.yaml| jetstack)|jetstack|install.*cert-manager|cert-manager.*(?:helm|operator|install)"_s,
             i),
         u"cert-manager"_s,
         u"helm install cert-manager oci://quay.io/jetstack/charts/cert-manager --set crds.enabled=true"_s},
        {{u"monitoring.coreos.com"_s},
         QRegularExpression(u"prometheus-operator|kube-prometheus|prometheus-community"_s, i),
         u"the Prometheus operator"_s,
         u"helm install kube-prometheus-stack prometheus-community/kube-prometheus-stack"_s},
        {{u"leaderworkerset.x-k8s.io"_s},
         QRegularExpression(u"kubernetes-sigs/lws|charts/lws|lws-system|/lws/|leaderworkerset.*install"_s, i),
         u"LeaderWorkerSet"_s,
         u"kubectl apply --server-side -f https://github.com/kubernetes-sigs/lws/releases/download/VERSION/manifests.yaml"_s},
        {{u"serving.kserve.io"_s},
         QRegularExpression(
             u"kserve/(?:kserve|releases|charts)|charts/(?:kserve|llmisvc)|kserve-crd|install.*kserve|kserve.*(?:helm|install|kubectl)|llm-d-infra"_s,
             i),
         u"KServe"_s,
         u"helm install kserve oci://ghcr.io/kserve/charts/llmisvc"_s}};
    return list;
}

/// A page that makes the cluster and then uses kinds that no new cluster has.
void checkOperators(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression makes(
        u"(?:gcloud (?:beta )?container clusters create|eksctl create cluster|aws eks create-cluster|kind: ClusterConfig)\\b|terraform-aws-modules/eks|\"aws_eks_cluster\""_s);
    if (!world.mentions(makes))
        return;
    for (const Operator &each : operators()) {
        const Manifest *first = nullptr;
        for (const Manifest &manifest : world.manifests) {
            if (each.groups.contains(manifest.group()) && !manifest.patch && !first)
                first = &manifest;
        }
        if (first && !world.mentions(each.installed) && world.ofKind(u"CustomResourceDefinition").isEmpty())
            context.report.add(
                "order.no-operator", {{first->place(), u"kind"_s, first->apiVersion + u' ' + first->kind}},
                AuditText::tr("A new cluster has no %1: nothing installs %2").arg(first->kind, each.name),
                AuditText::tr("kubectl answers \"no matches for kind\"; ensure CRDs are installed first."),
                AuditText::tr("Install it before this step"), each.install);
    }
}

/// An object that is applied here and now, above the step that installs its operator.
void checkOperatorOrder(AuditContext &context)
{
    const AuditWorld &world = context.world;
    for (const Operator &each : operators()) {
        const Command *install = nullptr;
        for (const Command &command : world.commands) {
            const QString program = command.shell.program();
            const bool installs = (program == "helm"_L1 && !command.shell.text().startsWith("helm repo"_L1)
                                   && !command.shell.text().startsWith("helm uninstall"_L1))
                || (program == "kubectl"_L1 && command.shell.text().contains("://"_L1))
                || program == "gcloud"_L1;
            if (installs && !command.mention && !install
                && each.installed.match(command.shell.text()).hasMatch())
                install = &command;
        }
        if (!install || install->shell.conditional || hasFunctions(world, install->file)
            || isAlternative(*install))
            continue;
        for (const Manifest &manifest : world.manifests) {
            if (!each.groups.contains(manifest.group()) || manifest.file != install->file
                || manifest.order > install->order || !manifest.hereDocument || manifest.patch)
                continue;
            const auto owner = std::ranges::find(world.commands, manifest.order, &Command::order);
            if (owner == world.commands.end() || owner->shell.program() != "kubectl"_L1
                || owner->shell.conditional)
                continue;
            context.report.add(
                "order.too-early",
                {{manifest.place(), u"kind"_s, manifest.kind},
                 {install->place(), u"command"_s, install->shell.text()}},
                AuditText::tr("A %1 is applied here, but %2 is installed further down")
                    .arg(manifest.kind, each.name),
                AuditText::tr("kubectl answers \"no matches for kind\"; ensure CRDs are installed first."),
                AuditText::tr("Install it before this step"), install->shell.text());
            break;
        }
    }
}

} // namespace

void orderRules(AuditContext &context)
{
    checkUseBeforeCreation(context, deeds(context.world));
    checkOperators(context);
    checkOperatorOrder(context);
}

} // namespace slipway::audit
