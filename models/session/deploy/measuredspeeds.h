// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/sizing.h"
#include "plan/journal.h"
#include "session/bench/bencharchive.h"

namespace slipway {

/// What the benchmarks of the history said of one replica of the endpoints that plans made, newest first, for sizingOptions(): of the
/// latest of each endpoint's whose lengths are known, the runs without failures that the endpoint limited and not this side. Endpoints
/// that are gone count too, as long as the journal knows what they were made with.
/// All outlive the task. Errors: those of both files.
Task<QList<MeasuredSpeed>> measuredSpeeds(BenchArchive *benches, Journal *journal, const Catalog *catalog,
                                          std::stop_token stop);

/// Of one benchmark. @param values the choices that its endpoint was made with
QList<MeasuredSpeed> speedsOf(const BenchRecord &record, const BenchResult &result, const QJsonObject &values,
                              const Catalog &catalog);

} // namespace slipway
