// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/apiserver.h"

#include "app/sandbox/kube/admission.h"
#include "app/sandbox/kube/decode.h"
#include "app/sandbox/kube/kindrules.h"
#include "app/sandbox/kube/webhooks.h"

#include <QRandomGenerator>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

std::string newUid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString();
}

std::string randomSuffix(int length)
{
    static constexpr std::string_view letters = "bcdfghjklmnpqrstvwxz2456789"; // no vowels, no look-alikes
    std::string out;
    for (int i = 0; i < length; ++i)
        out += letters[static_cast<std::size_t>(
            QRandomGenerator::global()->bounded(static_cast<int>(letters.size())))];
    return out;
}

ApiServer::ApiServer(SimClock &clock, CloudHooks &cloud) : m_clock(clock), m_cloud(cloud)
{
    const std::string problem = m_builtin.load(BuiltinSchemas::compiledIn());
    if (!problem.empty())
        qFatal("sandbox schema: %s", problem.c_str());
    m_objectMeta = m_builtin.type("ObjectMeta");
    serveCrds();
    m_store.subscribe([this](const StoreEvent &event) {
        if (event.storage == "apiextensions.k8s.io/customresourcedefinitions")
            serveCrds();
    });
}

ApiServer::~ApiServer() = default;

std::string ApiServer::now() const
{
    return m_clock.now().toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"_s).toStdString();
}

std::string ApiServer::nowMicro() const
{
    return m_clock.now().toString(u"yyyy-MM-dd'T'hh:mm:ss.zzz'000Z'"_s).toStdString();
}

void ApiServer::serveCrds()
{
    m_resources = m_builtin.resources();
    for (const auto &[key, crd] : m_store.objects("apiextensions.k8s.io/customresourcedefinitions")) {
        if (!crd->value["metadata"]["deletionTimestamp"].isNull())
            continue;
        auto &[generation, compiled] = m_compiled[crd->value["metadata"]["uid"].str()];
        if (generation != crd->value["metadata"]["generation"] || compiled.empty()) {
            generation = crd->value["metadata"]["generation"];
            compiled.clear();
            // The storage version first: it is what is meant when nobody says one.
            for (const bool storage : {true, false}) {
                for (const Json &version : crd->value.at("spec.versions").array()) {
                    ResourcePtr resource = version["storage"].boolean() == storage
                        ? resourceOfCrd(crd->value, version, m_builtin)
                        : nullptr;
                    if (resource)
                        compiled.push_back(std::move(resource));
                }
            }
        }
        m_resources.insert(m_resources.end(), compiled.begin(), compiled.end());
    }
    m_byPath.clear();
    m_byKind.clear();
    m_byStorage.clear();
    for (const ResourcePtr &resource : m_resources) {
        m_byPath[resource->group + "/" + resource->version + "/" + resource->plural] = resource;
        m_byKind.try_emplace(resource->group + "/" + resource->kind, resource);
        m_byStorage.try_emplace(resource->storage, resource);
    }
    if (kindsChanged)
        kindsChanged();
}

ResourcePtr ApiServer::resource(std::string_view group, std::string_view version,
                                std::string_view plural) const
{
    const auto found =
        m_byPath.find(std::string(group) + "/" + std::string(version) + "/" + std::string(plural));
    return found == m_byPath.end() ? nullptr : found->second;
}

ResourcePtr ApiServer::resourceOfKind(std::string_view group, std::string_view kind) const
{
    const auto found = m_byKind.find(std::string(group) + "/" + std::string(kind));
    return found == m_byKind.end() ? nullptr : found->second;
}

ResourcePtr ApiServer::resourceOfStorage(const std::string &storage) const
{
    const auto found = m_byStorage.find(storage);
    return found == m_byStorage.end() ? nullptr : found->second;
}

std::vector<ResourcePtr> ApiServer::resources() const
{
    return m_resources;
}

bool ApiServer::hasGroupVersion(std::string_view group, std::string_view version) const
{
    return std::ranges::any_of(m_resources, [&](const ResourcePtr &resource) {
        return resource->group == group && resource->version == version;
    });
}

ApiResult<ObjectPtr> ApiServer::get(const ResourceInfo &resource, const std::string &ns,
                                    const std::string &name) const
{
    if (ObjectPtr found = m_store.find(resource.storage, ns, name))
        return found;
    return std::unexpected(errors::notFound(resource.group, resource.plural, name));
}

