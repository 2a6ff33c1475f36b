// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sources: exports of a GKE Gateway's forwarding rule and address; the Persistent Disk CSI driver's disk descriptions.
#include "app/sandbox/standingobjects.h"

#include "app/sandbox/kube/apiserver.h"
#include "app/sandbox/kube/cloudhooks.h"
#include "app/sandbox/kube/quantity.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <set>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString text(const Json &value)
{
    return QString::fromStdString(value.str());
}

QString regionOfPlace(const QString &location)
{
    return location.count(u'-') > 1 ? location.section(u'-', 0, 1) : location;
}

/// GKE ends its names with a hash.
QString hashed(const QString &of)
{
    return QString::number(qHash(of, 17), 36).left(12).rightJustified(12, u'0');
}

QString described(const QJsonObject &what)
{
    return QString::fromUtf8(QJsonDocument(what).toJson(QJsonDocument::Compact));
}

void addGateway(QList<StandingObject> &list, const Json &gateway, const CloudHooks &cloud)
{
    const Json &addresses = gateway["status"]["addresses"];
    if (!addresses.isArray() || addresses.empty())
        return;
    const QString address = text(addresses[std::size_t(0)]["value"]);
    const QString within = text(gateway["metadata"]["namespace"]);
    const QString name = text(gateway["metadata"]["name"]);
    const bool isInternal = text(gateway["spec"]["gatewayClassName"]) == "gke-l7-rilb"_L1;
    const QString scope = "regions/"_L1 + regionOfPlace(cloud.clusterLocation());
    const QString description =
        described({{u"k8sResource"_s, u"/namespaces/%1/gateways/%2"_s.arg(within, name)},
                   {u"k8sCluster"_s,
                    u"/projects/%1/locations/%2/clusters/%3"_s.arg(cloud.projectId(), cloud.clusterLocation(),
                                                                   cloud.clusterName())}});
    const auto named = [&](const QString &what) {
        return u"gkegw1-%1-%2-%3"_s.arg(hashed(within + name + what), within, name).left(63);
    };
    std::set<std::int64_t> ports;
    for (const Json &listener : gateway["spec"]["listeners"].array())
        ports.insert(listener["port"].integer());
    QJsonArray users;
    for (const std::int64_t port : ports) {
        const QString rule = named(QString::number(port));
        users.append(u"https://www.googleapis.com/compute/v1/projects/%1/%2/forwardingRules/%3"_s.arg(
            cloud.projectId(), scope, rule));
        list.append({.collection = u"forwardingRules"_s,
                     .scope = scope,
                     .object = {{u"name"_s, rule},
                                {u"description"_s, description},
                                {u"IPAddress"_s, address},
                                {u"IPProtocol"_s, u"TCP"_s},
                                {u"portRange"_s, u"%1-%1"_s.arg(port)},
                                {u"loadBalancingScheme"_s,
                                 isInternal ? u"INTERNAL_MANAGED"_s : u"EXTERNAL_MANAGED"_s}}});
    }
    list.append({.collection = u"addresses"_s,
                 .scope = scope,
                 .object = {{u"name"_s, named(u"address"_s)},
                            {u"description"_s, description},
                            {u"address"_s, address},
                            {u"addressType"_s, isInternal ? u"INTERNAL"_s : u"EXTERNAL"_s},
                            {u"status"_s, u"IN_USE"_s},
                            {u"users"_s, users}}});
}

void addVolume(QList<StandingObject> &list, const Json &volume, const Json &storageClass,
               const CloudHooks &cloud)
{
    if (volume["spec"]["csi"]["driver"].str() != "pd.csi.storage.gke.io")
        return;
    // projects/P/zones/Z/disks/D
    const QStringList handle = text(volume["spec"]["csi"]["volumeHandle"]).split(u'/');
    if (handle.size() != 6)
        return;
    const auto size = Quantity::of(volume["spec"]["capacity"]["storage"]);
    const Json &claim = volume["spec"]["claimRef"];
    const std::string type = storageClass["parameters"]["type"].str("pd-standard");
    list.append(
        {.collection = u"disks"_s,
         .scope = handle.at(2) + u'/' + handle.at(3),
         .object = {{u"name"_s, handle.at(5)},
                    {u"description"_s,
                     described({{u"kubernetes.io/created-for/pv/name"_s, text(volume["metadata"]["name"])},
                                {u"kubernetes.io/created-for/pvc/name"_s, text(claim["name"])},
                                {u"kubernetes.io/created-for/pvc/namespace"_s, text(claim["namespace"])},
                                {u"storage.gke.io/created-by"_s, u"pd.csi.storage.gke.io"_s}})},
                    {u"sizeGb"_s,
                     QString::number(size ? qint64(std::ceil(double(size->toUnits()) / (1 << 30))) : 0)},
                    {u"type"_s,
                     u"https://www.googleapis.com/compute/v1/projects/%1/%2/%3/diskTypes/%4"_s.arg(
                         cloud.projectId(), handle.at(2), handle.at(3), QString::fromStdString(type))},
                    {u"status"_s, u"READY"_s},
                    {u"labels"_s,
                     QJsonObject{{u"goog-k8s-cluster-name"_s, cloud.clusterName()},
                                 {u"goog-k8s-cluster-location"_s, cloud.clusterLocation()}}}}});
}

} // namespace

QList<StandingObject> standingObjects(ApiServer &server)
{
    QList<StandingObject> list;
    const Store &store = server.store();
    for (const auto &[key, gateway] : store.objects("gateway.networking.k8s.io/gateways"))
        addGateway(list, gateway->value, server.cloud());
    static const Json none = Json::obj({});
    for (const auto &[key, volume] : store.objects("/persistentvolumes")) {
        const ObjectPtr storageClass =
            store.find("storage.k8s.io/storageclasses", {}, volume->value["spec"]["storageClassName"].str());
        addVolume(list, volume->value, storageClass ? storageClass->value : none, server.cloud());
    }
    return list;
}

} // namespace slipway::sandbox
