// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/deploy/zonematrix.h"
#include "session/outlook/measurementarchive.h"

namespace slipway {

/// For how long a try weighs in an order: stock comes and goes within days (field reports of GPU capacity).
inline constexpr int stockWeighsDays = 7;

/// Adds to each cell what came of real attempts of the last 30 days there. Counted before @p matrix was read.
/// @param attempts newest first
void addStock(ZoneMatrix &matrix, const QList<StockAttempt> &attempts, const Catalog &catalog);
/// The same with what @p archive has; one query. What cannot be read is not known, and costs nobody the matrix.
void rememberStock(ZoneMatrix &matrix, MeasurementArchive &archive, const Catalog &catalog);

/// "On demand: out of stock on 28 Nov at 14 h UTC, when last tried; 2 of 3 tries in 30 days failed." Empty: never tried.
QString stockText(const QList<StockRecord> &stock);

} // namespace slipway
