// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What libraries say that do not go together with one another, with the node's limits or with what they call: PyTorch, tokenizers, TLS, proxies,
// processes and files, databases, the clouds' monitoring.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

namespace {

const QString vllm =
    u"'containers':[{'name':'main','image':'reg.example.com/ml/vllm:custom','args':['--model','Qwen/Qwen3-8B'],'resources':{'limits':{'nvidia.com/gpu':'1'}}}]"_s;

/// An app that ends with these words, in a cluster of which all is listed.
Case ends(const char *name, const QString &spec, const QString &log, const QStringList &expected)
{
    return {name,
            [spec, log](Cluster &c, const Names &n) {
                c.listedAll();
                crashed(c, n, spec, log);
            },
            expected};
}

} // namespace

const std::vector<Case> &libraryFaults()
{
    static const std::vector<Case> all{
        ends(
            "a file of a tokenizer is newer than the library that reads it", vllm,
            u"Exception: data did not match any variant of untagged enum ModelWrapper at line 757443 column 3\n"_s,
            {u"engine.tokenizer-version"_s}),
        ends(
            "an extension was built against another PyTorch", vllm,
            u"ImportError: /usr/local/lib/python3.12/dist-packages/vllm/_C.abi3.so: undefined symbol: _ZN3c104cuda29c10_cuda_check_implementationEiPKcS2_ib\n"_s,
            {u"app.binary-mismatch"_s}),
        ends("PyTorch and torchvision are of two releases", vllm,
             u"RuntimeError: operator torchvision::nms does not exist\n"_s, {u"app.binary-mismatch"_s}),
        ends(
            "an engine and its transformers are of two generations", vllm,
            u"AttributeError: Qwen2Tokenizer has no attribute all_special_tokens_extended. Did you mean: 'num_special_tokens_to_add'?\n"_s,
            {u"engine.transformers-version"_s}),
        ends(
            "a library of the driver is not found", vllm,
            u"AssertionError: libcuda.so cannot found!\nPossible files are located at ['/usr/local/nvidia/lib64/libcuda.so.1'].Please create a symlink of libcuda.so to any of the files.\n"_s,
            {u"engine.no-accelerator"_s}),
        ends(
            "watches of files are used up, in Rust's words", runs,
            u"OSError: [Errno 28] inotify watch limit reached. Please increase fs.inotify.max_user_watches\n_rust_notify.WatchfilesRustInternalError: OS file watch limit reached\n"_s,
            {u"node.inotify"_s}),
        ends("a program may open no more files", runs,
             u"OSError: [Errno 24] Too many open files: '/data/part-00931.parquet'\n"_s,
             {u"app.open-files"_s}),
        ends(
            "a container may start no more threads", runs,
            u"OpenBLAS blas_thread_init: pthread_create failed for thread 61 of 64: Resource temporarily unavailable\nOpenBLAS blas_thread_init: ensure that your address space and process count limits are big enough (ulimit -a)\nRuntimeError: can't start new thread\n"_s,
            {u"app.process-limit"_s}),
        ends(
            "a proxy of the company signs what it lets through", vllm,
            u"requests.exceptions.SSLError: (MaxRetryError(\"HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /Qwen/Qwen3-8B/resolve/main/config.json (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: self-signed certificate in certificate chain (_ssl.c:1010)')))\"), '(Request ID: 1)')\n"_s,
            {u"app.tls-trust"_s}),
        ends(
            "the way out leads through a proxy that is not there",
            u"'containers':[{'name':'main','image':'vllm/vllm-openai:v0.11.0','args':['--model','m'],'env':[{'name':'HTTPS_PROXY','value':'http://proxy.corp:3128'}]}]"_s,
            u"requests.exceptions.ProxyError: (MaxRetryError(\"HTTPSConnectionPool(host='huggingface.co', port=443): Max retries exceeded with url: /api/models/m (Caused by ProxyError('Unable to connect to proxy', NewConnectionError('<urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno 111] Connection refused')))\"))\n"_s,
            {u"app.proxy"_s}),
        ends(
            "a database has no connection left", runs,
            u"psycopg2.OperationalError: connection to server at \"db\" (10.1.2.3), port 5432 failed: FATAL:  remaining connection slots are reserved for roles with the SUPERUSER attribute\n"_s,
            {u"app.store-connections"_s}),
        ends(
            "NVIDIA's catalogue refuses its key",
            u"'containers':[{'name':'main','image':'nvcr.io/nim/meta/llama-3.1-8b-instruct:1.8','env':[{'name':'NGC_API_KEY','valueFrom':{'secretKeyRef':{'name':'ngc','key':'k'}}}]}]"_s,
            u"INFO 2026-09-01 11:55:01 ngc_profile.py:231] Running NIM without LoRA.\nException: Unable to authenticate with NGC: Authentication error: 401 Unauthorized. Please check your NGC_API_KEY\n"_s,
            {u"engine.ngc-key"_s}),
        ends(
            "Ollama is to pull a model that its library does not have",
            u"'containers':[{'name':'main','image':'ollama/ollama:0.11','command':['sh','-c','ollama pull qwen9:8b']}]"_s,
            u"pulling manifest \nError: pull model manifest: file does not exist\n"_s,
            {u"engine.model-not-found"_s}),
        ends(
            "a GPU has fallen out of NVML's sight", vllm,
            u"RuntimeError: NVML_SUCCESS == r INTERNAL ASSERT FAILED at \"/pytorch/c10/cuda/CUDACachingAllocator.cpp\":1090, please report a bug to PyTorch.\n"_s,
            {u"accelerator.lost"_s}),
        {"two programs of one node's own network want one port",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             App::make(
                 part(n, u"first"_s),
                 onNode(
                     u"'hostNetwork':true,'containers':[{'name':'main','image':'a:1','ports':[{'containerPort':9100,'hostPort':9100}]}]"_s),
                 running())
                 .to(c);
             crashed(
                 c, n,
                 u"'hostNetwork':true,'containers':[{'name':'main','image':'prom/node-exporter:v1.9.1'}]"_s,
                 u"ts=2026-09-01T11:55:12.1Z caller=node_exporter.go:224 level=error err=\"listen tcp :9100: bind: address already in use\"\n"_s);
         },
         {u"app.port-in-use"_s}},
        {"a collector may not write what it measures",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, {.ns = n.ns, .app = u"otel-collector"_s},
                 u"'containers':[{'name':'main','image':'otel/opentelemetry-collector-contrib:0.130.0'}]"_s,
                 u"2026-09-01T11:58:31.1Z\terror\texporterhelper/queue_sender.go:50\tExporting failed. Dropping data.\t{\"kind\": \"exporter\", \"name\": \"googlecloud\", \"error\": \"rpc error: code = PermissionDenied desc = Permission monitoring.timeSeries.create denied (or the resource may not exist).\"}\n"_s
                     .repeated(6));
         },
         {u"identity.google-permission"_s}},
        {"a store of logs takes no more of what is sent",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, {.ns = n.ns, .app = u"alloy"_s},
                 u"'containers':[{'name':'main','image':'grafana/alloy:v1.10.0'}]"_s,
                 u"ts=2026-09-01T11:58:31Z level=error msg=\"final error sending batch, no retries left, dropping data\" component_id=loki.write.default status=429 tenant=\"\" error=\"server returned HTTP status 429 Too Many Requests (429): Ingestion rate limit exceeded for user fake (limit: 4194304 bytes/sec) while attempting to ingest '1000' lines totaling '1048576' bytes, reduce log volume or contact your Loki administrator to see if the limit can be increased\"\n"_s
                     .repeated(6));
         },
         {u"app.ingestion-limit"_s}},
    };
    return all;
}

