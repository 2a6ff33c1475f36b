// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// toDetailedJson() with every request's own figures besides, so that the whole result can be read again and exported in any shape.
/// Of more than two million gaps between tokens only the distribution is kept.
QJsonObject toStoredJson(const BenchResult &result);

/// What toStoredJson() wrote; also what `slipway bench --save` writes, which then has no single requests. Lists of a trace or a
/// dataset are not kept: the configuration says how long they were. Errors: Invalid (no result).
Result<BenchResult> benchFromStored(const QJsonObject &object);

/// The few figures that a list of results shows: runs, requests, failed, outputTokensPerS and requestsPerS of the best run and its level,
/// ttftP95Ms of the lightest one, goodputPerS, clientBound, cancelled.
QJsonObject benchSummary(const BenchResult &result);

/// One line a run, with a head: every percentile of every figure, for a spreadsheet.
QByteArray benchAsCsv(const BenchResult &result);

} // namespace slipway
