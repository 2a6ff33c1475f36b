// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the sandbox's scenarios, for lupdate. Written by tst_sandboxprocess with SLIPWAY_UPDATE_GOLDEN=1 in its environment.
// clang-format off
#include <QCoreApplication>

[[maybe_unused]] static const char *const scenarioTexts[] = {
    QT_TRANSLATE_NOOP("scenario", "Everything is fine"),
    QT_TRANSLATE_NOOP("scenario", "One project with quota for L4 and T4, a Standard cluster with pools of L4 and of TPU v6e that scale from zero and with KServe, an Autopilot cluster, and a bucket with weights. A deployment succeeds."),
    QT_TRANSLATE_NOOP("scenario", "The Cloud Storage FUSE addon is off"),
    QT_TRANSLATE_NOOP("scenario", "The Standard cluster was made without the Cloud Storage FUSE CSI driver: there is no CSIDriver object and no injecting webhook until somebody turns the addon on."),
    QT_TRANSLATE_NOOP("scenario", "EKS: everything is fine"),
    QT_TRANSLATE_NOOP("scenario", "One AWS account with quota for 32 vCPUs of G instances, an EKS cluster with a general node group and a GPU node group of one g5.xlarge, the EBS CSI driver with its role, and four images in ECR. A deployment succeeds."),
    QT_TRANSLATE_NOOP("scenario", "EKS: no GPU capacity in one zone"),
    QT_TRANSLATE_NOOP("scenario", "us-west-2a has run out of G5 machines, and the only subnet of the GPU node group lies there: Auto Scaling tries again and again and gets \"InsufficientInstanceCapacity\". The region's other zones have stock, so a group with a subnet there comes up."),
    QT_TRANSLATE_NOOP("scenario", "EKS: the EBS driver is missing"),
    QT_TRANSLATE_NOOP("scenario", "The EKS cluster was made without the add-on aws-ebs-csi-driver: the StorageClass gp2 is there, and every volume that it should make stays pending until somebody installs the add-on with its role."),
    QT_TRANSLATE_NOOP("scenario", "EKS: no agent hands out credentials"),
    QT_TRANSLATE_NOOP("scenario", "The service account is associated with a role by EKS Pod Identity, and the add-on eks-pod-identity-agent is not installed: nobody answers where the pod asks for credentials."),
    QT_TRANSLATE_NOOP("scenario", "EKS: the pod is older than its role"),
    QT_TRANSLATE_NOOP("scenario", "Somebody gives the service account its role after the pods were created: what the pods need is put in only when they are created, so that these never get it."),
    QT_TRANSLATE_NOOP("scenario", "EKS: GPU quota is zero"),
    QT_TRANSLATE_NOOP("scenario", "A young AWS account: its quotas for vCPUs of G and P instances are 0, on demand and spot. EC2 sells the types, the node group is there, and no GPU machine can ever come up: only the Auto Scaling activities say why, until the group counts as degraded."),
    QT_TRANSLATE_NOOP("scenario", "EKS: the role trusts another account"),
    QT_TRANSLATE_NOOP("scenario", "vLLM reads its weights from S3 by a role (IRSA), whose trust policy names the service account of another namespace: the pod is given a token, and no role for it."),
    QT_TRANSLATE_NOOP("scenario", "EKS: the role may not read the bucket"),
    QT_TRANSLATE_NOOP("scenario", "vLLM takes its role, and the role's policy allows another bucket than the one that holds the weights."),
    QT_TRANSLATE_NOOP("scenario", "EKS: weights from S3"),
    QT_TRANSLATE_NOOP("scenario", "vLLM on EKS reads its weights from an S3 bucket. Its service account names a role (IRSA) that trusts it and may read the bucket. All is well."),
    QT_TRANSLATE_NOOP("scenario", "EKS: the GPU group has the wrong AMI"),
    QT_TRANSLATE_NOOP("scenario", "Somebody made the GPU node group with the standard AMI type: its machine is healthy and has no driver, so no pod ever gets a GPU there. The type cannot be changed, a group with another one has to take over, and AL2_x86_64_GPU, which old guides name, is refused for this version of Kubernetes."),
    QT_TRANSLATE_NOOP("scenario", "The load balancer asks for /"),
    QT_TRANSLATE_NOOP("scenario", "Somebody put a Gateway before a vLLM server and wrote no HealthCheckPolicy: the pod is ready, Kubernetes is content, and the load balancer asks for GET /, gets 404, and sends nobody there. A policy that names /health mends it."),
    QT_TRANSLATE_NOOP("scenario", "The model does not fit the GPU"),
    QT_TRANSLATE_NOOP("scenario", "The bucket holds nothing but Llama 3.1 70B (131 GiB at 16 bit), and the quota is for single L4 cards of 22 GiB. The server would end with \"No available memory for the cache blocks\" after minutes of loading."),
    QT_TRANSLATE_NOOP("scenario", "GPU quota is zero"),
    QT_TRANSLATE_NOOP("scenario", "A young project: every GPU quota is 0 in every region, and so is the one over all regions. The zones offer the accelerators, the cluster is fine, and no GPU node can ever come up."),
    QT_TRANSLATE_NOOP("scenario", "The FUSE sidecar is not injected"),
    QT_TRANSLATE_NOOP("scenario", "The addon is on, but its webhook does not answer the first pod that wants it, nor any in the three minutes after (15 seconds at the default speed). Its failure policy is Ignore, so pods are made without the sidecar and without an error, and their mount then fails. Pods made later are fine."),
    QT_TRANSLATE_NOOP("scenario", "No L4 capacity, then some"),
    QT_TRANSLATE_NOOP("scenario", "us-central1-a has run out of L4. From the first attempt on, scale-ups there fail for four minutes (20 seconds at the default speed) with \"GCE out of resources\", a new node pool hangs, and then capacity returns. The region's other zones have stock all the time."),
    QT_TRANSLATE_NOOP("scenario", "The bucket grants the wrong member"),
    QT_TRANSLATE_NOOP("scenario", "Somebody prepared the bucket by hand: the role is granted to a Kubernetes service account of another namespace, and to a Google service account whose own policy names a misspelt Kubernetes account. An automation owns the bucket's policy and puts it back 20 seconds after any change, so a correct grant does not last."),
};
