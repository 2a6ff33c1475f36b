// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "plan/finding.h"
#include "session/session.h"

#include <QDateTime>

namespace slipway {

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
    const QList<Finding> &findings() const { return m_findings; }
    /// Errors and warnings.
    int troubles() const;
    /// Why the last look failed; the findings are then those of the one before.
    const std::optional<Error> &problem() const { return m_problem; }
    bool isLooking() const { return m_looking.isRunning(); }
    QString progressText() const { return m_progress; }

    /// Reads the connected cluster. Does nothing while a look goes on, or where no cluster is connected.
    void look();
    /// Reads a support bundle, plain or gzipped; the cluster is not asked.
    void openBundle(const QString &path);
    /// Writes the state that the last look at the cluster read, with secrets and tokens removed. Errors: NotFound (there was no look at a
    /// cluster), Unavailable (disk full), Forbidden, Internal.
    Result<> saveBundle(const QString &path) const;
    bool hasBundle() const { return !m_bundle.isEmpty(); }

Q_SIGNALS:
    void changed();

private:
    struct Answer {
        QList<Finding> findings = {};
        QByteArray bundle = {}; ///< empty when it came from a file
    };
    Task<Answer> lookAt(QString nameSpace, ProgressSink progress, std::stop_token stop);
    void take(Source source, const QString &subject, const Answer &answer);

    Session &m_session;
    TaskHandle m_looking;
    Source m_source = Source::Nothing;
    QString m_subject;
    QDateTime m_lookedAt;
    QList<Finding> m_findings;
    QByteArray m_bundle;
    std::optional<Error> m_problem;
    QString m_progress;
};

} // namespace slipway
