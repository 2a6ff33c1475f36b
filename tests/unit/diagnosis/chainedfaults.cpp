// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One fault, and others that come of it and are told under it; written down before the rules were read.
// The wordings are those of public issue threads of the projects that speak.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &chainedFaults()
{
    static const std::vector<Case> all{
        {"the only node is short of disk: one pod waits for its taint to go, another's image found "
         "no room",
         [](Cluster &c, const Names &n) {
             const QJsonObject full = over(
                 node(u"n1"_s, gpu, {},
                      u"{'key':'node.kubernetes.io/disk-pressure','effect':'NoSchedule','timeAdded':'%1'}"_s
                          .arg(Cluster::ago(40))),
                 obj(u"{'status':{'conditions':[{'type':'DiskPressure','status':'True','reason':'KubeletHasDiskPressure','message':'kubelet has disk pressure','lastTransitionTime':'$1'},{'type':'Ready','status':'True'}]}}"_s,
                     {Cluster::ago(40)}));
             c.listedAll().add(full).event(
                 full, u"FreeDiskSpaceFailed"_s,
                 u"Failed to garbage collect required amount of images. Attempted to free 7516192768 bytes, but only found 0 bytes eligible to free."_s);
             App::make(
                 n, gpuPod,
                 pending(
                     u"0/1 nodes are available: 1 node(s) had untolerated taint {node.kubernetes.io/disk-pressure: }. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                 .to(c);
             heldImage(
                 c, part(n, u"sgl"_s), u"lmsysorg/sglang:v0.5.3"_s,
                 u"Failed to pull image \"lmsysorg/sglang:v0.5.3\": failed to pull and unpack image \"docker.io/lmsysorg/sglang:v0.5.3\": failed to extract layer sha256:77aa: write /var/lib/containerd/io.containerd.snapshotter.v1.overlayfs/snapshots/88/fs/usr/lib/libcublasLt.so.12: no space left on device"_s);
         },
         {u"node.pressure"_s}},
        {"the cluster's name server has a slip in its configuration, and two apps find no names",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names d;
             d.ns = u"kube-system"_s;
             d.app = u"coredns"_s;
             crashed(
                 c, d,
                 u"'containers':[{'name':'main','image':'registry.k8s.io/coredns/coredns:v1.12.1','args':['-conf','/etc/coredns/Corefile']}]"_s,
                 u"/etc/coredns/Corefile:9 - Error during parsing: Unknown directive 'foward'\n"_s);
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'kube-dns','namespace':'kube-system'},'spec':{'clusterIP':'10.96.0.10','selector':{'app':'coredns'},'ports':[{'port':53,'protocol':'UDP'}]}}"_s));
             crashed(
                 c, n, plainPod,
                 u"requests.exceptions.ConnectionError: HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /api/models/m (Caused by NameResolutionError(\"<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to resolve 'huggingface.co' ([Errno -3] Temporary failure in name resolution)\"))\n"_s);
             Names db;
             db.ns = u"data"_s;
             db.app = u"postgres"_s;
             App::make(
                 db,
                 onNode(
                     u"'containers':[{'name':'main','image':'postgres:16','ports':[{'containerPort':5432}]}]"_s),
                 running(900), 900)
                 .to(c);
             c.add(service(db, u"'app':'postgres'"_s, u"{'port':5432}"_s));
             crashed(
                 c, part(n, u"db"_s), plainPod,
                 u"Error: getaddrinfo EAI_AGAIN postgres.data.svc.cluster.local\n    at GetAddrInfoReqWrap.onlookupall [as oncomplete] (node:dns:122:26) {\n  errno: -3001,\n  code: 'EAI_AGAIN',\n  syscall: 'getaddrinfo'\n}\n"_s);
         },
         {u"config.key-not-accepted"_s}},
        {"an adapter of metrics is away, and a namespace cannot go for that",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"APIService"_s})
                 .add(any(
                     u"apiregistration.k8s.io/v1"_s, u"APIService"_s, {},
                     u"v1beta1.external.metrics.k8s.io"_s,
                     u"'spec':{'group':'external.metrics.k8s.io','version':'v1beta1','service':{'name':'keda-operator-metrics-apiserver','namespace':'keda'}},'status':{'conditions':[{'type':'Available','status':'False','reason':'ServiceNotFound','message':'service/keda-operator-metrics-apiserver in keda is not present','lastTransitionTime':'%1'}]}"_s
                         .arg(Cluster::ago(300)),
                     9000))
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','creationTimestamp':'$2','deletionTimestamp':'$3'},'spec':{'finalizers':['kubernetes']},'status':{'phase':'Terminating','conditions':[{'type':'NamespaceDeletionDiscoveryFailure','status':'True','reason':'DiscoveryFailed','message':'Discovery failed for some groups, 1 failing: unable to retrieve the complete list of server APIs: external.metrics.k8s.io/v1beta1: stale GroupVersion discovery: external.metrics.k8s.io/v1beta1','lastTransitionTime':'$3'},{'type':'NamespaceContentRemaining','status':'False','reason':'ContentRemoved'}]}}"_s,
                     {n.other, Cluster::ago(9000), Cluster::ago(120)}));
         },
         {u"operator.api-service-away"_s}},
        {"a leader is killed for memory, and its workers find nobody",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             Names lead = n;
             lead.app = n.app + u"-0"_s;
             App::make(
                 lead,
                 onNode(
                     u"'subdomain':'%1','containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','resources':{'limits':{'memory':'32Gi','nvidia.com/gpu':'8'}}}]"_s
                         .arg(n.app)),
                 crashing(137, u"OOMKilled"_s))
                 .to(c);
             Names work = n;
             work.app = n.app + u"-0-1"_s;
             crashed(
                 c, work,
                 u"'subdomain':'%1','containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','env':[{'name':'LWS_LEADER_ADDRESS','value':'%1-0.%1.%2'}],'resources':{'limits':{'memory':'256Gi','nvidia.com/gpu':'8'}}}]"_s
                     .arg(n.app, n.ns),
                 u"torch.distributed.DistNetworkError: The client socket has timed out after 600000ms while trying to connect to (%1-0.%1.%2, 29500).\n"_s
                     .arg(n.app, n.ns));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'$2'},'spec':{'clusterIP':'None','publishNotReadyAddresses':true,'selector':{'app':'$1-0'},'ports':[{'port':29500}]}}"_s,
                 {n.app, n.ns}));
         },
         {u"crash.out-of-memory"_s}},
        {"a database's disk is full, and the gateway in front of the models finds no database",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const Names db = part(n, u"pg"_s);
             crashed(
                 c, db,
                 u"'containers':[{'name':'main','image':'postgres:16','ports':[{'containerPort':5432}]}]"_s,
                 u"2026-09-01 11:57:01.100 UTC [1] LOG:  starting PostgreSQL 16.4\n2026-09-01 11:57:01.900 UTC [31] PANIC:  could not write to file \"pg_wal/xlogtemp.31\": No space left on device\n2026-09-01 11:57:02.000 UTC [1] LOG:  startup process (PID 31) was terminated by signal 6: Aborted\n2026-09-01 11:57:02.000 UTC [1] LOG:  aborting startup due to startup process failure\n"_s);
             c.add(service(db, u"'app':'%1'"_s.arg(db.app), u"{'port':5432}"_s));
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'ghcr.io/berriai/litellm:main-v1.77.3','env':[{'name':'DATABASE_HOST','value':'%1'}]}]"_s
                     .arg(db.app),
                 u"prisma.errors.PrismaError: Error: P1001: Can't reach database server at `%1:5432`\nPlease make sure your database server is running at `%1:5432`.\n"_s
                     .arg(db.app));
         },
         {u"engine.disk-full"_s}},
        {"Neuron's plugin cannot be pulled for the registry's count, and a model waits for its cores",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"g1"_s, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                                    u"'node.kubernetes.io/instance-type':'inf2.xlarge'"_s));
             c.add(any(
                 u"apps/v1"_s, u"DaemonSet"_s, u"kube-system"_s, u"neuron-device-plugin-daemonset"_s,
                 u"'spec':{'selector':{'matchLabels':{'app':'neuron'}}},'status':{'desiredNumberScheduled':1,'currentNumberScheduled':1,'numberReady':0,'numberUnavailable':1}"_s));
             const QJsonObject plugin = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'neuron-abcde','namespace':'kube-system','uid':'np','creationTimestamp':'$1','labels':{'app':'neuron'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'DaemonSet','name':'neuron-device-plugin-daemonset','uid':'DaemonSet-kube-system-neuron-device-plugin-daemonset','controller':true}]},'spec':{'nodeName':'g1','containers':[{'name':'main','image':'public.ecr.aws/neuron/neuron-device-plugin:2.22.4.0'}]},'status':{$2}}"_s,
                 {Cluster::ago(40), creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s)});
             c.add(plugin).event(
                 plugin, u"Failed"_s,
                 u"Failed to pull image \"public.ecr.aws/neuron/neuron-device-plugin:2.22.4.0\": failed to pull and unpack image: failed to copy: httpReadSeeker: failed open: unexpected status code https://public.ecr.aws/v2/neuron/neuron-device-plugin/blobs/sha256:11: 429 Too Many Requests - Server message: toomanyrequests: Rate exceeded"_s);
             App::make(
                 n,
                 u"'containers':[{'name':'main','image':'acme/neuron-vllm:1','resources':{'limits':{'aws.amazon.com/neuron':'1'}}}]"_s,
                 pending(
                     u"0/1 nodes are available: 1 Insufficient aws.amazon.com/neuron. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s))
                 .to(c);
         },
         {u"image.rate-limited"_s}},
    };
    return all;
}

} // namespace slipway
