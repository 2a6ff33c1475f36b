// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/snapshot.h"
#include "diagnosis/snapshotkeys.h"

#include <array>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Kinds whose name several groups use, and the group that is meant by the bare name.
QLatin1StringView usualGroup(const QString &kind)
{
    static const QHash<QString, QLatin1StringView> groups{{u"Service"_s, ""_L1},
                                                          {u"Node"_s, ""_L1},
                                                          {u"Event"_s, ""_L1},
                                                          {u"Pod"_s, ""_L1},
                                                          {u"Endpoints"_s, ""_L1},
                                                          {u"Gateway"_s, "gateway.networking.k8s.io"_L1},
                                                          {u"Deployment"_s, "apps"_L1},
                                                          {u"Job"_s, "batch"_L1},
                                                          {u"NetworkPolicy"_s, "networking.k8s.io"_L1},
                                                          {u"Ingress"_s, "networking.k8s.io"_L1},
                                                          {u"Namespace"_s, ""_L1},
                                                          {u"Secret"_s, ""_L1},
                                                          {u"ConfigMap"_s, ""_L1},
                                                          {u"ServiceAccount"_s, ""_L1}};
    const auto found = groups.find(kind);
    return found == groups.end() ? "*"_L1 : *found;
}

bool isUsual(const KubeObject &object)
{
    const QLatin1StringView group = usualGroup(object.kind);
    if (group == "*"_L1)
        return true;
    const QString own = object.group();
    return own == group || (object.kind == "Event"_L1 && own == "events.k8s.io"_L1)
        || (object.kind == "Ingress"_L1 && own == "extensions"_L1)
        || (object.kind == "Deployment"_L1 && own == "extensions"_L1);
}

ObjectEvent eventOf(JsonView event)
{
    ObjectEvent made;
    made.reason = event["reason"].text();
    made.message = event["message"].text(event["note"].text());
    made.source = event["source"]["component"].text(event["deprecatedSource"]["component"].text());
    if (made.source.isEmpty())
        made.source = event["reportingComponent"].text(event["reportingController"].text());
    made.isWarning = event["type"].is("Warning");
    const JsonView about = event["involvedObject"] ? event["involvedObject"] : event["regarding"];
    const QString path = about["fieldPath"].text();
    if (const qsizetype from = path.indexOf(u'{'); from >= 0 && path.endsWith(u'}'))
        made.container = path.mid(from + 1).chopped(1);
    const qint64 created = secondsOf(event["metadata"]["creationTimestamp"]);
    for (const qint64 time :
         {secondsOf(event["series"]["lastObservedTime"]), secondsOf(event["lastTimestamp"]),
          secondsOf(event["deprecatedLastTimestamp"]), secondsOf(event["eventTime"]), created}) {
        if (time && !made.last)
            made.last = time;
    }
    for (const qint64 time :
         {secondsOf(event["firstTimestamp"]), secondsOf(event["deprecatedFirstTimestamp"]),
          secondsOf(event["eventTime"]), created, made.last}) {
        if (time && !made.first)
            made.first = time;
    }
    made.count = int(std::clamp<qint64>(
        event["series"]["count"].integer(event["count"].integer(event["deprecatedCount"].integer(1))), 1,
        1'000'000));
    return made;
}

// The latest instant that an object names in its usual places.
qint64 latestIn(JsonView object)
{
    qint64 latest = secondsOf(object["metadata"]["creationTimestamp"]);
    const auto take = [&latest](JsonView time) { latest = std::max(latest, secondsOf(time)); };
    take(object["lastTimestamp"]);
    take(object["series"]["lastObservedTime"]);
    take(object["eventTime"]);
    for (const JsonView entry : object["metadata"]["managedFields"].items())
        take(entry["time"]);
    for (const JsonView condition : object["status"]["conditions"].items()) {
        take(condition["lastTransitionTime"]);
        take(condition["lastHeartbeatTime"]);
        take(condition["lastUpdateTime"]);
    }
    for (const JsonView container : object["status"]["containerStatuses"].items()) {
        take(container["state"]["running"]["startedAt"]);
        take(container["state"]["terminated"]["finishedAt"]);
        take(container["lastState"]["terminated"]["finishedAt"]);
    }
    return latest;
}

