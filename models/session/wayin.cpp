// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/wayin.h"

#include "kube/podtablemodel.h"
#include "session/targetconnection.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct Words {
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
} // namespace

QString WayIn::description() const
{
    switch (kind) {
    case Kind::Direct:
        return Words::tr("direct");
    case Kind::PortForward:
        return Words::tr("port-forward to pod %1").arg(pod);
    case Kind::ServiceProxy:
        break;
    }
    return Words::tr("API server's service proxy");
}

Task<WayIn> wayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto connected = co_await connectTarget(session, endpoint.target, stop);
    if (!connected)
        co_return std::unexpected(std::move(connected.error()));
    WayIn way;
    way.kind = WayIn::Kind::ServiceProxy;
    way.transport = session.kube()->serviceProxyTransport(endpoint.target.nameSpace, endpoint.service, QString::number(endpoint.port));
    way.baseUrl = QUrl(u"http://%1:%2"_s.arg(endpoint.service).arg(endpoint.port));
    co_return way;
}

Task<WayIn> forwardedWayInTo(Session &session, Endpoint endpoint, std::stop_token stop)
{
    auto connected = co_await connectTarget(session, endpoint.target, stop);
    if (!connected)
        co_return std::unexpected(std::move(connected.error()));
    KubeClient *kube = session.kube();
    const QString nameSpace = endpoint.target.nameSpace;
    auto service = co_await kube->get({*wellKnownKind(u"v1"_s, u"Service"_s), nameSpace, endpoint.service}, stop);
    if (!service)
        co_return std::unexpected(std::move(service.error()));
    QStringList selector;
    const QJsonObject labels = (*service)["spec"_L1]["selector"_L1].toObject();
    for (auto it = labels.begin(); it != labels.end(); ++it)
        selector << it.key() + u'=' + it->toString();
    if (selector.isEmpty()) // which would list every pod of the namespace
        co_return fail(ErrorKind::Invalid, Words::tr("the Service %1 selects no pods").arg(endpoint.service));
    auto pods = co_await kube->list(*wellKnownKind(u"v1"_s, u"Pod"_s),
                                    {.nameSpace = nameSpace, .labelSelector = selector.join(u',')}, stop);
    if (!pods)
        co_return std::unexpected(std::move(pods.error()));
    std::ranges::sort(pods->items, {}, [](const QJsonObject &pod) { return pod["metadata"_L1]["name"_L1].toString(); });
    WayIn way;
    way.kind = WayIn::Kind::PortForward;
    int port = 0;
    for (const QJsonObject &pod : std::as_const(pods->items)) {
        const PodRow row = podRowOf(pod);
        if (!row.isReady || row.isDeleting)
            continue;
        ++way.replicas;
        if (!way.pod.isEmpty())
            continue;
        way.pod = row.name;
        port = targetPortOf(*service, pod, endpoint.port);
    }
    if (way.pod.isEmpty())
        co_return fail(ErrorKind::Unavailable, Words::tr("no pod behind the Service %1 is ready").arg(endpoint.service));
    if (port <= 0 || port > 65535)
        co_return fail(ErrorKind::Invalid, Words::tr("the port of the Service %1 leads to none of pod %2").arg(endpoint.service, way.pod));
    way.forward = std::make_shared<PortForward>(*kube, nameSpace, way.pod, quint16(port));
    auto local = co_await way.forward->listen(0, stop);
    if (!local)
        co_return std::unexpected(std::move(local.error()));
    way.baseUrl = QUrl(u"http://127.0.0.1:%1"_s.arg(*local));
    auto transport = makeHttpTransport({});
    if (!transport)
        co_return std::unexpected(std::move(transport.error()));
    way.transport = std::move(*transport);
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
    if (host.endsWith(".svc"_L1) || host.contains(".svc."_L1) || host.endsWith(".cluster.local"_L1) || !host.contains(u'.'))
        return {};
    return url;
}

Task<double> roundTripOf(HttpTransport *transport, QUrl baseUrl, Clock *clock, std::stop_token stop)
{
    std::optional<double> least;
    QUrl url = baseUrl;
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    if (path.endsWith("/v1"_L1))
        path.chop(3);
    url.setPath(path + u"/health"_s);
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
    if (!parsed.isValid() || parsed.host().isEmpty() || (parsed.scheme() != "http"_L1 && parsed.scheme() != "https"_L1))
        return fail(ErrorKind::Invalid, Words::tr("\"%1\" is not an address such as http://127.0.0.1:8000").arg(url));
    auto transport = makeHttpTransport({});
    if (!transport)
        return std::unexpected(std::move(transport.error()));
    WayIn way;
    way.transport = std::move(*transport);
    way.baseUrl = parsed;
    return way;
}

} // namespace slipway
