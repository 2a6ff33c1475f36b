// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/nodes/kubelet.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr std::chrono::seconds firstBackoff{10}, mostBackoff{300},
    resetAfter{600}; // the kubelet's own figures

bool isValidImage(const std::string &image)
{
    static const QRegularExpression reference(
        uR"(^[a-z0-9]+(?:[._-][a-z0-9]+)*(?::[0-9]+)?(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$)"_s);
    return reference.match(QString::fromStdString(image)).hasMatch();
}

std::string fullImage(const std::string &image)
{
    std::string out = image;
    const std::size_t slash = out.find('/');
    const std::string host = slash == std::string::npos ? std::string() : out.substr(0, slash);
    if (host.find('.') == std::string::npos && host.find(':') == std::string::npos && host != "localhost")
        out = (slash == std::string::npos ? "docker.io/library/" : "docker.io/") + out;
    if (out.find(':', out.rfind('/')) == std::string::npos && out.find('@') == std::string::npos)
        out += ":latest";
    return out;
}

std::string duration(std::chrono::milliseconds time)
{
    const double seconds = double(time.count()) / 1000;
    return QString::number(seconds, 'f', 3).toStdString() + "s";
}

} // namespace

PodWorker::PodWorker(Kubelet &kubelet, const ObjectPtr &pod)
    : m_kubelet(kubelet)
    , m_pod(pod->value)
    , m_ns(pod->value["metadata"]["namespace"].str())
    , m_name(pod->value["metadata"]["name"].str())
    , m_uid(pod->value["metadata"]["uid"].str())
    , m_node(pod->value["spec"]["nodeName"].str())
{
    for (const std::string_view list : {"initContainers", "containers"}) {
        for (const Json &spec : pod->value["spec"][list].array()) {
            auto run = std::make_unique<ContainerRun>();
            run->spec = spec;
            run->init = list == "initContainers";
            run->sidecar = run->init && spec["restartPolicy"].str() == "Always";
            if (!run->init && !pod->value["spec"]["initContainers"].empty())
                run->waitingReason = "PodInitializing";
            else if (run->init && list == "initContainers" && !m_containers.empty())
                run->waitingReason = "PodInitializing";
            m_containers.push_back(std::move(run));
        }
    }
}

PodWorker::~PodWorker()
{
    for (const auto &run : m_containers) {
        if (run->program)
            run->program->stop();
        if (run->log)
            run->log->close();
    }
}

ApiServer &PodWorker::server()
{
    return m_kubelet.api();
}

SimClock &PodWorker::clock()
{
    return m_kubelet.api().clock();
}

void PodWorker::event(const char *type, const char *reason, const std::string &message,
                      const std::string &container, bool init)
{
    const std::string path = container.empty()
        ? std::string()
        : std::string(init ? "spec.initContainers{" : "spec.containers{") + container + "}";
    server().recordEvent(m_pod, type, reason, message, "kubelet", m_node, path);
}

ContainerRun *PodWorker::container(const std::string &name)
{
    const auto found =
        std::ranges::find_if(m_containers, [&](const auto &run) { return run->name() == name; });
    return found == m_containers.end() ? nullptr : found->get();
}

Program *PodWorker::listener(int port) const
{
    for (const auto &run : m_containers) {
        if (run->state != ContainerRun::State::Running || !run->program || (run->init && !run->sidecar))
            continue;
        if (run->program->listens(port) && run->name() != "gke-gcsfuse-sidecar")
            return run->program.get();
    }
    return nullptr;
}

void PodWorker::start()
{
    m_startTime = server().now();
    publish();
    mount();
}

void PodWorker::mount()
{
    if (m_terminating)
        return;
    const auto [reason, message] = mountProblem();
    if (!reason.empty()) {
        event("Warning", reason.c_str(), message);
        later(std::chrono::seconds(reason == "FailedAttachVolume" ? 60 : 15), [this] { mount(); });
        return;
    }
    std::chrono::milliseconds time(50);
    for (const Json &volume : std::as_const(m_pod)["spec"]["volumes"].array()) {
        if (bucketOf(volume))
            time = std::max(time, m_kubelet.settings().timeline.fuseMount);
        else if (!volume["persistentVolumeClaim"]["claimName"].str().empty()) {
            time = std::max(time, std::chrono::milliseconds(4000));
            if (const ObjectPtr claim = server().store().find(
                    "/persistentvolumeclaims", m_ns, volume["persistentVolumeClaim"]["claimName"].str()))
                server().recordEvent(m_pod, "Normal", "SuccessfulAttachVolume",
                                     "AttachVolume.Attach succeeded for volume "
                                         + inQuotes(claim->value["spec"]["volumeName"].str()) + " ",
                                     "attachdetach-controller");
        }
    }
    later(time, [this] {
        if (m_terminating)
            return;
        m_mounted = true;
        m_ip = m_kubelet.nextAddress();
        next();
        publish();
    });
}

