// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnosis/recordedcluster.h"

#include "base/worker.h"
#include "diagnosis/bundle.h"
#include "diagnosis/recordedkinds.h"
#include "kube/labelselector.h"

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

/// "metadata.name=x,involvedObject.uid!=y", as API servers have them for a few fields; here for all.
bool isSelected(const JsonView &object, const QString &fieldSelector)
{
    for (const QString &term : fieldSelector.split(u',', Qt::SkipEmptyParts)) {
        const bool isNegated = term.contains("!="_L1);
        JsonView value = object;
        for (const QString &key : term.section(isNegated ? u"!="_s : u"="_s, 0, 0).split(u'.'))
            value = value[key.toUtf8().toStdString()];
        if ((value.scalar() == term.section(u'=', -1)) == isNegated)
            return false;
    }
    return true;
}

Result<std::vector<const KubeObject *>> matching(const Snapshot &snapshot, const ResourceKind &kind,
                                                 const ListOptions &options)
{
    auto selector = LabelSelector::parse(options.labelSelector);
    if (!selector)
        return std::unexpected(std::move(selector.error()));
    std::vector<const KubeObject *> found;
    bool isThere = snapshot.isListed(kind.kind);
    for (const KubeObject &object : snapshot.objects()) {
        if (object.kind != kind.kind || object.group() != kind.group)
            continue;
        isThere = true;
        if (!options.nameSpace.isEmpty() && object.nameSpace != options.nameSpace)
            continue;
        if ((!selector->isEmpty() && !selector->matches(object.labels().toJson().toObject()))
            || !isSelected(object.json, options.fieldSelector))
            continue;
        found.push_back(&object);
    }
    if (!isThere) // its absence proves nothing
        return fail(ErrorKind::NotFound,
                    RecordedClusterWords::tr("The bundle was made without asking for %1.").arg(kind.plural));
    return found;
}

/// As a server answers a list.
Result<QByteArray> pageOf(const Snapshot &snapshot, const ResourceKind &kind, const ListOptions &options)
{
    auto found = matching(snapshot, kind, options);
    if (!found)
        return std::unexpected(std::move(found.error()));
    if (options.asTable)
        return recordedTable(*found, snapshot.now());
    QByteArray page = "{\"kind\":\"" + kind.kind.toUtf8() + "List\",\"apiVersion\":\""
        + kind.apiVersion().toUtf8() + "\",\"metadata\":{\"resourceVersion\":\"1\"},\"items\":[";
    bool isFirst = true;
    for (const KubeObject *object : *found) {
        if (!std::exchange(isFirst, false))
            page += ',';
        QJsonObject whole = object->json.toJson().toObject();
        if (options.metadataOnly)
            whole = {{u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                     {u"kind"_s, u"PartialObjectMetadata"_s},
                     {u"metadata"_s, whole.value("metadata"_L1)}};
        page += QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
    return page + "]}";
}

/// Of a cluster in which nothing happens any more: it waits until nobody reads it.
class QuietWatch : public WatchStream
{
public:
    explicit QuietWatch(Clock &clock) : m_clock(clock) { }
    Task<QByteArray> read(std::stop_token stop) override
    {
        for (;;) {
            if (auto slept = co_await m_clock.sleepFor(std::chrono::hours(1), stop); !slept)
                co_return std::unexpected(std::move(slept.error()));
        }
    }

private:
    Clock &m_clock;
};

/// A log as it was, at once and to its end.
class RecordedLog : public LogStream
{
public:
    explicit RecordedLog(QList<LogLine> lines) : m_lines(std::move(lines)) { }
    Task<QList<LogLine>> next(std::stop_token) override { co_return std::exchange(m_lines, {}); }

private:
    QList<LogLine> m_lines;
};

class NoTransport : public HttpTransport
{
public:
    Task<HttpResponse> send(HttpRequest request, std::stop_token) override
    {
        co_return notRecorded(request.url.path());
    }
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token) override
    {
        co_return notRecorded(request.url.path());
    }
};

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

/// "2026-11-21T10:00:01Z text", where the lines begin so.
LogLine lineOf(QStringView line)
{
    const qsizetype space = line.indexOf(u' ');
    if (space >= 20 && space <= 35) {
        const QDateTime time = QDateTime::fromString(line.first(space).toString(), Qt::ISODateWithMs);
        if (time.isValid())
            return {.time = time, .text = line.sliced(space + 1).toString()};
    }
    return {.text = line.toString()};
}

} // namespace

