// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/recording.h"
#include "kube/kubeclient.h"

namespace slipway {

/// The kinds of the objects that a recording speaks of, as discovery would tell them: by what every server has, by its
/// CustomResourceDefinitions, and else by how Kubernetes forms plurals.
Discovery recordedKinds(const Recording &recording);

/// A meta.k8s.io/v1 Table of objects of one kind, as a server prints a kind that it knows nothing of: name, what their status says, and how
/// old they were at @p now, in seconds since 1970.
QByteArray recordedTable(const std::vector<const KubeObject *> &objects, qint64 now,
                         qsizetype resourceVersion = 0);

} // namespace slipway
