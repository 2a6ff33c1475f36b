// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/controllers/awsbalancer.h"

#include "app/sandbox/kube/cloudhooks.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

// Field reports: a Network Load Balancer is active after two to three minutes; its name is there within seconds.
constexpr std::chrono::seconds named{5};

QString hashOf(const QString &text, qsizetype length)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256).toHex().first(length));
}

QString uidOf(const Json &service)
{
    return QString::fromStdString(service["metadata"]["uid"].str());
}

QString arnOf(const QString &region, const QString &account, const QString &tail)
{
    return u"arn:aws:elasticloadbalancing:%1:%2:%3"_s.arg(region, account, tail);
}

} // namespace

bool isOfAwsController(const Json &service)
{
    const std::string &type =
        service["metadata"]["annotations"]["service.beta.kubernetes.io/aws-load-balancer-type"].str();
    return service["spec"]["type"].str() == "LoadBalancer"
        && (service["spec"]["loadBalancerClass"].str() == "service.k8s.aws/nlb" || type == "external"
            || type == "nlb-ip");
}

QString awsBalancerName(const Json &service)
{
    return u"k8s-%1-%2-%3"_s.arg(QString::fromStdString(service["metadata"]["namespace"].str()).left(8),
                                 QString::fromStdString(service["metadata"]["name"].str()).left(8),
                                 hashOf(uidOf(service), 10));
}

QString awsBalancerArn(const Json &service, const QString &region, const QString &account)
{
    return arnOf(
        region, account,
        u"loadbalancer/net/%1/%2"_s.arg(awsBalancerName(service), hashOf(u"lb"_s + uidOf(service), 16)));
}

void AwsBalancerController::observe(const StoreEvent &event)
{
    if (event.storage == "/services" && isOfAwsController(event.object->value))
        enqueue({event.object->value["metadata"]["namespace"].str(),
                 event.object->value["metadata"]["name"].str()});
}

void AwsBalancerController::sync(const Store::Key &key)
{
    const ObjectPtr found = store().find("/services", key.first, key.second);
    const CloudHooks &cloud = server().cloud();
    if (!found || !found->value["metadata"]["deletionTimestamp"].isNull()
        || !cloud.operators().contains(u"aws-load-balancer-controller"_s) || !isOfAwsController(found->value))
        return;
    const Json &service = found->value;
    if (service.at("status.loadBalancer.ingress").size() > 0)
        return;
    const auto now = server().clock().elapsed();
    const auto due = m_due.try_emplace(service["metadata"]["uid"].str(), now + named).first;
    if (now < due->second)
        return enqueueAfter(key, due->second - now + std::chrono::milliseconds(10));
    m_due.erase(due);
    const QString region = cloud.clusterLocation();
    const QString balancer = awsBalancerName(service);
    const ResourcePtr bindings = server().resourceOfStorage(targetGroupBindings);
    if (!bindings)
        return;
    for (const Json &port : service["spec"]["ports"].array()) {
        const QString group = u"k8s-%1-%2-%3"_s.arg(
            QString::fromStdString(key.first).left(8), QString::fromStdString(key.second).left(8),
            hashOf(uidOf(service) + QString::number(port["port"].integer()), 10));
        Json binding = Json::obj(
            {{"metadata",
              Json::obj({{"name", group.toStdString()},
                         {"labels",
                          Json::obj({{"service.k8s.aws/stack-namespace", key.first},
                                     {"service.k8s.aws/stack-name", key.second}})},
                         {"annotations",
                          Json::obj({{"sandbox.slipway.dev/load-balancer",
                                      awsBalancerArn(service, region, cloud.projectId()).toStdString()}})},
                         {"ownerReferences",
                          Json::list({Json::obj({{"apiVersion", "v1"},
                                                 {"kind", "Service"},
                                                 {"name", key.second},
                                                 {"uid", service["metadata"]["uid"]}})})}})},
             {"spec",
              Json::obj({{"ipAddressType", "ipv4"},
                         {"serviceRef", Json::obj({{"name", key.second}, {"port", port["port"]}})},
                         {"targetGroupARN",
                          arnOf(region, cloud.projectId(),
                                u"targetgroup/%1/%2"_s.arg(group, hashOf(u"tg"_s + group, 16)))
                              .toStdString()},
                         {"targetType", "ip"}})}});
        (void)server().create(*bindings, key.first, std::move(binding), {.manager = "controller"});
    }
    const QString host =
        u"%1-%2.elb.%3.amazonaws.com"_s.arg(balancer, hashOf(u"lb"_s + uidOf(service), 16), region);
    setStatus("/services", key, [&host](Json &status) {
        status["loadBalancer"] =
            Json::obj({{"ingress", Json::list({Json::obj({{"hostname", host.toStdString()}})})}});
    });
    event(service, "Normal", "SuccessfullyReconciled", "Successfully reconciled");
}

} // namespace slipway::sandbox
