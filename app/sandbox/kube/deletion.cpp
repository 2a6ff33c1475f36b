// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deleting: preconditions, grace periods, finalizers, propagation. Source: Kubernetes docs, "Garbage Collection",
// "Finalizers", "Pod Lifecycle".
#include "app/sandbox/kube/apiserver.h"

#include <algorithm>

namespace slipway::sandbox {

ApiResult<DeleteOutcome> ApiServer::remove(const ResourceInfo &resource, const std::string &ns,
                                           const std::string &name, const DeleteOptions &options)
{
    const ObjectPtr existing = m_store.find(resource.storage, ns, name);
    if (!existing)
        return std::unexpected(errors::notFound(resource.group, resource.plural, name));
    const Json &metadata = existing->value["metadata"];
    const auto precondition = [&](const std::string &what, const std::string &wanted, const std::string &is) {
        return std::unexpected(errors::conflict(resource.group, resource.plural, name,
                                                "Precondition failed: " + what + " in precondition: " + wanted
                                                    + ", " + what + " in object meta: " + is));
    };
    if (!options.uid.empty() && options.uid != metadata["uid"].str())
        return precondition("UID", options.uid, metadata["uid"].str());
    if (!options.resourceVersion.empty() && options.resourceVersion != metadata["resourceVersion"].str())
        return precondition("ResourceVersion", options.resourceVersion, metadata["resourceVersion"].str());
    if (options.dryRun)
        return DeleteOutcome{existing, true};

    const bool isPod = resource.storage == "/pods";
    std::int64_t grace = 0;
    if (isPod) {
        grace = options.graceSeconds.value_or(
            existing->value.at("spec.terminationGracePeriodSeconds").integer(30));
        const std::string &phase = existing->value.at("status.phase").str();
        if (existing->value.at("spec.nodeName").str().empty() || phase == "Succeeded" || phase == "Failed"
            || grace < 0)
            grace = 0;
        const Json &already = metadata["deletionGracePeriodSeconds"];
        if (already.isNumber() && !options.graceSeconds)
            return DeleteOutcome{existing, false}; // being deleted already
        if (already.isNumber())
            grace = std::min(grace, already.integer());
    }
    std::vector<std::string> finalizers;
    for (const Json &one : metadata["finalizers"].array())
        finalizers.push_back(one.str());
    const auto want = [&](const char *finalizer, bool wanted) {
        const auto found = std::ranges::find(finalizers, finalizer);
        if (wanted && found == finalizers.end())
            finalizers.emplace_back(finalizer);
        else if (!wanted && found != finalizers.end() && !options.propagation.empty())
            finalizers.erase(found);
    };
    want("foregroundDeletion", options.propagation == "Foreground");
    want("orphan", options.propagation == "Orphan");

    const bool isNamespace = resource.storage == "/namespaces";
    if (finalizers.empty() && grace == 0 && !isNamespace) {
        const ObjectPtr last = m_store.remove(resource.storage, ns, name);
        return DeleteOutcome{last, true};
    }
    Json object = existing->value;
    if (metadata["deletionTimestamp"].isNull()) {
        object["metadata"]["deletionTimestamp"] =
            m_clock.now().addSecs(grace).toString(QStringLiteral("yyyy-MM-dd'T'hh:mm:ss'Z'")).toStdString();
        if (metadata["generation"].isNumber())
            object["metadata"]["generation"] = metadata["generation"].integer() + 1;
    }
    object["metadata"]["deletionGracePeriodSeconds"] = grace;
    Json list = Json::list();
    for (const std::string &finalizer : finalizers)
        list.push(finalizer);
    if (list.empty())
        object["metadata"].erase("finalizers");
    else
        object["metadata"]["finalizers"] = list;
    if (isNamespace)
        object["status"]["phase"] = "Terminating";
    if (object == existing->value)
        return DeleteOutcome{existing, false};
    return DeleteOutcome{m_store.put(resource.storage, std::move(object)), false};
}

} // namespace slipway::sandbox