ApiResult<void> ApiServer::checkNamespace(const ResourceInfo &resource, const std::string &ns) const
{
    if (!resource.namespaced)
        return {};
    const ObjectPtr found = m_store.find("/namespaces", {}, ns);
    if (!found)
        return std::unexpected(errors::notFound({}, "namespaces", ns));
    if (!found->value["metadata"]["deletionTimestamp"].isNull()) {
        ApiError error = errors::forbidden(resource.qualified(), {},
                                           "unable to create new content in namespace " + ns
                                               + " because it is being terminated");
        error.details["causes"] =
            Json::list({Json::obj({{"reason", "NamespaceTerminating"},
                                   {"message", "namespace " + ns + " is being terminated"},
                                   {"field", "metadata.namespace"}})});
        return std::unexpected(std::move(error));
    }
    return {};
}

ApiResult<void> ApiServer::decodeBody(Json &object, const ResourceInfo &resource,
                                      const WriteOptions &options) const
{
    const std::string prefix = resource.kind + " in version " + inQuotes(resource.version)
        + " cannot be handled as a " + resource.kind + ": ";
    DecodeReport report;
    const Json before = options.isPatch ? object : Json();
    decode(object, resource, report);
    if (!report.typeError.empty())
        return std::unexpected(errors::badRequest(prefix + report.typeError));
    if (!report.typeCauses.empty())
        return std::unexpected(errors::invalid(resource.group, resource.kind,
                                               object.at("metadata.name").str(), report.typeCauses));
    if (report.unknown.empty() && options.duplicates.empty())
        return {};
    if (options.validation == FieldValidation::Strict) {
        const std::string text = strictError(report.unknown, options.duplicates);
        if (options.isPatch)
            return std::unexpected(errors::invalid({}, {}, {}, {invalidCause("patch", before.dump(), text)}));
        return std::unexpected(errors::badRequest(prefix + text));
    }
    if (options.validation == FieldValidation::Warn && options.warnings) {
        for (const std::string &path : report.unknown)
            options.warnings->push_back("unknown field " + inQuotes(path));
        for (const std::string &path : options.duplicates)
            options.warnings->push_back("duplicate field " + inQuotes(path));
    }
    return {};
}

ApiResult<Json> ApiServer::prepareNew(const ResourceInfo &resource, const std::string &ns, Json object,
                                      const WriteOptions &options)
{
    Json &metadata = object["metadata"];
    if (!metadata.isObject())
        metadata = Json::obj();
    if (resource.namespaced) {
        if (const std::string &own = std::as_const(metadata)["namespace"].str(); !own.empty() && own != ns)
            return std::unexpected(errors::badRequest(
                "the namespace of the provided object does not match the namespace sent on the request"));
        metadata["namespace"] = ns;
    } else {
        metadata.erase("namespace");
    }
    object["apiVersion"] = resource.apiVersion();
    object["kind"] = resource.kind;
    if (!options.trusted) {
        if (!std::as_const(metadata)["resourceVersion"].str().empty())
            return std::unexpected(
                errors::badRequest("resourceVersion should not be set on objects to be created"));
        if (auto decoded = decodeBody(object, resource, options); !decoded)
            return std::unexpected(std::move(decoded.error()));
        for (const std::string_view name : {"uid", "creationTimestamp", "deletionTimestamp",
                                            "deletionGracePeriodSeconds", "selfLink", "generation"})
            object["metadata"].erase(name);
    }
    if (std::as_const(object)["metadata"]["name"].str().empty()
        && !std::as_const(object)["metadata"]["generateName"].str().empty())
        object["metadata"]["name"] = std::as_const(object)["metadata"]["generateName"].str() + randomSuffix();
    if (auto there = checkNamespace(resource, ns); !there)
        return std::unexpected(std::move(there.error()));
    const std::string name = std::as_const(object)["metadata"]["name"].str();
    if (!name.empty() && m_store.find(resource.storage, ns, name))
        return std::unexpected(errors::alreadyExists(resource.group, resource.plural, name));
    return object;
}

