// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What clusters showed that were thought up after those of freshfaults.cpp were mended, and their like that are well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

const QString targetGroup =
    u"arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/k8s-%1/73e2d6bc24d8a067"_s;

struct Target {
    const char *state;
    const char *reason;
    const char *description;
};

/// A Service behind AWS's load balancer, whose one target is as @p target says.
void behindTargets(Cluster &c, const Names &n, const Target &target, int ready = 60)
{
    const QString arn = targetGroup.arg(n.app);
    c.listedAll().listed({u"TargetGroupBinding"_s});
    const App app = App::make(
        n,
        onNode(
            u"'containers':[{'name':'main','image':'a:1','ports':[{'containerPort':8000}],'readinessProbe':{'httpGet':{'path':'/livez','port':8000}}}]"_s),
        running(ready) + u",'podIP':'10.2.0.7'"_s, ready);
    app.to(c);
    c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':8000}"_s));
    c.add(any(u"elbv2.k8s.aws/v1beta1"_s, u"TargetGroupBinding"_s, n.ns, u"k8s-"_s + n.app,
              u"'spec':{'serviceRef':{'name':'%1','port':80},'targetGroupARN':'%2','targetType':'ip'}"_s.arg(
                  n.app, arn)));
    const QString url = u"https://elasticloadbalancing.eu-west-1.amazonaws.com/?Action=%1&%2=%3"_s;
    c.cloud(
        u"POST"_s, url.arg(u"DescribeTargetHealth"_s, u"TargetGroupArn"_s, arn), 200,
        u"<DescribeTargetHealthResponse><DescribeTargetHealthResult><TargetHealthDescriptions><member><Target><Id>10.2.0.7</Id><Port>8000</Port></Target><TargetHealth><State>%1</State><Reason>%2</Reason><Description>%3</Description></TargetHealth></member></TargetHealthDescriptions></DescribeTargetHealthResult></DescribeTargetHealthResponse>"_s
            .arg(QLatin1StringView(target.state), QLatin1StringView(target.reason),
                 QLatin1StringView(target.description)));
    c.cloud(
        u"POST"_s, url.arg(u"DescribeTargetGroups"_s, u"TargetGroupArns.member.1"_s, arn), 200,
        u"<DescribeTargetGroupsResponse><DescribeTargetGroupsResult><TargetGroups><member><HealthCheckProtocol>HTTP</HealthCheckProtocol><HealthCheckPath>/</HealthCheckPath><HealthCheckPort>traffic-port</HealthCheckPort></member></TargetGroups></DescribeTargetGroupsResult></DescribeTargetGroupsResponse>"_s);
}

/// A pod that may not stand beside its like, in the words of newer manifests.
void keptApart(Cluster &c, const Names &n, const QString &key, const QString &secondZone)
{
    const QString zone = u"'topology.kubernetes.io/zone':'%1'"_s;
    const QString apart =
        u",'affinity':{'podAntiAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'labelSelector':{'matchExpressions':[{'key':'app','operator':'In','values':['%1']}]},'topologyKey':'%2'}]}}"_s
            .arg(n.app, key);
    const QString room = u"'cpu':'7','memory':'30Gi','pods':'110'"_s;
    c.listedAll().add(node(u"n1"_s, room, zone.arg(u"z-a"_s))).add(node(u"n2"_s, room, zone.arg(secondZone)));
    App::make(n, plainPod + apart,
              pending(u"0/2 nodes are available: 2 node(s) didn\\u0027t match pod anti-affinity rules."_s),
              30, 3)
        .to(c);
    c.add(over(App::make(n, plainPod + apart + u",'nodeName':'n1'"_s, running(90), 90).pod,
               obj(u"{'metadata':{'name':'%1-5d4-x0','uid':'first'}}"_s.arg(n.app))));
    if (key == "kubernetes.io/hostname"_L1)
        c.add(over(App::make(n, plainPod + apart + u",'nodeName':'n2'"_s, running(90), 90).pod,
                   obj(u"{'metadata':{'name':'%1-5d4-x2','uid':'second'}}"_s.arg(n.app))));
}

const QString gkeGpu =
    u"'cloud.google.com/gke-accelerator':'nvidia-l4','cloud.google.com/gke-nodepool':'g'"_s;
