// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/snapshot.h"

#include <QDateTime>

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

std::size_t labelHash(const QString &nameSpace, std::string_view key, std::string_view value)
{
    const std::size_t seed = qHash(nameSpace, 17);
    return std::hash<std::string_view>()(key) * 1'000'003U ^ std::hash<std::string_view>()(value)
        ^ (seed << 1);
}

// "Pod", "pods", "v1/Pod", "apps/v1/Deployment", "deployments.apps": the kind or plural in lower case.
QString plainKind(const QString &name)
{
    const QString last = name.section(u'/', -1);
    return last.section(u'.', 0, 0).toLower();
}

QString pluralOf(const QString &kind)
{
    if (kind.endsWith(u'y') && !kind.endsWith("ay"_L1) && !kind.endsWith("ey"_L1))
        return kind.chopped(1) + u"ies"_s;
    if (kind.endsWith(u's') && !kind.endsWith("ss"_L1))
        return kind; // Endpoints
    if (kind.endsWith(u's') || kind.endsWith(u'x') || kind.endsWith("ch"_L1))
        return kind + u"es"_s;
    return kind + u's';
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

template <typename Key>
const std::vector<const KubeObject *> &listIn(const QHash<QString, std::vector<const KubeObject *>> &index,
                                              const Key &key)
{
    static const std::vector<const KubeObject *> none;
    const auto found = index.constFind(key);
    return found == index.constEnd() ? none : *found;
}

} // namespace

qint64 secondsOf(std::string_view time)
{
    if (time.size() < 19 || time.size() > 40 || time[4] != '-' || time[7] != '-'
        || (time[10] != 'T' && time[10] != ' '))
        return 0;
    const QDateTime parsed =
        QDateTime::fromString(QString::fromUtf8(time.data(), qsizetype(time.size())), Qt::ISODate);
    return parsed.isValid() ? parsed.toSecsSinceEpoch() : 0;
}

qint64 secondsOf(JsonView time)
{
    // Times are written as "2026-11-21T10:00:00Z" in all but a few places; QDateTime's parser takes microseconds.
    const std::string_view text = time.bytes();
    if (text.size() == 20 && text[19] == 'Z' && text[4] == '-' && text[7] == '-' && text[10] == 'T') {
        const auto number = [&text](std::size_t from, std::size_t length) {
            int value = 0;
            for (std::size_t i = from; i < from + length; ++i) {
                if (text[i] < '0' || text[i] > '9')
                    return -1;
                value = value * 10 + (text[i] - '0');
            }
            return value;
        };
        const std::chrono::year_month_day day{std::chrono::year(number(0, 4)),
                                              std::chrono::month(unsigned(number(5, 2))),
                                              std::chrono::day(unsigned(number(8, 2)))};
        const int hour = number(11, 2);
        const int minute = number(14, 2);
        const int second = number(17, 2);
        if (!day.ok() || hour < 0 || minute < 0 || second < 0)
            return 0;
        return std::chrono::sys_days(day).time_since_epoch().count() * 86'400LL + hour * 3600LL
            + minute * 60LL + second;
    }
    return secondsOf(text);
}

QString objectLabel(const QString &kind, const QString &nameSpace, const QString &name)
{
    return nameSpace.isEmpty() ? kind + u'/' + name : kind + u'/' + nameSpace + u'/' + name;
}

QString KubeObject::label() const
{
    return objectLabel(kind, nameSpace, name);
}

qint64 KubeObject::created() const
{
    return secondsOf(json["metadata"]["creationTimestamp"]);
}

namespace {
thread_local ReadRecorder *recorder = nullptr;
} // namespace

ReadRecorder::ReadRecorder() : m_outer(recorder)
{
    recorder = this;
}

ReadRecorder::~ReadRecorder()
{
    recorder = m_outer;
}

void ReadRecorder::note(const QString &kind)
{
    if (recorder)
        recorder->m_kinds.insert(kind);
}

void ReadRecorder::noteAll()
{
    if (recorder)
        recorder->m_all = true;
}

Snapshot::Snapshot() = default;
Snapshot::~Snapshot() = default;

std::span<const KubeObject> Snapshot::objects() const
{
    ReadRecorder::noteAll();
    return m_objects;
}

const KubeObject *Snapshot::byUid(const QString &uid) const
{
    // Whatever kind it is of: what is not there may come as any.
    const KubeObject *found = m_byUid.value(uid);
    if (found)
        ReadRecorder::note(found->kind);
    return found;
}

const std::vector<const KubeObject *> &Snapshot::unwellPods() const
{
    ReadRecorder::note(u"Pod"_s);
    return m_unwell;
}

