// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/kube/apiserver.h"

namespace slipway::sandbox {

/// The name of EKS' agent: of its add-on, its DaemonSet and its pods' label alike.
inline constexpr const char *podIdentityAgent = "eks-pod-identity-agent";

/// What EKS' webhook does to a new pod, by its service account as it is at this moment: a pod that is older than the annotation or the
/// association stays as it is. Containers that set one of the variables themselves keep theirs.
/// Source: aws/amazon-eks-pod-identity-webhook, README and pkg/handler.
void injectPodCredentials(Json &pod, ApiServer &server);

/// The agent's DaemonSet comes and goes with its add-on. Source: aws/eks-pod-identity-agent, its chart.
void syncPodIdentityAgent(ApiServer &server);

/// Whether an agent on that node is ready to be asked.
bool podIdentityAgentAnswers(const Store &store, const std::string &node);

} // namespace slipway::sandbox
