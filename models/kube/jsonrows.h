// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The hot path: bytes → simdjson → rows, with no document in between. Included by the *rows.cpp files alone.
#pragma once

#include "kube/labels.h"
#include "kube/rowsource.h"
#include "kube/stringpool.h"

#include <QJsonDocument>
#include <QSet>

#include <chrono>
#include <simdjson.h>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace slipway {

/// Values of a type that the schema does not have become nothing: one odd object must not hide the others.
inline std::string_view textOf(json::value value)
{
    return value.type() == json::json_type::string ? value.get_string().value() : std::string_view();
}
inline qint64 integerOf(json::value value)
{
    if (value.type() != json::json_type::number)
        return 0;
    json::number number;
    // A custom resource may hold 1e20, which the server writes with all its digits.
    if (value.get_number().get(number) != simdjson::SUCCESS)
        return std::numeric_limits<qint64>::max();
    return number.is_int64() ? number.get_int64()
        : number.is_uint64() ? std::numeric_limits<qint64>::max()
                             : qint64(qBound(-9e15, number.get_double(), 9e15));
}
inline bool flagOf(json::value value)
{
    return value.type() == json::json_type::boolean && value.get_bool();
}
inline QString ownText(json::value value)
{
    const std::string_view text = textOf(value);
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}
template <typename Each> void eachField(json::object object, Each each)
{
    for (json::field field : object) {
        const std::string_view key = field.escaped_key(); // API fields need no escapes
        each(key, field.value());
    }
}
template <typename Each> void eachField(json::value value, Each each)
{
    if (value.type() == json::json_type::object)
        eachField(json::object(value.get_object()), each);
}
template <typename Each> void eachItem(json::value value, Each each)
{
    if (value.type() != json::json_type::array)
        return;
    for (json::value item : value.get_array())
        each(item);
}

/// "2026-11-21T10:00:00Z", with or without a fraction, as seconds since 1970; 0 for anything else.
inline qint64 secondsOf(std::string_view text)
{
    if (text.size() < 19 || text[4] != '-' || text[7] != '-' || text[10] != 'T')
        return 0;
    const auto number = [&text](int from, int length) {
        int value = 0;
        for (int i = from; i < from + length; ++i)
            value = value * 10 + (text[std::size_t(i)] - '0');
        return value;
    };
    const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                          std::chrono::month(unsigned(number(5, 2))),
                                          std::chrono::day(unsigned(number(8, 2)))};
    if (!day.ok())
        return 0;
    return std::chrono::sys_days(day).time_since_epoch().count() * 86400LL + number(11, 2) * 3600
        + number(14, 2) * 60 + number(17, 2);
}

/// metadata, as every kind has it.
struct RowMetadata {
    QString uid = {};
    QString name = {};
    QString nameSpace = {};
    QString resourceVersion = {};
    QString owner = {};
    Labels labels = {};
    qint64 createdSecs = 0;
    bool isDeleting = false;
    bool initialEventsEnd = false;
};

inline RowMetadata metadataOf(json::value value, StringPool &pool)
{
    RowMetadata metadata;
    eachField(value, [&](std::string_view key, json::value field) {
        if (key == "uid")
            metadata.uid = ownText(field);
        else if (key == "name")
            metadata.name = ownText(field);
        else if (key == "namespace")
            metadata.nameSpace = pool.get(textOf(field));
        else if (key == "resourceVersion")
            metadata.resourceVersion = ownText(field);
        else if (key == "creationTimestamp")
            metadata.createdSecs = secondsOf(textOf(field));
        else if (key == "deletionTimestamp")
            metadata.isDeleting = !textOf(field).empty();
        else if (key == "labels" && field.type() == json::json_type::object)
            metadata.labels = pool.labels(field.get_object());
        else if (key == "annotations")
            eachField(field, [&](std::string_view name, json::value annotation) {
                if (name == "k8s.io/initial-events-end")
                    metadata.initialEventsEnd = textOf(annotation) == "true";
            });
        else if (key == "ownerReferences")
            eachItem(field, [&](json::value reference) {
                std::string_view kind;
                std::string_view name;
                bool controller = false;
                eachField(reference, [&](std::string_view part, json::value entry) {
                    if (part == "kind")
                        kind = textOf(entry);
                    else if (part == "name")
                        name = textOf(entry);
                    else if (part == "controller")
                        controller = flagOf(entry);
                });
                if (controller || metadata.owner.isEmpty())
                    metadata.owner = pool.get(std::string(kind).append("/").append(name));
            });
    });
    if (metadata.uid.isEmpty()) // every stored object has one; whoever serves others still gets rows
        metadata.uid = metadata.nameSpace + u'/' + metadata.name;
    return metadata;
}