RecordedCluster::RecordedCluster(std::shared_ptr<const Snapshot> snapshot, const QString &path, Clock &clock)
    : m_snapshot(std::move(snapshot))
    , m_path(path)
    , m_clock(clock)
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
    return QDateTime::fromSecsSinceEpoch(m_snapshot->now());
}

Task<std::shared_ptr<void>> RecordedCluster::permitChanges(std::stop_token)
{
    co_return onlyARecord();
}

Task<KubeVersion> RecordedCluster::version(std::stop_token)
{
    // Nobody asked the server; its nodes' kubelets are of its version, or a little older.
    KubeVersion newest;
    for (const KubeObject *node : m_snapshot->of(u"Node"_s)) {
        const QString text = node->status()["nodeInfo"]["kubeletVersion"].text();
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
    co_return recordedKinds(*m_snapshot);
}

Task<QJsonObject> RecordedCluster::get(ResourceRef ref, std::stop_token)
{
    // Not Snapshot::find(), which is of the usual group of a kind's name: Knative has a Service too.
    auto all = matching(*m_snapshot, ref.kind, {.nameSpace = ref.nameSpace});
    if (!all)
        co_return std::unexpected(std::move(all.error()));
    for (const KubeObject *object : *all) {
        if (object->name == ref.name)
            co_return object->json.toJson().toObject();
    }
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
    auto found = matching(*m_snapshot, kind, options);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    ObjectList list{.resourceVersion = u"1"_s};
    for (const KubeObject *object : *found)
        list.items.append(object->json.toJson().toObject());
    co_return list;
}

Task<QByteArray> RecordedCluster::listPage(ResourceKind kind, ListOptions options, QString, std::stop_token)
{
    // Ten thousand pods are written again as a server would send them: not on the window's thread.
    return onWorker([snapshot = m_snapshot, kind = std::move(kind), options = std::move(options)] {
        return pageOf(*snapshot, kind, options);
    });
}

Task<std::unique_ptr<WatchStream>> RecordedCluster::watch(ResourceKind, WatchOptions, std::stop_token)
{
    co_return std::make_unique<QuietWatch>(m_clock);
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
        if (const KubeObject *object = m_snapshot->find(u"Pod"_s, nameSpace, pod))
            container = object->spec()["containers"].at(0)["name"].text();
    }
    const auto log = m_snapshot->log(nameSpace, pod, container, options.previous);
    const auto absence = m_snapshot->whyUnread(nameSpace, pod, container, options.previous);
    if (!log || absence)
        co_return fail(ErrorKind::Invalid, whyNotRead(absence), u"%1/%2/%3"_s.arg(nameSpace, pod, container));
    QList<LogLine> lines;
    const QString text = QString::fromUtf8(log->data(), qsizetype(log->size()));
    for (const QStringView line : QStringView(text).split(u'\n')) {
        if (!line.isEmpty())
            lines.append(lineOf(line));
    }
    if (options.tailLines >= 0 && lines.size() > options.tailLines)
        lines.remove(0, lines.size() - options.tailLines);
    co_return std::make_unique<RecordedLog>(std::move(lines));
}

std::unique_ptr<HttpTransport> RecordedCluster::proxyTransport(ProxyTarget)
{
    return std::make_unique<NoTransport>();
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
    auto snapshot = co_await onWorker(
        [path]() -> Result<std::shared_ptr<const Snapshot>> { return readBundleFile(path); });
    if (!snapshot)
        co_return std::unexpected(std::move(snapshot.error()));
    if (stop.stop_requested())
        co_return cancelled();
    co_return std::make_unique<RecordedCluster>(*std::move(snapshot), path, clock);
}

const RecordedCluster *recordOf(const KubeClient *client)
{
    return dynamic_cast<const RecordedCluster *>(client);
}

} // namespace slipway
