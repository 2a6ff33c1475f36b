// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/task.h"
#include "kube/kubecredentials.h"
#include "kube/resourcekind.h"
#include "net/http.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>

namespace slipway {

struct KubeVersion {
    QString gitVersion = {}; ///< "v1.35.2", "v1.33.4-gke.1134000"
    int major = 0;
    int minor = 0; ///< "33+" is 33
    QString platform = {};
    bool atLeast(int wantedMajor, int wantedMinor) const
    {
        return major > wantedMajor || (major == wantedMajor && minor >= wantedMinor);
    }
};

/// One kind that the server serves.
struct DiscoveredKind {
    ResourceKind kind = {};
    QStringList verbs = {};
    QStringList shortNames = {};
    QStringList categories = {};
    QStringList subresources = {};
};

/// What the server serves. A group whose backing server does not answer is stale: its kinds are unknown, not absent.
struct Discovery {
    QList<DiscoveredKind> kinds = {}; ///< the preferred version of a group first
    QStringList staleGroupVersions = {}; ///< "metrics.k8s.io/v1beta1"

    enum class Presence { Served, Absent, Unknown };
    Presence presence(const QString &apiVersion, const QString &kind) const;
    const DiscoveredKind *find(const QString &apiVersion, const QString &kind) const;
    /// By plural, singular-ish kind or short name in any group: what a person types.
    const DiscoveredKind *findByName(const QString &name) const;
};

struct ListOptions {
    QString nameSpace = {}; ///< empty: all
    QString labelSelector = {};
    QString fieldSelector = {};
    int pageSize = 500; ///< 0 asks for all in one page
    QString resourceVersion = {};
    QString resourceVersionMatch = {};
    bool metadataOnly = false; ///< PartialObjectMetadata: Secrets' values never travel
    bool asTable = false; ///< listPage() only: the server's own columns, meta.k8s.io/v1 Table
};

struct ObjectList {
    QList<QJsonObject> items = {}; ///< each with apiVersion and kind, which servers leave out in lists
    QString resourceVersion = {}; ///< to start a watch from
};

struct WatchOptions {
    QString nameSpace = {};
    QString labelSelector = {};
    QString fieldSelector = {};
    QString resourceVersion = {};
    bool sendInitialEvents = false; ///< WatchList
    bool metadataOnly = false;
    bool asTable = false; ///< objects come as Tables of one row
    std::chrono::seconds serverTimeout{0}; ///< 0 leaves it to the server (30 to 60 min)
    std::chrono::milliseconds idleTimeout{0}; ///< silence that counts as a dead connection; 0 waits for ever
};

struct WatchEvent {
    QString type = {}; ///< ADDED, MODIFIED, DELETED, BOOKMARK, ERROR
    QJsonObject object = {};
};

/// Watch events as they come. Destroying it ends the watch.
class WatchStream
{
public:
    virtual ~WatchStream() = default;
    /// One or more whole JSON documents, one a line; an empty array is the clean end, which is normal: resume.
    /// Errors: Network (cut), Timeout (idleTimeout), Invalid (a line over the limit), Cancelled.
    virtual Task<QByteArray> read(std::stop_token stop) = 0;
    /// read(), parsed. For few events; the reflector reads the bytes. An ERROR event ends as the Error that it carries.
    Task<QList<WatchEvent>> events(std::stop_token stop);
};

struct LogOptions {
    QString container = {}; ///< needed when the pod has several
    bool follow = false;
    bool previous = false; ///< of the instance before the last restart
    bool timestamps = true;
    int tailLines = -1;
    std::chrono::seconds since{0};
    QDateTime sinceTime = {}; ///< wins over since
    qint64 limitBytes = 0;
    std::chrono::milliseconds idleTimeout{0};
};

struct LogLine {
    QDateTime time = {}; ///< the kubelet's, when timestamps were asked for
    QString text = {}; ///< untrusted; invalid UTF-8 replaced, control characters kept
    bool cut = false; ///< longer than 64 KiB; the rest was dropped
    bool operator==(const LogLine &) const = default;
};

class LogStream
{
public:
    virtual ~LogStream() = default;
    /// The lines that came since the last call; an empty list is the end.
    virtual Task<QList<LogLine>> next(std::stop_token stop) = 0;
};

enum class ApplyMode { DryRun, Persist };

struct ApplyOptions {
    ApplyMode mode = ApplyMode::Persist;
    bool force = false; ///< takes fields over from other managers
    QString fieldManager = QStringLiteral("slipway");
    QString fieldValidation = QStringLiteral("Strict");
};

/// What a write ended in. Warnings are results too: deprecated APIs, Pod Security, unknown fields.
struct Written {
    QJsonObject object = {};
    QStringList warnings = {};
    bool created = false;
};

enum class PatchType { Merge, Json, Strategic };
enum class Propagation { Default, Background, Foreground, Orphan };

struct DeleteOptions {
    Propagation propagation = Propagation::Default;
    int gracePeriodSeconds = -1; ///< 0 kills a pod at once; -1 leaves it to the object
    QString uid = {}; ///< the uid that the person saw: another object of that name is a Conflict
    QString resourceVersion = {};
    ApplyMode mode = ApplyMode::Persist;
};

struct AccessQuestion {
    QString nameSpace = {};
    QString verb = {};
    QString group = {};
    QString resource = {}; ///< plural
    QString subresource = {};
    QString name = {};
    QString nonResourcePath = {}; ///< "/metrics": then the resource fields do not count
};

struct AccessAnswer {
    bool allowed = false;
    bool denied = false; ///< explicitly; neither is "no opinion", which means no
    QString reason = {};
    QString evaluationError = {};
};

struct KubeIdentity {
    QString username = {};
    QString uid = {};
    QStringList groups = {};
};

struct ProxyTarget {
    QString nameSpace = {};
    QString name = {};
    QString port = {}; ///< number or name; empty for the only one
    QString scheme = {}; ///< empty is http
    bool isPod = false; ///< else a Service
};

/// What a WebSocket to the API server needs. Holds a credential: it stays inside models/kube.
struct SocketAccess {
    QUrl url = {}; ///< wss
    HttpHeaders headers = {};
    TlsOptions tls = {};
    QUrl proxy = {}; ///< empty: by the environment
};

/// One cluster's API server, as one kubeconfig context and its credentials see it.
///
/// Every call may end in: Unauthorized, Forbidden, NotFound, TooManyRequests, Unavailable, Timeout, Network, Internal,
/// Cancelled. An Error's `where` is the request, `reason` and `causes` are the server's Status, `httpStatus` its code, `retryAfter` its wish.
/// A 401 refreshes the credentials and repeats the request once. 429 and 5xx are repeated where they carry Retry-After.
/// Source: Kubernetes docs, "API Concepts" and "Server-Side Apply".
class KubeClient
{
public:
    virtual ~KubeClient() = default;

