// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/endpoint/frontdoors.h"

#include "kube/kubeclient.h"
#include "kube/labelselector.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
struct DoorWords {
    Q_DECLARE_TR_FUNCTIONS(FrontDoors)
};
using State = FrontDoor::State;

const QString gatewayGroup = u"gateway.networking.k8s.io"_s;

QJsonObject conditionIn(const QJsonValue &conditions, QLatin1StringView type)
{
    for (const QJsonValue condition : conditions.toArray()) {
        if (condition["type"_L1].toString() == type)
            return condition.toObject();
    }
    return {};
}

QString doorWordsOf(const QJsonObject &condition)
{
    const QString message = condition.value("message"_L1).toString();
    return message.isEmpty() ? condition.value("reason"_L1).toString() : message;
}

bool isFalse(const QJsonObject &condition)
{
    // "Pending" is what a controller writes that has not finished.
    return condition.value("status"_L1) == "False"_L1 && condition.value("reason"_L1) != "Pending"_L1;
}

/// The worst that was said so far stays.
void worsen(FrontDoor &door, State state, const QString &why)
{
    if (state <= door.state && !(door.why.isEmpty() && state == door.state))
        return;
    door.state = state;
    door.why = why;
}

bool isPlacedIn(const QJsonObject &reference, const QString &home, const QString &nameSpace,
                const QString &name)
{
    return reference.value("name"_L1).toString() == name
        && reference.value("namespace"_L1).toString(home) == nameSpace;
}

bool selectsOne(const QJsonObject &pool, const QList<QJsonObject> &pods)
{
    const QJsonObject selector = pool["spec"_L1]["selector"_L1].toObject();
    // A plain map before v1.
    const bool isMap = !selector.value("matchLabels"_L1).isObject();
    const auto parsed =
        isMap ? Result<LabelSelector>(LabelSelector::fromMap(selector)) : LabelSelector::fromJson(selector);
    return parsed && !parsed->isEmpty() && std::ranges::any_of(pods, [&](const QJsonObject &pod) {
               return parsed->matches(pod["metadata"_L1]["labels"_L1].toObject());
           });
}

QString addressIn(const QJsonValue &ingresses)
{
    for (const QJsonValue entry : ingresses.toArray()) {
        for (const auto key : {"hostname"_L1, "ip"_L1}) {
            if (const QString address = entry[key].toString(); !address.isEmpty())
                return address;
        }
    }
    return {};
}

FrontDoor doorOf(const QJsonObject &gateway)
{
    FrontDoor door{.kind = u"Gateway"_s,
                   .nameSpace = namespaceOf(gateway),
                   .name = nameOf(gateway),
                   .state = State::Open};
    const QJsonObject status = gateway.value("status"_L1).toObject();
    door.address = status["addresses"_L1].toArray().first()["value"_L1].toString();
    const QJsonObject accepted = conditionIn(status.value("conditions"_L1), "Accepted"_L1);
    const QJsonObject programmed = conditionIn(status.value("conditions"_L1), "Programmed"_L1);
    for (const QJsonObject &condition : {accepted, programmed}) {
        if (isFalse(condition))
            worsen(door, State::Shut, doorWordsOf(condition));
    }
    if (programmed.value("status"_L1) != "True"_L1)
        worsen(door, State::Opening,
               programmed.isEmpty() ? DoorWords::tr("no controller has taken it up yet")
                                    : DoorWords::tr("its controller is setting it up"));
    else if (door.address.isEmpty())
        worsen(door, State::Opening, DoorWords::tr("it has no address yet"));
    return door;
}

/// What the Gateway's controller says of @p object, which is a route or a pool.
void heed(FrontDoor &door, const QJsonObject &object)
{
    const QString named = u"%1 %2"_s.arg(object.value("kind"_L1).toString(), nameOf(object));
    bool isTakenUp = false;
    for (const QJsonValue parent : object["status"_L1]["parents"_L1].toArray()) {
        if (!isPlacedIn(parent["parentRef"_L1].toObject(), namespaceOf(object), door.nameSpace, door.name))
            continue;
        isTakenUp = true;
        for (const auto type : {"Accepted"_L1, "ResolvedRefs"_L1}) {
            if (const QJsonObject condition = conditionIn(parent["conditions"_L1], type); isFalse(condition))
                worsen(door, State::Shut,
                       DoorWords::tr("%1: %2", "an object and what is said of it")
                           .arg(named, doorWordsOf(condition)));
        }
    }
    if (!isTakenUp)
        worsen(door, State::Opening, DoorWords::tr("%1 has not been taken up yet").arg(named));
}

