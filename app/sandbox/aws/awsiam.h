// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sandbox/aws/awsrouter.h"

namespace slipway::sandbox {

// What the parts of IAM share; each answers itself when it returns nothing.

/// A policy that a parameter holds as JSON.
std::optional<QJsonObject> policyDocument(const AwsCall &call, const QString &parameter);
AwsPrincipalState *iamRole(AwsWorld &world, const AwsCall &call);
/// UserName, or the caller.
AwsPrincipalState *iamUser(AwsWorld &world, const AwsCall &call);

} // namespace slipway::sandbox
