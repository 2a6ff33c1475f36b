// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/session.h"

namespace slipway {

/// The contexts of the person's kubeconfig files, read off the window's thread; dials nobody.
/// @param path empty: as the session's options and the environment say
/// Errors: those of loadKubeconfig().
Task<Kubeconfig> readKubeconfig(Session &session, QString path, std::stop_token stop);

/// Connects by a context and makes its place the session's Target: the project of another target is not its.
/// Errors: those of Session::connectContext().
Task<KubeVersion> connectByContext(Session &session, QString name, std::stop_token stop);

} // namespace slipway
