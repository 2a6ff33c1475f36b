// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Annotations, labels and selectors that somebody reads under exactly one name. Sources: GKE docs, "Cloud Storage FUSE CSI driver";
// gcs-fuse-csi-driver pkg/webhook; EKS docs, "IAM roles for service accounts"; Kubernetes docs, "Well-Known Labels".
#include "audit/nearest.h"
#include "audit/rules.h"
#include "audit/schema.h"
#include "base/editdistance.h"

#include <QRegularExpression>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

const QStringList &knownKeys()
{
    static const QStringList keys{u"iam.gke.io/gcp-service-account"_s,
                                  u"iam.gke.io/gke-metadata-server-enabled"_s,
                                  u"iam.gke.io/return-principal-id-as-email"_s,
                                  u"iam.gke.io/credential-quota-project"_s,
                                  u"eks.amazonaws.com/role-arn"_s,
                                  u"eks.amazonaws.com/audience"_s,
                                  u"eks.amazonaws.com/sts-regional-endpoints"_s,
                                  u"eks.amazonaws.com/token-expiration"_s,
                                  u"eks.amazonaws.com/nodegroup"_s,
                                  u"eks.amazonaws.com/capacityType"_s,
                                  u"eks.amazonaws.com/compute-type"_s,
                                  u"gke-gcsfuse/volumes"_s,
                                  u"gke-gcsfuse/cpu-limit"_s,
                                  u"gke-gcsfuse/cpu-request"_s,
                                  u"gke-gcsfuse/memory-limit"_s,
                                  u"gke-gcsfuse/memory-request"_s,
                                  u"gke-gcsfuse/ephemeral-storage-limit"_s,
                                  u"gke-gcsfuse/ephemeral-storage-request"_s,
                                  u"gke-gcsfuse/enable-native-sidecar"_s,
                                  u"gke-gcsfuse/metadata-prefetch-memory-limit"_s,
                                  u"gke-gcsfuse/metadata-prefetch-memory-request"_s,
                                  u"gke-gcsfuse/metadata-prefetch-cpu-request"_s,
                                  u"gke-gcsfuse/metadata-prefetch-cpu-limit"_s,
                                  u"cloud.google.com/gke-accelerator"_s,
                                  u"cloud.google.com/gke-accelerator-count"_s,
                                  u"cloud.google.com/gke-gpu-driver-version"_s,
                                  u"cloud.google.com/gke-tpu-accelerator"_s,
                                  u"cloud.google.com/gke-tpu-topology"_s,
                                  u"cloud.google.com/gke-tpu-slice-topology"_s,
                                  u"cloud.google.com/gke-nodepool"_s,
                                  u"cloud.google.com/gke-spot"_s,
                                  u"cloud.google.com/gke-provisioning"_s,
                                  u"cloud.google.com/gke-flex-start"_s,
                                  u"cloud.google.com/gke-max-shared-clients-per-gpu"_s,
                                  u"cloud.google.com/gke-gpu-sharing-strategy"_s,
                                  u"cloud.google.com/gke-gpu-partition-size"_s,
                                  u"cloud.google.com/compute-class"_s,
                                  u"cloud.google.com/machine-family"_s,
                                  u"cloud.google.com/reservation-name"_s,
                                  u"cloud.google.com/reservation-affinity"_s,
                                  u"cloud.google.com/gke-boot-disk"_s,
                                  u"cloud.google.com/gke-local-nvme-ssd"_s,
                                  u"cloud.google.com/gke-ephemeral-storage-local-ssd"_s,
                                  u"cloud.google.com/neg"_s,
                                  u"cloud.google.com/neg-status"_s,
                                  u"cloud.google.com/backend-config"_s,
                                  u"cloud.google.com/app-protocols"_s,
                                  u"cloud.google.com/l4-rbs"_s,
                                  u"cloud.google.com/load-balancer-type"_s,
                                  u"networking.gke.io/load-balancer-type"_s,
                                  u"networking.gke.io/internal-load-balancer-allow-global-access"_s,
                                  u"networking.gke.io/managed-certificates"_s,
                                  u"networking.gke.io/pre-shared-certs"_s,
                                  u"networking.gke.io/v1beta1.FrontendConfig"_s,
                                  u"kubernetes.io/ingress.class"_s,
                                  u"kubernetes.io/ingress.global-static-ip-name"_s,
                                  u"kubernetes.io/ingress.regional-static-ip-name"_s,
                                  u"kubernetes.io/ingress.allow-http"_s,
                                  u"storageclass.kubernetes.io/is-default-class"_s,
                                  u"ingressclass.kubernetes.io/is-default-class"_s,
                                  u"cluster-autoscaler.kubernetes.io/safe-to-evict"_s,
                                  u"kubernetes.io/arch"_s,
                                  u"kubernetes.io/os"_s,
                                  u"kubernetes.io/hostname"_s,
                                  u"kubernetes.io/metadata.name"_s,
                                  u"kubernetes.io/change-cause"_s,
                                  u"topology.kubernetes.io/zone"_s,
                                  u"topology.kubernetes.io/region"_s,
                                  u"node.kubernetes.io/instance-type"_s,
                                  u"node-role.kubernetes.io/control-plane"_s,
                                  u"app.kubernetes.io/name"_s,
                                  u"app.kubernetes.io/instance"_s,
                                  u"app.kubernetes.io/version"_s,
                                  u"app.kubernetes.io/component"_s,
                                  u"app.kubernetes.io/part-of"_s,
                                  u"app.kubernetes.io/managed-by"_s,
                                  u"pod-security.kubernetes.io/enforce"_s,
                                  u"pod-security.kubernetes.io/enforce-version"_s,
                                  u"pod-security.kubernetes.io/audit"_s,
                                  u"pod-security.kubernetes.io/audit-version"_s,
                                  u"pod-security.kubernetes.io/warn"_s,
                                  u"pod-security.kubernetes.io/warn-version"_s,
                                  u"prometheus.io/scrape"_s,
                                  u"prometheus.io/port"_s,
                                  u"prometheus.io/path"_s,
                                  u"prometheus.io/scheme"_s,
                                  u"service.beta.kubernetes.io/aws-load-balancer-type"_s,
                                  u"service.beta.kubernetes.io/aws-load-balancer-scheme"_s,
                                  u"service.beta.kubernetes.io/aws-load-balancer-nlb-target-type"_s,
                                  u"service.beta.kubernetes.io/aws-load-balancer-internal"_s,
                                  u"alb.ingress.kubernetes.io/scheme"_s,
                                  u"alb.ingress.kubernetes.io/target-type"_s,
                                  u"alb.ingress.kubernetes.io/listen-ports"_s,
                                  u"alb.ingress.kubernetes.io/certificate-arn"_s,
                                  u"alb.ingress.kubernetes.io/healthcheck-path"_s,
                                  u"alb.ingress.kubernetes.io/healthcheck-port"_s,
                                  u"alb.ingress.kubernetes.io/group.name"_s,
                                  u"alb.ingress.kubernetes.io/ssl-redirect"_s,
                                  u"nvidia.com/gpu.present"_s,
                                  u"nvidia.com/gpu.product"_s,
                                  u"nvidia.com/gpu.count"_s,
                                  u"nvidia.com/gpu.memory"_s,
                                  u"karpenter.sh/capacity-type"_s,
                                  u"karpenter.sh/nodepool"_s,
                                  u"karpenter.sh/do-not-disrupt"_s,
                                  u"karpenter.k8s.aws/instance-family"_s,
                                  u"karpenter.k8s.aws/instance-gpu-name"_s,
                                  u"cnrm.cloud.google.com/project-id"_s,
                                  u"cnrm.cloud.google.com/deletion-policy"_s,
                                  u"cnrm.cloud.google.com/force-destroy"_s,
                                  u"cnrm.cloud.google.com/state-into-spec"_s,
                                  u"cnrm.cloud.google.com/auto-create-network"_s,
                                  u"cnrm.cloud.google.com/reconcile-interval-in-seconds"_s,
                                  u"cnrm.cloud.google.com/management-conflict-prevention-policy"_s,
                                  u"ray.io/cluster"_s,
                                  u"ray.io/node-type"_s,
                                  u"ray.io/group"_s,
                                  u"leaderworkerset.sigs.k8s.io/exclusive-topology"_s,
                                  u"leaderworkerset.sigs.k8s.io/name"_s,
                                  u"cert-manager.io/cluster-issuer"_s,
                                  u"cert-manager.io/issuer"_s,
                                  u"helm.sh/hook"_s,
                                  u"helm.sh/hook-weight"_s,
                                  u"helm.sh/resource-policy"_s,
                                  u"kro.run/reconcile"_s,
                                  u"checksum/config"_s,
                                  u"kubectl.kubernetes.io/default-container"_s,
                                  u"kubectl.kubernetes.io/restartedAt"_s,
                                  u"ai.gke.io/model"_s,
                                  u"ai.gke.io/inference-server"_s,
                                  u"llm-d.ai/role"_s,
                                  u"llm-d.ai/model"_s,
                                  u"kserve.io/component"_s,
                                  u"serving.kserve.io/deploymentMode"_s};
    return keys;
}

