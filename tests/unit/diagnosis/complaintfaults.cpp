// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Objects whose controllers say what is wrong: what was written down before the rules were read, in the words of real reports.
#include "corpus.h"
#include "pieces.h"

namespace slipway {
using namespace pieces;

const std::vector<Case> &complaintFaults()
{
    static const std::vector<Case> all{
        {"GKE service agent lacks container.hostServiceAgent.use",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"container.cnrm.cloud.google.com/v1beta1"_s, u"ContainerCluster"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                     u"Update call failed: error applying desired state: summary: googleapi: Error 403: Kubernetes Engine Service Agent is missing required permissions on this project. See https://cloud.google.com/kubernetes-engine/docs/troubleshooting#gke_service_account_deleted for more info: required \"container.hostServiceAgent.use\" permission(s) for \"projects/acme-host\"., forbidden"_s,
                     90)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.permission"_s}},
        {"min CPU platform skylake conflicts with n2",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"container.cnrm.cloud.google.com/v1beta1"_s, u"ContainerNodePool"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                     u"Update call failed: error applying desired state: summary: Error waiting for creating GKE NodePool: Google Compute Engine: Not all instances running in IGM after 26.07s. Expected 1, running 0, transitioning 1. Current errors: [UNSUPPORTED_OPERATION]: Instance 'gke-x' creation failed: The selected machine type (n2-highcpu-8) has a required CPU platform of cascadelake. The minimum CPU platform must match this, but was skylake"_s,
                     60)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.cloud-refused"_s}},
        {"references a StorageBucket that is missing",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s, true,
                 {condition(u"Ready"_s, u"False"_s, u"DependencyNotFound"_s,
                            u"reference StorageBucket infra/weights-eu is not found"_s, 300)},
                 400,
                 u"{'member': 'serviceAccount:x@p.iam.gserviceaccount.com', 'role': 'roles/storage.objectViewer', 'resourceRef': {'kind': 'StorageBucket', 'name': 'weights-eu'}}"_s,
                 u"{}"_s));
         },
         {u"operator.dependency-missing"_s}},
        {"immutable field region changed",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"sql.cnrm.cloud.google.com/v1beta1"_s, u"SQLInstance"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                     u"Update call failed: cannot make changes to immutable field(s): [region]; please refer to our troubleshooting doc: https://cloud.google.com/config-connector/docs/troubleshooting"_s,
                     200)},
                 900, u"{}"_s, u"{}"_s));
         },
         {u"operator.cloud-refused"_s}},
        {"replicas per node group out of range",
         [](Cluster &c, const Names &n) {
             c.add(told(n, u"elasticache.services.k8s.aws/v1alpha1"_s, u"ReplicationGroup"_s, true,
                        {condition(u"ACK.Terminal"_s, u"True"_s, u""_s,
                                   u"The number of replicas per node group must be within 0 and 5."_s, 50),
                         condition(u"ACK.ResourceSynced"_s, u"False"_s, u""_s, u""_s, 50)},
                        120, u"{}"_s, u"{}"_s));
         },
         {u"operator.given-up"_s}},
        {"ACK role may not s3:CreateBucket",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"s3.services.k8s.aws/v1alpha1"_s, u"Bucket"_s, true,
                 {condition(
                      u"ACK.Recoverable"_s, u"True"_s, u""_s,
                      u"api error AccessDenied: User: arn:aws:sts::111122223333:assumed-role/ack-s3/17 is not authorized to perform: s3:CreateBucket on resource: \"arn:aws:s3:::weights-prod\" because no identity-based policy allows the s3:CreateBucket action"_s,
                      80),
                  condition(u"ACK.ResourceSynced"_s, u"False"_s, u""_s,
                            u"Unable to determine if desired resource state matches latest observed state"_s,
                            80)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.permission"_s}},
        {"no gateway controller accepted the pool",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, true,
                 {condition(u"MainWorkloadReady"_s, u"True"_s, u""_s, u""_s, 118),
                  condition(
                      u"RouterReady"_s, u"False"_s, u"WaitingForGateway"_s,
                      u"Inference Pool llm/qwen3-chat-inference-pool exists but no Gateway controller has accepted it yet"_s,
                      70),
                  condition(
                      u"Ready"_s, u"False"_s, u"WaitingForGateway"_s,
                      u"Inference Pool llm/qwen3-chat-inference-pool exists but no Gateway controller has accepted it yet"_s,
                      70)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"base config tpu-v6e-multi missing",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, true,
                 {condition(
                      u"PresetsCombined"_s, u"False"_s, u"CombineBaseError"_s,
                      u"failed to get LLMInferenceServiceConfig \"tpu-v6e-multi\" from namespaces [llm kserve]: LLMInferenceServiceConfig.serving.kserve.io \"tpu-v6e-multi\" not found"_s,
                      70),
                  condition(
                      u"Ready"_s, u"False"_s, u"CombineBaseError"_s,
                      u"failed to get LLMInferenceServiceConfig \"tpu-v6e-multi\" from namespaces [llm kserve]: LLMInferenceServiceConfig.serving.kserve.io \"tpu-v6e-multi\" not found"_s,
                      70)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"serving runtime ranker-rt missing",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"serving.kserve.io/v1beta1"_s, u"InferenceService"_s, true,
                 {condition(u"PredictorReady"_s, u"False"_s, u"RuntimeNotRecognized"_s,
                            u"Specified runtime ranker-rt does not exist"_s, 100),
                  condition(u"Ready"_s, u"False"_s, u"PredictorNotReady"_s, u""_s, 100)},
                 120, u"{}"_s,
                 u"{'modelStatus': {'states': {'targetModelState': 'FailedToLoad'}, 'transitionStatus': 'InvalidSpec', 'lastFailureInfo': {'reason': 'RuntimeNotRecognized', 'message': 'Specified runtime ranker-rt does not exist'}}}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"store gsm has no valid identity",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 part(n, u"a"_s), u"external-secrets.io/v1"_s, u"ClusterSecretStore"_s, false,
                 {condition(
                     u"Ready"_s, u"False"_s, u"InvalidProviderConfig"_s,
                     u"unable to create client: unable to fetch identity pool token: could not get Identity Binding Token: status 403 Forbidden"_s,
                     300)},
                 600, u"{}"_s, u"{}"_s));
             c.add(told(
                 part(n, u"b"_s), u"external-secrets.io/v1"_s, u"ExternalSecret"_s, true,
                 {condition(u"Ready"_s, u"False"_s, u"SecretSyncedError"_s,
                            u"could not get provider client: ClusterSecretStore \"gsm\" is not ready"_s,
                            290)},
                 600,
                 u"{'secretStoreRef': {'kind': 'ClusterSecretStore', 'name': '%1'}, 'target': {'name': 'hf-token'}}"_s
                     .arg(part(n, u"a"_s).other),
                 u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"ACME rate limit",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"cert-manager.io/v1"_s, u"Certificate"_s, true,
                 {condition(u"Ready"_s, u"False"_s, u"DoesNotExist"_s,
                            u"Issuing certificate as Secret does not exist"_s, 200),
                  condition(
                      u"Issuing"_s, u"False"_s, u"Failed"_s,
                      u"The certificate request has failed to complete and will be retried: Failed to wait for order resource \"api-tls-1-99\" to become ready: order is in \"errored\" state: Failed to create Order: 429 urn:ietf:params:acme:error:rateLimited: too many certificates already issued for \"acme.dev\""_s,
                      100)},
                 220, u"{'secretName': 'api-tls', 'issuerRef': {'name': 'le', 'kind': 'ClusterIssuer'}}"_s,
                 u"{}"_s));
         },
         {u"certificate.rate-limited"_s}},
        {"InferencePool qwen refused: endpointPickerRef.port required",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"argoproj.io/v1alpha1"_s, u"Application"_s, true, {}, 120,
                 u"{'destination': {'namespace': 'llm'}}"_s,
                 u"{'sync': {'status': 'OutOfSync'}, 'health': {'status': 'Missing'}, 'operationState': {'phase': 'Failed', 'message': 'one or more objects failed to apply, reason: InferencePool.inference.networking.k8s.io \\u0022qwen\\u0022 is invalid: spec.endpointPickerRef.port: Required value: port is required when kind is \\u0027Service\\u0027 or unspecified (retried 5 times).', 'finishedAt': '2026-11-30T11:30:00Z'}}"_s));
         },
         {u"operator.delivery-failed"_s}},
        {"chart template renders bad YAML",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"helm.toolkit.fluxcd.io/v2"_s, u"HelmRelease"_s, true,
                 {condition(
                      u"Ready"_s, u"False"_s, u"InstallFailed"_s,
                      u"Helm install failed for release llm/vllm-stack with chart vllm-stack@0.1.9: YAML parse error on vllm-stack/templates/deployment.yaml: error converting YAML to JSON: yaml: line 41: mapping values are not allowed in this context"_s,
                      60),
                  condition(
                      u"Released"_s, u"False"_s, u"InstallFailed"_s,
                      u"Helm install failed for release llm/vllm-stack with chart vllm-stack@0.1.9: YAML parse error on vllm-stack/templates/deployment.yaml: error converting YAML to JSON: yaml: line 41: mapping values are not allowed in this context"_s,
                      60)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"import error build_openai_appp",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"ray.io/v1"_s, u"RayService"_s, true,
                 {condition(u"Ready"_s, u"False"_s, u"Initializing"_s, u"RayService is initializing"_s, 118)},
                 120, u"{}"_s,
                 u"{'serviceStatus': '', 'activeServiceStatus': {'applicationStatuses': {'llm': {'status': 'DEPLOY_FAILED', 'message': 'Deploying app \\u0027llm\\u0027 failed with exception:\\nTraceback (most recent call last):\\n  File \\u0022/home/ray/anaconda3/lib/python3.11/site-packages/ray/serve/_private/application_state.py\\u0022, line 1200, in build_serve_application\\n    app = call_user_app_builder_with_args_if_necessary(\\n  File \\u0022/serve_app.py\\u0022, line 4, in <module>\\n    from ray.serve.llm import build_openai_appp\\nImportError: cannot import name \\u0027build_openai_appp\\u0027 from \\u0027ray.serve.llm\\u0027 (/home/ray/x.py)\\n'}}}}"_s));
         },
         {u"operator.serve-application"_s}},
        {"AMI selector matches no AMI",
         [](Cluster &c, const Names &n) {
             c.add(
                 told(part(n, u"a"_s), u"karpenter.k8s.aws/v1"_s, u"EC2NodeClass"_s, false,
                      {condition(u"SubnetsReady"_s, u"True"_s, u"SubnetsReady"_s, u""_s, 118),
                       condition(u"AMIsReady"_s, u"False"_s, u"AMINotFound"_s,
                                 u"AMISelector did not match any AMIs"_s, 70),
                       condition(u"Ready"_s, u"False"_s, u"UnhealthyDependents"_s, u"AMIsReady=False"_s, 70)},
                      120, u"{}"_s, u"{}"_s));
             c.add(told(
                 part(n, u"b"_s), u"karpenter.sh/v1"_s, u"NodePool"_s, false,
                 {condition(u"NodeClassReady"_s, u"False"_s, u"NodeClassNotReady"_s,
                            u"NodeClassReady=False"_s, 70),
                  condition(u"Ready"_s, u"False"_s, u"UnhealthyDependents"_s, u"NodeClassReady=False"_s, 70)},
                 120,
                 u"{'template': {'spec': {'nodeClassRef': {'kind': 'EC2NodeClass', 'name': '%1', 'group': 'karpenter.k8s.aws'}}}}"_s
                     .arg(part(n, u"a"_s).other),
                 u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"EC2 vCPU quota 0",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"karpenter.sh/v1"_s, u"NodeClaim"_s, false,
                 {condition(
                      u"Launched"_s, u"Unknown"_s, u"LaunchFailed"_s,
                      u"creating instance, insufficient capacity, with fleet error(s), VcpuLimitExceeded: You have requested more vCPU capacity than your current vCPU limit of 0 allows for the instance bucket that the specified instance type belongs to."_s,
                      20),
                  condition(u"Ready"_s, u"Unknown"_s, u"ReconcilingDependents"_s,
                            u"Launched=Unknown, Initialized=Unknown, Registered=Unknown"_s, 20)},
                 22,
                 u"{'nodeClassRef': {'kind': 'EC2NodeClass', 'name': 'gpu', 'group': 'karpenter.k8s.aws'}}"_s,
                 u"{}"_s));
         },
         {u"accelerator.quota"_s}},
        {"driver and toolkit states not ready",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"nvidia.com/v1"_s, u"ClusterPolicy"_s, false,
                 {condition(u"Ready"_s, u"False"_s, u"OperandNotReady"_s, u""_s, 200),
                  condition(
                      u"Error"_s, u"True"_s, u"OperandNotReady"_s,
                      u"ClusterPolicy is not ready, states not ready: [state-driver state-container-toolkit]"_s,
                      200)},
                 400, u"{}"_s, u"{'state': 'notReady'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"unknown field limits in template",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"kro.run/v1alpha1"_s, u"ResourceGraphDefinition"_s, false,
                 {condition(
                      u"ResourceGraphAccepted"_s, u"False"_s, u"InvalidResourceGraph"_s,
                      u"failed to build resource \"deployment\": failed to parse resource template: error getting field schema for path spec.template.spec.containers[0].limits: schema not found for field limits"_s,
                      100),
                  condition(u"Ready"_s, u"False"_s, u""_s, u""_s, 100)},
                 120, u"{}"_s, u"{'state': 'Inactive'}"_s));
         },
         {u"operator.graph-not-accepted"_s}},
        {"kro's service account may not patch deployments",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"kro.run/v1alpha1"_s, u"GPUServer"_s, true,
                 {condition(
                     u"InstanceSynced"_s, u"False"_s, u"ReconciliationFailed"_s,
                     u"failed to apply resource deployment: deployments.apps \"alpha\" is forbidden: User \"system:serviceaccount:kro-system:kro\" cannot patch resource \"deployments\" in API group \"apps\" in the namespace \"ml\""_s,
                     30)},
                 120, u"{}"_s, u"{'state': 'ERROR'}"_s));
         },
         {u"operator.permission"_s}},
        {"LocalQueue lq missing",
         [](Cluster &c, const Names &n) {
             c.add(told(n, u"kueue.x-k8s.io/v1beta1"_s, u"Workload"_s, true,
                        {condition(u"QuotaReserved"_s, u"False"_s, u"Inadmissible"_s,
                                   u"LocalQueue lq doesn't exist"_s, 40)},
                        45, u"{'queueName': 'lq'}"_s, u"{}"_s));
         },
         {u"workload.queue-missing"_s}},
        {"ProviderConfig default missing",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"s3.aws.upbound.io/v1beta1"_s, u"Bucket"_s, false,
                 {condition(
                      u"Synced"_s, u"False"_s, u"ReconcileError"_s,
                      u"cannot initialize the Terraform plugin SDK async external client: cannot get terraform setup: cannot get referenced Provider: ProviderConfig.aws.upbound.io \"default\" not found"_s,
                      70),
                  condition(u"Ready"_s, u"False"_s, u"Creating"_s, u""_s, 70)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"API run.googleapis.com disabled",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"run.cnrm.cloud.google.com/v1beta1"_s, u"RunService"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                     u"Update call failed: error fetching live state: error reading underlying resource: summary: Error when reading or editing Service: googleapi: Error 403: Cloud Run Admin API has not been used in project 1234 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/run.googleapis.com/overview?project=1234 then retry."_s,
                     100)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"cloud.api-disabled"_s}},
        {"another Config Connector manages it",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"pubsub.cnrm.cloud.google.com/v1beta1"_s, u"PubSubTopic"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"ManagementConflict"_s,
                     u"cannot obtain lease on resource: the resource is already under management by another Config Connector cluster \"aaa\""_s,
                     100)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.two-managers"_s}},
        {"LWS CRD missing",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"serving.kserve.io/v1alpha1"_s, u"LLMInferenceService"_s, true,
                 {condition(
                      u"WorkerWorkloadReady"_s, u"False"_s, u"LWSNotInstalled"_s,
                      u"LeaderWorkerSet CRD is not available in the cluster: install LeaderWorkerSet to use multi-node workloads"_s,
                      90),
                  condition(
                      u"WorkloadsReady"_s, u"False"_s, u"LWSNotInstalled"_s,
                      u"LeaderWorkerSet CRD is not available in the cluster: install LeaderWorkerSet to use multi-node workloads"_s,
                      90),
                  condition(
                      u"Ready"_s, u"False"_s, u"LWSNotInstalled"_s,
                      u"LeaderWorkerSet CRD is not available in the cluster: install LeaderWorkerSet to use multi-node workloads"_s,
                      90)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"caller lacks NEG permission",
         [](Cluster &c, const Names &n) {
             c.add(told(n, u"networking.gke.io/v1beta1"_s, u"TargetGroupX"_s, true,
                        {condition(u"Synced"_s, u"False"_s, u"NotPermitted"_s,
                                   u"caller lacks compute.networkEndpointGroups.create"_s, 60)},
                        120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"job train-workers-0 failed",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"jobset.x-k8s.io/v1alpha2"_s, u"JobSet"_s, true,
                 {condition(
                     u"Failed"_s, u"True"_s, u"FailedJobs"_s,
                     u"jobset failed due to one or more job failures (first failed job: train-workers-0)"_s,
                     30)},
                 120, u"{}"_s, u"{'terminalState': 'Failed'}"_s));
         },
         {u"operator.given-up"_s}},
        {"gateway llm/edge not found",
         [](Cluster &c, const Names &n) {
             c.add(told(n, u"networking.istio.io/v1"_s, u"VirtualService"_s, true,
                        {condition(u"Reconciled"_s, u"False"_s, u"ReconcileFailed"_s,
                                   u"gateway llm/edge not found"_s, 100)},
                        120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"IMEX port in use on gb200-3",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"resource.nvidia.com/v1beta1"_s, u"ComputeDomain"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"DaemonNotReady"_s,
                     u"IMEX daemon on node gb200-3 exited: failed to bind to 10.0.0.3:50000: address already in use"_s,
                     40)},
                 120, u"{}"_s, u"{'status': 'NotReady'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"gpu limit is not a number",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"nvidia.com/v1alpha1"_s, u"DynamoGraphDeployment"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"failed_to_reconcile_the_resources"_s,
                     u"failed to reconcile Dynamo services deployments: DynamoComponentDeployment.nvidia.com \"vllm-disagg-decode\" is invalid: spec.resources.limits.gpu: Invalid value: \"one\""_s,
                     30)},
                 120, u"{}"_s, u"{'state': 'failed'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"PodSecurity refuses the head pod",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"ray.io/v1"_s, u"RayCluster"_s, true,
                 {condition(u"HeadPodReady"_s, u"False"_s, u"HeadPodNotFound"_s, u"Head Pod not found"_s, 40),
                  condition(u"RayClusterProvisioned"_s, u"False"_s, u"RayClusterPodsProvisioning"_s,
                            u"RayCluster Pods are being provisioned"_s, 40),
                  condition(
                      u"ReplicaFailure"_s, u"True"_s, u"FailedCreateHeadPod"_s,
                      u"pods \"tune-head-x\" is forbidden: violates PodSecurity \"restricted:latest\": allowPrivilegeEscalation != false (container \"ray-head\" must set securityContext.allowPrivilegeEscalation=false)"_s,
                      40)},
                 120, u"{}"_s, u"{'state': '', 'reason': ''}"_s));
         },
         {u"workload.policy-denied"_s}},
        {"cluster limit reached",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"autoscaling.x-k8s.io/v1"_s, u"ProvisioningRequest"_s, true,
                 {condition(u"Accepted"_s, u"True"_s, u"Accepted"_s, u""_s, 118),
                  condition(
                      u"Failed"_s, u"True"_s, u"OutOfResources"_s,
                      u"max cluster limit reached, nodepools out of resources: default-nodepool (cpu, memory)"_s,
                      30)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"accelerator.stockout"_s}},
        {"ACME contact has forbidden domain",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"cert-manager.io/v1"_s, u"ClusterIssuer"_s, false,
                 {condition(
                     u"Ready"_s, u"False"_s, u"ErrRegisterACMEAccount"_s,
                     u"Failed to register ACME account: 400 urn:ietf:params:acme:error:invalidContact: Error validating contact(s) :: contact email has forbidden domain \"example.com\""_s,
                     50)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"host key mismatch",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 part(n, u"a"_s), u"source.toolkit.fluxcd.io/v1"_s, u"GitRepository"_s, true,
                 {condition(
                      u"Ready"_s, u"False"_s, u"GitOperationFailed"_s,
                      u"failed to checkout and determine revision: unable to clone 'ssh://git@github.com/acme/infra': ssh: handshake failed: knownhosts: key mismatch"_s,
                      80),
                  condition(
                      u"FetchFailed"_s, u"True"_s, u"GitOperationFailed"_s,
                      u"failed to checkout and determine revision: unable to clone 'ssh://git@github.com/acme/infra': ssh: handshake failed: knownhosts: key mismatch"_s,
                      80)},
                 120, u"{}"_s, u"{}"_s));
             c.add(told(
                 part(n, u"b"_s), u"kustomize.toolkit.fluxcd.io/v1"_s, u"Kustomization"_s, true,
                 {condition(u"Ready"_s, u"False"_s, u"ArtifactFailed"_s,
                            u"Source artifact not found, retrying in 30s"_s, 80)},
                 120, u"{'sourceRef': {'kind': 'GitRepository', 'name': '%1'}}"_s.arg(part(n, u"a"_s).other),
                 u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"kyverno may not generate secrets",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"kyverno.io/v1"_s, u"ClusterPolicy"_s, false,
                 {condition(
                     u"Ready"_s, u"False"_s, u"Failed"_s,
                     u"failed to set up webhook: rule sync-secret: namespaces.kyverno cannot generate resource Secret: clusterrole kyverno:background lacks create on secrets"_s,
                     60)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"artifact has no signature.json",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"mlops.acme.io/v1"_s, u"ModelDeployment"_s, true, {}, 120, u"{}"_s,
                 u"{'phase': 'Failed', 'message': 'artifact gs://acme/rank/7 has no signature.json'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"certificate not valid for v-0",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"vault.banzaicloud.com/v1"_s, u"VaultX"_s, true, {}, 120, u"{}"_s,
                 u"{'state': 'ERROR', 'lastError': 'raft: failed to join leader https://v-0:8200: x509: certificate is valid for vault.ml, not v-0'}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"role does not exist",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"eks.services.k8s.aws/v1alpha1"_s, u"PodIdentityAssociation"_s, true,
                 {condition(u"ACK.Recoverable"_s, u"True"_s, u""_s,
                            u"InvalidParameterException: Role provided in the request does not exist."_s, 30),
                  condition(u"Ready"_s, u"False"_s, u""_s, u""_s, 30)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.resource-not-ready"_s}},
        {"identity pool does not exist",
         [](Cluster &c, const Names &n) {
             c.add(told(
                 n, u"iam.cnrm.cloud.google.com/v1beta1"_s, u"IAMPolicyMember"_s, true,
                 {condition(
                     u"Ready"_s, u"False"_s, u"UpdateFailed"_s,
                     u"Update call failed: error setting policy member: error applying changes: summary: Request `Create IAM Members roles/iam.workloadIdentityUser serviceAccount:acme.svc.id.goog[llm/reader]` returned error: Error 400: Identity Pool does not exist (acme.svc.id.goog). Please check that you specified a valid resource name as returned in the `name` attribute in the configuration API., badRequest"_s,
                     50)},
                 120, u"{}"_s, u"{}"_s));
         },
         {u"operator.cloud-refused"_s}},
        {"a detector of one's own names a fault of a node",
         [](Cluster &c, const Names &n) {
             c.add(obj(
                 u"{'apiVersion':'v1','kind':'Node','metadata':{'name':'$1','uid':'n','creationTimestamp':'$2'},'status':{'conditions':[{'type':'Ready','status':'True','reason':'KubeletReady','message':'up'},{'type':'XidErrorDetected','status':'True','reason':'GPUXidError','message':'Xid 79: GPU has fallen off the bus','lastTransitionTime':'$2'}]}}"_s,
                 {n.node, Cluster::ago(900)}));
         },
         {u"node.problem"_s}},
        {"a snapshot's driver lacks a right",
         [](Cluster &c, const Names &n) {
             c.add(any(
                 u"snapshot.storage.k8s.io/v1"_s, u"VolumeSnapshot"_s, n.ns, n.other,
                 u"'spec':{},'status':{'readyToUse':false,'error':{'time':'%1','message':'rpc error: code = PermissionDenied desc = caller lacks compute.disks.createSnapshot'}}"_s
                     .arg(Cluster::ago(50))));
         },
         {u"operator.permission"_s}},
        {"a policy's bundle of authorities is missing",
         [](Cluster &c, const Names &n) {
             c.add(any(
                 u"gateway.networking.k8s.io/v1"_s, u"BackendTLSPolicy"_s, n.ns, n.other,
                 u"'spec':{},'status':{'ancestors':[{'conditions':[{'type':'Accepted','status':'False','reason':'NoValidCACertificate','message':'ConfigMap ca-bundle not found','lastTransitionTime':'%1'}]}]}"_s
                     .arg(Cluster::ago(60))));
         },
         {u"operator.resource-not-ready"_s}},
    };
    return all;
}

} // namespace slipway
