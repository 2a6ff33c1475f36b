// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/kindrules.h"

#include "app/sandbox/kube/quantity.h"
#include "app/sandbox/kube/selector.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::string_view subdomainRule =
    "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must "
    "start and end "
    "with an alphanumeric character (e.g. 'example.com', regex used for validation is "
    "'[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
constexpr std::string_view labelRule = "a lowercase RFC 1123 label must consist of lower case alphanumeric "
                                       "characters or '-', and must start and end with an "
                                       "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used "
                                       "for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";
constexpr std::string_view serviceRule = "a DNS-1035 label must consist of lower case alphanumeric "
                                         "characters or '-', start with an alphabetic character, and end "
                                         "with an alphanumeric character (e.g. 'my-name',  or 'abc-123', "
                                         "regex used for validation is '[a-z]([-a-z0-9]*[a-z0-9])?')";

bool matches(const std::string &text, const QString &pattern)
{
    static QHash<QString, QRegularExpression> compiled; // compiling costs far more than matching
    auto known = compiled.find(pattern);
    if (known == compiled.end())
        known = compiled.insert(pattern, QRegularExpression(QRegularExpression::anchoredPattern(pattern)));
    return known->match(QString::fromStdString(text)).hasMatch();
}

void labels(const Json &map, const std::string &path, std::vector<FieldCause> &causes)
{
    for (const auto &[key, value] : map.object()) {
        if (!isQualifiedName(key))
            causes.push_back(invalidCause(
                path, key,
                "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
                "with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
                "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"));
        if (value.str().size() > 63)
            causes.push_back(invalidCause(path, value, "must be no more than 63 bytes"));
        else if (!value.str().empty() && !matches(value.str(), u"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"_s))
            causes.push_back(invalidCause(
                path, value,
                "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or "
                "'.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value', "
                " or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"));
    }
}

void resources(const Json &requirements, const std::string &path, std::vector<FieldCause> &causes)
{
    const Json &limits = requirements["limits"];
    for (const auto &[name, value] : requirements["requests"].object()) {
        const auto request = Quantity::of(value);
        const auto limit = Quantity::of(limits[name]);
        if (!request)
            continue;
        if (request->isNegative())
            causes.push_back(
                invalidCause(path + ".requests[" + name + "]", value, "must be greater than or equal to 0"));
        const bool extended = name.find('/') != std::string::npos;
        if (extended && limit && *limit != *request)
            causes.push_back(invalidCause(path + ".requests", value,
                                          "must be equal to " + name + " limit of " + limit->canonical()));
        else if (extended && !limit)
            causes.push_back(
                requiredCause(path + ".limits", "Limit must be set for non overcommitable resources"));
        else if (limit && *request > *limit)
            causes.push_back(
                invalidCause(path + ".requests", value,
                             "must be less than or equal to " + name + " limit of " + limit->canonical()));
    }
    for (const auto &[name, value] : limits.object()) {
        const auto limit = Quantity::of(value);
        if (limit && name.find('/') != std::string::npos && !limit->isWhole())
            causes.push_back(invalidCause(path + ".limits[" + name + "]", value, "must be an integer"));
    }
}

void probe(const Json &value, const std::string &path, std::vector<FieldCause> &causes)
{
    if (value.isNull())
        return;
    int handlers = 0;
    for (const std::string_view name : {"exec", "httpGet", "tcpSocket", "grpc"})
        handlers += value.contains(name) ? 1 : 0;
    if (handlers == 0)
        causes.push_back(requiredCause(path, "must specify a handler type"));
    else if (handlers > 1)
        causes.push_back(forbiddenCause(path, "may not specify more than 1 handler type"));
}

void containers(const Json &list, const std::string &path, const std::set<std::string> &volumes, bool init,
                std::set<std::string> &names, std::vector<FieldCause> &causes)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const Json &container = list[i];
        const std::string at = path + "[" + std::to_string(i) + "]";
        const std::string &name = container["name"].str();
        if (!name.empty() && !isDnsLabel(name))
            causes.push_back(invalidCause(at + ".name", name, labelRule));
        if (!name.empty() && !names.insert(name).second)
            causes.push_back(duplicateCause(at + ".name", name));
        if (container["image"].str().empty())
            causes.push_back(requiredCause(at + ".image"));
        const bool sidecar = init && container["restartPolicy"].str() == "Always";
        if (!init && container.contains("restartPolicy"))
            causes.push_back(forbiddenCause(at + ".restartPolicy", "may not be set for non-init containers"));
        for (std::size_t m = 0; m < container["volumeMounts"].size(); ++m) {
            const std::string &volume = container["volumeMounts"][m]["name"].str();
            if (!volume.empty() && !volumes.contains(volume))
                causes.push_back({FieldCause::Type::NotFound,
                                  at + ".volumeMounts[" + std::to_string(m) + "].name", inQuotes(volume)});
        }
        for (std::size_t p = 0; p < container["ports"].size(); ++p) {
            const std::int64_t port = container["ports"][p]["containerPort"].integer();
            if (port < 1 || port > 65535)
                causes.push_back(invalidCause(at + ".ports[" + std::to_string(p) + "].containerPort", port,
                                              "must be between 1 and 65535, inclusive"));
        }
        resources(container["resources"], at + ".resources", causes);
        for (const std::string_view kind : {"livenessProbe", "readinessProbe", "startupProbe"}) {
            if (init && !sidecar && container.contains(kind))
                causes.push_back(
                    forbiddenCause(at + "." + std::string(kind),
                                   "may not be set for init containers without restartPolicy=Always"));
            probe(container[kind], at + "." + std::string(kind), causes);
        }
    }
}

