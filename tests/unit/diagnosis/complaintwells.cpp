// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Objects that wait, rest or say that something is not so, and logs with words that frighten; all well.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &complaintWells()
{
    static const std::vector<Case>
        all{
            {"Config Connector makes a node pool",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"container.cnrm.cloud.google.com/v1beta1"_s, u"ContainerNodePool"_s, true,
                            {condition(u"Ready"_s, u"False"_s, u"Updating"_s, u"Update in progress"_s, 4)}, 5,
                            u"{}"_s, u"{}"_s));
             }},
            {"ACK makes a node group",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"eks.services.k8s.aws/v1alpha1"_s, u"Nodegroup"_s, true,
                            {condition(u"ACK.ResourceSynced"_s, u"False"_s, u""_s,
                                       u"Nodegroup is in 'CREATING' status"_s, 6)},
                            7, u"{}"_s, u"{'status': 'CREATING'}"_s));
             }},
            {"Karpenter's machine is on its way",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"karpenter.sh/v1"_s, u"NodeClaim"_s, false,
                            {condition(u"Launched"_s, u"True"_s, u"Launched"_s, u""_s, 1),
                             condition(u"Registered"_s, u"Unknown"_s, u"NodeNotFound"_s,
                                       u"Node not registered with cluster"_s, 1),
                             condition(u"Initialized"_s, u"Unknown"_s, u"NodeNotFound"_s,
                                       u"Node not registered with cluster"_s, 1),
                             condition(u"Ready"_s, u"Unknown"_s, u"UnhealthyDependents"_s,
                                       u"Initialized=Unknown, Registered=Unknown"_s, 1)},
                            2, u"{}"_s, u"{}"_s));
             }},
            {"conditions that are well when False",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"serving.knative.dev/v1"_s, u"Service"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"RoutesReady"_s, u"True"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(
                     told(part(n, u"b"_s), u"karpenter.sh/v1"_s, u"NodePool"_s, false,
                          {condition(u"ValidationSucceeded"_s, u"True"_s, u""_s, u""_s, 118),
                           condition(u"NodeClassReady"_s, u"True"_s, u""_s, u""_s, 118),
                           condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                           condition(u"NodeRegistrationHealthy"_s, u"Unknown"_s, u"AwaitingReconciliation"_s,
                                     u"object is awaiting reconciliation"_s, 118)},
                          120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"c"_s), u"cert-manager.io/v1"_s, u"Certificate"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"Ready"_s,
                                       u"Certificate is up to date and has not expired"_s, 118),
                             condition(u"Issuing"_s, u"False"_s, u"Issued"_s,
                                       u"The certificate has been successfully issued"_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"d"_s), u"karpenter.sh/v1"_s, u"NodeClaim"_s, false,
                            {condition(u"Launched"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Registered"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Initialized"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Drifted"_s, u"False"_s, u""_s, u""_s, 118),
                             condition(u"Consolidatable"_s, u"False"_s, u"NotConsolidatable"_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"secrets are had",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"external-secrets.io/v1"_s, u"ExternalSecret"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"SecretSynced"_s, u"secret synced"_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"external-secrets.io/v1"_s, u"ExternalSecret"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"SecretSynced"_s, u"secret synced"_s, 118),
                             condition(u"Deleted"_s, u"False"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"deliveries in progress",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     part(n, u"a"_s), u"argoproj.io/v1alpha1"_s, u"Application"_s, true, {}, 120, u"{}"_s,
                     u"{'sync': {'status': 'Synced'}, 'health': {'status': 'Progressing'}, 'operationState': {'phase': 'Succeeded', 'message': 'successfully synced (all tasks run)'}}"_s));
                 c.add(told(
                     part(n, u"b"_s), u"kustomize.toolkit.fluxcd.io/v1"_s, u"Kustomization"_s, true,
                     {condition(u"Ready"_s, u"Unknown"_s, u"Progressing"_s, u"Reconciliation in progress"_s,
                                2),
                      condition(u"Reconciling"_s, u"True"_s, u"Progressing"_s,
                                u"Running health checks for revision main@sha1:1 with a timeout of 5m0s"_s,
                                2)},
                     3000, u"{}"_s, u"{}"_s));
             }},
            {"a release that is suspended since it failed",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, true,
                     {condition(u"Ready"_s, u"False"_s, u"UpgradeFailed"_s,
                                u"Helm upgrade failed for release: timed out waiting for the condition"_s,
                                4000)},
                     9000, u"{'suspend': true}"_s, u"{}"_s));
             }},
            {"a workload waits for quota",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, true,
                     {condition(
                         u"QuotaReserved"_s, u"False"_s, u"Pending"_s,
                         u"couldn't assign flavors to pod set main: insufficient unused quota for nvidia.com/gpu in flavor l4, 4 more needed"_s,
                         10)},
                     12, u"{'queueName': 'lq'}"_s, u"{}"_s));
             }},
            {"a new LLMInferenceService is on its way",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, true,
                            {condition(u"MainWorkloadReady"_s, u"False"_s, u"Progressing"_s,
                                       u"Deployment does not have minimum availability."_s, 6),
                             condition(u"RouterReady"_s, u"False"_s, u"RouteNotReady"_s,
                                       u"HTTPRoute not ready"_s, 6),
                             condition(u"Ready"_s, u"False"_s, u"Progressing"_s,
                                       u"Deployment does not have minimum availability."_s, 6)},
                            7, u"{}"_s, u"{}"_s));
             }},
            {"a RayService runs and upgrades nothing",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"ray.io/v1"_s, u"RayService"_s, true,
                     {condition(u"Ready"_s, u"True"_s, u"NonZeroServeEndpoints"_s, u""_s, 118),
                      condition(u"UpgradeInProgress"_s, u"False"_s, u"NoPendingCluster"_s,
                                u"active Ray cluster exists and no pending Ray cluster"_s, 118)},
                     120, u"{}"_s,
                     u"{'serviceStatus': 'Running', 'activeServiceStatus': {'applicationStatuses': {'llm': {'status': 'RUNNING'}}}}"_s));
             }},
            {"a service that is stopped",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"serving.kserve.io/v1beta1"_s, u"InferenceService"_s, true,
                            {condition(u"Stopped"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Ready"_s, u"False"_s, u"Stopped"_s, u""_s, 118),
                             condition(u"PredictorReady"_s, u"False"_s, u"Stopped"_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s, u"{'serving.kserve.io/stop': 'true'}"_s));
             }},
            {"an operator that defers its upgrade",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"apps.acme.io/v1"_s, u"Thing"_s, true,
                            {condition(u"Degraded"_s, u"False"_s, u"AsExpected"_s, u""_s, 118),
                             condition(u"Progressing"_s, u"False"_s, u"AsExpected"_s, u""_s, 118),
                             condition(u"Available"_s, u"True"_s, u"AsExpected"_s, u""_s, 118),
                             condition(u"Upgradeable"_s, u"False"_s, u"NotNow"_s, u"upgrade deferred"_s, 118),
                             condition(u"Paused"_s, u"False"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"a JobSet that is done, and a scaler at rest",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"jobset.x-k8s.io/v1alpha2"_s, u"JobSet"_s, true,
                            {condition(u"Completed"_s, u"True"_s, u"AllJobsCompleted"_s,
                                       u"jobset completed successfully"_s, 118),
                             condition(u"Suspended"_s, u"False"_s, u"ResumeJobs"_s, u""_s, 118),
                             condition(u"StartupPolicyInProgress"_s, u"False"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{'terminalState': 'Completed'}"_s));
                 c.add(told(part(n, u"b"_s), u"keda.sh/v1alpha1"_s, u"ScaledObject"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"ScaledObjectReady"_s, u""_s, 118),
                             condition(u"Active"_s, u"False"_s, u"ScalerNotActive"_s,
                                       u"Scaling is not performed because triggers are not active"_s, 118),
                             condition(u"Fallback"_s, u"False"_s, u"NoFallbackFound"_s, u""_s, 118),
                             condition(u"Paused"_s, u"Unknown"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"an Application that is changed by hand",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"cluster.x-k8s.io/v1beta1"_s, u"MachineDeployment"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Available"_s, u"True"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"monitoring.coreos.com/v1"_s, u"Prometheus"_s, true,
                            {condition(u"Available"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Reconciled"_s, u"True"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(
                     part(n, u"c"_s), u"argoproj.io/v1alpha1"_s, u"Application"_s, true, {}, 120, u"{}"_s,
                     u"{'sync': {'status': 'OutOfSync'}, 'health': {'status': 'Healthy'}, 'operationState': {'phase': 'Succeeded'}}"_s));
             }},
            {"a RayCluster runs",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"ray.io/v1"_s, u"RayCluster"_s, true,
                            {condition(u"HeadPodReady"_s, u"True"_s, u"HeadPodRunningAndReady"_s, u""_s, 118),
                             condition(u"RayClusterProvisioned"_s, u"True"_s,
                                       u"AllPodRunningAndReadyFirstTime"_s, u""_s, 118),
                             condition(u"ReplicaFailure"_s, u"False"_s, u""_s, u""_s, 118),
                             condition(u"RayClusterSuspended"_s, u"False"_s, u""_s, u""_s, 118),
                             condition(u"RayClusterSuspending"_s, u"False"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{'state': 'ready'}"_s));
             }},
            {"a RayCluster is two minutes old",
             [](Cluster &c, const Names &n) {
                 c.add(
                     told(n, u"ray.io/v1"_s, u"RayCluster"_s, true,
                          {condition(u"HeadPodReady"_s, u"False"_s, u"HeadPodNotFound"_s,
                                     u"Head Pod not found"_s, 2),
                           condition(u"RayClusterProvisioned"_s, u"False"_s, u"RayClusterPodsProvisioning"_s,
                                     u"RayCluster Pods are being provisioned"_s, 2)},
                          2, u"{}"_s, u"{}"_s));
             }},
            {"a certificate is being issued",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"cert-manager.io/v1"_s, u"Certificate"_s, true,
                            {condition(u"Ready"_s, u"False"_s, u"DoesNotExist"_s,
                                       u"Issuing certificate as Secret does not exist"_s, 8),
                             condition(u"Issuing"_s, u"True"_s, u"DoesNotExist"_s,
                                       u"Issuing certificate as Secret does not exist"_s, 8)},
                            8, u"{}"_s, u"{}"_s));
             }},
            {"stores and classes that are ready",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"external-secrets.io/v1"_s, u"PushSecret"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"Synced"_s, u""_s, 118)}, 120, u"{}"_s,
                            u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"source.toolkit.fluxcd.io/v1"_s, u"HelmRepository"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u"Succeeded"_s, u"stored artifact"_s, 118),
                             condition(u"ArtifactInStorage"_s, u"True"_s, u"Succeeded"_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"c"_s), u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, false,
                            {condition(u"AMIsReady"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"ACK makes a node group since 22 minutes",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"eks.services.k8s.aws/v1alpha1"_s, u"Nodegroup"_s, true,
                     {condition(u"ACK.ResourceSynced"_s, u"False"_s, u""_s,
                                u"Nodegroup is in 'CREATING' status, cannot be modified or deleted"_s, 22)},
                     24, u"{}"_s, u"{'status': 'CREATING'}"_s));
             }},
            {"Config Connector waits for a cluster that is new",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"container.cnrm.cloud.google.com/v1beta1"_s, u"ContainerNodePool"_s, true,
                            {condition(u"Ready"_s, u"False"_s, u"DependencyNotReady"_s,
                                       u"reference ContainerCluster ok/c is not ready"_s, 3)},
                            4, u"{}"_s, u"{}"_s));
             }},
            {"a rollout that is paused on purpose",
             [](Cluster &c, const Names &n) {
                 c.add(
                     told(n, u"argoproj.io/v1alpha1"_s, u"Rollout"_s, true,
                          {condition(u"Available"_s, u"True"_s, u"AvailableReason"_s, u""_s, 118),
                           condition(u"Paused"_s, u"True"_s, u"RolloutPaused"_s, u"Rollout is paused"_s, 118),
                           condition(u"Healthy"_s, u"False"_s, u"RolloutHealthy"_s,
                                     u"Rollout is not healthy"_s, 118),
                           condition(u"Completed"_s, u"False"_s, u"RolloutCompleted"_s,
                                     u"Rollout not completed, started update"_s, 118),
                           condition(u"Progressing"_s, u"Unknown"_s, u"RolloutPaused"_s, u""_s, 118)},
                          120, u"{}"_s, u"{'phase': 'Paused', 'message': 'CanaryPauseStep'}"_s));
             }},
            {"backups that are done and schedules that wait",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"velero.io/v1"_s, u"Backup"_s, true, {}, 120, u"{}"_s,
                            u"{'phase': 'Completed'}"_s));
                 c.add(told(part(n, u"b"_s), u"velero.io/v1"_s, u"Schedule"_s, true, {}, 120, u"{}"_s,
                            u"{'phase': 'Enabled'}"_s));
                 c.add(told(part(n, u"c"_s), u"cilium.io/v2"_s, u"CiliumEndpoint"_s, true, {}, 120, u"{}"_s,
                            u"{'state': 'ready'}"_s));
                 c.add(told(part(n, u"d"_s), u"monitoring.coreos.com/v1"_s, u"ServiceMonitor"_s, true, {},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"a node whose detector finds nothing",
             [](Cluster &c, const Names &n) {
                 c.add(obj(
                     u"{'apiVersion':'v1','kind':'Node','metadata':{'name':'$1','uid':'n','creationTimestamp':'$2'},'status':{'conditions':[{'type':'Ready','status':'True','reason':'KubeletReady','message':'up'},{'type':'GPUHealthy','status':'True','reason':'NoError','message':'all GPUs are healthy'},{'type':'XidErrorDetected','status':'False','reason':'NoXidError','message':'no Xid'},{'type':'KubeletUnhealthy','status':'False','reason':'KubeletIsHealthy','message':'fine'}]}}"_s,
                     {n.node, Cluster::ago(900)}));
             }},
            {"a queue that admits, and a workload that is done",
             [](Cluster &c, const Names &n) {
                 c.add(
                     told(part(n, u"a"_s), u"kueue.x-k8s.io/v1beta1"_s, u"ClusterQueue"_s, false,
                          {condition(u"Active"_s, u"True"_s, u"Ready"_s, u"Can admit new workloads"_s, 118)},
                          120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, true,
                            {condition(u"QuotaReserved"_s, u"True"_s, u"QuotaReserved"_s, u""_s, 118),
                             condition(u"Admitted"_s, u"True"_s, u"Admitted"_s, u""_s, 118),
                             condition(u"Evicted"_s, u"False"_s, u"QuotaReserved"_s,
                                       u"Previously: Exceeded the PodsReady timeout"_s, 118),
                             condition(u"Finished"_s, u"True"_s, u"JobFinished"_s,
                                       u"Job finished successfully"_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"an engine that falls back, and whose traces find no collector, serves",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"W1130 11:20:01.000 torch/utils/cpp_extension.py:118] Error in cpp extension probing, using fallback\nERROR 11-30 11:20:10 [fa_utils.py:57] Cannot use FA version 2 is not supported due to FA2 is only supported on devices with compute capability >= 8\nINFO 11-30 11:20:12 [cuda.py:413] Using FlexAttention backend on V1 engine.\nTraceback (most recent call last):\n  File \"/usr/lib/python3.12/site-packages/opentelemetry/sdk/trace/export/__init__.py\", line 12, in x\nConnectionError: HTTPConnectionPool(host='otel', port=4318): Max retries exceeded\nINFO 11-30 11:22:00 [launcher.py:46] Route: /v1/chat/completions\nINFO:     Application startup complete.\nINFO:     10.8.0.1:4000 - \"POST /v1/chat/completions HTTP/1.1\" 200 OK\n"_s);
             }},
            {"an engine refuses a prompt, and serves on",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"INFO:     Application startup complete.\nERROR 11-30 11:30:10 [serving_chat.py:250] Error in preprocessing prompt inputs\nERROR 11-30 11:30:10 [serving_chat.py:250] Traceback (most recent call last):\nERROR 11-30 11:30:10 [serving_chat.py:250]   File \"x.py\", line 1, in f\nERROR 11-30 11:30:10 [serving_chat.py:250] jinja2.exceptions.TemplateError: Conversation roles must alternate user/assistant/user/assistant/...\nINFO:     10.8.0.1:4000 - \"POST /v1/chat/completions HTTP/1.1\" 400 Bad Request\nINFO 11-30 11:31:10 [loggers.py:127] Engine 000: Avg prompt throughput: 100.0 tokens/s, Running: 2 reqs, Waiting: 0 reqs, GPU KV cache usage: 1.0%\n"_s);
             }},
            {"a picker meets a pod that is on its way",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'registry.k8s.io/gateway-api-inference-extension/epp:v1.0.1'}]"_s,
                     u"{\"level\":\"error\",\"ts\":\"2026-11-30T11:20:00Z\",\"msg\":\"Failed to refresh metrics\",\"error\":\"Get \\\"http://10.8.1.9:8000/metrics\\\": dial tcp 10.8.1.9:8000: connect: connection refused\"}\n{\"level\":\"info\",\"ts\":\"2026-11-30T11:40:00Z\",\"msg\":\"Request handled\",\"status\":200}\n"_s);
             }},
            {"a controller meets a newer version and tries again",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n,
                     u"'containers':[{'name': 'main', 'image': 'public.ecr.aws/aws-controllers-k8s/s3-controller:1.0.20'}]"_s,
                     u"{\"level\":\"error\",\"ts\":\"2026-11-30T11:20:00Z\",\"msg\":\"Reconciler error\",\"controller\":\"bucket\",\"error\":\"Operation cannot be fulfilled on buckets.s3.services.k8s.aws \\\"weights\\\": the object has been modified; please apply your changes to the latest version and try again\"}\n{\"level\":\"info\",\"ts\":\"2026-11-30T11:20:02Z\",\"msg\":\"updated resource\"}\n"_s);
             }},
            {"NCCL tries again and has it",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"host:77:203 [0] NCCL WARN NET/IB : Unable to open device mlx5_1\nhost:77:203 [0] NCCL INFO NET/Socket : Using [0]eth0\nhost:77:203 [0] misc/socket.cc:58 NCCL WARN socketPollConnect: connect returned Connection refused, retrying (1/35)\nINFO:     Application startup complete.\nINFO 11-30 11:31:10 [loggers.py:127] Engine 000: Avg prompt throughput: 1.0 tokens/s\n"_s);
             }},
            {"one of Ray's agents was started again",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'rayproject/ray:2.51.1'}]"_s,
                     u"(raylet) [2026-11-30 11:10:00,000 E 100 100] (raylet) agent_manager.cc:83: The raylet exited immediately because one Ray agent failed, agent_name = dashboard_agent... retried\n2026-11-30 11:20:00,001 INFO serve.py:11 -- Application 'llm' is ready at http://0.0.0.0:8000/.\n"_s);
             }},
            {"a model of 800 GB is copied for half an hour",
             [](Cluster &c, const Names &n) {
                 initRuns(
                     c, n,
                     u"[{'name': 'storage-initializer', 'image': 'kserve/storage-initializer:v0.15.2', 'args': ['gs://m/llama-405b', '/mnt/models']}]"_s,
                     u"storage-initializer"_s,
                     u"2026-11-30 11:32:01.000 1 kserve INFO [storage.py:download():66] Copying contents of gs://m/llama-405b to local\n2026-11-30 11:59:01.000 1 kserve INFO [kserve_storage.py:_download_gcs():240] Downloading: /mnt/models/model-00120-of-00191.safetensors\n"_s,
                     28);
             }},
            {"an init container works for 22 minutes, silently",
             [](Cluster &c, const Names &n) {
                 initRuns(c, n, u"[{'name': 'fetch', 'image': 'acme/fetch:1'}]"_s, u"fetch"_s, u""_s, 22);
             }},
            {"a program that speaks of panics works",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/j:1'}]"_s,
                     u"Exception: transient network, retry 1/5\npanic recovered: nil map\nlevel=error msg=\"failed to push metrics\" err=\"context deadline exceeded\"\nlevel=info msg=\"done batch 4\"\n"_s);
             }},
            {"an engine without a tuned table of experts serves",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"(EngineCore_DP0 pid=2) WARNING 11-30 [fused_moe.py:886] Using default MoE config. Performance might be sub-optimal! Config file not found at E=128,N=768,device_name=NVIDIA_L4.json\nRuntimeError: CUDA error in test kernel, falling back\nINFO:     Application startup complete.\n"_s);
             }},
            {"a controller lost its lease and has it again",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/ctl:1'}]"_s,
                     u"E1130 11:20:01.1 1 leaderelection.go:332] error retrieving resource lock: Get \"https://10.0.0.1:443\": context deadline exceeded\nI1130 11:20:31.1 1 leaderelection.go:260] successfully acquired lease\n"_s);
             }},
            {"a server got over a panic in a request",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/go:1'}]"_s,
                     u"http: panic serving 10.1.1.1:3000: runtime error: index out of range\ngoroutine 77 [running]:\nlevel=info msg=\"GET /healthz 200\"\n"_s);
             }},
            {"SGLang does without a cache",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'lmsysorg/sglang:v0.5.6'}]"_s,
                     u"[2026-11-30 11:52:10 TP0] Failed to load hiradix, using radix\nError in detokenizer: retrying\n[2026-11-30 11:52:12] The server is fired up and ready to roll!\n"_s);
             }},
            {"a repository is cloned at its second try",
             [](Cluster &c, const Names &n) {
                 initRuns(
                     c, n, u"[{'name': 'git-sync', 'image': 'registry.k8s.io/git-sync:v4'}]"_s, u"git-sync"_s,
                     u"{\"level\":\"error\",\"msg\":\"error syncing repo, will retry\",\"error\":\"context deadline exceeded\"}\n{\"level\":\"info\",\"msg\":\"cloning 40 GiB\",\"progress\":\"61%\"}\n"_s,
                     17);
             }},
            {"a library that is not there is done without",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"(Worker_TP0 pid=3) WARNING 11-30 [x.py:1] FlashInfer failed to import, falling back\nTraceback (most recent call last):\n  File \"a.py\", line 1, in <module>\n    import flashinfer\nModuleNotFoundError: No module named 'flashinfer'\nINFO:     Application startup complete.\nINFO 11-30 11:59:00 [loggers.py:127] Engine 000: Running: 0 reqs\n"_s);
             }},
            {"a watch that ended is begun anew",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/ctl:2'}]"_s,
                     u"E1130 11:59:00.1 1 reflector.go:150] watch of *v1.Pod ended with: too old resource version\nE1130 11:59:01.1 1 controller.go:11] \"Reconciler error\" err=\"Operation cannot be fulfilled\"\nI1130 11:59:02.1 1 main.go:2] ok\n"_s);
             }},
            {"a copy goes on after a store was slow",
             [](Cluster &c, const Names &n) {
                 initRuns(
                     c, n, u"[{'name': 'model-pull', 'image': 'amazon/aws-cli:2'}]"_s, u"model-pull"_s,
                     u"fatal error: An error occurred (503) when calling the GetObject operation (reached max retries: 4): Slow Down\nretrying in 5s\ndownload: s3://m/a-00001 to ../a-00001\ndownload: s3://m/a-00002 to ../a-00002\n"_s,
                     47);
             }},
            {"an init container waits for a database that comes later",
             [](Cluster &c, const Names &n) {
                 initRuns(c, n, u"[{'name': 'wait', 'image': 'busybox:1.36'}]"_s, u"wait"_s,
                          u"nc: bad address 'db'\nwaiting for db\nnc: bad address 'db'\nwaiting for db\n"_s,
                          4);
             }},
            {"a scrape failed and the next did not",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'acme/agent:1'}]"_s,
                     u"time=\"2026-11-30T11:58:00Z\" level=error msg=\"scrape failed\" err=\"connection refused\"\ntime=\"2026-11-30T11:59:00Z\" level=info msg=\"scrape ok\"\n"_s);
             }},
            {"a database tells of a caller's mistakes",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'postgres:17'}]"_s,
                     u"[critical] Slow query 12 s\nERROR: relation \"x\" does not exist at character 15\nLOG:  checkpoint complete\n"_s);
             }},
            {"a version is asked of git in vain, and the engine serves",
             [](Cluster &c, const Names &n) {
                 says(
                     c, n, u"'containers':[{'name': 'main', 'image': 'vllm/vllm-openai:v0.11.2'}]"_s,
                     u"fatal: not a git repository (or any of the parent directories): .git\nvLLM API server version 0.11\nINFO:     Application startup complete.\n"_s);
             }},
            {"a field that is deprecated",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"kafka.strimzi.io/v1"_s, u"Kafka"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Warning"_s, u"True"_s, u"DeprecatedFields"_s,
                                       u"In API version v1 the field x is deprecated"_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"a database's cluster is well",
             [](Cluster &c, const Names &n) {
                 c.add(
                     told(n, u"postgresql.cnpg.io/v1"_s, u"Cluster"_s, true,
                          {condition(u"Ready"_s, u"True"_s, u"ClusterIsReady"_s, u"Cluster is Ready"_s, 118),
                           condition(u"ConsistentSystemID"_s, u"True"_s, u"Unique"_s, u""_s, 118),
                           condition(u"LastBackupSucceeded"_s, u"True"_s, u""_s, u""_s, 118),
                           condition(u"ContinuousArchiving"_s, u"True"_s, u""_s, u""_s, 118)},
                          120, u"{}"_s, u"{'phase': 'Cluster in healthy state'}"_s));
             }},
            {"a revision without traffic",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"serving.knative.dev/v1"_s, u"Revision"_s, true,
                            {condition(u"Ready"_s, u"True"_s, u""_s, u""_s, 118),
                             condition(u"Active"_s, u"False"_s, u"NoTraffic"_s,
                                       u"The target is not receiving traffic."_s, 118),
                             condition(u"ContainerHealthy"_s, u"True"_s, u""_s, u""_s, 118)},
                            120, u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"autoscaling.internal.knative.dev/v1alpha1"_s,
                            u"PodAutoscaler"_s, true,
                            {condition(u"Ready"_s, u"False"_s, u"NoTraffic"_s,
                                       u"The target is not receiving traffic."_s, 118),
                             condition(u"Active"_s, u"False"_s, u"NoTraffic"_s,
                                       u"The target is not receiving traffic."_s, 118)},
                            120, u"{}"_s, u"{}"_s));
             }},
            {"a pipeline runs since 22 minutes",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"tekton.dev/v1"_s, u"PipelineRun"_s, true,
                     {condition(u"Succeeded"_s, u"Unknown"_s, u"Running"_s,
                                u"Tasks Completed: 1 (Failed: 0, Cancelled 0), Incomplete: 3, Skipped: 0"_s,
                                20)},
                     22, u"{}"_s, u"{}"_s));
             }},
            {"a machine is being made",
             [](Cluster &c, const Names &n) {
                 c.add(told(n, u"cluster.x-k8s.io/v1beta1"_s, u"Machine"_s, true,
                            {condition(u"Ready"_s, u"False"_s, u"WaitingForInfrastructure"_s,
                                       u"1 of 2 completed"_s, 9),
                             condition(u"BootstrapReady"_s, u"True"_s, u""_s, u""_s, 8),
                             condition(u"InfrastructureReady"_s, u"False"_s, u"WaitingForInfrastructure"_s,
                                       u""_s, 9)},
                            10, u"{}"_s, u"{'phase': 'Provisioning'}"_s));
             }},
            {"a challenge waits for its answer",
             [](Cluster &c, const Names &n) {
                 c.add(told(
                     n, u"acme.cert-manager.io/v1"_s, u"Challenge"_s, true, {}, 2, u"{}"_s,
                     u"{'state': 'pending', 'presented': true, 'processing': true, 'reason': 'Waiting for HTTP-01 challenge propagation: wrong status code \\u0027404\\u0027, expected \\u0027200\\u0027'}"_s));
             }},
            {"a backup runs, and a worker of a job was started again",
             [](Cluster &c, const Names &n) {
                 c.add(told(part(n, u"a"_s), u"k8s.mariadb.com/v1alpha1"_s, u"Backup"_s, true,
                            {condition(u"Complete"_s, u"False"_s, u"JobRunning"_s, u"Running"_s, 3)}, 4,
                            u"{}"_s, u"{}"_s));
                 c.add(told(part(n, u"b"_s), u"batch.volcano.sh/v1alpha1"_s, u"Job"_s, true, {}, 120, u"{}"_s,
                            u"{'state': {'phase': 'Running'}}"_s));
                 c.add(told(part(n, u"c"_s), u"kubeflow.org/v1"_s, u"PyTorchJob"_s, true,
                            {condition(u"Created"_s, u"True"_s, u"PyTorchJobCreated"_s, u"created"_s, 28),
                             condition(u"Running"_s, u"False"_s, u"PyTorchJobRestarting"_s, u""_s, 28),
                             condition(u"Restarting"_s, u"True"_s, u"PyTorchJobRestarting"_s,
                                       u"job is restarting because 1 Worker replica(s) failed"_s, 3)},
                            30, u"{}"_s, u"{}"_s));
             }},
        };
    return all;
}

} // namespace slipway
