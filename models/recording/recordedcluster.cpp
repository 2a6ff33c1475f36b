// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recording/recordedcluster.h"

#include "base/worker.h"
#include "kube/labelselector.h"
#include "recording/recordedkinds.h"
#include "recording/recordedstreams.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

struct RecordedClusterWords {
    Q_DECLARE_TR_FUNCTIONS(slipway::RecordedCluster)
};

std::unexpected<Error> onlyARecord()
{
    return fail(ErrorKind::Forbidden,
                RecordedClusterWords::tr("This is a recorded cluster: nothing of it can be changed."), {},
                RecordedClusterWords::tr("Connect to the cluster itself."));
}

std::unexpected<Error> notRecorded(const QString &what)
{
    return fail(ErrorKind::Unavailable,
                RecordedClusterWords::tr("A recorded cluster answers no requests of its own."), what);
}

std::unexpected<Error> notAskedFor(const ResourceKind &kind)
{
    return fail(ErrorKind::NotFound,
                RecordedClusterWords::tr("The bundle was made without asking for %1.").arg(kind.plural));
}

/// @param count  after so many entries of the recording
Result<std::vector<RecordedObject>> matching(const Recording &recording, qsizetype count,
                                             const ResourceKind &kind, const ListOptions &options)
{
    auto selector = LabelSelector::parse(options.labelSelector);
    if (!selector)
        return std::unexpected(std::move(selector.error()));
    if (!recording.knowsKind(kind.group, kind.kind))
        return notAskedFor(kind);
    std::vector<RecordedObject> all = recording.objectsAfter(count, kind.group, kind.kind);
    std::erase_if(all, [&](const RecordedObject &each) {
        const KubeObject &object = each.object;
        return (!options.nameSpace.isEmpty() && object.nameSpace != options.nameSpace)
            || (!selector->isEmpty() && !selector->matches(object.labels().toJson().toObject()))
            || !isSelectedByFields(object.json, options.fieldSelector);
    });
    return all;
}

