// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/eventtablemodel.h"
#include "kube/jsonrows.h"

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Recorders name an event by its object and the nanosecond, in hexadecimal (client-go, tools/record/event.go, makeEvent()); the fields have
/// whole seconds.
qint32 nanosOf(const QString &name, qint64 secs)
{
    bool isNumber = false;
    const qint64 nanos = QStringView(name).sliced(name.lastIndexOf(u'.') + 1).toLongLong(&isNumber, 16);
    constexpr qint64 second = 1'000'000'000;
    return isNumber && nanos / second == secs ? qint32(nanos % second) : 0;
}

/// Both APIs show the same stored objects under two sets of names (kubernetes/api core/v1 and events/v1 types.go).
struct EventProjection {
    using Row = EventRow;

    EventRow read(json::object object, StringPool &pool, RowMetadata &metadata) const
    {
        EventRow row;
        qint64 seriesSecs = 0;
        qint64 lastSecs = 0;
        qint64 eventSecs = 0;
        qint64 firstSecs = 0;
        int seriesCount = 0;
        int count = 0;
        QString oldSource;
        for (json::field field : object) {
            const std::string_view key = field.escaped_key();
            json::value value = field.value();
            if (key == "metadata")
                metadata = metadataOf(value, pool);
            else if (key == "type")
                row.type = pool.get(textOf(value));
            else if (key == "reason")
                row.reason = pool.get(textOf(value));
            else if (key == "message" || key == "note")
                row.message = ownText(value);
            else if (key == "involvedObject" || key == "regarding")
                readObject(value, pool, row);
            else if (key == "reportingController" || key == "reportingComponent")
                row.source = pool.get(textOf(value));
            else if (key == "source" || key == "deprecatedSource")
                eachField(value, [&](std::string_view part, json::value entry) {
                    if (part == "component")
                        oldSource = pool.get(textOf(entry));
                });
            else if (key == "count" || key == "deprecatedCount")
                count = int(integerOf(value));
            else if (key == "lastTimestamp" || key == "deprecatedLastTimestamp")
                lastSecs = secondsOf(textOf(value));
            else if (key == "firstTimestamp" || key == "deprecatedFirstTimestamp")
                firstSecs = secondsOf(textOf(value));
            else if (key == "eventTime")
                eventSecs = secondsOf(textOf(value));
            else if (key == "series")
                eachField(value, [&](std::string_view part, json::value entry) {
                    if (part == "count")
                        seriesCount = int(integerOf(entry));
                    else if (part == "lastObservedTime")
                        seriesSecs = secondsOf(textOf(entry));
                });
        }
        row.uid = metadata.uid;
        row.nameSpace = metadata.nameSpace;
        if (row.source.isEmpty())
            row.source = oldSource;
        row.count = seriesCount > 0 ? seriesCount : count > 0 ? count : 1;
        row.lastSecs = seriesSecs ? seriesSecs
            : lastSecs            ? lastSecs
            : eventSecs           ? eventSecs
                                  : metadata.createdSecs;
        if (row.count == 1)
            row.lastNanos = nanosOf(metadata.name, row.lastSecs);
        row.firstSecs = firstSecs ? firstSecs : eventSecs ? eventSecs : metadata.createdSecs;
        return row;
    }

    static void readObject(json::value reference, StringPool &pool, EventRow &row)
    {
        eachField(reference, [&](std::string_view key, json::value value) {
            if (key == "kind") {
                row.objectKind = pool.get(textOf(value));
            } else if (key == "name") {
                row.objectName = pool.get(textOf(value));
            } else if (key == "namespace") {
                row.objectNamespace = pool.get(textOf(value));
            } else if (key == "uid") {
                row.objectUid = pool.get(textOf(value));
            } else if (key == "fieldPath") {
                // spec.containers{main}, spec.initContainers{loader}
                const std::string_view path = textOf(value);
                const auto open = path.find('{');
                if (open != std::string_view::npos && path.ends_with('}'))
                    row.container = pool.get(path.substr(open + 1, path.size() - open - 2));
            }
        });
    }
};

} // namespace

std::unique_ptr<RowSource<EventRow>> makeEventRows()
{
    return std::make_unique<JsonRows<EventProjection>>();
}

EventRow eventRowOf(const QJsonObject &event)
{
    return rowOf<EventProjection>(event);
}

} // namespace slipway