ApiResult<ObjectPtr> ApiServer::create(const ResourceInfo &resource, const std::string &ns, Json raw,
                                       const WriteOptions &options)
{
    auto prepared = prepareNew(resource, ns, std::move(raw), options);
    if (!prepared)
        return std::unexpected(std::move(prepared.error()));
    Json object = std::move(*prepared);
    const Json managed = std::as_const(object).at("metadata.managedFields"); // apply has tracked its own
    if (resource.hasSubresource("status") && !options.trusted)
        object.erase("status");
    applyDefaults(object, *resource.schema);
    defaultObject(object, resource, *this, true);
    if (auto admitted = admitMutating(object, resource, *this); !admitted)
        return std::unexpected(std::move(admitted.error()));
    const AdmissionCase write{resource, "CREATE", nullptr, options.user, options.dryRun, options.trusted};
    if (auto asked = askMutatingWebhooks(write, object, *this); !asked)
        return std::unexpected(std::move(asked.error()));
    std::vector<FieldCause> causes;
    validateMetadata(object, resource, causes);
    if (!options.trusted)
        validate(object, resource, causes);
    if (causes.empty())
        validateNew(object, resource, causes);
    if (!causes.empty())
        return std::unexpected(
            errors::invalid(resource.group, resource.kind, object.at("metadata.name").str(), causes));
    if (auto asked = askValidatingWebhooks(write, object, *this); !asked)
        return std::unexpected(std::move(asked.error()));
    if (auto admitted = admitValidating(object, nullptr, resource, *this); !admitted)
        return std::unexpected(std::move(admitted.error()));
    Json &metadata = object["metadata"];
    if (std::as_const(metadata)["uid"].str().empty())
        metadata["uid"] = newUid();
    metadata["creationTimestamp"] = now();
    if (resource.custom || object.contains("spec"))
        if (resource.custom || resource.group == "apps" || resource.group == "batch"
            || resource.group == "policy" || resource.group == "networking.k8s.io"
            || resource.group == "apiextensions.k8s.io" || resource.plural == "pods")
            metadata["generation"] = 1;
    if (managed.isNull() || managed.empty())
        trackUpdate(Json::obj(), object, resource, {options.manager, options.subresource, now()});
    return finish(resource, nullptr, std::move(object), options.dryRun);
}

ObjectPtr ApiServer::finish(const ResourceInfo &resource, const ObjectPtr &existing, Json object, bool dryRun)
{
    if (!dryRun) {
        // Events have two faces; both are stored as core/v1.
        return m_store.put(resource.storage, std::move(object));
    }
    auto out = std::make_shared<StoredObject>();
    out->value = std::move(object);
    if (existing) {
        out->value["metadata"]["resourceVersion"] =
            std::as_const(existing->value)["metadata"]["resourceVersion"];
        out->version = existing->version;
    } else {
        out->value["metadata"].erase("resourceVersion");
    }
    return out;
}

namespace {

/// Everything of an object that a change of must raise metadata.generation.
Json generational(const Json &object)
{
    Json out = object;
    out.erase("metadata");
    out.erase("status");
    return out;
}

} // namespace

