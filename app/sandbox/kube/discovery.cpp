// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Discovery, OpenAPI in the little that kubectl needs of it, and the review kinds that are asked and not stored.
// Source: Kubernetes docs, "The Kubernetes API" and "Authorization".
#include "app/sandbox/kube/openapi.h"
#include "app/sandbox/kube/restapi.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

const Json &allVerbs()
{
    static const Json verbs =
        Json::list({"create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"});
    return verbs;
}

struct Subresource {
    const char *name;
    const char *group, *version, *kind;
    std::vector<const char *> verbs;
};

const std::vector<Subresource> &subresourceKinds()
{
    static const std::vector<Subresource> kinds{
        {"status", nullptr, nullptr, nullptr, {"get", "patch", "update"}},
        {"scale", "autoscaling", "v1", "Scale", {"get", "patch", "update"}},
        {"log", nullptr, nullptr, nullptr, {"get"}},
        {"exec", "", "v1", "PodExecOptions", {"create", "get"}},
        {"attach", "", "v1", "PodAttachOptions", {"create", "get"}},
        {"portforward", "", "v1", "PodPortForwardOptions", {"create", "get"}},
        {"proxy", "", "v1", "PodProxyOptions", {"create", "delete", "get", "patch", "update"}},
        {"eviction", "policy", "v1", "Eviction", {"create"}},
        {"binding", "", "v1", "Binding", {"create"}},
        {"token", "authentication.k8s.io", "v1", "TokenRequest", {"create"}},
        {"finalize", nullptr, nullptr, nullptr, {"update"}},
        {"ephemeralcontainers", nullptr, nullptr, nullptr, {"get", "patch", "update"}},
        {"resize", nullptr, nullptr, nullptr, {"get", "patch", "update"}}};
    return kinds;
}

struct ReviewKind {
    const char *group, *plural, *kind;
    bool namespaced;
};
constexpr ReviewKind reviewKinds[] = {
    {"authentication.k8s.io", "selfsubjectreviews", "SelfSubjectReview", false},
    {"authentication.k8s.io", "tokenreviews", "TokenReview", false},
    {"authorization.k8s.io", "localsubjectaccessreviews", "LocalSubjectAccessReview", true},
    {"authorization.k8s.io", "selfsubjectaccessreviews", "SelfSubjectAccessReview", false},
    {"authorization.k8s.io", "selfsubjectrulesreviews", "SelfSubjectRulesReview", false},
    {"authorization.k8s.io", "subjectaccessreviews", "SubjectAccessReview", false}};

Json strings(const std::vector<std::string> &list)
{
    Json out = Json::list();
    for (const std::string &one : list)
        out.push(one);
    return out;
}

Json verbsOf(const Subresource &sub)
{
    Json out = Json::list();
    for (const char *verb : sub.verbs)
        out.push(verb);
    return out;
}

Json groupVersionKind(const std::string &group, const std::string &version, const std::string &kind)
{
    return Json::obj({{"group", group}, {"version", version}, {"kind", kind}});
}

/// One group with its versions in the order in which the server prefers them.
struct Group {
    std::string name;
    std::vector<std::pair<std::string, std::vector<ResourcePtr>>> versions;
};

std::vector<Group> groupsOf(const ApiServer &server)
{
    // The order of a real server's list: core, then the aggregated layer, then groups by priority; CRDs come last.
    std::vector<Group> out;
    const auto group = [&](const std::string &name) -> Group & {
        const auto found = std::ranges::find(out, name, &Group::name);
        if (found != out.end())
            return *found;
        out.push_back({name, {}});
        return out.back();
    };
    for (const char *name : {"", "apiregistration.k8s.io", "apps", "events.k8s.io", "authentication.k8s.io",
                             "authorization.k8s.io", "autoscaling", "batch"})
        group(name);
    group("authentication.k8s.io").versions.push_back({"v1", {}});
    group("authorization.k8s.io").versions.push_back({"v1", {}});
    for (const ResourcePtr &resource : server.resources()) {
        auto &versions = group(resource->group).versions;
        auto found =
            std::ranges::find(versions, resource->version, [](const auto &pair) { return pair.first; });
        if (found == versions.end()) {
            versions.push_back({resource->version, {}});
            found = std::prev(versions.end());
        }
        found->second.push_back(resource);
    }
    // Stable versions before beta before alpha, newer first.
    const auto rank = [](const std::string &version) {
        const bool alpha = version.find("alpha") != std::string::npos,
                   beta = version.find("beta") != std::string::npos;
        return std::pair{alpha ? 2 : beta ? 1 : 0, -std::atoi(version.c_str() + 1)};
    };
    for (Group &one : out)
        std::ranges::stable_sort(one.versions, {}, [&](const auto &pair) { return rank(pair.first); });
    return out;
}

