// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes over HTTP. Source: Kubernetes docs, "API Concepts": dry run, field validation, patches, deletion.
#include "app/sandbox/kube/decode.h"
#include "app/sandbox/kube/patch.h"
#include "app/sandbox/kube/restapi.h"
#include "app/sandbox/kube/webhooks.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

std::string managerOf(const HttpServerRequest &http)
{
    const QString given = http.param(u"fieldManager"_s);
    if (!given.isEmpty())
        return given.toStdString();
    const QByteArray agent = http.headers.value("User-Agent");
    const std::string program = agent.split('/').first().toStdString();
    return program.empty() ? "unknown" : program.substr(0, 128);
}

} // namespace

ApiResult<WriteOptions> RestApi::writeOptions(const RestRequest &request,
                                              std::vector<std::string> *warnings) const
{
    WriteOptions out;
    out.manager = managerOf(request.http);
    out.subresource = request.subresource;
    out.user = request.user;
    out.warnings = warnings;
    const QStringList dryRun = request.http.query.allQueryItemValues(u"dryRun"_s);
    for (const QString &value : dryRun) {
        if (value != "All"_L1)
            return std::unexpected(
                errors::invalid("meta.k8s.io", "CreateOptions", {},
                                {notSupportedCause("dryRun", Json::list({value.toStdString()}), {"All"})}));
        out.dryRun = true;
    }
    const QString validation = request.http.param(u"fieldValidation"_s);
    if (validation == "Strict"_L1)
        out.validation = FieldValidation::Strict;
    else if (validation == "Ignore"_L1)
        out.validation = FieldValidation::Ignore;
    else if (!validation.isEmpty() && validation != "Warn"_L1)
        return std::unexpected(errors::invalid("meta.k8s.io", "CreateOptions", {},
                                               {notSupportedCause("fieldValidation", validation.toStdString(),
                                                                  {"", "Ignore", "Strict", "Warn"})}));
    return out;
}

ApiResult<Json> RestApi::body(const RestRequest &request, std::vector<std::string> *duplicates,
                              bool yaml) const
{
    const QByteArray type = request.http.headers.value("Content-Type").split(';').first().trimmed().toLower();
    const std::string text = request.http.body.toStdString();
    if (type == "application/cbor")
        return std::unexpected(errors::unsupportedMediaType("application/json, application/yaml"));
    const bool isYaml = yaml || type == "application/yaml" || type == "text/yaml";
    auto parsed = isYaml ? parseYaml(text) : Json::parse(text);
    if (!parsed.ok)
        return std::unexpected(errors::badRequest(
            text.empty() ? "the object provided is unrecognized (must be of type " + request.resource->kind
                    + "): couldn't get version/kind; json parse error: unexpected end of JSON input"
                         : "error decoding body: " + parsed.error));
    if (duplicates)
        *duplicates = std::move(parsed.duplicates);
    return std::move(parsed.value);
}

namespace {

ApiResult<void> checkKind(Json &object, const ResourceInfo &resource)
{
    if (!object.isObject())
        return std::unexpected(errors::badRequest("the object provided is unrecognized (must be of type "
                                                  + resource.kind + ")"));
    const std::string apiVersion = std::as_const(object)["apiVersion"].str();
    const std::string kind = std::as_const(object)["kind"].str();
    if ((!kind.empty() && kind != resource.kind)
        || (!apiVersion.empty() && apiVersion != resource.apiVersion())) {
        const std::size_t slash = apiVersion.find('/');
        const std::string group = slash == std::string::npos ? std::string() : apiVersion.substr(0, slash);
        const std::string version = slash == std::string::npos ? apiVersion : apiVersion.substr(slash + 1);
        return std::unexpected(errors::badRequest(
            kind + " in version " + inQuotes(version) + " cannot be handled as a " + resource.kind
            + ": no kind " + inQuotes(kind) + " is registered for version " + inQuotes(apiVersion)));
    }
    object["apiVersion"] = resource.apiVersion();
    object["kind"] = resource.kind;
    return {};
}

} // namespace

