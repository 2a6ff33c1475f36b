// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: kubernetes-sigs/aws-ebs-csi-driver, pkg/driver/constants.go and docs/tagging.md; kubernetes/cloud-provider-aws,
// pkg/providers/v1/aws.go and tags.go; volumes of EKS' add-on as field notes print them.
#include "app/sandbox/awsstandingobjects.h"

#include "app/sandbox/controllers/awsbalancer.h"
#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/quantity.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString stringOf(const Json &value)
{
    return QString::fromStdString(value.str());
}

/// "i-…" of the machine whose pod uses the claim; empty: none does.
QString machineOf(const Store &store, const std::string &nameSpace, const std::string &claim)
{
    const auto &pods = store.objects("/pods");
    for (auto it = pods.lower_bound({nameSpace, {}}); it != pods.end() && it->first.first == nameSpace;
         ++it) {
        const Json &pod = it->second->value;
        const std::string &phase = pod["status"]["phase"].str();
        if (phase == "Succeeded" || phase == "Failed")
            continue;
        for (const Json &volume : pod["spec"]["volumes"].array()) {
            if (volume["persistentVolumeClaim"]["claimName"].str() != claim)
                continue;
            if (const ObjectPtr node = store.find("/nodes", {}, pod["spec"]["nodeName"].str()))
                return stringOf(node->value["spec"]["providerID"]).section(u'/', -1);
        }
    }
    return {};
}

void addEbsVolume(QList<AwsStanding> &list, const Store &store, const Json &volume, const CloudHooks &cloud)
{
    if (volume["spec"]["csi"]["driver"].str() != "ebs.csi.aws.com")
        return;
    const auto size = Quantity::of(volume["spec"]["capacity"]["storage"]);
    const Json &claim = volume["spec"]["claimRef"];
    const ObjectPtr storageClass =
        store.find("storage.k8s.io/storageclasses", {}, volume["spec"]["storageClassName"].str());
    const QString name = stringOf(volume["metadata"]["name"]);
    const Json &terms = volume["spec"]["nodeAffinity"]["required"]["nodeSelectorTerms"];
    const QString zone = terms.isArray() && !terms.empty()
        ? stringOf(terms[std::size_t(0)]["matchExpressions"][std::size_t(0)]["values"][std::size_t(0)])
        : QString();
    list.append(
        {.kind = AwsStanding::Kind::Volume,
         .id = stringOf(volume["spec"]["csi"]["volumeHandle"]),
         .region = cloud.clusterLocation(),
         .zones = {zone},
         .tags = {{u"Name"_s, u"%1-dynamic-%2"_s.arg(cloud.clusterName(), name)},
                  {u"CSIVolumeName"_s, name},
                  {u"ebs.csi.aws.com/cluster"_s, u"true"_s},
                  {u"KubernetesCluster"_s, cloud.clusterName()},
                  {u"kubernetes.io/cluster/"_s + cloud.clusterName(), u"owned"_s},
                  {u"kubernetes.io/created-for/pv/name"_s, name},
                  {u"kubernetes.io/created-for/pvc/name"_s, stringOf(claim["name"])},
                  {u"kubernetes.io/created-for/pvc/namespace"_s, stringOf(claim["namespace"])}},
         .type = storageClass ? QString::fromStdString(storageClass->value["parameters"]["type"].str("gp3"))
                              : u"gp3"_s,
         .sizeGiB = size ? qint64(std::ceil(double(size->toUnits()) / (1 << 30))) : 0,
         .attachedTo = machineOf(store, claim["namespace"].str(), claim["name"].str()),
         .created = QDateTime::fromString(stringOf(volume["metadata"]["creationTimestamp"]), Qt::ISODate)});
}

