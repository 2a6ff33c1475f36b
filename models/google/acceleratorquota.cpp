// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "google/acceleratorquota.h"

#include "base/whenall.h"

#include <QCoreApplication>

#include <limits>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

const QString familyId = u"GPUS-PER-GPU-FAMILY-per-project-region"_s;
const QString tpuFamilyId = u"TPUS-PER-TPU-FAMILY-per-project-region"_s;
const QString allRegionsMetric = u"GPUS_ALL_REGIONS"_s;
const QString allRegionsId = u"GPUS-ALL-REGIONS-per-project"_s;

struct AcceleratorQuotaWords {
    Q_DECLARE_TR_FUNCTIONS(AcceleratorQuota)
};

AcceleratorQuotaKey classicGpu(const QString &accelerator, const QString &metric)
{
    return {
        .accelerator = accelerator, .regionMetric = metric, .spotRegionMetric = "PREEMPTIBLE_"_L1 + metric};
}

AcceleratorQuotaKey familyGpu(const QString &accelerator, const QString &family,
                              const QString &spotMetric = {}, bool unverified = false)
{
    return {.accelerator = accelerator,
            .spotRegionMetric = spotMetric,
            .quotaId = familyId,
            .dimensions = {{u"gpu_family"_s, family}},
            .isUnverified = unverified};
}

/// Metrics: enum Quota.metric of Compute Engine's v1 API, as the Cloud SDK's client of June 2025 has it; it knows no on-demand
/// metric newer than A100, which is what Cloud Quotas' per-family limits are for. GKE counts TPUs against Compute Engine's
/// quota, never against that of tpu.googleapis.com. Read 2026-11; entries marked unverified were not seen in an answer.
const QList<AcceleratorQuotaKey> &keys()
{
    static const QList<AcceleratorQuotaKey> all = {
        classicGpu(u"nvidia-tesla-t4"_s, u"NVIDIA_T4_GPUS"_s),
        classicGpu(u"nvidia-l4"_s, u"NVIDIA_L4_GPUS"_s),
        classicGpu(u"nvidia-tesla-a100"_s, u"NVIDIA_A100_GPUS"_s),
        classicGpu(u"nvidia-a100-80gb"_s, u"NVIDIA_A100_80GB_GPUS"_s),
        classicGpu(u"nvidia-tesla-v100"_s, u"NVIDIA_V100_GPUS"_s),
        classicGpu(u"nvidia-tesla-p100"_s, u"NVIDIA_P100_GPUS"_s),
        classicGpu(u"nvidia-tesla-p4"_s, u"NVIDIA_P4_GPUS"_s),
        familyGpu(u"nvidia-h100-80gb"_s, u"NVIDIA_H100"_s, u"PREEMPTIBLE_NVIDIA_H100_GPUS"_s),
        familyGpu(u"nvidia-h100-mega-80gb"_s, u"NVIDIA_H100_MEGA"_s),
        familyGpu(u"nvidia-h200-141gb"_s, u"NVIDIA_H200"_s),
        familyGpu(u"nvidia-b200"_s, u"NVIDIA_B200"_s),
        familyGpu(u"nvidia-gb200"_s, u"NVIDIA_GB200"_s),
        familyGpu(u"nvidia-rtx-pro-6000"_s, u"NVIDIA_RTX_PRO_6000"_s, {}, true),
        {.accelerator = u"tpu-v4-podslice"_s,
         .regionMetric = u"TPU_PODSLICE_V4"_s,
         .spotRegionMetric = u"PREEMPTIBLE_TPU_PODSLICE_V4"_s,
         .isGpu = false},
        {.accelerator = u"tpu-v5-lite-podslice"_s,
         .regionMetric = u"TPU_LITE_PODSLICE_V5"_s,
         .spotRegionMetric = u"PREEMPTIBLE_TPU_LITE_PODSLICE_V5"_s,
         .quotaId = u"TPU-LITE-PODSLICE-V5-per-project-region"_s,
         .isGpu = false},
        {.accelerator = u"tpu-v5-lite-device"_s,
         .regionMetric = u"TPU_LITE_DEVICE_V5"_s,
         .spotRegionMetric = u"PREEMPTIBLE_TPU_LITE_DEVICE_V5"_s,
         .isGpu = false},
        {.accelerator = u"tpu-v5p-slice"_s, .quotaId = u"TPU-V5P-per-project-region"_s, .isGpu = false},
        {.accelerator = u"tpu-v6e-slice"_s,
         .quotaId = tpuFamilyId,
         .dimensions = {{u"tpu_family"_s, u"CT6E"_s}},
         .spotQuotaId = u"PREEMPTIBLE-TPU-V6E-per-project-region"_s,
         .isGpu = false},
        {.accelerator = u"tpu7x"_s,
         .quotaId = tpuFamilyId,
         .dimensions = {{u"tpu_family"_s, u"TPU7X"_s}},
         .isGpu = false,
         .isUnverified = true},
    };
    return all;
}

