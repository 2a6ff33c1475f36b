// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/fakekubeclient.h"

#include "base/oneshot.h"
#include "base/untilcancelled.h"
#include "kube/labelselector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

// Maps are merged, everything else replaced; null deletes (RFC 7386).
QJsonObject mergePatched(QJsonObject target, const QJsonObject &patch)
{
    for (auto it = patch.begin(); it != patch.end(); ++it) {
        if (it.value().isNull())
            target.remove(it.key());
        else if (it.value().isObject())
            target.insert(it.key(), mergePatched(target.value(it.key()).toObject(), it.value().toObject()));
        else
            target.insert(it.key(), it.value());
    }
    return target;
}

bool matchesFields(const QJsonObject &object, const QString &selector)
{
    const QStringList terms = selector.split(u',', Qt::SkipEmptyParts);
    return std::ranges::all_of(terms, [&object](const QString &term) {
        const bool negated = term.contains("!="_L1);
        const QString path = term.section(negated ? u"!="_s : u"="_s, 0, 0);
        const QString wanted = term.section(u'=', -1);
        QJsonValue value = object;
        const QStringList keys = path.split(u'.');
        for (const QString &key : keys)
            value = value.toObject().value(key);
        return (value.toString() == wanted) != negated;
    });
}

} // namespace

struct FakeKubeClient::OpenWatch {
    QString kind;
    WatchOptions options;
    QByteArray lines;
    std::optional<Error> error;
    bool ended = false;
    OneShot woken;
};

class FakeKubeClient::Stream : public WatchStream
{
public:
    explicit Stream(std::shared_ptr<OpenWatch> watch) : m_watch(std::move(watch)) { }
    ~Stream() override { m_watch->ended = true; }
    Task<QByteArray> read(std::stop_token stop) override
    {
        for (;;) {
            if (stop.stop_requested())
                co_return cancelled();
            if (!m_watch->lines.isEmpty())
                co_return std::exchange(m_watch->lines, {});
            if (m_watch->error)
                co_return std::unexpected(*m_watch->error);
            if (m_watch->ended)
                co_return QByteArray();
            m_watch->woken = OneShot();
            const OneShot woken = m_watch->woken;
            std::stop_callback onStop(stop, [woken] { woken.complete(); });
            co_await woken;
        }
    }

private:
    std::shared_ptr<OpenWatch> m_watch;
};

FakeKubeClient::FakeKubeClient()
{
    m_context.name = u"fake"_s;
    m_context.clusterName = u"fake"_s;
    m_context.server = QUrl(u"https://fake.invalid"_s);
}

FakeKubeClient::~FakeKubeClient() = default;

QString FakeKubeClient::keyOf(const QString &kind, const QString &nameSpace, const QString &name)
{
    return kind + u'/' + nameSpace + u'/' + name;
}

QJsonObject FakeKubeClient::put(QJsonObject object)
{
    const QString key = keyOf(object.value("kind"_L1).toString(), namespaceOf(object), nameOf(object));
    const auto before = m_objects.constFind(key);
    const bool isNew = before == m_objects.constEnd();
    QJsonObject metadata = object.value("metadata"_L1).toObject();
    const QJsonObject old = isNew ? QJsonObject() : before->value("metadata"_L1).toObject();
    if (!metadata.contains("uid"_L1))
        metadata.insert("uid"_L1,
                        isNew ? QUuid::createUuidV5(QUuid(), key + QString::number(m_lastVersion))
                                    .toString(QUuid::WithoutBraces)
                              : old.value("uid"_L1).toString());
    if (!metadata.contains("creationTimestamp"_L1))
        metadata.insert("creationTimestamp"_L1,
                        isNew ? u"2026-11-21T10:00:00Z"_s : old.value("creationTimestamp"_L1).toString());
    metadata.insert("resourceVersion"_L1, QString::number(++m_lastVersion));
    object.insert("metadata"_L1, metadata);
    m_objects.insert(key, object);
    tell(isNew ? u"ADDED"_s : u"MODIFIED"_s, object);
    return object;
}

