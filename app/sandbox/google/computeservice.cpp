// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// compute v1: regions, zones, quotas, the catalogues of accelerators and machine types.
#include "app/sandbox/google/cloudcontext.h"
#include "app/sandbox/google/computefilter.h"
#include "app/sandbox/google/computelists.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kComputeStyle = GoogleCall::Style::Compute;
const QString kComputeApi = u"compute.googleapis.com"_s;
const QString kEpoch = u"1969-12-31T16:00:00.000-08:00"_s; // what Google prints for things of its own

QJsonArray quotasJson(const QMap<QString, Quota> &quotas)
{
    QJsonArray array;
    for (auto it = quotas.cbegin(); it != quotas.cend(); ++it)
        array.append(QJsonObject{{u"metric"_s, it.key()}, {u"limit"_s, it->limit}, {u"usage"_s, it->usage}});
    return array;
}

QJsonObject regionJson(const CloudContext &context, const ProjectState &project, const QString &name)
{
    const RegionSpec region = context.scenario.regions.value(name);
    QJsonArray zones;
    for (auto zone = region.zones.cbegin(); zone != region.zones.cend(); ++zone)
        zones.append(link(project, "zones/"_L1 + zone.key()));
    return {{u"kind"_s, u"compute#region"_s},
            {u"id"_s, numericId(name)},
            {u"creationTimestamp"_s, kEpoch},
            {u"name"_s, name},
            {u"description"_s, name},
            {u"status"_s, region.up ? u"UP"_s : u"DOWN"_s},
            {u"zones"_s, zones},
            {u"quotas"_s, quotasJson(project.spec.regionQuotas.value(name))},
            {u"selfLink"_s, link(project, "regions/"_L1 + name)},
            {u"supportsPzs"_s, false}};
}

QJsonObject zoneJson(const CloudContext &context, const ProjectState &project, const QString &name)
{
    const ZoneSpec *zone = context.scenario.zone(name);
    return {{u"kind"_s, u"compute#zone"_s},
            {u"id"_s, numericId(name)},
            {u"creationTimestamp"_s, kEpoch},
            {u"name"_s, name},
            {u"description"_s, name},
            {u"status"_s, zone && zone->up ? u"UP"_s : u"DOWN"_s},
            {u"region"_s, link(project, "regions/"_L1 + regionOf(name))},
            {u"selfLink"_s, link(project, "zones/"_L1 + name)},
            {u"availableCpuPlatforms"_s, QJsonArray{u"Intel Cascade Lake"_s, u"Intel Sapphire Rapids"_s}},
            {u"supportsPzs"_s, false}};
}

QJsonArray acceleratorsIn(const CloudContext &context, const ProjectState &project, const QString &zone)
{
    QJsonArray array;
    const ZoneSpec *spec = context.scenario.zone(zone);
    const QStringList names = spec ? spec->accelerators : QStringList();
    for (const QString &name : names) {
        const AcceleratorSpec accelerator = context.scenario.accelerators.value(name);
        if (accelerator.tpu) // whole machine types carry these; the list names what can be attached
            continue;
        array.append(
            QJsonObject{{u"kind"_s, u"compute#acceleratorType"_s},
                        {u"id"_s, numericId(name)},
                        {u"creationTimestamp"_s, kEpoch},
                        {u"name"_s, name},
                        {u"description"_s, accelerator.description},
                        {u"maximumCardsPerInstance"_s, accelerator.maximumCards},
                        {u"zone"_s, link(project, "zones/"_L1 + zone)},
                        {u"selfLink"_s, link(project, u"zones/%1/acceleratorTypes/%2"_s.arg(zone, name))}});
    }
    return array;
}