bool isWell(const KubeObject &pod)
{
    const JsonView status = pod.status();
    if (status["phase"].is("Succeeded"))
        return true;
    if (!status["phase"].is("Running"))
        return false;
    for (const JsonView condition : status["conditions"].items()) {
        if (condition["type"].is("Ready"))
            return condition["status"].is("True");
    }
    return false;
}

constexpr std::array absences{std::pair{LogAbsence::Forbidden, "Forbidden"_L1},
                              std::pair{LogAbsence::Gone, "Gone"_L1}, std::pair{LogAbsence::Late, "Late"_L1},
                              std::pair{LogAbsence::Unasked, "Unasked"_L1},
                              std::pair{LogAbsence::Failed, "Failed"_L1}};

} // namespace

QLatin1StringView nameOf(LogAbsence absence)
{
    return std::ranges::find(absences, absence, &std::pair<LogAbsence, QLatin1StringView>::first)->second;
}

std::optional<LogAbsence> logAbsenceNamed(const QString &name)
{
    const auto found = std::ranges::find(absences, name, &std::pair<LogAbsence, QLatin1StringView>::second);
    return found == absences.end() ? std::nullopt : std::optional(found->first);
}

KubeObject kubeObjectOf(JsonView object, const QString &kind, const QString &apiVersion)
{
    const JsonView metadata = object["metadata"];
    return {.json = object,
            .apiVersion = object["apiVersion"].text(apiVersion),
            .kind = object["kind"].text(kind),
            .nameSpace = metadata["namespace"].text(),
            .name = metadata["name"].text(),
            .uid = metadata["uid"].text()};
}

SnapshotBuilder::SnapshotBuilder() : m_snapshot(new Snapshot) { }
SnapshotBuilder::~SnapshotBuilder() = default;

void SnapshotBuilder::keep(std::shared_ptr<const JsonDocument> document)
{
    m_snapshot->m_documents.push_back(std::move(document));
}

void SnapshotBuilder::addObjects(JsonView list)
{
    if (list.isArray()) {
        for (const JsonView item : list.items())
            addObject(item, {}, {});
        return;
    }
    if (!list["items"].isArray()) {
        addObject(list, {}, {});
        return;
    }
    const QString kind = list["kind"].text();
    const QString itemKind = kind.endsWith("List"_L1) ? kind.chopped(4) : QString();
    const QString apiVersion = list["apiVersion"].text();
    for (const JsonView item : list["items"].items())
        addObject(item, itemKind, apiVersion);
}

void SnapshotBuilder::addObject(JsonView object, const QString &kind, const QString &apiVersion)
{
    const QString own = object["kind"].text(kind);
    if (own.endsWith("List"_L1) && object["items"].isArray()) {
        const QString version = object["apiVersion"].text(apiVersion);
        for (const JsonView item : object["items"].items()) {
            // Lists inside lists inside lists are nobody's cluster.
            if (!item["items"].isArray())
                addObject(item, own.chopped(4), version);
        }
        return;
    }
    if (!own.isEmpty() && object["metadata"].isObject())
        add(kubeObjectOf(object, kind, apiVersion));
}

void SnapshotBuilder::add(KubeObject object)
{
    m_snapshot->m_objects.push_back(std::move(object));
}

void SnapshotBuilder::addLogs(JsonView logs)
{
    for (auto it = logs.fields().begin(); it != JsonView::Iterator(); ++it) {
        if (it.value().isString())
            m_snapshot->m_logs.insert(it.keyText(), it.value());
    }
}

void SnapshotBuilder::addUnreadLogs(JsonView reasons, const QStringList &readSince)
{
    for (auto it = reasons.fields().begin(); it != JsonView::Iterator(); ++it) {
        // A reason that a later version knows says at least that the log was not read.
        if (it.value().isString() && !readSince.contains(it.keyText()))
            m_snapshot->m_unread.insert(it.keyText(),
                                        logAbsenceNamed(it.value().text()).value_or(LogAbsence::Failed));
    }
}

