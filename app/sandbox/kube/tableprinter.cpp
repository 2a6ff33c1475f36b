// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of `kubectl get`, which the server computes.
#include "app/sandbox/kube/presentation.h"
#include "app/sandbox/kube/quantity.h"
#include "app/sandbox/kube/selector.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

using Columns = std::vector<TableColumn>;

/// "Name|Ready|Status" with `*` for wide only, `#` for integers.
Columns columns(std::initializer_list<const char *> names)
{
    Columns out;
    for (std::string name : names) {
        TableColumn column{.name = {}, .type = "string", .format = {}, .description = {}};
        if (name.front() == '*') {
            column.priority = 1;
            name.erase(0, 1);
        }
        if (name.front() == '#') {
            column.type = "integer";
            name.erase(0, 1);
        }
        column.format = name == "Name" ? "name" : "";
        column.name = name;
        column.description = name == "Age"
            ? "CreationTimestamp is a timestamp representing the server time when this object was created."
            : name + " of the object";
        out.push_back(std::move(column));
    }
    return out;
}

std::string join(const std::vector<std::string> &parts, const char *separator = ",")
{
    std::string out;
    for (const std::string &part : parts)
        out += (out.empty() ? "" : separator) + part;
    return out;
}

std::string orNone(std::string text)
{
    return text.empty() ? "<none>" : text;
}

std::string podStatus(const Json &pod, int &ready, int &total, std::int64_t &restarts,
                      std::string &lastRestart)
{
    const Json &status = pod["status"];
    std::string reason = status["reason"].str().empty() ? status["phase"].str() : status["reason"].str();
    for (const Json &condition : status["conditions"].array()) {
        if (condition["type"].str() == "PodScheduled" && condition["reason"].str() == "SchedulingGated")
            reason = "SchedulingGated";
    }
    total = static_cast<int>(pod.at("spec.containers").size());
    const auto sidecar = [&](const std::string &name) {
        return std::ranges::any_of(pod.at("spec.initContainers").array(), [&](const Json &one) {
            return one["name"].str() == name && one["restartPolicy"].str() == "Always";
        });
    };
    for (const Json &one : pod.at("spec.initContainers").array())
        total += one["restartPolicy"].str() == "Always" ? 1 : 0;
    bool initializing = false;
    const Json &inits = status["initContainerStatuses"];
    std::int64_t initRestarts = 0;
    for (std::size_t i = 0; i < inits.size(); ++i) {
        const Json &one = inits[i];
        const bool isSidecar = sidecar(one["name"].str());
        const auto restartCount = one["restartCount"].integer();
        initRestarts += restartCount;
        if (isSidecar)
            restarts += restartCount;
        const Json &state = one["state"];
        if (state["terminated"].isObject() && state["terminated"]["exitCode"].integer() == 0)
            continue;
        if (isSidecar && one["started"].boolean()) {
            if (one["ready"].boolean())
                ++ready;
            continue;
        }
        if (state["terminated"].isObject())
            reason = "Init:"
                + (state["terminated"]["reason"].str().empty()
                       ? "ExitCode:" + std::to_string(state["terminated"]["exitCode"].integer())
                       : state["terminated"]["reason"].str());
        else if (!state["waiting"]["reason"].str().empty()
                 && state["waiting"]["reason"].str() != "PodInitializing")
            reason = "Init:" + state["waiting"]["reason"].str();
        else
            reason = "Init:" + std::to_string(i) + "/" + std::to_string(pod.at("spec.initContainers").size());
        initializing = true;
        restarts = initRestarts;
        break;
    }
    if (!initializing) {
        bool hasRunning = false;
        const Json::Array &list = status["containerStatuses"].array();
        for (auto one = list.rbegin(); one != list.rend(); ++one) {
            restarts += (*one)["restartCount"].integer();
            const std::string &finished = (*one)["lastState"]["terminated"]["finishedAt"].str();
            if (finished > lastRestart)
                lastRestart = finished;
            const Json &state = (*one)["state"];
            if (!state["waiting"]["reason"].str().empty()) {
                reason = state["waiting"]["reason"].str();
            } else if (!state["terminated"]["reason"].str().empty()) {
                reason = state["terminated"]["reason"].str();
            } else if (state["terminated"].isObject()) {
                reason = "ExitCode:" + std::to_string(state["terminated"]["exitCode"].integer());
            } else if ((*one)["ready"].boolean() && state["running"].isObject()) {
                hasRunning = true;
                ++ready;
            }
        }
        if (reason == "Completed" && hasRunning) {
            const bool podReady =
                std::ranges::any_of(status["conditions"].array(), [](const Json &condition) {
                    return condition["type"].str() == "Ready" && condition["status"].str() == "True";
                });
            reason = podReady ? "Running" : "NotReady";
        }
    }
    if (!pod.at("metadata.deletionTimestamp").isNull())
        reason = status["reason"].str() == "NodeLost" ? "Unknown" : "Terminating";
    return reason;
}

