// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"
#include "plan/journal.h"
#include "plan/plan.h"

namespace slipway {

/// What an endpoint's former choices apply and its present ones do not, and what of it a run of this endpoint made: a budget for
/// disruptions of a second replica that is no more, an autoscaler that would go on scaling. Left there, it acts on.
///
/// Nothing that holds data, credentials or other people's work is among them: no Secret, claim, namespace or kind of the whole cluster.
/// @param former, present whole plans of the same facts
/// @param runs of the endpoint, none taken back
/// @return manifests, as they were applied. Errors: Invalid (a run of a version that this one does not know).
Result<QList<QJsonObject>> droppedObjects(const Plan &former, const Plan &present,
                                          const QList<JournalRun> &runs);

/// Steps that delete what of @p dropped is there and still ours: `slipway` is among the managers of its fields. They come after all of
/// @p plan, and name the uid that was seen.
/// Errors: those of reading, but for what is not there or may not be read, which is left alone.
Task<QList<PlanStep>> stepsThatDrop(KubeClient &kube, QList<QJsonObject> dropped, Plan plan,
                                    std::stop_token stop);

} // namespace slipway
