// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"
#include "app/sandbox/nodes/podshell.h"
#include "app/sandbox/nodes/program.h"

namespace slipway::sandbox {

class Kubelet;

/// What the nodes need from outside.
struct KubeletSettings {
    Timeline timeline;
    ModelServerSpec serverSpec;
    QUrl modelServerUpstream;
    std::function<std::optional<FoundModel>(const QString &bucket, const QString &path)> findModel;
    std::function<void(const QString &bucket, const QString &path, const QString &modelId)> storeModel;
    SimClock *tokenClock = nullptr;
};

/// One container of a running pod.
struct ContainerRun {
    Json spec;
    bool init = false, sidecar = false;
    enum class State { Waiting, Running, Terminated } state = State::Waiting;
    std::string waitingReason = "ContainerCreating", waitingMessage;
    std::string startedAt, finishedAt, reason, message, id;
    int exitCode = 0;
    int restarts = 0;
    bool ready = false, started = false;
    Json lastState;
    std::shared_ptr<LogBuffer> log, previousLog;
    std::shared_ptr<Program> program;
    int generation = 0; ///< of the process: late timers of an older one do nothing
    std::chrono::milliseconds backoff{0}, imageBackoff{0}, startedElapsed{0};
    std::map<std::string, int> probeFailures, probeSuccesses;
    const std::string &name() const { return spec["name"].str(); }
};

/// A pod's life on its node. Source: Kubernetes docs, "Pod Lifecycle", "Init Containers", "Sidecar Containers".
class PodWorker : public QObject
{
    Q_OBJECT
public:
    PodWorker(Kubelet &kubelet, const ObjectPtr &pod);
    ~PodWorker() override;

    void start();
    void terminate(); ///< the API object is being deleted
    ContainerRun *container(const std::string &name);
    const std::vector<std::unique_ptr<ContainerRun>> &containers() const { return m_containers; }
    const std::string &ip() const { return m_ip; }
    bool isTerminating() const { return m_terminating; }
    const std::string &node() const { return m_node; }
    /// Its running containers that hold GPUs.
    std::vector<GpuHolder> gpuHolders() const;
    /// What a command finds in a container of it.
    PodShellWorld shellWorld(const ContainerRun &run);
    /// The running program that listens on @p port.
    Program *listener(int port) const;

private:
    void mount();
    /// Why volumes cannot be mounted: {event reason, message}; empty when they can.
    std::pair<std::string, std::string> mountProblem();
    std::pair<std::string, std::string> bucketProblem(const Json &volume, const std::string &bucket,
                                                      const std::string &volumeName, bool readOnly);
    void next(); ///< goes on with init containers, then with all the others
    void pull(ContainerRun &run);
    void pulled(ContainerRun &run);
    void launch(ContainerRun &run);
    void ended(ContainerRun &run, int exitCode, const QString &reason);
    void probe(ContainerRun &run, const char *kind, int generation);
    void probed(ContainerRun &run, const std::string &kind, const std::string &failure);
    void stopContainer(ContainerRun &run, const std::string &why);
    std::string configProblem(const ContainerRun &run, std::map<std::string, std::string> &environment);
    BucketAccess bucketAccess(const Json &pod, const QString &bucket, bool readOnly);
    QString objectStoreProblem(const ContainerRun &run, const QString &bucket, const QString &folder);
    std::pair<QString, QString> bucketPath(const ContainerRun &run, const QString &path) const;
    std::optional<std::pair<std::string, std::string>>
    bucketOf(const Json &volume) const; ///< bucket, only-dir
    void finishPod();
    void publish(); ///< writes status
    Json statusOf(const ContainerRun &run) const;
    void event(const char *type, const char *reason, const std::string &message,
               const std::string &container = {}, bool init = false);
    std::chrono::milliseconds imageTime(const std::string &image) const;
    ApiServer &server();
    SimClock &clock();
    void later(std::chrono::milliseconds delay, std::function<void()> step)
    {
        clock().after(delay, this, std::move(step));
    }

    Kubelet &m_kubelet;
    Json m_pod;
    std::string m_ns, m_name, m_uid, m_node, m_ip, m_startTime;
    std::vector<std::unique_ptr<ContainerRun>> m_containers;
    bool m_mounted = false, m_terminating = false, m_finished = false, m_publishing = false;
};

/// All nodes' agents.
class Kubelet : public Controller
{
public:
    Kubelet(ControllerContext context, KubeletSettings settings);
    ~Kubelet() override;

    PodWorker *worker(const std::string &ns, const std::string &name) const;
    const KubeletSettings &settings() const { return m_settings; }
    ApiServer &api() { return server(); }
    std::string nextAddress();
    std::vector<GpuHolder> gpuHolders(const std::string &node) const;
    /// As ProgramContext::dial, for a pod of namespace @p from: cluster DNS names of Services, and addresses of pods.
    HttpHandler dial(const std::string &from, const QString &host, int port, QString *problem);
    /// Images already on a node are not pulled again.
    std::set<std::pair<std::string, std::string>> images;
    void forget(const std::string &uid);
    std::function<void(const std::string &ns, const std::string &pod)> podGone; ///< its connections end

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;

    KubeletSettings m_settings;
    std::map<std::string, std::unique_ptr<PodWorker>> m_workers; ///< by uid
    std::uint32_t m_lastAddress = 0;
    std::size_t m_lastBackend = 0;
};

} // namespace slipway::sandbox
