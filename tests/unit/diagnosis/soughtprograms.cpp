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

/// Last words of any program, and the finding.
struct LastWords {
    const char *name;
    const char *id;
    const char *says;
    int code = 1;
};
constexpr std::array lastWords{
    LastWords{"a heap that Java allows itself", "app.heap",
              "Exception in thread \"main\" java.lang.OutOfMemoryError: Java heap space"},
    LastWords{"a heap that Node.js allows itself", "app.heap",
              "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory", 134},
    LastWords{"a low port for a user who is not root", "app.low-port",
              "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)"},
    LastWords{"a certificate of another name", "app.tls-name",
              "tls: failed to verify certificate: x509: certificate is valid for a.example, not b.example"},
    LastWords{"a certificate that has expired", "app.tls-expired",
              "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current "
              "time 2026-09-01T11:00:00Z is after 2026-08-01T00:00:00Z"},
    LastWords{"plain words where TLS is spoken", "app.tls-plain",
              "Get \"https://a.example:8080/\": http: server gave HTTP response to HTTPS client"},
    LastWords{"an authority that Java does not know", "app.tls-trust",
              "Caused by: sun.security.validator.ValidatorException: PKIX path building failed"},
    LastWords{"a key that a service refuses", "app.key-refused",
              "openai.AuthenticationError: Error code: 401 - Incorrect API key provided: sk-x"},
    LastWords{"a licence that has expired", "app.licence", "FATAL: license has expired on 2026-01-01"},
    LastWords{"a lease that is lost", "app.lease-lost",
              "E0901 11:00:00.000000 1 leaderelection.go:369] Failed to update lock\nleader election lost"},
    LastWords{"too few memory maps", "node.max-map-count",
              "ERROR: [1] bootstrap checks failed. max virtual memory areas vm.max_map_count [65530] is too "
              "low, increase to at least [262144]",
              78},
    LastWords{"a database that is not there", "app.database-missing",
              "psycopg.OperationalError: FATAL:  database \"shop\" does not exist"},
    LastWords{"a topic that is not there", "app.topic-missing",
              "org.apache.kafka.common.errors.TimeoutException: Topic orders not present in metadata after "
              "60000 ms."},
    LastWords{"a cookie that others may read", "config.file-mode",
              "[error] Cookie file /var/lib/rabbitmq/.erlang.cookie must be accessible by owner only"},
    LastWords{"a Git repository that lets nobody in", "app.git-credentials",
              "git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.",
              128},
    LastWords{"a bucket that is not there", "app.bucket-missing",
              "botocore.errorfactory.NoSuchBucket: An error occurred (NoSuchBucket) when calling the "
              "PutObject operation: The specified bucket does not exist"},
    LastWords{"an account that is used up", "app.provider-quota",
              "openai.RateLimitError: Error code: 429 - insufficient_quota"},
    LastWords{"tables that nobody has made", "app.schema-missing",
              "psycopg.errors.UndefinedTable: relation \"accounts\" does not exist"},
    LastWords{
        "click refuses a value", "app.argument-refused",
        "Usage: ray start [OPTIONS]\nError: Invalid value for '--num-cpus': 'foo' is not a valid integer.",
        2},
    LastWords{"Go's flags refuse a name", "app.argument-refused", "flag provided but not defined: -enable-x",
              2},
    LastWords{"cobra refuses a name", "app.argument-refused", "Error: unknown flag: --leader-elect-x"},
    LastWords{"argparse wants more", "engine.unknown-arguments",
              "main.py: error: the following arguments are required: --input", 2},
    LastWords{"clap refuses a name", "engine.unknown-arguments",
              "error: unexpected argument '--max-batch' found", 2},
    LastWords{
        "a placeholder that Spring cannot fill", "app.variable-missing",
        "java.lang.IllegalArgumentException: Could not resolve placeholder 'db.url' in value \"${db.url}\""},
    LastWords{"a store that denies and names no right", "identity.role-permission",
              "err=\"failed to create store: unexpected error from ListObjects on traces: Access Denied.\""},
    LastWords{"a shell that does not find its command", "crash.command-not-found",
              "sh: 1: uvicorn: not found", 127},
    LastWords{"a source that is none of its language", "app.code-error",
              "  File \"/app/main.py\", line 12\nSyntaxError: invalid syntax"},
    LastWords{"a setting of the name of a Service's variable", "config.service-links",
              "ValueError: invalid literal for int() with base 10: 'tcp://10.1.1.1:6379'"},
    LastWords{"a disk that is not empty", "volume.not-empty",
              "initdb: error: directory \"/data\" exists but is not empty\ninitdb: detail: It contains a "
              "lost+found directory"},
    LastWords{"a store that writes nothing any more", "app.store-read-only",
              "redis.exceptions.ResponseError: MISCONF Redis is configured to save RDB snapshots, but it's "
              "currently unable to persist to disk."},
    LastWords{"a right at Cloud SQL that is missing", "identity.google-permission",
              "googleapi: Error 403: boss::NOT_AUTHORIZED: Not authorized to access resource. Possibly "
              "missing permission cloudsql.instances.get on resource instances/main., forbidden"},
    LastWords{"tokens for another audience", "identity.irsa-trust",
              "botocore.errorfactory.InvalidIdentityTokenException: An error occurred (InvalidIdentityToken) "
              "when calling the AssumeRoleWithWebIdentity operation: Incorrect token audience"},
    LastWords{"a certificate without the address by which it is called", "app.tls-name",
              "tls: failed to verify certificate: x509: cannot validate certificate for 10.8.0.20 because it "
              "doesn't contain any IP SANs"},
    LastWords{"a store that wants a password, and is given none", "app.password-refused",
              "redis.exceptions.AuthenticationError: Authentication required."},
    LastWords{"a heap that is larger than its container", "app.heap",
              "# There is insufficient memory for the Java Runtime Environment to continue.\n# Native memory "
              "allocation (mmap) failed to map 4294967296 bytes"},
    LastWords{"a value that argparse does not take", "engine.unknown-arguments",
              "vllm serve: error: argument --kv-cache-dtype: invalid choice: 'fp4' (choose from auto, fp8)",
              2},
    LastWords{"a model that the engine adapts not at all", "engine.adapter-mismatch",
              "ValueError: Qwen2ForSequenceClassification does not support LoRA yet."},
    LastWords{"a role that does not trust EKS Pod Identity", "identity.irsa-trust",
              "operation error EKS Auth: AssumeRoleForPodIdentity, api error AccessDeniedException: Unable "
              "to assume role arn:aws:iam::111122223333:role/f"},
};

/// What other objects are joined to.
std::vector<Case> joinedPrograms()
{
    return {
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
}

} // namespace

const std::vector<Case> &soughtProgramFaults()
{
    static const std::vector<Case> all = [] {
        std::vector<Case> made = joinedPrograms();
        for (const LastWords &each : lastWords) {
            made.push_back({each.name,
                            [&each](Cluster &c, const Names &n) {
                                crashed(c, n, anyProgram, QString::fromUtf8(each.says), each.code);
                            },
                            {QString::fromLatin1(each.id)}});
        }
        return made;
    }();
    return all;
}

} // namespace slipway
