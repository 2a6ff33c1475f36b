// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/resources/relatives.h"

#include "base/whenall.h"
#include "kube/labelselector.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

using Relation = Relative::Relation;

/// Collects what one object names; a thing that is named twice is one relative, by the first field that names it.
class Names
{
public:
    explicit Names(const QJsonObject &object) : m_namespace(namespaceOf(object)) { }

    void add(Relation relation, const QString &apiVersion, const QString &kind, const QString &nameSpace,
             const QString &name, const QString &where)
    {
        if (name.isEmpty() || kind.isEmpty())
            return;
        const Relative relative{relation, apiVersion, kind, nameSpace, name, where};
        const bool isThere = std::ranges::any_of(m_found, [&relative](const Relative &other) {
            return other.relation == relative.relation && other.kind == relative.kind
                && other.nameSpace == relative.nameSpace && other.name == relative.name;
        });
        if (!isThere)
            m_found.append(relative);
    }
    void uses(const char *kind, const QJsonValue &name, const QString &where)
    {
        add(Relation::Uses, u"v1"_s, QLatin1StringView(kind), m_namespace, name.toString(), where);
    }
    const QString &nameSpace() const { return m_namespace; }
    QList<Relative> take() { return std::move(m_found); }

private:
    QString m_namespace;
    QList<Relative> m_found;
};

QString inField(const QString &field, const QJsonValue &name)
{
    return u"%1[%2]"_s.arg(field, name.toString());
}

void addVolumes(Names &names, const QJsonObject &spec, const QString &path)
{
    for (const QJsonValue volume : spec.value("volumes"_L1).toArray()) {
        const QString where = inField(path + u".volumes"_s, volume["name"_L1]);
        names.uses("ConfigMap", volume["configMap"_L1]["name"_L1], where);
        names.uses("Secret", volume["secret"_L1]["secretName"_L1], where);
        names.uses("PersistentVolumeClaim", volume["persistentVolumeClaim"_L1]["claimName"_L1], where);
        for (const QJsonValue source : volume["projected"_L1]["sources"_L1].toArray()) {
            names.uses("ConfigMap", source["configMap"_L1]["name"_L1], where);
            names.uses("Secret", source["secret"_L1]["name"_L1], where);
        }
        names.add(Relation::Uses, u"storage.k8s.io/v1"_s, u"CSIDriver"_s, {},
                  volume["csi"_L1]["driver"_L1].toString(), where);
    }
}

void addPodSpec(Names &names, const QJsonObject &spec, const QString &path)
{
    addVolumes(names, spec, path);
    for (const QString &list : {u"initContainers"_s, u"containers"_s}) {
        for (const QJsonValue container : spec.value(list).toArray()) {
            const QString where = inField(path + u'.' + list, container["name"_L1]);
            for (const QJsonValue from : container["envFrom"_L1].toArray()) {
                names.uses("ConfigMap", from["configMapRef"_L1]["name"_L1], where + u".envFrom"_s);
                names.uses("Secret", from["secretRef"_L1]["name"_L1], where + u".envFrom"_s);
            }
            for (const QJsonValue variable : container["env"_L1].toArray()) {
                const QString field = where + inField(u".env"_s, variable["name"_L1]);
                names.uses("ConfigMap", variable["valueFrom"_L1]["configMapKeyRef"_L1]["name"_L1], field);
                names.uses("Secret", variable["valueFrom"_L1]["secretKeyRef"_L1]["name"_L1], field);
            }
        }
    }
    for (const QJsonValue secret : spec.value("imagePullSecrets"_L1).toArray())
        names.uses("Secret", secret["name"_L1], path + u".imagePullSecrets"_s);
    names.uses("ServiceAccount", spec.value("serviceAccountName"_L1), path + u".serviceAccountName"_s);
    names.add(Relation::Uses, u"v1"_s, u"Node"_s, {}, spec.value("nodeName"_L1).toString(),
              path + u".nodeName"_s);
    names.add(Relation::Uses, u"scheduling.k8s.io/v1"_s, u"PriorityClass"_s, {},
              spec.value("priorityClassName"_L1).toString(), path + u".priorityClassName"_s);
}

// The pod spec of a Pod, of a workload's template, of a CronJob's.
std::pair<QJsonObject, QString> podSpecOf(const QJsonObject &object)
{
    const QJsonObject spec = object.value("spec"_L1).toObject();
    if (object.value("kind"_L1).toString() == "Pod"_L1)
        return {spec, u"spec"_s};
    for (const auto &[template_, path] :
         {std::pair(spec.value("template"_L1), u"spec.template.spec"_s),
          std::pair(QJsonValue(spec).toObject()["jobTemplate"_L1]["spec"_L1]["template"_L1],
                    u"spec.jobTemplate.spec.template.spec"_s)}) {
        if (const QJsonObject inner = template_["spec"_L1].toObject(); inner.contains("containers"_L1))
            return {inner, path};
    }
    return {};
}

