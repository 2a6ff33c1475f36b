// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source: Kubernetes docs, "Logging Architecture" and "Access Services Running on Clusters".
#include "app/sandbox/nodes/nodeapi.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

NodeApi::NodeApi(ApiServer &server, Kubelet &kubelet)
    : m_server(server)
    , m_kubelet(kubelet)
    , m_forwarder([&kubelet](const PortForwarder::Place &place) -> HttpHandler {
        PodWorker *worker = kubelet.worker(place.ns, place.pod);
        Program *program = worker ? worker->listener(place.port) : nullptr;
        if (!program)
            return {};
        return [program](const HttpServerRequest &request, const std::shared_ptr<HttpReply> &reply) {
            program->handle(request, reply);
        };
    })
{
    kubelet.podGone = [this](const std::string &ns, const std::string &pod) { m_exec.hangUp(ns, pod); };
}

NodeApi::~NodeApi()
{
    m_kubelet.podGone = {};
}

bool NodeApi::handle(RestRequest &request)
{
    const bool pod = request.resource->storage == "/pods";
    if (pod && request.subresource == "log")
        logs(request);
    else if (pod && request.subresource == "portforward")
        portForward(request);
    else if (pod && request.subresource == "exec")
        exec(request);
    else if (pod && request.subresource == "proxy")
        proxyPod(request);
    else if (request.resource->storage == "/services" && request.subresource == "proxy")
        proxyService(request);
    else
        return false;
    return true;
}

namespace {

QByteArray rendered(const LogBuffer::Line &line, bool timestamps)
{
    QByteArray out;
    if (timestamps)
        out = line.time.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss.zzz"_s).toLatin1() + "000000Z ";
    return out + line.text + '\n';
}

/// One `kubectl logs -f`: holds its place in the buffer until the client or the container goes.
struct Following {
    std::shared_ptr<LogBuffer> log;
    std::shared_ptr<HttpReply> reply;
    int handle = 0;
};

} // namespace

void NodeApi::logs(RestRequest &request)
{
    const HttpServerRequest &http = request.http;
    const auto refuse = [&](const std::string &text) {
        RestApi::refuse(*request.reply, errors::badRequest(text));
    };
    const ObjectPtr pod = m_server.store().find("/pods", request.ns, request.name);
    if (!pod)
        return RestApi::refuse(*request.reply, errors::notFound({}, "pods", request.name));
    const Json &spec = pod->value["spec"];
    std::string name = http.param(u"container"_s).toStdString();
    const auto names = [&](const char *list) {
        std::string out;
        for (const Json &one : spec[list].array())
            out += (out.empty() ? "" : " ") + one["name"].str();
        return out;
    };
    if (name.empty()) {
        if (spec["containers"].size() != 1) {
            const std::string inits = names("initContainers");
            return refuse("a container name must be specified for pod " + request.name + ", choose one of: ["
                          + names("containers") + "]"
                          + (inits.empty() ? "" : " or one of the init containers: [" + inits + "]"));
        }
        name = spec["containers"][std::size_t(0)]["name"].str();
    }
    if (http.hasParam(u"sinceSeconds"_s) && http.hasParam(u"sinceTime"_s))
        return RestApi::refuse(
            *request.reply,
            errors::invalid(
                {}, "PodLogOptions", {},
                {forbiddenCause("sinceSeconds",
                                "at most one of `sinceTime` or `sinceSeconds` may be specified")}));
    bool exists = false;
    for (const char *list : {"containers", "initContainers"}) {
        for (const Json &one : spec[list].array())
            exists = exists || one["name"].str() == name;
    }
    if (!exists)
        return refuse("container " + name + " is not valid for pod " + request.name);
    PodWorker *worker = m_kubelet.worker(request.ns, request.name);
    ContainerRun *run = worker ? worker->container(name) : nullptr;
    const bool previous = http.param(u"previous"_s) == "true"_L1;
    if (!run || (!run->log && !previous)) {
        if (spec["nodeName"].str().empty()) // a pod without a node has nothing to read from
            return request.reply->send(200, "text/plain", {});
        const std::string reason =
            run && !run->waitingReason.empty() ? run->waitingReason : "ContainerCreating";
        const bool image = reason == "ErrImagePull" || reason == "ImagePullBackOff";
        return refuse("container " + inQuotes(name) + " in pod " + inQuotes(request.name)
                      + " is waiting to start: " + (image ? "trying and failing to pull image" : reason));
    }
    std::shared_ptr<LogBuffer> log = run->log;
    if (previous) {
        // While it waits between two runs, the last run's output is the "previous" one.
        log = run->state == ContainerRun::State::Running                      ? run->previousLog
            : run->restarts > 0 || run->state == ContainerRun::State::Waiting ? run->log
                                                                              : nullptr;
        if (!log)
            return refuse("previous terminated container " + inQuotes(name) + " in pod "
                          + inQuotes(request.name) + " not found");
    }
    const bool timestamps = http.param(u"timestamps"_s) == "true"_L1;
    const bool follow = http.param(u"follow"_s) == "true"_L1;
    QDateTime since;
    if (http.hasParam(u"sinceTime"_s))
        since = QDateTime::fromString(http.param(u"sinceTime"_s), Qt::ISODateWithMs);
    else if (const int seconds = http.param(u"sinceSeconds"_s).toInt(); seconds > 0)
        since = m_server.clock().now().addSecs(-seconds);
    std::vector<LogBuffer::Line> lines;
    for (const LogBuffer::Line &line : log->lines()) {
        if (!since.isValid() || line.time >= since)
            lines.push_back(line);
    }
    if (http.hasParam(u"tailLines"_s)) {
        const auto most = static_cast<std::size_t>(std::max(0, http.param(u"tailLines"_s).toInt()));
        if (lines.size() > most)
            lines.erase(lines.begin(), lines.end() - static_cast<std::ptrdiff_t>(most));
    }
    QByteArray text;
    for (const LogBuffer::Line &line : lines)
        text += rendered(line, timestamps);
    if (const qint64 limit = http.param(u"limitBytes"_s).toLongLong(); limit > 0)
        text.truncate(limit);
    if (!follow || log->isClosed())
        return request.reply->send(200, "text/plain", text);
    request.reply->begin(200, "text/plain");
    request.reply->write(text);
    const auto following = std::make_shared<Following>(Following{log, request.reply});
    following->handle =
        log->follow([following, timestamps](
                        const LogBuffer::Line &line) { following->reply->write(rendered(line, timestamps)); },
                    [following] { following->reply->end(); });
    request.reply->onGone([weak = std::weak_ptr<Following>(following)] {
        if (const auto gone = weak.lock())
            gone->log->unfollow(gone->handle);
    });
}

