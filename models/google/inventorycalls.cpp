// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Compute Engine's aggregated lists of what clusters leave behind.
#include "google/googlecalls.h"
#include "google/googlejson.h"

namespace slipway {
using namespace Qt::StringLiterals;

ComputeInventory *inventoryOf(GoogleClient *client)
{
    return dynamic_cast<ComputeInventory *>(client);
}

QString collectionName(ComputeCollection collection)
{
    switch (collection) {
    case ComputeCollection::ForwardingRules:
        return u"forwardingRules"_s;
    case ComputeCollection::Addresses:
        return u"addresses"_s;
    case ComputeCollection::Disks:
        return u"disks"_s;
    case ComputeCollection::NetworkEndpointGroups:
        return u"networkEndpointGroups"_s;
    case ComputeCollection::TargetPools:
        return u"targetPools"_s;
    }
    return {};
}

namespace google {
namespace {

ComputeResource resourceFrom(const QJsonObject &json, ComputeCollection collection, const QString &scope)
{
    ComputeResource resource{.collection = collection,
                             .name = json.value("name"_L1).toString(),
                             .location = scope == "global"_L1 ? QString() : lastSegment(scope),
                             .description = json.value("description"_L1).toString(),
                             .labels = stringMapFrom(json.value("labels"_L1)),
                             .status = json.value("status"_L1).toString(),
                             .sizeGb = int64From(json.value("sizeGb"_L1))};
    resource.address = json.value("IPAddress"_L1).toString(json.value("address"_L1).toString());
    resource.type = collection == ComputeCollection::ForwardingRules
        ? json.value("loadBalancingScheme"_L1).toString()
        // Absent means EXTERNAL, says the reference of addresses.
        : collection == ComputeCollection::Addresses ? json.value("addressType"_L1).toString(u"EXTERNAL"_s)
                                                     : lastSegment(json.value("type"_L1).toString());
    const QStringList users = stringsFrom(json.value("users"_L1));
    for (const QString &user : users)
        resource.users.append(lastSegment(user));
    return resource;
}

} // namespace

Task<PartialList<ComputeResource>>
HttpGoogleClient::resources(QString projectId, ComputeCollection collection, std::stop_token stop)
{
    PartialList<ComputeResource> list;
    const QString member = collectionName(collection);
    auto ended = co_await m_rest.pages(
        {.api = GoogleApi::Compute,
         .path = u"/compute/v1/projects/%1/aggregated/%2"_s.arg(segment(projectId), member),
         .query = {{u"maxResults"_s, u"500"_s}, {u"returnPartialSuccess"_s, u"true"_s}},
         .need = projectNeed(projectId, u"compute.%1.list"_s.arg(member), u"roles/compute.viewer"_s),
         .timeout = std::chrono::seconds(60)},
        [&list, collection, member](const QJsonObject &page) {
            const QStringList missing = stringsFrom(page.value("unreachables"_L1));
            for (const QString &each : missing) {
                if (!list.unreachable.contains(each))
                    list.unreachable.append(each);
            }
            const QJsonObject items = page.value("items"_L1).toObject();
            for (auto it = items.begin(); it != items.end(); ++it) {
                const QJsonObject scope = it->toObject();
                const QString code = scope.value("warning"_L1)["code"_L1].toString();
                if (!code.isEmpty() && code != "NO_RESULTS_ON_PAGE"_L1
                    && !list.unreachable.contains(it.key()))
                    list.unreachable.append(it.key());
                const QJsonArray entries = scope.value(member).toArray();
                for (const QJsonValue entry : entries)
                    list.items.append(resourceFrom(entry.toObject(), collection, it.key()));
            }
        },
        {}, stop);
    if (!ended)
        co_return std::unexpected(std::move(ended.error()));
    co_return list;
}

} // namespace google
} // namespace slipway
