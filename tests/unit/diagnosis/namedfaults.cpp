// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// As heldfaults.cpp, of a later set of clusters: what is named and is not there, in the cluster, in a store or in a cloud.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &namedFaults();

const std::vector<Case> &namedFaults()
{
    static const std::vector<Case> all{
        {"a compute class that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ComputeClass"_s}).add(node(u"n1"_s));
             c.add(any(u"cloud.google.com/v1"_s, u"ComputeClass"_s, {}, n.other + u"-1"_s, {}));
             App::make(
                 n,
                 u"'nodeSelector':{'cloud.google.com/compute-class':'%1'},'containers':[{'name':'main','image':'acme/a:1'}]"_s
                     .arg(n.other),
                 pending(u"0/1 nodes are available: 1 node(s) are of another class."_s))
                 .to(c);
         },
         {u"node.compute-class-missing"_s}},
        {"a key that the store does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ExternalSecret"_s, u"SecretStore"_s});
             c.add(conditioned(any(u"external-secrets.io/v1"_s, u"SecretStore"_s, n.ns, n.other, {}),
                               {condition(u"Ready"_s, u"True"_s, u"Valid"_s, u"store validated"_s)}));
             const QJsonObject wanted = conditioned(
                 any(u"external-secrets.io/v1"_s, u"ExternalSecret"_s, n.ns, n.app,
                     u"'spec':{'secretStoreRef':{'name':'%1'},'target':{'name':'%2'}}"_s.arg(n.other, n.app)),
                 {condition(u"Ready"_s, u"False"_s, u"SecretSyncedError"_s,
                            u"could not get secret data from provider"_s, 90)});
             c.add(wanted).event(
                 wanted, u"UpdateFailed"_s,
                 u"error processing spec.data[0] (key: prod/%1), err: Secret does not exist"_s.arg(n.app));
         },
         {u"operator.resource-not-ready"_s}},
        {"an object that waits for a catalogue that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"ImageCatalog"_s});
             c.add(conditioned(
                 any(u"postgresql.cnpg.io/v1"_s, u"Cluster"_s, n.ns, n.app,
                     u"'spec':{'imageCatalogRef':{'kind':'ImageCatalog','name':'%1'}},'status':{'phase':'Cluster has incomplete or invalid image catalog','phaseReason':'Missing image catalog'}"_s
                         .arg(n.other)),
                 {condition(u"Ready"_s, u"False"_s, u"ClusterIsNotReady"_s, u"Cluster Is Not Ready"_s,
                            100)}));
         },
         {u"operator.dependency-missing"_s}},
        {"two budgets for one pod",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"PodDisruptionBudget"_s}).add(node(u"n1"_s));
             const App app = App::make(n, onNode(runs), running(900), 900);
             app.to(c);
             for (const QString &name : {n.app, n.other})
                 c.add(any(
                     u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, name,
                     u"'spec':{'maxUnavailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':1,'expectedPods':1}"_s
                         .arg(n.app)));
             c.event(
                 app.pod, u"FailedEviction"_s,
                 u"This pod has more than one PodDisruptionBudget, which the eviction subresource does not support."_s);
         },
         {u"node.drain-blocked"_s}},
        {"a node that Karpenter cannot empty, closed by its own taint",
         [](Cluster &c, const Names &n) {
             const QJsonObject leaving = node(n.node, u"'cpu':'4','memory':'14Gi','pods':'110'"_s, {},
                                              u"{'key':'karpenter.sh/disrupted','effect':'NoSchedule'}"_s);
             c.listedAll().listed({u"PodDisruptionBudget"_s}).add(leaving);
             App::make(n, runs + u",'nodeName':'%1'"_s.arg(n.node), running(900), 900).to(c);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                 u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'currentHealthy':1,'desiredHealthy':1,'disruptionsAllowed':0,'expectedPods':1}"_s
                     .arg(n.app)));
             QJsonObject event = obj(
                 u"{'apiVersion':'v1','kind':'Event','metadata':{'name':'drain','namespace':'default'},'involvedObject':{'kind':'Node','name':'$1','uid':'u-$1'},'reason':'FailedDraining','type':'Warning','count':60,'message':'Failed to drain node, 1 pods are waiting to be evicted','firstTimestamp':'$2','lastTimestamp':'$3'}"_s,
                 {n.node, Cluster::ago(90), Cluster::ago(1)});
             c.add(event);
         },
         {u"node.drain-blocked"_s}},
        {"a Git server without the branch, and a Secret that was not shown",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"GitRepository"_s});
             c.add(conditioned(
                 any(u"source.toolkit.fluxcd.io/v1"_s, u"GitRepository"_s, n.ns, n.app,
                     u"'spec':{'url':'https://git.acme.io/fleet','secretRef':{'name':'%1'}}"_s.arg(n.other)),
                 {condition(
                     u"Ready"_s, u"False"_s, u"GitOperationFailed"_s,
                     u"failed to checkout and determine revision: reference 'refs/heads/mian' is ambiguous"_s)}));
         },
         {u"operator.resource-not-ready"_s}},
        {"a disk that was deleted outside of the cluster",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s)).add(csiDriver(u"ebs.csi.aws.com"_s));
             c.add(any(
                 u"v1"_s, u"PersistentVolume"_s, {}, u"pv-"_s + n.other,
                 u"'spec':{'csi':{'driver':'ebs.csi.aws.com','volumeHandle':'vol-0dead'}},'status':{'phase':'Bound'}"_s));
             c.add(claim(n, u"'volumeName':'pv-%1'"_s.arg(n.other), u"Bound"_s, 900));
             held(
                 c, n, onNode(mounting(n.other)), u"FailedAttachVolume"_s,
                 u"AttachVolume.Attach failed for volume \"pv\" : rpc error: code = NotFound desc = Volume \"vol-0dead\" not found: InvalidVolume.NotFound: The volume 'vol-0dead' does not exist."_s);
         },
         {u"volume.disk-gone"_s}},
        {"a volume of an image that the registry does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             const QString image = u"ghcr.io/acme/%1:7b"_s.arg(n.other);
             const App app = App::make(
                 n,
                 onNode(
                     u"'volumes':[{'name':'m','image':{'reference':'%1'}}],'containers':[{'name':'main','image':'acme/a:1'}]"_s
                         .arg(image)),
                 creating(u"ImagePullBackOff"_s, u"Back-off pulling image %1"_s.arg(image)));
             app.to(c);
             c.event(app.pod, u"Failed"_s,
                     u"Failed to pull image \"%1\": failed to resolve reference \"%1\": %1: not found"_s.arg(
                         image));
         },
         {u"image.not-found"_s}},
        {"an autoscaler for a number of an object that is not there",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"HorizontalPodAutoscaler"_s}).add(node(u"n1"_s));
             App::make(n, onNode(runs), running(900), 900).to(c);
             c.add(conditioned(
                 any(u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                     u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'},'metrics':[{'type':'Object','object':{'describedObject':{'kind':'Service','name':'%2'},'metric':{'name':'rps'}}}]}"_s
                         .arg(n.app, n.other),
                     500),
                 {condition(u"ScalingActive"_s, u"False"_s, u"FailedGetObjectMetric"_s,
                            u"unable to get metric rps"_s, 400)}));
         },
         {u"autoscaler.object-missing"_s}},
        {"a job that its controller does not take as it is written",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"RayJob"_s});
             c.add(any(
                 u"ray.io/v1"_s, u"RayJob"_s, n.ns, n.app,
                 u"'spec':{'entrypoint':'x'},'status':{'jobDeploymentStatus':'ValidationFailed','message':'a RayJob with shutdownAfterJobFinishes set to false cannot have TTLSecondsAfterFinished'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"a role that IAM does not have",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             c.add(
                 account(n, u"loader"_s,
                         u"'eks.amazonaws.com/role-arn':'arn:aws:iam::481665102345:role/%1'"_s.arg(n.other)));
             crashed(
                 c, n, u"'serviceAccountName':'loader','containers':[{'name':'main','image':'acme/a:1'}]"_s,
                 u"botocore.exceptions.ClientError: An error occurred (AccessDenied) when calling the AssumeRoleWithWebIdentity operation: Not authorized to perform sts:AssumeRoleWithWebIdentity"_s);
             c.cloud(
                 u"GET"_s,
                 u"https://iam.amazonaws.com/?Action=GetRole&RoleName=%1&Version=2010-05-08"_s.arg(n.other),
                 404, u"<ErrorResponse><Error><Code>NoSuchEntity</Code></Error></ErrorResponse>"_s);
         },
         {u"identity.role-missing"_s}},
        {"a node pool whose making failed for its own account",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                 .to(c);
             c.cloud(
                 u"GET"_s, u"https://container.googleapis.com/v1/projects/p/locations/l/operations"_s, 200,
                 obj(u"{'operations':[{'operationType':'CREATE_NODE_POOL','status':'DONE','endTime':'%1','targetLink':'https://x/nodePools/%2','error':{'code':9,'message':'The service account does not exist.'}}]}"_s
                         .arg(Cluster::ago(30), n.other)));
         },
         {u"node.group-unhealthy"_s}},
        {"a driver that has not told of its nodes, for its pods there are not well",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(node(u"n1"_s))
                 .add(csiDriver(u"ebs.csi.aws.com"_s))
                 .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s));
             const QJsonObject wanted = claim(n, u"'storageClassName':'gp3'"_s, u"Pending"_s, 40);
             c.add(wanted).event(
                 wanted, u"ProvisioningFailed"_s,
                 u"failed to provision volume: error generating accessibility requirements: no topology key found on CSINode n1"_s);
             App::make(
                 n, mounting(n.other),
                 pending(u"0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."_s))
                 .to(c);
             Names driver;
             driver.ns = u"kube-system"_s;
             driver.app = u"ebs-csi-node"_s;
             const App pod = App::make(driver, onNode(runs), crashing(), 60);
             pod.to(c);
             c.log(pod.pod, u"main"_s,
                   u"E1130 main.go:154] Failed to initialize driver: metadata unavailable"_s, true);
         },
         {u"crash.loop"_s}},
        {"a pod that its node had no memory for",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(
                 n, onNode(runs),
                 u"'phase':'Failed','reason':'OutOfmemory','message':'Pod was rejected: Node did not have enough resource: memory, requested: 8589934592','startTime':'%1'"_s
                     .arg(Cluster::ago(20)))
                 .to(c);
         },
         {u"pod.refused-by-node"_s}},
    };
    return all;
}

} // namespace slipway