/// Keys that people take for a known one, though no letters of it are near.
QString meantKey(const QString &key)
{
    static const QRegularExpression fuse(u"gcs-?fuse"_s, QRegularExpression::CaseInsensitiveOption);
    static const QStringList fuseKeys{u"gke-gcs-fuse-csi"_s,
                                      u"gcsfuse.csi.storage.gke.io/volumes"_s,
                                      u"gcsfuse.csi.storage.gke.io/inject"_s,
                                      u"gke-gcsfuse/inject"_s,
                                      u"gke-gcsfuse/enabled"_s,
                                      u"gke-gcsfuse/sidecar"_s,
                                      u"gke-gcsfuse"_s,
                                      u"cloud.google.com/gke-gcsfuse"_s,
                                      u"cloud.google.com/gcsfuse"_s,
                                      u"gke-gcsfuse/inject-sidecar"_s,
                                      u"gke-gcsfuse-csi/volumes"_s,
                                      u"gke.gcsfuse/volumes"_s,
                                      u"gcs-fuse/volumes"_s,
                                      u"gcsfuse/volumes"_s,
                                      u"gke-gcsfuse-csi"_s};
    if (fuseKeys.contains(key.toLower()))
        return u"gke-gcsfuse/volumes"_s;
    if (fuse.match(key).hasMatch() && !key.startsWith("gke-gcsfuse/"_L1) && !key.contains("profile"_L1)
        && (key.contains("volume"_L1) || key.contains("inject"_L1) || key.contains("sidecar"_L1)
            || key.contains("csi"_L1)))
        return u"gke-gcsfuse/volumes"_s;
    static const QHash<QString, QString> others{
        {u"iam.gke.io/gcp-sa"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"iam.gke.io/google-service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"iam.gke.io/service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"gke.io/gcp-service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"cloud.google.com/gcp-service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"cloud.google.com/service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"iam.googleapis.com/gcp-service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"iam.cloud.google.com/gcp-service-account"_s, u"iam.gke.io/gcp-service-account"_s},
        {u"eks.amazonaws.com/iam-role"_s, u"eks.amazonaws.com/role-arn"_s},
        {u"eks.amazonaws.com/role"_s, u"eks.amazonaws.com/role-arn"_s},
        {u"eks.amazonaws.com/iam-role-arn"_s, u"eks.amazonaws.com/role-arn"_s},
        {u"iam.amazonaws.com/role-arn"_s, u"eks.amazonaws.com/role-arn"_s},
        {u"cloud.google.com/accelerator"_s, u"cloud.google.com/gke-accelerator"_s},
        {u"cloud.google.com/gke-gpu"_s, u"cloud.google.com/gke-accelerator"_s},
        {u"cloud.google.com/gpu-accelerator"_s, u"cloud.google.com/gke-accelerator"_s},
        {u"cloud.google.com/gke-gpu-accelerator"_s, u"cloud.google.com/gke-accelerator"_s},
        {u"gke.io/accelerator"_s, u"cloud.google.com/gke-accelerator"_s},
        {u"cloud.google.com/tpu-topology"_s, u"cloud.google.com/gke-tpu-topology"_s},
        {u"cloud.google.com/tpu-accelerator"_s, u"cloud.google.com/gke-tpu-accelerator"_s},
        {u"cloud.google.com/gke-tpu"_s, u"cloud.google.com/gke-tpu-accelerator"_s},
        {u"cloud.google.com/gke-tpu-type"_s, u"cloud.google.com/gke-tpu-accelerator"_s},
        {u"storageclass.beta.kubernetes.io/is-default-class"_s,
         u"storageclass.kubernetes.io/is-default-class"_s}};
    return others.value(key);
}