Json aggregated(const Group &group)
{
    Json versions = Json::list();
    for (const auto &[version, resources] : group.versions) {
        Json list = Json::list();
        for (const ResourcePtr &resource : resources) {
            Json subresources = Json::list();
            for (const std::string &name : resource->subresources) {
                const auto &kinds = subresourceKinds();
                const auto found =
                    std::ranges::find_if(kinds, [&](const Subresource &sub) { return name == sub.name; });
                if (found == kinds.end())
                    continue;
                std::string kind = found->kind ? found->kind : resource->kind;
                if (name == "proxy" && resource->kind != "Pod")
                    kind = resource->kind + "ProxyOptions";
                subresources.push(
                    Json::obj({{"subresource", name},
                               {"responseKind",
                                found->kind ? groupVersionKind(found->group, found->version, kind)
                                            : groupVersionKind(resource->group, resource->version, kind)},
                               {"verbs", verbsOf(*found)}}));
            }
            Json item = Json::obj(
                {{"resource", resource->plural},
                 {"responseKind", groupVersionKind(resource->group, resource->version, resource->kind)},
                 {"scope", resource->namespaced ? "Namespaced" : "Cluster"},
                 {"singularResource", resource->singular},
                 {"verbs", allVerbs()}});
            if (!resource->shortNames.empty())
                item["shortNames"] = strings(resource->shortNames);
            if (!resource->categories.empty())
                item["categories"] = strings(resource->categories);
            if (!subresources.empty())
                item["subresources"] = subresources;
            list.push(std::move(item));
        }
        for (const ReviewKind &review : reviewKinds) {
            if (group.name != review.group)
                continue;
            std::string singular = review.kind;
            std::ranges::transform(singular, singular.begin(),
                                   [](unsigned char c) { return std::tolower(c); });
            list.push(Json::obj({{"resource", review.plural},
                                 {"responseKind", groupVersionKind(group.name, version, review.kind)},
                                 {"scope", review.namespaced ? "Namespaced" : "Cluster"},
                                 {"singularResource", singular},
                                 {"verbs", Json::list({"create"})}}));
        }
        versions.push(Json::obj({{"version", version}, {"freshness", "Current"}, {"resources", list}}));
    }
    Json metadata = Json::obj({{"creationTimestamp", nullptr}});
    if (!group.name.empty())
        metadata["name"] = group.name;
    return Json::obj({{"metadata", metadata}, {"versions", versions}});
}

} // namespace

void RestApi::discoveryRoot(const HttpServerRequest &request, HttpReply &reply, bool core)
{
    const QByteArray accept = request.headers.value("Accept");
    const std::vector<Group> groups = groupsOf(m_server);
    if (accept.contains("APIGroupDiscoveryList") && accept.contains("v=v2")
        && (accept.contains("v=v2;") || accept.contains("v=v2,") || accept.endsWith("v=v2")
            || !accept.contains("v=v2beta1"))) {
        Json items = Json::list();
        for (const Group &group : groups) {
            if (group.name.empty() == core && !group.versions.empty())
                items.push(aggregated(group));
        }
        const Json list = Json::obj({{"kind", "APIGroupDiscoveryList"},
                                     {"apiVersion", "apidiscovery.k8s.io/v2"},
                                     {"metadata", Json::obj()},
                                     {"items", items}});
        const QByteArray text = QByteArray::fromStdString(list.dump());
        const QByteArray tag =
            '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().toUpper() + '"';
        const HttpHeaderList headers{{"ETag", tag}, {"Vary", "Accept"}, {"Cache-Control", "public"}};
        if (request.headers.value("If-None-Match") == tag) {
            reply.send(304, {}, {}, headers);
            return;
        }
        reply.send(200, "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", text,
                   headers);
        return;
    }
    if (core) {
        const Json out = Json::obj(
            {{"kind", "APIVersions"},
             {"versions", Json::list({"v1"})},
             {"serverAddressByClientCIDRs",
              Json::list({Json::obj({{"clientCIDR", "0.0.0.0/0"},
                                     {"serverAddress", request.headers.value("Host").toStdString()}})})}});
        reply.send(200, "application/json", QByteArray::fromStdString(out.dump()));
        return;
    }
    Json list = Json::list();
    for (const Group &group : groups) {
        if (group.name.empty() || group.versions.empty())
            continue;
        Json versions = Json::list();
        for (const auto &[version, resources] : group.versions)
            versions.push(Json::obj({{"groupVersion", group.name + "/" + version}, {"version", version}}));
        const Json preferred = std::as_const(versions)[std::size_t(0)];
        list.push(Json::obj({{"name", group.name}, {"versions", versions}, {"preferredVersion", preferred}}));
    }
    reply.send(200, "application/json",
               QByteArray::fromStdString(
                   Json::obj({{"kind", "APIGroupList"}, {"apiVersion", "v1"}, {"groups", list}}).dump()));
}

