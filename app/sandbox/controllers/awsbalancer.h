// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/controllers/controller.h"

#include <QString>

namespace slipway::sandbox {

inline constexpr const char *targetGroupBindings = "elbv2.k8s.aws/targetgroupbindings";

/// Whether the AWS Load Balancer Controller takes care of a Service, and not the cloud provider in Kubernetes.
/// Source: AWS Load Balancer Controller, "Network Load Balancer".
bool isOfAwsController(const Json &service);
/// "k8s-llm-vllm-0a1b2c3d4e", at most 32 characters.
QString awsBalancerName(const Json &service);
QString awsBalancerArn(const Json &service, const QString &region, const QString &account);

/// The AWS Load Balancer Controller, for Services alone and with pods as targets: a load balancer's name, and a TargetGroupBinding for each port.
class AwsBalancerController : public Controller
{
public:
    explicit AwsBalancerController(ControllerContext context) : Controller(context, "service") { }

private:
    void observe(const StoreEvent &event) override;
    void sync(const Store::Key &key) override;
    std::map<std::string, std::chrono::milliseconds> m_due; ///< uid → when its load balancer is there
};

} // namespace slipway::sandbox