/// The key that was meant, when this one is nobody's.
QString correctKey(const QString &key)
{
    // Old names of labels that nodes still carry.
    if (key.startsWith("beta.kubernetes.io/"_L1) || key.startsWith("failure-domain.beta."_L1))
        return {};
    if (knownKeys().contains(key) || masked(key).contains(anyText))
        return {};
    if (const QString meant = meantKey(key); !meant.isEmpty())
        return meant;
    if (!key.contains(u'/') || key.size() < 10)
        return {};
    const QString wanted = nearest(key, knownKeys());
    if (wanted.isEmpty())
        return {};
    // Long names next to each other: only what cannot be another key of the same owner.
    const QString prefix = key.section(u'/', 0, 0), wantedPrefix = wanted.section(u'/', 0, 0);
    const QString name = key.section(u'/', 1), wantedName = wanted.section(u'/', 1);
    const int prefixDistance = editDistance(prefix, wantedPrefix, 3),
              nameDistance = editDistance(name, wantedName, 3);
    if (prefix == wantedPrefix && prefix == "app.kubernetes.io"_L1 && nameDistance > 1)
        return {};
    return prefixDistance + nameDistance <= 3 && (nameDistance * 3 <= wantedName.size() + 2) ? wanted
                                                                                             : QString();
}

