// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/accelerator.h"

#include <algorithm>
#include <cmath>

namespace slipway {
namespace {

// The same tiers on both clouds, in thousandths of a core: 6 % of the first, 1 % of the second, 0.5 % of the next two, 0.25 % of the rest.
int allocatableCpu(int vCpus)
{
    double reserved = 0;
    for (int core = 0; core < vCpus; ++core)
        reserved += core == 0 ? 60 : core == 1 ? 10 : core < 4 ? 5 : 2.5;
    return vCpus * 1000 - int(std::lround(reserved));
}

qint64 gkeKubeReserved(double memoryMiB)
{
    if (memoryMiB <= 1000)
        return 255;
    // A gigabyte counts 1000 MiB here, as the autoscaler's code has it.
    struct Tier {
        double upTo, share;
    };
    constexpr Tier tiers[] = {{4000, 0.25}, {8000, 0.20}, {16000, 0.10}, {128000, 0.06}, {1e18, 0.02}};
    double reserved = 0;
    double from = 0;
    for (const Tier &tier : tiers) {
        if (memoryMiB <= from)
            break;
        reserved += (std::min(memoryMiB, tier.upTo) - from) * tier.share;
        from = tier.upTo;
    }
    return qint64(std::floor(reserved));
}

constexpr qint64 evictionMiB = 100;
} // namespace

Allocatable gkeAllocatable(int vCpus, qint64 memoryMiB, int bootDiskGiB)
{
    Allocatable result;
    result.cpuMillis = allocatableCpu(vCpus);
    const qint64 kernel = memoryMiB / 64 + 16 + (memoryMiB > 3072 ? 64 : 0);
    result.memoryMiB =
        std::max<qint64>(0, memoryMiB - kernel - gkeKubeReserved(double(memoryMiB)) - evictionMiB);
    if (bootDiskGiB > 0) {
        // GKE docs, "Plan node sizes": 10 % for eviction, and the least of 50 %, 6 GiB + 35 %, 100 GiB for the system.
        const double disk = bootDiskGiB;
        const double system = std::min({disk * 0.5, 6 + disk * 0.35, 100.0});
        result.ephemeralStorageMiB = qint64((disk * 0.9 - system) * 1024);
    }
    return result;
}

Allocatable eksAllocatable(int vCpus, qint64 memoryMiB, int maxPods, int rootDiskGiB)
{
    Allocatable result;
    result.cpuMillis = allocatableCpu(vCpus);
    // 110 is nodeadm's figure for a type that it does not know.
    const int pods = maxPods > 0 ? maxPods : 110;
    result.memoryMiB = std::max<qint64>(
        0, qint64(std::floor(double(memoryMiB) * 0.925)) - (255 + 11LL * pods) - evictionMiB);
    if (rootDiskGiB > 1)
        result.ephemeralStorageMiB =
            qint64((rootDiskGiB * 0.9 - 1) * 1024); // nodefs.available < 10 %, and 1 GiB kube-reserved
    return result;
}

Allocatable allocatableOf(const MachineType &machine, int diskGiB)
{
    return machine.provider == CloudProvider::Google
        ? gkeAllocatable(machine.vCpus, machine.memoryMiB, diskGiB)
        : eksAllocatable(machine.vCpus, machine.memoryMiB, machine.maxPods, diskGiB);
}

} // namespace slipway
