// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"

namespace slipway {

inline constexpr auto bundleFormat = "slipway-bundle/1";

/// A support bundle, plain or gzipped. Only "cluster" has to be there.
/// Errors: Invalid; where names the key, or the byte offset with line and column.
Result<std::shared_ptr<const Snapshot>> readBundle(const QByteArray &bytes, const QString &name);
/// As readBundle(). Errors besides: NotFound, Forbidden (the file cannot be opened), Invalid (larger than 2 GiB).
Result<std::shared_ptr<const Snapshot>> readBundleFile(const QString &path);

} // namespace slipway
