// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "chain/proof.h"
#include "plan/target.h"
#include "session/findings/cloudsource.h"

#include <QDateTime>

namespace slipway {

/// What was proven, and how far the cluster's cloud could be asked for it.
struct CloudProof {
    Proof proof = {};
    CloudSource source = {};
    /// Why the cloud was not asked; empty where it was, or where there is none.
    QString whyNotAsked() const
    {
        return source.state == CloudSource::State::Open ? QString() : coverageText(source, {});
    }
};
/// proveInCluster() with the connected cluster's cloud, where it can be asked. @p session is connected, and outlives the task.
/// Errors: proveInCluster()'s; Unavailable (no cluster is connected any more).
Task<CloudProof> proveWithCloud(Session &session, ProofSubject subject, ProofOptions options,
                                ProgressSink progress, std::stop_token stop);

/// Proving a way or an identity in the connected cluster, when asked: reads it, sends the probes of the chains again, and judges them.
class ProveChains : public QObject
{
    Q_OBJECT

public:
    /// @p session outlives it.
    explicit ProveChains(Session &session, QObject *parent = nullptr);
    ~ProveChains() override;

    /// Whom an endpoint is answered by, and as whom.
    static ProofSubject subjectOf(const Endpoint &endpoint);
    /// Begins; what was proven before is forgotten, and so is a proof that goes on. Does nothing where no cluster is connected.
    void prove(const ProofSubject &subject);
    /// The same again.
    void proveAgain();
    void cancel();

    const ProofSubject &subject() const { return m_subject; }
    bool isProving() const { return m_proving.isRunning(); }
    /// Invalid before the first proof.
    QDateTime provenAt() const { return m_at; }
    const Proof &proof() const { return m_proof; }
    const std::optional<Error> &problem() const { return m_problem; }
    QString progressText() const { return m_progress; }
    /// Why the cluster's cloud was not asked in the last proof; empty where it was.
    QString whyNotAsked() const { return m_whyNotAsked; }
    /// What a name may begin with, as people type it: "service/".
    static QStringList kinds();

Q_SIGNALS:
    void changed();

private:
    Session &m_session;
    ProofSubject m_subject;
    Proof m_proof;
    QDateTime m_at;
    std::optional<Error> m_problem;
    QString m_progress;
    QString m_whyNotAsked;
    TaskHandle m_proving;
};

} // namespace slipway
