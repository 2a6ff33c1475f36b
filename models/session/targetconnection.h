// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace slipway {

/// Whether the session's cluster is the one that @p target names: what is asked there is asked of the right one.
bool isConnectedTo(const Session &session, const Target &target);

/// Connects to the cloud and the cluster that a remembered Target names, and makes it the session's Target.
/// Does nothing when the session is there already.
Task<> connectTarget(Session &session, Target target, std::stop_token stop);

/// The identity at the cloud that @p target is in, unless there is one already. Nothing to do for a cluster by kubeconfig alone.
Task<> connectIdentity(Session &session, Target target, std::stop_token stop);

/// Connects for going on with a run, or for taking it back: the identity for its cloud steps as well, even where a kubeconfig reaches the
/// cluster. A cluster that is not there is no error where the plan may be what makes it, or what has removed it: on AWS.
Task<> connectForRun(Session &session, Target target, std::stop_token stop);

/// Signs in to the one cloud that the sandbox around @p session plays, and makes it the session's Target.
/// @param project of Google Cloud; empty: the one that the sandbox names, else its identity
Task<> signInToSandbox(Session &session, QString project, std::stop_token stop);

} // namespace slipway
