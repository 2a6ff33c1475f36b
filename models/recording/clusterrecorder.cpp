// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/clusterrecorder.h"

#include "diagnosis/logchoice.h"
#include "kube/reflector.h"
#include "recording/logrecorder.h"
#include "recording/recordingwriter.h"

#include <QJsonArray>
#include <QPointer>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int secondsBetweenChoices = 5;
/// For the choice of logs; what happened to objects is in the recording anyway.
constexpr qsizetype mostEventsKept = 5'000;

/// Enough to say which one it was.
QJsonObject nameTag(const QJsonObject &object)
{
    const QJsonObject metadata = object.value("metadata"_L1).toObject();
    QJsonObject kept;
    for (const QLatin1StringView key : {"name"_L1, "namespace"_L1, "uid"_L1}) {
        if (metadata.contains(key))
            kept.insert(key, metadata.value(key));
    }
    return {{u"apiVersion"_s, object.value("apiVersion"_L1)},
            {u"kind"_s, object.value("kind"_L1)},
            {u"metadata"_s, kept}};
}

} // namespace

struct ClusterRecorder::Private {
    /// One kind, compared with what the bundle had of it.
    struct Watched {
        std::unique_ptr<RowSource<ObjectRow>> rows;
        std::unique_ptr<Reflector> reflector;
        TaskHandle handle;
        QSet<QString>
            ofBundle; ///< uids, until the first list is complete: what is not in that has gone meanwhile
    };
    std::unique_ptr<RecordingWriter> writer;
    std::vector<std::unique_ptr<Watched>> watched;
    std::unique_ptr<LogRecorder> logs;
    QHash<QString, QString> versions; ///< of what is in the file, by uid
    QHash<QString, QJsonObject> tags; ///< the same, for when it goes
    QHash<QString, QJsonObject> pods; ///< as they are, by uid
    QHash<QString, QJsonObject> events;
};

