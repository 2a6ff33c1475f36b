// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace slipway {

/// How long something took, for people: 310 ms, 4.2 s, 42 s, 4 min 10 s, 3 h 5 min, 12 d.
QString durationText(std::chrono::milliseconds time);

} // namespace slipway
