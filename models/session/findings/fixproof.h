// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "session/findings/clusterdiagnosis.h"

#include <QObject>

#include <chrono>

namespace slipway {

/// How long the cure of a finding takes to show once its fix is in the cluster: pods that start anew, a load balancer that learns, an
/// engine that loads its model.
std::chrono::seconds expectedCure(const Finding &finding);

/// Whether a fix has helped: the finding's own rule on the fresh state of the cluster, again and again, until it is gone or its expected
/// time is over. No success before it is observed.
class FixProof : public QObject
{
    Q_OBJECT

public:
    /// @p session and @p diagnosis outlive it; each look's findings go to @p diagnosis as well.
    FixProof(Session &session, ClusterDiagnosis &diagnosis, QObject *parent = nullptr);
    ~FixProof() override;

    enum class State {
        Idle,
        Waiting, ///< still found, or not looked yet; its time is not over
        Resolved, ///< looked, and it is gone
        StillThere, ///< its time is over, and it is still found
        CannotTell, ///< its time is over, and the cluster, or the log that it was read from, could not be read; problem() says why
    };
    Q_ENUM(State)

    /// Begins to look for @p finding. The former proof ends.
    void begin(const Finding &finding);
    /// Stops looking; nothing is said.
    void stop();

    State state() const { return m_state; }
    const Finding &finding() const { return m_finding; }
    std::chrono::seconds expected() const { return expectedCure(m_finding); }
    /// Since begin(); what it took when it is resolved.
    std::chrono::seconds elapsed() const;
    const std::optional<Error> &problem() const { return m_problem; }

Q_SIGNALS:
    void changed();

private:
    Task<> watch(std::stop_token stop);
    void set(State state);

    Session &m_session;
    ClusterDiagnosis &m_diagnosis;
    Finding m_finding;
    State m_state = State::Idle;
    std::chrono::nanoseconds m_began = {};
    std::chrono::nanoseconds m_ended = {};
    std::optional<Error> m_problem;
    TaskHandle m_watching;
};

} // namespace slipway
