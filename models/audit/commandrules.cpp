// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands that do not exist, no longer exist or do not do what is meant. Sources: release notes and --help of kubectl, helm 3,
// gcloud, eksctl and the AWS CLI (read 2026-11-21).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void wrong(AuditContext &context, const Place &place, const QString &value, const QString &title,
           const QString &cause, const QString &instead)
{
    context.report.add("command.gone", {{place, u"command"_s, value}}, title, cause, AuditText::tr("Use"),
                       instead);
}

void kubectlRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    if (const Flag *dry = line.flag({u"--dry-run"});
        dry && (!dry->hasValue || dry->value == "true"_L1 || dry->value == "True"_L1))
        context.report.add(
            "command.flag", {{{command.file, dry->line}, line.program, u"--dry-run"_s}},
            AuditText::tr("--dry-run needs a value"),
            AuditText::tr("Without one it is refused: client validates here, server in the cluster."),
            AuditText::tr("Use"), u"--dry-run=client"_s);
    const QString verb = line.word(0);
    static const QHash<QString, QString> gone{
        {u"rolling-update"_s, u"kubectl rollout"_s},
        {u"run-container"_s, u"kubectl create deployment"_s},
        {u"stop"_s, u"kubectl delete"_s},
        {u"namespace"_s, u"kubectl config set-context --current --namespace"_s}};
    if (const auto instead = gone.constFind(verb); instead != gone.constEnd())
        wrong(context, place, u"kubectl "_s + verb, AuditText::tr("kubectl has no command %1").arg(verb),
              AuditText::tr("It was removed long ago."), *instead);
    static const QStringList verbs{
        u"apply"_s,        u"convert"_s,      u"create"_s,    u"delete"_s,       u"get"_s,
        u"describe"_s,     u"logs"_s,         u"exec"_s,      u"port-forward"_s, u"rollout"_s,
        u"annotate"_s,     u"label"_s,        u"wait"_s,      u"patch"_s,        u"scale"_s,
        u"expose"_s,       u"config"_s,       u"kustomize"_s, u"replace"_s,      u"cordon"_s,
        u"uncordon"_s,     u"drain"_s,        u"taint"_s,     u"explain"_s,      u"api-resources"_s,
        u"api-versions"_s, u"cluster-info"_s, u"version"_s,   u"debug"_s,        u"diff"_s,
        u"edit"_s,         u"events"_s,       u"top"_s,       u"auth"_s,         u"autoscale"_s,
        u"attach"_s,       u"completion"_s,   u"run"_s,       u"set"_s,          u"proxy"_s,
        u"plugin"_s,       u"certificate"_s,  u"options"_s};
    if (!verb.isEmpty() && !gone.contains(verb) && !verbs.contains(verb) && masked(verb) == verb) {
        const QString wanted = nearest(verb, verbs);
        if (!wanted.isEmpty())
            wrong(context, place, u"kubectl "_s + verb, AuditText::tr("kubectl has no command %1").arg(verb),
                  AuditText::tr("The command is misspelt."), u"kubectl "_s + wanted);
    }
    if (verb == "exec"_L1) {
        const QList<ShellWord> &words = command.shell.words;
        const bool dashes =
            std::ranges::any_of(words, [](const ShellWord &word) { return word.text == "--"_L1; });
        const qsizetype targets = line.words.size() - 1;
        if (!dashes && targets > 1)
            context.report.add(
                "command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                AuditText::tr("kubectl exec needs -- before the command"),
                AuditText::tr("Without it kubectl refuses the command, or takes its flags for its own."),
                AuditText::tr("Write it as"),
                u"kubectl exec %1 -- %2"_s.arg(line.word(1), line.words.mid(2).join(u' ')));
    }
    if (verb == "wait"_L1 && !line.has({u"--for"}))
        context.report.add("command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                           AuditText::tr("kubectl wait lacks --for"),
                           AuditText::tr("It does not know what to wait for and ends with an error."),
                           AuditText::tr("Use"), u"--for=condition=Ready"_s);
    if ((verb == "annotate"_L1 || verb == "label"_L1) && line.words.size() >= 3 && !line.has({u"--list"})) {
        const QStringList rest = line.words.mid(line.word(1).contains(u'/') ? 2 : 3);
        const bool pairs = std::ranges::any_of(rest, [](const QString &word) {
            return word.contains(u'=') || word.endsWith(u'-') || masked(word).contains(anyText);
        });
        if (!rest.isEmpty() && !pairs)
            context.report.add("command.flag", {{place, u"kubectl"_s, command.shell.text()}},
                               AuditText::tr("kubectl %1 takes KEY=VALUE").arg(verb),
                               AuditText::tr("Without an equals sign it sets nothing."),
                               AuditText::tr("Write it as"), u"KEY=VALUE"_s);
    }
    // Definitions that are too large for the annotation of a client-side apply.
    static const QRegularExpression large(
        u"kubernetes-sigs/lws|/lws/releases|kserve/kserve|prometheus-operator/.*bundle|kuberay.*crd|ray-project/kuberay|leaderworkerset.*crd"_s);
    if (verb == "apply"_L1 && !line.has({u"--server-side"})) {
        for (const Flag &flag : line.flags) {
            if ((flag.name == "-f"_L1 || flag.name == "-k"_L1 || flag.name == "--filename"_L1
                 || flag.name == "--kustomize"_L1)
                && large.match(flag.value).hasMatch()
                && (flag.value.contains("://"_L1) || flag.value.startsWith("github.com"_L1)))
                context.report.add(
                    "command.server-side", {{{command.file, flag.line}, flag.name, flag.value}},
                    AuditText::tr("These definitions are too large for kubectl apply as it is"),
                    AuditText::tr("Client-side apply keeps a copy in an annotation, which may hold 262144 "
                                  "bytes: \"metadata.annotations: Too long\"."),
                    AuditText::tr("Use"), u"kubectl apply --server-side -f "_s + flag.value);
        }
    }
}

void gcloudRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    static const QStringList addons{u"HttpLoadBalancing"_s,
                                    u"HorizontalPodAutoscaling"_s,
                                    u"KubernetesDashboard"_s,
                                    u"NetworkPolicy"_s,
                                    u"CloudRun"_s,
                                    u"ApplicationManager"_s,
                                    u"BackupRestore"_s,
                                    u"ConfigConnector"_s,
                                    u"GcePersistentDiskCsiDriver"_s,
                                    u"GcpFilestoreCsiDriver"_s,
                                    u"GcsFuseCsiDriver"_s,
                                    u"Istio"_s,
                                    u"NodeLocalDNS"_s,
                                    u"RayOperator"_s,
                                    u"ParallelstoreCsiDriver"_s,
                                    u"StatefulHA"_s,
                                    u"LustreCsiDriver"_s,
                                    u"HighScaleCheckpointing"_s};
    for (const Flag &flag : line.flags) {
        const Place at{command.file, flag.line};
        if (flag.name == "--addons"_L1 || flag.name == "--update-addons"_L1) {
            for (const QString &item : flag.value.split(u',', Qt::SkipEmptyParts)) {
                const QString name = item.section(u'=', 0, 0);
                if (addons.contains(name) || masked(name) != name)
                    continue;
                const QString wanted = name.contains("fuse"_L1, Qt::CaseInsensitive) ? u"GcsFuseCsiDriver"_s
                                                                                     : nearest(name, addons);
                if (!wanted.isEmpty())
                    context.report.add("command.value", {{at, flag.name, name}},
                                       AuditText::tr("There is no add-on %1").arg(name),
                                       AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                       wanted);
            }
            if (flag.name == "--update-addons"_L1 && !flag.value.contains(u'=')
                && masked(flag.value) == flag.value)
                context.report.add("command.value", {{at, flag.name, flag.value}},
                                   AuditText::tr("--update-addons takes NAME=ENABLED or NAME=DISABLED"),
                                   AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                   flag.value + u"=ENABLED"_s);
        } else if (flag.name == "--gateway-api"_L1 && flag.hasValue && flag.value != "standard"_L1
                   && flag.value != "disabled"_L1 && masked(flag.value) == flag.value) {
            context.report.add("command.value", {{at, flag.name, flag.value}},
                               AuditText::tr("--gateway-api takes standard or disabled"),
                               AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                               u"--gateway-api=standard"_s);
        } else if (flag.name == "--workload-metadata"_L1 && flag.value != "GKE_METADATA"_L1
                   && flag.value != "GCE_METADATA"_L1 && masked(flag.value) == flag.value) {
            context.report.add("command.value", {{at, flag.name, flag.value}},
                               AuditText::tr("--workload-metadata takes GKE_METADATA"),
                               AuditText::tr("gcloud refuses the command, or pods get the node's identity."),
                               AuditText::tr("Use"), u"--workload-metadata=GKE_METADATA"_s);
        } else if (flag.name == "--workload-pool"_L1) {
            static const QRegularExpression good(u"^[^\\s]+\\.svc\\.id\\.goog$"_s);
            static const QRegularExpression digits(u"^\\d+\\.svc"_s);
            const QString hidden = masked(flag.value);
            if (hidden != QString(anyText)
                && (!good.match(hidden).hasMatch() || digits.match(hidden).hasMatch()))
                context.report.add(
                    "command.value", {{at, flag.name, flag.value}},
                    AuditText::tr("--workload-pool takes PROJECT_ID.svc.id.goog"),
                    AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                    u"--workload-pool="_s
                        + (digits.match(hidden).hasMatch() ? u"PROJECT_ID"_s : flag.value.section(u'.', 0, 0))
                        + u".svc.id.goog"_s);
        } else if (flag.name == "--release-channel"_L1 && masked(flag.value) == flag.value) {
            static const QStringList channels{u"rapid"_s,    u"regular"_s, u"stable"_s,
                                              u"extended"_s, u"None"_s,    u"none"_s};
            if (!channels.contains(flag.value) && !channels.contains(flag.value.toLower()))
                context.report.add("command.value", {{at, flag.name, flag.value}},
                                   AuditText::tr("There is no release channel %1").arg(flag.value),
                                   AuditText::tr("gcloud refuses the command."), AuditText::tr("Use"),
                                   u"--release-channel=regular"_s);
        } else if (flag.name == "--node-labels"_L1 && line.words.contains(u"node-pools"_s)) {
            static const QRegularExpression reserved(
                u"cloud\\.google\\.com/gke-(?:tpu-[a-z]+|accelerator)="_s);
            if (const auto match = reserved.match(flag.value); match.hasMatch())
                context.report.add(
                    "command.value", {{at, flag.name, match.captured(0).chopped(1)}},
                    AuditText::tr("GKE sets the label %1 itself").arg(match.captured(0).chopped(1)),
                    AuditText::tr(
                        "Labels of this prefix are reserved; a wrong value keeps pods off the node."),
                    AuditText::tr("Leave it out"), {});
        } else if (flag.name == "--purpose"_L1 && line.words.contains(u"subnets"_s)) {
            static const QStringList purposes{u"REGIONAL_MANAGED_PROXY"_s,
                                              u"GLOBAL_MANAGED_PROXY"_s,
                                              u"PRIVATE_SERVICE_CONNECT"_s,
                                              u"PRIVATE"_s,
                                              u"PRIVATE_NAT"_s,
                                              u"PEER_MIGRATION"_s,
                                              u"PRIVATE_RFC_1918"_s};
            if (flag.value == "INTERNAL_HTTPS_LOAD_BALANCER"_L1
                || (!purposes.contains(flag.value) && masked(flag.value) == flag.value))
                context.report.add(
                    "command.value", {{at, flag.name, flag.value}},
                    AuditText::tr("A proxy-only subnet has the purpose REGIONAL_MANAGED_PROXY"),
                    AuditText::tr("Load balancers of Envoy look for that purpose."), AuditText::tr("Use"),
                    u"--purpose=REGIONAL_MANAGED_PROXY"_s);
        }
    }
    if (line.words.contains(u"add-iam-policy-binding"_s)) {
        const bool more = std::ranges::any_of(line.words, [](const QString &word) {
            return masked(word).contains(anyText) && word.contains(u'@');
        });
        Q_UNUSED(more);
        if (!line.has({u"--role", u"--roles"}) || !line.has({u"--member", u"--members"}))
            context.report.add("command.flag", {{place, u"gcloud"_s, command.shell.text()}},
                               AuditText::tr("The binding lacks --role or --member"),
                               AuditText::tr("gcloud refuses the command."), AuditText::tr("Add"),
                               line.has({u"--role"}) ? u"--member=…"_s : u"--role=…"_s);
    }
    if (line.startsWith({u"container", u"clusters", u"create-auto"})) {
        for (const Flag &flag : line.flags) {
            static const QStringList standardOnly{
                u"--num-nodes"_s,     u"--machine-type"_s, u"--enable-autoscaling"_s,
                u"--min-nodes"_s,     u"--max-nodes"_s,    u"--accelerator"_s,
                u"--workload-pool"_s, u"--zone"_s,         u"--enable-ip-alias"_s};
            if (standardOnly.contains(flag.name))
                context.report.add(
                    "command.flag", {{{command.file, flag.line}, u"gcloud"_s, flag.name}},
                    AuditText::tr("An Autopilot cluster does not take %1").arg(flag.name),
                    AuditText::tr(
                        "gcloud refuses the command; Autopilot decides this itself, or has it always on."),
                    AuditText::tr("Leave it out"), {});
        }
    }
}

void helmRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    if (line.word(0) == "init"_L1)
        wrong(context, command.place(), u"helm init"_s,
              AuditText::tr("helm has no command %1").arg(u"init"_s),
              AuditText::tr("Helm 3 has nothing in the cluster to set up."), u"(nothing)"_s);
    for (qsizetype i = 0; i < line.words.size(); ++i) {
        const QString word = line.word(i);
        if (word.contains("ghcr.io/kro-run/kro"_L1))
            wrong(context, {command.file, line.line(i)}, word, AuditText::tr("The chart of kro has moved"),
                  AuditText::tr("The old place gets no new versions."),
                  u"oci://registry.k8s.io/kro/charts/kro"_s);
        else if (word.contains("kubernetes-charts.storage.googleapis.com"_L1))
            wrong(context, {command.file, line.line(i)}, word,
                  AuditText::tr("This chart repository was shut down"),
                  AuditText::tr("The stable repository ended in November 2020."),
                  u"https://charts.helm.sh/stable"_s);
    }
}

void awsRules(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Place place = command.place();
    if (line.program == "aws"_L1 && line.startsWith({u"ecr", u"get-login"}))
        wrong(context, place, u"aws ecr get-login"_s,
              AuditText::tr("The AWS CLI has no command %1").arg(u"ecr get-login"_s),
              AuditText::tr("Version 2 has no such command."),
              u"aws ecr get-login-password | docker login --username AWS --password-stdin REGISTRY"_s);
    if (const Flag *conflicts = line.flag({u"--resolve-conflicts"}); conflicts && line.program == "aws"_L1) {
        static const QStringList values{u"NONE"_s, u"OVERWRITE"_s, u"PRESERVE"_s};
        if (!values.contains(conflicts->value) && masked(conflicts->value) == conflicts->value)
            context.report.add("command.value",
                               {{{command.file, conflicts->line}, conflicts->name, conflicts->value}},
                               AuditText::tr("--resolve-conflicts takes NONE, OVERWRITE or PRESERVE"),
                               AuditText::tr("The call is refused."), AuditText::tr("Use"),
                               u"--resolve-conflicts OVERWRITE"_s);
    }
    if (const Flag *scaling = line.flag({u"--scaling-config"})) {
        static const QRegularExpression part(u"\\b(minSize|maxSize|desiredSize)\\b\"?\\s*[=:]\\s*(\\d+)"_s);
        QHash<QString, int> sizes;
        for (auto it = part.globalMatch(scaling->value); it.hasNext();) {
            const auto match = it.next();
            sizes.insert(match.captured(1), match.captured(2).toInt());
        }
        const int min = sizes.value(u"minSize"_s, 0), max = sizes.value(u"maxSize"_s, 1000000),
                  desired = sizes.value(u"desiredSize"_s, std::min(std::max(min, 0), max));
        if (min > desired || desired > max)
            context.report.add(
                "command.value", {{{command.file, scaling->line}, scaling->name, scaling->value}},
                AuditText::tr("The sizes contradict each other"),
                AuditText::tr("It has to be minSize ≤ desiredSize ≤ maxSize; EKS refuses anything else."),
                AuditText::tr("Use"),
                u"minSize=%1,maxSize=%2,desiredSize=%3"_s.arg(
                    QString::number(std::min(min, desired)),
                    QString::number(std::max({min, max == 1000000 ? desired : max, desired})),
                    QString::number(desired)));
    }
    if (line.program == "eksctl"_L1
        && (line.startsWith({u"create", u"iamserviceaccount"})
            || line.startsWith({u"utils", u"associate-iam-oidc-provider"}))
        && !line.has({u"--approve"}) && !line.has({u"-f", u"--config-file"}))
        context.report.add("command.flag", {{place, u"eksctl"_s, command.shell.text()}},
                           AuditText::tr("eksctl only shows the plan without --approve"),
                           AuditText::tr("Nothing is changed."), AuditText::tr("Add"), u"--approve"_s);
}

} // namespace

void commandRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        if (command.mention || command.shell.words.size() < 2)
            continue;
        const ParsedCommand line = parsed(command, &context.world);
        flagRules(context, command, line);
        if (line.program == "kubectl"_L1)
            kubectlRules(context, command, line);
        else if (line.program == "gcloud"_L1)
            gcloudRules(context, command, line);
        else if (line.program == "helm"_L1)
            helmRules(context, command, line);
        else if (line.program == "aws"_L1 || line.program == "eksctl"_L1)
            awsRules(context, command, line);
    }
}

} // namespace slipway::audit