/// As a server answers a list. How many entries had come is the resourceVersion.
/// @param now  seconds since 1970
Result<QByteArray> pageOf(const Recording &recording, qsizetype count, qint64 now, const ResourceKind &kind,
                          const ListOptions &options)
{
    auto found = matching(recording, count, kind, options);
    if (!found)
        return std::unexpected(std::move(found.error()));
    if (options.asTable) {
        std::vector<const KubeObject *> objects;
        for (const RecordedObject &each : *found)
            objects.push_back(&each.object);
        return recordedTable(objects, now, count);
    }
    QByteArray page = "{\"kind\":\"" + kind.kind.toUtf8() + "List\",\"apiVersion\":\""
        + kind.apiVersion().toUtf8() + "\",\"metadata\":{\"resourceVersion\":\"" + QByteArray::number(count)
        + "\"},\"items\":[";
    bool isFirst = true;
    for (const RecordedObject &object : *found) {
        if (!std::exchange(isFirst, false))
            page += ',';
        QJsonObject whole = object.object.json.toJson().toObject();
        if (options.metadataOnly)
            whole = {{u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                     {u"kind"_s, u"PartialObjectMetadata"_s},
                     {u"metadata"_s, whole.value("metadata"_L1)}};
        page += QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
    return page + "]}";
}

QString whyNotRead(std::optional<LogAbsence> absence)
{
    if (!absence)
        return RecordedClusterWords::tr("The bundle does not have this log.");
    switch (*absence) {
    case LogAbsence::Forbidden:
        return RecordedClusterWords::tr("Whoever made the bundle may not read this log.");
    case LogAbsence::Gone:
        return RecordedClusterWords::tr("The cluster did not have this log any more, or not yet.");
    case LogAbsence::Late:
    case LogAbsence::Unasked:
    case LogAbsence::Failed:
        break;
    }
    return RecordedClusterWords::tr("This log was not read when the bundle was made.");
}

} // namespace

RecordedCluster::RecordedCluster(std::shared_ptr<const Recording> recording, const QString &path,
                                 Clock &clock)
    : m_recording(std::move(recording))
    , m_playback(std::make_unique<Playback>(m_recording, clock))
    , m_path(path)
{
    m_context.name = QFileInfo(path).fileName();
    m_context.clusterName = m_context.name;
    m_context.nameSpace.clear(); // all of them: nobody has set one
    m_context.server = QUrl::fromLocalFile(path);
    watchListRefused = true;
}

RecordedCluster::~RecordedCluster() = default;

QDateTime RecordedCluster::recordedAt() const
{
    return QDateTime::fromMSecsSinceEpoch(m_recording->beginsAt());
}

QList<Endpoint> RecordedCluster::endpoints() const
{
    QList<Endpoint> endpoints = m_recording->endpoints();
    for (Endpoint &endpoint : endpoints) {
        // Reached by this file alone, wherever the cluster itself was.
        const QString nameSpace = endpoint.target.nameSpace;
        endpoint.target = {.nameSpace = nameSpace, .kubeContext = m_context.name};
    }
    return endpoints;
}

Task<std::shared_ptr<void>> RecordedCluster::permitChanges(std::stop_token)
{
    co_return onlyARecord();
}

Task<KubeVersion> RecordedCluster::version(std::stop_token)
{
    // Nobody asked the server; its nodes' kubelets are of its version, or a little older.
    KubeVersion newest;
    for (const RecordedObject &node : m_recording->objectsAfter(m_playback->count(), {}, u"Node"_s)) {
        const QString text = node.object.status()["nodeInfo"]["kubeletVersion"].text();
        const QStringList parts = text.mid(1).split(u'.');
        if (parts.size() < 2)
            continue;
        const KubeVersion each{text, parts.at(0).toInt(), parts.at(1).toInt(), {}};
        if (newest.gitVersion.isEmpty() || each.atLeast(newest.major, newest.minor))
            newest = each;
    }
    co_return newest;
}

Task<Discovery> RecordedCluster::discovery(bool, std::stop_token)
{
    co_return recordedKinds(*m_recording);
}

Task<QJsonObject> RecordedCluster::get(ResourceRef ref, std::stop_token)
{
    if (!m_recording->knowsKind(ref.kind.group, ref.kind.kind))
        co_return notAskedFor(ref.kind);
    const auto found = m_recording->objectAfter(
        m_playback->count(), u"%1/%2/%3/%4"_s.arg(ref.kind.group, ref.kind.kind, ref.nameSpace, ref.name));
    if (found)
        co_return found->object.json.toJson().toObject();
    co_return fail(ErrorKind::NotFound, RecordedClusterWords::tr("The bundle does not have it."),
                   ref.toString());
}

Task<QJsonObject> RecordedCluster::getMetadata(ResourceRef ref, std::stop_token stop)
{
    auto found = co_await get(std::move(ref), stop);
    if (!found)
        co_return found;
    co_return QJsonObject{{u"kind"_s, u"PartialObjectMetadata"_s},
                          {u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                          {u"metadata"_s, found->value("metadata"_L1)}};
}

Task<ObjectList> RecordedCluster::list(ResourceKind kind, ListOptions options, std::stop_token)
{
    const qsizetype count = m_playback->count();
    auto found = matching(*m_recording, count, kind, options);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    ObjectList list{.resourceVersion = QString::number(count)};
    for (const RecordedObject &each : *found)
        list.items.append(each.object.json.toJson().toObject());
    co_return list;
}

Task<QByteArray> RecordedCluster::listPage(ResourceKind kind, ListOptions options, QString, std::stop_token)
{
    // Ten thousand pods are written again as a server would send them: not on the window's thread.
    return onWorker([recording = m_recording, count = m_playback->count(),
                     now = m_playback->position() / 1000, kind = std::move(kind),
                     options = std::move(options)] { return pageOf(*recording, count, now, kind, options); });
}

Task<std::unique_ptr<WatchStream>> RecordedCluster::watch(ResourceKind kind, WatchOptions options,
                                                          std::stop_token)
{
    co_return makeRecordedWatch(*m_playback, std::move(kind), std::move(options));
}

Task<Written> RecordedCluster::create(QJsonObject, ApplyMode, std::stop_token)
{
    co_return onlyARecord();
}

Task<Written> RecordedCluster::apply(QJsonObject, ApplyOptions, std::stop_token)
{
    co_return onlyARecord();
}

Task<Written> RecordedCluster::patch(ResourceRef, PatchType, QJsonValue, ApplyMode, std::stop_token, QString)
{
    co_return onlyARecord();
}

Task<QJsonObject> RecordedCluster::remove(ResourceRef, DeleteOptions, std::stop_token)
{
    co_return onlyARecord();
}

Task<std::unique_ptr<LogStream>> RecordedCluster::logs(QString nameSpace, QString pod, LogOptions options,
                                                       std::stop_token)
{
    QString container = options.container;
    if (container.isEmpty()) {
        if (const auto found =
                m_recording->objectAfter(m_playback->count(), u"/Pod/%1/%2"_s.arg(nameSpace, pod)))
            container = found->object.spec()["containers"].at(0)["name"].text();
    }
    const QString key = u"%1/%2/%3"_s.arg(nameSpace, pod, container);
    const QString whole = options.previous ? key + u"?previous=true"_s : key;
    if (m_recording->logAfter(m_playback->count(), whole))
        co_return makeRecordedLog(*m_playback, whole, options);
    // It may come while it is played; the one before a restart is asked for when it is there.
    Error error =
        fail(ErrorKind::Invalid,
             whyNotRead(m_recording->start()->whyUnread(nameSpace, pod, container, options.previous)), key)
            .error();
    error.reason = u"NotRecorded"_s;
    co_return std::unexpected(std::move(error));
}

std::unique_ptr<HttpTransport> RecordedCluster::proxyTransport(ProxyTarget target)
{
    return makeRecordedProxy(*m_playback, target);
}

Task<HttpResponse> RecordedCluster::raw(QByteArray, QByteArray pathAndQuery, QByteArray, std::stop_token stop)
{
    if (pathAndQuery != "/version")
        co_return notRecorded(QString::fromUtf8(pathAndQuery));
    auto known = co_await version(stop);
    if (!known)
        co_return std::unexpected(std::move(known.error()));
    co_return HttpResponse{.status = 200,
                           .body = QJsonDocument(QJsonObject{{u"gitVersion"_s, known->gitVersion}}).toJson()};
}

Task<AccessAnswer> RecordedCluster::selfSubjectAccessReview(AccessQuestion question, std::stop_token)
{
    const bool isReading = question.subresource.isEmpty()
        && (question.verb == "get"_L1 || question.verb == "list"_L1 || question.verb == "watch"_L1);
    co_return AccessAnswer{.allowed = isReading || question.subresource == "log"_L1,
                           .reason = RecordedClusterWords::tr("a recorded cluster is only read")};
}

Task<KubeIdentity> RecordedCluster::whoAmI(std::stop_token)
{
    co_return KubeIdentity();
}

Task<std::unique_ptr<RecordedCluster>> openRecordedCluster(QString path, Clock &clock, std::stop_token stop)
{
    auto recording = co_await onWorker(
        [path]() -> Result<std::shared_ptr<const Recording>> { return Recording::readFile(path); });
    if (!recording)
        co_return std::unexpected(std::move(recording.error()));
    if (stop.stop_requested())
        co_return cancelled();
    co_return std::make_unique<RecordedCluster>(*std::move(recording), path, clock);
}

const RecordedCluster *recordOf(const KubeClient *client)
{
    return dynamic_cast<const RecordedCluster *>(client);
}

Playback *playbackOf(const KubeClient *client)
{
    const RecordedCluster *record = recordOf(client);
    return record ? &record->playback() : nullptr;
}

} // namespace slipway
