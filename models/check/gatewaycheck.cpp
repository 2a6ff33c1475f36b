// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies between clients and the model: Gateway API, GatewayClass, proxy-only subnet, a Gateway that others use, KServe's TLS.
#include "check/families.h"
#include "google/gcloudcommands.h"
#include "plan/google/networkchanges.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

const QString gatewayVersion = u"gateway.networking.k8s.io/v1"_s;

/// What GKE's controller refuses in a route (GWCER104), of what others' routes are seen to hold; empty when nothing.
QString refusedBy(const QJsonObject &route)
{
    for (const QJsonValue rule : route["spec"_L1]["rules"_L1].toArray()) {
        if (!rule["timeouts"_L1].toObject().isEmpty())
            return u"spec.rules[].timeouts"_s;
        for (const QJsonValue match : rule["matches"_L1].toArray()) {
            if (match["path"_L1]["type"_L1].toString() == "RegularExpression"_L1)
                return u"spec.rules[].matches[].path.type"_s;
            if (!match["method"_L1].toString().isEmpty())
                return u"spec.rules[].matches[].method"_s;
        }
    }
    return {};
}

Task<QList<Finding>> cloudSide(CheckContext *context, std::stop_token stop)
{
    QList<Finding> findings;
    const GkeClusterRef ref = context->clusterRef();
    const bool planned = context->value(u"prepareCloud"_s).toBool(true);
    const QString object = u"cluster/%1/%2"_s.arg(ref.location, ref.name);
    auto found = co_await context->cluster(stop);
    const bool isToCome = !found && isToBeMade(*context, found.error());
    if (!found && !isToCome)
        co_return std::unexpected(std::move(found.error()));
    // One that the plan makes has the Gateway API from the start.
    const GkeCluster made{.gatewayApiChannel = u"CHANNEL_STANDARD"_s,
                          .network = context->value(u"network"_s).toString()};
    const GkeCluster *cluster = isToCome ? &made : &*found;
    if (!cluster->isAutopilot && cluster->gatewayApiChannel != "CHANNEL_STANDARD"_L1) {
        findings.append(problem(
            u"gateway.api-off"_s, planned ? Severity::Warning : Severity::Error,
            planned
                ? words(QT_TRANSLATE_NOOP("Check", "The plan will turn the Gateway API of the cluster on"))
                : words(QT_TRANSLATE_NOOP("Check", "The Gateway API of the cluster is off")),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Its classes appear only later: minutes as a rule, up to 45 of them in "
                                    "public reports. The plan waits for them.")),
            {{object, u"networkConfig.gatewayApiConfig.channel"_s,
              cluster->gatewayApiChannel.isEmpty() ? words(QT_TRANSLATE_NOOP("Check", "(not set)"))
                                                   : cluster->gatewayApiChannel}},
            {{.description = words(QT_TRANSLATE_NOOP("Check", "Turn it on now")),
              .change = std::make_shared<EnableGatewayApi>(ref)}}));
    }
    if (!cluster->isHttpLoadBalancingEnabled) {
        findings.append(problem(
            u"gateway.load-balancing-off"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The HTTP load balancing add-on of the cluster is off")),
            words(QT_TRANSLATE_NOOP("Check", "Its controller is what makes load balancers for Gateways.")),
            {{object, u"addonsConfig.httpLoadBalancing.disabled"_s, u"true"_s}},
            {{.description = words(QT_TRANSLATE_NOOP("Check", "Turn it on now")),
              .command = gcloudCommandForSetAddon(ref, GkeAddon::HttpLoadBalancing, true)}}));
    }
    const QString region = regionOf(context->target().location);
    const QString network = cluster->network.isEmpty() ? u"default"_s : cluster->network.section(u'/', -1);
    auto subnets = co_await context->google()->subnetworks(context->target().project, region, stop);
    if (!subnets) {
        if (subnets.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(subnets.error()));
        findings.append(
            cannotTell(u"gateway.subnet-unknown"_s,
                       words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether there is a proxy-only subnet")),
                       subnets.error()));
        co_return findings;
    }
    const bool there = std::ranges::any_of(*subnets, [&](const ComputeSubnetwork &each) {
        return each.isActiveProxyOnly() && each.network == network;
    });
    if (!there) {
        const ComputeSubnetwork wanted{.name = u"slipway-proxy-only"_s,
                                       .region = region,
                                       .network = network,
                                       .ipCidrRange = context->value(u"proxySubnetRange"_s).toString()};
        findings.append(problem(
            u"gateway.no-proxy-subnet"_s, planned ? Severity::Warning : Severity::Error,
            planned ? words(QT_TRANSLATE_NOOP("Check", "The plan will make a proxy-only subnet in %1"))
                          .arg(region)
                    : words(QT_TRANSLATE_NOOP("Check", "There is no proxy-only subnet in %1")).arg(region),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Regional load balancers of the network %1 run their proxies there. "
                                    "Without one the Gateway never gets an address (GWCER104)."))
                .arg(network),
            {{u"subnetworks/"_s + region, u"purpose"_s,
              words(QT_TRANSLATE_NOOP("Check", "(none is REGIONAL_MANAGED_PROXY and ACTIVE)"))}},
            {{.description = words(QT_TRANSLATE_NOOP("Check", "Make it now")),
              .change = std::make_shared<CreateProxyOnlySubnet>(context->target().project, wanted)}}));
    }
    co_return findings;
}

