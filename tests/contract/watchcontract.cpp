// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Watches.
#include "contracttest.h"

namespace slipway {
using namespace Qt::StringLiterals;

void ContractTest::watchTellsOfEveryChange()
{
    const auto list = test::run(m_client->list(kinds::configMaps(), {.nameSpace = m_namespace}, never()));
    QVERIFY_OK(list);
    auto stream = test::run(m_client->watch(
        kinds::configMaps(), {.nameSpace = m_namespace, .resourceVersion = list->resourceVersion}, never()));
    QVERIFY_OK(stream);
    QVERIFY_OK(test::run(
        m_client->create(configMap(u"watched"_s, {{u"a"_s, u"1"_s}}), ApplyMode::Persist, never())));
    const auto added = nextEvent(**stream, u"ADDED"_s, u"watched"_s);
    QVERIFY_OK(added);
    QCOMPARE(added->object.value("kind"_L1).toString(), u"ConfigMap"_s);
    QCOMPARE(added->object.value("apiVersion"_L1).toString(), u"v1"_s);
    const auto patched = test::run(m_client->patch(ref(kinds::configMaps(), u"watched"_s), PatchType::Merge,
                                                   QJsonObject{{u"data"_s, QJsonObject{{u"a"_s, u"2"_s}}}},
                                                   ApplyMode::Persist, never()));
    QVERIFY_OK(patched);
    const auto modified = nextEvent(**stream, u"MODIFIED"_s, u"watched"_s);
    QVERIFY_OK(modified);
    QCOMPARE(modified->object.value("data"_L1).toObject().value("a"_L1).toString(), u"2"_s);
    QCOMPARE(resourceVersionOf(modified->object), resourceVersionOf(patched->object));
    QVERIFY_OK(test::run(m_client->remove(ref(kinds::configMaps(), u"watched"_s), {}, never())));
    const auto deleted = nextEvent(**stream, u"DELETED"_s, u"watched"_s);
    QVERIFY_OK(deleted);
    // The last state, but the version of the deletion.
    QCOMPARE(uidOf(deleted->object), uidOf(added->object));
    QVERIFY(resourceVersionOf(deleted->object) != resourceVersionOf(modified->object));
}

void ContractTest::watchResumesWithoutRepeating()
{
    const auto first = test::run(m_client->create(configMap(u"resume-1"_s), ApplyMode::Persist, never()));
    QVERIFY_OK(first);
    QVERIFY_OK(test::run(m_client->create(configMap(u"resume-2"_s), ApplyMode::Persist, never())));
    auto stream = test::run(m_client->watch(
        kinds::configMaps(), {.nameSpace = m_namespace, .resourceVersion = resourceVersionOf(first->object)},
        never()));
    QVERIFY_OK(stream);
    QList<WatchEvent> before;
    const auto second = nextEvent(**stream, u"ADDED"_s, u"resume-2"_s, &before);
    QVERIFY_OK(second);
    for (const WatchEvent &event : std::as_const(before))
        QVERIFY2(nameOf(event.object) != u"resume-1"_s, "an event at the version itself came again");
}

void ContractTest::watchEndsAtItsTimeout()
{
    const auto list = test::run(m_client->list(kinds::configMaps(), {.nameSpace = m_namespace}, never()));
    QVERIFY_OK(list);
    auto stream = test::run(m_client->watch(kinds::configMaps(),
                                            {.nameSpace = m_namespace,
                                             .resourceVersion = list->resourceVersion,
                                             .serverTimeout = std::chrono::seconds(1)},
                                            never()));
    QVERIFY_OK(stream);
    for (;;) {
        const auto lines = test::run((*stream)->read(never()), std::chrono::seconds(20));
        QVERIFY_OK(lines); // a clean end, no cut
        if (lines->isEmpty())
            break;
    }
}

void ContractTest::watchOfOneObjectSeesNoOther()
{
    QVERIFY_OK(test::run(m_client->create(configMap(u"one-a"_s), ApplyMode::Persist, never())));
    QVERIFY_OK(test::run(m_client->create(configMap(u"one-b"_s), ApplyMode::Persist, never())));
    const auto list = test::run(m_client->list(kinds::configMaps(), {.nameSpace = m_namespace}, never()));
    QVERIFY_OK(list);
    auto stream = test::run(m_client->watch(kinds::configMaps(),
                                            {.nameSpace = m_namespace,
                                             .fieldSelector = u"metadata.name=one-b"_s,
                                             .resourceVersion = list->resourceVersion},
                                            never()));
    QVERIFY_OK(stream);
    for (const QString &name : {u"one-a"_s, u"one-b"_s})
        QVERIFY_OK(test::run(m_client->patch(ref(kinds::configMaps(), name), PatchType::Merge,
                                             QJsonObject{{u"data"_s, QJsonObject{{u"k"_s, u"v"_s}}}},
                                             ApplyMode::Persist, never())));
    QList<WatchEvent> before;
    QVERIFY_OK(nextEvent(**stream, u"MODIFIED"_s, u"one-b"_s, &before));
    for (const WatchEvent &event : std::as_const(before))
        QCOMPARE(event.type, u"BOOKMARK"_s);
}

void ContractTest::selectorWatchTurnsALostMatchIntoDeleted()
{
    QVERIFY_OK(test::run(
        m_client->create(configMap(u"match"_s, {}, {{u"in"_s, u"yes"_s}}), ApplyMode::Persist, never())));
    const auto list = test::run(m_client->list(
        kinds::configMaps(), {.nameSpace = m_namespace, .labelSelector = u"in=yes"_s}, never()));
    QVERIFY_OK(list);
    QCOMPARE(list->items.size(), 1);
    auto stream = test::run(m_client->watch(
        kinds::configMaps(),
        {.nameSpace = m_namespace, .labelSelector = u"in=yes"_s, .resourceVersion = list->resourceVersion},
        never()));
    QVERIFY_OK(stream);
    const auto relabel = [this](const QJsonValue &value) {
        return test::run(m_client->patch(
            ref(kinds::configMaps(), u"match"_s), PatchType::Merge,
            QJsonObject{{u"metadata"_s, QJsonObject{{u"labels"_s, QJsonObject{{u"in"_s, value}}}}}},
            ApplyMode::Persist, never()));
    };
    QVERIFY_OK(relabel(u"no"_s));
    QVERIFY_OK(nextEvent(**stream, u"DELETED"_s, u"match"_s));
    QVERIFY_OK(relabel(u"yes"_s));
    QVERIFY_OK(nextEvent(**stream, u"ADDED"_s, u"match"_s));
}

void ContractTest::ancientVersionIsExpired()
{
    // Version 1 is older than any history that a server keeps in its cache; both ways of saying so are allowed.
    auto stream = test::run(m_client->watch(
        kinds::configMaps(),
        {.nameSpace = m_namespace, .resourceVersion = u"1"_s, .serverTimeout = std::chrono::seconds(5)},
        never()));
    if (stream) {
        auto events = test::run((*stream)->events(never()), std::chrono::seconds(20));
        // A server that has not compacted yet replays from there instead.
        if (events) {
            QVERIFY(!events->isEmpty());
            QSKIP("this server still has version 1 in its history");
        }
        QCOMPARE(events.error().kind, ErrorKind::Expired);
    } else {
        QCOMPARE(stream.error().kind, ErrorKind::Expired);
        QCOMPARE(stream.error().httpStatus, 410);
    }
}

void ContractTest::streamingListEndsWithItsBookmark()
{
    QVERIFY_OK(test::run(m_client->create(configMap(u"initial"_s, {}, {{u"stream"_s, u"yes"_s}}),
                                          ApplyMode::Persist, never())));
    auto stream = test::run(m_client->watch(
        kinds::configMaps(),
        {.nameSpace = m_namespace, .labelSelector = u"stream=yes"_s, .sendInitialEvents = true}, never()));
    if (!stream && stream.error().kind == ErrorKind::Invalid)
        QSKIP("this server does not stream lists");
    QVERIFY_OK(stream);
    QList<WatchEvent> before;
    const auto bookmark = nextEvent(**stream, u"BOOKMARK"_s, {}, &before);
    QVERIFY_OK(bookmark);
    QCOMPARE(before.size(), 1);
    QCOMPARE(before.first().type, u"ADDED"_s);
    const QJsonObject metadata = bookmark->object.value("metadata"_L1).toObject();
    QCOMPARE(metadata.value("annotations"_L1).toObject().value("k8s.io/initial-events-end"_L1).toString(),
             u"true"_s);
    QVERIFY(!metadata.value("resourceVersion"_L1).toString().isEmpty());
    QCOMPARE(bookmark->object.value("kind"_L1).toString(), u"ConfigMap"_s);
    // The parameter alone is refused.
    const auto refused =
        rawJson("GET", kinds::configMaps().path(m_namespace) + "?watch=1&sendInitialEvents=true", {}, {});
    QVERIFY_OK(refused);
    QCOMPARE(refused->status, 422);
}

void ContractTest::eventsOfBothApisAreTheSameObjects()
{
    const QJsonObject event{
        {u"apiVersion"_s, u"v1"_s},
        {u"kind"_s, u"Event"_s},
        {u"metadata"_s, QJsonObject{{u"name"_s, u"pod.1"_s}, {u"namespace"_s, m_namespace}}},
        {u"involvedObject"_s,
         QJsonObject{{u"kind"_s, u"Pod"_s},
                     {u"namespace"_s, m_namespace},
                     {u"name"_s, u"p"_s},
                     {u"uid"_s, u"u-1"_s},
                     {u"fieldPath"_s, u"spec.containers{main}"_s}}},
        {u"reason"_s, u"Testing"_s},
        {u"message"_s, u"hello"_s},
        {u"type"_s, u"Warning"_s},
        {u"count"_s, 3},
        {u"source"_s, QJsonObject{{u"component"_s, u"kubelet"_s}}},
        {u"firstTimestamp"_s, u"2026-11-21T10:00:00Z"_s},
        {u"lastTimestamp"_s, u"2026-11-21T10:05:00Z"_s}};
    QVERIFY_OK(test::run(m_client->create(event, ApplyMode::Persist, never())));
    const auto other = test::run(
        m_client->get({*wellKnownKind(u"events.k8s.io/v1"_s, u"Event"_s), m_namespace, u"pod.1"_s}, never()));
    QVERIFY_OK(other);
    QCOMPARE(other->value("apiVersion"_L1).toString(), u"events.k8s.io/v1"_s);
    QCOMPARE(other->value("note"_L1).toString(), u"hello"_s);
    QCOMPARE(other->value("regarding"_L1).toObject().value("uid"_L1).toString(), u"u-1"_s);
    QCOMPARE(other->value("deprecatedCount"_L1).toInt(), 3);
    const auto found = test::run(m_client->list(
        kinds::events(), {.nameSpace = m_namespace, .fieldSelector = u"involvedObject.uid=u-1"_s}, never()));
    QVERIFY_OK(found);
    QCOMPARE(found->items.size(), 1);
}

} // namespace slipway
