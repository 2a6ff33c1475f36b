// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults that a round of clusters by others showed and no rule named: in the words of the programs that say them.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QString container(const QString &image, const QString &rest = {})
{
    return u"'containers':[{'name':'main','image':'%1'%2}]"_s.arg(image, rest.isEmpty() ? rest : u',' + rest);
}
/// A pod that is not ready because of a probe, as the kubelet says.
App probed(Cluster &c, const Names &n, const QString &probe, const QString &message, int minutes = 30)
{
    const App app =
        App::make(n,
                  onNode(container(u"ghcr.io/acme/router:1.4"_s,
                                   u"'ports':[{'containerPort':8080}],'readinessProbe':{%1}"_s.arg(probe))),
                  starting(minutes), minutes);
    app.to(c);
    c.event(app.pod, u"Unhealthy"_s, message);
    return app;
}
QJsonObject ingress(const Names &n, const QString &spec, int minutes = 60)
{
    return any(
        u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
        u"'spec':{%2'rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{}}"_s
            .arg(n.app, spec.isEmpty() ? spec : spec + u','),
        minutes);
}
/// An app that is well, its Service and an Ingress to it.
void exposed(Cluster &c, const Names &n, const QString &spec)
{
    c.listedAll().listed({u"IngressClass"_s}).add(node(u"n1"_s));
    App::make(n, onNode(runs), running(90), 90).to(c);
    c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s)).add(ingress(n, spec));
}
QJsonObject ingressClass(const QString &name, const QString &controller)
{
    return any(u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, name,
               u"'spec':{'controller':'%1'}"_s.arg(controller));
}
QJsonObject going(QJsonObject claim, int minutes)
{
    return over(
        claim,
        obj(u"{'metadata':{'deletionTimestamp':'%1','finalizers':['kubernetes.io/pvc-protection']}}"_s.arg(
            Cluster::ago(minutes))));
}
QJsonObject rayCluster(const Names &n, const QString &head, const QString &worker)
{
    return any(
        u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.other,
        u"'spec':{'rayVersion':'2.46.0','headGroupSpec':{'template':{'spec':{'containers':[{'name':'ray-head','image':'%1'}]}}},'workerGroupSpecs':[{'groupName':'tpu','template':{'spec':{'containers':[{'name':'main','image':'%2'}]}}}]},'status':{'state':'ready'}"_s
            .arg(head, worker));
}
QJsonObject rayWorker(const Names &n, const QString &image)
{
    return obj(
        u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-worker-x','namespace':'$2','uid':'rw','creationTimestamp':'$4','labels':{'ray.io/cluster':'$5','ray.io/node-type':'worker'},'ownerReferences':[{'apiVersion':'ray.io/v1','kind':'RayCluster','name':'$5','uid':'RayCluster-$2-$5','controller':true}]},'spec':{'nodeName':'n1','containers':[{'name':'main','image':'$3'}]},'status':{$6}}"_s,
        {n.app, n.ns, image, Cluster::ago(30), n.other, crashing(1)});
}
App onGpu(Cluster &c, const Names &n, const QString &labels, const QString &image, const QString &rest,
          const QString &log)
{
    c.add(node(u"n1"_s, gpu, labels));
    return crashed(c, n, container(image, rest), log);
}
const QString nvidia = u"'limits':{'nvidia.com/gpu':'1'}"_s;
/// A client and the server that it calls, each with its password from somewhere.
void withServer(Cluster &c, const Names &n, const QString &image, const QString &serverEnv,
                const QString &clientEnv, const QString &log)
{
    c.listedAll();
    const Names server = part(n, u"db"_s);
    App::make(server, onNode(container(image, u"'env':[%1]"_s.arg(serverEnv))), running(900), 900).to(c);
    c.add(service(server, u"'app':'%1'"_s.arg(server.app), u"{'port':5432}"_s));
    for (const char *name : {"db", "app"})
        c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other + u'-' + QLatin1StringView(name),
                  u"'data':{'password':'','url':''}"_s));
    crashed(c, n, container(u"ghcr.io/acme/orders:2"_s, u"'env':[%1]"_s.arg(clientEnv)), log);
}
QString fromSecret(const QString &variable, const QString &secret, const QString &key = u"password"_s)
{
    return u"{'name':'%1','valueFrom':{'secretKeyRef':{'name':'%2','key':'%3'}}}"_s.arg(variable, secret,
                                                                                        key);
}
QString subPath(const QString &source, const QString &path)
{
    return u"'volumes':[{'name':'cfg',%1}],'containers':[{'name':'main','image':'ghcr.io/acme/router:1.4','volumeMounts':[{'name':'cfg','mountPath':'/etc/app/%2','subPath':'%2'}]}]"_s
        .arg(source, path);
}
App quotaRefused(Cluster &c, const Names &n, const QString &driver, const QString &words)
{
    c.listedAll().add(storageClass(u"fast"_s, driver, u"Immediate"_s)).add(csiDriver(driver));
    const QJsonObject pvc = claim(n, u"'storageClassName':'fast'"_s);
    c.add(pvc).event(pvc, u"ProvisioningFailed"_s, words);
    const App app = App::make(
        n, mounting(n.other),
        pending(
            u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s,
            20),
        20);
    app.to(c);
    return app;
}

} // namespace

