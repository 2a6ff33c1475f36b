// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cluster: reachable, recent enough, what we may do in it, its add-on, and the identity that it gives to pods.
#include "base/whenall.h"
#include "check/families.h"
#include "google/gcloudcommands.h"
#include "plan/google/googlechanges.h"

#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

Task<QList<Finding>> runCluster(CheckContext &context, std::stop_token stop)
{
    QList<Finding> findings;
    const GkeClusterRef ref = context.clusterRef();
    const QString object = u"cluster/%1/%2"_s.arg(ref.location, ref.name);
    if (context.google() && !ref.name.isEmpty()) {
        auto cluster = co_await context.cluster(stop);
        if (!cluster) {
            if (cluster.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(cluster.error()));
            if (isToBeMade(context, cluster.error()))
                co_return QList<Finding>{willBeMade(u"cluster.made"_s, object)};
            if (cluster.error().kind == ErrorKind::NotFound || cluster.error().kind == ErrorKind::Forbidden) {
                findings.append(problem(
                    u"cluster.missing"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The cluster %1 was not found in %2"))
                        .arg(ref.name, ref.location),
                    cluster.error().detail, {{object, u"answer"_s, cluster.error().reason}},
                    {advice(words(QT_TRANSLATE_NOOP(
                                "Check",
                                "Choose a cluster that exists: location and project have to be its own")),
                            u"gcloud container clusters list --project %1"_s.arg(ref.projectId))}));
                co_return findings;
            }
            findings.append(
                cannotTell(u"cluster.unknown"_s,
                           words(QT_TRANSLATE_NOOP("Check", "Cannot tell what Google says of the cluster")),
                           cluster.error()));
        } else if (!cluster->isRunning()) {
            findings.append(
                problem(u"cluster.not-running"_s, Severity::Error,
                        words(QT_TRANSLATE_NOOP("Check", "The cluster %1 is not running")).arg(ref.name),
                        words(QT_TRANSLATE_NOOP("Check", "Its status is %1.")).arg(cluster->status),
                        {{object, u"status"_s, cluster->status}}));
        }
    }
    if (!context.kube()) {
        findings.append(cannotTell(
            u"cluster.unreachable"_s,
            words(QT_TRANSLATE_NOOP("Check", "Cannot tell: no connection to the cluster")), noCluster()));
        co_return findings;
    }
    auto version = co_await context.kubeVersion(stop);
    if (!version) {
        if (version.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(version.error()));
        findings.append(problem(
            u"cluster.unreachable"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The API server of the cluster does not answer")),
            version.error().detail,
            {{context.kube()->context().server.toString(), u"answer"_s, version.error().detail}},
            {advice(version.error().hint.isEmpty()
                        ? words(QT_TRANSLATE_NOOP(
                              "Check", "Check the network, the VPN and the cluster's authorized networks"))
                        : version.error().hint)}));
        co_return findings;
    }
    // 1.29 brought native sidecars on GKE (1.29.3-gke.1093000), without which the FUSE sidecar and the engine start in no order.
    if (!version->atLeast(1, 29))
        findings.append(problem(
            u"cluster.old"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "Kubernetes %1 is older than what this system is tested with"))
                .arg(version->gitVersion),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Before 1.29 the storage sidecar is an ordinary container, and the "
                                    "engine may start before its files are there.")),
            {{object, u"gitVersion"_s, version->gitVersion}}));
    if (context.kube()->context().isInsecure())
        findings.append(problem(
            u"cluster.insecure"_s, Severity::Warning,
            words(QT_TRANSLATE_NOOP("Check", "The connection to the cluster is not verified")),
            words(QT_TRANSLATE_NOOP("Check", "The kubeconfig says insecure-skip-tls-verify, or plain http.")),
            {{context.kube()->context().name, u"server"_s, context.kube()->context().server.toString()}}));
    if (findings.isEmpty())
        findings.append(passed(u"cluster.reachable"_s,
                               words(QT_TRANSLATE_NOOP("Check", "The cluster answers: Kubernetes %1"))
                                   .arg(version->gitVersion)));
    co_return findings;
}

struct NamedQuestion {
    AccessQuestion question;
    QString forWhat;
};

