// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/tablerows.h"

#include "kube/jsonrows.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct TableProjection {
    using Row = TableRow;
    QList<TableColumn> columns = {};

    static QVariant cellOf(json::value value, StringPool &pool)
    {
        switch (value.type()) {
        case json::json_type::string:
            return pool.get(value.get_string());
        case json::json_type::number: {
            const json::number number = value.get_number();
            return number.is_int64() ? QVariant(qlonglong(number.get_int64())) : QVariant(number.as_double());
        }
        case json::json_type::boolean:
            return bool(value.get_bool());
        case json::json_type::null:
            return {};
        default: { // printers may give lists and maps, e.g. of a custom resource's JSONPath
            std::string_view raw;
            return value.raw_json().get(raw) == simdjson::SUCCESS ? QVariant(pool.get(raw)) : QVariant();
        }
        }
    }
    static Row rowOf(const RowMetadata &metadata)
    {
        return {.uid = metadata.uid,
                .nameSpace = metadata.nameSpace,
                .name = metadata.name,
                .createdSecs = metadata.createdSecs,
                .isDeleting = metadata.isDeleting};
    }

    bool readField(std::string_view key, json::value value)
    {
        if (key != "columnDefinitions")
            return false;
        QList<TableColumn> found;
        eachItem(value, [&found](json::value item) {
            TableColumn column;
            eachField(item, [&column](std::string_view name, json::value field) {
                if (name == "name")
                    column.name = ownText(field);
                else if (name == "type")
                    column.type = ownText(field);
                else if (name == "description")
                    column.description = ownText(field);
                else if (name == "priority")
                    column.isWide = integerOf(field) > 0;
            });
            found.append(column);
        });
        if (!found.isEmpty()) // events after the first leave them out
            columns = found;
        return true;
    }

    /// {"cells": […], "object": {"metadata": …}}
    Row readRow(json::object object, StringPool &pool, RowMetadata &metadata)
    {
        QVariantList cells;
        eachField(object, [&](std::string_view key, json::value value) {
            if (key == "cells")
                eachItem(value, [&](json::value cell) { cells.append(cellOf(cell, pool)); });
            else if (key == "object")
                eachField(value, [&](std::string_view name, json::value field) {
                    if (name == "metadata")
                        metadata = metadataOf(field, pool);
                });
        });
        Row row = rowOf(metadata);
        row.cells = cells;
        return row;
    }

    /// A Table of one row, or a plain object.
    Row read(json::object object, StringPool &pool, RowMetadata &metadata)
    {
        Row row;
        bool isTable = false;
        RowMetadata own;
        eachField(object, [&](std::string_view key, json::value value) {
            if (key == "rows") {
                isTable = true;
                eachItem(value, [&](json::value item) { row = readRow(item.get_object(), pool, metadata); });
            } else if (key == "metadata") {
                own = metadataOf(value, pool);
            } else {
                readField(key, value);
            }
        });
        if (isTable) {
            if (metadata.resourceVersion.isEmpty())
                metadata.resourceVersion = own.resourceVersion;
            return row;
        }
        metadata = own;
        row = rowOf(own);
        row.cells = {own.name};
        return row;
    }
};

class TableRows : public TableRowSource
{
public:
    void beginList() override { m_rows.beginList(); }
    Result<Page> addPage(const QByteArray &page) override { return m_rows.addPage(page); }
    void endList() override { m_rows.endList(); }
    Result<Event> applyEvent(QByteArrayView line) override { return m_rows.applyEvent(line); }
    bool hasChanges() const override { return m_rows.hasChanges(); }
    qsizetype size() const override { return m_rows.size(); }
    RowBatch<TableRow> takeBatch() override { return m_rows.takeBatch(); }
    QList<TableColumn> columns() const override
    {
        if (m_rows.projection().columns.isEmpty() && size() > 0)
            return {{.name = u"Name"_s, .type = u"string"_s}};
        return m_rows.projection().columns;
    }

private:
    JsonRows<TableProjection> m_rows;
};

} // namespace

std::unique_ptr<TableRowSource> makeTableRows()
{
    return std::make_unique<TableRows>();
}

} // namespace slipway
