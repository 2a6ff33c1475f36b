// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/admission.h"

#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/podidentity.h"
#include "app/sandbox/kube/quantity.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

constexpr std::string_view tokenVolume = "kube-api-access-";
constexpr const char *tokenPath = "/var/run/secrets/kubernetes.io/serviceaccount";

ApiResult<void> serviceAccount(Json &pod, ApiServer &server)
{
    Json &spec = pod["spec"];
    const std::string ns = std::as_const(pod).at("metadata.namespace").str();
    if (std::as_const(spec)["serviceAccountName"].str().empty()) {
        spec["serviceAccountName"] = "default";
        spec["serviceAccount"] = "default";
    }
    const std::string name = std::as_const(spec)["serviceAccountName"].str();
    const ObjectPtr account = server.store().find("/serviceaccounts", ns, name);
    if (!account)
        return std::unexpected(errors::forbidden("pods", std::as_const(pod).at("metadata.name").str(),
                                                 "error looking up service account " + ns + "/" + name
                                                     + ": serviceaccount " + inQuotes(name) + " not found"));
    if (std::as_const(spec)["imagePullSecrets"].empty() && !account->value["imagePullSecrets"].empty())
        spec["imagePullSecrets"] = account->value["imagePullSecrets"];
    const Json &mount = std::as_const(spec)["automountServiceAccountToken"];
    if (!(mount.isBool() ? mount.boolean() : account->value["automountServiceAccountToken"].boolean(true)))
        return {};
    const std::string volume = std::string(tokenVolume) + randomSuffix();
    spec["volumes"].push(Json::obj(
        {{"name", volume},
         {"projected",
          Json::obj(
              {{"defaultMode", 420},
               {"sources",
                Json::list(
                    {Json::obj({{"serviceAccountToken",
                                 Json::obj({{"expirationSeconds", 3607}, {"path", "token"}})}}),
                     Json::obj(
                         {{"configMap",
                           Json::obj({{"name", "kube-root-ca.crt"},
                                      {"items",
                                       Json::list({Json::obj({{"key", "ca.crt"}, {"path", "ca.crt"}})})}})}}),
                     Json::obj({{"downwardAPI",
                                 Json::obj({{"items",
                                             Json::list({Json::obj(
                                                 {{"path", "namespace"},
                                                  {"fieldRef",
                                                   Json::obj({{"apiVersion", "v1"},
                                                              {"fieldPath",
                                                               "metadata.namespace"}})}})})}})}})})}})}}));
    for (const std::string_view list : {"initContainers", "containers"}) {
        if (!spec.contains(list))
            continue;
        for (Json &container : spec[list].arrayRef()) {
            if (std::ranges::none_of(std::as_const(container)["volumeMounts"].array(),
                                     [](const Json &one) { return one["mountPath"].str() == tokenPath; }))
                container["volumeMounts"].push(
                    Json::obj({{"name", volume}, {"mountPath", tokenPath}, {"readOnly", true}}));
        }
    }
    return {};
}

void tolerations(Json &pod)
{
    Json &spec = pod["spec"];
    const auto tolerates = [&](const std::string &key, const std::string &effect) {
        return std::ranges::any_of(std::as_const(spec)["tolerations"].array(), [&](const Json &one) {
            return (one["key"].str() == key
                    || (one["key"].str().empty() && one["operator"].str() == "Exists"))
                && (one["effect"].str().empty() || one["effect"].str() == effect);
        });
    };
    // ExtendedResourceToleration, which GKE and EKS switch on.
    std::vector<std::string> devices;
    for (const Json &container : std::as_const(spec)["containers"].array()) {
        for (const auto &[name, value] : container["resources"]["requests"].object()) {
            if (name.find('/') != std::string::npos && !name.starts_with("kubernetes.io/")
                && std::ranges::find(devices, name) == devices.end())
                devices.push_back(name);
        }
    }
    for (const std::string &device : devices) {
        if (!tolerates(device, "NoSchedule"))
            spec["tolerations"].push(
                Json::obj({{"key", device}, {"operator", "Exists"}, {"effect", "NoSchedule"}}));
    }
    for (const char *key : {"node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"}) {
        if (!tolerates(key, "NoExecute"))
            spec["tolerations"].push(Json::obj(
                {{"key", key}, {"operator", "Exists"}, {"effect", "NoExecute"}, {"tolerationSeconds", 300}}));
    }
}