const ComputeQuota *find(const QList<ComputeQuota> &quotas, const QString &metric)
{
    const auto found = std::find_if(quotas.begin(), quotas.end(),
                                    [&](const ComputeQuota &quota) { return quota.metric == metric; });
    return found == quotas.end() ? nullptr : &*found;
}

double limitOf(qint64 value)
{
    return value < 0 ? std::numeric_limits<double>::infinity() : double(value);
}

/// Cloud Quotas' limit, or why there is none.
QuotaReading fromInfo(const QuotaFacts &facts, const QString &quotaId,
                      const QMap<QString, QString> &dimensions)
{
    QuotaReading reading{.metric = quotaId, .isPrecise = false};
    if (const auto info = facts.infos.find(quotaId); info != facts.infos.end()) {
        if (const auto value = info->valueFor(dimensions)) {
            reading.limit = limitOf(*value);
            reading.unknownBecause = AcceleratorQuotaWords::tr(
                "Cloud Quotas gives the limit only; how much of it is in use is not published.");
        } else {
            reading.unknownBecause = AcceleratorQuotaWords::tr("Cloud Quotas has no entry for this region.");
        }
        return reading;
    }
    const auto error = facts.infoErrors.find(quotaId);
    reading.unknownBecause = error == facts.infoErrors.end()
        ? AcceleratorQuotaWords::tr("Cloud Quotas was not asked.")
        : AcceleratorQuotaWords::tr("Cloud Quotas could not be read: %1").arg(error->detail);
    return reading;
}

QuotaReading familyReading(const QuotaFacts &facts, const AcceleratorQuotaKey &key, const QString &region,
                           bool spot)
{
    const QString &metric = spot ? key.spotRegionMetric : key.regionMetric;
    const QString &quotaId = spot ? key.spotQuotaId : key.quotaId;
    QMap<QString, QString> dimensions = spot ? key.spotDimensions : key.dimensions;
    dimensions.insert(u"region"_s, region);

    QuotaReading missing{.metric = metric.isEmpty() ? quotaId : metric};
    if (!metric.isEmpty()) {
        const auto &regions = facts.regions.items;
        const auto found = std::find_if(regions.begin(), regions.end(),
                                        [&](const ComputeRegion &r) { return r.name == region; });
        if (found != regions.end()) {
            if (const ComputeQuota *quota = find(found->quotas, metric))
                return {.metric = metric,
                        .limit = quota->limit < 0 ? limitOf(-1) : quota->limit,
                        .used = quota->usage};
            missing.unknownBecause = AcceleratorQuotaWords::tr("The region does not report this metric.");
        } else if (facts.regionsError) {
            missing.unknownBecause = AcceleratorQuotaWords::tr("The regions could not be read: %1")
                                         .arg(facts.regionsError->detail);
        } else if (!facts.regions.covers(region)) {
            missing.unknownBecause = AcceleratorQuotaWords::tr("The region did not answer.");
        } else {
            missing.unknownBecause = AcceleratorQuotaWords::tr("The project has no such region.");
        }
    }
    if (!quotaId.isEmpty())
        return fromInfo(facts, quotaId, dimensions);
    if (metric.isEmpty())
        missing.unknownBecause = spot
            ? AcceleratorQuotaWords::tr("Google publishes no quota for Spot use of this accelerator.")
            : AcceleratorQuotaWords::tr("Google publishes no quota for this accelerator.");
    return missing;
}

QuotaReading allRegionsReading(const QuotaFacts &facts)
{
    if (const ComputeQuota *quota = find(facts.project, allRegionsMetric))
        return {.metric = allRegionsMetric,
                .limit = quota->limit < 0 ? limitOf(-1) : quota->limit,
                .used = quota->usage};
    if (facts.infos.contains(allRegionsId)) {
        QuotaReading reading = fromInfo(facts, allRegionsId, {});
        reading.metric = allRegionsMetric;
        return reading;
    }
    return {.metric = allRegionsMetric,
            .unknownBecause = facts.projectError
                ? AcceleratorQuotaWords::tr("The project's quotas could not be read: %1")
                      .arg(facts.projectError->detail)
                : AcceleratorQuotaWords::tr("The project does not report this metric.")};
}

} // namespace

