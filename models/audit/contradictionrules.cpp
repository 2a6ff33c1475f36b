// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Commands that do not exist beside ones of nearly that name, and flags that do not go together. Sources: --help of gcloud (groups "at most
// one of these can be specified"), eksctl ("cannot use --name when --config-file/-f is set"), the AWS CLI and helm (read 2026-11-30).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// What follows on the words of a command. Not every one: what is far from all of these is left alone.
struct Verbs {
    const char *program;
    const char *path;
    const char *words;
};

constexpr std::array knownVerbs{
    Verbs{"gcloud", "container clusters",
          "create create-auto delete describe get-credentials list resize update upgrade get-upgrade-info"},
    Verbs{"gcloud", "container node-pools", "create delete describe list update rollback get-upgrade-info"},
    Verbs{"gcloud", "container",
          "clusters node-pools operations get-server-config images fleet hub binauthz subnets attached aws "
          "azure ai backup-restore bare-metal vmware"},
    Verbs{"gcloud", "iam service-accounts",
          "create delete describe list update add-iam-policy-binding remove-iam-policy-binding "
          "get-iam-policy set-iam-policy keys enable disable undelete sign-blob sign-jwt"},
    Verbs{
        "gcloud", "storage buckets",
        "create delete describe list update add-iam-policy-binding remove-iam-policy-binding get-iam-policy "
        "set-iam-policy notifications anywhere-caches relocate"},
    Verbs{"gcloud", "projects",
          "add-iam-policy-binding remove-iam-policy-binding create delete describe list get-iam-policy "
          "set-iam-policy get-ancestors get-ancestors-iam-policy undelete update"},
    Verbs{"gcloud", "services", "enable disable list api-keys vpc-peerings peered-dns-domains identity"},
    Verbs{"gcloud", "compute networks subnets", "create delete describe list update expand-ip-range"},
    Verbs{
        "eksctl", "create",
        "cluster nodegroup iamserviceaccount iamidentitymapping addon podidentityassociation fargateprofile "
        "accessentry capability"},
    Verbs{
        "eksctl", "delete",
        "cluster nodegroup iamserviceaccount iamidentitymapping addon podidentityassociation fargateprofile "
        "accessentry capability"},
    Verbs{"eksctl", "utils",
          "associate-iam-oidc-provider update-kube-proxy update-aws-node update-coredns write-kubeconfig "
          "describe-stacks describe-addon-versions describe-addon-configuration enable-secrets-encryption "
          "migrate-to-pod-identity schema nodegroup-health set-public-access-cidrs update-cluster-logging "
          "update-cluster-vpc-config update-cluster-endpoints update-authentication-mode wait-nodes "
          "migrate-to-access-entry update-zonal-shift-config remove-hybrid-network-config"},
    Verbs{"eksctl", "",
          "create get update upgrade delete set unset scale drain enable utils completion version info "
          "register deregister anywhere help"},
    Verbs{"aws", "eks",
          "create-cluster delete-cluster describe-cluster list-clusters update-cluster-config "
          "update-cluster-version update-kubeconfig get-token create-nodegroup delete-nodegroup "
          "describe-nodegroup list-nodegroups update-nodegroup-config update-nodegroup-version create-addon "
          "delete-addon describe-addon describe-addon-versions describe-addon-configuration list-addons "
          "update-addon create-pod-identity-association delete-pod-identity-association "
          "describe-pod-identity-association list-pod-identity-associations update-pod-identity-association "
          "create-access-entry delete-access-entry describe-access-entry list-access-entries "
          "associate-access-policy disassociate-access-policy list-access-policies "
          "list-associated-access-policies update-access-entry create-fargate-profile delete-fargate-profile "
          "describe-fargate-profile list-fargate-profiles associate-identity-provider-config "
          "describe-identity-provider-config disassociate-identity-provider-config "
          "list-identity-provider-configs associate-encryption-config tag-resource untag-resource "
          "list-tags-for-resource describe-update list-updates list-insights describe-insight "
          "register-cluster deregister-cluster describe-cluster-versions wait"},
    Verbs{"helm", "",
          "install upgrade uninstall delete list ls repo dependency dep template lint package pull push "
          "registry "
          "rollback history status get show search test verify version env plugin create completion init "
          "fetch inspect "
          "diff secrets unittest del un hist help"},
    Verbs{"helm", "repo", "add list remove update index rm ls up"},
};

bool startsLike(const ParsedCommand &line, const QStringList &path)
{
    return line.words.size() > path.size() && std::equal(path.begin(), path.end(), line.words.begin());
}

void checkVerb(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    const Verbs *known = nullptr;
    qsizetype depth = -1;
    for (const Verbs &each : knownVerbs) {
        const QStringList path = QString::fromLatin1(each.path).split(u' ', Qt::SkipEmptyParts);
        if (line.program == QLatin1StringView(each.program) && startsLike(line, path)
            && path.size() > depth) {
            known = &each;
            depth = path.size();
        }
    }
    if (!known)
        return;
    const QString verb = line.word(depth);
    const QStringList verbs = QString::fromLatin1(known->words).split(u' ');
    if (verbs.contains(verb) || masked(verb).contains(anyText))
        return;
    const QString meant = nearest(verb, verbs);
    if (meant.isEmpty())
        return;
    const QString above = (line.program + u' ' + QString::fromLatin1(known->path)).trimmed();
    context.report.add("command.gone",
                       {{{command.file, line.line(depth)}, u"command"_s, above + u' ' + verb}},
                       AuditText::tr("%1 has no command %2").arg(above, verb),
                       AuditText::tr("The command is misspelt."), AuditText::tr("Use"), above + u' ' + meant);
}