std::span<const CloudAnswer> Snapshot::cloud() const
{
    ReadRecorder::note(u"cloud"_s);
    return m_cloud;
}

std::span<const ApplyAnswer> Snapshot::applied() const
{
    ReadRecorder::note(u"apply"_s);
    return m_applied;
}

const std::vector<const KubeObject *> &Snapshot::of(const QString &kind) const
{
    ReadRecorder::note(kind);
    return listIn(m_byKind, kind);
}

const std::vector<const KubeObject *> &Snapshot::of(const QString &kind, const QString &nameSpace) const
{
    ReadRecorder::note(kind);
    return listIn(m_byKindNamespace, QString(kind + u'/' + nameSpace));
}

const KubeObject *Snapshot::find(const QString &kind, const QString &nameSpace, const QString &name) const
{
    ReadRecorder::note(kind);
    return m_byName.value(objectLabel(kind, nameSpace, name));
}

bool Snapshot::isListed(const QString &kind) const
{
    const QString lower = kind.toLower();
    return m_listed.contains(lower) || m_listed.contains(pluralOf(lower));
}

Snapshot::Presence Snapshot::presence(const QString &kind, const QString &nameSpace,
                                      const QString &name) const
{
    if (find(kind, nameSpace, name))
        return Presence::There;
    return isListed(kind) ? Presence::Absent : Presence::Unknown;
}

const std::vector<const KubeObject *> &Snapshot::ownedBy(const KubeObject &object) const
{
    const QString owner = object.uid.isEmpty() ? object.label() : object.uid;
    const std::vector<const KubeObject *> &owned = listIn(m_byOwner, owner);
    if (recorder) {
        // What usually is owned by something else, and what is here.
        for (const QString &kind : {u"Pod"_s, u"ReplicaSet"_s, u"Job"_s, u"ControllerRevision"_s})
            ReadRecorder::note(kind);
        // Of custom resources anything may be.
        if (object.apiVersion.contains(u'.'))
            ReadRecorder::noteAll();
        for (const KubeObject *each : owned)
            ReadRecorder::note(each->kind);
    }
    return owned;
}

const KubeObject &Snapshot::topOwner(const KubeObject &object) const
{
    const KubeObject *current = &object;
    for (int depth = 0; depth < 8; ++depth) {
        const KubeObject *next = nullptr;
        if (recorder) {
            for (const JsonView owner : current->metadata()["ownerReferences"].items())
                ReadRecorder::note(owner["kind"].text());
        }
        for (const JsonView owner : current->metadata()["ownerReferences"].items()) {
            const KubeObject *found = byUid(owner["uid"].text());
            if (!found)
                found = find(owner["kind"].text(), current->nameSpace, owner["name"].text());
            if (found && found != current && (!next || owner["controller"].flag()))
                next = found;
        }
        if (!next)
            break;
        current = next;
    }
    return *current;
}

std::vector<const KubeObject *> Snapshot::podsWith(const QString &nameSpace, JsonView matchLabels) const
{
    ReadRecorder::note(u"Pod"_s);
    std::vector<const KubeObject *> found;
    const std::vector<const KubeObject *> *candidates = nullptr;
    for (auto it = matchLabels.fields().begin(); it != JsonView::Iterator(); ++it) {
        const auto bucket = m_byLabel.find(labelHash(nameSpace, it.key(), it.value().bytes()));
        if (bucket == m_byLabel.end())
            return found;
        if (!candidates || bucket->second.size() < candidates->size())
            candidates = &bucket->second;
    }
    if (!candidates)
        return found;
    for (const KubeObject *pod : *candidates) {
        bool all = pod->nameSpace == nameSpace;
        const JsonView labels = pod->labels();
        for (auto it = matchLabels.fields().begin(); all && it != JsonView::Iterator(); ++it)
            all = labels.has(it.key()) && labels[it.key()].bytes() == it.value().bytes();
        if (all)
            found.push_back(pod);
    }
    return found;
}

const std::vector<ObjectEvent> &Snapshot::events(const KubeObject &object) const
{
    static const std::vector<ObjectEvent> none;
    ReadRecorder::note(u"Event"_s);
    if (!object.uid.isEmpty()) {
        if (const auto found = m_events.constFind(object.uid); found != m_events.constEnd())
            return *found;
    }
    const auto found = m_events.constFind(object.label());
    return found == m_events.constEnd() ? none : *found;
}

const std::vector<ObjectEvent> &Snapshot::events(const QString &kind, const QString &nameSpace,
                                                 const QString &name) const
{
    static const std::vector<ObjectEvent> none;
    ReadRecorder::note(u"Event"_s);
    if (const KubeObject *object = find(kind, nameSpace, name))
        return events(*object);
    const auto found = m_events.constFind(objectLabel(kind, nameSpace, name));
    return found == m_events.constEnd() ? none : *found;
}