ClusterRecorder::ClusterRecorder(KubeClient &client, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_clock(clock)
    , d(std::make_unique<Private>())
{
}

ClusterRecorder::~ClusterRecorder() = default;

bool ClusterRecorder::isRecording() const
{
    return d->writer && m_since.isValid();
}

qsizetype ClusterRecorder::entries() const
{
    return d->writer ? d->writer->entries() : 0;
}

qint64 ClusterRecorder::bytes() const
{
    return d->writer ? d->writer->bytes() : 0;
}

AnswerSink ClusterRecorder::answerSink()
{
    return [self = QPointer(this)](const QString &path, const Result<HttpResponse> &answer) {
        if (!self || !self->isRecording())
            return;
        const QDateTime now = self->m_clock.now();
        if (answer)
            self->d->writer->addAnswer(now, path, answer->status,
                                       answer->headers.value("Content-Type").value_or(QByteArray()),
                                       answer->body);
        else
            self->d->writer->addProblem(now, path, answer.error().detail);
    };
}

Task<> ClusterRecorder::run(QString path, Options options, ProgressSink progress, std::stop_token stop)
{
    auto bundle = co_await captureBundle(m_client, m_clock, options.capture, progress, stop);
    if (!bundle)
        co_return std::unexpected(std::move(bundle.error()));
    auto discovery = co_await m_client.discovery(false, stop);
    if (!discovery)
        co_return std::unexpected(std::move(discovery.error()));
    auto writer = RecordingWriter::create(path, *bundle, options.endpoints);
    if (!writer)
        co_return std::unexpected(std::move(writer.error()));
    d->writer = *std::move(writer);
    d->logs = std::make_unique<LogRecorder>(m_client, m_clock, *d->writer, options.logBytesASecond);
    QHash<QString, QSet<QString>> uidsOfKind; // by apiVersion and kind
    for (const QJsonValue item : bundle->value("cluster"_L1)["items"_L1].toArray()) {
        const QJsonObject object = item.toObject();
        d->versions.insert(uidOf(object), resourceVersionOf(object));
        d->tags.insert(uidOf(object), nameTag(object));
        if (object.value("kind"_L1) == "Pod"_L1)
            d->logs->notePod(object); // what starts again before the first watch is seen too
        uidsOfKind[object.value("apiVersion"_L1).toString() + object.value("kind"_L1).toString()].insert(
            uidOf(object));
    }
    m_since = m_clock.now();
    for (const ResourceKind &kind : capturedKinds(*discovery)) {
        const auto served = std::ranges::find(discovery->kinds, kind, &DiscoveredKind::kind);
        if (served != discovery->kinds.end() && served->verbs.contains(u"watch"_s))
            watch(kind, options.capture.nameSpace, uidsOfKind.value(kind.apiVersion() + kind.kind));
    }
    Q_EMIT began();
    Result<> written;
    for (int second = 0; written; ++second) {
        if (second % secondsBetweenChoices == 0)
            d->logs->choose(d->pods.values(), d->events.values(), options.logs);
        if (auto slept = co_await m_clock.sleepFor(1s, stop); !slept)
            break;
        d->writer->addMark(m_clock.now());
        written = d->writer->flush();
        Q_EMIT grew();
    }
    co_return end();
}

Result<> ClusterRecorder::end()
{
    d->logs.reset();
    d->watched.clear();
    if (!isRecording())
        return {};
    m_since = {};
    d->writer->addMark(m_clock.now());
    const Result<> written = d->writer->finish();
    Q_EMIT grew();
    return written;
}

void ClusterRecorder::watch(const ResourceKind &kind, const QString &nameSpace, const QSet<QString> &ofBundle)
{
    auto watched = std::make_unique<Private::Watched>();
    watched->ofBundle = ofBundle;
    watched->rows = makeObjectRows(kind, true);
    ReflectorOptions options{.nameSpace = kind.namespaced ? nameSpace : QString()};
    watched->reflector =
        std::make_unique<Reflector>(m_client, m_clock, kind, std::move(options), *watched->rows);
    Reflector *reflector = watched->reflector.get();
    const auto place = d->watched.size();
    connect(reflector, &Reflector::changed, this, [this, place] { take(place); });
    connect(reflector, &Reflector::stateChanged, this, [this, place] { take(place); });
    watched->handle.start([reflector](std::stop_token stop, ProgressSink) { return reflector->run(stop); });
    d->watched.push_back(std::move(watched));
}

void ClusterRecorder::take(std::size_t place)
{
    if (place >= d->watched.size())
        return; // its first state, told while it is made
    Private::Watched &watched = *d->watched.at(place);
    const QDateTime now = m_clock.now();
    const RowBatch<ObjectRow> batch = watched.rows->takeBatch();
    for (const ObjectRow &row : batch.upserted) {
        watched.ofBundle.remove(row.uid);
        const QString kind = row.object.value("kind"_L1).toString();
        if (kind == "Pod"_L1) {
            d->pods.insert(row.uid, row.object);
            d->logs->notePod(row.object);
        } else if (kind == "Event"_L1) {
            if (d->events.size() >= mostEventsKept)
                d->events.clear();
            d->events.insert(row.uid, row.object);
        }
        const QString version = resourceVersionOf(row.object);
        const auto before = d->versions.constFind(row.uid);
        const bool isNew = before == d->versions.cend();
        if (!isNew && *before == version)
            continue;
        d->versions.insert(row.uid, version);
        d->tags.insert(row.uid, nameTag(row.object));
        d->writer->addObject(now, isNew ? u"ADDED"_s : u"MODIFIED"_s, capturedObject(row.object));
    }
    const auto drop = [this, &now](const QString &uid) {
        d->pods.remove(uid);
        d->events.remove(uid);
        d->versions.remove(uid);
        if (const QJsonObject tag = d->tags.take(uid); !tag.isEmpty())
            d->writer->addObject(now, u"DELETED"_s, tag);
    };
    for (const QString &uid : batch.removed)
        drop(uid);
    if (watched.reflector->isSynced()) {
        for (const QString &uid : std::exchange(watched.ofBundle, {}))
            drop(uid);
    }
}

} // namespace slipway