void podSpec(const Json &spec, const std::string &path, std::vector<FieldCause> &causes)
{
    std::set<std::string> volumes;
    for (std::size_t i = 0; i < spec["volumes"].size(); ++i) {
        const Json &volume = spec["volumes"][i];
        const std::string at = path + ".volumes[" + std::to_string(i) + "]";
        if (!isDnsLabel(volume["name"].str()))
            causes.push_back(invalidCause(at + ".name", volume["name"], labelRule));
        volumes.insert(volume["name"].str());
        if (volume.size() == 1)
            causes.push_back(requiredCause(at, "must specify a volume type"));
        else if (volume.size() > 2)
            causes.push_back(forbiddenCause(at, "may not specify more than 1 volume type"));
    }
    if (spec["containers"].empty()) {
        causes.push_back(requiredCause(path + ".containers"));
        return;
    }
    std::set<std::string> names;
    containers(spec["initContainers"], path + ".initContainers", volumes, true, names, causes);
    containers(spec["containers"], path + ".containers", volumes, false, names, causes);
    labels(spec["nodeSelector"], path + ".nodeSelector", causes);
}

void templateRules(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes)
{
    const Json &spec = object["spec"];
    podSpec(spec.at("template.spec"), "spec.template.spec", causes);
    labels(spec.at("template.metadata.labels"), "spec.template.labels", causes);
    const std::string &restart = spec.at("template.spec.restartPolicy").str();
    if (resource.group == "batch") {
        if (restart == "Always" || restart.empty())
            causes.push_back({restart.empty() ? FieldCause::Type::Required : FieldCause::Type::NotSupported,
                              "spec.template.spec.restartPolicy",
                              inQuotes(restart.empty() ? "Always" : restart)
                                  + ": supported values: \"OnFailure\", \"Never\""});
        return;
    }
    if (restart != "Always")
        causes.push_back(notSupportedCause("spec.template.spec.restartPolicy", restart, {"Always"}));
    if (spec["selector"].empty()) {
        causes.push_back(invalidCause("spec.selector", spec["selector"],
                                      "empty selector is invalid for " + resource.singular));
    } else if (!LabelSelector::fromObject(spec["selector"]).matches(spec.at("template.metadata.labels"))) {
        causes.push_back(invalidCause("spec.template.metadata.labels", spec.at("template.metadata.labels"),
                                      "`selector` does not match template `labels`"));
    }
}

} // namespace

bool isDnsLabel(const std::string &text)
{
    return text.size() <= 63 && matches(text, u"[a-z0-9]([-a-z0-9]*[a-z0-9])?"_s);
}

bool isDnsSubdomain(const std::string &text)
{
    return text.size() <= 253
        && matches(text, u"[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*"_s);
}

bool isQualifiedName(const std::string &text)
{
    const std::size_t slash = text.find('/');
    const std::string name = slash == std::string::npos ? text : text.substr(slash + 1);
    return (slash == std::string::npos || isDnsSubdomain(text.substr(0, slash))) && name.size() <= 63
        && matches(name, u"([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"_s);
}

std::string qosClass(const Json &spec)
{
    bool any = false, guaranteed = true;
    for (const std::string_view list : {"containers", "initContainers"}) {
        for (const Json &container : spec[list].array()) {
            for (const std::string_view name : {"cpu", "memory"}) {
                const Json &request = container["resources"]["requests"][name];
                const Json &limit = container["resources"]["limits"][name];
                any = any || !request.isNull() || !limit.isNull();
                const auto a = Quantity::of(request);
                const auto b = Quantity::of(limit);
                guaranteed = guaranteed && b && (!a || *a == *b);
            }
        }
    }
    return guaranteed && any ? "Guaranteed" : any ? "Burstable" : "BestEffort";
}