void RestApi::discoveryGroup(HttpReply &reply, const std::string &groupName, const std::string &version)
{
    for (const Group &group : groupsOf(m_server)) {
        if (group.name != groupName)
            continue;
        if (version.empty()) {
            Json versions = Json::list();
            for (const auto &[one, resources] : group.versions)
                versions.push(Json::obj({{"groupVersion", groupName + "/" + one}, {"version", one}}));
            const Json preferred = std::as_const(versions)[std::size_t(0)];
            reply.send(200, "application/json",
                       QByteArray::fromStdString(Json::obj({{"kind", "APIGroup"},
                                                            {"apiVersion", "v1"},
                                                            {"name", groupName},
                                                            {"versions", versions},
                                                            {"preferredVersion", preferred}})
                                                     .dump()));
            return;
        }
        Json list = Json::list();
        const Json view = aggregated(group);
        for (const Json &versionItem : view["versions"].array()) {
            if (versionItem["version"].str() != version)
                continue;
            for (const Json &item : versionItem["resources"].array()) {
                const bool namespaced = item["scope"].str() == "Namespaced";
                Json one = Json::obj({{"name", item["resource"]},
                                      {"singularName", item["singularResource"]},
                                      {"namespaced", namespaced},
                                      {"kind", item["responseKind"]["kind"]},
                                      {"verbs", item["verbs"]}});
                for (const std::string_view name : {"shortNames", "categories"}) {
                    if (item.contains(name))
                        one[name] = item[name];
                }
                list.push(std::move(one));
                for (const Json &sub : item["subresources"].array()) {
                    Json entry = Json::obj({{"name", item["resource"].str() + "/" + sub["subresource"].str()},
                                            {"singularName", ""},
                                            {"namespaced", namespaced},
                                            {"kind", sub["responseKind"]["kind"]},
                                            {"verbs", sub["verbs"]}});
                    if (sub["responseKind"]["group"].str() != groupName) {
                        entry["group"] = sub["responseKind"]["group"];
                        entry["version"] = sub["responseKind"]["version"];
                    }
                    list.push(std::move(entry));
                }
            }
        }
        const Json out = Json::obj({{"kind", "APIResourceList"},
                                    {"apiVersion", "v1"},
                                    {"groupVersion", groupName.empty() ? version : groupName + "/" + version},
                                    {"resources", list}});
        reply.send(200, "application/json", QByteArray::fromStdString(out.dump()));
        return;
    }
    reply.send(404, "text/plain; charset=utf-8", "404 page not found\n");
}

void RestApi::openApi(const HttpServerRequest &request, HttpReply &reply)
{
    // kubectl looks here whether PATCH knows fieldValidation and dryRun, and for the fields that it explains.
    const auto prefixOf = [](const std::string &group, const std::string &version) {
        return group.empty() ? "api/" + version : "apis/" + group + "/" + version;
    };
    const QString path = request.path.mid(9); // behind /openapi/
    if (path == "v3"_L1) {
        Json paths = Json::obj();
        for (const ResourcePtr &resource : m_server.resources()) {
            const std::string prefix = prefixOf(resource->group, resource->version);
            paths[prefix] = Json::obj({{"serverRelativeURL", "/openapi/v3/" + prefix}});
        }
        reply.send(200, "application/json", QByteArray::fromStdString(Json::obj({{"paths", paths}}).dump()));
        return;
    }
    Json paths = Json::obj();
    Json schemas = Json::obj();
    for (const ResourcePtr &resource : m_server.resources()) {
        const std::string prefix = prefixOf(resource->group, resource->version);
        if (path.startsWith("v3/"_L1) && path.mid(3).toStdString() != prefix)
            continue;
        if (path != "v2"_L1 && resource->schema)
            schemas[openApiName(*resource)] = openApiSchema(*resource);
        Json parameters = Json::list();
        for (const char *name : {"dryRun", "fieldManager", "fieldValidation", "force"})
            parameters.push(
                Json::obj({{"name", name}, {"in", "query"}, {"schema", Json::obj({{"type", "string"}})}}));
        paths["/" + prefix + (resource->namespaced ? "/namespaces/{namespace}/" : "/") + resource->plural
              + "/{name}"] =
            Json::obj(
                {{"patch",
                  Json::obj({{"x-kubernetes-action", "patch"},
                             {"x-kubernetes-group-version-kind",
                              groupVersionKind(resource->group, resource->version, resource->kind)},
                             {"parameters", parameters},
                             {"responses", Json::obj({{"200", Json::obj({{"description", "OK"}})}})}})}});
    }
    if (paths.empty() || request.headers.value("Accept").contains("proto-openapi")) {
        reply.send(paths.empty() ? 404 : 406, "text/plain; charset=utf-8",
                   paths.empty() ? "404 page not found\n" : "not acceptable\n");
        return;
    }
    Json out =
        Json::obj({{"info", Json::obj({{"title", "Kubernetes"}, {"version", "sandbox"}})}, {"paths", paths}});
    if (path.startsWith("v3/"_L1)) {
        out["openapi"] = "3.0.0";
        out["components"] = Json::obj({{"schemas", schemas}});
    } else {
        out["swagger"] = "2.0";
        out["definitions"] = Json::obj();
    }
    reply.send(200, "application/json", QByteArray::fromStdString(out.dump()));
}