void PodWorker::next()
{
    if (m_terminating || m_finished)
        return;
    for (const auto &run : m_containers) {
        if (!run->init)
            continue;
        const bool done =
            run->sidecar ? run->started : run->state == ContainerRun::State::Terminated && run->exitCode == 0;
        if (done)
            continue;
        if (run->state == ContainerRun::State::Waiting && run->generation == 0)
            pull(*run);
        return; // one after the other
    }
    for (const auto &run : m_containers) {
        if (!run->init && run->state == ContainerRun::State::Waiting && run->generation == 0)
            pull(*run);
    }
}

std::chrono::milliseconds PodWorker::imageTime(const std::string &image) const
{
    const Timeline &timeline = m_kubelet.settings().timeline;
    return image.find("vllm") != std::string::npos ? timeline.imagePullVllm : timeline.imagePullSmall;
}

void PodWorker::pull(ContainerRun &run)
{
    const std::string image = run.spec["image"].str();
    run.generation = std::max(run.generation, 1);
    const auto wait = [&](const char *reason, const std::string &message) {
        run.waitingReason = reason;
        run.waitingMessage = message;
        publish();
    };
    if (!isValidImage(image)) {
        const std::string text = "Failed to apply default image tag " + inQuotes(image)
            + ": couldn't parse image name " + inQuotes(image) + ": invalid reference format";
        event("Warning", "InspectFailed", text, run.name(), run.init);
        event("Warning", "Failed", "Error: InvalidImageName", run.name(), run.init);
        wait("InvalidImageName", text);
        return;
    }
    if (run.waitingReason != "CrashLoopBackOff")
        run.waitingReason = "ContainerCreating";
    const auto key = std::pair{m_node, image};
    const std::string &policy = run.spec["imagePullPolicy"].str();
    if (policy == "IfNotPresent" && m_kubelet.images.contains(key)) {
        event("Normal", "Pulled", "Container image " + inQuotes(image) + " already present on machine",
              run.name(), run.init);
        pulled(run);
        return;
    }
    if (policy == "Never" && !m_kubelet.images.contains(key)) {
        event("Warning", "ErrImageNeverPull",
              "Container image " + inQuotes(image) + " is not present with pull policy of Never", run.name(),
              run.init);
        wait("ErrImageNeverPull",
             "Container image " + inQuotes(image) + " is not present with pull policy of Never");
        return;
    }
    event("Normal", "Pulling", "Pulling image " + inQuotes(image), run.name(), run.init);
    const bool cached = m_kubelet.images.contains(key);
    const auto time = cached ? std::chrono::milliseconds(400) : imageTime(image);
    ContainerRun *const which = &run;
    QString problem;
    if (!server().cloud().imageExists(QString::fromStdString(image), &problem)) {
        later(std::chrono::milliseconds(1200), [this, which, image, problem] {
            if (m_terminating)
                return;
            const std::string why = "rpc error: code = NotFound desc = failed to pull and unpack image "
                + inQuotes(fullImage(image)) + ": failed to resolve reference " + inQuotes(fullImage(image))
                + ": " + fullImage(image) + ": " + problem.toStdString();
            event("Warning", "Failed", "Failed to pull image " + inQuotes(image) + ": " + why, which->name(),
                  which->init);
            event("Warning", "Failed", "Error: ErrImagePull", which->name(), which->init);
            which->waitingReason = "ErrImagePull";
            which->waitingMessage = why;
            publish();
            which->imageBackoff = std::min<std::chrono::milliseconds>(
                mostBackoff, which->imageBackoff.count() ? which->imageBackoff * 2 : firstBackoff);
            later(std::chrono::seconds(2), [this, which, image, why] {
                if (m_terminating)
                    return;
                event("Normal", "BackOff", "Back-off pulling image " + inQuotes(image), which->name(),
                      which->init);
                event("Warning", "Failed", "Error: ImagePullBackOff", which->name(), which->init);
                which->waitingReason = "ImagePullBackOff";
                which->waitingMessage =
                    "Back-off pulling image " + inQuotes(image) + ": ErrImagePull: " + why;
                publish();
            });
            later(which->imageBackoff, [this, which] {
                if (!m_terminating)
                    pull(*which);
            });
        });
        return;
    }
    later(time, [this, which, image, time, key] {
        if (m_terminating)
            return;
        m_kubelet.images.insert(key);
        const qint64 bytes = server().cloud().imageBytes(QString::fromStdString(image));
        event("Normal", "Pulled",
              "Successfully pulled image " + inQuotes(image) + " in " + duration(time) + " (" + duration(time)
                  + " including waiting). Image size: " + std::to_string(bytes) + " bytes.",
              which->name(), which->init);
        pulled(*which);
    });
}

