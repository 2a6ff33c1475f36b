// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Engines that see no accelerator, or one that they were not built for.
#include "diagnosis/enginescene.h"

#include <QCoreApplication>

namespace slipway::diagnosis {
using namespace Qt::StringLiterals;

bool noDevice(const EngineScene &scene)
{
    static const QRegularExpression pattern(
        u"(?:Failed to infer device type|No (?:CUDA|HIP|XPU) GPUs are available|Runtime compute cap \\d+ is not compatible with compile time compute cap|no ROCm-capable device|no CUDA-capable device|hipErrorNoDevice|Found no NVIDIA driver|CUDA driver initialization failed|no kernel image is available|Torch not compiled with CUDA enabled|HIP error: invalid device function|hipErrorNoBinaryForGpu|invalid device function|unsupported toolchain|UnsupportedPtxVersion|libcuda\\.so\\.1: cannot open|libcuda\\.so cannot found|Unable to initialize backend 'tpu'|No TPU devices|[Nn]o neuron device|Neuron runtime cannot be initialized|TPU platform.{0,40}not|CUDA driver version is insufficient)"_s);
    QString line;
    if (!scene.log.firstMatch(pattern, &line).hasMatch())
        return false;
    // Somebody else has it: then it is there.
    if (!scene.log.lineWith("TPU is already in use"_L1).isEmpty()
        || line.contains("busy"_L1, Qt::CaseInsensitive))
        return false;
    // Nor is it away where what was said of it does not go together.
    if (line.contains("INVALID_ARGUMENT"_L1))
        return false;
    if (line.contains("no kernel image"_L1) || line.contains("not compiled with CUDA"_L1)
        || line.contains("driver version is insufficient"_L1) || line.contains("compile time compute cap"_L1)
        || line.contains("invalid device function"_L1) || line.contains("NoBinaryForGpu"_L1)
        || line.contains("unsupported toolchain"_L1) || line.contains("UnsupportedPtxVersion"_L1)) {
        Diagnosis made = scene.made(u"engine.image-for-other-gpu"_s, line);
        made.title =
            Say::tr("The image of %1 is not made for the node's GPU or driver").arg(scene.pod.owner.label());
        made.cause = Say::tr("It holds no code for that generation, or wants a newer driver.");
        made.evidence.append(
            seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
        made.remedies = {scene.edit(Say::tr("Use an image made for it, or newer nodes"))};
        return scene.add(std::move(made));
    }
    QStringList asked;
    const QMap<QString, qint64> own = quantitiesOf(scene.container.spec["resources"]["limits"]);
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (isExtendedResource(it.key()) && it.value() > 0)
            asked.append(u"%1: %2"_s.arg(it.key()).arg(it.value()));
    }
    Diagnosis made = scene.made(u"engine.no-accelerator"_s, line);
    made.title = Say::tr("The engine of %1 sees no accelerator").arg(scene.pod.owner.label());
    made.cause = asked.isEmpty()
        ? Say::tr("The container does not ask for one: without a limit such as nvidia.com/gpu it gets none, "
                  "on whichever node.")
        : Say::tr("It asks for one and the libraries in the image do not find it: the image is for other "
                  "hardware, or its library path hides the driver that the node mounts.");
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".resources.limits"_s,
                              asked.isEmpty() ? Say::tr("(no accelerator)") : asked.join(u", "_s)));
    made.evidence.append(seen(scene.pod.pod, scene.container.field() + u".image"_s, scene.container.image()));
    made.remedies = {scene.edit(asked.isEmpty()
                                    ? Say::tr("Ask for it in resources.limits")
                                    : Say::tr("Use an image for this hardware; on GKE LD_LIBRARY_PATH has to "
                                              "hold /usr/local/nvidia/lib64"))};
    return scene.add(std::move(made));
}

} // namespace slipway::diagnosis