    virtual const KubeContext &context() const = 0;

    virtual Task<KubeVersion> version(std::stop_token stop) = 0;
    /// @param fresh asks the server again; else the last answer serves
    virtual Task<Discovery> discovery(bool fresh, std::stop_token stop) = 0;
    /// The kind that an object names: from wellKnownKind(), else from discovery, asked afresh once when it is not there.
    /// Errors: NotFound with reason NoKindMatch (not installed), Unavailable with reason StaleDiscovery (cannot tell).
    Task<ResourceKind> kindOf(QString apiVersion, QString kind, std::stop_token stop);

    virtual Task<QJsonObject> get(ResourceRef ref, std::stop_token stop) = 0;
    /// Metadata alone, for objects whose values are not to travel.
    virtual Task<QJsonObject> getMetadata(ResourceRef ref, std::stop_token stop) = 0;
    /// All pages of one state. When a continue token expires the list starts again, at last in one page.
    virtual Task<ObjectList> list(ResourceKind kind, ListOptions options, std::stop_token stop) = 0;
    /// One page as the server's bytes, for those who parse it themselves.
    virtual Task<QByteArray> listPage(ResourceKind kind, ListOptions options, QString continueToken,
                                      std::stop_token stop) = 0;
    /// Errors besides the usual: Expired (410: the version has left the history).
    virtual Task<std::unique_ptr<WatchStream>> watch(ResourceKind kind, WatchOptions options,
                                                     std::stop_token stop) = 0;

    /// Errors: AlreadyExists, Invalid.
    virtual Task<Written> create(QJsonObject object, ApplyMode mode, std::stop_token stop) = 0;
    /// Server-side apply of one object as field manager `slipway`. Safe to repeat. managedFields and status are left out of what is sent.
    /// Errors: Conflict (another manager owns a field: causes name field and manager), Invalid (schema, immutable field), QuotaExceeded.
    virtual Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) = 0;
    /// Errors: Conflict (resourceVersion in the patch is not the object's), Invalid.
    virtual Task<Written> patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                                std::stop_token stop, QString subresource = {}) = 0;
    /// @return the object as it now is, with a deletionTimestamp while finalizers or a grace period hold it; empty when it is gone.
    virtual Task<QJsonObject> remove(ResourceRef ref, DeleteOptions options, std::stop_token stop) = 0;

    /// Errors: Invalid (container not named, not started yet, no previous instance: detail says which).
    virtual Task<std::unique_ptr<LogStream>> logs(QString nameSpace, QString pod, LogOptions options,
                                                  std::stop_token stop) = 0;

    /// A transport to a Service or Pod through the API server. Of a request's URL only path and query count.
    /// Its Authorization header does not reach the backend: the API server takes it away. A 503 that is a Status (no
    /// endpoints, connection refused) comes back as an HTTP answer like any other. Lives no longer than this client.
    virtual std::unique_ptr<HttpTransport> proxyTransport(ProxyTarget target) = 0;
    std::unique_ptr<HttpTransport> serviceProxyTransport(const QString &nameSpace, const QString &service,
                                                         const QString &port = {});
    std::unique_ptr<HttpTransport> podProxyTransport(const QString &nameSpace, const QString &pod,
                                                     const QString &port = {});

    /// Any other request below the server's URL, e.g. "/livez?verbose" or "/apis/metrics.k8s.io/v1beta1/nodes".
    virtual Task<HttpResponse> raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                                   std::stop_token stop) = 0;

    /// For port-forward. Errors besides the usual: Invalid, when this client has no sockets.
    virtual Task<SocketAccess> socketAccess(QByteArray pathAndQuery, std::stop_token stop);

    virtual Task<AccessAnswer> selfSubjectAccessReview(AccessQuestion question, std::stop_token stop) = 0;
    virtual Task<KubeIdentity> whoAmI(std::stop_token stop) = 0;

    /// Learned by reflectors: this server refuses sendInitialEvents.
    bool watchListRefused = false;
};

/// Makes the transports that a client needs; tests put a fake in its place.
using TransportFactory = std::function<Result<std::unique_ptr<HttpTransport>>(TransportOptions)>;

/// The client over HTTPS. Dials nothing before the first call. @p clock outlives it.
/// Errors: Invalid (certificates or keys of the context cannot be used).
Result<std::unique_ptr<KubeClient>> makeKubeClient(KubeContext context,
                                                   std::unique_ptr<KubeCredentialSource> credentials,
                                                   Clock &clock,
                                                   TransportFactory factory = makeHttpTransport);

} // namespace slipway