void NodeApi::portForward(RestRequest &request)
{
    if (!m_server.store().find("/pods", request.ns, request.name))
        return RestApi::refuse(*request.reply, errors::notFound({}, "pods", request.name));
    m_forwarder.open(request.http, request.reply, request.ns, request.name);
}

void NodeApi::exec(RestRequest &request)
{
    const auto refuse = [&](const std::string &text) {
        RestApi::refuse(*request.reply, errors::badRequest(text));
    };
    const ObjectPtr pod = m_server.store().find("/pods", request.ns, request.name);
    if (!pod)
        return RestApi::refuse(*request.reply, errors::notFound({}, "pods", request.name));
    const Json &spec = pod->value["spec"];
    std::string name = request.http.param(u"container"_s).toStdString();
    std::vector<std::string> known;
    for (const char *list : {"containers", "initContainers"}) {
        for (const Json &one : spec[list].array())
            known.push_back(one["name"].str());
    }
    if (name.empty()) {
        name = pod->value["metadata"]["annotations"]["kubectl.kubernetes.io/default-container"].str();
        if (name.empty() && spec["containers"].size() != 1) {
            std::string choices;
            for (const Json &one : spec["containers"].array())
                choices += (choices.empty() ? "" : " ") + one["name"].str();
            return refuse("a container name must be specified for pod " + request.name + ", choose one of: ["
                          + choices + "]");
        }
        if (name.empty())
            name = known.front();
    }
    if (std::ranges::find(known, name) == known.end())
        return refuse("container " + name + " is not valid for pod " + request.name);
    if (spec["nodeName"].str().empty())
        return refuse("pod " + request.name + " does not have a host assigned");
    PodWorker *worker = m_kubelet.worker(request.ns, request.name);
    ContainerRun *run = worker ? worker->container(name) : nullptr;
    if (!run || run->state != ContainerRun::State::Running)
        return request.reply->send(500, "text/plain; charset=utf-8",
                                   QByteArray::fromStdString("container not found (" + inQuotes(name) + ")"));
    m_exec.open(request, worker->shellWorld(*run));
}