ApiResult<void> priority(Json &pod, ApiServer &server)
{
    Json &spec = pod["spec"];
    const std::string name = std::as_const(spec)["priorityClassName"].str();
    if (name.empty()) {
        if (std::as_const(spec)["priority"].isNull())
            spec["priority"] = 0;
    } else {
        const ObjectPtr found = server.store().find("scheduling.k8s.io/priorityclasses", {}, name);
        if (!found)
            return std::unexpected(errors::forbidden("pods", std::as_const(pod).at("metadata.name").str(),
                                                     "no PriorityClass with name " + name + " was found"));
        spec["priority"] = found->value["value"];
    }
    if (std::as_const(spec)["preemptionPolicy"].isNull())
        spec["preemptionPolicy"] = "PreemptLowerPriority";
    return {};
}

ApiResult<void> limitRanges(Json &pod, ApiServer &server)
{
    const std::string ns = std::as_const(pod).at("metadata.namespace").str();
    const std::string name = std::as_const(pod).at("metadata.name").str();
    for (const auto &[key, range] : server.store().objects("/limitranges")) {
        if (key.first != ns)
            continue;
        for (const Json &item : range->value["spec"]["limits"].array()) {
            if (item["type"].str() != "Container")
                continue;
            for (Json &container : pod["spec"]["containers"].arrayRef()) {
                Json &resources = container["resources"];
                for (const auto &[what, value] : item["default"].object()) {
                    if (std::as_const(resources)["limits"][what].isNull())
                        resources["limits"][what] = value;
                }
                for (const auto &[what, value] : item["defaultRequest"].object()) {
                    if (std::as_const(resources)["requests"][what].isNull())
                        resources["requests"][what] = value;
                }
                for (const auto &[what, value] : std::as_const(resources)["limits"].object()) {
                    if (std::as_const(resources)["requests"][what].isNull())
                        resources["requests"][what] = value;
                }
                for (const auto &[what, value] : item["max"].object()) {
                    const auto most = Quantity::of(value);
                    const auto limit = Quantity::of(std::as_const(resources)["limits"][what]);
                    if (most && !limit)
                        return std::unexpected(
                            errors::forbidden("pods", name,
                                              "maximum " + what + " usage per Container is "
                                                  + most->canonical() + ".  No limit is specified"));
                    if (most && *limit > *most)
                        return std::unexpected(errors::forbidden(
                            "pods", name,
                            "maximum " + what + " usage per Container is " + most->canonical()
                                + ", but limit is " + limit->canonical()));
                }
                for (const auto &[what, value] : item["min"].object()) {
                    const auto least = Quantity::of(value);
                    const auto request = Quantity::of(std::as_const(resources)["requests"][what]);
                    if (least && request && *request < *least)
                        return std::unexpected(errors::forbidden(
                            "pods", name,
                            "minimum " + what + " usage per Container is " + least->canonical()
                                + ", but request is " + request->canonical()));
                }
            }
        }
    }
    return {};
}

void defaultStorageClass(Json &claim, ApiServer &server)
{
    if (claim["spec"].contains("storageClassName"))
        return;
    std::string newest;
    for (const auto &[key, one] : server.store().objects("storage.k8s.io/storageclasses")) {
        const Json &metadata = one->value["metadata"];
        if (metadata["annotations"]["storageclass.kubernetes.io/is-default-class"].str() == "true"
            && metadata["creationTimestamp"].str() >= newest) {
            newest = metadata["creationTimestamp"].str();
            claim["spec"]["storageClassName"] = key.second;
        }
    }
}

} // namespace

