// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: kubernetes/cloud-provider, controllers/service; kubernetes/cloud-provider-aws, pkg/providers/v1/aws.go, for what it leaves to
// another controller; names of load balancers as `kubectl get service` prints them on both clouds.
#include "app/sandbox/controllers/servicecontroller.h"

#include "app/sandbox/kube/cloudhooks.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr const char *serviceObjects = "/services";
// Field reports: an Elastic Load Balancer has its name within seconds, a forwarding rule its address after some forty.
constexpr std::chrono::seconds eksBalancer{8};
constexpr std::chrono::seconds gkeBalancer{40};

/// Whether the cloud's own controller makes it a load balancer. With a class, or EKS' type of another controller, somebody else has to, who is
/// not here: it stays pending.
bool isOurs(const Json &service, ClusterFlavor flavor)
{
    if (service["spec"]["type"].str() != "LoadBalancer" || !service["spec"]["loadBalancerClass"].isNull())
        return false;
    const std::string &type =
        service["metadata"]["annotations"]["service.beta.kubernetes.io/aws-load-balancer-type"].str();
    return flavor == ClusterFlavor::Gke || type.empty() || type == "nlb";
}

/// "a" and the Service's uid, 32 characters in all, and a number of AWS' own.
std::string elbName(const Json &service, const std::string &region)
{
    const QString uid = QString::fromStdString(service["metadata"]["uid"].str());
    const QString name = u"a"_s + QString(uid).remove(u'-').left(31);
    const QString number = QString::number(1'000'000 + qHash(uid, 11) % 9'000'000);
    const bool isNetwork =
        service["metadata"]["annotations"]["service.beta.kubernetes.io/aws-load-balancer-type"].str()
        == "nlb";
    return (isNetwork ? u"%1-%2.elb.%3.amazonaws.com"_s : u"%1-%2.%3.elb.amazonaws.com"_s)
        .arg(name, number, QString::fromStdString(region))
        .toStdString();
}

} // namespace

void ServiceController::observe(const StoreEvent &event)
{
    if (event.storage != serviceObjects)
        return;
    const Json &service = event.object->value;
    if (event.type == StoreEvent::Type::Deleted)
        m_due.erase(service["metadata"]["uid"].str());
    else if (service["spec"]["type"].str() == "LoadBalancer" || !service["status"]["loadBalancer"].empty())
        enqueue({service["metadata"]["namespace"].str(), service["metadata"]["name"].str()});
}

Json ServiceController::addressOf(const Json &service)
{
    const CloudHooks &cloud = server().cloud();
    if (cloud.flavor() == ClusterFlavor::Eks)
        return Json::obj({{"hostname", elbName(service, cloud.clusterLocation().toStdString())}});
    const bool isInternal =
        service["metadata"]["annotations"]["networking.gke.io/load-balancer-type"].str() == "Internal";
    return Json::obj(
        {{"ip", (isInternal ? "10.128.241." : "34.91.7.") + std::to_string(2 + m_lastAddress++ % 250)},
         {"ipMode", "VIP"}});
}

void ServiceController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find(serviceObjects, key.first, key.second);
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull())
        return;
    const Json &service = found->value;
    const bool hasOne = service.at("status.loadBalancer.ingress").size() > 0;
    const std::string &uid = service["metadata"]["uid"].str();
    const ClusterFlavor flavor = server().cloud().flavor();
    if (!isOurs(service, flavor)) {
        m_due.erase(uid);
        if (hasOne && service["spec"]["type"].str() != "LoadBalancer")
            setStatus(serviceObjects, key, [](Json &status) { status["loadBalancer"] = Json::obj({}); });
        return;
    }
    if (hasOne)
        return;
    const auto now = server().clock().elapsed();
    const auto [due, isNew] =
        m_due.try_emplace(uid, now + (flavor == ClusterFlavor::Eks ? eksBalancer : gkeBalancer));
    if (isNew)
        event(service, "Normal", "EnsuringLoadBalancer", "Ensuring load balancer");
    if (now < due->second)
        return enqueueAfter(key, due->second - now + std::chrono::milliseconds(10));
    m_due.erase(due);
    const Json address = addressOf(service);
    setStatus(serviceObjects, key, [&address](Json &status) {
        status["loadBalancer"] = Json::obj({{"ingress", Json::list({address})}});
    });
    event(service, "Normal", "EnsuredLoadBalancer", "Ensured load balancer");
}

} // namespace slipway::sandbox
