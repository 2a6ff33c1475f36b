// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/oneshot.h"
#include "base/taskhandle.h"
#include "inference/benchoutlook.h"
#include "session/bench/bencharchive.h"
#include "session/bench/clusterbench.h"
#include "session/bench/looplag.h"
#include "session/wayin.h"

namespace slipway {

class ClusterFleet;

/// What is loaded, and by which way.
struct BenchSubject {
    std::optional<Endpoint> endpoint = {}; ///< nothing: the address alone
    QString address = {}; ///< of the server; empty: a port-forward to a pod of the endpoint
    Secret apiKey = {}; ///< kept in memory, never in a result
    QString tokenizer = {}; ///< of load pods in the cluster; empty: the server's own
    /// Name of the endpoint, else the address without what is secret in it.
    QString title() const;
};

/// One load test after the other, watched while it runs: the state behind the Benchmark page.
///
/// The API server's proxy is no way in here: it flushes every 200 ms, and a figure taken through it would be the proxy's.
/// What was measured is kept in the history, also when it was cancelled.
/// A configuration with load pods is sent from the cluster instead, once the person has agreed to the Job that does it.
class BenchSession : public QObject
{
    Q_OBJECT

public:
    enum class Stage { Idle, Connecting, Agreeing, Calibrating, WarmingUp, Measuring, Loading, Keeping };
    Q_ENUM(Stage)

    /// The run that goes on.
    struct Live {
        int run = -1;
        int concurrency = 0; ///< 0: an open loop
        double rate = 0;
        LoadTick tick = {};
        std::chrono::nanoseconds lastEnd{0}; ///< when a request ended last, since the run's start
        LoadPods pods = {}; ///< of the stage Loading
        double level() const { return rate > 0 ? rate : concurrency; }
        void take(const LoadTick &now);
        /// For how long no request has ended, where that is longer than requests take here; nothing else tells a server that has begun to hang.
        std::optional<std::chrono::seconds> silence() const;
    };
    /// Around the figures of a result.
    struct About {
        QDateTime started = {};
        QString title = {};
        QString wayIn = {}; ///< in words
        std::optional<double> roundTripMs = {}; ///< of that way, with the smallest request
        qint64 recordId = 0; ///< in the history; 0 when it is not there
    };

    /// All outlive it.
    BenchSession(Session &session, BenchArchive &archive, RunStore &runs, QObject *parent = nullptr);
    ~BenchSession() override;

    /// Endpoints of another cluster than the sitting's own are loaded through their own. @p fleet outlives it.
    void reachThrough(ClusterFleet &fleet);
    /// Whether something is connected to where @p target is already.
    bool isConnectedTo(const Target &target) const;
    /// Starts when none runs. A config without a model takes the first that the server names.
    void start(BenchSubject subject, BenchConfig config);
    /// Stops soon; what was measured so far is kept and shown.
    void cancel();
    /// In the stage Agreeing: what would be started in the cluster. agree() goes on, cancel() leaves it.
    const ClusterBench *offer() const { return m_cluster.get(); }
    void agree();
    bool isRunning() const { return m_handle.isRunning(); }
    bool isCancelling() const { return m_cancelling; }
    Stage stage() const { return m_stage; }

    /// Of the last start(); grows run by run.
    const BenchResult &result() const { return m_result; }
    const About &about() const { return m_about; }
    const Live &live() const { return m_live; }
    BenchOutlook outlook() const;
    /// Why it ended early, unless the person wanted that.
    const std::optional<Error> &problem() const { return m_problem; }
    /// Why a result is not in the history.
    const std::optional<Error> &notKept() const { return m_notKept; }
    /// What of a load test in the cluster could not be removed there; empty when nothing is left.
    const QString &remark() const { return m_remark; }

Q_SIGNALS:
    void changed(); ///< stage, live figures, result; some ten times a second while it runs
    void runEnded(); ///< result() has one more
    void ended();
    void connectionChanged(); ///< the sitting is connected to another cluster, or to none

private:
    Task<Session *> sessionTo(Target target, std::stop_token stop);
    void loseConnection();
    Task<> run(BenchSubject subject, BenchConfig config, std::stop_token stop);
    Task<> runInCluster(BenchSubject subject, BenchConfig config, std::stop_token stop);
    Task<> keep();
    BenchObserver observer();
    void finish(const Result<> &outcome);
    void enter(Stage stage);
    void noteWay(BenchRun &run);

    Session &m_session;
    ClusterFleet *m_fleet = nullptr; ///< null: the sitting goes where the endpoint is
    QMetaObject::Connection m_ofSession; ///< to whoever is connected to what is loaded
    BenchArchive &m_archive;
    RunStore &m_runs;
    Stage m_stage = Stage::Idle;
    BenchResult m_result;
    About m_about;
    Live m_live;
    std::optional<WayIn> m_way;
    std::optional<Error> m_problem;
    std::optional<Error> m_notKept;
    QString m_remark;
    std::unique_ptr<ClusterBench> m_cluster;
    OneShot m_agreed;
    LoopLag m_lag;
    bool m_cancelling = false;
    bool m_lostConnection = false;
    TaskHandle m_handle; // last: it uses the others
};

} // namespace slipway