FrontDoor unreadDoor(const QString &nameSpace, const QString &name)
{
    return {.kind = u"Gateway"_s,
            .nameSpace = nameSpace,
            .name = name,
            .why = DoorWords::tr("it is not there, or may not be read")};
}

std::optional<FrontDoor> doorOfIngress(const QJsonObject &ingress, const QString &service)
{
    const QJsonObject spec = ingress.value("spec"_L1).toObject();
    const auto leads = [&service](const QJsonValue &backend) {
        return backend["service"_L1]["name"_L1].toString() == service;
    };
    bool isOurs = leads(spec.value("defaultBackend"_L1));
    for (const QJsonValue rule : spec.value("rules"_L1).toArray()) {
        for (const QJsonValue path : rule["http"_L1]["paths"_L1].toArray())
            isOurs = isOurs || leads(path["backend"_L1]);
    }
    if (!isOurs)
        return {};
    FrontDoor door{.kind = u"Ingress"_s,
                   .nameSpace = namespaceOf(ingress),
                   .name = nameOf(ingress),
                   .address = addressIn(ingress["status"_L1]["loadBalancer"_L1]["ingress"_L1]),
                   .state = State::Open};
    if (door.address.isEmpty())
        worsen(door, State::Opening, DoorWords::tr("it has no address yet"));
    // Google's controller keeps there what its load balancer finds of each backend.
    const QByteArray found =
        ingress["metadata"_L1]["annotations"_L1]["ingress.kubernetes.io/backends"_L1].toString().toUtf8();
    const QJsonObject backends = QJsonDocument::fromJson(found).object();
    for (auto it = backends.begin(); it != backends.end(); ++it) {
        if (it.value() == "UNHEALTHY"_L1)
            worsen(door, State::Shut,
                   DoorWords::tr("its load balancer finds the backend %1 unhealthy").arg(it.key()));
    }
    return door;
}

Task<QList<QJsonObject>> listed(KubeClient *kube, ResourceKind kind, QString nameSpace, std::stop_token stop)
{
    auto list = co_await kube->list(kind, {.nameSpace = nameSpace}, stop);
    if (!list && list.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(list.error()));
    co_return list ? list->items : QList<QJsonObject>();
}

} // namespace