/// A RowSource for one kind. Projection has a Row with a uid and
/// `Row read(json::object object, StringPool &pool, RowMetadata &metadata)`, which fills both.
/// One that reads Tables has besides `bool readField(std::string_view key, json::value value)` for a list's other fields, `Row readRow(…)`
/// for the items of a list's "rows", and reads an event's whole Table in read().
template <typename Projection> class JsonRows : public RowSource<typename Projection::Row>
{
public:
    using Row = typename Projection::Row;
    static constexpr bool readsTables = requires(Projection projection, json::value value) {
        projection.readField(std::string_view(), value);
    };
    explicit JsonRows(Projection projection = {}) : m_projection(std::move(projection)) { }

    void beginList() override { ++m_generation; }

    Result<RowSink::Page> addPage(const QByteArray &page) override
    {
        RowSink::Page info;
        std::vector<Row> rows;
        json::document document;
        try {
            document = m_parser.iterate(padded(page));
            json::object root = document.get_object();
            bool hasItems = false;
            for (json::field field : root) {
                const std::string_view key = field.escaped_key();
                json::value value = field.value();
                if (key == "metadata") {
                    eachField(value, [&](std::string_view name, json::value entry) {
                        if (name == "resourceVersion")
                            info.resourceVersion = ownText(entry);
                        else if (name == "continue")
                            info.continueToken = ownText(entry);
                    });
                } else if (key == "items") {
                    hasItems = true; // null is an empty list
                    eachItem(value, [&](json::value item) {
                        RowMetadata metadata;
                        rows.push_back(m_projection.read(item.get_object(), m_pool, metadata));
                    });
                } else if constexpr (readsTables) {
                    if (key == "rows") {
                        hasItems = true;
                        eachItem(value, [&](json::value item) {
                            RowMetadata metadata;
                            rows.push_back(m_projection.readRow(item.get_object(), m_pool, metadata));
                        });
                    } else {
                        m_projection.readField(key, value);
                    }
                }
            }
            if (!hasItems)
                return fail(ErrorKind::Invalid, QStringLiteral("the answer is not a list of objects"));
            if (!document.at_end())
                return fail(ErrorKind::Invalid, QStringLiteral("the list is followed by something else"));
        } catch (const simdjson::simdjson_error &e) {
            return broken("list", e, document);
        }
        for (Row &row : rows)
            upsert(std::move(row));
        return info;
    }

    void endList() override
    {
        for (auto it = m_known.begin(); it != m_known.end();) {
            if (it.value() == m_generation) {
                ++it;
            } else {
                dropPending(it.key());
                m_removed.insert(it.key());
                it = m_known.erase(it);
            }
        }
    }

    Result<RowSink::Event> applyEvent(QByteArrayView line) override
    {
        RowSink::Event event;
        json::document document;
        try {
            document = m_parser.iterate(padded(line));
            const std::string_view type = document["type"].get_string();
            if (type == "ADDED")
                event.type = RowSink::Event::Type::Added;
            else if (type == "MODIFIED")
                event.type = RowSink::Event::Type::Modified;
            else if (type == "DELETED")
                event.type = RowSink::Event::Type::Deleted;
            else if (type == "BOOKMARK")
                event.type = RowSink::Event::Type::Bookmark;
            else if (type != "ERROR")
                return fail(
                    ErrorKind::Invalid,
                    QStringLiteral("a watch event of the unknown type \"%1\"")
                        .arg(QString::fromUtf8(type.data(), qMin(qsizetype(type.size()), qsizetype(40)))));
            json::object object = document["object"].get_object();
            if (event.type == RowSink::Event::Type::Error) {
                const std::string_view raw = object.raw_json();
                event.status =
                    QJsonDocument::fromJson(QByteArray(raw.data(), qsizetype(raw.size()))).object();
                return event;
            }
            if (event.type == RowSink::Event::Type::Bookmark) {
                if constexpr (readsTables) {
                    // The object of a bookmark is a Table too, whose one row carries the version.
                    RowMetadata metadata;
                    (void)m_projection.read(object, m_pool, metadata);
                    event.resourceVersion = metadata.resourceVersion;
                    event.initialEventsEnd = metadata.initialEventsEnd;
                    return event;
                }
                const RowMetadata metadata = metadataOf(object["metadata"], m_pool);
                event.resourceVersion = metadata.resourceVersion;
                event.initialEventsEnd = metadata.initialEventsEnd;
                return event;
            }
            RowMetadata metadata;
            Row row = m_projection.read(object, m_pool, metadata);
            event.resourceVersion = metadata.resourceVersion;
            if (event.type == RowSink::Event::Type::Deleted)
                remove(row.uid);
            else
                upsert(std::move(row));
        } catch (const simdjson::simdjson_error &e) {
            return broken("watch event", e, document);
        }
        return event;
    }

    bool hasChanges() const override { return !m_pending.empty() || !m_removed.isEmpty(); }
    qsizetype size() const override { return m_known.size(); }
    const Projection &projection() const { return m_projection; }

    RowBatch<Row> takeBatch() override
    {
        RowBatch<Row> batch;
        batch.upserted.reserve(qsizetype(m_pending.size()));
        for (Row &row : m_pending) {
            if (!row.uid.isEmpty())
                batch.upserted.append(std::move(row));
        }
        batch.removed = m_removed.values();
        m_pending = {};
        m_pendingOf = {};
        m_removed = {};
        return batch;
    }

private:
    simdjson::padded_string_view padded(QByteArrayView bytes)
    {
        // simdjson reads in strides past the end, and Qt gives no such room.
        m_size = std::size_t(bytes.size());
        const std::size_t needed = m_size + simdjson::SIMDJSON_PADDING;
        if (needed > m_capacity) {
            m_buffer = std::make_unique_for_overwrite<char[]>(needed);
            m_capacity = needed;
        }
        std::memcpy(m_buffer.get(), bytes.data(), m_size);
        std::memset(m_buffer.get() + m_size, 0, simdjson::SIMDJSON_PADDING);
        return simdjson::padded_string_view(m_buffer.get(), m_size, needed);
    }
    std::unexpected<Error> broken(const char *what, const simdjson::simdjson_error &error,
                                  json::document &document)
    {
        const char *at = nullptr;
        // What is refused as a whole, as text that is not UTF-8, has no place.
        const bool known = document.is_alive() && document.current_location().get(at) == simdjson::SUCCESS
            && at >= m_buffer.get() && at < m_buffer.get() + m_size;
        const QString place = known ? QStringLiteral(" at byte %1").arg(at - m_buffer.get()) : QString();
        return fail(ErrorKind::Invalid,
                    QStringLiteral("the %1 of %2 bytes cannot be read%3: %4")
                        .arg(QLatin1StringView(what))
                        .arg(m_size)
                        .arg(place, QLatin1StringView(error.what())));
    }
    void upsert(Row row)
    {
        if (row.uid.isEmpty()) // an event whose Table has no row
            return;
        m_known.insert(row.uid, m_generation);
        m_removed.remove(row.uid);
        const auto at = m_pendingOf.constFind(row.uid);
        if (at != m_pendingOf.constEnd()) {
            m_pending[std::size_t(*at)] = std::move(row);
        } else {
            m_pendingOf.insert(row.uid, int(m_pending.size()));
            m_pending.push_back(std::move(row));
        }
    }
    void remove(const QString &uid)
    {
        dropPending(uid);
        m_known.remove(uid);
        m_removed.insert(uid);
    }
    void dropPending(const QString &uid)
    {
        if (const auto at = m_pendingOf.constFind(uid); at != m_pendingOf.constEnd()) {
            m_pending[std::size_t(*at)].uid.clear();
            m_pendingOf.erase(at);
        }
    }

    Projection m_projection;
    StringPool m_pool;
    json::parser m_parser;
    std::unique_ptr<char[]> m_buffer;
    std::size_t m_capacity = 0;
    std::size_t m_size = 0; ///< of what is read, without the padding
    QHash<QString, quint32> m_known; // uid → the list generation that saw it last
    quint32 m_generation = 0;
    std::vector<Row> m_pending; // one with an empty uid was taken back
    QHash<QString, int> m_pendingOf;
    QSet<QString> m_removed;
};

/// The row of one object that is at hand as QJsonObject; an empty row when it is not an object of that kind.
template <typename Projection> typename Projection::Row rowOf(const QJsonObject &object)
{
    const QByteArray bytes = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const simdjson::padded_string padded(bytes.data(), std::size_t(bytes.size()));
    StringPool pool;
    RowMetadata metadata;
    try {
        json::parser parser;
        json::document document = parser.iterate(padded);
        return Projection().read(document.get_object(), pool, metadata);
    } catch (const simdjson::simdjson_error &) {
        return {};
    }
}

} // namespace slipway
