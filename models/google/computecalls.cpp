// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compute Engine, Cloud Quotas and Billing.
#include "google/googlecalls.h"
#include "google/googlejson.h"

namespace slipway::google {
using namespace Qt::StringLiterals;

namespace {

Call computeList(const QString &projectId, const QString &collection, const QString &permission)
{
    return {.api = GoogleApi::Compute,
            .path = u"/compute/v1/projects/%1/%2"_s.arg(segment(projectId), collection),
            .query = {{u"maxResults"_s, u"500"_s}, {u"returnPartialSuccess"_s, u"true"_s}},
            .need = projectNeed(projectId, permission, u"roles/compute.viewer"_s),
            .timeout = std::chrono::seconds(60)};
}

/// `warning.code` UNREACHABLE (or any but the one that is normal) leaves a gap.
void noteWarning(const QJsonObject &json, const QString &scope, QStringList &unreachable)
{
    const QString code = json.value("warning"_L1).toObject().value("code"_L1).toString();
    const QStringList named = stringsFrom(json.value("unreachables"_L1));
    if (!code.isEmpty() && code != "NO_RESULTS_ON_PAGE"_L1 && named.isEmpty() && !unreachable.contains(scope))
        unreachable.append(scope);
    for (const QString &missing : named) {
        if (!unreachable.contains(missing))
            unreachable.append(missing);
    }
}

void eachScope(const QJsonObject &page, const QString &member, QStringList &unreachable,
               const std::function<void(const QJsonObject &, const QString &)> &take)
{
    noteWarning(page, u"*"_s, unreachable);
    const QJsonObject items = page.value("items"_L1).toObject();
    for (auto it = items.begin(); it != items.end(); ++it) {
        const QJsonObject scope = it->toObject();
        noteWarning(scope, it.key(), unreachable);
        for (const QJsonValue &entry : scope.value(member).toArray())
            take(entry.toObject(), lastSegment(it.key()));
    }
}

} // namespace

Task<PartialList<ComputeRegion>> HttpGoogleClient::regions(QString projectId, std::stop_token stop)
{
    PartialList<ComputeRegion> list;
    auto ended = co_await m_rest.pages(
        computeList(projectId, u"regions"_s, u"compute.regions.list"_s),
        [&list](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("items"_L1).toArray()) {
                const QJsonObject json = entry.toObject();
                list.items.append(regionFrom(json));
                // Set where the quotas of that region could not be fetched: unknown, not none.
                if (!json.value("quotaStatusWarning"_L1).toObject().isEmpty()
                    && list.items.last().quotas.isEmpty())
                    list.unreachable.append("regions/"_L1 + list.items.last().name);
            }
            noteWarning(page, u"*"_s, list.unreachable);
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

Task<QList<ComputeSubnetwork>> HttpGoogleClient::subnetworks(QString projectId, QString region,
                                                             std::stop_token stop)
{
    QList<ComputeSubnetwork> list;
    auto ended = co_await m_rest.pages(
        computeList(projectId, u"regions/%1/subnetworks"_s.arg(region), u"compute.subnetworks.list"_s),
        [&list, &region](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("items"_L1).toArray()) {
                const QJsonObject json = entry.toObject();
                list.append({.name = json.value("name"_L1).toString(),
                             .region = region,
                             .network = json.value("network"_L1).toString().section(u'/', -1),
                             .purpose = json.value("purpose"_L1).toString(),
                             .role = json.value("role"_L1).toString(),
                             .ipCidrRange = json.value("ipCidrRange"_L1).toString()});
            }
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

Task<void> HttpGoogleClient::createProxyOnlySubnet(QString projectId, ComputeSubnetwork subnetwork,
                                                   std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Compute,
         .method = "POST",
         .path = u"/compute/v1/projects/%1/regions/%2/subnetworks"_s.arg(segment(projectId),
                                                                         segment(subnetwork.region)),
         .body = QJsonObject{{"name"_L1, subnetwork.name},
                             {"network"_L1,
                              u"projects/%1/global/networks/%2"_s.arg(projectId, subnetwork.network)},
                             {"ipCidrRange"_L1, subnetwork.ipCidrRange},
                             {"purpose"_L1, u"REGIONAL_MANAGED_PROXY"_s},
                             {"role"_L1, u"ACTIVE"_s}},
         .need = projectNeed(projectId, u"compute.subnetworks.create"_s, u"roles/compute.networkAdmin"_s),
         .idempotent = false},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return {};
}

Task<PartialList<ComputeZone>> HttpGoogleClient::zones(QString projectId, std::stop_token stop)
{
    PartialList<ComputeZone> list;
    auto ended = co_await m_rest.pages(
        computeList(projectId, u"zones"_s, u"compute.zones.list"_s),
        [&list](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("items"_L1).toArray())
                list.items.append(zoneFrom(entry.toObject()));
            noteWarning(page, u"*"_s, list.unreachable);
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

Task<PartialList<ComputeAcceleratorType>> HttpGoogleClient::acceleratorTypes(QString projectId,
                                                                             std::stop_token stop)
{
    PartialList<ComputeAcceleratorType> list;
    auto ended = co_await m_rest.pages(
        computeList(projectId, u"aggregated/acceleratorTypes"_s, u"compute.acceleratorTypes.list"_s),
        [&list](const QJsonObject &page) {
            eachScope(page, u"acceleratorTypes"_s, list.unreachable,
                      [&list](const QJsonObject &json, const QString &zone) {
                          list.items.append(acceleratorTypeFrom(json, zone));
                      });
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

Task<PartialList<ComputeMachineType>> HttpGoogleClient::machineTypes(QString projectId, QString filter,
                                                                     std::stop_token stop)
{
    PartialList<ComputeMachineType> list;
    Call call = computeList(projectId, u"aggregated/machineTypes"_s, u"compute.machineTypes.list"_s);
    if (!filter.isEmpty())
        call.query.append({u"filter"_s, filter});
    auto ended = co_await m_rest.pages(
        std::move(call),
        [&list](const QJsonObject &page) {
            eachScope(page, u"machineTypes"_s, list.unreachable,
                      [&list](const QJsonObject &json, const QString &zone) {
                          list.items.append(machineTypeFrom(json, zone));
                      });
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

Task<QList<ComputeQuota>> HttpGoogleClient::projectQuotas(QString projectId, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::Compute,
         .path = u"/compute/v1/projects/"_s + segment(projectId),
         .need = projectNeed(projectId, u"compute.projects.get"_s, u"roles/compute.viewer"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return quotasFrom(json->value("quotas"_L1));
}

Task<QuotaInfo> HttpGoogleClient::quotaInfo(QString projectId, QString quotaId, std::stop_token stop)
{
    auto json = co_await m_rest.json(
        {.api = GoogleApi::CloudQuotas,
         .path = u"/v1/projects/%1/locations/global/services/compute.googleapis.com/quotaInfos/%2"_s.arg(
             segment(projectId), segment(quotaId)),
         .need = projectNeed(projectId, u"cloudquotas.quotas.get"_s, u"roles/cloudquotas.viewer"_s)},
        stop);
    if (!json)
        co_return std::unexpected(std::move(json.error()));
    co_return quotaInfoFrom(*json);
}

Task<QList<BillingSku>> HttpGoogleClient::computeSkus(QString currencyCode, std::stop_token stop)
{
    // 6F81-5844-456A is Compute Engine in the catalogue (unverified).
    QList<BillingSku> skus;
    auto ended = co_await m_rest.pages(
        {.api = GoogleApi::Billing,
         .path = u"/v1/services/6F81-5844-456A/skus"_s,
         .query = {{u"currencyCode"_s, currencyCode.isEmpty() ? u"USD"_s : currencyCode},
                   {u"pageSize"_s, u"5000"_s}},
         .timeout = std::chrono::seconds(120)},
        [&skus](const QJsonObject &page) {
            for (const QJsonValue &entry : page.value("skus"_L1).toArray())
                skus.append(skuFrom(entry.toObject()));
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return skus;
}

} // namespace slipway::google
