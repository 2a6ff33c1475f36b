// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/contextguard.h"
#include "recording/playback.h"

namespace slipway {

/// A cluster as a support bundle or a recording has it, for the pages that show live ones: its objects are read, listed and watched as they
/// were at the instant that its playback shows, and its Services and Pods answer what they answered then. Everything that would change it,
/// or ask more of it than was recorded, is refused in words.
class RecordedCluster : public KubeClient, public ChangePermits
{
public:
    /// @param path of the file, to look at it again; its name is the context's
    /// @param clock outlives it
    RecordedCluster(std::shared_ptr<const Recording> recording, const QString &path, Clock &clock);
    ~RecordedCluster() override;

    const QString &path() const { return m_path; }
    QDateTime recordedAt() const; ///< when it begins
    Playback &playback() const { return *m_playback; }
    /// What was known to serve in it; each is reached by this cluster's name as its context.
    QList<Endpoint> endpoints() const;

    const KubeContext &context() const override { return m_context; }
    bool isReadOnly() const override { return true; }
    Task<std::shared_ptr<void>> permitChanges(std::stop_token stop) override;
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
    std::shared_ptr<const Recording> m_recording;
    std::unique_ptr<Playback> m_playback;
    QString m_path;
    KubeContext m_context;
};

/// Reads the file on another thread. Errors: Recording::readFile()'s.
Task<std::unique_ptr<RecordedCluster>> openRecordedCluster(QString path, Clock &clock, std::stop_token stop);

/// What a client is, where it is one; null for a live cluster's.
const RecordedCluster *recordOf(const KubeClient *client);
/// The time of a recorded cluster; null for a live one.
Playback *playbackOf(const KubeClient *client);

} // namespace slipway
