// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/resourcekind.h"

#include <QHash>
#include <QUrl>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct Known {
    const char *group;
    const char *version;
    const char *kind;
    const char *plural;
    bool namespaced;
};

// Built-in kinds and versions that every supported server (1.30 and later) has. Kinds of add-ons are left to discovery,
// which also tells whether they are installed.
constexpr Known known[] = {
    {"", "v1", "Pod", "pods", true},
    {"", "v1", "Event", "events", true},
    {"", "v1", "Node", "nodes", false},
    {"", "v1", "Namespace", "namespaces", false},
    {"", "v1", "Service", "services", true},
    {"", "v1", "Endpoints", "endpoints", true},
    {"", "v1", "ConfigMap", "configmaps", true},
    {"", "v1", "Secret", "secrets", true},
    {"", "v1", "ServiceAccount", "serviceaccounts", true},
    {"", "v1", "PersistentVolumeClaim", "persistentvolumeclaims", true},
    {"", "v1", "PersistentVolume", "persistentvolumes", false},
    {"", "v1", "ResourceQuota", "resourcequotas", true},
    {"", "v1", "LimitRange", "limitranges", true},
    {"apps", "v1", "Deployment", "deployments", true},
    {"apps", "v1", "ReplicaSet", "replicasets", true},
    {"apps", "v1", "StatefulSet", "statefulsets", true},
    {"apps", "v1", "DaemonSet", "daemonsets", true},
    {"batch", "v1", "Job", "jobs", true},
    {"batch", "v1", "CronJob", "cronjobs", true},
    {"autoscaling", "v2", "HorizontalPodAutoscaler", "horizontalpodautoscalers", true},
    {"policy", "v1", "PodDisruptionBudget", "poddisruptionbudgets", true},
    {"storage.k8s.io", "v1", "StorageClass", "storageclasses", false},
    {"storage.k8s.io", "v1", "CSIDriver", "csidrivers", false},
    {"storage.k8s.io", "v1", "CSINode", "csinodes", false},
    {"rbac.authorization.k8s.io", "v1", "Role", "roles", true},
    {"rbac.authorization.k8s.io", "v1", "RoleBinding", "rolebindings", true},
    {"rbac.authorization.k8s.io", "v1", "ClusterRole", "clusterroles", false},
    {"rbac.authorization.k8s.io", "v1", "ClusterRoleBinding", "clusterrolebindings", false},
    {"networking.k8s.io", "v1", "NetworkPolicy", "networkpolicies", true},
    {"networking.k8s.io", "v1", "Ingress", "ingresses", true},
    {"networking.k8s.io", "v1", "IngressClass", "ingressclasses", false},
    {"discovery.k8s.io", "v1", "EndpointSlice", "endpointslices", true},
    {"events.k8s.io", "v1", "Event", "events", true},
    {"scheduling.k8s.io", "v1", "PriorityClass", "priorityclasses", false},
    {"node.k8s.io", "v1", "RuntimeClass", "runtimeclasses", false},
    {"coordination.k8s.io", "v1", "Lease", "leases", true},
    {"apiextensions.k8s.io", "v1", "CustomResourceDefinition", "customresourcedefinitions", false},
    {"admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration",
     "validatingwebhookconfigurations", false},
    {"admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration", "mutatingwebhookconfigurations",
     false},
};

ResourceKind kindOf(const Known &entry)
{
    return {.group = QString::fromLatin1(entry.group),
            .version = QString::fromLatin1(entry.version),
            .kind = QString::fromLatin1(entry.kind),
            .plural = QString::fromLatin1(entry.plural),
            .namespaced = entry.namespaced};
}

ResourceKind mustKnow(const char *apiVersion, const char *kind)
{
    const auto found = wellKnownKind(QString::fromLatin1(apiVersion), QString::fromLatin1(kind));
    Q_ASSERT(found);
    return *found;
}

QByteArray encoded(const QString &part)
{
    return QUrl::toPercentEncoding(part, ":");
}

} // namespace

QString ResourceKind::apiVersion() const
{
    return group.isEmpty() ? version : group + u'/' + version;
}