void SnapshotBuilder::addCloud(JsonView answers)
{
    for (const JsonView answer : answers.items()) {
        const JsonView request = answer["request"];
        const JsonView body = request["body"];
        m_snapshot->m_cloud.push_back({.method = request["method"].text(u"GET"_s),
                                       .url = request["url"].text(),
                                       .requestBody = body.text(),
                                       .status = int(answer["status"].integer(0)),
                                       .body = answer["body"]});
    }
}

void SnapshotBuilder::addApplied(JsonView answers)
{
    for (const JsonView answer : answers.items()) {
        const JsonView object = answer["object"];
        ApplyAnswer made{.manifest = object.isObject() ? object : JsonView(), .response = answer["response"]};
        made.object = object.isObject()
            ? objectLabel(object["kind"].text(),
                          object["metadata"].isObject() ? object["metadata"]["namespace"].text()
                                                        : object["namespace"].text(),
                          object["metadata"].isObject() ? object["metadata"]["name"].text()
                                                        : object["name"].text())
            : object.text();
        m_snapshot->m_applied.push_back(std::move(made));
    }
}

void SnapshotBuilder::setListed(const QStringList &kinds)
{
    for (const QString &kind : kinds)
        m_snapshot->m_listed.insert(plainKind(kind), true);
}

std::shared_ptr<const Snapshot> SnapshotBuilder::build()
{
    Snapshot &made = *m_snapshot;
    const auto count = qsizetype(made.m_objects.size());
    made.m_byName.reserve(count);
    made.m_byUid.reserve(count);
    qint64 latest = 0;
    for (const KubeObject &object : made.m_objects) {
        const bool usual = isUsual(object);
        const QString kind = usual ? object.kind : object.kind + u'.' + object.group();
        if (!m_now)
            latest = std::max(latest, latestIn(object.json));
        if (kind == "Event"_L1) {
            const JsonView about = object["involvedObject"] ? object["involvedObject"] : object["regarding"];
            const ObjectEvent event = eventOf(object.json);
            if (const QString uid = about["uid"].text(); !uid.isEmpty())
                made.m_events[uid].push_back(event);
            const QString of =
                objectLabel(about["kind"].text(), about["namespace"].text(), about["name"].text());
            QStringList &alike = made.m_withEvent[event.reason];
            if (alike.isEmpty() || alike.constLast() != of)
                alike.append(of);
            made.m_events[of].push_back(event);
            continue;
        }
        // An object that two lists hold, as two API versions do, is one object: the first stands.
        const QString label = objectLabel(kind, object.nameSpace, object.name);
        if (made.m_byName.contains(label))
            continue;
        made.m_byName.insert(label, &object);
        if (!object.uid.isEmpty())
            made.m_byUid.insert(object.uid, &object);
        made.m_byKind[kind].push_back(&object);
        made.m_byKindNamespace[kind + u'/' + object.nameSpace].push_back(&object);
        for (const JsonView owner : object.metadata()["ownerReferences"].items()) {
            const QString uid = owner["uid"].text();
            made.m_byOwner[uid.isEmpty()
                               ? objectLabel(owner["kind"].text(), object.nameSpace, owner["name"].text())
                               : uid]
                .push_back(&object);
        }
        if (kind == "Pod"_L1) {
            for (auto it = object.labels().fields().begin(); it != JsonView::Iterator(); ++it)
                made.m_byLabel[labelHash(object.nameSpace, it.key(), it.value().bytes())].push_back(&object);
            if (!isWell(object))
                made.m_unwell.push_back(&object);
        }
    }
    for (auto &events : made.m_events)
        std::ranges::stable_sort(events, {}, &ObjectEvent::last);
    made.m_now = m_now ? m_now : latest;
    return std::exchange(m_snapshot, nullptr);
}

} // namespace slipway
