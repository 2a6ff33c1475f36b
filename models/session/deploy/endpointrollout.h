// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/deployment.h"
#include "session/deploy/rolloutradius.h"

namespace slipway {

/// The runs that made an endpoint what it is and are not taken back, newest first: the one that made it, and each change of its
/// choices since.
Task<QList<JournalRun>> runsOf(Journal &journal, Endpoint endpoint, std::stop_token stop);

/// The choices that a run was made with. Errors: Invalid (its recipe is not known, or takes them no more).
Result<Choices> choicesOf(const JournalRun &run);

/// Whether it can be another one while the endpoint runs: not what says where it is and how it is called.
bool mayChangeRunning(const Parameter &parameter);

/// Without the steps that would change nothing; waits stay. @p previews of its steps loses the same.
Plan withoutNeedless(Plan plan, std::vector<ChangePreview> &previews);

/// The restarts of a plan's Deployments as `kubectl rollout restart` does them, and the plan's waits. Errors: NotFound (it has none).
Result<Plan> restartPlan(const Plan &full, const QDateTime &now);

/// What destroying it does, one sentence a step in its order, translated. Errors: Invalid (made by another version).
Result<QStringList> destroyText(const QList<JournalRun> &runs);

/// Takes back all that made an endpoint, changes since included. What a later run only changed and an earlier one made is deleted, and
/// not first put back to a state that nobody needs.
Task<RunOutcome> destroyEndpoint(Journal &journal, ChangeContext context, Endpoint endpoint,
                                 StepEvents events, std::stop_token stop);

/// Day two of a running endpoint: other choices or a restart, looked at first and then carried out as a run of the journal.
class EndpointRollout
{
public:
    /// All outlive it.
    EndpointRollout(Session &session, const Catalog &catalog, RunStore &runs, Endpoint endpoint)
        : m_session(session)
        , m_catalog(catalog)
        , m_runs(runs)
        , m_endpoint(std::move(endpoint))
    {
    }

    const Endpoint &endpoint() const { return m_endpoint; }
    /// Connects, and reads which choices it runs with; afterwards deployment() is there, with those.
    /// Errors: NotFound (the journal has no run of it), Invalid (its recipe), those of connecting.
    Task<> open(std::stop_token stop);
    Deployment *deployment() const { return m_deployment.get(); }
    /// As it runs.
    const std::optional<Choices> &former() const { return m_former; }

    struct Review {
        Plan plan = {}; ///< without needless steps
        std::vector<ChangePreview> previews = {}; ///< of its steps
        RolloutRadius radius = {};
        bool isImpossible = false; ///< the server refuses a step
        int changes() const;
    };
    /// What the deployment()'s present choices would change, by the server's dry run, and what of the former ones goes: see droppedObjects().
    /// Errors: Invalid (causes: what is wrong with the choices).
    Task<Review> review(std::stop_token stop);
    Task<Review> reviewRestart(std::stop_token stop);
    /// Runs a reviewed plan. When it fails it stays as it is: takeBack() or resume.
    Task<RunOutcome> carryOut(Plan plan, StepEvents events, std::stop_token stop);
    Task<RunOutcome> takeBack(QString runId, StepEvents events, std::stop_token stop);

private:
    Task<Review> reviewed(Plan plan, std::stop_token stop);
    Result<Plan> fullPlan() const;
    Task<Plan> withWhatIsDropped(Plan plan, std::stop_token stop);
    /// What the choices with which it runs make today.
    Result<Plan> formerPlan();
    Session &m_session;
    const Catalog &m_catalog;
    RunStore &m_runs;
    Endpoint m_endpoint;
    std::optional<Choices> m_former;
    std::unique_ptr<Deployment> m_deployment;
};

} // namespace slipway
