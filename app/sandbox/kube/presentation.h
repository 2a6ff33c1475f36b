// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/schema.h"
#include "app/sandbox/kube/store.h"

#include <QByteArray>

namespace slipway::sandbox {

/// What the client asked for in `Accept`.
enum class Format { Object, Table, Metadata, NotAcceptable };
Format requestedFormat(const QByteArray &accept);

/// `includeObject` of a table: Metadata (default), None, Object.
enum class IncludeObject { Metadata, None, Object };

/// How objects of one resource look to a client.
class Presenter
{
public:
    Presenter(ResourcePtr resource, Format format, IncludeObject include, const std::string &now)
        : m_resource(std::move(resource))
        , m_format(format)
        , m_include(include)
        , m_now(now)
    {
    }

    /// One object as an answer or in a watch event.
    std::string object(const ObjectPtr &stored, bool withColumns = true) const;
    /// A whole list with its metadata.
    std::string list(const std::vector<ObjectPtr> &items, const Json &metadata) const;
    /// A watch bookmark of this kind.
    std::string bookmark(const std::string &version, bool initialEventsEnd) const;

private:
    Json table(const std::vector<ObjectPtr> &items, const Json &metadata, bool withColumns) const;
    ResourcePtr m_resource;
    Format m_format;
    IncludeObject m_include;
    std::string m_now;
};

/// The object in the API version of @p resource (events have two faces, custom resources several versions).
Json inVersion(const Json &object, const ResourceInfo &resource);
/// The other way: what to store.
Json toStorage(Json object, const ResourceInfo &resource);

/// Columns and cells that kubectl prints.
struct TableColumn {
    std::string name, type, format, description;
    int priority = 0;
};
std::vector<TableColumn> tableColumns(const ResourceInfo &resource);
Json tableCells(const Json &object, const ResourceInfo &resource, const std::string &now);
/// `5m3s`, `2d4h`: as kubectl shows ages.
std::string humanDuration(std::int64_t seconds);
/// Seconds since 1970 of an RFC 3339 text; -1 when it is none.
std::int64_t secondsOf(const std::string &time);

} // namespace slipway::sandbox
