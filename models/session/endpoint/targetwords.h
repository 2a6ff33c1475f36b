// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsreading.h"
#include "session/endpoint/balancerhealth.h"

namespace slipway {

class KubeClient;

/// The same of AWS' load balancers, whose targets are pods: by the TargetGroupBindings of @p service that their controller makes. Groups
/// whose targets are nodes say nothing of a pod, and are left out, as is what is refused or not answered. @p kube and @p aws outlive the task.
/// Errors: Cancelled.
/// Source: ELBv2 API reference, "DescribeTargetHealth" and "DescribeTargetGroups"; AWS Load Balancer Controller, "TargetGroupBinding".
Task<BalancerWords> readTargetWords(KubeClient *kube, AwsReading *aws, QString nameSpace, QString service,
                                    std::stop_token stop);

} // namespace slipway
