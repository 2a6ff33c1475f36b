// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "diagnosis/snapshot.h"

#include <optional>

namespace slipway {

inline constexpr auto bundleFormat = "slipway-bundle/1";

/// A support bundle, plain or gzipped, or a recording as of its end. Only "cluster" has to be there.
/// Errors: Invalid; where names the key, or the byte offset with line and column.
Result<std::shared_ptr<const Snapshot>> readBundle(const QByteArray &bytes, const QString &name);
/// As readBundle(). Errors besides: NotFound, Forbidden (the file cannot be opened), Invalid (larger than 2 GiB).
Result<std::shared_ptr<const Snapshot>> readBundleFile(const QString &path);

// --- What bundles and recordings are read with.

struct BundleText {
    QByteArray plain = {};
    std::optional<qint64> damagedAt = {}; ///< the byte of the packed file from which on it cannot be unpacked
};
/// Unpacks what is gzipped, as far as it goes. Errors: Invalid (it is more than 2 GiB, compressed twice).
Result<BundleText> bundleText(const QByteArray &bytes, const QString &name);
/// Errors: as readBundleFile() has them of the file.
Result<QByteArray> bundleBytes(const QString &path);
/// Of a bundle's document. Errors: Invalid; where names the key.
Result<std::shared_ptr<const Snapshot>> snapshotOf(const std::shared_ptr<const JsonDocument> &document,
                                                   const QString &name);

} // namespace slipway