Task<QList<Finding>> runKubeAccess(CheckContext &context, std::stop_token stop)
{
    if (!context.kube())
        co_return std::unexpected(noCluster());
    QList<NamedQuestion> questions;
    QSet<QString> seen;
    const auto ask = [&](const QString &verb, const QString &group, const QString &resource,
                         const QString &nameSpace, const QString &forWhat, const QString &subresource = {}) {
        const QString key = verb + group + u'/' + resource + u'/' + subresource + u'@' + nameSpace;
        if (seen.contains(key))
            return;
        seen.insert(key);
        questions.append({{.nameSpace = nameSpace,
                           .verb = verb,
                           .group = group,
                           .resource = resource,
                           .subresource = subresource},
                          forWhat});
    };
    const QString nameSpace = context.target().nameSpace;
    if (context.rendering()) {
        for (const RenderedObject &object : context.rendering()->objects()) {
            const QString apiVersion = object.object.value("apiVersion"_L1).toString();
            auto kind = co_await context.kube()->kindOf(apiVersion, object.kind(), stop);
            if (!kind) {
                if (kind.error().kind == ErrorKind::Cancelled)
                    co_return std::unexpected(std::move(kind.error()));
                continue; // said by the check of kinds
            }
            // Server-side apply creates with "patch" and, where the object is new, "create" as well.
            for (const QString &verb : {u"create"_s, u"patch"_s, u"get"_s})
                ask(verb, kind->group, kind->plural, kind->namespaced ? object.nameSpace() : QString(),
                    words(QT_TRANSLATE_NOOP("Check", "apply %1")).arg(object.kind()));
            ask(u"delete"_s, kind->group, kind->plural, kind->namespaced ? object.nameSpace() : QString(),
                words(QT_TRANSLATE_NOOP("Check", "take %1 back")).arg(object.kind()));
        }
    }
    ask(u"list"_s, {}, u"pods"_s, nameSpace, words(QT_TRANSLATE_NOOP("Check", "see pods")));
    ask(u"watch"_s, {}, u"pods"_s, nameSpace, words(QT_TRANSLATE_NOOP("Check", "see pods change")));
    ask(u"list"_s, {}, u"events"_s, nameSpace, words(QT_TRANSLATE_NOOP("Check", "see events")));
    ask(u"get"_s, {}, u"pods"_s, nameSpace, words(QT_TRANSLATE_NOOP("Check", "read logs")), u"log"_s);
    ask(u"get"_s, {}, u"services"_s, nameSpace,
        words(QT_TRANSLATE_NOOP("Check", "see whether the model is up")), u"proxy"_s);
    ask(u"create"_s, {}, u"services"_s, nameSpace, words(QT_TRANSLATE_NOOP("Check", "ask the model")),
        u"proxy"_s);
    std::vector<Task<AccessAnswer>> asked;
    for (const NamedQuestion &each : std::as_const(questions))
        asked.push_back(context.kube()->selfSubjectAccessReview(each.question, stop));
    auto answers = co_await whenAll(std::move(asked));
    QList<Finding> findings;
    std::optional<Error> unknown;
    for (std::size_t i = 0; i < answers->size(); ++i) {
        auto &answer = answers->at(i);
        const NamedQuestion &each = questions.at(qsizetype(i));
        if (!answer) {
            unknown = answer.error();
            continue;
        }
        if (answer->allowed)
            continue;
        const AccessQuestion &q = each.question;
        const QString resource = q.subresource.isEmpty() ? q.resource : q.resource + u'/' + q.subresource;
        // Without the right to delete it can be deployed, and not be taken back.
        findings.append(problem(
            u"kube.permission"_s, q.verb == "delete"_L1 ? Severity::Warning : Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "You may not %1 %2 in %3"))
                .arg(q.verb, resource,
                     q.nameSpace.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "the cluster")) : q.nameSpace),
            words(QT_TRANSLATE_NOOP("Check", "It is needed to %1. %2"))
                .arg(each.forWhat, answer->reason)
                .trimmed(),
            {{u"SelfSubjectAccessReview"_s,
              u"%1 %2"_s.arg(q.verb, q.group.isEmpty() ? resource : resource + u'.' + q.group),
              u"allowed: false"_s}},
            {advice(words(QT_TRANSLATE_NOOP(
                        "Check",
                        "Ask a cluster administrator for it; on GKE roles/container.developer covers it")),
                    u"kubectl auth can-i %1 %2%3"_s.arg(
                        q.verb, resource, q.nameSpace.isEmpty() ? QString() : u" -n "_s + q.nameSpace))}));
    }
    if (unknown && unknown->kind == ErrorKind::Cancelled)
        co_return std::unexpected(*unknown);
    if (unknown)
        findings.append(cannotTell(
            u"kube.access-unknown"_s,
            words(QT_TRANSLATE_NOOP("Check", "Cannot tell some of your permissions in the cluster")),
            *unknown));
    if (findings.isEmpty())
        findings.append(
            passed(u"kube.access"_s,
                   words(QT_TRANSLATE_NOOP("Check", "All %1 calls of the plan are permitted in the cluster"))
                       .arg(questions.size())));
    co_return findings;
}

