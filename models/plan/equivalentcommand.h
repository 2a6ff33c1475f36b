// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

struct Target;

/// A Change's command as it is to be typed for that target: where the cluster is reached by a kubeconfig context, kubectl is told which.
/// Without it the command would go to whatever cluster the person's kubectl points at just then.
QString equivalentCommand(const QString &command, const Target &target);

} // namespace slipway