/// A Gateway that is there already: its class, and the routes of others that would stop ours.
Task<QList<Finding>> sharedGateway(CheckContext *context, std::stop_token stop)
{
    QList<Finding> findings;
    const QString name = context->value(u"gatewayName"_s).toString();
    const QString nameSpace = context->value(u"gatewayNamespace"_s).toString();
    auto kind = co_await context->kube()->kindOf(gatewayVersion, u"Gateway"_s, stop);
    auto routeKind = co_await context->kube()->kindOf(gatewayVersion, u"HTTPRoute"_s, stop);
    if (!kind || !routeKind)
        co_return findings; // said by the check of kinds
    const ResourceRef ref{.kind = *kind, .nameSpace = nameSpace, .name = name};
    auto gateway = co_await context->kube()->get(ref, stop);
    if (!gateway && gateway.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(gateway.error()));
    if (!gateway) {
        if (!context->value(u"makeGateway"_s).toBool(true))
            findings.append(problem(
                u"gateway.missing"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check", "There is no Gateway %1 in %2")).arg(name, nameSpace),
                gateway.error().detail,
                {{u"Gateway/%1/%2"_s.arg(nameSpace, name), u"answer"_s, gateway.error().reason}},
                {advice(words(QT_TRANSLATE_NOOP("Check", "Let the plan make it, or name another one")))}));
        co_return findings;
    }
    const QString className = (*gateway)["spec"_L1]["gatewayClassName"_L1].toString();
    if (className.startsWith("gke-l7-"_L1) && className != "gke-l7-rilb"_L1
        && className != "gke-l7-regional-external-managed"_L1) {
        findings.append(problem(
            u"gateway.class-without-pools"_s, Severity::Error,
            words(QT_TRANSLATE_NOOP("Check", "The Gateway's class %1 does not lead to inference pools"))
                .arg(className),
            words(QT_TRANSLATE_NOOP("Check",
                                    "Only gke-l7-regional-external-managed and gke-l7-rilb do. The Gateway "
                                    "gets an address all the same, and refuses the route.")),
            {{objectLabel(*gateway), u"spec.gatewayClassName"_s, className}},
            {advice(words(QT_TRANSLATE_NOOP(
                "Check", "Choose another name, so that the plan makes a Gateway of its own")))}));
    }
    auto routes = co_await context->kube()->list(*routeKind, {}, stop);
    if (!routes) {
        if (routes.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(routes.error()));
        co_return findings;
    }
    for (const QJsonObject &route : std::as_const(routes->items)) {
        const QJsonArray parents = route["spec"_L1]["parentRefs"_L1].toArray();
        const bool attached = std::ranges::any_of(parents, [&](const QJsonValue &parent) {
            return parent["name"_L1].toString() == name
                && parent["namespace"_L1].toString(namespaceOf(route)) == nameSpace;
        });
        const QString refused = attached ? refusedBy(route) : QString();
        if (refused.isEmpty())
            continue;
        findings.append(
            problem(u"gateway.route-refused"_s, Severity::Error,
                    words(QT_TRANSLATE_NOOP("Check", "A route on this Gateway stops all of its routes")),
                    words(QT_TRANSLATE_NOOP("Check",
                                            "GKE refuses it with GWCER104, and then reconciles none of the "
                                            "Gateway's routes until it is mended.")),
                    {{objectLabel(route), refused, u"set"_s}},
                    {advice(words(QT_TRANSLATE_NOOP("Check",
                                                    "Take the field out where the route comes from, or let "
                                                    "the plan make a Gateway of its own")))}));
    }
    co_return findings;
}

Task<QList<Finding>> runGateway(CheckContext &context, std::stop_token stop)
{
    QList<Finding> findings;
    if (context.google() && !context.clusterRef().name.isEmpty()) {
        auto cloud = co_await cloudSide(&context, stop);
        if (!cloud)
            co_return std::unexpected(std::move(cloud.error()));
        findings += *cloud;
    }
    if (!context.kube()) {
        if (findings.isEmpty())
            co_return std::unexpected(noCluster());
        co_return findings;
    }
    auto shared = co_await sharedGateway(&context, stop);
    if (!shared)
        co_return std::unexpected(std::move(shared.error()));
    findings += *shared;
    // KServe before 0.19 always said https, and since then on request: the load balancer would then speak TLS to a server that does not.
    const ResourceRef settings{
        .kind = kinds::configMaps(), .nameSpace = u"kserve"_s, .name = u"inferenceservice-config"_s};
    auto map = co_await context.kube()->get(settings, stop);
    if (!map && map.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(map.error()));
    if (map) {
        const QJsonObject ingress =
            QJsonDocument::fromJson((*map)["data"_L1]["ingress"_L1].toString().toUtf8()).object();
        if (ingress.value("enableLLMInferenceServiceTLS"_L1).toBool()) {
            findings.append(problem(
                u"gateway.backend-tls"_s, Severity::Error,
                words(QT_TRANSLATE_NOOP("Check",
                                        "KServe declares its model servers as https, and they speak http")),
                words(QT_TRANSLATE_NOOP("Check",
                                        "Google's load balancers then answer WRONG_VERSION_NUMBER, and every "
                                        "health check fails.")),
                {{objectLabel(*map), u"data.ingress.enableLLMInferenceServiceTLS"_s, u"true"_s}},
                {advice(words(
                    QT_TRANSLATE_NOOP("Check", "Take the setting out and restart KServe's controller")))}));
        }
    }
    if (findings.isEmpty())
        findings.append(
            passed(u"gateway.ready"_s,
                   words(QT_TRANSLATE_NOOP("Check", "Gateway API, class and proxy-only subnet are there"))));
    co_return findings;
}

} // namespace

Check gatewayCheck()
{
    return {u"gateway"_s, words(QT_TRANSLATE_NOOP("Check", "Gateway and network")), runGateway};
}

} // namespace slipway