/// Flags of which a command takes one.
struct OneOf {
    const char *program;
    const char *path;
    const char *flags;
    const char *why;
};

constexpr std::array exclusive{
    OneOf{"gcloud", "container", "--zone -z --region --location",
          QT_TRANSLATE_NOOP("Audit", "A cluster is in a zone or a region; gcloud takes one of them.")},
    OneOf{"gcloud", "container clusters create", "--spot --preemptible",
          QT_TRANSLATE_NOOP("Audit", "gcloud takes one of them.")},
    OneOf{"gcloud", "container node-pools create", "--spot --preemptible --flex-start",
          QT_TRANSLATE_NOOP("Audit", "gcloud takes one of them.")},
    OneOf{"eksctl", "create cluster", "--config-file -f --name",
          QT_TRANSLATE_NOOP("Audit", "eksctl takes everything from the file then, and refuses the flag.")},
    OneOf{"eksctl", "create cluster", "--config-file -f --region -r",
          QT_TRANSLATE_NOOP("Audit", "eksctl takes everything from the file then, and refuses the flag.")},
    OneOf{"eksctl", "create cluster", "--config-file -f --version",
          QT_TRANSLATE_NOOP("Audit", "eksctl takes everything from the file then, and refuses the flag.")},
    OneOf{"eksctl", "create nodegroup", "--config-file -f --name",
          QT_TRANSLATE_NOOP("Audit", "eksctl takes everything from the file then, and refuses the flag.")},
    OneOf{"eksctl", "create nodegroup", "--config-file -f --cluster",
          QT_TRANSLATE_NOOP("Audit", "eksctl takes everything from the file then, and refuses the flag.")},
    OneOf{"kubectl", "apply", "-f --filename -k --kustomize",
          QT_TRANSLATE_NOOP("Audit", "kubectl takes files or a kustomization.")},
    OneOf{"helm", "upgrade", "--reuse-values --reset-values",
          QT_TRANSLATE_NOOP("Audit", "helm forgets the old values and reuses nothing.")},
};

void sayBoth(AuditContext &context, const Command &command, const Flag &one, const Flag &other,
             const QString &why)
{
    context.report.add("command.flag",
                       {{{command.file, other.line}, u"command"_s, other.name},
                        {{command.file, one.line}, u"command"_s, one.name}},
                       AuditText::tr("%1 and %2 do not go together").arg(one.name, other.name), why,
                       AuditText::tr("Leave one of them out"), {});
}

void checkTogether(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    for (const OneOf &each : exclusive) {
        const QStringList path = QString::fromLatin1(each.path).split(u' ', Qt::SkipEmptyParts);
        if (line.program != QLatin1StringView(each.program) || line.words.size() < path.size()
            || !std::equal(path.begin(), path.end(), line.words.begin()))
            continue;
        const QStringList names = QString::fromLatin1(each.flags).split(u' ');
        // Two spellings of one flag are one.
        const auto meaning = [](const QString &name) {
            return name == "-f"_L1 || name == "--filename"_L1 ? u"--config-file"_s
                : name == "-z"_L1                             ? u"--zone"_s
                : name == "-r"_L1                             ? u"--region"_s
                : name == "-k"_L1                             ? u"--kustomize"_s
                                                              : name;
        };
        const Flag *first = nullptr;
        for (const Flag &flag : line.flags) {
            if (!names.contains(flag.name))
                continue;
            if (first && meaning(first->name) != meaning(flag.name)) {
                sayBoth(context, command, *first, flag, AuditText::tr(each.why));
                break;
            }
            if (!first)
                first = &flag;
        }
    }
    for (const Flag &flag : line.flags) {
        if (!flag.name.startsWith("--no-"_L1) || flag.hasValue)
            continue;
        const QString plain = u"--"_s + flag.name.mid(5);
        const auto other = std::ranges::find(line.flags, plain, &Flag::name);
        if (other != line.flags.end() && line.program != "git"_L1)
            sayBoth(context, command, *other, flag, AuditText::tr("One says yes and the other no."));
    }
    // A number given twice: the last one counts, and the first reader believed the first.
    static const QStringList single{u"--num-nodes"_s,     u"--machine-type"_s, u"--cluster-version"_s,
                                    u"--min-nodes"_s,     u"--max-nodes"_s,    u"--node-type"_s,
                                    u"--workload-pool"_s, u"--tpu-topology"_s};
    for (qsizetype i = 0; i < line.flags.size(); ++i) {
        for (qsizetype j = 0; j < i; ++j) {
            const Flag &one = line.flags.at(j), &other = line.flags.at(i);
            if (one.name == other.name && single.contains(one.name) && one.value != other.value)
                context.report.add(
                    "command.flag",
                    {{{command.file, other.line}, other.name, other.value},
                     {{command.file, one.line}, one.name, one.value}},
                    AuditText::tr("%1 is given twice, with %2 and %3").arg(one.name, one.value, other.value),
                    AuditText::tr("Only the last one counts."), AuditText::tr("Leave one of them out"), {});
        }
    }
}

} // namespace

void contradictionRules(AuditContext &context)
{
    static const QStringList programs{u"gcloud"_s, u"eksctl"_s, u"aws"_s, u"kubectl"_s, u"helm"_s};
    for (const Command &command : context.world.commands) {
        if (command.mention || command.shell.words.size() < 2)
            continue;
        const ParsedCommand line = parsed(command, &context.world);
        if (!programs.contains(line.program))
            continue;
        checkVerb(context, command, line);
        checkTogether(context, command, line);
    }
}

} // namespace slipway::audit
