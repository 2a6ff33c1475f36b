// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/google/cloudcontext.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace slipway::sandbox {

namespace {

QString cpuMetric(const QString &machineType)
{
    // Families with a quota of their own; the rest counts as CPUS (compute quota documentation).
    if (machineType.startsWith("n2-"_L1))
        return u"N2_CPUS"_s;
    if (machineType.startsWith("a2-"_L1))
        return u"A2_CPUS"_s;
    return u"CPUS"_s;
}

QJsonObject errorInfo(const QString &reason, const QString &domain, const QJsonObject &metadata)
{
    return {{u"@type"_s, u"type.googleapis.com/google.rpc.ErrorInfo"_s},
            {u"reason"_s, reason},
            {u"domain"_s, domain},
            {u"metadata"_s, metadata}};
}

} // namespace

CloudContext::CloudContext(const Scenario &world, SimClock &time) : scenario(world), clock(time)
{
    const QDateTime now = clock.now();
    for (auto it = world.projects.cbegin(); it != world.projects.cend(); ++it) {
        ProjectState state;
        state.id = it.key();
        state.spec = *it;
        state.created = now.addDays(-214);
        state.policy = IamPolicy(it->iam);
        state.effective = it->iam;
        for (const QString &service : it->services)
            state.services.insert(service.contains(u'.') ? service : service + ".googleapis.com"_L1);
        const auto addAccount = [&](const QString &email, const ServiceAccountSpec &spec) {
            ServiceAccountState account{spec, email, uniqueNumber(), IamPolicy(spec.iam), spec.iam};
            state.serviceAccounts.insert(email, account);
        };
        // Every project with Compute Engine has it, and its nodes run as it.
        if (state.services.contains(u"compute.googleapis.com"_s)) {
            addAccount(it->number + "-compute@developer.gserviceaccount.com"_L1,
                       {u"Compute Engine default service account"_s, false, {}});
        }
        for (auto account = it->serviceAccounts.cbegin(); account != it->serviceAccounts.cend(); ++account)
            addAccount(u"%1@%2.iam.gserviceaccount.com"_s.arg(account.key(), it.key()), *account);
        for (auto bucket = it->buckets.cbegin(); bucket != it->buckets.cend(); ++bucket)
            state.buckets.insert(bucket.key(),
                                 {*bucket, now.addDays(-41), IamPolicy(bucket->iam), bucket->iam, 3});
        for (auto cluster = it->clusters.cbegin(); cluster != it->clusters.cend(); ++cluster) {
            ClusterState made{*cluster, u"RUNNING"_s, now.addDays(-12), {}, 1, {}, false, {}};
            for (auto pool = cluster->nodePools.cbegin(); pool != cluster->nodePools.cend(); ++pool)
                made.nodePools.insert(pool.key(), {*pool, u"RUNNING"_s, {}, 0, true});
            state.clusters.insert(cluster.key(), made);
        }
        projects.insert(it.key(), state);
    }
}

ProjectState *CloudContext::project(const QString &idOrNumber)
{
    if (const auto it = projects.find(idOrNumber); it != projects.end())
        return &*it;
    for (ProjectState &state : projects) {
        if (state.spec.number == idOrNumber)
            return &state;
    }
    return nullptr;
}

const ProjectState *CloudContext::project(const QString &idOrNumber) const
{
    return const_cast<CloudContext *>(this)->project(idOrNumber);
}

std::pair<ProjectState *, BucketState *> CloudContext::bucket(const QString &name)
{
    for (ProjectState &state : projects) {
        if (const auto it = state.buckets.find(name); it != state.buckets.end())
            return {&state, &*it};
    }
    return {nullptr, nullptr};
}

std::pair<ProjectState *, ServiceAccountState *> CloudContext::serviceAccount(const QString &email)
{
    for (ProjectState &state : projects) {
        if (const auto it = state.serviceAccounts.find(email); it != state.serviceAccounts.end())
            return {&state, &*it};
        for (ServiceAccountState &account : state.serviceAccounts) {
            if (account.uniqueId == email)
                return {&state, &account};
        }
    }
    return {nullptr, nullptr};
}

