// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "Server-Side Apply", sections on field management and conflicts.
#include "app/sandbox/kube/fieldmanager.h"

#include "app/sandbox/kube/decode.h"

#include <algorithm>

namespace slipway::sandbox {

namespace {

struct Entry {
    std::string manager, operation, apiVersion, time, subresource;
    FieldSet fields;

    bool same(const Entry &other) const
    {
        return manager == other.manager && operation == other.operation && apiVersion == other.apiVersion
            && subresource == other.subresource;
    }
};

std::vector<Entry> entriesOf(const Json &object)
{
    std::vector<Entry> out;
    for (const Json &item : object.at("metadata.managedFields").array())
        out.push_back({item["manager"].str(), item["operation"].str(), item["apiVersion"].str(),
                       item["time"].str(), item["subresource"].str(),
                       FieldSet::fromFieldsV1(item["fieldsV1"])});
    return out;
}

void writeEntries(Json &object, std::vector<Entry> entries)
{
    std::erase_if(entries, [](const Entry &entry) { return entry.fields.empty(); });
    // Applies come before updates, then by time: the order in which people read them.
    std::ranges::stable_sort(entries, [](const Entry &a, const Entry &b) {
        return a.operation != b.operation ? a.operation < b.operation
            : a.time != b.time            ? a.time < b.time
                                          : a.manager < b.manager;
    });
    Json list = Json::list();
    for (const Entry &entry : entries) {
        Json item = Json::obj({{"manager", entry.manager},
                               {"operation", entry.operation},
                               {"apiVersion", entry.apiVersion},
                               {"fieldsType", "FieldsV1"},
                               {"fieldsV1", entry.fields.toFieldsV1()}});
        if (!entry.time.empty())
            item["time"] = entry.time;
        if (!entry.subresource.empty())
            item["subresource"] = entry.subresource;
        list.push(std::move(item));
    }
    if (list.empty())
        object["metadata"].erase("managedFields");
    else
        object["metadata"]["managedFields"] = std::move(list);
}

/// What nobody owns: identity and the server's own book-keeping.
Json ownable(Json object)
{
    object.erase("apiVersion");
    object.erase("kind");
    Json &metadata = object["metadata"];
    for (const std::string_view name :
         {"name", "namespace", "creationTimestamp", "selfLink", "uid", "clusterName", "generation",
          "managedFields", "resourceVersion", "deletionTimestamp", "deletionGracePeriodSeconds"})
        metadata.erase(name);
    if (metadata.empty())
        object.erase("metadata");
    return object;
}

void resetFields(FieldSet &fields, const ResourceInfo &resource, const std::string &subresource)
{
    if (subresource == "status")
        fields.keepTops({"f:status", "f:metadata"});
    else if (resource.hasSubresource("status") && subresource.empty())
        fields.eraseTop("f:status");
}

std::string printed(const Entry &entry)
{
    std::string out = inQuotes(entry.manager);
    if (!entry.subresource.empty())
        out += " with subresource " + inQuotes(entry.subresource);
    if (entry.operation == "Update")
        out += " using " + entry.apiVersion + (entry.time.empty() ? "" : " at " + entry.time);
    return out;
}

ApiError applyConflict(const std::vector<std::pair<std::string, std::vector<std::string>>> &conflicts)
{
    Json causes = Json::list();
    std::size_t count = 0;
    std::string message;
    for (const auto &[manager, paths] : conflicts) {
        message += (message.empty() ? "" : "\n") + std::string("conflicts with ") + manager + ":";
        for (const std::string &path : paths) {
            ++count;
            message += "\n- " + path;
            causes.push(Json::obj({{"reason", "FieldManagerConflict"},
                                   {"message", "conflict with " + manager},
                                   {"field", path}}));
        }
    }
    ApiError out{.code = 409, .reason = "Conflict"};
    out.message = count == 1 ? "Apply failed with 1 conflict: conflict with " + conflicts.front().first + ": "
            + conflicts.front().second.front()
                             : "Apply failed with " + std::to_string(count) + " conflicts: " + message;
    out.details = Json::obj({{"causes", causes}});
    return out;
}

} // namespace

void trackUpdate(const Json &before, Json &after, const ResourceInfo &resource, const FieldWriter &writer)
{
    // The writer may have sent stale managedFields along; an explicit empty list resets the book-keeping.
    const Json &sent = std::as_const(after).at("metadata.managedFields");
    const bool reset = sent.isArray() && (sent.empty() || (sent.size() == 1 && sent[std::size_t(0)].empty()));
    std::vector<Entry> entries = reset ? std::vector<Entry>() : entriesOf(before);
    FieldComparison difference = compareFields(ownable(before), ownable(after), *resource.schema);
    for (FieldSet *fields : {&difference.added, &difference.modified})
        resetFields(*fields, resource, writer.subresource);
    Entry mine{writer.manager, "Update", resource.apiVersion(), writer.time, writer.subresource, {}};
    const FieldSet touched = difference.added.united(difference.modified);
    if (touched.empty() && difference.removed.empty() && !entries.empty()) {
        writeEntries(after, std::move(entries));
        return;
    }
    bool found = false;
    for (Entry &entry : entries) {
        entry.fields = entry.fields.withoutBelow(difference.removed);
        if (entry.same(mine)) {
            found = true;
            if (!touched.empty()) {
                entry.fields = entry.fields.united(touched);
                entry.time = writer.time;
            }
        } else {
            entry.fields = entry.fields.without(touched);
        }
    }
    if (!found) {
        mine.fields = touched;
        entries.push_back(std::move(mine));
    }
    writeEntries(after, std::move(entries));
}

ApiResult<Json> applyFields(const Json &live, const Json &config, const ResourceInfo &resource,
                            const FieldWriter &writer, bool force)
{
    const Schema &schema = *resource.schema;
    if (std::string problem = undeclaredField(config, schema); !problem.empty()) {
        const std::string &ns = config.at("metadata.namespace").str();
        return std::unexpected(errors::untyped(
            "failed to create typed patch object (" + ns + "/" + config.at("metadata.name").str() + "; "
            + resource.apiVersion() + ", Kind=" + resource.kind + "): " + problem));
    }
    const Json liveFields = ownable(live);
    const Json configFields = ownable(config);
    std::vector<Entry> entries = entriesOf(live);
    const bool exists = !live.at("metadata.resourceVersion").str().empty();
    if (exists && entries.empty()) {
        // Whatever was there before anyone kept books belongs to a manager of that name.
        Entry before{"before-first-apply",          "Update", resource.apiVersion(), {}, {},
                     fieldSetOf(liveFields, schema)};
        resetFields(before.fields, resource, {});
        entries.push_back(std::move(before));
    }
    Entry mine{writer.manager, "Apply", resource.apiVersion(), writer.time, writer.subresource, {}};
    mine.fields = fieldSetOf(configFields, schema);
    resetFields(mine.fields, resource, writer.subresource);
    FieldSet last;
    for (const Entry &entry : entries) {
        if (entry.same(mine))
            last = entry.fields;
    }
    Json merged = mergeApplied(liveFields, configFields, schema);
    const FieldComparison difference = compareFields(liveFields, merged, schema);
    const FieldSet touched = difference.added.united(difference.modified);
    std::vector<std::pair<std::string, std::vector<std::string>>> conflicts;
    for (Entry &entry : entries) {
        if (entry.same(mine))
            continue;
        const FieldSet clash = entry.fields.intersected(touched);
        if (clash.empty())
            continue;
        if (force)
            entry.fields = entry.fields.without(clash);
        else
            conflicts.emplace_back(printed(entry), clash.paths());
    }
    if (!conflicts.empty())
        return std::unexpected(applyConflict(conflicts));

    // Prune: what this manager applied before, leaves out now and nobody else owns.
    FieldSet owned = mine.fields;
    for (const Entry &entry : entries) {
        if (!entry.same(mine))
            owned = owned.united(entry.fields);
    }
    const FieldSet gone = last.withParents().without(owned.withParents());
    removeFields(merged, gone, schema);

    const bool unchanged = last == mine.fields && merged == liveFields;
    for (Entry &entry : entries) {
        if (entry.same(mine)) {
            if (unchanged)
                mine.time = entry.time;
            continue;
        }
        entry.fields = entry.fields.withoutBelow(gone);
    }
    std::erase_if(entries, [&](const Entry &entry) { return entry.same(mine); });
    entries.push_back(std::move(mine));

    // The identity that was set aside goes back in.
    Json out = std::move(merged);
    out["apiVersion"] = resource.apiVersion();
    out["kind"] = resource.kind;
    const Json &source = exists ? live : config;
    for (const auto &[name, value] : source["metadata"].object()) {
        if (!out["metadata"].contains(name) && name != "labels" && name != "annotations"
            && name != "finalizers" && name != "ownerReferences" && name != "managedFields")
            out["metadata"][name] = value;
    }
    writeEntries(out, std::move(entries));
    return out;
}

} // namespace slipway::sandbox