const QString noGpu = u"'cpu':'7','memory':'30Gi','pods':'110'"_s;

QJsonObject cronWith(const Names &n, const QString &schedule, int lastMinutes)
{
    return any(
        u"batch/v1"_s, u"CronJob"_s, n.ns, n.app,
        u"'spec':{'schedule':'%1','concurrencyPolicy':'Forbid'},'status':{'lastScheduleTime':'%2'}"_s.arg(
            schedule, Cluster::ago(lastMinutes)),
        90'000);
}
QJsonObject runOf(const Names &n, int minutes)
{
    return any(u"batch/v1"_s, u"Job"_s, n.ns, n.app + u"-281"_s,
               u"'spec':{},'status':{'active':1,'ready':1,'startTime':'%1'}"_s.arg(Cluster::ago(minutes)),
               minutes);
}
QJsonObject ownedByCron(QJsonObject job, const Names &n)
{
    return over(
        std::move(job),
        obj(u"{'metadata':{'ownerReferences':[{'apiVersion':'batch/v1','kind':'CronJob','name':'$2','uid':'CronJob-$1-$2','controller':true}]}}"_s,
            {n.ns, n.app}));
}

} // namespace

const std::vector<Case> &soughtFaults()
{
    static const std::vector<Case> all{
        {"a load balancer asks for a path that the pods do not have",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n,
                           {"unhealthy", "Target.ResponseCodeMismatch",
                            "Health checks failed with these codes: [404]"});
         },
         {u"ingress.targets-unhealthy"_s}},
        {"a security group keeps the load balancer from pods that are well",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n, {"unhealthy", "Target.Timeout", "Request timed out"});
         },
         {u"ingress.targets-unhealthy"_s}},
        {"pods in a zone that the load balancer has no subnet of",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n,
                           {"unused", "Target.NotInUse",
                            "Target is in an Availability Zone that is not enabled for the load balancer"});
         },
         {u"ingress.targets-unhealthy"_s}},
        {"an address that cannot be a target",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n, {"unhealthy", "Target.IpUnusable", "The target IP address is unusable"});
         },
         {u"ingress.targets-unhealthy"_s}},
        {"a load balancer with a fault of its own",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n, {"unhealthy", "Elb.InternalError", "Internal error"});
         },
         {u"ingress.targets-unhealthy"_s}},
        {"apart from one's like by an expression, on as many nodes as there are",
         [](Cluster &c, const Names &n) { keptApart(c, n, u"kubernetes.io/hostname"_s, u"z-b"_s); },
         {u"pod.unschedulable-anti-affinity"_s}},
        {"apart from one's like by zone, with nodes of one zone",
         [](Cluster &c, const Names &n) { keptApart(c, n, u"topology.kubernetes.io/zone"_s, u"z-a"_s); },
         {u"pod.unschedulable-anti-affinity"_s}},
        {"a GKE pool whose driver was left to others, and nobody has done it",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(
                 node(n.node, noGpu, gkeGpu + u",'cloud.google.com/gke-gpu-driver-version':'disabled'"_s));
             App::make(n, gpuPod, pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                 .to(c);
         },
         {u"accelerator.driver-not-installed"_s}},
        {"an address of a database that ends with its line",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'a:1','env':[{'name':'API_TOKEN','valueFrom':{'secretKeyRef':{'name':'tok','key':'t'}}},{'name':'DATABASE_URL','valueFrom':{'secretKeyRef':{'name':'%1','key':'url'}}}]}]"_s
                     .arg(n.other),
                 u"panic: parse \"postgres://app:xxxxx@db:5432\\\\n/x\": net/url: invalid control character in URL"_s,
                 2);
             c.add(any(u"v1"_s, u"Secret"_s, n.ns, n.other, u"'data':{'url':''}"_s))
                 .add(any(u"v1"_s, u"Secret"_s, n.ns, u"tok"_s, u"'data':{'t':''}"_s));
         },
         {u"config.secret-line-break"_s}},
        {"a host name in a variable that ends with its line",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'a:1','env':[{'name':'DB_HOST','value':'db.x'}]}]"_s,
                 u"pymysql.err.OperationalError: (2003, \"Can't connect to MySQL server on host 'db.x\\\\n' ([Errno -2] Name or service not known)\")"_s);
         },
         {u"config.secret-line-break"_s}},
        {"a disk whose file system is damaged",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(csiDriver(u"pd.csi.storage.gke.io"_s));
             c.add(claim(n, u"'volumeName':'pv-1'"_s, u"Bound"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-1'},'spec':{'csi':{'driver':'pd.csi.storage.gke.io'}},'status':{'phase':'Bound'}}"_s));
             held(
                 c, n, onNode(mounting(n.other)), u"FailedMount"_s,
                 u"MountVolume.MountDevice failed for volume \"pv-1\" : rpc error: code = Internal desc = 'fsck' found errors on device /dev/sdb but could not correct them: fsck from util-linux 2.38.1"_s);
         },
         {u"volume.filesystem"_s}},
        {"a nightly job that may not run twice, and hangs since the day before yesterday",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(cronWith(n, u"30 1 * * *"_s, 3400)).add(ownedByCron(runOf(n, 3400), n));
         },
         {u"workload.cronjob-kept"_s}},
        {"a closed node is to be emptied, and it is the pod that says so",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(over(
                 node(u"n1"_s),
                 obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule','timeAdded':'$1'}]}}"_s,
                     {Cluster::ago(30)})));
             const App app = App::make(n, onNode(runs), running(600), 600);
             app.to(c);
             c.event(app.pod, u"FailedEviction"_s,
                     u"Cannot evict pod as it would violate the pod's disruption budget."_s);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                 u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':1}"_s
                     .arg(n.app)));
         },
         {u"node.drain-blocked"_s}},
        {"a port that is not declared, and a caller that is refused there",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(u"'containers':[{'name':'main','image':'a:1','ports':[{'containerPort':9000}]}]"_s),
                 running())
                 .to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':8080}"_s));
             const Names caller = part(n, u"web"_s);
             says(
                 c, caller, runs,
                 u"connect() failed (111: Connection refused) while connecting to upstream, upstream: \"http://10.1.1.1:80/\""_s);
         },
         {u"config.target-port"_s}},
    };
    return all;
}