std::string ports(const Json &service)
{
    std::vector<std::string> out;
    for (const Json &port : service["spec"]["ports"].array()) {
        std::string text = std::to_string(port["port"].integer());
        if (port["nodePort"].integer())
            text += ":" + std::to_string(port["nodePort"].integer());
        out.push_back(text + "/" + port["protocol"].str("TCP"));
    }
    return orNone(join(out));
}

std::vector<std::string> containerField(const Json &spec, const char *field)
{
    std::vector<std::string> out;
    for (const Json &container : spec["containers"].array())
        out.push_back(container[field].str());
    return out;
}

std::string selectorText(const Json &selector)
{
    std::vector<std::string> out;
    const Json &map = selector.contains("matchLabels") ? selector["matchLabels"] : selector;
    for (const auto &[key, value] : map.object()) {
        if (value.isString())
            out.push_back(key + "=" + value.str());
    }
    return orNone(join(out));
}

std::string modes(const Json &list)
{
    std::vector<std::string> out;
    for (const Json &mode : list.array())
        out.push_back(mode.str() == "ReadWriteOnce"       ? "RWO"
                          : mode.str() == "ReadOnlyMany"  ? "ROX"
                          : mode.str() == "ReadWriteMany" ? "RWX"
                                                          : "RWOP");
    return join(out);
}

/// `.spec.x[0].name`, `.status.conditions[?(@.type=="Ready")].status`: what CRDs' columns use.
const Json &jsonPath(const Json &from, std::string_view path)
{
    static const Json nothing;
    const Json *here = &from;
    while (!path.empty()) {
        if (path.front() == '.') {
            path.remove_prefix(1);
            std::string name;
            while (!path.empty() && path.front() != '.' && path.front() != '[') {
                if (path.front() == '\\' && path.size() > 1)
                    path.remove_prefix(1);
                name += path.front();
                path.remove_prefix(1);
            }
            if (!name.empty())
                here = &(*here)[name];
        } else if (path.front() == '[') {
            const std::size_t close = path.find(']');
            if (close == std::string_view::npos)
                return nothing;
            std::string_view inside = path.substr(1, close - 1);
            path.remove_prefix(close + 1);
            if (inside.starts_with("?(@.")) {
                const std::size_t eq = inside.find("==");
                if (eq == std::string_view::npos)
                    return nothing;
                std::string field(inside.substr(4, eq - 4));
                std::erase(field, ' ');
                std::string value(inside.substr(eq + 2));
                std::erase_if(value, [](char c) { return c == '"' || c == '\'' || c == ')' || c == ' '; });
                const auto &items = here->array();
                const auto found = std::ranges::find_if(
                    items, [&](const Json &item) { return textOf(item[field]) == value; });
                if (found == items.end())
                    return nothing;
                here = &*found;
            } else if (inside.starts_with("'") || inside.starts_with("\"")) {
                here = &(*here)[inside.substr(1, inside.size() - 2)];
            } else {
                here = &(*here)[static_cast<std::size_t>(std::atoi(std::string(inside).c_str()))];
            }
        } else {
            return nothing;
        }
    }
    return *here;
}

} // namespace

