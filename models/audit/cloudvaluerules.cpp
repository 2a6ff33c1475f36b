// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Values that the clouds' own APIs refuse or take without effect. Sources: EKS user guide, "Available Amazon EKS add-ons"; EKS API reference,
// CreateNodegroup and CreateAccessEntry (a role, not its session); GKE docs, "Cloud Storage FUSE CSI driver", "Requirements" and
// "Workload Identity Federation for GKE" (an annotated account acts as its Google account).
#include "audit/nearest.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

/// The add-on that was probably meant; empty when it is one, or nobody's.
QString meantAddon(const QString &name)
{
    static const QStringList known{u"vpc-cni"_s,
                                   u"coredns"_s,
                                   u"kube-proxy"_s,
                                   u"aws-ebs-csi-driver"_s,
                                   u"aws-efs-csi-driver"_s,
                                   u"aws-fsx-csi-driver"_s,
                                   u"aws-mountpoint-s3-csi-driver"_s,
                                   u"snapshot-controller"_s,
                                   u"eks-pod-identity-agent"_s,
                                   u"eks-node-monitoring-agent"_s,
                                   u"amazon-cloudwatch-observability"_s,
                                   u"aws-guardduty-agent"_s,
                                   u"adot"_s,
                                   u"metrics-server"_s,
                                   u"cert-manager"_s,
                                   u"external-dns"_s,
                                   u"kube-state-metrics"_s,
                                   u"prometheus-node-exporter"_s};
    if (name.isEmpty() || known.contains(name) || masked(name).contains(anyText))
        return {};
    static const QHash<QString, QString> others{{u"ebs-csi-driver"_s, u"aws-ebs-csi-driver"_s},
                                                {u"ebs-csi"_s, u"aws-ebs-csi-driver"_s},
                                                {u"aws-ebs-csi"_s, u"aws-ebs-csi-driver"_s},
                                                {u"efs-csi-driver"_s, u"aws-efs-csi-driver"_s},
                                                {u"pod-identity-agent"_s, u"eks-pod-identity-agent"_s},
                                                {u"eks-pod-identity"_s, u"eks-pod-identity-agent"_s},
                                                {u"pod-identity"_s, u"eks-pod-identity-agent"_s},
                                                {u"core-dns"_s, u"coredns"_s}};
    const QString found = others.value(name);
    return found.isEmpty() ? nearest(name, known) : found;
}

void sayCloudValue(AuditContext &context, const Place &place, const QString &field, const QString &written,
                   const QString &correction)
{
    context.report.add("command.value", {{place, field, written}},
                       AuditText::tr("%1 does not take \"%2\"").arg(field, written),
                       AuditText::tr("AWS refuses the request."), AuditText::tr("Write it as"), correction);
}

void checkAws(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    static const QHash<QString, QStringList> values{
        {u"--capacity-type"_s, {u"ON_DEMAND"_s, u"SPOT"_s, u"CAPACITY_BLOCK"_s}},
        {u"--resolve-conflicts"_s, {u"OVERWRITE"_s, u"NONE"_s, u"PRESERVE"_s}}};
    for (const Flag &flag : line.flags) {
        const Place place{command.file, flag.line};
        if (flag.name == "--addon-name"_L1) {
            if (const QString wanted = meantAddon(flag.value); !wanted.isEmpty())
                sayCloudValue(context, place, flag.name, flag.value, wanted);
        } else if (values.contains(flag.name) && masked(flag.value) == flag.value && !flag.value.isEmpty()
                   && !values.value(flag.name).contains(flag.value)) {
            QString wanted = nearest(flag.value.toUpper(), values.value(flag.name));
            if (wanted.isEmpty())
                wanted = values.value(flag.name).contains(flag.value.toUpper())
                    ? flag.value.toUpper()
                    : values.value(flag.name).join(u", "_s);
            sayCloudValue(context, place, flag.name, flag.value, wanted);
        } else if (flag.name == "--principal-arn"_L1) {
            static const QRegularExpression session(
                u"^arn:(aws[\\w-]*):sts::([^:]+):assumed-role/([^/]+)/.+$"_s);
            if (const auto match = session.match(flag.value); match.hasMatch())
                sayCloudValue(
                    context, place, flag.name, flag.value,
                    u"arn:%1:iam::%2:role/%3"_s.arg(match.captured(1), match.captured(2), match.captured(3)));
        }
    }
}

