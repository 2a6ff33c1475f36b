// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QPixmap>

namespace slipway {

/// The file as a data: URL, as vision models take it: PNG, JPEG, WebP or GIF by what is in it, not by its name, of at most 20 MB.
/// Errors: NotFound or Invalid, in one sentence with the file.
Result<QString> imageDataUrl(const QString &file);

/// What to show for @p url at @p size or less. Null for all but data: URLs of an image that can be read: nothing is loaded from elsewhere.
QPixmap imagePreview(const QString &url, QSize size, qreal devicePixelRatio);

} // namespace slipway
