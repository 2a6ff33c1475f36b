// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the plan makes besides accelerators against what is left of each quota: vCPUs of a family, of the region and of all regions,
// disks, machines, addresses. Sources: Compute Engine docs, "Allocation quotas"; EC2 user guide, "On-Demand Instance quotas".
#include "check/nodequotacheck.h"

#include "aws/vcpuquota.h"
#include "check/awsquotaremedy.h"
#include "check/families.h"
#include "check/googlequotaremedy.h"
#include "google/quotapreference.h"
#include "plan/planresources.h"

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;
using namespace check;

namespace {

/// How much of one quota the plan takes.
struct Need {
    QString metric = {};
    double amount = 0;
    QStringList parts = {}; ///< "3 × e2-standard-4"
};

void add(QList<Need> &needs, const QString &metric, double amount, const QString &part)
{
    if (metric.isEmpty() || amount <= 0)
        return;
    const auto there = std::ranges::find(needs, metric, &Need::metric);
    Need &need = there == needs.end() ? needs.emplaceBack(Need{.metric = metric}) : *there;
    need.amount += amount;
    if (!need.parts.contains(part))
        need.parts.append(part);
}

std::optional<ComputeQuota> quotaOf(const QList<ComputeQuota> &quotas, const QString &metric)
{
    const auto there = std::ranges::find(quotas, metric, &ComputeQuota::metric);
    return there == quotas.end() ? std::nullopt : std::optional(*there);
}

/// Series that share the region's CPUS; others have a quota of their own, which regions.get lists for some and Cloud Quotas for the rest.
bool sharesCpus(const QString &series)
{
    return QStringList{u"e2"_s, u"n1"_s, u"g2"_s, u"f1"_s, u"g1"_s, u"t2d"_s, u"t2a"_s}.contains(series);
}

/// Empty: the quota is not among the region's, so nothing can be said.
QString cpuMetric(const PlannedNodes &nodes, const QList<ComputeQuota> &region)
{
    const QString series = nodes.machineType.section(u'-', 0, 0);
    const QString own = series.toUpper() + "_CPUS"_L1;
    const QString onDemand = sharesCpus(series) ? u"CPUS"_s : quotaOf(region, own) ? own : QString();
    if (nodes.capacity != "spot"_L1)
        return onDemand;
    // A limit of 0 for preemptible CPUs means that they count against the ordinary ones.
    const auto preemptible = quotaOf(region, u"PREEMPTIBLE_CPUS"_s);
    return preemptible && preemptible->limit > 0 ? u"PREEMPTIBLE_CPUS"_s : onDemand;
}

QString diskMetric(const QString &type)
{
    return type == "pd-standard"_L1                       ? u"DISKS_TOTAL_GB"_s
        : type == "pd-balanced"_L1 || type == "pd-ssd"_L1 ? u"SSD_TOTAL_GB"_s
        : type == "hyperdisk-balanced"_L1                 ? u"HDB_TOTAL_GB"_s
                                                          : QString();
}

QList<Need> googleNeeds(const PlannedResources &made, const Catalog &catalog,
                        const QList<ComputeQuota> &region)
{
    QList<Need> needs;
    for (const PlannedNodes &nodes : made.nodes) {
        const MachineType *machine = catalog.machineType(nodes.machineType);
        const Accelerator *carried = machine ? catalog.accelerator(machine->acceleratorId) : nullptr;
        const QString part = u"%1 × %2"_s.arg(nodes.count).arg(nodes.machineType);
        // TPU machines count against quotas of their own, chips and nothing else, which the quota of accelerators reads; and a
        // reservation has its quota already.
        if (nodes.capacity == "reservation"_L1
            || (carried && carried->vendor == AcceleratorVendor::GoogleTpu))
            continue;
        if (machine) {
            add(needs, cpuMetric(nodes, region), double(machine->vCpus) * nodes.count, part);
            add(needs, u"CPUS_ALL_REGIONS"_s, double(machine->vCpus) * nodes.count, part);
        }
        add(needs, u"INSTANCES"_s, nodes.count, part);
        add(needs, diskMetric(nodes.diskType), double(nodes.diskGiB) * nodes.count,
            words(QT_TRANSLATE_NOOP("Check", "boot disks of %1")).arg(part));
        if (nodes.hasPublicAddress)
            add(needs, u"IN_USE_ADDRESSES"_s, nodes.count, part);
    }
    for (const PlannedDisk &disk : made.disks)
        add(needs, diskMetric(disk.diskType), std::ceil(disk.gib) * (disk.isRegional ? 2 : 1),
            words(QT_TRANSLATE_NOOP("Check", "the claim %1")).arg(disk.claim));
    for (const PlannedBalancer &balancer : made.balancers) {
        if (!balancer.isInternal)
            add(needs, u"IN_USE_ADDRESSES"_s, 1, balancer.object);
    }
    return needs;
}

Finding shortOf(const Need &need, const ComputeQuota &quota, const QString &place, const QString &region,
                const QString &project, QList<Remedy> requests)
{
    requests.append(advice(
        words(QT_TRANSLATE_NOOP("Check", "Choose another region or smaller machines")),
        u"gcloud compute regions describe %1 --project %2 --flatten=quotas --format='table(quotas.metric,quotas.limit,quotas.usage)'"_s
            .arg(region, project)));
    const double free = std::max(0.0, quota.limit - quota.usage);
    return problem(
        u"node-quota.too-small"_s, Severity::Error,
        words(QT_TRANSLATE_NOOP("Check", "The plan takes %1 of the quota %2, of which %3 are left"))
            .arg(need.amount)
            .arg(need.metric)
            .arg(free),
        words(QT_TRANSLATE_NOOP("Check",
                                "Limit %1, used %2. It is for: %3. Nodes that lack it are not made, and "
                                "their pods stay Pending."))
            .arg(quota.limit)
            .arg(quota.usage)
            .arg(need.parts.join(u", "_s)),
        {{place, u"quota "_s + need.metric,
          words(QT_TRANSLATE_NOOP("Check", "limit %1, used %2")).arg(quota.limit).arg(quota.usage)}},
        std::move(requests));
}

Task<QList<Finding>> runGoogle(CheckContext *context, PlannedResources made, std::stop_token stop)
{
    if (!context->google())
        co_return std::unexpected(noGoogle());
    const QString project = context->target().project;
    const QString region = regionOf(context->target().location);
    auto regions = co_await context->google()->regions(project, stop);
    if (!regions)
        co_return std::unexpected(std::move(regions.error()));
    auto global = co_await context->google()->projectQuotas(project, stop);
    if (!global && global.error().kind == ErrorKind::Cancelled)
        co_return std::unexpected(std::move(global.error()));
    const auto there = std::ranges::find(regions->items, region, &ComputeRegion::name);
    // An empty list is one that could not be fetched: every region has quotas.
    if (there == regions->items.end() || there->quotas.isEmpty())
        co_return QList<Finding>{cannotTell(
            u"node-quota.unknown"_s,
            words(QT_TRANSLATE_NOOP("Check", "Cannot tell what is left of the quotas in %1")).arg(region),
            fail(ErrorKind::Unavailable, words(QT_TRANSLATE_NOOP("Check", "no answer from %1")).arg(region))
                .error())};
    QList<Finding> findings;
    QStringList silent;
    QList<Evidence> evidence;
    const QList<Need> needs = googleNeeds(made, context->catalog(), there->quotas);
    for (const Need &need : needs) {
        const bool isGlobal = need.metric == "CPUS_ALL_REGIONS"_L1;
        if (isGlobal && !global) {
            silent << need.metric;
            continue;
        }
        // A metric that Google does not list for the region has no limit there.
        const auto quota = quotaOf(isGlobal ? *global : there->quotas, need.metric);
        if (!quota)
            continue;
        const QString place = isGlobal ? u"projects/"_s + project : u"regions/"_s + region;
        if (quota->usage + need.amount > quota->limit) {
            QuotaWish wish{.quotaId = quotaIdOfMetric(need.metric), .value = quota->usage + need.amount};
            if (!isGlobal)
                wish.dimensions.insert(u"region"_s, region);
            const QList<QuotaWish> wishes{wish};
            auto requests = co_await quotaRequests(context, wishes, stop);
            if (!requests)
                co_return std::unexpected(std::move(requests.error()));
            findings.append(shortOf(need, *quota, place, region, project, std::move(*requests)));
        } else {
            evidence.append({place, u"quota "_s + need.metric,
                             words(QT_TRANSLATE_NOOP("Check", "limit %1, used %2, needed %3"))
                                 .arg(quota->limit)
                                 .arg(quota->usage)
                                 .arg(need.amount)});
        }
    }
    if (findings.isEmpty() && !silent.isEmpty())
        findings.append(cannotTell(
            u"node-quota.unknown"_s,
            words(QT_TRANSLATE_NOOP("Check", "Cannot tell what is left of %1")).arg(silent.join(u", "_s)),
            global.error()));
    if (findings.isEmpty() && !evidence.isEmpty())
        findings.append(passed(
            u"node-quota.enough"_s,
            words(QT_TRANSLATE_NOOP("Check", "Quota is left for the machines, disks and addresses in %1"))
                .arg(region),
            evidence));
    co_return findings;
}

Task<QList<Finding>> runAws(CheckContext *context, PlannedResources made, std::stop_token stop)
{
    auto cluster = co_await context->eksCluster(stop);
    if (!cluster && !isToBeMade(*context, cluster))
        co_return std::unexpected(std::move(cluster.error()));
    const QString region = context->eksRef().region;
    struct Group {
        bool spot = false;
        QString type = {};
        int count = 0;
    };
    // By the quota that they count against; one without a known quota is not counted.
    QMap<QString, QList<Group>> groups;
    for (const PlannedNodes &nodes : made.nodes) {
        const bool spot = nodes.capacity == "spot"_L1;
        if (const auto key = vcpuQuotaKey(nodes.machineType))
            groups[spot ? key->spotCode : key->code].append(
                {.spot = spot, .type = nodes.machineType, .count = nodes.count});
    }
    QList<Finding> findings;
    QList<Evidence> evidence;
    for (auto it = groups.cbegin(); it != groups.cend(); ++it) {
        double need = 0;
        QStringList parts;
        VcpuQuota last;
        bool isKnown = true;
        for (const Group &group : *it) {
            auto quota = co_await readVcpuQuota(*context->aws(), region, group.type, group.spot, stop);
            if (!quota)
                co_return std::unexpected(std::move(quota.error()));
            last = *quota;
            isKnown = isKnown && quota->free() && quota->vCpusEach > 0;
            need += double(quota->vCpusEach) * group.count;
            parts << u"%1 × %2"_s.arg(group.count).arg(group.type);
        }
        const QString object = u"quota/%1/%2"_s.arg(region, it.key());
        if (!isKnown) {
            findings.append(cannotTell(
                u"node-quota.unknown"_s,
                words(QT_TRANSLATE_NOOP("Check", "Cannot tell whether the vCPU quota allows %1"))
                    .arg(parts.join(u", "_s)),
                fail(ErrorKind::NotFound,
                     last.unknownBecause.isEmpty()
                         ? words(QT_TRANSLATE_NOOP("Check", "EC2 does not say how many vCPUs it has"))
                         : last.unknownBecause,
                     object)
                    .error()));
        } else if (need > *last.free()) {
            auto request = co_await ec2QuotaRequest(context, region, it.key(), *last.used + need, stop);
            if (!request)
                co_return std::unexpected(std::move(request.error()));
            findings.append(
                problem(u"node-quota.too-small"_s, Severity::Error,
                        words(QT_TRANSLATE_NOOP(
                                  "Check", "The plan takes %1 vCPUs of the quota “%2”, of which %3 are left"))
                            .arg(need)
                            .arg(last.name)
                            .arg(*last.free()),
                        words(QT_TRANSLATE_NOOP("Check", "Limit %1, used %2. It is for: %3."))
                            .arg(*last.limit)
                            .arg(*last.used)
                            .arg(parts.join(u", "_s)),
                        {{object, u"Value"_s, QString::number(*last.limit)},
                         {object, u"in use"_s, QString::number(*last.used)}},
                        {*request}));
        } else {
            evidence.append({object, last.name,
                             words(QT_TRANSLATE_NOOP("Check", "limit %1, used %2, needed %3"))
                                 .arg(*last.limit)
                                 .arg(*last.used)
                                 .arg(need)});
        }
    }
    if (findings.isEmpty() && !evidence.isEmpty())
        findings.append(passed(
            u"node-quota.enough"_s,
            words(QT_TRANSLATE_NOOP("Check", "Quota is left for the machines in %1")).arg(region), evidence));
    co_return findings;
}

Task<QList<Finding>> run(CheckContext &context, std::stop_token stop)
{
    if (!context.plan())
        co_return QList<Finding>{};
    const PlannedResources made = plannedResources(*context.plan());
    const bool isAws = context.target().provider == "aws"_L1;
    // An existing cluster in the kubeconfig: its nodes have their quota, and disks on EBS are counted by nobody here.
    if (isAws ? made.nodes.isEmpty()
              : made.nodes.isEmpty() && made.disks.isEmpty() && made.balancers.isEmpty())
        co_return QList<Finding>{};
    if (isAws)
        co_return co_await runAws(&context, made, stop);
    co_return co_await runGoogle(&context, made, stop);
}

} // namespace

Check nodeQuotaCheck()
{
    return {u"node-quota"_s, words(QT_TRANSLATE_NOOP("Check", "Quota of machines and disks")), run};
}

} // namespace slipway