bool CloudContext::allowed(const QString &member, const QString &permission, const ProjectState &on,
                           const IamBindings &own, const QString &resource) const
{
    for (const Fault &fault : scenario.faults) {
        if (fault.kind == FaultKind::PermissionDenied && fault.permissions.contains(permission)
            && (fault.resource.isEmpty() || resource.contains(fault.resource) || on.id == fault.resource))
            return false;
    }
    // convenience groups of Cloud Storage: the project's basic roles as members of bucket policies
    QStringList members{member, u"allUsers"_s, u"allAuthenticatedUsers"_s};
    for (const auto &[role, group] :
         {std::pair(u"roles/owner"_s, u"projectOwner:"_s), std::pair(u"roles/editor"_s, u"projectEditor:"_s),
          std::pair(u"roles/viewer"_s, u"projectViewer:"_s)}) {
        const bool held =
            std::any_of(on.effective.begin(), on.effective.end(), [&](const IamBinding &binding) {
                return binding.role == role && binding.members.contains(member);
            });
        if (held)
            members.append(group + on.id);
    }
    return bindingsGrant(on.effective, members, permission) || bindingsGrant(own, members, permission);
}

void CloudContext::deny(const GoogleCall &call, const QString &permission, const QString &resource) const
{
    const QString service = permission.section(u'.', 0, 0);
    switch (call.style) {
    case GoogleCall::Style::Storage:
        call.refuse(
            "PERMISSION_DENIED",
            u"%1 does not have %2 access to the Google Cloud Storage %3. Permission '%2' denied on resource "
            "(or it may not exist)."_s.arg(call.caller.section(u':', 1), permission,
                                           permission.startsWith("storage.objects."_L1) ? u"object"_s
                                                                                        : u"bucket"_s));
        return;
    case GoogleCall::Style::Compute:
        call.refuse("PERMISSION_DENIED", u"Required '%1' permission for '%2'"_s.arg(permission, resource));
        return;
    case GoogleCall::Style::Rpc:
        break;
    }
    const QString text = service == "container"_L1
        ? u"Required \"%1\" permission(s) for \"%2\"."_s.arg(permission, resource)
        : u"Permission '%1' denied on resource '//%2.googleapis.com/%3' (or it may not exist)."_s.arg(
              permission, service == "resourcemanager"_L1 ? u"cloudresourcemanager"_s : service, resource);
    call.refuse("PERMISSION_DENIED", text, {},
                {errorInfo(u"IAM_PERMISSION_DENIED"_s, u"iam.googleapis.com"_s,
                           {{u"permission"_s, permission}, {u"resource"_s, resource}})});
}

ProjectState *CloudContext::require(const GoogleCall &call, const QString &idOrNumber, const QString &service,
                                    const QString &permission, const QString &resource)
{
    ProjectState *on = project(idOrNumber);
    const QString named = resource.isEmpty() ? "projects/"_L1 + idOrNumber : resource;
    if (!on) {
        // A project that does not exist and one that you may not see look the same.
        if (call.style == GoogleCall::Style::Compute) {
            call.notFound(u"The resource 'projects/%1' was not found"_s.arg(idOrNumber));
        } else if (service == "cloudresourcemanager.googleapis.com"_L1) {
            call.refuse("PERMISSION_DENIED", u"The caller does not have permission"_s);
        } else {
            deny(call, permission, named);
        }
        return nullptr;
    }
    if (!on->services.contains(service)) {
        const QString title = service.section(u'.', 0, 0);
        const QString url = u"https://console.developers.google.com/apis/api/%1/overview?project=%2"_s.arg(
            service, on->spec.number);
        const QString text =
            u"%1 API has not been used in project %2 before or it is disabled. Enable it by visiting %3 "
            "then retry. If you enabled this API recently, wait a few minutes for the action to "
            "propagate to our systems and retry."_s.arg(title, on->spec.number, url);
        call.refuse("PERMISSION_DENIED", text, u"accessNotConfigured"_s,
                    {errorInfo(u"SERVICE_DISABLED"_s, u"googleapis.com"_s,
                               {{u"service"_s, service},
                                {u"consumer"_s, "projects/"_L1 + on->spec.number},
                                {u"containerInfo"_s, on->spec.number},
                                {u"serviceTitle"_s, title},
                                {u"activationUrl"_s, url}}),
                     QJsonObject{{u"@type"_s, u"type.googleapis.com/google.rpc.Help"_s},
                                 {u"links"_s,
                                  QJsonArray{QJsonObject{
                                      {u"description"_s, u"Google developers console API activation"_s},
                                      {u"url"_s, url}}}}}});
        return nullptr;
    }
    if (!permission.isEmpty() && !allowed(call.caller, permission, *on, {}, named)) {
        deny(call, permission, named);
        return nullptr;
    }
    return on;
}

