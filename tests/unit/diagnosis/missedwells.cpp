// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that are well and stand close to those of missedfaults.cpp: the same pieces, and nothing wrong with them.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject ingressTo(const Names &n, const QString &spec)
{
    return any(
        u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
        u"'spec':{'ingressClassName':'%2','rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{}}"_s
            .arg(n.app, spec),
        9000);
}
/// Running again after one bad end, and not ready yet.
const QString restarted =
    u"'phase':'Running','conditions':[{'type':'PodScheduled','status':'True'},{'type':'Ready','status':'False'}],'containerStatuses':[{'name':'main','ready':false,'restartCount':1,'state':{'running':{'startedAt':'%1'}},'lastState':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%2'}}}]"_s
        .arg(Cluster::ago(1), Cluster::ago(2));
void served(Cluster &c, const Names &n, const QString &className, const QString &controller)
{
    c.listedAll().listed({u"IngressClass"_s}).add(node(u"n1"_s));
    App::make(n, onNode(runs), running(90), 90).to(c);
    c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s))
        .add(ingressTo(n, className))
        .add(any(u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, className,
                 u"'spec':{'controller':'%1'}"_s.arg(controller)));
}

} // namespace

const std::vector<Case> &missedWells()
{
    static const std::vector<Case> all{
        {"an Ingress without an address that a controller on the nodes' own ports serves",
         [](Cluster &c, const Names &n) {
             served(c, n, u"web"_s, u"traefik.io/ingress-controller"_s);
             Names t;
             t.ns = u"edge"_s;
             t.app = u"traefik"_s;
             App::make(t, onNode(u"'containers':[{'name':'main','image':'traefik:v3.2'}]"_s), running(9000),
                       9000)
                 .to(c);
         }},
        {"an Ingress of EKS Auto Mode, whose controller is nowhere to be seen",
         [](Cluster &c, const Names &n) { served(c, n, u"alb"_s, u"eks.amazonaws.com/alb"_s); }},
        {"vLLM says at its start that FlashAttention 2 is not for a T4, and takes another",
         [](Cluster &c, const Names &n) {
             c.add(node(u"n1"_s, gpu, u"'cloud.google.com/gke-accelerator':'nvidia-tesla-t4'"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':120}}]"_s),
                 starting(5), 6);
             app.to(c);
             c.log(
                 app.pod, u"main"_s,
                 u"(EngineCore_0 pid=41) ERROR 09-01 11:57:00 [fa_utils.py:57] Cannot use FA version 2 is not supported due to FA2 is only supported on devices with compute capability >= 8\n(EngineCore_0 pid=41) INFO 09-01 11:57:00 [cuda.py:282] Using FlexAttention backend on V1 engine.\nStarting to load model Qwen/Qwen3-0.6B...\n"_s);
         }},
        {"libtpu is a little newer than the framework, and says so",
         [](Cluster &c, const Names &n) {
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'vllm/vllm-tpu:v0.11.0','startupProbe':{'httpGet':{'path':'/health','port':8000},'periodSeconds':10,'failureThreshold':240}}]"_s),
                 starting(5), 6);
             app.to(c);
             c.log(
                 app.pod, u"main"_s,
                 u"I0000 00:00:1771965480.309071 2927839 pjrt_api.cc:167] The PJRT plugin has PJRT API version 0.94. The framework PJRT API version is 0.93.\nINFO Starting to load model google/gemma-3-4b-it...\n"_s);
         }},
        {"PostgreSQL notes that a stranger's password was refused, and is well",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, n, u"'containers':[{'name':'main','image':'postgres:16'}]"_s,
                 u"2026-09-01 11:59:00 UTC [71] FATAL:  password authentication failed for user \"postgres\"\n"_s);
         }},
        {"a claim is being deleted, and nobody waits for it",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(over(
                 claim(n, u"'storageClassName':'fast','volumeName':'pv1'"_s, u"Bound"_s, 900),
                 obj(u"{'metadata':{'deletionTimestamp':'%1','finalizers':['kubernetes.io/pvc-protection']}}"_s
                         .arg(Cluster::ago(90)))));
             App::make(n, onNode(mounting(n.other)), running(900), 900).to(c);
         }},
        {"a file out of a ConfigMap has another name than its key",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(u"v1"_s, u"ConfigMap"_s, n.ns, n.other, u"'data':{'prod':'a: 1'}"_s));
             App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'cfg','configMap':{'name':'%1','items':[{'key':'prod','path':'config.yaml'}]}}],'containers':[{'name':'main','image':'ghcr.io/acme/router:1.4','startupProbe':{'tcpSocket':{'port':8080},'periodSeconds':10,'failureThreshold':360},'volumeMounts':[{'name':'cfg','mountPath':'/etc/app/config.yaml','subPath':'config.yaml'}]}]"_s
                         .arg(n.other)),
                 starting(15), 16)
                 .to(c);
         }},
        {"Ray's parts have images of their own and one version",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(any(
                 u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.other,
                 u"'spec':{'headGroupSpec':{'template':{'spec':{'containers':[{'name':'ray-head','image':'rayproject/ray:2.46.0-py310-cpu'}]}}},'workerGroupSpecs':[{'groupName':'gpu','template':{'spec':{'containers':[{'name':'main','image':'rayproject/ray:2.46.0-py310-gpu'}]}}}]},'status':{'state':'ready'}"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-worker-x','namespace':'$2','uid':'rw','creationTimestamp':'$3','labels':{'ray.io/cluster':'$4','ray.io/node-type':'worker'}},'spec':{'nodeName':'n1','containers':[{'name':'main','image':'rayproject/ray:2.46.0-py310-gpu'}]},'status':{$5}}"_s,
                 {n.app, n.ns, Cluster::ago(30), n.other, restarted}));
         }},
        {"a Job waits its turn for a GPU, and the free one is kept for another team",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(n.node, gpu))
                 .add(node(n.node + u"-b"_s, gpu, {},
                           u"{'key':'team','value':'research','effect':'NoSchedule'}"_s))
                 .add(any(u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                          u"'spec':{'completions':1},'status':{'active':1}"_s, 20));
             App::make(part(n, u"first"_s), u"'nodeName':'%1',"_s.arg(n.node) + gpuPod, running(900), 900)
                 .to(c);
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-x','namespace':'$2','uid':'jp','creationTimestamp':'$3','ownerReferences':[{'apiVersion':'batch/v1','kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]},'spec':{'restartPolicy':'Never',$4},'status':{$5}}"_s,
                 {n.app, n.ns, Cluster::ago(20), gpuPod,
                  pending(
                      u"0/2 nodes are available: 1 Insufficient nvidia.com/gpu, 1 node(s) had untolerated taint {team: research}."_s,
                      20)}));
         }},
    };
    return all;
}

} // namespace slipway
