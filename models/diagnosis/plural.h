// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

/// "gateways", "networkpolicies", "ingresses": the plural of a kind in lower case, as code generators form it.
QString pluralOf(const QString &lowerKind);

} // namespace slipway