ApiResult<ObjectPtr> ApiServer::replace(const ResourceInfo &resource, const ObjectPtr &existing, Json object,
                                        const WriteOptions &options, bool fieldsTracked)
{
    const Json &before = existing->value;
    const Json &oldMeta = before["metadata"];
    const std::string &name = oldMeta["name"].str();
    // What clients may not set: the server's own book-keeping.
    for (const std::string_view field :
         {"uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation", "name",
          "namespace", "generateName", "selfLink"}) {
        if (oldMeta[field].isNull())
            object["metadata"].erase(field);
        else
            object["metadata"][field] = oldMeta[field];
    }
    object["metadata"]["resourceVersion"] = oldMeta["resourceVersion"];
    object["apiVersion"] = resource.apiVersion();
    object["kind"] = resource.kind;
    if (options.subresource == "status") {
        Json status = std::as_const(object)["status"];
        Json metadata = std::as_const(object)["metadata"];
        object = before;
        object["status"] = std::move(status);
        if (std::as_const(object)["status"].isNull())
            object.erase("status");
        if (!resource.custom)
            object["metadata"] = std::move(metadata);
        else if (metadata.contains("managedFields"))
            object["metadata"]["managedFields"] = metadata["managedFields"];
    } else if (resource.hasSubresource("status")) {
        if (before.contains("status"))
            object["status"] = before["status"];
        else
            object.erase("status");
    }
    if (!options.trusted) {
        applyDefaults(object, *resource.schema);
        defaultObject(object, resource, *this, false);
        // A subresource is its controller's own business.
        const bool isUnasked = !options.subresource.empty();
        const AdmissionCase write{resource, "UPDATE", &before, options.user, options.dryRun, isUnasked};
        if (auto asked = askMutatingWebhooks(write, object, *this); !asked)
            return std::unexpected(std::move(asked.error()));
        std::vector<FieldCause> causes;
        validateMetadata(object, resource, causes);
        validate(object, resource, causes);
        if (causes.empty() && options.subresource != "status")
            validateNew(object, resource, causes);
        if (causes.empty() && options.subresource != "status")
            validateChange(before, object, resource, causes);
        if (!causes.empty())
            return std::unexpected(errors::invalid(resource.group, resource.kind, name, causes));
        if (options.subresource.empty()) {
            if (auto asked = askValidatingWebhooks(write, object, *this); !asked)
                return std::unexpected(std::move(asked.error()));
            if (auto admitted = admitValidating(object, &before, resource, *this); !admitted)
                return std::unexpected(std::move(admitted.error()));
        }
    }
    if (oldMeta["generation"].isNumber() && options.subresource != "status"
        && generational(before) != generational(object))
        object["metadata"]["generation"] = oldMeta["generation"].integer() + 1;
    if (!fieldsTracked)
        trackUpdate(before, object, resource, {options.manager, options.subresource, now()});
    if (object == before)
        return existing;
    // The last finalizer of something that is being deleted has gone: so does the object.
    if (!oldMeta["deletionTimestamp"].isNull() && std::as_const(object)["metadata"]["finalizers"].empty()
        && !options.dryRun && resource.storage != "/namespaces"
        && !(resource.storage == "/pods" && oldMeta["deletionGracePeriodSeconds"].integer() > 0)) {
        const ObjectPtr last = finish(resource, existing, std::move(object), false);
        m_store.remove(resource.storage, last->value["metadata"]["namespace"].str(), name);
        return last;
    }
    return finish(resource, existing, std::move(object), options.dryRun);
}

ApiResult<ObjectPtr> ApiServer::update(const ResourceInfo &resource, const std::string &ns,
                                       const std::string &givenName, Json object, const WriteOptions &options)
{
    const std::string own = std::as_const(object).at("metadata.name").str();
    const std::string name = givenName.empty() ? own : givenName;
    if (!own.empty() && own != name)
        return std::unexpected(errors::badRequest("the name of the object (" + own
                                                  + ") does not match the name on the URL (" + name + ")"));
    if (const std::string objectNs = std::as_const(object).at("metadata.namespace").str();
        resource.namespaced && !objectNs.empty() && objectNs != ns)
        return std::unexpected(errors::badRequest("the namespace of the object (" + objectNs
                                                  + ") does not match the namespace on the URL (" + ns
                                                  + ")"));
    const ObjectPtr existing = m_store.find(resource.storage, ns, name);
    if (!existing)
        return std::unexpected(errors::notFound(resource.group, resource.plural, name));
    if (auto decoded = decodeBody(object, resource, options); !decoded)
        return std::unexpected(std::move(decoded.error()));
    const std::string sentVersion = std::as_const(object).at("metadata.resourceVersion").str();
    const Json &oldMeta = existing->value["metadata"];
    const std::string sentUid = std::as_const(object).at("metadata.uid").str();
    if (!sentUid.empty() && sentUid != oldMeta["uid"].str())
        return std::unexpected(errors::conflict(resource.group, resource.plural, name,
                                                "Precondition failed: UID in precondition: " + sentUid
                                                    + ", UID in object meta: " + oldMeta["uid"].str()));
    if (sentVersion.empty() && resource.custom)
        return std::unexpected(errors::invalid(
            resource.group, resource.kind, name,
            {invalidCause("metadata.resourceVersion", 0, "must be specified for an update")}));
    if (!sentVersion.empty() && sentVersion != oldMeta["resourceVersion"].str())
        return std::unexpected(errors::modified(resource.group, resource.plural, name));
    return replace(resource, existing, std::move(object), options, false);
}