// Gateway API references default to the group of their field and to the namespace of the object.
void addReference(Names &names, const QJsonValue &reference, const QString &apiVersion, const QString &kind,
                  const QString &where)
{
    const QString group = reference["group"_L1].toString();
    QString version = apiVersion;
    if (reference.toObject().contains("group"_L1) && !group.isEmpty()
        && splitApiVersion(apiVersion).first != group)
        version = group + u"/v1"_s;
    names.add(Relation::Uses, version, reference["kind"_L1].toString(kind),
              reference["namespace"_L1].toString(names.nameSpace()), reference["name"_L1].toString(), where);
}

void addByKind(Names &names, const QJsonObject &object)
{
    const QString kind = object.value("kind"_L1).toString();
    const QJsonObject spec = object.value("spec"_L1).toObject();
    if (kind == "PersistentVolumeClaim"_L1) {
        names.add(Relation::Uses, u"v1"_s, u"PersistentVolume"_s, {}, spec.value("volumeName"_L1).toString(),
                  u"spec.volumeName"_s);
        names.add(Relation::Uses, u"storage.k8s.io/v1"_s, u"StorageClass"_s, {},
                  spec.value("storageClassName"_L1).toString(), u"spec.storageClassName"_s);
    } else if (kind == "PersistentVolume"_L1) {
        const QJsonValue claim = spec.value("claimRef"_L1);
        names.add(Relation::UsedBy, u"v1"_s, u"PersistentVolumeClaim"_s, claim["namespace"_L1].toString(),
                  claim["name"_L1].toString(), u"spec.claimRef"_s);
        names.add(Relation::Uses, u"storage.k8s.io/v1"_s, u"StorageClass"_s, {},
                  spec.value("storageClassName"_L1).toString(), u"spec.storageClassName"_s);
        names.add(Relation::Uses, u"storage.k8s.io/v1"_s, u"CSIDriver"_s, {},
                  spec.value("csi"_L1).toObject()["driver"_L1].toString(), u"spec.csi.driver"_s);
    } else if (kind == "StorageClass"_L1) {
        names.add(Relation::Uses, u"storage.k8s.io/v1"_s, u"CSIDriver"_s, {},
                  object.value("provisioner"_L1).toString(), u"provisioner"_s);
    } else if (kind == "HorizontalPodAutoscaler"_L1) {
        const QJsonValue target = spec.value("scaleTargetRef"_L1);
        names.add(Relation::Uses, target["apiVersion"_L1].toString(), target["kind"_L1].toString(),
                  names.nameSpace(), target["name"_L1].toString(), u"spec.scaleTargetRef"_s);
    } else if (kind == "EndpointSlice"_L1) {
        for (const QJsonValue endpoint : object.value("endpoints"_L1).toArray())
            names.add(Relation::Selects, u"v1"_s, endpoint["targetRef"_L1]["kind"_L1].toString(),
                      endpoint["targetRef"_L1]["namespace"_L1].toString(),
                      endpoint["targetRef"_L1]["name"_L1].toString(), u"endpoints"_s);
    } else if (kind == "Gateway"_L1) {
        names.add(Relation::Uses, u"gateway.networking.k8s.io/v1"_s, u"GatewayClass"_s, {},
                  spec.value("gatewayClassName"_L1).toString(), u"spec.gatewayClassName"_s);
    } else if (kind == "RoleBinding"_L1 || kind == "ClusterRoleBinding"_L1) {
        const QJsonValue role = object.value("roleRef"_L1);
        names.add(Relation::Uses, u"rbac.authorization.k8s.io/v1"_s, role["kind"_L1].toString(),
                  role["kind"_L1].toString() == "Role"_L1 ? names.nameSpace() : QString(),
                  role["name"_L1].toString(), u"roleRef"_s);
        for (const QJsonValue subject : object.value("subjects"_L1).toArray()) {
            if (subject["kind"_L1].toString() == "ServiceAccount"_L1)
                names.add(Relation::Uses, u"v1"_s, u"ServiceAccount"_s,
                          subject["namespace"_L1].toString(names.nameSpace()), subject["name"_L1].toString(),
                          u"subjects"_s);
        }
    } else if (kind.endsWith("Route"_L1)) {
        for (const QJsonValue parent : spec.value("parentRefs"_L1).toArray())
            addReference(names, parent, u"gateway.networking.k8s.io/v1"_s, u"Gateway"_s,
                         u"spec.parentRefs"_s);
        for (const QJsonValue rule : spec.value("rules"_L1).toArray()) {
            for (const QJsonValue backend : rule["backendRefs"_L1].toArray())
                addReference(names, backend, u"v1"_s, u"Service"_s, u"spec.rules.backendRefs"_s);
        }
    } else if (kind == "InferencePool"_L1) {
        for (const QString &field : {u"endpointPickerRef"_s, u"extensionRef"_s})
            addReference(names, spec.value(field), u"v1"_s, u"Service"_s, u"spec."_s + field);
    }
    // Policies of the Gateway API family name what they are about.
    if (const QJsonValue target = spec.value("targetRef"_L1); target.isObject())
        addReference(names, target, u"v1"_s, u"Service"_s, u"spec.targetRef"_s);
}