void validateMetadata(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes)
{
    const Json &metadata = object["metadata"];
    const std::string &name = metadata["name"].str();
    if (name.empty()) {
        causes.push_back(requiredCause("metadata.name", "name or generateName is required"));
    } else if (resource.storage == "/services") {
        if (name.size() > 63 || !matches(name, u"[a-z]([-a-z0-9]*[a-z0-9])?"_s))
            causes.push_back(invalidCause("metadata.name", name, serviceRule));
    } else if (resource.storage == "/namespaces") {
        if (!isDnsLabel(name))
            causes.push_back(invalidCause("metadata.name", name, labelRule));
    } else if (resource.group == "rbac.authorization.k8s.io") {
        if (name.find('/') != std::string::npos || name.find('%') != std::string::npos)
            causes.push_back(invalidCause("metadata.name", name, "may not contain '/'"));
    } else if (!isDnsSubdomain(name)) {
        causes.push_back(invalidCause("metadata.name", name, subdomainRule));
    }
    labels(metadata["labels"], "metadata.labels", causes);
    std::size_t bytes = 0;
    for (const auto &[key, value] : metadata["annotations"].object()) {
        bytes += key.size() + value.str().size();
        std::string lower = key;
        std::ranges::transform(lower, lower.begin(), [](unsigned char c) { return std::tolower(c); });
        if (!isQualifiedName(lower))
            causes.push_back(invalidCause(
                "metadata.annotations", key,
                "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end "
                "with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for "
                "validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')"));
    }
    if (bytes > 256 * 1024)
        causes.push_back(
            {FieldCause::Type::TooLong, "metadata.annotations", "may not be more than 262144 bytes"});
    // apis/core/v1 MaxSecretSize, which counts for ConfigMaps too.
    if (resource.kind == "ConfigMap") {
        std::size_t size = 0;
        for (const auto &[key, value] : object["data"].object())
            size += value.str().size();
        if (size > 1024 * 1024)
            causes.push_back({FieldCause::Type::TooLong, "", "may not be more than 1048576 bytes"});
    }
}

void validateNew(const Json &object, const ResourceInfo &resource, std::vector<FieldCause> &causes)
{
    const Json &spec = object["spec"];
    if (resource.storage == "/pods") {
        podSpec(spec, "spec", causes);
    } else if (resource.group == "apps" && spec.contains("template")) {
        templateRules(object, resource, causes);
    } else if (resource.storage == "batch/jobs") {
        templateRules(object, resource, causes);
        if (spec["completionMode"].str() == "Indexed" && spec["completions"].isNull())
            causes.push_back(requiredCause("spec.completions", "when completion mode is Indexed"));
    } else if (resource.storage == "/services") {
        if (spec["type"].str() == "ExternalName") {
            if (spec["externalName"].str().empty())
                causes.push_back(requiredCause("spec.externalName"));
        } else if (spec["ports"].empty() && spec["clusterIP"].str() != "None") {
            causes.push_back(requiredCause("spec.ports"));
        }
        for (std::size_t i = 0; i < spec["ports"].size() && spec["ports"].size() > 1; ++i) {
            if (spec["ports"][i]["name"].str().empty())
                causes.push_back(requiredCause("spec.ports[" + std::to_string(i) + "].name"));
        }
        labels(spec["selector"], "spec.selector", causes);
    } else if (resource.storage == "/persistentvolumeclaims") {
        if (spec["accessModes"].empty())
            causes.push_back(requiredCause("spec.accessModes", "at least 1 access mode is required"));
        if (spec.at("resources.requests.storage").isNull())
            causes.push_back(requiredCause("spec.resources[storage]"));
    } else if (resource.storage == "/persistentvolumes") {
        if (spec["accessModes"].empty())
            causes.push_back(requiredCause("spec.accessModes"));
        if (spec["capacity"].empty())
            causes.push_back(requiredCause("spec.capacity"));
    } else if (resource.storage == "/configmaps" || resource.storage == "/secrets") {
        for (const auto &[key, value] : object["data"].object()) {
            if (!matches(key, u"[-._a-zA-Z0-9]+"_s))
                causes.push_back(invalidCause("data[" + key + "]", key,
                                              "a valid config key must consist of alphanumeric characters, "
                                              "'-', '_' or '.' (e.g. 'key.name',  or 'KEY_NAME',  or "
                                              "'key-name', regex used for validation is '[-._a-zA-Z0-9]+')"));
        }
    } else if (resource.kind == "CustomResourceDefinition") {
        const std::string expected = spec["names"]["plural"].str() + "." + spec["group"].str();
        if (object.at("metadata.name").str() != expected)
            causes.push_back(invalidCause("metadata.name", object.at("metadata.name"),
                                          "must be spec.names.plural+\".\"+spec.group"));
        int stored = 0;
        for (const Json &version : spec["versions"].array())
            stored += version["storage"].boolean() ? 1 : 0;
        if (stored != 1)
            causes.push_back(invalidCause("spec.versions", spec["versions"],
                                          "must have exactly one version marked as storage version"));
    }
}

