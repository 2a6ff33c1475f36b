// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/recording.h"

#include "diagnosis/bundle.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// Of objects that somebody asks for again and again, such as pods that a dashboard lists; a pod has some 5 KB.
constexpr qsizetype cachedBytes = 64LL * 1024 * 1024;

QString kindKey(const QString &group, const QString &kind)
{
    return group + u'/' + kind;
}

QString kindKey(const KubeObject &object)
{
    return kindKey(object.group(), object.kind);
}

/// Where the bundle ends: a recording has it on one line, with others after it. -1: there is nothing after it.
qsizetype endOfBundle(const QByteArray &text)
{
    const qsizetype end = text.indexOf('\n');
    if (end < 3 || !text.startsWith('{') || text.at(end - 1) != '}')
        return -1;
    // One that says so has begun with its first line.
    if (text.startsWith("{\"format\":\"" + QByteArray(recordingFormat) + '"'))
        return end;
    return QByteArrayView(text).sliced(end).trimmed().isEmpty() ? -1 : end;
}

} // namespace

QString recordedKey(const KubeObject &object)
{
    return kindKey(object) + u'/' + object.nameSpace + u'/' + object.name;
}

Recording::Recording() : m_cache(cachedBytes) { }
Recording::~Recording() = default;

Result<std::shared_ptr<const Recording>> Recording::read(const QByteArray &bytes, const QString &name)
{
    auto text = bundleText(bytes, name);
    if (!text)
        return std::unexpected(std::move(text.error()));
    qsizetype end = endOfBundle(text->plain);
    auto document = JsonDocument::parse(end < 0 ? text->plain : text->plain.first(end), name);
    if (!document && end >= 0) {
        // One document after all, whose first line only looked like a whole one.
        end = -1;
        document = JsonDocument::parse(text->plain, name);
    }
    // What was cut off while it was packed is still good to its last line, where it has lines.
    if (text->damagedAt && end < 0)
        return fail(ErrorKind::Invalid, u"the compressed data are damaged or cut off"_s,
                    u"%1: byte %2"_s.arg(name).arg(*text->damagedAt));
    if (!document)
        return std::unexpected(std::move(document.error()));
    auto start = snapshotOf(*document, name);
    if (!start)
        return std::unexpected(std::move(start.error()));

    std::shared_ptr<Recording> made(new Recording);
    made->m_bytes = std::move(text->plain);
    made->m_document = *std::move(document);
    made->m_start = *std::move(start);
    made->m_begin = made->m_start->now() * 1000;
    for (const JsonView endpoint : made->m_document->root()["endpoints"].items())
        made->m_endpoints.append(Endpoint::fromStored(endpoint.toJson().toObject()));
    if (end < 0) {
        made->m_bytes.clear(); // all of it is in the document
        return made;
    }
    qsizetype line = 1;
    for (qsizetype from = end + 1; from < made->m_bytes.size();) {
        ++line;
        const qsizetype next = made->m_bytes.indexOf('\n', from);
        // A line without an end is one whose writing was cut.
        if (next < 0) {
            made->m_isCutOff = true;
            break;
        }
        if (next > from) {
            if (auto taken = made->take(from, next - from, line, name); !taken)
                return std::unexpected(std::move(taken.error()));
        }
        from = next + 1;
    }
    made->m_isCutOff = made->m_isCutOff || text->damagedAt;
    return made;
}