const std::vector<Case> &libraryWells()
{
    static const std::vector<Case> all{
        {"a collector was refused once, and writes",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, {.ns = n.ns, .app = u"otel-collector"_s},
                 u"'containers':[{'name':'main','image':'otel/opentelemetry-collector-contrib:0.130.0'}]"_s,
                 u"2026-09-01T11:48:31.1Z\terror\texporterhelper/queue_sender.go:50\tExporting failed. Dropping data.\t{\"error\": \"rpc error: code = PermissionDenied desc = Permission monitoring.timeSeries.create denied (or the resource may not exist).\"}\n"_s
                     + u"2026-09-01T11:58:31.1Z\tinfo\tMetrics\t{\"metrics\": 120}\n"_s.repeated(9));
         }},
        {"programs of the nodes' own network, one a node, at one port",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(node(u"n1"_s)).add(node(u"n2"_s));
             for (int i = 1; i < 3; ++i) {
                 App app = App::make(
                     part(n, QString::number(i)),
                     u"'hostNetwork':true,'nodeName':'n%1','containers':[{'name':'main','image':'a:1','ports':[{'containerPort':9100,'hostPort':9100}]}]"_s
                         .arg(i),
                     running());
                 app.to(c);
             }
         }},
        {"a database turned a caller away once, and both are well",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             says(
                 c, n, u"'containers':[{'name':'main','image':'postgres:17'}]"_s,
                 u"2026-09-01 11:20:00 UTC [812] FATAL:  sorry, too many clients already\n2026-09-01 11:58:00 UTC [27] LOG:  checkpoint complete\n"_s);
         }},
        {"a set of jobs failed three days ago, and a request for machines was withdrawn",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"JobSet"_s, u"ProvisioningRequest"_s});
             c.add(over(
                 any(u"jobset.x-k8s.io/v1alpha2"_s, u"JobSet"_s, n.ns, n.app, u"'spec':{}"_s, 5000),
                 obj(u"{'status':{'conditions':[{'type':'Failed','status':'True','reason':'ReachedMaxRestarts','message':'x','lastTransitionTime':'$1'}]}}"_s,
                     {Cluster::ago(4400)})));
             c.add(over(
                 any(u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, n.ns, n.app, u"'spec':{}"_s,
                     5000),
                 obj(u"{'status':{'conditions':[{'type':'Provisioned','status':'True','reason':'Provisioned','message':'','lastTransitionTime':'$1'},{'type':'BookingExpired','status':'True','reason':'BookingExpired','message':'Booking has expired','lastTransitionTime':'$1'},{'type':'Failed','status':'False','reason':'x','message':''}]}}"_s,
                     {Cluster::ago(4400)})));
         }},
        {"a cluster of Ray goes since five minutes, and a bucket's controller tries again",
         [](Cluster &c, const Names &n) {
             c.listedAll().listed({u"RayCluster"_s, u"Bucket"_s});
             c.add(over(
                 any(u"ray.io/v1"_s, u"RayCluster"_s, n.ns, n.other,
                     u"'spec':{},'status':{'state':'ready'}"_s),
                 obj(u"{'metadata':{'deletionTimestamp':'$1','finalizers':['ray.io/gcs-ft-redis-cleanup-finalizer']}}"_s,
                     {Cluster::ago(5)})));
             c.add(over(
                 any(u"s3.services.k8s.aws/v1alpha1"_s, u"Bucket"_s, n.ns, n.other, u"'spec':{}"_s, 10),
                 obj(u"{'status':{'conditions':[{'type':'ACK.Recoverable','status':'True','message':'Throttling: Rate exceeded'},{'type':'ACK.ResourceSynced','status':'True'}]}}"_s)));
         }},
        {"a definition is converted by a server that is there, and one needs none",
         [](Cluster &c, const Names &n) {
             c.listedAll()
                 .add(obj(
                     u"{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'agents.acme.io','creationTimestamp':'$2'},'spec':{'group':'acme.io','names':{'kind':'Agent','plural':'agents'},'conversion':{'strategy':'Webhook','webhook':{'clientConfig':{'service':{'name':'$1','namespace':'$3'}}}}}}"_s,
                     {n.app, Cluster::ago(3000), n.ns}))
                 .add(obj(
                     u"{'apiVersion':'apiextensions.k8s.io/v1','kind':'CustomResourceDefinition','metadata':{'name':'others.acme.io'},'spec':{'group':'acme.io','names':{'kind':'Other','plural':'others'},'conversion':{'strategy':'None'}}}"_s));
             App::make(n, onNode(runs), running()).to(c);
             c.add(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':443,'targetPort':9443}"_s));
         }},
        {"a name server of the cloud: its Service has no pods, and nobody misses them",
         [](Cluster &c, const Names &n) {
             c.listedAll().add(service({.ns = u"kube-system"_s, .app = u"kube-dns"_s},
                                       u"'k8s-app':'kube-dns'"_s, u"{'port':53}"_s));
             App::make(n, onNode(runs), running()).to(c);
         }},
        {"a set rolls on by hand, pod by pod, and one of the old kind is slow",
         [](Cluster &c, const Names &n) {
             c.listedAll();
             c.add(any(
                 u"apps/v1"_s, u"StatefulSet"_s, n.ns, n.app,
                 u"'spec':{'replicas':1,'serviceName':'%1','updateStrategy':{'type':'OnDelete'},'selector':{'matchLabels':{'app':'%1'}},'template':{'metadata':{'labels':{'app':'%1'}},'spec':{'containers':[{'name':'main','image':'a:2'}]}}},'status':{'replicas':1,'readyReplicas':1,'currentRevision':'%1-old','updateRevision':'%1-new','observedGeneration':1}"_s
                     .arg(n.app),
                 4000));
             c.add(over(service(n, u"'app':'%1'"_s.arg(n.app), u"{'port':80}"_s),
                        obj(u"{'spec':{'clusterIP':'None'}}"_s)));
             QJsonObject pod =
                 App::make(n, onNode(u"'containers':[{'name':'main','image':'a:1'}]"_s), running(4000), 4000)
                     .pod;
             QJsonObject metadata = pod.value(u"metadata"_s).toObject();
             metadata.insert(u"name"_s, n.app + u"-0"_s);
             metadata.insert(
                 u"labels"_s,
                 QJsonObject{{u"app"_s, n.app}, {u"controller-revision-hash"_s, n.app + u"-old"_s}});
             metadata.insert(
                 u"ownerReferences"_s,
                 QJsonArray{obj(
                     u"{'apiVersion':'apps/v1','kind':'StatefulSet','name':'$1','uid':'StatefulSet-$2-$1','controller':true}"_s,
                     {n.app, n.ns})});
             pod.insert(u"metadata"_s, metadata);
             c.add(pod);
         }},
    };
    return all;
}

} // namespace slipway