void validateChange(const Json &before, const Json &after, const ResourceInfo &resource,
                    std::vector<FieldCause> &causes)
{
    const auto immutable = [&](const std::string &path) {
        if (before.at(path) != after.at(path))
            causes.push_back(invalidCause(path, after.at(path), "field is immutable"));
    };
    const Json &old = before["spec"];
    const Json &spec = after["spec"];
    const std::string &storage = resource.storage;
    if (storage == "apps/deployments" || storage == "apps/replicasets" || storage == "apps/daemonsets") {
        immutable("spec.selector");
    } else if (storage == "apps/statefulsets") {
        Json left = old, right = spec;
        for (const std::string_view name :
             {"replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit",
              "persistentVolumeClaimRetentionPolicy", "minReadySeconds"}) {
            left.erase(name);
            right.erase(name);
        }
        if (left != right)
            causes.push_back(
                forbiddenCause("spec",
                               "updates to statefulset spec for fields other than 'replicas', 'ordinals', "
                               "'template', 'updateStrategy', 'revisionHistoryLimit', "
                               "'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden"));
    } else if (storage == "batch/jobs") {
        immutable("spec.selector");
        immutable("spec.template");
        immutable("spec.completions");
    } else if (storage == "/pods") {
        Json left = old, right = spec;
        for (Json *one : {&left, &right}) {
            for (const std::string_view name :
                 {"activeDeadlineSeconds", "terminationGracePeriodSeconds", "tolerations", "schedulingGates",
                  "nodeName", "priority", "enableServiceLinks"})
                one->erase(name);
            for (const std::string_view list : {"containers", "initContainers"}) {
                if (!one->contains(list))
                    continue;
                for (Json &container : (*one)[list].arrayRef())
                    container.erase("image");
            }
        }
        if (left != right)
            causes.push_back(forbiddenCause("spec",
                                            "pod updates may not change fields other than "
                                            "`spec.containers[*].image`,`spec.initContainers[*].image`,`spec."
                                            "activeDeadlineSeconds`,`spec.tolerations` (only additions to "
                                            "existing tolerations),`spec.terminationGracePeriodSeconds` "
                                            "(allow it to be set to 1 if it was previously negative)"));
    } else if (storage == "/persistentvolumeclaims") {
        Json left = old, right = spec;
        for (Json *one : {&left, &right}) {
            one->erase("resources");
            one->erase("volumeAttributesClassName");
            if (old["volumeName"].str().empty())
                one->erase("volumeName");
        }
        if (left != right)
            causes.push_back(forbiddenCause("spec",
                                            "spec is immutable after creation except resources.requests and "
                                            "volumeAttributesClassName for bound claims"));
        const auto was = Quantity::of(old.at("resources.requests.storage"));
        const auto is = Quantity::of(spec.at("resources.requests.storage"));
        if (was && is && *is < *was)
            causes.push_back(forbiddenCause("spec.resources.requests.storage",
                                            "field can not be less than status.capacity"));
    } else if (storage == "/persistentvolumes") {
        if (old["csi"] != spec["csi"])
            causes.push_back(forbiddenCause("spec.persistentvolumesource",
                                            "spec.persistentvolumesource is immutable after creation"));
    } else if (storage == "/services") {
        if (old["type"] == spec["type"] && !old["clusterIP"].str().empty()
            && old["clusterIP"] != spec["clusterIP"] && old["type"].str() != "ExternalName")
            causes.push_back(invalidCause("spec.clusterIPs[0]", Json::list({spec["clusterIP"]}),
                                          "may not change once set"));
    } else if (storage == "/secrets") {
        if (before["type"] != after["type"])
            causes.push_back(invalidCause("type", after["type"], "field is immutable"));
        if (before["immutable"].boolean() && before["data"] != after["data"])
            causes.push_back(forbiddenCause("data", "field is immutable when `immutable` is set"));
    } else if (storage == "/configmaps") {
        if (before["immutable"].boolean() && before["data"] != after["data"])
            causes.push_back(forbiddenCause("data", "field is immutable when `immutable` is set"));
    } else if (resource.kind == "StorageClass") {
        if (before["parameters"] != after["parameters"])
            causes.push_back(forbiddenCause("parameters", "updates to parameters are forbidden."));
        if (before["provisioner"] != after["provisioner"])
            causes.push_back(forbiddenCause("provisioner", "updates to provisioner are forbidden."));
    } else if (resource.kind == "RoleBinding" || resource.kind == "ClusterRoleBinding") {
        if (before["roleRef"] != after["roleRef"])
            causes.push_back(invalidCause("roleRef", after["roleRef"], "cannot change roleRef"));
    }
}

} // namespace slipway::sandbox
