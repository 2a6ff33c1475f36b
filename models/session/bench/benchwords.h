// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/loadgenerator.h"

namespace slipway {

/// "closed loop · 1, 2, 4", "Poisson · 5, 10 requests/s", "sweep from 1 to 64": the load of a configuration as BenchConfig::toJson() writes it.
QString benchLoadText(const QJsonObject &config);
/// "8 at once", "5 requests/s", "trace".
QString benchLevelText(int concurrency, double rate);
/// The same of the levels that compareBench() and benchSummary() name.
QString benchLevelText(const QString &level);
/// "TTFT", "TPOT", …: the metrics that compareBench() names, with their unit.
QString benchMetricText(const QString &metric);
/// A class of failure in words, such as "the server is overloaded (429)".
QString failureClassText(const QString &failureClass);
/// 1.23, 12.3, 123: what a reader can tell apart.
QString benchNumber(double value);

} // namespace slipway
