// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with TPUs behind the inference gateway, under names and wordings that are not the log's.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &gatewayFrictions()
{
    static const std::vector<Case> all{
        {"the accelerator is not to be had in the zone",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             const App app = App::make(
                 n,
                 u"'nodeSelector':{'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x2'},'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode));
             app.to(c);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones us-central1-b associated with this pod failed: GCE_STOCKOUT. Pod is at risk of not being scheduled."_s);
         },
         {u"accelerator.stockout"_s},
         "TPU-2"},
        {"a machine type that the zone does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node))
                 .cloud(
                     u"GET"_s,
                     u"https://container.googleapis.com/v1/projects/p/locations/us-south1-a/operations/o"_s,
                     200,
                     obj(u"{'name':'o','operationType':'CREATE_NODE_POOL','status':'DONE','error':{'code':3,'message':'Machine type ct6e-standard-4t does not exist in zone us-south1-a.'}}"_s));
             App::make(n, u"'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                       pending(noNode))
                 .to(c);
         },
         {u"accelerator.zone-without-it"_s},
         "TPU-2"},
        {"chips beyond the quota",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node));
             const App app = App::make(
                 n, u"'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode));
             app.to(c);
             c.event(
                 app.pod, u"FailedScaleUp"_s,
                 u"Node scale up in zones europe-west4-a associated with this pod failed: Quota 'TPUS_PER_TPU_FAMILY' exceeded.  Limit: 0.0 in region europe-west4."_s);
         },
         {u"accelerator.quota"_s},
         "TPU-quota"},
        {"the Gateway API is off",
         [](Cluster &c, const Names &n) { c.listedAll().add(gateway(n, regional, {}, 120)); },
         {u"gateway.class-missing"_s},
         "TPU-gateway-off"},
        {"a global class with a pool behind it",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(gatewayClass(u"gke-l7-global-external-managed"_s))
                 .add(gateway(n, u"gke-l7-global-external-managed"_s, programmed))
                 .add(pool(n));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(
                 n, toPool(n),
                 u"{'type':'Accepted','status':'True'},{'type':'ResolvedRefs','status':'False','reason':'InvalidKind','message':'unsupported kind'}"_s));
         },
         {u"gateway.class-not-regional"_s},
         "TPU-class"},
        {"no subnet for the proxies",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(gatewayClass(u"gke-l7-rilb"_s));
             const QJsonObject made =
                 gateway(n, u"gke-l7-rilb"_s,
                         u"{'type':'Programmed','status':'False','reason':'NoResources','message':''}"_s);
             c.add(made).event(
                 made, u"SYNC"_s,
                 u"failed to translate Gateway: generic::failed_precondition: error ensuring load balancer: Insert: An active proxy-only subnetwork is required in the same region and VPC as the forwarding rule."_s);
         },
         {u"gateway.proxy-subnet-missing"_s},
         "TPU-subnet"},
        {"the controller's own preset puts timeouts on the route",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(pool(n)).add(healthPolicy(
                 n,
                 u"'group':'inference.networking.k8s.io','kind':'InferencePool','name':'%1'"_s.arg(n.other),
                 onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(
                 n, u"'timeouts':{'request':'0s','backendRequest':'0s'},"_s + toPool(n),
                 u"{'type':'Accepted','status':'False','reason':'Invalid','message':'Error GWCER104: HTTPRoute is misconfigured, err: Timeouts are not supported.'}"_s));
             c.add(custom(
                 n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, n.app + u"-svc"_s,
                 u"{'type':'Ready','status':'False','reason':'HTTPRoutesNotReady','message':'HTTPRoute %1/%2 is not accepted: GWCER104'}"_s
                     .arg(n.ns, n.app)));
         },
         {u"gateway.timeouts-not-supported"_s},
         "TPU-4"},
        {"the load balancer asks for /",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(pool(n));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.health-policy-missing"_s},
         "TPU-5"},
        {"the workload's Service says https for a server that speaks plain HTTP",
         [](Cluster &c, const Names &n) {
             withGateway(c, n)
                 .add(service(n, u"'app':'%1'"_s.arg(n.app),
                              u"{'name':'https','port':8000,'targetPort':8000,'appProtocol':'https'}"_s))
                 .add(healthPolicy(n, u"'group':'','kind':'Service','name':'%1'"_s.arg(n.app), onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
         },
         {u"gateway.protocol"_s},
         "TPU-6"},
        {"a definition is too large for a client-side apply",
         [](Cluster &c, const Names &n) {
             c.applied(u"CustomResourceDefinition//"_s + n.other,
                       obj(refused(422, u"Invalid"_s,
                                   u"metadata.annotations: Too long: must have at most 262144 bytes"_s)));
         },
         {u"config.too-large"_s},
         "TPU-7"},
        {"the controller looks for LeaderWorkerSets that the cluster does not know",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, u"'containers':[{'name':'main','image':'kserve/controller:x'}]"_s,
                 u"E0901 setup.go:1] \"unable to create controller\" err=\"no matches for kind \\\"LeaderWorkerSet\\\" in version \\\"leaderworkerset.x-k8s.io/v1\\\"\""_s);
         },
         {u"operator.crd-missing"_s},
         "TPU-7"},
        {"liveness kills while XLA compiles",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','livenessProbe':{'httpGet':{'path':'/health','port':8000},'initialDelaySeconds':60,'periodSeconds':10,'failureThreshold':5}}]"_s),
                 crashing(143));
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Liveness probe failed: Get \"http://10.8.0.4:8000/health\": dial tcp 10.8.0.4:8000: connect: connection refused"_s);
             c.event(app.pod, u"Killing"_s, u"Container main failed liveness probe, will be restarted"_s, 2,
                     u"Normal"_s);
             c.log(
                 app.pod, u"main"_s,
                 u"INFO 09-01 vLLM API server version 0.11.1\nINFO 09-01 Model loading took 5.8 GiB\nINFO 09-01 Compiling the model with different input shapes."_s,
                 true);
         },
         {u"probe.ends-slow-start"_s},
         "TPU-8"},
        {"a flag of GPUs on TPU",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.1','args':['--prefix-cache-block-size=16']}]"_s,
                 u"usage: vllm serve [model_tag] [options]\nvllm: error: unrecognized arguments: --prefix-cache-block-size=16"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s},
         "TPU-12"},
        {"the policy aims at the pool's generated Service",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(pool(n)).add(healthPolicy(
                 n, u"'group':'','kind':'Service','name':'%1-ip-30172fd8'"_s.arg(n.other), onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.policy-target"_s},
         "TPU-13"},
        {"the policy aims at a pool in the other API group",
         [](Cluster &c, const Names &n) {
             withGateway(c, n).add(pool(n)).add(healthPolicy(
                 n,
                 u"'group':'inference.networking.x-k8s.io','kind':'InferencePool','name':'%1'"_s.arg(n.other),
                 onHealth));
             App::make(n, onNode(engine), running()).to(c);
             c.add(route(n, toPool(n)));
         },
         {u"gateway.policy-target"_s},
         "TPU-13"},
        {"the pull secret was made in one namespace only",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1','namespace':'elsewhere'},'type':'kubernetes.io/dockerconfigjson','data':{'.dockerconfigjson':'(redacted)'}}"_s,
                 {n.other}));
             const App app = App::make(
                 n,
                 onNode(
                     u"'imagePullSecrets':[{'name':'%1'}],'containers':[{'name':'main','image':'registry.redhat.io/rhaiis/vllm-tpu-rhel9:3.2.5'}]"_s
                         .arg(n.other)),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image"_s));
             app.to(c);
             c.event(
                 app.pod, u"Failed"_s,
                 u"Failed to pull image: unable to retrieve auth token: invalid username/password: unauthorized: Please login to the Red Hat Registry"_s);
         },
         {u"image.pull-secret-missing"_s},
         "TPU-pull-secret"},
        {"a digest that the registry does not have",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'registry.redhat.io/x/odh-kserve@sha256:0000000000000000000000000000000000000000000000000000000000000000'}]"_s),
                 creating(u"ErrImagePull"_s,
                          u"failed to pull and unpack image: manifest unknown: manifest unknown"_s));
             app.to(c);
         },
         {u"image.not-found"_s},
         "TPU-digest"},
        {"the container asks for two of the host's four chips",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(
                 n.node, u"'cpu':'180','memory':'700Gi','pods':'110','google.com/tpu':'4'"_s,
                 u"'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x2'"_s));
             App::make(
                 n,
                 u"'nodeSelector':{'cloud.google.com/gke-tpu-accelerator':'tpu-v6e-slice','cloud.google.com/gke-tpu-topology':'2x4'},'containers':[{'name':'main','resources':{'limits':{'google.com/tpu':'4'}}}]"_s,
                 pending(noNode))
                 .to(c);
         },
         {u"accelerator.topology"_s},
         "TPU-chips"},
        {"a Service selects by labels of another version of the controller",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(service(
                 n, u"'app.kubernetes.io/component':'workload','app.kubernetes.io/name':'%1'"_s.arg(n.app),
                 u"{'port':8000,'targetPort':8000}"_s));
             const App app = App::make(n, onNode(engine), running());
             c.add(app.deployment)
                 .add(app.replicaSet)
                 .add(over(
                     app.pod,
                     obj(u"{'metadata':{'labels':{'app.kubernetes.io/name':'$1','app.kubernetes.io/component':'llminferenceservice-workload'}}}"_s,
                         {n.app})));
         },
         {u"config.selector-matches-nothing"_s},
         "TPU-labels"},
        {"a flag that newer engines no longer take",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.20.0','args':['--disable-log-requests']}]"_s,
                 u"usage: vllm serve\nvllm serve: error: unrecognized arguments: --disable-log-requests"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s},
         "TPU-log-requests"},
        {"somebody edits what a controller owns",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Service','metadata':{'name':'$1','namespace':'$2','generation':90,'creationTimestamp':'$3','managedFields':[{'manager':'kubectl-edit','operation':'Update','time':'$4'},{'manager':'manager','operation':'Update','time':'$4'}]},'spec':{'clusterIP':'10.1.2.3','ports':[{'port':8000}]}}"_s,
                 {n.app, n.ns, Cluster::ago(40), Cluster::ago(1)}));
         },
         {u"operator.two-managers"_s},
         "TPU-reverted"},
    };
    return all;
}

} // namespace slipway
