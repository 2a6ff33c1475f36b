// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/fakegoogleclient.h"

#include "base/oneshot.h"
#include "base/untilcancelled.h"

#include <QRegularExpression>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

/// The two forms of compute's filter that are used: `name eq "RE"` matches all of the name, `name = "x"` compares.
bool matchesFilter(const QString &name, const QString &filter)
{
    static const QRegularExpression form(u"^name (eq|=) \"(.*)\"$"_s);
    const auto parts = form.match(filter);
    if (!parts.hasMatch())
        return true;
    if (parts.captured(1) == "="_L1)
        return name == parts.captured(2);
    return QRegularExpression(QRegularExpression::anchoredPattern(parts.captured(2))).match(name).hasMatch();
}

} // namespace

int FakeGoogleClient::count(const QString &callName) const
{
    return int(std::ranges::count_if(
        calls, [&callName](const QString &call) { return call.section(u' ', 0, 0) == callName; }));
}

Task<> FakeGoogleClient::enter(QString name, QString argument, std::stop_token stop)
{
    if (stop.stop_requested())
        co_return cancelled();
    const QString call = argument.isEmpty() ? name : name + u' ' + argument;
    if (hanging.contains(name)) {
        calls.append(call);
        auto ended = co_await untilCancelled(stop);
        co_return std::unexpected(std::move(ended.error()));
    }
    // A turn of the event loop, as over a network: who relies on an answer at once must fail in tests.
    OneShot turn;
    turn.complete();
    co_await turn;
    // Now it is with the peer, and has its effect: whoever dies before this has not called.
    calls.append(call);
    if (stop.stop_requested())
        co_return cancelled();
    if (auto once = failOnce.find(name); once != failOnce.end() && !once->isEmpty())
        co_return std::unexpected(once->takeFirst());
    if (const auto failure = failures.constFind(name); failure != failures.constEnd())
        co_return std::unexpected(*failure);
    co_return {};
}

std::unexpected<Error> FakeGoogleClient::missing(const QString &what)
{
    Error error{.kind = ErrorKind::NotFound,
                .detail = what + " was not found"_L1,
                .where = what,
                .reason = u"NOT_FOUND"_s,
                .httpStatus = 404};
    return std::unexpected(std::move(error));
}

std::unexpected<Error> FakeGoogleClient::existing(const QString &what)
{
    Error error{.kind = ErrorKind::AlreadyExists,
                .detail = what + " already exists"_L1,
                .where = what,
                .reason = u"ALREADY_EXISTS"_s,
                .httpStatus = 409};
    return std::unexpected(std::move(error));
}

GoogleOperation FakeGoogleClient::begin(GoogleOperation operation, std::function<void()> effect)
{
    const bool isService = operation.api == GoogleOperation::Api::ServiceUsage;
    operation.name = (isService ? u"operations/acf.p2-%1"_s : u"operation-%1"_s).arg(m_nextOperation++);
    operation.status = u"RUNNING"_s;
    m_operations.insert(operation.name, {operation, pollsUntilDone, std::move(effect)});
    if (pollsUntilDone == 0)
        end(m_operations[operation.name]);
    return m_operations.value(operation.name).operation;
}

void FakeGoogleClient::end(Running &running)
{
    running.operation.status = u"DONE"_s;
    if (const auto failure = operationFailures.constFind(running.operation.type);
        failure != operationFailures.constEnd())
        running.operation.failure = *failure;
    else if (const auto effect = std::exchange(running.effect, {}))
        effect();
}

GkeCluster *FakeGoogleClient::find(const GkeClusterRef &ref)
{
    const auto found = std::ranges::find_if(clusterList.items, [&ref](const GkeCluster &each) {
        return each.name == ref.name && each.location == ref.location;
    });
    return found != clusterList.items.end() ? &*found : nullptr;
}

// --- Who