void misspelt(AuditContext &context, const Place &place, const QString &field, const QString &key,
              const QString &wanted)
{
    context.report.add("metadata.misspelt", {{place, field, key}}, AuditText::tr("Nothing reads %1").arg(key),
                       AuditText::tr("The key is known under another name, so this one has no effect."),
                       AuditText::tr("Write it as"), wanted);
}

void checkKeys(AuditContext &context, const Manifest &manifest, const YamlNode *map, const QString &field)
{
    if (!map || !map->isMap())
        return;
    for (const YamlNode::Entry &entry : map->entries) {
        if (const QString wanted = correctKey(entry.key); !wanted.isEmpty())
            misspelt(context, {manifest.file, entry.position.line}, field, entry.key, wanted);
    }
}

void checkGoogleAnnotation(AuditContext &context, const Place &place, const QString &value)
{
    static const QRegularExpression email(u"^[^@\\s]+@[^@\\s]+$"_s);
    const QString hidden = masked(value);
    if (hidden.isEmpty() || hidden == QString(anyText) || email.match(hidden).hasMatch()) {
        if (value.startsWith("serviceAccount:"_L1))
            context.report.add("metadata.value", {{place, u"iam.gke.io/gcp-service-account"_s, value}},
                               AuditText::tr("The annotation holds an IAM member instead of an e-mail"),
                               AuditText::tr("\"serviceAccount:\" belongs to members of a policy."),
                               AuditText::tr("Write it as"), value.mid(15));
        return;
    }
    context.report.add("metadata.value", {{place, u"iam.gke.io/gcp-service-account"_s, value}},
                       AuditText::tr("The annotation does not hold the e-mail of a Google service account"),
                       AuditText::tr("Pods of this account get no identity of Google Cloud."),
                       AuditText::tr("Write it as"),
                       (hidden.contains(anyText) ? u"ACCOUNT"_s : value.section(u'.', 0, 0))
                           + u"@PROJECT_ID.iam.gserviceaccount.com"_s);
}