std::optional<AcceleratorQuotaKey> acceleratorQuotaKey(const QString &accelerator)
{
    const auto found = std::find_if(keys().begin(), keys().end(), [&](const AcceleratorQuotaKey &key) {
        return key.accelerator == accelerator;
    });
    return found == keys().end() ? std::nullopt : std::optional(*found);
}

QList<AcceleratorQuotaKey> allAcceleratorQuotaKeys()
{
    return keys();
}

std::optional<double> QuotaReading::free() const
{
    if (!limit)
        return {};
    if (*limit == 0)
        return 0; // whatever is in use, nothing is left
    if (!used)
        return {};
    return std::max(0.0, *limit - *used);
}

AcceleratorQuota::Answer AcceleratorQuota::allows(int count) const
{
    Answer answer = Answer::Enough;
    for (const QuotaReading &reading : readings) {
        const auto left = reading.free();
        if ((left && *left < count) || (reading.limit && *reading.limit < count))
            return Answer::NotEnough;
        if (!left)
            answer = Answer::Unknown;
    }
    return readings.isEmpty() ? Answer::Unknown : answer;
}

QuotaReading AcceleratorQuota::tightest() const
{
    if (readings.isEmpty())
        return {};
    const auto rank = [](const QuotaReading &reading) {
        return reading.free().value_or(reading.limit.value_or(std::numeric_limits<double>::infinity()));
    };
    return *std::min_element(readings.begin(), readings.end(),
                             [&](const QuotaReading &a, const QuotaReading &b) { return rank(a) < rank(b); });
}

AcceleratorQuota acceleratorQuota(const QuotaFacts &facts, const QString &accelerator, const QString &region,
                                  bool spot)
{
    AcceleratorQuota quota{.accelerator = accelerator, .region = region, .spot = spot};
    const auto key = acceleratorQuotaKey(accelerator);
    if (!key) {
        // A new accelerator: unknown is a state, not zero.
        quota.readings.append(
            {.metric = accelerator,
             .unknownBecause = AcceleratorQuotaWords::tr(
                 "This version does not know which quota the accelerator counts against.")});
        return quota;
    }
    quota.readings.append(familyReading(facts, *key, region, spot));
    if (key->isGpu)
        quota.readings.append(allRegionsReading(facts));
    return quota;
}

namespace {

Task<> fetchRegions(GoogleClient &client, QString projectId, std::shared_ptr<QuotaFacts> facts,
                    std::stop_token stop)
{
    auto regions = co_await client.regions(projectId, stop);
    if (regions)
        facts->regions = std::move(*regions);
    else
        facts->regionsError = regions.error();
    co_return {};
}

Task<> fetchProject(GoogleClient &client, QString projectId, std::shared_ptr<QuotaFacts> facts,
                    std::stop_token stop)
{
    auto quotas = co_await client.projectQuotas(projectId, stop);
    if (quotas)
        facts->project = std::move(*quotas);
    else
        facts->projectError = quotas.error();
    co_return {};
}

Task<> fetchInfo(GoogleClient &client, QString projectId, QString quotaId, std::shared_ptr<QuotaFacts> facts,
                 std::stop_token stop)
{
    auto info = co_await client.quotaInfo(projectId, quotaId, stop);
    if (info)
        facts->infos.insert(quotaId, std::move(*info));
    else
        facts->infoErrors.insert(quotaId, info.error());
    co_return {};
}

} // namespace

Task<QuotaFacts> readQuotaFacts(GoogleClient &client, QString projectId, QStringList accelerators,
                                std::stop_token stop)
{
    auto facts = std::make_shared<QuotaFacts>();
    QSet<QString> ids;
    bool hasGpu = false;
    for (const QString &accelerator : accelerators) {
        if (const auto key = acceleratorQuotaKey(accelerator)) {
            ids.insert(key->quotaId);
            ids.insert(key->spotQuotaId);
            hasGpu = hasGpu || key->isGpu;
        }
    }
    ids.remove(QString());
    std::vector<Task<>> tasks;
    tasks.push_back(fetchRegions(client, projectId, facts, stop));
    tasks.push_back(fetchProject(client, projectId, facts, stop));
    for (const QString &id : std::as_const(ids))
        tasks.push_back(fetchInfo(client, projectId, id, facts, stop));
    auto ended = co_await whenAll(std::move(tasks));
    if (hasGpu && !find(facts->project, allRegionsMetric) && !stop.stop_requested()) {
        auto fetched = co_await fetchInfo(client, projectId, allRegionsId, facts, stop);
        Q_UNUSED(fetched)
    }
    if (stop.stop_requested())
        co_return cancelled();
    co_return std::move(*facts);
}

} // namespace slipway
