// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/finding.h"
#include "session/findings/mutedfindings.h"
#include "session/session.h"

#include <QDateTime>

namespace slipway {

struct ClusterLook;
struct CloudLook;
class IncrementalDiagnosis;
class RecordedCluster;

/// What is wrong in the connected cluster, or in a support bundle that was opened instead. Looks when asked, and not by itself:
/// a look reads logs, which a busy API server feels.
class ClusterDiagnosis : public QObject
{
    Q_OBJECT

public:
    explicit ClusterDiagnosis(Session &session, QObject *parent = nullptr);
    ~ClusterDiagnosis() override;

    enum class Source { Nothing, Cluster, Bundle };
    Source source() const { return m_source; }
    /// The cluster's name, or the file's.
    QString subject() const { return m_subject; }
    /// When the findings were made; invalid before the first look.
    QDateTime lookedAt() const { return m_lookedAt; }
    /// Without those that are known and accepted.
    const QList<Finding> &findings() const { return m_sifted.shown; }
    const QList<MutedFinding> &muted() const { return m_sifted.muted; }
    /// What runs in which version, for the version at which an accepted finding is to be looked at again.
    const QMap<QString, QString> &versions() const { return m_versions; }
    /// What the cluster's cloud was asked and told in the last look, as coverageText(); empty: there is no cloud to ask, or a bundle is shown.
    QString cloudText() const { return m_cloudText; }
    /// What was asked and not told, and why: {"GET https://…": "Forbidden"}.
    const QMap<QString, QString> &cloudNotRead() const { return m_cloudNotRead; }
    /// Errors and warnings, without what is accepted.
    int troubles() const;
    /// Counts what has changed of the findings: a look, an acceptance.
    int revision() const { return m_revision; }

    /// Where what is accepted is kept; asked when needed, null when it cannot be opened.
    void setMutes(std::function<MuteStore *()> store);
    /// Accepts a finding of the connected cluster: reason, owner, component and version of @p terms count.
    /// Errors: Unavailable (a bundle, no store), MuteStore::save()'s.
    Result<> mute(const Finding &finding, Mute terms);
    /// Shows it again.
    Result<> unmute(const QString &muteId);
    /// Why the last look failed; the findings are then those of the one before.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isLooking() const { return m_looking.isRunning(); }
    QString progressText() const { return m_progress; }

    /// Reads the connected cluster. Does nothing while a look goes on, or where no cluster is connected.
    void look();
    /// look(), where a recording is connected that has moved since the last one: for who shows the findings while it plays.
    void lookIfMoved();
    /// The moment of the recording that the findings are of; invalid where no recording is connected.
    QDateTime asOf() const { return m_asOf; }
    /// Whether what is shown is a recording that can be played.
    bool isTimed() const { return m_source == Source::Bundle && m_isTimed; }
    /// Takes a look at the connected cluster that somebody else has made.
    void show(const CloudLook &looked);
    /// Reads a support bundle, plain or gzipped; the cluster is not asked.
    void openBundle(const QString &path);
    /// Connects the bundle that is shown as a recorded cluster, in place of the connected one: its objects and logs are then on all pages.
    void browseBundle();
    /// Whether that would show more than there is to see.
    bool canBrowse() const;
    /// Writes the state that the last look at the cluster read, with secrets and tokens removed. Errors: NotFound (there was no look at a
    /// cluster), Unavailable (disk full), Forbidden, Internal.
    Result<> saveBundle(const QString &path) const;
    bool hasBundle() const { return !m_bundle.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    void lookAtRecord(const RecordedCluster &record);
    Task<> connectBundle(QString path, std::stop_token stop);
    void take(Source source, const QString &subject, const ClusterLook &look);
    void showFor(const QString &subject, const CloudLook &looked);
    void siftAgain();
    MuteStore *mutes() const { return m_mutes ? m_mutes() : nullptr; }

    Session &m_session;
    TaskHandle m_looking;
    Source m_source = Source::Nothing;
    QString m_subject;
    QDateTime m_lookedAt;
    QList<Finding> m_all;
    SiftedFindings m_sifted;
    QMap<QString, QString> m_versions;
    std::function<MuteStore *()> m_mutes;
    int m_revision = 0;
    QByteArray m_bundle;
    QString m_bundlePath; // of what is shown; empty: a cluster
    QDateTime m_asOf;
    bool m_isTimed = false;
    std::shared_ptr<IncrementalDiagnosis> m_memory; // of the recording that is connected
    TaskHandle m_connecting;
    QString m_cloudText;
    QMap<QString, QString> m_cloudNotRead;
    std::optional<Error> m_problem;
    QString m_progress;
};

} // namespace slipway
