// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

namespace slipway {

/// Where people look for a kind. Kinds of groups that Slipway has not heard of are Custom.
enum class KindArea { Workloads, Serving, Network, Storage, Configuration, Access, Cluster, Cloud, Custom };

struct KindEntry {
    KindArea area = KindArea::Custom;
    DiscoveredKind discovered = {};
};

/// What can be listed and watched of @p discovery, each kind of a group once, in its preferred version; by area, then by name.
QList<KindEntry> browsableKinds(const Discovery &discovery);

} // namespace slipway