QJsonArray machineTypesIn(const CloudContext &context, const ProjectState &project, const QString &zone)
{
    QJsonArray array;
    const QStringList names = context.scenario.machineTypesIn(zone);
    for (const QString &name : names) {
        const MachineTypeSpec type = context.scenario.machineTypes.value(name);
        QString description = u"%1 vCPUs, %2 GB RAM"_s.arg(type.vcpus).arg(type.memoryMb / 1024);
        QJsonObject json{{u"kind"_s, u"compute#machineType"_s},
                         {u"id"_s, numericId(name)},
                         {u"creationTimestamp"_s, kEpoch},
                         {u"name"_s, name},
                         {u"guestCpus"_s, type.vcpus},
                         {u"memoryMb"_s, type.memoryMb},
                         {u"imageSpaceGb"_s, 0},
                         {u"maximumPersistentDisks"_s, 128},
                         {u"maximumPersistentDisksSizeGb"_s, u"263168"_s},
                         {u"zone"_s, zone},
                         {u"isSharedCpu"_s, false},
                         {u"architecture"_s, u"X86_64"_s},
                         {u"selfLink"_s, link(project, u"zones/%1/machineTypes/%2"_s.arg(zone, name))}};
        if (!type.accelerator.isEmpty() && !context.scenario.accelerators.value(type.accelerator).tpu) {
            description += u", %1 %2"_s.arg(type.acceleratorCount)
                               .arg(context.scenario.accelerators.value(type.accelerator).description);
            json.insert(u"accelerators"_s,
                        QJsonArray{QJsonObject{{u"guestAcceleratorType"_s, type.accelerator},
                                               {u"guestAcceleratorCount"_s, type.acceleratorCount}}});
        }
        json.insert(u"description"_s, description);
        array.append(json);
    }
    return array;
}

QJsonArray diskTypesIn(const CloudContext &context, const ProjectState &project, const QString &zone)
{
    if (!context.scenario.zone(zone))
        return {};
    QJsonArray array;
    for (const QString &name : {u"hyperdisk-balanced"_s, u"pd-balanced"_s, u"pd-ssd"_s, u"pd-standard"_s}) {
        array.append(QJsonObject{{u"kind"_s, u"compute#diskType"_s},
                                 {u"name"_s, name},
                                 {u"validDiskSize"_s, u"10GB-65536GB"_s},
                                 {u"zone"_s, link(project, "zones/"_L1 + zone)},
                                 {u"selfLink"_s, link(project, u"zones/%1/diskTypes/%2"_s.arg(zone, name))}});
    }
    return array;
}

QJsonObject subnetworkJson(const ProjectState &project, const QString &region, int index)
{
    return {{u"kind"_s, u"compute#subnetwork"_s},
            {u"id"_s, numericId(region)},
            {u"creationTimestamp"_s, CloudContext::stamp(project.created)},
            {u"name"_s, u"default"_s},
            {u"network"_s, link(project, u"global/networks/default"_s)},
            {u"ipCidrRange"_s, u"10.%1.0.0/20"_s.arg(128 + 2 * index)},
            {u"gatewayAddress"_s, u"10.%1.0.1"_s.arg(128 + 2 * index)},
            {u"region"_s, link(project, "regions/"_L1 + region)},
            {u"privateIpGoogleAccess"_s, true},
            {u"purpose"_s, u"PRIVATE"_s},
            {u"stackType"_s, u"IPV4_ONLY"_s},
            {u"selfLink"_s, link(project, u"regions/%1/subnetworks/default"_s.arg(region))}};
}

QJsonArray subnetworks(const CloudContext &context, const ProjectState &project, const QString &region)
{
    const QStringList regions = context.scenario.regions.keys();
    const qsizetype index = regions.indexOf(region);
    if (index < 0)
        return {};
    QJsonArray all{subnetworkJson(project, region, int(index))};
    for (const QJsonObject &made : project.subnetworks.value(region))
        all.append(made);
    return all;
}

