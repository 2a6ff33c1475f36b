// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/vllmbenchfile.h"
#include "session/bench/benchjob.h"
#include "session/deploy/deployment.h"

namespace slipway {

/// How far the load pods of a run are.
struct LoadPods {
    int wanted = 0;
    int waiting = 0; ///< for a node, or not made yet
    int preparing = 0; ///< volumes and image
    int running = 0;
    int done = 0; ///< their result is here
    QString detail = {}; ///< what the cluster says of the slowest, untrusted
    bool operator==(const LoadPods &) const = default;
};
/// "2 load pods: 1 waits for a node, 1 gets volumes and image", translated, without the detail.
QString loadPodsText(const LoadPods &pods);

/// A workload sent by pods in the cluster: a Job a level, started as a Change of the journal, watched, its results collected from the
/// pods' logs and merged, and the Job removed, whatever came of it.
class ClusterBench
{
public:
    struct Observer {
        std::function<void(int run, LoadLevel level)> runBegan = {};
        std::function<void(const LoadPods &)> podsChanged = {};
        std::function<void(BenchRun &)> runEnded = {};
    };
    /// Both outlive it.
    ClusterBench(Session &session, RunStore &runs) : m_session(session), m_runs(runs) { }
    void setObserver(Observer observer) { m_observer = std::move(observer); }

    /// Connects, reads what serves behind the endpoint, and asks the server what the first Job would be. Changes nothing.
    /// @param config     with loadPods; without a model it takes the endpoint's first
    /// @param tokenizer  empty: the server's own
    /// Errors: Invalid (see clusterLoadProblem() and loadPodOriginOf()), Unavailable (no pod serves), those of the cluster.
    Task<> prepare(Endpoint endpoint, BenchConfig config, QString tokenizer, std::stop_token stop);
    /// Of prepare(): what is to be agreed to.
    const std::shared_ptr<Change> &change() const { return m_change; }
    const ChangePreview &preview() const { return m_preview; }
    const BenchConfig &config() const { return m_config; }
    /// "2 pods in the cluster (vllm bench serve of vllm/vllm-openai:v0.27.1)"
    QString description() const;

    /// Runs every level, in order. It fails itself only where nothing was measured; problem() says what ended it early.
    /// Errors: Cancelled, Internal (a load pod failed, with its last words), Timeout, those of the cluster.
    Task<BenchResult> run(std::stop_token stop);
    const std::optional<Error> &problem() const { return m_problem; }
    /// What could not be removed, in words; empty when nothing is left.
    const QString &remark() const { return m_remark; }

private:
    Task<BenchRun> runLevel(int number, LoadLevel level, std::stop_token stop);
    Task<QList<BenchPart>> collect(QString job, std::stop_token stop);
    Task<BenchPart> partOf(QString pod, std::stop_token stop);
    Task<QByteArray> logOf(QString pod, std::stop_token stop);
    Task<Error> failureOf(QJsonObject pod, std::stop_token stop);
    Task<QString> whyNoPods(QString job, std::stop_token stop);
    std::shared_ptr<Change> changeFor(int number, LoadLevel level) const;

    Session &m_session;
    RunStore &m_runs;
    Observer m_observer;
    Endpoint m_endpoint;
    BenchConfig m_config;
    LoadPodOrigin m_origin;
    QString m_stem; ///< of the Jobs' names
    bool m_toleratesTaints = false;
    std::shared_ptr<Change> m_change;
    ChangePreview m_preview;
    std::optional<Error> m_problem;
    QString m_remark;
};

} // namespace slipway
