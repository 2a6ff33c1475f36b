// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/snapshot.h"

#include "diagnosis/plural.h"
#include "diagnosis/snapshotkeys.h"

#include <QDateTime>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

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

std::optional<LogAbsence> Snapshot::whyUnread(const QString &nameSpace, const QString &pod,
                                              const QString &container, bool previous) const
{
    ReadRecorder::note(u"log"_s);
    const auto found = m_unread.constFind(nameSpace + u'/' + pod + u'/' + container
                                          + (previous ? u"?previous=true"_s : QString()));
    return found == m_unread.constEnd() ? std::nullopt : std::optional(*found);
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
    for (auto it = snapshot.m_unread.begin(); it != snapshot.m_unread.end(); ++it)
        logs += qHashMulti(19, it.key(), int(it.value()));
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

} // namespace slipway
