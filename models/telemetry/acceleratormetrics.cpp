// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "telemetry/acceleratormetrics.h"

#include <QMap>

#include <cmath>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {
constexpr double mebibyte = 1024.0 * 1024.0;
constexpr double dcgmBlank =
    1.4e14; // DCGM_FP64_BLANK is 140737488355328, DCGM_INT64_BLANK close to 2^63; what is meant is far below

QString labelOf(const MetricSample &sample, QByteArrayView name)
{
    return QString::fromUtf8(sample.label(name).value_or(QByteArrayView()));
}

bool isTold(double value)
{
    return std::isfinite(value) && value >= 0 && value < dcgmBlank;
}

struct Gpu {
    AcceleratorReading reading;
    std::optional<double> used, free, reserved;
    std::optional<double> engineActive;
};

QList<AcceleratorReading> gpusOn(const MetricsPage &page)
{
    QMap<QString, Gpu> gpus;
    for (const MetricSample &sample : page.samples()) {
        if (!sample.name.startsWith("DCGM_FI_") || !isTold(sample.value))
            continue;
        const QString instance = labelOf(sample, "GPU_I_ID");
        QString id = labelOf(sample, "UUID");
        if (id.isEmpty())
            id = labelOf(sample, "gpu");
        if (!instance.isEmpty())
            id += u"/MIG "_s + instance;
        Gpu &gpu = gpus[id];
        gpu.reading.id = id;
        if (gpu.reading.model.isEmpty())
            gpu.reading.model = labelOf(sample, "modelName");
        if (gpu.reading.pod.isEmpty()) {
            gpu.reading.pod = labelOf(sample, "pod");
            gpu.reading.nameSpace = labelOf(sample, "namespace");
        }
        if (sample.name == "DCGM_FI_DEV_GPU_UTIL")
            gpu.reading.use = std::min(1.0, sample.value / 100);
        else if (sample.name == "DCGM_FI_PROF_GR_ENGINE_ACTIVE")
            gpu.engineActive = std::min(1.0, sample.value);
        else if (sample.name == "DCGM_FI_DEV_POWER_USAGE")
            gpu.reading.watts = sample.value;
        else if (sample.name == "DCGM_FI_DEV_FB_USED")
            gpu.used = sample.value * mebibyte;
        else if (sample.name == "DCGM_FI_DEV_FB_FREE")
            gpu.free = sample.value * mebibyte;
        else if (sample.name == "DCGM_FI_DEV_FB_RESERVED")
            gpu.reserved = sample.value * mebibyte;
    }
    QList<AcceleratorReading> readings;
    for (Gpu &gpu : gpus) {
        if (!gpu.reading.use)
            gpu.reading.use = gpu.engineActive;
        gpu.reading.memoryUsedBytes = gpu.used;
        if (gpu.used && gpu.free)
            gpu.reading.memoryTotalBytes = *gpu.used + *gpu.free + gpu.reserved.value_or(0);
        readings.append(std::move(gpu.reading));
    }
    return readings;
}

QList<AcceleratorReading> tpusOn(const MetricsPage &page)
{
    QMap<QString, AcceleratorReading> held;
    QMap<QString, AcceleratorReading> ofNode;
    for (const MetricSample &sample : page.samples()) {
        const QString id = labelOf(sample, "accelerator_id");
        if (id.isEmpty() || !std::isfinite(sample.value))
            continue;
        const bool isOfNode = sample.name.endsWith("_node");
        const QByteArrayView name = isOfNode ? sample.name.chopped(5) : sample.name;
        if (name != "duty_cycle" && name != "memory_used" && name != "memory_total")
            continue;
        AcceleratorReading &reading = (isOfNode ? ofNode : held)[id];
        reading.id = id;
        reading.model = labelOf(sample, "model");
        reading.pod = labelOf(sample, "pod");
        reading.nameSpace = labelOf(sample, "namespace");
        if (name == "duty_cycle")
            reading.use = std::clamp(sample.value / 100, 0.0, 1.0);
        else if (name == "memory_used")
            reading.memoryUsedBytes = sample.value;
        else
            reading.memoryTotalBytes = sample.value;
    }
    return held.isEmpty() ? ofNode.values() : held.values();
}
} // namespace

QList<AcceleratorReading> acceleratorsOn(const MetricsPage &page)
{
    const QList<AcceleratorReading> gpus = gpusOn(page);
    return gpus.isEmpty() ? tpusOn(page) : gpus;
}

AcceleratorUse together(const QList<AcceleratorReading> &readings)
{
    AcceleratorUse all{.count = int(readings.size())};
    double use = 0;
    int used = 0;
    for (const AcceleratorReading &reading : readings) {
        if (reading.use) {
            use += *reading.use;
            ++used;
        }
        if (reading.watts)
            all.watts = all.watts.value_or(0) + *reading.watts;
        // A share needs both of the same device.
        if (reading.memoryUsedBytes && reading.memoryTotalBytes) {
            all.memoryUsedBytes = all.memoryUsedBytes.value_or(0) + *reading.memoryUsedBytes;
            all.memoryTotalBytes = all.memoryTotalBytes.value_or(0) + *reading.memoryTotalBytes;
        }
    }
    if (used > 0)
        all.use = use / used;
    if (all.memoryTotalBytes.value_or(0) > 0)
        all.memoryUse = std::clamp(*all.memoryUsedBytes / *all.memoryTotalBytes, 0.0, 1.0);
    return all;
}

} // namespace slipway
