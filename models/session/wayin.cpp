// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/wayin.h"

#include "base/oneshot.h"
#include "kube/labelselector.h"
#include "kube/podtablemodel.h"
#include "session/targetconnection.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct WayInWords {
    Q_DECLARE_TR_FUNCTIONS(WayIn)
};

/// Where the pods listen: the Service's targetPort, which may be the name of a container's port.
int targetPortOf(const QJsonObject &service, const QJsonObject &pod, int port)
{
    QJsonValue target;
    const QJsonArray ports = service["spec"_L1]["ports"_L1].toArray();
    for (const QJsonValue entry : ports) {
        if (entry["port"_L1].toInt() == port)
            target = entry["targetPort"_L1];
    }
    if (!target.isString())
        return target.toInt(port);
    const QJsonArray containers = pod["spec"_L1]["containers"_L1].toArray();
    for (const QJsonValue container : containers) {
        const QJsonArray own = container["ports"_L1].toArray();
        for (const QJsonValue named : own) {
            if (named["name"_L1] == target)
                return named["containerPort"_L1].toInt();
        }
    }
    return 0;
}

/// The way over a port of this machine.
Result<WayIn> localWay(quint16 port)
{
    auto transport = makeHttpTransport({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    WayIn way;
    way.kind = WayIn::Kind::PortForward;
    way.transport = std::move(*transport);
    way.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(port));
    return way;
}

/// Errors besides serviceBackendOf()'s: those of KeptForward::run().
Task<WayIn> keptWayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto backend = co_await serviceBackendOf(session.kube(), endpoint, stop);
    if (!backend)
        co_return std::unexpected(std::move(backend.error()));
    auto kept = std::make_shared<KeptWay>(*session.kube(), session.clock(), endpoint.target.nameSpace,
                                          backend->selector, quint16(backend->port));
    OneShot settled;
    std::optional<Error> ended;
    QObject here; // both connections end with this coroutine
    QObject::connect(&kept->forward, &KeptForward::stateChanged, &here, [&settled, forward = &kept->forward] {
        // It would try again for ever; there is another way for who waits.
        if (forward->state() != KeptForward::State::Choosing || forward->lastError())
            settled.complete();
    });
    QObject::connect(&kept->running, &TaskHandle::finished, &here,
                     [&settled, &ended](const Result<> &outcome) {
                         if (!outcome)
                             ended = outcome.error();
                         settled.complete();
                     });
    const std::stop_callback stopped(stop, [&settled] { settled.complete(); });
    kept->running.start([forward = &kept->forward](std::stop_token running, ProgressSink) {
        return forward->run(0, running);
    });
    co_await settled;
    if (stop.stop_requested())
        co_return fail(ErrorKind::Cancelled, {});
    if (ended)
        co_return std::unexpected(std::move(*ended));
    if (kept->forward.localPort() == 0)
        co_return std::unexpected(kept->forward.lastError().value_or(
            Error{.kind = ErrorKind::Unavailable,
                  .detail = WayInWords::tr("no pod behind the Service %1 is ready").arg(endpoint.service)}));
    auto way = localWay(kept->forward.localPort());
    if (way) {
        way->session = &session;
        way->kept = std::move(kept);
        way->replicas = int(backend->ready.size());
    }
    co_return way;
}

/// Whether a model server, or whoever stands before one, answers there at all.
Task<WayIn> directWayInTo(QUrl address, std::stop_token stop)
{
    auto way = wayInTo(address.toString());
    if (!way)
        co_return way;
    QUrl models = address;
    QString path = models.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    models.setPath(path + (path.endsWith("/v1"_L1) ? u"/models"_s : u"/v1/models"_s));
    // An address that this machine cannot reach takes its time to say so, or never does: an internal load balancer's.
    auto answer = co_await way->transport->send({.url = models, .timeout = std::chrono::seconds(3)}, stop);
    if (!answer)
        co_return std::unexpected(std::move(answer.error()));
    co_return way;
}
Task<Session *> connected(Session *session, Target target, std::stop_token stop)
{
    if (auto done = co_await connectTarget(*session, std::move(target), stop); !done)
        co_return std::unexpected(std::move(done.error()));
    co_return session;
}
} // namespace

