// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"

namespace slipway::check {

/// A request to AWS for the quota; where one is open already, that one with its date instead: AWS takes no second.
Task<Remedy> ec2QuotaRequest(CheckContext *context, QString region, QString quotaCode, double value,
                             std::stop_token stop);

} // namespace slipway::check
