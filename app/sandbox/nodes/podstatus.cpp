// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Probes, and what the kubelet tells the API server about a pod.
#include "app/sandbox/nodes/kubelet.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

void PodWorker::probe(ContainerRun &run, const char *kind, int generation)
{
    if (m_terminating || run.generation != generation || run.state != ContainerRun::State::Running)
        return;
    ContainerRun *const which = &run;
    const Json &spec = std::as_const(run.spec)[kind];
    const auto period = std::chrono::seconds(spec["periodSeconds"].integer(10));
    const std::string name = kind;
    if (name == "startupProbe" && run.started)
        return; // passed: never again
    later(period, [this, which, kind, generation] { probe(*which, kind, generation); });
    if (name != "startupProbe" && !run.started)
        return; // the others wait for it
    const Json &get = spec["httpGet"];
    if (!get.isObject() && !spec["tcpSocket"].isObject()) {
        probed(run, name, {}); // exec and grpc: nothing here to ask
        return;
    }
    const Json &target = get.isObject() ? get["port"] : spec["tcpSocket"]["port"];
    int port = static_cast<int>(target.integer());
    for (const Json &one : std::as_const(run.spec)["ports"].array()) {
        if (target.isString() && one["name"] == target)
            port = static_cast<int>(one["containerPort"].integer());
    }
    const std::string address = m_ip + ":" + std::to_string(port);
    if (!run.program || !run.program->listens(port)) {
        const std::string dial = "dial tcp " + address + ": connect: connection refused";
        probed(run, name,
               get.isObject() ? "Get \"http://" + address + get["path"].str("/") + "\": " + dial : dial);
        return;
    }
    if (!get.isObject()) {
        probed(run, name, {});
        return;
    }
    HttpServerRequest request;
    request.method = "GET";
    request.path = QString::fromStdString(get["path"].str("/"));
    request.target = request.path.toUtf8();
    request.headers.append("User-Agent", "kube-probe/1.33");
    for (const Json &header : get["httpHeaders"].array())
        request.headers.append(QByteArray::fromStdString(header["name"].str()),
                               QByteArray::fromStdString(header["value"].str()));
    const auto reply = std::make_shared<RecordedReply>();
    const auto program = run.program;
    program->handle(request, reply);
    const auto judge = [this, which, name, generation, reply, address, path = request.path.toStdString()] {
        if (which->generation != generation || m_terminating)
            return;
        if (!reply->isDone() || reply->status() == 0)
            probed(*which, name,
                   "Get \"http://" + address + path
                       + "\": context deadline exceeded (Client.Timeout exceeded while awaiting headers)");
        else
            probed(*which, name,
                   reply->status() >= 200 && reply->status() < 400
                       ? std::string()
                       : "HTTP probe failed with statuscode: " + std::to_string(reply->status()));
    };
    if (reply->isDone())
        judge();
    else
        later(std::chrono::seconds(spec["timeoutSeconds"].integer(1)), judge);
}

void PodWorker::probed(ContainerRun &run, const std::string &kind, const std::string &failure)
{
    const Json &spec = std::as_const(run.spec)[kind];
    const std::string word = kind == "startupProbe" ? "Startup"
        : kind == "readinessProbe"                  ? "Readiness"
                                                    : "Liveness";
    if (failure.empty()) {
        run.probeFailures[kind] = 0;
        if (++run.probeSuccesses[kind] < spec["successThreshold"].integer(1))
            return;
        if (kind == "startupProbe" && !run.started) {
            run.started = true;
            run.ready = !run.spec.contains("readinessProbe");
            publish();
            if (run.init)
                next();
        } else if (kind == "readinessProbe" && !run.ready) {
            run.ready = true;
            publish();
        }
        return;
    }
    run.probeSuccesses[kind] = 0;
    event("Warning", "Unhealthy", word + " probe failed: " + failure, run.name(), run.init);
    if (++run.probeFailures[kind] < spec["failureThreshold"].integer(3))
        return;
    if (kind == "readinessProbe") {
        if (std::exchange(run.ready, false))
            publish();
        return;
    }
    std::string lower = word;
    lower[0] = static_cast<char>(std::tolower(lower[0]));
    stopContainer(run, "Container " + run.name() + " failed " + lower + " probe, will be restarted");
}

