// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/bench/looplag.h"

#include <algorithm>

namespace slipway {

namespace {
constexpr int everyMs = 10;
} // namespace

LoopLag::LoopLag()
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(everyMs);
    m_timer.callOnTimeout(&m_timer, [this] {
        note(std::max(0.0, double(m_since.nsecsElapsed()) / 1e6 - everyMs));
        m_since.restart();
    });
}

void LoopLag::start()
{
    m_late.clear();
    m_since.start();
    m_timer.start();
}

double LoopLag::p99() const
{
    if (m_late.empty())
        return 0;
    std::vector<double> sorted = m_late;
    const auto at = sorted.begin() + std::ptrdiff_t((sorted.size() - 1) * 99 / 100);
    std::ranges::nth_element(sorted, at);
    return *at;
}

} // namespace slipway