void RestApi::create(const RestRequest &request)
{
    std::vector<std::string> warnings;
    auto options = writeOptions(request, &warnings);
    if (!options)
        return refuse(*request.reply, options.error());
    auto object = body(request, &options->duplicates);
    if (!object)
        return refuse(*request.reply, object.error());
    if (auto right = checkKind(*object, *request.resource); !right)
        return refuse(*request.reply, right.error());
    ResourcePtr resource = request.resource;
    if (resource->group == "events.k8s.io") {
        *object = toStorage(std::move(*object), *resource);
        resource = m_server.resourceOfStorage(resource->storage);
    }
    answer(request, m_server.create(*resource, request.ns, std::move(*object), *options), 201, warnings);
}

void RestApi::update(const RestRequest &request)
{
    std::vector<std::string> warnings;
    auto options = writeOptions(request, &warnings);
    if (!options)
        return refuse(*request.reply, options.error());
    auto object = body(request, &options->duplicates);
    if (!object)
        return refuse(*request.reply, object.error());
    if (auto right = checkKind(*object, *request.resource); !right)
        return refuse(*request.reply, right.error());
    answer(request,
           m_server.update(*request.resource, request.ns, request.name, std::move(*object), *options), 200,
           warnings);
}

ApiResult<ObjectPtr> RestApi::patched(const RestRequest &request, const WriteOptions &given, bool *created)
{
    const HttpServerRequest &http = request.http;
    const ResourceInfo &resource = *request.resource;
    const QByteArray type = http.headers.value("Content-Type").split(';').first().trimmed().toLower();
    WriteOptions options = given;
    if (type == "application/apply-patch+yaml") {
        if (http.param(u"fieldManager"_s).isEmpty())
            return std::unexpected(
                errors::invalid("meta.k8s.io", "PatchOptions", {},
                                {requiredCause("fieldManager", "is required for apply patch")}));
        auto config = body(request, &options.duplicates, true);
        if (!config)
            return std::unexpected(errors::badRequest("error decoding YAML: " + config.error().message));
        if (!options.duplicates.empty() && options.validation == FieldValidation::Strict)
            return std::unexpected(
                errors::badRequest("error strict decoding patch: " + strictError({}, options.duplicates)));
        if (auto right = checkKind(*config, resource); !right)
            return std::unexpected(right.error());
        const std::string name = std::as_const(*config).at("metadata.name").str();
        if (!name.empty() && name != request.name)
            return std::unexpected(errors::badRequest("the name of the object (" + name
                                                      + ") does not match the name on the URL ("
                                                      + request.name + ")"));
        const std::string ns = std::as_const(*config).at("metadata.namespace").str();
        if (resource.namespaced && !ns.empty() && ns != request.ns)
            return std::unexpected(errors::badRequest("the namespace of the object (" + ns
                                                      + ") does not match the namespace on the URL ("
                                                      + request.ns + ")"));
        (*config)["metadata"]["name"] = request.name;
        if (resource.namespaced)
            (*config)["metadata"]["namespace"] = request.ns;
        const QString force = http.param(u"force"_s);
        return m_server.apply(resource, request.ns, request.name, *config,
                              force == "true"_L1 || force == "1"_L1, options, created);
    }
    const bool jsonOps = type == "application/json-patch+json";
    const bool merge = type == "application/merge-patch+json";
    const bool strategic = type == "application/strategic-merge-patch+json";
    if ((!jsonOps && !merge && !strategic) || (strategic && resource.custom))
        return std::unexpected(errors::unsupportedMediaType(
            resource.custom
                ? "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"
                : "application/json-patch+json, application/merge-patch+json, "
                  "application/strategic-merge-patch+json, application/apply-patch+yaml"));
    if (http.hasParam(u"force"_s))
        return std::unexpected(
            errors::invalid("meta.k8s.io", "PatchOptions", {},
                            {forbiddenCause("force", "may not be specified for non-apply patch")}));
    auto patch = Json::parse(http.body.toStdString());
    if (!patch.ok)
        return std::unexpected(errors::badRequest("error decoding patch: " + patch.error));
    if (strategic && !patch.value.isObject())
        return std::unexpected(errors::badRequest("error decoding patch: json: cannot unmarshal "
                                                  + std::string(patch.value.isArray() ? "array" : "string")
                                                  + " into Go value of type map[string]interface {}"));
    options.duplicates = std::move(patch.duplicates);
    options.isPatch = true;
    auto existing = m_server.get(resource, request.ns, request.name);
    if (!existing)
        return existing;
    Json object = inVersion((*existing)->value, resource);
    const std::string version = std::as_const(object).at("metadata.resourceVersion").str();
    ApiResult<void> done;
    if (jsonOps)
        done = jsonPatch(object, patch.value);
    else if (merge)
        mergePatch(object, patch.value);
    else
        done = strategicMergePatch(object, patch.value, *resource.schema);
    if (!done)
        return std::unexpected(std::move(done.error()));
    if (std::as_const(object).at("metadata.name").str() != request.name)
        return std::unexpected(
            errors::invalid(resource.group, resource.kind, request.name,
                            {invalidCause("metadata.name", std::as_const(object).at("metadata.name"),
                                          "field is immutable")}));
    if (std::as_const(object).at("metadata.resourceVersion").str().empty())
        object["metadata"]["resourceVersion"] = version;
    if (resource.group == "events.k8s.io")
        return m_server.update(*m_server.resourceOfStorage(resource.storage), request.ns, request.name,
                               toStorage(std::move(object), resource), options);
    return m_server.update(resource, request.ns, request.name, std::move(object), options);
}

