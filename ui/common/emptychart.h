// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QPainter;
class QWidget;

namespace slipway {

/// A chart's place while it has nothing to draw: a dashed frame, and in it what is missing and why.
/// @param chart  whose whole area, font and palette are used
void paintEmptyChart(QPainter &painter, const QWidget &chart, const QString &headline,
                     const QString &explanation);

} // namespace slipway
