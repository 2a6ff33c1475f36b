// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// serviceusage v1 and cloudquotas v1: what is switched on, and how much of it.
#include "app/sandbox/google/cloudcontext.h"

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

constexpr auto kUsageStyle = GoogleCall::Style::Rpc;
const QString kUsageApi = u"serviceusage.googleapis.com"_s;

/// The catalogue of what can be enabled; a few more than Slipway needs, as a real project shows.
const QMap<QString, QString> &catalogue()
{
    static const QMap<QString, QString> table{
        {u"aiplatform.googleapis.com"_s, u"Vertex AI API"_s},
        {u"artifactregistry.googleapis.com"_s, u"Artifact Registry API"_s},
        {u"bigquery.googleapis.com"_s, u"BigQuery API"_s},
        {u"certificatemanager.googleapis.com"_s, u"Certificate Manager API"_s},
        {u"cloudbilling.googleapis.com"_s, u"Cloud Billing API"_s},
        {u"cloudquotas.googleapis.com"_s, u"Cloud Quotas API"_s},
        {u"cloudresourcemanager.googleapis.com"_s, u"Cloud Resource Manager API"_s},
        {u"compute.googleapis.com"_s, u"Compute Engine API"_s},
        {u"container.googleapis.com"_s, u"Kubernetes Engine API"_s},
        {u"dns.googleapis.com"_s, u"Cloud DNS API"_s},
        {u"iam.googleapis.com"_s, u"Identity and Access Management (IAM) API"_s},
        {u"iamcredentials.googleapis.com"_s, u"IAM Service Account Credentials API"_s},
        {u"logging.googleapis.com"_s, u"Cloud Logging API"_s},
        {u"monitoring.googleapis.com"_s, u"Cloud Monitoring API"_s},
        {u"networkservices.googleapis.com"_s, u"Network Services API"_s},
        {u"oslogin.googleapis.com"_s, u"Cloud OS Login API"_s},
        {u"secretmanager.googleapis.com"_s, u"Secret Manager API"_s},
        {u"serviceusage.googleapis.com"_s, u"Service Usage API"_s},
        {u"storage-api.googleapis.com"_s, u"Google Cloud Storage JSON API"_s},
        {u"storage-component.googleapis.com"_s, u"Cloud Storage"_s},
        {u"storage.googleapis.com"_s, u"Cloud Storage API"_s},
        {u"sts.googleapis.com"_s, u"Security Token Service API"_s},
        {u"tpu.googleapis.com"_s, u"Cloud TPU API"_s},
    };
    return table;
}

QJsonObject serviceJson(const ProjectState &project, const QString &name)
{
    return {{u"name"_s, u"projects/%1/services/%2"_s.arg(project.spec.number, name)},
            {u"parent"_s, "projects/"_L1 + project.spec.number},
            {u"config"_s, QJsonObject{{u"name"_s, name}, {u"title"_s, catalogue().value(name, name)}}},
            {u"state"_s, project.services.contains(name) ? u"ENABLED"_s : u"DISABLED"_s}};
}

struct EnableOperation {
    QString project;
    QStringList services;
    bool done = false;
};

QJsonObject operationJson(const CloudContext &context, const QString &name, const EnableOperation &operation)
{
    QJsonObject json{{u"name"_s, name}};
    if (!operation.done)
        return json;
    const ProjectState *project = context.project(operation.project);
    QJsonArray services;
    for (const QString &service : operation.services)
        services.append(serviceJson(*project, service));
    json.insert(u"done"_s, true);
    json.insert(u"response"_s,
                QJsonObject{{u"@type"_s,
                             u"type.googleapis.com/google.api.serviceusage.v1.BatchEnableServicesResponse"_s},
                            {u"services"_s, services}});
    return json;
}

using Operations = QMap<QString, EnableOperation>;

void enable(CloudContext &context, Operations &operations, const GoogleCall &call,
            const QStringList &services)
{
    ProjectState *project =
        context.require(call, call.capture(u"project"_s), kUsageApi, u"serviceusage.services.enable"_s);
    if (!project)
        return;
    if (services.isEmpty() || services.size() > 20)
        return call.refuse("INVALID_ARGUMENT", u"1 to 20 services can be enabled in one call."_s);
    for (const QString &service : services) {
        if (!catalogue().contains(service)) {
            return call.refuse("PERMISSION_DENIED",
                               u"Not found or permission denied for service(s): %1."_s.arg(service), {},
                               {QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
                                            {u"reason"_s, u"SERVICE_CONFIG_NOT_FOUND_OR_PERMISSION_DENIED"_s},
                                            {u"domain"_s, u"serviceusage.googleapis.com"_s},
                                            {u"metadata"_s, QJsonObject{{u"services"_s, service}}}}});
        }
    }
    const bool already = std::all_of(services.begin(), services.end(), [&](const QString &service) {
        return project->services.contains(service);
    });
    const QString name = already
        ? u"operations/noop.DONE_OPERATION"_s
        : u"operations/acat.p2-%1-%2"_s.arg(project->spec.number, context.newOperationId().section(u'-', -1));
    EnableOperation &operation = operations[name];
    operation = {project->id, services, already};
    if (!already) {
        context.clock.after(context.scenario.timeline.serviceEnable, [&context, &operations, name] {
            EnableOperation &ended = operations[name];
            for (const QString &service : std::as_const(ended.services))
                context.projects[ended.project].services.insert(service);
            ended.done = true;
        });
    }
    call.ok(operationJson(context, name, operation));
}