Json PodWorker::statusOf(const ContainerRun &run) const
{
    Json state;
    if (run.state == ContainerRun::State::Running) {
        state["running"]["startedAt"] = run.startedAt;
    } else if (run.state == ContainerRun::State::Terminated) {
        state["terminated"] = Json::obj({{"exitCode", run.exitCode},
                                         {"reason", run.reason},
                                         {"startedAt", run.startedAt},
                                         {"finishedAt", run.finishedAt},
                                         {"containerID", run.id}});
        if (!run.message.empty())
            state["terminated"]["message"] = run.message;
    } else {
        state["waiting"]["reason"] = run.waitingReason;
        if (!run.waitingMessage.empty())
            state["waiting"]["message"] = run.waitingMessage;
    }
    Json out = Json::obj(
        {{"name", run.name()},
         {"image", run.spec["image"]},
         {"imageID", run.id.empty() ? "" : "sha256:" + run.id.substr(13, 64)},
         {"restartCount", run.restarts},
         {"ready",
          run.init && !run.sidecar ? run.state == ContainerRun::State::Terminated && run.exitCode == 0
                                   : run.ready},
         {"started", run.state == ContainerRun::State::Running && run.started},
         {"state", state},
         {"lastState", run.lastState.isNull() ? Json::obj() : run.lastState}});
    if (!run.id.empty())
        out["containerID"] = run.id;
    return out;
}

void PodWorker::publish()
{
    // Several changes of one moment are one write.
    if (std::exchange(m_publishing, true))
        return;
    later(std::chrono::milliseconds(0), [this] {
        m_publishing = false;
        bool initialized = true, allReady = m_mounted, anyRunning = false, allEnded = true, anyFailed = false;
        Json inits = Json::list(), containers = Json::list();
        for (const auto &run : m_containers) {
            (run->init ? inits : containers).push(statusOf(*run));
            if (run->init && !run->sidecar)
                initialized =
                    initialized && run->state == ContainerRun::State::Terminated && run->exitCode == 0;
            else if (run->sidecar)
                initialized = initialized && (run->started || m_finished);
            if (!run->init || run->sidecar)
                allReady = allReady && run->ready;
            if (!run->init) {
                const bool crashing = run->state == ContainerRun::State::Waiting && run->generation > 1;
                anyRunning = anyRunning || run->state == ContainerRun::State::Running || crashing
                    || (run->state == ContainerRun::State::Terminated && !m_finished);
                allEnded = allEnded && run->state == ContainerRun::State::Terminated;
                anyFailed = anyFailed || run->exitCode != 0;
            } else if (!run->sidecar && run->state == ContainerRun::State::Terminated && run->exitCode != 0
                       && m_finished) {
                anyFailed = true;
            }
        }
        const std::string phase = m_finished ? (anyFailed ? "Failed" : "Succeeded")
            : anyRunning                     ? "Running"
                                             : "Pending";
        const ObjectPtr node = server().store().find("/nodes", {}, m_node);
        std::string hostIp;
        if (node) {
            for (const Json &address : node->value["status"]["addresses"].array()) {
                if (address["type"].str() == "InternalIP")
                    hostIp = address["address"].str();
            }
        }
        std::string unready;
        for (const auto &run : m_containers) {
            if ((!run->init || run->sidecar) && !run->ready)
                unready += (unready.empty() ? "" : " ") + run->name();
        }
        (void)server().mutate("/pods", m_ns, m_name, "kubelet", "status", [&](Json &pod) {
            if (std::as_const(pod)["metadata"]["uid"].str() != m_uid)
                return;
            Json &status = pod["status"];
            const std::string now = server().now();
            status["phase"] = phase;
            status["startTime"] = m_startTime;
            status["hostIP"] = hostIp;
            status["hostIPs"] = Json::list({Json::obj({{"ip", hostIp}})});
            if (!m_ip.empty()) {
                status["podIP"] = m_ip;
                status["podIPs"] = Json::list({Json::obj({{"ip", m_ip}})});
            }
            const bool done = phase == "Succeeded";
            const char *why = done ? "PodCompleted" : m_finished ? "PodFailed" : "ContainersNotReady";
            const std::string message =
                done || m_finished ? std::string() : "containers with unready status: [" + unready + "]";
            setCondition(status, "PodReadyToStartContainers", m_mounted && !m_finished, {}, {}, now);
            setCondition(status, "Initialized", initialized,
                         initialized ? (done ? "PodCompleted" : "") : "ContainersNotInitialized", {}, now);
            setCondition(status, "Ready", allReady && !m_finished, allReady && !m_finished ? "" : why,
                         allReady && !m_finished ? std::string() : message, now);
            setCondition(status, "ContainersReady", allReady && !m_finished,
                         allReady && !m_finished ? "" : why,
                         allReady && !m_finished ? std::string() : message, now);
            status["containerStatuses"] = containers;
            if (!inits.empty())
                status["initContainerStatuses"] = inits;
        });
    });
}

} // namespace slipway::sandbox