void insertSubnetwork(CloudContext &context, const GoogleCall &call)
{
    ProjectState *project =
        context.require(call, call.capture(u"project"_s), kComputeApi, u"compute.subnetworks.create"_s);
    const auto body = project ? call.json() : std::nullopt;
    if (!body)
        return;
    const QString region = call.capture(u"region"_s);
    if (!context.scenario.regions.contains(region))
        return call.refuse("INVALID_ARGUMENT",
                           u"Invalid value for field 'region': '%1'. Unknown region."_s.arg(region));
    const QString name = (*body)["name"_L1].toString();
    const QString network = (*body)["network"_L1].toString().section(u'/', -1);
    const QString range = (*body)["ipCidrRange"_L1].toString();
    static const QRegularExpression cidr(uR"(^\d{1,3}(\.\d{1,3}){3}/(\d{1,2})$)"_s);
    const auto size = cidr.match(range);
    if (network != "default"_L1)
        return call.notFound(
            u"The resource 'projects/%1/global/networks/%2' was not found"_s.arg(project->id, network));
    const QString purpose = (*body)["purpose"_L1].toString(u"PRIVATE"_s);
    const bool proxyOnly = purpose == "REGIONAL_MANAGED_PROXY"_L1;
    if (!size.hasMatch() || size.captured(2).toInt() > (proxyOnly ? 26 : 29))
        return call.refuse(
            "INVALID_ARGUMENT",
            u"Invalid value for field 'resource.ipCidrRange': '%1'. Subnetwork CIDR range must be at least /%2."_s
                .arg(range)
                .arg(proxyOnly ? 26 : 29));
    for (const QJsonValue &there : subnetworks(context, *project, region)) {
        if (there["name"_L1].toString() == name)
            return call.refuse("ALREADY_EXISTS",
                               u"The resource 'projects/%1/regions/%2/subnetworks/%3' already exists"_s.arg(
                                   project->id, region, name));
        if (proxyOnly && there["purpose"_L1].toString() == purpose && (*body)["role"_L1] == "ACTIVE"_L1
            && there["role"_L1] == "ACTIVE"_L1)
            return call.refuse(
                "INVALID_ARGUMENT",
                u"Invalid resource usage: 'There can be at most one ACTIVE subnetwork with purpose REGIONAL_MANAGED_PROXY in region %1 and network %2.'."_s
                    .arg(region, network));
    }
    const QString path = u"regions/%1/subnetworks/%2"_s.arg(region, name);
    QJsonObject made{{u"kind"_s, u"compute#subnetwork"_s},
                     {u"id"_s, numericId(name + region)},
                     {u"name"_s, name},
                     {u"creationTimestamp"_s, CloudContext::stamp(context.clock.now())},
                     {u"network"_s, link(*project, u"global/networks/default"_s)},
                     {u"ipCidrRange"_s, range},
                     {u"region"_s, link(*project, "regions/"_L1 + region)},
                     {u"purpose"_s, purpose},
                     {u"state"_s, u"READY"_s},
                     {u"selfLink"_s, link(*project, path)}};
    if (proxyOnly)
        made.insert(u"role"_s, (*body)["role"_L1].toString(u"ACTIVE"_s));
    project->subnetworks[region].append(made);
    if (context.changed)
        context.changed();
    call.ok({{u"kind"_s, u"compute#operation"_s},
             {u"id"_s, numericId(path)},
             {u"name"_s, u"operation-sandbox-"_s + numericId(path)},
             {u"operationType"_s, u"insert"_s},
             {u"targetLink"_s, link(*project, path)},
             {u"status"_s, u"DONE"_s},
             {u"progress"_s, 100},
             {u"region"_s, link(*project, "regions/"_L1 + region)}});
}

void list(const GoogleCall &call, const QString &kind, const QJsonArray &items)
{
    const auto filter = ComputeFilter::parse(call.request.param(u"filter"_s));
    if (!filter)
        return call.refuse("INVALID_ARGUMENT",
                           u"Invalid value for field 'filter': '%1'. Invalid list filter expression."_s.arg(
                               call.request.param(u"filter"_s).left(200)));
    QJsonArray kept;
    for (const QJsonValue &item : items) {
        if (filter->matches(item.toObject()))
            kept.append(item);
    }
    call.page({{u"kind"_s, kind}, {u"id"_s, call.request.path.section(u"/compute/v1/"_s, -1)}}, u"items"_s,
              kept, u"maxResults"_s, 500, 500);
}