QJsonObject quotaInfo(const ProjectState &project, const QString &id, const QString &metric,
                      const QStringList &dimensions, const QJsonArray &infos)
{
    return {{u"name"_s,
             u"projects/%1/locations/global/services/compute.googleapis.com/quotaInfos/%2"_s.arg(
                 project.spec.number, id)},
            {u"quotaId"_s, id},
            {u"metric"_s, "compute.googleapis.com/"_L1 + metric},
            {u"service"_s, u"compute.googleapis.com"_s},
            {u"isPrecise"_s, true},
            {u"containerType"_s, u"PROJECT"_s},
            {u"dimensions"_s, QJsonArray::fromStringList(dimensions)},
            {u"quotaDisplayName"_s, metric},
            {u"metricUnit"_s, u"1"_s},
            {u"quotaIncreaseEligibility"_s, QJsonObject{{u"isEligible"_s, true}}},
            {u"dimensionsInfos"_s, infos}};
}

QJsonObject dimensionsInfo(const QJsonObject &dimensions, qint64 value, const QStringList &locations)
{
    QJsonObject info{{u"details"_s, QJsonObject{{u"value"_s, QString::number(value)}}},
                     {u"applicableLocations"_s, QJsonArray::fromStringList(locations)}};
    if (!dimensions.isEmpty())
        info.insert(u"dimensions"_s, dimensions);
    return info;
}

QJsonArray quotaInfos(const CloudContext &context, const ProjectState &project)
{
    QJsonArray infos;
    const QStringList regions = context.scenario.regions.keys();
    QJsonArray families;
    for (auto family = project.spec.gpuFamilyQuotas.cbegin(); family != project.spec.gpuFamilyQuotas.cend();
         ++family) {
        QStringList rest = regions;
        for (auto limit = family->cbegin(); limit != family->cend(); ++limit) {
            if (limit.key() == "*"_L1)
                continue;
            rest.removeAll(limit.key());
            families.append(dimensionsInfo({{u"gpu_family"_s, family.key()}, {u"region"_s, limit.key()}},
                                           *limit, {limit.key()}));
        }
        families.append(dimensionsInfo({{u"gpu_family"_s, family.key()}}, family->value(u"*"_s, 0), rest));
    }
    families.append(dimensionsInfo({}, 0, regions));
    infos.append(quotaInfo(project, u"GPUS-PER-GPU-FAMILY-per-project-region"_s, u"gpus_per_gpu_family"_s,
                           {u"region"_s, u"gpu_family"_s}, families));
    for (auto quota = project.spec.quotas.cbegin(); quota != project.spec.quotas.cend(); ++quota) {
        const QString id = QString(quota.key()).replace(u'_', u'-') + "-per-project"_L1;
        infos.append(quotaInfo(project, id, quota.key().toLower(), {},
                               {dimensionsInfo({}, qint64(quota->limit), {u"global"_s})}));
    }
    QMap<QString, QJsonArray> byMetric;
    for (auto region = project.spec.regionQuotas.cbegin(); region != project.spec.regionQuotas.cend();
         ++region) {
        for (auto quota = region->cbegin(); quota != region->cend(); ++quota)
            byMetric[quota.key()].append(
                dimensionsInfo({{u"region"_s, region.key()}}, qint64(quota->limit), {region.key()}));
    }
    for (auto metric = byMetric.cbegin(); metric != byMetric.cend(); ++metric) {
        const QString id = QString(metric.key()).replace(u'_', u'-') + "-per-project-region"_L1;
        infos.append(quotaInfo(project, id, metric.key().toLower(), {u"region"_s}, *metric));
    }
    return infos;
}

} // namespace

