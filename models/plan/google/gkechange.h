// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plan/google/googlechange.h"

namespace slipway {

/// What the Changes of GKE's clusters and node pools share.
class GkeChange : public GoogleChange
{
protected:
    /// Begins an operation and waits for its end. What another operation keeps busy is waited for first: GKE works on one change of a
    /// cluster at a time, and refuses the next with FAILED_PRECONDITION.
    static Task<> carryOut(ChangeContext context, GkeClusterRef cluster,
                           std::function<Task<GoogleOperation>(std::stop_token)> begin, ProgressSink progress,
                           std::stop_token stop);
    /// Waits for what works on the cluster, or on something in it, whoever began it: an interrupted run may have.
    /// @return the failure that it ended with, if any: whether it matters is for the resource's own state to say
    static Task<std::optional<Error>> settle(ChangeContext context, GkeClusterRef cluster,
                                             ProgressSink progress, std::stop_token stop);
};

/// What GKE's conditions of a cluster or a pool say is wrong, out of stock and out of quota told apart.
/// @param status what it is in
Error gkeFailure(const QList<GkeCondition> &conditions, const QString &status, const QString &object);
/// Adds what can be done about an operation's failure, by its reason.
Error withAdvice(Error error);

} // namespace slipway