void PodWorker::pulled(ContainerRun &run)
{
    ContainerRun *const which = &run;
    std::map<std::string, std::string> environment;
    if (const std::string problem = configProblem(run, environment); !problem.empty()) {
        event("Warning", "Failed", "Error: " + problem, run.name(), run.init);
        run.waitingReason = "CreateContainerConfigError";
        run.waitingMessage = problem;
        publish();
        later(std::chrono::seconds(10), [this, which] {
            if (!m_terminating)
                pulled(*which);
        });
        return;
    }
    event("Normal", "Created", "Created container: " + run.name(), run.name(), run.init);
    later(std::chrono::milliseconds(200), [this, which] {
        if (!m_terminating)
            launch(*which);
    });
}

void PodWorker::launch(ContainerRun &run)
{
    ContainerRun *const which = &run;
    event("Normal", "Started", "Started container " + run.name(), run.name(), run.init);
    const int generation = ++run.generation;
    run.state = ContainerRun::State::Running;
    run.waitingReason.clear();
    run.waitingMessage.clear();
    run.startedAt = server().now();
    run.startedElapsed = clock().elapsed();
    run.id = "containerd://" + QByteArray::fromStdString(newUid() + newUid()).replace('-', "").toStdString();
    run.previousLog = std::exchange(run.log, std::make_shared<LogBuffer>());
    run.probeFailures.clear();
    run.probeSuccesses.clear();
    run.started = !run.spec.contains("startupProbe");
    run.ready = run.started && !run.spec.contains("readinessProbe");
    ProgramContext context;
    context.container = run.spec;
    context.pod = m_pod;
    if (const ObjectPtr node = server().store().find("/nodes", {}, m_node))
        context.node = node->value;
    (void)configProblem(run, context.environment);
    context.bucketPath = [this, which](const QString &path) { return bucketPath(*which, path); };
    context.findModel = m_kubelet.settings().findModel;
    context.podsLabelled = [this](const std::string &label, const std::string &value) {
        std::vector<Json> found;
        for (const auto &[key, pod] : server().store().objects("/pods")) {
            if (key.first == m_ns && pod->value["metadata"]["labels"][label].str() == value)
                found.push_back(pod->value);
        }
        return found;
    };
    context.bucketAccess = [this](const Json &pod, const QString &bucket, bool readOnly) {
        return bucketAccess(pod, bucket, readOnly);
    };
    context.objectStoreProblem = [this, which](const QString &bucket, const QString &folder) {
        return objectStoreProblem(*which, bucket, folder);
    };
    context.secretHolds = [this](const std::string &secret, const std::string &key) {
        const ObjectPtr found = server().store().find("/secrets", m_ns, secret);
        return found && found->value["data"].contains(key);
    };
    context.gpuHolders = [this] { return m_kubelet.gpuHolders(m_node); };
    context.storeModel = m_kubelet.settings().storeModel;
    context.timeline = &m_kubelet.settings().timeline;
    context.serverSpec = &m_kubelet.settings().serverSpec;
    context.upstream = m_kubelet.settings().modelServerUpstream;
    context.clock = &clock();
    context.tokenClock = m_kubelet.settings().tokenClock;
    context.dial = [this](const QString &host, int port, QString *problem) {
        return m_kubelet.dial(m_ns, host, port, problem);
    };
    const auto log = run.log;
    context.log = [this, log](const QByteArray &line) { log->append(clock().now(), line); };
    context.exited = [this, which, generation](int code, const QString &reason) {
        if (which->generation == generation)
            ended(*which, code, reason);
    };
    run.program = makeProgram(std::move(context));
    run.program->start();
    for (const char *kind : {"startupProbe", "readinessProbe", "livenessProbe"}) {
        if (!run.spec.contains(kind))
            continue;
        const Json &probeSpec = std::as_const(run.spec)[kind];
        const auto first =
            std::chrono::seconds(probeSpec["initialDelaySeconds"].integer()) + std::chrono::seconds(1);
        later(first, [this, which, kind, generation] { probe(*which, kind, generation); });
    }
    publish();
    if (run.init)
        next();
}

