// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/jsonrows.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct ObjectProjection {
    using Row = ObjectRow;
    ResourceKind kind = {};
    bool withManagedFields = false;

    ObjectRow read(json::object object, StringPool &, RowMetadata &metadata) const
    {
        const std::string_view raw = object.raw_json();
        ObjectRow row{.object =
                          QJsonDocument::fromJson(QByteArray(raw.data(), qsizetype(raw.size()))).object()};
        QJsonObject fields = row.object.value("metadata"_L1).toObject();
        metadata.uid = fields.value("uid"_L1).toString();
        metadata.resourceVersion = fields.value("resourceVersion"_L1).toString();
        row.uid = metadata.uid.isEmpty()
            ? fields.value("namespace"_L1).toString() + u'/' + fields.value("name"_L1).toString()
            : metadata.uid;
        if (!withManagedFields && fields.contains("managedFields"_L1)) {
            fields.remove("managedFields"_L1);
            row.object.insert("metadata"_L1, fields);
        }
        if (!row.object.contains("kind"_L1)) {
            row.object.insert("kind"_L1, kind.kind);
            row.object.insert("apiVersion"_L1, kind.apiVersion());
        }
        return row;
    }
};

} // namespace

std::unique_ptr<RowSource<ObjectRow>> makeObjectRows(ResourceKind kind, bool withManagedFields)
{
    return std::make_unique<JsonRows<ObjectProjection>>(ObjectProjection{std::move(kind), withManagedFields});
}

} // namespace slipway
