// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Defaults that depend on other fields. Source: Kubernetes API reference, the "defaults to" remarks of each field.
#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/kindrules.h"
#include "app/sandbox/kube/quantity.h"

#include <QByteArray>
#include <QRandomGenerator>

#include <set>

namespace slipway::sandbox {

namespace {

void defaultContainer(Json &container)
{
    if (std::as_const(container)["imagePullPolicy"].str().empty()
        && !std::as_const(container)["image"].str().empty()) {
        const std::string &image = std::as_const(container)["image"].str();
        const std::size_t name = image.rfind('/') == std::string::npos ? 0 : image.rfind('/') + 1;
        const std::size_t colon = image.find(':', name);
        const bool latest = image.find('@') == std::string::npos
            && (colon == std::string::npos || image.substr(colon + 1) == "latest");
        container["imagePullPolicy"] = latest ? "Always" : "IfNotPresent";
    }
    if (container.contains("resources") && container["resources"].contains("limits")) {
        for (const auto &[name, limit] : std::as_const(container)["resources"]["limits"].object()) {
            if (!std::as_const(container)["resources"]["requests"].contains(name))
                container["resources"]["requests"][name] = limit;
        }
    }
}

void defaultPodSpec(Json &spec)
{
    for (const std::string_view list : {"containers", "initContainers"}) {
        if (spec.contains(list)) {
            for (Json &container : spec[list].arrayRef())
                defaultContainer(container);
        }
    }
    // Two names for one field, of old.
    if (!std::as_const(spec)["serviceAccountName"].str().empty())
        spec["serviceAccount"] = std::as_const(spec)["serviceAccountName"];
    else if (!std::as_const(spec)["serviceAccount"].str().empty())
        spec["serviceAccountName"] = std::as_const(spec)["serviceAccount"];
}

void setDefault(Json &object, std::string_view name, Json value)
{
    if (std::as_const(object)[name].isNull())
        object[name] = std::move(value);
}

void defaultService(Json &object, const ApiServer &server, bool isNew)
{
    Json &spec = object["spec"];
    if (spec.contains("ports")) {
        for (Json &port : spec["ports"].arrayRef()) {
            if (std::as_const(port)["targetPort"].isNull()
                || (std::as_const(port)["targetPort"].isInteger()
                    && std::as_const(port)["targetPort"].integer() == 0))
                port["targetPort"] = std::as_const(port)["port"];
        }
    }
    const std::string type = std::as_const(spec)["type"].str();
    if (type == "ExternalName")
        return;
    setDefault(spec, "internalTrafficPolicy", "Cluster");
    if (isNew && std::as_const(spec)["clusterIP"].str().empty()) {
        std::set<std::string> taken;
        for (const auto &[key, service] : server.store().objects("/services"))
            taken.insert(service->value["spec"]["clusterIP"].str());
        std::string address;
        do {
            auto *random = QRandomGenerator::global();
            address = "34.118." + std::to_string(224 + random->bounded(16)) + "."
                + std::to_string(2 + random->bounded(250));
        } while (taken.contains(address));
        spec["clusterIP"] = address;
    }
    setDefault(spec, "clusterIPs", Json::list({std::as_const(spec)["clusterIP"]}));
    setDefault(spec, "ipFamilies", Json::list({"IPv4"}));
    setDefault(spec, "ipFamilyPolicy", "SingleStack");
    if (type == "NodePort" || type == "LoadBalancer") {
        setDefault(spec, "externalTrafficPolicy", "Cluster");
        if (type == "LoadBalancer")
            setDefault(spec, "allocateLoadBalancerNodePorts", true);
        for (Json &port : spec["ports"].arrayRef()) {
            if (std::as_const(port)["nodePort"].integer() == 0)
                port["nodePort"] = 30000 + static_cast<int>(QRandomGenerator::global()->bounded(2768));
        }
    }
}

} // namespace

void defaultObject(Json &object, const ResourceInfo &resource, const ApiServer &server, bool isNew)
{
    const std::string &storage = resource.storage;
    if (storage == "/pods") {
        defaultPodSpec(object["spec"]);
        if (isNew) {
            setDefault(object["status"], "phase", "Pending");
            object["status"]["qosClass"] = qosClass(std::as_const(object)["spec"]);
        }
        return;
    }
    if ((resource.group == "apps" || resource.group == "batch") && object.at("spec.template").isObject())
        defaultPodSpec(object["spec"]["template"]["spec"]);
    if (storage == "apps/deployments") {
        Json &strategy = object["spec"]["strategy"];
        setDefault(strategy, "type", "RollingUpdate");
        if (std::as_const(strategy)["type"].str() == "RollingUpdate") {
            setDefault(strategy["rollingUpdate"], "maxSurge", "25%");
            setDefault(strategy["rollingUpdate"], "maxUnavailable", "25%");
        }
    } else if (storage == "apps/statefulsets") {
        Json &strategy = object["spec"]["updateStrategy"];
        setDefault(strategy, "type", "RollingUpdate");
        if (std::as_const(strategy)["type"].str() == "RollingUpdate")
            setDefault(strategy["rollingUpdate"], "partition", 0);
        setDefault(object["spec"]["persistentVolumeClaimRetentionPolicy"], "whenDeleted", "Retain");
        setDefault(object["spec"]["persistentVolumeClaimRetentionPolicy"], "whenScaled", "Retain");
    } else if (storage == "apps/daemonsets") {
        Json &strategy = object["spec"]["updateStrategy"];
        setDefault(strategy, "type", "RollingUpdate");
        if (std::as_const(strategy)["type"].str() == "RollingUpdate") {
            setDefault(strategy["rollingUpdate"], "maxSurge", 0);
            setDefault(strategy["rollingUpdate"], "maxUnavailable", 1);
        }
    } else if (storage == "batch/jobs") {
        Json &spec = object["spec"];
        if (std::as_const(spec)["completions"].isNull() && std::as_const(spec)["parallelism"].isNull())
            spec["completions"] = 1;
        setDefault(spec, "parallelism", 1);
        setDefault(spec, "podReplacementPolicy", "TerminatingOrFailed");
        if (isNew && !std::as_const(spec)["manualSelector"].boolean()) {
            const std::string uid = newUid();
            object["metadata"]["uid"] = uid;
            const std::string name = std::as_const(object)["metadata"]["name"].str();
            for (const char *prefix : {"batch.kubernetes.io/", ""}) {
                spec["template"]["metadata"]["labels"][std::string(prefix) + "controller-uid"] = uid;
                spec["template"]["metadata"]["labels"][std::string(prefix) + "job-name"] = name;
            }
            spec["selector"] =
                Json::obj({{"matchLabels", Json::obj({{"batch.kubernetes.io/controller-uid", uid}})}});
        }
    } else if (storage == "/services") {
        defaultService(object, server, isNew);
    } else if (storage == "/namespaces") {
        const std::string name = std::as_const(object)["metadata"]["name"].str();
        object["metadata"]["labels"]["kubernetes.io/metadata.name"] = name;
        if (isNew) {
            object["spec"]["finalizers"] = Json::list({"kubernetes"});
            object["status"]["phase"] = "Active";
        }
    } else if (storage == "/secrets") {
        for (const auto &[key, value] : std::as_const(object)["stringData"].object())
            object["data"][key] = QByteArray::fromStdString(value.str()).toBase64().toStdString();
        object.erase("stringData");
    } else if (storage == "/persistentvolumeclaims" && isNew) {
        object["status"]["phase"] = "Pending";
        Json finalizers = std::as_const(object)["metadata"]["finalizers"];
        finalizers.push("kubernetes.io/pvc-protection");
        object["metadata"]["finalizers"] = finalizers;
    } else if (storage == "/persistentvolumes" && isNew) {
        object["status"]["phase"] = "Pending";
        Json finalizers = std::as_const(object)["metadata"]["finalizers"];
        finalizers.push("kubernetes.io/pv-protection");
        object["metadata"]["finalizers"] = finalizers;
    } else if (resource.kind == "CSIDriver") {
        setDefault(object["spec"], "volumeLifecycleModes", Json::list({"Persistent"}));
    } else if (resource.kind == "CustomResourceDefinition" && isNew) {
        Json &names = object["spec"]["names"];
        std::string singular = std::as_const(names)["kind"].str();
        for (char &c : singular)
            c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        setDefault(names, "singular", singular);
        setDefault(names, "listKind", std::as_const(names)["kind"].str() + "List");
        setDefault(object["spec"], "conversion", Json::obj({{"strategy", "None"}}));
        Json stored = Json::list();
        for (const Json &version : std::as_const(object)["spec"]["versions"].array()) {
            if (version["storage"].boolean())
                stored.push(version["name"]);
        }
        const auto condition = [&](const char *type, const char *reason, const char *message) {
            return Json::obj({{"type", type},
                              {"status", "True"},
                              {"reason", reason},
                              {"message", message},
                              {"lastTransitionTime", server.now()}});
        };
        object["status"] =
            Json::obj({{"acceptedNames", std::as_const(names)},
                       {"storedVersions", stored},
                       {"conditions",
                        Json::list({condition("NamesAccepted", "NoConflicts", "no conflicts found"),
                                    condition("Established", "InitialNamesAccepted",
                                              "the initial names have been accepted")})}});
    }
}

} // namespace slipway::sandbox
