// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The texts of the sandbox's scenarios, for lupdate. Written by tst_sandboxprocess with SLIPWAY_UPDATE_GOLDEN=1 in its environment.
#include <QCoreApplication>

[[maybe_unused]] static const char *const scenarioTexts[] = {
    QT_TRANSLATE_NOOP("scenario", "Everything is fine"),
    QT_TRANSLATE_NOOP("scenario", "One project with quota for L4 and T4, a Standard cluster with pools of L4 and of TPU v6e that scale from zero and with KServe, an Autopilot cluster, and a bucket with weights. A deployment succeeds."),
    QT_TRANSLATE_NOOP("scenario", "The Cloud Storage FUSE addon is off"),
    QT_TRANSLATE_NOOP("scenario", "The Standard cluster was made without the Cloud Storage FUSE CSI driver: there is no CSIDriver object and no injecting webhook until somebody turns the addon on."),
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