std::optional<QString> CloudContext::badMember(const IamBindings &bindings) const
{
    static const QRegularExpression pool(
        u"^serviceAccount:(.+)\\.svc\\.id\\.goog\\[([^/\\]]+)/([^/\\]]+)\\]$"_s);
    static const QRegularExpression principal(
        u"^principal(Set)?://iam\\.googleapis\\.com/projects/([^/]+)/locations/global/workloadIdentityPools/"
        "([^/]+)\\.svc\\.id\\.goog/(.+)$"_s);
    static const QRegularExpression email(u"^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$"_s);
    static const QRegularExpression subject(
        u"^(subject/ns/[^/]+/sa/[^/]+|namespace/[^/]+|kubernetes\\.cluster/.+|\\*)$"_s);
    const auto poolExists = [this](const QString &id) {
        const ProjectState *on = project(id);
        return on && on->id == id
            && std::any_of(on->clusters.begin(), on->clusters.end(), [&](const ClusterState &c) {
                   return c.spec.workloadPool == id + ".svc.id.goog"_L1;
               });
    };
    const auto noPool = [](const QString &id) {
        return u"Identity Pool does not exist (%1.svc.id.goog). Please check that you specified a valid "
               u"resource name as "
               "returned in the `name` attribute in the configuration API."_s.arg(id);
    };
    for (const IamBinding &binding : bindings) {
        if (!isKnownRole(binding.role))
            return u"Role %1 is not supported for this resource."_s.arg(binding.role);
        for (const QString &member : binding.members) {
            if (member == "allUsers"_L1 || member == "allAuthenticatedUsers"_L1
                || member.startsWith("deleted:"_L1))
                continue;
            if (const auto match = principal.match(member); match.hasMatch()) {
                const ProjectState *on = project(match.captured(3));
                if (!on || on->spec.number != match.captured(2) || !poolExists(match.captured(3)))
                    return noPool(match.captured(3));
                if (!subject.match(match.captured(4)).hasMatch())
                    return u"Invalid principal: %1"_s.arg(member);
                continue;
            }
            const QString type = member.section(u':', 0, 0);
            const QString name = member.section(u':', 1);
            if (const auto match = pool.match(member); match.hasMatch()) {
                if (!poolExists(match.captured(1)))
                    return noPool(match.captured(1));
                continue;
            }
            if (type == "serviceAccount"_L1) {
                const QString domain = name.section(u'@', 1);
                const bool agent = domain.startsWith("gcp-sa-"_L1)
                    || domain == "container-engine-robot.iam.gserviceaccount.com"_L1
                    || domain == "cloudservices.gserviceaccount.com"_L1
                    || domain == "appspot.gserviceaccount.com"_L1
                    || domain == "compute-system.iam.gserviceaccount.com"_L1;
                const auto [on, account] = const_cast<CloudContext *>(this)->serviceAccount(name);
                if (!agent && !account)
                    return u"Service account %1 does not exist."_s.arg(name);
                continue;
            }
            if (type == "user"_L1 || type == "group"_L1) {
                if (!email.match(name).hasMatch())
                    return u"Invalid %1: %2"_s.arg(type, name);
                continue;
            }
            if (type == "domain"_L1
                || ((type == "projectOwner"_L1 || type == "projectEditor"_L1 || type == "projectViewer"_L1)
                    && !name.isEmpty()))
                continue;
            return u"The member %1 is of an unknown type. Please set a valid type prefix for the member."_s
                .arg(member);
        }
    }
    return {};
}