void FakeKubeClient::take(const QString &kind, const QString &nameSpace, const QString &name)
{
    QJsonObject gone = m_objects.take(keyOf(kind, nameSpace, name));
    if (gone.isEmpty())
        return;
    QJsonObject metadata = gone.value("metadata"_L1).toObject();
    metadata.insert("resourceVersion"_L1, QString::number(++m_lastVersion));
    gone.insert("metadata"_L1, metadata);
    tell(u"DELETED"_s, gone);
}

std::optional<QJsonObject> FakeKubeClient::object(const QString &kind, const QString &nameSpace,
                                                  const QString &name) const
{
    const auto found = m_objects.constFind(keyOf(kind, nameSpace, name));
    return found != m_objects.constEnd() ? std::optional(*found) : std::nullopt;
}

QList<QJsonObject> FakeKubeClient::objects(const QString &kind) const
{
    QList<QJsonObject> found;
    for (const QJsonObject &candidate : m_objects) {
        if (kind.isEmpty() || candidate.value("kind"_L1) == kind)
            found.append(candidate);
    }
    return found;
}

void FakeKubeClient::failNext(const QString &verb, const QString &kind, Error error, int times)
{
    m_scripted.append({verb, kind, std::move(error), times});
}

void FakeKubeClient::hangNext(const QString &verb, const QString &kind)
{
    m_scripted.append({verb, kind, {}, 1});
}

void FakeKubeClient::endWatches(std::optional<Error> error)
{
    for (const auto &watch : m_watches) {
        watch->error = error;
        watch->ended = true;
        watch->woken.complete();
    }
    m_watches.clear();
}

QByteArray FakeKubeClient::lineOf(const QString &type, const QJsonObject &object)
{
    return QJsonDocument(QJsonObject{{u"type"_s, type}, {u"object"_s, object}}).toJson(QJsonDocument::Compact)
        + '\n';
}

bool FakeKubeClient::isWatchedBy(const OpenWatch &watch, const QJsonObject &object)
{
    if (watch.kind != object.value("kind"_L1).toString())
        return false;
    if (!watch.options.nameSpace.isEmpty() && watch.options.nameSpace != namespaceOf(object))
        return false;
    const auto selector = LabelSelector::parse(watch.options.labelSelector);
    if (selector && !selector->matches(object.value("metadata"_L1).toObject().value("labels"_L1).toObject()))
        return false;
    return matchesFields(object, watch.options.fieldSelector);
}

void FakeKubeClient::tell(const QString &type, const QJsonObject &object)
{
    m_history.append({m_lastVersion, type, object});
    std::erase_if(m_watches, [](const auto &watch) { return watch->ended; });
    for (const auto &watch : m_watches) {
        if (!isWatchedBy(*watch, object))
            continue;
        watch->lines += lineOf(type, object);
        watch->woken.complete();
    }
}

Task<> FakeKubeClient::enter(QString verb, QString kind, QString label, std::stop_token stop)
{
    m_calls.append(verb + u' ' + label);
    if (stop.stop_requested())
        co_return cancelled();
    OneShot turn; // as on a real connection, nothing is answered at once
    turn.complete();
    co_await turn;
    if (stop.stop_requested())
        co_return cancelled();
    for (qsizetype i = 0; i < m_scripted.size(); ++i) {
        Scripted &scripted = m_scripted[i];
        if (scripted.verb != verb || (!scripted.kind.isEmpty() && scripted.kind != kind))
            continue;
        const std::optional<Error> error = scripted.error;
        if (--scripted.times <= 0)
            m_scripted.removeAt(i);
        if (error)
            co_return std::unexpected(*error);
        co_return co_await untilCancelled(stop);
    }
    co_return {};
}

