// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: AWS Load Balancer Controller, "Network Load Balancer" and "Annotations"; Elastic Load Balancing, "Health checks for Network Load
// Balancer target groups".
#include "app/sandbox/targetgroups.h"

#include "app/sandbox/controllers/awsbalancer.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/nodes/cluster.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString stringIn(const Json &value)
{
    return QString::fromStdString(value.str());
}

/// The controller's annotations of health checks, with what holds where there are none.
QString setting(const Json &service, const char *name, const QString &otherwise)
{
    const std::string &value =
        service["metadata"]["annotations"]
               [std::string("service.beta.kubernetes.io/aws-load-balancer-healthcheck-") + name]
                   .str();
    return value.empty() ? otherwise : QString::fromStdString(value);
}

bool isHealthy(Cluster &cluster, const AwsTargetGroup &group, const AwsTargetGroup::Target &target)
{
    QString problem;
    const int port = group.checkPort == "traffic-port"_L1 ? target.port : group.checkPort.toInt();
    const HttpHandler handler = cluster.dial(target.address, port, &problem);
    if (!handler || group.checkProtocol == "TCP"_L1)
        return bool(handler);
    if (group.checkProtocol == "HTTPS"_L1) // nobody's pods here speak it
        return false;
    HttpServerRequest request;
    request.method = "GET";
    request.path = group.checkPath;
    request.target = request.path.toUtf8();
    request.headers.append("User-Agent", "ELB-HealthChecker/2.0");
    const auto reply = std::make_shared<RecordedReply>();
    handler(request, reply);
    return reply->isDone() && reply->status() >= 200 && reply->status() < 400;
}

} // namespace

QList<AwsTargetGroup> targetGroups(Cluster &cluster)
{
    QList<AwsTargetGroup> groups;
    const Store &store = cluster.server().store();
    for (const auto &[key, binding] : store.objects(targetGroupBindings)) {
        const Json &spec = binding->value["spec"];
        const ObjectPtr service = store.find("/services", key.first, spec["serviceRef"]["name"].str());
        const ObjectPtr endpoints = store.find("/endpoints", key.first, spec["serviceRef"]["name"].str());
        if (!service)
            continue;
        AwsTargetGroup group{
            .arn = stringIn(spec["targetGroupARN"]),
            .balancer =
                stringIn(binding->value["metadata"]["annotations"]["sandbox.slipway.dev/load-balancer"]),
            .checkProtocol = setting(service->value, "protocol", u"TCP"_s).toUpper(),
            .checkPort = setting(service->value, "port", u"traffic-port"_s)};
        if (group.checkProtocol != "TCP"_L1)
            group.checkPath = setting(service->value, "path", u"/"_s);
        group.name = group.arn.section(u'/', 1, 1);
        std::size_t index = 0;
        const auto &ports = service->value["spec"]["ports"].array();
        for (std::size_t i = 0; i < ports.size(); ++i) {
            if (ports[i]["port"] == spec["serviceRef"]["port"]
                || ports[i]["name"] == spec["serviceRef"]["port"])
                index = i;
        }
        for (const Json &subset : endpoints ? endpoints->value["subsets"].array() : Json::Array()) {
            group.port = int(subset["ports"][index]["port"].integer());
            for (const Json &address : subset["addresses"].array())
                group.targets.append({.address = stringIn(address["ip"]), .port = group.port});
        }
        for (AwsTargetGroup::Target &target : group.targets)
            target.isHealthy = isHealthy(cluster, group, target);
        groups.append(group);
    }
    return groups;
}

} // namespace slipway::sandbox
