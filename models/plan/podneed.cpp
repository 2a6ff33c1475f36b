// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/podneed.h"

#include "kube/quantity.h"

#include <QJsonArray>

namespace slipway {
using namespace Qt::StringLiterals;

namespace {

Quantity quantityOf(const QJsonValue &value)
{
    return Quantity::parse(value.toVariant().toString()).value_or(Quantity());
}

qint64 mebibytesOf(const QJsonValue &value)
{
    return quantityOf(value).value() / (1024 * 1024);
}

PodNeed containerNeed(const QJsonValue &container)
{
    const QJsonValue resources = container["resources"_L1];
    // What has a limit alone requests as much: the API server's default.
    const auto asked = [&resources](QLatin1StringView name) {
        const QJsonValue request = resources["requests"_L1][name];
        return request.isUndefined() ? resources["limits"_L1][name] : request;
    };
    PodNeed need{.cpuMilli = quantityOf(asked("cpu"_L1)).milliValue(),
                 .memoryMiB = mebibytesOf(asked("memory"_L1)),
                 .diskMiB = mebibytesOf(asked("ephemeral-storage"_L1))};
    for (const auto name : {"nvidia.com/gpu"_L1, "google.com/tpu"_L1, "aws.amazon.com/neuron"_L1})
        need.accelerators += int(quantityOf(asked(name)).value());
    return need;
}

void add(PodNeed &sum, const PodNeed &more)
{
    sum.cpuMilli += more.cpuMilli;
    sum.memoryMiB += more.memoryMiB;
    sum.diskMiB += more.diskMiB;
    sum.accelerators += more.accelerators;
}

void raise(PodNeed &most, const PodNeed &other)
{
    most.cpuMilli = std::max(most.cpuMilli, other.cpuMilli);
    most.memoryMiB = std::max(most.memoryMiB, other.memoryMiB);
    most.diskMiB = std::max(most.diskMiB, other.diskMiB);
    most.accelerators = std::max(most.accelerators, other.accelerators);
}

} // namespace

PodNeed podNeed(const QJsonObject &spec, const QJsonObject &annotations)
{
    PodNeed before; // while an init container runs: it, and the sidecars that began before it
    PodNeed always;
    for (const QJsonValue container : spec.value("initContainers"_L1).toArray()) {
        const QJsonValue policy = container["restartPolicy"_L1];
        if (policy == "Always"_L1)
            add(always, containerNeed(container));
        PodNeed now = always;
        if (policy != "Always"_L1)
            add(now, containerNeed(container));
        raise(before, now);
    }
    for (const QJsonValue container : spec.value("containers"_L1).toArray())
        add(always, containerNeed(container));
    if (annotations.value("gke-gcsfuse/volumes"_L1) == "true"_L1) {
        // The sidecar's defaults without the annotations (gcs-fuse-csi-driver, pkg/webhook).
        always.cpuMilli +=
            quantityOf(annotations.value("gke-gcsfuse/cpu-request"_L1).toString(u"250m"_s)).milliValue();
        always.memoryMiB +=
            mebibytesOf(annotations.value("gke-gcsfuse/memory-request"_L1).toString(u"256Mi"_s));
        always.diskMiB +=
            mebibytesOf(annotations.value("gke-gcsfuse/ephemeral-storage-request"_L1).toString(u"5Gi"_s));
    }
    raise(always, before);
    return always;
}

} // namespace slipway