/// The item of @p items called @p name, or a 404 in compute's words.
void get(const GoogleCall &call, const QJsonArray &items, const QString &name)
{
    for (const QJsonValue &item : items) {
        if (item["name"_L1].toString() == name)
            return call.ok(item.toObject());
    }
    call.notFound(u"The resource '%1' was not found"_s.arg(call.request.path.section(u"/compute/v1/"_s, -1)));
}

} // namespace

void addCompute(CloudContext &context, GoogleRouter &router)
{
    const QString base = u"/compute/v1/projects/{project}"_s;
    using Body = std::function<void(const GoogleCall &, const ProjectState &)>;
    const auto on = [&](const QString &pattern, const QString &permission, Body body) {
        router.add("GET", base + pattern, kComputeStyle,
                   [&context, permission, body = std::move(body)](const GoogleCall &call) {
                       if (const ProjectState *project =
                               context.require(call, call.capture(u"project"_s), kComputeApi, permission))
                           body(call, *project);
                   });
    };
    QStringList zoneNames, zoneScopes, regionScopes;
    for (auto region = context.scenario.regions.cbegin(); region != context.scenario.regions.cend();
         ++region) {
        regionScopes.append("regions/"_L1 + region.key());
        for (auto zone = region->zones.cbegin(); zone != region->zones.cend(); ++zone) {
            zoneNames.append(zone.key());
            zoneScopes.append("zones/"_L1 + zone.key());
        }
    }
    on({}, u"compute.projects.get"_s, [](const GoogleCall &call, const ProjectState &project) {
        call.ok(
            {{u"kind"_s, u"compute#project"_s},
             {u"id"_s, project.spec.number},
             {u"name"_s, project.id},
             {u"creationTimestamp"_s, CloudContext::stamp(project.created)},
             {u"defaultServiceAccount"_s, project.spec.number + "-compute@developer.gserviceaccount.com"_L1},
             {u"quotas"_s, quotasJson(project.spec.quotas)},
             {u"xpnProjectStatus"_s, u"UNSPECIFIED_XPN_PROJECT_STATUS"_s},
             {u"selfLink"_s, u"https://www.googleapis.com/compute/v1/projects/"_s + project.id}});
    });
    const auto regions = [&context](const ProjectState &project) {
        QJsonArray array;
        for (const QString &name : context.scenario.regions.keys())
            array.append(regionJson(context, project, name));
        return array;
    };
    const auto zones = [&context, zoneNames](const ProjectState &project) {
        QJsonArray array;
        for (const QString &name : zoneNames)
            array.append(zoneJson(context, project, name));
        return array;
    };
    on(u"/regions"_s, u"compute.regions.list"_s,
       [regions](const GoogleCall &call, const ProjectState &project) {
           list(call, u"compute#regionList"_s, regions(project));
       });
    on(u"/regions/{region}"_s, u"compute.regions.get"_s,
       [regions](const GoogleCall &call, const ProjectState &project) {
           get(call, regions(project), call.capture(u"region"_s));
       });
    on(u"/zones"_s, u"compute.zones.list"_s, [zones](const GoogleCall &call, const ProjectState &project) {
        list(call, u"compute#zoneList"_s, zones(project));
    });
    on(u"/zones/{zone}"_s, u"compute.zones.get"_s,
       [zones](const GoogleCall &call, const ProjectState &project) {
           get(call, zones(project), call.capture(u"zone"_s));
       });

    using ItemsIn = QJsonArray (*)(const CloudContext &, const ProjectState &, const QString &);
    const auto zonal = [&](const QString &key, const QString &kind, ItemsIn itemsIn) {
        const QString permission = u"compute.%1.list"_s.arg(key);
        on("/aggregated/"_L1 + key, permission,
           [&context, key, kind, itemsIn, zoneScopes](const GoogleCall &call, const ProjectState &project) {
               aggregated(call, kind + "AggregatedList"_L1, key, zoneScopes, [&](const QString &scope) {
                   return itemsIn(context, project, scope.section(u'/', 1));
               });
           });
        on("/zones/{zone}/"_L1 + key, permission,
           [&context, kind, itemsIn](const GoogleCall &call, const ProjectState &project) {
               if (!context.scenario.zone(call.capture(u"zone"_s)))
                   return call.refuse(
                       "INVALID_ARGUMENT",
                       u"Invalid value for field 'zone': '%1'. Unknown zone."_s.arg(call.capture(u"zone"_s)));
               list(call, kind + "List"_L1, itemsIn(context, project, call.capture(u"zone"_s)));
           });
        on(u"/zones/{zone}/%1/{name}"_s.arg(key), u"compute.%1.get"_s.arg(key),
           [&context, itemsIn](const GoogleCall &call, const ProjectState &project) {
               get(call, itemsIn(context, project, call.capture(u"zone"_s)), call.capture(u"name"_s));
           });
    };
    zonal(u"acceleratorTypes"_s, u"compute#acceleratorType"_s, acceleratorsIn);
    zonal(u"machineTypes"_s, u"compute#machineType"_s, machineTypesIn);
    zonal(u"diskTypes"_s, u"compute#diskType"_s, diskTypesIn);

    addBackends(context, router);
    addStanding(context, router, QStringList{u"global"_s} + regionScopes + zoneScopes);
    on(u"/aggregated/subnetworks"_s, u"compute.subnetworks.list"_s,
       [&context, regionScopes](const GoogleCall &call, const ProjectState &project) {
           aggregated(
               call, u"compute#subnetworkAggregatedList"_s, u"subnetworks"_s, regionScopes,
               [&](const QString &scope) { return subnetworks(context, project, scope.section(u'/', 1)); });
       });
    on(u"/regions/{region}/subnetworks"_s, u"compute.subnetworks.list"_s,
       [&context](const GoogleCall &call, const ProjectState &project) {
           list(call, u"compute#subnetworkList"_s, subnetworks(context, project, call.capture(u"region"_s)));
       });
    router.add("POST", base + u"/regions/{region}/subnetworks"_s, kComputeStyle,
               [&context](const GoogleCall &call) { insertSubnetwork(context, call); });
    on(u"/global/networks"_s, u"compute.networks.list"_s,
       [](const GoogleCall &call, const ProjectState &project) {
           list(call, u"compute#networkList"_s,
                {QJsonObject{{u"kind"_s, u"compute#network"_s},
                             {u"name"_s, u"default"_s},
                             {u"autoCreateSubnetworks"_s, true},
                             {u"selfLink"_s, link(project, u"global/networks/default"_s)}}});
       });
    // The sandbox makes no compute operations of its own, so the lists are empty and single ones are unknown.
    on(u"/global/operations"_s, u"compute.globalOperations.list"_s,
       [](const GoogleCall &call, const ProjectState &) { list(call, u"compute#operationList"_s, {}); });
    for (const QString &scope : {u"global"_s, u"regions/{region}"_s, u"zones/{zone}"_s}) {
        const QString pattern = u"/%1/operations/{name}"_s.arg(scope);
        const auto unknown = [](const GoogleCall &call) {
            call.notFound(
                u"The resource '%1' was not found"_s.arg(call.request.path.section(u"/compute/v1/"_s, -1)));
        };
        router.add("GET", base + pattern, kComputeStyle, unknown);
        router.add("POST", base + pattern + "/wait"_L1, kComputeStyle, unknown);
    }
}

} // namespace slipway::sandbox
