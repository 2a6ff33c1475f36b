// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace slipway {

/// Whether every name in an absolute path is one. An empty or dotted name would address another resource than the one that was meant:
/// "/v1/projects//secrets", "/v1/b/../x". The root itself is fine.
bool isSegmentSafe(const QString &path);

} // namespace slipway
