// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>

namespace slipway {

/// Numbers for people, in their locale, always with the unit. Exact values belong into the tool tip.
QString formatBytes(double bytes); ///< 16 GiB
QString formatCount(double value); ///< 12,345 or 1.2 M
QString formatDuration(std::chrono::milliseconds time); ///< 310 ms, 42 s, 4 min 10 s, 3 h 5 min
QString formatClock(std::chrono::milliseconds time); ///< 00:42, 1:04:10: for running clocks
QString formatRate(double perSecond, const QString &unit);
QString formatPercent(double fraction);
QString formatMoney(double amount, const QString &currency);
/// "12 s ago"; "just now" below two seconds.
QString formatAge(std::chrono::seconds age);
/// "unknown, because …": what stands where a number would be a guess.
QString formatUnknown(const QString &because = {});

} // namespace slipway