Task<KubeVersion> FakeKubeClient::version(std::stop_token stop)
{
    if (auto entered = co_await enter(u"version"_s, {}, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return m_version;
}

Task<Discovery> FakeKubeClient::discovery(bool, std::stop_token stop)
{
    if (auto entered = co_await enter(u"discovery"_s, {}, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    Discovery found;
    found.kinds = m_kinds;
    found.staleGroupVersions = m_stale;
    for (const ResourceKind &kind : {kinds::pods(),
                                     kinds::events(),
                                     kinds::nodes(),
                                     kinds::namespaces(),
                                     kinds::services(),
                                     kinds::configMaps(),
                                     kinds::secrets(),
                                     kinds::serviceAccounts(),
                                     kinds::persistentVolumeClaims(),
                                     kinds::persistentVolumes(),
                                     kinds::resourceQuotas(),
                                     kinds::limitRanges(),
                                     kinds::deployments(),
                                     kinds::replicaSets(),
                                     kinds::statefulSets(),
                                     kinds::daemonSets(),
                                     kinds::jobs(),
                                     kinds::storageClasses(),
                                     kinds::csiDrivers(),
                                     kinds::customResourceDefinitions()})
        found.kinds.append(
            {.kind = kind,
             .verbs = {u"create"_s, u"delete"_s, u"get"_s, u"list"_s, u"patch"_s, u"update"_s, u"watch"_s}});
    co_return found;
}

Task<QJsonObject> FakeKubeClient::get(ResourceRef ref, std::stop_token stop)
{
    if (auto entered = co_await enter(u"get"_s, ref.kind.kind, ref.toString(), stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = object(ref.kind.kind, ref.kind.namespaced ? ref.nameSpace : QString(), ref.name);
    if (!found) {
        Error error = fail(ErrorKind::NotFound, u"%1 \"%2\" not found"_s.arg(ref.kind.plural, ref.name),
                           u"GET "_s + ref.toString())
                          .error();
        error.reason = u"NotFound"_s;
        error.httpStatus = 404;
        co_return std::unexpected(std::move(error));
    }
    co_return *found;
}

Task<QJsonObject> FakeKubeClient::getMetadata(ResourceRef ref, std::stop_token stop)
{
    auto found = co_await get(ref, stop);
    if (!found)
        co_return found;
    co_return QJsonObject{{u"kind"_s, u"PartialObjectMetadata"_s},
                          {u"apiVersion"_s, u"meta.k8s.io/v1"_s},
                          {u"metadata"_s, found->value("metadata"_L1)}};
}

Task<ObjectList> FakeKubeClient::list(ResourceKind kind, ListOptions options, std::stop_token stop)
{
    const QString label = options.nameSpace.isEmpty() ? kind.kind : kind.kind + u'/' + options.nameSpace;
    if (auto entered = co_await enter(u"list"_s, kind.kind, label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    auto selector = LabelSelector::parse(options.labelSelector);
    if (!selector)
        co_return std::unexpected(std::move(selector.error()));
    ObjectList list;
    list.resourceVersion = QString::number(m_lastVersion);
    for (const QJsonObject &candidate : std::as_const(m_objects)) {
        if (candidate.value("kind"_L1) != kind.kind
            || (!options.nameSpace.isEmpty() && namespaceOf(candidate) != options.nameSpace))
            continue;
        if (selector->matches(candidate.value("metadata"_L1).toObject().value("labels"_L1).toObject())
            && matchesFields(candidate, options.fieldSelector))
            list.items.append(candidate);
    }
    co_return list;
}

Task<QByteArray> FakeKubeClient::listPage(ResourceKind kind, ListOptions options, QString,
                                          std::stop_token stop)
{
    auto found = co_await list(kind, options, stop);
    if (!found)
        co_return std::unexpected(std::move(found.error()));
    QJsonArray items;
    for (const QJsonObject &item : std::as_const(found->items))
        items.append(item);
    co_return QJsonDocument(
        QJsonObject{{u"kind"_s, kind.kind + u"List"_s},
                    {u"apiVersion"_s, kind.apiVersion()},
                    {u"metadata"_s, QJsonObject{{u"resourceVersion"_s, found->resourceVersion}}},
                    {u"items"_s, items}})
        .toJson(QJsonDocument::Compact);
}

Task<std::unique_ptr<WatchStream>> FakeKubeClient::watch(ResourceKind kind, WatchOptions options,
                                                         std::stop_token stop)
{
    if (auto entered = co_await enter(u"watch"_s, kind.kind, kind.kind, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    auto opened = std::make_shared<OpenWatch>(OpenWatch{.kind = kind.kind, .options = options});
    QByteArray lines;
    if (options.sendInitialEvents) {
        for (const QJsonObject &candidate : std::as_const(m_objects)) {
            if (isWatchedBy(*opened, candidate))
                lines += lineOf(u"ADDED"_s, candidate);
        }
        const QJsonObject metadata{
            {u"resourceVersion"_s, QString::number(m_lastVersion)},
            {u"annotations"_s, QJsonObject{{u"k8s.io/initial-events-end"_s, u"true"_s}}}};
        lines += lineOf(u"BOOKMARK"_s, {{u"kind"_s, kind.kind}, {u"metadata"_s, metadata}});
    } else {
        const qint64 since = options.resourceVersion.toLongLong();
        if (since < m_compacted) {
            Error error =
                fail(ErrorKind::Expired, u"The resourceVersion for the provided watch is too old."_s).error();
            error.reason = u"Expired"_s;
            error.httpStatus = 410;
            co_return std::unexpected(std::move(error));
        }
        for (const Change &change : std::as_const(m_history)) {
            if (change.version > since && isWatchedBy(*opened, change.object))
                lines += lineOf(change.type, change.object);
        }
    }
    opened->lines = lines;
    m_watches.push_back(opened);
    co_return std::unique_ptr<WatchStream>(std::make_unique<Stream>(opened));
}

Task<Written> FakeKubeClient::store(QJsonObject object, bool merge, ApplyMode mode)
{
    const QString kind = object.value("kind"_L1).toString();
    const auto known = this->object(kind, namespaceOf(object), nameOf(object));
    if (known && merge)
        object = mergePatched(*known, object);
    Written written{.object = object, .warnings = m_warnings, .created = !known};
    if (mode == ApplyMode::Persist && (!known || *known != object))
        written.object = put(object);
    co_return written;
}

Task<Written> FakeKubeClient::create(QJsonObject object, ApplyMode mode, std::stop_token stop)
{
    const QString kind = object.value("kind"_L1).toString();
    const QString label = objectLabel(object) + (mode == ApplyMode::DryRun ? u" (dry-run)"_s : QString());
    if (auto entered = co_await enter(u"create"_s, kind, label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (this->object(kind, namespaceOf(object), nameOf(object))) {
        Error error = fail(ErrorKind::AlreadyExists, u"%1 already exists"_s.arg(objectLabel(object)),
                           u"POST "_s + objectLabel(object))
                          .error();
        error.reason = u"AlreadyExists"_s;
        error.httpStatus = 409;
        co_return std::unexpected(std::move(error));
    }
    co_return co_await store(object, false, mode);
}

Task<Written> FakeKubeClient::apply(QJsonObject object, ApplyOptions options, std::stop_token stop)
{
    const QString label =
        objectLabel(object) + (options.mode == ApplyMode::DryRun ? u" (dry-run)"_s : QString());
    if (auto entered = co_await enter(u"apply"_s, object.value("kind"_L1).toString(), label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    auto kind =
        co_await kindOf(object.value("apiVersion"_L1).toString(), object.value("kind"_L1).toString(), stop);
    if (!kind)
        co_return std::unexpected(std::move(kind.error()));
    co_return co_await store(object, true, options.mode);
}

Task<Written> FakeKubeClient::patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                                    std::stop_token stop, QString)
{
    const QString label = ref.toString() + (mode == ApplyMode::DryRun ? u" (dry-run)"_s : QString());
    if (auto entered = co_await enter(u"patch"_s, ref.kind.kind, label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto known = object(ref.kind.kind, ref.kind.namespaced ? ref.nameSpace : QString(), ref.name);
    if (!known)
        co_return fail(ErrorKind::NotFound, u"%1 \"%2\" not found"_s.arg(ref.kind.plural, ref.name));
    if (type == PatchType::Json)
        co_return fail(ErrorKind::Invalid, u"the fake knows no JSON patch"_s);
    const QJsonObject patched = mergePatched(*known, body.toObject());
    Written written{.object = patched, .warnings = m_warnings};
    if (mode == ApplyMode::Persist && patched != *known)
        written.object = put(patched);
    co_return written;
}

Task<QJsonObject> FakeKubeClient::remove(ResourceRef ref, DeleteOptions options, std::stop_token stop)
{
    const QString label = ref.toString() + (options.mode == ApplyMode::DryRun ? u" (dry-run)"_s : QString());
    if (auto entered = co_await enter(u"remove"_s, ref.kind.kind, label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const QString nameSpace = ref.kind.namespaced ? ref.nameSpace : QString();
    const auto known = object(ref.kind.kind, nameSpace, ref.name);
    if (!known) {
        Error error =
            fail(ErrorKind::NotFound, u"%1 \"%2\" not found"_s.arg(ref.kind.plural, ref.name)).error();
        error.reason = u"NotFound"_s;
        error.httpStatus = 404;
        co_return std::unexpected(std::move(error));
    }
    if (!options.uid.isEmpty() && options.uid != uidOf(*known))
        co_return fail(ErrorKind::Conflict,
                       u"the uid in the precondition (%1) does not match the object's"_s.arg(options.uid));
    if (options.mode == ApplyMode::Persist)
        take(ref.kind.kind, nameSpace, ref.name);
    co_return QJsonObject();
}

namespace {
class NamedTarget : public HttpTransport
{
public:
    NamedTarget(FakeTransport &transport, const ProxyTarget &target)
        : m_transport(transport)
        , m_target(target)
    {
    }
    Task<HttpResponse> send(HttpRequest request, std::stop_token stop) override
    {
        return m_transport.send(renamed(request), stop);
    }
    Task<std::unique_ptr<HttpStream>> open(HttpRequest request, std::stop_token stop) override
    {
        return m_transport.open(renamed(request), stop);
    }

private:
    HttpRequest renamed(HttpRequest request) const
    {
        request.url.setScheme(u"http"_s);
        request.url.setHost(m_target.name + u'.' + m_target.nameSpace);
        request.url.setPort(m_target.port.toInt() > 0 ? m_target.port.toInt() : -1);
        return request;
    }
    FakeTransport &m_transport;
    ProxyTarget m_target;
};
} // namespace

std::unique_ptr<HttpTransport> FakeKubeClient::proxyTransport(ProxyTarget target)
{
    return std::make_unique<NamedTarget>(m_proxied, target);
}

Task<HttpResponse> FakeKubeClient::raw(QByteArray method, QByteArray pathAndQuery, QByteArray,
                                       std::stop_token stop)
{
    const QString label = QString::fromLatin1(method + ' ' + pathAndQuery);
    if (auto entered = co_await enter(u"raw"_s, {}, label, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    if (pathAndQuery.startsWith("/livez") || pathAndQuery.startsWith("/readyz"))
        co_return HttpResponse{.status = 200, .headers = {}, .body = "ok"};
    co_return HttpResponse{.status = 404, .headers = {}, .body = "404 page not found"};
}

Task<AccessAnswer> FakeKubeClient::selfSubjectAccessReview(AccessQuestion question, std::stop_token stop)
{
    QString asked = question.verb + u' ' + question.group + u'/' + question.resource;
    if (!question.subresource.isEmpty())
        asked += u'/' + question.subresource;
    if (auto entered = co_await enter(u"review"_s, {}, asked, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const bool allowed = !m_denied.contains(asked);
    co_return AccessAnswer{.allowed = allowed, .reason = allowed ? QString() : u"denied by the test"_s};
}

Task<KubeIdentity> FakeKubeClient::whoAmI(std::stop_token stop)
{
    if (auto entered = co_await enter(u"whoAmI"_s, {}, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return KubeIdentity{.username = u"tester"_s, .groups = {u"system:authenticated"_s}};
}

} // namespace slipway