Columns tableColumns(const ResourceInfo &resource)
{
    const std::string &s = resource.storage;
    if (s == "/pods")
        return columns({"Name", "Ready", "Status", "Restarts", "Age", "*IP", "*Node", "*Nominated Node",
                        "*Readiness Gates"});
    if (s == "/services")
        return columns({"Name", "Type", "Cluster-IP", "External-IP", "Port(s)", "Age", "*Selector"});
    if (s == "/nodes")
        return columns({"Name", "Status", "Roles", "Age", "Version", "*Internal-IP", "*External-IP",
                        "*OS-Image", "*Kernel-Version", "*Container-Runtime"});
    if (s == "/namespaces")
        return columns({"Name", "Status", "Age"});
    if (s == "/configmaps")
        return columns({"Name", "#Data", "Age"});
    if (s == "/secrets")
        return columns({"Name", "Type", "#Data", "Age"});
    if (s == "/serviceaccounts")
        return columns({"Name", "#Secrets", "Age"});
    if (s == "/endpoints")
        return columns({"Name", "Endpoints", "Age"});
    if (s == "/persistentvolumes")
        return columns({"Name", "Capacity", "Access Modes", "Reclaim Policy", "Status", "Claim",
                        "StorageClass", "VolumeAttributesClass", "Reason", "Age", "*VolumeMode"});
    if (s == "/persistentvolumeclaims")
        return columns({"Name", "Status", "Volume", "Capacity", "Access Modes", "StorageClass",
                        "VolumeAttributesClass", "Age", "*VolumeMode"});
    if (s == "/events")
        return columns({"Last Seen", "Type", "Reason", "Object", "*Subobject", "*Source", "Message",
                        "*First Seen", "*Count", "*Name"});
    if (s == "/resourcequotas")
        return columns({"Name", "Request", "Limit", "Age"});
    if (s == "/limitranges")
        return columns({"Name", "Created At"});
    if (s == "apps/deployments")
        return columns(
            {"Name", "Ready", "Up-to-date", "Available", "Age", "*Containers", "*Images", "*Selector"});
    if (s == "apps/replicasets")
        return columns(
            {"Name", "#Desired", "#Current", "#Ready", "Age", "*Containers", "*Images", "*Selector"});
    if (s == "apps/statefulsets")
        return columns({"Name", "Ready", "Age", "*Containers", "*Images"});
    if (s == "apps/daemonsets")
        return columns({"Name", "#Desired", "#Current", "#Ready", "#Up-to-date", "#Available",
                        "Node Selector", "Age", "*Containers", "*Images", "*Selector"});
    if (s == "batch/jobs")
        return columns(
            {"Name", "Status", "Completions", "Duration", "Age", "*Containers", "*Images", "*Selector"});
    if (s == "storage.k8s.io/storageclasses")
        return columns(
            {"Name", "Provisioner", "ReclaimPolicy", "VolumeBindingMode", "AllowVolumeExpansion", "Age"});
    if (s == "storage.k8s.io/csidrivers")
        return columns({"Name", "AttachRequired", "PodInfoOnMount", "StorageCapacity", "TokenRequests",
                        "RequiresRepublish", "Modes", "Age"});
    if (s == "storage.k8s.io/csinodes")
        return columns({"Name", "#Drivers", "Age"});
    if (s == "scheduling.k8s.io/priorityclasses")
        return columns({"Name", "#Value", "Global-Default", "Age", "PreemptionPolicy"});
    if (s == "rbac.authorization.k8s.io/rolebindings" || s == "rbac.authorization.k8s.io/clusterrolebindings")
        return columns({"Name", "Role", "Age"});
    if (s == "rbac.authorization.k8s.io/roles" || s == "rbac.authorization.k8s.io/clusterroles"
        || s == "apiextensions.k8s.io/customresourcedefinitions")
        return columns({"Name", "Created At"});
    if (s == "networking.k8s.io/ingresses")
        return columns({"Name", "Class", "Hosts", "Address", "Ports", "Age"});
    if (s == "autoscaling/horizontalpodautoscalers")
        return columns({"Name", "Reference", "Targets", "MinPods", "MaxPods", "#Replicas", "Age"});
    if (s == "discovery.k8s.io/endpointslices")
        return columns({"Name", "AddressType", "Ports", "Endpoints", "Age"});
    if (s == "coordination.k8s.io/leases")
        return columns({"Name", "Holder", "Age"});
    if (resource.columns.empty())
        return columns({"Name", "Age"});
    Columns out = columns({"Name"});
    for (const PrinterColumn &column : resource.columns)
        out.push_back({column.name, column.type == "date" ? "date" : column.type, column.format,
                       column.description.empty() ? column.name : column.description, column.priority});
    return out;
}