Task<ServiceBackend> serviceBackendOf(KubeClient *kube, Endpoint endpoint, std::stop_token stop)
{
    const QString nameSpace = endpoint.target.nameSpace;
    auto service =
        co_await kube->get({*wellKnownKind(u"v1"_s, u"Service"_s), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    const LabelSelector selector = LabelSelector::fromMap((*service)["spec"_L1]["selector"_L1].toObject());
    if (selector.isEmpty()) // which would list every pod of the namespace
        co_return fail(ErrorKind::Invalid,
                       WayInWords::tr("the Service %1 selects no pods").arg(endpoint.service));
    ServiceBackend backend{.selector = selector.toString()};
    auto pods = co_await kube->list(*wellKnownKind(u"v1"_s, u"Pod"_s),
                                    {.nameSpace = nameSpace, .labelSelector = backend.selector}, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    std::ranges::sort(pods->items, {},
                      [](const QJsonObject &pod) { return pod["metadata"_L1]["name"_L1].toString(); });
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        const PodRow row = podRowOf(pod);
        if (!row.isReady || row.isDeleting)
            continue;
        if (backend.ready.isEmpty())
            backend.port = targetPortOf(*service, pod, endpoint.port);
        backend.ready.append(row.name);
    }
    if (backend.ready.isEmpty())
        co_return fail(ErrorKind::Unavailable,
                       WayInWords::tr("no pod behind the Service %1 is ready").arg(endpoint.service));
    if (backend.port <= 0 || backend.port > 65535)
        co_return fail(ErrorKind::Invalid,
                       WayInWords::tr("the port of the Service %1 leads to none of pod %2")
                           .arg(endpoint.service, backend.ready.first()));
    co_return backend;
}

QString WayIn::description() const
{
    switch (kind) {
    case Kind::Direct:
        return WayInWords::tr("direct");
    case Kind::PortForward:
        return WayInWords::tr("port-forward to pod %1").arg(kept ? kept->forward.pod() : pod);
    case Kind::ServiceProxy:
        break;
    }
    return WayInWords::tr("API server's service proxy");
}

Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto reached = co_await connectTarget(session, endpoint.target, stop);
    if (!reached)
        co_return std::unexpected(std::move(reached.error()));
    WayIn way;
    way.session = &session;
    way.kind = WayIn::Kind::ServiceProxy;
    way.transport = session.kube()->serviceProxyTransport(endpoint.target.nameSpace, endpoint.service,
                                                          QString::number(endpoint.port));
    way.baseUrl = QUrl(u"http://%1:%2"_s.arg(endpoint.service).arg(endpoint.port));
    co_return way;
}

Task<WayIn> forwardedWayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto reached = co_await connectTarget(session, endpoint.target, stop);
    if (!reached)
        co_return std::unexpected(std::move(reached.error()));
    auto backend = co_await serviceBackendOf(session.kube(), endpoint, stop);
    if (!backend)
        co_return std::unexpected(std::move(backend.error()));
    auto forward = std::make_shared<PortForward>(*session.kube(), endpoint.target.nameSpace,
                                                 backend->ready.first(), quint16(backend->port));
    auto local = co_await forward->listen(0, stop);
    if (!local)
        co_return std::unexpected(std::move(local.error()));
    auto way = localWay(*local);
    if (way) {
        way->session = &session;
        way->forward = std::move(forward);
        way->pod = backend->ready.first();
        way->replicas = int(backend->ready.size());
    }
    co_return way;
}

Task<WayIn> bestWayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    return bestWayInTo(
        [to = &session](Target target, std::stop_token asked) {
            return connected(to, std::move(target), asked);
        },
        std::move(endpoint), stop);
}

Task<WayIn> bestWayInTo(SessionSource sessionTo, Endpoint endpoint, std::stop_token stop)
{
    QStringList why;
    if (const auto address = directAddressOf(endpoint)) {
        auto direct = co_await directWayInTo(*address, stop);
        if (direct || direct.error().kind == ErrorKind::Cancelled)
            co_return direct;
        why << direct.error().detail;
    }
    auto session = co_await sessionTo(endpoint.target, stop);
    if (!session)
        co_return std::unexpected(std::move(session.error()));
    auto way = co_await keptWayInTo(**session, endpoint, stop);
    if (!way && way.error().kind != ErrorKind::Cancelled) {
        why << way.error().detail;
        way = co_await wayInTo(**session, endpoint, stop);
    }
    if (way)
        way->whyNotBetter = why.join(u"; "_s);
    co_return way;
}

std::optional<QUrl> directAddressOf(const Endpoint &endpoint)
{
    const QUrl url(endpoint.url);
    const QString host = url.host();
    if (!url.isValid() || host.isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return {};
    if (url.path().contains("/proxy"_L1) && url.path().contains("/api/v1/namespaces/"_L1))
        return {};
    // Names of cluster DNS: "service.namespace.svc", with or without the cluster's domain.
    if (host.endsWith(".svc"_L1) || host.contains(".svc."_L1) || host.endsWith(".cluster.local"_L1)
        || !host.contains(u'.'))
        return {};
    return url;
}

QUrl healthUrl(const QUrl &baseUrl)
{
    QUrl url = baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/v1"_L1))
        path.chop(3);
    url.setPath(path + u"/health"_s);
    return url;
}

Task<double> roundTripOf(HttpTransport *transport, QUrl baseUrl, Clock *clock, std::stop_token stop)
{
    std::optional<double> least;
    const QUrl url = healthUrl(baseUrl);
    constexpr int tries = 5; // the first pays for the connection
    for (int i = 0; i < tries; ++i) {
        const auto sent = clock->monotonic();
        auto answer = co_await transport->send({.url = url, .timeout = std::chrono::seconds(5)}, stop);
        if (!answer) {
            if (!least || answer.error().kind == ErrorKind::Cancelled)
                co_return std::unexpected(std::move(answer.error()));
            break;
        }
        const double took = std::chrono::duration<double, std::milli>(clock->monotonic() - sent).count();
        least = std::min(took, least.value_or(took));
    }
    co_return *least;
}

Result<WayIn> wayInTo(const QString &url)
{
    const QUrl parsed(url.trimmed(), QUrl::StrictMode);
    if (!parsed.isValid() || parsed.host().isEmpty()
        || (parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1))
        return fail(ErrorKind::Invalid,
                    WayInWords::tr("\"%1\" is not an address such as http://127.0.0.1:8000").arg(url));
    auto transport = makeHttpTransport({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    WayIn way;
    way.transport = std::move(*transport);
    way.baseUrl = parsed;
    return way;
}

} // namespace slipway
