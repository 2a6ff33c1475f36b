// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the libraries between a program and its node's devices say: the fabric of switches, a GPU that is shared, the network that several of
// them talk over, and what the node's kernel gives to nobody any more.
// Source: CUDA driver API, cudaError (802, 805, 807); NVIDIA Fabric Manager guide; NVIDIA/nccl src/misc/socket.cc and ibvwrap.cc; man 7 inotify,
// execve(2); libtpu's messages of a slice that is not whole.
#include "diagnosis/families.h"
#include "diagnosis/linerules.h"
#include "diagnosis/say.h"

namespace slipway::diagnosis {

bool deviceLines(const PodFacts &pod, const ContainerFacts &container, const LogText &log, Report &report)
{
    const QString owner = pod.owner.label();
    const QString node = pod.pod.spec()["nodeName"].text();
    const std::array rules{
        LineRule{
            "[Ee]rror 802\\b|system not yet initialized|cudaErrorSystemNotReady|CUDA_ERROR_SYSTEM_NOT_READY",
            "accelerator.fabric-manager",
            Say::tr("The GPUs of node %1 are not joined: its fabric manager does not run").arg(node),
            Say::tr("Machines with NVSwitch (A100, H100, H200, B200 by eight) give no program their GPUs "
                    "before the "
                    "fabric manager, of the driver's own version, has set the switches up."),
            Say::tr("Start nvidia-fabricmanager of the driver's version on the node, or replace the node")},
        LineRule{
            "[Ee]rror 80[34]\\b|system has unsupported display driver / cuda driver combination|forward "
            "compatibility was "
            "attempted on non supported HW|CUDA_ERROR_COMPAT_NOT_SUPPORTED|cudaErrorCompatNotSupported|"
            "cudaErrorSystemDriverMismatch",
            "accelerator.driver-mismatch",
            Say::tr("The CUDA in the image of %1 and the driver of node %2 do not go together")
                .arg(owner, node),
            Say::tr(
                "The image brings compatibility libraries of CUDA (/usr/local/cuda/compat) that are older "
                "than the node's driver, or that this GPU does not take; they come before the driver's own."),
            Say::tr("Use an image built on the CUDA of the node's driver, or a newer driver; take "
                    "/usr/local/cuda/compat out of LD_LIBRARY_PATH"),
            "LD_LIBRARY_PATH|CUDA_COMPAT|VLLM_ENABLE_CUDA_COMPATIBILITY"},
        LineRule{"NET/OFI.{0,80}fi_getinfo\\(?\\)? ?(?:call )?failed|fi_getinfo: provider efa output "
                 "empty|NET/OFI.{0,60}(?:No "
                 "eligible providers|Unable to find a protocol that worked)",
                 "engine.efa",
                 Say::tr("%1 is to talk over EFA, and there is no such device in its pod").arg(owner),
                 Say::tr("NCCL's plugin for AWS is loaded and libfabric shows it no EFA device: the "
                         "container asks for none "
                         "(vpc.amazonaws.com/efa in its limits), its node has none or no device plugin for "
                         "it, or the image's "
                         "libfabric is older than the node's."),
                 Say::tr("Put vpc.amazonaws.com/efa into the container's limits and let it run on nodes with "
                         "EFA, or leave the "
                         "plugin out (NCCL_NET_PLUGIN=none)"),
                 "^(?:FI_|NCCL_)"},
        LineRule{
            "Watchdog caught collective operation timeout.{0,200}?(OpType=\\w+)|collective operation timeout",
            "engine.collective-timeout",
            Say::tr("One of the ranks with which %1 calculates did not take part in time").arg(owner),
            Say::tr("All ranks of a group have to do each step together (%1). One of them has ended, hangs, "
                    "waits for "
                    "something else, or is not reached over the network; this one only waited for it."),
            Say::tr("Read the logs of the other ranks for who ended first; NCCL_DEBUG=INFO shows which way "
                    "they talk"),
            "^(?:NCCL_|TORCH_NCCL)|--tensor-parallel|--pipeline-parallel|--data-parallel"},
        LineRule{"(?:Failed|Unable) to (?:increase|create|initialize|open)(?: the)? shared memory "
                 "(?:pool|region|key|segment)|'?--shm-size'?",
                 "engine.shared-memory",
                 Say::tr("The processes of %1 need more shared memory than 64 MB").arg(owner),
                 Say::tr("They exchange data through /dev/shm, which is 64 MB in a container unless a volume "
                         "is mounted there."),
                 Say::tr("Mount an emptyDir with medium Memory at /dev/shm")},
        LineRule{
            "MPS (?:client failed|server)|\\bMPS\\b.{0,40}(?:control daemon|RPC)|cudaErrorMps\\w+",
            "accelerator.mps",
            Say::tr("The daemon through which %1 shares its GPU does not answer").arg(owner),
            Say::tr("The device plugin shares GPUs of this node by MPS; its control daemon is not there, has "
                    "ended, or its pipe is not mounted."),
            Say::tr("Bring the MPS control daemon of the node back, or share by time")},
        LineRule{
            "(?:no socket interface found|[Nn]o (?:network )?interface "
            "(?:found|matches).{0,60}(?:NCCL|GLOO)|[Uu]nable to find (?:address|interface) for: ?(\\S+))",
            "engine.nccl-interface",
            Say::tr("%1 is told to talk over a network interface that its pod does not have").arg(owner),
            Say::tr("NCCL_SOCKET_IFNAME, or GLOO_SOCKET_IFNAME, names no interface of the pod: most have "
                    "eth0, and "
                    "more only with a network attached."),
            Say::tr("Name an interface that the pod has, or leave the variable out"),
            "^(?:NCCL|GLOO|TP)_SOCKET_IFNAME$"},
        LineRule{"ibv_(?:create_cq|create_qp|reg_mr\\w*|alloc_pd) failed with error Cannot allocate "
                 "memory|(?i:memlock|locked memory) limit",
                 "engine.locked-memory", Say::tr("%1 may not lock the memory that RDMA writes to").arg(owner),
                 Say::tr("A network card writes to memory that has to stay where it is; the container's "
                         "limit of locked "
                         "memory is too low for it, and it may not raise it."),
                 Say::tr("Add the capability IPC_LOCK, or raise the runtime's limit of locked memory (ulimit "
                         "-l) on the nodes"),
                 "^(?:NCCL_IB|NVSHMEM|UCX)_"},
        LineRule{"(?:Failed to establish )?SliceBuilder grpc channel to (\\S+?)\\.?(?:\\s|$)",
                 "engine.tpu-slice",
                 Say::tr("%1 is one host of a TPU slice and does not find the others").arg(owner),
                 Say::tr("It waits for %1. Every host of a slice has to run the program at the same time, "
                         "and each has to be "
                         "told the names of all (TPU_WORKER_HOSTNAMES) and its own number (TPU_WORKER_ID)."),
                 Say::tr("Run as many pods as the topology has hosts, by a JobSet or LeaderWorkerSet with a "
                         "headless Service"),
                 "^TPU_WORKER_|^TPU_PROCESS"},
        LineRule{"(?i)(?:fsnotify|inotify|watcher|target manager|tailer)\\b.{0,80}too many open "
                 "files|inotify_(?:init1?|add_watch).{0,60}(?:too many "
                 "open files|no space left)|(?:ENOSPC|EMFILE).{0,60}(?:watch|inotify)|system limit for "
                 "number of file watchers|watch limit reached",
                 "node.inotify", Say::tr("Node %1 has no watches of files left for %2").arg(node, owner),
                 Say::tr("They are counted for all containers of a user together; the node's "
                         "fs.inotify.max_user_instances "
                         "or max_user_watches is used up."),
                 Say::tr("Raise them on the node (sysctl fs.inotify.max_user_instances=8192), by the node "
                         "pool's configuration")},
        LineRule{"(?i)argument list too long", "config.service-links",
                 Say::tr("The environment of %1 is larger than a program may be started with").arg(owner),
                 Say::tr("Kubernetes gives every container some seven variables for each Service of its "
                         "namespace; with "
                         "hundreds of them nothing can be started."),
                 Say::tr("Set enableServiceLinks: false in the pod template")},
    };
    return tellByLine(rules, pod, container, log, report);
}

} // namespace slipway::diagnosis
