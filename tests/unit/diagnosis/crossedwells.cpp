// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that are well and stand close to those of crossedfaults.cpp.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &crossedWells()
{
    static const std::vector<Case> all{
        {"two pods on two nodes share a file system whose claim says ReadWriteOnce, one pulls its image",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s)).add(node(u"n2"_s)).add(csiDriver(u"efs.csi.aws.com"_s));
             c.add(claim(n, u"'volumeName':'pv-1'"_s, u"Bound"_s, 9000));
             c.add(any(
                 u"v1"_s, u"PersistentVolume"_s, {}, u"pv-1"_s,
                 u"'spec':{'csi':{'driver':'efs.csi.aws.com','volumeHandle':'fs-1'}},'status':{'phase':'Bound'}"_s));
             App::make(part(n, u"a"_s), mounting(n.other) + u",'nodeName':'n1'"_s, running(90), 90).to(c);
             const App app =
                 App::make(part(n, u"b"_s), mounting(n.other) + u",'nodeName':'n2'"_s, creating(), 30);
             app.to(c);
             c.event(app.pod, u"Pulling"_s, u"Pulling image \"acme/big:1\""_s, 12, u"Normal"_s, 1);
         }},
        {"a policy that lets out to the name server by its namespace, and to the world by a block",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NetworkPolicy"_s}).add(node(u"n1"_s));
             Names names;
             names.ns = u"kube-system"_s;
             names.app = u"kube-dns"_s;
             c.add(service(names, u"'app':'kube-dns'"_s, u"{'port':53,'protocol':'UDP'}"_s));
             App::make(names, onNode(runs), running(9000), 9000).to(c);
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
                 u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'to':[{'namespaceSelector':{}}],'ports':[{'port':53,'protocol':'UDP'}]},{'to':[{'ipBlock':{'cidr':'0.0.0.0/0'}}],'ports':[{'port':443}]}]}"_s));
             says(
                 c, n, onNode(u"'containers':[{'name':'main','image':'acme/sync:2'}]"_s),
                 u"retrying: HTTPSConnectionPool(host='api.mistral.ai', port=443): Read timed out.\nlookup api.mistral.ai on 10.1.0.10:53: i/o timeout\nsynced 400 items\n"_s);
         }},
        {"a name of the world that was not found, in the log of a program that is ready",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             says(
                 c, n, onNode(u"'containers':[{'name':'main','image':'acme/crawl:2'}]"_s),
                 u"crawl https://no-longer.example.org: dial tcp: lookup no-longer.example.org: no such host\nlookup old-shop.example: no such host\n"_s);
         }},
        {"a claim that Karpenter is launching, to which a pod is nominated",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NodePool"_s, u"NodeClaim"_s}).add(node(u"n1"_s));
             const App app = App::make(
                 n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s, 2), 2);
             app.to(c);
             c.event(app.pod, u"Nominated"_s, u"Pod should schedule on: nodeclaim/%1-x7"_s.arg(n.other), 1,
                     u"Normal"_s);
             c.add(conditioned(any(u"karpenter.sh/v1"_s, u"NodeClaim"_s, {}, n.other + u"-x7"_s,
                                   u"'spec':{},'status':{}"_s, 1),
                               {condition(u"Launched"_s, u"Unknown"_s, u"AwaitingReconciliation"_s,
                                          u"object is awaiting reconciliation"_s, 1)}));
         }},
        {"a liveness probe that failed twice under load and has not since ended the container again",
         [](Cluster &c, const Names &n) {
             c.add(node(u"n1"_s));
             const App app = App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'acme/rank:2','ports':[{'containerPort':7997}],'livenessProbe':{'httpGet':{'path':'/health','port':7997}}}]"_s),
                 running(400, 1), 900);
             app.to(c);
             c.event(
                 app.pod, u"Unhealthy"_s,
                 u"Liveness probe failed: Get \"http://10.8.1.13:7997/health\": context deadline exceeded"_s,
                 9, u"Warning"_s, 2);
             c.log(app.pod, u"main"_s,
                   u"INFO: Uvicorn running on http://0.0.0.0:7997 (Press CTRL+C to quit)\n"_s);
         }},
        {"a webhook whose pod is two minutes old",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(n, onNode(runs), starting(2), 2).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':443,'targetPort':9443}"_s));
             c.add(any(
                 u"admissionregistration.k8s.io/v1"_s, u"MutatingWebhookConfiguration"_s, {}, n.other,
                 u"'webhooks':[{'name':'m.%1.io','clientConfig':{'service':{'namespace':'%2','name':'%3','port':443}},'rules':[{'resources':['pods'],'operations':['CREATE']}]}]"_s
                     .arg(n.other, n.ns, n.app)));
         }},
        {"a node is drained for ten minutes, and its pod's successor starts",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"PodDisruptionBudget"_s});
             c.add(over(node(n.node), obj(u"{'spec':{'unschedulable':true}}"_s)));
             App::make(n, runs + u",'nodeName':'%1'"_s.arg(n.node), running(900), 900, 2).to(c);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                 u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'expectedPods':1,'desiredHealthy':1,'currentHealthy':1}"_s
                     .arg(n.app)));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Event','metadata':{'name':'e-d','namespace':'default'},'involvedObject':{'kind':'Node','name':'%1','uid':'u-%1'},'reason':'FailedDraining','message':'Failed to drain node, 1 pods are waiting to be evicted','type':'Warning','count':4,'firstTimestamp':'%2','lastTimestamp':'%3'}"_s
                     .arg(n.node, Cluster::ago(10), Cluster::ago(1))));
         }},
        {"an Ingress without a class on GKE, whose own controller takes it",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"IngressClass"_s});
             c.add(node(u"n1"_s, u"'cpu':'4','memory':'14Gi','pods':'110'"_s,
                        u"'cloud.google.com/gke-nodepool':'p1'"_s));
             App::make(n, onNode(runs), running(90), 90).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.add(any(u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, u"nginx"_s,
                       u"'spec':{'controller':'k8s.io/ingress-nginx'}"_s));
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                 u"'spec':{'defaultBackend':{'service':{'name':'%1','port':{'number':80}}}},'status':{'loadBalancer':{}}"_s
                     .arg(n.app),
                 80));
         }},
        {"an Ingress without a class, which the default class takes without an address of its own",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"IngressClass"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(90), 90).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"IngressClass"_s, {}, u"web"_s,
                 u"'spec':{'controller':'acme.dev/web'},'metadata':{'name':'web','annotations':{'ingressclass.kubernetes.io/is-default-class':'true'}}"_s));
             Names controller = part(n, u"web-ingress"_s);
             App::make(controller, onNode(u"'containers':[{'name':'main','image':'acme.dev/web:1'}]"_s),
                       running(900), 900)
                 .to(c);
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                 u"'spec':{'defaultBackend':{'service':{'name':'%1','port':{'number':80}}}},'status':{'loadBalancer':{}}"_s
                     .arg(n.app),
                 80));
         }},
        {"two workloads behind one Service that serve one model, as a canary does",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const QString both = u"{'metadata':{'labels':{'family':'%1'}}}"_s.arg(n.other);
             for (const QString &suffix : {u"a"_s, u"b"_s}) {
                 App app = App::make(
                     part(n, suffix),
                     onNode(
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','acme/%1','--served-model-name','chat']}]"_s
                             .arg(suffix)),
                     running(90), 90);
                 app.pod = over(app.pod, obj(both));
                 app.to(c);
                 c.log(app.pod, u"main"_s,
                       u"ErrorInfo(message=\u0027The model `chatt` does not exist.\u0027, code=404)\n"_s);
             }
             c.add(service(n, u"'family':'%1'"_s.arg(n.other), u"{'port':8000}"_s));
         }},
        {"a program that looks for updates in vain, from a namespace that lets nothing out",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"NetworkPolicy"_s}).add(node(u"n1"_s));
             Names names;
             names.ns = u"kube-system"_s;
             names.app = u"kube-dns"_s;
             c.add(service(names, u"'app':'kube-dns'"_s, u"{'port':53,'protocol':'UDP'}"_s));
             App::make(names, onNode(runs), running(9000), 9000).to(c);
             c.add(any(
                 u"networking.k8s.io/v1"_s, u"NetworkPolicy"_s, n.ns, n.other,
                 u"'spec':{'podSelector':{},'policyTypes':['Egress'],'egress':[{'to':[{'podSelector':{}}]}]}"_s));
             says(
                 c, n, onNode(u"'containers':[{'name':'main','image':'grafana/grafana:12.2.0'}]"_s),
                 u"logger=grafana.update.checker level=error msg=\"Update check failed\" error=\"Get \\\"https://grafana.com/api/grafana/versions/stable\\\": dial tcp: lookup grafana.com: i/o timeout\"\nlogger=plugins level=error err=\"dial tcp 34.120.177.193:443: i/o timeout\"\n"_s);
         }},
        {"an engine that serves, and finds no collector for its traces",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             says(
                 c, n, onNode(u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0'}]"_s),
                 u"Failed to export traces to %1-collector.%2.svc.cluster.local:4317, error details: DNS resolution failed: Name or service not known\n"_s
                     .arg(n.other, n.ns));
         }},
    };
    return all;
}

} // namespace slipway