Result<> Recording::take(qsizetype from, qsizetype length, qsizetype line, const QString &name)
{
    const QString where = u"%1: line %2"_s.arg(name).arg(line);
    auto document = JsonDocument::parse(QByteArray::fromRawData(m_bytes.constData() + from, length), where);
    if (!document)
        return std::unexpected(std::move(document.error()));
    const JsonView root = (*document)->root();
    const QDateTime time = QDateTime::fromString(root["at"].text(), Qt::ISODateWithMs);
    if (!time.isValid())
        return fail(ErrorKind::Invalid,
                    u"expected an RFC 3339 time, not \"%1\""_s.arg(root["at"].scalar().left(60)),
                    where + u": at"_s);
    // A clock that was set back while it was written does not make what came later come earlier.
    RecordedEntry entry{.at = std::max(time.toMSecsSinceEpoch(), endsAt()), .from = from, .length = length};
    const auto place = qsizetype(m_entries.size());
    if (const JsonView watch = root["watch"]) {
        const KubeObject object = kubeObjectOf(watch["object"]);
        if (object.kind.isEmpty() || object.name.isEmpty())
            return fail(ErrorKind::Invalid, u"expected an object with kind and name"_s,
                        where + u": watch.object"_s);
        entry.kind = RecordedEntry::Kind::Object;
        entry.key = recordedKey(object);
        entry.isTurn = watch["type"].is("DELETED");
        std::vector<qsizetype> &places = m_objectPlaces[entry.key];
        if (places.empty())
            m_keysOfKind[kindKey(object)].append(entry.key);
        places.push_back(place);
    } else if (const JsonView log = root["log"]) {
        entry.kind = RecordedEntry::Kind::Log;
        entry.key = log["container"].text();
        entry.isTurn = log["whole"].flag();
        m_logPlaces[entry.key].push_back(place);
    } else if (const JsonView answer = root["answer"]) {
        entry.kind = RecordedEntry::Kind::Answer;
        entry.key = answer["path"].text();
        entry.isTurn = answer["unchanged"].flag();
        m_answerPlaces[entry.key].push_back(place);
    }
    m_entries.push_back(std::move(entry));
    return {};
}

Result<std::shared_ptr<const Recording>> Recording::readFile(const QString &path)
{
    auto bytes = bundleBytes(path);
    if (!bytes)
        return std::unexpected(std::move(bytes.error()));
    return read(*bytes, path);
}

const Recording::StartIndex &Recording::startIndex() const
{
    std::call_once(m_indexed, [this] {
        for (const KubeObject &object : m_start->objects()) {
            m_startIndex.ofKind[kindKey(object)].push_back(&object);
            m_startIndex.byKey.insert(recordedKey(object), &object);
        }
    });
    return m_startIndex;
}

qsizetype Recording::countAt(qint64 at) const
{
    return std::ranges::upper_bound(m_entries, at, {}, &RecordedEntry::at) - m_entries.begin();
}

std::shared_ptr<const JsonDocument> Recording::document(qsizetype entry) const
{
    const QMutexLocker locked(&m_cacheMutex);
    if (const auto *held = m_cache.object(entry))
        return *held;
    const RecordedEntry &one = m_entries.at(std::size_t(entry));
    // It was read once already, and is as it was then.
    auto parsed =
        JsonDocument::parse(QByteArray::fromRawData(m_bytes.constData() + one.from, one.length), {});
    Q_ASSERT(parsed);
    m_cache.insert(entry, new std::shared_ptr<const JsonDocument>(*parsed), one.length);
    return *std::move(parsed);
}

RecordedObject Recording::objectOf(qsizetype entry) const
{
    auto holder = document(entry);
    return {.object = kubeObjectOf(holder->root()["watch"]["object"]), .holder = std::move(holder)};
}

qsizetype Recording::lastBefore(const std::vector<qsizetype> *places, qsizetype count)
{
    if (!places)
        return -1;
    const auto after = std::ranges::lower_bound(*places, count);
    return after == places->begin() ? -1 : *std::prev(after);
}

const std::vector<qsizetype> *Recording::placesOf(RecordedEntry::Kind kind, const QString &key) const
{
    const auto &all = kind == RecordedEntry::Kind::Object ? m_objectPlaces
        : kind == RecordedEntry::Kind::Log                ? m_logPlaces
                                                          : m_answerPlaces;
    const auto found = all.constFind(key);
    return found == all.cend() ? nullptr : &*found;
}

std::vector<RecordedObject> Recording::objectsAfter(qsizetype count, const QString &group,
                                                    const QString &kind) const
{
    std::vector<RecordedObject> objects;
    const QString wanted = kindKey(group, kind);
    for (const KubeObject *object : startIndex().ofKind.value(wanted)) {
        if (lastBefore(placesOf(RecordedEntry::Kind::Object, recordedKey(*object)), count) < 0)
            objects.push_back({.object = *object});
    }
    for (const QString &key : m_keysOfKind.value(wanted)) {
        const qsizetype last = lastBefore(placesOf(RecordedEntry::Kind::Object, key), count);
        if (last >= 0 && !m_entries.at(std::size_t(last)).isTurn)
            objects.push_back(objectOf(last));
    }
    return objects;
}

