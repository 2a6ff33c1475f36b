// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Private to models/inference.
#pragma once

#include <chrono>
#include <optional>

namespace slipway {

/// Asks the kernel to note when data comes in on a TCP socket. Needs no right; what it refuses stays as it was.
///
/// A thread that reads hundreds of streams takes the time of a token when its turn comes, which on a busy machine is some
/// milliseconds late. The kernel's note (socket(7): SO_TIMESTAMPNS) is what a packet capture would show.
void stampArrivals(int socket);

/// When the first bytes that wait in @p socket came, by the steady clock. Takes none of them. Nothing if nothing waits, if the
/// kernel did not note it, or if its note cannot be true: the wall clock may be set between the two.
/// @param now  by the same clock; nothing arrives later
std::optional<std::chrono::nanoseconds> arrivalOf(int socket, std::chrono::nanoseconds now);

} // namespace slipway
