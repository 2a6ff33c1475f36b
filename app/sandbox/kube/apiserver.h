// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/fieldmanager.h"
#include "app/sandbox/kube/store.h"
#include "app/sandbox/world/simclock.h"

#include <functional>

namespace slipway::sandbox {

class CloudHooks;

enum class FieldValidation { Ignore, Warn, Strict };

/// How a write is to be done.
struct WriteOptions {
    std::string manager = "sandbox"; ///< for managedFields
    std::string subresource = {}; ///< "status", "scale" or empty
    std::string user = "system:admin";
    bool dryRun = false;
    FieldValidation validation = FieldValidation::Warn;
    std::vector<std::string> duplicates = {}; ///< duplicate keys that reading the body met
    std::vector<std::string> *warnings = nullptr; ///< gets the texts of Warning headers
    /// Our own controllers write what is well formed: no decoding, no admission.
    bool trusted = false;
    /// How a strict decoding error is told: 400 on POST and PUT, 422 on a patch (with the patch's text).
    bool isPatch = false;
};

struct DeleteOptions {
    std::string propagation = {}; ///< Background, Foreground, Orphan or empty for the kind's default
    std::optional<std::int64_t> graceSeconds = {};
    std::string uid = {}; ///< precondition
    std::string resourceVersion = {}; ///< precondition
    bool dryRun = false;
};

struct DeleteOutcome {
    ObjectPtr object; ///< its last or present state
    bool gone = false; ///< false: it waits for finalizers or its grace period
};

/// The API machinery: kinds, validation, defaulting, ownership of fields, deletion. No HTTP in here: the REST side and
/// the controllers both use it.
class ApiServer
{
public:
    ApiServer(SimClock &clock, CloudHooks &cloud);
    ~ApiServer();
    ApiServer(const ApiServer &) = delete;
    ApiServer &operator=(const ApiServer &) = delete;

    Store &store() { return m_store; }
    const Store &store() const { return m_store; }
    SimClock &clock() { return m_clock; }
    CloudHooks &cloud() { return m_cloud; }

    ResourcePtr resource(std::string_view group, std::string_view version, std::string_view plural) const;
    /// The preferred version of a kind.
    ResourcePtr resourceOfKind(std::string_view group, std::string_view kind) const;
    ResourcePtr resourceOfStorage(const std::string &storage) const;
    std::vector<ResourcePtr> resources() const;
    bool hasGroupVersion(std::string_view group, std::string_view version) const;
    const SchemaPtr &objectMeta() const { return m_objectMeta; }

    ApiResult<ObjectPtr> get(const ResourceInfo &resource, const std::string &ns,
                             const std::string &name) const;
    ApiResult<ObjectPtr> create(const ResourceInfo &resource, const std::string &ns, Json object,
                                const WriteOptions &options);
    /// Replaces; @p name empty takes the object's own.
    ApiResult<ObjectPtr> update(const ResourceInfo &resource, const std::string &ns, const std::string &name,
                                Json object, const WriteOptions &options);
    ApiResult<ObjectPtr> apply(const ResourceInfo &resource, const std::string &ns, const std::string &name,
                               const Json &config, bool force, const WriteOptions &options,
                               bool *created = nullptr);
    ApiResult<DeleteOutcome> remove(const ResourceInfo &resource, const std::string &ns,
                                    const std::string &name, const DeleteOptions &options);

    /// For controllers: reads, changes in place, writes; nothing is written when nothing changed. A missing object is
    /// no error, it is simply not changed.
    ApiResult<ObjectPtr> mutate(const std::string &storage, const std::string &ns, const std::string &name,
                                const std::string &manager, const std::string &subresource,
                                const std::function<void(Json &)> &change);

    /// An event as the recorder of @p component writes it; repeats are counted on the same object.
    void recordEvent(const Json &involved, const std::string &type, const std::string &reason,
                     const std::string &message, const std::string &component, const std::string &host = {},
                     const std::string &fieldPath = {});

    std::string now() const; ///< RFC 3339, seconds
    std::string nowMicro() const; ///< RFC 3339, microseconds

    /// Told after an object is stored by mutate/create/… is Store::subscribe's job. Called when a CRD came or went.
    std::function<void()> kindsChanged;

private:
    struct Finished; ///< an object ready to be written
    ApiResult<Json> prepareNew(const ResourceInfo &resource, const std::string &ns, Json object,
                               const WriteOptions &options);
    ApiResult<void> decodeBody(Json &object, const ResourceInfo &resource, const WriteOptions &options) const;
    ApiResult<ObjectPtr> replace(const ResourceInfo &resource, const ObjectPtr &existing, Json object,
                                 const WriteOptions &options, bool fieldsTracked);
    ObjectPtr finish(const ResourceInfo &resource, const ObjectPtr &existing, Json object, bool dryRun);
    ApiResult<void> checkNamespace(const ResourceInfo &resource, const std::string &ns) const;
    void serveCrds();
    Json crdStatus(const Json &crd) const;

    SimClock &m_clock;
    CloudHooks &m_cloud;
    Store m_store;
    BuiltinSchemas m_builtin;
    SchemaPtr m_objectMeta;
    std::vector<ResourcePtr> m_resources;
    /// By CRD: what its spec was compiled to. Some have two megabytes, and each change of one asks for all of them.
    std::map<std::string, std::pair<Json, std::vector<ResourcePtr>>> m_compiled;
    std::map<std::string, ResourcePtr> m_byPath; ///< group/version/plural
    std::map<std::string, ResourcePtr> m_byKind; ///< group/kind
    std::map<std::string, ResourcePtr> m_byStorage;
    std::map<std::string, std::string> m_events; ///< aggregation key → event name
    qint64 m_lastEvent = 0;
};

/// RFC 4122 version 4.
std::string newUid();
/// The suffix of generateName: five of the server's consonants and digits.
std::string randomSuffix(int length = 5);

} // namespace slipway::sandbox