bool usesGcsFuse(const CheckContext &context)
{
    const QJsonObject deployment = context.rendered(u"Deployment"_s);
    return deployment["spec"_L1]["template"_L1]["metadata"_L1]["annotations"_L1]["gke-gcsfuse/volumes"_L1]
               .toString()
        == "true"_L1;
}

Task<QList<Finding>> runAddon(CheckContext &context, std::stop_token stop)
{
    if (!usesGcsFuse(context))
        co_return QList<Finding>{};
    const QString driver = u"gcsfuse.csi.storage.gke.io"_s;
    const GkeClusterRef ref = context.clusterRef();
    const bool planned = context.value(u"prepareCloud"_s).toBool(true);
    if (context.google() && !ref.name.isEmpty()) {
        auto cluster = co_await context.cluster(stop);
        // Made with all that the recipe needs; said by the check of the cluster.
        if (!cluster && isToBeMade(context, cluster.error()))
            co_return QList<Finding>{};
        if (!cluster)
            co_return std::unexpected(std::move(cluster.error()));
        // Autopilot has it always on.
        if (!cluster->isGcsFuseCsiEnabled && !cluster->isAutopilot) {
            co_return QList<Finding>{problem(
                u"addon.gcsfuse-off"_s, planned ? Severity::Warning : Severity::Error,
                planned ? words(QT_TRANSLATE_NOOP(
                              "Check", "The plan will turn on the Cloud Storage FUSE driver of the cluster"))
                        : words(QT_TRANSLATE_NOOP("Check",
                                                  "The Cloud Storage FUSE driver of the cluster is off")),
                words(QT_TRANSLATE_NOOP(
                    "Check",
                    "Without it no sidecar is injected and the pods cannot mount the bucket. Turning it on "
                    "takes some minutes and concerns the whole cluster.")),
                {{u"cluster/%1/%2"_s.arg(ref.location, ref.name),
                  u"addonsConfig.gcsFuseCsiDriverConfig.enabled"_s, u"false"_s}},
                {{.description = words(QT_TRANSLATE_NOOP("Check", "Turn it on now")),
                  .change = std::make_shared<EnableAddon>(ref, GkeAddon::GcsFuseCsi)}})};
        }
    }
    if (context.kube()) {
        auto object = co_await context.kube()->get({kinds::csiDrivers(), {}, driver}, stop);
        if (!object && object.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(object.error()));
        if (!object && object.error().kind == ErrorKind::NotFound) {
            const bool onItsWay = context.google() != nullptr;
            co_return QList<Finding>{problem(
                u"addon.driver-missing"_s, onItsWay ? Severity::Warning : Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "The cluster has no CSI driver %1")).arg(driver),
                onItsWay
                    ? words(QT_TRANSLATE_NOOP(
                          "Check", "The add-on is on; its driver shows up some minutes after that."))
                    : words(QT_TRANSLATE_NOOP("Check",
                                              "Pods that mount the bucket would wait for ever: Kubernetes "
                                              "takes an unknown driver for one that has to attach.")),
                {{u"CSIDriver//"_s + driver, u"answer"_s, u"NotFound"_s}},
                {advice(words(QT_TRANSLATE_NOOP("Check", "Turn the add-on on, or wait for it")),
                        gcloudCommandForSetAddon(ref, GkeAddon::GcsFuseCsi, true))})};
        }
        if (!object)
            co_return std::unexpected(std::move(object.error()));
    } else if (!context.google()) {
        co_return std::unexpected(noCluster());
    }
    co_return QList<Finding>{passed(
        u"addon.gcsfuse-on"_s, words(QT_TRANSLATE_NOOP("Check", "The Cloud Storage FUSE driver is on")))};
}

/// Whether the plan gives pods an identity of their own: the recipe asks how.
bool usesPodIdentity(const CheckContext &context)
{
    return usesGcsFuse(context) || context.choices().recipe().parameter(u"identity"_s);
}

bool poolCarries(const GkeNodePool &pool, const QString &accelerator)
{
    return accelerator.isEmpty() || std::ranges::any_of(pool.accelerators, [&](const GkeAccelerator &each) {
               return each.type == accelerator;
           });
}

