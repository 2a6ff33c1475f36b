// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Clusters that stand close to those of heldfaults.cpp, and are well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &heldWells();

namespace {

QJsonObject leaving(QJsonObject object, int minutes, const QString &finalizer)
{
    return over(object,
                QJsonObject{{u"metadata"_s,
                             QJsonObject{{u"deletionTimestamp"_s, Cluster::ago(minutes)},
                                         {u"finalizers"_s, QJsonArray{finalizer}}}}});
}

} // namespace

const std::vector<Case> &heldWells()
{
    static const std::vector<Case> all{
        {"a key for its owner alone, that fsGroup opens to the group, and a program that complains once of "
         "another file",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'tls.key':''}"_s));
             says(
                 c, n,
                 u"'securityContext':{'runAsUser':1000,'fsGroup':1000},'volumes':[{'name':'d','secret':{'secretName':'%1','defaultMode':256}}],'containers':[{'name':'main','image':'acme/proxy:2','volumeMounts':[{'name':'d','mountPath':'/etc/keys'}]}]"_s
                     .arg(n.other),
                 u"warning: /root/.cache: Permission denied, going on without a cache"_s);
         }},
        {"a Service and a claim that go, minutes after they were deleted",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(leaving(any(u"v1"_s, u"Service"_s, n.ns, n.app,
                               u"'spec':{'type':'LoadBalancer','ports':[{'port':80}]}"_s),
                           9, u"service.kubernetes.io/load-balancer-cleanup"_s));
             c.add(any(
                 u"v1"_s, u"PersistentVolume"_s, {}, u"pv-"_s + n.other,
                 u"'spec':{'csi':{'driver':'pd.csi.storage.gke.io','volumeHandle':'h'}},'status':{'phase':'Bound'}"_s));
             c.add(csiDriver(u"pd.csi.storage.gke.io"_s));
             c.add(leaving(claim(n, u"'volumeName':'pv-%1'"_s.arg(n.other), u"Bound"_s, 900), 4,
                           u"kubernetes.io/pvc-protection"_s));
             App::make(n, onNode(mounting(n.other)), running(300), 300).to(c);
         }},
        {"a controller that reads one Secret and is to write another",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed(
                 {u"Prometheus"_s, u"ClusterIssuer"_s, u"ScaledObject"_s, u"TriggerAuthentication"_s});
             c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'scrape.yml':''}"_s));
             c.add(conditioned(
                 any(u"monitoring.coreos.com/v1"_s, u"Prometheus"_s, n.ns, n.app,
                     u"'spec':{'additionalScrapeConfigs':{'name':'%1','key':'scrape.yml'}}"_s.arg(n.other)),
                 {condition(u"Reconciled"_s, u"True"_s, u""_s, u""_s),
                  condition(u"Available"_s, u"True"_s, u""_s, u""_s)}));
             c.add(conditioned(any(u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, {}, n.other,
                                   u"'spec':{'acme':{'privateKeySecretRef':{'name':'acme-key'}}}"_s),
                               {condition(u"Ready"_s, u"True"_s, u"ACMEAccountRegistered"_s, u""_s)}));
         }},
        {"a secret that is about to be fetched from a store, and one that Vault is about to be asked for",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ExternalSecret"_s, u"SecretStore"_s});
             c.add(conditioned(any(u"external-secrets.io/v1"_s, u"SecretStore"_s, n.ns, n.other, {}),
                               {condition(u"Ready"_s, u"True"_s, u"Valid"_s, u""_s)}));
             c.add(conditioned(
                 any(u"external-secrets.io/v1"_s, u"ExternalSecret"_s, n.ns, n.app,
                     u"'spec':{'secretStoreRef':{'name':'%1'},'target':{'name':'%2'}}"_s.arg(n.other, n.app),
                     2),
                 {condition(u"Ready"_s, u"Unknown"_s, u"Pending"_s, u"not found yet"_s, 2)}));
         }},
        {"a mesh with two revisions, and pods that stay out of it on purpose",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"VirtualService"_s}).add(node(u"n1"_s));
             QJsonObject space = any(u"v1"_s, u"Namespace"_s, {}, n.ns, {});
             c.add(over(space, obj(u"{'metadata':{'labels':{'istio.io/rev':'stable'}}}"_s)));
             c.add(any(
                 u"admissionregistration.k8s.io/v1"_s, u"MutatingWebhookConfiguration"_s, {},
                 u"istio-revision-tag-stable"_s,
                 u"'webhooks':[{'name':'rev.namespace.sidecar-injector.istio.io','failurePolicy':'Ignore','namespaceSelector':{'matchExpressions':[{'key':'istio.io/rev','operator':'In','values':['stable']}]}}]"_s));
             App::make(n, onNode(runs), running(300), 300).to(c);
             // A gateway for a team that has not sent its routes yet.
             c.add(any(u"networking.istio.io/v1"_s, u"Gateway"_s, n.ns, n.other,
                       u"'spec':{'selector':{'istio':'later'}}"_s));
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s));
             c.add(any(
                 u"networking.istio.io/v1"_s, u"VirtualService"_s, n.ns, n.app,
                 u"'spec':{'hosts':['%1'],'gateways':['mesh'],'http':[{'route':[{'destination':{'host':'%1'}}]}]}"_s
                     .arg(n.app)));
         }},
        {"a name server that rests, for the cloud resolves names",
         [](Cluster &c, const Names &n) {
             Q_UNUSED(n);
             c.listedAll().add(over(
                 node(u"n1"_s),
                 obj(u"{'spec':{'providerID':'gce://p/z/n1'},'metadata':{'labels':{'cloud.google.com/gke-nodepool':'a'}}}"_s)));
             Names names;
             names.ns = u"kube-system"_s;
             names.app = u"kube-dns"_s;
             c.add(any(
                 u"apps/v1"_s, u"Deployment"_s, u"kube-system"_s, u"kube-dns"_s,
                 u"'spec':{'replicas':0,'selector':{'matchLabels':{'k8s-app':'kube-dns'}},'template':{'metadata':{'labels':{'k8s-app':'kube-dns'}},'spec':{'containers':[{'name':'main'}]}}},'status':{'observedGeneration':1}"_s));
             c.add(service(names, u"'k8s-app':'kube-dns'"_s, u"{'port':53,'protocol':'UDP'}"_s));
         }},
        {"a gang that waits its turn",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"PodGroup"_s}).add(node(u"n1"_s, gpu));
             c.add(any(u"scheduling.volcano.sh/v1beta1"_s, u"PodGroup"_s, n.ns, n.other,
                       u"'spec':{'minMember':1}"_s));
             App busy = App::make(part(n, u"busy"_s), onNode(gpuPod), running(900), 900);
             busy.to(c);
             c.add(over(
                 any(u"v1"_s, u"Pod"_s, n.ns, n.app + u"-0"_s,
                     u"'spec':{'schedulerName':'volcano','containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':'1'}}}]},'status':{%1}"_s
                         .arg(pending(u"pod group is not ready, 1 Pending, 1 minAvailable."_s, 20)),
                     20),
                 obj(u"{'metadata':{'annotations':{'scheduling.k8s.io/group-name':'%1'}}}"_s.arg(n.other))));
         }},
        {"an Ingress whose issuer, settings and password are there",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .listed({u"ClusterIssuer"_s, u"BackendConfig"_s, u"FrontendConfig"_s, u"IngressClass"_s})
                 .add(node(u"n1"_s));
             App::make(n, onNode(runs), running(300), 300).to(c);
             c.add(conditioned(any(u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, {}, n.other, {}),
                               {condition(u"Ready"_s, u"True"_s, u""_s, u""_s)}));
             c.add(any(u"cloud.google.com/v1"_s, u"BackendConfig"_s, n.ns, n.other, u"'spec':{}"_s));
             c.add(any(u"v1"_s, u"Secret"_s, u"shared"_s, n.other, u"'data':{'auth':''}"_s));
             c.add(over(
                 service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                 QJsonObject{{u"metadata"_s,
                              QJsonObject{{u"annotations"_s,
                                           QJsonObject{{u"cloud.google.com/backend-config"_s,
                                                        u"{\"ports\":{\"80\":\"%1\"}}"_s.arg(n.other)}}}}}}));
             c.add(over(
                 any(u"networking.k8s.io/v1"_s, u"Ingress"_s, n.ns, n.app,
                     u"'spec':{'rules':[{'http':{'paths':[{'path':'/','pathType':'Prefix','backend':{'service':{'name':'%1','port':{'number':80}}}}]}}]},'status':{'loadBalancer':{'ingress':[{'ip':'34.1.1.1'}]}}"_s
                         .arg(n.app)),
                 obj(u"{'metadata':{'annotations':{'cert-manager.io/cluster-issuer':'%1','nginx.ingress.kubernetes.io/auth-secret':'shared/%1'}}}"_s
                         .arg(n.other))));
         }},
    };
    return all;
}

} // namespace slipway