/// The AWS Load Balancer Controller's. Source: its pkg/deploy/tracking, for the tags.
void addControllerBalancer(QList<AwsStanding> &list, const Json &service, const CloudHooks &cloud)
{
    const Json &ingress = service.at("status.loadBalancer.ingress");
    if (!isOfAwsController(service) || ingress.size() == 0)
        return;
    QStringList zones;
    for (const NodeShape &node : cloud.nodes()) {
        if (!zones.contains(node.zone))
            zones.append(node.zone);
    }
    list.append(
        {.kind = AwsStanding::Kind::LoadBalancer,
         .id = awsBalancerArn(service, cloud.clusterLocation(), cloud.projectId()),
         .name = awsBalancerName(service),
         .region = cloud.clusterLocation(),
         .zones = zones,
         .tags = {{u"elbv2.k8s.aws/cluster"_s, cloud.clusterName()},
                  {u"service.k8s.aws/stack"_s,
                   u"%1/%2"_s.arg(stringOf(service["metadata"]["namespace"]),
                                  stringOf(service["metadata"]["name"]))},
                  {u"service.k8s.aws/resource"_s, u"LoadBalancer"_s}},
         .type = u"network"_s,
         .dnsName = stringOf(ingress[std::size_t(0)]["hostname"]),
         .isInternal =
             service["metadata"]["annotations"]["service.beta.kubernetes.io/aws-load-balancer-scheme"].str()
             != "internet-facing",
         .created = QDateTime::fromString(stringOf(service["metadata"]["creationTimestamp"]), Qt::ISODate)});
}

void addServiceBalancer(QList<AwsStanding> &list, const Json &service, const CloudHooks &cloud)
{
    const Json &notes = service["metadata"]["annotations"];
    const std::string &type = notes["service.beta.kubernetes.io/aws-load-balancer-type"].str();
    if (service["spec"]["type"].str() != "LoadBalancer" || !service["spec"]["loadBalancerClass"].isNull()
        || (!type.empty() && type != "nlb"))
        return;
    QStringList zones;
    for (const NodeShape &node : cloud.nodes()) {
        if (!zones.contains(node.zone))
            zones.append(node.zone);
    }
    // The provider's name of a load balancer: "a" and the Service's uid, 32 characters in all.
    const QString name = u"a"_s + stringOf(service["metadata"]["uid"]).remove(u'-').left(31);
    const bool isNetwork = type == "nlb";
    list.append(
        {.kind = isNetwork ? AwsStanding::Kind::LoadBalancer : AwsStanding::Kind::ClassicLoadBalancer,
         .id = isNetwork ? u"arn:aws:elasticloadbalancing:%1:%2:loadbalancer/net/%3/%4"_s.arg(
                               cloud.clusterLocation(), cloud.projectId(), name, name.sliced(1, 16))
                         : name,
         .name = name,
         .region = cloud.clusterLocation(),
         .zones = zones,
         .tags = {{u"kubernetes.io/service-name"_s,
                   u"%1/%2"_s.arg(stringOf(service["metadata"]["namespace"]),
                                  stringOf(service["metadata"]["name"]))},
                  {u"kubernetes.io/cluster/"_s + cloud.clusterName(), u"owned"_s}},
         .type = isNetwork ? u"network"_s : u"classic"_s,
         .dnsName = stringOf(service.at("status.loadBalancer.ingress").isArray()
                                     && service.at("status.loadBalancer.ingress").size() > 0
                                 ? service.at("status.loadBalancer.ingress")[std::size_t(0)]["hostname"]
                                 : Json()),
         .isInternal = notes["service.beta.kubernetes.io/aws-load-balancer-internal"].str() == "true"
             || notes["service.beta.kubernetes.io/aws-load-balancer-scheme"].str() == "internal",
         .created = QDateTime::fromString(stringOf(service["metadata"]["creationTimestamp"]), Qt::ISODate)});
}

} // namespace

QList<AwsStanding> awsStandingObjects(ApiServer &server)
{
    QList<AwsStanding> list;
    const Store &store = server.store();
    for (const auto &[key, service] : store.objects("/services")) {
        addServiceBalancer(list, service->value, server.cloud());
        addControllerBalancer(list, service->value, server.cloud());
    }
    for (const auto &[key, volume] : store.objects("/persistentvolumes"))
        addEbsVolume(list, store, volume->value, server.cloud());
    return list;
}

} // namespace slipway::sandbox