QByteArray ResourceKind::path(const QString &nameSpace, const QString &name, const QString &subresource) const
{
    QByteArray path = group.isEmpty() ? QByteArrayLiteral("/api/") : "/apis/" + encoded(group) + '/';
    path += encoded(version);
    if (namespaced && !nameSpace.isEmpty())
        path += "/namespaces/" + encoded(nameSpace);
    path += '/' + encoded(plural);
    if (!name.isEmpty())
        path += '/' + encoded(name);
    if (!subresource.isEmpty())
        path += '/' + encoded(subresource);
    return path;
}

QString ResourceRef::toString() const
{
    return nameSpace.isEmpty() || !kind.namespaced ? kind.kind + u'/' + name
                                                   : kind.kind + u'/' + nameSpace + u'/' + name;
}

std::optional<ResourceKind> wellKnownKind(const QString &apiVersion, const QString &kind)
{
    static const QHash<QString, const Known *> table = [] {
        QHash<QString, const Known *> made;
        for (const Known &entry : known)
            made.insert(kindOf(entry).apiVersion() + u' ' + QString::fromLatin1(entry.kind), &entry);
        return made;
    }();
    const Known *found = table.value(apiVersion + u' ' + kind);
    return found ? std::optional(kindOf(*found)) : std::nullopt;
}

namespace kinds {
ResourceKind pods()
{
    return mustKnow("v1", "Pod");
}
ResourceKind events()
{
    return mustKnow("v1", "Event");
}
ResourceKind nodes()
{
    return mustKnow("v1", "Node");
}
ResourceKind namespaces()
{
    return mustKnow("v1", "Namespace");
}
ResourceKind services()
{
    return mustKnow("v1", "Service");
}
ResourceKind configMaps()
{
    return mustKnow("v1", "ConfigMap");
}
ResourceKind secrets()
{
    return mustKnow("v1", "Secret");
}
ResourceKind serviceAccounts()
{
    return mustKnow("v1", "ServiceAccount");
}
ResourceKind persistentVolumeClaims()
{
    return mustKnow("v1", "PersistentVolumeClaim");
}
ResourceKind persistentVolumes()
{
    return mustKnow("v1", "PersistentVolume");
}
ResourceKind resourceQuotas()
{
    return mustKnow("v1", "ResourceQuota");
}
ResourceKind limitRanges()
{
    return mustKnow("v1", "LimitRange");
}
ResourceKind deployments()
{
    return mustKnow("apps/v1", "Deployment");
}
ResourceKind replicaSets()
{
    return mustKnow("apps/v1", "ReplicaSet");
}
ResourceKind statefulSets()
{
    return mustKnow("apps/v1", "StatefulSet");
}
ResourceKind daemonSets()
{
    return mustKnow("apps/v1", "DaemonSet");
}
ResourceKind jobs()
{
    return mustKnow("batch/v1", "Job");
}
ResourceKind storageClasses()
{
    return mustKnow("storage.k8s.io/v1", "StorageClass");
}
ResourceKind csiDrivers()
{
    return mustKnow("storage.k8s.io/v1", "CSIDriver");
}
ResourceKind customResourceDefinitions()
{
    return mustKnow("apiextensions.k8s.io/v1", "CustomResourceDefinition");
}
} // namespace kinds

std::pair<QString, QString> splitApiVersion(const QString &apiVersion)
{
    const qsizetype slash = apiVersion.indexOf(u'/');
    return slash < 0 ? std::pair(QString(), apiVersion)
                     : std::pair(apiVersion.left(slash), apiVersion.mid(slash + 1));
}

namespace {
QString metadata(const QJsonObject &object, QLatin1StringView key)
{
    return object.value("metadata"_L1).toObject().value(key).toString();
}
} // namespace

QString nameOf(const QJsonObject &object)
{
    return metadata(object, "name"_L1);
}
QString namespaceOf(const QJsonObject &object)
{
    return metadata(object, "namespace"_L1);
}
QString uidOf(const QJsonObject &object)
{
    return metadata(object, "uid"_L1);
}
QString resourceVersionOf(const QJsonObject &object)
{
    return metadata(object, "resourceVersion"_L1);
}

QString objectLabel(const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    const QString nameSpace = namespaceOf(object);
    return nameSpace.isEmpty() ? kind + u'/' + nameOf(object)
                               : kind + u'/' + nameSpace + u'/' + nameOf(object);
}

} // namespace slipway
