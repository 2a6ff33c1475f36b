// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/theme.h"

#include <QIcon>
#include <QString>

class QWidget;

namespace slipway {

/// An icon of resources/icons in the colour of @p role, crisp at every scale. Unknown names assert: they are our typos.
QIcon icon(const QString &name, const QWidget *widget, ColorRole role = ColorRole::Text);
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace slipway