Json tableCells(const Json &o, const ResourceInfo &resource, const std::string &now)
{
    const std::string &s = resource.storage;
    const Json &name = o["metadata"]["name"];
    const Json &spec = o["spec"];
    const Json &status = o["status"];
    const auto since = [&](const std::string &time) {
        return time.empty() ? std::string("<unknown>") : humanDuration(secondsOf(now) - secondsOf(time));
    };
    const std::string age = since(o["metadata"]["creationTimestamp"].str());
    const std::string created = o["metadata"]["creationTimestamp"].str();
    const auto fraction = [](std::int64_t a, std::int64_t b) {
        return std::to_string(a) + "/" + std::to_string(b);
    };
    const Json &podTemplate = spec.at("template.spec");
    const auto images = [&] { return join(containerField(podTemplate, "image")); };
    const auto names = [&] { return join(containerField(podTemplate, "name")); };
    if (s == "/pods") {
        int ready = 0, total = 0;
        std::int64_t restarts = 0;
        std::string lastRestart;
        const std::string text = podStatus(o, ready, total, restarts, lastRestart);
        std::string restartText = std::to_string(restarts);
        if (restarts && !lastRestart.empty())
            restartText += " (" + since(lastRestart) + " ago)";
        return Json::list({name, fraction(ready, total), text, restartText, age,
                           orNone(status["podIP"].str()), orNone(spec["nodeName"].str()),
                           orNone(status["nominatedNodeName"].str()), "<none>"});
    }
    if (s == "/services") {
        const std::string type = spec["type"].str();
        std::string external = "<none>";
        if (type == "LoadBalancer") {
            std::vector<std::string> all;
            for (const Json &one : status.at("loadBalancer.ingress").array())
                all.push_back(one["ip"].str().empty() ? one["hostname"].str() : one["ip"].str());
            external = all.empty() ? "<pending>" : join(all);
        } else if (type == "ExternalName") {
            external = spec["externalName"].str();
        }
        return Json::list({name, type, orNone(spec["clusterIP"].str()), external, ports(o), age,
                           selectorText(spec["selector"])});
    }
    if (s == "/nodes") {
        std::string ready = "Unknown", internal = "<none>", external = "<none>";
        for (const Json &condition : status["conditions"].array()) {
            if (condition["type"].str() == "Ready")
                ready = condition["status"].str() == "True" ? "Ready" : "NotReady";
        }
        if (spec["unschedulable"].boolean())
            ready += ",SchedulingDisabled";
        for (const Json &address : status["addresses"].array()) {
            if (address["type"].str() == "InternalIP")
                internal = address["address"].str();
            else if (address["type"].str() == "ExternalIP")
                external = address["address"].str();
        }
        const Json &info = status["nodeInfo"];
        return Json::list({name, ready, "<none>", age, info["kubeletVersion"], internal, external,
                           info["osImage"], info["kernelVersion"], info["containerRuntimeVersion"]});
    }
    if (s == "/namespaces")
        return Json::list({name, status["phase"], age});
    if (s == "/configmaps")
        return Json::list({name, static_cast<int>(o["data"].size() + o["binaryData"].size()), age});
    if (s == "/secrets")
        return Json::list({name, o["type"], static_cast<int>(o["data"].size()), age});
    if (s == "/serviceaccounts")
        return Json::list({name, static_cast<int>(o["secrets"].size()), age});
    if (s == "/endpoints") {
        std::vector<std::string> all;
        for (const Json &subset : o["subsets"].array()) {
            for (const Json &address : subset["addresses"].array()) {
                for (const Json &port : subset["ports"].array())
                    all.push_back(address["ip"].str() + ":" + std::to_string(port["port"].integer()));
            }
        }
        return Json::list({name, orNone(join(all)), age});
    }
    if (s == "/persistentvolumes") {
        const Json &claim = spec["claimRef"];
        return Json::list(
            {name, spec["capacity"]["storage"], modes(spec["accessModes"]),
             spec["persistentVolumeReclaimPolicy"], status["phase"],
             claim.isNull() ? std::string() : claim["namespace"].str() + "/" + claim["name"].str(),
             spec["storageClassName"].str(), "<unset>", status["reason"].str(), age, spec["volumeMode"]});
    }
    if (s == "/persistentvolumeclaims") {
        const std::string phase =
            o["metadata"]["deletionTimestamp"].isNull() ? status["phase"].str() : "Terminating";
        const bool bound = !spec["volumeName"].str().empty();
        return Json::list({name, phase, spec["volumeName"].str(),
                           bound ? status["capacity"]["storage"].str() : std::string(),
                           bound ? modes(status["accessModes"]) : std::string(),
                           spec["storageClassName"].str(), "<unset>", age, spec["volumeMode"]});
    }
    if (s == "/events") {
        const bool core = resource.group.empty();
        const Json &about = core ? o["involvedObject"] : o["regarding"];
        const std::string &last = core ? o["lastTimestamp"].str() : o["deprecatedLastTimestamp"].str();
        const std::string &first = core ? o["firstTimestamp"].str() : o["deprecatedFirstTimestamp"].str();
        std::string kind = about["kind"].str();
        std::ranges::transform(kind, kind.begin(), [](unsigned char c) { return std::tolower(c); });
        const Json &source = core ? o["source"] : o["deprecatedSource"];
        const std::string from =
            source["component"].str() + (source["host"].str().empty() ? "" : ", " + source["host"].str());
        const Json &message = core ? o["message"] : o["note"];
        const std::int64_t count = core ? o["count"].integer(1) : o["deprecatedCount"].integer(1);
        return Json::list({since(last.empty() ? created : last), o["type"], o["reason"],
                           kind + "/" + about["name"].str(), about["fieldPath"].str(), from, message,
                           since(first.empty() ? created : first), std::to_string(count), name});
    }
    if (s == "/resourcequotas") {
        std::vector<std::string> requests, limits;
        for (const auto &[what, hard] : status["hard"].object())
            (what.starts_with("limits.") ? limits : requests)
                .push_back(what + ": " + textOf(status["used"][what]) + "/" + textOf(hard));
        return Json::list({name, join(requests, ", "), join(limits, ", "), age});
    }
    if (s == "apps/deployments")
        return Json::list({name, fraction(status["readyReplicas"].integer(), spec["replicas"].integer()),
                           std::to_string(status["updatedReplicas"].integer()),
                           std::to_string(status["availableReplicas"].integer()), age, names(), images(),
                           selectorText(spec["selector"])});
    if (s == "apps/replicasets")
        return Json::list({name, spec["replicas"].integer(), status["replicas"].integer(),
                           status["readyReplicas"].integer(), age, names(), images(),
                           selectorText(spec["selector"])});
    if (s == "apps/statefulsets")
        return Json::list({name, fraction(status["readyReplicas"].integer(), spec["replicas"].integer()), age,
                           names(), images()});
    if (s == "apps/daemonsets")
        return Json::list({name, status["desiredNumberScheduled"].integer(),
                           status["currentNumberScheduled"].integer(), status["numberReady"].integer(),
                           status["updatedNumberScheduled"].integer(), status["numberAvailable"].integer(),
                           selectorText(podTemplate["nodeSelector"]), age, names(), images(),
                           selectorText(spec["selector"])});
    if (s == "batch/jobs") {
        std::string state = "Running";
        for (const Json &condition : status["conditions"].array()) {
            if (condition["status"].str() == "True"
                && (condition["type"].str() == "Complete" || condition["type"].str() == "Failed"
                    || condition["type"].str() == "Suspended"))
                state = condition["type"].str();
        }
        std::string duration;
        if (const std::int64_t start = secondsOf(status["startTime"].str()); start >= 0) {
            const std::int64_t end = secondsOf(status["completionTime"].str());
            duration = humanDuration((end >= 0 ? end : secondsOf(now)) - start);
        }
        return Json::list({name, state,
                           fraction(status["succeeded"].integer(), spec["completions"].integer(1)), duration,
                           age, names(), images(), selectorText(spec["selector"])});
    }
    if (s == "storage.k8s.io/storageclasses") {
        const bool isDefault =
            o["metadata"]["annotations"]["storageclass.kubernetes.io/is-default-class"].str() == "true";
        return Json::list({name.str() + (isDefault ? " (default)" : ""), o["provisioner"], o["reclaimPolicy"],
                           o["volumeBindingMode"], o["allowVolumeExpansion"].boolean(), age});
    }
    if (s == "storage.k8s.io/csidrivers") {
        std::vector<std::string> lifecycle, audiences;
        for (const Json &mode : spec["volumeLifecycleModes"].array())
            lifecycle.push_back(mode.str());
        for (const Json &request : spec["tokenRequests"].array())
            audiences.push_back(request["audience"].str());
        return Json::list({name, spec["attachRequired"].boolean(), spec["podInfoOnMount"].boolean(),
                           spec["storageCapacity"].boolean(),
                           audiences.empty() ? std::string("<unset>") : join(audiences),
                           spec["requiresRepublish"].boolean(), join(lifecycle), age});
    }
    if (s == "storage.k8s.io/csinodes")
        return Json::list({name, static_cast<int>(spec["drivers"].size()), age});
    if (s == "scheduling.k8s.io/priorityclasses")
        return Json::list({name, o["value"], o["globalDefault"].boolean(), age, o["preemptionPolicy"]});
    if (s == "rbac.authorization.k8s.io/rolebindings" || s == "rbac.authorization.k8s.io/clusterrolebindings")
        return Json::list({name, o["roleRef"]["kind"].str() + "/" + o["roleRef"]["name"].str(), age});
    if (s == "rbac.authorization.k8s.io/roles" || s == "rbac.authorization.k8s.io/clusterroles"
        || s == "apiextensions.k8s.io/customresourcedefinitions" || s == "/limitranges")
        return Json::list({name, created});
    if (s == "networking.k8s.io/ingresses")
        return Json::list({name, orNone(spec["ingressClassName"].str()), "*", "", "80", age});
    if (s == "autoscaling/horizontalpodautoscalers")
        return Json::list(
            {name, spec["scaleTargetRef"]["kind"].str() + "/" + spec["scaleTargetRef"]["name"].str(),
             "<unknown>", std::to_string(spec["minReplicas"].integer(1)),
             std::to_string(spec["maxReplicas"].integer()), status["currentReplicas"].integer(), age});
    if (s == "discovery.k8s.io/endpointslices") {
        std::vector<std::string> addresses, portNumbers;
        for (const Json &endpoint : o["endpoints"].array()) {
            for (const Json &address : endpoint["addresses"].array())
                addresses.push_back(address.str());
        }
        for (const Json &port : o["ports"].array())
            portNumbers.push_back(std::to_string(port["port"].integer()));
        return Json::list({name, o["addressType"],
                           portNumbers.empty() ? std::string("<unset>") : join(portNumbers),
                           addresses.empty() ? std::string("<unset>") : join(addresses), age});
    }
    if (s == "coordination.k8s.io/leases")
        return Json::list({name, spec["holderIdentity"].str(), age});
    if (resource.columns.empty())
        return Json::list({name, age});
    Json cells = Json::list({name});
    for (const PrinterColumn &column : resource.columns) {
        const Json &value = jsonPath(o, column.jsonPath);
        if (value.isNull())
            cells.push(nullptr);
        else if (column.type == "date")
            cells.push(since(value.str()));
        else if (column.type == "string")
            cells.push(textOf(value));
        else
            cells.push(value);
    }
    return cells;
}

} // namespace slipway::sandbox
