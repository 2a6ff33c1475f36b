// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on EKS, under names and wordings that are not the log's.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

QJsonObject nodeGroup(const Names &n, const QString &ami, const QString &types)
{
    return obj(
        u"{'nodegroup':{'nodegroupName':'$1','status':'ACTIVE','amiType':'$2','instanceTypes':['$3']}}"_s,
        {n.other, ami, types});
}

} // namespace

const std::vector<Case> &eksFrictions()
{
    static const std::
        vector<Case>
            all{
                {"an in-tree class and no driver for it",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"standard-ssd"_s, u"kubernetes.io/aws-ebs"_s))
                         .add(node(n.node));
                     const QJsonObject pvc = claim(n, u"'storageClassName':'standard-ssd'"_s);
                     c.add(pvc).event(
                         pvc, u"ExternalProvisioning"_s,
                         u"Waiting for a volume to be created either by the external provisioner 'ebs.csi.aws.com' or manually by the system administrator."_s,
                         1, u"Normal"_s);
                     App::make(n, mounting(n.other),
                               pending(u"running PreBind plugin VolumeBinding: timed out"_s))
                         .to(c);
                 },
                 {u"volume.driver-missing"_s},
                 "EKS-1"},
                {"five claims name a class that nobody made",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"gp2"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s));
                     for (int i = 0; i < 5; ++i) {
                         Names each = n;
                         each.other = n.other + QString::number(i);
                         const QJsonObject pvc = claim(each, u"'storageClassName':'gp3'"_s);
                         c.add(pvc).event(pvc, u"ProvisioningFailed"_s,
                                          u"storageclass.storage.k8s.io \"gp3\" not found"_s);
                     }
                 },
                 {u"volume.storage-class-missing"_s},
                 "EKS-2"},
                {"a time-series store may not write to its new volume",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'securityContext':{'runAsUser':65534},'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'quay.io/prometheus/prometheus:v3.0.0','volumeMounts':[{'name':'d','mountPath':'/var/tsdb'}]}]"_s
                             .arg(n.other),
                         u"time=2026-09-01T11:00:00Z level=ERROR msg=\"Error opening query log file\" file=/var/tsdb/queries.active err=\"open /var/tsdb/queries.active: permission denied\"\npanic: Unable to create mmap-ed active query log"_s);
                 },
                 {u"volume.fs-group"_s},
                 "EKS-3"},
                {"a log store refuses a key that it has no more",
                 [](Cluster &c, const Names &n) {
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'$2'},'data':{'local.yaml':'limits_config:\\n  enforce_metric_name: false\\n'}}"_s,
                         {n.other, n.ns}));
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'c','configMap':{'name':'%1'}}],'containers':[{'name':'main','image':'grafana/loki:3.4.1','volumeMounts':[{'name':'c','mountPath':'/etc/loki'}]}]"_s
                             .arg(n.other),
                         u"failed parsing config: /etc/loki/local.yaml: yaml: unmarshal errors:\n  line 2: field enforce_metric_name not found in type validation.plain. Use `-config.expand-env=true` flag if you want to expand environment variables in your config file"_s);
                 },
                 {u"config.key-not-accepted"_s},
                 "EKS-4"},
                {"a log store may not make its folders",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'grafana/loki:3.0.0','volumeMounts':[{'name':'d','mountPath':'/loki'}]}]"_s
                             .arg(n.other),
                         u"level=error caller=log.go:216 msg=\"error running loki\" err=\"mkdir /loki/rules: permission denied\\nerror initialising module: ruler-storage\""_s);
                 },
                 {u"volume.fs-group"_s},
                 "EKS-5"},
                {"dashboards that were never committed",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     held(
                         c, n,
                         u"'volumes':[{'name':'a','configMap':{'name':'%1-boards'}},{'name':'b','configMap':{'name':'%1-provider'}}],'containers':[{'name':'main','image':'grafana/grafana:10.3.1'}]"_s
                             .arg(n.other),
                         u"FailedMount"_s,
                         u"MountVolume.SetUp failed for volume \"a\" : configmap \"%1-boards\" not found"_s
                             .arg(n.other));
                 },
                 {u"config.configmap-missing"_s, u"config.configmap-missing"_s},
                 "EKS-6"},
                {"an exporter's key that this collector does not have",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'containers':[{'name':'main','image':'otel/opentelemetry-collector-contrib:0.95.0'}]"_s,
                         u"Error: failed to get config: cannot unmarshal the configuration: 1 error(s) decoding:\n\n* error decoding 'exporters': error reading configuration for \"loki\": 1 error(s) decoding:\n\n* '' has invalid keys: labels"_s);
                 },
                 {u"config.key-not-accepted"_s},
                 "EKS-7"},
                {"a monitor without its definition",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().applied(
                         u"PodMonitor/%1/%2"_s.arg(n.ns, n.app),
                         obj(refused(
                             404, u"NotFound"_s,
                             u"no matches for kind PodMonitor in version monitoring.coreos.com/v1"_s)));
                 },
                 {u"operator.crd-missing"_s},
                 "EKS-8"},
                {"a GPU group on the image without drivers",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(
                             n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                             u"'node.kubernetes.io/instance-type':'g6.2xlarge','eks.amazonaws.com/nodegroup':'%1'"_s
                                 .arg(n.other)))
                         .cloud(u"GET"_s,
                                u"https://eks.eu-west-1.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                                200, nodeGroup(n, u"AL2_x86_64"_s, u"g6.2xlarge"_s));
                     App::make(
                         n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                         .to(c);
                 },
                 {u"accelerator.driver-missing"_s},
                 "EKS-9"},
                {"the right image and no device plugin",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(node(
                             n.node, u"'cpu':'7','memory':'30Gi','pods':'29'"_s,
                             u"'node.kubernetes.io/instance-type':'g6.2xlarge','eks.amazonaws.com/nodegroup':'%1'"_s
                                 .arg(n.other)))
                         .cloud(u"GET"_s,
                                u"https://eks.eu-west-1.amazonaws.com/clusters/c/node-groups/"_s + n.other,
                                200, nodeGroup(n, u"AL2023_x86_64_NVIDIA"_s, u"g6.2xlarge"_s));
                     App::make(
                         n, u"'containers':[{'name':'main','resources':{'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient nvidia.com/gpu."_s))
                         .to(c);
                 },
                 {u"accelerator.device-plugin-missing"_s},
                 "EKS-10"},
                {"requests a little above what the node can give",
                 [](Cluster &c, const Names &n) {
                     c.add(node(n.node,
                                u"'cpu':'3920m','memory':'15000Mi','pods':'29','nvidia.com/gpu':'1'"_s));
                     App::make(
                         n,
                         u"'containers':[{'name':'main','resources':{'requests':{'cpu':'4','memory':'16Gi'},'limits':{'nvidia.com/gpu':1}}}]"_s,
                         pending(u"0/1 nodes are available: 1 Insufficient cpu, 1 Insufficient memory."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-too-large"_s},
                 "EKS-11"},
                {"two small nodes and more than they hold, with a claim that only waits",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(storageClass(u"gp3"_s, u"ebs.csi.aws.com"_s))
                         .add(csiDriver(u"ebs.csi.aws.com"_s))
                         .add(claim(n, u"'storageClassName':'gp3'"_s));
                     for (int i = 1; i < 3; ++i) {
                         c.add(node(n.node + QString::number(i),
                                    u"'cpu':'1930m','memory':'3200Mi','pods':'17'"_s));
                         App::make(
                             {.ns = n.ns, .app = n.app + u"-base%1"_s.arg(i)},
                             u"'nodeName':'%1','containers':[{'name':'main','resources':{'requests':{'cpu':'1800m','memory':'2Gi'}}}]"_s
                                 .arg(n.node + QString::number(i)),
                             running())
                             .to(c);
                     }
                     App::make(
                         n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','resources':{'requests':{'cpu':'500m','memory':'1Gi'}}}]"_s
                             .arg(n.other),
                         pending(u"0/2 nodes are available: 2 Insufficient cpu, 2 Insufficient memory."_s))
                         .to(c);
                 },
                 {u"pod.unschedulable-full"_s},
                 "EKS-12"},
                {"a selector that a live Deployment does not have",
                 [](Cluster &c, const Names &n) {
                     c.applied(u"Deployment/%1/%2"_s.arg(n.ns, n.app),
                               obj(refused(422, u"Invalid"_s,
                                           u"spec.selector: Invalid value: {}: field is immutable"_s)));
                 },
                 {u"config.immutable-field"_s},
                 "EKS-15"},
                {"sixteen bits on sixteen gigabytes, behind a wrapper",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.6.6','args':['--model','m']}]"_s,
                         u"INFO 09-01 model_runner.py:1099] Loading model weights took 13.4966 GB\nERROR 09-01 engine.py:366] ValueError: No available memory for the cache blocks. Try increasing `gpu_memory_utilization` when initializing the engine.\nTraceback (most recent call last):\nRuntimeError: Engine process failed to start. See stack trace for the root cause."_s);
                 },
                 {u"engine.model-too-large"_s},
                 "EKS-16"},
                {"a Service that was left over, with a route to it",
                 [](Cluster &c, const Names &n) {
                     c.listedAll()
                         .add(gatewayClass(u"istio"_s))
                         .add(gateway(n, u"istio"_s, programmed))
                         .add(service(n, u"'app':'%1-v0'"_s.arg(n.app), u"{'port':8000}"_s))
                         .add(route(n, u"'backendRefs':[{'name':'%1','port':8000}]"_s.arg(n.app)));
                     App::make(n, onNode(engine), running()).to(c);
                 },
                 {u"config.selector-matches-nothing"_s},
                 "EKS-17"},
                {"an account number that was never filled in",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'ACCOUNT_ID.dkr.ecr.eu-west-1.amazonaws.com/%1/gateway:dev'}]"_s
                                 .arg(n.app)),
                         creating(u"InvalidImageName"_s, u"Failed to apply default image tag"_s));
                     app.to(c);
                     c.event(
                         app.pod, u"InspectFailed"_s,
                         u"Failed to apply default image tag \"ACCOUNT_ID.dkr.ecr.eu-west-1.amazonaws.com/x\": couldn't parse image name: invalid reference format: repository name must be lowercase"_s);
                 },
                 {u"config.placeholder-image"_s},
                 "EKS-19"},
                {"a tag that nobody pushed",
                 [](Cluster &c, const Names &n) {
                     heldImage(
                         c, n, u"123456789012.dkr.ecr.eu-west-1.amazonaws.com/%1:dev-latest"_s.arg(n.app),
                         u"Failed to pull image: rpc error: code = NotFound desc = failed to pull and unpack image: failed to resolve reference \"123456789012.dkr.ecr.eu-west-1.amazonaws.com/%1:dev-latest\": not found"_s
                             .arg(n.app));
                 },
                 {u"image.not-found"_s},
                 "EKS-20"},
                {"the working folder is not on the path of modules",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, u"'containers':[{'name':'main','image':'x/api:1'}]"_s,
                         u"Traceback (most recent call last):\n  File \"/app/main.py\", line 3, in <module>\n    from shared.tracing import setup\nModuleNotFoundError: No module named 'shared'"_s);
                 },
                 {u"app.module-missing"_s},
                 "EKS-22"},
                {"a name that the library does not have",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n, u"'containers':[{'name':'main','image':'x/api:1'}]"_s,
                         u"Traceback (most recent call last):\n  File \"/app/shared/tracing.py\", line 9, in <module>\nImportError: cannot import name 'TraceContextTextMapPropagator' from 'opentelemetry.trace.propagation' (/usr/lib/x.py)"_s);
                 },
                 {u"app.import-error"_s},
                 "EKS-23"},
                {"a start-up path that the server does not have",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'x/gw:1','startupProbe':{'httpGet':{'path':'/startup','port':8000},'periodSeconds':5,'failureThreshold':30}}]"_s),
                         starting(5));
                     app.to(c);
                     c.event(app.pod, u"Unhealthy"_s,
                             u"Startup probe failed: HTTP probe failed with statuscode: 404"_s, 0,
                             u"Warning"_s, 60);
                 },
                 {u"probe.path"_s},
                 "EKS-24"},
                {"a health that depends on what is not there",
                 [](Cluster &c, const Names &n) {
                     const App app = App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'x/team:1','startupProbe':{'httpGet':{'path':'/startup','port':8000},'periodSeconds':5,'failureThreshold':36}}]"_s),
                         crashing(137));
                     app.to(c);
                     c.event(app.pod, u"Unhealthy"_s,
                             u"Startup probe failed: HTTP probe failed with statuscode: 503"_s, 3,
                             u"Warning"_s, 180);
                     c.event(app.pod, u"Killing"_s,
                             u"Container main failed startup probe, will be restarted"_s, 3, u"Normal"_s);
                     c.log(
                         app.pod, u"main"_s,
                         u"INFO: Uvicorn running on http://0.0.0.0:8000\nERROR sagemaker endpoint '' is not in service"_s,
                         true);
                 },
                 {u"probe.kills"_s},
                 "EKS-24"},
                {"callers without a port, after the Service's moved",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().add(
                         service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':8000,'targetPort':8000}"_s));
                     App::make(n, onNode(engine), running()).to(c);
                     c.add(obj(
                         u"{'apiVersion':'v1','kind':'ConfigMap','metadata':{'name':'$1','namespace':'edge'},'data':{'ROUTE_TABLE':'{\\u0022a\\u0022:{\\u0022url\\u0022:\\u0022http://$2.$3.svc.cluster.local\\u0022}}'}}"_s,
                         {n.other, n.app, n.ns}));
                     App::make(
                         {.ns = u"edge"_s, .app = u"gateway"_s},
                         onNode(u"'containers':[{'name':'main','envFrom':[{'configMapRef':{'name':'%1'}}]}]"_s
                                    .arg(n.other)),
                         running())
                         .to(c);
                 },
                 {u"config.service-port"_s},
                 "EKS-26"},
                {"an add-on that is there already",
                 [](Cluster &c, const Names &n) {
                     c.listedAll().cloud(
                         u"POST"_s, u"https://eks.eu-west-1.amazonaws.com/clusters/%1/addons"_s.arg(n.other),
                         409,
                         obj(u"{'__type':'ResourceInUseException','clusterName':'$1','addonName':'aws-ebs-csi-driver','message':'Addon already exists.'}"_s,
                             {n.other}));
                 },
                 {}, // it is for information: what was to be made is there
                 "EKS-28"},
                {"a password that was never made",
                 [](Cluster &c, const Names &n) {
                     c.listedAll();
                     App::make(
                         n,
                         onNode(
                             u"'containers':[{'name':'main','image':'grafana/grafana:11.2.0','env':[{'name':'GF_SECURITY_ADMIN_PASSWORD','valueFrom':{'secretKeyRef':{'name':'%1','key':'admin-password'}}}]}]"_s
                                 .arg(n.other)),
                         creating(u"CreateContainerConfigError"_s, u"secret not found"_s))
                         .to(c);
                 },
                 {u"config.secret-missing"_s},
                 "EKS-29"},
                {"a new pod wants the database that the old one holds",
                 [](Cluster &c, const Names &n) {
                     crashed(
                         c, n,
                         u"'volumes':[{'name':'d','persistentVolumeClaim':{'claimName':'%1'}}],'containers':[{'name':'main','image':'prom/prometheus:v2.49.0','volumeMounts':[{'name':'d','mountPath':'/p'}]}]"_s
                             .arg(n.other),
                         u"ts=2026-09-01T11:00:00Z level=error err=\"opening storage failed: lock DB directory: resource temporarily unavailable\""_s);
                 },
                 {u"volume.locked"_s},
                 "EKS-37"},
            };
    return all;
}

} // namespace slipway
