// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong with kro, Config Connector and KubeRay, under names and wordings that are not the logs'.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &operatorFrictions()
{
    static const std::vector<Case> all{
        {"a misspelt field of the instance",
         [](Cluster &c, const Names &n) {
             c.applied(
                 u"GemmaOnTPUServer/%1/%2"_s.arg(n.ns, n.app),
                 obj(refused(
                     400, u"BadRequest"_s,
                     u"failed to create typed patch object: .spec.kaggelSecret: field not declared in schema"_s)));
         },
         {u"config.unknown-field"_s},
         "KRO-1"},
        {"the loader wants a Secret of another name",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1-secret','namespace':'$2'},'data':{'username':'(redacted)'}}"_s,
                     {n.other, n.ns}))
                 .add(obj(
                     u"{'apiVersion':'batch/v1','kind':'Job','metadata':{'name':'$1-loader','namespace':'$2','uid':'jl','creationTimestamp':'$3'},'spec':{'parallelism':1},'status':{'active':1}}"_s,
                     {n.app, n.ns, Cluster::ago(30)}));
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-loader-x','namespace':'$2','uid':'jlp','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$1-loader','uid':'jl','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never','volumes':[{'name':'k','secret':{'secretName':'$4-credentials'}}],'containers':[{'name':'main'}]},'status':{$5}}"_s,
                 {n.app, n.ns, Cluster::ago(30), n.other, creating()});
             c.add(pod).event(
                 pod, u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"k\" : secret \"%1-credentials\" not found"_s.arg(
                     n.other));
             c.add(obj(
                 u"{'apiVersion':'kro.run/v1alpha1','kind':'GemmaOnTPUServer','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'status':{'state':'IN_PROGRESS','conditions':[{'type':'Ready','status':'False','reason':'NotReady','message':'resource reconciliation failed'}]}}"_s,
                 {n.app, n.ns, Cluster::ago(50)}));
             c.add(over(pod, obj(u"{'metadata':{'labels':{'kro.run/instance-name':'$1'}}}"_s, {n.app})));
         },
         {u"config.secret-missing"_s},
         "KRO-2"},
        {"the Secret lacks the file that the loader mounts",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Secret','metadata':{'name':'$1','namespace':'$2'},'data':{'username':'(redacted)','key':'(redacted)'}}"_s,
                 {n.other, n.ns}));
             held(
                 c, n,
                 u"'volumes':[{'name':'k','secret':{'secretName':'%1','items':[{'key':'kaggle.json','path':'kaggle.json'}]}}],'containers':[{'name':'main'}]"_s
                     .arg(n.other),
                 u"FailedMount"_s,
                 u"MountVolume.SetUp failed for volume \"k\" : references non-existent secret key: kaggle.json"_s);
         },
         {u"config.secret-key-missing"_s},
         "KRO-3"},
        {"an external reference without a name",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'kro.run/v1alpha1','kind':'ResourceGraphDefinition','metadata':{'name':'$1','creationTimestamp':'$2'},'spec':{'schema':{'kind':'Server'},'resources':[{'id':'project','externalRef':{'apiVersion':'v1','kind':'Project','metadata':null,'name':'p'}}]},'status':{'state':'Inactive','conditions':[{'type':'GraphAccepted','status':'False','reason':'InvalidResourceGraph','message':'resource project: exactly one of name or selector'}]}}"_s,
                 {n.other, Cluster::ago(60)}));
         },
         {u"operator.graph-not-accepted"_s},
         "KRO-4"},
        {"a chart's old repository",
         [](Cluster &c, const Names &n) {
             heldImage(
                 c, n, u"ghcr.io/kro-run/kro/controller:0.1.0-none"_s,
                 u"Failed to pull image \"ghcr.io/kro-run/kro/controller:0.1.0-none\": rpc error: code = NotFound desc = failed to pull and unpack image: ghcr.io/kro-run/kro/controller:0.1.0-none: not found"_s);
         },
         {u"image.not-found"_s},
         "KRO-6"},
        {"the controller's account may not change the project's policy",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(custom(
                 n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s, n.other,
                 u"{'type':'Ready','status':'False','reason':'UpdateFailed','message':'Update call failed: error setting policy member: googleapi: Error 403: The caller does not have permission, forbidden'}"_s));
         },
         {u"operator.permission"_s},
         "KRO-9"},
        {"two instances want one bucket",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(custom(
                 n, u"storage.cnrm.cloud.google.com/v1beta1"_s, u"StorageBucket"_s, n.other,
                 u"{'type':'Ready','status':'False','reason':'ManagementConflict','message':'Resource is being managed by another controller: lease held by namespace x'}"_s));
         },
         {u"operator.two-managers"_s},
         "KRO-11"},
        {"an API group with a slip in it",
         [](Cluster &c, const Names &n) {
             c.listedAll().applied(
                 u"IAMPolicyMember/%1/%2"_s.arg(n.ns, n.other),
                 obj(refused(
                     404, u"NotFound"_s,
                     u"no matches for kind Project in version resourcemanger.cnrm.cloud.google.com/v1beta1"_s)));
         },
         {u"operator.crd-missing"_s},
         "KRO-12"},
        {"a bucket with content keeps its namespace from going",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'v1','kind':'Namespace','metadata':{'name':'$1','creationTimestamp':'$2','deletionTimestamp':'$3'},'status':{'phase':'Terminating','conditions':[{'type':'NamespaceContentRemaining','status':'True','reason':'SomeResourcesRemain','message':'Some resources are remaining: storagebuckets.storage.cnrm.cloud.google.com has 1 resource instances'},{'type':'NamespaceFinalizersRemaining','status':'True','reason':'SomeFinalizersRemain','message':'Some content in the namespace has finalizers remaining: cnrm.cloud.google.com/finalizer in 1 resource instances'}]}}"_s,
                 {n.ns, Cluster::ago(5000), Cluster::ago(60)}));
         },
         {u"workload.namespace-stuck"_s},
         "KRO-13"},
        {"a version that this operator no longer serves",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'rayclusters.ray.io'},'spec':{'group':'ray.io','names':{'kind':'RayCluster','plural':'rayclusters'},'versions':[{'name':'v1','served':true,'storage':true}]}}"_s))
                 .applied(u"RayCluster/%1/%2"_s.arg(n.ns, n.app),
                          obj(refused(404, u"NotFound"_s,
                                      u"no matches for kind RayCluster in version ray.io/v1alpha1"_s)));
         },
         {u"config.api-version-removed"_s},
         "RAY-1"},
        {"nobody looks at the cluster of workers",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(obj(
                 u"{'apiVersion':'ray.io/v1','kind':'RayCluster','metadata':{'name':'$1','namespace':'$2','creationTimestamp':'$3'},'spec':{'headGroupSpec':{'template':{'spec':{'containers':[{'name':'h'}]}}}}}"_s,
                 {n.app, n.ns, Cluster::ago(25)}));
         },
         {u"operator.no-controller"_s},
         "RAY-2"},
        {"objects may be read, the bucket itself not",
         [](Cluster &c, const Names &n) {
             says(
                 c, n, u"'containers':[{'name':'main'}]"_s,
                 u"ray.exceptions.RayTaskError(Forbidden): google.api_core.exceptions.Forbidden: 403 GET https://storage.googleapis.com/storage/v1/b/%1?projection=noAcl: my-sa@proj-one1.iam.gserviceaccount.com does not have storage.buckets.get access to the Google Cloud Storage bucket. Permission 'storage.buckets.get' denied on resource"_s
                     .arg(n.other));
         },
         {u"identity.bucket-permission"_s},
         "RAY-3"},
        {"the head is killed for its memory",
         [](Cluster &c, const Names &n) {
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'rayproject/ray:2.52.0','resources':{'limits':{'memory':'2Gi','cpu':'1'}}}]"_s),
                 crashing(137, u"OOMKilled"_s))
                 .to(c);
         },
         {u"crash.out-of-memory"_s},
         "RAY-4"},
        {"workers run as the nodes' account",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(account(n, u"default"_s, {}))
                 .add(account(n, n.app + u"-sa"_s, u"'iam.gke.io/gcp-service-account':'%1'"_s.arg(gsa)));
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$1-worker-1','namespace':'$2','uid':'w1','creationTimestamp':'$3','labels':{'ray.io/cluster':'$1','ray.io/node-type':'worker'}},'spec':{'nodeName':'n1','serviceAccountName':'default','containers':[{'name':'main','image':'rayproject/ray:2.52.0'}]},'status':{$4}}"_s,
                 {n.app, n.ns, Cluster::ago(40), running()});
             c.add(pod).log(
                 pod, u"main"_s,
                 u"google.api_core.exceptions.Forbidden: 403 POST https://storage.googleapis.com/upload/storage/v1/b/%1/o: 998877-compute@developer.gserviceaccount.com does not have storage.objects.create access"_s
                     .arg(n.other));
         },
         {u"identity.node-fallback"_s},
         "RAY-6"},
        {"a selector that no pool's nodes have",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(n.node, u"'cpu':'7','memory':'27Gi','pods':'110'"_s));
             App::make(
                 n,
                 u"'nodeSelector':{'iam.gke.io/gke-metadata-server-enabled':'true'},'containers':[{'name':'main'}]"_s,
                 pending(noNode))
                 .to(c);
         },
         {u"pod.unschedulable-selector"_s},
         "RAY-8"},
    };
    return all;
}

} // namespace slipway