void RestApi::patch(const RestRequest &request)
{
    std::vector<std::string> warnings;
    auto options = writeOptions(request, &warnings);
    if (!options)
        return refuse(*request.reply, options.error());
    bool created = false;
    const auto result = patched(request, *options, &created);
    answer(request, result, created ? 201 : 200, warnings);
}

namespace {

ApiResult<DeleteOptions> deleteOptions(const HttpServerRequest &http)
{
    DeleteOptions out;
    Json sent;
    if (!http.body.isEmpty()) {
        auto parsed = parseYaml(http.body.toStdString());
        if (!parsed.ok)
            return std::unexpected(errors::badRequest("error decoding DeleteOptions: " + parsed.error));
        sent = std::move(parsed.value);
    }
    const auto text = [&](const char *name) {
        const QString param = http.param(QString::fromLatin1(name));
        return param.isEmpty() ? std::as_const(sent)[name].str() : param.toStdString();
    };
    out.propagation = text("propagationPolicy");
    if (out.propagation.empty()
        && (std::as_const(sent)["orphanDependents"].boolean()
            || http.param(u"orphanDependents"_s) == "true"_L1))
        out.propagation = "Orphan";
    if (!out.propagation.empty() && out.propagation != "Background" && out.propagation != "Foreground"
        && out.propagation != "Orphan")
        return std::unexpected(errors::invalid("meta.k8s.io", "DeleteOptions", {},
                                               {notSupportedCause("propagationPolicy", out.propagation,
                                                                  {"Foreground", "Background", "Orphan"})}));
    if (http.hasParam(u"gracePeriodSeconds"_s))
        out.graceSeconds = http.param(u"gracePeriodSeconds"_s).toLongLong();
    else if (std::as_const(sent)["gracePeriodSeconds"].isNumber())
        out.graceSeconds = std::as_const(sent)["gracePeriodSeconds"].integer();
    out.uid = std::as_const(sent).at("preconditions.uid").str();
    out.resourceVersion = std::as_const(sent).at("preconditions.resourceVersion").str();
    out.dryRun = http.param(u"dryRun"_s) == "All"_L1 || !std::as_const(sent)["dryRun"].empty();
    return out;
}

} // namespace

ApiResult<DeleteOutcome> RestApi::removed(const RestRequest &request, const std::string &name,
                                          const DeleteOptions &options)
{
    const ResourceInfo &resource = *request.resource;
    if (const ObjectPtr existing = m_server.store().find(resource.storage, request.ns, name)) {
        const AdmissionCase deletion{resource, "DELETE", &existing->value, request.user, options.dryRun};
        if (auto asked = askValidatingWebhooks(deletion, Json(), m_server); !asked)
            return std::unexpected(std::move(asked.error()));
    }
    return m_server.remove(resource, request.ns, name, options);
}

