// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What breaks between a node, its accelerators, its runtime and the pods that want them: in the words of drivers, kubelets and libraries.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

/// A container that did not start, and the runtime's words for it.
void neverStarted(Cluster &c, const Names &n, const QString &spec, const QString &reason,
                  const QString &message)
{
    c.listedAll();
    App app = App::make(n, onNode(spec), creating(reason));
    app.pod = over(app.pod, QJsonObject{{u"status"_s, app.pod.value(u"status"_s).toObject()}});
    QJsonObject status = app.pod.value(u"status"_s).toObject();
    status.insert(
        u"containerStatuses"_s,
        QJsonArray{QJsonObject{
            {u"name"_s, u"main"_s},
            {u"ready"_s, false},
            {u"restartCount"_s, 0},
            {u"state"_s,
             QJsonObject{{u"waiting"_s, QJsonObject{{u"reason"_s, reason}, {u"message"_s, message}}}}}}});
    app.pod.insert(u"status"_s, status);
    app.to(c);
    c.event(app.pod, u"Failed"_s, u"Error: "_s + message);
}

/// A pod that its node has refused for good, and the one that was made for it.
void rejected(Cluster &c, const Names &n, const QString &spec, const QString &reason, const QString &message)
{
    c.listedAll().add(node(n.node));
    App app = App::make(n, spec, u"'phase':'Failed'"_s, 12);
    app.pod = over(app.pod, obj(u"{'spec':{'nodeName':'$1'}}"_s, {n.node}));
    QJsonObject status = app.pod.value(u"status"_s).toObject();
    status.insert(u"reason"_s, reason);
    status.insert(u"message"_s, message);
    status.insert(u"startTime"_s, Cluster::ago(12));
    app.pod.insert(u"status"_s, status);
    app.to(c);
    c.event(app.pod, reason, message);
}

const QString gpuEngine =
    u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','/models/m'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;

} // namespace