Task<GoogleAccount> FakeGoogleClient::account(std::stop_token stop)
{
    if (auto entered = co_await enter(u"account"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return identity;
}

Task<Secret> FakeGoogleClient::accessToken(std::stop_token stop)
{
    if (auto entered = co_await enter(u"accessToken"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return Secret("fake-token-" + QByteArray::number(m_tokens));
}

Task<Secret> FakeGoogleClient::renewedToken(Secret rejected, std::stop_token stop)
{
    if (auto entered = co_await enter(u"renewedToken"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    // A token that somebody has replaced already is not replaced twice.
    if (rejected == Secret("fake-token-" + QByteArray::number(m_tokens)))
        ++m_tokens;
    co_return Secret("fake-token-" + QByteArray::number(m_tokens));
}

// --- Projects and services

Task<QList<GoogleProject>> FakeGoogleClient::projects(std::stop_token stop)
{
    if (auto entered = co_await enter(u"projects"_s, {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return projectList;
}

Task<GoogleProject> FakeGoogleClient::project(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"project"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    for (const GoogleProject &each : projectList) {
        if (each.id == projectId)
            co_return each;
    }
    co_return missing("projects/"_L1 + projectId);
}

Task<QStringList> FakeGoogleClient::testProjectPermissions(QString projectId, QStringList wanted,
                                                           std::stop_token stop)
{
    if (auto entered = co_await enter(u"testProjectPermissions"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    wanted.removeIf([this](const QString &permission) { return !permissions.contains(permission); });
    co_return wanted;
}

Task<QList<GoogleService>> FakeGoogleClient::services(QString projectId, QStringList names,
                                                      std::stop_token stop)
{
    if (auto entered = co_await enter(u"services"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<GoogleService> found;
    for (const QString &name : names)
        found.append({.name = name, .state = serviceStates.value(name, u"DISABLED"_s)});
    co_return found;
}

Task<GoogleOperation> FakeGoogleClient::enableServices(QString projectId, QStringList names,
                                                       std::stop_token stop)
{
    if (auto entered = co_await enter(u"enableServices"_s, names.join(u','), stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return begin(
        {.api = GoogleOperation::Api::ServiceUsage, .projectId = projectId, .type = u"ENABLE_SERVICES"_s},
        [this, names] {
            for (const QString &name : names)
                serviceStates.insert(name, u"ENABLED"_s);
        });
}

// --- Catalogue and quota

Task<PartialList<ComputeRegion>> FakeGoogleClient::regions(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"regions"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return regionList;
}

Task<QList<ComputeSubnetwork>> FakeGoogleClient::subnetworks(QString projectId, QString region,
                                                             std::stop_token stop)
{
    if (auto entered = co_await enter(u"subnetworks"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    QList<ComputeSubnetwork> found = subnetworkList;
    found.removeIf([&region](const ComputeSubnetwork &each) { return each.region != region; });
    co_return found;
}

Task<void> FakeGoogleClient::createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork,
                                                   std::stop_token stop)
{
    if (auto entered = co_await enter(u"createProxyOnlySubnet"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    subnetwork.purpose = u"REGIONAL_MANAGED_PROXY"_s;
    subnetwork.role = u"ACTIVE"_s;
    subnetworkList.append(subnetwork);
    co_return {};
}

Task<PartialList<ComputeZone>> FakeGoogleClient::zones(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"zones"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return zoneList;
}

Task<PartialList<ComputeAcceleratorType>> FakeGoogleClient::acceleratorTypes(QString projectId,
                                                                             std::stop_token stop)
{
    if (auto entered = co_await enter(u"acceleratorTypes"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return acceleratorTypeList;
}

Task<PartialList<ComputeMachineType>> FakeGoogleClient::machineTypes(QString projectId, QString filter,
                                                                     std::stop_token stop)
{
    if (auto entered = co_await enter(u"machineTypes"_s, filter.isEmpty() ? projectId : filter, stop);
        !entered)
        co_return std::unexpected(std::move(entered.error()));
    PartialList<ComputeMachineType> found = machineTypeList;
    found.items.removeIf(
        [&filter](const ComputeMachineType &type) { return !matchesFilter(type.name, filter); });
    co_return found;
}

Task<QList<ComputeQuota>> FakeGoogleClient::projectQuotas(QString projectId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"projectQuotas"_s, projectId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return globalQuotas;
}

Task<QuotaInfo> FakeGoogleClient::quotaInfo(QString, QString quotaId, std::stop_token stop)
{
    if (auto entered = co_await enter(u"quotaInfo"_s, quotaId, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    const auto found = quotaInfos.constFind(quotaId);
    if (found == quotaInfos.constEnd())
        co_return missing("quotaInfos/"_L1 + quotaId);
    co_return *found;
}

Task<PartialList<ComputeResource>> FakeGoogleClient::resources(QString, ComputeCollection collection,
                                                               std::stop_token stop)
{
    if (auto entered = co_await enter(collectionName(collection), {}, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    PartialList<ComputeResource> list{.unreachable = resourceList.unreachable};
    for (const ComputeResource &each : std::as_const(resourceList.items)) {
        if (each.collection == collection)
            list.items.append(each);
    }
    co_return list;
}

Task<QList<BillingSku>> FakeGoogleClient::computeSkus(QString currencyCode, std::stop_token stop)
{
    if (auto entered = co_await enter(u"computeSkus"_s, currencyCode, stop); !entered)
        co_return std::unexpected(std::move(entered.error()));
    co_return skus;
}

} // namespace slipway
