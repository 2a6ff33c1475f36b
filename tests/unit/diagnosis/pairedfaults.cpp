// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two faults at once, of other runtimes, networks, storage and engines; written down before the rules were read.
// The wordings are those of public issue threads of the projects that speak.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &pairedFaults()
{
    static const std::vector<Case> all{
        {"CRI-O wants full names of images, and Cilium has no address left for another pod",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             heldImage(
                 c, n, u"vllm/vllm-openai:v0.11.0"_s,
                 u"Failed to inspect image \"\": rpc error: code = Unknown desc = short name mode is enforcing, but image name vllm/vllm-openai:v0.11.0 returns ambiguous list"_s);
             held(
                 c, part(n, u"embed"_s), runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to create pod network sandbox k8s_embed_0: plugin type=\"cilium-cni\" failed (add): unable to allocate IP via local cilium agent: [POST /ipam][502] postIpamFailure \"No more IPs available\""_s);
         },
         {u"image.short-name"_s, u"pod.no-address"_s}},
        {"Longhorn's manager ends for want of iscsiadm, and an embedder was built for another GPU",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(csiDriver(u"driver.longhorn.io"_s))
                 .add(storageClass(u"longhorn"_s, u"driver.longhorn.io"_s))
                 .add(claim(n, u"'storageClassName':'longhorn','volumeName':'pvc-36'"_s, u"Bound"_s))
                 .add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-36"_s,
                     u"'spec':{'csi':{'driver':'driver.longhorn.io','volumeHandle':'pvc-36'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Bound'}"_s
                         .arg(n.other, n.ns)));
             held(
                 c, n, mounting(n.other), u"FailedAttachVolume"_s,
                 u"AttachVolume.Attach failed for volume \"pvc-36\" : rpc error: code = Aborted desc = volume pvc-36 is not ready for workloads"_s);
             Names l;
             l.ns = u"longhorn-system"_s;
             l.app = u"longhorn-manager"_s;
             crashed(
                 c, l, u"'containers':[{'name':'main','image':'longhornio/longhorn-manager:v1.7.2'}]"_s,
                 u"time=\"2026-09-01T11:57:00Z\" level=fatal msg=\"Error starting manager: failed to check environment, please make sure you have iscsiadm/open-iscsi installed on the host: failed to execute: nsenter [--mount=/host/proc/1/ns/mnt iscsiadm --version], output , stderr nsenter: failed to execute iscsiadm: No such file or directory\"\n"_s);
             crashed(
                 c, part(n, u"tei"_s),
                 u"'containers':[{'name':'main','image':'ghcr.io/huggingface/text-embeddings-inference:1.8','args':['--model-id','Qwen/Qwen3-Embedding-0.6B'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s,
                 u"2026-01-23T13:41:25.8Z ERROR text_embeddings_backend: backends/src/lib.rs:491: Could not start Candle backend: Could not start backend: Runtime compute cap 75 is not compatible with compile time compute cap 80\nError: Could not create backend\n\nCaused by:\n    Could not start backend: Could not start a suitable backend\n"_s);
         },
         {u"crash.loop"_s, u"engine.image-for-other-gpu"_s}},
        {"the old pod's node still has Ceph's image, and a ROCm engine was given no GPU",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(csiDriver(u"rook-ceph.rbd.csi.ceph.com"_s))
                 .add(storageClass(u"rook-ceph-block"_s, u"rook-ceph.rbd.csi.ceph.com"_s))
                 .add(claim(n, u"'storageClassName':'rook-ceph-block','volumeName':'pvc-7e'"_s, u"Bound"_s,
                            9000))
                 .add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"pvc-7e"_s,
                     u"'spec':{'accessModes':['ReadWriteOnce'],'csi':{'driver':'rook-ceph.rbd.csi.ceph.com','volumeHandle':'0001-7e'},'claimRef':{'name':'%1','namespace':'%2'}},'status':{'phase':'Bound'}"_s
                         .arg(n.other, n.ns)));
             held(
                 c, n, mounting(n.other), u"FailedMount"_s,
                 u"MountVolume.MountDevice failed for volume \"pvc-7e\" : rpc error: code = Internal desc = rbd image replicapool/csi-vol-dea8 is still being used"_s);
             App old =
                 App::make(part(n, u"old"_s), mounting(n.other) + u",'nodeName':'n7'"_s, running(9000), 9000);
             old.to(c);
             crashed(
                 c, part(n, u"rocm"_s),
                 u"'containers':[{'name':'main','image':'rocm/vllm:rocm7.0_vllm_0.10.1','args':['vllm','serve','google/gemma-3-12b-it'],'resources':{'limits':{'cpu':'8','memory':'64Gi'}}}]"_s,
                 u"Traceback (most recent call last):\n  File \"/usr/local/lib/python3.12/dist-packages/torch/cuda/__init__.py\", line 372, in _lazy_init\n    torch._C._cuda_init()\nRuntimeError: No HIP GPUs are available\n"_s);
         },
         {u"volume.multi-attach"_s, u"engine.no-accelerator"_s}},
        {"a class of the secrets store is in another namespace, and a Service sends to a port by a "
         "name that is gone",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"SecretProviderClass"_s})
                 .add(csiDriver(u"secrets-store.csi.k8s.io"_s))
                 .add(any(u"secrets-store.csi.x-k8s.io/v1"_s, u"SecretProviderClass"_s, u"platform"_s,
                          n.other, u"'spec':{'provider':'azure'}"_s));
             held(
                 c, n,
                 u"'volumes':[{'name':'kv','csi':{'driver':'secrets-store.csi.k8s.io','readOnly':true,'volumeAttributes':{'secretProviderClass':'%1'}}}],'containers':[{'name':'main','volumeMounts':[{'name':'kv','mountPath':'/kv'}]}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"kv\" : rpc error: code = Unknown desc = failed to get secretproviderclass %1/%2, error: SecretProviderClass.secrets-store.csi.x-k8s.io \"%2\" not found"_s
                     .arg(n.ns, n.other));
             const Names web = part(n, u"web"_s);
             App::make(
                 web,
                 onNode(
                     u"'containers':[{'name':'main','ports':[{'name':'http-api','containerPort':8080}]}]"_s),
                 running())
                 .to(c);
             c.add(service(web, u"'app':'%1'"_s.arg(web.app),
                           u"{'name':'http','port':80,'targetPort':'http'}"_s));
         },
         {u"volume.secret-provider"_s, u"config.target-port"_s}},
        {"the secrets store has no provider on the node, and a route sends to a Service that is gone",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(csiDriver(u"secrets-store.csi.k8s.io"_s));
             held(
                 c, n,
                 u"'volumes':[{'name':'s','csi':{'driver':'secrets-store.csi.k8s.io','volumeAttributes':{'secretProviderClass':'%1'}}}],'containers':[{'name':'main'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"s\" : rpc error: code = Unknown desc = failed to mount secrets store objects for pod %1/%2-5d4-x1, err: error connecting to provider \"gcp\": provider not found: provider \"gcp\""_s
                     .arg(n.ns, n.app));
             c.add(route(
                 n, u"'backendRefs':[{'name':'%1-v2','port':8000}]"_s.arg(n.other),
                 u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'BackendNotFound','message':'Service \\u0022%1-v2\\u0022 not found'}"_s
                     .arg(n.other)));
         },
         {u"volume.secret-provider"_s, u"gateway.backend-missing"_s}},
        {"a device class that no driver made, and a private image without a pull secret",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed(
                     {u"DeviceClass"_s, u"ResourceClaim"_s, u"ResourceClaimTemplate"_s, u"ResourceSlice"_s})
                 .add(node(n.node))
                 .add(any(
                     u"resource.k8s.io/v1"_s, u"ResourceClaimTemplate"_s, n.ns, n.other,
                     u"'spec':{'spec':{'devices':{'requests':[{'name':'gpu','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}}}"_s))
                 .add(any(
                     u"resource.k8s.io/v1"_s, u"ResourceClaim"_s, n.ns, n.app + u"-5d4-x1-gpu-abc"_s,
                     u"'spec':{'devices':{'requests':[{'name':'gpu','exactly':{'deviceClassName':'gpu.nvidia.com'}}]}},'status':{}"_s));
             App::make(
                 n,
                 u"'resourceClaims':[{'name':'gpu','resourceClaimTemplateName':'%1'}],'containers':[{'name':'main','resources':{'claims':[{'name':'gpu'}]}}]"_s
                     .arg(n.other),
                 pending(
                     u"0/1 nodes are available: request gpu: device class gpu.nvidia.com does not exist. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                 .to(c);
             heldImage(
                 c, part(n, u"ui"_s), u"ghcr.io/acme/chat-ui:2.1"_s,
                 u"Failed to pull image \"ghcr.io/acme/chat-ui:2.1\": failed to pull and unpack image \"ghcr.io/acme/chat-ui:2.1\": failed to resolve reference \"ghcr.io/acme/chat-ui:2.1\": failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://ghcr.io/token?scope=repository%3Aacme%2Fchat-ui%3Apull&service=ghcr.io: 401 Unauthorized"_s);
         },
         {u"accelerator.device-class-missing"_s, u"image.no-access"_s}},
        {"a claim template of a device is not there, and a liveness probe of a shell takes too long",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"DeviceClass"_s, u"ResourceClaim"_s, u"ResourceClaimTemplate"_s})
                 .add(node(n.node))
                 .add(
                     any(u"resource.k8s.io/v1"_s, u"DeviceClass"_s, {}, u"gpu.nvidia.com"_s, u"'spec':{}"_s));
             const App app = App::make(
                 n,
                 u"'resourceClaims':[{'name':'gpu','resourceClaimTemplateName':'%1'}],'containers':[{'name':'main','resources':{'claims':[{'name':'gpu'}]}}]"_s
                     .arg(n.other),
                 pending(
                     u"0/1 nodes are available: waiting for resourceclaim-controller to create the resource claim."_s));
             app.to(c);
             c.event(
                 app.pod, u"FailedResourceClaimCreation"_s,
                 u"PodResourceClaim gpu: resource claim template \"%1\": resourceclaimtemplate.resource.k8s.io \"%1\" not found"_s
                     .arg(n.other));
             const App slow = App::make(
                 part(n, u"tgi"_s),
                 onNode(
                     u"'containers':[{'name':'main','image':'ghcr.io/huggingface/text-generation-inference:3.3','livenessProbe':{'exec':{'command':['sh','-c','curl -s localhost:80/health']},'timeoutSeconds':1}}]"_s),
                 crashing(137, u"Error"_s));
             slow.to(c);
             c.event(
                  slow.pod, u"Unhealthy"_s,
                  u"Liveness probe failed: command timed out: \"sh -c curl -s localhost:80/health\" timed out after 1s"_s,
                  4)
                 .event(slow.pod, u"Killing"_s, u"Container main failed liveness probe, will be restarted"_s,
                        4, u"Normal"_s);
         },
         {u"accelerator.claim-missing"_s, u"probe.too-impatient"_s}},
        {"a queue that nobody made, and a ConfigMap without its key",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s})
                 .add(any(u"kueue.x-k8s.io/v1beta1"_s, u"ClusterQueue"_s, {}, u"gpus"_s, u"'spec':{}"_s))
                 .add(over(
                     any(u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                         u"'spec':{'suspend':true,'parallelism':4,'template':{'spec':{%1}}},'status':{}"_s
                             .arg(gpuPod),
                         60),
                     obj(u"{'metadata':{'labels':{'kueue.x-k8s.io/queue-name':'$1'}}}"_s, {n.other})))
                 .add(any(
                     u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, n.ns, u"job-"_s + n.app,
                     u"'spec':{'queueName':'%1','active':true},'status':{'conditions':[{'type':'QuotaReserved','status':'False','reason':'Inadmissible','message':'LocalQueue %1 doesn\\u0027t exist','lastTransitionTime':'%2'}]}"_s
                         .arg(n.other, Cluster::ago(60)),
                     60))
                 .add(
                     any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other + u"-env"_s, u"'data':{'MODEL_NAME':'m'}"_s));
             App::make(
                 part(n, u"api"_s),
                 onNode(
                     u"'containers':[{'name':'main','env':[{'name':'MODEL','valueFrom':{'configMapKeyRef':{'name':'%1-env','key':'MODEL_ID'}}}]}]"_s
                         .arg(n.other)),
                 creating(u"CreateContainerConfigError"_s,
                          u"couldn\\u0027t find key MODEL_ID in ConfigMap %1/%2-env"_s.arg(n.ns, n.other)))
                 .to(c);
         },
         {u"workload.queue-missing"_s, u"config.configmap-key-missing"_s}},
        {"Envoy Gateway finds no such port, and an engine's image is for another processor",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(over(node(n.node, gpu), obj(u"{'status':{'nodeInfo':{'architecture':'arm64'}}}"_s)))
                 .add(gatewayClass(u"eg"_s))
                 .add(gateway(n, u"eg"_s, programmed));
             const Names web = part(n, u"web"_s);
             App::make(web, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':8000}]}]"_s),
                       running())
                 .to(c);
             c.add(service(web, u"'app':'%1'"_s.arg(web.app), u"{'port':8000,'targetPort':8000}"_s))
                 .add(route(
                     web, u"'backendRefs':[{'name':'%1','port':80}]"_s.arg(web.app),
                     u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'PortNotFound','message':'Failed to process route rule 0 backendRef 0: TCP Port 80 not found on Service %1/%2.'}"_s
                         .arg(n.ns, web.app)));
             const App app = App::make(
                 n,
                 u"'nodeName':'%1','containers':[{'name':'main','image':'acme/engine:1.0','command':['/srv/engine']}]"_s
                     .arg(n.node),
                 crashing(1));
             app.to(c);
             c.log(app.pod, u"main"_s, u"exec /srv/engine: exec format error\n"_s, true);
         },
         {u"gateway.backend-port"_s, u"image.platform"_s}},
        {"a set's claims name a class that is misspelt, and an init container wants a ConfigMap that "
         "is gone",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node))
                 .add(storageClass(u"managed-csi-premium"_s, u"disk.csi.azure.com"_s))
                 .add(csiDriver(u"disk.csi.azure.com"_s));
             Names zero = n;
             zero.other = u"data-qdrant-0"_s;
             const QJsonObject pvc = claim(
                 zero,
                 u"'storageClassName':'managed-premium-csi','resources':{'requests':{'storage':'64Gi'}}"_s);
             c.add(pvc).event(pvc, u"ProvisioningFailed"_s,
                              u"storageclass.storage.k8s.io \"managed-premium-csi\" not found"_s);
             c.add(any(
                 u"apps/v1"_s, u"StatefulSet"_s, n.ns, u"qdrant"_s,
                 u"'spec':{'replicas':1,'serviceName':'qdrant','selector':{'matchLabels':{'app':'qdrant'}},'template':{'metadata':{'labels':{'app':'qdrant'}},'spec':{%1}},'volumeClaimTemplates':[{'metadata':{'name':'data'},'spec':{'storageClassName':'managed-premium-csi'}}]},'status':{'replicas':1}"_s
                     .arg(runs)));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'qdrant','namespace':'$1'},'spec':{'clusterIP':'None','selector':{'app':'qdrant'},'ports':[{'port':6333}]}}"_s,
                 {n.ns}));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'qdrant-0','namespace':'$1','uid':'q0','creationTimestamp':'$2','labels':{'app':'qdrant'},'ownerReferences':[{'apiVersion':'apps/v1','kind':'StatefulSet','name':'qdrant','uid':'StatefulSet-$1-qdrant','controller':true}]},'spec':{'volumes':[{'name':'data','persistentVolumeClaim':{'claimName':'data-qdrant-0'}}],$3},'status':{$4}}"_s,
                 {n.ns, Cluster::ago(20), runs,
                  pending(
                      u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s,
                      19)}));
             App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'fetch','envFrom':[{'configMapRef':{'name':'%1-settings'}}]}],'containers':[{'name':'main'}]"_s
                         .arg(n.other)),
                 u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'fetch','ready':false,'restartCount':0,'state':{'waiting':{'reason':'CreateContainerConfigError','message':'configmap \\u0022%2-settings\\u0022 not found'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                     .arg(Cluster::ago(29), n.other))
                 .to(c);
         },
         {u"volume.storage-class-missing"_s, u"config.configmap-missing"_s}},
        {"an engine is killed for the node's memory while it loads, and its Service selects a label "
         "it lacks",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s, gpu));
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','ports':[{'containerPort':30000}],'resources':{'requests':{'memory':'12Gi'},'limits':{'memory':'12Gi','nvidia.com/gpu':'1'}}}]"_s),
                 crashing(137, u"OOMKilled"_s))
                 .to(c);
             c.add(service(n, u"'app.kubernetes.io/name':'%1'"_s.arg(n.app),
                           u"{'port':80,'targetPort':30000}"_s));
         },
         {u"crash.out-of-memory"_s, u"config.selector-matches-nothing"_s}},
        {"a registry's token has run out, and a server is probed at a port where it does not listen",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(u"v1"_s, u"Secret"_s, n.ns, u"ecr"_s,
                                   u"'type':'kubernetes.io/dockerconfigjson'"_s, 2000));
             const App app = App::make(
                 n,
                 onNode(
                     u"'imagePullSecrets':[{'name':'ecr'}],'containers':[{'name':'main','image':'123456789012.dkr.ecr.eu-west-1.amazonaws.com/chat:5'}]"_s),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Failed to pull image \"123456789012.dkr.ecr.eu-west-1.amazonaws.com/chat:5\": unable to pull image or OCI artifact: pull image err: initializing source docker://123456789012.dkr.ecr.eu-west-1.amazonaws.com/chat:5: reading manifest 5 in 123456789012.dkr.ecr.eu-west-1.amazonaws.com/chat: denied: Your authorization token has expired. Reauthenticate and try again."_s);
             const App probed = App::make(
                 part(n, u"sgl"_s),
                 onNode(
                     u"'containers':[{'name':'main','image':'lmsysorg/sglang:v0.5.3','args':['python3','-m','sglang.launch_server','--port','30000'],'ports':[{'containerPort':30000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}}}]"_s),
                 starting(40));
             probed.to(c);
             c.event(
                  probed.pod, u"Unhealthy"_s,
                  u"Readiness probe failed: Get \"http://10.244.1.9:8000/health\": dial tcp 10.244.1.9:8000: connect: connection refused"_s,
                  0, u"Warning"_s, 90)
                 .log(
                     probed.pod, u"main"_s,
                     u"[2026-09-01 11:30:02] INFO:     Application startup complete.\n[2026-09-01 11:30:02] INFO:     Uvicorn running on http://0.0.0.0:30000 (Press CTRL+C to quit)\n[2026-09-01 11:30:05] The server is fired up and ready to roll!\n"_s);
         },
         {u"image.no-access"_s, u"probe.port"_s}},
        {"the VPC has no addresses for a pod, and the ALB controller finds no subnets",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"IngressClass"_s})
                 .add(any(u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, u"alb"_s,
                          u"'spec':{'controller':'ingress.k8s.aws/alb'}"_s));
             Names k;
             k.ns = u"kube-system"_s;
             k.app = u"aws-load-balancer-controller"_s;
             App::make(
                 k,
                 onNode(
                     u"'containers':[{'name':'main','image':'public.ecr.aws/eks/aws-load-balancer-controller:v2.13.0'}]"_s),
                 running(900), 900)
                 .to(c);
             held(
                 c, n, runs, u"FailedCreatePodSandBox"_s,
                 u"Failed to create pod sandbox: rpc error: code = Unknown desc = failed to setup network for sandbox \"5ab\": plugin type=\"aws-cni\" name=\"aws-cni\" failed (add): add cmd: failed to assign an IP address to container"_s);
             const Names web = part(n, u"web"_s);
             App::make(web, onNode(u"'containers':[{'name':'main','ports':[{'containerPort':8080}]}]"_s),
                       running())
                 .to(c);
             const QJsonObject ingress = any(
                 u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.other,
                 u"'spec':{'ingressClassName':'alb','rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{}}"_s
                     .arg(web.app),
                 60);
             c.add(service(web, u"'app':'%1'"_s.arg(web.app), u"{'port':80,'targetPort':8080}"_s))
                 .add(ingress)
                 .event(
                     ingress, u"FailedBuildModel"_s,
                     u"Failed build model due to couldn't auto-discover subnets: unable to resolve at least one subnet (0 match VPC and tags: [kubernetes.io/role/elb])"_s);
         },
         {u"pod.no-address"_s, u"ingress.not-made"_s}},
        {"vLLM waits for GPUs that its Ray cluster does not have, and a claim asks a block driver "
         "for many writers",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node))
                 .add(storageClass(u"do-block-storage"_s, u"dobs.csi.digitalocean.com"_s, u"Immediate"_s))
                 .add(csiDriver(u"dobs.csi.digitalocean.com"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'rayproject/ray-llm:2.52.0-py311-cu128','args':['vllm','serve','Qwen/Qwen3-32B','--pipeline-parallel-size','2','--distributed-executor-backend','ray'],'ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/health','port':8000}},'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s),
                 starting(50));
             app.to(c);
             c.event(
                  app.pod, u"Unhealthy"_s,
                  u"Readiness probe failed: Get \"http://10.1.0.4:8000/health\": dial tcp 10.1.0.4:8000: connect: connection refused"_s)
                 .log(
                     app.pod, u"main"_s,
                     u"INFO 09-01 11:10:20 ray_utils.py:320] The number of required GPUs exceeds the total number of available GPUs in the placement group.\nINFO 09-01 11:15:30 ray_utils.py:214] Waiting for creating a placement group of specs for 310 seconds. specs=[{'node:10.1.0.4': 0.001, 'GPU': 1.0}, {'GPU': 1.0}]. Check `ray status` to see if you have enough resources, and make sure the IP addresses used by ray cluster are the same as VLLM_HOST_IP environment variable specified in each node if you are running on a multi-node.\n"_s);
             const QJsonObject pvc = obj(
                 u"{'apiVersion':'v1','kind':'PersistentVolumeClaim','metadata':{'name':'$1','namespace':'$2','uid':'rwx','creationTimestamp':'$3'},'spec':{'accessModes':['ReadWriteMany'],'storageClassName':'do-block-storage','resources':{'requests':{'storage':'10Gi'}}},'status':{'phase':'Pending'}}"_s,
                 {n.other, n.ns, Cluster::ago(30)});
             c.add(pvc).event(
                 pvc, u"ProvisioningFailed"_s,
                 u"failed to provision volume with StorageClass \"do-block-storage\": rpc error: code = InvalidArgument desc = volume capabilities invalid: Only 'SINGLE_NODE_WRITER' access mode is supported: access mode 'MULTI_NODE_MULTI_WRITER' is not supported"_s);
         },
         {u"engine.too-few-devices"_s, u"volume.access-mode"_s}},
        {"KServe's initializer has no credentials for a bucket, and a Gateway's class is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(u"istio"_s))
                 .add(gateway(
                     n, u"isto"_s,
                     u"{'type':'Accepted','status':'Unknown','reason':'Pending','message':'Waiting for controller'}"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'initContainers':[{'name':'storage-initializer','image':'kserve/storage-initializer:v0.15.0','args':['s3://models/qwen','/mnt/models']}],'containers':[{'name':'main'}]"_s),
                 u"'phase':'Pending','startTime':'%1','conditions':[{'type':'PodScheduled','status':'True','lastTransitionTime':'%1'}],'initContainerStatuses':[{'name':'storage-initializer','ready':false,'restartCount':7,'state':{'waiting':{'reason':'CrashLoopBackOff'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%2'}}}],'containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'waiting':{'reason':'PodInitializing'}}}]"_s
                     .arg(Cluster::ago(29), Cluster::ago(3)));
             app.to(c);
             c.log(
                 app.pod, u"storage-initializer"_s,
                 u"2026-09-01 11:57:00.1 1 kserve INFO [initializer-entrypoint:<module>():16] Initializing, args: src_uri [s3://models/qwen] dest_path[ [/mnt/models]\nTraceback (most recent call last):\n  File \"/prod_venv/lib/python3.11/site-packages/botocore/auth.py\", line 418, in add_auth\n    raise NoCredentialsError()\nbotocore.exceptions.NoCredentialsError: Unable to locate credentials\n"_s,
                 true);
         },
         {u"identity.no-credentials"_s, u"gateway.class-missing"_s}},
        {"Karpenter may make no spot machine of that kind, and a role may not read the bucket",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NodePool"_s, u"NodeClaim"_s}).add(node(u"cpu-1"_s));
             const App app = App::make(
                 n, gpuPod,
                 pending(
                     u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s));
             app.to(c);
             c
                 .add(any(
                     u"karpenter.sh/v1"_s, u"NodePool"_s, {}, u"gpu-spot"_s,
                     u"'spec':{'template':{'spec':{'requirements':[{'key':'karpenter.sh/capacity-type','operator':'In','values':['spot']},{'key':'node.kubernetes.io/instance-type','operator':'In','values':['g5.48xlarge']}]}}},'status':{'conditions':[{'type':'Ready','status':'True'}]}"_s))
                 .event(
                     app.pod, u"FailedScheduling"_s,
                     u"Failed to schedule pod, incompatible with nodepool \"gpu-spot\", daemonset overhead={\"cpu\":\"180m\",\"memory\":\"120Mi\",\"pods\":\"5\"}, no instance type met all requirements (requirements=karpenter.sh/capacity-type In [spot], node.kubernetes.io/instance-type In [g5.48xlarge])"_s);
             c.add(account(n, u"loader"_s,
                           u"'eks.amazonaws.com/role-arn':'arn:aws:iam::123456789012:role/loader'"_s));
             crashed(
                 c, part(n, u"load"_s),
                 u"'serviceAccountName':'loader','containers':[{'name':'main','image':'acme/load:3'}]"_s,
                 u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the GetObject operation: User: arn:aws:sts::123456789012:assumed-role/loader/botocore-session-17 is not authorized to perform: s3:GetObject on resource: \"arn:aws:s3:::%1/config.json\" because no identity-based policy allows the s3:GetObject action\n"_s
                     .arg(n.other));
         },
         {u"node.pool-incompatible"_s, u"identity.role-permission"_s}},
        {"OpenShift's constraints refuse a user, and its own registry has no such tag",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App refused = App::make(n, runs, running(), 20);
             refused.replicaSet = over(
                 refused.replicaSet,
                 obj(u"{'status':{'replicas':0,'conditions':[{'type':'ReplicaFailure','status':'True','reason':'FailedCreate','message':'pods \\u0022x-\\u0022 is forbidden: unable to validate against any security context constraint: [provider \\u0022anyuid\\u0022: Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].runAsUser: Invalid value: 0: must be in the ranges: [1000660000, 1000669999]]'}]}}"_s));
             c.add(refused.deployment)
                 .add(refused.replicaSet)
                 .event(
                     refused.replicaSet, u"FailedCreate"_s,
                     u"Error creating: pods \"%1-5d4-\" is forbidden: unable to validate against any security context constraint: [provider \"anyuid\": Forbidden: not usable by user or serviceaccount, provider restricted-v2: .containers[0].runAsUser: Invalid value: 0: must be in the ranges: [1000660000, 1000669999]]"_s
                         .arg(n.app));
             heldImage(
                 c, part(n, u"ui"_s), u"image-registry.openshift-image-registry.svc:5000/ml/ui:9"_s,
                 u"Failed to pull image \"image-registry.openshift-image-registry.svc:5000/ml/ui:9\": rpc error: code = Unknown desc = reading manifest 9 in image-registry.openshift-image-registry.svc:5000/ml/ui: manifest unknown"_s);
         },
         {u"workload.pod-security"_s, u"image.not-found"_s}},
        {"a share's key is in a Secret that is gone, and spot machines of AKS keep a pod away",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(csiDriver(u"file.csi.azure.com"_s))
                 .add(node(
                     n.node, gpu, u"'kubernetes.azure.com/scalesetpriority':'spot'"_s,
                     u"{'key':'kubernetes.azure.com/scalesetpriority','value':'spot','effect':'NoSchedule'}"_s));
             held(
                 c, n,
                 u"'volumes':[{'name':'share','csi':{'driver':'file.csi.azure.com','volumeAttributes':{'secretName':'%1','shareName':'models'}}}],'containers':[{'name':'main','volumeMounts':[{'name':'share','mountPath':'/m'}]}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"share\" : rpc error: code = InvalidArgument desc = GetAccountInfo(csi-1) failed with error: could not get account key from secret(%1): secrets \"%1\" not found"_s
                     .arg(n.other));
             App::make(
                 part(n, u"llm"_s), gpuPod,
                 pending(
                     u"0/1 nodes are available: 1 node(s) had untolerated taint {kubernetes.azure.com/scalesetpriority: spot}. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                 .to(c);
         },
         {u"config.secret-missing"_s, u"pod.unschedulable-taint"_s}},
        {"a file server does not answer, and crun does not find the program",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             held(
                 c, n,
                 u"'volumes':[{'name':'nfs','nfs':{'server':'10.9.0.7','path':'/export/models'}}],'containers':[{'name':'main'}]"_s,
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"nfs\" : mount failed: exit status 32\nMounting command: mount\nMounting arguments: -t nfs 10.9.0.7:/export/models /var/lib/kubelet/pods/p1/volumes/kubernetes.io~nfs/nfs\nOutput: mount.nfs: Connection timed out"_s);
             App::make(
                 part(n, u"api"_s),
                 onNode(
                     u"'containers':[{'name':'main','image':'acme/api:1','command':['uvicorn','app:app']}]"_s),
                 creating(
                     u"CreateContainerError"_s,
                     u"container create failed: executable file `uvicorn` not found in $PATH: No such file or directory"_s))
                 .to(c);
         },
         {u"volume.network-mount"_s, u"crash.command-not-found"_s}},
        {"Gaudi's plugin is not there, and a local volume's node is gone",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, u"'cpu':'150','memory':'1000Gi','pods':'110'"_s,
                           u"'node.kubernetes.io/instance-type':'dl1.24xlarge'"_s))
                 .add(storageClass(u"local-nvme"_s, u"kubernetes.io/no-provisioner"_s))
                 .add(claim(n, u"'storageClassName':'local-nvme','volumeName':'pv-nvme-3'"_s, u"Bound"_s,
                            9000))
                 .add(any(
                     u"v1"_s, u"PersistentVolume"_s, {}, u"pv-nvme-3"_s,
                     u"'spec':{'local':{'path':'/mnt/nvme'},'storageClassName':'local-nvme','claimRef':{'name':'%1','namespace':'%2'},'nodeAffinity':{'required':{'nodeSelectorTerms':[{'matchExpressions':[{'key':'kubernetes.io/hostname','operator':'In','values':['worker-gone']}]}]}}},'status':{'phase':'Bound'}"_s
                         .arg(n.other, n.ns)));
             App::make(
                 n, mounting(n.other),
                 pending(
                     u"0/1 nodes are available: 1 node(s) had volume node affinity conflict. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s))
                 .to(c);
             App::make(
                 part(n, u"gaudi"_s),
                 u"'containers':[{'name':'main','image':'vault.habana.ai/gaudi-docker/1.21.0/vllm:1','resources':{'limits':{'habana.ai/gaudi':'8'}}}]"_s,
                 pending(
                     u"0/1 nodes are available: 1 Insufficient habana.ai/gaudi. preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."_s))
                 .to(c);
         },
         {u"accelerator.device-plugin-missing"_s, u"volume.node-gone"_s}},
        {"one container's volume lacks its ConfigMap, another's image has a name that cannot be",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const App app = App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'conf','configMap':{'name':'%1-rules'}}],'containers':[{'name':'main','image':'prom/prometheus:v3.1','volumeMounts':[{'name':'conf','mountPath':'/etc/p'}]},{'name':'reload','image':'Acme/Reloader:1'}]"_s
                         .arg(n.other)),
                 creating().replace(
                     u"'containerStatuses':["_s,
                     u"'containerStatuses':[{'name':'reload','ready':false,'restartCount':0,'state':{'waiting':{'reason':'InvalidImageName','message':'Failed to apply default image tag \\u0022Acme/Reloader:1\\u0022: couldn\\u0027t parse image name: repository name must be lowercase'}}},"_s));
             app.to(c);
             c.event(app.pod, u"FailedMount"_s,
                     u"MountVolume.SetUp failed for volume \"conf\" : configmap \"%1-rules\" not found"_s.arg(
                         n.other));
         },
         {u"config.configmap-missing"_s, u"image.invalid-name"_s}},
    };
    return all;
}

} // namespace slipway
