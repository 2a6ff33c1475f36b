// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Config Connector's own objects and accounts, and node pools on which Workload Identity does not work. Sources: Config Connector docs,
// "Install with a namespaced mode" (fixed names; one controller account a namespace, cnrm-controller-manager-NAMESPACE); GKE docs,
// "Workload Identity Federation for GKE" (GKE_METADATA on the node pool).
#include "audit/iammember.h"
#include "audit/rules.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

void checkFixedName(AuditContext &context, const Manifest &manifest, const QString &wanted)
{
    const YamlNode *name = manifest.root.at({u"metadata", u"name"});
    if (!name || manifest.name == wanted || masked(manifest.name).contains(anyText))
        return;
    context.report.add("manifest.wrong-value", {{manifest.place(*name), u"metadata.name"_s, manifest.name}},
                       AuditText::tr("A %1 is called %2").arg(manifest.kind, wanted),
                       AuditText::tr("The operator takes no notice of one under another name."),
                       AuditText::tr("Write it as"), u"name: "_s + wanted);
}

/// The account of the controller depends on the mode.
void checkController(AuditContext &context)
{
    const AuditWorld &world = context.world;
    const Manifest *config = nullptr;
    for (const Manifest *each : world.ofKind(u"ConfigConnector"))
        config = each;
    const QString mode = config ? world.text(*config, config->root.at({u"spec", u"mode"})) : QString();
    const QList<const Manifest *> contexts = world.ofKind(u"ConfigConnectorContext");
    QStringList spaces;
    for (const Manifest *each : contexts)
        spaces << each->nameSpace;
    for (const IamGrant &grant : iamGrants(world)) {
        const auto member = poolMember(grant.member);
        if (!member || member->nameSpace != "cnrm-system"_L1)
            continue;
        const bool isNamespaced = mode == "namespaced"_L1 || (mode.isEmpty() && !contexts.isEmpty());
        QString wanted;
        if (member->account == "cnrm-controller-manager"_L1 && isNamespaced)
            wanted = u"cnrm-controller-manager-"_s + (spaces.size() == 1 ? spaces.first() : u"NAMESPACE"_s);
        else if (member->account.startsWith("cnrm-controller-manager-"_L1) && mode == "cluster"_L1)
            wanted = u"cnrm-controller-manager"_s;
        if (wanted.isEmpty())
            continue;
        context.report.add(
            "iam.member-mismatch",
            {{grant.memberPlace, u"member"_s, grant.member},
             {config ? config->place() : contexts.first()->place(), u"spec.mode"_s,
              isNamespaced ? u"namespaced"_s : mode}},
            AuditText::tr("The binding is for %1, but the controller's account is %2")
                .arg(member->nameSpace + u'/' + member->account, u"cnrm-system/"_s + wanted),
            AuditText::tr("The controller may not act as the Google account: every resource stays in "
                          "UpdateFailed."),
            AuditText::tr("Write it as"),
            u"serviceAccount:%1.svc.id.goog[cnrm-system/%2]"_s.arg(shown(member->project), wanted));
    }
}

/// A pool whose nodes hand out their own account, in a page whose pods have one each.
void checkNodeIdentity(AuditContext &context)
{
    const AuditWorld &world = context.world;
    static const QRegularExpression identity(
        u"iam\\.gke\\.io/gcp-service-account|roles/iam\\.workloadIdentityUser|workloadIdentityPools/|--workload-pool"_s);
    for (const Command &command : world.commands) {
        const ParsedCommand line = parsed(command, &world);
        const Flag *mode = line.flag({u"--workload-metadata"});
        if (line.program != "gcloud"_L1 || command.mention || !mode || mode->value != "GCE_METADATA"_L1
            || !world.mentions(identity))
            continue;
        context.report.add("command.value", {{{command.file, mode->line}, mode->name, mode->value}},
                           AuditText::tr("Pods on this pool get the account of the node, not their own"),
                           AuditText::tr("Workload Identity needs the metadata server of GKE on the node."),
                           AuditText::tr("Use"), u"--workload-metadata=GKE_METADATA"_s);
    }
}

} // namespace

void connectorRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        if (manifest.group() != "core.cnrm.cloud.google.com"_L1 || manifest.patch)
            continue;
        if (manifest.kind == "ConfigConnector"_L1)
            checkFixedName(context, manifest, u"configconnector.core.cnrm.cloud.google.com"_s);
        else if (manifest.kind == "ConfigConnectorContext"_L1)
            checkFixedName(context, manifest, u"configconnectorcontext.core.cnrm.cloud.google.com"_s);
    }
    checkController(context);
    checkNodeIdentity(context);
}

} // namespace slipway::audit
