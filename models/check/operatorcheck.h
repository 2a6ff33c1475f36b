// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/check.h"

namespace slipway {

inline const QString operatorsCheckId = QStringLiteral("operators");

bool installsOperators(const Plan &plan);

/// Whether what the plan will install can be had: the manifests are fetched or read, and compared, before a cloud is asked for anything. It is
/// none of a recipe's own checks, because it has to reach what the plan's run reaches.
Task<QList<Finding>> checkOperators(Plan plan, ChangeContext context, CheckEvents events,
                                    std::stop_token stop);

} // namespace slipway