void PodWorker::ended(ContainerRun &run, int exitCode, const QString &reason)
{
    if (run.state != ContainerRun::State::Running)
        return;
    run.state = ContainerRun::State::Terminated;
    run.exitCode = exitCode;
    run.reason = reason.toStdString();
    run.finishedAt = server().now();
    run.ready = false;
    run.started = false;
    run.message.clear();
    if (run.spec["terminationMessagePolicy"].str() == "FallbackToLogsOnError" && exitCode != 0) {
        for (auto line = run.log->lines().rbegin();
             line != run.log->lines().rend() && run.message.size() < 2048; ++line)
            run.message = line->text.toStdString() + "\n" + run.message;
    }
    run.log->close();
    if (run.program) {
        run.program->stop();
        // The program itself may be the caller: it goes when the event loop is back.
        later(std::chrono::milliseconds(0), [program = std::exchange(run.program, nullptr)] { });
    }
    if (m_terminating) {
        publish();
        return;
    }
    const std::string policy = run.sidecar ? "Always" : std::as_const(m_pod)["spec"]["restartPolicy"].str();
    const bool restart = run.init && !run.sidecar
        ? exitCode != 0 && policy != "Never"
        : policy == "Always" || (policy == "OnFailure" && exitCode != 0);
    if (!restart) {
        publish();
        if (run.init && exitCode == 0)
            next();
        else
            finishPod();
        return;
    }
    if (clock().elapsed() - run.startedElapsed > resetAfter)
        run.backoff = std::chrono::milliseconds(0);
    publish();
    const auto wait = run.backoff;
    run.backoff = std::min<std::chrono::milliseconds>(mostBackoff,
                                                      run.backoff.count() ? run.backoff * 2 : firstBackoff);
    run.lastState = Json::obj({{"terminated", statusOf(run)["state"]["terminated"]}});
    ContainerRun *const which = &run;
    const int generation = ++run.generation;
    const auto again = [this, which, generation] {
        if (m_terminating || which->generation != generation)
            return;
        ++which->restarts;
        pull(*which);
    };
    later(std::chrono::seconds(1), [this, which, generation, wait, again] {
        if (m_terminating || which->generation != generation)
            return;
        if (wait.count() == 0) { // the first time at once
            again();
            return;
        }
        which->state = ContainerRun::State::Waiting;
        which->waitingReason = "CrashLoopBackOff";
        which->waitingMessage = "back-off "
            + (wait >= mostBackoff                   ? std::string("5m0s")
                   : wait >= std::chrono::minutes(1) ? std::to_string(wait.count() / 60000) + "m"
                       + std::to_string(wait.count() / 1000 % 60) + "s"
                                                     : std::to_string(wait.count() / 1000) + "s")
            + " restarting failed container=" + which->name() + " pod=" + m_name + "_" + m_ns + "(" + m_uid
            + ")";
        event("Warning", "BackOff",
              "Back-off restarting failed container " + which->name() + " in pod " + m_name + "_" + m_ns + "("
                  + m_uid + ")",
              which->name(), which->init);
        publish();
        later(wait, again);
    });
}

void PodWorker::finishPod()
{
    for (const auto &run : m_containers) {
        if (run->init && !run->sidecar && run->state == ContainerRun::State::Terminated
            && run->exitCode != 0) {
            m_finished = true; // a failed init container with restartPolicy Never
            break;
        }
        if (!run->init && run->state != ContainerRun::State::Terminated)
            return;
    }
    m_finished = true;
    for (const auto &run : m_containers) {
        if (run->sidecar && run->state == ContainerRun::State::Running)
            stopContainer(*run, {});
    }
    publish();
}

void PodWorker::stopContainer(ContainerRun &run, const std::string &why)
{
    if (run.state != ContainerRun::State::Running)
        return;
    if (!why.empty())
        event("Normal", "Killing", why, run.name(), run.init);
    // SIGTERM: servers that run end with 0 or 143, killed ones with 137.
    const bool kill = why.find("probe") != std::string::npos;
    ended(run,
          kill              ? 137
              : run.sidecar ? 0
                            : 143,
          kill              ? u"Error"_s
              : run.sidecar ? u"Completed"_s
                            : u"Error"_s);
}

void PodWorker::terminate()
{
    if (std::exchange(m_terminating, true))
        return;
    const bool forced = [&] {
        const ObjectPtr pod = server().store().find("/pods", m_ns, m_name);
        return pod && pod->value["metadata"]["deletionGracePeriodSeconds"].integer(30) == 0;
    }();
    for (const auto &run : m_containers) {
        if (run->state == ContainerRun::State::Running)
            event("Normal", "Killing", "Stopping container " + run->name(), run->name(), run->init);
    }
    later(forced ? std::chrono::milliseconds(0) : m_kubelet.settings().timeline.podTerminate, [this] {
        for (const auto &run : m_containers)
            stopContainer(*run, {});
        const ResourcePtr pods = server().resourceOfStorage("/pods");
        (void)server().remove(*pods, m_ns, m_name, {.graceSeconds = 0, .uid = m_uid});
    });
}

} // namespace slipway::sandbox
