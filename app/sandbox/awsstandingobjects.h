// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsstanding.h"

namespace slipway::sandbox {

class ApiServer;
/// A volume for each of the EBS driver, and a load balancer for each Service that asks EKS itself for one: of those that name
/// another controller nobody is there to take care. Tags as the driver and cloud-provider-aws write them.
QList<AwsStanding> awsStandingObjects(ApiServer &server);

} // namespace slipway::sandbox