void CloudContext::propagate(const IamBindings &bindings, std::function<void(const IamBindings &)> apply)
{
    if (scenario.timeline.iamPropagation.count() == 0) {
        apply(bindings);
        return;
    }
    clock.after(scenario.timeline.iamPropagation, [bindings, apply = std::move(apply)] { apply(bindings); });
}

std::optional<std::chrono::milliseconds> CloudContext::timeLeft(qsizetype fault)
{
    const Fault &of = scenario.faults.at(fault);
    if (of.lasts.count() == 0)
        return {};
    if (!m_met.contains(fault)) {
        m_met.insert(fault, clock.elapsed());
        // It ends by itself; the cluster has to look again then.
        clock.after(of.lasts, [this] {
            if (changed)
                changed();
        });
    }
    return std::max(std::chrono::milliseconds(0), m_met.value(fault) + of.lasts - clock.elapsed());
}

std::optional<std::chrono::milliseconds> CloudContext::stockoutEnds(const QString &zone,
                                                                    const QString &accelerator)
{
    std::optional<std::chrono::milliseconds> ends = std::chrono::milliseconds(0);
    for (qsizetype i = 0; i < scenario.faults.size(); ++i) {
        const Fault &fault = scenario.faults.at(i);
        if (fault.kind != FaultKind::Stockout
            || (!fault.zone.isEmpty() && fault.zone != zone && fault.zone != regionOf(zone))
            || (!fault.accelerator.isEmpty() && fault.accelerator != accelerator))
            continue;
        const auto left = timeLeft(i);
        if (!left)
            return {};
        ends = std::max(*ends, *left);
    }
    return ends;
}

bool CloudContext::stockedOut(const QString &zone, const QString &accelerator)
{
    const auto ends = stockoutEnds(zone, accelerator);
    return !ends || ends->count() > 0;
}

bool CloudContext::webhookAnswers()
{
    bool answers = true;
    for (qsizetype i = 0; i < scenario.faults.size(); ++i) {
        if (scenario.faults.at(i).kind != FaultKind::SidecarNotInjected)
            continue;
        const auto left = timeLeft(i);
        answers = answers && left && left->count() == 0;
    }
    return answers;
}

QString CloudContext::QuotaRefusal::text() const
{
    const QString where = region.isEmpty() ? u"globally"_s : u"in region "_s + region;
    return u"Quota '%1' exceeded.  Limit: %2 %3."_s.arg(metric, QString::number(limit, 'f', 1), where);
}

void CloudContext::charge(ProjectState &on, const QString &zone, const NodePoolSpec &pool, int nodes)
{
    const QString region = regionOf(zone);
    auto &quotas = on.spec.regionQuotas[region];
    const auto add = [&](const QString &metric, double amount) {
        if (const auto it = quotas.find(metric); it != quotas.end())
            it->usage = std::max(0.0, it->usage + amount);
    };
    const MachineTypeSpec type = scenario.machineTypes.value(pool.machineType);
    // TPU machines count against quotas of their own family; neither vCPUs nor GPUs.
    if (scenario.accelerators.value(pool.accelerator).tpu) {
        add(scenario.accelerators.value(pool.accelerator).quotaMetric, double(pool.acceleratorCount) * nodes);
        return;
    }
    add(pool.spot ? u"PREEMPTIBLE_CPUS"_s : cpuMetric(pool.machineType), double(type.vcpus) * nodes);
    add(pool.diskType == "pd-standard"_L1 ? u"DISKS_TOTAL_GB"_s : u"SSD_TOTAL_GB"_s,
        double(pool.diskSizeGb) * nodes);
    add(u"INSTANCES"_s, nodes);
    if (const auto it = on.spec.quotas.find(u"CPUS_ALL_REGIONS"_s); it != on.spec.quotas.end())
        it->usage = std::max(0.0, it->usage + double(type.vcpus) * nodes);
    if (pool.accelerator.isEmpty())
        return;
    const AcceleratorSpec accelerator = scenario.accelerators.value(pool.accelerator);
    const double cards = double(pool.acceleratorCount) * nodes;
    add(pool.spot ? accelerator.spotQuotaMetric : accelerator.quotaMetric, cards);
    if (!accelerator.gpuFamily.isEmpty() && !pool.spot) {
        qint64 &used = on.gpuFamilyUsage[accelerator.gpuFamily + u'/' + region];
        used = std::max(qint64(0), used + qint64(cards));
    }
    if (const auto it = on.spec.quotas.find(u"GPUS_ALL_REGIONS"_s); it != on.spec.quotas.end())
        it->usage = std::max(0.0, it->usage + cards);
}

