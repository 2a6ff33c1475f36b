// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace slipway {

/// Whether asking again may well be answered: the peer or the way to it was not there, or it asked for patience. What a peer refused, and
/// what broke in it (Internal), is not passing: who waits for a server that is only starting adds that by itself.
constexpr bool isPassing(ErrorKind kind)
{
    return kind == ErrorKind::Network || kind == ErrorKind::Unavailable || kind == ErrorKind::Timeout
        || kind == ErrorKind::TooManyRequests;
}

} // namespace slipway