const QStringList &Snapshot::withEvent(const QString &reason) const
{
    static const QStringList none;
    ReadRecorder::note(u"Event"_s);
    const auto found = m_withEvent.constFind(reason);
    return found == m_withEvent.constEnd() ? none : *found;
}

std::optional<std::string_view> Snapshot::log(const QString &nameSpace, const QString &pod,
                                              const QString &container, bool previous) const
{
    ReadRecorder::note(u"log"_s);
    const auto found = m_logs.constFind(nameSpace + u'/' + pod + u'/' + container
                                        + (previous ? u"?previous=true"_s : QString()));
    if (found == m_logs.constEnd())
        return std::nullopt;
    return found->bytes();
}

QStringList Snapshot::logged() const
{
    ReadRecorder::note(u"log"_s);
    QStringList keys;
    for (auto it = m_logs.keyBegin(); it != m_logs.keyEnd(); ++it) {
        if (!it->contains(u'?'))
            keys.append(*it);
    }
    keys.sort();
    return keys;
}

namespace {

// The same for the same value, whatever order its keys have: a sum of its leaves with their places.
std::size_t hashOf(JsonView value, std::size_t place)
{
    if (value.isObject()) {
        std::size_t sum = place;
        for (auto it = value.fields().begin(); it != JsonView::Iterator(); ++it)
            sum +=
                hashOf(it.value(), qHash(QByteArrayView(it.key().data(), qsizetype(it.key().size())), place));
        return sum;
    }
    if (value.isArray()) {
        std::size_t all = place;
        for (const JsonView item : value.items())
            all = qHashMulti(all, hashOf(item, 17));
        return all;
    }
    if (value.isString())
        return qHash(QByteArrayView(value.bytes().data(), qsizetype(value.bytes().size())), place + 1);
    return qHash(value.scalar(), place + 2);
}

} // namespace

QHash<QString, std::size_t> fingerprintsOf(const Snapshot &snapshot)
{
    QHash<QString, std::size_t> prints;
    for (const KubeObject &object : snapshot.m_objects) {
        const std::string_view version = object.metadata()["resourceVersion"].bytes();
        const std::size_t own = version.empty()
            ? hashOf(object.json, 3)
            : qHashMulti(5, object.nameSpace, object.name, object.uid,
                         QByteArrayView(version.data(), qsizetype(version.size())));
        prints[object.kind] += own;
    }
    // Events are no objects of the snapshot but what is said of them.
    std::size_t events = 0;
    for (auto it = snapshot.m_events.begin(); it != snapshot.m_events.end(); ++it) {
        for (const ObjectEvent &event : it.value())
            events += qHashMulti(7, it.key(), event.reason, event.message, event.count, event.last);
    }
    prints[u"Event"_s] += events;
    std::size_t logs = 0;
    for (auto it = snapshot.m_logs.begin(); it != snapshot.m_logs.end(); ++it)
        logs += hashOf(it.value(), qHash(it.key()));
    prints.insert(u"log"_s, logs);
    std::size_t cloud = 0;
    for (const CloudAnswer &each : snapshot.m_cloud)
        cloud = qHashMulti(cloud, each.method, each.url, each.status, hashOf(each.body, 11));
    prints.insert(u"cloud"_s, cloud);
    std::size_t applied = 0;
    for (const ApplyAnswer &each : snapshot.m_applied)
        applied = qHashMulti(applied, each.object, hashOf(each.response, 13), hashOf(each.manifest, 13));
    prints.insert(u"apply"_s, applied);
    std::size_t listed = 0;
    for (auto it = snapshot.m_listed.keyBegin(); it != snapshot.m_listed.keyEnd(); ++it)
        listed += qHash(*it);
    prints.insert(u"listed"_s, listed);
    return prints;
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
    const JsonView metadata = object["metadata"];
    if (own.isEmpty() || !metadata.isObject())
        return;
    KubeObject made{.json = object,
                    .apiVersion = object["apiVersion"].text(apiVersion),
                    .kind = own,
                    .nameSpace = metadata["namespace"].text(),
                    .name = metadata["name"].text(),
                    .uid = metadata["uid"].text()};
    m_snapshot->m_objects.push_back(std::move(made));
}

void SnapshotBuilder::addLogs(JsonView logs)
{
    for (auto it = logs.fields().begin(); it != JsonView::Iterator(); ++it) {
        if (it.value().isString())
            m_snapshot->m_logs.insert(it.keyText(), it.value());
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
