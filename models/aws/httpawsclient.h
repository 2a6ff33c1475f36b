// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "aws/awsclient.h"

namespace slipway {

/// AwsClient over HTTP. All arguments outlive it.
std::unique_ptr<AwsClient> makeAwsClient(HttpTransport &transport, Clock &clock, AwsIdentity &identity);

} // namespace slipway