void injectFuseSidecar(Json &pod)
{
    const Json annotations = std::as_const(pod).at("metadata.annotations");
    const auto setting = [&](const char *what, const char *otherwise) {
        const std::string &value = annotations[std::string("gke-gcsfuse/") + what].str();
        return value.empty() ? std::string(otherwise) : value;
    };
    Json requests = Json::obj(), limits = Json::obj();
    for (const auto &[what, resource, fallback] :
         {std::tuple{"cpu", "cpu", "250m"}, std::tuple{"memory", "memory", "256Mi"},
          std::tuple{"ephemeral-storage", "ephemeral-storage", "5Gi"}}) {
        const std::string limit = setting((std::string(what) + "-limit").c_str(), "");
        std::string request = setting((std::string(what) + "-request").c_str(), "");
        if (request.empty())
            request = limit.empty() ? fallback : limit; // setting only one copies it to the other
        if (request != "0")
            requests[resource] = request;
        if (!limit.empty() && limit != "0")
            limits[resource] = limit;
    }
    Json resources = Json::obj({{"requests", requests}});
    if (!limits.empty())
        resources["limits"] = limits;
    const Json sidecar = Json::obj(
        {{"name", "gke-gcsfuse-sidecar"},
         {"image", "gke.gcr.io/gcs-fuse-csi-driver-sidecar-mounter:v1.24.1-gke.0"},
         {"args", Json::list({"--v=5"})},
         {"env", Json::list({Json::obj({{"name", "NATIVE_SIDECAR"}, {"value", "TRUE"}})})},
         {"imagePullPolicy", "IfNotPresent"},
         {"resources", resources},
         {"restartPolicy", "Always"},
         {"securityContext",
          Json::obj({{"allowPrivilegeEscalation", false},
                     {"readOnlyRootFilesystem", true},
                     {"runAsGroup", 65534},
                     {"runAsNonRoot", true},
                     {"runAsUser", 65534},
                     {"capabilities", Json::obj({{"drop", Json::list({"all"})}})},
                     {"seccompProfile", Json::obj({{"type", "RuntimeDefault"}})}})},
         {"terminationMessagePath", "/dev/termination-log"},
         {"terminationMessagePolicy", "File"},
         {"volumeMounts",
          Json::list({Json::obj({{"name", "gke-gcsfuse-tmp"}, {"mountPath", "/gcsfuse-tmp"}}),
                      Json::obj({{"name", "gke-gcsfuse-buffer"}, {"mountPath", "/gcsfuse-buffer"}}),
                      Json::obj({{"name", "gke-gcsfuse-cache"}, {"mountPath", "/gcsfuse-cache"}})})}});
    Json &spec = pod["spec"];
    Json::Array &init = spec["initContainers"].arrayRef();
    init.insert(init.begin(), sidecar);
    for (const char *name : {"gke-gcsfuse-tmp", "gke-gcsfuse-buffer", "gke-gcsfuse-cache"}) {
        if (std::ranges::none_of(std::as_const(spec)["volumes"].array(),
                                 [&](const Json &one) { return one["name"].str() == name; }))
            spec["volumes"].push(Json::obj({{"name", name}, {"emptyDir", Json::obj()}}));
    }
}

ApiResult<void> admitMutating(Json &object, const ResourceInfo &resource, ApiServer &server)
{
    if (resource.storage == "/persistentvolumeclaims") {
        defaultStorageClass(object, server);
        return {};
    }
    if (resource.storage != "/pods")
        return {};
    if (auto done = serviceAccount(object, server); !done)
        return done;
    injectPodCredentials(object, server);
    if (auto done = limitRanges(object, server); !done)
        return done;
    if (auto done = priority(object, server); !done)
        return done;
    const std::string &wants = std::as_const(object)["metadata"]["annotations"]["gke-gcsfuse/volumes"].str();
    if (!wants.empty() && server.cloud().gcsFuseEnabled() && server.cloud().gcsFuseWebhookUp()) {
        if (wants != "true" && wants != "True" && wants != "false" && wants != "False")
            return std::unexpected(
                ApiError{.code = 400,
                         .reason = "BadRequest",
                         .message = "admission webhook \"gcsfuse-sidecar-injector.csi.storage.gke.io\" "
                                    "denied the request: the acceptable values for \"gke-gcsfuse/volumes\" "
                                    "are 'True', 'true', 'false' or 'False'"});
        const auto &init = std::as_const(object).at("spec.initContainers").array();
        const bool present = std::ranges::any_of(
            init, [](const Json &one) { return one["name"].str() == "gke-gcsfuse-sidecar"; });
        if ((wants == "true" || wants == "True") && !present)
            injectFuseSidecar(object);
    }
    tolerations(object);
    return {};
}

std::map<std::string, std::string> podRequests(const Json &spec)
{
    std::map<std::string, Quantity> total, sidecars, initMost;
    const auto of = [](const Json &container) {
        std::map<std::string, Quantity> out;
        for (const auto &[name, value] : container["resources"]["requests"].object())
            out[name] = Quantity::of(value).value_or(Quantity());
        return out;
    };
    const auto add = [](std::map<std::string, Quantity> &to, const std::map<std::string, Quantity> &what) {
        for (const auto &[name, value] : what)
            to[name] = to[name] + value;
    };
    for (const Json &container : spec["initContainers"].array()) {
        if (container["restartPolicy"].str() == "Always") {
            add(sidecars, of(container));
            continue;
        }
        auto needed = of(container);
        add(needed, sidecars); // sidecars started before it run beside it
        for (const auto &[name, value] : needed)
            initMost[name] = std::max(initMost[name], value);
    }
    for (const Json &container : spec["containers"].array())
        add(total, of(container));
    add(total, sidecars);
    for (const auto &[name, value] : initMost)
        total[name] = std::max(total[name], value);
    std::map<std::string, std::string> out;
    for (const auto &[name, value] : total)
        out[name] = value.canonical();
    return out;
}