const std::vector<Case> &soughtWells()
{
    static const std::vector<Case> all{
        {"targets that are new, and one whose pod has just become ready",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n, {"unhealthy", "Target.FailedHealthChecks", "Health checks failed"}, 2);
         }},
        {"a target that is being registered",
         [](Cluster &c, const Names &n) {
             behindTargets(c, n,
                           {"initial", "Elb.RegistrationInProgress", "Target registration is in progress"});
         }},
        {"a target that is well",
         [](Cluster &c, const Names &n) { behindTargets(c, n, {"healthy", "", ""}); }},
        {"a port that is not declared and that nobody complains of",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 n,
                 onNode(
                     u"'containers':[{'name':'main','image':'a:1','ports':[{'containerPort':9000}],'readinessProbe':{'httpGet':{'path':'/','port':9000}}}]"_s),
                 running())
                 .to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80,'targetPort':8080}"_s));
             says(c, part(n, u"web"_s), runs, u"GET http://10.1.1.1:8080/ connection refused"_s);
         }},
        {"a job of every month that may not run twice, and runs for two days",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(cronWith(n, u"30 1 1 * *"_s, 2900)).add(ownedByCron(runOf(n, 2900), n));
         }},
        {"a nightly job that runs for hours",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(cronWith(n, u"30 1 * * *"_s, 630)).add(ownedByCron(runOf(n, 630), n));
         }},
        {"a node that was closed a while ago, with a budget that lets nobody go",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(over(
                 node(u"n1"_s),
                 obj(u"{'spec':{'unschedulable':true,'taints':[{'key':'node.kubernetes.io/unschedulable','effect':'NoSchedule','timeAdded':'$1'}]}}"_s,
                     {Cluster::ago(30)})));
             App::make(n, onNode(runs), running(600), 600).to(c);
             c.add(any(
                 u"policy/v1"_s, u"PodDisruptionBudget"_s, n.ns, n.other,
                 u"'spec':{'minAvailable':1,'selector':{'matchLabels':{'app':'%1'}}},'status':{'disruptionsAllowed':0,'currentHealthy':1,'desiredHealthy':1,'expectedPods':1}"_s
                     .arg(n.app)));
         }},
    };
    return all;
}

} // namespace slipway