QList<FrontDoor> doorsTo(const QJsonObject &service, const QList<QJsonObject> &pods,
                         const FrontObjects &objects)
{
    QList<FrontDoor> doors;
    if (nameOf(service).isEmpty())
        return doors;
    const QString home = namespaceOf(service);
    QStringList pools;
    for (const QJsonObject &pool : objects.pools) {
        if (namespaceOf(pool) == home && selectsOne(pool, pods))
            pools.append(nameOf(pool));
    }
    for (const QJsonObject &route : objects.routes) {
        QStringList throughPools;
        bool isOurs = false;
        for (const QJsonValue rule : route["spec"_L1]["rules"_L1].toArray()) {
            for (const QJsonValue backend : rule["backendRefs"_L1].toArray()) {
                const QJsonObject reference = backend.toObject();
                const QString name = reference.value("name"_L1).toString();
                if (reference.value("namespace"_L1).toString(namespaceOf(route)) != home)
                    continue;
                if (reference.value("kind"_L1) == "InferencePool"_L1 && pools.contains(name)) {
                    throughPools.append(name);
                    isOurs = true;
                } else if (reference.value("kind"_L1).toString(u"Service"_s) == "Service"_L1
                           && name == nameOf(service)) {
                    isOurs = true;
                }
            }
        }
        if (!isOurs)
            continue;
        for (const QJsonValue parent : route["spec"_L1]["parentRefs"_L1].toArray()) {
            if (parent["kind"_L1].toString(u"Gateway"_s) != "Gateway"_L1)
                continue;
            const QString name = parent["name"_L1].toString();
            const QString nameSpace = parent["namespace"_L1].toString(namespaceOf(route));
            const auto gateway = std::ranges::find_if(objects.gateways, [&](const QJsonObject &one) {
                return nameOf(one) == name && namespaceOf(one) == nameSpace;
            });
            auto door = std::ranges::find_if(doors, [&](const FrontDoor &one) {
                return one.kind == "Gateway"_L1 && one.name == name && one.nameSpace == nameSpace;
            });
            if (door == doors.end()) {
                doors.append(gateway != objects.gateways.end() ? doorOf(*gateway)
                                                               : unreadDoor(nameSpace, name));
                door = std::prev(doors.end());
            }
            heed(*door, route);
            for (const QJsonObject &pool : objects.pools) {
                if (throughPools.contains(nameOf(pool)) && namespaceOf(pool) == home)
                    heed(*door, pool);
            }
        }
    }
    for (const QJsonObject &ingress : objects.ingresses) {
        if (namespaceOf(ingress) != home)
            continue;
        if (auto door = doorOfIngress(ingress, nameOf(service)))
            doors.append(*std::move(door));
    }
    if (service["spec"_L1]["type"_L1] == "LoadBalancer"_L1) {
        FrontDoor door{.kind = u"LoadBalancer"_s,
                       .nameSpace = home,
                       .name = nameOf(service),
                       .address = addressIn(service["status"_L1]["loadBalancer"_L1]["ingress"_L1]),
                       .state = State::Open};
        if (door.address.isEmpty())
            worsen(door, State::Opening, DoorWords::tr("it has no address yet"));
        doors.append(door);
    }
    std::ranges::sort(doors, {}, [](const FrontDoor &door) { return std::pair(door.kind, door.name); });
    return doors;
}

Task<FrontObjects> readFrontObjects(KubeClient *kube, QString nameSpace, std::stop_token stop)
{
    FrontObjects found;
    auto routes =
        co_await listed(kube, {gatewayGroup, u"v1"_s, u"HTTPRoute"_s, u"httproutes"_s}, nameSpace, stop);
    if (!routes)
        co_return std::unexpected(std::move(routes.error()));
    found.routes = *std::move(routes);
    bool hasPools = false;
    QList<ResourceRef> gateways;
    for (const QJsonObject &route : std::as_const(found.routes)) {
        for (const QJsonValue parent : route["spec"_L1]["parentRefs"_L1].toArray()) {
            const ResourceRef ref{{gatewayGroup, u"v1"_s, u"Gateway"_s, u"gateways"_s},
                                  parent["namespace"_L1].toString(nameSpace),
                                  parent["name"_L1].toString()};
            if (!ref.name.isEmpty() && !gateways.contains(ref))
                gateways.append(ref);
        }
        for (const QJsonValue rule : route["spec"_L1]["rules"_L1].toArray()) {
            for (const QJsonValue backend : rule["backendRefs"_L1].toArray())
                hasPools = hasPools || backend["kind"_L1] == "InferencePool"_L1;
        }
    }
    for (const ResourceRef &ref : std::as_const(gateways)) {
        auto gateway = co_await kube->get(ref, stop);
        if (gateway)
            found.gateways.append(*std::move(gateway));
        else if (gateway.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(std::move(gateway.error()));
    }
    // The group before the first stable release is still served by some.
    for (const auto &[group, version] : {std::pair(u"inference.networking.k8s.io"_s, u"v1"_s),
                                         std::pair(u"inference.networking.x-k8s.io"_s, u"v1alpha2"_s)}) {
        if (!hasPools || !found.pools.isEmpty())
            break;
        auto pools =
            co_await listed(kube, {group, version, u"InferencePool"_s, u"inferencepools"_s}, nameSpace, stop);
        if (!pools)
            co_return std::unexpected(std::move(pools.error()));
        found.pools = *std::move(pools);
    }
    auto ingresses =
        co_await listed(kube, *wellKnownKind(u"networking.k8s.io/v1"_s, u"Ingress"_s), nameSpace, stop);
    if (!ingresses)
        co_return std::unexpected(std::move(ingresses.error()));
    found.ingresses = *std::move(ingresses);
    co_return found;
}

} // namespace slipway