bool isOwnedBy(const QJsonObject &object, const QString &uid)
{
    for (const QJsonValue owner : object.value("metadata"_L1)["ownerReferences"_L1].toArray()) {
        if (owner["uid"_L1].toString() == uid)
            return true;
    }
    return false;
}

bool selectsPods(const QJsonObject &service, const QJsonObject &pod)
{
    const QJsonObject selector = service.value("spec"_L1)["selector"_L1].toObject();
    return !selector.isEmpty()
        && LabelSelector::fromMap(selector).matches(pod.value("metadata"_L1)["labels"_L1].toObject());
}

Relative relativeOf(Relation relation, const ResourceKind &kind, const QJsonObject &object,
                    const QString &where)
{
    return {relation, kind.apiVersion(), kind.kind, namespaceOf(object), nameOf(object), where};
}

} // namespace

// Secrets come as metadata, so their values never travel.
const QList<ResourceKind> &ownedKinds()
{
    static const QList<ResourceKind> kinds = [] {
        QList<ResourceKind> all;
        for (const auto &[apiVersion, kind] :
             {std::pair(u"v1"_s, u"Pod"_s), std::pair(u"apps/v1"_s, u"ReplicaSet"_s),
              std::pair(u"apps/v1"_s, u"Deployment"_s), std::pair(u"apps/v1"_s, u"StatefulSet"_s),
              std::pair(u"batch/v1"_s, u"Job"_s), std::pair(u"v1"_s, u"Service"_s),
              std::pair(u"discovery.k8s.io/v1"_s, u"EndpointSlice"_s),
              std::pair(u"v1"_s, u"PersistentVolumeClaim"_s), std::pair(u"v1"_s, u"ConfigMap"_s),
              std::pair(u"v1"_s, u"Secret"_s), std::pair(u"v1"_s, u"ServiceAccount"_s)}) {
            if (const auto known = wellKnownKind(apiVersion, kind))
                all.append(*known);
        }
        return all;
    }();
    return kinds;
}

QList<Relative> namedRelatives(const QJsonObject &object)
{
    Names names(object);
    for (const QJsonValue owner : object.value("metadata"_L1)["ownerReferences"_L1].toArray()) {
        const QString apiVersion = owner["apiVersion"_L1].toString();
        const auto known = wellKnownKind(apiVersion, owner["kind"_L1].toString());
        names.add(Relation::OwnedBy, apiVersion, owner["kind"_L1].toString(),
                  known && !known->namespaced ? QString() : namespaceOf(object), owner["name"_L1].toString(),
                  u"metadata.ownerReferences"_s);
    }
    const auto [spec, path] = podSpecOf(object);
    if (!spec.isEmpty())
        addPodSpec(names, spec, path);
    addByKind(names, object);
    return names.take();
}

Task<Relatives> findRelatives(KubeClient &client, QJsonObject object, std::stop_token stop)
{
    Relatives relatives{.found = namedRelatives(object)};
    const QString nameSpace = namespaceOf(object);
    const QString kind = object.value("kind"_L1).toString();
    const QString name = nameOf(object);
    if (nameSpace.isEmpty())
        co_return relatives; // what a cluster-wide object has below it may be anywhere
    std::vector<Task<ObjectList>> asked;
    for (const ResourceKind &owned : ownedKinds()) {
        // Pods and Services are read whole: they are looked into below.
        const bool whole = owned == kinds::pods() || owned == kinds::services();
        asked.push_back(client.list(owned, {.nameSpace = nameSpace, .metadataOnly = !whole}, stop));
    }
    auto answers = co_await whenAll(std::move(asked));
    if (!answers)
        co_return std::unexpected(std::move(answers.error()));
    if (stop.stop_requested())
        co_return cancelled();
    for (qsizetype i = 0; i < ownedKinds().size(); ++i) {
        const ResourceKind &owned = ownedKinds().at(i);
        const auto &answer = answers->at(std::size_t(i));
        if (!answer) {
            relatives.notRead.append(owned.plural);
            continue;
        }
        for (const QJsonObject &item : answer->items) {
            if (isOwnedBy(item, uidOf(object)))
                relatives.found.append(
                    relativeOf(Relation::Owns, owned, item, u"metadata.ownerReferences"_s));
            if (owned == kinds::pods()) {
                if (kind == "Service"_L1 && selectsPods(object, item))
                    relatives.found.append(relativeOf(Relation::Selects, owned, item, u"spec.selector"_s));
                for (const Relative &used : namedRelatives(item)) {
                    if (used.relation == Relation::Uses && used.kind == kind && used.name == name
                        && used.nameSpace == nameSpace)
                        relatives.found.append(relativeOf(Relation::UsedBy, owned, item, used.where));
                }
            }
            if (owned == kinds::services() && kind == "Pod"_L1 && selectsPods(item, object))
                relatives.found.append(relativeOf(Relation::SelectedBy, owned, item, u"spec.selector"_s));
        }
    }
    co_return relatives;
}

} // namespace slipway