void checkRoleArn(AuditContext &context, const Place &place, const QString &value)
{
    static const QRegularExpression right(
        u"^arn:aws(?:-cn|-us-gov)?:iam::(?:\\d{12}|\uFFFC+):role/[\\w+=,.@/\uFFFC-]+$"_s);
    static const QRegularExpression upper(u"^arn:aws(?:-cn|-us-gov)?:iam::[A-Z_]*ACCOUNT[A-Z_]*:role/.+$"_s);
    const QString hidden = masked(value);
    if (hidden.isEmpty() || hidden == QString(anyText) || right.match(hidden).hasMatch()
        || upper.match(hidden).hasMatch())
        return;
    const QString name = value.section(u'/', -1);
    static const QRegularExpression account(u"\\b(\\d{12})\\b|(\\$\\{[^}]*\\})"_s);
    const auto match = account.match(value);
    const QString cause = hidden.contains(":user/"_L1) || hidden.contains(":policy/"_L1)
        ? AuditText::tr("A pod assumes a role; this names something else.")
        : AuditText::tr("An ARN of a role is arn:aws:iam::ACCOUNT:role/NAME: two colons before the account "
                        "of twelve digits.");
    context.report.add(
        "iam.role-arn", {{place, u"eks.amazonaws.com/role-arn"_s, value}},
        AuditText::tr("The ARN of the role is malformed"), cause, AuditText::tr("Write it as"),
        u"arn:aws:iam::%1:role/%2"_s.arg(match.hasMatch() ? match.captured(0) : u"ACCOUNT_ID"_s, name));
}

void checkValues(AuditContext &context, const Manifest &manifest, const YamlNode *annotations, bool isAccount)
{
    if (!annotations || !annotations->isMap())
        return;
    for (const YamlNode::Entry &entry : annotations->entries) {
        const Place place{manifest.file, entry.position.line};
        const QString value = context.world.text(manifest, &entry.value);
        if (entry.key == "iam.gke.io/gcp-service-account"_L1) {
            if (isAccount)
                checkGoogleAnnotation(context, place, value);
        } else if (entry.key == "eks.amazonaws.com/role-arn"_L1) {
            if (isAccount)
                checkRoleArn(context, place, value);
        } else if (entry.key == "gke-gcsfuse/volumes"_L1) {
            static const QStringList good{u"true"_s, u"True"_s, u"false"_s, u"False"_s};
            if (!good.contains(value) && !masked(value).contains(anyText)
                && entry.value.kind == YamlNode::Kind::String)
                context.report.add("metadata.value", {{place, entry.key, value}},
                                   AuditText::tr("gke-gcsfuse/volumes takes \"true\" or \"false\""),
                                   AuditText::tr("The webhook refuses any other value."),
                                   AuditText::tr("Write it as"), u"gke-gcsfuse/volumes: \"true\""_s);
        }
        // Anything here that is no text is refused by the API server: the schema says so for kinds that are known.
        if ((entry.value.kind == YamlNode::Kind::Bool || entry.value.kind == YamlNode::Kind::Integer
             || entry.value.kind == YamlNode::Kind::Number)
            && !context.schemas.knows(manifest.apiVersion, manifest.kind))
            context.report.add(
                "manifest.not-text", {{place, entry.key, value}},
                AuditText::tr("%1: the value of %2 has to be a text").arg(manifest.label(), entry.key),
                AuditText::tr("Without quotes YAML reads it as a number or a boolean, and the API server "
                              "refuses the object."),
                AuditText::tr("Put it in quotes"), u"%1: \"%2\""_s.arg(entry.key, value));
    }
}

