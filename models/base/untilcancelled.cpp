// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/untilcancelled.h"

#include "base/oneshot.h"

namespace slipway {

Task<> untilCancelled(std::stop_token stop)
{
    OneShot woken;
    std::stop_callback onStop(stop, [woken] { woken.complete(); });
    co_await woken;
    co_return cancelled();
}

} // namespace slipway