bool RestApi::reviews(const HttpServerRequest &request, HttpReply &reply, const QStringList &path,
                      const std::string &user)
{
    const std::string group = path.value(1).toStdString();
    const std::string plural = path.constLast().toStdString();
    const auto found = std::ranges::find_if(
        reviewKinds, [&](const ReviewKind &one) { return group == one.group && plural == one.plural; });
    if (found == std::end(reviewKinds) || path.value(0) != "apis"_L1)
        return false;
    if (request.method != "POST") {
        refuse(reply, errors::methodNotAllowed());
        return true;
    }
    auto parsed = parseYaml(request.body.toStdString());
    if (!parsed.ok || !parsed.value.isObject()) {
        refuse(reply, errors::badRequest("error decoding body: " + parsed.error));
        return true;
    }
    Json out = std::move(parsed.value);
    out["kind"] = found->kind;
    out["apiVersion"] = group + "/v1";
    out["metadata"]["creationTimestamp"] = nullptr;
    const Json userInfo = Json::obj({{"username", user}, {"groups", Json::list({"system:authenticated"})}});
    if (plural == "selfsubjectreviews") {
        out["metadata"]["creationTimestamp"] = m_server.now();
        out["status"] = Json::obj({{"userInfo", userInfo}});
    } else if (plural == "tokenreviews") {
        const auto owner = authenticate
            ? authenticate(QByteArray::fromStdString(std::as_const(out).at("spec.token").str()))
            : std::nullopt;
        out["status"] = owner
            ? Json::obj({{"authenticated", true}, {"user", Json::obj({{"username", *owner}})}})
            : Json::obj({{"user", Json::obj()}});
    } else if (plural == "selfsubjectrulesreviews") {
        out["status"] = Json::obj({{"incomplete", authorize != nullptr},
                                   {"nonResourceRules",
                                    Json::list({Json::obj({{"verbs", Json::list({"*"})},
                                                           {"nonResourceURLs", Json::list({"*"})}})})},
                                   {"resourceRules",
                                    Json::list({Json::obj({{"verbs", Json::list({"*"})},
                                                           {"apiGroups", Json::list({"*"})},
                                                           {"resources", Json::list({"*"})}})})}});
    } else {
        const Json &attributes = std::as_const(out).at("spec.resourceAttributes");
        const std::string who = std::as_const(out).at("spec.user").str(user);
        bool allowed = true;
        if (attributes.isObject() && authorize) {
            const std::string &name = attributes["resource"].str();
            const std::size_t slash = name.find('/');
            ResourceInfo asked{.group = attributes["group"].str(), .plural = name.substr(0, slash)};
            const std::string sub =
                attributes["subresource"].str(slash == std::string::npos ? "" : name.substr(slash + 1));
            allowed = authorize(who, attributes["verb"].str(), asked, sub, attributes["namespace"].str());
        }
        out["status"] = Json::obj({{"allowed", allowed}});
        if (allowed)
            out["status"]["reason"] = "the sandbox's owner may do everything";
    }
    reply.send(201, "application/json", QByteArray::fromStdString(out.dump()));
    return true;
}

} // namespace slipway::sandbox
