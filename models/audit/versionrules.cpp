// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// API versions that are gone, never were, or are about to go. Sources: Kubernetes docs, "Deprecated API Migration Guide"; release notes
// of Gateway API, the inference extension, KubeRay, KServe, cert-manager, Karpenter and GKE (read 2026-11-21).
#include "audit/nearest.h"
#include "audit/rules.h"
#include "audit/schema.h"
#include "base/editdistance.h"

#include <array>

namespace slipway::audit {

using namespace Qt::StringLiterals;

namespace {

struct Gone {
    const char *apiVersion;
    const char *kind; ///< empty: every kind of it
    const char *instead; ///< apiVersion, or apiVersion and kind
    const char *since; ///< the version that no longer serves it; "deprecated …" where it still does
};

constexpr std::array gone{
    Gone{"extensions/v1beta1", "Ingress", "networking.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"extensions/v1beta1", "NetworkPolicy", "networking.k8s.io/v1", "Kubernetes 1.16"},
    Gone{"extensions/v1beta1", "PodSecurityPolicy", "", "Kubernetes 1.16"},
    Gone{"extensions/v1beta1", "", "apps/v1", "Kubernetes 1.16"},
    Gone{"apps/v1beta1", "", "apps/v1", "Kubernetes 1.16"},
    Gone{"apps/v1beta2", "", "apps/v1", "Kubernetes 1.16"},
    Gone{"networking.k8s.io/v1beta1", "Ingress", "networking.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"networking.k8s.io/v1beta1", "IngressClass", "networking.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"policy/v1beta1", "PodDisruptionBudget", "policy/v1", "Kubernetes 1.25"},
    Gone{"policy/v1beta1", "PodSecurityPolicy", "", "Kubernetes 1.25"},
    Gone{"batch/v1beta1", "CronJob", "batch/v1", "Kubernetes 1.25"},
    Gone{"batch/v2alpha1", "CronJob", "batch/v1", "Kubernetes 1.21"},
    Gone{"autoscaling/v2beta1", "HorizontalPodAutoscaler", "autoscaling/v2", "Kubernetes 1.25"},
    Gone{"autoscaling/v2beta2", "HorizontalPodAutoscaler", "autoscaling/v2", "Kubernetes 1.26"},
    Gone{"rbac.authorization.k8s.io/v1beta1", "", "rbac.authorization.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"rbac.authorization.k8s.io/v1alpha1", "", "rbac.authorization.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"storage.k8s.io/v1beta1", "StorageClass", "storage.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"storage.k8s.io/v1beta1", "CSIDriver", "storage.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"storage.k8s.io/v1beta1", "CSINode", "storage.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"storage.k8s.io/v1beta1", "VolumeAttachment", "storage.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"storage.k8s.io/v1beta1", "CSIStorageCapacity", "storage.k8s.io/v1", "Kubernetes 1.27"},
    Gone{"apiextensions.k8s.io/v1beta1", "", "apiextensions.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"apiregistration.k8s.io/v1beta1", "", "apiregistration.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"admissionregistration.k8s.io/v1beta1", "MutatingWebhookConfiguration",
         "admissionregistration.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"admissionregistration.k8s.io/v1beta1", "ValidatingWebhookConfiguration",
         "admissionregistration.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"scheduling.k8s.io/v1beta1", "", "scheduling.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"scheduling.k8s.io/v1alpha1", "PriorityClass", "scheduling.k8s.io/v1", "Kubernetes 1.17"},
    Gone{"coordination.k8s.io/v1beta1", "Lease", "coordination.k8s.io/v1", "Kubernetes 1.22"},
    Gone{"certificates.k8s.io/v1beta1", "CertificateSigningRequest", "certificates.k8s.io/v1",
         "Kubernetes 1.22"},
    Gone{"discovery.k8s.io/v1beta1", "EndpointSlice", "discovery.k8s.io/v1", "Kubernetes 1.25"},
    Gone{"events.k8s.io/v1beta1", "Event", "events.k8s.io/v1", "Kubernetes 1.25"},
    Gone{"node.k8s.io/v1beta1", "RuntimeClass", "node.k8s.io/v1", "Kubernetes 1.25"},
    Gone{"flowcontrol.apiserver.k8s.io/v1beta1", "", "flowcontrol.apiserver.k8s.io/v1", "Kubernetes 1.26"},
    Gone{"flowcontrol.apiserver.k8s.io/v1beta2", "", "flowcontrol.apiserver.k8s.io/v1", "Kubernetes 1.29"},
    Gone{"flowcontrol.apiserver.k8s.io/v1beta3", "", "flowcontrol.apiserver.k8s.io/v1", "Kubernetes 1.32"},
    Gone{"gateway.networking.k8s.io/v1alpha1", "", "gateway.networking.k8s.io/v1", "Gateway API 1.0"},
    Gone{"gateway.networking.k8s.io/v1alpha2", "GatewayClass", "gateway.networking.k8s.io/v1",
         "Gateway API 1.0"},
    Gone{"gateway.networking.k8s.io/v1alpha2", "Gateway", "gateway.networking.k8s.io/v1", "Gateway API 1.0"},
    Gone{"gateway.networking.k8s.io/v1alpha2", "HTTPRoute", "gateway.networking.k8s.io/v1",
         "Gateway API 1.0"},
    Gone{"networking.x-k8s.io/v1alpha1", "", "gateway.networking.k8s.io/v1", "Gateway API 0.5"},
    Gone{"inference.networking.x-k8s.io/v1alpha1", "", "inference.networking.k8s.io/v1",
         "inference extension 0.3"},
    Gone{"inference.networking.x-k8s.io/v1alpha2", "InferencePool", "inference.networking.k8s.io/v1",
         "inference extension 1.5"},
    Gone{"inference.networking.x-k8s.io/v1alpha2", "InferenceModel",
         "inference.networking.x-k8s.io/v1alpha2 InferenceObjective", "inference extension 1.0"},
    Gone{"networking.gke.io/v1beta1", "ManagedCertificate", "networking.gke.io/v1", "GKE"},
    Gone{"networking.gke.io/v1beta2", "ManagedCertificate", "networking.gke.io/v1", "GKE"},
    Gone{"cloud.google.com/v1beta1", "BackendConfig", "cloud.google.com/v1", "GKE"},
    Gone{"networking.gke.io/v1alpha1", "HealthCheckPolicy", "networking.gke.io/v1", "GKE"},
    Gone{"networking.gke.io/v1beta1", "HealthCheckPolicy", "networking.gke.io/v1", "GKE"},
    Gone{"networking.gke.io/v1beta1", "GCPBackendPolicy", "networking.gke.io/v1", "GKE"},
    Gone{"cert-manager.io/v1alpha2", "", "cert-manager.io/v1", "cert-manager 1.6"},
    Gone{"cert-manager.io/v1alpha3", "", "cert-manager.io/v1", "cert-manager 1.6"},
    Gone{"cert-manager.io/v1beta1", "", "cert-manager.io/v1", "cert-manager 1.6"},
    Gone{"certmanager.k8s.io/v1alpha1", "", "cert-manager.io/v1", "cert-manager 0.11"},
    Gone{"karpenter.sh/v1alpha5", "Provisioner", "karpenter.sh/v1 NodePool", "Karpenter 0.33"},
    Gone{"karpenter.sh/v1beta1", "", "karpenter.sh/v1", "Karpenter 1.1"},
    Gone{"karpenter.k8s.aws/v1alpha1", "AWSNodeTemplate", "karpenter.k8s.aws/v1 EC2NodeClass",
         "Karpenter 0.33"},
    Gone{"karpenter.k8s.aws/v1beta1", "", "karpenter.k8s.aws/v1", "Karpenter 1.1"},
    Gone{"serving.kubeflow.org/v1beta1", "InferenceService", "serving.kserve.io/v1beta1", "KServe 0.7"},
    Gone{"serving.kubeflow.org/v1alpha2", "InferenceService", "serving.kserve.io/v1beta1", "KServe 0.7"},
    Gone{"serving.kserve.io/v1alpha2", "InferenceService", "serving.kserve.io/v1beta1", "KServe 0.7"},
    Gone{"eksctl.io/v1alpha4", "ClusterConfig", "eksctl.io/v1alpha5", "eksctl 0.2"},
    Gone{"external-secrets.io/v1alpha1", "", "external-secrets.io/v1", "External Secrets 0.9"},
    Gone{"external-secrets.io/v1beta1", "", "external-secrets.io/v1", "External Secrets 0.17"},
    Gone{"snapshot.storage.k8s.io/v1beta1", "", "snapshot.storage.k8s.io/v1", "external-snapshotter 6"},
    Gone{"kubeadm.k8s.io/v1beta2", "", "kubeadm.k8s.io/v1beta4", "Kubernetes 1.27"},
};

constexpr std::array fading{
    Gone{"ray.io/v1alpha1", "", "ray.io/v1", "KubeRay 1.7, gone in 1.9"},
    Gone{"kustomize.config.k8s.io/v1alpha1", "Kustomization", "kustomize.config.k8s.io/v1beta1", "kustomize"},
};

/// Kinds that other groups define under the same name as Kubernetes does.
bool isForeign(const QString &apiVersion, const SchemaSet &schemas)
{
    if (!apiVersion.contains(u'/'))
        return false;
    const QString group = apiVersion.section(u'/', 0, 0);
    static const QStringList builtIn{u"apps"_s,   u"batch"_s,       u"extensions"_s,
                                     u"policy"_s, u"autoscaling"_s, u"core"_s};
    return !builtIn.contains(group) && !group.endsWith(".k8s.io"_L1) && !schemas.groups().contains(group);
}

} // namespace

void versionRules(AuditContext &context)
{
    const QStringList groups = context.schemas.groups();
    for (const Manifest &manifest : context.world.manifests) {
        const YamlNode *node = manifest.root.find(u"apiVersion");
        if (!node)
            continue;
        const Place place = manifest.place(*node);
        const auto matches = [&](const Gone &each) {
            return manifest.apiVersion == QLatin1StringView(each.apiVersion)
                && (!*each.kind || manifest.kind == QLatin1StringView(each.kind));
        };
        if (const auto found = std::ranges::find_if(gone, matches); found != gone.end()) {
            const QString instead = QString::fromLatin1(found->instead);
            context.report.add(
                "api.removed", {{place, u"apiVersion"_s, manifest.apiVersion}},
                AuditText::tr("%1 of %2 is no longer served").arg(manifest.kind, manifest.apiVersion),
                AuditText::tr("It is gone since %1: the API server answers that there is no such kind.")
                    .arg(QString::fromLatin1(found->since)),
                instead.isEmpty() ? AuditText::tr("Nothing replaces it") : AuditText::tr("Use"),
                instead.isEmpty() || instead.contains(u' ') ? instead : u"apiVersion: "_s + instead);
            continue;
        }
        if (const auto found = std::ranges::find_if(fading, matches); found != fading.end()) {
            context.report.add(
                "api.deprecated", {{place, u"apiVersion"_s, manifest.apiVersion}},
                AuditText::tr("%1 of %2 is deprecated").arg(manifest.kind, manifest.apiVersion),
                AuditText::tr("Deprecated since %1.").arg(QString::fromLatin1(found->since)),
                AuditText::tr("Use"), u"apiVersion: "_s + QString::fromLatin1(found->instead));
            continue;
        }
        if (context.schemas.knows(manifest.apiVersion, manifest.kind)
            || masked(manifest.apiVersion + manifest.kind).contains(anyText))
            continue;
        const QStringList versions = context.schemas.versionsOf(manifest.kind);
        const QString group = manifest.group();
        // Groups in which alpha and beta versions come and go with each release.
        static const QStringList settled{u""_s,
                                         u"apps"_s,
                                         u"batch"_s,
                                         u"policy"_s,
                                         u"autoscaling"_s,
                                         u"extensions"_s,
                                         u"networking.k8s.io"_s,
                                         u"rbac.authorization.k8s.io"_s,
                                         u"kro.run"_s,
                                         u"ray.io"_s,
                                         u"serving.kserve.io"_s,
                                         u"gateway.networking.k8s.io"_s,
                                         u"networking.gke.io"_s};
        const bool moving =
            (manifest.apiVersion.contains("alpha"_L1) || manifest.apiVersion.contains("beta"_L1))
            && !settled.contains(group);
        if (!versions.isEmpty() && !moving && !isForeign(manifest.apiVersion, context.schemas)) {
            context.report.add(
                "api.unknown", {{place, u"apiVersion"_s, manifest.apiVersion}},
                AuditText::tr("There is no %1 in %2").arg(manifest.kind, manifest.apiVersion),
                AuditText::tr("The API server answers that there is no such kind in this version."),
                AuditText::tr("Use"), u"apiVersion: "_s + versions.last());
            continue;
        }
        // The group is misspelt: "resourcemanger.cnrm.cloud.google.com".
        if (!group.isEmpty() && !groups.contains(group)) {
            const QString wanted = nearest(group, groups);
            if (!wanted.isEmpty() && group.endsWith(".x-k8s.io"_L1) == wanted.endsWith(".x-k8s.io"_L1)
                && (!versions.isEmpty() || editDistance(group, wanted, 3) <= 2)) {
                context.report.add(
                    "api.unknown", {{place, u"apiVersion"_s, manifest.apiVersion}},
                    AuditText::tr("The API group %1 is misspelt").arg(group),
                    AuditText::tr("The API server answers that there is no such kind in this version."),
                    AuditText::tr("Use"),
                    u"apiVersion: "_s + wanted + u'/' + manifest.apiVersion.section(u'/', 1));
                continue;
            }
        }
        if (versions.isEmpty()) {
            const QString wanted = nearest(manifest.kind, context.schemas.kindsOf(manifest.apiVersion));
            const YamlNode *kind = manifest.root.find(u"kind");
            if (!wanted.isEmpty() && kind)
                context.report.add(
                    "api.unknown", {{manifest.place(*kind), u"kind"_s, manifest.kind}},
                    AuditText::tr("There is no kind %1 in %2").arg(manifest.kind, manifest.apiVersion),
                    AuditText::tr("The API server answers that there is no such kind in this version."),
                    AuditText::tr("Use"), u"kind: "_s + wanted);
        }
    }
    // A reference names a version of its own.
    const auto walk = [&](auto &self, const Manifest &manifest, const YamlNode &node, bool top) -> void {
        const YamlNode *version = node.find(u"apiVersion");
        if (!top && version && node.find(u"kind") && version->text().contains(u'/')) {
            const QString group = version->text().section(u'/', 0, 0);
            if (!groups.contains(group) && masked(group) == group) {
                const QString wanted = nearest(group, groups);
                if (!wanted.isEmpty() && editDistance(group, wanted, 3) <= 2)
                    context.report.add("api.unknown",
                                       {{manifest.place(*version), u"apiVersion"_s, version->text()}},
                                       AuditText::tr("The API group %1 is misspelt").arg(group),
                                       AuditText::tr("The reference leads nowhere."), AuditText::tr("Use"),
                                       u"apiVersion: "_s + wanted + u'/' + version->text().section(u'/', 1));
            }
        }
        for (const YamlNode &item : node.items)
            self(self, manifest, item, false);
        for (const YamlNode::Entry &entry : node.entries)
            self(self, manifest, entry.value, false);
    };
    for (const Manifest &manifest : context.world.manifests)
        walk(walk, manifest, manifest.root, true);
}

} // namespace slipway::audit
