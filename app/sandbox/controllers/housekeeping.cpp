// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/housekeeping.h"

#include "app/sandbox/kube/admission.h"
#include "app/sandbox/kube/quantity.h"

#include <algorithm>

namespace slipway::sandbox {

void NamespaceController::observe(const StoreEvent &event)
{
    if (event.storage == "/namespaces") {
        if (event.type != StoreEvent::Type::Deleted)
            enqueue({{}, event.object->value["metadata"]["name"].str()});
    } else if (event.type == StoreEvent::Type::Deleted) {
        const ObjectPtr space =
            store().find("/namespaces", {}, event.object->value["metadata"]["namespace"].str());
        if (space && !space->value["metadata"]["deletionTimestamp"].isNull())
            enqueue({{}, space->value["metadata"]["name"].str()});
    }
}

void NamespaceController::sync(const Store::Key &key)
{
    const std::string &ns = key.second;
    const ObjectPtr found = store().find("/namespaces", {}, ns);
    if (!found)
        return;
    if (found->value["metadata"]["deletionTimestamp"].isNull()) {
        if (!store().find("/serviceaccounts", ns, "default"))
            (void)create("/serviceaccounts", ns, Json::obj({{"metadata", Json::obj({{"name", "default"}})}}));
        const ObjectPtr ca = store().find("/configmaps", "default", "kube-root-ca.crt");
        if (ca && !store().find("/configmaps", ns, "kube-root-ca.crt"))
            (void)create("/configmaps", ns,
                         Json::obj({{"metadata", Json::obj({{"name", "kube-root-ca.crt"}})},
                                    {"data", ca->value["data"]}}));
        return;
    }
    std::size_t left = 0;
    std::map<std::string, int> kinds, finalizers;
    for (const ResourcePtr &resource : server().resources()) {
        if (!resource->namespaced || (resource->group == "events.k8s.io"))
            continue;
        std::vector<std::string> names;
        const auto &objects = store().objects(resource->storage);
        for (auto it = objects.lower_bound({ns, {}}); it != objects.end() && it->first.first == ns; ++it)
            names.push_back(it->first.second);
        for (const std::string &name : names) {
            (void)server().remove(*resource, ns, name, {.propagation = "Background"});
            if (const ObjectPtr still = store().find(resource->storage, ns, name)) {
                ++left;
                ++kinds[resource->qualified()];
                for (const Json &one : still->value["metadata"]["finalizers"].array())
                    ++finalizers[one.str()];
            }
        }
    }
    if (left == 0) {
        store().remove("/namespaces", {}, ns);
        return;
    }
    std::string content, holding;
    for (const auto &[kind, count] : kinds)
        content +=
            (content.empty() ? "" : ", ") + kind + " has " + std::to_string(count) + " resource instances";
    for (const auto &[finalizer, count] : finalizers)
        holding += (holding.empty() ? "" : ", ") + finalizer + " in " + std::to_string(count)
            + " resource instances";
    setStatus("/namespaces", {{}, ns}, [&](Json &status) {
        const std::string now = server().now();
        status["phase"] = "Terminating";
        setCondition(status, "NamespaceDeletionDiscoveryFailure", false, "ResourcesDiscovered",
                     "All resources successfully discovered", now);
        setCondition(status, "NamespaceDeletionContentFailure", false, "ContentDeleted",
                     "All content successfully deleted, may be waiting on finalization", now);
        setCondition(status, "NamespaceContentRemaining", true, "SomeResourcesRemain",
                     "Some resources are remaining: " + content, now);
        setCondition(status, "NamespaceFinalizersRemaining", !finalizers.empty(),
                     finalizers.empty() ? "ContentHasNoFinalizers" : "SomeFinalizersRemain",
                     finalizers.empty()
                         ? "All content-preserving finalizers finished"
                         : "Some content in the namespace has finalizers remaining: " + holding,
                     now);
    });
}

void GarbageCollector::observe(const StoreEvent &event)
{
    const Json &metadata = event.object->value["metadata"];
    if (event.type == StoreEvent::Type::Deleted) {
        enqueue({{}, metadata["uid"].str()});
        // A foreground owner may wait for exactly this one.
        for (const Json &owner : metadata["ownerReferences"].array()) {
            if (const ObjectPtr waiting = store().findUid(owner["uid"].str());
                waiting && !waiting->value["metadata"]["deletionTimestamp"].isNull())
                enqueue({"uid", owner["uid"].str()});
        }
    } else if (!metadata["deletionTimestamp"].isNull() && !metadata["finalizers"].empty()) {
        enqueue({"uid", metadata["uid"].str()});
    } else if (event.type == StoreEvent::Type::Added && !metadata["ownerReferences"].empty()) {
        // An owner that went before its dependent came.
        for (const Json &owner : metadata["ownerReferences"].array()) {
            if (!store().findUid(owner["uid"].str()))
                enqueue({{}, owner["uid"].str()});
        }
    }
}

void GarbageCollector::sync(const Store::Key &key)
{
    const std::string &uid = key.second;
    const auto dependents = index().dependents(uid);
    const auto removeDependent = [&](const ClusterIndex::Ref &ref, const char *propagation) {
        const ResourcePtr resource = server().resourceOfStorage(ref.storage);
        if (resource)
            (void)server().remove(*resource, ref.ns, ref.name, {.propagation = propagation});
    };
    if (key.first.empty()) {
        for (const ClusterIndex::Ref &ref : dependents) {
            const ObjectPtr object = store().find(ref.storage, ref.ns, ref.name);
            if (!object || !object->value["metadata"]["deletionTimestamp"].isNull())
                continue;
            const auto &owners = object->value["metadata"]["ownerReferences"].array();
            if (std::ranges::none_of(owners, [&](const Json &owner) {
                    return store().findUid(owner["uid"].str()) != nullptr;
                }))
                removeDependent(ref, "Background");
        }
        return;
    }
    const ObjectPtr owner = store().findUid(uid);
    if (!owner || owner->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const auto &finalizers = owner->value["metadata"]["finalizers"].array();
    const bool orphan = std::ranges::find(finalizers, Json("orphan")) != finalizers.end();
    const bool foreground = std::ranges::find(finalizers, Json("foregroundDeletion")) != finalizers.end();
    if (!orphan && !foreground)
        return;
    bool blocked = false;
    for (const ClusterIndex::Ref &ref : dependents) {
        if (orphan) {
            (void)server().mutate(
                ref.storage, ref.ns, ref.name, "kube-controller-manager", {}, [&](Json &object) {
                    Json::Array &owners = object["metadata"]["ownerReferences"].arrayRef();
                    std::erase_if(owners, [&](const Json &one) { return one["uid"].str() == uid; });
                    if (owners.empty())
                        object["metadata"].erase("ownerReferences");
                });
        } else {
            blocked = true;
            const ObjectPtr object = store().find(ref.storage, ref.ns, ref.name);
            if (object && object->value["metadata"]["deletionTimestamp"].isNull())
                removeDependent(ref, "Foreground");
        }
    }
    if (blocked && !index().dependents(uid).empty())
        return;
    const Json &kind = owner->value["kind"];
    const std::string &apiVersion = owner->value["apiVersion"].str();
    const std::size_t slash = apiVersion.find('/');
    const ResourcePtr resource =
        server().resourceOfKind(slash == std::string::npos ? "" : apiVersion.substr(0, slash), kind.str());
    if (!resource)
        return;
    const Json &metadata = owner->value["metadata"];
    (void)server().mutate(resource->storage, metadata["namespace"].str(), metadata["name"].str(),
                          "kube-controller-manager", {}, [](Json &object) {
                              Json::Array &list = object["metadata"]["finalizers"].arrayRef();
                              std::erase(list, Json("orphan"));
                              std::erase(list, Json("foregroundDeletion"));
                              if (list.empty())
                                  object["metadata"].erase("finalizers");
                          });
}

void QuotaController::observe(const StoreEvent &event)
{
    const Json &metadata = event.object->value["metadata"];
    const std::string ns = metadata["namespace"].str();
    if (event.storage == "/resourcequotas") {
        if (event.type != StoreEvent::Type::Deleted)
            sync({ns, metadata["name"].str()});
        return;
    }
    if (ns.empty() || event.storage == "/events")
        return;
    const auto &quotas = store().objects("/resourcequotas");
    const auto first = quotas.lower_bound({ns, {}});
    if (first == quotas.end() || first->first.first != ns)
        return;
    const ResourcePtr resource = server().resourceOfStorage(event.storage);
    if (!resource)
        return;
    const auto before =
        event.previous ? quotaUsage(event.previous->value, *resource) : std::map<std::string, std::string>();
    const auto after = event.type == StoreEvent::Type::Deleted ? std::map<std::string, std::string>()
                                                               : quotaUsage(event.object->value, *resource);
    if (before == after)
        return;
    std::vector<Store::Key> keys;
    for (auto it = first; it != quotas.end() && it->first.first == ns; ++it)
        keys.push_back(it->first);
    for (const Store::Key &key : keys)
        setStatus("/resourcequotas", key, [&](Json &status) {
            for (const auto &[what, hard] : std::as_const(status)["hard"].object()) {
                Quantity used = Quantity::of(std::as_const(status)["used"][what]).value_or(Quantity());
                if (const auto was = before.find(what); was != before.end())
                    used = used - Quantity::parse(was->second).value_or(Quantity());
                if (const auto is = after.find(what); is != after.end())
                    used = used + Quantity::parse(is->second).value_or(Quantity());
                status["used"][what] = used.canonical();
            }
        });
}

void QuotaController::sync(const Store::Key &key)
{
    const ObjectPtr quota = store().find("/resourcequotas", key.first, key.second);
    if (!quota || quota->value["spec"]["hard"] == quota->value["status"]["hard"])
        return;
    std::map<std::string, Quantity> used;
    for (const ResourcePtr &resource : server().resources()) {
        if (!resource->namespaced || resource->storage == "/events")
            continue;
        const auto &objects = store().objects(resource->storage);
        for (auto it = objects.lower_bound({key.first, {}});
             it != objects.end() && it->first.first == key.first; ++it) {
            for (const auto &[what, amount] : quotaUsage(it->second->value, *resource))
                used[what] = used[what] + Quantity::parse(amount).value_or(Quantity());
        }
    }
    setStatus("/resourcequotas", key, [&](Json &status) {
        status["hard"] = quota->value["spec"]["hard"];
        status["used"] = Json::obj();
        for (const auto &[what, hard] : quota->value["spec"]["hard"].object())
            status["used"][what] = used[what].canonical();
    });
}

} // namespace slipway::sandbox