Task<QList<Finding>> runWorkloadIdentity(CheckContext &context, std::stop_token stop)
{
    if (!usesPodIdentity(context))
        co_return QList<Finding>{};
    if (!context.google())
        co_return std::unexpected(noGoogle());
    auto cluster = co_await context.cluster(stop);
    if (!cluster && isToBeMade(context, cluster.error()))
        co_return QList<Finding>{};
    if (!cluster)
        co_return std::unexpected(std::move(cluster.error()));
    const GkeClusterRef ref = context.clusterRef();
    const QString object = u"cluster/%1/%2"_s.arg(ref.location, ref.name);
    QList<Finding> findings;
    if (cluster->workloadPool.isEmpty()) {
        findings.append(problem(
            u"identity.workload-pool-off"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "Workload Identity is off in the cluster")),
            words(QT_TRANSLATE_NOOP(
                "Check", "Pods have no Google identity of their own, and the driver refuses to mount.")),
            {{object, u"workloadIdentityConfig.workloadPool"_s, u"(not set)"_s}},
            {{.description = words(QT_TRANSLATE_NOOP(
                  "Check", "Turn it on; old node pools need their metadata server switched besides")),
              .change = std::make_shared<EnableWorkloadIdentity>(ref)}}));
    }
    const QString accelerator = context.value(u"accelerator"_s).toString();
    // Pods that need no accelerator find their way by a label to any pool that does it right; one is enough.
    const bool anyWillDo =
        accelerator.isEmpty() && std::ranges::any_of(cluster->nodePools, [](const GkeNodePool &pool) {
            return pool.metadataMode == "GKE_METADATA"_L1;
        });
    for (const GkeNodePool &pool : std::as_const(cluster->nodePools)) {
        if (cluster->isAutopilot || anyWillDo || !poolCarries(pool, accelerator)
            || pool.metadataMode == "GKE_METADATA"_L1)
            continue;
        findings.append(
            problem(u"identity.node-pool-metadata"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "The node pool %1 gives its pods the node's identity"))
                        .arg(pool.name),
                    words(QT_TRANSLATE_NOOP("Check",
                                            "Its metadata mode is not GKE_METADATA; the driver refuses to "
                                            "mount on such nodes. Switching recreates the pool's nodes.")),
                    {{object + u"/nodePools/"_s + pool.name, u"config.workloadMetadataConfig.mode"_s,
                      pool.metadataMode.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "(not set)"))
                                                  : pool.metadataMode}},
                    {{.description = words(QT_TRANSLATE_NOOP("Check", "Switch the pool to GKE_METADATA")),
                      .change = std::make_shared<EnableWorkloadIdentity>(ref, pool.name)}}));
    }
    // The classic trap: direct access was granted, but the account carries the annotation of the other way.
    if (context.kube() && context.value(u"identity"_s).toString() == "workload-identity"_L1) {
        const QString account = context.value(u"serviceAccount"_s).toString();
        auto existing = co_await context.kube()->get(
            {kinds::serviceAccounts(), context.target().nameSpace, account}, stop);
        if (!existing && existing.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(existing.error()));
        if (existing) {
            const QString annotation =
                (*existing)["metadata"_L1]["annotations"_L1]["iam.gke.io/gcp-service-account"_L1].toString();
            if (!annotation.isEmpty())
                findings.append(problem(
                    u"identity.annotation-in-the-way"_s, Severity::Error,
                    words(
                        QT_TRANSLATE_NOOP("Check", "The service account %1 acts as a Google service account"))
                        .arg(account),
                    words(QT_TRANSLATE_NOOP("Check",
                                            "Its annotation makes the driver go through %1 and ignore the "
                                            "access that this plan grants."))
                        .arg(annotation),
                    {{u"ServiceAccount/%1/%2"_s.arg(context.target().nameSpace, account),
                      u"metadata.annotations[iam.gke.io/gcp-service-account]"_s, annotation}},
                    {advice(words(QT_TRANSLATE_NOOP("Check",
                                                    "Choose another Kubernetes service account, or \"A "
                                                    "Google service account\" for access to the bucket")),
                            u"kubectl annotate serviceaccount %1 -n %2 iam.gke.io/gcp-service-account-"_s.arg(
                                account, context.target().nameSpace))}));
        }
    }
    if (findings.isEmpty())
        findings.append(passed(u"identity.workload"_s,
                               words(QT_TRANSLATE_NOOP("Check", "Pods get an identity of their own: %1"))
                                   .arg(cluster->workloadPool)));
    co_return findings;
}

} // namespace

Check clusterCheck()
{
    return {u"cluster"_s, words(QT_TRANSLATE_NOOP("Check", "Cluster")), runCluster};
}

Check kubeAccessCheck()
{
    return {u"kube-access"_s, words(QT_TRANSLATE_NOOP("Check", "Permissions in the cluster")), runKubeAccess};
}

Check addonCheck()
{
    return {u"addon"_s, words(QT_TRANSLATE_NOOP("Check", "Cloud Storage FUSE driver")), runAddon};
}

Check workloadIdentityCheck()
{
    return {u"workload-identity"_s, words(QT_TRANSLATE_NOOP("Check", "Workload Identity")),
            runWorkloadIdentity};
}

} // namespace slipway
