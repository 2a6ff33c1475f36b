// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/plan.h"
#include "session/endpoint/drift.h"

namespace slipway {

/// How files, last applied and live are brought together: plans to be looked at first, which are then runs of the endpoint.

/// The files' values for fields, the files' objects where they are missing, and the end of objects that the files no longer have. What
/// differs and is not among @p rows stays as the cluster has it.
/// @param rows of @p drift
/// Errors: NotFound (nothing of it can be brought there: the files are not known, or it is gone from both), Invalid (a credential).
Result<Plan> planTowardsFiles(const Drift &drift, const QList<DriftRow> &rows, const Endpoint &endpoint);

/// The parameters that make the recipe say what the cluster has at the row's field, proven by rendering with them; empty where there are
/// none, and where the files are no rendering.
QList<KeptValue> valuesThatKeep(const Drift &drift, const DriftRow &row);

/// The live values written into the endpoint's choices: applies what those render, so that the record has them. Another field that the
/// same parameter sets changes with it.
/// @param rows with keep
/// Errors: NotFound (no row has a parameter), Invalid (the choices do not take them together).
Result<Plan> planKeepingLive(const Drift &drift, const QList<DriftRow> &rows, const Endpoint &endpoint);

/// The values file with the live values of @p rows in it. Errors: as of planKeepingLive().
Result<Choices> choicesKeepingLive(const Drift &drift, const QList<DriftRow> &rows);

} // namespace slipway
