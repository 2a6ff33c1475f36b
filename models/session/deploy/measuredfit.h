// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/outlook/measurementarchive.h"

namespace slipway {

struct Recipe;

/// Adds to an estimate what an engine said of the same request. One that served is known to fit; the reason then begins with what was
/// measured, and where and when, and the estimate follows.
/// @param engineVersion empty: whichever
void overlayMeasurements(MeasurementArchive &archive, const FitRequest &request, const QString &engineVersion,
                         FitReport &report);

/// The recipe with the times that former endpoints took, where there are any for the same image, node pool, machine type or model; each
/// such stage says so in its basis. Null: there are none.
std::shared_ptr<const Recipe> recipeWithMeasuredTimes(MeasurementArchive &archive, const Recipe &recipe,
                                                      const QJsonObject &values, const Target &target,
                                                      const Catalog &catalog);

} // namespace slipway
