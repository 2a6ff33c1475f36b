// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "net/faketransport.h"

#include <QMap>
#include <QSet>

#include <deque>

namespace slipway {

/// A KubeClient over objects in memory, for the tests of the layers above. It stores what is applied (maps merged, lists
/// replaced), answers lists with selectors, and tells open watches of every change.
class FakeKubeClient : public KubeClient
{
public:
    FakeKubeClient();
    ~FakeKubeClient() override;

    /// Puts an object as if somebody else had written it; uid, resourceVersion and creationTimestamp are filled in. Watches see it.
    QJsonObject put(QJsonObject object);
    /// As if somebody else had deleted it.
    void take(const QString &kind, const QString &nameSpace, const QString &name);
    std::optional<QJsonObject> object(const QString &kind, const QString &nameSpace,
                                      const QString &name) const;
    QList<QJsonObject> objects(const QString &kind = {}) const;

    /// The next call of @p verb (get, list, watch, create, apply, patch, remove, logs, review, version, discovery) on
    /// @p kind (empty: any) fails so.
    void failNext(const QString &verb, const QString &kind, Error error, int times = 1);
    /// The next call of @p verb on @p kind waits until it is cancelled.
    void hangNext(const QString &verb, const QString &kind);
    void setLogs(const QString &nameSpace, const QString &pod, const QString &container,
                 const QStringList &lines, bool previous = false);
    /// One more line in a log that setLogs() has begun: who follows it sees it. Lines may begin with a time, as a kubelet writes it.
    void appendLog(const QString &nameSpace, const QString &pod, const QString &container,
                   const QString &line);
    /// Ends the streams of a log that are open, as its rotation does.
    void endLogs();
    /// All allowed until told otherwise. "verb group/plural/subresource", e.g. "create apps/deployments", "get /pods/log".
    void deny(const QString &verbAndResource) { m_denied.insert(verbAndResource); }
    void setVersion(KubeVersion version) { m_version = std::move(version); }
    /// More kinds than wellKnownKind() knows.
    void addKind(DiscoveredKind kind) { m_kinds.append(std::move(kind)); }
    void setStale(const QStringList &groupVersions) { m_stale = groupVersions; }
    void setContext(KubeContext context) { m_context = std::move(context); }
    void setWarnings(const QStringList &warnings) { m_warnings = warnings; }
    /// Answers of proxyTransport(); requests carry the target in the URL: http://<service|pod>.<ns>:<port>/path.
    FakeTransport &proxied() { return m_proxied; }
    /// Breaks every open watch with @p error, or ends it cleanly with nothing.
    void endWatches(std::optional<Error> error = {});
    /// Forgets the history: watches from before now end as Expired.
    void compact()
    {
        m_history.clear();
        m_compacted = m_lastVersion;
    }

    /// "apply Deployment/ns/name", "get Pod/ns/name", …: every call in order, dry runs with " (dry-run)" at the end.
    const QStringList &calls() const { return m_calls; }
    void clearCalls() { m_calls.clear(); }

    const KubeContext &context() const override { return m_context; }
    Task<KubeVersion> version(std::stop_token stop) override;
    Task<Discovery> discovery(bool fresh, std::stop_token stop) override;
    Task<QJsonObject> get(ResourceRef ref, std::stop_token stop) override;
    Task<QJsonObject> getMetadata(ResourceRef ref, std::stop_token stop) override;
    Task<ObjectList> list(ResourceKind kind, ListOptions options, std::stop_token stop) override;
    Task<QByteArray> listPage(ResourceKind kind, ListOptions options, QString continueToken,
                              std::stop_token stop) override;
    Task<std::unique_ptr<WatchStream>> watch(ResourceKind kind, WatchOptions options,
                                             std::stop_token stop) override;
    Task<Written> create(QJsonObject object, ApplyMode mode, std::stop_token stop) override;
    Task<Written> apply(QJsonObject object, ApplyOptions options, std::stop_token stop) override;
    Task<Written> patch(ResourceRef ref, PatchType type, QJsonValue body, ApplyMode mode,
                        std::stop_token stop, QString subresource = {}) override;
    Task<QJsonObject> remove(ResourceRef ref, DeleteOptions options, std::stop_token stop) override;
    Task<std::unique_ptr<LogStream>> logs(QString nameSpace, QString pod, LogOptions options,
                                          std::stop_token stop) override;
    std::unique_ptr<HttpTransport> proxyTransport(ProxyTarget target) override;
    Task<HttpResponse> raw(QByteArray method, QByteArray pathAndQuery, QByteArray body,
                           std::stop_token stop) override;
    Task<AccessAnswer> selfSubjectAccessReview(AccessQuestion question, std::stop_token stop) override;
    Task<KubeIdentity> whoAmI(std::stop_token stop) override;

private:
    struct Scripted {
        QString verb;
        QString kind;
        std::optional<Error> error; // nothing: hang
        int times;
    };
    struct Change {
        qint64 version;
        QString type;
        QJsonObject object;
    };
    struct OpenWatch;
    class Stream;
    Task<> enter(QString verb, QString kind, QString label, std::stop_token stop);
    Task<Written> store(QJsonObject object, bool merge, ApplyMode mode);
    void tell(const QString &type, const QJsonObject &object);
    static bool isWatchedBy(const OpenWatch &watch, const QJsonObject &object);
    static QByteArray lineOf(const QString &type, const QJsonObject &object);
    static QString keyOf(const QString &kind, const QString &nameSpace, const QString &name);

    QMap<QString, QJsonObject> m_objects; // by kind/namespace/name
    QList<Scripted> m_scripted;
    struct LogFile;
    class LogReading;
    QHash<QString, std::shared_ptr<LogFile>> m_logs;
    QSet<QString> m_denied;
    QStringList m_calls;
    QStringList m_warnings;
    QStringList m_stale;
    QList<DiscoveredKind> m_kinds;
    KubeVersion m_version{QStringLiteral("v1.35.0"), 1, 35, {}};
    KubeContext m_context;
    FakeTransport m_proxied;
    std::vector<std::shared_ptr<OpenWatch>> m_watches;
    QList<Change> m_history;
    qint64 m_lastVersion = 1000;
    qint64 m_compacted = 0;
};

} // namespace slipway