/// A pod template that mounts a bucket: inline, or through a claim whose volume names the driver.
const YamlNode *bucketVolume(const AuditContext &context, const Manifest &manifest, const YamlNode *spec)
{
    const YamlNode *volumes = spec ? spec->find(u"volumes") : nullptr;
    if (!volumes)
        return nullptr;
    for (const YamlNode &volume : volumes->items) {
        if (const YamlNode *driver = volume.at({u"csi", u"driver"});
            driver && driver->text() == "gcsfuse.csi.storage.gke.io"_L1)
            return driver;
        const YamlNode *claim = volume.at({u"persistentVolumeClaim", u"claimName"});
        if (!claim)
            continue;
        for (const Manifest *pvc : context.world.ofKind(u"PersistentVolumeClaim")) {
            if (pvc->name != context.world.text(manifest, claim)
                || !AuditWorld::sameNamespace(*pvc, manifest))
                continue;
            const YamlNode *name = pvc->root.at({u"spec", u"volumeName"});
            for (const Manifest *pv : context.world.ofKind(u"PersistentVolume")) {
                const YamlNode *driver = pv->root.at({u"spec", u"csi", u"driver"});
                if (name && pv->name == name->text() && driver
                    && driver->text() == "gcsfuse.csi.storage.gke.io"_L1)
                    return claim;
            }
        }
    }
    return nullptr;
}

void checkBucketMount(AuditContext &context, const Manifest &manifest, const YamlNode *podTemplate)
{
    const YamlNode *volume = bucketVolume(context, manifest, AuditWorld::podSpec(podTemplate));
    if (!volume || manifest.patch)
        return;
    const YamlNode *annotations = podTemplate->at({u"metadata", u"annotations"});
    const YamlNode::Entry *own = annotations ? annotations->entry(u"gke-gcsfuse/volumes") : nullptr;
    if (own) {
        if (context.world.text(manifest, &own->value).toLower() == "false"_L1)
            context.report.add("metadata.value",
                               {{{manifest.file, own->position.line}, own->key, u"false"_s}},
                               AuditText::tr("The pod mounts a bucket, but its sidecar is switched off"),
                               AuditText::tr("Without the sidecar the mount fails: \"failed to find the "
                                             "sidecar container in Pod spec\"."),
                               AuditText::tr("Write it as"), u"gke-gcsfuse/volumes: \"true\""_s);
        return;
    }
    // A misspelt key is told as that.
    const auto misspeltIn = [](const YamlNode *map) {
        return map && std::ranges::any_of(map->entries, [](const YamlNode::Entry &entry) {
                   return correctKey(entry.key) == "gke-gcsfuse/volumes"_L1;
               });
    };
    const YamlNode *outer =
        manifest.kind == "Pod"_L1 ? nullptr : manifest.root.at({u"metadata", u"annotations"});
    if (misspeltIn(annotations) || misspeltIn(outer))
        return;
    if (const YamlNode::Entry *misplaced = outer ? outer->entry(u"gke-gcsfuse/volumes") : nullptr) {
        context.report.add(
            "metadata.misplaced",
            {{{manifest.file, misplaced->position.line}, u"metadata.annotations"_s, misplaced->key}},
            AuditText::tr("gke-gcsfuse/volumes stands on the %1 instead of on its pods").arg(manifest.kind),
            AuditText::tr("The webhook that adds the sidecar looks at the pod's own annotations alone."),
            AuditText::tr("Move it to"), u"spec.template.metadata.annotations"_s);
        return;
    }
    context.report.add(
        "metadata.missing", {{manifest.place(*volume), u"volumes"_s, volume->text()}},
        AuditText::tr("%1 mounts a bucket without the annotation that brings the sidecar")
            .arg(manifest.label()),
        AuditText::tr(
            "Without the sidecar the mount fails: \"failed to find the sidecar container in Pod spec\"."),
        AuditText::tr("Add to the pod template's annotations"), u"gke-gcsfuse/volumes: \"true\""_s);
}

/// Identity annotations work on service accounts only.
void checkPlace(AuditContext &context, const Manifest &manifest, const YamlNode *annotations)
{
    if (!annotations || manifest.kind == "ServiceAccount"_L1)
        return;
    for (QStringView key :
         {QStringView(u"iam.gke.io/gcp-service-account"), QStringView(u"eks.amazonaws.com/role-arn")}) {
        if (const YamlNode::Entry *entry = annotations->entry(key))
            context.report.add(
                "metadata.misplaced",
                {{{manifest.file, entry->position.line}, u"metadata.annotations"_s, entry->key}},
                AuditText::tr("%1 is read on ServiceAccounts only, not on a %2")
                    .arg(entry->key, manifest.kind),
                AuditText::tr("Pods get their identity from the account that they run as."),
                AuditText::tr("Annotate the ServiceAccount"),
                entry->key + u": "_s + context.world.text(manifest, &entry->value));
    }
}