void RestApi::remove(const RestRequest &request)
{
    auto options = deleteOptions(request.http);
    if (!options)
        return refuse(*request.reply, options.error());
    const ResourceInfo &resource = *request.resource;
    auto outcome = removed(request, request.name, *options);
    if (!outcome)
        return refuse(*request.reply, outcome.error());
    // What is gone is told as a Status, except the kinds whose storage returns the deleted object.
    const bool returnsObject = !outcome->gone || resource.storage == "/pods"
        || resource.storage == "/services" || resource.storage == "/serviceaccounts"
        || resource.storage == "/persistentvolumeclaims" || resource.storage == "/persistentvolumes"
        || resource.storage == "/resourcequotas" || resource.group == "storage.k8s.io";
    if (returnsObject) {
        answer(request, outcome->object, 200);
        return;
    }
    const Json &metadata = outcome->object->value["metadata"];
    Json details = Json::obj({{"name", request.name}, {"kind", resource.plural}, {"uid", metadata["uid"]}});
    if (!resource.group.empty())
        details["group"] = resource.group;
    const Json status = Json::obj({{"kind", "Status"},
                                   {"apiVersion", "v1"},
                                   {"metadata", Json::obj()},
                                   {"status", "Success"},
                                   {"details", details}});
    request.reply->send(200, "application/json", QByteArray::fromStdString(status.dump()));
}

void RestApi::removeCollection(const RestRequest &request)
{
    auto options = deleteOptions(request.http);
    auto chosen = selectors(request);
    if (!options)
        return refuse(*request.reply, options.error());
    if (!chosen)
        return refuse(*request.reply, chosen.error());
    if (request.resource->namespaced && request.ns.empty())
        return refuse(*request.reply, errors::methodNotAllowed());
    const std::vector<ObjectPtr> doomed = selected(request, chosen->first, chosen->second);
    for (const ObjectPtr &object : doomed) {
        const auto outcome = removed(request, object->value["metadata"]["name"].str(), *options);
        if (!outcome && outcome.error().code != 404)
            return refuse(*request.reply, outcome.error());
    }
    const Json metadata = Json::obj({{"resourceVersion", std::to_string(m_server.store().version())}});
    request.reply->send(200, "application/json",
                        QByteArray::fromStdString(presenter(request).list(doomed, metadata)));
}