void NodeApi::forward(RestRequest &request, const std::string &ns, const std::string &podName, int port)
{
    PodWorker *worker = m_kubelet.worker(ns, podName);
    Program *program = worker ? worker->listener(port) : nullptr;
    if (!program) {
        const std::string ip = worker ? worker->ip() : std::string();
        RestApi::refuse(*request.reply,
                        errors::unavailable("error trying to reach service: dial tcp " + ip + ":"
                                            + std::to_string(port) + ": connect: connection refused"));
        return;
    }
    HttpServerRequest passed = request.http;
    passed.path = u'/' + request.rest;
    if (request.http.path.endsWith(u'/') && !passed.path.endsWith(u'/'))
        passed.path += u'/';
    // The API server authenticates with these and keeps them.
    for (const char *header : {"Authorization", "Impersonate-User", "Impersonate-Group", "Impersonate-Uid",
                               "X-Remote-User", "X-Remote-Group"})
        passed.headers.remove(header);
    passed.headers.append("X-Forwarded-For", "127.0.0.1");
    passed.headers.append("X-Forwarded-Uri", request.http.path.toUtf8());
    passed.captures.clear();
    program->handle(passed, request.reply);
}

namespace {

/// `[scheme:]name[:port]`
struct ProxyTarget {
    std::string name, port;
};

ProxyTarget targetOf(const std::string &text)
{
    std::vector<std::string> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find(':');; at = text.find(':', from)) {
        parts.push_back(text.substr(from, at == std::string::npos ? std::string::npos : at - from));
        if (at == std::string::npos)
            break;
        from = at + 1;
    }
    if (parts.size() == 1)
        return {parts[0], {}};
    if (parts.size() == 2)
        return {parts[0], parts[1]};
    return {parts[1], parts[2]};
}

} // namespace

void NodeApi::proxyPod(RestRequest &request)
{
    const ProxyTarget target = targetOf(request.name);
    const ObjectPtr pod = m_server.store().find("/pods", request.ns, target.name);
    if (!pod)
        return RestApi::refuse(*request.reply, errors::notFound({}, "pods", target.name));
    int port = std::atoi(target.port.c_str());
    if (port == 0) {
        for (const Json &container : pod->value["spec"]["containers"].array()) {
            for (const Json &one : container["ports"].array()) {
                if (port == 0 && (target.port.empty() || one["name"].str() == target.port))
                    port = static_cast<int>(one["containerPort"].integer());
            }
        }
    }
    forward(request, request.ns, target.name, port ? port : 80);
}

void NodeApi::proxyService(RestRequest &request)
{
    const ProxyTarget target = targetOf(request.name);
    const ObjectPtr service = m_server.store().find("/services", request.ns, target.name);
    if (!service)
        return RestApi::refuse(*request.reply, errors::notFound({}, "services", target.name));
    std::string portName;
    bool known = false;
    const Json &ports = service->value["spec"]["ports"];
    for (const Json &one : ports.array()) {
        const bool wanted = target.port.empty()
            ? ports.size() == 1
            : std::to_string(one["port"].integer()) == target.port || one["name"].str() == target.port;
        if (wanted && !std::exchange(known, true))
            portName = one["name"].str();
    }
    const ObjectPtr endpoints = m_server.store().find("/endpoints", request.ns, target.name);
    std::vector<std::pair<std::string, int>> ready;
    for (const Json &subset : endpoints &&known ? endpoints->value["subsets"].array() : Json::Array()) {
        for (const Json &port : subset["ports"].array()) {
            if (port["name"].str() != portName)
                continue;
            for (const Json &address : subset["addresses"].array())
                ready.emplace_back(address["targetRef"]["name"].str(),
                                   static_cast<int>(port["port"].integer()));
        }
    }
    if (ready.empty())
        return RestApi::refuse(
            *request.reply,
            errors::unavailable(known || target.port.empty()
                                    ? "no endpoints available for service " + inQuotes(request.name)
                                    : "no service port " + inQuotes(target.port) + " found for service "
                                        + inQuotes(target.name)));
    static std::size_t turn = 0; // each request another backend
    const auto &[pod, port] = ready[turn++ % ready.size()];
    forward(request, request.ns, pod, port);
}

} // namespace slipway::sandbox
