// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Last words of programs of any making.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

const QString anyProgram =
    u"'containers':[{'name':'main','image':'a:1','args':['serve','--num-cpus=foo']}]"_s;

} // namespace

const std::vector<Case> &soughtProgramFaults()
{
    static const std::vector<Case> all{
        {"a heap that Java allows itself",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space"_s, 1);
         },
         {u"app.heap"_s}},
        {"a heap that Node.js allows itself",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory"_s,
                     134);
         },
         {u"app.heap"_s}},
        {"a low port for a user who is not root",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)"_s, 1);
         },
         {u"app.low-port"_s}},
        {"a certificate of another name",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"tls: failed to verify certificate: x509: certificate is valid for a.example, not b.example"_s,
                 1);
         },
         {u"app.tls-name"_s}},
        {"a certificate that has expired",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2026-09-01T11:00:00Z is after 2026-08-01T00:00:00Z"_s,
                 1);
         },
         {u"app.tls-expired"_s}},
        {"plain words where TLS is spoken",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"Get \"https://a.example:8080/\": http: server gave HTTP response to HTTPS client"_s,
                     1);
         },
         {u"app.tls-plain"_s}},
        {"an authority that Java does not know",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"Caused by: sun.security.validator.ValidatorException: PKIX path building failed"_s, 1);
         },
         {u"app.tls-trust"_s}},
        {"a key that a service refuses",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"openai.AuthenticationError: Error code: 401 - Incorrect API key provided: sk-x"_s, 1);
         },
         {u"app.key-refused"_s}},
        {"a licence that has expired",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"FATAL: license has expired on 2026-01-01"_s, 1);
         },
         {u"app.licence"_s}},
        {"a lease that is lost",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"E0901 11:00:00.000000 1 leaderelection.go:369] Failed to update lock\nleader election lost"_s,
                 1);
         },
         {u"app.lease-lost"_s}},
        {"too few memory maps",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"ERROR: [1] bootstrap checks failed. max virtual memory areas vm.max_map_count [65530] is too low, increase to at least [262144]"_s,
                 78);
         },
         {u"node.max-map-count"_s}},
        {"a database that is not there",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"psycopg.OperationalError: FATAL:  database \"shop\" does not exist"_s, 1);
         },
         {u"app.database-missing"_s}},
        {"a topic that is not there",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"org.apache.kafka.common.errors.TimeoutException: Topic orders not present in metadata after 60000 ms."_s,
                 1);
         },
         {u"app.topic-missing"_s}},
        {"a cookie that others may read",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"[error] Cookie file /var/lib/rabbitmq/.erlang.cookie must be accessible by owner only"_s,
                 1);
         },
         {u"config.file-mode"_s}},
        {"a Git repository that lets nobody in",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository."_s,
                 128);
         },
         {u"app.git-credentials"_s}},
        {"a bucket that is not there",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"botocore.errorfactory.NoSuchBucket: An error occurred (NoSuchBucket) when calling the PutObject operation: The specified bucket does not exist"_s,
                 1);
         },
         {u"app.bucket-missing"_s}},
        {"an account that is used up",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"openai.RateLimitError: Error code: 429 - insufficient_quota"_s, 1);
         },
         {u"app.provider-quota"_s}},
        {"tables that nobody has made",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"psycopg.errors.UndefinedTable: relation \"accounts\" does not exist"_s, 1);
         },
         {u"app.schema-missing"_s}},
        {"click refuses a value",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"Usage: ray start [OPTIONS]\nError: Invalid value for '--num-cpus': 'foo' is not a valid integer."_s,
                 2);
         },
         {u"app.argument-refused"_s}},
        {"Go's flags refuse a name",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"flag provided but not defined: -enable-x"_s, 2);
         },
         {u"app.argument-refused"_s}},
        {"cobra refuses a name",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"Error: unknown flag: --leader-elect-x"_s, 1);
         },
         {u"app.argument-refused"_s}},
        {"argparse wants more",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"main.py: error: the following arguments are required: --input"_s, 2);
         },
         {u"engine.unknown-arguments"_s}},
        {"clap refuses a name",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"error: unexpected argument '--max-batch' found"_s, 2);
         },
         {u"engine.unknown-arguments"_s}},
        {"a placeholder that Spring cannot fill",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"java.lang.IllegalArgumentException: Could not resolve placeholder 'db.url' in value \"${db.url}\""_s,
                 1);
         },
         {u"app.variable-missing"_s}},
        {"a store that denies and names no right",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"err=\"failed to create store: unexpected error from ListObjects on traces: Access Denied.\""_s,
                 1);
         },
         {u"identity.role-permission"_s}},
        {"a shell that does not find its command",
         [](Cluster &c, const Names &n) { crashed(c, n, anyProgram, u"sh: 1: uvicorn: not found"_s, 127); },
         {u"crash.command-not-found"_s}},
        {"a source that is none of its language",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"  File \"/app/main.py\", line 12\nSyntaxError: invalid syntax"_s, 1);
         },
         {u"app.code-error"_s}},
        {"a setting of the name of a Service's variable",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"ValueError: invalid literal for int() with base 10: 'tcp://10.1.1.1:6379'"_s, 1);
         },
         {u"config.service-links"_s}},
        {"a disk that is not empty",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"initdb: error: directory \"/data\" exists but is not empty\ninitdb: detail: It contains a lost+found directory"_s,
                 1);
         },
         {u"volume.not-empty"_s}},
        {"a store that writes nothing any more",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"redis.exceptions.ResponseError: MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk."_s,
                 1);
         },
         {u"app.store-read-only"_s}},
        {"a right at Cloud SQL that is missing",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"googleapi: Error 403: boss::NOT_AUTHORIZED: Not authorized to access resource. Possibly missing permission cloudsql.instances.get on resource instances/main., forbidden"_s,
                 1);
         },
         {u"identity.google-permission"_s}},
        {"tokens for another audience",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"botocore.errorfactory.InvalidIdentityTokenException: An error occurred (InvalidIdentityToken) when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience"_s,
                 1);
         },
         {u"identity.irsa-trust"_s}},
        {"a program of Java that may not write to its volume",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             c.add(claim(n, {}, u"Bound"_s));
             crashed(c, n, mounting(n.other),
                     u"Caused by: java.nio.file.AccessDeniedException: /d/node.lock"_s);
         },
         {u"volume.fs-group"_s}},
        {"more devices than the container gets, in CUDA's words",
         [](Cluster &c, const Names &n) {
             crashed(c, n, gpuPod, u"torch.AcceleratorError: CUDA error: invalid device ordinal"_s);
         },
         {u"engine.too-few-devices"_s}},
        {"a backend of attention that does not go with the model",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"ValueError: Selected backend FLASHINFER is not valid for this configuration. Reason: ['head_size not supported']"_s);
         },
         {u"engine.feature-unsupported"_s}},
        {"Triton's Python has no shared memory",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"Failed to initialize Python stub: Failed to increase the shared memory pool size for key 'x' to 67108864 bytes. Error: No space left on device"_s);
         },
         {u"engine.shared-memory"_s}},
        {"a pod that has to stand beside others, who are nowhere",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s));
             App::make(
                 n,
                 runs
                     + u",'affinity':{'podAffinity':{'requiredDuringSchedulingIgnoredDuringExecution':[{'labelSelector':{'matchLabels':{'app':'cache'}},'topologyKey':'kubernetes.io/hostname'}]}}"_s,
                 pending(u"0/1 nodes are available: 1 node(s) didn\\u0027t match pod affinity rules."_s))
                 .to(c);
         },
         {u"pod.unschedulable-pod-affinity"_s}},
        {"a volume that is kept for a claim that was deleted",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(claim(n, u"'storageClassName':'','volumeName':'pv-1'"_s));
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'PersistentVolume','metadata':{'name':'pv-1'},'spec':{'accessModes':['ReadWriteOnce'],'csi':{'driver':'pd.csi.storage.gke.io'},'claimRef':{'namespace':'$1','name':'$2','uid':'earlier'}},'status':{'phase':'Released'}}"_s,
                 {n.ns, n.other}));
         },
         {u"volume.claim-does-not-match"_s}},
        {"a store of backups that has no such bucket",
         [](Cluster &c, const Names &n) {
             c.add(any(
                 u"velero.io/v1"_s, u"BackupStorageLocation"_s, n.ns, n.app,
                 u"'status':{'phase':'Unavailable','message':'operation error S3: ListObjectsV2, NoSuchBucket: The specified bucket does not exist'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"an adapter that may not read the metric",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(n, onNode(runs), running()).to(c);
             c.add(any(
                 u"autoscaling/v2"_s, u"HorizontalPodAutoscaler"_s, n.ns, n.app,
                 u"'spec':{'scaleTargetRef':{'kind':'Deployment','name':'%1'}},'status':{'conditions':[{'type':'ScalingActive','status':'False','reason':'FailedGetExternalMetric','message':'unable to fetch metrics from external metrics API: googleapi: Error 403: Permission monitoring.timeSeries.list denied (or the resource may not exist)., forbidden','lastTransitionTime':'%2'}]}"_s
                     .arg(n.app, Cluster::ago(60))));
         },
         {u"autoscaler.no-metrics"_s}},
        {"a Job that was given an hour",
         [](Cluster &c, const Names &n) {
             c.add(any(
                 u"batch/v1"_s, u"Job"_s, n.ns, n.app,
                 u"'spec':{'activeDeadlineSeconds':3600},'status':{'failed':1,'conditions':[{'type':'Failed','status':'True','reason':'DeadlineExceeded','message':'Job was active longer than specified deadline','lastTransitionTime':'%1'}]}"_s
                     .arg(Cluster::ago(20))));
         },
         {u"workload.job-failed"_s}},
        {"a node whose runtime does not answer in time",
         [](Cluster &c, const Names &n) {
             c.add(over(
                 node(n.node),
                 obj(u"{'status':{'conditions':[{'type':'Ready','status':'False','reason':'KubeletNotReady','message':'PLEG is not healthy: pleg was last seen active 21m3s ago; threshold is 3m0s','lastTransitionTime':'$1'}]}}"_s,
                     {Cluster::ago(40)})));
         },
         {u"node.not-ready"_s}},
        {"a certificate without the address by which it is called",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"tls: failed to verify certificate: x509: cannot validate certificate for 10.8.0.20 because it doesn't contain any IP SANs"_s,
                 1);
         },
         {u"app.tls-name"_s}},
        {"a store that wants a password, and is given none",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram, u"redis.exceptions.AuthenticationError: Authentication required."_s,
                     1);
         },
         {u"app.password-refused"_s}},
        {"a heap that is larger than its container",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory allocation (mmap) failed to map 4294967296 bytes"_s,
                 1);
         },
         {u"app.heap"_s}},
        {"a value that argparse does not take",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"vllm serve: error: argument --kv-cache-dtype: invalid choice: 'fp4' (choose from auto, fp8)"_s,
                 2);
         },
         {u"engine.unknown-arguments"_s}},
        {"a model that the engine adapts not at all",
         [](Cluster &c, const Names &n) {
             crashed(c, n, anyProgram,
                     u"ValueError: Qwen2ForSequenceClassification does not support LoRA yet."_s, 1);
         },
         {u"engine.adapter-mismatch"_s}},
        {"an upstream of nginx that no Service is",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n, anyProgram,
                 u"nginx: [emerg] host not found in upstream \"users.%1.svc.cluster.local\" in /etc/nginx/conf.d/default.conf:4"_s
                     .arg(n.other));
         },
         {u"config.service-missing"_s}},
        {"replicas of Ray Serve that no worker has room for",
         [](Cluster &c, const Names &n) {
             QJsonObject rayService =
                 any(u"ray.io/v1"_s, u"RayService"_s, n.ns, n.app,
                     u"'spec':{},'status':{'serviceStatus':'WaitForServeDeploymentReady'}"_s);
             rayService = over(
                 rayService,
                 QJsonObject{
                     {u"status"_s,
                      QJsonObject{
                          {u"activeServiceStatus"_s,
                           QJsonObject{
                               {u"applicationStatuses"_s,
                                QJsonObject{
                                    {u"llm"_s,
                                     QJsonObject{
                                         {u"status"_s, u"DEPLOYING"_s},
                                         {u"serveDeploymentStatuses"_s,
                                          QJsonObject{
                                              {u"LLM"_s,
                                               QJsonObject{
                                                   {u"status"_s, u"UPDATING"_s},
                                                   {u"lastUpdateTime"_s, Cluster::ago(60)},
                                                   {u"message"_s,
                                                    u"Deployment 'LLM' has 1 replicas that have taken more than 30s to be scheduled. Resources required for each replica: {\"GPU\": 2}, total resources available: {\"CPU\": 6.0}."_s}}}}}}}}}}}}}});
             c.add(rayService);
         },
         {u"operator.serve-application"_s}},
        {"a pod that came while its node had no device free",
         [](Cluster &c, const Names &n) {
             App::make(
                 n, onNode(gpuPod),
                 u"'phase':'Failed','reason':'UnexpectedAdmissionError','message':'Pod was rejected: Allocate failed due to requested number of devices unavailable for nvidia.com/gpu. Requested: 1, Available: 0, which is unexpected','startTime':'%1'"_s
                     .arg(Cluster::ago(10)))
                 .to(c);
         },
         {u"pod.refused-by-node"_s}},
        {"a claim whose class does not let it grow",
         [](Cluster &c, const Names &n) {
             c.applied(
                 u"PersistentVolumeClaim/"_s + n.ns + u'/' + n.app,
                 obj(refused(
                     403, u"Forbidden"_s,
                     u"persistentvolumeclaims is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"_s)));
         },
         {u"volume.no-expansion"_s}},
        {"a migration that fails, and the tables that it should have made",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(c, n, anyProgram,
                     u"psycopg.errors.UndefinedTable: relation \"accounts\" does not exist"_s);
             const QJsonObject job = any(
                 u"batch/v1"_s, u"Job"_s, n.ns, n.app + u"-migrate"_s,
                 u"'spec':{'backoffLimit':1},'status':{'failed':2,'conditions':[{'type':'Failed','status':'True','reason':'BackoffLimitExceeded','message':'Job has reached the specified backoff limit','lastTransitionTime':'%1'}]}"_s
                     .arg(Cluster::ago(20)),
                 30);
             const QJsonObject pod = obj(
                 u"{'apiVersion':'v1','kind':'Pod','metadata':{'name':'$2-migrate-x','namespace':'$1','uid':'mig','creationTimestamp':'$3','ownerReferences':[{'kind':'Job','name':'$2-migrate','uid':'Job-$1-$2-migrate','controller':true}]},'spec':{'nodeName':'n1','restartPolicy':'Never','containers':[{'name':'main'}]},'status':{'phase':'Failed','containerStatuses':[{'name':'main','ready':false,'restartCount':0,'state':{'terminated':{'exitCode':1,'reason':'Error','finishedAt':'$3'}}}]}}"_s,
                 {n.ns, n.app, Cluster::ago(25)});
             c.add(job).add(pod).log(pod, u"main"_s,
                                     u"FATAL:  password authentication failed for user \"shop\""_s);
         },
         {u"app.password-refused"_s}},
        {"a token that Hugging Face refuses, whatever is asked for with it",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, gpuPod,
                 u"huggingface_hub.errors.HfHubHTTPError: 401 Client Error: Unauthorized for url: https://huggingface.co/api/whoami-v2\nInvalid user token.\nOSError: a/b is not a local folder and is not a valid model identifier listed on 'https://huggingface.co/models'"_s);
         },
         {u"engine.model-gated"_s}},
        {"a role that does not trust EKS Pod Identity",
         [](Cluster &c, const Names &n) {
             crashed(
                 c, n, anyProgram,
                 u"operation error EKS Auth: AssumeRoleForPodIdentity, api error AccessDeniedException: Unable to assume role arn:aws:iam::111122223333:role/f"_s);
         },
         {u"identity.irsa-trust"_s}},
        {"a controller that may not make machines",
         [](Cluster &c, const Names &n) {
             c.add(conditioned(
                 custom(n, u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, n.app, {}, 200),
                 {condition(u"ValidationSucceeded"_s, u"False"_s, u"RunInstancesAuthCheckFailed"_s,
                            u"Controller isn't authorized to call ec2:RunInstances"_s),
                  condition(u"Ready"_s, u"False"_s, u"UnhealthyDependents"_s,
                            u"ValidationSucceeded=False"_s)}));
         },
         {u"operator.permission"_s}},
        {"a client that names no broker, and a broker that has no disk",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             crashed(
                 c, n,
                 u"'containers':[{'name':'main','image':'a:1','env':[{'name':'BOOTSTRAP','value':'%1:9092'}]}]"_s
                     .arg(n.other),
                 u"kafka.errors.NoBrokersAvailable: NoBrokersAvailable"_s);
             Names broker = n;
             broker.app = n.other + u"-broker"_s;
             App::make(broker, mounting(n.other),
                       pending(u"pod has unbound immediate PersistentVolumeClaims"_s))
                 .to(c);
             c.add(claim(n, u"'storageClassName':'fast'"_s));
             Names front = n;
             front.app = n.other;
             c.add(service(front, u"'app':'%1'"_s.arg(broker.app), u"{'port':9092}"_s));
         },
         {u"volume.storage-class-missing"_s}},
        {"an Argo CD application that its project does not let go there",
         [](Cluster &c, const Names &n) {
             c.add(any(
                 u"argoproj.io/v1alpha1"_s, u"Application"_s, n.ns, n.app,
                 u"'spec':{'source':{'repoURL':'https://g.example/x'}},'status':{'sync':{'status':'Unknown'},'conditions':[{'type':'InvalidSpecError','message':'application destination namespace do not match any of the allowed destinations in project team-a','lastTransitionTime':'%1'}]}"_s
                     .arg(Cluster::ago(60))));
         },
         {u"operator.delivery-failed"_s}},
        {"a receiver of a scaler's questions that refuses its password",
         [](Cluster &c, const Names &n) {
             c.add(conditioned(
                 custom(n, u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, n.app, {}, 200),
                 {condition(
                     u"Ready"_s, u"False"_s, u"TriggerError"_s,
                     u"error creating kafka client: SASL Authentication failed: invalid credentials"_s)}));
         },
         {u"operator.resource-not-ready"_s}},
    };
    return all;
}

} // namespace slipway
