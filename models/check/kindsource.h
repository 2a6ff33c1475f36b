// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"

namespace slipway {

/// Whether a step of the plan installs or turns on what serves the kinds of that API: an operator, an add-on of GKE, its Gateway API. That
/// they are not served yet is no fault then, and nobody can check an object of theirs.
bool bringsKindsOf(const Plan &plan, const QString &apiVersion);

} // namespace slipway