std::optional<CloudContext::QuotaRefusal> CloudContext::book(ProjectState &on, const QString &zone,
                                                             const NodePoolSpec &pool, int nodes)
{
    const QString region = regionOf(zone);
    const auto quotas = on.spec.regionQuotas.value(region);
    const auto check = [&](const QString &metric, double amount) -> std::optional<QuotaRefusal> {
        const auto it = quotas.find(metric);
        if (it == quotas.end() || it->usage + amount <= it->limit)
            return {};
        return QuotaRefusal{metric, it->limit, region};
    };
    const MachineTypeSpec type = scenario.machineTypes.value(pool.machineType);
    const AcceleratorSpec accelerator = scenario.accelerators.value(pool.accelerator);
    const double cards = pool.accelerator.isEmpty() ? 0 : double(pool.acceleratorCount) * nodes;
    if (accelerator.tpu)
        return check(accelerator.quotaMetric, cards);
    if (cards > 0) {
        const QString metric = pool.spot ? accelerator.spotQuotaMetric : accelerator.quotaMetric;
        if (const auto refused = check(metric, cards))
            return refused;
        if (!accelerator.gpuFamily.isEmpty() && !pool.spot) {
            const auto limits = on.spec.gpuFamilyQuotas.value(accelerator.gpuFamily);
            const qint64 limit = limits.value(region, limits.value(u"*"_s, 0));
            if (double(on.gpuFamilyUsage.value(accelerator.gpuFamily + u'/' + region)) + cards
                > double(limit))
                return QuotaRefusal{u"GPUS_PER_GPU_FAMILY"_s, double(limit), region};
        }
        const auto all = on.spec.quotas.value(u"GPUS_ALL_REGIONS"_s, {1e9, 0});
        if (all.usage + cards > all.limit)
            return QuotaRefusal{u"GPUS_ALL_REGIONS"_s, all.limit, {}};
    }
    // A limit of 0 for preemptible CPUs means that they count against CPUS (compute quota documentation).
    const bool ownPool = pool.spot && quotas.value(u"PREEMPTIBLE_CPUS"_s).limit > 0;
    if (const auto refused =
            check(ownPool ? u"PREEMPTIBLE_CPUS"_s : cpuMetric(pool.machineType), double(type.vcpus) * nodes))
        return refused;
    if (const auto refused =
            check(pool.diskType == "pd-standard"_L1 ? u"DISKS_TOTAL_GB"_s : u"SSD_TOTAL_GB"_s,
                  double(pool.diskSizeGb) * nodes))
        return refused;
    charge(on, zone, pool, nodes);
    return {};
}

void CloudContext::unbook(ProjectState &on, const QString &zone, const NodePoolSpec &pool, int nodes)
{
    charge(on, zone, pool, -nodes);
}

QString CloudContext::stamp() const
{
    return stamp(clock.now());
}

QString CloudContext::stamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss.zzz'Z'"_s);
}

QString CloudContext::newOperationId()
{
    return u"operation-%1-%2"_s.arg(clock.now().toMSecsSinceEpoch())
        .arg(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString CloudContext::uniqueNumber()
{
    return u"1047%1"_s.arg(382'915'077'264'018 + 7919 * qint64(++m_serial), 17, 10, QChar(u'0'));
}

QStringList poolZones(const ClusterState &cluster, const NodePoolSpec &pool)
{
    return pool.locations.isEmpty() ? cluster.spec.nodeLocations : pool.locations;
}

} // namespace slipway::sandbox
