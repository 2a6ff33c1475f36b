// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/taskhandle.h"
#include "kube/kubeclient.h"
#include "kube/rowsource.h"
#include "kube/serverpulse.h"
#include "session/session.h"

#include <QObject>

namespace slipway {

class Reflector;

/// Whose logs are read together.
struct LogSelection {
    QString nameSpace = {};
    QString labelSelector = {}; ///< pods that match, also those that come later; wins over pods
    QStringList pods = {}; ///< names, or namespace/name for one of another namespace
    QString container = {}; ///< empty: every one
    bool initContainers = false; ///< with those that run before the others; sidecars always are
    bool previous = false; ///< of the instances before the last restart
    bool operator==(const LogSelection &) const = default;
};

/// One container's log among those that are read.
struct LogOrigin {
    enum class State {
        Opening,
        Waiting, ///< for the container to start, or to start again
        Reading,
        Resuming, ///< the stream ended although the container runs, or its server is silent
        Ended,
        Failed,
    };
    QString nameSpace = {};
    QString pod = {};
    QString container = {}; ///< empty: the pod's only one
    bool isInit = false;
    int podIndex = 0; ///< the same for all containers of a pod; for its colour
    State state = State::Opening;
    std::optional<Error> error = {}; ///< of Failed
    bool isOver() const { return state == State::Ended || state == State::Failed; }
};

/// Finds the containers of a LogSelection and follows the log of each. Pods that come later are picked up; one that cannot be
/// read does not keep the others from being read.
class PodLogReader : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<void(int origin, QList<LogLine> lines)>;

    /// Each log is a connection, of which a transport has 128 a host; more than some dozens nobody reads at once.
    static constexpr int mostAtOnce = 60;
    /// So many lines are taken in one display frame; what is not read waits in TCP, and its sender with it.
    static constexpr qsizetype linesAFrame = 20'000;

    /// @p session and what @p sink refers to outlive it.
    PodLogReader(Session &session, Sink sink, QObject *parent = nullptr);
    ~PodLogReader() override;

    /// Forgets what was; the last @p tailLines lines of each log, then what comes.
    void start(const LogSelection &selection, int tailLines);
    /// Ends all streams; the origins stay.
    void stop();

    const std::vector<LogOrigin> &origins() const { return m_origins; }
    /// Containers that were left out because there are too many.
    int leftOut() const { return m_leftOut; }
    /// Whether the pods of the selection are known.
    bool isSettled() const { return m_settled; }
    /// Whether anything can still come.
    bool isOver() const;
    /// Why there are no pods to read.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();

private:
    void watchPods(KubeClient &kube);
    void takePods();
    void addPod(const QString &nameSpace, const QString &name, const QString &uid);
    void addContainers(int podIndex, const QJsonObject &pod);
    int podIndexOf(const QString &nameSpace, const QString &name);
    void follow(LogOrigin origin);
    Task<> read(int origin, std::stop_token stop);

    Session &m_session;
    Sink m_sink;
    LogSelection m_selection;
    int m_tailLines = 0;
    std::vector<LogOrigin> m_origins;
    // In the order of destruction: what awaits goes before what it awaits.
    std::unique_ptr<ServerPulse::Listener> m_listener; // while anything is followed
    std::unique_ptr<RowSource<PodRow>> m_rows;
    std::unique_ptr<Reflector> m_reflector;
    TaskHandle m_watching;
    std::vector<std::unique_ptr<TaskHandle>> m_looking; // one a pod whose containers are asked for
    std::vector<std::unique_ptr<TaskHandle>> m_reading; // one an origin
    QSet<QString> m_seen; // uids
    QHash<QString, int> m_podIndex; // by namespace/name
    std::optional<Error> m_error;
    qsizetype m_takenInFrame = 0;
    int m_leftOut = 0;
    bool m_settled = false;
};

/// The label selector of the pods that @p object (a workload, a Service, an InferencePool) stands for; empty when it has none.
QString podSelectorOf(const QJsonObject &object);

} // namespace slipway
