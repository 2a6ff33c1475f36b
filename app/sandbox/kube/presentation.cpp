// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/presentation.h"

#include <QDateTime>
#include <QList>

namespace slipway::sandbox {

Format requestedFormat(const QByteArray &accept)
{
    if (accept.isEmpty())
        return Format::Object;
    for (const QByteArray &one : accept.split(',')) {
        const QList<QByteArray> parts = one.trimmed().split(';');
        const QByteArray type = parts.first().trimmed().toLower();
        if (type != "application/json" && type != "*/*" && type != "application/*"
            && type != "application/yaml" && type != "text/html" && type != "text/plain")
            continue;
        QByteArray as, group;
        for (const QByteArray &part : parts) {
            const QByteArray parameter = part.trimmed();
            if (parameter.startsWith("as="))
                as = parameter.mid(3);
            else if (parameter.startsWith("g="))
                group = parameter.mid(2);
        }
        if (as.isEmpty())
            return Format::Object;
        if (group != "meta.k8s.io")
            continue;
        if (as == "Table")
            return Format::Table;
        if (as == "PartialObjectMetadata" || as == "PartialObjectMetadataList")
            return Format::Metadata;
    }
    return Format::NotAcceptable;
}

namespace {

Json metadataOnly(const Json &object)
{
    return Json::obj({{"kind", "PartialObjectMetadata"},
                      {"apiVersion", "meta.k8s.io/v1"},
                      {"metadata", object["metadata"]}});
}

void move(Json &from, const char *fromName, Json &to, const char *toName)
{
    if (from.contains(fromName))
        to[toName] = std::as_const(from)[fromName];
}

constexpr std::pair<const char *, const char *> eventFields[] = {
    {"involvedObject", "regarding"},
    {"message", "note"},
    {"source", "deprecatedSource"},
    {"firstTimestamp", "deprecatedFirstTimestamp"},
    {"lastTimestamp", "deprecatedLastTimestamp"},
    {"count", "deprecatedCount"},
    {"reportingComponent", "reportingController"},
    {"reason", "reason"},
    {"type", "type"},
    {"eventTime", "eventTime"},
    {"series", "series"},
    {"action", "action"},
    {"related", "related"},
    {"reportingInstance", "reportingInstance"},
    {"metadata", "metadata"}};

bool isEventsGroup(const ResourceInfo &resource)
{
    return resource.group == "events.k8s.io";
}

} // namespace

Json inVersion(const Json &object, const ResourceInfo &resource)
{
    if (isEventsGroup(resource)) {
        Json from = object;
        Json out = Json::obj({{"apiVersion", "events.k8s.io/v1"}, {"kind", "Event"}});
        for (const auto &[core, modern] : eventFields)
            move(from, core, out, modern);
        return out;
    }
    if (resource.custom && object["apiVersion"].str() != resource.apiVersion()) {
        Json out = object;
        out["apiVersion"] = resource.apiVersion();
        return out;
    }
    return object;
}

Json toStorage(Json object, const ResourceInfo &resource)
{
    if (!isEventsGroup(resource))
        return object;
    Json out = Json::obj({{"apiVersion", "v1"}, {"kind", "Event"}});
    for (const auto &[core, modern] : eventFields)
        move(object, modern, out, core);
    return out;
}

std::string Presenter::object(const ObjectPtr &stored, bool withColumns) const
{
    switch (m_format) {
    case Format::Table:
        return table({stored}, stored->value["metadata"], withColumns).dump();
    case Format::Metadata:
        return metadataOnly(stored->value).dump();
    default:
        break;
    }
    if (isEventsGroup(*m_resource)
        || (m_resource->custom && stored->value["apiVersion"].str() != m_resource->apiVersion()))
        return inVersion(stored->value, *m_resource).dump();
    return stored->text();
}

std::string Presenter::list(const std::vector<ObjectPtr> &items, const Json &metadata) const
{
    if (m_format == Format::Table)
        return table(items, metadata, true).dump();
    std::string out = "{\"kind\":";
    const bool partial = m_format == Format::Metadata;
    appendQuoted(out, partial ? "PartialObjectMetadataList" : m_resource->kind + "List");
    out += ",\"apiVersion\":";
    appendQuoted(out, partial ? "meta.k8s.io/v1" : m_resource->apiVersion());
    out += ",\"metadata\":";
    metadata.dumpTo(out);
    out += ",\"items\":[";
    // Items of built-in lists carry neither kind nor apiVersion, those of custom resources do.
    const std::string prefix = "{\"apiVersion\":" + inQuotes(m_resource->apiVersion())
        + ",\"kind\":" + inQuotes(m_resource->kind) + ",";
    bool first = true;
    for (const ObjectPtr &item : items) {
        if (!std::exchange(first, false))
            out += ',';
        if (partial || m_resource->custom) {
            out += object(item);
            continue;
        }
        if (!isEventsGroup(*m_resource)) {
            const std::string &text = item->text();
            if (text.starts_with(prefix)) {
                out += '{';
                out.append(text, prefix.size());
                continue;
            }
        }
        Json bare = inVersion(item->value, *m_resource);
        bare.erase("apiVersion");
        bare.erase("kind");
        bare.dumpTo(out);
    }
    out += "]}";
    return out;
}

Json Presenter::table(const std::vector<ObjectPtr> &items, const Json &metadata, bool withColumns) const
{
    Json out = Json::obj({{"kind", "Table"}, {"apiVersion", "meta.k8s.io/v1"}});
    Json listMeta = Json::obj({{"resourceVersion", metadata["resourceVersion"]}});
    for (const std::string_view name : {"continue", "remainingItemCount"}) {
        if (metadata.contains(name))
            listMeta[name] = metadata[name];
    }
    out["metadata"] = listMeta;
    Json columns = Json::list();
    if (withColumns) {
        for (const TableColumn &column : tableColumns(*m_resource))
            columns.push(Json::obj({{"name", column.name},
                                    {"type", column.type},
                                    {"format", column.format},
                                    {"description", column.description},
                                    {"priority", column.priority}}));
    }
    out["columnDefinitions"] = withColumns ? columns : Json();
    Json rows = Json::list();
    for (const ObjectPtr &item : items) {
        Json row =
            Json::obj({{"cells", tableCells(inVersion(item->value, *m_resource), *m_resource, m_now)}});
        if (m_include == IncludeObject::Object)
            row["object"] = inVersion(item->value, *m_resource);
        else if (m_include == IncludeObject::Metadata)
            row["object"] = metadataOnly(item->value);
        else
            row["object"] = nullptr;
        rows.push(std::move(row));
    }
    out["rows"] = rows;
    return out;
}

std::string Presenter::bookmark(const std::string &version, bool initialEventsEnd) const
{
    Json metadata = Json::obj({{"resourceVersion", version}, {"creationTimestamp", nullptr}});
    if (initialEventsEnd)
        metadata["annotations"] = Json::obj({{"k8s.io/initial-events-end", "true"}});
    Json object = Json::obj(
        {{"kind", m_resource->kind}, {"apiVersion", m_resource->apiVersion()}, {"metadata", metadata}});
    if (m_format == Format::Metadata) {
        object["kind"] = "PartialObjectMetadata";
        object["apiVersion"] = "meta.k8s.io/v1";
    } else if (m_format == Format::Table) {
        Json row = Json::obj({{"cells", Json::list()}, {"object", object}});
        object = Json::obj({{"kind", "Table"},
                            {"apiVersion", "meta.k8s.io/v1"},
                            {"metadata", Json::obj({{"resourceVersion", version}})},
                            {"columnDefinitions", nullptr},
                            {"rows", Json::list({row})}});
    }
    return object.dump();
}

std::int64_t secondsOf(const std::string &time)
{
    const QDateTime parsed = QDateTime::fromString(QString::fromStdString(time), Qt::ISODateWithMs);
    return parsed.isValid() ? parsed.toSecsSinceEpoch() : -1;
}

std::string humanDuration(std::int64_t s)
{
    // The same steps as kubectl's: precise while young, coarse when old.
    const auto text = [](std::int64_t value, const char *unit) { return std::to_string(value) + unit; };
    if (s < 0)
        return s >= -1 ? "0s" : "<invalid>";
    if (s < 120)
        return text(s, "s");
    const std::int64_t minutes = s / 60;
    if (minutes < 10)
        return text(minutes, "m") + (s % 60 ? text(s % 60, "s") : "");
    if (minutes < 180)
        return text(minutes, "m");
    const std::int64_t hours = minutes / 60;
    if (hours < 8)
        return text(hours, "h") + (minutes % 60 ? text(minutes % 60, "m") : "");
    if (hours < 48)
        return text(hours, "h");
    const std::int64_t days = hours / 24;
    if (days < 8)
        return text(days, "d") + (hours % 24 ? text(hours % 24, "h") : "");
    if (days < 365 * 2)
        return text(days, "d");
    return text(days / 365, "y") + (days % 365 ? text(days % 365, "d") : "");
}

} // namespace slipway::sandbox
