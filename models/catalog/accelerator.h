// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace slipway {

/// Where a figure of the catalogue comes from and how far to trust it.
struct Provenance {
    QString date = {}; ///< ISO date of the reading
    QString source = {};
    bool estimated = false; ///< computed or remembered, not read from the peer: say so beside the number
    bool operator==(const Provenance &) const = default;
};

/// What a chip does at most, by its data sheet; zero where it is not known. Engines reach a part of it.
struct ChipSpeed {
    double memoryGBps = 0; ///< 10⁹ bytes a second from and to its memory
    double tflops16 =
        0; ///< 10¹² operations a second on 16-bit matrices, dense: without the factor of two for sparse ones
    double tflops8 = 0; ///< the same in 8 bits, FP8 or INT8
    double linkGBps = 0; ///< to the other chips of its machine, one way
    QString source = {};
    bool operator==(const ChipSpeed &) const = default;

    bool isKnown() const { return memoryGBps > 0 && tflops16 > 0; }
};

enum class AcceleratorVendor { Nvidia, GoogleTpu, AwsNeuron };

/// One kind of chip that models run on.
struct Accelerator {
    QString id =
        {}; ///< GKE accelerator type, TPU label value or our own: nvidia-l4, tpu-v6e-slice, inferentia2
    QString name = {}; ///< for people: NVIDIA L4
    QStringList aliases = {}; ///< other spellings that a person or a cloud uses
    AcceleratorVendor vendor = AcceleratorVendor::Nvidia;
    qint64 advertisedBytes = 0; ///< the data sheet's figure
    qint64 visibleBytes = 0; ///< what the engine can address: the figure to calculate with
    int computeCapability = 0; ///< NVIDIA: 75 for 7.5; 0 elsewhere
    QStringList dtypes = {}; ///< native: float32 float16 bfloat16 fp8 fp4
    ChipSpeed speed = {};
    bool manySequences = false; ///< vLLM admits 1024 sequences by default here instead of 256
    QString note = {};
    Provenance provenance = {};

    bool supports(const QString &dtype) const { return dtypes.contains(dtype); }
    bool operator==(const Accelerator &) const = default;
};

enum class CloudProvider { Google, Aws };

struct Price {
    double amount = 0;
    QString currency = {};
    QString per = {}; ///< "hour"
    QString region = {};
    Provenance provenance = {};
    bool operator==(const Price &) const = default;
};

/// A machine (GKE) or instance (EKS) type that carries accelerators, or a plain one for system pods.
struct MachineType {
    QString name = {};
    CloudProvider provider = CloudProvider::Google;
    int vCpus = 0;
    qint64 memoryMiB = 0;
    QString acceleratorId = {}; ///< empty: none
    QList<int> acceleratorCounts = {}; ///< one entry where the shape fixes it; N1 takes several
    QStringList topologies = {}; ///< TPU: the legal ones for this machine, single host first
    int maxPods = 0; ///< EKS: by network interfaces; 0 where it does not follow from the type
    int localStorageGB = 0;
    std::optional<Price> price = {}; ///< on demand, list price
    Provenance provenance = {};
    bool operator==(const MachineType &) const = default;
};

/// What pods can have of a node.
struct Allocatable {
    int cpuMillis = 0;
    qint64 memoryMiB = 0;
    qint64 ephemeralStorageMiB = 0; ///< 0 when the disk's size is not known
    bool operator==(const Allocatable &) const = default;
};

/// GKE's formula for Linux nodes: kernel, kube-reserved tiers and the eviction threshold taken off.
/// @param bootDiskGiB 0 when not known
/// Source: kubernetes/autoscaler, cloudprovider/gce/reserved.go; GKE docs, "Plan node sizes".
Allocatable gkeAllocatable(int vCpus, qint64 memoryMiB, int bootDiskGiB = 0);

/// EKS' formula (AL2023): 7.5 % of the advertised memory for firmware and kernel, then kube-reserved by pods, then eviction.
/// Source: awslabs/amazon-eks-ami, nodeadm/internal/kubelet/config.go; Karpenter's vmMemoryOverheadPercent.
Allocatable eksAllocatable(int vCpus, qint64 memoryMiB, int maxPods, int rootDiskGiB = 0);

/// By the machine's own provider.
Allocatable allocatableOf(const MachineType &machine, int diskGiB = 0);

} // namespace slipway
