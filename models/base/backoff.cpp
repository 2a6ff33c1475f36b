// SPDX-FileCopyrightText: Slipway authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/backoff.h"

#include <algorithm>
#include <cmath>

namespace slipway {

std::chrono::milliseconds Backoff::next(std::chrono::nanoseconds now)
{
    if (m_failures > 0 && now - m_last > m_settings.resetAfter)
        m_failures = 0;
    m_last = now;
    const double ceiling =
        std::min(double(m_settings.cap.count()),
                 double(m_settings.first.count()) * std::pow(m_settings.factor, m_failures));
    ++m_failures;
    // Between half and the whole: full jitter from zero would let a lone client hammer the server.
    return std::chrono::milliseconds(qint64(std::uniform_real_distribution(ceiling / 2, ceiling)(m_random)));
}

} // namespace slipway
