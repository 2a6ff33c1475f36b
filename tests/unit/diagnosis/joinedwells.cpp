// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Monitors, meshes and mounts that look odd and are well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &joinedWells()
{
    static const std::vector<Case> all{
        {"monitors of a chart: for a part that is not here, for a port more, by number, and one that all "
         "take",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ServiceMonitor"_s, u"PodMonitor"_s});
             App::make(n, onNode(runs), running()).to(c);
             c.add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'name':'http','port':80}"_s),
                        obj(u"{'metadata':{'labels':{'app':'%1'}}}"_s.arg(n.app))))
                 .add(any(
                     u"monitoring.coreos.com/v1"_s, u"ServiceMonitor"_s, n.ns, n.other + u"-etcd"_s,
                     u"'spec':{'selector':{'matchLabels':{'component':'kube-etcd'}},'namespaceSelector':{'matchNames':['kube-system']},'endpoints':[{'port':'http-metrics'}]}"_s))
                 .add(any(
                     u"monitoring.coreos.com/v1"_s, u"ServiceMonitor"_s, n.ns, n.other,
                     u"'spec':{'selector':{'matchLabels':{'app':'%1'}},'endpoints':[{'port':'http'},{'port':'reloader-web'}]}"_s
                         .arg(n.app)))
                 .add(any(
                     u"monitoring.googleapis.com/v1"_s, u"PodMonitoring"_s, n.ns, n.other,
                     u"'spec':{'selector':{'matchLabels':{'app':'%1'}},'endpoints':[{'port':8000}]}"_s.arg(
                         n.app)))
                 .add(any(u"monitoring.coreos.com/v1"_s, u"Prometheus"_s, u"observability"_s, u"k8s"_s,
                          u"'spec':{'serviceMonitorSelector':{},'serviceMonitorNamespaceSelector':{}}"_s));
         }},
        {"a rollout keeps a subset without pods at weight zero, and a mesh leads out of the cluster",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"VirtualService"_s, u"DestinationRule"_s, u"ServiceEntry"_s});
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'name':'http','port':80}"_s))
                 .add(any(
                     u"networking.istio.io/v1"_s, u"DestinationRule"_s, n.ns, n.other,
                     u"'spec':{'host':'%1','subsets':[{'name':'stable','labels':{'app':'%1'}},{'name':'canary','labels':{'version':'next'}}]}"_s
                         .arg(n.app)))
                 .add(any(
                     u"networking.istio.io/v1"_s, u"VirtualService"_s, n.ns, n.other,
                     u"'spec':{'hosts':['%1'],'http':[{'route':[{'destination':{'host':'%1','subset':'stable'},'weight':100},{'destination':{'host':'%1','subset':'canary'},'weight':0}]},{'route':[{'destination':{'host':'api.openai.com'}}]}]}"_s
                         .arg(n.app)));
         }},
        {"a program says that it could not write its cache, and goes on",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, n,
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','securityContext':{'readOnlyRootFilesystem':true}}]"_s,
                 u"OSError: [Errno 30] Read-only file system: '/root/.config/matplotlib'\nMatplotlib created a temporary cache directory at /tmp/matplotlib-x because the default path is not writable\nINFO:     Application startup complete.\n"_s);
         }},
        {"a headless Service of another port than its pods declare: its callers go to the pods themselves",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'nginx:1.27','ports':[{'containerPort':8000}]}]"_s),
                 running())
                 .to(c);
             c.add(over(
                 service(n, u"'app':'%1'"_s.arg(n.app), u"{'name':'http','port':8080,'targetPort':8080}"_s),
                 obj(u"{'spec':{'clusterIP':'None'}}"_s)));
         }},
        {"a node is emptied one pod at a time, and the next waits for the first one's successor",
         [](Cluster &c, const Names &n) {
             const QJsonObject closed = over(node(n.node), obj(u"{'spec':{'unschedulable':true}}"_s));
             c.listedAll().listed({u"PodDisruptionBudget"_s}).add(closed);
             App app = App::make(n, runs, running());
             app.pod = over(app.pod, obj(u"{'spec':{'nodeName':'$1'}}"_s, {n.node}));
             app.to(c);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                 u"'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'expectedPods':3,'currentHealthy':2,'desiredHealthy':2}"_s
                     .arg(n.app)));
             c.event(closed, u"DrainFailed"_s,
                     u"Cannot evict pod as it would violate the pod's disruption budget."_s, 1, u"Warning"_s,
                     60);
         }},
        {"a job's first try looked for a file that was late, and its second runs",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             const QJsonObject job =
                 any(u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                     u"'spec':{'backoffLimit':6,'parallelism':1},'status':{'active':1,'failed':1}"_s, 20);
             App app = App::make(
                 n, onNode(u"'restartPolicy':'Never','containers':[{'name':'main','image':'x:1'}]"_s),
                 u"'phase':'Failed','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'%1'}}}]"_s
                     .arg(Cluster::ago(15)),
                 20);
             app.pod = over(
                 app.pod,
                 obj(u"{'metadata':{'ownerReferences':[{'apiVersion':'batch/v1','kind':'Job','name':'$1','uid':'Job-$2-$1','controller':true}]}}"_s,
                     {n.app, n.ns}));
             c.add(job).add(app.pod);
             c.log(app.pod, u"main"_s,
                   u"FileNotFoundError: [Errno 2] No such file or directory: '/data/in.parquet'\n"_s);
         }},
        {"a queue that somebody holds back, and a caller that tried a model's name out",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"Workload"_s, u"LocalQueue"_s, u"ClusterQueue"_s});
             c.add(any(u"kueue.x-k8s.io/v1beta2"_s, u"LocalQueue"_s, n.ns, u"lq"_s,
                       u"'spec':{'clusterQueue':'%1'}"_s.arg(n.other)))
                 .add(any(
                     u"kueue.x-k8s.io/v1beta2"_s, u"ClusterQueue"_s, {}, n.other,
                     u"'spec':{'stopPolicy':'Hold'},'status':{'conditions':[{'type':'Active','status':'False','reason':'Stopped','message':'Can\\u0027t admit new workloads: is stopped.'}]}"_s))
                 .add(any(
                     u"kueue.x-k8s.io/v1beta2"_s, u"Workload"_s, n.ns, n.app,
                     u"'spec':{'queueName':'lq'},'status':{'conditions':[{'type':'QuotaReserved','status':'False','reason':'Inadmissible','message':'ClusterQueue %1 is inactive','lastTransitionTime':'%2'}]}"_s
                         .arg(n.other, Cluster::ago(60))));
             says(
                 c, part(n, u"server"_s),
                 u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m','--served-model-name','llama3']}]"_s,
                 u"ERROR 09-01 11:58:00 [serving_chat.py:145] Error with model error=ErrorInfo(message='The model `gpt-4o` does not exist.', type='NotFoundError', param=None, code=404)\n"_s);
         }},
    };
    return all;
}

} // namespace slipway