const std::vector<Case> &missedFaults()
{
    static const std::vector<Case> all{
        {"exit code 139, and a log that says nothing",
         [](Cluster &c, const Names &n) {
             c.add(node(u"n1"_s));
             crashed(c, n, container(u"ghcr.io/acme/rerank:3"_s), u"loading tokenizer\nwarming up\n"_s, 139);
         },
         {u"crash.segmentation-fault"_s}},
        {"exit code 139 with no log at all",
         [](Cluster &c, const Names &n) {
             const App app = App::make(n, onNode(container(u"ghcr.io/acme/rerank:3"_s)), crashing(139));
             app.to(c);
         },
         {u"crash.segmentation-fault"_s}},
        {"a program built for AVX-512 on a node that has none",
         [](Cluster &c, const Names &n) {
             c.add(node(u"n1"_s, gpu, u"'node.kubernetes.io/instance-type':'t3.xlarge'"_s));
             crashed(c, n, container(u"ghcr.io/ggml-org/llama.cpp:server"_s), u"build: 5000\n"_s, 132);
         },
         {u"crash.illegal-instruction"_s}},
        {"a mapped file is cut short under a program",
         [](Cluster &c, const Names &n) {
             crashed(c, n, container(u"ghcr.io/acme/index:3"_s), u"mapped 12 shards\n"_s, 135);
         },
         {u"crash.bus-error"_s}},
        {"a readiness probe runs a command that the image does not have",
         [](Cluster &c, const Names &n) {
             probed(
                 c, n, u"'exec':{'command':['grpc_health_probe','-addr=:8080']}"_s,
                 u"Readiness probe errored: rpc error: code = Unknown desc = failed to exec in container: failed to start exec \"90a2bc\": OCI runtime exec failed: exec failed: unable to start container process: exec: \"grpc_health_probe\": executable file not found in $PATH: unknown"_s);
         },
         {u"probe.command-missing"_s}},
        {"a readiness probe asks a shell for a curl that is not there",
         [](Cluster &c, const Names &n) {
             probed(c, n, u"'exec':{'command':['sh','-c','curl -fs localhost:8080/ready']}"_s,
                    u"Readiness probe failed: sh: 1: curl: not found\n"_s);
         },
         {u"probe.command-missing"_s}},
        {"an Ingress for a load balancer, and the controller of its class is not installed",
         [](Cluster &c, const Names &n) {
             exposed(c, n, u"'ingressClassName':'alb'"_s);
             c.add(ingressClass(u"alb"_s, u"ingress.k8s.aws/alb"_s));
         },
         {u"ingress.no-controller"_s}},
        {"an Ingress whose class names a controller that is scaled to nothing",
         [](Cluster &c, const Names &n) {
             exposed(c, n, u"'ingressClassName':'web'"_s);
             c.add(ingressClass(u"web"_s, u"traefik.io/ingress-controller"_s));
             Names t;
             t.ns = u"edge"_s;
             t.app = u"traefik"_s;
             c.add(App::make(t, container(u"traefik:v3.2"_s), {}, 9000, 0).deployment);
         },
         {u"ingress.no-controller"_s}},
        {"an Ingress whose controller's pod cannot be pulled",
         [](Cluster &c, const Names &n) {
             exposed(c, n, u"'ingressClassName':'alb'"_s);
             c.add(ingressClass(u"alb"_s, u"ingress.k8s.aws/alb"_s));
             Names t;
             t.ns = u"kube-system"_s;
             t.app = u"aws-load-balancer-controller"_s;
             heldImage(
                 c, t, u"public.ecr.aws/eks/aws-load-balancer-controller:v99"_s,
                 u"Failed to pull image \"public.ecr.aws/eks/aws-load-balancer-controller:v99\": rpc error: code = NotFound desc = failed to pull and unpack image: public.ecr.aws/eks/aws-load-balancer-controller:v99: not found"_s);
         },
         {u"image.not-found"_s}},
        {"an Ingress that names no class where none is the default",
         [](Cluster &c, const Names &n) { exposed(c, n, {}); },
         {u"ingress.no-controller"_s}},
        {"a Service of a class of load balancers whose controller is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(n, onNode(runs), running(90), 90).to(c);
             c.add(over(
                 service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                 obj(u"{'spec':{'type':'LoadBalancer','loadBalancerClass':'service.k8s.aws/nlb'},'status':{'loadBalancer':{}}}"_s)));
         },
         {u"service.no-load-balancer"_s}},
        {"a Gateway waits for a controller that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(any(u"gateway.networking.k8s.io/v1"_s, u"GatewayClass"_s, {}, u"eg"_s,
                          u"'spec':{'controllerName':'gateway.envoyproxy.io/gatewayclass-controller'}"_s))
                 .add(gateway(
                     n, u"eg"_s,
                     u"{'type':'Accepted','status':'Unknown','reason':'Pending','message':'Waiting for controller'},{'type':'Programmed','status':'Unknown','reason':'Pending','message':'Waiting for controller'}"_s));
         },
         {u"gateway.no-controller"_s}},
        {"a new pod waits for a claim that is being deleted and that the old one has",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const QJsonObject pvc = going(
                 claim(n, u"'volumeName':'%1-pv','storageClassName':'fast'"_s.arg(n.other), u"Bound"_s, 900),
                 40);
             c.add(pvc).add(any(
                 u"v1"_s, u"PersistentVolume"_s, {}, n.other + u"-pv"_s,
                 u"'spec':{'claimRef':{'namespace':'%1','name':'%2'},'persistentVolumeReclaimPolicy':'Delete'},'status':{'phase':'Bound'}"_s
                     .arg(n.ns, n.other)));
             App::make(part(n, u"old"_s), onNode(mounting(n.other)), running(900), 900).to(c);
             App::make(
                 n, mounting(n.other),
                 pending(
                     u"0/1 nodes are available: persistentvolumeclaim \\\"%1\\\" is being deleted. preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling."_s
                         .arg(n.other),
                     20),
                 20)
                 .to(c);
         },
         {u"volume.claim-going"_s}},
        {"PostgreSQL refuses a password, which the client has from another Secret",
         [](Cluster &c, const Names &n) {
             withServer(
                 c, n, u"postgres:16"_s, fromSecret(u"POSTGRES_PASSWORD"_s, n.other + u"-db"_s),
                 u"{'name':'PGHOST','value':'%1-db'},"_s.arg(n.app)
                     + fromSecret(u"PGPASSWORD"_s, n.other + u"-app"_s),
                 u"sqlalchemy.exc.OperationalError: (psycopg2.OperationalError) connection to server at \"%1-db\" (10.8.1.7), port 5432 failed: FATAL:  password authentication failed for user \"orders\"\n"_s
                     .arg(n.app));
         },
         {u"app.password-refused"_s}},
        {"Redis wants a password, and the client gives none",
         [](Cluster &c, const Names &n) {
             withServer(
                 c, n, u"redis:7.4"_s, fromSecret(u"REDIS_PASSWORD"_s, n.other + u"-db"_s),
                 u"{'name':'REDIS_URL','value':'redis://%1-db:5432/0'}"_s.arg(n.app),
                 u"Traceback (most recent call last):\nredis.exceptions.AuthenticationError: NOAUTH Authentication required.\n"_s);
         },
         {u"app.password-refused"_s}},
        {"MySQL refuses a user",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, container(u"ghcr.io/acme/orders:2"_s),
                 u"pymysql.err.OperationalError: (1045, \"Access denied for user 'orders'@'10.8.3.9' (using password: YES)\")\n"_s);
         },
         {u"app.password-refused"_s}},
        {"a server runs on and is never ready, for Redis refuses its password",
         [](Cluster &c, const Names &n) {
             const App app =
                 App::make(n,
                           onNode(container(u"ghcr.io/acme/orders:2"_s,
                                            u"'readinessProbe':{'httpGet':{'path':'/ready','port':8080}}"_s)),
                           starting(40), 40);
             app.to(c);
             c.event(app.pod, u"Unhealthy"_s,
                     u"Readiness probe failed: HTTP probe failed with statuscode: 503"_s);
             c.log(
                 app.pod, u"main"_s,
                 u"ReplyError: WRONGPASS invalid username-password pair or user is disabled.\nReplyError: WRONGPASS invalid username-password pair or user is disabled.\n"_s);
         },
         {u"app.password-refused"_s}},
        {"a Ray worker of another version than its head",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 rayCluster(n, u"rayproject/ray:2.46.0-py310"_s, u"rayproject/ray:2.44.1-py310"_s));
             const QJsonObject pod = rayWorker(n, u"rayproject/ray:2.44.1-py310"_s);
             c.add(pod).log(
                 pod, u"main"_s,
                 u"RuntimeError: Version mismatch: The cluster was started with:\n    Ray: 2.46.0\n    Python: 3.10.13\nThis process on node 10.8.1.4 was started with:\n    Ray: 2.44.1\n    Python: 3.10.13\n"_s,
                 true);
         },
         {u"engine.ray-version"_s}},
        {"a Ray worker of another version that ends before it has said why",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(rayCluster(n, u"rayproject/ray:2.46.0"_s, u"rayproject/ray-ml:2.44.1-gpu"_s));
             c.add(rayWorker(n, u"rayproject/ray-ml:2.44.1-gpu"_s));
         },
         {u"engine.ray-version"_s}},
        {"a client of Ray with another Python than the cluster",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 rayCluster(n, u"rayproject/ray:2.46.0-py311"_s, u"rayproject/ray:2.46.0-py311"_s));
             crashed(
                 c, n, container(u"ghcr.io/acme/submit:1"_s),
                 u"RuntimeError: Python minor versions differ between client and server: client is 3.10.6, server is 3.11.9\n"_s);
         },
         {u"engine.ray-version"_s}},
        {"jax and libtpu were installed apart from each other",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 container(u"ghcr.io/acme/maxtext:1"_s, u"'resources':{'limits':{'google.com/tpu':'4'}}"_s),
                 u"RuntimeError: Unable to initialize backend 'tpu': INVALID_ARGUMENT: Mismatched PJRT plugin PJRT API version (0.54) and framework PJRT API version 0.67). (you may need to uninstall the failing plugin package, or set JAX_PLATFORMS=cpu to skip this backend.)\n"_s);
         },
         {u"engine.jax-version"_s}},
        {"jaxlib is newer than jax",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, container(u"ghcr.io/acme/maxtext:1"_s),
                 u"RuntimeError: jaxlib version 0.6.0 is newer than and incompatible with jax version 0.4.21. Please update your jax and/or jaxlib packages.\n"_s);
         },
         {u"engine.jax-version"_s}},
        {"FlashAttention 3 was asked for on a Blackwell GPU",
         [](Cluster &c, const Names &n) {
             onGpu(
                 c, n,
                 u"'nvidia.com/gpu.product':'NVIDIA-B200','nvidia.com/gpu.compute.major':'10','nvidia.com/gpu.compute.minor':'0'"_s,
                 u"lmsysorg/sglang:v0.5.3"_s,
                 u"'args':['--attention-backend','fa3'],'resources':{%1}"_s.arg(nvidia),
                 u"AssertionError: FlashAttention v3 Backend requires SM>=80 and SM<=90. Please use `--attention-backend flashinfer`.\n"_s);
         },
         {u"engine.kernel-gpu"_s}},
        {"FlashInfer was asked for on a T4",
         [](Cluster &c, const Names &n) {
             onGpu(
                 c, n, u"'cloud.google.com/gke-accelerator':'nvidia-tesla-t4'"_s,
                 u"vllm/vllm-openai:v0.11.0"_s,
                 u"'env':[{'name':'VLLM_ATTENTION_BACKEND','value':'FLASHINFER'}],'resources':{%1}"_s.arg(
                     nvidia),
                 u"(EngineCore_0 pid=41) ERROR 09-01 11:57:00 [core.py:700] ValueError: Selected backend AttentionBackendEnum.FLASHINFER is not valid for this configuration. Reason: ['compute capability not supported']\n"_s);
         },
         {u"engine.kernel-gpu"_s}},
        {"an FP8 model on an A100",
         [](Cluster &c, const Names &n) {
             onGpu(
                 c, n, u"'cloud.google.com/gke-accelerator':'nvidia-tesla-a100'"_s,
                 u"lmsysorg/sglang:v0.5.3"_s,
                 u"'args':['--quantization','fp8'],'resources':{%1}"_s.arg(nvidia),
                 u"ValueError: type fp8e4nv not supported in this architecture. The supported fp8 dtypes are ('fp8e4b15', 'fp8e5')\n"_s);
         },
         {u"engine.kernel-gpu"_s}},
        {"torch's FP8 product on an A10G",
         [](Cluster &c, const Names &n) {
             onGpu(
                 c, n, u"'node.kubernetes.io/instance-type':'g5.xlarge'"_s, u"vllm/vllm-openai:v0.8.5"_s,
                 u"'resources':{%1}"_s.arg(nvidia),
                 u"RuntimeError: torch._scaled_mm is only supported on CUDA devices with compute capability >= 9.0 or 8.9, or ROCm MI300+\n"_s);
         },
         {u"engine.kernel-gpu"_s}},
        {"a file is mounted out of a ConfigMap that has no such key, over a file of the image",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'config.yml':'a: 1'}"_s));
             const App app = App::make(
                 n, onNode(subPath(u"'configMap':{'name':'%1'}"_s.arg(n.other), u"config.yaml"_s)),
                 creating(
                     u"CreateContainerError"_s,
                     u"failed to create containerd task: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting \\\"/var/lib/kubelet/pods/1/volume-subpaths/cfg/main/0\\\" to rootfs at \\\"/etc/app/config.yaml\\\": mount src=/var/lib/kubelet, dst=/etc/app/config.yaml: not a directory: Are you trying to mount a directory onto a file (or vice-versa)?: unknown"_s));
             app.to(c);
         },
         {u"config.configmap-key-missing"_s}},
        {"a file is mounted out of a Secret that has no such key, and the program finds a folder",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'ca.crt':'','tls.crt':''}"_s));
             crashed(c, n, subPath(u"'secret':{'secretName':'%1'}"_s.arg(n.other), u"tls.key"_s),
                     u"IsADirectoryError: [Errno 21] Is a directory: '/etc/app/tls.key'\n"_s);
         },
         {u"config.secret-key-missing"_s}},
        {"the GPU node without a taint is full, and a free one has a taint",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, gpu))
                 .add(node(n.node + u"-b"_s, gpu, {},
                           u"{'key':'team','value':'research','effect':'NoSchedule'}"_s));
             App::make(part(n, u"first"_s), u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running(900), 900)
                 .to(c);
             App::make(
                 n, gpuPod,
                 pending(
                     u"0/2 nodes are available: 1 Insufficient nvidia.com/gpu, 1 node(s) had untolerated taint {team: research}. preemption: 0/2 nodes are available: 1 No preemption victims found for incoming pod, 1 Preemption is not helpful for scheduling."_s))
                 .to(c);
         },
         {u"pod.unschedulable-taint"_s}},
        {"plain nodes are full, and those with accelerators keep plain pods away",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, u"'cpu':'1','memory':'4Gi','pods':'110'"_s))
                 .add(node(n.node + u"-gpu"_s, gpu, {},
                           u"{'key':'nvidia.com/gpu','value':'present','effect':'NoSchedule'}"_s));
             App::make(part(n, u"first"_s), u"'nodeName':'%1',"_s.arg(n.node) + plainPod, running(900), 900)
                 .to(c);
             App::make(part(n, u"second"_s), u"'nodeName':'%1',"_s.arg(n.node) + plainPod, running(900), 900)
                 .to(c);
             App::make(
                 n, plainPod,
                 pending(
                     u"0/2 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint {nvidia.com/gpu: present}."_s))
                 .to(c);
         },
         {u"pod.unschedulable-full"_s}},
        {"a pod was ended by its node for a DaemonSet's critical one",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             App app = App::make(
                 n, u"'nodeName':'%1',"_s.arg(n.node) + plainPod,
                 u"'phase':'Failed','reason':'Preempting','message':'Preempted in order to admit critical pod','startTime':'%1','conditions':[{'type':'DisruptionTarget','status':'True','reason':'TerminationByKubelet','message':'Preempted in order to admit critical pod','lastTransitionTime':'%2'}]"_s
                     .arg(Cluster::ago(300), Cluster::ago(20)),
                 300);
             app.to(c);
             Names d;
             d.ns = u"kube-system"_s;
             d.app = u"netd"_s;
             App::make(
                 d, u"'priorityClassName':'system-node-critical','nodeName':'%1',"_s.arg(n.node) + plainPod,
                 running(20), 20)
                 .to(c);
         },
         {u"pod.ended-for-critical"_s}},
        {"a role is denied, and the log names the operation alone",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(account(
                 n, u"reader"_s, u"'eks.amazonaws.com/role-arn':'arn:aws:iam::111122223333:role/reader'"_s));
             crashed(
                 c, n, u"'serviceAccountName':'reader',"_s + container(u"ghcr.io/acme/loader:2"_s),
                 u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the ListObjectsV2 operation: Access Denied\nsource: aws s3\n"_s);
         },
         {u"identity.role-permission"_s}},
        {"the project's quota of SSD is used up",
         [](Cluster &c, const Names &n) {
             quotaRefused(
                 c, n, u"pd.csi.storage.gke.io"_s,
                 u"failed to provision volume with StorageClass \"fast\": rpc error: code = ResourceExhausted desc = CreateVolume failed to create single zonal disk pvc-1: failed to insert zonal disk: unknown Insert disk operation error: googleapi: Error 403: Quota 'SSD_TOTAL_GB' exceeded.  Limit: 500.0 in region us-central1., quotaExceeded"_s);
         },
         {u"volume.quota"_s}},
    };
    return all;
}

} // namespace slipway