const std::vector<Case> &hardwareFaults()
{
    static const std::vector<Case>
        all{
            {"a GPU could not be cut into slices, and a pod waits for one",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(node(
                     n.node, u"'cpu':'30','memory':'200Gi','pods':'110','nvidia.com/gpu':'0'"_s,
                     u"'nvidia.com/gpu.present':'true','nvidia.com/gpu.product':'NVIDIA-A100-SXM4-80GB','nvidia.com/mig.capable':'true','nvidia.com/mig.config':'all-3g.40gb','nvidia.com/mig.config.state':'failed'"_s));
                 App::make(
                     n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'limits':{'nvidia.com/mig-3g.40gb':'1'}}}]"_s,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient nvidia.com/mig-3g.40gb. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s))
                     .to(c);
             },
             {u"accelerator.mig-config"_s}},
            {"the runtime does not know the device that the plugin hands out",
             [](Cluster &c, const Names &n) {
                 neverStarted(
                     c, n, gpuEngine, u"RunContainerError"_s,
                     u"failed to create containerd task: failed to create shim task: OCI runtime create failed: could not apply required modification to OCI specification: error modifying OCI spec: failed to inject CDI devices: unresolvable CDI devices nvidia.com/gpu=0: unknown"_s);
             },
             {u"accelerator.runtime"_s}},
            {"no device is as large as a claim asks for",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"ResourceClaim"_s, u"ResourceSlice"_s, u"DeviceClass"_s,
                              u"ResourceClaimTemplate"_s})
                     .add(node(n.node))
                     .add(obj(
                         u"{'apiVersion':'resource.k8s.io/v1','kind':'DeviceClass','metadata':{'name':'gpu.nvidia.com'},'spec':{'selectors':[{'cel':{'expression':'device.driver == \\u0027gpu.nvidia.com\\u0027'}}]}}"_s))
                     .add(obj(
                         u"{'apiVersion':'resource.k8s.io/v1','kind':'ResourceSlice','metadata':{'name':'$1-gpu.nvidia.com'},'spec':{'driver':'gpu.nvidia.com','nodeName':'$1','pool':{'name':'$1','generation':1,'resourceSliceCount':1},'devices':[{'name':'gpu-0','capacity':{'memory':{'value':'24Gi'}}}]}}"_s,
                         {n.node}))
                     .add(any(
                         u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.other,
                         u"'spec':{'devices':{'requests':[{'name':'gpu','exactly':{'deviceClassName':'gpu.nvidia.com','allocationMode':'ExactCount','count':1,'selectors':[{'cel':{'expression':'device.capacity[\\u0027gpu.nvidia.com\\u0027].memory.compareTo(quantity(\\u002780Gi\\u0027)) >= 0'}}]}}]}},'status':{}"_s));
                 App::make(
                     n,
                     u"'resourceClaims':[{'name':'gpu','resourceClaimName':'%1'}],'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'claims':[{'name':'gpu'}]}}]"_s
                         .arg(n.other),
                     pending(
                         u"0/1 nodes are available: 1 cannot allocate all claims. still not schedulable, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                     .to(c);
             },
             {u"accelerator.no-device"_s}},
            {"the switch between the GPUs was never started",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, gpuEngine,
                     u"Traceback (most recent call last):\n  File \"/usr/local/lib/python3.12/dist-packages/torch/cuda/__init__.py\", line 412, in _lazy_init\n    torch._C._cuda_init()\nRuntimeError: Unexpected error from cudaGetDeviceCount(). Did you run some cuda functions before calling NumCudaDevices() that might have already set an error? Error 802: system not yet initialized\n"_s);
             },
             {u"accelerator.fabric-manager"_s}},
            {"the daemon that shares a GPU is not there",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, gpuEngine,
                     u"RuntimeError: CUDA error: MPS client failed to connect to the MPS control daemon or the MPS server\nCUDA kernel errors might be asynchronously reported at some other API call, so the stacktrace below might be incorrect.\n"_s);
             },
             {u"accelerator.mps"_s}},
            {"NCCL is told to use a network interface that the pod does not have",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','env':[{'name':'NCCL_SOCKET_IFNAME','value':'eth1'}],'resources':{'limits':{'nvidia.com/gpu':'8'}}}]"_s,
                     u"pod-0:118:118 [0] NCCL INFO NCCL_SOCKET_IFNAME set by environment to eth1\npod-0:118:118 [0] misc/socket.cc:339 NCCL WARN Bootstrap : no socket interface found\npod-0:118:118 [0] NCCL INFO bootstrap.cc:101 -> 5\n[rank0]: torch.distributed.DistBackendError: NCCL error in: /pytorch/torch/csrc/distributed/c10d/NCCLUtils.hpp:77, invalid usage (run with NCCL_DEBUG=WARN for details), NCCL version 2.27.3\n"_s);
             },
             {u"engine.nccl-interface"_s}},
            {"a loader of data has no shared memory",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, gpuEngine,
                     u"ERROR: Unexpected bus error encountered in worker. This might be caused by insufficient shared memory (shm).\nRuntimeError: DataLoader worker (pid 412) is killed by signal: Bus error. It is possible that dataloader's workers are out of shared memory. Please try to raise your shared memory limit.\n"_s);
             },
             {u"engine.nccl"_s}},
            {"a container may not lock the memory that RDMA wants",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'limits':{'nvidia.com/gpu':'8','rdma/ib':'8'}}}]"_s,
                     u"pod-0:201:310 [0] misc/ibvwrap.cc:160 NCCL WARN Call to ibv_create_cq failed with error Cannot allocate memory\npod-0:201:310 [0] NCCL INFO transport/net_ib.cc:1033 -> 2\n[rank0]: torch.distributed.DistBackendError: NCCL error in: ../torch/csrc/distributed/c10d/NCCLUtils.hpp:317, unhandled system error (run with NCCL_DEBUG=INFO for details), NCCL version 2.21.5\n"_s);
             },
             {u"engine.locked-memory"_s}},
            {"one host of a TPU slice looks for the others",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n,
                     u"'nodeSelector':{'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'4x4'},'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.0','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                     u"jax.errors.JaxRuntimeError: UNKNOWN: TPU initialization failed: Failed to establish SliceBuilder grpc channel to 10.64.3.9:8471.\n"_s);
             },
             {u"engine.tpu-slice"_s}},
            {"a node cannot give what was asked for from one side of its memory",
             [](Cluster &c, const Names &n) {
                 rejected(c, n, gpuEngine, u"TopologyAffinityError"_s,
                          u"Pod was rejected: Resources cannot be allocated with Topology locality"_s);
             },
             {u"pod.refused-by-node"_s}},
            {"a GPU is shared by time, and a pod asks for two of its parts",
             [](Cluster &c, const Names &n) {
                 rejected(
                     c, n,
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'limits':{'nvidia.com/gpu':'2'}}}]"_s,
                     u"UnexpectedAdmissionError"_s,
                     u"Pod was rejected: Allocate failed due to rpc error: code = Unknown desc = invalid request: request for 'nvidia.com/gpu: 2' too large: maximum request size for shared resources is 1, which is unexpected"_s);
             },
             {u"pod.refused-by-node"_s}},
            {"no node has huge pages",
             [](Cluster &c, const Names &n) {
                 c.listedAll().add(
                     node(n.node, u"'cpu':'30','memory':'200Gi','pods':'110','hugepages-2Mi':'0'"_s));
                 App::make(
                     n,
                     u"'containers':[{'name':'main','image':'a:1','resources':{'requests':{'cpu':'1','memory':'1Gi'},'limits':{'memory':'1Gi','hugepages-2Mi':'2Gi'}}}]"_s,
                     pending(
                         u"0/1 nodes are available: 1 Insufficient hugepages-2Mi. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s))
                     .to(c);
             },
             {u"node.no-huge-pages"_s}},
            {"a seccomp profile was not copied to the node",
             [](Cluster &c, const Names &n) {
                 neverStarted(
                     c, n,
                     u"'containers':[{'name':'main','image':'a:1','securityContext':{'seccompProfile':{'type':'Localhost','localhostProfile':'profiles/engine.json'}}}]"_s,
                     u"CreateContainerError"_s,
                     u"failed to create containerd container: cannot load seccomp profile \"/var/lib/kubelet/seccomp/profiles/engine.json\": open /var/lib/kubelet/seccomp/profiles/engine.json: no such file or directory"_s);
             },
             {u"config.security-profile"_s}},
            {"a node has no watches of files left",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, runs,
                     u"level=info ts=2026-09-01T11:52:01Z msg=\"starting\"\nfailed to create fsnotify watcher: too many open files\n"_s);
             },
             {u"node.inotify"_s}},
            {"an image is larger than the node's disk",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 heldImage(
                     c, n, u"vllm/vllm-openai:v0.11.0"_s,
                     u"Failed to pull image \"vllm/vllm-openai:v0.11.0\": failed to pull and unpack image \"docker.io/vllm/vllm-openai:v0.11.0\": failed to extract layer sha256:6a2e: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/91/fs/usr/local/lib/python3.12/dist-packages/torch/lib/libtorch_cuda.so: no space left on device"_s);
             },
             {u"image.disk-full"_s}},
            {"an image is in a form that the runtime has given up",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 heldImage(
                     c, n, u"reg.example.com/old/tool:1"_s,
                     u"Failed to pull image \"reg.example.com/old/tool:1\": rpc error: code = Unimplemented desc = failed to pull and unpack image \"reg.example.com/old/tool:1\": not implemented: media type \"application/vnd.docker.distribution.manifest.v1+prettyjws\" is no longer supported since containerd v2.1, please rebuild the image as \"application/vnd.docker.distribution.manifest.v2+json\" or \"application/vnd.oci.image.manifest.v1+json\""_s);
             },
             {u"image.old-form"_s}},
            {"an image may not be pulled by its pod's own rule, and is not on the node",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 App app = App::make(
                     n,
                     onNode(u"'containers':[{'name':'main','image':'chat:dev','imagePullPolicy':'Never'}]"_s),
                     creating(
                         u"ErrImageNeverPull"_s,
                         u"Container image \\u0022chat:dev\\u0022 is not present with pull policy of Never"_s));
                 app.to(c);
                 c.event(app.pod, u"ErrImageNeverPull"_s,
                         u"Container image \"chat:dev\" is not present with pull policy of Never"_s);
             },
             {u"image.never-pull"_s}},
            {"a kubelet's own certificate waits for somebody's approval",
             [](Cluster &c, const Names &n) {
                 c.listedAll()
                     .listed({u"CertificateSigningRequest"_s})
                     .add(node(n.node))
                     .add(over(
                         any(u"certificates.k8s.io/v1"_s, u"CertificateSigningRequest"_s, {},
                             u"csr-"_s + n.node,
                             u"'spec':{'signerName':'kubernetes.io/kubelet-serving','username':'system:node:%1','usages':['digital signature','server auth']},'status':{}"_s
                                 .arg(n.node)),
                         obj(u"{'metadata':{'namespace':''}}"_s)));
                 says(
                     c, {.ns = u"kube-system"_s, .app = u"metrics-server"_s},
                     u"'containers':[{'name':'main','image':'registry.k8s.io/metrics-server/metrics-server:v0.8.0','args':['--secure-port=10250']}]"_s,
                     u"E0901 11:58:12.123456       1 scraper.go:149] \"Failed to scrape node\" err=\"Get \\\"https://10.0.1.9:10250/metrics/resource\\\": remote error: tls: internal error\" node=\"%1\"\n"_s
                         .arg(n.node)
                         .repeated(4));
             },
             {u"certificate.kubelet-unapproved"_s}},
            {"too many Services fill a program's environment",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(c, n, runs, u"exec /usr/local/bin/python3: argument list too long\n"_s);
             },
             {u"config.service-links"_s}},
            {"a node's clock is behind",
             [](Cluster &c, const Names &n) {
                 c.listedAll();
                 crashed(
                     c, n, runs,
                     u"E0901 11:58:12.1 main.go:41] Get \"https://10.0.0.1:443/version\": tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-08-30T09:12:44Z is before 2026-09-01T08:00:00Z\n"_s);
             },
             {u"node.clock-skew"_s}},
        };
    return all;
}

} // namespace slipway