std::map<std::string, std::string> quotaUsage(const Json &object, const ResourceInfo &resource)
{
    std::map<std::string, std::string> out;
    out["count/" + resource.qualified()] = "1";
    if (resource.storage == "/pods") {
        const std::string &phase = object.at("status.phase").str();
        if (phase == "Succeeded" || phase == "Failed")
            return {};
        out["pods"] = "1";
        for (const auto &[name, value] : podRequests(object["spec"])) {
            out["requests." + name] = value;
            if (name == "cpu" || name == "memory" || name == "ephemeral-storage")
                out[name] = value;
        }
        std::map<std::string, Quantity> limits;
        for (const std::string_view list : {"containers", "initContainers"}) {
            for (const Json &container : object["spec"][list].array()) {
                if (list == "initContainers" && container["restartPolicy"].str() != "Always")
                    continue;
                for (const auto &[name, value] : container["resources"]["limits"].object())
                    limits[name] = limits[name] + Quantity::of(value).value_or(Quantity());
            }
        }
        for (const auto &[name, value] : limits)
            out["limits." + name] = value.canonical();
    } else if (resource.storage == "/persistentvolumeclaims") {
        out["persistentvolumeclaims"] = "1";
        out["requests.storage"] = object.at("spec.resources.requests.storage").str("0");
    } else if (resource.storage == "/services") {
        out["services"] = "1";
        if (object.at("spec.type").str() == "LoadBalancer")
            out["services.loadbalancers"] = "1";
    } else if (resource.group.empty()) {
        out[resource.plural] = "1";
    }
    return out;
}

ApiResult<void> admitValidating(const Json &object, const Json *before, const ResourceInfo &resource,
                                ApiServer &server)
{
    if (before || !resource.namespaced || resource.storage == "/events")
        return {};
    const std::string &ns = object.at("metadata.namespace").str();
    const std::string &name = object.at("metadata.name").str();
    std::map<std::string, std::string> usage;
    for (const auto &[key, quota] : server.store().objects("/resourcequotas")) {
        if (key.first != ns)
            continue;
        if (usage.empty())
            usage = quotaUsage(object, resource);
        const Json &hard = quota->value.at("spec.hard");
        const Json &used = quota->value.at("status.used");
        std::string requestedText, usedText, limitedText, missing;
        for (const auto &[what, limit] : hard.object()) {
            const auto wanted = usage.find(what);
            if (wanted == usage.end()) {
                const bool compute = what == "cpu" || what == "memory" || what == "requests.cpu"
                    || what == "requests.memory" || what == "limits.cpu" || what == "limits.memory";
                if (resource.storage == "/pods" && compute) {
                    std::string containers;
                    const std::string list = what.starts_with("limits.") ? "limits" : "requests";
                    const std::string field =
                        what.find('.') == std::string::npos ? what : what.substr(what.find('.') + 1);
                    for (const Json &container : object.at("spec.containers").array()) {
                        if (container["resources"][list][field].isNull())
                            containers += (containers.empty() ? "" : ",") + container["name"].str();
                    }
                    missing += (missing.empty() ? "" : "; ") + what + " for: " + containers;
                }
                continue;
            }
            const Quantity most = Quantity::of(limit).value_or(Quantity());
            const Quantity is = Quantity::of(used[what]).value_or(Quantity());
            const Quantity more = Quantity::parse(wanted->second).value_or(Quantity());
            if (is + more > most) {
                requestedText += (requestedText.empty() ? "" : ",") + what + "=" + more.canonical();
                usedText += (usedText.empty() ? "" : ",") + what + "=" + is.canonical();
                limitedText += (limitedText.empty() ? "" : ",") + what + "=" + most.canonical();
            }
        }
        if (!missing.empty())
            return std::unexpected(errors::forbidden(
                resource.qualified(), name, "failed quota: " + key.second + ": must specify " + missing));
        if (!requestedText.empty())
            return std::unexpected(
                errors::forbidden(resource.qualified(), name,
                                  "exceeded quota: " + key.second + ", requested: " + requestedText
                                      + ", used: " + usedText + ", limited: " + limitedText));
    }
    return {};
}

} // namespace slipway::sandbox