/// The driver gets its tokens from the cluster's workload pool.
void checkFuse(AuditContext &context, const Command &command, const ParsedCommand &line)
{
    static const QRegularExpression pool(u"--workload-pool|workloadPool|workload_pool"_s);
    const Flag *addons = line.flag({u"--addons"});
    if (addons && addons->value.contains("GcsFuseCsiDriver"_L1) && !context.world.mentions(pool))
        context.report.add(
            "command.flag", {{{command.file, addons->line}, addons->name, addons->value}},
            AuditText::tr("The bucket driver needs a workload pool, which the cluster does not get"),
            AuditText::tr("Without one there are no tokens for pods, and no bucket is mounted."),
            AuditText::tr("Add"), u"--workload-pool=PROJECT_ID.svc.id.goog"_s);
}

/// An account that acts as a Google account does not use what is granted to itself.
void checkFederation(AuditContext &context)
{
    static const QRegularExpression own(
        u"^principal://.*\\.svc\\.id\\.goog/subject/ns/([^/]+)/sa/([^/]+)$"_s);
    const QList<IamGrant> grants = iamGrants(context.world);
    const QList<KubernetesAccount> accounts = createdAccounts(context.world);
    for (const IamGrant &grant : grants) {
        const auto match = own.match(grant.member);
        if (!match.hasMatch() || grant.resource == "serviceAccount"_L1)
            continue;
        for (const KubernetesAccount &account : accounts) {
            const QString google = account.googleAccount;
            if (google.isEmpty() || account.name != match.captured(2)
                || (account.nameSpaceKnown && account.nameSpace != match.captured(1)))
                continue;
            const bool both = std::ranges::any_of(grants, [&](const IamGrant &each) {
                return each.member == u"serviceAccount:"_s + google && each.resource != "serviceAccount"_L1;
            });
            if (!both)
                context.report.add(
                    "iam.member-mismatch",
                    {{grant.memberPlace, u"member"_s, grant.member},
                     {account.place, u"iam.gke.io/gcp-service-account"_s, google}},
                    AuditText::tr("%1/%2 acts as %3, which this does not grant anything")
                        .arg(match.captured(1), match.captured(2), google),
                    AuditText::tr(
                        "An annotated account is asked for as its Google account; what is granted to "
                        "itself has no effect."),
                    AuditText::tr("Remove the annotation, or bind"), u"serviceAccount:"_s + google);
        }
    }
}

} // namespace

void cloudValueRules(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (command.mention)
            continue;
        if (line.program == "aws"_L1 && line.word(0) == "eks"_L1)
            checkAws(context, command, line);
        else if (line.program == "gcloud"_L1 && line.startsWith({u"container", u"clusters", u"create"}))
            checkFuse(context, command, line);
        else if (line.program == "eksctl"_L1 && line.startsWith({u"create", u"addon"}))
            if (const Flag *name = line.flag({u"--name"}); name && !meantAddon(name->value).isEmpty())
                sayCloudValue(context, {command.file, name->line}, name->name, name->value,
                              meantAddon(name->value));
    }
    for (const Manifest *config : context.world.ofKind(u"ClusterConfig")) {
        const YamlNode *addons = config->root.find(u"addons");
        for (const YamlNode &addon : addons ? addons->items : QList<YamlNode>{}) {
            const YamlNode *name = addon.find(u"name");
            if (const QString wanted = meantAddon(context.world.text(*config, name)); !wanted.isEmpty())
                sayCloudValue(context, config->place(*name), u"addons.name"_s, name->text(), wanted);
        }
    }
    checkFederation(context);
}

} // namespace slipway::audit