void RestApi::scale(const RestRequest &request)
{
    const ResourceInfo &resource = *request.resource;
    const auto view = [&](const ObjectPtr &object) {
        const Json &value = object->value;
        std::string selector;
        for (const auto &[key, label] : value.at("spec.selector.matchLabels").object())
            selector += (selector.empty() ? "" : ",") + key + "=" + label.str();
        Json meta = Json::obj();
        for (const std::string_view name :
             {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"})
            meta[name] = value["metadata"][name];
        const auto at = [&](const char *path, const char *fallback) -> const Json & {
            std::string dotted = resource.scale[path].str(fallback);
            return value.at(std::string_view(dotted).substr(1));
        };
        Json out = Json::obj(
            {{"kind", "Scale"},
             {"apiVersion", "autoscaling/v1"},
             {"metadata", meta},
             {"spec", Json::obj({{"replicas", at("specReplicasPath", ".spec.replicas").integer()}})},
             {"status",
              Json::obj({{"replicas", at("statusReplicasPath", ".status.replicas").integer()},
                         {"selector", selector}})}});
        return out;
    };
    auto existing = m_server.get(resource, request.ns, request.name);
    if (!existing)
        return refuse(*request.reply, existing.error());
    const auto show = [&](const ObjectPtr &object) {
        request.reply->send(200, "application/json", QByteArray::fromStdString(view(object).dump()));
    };
    if (request.http.method == "GET")
        return show(*existing);
    std::vector<std::string> warnings;
    auto options = writeOptions(request, &warnings);
    if (!options)
        return refuse(*request.reply, options.error());
    Json target = view(*existing);
    auto parsed = parseYaml(request.http.body.toStdString());
    if (!parsed.ok)
        return refuse(*request.reply, errors::badRequest(parsed.error));
    const bool sentVersion = !std::as_const(parsed.value).at("metadata.resourceVersion").str().empty();
    if (request.http.method == "PUT") {
        if (sentVersion
            && std::as_const(parsed.value).at("metadata.resourceVersion")
                != std::as_const(target).at("metadata.resourceVersion"))
            return refuse(*request.reply, errors::modified(resource.group, resource.plural, request.name));
        target = parsed.value;
    } else if (parsed.value.isArray()) {
        if (auto done = jsonPatch(target, parsed.value); !done)
            return refuse(*request.reply, done.error());
    } else {
        mergePatch(target, parsed.value);
    }
    const std::int64_t replicas = std::as_const(target).at("spec.replicas").integer();
    if (replicas < 0)
        return refuse(
            *request.reply,
            errors::invalid("autoscaling", "Scale", request.name,
                            {invalidCause("spec.replicas", replicas, "must be greater than or equal to 0")}));
    Json object = (*existing)->value;
    const std::string path = resource.scale["specReplicasPath"].str(".spec.replicas");
    object.ref(std::string_view(path).substr(1)) = replicas;
    options->trusted = true; // but its fields are booked on the subresource
    auto written = m_server.update(resource, request.ns, request.name, std::move(object), *options);
    if (!written)
        return refuse(*request.reply, written.error());
    show(*written);
}

void RestApi::evict(const RestRequest &request)
{
    DeleteOptions options;
    const auto parsed = parseYaml(request.http.body.toStdString());
    const Json &sent = parsed.value.at("deleteOptions");
    if (sent["gracePeriodSeconds"].isNumber())
        options.graceSeconds = sent["gracePeriodSeconds"].integer();
    options.dryRun = !sent["dryRun"].empty();
    auto outcome = m_server.remove(*request.resource, request.ns, request.name, options);
    if (!outcome)
        return refuse(*request.reply, outcome.error());
    request.reply->send(
        201, "application/json",
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"code\":201}");
}

void RestApi::bind(const RestRequest &request)
{
    const auto parsed = parseYaml(request.http.body.toStdString());
    const std::string node = parsed.value.at("target.name").str();
    auto done = m_server.mutate("/pods", request.ns, request.name, "kube-scheduler", {},
                                [&](Json &pod) { pod["spec"]["nodeName"] = node; });
    if (!done)
        return refuse(*request.reply, done.error());
    request.reply->send(
        201, "application/json",
        "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Success\",\"code\":201}");
}

void RestApi::createToken(const RestRequest &request)
{
    auto account = m_server.get(*request.resource, request.ns, request.name);
    if (!account)
        return refuse(*request.reply, account.error());
    auto parsed = parseYaml(request.http.body.toStdString());
    const std::int64_t seconds = std::as_const(parsed.value).at("spec.expirationSeconds").integer(3600);
    const Json out = Json::obj(
        {{"kind", "TokenRequest"},
         {"apiVersion", "authentication.k8s.io/v1"},
         {"metadata",
          Json::obj(
              {{"name", request.name}, {"namespace", request.ns}, {"creationTimestamp", m_server.now()}})},
         {"spec", std::as_const(parsed.value)["spec"]},
         {"status",
          Json::obj({{"token", "sandbox-" + newUid()},
                     {"expirationTimestamp",
                      m_server.clock()
                          .now()
                          .addSecs(seconds)
                          .toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_s)
                          .toStdString()}})}});
    request.reply->send(201, "application/json", QByteArray::fromStdString(out.dump()));
}

void RestApi::finalizeNamespace(const RestRequest &request)
{
    const auto parsed = Json::parse(request.http.body.toStdString());
    auto existing = m_server.get(*request.resource, {}, request.name);
    if (!existing)
        return refuse(*request.reply, existing.error());
    if (parsed.value.at("spec.finalizers").empty()
        && !(*existing)->value.at("metadata.deletionTimestamp").isNull()) {
        const ObjectPtr last = m_server.store().remove("/namespaces", {}, request.name);
        return answer(request, last, 200);
    }
    answer(request, *existing, 200);
}

} // namespace slipway::sandbox