void addServiceUsage(CloudContext &context, GoogleRouter &router)
{
    const auto operations = std::make_shared<Operations>();
    const QString base = u"/serviceusage/v1/projects/{project}/services"_s;
    router.add("GET", base, kUsageStyle, [&context](const GoogleCall &call) {
        const ProjectState *project =
            context.require(call, call.capture(u"project"_s), kUsageApi, u"serviceusage.services.list"_s);
        if (!project)
            return;
        const QString filter = call.request.param(u"filter"_s).remove(u' ');
        if (!filter.isEmpty() && filter != "state:ENABLED"_L1 && filter != "state:DISABLED"_L1)
            return call.refuse("INVALID_ARGUMENT",
                               u"The allowed filter strings are `state:ENABLED` and `state:DISABLED`."_s);
        QStringList names = catalogue().keys();
        for (const QString &enabled : project->services) {
            if (!names.contains(enabled))
                names.append(enabled);
        }
        names.sort();
        QJsonArray services;
        for (const QString &name : std::as_const(names)) {
            const bool enabled = project->services.contains(name);
            if (filter.isEmpty() || enabled == (filter == "state:ENABLED"_L1))
                services.append(serviceJson(*project, name));
        }
        call.page({}, u"services"_s, services, u"pageSize"_s, 50, 200);
    });
    router.add("GET", base + "/{service}"_L1, kUsageStyle, [&context](const GoogleCall &call) {
        if (const ProjectState *project =
                context.require(call, call.capture(u"project"_s), kUsageApi, u"serviceusage.services.get"_s))
            call.ok(serviceJson(*project, call.capture(u"service"_s)));
    });
    router.add("GET", base + ":batchGet"_L1, kUsageStyle, [&context](const GoogleCall &call) {
        const ProjectState *project =
            context.require(call, call.capture(u"project"_s), kUsageApi, u"serviceusage.services.get"_s);
        if (!project)
            return;
        const QStringList names = call.request.query.allQueryItemValues(u"names"_s, QUrl::FullyDecoded);
        if (names.isEmpty() || names.size() > 30)
            return call.refuse("INVALID_ARGUMENT", u"1 to 30 names can be asked for in one call."_s);
        QJsonArray services;
        for (const QString &name : names)
            services.append(serviceJson(*project, name.section(u'/', -1)));
        call.ok({{u"services"_s, services}});
    });
    router.add("POST", base + ":batchEnable"_L1, kUsageStyle, [&context, operations](const GoogleCall &call) {
        const auto body = call.json();
        if (!body)
            return;
        QStringList services;
        const QJsonArray ids = body->value("serviceIds"_L1).toArray();
        for (const QJsonValue &id : ids)
            services.append(id.toString());
        enable(context, *operations, call, services);
    });
    router.add("POST", base + "/{service}:enable"_L1, kUsageStyle,
               [&context, operations](const GoogleCall &call) {
                   enable(context, *operations, call, {call.capture(u"service"_s)});
               });
    router.add("POST", base + "/{service}:disable"_L1, kUsageStyle, [&context](const GoogleCall &call) {
        ProjectState *project =
            context.require(call, call.capture(u"project"_s), kUsageApi, u"serviceusage.services.disable"_s);
        if (!project)
            return;
        project->services.remove(call.capture(u"service"_s));
        call.ok({{u"name"_s, u"operations/noop.DONE_OPERATION"_s},
                 {u"done"_s, true},
                 {u"response"_s, QJsonObject{}}});
    });
    router.add("GET", u"/serviceusage/v1/operations/{id}"_s, kUsageStyle,
               [&context, operations](const GoogleCall &call) {
                   const QString name = "operations/"_L1 + call.capture(u"id"_s);
                   const auto it = operations->constFind(name);
                   if (it == operations->cend())
                       return call.notFound(u"Operation %1 was not found."_s.arg(name));
                   call.ok(operationJson(context, name, *it));
               });
}

void addCloudQuotas(CloudContext &context, GoogleRouter &router)
{
    const QString base =
        u"/cloudquotas/v1/projects/{project}/locations/global/services/{service}/quotaInfos"_s;
    const auto project = [&context](const GoogleCall &call) -> ProjectState * {
        ProjectState *on = context.require(call, call.capture(u"project"_s), u"cloudquotas.googleapis.com"_s,
                                           u"cloudquotas.quotas.get"_s);
        if (on && call.capture(u"service"_s) != "compute.googleapis.com"_L1) {
            call.page({}, u"quotaInfos"_s, {}, u"pageSize"_s, 1000, 5000); // the sandbox knows compute's only
            return nullptr;
        }
        return on;
    };
    router.add("GET", base, kUsageStyle, [&context, project](const GoogleCall &call) {
        if (const ProjectState *on = project(call))
            call.page({}, u"quotaInfos"_s, quotaInfos(context, *on), u"pageSize"_s, 1000, 5000);
    });
    router.add("GET", base + "/{quota}"_L1, kUsageStyle, [&context, project](const GoogleCall &call) {
        const ProjectState *on = project(call);
        if (!on)
            return;
        const QJsonArray infos = quotaInfos(context, *on);
        for (const QJsonValue &info : infos) {
            if (info["quotaId"_L1].toString() == call.capture(u"quota"_s))
                return call.ok(info.toObject());
        }
        call.notFound(u"Requested entity was not found."_s);
    });
}

} // namespace slipway::sandbox