ApiResult<ObjectPtr> ApiServer::apply(const ResourceInfo &resource, const std::string &ns,
                                      const std::string &name, const Json &config, bool force,
                                      const WriteOptions &options, bool *created)
{
    if (config.at("metadata.managedFields").isArray() && !config.at("metadata.managedFields").empty())
        return std::unexpected(errors::badRequest("metadata.managedFields must be nil"));
    const ObjectPtr existing = m_store.find(resource.storage, ns, name);
    Json intent = config;
    if (resource.namespaced && existing)
        intent["metadata"]["namespace"] = ns;
    const FieldWriter writer{options.manager, options.subresource, now()};
    auto applied = applyFields(existing ? existing->value : Json::obj(), intent, resource, writer, force);
    if (!applied)
        return std::unexpected(std::move(applied.error()));
    if (created)
        *created = !existing;
    if (!existing) {
        if (!options.subresource.empty())
            return std::unexpected(errors::notFound(resource.group, resource.plural, name));
        (*applied)["metadata"]["name"] = name;
        if (!config.at("metadata.uid").str().empty())
            return std::unexpected(errors::conflict(resource.group, resource.plural, name,
                                                    "uid mismatch: the provided object specified uid "
                                                        + config.at("metadata.uid").str()
                                                        + ", and no existing object was found"));
        (*applied)["metadata"].erase("resourceVersion");
        return create(resource, ns, std::move(*applied), options);
    }
    if (const std::string &sent = config.at("metadata.resourceVersion").str();
        !sent.empty() && sent != existing->value["metadata"]["resourceVersion"].str())
        return std::unexpected(errors::modified(resource.group, resource.plural, name));
    DecodeReport report;
    decode(*applied, resource, report);
    return replace(resource, existing, std::move(*applied), options, true);
}

ApiResult<ObjectPtr> ApiServer::mutate(const std::string &storage, const std::string &ns,
                                       const std::string &name, const std::string &manager,
                                       const std::string &subresource,
                                       const std::function<void(Json &)> &change)
{
    const ResourcePtr resource = resourceOfStorage(storage);
    const ObjectPtr existing = m_store.find(storage, ns, name);
    if (!resource || !existing)
        return std::unexpected(errors::notFound(resource ? resource->group : std::string(),
                                                resource ? resource->plural : storage, name));
    Json object = existing->value;
    change(object);
    if (object == existing->value)
        return existing;
    return replace(*resource, existing, std::move(object),
                   {.manager = manager, .subresource = subresource, .trusted = true}, false);
}

void ApiServer::recordEvent(const Json &involved, const std::string &type, const std::string &reason,
                            const std::string &message, const std::string &component, const std::string &host,
                            const std::string &fieldPath)
{
    const Json &metadata = involved["metadata"];
    const std::string ns = metadata["namespace"].str("default");
    const std::string key =
        metadata["uid"].str() + '\n' + type + '\n' + reason + '\n' + message + '\n' + fieldPath;
    if (const auto known = m_events.find(key); known != m_events.end()) {
        if (m_store.find("/events", ns, known->second)) {
            (void)mutate("/events", ns, known->second, component, {}, [this](Json &event) {
                event["count"] = std::as_const(event)["count"].integer(1) + 1;
                event["lastTimestamp"] = now();
            });
            return;
        }
    }
    if (m_events.size() > 20'000)
        m_events.clear();
    Json reference = Json::obj({{"kind", involved["kind"]},
                                {"apiVersion", involved["apiVersion"]},
                                {"name", metadata["name"]},
                                {"uid", metadata["uid"]},
                                {"resourceVersion", metadata["resourceVersion"]}});
    if (!metadata["namespace"].str().empty())
        reference["namespace"] = ns;
    if (!fieldPath.empty())
        reference["fieldPath"] = fieldPath;
    Json source = Json::obj({{"component", component}});
    if (!host.empty())
        source["host"] = host;
    // Names grow with time, so that a list by name is a list by age, as with the real recorder's nanoseconds.
    m_lastEvent = std::max(m_lastEvent + 1, m_clock.now().toMSecsSinceEpoch() * 1'000'000);
    const std::string name = metadata["name"].str() + "." + QString::number(m_lastEvent, 16).toStdString();
    Json event = Json::obj({{"metadata", Json::obj({{"name", name}, {"namespace", ns}})},
                            {"involvedObject", reference},
                            {"reason", reason},
                            {"message", message.substr(0, 1024)},
                            {"source", source},
                            {"firstTimestamp", now()},
                            {"lastTimestamp", now()},
                            {"count", 1},
                            {"type", type},
                            {"eventTime", nullptr},
                            {"reportingComponent", component},
                            {"reportingInstance", host}});
    const ResourcePtr resource = resourceOfStorage("/events");
    if (auto created = create(*resource, ns, std::move(event), {.manager = component, .trusted = true}))
        m_events[key] = name;
}

} // namespace slipway::sandbox