void checkCommands(AuditContext &context)
{
    for (const Command &command : context.world.commands) {
        const ParsedCommand line = parsed(command, &context.world);
        if (line.program != "kubectl"_L1 || (line.word(0) != "annotate"_L1 && line.word(0) != "label"_L1))
            continue;
        const bool annotates = line.word(0) == "annotate"_L1;
        const QString kind = line.word(1).section(u'/', 0, 0);
        const bool account = kind == "serviceaccount"_L1 || kind == "sa"_L1 || kind == "serviceaccounts"_L1;
        for (qsizetype i = 2; i < line.words.size(); ++i) {
            const QString word = line.word(i);
            if (!word.contains(u'='))
                continue;
            const QString key = word.section(u'=', 0, 0), value = word.section(u'=', 1);
            const Place place{command.file, line.line(i)};
            if (const QString wanted = correctKey(key); !wanted.isEmpty())
                misspelt(context, place, line.word(0), key, wanted);
            else if (annotates && key == "iam.gke.io/gcp-service-account"_L1 && account)
                checkGoogleAnnotation(context, place, value);
            else if (annotates && key == "eks.amazonaws.com/role-arn"_L1 && account)
                checkRoleArn(context, place, value);
            else if (annotates && !account
                     && (key == "iam.gke.io/gcp-service-account"_L1
                         || key == "eks.amazonaws.com/role-arn"_L1))
                context.report.add(
                    "metadata.misplaced", {{place, line.word(0), word}},
                    AuditText::tr("%1 is read on ServiceAccounts only, not on a %2").arg(key, kind),
                    AuditText::tr("Pods get their identity from the account that they run as."),
                    AuditText::tr("Annotate the ServiceAccount"), word);
            else if (annotates && key == "gke-gcsfuse/volumes"_L1 && kind != "pod"_L1 && kind != "pods"_L1)
                context.report.add(
                    "metadata.misplaced", {{place, line.word(0), word}},
                    AuditText::tr("gke-gcsfuse/volumes stands on the %1 instead of on its pods").arg(kind),
                    AuditText::tr(
                        "The webhook that adds the sidecar looks at the pod's own annotations alone."),
                    AuditText::tr("Move it to"), u"spec.template.metadata.annotations"_s);
        }
    }
}

} // namespace

void metadataRules(AuditContext &context)
{
    for (const Manifest &manifest : context.world.manifests) {
        const YamlNode *metadata = manifest.root.find(u"metadata");
        const YamlNode *annotations = metadata ? metadata->find(u"annotations") : nullptr;
        checkKeys(context, manifest, annotations, u"metadata.annotations"_s);
        checkKeys(context, manifest, metadata ? metadata->find(u"labels") : nullptr, u"metadata.labels"_s);
        checkValues(context, manifest, annotations, manifest.kind == "ServiceAccount"_L1);
        checkPlace(context, manifest, annotations);
        QList<const YamlNode *> specs;
        for (const YamlNode *podTemplate : AuditWorld::podTemplates(manifest)) {
            specs << AuditWorld::podSpec(podTemplate);
            checkBucketMount(context, manifest, podTemplate);
            if (podTemplate == &manifest.root)
                continue;
            const YamlNode *inner = podTemplate->at({u"metadata", u"annotations"});
            checkKeys(context, manifest, inner, u"spec.template.metadata.annotations"_s);
            checkKeys(context, manifest, podTemplate->at({u"metadata", u"labels"}),
                      u"spec.template.metadata.labels"_s);
            checkValues(context, manifest, inner, false);
            checkPlace(context, manifest, inner);
        }
        if (manifest.kind == "LLMInferenceService"_L1)
            specs << manifest.root.at({u"spec", u"template"});
        for (const YamlNode *spec : std::as_const(specs)) {
            if (spec)
                checkKeys(context, manifest, spec->find(u"nodeSelector"), u"nodeSelector"_s);
        }
    }
    checkCommands(context);
}

} // namespace slipway::audit