bool Recording::knowsKind(const QString &group, const QString &kind) const
{
    const QString key = kindKey(group, kind);
    return startIndex().ofKind.contains(key) || m_keysOfKind.contains(key) || m_start->isListed(kind);
}

std::optional<RecordedObject> Recording::objectAfter(qsizetype count, const QString &key) const
{
    const qsizetype last = lastBefore(placesOf(RecordedEntry::Kind::Object, key), count);
    if (last >= 0)
        return m_entries.at(std::size_t(last)).isTurn ? std::nullopt : std::optional(objectOf(last));
    const KubeObject *object = startIndex().byKey.value(key);
    return object ? std::optional(RecordedObject{.object = *object}) : std::nullopt;
}

std::optional<QByteArray> Recording::logAfter(qsizetype count, const QString &key) const
{
    const std::vector<qsizetype> *places = placesOf(RecordedEntry::Kind::Log, key);
    const JsonView before = m_document->root()["logs"][key.toUtf8().toStdString()];
    if (lastBefore(places, count) < 0)
        return before.isString()
            ? std::optional(QByteArray(before.bytes().data(), qsizetype(before.bytes().size())))
            : std::nullopt;
    const auto end = std::ranges::lower_bound(*places, count);
    auto from = end;
    bool isWhole = false;
    while (from != places->begin() && !isWhole)
        isWhole = m_entries.at(std::size_t(*--from)).isTurn;
    QByteArray text;
    if (!isWhole && before.isString())
        text.append(before.bytes().data(), qsizetype(before.bytes().size()));
    for (; from != end; ++from) {
        const auto holder = document(*from);
        const std::string_view lines = holder->root()["log"]["text"].bytes();
        text.append(lines.data(), qsizetype(lines.size()));
    }
    return text;
}

std::optional<ProxyAnswer> Recording::answerAfter(qsizetype count, const QString &path) const
{
    const std::vector<qsizetype> *places = placesOf(RecordedEntry::Kind::Answer, path);
    if (lastBefore(places, count) < 0)
        return {};
    auto place = std::prev(std::ranges::lower_bound(*places, count));
    ProxyAnswer answer{.at = m_entries.at(std::size_t(*place)).at};
    while (place != places->begin() && m_entries.at(std::size_t(*place)).isTurn)
        --place;
    const auto holder = document(*place);
    const JsonView said = holder->root()["answer"];
    answer.status = int(said["status"].integer());
    answer.contentType = said["type"].text().toLatin1();
    answer.body = QByteArray(said["body"].bytes().data(), qsizetype(said["body"].bytes().size()));
    answer.problem = said["problem"].text();
    return answer;
}

std::shared_ptr<const Snapshot> Recording::snapshotAfter(qsizetype count, qint64 at) const
{
    if (count <= 0)
        return m_start;
    SnapshotBuilder builder;
    builder.keep(m_document);
    builder.setNow(at / 1000);
    builder.setListed(m_start->listedKinds());
    for (const KubeObject &object : m_start->objects()) {
        if (lastBefore(placesOf(RecordedEntry::Kind::Object, recordedKey(object)), count) < 0)
            builder.add(object);
    }
    for (auto it = m_objectPlaces.cbegin(); it != m_objectPlaces.cend(); ++it) {
        const qsizetype last = lastBefore(&*it, count);
        if (last < 0 || m_entries.at(std::size_t(last)).isTurn)
            continue;
        RecordedObject object = objectOf(last);
        builder.keep(std::move(object.holder));
        builder.add(std::move(object.object));
    }
    const JsonView root = m_document->root();
    builder.addLogs(root["logs"]);
    builder.addCloud(root["cloud"]);
    builder.addApplied(root["apply"]);
    QJsonObject later;
    for (auto it = m_logPlaces.cbegin(); it != m_logPlaces.cend(); ++it) {
        if (lastBefore(&*it, count) >= 0)
            later.insert(it.key(), QString::fromUtf8(logAfter(count, it.key()).value_or(QByteArray())));
    }
    if (!later.isEmpty()) {
        const auto document =
            JsonDocument::parse(QJsonDocument(later).toJson(QJsonDocument::Compact), u"logs"_s);
        Q_ASSERT(document);
        builder.keep(*document);
        builder.addLogs((*document)->root());
    }
    builder.addUnreadLogs(root["logsNotRead"], later.keys());
    return builder.build();
}

} // namespace slipway
