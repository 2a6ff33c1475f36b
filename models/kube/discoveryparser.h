// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/kubeclient.h"

#include <QByteArray>

namespace slipway {

/// Appends the kinds of an aggregated APIGroupDiscoveryList. Errors: Invalid.
Result<> addAggregated(Discovery &discovery, const QByteArray &body);

/// Appends the kinds of an APIResourceList, the unaggregated form: subresources are entries named "pods/log" there.
Result<> addResourceList(Discovery &discovery, const QString &groupVersion, const QByteArray &body);

/// group/versions of an APIGroupList, each group's preferred version first.
Result<QStringList> groupVersionsOf(const QByteArray &body);

} // namespace slipway
